/*
 * Which acts of each party stand, from when to when.
 *
 * A party's state on a day is two sets of kinds: what certainly stands, and what stands in some
 * reading of the partial dates. With whole dates both are equal.
 */
#ifndef ENT_LAW_PARTICIPATION_H
#define ENT_LAW_PARTICIPATION_H

#include <stdbool.h>
#include <stdint.h>

#include "day.h"
#include "kinds.h"
#include "when.h"

struct ent_case;

/* What stands from a day on. */
struct ent_standing {
    ent_acts definite;
    ent_acts possible;
};

/* Whether one of these kinds stands: for certain, in some reading only, or not. */
static inline enum ent_tri ent_stands(const struct ent_standing *standing, ent_acts acts)
{
    if (ent_acts_meet(standing->definite, acts))
        return ENT_YES;
    return ent_acts_meet(standing->possible, acts) ? ENT_MAYBE : ENT_NO;
}

/* One change of one party; its own changes are by day, and so are those of the whole case. */
struct ent_change {
    ent_day day;
    int32_t party;
    struct ent_standing before;
    struct ent_standing after;
};

/* Whether a change made one of these kinds stand, or stand no more. */
static inline bool ent_standing_moved(const struct ent_change *change, ent_acts acts)
{
    const ent_acts definite = ent_acts_apart(change->before.definite, change->after.definite);
    const ent_acts possible = ent_acts_apart(change->before.possible, change->after.possible);

    return ent_acts_meet(ent_acts_or(definite, possible), acts);
}

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
    ent_acts clear;
    int32_t set;                 /* the kind of act that stands from then; 0: none */
    uint32_t record;             /* place in the party's slice of case.by_party */
    const struct ent_exit *exit; /* NULL: an act that stands */
    bool own_day;                /* it works on the day of its record */
    bool maybe;
};

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
/* The period of a party that has begun last by a day, and may be over; NULL: it had not consented. */
const struct ent_period *ent_period_on(const struct ent_case *that, int32_t party, ent_day day);
/* From when the agreement is in force for the party, in its period of a day. */
const struct ent_when *ent_entry_in_period(const struct ent_case *that, int32_t party, ent_day day);
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

/* Whether one of these kinds stands on a day (not after the day of the question: as far as it is
 * scheduled). */
enum ent_tri ent_stands_on(const struct ent_case *that, int32_t party, ent_day day, ent_acts acts);

/*
 * The first day of the run in which one of these acts stands without a break up to a day, not after
 * that of the question; NEVER where none stands. [lo, hi] over the partial dates.
 */
struct ent_when ent_standing_since(const struct ent_case *that, int32_t party, ent_acts acts,
                                   ent_day day);

#endif
