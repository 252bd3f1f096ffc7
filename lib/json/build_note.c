/* What the builder does everywhere: decode, go a level deeper, note what is wrong and where. */
#include "build_private.h"

#include "alloc.h"
#include "place.h"

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

const char *ent_builder_pointer(struct ent_builder *builder)
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
        ent_report_add(builder->report, code, token, ent_builder_pointer(builder), subject, why);
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
