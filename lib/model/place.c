/* Where an object stands in its document, as a JSON Pointer (RFC 6901). */
#include <string.h>

#include "error_private.h"
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

uint32_t ent_object_place_end(const entente_object *object, uint32_t count)
{
    return object->place < count ? object->place + 1 : count;
}

static bool find_in_list(const struct ent_list *list, const entente_object *child,
                         struct step *step)
{
    for (uint32_t i = ent_object_place_end(child, list->count); i > 0; i--)
        if (holds(&list->items[i - 1], child)) {
            step->index = i - 1;
            step->indexed = true;
            return true;
        }
    return false;
}

static bool find_in_map(const struct ent_map *map, const entente_object *child, struct step *step)
{
    for (uint32_t i = ent_object_place_end(child, map->count); i > 0; i--)
        if (holds(&map->entries[i - 1].value, child)) {
            step->key = map->entries[i - 1].key->text;
            return true;
        }
    return false;
}

/* Finds the child in a member of its parent. */
static bool find_in(const struct ent_value *slot, const entente_object *child, struct step *step)
{
    if (slot->kind == ENTENTE_VALUE_LIST)
        return find_in_list(slot->as.list, child, step);
    if (slot->kind == ENTENTE_VALUE_MAP)
        return find_in_map(slot->as.map, child, step);
    return holds(slot, child);
}

/* The same where the child stands at the place that it got when it was added, as nearly all do. */
static bool find_at_once(const struct ent_value *slot, const entente_object *child,
                         struct step *step)
{
    const uint32_t place = child->place;

    if (slot->kind == ENTENTE_VALUE_LIST) {
        step->index = place;
        step->indexed = place < slot->as.list->count && holds(&slot->as.list->items[place], child);
        return step->indexed;
    }
    if (slot->kind == ENTENTE_VALUE_MAP && place < slot->as.map->count &&
        holds(&slot->as.map->entries[place].value, child)) {
        step->key = slot->as.map->entries[place].key->text;
        return true;
    }
    return holds(slot, child);
}

static struct step step_to(const entente_object *child)
{
    const entente_object *parent = child->parent;
    struct step step = {0};
    uint16_t slot = parent->count;

    /* From the last member: what is long, and asked for most, the acts, comes late. */
    while (slot > 0 && !find_at_once(&parent->slots[slot - 1], child, &step))
        slot--;
    if (slot == 0)
        for (slot = parent->count; slot > 0 && !find_in(&parent->slots[slot - 1], child, &step);)
            slot--;
    if (slot > 0)
        step.member = entente_field_name(parent->slots[slot - 1].field);
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

static void add_step(struct ent_buffer *pointer, const struct step *step)
{
    if (step->member)
        ent_pointer_add(pointer, step->member);
    if (step->key)
        ent_pointer_add(pointer, step->key);
    if (step->indexed)
        ent_pointer_add_index(pointer, step->index);
}

static void reverse(char *text, size_t length)
{
    for (size_t i = 0; i + 1 < length - i; i++) {
        const char kept = text[i];

        text[i] = text[length - 1 - i];
        text[length - 1 - i] = kept;
    }
}

/*
 * From the object up to the root, each step written backwards, and the whole turned round at the
 * end: one way up is enough, however deep the object stands.
 */
bool ent_object_pointer(const entente_object *object, struct ent_buffer *pointer)
{
    const size_t start = pointer->length;
    bool attached = true;

    for (; object->parent && !pointer->failed; object = object->parent) {
        const struct step step = step_to(object);
        const size_t begin = pointer->length;

        attached = attached && step.member;
        add_step(pointer, &step);
        if (!pointer->failed && pointer->data)
            reverse(pointer->data + begin, pointer->length - begin);
    }
    if (!pointer->failed && pointer->data)
        reverse(pointer->data + start, pointer->length - start);
    return attached;
}

void ent_walk_pointer(const struct ent_walk *walk, struct ent_buffer *pointer)
{
    const entente_object *object = walk->root;

    if (walk->depth >= ENT_WALK_DEPTH) {
        (void)ent_object_pointer(walk->at, pointer);
        return;
    }
    for (size_t level = 0; level < walk->depth; level++) {
        const struct ent_value *slot = &object->slots[walk->path[level].slot];
        const uint32_t item = walk->path[level].item - 1; /* it has gone past it */

        ent_pointer_add(pointer, entente_field_name(slot->field));
        if (slot->kind == ENTENTE_VALUE_LIST) {
            ent_pointer_add_index(pointer, item);
            object = slot->as.list->items[item].as.object;
        } else if (slot->kind == ENTENTE_VALUE_MAP) {
            ent_pointer_add(pointer, slot->as.map->entries[item].key->text);
            object = slot->as.map->entries[item].value.as.object;
        } else {
            object = slot->as.object;
        }
    }
}

static const char *id_of_act_around(const entente_object *object)
{
    while (object && object->noun != ENTENTE_NOUN_ACT)
        object = object->parent;
    return object ? entente_object_get_text(object, ENTENTE_FIELD_ID) : NULL;
}

bool ent_findings_add_at(entente_findings *findings, int32_t code, int32_t severity,
                         const entente_object *object, const char *member, const char *format, ...)
{
    struct ent_finding row = {.code = code, .severity = severity, .act = id_of_act_around(object)};
    struct ent_buffer place = {0};
    va_list arguments;

    if (!findings)
        return true;
    if (object)
        (void)ent_object_pointer(object, &place);
    if (member)
        ent_pointer_add(&place, member);

    char *at = ent_buffer_take(&place, NULL);

    row.at = at;
    va_start(arguments, format);
    const bool added = at && ent_findings_add_row(findings, row, format, arguments);
    va_end(arguments);
    entente_text_free(at);
    return added;
}

entente_result entente_object_place(const entente_object *object, char **out, entente_error *error)
{
    struct ent_buffer pointer = {0};

    if (!object || !out)
        return ent_error_argument(error, "object or out: NULL");
    (void)ent_object_pointer(object, &pointer);
    char *text = ent_buffer_take(&pointer, NULL);

    if (!text)
        return ent_error_no_memory(error);
    *out = text;
    return ENTENTE_OK;
}
