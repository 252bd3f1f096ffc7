/* Releasing values with everything in them. */
#include <string.h>

#include "object.h"

/*
 * What is to be released waits on three chains, linked through the waiting parts themselves, so
 * that releasing needs neither memory nor recursion.
 */
struct waiting {
    struct entente_agreement *agreement;
    entente_object *objects; /* linked through parent */
    struct ent_list *lists;  /* through link */
    struct ent_map *maps;    /* through link */
};

static void release_value(struct waiting *waiting, struct ent_value *value)
{
    switch (value->kind) {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_EXTENSION:
        ent_pool_free(&waiting->agreement->pool, value->as.text, strlen(value->as.text) + 1);
        break;
    case ENTENTE_VALUE_OBJECT:
        value->as.object->parent = waiting->objects;
        waiting->objects = value->as.object;
        break;
    case ENTENTE_VALUE_LIST:
        value->as.list->link = waiting->lists;
        waiting->lists = value->as.list;
        break;
    case ENTENTE_VALUE_MAP:
        value->as.map->link = waiting->maps;
        waiting->maps = value->as.map;
        break;
    default:
        break;
    }
    value->kind = ENTENTE_VALUE_NONE;
}

static void release_object(struct waiting *waiting, entente_object *object)
{
    struct ent_pool *pool = &waiting->agreement->pool;

    if (ent_object_has_id(object))
        ent_object_unbear(object, object->slots[0].as.symbol);
    for (uint16_t i = 0; i < object->count; i++)
        release_value(waiting, &object->slots[i]);
    ent_pool_free(pool, object->slots, object->capacity * sizeof *object->slots);
    ent_pool_free(pool, object, sizeof *object);
}

static void release_list(struct waiting *waiting, struct ent_list *list)
{
    struct ent_pool *pool = &waiting->agreement->pool;

    for (uint32_t i = 0; i < list->count; i++)
        release_value(waiting, &list->items[i]);
    ent_pool_free(pool, list->items, list->capacity * sizeof *list->items);
    ent_pool_free(pool, list, sizeof *list);
}

static void release_map(struct waiting *waiting, struct ent_map *map)
{
    struct ent_pool *pool = &waiting->agreement->pool;

    for (uint32_t i = 0; i < map->count; i++)
        release_value(waiting, &map->entries[i].value);
    ent_pool_free(pool, map->entries, map->capacity * sizeof *map->entries);
    ent_pool_free(pool, map, sizeof *map);
}

void ent_value_release(struct entente_agreement *agreement, struct ent_value *value)
{
    struct waiting waiting = {.agreement = agreement};

    release_value(&waiting, value);
    while (waiting.objects || waiting.lists || waiting.maps) {
        if (waiting.objects) {
            entente_object *object = waiting.objects;

            waiting.objects = object->parent;
            release_object(&waiting, object);
        } else if (waiting.lists) {
            struct ent_list *list = waiting.lists;

            waiting.lists = list->link;
            release_list(&waiting, list);
        } else {
            struct ent_map *map = waiting.maps;

            waiting.maps = map->link;
            release_map(&waiting, map);
        }
    }
}
