/*
 * Many bytes at a time: the parts of strings and of white space that need no second look.
 *
 * Each function answers how many bytes at the start of the text are of its kind. They read only
 * inside the text. Sixteen bytes are looked at together where the processor can, eight where
 * bytes stand in the order of their weight, one otherwise; the answer is the same.
 */
#ifndef ENT_JSON_WORD_H
#define ENT_JSON_WORD_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) && defined(__GNUC__)
#include <emmintrin.h>
#define ENT_WORD_SIZE 16
#elif defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ && defined(__GNUC__)
#define ENT_WORD_SIZE 8
#else
#define ENT_WORD_SIZE 0
#endif

/* Whether a byte of a string stands for itself and is ASCII. */
static inline int ent_byte_plain(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

#if ENT_WORD_SIZE == 16

/* Sixteen bytes, and a bit for each that is equal to one byte, or below it as a signed number. */
static inline __m128i ent_word(const char *text)
{
    return _mm_loadu_si128((const __m128i *)(const void *)text);
}

static inline unsigned ent_word_equal(__m128i word, char byte)
{
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(word, _mm_set1_epi8(byte)));
}

static inline unsigned ent_word_below(__m128i word, char byte)
{
    return (unsigned)_mm_movemask_epi8(_mm_cmplt_epi8(word, _mm_set1_epi8(byte)));
}

/* The number of the first byte that is not plain, or 16. What is not ASCII is below the space. */
static inline size_t ent_word_plain(const char *text)
{
    const __m128i word = ent_word(text);
    const unsigned any =
        ent_word_equal(word, '"') | ent_word_equal(word, '\\') | ent_word_below(word, ' ');

    return (size_t)__builtin_ctz(any | 0x10000U);
}

/* The number of the first byte that is no space, or 16. */
static inline size_t ent_word_spaces(const char *text)
{
    return (size_t)__builtin_ctz(~ent_word_equal(ent_word(text), ' '));
}

#elif ENT_WORD_SIZE == 8

#define ENT_WORD_OF(byte_) (UINT64_C(0x0101010101010101) * (byte_))

/* Each subtraction borrows only out of a byte that is marked itself, so the first mark is right. */
static inline size_t ent_word_plain(const char *text)
{
    uint64_t word;

    memcpy(&word, text, sizeof word);
    const uint64_t quote = (word ^ ENT_WORD_OF('"')) - ENT_WORD_OF(1);
    const uint64_t backslash = (word ^ ENT_WORD_OF('\\')) - ENT_WORD_OF(1);
    const uint64_t control = word - ENT_WORD_OF(0x20);
    const uint64_t any = (quote | backslash | control | word) & ENT_WORD_OF(0x80);

    return any ? (size_t)__builtin_ctzll(any) / 8 : 8;
}

static inline size_t ent_word_spaces(const char *text)
{
    uint64_t word;

    memcpy(&word, text, sizeof word);
    word ^= ENT_WORD_OF(' ');
    return word ? (size_t)__builtin_ctzll(word) / 8 : 8;
}

#endif

/* Bytes up to the first quote, backslash, control character or byte that is not ASCII. */
static inline size_t ent_plain_run(const char *text, const char *end)
{
    const char *at = text;

#if ENT_WORD_SIZE
    for (; end - at >= ENT_WORD_SIZE; at += ENT_WORD_SIZE) {
        const size_t run = ent_word_plain(at);
        if (run < ENT_WORD_SIZE)
            return (size_t)(at - text) + run;
    }
#endif
    while (at < end && ent_byte_plain((unsigned char)*at))
        at++;
    return (size_t)(at - text);
}

/* Spaces. */
static inline size_t ent_space_run(const char *text, const char *end)
{
    const char *at = text;

#if ENT_WORD_SIZE
    for (; end - at >= ENT_WORD_SIZE; at += ENT_WORD_SIZE) {
        const size_t run = ent_word_spaces(at);
        if (run < ENT_WORD_SIZE)
            return (size_t)(at - text) + run;
    }
#endif
    while (at < end && *at == ' ')
        at++;
    return (size_t)(at - text);
}

#endif
