/* Values: what stands in the tape held against what a form accepts. */
#include "build_private.h"

#include <entente/expression.h>

void ent_builder_refuse(struct ent_builder *builder, entente_result code, uint32_t token,
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
    ent_buffer_text(&pointer, ent_builder_pointer(builder));
    ent_buffer_add(&pointer, "/op", sizeof "/op");
    if (!pointer.failed)
        ent_report_add(builder->report, code, token, pointer.data, "", why);
    builder->failed |= pointer.failed || builder->report->failed;
    ent_buffer_done(&pointer);
}

static void wrong_type(struct ent_builder *builder, const struct ent_form *form, uint32_t token,
                       const char *subject)
{
    ent_builder_refuse(builder, ENTENTE_E_TYPE, token, subject, ent_form_wanted(form));
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
        ent_builder_refuse(builder, result, token, subject, why);
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
        ent_builder_refuse(builder, ENTENTE_E_RANGE, token, subject,
                           "must be a whole number, without fraction or exponent, and not -0");
    } else if (number->flags & ENT_NUMBER_LARGE) {
        ent_builder_refuse(builder, ENTENTE_E_RANGE, token, subject,
                           "must be within plus or minus 2^53 - 1");
    } else {
        const int64_t integer = ent_token_integer(builder->tape, number);
        const entente_result result = ent_value_of_integer(form, integer, out, &why);

        if (result == ENTENTE_OK)
            return;
        out->kind = ENT_VALUE_WRONG;
        ent_builder_refuse(builder, result, token, subject, why);
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
        ent_builder_refuse(builder, result, token, subject, why);
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
        ent_builder_refuse(builder, ENTENTE_E_TYPE, token, subject,
                           "must be a list of exactly two");
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

bool ent_builder_open(struct ent_builder *builder, entente_object *object, uint32_t token)
{
    const struct ent_rows *rows = ent_noun(object->noun);
    const uint32_t given = builder->tape->tokens[token].length;
    const uint32_t most = (uint32_t)rows->count + 1; /* and one for the extensions */
    const uint8_t capacity = (uint8_t)(given < most ? given : most);
    struct ent_frame *frame = NULL;

    if (capacity) {
        object->slots = ent_pool_array(&builder->agreement->pool, capacity, sizeof *object->slots);
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

    if (!object || !ent_builder_open(builder, object, token)) {
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

void ent_builder_value(struct ent_builder *builder, const struct ent_form *form, uint32_t token,
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
