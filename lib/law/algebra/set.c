/*
 * Sets of parties: compiled to a flat array like rules, then worked out for a day.
 *
 * A party is in a set surely, perhaps (partial dates, a missing agreement), or not.
 */
#include <string.h>

#include <entente/act.h>

#include "case.h"
#include "node.h"

/* Where a set comes from: a value, or one member of a set object. */
struct set_source {
    const struct ent_value *value;
    const entente_object *object; /* with `field`, where value is NULL */
    int32_t field;
    const struct ent_value *as_of;
};

struct set_frame {
    struct set_source source;
    uint32_t kid_first, kid_count, next, first;
    uint8_t kind;
};

enum { PARTS = 6 };

static const int32_t parts[PARTS] = {ENTENTE_FIELD_GROUP, ENTENTE_FIELD_ATTR,
                                     ENTENTE_FIELD_AND,   ENTENTE_FIELD_OR,
                                     ENTENTE_FIELD_MINUS, ENTENTE_FIELD_SIGNED};

/* The members of a set object that say who is in it. */
static uint32_t object_parts(const entente_object *object, int32_t fields[PARTS + 1])
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < PARTS; i++)
        if (entente_object_has(object, parts[i]))
            fields[count++] = parts[i];
    if (entente_object_has(object, ENTENTE_FIELD_PARTIES_OF))
        fields[count++] = ENTENTE_FIELD_PARTIES_OF;
    return count;
}

/* An object with one member that says who is in it stands for that member. */
static void look_through(struct set_source *source)
{
    int32_t fields[PARTS + 1];

    if (!source->value || source->value->kind != ENTENTE_VALUE_OBJECT)
        return;

    const entente_object *object = source->value->as.object;
    const struct ent_value *as_of = ent_object_slot(object, ENTENTE_FIELD_AS_OF);

    if (as_of)
        source->as_of = as_of;
    if (object_parts(object, fields) == 1) {
        source->value = NULL;
        source->object = object;
        source->field = fields[0];
    }
}

static uint8_t kind_of_field(int32_t field)
{
    switch (field) {
    case ENTENTE_FIELD_GROUP:
        return ENT_SET_GROUP;
    case ENTENTE_FIELD_ATTR:
        return ENT_SET_ATTRIBUTE;
    case ENTENTE_FIELD_SIGNED:
        return ENT_SET_SIGNED;
    case ENTENTE_FIELD_PARTIES_OF:
        return ENT_SET_PARTIES_OF;
    case ENTENTE_FIELD_AND:
        return ENT_SET_AND;
    case ENTENTE_FIELD_OR:
        return ENT_SET_OR;
    default:
        return ENT_SET_MINUS;
    }
}

static bool named_all(const struct ent_value *value)
{
    return value->kind == ENTENTE_VALUE_NAME && strcmp(value->as.symbol->text, "all") == 0;
}

static uint8_t kind_of_set(const struct set_source *source)
{
    if (!source->value && source->field) {
        const struct ent_value *slot = ent_object_slot(source->object, source->field);

        return source->field == ENTENTE_FIELD_GROUP && named_all(slot)
                   ? ENT_SET_ALL
                   : kind_of_field(source->field);
    }
    if (!source->value)
        return ENT_SET_EVERYBODY;
    if (source->value->kind == ENTENTE_VALUE_LIST)
        return ENT_SET_LIST;
    if (source->value->kind == ENTENTE_VALUE_NAME)
        return named_all(source->value) ? ENT_SET_ALL : ENT_SET_GROUP;

    int32_t fields[PARTS + 1];

    return object_parts(source->value->as.object, fields) == 0 ? ENT_SET_ALL : ENT_SET_AND;
}

static uint32_t kid_count(const struct set_source *source, uint8_t kind)
{
    int32_t fields[PARTS + 1];

    if (kind < ENT_SET_AND)
        return 0;
    if (source->value)
        return object_parts(source->value->as.object, fields);

    const struct ent_list *list = ent_object_list(source->object, source->field);

    return list ? list->count : 0;
}

static struct set_source kid_at(const struct set_source *source, uint32_t index)
{
    int32_t fields[PARTS + 1] = {0};

    if (source->value) {
        object_parts(source->value->as.object, fields);
        return (struct set_source){NULL, source->value->as.object, fields[index], source->as_of};
    }

    const struct ent_list *list = ent_object_list(source->object, source->field);

    return (struct set_source){&list->items[index], NULL, 0, source->as_of};
}

static bool reserve_kids(struct ent_case *that, struct set_frame *frame)
{
    struct ent_rules *rules = &that->rules;

    frame->kid_first = rules->set_kid_count;
    for (uint32_t i = 0; i < frame->kid_count; i++) {
        int32_t *kids = ent_rules_grow(that, rules->set_kids, rules->set_kid_count, sizeof *kids,
                                       &rules->set_kid_capacity);

        if (!kids)
            return false;
        rules->set_kids = kids;
        kids[rules->set_kid_count++] = ENT_NO_RULE;
    }
    return true;
}

static bool enter_set(struct ent_case *that, struct set_frame *frame, struct set_source source)
{
    look_through(&source);
    *frame = (struct set_frame){.source = source, .first = that->rules.set_count};
    frame->kind = kind_of_set(&source);
    frame->kid_count = kid_count(&source, frame->kind);
    return reserve_kids(that, frame);
}

/* Emits the set of a frame whose kids are all there. */
static int32_t leave_set(struct ent_case *that, const struct set_frame *frame)
{
    struct ent_rules *rules = &that->rules;
    struct ent_set *sets =
        ent_rules_grow(that, rules->sets, rules->set_count, sizeof *sets, &rules->set_capacity);

    if (!sets)
        return ENT_NO_RULE;
    rules->sets = sets;

    struct ent_set *set = &sets[rules->set_count];
    const struct set_source *source = &frame->source;

    *set = (struct ent_set){
        .kind = frame->kind,
        .first = frame->first,
        .kid_first = frame->kid_first,
        .kid_count = frame->kid_count,
        .as_of = source->as_of,
        .value = source->value   ? source->value
                 : source->field ? ent_object_slot(source->object, source->field)
                                 : NULL,
        .members = ent_pool_alloc_zero(&that->pool, (size_t)that->party_count + 1),
    };
    if (!set->members || !ent_set_prepare(that, set)) {
        rules->failed = true;
        return ENT_NO_RULE;
    }
    return (int32_t)rules->set_count++;
}

static int32_t compile(struct ent_case *that, const struct ent_value *value,
                       const struct ent_value *as_of)
{
    struct ent_rules *rules = &that->rules;
    uint32_t capacity = 8, depth = 0;
    struct set_frame *stack = ent_pool_array(&that->pool, capacity, sizeof *stack);
    int32_t done = ENT_NO_RULE;

    if (!stack || !enter_set(that, &stack[depth++], (struct set_source){value, NULL, 0, as_of})) {
        rules->failed = true;
        return ENT_NO_RULE;
    }
    while (depth > 0) {
        struct set_frame *top = &stack[depth - 1];

        if (top->next > 0 && done != ENT_NO_RULE)
            rules->set_kids[top->kid_first + top->next - 1] = done;
        if (top->next < top->kid_count) {
            const struct set_source kid = kid_at(&top->source, top->next++);
            struct set_frame *grown = ent_rules_grow(that, stack, depth, sizeof *stack, &capacity);

            if (!grown || !enter_set(that, &grown[depth], kid))
                return ENT_NO_RULE;
            stack = grown;
            depth++;
            done = ENT_NO_RULE;
            continue;
        }
        done = leave_set(that, top);
        if (done == ENT_NO_RULE)
            return ENT_NO_RULE;
        depth--;
    }
    return done;
}

/* Where a set is kept that is asked for by many nodes: a group, or nobody in particular. */
static int32_t *plain_place(struct ent_case *that, const struct ent_value *value,
                            const struct ent_value *as_of)
{
    struct ent_rules *rules = &that->rules;

    if (as_of || (value && value->kind != ENTENTE_VALUE_NAME))
        return NULL;
    if (!rules->plain_sets) {
        rules->plain_sets =
            ent_pool_array(&that->pool, (size_t)that->symbol_count + 1, sizeof *rules->plain_sets);
        rules->failed |= !rules->plain_sets;
        for (uint32_t i = 0; rules->plain_sets && i <= that->symbol_count; i++)
            rules->plain_sets[i] = ENT_NO_RULE;
    }
    if (!rules->plain_sets)
        return NULL;
    return &rules->plain_sets[value ? value->as.symbol->number : that->symbol_count];
}

int32_t ent_set_compile(struct ent_case *that, const struct ent_value *value,
                        const struct ent_value *as_of)
{
    int32_t *plain = plain_place(that, value, as_of);
    const uint32_t first = that->rules.set_count;
    int32_t set;

    if (plain && *plain != ENT_NO_RULE)
        return *plain;
    set = compile(that, value, as_of);
    if (plain)
        *plain = set;
    /* A set that does not change is worked out once. */
    for (uint32_t i = first; set != ENT_NO_RULE && i < that->rules.set_count; i++)
        if (!that->rules.sets[i].changes)
            ent_set_fill(that, &that->rules.sets[i], that->on);
    return set;
}

int32_t ent_set_all(struct ent_case *that)
{
    const int32_t set = compile(that, NULL, NULL);

    if (set != ENT_NO_RULE) {
        that->rules.sets[set].kind = ENT_SET_ALL;
        ent_set_fill(that, &that->rules.sets[set], that->on);
    }
    return set;
}

int32_t ent_set_parties(struct ent_case *that)
{
    const int32_t index = compile(that, NULL, NULL);

    if (index == ENT_NO_RULE)
        return index;

    struct ent_set *set = &that->rules.sets[index];

    set->kind = ENT_SET_PARTIES_OF;
    set->other = that->treaty;
    set->changes = set->may_vary = true;
    set->places = ent_pool_array(&that->pool, (size_t)that->party_count + 1, sizeof(int32_t));
    if (!set->places) {
        that->rules.failed = true;
        return ENT_NO_RULE;
    }
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        set->places[i] = (int32_t)i;
    return index;
}

void ent_set_on(struct ent_case *that, int32_t set, ent_day day)
{
    const uint32_t root = (uint32_t)set;

    if (!that->rules.sets[root].changes)
        return;
    for (uint32_t i = that->rules.sets[root].first; i <= root; i++) {
        struct ent_set *here = &that->rules.sets[i];

        if (here->changes && (day < here->since || day >= here->until))
            ent_set_fill(that, here, day);
    }
}
