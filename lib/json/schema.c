/* The JSON Schema of the document format, made from the field tables. */
#include "schema.h"

#include <stdio.h>
#include <string.h>

#include <entente/expression.h>
#include <entente/json.h>

#include "error_private.h"
#include "field.h"
#include "layout.h"

static void put_word(struct ent_layout *out, const char *name, const char *word)
{
    ent_layout_name(out, name);
    ent_layout_word(out, word);
}

static void put_integer(struct ent_layout *out, const char *name, int64_t value)
{
    ent_layout_name(out, name);
    ent_layout_word(out, "");
    ent_buffer_integer(&out->text, value);
}

static void put_reference(struct ent_layout *out, const char *prefix, const char *name)
{
    char reference[80];

    (void)snprintf(reference, sizeof reference, "#/$defs/%s%s", prefix, name);
    ent_layout_put_text(out, "$ref", reference);
}

static const char *prefix_of(int32_t noun)
{
    return noun > ENTENTE_NOUN_EXPRESSION ? "op_" : "";
}

static void put_noun_reference(struct ent_layout *out, int32_t noun)
{
    put_reference(out, prefix_of(noun), entente_noun_name(noun));
}

static void put_enum_form(struct ent_layout *out, const struct ent_names *names)
{
    ent_layout_name(out, "enum");
    ent_layout_open(out, '[');
    for (size_t i = 0; i < names->count; i++)
        ent_layout_text(out, names->rows[i].text);
    ent_layout_close(out, ']');
}

/* What a name stands for, in words: a schema cannot follow references. */
static void put_form_name(struct ent_layout *out, const struct ent_form *form)
{
    char words[160] = "";

    if (form->refers_map)
        (void)snprintf(words, sizeof words, "A key of %s%s%s.",
                       entente_field_name(form->refers_map), form->also ? ", or " : "",
                       form->also ? form->also : "");
    else if (form->refers && form->refers_also)
        (void)snprintf(words, sizeof words, "The id of a %s or a %s.",
                       entente_noun_name(form->refers), entente_noun_name(form->refers_also));
    else if (form->refers)
        (void)snprintf(words, sizeof words, "The id of one of the document's objects: %s.",
                       entente_noun_name(form->refers));
    put_reference(out, "", "name");
    if (*words)
        ent_layout_put_text(out, "description", words);
}

static void put_schema_form(struct ent_layout *out, const struct ent_form *form);

/* NOLINTNEXTLINE(misc-no-recursion): as deep as a form of the tables is, to the items of items. */
static void put_list_form(struct ent_layout *out, const struct ent_form *form)
{
    ent_layout_put_text(out, "type", "array");
    ent_layout_name(out, "items");
    put_schema_form(out, form->item);
    if (form->pair) {
        put_integer(out, "minItems", 2);
        put_integer(out, "maxItems", 2);
    }
}

/* NOLINTNEXTLINE(misc-no-recursion): the same. */
static void put_map(struct ent_layout *out, const struct ent_form *form)
{
    ent_layout_put_text(out, "type", "object");
    ent_layout_name(out, "propertyNames");
    ent_layout_open(out, '{');
    put_integer(out, "minLength", 1);
    if (form->keys) {
        char words[80];

        (void)snprintf(words, sizeof words, "The id of a %s.", entente_noun_name(form->keys));
        ent_layout_put_text(out, "description", words);
    }
    ent_layout_close(out, '}');
    ent_layout_name(out, "additionalProperties");
    put_schema_form(out, form->item);
}

static void put_number_form(struct ent_layout *out, const struct ent_form *form)
{
    ent_layout_put_text(out, "type", "integer");
    put_integer(out, "minimum", form->min);
    put_integer(out, "maximum", form->max);
}

/* The members of the schema for one of the kinds that a form accepts. */
static void put_kind(struct ent_layout *out, const struct ent_form *form, uint32_t kind)
{
    switch (kind) {
    case ENT_ACCEPT_ENUM:
        put_enum_form(out, form->names);
        break;
    case ENT_ACCEPT_DATE:
        put_reference(out, "", form->whole ? "day" : "date");
        break;
    case ENT_ACCEPT_INSTANT:
        put_reference(out, "", "instant");
        break;
    case ENT_ACCEPT_ID:
        put_reference(out, "", form->strict ? "identifier" : "name");
        break;
    case ENT_ACCEPT_NAME:
        put_form_name(out, form);
        break;
    case ENT_ACCEPT_TEXT:
        put_reference(out, "", "string");
        break;
    case ENT_ACCEPT_TEXTS:
        put_reference(out, "", "languages");
        break;
    case ENT_ACCEPT_BOOLEAN:
        ent_layout_put_text(out, "type", "boolean");
        break;
    case ENT_ACCEPT_INTEGER:
        put_number_form(out, form);
        break;
    case ENT_ACCEPT_LIST:
        put_list_form(out, form);
        break;
    case ENT_ACCEPT_MAP:
        put_map(out, form);
        break;
    case ENT_ACCEPT_OBJECT:
        put_noun_reference(out, form->noun);
        break;
    case ENT_ACCEPT_CONDITION:
        put_reference(out, "", "condition");
        break;
    default:
        put_reference(out, "", "date_expression");
        break;
    }
}

static void put_members_of_form(struct ent_layout *out, const struct ent_form *form)
{
    const uint32_t accept = form->accept;
    const bool several = (accept & (accept - 1)) != 0;

    if (several) {
        ent_layout_name(out, "anyOf");
        ent_layout_open(out, '[');
    }
    for (uint32_t kind = ENT_ACCEPT_ENUM; kind <= ENT_ACCEPT_DATE_EXPRESSION; kind <<= 1) {
        if (!(accept & kind))
            continue;
        if (several)
            ent_layout_open(out, '{');
        put_kind(out, form, kind);
        if (several)
            ent_layout_close(out, '}');
    }
    if (several)
        ent_layout_close(out, ']');
}

/* A form as a schema. It goes down as deep as a form does: to the items of items. */
static void put_schema_form(struct ent_layout *out, const struct ent_form *form)
{
    ent_layout_open(out, '{');
    put_members_of_form(out, form);
    ent_layout_close(out, '}');
}

static void put_property(struct ent_layout *out, int32_t noun, const struct ent_field *row)
{
    const char *words = ent_schema_member_words(noun, row->id);

    ent_layout_name(out, row->name);
    ent_layout_open(out, '{');
    if (row->id == ENTENTE_FIELD_OP)
        ent_layout_put_text(out, "const", entente_noun_name(noun));
    else
        put_members_of_form(out, row->form);
    if (words)
        ent_layout_put_text(out, "description", words);
    ent_layout_close(out, '}');
}

static void put_required_rows(struct ent_layout *out, const struct ent_rows *rows)
{
    bool any = false;

    for (uint16_t i = 0; i < rows->count; i++) {
        if (!rows->fields[i].required)
            continue;
        if (!any) {
            ent_layout_name(out, "required");
            ent_layout_open(out, '[');
            any = true;
        }
        ent_layout_text(out, rows->fields[i].name);
    }
    if (any)
        ent_layout_close(out, ']');
}

static void put_noun(struct ent_layout *out, int32_t noun)
{
    const struct ent_rows *rows = ent_noun(noun);
    const char *words = ent_schema_noun_words(noun);
    char name[80];

    (void)snprintf(name, sizeof name, "%s%s", prefix_of(noun), entente_noun_name(noun));
    ent_layout_name(out, name);
    ent_layout_open(out, '{');
    if (words)
        ent_layout_put_text(out, "description", words);
    ent_layout_put_text(out, "type", "object");
    ent_layout_name(out, "properties");
    ent_layout_open(out, '{');
    for (uint16_t i = 0; i < rows->count; i++)
        put_property(out, noun, &rows->fields[i]);
    ent_layout_close(out, '}');
    put_required_rows(out, rows);
    put_word(out, "patternProperties", "{\"^x-\": true}");
    put_word(out, "additionalProperties", "false");
    if (noun == ENTENTE_NOUN_ACT)
        ent_schema_put_act_rules(out);
    ent_layout_close(out, '}');
}

/* Nodes: one schema for each operator, and one for all that give a condition or a date. */
static void put_nodes(struct ent_layout *out, const char *name, const char *words,
                      bool (*gives)(int32_t op))
{
    ent_layout_name(out, name);
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "description", words);
    ent_layout_name(out, "oneOf");
    ent_layout_open(out, '[');
    for (size_t i = 0; i < entente_noun_count(); i++) {
        const int32_t noun = entente_noun_at(i);

        if (noun <= ENTENTE_NOUN_EXPRESSION || !gives(noun - ENTENTE_NOUN_EXPRESSION))
            continue;
        ent_layout_open(out, '{');
        put_noun_reference(out, noun);
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
    ent_layout_close(out, '}');
}

static void put_string(struct ent_layout *out, const char *name, const char *words,
                       const char *pattern)
{
    ent_layout_name(out, name);
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "description", words);
    ent_layout_put_text(out, "type", "string");
    ent_layout_put_text(out, "pattern", pattern);
    ent_layout_close(out, '}');
}

#define YEAR "(?!0000)[0-9]{4}"
#define MONTH "(0[1-9]|1[0-2])"
#define DAY "(0[1-9]|[12][0-9]|3[01])"
#define TIME "([01][0-9]|2[0-3]):[0-5][0-9]"

static void put_strings(struct ent_layout *out)
{
    put_string(out, "date", "A day, or only a month or a year.",
               "^" YEAR "(-" MONTH "(-" DAY ")?)?$");
    put_string(out, "day", "A day.", "^" YEAR "-" MONTH "-" DAY "$");
    put_string(out, "instant", "A time of a day, with Z or the offset from UTC.",
               "^" YEAR "-" MONTH "-" DAY "T" TIME ":[0-5][0-9](Z|[+-]" TIME ")$");
    put_string(out, "identifier", "A stable identifier.", "^[A-Za-z0-9][A-Za-z0-9._:-]*$");
    put_string(out, "name", "An identifier, a reference to one, or a name, in one line.",
               "^[^\\u0000-\\u001f]+$");
    put_string(out, "string", "Text.", "^[^\\u0000]*$");
    ent_layout_name(out, "languages");
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "description", "Text by language tag (BCP 47).");
    ent_layout_put_text(out, "type", "object");
    put_word(out, "propertyNames", "{\"minLength\": 1}");
    put_word(out, "additionalProperties", "{\"$ref\": \"#/$defs/string\"}");
    ent_layout_close(out, '}');
}

static void put_definitions(struct ent_layout *out)
{
    ent_layout_name(out, "$defs");
    ent_layout_open(out, '{');
    for (size_t i = 0; i < entente_noun_count(); i++)
        put_noun(out, entente_noun_at(i));
    put_nodes(out, "condition", "What is true or false on a day.", ent_op_gives_condition);
    put_nodes(out, "date_expression", "What yields a date.", ent_op_gives_date);
    put_strings(out);
    ent_layout_close(out, '}');
}

entente_result entente_schema_write(char **out, size_t *length, entente_error *error)
{
    struct ent_layout layout = {0};

    if (!out)
        return ent_error_argument(error, "out: NULL");
    ent_layout_open(&layout, '{');
    ent_layout_put_text(&layout, "$schema", "https://json-schema.org/draft/2020-12/schema");
    ent_layout_put_text(&layout, "$id", "urn:entente:entente-1");
    ent_layout_put_text(&layout, "title", "An agreement in the format entente/1");
    ent_layout_put_text(
        &layout, "description",
        "Texts, clauses and dated acts; a status is never written down. Beyond this schema: "
        "references and identifiers given twice, days that the calendar has not, cycles, "
        "names given twice, numbers written with a fraction or an exponent.");
    put_noun_reference(&layout, ENTENTE_NOUN_AGREEMENT);
    put_definitions(&layout);
    ent_layout_close(&layout, '}');

    char *text = ent_layout_take(&layout, length);

    if (!text)
        return ent_error_no_memory(error);
    *out = text;
    return ENTENTE_OK;
}
