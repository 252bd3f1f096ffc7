/* Days as the library counts them inside. */
#include <string.h>

#include <criterion/criterion.h>

#include "calendar.h"
#include "day.h"
#include "slow_calendar.h"

Test(day, a_span_holds_every_day_of_a_partial_date)
{
    cr_assert_eq(ent_date_span(20240200).first, ent_day_of_date(20240201));
    cr_assert_eq(ent_date_span(20240200).last, ent_day_of_date(20240229));
    cr_assert_eq(ent_date_span(20250000).last - ent_date_span(20250000).first, 364);
    cr_assert_eq(ent_date_span(10000).first, ENT_DAY_FIRST);
    cr_assert_eq(ent_date_span(99990000).last, ENT_DAY_LAST);
    cr_assert_not(ent_day_valid(ENT_DAY_NEVER));
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
        cr_assert_eq(ent_calendar_align(days[i], &(struct ent_alignment){.nth = 1}, &out),
                     ENTENTE_E_OVERFLOW);
        cr_assert_eq(out, 7);
    }
}

/* Day by day, from the day itself or the one after it. */
static int32_t slow_align(int32_t date, const struct ent_alignment *by)
{
    struct civil at = civil_of(date);
    int64_t left = by->nth;

    for (bool first = true;; first = false) {
        const int32_t length = month_length(at.year, by->month);
        const int32_t in_month = by->in_month < length ? by->in_month : length;

        if ((!first || !by->strict) && at.month == by->month && at.day == in_month && --left == 0)
            return number_of(at);
        next_day(&at);
    }
}

Test(day, the_nth_such_day_of_a_year_is_found_day_by_day)
{
    static const int32_t dates[] = {20230228, 20231231, 20240101, 20240228, 20240229, 20240630};

    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++)
        for (int32_t month = 1; month <= 12; month++)
            for (int32_t in_month = 1; in_month <= 31; in_month += 3)
                for (int32_t nth = 1; nth <= 3; nth++)
                    for (int strict = 0; strict < 2; strict++) {
                        const struct ent_alignment by = {nth, strict, month, in_month};
                        ent_day out = 0;

                        cr_assert_eq(ent_calendar_align(ent_day_of_date(dates[i]), &by, &out),
                                     ENTENTE_OK);
                        cr_assert_eq(ent_date_of_day(out), slow_align(dates[i], &by),
                                     "%d, %d of %d-%d", dates[i], nth, month, in_month);
                    }
}

Test(day, no_such_day_of_a_year_lies_beyond_the_calendar)
{
    const ent_day last = ent_day_of_date(99990630);
    ent_day out = 7;

    cr_assert_eq(ent_calendar_align(last, &(struct ent_alignment){1, true, 6, 30}, &out),
                 ENTENTE_E_OVERFLOW);
    cr_assert_eq(ent_calendar_align(last, &(struct ent_alignment){0, false, 6, 30}, &out),
                 ENTENTE_E_ARGUMENT);
    cr_assert_eq(out, 7);
    cr_assert_eq(ent_calendar_align(last, &(struct ent_alignment){1, false, 6, 30}, &out),
                 ENTENTE_OK);
    cr_assert_eq(out, last);
}

/* One after the other, which is the meaning of it. */
static int64_t times_passed(ent_day start, int64_t n, int32_t unit, int32_t month_end, ent_day day)
{
    ent_day then;
    int64_t k = 0;

    while (ent_calendar_add(start, (k + 1) * n, unit, ENTENTE_COUNTING_ORDINAL, month_end, &then) ==
               ENTENTE_OK &&
           then <= day)
        k++;
    return k;
}

Test(day, as_many_periods_have_passed_as_are_counted_one_by_one)
{
    static const int32_t starts[] = {10101, 20000131, 20240229, 99981130};
    static const int64_t ns[] = {1, 2, 7, 11, 400, INT64_MAX / 2};

    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        for (size_t j = 0; j < sizeof ns / sizeof ns[0]; j++)
            for (int32_t unit = ENTENTE_UNIT_DAY; unit <= ENTENTE_UNIT_YEAR; unit++)
                for (int32_t end = ENTENTE_MONTH_END_CLIP; end <= ENTENTE_MONTH_END_ROLL; end++) {
                    const ent_day start = ent_day_of_date(starts[i]);

                    for (ent_day day = start - 2; day <= start + 800; day += 3)
                        cr_assert_eq(ent_calendar_times(start, ns[j], unit, end, day),
                                     ns[j] > 400 ? 0 : times_passed(start, ns[j], unit, end, day));
                }
    cr_assert_eq(ent_calendar_times(ENT_DAY_FIRST, 1, ENTENTE_UNIT_DAY, ENTENTE_MONTH_END_CLIP,
                                    ENT_DAY_LAST),
                 ENT_DAY_LAST - ENT_DAY_FIRST);
    cr_assert_eq(ent_calendar_times(ENT_DAY_FIRST, 1, ENTENTE_UNIT_YEAR, ENTENTE_MONTH_END_CLIP,
                                    ENT_DAY_NEVER),
                 9998);
    cr_assert_eq(ent_calendar_times(0, 0, ENTENTE_UNIT_DAY, ENTENTE_MONTH_END_CLIP, 9), 0);
    cr_assert_eq(ent_calendar_times(0, -1, ENTENTE_UNIT_DAY, ENTENTE_MONTH_END_CLIP, 9), 0);
    cr_assert_eq(ent_calendar_times(ENT_DAY_NEVER, 1, ENTENTE_UNIT_DAY, ENTENTE_MONTH_END_CLIP,
                                    ENT_DAY_NEVER),
                 0);
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
