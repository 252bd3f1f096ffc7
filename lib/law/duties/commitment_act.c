/*
 * An act about a commitment, and whom it concerns. These acts are replayed in the order of the log;
 * one that is not allowed has no effect and is kept as refused.
 */
#include <entente/act.h>
#include <entente/commitment.h>
#include <entente/error.h>

#include "commitment_moves.h"
#include "event.h"
#include "irregular.h"

/* Whether any text, exit or term can have ended something. */
static bool can_be_over(const struct ent_doing *doing)
{
    const struct ent_case *that = doing->that;

    return doing->row->until != ENT_NO_TERM || that->exit_count > 0 || that->provisional_terms ||
           that->ended.first <= doing->record->day.first || that->commitments->adopted_count > 0;
}

static void ask(struct ent_doing *doing)
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
static bool closed_by_time(struct ent_doing *doing, const struct ent_performance *performance)
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

static int32_t state_error(struct ent_doing *doing, const struct ent_move_row *move,
                           const struct ent_performance *performance)
{
    const bool breach = performance->fault == ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED ||
                        performance->fault == ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED;

    if (performance->closed || closed_by_time(doing, performance))
        return ENTENTE_E_COMMITMENT_CLOSED;
    if (move->from == ENT_FROM_NOT_SUSPENDED && performance->suspended)
        return ENTENTE_E_DUPLICATE_ACT;
    if ((move->from == ENT_FROM_SUSPENDED && !performance->suspended) ||
        (move->from == ENT_FROM_IN_BREACH && !breach))
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
static bool performs_for(const struct ent_doing *doing, const struct ent_performance *performance)
{
    const struct ent_party *parties = doing->that->parties;

    return ent_commitment_joint(doing->row) ||
           ent_doing_by(doing, parties[doing->duty->party].id) ||
           (performance->performer != ENT_NO_PARTY &&
            ent_doing_by(doing, parties[performance->performer].id));
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
static void part_by_end(struct ent_doing *doing, uint32_t run)
{
    struct ent_life *life = ent_life_now(doing->duty);

    ask(doing);
    if (doing->standing.over == ENT_YES && doing->standing.after.first != ENT_DAY_NEVER &&
        !life->runs[run].closed)
        ent_run_split(doing->that, doing->duty, run,
                      ent_run_due_from(doing->duty, life, run, doing->standing.after.first));
}

/* Parts a run so that one of its instances is a run alone. */
static void part_one(const struct ent_doing *doing, uint32_t *run, uint32_t instance)
{
    ent_run_split(doing->that, doing->duty, *run, instance);
    *run = ent_run_of(ent_life_now(doing->duty), instance);
    ent_run_split(doing->that, doing->duty, *run, instance + 1);
}

/* On a run of performances, or only on one of them. Whether it worked. */
static bool act_on_run(struct ent_doing *doing, const struct ent_move_row *move, uint32_t run,
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
static void act_on_named(struct ent_doing *doing, const struct ent_move_row *move, int32_t date,
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
static void act_on_runs(struct ent_doing *doing, const struct ent_move_row *move,
                        struct outcome *outcome)
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
        if (move->from == ENT_FROM_SUSPENDED)
            ent_pause_part(doing->that, doing->duty, run);
        if (act_on_run(doing, move, run, move->scope == ENT_SCOPE_OLDEST ? &first : NULL,
                       outcome) &&
            move->scope == ENT_SCOPE_OLDEST)
            return;
    }
}

static void act_on(struct ent_doing *doing, const struct ent_move_row *move,
                   struct outcome *outcome)
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
static void act_on_duties(struct ent_doing *doing, const struct ent_move_row *move,
                          struct outcome *outcome)
{
    const struct ent_commitment *row = doing->row;
    const int32_t party = doing->record->party;
    const bool all =
        party == ENT_NO_PARTY || (move->share != ENT_SHARE_OF_ONE && ent_commitment_joint(row));
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
    const struct ent_move_row *move = &ent_move_rows[record->move];
    const struct ent_value *instant = ent_object_slot(record->act, ENTENTE_FIELD_INSTANT);
    const bool for_another = record->party == ENT_NO_PARTY &&
                             move->share == ENT_SHARE_PERFORMANCE &&
                             by_performer(that, row, record);
    struct ent_doing doing = {.that = that,
                              .row = row,
                              .record = record,
                              .index = index,
                              .instant = instant ? &instant->as.integer : NULL,
                              .for_another = for_another};
    struct outcome outcome = {0};

    if (!move->apply)
        note_outcome(&outcome, ENTENTE_E_RANGE, NULL);
    else if (record->party != ENT_NO_PARTY && !ent_is_obligor(that, row, record->party))
        note_outcome(&outcome, ENTENTE_E_NOT_ELIGIBLE, NULL);
    else
        act_on_duties(&doing, move, &outcome);
    if (outcome.worked || outcome.error == 0 || !tell)
        return !that->rules.failed;
    return ent_move_refuse(
        that, record, outcome.error, outcome.in_the_way, move->basis,
        outcome.error == ENTENTE_E_MEMBER || outcome.error == ENTENTE_E_RANGE ? move->hint : NULL);
}
