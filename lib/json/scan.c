#include "scan.h"

#include <string.h>

#include "alloc.h"
#include "token.h"
#include "word.h"

enum { MIB = 1024 * 1024, DEPTH = 64, VALUES = 1000000 };

const struct ent_scan_limits ent_scan_limits_default = {
    .bytes = (size_t)16 * MIB, .depth = DEPTH, .values = VALUES, .text = MIB};

struct scan {
    const char *text;
    const char *end;
    const struct ent_scan_limits *limits;
    struct ent_tape *tape;
    struct ent_scan_error *error;
    uint32_t open; /* the innermost open container; its `next` is the one around it */
    size_t depth;
    size_t values;
};

/*
 * Every function below takes the place where it begins to read and answers the place after what
 * it has read, or NULL when it has refused the text.
 */

static const uint32_t NO_CONTAINER = UINT32_MAX;

static const char *refuse(struct scan *scan, entente_result code, const char *where,
                          const char *why)
{
    scan->error->code = code;
    scan->error->byte = (size_t)(where - scan->text);
    scan->error->why = why;
    return NULL;
}

static const char *wrong(struct scan *scan, const char *where, const char *why)
{
    return refuse(scan, ENTENTE_E_SYNTAX, where,
                  where >= scan->end ? "the text ends too early" : why);
}

static inline const char *skip_space(const struct scan *scan, const char *at)
{
    while (at < scan->end && (unsigned char)*at <= ' ') {
        if (*at == '\n') /* an indent follows */
            at += 1 + ent_space_run(at + 1, scan->end);
        else if (*at == ' ' || *at == '\r' || *at == '\t')
            at++;
        else
            break;
    }
    return at;
}

/* How many tokens the text will have if it goes on as it began. */
static size_t expected_tokens(const struct scan *scan, const char *at)
{
    const size_t done = (size_t)(at - scan->text);
    const size_t length = (size_t)(scan->end - scan->text);
    const size_t most = length / 2 + 2;
    const size_t count = scan->tape->count;
    size_t guess = count ? count + count / 8 + 64 : length / 13 + 16;

    if (count && done && (uint64_t)count * length / done > guess)
        guess = (size_t)((uint64_t)count * length / done) + 16;
    return guess < most ? guess : most;
}

static struct ent_token *more_tokens(struct scan *scan, const char *at)
{
    if (ent_tape_grow(scan->tape, expected_tokens(scan, at)))
        return &scan->tape->tokens[scan->tape->count++];
    refuse(scan, ENTENTE_E_NO_MEMORY, at, "memory ran out");
    return NULL;
}

static inline struct ent_token *push(struct scan *scan, const char *at)
{
    struct ent_tape *tape = scan->tape;

    if (tape->count == tape->capacity)
        return more_tokens(scan, at);
    return &tape->tokens[tape->count++];
}

static inline struct ent_token *push_value(struct scan *scan, const char *at)
{
    if (scan->values++ < scan->limits->values)
        return push(scan, at);
    refuse(scan, ENTENTE_E_LIMIT, at, "more values than the limit allows");
    return NULL;
}

static inline void fill(const struct scan *scan, struct ent_token *token, uint8_t kind,
                        const char *start, const char *end)
{
    *token = (struct ent_token){.start = (uint32_t)(start - scan->text),
                                .length = (uint32_t)(end - start),
                                .next = scan->tape->count,
                                .kind = kind};
}

/* One thing in a string that is not plain: an escape, or a character beyond ASCII. */
static const char *string_special(struct scan *scan, const char *at, uint8_t *flags)
{
    int32_t point = 0;
    size_t size = 0;

    if (at >= scan->end)
        return wrong(scan, at, "");
    if ((unsigned char)*at < 0x20)
        return wrong(scan, at, "a control character must be written as an escape");
    if (*at != '\\') {
        size = ent_utf8_sequence(at, (size_t)(scan->end - at));
        return size ? at + size : wrong(scan, at, "this is not UTF-8");
    }
    size = ent_escape_size(at, scan->end, &point);
    if (!size)
        return wrong(scan, at, "there is no such escape, or half of a surrogate pair is missing");
    *flags |= ENT_STRING_ESCAPED;
    if (point == 0)
        *flags |= ENT_STRING_NUL;
    return at + size;
}

/* A string that did not end where its first plain run did, or that is long. */
static const char *long_string(struct scan *scan, const char *start, const char *at,
                               struct ent_token *token)
{
    uint8_t flags = 0;

    while (at >= scan->end || *at != '"') {
        at = string_special(scan, at, &flags);
        if (!at)
            return NULL;
        at += ent_plain_run(at, scan->end);
    }
    fill(scan, token, ENT_TOKEN_STRING, start, at);
    token->flags = flags;
    if (token->length > scan->limits->text && ent_decoded_length(start, at) > scan->limits->text)
        return refuse(scan, ENTENTE_E_LIMIT, start - 1, "one text is longer than the limit allows");
    return at + 1;
}

static inline const char *string(struct scan *scan, const char *at, struct ent_token *token)
{
    const char *const start = at + 1;

    at = start + ent_plain_run(start, scan->end);
    if (at >= scan->end || *at != '"' || (size_t)(at - start) > scan->limits->text)
        return long_string(scan, start, at, token);
    fill(scan, token, ENT_TOKEN_STRING, start, at);
    return at + 1;
}

static bool is_digit(const char *at, const char *end)
{
    return at < end && *at >= '0' && *at <= '9';
}

static const char *skip_digits(const char *at, const char *end)
{
    while (is_digit(at, end))
        at++;
    return at;
}

static const char *fraction_and_exponent(struct scan *scan, const char *at)
{
    const char *const end = scan->end;

    if (at < end && *at == '.') {
        if (!is_digit(++at, end))
            return wrong(scan, at, "a digit must follow the point");
        at = skip_digits(at, end);
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        at++;
        if (at < end && (*at == '+' || *at == '-'))
            at++;
        if (!is_digit(at, end))
            return wrong(scan, at, "a digit must follow in the exponent");
        at = skip_digits(at, end);
    }
    return at;
}

static const char *number(struct scan *scan, const char *start, struct ent_token *token)
{
    const char *const digits = start + (*start == '-');
    uint8_t flags = 0;

    if (!is_digit(digits, scan->end))
        return wrong(scan, digits, "a digit must follow the minus sign");

    const char *const whole = *digits == '0' ? digits + 1 : skip_digits(digits, scan->end);
    const char *const at = fraction_and_exponent(scan, whole);

    if (!at)
        return NULL;
    if (at != whole)
        flags = (uint8_t)(ENT_NUMBER_REAL | (ent_number_huge(start, at) ? ENT_NUMBER_LARGE : 0));
    else if (ent_number_large(digits, at))
        flags = ENT_NUMBER_LARGE;
    else if (*start == '-' && *digits == '0')
        flags = ENT_NUMBER_REAL;
    fill(scan, token, ENT_TOKEN_NUMBER, start, at);
    token->flags = flags;
    return at;
}

static const char *literal(struct scan *scan, const char *start, const char *word, uint8_t kind,
                           struct ent_token *token)
{
    const char *at = start;

    for (; *word; word++, at++)
        if (at >= scan->end || *at != *word)
            return wrong(scan, at, "this is no JSON value");
    fill(scan, token, kind, start, at);
    return at;
}

static const char *scalar(struct scan *scan, const char *at, struct ent_token *token)
{
    switch (*at) {
    case 't':
        return literal(scan, at, "true", ENT_TOKEN_TRUE, token);
    case 'f':
        return literal(scan, at, "false", ENT_TOKEN_FALSE, token);
    case 'n':
        return literal(scan, at, "null", ENT_TOKEN_NULL, token);
    default:
        if (*at == '-' || is_digit(at, scan->end))
            return number(scan, at, token);
        return wrong(scan, at, "a value is expected here");
    }
}

/* A name, its colon, and the space before the value. */
static inline const char *name(struct scan *scan, const char *at)
{
    if (at >= scan->end || *at != '"')
        return wrong(scan, at, "the name of a member is expected here");

    struct ent_token *token = push(scan, at);

    if (!token)
        return NULL;
    at = string(scan, at, token);
    if (!at)
        return NULL;
    if (at >= scan->end || *at != ':') {
        at = skip_space(scan, at);
        if (at >= scan->end || *at != ':')
            return wrong(scan, at, "a colon is expected here");
    }
    at++;
    return skip_space(scan, at < scan->end && *at == ' ' ? at + 1 : at);
}

/* The start of a container, up to its first value; `more` is false where it is empty. */
static const char *open_container(struct scan *scan, const char *at, bool *more)
{
    const bool object = *at == '{';

    if (scan->depth >= scan->limits->depth)
        return refuse(scan, ENTENTE_E_LIMIT, at, "nested deeper than the limit allows");

    struct ent_token *token = push_value(scan, at);

    if (!token)
        return NULL;
    fill(scan, token, object ? ENT_TOKEN_OBJECT : ENT_TOKEN_ARRAY, at, at);
    at = skip_space(scan, at + 1);
    *more = at >= scan->end || *at != (object ? '}' : ']');
    if (!*more)
        return at + 1;
    token->length = 1;
    token->next = scan->open;
    scan->open = scan->tape->count - 1;
    scan->depth++;
    return object ? name(scan, at) : at;
}

static const char *ended(struct scan *scan, const char *at, bool object)
{
    return wrong(scan, at,
                 object ? "a comma or } is expected here" : "a comma or ] is expected here");
}

/* After a value: the ends of containers, then a comma and what is before the next value. */
static inline const char *after_value(struct scan *scan, const char *at, bool *more)
{
    *more = false;
    while (scan->open != NO_CONTAINER) {
        struct ent_token *container = &scan->tape->tokens[scan->open];
        const bool object = container->kind == ENT_TOKEN_OBJECT;

        if (at >= scan->end)
            return wrong(scan, at, "");
        if (*at == ',') {
            *more = true;
            container->length++;
            at = skip_space(scan, at + 1);
            return object ? name(scan, at) : at;
        }
        if (*at == (object ? '}' : ']')) {
            scan->open = container->next;
            container->next = scan->tape->count;
            scan->depth--;
            at++;
            continue;
        }
        const char *const next = skip_space(scan, at);
        if (next == at)
            return ended(scan, at, object);
        at = next;
    }
    return at;
}

static const char *value(struct scan *scan, const char *at, bool *inside)
{
    if (at >= scan->end)
        return wrong(scan, at, "");
    *inside = false;
    if (*at == '{' || *at == '[')
        return open_container(scan, at, inside);

    struct ent_token *token = push_value(scan, at);

    if (!token)
        return NULL;
    return *at == '"' ? string(scan, at, token) : scalar(scan, at, token);
}

static void document(struct scan *scan)
{
    const char *at = skip_space(scan, scan->text);
    bool more = true;

    while (more) {
        at = value(scan, at, &more);
        if (at && !more)
            at = after_value(scan, at, &more);
        if (!at)
            return;
    }
    at = skip_space(scan, at);
    if (at != scan->end)
        wrong(scan, at, "something follows after the end of the value");
}

entente_result ent_scan(const char *text, size_t length, const struct ent_scan_limits *limits,
                        struct ent_tape *tape, struct ent_scan_error *error)
{
    static const char nothing[] = "";
    struct scan scan = {.limits = limits ? limits : &ent_scan_limits_default,
                        .text = length ? text : nothing,
                        .tape = tape,
                        .error = error,
                        .open = NO_CONTAINER};

    scan.end = scan.text + length;
    tape->text = scan.text;
    tape->length = length;
    tape->placed = true;
    *error = (struct ent_scan_error){.code = ENTENTE_OK, .why = ""};
    if (length > scan.limits->bytes || length >= UINT32_MAX)
        refuse(&scan, ENTENTE_E_LIMIT, scan.text, "the text is longer than the limit allows");
    else if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        refuse(&scan, ENTENTE_E_SYNTAX, scan.text, "a byte-order mark is not allowed");
    else
        document(&scan);
    return error->code;
}

bool ent_tape_grow(struct ent_tape *tape, size_t expected)
{
    size_t capacity = expected > tape->count ? expected : (size_t)tape->count + 64;

    if (capacity > UINT32_MAX)
        return false;
    struct ent_token *tokens = ent_realloc_array(tape->tokens, capacity, sizeof *tokens);

    if (!tokens)
        return false;
    tape->tokens = tokens;
    tape->capacity = (uint32_t)capacity;
    return true;
}

void ent_tape_done(struct ent_tape *tape)
{
    ent_free(tape->tokens);
    memset(tape, 0, sizeof *tape);
}

void ent_text_position(const char *text, size_t length, size_t byte, size_t *line, size_t *column)
{
    size_t start = 0;

    if (byte > length)
        byte = length;
    *line = 1;
    for (size_t i = 0; i < byte; i++)
        if (text[i] == '\n') {
            ++*line;
            start = i + 1;
        }
    *column = byte - start + 1;
}
