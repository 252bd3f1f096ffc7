/* The scanner, by what it puts on the tape and by where it refuses. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "scan.h"
#include "skip.h"

enum { SPAN = 70 };

/* A text in a block of just its size, so that a sanitizer sees what is read beyond it. */
static char *exact(const char *text, size_t length)
{
    char *block = malloc(length ? length : 1);

    cr_assert(block);
    memcpy(block, text, length);
    return block;
}

static struct ent_scan_error scan_with(const char *text, size_t length,
                                       const struct ent_scan_limits *limits)
{
    char *block = exact(text, length);
    struct ent_tape tape = {0};
    struct ent_scan_error error;
    const entente_result result = ent_scan(block, length, limits, &tape, &error);

    cr_assert_eq(result, error.code);
    ent_tape_done(&tape);
    free(block);
    return error;
}

static struct ent_scan_error scan(const char *text)
{
    return scan_with(text, strlen(text), NULL);
}

Test(scan, puts_tokens_on_a_tape)
{
    static const char text[] = "{\"id\": \"a\", \"n\": [1, -23], \"e\": {}, \"t\": true}";
    static const struct {
        uint8_t kind;
        uint32_t start, length, next;
    } wanted[] = {
        {ENT_TOKEN_OBJECT, 0, 4, 11},  {ENT_TOKEN_STRING, 2, 2, 2},  {ENT_TOKEN_STRING, 8, 1, 3},
        {ENT_TOKEN_STRING, 13, 1, 4},  {ENT_TOKEN_ARRAY, 17, 2, 7},  {ENT_TOKEN_NUMBER, 18, 1, 6},
        {ENT_TOKEN_NUMBER, 21, 3, 7},  {ENT_TOKEN_STRING, 28, 1, 8}, {ENT_TOKEN_OBJECT, 32, 0, 9},
        {ENT_TOKEN_STRING, 37, 1, 10}, {ENT_TOKEN_TRUE, 41, 4, 11},
    };
    struct ent_tape tape = {0};
    struct ent_scan_error error;

    cr_assert_eq(ent_scan(text, sizeof text - 1, NULL, &tape, &error), ENTENTE_OK);
    cr_assert_eq(tape.count, sizeof wanted / sizeof wanted[0]);
    for (uint32_t i = 0; i < tape.count; i++) {
        cr_expect_eq(tape.tokens[i].kind, wanted[i].kind, "token %u", i);
        cr_expect_eq(tape.tokens[i].start, wanted[i].start, "token %u", i);
        cr_expect_eq(tape.tokens[i].length, wanted[i].length, "token %u", i);
        cr_expect_eq(tape.tokens[i].next, wanted[i].next, "token %u", i);
        cr_expect_eq(tape.tokens[i].flags, 0, "token %u", i);
    }
    cr_expect_eq(ent_token_integer(&tape, &tape.tokens[6]), -23);
    cr_expect_eq(ent_token_byte(&tape.tokens[1]), 1);
    ent_tape_done(&tape);
}

Test(scan, takes_every_value_alone)
{
    static const char *const good[] = {"null",  "true",    "false", "0",        "-1",
                                       "12",    "1.5e+3",  "\"\"",  "[]",       "{}",
                                       " [ ] ", "\t0\r\n", "[[]]",  "{\"\":{}}"};

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        cr_expect_eq(scan(good[i]).code, ENTENTE_OK, "%s", good[i]);
}

/* The caret of each text stands before the byte at which it is refused, and is taken out. */
Test(scan, refuses_at_the_first_byte_that_cannot_be)
{
    static const char *const bad[] = {
        "^",
        " \n^",
        "^x",
        "[1^",
        "[1,^",
        "[1,^]",
        "[^,1]",

        "[1 ^2]",
        "{^",
        "{^1:2}",
        "{\"a\"^",
        "{\"a\"^}",
        "{\"a\" ^1}",
        "{\"a\":^}",
        "{\"a\":1,^}",
        "{\"a\":1^]",
        "[1^}",
        "1 ^2",
        "{}^}",
        "[]^,",
        "1^,",
        "0^1",
        "-^",
        "-^x",
        "[-^]",

        "^+1",
        "1.^",
        "1.^x",
        "1e^",
        "1e+^",
        "1e+^]",
        "^.5",
        "0^x1",
        "^NaN",
        "^Infinity",
        "-^Infinity",
        "n^",
        "nul^",
        "nul^x",
        "tru^]",
        "fals^",
        "true^x",
        "\"^",
        "\"abc^",
        "\"^\\",
        "\"^\\x\"",
        "\"^\\u12\"",
        "\"a^\\u\"",
        "\"^\\uD800\"",
        "\"^\\uD800x\"",
        "\"^\\uD800\\n\"",
        "\"^\\uD800\\uD800\"",
        "\"^\\uDC00\"",
        "\"a^\x01\"",
        "\"a^\n\"",
        "\"^\xff\"",
        "\"^\xc0\x80\"",
        "\"a^\xed\xa0\x80\"",
        "\"^\xf4\x90\x80\x80\"",
        "\"^\xe2\x82\"",
        "\"^\xe2\x82",
        "\"^\xf0\x9f",
        "^\xef\xbb\xbf{}",
        "[^'a']",
        "[1,^//\n2]",
        "{^a:1}",
        "[\"a\"^\"b\"]",
        "{\"a\"^,1}",
        "[^\x0c]",
        "^\x0b",
    };

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        const char *caret = strchr(bad[i], '^');
        char text[64];

        cr_assert(caret);
        const size_t byte = (size_t)(caret - bad[i]);

        snprintf(text, sizeof text, "%.*s%s", (int)byte, bad[i], caret + 1);
        const struct ent_scan_error error = scan(text);

        cr_expect_eq(error.code, ENTENTE_E_SYNTAX, "%s", bad[i]);
        cr_expect_eq(error.byte, byte, "%s: at %zu", bad[i], error.byte);
        cr_expect(*error.why, "%s", bad[i]);
    }
}

/* Bytes that are no white space, and NUL, wherever white space could stand. */
Test(scan, knows_four_kinds_of_white_space)
{
    for (int byte = 0; byte < 256; byte++) {
        const bool space = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
        char text[] = "?[?1?,?{?\"a\"?:?2?}?]?";
        const size_t length = sizeof text - 1;

        for (size_t place = 0; place < length; place++) {
            char one[sizeof text];
            size_t count = 0;

            if (text[place] != '?')
                continue;
            for (size_t i = 0; i < length; i++)
                if (text[i] != '?' || i == place)
                    one[count++] = i == place ? (char)byte : text[i];
            if ((byte >= '0' && byte <= '9') || byte == '-')
                continue; /* would make another number */
            cr_expect_eq(scan_with(one, count, NULL).code == ENTENTE_OK, space,
                         "byte %d at place %zu", byte, place);
        }
    }
}

Test(scan, refuses_every_prefix_of_a_document_at_its_end)
{
    static const char text[] =
        "{\n  \"id\": \"a\\u00e9\\n\xc3\xa9\",\n  \"n\": [\n    -10,\n    true,"
        "\n    {}\n  ],\n  \"x\": null\n}";

    cr_assert_eq(scan(text).code, ENTENTE_OK);
    for (size_t length = 0; length < sizeof text - 1; length++) {
        const struct ent_scan_error error = scan_with(text, length, NULL);

        cr_expect_eq(error.code, ENTENTE_E_SYNTAX, "%zu", length);
        cr_expect_leq(error.byte, length);
        /* Only an escape and a character are told where they begin. */
        cr_expect_geq(error.byte + 5, length, "%zu: at %zu", length, error.byte);
        for (size_t i = error.byte; i < length; i++)
            cr_expect(text[error.byte] == '\\' || text[error.byte] == '\xc3', "%zu", length);
    }
}

Test(scan, flags_numbers_that_no_document_can_hold)
{
    static const struct {
        const char *text;
        uint8_t flags;
    } numbers[] = {
        {"0", 0},
        {"-1", 0},
        {"9007199254740991", 0},
        {"-9007199254740991", 0},
        {"9007199254740992", ENT_NUMBER_LARGE},
        {"-9007199254740992", ENT_NUMBER_LARGE},
        {"10000000000000000", ENT_NUMBER_LARGE},
        {"-0", ENT_NUMBER_REAL},
        {"0.0", ENT_NUMBER_REAL},
        {"-0.0", ENT_NUMBER_REAL},
        {"1.0", ENT_NUMBER_REAL},
        {"1e0", ENT_NUMBER_REAL},
        {"1E-400", ENT_NUMBER_REAL},
        {"0e999999999999999999999", ENT_NUMBER_REAL},
        {"1e308", ENT_NUMBER_REAL},
        {"1e309", ENT_NUMBER_REAL | ENT_NUMBER_LARGE},
        {"0.00001e313", ENT_NUMBER_REAL},
        {"0.00001e314", ENT_NUMBER_REAL | ENT_NUMBER_LARGE},
        {"-123.5e306", ENT_NUMBER_REAL},
        {"-123.5e307", ENT_NUMBER_REAL | ENT_NUMBER_LARGE},
        {"1e99999999999999999999999", ENT_NUMBER_REAL | ENT_NUMBER_LARGE},
        {"1e-99999999999999999999999", ENT_NUMBER_REAL},
    };

    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        const size_t length = strlen(numbers[i].text);
        char *text = exact(numbers[i].text, length);
        struct ent_tape tape = {0};
        struct ent_scan_error error;

        cr_assert_eq(ent_scan(text, length, NULL, &tape, &error), ENTENTE_OK, "%s",
                     numbers[i].text);
        cr_expect_eq(tape.tokens[0].flags, numbers[i].flags, "%s: %d", numbers[i].text,
                     tape.tokens[0].flags);
        if (!numbers[i].flags)
            cr_expect_eq(ent_token_integer(&tape, &tape.tokens[0]), atoll(numbers[i].text), "%s",
                         numbers[i].text);
        ent_tape_done(&tape);
        free(text);
    }
}

Test(scan, decodes_every_escape)
{
    static const char text[] =
        "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u20AC\\uD83D\\uDE00\xc3\xa9z\"";
    static const char wanted[] = "a\"\\/\b\f\n\r\tA\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xc3\xa9z";
    struct ent_tape tape = {0};
    struct ent_scan_error error;
    struct ent_buffer out = {0};

    cr_assert_eq(ent_scan(text, sizeof text - 1, NULL, &tape, &error), ENTENTE_OK);
    cr_expect_eq(tape.tokens[0].flags, ENT_STRING_ESCAPED);
    ent_token_decode(&tape, &tape.tokens[0], &out);
    cr_expect_eq(out.length, sizeof wanted - 1);
    cr_expect_arr_eq(out.data, wanted, sizeof wanted - 1);
    cr_expect_eq(ent_decoded_length(text + 1, text + sizeof text - 2), sizeof wanted - 1);
    ent_buffer_done(&out);
    ent_tape_done(&tape);
}

/* Every code point, as two escapes or one, must come out as its UTF-8. */
Test(scan, decodes_every_code_point)
{
    for (uint32_t point = 0; point <= 0x10FFFF; point += point < 0x3000 ? 1 : 97) {
        char text[20];
        char wanted[5] = {0};
        struct ent_tape tape = {0};
        struct ent_scan_error error;
        struct ent_buffer out = {0};

        if (point >= 0xD800 && point < 0xE000)
            continue;
        if (point < 0x10000)
            snprintf(text, sizeof text, "\"\\u%04x\"", point);
        else
            snprintf(text, sizeof text, "\"\\u%04X\\u%04x\"", 0xD800 + ((point - 0x10000) >> 10),
                     0xDC00 + ((point - 0x10000) & 0x3FF));
        cr_assert_eq(ent_scan(text, strlen(text), NULL, &tape, &error), ENTENTE_OK, "%s", text);
        cr_expect_eq((tape.tokens[0].flags & ENT_STRING_NUL) != 0, point == 0, "%s", text);
        ent_token_decode(&tape, &tape.tokens[0], &out);
        if (point < 0x80) {
            wanted[0] = (char)point;
        } else if (point < 0x800) {
            wanted[0] = (char)(0xC0 + point / 64);
            wanted[1] = (char)(0x80 + point % 64);
        } else if (point < 0x10000) {
            wanted[0] = (char)(0xE0 + point / 4096);
            wanted[1] = (char)(0x80 + point / 64 % 64);
            wanted[2] = (char)(0x80 + point % 64);
        } else {
            wanted[0] = (char)(0xF0 + point / 262144);
            wanted[1] = (char)(0x80 + point / 4096 % 64);
            wanted[2] = (char)(0x80 + point / 64 % 64);
            wanted[3] = (char)(0x80 + point % 64);
        }
        cr_assert_eq(out.length, point ? strlen(wanted) : 1, "%s", text);
        cr_assert_arr_eq(out.data, wanted, out.length, "%s", text);
        ent_buffer_done(&out);
        ent_tape_done(&tape);
    }
}

/* What is one byte within a limit is taken, and one byte beyond it is refused, and where. */
Test(scan, keeps_each_limit_to_the_byte)
{
    static const char text[] = "[[\"abc\\u00e9\"], 1, {\"k\": [2]}]"; /* 7 values, 3 deep, text 5 */
    const size_t length = sizeof text - 1;
    const struct ent_scan_limits just = {length, 3, 7, 5};
    const size_t deepest = (size_t)(strstr(text, "[2") - text);
    struct ent_scan_limits limits = just;

    cr_expect_eq(scan_with(text, length, &just).code, ENTENTE_OK);
    limits.bytes--;
    cr_expect_eq(scan_with(text, length, &limits).code, ENTENTE_E_LIMIT);
    limits = just;
    limits.depth--;
    cr_expect_eq(scan_with(text, length, &limits).code, ENTENTE_E_LIMIT);
    cr_expect_eq(scan_with(text, length, &limits).byte, deepest);
    limits = just;
    limits.values--;
    cr_expect_eq(scan_with(text, length, &limits).code, ENTENTE_E_LIMIT);
    cr_expect_eq(scan_with(text, length, &limits).byte, deepest + 1);
    limits = just;
    limits.text--;
    cr_expect_eq(scan_with(text, length, &limits).code, ENTENTE_E_LIMIT);
    cr_expect_eq(scan_with(text, length, &limits).byte, 2);
}

Test(scan, nests_as_deep_as_it_may_without_recursion)
{
    enum { DEEP = 100000 };
    char *text = malloc(2 * DEEP);
    struct ent_scan_limits limits = ent_scan_limits_default;

    cr_assert(text);
    memset(text, '[', DEEP);
    memset(text + DEEP, ']', DEEP);
    cr_expect_eq(scan_with(text, DEEP, NULL).code, ENTENTE_E_LIMIT);
    cr_expect_eq(scan_with(text, DEEP, NULL).byte, 64);
    cr_expect_eq(scan_with(text + DEEP - 64, 128, NULL).code, ENTENTE_OK);
    cr_expect_eq(scan_with(text + DEEP - 65, 130, NULL).code, ENTENTE_E_LIMIT);
    limits.depth = DEEP;
    cr_expect_eq(scan_with(text, 2 * DEEP, &limits).code, ENTENTE_OK);
    cr_expect_eq(scan_with(text, 2 * DEEP - 1, &limits).code, ENTENTE_E_SYNTAX);
    limits.depth = DEEP - 1;
    cr_expect_eq(scan_with(text, 2 * DEEP, &limits).byte, DEEP - 1);
    free(text);
}

struct counted {
    struct ent_duplicates duplicates;
    uint32_t count;
    uint32_t last;
};

static void count_name(struct ent_duplicates *duplicates, uint32_t name)
{
    struct counted *counted = (struct counted *)duplicates;

    counted->count++;
    counted->last = name;
}

/* The names that are given again, among few and many, plain and escaped. */
Test(scan, finds_a_name_given_twice)
{
    static const size_t counts[] = {2, 3, 11, 12, 13, 14, 100, 64000};

    for (size_t c = 0; c < sizeof counts / sizeof counts[0]; c++)
        for (int kind = 0; kind < 3; kind++) {
            struct counted counted = {.duplicates = {count_name}};
            struct ent_buffer text = {0};
            struct ent_tape tape = {0};
            struct ent_scan_error error;

            ent_buffer_text(&text, "{");
            for (size_t i = 0; i < counts[c]; i++) {
                ent_buffer_text(&text, "\"n");
                ent_buffer_integer(&text, (int64_t)i + 1);
                ent_buffer_text(&text, "\":0,");
            }
            for (int again = 0; again < kind; again++)
                ent_buffer_text(&text, again ? "\"n\\u0031\":0," : "\"n2\":0,");
            text.data[text.length - 1] = '}';
            cr_assert_eq(ent_scan(text.data, text.length, NULL, &tape, &error), ENTENTE_OK);
            cr_assert(ent_tape_duplicates(&tape, 0, &counted.duplicates));
            cr_expect_eq(counted.count, (uint32_t)kind, "%zu names, kind %d", counts[c], kind);
            cr_expect_eq(counted.last, kind ? tape.count - 2 : 0U, "%zu, %d", counts[c], kind);
            ent_tape_done(&tape);
            ent_buffer_done(&text);
        }
}

Test(scan, tells_lines_and_columns)
{
    static const char text[] = "ab\n\ncd\r\n\xc3\xa9z";
    static const size_t wanted[][2] = {{1, 1}, {1, 2}, {1, 3}, {2, 1}, {3, 1}, {3, 2},
                                       {3, 3}, {3, 4}, {4, 1}, {4, 2}, {4, 3}, {4, 4}};

    for (size_t byte = 0; byte < sizeof text; byte++) {
        size_t line = 0;
        size_t column = 0;

        ent_text_position(text, sizeof text - 1, byte, &line, &column);
        cr_expect_eq(line, wanted[byte][0], "byte %zu", byte);
        cr_expect_eq(column, wanted[byte][1], "byte %zu", byte);
    }
}

static size_t slow_run(const char *text, const char *end, bool spaces)
{
    const char *at = text;

    while (at < end && (spaces ? *at == ' ' : ent_byte_plain((unsigned char)*at)))
        at++;
    return (size_t)(at - text);
}

/* The fast ways and the plain ones agree, for each byte at each place of runs of each length. */
Test(scan, looks_at_many_bytes_as_at_one)
{
    for (size_t length = 0; length < SPAN; length++)
        for (size_t place = 0; place <= length; place++)
            for (int byte = 0; byte < 256; byte += length == 20 ? 1 : 17) {
                char text[SPAN];
                char *block = NULL;

                memset(text, 'a', sizeof text);
                if (place < length)
                    text[place] = (char)byte;
                block = exact(text, length);
                cr_assert_eq(ent_plain_run(block, block + length),
                             slow_run(block, block + length, false), "%d at %zu", byte, place);
                cr_assert_eq(ent_short_string(block, block + length),
                             slow_run(block, block + length, false), "%d at %zu", byte, place);
                memset(block, ' ', length);
                if (place < length)
                    block[place] = (char)byte;
                cr_assert_eq(ent_space_run(block, block + length),
                             slow_run(block, block + length, true), "%d at %zu", byte, place);
                free(block);
            }
}

/* Two special bytes: the first one counts. */
Test(scan, stops_at_the_first_of_two)
{
    static const char special[] = "\"\\\n\x1f\x80\xff";

    for (size_t a = 0; a < 40; a++)
        for (size_t b = 0; b < 40; b++)
            for (size_t i = 0; i < sizeof special - 1; i++)
                for (size_t j = 0; j < sizeof special - 1; j++) {
                    char text[40];

                    memset(text, 'x', sizeof text);
                    text[a] = special[i];
                    text[b] = special[j];
                    cr_assert_eq(ent_short_string(text, text + sizeof text), a < b ? a : b);
                    cr_assert_eq(ent_plain_run(text, text + sizeof text), a < b ? a : b);
                }
}

Test(scan, sees_an_indent_only_where_it_is)
{
    for (size_t spaces = 0; spaces < 20; spaces++)
        for (size_t wanted = 0; wanted < 20; wanted++) {
            char text[SPAN];

            memset(text, 'x', sizeof text);
            text[0] = '\n';
            memset(text + 1, ' ', spaces);
            if (ent_is_indent(text, text + sizeof text, wanted))
                cr_expect_eq(spaces, wanted);
            text[0] = ' ';
            cr_expect_not(ent_is_indent(text, text + sizeof text, wanted));
        }
}

Test(scan, compares_names_of_every_length)
{
    for (size_t length = 0; length < 40; length++)
        for (size_t place = 0; place <= length; place++) {
            char a[40];
            char b[40];

            memset(a, 'n', sizeof a);
            memcpy(b, a, sizeof a);
            if (place < length)
                b[place] = 'm';
            char *x = exact(a, length);
            char *y = exact(b, length);

            cr_expect_eq(ent_same_bytes(x, y, length), place == length, "%zu of %zu", place,
                         length);
            free(x);
            free(y);
        }
}
