/*
 * Which acts of each party stand, from when to when.
 *
 * A party's state on a day is two sets of kinds: what certainly stands, and what stands in some
 * reading of the partial dates. With whole dates both are equal.
 */
#ifndef ENT_LAW_PARTY_H
#define ENT_LAW_PARTY_H

#include <stdbool.h>
#include <stdint.h>

#include "day.h"
#include "kinds.h"
#include "when.h"

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

/* One change of one party; its own changes lie one after another by day. */
struct ent_change {
    ent_day day;
    int32_t party;
    bool first; /* of the party: nothing stood before */
    struct ent_standing after;
};

/* Whether a change made one of these kinds stand, or stand no more. */
static inline bool ent_standing_moved(const struct ent_change *change, ent_acts acts)
{
    ent_acts definite = change->after.definite, possible = change->after.possible;

    if (!change->first) {
        definite = ent_acts_apart(definite, change[-1].after.definite);
        possible = ent_acts_apart(possible, change[-1].after.possible);
    }
    return ent_acts_meet(ent_acts_or(definite, possible), acts);
}

/* An exit that no act of this log brought. */
#define ENT_NO_RECORD UINT32_MAX

struct ent_record;

struct ent_exit {
    struct ent_span notice; /* the day of the act */
    struct ent_span day;    /* the first day without; last is ENT_DAY_NEVER while deferred */
    const entente_object *act;
    const struct ent_record *determination; /* the last of its day (VCLT 77(1)), or NULL */
    int32_t party;
    uint32_t record; /* in the log; ENT_NO_RECORD */
    int32_t cause;
    bool maybe;     /* perhaps it is not in the log */
    bool retracted; /* taken back in time (VCLT 68): does not count */
    bool spent;     /* the party went before its day: it ends no later period */
    bool partial;   /* for some of its territories alone: it stays for the rest */
    bool of_all;    /* a refusal of renewal that ends the agreement, and no period by itself */
};

/* Whether the exit is a notice of the party itself, which it can take back (VCLT 68). */
static inline bool ent_exit_is_notice(const struct ent_exit *exit)
{
    return exit->cause == ENT_EXIT_WITHDRAWAL || exit->cause == ENT_EXIT_RENEWAL_REFUSED;
}

/* Whether the exit ends no period. */
static inline bool ent_exit_is_idle(const struct ent_exit *exit)
{
    return exit->retracted || exit->spent || exit->partial || exit->of_all;
}

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
    bool one_day;               /* it gave notice on the day of entry, and is out on that day */
    bool determined;            /* its entry was determined for this party */
};

#endif
