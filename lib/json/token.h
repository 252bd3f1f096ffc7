/*
 * Tokens, and the tape that they stand on.
 *
 *   {"id": "a", "n": [1, 2]}
 *
 *   0 object, 2 members, next 7
 *   1   string id      2   string a
 *   3   string n       4   array, 2 elements, next 7
 *                      5     number 1      6     number 2
 *
 * A container stands before what is in it and knows the token after all of it, so the tape is
 * walked, and any part of it skipped, without recursion.
 */
#ifndef ENT_JSON_TOKEN_H
#define ENT_JSON_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text.h"

enum ent_token_kind {
    ENT_TOKEN_OBJECT = 1,
    ENT_TOKEN_ARRAY = 2,
    ENT_TOKEN_STRING = 3,
    ENT_TOKEN_NUMBER = 4,
    ENT_TOKEN_TRUE = 5,
    ENT_TOKEN_FALSE = 6,
    ENT_TOKEN_NULL = 7,
    ENT_TOKEN_FOREIGN = 8 /* of a tree of the host: something that JSON has not */
};

enum ent_token_flag {
    ENT_STRING_ESCAPED = 1 << 0, /* has a backslash; its text must be decoded */
    ENT_STRING_NUL = 1 << 1,     /* has \u0000 */
    ENT_STRING_NOT_UTF8 = 1 << 2,
    ENT_STRING_MISSING = 1 << 3, /* of a tree of the host: NULL */
    ENT_NUMBER_REAL = 1 << 4,    /* a fraction, an exponent, or -0 */
    ENT_NUMBER_LARGE = 1 << 5    /* beyond 2^53 - 1, or a real number of 10^309 or more */
};

struct ent_token {
    uint32_t start;  /* a string: after its quote; anything else: where it begins */
    uint32_t length; /* in bytes as written; a container: its members or elements */
    uint32_t next;   /* the token after this one and all that is in it */
    uint8_t kind;
    uint8_t flags;
    uint16_t unused;
};

/* Zeroed memory is a valid, empty tape. */
struct ent_tape {
    const char *text;
    size_t length;
    struct ent_token *tokens;
    uint32_t count;
    uint32_t capacity;
    bool placed; /* positions mean something: the tokens come from a text */
};

void ent_tape_done(struct ent_tape *tape);

/* Room for this many tokens in all, or for some more where it is too few. */
bool ent_tape_grow(struct ent_tape *tape, size_t expected);

/* The text of a string token as it was written, between its quotes. */
static inline const char *ent_token_text(const struct ent_tape *tape, const struct ent_token *token)
{
    return tape->text + token->start;
}

/* Where a token begins: of a string its quote. */
static inline size_t ent_token_byte(const struct ent_token *token)
{
    return token->kind == ENT_TOKEN_STRING ? token->start - (size_t)1 : token->start;
}

/* The value of a number token that has no flag. */
int64_t ent_token_integer(const struct ent_tape *tape, const struct ent_token *token);

/* Adds the decoded text of a string token; \u0000 becomes a NUL. */
void ent_token_decode(const struct ent_tape *tape, const struct ent_token *token,
                      struct ent_buffer *out);

/* Whoever wants to know which names are given again; put first into what it works with. */
struct ent_duplicates {
    void (*tell)(struct ent_duplicates *duplicates, uint32_t name);
};

/*
 * Tells the token of each name in an object that stands before it already. Objects with many
 * members need memory for it; false without.
 */
bool ent_tape_duplicates(const struct ent_tape *tape, uint32_t object,
                         struct ent_duplicates *found);

/* The size of the escape at a backslash and its code point, also of a pair of two; or 0. */
size_t ent_escape_size(const char *at, const char *end, int32_t *point);

/* The length that the inside of a string has when it is decoded. */
size_t ent_decoded_length(const char *at, const char *end);

/* Whether a real number is 10^309 or more, or less than minus that. */
bool ent_number_huge(const char *at, const char *end);

/* Whether the digits of an integer say more than 2^53 - 1. */
bool ent_number_large(const char *digits, const char *end);

#endif
