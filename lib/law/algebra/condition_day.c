/*
 * The day of the condition: when what a rule waits for was fulfilled, before any delay. Clauses
 * say "after the date on which the conditions have been fulfilled"; where a document does not
 * give that day as a rule of its own, it is derived from the rule of entry.
 */
#include "condition_day.h"

#include "case.h"
#include "node.h"

/* Fixed by the text or by its making, not by what anyone does later. */
static bool is_constant(const struct ent_node *node)
{
    if (node->op == ENTENTE_OP_DATE || node->op == ENTENTE_OP_NEVER)
        return true;
    return node->op == ENTENTE_OP_MILESTONE && !node->name &&
           (node->which == ENTENTE_MILESTONE_ADOPTION || node->which == ENTENTE_MILESTONE_OPENED ||
            node->which == ENTENTE_MILESTONE_CLOSED);
}

/* The last of the conditions; fixed days are conditions only where there is no other. */
static void from_later(const struct ent_case *that, struct ent_node *node)
{
    bool any = false;

    node->constant = true;
    for (uint32_t i = 0; i < node->kid_count; i++) {
        const struct ent_node *here = ent_node_kid(that, node, i);

        node->constant &= !here || here->constant;
    }
    for (uint32_t i = 0; i < node->kid_count; i++) {
        const struct ent_node *here = ent_node_kid(that, node, i);

        if (!here || (here->constant && !node->constant))
            continue;
        node->condition =
            any ? ent_when_later(&node->condition, &here->condition) : here->condition;
        any = true;
    }
}

/* The condition of the branch that gives the date, or of each that may. */
static void from_earlier(const struct ent_case *that, struct ent_node *node)
{
    const bool certain = ent_when_is_certain(&node->value);
    bool any = false;

    node->constant = true;
    for (uint32_t i = 0; i < node->kid_count; i++) {
        const struct ent_node *here = ent_node_kid(that, node, i);

        if (!here)
            continue;
        node->constant &= here->constant;
        if (here->value.lo > node->value.hi)
            continue;
        if (any && certain)
            node->condition = ent_when_earlier(&node->condition, &here->condition);
        else
            node->condition =
                any ? ent_when_hull(&node->condition, &here->condition) : here->condition;
        any = true;
    }
}

/* A fixed day for those in time waits for the condition of the if_by itself. */
static void from_if_by(const struct ent_case *that, struct ent_node *node)
{
    const struct ent_when never = ent_when_never();
    const struct ent_node *then = ent_node_kid(that, node, ENT_KID_THEN);
    const struct ent_node *otherwise = ent_node_kid(that, node, ENT_KID_ELSE);
    const struct ent_when in_time = !then || then->constant ? node->met : then->condition;
    const struct ent_when late = otherwise ? otherwise->condition : never;

    node->condition = ent_when_along(&node->ways, &node->base_ways, &in_time, &late);
    node->constant = false;
}

static void derive(const struct ent_case *that, struct ent_node *node)
{
    const struct ent_node *to;

    node->condition = node->value;
    node->constant = is_constant(node);
    switch (node->op) {
    case ENTENTE_OP_ADD:
    case ENTENTE_OP_ALIGN:
        to = ent_node_kid(that, node, ENT_KID_TO);
        if (to) {
            node->condition = to->condition;
            node->constant = to->constant;
        }
        break;
    case ENTENTE_OP_LATER:
        from_later(that, node);
        break;
    case ENTENTE_OP_EARLIER:
        from_earlier(that, node);
        break;
    case ENTENTE_OP_IF_BY:
        from_if_by(that, node);
        break;
    default:
        break;
    }
}

struct ent_when ent_condition_day(struct ent_case *that, int32_t rule)
{
    struct ent_node *nodes = that->rules.nodes;

    for (uint32_t i = nodes[rule].first; i <= (uint32_t)rule; i++)
        if (nodes[i].gives_date)
            derive(that, &nodes[i]);
    return nodes[rule].condition;
}
