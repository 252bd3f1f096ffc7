/*
 * Relations: what holds between each two parties on the day (DOMAIN of each row in
 * entente/relation.h). What is found is laid down in plain numbers, which do not need the
 * agreement any more:
 *
 *   relation.c         the ladder of relations, for the pair that is asked for
 *   relation_pairs.c   what is known of pairs
 *   bond.c             whether the text binds one towards another, on any day
 *   relation_acts.c    accessions, exclusion, suspension between some
 *   relation_text.c    which text governs; those who are no parties
 *   relation_effect.c  provision by provision
 *   relation_reason.c  why, in words
 */
#ifndef ENT_LAW_RELATION_H
#define ENT_LAW_RELATION_H

#include <entente/relation.h>

#include "assessment.h"
#include "pool.h"
#include "reservation.h"

/* What is known of a pair beside where each of the two stands; bits. */
enum {
    /* 1 << enum ent_reaction: how a reservation of one stands towards the other */
    ENT_PAIR_SUSPENDED = 1 << 8, /* the whole between the two */
    ENT_PAIR_PARTLY_SUSPENDED = 1 << 9,
    ENT_PAIR_EXCLUDED = 1 << 10,
    ENT_PAIR_UNACCEPTED = 1 << 11, /* an accession that does not work between the two */
    ENT_PAIR_DOUBTFUL = 1 << 12,   /* one of these, on a partial date */
    ENT_PAIR_OTHER_TEXT = 1 << 13, /* not by the latest text of each */
    ENT_PAIR_RIGHTS = 1 << 14,     /* of a third State */
    ENT_PAIR_OBLIGATIONS = 1 << 15,
    /* An accession accepted, surely or perhaps: of the one whose index is lower by the other, and the
     * other way round. */
    ENT_PAIR_LOW_ACCEPTED = 1 << 16,
    ENT_PAIR_LOW_ACCEPTED_PERHAPS = 1 << 17,
    ENT_PAIR_HIGH_ACCEPTED = 1 << 18,
    ENT_PAIR_HIGH_ACCEPTED_PERHAPS = 1 << 19,
    ENT_PAIR_APPLIED = 1 << 20 /* by an amendment that at least one applies provisionally */
};

/* A pair of parties that something is known of, in the hash table of relation_pairs.c. */
struct ent_pair {
    uint64_t key;  /* see relation_pairs.c; 0: none */
    uint32_t text; /* 0, or the place in text_ids and 1 */
    uint32_t bits;
};

/* An act that changed something between two; with b = ENT_NO_PARTY: towards all. */
struct ent_pair_fact {
    int32_t a, b;
    uint32_t record;
    int32_t bit;
    uint32_t *provisions; /* none: the whole */
    uint32_t provision_count;
};

/* From when to when one was in. */
struct ent_stay {
    ent_day from, until;
    uint32_t record; /* of its exit; ENT_NOWHERE */
    bool withdrawn;  /* under the clause on withdrawal, whose survivals follow */
};

struct ent_survivor {
    uint32_t provision;
    int64_t n;
    int32_t unit;     /* 0: without end */
    bool provisional; /* it outlives provisional application, not an exit */
};

/* A reservation, or an intermediate objection to it, at a provision that it is about. */
struct ent_place {
    uint32_t reservation;
    uint32_t reply; /* ENT_NOWHERE: the reservation itself */
    bool authorized;
};

/* Where one party stands. */
struct ent_side {
    bool extinct; /* the State is no more: nothing holds towards it */
    const char *id;
    uint8_t force;    /* ENTENTE_PARTY_FORCE_... */
    bool engaged;     /* signed or consented, and did not repudiate (VCLT 18) */
    bool doubtful;    /* whether it is engaged is not known */
    bool acceded;     /* by accession */
    uint32_t consent; /* record; ENT_NOWHERE */
    ent_day consented, entry;
    uint32_t stay_first, stay_count;
    struct ent_stay provisional; /* its last run of provisional application; `from` NEVER: none */
};

struct entente_relations {
    const char *agreement;
    int32_t on, known;
    ent_day day;      /* the same as `on` */
    bool ended;       /* the agreement, or it has lapsed */
    bool provisional; /* provisionally in force by its own rule */
    int32_t bindingness;
    struct ent_side *sides;
    uint32_t side_count;
    const char **provisions;
    uint32_t provision_count;
    uint8_t *applies;  /* of each provision, enum ent_tri: it has effect on the day; or NULL: all */
    const char **acts; /* identifiers by record */
    uint32_t act_count;
    struct ent_pair *pairs; /* a hash table */
    uint32_t pair_count, pair_room;
    bool binds;                      /* the text binds: else nothing holds between any two */
    uint64_t most_steps, most_bytes; /* of the question: writing all pairs is under them too */
    bool failed;                     /* memory ran out as a pair was marked */
    bool accessions_wait;            /* accessions work only towards those who accepted them ... */
    int32_t acceptance_rule;         /* ... from the day of this rule */
    const char **text_ids;
    uint32_t text_count;
    struct ent_reservations reservations;
    struct ent_place *places; /* by author and provision */
    uint32_t *place_first;    /* side_count x provision_count, and one more */
    struct ent_pair_fact *facts;
    uint32_t fact_count, fact_capacity;
    struct ent_stay *stays;
    struct ent_survivor *survivors;
    uint32_t survivor_count;
    const struct ent_case *from; /* reactions are asked for there, one by one, ... */
    ent_day asked;               /* ... on this day (bond.c); else NULL */
    struct ent_pool *pool;       /* its own, or that of the case */
    struct ent_pool own;
};

/* Sets bits, or the text, of a pair. Without memory `failed` is set. */
void ent_pair_mark(entente_relations *out, int32_t a, int32_t b, int32_t bits);
void ent_pair_set_text(entente_relations *out, int32_t a, int32_t b, uint32_t text);
/* The bits and the text of a pair; zero where nothing is known of it. */
struct ent_pair ent_pair_of(const entente_relations *that, int32_t a, int32_t b);
/* Marks what reservations do between each two, from the reactions to them. */
void ent_pair_mark_reserved(entente_relations *out);
/* How a party stands to a reservation: enum ent_reaction. */
uint8_t ent_pair_reaction(const entente_relations *that, const struct ent_reservation *row,
                          int32_t party);
/* ENTENTE_RELATION_... between two. */
int32_t ent_relation_between(const entente_relations *that, int32_t a, int32_t b);

/*
 * What holds between each two parties of a case whose answer is filled, in the pool of `out`, which
 * is zeroed before. False without memory.
 */
bool ent_relations_of(struct ent_case *that, const struct entente_assessment *answer,
                      entente_relations *out);
/* Finds the reservations again by author and provision. False without memory. */
bool ent_relation_places(entente_relations *out);
/* The act of consent of a side, in its period of the day. */
void ent_relation_consent(const struct ent_case *that, int32_t party, ent_day day,
                          struct ent_side *side);
/* The records of acts, other than about reservations, that can bear on a pair; in the pool of the
 * case. False without memory. */
bool ent_pair_acts(struct ent_case *that, uint32_t **acts, uint32_t *count);
/* What those do between some on the day of `out`. False without memory. */
bool ent_relation_acts(struct ent_case *that, entente_relations *out, const uint32_t *acts,
                       uint32_t count);
/* The parties that a suspension, or its end, names; NULL: all. */
const struct ent_list *ent_suspended_between(const struct ent_record *record);
/* Whether an accession works only towards those who accept it. */
bool ent_accessions_wait(const struct ent_case *that);
/* From when an acceptance of an accession works, by the rule of the text, which may put that off. */
int32_t ent_acceptance_rule(struct ent_case *that);
struct ent_when ent_acceptance_day(struct ent_case *that, int32_t rule,
                                   const struct ent_record *acceptance);
/* Which text governs each pair (VCLT 30, 40, 41, 59). False without memory. */
bool ent_relation_texts(struct ent_case *that, entente_relations *out);
/* Rights and obligations of those who are no parties (VCLT 35, 36). */
void ent_relation_thirds(struct ent_case *that, entente_relations *out);

/* The first day without a provision that survives between the two what has ended between them: an
 * exit, or provisional application; ENT_DAY_NEVER: without end, or beyond the calendar. 0: it does not
 * survive. */
ent_day ent_survivor_until(const entente_relations *that, int32_t a, int32_t b,
                           const struct ent_survivor *survivor);

/* Tells why, act by act; `act` may be NULL. The words are gone when the call returns. */
typedef void (*ent_reason_teller)(void *context, const char *act, const char *says);
bool ent_relation_reasons(const entente_relations *that, int32_t a, int32_t b,
                          ent_reason_teller tell, void *context);

#endif
