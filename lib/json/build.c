/* Going through the tape: members, elements and entries, one frame for each open container. */
#include "build_private.h"

#include <string.h>

#include "alloc.h"
#include "skip.h"

/* Moves the slot after the last one to its place: not every object has the order of the table. */
static void sort_in_slot(entente_object *object)
{
    const struct ent_value value = object->slots[object->count];
    uint16_t place = object->count;

    for (; place > 0 && object->slots[place - 1].row > value.row; place--)
        object->slots[place] = object->slots[place - 1];
    object->slots[place] = value;
}

/* Counts the slot after the last one, which has been filled. There is room for every row. */
static inline void add_slot(entente_object *object)
{
    if (object->count && object->slots[object->count - 1].row > object->slots[object->count].row)
        sort_in_slot(object);
    object->count++;
}

static void read_extension(struct ent_builder *builder, struct ent_frame *frame, uint32_t token)
{
    if (!frame->extensions) {
        const uint32_t child = frame->child;

        frame->extensions = ent_builder_map(builder, true);
        frame->child = child;
        if (!frame->extensions)
            return;
        frame->owner->slots[frame->owner->count] = (struct ent_value){.kind = ENTENTE_VALUE_MAP,
                                                                      .field = ENT_FIELD_EXTENSIONS,
                                                                      .row = UINT16_MAX,
                                                                      .as.map = frame->extensions};
        add_slot(frame->owner);
    }
    builder->extension.length = 0;
    ent_builder_free_value(builder, token);
}

static void unknown_member(struct ent_builder *builder, struct ent_frame *frame, const char *name,
                           size_t length)
{
    const uint32_t token = frame->child;

    if (ent_is_extension(name, length))
        read_extension(builder, frame, token + 1);
    else if (!ent_builder_string_good(builder, token, "a name"))
        return;
    else if (length == 6 && memcmp(name, "status", 6) == 0)
        ent_builder_note(builder, ENTENTE_E_DERIVED_STATE, token, "",
                         "a status is never written down: it follows from the acts and the day");
    else
        ent_builder_note(builder, ENTENTE_E_MEMBER, token, entente_noun_name(frame->owner->noun),
                         "has no member of this name");
}

/* The row of a name. The one after the last found comes first: most members come in order. */
static inline const struct ent_field *find_row(const struct ent_rows *rows, const char *name,
                                               size_t length, size_t near)
{
    for (; near < rows->count; near++) {
        const struct ent_field *row = &rows->fields[near];

        if (row->length == length && ent_same_bytes(row->name, name, length))
            return row;
    }
    return ent_noun_field_named(rows, name, length, 0);
}

/* Whether a value may become a frame of its own. */
static inline bool is_container(const struct ent_token *token)
{
    return token->kind <= ENT_TOKEN_ARRAY;
}

/* A value that is no container. Most are plain strings, which are taken here without detour. */
static inline void read_scalar(struct ent_builder *builder, const struct ent_form *form,
                               uint32_t token, const char *subject, entente_object *owner,
                               struct ent_value *out)
{
    const struct ent_token *string = &builder->tape->tokens[token];
    const char *why = "";

    if (string->kind != ENT_TOKEN_STRING || string->flags) {
        ent_builder_value(builder, form, token, subject, owner, out);
        return;
    }
    const entente_result result = ent_value_of_text(
        builder->agreement, form, ent_token_text(builder->tape, string), string->length, out, &why);

    if (result != ENTENTE_OK) {
        out->kind = ENT_VALUE_WRONG;
        ent_builder_refuse(builder, result, token, subject, why);
    } else if (form->accept & ENT_ACCEPT_ID) {
        ent_object_bear(owner, out->as.symbol);
    }
}

/* The row of the member that the frame is at; NULL where it has none that can be filled. */
static inline const struct ent_field *next_row(struct ent_builder *builder, struct ent_frame *frame,
                                               uint64_t seen, size_t near)
{
    size_t length = 0;
    const char *text =
        ent_builder_text(builder, &builder->tape->tokens[frame->child], &builder->name, &length);
    const struct ent_field *row = find_row(frame->rows, text, length, near);

    if (!row)
        unknown_member(builder, frame, text, length);
    else if (seen >> (row - frame->rows->fields) & 1)
        ent_builder_note(builder, ENTENTE_E_MEMBER, frame->child, row->name, "is given twice");
    else
        return row;
    return NULL;
}

/* Reads members until one opens a frame, or to the end. */
static void read_members(struct ent_builder *builder, struct ent_frame *frame)
{
    const struct ent_token *const tokens = builder->tape->tokens;
    const struct ent_field *const fields = frame->rows->fields;
    entente_object *const object = frame->owner;
    const uint32_t end = frame->end;
    const size_t depth = builder->depth;
    uint64_t seen = frame->seen;
    size_t near = frame->near;

    while (frame->next < end) {
        const uint32_t value = frame->next + 1;

        frame->child = frame->next;
        frame->next = tokens[value].next;

        const struct ent_field *row = next_row(builder, frame, seen, near);

        if (!row) {
            if (builder->depth == depth)
                continue;
            builder->frames[depth - 1].near = (uint16_t)near;
            builder->frames[depth - 1].seen = seen;
            return;
        }
        struct ent_value *slot = &object->slots[object->count];

        near = (size_t)(row - fields) + 1;
        seen |= UINT64_C(1) << (near - 1);
        if (is_container(&tokens[value])) {
            frame->near = (uint16_t)near;
            frame->seen = seen;
            ent_builder_value(builder, row->form, value, row->name, object, slot);
        } else {
            read_scalar(builder, row->form, value, row->name, object, slot);
        }
        slot->field = row->id;
        slot->row = (uint16_t)(near - 1);
        add_slot(object);
        if (is_container(&tokens[value]))
            return;
    }
    frame->near = (uint16_t)near;
    frame->seen = seen;
}

/* Reads elements until one opens a frame, or to the end. */
static void read_elements(struct ent_builder *builder, struct ent_frame *frame)
{
    const struct ent_token *const tokens = builder->tape->tokens;
    struct ent_list *const list = frame->as.list;
    const uint32_t end = frame->end;

    while (frame->next < end) {
        const uint32_t token = frame->next;

        frame->child = list->count;
        frame->next = tokens[token].next;
        if (is_container(&tokens[token])) {
            ent_builder_value(builder, frame->item, token, "this element", frame->owner,
                              &list->items[list->count]);
            ent_value_placed(&list->items[list->count], list->count);
            list->count++;
            return;
        }
        read_scalar(builder, frame->item, token, "this element", frame->owner,
                    &list->items[list->count]);
        list->count++;
    }
}

static void read_entry(struct ent_builder *builder, struct ent_frame *frame)
{
    struct ent_entry *entry = &frame->as.map->entries[frame->filled++];
    const uint32_t token = frame->next + 1;

    frame->child = frame->next;
    frame->next = builder->tape->tokens[token].next;
    ent_builder_value(builder, frame->item, token, "this entry", frame->owner, &entry->value);
    ent_value_placed(&entry->value, frame->filled - 1);
}

static void next_child(struct ent_builder *builder, struct ent_frame *frame)
{
    switch (frame->kind) {
    case ENT_FRAME_OBJECT:
        read_members(builder, frame);
        break;
    case ENT_FRAME_LIST:
        read_elements(builder, frame);
        break;
    case ENT_FRAME_MAP:
        read_entry(builder, frame);
        break;
    default:
        ent_builder_free_child(builder, frame);
        break;
    }
}

/* Reads what is in all open containers, and in those that are opened on the way. */
static void read_all(struct ent_builder *builder)
{
    while (builder->depth && !builder->failed) {
        struct ent_frame *frame = &builder->frames[builder->depth - 1];

        if (frame->next < frame->end) {
            next_child(builder, frame);
            continue;
        }
        builder->depth--;
        if (frame->kind >= ENT_FRAME_FREE_OBJECT)
            ent_builder_free_end(builder, frame);
    }
}

static bool finish(struct ent_builder *builder)
{
    ent_free(builder->frames);
    ent_free(builder->marks);
    ent_buffer_done(&builder->name);
    ent_buffer_done(&builder->text);
    ent_buffer_done(&builder->extension);
    ent_buffer_done(&builder->pointer);
    return !builder->failed && !builder->report->failed;
}

bool ent_build_object(struct entente_agreement *agreement, entente_object *object,
                      const struct ent_tape *tape, struct ent_report *report)
{
    struct ent_builder builder = {.agreement = agreement, .tape = tape, .report = report};

    if (tape->tokens[0].kind != ENT_TOKEN_OBJECT)
        ent_builder_note(&builder, ENTENTE_E_TYPE, 0, entente_noun_name(object->noun),
                         "must be an object");
    else if (ent_builder_open(&builder, object, 0))
        read_all(&builder);
    return finish(&builder);
}

bool ent_build_extension(const struct ent_tape *tape, struct ent_report *report,
                         struct ent_buffer *out)
{
    struct ent_builder builder = {.tape = tape, .report = report};

    ent_builder_free_value(&builder, 0);
    read_all(&builder);
    *out = builder.extension;
    builder.extension = (struct ent_buffer){0};
    return finish(&builder) && !out->failed;
}
