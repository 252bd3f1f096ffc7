/*
 * Which acts of each party stand, from when to when.
 *
 * Every kind of act is one bit. A party's state on a day is two sets of bits: what certainly
 * stands, and what stands in some reading of the partial dates. With whole dates both are equal.
 */
#ifndef ENT_LAW_PARTICIPATION_H
#define ENT_LAW_PARTICIPATION_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/act.h>

#include "day.h"
#include "when.h"

struct ent_case;

typedef uint64_t ent_acts;

enum { ENT_ACT_BITS = ENTENTE_ACT_RENEWAL_REFUSAL + 1 };
extern const ent_acts ent_act_bits[ENT_ACT_BITS];

/* The bit of a kind of act; 0 for those that are no party's. */
static inline ent_acts ent_act_bit(int32_t type)
{
    return (uint32_t)type < ENT_ACT_BITS ? ent_act_bits[type] : 0;
}

/* Acts by which consent to be bound is expressed (VCLT 11 to 16), with succession. */
extern const ent_acts ent_acts_consent;
/* Those that a rule counts where it does not say which; without succession (VCSST 18). */
extern const ent_acts ent_acts_counted;
/* Signatures of every kind, endorsement of a political text among them. */
extern const ent_acts ent_acts_signature;

/* What stands from a day on. */
struct ent_standing {
    ent_acts definite;
    ent_acts possible;
};

/* One change of one party; its own changes are by day, and so are those of the whole case. */
struct ent_change {
    ent_day day;
    int32_t party;
    struct ent_standing before;
    struct ent_standing after;
};

/* How a party goes. */
enum ent_exit_cause {
    ENT_EXIT_WITHDRAWAL = 1,            /* withdrawal or denunciation, VCLT 54, 56 */
    ENT_EXIT_EXCLUSION = 2,             /* by an organ, or by loss of status */
    ENT_EXIT_INSTRUMENT_WITHDRAWAL = 3, /* taken back before entry into force */
    ENT_EXIT_DISSOCIATION = 4,          /* from a political text */
    ENT_EXIT_EXTINCTION = 5,            /* of the State */
    ENT_EXIT_FROM_PARENT = 6            /* from the treaty that this one is a protocol to */
};

/* An exit that no act of this log brought. */
#define ENT_NO_RECORD UINT32_MAX

struct ent_exit {
    struct ent_span notice; /* the day of the act */
    struct ent_span day;    /* the first day without; last is ENT_DAY_NEVER while deferred */
    const entente_object *act;
    int32_t party;
    uint32_t record; /* in the log; ENT_NO_RECORD */
    int32_t cause;
    bool maybe;     /* perhaps it is not in the log */
    bool retracted; /* taken back in time (VCLT 68): does not count */
};

/*
 * One period of consent: from an act of consent to an exit. A party that left and came back has
 * two. Where no exit is known, exit.first and exit.last are ENT_DAY_NEVER.
 */
struct ent_period {
    struct ent_when consent;    /* the first day on which consent stands */
    struct ent_when entry;      /* into force for the party in this period */
    struct ent_span exit;       /* the first day without */
    const entente_object *act;  /* by which consent was given ... */
    int32_t type;               /* ... and its type */
    const struct ent_exit *how; /* NULL: not ended, and no notice */
    uint32_t record_first;      /* in case.by_party: the act of consent and what follows it ... */
    uint32_t record_end;        /* ... up to the next period */
    bool before_force;          /* the exit comes before entry: it never was a party by this */
    bool determined;            /* its entry was determined for this party */
};

/* One act or exit on its way into the standing of a party. */
struct ent_item {
    struct ent_span day;
    ent_acts set, clear;
    uint32_t record;             /* place in the party's slice of case.by_party */
    const struct ent_exit *exit; /* NULL: an act that stands */
    bool own_day;                /* it works on the day of its record */
    bool maybe;
};

/* What an act takes away besides standing itself. Exits do so on their own day. */
ent_acts ent_act_clears(int32_t type);

/*
 * Adds the periods of the next party; its items stand in the order of law. `exact`: all of them
 * surely count, each on one day. False without memory.
 */
bool ent_periods_add(struct ent_case *that, uint32_t party, const struct ent_item *items,
                     uint32_t count, bool exact);
/* The same for a party that has no exit, and all of whose acts are plain. */
bool ent_periods_add_plain(struct ent_case *that, uint32_t party);

/* Whether the periods of a party stand by the day of their entry; once entry into force stands. */
bool ent_periods_by_day(const struct ent_case *that, uint32_t party);
/* How many of its first periods can have begun by a day: no later one has. */
uint32_t ent_periods_begun(const struct ent_case *that, int32_t party, ent_day day);

/*
 * The party's own act of one of these kinds in a period, or that stands; what is worked out
 * where a rule says "own consent". NEVER comes to pass by itself where there is none.
 */
struct ent_when ent_own_act_day(const struct ent_case *that, int32_t party, int32_t period,
                                ent_acts acts);

/* Works out exits, changes and periods of every party. False without memory. */
bool ent_participation_new(struct ent_case *that);

/* What stands on a day (not after the day of the question: as far as it is scheduled). */
struct ent_standing ent_standing_on(const struct ent_case *that, int32_t party, ent_day day);

/*
 * The first day of the present run in which one of these acts stands without a break, on the
 * day of the question; NEVER where none stands. [lo, hi] over the partial dates.
 */
struct ent_when ent_standing_since(const struct ent_case *that, int32_t party, ent_acts acts);

#endif
