#include <string.h>

#include <criterion/criterion.h>

#include <entente/date.h>

/* A calendar that only knows how to take one step. It is slow and easy to believe. */

static bool leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int32_t month_length(int32_t year, int32_t month)
{
    if (month == 2)
        return leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

struct civil {
    int32_t year, month, day;
};

static void next_month(struct civil *at)
{
    if (++at->month > 12) {
        at->month = 1;
        at->year++;
    }
}

static void previous_month(struct civil *at)
{
    if (--at->month < 1) {
        at->month = 12;
        at->year--;
    }
}

static void next_day(struct civil *at)
{
    if (++at->day > month_length(at->year, at->month)) {
        at->day = 1;
        next_month(at);
    }
}

static void previous_day(struct civil *at)
{
    if (--at->day < 1) {
        previous_month(at);
        at->day = month_length(at->year, at->month);
    }
}

static int32_t number_of(struct civil at)
{
    return at.year * 10000 + at.month * 100 + at.day;
}

static struct civil civil_of(int32_t date)
{
    return (struct civil){date / 10000, date / 100 % 100, date % 100};
}

static int32_t slow_add(int32_t date, int n, int32_t unit, int32_t counting, int32_t month_end)
{
    struct civil at = civil_of(date);
    const int32_t factor = unit == ENTENTE_UNIT_WEEK ? 7 : unit == ENTENTE_UNIT_YEAR ? 12 : 1;
    const int steps = (n < 0 ? -n : n) * factor;

    for (int i = 0; i < steps; i++) {
        if (unit == ENTENTE_UNIT_DAY || unit == ENTENTE_UNIT_WEEK)
            (n < 0 ? previous_day : next_day)(&at);
        else
            (n < 0 ? previous_month : next_month)(&at);
    }
    if (at.day > month_length(at.year, at.month)) {
        at.day = month_length(at.year, at.month);
        if (month_end == ENTENTE_MONTH_END_ROLL)
            next_day(&at);
    }
    if (counting == ENTENTE_COUNTING_CLEAR)
        (n < 0 ? previous_day : next_day)(&at);
    return number_of(at);
}

static int32_t add(int32_t date, int64_t n, int32_t unit, int32_t counting, int32_t month_end)
{
    int32_t out = -1;
    const entente_result result = entente_date_add(date, n, unit, counting, month_end, &out, NULL);

    return result == ENTENTE_OK ? out : -result;
}

static int32_t add_plain(int32_t date, int64_t n, int32_t unit)
{
    return add(date, n, unit, ENTENTE_COUNTING_ORDINAL, ENTENTE_MONTH_END_CLIP);
}

static int32_t align(int32_t date, int64_t nth, int32_t strict)
{
    int32_t out = -1;
    const entente_result result = entente_date_align(date, nth, strict, &out, NULL);

    return result == ENTENTE_OK ? out : -result;
}

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
        cr_assert_eq(add_plain(numbers[i], 1, ENTENTE_UNIT_DAY), -ENTENTE_E_ARGUMENT);
        cr_assert_eq(align(numbers[i], 1, 1), -ENTENTE_E_ARGUMENT);
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

static void check_adding(int32_t date, int n)
{
    for (int32_t unit = ENTENTE_UNIT_DAY; unit <= ENTENTE_UNIT_YEAR; unit++) {
        for (int32_t counting = 1; counting <= 2; counting++) {
            for (int32_t end = 1; end <= 2; end++) {
                const int32_t slow = slow_add(date, n, unit, counting, end);
                const int32_t fast = add(date, n, unit, counting, end);

                if (fast != slow)
                    cr_assert_fail("%d + %d of unit %d, counting %d, end %d: %d, not %d", date, n,
                                   unit, counting, end, fast, slow);
            }
        }
    }
}

/* Each last and first days of month of years of every kind, with every period to five years. */
Test(calendar, periods_are_counted_like_one_step_at_a_time)
{
    static const int32_t years[] = {1899, 1900, 1999, 2000, 2023, 2024, 2025};

    for (size_t i = 0; i < sizeof years / sizeof years[0]; i++) {
        for (int32_t month = 1; month <= 12; month++) {
            const int32_t length = month_length(years[i], month);

            for (int32_t day = 1; day <= length; day = day == 2 ? 27 : day + 1) {
                for (int n = -61; n <= 61; n++)
                    check_adding(years[i] * 10000 + month * 100 + day, n);
            }
        }
    }
}

struct known {
    int32_t from;
    int64_t n;
    int32_t unit, counting, month_end;
    int32_t align; /* 0: not aligned */
    int32_t expect;
};

enum { DAY = ENTENTE_UNIT_DAY, MONTH = ENTENTE_UNIT_MONTH, YEAR = ENTENTE_UNIT_YEAR };
enum { ORDINAL = ENTENTE_COUNTING_ORDINAL, CLEAR = ENTENTE_COUNTING_CLEAR };
enum { CLIP = ENTENTE_MONTH_END_CLIP, ROLL = ENTENTE_MONTH_END_ROLL };

/* What depositaries notified, and the turns of the month in between. */
static const struct known known[] = {
    {19890131, 3, MONTH, ORDINAL, ROLL, 0, 19890501}, /* MARPOL 73/78: Algeria */
    {19930831, 3, MONTH, ORDINAL, ROLL, 0, 19931201}, /* MARPOL 73/78: Argentina */
    {19970131, 3, MONTH, ORDINAL, ROLL, 0, 19970501}, /* MARPOL 73/78: Malaysia */
    {20000831, 3, MONTH, ORDINAL, CLIP, 0, 20001130}, /* SOLAS Protocol 1978: Iran */
    {20010831, 3, MONTH, ORDINAL, CLIP, 0, 20011130}, /* OPRC 1990: Dominica */
    {20011130, 3, MONTH, ORDINAL, CLIP, 0, 20020228}, /* OPRC 1990: Latvia */
    {19880930, 4, MONTH, ORDINAL, CLIP, 0, 19890130}, /* Ramsar: Malta */
    {19870430, 4, MONTH, ORDINAL, CLIP, 0, 19870830}, /* Ramsar: Niger */
    {20231129, 3, MONTH, ORDINAL, CLIP, 0, 20240229}, /* Ballast Water: Ireland */
    {20200901, 3, MONTH, ORDINAL, CLIP, 1, 20210101}, /* CETS 207: France */
    {20150930, 3, MONTH, ORDINAL, CLIP, 1, 20160101}, /* CETS 207: North Macedonia */
    {20240131, 1, MONTH, ORDINAL, CLIP, 0, 20240229}, /* a leap year */
    {20250131, 1, MONTH, ORDINAL, CLIP, 0, 20250228}, /* a common year */
    {20250131, 1, MONTH, ORDINAL, ROLL, 0, 20250301}, /* the same, rolling */
    {20240229, 1, YEAR, ORDINAL, CLIP, 0, 20250228},  /* a year after a leap day */
    {19870922, 30, DAY, CLEAR, CLIP, 0, 19871023},    /* Early Notification: Australia */
    {19870429, 30, DAY, ORDINAL, CLIP, 0, 19870529},  /* Assistance Convention: GDR */
    {19880531, 30, DAY, CLEAR, CLIP, 0, 19880701},    /* Early Notification: Switzerland */
    {20050407, 3, MONTH, ORDINAL, CLIP, 1, 20050801}, /* Cybercrime Convention: Bulgaria */
    {20161005, 30, DAY, ORDINAL, CLIP, 0, 20161104},  /* Paris Agreement */
};

Test(calendar, what_depositaries_notified)
{
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        const struct known *row = &known[i];
        int32_t date = add(row->from, row->n, row->unit, row->counting, row->month_end);

        if (row->align)
            date = align(date, row->align, 1);
        cr_assert_eq(date, row->expect, "row %zu: %d", i, date);
    }
}

Test(calendar, months_are_counted_from_the_anchor)
{
    const int32_t once = add_plain(20260131, 1, MONTH);

    cr_assert_eq(add_plain(once, 1, MONTH), 20260328);
    cr_assert_eq(add_plain(20260131, 2, MONTH), 20260331);
}

Test(calendar, clear_counting_goes_one_day_further)
{
    cr_assert_eq(add(20260106, 12, MONTH, CLEAR, CLIP), 20270107);
    cr_assert_eq(add(20260131, 1, MONTH, CLEAR, CLIP), 20260301);
    cr_assert_eq(add(20260131, 1, MONTH, CLEAR, ROLL), 20260302);
    cr_assert_eq(add(20260106, 0, DAY, CLEAR, CLIP), 20260107);
    cr_assert_eq(add(20260106, -1, DAY, CLEAR, CLIP), 20260104);
}

Test(calendar, a_sum_beyond_the_calendar_is_refused)
{
    static const int64_t far[] = {INT64_MAX,        INT64_MAX - 1, INT64_MAX / 7, INT64_MAX / 12,
                                  INT64_C(1) << 40, INT32_MAX,     10000000};

    for (int32_t unit = ENTENTE_UNIT_DAY; unit <= ENTENTE_UNIT_YEAR; unit++) {
        for (size_t i = 0; i < sizeof far / sizeof far[0]; i++) {
            for (int32_t counting = 1; counting <= 2; counting++) {
                cr_assert_eq(add(20260106, far[i], unit, counting, CLIP), -ENTENTE_E_OVERFLOW);
                cr_assert_eq(add(20260106, -far[i], unit, counting, ROLL), -ENTENTE_E_OVERFLOW);
            }
        }
        cr_assert_eq(add_plain(20260106, INT64_MIN, unit), -ENTENTE_E_OVERFLOW);
        cr_assert_eq(add_plain(99991231, 1, unit), -ENTENTE_E_OVERFLOW);
        cr_assert_eq(add_plain(10101, -1, unit), -ENTENTE_E_OVERFLOW);
    }
}

Test(calendar, the_ends_themselves_can_be_reached)
{
    cr_assert_eq(add_plain(10101, 3652058, DAY), 99991231);
    cr_assert_eq(add_plain(10101, 3652059, DAY), -ENTENTE_E_OVERFLOW);
    cr_assert_eq(add_plain(99991231, -3652058, DAY), 10101);
    cr_assert_eq(add_plain(99991231, -3652059, DAY), -ENTENTE_E_OVERFLOW);
    cr_assert_eq(add_plain(10131, 9999 * 12 - 1, MONTH), 99991231);
    cr_assert_eq(add_plain(10131, 9999 * 12, MONTH), -ENTENTE_E_OVERFLOW);
    cr_assert_eq(add_plain(99991231, -9998, YEAR), 11231);
    cr_assert_eq(add_plain(99991231, -9999, YEAR), -ENTENTE_E_OVERFLOW);
    cr_assert_eq(add(99991231, 0, DAY, CLEAR, CLIP), -ENTENTE_E_OVERFLOW);
    cr_assert_eq(add(99991130, 1, MONTH, CLEAR, CLIP), 99991231);
    cr_assert_eq(add(99991201, 30, DAY, CLEAR, CLIP), -ENTENTE_E_OVERFLOW);
    cr_assert_eq(add(10102, -1, DAY, CLEAR, CLIP), -ENTENTE_E_OVERFLOW);
}

Test(calendar, what_is_no_period_is_refused)
{
    for (int32_t unit = ENTENTE_UNIT_HOUR; unit <= ENTENTE_UNIT_WORKING_DAY + 1; unit++)
        cr_assert_eq(add_plain(20260106, 1, unit), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add_plain(20260106, 1, 0), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add_plain(20260106, 1, -1), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add(20260106, 1, DAY, 0, CLIP), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add(20260106, 1, DAY, 3, CLIP), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add(20260106, 1, DAY, ORDINAL, 0), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add(20260106, 1, DAY, ORDINAL, 3), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_date_add(20260106, 1, DAY, ORDINAL, CLIP, NULL, NULL), ENTENTE_E_ARGUMENT);
}

Test(calendar, a_failed_call_leaves_its_output_alone)
{
    entente_error *why = entente_error_new();
    int32_t out = 7;

    cr_assert_eq(entente_date_add(99991231, 1, DAY, ORDINAL, CLIP, &out, why), ENTENTE_E_OVERFLOW);
    cr_assert_eq(entente_error_code(why), ENTENTE_E_OVERFLOW);
    cr_assert_str_not_empty(entente_error_message(why));
    cr_assert_eq(entente_date_align(99991231, 1, 1, &out, NULL), ENTENTE_E_OVERFLOW);
    cr_assert_eq(entente_date_days_between(0, 20260106, &out, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(out, 7);
    entente_error_free(why);
}

Test(calendar, a_partial_date_takes_periods_no_finer_than_itself)
{
    cr_assert_eq(add_plain(20260100, 3, MONTH), 20260400);
    cr_assert_eq(add_plain(20261100, 3, MONTH), 20270200);
    cr_assert_eq(add_plain(20260100, -1, MONTH), 20251200);
    cr_assert_eq(add_plain(20260100, 2, YEAR), 20280100);
    cr_assert_eq(add_plain(20260000, 2, YEAR), 20280000);
    cr_assert_eq(add_plain(20260000, 3, MONTH), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add_plain(20260100, 3, DAY), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add_plain(20260100, 3, ENTENTE_UNIT_WEEK), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add(20260100, 3, MONTH, CLEAR, CLIP), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add_plain(99991200, 1, MONTH), -ENTENTE_E_OVERFLOW);
    cr_assert_eq(add_plain(99990000, 1, YEAR), -ENTENTE_E_OVERFLOW);
}

static int32_t slow_align(int32_t date, int nth, bool strict)
{
    struct civil at = civil_of(date);
    int firsts = !strict && at.day == 1;

    while (firsts < nth) {
        next_day(&at);
        firsts += at.day == 1;
    }
    return number_of(at);
}

/* Every day of five years and the first, second, ... first day of a month after it. */
Test(calendar, alignment_finds_first_days_of_months)
{
    for (struct civil at = {2023, 1, 1}; at.year < 2028; next_day(&at)) {
        for (int nth = 1; nth <= 14; nth++) {
            for (int strict = 0; strict <= 1; strict++) {
                const int32_t date = number_of(at);

                if (align(date, nth, strict) != slow_align(date, nth, strict))
                    cr_assert_fail("%d, %d, strict %d", date, nth, strict);
            }
        }
    }
}

Test(calendar, alignment_keeps_within_the_calendar)
{
    cr_assert_eq(align(99991130, 1, 1), 99991201);
    cr_assert_eq(align(99991201, 1, 0), 99991201);
    cr_assert_eq(align(99991201, 1, 1), -ENTENTE_E_OVERFLOW);
    cr_assert_eq(align(99991202, 1, 0), -ENTENTE_E_OVERFLOW);
    cr_assert_eq(align(10101, 9999 * 12 - 1, 1), 99991201);
    cr_assert_eq(align(10101, 9999 * 12, 0), 99991201);
    cr_assert_eq(align(20260106, INT64_MAX, 1), -ENTENTE_E_OVERFLOW);
    cr_assert_eq(align(20260106, 0, 1), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(align(20260106, INT64_MIN, 0), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(align(20260100, 1, 1), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_date_align(20260106, 1, 1, NULL, NULL), ENTENTE_E_ARGUMENT);
}

Test(calendar, days_between_two_dates)
{
    int32_t days = 0;

    cr_assert_eq(entente_date_days_between(20240228, 20240301, &days, NULL), ENTENTE_OK);
    cr_assert_eq(days, 2);
    entente_date_days_between(20260106, 20260105, &days, NULL);
    cr_assert_eq(days, -1);
    entente_date_days_between(10101, 99991231, &days, NULL);
    cr_assert_eq(days, 3652058);
    cr_assert_eq(entente_date_days_between(20260100, 20260106, &days, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_date_days_between(20260106, 20260106, NULL, NULL), ENTENTE_E_ARGUMENT);
}

struct moment {
    const char *text;
    int64_t seconds;
    int32_t offset;
};

static const struct moment moments[] = {
    {"1970-01-01T00:00:00Z", 0, 0},
    {"1970-01-01T00:00:01Z", 1, 0},
    {"1969-12-31T23:59:59Z", -1, 0},
    {"1970-01-01T01:00:00+01:00", 0, 60},
    {"1969-12-31T18:30:00-05:30", 0, -330},
    {"2001-09-09T01:46:40Z", 1000000000, 0},
    {"2038-01-19T03:14:08Z", 2147483648, 0},
    {"1952-04-28T08:30:00-05:00", -557836200, -300}, /* the Peace Treaty with Japan */
    {"0001-01-01T00:00:00Z", INT64_C(-62135596800), 0},
    {"9999-12-31T23:59:59Z", INT64_C(253402300799), 0},
    {"0001-01-01T00:00:00+23:59", INT64_C(-62135596800) - 86340, 1439},
    {"9999-12-31T23:59:59-23:59", INT64_C(253402300799) + 86340, -1439},
};

Test(instant, is_read_and_printed_in_its_offset)
{
    for (size_t i = 0; i < sizeof moments / sizeof moments[0]; i++) {
        const struct moment *row = &moments[i];
        const size_t length = strlen(row->text);
        int64_t seconds = 7;
        int32_t offset = 7;
        char text[26];

        cr_assert_eq(entente_instant_parse(row->text, length, &seconds, &offset, NULL), ENTENTE_OK);
        cr_assert_eq(seconds, row->seconds, "%s", row->text);
        cr_assert_eq(offset, row->offset, "%s", row->text);
        cr_assert_eq(entente_instant_format(seconds, offset, text, sizeof text), length);
        cr_assert_str_eq(text, row->text);
    }
}

static void check_instant_refused(const char *const *texts, size_t count, entente_result expect)
{
    for (size_t i = 0; i < count; i++) {
        int64_t seconds = 7;
        int32_t offset = 7;
        const entente_result result =
            entente_instant_parse(texts[i], strlen(texts[i]), &seconds, &offset, NULL);

        cr_assert_eq(result, expect, "\"%s\"", texts[i]);
        cr_assert(seconds == 7 && offset == 7);
    }
}

Test(instant, what_is_not_written_like_one_is_refused)
{
    static const char *const texts[] = {
        "",
        "2026-01-06",
        "2026-01-06T08:30Z",
        "2026-01-06T08:30:00.5Z",
        "2026-01-06T08:30:00.0+01:00",
        "2026-01-06t08:30:00Z",
        "2026-01-06T08:30:00z",
        "2026-01-06 08:30:00Z",
        "2026-01-06T08-30-00Z",
        "2026-01-06T8:30:00ZZ",
        "2026-01-06T08:30:00+01",
        "2026-01-06T08:30:00+0100",
        "2026-01-06T08:30:00+1:00",
        "2026-01-06T08:30:00 01:00",
        "2026-01-06T08:30:00+01:0x",
        "2026-01-06T08:30:00+01.00",
        "2026-01-06T08:30:00Z ",
        "2026-01-06T08:30:00UTC",
        "2026-01-06TO8:30:00Z",
        "2026-01-06T08:3O:00Z",
        "2026-01-06T08:30:0OZ",
        "2026/01/06T08:30:00Z",
        "-026-01-06T08:30:00Z",
    };
    static const char *const without_offset[] = {"2026-01-06T08:30:00"};

    check_instant_refused(texts, sizeof texts / sizeof texts[0], ENTENTE_E_TYPE);
    check_instant_refused(without_offset, 1, ENTENTE_E_ZONE_REQUIRED);
}

Test(instant, what_no_clock_shows_is_refused)
{
    static const char *const texts[] = {
        "2026-02-30T08:30:00Z",      "0000-01-01T00:00:00Z",      "2026-01-00T00:00:00Z",
        "2026-01-06T24:00:00Z",      "2026-01-06T08:60:00Z",      "2016-12-31T23:59:60Z",
        "2026-01-06T08:30:00+24:00", "2026-01-06T08:30:00-00:60", "2026-01-06T99:99:99Z",
    };

    check_instant_refused(texts, sizeof texts / sizeof texts[0], ENTENTE_E_DATE_RANGE);
}

Test(instant, printing_keeps_within_the_calendar)
{
    char text[26] = "?";

    cr_assert_eq(entente_instant_format(INT64_C(253402300800), 0, text, sizeof text), 0);
    cr_assert_str_empty(text);
    cr_assert_eq(entente_instant_format(INT64_C(-62135596801), 0, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(INT64_MAX, 1439, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(INT64_MIN, -1439, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(0, 1440, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(0, -1440, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(0, 65536, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(0, 1439, NULL, 0), 25);
    cr_assert_eq(entente_instant_format(0, 0, text, 5), 20);
    cr_assert_str_eq(text, "1970");
}

/* Seconds from all over the calendar with offsets from all over the world. */
Test(instant, every_second_comes_back)
{
    for (int64_t seconds = INT64_C(-62135500000); seconds < INT64_C(253402200000);
         seconds += INT64_C(31556952) + 86399) {
        for (int32_t offset = -1439; offset <= 1439; offset += 137) {
            char text[26];
            int64_t again = 0;
            int32_t again_offset = 0;
            const size_t length = entente_instant_format(seconds, offset, text, sizeof text);

            if (entente_instant_parse(text, length, &again, &again_offset, NULL) ||
                again != seconds || again_offset != offset)
                cr_assert_fail("%s", text);
        }
    }
}

Test(instant, the_error_says_what_was_wrong)
{
    static const char *const texts[] = {"2026-01-06T08:30:00", "2026-01-06T08:60:00Z", "noon"};
    static const char *const words[] = {"offset", "08:60:00", "YYYY-MM-DDTHH:MM:SS"};
    entente_error *why = entente_error_new();
    int64_t seconds = 0;
    int32_t offset = 0;

    for (size_t i = 0; i < 3; i++) {
        entente_instant_parse(texts[i], strlen(texts[i]), &seconds, &offset, why);
        cr_assert_not_null(strstr(entente_error_message(why), words[i]), "%s", texts[i]);
        entente_error_clear(why);
    }
    cr_assert_eq(entente_instant_parse(NULL, 0, &seconds, &offset, why), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_instant_parse("", 0, NULL, &offset, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_instant_parse("", 0, &seconds, NULL, NULL), ENTENTE_E_ARGUMENT);
    entente_error_free(why);
}
