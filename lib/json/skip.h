/*
 * What the scanner and the builder do most often, made so that what follows waits for little: the
 * end of a short string, a line break with its indent, a name compared with another.
 *
 * Where sixteen bytes cannot be looked at together these fall back on word.h; the answer is the
 * same.
 */
#ifndef ENT_JSON_SKIP_H
#define ENT_JSON_SKIP_H

#include "word.h"

#if defined(__SSE2__) && defined(__GNUC__)
#include <emmintrin.h>
#define ENT_SKIP_FAST 1
enum { ENT_SKIP_SIZE = 16 };

/* A bit for each of sixteen bytes that is equal to one byte. */
static inline unsigned ent_skip_equal(__m128i word, char byte)
{
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(word, _mm_set1_epi8(byte)));
}

static inline __m128i ent_skip_word(const char *text)
{
    return _mm_loadu_si128((const __m128i *)(const void *)text);
}
#endif

/*
 * Bytes up to the first quote, backslash, control character or byte that is not ASCII. Where a
 * quote comes first within sixteen bytes, finding it waits for no other test.
 */
static inline size_t ent_short_string(const char *text, const char *end)
{
#ifdef ENT_SKIP_FAST
    if (end - text >= ENT_SKIP_SIZE) {
        const __m128i word = ent_skip_word(text);
        const unsigned quotes = ent_skip_equal(word, '"');
        /* As signed numbers what is beyond ASCII is below the space too. */
        const unsigned low = (unsigned)_mm_movemask_epi8(_mm_cmplt_epi8(word, _mm_set1_epi8(' ')));
        const unsigned special = ent_skip_equal(word, '\\') | low;

        if (quotes && !(special & (quotes ^ (quotes - 1))))
            return (size_t)__builtin_ctz(quotes);
    }
#endif
    return ent_plain_run(text, end);
}

/* Whether a new line begins here with exactly so many spaces, up to fifteen. May say no. */
static inline int ent_is_indent(const char *text, const char *end, size_t indent)
{
#ifdef ENT_SKIP_FAST
    if (indent < ENT_SKIP_SIZE && end - text > ENT_SKIP_SIZE + 1 && *text == '\n') {
        const unsigned spaces = ent_skip_equal(ent_skip_word(text + 1), ' ');
        const unsigned upto = (2U << indent) - 1;

        return (spaces & upto) == upto >> 1;
    }
#else
    (void)text;
    (void)end;
    (void)indent;
#endif
    return 0;
}

/* Whether two short texts of one length are the same. */
static inline int ent_same_bytes(const char *a, const char *b, size_t length)
{
    uint64_t x = 0;
    uint64_t y = 0;

    if (length > 2 * sizeof x)
        return memcmp(a, b, length) == 0;
    if (length >= sizeof x) {
        uint64_t last_x;
        uint64_t last_y;

        memcpy(&x, a, sizeof x);
        memcpy(&y, b, sizeof y);
        memcpy(&last_x, a + length - sizeof x, sizeof x);
        memcpy(&last_y, b + length - sizeof y, sizeof y);
        return x == y && last_x == last_y;
    }
    if (length >= sizeof(uint32_t)) {
        memcpy(&x, a, sizeof(uint32_t));
        memcpy(&y, b, sizeof(uint32_t));
        if (x != y)
            return 0;
        memcpy(&x, a + length - sizeof(uint32_t), sizeof(uint32_t));
        memcpy(&y, b + length - sizeof(uint32_t), sizeof(uint32_t));
        return x == y;
    }
    return length == 0 ||
           (a[0] == b[0] && a[length / 2] == b[length / 2] && a[length - 1] == b[length - 1]);
}

#endif
