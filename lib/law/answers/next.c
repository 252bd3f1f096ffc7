/* What a party has to do next: at home, and then among States. */
#include <string.h>

#include <entente/act.h>
#include <entente/agreement.h>
#include <entente/approval.h>
#include <entente/guard.h>

#include "answer.h"
#include "assessment.h"
#include "day.h"
#include "enums.h"
#include "error_private.h"
#include "object.h"
#include "question.h"

struct errand {
    const entente_agreement *agreement;
    const entente_question *question;
    const char *party;
    entente_answer *answer;
    bool waits;  /* an approval of consent is not complete */
    bool failed; /* ... and never will be */
};

static const entente_object *approval_of(const struct errand *that, const struct ent_row *row)
{
    return entente_agreement_approval_find(that->agreement, that->party, row->id);
}

/* Of an approval at home the purpose; consent to be bound unless it says otherwise. */
static int32_t purpose_of(const entente_object *approval)
{
    const int32_t purpose = entente_object_get_enum(approval, ENTENTE_FIELD_PURPOSE);

    return purpose ? purpose : ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND;
}

static int32_t date_after(int32_t date)
{
    const ent_day day = date ? ent_day_of_date(date) + 1 : ENT_DAY_NEVER;

    return ent_day_valid(day) ? ent_date_of_day(day) : 0;
}

static bool add_next_step(struct errand *that, const struct ent_row *approval, uint32_t at,
                          int32_t kind)
{
    const struct ent_row *step = &that->answer->assessment->rows.rows[at];
    struct ent_answer_row *row = ent_answer_add(that->answer);

    if (!row)
        return false;
    row->path = ent_answer_path(
        that->answer, (const char *[]){"approvals", that->party, approval->id, step->id, NULL});
    row->kind = ent_name_text(&ent_names_step_kind, kind);
    row->party = approval->party;
    row->row = at;
    row->facet = ENTENTE_FACET_STEP;
    row->state = step->state;
    if (step->state == ENTENTE_STEP_STATE_IN_PROGRESS && step->has_ends) {
        row->has_due = true;
        row->due = step->day;
        row->earliest = date_after(step->day);
    }
    return row->path != NULL;
}

static bool add_steps(struct errand *that, uint32_t from, const entente_object *approval)
{
    const struct ent_row_list *list = &that->answer->assessment->rows;
    const struct ent_row *top = &list->rows[from];

    for (uint32_t i = from + 1; i < top->next; i++) {
        const int32_t state = list->rows[i].state;
        const entente_object *step = entente_approval_step_find(approval, list->rows[i].id);
        const int32_t kind = entente_step_kind(step);

        if (kind == ENTENTE_STEP_DEPOSIT ||
            (state != ENTENTE_STEP_STATE_READY && state != ENTENTE_STEP_STATE_IN_PROGRESS &&
             state != ENTENTE_STEP_STATE_RETURNED))
            continue;
        if (!add_next_step(that, top, i, kind))
            return false;
    }
    return true;
}

static bool step_is_over(int32_t state)
{
    return state == ENTENTE_APPROVAL_STATE_FAILED || state == ENTENTE_APPROVAL_STATE_EXPIRED;
}

static bool add_approvals(struct errand *that)
{
    const struct ent_row_list *list = &that->answer->assessment->rows;

    for (uint32_t i = 0; i < list->count; i = list->rows[i].next) {
        const struct ent_row *row = &list->rows[i];
        const entente_object *approval;

        if (row->subject != ENTENTE_SUBJECT_APPROVAL || strcmp(row->party, that->party) != 0)
            continue;
        approval = approval_of(that, row);
        if (purpose_of(approval) == ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND &&
            row->state != ENTENTE_APPROVAL_STATE_COMPLETE &&
            row->state != ENTENTE_APPROVAL_STATE_BOUND)
            that->waits = true;
        if (!step_is_over(row->state) && !add_steps(that, i, approval))
            return false;
    }
    return true;
}

/* The acts by which a State comes to be bound, in the order in which it does them. */
static const int32_t acts[] = {
    ENTENTE_ACT_SIGNATURE_CONFIRMATION,
    ENTENTE_ACT_SIGNATURE,
    ENTENTE_ACT_RATIFICATION,
    ENTENTE_ACT_ACCEPTANCE,
    ENTENTE_ACT_APPROVAL,
    ENTENTE_ACT_ACCESSION,
    ENTENTE_ACT_FORMAL_CONFIRMATION,
    ENTENTE_ACT_ENDORSEMENT,
};

enum { ACT_COUNT = sizeof acts / sizeof acts[0] };

/* Whether signature or endorsement is all that the text asks for, and was done. */
static bool is_done(const struct ent_party_answer *party)
{
    return party->consent == ENTENTE_CONSENT_CONSENTED ||
           party->status == ENTENTE_PARTY_STATUS_PARTY ||
           party->status == ENTENTE_PARTY_STATUS_PARTY_SUSPENDED ||
           party->status == ENTENTE_PARTY_STATUS_ENDORSER ||
           party->role == ENTENTE_PARTICIPATION_OBSERVER ||
           party->role == ENTENTE_PARTICIPATION_THIRD;
}

/* An identifier that no act has. */
static void fresh_act_id(const entente_agreement *agreement, char *id, size_t size)
{
    size_t length = 1;

    id[0] = 'n';
    id[1] = '\0';
    while (entente_agreement_act_find(agreement, id) && length + 1 < size) {
        id[length++] = 'n';
        id[length] = '\0';
    }
}

/* Tries the acts on a copy, and takes the first that the law allows on the day. */
static entente_result find_next_act(struct errand *that, int32_t *found)
{
    entente_agreement *copy = NULL;
    entente_result result = entente_agreement_copy(that->agreement, &copy, NULL);
    char id[64];

    *found = 0;
    for (size_t i = 0; result == ENTENTE_OK && *found == 0 && i < ACT_COUNT; i++) {
        entente_act *act = NULL;

        fresh_act_id(copy, id, sizeof id);
        result = entente_agreement_add_act(copy, id, acts[i], that->question->on, that->party, &act,
                                           NULL);
        if (result != ENTENTE_OK)
            break;
        result = entente_agreement_can(copy, act, that->question, NULL);
        if (result == ENTENTE_OK)
            *found = acts[i];
        else if (result == ENTENTE_E_NO_MEMORY)
            break;
        entente_object_remove_at(entente_agreement_root(copy), ENTENTE_FIELD_ACTS,
                                 entente_agreement_act_count(copy) - 1, NULL);
        result = ENTENTE_OK;
    }
    ent_work_at(that->question->work, NULL);
    entente_agreement_free(copy);
    return result;
}

static entente_result add_act(struct errand *that)
{
    const size_t index = entente_assessment_party_find(that->answer->assessment, that->party);
    struct ent_answer_row *row;
    entente_result result;
    int32_t type;

    if (that->waits || is_done(&that->answer->assessment->parties[index]))
        return ENTENTE_OK;
    result = find_next_act(that, &type);
    if (result != ENTENTE_OK || type == 0)
        return result;
    row = ent_answer_add(that->answer);
    if (!row)
        return ENTENTE_E_NO_MEMORY;
    row->path = ent_answer_path(
        that->answer, (const char *[]){"acts", ent_name_text(&ent_names_act_type, type), NULL});
    row->kind = "act";
    row->party = that->answer->first;
    return row->path ? ENTENTE_OK : ENTENTE_E_NO_MEMORY;
}

entente_result entente_next(const entente_agreement *agreement, const entente_question *question,
                            const char *party, entente_answer **out, entente_error *error)
{
    struct ent_inquiry inquiry;
    struct errand that = {.agreement = agreement, .question = &inquiry.question, .party = party};
    entente_result result;

    if (!party || !out)
        return ent_error_argument(error, "party or out: NULL");
    result = ent_inquiry_begin(&inquiry, agreement, question, error);
    if (result == ENTENTE_OK)
        result = ent_answer_party(agreement, party, error);
    if (result == ENTENTE_OK)
        result = ent_answer_ask(&inquiry, ENTENTE_SCOPE_APPROVALS, ENT_ASKED_NEXT, party, NULL,
                                &that.answer, error);
    if (result == ENTENTE_OK)
        result = add_approvals(&that) ? add_act(&that) : ENTENTE_E_NO_MEMORY;
    return ent_answer_give(&inquiry, that.answer, result, out, error);
}
