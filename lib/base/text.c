#include "text.h"

#include "alloc.h"

static bool is_tail(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* The bounds of the second byte keep out what is overlong, surrogate or beyond U+10FFFF. */
static size_t long_sequence(const unsigned char *text, size_t length)
{
    const unsigned char lead = text[0];

    if (length < 2 || !is_tail(text[1]) || lead < 0xC2)
        return 0;
    if (lead < 0xE0)
        return 2;
    if (length < 3 || !is_tail(text[2]))
        return 0;
    if (lead < 0xF0) {
        if ((lead == 0xE0 && text[1] < 0xA0) || (lead == 0xED && text[1] > 0x9F))
            return 0;
        return 3;
    }
    if (length < 4 || !is_tail(text[3]) || lead > 0xF4)
        return 0;
    if ((lead == 0xF0 && text[1] < 0x90) || (lead == 0xF4 && text[1] > 0x8F))
        return 0;
    return 4;
}

size_t ent_utf8_sequence(const char *text, size_t length)
{
    if (length == 0)
        return 0;
    if ((unsigned char)text[0] < 0x80)
        return 1;
    return long_sequence((const unsigned char *)text, length);
}

/* How many bytes of ASCII begin the text, in steps of eight and then one by one. */
static size_t ascii_run(const char *text, size_t length)
{
    const uint64_t high_bits = UINT64_C(0x8080808080808080);
    size_t at = 0;

    for (uint64_t word; length - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        if (word & high_bits)
            break;
    }
    while (at < length && (unsigned char)text[at] < 0x80)
        at++;
    return at;
}

bool ent_utf8_valid(const char *text, size_t length)
{
    size_t at = 0;

    while (at < length) {
        at += ascii_run(text + at, length - at);
        while (at < length && (unsigned char)text[at] >= 0x80) {
            const size_t bytes = long_sequence((const unsigned char *)text + at, length - at);

            if (bytes == 0)
                return false;
            at += bytes;
        }
    }
    return true;
}

size_t ent_utf8_cut(const char *text, size_t length, size_t limit)
{
    if (length <= limit)
        return length;
    while (limit > 0 && is_tail((unsigned char)text[limit]))
        limit--;
    return limit;
}

bool ent_text_equal(const char *a, const char *b)
{
    if (!a || !b)
        return a == b;
    return strcmp(a, b) == 0;
}

static bool fail(struct ent_buffer *buffer)
{
    ent_buffer_done(buffer);
    buffer->failed = true;
    return false;
}

bool ent_buffer_grow(struct ent_buffer *buffer, size_t more)
{
    enum { FIRST = 256 };
    size_t capacity = buffer->capacity ? buffer->capacity : FIRST;

    if (buffer->failed || more >= SIZE_MAX / 2 - buffer->length)
        return fail(buffer);
    while (capacity <= buffer->length + more)
        capacity *= 2;

    char *data = ent_realloc(buffer->data, capacity);

    if (!data)
        return fail(buffer);
    buffer->data = data;
    buffer->capacity = capacity;
    return true;
}

void ent_buffer_integer(struct ent_buffer *buffer, int64_t value)
{
    enum { DIGITS = 20 };
    char digits[DIGITS];
    size_t at = DIGITS;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;

    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (value < 0)
        digits[--at] = '-';
    ent_buffer_add(buffer, digits + at, DIGITS - at);
}

char *ent_buffer_take(struct ent_buffer *buffer, size_t *length)
{
    ent_buffer_char(buffer, '\0');
    if (buffer->failed) {
        ent_buffer_done(buffer);
        return NULL;
    }

    char *text = buffer->data;

    if (length)
        *length = buffer->length - 1;
    memset(buffer, 0, sizeof *buffer);
    return text;
}

void ent_buffer_done(struct ent_buffer *buffer)
{
    ent_free(buffer->data);
    memset(buffer, 0, sizeof *buffer);
}
