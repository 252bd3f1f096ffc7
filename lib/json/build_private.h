/* What the files of the builder share. */
#ifndef ENT_JSON_BUILD_PRIVATE_H
#define ENT_JSON_BUILD_PRIVATE_H

#include "build.h"

enum ent_frame_kind {
    ENT_FRAME_OBJECT = 1, /* of the model */
    ENT_FRAME_LIST,
    ENT_FRAME_MAP,
    ENT_FRAME_FREE_OBJECT, /* inside an extension */
    ENT_FRAME_FREE_ARRAY
};

/* A container that is being read. */
struct ent_frame {
    uint32_t token; /* the container */
    uint32_t next;  /* its next name or element */
    uint32_t end;
    uint32_t child; /* the name, or the number of the element, that is being read */
    uint8_t kind;
    uint16_t near;               /* the row after the last one found */
    uint32_t filled;             /* entries of the map, or of the extensions, that have a value */
    const struct ent_rows *rows; /* of the object */
    const struct ent_form *item; /* of the list or map */
    uint64_t seen;               /* rows of the object that were given */
    struct ent_map *extensions;  /* of the object */
    entente_object *owner;       /* the object itself, or the one that a list or map is in */
    union {
        struct ent_list *list;
        struct ent_map *map;
    } as;
};

struct ent_builder {
    struct entente_agreement *agreement;
    const struct ent_tape *tape;
    struct ent_report *report;
    struct ent_frame *frames;
    size_t depth;
    size_t capacity;
    struct ent_buffer name;      /* the last name that had to be decoded */
    struct ent_buffer text;      /* the last text that had to be decoded */
    struct ent_buffer extension; /* the extension that is being read */
    struct ent_buffer pointer;
    uint32_t *marks; /* by the number of a symbol: the map that last had it as a key */
    size_t mark_count;
    uint32_t map_number;
    bool failed; /* memory ran out */
};

/* The text of a string token that has escapes; it is valid until the next one is decoded there. */
const char *ent_builder_decode(struct ent_builder *builder, const struct ent_token *token,
                               struct ent_buffer *scratch, size_t *length);

/* The text of any string token. */
static inline const char *ent_builder_text(struct ent_builder *builder,
                                           const struct ent_token *token,
                                           struct ent_buffer *scratch, size_t *length)
{
    if (token->flags & ENT_STRING_ESCAPED)
        return ent_builder_decode(builder, token, scratch, length);
    *length = token->length;
    return ent_token_text(builder->tape, token);
}

/* A new frame, or NULL without memory. */
struct ent_frame *ent_builder_push(struct ent_builder *builder, uint8_t kind, uint32_t token);

/* The place of the child that the innermost frame is at; valid until the next one is asked for. */
const char *ent_builder_pointer(struct ent_builder *builder);

/* Notes a finding about the child that the innermost frame is at. */
void ent_builder_note(struct ent_builder *builder, int32_t code, uint32_t token,
                      const char *subject, const char *why);

/* Whether a string token can be a text at all; if not that is noted. */
bool ent_builder_string_good(struct ent_builder *builder, uint32_t token, const char *subject);

/* Notes that the value at a token does not fit, or that memory ran out. */
void ent_builder_refuse(struct ent_builder *builder, entente_result code, uint32_t token,
                        const char *subject, const char *why);

/*
 * Reads one value, or begins to: what is in a container follows with its own frame. What is wrong
 * is noted and leaves ENT_VALUE_WRONG.
 */
void ent_builder_value(struct ent_builder *builder, const struct ent_form *form, uint32_t token,
                       const char *subject, entente_object *owner, struct ent_value *out);

/* Gives a new object room for its members and makes it the innermost frame. */
bool ent_builder_open(struct ent_builder *builder, entente_object *object, uint32_t token);

/*
 * Makes a map with all the keys of the container that the innermost frame is at, and notes those
 * given twice; the values follow one by one. Of an object only the names that begin with "x-"
 * count. NULL without memory.
 */
struct ent_map *ent_builder_map(struct ent_builder *builder, bool extensions);

/* Whether a name begins with "x-". */
static inline bool ent_is_extension(const char *name, size_t length)
{
    return length >= 2 && name[0] == 'x' && name[1] == '-';
}

/* Begins an extension, or takes one value inside it. */
void ent_builder_free_value(struct ent_builder *builder, uint32_t token);
/* The next child of a container inside an extension. */
void ent_builder_free_child(struct ent_builder *builder, struct ent_frame *frame);
/* The end of such a container. */
void ent_builder_free_end(struct ent_builder *builder, const struct ent_frame *frame);

#endif
