/* One call from an agreement and a question to the answer. */
#include <string.h>

#include <entente/field.h>

#include "alloc.h"
#include "assessment.h"
#include "beyond.h"
#include "evidence.h"
#include "inquiry.h"
#include "lints.h"
#include "make.h"
#include "moves.h"
#include "node.h"
#include "pending.h"
#include "place.h"
#include "provision_rows.h"
#include "reservation.h"
#include "status.h"
#include "telling.h"
#include "territory.h"
#include "uniting.h"
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
    return ent_territories_fill(that, answer) && ent_versions_fill(that, answer) &&
           ent_provisions_fill(that, answer);
}

static bool assess_question(const entente_agreement *agreement, const entente_question *question,
                            struct entente_assessment *answer)
{
    struct ent_case *that = NULL;
    const bool filled =
        ent_case_new(agreement, question, &answer->findings, &that) == ENTENTE_OK &&
        ent_assessment_fill(that, answer) && ent_pending_fill(that, answer) &&
        ent_irregular_fill(that, answer) && ent_moves_work_out(that, question->scope) &&
        ent_moves_fill(that, question->scope, answer) && ent_evidence_findings(that) &&
        ent_beyond_findings(that) && ent_unitings_tell(that) &&
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
        result = ent_inquiry_result(
            &inquiry, answer && assess_question(agreement, &inquiry.question, answer));
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
