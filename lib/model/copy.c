/* Copying and comparing: two walks side by side. */
#include <string.h>

#include "error_private.h"
#include "object.h"
#include "walk.h"

static bool same_value(const struct ent_value *a, const struct ent_value *b);

static bool same_list(const struct ent_list *a, const struct ent_list *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (!same_value(&a->items[i], &b->items[i]))
            return false;
    return true;
}

static bool same_map(const struct ent_map *a, const struct ent_map *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (strcmp(a->entries[i].key->text, b->entries[i].key->text) != 0 ||
            !same_value(&a->entries[i].value, &b->entries[i].value))
            return false;
    return true;
}

/*
 * Whether two values say the same, objects in them apart, which the walks compare. A list holds
 * lists only where its form says so, which no form does twice, so this goes down two steps at most.
 */
static bool same_value(const struct ent_value *a, const struct ent_value *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_EXTENSION:
        return strcmp(a->as.text, b->as.text) == 0;
    case ENTENTE_VALUE_NAME:
        return strcmp(a->as.symbol->text, b->as.symbol->text) == 0;
    case ENTENTE_VALUE_OBJECT:
        return a->as.object->noun == b->as.object->noun;
    case ENTENTE_VALUE_LIST:
        return same_list(a->as.list, b->as.list);
    case ENTENTE_VALUE_MAP:
        return same_map(a->as.map, b->as.map);
    default:
        return a->as.integer == b->as.integer && a->offset == b->offset && a->zulu == b->zulu;
    }
}

static bool same_members(const entente_object *a, const entente_object *b)
{
    if (a->noun != b->noun || a->count != b->count)
        return false;
    for (uint16_t i = 0; i < a->count; i++)
        if (a->slots[i].field != b->slots[i].field || !same_value(&a->slots[i], &b->slots[i]))
            return false;
    return true;
}

int32_t entente_object_equal(const entente_object *a, const entente_object *b)
{
    struct ent_walk left, right;

    if (!a || !b)
        return a == b;
    ent_walk_begin(&left, a);
    ent_walk_begin(&right, b);
    while (a && b) {
        if (!same_members(a, b))
            return 0;
        a = ent_walk_next(&left);
        b = ent_walk_next(&right);
    }
    return a == b;
}

/* Objects that two values hold, which same_value() leaves out. */
static bool same_objects(const struct ent_value *a, const struct ent_value *b)
{
    if (a->kind == ENTENTE_VALUE_OBJECT)
        return entente_object_equal(a->as.object, b->as.object);
    for (uint32_t i = 0; a->kind == ENTENTE_VALUE_LIST && i < a->as.list->count; i++) {
        if (a->as.list->items[i].kind == ENTENTE_VALUE_OBJECT &&
            !entente_object_equal(a->as.list->items[i].as.object, b->as.list->items[i].as.object))
            return false;
    }
    for (uint32_t i = 0; a->kind == ENTENTE_VALUE_MAP && i < a->as.map->count; i++) {
        if (a->as.map->entries[i].value.kind == ENTENTE_VALUE_OBJECT &&
            !entente_object_equal(a->as.map->entries[i].value.as.object,
                                  b->as.map->entries[i].value.as.object))
            return false;
    }
    return true;
}

bool ent_member_equal(const entente_object *a, const entente_object *b, int32_t field)
{
    const struct ent_value *left = ent_object_slot(a, field);
    const struct ent_value *right = ent_object_slot(b, field);

    if (!left || !right)
        return left == right;
    return same_value(left, right) && same_objects(left, right);
}

int32_t entente_agreement_equal(const entente_agreement *a, const entente_agreement *b)
{
    return entente_object_equal(entente_agreement_root(a), entente_agreement_root(b));
}

static bool copy_value(struct entente_agreement *into, entente_object *holder,
                       const struct ent_value *from, struct ent_value *to);

static bool copy_list(struct entente_agreement *into, entente_object *holder,
                      const struct ent_list *from, struct ent_value *to)
{
    struct ent_list *list = ent_list_new(into, from->count);

    to->as.list = list;
    for (uint32_t i = 0; list && i < from->count; i++) {
        struct ent_value item;

        if (!copy_value(into, holder, &from->items[i], &item) || !ent_list_push(into, list, item))
            return false;
    }
    return list != NULL;
}

static bool copy_map(struct entente_agreement *into, entente_object *holder,
                     const struct ent_map *from, struct ent_value *to)
{
    struct ent_map *map = ent_map_new(into, from->count);

    to->as.map = map;
    for (uint32_t i = 0; map && i < from->count; i++) {
        const struct ent_symbol *name = from->entries[i].key;
        struct ent_symbol *key = ent_symbol_make(into, name->text, name->length);
        struct ent_value value;

        if (!key || !copy_value(into, holder, &from->entries[i].value, &value) ||
            !ent_map_push(into, map, key, value))
            return false;
    }
    return map != NULL;
}

/* Copies a value; objects in it are made empty, and filled when the walk comes to them. */
static bool copy_value(struct entente_agreement *into, entente_object *holder,
                       const struct ent_value *from, struct ent_value *to)
{
    *to = *from;
    switch (from->kind) {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_EXTENSION:
        to->as.text = ent_pool_text(&into->pool, from->as.text, strlen(from->as.text));
        return to->as.text != NULL;
    case ENTENTE_VALUE_NAME:
        to->as.symbol = ent_symbol_make(into, from->as.symbol->text, from->as.symbol->length);
        return to->as.symbol != NULL;
    case ENTENTE_VALUE_OBJECT:
        to->as.object = ent_object_new(into, holder, from->as.object->noun);
        return to->as.object != NULL;
    case ENTENTE_VALUE_LIST:
        return copy_list(into, holder, from->as.list, to);
    case ENTENTE_VALUE_MAP:
        return copy_map(into, holder, from->as.map, to);
    default:
        return true;
    }
}

static bool copy_members(struct entente_agreement *into, const entente_object *from,
                         entente_object *to)
{
    if (!ent_object_fill(into, to, from->slots, from->count))
        return false;
    for (uint16_t i = 0; i < from->count; i++) {
        if (!copy_value(into, to, &from->slots[i], &to->slots[i]))
            return false;
        if (from->slots[i].field == ENTENTE_FIELD_ID && ent_object_has_id(from))
            ent_object_bear(to, to->slots[i].as.symbol);
    }
    return true;
}

entente_result entente_agreement_copy(const entente_agreement *agreement, entente_agreement **out,
                                      entente_error *error)
{
    struct ent_walk from, to;

    if (!agreement || !out)
        return ent_error_argument(error, "agreement or out: NULL");
    struct entente_agreement *copy = ent_agreement_make();
    const entente_object *source = &agreement->root;
    entente_object *target = copy ? &copy->root : NULL;

    ent_walk_begin(&from, source);
    ent_walk_begin(&to, target);
    while (source && target) {
        if (!copy_members(copy, source, target)) {
            entente_agreement_free(copy);
            return ent_error_no_memory(error);
        }
        source = ent_walk_next(&from);
        target = ent_walk_next(&to);
    }
    if (!copy)
        return ent_error_no_memory(error);
    copy->checked = agreement->checked;
    *out = copy;
    return ENTENTE_OK;
}
