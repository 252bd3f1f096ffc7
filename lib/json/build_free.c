/*
 * What stands inside a member that begins with "x-": any JSON, kept as compact text. The rules
 * for numbers, for text and for names given twice hold here too.
 */
#include "build_private.h"

#include "quote.h"

static void add_string(struct ent_builder *builder, const struct ent_token *token)
{
    size_t length = 0;
    const char *text = ent_builder_text(builder, token, &builder->text, &length);

    ent_quote(&builder->extension, text, length);
}

static void add_number(struct ent_builder *builder, uint32_t token)
{
    const struct ent_token *number = &builder->tape->tokens[token];

    if (number->flags & ENT_NUMBER_REAL)
        ent_builder_note(builder, ENTENTE_E_RANGE, token, "",
                         "a number must be whole, without fraction or exponent, and not -0");
    else if (number->flags & ENT_NUMBER_LARGE)
        ent_builder_note(builder, ENTENTE_E_RANGE, token, "",
                         "a number must be within plus or minus 2^53 - 1");
    ent_buffer_add(&builder->extension, ent_token_text(builder->tape, number), number->length);
}

/* The innermost frame of a builder, which wants to know which of its names are given again. */
struct again {
    struct ent_duplicates duplicates;
    struct ent_builder *builder;
};

static void note_again(struct ent_duplicates *duplicates, uint32_t name)
{
    struct ent_builder *builder = ((struct again *)duplicates)->builder;

    builder->frames[builder->depth - 1].child = name;
    ent_builder_note(builder, ENTENTE_E_MEMBER, name, "this name", "is given twice");
}

static void open_free(struct ent_builder *builder, uint32_t token, bool object)
{
    struct again again = {.duplicates = {note_again}, .builder = builder};

    ent_buffer_char(&builder->extension, object ? '{' : '[');
    if (!ent_builder_push(builder, object ? ENT_FRAME_FREE_OBJECT : ENT_FRAME_FREE_ARRAY, token))
        return;
    if (object && !ent_tape_duplicates(builder->tape, token, &again.duplicates))
        builder->failed = true;
}

/* An extension that is complete: its text goes into the map of the object that it stands in. */
static void keep_value(struct ent_builder *builder)
{
    struct ent_frame *frame = builder->depth ? &builder->frames[builder->depth - 1] : NULL;

    if (!frame || frame->kind != ENT_FRAME_OBJECT)
        return;
    const struct ent_buffer *json = &builder->extension;
    char *text =
        json->failed ? NULL : ent_pool_text(&builder->agreement->pool, json->data, json->length);

    if (!text) {
        builder->failed = true;
        return;
    }
    frame->extensions->entries[frame->filled++].value =
        (struct ent_value){.kind = ENTENTE_VALUE_EXTENSION, .as.text = text};
}

void ent_builder_free_value(struct ent_builder *builder, uint32_t token)
{
    struct ent_buffer *out = &builder->extension;

    switch (builder->tape->tokens[token].kind) {
    case ENT_TOKEN_OBJECT:
        open_free(builder, token, true);
        return;
    case ENT_TOKEN_ARRAY:
        open_free(builder, token, false);
        return;
    case ENT_TOKEN_STRING:
        if (ent_builder_string_good(builder, token, "a text"))
            add_string(builder, &builder->tape->tokens[token]);
        break;
    case ENT_TOKEN_NUMBER:
        add_number(builder, token);
        break;
    case ENT_TOKEN_TRUE:
        ent_buffer_text(out, "true");
        break;
    case ENT_TOKEN_FALSE:
        ent_buffer_text(out, "false");
        break;
    case ENT_TOKEN_NULL:
        ent_buffer_text(out, "null");
        break;
    default:
        ent_builder_note(builder, ENTENTE_E_TYPE, token, "", "this is no JSON value");
        break;
    }
    keep_value(builder);
}

void ent_builder_free_child(struct ent_builder *builder, struct ent_frame *frame)
{
    const struct ent_token *tokens = builder->tape->tokens;
    uint32_t token = frame->next;

    if (token > frame->token + 1)
        ent_buffer_char(&builder->extension, ',');
    if (frame->kind == ENT_FRAME_FREE_OBJECT) {
        frame->child = token;
        if (ent_builder_string_good(builder, token, "a name"))
            add_string(builder, &tokens[token]);
        ent_buffer_char(&builder->extension, ':');
        token++;
    } else {
        frame->child++; /* from UINT32_MAX to 0 */
    }
    frame->next = tokens[token].next;
    ent_builder_free_value(builder, token);
}

void ent_builder_free_end(struct ent_builder *builder, const struct ent_frame *frame)
{
    ent_buffer_char(&builder->extension, frame->kind == ENT_FRAME_FREE_OBJECT ? '}' : ']');
    keep_value(builder);
}
