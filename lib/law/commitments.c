#include "commitments.h"

#include "assessment.h"
#include "commitment.h"
#include "commitment_rows.h"
#include "relation.h"

static bool any(const struct ent_case *that)
{
    const struct ent_list *list =
        ent_object_list(&that->agreement->root, ENTENTE_FIELD_COMMITMENTS);

    return list && list->count > 0;
}

bool ent_commitments_work_out(struct ent_case *that)
{
    struct ent_commitments *all;

    if (!any(that))
        return true;
    all = that->commitments = ent_pool_alloc_zero(&that->pool, sizeof *all);
    if (!all || !ent_binding_prepare(that) || !ent_commitments_read(that))
        return false;
    for (uint32_t i = 0; i < all->duty_count; i++)
        if (!ent_due_instances(that, &all->rows[all->duties[i].commitment], &all->duties[i]))
            return false;
    for (uint32_t i = 0; i < all->count; i++)
        if (all->rows[i].record_count > 0 && !ent_commitment_replay(that, &all->rows[i]))
            return false;
    return !that->rules.failed;
}

static bool fill(struct ent_case *that, struct entente_assessment *answer)
{
    for (uint32_t i = 0; i < that->commitments->count; i++)
        if (!ent_commitment_row(that, answer, &that->commitments->rows[i]))
            return false;
    return !that->rules.failed;
}

bool ent_commitments_fill(struct ent_case *that, struct entente_assessment *answer)
{
    entente_relations relations = {0};
    bool filled;

    if (!that->commitments)
        return true;
    if (!ent_binding_needs_relations(that))
        return fill(that, answer);
    filled = ent_relations_of(that, answer, &relations);
    that->commitments->relations = &relations;
    filled = filled && fill(that, answer);
    that->commitments->relations = NULL;
    ent_pool_done(&relations.pool);
    return filled;
}
