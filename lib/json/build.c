#include "build_private.h"

#include <string.h>

#include <entente/expression.h>

#include "alloc.h"
#include "place.h"
#include "skip.h"

const char *ent_builder_decode(struct ent_builder *builder, const struct ent_token *token,
                               struct ent_buffer *scratch, size_t *length)
{
    scratch->length = 0;
    ent_token_decode(builder->tape, token, scratch);
    *length = scratch->length;
    if (!scratch->failed && scratch->data)
        return scratch->data;
    builder->failed |= scratch->failed;
    *length = 0;
    return "";
}

struct ent_frame *ent_builder_push(struct ent_builder *builder, uint8_t kind, uint32_t token)
{
    if (builder->depth == builder->capacity) {
        struct ent_frame *frames =
            ent_grow_array(builder->frames, builder->depth, sizeof *frames, &builder->capacity);

        if (!frames) {
            builder->failed = true;
            return NULL;
        }
        builder->frames = frames;
    }
    struct ent_frame *frame = &builder->frames[builder->depth++];

    *frame = (struct ent_frame){.token = token,
                                .next = token + 1,
                                .end = builder->tape->tokens[token].next,
                                .child = UINT32_MAX,
                                .kind = kind};
    return frame;
}

static void add_escaped(struct ent_buffer *pointer, char c)
{
    if (c == '~')
        ent_buffer_text(pointer, "~0");
    else if (c == '/')
        ent_buffer_text(pointer, "~1");
    else
        ent_buffer_char(pointer, c);
}

/* The place of the child that the innermost frame is at. */
static const char *pointer_here(struct ent_builder *builder)
{
    struct ent_buffer *pointer = &builder->pointer;

    pointer->length = 0;
    for (size_t i = 0; i < builder->depth; i++) {
        const struct ent_frame *frame = &builder->frames[i];
        size_t length = 0;

        if (builder->tape->tokens[frame->token].kind == ENT_TOKEN_ARRAY) {
            ent_pointer_add_index(pointer, frame->child);
            continue;
        }
        const char *name = ent_builder_text(builder, &builder->tape->tokens[frame->child],
                                            &builder->name, &length);
        ent_buffer_char(pointer, '/');
        for (size_t at = 0; at < length; at++)
            add_escaped(pointer, name[at]);
    }
    ent_buffer_char(pointer, '\0');
    builder->failed |= pointer->failed;
    return pointer->failed ? "" : pointer->data;
}

void ent_builder_note(struct ent_builder *builder, int32_t code, uint32_t token,
                      const char *subject, const char *why)
{
    if (ent_report_open(builder->report))
        ent_report_add(builder->report, code, token, pointer_here(builder), subject, why);
    builder->failed |= builder->report->failed;
}

bool ent_builder_string_good(struct ent_builder *builder, uint32_t token, const char *subject)
{
    const uint8_t flags = builder->tape->tokens[token].flags;

    if (flags & ENT_STRING_MISSING)
        ent_builder_note(builder, ENTENTE_E_TYPE, token, subject, "has no text: it is NULL");
    else if (flags & ENT_STRING_NOT_UTF8)
        ent_builder_note(builder, ENTENTE_E_SYNTAX, token, subject, "is not UTF-8");
    else if (flags & ENT_STRING_NUL)
        ent_builder_note(builder, ENTENTE_E_RANGE, token, subject, "must not hold \\u0000");
    else
        return true;
    return false;
}

/* Notes that the value at a token does not fit. */
static void refuse(struct ent_builder *builder, entente_result code, uint32_t token,
                   const char *subject, const char *why)
{
    if (code == ENTENTE_E_NO_MEMORY)
        builder->failed = true;
    else
        ent_builder_note(builder, code, token, subject, why);
}

/* Notes a finding about the operator of a node; the pointer ends with it, also where it is missing.
 */
static void refuse_op(struct ent_builder *builder, entente_result code, uint32_t token,
                      const char *why)
{
    struct ent_buffer pointer = {0};

    if (!ent_report_open(builder->report))
        return;
    ent_buffer_text(&pointer, pointer_here(builder));
    ent_buffer_add(&pointer, "/op", sizeof "/op");
    if (!pointer.failed)
        ent_report_add(builder->report, code, token, pointer.data, "", why);
    builder->failed |= pointer.failed || builder->report->failed;
    ent_buffer_done(&pointer);
}

static void wrong_type(struct ent_builder *builder, const struct ent_form *form, uint32_t token,
                       const char *subject)
{
    refuse(builder, ENTENTE_E_TYPE, token, subject, ent_form_wanted(form));
}

static void read_string(struct ent_builder *builder, const struct ent_form *form, uint32_t token,
                        const char *subject, entente_object *owner, struct ent_value *out)
{
    const struct ent_token *string = &builder->tape->tokens[token];
    const char *why = "";
    size_t length = string->length;
    const char *text = ent_token_text(builder->tape, string);

    if (string->flags) {
        if (!ent_builder_string_good(builder, token, subject))
            return;
        text = ent_builder_text(builder, string, &builder->text, &length);
    }
    const entente_result result =
        ent_value_of_text(builder->agreement, form, text, length, out, &why);

    if (result != ENTENTE_OK) {
        out->kind = ENT_VALUE_WRONG;
        refuse(builder, result, token, subject, why);
    } else if (form->accept & ENT_ACCEPT_ID) {
        ent_object_bear(owner, out->as.symbol);
    }
}

static void read_number(struct ent_builder *builder, const struct ent_form *form, uint32_t token,
                        const char *subject, struct ent_value *out)
{
    const struct ent_token *number = &builder->tape->tokens[token];
    const char *why = "";

    if (!(form->accept & ENT_ACCEPT_INTEGER)) {
        wrong_type(builder, form, token, subject);
    } else if (number->flags & ENT_NUMBER_REAL) {
        refuse(builder, ENTENTE_E_RANGE, token, subject,
               "must be a whole number, without fraction or exponent, and not -0");
    } else if (number->flags & ENT_NUMBER_LARGE) {
        refuse(builder, ENTENTE_E_RANGE, token, subject, "must be within plus or minus 2^53 - 1");
    } else {
        const int64_t integer = ent_token_integer(builder->tape, number);
        const entente_result result = ent_value_of_integer(form, integer, out, &why);

        if (result == ENTENTE_OK)
            return;
        out->kind = ENT_VALUE_WRONG;
        refuse(builder, result, token, subject, why);
    }
}

static void read_boolean(struct ent_builder *builder, const struct ent_form *form, uint32_t token,
                         const char *subject, struct ent_value *out)
{
    const bool truth = builder->tape->tokens[token].kind == ENT_TOKEN_TRUE;
    const char *why = "";
    const entente_result result = ent_form_boolean(form, truth, out, &why);

    if (result != ENTENTE_OK) {
        out->kind = ENT_VALUE_WRONG;
        refuse(builder, result, token, subject, why);
    }
}

static void read_list(struct ent_builder *builder, const struct ent_form *form, uint32_t token,
                      const char *subject, entente_object *owner, struct ent_value *out)
{
    const uint32_t count = builder->tape->tokens[token].length;

    if (!(form->accept & ENT_ACCEPT_LIST)) {
        wrong_type(builder, form, token, subject);
        return;
    }
    if (form->pair && count != 2) {
        refuse(builder, ENTENTE_E_TYPE, token, subject, "must be a list of exactly two");
        return;
    }
    struct ent_list *list = ent_list_new(builder->agreement, count);
    struct ent_frame *frame = list ? ent_builder_push(builder, ENT_FRAME_LIST, token) : NULL;

    if (!frame) {
        builder->failed = true;
        return;
    }
    frame->item = form->item;
    frame->owner = owner;
    frame->as.list = list;
    out->kind = ENTENTE_VALUE_LIST;
    out->as.list = list;
}

/* Gives a new object room for its members and makes it the innermost frame. */
static bool open_object(struct ent_builder *builder, entente_object *object, uint32_t token)
{
    const struct ent_rows *rows = ent_noun(object->noun);
    const uint32_t given = builder->tape->tokens[token].length;
    const uint32_t most = (uint32_t)rows->count + 1; /* and one for the extensions */
    const uint16_t capacity = (uint16_t)(given < most ? given : most);
    struct ent_frame *frame = NULL;

    if (capacity) {
        object->slots = ent_pool_alloc(&builder->agreement->pool, capacity * sizeof *object->slots);
        object->capacity = object->slots ? capacity : 0;
    }
    if (!capacity || object->slots)
        frame = ent_builder_push(builder, ENT_FRAME_OBJECT, token);
    if (!frame) {
        builder->failed = true;
        return false;
    }
    frame->rows = rows;
    frame->owner = object;
    return true;
}

static void read_object(struct ent_builder *builder, int32_t noun, uint32_t token,
                        entente_object *owner, struct ent_value *out)
{
    entente_object *object = ent_object_new(builder->agreement, owner, noun);

    if (!object || !open_object(builder, object, token)) {
        builder->failed = true;
        return;
    }
    out->kind = ENTENTE_VALUE_OBJECT;
    out->as.object = object;
}

/* The value of the member `op`, wherever it stands; 0 if there is none. */
static uint32_t find_op(struct ent_builder *builder, uint32_t object)
{
    const struct ent_token *tokens = builder->tape->tokens;

    for (uint32_t name = object + 1; name < tokens[object].next; name = tokens[name + 1].next) {
        size_t length = 0;
        const char *text = ent_builder_text(builder, &tokens[name], &builder->name, &length);

        if (length == 2 && text[0] == 'o' && text[1] == 'p')
            return name + 1;
    }
    return 0;
}

/* A node: its operator says which noun it is. */
static void read_expression(struct ent_builder *builder, const struct ent_form *form,
                            uint32_t token, const char *subject, entente_object *owner,
                            struct ent_value *out)
{
    const uint32_t op = find_op(builder, token);
    const struct ent_token *name = &builder->tape->tokens[op];
    const char *why = "";
    struct ent_value value = {0};
    size_t length = 0;

    if (!op) {
        refuse_op(builder, ENTENTE_E_MEMBER, token, "op is missing");
        return;
    }
    if (name->kind != ENT_TOKEN_STRING) {
        refuse_op(builder, ENTENTE_E_TYPE, op, "op must be the name of an operator");
        return;
    }
    const char *text = ent_builder_text(builder, name, &builder->text, &length);
    const struct ent_rows *rows = ent_noun(ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_NEVER);
    const entente_result result =
        ent_value_of_text(builder->agreement, rows->fields[0].form, text, length, &value, &why);

    if (result != ENTENTE_OK)
        refuse_op(builder, result, op, "op names no operator that is known");
    else if (!ent_form_takes_op(form, (int32_t)value.as.integer))
        wrong_type(builder, form, op, subject);
    else
        read_object(builder, ENTENTE_NOUN_EXPRESSION + (int32_t)value.as.integer, token, owner,
                    out);
}

/* Where both an object and text by language may stand: whether a name is one of the object's. */
static bool looks_like(struct ent_builder *builder, int32_t noun, uint32_t token)
{
    const struct ent_token *tokens = builder->tape->tokens;
    const struct ent_rows *rows = ent_noun(noun);

    for (uint32_t name = token + 1; name < tokens[token].next; name = tokens[name + 1].next) {
        size_t length = 0;
        const char *text = ent_builder_text(builder, &tokens[name], &builder->name, &length);

        if (ent_noun_field_named(rows, text, length, 0))
            return true;
    }
    return tokens[token].length == 0;
}

static void read_map(struct ent_builder *builder, const struct ent_form *item, uint32_t token,
                     entente_object *owner, struct ent_value *out)
{
    struct ent_frame *frame = ent_builder_push(builder, ENT_FRAME_MAP, token);
    struct ent_map *map = NULL;

    if (!frame)
        return;
    frame->item = item;
    frame->owner = owner;
    map = ent_builder_map(builder, false);
    frame->as.map = map;
    if (map) {
        out->kind = ENTENTE_VALUE_MAP;
        out->as.map = map;
    }
}

static void read_braces(struct ent_builder *builder, const struct ent_form *form, uint32_t token,
                        const char *subject, entente_object *owner, struct ent_value *out)
{
    static const struct ent_form words = {.accept = ENT_ACCEPT_TEXT};
    const uint32_t accept = form->accept;

    if (accept & (ENT_ACCEPT_CONDITION | ENT_ACCEPT_DATE_EXPRESSION))
        read_expression(builder, form, token, subject, owner, out);
    else if ((accept & ENT_ACCEPT_OBJECT) &&
             (!(accept & ENT_ACCEPT_TEXTS) || looks_like(builder, form->noun, token)))
        read_object(builder, form->noun, token, owner, out);
    else if (accept & ENT_ACCEPT_TEXTS)
        read_map(builder, &words, token, owner, out);
    else if (accept & ENT_ACCEPT_MAP)
        read_map(builder, form->item, token, owner, out);
    else
        wrong_type(builder, form, token, subject);
}

/*
 * Reads one value, or begins to: what is in a container follows with its own frame. What is wrong
 * is noted and leaves ENT_VALUE_WRONG.
 */
static void read_value(struct ent_builder *builder, const struct ent_form *form, uint32_t token,
                       const char *subject, entente_object *owner, struct ent_value *out)
{
    *out = (struct ent_value){.kind = ENT_VALUE_WRONG};
    switch (builder->tape->tokens[token].kind) {
    case ENT_TOKEN_STRING:
        read_string(builder, form, token, subject, owner, out);
        break;
    case ENT_TOKEN_NUMBER:
        read_number(builder, form, token, subject, out);
        break;
    case ENT_TOKEN_TRUE:
    case ENT_TOKEN_FALSE:
        read_boolean(builder, form, token, subject, out);
        break;
    case ENT_TOKEN_ARRAY:
        read_list(builder, form, token, subject, owner, out);
        break;
    case ENT_TOKEN_OBJECT:
        read_braces(builder, form, token, subject, owner, out);
        break;
    default:
        wrong_type(builder, form, token, subject);
        break;
    }
}

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
        read_value(builder, form, token, subject, owner, out);
        return;
    }
    const entente_result result = ent_value_of_text(
        builder->agreement, form, ent_token_text(builder->tape, string), string->length, out, &why);

    if (result != ENTENTE_OK) {
        out->kind = ENT_VALUE_WRONG;
        refuse(builder, result, token, subject, why);
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
            read_value(builder, row->form, value, row->name, object, slot);
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
            read_value(builder, frame->item, token, "this element", frame->owner,
                       &list->items[list->count]);
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
    read_value(builder, frame->item, token, "this entry", frame->owner, &entry->value);
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
    else if (open_object(&builder, object, 0))
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
