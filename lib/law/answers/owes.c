/* What one party owes another on a day. */
#include <string.h>

#include "answer.h"
#include "assessment.h"
#include "commitment.h"
#include "error_private.h"
#include "object.h"
#include "owed.h"

static entente_result add_owed_rows(const entente_agreement *agreement, entente_answer *answer,
                                    const char *a, const char *b)
{
    const struct ent_row_list *list = &answer->assessment->rows;

    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_row *row = &list->rows[i];
        const struct ent_row *commitment;
        struct ent_answer_row *out;

        if (row->subject != ENTENTE_SUBJECT_OBLIGOR || strcmp(row->id, a) != 0 ||
            !ent_state_is_open(row->state) || row->second == ENTENTE_BINDING_NONE)
            continue;
        commitment = &list->rows[row->parent];
        if (!ent_owed_to(agreement, commitment->id, row, b, answer->assessment->on))
            continue;
        out = ent_answer_add(answer);
        if (!out || !(out->path = ent_answer_path(
                          answer, (const char *[]){"commitments", commitment->id, a, NULL})))
            return ENTENTE_E_NO_MEMORY;
        out->kind = "commitment";
        out->row = i;
        out->commitment = commitment->id;
        out->party = row->id;
        out->facet = ENTENTE_FACET_COMMITMENT;
        out->state = row->state;
        out->binding = row->second;
        out->due = row->day;
        out->has_due = true;
    }
    return ENTENTE_OK;
}

entente_result entente_owes(const entente_agreement *agreement, const entente_question *question,
                            const char *a, const char *b, entente_answer **out,
                            entente_error *error)
{
    struct ent_inquiry inquiry;
    entente_answer *answer = NULL;
    entente_result result;

    if (!a || !b || !out)
        return ent_error_argument(error, "a, b or out: NULL");
    result = ent_inquiry_begin(&inquiry, agreement, question, error);
    if (result == ENTENTE_OK)
        result = ent_answer_party(agreement, a, error);
    if (result == ENTENTE_OK)
        result = ent_answer_party(agreement, b, error);
    inquiry.question.no_instances = true;
    inquiry.question.towards = b;
    if (result == ENTENTE_OK)
        result = ent_answer_ask(&inquiry, ENTENTE_SCOPE_COMMITMENTS, ENT_ASKED_OWES, a, b, &answer,
                                error);
    if (result == ENTENTE_OK)
        result = add_owed_rows(agreement, answer, a, b);
    return ent_answer_give(&inquiry, answer, result, out, error);
}
