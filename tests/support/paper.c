#include "paper.h"

#include <stdlib.h>
#include <string.h>

enum { SHEET = 1 << 16, DEPTH = 256 };

struct sheet {
    struct sheet *next;
    size_t used, room;
    max_align_t letters[];
};

void paper_clear(struct paper *paper)
{
    while (paper->sheets) {
        struct sheet *next = paper->sheets->next;

        free(paper->sheets);
        paper->sheets = next;
    }
}

void *paper_take(struct paper *paper, size_t size)
{
    struct sheet *sheet = paper->sheets;

    size = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
    if (!sheet || sheet->room - sheet->used < size) {
        const size_t room = size > SHEET ? size : SHEET;

        sheet = malloc(sizeof *sheet + room);
        if (!sheet)
            abort();
        *sheet = (struct sheet){.next = paper->sheets, .room = room};
        paper->sheets = sheet;
    }
    sheet->used += size;
    return (char *)sheet->letters + sheet->used - size;
}

struct span paper_span(struct paper *paper, const char *text, size_t length)
{
    char *copy = paper_take(paper, length + 1);

    memcpy(copy, text, length);
    copy[length] = '\0';
    return (struct span){copy, length};
}

bool span_is(struct span span, const char *text)
{
    return span.length == strlen(text) && memcmp(span.text, text, span.length) == 0;
}

bool spans_equal(struct span a, struct span b)
{
    return a.length == b.length && memcmp(a.text, b.text, a.length) == 0;
}

/* ---- Reading. */

struct reader {
    const char *at, *end;
};

static void pass_space(struct reader *reader)
{
    while (reader->at < reader->end && strchr(" \t\r\n", *reader->at))
        reader->at++;
}

static bool pass(struct reader *reader, char letter)
{
    pass_space(reader);
    if (reader->at == reader->end || *reader->at != letter)
        return false;
    reader->at++;
    return true;
}

/* What is left of a text whose first quote is read. */
static struct span rest_of_text(struct reader *reader)
{
    struct span span = {reader->at, 0};

    while (reader->at < reader->end && *reader->at != '"')
        reader->at += *reader->at == '\\' && reader->end - reader->at > 1 ? 2 : 1;
    span.length = (size_t)(reader->at - span.text);
    if (reader->at < reader->end)
        reader->at++;
    return span;
}

static bool read_key(struct reader *reader, struct leaf *leaf)
{
    if (!pass(reader, '"'))
        return false;
    leaf->member = true;
    leaf->key = rest_of_text(reader);
    return pass(reader, ':');
}

static bool read_value(struct reader *reader, struct leaf *leaf)
{
    if (pass(reader, '{')) {
        leaf->kind = PAPER_OBJECT;
    } else if (pass(reader, '[')) {
        leaf->kind = PAPER_LIST;
    } else if (pass(reader, '"')) {
        leaf->kind = PAPER_TEXT;
        leaf->text = rest_of_text(reader);
    } else {
        leaf->kind = PAPER_WORD;
        leaf->text.text = reader->at;
        while (reader->at < reader->end && !strchr(",]} \t\r\n", *reader->at))
            reader->at++;
        leaf->text.length = (size_t)(reader->at - leaf->text.text);
        return leaf->text.length > 0;
    }
    return true;
}

struct leaf *paper_read(struct paper *paper, const char *text, size_t length)
{
    struct reader reader = {text, text + length};
    struct leaf top = {.kind = PAPER_LIST}, *open[DEPTH] = {&top}, **place[DEPTH] = {&top.first};
    size_t depth = 0;

    for (;;) {
        struct leaf *leaf = paper_take(paper, sizeof *leaf);

        *leaf = (struct leaf){0};
        if ((open[depth]->kind == PAPER_OBJECT && !read_key(&reader, leaf)) ||
            !read_value(&reader, leaf))
            return NULL;
        *place[depth] = leaf;
        place[depth] = &leaf->next;
        if (leaf->kind <= PAPER_LIST && !pass(&reader, leaf->kind == PAPER_OBJECT ? '}' : ']')) {
            if (++depth == DEPTH)
                return NULL;
            open[depth] = leaf;
            place[depth] = &leaf->first;
            continue;
        }
        while (depth > 0 && pass(&reader, open[depth]->kind == PAPER_OBJECT ? '}' : ']'))
            depth--;
        if (depth == 0)
            return top.first;
        if (!pass(&reader, ','))
            return NULL;
    }
}

/* ---- Writing and changing. */

/* The documents are as deep as the library reads them, and this is a test on a large stack. */
struct leaf *paper_copy(struct paper *paper, const struct leaf *leaf)
{
    struct leaf *copy = paper_take(paper, sizeof *copy), **place = &copy->first;

    *copy = *leaf;
    copy->next = NULL;
    for (const struct leaf *child = leaf->first; child; child = child->next) {
        *place = paper_copy(paper, child);
        place = &(*place)->next;
    }
    *place = NULL;
    return copy;
}

void ink_add(struct ink *ink, const char *text, size_t length)
{
    if (ink->length + length + 1 > ink->room) {
        ink->room = 2 * (ink->length + length + 1);
        ink->text = realloc(ink->text, ink->room);
        if (!ink->text)
            abort();
    }
    memcpy(ink->text + ink->length, text, length);
    ink->length += length;
    ink->text[ink->length] = '\0';
}

void paper_write(const struct leaf *leaf, struct ink *ink)
{
    static const char *const ends[][2] = {{"{", "}"}, {"[", "]"}, {"\"", "\""}, {"", ""}};

    if (leaf->member) {
        ink_add(ink, "\"", 1);
        ink_add(ink, leaf->key.text, leaf->key.length);
        ink_add(ink, "\": ", 3);
    }
    ink_add(ink, ends[leaf->kind][0], strlen(ends[leaf->kind][0]));
    if (leaf->kind >= PAPER_TEXT)
        ink_add(ink, leaf->text.text, leaf->text.length);
    for (const struct leaf *child = leaf->first; child; child = child->next) {
        paper_write(child, ink);
        ink_add(ink, ", ", child->next ? 2 : 0);
    }
    ink_add(ink, ends[leaf->kind][1], strlen(ends[leaf->kind][1]));
}

struct leaf *paper_member(const struct leaf *object, const char *key)
{
    for (struct leaf *child = object ? object->first : NULL; child; child = child->next)
        if (child->member && span_is(child->key, key))
            return child;
    return NULL;
}

size_t paper_count(const struct leaf *leaf)
{
    size_t count = 0;

    for (const struct leaf *child = leaf ? leaf->first : NULL; child; child = child->next)
        count++;
    return count;
}

void paper_children(const struct leaf *leaf, struct leaf **room)
{
    for (struct leaf *child = leaf->first; child; child = child->next)
        *room++ = child;
}

void paper_put_children(struct leaf *leaf, struct leaf *const *children, size_t count)
{
    struct leaf **place = &leaf->first;

    for (size_t i = 0; i < count; i++) {
        *place = children[i];
        place = &children[i]->next;
    }
    *place = NULL;
}

struct leaf *paper_add_text(struct paper *paper, struct leaf *object, const char *key,
                            const char *text)
{
    struct leaf *leaf = paper_take(paper, sizeof *leaf), **place = &object->first;

    *leaf = (struct leaf){.kind = PAPER_TEXT,
                          .member = true,
                          .key = {key, strlen(key)},
                          .text = {text, strlen(text)}};
    while (*place)
        place = &(*place)->next;
    *place = leaf;
    return leaf;
}
