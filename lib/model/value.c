/* What a form accepts: the one place where a value is held against its table. */
#include <string.h>

#include "calendar.h"
#include "day.h"
#include "object.h"
#include "text.h"

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* [A-Za-z0-9][A-Za-z0-9._:-]* */
static bool strict_identifier(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!is_letter_or_digit(text[i]) && (i == 0 || !memchr("._:-", text[i], 4)))
            return false;
    return length > 0;
}

/* Whether one of eight bytes is below the space. */
static bool has_control(uint64_t word)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);

    return (word - ones * ' ') & ~word & ones * 0x80;
}

/* Identifiers and names: something, in one line. The last bytes may be looked at twice. */
static bool plain_name(const char *text, size_t length)
{
    uint64_t word;

    if (length < sizeof word) {
        for (size_t i = 0; i < length; i++)
            if ((unsigned char)text[i] < 0x20)
                return false;
        return length > 0;
    }
    for (size_t i = 0; i + sizeof word < length; i += sizeof word) {
        memcpy(&word, text + i, sizeof word);
        if (has_control(word))
            return false;
    }
    memcpy(&word, text + length - sizeof word, sizeof word);
    return !has_control(word);
}

static entente_result refuse(entente_result code, const char *reason, const char **why)
{
    *why = reason;
    return code;
}

static entente_result name_value(struct entente_agreement *agreement, const struct ent_form *form,
                                 const char *text, size_t length, struct ent_value *out,
                                 const char **why)
{
    if (form->strict && !strict_identifier(text, length))
        return refuse(ENTENTE_E_RANGE,
                      "must be letters, digits and ._:- , the first a letter or digit", why);
    if (!plain_name(text, length))
        return refuse(ENTENTE_E_RANGE, "must be a name: not empty, without control characters",
                      why);
    out->kind = ENTENTE_VALUE_NAME;
    out->as.symbol = ent_symbol_make(agreement, text, length);
    return out->as.symbol ? ENTENTE_OK : ENTENTE_E_NO_MEMORY;
}

/* The number of a name of an enumeration: as last time, or found in the table. */
static bool enum_value(struct entente_agreement *agreement, const struct ent_names *names,
                       const char *text, size_t length, struct ent_value *out)
{
    if (length == 0)
        return false;
    const size_t place =
        (size_t)(unsigned char)text[0] * 5 + (size_t)(unsigned char)text[length - 1] * 3 + length;
    struct ent_recent *recent = &agreement->recent[place % ENT_RECENT];
    const struct ent_name *row = recent->row;

    if (recent->names != names || row->length != length || memcmp(row->text, text, length) != 0)
        row = ent_name_find(names, text, length);
    if (!row)
        return false;
    *recent = (struct ent_recent){names, row};
    out->kind = ENTENTE_VALUE_ENUM;
    out->as.integer = row->value;
    return true;
}

static entente_result date_value(const struct ent_form *form, const char *text, size_t length,
                                 struct ent_value *out, const char **why)
{
    int32_t date = 0;
    const entente_result result = ent_date_parse(text, length, &date);

    if (result == ENTENTE_E_DATE_RANGE)
        return refuse(result, "is no day of the calendar", why);
    if (result != ENTENTE_OK)
        return refuse(ENTENTE_E_TYPE, ent_form_wanted(form), why);
    if (form->whole && ent_date_partial(date))
        return refuse(ENTENTE_E_RANGE, "must be a whole date, with its day", why);
    out->kind = ENTENTE_VALUE_DATE;
    out->as.integer = date;
    return ENTENTE_OK;
}

static entente_result instant_value(const char *text, size_t length, struct ent_value *out,
                                    const char **why)
{
    struct ent_instant instant;
    const entente_result result = ent_instant_parse(text, length, &instant);

    if (result == ENTENTE_E_DATE_RANGE)
        return refuse(result, "is no instant of the calendar", why);
    if (result == ENTENTE_E_ZONE_REQUIRED)
        return refuse(result, "must end with Z or the offset from UTC", why);
    if (result != ENTENTE_OK)
        return refuse(ENTENTE_E_TYPE, "must be an instant: YYYY-MM-DDTHH:MM:SS with Z or an offset",
                      why);
    out->kind = ENTENTE_VALUE_INSTANT;
    out->zulu = instant.zone;
    out->offset = instant.offset;
    out->as.integer = instant.seconds;
    return ENTENTE_OK;
}

static entente_result text_value(struct entente_agreement *agreement, const char *text,
                                 size_t length, struct ent_value *out)
{
    out->kind = ENTENTE_VALUE_TEXT;
    out->as.text = ent_pool_text(&agreement->pool, text, length);
    return out->as.text ? ENTENTE_OK : ENTENTE_E_NO_MEMORY;
}

entente_result ent_value_of_text(struct entente_agreement *agreement, const struct ent_form *form,
                                 const char *text, size_t length, struct ent_value *out,
                                 const char **why)
{
    const uint32_t accept = form->accept;
    entente_result result = ENTENTE_E_TYPE;

    *out = (struct ent_value){0};
    if (accept & ENT_ACCEPT_ENUM) {
        if (enum_value(agreement, form->names, text, length, out))
            return ENTENTE_OK;
        result = ENTENTE_E_RANGE;
    }
    if (accept & ENT_ACCEPT_DATE) {
        result = date_value(form, text, length, out, why);
        if (result == ENTENTE_OK)
            return result;
    }
    if (accept & ENT_ACCEPT_INSTANT)
        return instant_value(text, length, out, why);
    if (accept & (ENT_ACCEPT_ID | ENT_ACCEPT_NAME))
        return name_value(agreement, form, text, length, out, why);
    if (accept & ENT_ACCEPT_TEXT)
        return text_value(agreement, text, length, out);
    if (!(accept & ENT_ACCEPT_DATE)) /* which has said why already */
        *why = ent_form_wanted(form);
    return result;
}

entente_result ent_value_of_integer(const struct ent_form *form, int64_t value,
                                    struct ent_value *out, const char **why)
{
    *out = (struct ent_value){.kind = ENTENTE_VALUE_INTEGER, .as.integer = value};
    if (!(form->accept & ENT_ACCEPT_INTEGER))
        return refuse(ENTENTE_E_TYPE, ent_form_wanted(form), why);
    if (value < form->min)
        return refuse(ENTENTE_E_RANGE,
                      form->min > 0 ? "must be at least 1" : "must not be negative", why);
    if (value > form->max)
        return refuse(ENTENTE_E_RANGE,
                      form->max < ENT_INTEGER_MAX ? "must be at most 18"
                                                  : "must be within plus or minus 2^53 - 1",
                      why);
    return ENTENTE_OK;
}

entente_result ent_form_boolean(const struct ent_form *form, bool value, struct ent_value *out,
                                const char **why)
{
    *out = (struct ent_value){.kind = ENTENTE_VALUE_BOOLEAN, .as.integer = value};
    if (!(form->accept & ENT_ACCEPT_BOOLEAN))
        return refuse(ENTENTE_E_TYPE, ent_form_wanted(form), why);
    return ENTENTE_OK;
}

bool ent_form_takes_op(const struct ent_form *form, int32_t op)
{
    return ((form->accept & ENT_ACCEPT_CONDITION) && ent_op_gives_condition(op)) ||
           ((form->accept & ENT_ACCEPT_DATE_EXPRESSION) && ent_op_gives_date(op));
}

const char *ent_form_wanted(const struct ent_form *form)
{
    static const struct {
        uint32_t accept;
        const char *wanted;
    } WANTED[] = {
        {ENT_ACCEPT_CONDITION, "must be a condition"},
        {ENT_ACCEPT_ENUM | ENT_ACCEPT_DATE_EXPRESSION, "must be a known name or a date expression"},
        {ENT_ACCEPT_DATE_EXPRESSION, "must be a date expression"},
        {ENT_ACCEPT_ENUM | ENT_ACCEPT_DATE, "must be a known name or a date"},
        {ENT_ACCEPT_ENUM, "must be one of the names that this member takes"},
        {ENT_ACCEPT_DATE | ENT_ACCEPT_OBJECT,
         "must be a date (YYYY-MM-DD, YYYY-MM or YYYY), or say before, after, between or symbol"},
        {ENT_ACCEPT_DATE | ENT_ACCEPT_TEXT, "must be a date, a whole number or text"},
        {ENT_ACCEPT_DATE, "must be a date: YYYY-MM-DD, YYYY-MM or YYYY"},
        {ENT_ACCEPT_INSTANT, "must be an instant: YYYY-MM-DDTHH:MM:SS with Z or an offset"},
        {ENT_ACCEPT_ID, "must be an identifier"},
        {ENT_ACCEPT_NAME | ENT_ACCEPT_LIST | ENT_ACCEPT_OBJECT, "must be a name, a list or a set"},
        {ENT_ACCEPT_NAME | ENT_ACCEPT_LIST, "must be a name or a list"},
        {ENT_ACCEPT_NAME | ENT_ACCEPT_OBJECT, "must be a name or an object"},
        {ENT_ACCEPT_NAME, "must be a name"},
        {ENT_ACCEPT_BOOLEAN | ENT_ACCEPT_INTEGER, "must be text, a whole number, true or false"},
        {ENT_ACCEPT_TEXT | ENT_ACCEPT_LIST, "must be text, a list of names or an object"},
        {ENT_ACCEPT_TEXT | ENT_ACCEPT_TEXTS, "must be text, or an object of text by language"},
        {ENT_ACCEPT_TEXT, "must be text"},
        {ENT_ACCEPT_BOOLEAN, "must be true or false"},
        {ENT_ACCEPT_INTEGER | ENT_ACCEPT_OBJECT, "must be a whole number or a share"},
        {ENT_ACCEPT_INTEGER, "must be a whole number"},
        {ENT_ACCEPT_LIST | ENT_ACCEPT_OBJECT, "must be a list or an object"},
        {ENT_ACCEPT_LIST, "must be a list"},
        {ENT_ACCEPT_MAP, "must be an object of values by name"},
        {ENT_ACCEPT_OBJECT, "must be an object"},
    };

    for (size_t i = 0; i < sizeof WANTED / sizeof WANTED[0]; i++)
        if ((form->accept & WANTED[i].accept) == WANTED[i].accept)
            return WANTED[i].wanted;
    return "is of the wrong type";
}
