/* Reservations and relations, for a second opinion (second.h): the world. */
#ifndef SUPPORT_SECOND_RELATION_H
#define SUPPORT_SECOND_RELATION_H

#include "second.h"

enum { PAIR_PARTIES = 3, PAIR_RESERVATIONS = 4, PAIR_PERIODS = 2, PAIR_NEVER = 0 };

enum pair_effect { PAIR_SIMPLE, PAIR_PRECLUDES, PAIR_INTERMEDIATE, PAIR_SEVERANCE };
enum pair_permitted { PAIR_ANY, PAIR_NONE, PAIR_SPECIFIED, PAIR_EXCEPT };

/* What another State does about a reservation; a day of 0: nothing. */
struct pair_reaction {
    int objected, accepted, taken_back, taken_back_notified;
    enum pair_effect effect;
    unsigned further; /* provisions, of an intermediate objection */
};

struct pair_reservation {
    int party, period, day, notified;
    bool at_signature, late;
    int confirmed; /* the day on which the others were told of the confirmation; 0: none */
    unsigned provisions;
    int withdrawn, withdrawn_notified;
    struct pair_reaction reactions[PAIR_PARTIES];
};

struct pair_party {
    int signed_on, repudiated, provisional, provisional_end;
    int consent[PAIR_PERIODS], exit[PAIR_PERIODS];
    int accepted; /* the amendment */
    int suspends, suspends_until, suspends_whom;
    int excludes, excludes_until, excludes_whom;
};

struct pair_world {
    int entry, amended;
    enum pair_permitted permitted;
    unsigned listed, authorized; /* provisions */
    int period;                  /* in months; 0: not said */
    int effect;                  /* of every objection, by the text; -1: not said */
    struct pair_party parties[PAIR_PARTIES];
    struct pair_reservation reservations[PAIR_RESERVATIONS];
    int reservation_count;
};

extern struct pair_world pair_world;

void pair_make(uint32_t seed, struct second_text *out);
int pair_days(int days[], int room);

#endif
