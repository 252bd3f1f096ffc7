/* One call from an agreement and a question to the answer. */
#include <string.h>

#include <entente/field.h>

#include "alloc.h"
#include "assessment.h"
#include "beyond.h"
#include "evidence.h"
#include "inquiry.h"
#include "lints.h"
#include "moves.h"
#include "node.h"
#include "place.h"
#include "reservation.h"
#include "status.h"
#include "territory.h"
#include "version_rows.h"

bool ent_assessment_fill(struct ent_case *that, struct entente_assessment *answer)
{
    const char *id = entente_agreement_id(that->agreement);
    struct ent_seen seen;

    answer->agreement = id ? ent_pool_text(&answer->pool, id, strlen(id)) : "";
    if (!answer->agreement || !ent_seen_read(that, &seen) ||
        !ent_text_stage_fill(that, &seen.text, answer))
        return false;
    ent_openness_fill(that, &seen.opening, answer);
    answer->entry = ent_answer_entry(&that->entry.general);
    if (that->entry.has_provisional)
        answer->provisional = ent_answer_entry(&that->entry.provisional);
    answer->condition_met = ent_answer_date(ent_when_date(&that->entry.condition_met));
    answer->determined = that->entry.determined;
    if (!ent_parties_fill(that, seen.parties, answer) || !ent_force_fill(that, &seen, answer))
        return false;
    ent_ends_fill(that, answer);
    ent_party_statuses_fill(answer);
    ent_status_fill(answer);
    return ent_territories_fill(that, answer) && ent_versions_fill(that, answer);
}

/* What is weighed by a table that was taken away is told by its own code. */
static entente_result weigh(const entente_agreement *agreement, entente_error *error)
{
    int32_t field = 0;
    const entente_object *object = ent_table_missing(agreement, &field);
    struct ent_buffer place = {NULL, 0, 0, false};
    char *text;

    if (!object)
        return ENTENTE_OK;
    ent_object_pointer(object, &place);
    ent_pointer_add(&place, entente_field_name(field));
    text = ent_buffer_take(&place, NULL);
    if (!text)
        return ent_error_no_memory(error);
    ent_error_set(error, ENTENTE_E_TABLE_MISSING, text, "%s",
                  entente_code_text(ENTENTE_E_TABLE_MISSING));
    ent_free(text);
    return ENTENTE_E_TABLE_MISSING;
}

/* Each agreement that the answer rests on must be in order. */
static entente_result check(const entente_agreement *agreement, entente_error *error)
{
    entente_result result = ENTENTE_OK, missing = ENTENTE_OK;

    if (!agreement->checked)
        result = entente_agreement_check(agreement, NULL, error);
    if (result == ENTENTE_E_UNKNOWN_REF)
        missing = weigh(agreement, error);
    return missing != ENTENTE_OK ? missing : result;
}

entente_result ent_assess_check(const entente_agreement *agreement,
                                const entente_question *question, entente_error *error)
{
    entente_result result = check(agreement, error);

    for (size_t i = 0; i < question->with_count && result == ENTENTE_OK; i++)
        result = check(question->with[i], error);
    return result;
}

static bool work_out(const entente_agreement *agreement, const entente_question *question,
                     struct entente_assessment *answer)
{
    struct ent_case *that = NULL;
    const bool filled = ent_case_new(agreement, question, &answer->findings, &that) == ENTENTE_OK &&
                        ent_assessment_fill(that, answer) &&
                        ent_moves_work_out(that, question->scope) &&
                        ent_moves_fill(that, question->scope, answer) &&
                        ent_evidence_findings(that) && ent_beyond_findings(that) &&
                        (question->policies.every_act_works || ent_reservation_findings(that)) &&
                        (!question->lints || ent_lints_add(that));

    ent_case_free(that);
    return filled;
}

entente_result entente_assess(const entente_agreement *agreement, const entente_question *question,
                              entente_assessment **out, entente_error *error)
{
    struct ent_inquiry inquiry;
    entente_assessment *answer = NULL;
    entente_result result;

    if (!out)
        return ent_error_argument(error, "out: NULL");
    result = ent_inquiry_begin(&inquiry, agreement, question, error);
    if (result == ENTENTE_OK) {
        answer = ent_assessment_new(agreement, &inquiry.question);
        result =
            ent_inquiry_result(&inquiry, answer && work_out(agreement, &inquiry.question, answer));
    }
    if (result != ENTENTE_OK) {
        entente_assessment_free(answer);
        return ent_inquiry_end(&inquiry, result, error);
    }
    if (ent_inquiry_is_outermost(&inquiry))
        ent_assessment_release(answer, &inquiry.work);
    *out = answer;
    return ent_inquiry_end(&inquiry, ENTENTE_OK, error);
}
