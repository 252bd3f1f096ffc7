/*
 * JSON as it stands on paper: a tree of what is written, members in their order, texts and numbers
 * with the letters that they are written in. For tests that change a document without changing
 * what it says. It is no check of JSON: what it reads, the library has read or written.
 */
#ifndef SUPPORT_PAPER_H
#define SUPPORT_PAPER_H

#include <stdbool.h>
#include <stddef.h>

enum paper_kind { PAPER_OBJECT, PAPER_LIST, PAPER_TEXT, PAPER_WORD };

/* Letters, which need not end with a zero; of a text those between the quotes. */
struct span {
    const char *text;
    size_t length;
};

struct leaf {
    enum paper_kind kind;
    bool member;           /* it stands in an object, under its key */
    struct span key, text; /* `text` of a text and of a word alone */
    struct leaf *first, *next;
};

/* What all leaves live in. All zero at first. */
struct paper {
    struct sheet *sheets;
};

/* A text that grows. All zero at first; the letters end with a zero. */
struct ink {
    char *text;
    size_t length, room;
};

void paper_clear(struct paper *paper);
void *paper_take(struct paper *paper, size_t size);
/* Ends with a zero. */
struct span paper_span(struct paper *paper, const char *text, size_t length);

/* NULL where it is not written to the end. The leaves point into `text`. */
struct leaf *paper_read(struct paper *paper, const char *text, size_t length);
struct leaf *paper_copy(struct paper *paper, const struct leaf *leaf);
/* Adds to what is there. */
void paper_write(const struct leaf *leaf, struct ink *ink);

struct leaf *paper_member(const struct leaf *object, const char *key);
/* A text under a key at the end of an object; `key` and `text` must outlive the paper. */
struct leaf *paper_add_text(struct paper *paper, struct leaf *object, const char *key,
                            const char *text);
size_t paper_count(const struct leaf *leaf);
/* What is in a list or an object, in its order; `room` for paper_count() of them. */
void paper_children(const struct leaf *leaf, struct leaf **room);
void paper_put_children(struct leaf *leaf, struct leaf *const *children, size_t count);

bool span_is(struct span span, const char *text);
bool spans_equal(struct span a, struct span b);
void ink_add(struct ink *ink, const char *text, size_t length);

#endif
