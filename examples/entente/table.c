#include "tool.h"

#include <stdlib.h>
#include <string.h>

struct table {
    size_t columns;
    size_t count; /* of cells, row by row */
    size_t capacity;
    char **cells;
    size_t widths[]; /* of the columns, while it is printed */
};

struct range {
    uint32_t first, last;
};

/* Marks that stand on the character before them, and signs that show nothing. */
static const struct range narrow[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x064b, 0x065f}, {0x0e31, 0x0e31},
    {0x0e34, 0x0e3a}, {0x0e47, 0x0e4e}, {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x2064},
    {0x20d0, 0x20f0}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff},
};

/* Characters that take two columns: East Asian Width W and F, in large steps. */
static const struct range wide[] = {
    {0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0xa4cf},   {0xac00, 0xd7a3},
    {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd},
};

static bool inside(uint32_t character, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (character >= ranges[i].first && character <= ranges[i].last)
            return true;
    }
    return false;
}

/* The next character of valid UTF-8. */
static uint32_t next_character(const unsigned char **place)
{
    const unsigned char *at = *place;
    uint32_t character = *at++;
    const int more = character >= 0xf0 ? 3 : character >= 0xe0 ? 2 : character >= 0xc0 ? 1 : 0;

    if (more > 0)
        character &= 0x3fU >> more;
    for (int i = 0; i < more && (*at & 0xc0) == 0x80; i++)
        character = character << 6 | (*at++ & 0x3fU);
    *place = at;
    return character;
}

size_t text_width(const char *text)
{
    const unsigned char *at = (const unsigned char *)text;
    size_t width = 0;

    while (*at) {
        const uint32_t character = next_character(&at);

        if (inside(character, narrow, sizeof narrow / sizeof narrow[0]))
            continue;
        width += inside(character, wide, sizeof wide / sizeof wide[0]) ? 2 : 1;
    }
    return width;
}

struct table *table_new(size_t columns)
{
    struct table *table = calloc(1, sizeof *table + columns * sizeof table->widths[0]);

    if (table)
        table->columns = columns;
    return table;
}

bool table_cell(struct table *table, const char *text)
{
    if (table->count == table->capacity) {
        const size_t capacity = table->capacity ? 2 * table->capacity : 64;
        char **cells = realloc(table->cells, capacity * sizeof *cells);

        if (!cells)
            return false;
        table->cells = cells;
        table->capacity = capacity;
    }

    const char *shown = text_or_empty(text);
    const size_t size = strlen(shown) + 1;
    char *copy = malloc(size);

    if (!copy)
        return false;
    memcpy(copy, shown, size);
    table->cells[table->count++] = copy;
    return true;
}

static size_t column_width(const struct table *table, size_t column)
{
    size_t width = 0;

    for (size_t i = column; i < table->count; i += table->columns) {
        const size_t cell = text_width(table->cells[i]);

        width = cell > width ? cell : width;
    }
    return width;
}

/* No blanks stand at the end of a line. */
static void print_row(const struct table *table, size_t first, FILE *stream)
{
    size_t columns = table->columns;

    while (columns > 1 && !*table->cells[first + columns - 1])
        columns--;
    for (size_t column = 0; column < columns; column++) {
        const char *cell = table->cells[first + column];

        print_text(stream, cell);
        if (column + 1 == columns)
            break;
        for (size_t i = text_width(cell); i < table->widths[column] + 2; i++)
            fputc(' ', stream);
    }
    fputc('\n', stream);
}

void table_print(struct table *table, FILE *stream)
{
    for (size_t column = 0; column < table->columns; column++)
        table->widths[column] = column_width(table, column);
    for (size_t i = 0; i + table->columns <= table->count; i += table->columns)
        print_row(table, i, stream);
}

void table_free(struct table *table)
{
    if (!table)
        return;
    for (size_t i = 0; i < table->count; i++)
        free(table->cells[i]);
    free(table->cells);
    free(table);
}
