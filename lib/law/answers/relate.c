/* The question of what holds between each two parties. */
#include <entente/relation.h>

#include "alloc.h"
#include "inquiry.h"
#include "make.h"
#include "relation.h"
#include "status.h"

static bool relate_parties(const struct ent_inquiry *inquiry, entente_relations *out)
{
    struct entente_assessment *answer = ent_assessment_new(inquiry->agreement, &inquiry->question);
    struct ent_case *that = NULL;
    const bool filled = answer &&
                        ent_case_new(inquiry->agreement, &inquiry->question, &answer->findings,
                                     &that) == ENTENTE_OK &&
                        ent_assessment_fill(that, answer) && ent_relations_of(that, answer, out);

    ent_case_free(that);
    entente_assessment_free(answer);
    return filled;
}

static entente_relations *relations_new(const struct ent_inquiry *inquiry)
{
    entente_relations *relations = ent_alloc_zero(sizeof *relations);

    if (!relations)
        return NULL;
    relations->on = inquiry->question.on;
    relations->known = inquiry->question.known;
    relations->most_steps = inquiry->work.most_steps;
    relations->most_bytes = inquiry->work.meter.most;
    relations->pool = &relations->own;
    relations->own.meter = &inquiry->question.work->meter;
    return relations;
}

entente_result entente_relate(const entente_agreement *agreement, const entente_question *question,
                              entente_relations **out, entente_error *error)
{
    struct ent_inquiry inquiry;
    entente_relations *relations = NULL;
    entente_result result;

    if (!out)
        return ent_error_argument(error, "out: NULL");
    result = ent_inquiry_begin(&inquiry, agreement, question, error);
    if (result == ENTENTE_OK) {
        relations = relations_new(&inquiry);
        result = ent_inquiry_result(&inquiry, relations && relate_parties(&inquiry, relations));
    }
    if (result == ENTENTE_OK) {
        ent_pool_leave_meter(&relations->own);
        *out = relations;
    } else {
        entente_relations_free(relations);
    }
    return ent_inquiry_end(&inquiry, result, error);
}
