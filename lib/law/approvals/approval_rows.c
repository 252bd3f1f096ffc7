/* What is told of approvals: rows, findings, and every change. */
#include <entente/finding.h>

#include "approval_life.h"
#include "approvals.h"
#include "assessment.h"
#include "place.h"
#include "telling.h"

static bool fill_step(struct entente_assessment *answer, uint32_t parent,
                      const struct ent_step_life *step, ent_day on)
{
    struct ent_row *row = ent_row_add(answer, ENTENTE_SUBJECT_STEP, parent, step->id->text, true);

    if (!row)
        return false;
    row->state = (uint8_t)ent_step_told(ent_step_states(step, on));
    row->second = step->outcome;
    row->round = (uint32_t)step->round;
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
            !ent_findings_add_at(that->findings, ENTENTE_F_DOMESTIC_INCOMPLETE, 0, record->act,
                                 NULL,
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
            !ent_findings_add_at(that->findings, ENTENTE_F_CONTRADICTION, 0,
                                 step->acts[i].record->act, NULL,
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

/* Histories. */

static struct ent_past past_of_approval(const struct ent_case *that,
                                        const struct ent_approval_life *approval)
{
    return (struct ent_past){
        .path = {that->parties[approval->party].id, approval->id},
        .place = (uint32_t)(approval - that->approvals->rows),
        .facet = ENTENTE_FACET_APPROVAL,
        .unknown = ENTENTE_APPROVAL_STATE_UNKNOWN,
        .history = &approval->past,
    };
}

bool ent_approvals_past(const struct ent_case *that, struct ent_past_walk *walk,
                        struct ent_past *out)
{
    const struct ent_approvals *all = that->approvals;
    const struct ent_approval_life *approval;

    if (!all || walk->row == all->count)
        return false;
    approval = &all->rows[walk->row];
    *out = past_of_approval(that, approval);
    if (walk->part > 0) {
        const struct ent_step_life *step = ent_step_at(all, approval, walk->part - 1);

        out->path[2] = step->id;
        out->facet = ENTENTE_FACET_STEP;
        out->unknown = ENTENTE_STEP_STATE_UNKNOWN;
        out->history = &step->past;
    }
    if (walk->part++ == approval->step_count)
        *walk = (struct ent_past_walk){walk->row + 1, 0};
    return true;
}

bool ent_approvals_follow(struct ent_case *that)
{
    struct ent_approvals *all = that->approvals;

    for (uint32_t i = 0; all && i < all->count; i++)
        if (!ent_approval_history(that, &all->rows[i], true))
            return false;
    return true;
}
