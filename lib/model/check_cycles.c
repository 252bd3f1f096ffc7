/*
 * Cycles: steps that wait for each other, acts that follow each other, bodies that are part of each
 * other, rules that ask themselves.
 */
#include <entente/body.h>
#include <entente/expression.h>

#include "check.h"
#include "graph.h"
#include "walk.h"

/* The number of a step in its approval, or the count of its steps. */
static uint32_t index_of(const struct ent_check *check, const struct ent_symbol *id, uint32_t count)
{
    const uint32_t place = check->places[id->number];

    return place ? place - 1 : count;
}

/* The steps that a list names, each there or reported. */
static void join_list(struct ent_check *check, struct ent_graph *graph, const entente_object *step,
                      uint32_t from, int32_t field, const struct ent_list *list, size_t outer)
{
    for (uint32_t i = 0; list && i < list->count; i++) {
        if (list->items[i].kind != ENTENTE_VALUE_NAME)
            continue;
        const uint32_t to = index_of(check, list->items[i].as.symbol, graph->count);

        if (to < graph->count)
            ent_graph_join(graph, from, to);
        else
            ent_check_report_in_list(check, ENTENTE_E_UNKNOWN_REF, step, field, outer, i,
                                     "names no step of this approval");
    }
}

/* The steps that the rule of a step asks for. */
static void join_rule(struct ent_check *check, struct ent_graph *graph, const entente_object *step,
                      uint32_t from, int32_t field)
{
    const entente_object *rule = entente_object_get_object(step, field);
    struct ent_walk walk;

    if (!rule)
        return;
    ent_walk_begin(&walk, rule);
    for (const entente_object *node = rule; node; node = ent_walk_next(&walk)) {
        const struct ent_symbol *name = entente_expression_op(node) == ENTENTE_OP_STEP
                                            ? ent_object_symbol(node, ENTENTE_FIELD_STEP)
                                            : NULL;
        const uint32_t to = name ? index_of(check, name, graph->count) : graph->count;

        if (to < graph->count)
            ent_graph_join(graph, from, to);
        else if (name)
            ent_check_report(check, ENTENTE_E_UNKNOWN_REF, node, ENTENTE_FIELD_STEP, ENT_NO_INDEX,
                             NULL, "names no step of this approval");
    }
}

static void join_step(struct ent_check *check, struct ent_graph *graph, const entente_object *step,
                      uint32_t index)
{
    const struct ent_list *any = ent_object_list(step, ENTENTE_FIELD_AFTER_ANY);

    join_list(check, graph, step, index, ENTENTE_FIELD_AFTER,
              ent_object_list(step, ENTENTE_FIELD_AFTER), ENT_NO_INDEX);
    for (uint32_t i = 0; any && i < any->count; i++)
        if (any->items[i].kind == ENTENTE_VALUE_LIST)
            join_list(check, graph, step, index, ENTENTE_FIELD_AFTER_ANY, any->items[i].as.list, i);
    join_rule(check, graph, step, index, ENTENTE_FIELD_IF);
    join_rule(check, graph, step, index, ENTENTE_FIELD_LAPSES);
}

/* Writes down which number each identifier in a list has, or forgets it; of two the first holds. */
static void place_items(struct ent_check *check, const struct ent_list *list, bool forget)
{
    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_symbol *id =
            list->items[i].kind == ENTENTE_VALUE_OBJECT
                ? ent_object_symbol(list->items[i].as.object, ENTENTE_FIELD_ID)
                : NULL;

        if (id && (forget || !check->places[id->number]))
            check->places[id->number] = forget ? 0 : i + 1;
    }
}

/* Reports the first of a circle. */
static void report_circle(struct ent_check *check, struct ent_graph *graph,
                          const struct ent_list *list, int32_t code, int32_t field, const char *why)
{
    const uint32_t circle = ent_graph_circle(graph);

    if (graph->failed)
        check->failed = true;
    else if (circle < graph->count)
        ent_check_report(check, code, list->items[circle].as.object, field, ENT_NO_INDEX, NULL,
                         why);
    ent_graph_done(graph);
}

static void check_approval(struct ent_check *check, const entente_object *approval)
{
    const struct ent_list *steps = ent_object_list(approval, ENTENTE_FIELD_STEPS);
    struct ent_graph graph = {.count = steps ? steps->count : 0};

    if (!steps)
        return;
    place_items(check, steps, false);
    for (uint32_t i = 0; i < steps->count; i++)
        if (steps->items[i].kind == ENTENTE_VALUE_OBJECT)
            join_step(check, &graph, steps->items[i].as.object, i);
    place_items(check, steps, true);
    report_circle(check, &graph, steps, ENTENTE_E_RULE_CYCLE, ENTENTE_FIELD_AFTER,
                  "waits for itself");
}

/* Acts that come after others; names of nothing are reported with the other references. */
static void check_acts(struct ent_check *check)
{
    const struct ent_list *acts = ent_object_list(&check->agreement->root, ENTENTE_FIELD_ACTS);
    struct ent_graph graph = {.count = acts ? acts->count : 0};

    if (!acts)
        return;
    place_items(check, acts, false);
    for (uint32_t i = 0; i < acts->count; i++) {
        const struct ent_list *after =
            acts->items[i].kind == ENTENTE_VALUE_OBJECT
                ? ent_object_list(acts->items[i].as.object, ENTENTE_FIELD_AFTER)
                : NULL;

        for (uint32_t k = 0; after && k < after->count; k++) {
            const uint32_t to = after->items[k].kind == ENTENTE_VALUE_NAME
                                    ? index_of(check, after->items[k].as.symbol, graph.count)
                                    : graph.count;

            if (to < graph.count)
                ent_graph_join(&graph, i, to);
        }
    }
    place_items(check, acts, true);
    report_circle(check, &graph, acts, ENTENTE_E_RULE_CYCLE, ENTENTE_FIELD_AFTER,
                  "comes back to this act");
}

/* What a body is subordinate to, or part of. */
static void join_body(struct ent_check *check, struct ent_graph *graph, const entente_object *body,
                      uint32_t index)
{
    for (size_t i = 0; i < entente_object_count(body, ENTENTE_FIELD_RELATIONS); i++) {
        const entente_object *relation = entente_object_object_at(body, ENTENTE_FIELD_RELATIONS, i);
        const int32_t type = entente_object_get_enum(relation, ENTENTE_FIELD_TYPE);
        const struct ent_symbol *other = ent_object_symbol(relation, ENTENTE_FIELD_BODY);
        const uint32_t to = other ? index_of(check, other, graph->count) : graph->count;

        if (to < graph->count &&
            (type == ENTENTE_RELATION_SUBORDINATE_TO || type == ENTENTE_RELATION_PART_OF))
            ent_graph_join(graph, index, to);
    }
}

static void check_bodies(struct ent_check *check)
{
    const struct ent_list *bodies = ent_object_list(&check->agreement->root, ENTENTE_FIELD_BODIES);
    struct ent_graph graph = {.count = bodies ? bodies->count : 0};

    if (!bodies)
        return;
    place_items(check, bodies, false);
    for (uint32_t i = 0; i < bodies->count; i++)
        if (bodies->items[i].kind == ENTENTE_VALUE_OBJECT)
            join_body(check, &graph, bodies->items[i].as.object, i);
    place_items(check, bodies, true);
    report_circle(check, &graph, bodies, ENTENTE_E_MECH_CYCLE, ENTENTE_FIELD_RELATIONS,
                  "make the body part of itself, or subordinate to itself");
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

    if (op != ENTENTE_OP_MILESTONE && op != ENTENTE_OP_IN_FORCE)
        return;
    const int32_t which = entente_object_get_enum(node, ENTENTE_FIELD_WHICH);
    const struct ent_symbol *named = ent_object_symbol(node, ENTENTE_FIELD_INSTRUMENT);
    const bool own = named ? named == ent_object_symbol(&check->agreement->root, ENTENTE_FIELD_ID)
                           : op == ENTENTE_OP_MILESTONE;

    if (!own)
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

/* The commitments whose state the rules of one ask for. */
static void join_commitment(struct ent_check *check, struct ent_graph *graph,
                            const entente_object *commitment, uint32_t index)
{
    struct ent_walk walk;

    ent_walk_begin(&walk, commitment);
    for (const entente_object *node = commitment; node; node = ent_walk_next(&walk)) {
        const struct ent_symbol *other =
            node->noun == ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_COMMITMENT
                ? ent_object_symbol(node, ENTENTE_FIELD_COMMITMENT)
                : NULL;
        const uint32_t to = other ? index_of(check, other, graph->count) : graph->count;

        if (to < graph->count)
            ent_graph_join(graph, index, to);
    }
}

void ent_check_cycles_end(struct ent_check *check)
{
    const struct ent_list *list =
        ent_object_list(&check->agreement->root, ENTENTE_FIELD_COMMITMENTS);
    struct ent_graph graph = {.count = list ? list->count : 0};

    if (!list || !check->commitments_wait)
        return;
    place_items(check, list, false);
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i].kind == ENTENTE_VALUE_OBJECT)
            join_commitment(check, &graph, list->items[i].as.object, i);
    place_items(check, list, true);
    report_circle(check, &graph, list, ENTENTE_E_RULE_CYCLE, ENTENTE_FIELD_TRIGGER,
                  "waits for itself");
}

void ent_check_cycles(struct ent_check *check, const entente_object *object)
{
    check->commitments_wait |= object->noun == ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_COMMITMENT;
    if (object->noun == ENTENTE_NOUN_APPROVAL)
        check_approval(check, object);
    else if (object->noun > ENTENTE_NOUN_EXPRESSION)
        check_rule(check, object);
    if (object->noun != ENTENTE_NOUN_AGREEMENT)
        return;
    check_acts(check);
    check_bodies(check);
}
