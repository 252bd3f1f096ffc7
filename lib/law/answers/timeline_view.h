/*
 * A case as it is on a day before its own: what comes after the day is not seen yet. Only for
 * documents that are read in stretches (timeline_breaks.c).
 */
#ifndef ENT_LAW_TIMELINE_VIEW_H
#define ENT_LAW_TIMELINE_VIEW_H

#include "force.h"
#include "sorting.h"
#include "timeline.h"

struct ent_view_party {
    struct ent_party_answer row; /* what its status rests on */
    struct ent_when entry;       /* of the case; while no period is seen it has none */
    uint32_t period_count;       /* of the case */
    const entente_object *act;   /* the last own act of the day that can bear on the status */
    ent_day act_day, touched;
    bool by_itself; /* something of its own falls on the day it was touched: no act of the day */
};

struct ent_view {
    struct ent_case *that; /* its day is the one that is looked at */
    struct ent_seen seen;
    uint32_t next_record, next_key;
    struct ent_view_party *parties;
    struct ent_heads heads;
    struct entente_assessment answer;
    struct ent_day_key *keys; /* days on which something falls by itself: party, or party_count */
    uint32_t key_count;
    uint32_t *touched; /* parties of the day */
    uint32_t touched_count;
    bool text_touched;
    ent_day entered;                /* an act of this day made it the day of general entry; NEVER */
    const entente_object *text_act; /* the last act of the day about the text ... */
    const entente_object *act;      /* ... about anything else that can bear on a status ... */
    const entente_object *other_act; /* ... and about facts that a rule looks at */
    uint32_t act_count;              /* how many of them all */
    ent_acts counted;                /* kinds of act that a rule counts */
    int32_t force_before;            /* of the whole, before the day */
    bool by_window;                  /* a day that the clause on signature names, as it does both */
    bool at_break;                   /* a rule can have turned */
    bool whole_moved;                /* the force of the whole is another than the day before, or
                                      general entry was made to fall on the day */
    bool by_itself;                  /* something falls on the day without any act of it */
    bool unclear;                    /* a status cannot be told so */
};

/* Room for a number of parties and of keys. False without memory. */
bool ent_view_new(struct ent_view *view, struct ent_case *that, ent_day entered);
void ent_view_done(struct ent_view *view);

/* The first day after the one that is looked at on which there is something to look at. */
ent_day ent_view_next(const struct ent_view *view);
/* Whether the status of a party would be another without what happened to the whole. */
bool ent_view_by_whole(const struct ent_view *view, uint32_t party);
/* Looks at a day, not before the last one: all parties, or those for whom something falls on it. */
void ent_view_on(struct ent_view *view, ent_day day, bool all);

#endif
