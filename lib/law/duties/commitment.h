/*
 * One commitment and what each of its obligors owes by it: read off the text once, replayed from
 * the acts of the log, and told for a day.
 *
 *   commitment -> duty, one per obligor -> performance, one; of a commitment that recurs one for
 *                                          each stretch of its days that stand alike
 *
 *   commitments.c           the working out, and the order in which it is done
 *   commitment_text.c       what the text says: obligors, beneficiaries, terms
 *   commitment_instances.c  the days of those that recur, by arithmetic
 *   commitment_moves.c      the table of the moves: what an act does, and who may do it
 *   commitment_act.c        one act, and whom it concerns
 *   commitment_replay.c     the acts, one after another, once forward
 *   commitment_handed.c     performance by another, and what is owed passed on to another
 *   commitment_binding.c    whether the text stands for the obligor, and how it binds
 *   commitment_due.c        due days and hours
 *   commitment_pause.c      suspensions, and what they do to a due day
 *   commitment_progress.c   how much was done, exactly
 *   commitment_order.c      its states in order, and which are open
 *   commitment_requirement.c the approvals at home that it waits for
 *   commitment_state.c      what it all comes to on a day
 *   commitment_days.c       the days on which that can change
 *   commitment_history.c    how it stood on every earlier day
 *   commitment_rows.c       the rows of the answer
 */
#ifndef ENT_LAW_COMMITMENT_H
#define ENT_LAW_COMMITMENT_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/row.h>

#include "case.h"
#include "history.h"
#include "side.h"
#include "sorting.h"

struct ent_bonds;
struct ent_row;
struct ent_versions;
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

/* ---- A term of the text: a rule that is asked for many commitments at once. */

struct ent_term {
    const entente_object *object;
    int32_t rule;
    bool own;
    bool asks;       /* how a commitment or an approval stands */
    bool told;       /* `truth` is there */
    bool dated;      /* `when` is there */
    bool first_told; /* `first` is there */
    uint8_t truth;   /* enum ent_tri, on the day of the question */
    struct ent_when when;
    struct ent_when first;         /* the first day of all on which it holds */
    uint32_t next;                 /* with the same hash, and 1 */
    struct ent_history past;       /* of its truth; no moments: not asked for yet */
    struct ent_history told_so[2]; /* likewise, if what is only alleged were so: by whether a
                                      decider is there */
};

enum { ENT_NO_TERM = -1 };

/* ---- What is done to it (enum ent_commitment_move). */

/* Of the instances from `first` to that of the next performance; they stand alike. */
struct ent_performance {
    uint32_t first; /* 0, where the commitment does not recur */
    int32_t shift;  /* days from the day of each instance to its due day */
    uint8_t closed; /* ENTENTE_COMMITMENT_STATE_..., by an act; 0: open */
    uint8_t fault;  /* _BREACH_ALLEGED, _BREACH_DETERMINED, _EXCUSED, or 0 */
    uint8_t handed; /* _DELEGATED, _ASSIGNED, or 0: what was done last */
    bool suspended;
    bool measured;        /* there was progress */
    bool fixed;           /* each is due as `due` has it, and `shift` is nothing */
    bool stays_owed;      /* it was put off after its duty was over */
    int32_t performer;    /* who performs in place of the obligor; ENT_NO_PARTY */
    ent_day fault_on;     /* EXCUSED: since when */
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

/* The days of a commitment that recurs, for one obligor: the day n x k units after the anchor. */
struct ent_recurrence {
    ent_day anchor;
    int32_t unit;
    int64_t n;
    int64_t first_k; /* of the instance 0 */
};

/* The state of the performances of a duty after the acts up to now. */
struct ent_life {
    struct ent_performance *runs; /* by their first instance */
    uint32_t run_count, run_capacity;
    uint32_t closed_count;  /* of the runs at the beginning, which no act opens again */
    uint8_t closed_state;   /* the worst of theirs */
    bool paused;            /* by one of `pauses` */
    uint32_t pauses_passed; /* of their first and last days, one after another */
    uint32_t assigned;      /* the last assignment, and 1 */
    ent_day pledged_on;     /* it announced the commitment itself; NEVER */
};

enum ent_how_sure { ENT_SURE, ENT_UNSURE };

struct ent_duty {
    uint32_t commitment;
    int32_t party;
    uint32_t count; /* of instances; 1 where it does not recur */
    bool perhaps;   /* whether it is an obligor is not known */
    bool recurs;
    bool doubted;                /* what perhaps was done makes a second life */
    uint8_t now;                 /* enum ent_how_sure: the life that acts change */
    struct ent_recurrence days;  /* where it recurs */
    struct ent_due due;          /* as the text has it, where it does not */
    struct ent_life lives[2];    /* by enum ent_how_sure */
    struct ent_pauses pauses[2]; /* likewise */
    struct ent_history past;     /* of ENTENTE_COMMITMENT_STATE_..., once it was asked for */
};

/* What is owed to a party, passed on to another. */
struct ent_assignment {
    int32_t from, to;
    const struct ent_record *record;
    uint32_t earlier; /* place of the one before, and 1 */
};

/* Some parties, by index. */
struct ent_parties {
    int32_t *items;
    uint32_t count;
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
    bool to_all;         /* it is owed to everybody: then only the side of the obligor counts */
    struct ent_parties owed_to;       /* else: those to whom it can be owed by the text */
    bool apart;                       /* it can bind towards one and not towards another */
    const struct ent_versions *texts; /* it stands in some versions alone; else NULL */
    struct ent_when applies;          /* from when its provisions have effect, where ... */
    bool waits;                       /* ... they name a day of their own */
    uint32_t duty_first, duty_count;
    const struct ent_day_key *by_party;  /* its duties; NULL: they are in that order */
    uint32_t record_first, record_count; /* acts about it, in `records` */
    struct ent_history past;             /* of the whole, once it was asked for ... */
    bool caused;                         /* ... with the act of each moment */
    bool owed_to_some;                   /* not to everybody */
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
    uint8_t binding;      /* ENTENTE_BINDING_... */
    uint8_t suspended;    /* enum ent_tri, with the treaty */
    struct ent_span last; /* terminated, agreed: the last day on which it bound; NEVER: never */
};

/* The adoption of a version. */
struct ent_adopted {
    struct ent_span day;
    const struct ent_symbol *version;
    bool maybe;
};

struct ent_commitments {
    struct ent_commitment *rows;
    struct ent_duty *duties;
    uint32_t count, duty_count, duty_capacity;
    uint32_t *listed_in; /* room: of each party the last commitment that lists it, and 1 */
    struct ent_assignment *assignments;
    uint32_t assignment_count, assignment_capacity;
    uint32_t *records;   /* of acts, by commitment, in the order of the log */
    uint32_t *of_nobody; /* acts that are no party's, and steps; NULL: not asked for yet */
    uint32_t of_nobody_count;
    struct ent_day_key
        *party_days; /* on which any party enters or leaves, in order; NULL: likewise */
    uint32_t party_day_count;
    struct ent_term *terms;
    uint32_t term_count, term_capacity;
    uint32_t *buckets;           /* of terms by hash: place and 1 */
    uint32_t bucket_count;       /* a power of two */
    struct ent_when settled;     /* the first day on which the text was more than a draft */
    struct ent_adopted *adopted; /* versions, in the order of the log */
    uint32_t adopted_count;
    struct ent_parties *members_of; /* by number of a group's symbol; no items: not asked for yet */
    int32_t *set_of;                /* by number of a group's symbol: compiled set and 1 */
    bool pauses;                    /* there are suspensions */
    struct ent_sides *sides;        /* how the text stands for each party */
    struct ent_bonds *bonds;        /* NULL: no two stand otherwise than all others */
    int32_t towards; /* only what binds towards this one is looked at; ENT_NO_PARTY: towards any */
};

/* ---- commitment_text.c */

/* Reads every commitment, and who owes it. False without memory. */
bool ent_commitments_read(struct ent_case *that);
/* Whether somebody is among a list, a group or "all" (enum ent_tri), on the day of the question. */
enum ent_tri ent_commitment_among(struct ent_case *that, const struct ent_value *who,
                                  int32_t party);
/* The first of its duties that is of the party or of one behind it, in the order of parties: a
 * place among duty_count in that order. */
uint32_t ent_duty_place(const struct ent_case *that, const struct ent_commitment *row,
                        int32_t party);
/* The duty at a place in the order of parties. */
struct ent_duty *ent_duty_by_party(const struct ent_case *that, const struct ent_commitment *row,
                                   uint32_t place);
bool ent_is_obligor(const struct ent_case *that, const struct ent_commitment *row, int32_t party);
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
/* When it comes to hold and no longer does, up to the day of the question. Where it asks no party
 * and no other commitment they stay with the term; else they are of the caller. False without
 * memory. */
bool ent_term_turns(struct ent_case *that, int32_t term, int32_t party, struct ent_history *out);
/* Whether they stay with the term. */
bool ent_term_is_shared(const struct ent_case *that, int32_t term);
/* The date that it gives. */
struct ent_when ent_term_when(struct ent_case *that, int32_t term, int32_t party);
/* The first day from a day on which it holds. */
struct ent_when ent_term_first(struct ent_case *that, int32_t term, int32_t party, ent_day from);

/* ---- commitment_days.c */

/* Days, each with the duty to look at, by place among those of the commitment; duty_count: all. */
struct ent_days_of_duties {
    struct ent_case *that;
    ent_day from; /* only days behind it */
    struct ent_day_key *items;
    uint32_t count, capacity;
    bool failed;
};

/* The days behind one, up to that of the question, on which more than the time of a due day can have
 * changed something, in order. False without memory. */
bool ent_commitment_days(struct ent_case *that, const struct ent_commitment *row, ent_day from,
                         struct ent_days_of_duties *days);
/* Acts about texts, consent, suspension, approvals and the commitment itself. */
bool ent_act_can_matter(const struct ent_case *that, const struct ent_record *record,
                        const struct ent_commitment *row);

/* ---- commitment_history.c */

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
/* Whether it is over on a day; where hours count and an instant is given, at that instant. */
enum ent_tri ent_due_over(const struct ent_due *due, struct ent_span day, const int64_t *instant);
/* Whether the text gives any day: a date or hours for what is to be done. */
bool ent_due_given(const struct ent_case *that, const struct ent_commitment *row);
/* The later of the two; as it is, where it gives no day yet. */
struct ent_due ent_due_later(const struct ent_due *due, struct ent_span until);
/* A suspension from one day to another is over, at an instant where it is known: FORMAT
 * `on_suspension`. All instances of the run stand alike to the first day. */
void ent_due_resume(struct ent_case *that, const struct ent_commitment *row,
                    const struct ent_duty *duty, struct ent_performance *run, ent_day from,
                    struct ent_span until, const struct ent_value *instant);
/* From when days are owed: not before it stands for the obligor, nor before it is set off. */
ent_day ent_due_owed_from(struct ent_case *that, const struct ent_commitment *row, int32_t party);
/* The first day on which the time for a performance can run. */
ent_day ent_due_runs_from(struct ent_case *that, const struct ent_commitment *row, int32_t party);

/* ---- commitment_instances.c */

/* Works out the instances of each duty, or when it is due. False without memory. */
bool ent_instances_find(struct ent_case *that, const struct ent_commitment *row);
/* The day of an instance as the text has it; NEVER where it does not recur. */
ent_day ent_instance_day(const struct ent_duty *duty, uint32_t instance);
/* The first instance on the day or after it; `count`: there is none. */
uint32_t ent_instance_from(const struct ent_duty *duty, ent_day day);
struct ent_due ent_instance_due(const struct ent_duty *duty, const struct ent_performance *run,
                                uint32_t instance);
/* Puts a life back to where nothing was done. False without memory. */
bool ent_life_begin(struct ent_case *that, struct ent_duty *duty, enum ent_how_sure sure);
struct ent_life *ent_life_now(struct ent_duty *duty);
/* The first instance behind a run. */
uint32_t ent_run_end(const struct ent_duty *duty, const struct ent_life *life, uint32_t run);
/* The first instance of a run that is due on the day or after it; its end: there is none. */
uint32_t ent_run_due_from(const struct ent_duty *duty, const struct ent_life *life, uint32_t run,
                          ent_day day);
/* The run that an instance is in. */
uint32_t ent_run_of(const struct ent_life *life, uint32_t instance);
/* Lets a run of the life that is on begin at an instance within the one given. False without memory, and the
 * rules have failed. */
bool ent_run_split(struct ent_case *that, struct ent_duty *duty, uint32_t run, uint32_t instance);
/* Moves past the first runs that an act has closed: they are not looked at again. */
void ent_life_close(struct ent_life *life);

/* ---- commitment_pause.c */

/* Finds the suspensions that can move a due day. False without memory. */
bool ent_pauses_find(struct ent_case *that);
bool ent_pauses_doubtful(const struct ent_case *that, const struct ent_commitment *row);
/* Applies the suspensions of the treaty and of the party up to a day to the due days. */
void ent_pauses_pass(struct ent_case *that, const struct ent_commitment *row,
                     enum ent_how_sure sure, ent_day day);
/* The suspension of a run by an act about the commitment. */
void ent_pause_begin(struct ent_performance *run, ent_day day);
/* Parts a run into the instances that are over when its suspension begins, and the others. */
void ent_pause_part(struct ent_case *that, struct ent_duty *duty, uint32_t run);
void ent_pause_end(struct ent_case *that, const struct ent_commitment *row, struct ent_duty *duty,
                   struct ent_performance *run, struct ent_span day,
                   const struct ent_record *resumption);

/* ---- commitment_act.c */

/* Applies an act about the commitment, by its place among those acts, to the life that is on. An
 * act that is not allowed has no effect; with `tell` it is kept as refused. False without memory. */
bool ent_commitment_move(struct ent_case *that, const struct ent_commitment *row, uint32_t index,
                         bool tell);
/* Whether one obligor does it for all. */
bool ent_commitment_joint(const struct ent_commitment *row);

/* ---- commitment_replay.c */

/* The acts about one commitment on their way, and both lives of each of its duties. */
struct ent_replay {
    struct ent_case *that;
    const struct ent_commitment *row;
    struct ent_day_key *settled; /* its acts by the day from which they are sure */
    uint32_t settled_count;      /* of them, passed */
    uint32_t sure, perhaps;      /* of the acts in order, passed in each life */
    ent_day day;                 /* NEVER: not begun */
    bool doubtful;               /* something is ever in doubt */
};

/* Begins with nothing done. False without memory. */
bool ent_replay_begin(struct ent_replay *replay, struct ent_case *that,
                      const struct ent_commitment *row);
/* Goes on to a later day; acts that are not allowed are kept if they are to be told. False without
 * memory. */
bool ent_replay_to(struct ent_replay *replay, ent_day day, bool tell);

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
/* Its bindingness, or that of its provision in a text that is mixed. */
int32_t ent_commitment_bindingness(const struct ent_case *that, const struct ent_commitment *row);

/* ---- commitment_state.c */

/* Over is a duty with the day after its last one: of its time (`until`), or of the text for the two. */
struct ent_standing_of_duty {
    struct ent_stand stand;
    uint8_t gate;    /* ENTENTE_COMMITMENT_STATE_...: what keeps it from being performed, or 0;
                              over: what kept it on the last day */
    uint8_t over;    /* enum ent_tri */
    uint8_t over_as; /* over: ENTENTE_COMMITMENT_STATE_EXPIRED, _TERMINATED, or of one that can yet
                        bind again _AGREED_NOT_BINDING_YET */
    uint8_t held;    /* over: whether it bound on the last day (enum ent_tri) ... */
    uint8_t binding; /* ... and how; ENTENTE_BINDING_... */
    bool open_who;   /* who of the obligors owes it is not settled */
    struct ent_span after; /* over: the first day on which nothing becomes due any more; NEVER */
};

/* What all performances of a duty have in common on a day. */
struct ent_standing_of_duty ent_duty_on(struct ent_case *that, const struct ent_commitment *row,
                                        const struct ent_duty *duty, ent_day day);
/* Likewise, without what keeps it from being performed unless it is over. */
struct ent_standing_of_duty ent_duty_over_on(struct ent_case *that,
                                             const struct ent_commitment *row,
                                             const struct ent_duty *duty, ent_day day);
/* Whether a performance stays owed when its duty is over: what was due and not performed, and what
 * was in breach (VCLT 70(1)(b)). */
enum ent_tri ent_performance_outlives(const struct ent_standing_of_duty *duty,
                                      const struct ent_performance *performance,
                                      const struct ent_due *due);
/* Instances one after another that are in one state on a day. */
struct ent_stretch {
    uint32_t first, last;
    int32_t state;                     /* of what is sure, and of what perhaps was done; UNKNOWN */
    const struct ent_performance *run; /* of what is sure */
    bool next;                         /* open, and none of them is before the day */
};

struct ent_stretches {
    struct ent_case *that;
    const struct ent_duty *duty;
    const struct ent_standing_of_duty *standing;
    ent_day day;
    uint32_t at;      /* instance */
    uint32_t runs[2]; /* by enum ent_how_sure */
};

/* The next of them; false behind the last. */
bool ent_stretch_next(struct ent_stretches *walk, struct ent_stretch *out);
/* Of a duty without any performance. */
int32_t ent_duty_state_of_none(struct ent_case *that, const struct ent_standing_of_duty *standing,
                               ent_day day);
/* The next day after this one on which time alone can change the state of a duty; NEVER. */
ent_day ent_duty_clock(struct ent_case *that, const struct ent_commitment *row,
                       const struct ent_duty *duty, ent_day day);
/* Of the whole duty: the worst of its days up to the next one that is open. */
int32_t ent_duty_state(struct ent_case *that, const struct ent_commitment *row,
                       const struct ent_duty *duty, ent_day day);
/* The worse of two, in the order in which a commitment shows its obligors. */
int32_t ent_state_worse(int32_t a, int32_t b);
bool ent_state_is_open(int32_t state);
/* Whether an approval that a duty waits for is missing (enum ent_tri), or has failed. */
enum ent_tri ent_requirement_met(const struct ent_case *that, const entente_object *requirement,
                                 ent_day day, bool *failed);
/* How the approval that is required stood; NULL: there is none, or no memory (rules.failed). */
const struct ent_history *ent_requirement_past(struct ent_case *that,
                                               const entente_object *requirement);
/* The states of an approval in which a requirement is met, a bit each. */
#define ENT_REQUIREMENT_MET                                                                        \
    (UINT32_C(1) << ENTENTE_APPROVAL_STATE_COMPLETE | UINT32_C(1) << ENTENTE_APPROVAL_STATE_BOUND)
/* Since when it is met. */
struct ent_when ent_requirement_since(struct ent_case *that, const entente_object *requirement);
bool ent_requirement_concerns(const struct ent_case *that, const struct ent_commitment *row,
                              const entente_object *requirement, int32_t party);

#endif
