/* Compiling conditions and date expressions. */
#include "rule.h"

#include "case.h"
#include "node.h"

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
    bool timed; /* hours are counted from it */
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

/* Whether hours are counted from what stands below an expression. */
static bool times_kids(const struct frame *frame)
{
    return frame->timed ||
           (frame->object->noun == ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_ADD &&
            entente_object_get_enum(frame->object, ENTENTE_FIELD_UNIT) == ENTENTE_UNIT_HOUR);
}

static bool enter_expression(struct ent_case *that, struct frame *frame,
                             const entente_object *object, bool gives_date, bool timed)
{
    struct ent_rules *rules = &that->rules;

    *frame = (struct frame){.object = object,
                            .shape = shape_of(object->noun - ENTENTE_NOUN_EXPRESSION),
                            .first = rules->node_count,
                            .kid_first = rules->kid_count,
                            .gives_date = gives_date,
                            .timed = timed};
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
        .timed = frame->timed,
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

static int32_t leave_expression(struct ent_case *that, const struct frame *frame)
{
    struct ent_rules *rules = &that->rules;

    ent_work_at(that->question->work, frame->object);
    if (!ent_case_steps(that, 1 + (uint64_t)frame->kid_count))
        return ENT_NO_RULE;

    struct ent_node *node = push_node(that, frame->object->noun - ENTENTE_NOUN_EXPRESSION, frame);

    if (!node)
        return ENT_NO_RULE;
    ent_node_read(that, node);
    for (uint32_t i = 0; i < frame->kid_count; i++) {
        const int32_t kid = rules->kids[frame->kid_first + i];

        node->own |= kid != ENT_NO_RULE && rules->nodes[kid].own;
    }
    ent_node_find_twin(that, node);
    return rules->failed ? ENT_NO_RULE : (int32_t)rules->node_count++;
}

int32_t ent_rule_compile(struct ent_case *that, const entente_object *expression)
{
    struct ent_rules *rules = &that->rules;
    uint32_t capacity = 8, depth = 0;
    struct frame *stack;

    if (!expression || rules->failed)
        return ENT_NO_RULE;
    stack = ent_pool_array(&that->pool, capacity, sizeof *stack);
    if (!stack || !enter_expression(that, &stack[depth++], expression, true, false)) {
        rules->failed = true;
        return ENT_NO_RULE;
    }
    for (;;) {
        struct frame *top = &stack[depth - 1];

        if (top->next < top->kid_count) {
            const entente_object *kid = kid_object(top, top->next);
            const bool gives_date = kid_gives_date(top, top->next++), timed = times_kids(top);

            if (!kid)
                continue;
            stack = ent_rules_grow(that, stack, depth, sizeof *stack, &capacity);
            if (!stack || !enter_expression(that, &stack[depth++], kid, gives_date, timed))
                return ENT_NO_RULE;
            continue;
        }

        const int32_t done = leave_expression(that, top);

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
    node->reio = (uint8_t)(op == ENTENTE_OP_ALL ? ENTENTE_REIO_COUNT : rules->reio);
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

int32_t ent_rule_treaty_consents(struct ent_case *that)
{
    return push_when(that, ENTENTE_OP_ALL, ent_set_parties(that));
}

int32_t ent_rule_consents_of(struct ent_case *that, const struct ent_value *parties)
{
    return push_when(that, ENTENTE_OP_ALL, ent_set_compile(that, parties, NULL));
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
