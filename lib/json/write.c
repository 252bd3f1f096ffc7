#include "object.h"
#include "text.h"

#include <string.h>

#include <entente/json.h>

#include "alloc.h"
#include "day.h"
#include "error_private.h"
#include "quote.h"

/* A container that is being written. */
struct frame {
    uint8_t kind; /* ENTENTE_VALUE_OBJECT, _LIST or _MAP */
    uint32_t next;
    uint32_t count;
    const struct ent_form *form; /* of the list or map */
    const struct ent_rows *rows; /* of the object */
    union {
        const struct ent_value *values; /* slots or items */
        const struct ent_entry *entries;
    } as;
};

enum { SHALLOW = 32 };

struct writer {
    struct ent_buffer *out;
    struct frame *frames;
    size_t depth;
    size_t capacity;
    struct frame shallow[SHALLOW];
};

static const char OPENING[] = {
    [ENTENTE_VALUE_OBJECT] = '{', [ENTENTE_VALUE_LIST] = '[', [ENTENTE_VALUE_MAP] = '{'};
static const char CLOSING[] = {
    [ENTENTE_VALUE_OBJECT] = '}', [ENTENTE_VALUE_LIST] = ']', [ENTENTE_VALUE_MAP] = '}'};

/* Room for what a child is written with but its text: a name, an indent, a number, brackets. */
enum { ROOM = 640, INDENT = 32 };

/* A line break and an indent, into room that is there. */
static inline char *put_line(char *to, size_t depth)
{
    static const char spaces[INDENT + 1] = "                                ";

    *to++ = '\n';
    if (2 * depth <= INDENT)
        memcpy(to, spaces, INDENT);
    else
        memset(to, ' ', 2 * depth);
    return to + 2 * depth;
}

static void new_written_line(struct ent_buffer *out, size_t depth)
{
    if (ent_buffer_reserve(out, 2 * depth + 1 + INDENT))
        out->length = (size_t)(put_line(out->data + out->length, depth) - out->data);
}

static struct frame *push_frame(struct writer *writer)
{
    if (writer->depth == writer->capacity) {
        struct frame *frames =
            ent_realloc_array(writer->frames == writer->shallow ? NULL : writer->frames,
                              writer->capacity * 2, sizeof *frames);

        if (!frames)
            return NULL;
        if (writer->frames == writer->shallow)
            memcpy(frames, writer->shallow, sizeof writer->shallow);
        writer->frames = frames;
        writer->capacity *= 2;
    }
    return &writer->frames[writer->depth++];
}

static bool open_written(struct writer *writer, uint8_t kind, uint32_t count)
{
    ent_buffer_char(writer->out, OPENING[kind]);
    if (!count) {
        ent_buffer_char(writer->out, CLOSING[kind]);
        return true;
    }
    struct frame *frame = push_frame(writer);

    if (!frame)
        return false;
    frame->kind = kind;
    frame->next = 0;
    frame->count = count;
    return true;
}

static bool write_object(struct writer *writer, const entente_object *object)
{
    if (!open_written(writer, ENTENTE_VALUE_OBJECT, object->count))
        return false;
    if (object->count) {
        struct frame *frame = &writer->frames[writer->depth - 1];

        frame->rows = ent_noun(object->noun);
        frame->as.values = object->slots;
    }
    return true;
}

static bool write_list(struct writer *writer, const struct ent_list *list,
                       const struct ent_form *form)
{
    if (!open_written(writer, ENTENTE_VALUE_LIST, list->count))
        return false;
    if (list->count) {
        struct frame *frame = &writer->frames[writer->depth - 1];

        frame->form = form ? form->item : NULL;
        frame->as.values = list->items;
    }
    return true;
}

static bool write_map(struct writer *writer, const struct ent_map *map, const struct ent_form *form)
{
    if (!open_written(writer, ENTENTE_VALUE_MAP, map->count))
        return false;
    if (map->count) {
        struct frame *frame = &writer->frames[writer->depth - 1];

        frame->form = form ? form->item : NULL;
        frame->as.entries = map->entries;
    }
    return true;
}

/* Copies a short text; where its length is in one byte compilers choose what is slow for it. */
static inline void copy_short(char *to, const char *text, size_t length)
{
    enum { WORD = 8 };

    if (length >= WORD) {
        for (size_t i = 0; i + WORD < length; i += WORD)
            memcpy(to + i, text + i, WORD);
        memcpy(to + length - WORD, text + length - WORD, WORD);
    } else if (length >= WORD / 2) {
        memcpy(to, text, WORD / 2);
        memcpy(to + length - WORD / 2, text + length - WORD / 2, WORD / 2);
    } else {
        while (length--)
            to[length] = text[length];
    }
}

/* A text that needs no escapes. */
static inline char *put_plain(char *to, const char *text, size_t length)
{
    *to++ = '"';
    copy_short(to, text, length);
    to[length] = '"';
    return to + length + 1;
}

static char *put_enum_value(char *to, const struct ent_form *form, int64_t value)
{
    const struct ent_name *name =
        form && form->names ? ent_name_row(form->names, (int32_t)value) : NULL;

    if (name)
        return put_plain(to, name->text, name->length);
    memcpy(to, "null", 4);
    return to + 4;
}

/* A date or an instant, printed behind its quote. */
static char *put_end(char *to, size_t length)
{
    *to = '"';
    to[length + 1] = '"';
    return to + length + 2;
}

static char *put_instant(char *to, const struct ent_value *value)
{
    const struct ent_instant instant = {
        .seconds = value->as.integer, .offset = value->offset, .zone = value->zulu};

    return put_end(to, ent_instant_print(&instant, to + 1));
}

static inline void written_to(struct ent_buffer *out, const char *to)
{
    out->length = (size_t)(to - out->data);
}

/*
 * Writes one value at `to`, where there is room, or its opening: what is in a container follows
 * with its own frame.
 */
static bool write_value(struct writer *writer, char *to, const struct ent_value *value,
                        const struct ent_form *form)
{
    struct ent_buffer *out = writer->out;

    written_to(out, to);
    switch (value->kind) {
    case ENTENTE_VALUE_TEXT:
        ent_quote(out, value->as.text, strlen(value->as.text));
        break;
    case ENTENTE_VALUE_NAME:
        ent_quote(out, value->as.symbol->text, value->as.symbol->length);
        break;
    case ENTENTE_VALUE_ENUM:
        written_to(out, put_enum_value(to, form, value->as.integer));
        break;
    case ENTENTE_VALUE_DATE:
        written_to(out, put_end(to, ent_date_print((int32_t)value->as.integer, to + 1)));
        break;
    case ENTENTE_VALUE_INSTANT:
        written_to(out, put_instant(to, value));
        break;
    case ENTENTE_VALUE_INTEGER:
        ent_buffer_integer(out, value->as.integer);
        break;
    case ENTENTE_VALUE_BOOLEAN:
        ent_buffer_text(out, value->as.integer ? "true" : "false");
        break;
    case ENTENTE_VALUE_OBJECT:
        return write_object(writer, value->as.object);
    case ENTENTE_VALUE_LIST:
        return write_list(writer, value->as.list, form);
    case ENTENTE_VALUE_MAP:
        return write_map(writer, value->as.map, form);
    default:
        return false;
    }
    return true;
}

/* A string of good JSON text, from its quote to the place after it. */
static const char *copy_string(struct ent_buffer *out, const char *at)
{
    const char *end = at + 1;

    while (*end != '"')
        end += *end == '\\' ? 2 : 1;
    ent_buffer_add(out, at, (size_t)(end + 1 - at));
    return end + 1;
}

/* Adds JSON text that is known to be good, re-indented as what stands at a depth. */
static void write_json(struct ent_buffer *out, const char *json, size_t depth)
{
    while (*json) {
        const char c = *json;

        if (c == '"') {
            json = copy_string(out, json);
            continue;
        }
        if (c == '}' || c == ']')
            new_written_line(out, --depth);
        ent_buffer_char(out, c);
        json++;
        if ((c == '{' || c == '[') && (*json == '}' || *json == ']'))
            ent_buffer_char(out, *json++);
        else if (c == '{' || c == '[')
            new_written_line(out, ++depth);
        else if (c == ',')
            new_written_line(out, depth);
        else if (c == ':')
            ent_buffer_char(out, ' ');
    }
}

static void write_extensions(struct writer *writer, const struct ent_map *map)
{
    struct ent_buffer *out = writer->out;

    for (uint32_t i = 0; i < map->count; i++) {
        const struct ent_entry *entry = &map->entries[i];

        if (i)
            ent_buffer_char(out, ',');
        if (i)
            new_written_line(out, writer->depth);
        ent_quote(out, entry->key->text, entry->key->length);
        ent_buffer_add(out, ": ", 2);
        write_json(out, entry->value.as.text, writer->depth);
    }
}

static bool write_member(struct writer *writer, char *to, const struct frame *frame, uint32_t index)
{
    const struct ent_value *slot = &frame->as.values[index];

    if (slot->field == ENT_FIELD_EXTENSIONS) {
        written_to(writer->out, to);
        write_extensions(writer, slot->as.map);
        return true;
    }
    const struct ent_field *row = &frame->rows->fields[slot->row];

    memcpy(to, row->written, sizeof row->written);
    return write_value(writer, to + row->length + 4, slot, row->form);
}

static bool write_entry(struct writer *writer, char *to, const struct frame *frame, uint32_t index)
{
    const struct ent_entry *entry = &frame->as.entries[index];
    struct ent_buffer *out = writer->out;

    written_to(out, to);
    ent_quote(out, entry->key->text, entry->key->length);
    ent_buffer_add(out, ": ", 2);
    if (!ent_buffer_reserve(out, ROOM))
        return false;
    return write_value(writer, out->data + out->length, &entry->value, frame->form);
}

static bool write_child(struct writer *writer, struct frame *frame)
{
    struct ent_buffer *out = writer->out;
    const uint32_t index = frame->next++;

    if (!ent_buffer_reserve(out, 2 * writer->depth + ROOM))
        return false;
    char *to = out->data + out->length;

    if (index)
        *to++ = ',';
    to = put_line(to, writer->depth);
    if (frame->kind == ENTENTE_VALUE_OBJECT)
        return write_member(writer, to, frame, index);
    if (frame->kind == ENTENTE_VALUE_MAP)
        return write_entry(writer, to, frame, index);
    return write_value(writer, to, &frame->as.values[index], frame->form);
}

/* Adds an object and one newline. False without memory; then the buffer has failed too. */
static bool write_all(const entente_object *object, struct ent_buffer *out)
{
    struct writer writer = {.out = out, .capacity = SHALLOW};

    writer.frames = writer.shallow;

    bool good = write_object(&writer, object);

    while (good && writer.depth && !out->failed) {
        struct frame *frame = &writer.frames[writer.depth - 1];

        if (frame->next < frame->count) {
            good = write_child(&writer, frame);
            continue;
        }
        writer.depth--;
        new_written_line(out, writer.depth);
        ent_buffer_char(out, CLOSING[frame->kind]);
    }
    if (writer.frames != writer.shallow)
        ent_free(writer.frames);
    ent_buffer_char(out, '\n');
    if (!good) {
        ent_buffer_done(out);
        out->failed = true;
    }
    return good && !out->failed;
}

static entente_result give(struct ent_buffer *text, char **out, size_t *length,
                           entente_error *error)
{
    char *taken = ent_buffer_take(text, length);

    if (!taken)
        return ent_error_no_memory(error);
    *out = taken;
    return ENTENTE_OK;
}

entente_result entente_object_write(const entente_object *object, char **out, size_t *length,
                                    entente_error *error)
{
    struct ent_buffer text = {0};

    if (!object || !out)
        return ent_error_argument(error, object ? "out: NULL" : "object: NULL");
    (void)write_all(object, &text);
    return give(&text, out, length, error);
}

entente_result entente_agreement_write(const entente_agreement *agreement, char **out,
                                       size_t *length, entente_error *error)
{
    struct ent_buffer text = {0};

    if (!agreement || !out)
        return ent_error_argument(error, agreement ? "out: NULL" : "agreement: NULL");
    if (!agreement->checked) {
        const entente_result result = entente_agreement_check(agreement, NULL, error);

        if (result != ENTENTE_OK)
            return result;
    }
    /* The text is about as long as the memory that it was read into. */
    (void)ent_buffer_reserve(&text, ent_pool_bytes(&agreement->pool));
    (void)write_all(&agreement->root, &text);
    return give(&text, out, length, error);
}
