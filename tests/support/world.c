/* An agreement in which there is an object of every noun, found by walking the tables. */
#include "world.h"

#include <string.h>

#include <entente/approval.h>
#include <entente/expression.h>

static void keep(struct world *world, entente_object *object)
{
    const int32_t noun = entente_object_noun(object);

    if (object && !world->of[noun])
        world->of[noun] = object;
}

/* An object in a member that takes one, in whichever way it does. */
static void make_child(struct world *world, entente_object *object, int32_t field)
{
    entente_object *made = NULL;
    const int32_t noun = entente_noun_field_noun(entente_object_noun(object), field);

    if (!noun || world->of[noun])
        return;
    if (entente_object_make_object(object, field, &made, NULL) != ENTENTE_OK &&
        entente_object_add_object(object, field, &made, NULL) != ENTENTE_OK)
        (void)entente_object_make_entry(object, field, "key", &made, NULL);
    keep(world, made);
}

static void make_nodes(struct world *world)
{
    entente_object *root = entente_agreement_root(world->agreement);

    for (int32_t op = ENTENTE_OP_COUNT; op <= ENTENTE_OP_OWN_NOTICE; op++) {
        entente_object *body = NULL, *node = NULL;

        (void)entente_object_add_object(root, ENTENTE_FIELD_BODIES, &body, NULL);
        (void)entente_object_make_expression(
            body, entente_op_is_condition(op) ? ENTENTE_FIELD_ACTIVATED_BY : ENTENTE_FIELD_UNTIL,
            op, &node, NULL);
        keep(world, node);
        keep(world, body);
    }
}

struct world world_new(void)
{
    struct world world;
    int32_t before = -1, now = 0;

    memset(&world, 0, sizeof world);
    if (entente_agreement_new("world", "World", ENTENTE_KIND_TREATY, ENTENTE_BIND_LEGAL,
                              &world.agreement, NULL) != ENTENTE_OK)
        return world;
    keep(&world, entente_agreement_root(world.agreement));
    make_nodes(&world);
    while (before != now) {
        before = now;
        now = 0;
        for (int32_t noun = 1; noun < WORLD_NOUNS; noun++) {
            for (size_t i = 0; world.of[noun] && i < entente_noun_field_count(noun); i++)
                make_child(&world, world.of[noun], entente_noun_field_at(noun, i));
            now += world.of[noun] != NULL;
        }
    }
    return world;
}

void world_free(struct world *world)
{
    entente_agreement_free(world->agreement);
    world->agreement = NULL;
}

/* A list needs an item, and a map an entry: one of those that they take. */
static entente_result set_list(entente_object *object, int32_t field, int32_t second)
{
    const int32_t noun = entente_object_noun(object);
    entente_result result = ENTENTE_E_TYPE;

    (void)entente_object_remove(object, field, NULL);
    if (entente_noun_field_item_takes(noun, field, ENTENTE_VALUE_NAME) ||
        entente_noun_field_item_takes(noun, field, ENTENTE_VALUE_TEXT))
        result = entente_object_add_text(object, field, second ? "two" : "one", NULL);
    else if (entente_noun_field_item_takes(noun, field, ENTENTE_VALUE_LIST))
        result = entente_step_add_alternative(object, 0, second ? "two" : "one", NULL);
    else if (entente_noun_field_item_takes(noun, field, ENTENTE_VALUE_DATE))
        result = entente_object_add_date(object, field, second ? 20260107 : 20260106, NULL);
    else if (entente_noun_field_item_takes(noun, field, ENTENTE_VALUE_ENUM))
        result = entente_object_add_enum(object, field, second ? 2 : 1, NULL);
    else if (entente_noun_field_noun(noun, field))
        result = entente_object_add_object(object, field, NULL, NULL);
    else
        for (int32_t op = ENTENTE_OP_COUNT + second; op < ENTENTE_OP_APPROVAL; op++)
            if ((result = entente_object_make_expression(object, field, op, NULL, NULL)) ==
                ENTENTE_OK)
                break;
    return result;
}

static entente_result set_map(entente_object *object, int32_t field, int32_t second)
{
    const int32_t noun = entente_object_noun(object);
    const char *key = second ? "two" : "one";

    (void)entente_object_remove(object, field, NULL);
    if (entente_noun_field_takes(noun, field, ENTENTE_VALUE_TEXT))
        return entente_object_set_entry_text(object, field, second ? "fr" : "en", "words", NULL);
    if (entente_noun_field_item_takes(noun, field, ENTENTE_VALUE_INTEGER))
        return entente_object_set_entry_integer(object, field, key, 1, NULL);
    if (entente_noun_field_item_takes(noun, field, ENTENTE_VALUE_ENUM))
        return entente_object_set_entry_enum(object, field, key, 1, NULL);
    return entente_object_make_entry(object, field, key, NULL, NULL);
}

static entente_result set_object(entente_object *object, int32_t field, int32_t second)
{
    entente_result result = entente_object_make_object(object, field, NULL, NULL);

    for (int32_t op = ENTENTE_OP_COUNT + second; result && op <= ENTENTE_OP_OWN_NOTICE; op++)
        result = entente_object_make_expression(object, field, op, NULL, NULL);
    return result;
}

entente_result set_kind(entente_object *object, int32_t field, int32_t kind, int32_t second)
{
    switch (kind) {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_NAME:
        return entente_object_set_text(object, field, second ? "second" : "first", NULL);
    case ENTENTE_VALUE_BOOLEAN:
        return entente_object_set_boolean(object, field, second, NULL);
    case ENTENTE_VALUE_INTEGER:
        return entente_object_set_integer(object, field, second + 1, NULL);
    case ENTENTE_VALUE_DATE:
        return entente_object_set_date(object, field, second ? 20260107 : 20260106, NULL);
    case ENTENTE_VALUE_INSTANT:
        return entente_object_set_instant(object, field, second, second ? 120 : 0, NULL);
    case ENTENTE_VALUE_ENUM:
        if (field == ENTENTE_FIELD_OP)
            return entente_object_set_enum(
                object, field, entente_object_noun(object) - ENTENTE_NOUN_EXPRESSION, NULL);
        return entente_object_set_enum(object, field, 1, NULL);
    case ENTENTE_VALUE_OBJECT:
        return set_object(object, field, second);
    case ENTENTE_VALUE_LIST:
        return set_list(object, field, second);
    case ENTENTE_VALUE_MAP:
        return set_map(object, field, second);
    default:
        return ENTENTE_E_ARGUMENT;
    }
}
