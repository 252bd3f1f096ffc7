/*
 * Conditions, swept day by day. A condition changes only on days on which something happens: acts
 * and exits, events, comings and goings in groups, versions of tables, days that a rule names, the
 * end of a period for which something has to hold. Between these days nothing changes, so a sweep
 * is a row of stretches, each with what is true in it.
 *
 *   past     ----|-----|---------|T      up to the day of the question, as it is known
 *   base                          |----|------>   if nothing more happens
 *   open                          |--------|-->   over every future
 */
#ifndef ENT_LAW_CONDITION_H
#define ENT_LAW_CONDITION_H

#include <stdbool.h>
#include <stdint.h>

#include "day.h"
#include "party.h"
#include "when.h"

struct ent_case;

struct ent_sweep {
    struct ent_case *that;
    uint32_t first, root; /* the slice of nodes */
    int32_t party;        /* or ENT_NO_PARTY */
    int32_t period;
    uint32_t at_change, at_day;
    bool counting;   /* there are nodes that count ... */
    ent_acts counts; /* ... these kinds of act */
    bool moves;      /* what they count in changes on days that are known beforehand */
    bool holds;      /* there are holds_for nodes */
    bool by_itself;  /* the past too is told as if nothing more happens ... */
    bool split;      /* ... which differs: a day that is not settled may lie in the past */
    bool open;       /* in an open future */
    bool stepped;    /* the day of the question is passed */
    /* The stretch: */
    ent_day from, until; /* until: the first day of the next one, or NEVER */
    enum ent_tri truth;
};

/*
 * Begins before all days. False without memory. The nodes hold the state of the sweep, so only
 * one goes over a condition at a time. A rule can give a day in the past that is settled only
 * later (an if_by before its deadline); a sweep that is split has to be made twice.
 */
bool ent_sweep_begin(struct ent_sweep *sweep, struct ent_case *that, int32_t condition,
                     int32_t party, int32_t period, bool by_itself);
/* The next stretch, of the past and then of the base; false after the last. One ends with the
 * day of the question. */
bool ent_sweep_next(struct ent_sweep *sweep);
/* Goes back to the day after the question, over every future; then ent_sweep_next() goes on. */
void ent_sweep_open(struct ent_sweep *sweep);

#endif
