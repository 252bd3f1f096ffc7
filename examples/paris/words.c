/* Plain English: dates, numbers, lists and paragraphs. */
#include "words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { WIDTH = 80 };

const char *text_or_empty(const char *text)
{
    return text ? text : "";
}

const char *text_of(const entente_object *object, int32_t field)
{
    return text_or_empty(entente_object_get_text(object, field));
}

bool same(const char *a, const char *b)
{
    return a && b && strcmp(a, b) == 0;
}

void line_add(struct line *line, const char *text)
{
    static const char cut[] = " ...";
    const char *words = text_or_empty(text);
    const size_t length = strlen(words);

    if (line->length + length + sizeof cut > sizeof line->text) {
        /* Nothing is added any more. */
        memcpy(line->text + line->length, cut, line->cut ? 0 : sizeof cut);
        line->length += line->cut ? 0 : sizeof cut - 1;
        line->cut = true;
    }
    if (line->cut)
        return;
    memcpy(line->text + line->length, words, length + 1);
    line->length += length;
}

void line_words(struct line *line, const char *name)
{
    const size_t start = line->length;

    line_add(line, name);
    for (size_t i = start; i < line->length; i++)
        if (line->text[i] == '_')
            line->text[i] = ' ';
}

void line_date(struct line *line, int32_t date)
{
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    const int32_t month = entente_date_month(date);
    char number[16];

    if (entente_date_day(date)) {
        (void)snprintf(number, sizeof number, "%d ", (int)entente_date_day(date));
        line_add(line, number);
    }
    if (month) {
        line_add(line, months[month - 1]);
        line_add(line, " ");
    }
    (void)snprintf(number, sizeof number, "%d", (int)entente_date_year(date));
    line_add(line, number);
}

void line_act_date(struct line *line, const entente_act *act)
{
    const entente_object *open = entente_object_get_object(act, ENTENTE_FIELD_DATE);

    if (!open) {
        line_date(line, entente_act_date(act));
    } else if (entente_object_has(open, ENTENTE_FIELD_SYMBOL)) {
        line_words(line, text_of(open, ENTENTE_FIELD_SYMBOL));
    } else if (entente_object_has(open, ENTENTE_FIELD_BEFORE)) {
        line_add(line, "before ");
        line_date(line, entente_object_get_date(open, ENTENTE_FIELD_BEFORE));
    } else if (entente_object_has(open, ENTENTE_FIELD_AFTER)) {
        line_add(line, "after ");
        line_date(line, entente_object_get_date(open, ENTENTE_FIELD_AFTER));
    } else {
        line_date(line, entente_act_first_day(act));
        line_add(line, " or later, by ");
        line_date(line, entente_act_last_day(act));
    }
}

void line_number(struct line *line, int64_t number)
{
    char digits[32];
    const int length = snprintf(digits, sizeof digits, "%lld", (long long)number);

    for (int i = 0; i < length; i++) {
        const char digit[2] = {digits[i], '\0'};

        if (i > 0 && digits[i - 1] != '-' && (length - i) % 3 == 0)
            line_add(line, ",");
        line_add(line, digit);
    }
}

void line_separator(struct line *line, size_t index, size_t count)
{
    if (index > 0)
        line_add(line, index + 1 == count ? " and " : ", ");
}

/* "the United Kingdom", but "France". */
static bool has_article(const char *name)
{
    return strncmp(name, "United ", 7) == 0 || strstr(name, " Federation") != NULL;
}

void line_party(struct line *line, const entente_agreement *agreement, const char *id)
{
    const char *name = entente_party_name(entente_agreement_party_find(agreement, id));

    if (name && has_article(name))
        line_add(line, "the ");
    line_add(line, name ? name : id);
}

/* A name of the format has no capitals; names of parties in it get theirs. */
static void give_capitals(char *words, const entente_agreement *agreement)
{
    for (size_t i = 0; i < entente_agreement_party_count(agreement); i++) {
        const char *name =
            text_or_empty(entente_party_name(entente_agreement_party_at(agreement, i)));
        char *at = *name ? strstr(words, name + 1) : NULL;

        if (at && at > words && at[-1] == tolower((unsigned char)name[0]))
            at[-1] = name[0];
    }
}

void line_parties(struct line *line, const entente_object *object, int32_t field)
{
    const entente_agreement *agreement = entente_object_agreement(object);
    const size_t count = entente_object_count(object, field);

    if (entente_object_value(object, field) == ENTENTE_VALUE_NAME) {
        const size_t start = line->length;

        line_add(line, "the ");
        line_words(line, text_of(object, field));
        give_capitals(line->text + start, agreement);
    }
    for (size_t i = 0; i < count; i++) {
        line_separator(line, i, count);
        line_party(line, agreement, entente_object_text_at(object, field, i));
    }
}

void line_group(struct line *line, const entente_agreement *agreement, const char *group)
{
    const size_t count = entente_group_member_count(agreement, group);

    for (size_t i = 0; i < count; i++) {
        line_separator(line, i, count);
        line_party(line, agreement, entente_group_member_at(agreement, group, i));
    }
}

static const char *source_title(const entente_object *object, const char *id)
{
    const entente_object *root = entente_agreement_root(entente_object_agreement(object));

    for (size_t i = 0; i < entente_object_count(root, ENTENTE_FIELD_SOURCES); i++) {
        const entente_object *source = entente_object_object_at(root, ENTENTE_FIELD_SOURCES, i);

        if (same(entente_object_get_text(source, ENTENTE_FIELD_ID), id))
            return text_of(source, ENTENTE_FIELD_TITLE);
    }
    return id;
}

void line_sources(struct line *line, const entente_object *object)
{
    const size_t count = entente_object_count(object, ENTENTE_FIELD_SOURCE);

    if (count == 0)
        line_add(line, source_title(object, text_of(object, ENTENTE_FIELD_SOURCE)));
    for (size_t i = 0; i < count; i++) {
        line_separator(line, i, count);
        line_add(line,
                 source_title(object, entente_object_text_at(object, ENTENTE_FIELD_SOURCE, i)));
    }
}

void line_capital(struct line *line)
{
    line->text[0] = (char)toupper((unsigned char)line->text[0]);
}

/* The columns that a word takes: bytes that continue a character take none. */
static size_t word_width(const char *word, size_t length)
{
    size_t width = 0;

    for (size_t i = 0; i < length; i++)
        width += ((unsigned char)word[i] & 0xc0) != 0x80;
    return width;
}

void line_print(struct line *line, size_t indent, bool bullet)
{
    const char *word = line->text;
    size_t column = indent + (bullet ? 2 : 0);

    printf("%*s%s", (int)indent, "", bullet ? "- " : "");
    indent = column;
    while (*word) {
        const size_t length = strcspn(word, " ");
        const size_t width = word_width(word, length);

        if (column > indent && column + 1 + width > WIDTH) {
            printf("\n%*s", (int)indent, "");
            column = indent;
        } else if (column > indent) {
            putchar(' ');
            column++;
        }
        printf("%.*s", (int)length, word);
        column += width;
        word += length + (word[length] == ' ');
    }
    putchar('\n');
    line->length = 0;
    line->text[0] = '\0';
}

void print_heading(const char *title)
{
    printf("\n%s\n\n", title);
}

void print_text(const char *text, size_t indent)
{
    struct line line = {0};

    line_add(&line, text);
    line_print(&line, indent, false);
}
