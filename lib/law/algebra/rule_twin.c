/*
 * Clauses say the same thing twice: the condition in the rule, and as the day of the condition. The
 * second is worked out as the first is, also where it had to be met again (require_at_entry).
 */
#include "case.h"
#include "node.h"
#include "walk.h"

static uint32_t mixed_number(uint32_t hash, uint64_t more)
{
    hash = (hash ^ (uint32_t)more) * UINT32_C(0x9E3779B1);
    hash = (hash ^ (uint32_t)(more >> 32)) * UINT32_C(0x85EBCA77);
    return hash ^ hash >> 15;
}

static uint32_t mixed_value(uint32_t hash, const struct ent_value *value)
{
    switch (value->kind) {
    case ENTENTE_VALUE_NAME:
        return mixed_number(hash, value->as.symbol->number);
    case ENTENTE_VALUE_LIST:
        hash = mixed_number(hash, value->as.list->count);
        for (uint32_t i = 0; i < value->as.list->count; i++)
            if (value->as.list->items[i].kind == ENTENTE_VALUE_NAME)
                hash = mixed_number(hash, value->as.list->items[i].as.symbol->number);
        return hash;
    case ENTENTE_VALUE_BOOLEAN:
    case ENTENTE_VALUE_INTEGER:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_ENUM:
        return mixed_number(hash, (uint64_t)value->as.integer);
    default: /* objects have a turn of their own; the rest is compared, where all else is the same */
        return hash;
    }
}

/* Expressions that are equal have the same. */
static uint32_t hash_of_expression(const entente_object *expression)
{
    struct ent_walk walk;
    uint32_t hash = 0;

    ent_walk_begin(&walk, expression);
    for (const entente_object *at = expression; at; at = ent_walk_next(&walk)) {
        hash = mixed_number(hash, at->noun);
        for (uint16_t i = 0; i < at->count; i++)
            hash = mixed_value(mixed_number(hash, at->slots[i].field), &at->slots[i]);
    }
    return hash;
}

static int32_t *chain_of_twins(const struct ent_rules *rules, uint32_t hash)
{
    return &rules->alike[hash & (rules->alike_slots - 1)];
}

/* Twice as many chains, or the first ones. */
static bool grow_alike(struct ent_case *that)
{
    struct ent_rules *rules = &that->rules;
    const uint32_t count = rules->alike_slots ? 2 * rules->alike_slots : 16;
    int32_t *old = rules->alike;
    const uint32_t old_count = rules->alike_slots;

    rules->alike = ent_pool_array(&that->pool, count, sizeof *rules->alike);
    rules->failed |= !rules->alike;
    if (!rules->alike)
        return false;
    rules->alike_slots = count;
    for (uint32_t i = 0; i < count; i++)
        rules->alike[i] = ENT_NO_RULE;
    for (uint32_t i = 0; i < old_count; i++)
        for (int32_t at = old[i]; at != ENT_NO_RULE;) {
            struct ent_node *node = &rules->nodes[at];
            int32_t *chain = chain_of_twins(rules, node->hash);
            const int32_t next = node->next_alike;

            node->next_alike = *chain;
            *chain = at;
            at = next;
        }
    ent_pool_free(&that->pool, old, old_count * sizeof *old);
    return true;
}

void ent_node_find_twin(struct ent_case *that, struct ent_node *node)
{
    struct ent_rules *rules = &that->rules;

    if (node->op != ENTENTE_OP_WHEN || node->own || !node->object ||
        (rules->alike_count >= rules->alike_slots && !grow_alike(that)))
        return;
    node->hash = hash_of_expression(node->object);

    int32_t *chain = chain_of_twins(rules, node->hash);

    for (int32_t at = *chain; at != ENT_NO_RULE; at = rules->nodes[at].next_alike) {
        const struct ent_node *other = &rules->nodes[at];

        if (other->hash == node->hash &&
            rules->node_count - node->first == (uint32_t)at - other->first &&
            entente_object_equal(other->object, node->object)) {
            node->twin = at;
            return;
        }
    }
    node->next_alike = *chain;
    *chain = (int32_t)rules->node_count;
    rules->alike_count++;
}
