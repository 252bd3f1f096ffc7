/* Compiling conditions and date expressions. */
#include "rule.h"

#include <string.h>

#include "case.h"
#include "node.h"

void *ent_rules_grow(struct ent_case *that, void *array, uint32_t count, size_t size,
                     uint32_t *capacity)
{
    void *grown = array;

    if (count == *capacity) {
        const uint32_t more = *capacity ? 2 * *capacity : 16;

        grown = ent_pool_resize(&that->pool, array, *capacity * size, more * size);
        if (grown)
            *capacity = more;
        else
            that->rules.failed = true;
    }
    return grown;
}

/* The members that hold the nodes right below an operator. A list stands alone. */
struct shape {
    int32_t fields[4];
    uint8_t count;
    uint8_t dates; /* bit per member: it gives a date */
    bool list;
};

static struct shape shape_of(int32_t op)
{
    switch (op) {
    case ENTENTE_OP_WHEN:
        return (struct shape){
            {ENTENTE_FIELD_COND, ENTENTE_FIELD_FROM, ENTENTE_FIELD_BY}, 3, 6, false};
    case ENTENTE_OP_IF_BY:
        return (struct shape){
            {ENTENTE_FIELD_COND, ENTENTE_FIELD_DEADLINE, ENTENTE_FIELD_THEN, ENTENTE_FIELD_ELSE},
            4,
            14,
            false};
    case ENTENTE_OP_ADD:
    case ENTENTE_OP_ALIGN:
        return (struct shape){{ENTENTE_FIELD_TO}, 1, 1, false};
    case ENTENTE_OP_REACHED:
        return (struct shape){{ENTENTE_FIELD_DATE}, 1, 1, false};
    case ENTENTE_OP_WAIVABLE:
    case ENTENTE_OP_HOLDS_FOR:
        return (struct shape){{ENTENTE_FIELD_COND}, 1, 0, false};
    case ENTENTE_OP_NOT:
        return (struct shape){{ENTENTE_FIELD_OF}, 1, 0, false};
    case ENTENTE_OP_AND:
    case ENTENTE_OP_OR:
    case ENTENTE_OP_K_OF:
        return (struct shape){{ENTENTE_FIELD_OF}, 1, 0, true};
    case ENTENTE_OP_LATER:
    case ENTENTE_OP_EARLIER:
        return (struct shape){{ENTENTE_FIELD_OF}, 1, 1, true};
    default:
        return (struct shape){{0}, 0, 0, false};
    }
}

struct frame {
    const entente_object *object;
    struct shape shape;
    uint32_t first, kid_first, kid_count, next;
    bool gives_date;
};

static const entente_object *kid_object(const struct frame *frame, uint32_t index)
{
    if (!frame->shape.list)
        return entente_object_get_object(frame->object, frame->shape.fields[index]);

    const struct ent_list *list = ent_object_list(frame->object, frame->shape.fields[0]);

    return list->items[index].kind == ENTENTE_VALUE_OBJECT ? list->items[index].as.object : NULL;
}

static bool kid_gives_date(const struct frame *frame, uint32_t index)
{
    return frame->shape.dates >> (frame->shape.list ? 0 : index) & 1;
}

static bool enter(struct ent_case *that, struct frame *frame, const entente_object *object,
                  bool gives_date)
{
    struct ent_rules *rules = &that->rules;

    *frame = (struct frame){.object = object,
                            .shape = shape_of(object->noun - ENTENTE_NOUN_EXPRESSION),
                            .first = rules->node_count,
                            .kid_first = rules->kid_count,
                            .gives_date = gives_date};
    frame->kid_count = frame->shape.count;
    if (frame->shape.list) {
        const struct ent_list *list = ent_object_list(object, frame->shape.fields[0]);

        frame->kid_count = list ? list->count : 0;
    }
    for (uint32_t i = 0; i < frame->kid_count; i++) {
        int32_t *kids =
            ent_rules_grow(that, rules->kids, rules->kid_count, sizeof *kids, &rules->kid_capacity);

        if (!kids)
            return false;
        rules->kids = kids;
        kids[rules->kid_count++] = ENT_NO_RULE;
    }
    return true;
}

static int64_t integer_of(const entente_object *object, int32_t field, int64_t otherwise)
{
    const struct ent_value *slot = ent_object_slot(object, field);

    return slot && slot->kind == ENTENTE_VALUE_INTEGER ? slot->as.integer : otherwise;
}

static int32_t enum_of(const entente_object *object, int32_t field, int32_t otherwise)
{
    const int32_t given = entente_object_get_enum(object, field);

    return given ? given : otherwise;
}

static ent_acts acts_of(const struct ent_case *that, const entente_object *object)
{
    const struct ent_list *list = ent_object_list(object, ENTENTE_FIELD_ACTS);
    ent_acts acts = 0;

    if (!list)
        return that->rules.acts;
    for (uint32_t i = 0; i < list->count; i++)
        acts |= ent_act_bit((int32_t)list->items[i].as.integer);
    return acts;
}

/* Nodes that ask about the party in question. */
static bool asks_party(const struct ent_node *node)
{
    switch (node->op) {
    case ENTENTE_OP_OWN_ACT:
    case ENTENTE_OP_OWN_CONSENT:
    case ENTENTE_OP_WAIVABLE:
        return true;
    case ENTENTE_OP_IN_FORCE:
        return node->party && strcmp(node->party->text, "own") == 0;
    case ENTENTE_OP_MILESTONE:
        return node->which == ENTENTE_MILESTONE_OWN_EIF ||
               node->which == ENTENTE_MILESTONE_TRIGGER ||
               node->which == ENTENTE_MILESTONE_ACTIVATION;
    default:
        return false;
    }
}

/* What a node says about numbers, time and names. */
static void read_members(const struct ent_case *that, struct ent_node *node)
{
    const entente_object *object = node->object;

    node->acts = acts_of(that, object);
    node->says_acts = entente_object_has(object, ENTENTE_FIELD_ACTS);
    node->reio = (uint8_t)enum_of(object, ENTENTE_FIELD_REIO, that->rules.reio);
    node->more_than = entente_object_get_enum(object, ENTENTE_FIELD_CMP) == ENTENTE_CMP_GT;
    node->num = integer_of(object, ENTENTE_FIELD_NUM, 0);
    node->den = integer_of(object, ENTENTE_FIELD_DEN, 1);
    node->unit = enum_of(object, ENTENTE_FIELD_UNIT, ENTENTE_UNIT_MONTH);
    node->counting = enum_of(object, ENTENTE_FIELD_COUNT, that->rules.counting);
    node->month_end = enum_of(object, ENTENTE_FIELD_EOM, that->rules.month_end);
    node->strict = !entente_object_has(object, ENTENTE_FIELD_STRICT) ||
                   entente_object_get_boolean(object, ENTENTE_FIELD_STRICT);
    node->inclusive = !entente_object_has(object, ENTENTE_FIELD_INCLUSIVE) ||
                      entente_object_get_boolean(object, ENTENTE_FIELD_INCLUSIVE);
    node->which = (uint8_t)enum_of(object, ENTENTE_FIELD_WHICH, 0);
    node->party = ent_object_symbol(object, ENTENTE_FIELD_FOR);
}

/* The member that holds the number of an operator, and the one that holds its name. */
static void read_number_and_name(struct ent_node *node)
{
    static const int32_t numbers[] = {ENTENTE_FIELD_MIN, ENTENTE_FIELD_K,   ENTENTE_FIELD_N,
                                      ENTENTE_FIELD_NTH, ENTENTE_FIELD_ABS, ENTENTE_FIELD_TOTAL};
    static const int32_t names[] = {ENTENTE_FIELD_ID, ENTENTE_FIELD_INSTRUMENT, ENTENTE_FIELD_ATTR,
                                    ENTENTE_FIELD_STEP};

    node->n = -1;
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        if (entente_object_has(node->object, numbers[i]))
            node->n = integer_of(node->object, numbers[i], 0);
    node->absolute = entente_object_has(node->object, ENTENTE_FIELD_ABS) ||
                     entente_object_has(node->object, ENTENTE_FIELD_TOTAL);
    for (size_t i = 0; !node->name && i < sizeof names / sizeof names[0]; i++)
        node->name = ent_object_symbol(node->object, names[i]);
}

static bool counts(int32_t op)
{
    return op >= ENTENTE_OP_COUNT && op <= ENTENTE_OP_DISTINCT;
}

static bool is_adoption(const struct ent_case *that)
{
    return that->question->policies.as_of == ENTENTE_AS_OF_ADOPTION;
}

/* Where a share does not say of when its whole is, the policy does; the reader is told. */
static const struct ent_value *share_as_of(struct ent_case *that, struct ent_node *node,
                                           const struct ent_value *over)
{
    static const struct ent_value adoption = {.kind = ENTENTE_VALUE_ENUM,
                                              .as = {.integer = ENTENTE_AS_OF_ADOPTION}};
    const bool says = over && over->kind == ENTENTE_VALUE_OBJECT &&
                      entente_object_has(over->as.object, ENTENTE_FIELD_AS_OF);

    if (says || node->absolute)
        return NULL;
    node->over = ent_set_compile(that, over, NULL);
    if (node->over == ENT_NO_RULE || !that->rules.sets[node->over].changes)
        return NULL;
    ent_node_tell(that, node, ENTENTE_F_DENOMINATOR_AS_OF,
                  "The share does not say on which day its whole is measured.");
    node->told = false;
    return is_adoption(that) ? &adoption : NULL;
}

static void read_sets(struct ent_case *that, struct ent_node *node)
{
    const struct ent_value *set = ent_object_slot(node->object, ENTENTE_FIELD_SET);
    const struct ent_value *over = ent_object_slot(node->object, ENTENTE_FIELD_OVER);

    if (!counts(node->op))
        return;
    if (node->op == ENTENTE_OP_SHARE) {
        /* Without "over" the whole is the set itself; without either, all. */
        const struct ent_value *whole = over ? over : set;
        const struct ent_value *as_of = share_as_of(that, node, whole);

        node->over = whole ? ent_set_compile(that, whole, as_of) : ent_set_all(that);
    }
    node->set = ent_set_compile(that, set, NULL);
    node->table = ent_table_compile(that, ent_object_symbol(node->object, ENTENTE_FIELD_TABLE));
    node->over_table =
        ent_table_compile(that, ent_object_symbol(node->object, ENTENTE_FIELD_OVER_TABLE));
}

static struct ent_node *push_node(struct ent_case *that, int32_t op, const struct frame *frame)
{
    struct ent_rules *rules = &that->rules;
    struct ent_node *nodes =
        ent_rules_grow(that, rules->nodes, rules->node_count, sizeof *nodes, &rules->node_capacity);

    if (!nodes)
        return NULL;
    rules->nodes = nodes;

    struct ent_node *node = &nodes[rules->node_count];

    *node = (struct ent_node){
        .op = (uint8_t)op,
        .gives_date = frame->gives_date,
        .first = frame->first,
        .kid_first = frame->kid_first,
        .kid_count = frame->kid_count,
        .twin = ENT_NO_RULE,
        .set = ENT_NO_RULE,
        .over = ENT_NO_RULE,
        .table = ENT_NO_RULE,
        .over_table = ENT_NO_RULE,
        .floor = ENT_DAY_FIRST,
        .object = frame->object,
    };
    return node;
}

/* How far is looked, so that a very long rule is not held against itself. */
enum { MOST_TWINS = 32, MOST_LOOKED_AT = 4096 };

/* Clauses say the same thing twice: the condition in the rule, and as the day of the condition. */
static void find_twin(const struct ent_rules *rules, struct ent_node *node)
{
    uint32_t compared = 0;

    if (node->op != ENTENTE_OP_WHEN || node->own)
        return;
    for (uint32_t i = 0; i < rules->node_count && i < MOST_LOOKED_AT && compared < MOST_TWINS;
         i++) {
        const struct ent_node *other = &rules->nodes[i];

        if (other->op != node->op || other->twin != ENT_NO_RULE || !other->object ||
            rules->node_count - node->first != i - other->first)
            continue;
        compared++;
        if (entente_object_equal(other->object, node->object)) {
            node->twin = (int32_t)i;
            return;
        }
    }
}

static int32_t leave(struct ent_case *that, const struct frame *frame)
{
    struct ent_rules *rules = &that->rules;
    struct ent_node *node = push_node(that, frame->object->noun - ENTENTE_NOUN_EXPRESSION, frame);

    if (!node)
        return ENT_NO_RULE;
    read_members(that, node);
    read_number_and_name(node);
    node->own = asks_party(node);
    for (uint32_t i = 0; i < frame->kid_count; i++) {
        const int32_t kid = rules->kids[frame->kid_first + i];

        node->own |= kid != ENT_NO_RULE && rules->nodes[kid].own;
    }
    read_sets(that, node);
    find_twin(rules, node);
    return rules->failed ? ENT_NO_RULE : (int32_t)rules->node_count++;
}

int32_t ent_rule_compile(struct ent_case *that, const entente_object *expression)
{
    struct ent_rules *rules = &that->rules;
    uint32_t capacity = 8, depth = 0;
    struct frame *stack;

    if (!expression || rules->failed)
        return ENT_NO_RULE;
    stack = ent_pool_alloc(&that->pool, capacity * sizeof *stack);
    if (!stack || !enter(that, &stack[depth++], expression, true)) {
        rules->failed = true;
        return ENT_NO_RULE;
    }
    for (;;) {
        struct frame *top = &stack[depth - 1];

        if (top->next < top->kid_count) {
            const entente_object *kid = kid_object(top, top->next);
            const bool gives_date = kid_gives_date(top, top->next++);

            if (!kid)
                continue;
            stack = ent_rules_grow(that, stack, depth, sizeof *stack, &capacity);
            if (!stack || !enter(that, &stack[depth++], kid, gives_date))
                return ENT_NO_RULE;
            continue;
        }

        const int32_t done = leave(that, top);

        if (done == ENT_NO_RULE || --depth == 0)
            return done;
        top = &stack[depth - 1];
        rules->kids[top->kid_first + top->next - 1] = done;
    }
}

/* A node that the text does not hold, above others that stand already. */
static int32_t push_above(struct ent_case *that, int32_t op, uint32_t first, const int32_t *kids,
                          uint32_t kid_count)
{
    struct ent_rules *rules = &that->rules;
    const struct frame frame = {
        .first = first, .kid_first = rules->kid_count, .kid_count = kid_count, .gives_date = true};
    struct ent_node *node;

    for (uint32_t i = 0; i < kid_count; i++) {
        int32_t *grown = ent_rules_grow(that, rules->kids, rules->kid_count, sizeof *grown,
                                        &rules->kid_capacity);

        if (!grown)
            return ENT_NO_RULE;
        rules->kids = grown;
        grown[rules->kid_count++] = kids[i];
    }
    node = push_node(that, op, &frame);
    if (!node)
        return ENT_NO_RULE;
    node->acts = rules->acts;
    node->reio = (uint8_t)rules->reio;
    node->n = 1;
    return (int32_t)rules->node_count++;
}

/* First day on which a condition on a set holds: when(all) or when(count of one). */
static int32_t push_when(struct ent_case *that, int32_t op, int32_t set)
{
    const uint32_t start = that->rules.node_count;
    int32_t kids[3] = {ENT_NO_RULE, ENT_NO_RULE, ENT_NO_RULE};

    if (set == ENT_NO_RULE)
        return ENT_NO_RULE;
    kids[ENT_KID_COND] = push_above(that, op, start, NULL, 0);
    if (kids[ENT_KID_COND] == ENT_NO_RULE)
        return ENT_NO_RULE;
    that->rules.nodes[kids[ENT_KID_COND]].set = set;
    return push_above(that, ENTENTE_OP_WHEN, start, kids, 3);
}

int32_t ent_rule_all_consent(struct ent_case *that)
{
    return push_when(that, ENTENTE_OP_ALL, ent_set_all(that));
}

int32_t ent_rule_political(struct ent_case *that)
{
    const uint32_t first = that->rules.node_count;
    int32_t kids[2];

    kids[0] = push_above(that, ENTENTE_OP_MILESTONE, first, NULL, 0);
    if (kids[0] == ENT_NO_RULE)
        return ENT_NO_RULE;
    that->rules.nodes[kids[0]].which = ENTENTE_MILESTONE_ADOPTION;
    kids[1] = push_when(that, ENTENTE_OP_COUNT, ent_set_compile(that, NULL, NULL));
    return kids[1] == ENT_NO_RULE ? ENT_NO_RULE
                                  : push_above(that, ENTENTE_OP_EARLIER, first, kids, 2);
}

int32_t ent_rule_own_consent(struct ent_case *that)
{
    const int32_t rule = push_above(that, ENTENTE_OP_OWN_CONSENT, that->rules.node_count, NULL, 0);

    if (rule != ENT_NO_RULE)
        that->rules.nodes[rule].own = true;
    return rule;
}

bool ent_rule_is_own(const struct ent_case *that, int32_t rule)
{
    return rule != ENT_NO_RULE && that->rules.nodes[rule].own;
}

void ent_rule_forget(struct ent_case *that, int32_t rule)
{
    if (rule == ENT_NO_RULE)
        return;
    for (uint32_t i = that->rules.nodes[rule].first; i <= (uint32_t)rule; i++)
        that->rules.nodes[i].done = false;
}
