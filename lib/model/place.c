/* Where an object stands in its document, as a JSON Pointer (RFC 6901). */
#include <string.h>

#include "error_private.h"
#include "object.h"
#include "place.h"

/* One step down: the member, and the index or key within it. */
struct step {
    const char *member;
    const char *key;
    uint32_t index;
    bool indexed;
};

static bool holds(const struct ent_value *value, const entente_object *child)
{
    return value->kind == ENTENTE_VALUE_OBJECT && value->as.object == child;
}

/* Finds the child in a member of its parent. */
static bool find_in(const struct ent_value *slot, const entente_object *child, struct step *step)
{
    if (holds(slot, child))
        return true;
    if (slot->kind == ENTENTE_VALUE_LIST)
        for (uint32_t i = 0; i < slot->as.list->count; i++)
            if (holds(&slot->as.list->items[i], child)) {
                step->index = i;
                step->indexed = true;
                return true;
            }
    if (slot->kind == ENTENTE_VALUE_MAP)
        for (uint32_t i = 0; i < slot->as.map->count; i++)
            if (holds(&slot->as.map->entries[i].value, child)) {
                step->key = slot->as.map->entries[i].key->text;
                return true;
            }
    return false;
}

static struct step step_to(const entente_object *child)
{
    const entente_object *parent = child->parent;
    struct step step = {0};

    for (uint16_t i = 0; i < parent->count; i++)
        if (find_in(&parent->slots[i], child, &step)) {
            step.member = entente_field_name(parent->slots[i].field);
            break;
        }
    return step;
}

void ent_pointer_add(struct ent_buffer *pointer, const char *key)
{
    ent_buffer_char(pointer, '/');
    for (; *key; key++) {
        if (*key == '~')
            ent_buffer_text(pointer, "~0");
        else if (*key == '/')
            ent_buffer_text(pointer, "~1");
        else
            ent_buffer_char(pointer, *key);
    }
}

void ent_pointer_add_index(struct ent_buffer *pointer, size_t index)
{
    ent_buffer_char(pointer, '/');
    ent_buffer_integer(pointer, (int64_t)index);
}

/* The n-th object on the way from the root down to `object`; 0 is the root. */
static const entente_object *on_the_way(const entente_object *object, size_t depth, size_t n)
{
    for (size_t up = depth - n; up > 0; up--)
        object = object->parent;
    return object;
}

void ent_object_pointer(const entente_object *object, struct ent_buffer *pointer)
{
    size_t depth = 0;

    for (const entente_object *up = object; up->parent; up = up->parent)
        depth++;
    for (size_t n = 1; n <= depth; n++) {
        const struct step step = step_to(on_the_way(object, depth, n));

        if (step.member)
            ent_pointer_add(pointer, step.member);
        if (step.key)
            ent_pointer_add(pointer, step.key);
        if (step.indexed)
            ent_pointer_add_index(pointer, step.index);
    }
}

entente_result entente_object_place(const entente_object *object, char **out, entente_error *error)
{
    struct ent_buffer pointer = {0};

    if (!object || !out)
        return ent_error_argument(error, "object or out is NULL");
    ent_object_pointer(object, &pointer);
    char *text = ent_buffer_take(&pointer, NULL);

    if (!text)
        return ent_error_no_memory(error);
    *out = text;
    return ENTENTE_OK;
}
