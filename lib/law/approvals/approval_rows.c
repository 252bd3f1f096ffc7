/* What is told of approvals: rows, findings, and every change. */
#include <entente/finding.h>

#include "approval_life.h"
#include "approvals.h"
#include "assessment.h"
#include "status.h"

static bool fill_step(struct entente_assessment *answer, uint32_t parent,
                      const struct ent_step_life *step, ent_day on)
{
    const struct ent_point now = {on, ENT_END_OF_DAY};
    struct ent_row *row = ent_row_add(answer, ENTENTE_SUBJECT_STEP, parent, step->id->text, true);

    if (!row)
        return false;
    row->state = (uint8_t)ent_states_told(ent_step_states(step, now));
    row->second = step->outcome;
    row->has_ends = step->has_ends;
    row->day = ent_answer_date(step->ends);
    row->other = ent_answer_date(step->unknown_after);
    return true;
}

static bool fill_approval(const struct ent_case *that, struct entente_assessment *answer,
                          const struct ent_approval_life *approval)
{
    const struct ent_symbol *id = that->parties[approval->party].id;
    const uint32_t place = answer->rows.count;
    struct ent_row *row =
        ent_row_add(answer, ENTENTE_SUBJECT_APPROVAL, ENT_NO_ROW, approval->id->text, true);

    if (!row)
        return false;
    row->party = ent_pool_text(&answer->pool, id->text, id->length);
    row->state = (uint8_t)ent_approval_on(that, approval, that->on);
    if (!row->party)
        return false;
    for (uint32_t i = 0; i < approval->step_count; i++)
        if (!fill_step(answer, place, ent_step_at(that->approvals, approval, i), that->on))
            return false;
    return true;
}

/* Consent stands although the approval at home is incomplete (VCLT 27, 46). */
static bool tell_incomplete(const struct ent_case *that, const struct ent_approval_life *approval)
{
    const struct ent_party *party = &that->parties[approval->party];

    if (!ent_approval_of_consent(that, approval))
        return true;
    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_record *record =
            ent_consent_record(that, &that->periods[party->period_first + i]);

        if (record->day.last <= that->on &&
            ent_approval_complete(that->approvals, approval, record->day.last) == ENT_NO &&
            !ent_finding_at_record(that, ENTENTE_F_DOMESTIC_INCOMPLETE, record,
                                   "Consent was given before the approval at home was complete; it "
                                   "stands (VCLT 27, 46)."))
            return false;
    }
    return true;
}

static bool tell_contradictions(const struct ent_case *that, const struct ent_step_life *step)
{
    for (uint32_t i = 0; i < step->act_count; i++)
        if (step->acts[i].contradicts &&
            !ent_finding_at_record(that, ENTENTE_F_CONTRADICTION, step->acts[i].record,
                                   "The recorded outcome is not that of the tally, which holds."))
            return false;
    return true;
}

bool ent_approvals_fill(struct ent_case *that, struct entente_assessment *answer)
{
    const struct ent_approvals *all = that->approvals;

    for (uint32_t i = 0; all && i < all->count; i++)
        if (!fill_approval(that, answer, &all->rows[i]) || !tell_incomplete(that, &all->rows[i]))
            return false;
    for (uint32_t i = 0; all && i < all->step_count; i++)
        if (!tell_contradictions(that, &all->steps[i]))
            return false;
    return true;
}

/* Changes. */

struct changes {
    struct ent_case *that;
    const struct ent_approval_life *approval;
    struct ent_approval_change *rows;
    uint32_t count, capacity;
};

static bool add_change(struct changes *changes, const struct ent_symbol *step, ent_day day,
                       int32_t from, int32_t to, const struct ent_record *record)
{
    struct ent_approval_change *rows = ent_rules_grow(changes->that, changes->rows, changes->count,
                                                      sizeof *rows, &changes->capacity);

    if (!rows)
        return false;
    changes->rows = rows;
    rows[changes->count++] = (struct ent_approval_change){
        .party = changes->that->parties[changes->approval->party].id,
        .approval = changes->approval->id,
        .step = step,
        .day = day,
        .from = from,
        .to = to,
        .record = record,
    };
    return true;
}

/* Of several changes of one day the last act is told, and how the day ended. */
static bool add_step(struct changes *changes, const struct ent_step_life *step)
{
    int32_t told = step->change_count ? ent_states_told(step->changes[0].states) : 0;
    const struct ent_record *record = NULL;

    for (uint32_t i = 1; i < step->change_count; i++) {
        const struct ent_step_change *change = &step->changes[i];
        const bool same_day = i + 1 < step->change_count && change[1].from.day == change->from.day;
        const int32_t here = ent_states_told(change->states);

        record = change->record ? change->record : record;
        if (same_day)
            continue;
        if (here != told && !add_change(changes, step->id, change->from.day, told, here, record))
            return false;
        told = here;
        record = NULL;
    }
    return true;
}

/* The act by which a step of it changed on a day, or the consent; NULL: none. */
static const struct ent_record *cause_of(const struct changes *changes, ent_day day)
{
    const struct ent_approvals *all = changes->that->approvals;
    const struct ent_record *cause = NULL;

    for (uint32_t i = 0; i < changes->approval->step_count; i++) {
        const struct ent_step_life *step = ent_step_at(all, changes->approval, i);

        for (uint32_t j = 0; j < step->change_count; j++)
            if (step->changes[j].from.day == day && step->changes[j].record)
                cause = step->changes[j].record;
    }
    return cause;
}

static bool add_approval(struct changes *changes)
{
    const struct ent_approval_life *approval = changes->approval;

    for (uint32_t i = 1; i < approval->turn_count; i++) {
        const struct ent_approval_turn *turn = &approval->turns[i];

        if (!add_change(changes, NULL, turn->day, turn[-1].state, turn->state,
                        cause_of(changes, turn->day)))
            return false;
    }
    return true;
}

bool ent_approvals_changes(struct ent_case *that, const struct ent_approval_change **out,
                           uint32_t *count)
{
    const struct ent_approvals *all = that->approvals;
    struct changes changes = {.that = that};

    for (uint32_t i = 0; all && i < all->count; i++) {
        changes.approval = &all->rows[i];
        if (!ent_approval_history(that, &all->rows[i], true) || !add_approval(&changes))
            return false;
        for (uint32_t j = 0; j < all->rows[i].step_count; j++)
            if (!add_step(&changes, ent_step_at(all, &all->rows[i], j)))
                return false;
    }
    *out = changes.rows;
    *count = changes.count;
    return true;
}
