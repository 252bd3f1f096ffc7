#include "commitments.h"

#include <string.h>

#include "assessment.h"
#include "commitment.h"
#include "commitment_rows.h"

static bool any(const struct ent_case *that)
{
    const struct ent_list *list =
        ent_object_list(&that->agreement->root, ENTENTE_FIELD_COMMITMENTS);

    return list && list->count > 0;
}

static bool work_out_acts(struct ent_case *that, const struct ent_commitment *row)
{
    struct ent_replay replay;

    return ent_instances_find(that, row) && ent_replay_begin(&replay, that, row) &&
           ent_replay_to(&replay, that->on, true);
}

static bool work_out_one(struct ent_case *that, struct ent_commitment *row)
{
    return ent_history_prepare(that, row) && work_out_acts(that, row);
}

/* Those that others wait for come before them. They wait in no circle: that was checked. */
static bool commitments_in_order(struct ent_case *that)
{
    struct ent_commitments *all = that->commitments;
    uint8_t *done = ent_pool_alloc_zero(&that->pool, all->count);
    uint32_t *stack = ent_pool_array(&that->pool, (size_t)all->count + 1, sizeof *stack);

    for (uint32_t i = 0; done && stack && i < all->count; i++) {
        uint32_t depth = 0;

        if (!done[i])
            stack[depth++] = i;
        while (depth > 0) {
            const uint32_t top = stack[depth - 1];
            const uint32_t other = ent_history_awaits(that, top, done);

            if (other != top && depth <= all->count) {
                stack[depth++] = other;
                continue;
            }
            done[top] = 1;
            depth--;
            if (!work_out_one(that, &all->rows[top]))
                return false;
        }
    }
    return done && stack;
}

bool ent_commitments_work_out(struct ent_case *that)
{
    if (!any(that))
        return true;
    that->commitments = ent_pool_alloc_zero(&that->pool, sizeof *that->commitments);
    return that->commitments && ent_binding_prepare(that) && ent_commitments_read(that) &&
           ent_pauses_find(that) && commitments_in_order(that) && !that->rules.failed;
}

static int32_t towards(const struct ent_case *that)
{
    const char *id = that->question->towards;
    const struct ent_symbol *symbol = ent_symbol_find(that->agreement, id, strlen(id));

    return symbol ? ent_case_party(that, symbol) : ENT_NO_PARTY;
}

bool ent_commitments_fill(struct ent_case *that, struct entente_assessment *answer)
{
    uint64_t instances = 0;

    if (that->commitments && that->question->towards)
        that->commitments->towards = towards(that);
    for (uint32_t i = 0; that->commitments && i < that->commitments->count; i++)
        if (!ent_commitment_row_count(that, &that->commitments->rows[i], &instances))
            return false;
    for (uint32_t i = 0; that->commitments && i < that->commitments->count; i++)
        if (!ent_commitment_row(that, answer, &that->commitments->rows[i]))
            return false;
    return !that->rules.failed;
}
