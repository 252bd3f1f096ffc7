#include <string.h>

#include <criterion/criterion.h>

#include <entente/date.h>

#include "slow_calendar.h"

Test(date, every_day_of_the_calendar_has_its_number)
{
    struct civil at = {1, 1, 1};
    int32_t number = ENTENTE_DAY_NUMBER_FIRST;

    for (; at.year <= 9999; number++, next_day(&at)) {
        const int32_t date = number_of(at);

        if (entente_date_day_number(date) != number || entente_date_from_day_number(number) != date)
            cr_assert_fail("%d is not day %d", date, number);
    }
    cr_assert_eq(number, ENTENTE_DAY_NUMBER_LAST + 1);
    cr_assert_eq(entente_date_day_number(19700101), 0);
}

Test(date, numbers_beyond_the_calendar_are_no_days)
{
    cr_assert_eq(entente_date_from_day_number(ENTENTE_DAY_NUMBER_FIRST - 1), 0);
    cr_assert_eq(entente_date_from_day_number(ENTENTE_DAY_NUMBER_LAST + 1), 0);
    cr_assert_eq(entente_date_from_day_number(INT32_MIN), 0);
    cr_assert_eq(entente_date_from_day_number(INT32_MAX), 0);
    cr_assert_eq(entente_date_day_number(0), ENTENTE_DAY_NUMBER_NONE);
    cr_assert_eq(entente_date_day_number(20260100), ENTENTE_DAY_NUMBER_NONE);
    cr_assert_eq(entente_date_day_number(20260231), ENTENTE_DAY_NUMBER_NONE);
}

/* Every number of nine digits that could be a date, in the years that differ in kind. */
Test(date, only_days_of_the_calendar_are_valid)
{
    static const int32_t years[] = {0, 1, 4, 100, 400, 1582, 1900, 2000, 2023, 2024, 9999, 10000};

    for (size_t i = 0; i < sizeof years / sizeof years[0]; i++) {
        for (int32_t rest = 0; rest < 10000; rest++) {
            const int32_t year = years[i], month = rest / 100, day = rest % 100;
            const bool in_month = month >= 1 && month <= 12 && day <= month_length(year, month);
            const bool valid = year >= 1 && year <= 9999 && (rest == 0 || in_month);
            const int32_t date = year * 10000 + rest;

            if (entente_date_is_valid(date) != valid ||
                entente_date_is_partial(date) != (valid && day == 0) ||
                entente_date_make(year, month, day) != (valid ? date : 0) ||
                entente_date_year(date) != (valid ? year : 0) ||
                entente_date_month(date) != (valid ? month : 0) ||
                entente_date_day(date) != (valid ? day : 0))
                cr_assert_fail("%d", date);
        }
    }
}

Test(date, extreme_numbers_are_not_dates)
{
    static const int32_t numbers[] = {INT32_MIN, INT32_MIN + 1, -20260106, -1,       0,
                                      1,         99991232,      100000101, INT32_MAX};

    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        char text[11] = "?";

        cr_assert_not(entente_date_is_valid(numbers[i]));
        cr_assert_not(entente_date_is_partial(numbers[i]));
        cr_assert_eq(entente_date_first(numbers[i]), 0);
        cr_assert_eq(entente_date_last(numbers[i]), 0);
        cr_assert_eq(entente_date_format(numbers[i], text, sizeof text), 0);
        cr_assert_str_empty(text);
    }
    cr_assert_eq(entente_date_make(INT32_MAX, 1, 1), 0);
    cr_assert_eq(entente_date_make(2026, INT32_MIN, 1), 0);
    cr_assert_eq(entente_date_make(2026, 1, -1), 0);
    cr_assert_eq(entente_date_make(2025, 12, 101), 0);
    cr_assert_eq(entente_date_make(2026, 0, 1), 0);
}

Test(date, a_partial_date_spans_its_days)
{
    for (int32_t year = 1; year <= 9999; year++) {
        cr_assert_eq(entente_date_first(year * 10000), year * 10000 + 101);
        cr_assert_eq(entente_date_last(year * 10000), year * 10000 + 1231);
        for (int32_t month = 1; year % 100 < 5 && month <= 12; month++) {
            const int32_t partial = entente_date_make(year, month, 0);

            cr_assert_eq(entente_date_first(partial), partial + 1);
            cr_assert_eq(entente_date_last(partial), partial + month_length(year, month));
        }
    }
    cr_assert_eq(entente_date_first(20240229), 20240229);
    cr_assert_eq(entente_date_last(20240229), 20240229);
}

static entente_result parse(const char *text, int32_t *out)
{
    return entente_date_parse(text, strlen(text), out, NULL);
}

Test(date, what_is_printed_is_read_again)
{
    for (int32_t number = ENTENTE_DAY_NUMBER_FIRST; number <= ENTENTE_DAY_NUMBER_LAST;
         number += 13) {
        const int32_t day = entente_date_from_day_number(number);
        const int32_t dates[] = {day, day / 100 * 100, day / 10000 * 10000};
        static const size_t lengths[] = {10, 7, 4};

        for (size_t i = 0; i < 3; i++) {
            char text[11];
            int32_t again = 0;

            if (entente_date_format(dates[i], text, sizeof text) != lengths[i] ||
                strlen(text) != lengths[i] || parse(text, &again) || again != dates[i])
                cr_assert_fail("%d is printed as %s", dates[i], text);
        }
    }
}

Test(date, is_printed_with_leading_zeros)
{
    char text[11];

    entente_date_format(20260106, text, sizeof text);
    cr_assert_str_eq(text, "2026-01-06");
    entente_date_format(10200, text, sizeof text);
    cr_assert_str_eq(text, "0001-02");
    entente_date_format(990000, text, sizeof text);
    cr_assert_str_eq(text, "0099");
}

Test(date, printing_tells_the_size_it_needs)
{
    char text[12];

    cr_assert_eq(entente_date_format(20260106, NULL, 0), 10);
    for (size_t size = 1; size <= sizeof text; size++) {
        const size_t part = size > 10 ? 10 : size - 1;

        memset(text, '#', sizeof text);
        cr_assert_eq(entente_date_format(20260106, text, size), 10);
        cr_assert_eq(strncmp(text, "2026-01-06", part), 0);
        cr_assert_eq(text[part], '\0');
        cr_assert(part + 1 == sizeof text || text[part + 1] == '#');
    }
}

Test(date, what_is_not_written_like_a_date_is_refused)
{
    static const char *const texts[] = {
        "",
        "2",
        "20",
        "202",
        "20261",
        "2026-",
        "2026-1",
        "2026-01-",
        "2026-01-0",
        "2026-1-06",
        "2026-01-6",
        "2026-01-006",
        "20260106",
        "2026/01/06",
        "2026.01.06",
        "2026 01 06",
        "2026-01/06",
        "2026/01-06",
        " 2026-01-0",
        "2026-01-06 ",
        " 2026",
        "2026\n",
        "2026-O1-06",
        "2O26-01-06",
        "2026-01-O6",
        "+2026-01-06",
        "+026-01-06",
        "2026-+1-06",
        "2026-01-+6",
        "2026--1-06",
        "06-01-2026",
        "2026-W02-1",
        "2026-006",
        "today",
        "2026-01-1a",
        "12026-01-06",
        "--01-06",
        "-20260106",
        "-2026-1-06",
        "2026-01-06T00:00:00Z",
        "\xd9\xa2\xd9\xa0",
    };

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        int32_t out = 7;

        cr_assert_eq(parse(texts[i], &out), ENTENTE_E_TYPE, "\"%s\"", texts[i]);
        cr_assert_eq(out, 7);
    }
}

Test(date, what_the_calendar_has_not_is_refused)
{
    static const char *const texts[] = {
        "0000",       "0000-01",    "0000-01-01", "2026-00",    "2026-13",     "2026-99",
        "2026-00-01", "2026-01-00", "2026-01-32", "2026-02-29", "1900-02-29",  "2100-02-29",
        "2024-02-30", "2026-02-31", "2026-04-31", "2026-06-31", "2026-09-31",  "2026-11-31",
        "2026-12-99", "2026-13-01", "9999-12-32", "-0001",      "-0001-01-01", "-2026-01",
    };

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        int32_t out = 7;

        cr_assert_eq(parse(texts[i], &out), ENTENTE_E_DATE_RANGE, "\"%s\"", texts[i]);
        cr_assert_eq(out, 7);
    }
}

/* Any byte in any place: only a digit leaves a date that can be read. */
Test(date, a_wrong_byte_in_any_place_is_refused)
{
    for (size_t place = 0; place < 10; place++) {
        for (int byte = 0; byte < 256; byte++) {
            char text[] = "2026-01-06";
            int32_t out = 0;
            const bool dash = place == 4 || place == 7;

            text[place] = (char)byte;
            const bool shaped = dash ? byte == '-' : byte >= '0' && byte <= '9';
            const bool refused = entente_date_parse(text, 10, &out, NULL) == ENTENTE_E_TYPE;

            cr_assert_eq(refused, !shaped, "byte %d in place %zu", byte, place);
        }
    }
}

Test(date, the_error_says_what_was_wrong)
{
    entente_error *why = entente_error_new();
    int32_t out = 0;

    entente_date_parse("2026-02-31", 10, &out, why);
    cr_assert_eq(entente_error_code(why), ENTENTE_E_DATE_RANGE);
    cr_assert_not_null(strstr(entente_error_message(why), "2026-02-31"));
    entente_error_clear(why);
    entente_date_parse("tomorrow", 8, &out, why);
    cr_assert_eq(entente_error_code(why), ENTENTE_E_TYPE);
    cr_assert_not_null(strstr(entente_error_message(why), "YYYY-MM-DD"));
    entente_error_clear(why);
    cr_assert_eq(entente_date_parse(NULL, 0, &out, why), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_error_code(why), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_date_parse("2026", 4, NULL, NULL), ENTENTE_E_ARGUMENT);
    entente_error_free(why);
}
