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

/* The bytes from the first that is not plain on. */
static void quote_rest(struct ent_buffer *out, const char *at, const char *end)
{
    while (at < end) {
        const char *start = at;
        char bytes[6];

        while (at < end && !needs_escape((unsigned char)*at))
            at++;
        ent_buffer_add(out, start, (size_t)(at - start));
        if (at < end)
            ent_buffer_add(out, bytes, escape(*at++, bytes));
    }
    ent_buffer_char(out, '"');
}

void ent_quote(struct ent_buffer *out, const char *text, size_t length)
{
    const size_t plain = ent_plain_run(text, text + length);

    if (!ent_buffer_reserve(out, length + 2))
        return;
    char *to = out->data + out->length;

    *to++ = '"';
    memcpy(to, text, plain);
    out->length += plain + 1;
    if (plain == length)
        out->data[out->length++] = '"';
    else
        quote_rest(out, text + plain, text + length);
}
