/* The periods of treaties: entente_date_add(), entente_date_align() and the days between. */
#include <criterion/criterion.h>

#include <entente/date.h>

#include "slow_calendar.h"

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
    cr_assert_eq(add_plain(20260231, 1, DAY), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add_plain(0, 1, DAY), -ENTENTE_E_ARGUMENT);
    cr_assert_eq(add_plain(INT32_MIN, 1, DAY), -ENTENTE_E_ARGUMENT);
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
