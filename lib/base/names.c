#include "names.h"

#include <string.h>

const struct ent_name *ent_name_row(const struct ent_names *names, int32_t value)
{
    if (names->count == 0)
        return NULL;

    /* Mostly there are no gaps, and the row stands where its value says. */
    const int64_t guess = (int64_t)value - names->rows[0].value;

    if (guess >= 0 && guess < (int64_t)names->count && names->rows[guess].value == value)
        return &names->rows[guess];
    for (size_t i = 0; i < names->count; i++) {
        if (names->rows[i].value == value)
            return &names->rows[i];
    }
    return NULL;
}

const char *ent_name_text(const struct ent_names *names, int32_t value)
{
    const struct ent_name *row = ent_name_row(names, value);

    return row ? row->text : NULL;
}

const struct ent_name *ent_name_find(const struct ent_names *names, const char *text, size_t length)
{
    const struct ent_name *row = names->rows;

    if (length == 0)
        return NULL;
    for (size_t left = names->count; left > 0; left--, row++) {
        if (row->length == length && row->text[0] == text[0] &&
            memcmp(row->text, text, length) == 0)
            return row;
    }
    return NULL;
}

int32_t ent_name_value(const struct ent_names *names, const char *text, size_t length)
{
    const struct ent_name *row = ent_name_find(names, text, length);

    return row ? row->value : 0;
}
