/*
 * Writing answers as JSON in the canonical layout: two spaces for each level, every element on
 * its own line, empty containers on one line, one newline at the end.
 */
#ifndef ENT_JSON_LAYOUT_H
#define ENT_JSON_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text.h"

/* Zeroed memory is an empty one. */
struct ent_layout {
    struct ent_buffer text;
    size_t depth;
    bool filled; /* the container under way has an element */
    bool named;  /* a name was written and waits for its value */
};

void ent_layout_open(struct ent_layout *layout, char bracket);
void ent_layout_close(struct ent_layout *layout, char bracket);
void ent_layout_name(struct ent_layout *layout, const char *name);

/* Values: a text (NULL: null), a date YYYYMMDD (0: null), a word as it stands. */
void ent_layout_text(struct ent_layout *layout, const char *text);
void ent_layout_date(struct ent_layout *layout, int32_t date);
void ent_layout_integer(struct ent_layout *layout, int64_t value);
void ent_layout_word(struct ent_layout *layout, const char *word);

/* A name and its value. */
void ent_layout_put_text(struct ent_layout *layout, const char *name, const char *text);
void ent_layout_put_date(struct ent_layout *layout, const char *name, int32_t date);

/* Ends and gives the text away, NUL-terminated; NULL without memory. Leaves it empty. */
char *ent_layout_take(struct ent_layout *layout, size_t *length);

#endif
