/* Objects, lists and maps: how they are built and released. Nothing here knows what is allowed. */
#include "object.h"

#include <string.h>

entente_object *ent_object_new(struct entente_agreement *agreement, entente_object *parent,
                               int32_t noun)
{
    entente_object *object = ent_pool_alloc_zero(&agreement->pool, sizeof *object);

    if (object) {
        object->noun = (uint16_t)noun;
        object->parent = parent;
    }
    return object;
}

struct entente_agreement *ent_object_owner(const entente_object *object)
{
    while (object->parent)
        object = object->parent;
    return (struct entente_agreement *)(uintptr_t)object; /* the root comes first in it */
}

static struct ent_value *find_slot(const entente_object *object, int32_t field)
{
    for (uint16_t i = 0; object && i < object->count; i++)
        if (object->slots[i].field == field)
            return &object->slots[i];
    return NULL;
}

const struct ent_value *ent_object_slot(const entente_object *object, int32_t field)
{
    struct ent_value *slot = find_slot(object, field);

    if (slot && slot->watched)
        slot->read = true;
    return slot;
}

const struct ent_symbol *ent_object_peek(const entente_object *object, int32_t field)
{
    const struct ent_value *slot = find_slot(object, field);

    return slot && slot->kind == ENTENTE_VALUE_NAME ? slot->as.symbol : NULL;
}

bool ent_object_names(const entente_object *object, int32_t field, const struct ent_symbol *name)
{
    return ent_object_peek(object, field) == name && ent_object_symbol(object, field) == name;
}

const struct ent_symbol *ent_object_symbol(const entente_object *object, int32_t field)
{
    const struct ent_value *slot = ent_object_slot(object, field);

    return slot && slot->kind == ENTENTE_VALUE_NAME ? slot->as.symbol : NULL;
}

const struct ent_list *ent_object_list(const entente_object *object, int32_t field)
{
    const struct ent_value *slot = ent_object_slot(object, field);

    return slot && slot->kind == ENTENTE_VALUE_LIST ? slot->as.list : NULL;
}

const struct ent_map *ent_object_map(const entente_object *object, int32_t field)
{
    const struct ent_value *slot = ent_object_slot(object, field);

    return slot && slot->kind == ENTENTE_VALUE_MAP ? slot->as.map : NULL;
}

const struct ent_map *ent_object_extensions(const entente_object *object)
{
    return ent_object_map(object, ENT_FIELD_EXTENSIONS);
}

const char *ent_value_text(const struct ent_value *value)
{
    if (value->kind == ENTENTE_VALUE_TEXT || value->kind == ENTENTE_VALUE_EXTENSION)
        return value->as.text;
    if (value->kind == ENTENTE_VALUE_NAME)
        return value->as.symbol->text;
    if (value->kind != ENTENTE_VALUE_MAP)
        return NULL;
    if (value->as.map->count == 0)
        return "";
    return value->as.map->entries[0].value.kind == ENTENTE_VALUE_TEXT
               ? value->as.map->entries[0].value.as.text
               : NULL;
}

bool ent_value_same(const struct ent_value *a, const struct ent_value *b)
{
    const char *x = ent_value_text(a);
    const char *y = ent_value_text(b);

    if (x || y)
        return x && y && strcmp(x, y) == 0;
    return a->kind == b->kind && a->as.integer == b->as.integer;
}

bool ent_object_has_id(const entente_object *object)
{
    const struct ent_value *first = object->slots;

    if (object->noun == ENTENTE_NOUN_AGREEMENT)
        return ent_object_symbol(object, ENTENTE_FIELD_ID) != NULL;
    return object->count > 0 && first->row == 0 && first->field == ENTENTE_FIELD_ID &&
           first->kind == ENTENTE_VALUE_NAME;
}

/* Room for one slot more. Most objects are filled once, so they grow by little. */
static bool make_room(struct entente_agreement *agreement, entente_object *object)
{
    if (object->count < object->capacity)
        return true;
    const uint8_t capacity = (uint8_t)(object->capacity + 4);
    struct ent_value *slots =
        ent_pool_resize(&agreement->pool, object->slots, object->capacity * sizeof *slots,
                        ent_product(capacity, sizeof *slots));

    if (!slots)
        return false;
    object->slots = slots;
    object->capacity = capacity;
    return true;
}

bool ent_object_fill(struct entente_agreement *agreement, entente_object *object,
                     const struct ent_value *slots, uint8_t count)
{
    object->slots = count ? ent_pool_array(&agreement->pool, count, sizeof *slots) : NULL;
    if (count && !object->slots)
        return false;
    if (count)
        memcpy(object->slots, slots, count * sizeof *slots);
    object->count = object->capacity = count;
    return true;
}

/* Puts a value at its place in the order of the table. */
static bool put_at_row(struct entente_agreement *agreement, entente_object *object,
                       struct ent_value value)
{
    uint16_t place = 0;

    while (place < object->count && object->slots[place].row < value.row)
        place++;
    if (place < object->count && object->slots[place].row == value.row) {
        ent_value_release(agreement, &object->slots[place]);
        object->slots[place] = value;
        return true;
    }
    if (!make_room(agreement, object))
        return false;
    memmove(&object->slots[place + 1], &object->slots[place],
            (size_t)(object->count - place) * sizeof value);
    object->slots[place] = value;
    object->count++;
    return true;
}

bool ent_object_put(struct entente_agreement *agreement, entente_object *object,
                    const struct ent_field *field, struct ent_value value)
{
    value.field = field->id;
    value.row = (uint16_t)(field - ent_noun(object->noun)->fields);
    return put_at_row(agreement, object, value);
}

void ent_object_drop(struct entente_agreement *agreement, entente_object *object, int32_t field)
{
    for (uint16_t i = 0; i < object->count; i++)
        if (object->slots[i].field == field) {
            ent_value_release(agreement, &object->slots[i]);
            memmove(&object->slots[i], &object->slots[i + 1],
                    (size_t)(object->count - i - 1) * sizeof *object->slots);
            object->count--;
            return;
        }
}

static bool set_extension(struct entente_agreement *agreement, struct ent_map *map,
                          struct ent_symbol *key, struct ent_value value)
{
    for (uint32_t i = 0; i < map->count; i++)
        if (map->entries[i].key == key) {
            ent_value_release(agreement, &map->entries[i].value);
            map->entries[i].value = value;
            return true;
        }
    return ent_map_push(agreement, map, key, value);
}

static bool first_extension(struct entente_agreement *agreement, entente_object *object,
                            struct ent_symbol *key, struct ent_value value)
{
    struct ent_map *map = ent_map_new(agreement, 1); /* so the push needs no memory */
    struct ent_value extensions = {
        .kind = ENTENTE_VALUE_MAP, .field = ENT_FIELD_EXTENSIONS, .row = UINT16_MAX, .as.map = map};

    if (!map)
        return false;
    if (put_at_row(agreement, object, extensions))
        return ent_map_push(agreement, map, key, value);
    ent_value_release(agreement, &extensions);
    return false;
}

/* The map of extensions stands after all members, under a number that no member has. */
bool ent_object_extend(struct entente_agreement *agreement, entente_object *object,
                       const char *name, size_t name_length, const char *json, size_t json_length)
{
    struct ent_map *map = (struct ent_map *)(uintptr_t)ent_object_extensions(object);
    struct ent_symbol *key = ent_symbol_make(agreement, name, name_length);
    char *text = key ? ent_pool_text(&agreement->pool, json, json_length) : NULL;

    if (!text)
        return false;
    struct ent_value value = {.kind = ENTENTE_VALUE_EXTENSION, .as.text = text};

    if (map ? set_extension(agreement, map, key, value)
            : first_extension(agreement, object, key, value))
        return true;
    ent_value_release(agreement, &value);
    return false;
}

struct ent_list *ent_list_new(struct entente_agreement *agreement, uint32_t capacity)
{
    struct ent_list *list = ent_pool_alloc_zero(&agreement->pool, sizeof *list);

    if (list && capacity) {
        list->items = ent_pool_array(&agreement->pool, capacity, sizeof *list->items);
        if (!list->items) {
            ent_pool_free(&agreement->pool, list, sizeof *list);
            return NULL;
        }
        list->capacity = capacity;
    }
    return list;
}

/* Half as much again, at least four, and never past what 32 bits can count. */
static uint32_t larger(uint32_t capacity)
{
    const uint64_t wanted = (uint64_t)capacity + capacity / 2 + 4;

    return wanted > UINT32_MAX / sizeof(struct ent_entry) ? 0 : (uint32_t)wanted;
}

void ent_value_placed(const struct ent_value *value, uint32_t place)
{
    if (value->kind == ENTENTE_VALUE_OBJECT)
        value->as.object->place = place;
}

bool ent_list_push(struct entente_agreement *agreement, struct ent_list *list,
                   struct ent_value value)
{
    if (list->count == list->capacity) {
        const uint32_t capacity = larger(list->capacity);
        struct ent_value *items = capacity ? ent_pool_resize(&agreement->pool, list->items,
                                                             list->capacity * sizeof *items,
                                                             ent_product(capacity, sizeof *items))
                                           : NULL;

        if (!items)
            return false;
        list->items = items;
        list->capacity = capacity;
    }
    ent_value_placed(&value, list->count);
    list->items[list->count++] = value;
    return true;
}

struct ent_map *ent_map_new(struct entente_agreement *agreement, uint32_t capacity)
{
    struct ent_map *map = ent_pool_alloc_zero(&agreement->pool, sizeof *map);

    if (map && capacity) {
        map->entries = ent_pool_array(&agreement->pool, capacity, sizeof *map->entries);
        if (!map->entries) {
            ent_pool_free(&agreement->pool, map, sizeof *map);
            return NULL;
        }
        map->capacity = capacity;
    }
    return map;
}

bool ent_map_push(struct entente_agreement *agreement, struct ent_map *map, struct ent_symbol *key,
                  struct ent_value value)
{
    if (map->count == map->capacity) {
        const uint32_t capacity = larger(map->capacity);
        struct ent_entry *entries =
            capacity
                ? ent_pool_resize(&agreement->pool, map->entries, map->capacity * sizeof *entries,
                                  ent_product(capacity, sizeof *entries))
                : NULL;

        if (!entries)
            return false;
        map->entries = entries;
        map->capacity = capacity;
    }
    ent_value_placed(&value, map->count);
    map->entries[map->count].key = key;
    map->entries[map->count++].value = value;
    return true;
}
