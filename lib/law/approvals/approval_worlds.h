/*
 * The states that a step can be in while it is replayed, each with what is known of it there.
 */
#ifndef ENT_LAW_APPROVAL_WORLDS_H
#define ENT_LAW_APPROVAL_WORLDS_H

#include "approval_life.h"

/* In place of PENDING, READY and NOT_REQUIRED, which follow from other steps. */
enum { ENT_OPEN = 0, ENT_STAYS = ENTENTE_STEP_STATE_UNKNOWN };

/* A state that the step is in, or may be in. */
struct ent_step_stay {
    struct ent_span since;
    struct ent_span over;   /* the first day after its period, or its mandate; NEVER: none */
    struct ent_span lapses; /* the day on which it lapses */
    ent_day ends;           /* the last day of the period or mandate; NEVER: none, or not known */
    ent_day unknown_after;  /* a period whose calendar ends before it does; else NEVER */
    int64_t extension;      /* of the period, in its unit */
    int64_t round;          /* how often it was put; 0: not known */
    const struct ent_record *by; /* the act that brought it there; NULL: none did */
};

struct ent_worlds {
    ent_states there; /* bits 1 << state, ENT_OPEN among them */
    struct ent_step_stay stays[ENT_STAYS];
};

/* A step as it is replayed. */
struct ent_step_run {
    struct ent_case *that;
    const struct ent_approval_life *approval;
    struct ent_step_life *step;
    struct ent_history ready, required;
    const entente_object *period, *expires, *veto; /* or NULL */
    struct ent_span lapses;                        /* NEVER: it does not, as far as is known */
};

static inline struct ent_span ent_span_never(void)
{
    return (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
}

/* Adds a state to those that the step may be in. */
void ent_worlds_add(struct ent_worlds *worlds, int32_t state, const struct ent_step_stay *stay);
/* Adds all of another. */
void ent_worlds_join(struct ent_worlds *worlds, const struct ent_worlds *more);
/* What the days up to one of these bring: periods end, mandates expire, bills lapse. */
void ent_worlds_pass(const struct ent_step_run *replay, struct ent_worlds *worlds,
                     struct ent_span day);
/* The first day after this one on which a clock may strike; NEVER. */
ent_day ent_worlds_next(const struct ent_worlds *worlds, ent_day day);

/* Begins a state by an act of these days (approval_period.c): sets its clocks. */
struct ent_step_stay ent_stay_begin(const struct ent_step_run *replay, int32_t state,
                                    struct ent_span since, const struct ent_record *by);
/* Makes its period longer. */
void ent_stay_extend(const struct ent_step_run *replay, struct ent_step_stay *stay, int64_t more,
                     const struct ent_record *by);
/* The last day on which a veto is possible, counted from a day; NEVER: no limit is known. */
ent_day ent_veto_last_day(const struct ent_step_run *replay, ent_day passed);

/*
 * Applies an act that is dated on one of these days to every state that the step may be in: where
 * it is not allowed, nothing changes (approval_moves.c). `out` is another set.
 */
void ent_step_move(const struct ent_step_run *replay, const struct ent_worlds *worlds,
                   struct ent_step_act *act, struct ent_span day, struct ent_worlds *out);
/* What a step to which nothing was done can be between two points. */
ent_states ent_open_states(const struct ent_step_run *replay, struct ent_point from,
                           struct ent_point until);

#endif
