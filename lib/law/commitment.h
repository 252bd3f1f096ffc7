/*
 * One commitment and what each of its obligors owes by it: read off the text once, replayed from
 * the acts of the log, and told for a day.
 *
 *   commitment -> duty, one per obligor -> performance, one; of a commitment that recurs one for
 *                                          each of its days
 *
 *   commitments.c           the working out, and the order in which it is done
 *   commitment_text.c       what the text says: obligors, beneficiaries, terms
 *   commitment_moves.c      the table of the moves, replayed act by act
 *   commitment_handed.c     performance by another, and what is owed passed on to another
 *   commitment_binding.c    whether the text stands for the obligor, and how it binds
 *   commitment_due.c        due days and hours
 *   commitment_pause.c      suspensions, and what they do to a due day
 *   commitment_progress.c   how much was done, exactly
 *   commitment_state.c      what it all comes to on a day
 *   commitment_rows.c       the rows of the answer
 */
#ifndef ENT_LAW_COMMITMENT_H
#define ENT_LAW_COMMITMENT_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/relation.h>
#include <entente/row.h>

#include "case.h"

struct ent_row;
struct entente_assessment;

/* ---- How much. */

enum { ENT_TOTAL_LIMBS = 6 };

/* A number that is not negative, in units of 10^-scale. Nothing is rounded. */
struct ent_total {
    uint32_t limbs[ENT_TOTAL_LIMBS]; /* the least first */
    int32_t scale;
};

/* Adds an amount that is not negative. A million acts of the largest amount fit. */
void ent_total_add(struct ent_total *total, int64_t amount, int32_t scale);
bool ent_total_is_zero(const struct ent_total *total);
/* Whether total >= amount / 10^scale * num / den. */
bool ent_total_reaches(const struct ent_total *total, int64_t amount, int32_t scale, int64_t num,
                       int64_t den);
/* The number itself; false where it does not fit. */
bool ent_total_number(const struct ent_total *total, int64_t *out);

/* What an obligor owes: amount * num / den. */
struct ent_owed {
    int64_t amount, num, den;
    int32_t scale;
    bool there;
};

/* ---- When. */

enum ent_due_kind {
    ENT_DUE_NONE,   /* no day: none is given, or it cannot be told yet */
    ENT_DUE_DAY,    /* span.first is the day */
    ENT_DUE_SPAN,   /* one of these days, as far as it is known */
    ENT_DUE_INSTANT /* hours count; from == until where the hour is known */
};

struct ent_due {
    uint8_t kind;
    bool exact; /* an instant whose offset is known */
    int32_t offset;
    struct ent_span span;
    int64_t from, until; /* exact: seconds since 1970; else local seconds */
};

/* What a condition is from a day on (enum ent_tri). */
struct ent_turn {
    ent_day day;
    uint8_t truth;
};

/* ---- A term of the text: a rule that is asked for many commitments at once. */

struct ent_term {
    const entente_object *object;
    int32_t rule;
    bool own;
    bool asks;     /* how a commitment or an approval stands */
    bool told;     /* `truth` is there */
    bool dated;    /* `when` is there */
    uint8_t truth; /* enum ent_tri, on the day of the question */
    struct ent_when when;
    uint32_t next;          /* with the same hash, and 1 */
    struct ent_turn *turns; /* NULL: not asked for yet */
    uint32_t turn_count, turn_capacity;
};

enum { ENT_NO_TERM = -1 };

/* ---- What is done to it. */

enum ent_move {
    ENT_MOVE_PROGRESS = 1,
    ENT_MOVE_FULFILMENT,
    ENT_MOVE_CURE,
    ENT_MOVE_BREACH_ALLEGED,
    ENT_MOVE_BREACH_DETERMINED,
    ENT_MOVE_BREACH_DISMISSED,
    ENT_MOVE_EXCUSE,
    ENT_MOVE_SUSPENSION,
    ENT_MOVE_RESUMPTION,
    ENT_MOVE_WAIVER,
    ENT_MOVE_SUPERSESSION,
    ENT_MOVE_PLEDGE,
    ENT_MOVE_DELEGATION,
    ENT_MOVE_ASSIGNMENT,
    ENT_MOVE_COUNT
};

struct ent_performance {
    ent_day instance; /* its day as the text has it; NEVER: the commitment does not recur */
    uint8_t closed;   /* ENTENTE_COMMITMENT_STATE_..., by an act; 0: open */
    uint8_t fault;    /* _BREACH_ALLEGED, _BREACH_DETERMINED, _EXCUSED, or 0 */
    bool suspended;
    uint8_t handed;       /* _DELEGATED, _ASSIGNED, or 0: what was done last */
    int32_t performer;    /* who performs in place of the obligor; ENT_NO_PARTY */
    bool measured;        /* there was progress */
    ent_day suspended_on; /* first day of what stands in the way now; NEVER: nothing does */
    struct ent_due due;
    struct ent_total done;
    const struct ent_record *closing; /* the act that closed it */
};

/* The whole treaty, or the obligor as a party, was suspended: up to a day that is not within. */
struct ent_pause {
    ent_day from, until;
    const struct ent_record *resumption; /* NULL: it ended by itself */
};

struct ent_pauses {
    const struct ent_pause *items; /* apart from each other, by day */
    uint32_t count;
};

struct ent_duty {
    uint32_t commitment;
    int32_t party;
    bool perhaps;          /* whether it is an obligor is not known */
    ent_day pledged_on;    /* it announced the commitment itself; NEVER */
    uint32_t first, count; /* performances */
    uint32_t doubt;        /* the same if all that perhaps was done was done, and 1; 0: the same */
    struct ent_pauses pauses[2]; /* those that are sure; with those that perhaps were */
    uint32_t pauses_passed;      /* of their first and last days, one after another */
    bool paused;
    uint32_t assigned;         /* the last assignment, and 1 */
    uint32_t assigned_perhaps; /* likewise, with what perhaps was done; only where `doubt` is */
};

/* What is owed to a party, passed on to another. */
struct ent_assignment {
    int32_t from, to;
    const struct ent_record *record;
    uint32_t earlier; /* place of the one before, and 1 */
};

struct ent_commitment {
    const entente_object *object;
    const struct ent_symbol *id, *decider;
    const struct ent_value *obligors, *beneficiaries, *provision, *versions;
    const struct ent_list *requires;
    const struct ent_map *shares;
    const entente_object *recurs;
    struct ent_owed quantity;
    const char *unit;
    int32_t trigger, unless, due, until, recurs_from, recurs_until; /* terms */
    uint8_t deontic, mode, on_suspension, type, modality;
    uint8_t bindingness; /* ENTENTE_BIND_..., of its provision */
    uint32_t duty_first, duty_count;
    uint32_t record_first, record_count; /* acts about it, in `records` */
};

/* How the text stands for one side on a day. */
struct ent_side_on {
    uint8_t in;          /* enum ent_tri: in force, or in effect, for it */
    uint8_t provisional; /* likewise: applies it provisionally (VCLT 25) */
    uint8_t gone;        /* likewise: it was in force for it, and is no more */
    uint8_t engaged;     /* likewise: signed or consented (VCLT 18) */
    uint8_t suspended;   /* likewise */
    bool renounced;      /* it will not become a party */
    bool third;
    ent_day left; /* gone: the first day without */
};

enum ent_stand_is {
    ENT_STAND_DRAFTED,
    ENT_STAND_DROPPED,
    ENT_STAND_ANNOUNCED, /* signed, or pledged, and not in effect */
    ENT_STAND_AGREED,    /* and not binding yet */
    ENT_STAND_BINDS,
    ENT_STAND_TERMINATED,
    ENT_STAND_UNKNOWN
};

struct ent_stand {
    uint8_t is;
    uint8_t binding;   /* ENTENTE_BINDING_... */
    uint8_t suspended; /* enum ent_tri, with the treaty */
};

struct ent_approval_change;

/* The adoption of a version. */
struct ent_adopted {
    struct ent_span day;
    const struct ent_symbol *version;
    bool maybe;
};

struct ent_commitments {
    struct ent_commitment *rows;
    struct ent_duty *duties;
    struct ent_performance *performances;
    uint32_t count, duty_count, duty_capacity, performance_count, performance_capacity;
    struct ent_assignment *assignments;
    uint32_t assignment_count, assignment_capacity;
    uint32_t *records;   /* of acts, by commitment, in the order of the log */
    uint32_t *of_nobody; /* acts that are no party's, and steps; NULL: not asked for yet */
    uint32_t of_nobody_count;
    struct ent_term *terms;
    uint32_t term_count, term_capacity;
    uint32_t *buckets; /* of terms by hash: place and 1 */
    uint32_t bucket_count;
    struct ent_side_on *sides;   /* of each party on the day of the question */
    struct ent_when settled;     /* the first day on which the text was more than a draft */
    struct ent_adopted *adopted; /* versions, in the order of the log */
    uint32_t adopted_count;
    const struct ent_approval_change *approvals; /* once they were asked for */
    uint32_t approval_count;
    bool approvals_told;
    int32_t *set_of;                    /* by number of a group's symbol: compiled set and 1 */
    bool alleging;                      /* there are events that are only alleged */
    bool pauses;                        /* there are suspensions */
    const entente_relations *relations; /* on the day of the question, where they can matter */
};

/* ---- commitment_text.c */

/* Reads every commitment, and who owes it. False without memory. */
bool ent_commitments_read(struct ent_case *that);
/* Whether somebody is among a list, a group or "all" (enum ent_tri), on the day of the question. */
enum ent_tri ent_commitment_among(struct ent_case *that, const struct ent_value *who,
                                  int32_t party);
/* What one obligor owes. */
struct ent_owed ent_commitment_owed(const struct ent_case *that, const struct ent_commitment *row,
                                    int32_t party);

/* ---- commitment_term.c */

/* The place of a rule of the text among the terms; equal ones have one place. */
int32_t ent_term_of(struct ent_case *that, const entente_object *object);
/* Whether it holds for the party on a day; on the day of the question it is worked out once. */
enum ent_tri ent_term_holds(struct ent_case *that, int32_t term, int32_t party, ent_day day);
/* The same if what is only alleged, and waits for a decider, were so. */
enum ent_tri ent_term_alleged(struct ent_case *that, int32_t term, int32_t party, ent_day day,
                              bool decided);
/* The date that it gives. */
struct ent_when ent_term_when(struct ent_case *that, int32_t term, int32_t party);
/* The first day from a day on which it holds. */
struct ent_when ent_term_first(struct ent_case *that, int32_t term, int32_t party, ent_day from);

/* ---- commitment_history.c */

/* Whether it is owed to everybody: then only the side of the obligor counts. */
bool ent_owed_to_all(const struct ent_commitment *row);

/* What is so from a day on, of a duty or of the whole. */
struct ent_state_from {
    ent_day day;
    uint32_t which;        /* place among the duties of the commitment; duty_count: the whole */
    uint8_t before, state; /* ENTENTE_COMMITMENT_STATE_...; before: 0 where it begins */
};

/* How a commitment stood on every day up to that of the question, by day. In the pool of the
 * case; NULL without memory. */
struct ent_state_from *ent_commitment_history(struct ent_case *that, struct ent_commitment *row,
                                              uint32_t *count);
/* Gives the rules of a commitment what they ask of approvals, and of other commitments, whose
 * performances stand. False without memory. */
bool ent_history_prepare(struct ent_case *that, const struct ent_commitment *row);
/* A commitment that this one waits for and that is not `done` (by place), or its own place. */
uint32_t ent_history_awaits(const struct ent_case *that, uint32_t place, const uint8_t *done);

/* ---- commitment_due.c */

/* When an obligor has to perform; only once, or at the instance of that day. */
struct ent_due ent_due_of(struct ent_case *that, const struct ent_commitment *row, int32_t party);
struct ent_due ent_due_on(ent_day day);
/* The last day on which it is in time; NEVER. */
ent_day ent_due_last_day(const struct ent_due *due);
/* Adds the performances of a duty, or puts them back to where nothing was done. False without
 * memory. */
bool ent_due_instances(struct ent_case *that, const struct ent_commitment *row,
                       struct ent_duty *duty);
/* Whether it is over on a day; where hours count and an instant is given, at that instant. */
enum ent_tri ent_due_over(const struct ent_due *due, struct ent_span day, const int64_t *instant);
/* A suspension from one day to another is over, at an instant where it is known: FORMAT
 * `on_suspension`. */
void ent_due_resume(struct ent_case *that, const struct ent_commitment *row, struct ent_due *due,
                    ent_day from, struct ent_span until, const struct ent_value *instant);
/* The first day on which the time for a performance can run. */
ent_day ent_due_runs_from(struct ent_case *that, const struct ent_commitment *row, int32_t party);
/* Whether hours count from the day of an event. */
bool ent_due_hours(const struct ent_case *that, const struct ent_commitment *row);

/* ---- commitment_pause.c */

/* Finds the suspensions that can move a due day. False without memory. */
bool ent_pauses_find(struct ent_case *that);
bool ent_pauses_doubtful(const struct ent_case *that, const struct ent_commitment *row);
/* Those of the treaty and of the party up to a day; `perhaps`: also those that are not sure. */
void ent_pauses_pass(struct ent_case *that, const struct ent_commitment *row, bool perhaps,
                     ent_day day);
/* The suspension of one performance by an act about the commitment. */
void ent_pause_begin(struct ent_performance *performance, ent_day day);
void ent_pause_end(struct ent_case *that, const struct ent_commitment *row,
                   const struct ent_duty *duty, struct ent_performance *performance,
                   struct ent_span day, const struct ent_record *resumption);

/* ---- commitment_moves.c */

/* Replays the acts about one commitment up to a day, and keeps those that are not allowed if they
 * are to be told. False without memory. */
bool ent_commitment_replay(struct ent_case *that, struct ent_commitment *row, ent_day day,
                           bool tell);
/* Of the name of a move: enum ent_move, or 0. */
int32_t ent_move_of(const char *name);

/* ---- commitment_handed.c */

/* Whether it is owed to the party by this obligor (enum ent_tri), after what was passed on so far.
 * Where it is owed to all: to every other party. */
enum ent_tri ent_owed_now(struct ent_case *that, const struct ent_commitment *row,
                          const struct ent_duty *duty, int32_t party);
/* Adds to what was passed on; without memory the rules fail. */
void ent_assignment_add(struct ent_case *that, struct ent_duty *duty, int32_t from, int32_t to,
                        const struct ent_record *record);
bool ent_assignment_made(const struct ent_case *that, const struct ent_duty *duty,
                         const struct ent_record *record);
/* All of them into the row of the obligor, the first first. False without memory. */
bool ent_assignments_row(const struct ent_case *that, struct entente_assessment *answer,
                         struct ent_row *row, const struct ent_duty *duty);

/* ---- commitment_binding.c */

bool ent_binding_prepare(struct ent_case *that);
struct ent_stand ent_commitment_stand(struct ent_case *that, const struct ent_commitment *row,
                                      const struct ent_duty *duty, ent_day day);
struct ent_side_on ent_side_on(struct ent_case *that, int32_t party, ent_day day);
/* Whether acts between some of the parties can make a difference. */
bool ent_binding_needs_relations(const struct ent_case *that);
/* Whether a reservation of the obligor keeps it out on a day (VCLT 21); commitment_reserved.c. */
bool ent_commitment_reserved(const struct ent_case *that, const struct ent_commitment *row,
                             int32_t party, ent_day day);
/* Whether some pair of parties may stand otherwise than all others, on some day. */
bool ent_commitments_between_two(const struct ent_case *that);
/* Its bindingness, or that of its provision in a text that is mixed. */
int32_t ent_commitment_bindingness(const struct ent_case *that, const struct ent_commitment *row);

/* ---- commitment_state.c */

struct ent_standing_of_duty {
    struct ent_stand stand;
    uint8_t gate;    /* ENTENTE_COMMITMENT_STATE_...: what keeps it from being performed, or 0 */
    uint8_t past;    /* enum ent_tri: `until` is over */
    bool open_who;   /* who of the obligors owes it is not settled */
    bool left_first; /* past, and before that the text had ended for the obligor */
    ent_day until;
};

/* What all performances of a duty have in common on a day. */
struct ent_standing_of_duty ent_duty_on(struct ent_case *that, const struct ent_commitment *row,
                                        const struct ent_duty *duty, ent_day day);
/* ENTENTE_COMMITMENT_STATE_... of one performance. */
int32_t ent_performance_state(struct ent_case *that, const struct ent_standing_of_duty *duty,
                              const struct ent_performance *performance, ent_day day);
/* Of the n-th performance: of what is sure, and of what perhaps was done the same, or unknown. */
int32_t ent_duty_state_at(struct ent_case *that, const struct ent_duty *duty,
                          const struct ent_standing_of_duty *standing, uint32_t index, ent_day day);
/* Of the whole duty: the worst of its days up to the next one that is open. */
int32_t ent_duty_state(struct ent_case *that, const struct ent_commitment *row,
                       const struct ent_duty *duty, ent_day day);
/* The worse of two, in the order in which a commitment shows its obligors. */
int32_t ent_state_worse(int32_t a, int32_t b);
bool ent_state_is_open(int32_t state);
/* Whether an approval that a duty waits for is missing (enum ent_tri), or has failed. */
enum ent_tri ent_requirement_met(const struct ent_case *that, const entente_object *requirement,
                                 ent_day day, bool *failed);
/* The changes of the approval that is required, one after another; *at is 0 before the first. */
const struct ent_approval_change *
ent_requirement_change(struct ent_case *that, const entente_object *requirement, uint32_t *at);
/* Whether it is met from the change on. */
enum ent_tri ent_requirement_after(const struct ent_approval_change *change);
/* Since when it is met. */
struct ent_when ent_requirement_since(struct ent_case *that, const entente_object *requirement);
bool ent_requirement_concerns(const struct ent_case *that, const struct ent_commitment *row,
                              const entente_object *requirement, int32_t party);

#endif
