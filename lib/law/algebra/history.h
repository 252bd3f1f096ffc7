/*
 * A history: how one subject stood, from when on, and which act made it so. A body, a step of an
 * approval at home, an approval, an obligor of a commitment, a condition of the text: each is gone
 * through once, forward, and leaves one; whoever wants to know of a day reads it there.
 *
 *   moments   [FIRST: planned] [2026-03-01: established, by act e1] [2027-01-01: wound up]
 */
#ifndef ENT_LAW_HISTORY_H
#define ENT_LAW_HISTORY_H

#include <stdbool.h>
#include <stdint.h>

#include "day.h"
#include "pool.h"
#include "when.h"

struct ent_record;
struct ent_symbol;

/* A set of states, a bit 1 << state each: one bit is certain, of several any can be. */
typedef uint32_t ent_states;

#define ENT_STATES_ANY UINT32_MAX

/* A point in time: a day, and within it first what the day brings (0), then acts by position. */
struct ent_point {
    ent_day day;
    uint32_t at;
};

#define ENT_END_OF_DAY UINT32_MAX

static inline bool ent_point_before(struct ent_point a, struct ent_point b)
{
    return a.day != b.day ? a.day < b.day : a.at < b.at;
}

static inline struct ent_point ent_point_sooner(struct ent_point a, struct ent_point b)
{
    return ent_point_before(b, a) ? b : a;
}

/* What is so from a point on. */
struct ent_moment {
    struct ent_point from;
    ent_states states;              /* of a condition: enum ent_tri */
    const struct ent_record *cause; /* the act; NULL: a clock, or another subject */
};

/* By point. Zeroed memory is one without moments; the moments lie in a pool. */
struct ent_history {
    struct ent_moment *moments;
    uint32_t count, capacity;
};

/* Adds a moment behind the last one, unless the states are those of the last one. False without
 * memory. */
bool ent_history_add(struct ent_pool *pool, struct ent_history *history, struct ent_point from,
                     ent_states states, const struct ent_record *cause);
/* Gives the moments back to the pool. */
void ent_history_done(struct ent_pool *pool, struct ent_history *history);

/* The last moment that is not after a point; NULL: there is none. */
const struct ent_moment *ent_history_at(const struct ent_history *history, struct ent_point point);
/* The same at the end of a day. */
const struct ent_moment *ent_history_on(const struct ent_history *history, ent_day day);
/* The first point after this one from which something else is so; its day is NEVER: there is none. */
struct ent_point ent_history_next(const struct ent_history *history, struct ent_point point);
/* Of a condition: whether it holds; ENT_NO before the first moment. */
enum ent_tri ent_history_truth(const struct ent_history *history, struct ent_point point);

/* Whether a subject that can be in these states is in one of those that are asked for. */
static inline enum ent_tri ent_states_within(ent_states states, ent_states asked)
{
    if ((states & ~asked) == 0)
        return ENT_YES;
    return states & asked ? ENT_MAYBE : ENT_NO;
}

/* The set of one state that is told; of the one that says "unknown" it is any. */
static inline ent_states ent_states_of(int32_t state, int32_t unknown)
{
    return state == unknown ? ENT_STATES_ANY : UINT32_C(1) << state;
}

/* The one state of a set; of an empty one and of several `unknown`. */
int32_t ent_states_told(ent_states states, int32_t unknown);

/* How a subject stood at the end of the day before, and at the end of a day. */
struct ent_turn {
    ent_day day;
    int32_t from, to;               /* as told; both are "unknown" where only the sets differ */
    ent_states states;              /* at the end of the day: another set than before */
    const struct ent_record *cause; /* the last act of the day that changed it; or NULL */
};

/* The next turn of a history, without what was so from the beginning; *at is 0 at first. False
 * behind the last one. */
bool ent_history_turn(const struct ent_history *history, int32_t unknown, uint32_t *at,
                      struct ent_turn *out);

/* A history with the name of its subject. */
struct ent_past {
    const struct ent_symbol *path[3]; /* behind the list of the document, up to a NULL */
    uint32_t place;                   /* in that list */
    int32_t facet;                    /* ENTENTE_FACET_...: what the states are numbers of */
    int32_t unknown;                  /* the state that says so */
    const struct ent_history *history;
};

/* How far the subjects of a case were gone through; zeroed: not begun. */
struct ent_past_walk {
    uint32_t row, part;
};

#endif
