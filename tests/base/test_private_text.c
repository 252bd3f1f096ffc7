/* UTF-8, the growing buffer and the tables of names. */
#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include <entente/api.h>

#include "alloc.h"
#include "calendar.h"
#include "names.h"
#include "text.h"

/* The rule of RFC 3629 in its plainest form: decode, then see whether it is the shortest. */
static bool slow_valid(const unsigned char *text, size_t length)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};

    for (size_t at = 0; at < length;) {
        const unsigned char lead = text[at];
        const size_t bytes = lead < 0x80             ? 1
                             : (lead & 0xE0) == 0xC0 ? 2
                             : (lead & 0xF0) == 0xE0 ? 3
                             : (lead & 0xF8) == 0xF0 ? 4
                                                     : 0;

        if (bytes == 0 || at + bytes > length)
            return false;

        uint32_t point = bytes == 1 ? lead : lead & (0x7Fu >> bytes);

        for (size_t i = 1; i < bytes; i++) {
            if ((text[at + i] & 0xC0) != 0x80)
                return false;
            point = point << 6 | (text[at + i] & 0x3Fu);
        }
        if (point < least[bytes] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
            return false;
        at += bytes;
    }
    return true;
}

static void check_utf8(const unsigned char *bytes, size_t length)
{
    const bool valid = slow_valid(bytes, length);
    char padded[32];

    memset(padded, 'a', sizeof padded);
    memcpy(padded + 9, bytes, length);
    if (ent_utf8_valid((const char *)bytes, length) != valid ||
        ent_utf8_valid(padded, sizeof padded) != slow_valid((unsigned char *)padded, 32))
        cr_assert_fail("%02x %02x %02x %02x", bytes[0], bytes[1], bytes[2], bytes[3]);
}

/* All pairs of bytes, and all that can follow the leads whose second byte is bounded. */
Test(text, utf8_is_judged_as_the_standard_says)
{
    static const unsigned char edges[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90,
                                          0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    enum { EDGES = sizeof edges };

    for (unsigned pair = 0; pair < 65536; pair++) {
        unsigned char bytes[4] = {(unsigned char)(pair >> 8), (unsigned char)pair, 0, 0};

        check_utf8(bytes, 1);
        check_utf8(bytes, 2);
        for (size_t i = 0; i < EDGES; i++) {
            bytes[2] = edges[i];
            check_utf8(bytes, 3);
            for (size_t j = 0; pair >= 0xF000 && j < EDGES; j++) {
                bytes[3] = edges[j];
                check_utf8(bytes, 4);
            }
        }
    }
    cr_assert(ent_utf8_valid("", 0));
}

Test(text, a_broken_byte_is_found_at_every_place)
{
    char text[40];

    for (size_t place = 0; place < sizeof text; place++) {
        memset(text, 'x', sizeof text);
        cr_assert(ent_utf8_valid(text, sizeof text));
        text[place] = (char)0xFF;
        cr_assert_not(ent_utf8_valid(text, sizeof text));
        cr_assert(ent_utf8_valid(text, place));
    }
}

Test(text, a_text_is_cut_between_characters)
{
    const char *text = "a\u00e9\u20ac\U0001F54A";
    static const size_t expect[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};

    for (size_t limit = 0; limit < 12; limit++)
        cr_assert_eq(ent_utf8_cut(text, 10, limit), expect[limit]);
    cr_assert_eq(ent_utf8_sequence(text, 10), 1);
    cr_assert_eq(ent_utf8_sequence(text + 1, 9), 2);
    cr_assert_eq(ent_utf8_sequence(text + 3, 7), 3);
    cr_assert_eq(ent_utf8_sequence(text + 6, 4), 4);
    cr_assert_eq(ent_utf8_sequence(text + 6, 3), 0);
    cr_assert_eq(ent_utf8_sequence(text + 7, 3), 0);
    cr_assert_eq(ent_utf8_sequence(text, 0), 0);
}

Test(text, texts_are_compared)
{
    const char copy[] = {'e', 'n', 't', '\0'};

    cr_assert(ent_text_equal(copy, "ent"));
    cr_assert_not(ent_text_equal(copy, "Ent"));
    cr_assert_not(ent_text_equal(copy, NULL));
    cr_assert_not(ent_text_equal(NULL, copy));
    cr_assert(ent_text_equal(NULL, NULL));
}

Test(buffer, holds_what_was_added)
{
    struct ent_buffer buffer = {0};
    size_t length = 0;
    char expect[64];

    for (int i = 0; i < 5000; i++) {
        ent_buffer_text(&buffer, "line ");
        ent_buffer_integer(&buffer, i);
        ent_buffer_fill(&buffer, ' ', (size_t)(i % 3));
        ent_buffer_add(&buffer, "\0;", 2);
        ent_buffer_char(&buffer, '\n');
    }

    char *text = ent_buffer_take(&buffer, &length);
    const char *at = text;

    for (int i = 0; i < 5000; i++) {
        const int part = snprintf(expect, sizeof expect, "line %d%.*s", i, i % 3, "  ");

        cr_assert_eq(memcmp(at, expect, (size_t)part), 0, "line %d", i);
        cr_assert_eq(memcmp(at + part, "\0;\n", 3), 0);
        at += part + 3;
    }
    cr_assert_eq((size_t)(at - text), length);
    cr_assert_eq(text[length], '\0');
    cr_assert_null(buffer.data);
    entente_text_free(text);
}

Test(buffer, writes_every_kind_of_integer)
{
    static const int64_t numbers[] = {0,   1,    -1,         9,         10,        -10,      99,
                                      100, -100, 1234567890, INT32_MIN, INT64_MAX, INT64_MIN};

    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        struct ent_buffer buffer = {0};
        char expect[32];

        ent_buffer_integer(&buffer, numbers[i]);
        snprintf(expect, sizeof expect, "%lld", (long long)numbers[i]);

        char *text = ent_buffer_take(&buffer, NULL);

        cr_assert_str_eq(text, expect);
        ent_free(text);
    }
}

Test(buffer, an_empty_one_gives_an_empty_text)
{
    struct ent_buffer buffer = {0};
    size_t length = 7;
    char *text = ent_buffer_take(&buffer, &length);

    cr_assert_str_empty(text);
    cr_assert_eq(length, 0);
    ent_free(text);
    ent_buffer_done(&buffer);
}

Test(buffer, a_failure_is_kept_to_the_end)
{
    struct ent_buffer buffer = {0};

    ent_buffer_text(&buffer, "kept");
    cr_assert_not(ent_buffer_reserve(&buffer, SIZE_MAX));
    cr_assert(buffer.failed);
    ent_buffer_text(&buffer, "ignored");
    ent_buffer_char(&buffer, '.');
    ent_buffer_integer(&buffer, 1);
    cr_assert_eq(buffer.length, 0);
    cr_assert_null(ent_buffer_take(&buffer, NULL));
    cr_assert_not(buffer.failed);
    ent_buffer_done(&buffer);
}

static void check_names(const struct ent_names *names)
{
    for (size_t i = 0; i < names->count; i++) {
        const struct ent_name *row = &names->rows[i];

        cr_assert_eq(row->length, strlen(row->text));
        cr_assert_neq(row->value, 0);
        cr_assert_str_eq(ent_name_text(names, row->value), row->text);
        cr_assert_eq(ent_name_row(names, row->value), row);
        cr_assert_eq(ent_name_value(names, row->text, row->length), row->value);
        cr_assert_eq(ent_name_value(names, row->text, row->length - 1u), 0);
    }
    cr_assert_null(ent_name_text(names, 0));
    cr_assert_null(ent_name_text(names, INT32_MIN));
    cr_assert_null(ent_name_text(names, INT32_MAX));
    cr_assert_eq(ent_name_value(names, "", 0), 0);
}

Test(names, are_found_both_ways)
{
    static const struct ent_name gaps[] = {ENT_NAME(-3, "minus"), ENT_NAME(5, "five"),
                                           ENT_NAME(6, "six"), ENT_NAME(40, "forty")};
    static const struct ent_names with_gaps = ENT_NAMES(gaps);
    static const struct ent_names none = {0};

    check_names(&with_gaps);
    check_names(&none);
    check_names(&ent_unit_names);
    check_names(&ent_counting_names);
    check_names(&ent_month_end_names);
    cr_assert_null(ent_name_text(&with_gaps, 4));
    cr_assert_eq(ent_name_value(&ent_unit_names, "sitting_day", 11), ENTENTE_UNIT_SITTING_DAY);
}
