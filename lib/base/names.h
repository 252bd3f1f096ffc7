/*
 * Tables of names: the numbers of an enumeration and how they are written in a document.
 *
 *     static const struct ent_name rows[] = {
 *         ENT_NAME(ENTENTE_UNIT_DAY, "day"),
 *         ENT_NAME(ENTENTE_UNIT_WEEK, "week"),
 *     };
 *     const struct ent_names ent_unit_names = ENT_NAMES(rows);
 *
 * Rows stand in ascending order of value. Where the values have no gaps the text of one is
 * found at once.
 */
#ifndef ENT_BASE_NAMES_H
#define ENT_BASE_NAMES_H

#include <stddef.h>
#include <stdint.h>

struct ent_name {
    const char *text;
    int32_t value; /* never 0 */
    uint8_t length;
};

struct ent_names {
    const struct ent_name *rows;
    size_t count;
};

/* clang-format off */
#define ENT_NAME(value_, text_) {(text_), (value_), (uint8_t)(sizeof(text_) - 1)}
#define ENT_NAMES(rows_) {(rows_), sizeof(rows_) / sizeof((rows_)[0])}
/* clang-format on */

/* The text of a value; NULL if the table has it not. */
const char *ent_name_text(const struct ent_names *names, int32_t value);

/* The row of a value, for its length; NULL if the table has it not. */
const struct ent_name *ent_name_row(const struct ent_names *names, int32_t value);

/* The row of a text; NULL if the table has it not. */
const struct ent_name *ent_name_find(const struct ent_names *names, const char *text,
                                     size_t length);

/* The value of a text; 0 if the table has it not. */
int32_t ent_name_value(const struct ent_names *names, const char *text, size_t length);

#endif
