/*
 * The life of an approval at home: how each step came from state to state.
 *
 *   acts of the log -> by approval -> by step        approvals.c
 *   each step, after those that it waits for:
 *     when it was ready, and when required           approval_ready.c
 *     its acts and its clocks, in order              approval_replay.c
 *       which moves are allowed                      approval_moves.c
 *       what a vote came to, a veto, an override     approval_vote.c
 *       when a period, a mandate or a bill ends      approval_period.c
 *       what was put again, and what rests on it     approval_anew.c
 *   the approval as a whole, on a day                approval_state.c
 *     and from day to day                            approval_past.c
 *
 * Where a date is partial, a calendar ends or a fact is missing, a step can be in several states.
 * All of them are kept; where there is more than one its state is told as unknown.
 */
#ifndef ENT_LAW_APPROVAL_LIFE_H
#define ENT_LAW_APPROVAL_LIFE_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/approval.h>
#include <entente/row.h>

#include "case.h"
#include "enums.h"
#include "history.h"
#include "majority.h"

#define ENT_IS(state) (UINT32_C(1) << ENTENTE_STEP_STATE_##state)

/* What opens the steps after it. */
#define ENT_SATISFIED                                                                              \
    (ENT_IS(PASSED) | ENT_IS(DEEMED_PASSED) | ENT_IS(OVERRIDDEN) | ENT_IS(WAIVED) |                \
     ENT_IS(NOT_REQUIRED))
/* From here the step can be put again: no is not the end. */
#define ENT_FAILED                                                                                 \
    (ENT_IS(REJECTED) | ENT_IS(LAPSED) | ENT_IS(WITHDRAWN) | ENT_IS(VETOED) | ENT_IS(ANNULLED))
/* What follows from other steps and from rules while nothing was done. */
#define ENT_NOT_BEGUN (ENT_IS(NOT_REQUIRED) | ENT_IS(PENDING) | ENT_IS(READY))

/* How an act moves a step, beside the states themselves. */
enum {
    ENT_TO_VOTED = ENT_STEP_MOVE_VOTED,       /* the tally decides */
    ENT_TO_EXTENDED = ENT_STEP_MOVE_EXTENDED, /* the period goes on */
    ENT_TO_CONSENT,                           /* of a deposit: the international act ... */
    ENT_TO_TAKEN_BACK                         /* ... and its withdrawal in time */
};

/* The rule by which a vote is counted: that of the step, or that of overriding a veto. */
enum { ENT_RULE_OF_STEP, ENT_RULE_OF_OVERRIDE, ENT_VOTE_RULES };

/* An act about a step. What is found as it is replayed stands at the end. */
struct ent_step_act {
    const struct ent_record *record;
    struct ent_span day;
    uint32_t position; /* counted from 1 */
    int32_t to;
    bool maybe;       /* perhaps it does not count */
    bool applied;     /* it had, or may have had, an effect */
    bool anew;        /* ... or may have put the step anew: what rests on it stands anew too */
    bool not_anew;    /* ... and may have had another, or none */
    bool contradicts; /* its numbers say another thing than its word */
    bool counted[ENT_VOTE_RULES];
    uint8_t outcome[ENT_VOTE_RULES]; /* ENTENTE_OUTCOME_..., or 0: no numbers, or no rule */
    int32_t not_carried;             /* the error of recording it as carried */
    bool closed;                     /* it is refused since what it would put again is final */
    int32_t code;                    /* why it is refused */
    const struct ent_record *blocked_by;
    const char *hint;
};

/* A step stands anew, since one that it rests on was put anew. */
struct ent_anew {
    struct ent_point from;
    ent_day last; /* an act of a vague date: the last day on which that may be */
    bool perhaps;
    const struct ent_record *by;
};

struct ent_step_life {
    const entente_object *object;
    const struct ent_symbol *id;
    int32_t kind;
    bool optional;
    bool last;  /* no step comes after it */
    bool final; /* its decision is no more taken anew */
    bool limit_told;
    uint32_t after_first, after_count;             /* in approvals.links */
    uint32_t alternative_first, alternative_count; /* in approvals.alternatives */
    uint32_t link_count;                           /* of all of them, which stand together */
    int32_t requirement;                           /* rule of `if`; ENT_NO_RULE */
    int32_t lapses;                                /* rule of `lapses`; ENT_NO_RULE */
    uint32_t node_first, node_end;                 /* of both rules */
    struct ent_step_act *acts;
    uint32_t act_count;
    struct ent_history past;   /* of ENTENTE_STEP_STATE_..., from the beginning of time */
    struct ent_history before; /* the same as it was found the time before (approval_anew.c) */
    struct ent_anew *anew;     /* when it stands anew, by point */
    uint32_t anew_count;
    int64_t round;         /* on the day of the question, from 1; 0: not known */
    uint8_t outcome;       /* of the last vote; ENTENTE_OUTCOME_... */
    bool has_ends;         /* a period or a mandate runs on the day of the question ... */
    ent_day ends;          /* ... and this is its last day; NEVER: not known */
    ent_day unknown_after; /* NEVER: its calendar is long enough */
};

/* Steps that are satisfied together: a slice of approvals.links. */
struct ent_alternative {
    uint32_t first, count;
};

struct ent_approval_life {
    const struct ent_symbol *id;
    int32_t party;
    int32_t purpose;
    int32_t next; /* of the same party; -1 */
    uint32_t step_first, step_count;
    bool has_deposit;
    struct ent_history past; /* of ENTENTE_APPROVAL_STATE_..., up to the day of the question */
    bool followed;           /* its steps name the acts that moved the steps before them */
};

/* Marks that go over from a step to the steps that wait for it: no way leads to it; a mandate that it
 * rests on is over; it is not known whether it was taken. */
enum ent_step_mark { ENT_STEP_DEAD, ENT_STEP_OVER, ENT_STEP_UNKNOWN, ENT_STEP_MARKS };

/* A step on a day; all but its states follow from the steps that it waits for. */
struct ent_step_now {
    ent_states states;
    uint8_t marks[ENT_STEP_MARKS]; /* enum ent_tri */
    uint8_t settled;               /* likewise: it has nothing left to do */
    uint8_t ready;                 /* likewise: those that it waits for are satisfied */
};

struct ent_approvals {
    struct ent_approval_life *rows;
    uint32_t count;
    int32_t *of_party; /* the first approval of each party; -1 */
    struct ent_step_life *steps;
    uint32_t step_count;
    uint32_t *links; /* places of steps within their approval */
    uint32_t link_count;
    struct ent_alternative *alternatives;
    uint32_t alternative_count;
    uint32_t *order;  /* of the steps of each approval: none before those that it waits for */
    uint32_t *place;  /* by symbol number: of the steps of `current`, counted from 1; else 0 */
    uint8_t *scratch; /* room for a mark of each step of an approval */
    struct ent_step_now *now;                /* likewise, for what each comes to on a day */
    const struct ent_approval_life *current; /* whose steps are replayed now */
    bool doubted; /* while they are: an act needs to know how steps stood that rest on its own */
};

static inline struct ent_step_life *ent_step_at(const struct ent_approvals *all,
                                                const struct ent_approval_life *approval,
                                                uint32_t place)
{
    return &all->steps[approval->step_first + place];
}

/* The states with which a day ends. */
ent_states ent_step_states(const struct ent_step_life *step, ent_day day);
/* The one state, or ENTENTE_STEP_STATE_UNKNOWN. */
static inline int32_t ent_step_told(ent_states states)
{
    return ent_states_told(states, ENTENTE_STEP_STATE_UNKNOWN);
}

/* Whether it is for a consent that the text can receive: to endorse or sign a political text is no
 * consent to be bound (VCLT 2(1)(b)). */
bool ent_approval_of_consent(const struct ent_case *that, const struct ent_approval_life *approval);

/* The act by which consent was given in a period. */
const struct ent_record *ent_consent_record(const struct ent_case *that,
                                            const struct ent_period *period);
/* Whether a consent was taken back before entry into force (VCLT 2(1)(b), 18): the exit, or NULL. */
const struct ent_exit *ent_consent_taken_back(const struct ent_period *period);

/* Replays all steps of `current`. False without memory. */
bool ent_steps_replay(struct ent_case *that, const struct ent_approval_life *approval);
/* Whether a step that rests on this one, near or far, had failed before an act of these days; and
 * whether one that had is final. */
enum ent_tri ent_step_failed_above(struct ent_case *that, const struct ent_approval_life *approval,
                                   const struct ent_step_life *step, const struct ent_step_act *act,
                                   bool *final);
/* Replays one step of `current`: all that it waits for was replayed. False without memory. */
bool ent_step_replay(struct ent_case *that, const struct ent_approval_life *approval,
                     struct ent_step_life *step);

/* The states in which a step serves those that wait for it. What has not to be done serves where
 * another step waits for all of several, but is no way of its own. */
ent_states ent_step_serves(const struct ent_step_life *step, bool as_way);
/* When the steps that it waits for were satisfied. False without memory. */
bool ent_step_readiness(struct ent_case *that, const struct ent_approval_life *approval,
                        const struct ent_step_life *step, struct ent_history *out);
/* Gives the nodes of its rules the histories of the steps that they ask for, as far as these were
 * replayed. */
void ent_step_read_histories(struct ent_case *that, const struct ent_approval_life *approval,
                             const struct ent_step_life *step);
/* When its `if` held, which is always where it has none. False without memory. */
bool ent_step_requirement(struct ent_case *that, const struct ent_approval_life *approval,
                          const struct ent_step_life *step, struct ent_history *out);

/* What the numbers of an act come to; 0: it has none, or the step has no such rule. */
int32_t ent_step_outcome(struct ent_case *that, const struct ent_step_life *step,
                         struct ent_step_act *act, int32_t rule);

/* Whether all was done at home by the end of a day, the deposit itself left aside. */
enum ent_tri ent_approval_complete(const struct ent_approvals *all,
                                   const struct ent_approval_life *approval, ent_day day);
/* An approval at the end of a day: its steps, and how many of its goals bear each mark. */
struct ent_approval_now {
    const struct ent_approvals *all;
    const struct ent_approval_life *approval;
    struct ent_step_now *steps;
    int32_t begun;                             /* steps that are */
    int32_t marks[ENT_STEP_MARKS][3], done[3]; /* of its goals, by enum ent_tri */
};

/* Looks at each step; those of another approval are forgotten. */
void ent_approval_begin(struct ent_approval_now *now, const struct ent_approvals *all,
                        const struct ent_approval_life *approval, ent_day day);
/* Looks again at one, whose states may be others now; whether those that wait for it may be too. */
bool ent_approval_look_again(struct ent_approval_now *now, uint32_t place, ent_states states);
/* The state of the approval (ENTENTE_APPROVAL_STATE_...) by its steps. */
int32_t ent_approval_state(const struct ent_case *that, const struct ent_approval_now *now,
                           ent_day day);
/* Fills `past`, its steps being replayed; with `followed`, also the acts that moved the steps before
 * them. False without memory. */
bool ent_approval_history(struct ent_case *that, struct ent_approval_life *approval, bool followed);
/* How an approval stands at the end of a day. */
int32_t ent_approval_on(const struct ent_case *that, const struct ent_approval_life *approval,
                        ent_day day);

#endif
