/* Plain English: lines that are put together from what the library answers. */
#ifndef WORDS_H
#define WORDS_H

#include "paris.h"

/* A paragraph in the making. Zeroed memory is an empty one; what does not fit is cut, and that is shown: "...". */
struct line {
    char text[4096];
    size_t length;
    bool cut;
};

/* Adds nothing for NULL. */
void line_add(struct line *line, const char *text);
/* A name of the format, such as "joint_declaration", in words. */
void line_words(struct line *line, const char *name);
/* 20260106 as "6 January 2026". */
void line_date(struct line *line, int32_t date);
/* The date of an act: "6 January 2026", "before 6 January 2026", "near future". */
void line_act_date(struct line *line, const entente_act *act);
/* 800000 as "800,000". */
void line_number(struct line *line, int64_t number);
/* What stands between the items of a list: nothing, a comma, or "and". */
void line_separator(struct line *line, size_t index, size_t count);
/* The name of a party: "the United States". */
void line_party(struct line *line, const entente_agreement *agreement, const char *id);
/* Parties one by one, or the name of a group. */
void line_parties(struct line *line, const entente_object *object, int32_t field);
/* The members of a group by name. */
void line_group(struct line *line, const entente_agreement *agreement, const char *group);
/* The titles of the sources of an act, a commitment or a body. */
void line_sources(struct line *line, const entente_object *object);
/* Makes the first letter a capital. */
void line_capital(struct line *line);
/* Prints the paragraph, 80 columns wide, and empties it. A bullet hangs before it. */
void line_print(struct line *line, size_t indent, bool bullet);

void print_heading(const char *title);
void print_text(const char *text, size_t indent);

/* What the library does not have it answers with NULL, which is told as nothing at all. */
const char *text_or_empty(const char *text);
/* What an object says in a member, "" where it says nothing. */
const char *text_of(const entente_object *object, int32_t field);
bool same(const char *a, const char *b);

#endif
