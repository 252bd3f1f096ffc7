/*
 * Reservations: which stand on the day, and how each other party stands to each of them (VCLT 19
 * to 23, and the Guide to Practice of 2011).
 *
 *   reservation.c          made when, confirmed, withdrawn, late
 *   reservation_null.c     what the text permits
 *   reservation_consent.c  when a consent counts that comes with one
 *   reaction.c             accepted, by word or by silence, or objected to
 *   reservation_finding.c  what is told without being asked
 *
 * Only those count that belong to the author's present period of consent.
 */
#ifndef ENT_LAW_RESERVATION_H
#define ENT_LAW_RESERVATION_H

#include <stdbool.h>
#include <stdint.h>

#include "case.h"

/* Why a reservation has no effect, or that it has. */
enum ent_reservation_state {
    ENT_RESERVATION_STANDS,
    ENT_RESERVATION_NOT_CONFIRMED, /* VCLT 23(2) */
    ENT_RESERVATION_PROHIBITED,    /* VCLT 19(a), (b) */
    ENT_RESERVATION_IMPERMISSIBLE, /* determined so, VCLT 19(c) */
    ENT_RESERVATION_OPPOSED,       /* late, and somebody objected */
    ENT_RESERVATION_REFUSED,       /* so many objected that by the text it is null */
    ENT_RESERVATION_WITHDRAWN,     /* VCLT 22 */
    ENT_RESERVATION_EARLIER,       /* of a period that is over, or without a consent */
    ENT_RESERVATION_FORM           /* not in writing, VCLT 23(1) */
};

/* How one party stands to a reservation of another. */
enum ent_reaction {
    ENT_REACTION_NONE, /* the reservation has no effect towards it */
    ENT_REACTION_PENDING,
    ENT_REACTION_ACCEPTED,  /* modified as reserved, VCLT 21(1) */
    ENT_REACTION_EXCLUDED,  /* a simple or intermediate objection, VCLT 21(3) */
    ENT_REACTION_PRECLUDED, /* not in force between the two, VCLT 20(4)(b) */
    ENT_REACTION_UNKNOWN
};

/* A provision that a reservation is about, by its place in the document. */
struct ent_reserved {
    uint32_t provision;
    bool authorized; /* by the text itself: needs no acceptance (VCLT 20(1)) */
};

struct ent_reservation {
    uint32_t record; /* in the log */
    int32_t party;   /* the author */
    uint8_t state;   /* enum ent_reservation_state */
    bool late;       /* after consent */
    bool maybe;      /* perhaps it does not count, or not any more */
    bool inherited;  /* by a successor (VCSST 20) */
    struct ent_span made;
    struct ent_span clock;      /* the last day of the time to react */
    struct ent_reserved *about; /* what is not withdrawn; in the order of the act */
    uint32_t about_count;
    bool free; /* all of it is authorized */
    uint32_t reply_first, reply_count;
    uint32_t next;      /* the same act, kept by a successor; ENT_NOWHERE */
    uint8_t *reactions; /* enum ent_reaction, by party; NULL: asked for one by one */
};

/* An objection, or an express acceptance. */
struct ent_reply {
    uint32_t record, reservation;
    int32_t party;
    uint8_t effect;    /* ENTENTE_OBJECTION_...; 0: an acceptance */
    uint8_t counts;    /* enum ent_tri: in time and in due form */
    uint8_t withdrawn; /* enum ent_tri */
    bool late;         /* surely */
    bool stands;       /* it is what decides between the two ... */
    uint8_t reaction;  /* ... and then enum ent_reaction */
    uint32_t *further; /* provisions that an intermediate objection excludes too */
    uint32_t further_count;
    uint32_t *given_up; /* provisions for which it was withdrawn */
    uint32_t given_up_count;
};

struct ent_reservations {
    struct ent_pool *pool;
    ent_day on;                   /* the day for which they are read: not after that of the case */
    struct ent_reservation *rows; /* by party */
    uint32_t count;
    uint32_t *first;           /* of each party, and one more */
    struct ent_reply *replies; /* by reservation, in the order of the log */
    uint32_t reply_count;
    /* The rest does not depend on the day, and lies in the case. */
    uint32_t *said; /* records of acts about reservations */
    uint32_t said_count;
    uint32_t *record_of;    /* the record of an act, by the number of its symbol */
    uint32_t *provision_of; /* the place of a provision, likewise */
    uint32_t provision_count;
    uint32_t *row_of; /* room: the first reservation of a record; ENT_NOWHERE between two calls */
    uint32_t
        *heard; /* room: the last reply of each party that decides, and 1; 0 between two calls */
};

#define ENT_NOWHERE UINT32_MAX

/*
 * The names by which acts and provisions are looked up in a case whose entry into force stands: of
 * acts about reservations alone, unless all are wanted. False without memory.
 */
bool ent_reservations_index(struct ent_case *that, bool every_act, struct ent_reservations *out);
/*
 * Reads the reservations of a day, not after that of the case, into indexed `out`, with what was
 * said to each of them, in time or not; rows and replies lie in the pool. False without memory.
 */
bool ent_reservations_read(struct ent_case *that, struct ent_pool *pool, ent_day on,
                           struct ent_reservations *out);
/* Both for the day of the case, with every act and the reactions of each party. */
bool ent_reservations_new(struct ent_case *that, struct ent_pool *pool,
                          struct ent_reservations *out);
/* How one party stands on a day to a reservation (enum ent_reaction), of those read for a day since
 * when nothing was said or done about it. */
uint8_t ent_reaction_on(const struct ent_case *that, const struct ent_reservations *all,
                        const struct ent_reservation *row, int32_t party, ent_day day);
/* The places of the provisions that an act names. False without memory. */
bool ent_provision_places(const struct ent_reservations *all, const entente_object *act,
                          uint32_t **out, uint32_t *count);
/* The effect of an objection, ENTENTE_OBJECTION_...: that of the clause on reservations, whatever
 * the act names (VCLT 20(4)), and without one what the act names. 0 for any other act. */
int32_t ent_objection_effect(const struct ent_case *that, const struct ent_record *record);
/* How far an effect goes: 1 to 3, the larger the further. */
int32_t ent_objection_strength(int32_t effect);
/* What was said; called by the above. */
bool ent_replies_read(struct ent_case *that, struct ent_reservations *out);
/* What it comes to, of reservations that are read. */
void ent_replies_weigh(const struct ent_case *that, struct ent_reservations *all);
void ent_reactions_fill(const struct ent_case *that, const struct ent_reservations *all,
                        struct ent_reservation *row);

/* Whether the text lets an act of that content be made (VCLT 19(a), (b)). */
bool ent_reservation_prohibited(const entente_agreement *agreement, const entente_object *act);
/* Where the policy says so, consents that rest on a null reservation are taken out of the log. */
void ent_reservations_unbind(struct ent_case *that);
/* The act that made it part of a consent: itself, or its confirmation; NULL. */
const struct ent_record *ent_reservation_made_with(const struct ent_case *that,
                                                   const struct ent_record *reservation,
                                                   const struct ent_record *consent);
/* Whether others must accept it (VCLT 20): it is not authorized, and not null. */
bool ent_reservation_needs_acceptance(const struct ent_case *that,
                                      const struct ent_record *reservation);
/* Who must accept reservations: ENTENTE_ACCEPTED_BY_... */
int32_t ent_reservations_accepted_by(const struct ent_case *that);
/* Fills that->awaited, where a consent waits for acceptance. False without memory. */
bool ent_reservations_await(struct ent_case *that);
/* Hands over the days on which a deposit counts that waits for the time to object to be over. */
void ent_deposits_turn(const struct ent_case *that,
                       void (*add)(void *context, struct ent_span days), void *context);
/* Whether a consent of the party was received, and waits on the day. */
bool ent_consent_waits(const struct ent_case *that, const struct ent_party *party);
/* F-RESERVATION-NOT-CONFIRMED and F-OBJECTION-LATE. False without memory. */
bool ent_reservation_findings(struct ent_case *that);

/* The place of the act that `to` of a record names, in the log; ENT_NOWHERE. */
uint32_t ent_reservation_target(const struct ent_reservations *that,
                                const struct ent_record *record);
/* The provision that a member names: the n-th, and how many; ENT_NOWHERE for an unknown one. */
uint32_t ent_provision_count(const entente_object *act);
const struct ent_symbol *ent_provision_at(const entente_object *act, uint32_t n);
bool ent_provision_named(const entente_object *act, const struct ent_symbol *provision);

/* Whether days have come, of an act that counts perhaps. */
enum ent_tri ent_came(struct ent_span day, bool maybe, ent_day on);
/* The last day to react, of a clause that gives a period, or n months. */
struct ent_span ent_reaction_clock(const struct ent_case *that, struct ent_span from,
                                   const entente_object *clause, int64_t months);
/* The same or the party's own consent, whichever is later (VCLT 20(5)). */
struct ent_span ent_reaction_limit(const struct ent_case *that, struct ent_span clock,
                                   int32_t party, ent_day day);

#endif
