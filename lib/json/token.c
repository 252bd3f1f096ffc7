/* What tokens mean: numbers, escapes, decoded text, names given twice. */
#include "token.h"

#include <string.h>

#include "alloc.h"

/* Four hexadecimal digits, or -1. */
static int32_t hexadecimal(const char *at, const char *end)
{
    int32_t value = 0;

    if (end - at < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        const char c = at[i];
        int digit = 0;

        if (c >= '0' && c <= '9')
            digit = c - '0';
        else if (c >= 'a' && c <= 'f')
            digit = c - 'a' + 10;
        else if (c >= 'A' && c <= 'F')
            digit = c - 'A' + 10;
        else
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* The code point of a \u escape, of two that make a pair; -1 if there is none. */
static int32_t unicode_escape(const char *at, const char *end, size_t *size)
{
    const int32_t first = hexadecimal(at + 2, end);

    *size = 6;
    if (first < 0xD800 || first > 0xDFFF)
        return first;
    if (first > 0xDBFF || end - at < 12 || at[6] != '\\' || at[7] != 'u')
        return -1;
    const int32_t second = hexadecimal(at + 8, end);

    if (second < 0xDC00 || second > 0xDFFF)
        return -1;
    *size = 12;
    return 0x10000 + ((first - 0xD800) * 0x400) + (second - 0xDC00);
}

/* What a backslash and the character after it stand for; 0 if for nothing. */
static char short_escape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return 0;
    }
}

size_t ent_escape_size(const char *at, const char *end, int32_t *point)
{
    size_t size = 0;

    if (end - at < 2)
        return 0;
    if (at[1] == 'u') {
        *point = unicode_escape(at, end, &size);
        return *point < 0 ? 0 : size;
    }
    *point = (unsigned char)short_escape(at[1]);
    return *point ? 2 : 0;
}

size_t ent_decoded_length(const char *at, const char *end)
{
    size_t length = 0;

    while (at < end) {
        int32_t point = 0;
        const size_t size = *at == '\\' ? ent_escape_size(at, end, &point) : 1;

        length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        at += size;
    }
    return length;
}

bool ent_number_huge(const char *at, const char *end)
{
    enum { MOST = 309, FAR = 1000000000 };
    int64_t place = 0; /* of the first digit that is not 0; 1 is the place of the ones */
    bool point = false;
    bool found = false;

    for (; at < end && *at != 'e' && *at != 'E'; at++) {
        if (*at == '.')
            point = true;
        else if (*at != '-') {
            if (*at != '0')
                found = true;
            if (found && !point)
                place++;
            if (!found && point)
                place--;
        }
    }
    if (!found || at == end)
        return found && place > MOST;

    const bool down = at[1] == '-';
    int64_t exponent = 0;

    for (at += at[1] == '-' || at[1] == '+' ? 2 : 1; at < end; at++)
        if (exponent < FAR)
            exponent = exponent * 10 + (*at - '0');
    return place + (down ? -exponent : exponent) > MOST;
}

bool ent_number_large(const char *digits, const char *end)
{
    static const char most[] = "9007199254740991";
    const size_t length = (size_t)(end - digits);

    if (length != sizeof most - 1)
        return length > sizeof most - 1;
    return memcmp(digits, most, length) > 0;
}

int64_t ent_token_integer(const struct ent_tape *tape, const struct ent_token *token)
{
    const char *text = tape->text + token->start;
    const bool negative = *text == '-';
    int64_t value = 0;

    for (uint32_t i = negative; i < token->length; i++)
        value = value * 10 + (text[i] - '0');
    return negative ? -value : value;
}

static size_t write_utf8(int32_t point, char out[4])
{
    const uint32_t p = (uint32_t)point;

    if (p < 0x80) {
        out[0] = (char)p;
        return 1;
    }
    if (p < 0x800) {
        out[0] = (char)(0xC0 | p >> 6);
        out[1] = (char)(0x80 | (p & 0x3F));
        return 2;
    }
    if (p < 0x10000) {
        out[0] = (char)(0xE0 | p >> 12);
        out[1] = (char)(0x80 | (p >> 6 & 0x3F));
        out[2] = (char)(0x80 | (p & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | p >> 18);
    out[1] = (char)(0x80 | (p >> 12 & 0x3F));
    out[2] = (char)(0x80 | (p >> 6 & 0x3F));
    out[3] = (char)(0x80 | (p & 0x3F));
    return 4;
}

void ent_token_decode(const struct ent_tape *tape, const struct ent_token *token,
                      struct ent_buffer *out)
{
    const char *at = tape->text + token->start;
    const char *const end = at + token->length;

    if (!(token->flags & ENT_STRING_ESCAPED)) {
        ent_buffer_add(out, at, token->length);
        return;
    }
    while (at < end) {
        const char *backslash = memchr(at, '\\', (size_t)(end - at));
        int32_t point = 0;
        char bytes[4];

        if (!backslash)
            backslash = end;
        ent_buffer_add(out, at, (size_t)(backslash - at));
        if (backslash == end)
            return;
        at = backslash + ent_escape_size(backslash, end, &point);
        ent_buffer_add(out, bytes, write_utf8(point, bytes));
    }
}

/* One character of a string token, as its code point or, beyond ASCII, byte by byte. */
static size_t next_bytes(const struct ent_token *token, const char *at, const char *end,
                         char out[4])
{
    int32_t point = 0;

    if (*at != '\\' || !(token->flags & ENT_STRING_ESCAPED)) {
        out[0] = *at;
        return 1;
    }
    (void)ent_escape_size(at, end, &point);
    return write_utf8(point, out);
}

/* Goes through the decoded bytes of a string token. */
struct reading {
    const struct ent_token *token;
    const char *at;
    const char *end;
    char bytes[4];
    size_t count, used;
};

static struct reading read_token(const struct ent_tape *tape, const struct ent_token *token)
{
    const char *text = tape->text + token->start;

    return (struct reading){.token = token, .at = text, .end = text + token->length};
}

/* The next decoded byte, or -1. */
static int next_byte(struct reading *reading)
{
    if (reading->used == reading->count) {
        int32_t point = 0;

        if (reading->at == reading->end)
            return -1;
        reading->count = next_bytes(reading->token, reading->at, reading->end, reading->bytes);
        reading->used = 0;
        if (*reading->at == '\\' && (reading->token->flags & ENT_STRING_ESCAPED))
            reading->at += ent_escape_size(reading->at, reading->end, &point);
        else
            reading->at++;
    }
    return (unsigned char)reading->bytes[reading->used++];
}

/* Whether two string tokens mean the same text. */
static bool same_token(const struct ent_tape *tape, const struct ent_token *a,
                       const struct ent_token *b)
{
    if (!((a->flags | b->flags) & ENT_STRING_ESCAPED))
        return a->length == b->length &&
               memcmp(tape->text + a->start, tape->text + b->start, a->length) == 0;

    struct reading left = read_token(tape, a);
    struct reading right = read_token(tape, b);
    int byte = 0;

    do {
        byte = next_byte(&left);
        if (byte != next_byte(&right))
            return false;
    } while (byte >= 0);
    return true;
}

static uint32_t hash_of(const struct ent_tape *tape, const struct ent_token *token)
{
    struct reading reading = read_token(tape, token);
    uint32_t hash = UINT32_C(2166136261);

    for (int byte = next_byte(&reading); byte >= 0; byte = next_byte(&reading))
        hash = (hash ^ (uint32_t)byte) * UINT32_C(16777619);
    return hash ^ hash >> 15;
}

/* Few members are compared with each other. */
static void duplicates_of_few(const struct ent_tape *tape, uint32_t object,
                              struct ent_duplicates *found)
{
    const struct ent_token *tokens = tape->tokens;
    const uint32_t end = tokens[object].next;

    for (uint32_t i = object + 1; i < end; i = tokens[i + 1].next)
        for (uint32_t j = object + 1; j < i; j = tokens[j + 1].next)
            if (same_token(tape, &tokens[j], &tokens[i])) {
                found->tell(found, i);
                break;
            }
}

static void duplicates_of_many(const struct ent_tape *tape, uint32_t object, uint32_t *places,
                               uint32_t mask, struct ent_duplicates *found)
{
    const struct ent_token *tokens = tape->tokens;
    const uint32_t end = tokens[object].next;

    for (uint32_t i = object + 1; i < end; i = tokens[i + 1].next) {
        uint32_t place = hash_of(tape, &tokens[i]) & mask;

        while (places[place] && !same_token(tape, &tokens[places[place]], &tokens[i]))
            place = (place + 1) & mask;
        if (places[place])
            found->tell(found, i);
        else
            places[place] = i;
    }
}

bool ent_tape_duplicates(const struct ent_tape *tape, uint32_t object, struct ent_duplicates *found)
{
    enum { FEW = 12 };
    const uint32_t count = tape->tokens[object].length;
    uint32_t size = 1;

    if (count <= FEW) {
        duplicates_of_few(tape, object, found);
        return true;
    }
    while (size < 2 * (uint64_t)count && size <= UINT32_MAX / 2)
        size *= 2;

    uint32_t *places = ent_alloc_zero(ent_product((size_t)size, sizeof *places));

    if (!places)
        return false;
    duplicates_of_many(tape, object, places, size - 1, found);
    ent_free(places);
    return true;
}
