/* Since when a date rule can no longer come to pass, whatever happens; in some reading of the
 * partial dates, and in all. */
#include "case.h"
#include "node.h"
#include "rule.h"

/* The day of each node of a rule; they stand from the first to the root. */
struct lapses {
    const struct ent_case *that;
    const struct ent_node *first;
    ent_day *days;
    bool perhaps; /* in some reading */
};

/* Whether a value never comes; `perhaps`: in some reading. */
static bool lacks_day(const struct lapses *lapses, const struct ent_when *value)
{
    return (lapses->perhaps ? value->hi : value->lo) == ENT_DAY_NEVER;
}

/* The day of a child. A member that is absent never comes to pass. */
static ent_day kid_lapses(const struct lapses *lapses, const struct ent_node *node, uint32_t kid)
{
    const struct ent_node *here = ent_node_kid(lapses->that, node, kid);

    return here ? lapses->days[here - lapses->first] : ENT_DAY_FIRST;
}

/* The day of a deadline: the last that it can be; `perhaps`: the first. NEVER: there is none. */
static ent_day deadline(const struct lapses *lapses, const struct ent_node *node, uint32_t kid)
{
    const struct ent_node *here = ent_node_kid(lapses->that, node, kid);

    if (!here)
        return ENT_DAY_NEVER;
    return lapses->perhaps ? here->value.lo : here->value.hi;
}

/* A `when` lapses on the day after its deadline. */
static ent_day lapses_when(const struct lapses *lapses, const struct ent_node *node)
{
    const ent_day by =
        lacks_day(lapses, &node->value) ? deadline(lapses, node, ENT_KID_BY) : ENT_DAY_NEVER;

    return by == ENT_DAY_NEVER ? by : by + 1;
}

/* An if_by lapses as the way that is taken does; while that is open, only perhaps. */
static ent_day lapses_if_by(const struct lapses *lapses, const struct ent_node *node)
{
    const ent_day by = deadline(lapses, node, ENT_KID_DEADLINE);
    const ent_day otherwise =
        by == ENT_DAY_NEVER
            ? by
            : ent_day_later(by + node->inclusive, kid_lapses(lapses, node, ENT_KID_ELSE));

    if (node->ways.then && !node->ways.otherwise)
        return kid_lapses(lapses, node, ENT_KID_THEN);
    if (!node->ways.then && !node->ways.neither)
        return otherwise;
    if (!lapses->perhaps || !node->ways.otherwise)
        return ENT_DAY_NEVER;
    return node->ways.then ? ent_day_earlier(otherwise, kid_lapses(lapses, node, ENT_KID_THEN))
                           : otherwise;
}

/* A later lapses with the first of its parts that does, an earlier with the last. */
static ent_day lapses_with(const struct lapses *lapses, const struct ent_node *node)
{
    ent_day day = kid_lapses(lapses, node, 0);

    for (uint32_t i = 1; i < node->kid_count; i++)
        day = node->op == ENTENTE_OP_LATER ? ent_day_earlier(day, kid_lapses(lapses, node, i))
                                           : ent_day_later(day, kid_lapses(lapses, node, i));
    return day;
}

static ent_day lapses_on(const struct lapses *lapses, const struct ent_node *node)
{
    switch (node->op) {
    case ENTENTE_OP_NEVER:
        return ENT_DAY_FIRST;
    case ENTENTE_OP_WHEN:
        return lapses_when(lapses, node);
    case ENTENTE_OP_IF_BY:
        return lapses_if_by(lapses, node);
    case ENTENTE_OP_ADD:
    case ENTENTE_OP_ALIGN:
        return kid_lapses(lapses, node, ENT_KID_TO);
    case ENTENTE_OP_LATER:
    case ENTENTE_OP_EARLIER:
        return lapses_with(lapses, node);
    default:
        return ENT_DAY_NEVER;
    }
}

static ent_day lapses_at(struct lapses *lapses, size_t count, bool perhaps)
{
    lapses->perhaps = perhaps;
    if (!lacks_day(lapses, &lapses->first[count - 1].value))
        return ENT_DAY_NEVER;
    for (size_t i = 0; i < count; i++)
        lapses->days[i] = lapses_on(lapses, &lapses->first[i]);
    return lapses->days[count - 1];
}

bool ent_rule_lapses(struct ent_case *that, int32_t rule, struct ent_span *out)
{
    const struct ent_node *root = rule == ENT_NO_RULE ? NULL : &that->rules.nodes[rule];
    const size_t count = root ? (size_t)rule - root->first + 1 : 0;
    struct lapses lapses = {.that = that};

    *out = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
    if (!root || root->value.hi != ENT_DAY_NEVER)
        return true;
    lapses.days = ent_pool_array(&that->pool, count, sizeof *lapses.days);
    if (!lapses.days)
        return false;
    lapses.first = &that->rules.nodes[root->first];
    out->last = lapses_at(&lapses, count, false);
    out->first = ent_day_earlier(out->last, lapses_at(&lapses, count, true));
    ent_pool_free(&that->pool, lapses.days, count * sizeof *lapses.days);
    return true;
}
