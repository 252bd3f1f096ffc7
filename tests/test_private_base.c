/* The lowest floor from the inside: memory, text, names, errors and findings as they are filled. */
#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include <entente/api.h>

#include "alloc.h"
#include "calendar.h"
#include "day.h"
#include "error_private.h"
#include "findings_private.h"
#include "names.h"
#include "pool.h"
#include "text.h"

/* A sequence of numbers that is the same on every machine. */
static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

Test(alloc, arrays_that_do_not_fit_are_refused)
{
    cr_assert_null(ent_alloc_array(SIZE_MAX, 2));
    cr_assert_null(ent_alloc_array(SIZE_MAX / 8 + 1, 8));
    cr_assert_null(ent_realloc_array(NULL, 2, SIZE_MAX));

    void *nothing = ent_alloc_array(0, 8);

    cr_assert_not_null(nothing);
    ent_free(nothing);
    ent_free(NULL);
    entente_text_free(NULL);
}

Test(alloc, zeroed_memory_is_zero)
{
    unsigned char *block = ent_alloc_zero(1000);

    for (size_t i = 0; i < 1000; i++)
        cr_assert_eq(block[i], 0);
    ent_free(block);
}

Test(alloc, an_array_grows_and_keeps_what_it_holds)
{
    size_t *array = NULL;
    size_t capacity = 0;

    for (size_t i = 0; i < 1000; i++) {
        array = ent_grow_array(array, i, sizeof *array, &capacity);
        cr_assert_not_null(array);
        cr_assert_gt(capacity, i);
        array[i] = i;
    }
    for (size_t i = 0; i < 1000; i++)
        cr_assert_eq(array[i], i);
    ent_free(array);
}

struct block {
    unsigned char *bytes;
    size_t size;
    unsigned char mark;
};

static bool holds_its_mark(const struct block *block)
{
    for (size_t i = 0; i < block->size; i++) {
        if (block->bytes[i] != block->mark)
            return false;
    }
    return true;
}

static void fill(struct ent_pool *pool, struct block *block, size_t size, unsigned char mark)
{
    block->bytes = ent_pool_alloc(pool, size);
    cr_assert_not_null(block->bytes);
    cr_assert_eq((uintptr_t)block->bytes % ENT_POOL_ALIGN, 0);
    block->size = size;
    block->mark = mark;
    memset(block->bytes, mark, size);
}

/* Blocks of all sizes come, move and go; none ever touches another. */
Test(pool, blocks_do_not_touch_each_other)
{
    enum { COUNT = 300, STEPS = 60000 };
    static struct block blocks[COUNT];
    struct ent_pool pool = {0};
    uint32_t state = 1;

    for (int step = 0; step < STEPS; step++) {
        struct block *block = &blocks[next_random(&state) % COUNT];
        const size_t size = next_random(&state) % (step % 10 ? 200 : 3000);

        if (!holds_its_mark(block))
            cr_assert_fail("a block of %zu bytes lost its bytes", block->size);
        if (block->bytes && step % 3 == 0) {
            const size_t kept = size < block->size ? size : block->size;

            block->bytes = ent_pool_resize(&pool, block->bytes, block->size, size);
            block->size = kept;
            if (!holds_its_mark(block))
                cr_assert_fail("moving to %zu bytes lost bytes", size);
            block->size = size;
            memset(block->bytes, block->mark, size);
            continue;
        }
        ent_pool_free(&pool, block->bytes, block->size);
        fill(&pool, block, size, (unsigned char)step);
    }
    ent_pool_done(&pool);
    cr_assert_eq(ent_pool_bytes(&pool), 0);
}

Test(pool, what_is_changed_for_ever_does_not_grow)
{
    struct ent_pool pool = {0};
    uint32_t state = 7;
    size_t warm = 0;

    for (int step = 0; step < 200000; step++) {
        const size_t size = next_random(&state) % 600;
        void *block = ent_pool_alloc(&pool, size);

        cr_assert_not_null(block);
        ent_pool_free(&pool, block, size);
        if (step == 20000)
            warm = ent_pool_bytes(&pool);
    }
    cr_assert_eq(ent_pool_bytes(&pool), warm);
    ent_pool_done(&pool);
}

Test(pool, large_blocks_are_released_for_real)
{
    struct ent_pool pool = {0};
    void *blocks[10];

    for (size_t i = 0; i < 10; i++)
        blocks[i] = ent_pool_alloc(&pool, 100000);
    cr_assert_geq(ent_pool_bytes(&pool), 1000000);
    for (size_t i = 0; i < 10; i++)
        ent_pool_free(&pool, blocks[i * 7 % 10], 100000);
    cr_assert_eq(ent_pool_bytes(&pool), 0);
    ent_pool_done(&pool);
}

Test(pool, holds_little_more_than_what_it_is_asked_for)
{
    struct ent_pool pool = {0};
    uint32_t state = 3;
    size_t asked = 0;

    for (int i = 0; i < 20000; i++) {
        const size_t size = 8 + next_random(&state) % 60 / 8 * 8;

        cr_assert_not_null(ent_pool_alloc(&pool, size));
        asked += size;
        if (asked > 8192 && ent_pool_bytes(&pool) > asked + asked / 5)
            cr_assert_fail("%zu bytes for %zu", ent_pool_bytes(&pool), asked);
    }
    ent_pool_done(&pool);
}

Test(pool, reserved_room_needs_no_further_chunk)
{
    struct ent_pool pool = {0};

    cr_assert(ent_pool_reserve(&pool, 100000));

    const size_t bytes = ent_pool_bytes(&pool);

    for (size_t used = 0; used < 100000; used += 80)
        cr_assert_not_null(ent_pool_alloc(&pool, 80));
    cr_assert_eq(ent_pool_bytes(&pool), bytes);
    cr_assert_not(ent_pool_reserve(&pool, SIZE_MAX));
    cr_assert_not(ent_pool_reserve(&pool, SIZE_MAX / 2));
    cr_assert_null(ent_pool_alloc(&pool, SIZE_MAX));
    cr_assert_null(ent_pool_text(&pool, "", SIZE_MAX));
    ent_pool_done(&pool);
}

Test(pool, copies_texts)
{
    struct ent_pool pool = {0};
    char *text = ent_pool_text(&pool, "a\0bc", 4);
    unsigned char *zero = ent_pool_alloc_zero(&pool, 24);

    cr_assert_eq(memcmp(text, "a\0bc", 5), 0);
    cr_assert_str_empty(ent_pool_text(&pool, NULL, 0));
    for (size_t i = 0; i < 24; i++)
        cr_assert_eq(zero[i], 0);
    ent_pool_done(&pool);
}

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

Test(text, texts_are_compared_and_copied)
{
    char *copy = ent_text_copy("entente", 3);

    cr_assert_str_eq(copy, "ent");
    cr_assert(ent_text_equal(copy, "ent"));
    cr_assert_not(ent_text_equal(copy, "Ent"));
    cr_assert_not(ent_text_equal(copy, NULL));
    cr_assert_not(ent_text_equal(NULL, copy));
    cr_assert(ent_text_equal(NULL, NULL));
    cr_assert_null(ent_text_copy("", SIZE_MAX));
    ent_free(copy);
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

Test(day, a_span_holds_every_day_of_a_partial_date)
{
    cr_assert_eq(ent_date_span(20240200).first, ent_day_of_date(20240201));
    cr_assert_eq(ent_date_span(20240200).last, ent_day_of_date(20240229));
    cr_assert_eq(ent_date_span(20250000).last - ent_date_span(20250000).first, 364);
    cr_assert_eq(ent_date_span(10000).first, ENT_DAY_FIRST);
    cr_assert_eq(ent_date_span(99990000).last, ENT_DAY_LAST);
    cr_assert_not(ent_day_valid(ENT_DAY_NEVER));
    cr_assert_eq(ent_calendar_month_first(ent_day_of_date(20240229)), ent_day_of_date(20240201));
    cr_assert_eq(ent_calendar_month_last(ent_day_of_date(20240201)), ent_day_of_date(20240229));
}

Test(day, no_period_runs_from_a_day_beyond_the_calendar)
{
    static const ent_day days[] = {ENT_DAY_NEVER, INT32_MIN, ENT_DAY_FIRST - 1, ENT_DAY_LAST + 1};

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        ent_day out = 7;

        for (int32_t unit = ENTENTE_UNIT_DAY; unit <= ENTENTE_UNIT_YEAR; unit++)
            cr_assert_eq(ent_calendar_add(days[i], 0, unit, ENTENTE_COUNTING_ORDINAL,
                                          ENTENTE_MONTH_END_CLIP, &out),
                         ENTENTE_E_OVERFLOW);
        cr_assert_eq(ent_calendar_align(days[i], 1, false, &out), ENTENTE_E_OVERFLOW);
        cr_assert_eq(out, 7);
    }
}

Test(day, an_instant_is_written_as_it_was_read)
{
    static const char *const texts[] = {
        "2026-01-06T08:30:00Z",      "2026-01-06T08:30:00+00:00", "2026-01-06T08:30:00-00:00",
        "2026-01-06T08:30:00+05:45", "2026-01-06T08:30:00-00:30", "2026-01-06T23:59:59-12:00",
    };

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct ent_instant instant;
        char text[ENT_INSTANT_SIZE];

        cr_assert_eq(ent_instant_parse(texts[i], strlen(texts[i]), &instant), ENTENTE_OK);
        cr_assert_eq(ent_instant_print(&instant, text), strlen(texts[i]));
        cr_assert_str_eq(text, texts[i]);
        cr_assert_eq(ent_instant_day(&instant), ent_day_of_date(20260106));
    }
}

Test(error_filling, the_first_cause_wins)
{
    entente_error *error = entente_error_new();

    cr_assert_eq(ent_error_set(error, ENTENTE_E_LOCK_IN, "/acts/2", "before %d", 2029), 701);
    ent_error_act(error, "a3");
    ent_error_blocked_by(error, "a1");
    ent_error_basis(error, "Art. 28(1)");
    ent_error_hint(error, "wait");
    ent_error_position(error, 10, 2, 3);
    cr_assert_eq(ent_error_no_memory(error), ENTENTE_E_NO_MEMORY);
    ent_error_hint(error, "free some");
    ent_error_act(error, "other");
    ent_error_position(error, 99, 99, 99);
    cr_assert_eq(entente_error_code(error), ENTENTE_E_LOCK_IN);
    cr_assert_str_eq(entente_error_message(error), "before 2029");
    cr_assert_str_eq(entente_error_place(error), "/acts/2");
    cr_assert_str_eq(entente_error_act(error), "a3");
    cr_assert_str_eq(entente_error_blocked_by(error), "a1");
    cr_assert_str_eq(entente_error_basis(error), "Art. 28(1)");
    cr_assert_str_eq(entente_error_hint(error), "wait");
    cr_assert_eq(entente_error_byte(error), 10);
    cr_assert_eq(entente_error_line(error), 2);
    cr_assert_eq(entente_error_column(error), 3);
    entente_error_free(error);
}

Test(error_filling, a_cleared_error_takes_the_next_cause)
{
    entente_error *error = entente_error_new();

    ent_error_set(error, ENTENTE_E_LOCK_IN, "/acts/2", "first");
    ent_error_hint(error, "wait");
    ent_error_code(error, ENTENTE_E_SYNTAX, NULL);
    entente_error_clear(error);
    cr_assert_eq(entente_error_code(error), ENTENTE_OK);
    cr_assert_str_empty(entente_error_hint(error));
    ent_error_code(error, ENTENTE_E_SYNTAX, NULL);
    ent_error_place(error, "/x");
    cr_assert_str_eq(entente_error_message(error), entente_code_text(ENTENTE_E_SYNTAX));
    cr_assert_str_eq(entente_error_place(error), "/x");
    entente_error_free(error);
}

Test(error_filling, without_an_error_object_only_the_code_is_told)
{
    cr_assert_eq(ent_error_set(NULL, ENTENTE_E_TYPE, "/x", "%s", "y"), ENTENTE_E_TYPE);
    cr_assert_eq(ent_error_code(NULL, ENTENTE_E_IO, NULL), ENTENTE_E_IO);
    cr_assert_eq(ent_error_no_memory(NULL), ENTENTE_E_NO_MEMORY);
    cr_assert_eq(ent_error_argument(NULL, "x"), ENTENTE_E_ARGUMENT);
    ent_error_act(NULL, "a");
    ent_error_blocked_by(NULL, "a");
    ent_error_basis(NULL, "a");
    ent_error_hint(NULL, "a");
    ent_error_place(NULL, "a");
    ent_error_position(NULL, 1, 2, 3);
}

/* Characters of two, three and four bytes, so that every way of cutting occurs. */
Test(error_filling, long_texts_are_cut_between_characters)
{
    static const char *const marks[] = {"x", "\u00e9", "\u20ac", "\U0001F54A"};

    for (size_t shift = 0; shift < 4; shift++) {
        for (size_t m = 0; m < 4; m++) {
            entente_error *error = entente_error_new();
            struct ent_buffer buffer = {0};

            ent_buffer_fill(&buffer, 'a', shift);
            while (buffer.length < 4000)
                ent_buffer_text(&buffer, marks[m]);

            char *text = ent_buffer_take(&buffer, NULL);

            ent_error_set(error, ENTENTE_E_TYPE, text, "%s", text);
            ent_error_act(error, text);

            const char *const cut[] = {entente_error_message(error), entente_error_place(error),
                                       entente_error_act(error)};

            for (size_t i = 0; i < 3; i++) {
                const size_t length = strlen(cut[i]);

                cr_assert(length > 250 && length < 1024);
                cr_assert(ent_utf8_valid(cut[i], length));
                cr_assert_eq(strncmp(cut[i], text, length - 3), 0);
                cr_assert_str_eq(cut[i] + length - 3, "...");
            }
            ent_free(text);
            entente_error_free(error);
        }
    }
}

Test(findings_filling, are_told_in_the_order_they_came)
{
    entente_findings *findings = ent_findings_new();

    for (int i = 0; i < 100; i++)
        cr_assert(ent_findings_add(findings, ENTENTE_E_LOCK_IN, ENTENTE_SEVERITY_WARNING, "/acts/1",
                                   "act %d", i));
    cr_assert(ent_findings_add(findings, ENTENTE_F_SINGLE_PARTY, 0, NULL, "one left"));
    cr_assert(ent_findings_add_position(findings, ENTENTE_E_SYNTAX, "/a", 12, 3, 4, "%c", '!'));
    cr_assert_eq(entente_findings_count(findings), 102);
    cr_assert_str_eq(entente_findings_message(findings, 42), "act 42");
    cr_assert_str_eq(entente_findings_at(findings, 42), "/acts/1");
    cr_assert_eq(entente_findings_code(findings, 42), ENTENTE_E_LOCK_IN);
    cr_assert_eq(entente_findings_severity(findings, 42), ENTENTE_SEVERITY_WARNING);
    cr_assert_eq(entente_findings_line(findings, 42), 0);
    cr_assert_eq(entente_findings_severity(findings, 100), ENTENTE_SEVERITY_NOTE);
    cr_assert_str_empty(entente_findings_at(findings, 100));
    cr_assert_eq(entente_findings_severity(findings, 101), ENTENTE_SEVERITY_ERROR);
    cr_assert_eq(entente_findings_byte(findings, 101), 12);
    cr_assert_eq(entente_findings_line(findings, 101), 3);
    cr_assert_eq(entente_findings_column(findings, 101), 4);
    cr_assert_eq(entente_findings_code(findings, 102), 0);
    cr_assert_str_empty(entente_findings_message(findings, 102));
    cr_assert_eq(findings->errors, 1);
    cr_assert_gt(ent_findings_bytes(findings), 102 * sizeof(struct ent_finding));
    entente_findings_free(findings);
}

Test(findings_filling, long_sentences_stay_whole)
{
    struct entente_findings findings = {0};
    char text[5000];

    for (size_t length = 200; length < sizeof text; length += 55) {
        memset(text, 'x', length);
        text[length] = '\0';
        cr_assert(ent_findings_add(&findings, ENTENTE_E_TYPE, 0, text, "<%s>", text));

        const char *message = entente_findings_message(&findings, findings.count - 1);

        cr_assert_eq(strlen(message), length + 2);
        cr_assert_eq(strncmp(message + 1, text, length), 0);
        cr_assert_str_eq(entente_findings_at(&findings, findings.count - 1), text);
    }
    ent_findings_done(&findings);
    cr_assert_eq(findings.count, 0);
    cr_assert_eq(ent_findings_bytes(&findings), 0);
}

Test(findings_filling, the_first_error_becomes_the_error)
{
    struct entente_findings findings = {0};
    entente_error *error = entente_error_new();

    ent_findings_add(&findings, ENTENTE_F_SINGLE_PARTY, 0, "", "a note");
    cr_assert_eq(ent_findings_to_error(&findings, error), ENTENTE_OK);
    cr_assert_eq(entente_error_code(error), ENTENTE_OK);
    ent_findings_add_position(&findings, ENTENTE_E_TYPE, "/title", 5, 1, 6, "first");
    ent_findings_add(&findings, ENTENTE_E_RANGE, 0, "/acts", "second");
    cr_assert_eq(ent_findings_to_error(&findings, error), ENTENTE_E_TYPE);
    cr_assert_eq(entente_error_code(error), ENTENTE_E_TYPE);
    cr_assert_str_eq(entente_error_message(error), "first");
    cr_assert_str_eq(entente_error_place(error), "/title");
    cr_assert_eq(entente_error_byte(error), 5);
    cr_assert_eq(entente_error_line(error), 1);
    cr_assert_eq(entente_error_column(error), 6);
    cr_assert_eq(ent_findings_to_error(&findings, NULL), ENTENTE_E_TYPE);
    ent_findings_done(&findings);
    entente_error_free(error);
}
