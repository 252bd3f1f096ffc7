#include "walk.h"

void ent_walk_begin(struct ent_walk *walk, const entente_object *root)
{
    walk->root = root;
    walk->at = root;
    walk->depth = 0;
    walk->path[0] = (struct ent_walk_place){0, 0};
}

/* The object at a place in a value that may hold objects; false past its end. */
static bool object_in(const struct ent_value *value, uint32_t item, entente_object **object)
{
    const struct ent_value *found = NULL;

    if (value->kind == ENTENTE_VALUE_OBJECT && item == 0)
        found = value;
    else if (value->kind == ENTENTE_VALUE_LIST && item < value->as.list->count)
        found = &value->as.list->items[item];
    else if (value->kind == ENTENTE_VALUE_MAP && item < value->as.map->count)
        found = &value->as.map->entries[item].value;
    if (!found)
        return false;
    *object = found->kind == ENTENTE_VALUE_OBJECT ? found->as.object : NULL;
    return true;
}

/* The first object at or after the place, which is moved past it. */
static entente_object *child_from(const entente_object *object, struct ent_walk_place *place)
{
    for (; place->slot < object->count; place->slot++, place->item = 0) {
        const struct ent_value *slot = &object->slots[place->slot];
        entente_object *child;

        if (slot->kind < ENTENTE_VALUE_OBJECT)
            continue;
        while (object_in(slot, place->item, &child)) {
            place->item++;
            if (child)
                return child;
        }
    }
    return NULL;
}

/* The place just past a child, found by searching. */
static struct ent_walk_place place_after(const entente_object *parent, const entente_object *child)
{
    struct ent_walk_place place = {0, 0};
    const entente_object *found;

    do
        found = child_from(parent, &place);
    while (found && found != child);
    return place;
}

entente_object *ent_walk_next(struct ent_walk *walk)
{
    struct ent_walk_place deep = {0, 0};

    for (;;) {
        struct ent_walk_place *place =
            walk->depth < ENT_WALK_DEPTH ? &walk->path[walk->depth] : &deep;
        entente_object *child = child_from(walk->at, place);

        if (child) {
            walk->at = child;
            if (++walk->depth < ENT_WALK_DEPTH)
                walk->path[walk->depth] = (struct ent_walk_place){0, 0};
            return child;
        }
        if (walk->at == walk->root)
            return NULL;
        if (--walk->depth >= ENT_WALK_DEPTH)
            deep = place_after(walk->at->parent, walk->at);
        walk->at = walk->at->parent;
    }
}
