/*
 * The part of the rule of entry into force that is not met while entry is pending: the rule is gone
 * through from its root, past all that is met.
 */
#include "pending.h"

#include <string.h>

#include <entente/expression.h>

#include "count.h"
#include "node.h"
#include "rule.h"
#include "telling.h"

/* So long a text is not gone on with: whoever asks is to read it. */
enum { SPOKEN = 400 };

struct place {
    const struct ent_node *node;
    uint32_t next; /* the child to look at */
    uint32_t said; /* how many of its children were told */
    bool joined;   /* of it, or of one above it, more than one child is to be told */
    bool bracket;
};

struct pending_telling {
    struct ent_case *that;
    struct place *stack;
    uint32_t depth, capacity;
    struct ent_buffer text;
};

static bool is_single_count(int32_t op)
{
    return op >= ENTENTE_OP_COUNT && op <= ENTENTE_OP_DISTINCT;
}

/* Whether a child is asked for its day, not for whether it is met. */
static bool is_asked_for_day(const struct ent_node *node, uint32_t slot)
{
    switch (node->op) {
    case ENTENTE_OP_ADD:
    case ENTENTE_OP_ALIGN:
    case ENTENTE_OP_LATER:
    case ENTENTE_OP_EARLIER:
    case ENTENTE_OP_REACHED:
        return true;
    case ENTENTE_OP_IF_BY:
        return slot != ENT_KID_COND;
    default:
        return false;
    }
}

/* Whether what is missing lies below a child: of an if_by, along the ways that it can still go. */
static bool is_on_the_way(const struct ent_node *node, uint32_t slot)
{
    switch (node->op) {
    case ENTENTE_OP_ADD:
    case ENTENTE_OP_ALIGN:
    case ENTENTE_OP_WHEN:
        return slot == 0;
    case ENTENTE_OP_IF_BY:
        if (slot == ENT_KID_COND)
            return node->ways.then && (node->ways.otherwise || node->ways.neither);
        if (slot == ENT_KID_THEN)
            return node->ways.then && !node->ways.otherwise && !node->ways.neither;
        return slot == ENT_KID_ELSE && node->ways.otherwise;
    default:
        return true;
    }
}

static bool still_lacks(const struct ent_case *that, const struct ent_node *node, uint32_t slot)
{
    const struct ent_node *kid = ent_node_kid(that, node, slot);

    if (!kid || !is_on_the_way(node, slot))
        return false;
    if (!is_asked_for_day(node, slot))
        return kid->truth != ENT_YES;
    if (kid->value.lo == ENT_DAY_NEVER)
        return false; /* nothing can bring it any more */
    return !ent_when_is_certain(&kid->value) || kid->value.lo > that->on;
}

static uint32_t next_missing(const struct ent_case *that, const struct ent_node *node,
                             uint32_t slot)
{
    while (slot < node->kid_count && !still_lacks(that, node, slot))
        slot++;
    return slot;
}

/* The words between two children of a node; NULL: it has one alone. */
static const char *joint(const struct ent_node *node)
{
    switch (node->op) {
    case ENTENTE_OP_AND:
    case ENTENTE_OP_LATER:
        return "; and ";
    case ENTENTE_OP_OR:
    case ENTENTE_OP_EARLIER:
        return "; or ";
    case ENTENTE_OP_IF_BY:
        return "; or else ";
    case ENTENTE_OP_K_OF:
        return "; ";
    default:
        return NULL;
    }
}

/* Whether it is told in one piece, by pending_test.c. */
static bool is_test(const struct ent_case *that, const struct ent_node *node)
{
    switch (node->op) {
    case ENTENTE_OP_NOT:
        return true;
    case ENTENTE_OP_HOLDS_FOR:
        return !still_lacks(that, node, 0);
    default:
        return node->kid_count == 0;
    }
}

static void say_pending_day(struct pending_telling *telling, const char *before, ent_day day)
{
    ent_buffer_text(&telling->text, before);
    ent_say_day(&telling->text, day);
}

static bool is_day_to_come(const struct ent_node *node)
{
    return node->gives_date && ent_when_is_certain(&node->value) && node->value.lo <= ENT_DAY_LAST;
}

static bool go_into(struct pending_telling *telling, const struct ent_node *node)
{
    struct ent_case *that = telling->that;
    struct place *stack =
        ent_rules_grow(that, telling->stack, telling->depth, sizeof *stack, &telling->capacity);
    const uint32_t first = next_missing(that, node, 0);
    bool joined, many;

    if (!stack || !ent_case_steps(that, 1 + node->kid_count))
        return false;
    telling->stack = stack;
    joined = telling->depth > 0 && stack[telling->depth - 1].joined;
    many = joint(node) && next_missing(that, node, first + 1) < node->kid_count;
    stack[telling->depth++] = (struct place){
        .node = node,
        .joined = joined || many,
        .bracket = joined && many,
    };
    if (stack[telling->depth - 1].bracket)
        ent_buffer_char(&telling->text, '(');
    if (node->op == ENTENTE_OP_K_OF) {
        ent_buffer_text(&telling->text, "any ");
        ent_buffer_integer(&telling->text, node->n);
        ent_buffer_text(&telling->text, " of: ");
    }
    return true;
}

/* The words behind a child that was told. */
static void say_after(struct pending_telling *telling, const struct ent_node *node, uint32_t slot)
{
    const struct ent_node *by = NULL;

    if (node->op == ENTENTE_OP_WHEN)
        by = ent_node_kid(telling->that, node, ENT_KID_BY);
    else if (node->op == ENTENTE_OP_IF_BY && slot == ENT_KID_COND)
        by = ent_node_kid(telling->that, node, ENT_KID_DEADLINE);
    if (by && is_day_to_come(by))
        say_pending_day(telling, node->inclusive ? ", by " : ", before ", by->value.lo);
    if (node->op == ENTENTE_OP_WAIVABLE)
        ent_buffer_text(&telling->text, ", unless it is waived");
    if (node->op == ENTENTE_OP_HOLDS_FOR)
        ent_buffer_text(&telling->text, ", and that it goes on");
}

/* Ends what is told of the last place, and says in the one above what belongs behind it. */
static void come_out(struct pending_telling *telling)
{
    const struct place *top = &telling->stack[--telling->depth];

    if (top->bracket)
        ent_buffer_char(&telling->text, ')');
    if (telling->depth > 0) {
        top = &telling->stack[telling->depth - 1];
        say_after(telling, top->node, top->next - 1);
    }
}

/* The next that is missing in the last place; false without memory. */
static bool tell_next(struct pending_telling *telling)
{
    struct place *top = &telling->stack[telling->depth - 1];
    const struct ent_node *node = top->node, *kid;
    const uint32_t slot = next_missing(telling->that, node, top->next);

    top->next = slot + 1;
    if (slot >= node->kid_count) {
        come_out(telling);
        return true;
    }
    if (top->said++ > 0)
        ent_buffer_text(&telling->text, joint(node) ? joint(node) : "; ");
    kid = ent_node_kid(telling->that, node, slot);
    if (is_asked_for_day(node, slot) && is_day_to_come(kid))
        say_pending_day(telling, "not before ", kid->value.lo);
    else if (is_test(telling->that, kid))
        ent_pending_say(telling->that, kid, &telling->text);
    else
        return go_into(telling, kid);
    say_after(telling, node, slot);
    return true;
}

/* The conditions as they stand on the day of the question. */
static void look_at_conditions(struct ent_case *that, int32_t rule)
{
    for (uint32_t i = that->rules.nodes[rule].first; i <= (uint32_t)rule; i++) {
        const struct ent_node *node = &that->rules.nodes[i];

        if (node->op == ENTENTE_OP_WHEN || node->op == ENTENTE_OP_IF_BY)
            (void)ent_rule_holds(that, that->rules.kids[node->kid_first], ENT_NO_PARTY, -1,
                                 that->on);
    }
}

/* The one test of a rule that counts and rests on nothing else that anyone does; or NULL. */
static const struct ent_node *single_count(const struct ent_case *that, int32_t rule)
{
    const struct ent_node *found = NULL;

    for (uint32_t i = that->rules.nodes[rule].first; i <= (uint32_t)rule; i++) {
        const struct ent_node *node = &that->rules.nodes[i];

        switch (node->op) {
        case ENTENTE_OP_ADD:
        case ENTENTE_OP_ALIGN:
        case ENTENTE_OP_WHEN:
        case ENTENTE_OP_DATE:
        case ENTENTE_OP_LATER:
        case ENTENTE_OP_AND:
        case ENTENTE_OP_HOLDS_FOR:
            continue;
        default:
            if (found || !is_single_count(node->op))
                return NULL;
            found = node;
        }
    }
    return found;
}

static void fill_numbers(const struct ent_case *that, struct entente_assessment *answer)
{
    const struct ent_node *node = single_count(that, that->entry.rule);
    const int64_t need =
        node && node->leaf && node->op != ENTENTE_OP_RATIO ? ent_leaf_need(node) : INT64_MAX;

    if (need == INT64_MAX || (node->op == ENTENTE_OP_WEIGHT && !node->leaf->weights))
        return;
    answer->counts_one = true;
    answer->have = node->leaf->sum[ENT_SURELY];
    answer->need = need;
}

static bool tell_pending(struct pending_telling *telling)
{
    const struct ent_node *root = &telling->that->rules.nodes[telling->that->entry.rule];
    bool good = true;

    if (is_test(telling->that, root))
        ent_pending_say(telling->that, root, &telling->text);
    else
        good = go_into(telling, root);
    while (good && telling->depth > 0 && telling->text.length < SPOKEN)
        good = tell_next(telling);
    if (telling->depth > 0)
        ent_buffer_text(&telling->text, " ...");
    if (telling->text.length == 0)
        ent_buffer_text(&telling->text, "what the rule waits for has not happened yet");
    return good && !telling->text.failed;
}

bool ent_pending_fill(struct ent_case *that, struct entente_assessment *answer)
{
    struct pending_telling telling = {.that = that};
    bool good;

    if (answer->entry.state != ENTENTE_ENTRY_PENDING || that->entry.determined ||
        that->entry.rule == ENT_NO_RULE)
        return true;
    look_at_conditions(that, that->entry.rule);
    fill_numbers(that, answer);
    good = tell_pending(&telling);
    if (good)
        answer->says = ent_pool_text(&answer->pool, telling.text.data, telling.text.length);
    ent_buffer_done(&telling.text);
    return good && answer->says && !that->rules.failed;
}
