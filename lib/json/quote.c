#include "quote.h"

#include <string.h>

#include "word.h"

/* A quote, a backslash or a control character. */
static size_t escape(char c, char out[6])
{
    static const char hexadecimal[] = "0123456789abcdef";
    static const char plain[] = "\"\\\b\f\n\r\t";
    static const char letters[] = "\"\\bfnrt";
    const char *known = c ? strchr(plain, c) : NULL;

    out[0] = '\\';
    if (known) {
        out[1] = letters[known - plain];
        return 2;
    }
    memcpy(out + 1, "u00", 3);
    out[4] = hexadecimal[(unsigned char)c >> 4];
    out[5] = hexadecimal[c & 0xF];
    return 6;
}

static bool needs_escape(unsigned char c)
{
    return c < 0x20 || c == '"' || c == '\\';
}

static void quote_escaped(struct ent_buffer *out, const char *at, const char *end)
{
    while (at < end) {
        const char *start = at;
        char bytes[6];

        at += ent_plain_run(at, end);
        while (at < end && !needs_escape((unsigned char)*at)) /* beyond ASCII */
            at += 1 + ent_plain_run(at + 1, end);
        ent_buffer_add(out, start, (size_t)(at - start));
        if (at < end)
            ent_buffer_add(out, bytes, escape(*at++, bytes));
    }
    ent_buffer_char(out, '"');
}

/* The high bits of the bytes of a word that are not plain, and perhaps of some above them. */
static uint64_t marks(uint64_t word)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    const uint64_t quote = (word ^ ones * '"') - ones;
    const uint64_t backslash = (word ^ ones * '\\') - ones;

    return (quote | backslash | (word - ones * ' ') | word) & ones * 0x80;
}

/* Whether all bytes are plain; of a short text its first and its last bytes make two words. */
static bool all_plain(const char *text, size_t length)
{
    enum { WORD = 8 };
    const uint64_t spaces = UINT64_C(0x2020202020202020);
    uint64_t first = spaces, last = spaces;

    if (length > 2 * WORD)
        return ent_plain_run(text, text + length) == length;
    if (length >= WORD) {
        memcpy(&first, text, WORD);
        memcpy(&last, text + length - WORD, WORD);
    } else if (length >= WORD / 2) {
        memcpy(&first, text, WORD / 2);
        memcpy(&last, text + length - WORD / 2, WORD / 2);
    } else {
        while (length--)
            first = first << WORD | (unsigned char)text[length];
    }
    return (marks(first) | marks(last)) == 0;
}

void ent_quote(struct ent_buffer *out, const char *text, size_t length)
{
    if (!ent_buffer_reserve(out, length + 2))
        return;
    char *to = out->data + out->length;

    *to = '"';
    if (!all_plain(text, length)) {
        out->length++;
        quote_escaped(out, text, text + length);
        return;
    }
    memcpy(to + 1, text, length);
    to[length + 1] = '"';
    out->length += length + 2;
}
