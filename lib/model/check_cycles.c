/* Cycles: steps that wait for each other, acts that follow each other, rules that ask themselves.
 */
#include <string.h>

#include <entente/approval.h>
#include <entente/expression.h>

#include "alloc.h"
#include "check.h"

/* Which of `count` things waits for which. */
struct graph {
    size_t count;
    uint8_t *edges; /* count x count */
};

static void join(struct graph *graph, size_t from, size_t to)
{
    graph->edges[from * graph->count + to] = 1;
}

/*
 * Takes away what waits for nothing that is left, or, `backwards`, what nothing that is left waits
 * for, until nothing can be taken. What both leave are the circles and the ways between them.
 */
static void peel(const struct graph *graph, uint8_t *done, bool backwards)
{
    const size_t count = graph->count;
    bool again = true;

    while (again) {
        again = false;
        for (size_t i = 0; i < count; i++) {
            size_t j = 0;

            while (!done[i] && j < count &&
                   (done[j] || !graph->edges[backwards ? j * count + i : i * count + j]))
                j++;
            if (!done[i] && j == count)
                done[i] = again = true;
        }
    }
}

static size_t index_of_step(const entente_object *approval, const struct ent_symbol *id)
{
    const size_t count = entente_approval_step_count(approval);

    for (size_t i = 0; i < count; i++)
        if (ent_object_symbol(entente_approval_step_at(approval, i), ENTENTE_FIELD_ID) == id)
            return i;
    return SIZE_MAX;
}

/* The steps that a list names, each there or reported. */
static void join_list(struct ent_check *check, struct graph *graph, const entente_object *approval,
                      size_t from, int32_t field, const struct ent_list *list, size_t outer)
{
    const entente_object *step = entente_approval_step_at(approval, from);

    for (uint32_t i = 0; list && i < list->count; i++) {
        if (list->items[i].kind != ENTENTE_VALUE_NAME)
            continue;
        const size_t to = index_of_step(approval, list->items[i].as.symbol);

        if (to != SIZE_MAX)
            join(graph, from, to);
        else
            ent_check_report_in_list(check, ENTENTE_E_UNKNOWN_REF, step, field, outer, i,
                                     "names no step of this approval");
    }
}

static void join_step(struct ent_check *check, struct graph *graph, const entente_object *approval,
                      size_t index)
{
    const entente_object *step = entente_approval_step_at(approval, index);
    const struct ent_list *any = ent_object_list(step, ENTENTE_FIELD_AFTER_ANY);

    join_list(check, graph, approval, index, ENTENTE_FIELD_AFTER,
              ent_object_list(step, ENTENTE_FIELD_AFTER), ENT_NO_INDEX);
    for (uint32_t i = 0; any && i < any->count; i++)
        if (any->items[i].kind == ENTENTE_VALUE_LIST)
            join_list(check, graph, approval, index, ENTENTE_FIELD_AFTER_ANY, any->items[i].as.list,
                      i);
}

static void check_approval(struct ent_check *check, const entente_object *approval)
{
    struct graph graph = {entente_approval_step_count(approval), NULL};

    if (!graph.count)
        return;
    uint8_t *done = ent_alloc_zero(graph.count);

    graph.edges = graph.count < UINT16_MAX ? ent_alloc_zero(graph.count * graph.count) : NULL;
    if (!done || !graph.edges) {
        check->failed = true;
    } else {
        for (size_t i = 0; i < graph.count; i++)
            join_step(check, &graph, approval, i);
        peel(&graph, done, false);
        peel(&graph, done, true);
        for (size_t i = 0; i < graph.count; i++)
            if (!done[i]) {
                ent_check_report(check, ENTENTE_E_RULE_CYCLE, entente_approval_step_at(approval, i),
                                 ENTENTE_FIELD_AFTER, ENT_NO_INDEX, NULL, "waits for itself");
                break;
            }
    }
    ent_free(done);
    ent_free(graph.edges);
}

/*
 * An act that comes after others: followed back, it must not come to itself. Two walkers, one twice
 * as fast as the other, find a circle without memory; with several predecessors the first is taken,
 * and the others are looked at one step deep.
 */
static const entente_object *first_before(const entente_object *act)
{
    const struct ent_list *after = act ? ent_object_list(act, ENTENTE_FIELD_AFTER) : NULL;

    return after && after->count && after->items[0].kind == ENTENTE_VALUE_NAME
               ? ent_symbol_bearer(after->items[0].as.symbol, ENTENTE_NOUN_ACT)
               : NULL;
}

static void check_act(struct ent_check *check, const entente_object *act)
{
    const entente_object *slow = act, *fast = act;

    do {
        slow = first_before(slow);
        fast = first_before(first_before(fast));
    } while (slow && fast && slow != fast && slow != act && fast != act);
    if (slow == act || fast == act)
        ent_check_report(check, ENTENTE_E_RULE_CYCLE, act, ENTENTE_FIELD_AFTER, ENT_NO_INDEX, NULL,
                         "comes back to this act");
}

/* The member of the entry clause that a node stands in, or 0. */
static int32_t entry_member(const entente_object *node)
{
    const entente_object *child = node, *clause = node->parent;

    while (clause && clause->noun != ENTENTE_NOUN_ENTRY_CLAUSE) {
        child = clause;
        clause = clause->parent;
    }
    for (uint16_t i = 0; clause && i < clause->count; i++)
        if (clause->slots[i].kind == ENTENTE_VALUE_OBJECT && clause->slots[i].as.object == child)
            return clause->slots[i].field;
    return 0;
}

/* A rule of entry into force that asks whether, or when, the agreement is in force. */
static void check_rule(struct ent_check *check, const entente_object *node)
{
    const int32_t op = entente_expression_op(node);
    const int32_t which = entente_object_get_enum(node, ENTENTE_FIELD_WHICH);
    const struct ent_symbol *named = ent_object_symbol(node, ENTENTE_FIELD_INSTRUMENT);
    const bool own = named ? named == ent_object_symbol(&check->agreement->root, ENTENTE_FIELD_ID)
                           : op == ENTENTE_OP_MILESTONE;

    if ((op != ENTENTE_OP_MILESTONE && op != ENTENTE_OP_IN_FORCE) || !own)
        return;
    const int32_t member = entry_member(node);
    const bool general = member == ENTENTE_FIELD_GENERAL || member == ENTENTE_FIELD_PROVISIONAL ||
                         member == ENTENTE_FIELD_CONDITION_MET;
    const bool asks_general = op == ENTENTE_OP_IN_FORCE || which == ENTENTE_MILESTONE_EIF ||
                              which == ENTENTE_MILESTONE_EIF_PROVISIONAL;

    if ((general && asks_general) || (member && which == ENTENTE_MILESTONE_OWN_EIF))
        ent_check_report(check, ENTENTE_E_RULE_CYCLE, node, 0, ENT_NO_INDEX, NULL,
                         "asks for what it decides itself");
}

void ent_check_cycles(struct ent_check *check, const entente_object *object)
{
    if (object->noun == ENTENTE_NOUN_APPROVAL)
        check_approval(check, object);
    else if (object->noun == ENTENTE_NOUN_ACT && ent_object_slot(object, ENTENTE_FIELD_AFTER))
        check_act(check, object);
    else if (object->noun > ENTENTE_NOUN_EXPRESSION)
        check_rule(check, object);
}
