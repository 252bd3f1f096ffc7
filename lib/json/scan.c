#include "scan.h"

#include <string.h>

#include "alloc.h"
#include "skip.h"
#include "token.h"

enum { MIB = 1024 * 1024, DEPTH = 64, VALUES = 1000000 };

const struct ent_scan_limits ent_scan_limits_default = {
    .bytes = (size_t)16 * MIB, .depth = DEPTH, .values = VALUES, .text = MIB};

/*
 * The state of a scan that its slower parts need. What changes with every token stays in local
 * variables of document(), and so in registers.
 */
struct scan {
    const char *text;
    const char *end;
    const struct ent_scan_limits *limits;
    struct ent_tape *tape;
    struct ent_scan_error *error;
};

static const uint32_t NO_CONTAINER = UINT32_MAX;

/*
 * The functions below take the place where they begin to read and answer the place after what
 * they have read, or NULL when they have refused the text.
 */

static const char *refuse(const struct scan *scan, entente_result code, const char *where,
                          const char *why)
{
    scan->error->code = code;
    scan->error->byte = (size_t)(where - scan->text);
    scan->error->why = why;
    return NULL;
}

static const char *wrong(const struct scan *scan, const char *where, const char *why)
{
    return refuse(scan, ENTENTE_E_SYNTAX, where,
                  where >= scan->end ? "the text ends too early" : why);
}

static inline const char *skip_space(const char *at, const char *end)
{
    while (at < end && (unsigned char)*at <= ' ') {
        if (*at == '\n') /* an indent follows */
            at += 1 + ent_space_run(at + 1, end);
        else if (*at == ' ' || *at == '\r' || *at == '\t')
            at++;
        else
            break;
    }
    return at;
}

/* The same before what stands in the innermost container: mostly in a line with its indent. */
static inline const char *skip_indent(const char *at, const char *end, size_t depth)
{
    if (ent_is_indent(at, end, 2 * depth) && (unsigned char)at[2 * depth + 1] > ' ')
        return at + 2 * depth + 1;
    return skip_space(at, end);
}

/* How many tokens the text will have if it goes on as it began, and an eighth more. */
static size_t expected_tokens(const struct scan *scan, const char *at)
{
    const size_t done = (size_t)(at - scan->text) + 1;
    const size_t length = (size_t)(scan->end - scan->text);
    const size_t most = length / 2 + 2; /* each has a byte of its own and one beside it */
    const size_t count = scan->tape->count;
    const uint64_t whole = count ? (uint64_t)count * length / done : length / 14;
    const uint64_t guess = whole + whole / 8 + 16;

    return guess < most ? (size_t)guess : most;
}

static bool more_tokens(const struct scan *scan, const char *at)
{
    if (ent_tape_grow(scan->tape, expected_tokens(scan, at)))
        return true;
    refuse(scan, ENTENTE_E_NO_MEMORY, at, "memory ran out");
    return false;
}

static inline void fill(struct ent_token *token, uint8_t kind, size_t start, size_t length,
                        uint32_t next)
{
    *token = (struct ent_token){
        .start = (uint32_t)start, .length = (uint32_t)length, .next = next, .kind = kind};
}

/* One thing in a string that is not plain: an escape, or a character beyond ASCII. */
static const char *string_special(const struct scan *scan, const char *at, uint8_t *flags)
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
static const char *long_string(const struct scan *scan, const char *start, const char *at,
                               struct ent_token *token)
{
    uint8_t flags = 0;

    while (at >= scan->end || *at != '"') {
        at = string_special(scan, at, &flags);
        if (!at)
            return NULL;
        at += ent_plain_run(at, scan->end);
    }
    token->length = (uint32_t)(at - start);
    token->flags = flags;
    if (token->length > scan->limits->text && ent_decoded_length(start, at) > scan->limits->text)
        return refuse(scan, ENTENTE_E_LIMIT, start - 1, "one text is longer than the limit allows");
    return at + 1;
}

/* A string from its quote on. `short_text` is what needs no look at the limit. */
static inline const char *string(const struct scan *scan, const char *at, const char *text,
                                 const char *end, size_t short_text, struct ent_token *token,
                                 uint32_t next)
{
    const char *const start = at + 1;

    at = start + ent_short_string(start, end);
    fill(token, ENT_TOKEN_STRING, (size_t)(start - text), (size_t)(at - start), next);
    if (at >= end || *at != '"' || (size_t)(at - start) > short_text)
        return long_string(scan, start, at, token);
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

static const char *fraction_and_exponent(const struct scan *scan, const char *at)
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

static const char *scan_number(const struct scan *scan, const char *start, struct ent_token *token)
{
    const char *const digits = start + (*start == '-');

    if (!is_digit(digits, scan->end))
        return wrong(scan, digits, "a digit must follow the minus sign");

    const char *const whole = *digits == '0' ? digits + 1 : skip_digits(digits, scan->end);
    const char *const at = fraction_and_exponent(scan, whole);

    if (!at)
        return NULL;
    token->kind = ENT_TOKEN_NUMBER;
    if (at != whole)
        token->flags =
            (uint8_t)(ENT_NUMBER_REAL | (ent_number_huge(start, at) ? ENT_NUMBER_LARGE : 0));
    else if (ent_number_large(digits, at))
        token->flags = ENT_NUMBER_LARGE;
    else if (*start == '-' && *digits == '0')
        token->flags = ENT_NUMBER_REAL;
    return at;
}

static const char *literal(const struct scan *scan, const char *at, const char *word, uint8_t kind,
                           struct ent_token *token)
{
    for (; *word; word++, at++)
        if (at >= scan->end || *at != *word)
            return wrong(scan, at, "this is no JSON value");
    token->kind = kind;
    return at;
}

/* What is no string and no container; the token has its start and gets the rest here. */
static const char *scalar(const struct scan *scan, const char *start, struct ent_token *token)
{
    const char *at = NULL;

    if (*start == 't')
        at = literal(scan, start, "true", ENT_TOKEN_TRUE, token);
    else if (*start == 'f')
        at = literal(scan, start, "false", ENT_TOKEN_FALSE, token);
    else if (*start == 'n')
        at = literal(scan, start, "null", ENT_TOKEN_NULL, token);
    else if (*start == '-' || is_digit(start, scan->end))
        at = scan_number(scan, start, token);
    else
        wrong(scan, start, "a value is expected here");
    if (at)
        token->length = (uint32_t)(at - start);
    return at;
}

/* A colon that does not follow its name at once, and the space after it. */
static const char *colon(const struct scan *scan, const char *at)
{
    at = skip_space(at, scan->end);
    if (at >= scan->end || *at != ':')
        return wrong(scan, at, "a colon is expected here");
    return skip_space(at + 1, scan->end);
}

/*
 * The scanner itself. It is longer than a function should be, so that what it works with stays in
 * registers: the place, the next free token, and the innermost open container, whose `next` is the
 * one around it for as long as it is open.
 */
static const char *document(const struct scan *scan)
{
    const struct ent_scan_limits limits = *scan->limits;
    const char *const text = scan->text;
    const char *const end = scan->end;
    struct ent_tape *const tape = scan->tape;
    struct ent_token *tokens = tape->tokens;
    uint32_t count = 0;
    uint32_t room = tape->capacity;
    uint32_t open = NO_CONTAINER;
    size_t depth = 0;
    size_t values = 0;
    bool object = false; /* whether the innermost container is one */
    const char *at = skip_space(text, end);

value:
    if (at >= end)
        return wrong(scan, at, "");
    if (values++ >= limits.values)
        return refuse(scan, ENTENTE_E_LIMIT, at, "more values than the limit allows");
    if (room - count < 2) { /* this value, and the name after it */
        tape->count = count;
        if (!more_tokens(scan, at))
            return NULL;
        tokens = tape->tokens;
        room = tape->capacity;
    }
    if (*at == '"') {
        at = string(scan, at, text, end, limits.text, &tokens[count], count + 1);
        count++;
    } else if (*at != '{' && *at != '[') {
        fill(&tokens[count], 0, (size_t)(at - text), 0, count + 1);
        at = scalar(scan, at, &tokens[count++]);
    } else {
        if (depth >= limits.depth)
            return refuse(scan, ENTENTE_E_LIMIT, at, "nested deeper than the limit allows");
        const bool outer = object;

        object = *at == '{';
        fill(&tokens[count], object ? ENT_TOKEN_OBJECT : ENT_TOKEN_ARRAY, (size_t)(at - text), 0,
             count + 1);
        at = skip_indent(at + 1, end, depth + 1);
        if (at < end && *at == (object ? '}' : ']')) {
            object = outer;
            count++;
            at++;
        } else {
            tokens[count].length = 1;
            tokens[count].next = open;
            open = count++;
            depth++;
            if (object)
                goto name;
            goto value;
        }
    }
    if (!at)
        return NULL;

after:
    if (at < end && *at == ',') {
        if (open == NO_CONTAINER)
            return wrong(scan, at, "something follows after the end of the value");
        tokens[open].length++;
        at = skip_indent(at + 1, end, depth);
        if (!object)
            goto value;
        goto name;
    }
    at = skip_indent(at, end, depth - 1);
    if (open == NO_CONTAINER) {
        tape->count = count;
        return at == end ? at : wrong(scan, at, "something follows after the end of the value");
    }
    if (at < end && *at == ',')
        goto after;
    if (at >= end || *at != (object ? '}' : ']'))
        return wrong(scan, at,
                     object ? "a comma or } is expected here" : "a comma or ] is expected here");
    at++;
    depth--;
    const uint32_t closed = open;

    open = tokens[closed].next;
    tokens[closed].next = count;
    object = open != NO_CONTAINER && tokens[open].kind == ENT_TOKEN_OBJECT;
    goto after;

name:
    if (at >= end || *at != '"')
        return wrong(scan, at, "the name of a member is expected here");
    if (room == count) {
        tape->count = count;
        if (!more_tokens(scan, at))
            return NULL;
        tokens = tape->tokens;
        room = tape->capacity;
    }
    at = string(scan, at, text, end, limits.text, &tokens[count], count + 1);
    count++;
    if (!at)
        return NULL;
    if (end - at > 2 && at[0] == ':' && at[1] == ' ' && (unsigned char)at[2] > ' ')
        at += 2;
    else if (end - at > 1 && at[0] == ':' && (unsigned char)at[1] > ' ')
        at++;
    else
        at = colon(scan, at);
    if (!at)
        return NULL;
    goto value;
}

entente_result ent_scan(const char *text, size_t length, const struct ent_scan_limits *limits,
                        struct ent_tape *tape, struct ent_scan_error *error)
{
    static const char nothing[] = "";
    struct scan scan = {.limits = limits ? limits : &ent_scan_limits_default,
                        .text = length ? text : nothing,
                        .tape = tape,
                        .error = error};

    scan.end = scan.text + length;
    tape->text = scan.text;
    tape->length = length;
    tape->placed = true;
    *error = (struct ent_scan_error){.code = ENTENTE_OK, .why = ""};
    if (length > scan.limits->bytes || length >= UINT32_MAX)
        refuse(&scan, ENTENTE_E_LIMIT, scan.text,
               "the text is longer than the limit of bytes allows, which is 16 MiB if not set");
    else if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        refuse(&scan, ENTENTE_E_SYNTAX, scan.text, "a byte-order mark is not allowed");
    else
        (void)document(&scan);
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
