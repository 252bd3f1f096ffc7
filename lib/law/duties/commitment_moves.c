/*
 * The moves of a commitment, as one table: what an act does, from which state, and who may do it.
 * The acts about a commitment are replayed in the order of the log; one that is not allowed has no
 * effect and is kept as refused.
 */
#include <string.h>

#include <entente/act.h>
#include <entente/commitment.h>
#include <entente/error.h>

#include "approvals.h"
#include "bodies.h"
#include "commitment.h"
#include "event.h"
#include "irregular.h"
#include "stands.h"

/* One act, and one obligor that it concerns. */
struct doing {
    struct ent_case *that;
    const struct ent_commitment *row;
    struct ent_duty *duty;
    const struct ent_record *record;
    uint32_t index; /* of the record among those of the commitment */
    const int64_t *instant;
    struct ent_due due; /* of the performance that is looked at */
    bool for_another;   /* the act names no obligor, and one who performs for some did it */
    bool asked;         /* how it stands without any act on its day: */
    struct ent_standing_of_duty standing;
};

/* What has to stand, beyond that it is open. */
enum from { OPEN, NOT_SUSPENDED, SUSPENDED, IN_BREACH };

/* Whose performance it concerns where the act names no day of a commitment that recurs. */
enum scope { OLDEST, ALL };

/* Whom it concerns of joint obligors, where it names one: that one alone, or all; a performance is
 * of any of them, or of one that performs for them. */
enum share { OF_ONE, OF_ALL, PERFORMANCE };

typedef int32_t (*guard)(const struct doing *doing);
typedef void (*effect)(const struct doing *doing, struct ent_performance *performance);

struct move_row {
    uint8_t from, scope, share;
    guard allows;
    effect apply;
    const char *basis;
    const char *hint; /* of what it lacks, or cannot take */
};

static bool done_by(const struct doing *doing, const struct ent_symbol *who)
{
    return ent_event_done_by(doing->record->act, who->text);
}

/* ---- Guards: 0, or the error. */

static int32_t measured(const struct doing *doing)
{
    const entente_object *act = doing->record->act;
    const char *unit = entente_object_get_text(act, ENTENTE_FIELD_UNIT);

    if (entente_object_get_integer(act, ENTENTE_FIELD_AMOUNT) < 0)
        return ENTENTE_E_PROGRESS_NEGATIVE;
    if (doing->row->unit && (!unit || strcmp(unit, doing->row->unit) != 0))
        return ENTENTE_E_UNIT_MISMATCH;
    return 0;
}

/* The text says who decides; and that one must be there, at work, and have decided it. */
static int32_t decided_state(const struct doing *doing)
{
    const struct ent_symbol *decider = doing->row->decider;

    if (!decider)
        return 0;
    if (!done_by(doing, decider))
        return ENTENTE_E_NOT_DECIDER;
    return ent_body_decides(doing->that, decider, doing->record).code;
}

static const char *basis_of(const struct doing *doing)
{
    const struct ent_value *basis = ent_object_slot(doing->record->act, ENTENTE_FIELD_BASIS);

    return basis ? ent_value_text(basis) : NULL;
}

static int32_t grounded(const struct doing *doing)
{
    return basis_of(doing) ? 0 : ENTENTE_E_BASIS_REQUIRED;
}

/* ARSIWA 50: what no countermeasure touches. */
static bool beyond_countermeasures(int32_t type)
{
    return type == ENTENTE_COMMITMENT_HUMANITARIAN ||
           type == ENTENTE_COMMITMENT_PRISONER_EXCHANGE ||
           type == ENTENTE_COMMITMENT_NO_FIRST_USE_OR_NON_USE ||
           type == ENTENTE_COMMITMENT_CEASEFIRE_OBSERVANCE ||
           type == ENTENTE_COMMITMENT_DISPUTE_SETTLEMENT;
}

static int32_t suspendable(const struct doing *doing)
{
    const char *basis = basis_of(doing);

    if (!basis ||
        (strcmp(basis, "countermeasure") == 0 && beyond_countermeasures(doing->row->type)))
        return ENTENTE_E_BASIS_REQUIRED;
    return 0;
}

/* One to whom it is owed on that day; where it is owed to all, another party. */
static bool is_beneficiary(const struct doing *doing, int32_t party)
{
    return ent_owed_now(doing->that, doing->row, doing->duty, party) != ENT_NO;
}

static int32_t released_by_one(const struct doing *doing)
{
    for (uint32_t i = 0; i < doing->that->party_count; i++)
        if (done_by(doing, doing->that->parties[i].id) && is_beneficiary(doing, (int32_t)i))
            return 0;
    return ENTENTE_E_NOT_BENEFICIARY;
}

/* By agreement, or by one to whom it is owed; never to an earlier day. */
static int32_t can_be_put_off(const struct doing *doing)
{
    const int32_t until = entente_object_get_date(doing->record->act, ENTENTE_FIELD_UNTIL);

    if (!until)
        return ENTENTE_E_MEMBER;
    if (!ent_due_given(doing->that, doing->row) ||
        (doing->due.kind != ENT_DUE_NONE &&
         ent_date_span(until).last <= ent_due_last_day(&doing->due)))
        return ENTENTE_E_RANGE;
    return released_by_one(doing);
}

static int32_t replaced(const struct doing *doing)
{
    const struct ent_symbol *with = ent_object_symbol(doing->record->act, ENTENTE_FIELD_WITH);

    return with && with != doing->row->id ? 0 : ENTENTE_E_UNKNOWN_REF;
}

static int32_t announced_state(const struct doing *doing)
{
    const ent_acts pledges = ent_acts_or(ent_acts_consent, ent_acts_signature);

    if (ent_stands_on(doing->that, doing->duty->party, doing->record->day.last, pledges) ||
        done_by(doing, doing->that->parties[doing->duty->party].id))
        return 0;
    return ENTENTE_E_OBLIGOR_NOT_ENDORSER;
}

/* ---- Effects. */

static void close(struct ent_performance *performance, int32_t state,
                  const struct ent_record *record)
{
    performance->closed = (uint8_t)state;
    performance->closing = record;
}

/* Late performance cures; what was excused was never wrongful (ARSIWA 20 to 25). */
static void perform(const struct doing *doing, struct ent_performance *performance)
{
    const struct ent_due due = ent_instance_due(doing->duty, performance, performance->first);
    const enum ent_tri late = ent_due_over(&due, doing->record->day, doing->instant);
    int32_t state = ENTENTE_COMMITMENT_STATE_FULFILLED;

    if (performance->fault == ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED ||
        (performance->fault != ENTENTE_COMMITMENT_STATE_EXCUSED && late == ENT_YES))
        state = ENTENTE_COMMITMENT_STATE_CURED;
    else if (performance->fault != ENTENTE_COMMITMENT_STATE_EXCUSED && late == ENT_MAYBE)
        state = ENTENTE_COMMITMENT_STATE_UNKNOWN;
    close(performance, state, doing->record);
}

static void progress(const struct doing *doing, struct ent_performance *performance)
{
    const struct ent_owed owed = ent_commitment_owed(doing->that, doing->row, doing->duty->party);
    const entente_object *act = doing->record->act;

    performance->measured = true;
    ent_total_add(&performance->done, entente_object_get_integer(act, ENTENTE_FIELD_AMOUNT),
                  (int32_t)entente_object_get_integer(act, ENTENTE_FIELD_SCALE));
    if (owed.there &&
        ent_total_reaches(&performance->done, owed.amount, owed.scale, owed.num, owed.den))
        perform(doing, performance);
}

/* A breach that goes on is made good also where there was no day. */
static void cure(const struct doing *doing, struct ent_performance *performance)
{
    if (performance->fault == ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED)
        close(performance, ENTENTE_COMMITMENT_STATE_CURED, doing->record);
    else
        perform(doing, performance);
}

static void allege(const struct doing *doing, struct ent_performance *performance)
{
    (void)doing;
    if (performance->fault != ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED)
        performance->fault = ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED;
}

static void determine_breach(const struct doing *doing, struct ent_performance *performance)
{
    (void)doing;
    performance->fault = ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED;
}

static void dismiss(const struct doing *doing, struct ent_performance *performance)
{
    (void)doing;
    performance->fault = 0;
}

static void excuse(const struct doing *doing, struct ent_performance *performance)
{
    performance->fault = ENTENTE_COMMITMENT_STATE_EXCUSED;
    performance->fault_on = doing->record->day.first;
}

static void suspend_performance(const struct doing *doing, struct ent_performance *performance)
{
    performance->suspended = true;
    ent_pause_begin(performance, doing->record->day.first);
}

static void resume_performance(const struct doing *doing, struct ent_performance *performance)
{
    performance->suspended = false;
    ent_pause_end(doing->that, doing->row, doing->duty, performance, doing->record->day,
                  doing->record);
}

/* Whether one beneficiary has released the obligor by an act up to this one. */
static bool has_released(const struct doing *doing, int32_t party)
{
    const struct ent_case *that = doing->that;

    for (uint32_t i = 0; i <= doing->index; i++) {
        const struct ent_record *record =
            &that->log.records[that->commitments->records[doing->row->record_first + i]];

        if (record->move == ENT_MOVE_WAIVER &&
            (record->party == ENT_NO_PARTY || record->party == doing->duty->party) &&
            ent_event_done_by(record->act, that->parties[party].id->text))
            return true;
    }
    return false;
}

/* Only all of them together release (ARSIWA 45). */
static void waive(const struct doing *doing, struct ent_performance *performance)
{
    for (uint32_t i = 0; i < doing->that->party_count; i++)
        if (is_beneficiary(doing, (int32_t)i) && !has_released(doing, (int32_t)i))
            return;
    close(performance, ENTENTE_COMMITMENT_STATE_WAIVED, doing->record);
}

static void supersede(const struct doing *doing, struct ent_performance *performance)
{
    close(performance, ENTENTE_COMMITMENT_STATE_SUPERSEDED, doing->record);
}

/* What stood still up to now is in the new day. */
static void extend_due(const struct doing *doing, struct ent_performance *performance)
{
    const int32_t until = entente_object_get_date(doing->record->act, ENTENTE_FIELD_UNTIL);

    if (doing->due.kind == ENT_DUE_NONE)
        return;
    performance->due = ent_due_later(&doing->due, ent_date_span(until));
    performance->fixed = true;
    performance->shift = 0;
    performance->stays_owed = doing->standing.over == ENT_YES;
    if (performance->suspended_on < doing->record->day.first)
        performance->suspended_on = doing->record->day.first;
}

static void pledge(const struct doing *doing, struct ent_performance *performance)
{
    struct ent_life *life = ent_life_now(doing->duty);

    (void)performance;
    if (doing->record->day.last < life->pledged_on)
        life->pledged_on = doing->record->day.last;
}

/* ---- Performance by another, and passing on what is owed: both with consent. */

static bool has_consented(const struct doing *doing, int32_t party)
{
    const struct ent_list *list = ent_object_list(doing->record->act, ENTENTE_FIELD_CONSENTED_BY);

    for (uint32_t i = 0; list && i < list->count; i++)
        if (list->items[i].as.symbol == doing->that->parties[party].id)
            return true;
    return false;
}

static int32_t named_party(const struct doing *doing, int32_t field)
{
    const struct ent_symbol *id = ent_object_symbol(doing->record->act, field);

    return id ? ent_case_party(doing->that, id) : ENT_NO_PARTY;
}

/* The obligor has another perform for it, if all agree to whom it is owed. */
static int32_t delegable(const struct doing *doing)
{
    const int32_t performer = named_party(doing, ENTENTE_FIELD_TRANSFEREE);
    const int32_t obligor = doing->duty->party;

    if (performer == ENT_NO_PARTY)
        return ENTENTE_E_UNKNOWN_REF;
    if (performer == obligor || (ent_object_slot(doing->record->act, ENTENTE_FIELD_BY) &&
                                 !done_by(doing, doing->that->parties[obligor].id)))
        return ENTENTE_E_NOT_ELIGIBLE;
    for (uint32_t i = 0; i < doing->that->party_count; i++)
        if (is_beneficiary(doing, (int32_t)i) && !has_consented(doing, (int32_t)i))
            return ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED;
    return 0;
}

static void delegate(const struct doing *doing, struct ent_performance *performance)
{
    performance->performer = named_party(doing, ENTENTE_FIELD_TRANSFEREE);
    performance->handed = ENTENTE_COMMITMENT_STATE_DELEGATED;
}

/* Nobody passes on more than it has: what it waived is gone. */
static bool passes_on(const struct doing *doing, int32_t party)
{
    return done_by(doing, doing->that->parties[party].id) && is_beneficiary(doing, party) &&
           !has_released(doing, party);
}

/* It goes over as a whole, so no single day of it does. */
static int32_t assignable(const struct doing *doing)
{
    const int32_t assignee = named_party(doing, ENTENTE_FIELD_TRANSFEREE);
    bool any = false;

    if (ent_object_slot(doing->record->act, ENTENTE_FIELD_INSTANCE))
        return ENTENTE_E_RANGE;
    if (ent_assignment_made(doing->that, doing->duty, doing->record))
        return 0;
    if (assignee == ENT_NO_PARTY)
        return ENTENTE_E_UNKNOWN_REF;
    for (uint32_t i = 0; i < doing->that->party_count; i++)
        any |= passes_on(doing, (int32_t)i);
    if (!any)
        return ENTENTE_E_NOT_BENEFICIARY;
    if (assignee == doing->duty->party || done_by(doing, doing->that->parties[assignee].id))
        return ENTENTE_E_NOT_ELIGIBLE;
    return has_consented(doing, doing->duty->party) ? 0 : ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED;
}

static void assign(const struct doing *doing, struct ent_performance *performance)
{
    const int32_t assignee = named_party(doing, ENTENTE_FIELD_TRANSFEREE);

    for (uint32_t i = 0; i < doing->that->party_count; i++)
        if (passes_on(doing, (int32_t)i))
            ent_assignment_add(doing->that, doing->duty, (int32_t)i, assignee, doing->record);
    performance->handed = ENTENTE_COMMITMENT_STATE_ASSIGNED;
}

/* ---- The table. */

static const struct move_row moves[ENT_MOVE_COUNT] = {
    [ENT_MOVE_PROGRESS] = {OPEN, OLDEST, PERFORMANCE, measured, progress, NULL, NULL},
    [ENT_MOVE_FULFILMENT] = {OPEN, OLDEST, PERFORMANCE, decided_state, perform, NULL, NULL},
    [ENT_MOVE_CURE] = {OPEN, OLDEST, PERFORMANCE, NULL, cure, NULL, NULL},
    [ENT_MOVE_BREACH_ALLEGED] = {OPEN, OLDEST, OF_ONE, NULL, allege, NULL, NULL},
    [ENT_MOVE_BREACH_DETERMINED] = {OPEN, OLDEST, OF_ONE, decided_state, determine_breach, NULL,
                                    NULL},
    [ENT_MOVE_BREACH_DISMISSED] = {IN_BREACH, OLDEST, OF_ONE, decided_state, dismiss, NULL, NULL},
    [ENT_MOVE_EXCUSE] = {OPEN, ALL, OF_ONE, grounded, excuse, "ARSIWA 20-26", NULL},
    [ENT_MOVE_SUSPENSION] = {NOT_SUSPENDED, ALL, OF_ONE, suspendable, suspend_performance,
                             "ARSIWA 49-54", NULL},
    [ENT_MOVE_RESUMPTION] = {SUSPENDED, ALL, OF_ONE, NULL, resume_performance, NULL, NULL},
    [ENT_MOVE_WAIVER] = {OPEN, ALL, OF_ONE, released_by_one, waive, "ARSIWA 45", NULL},
    [ENT_MOVE_SUPERSESSION] = {OPEN, ALL, OF_ONE, replaced, supersede, "VCLT 59", NULL},
    [ENT_MOVE_PLEDGE] = {OPEN, ALL, OF_ONE, announced_state, pledge, NULL, NULL},
    [ENT_MOVE_DELEGATION] = {OPEN, ALL, OF_ONE, delegable, delegate, NULL, NULL},
    [ENT_MOVE_ASSIGNMENT] = {OPEN, ALL, OF_ONE, assignable, assign, NULL, NULL},
    [ENT_MOVE_EXTENSION] = {OPEN, OLDEST, OF_ALL, can_be_put_off, extend_due, NULL,
                            "until is a day after the one on which it is due"},
};

/* ---- An act, and whom it concerns. */

/* Whether any text, exit or term can have ended something. */
static bool can_be_over(const struct doing *doing)
{
    const struct ent_case *that = doing->that;

    return doing->row->until != ENT_NO_TERM || that->exit_count > 0 || that->provisional_terms ||
           that->ended.first <= doing->record->day.first || that->commitments->adopted_count > 0;
}

static void ask(struct doing *doing)
{
    struct ent_case *that = doing->that;
    const ent_day day = doing->record->day.first;

    if (doing->asked)
        return;
    doing->asked = true;
    doing->standing = (struct ent_standing_of_duty){.stand = {.is = ENT_STAND_UNKNOWN}};
    if (doing->row->requires)
        doing->standing = ent_duty_on(that, doing->row, doing->duty, day);
    else if (can_be_over(doing))
        doing->standing = ent_duty_over_on(that, doing->row, doing->duty, day);
}

/* The text dropped it, or it is over and leaves nothing of this, or it expired with an approval. */
static bool closed_by_time(struct doing *doing, const struct ent_performance *performance)
{
    struct ent_due due;

    ask(doing);
    if (doing->standing.stand.is == ENT_STAND_DROPPED)
        return true;
    if (doing->standing.over == ENT_YES &&
        doing->standing.over_as == ENTENTE_COMMITMENT_STATE_AGREED_NOT_BINDING_YET)
        return false;
    if (doing->standing.over != ENT_YES)
        return doing->standing.gate == ENTENTE_COMMITMENT_STATE_EXPIRED &&
               !performance->suspended && !performance->fault;
    due = ent_instance_due(doing->duty, performance, performance->first);
    return ent_performance_outlives(&doing->standing, performance, &due) == ENT_NO;
}

static int32_t state_error(struct doing *doing, const struct move_row *move,
                           const struct ent_performance *performance)
{
    const bool breach = performance->fault == ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED ||
                        performance->fault == ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED;

    if (performance->closed || closed_by_time(doing, performance))
        return ENTENTE_E_COMMITMENT_CLOSED;
    if (move->from == NOT_SUSPENDED && performance->suspended)
        return ENTENTE_E_DUPLICATE_ACT;
    if ((move->from == SUSPENDED && !performance->suspended) ||
        (move->from == IN_BREACH && !breach))
        return ENTENTE_E_CHRONOLOGY;
    return 0;
}

/* What an act came to, over all whom it concerns. */
struct outcome {
    bool worked;
    bool any; /* there was a performance for it */
    int32_t error;
    const struct ent_record *in_the_way;
};

static void note_outcome(struct outcome *outcome, int32_t error,
                         const struct ent_record *in_the_way)
{
    if (outcome->error == 0) {
        outcome->error = error;
        outcome->in_the_way = in_the_way;
    }
}

bool ent_commitment_joint(const struct ent_commitment *row)
{
    return row->mode == ENTENTE_MODE_JOINT || row->mode == ENTENTE_MODE_JOINT_AND_SEVERAL;
}

/* Whether the act is the obligor's, or of one that performs for it. */
static bool performs_for(const struct doing *doing, const struct ent_performance *performance)
{
    const struct ent_party *parties = doing->that->parties;

    return ent_commitment_joint(doing->row) || done_by(doing, parties[doing->duty->party].id) ||
           (performance->performer != ENT_NO_PARTY &&
            done_by(doing, parties[performance->performer].id));
}

/* Whether the act is of one to whom an obligor gave its performance. */
static bool by_performer(const struct ent_case *that, const struct ent_commitment *row,
                         const struct ent_record *record)
{
    for (uint32_t i = 0; i < row->duty_count; i++) {
        const struct ent_duty *duty = &that->commitments->duties[row->duty_first + i];
        const struct ent_life *life = &duty->lives[duty->now];

        for (uint32_t k = 0; k < life->run_count; k++) {
            const int32_t who = life->runs[k].performer;

            if (who != ENT_NO_PARTY && ent_event_done_by(record->act, that->parties[who].id->text))
                return true;
        }
    }
    return false;
}

/* Lets a run end where what is over does not leave what follows open. */
static void part_by_end(struct doing *doing, uint32_t run)
{
    struct ent_life *life = ent_life_now(doing->duty);

    ask(doing);
    if (doing->standing.over == ENT_YES && doing->standing.after.first != ENT_DAY_NEVER &&
        !life->runs[run].closed)
        ent_run_split(doing->that, doing->duty, run,
                      ent_run_due_from(doing->duty, life, run, doing->standing.after.first));
}

/* Parts a run so that one of its instances is a run alone. */
static void part_one(const struct doing *doing, uint32_t *run, uint32_t instance)
{
    ent_run_split(doing->that, doing->duty, *run, instance);
    *run = ent_run_of(ent_life_now(doing->duty), instance);
    ent_run_split(doing->that, doing->duty, *run, instance + 1);
}

/* On a run of performances, or only on one of them. Whether it worked. */
static bool act_on_run(struct doing *doing, const struct move_row *move, uint32_t run,
                       const uint32_t *instance, struct outcome *outcome)
{
    struct ent_life *life = ent_life_now(doing->duty);
    int32_t error;

    if (doing->for_another && !performs_for(doing, &life->runs[run]))
        return false;
    outcome->any = true;
    error = state_error(doing, move, &life->runs[run]);
    doing->due = ent_instance_due(doing->duty, &life->runs[run],
                                  instance ? *instance : life->runs[run].first);
    if (error == 0 && move->allows)
        error = move->allows(doing);
    if (error) {
        note_outcome(outcome, error, life->runs[run].closing);
        return false;
    }
    if (instance)
        part_one(doing, &run, *instance);
    if (!doing->that->rules.failed)
        move->apply(doing, &life->runs[run]);
    outcome->worked = true;
    return true;
}

/* On the instance that the act names. */
static void act_on_named(struct doing *doing, const struct move_row *move, int32_t date,
                         struct outcome *outcome)
{
    const struct ent_duty *duty = doing->duty;
    const ent_day day = ent_day_of_date(date);
    const uint32_t instance = ent_instance_from(duty, day);
    uint32_t run;

    if (instance >= duty->count || ent_instance_day(duty, instance) != day)
        return;
    run = ent_run_of(ent_life_now(doing->duty), instance);
    part_by_end(doing, run);
    run = ent_run_of(ent_life_now(doing->duty), instance);
    act_on_run(doing, move, run, &instance, outcome);
}

/* On all of them, or on the oldest for which it can be. */
static void act_on_runs(struct doing *doing, const struct move_row *move, struct outcome *outcome)
{
    struct ent_life *life = ent_life_now(doing->duty);
    uint32_t run = 0;

    if (life->closed_count > 1 && !doing->for_another) {
        act_on_run(doing, move, 0, NULL, outcome);
        run = life->closed_count;
    }
    for (; run < life->run_count && !doing->that->rules.failed; run++) {
        const uint32_t first = life->runs[run].first;

        ent_case_count(doing->that, 1);
        part_by_end(doing, run);
        if (move->from == SUSPENDED)
            ent_pause_part(doing->that, doing->duty, run);
        if (act_on_run(doing, move, run, move->scope == OLDEST ? &first : NULL, outcome) &&
            move->scope == OLDEST)
            return;
    }
}

static void act_on(struct doing *doing, const struct move_row *move, struct outcome *outcome)
{
    const int32_t instance = entente_object_get_date(doing->record->act, ENTENTE_FIELD_INSTANCE);

    outcome->any = false;
    ent_case_count(doing->that, 1);
    if (instance)
        act_on_named(doing, move, instance, outcome);
    else
        act_on_runs(doing, move, outcome);
    ent_life_close(ent_life_now(doing->duty));
    if (!outcome->any)
        note_outcome(outcome, ENTENTE_E_UNKNOWN_REF, NULL);
}

/* Of a party the act concerns its own duty; else, or where obligors are joint, all of them: each for
 * which it can be. It is refused where it can be for none. */
static void act_on_duties(struct doing *doing, const struct move_row *move, struct outcome *outcome)
{
    const struct ent_commitment *row = doing->row;
    const int32_t party = doing->record->party;
    const bool all = party == ENT_NO_PARTY || (move->share != OF_ONE && ent_commitment_joint(row));
    const uint32_t first = all ? 0 : ent_duty_place(doing->that, row, party);

    for (uint32_t i = first; i < row->duty_count; i++) {
        doing->duty = all ? &doing->that->commitments->duties[row->duty_first + i]
                          : ent_duty_by_party(doing->that, row, i);
        doing->asked = false;
        if (!all && doing->duty->party != party)
            return;
        act_on(doing, move, outcome);
    }
}

bool ent_commitment_move(struct ent_case *that, const struct ent_commitment *row, uint32_t index,
                         bool tell)
{
    const struct ent_record *record =
        &that->log.records[that->commitments->records[row->record_first + index]];
    const int32_t which = record->move;
    const struct ent_value *instant = ent_object_slot(record->act, ENTENTE_FIELD_INSTANT);
    const bool for_another = record->party == ENT_NO_PARTY && which &&
                             moves[which].share == PERFORMANCE && by_performer(that, row, record);
    struct doing doing = {.that = that,
                          .row = row,
                          .record = record,
                          .index = index,
                          .instant = instant ? &instant->as.integer : NULL,
                          .for_another = for_another};
    struct outcome outcome = {0};

    if (which == 0)
        note_outcome(&outcome, ENTENTE_E_RANGE, NULL);
    else if (record->party != ENT_NO_PARTY && !ent_is_obligor(that, row, record->party))
        note_outcome(&outcome, ENTENTE_E_NOT_ELIGIBLE, NULL);
    else
        act_on_duties(&doing, &moves[which], &outcome);
    if (outcome.worked || outcome.error == 0 || !tell)
        return !that->rules.failed;
    return ent_move_refuse(
        that, record, outcome.error, outcome.in_the_way, which ? moves[which].basis : NULL,
        outcome.error == ENTENTE_E_MEMBER || outcome.error == ENTENTE_E_RANGE ? moves[which].hint
                                                                              : NULL);
}
