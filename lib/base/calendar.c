#include "calendar.h"

static const struct ent_name unit_rows[] = {
    ENT_NAME(ENTENTE_UNIT_DAY, "day"),
    ENT_NAME(ENTENTE_UNIT_WEEK, "week"),
    ENT_NAME(ENTENTE_UNIT_MONTH, "month"),
    ENT_NAME(ENTENTE_UNIT_YEAR, "year"),
    ENT_NAME(ENTENTE_UNIT_HOUR, "hour"),
    ENT_NAME(ENTENTE_UNIT_SITTING_DAY, "sitting_day"),
    ENT_NAME(ENTENTE_UNIT_WORKING_DAY, "working_day"),
};

static const struct ent_name counting_rows[] = {
    ENT_NAME(ENTENTE_COUNTING_ORDINAL, "ordinal"),
    ENT_NAME(ENTENTE_COUNTING_CLEAR, "clear"),
};

static const struct ent_name month_end_rows[] = {
    ENT_NAME(ENTENTE_MONTH_END_CLIP, "clip"),
    ENT_NAME(ENTENTE_MONTH_END_ROLL, "roll"),
};

static const struct ent_name roll_rows[] = {
    ENT_NAME(ENTENTE_ROLL_NEXT, "next"),
    ENT_NAME(ENTENTE_ROLL_PREVIOUS, "previous"),
};

const struct ent_names ent_unit_names = ENT_NAMES(unit_rows);
const struct ent_names ent_counting_names = ENT_NAMES(counting_rows);
const struct ent_names ent_month_end_names = ENT_NAMES(month_end_rows);
const struct ent_names ent_roll_names = ENT_NAMES(roll_rows);

bool ent_unit_needs_calendar(int32_t unit)
{
    return unit == ENTENTE_UNIT_SITTING_DAY || unit == ENTENTE_UNIT_WORKING_DAY;
}

/* More days than the calendar has: a count beyond it overflows from every day. */
enum { FARTHEST = 4000000 };

enum { MONTHS_END = 10000 * 12 }; /* months are counted from January of the year 0 */

static entente_result checked(int64_t day, ent_day *out)
{
    if (day < ENT_DAY_FIRST || day > ENT_DAY_LAST)
        return ENTENTE_E_OVERFLOW;
    *out = (ent_day)day;
    return ENTENTE_OK;
}

static int32_t month_of_date(int32_t date)
{
    return date / 10000 * 12 + date / 100 % 100 - 1;
}

static bool month_valid(int64_t month)
{
    return month >= 12 && month < MONTHS_END;
}

static ent_day first_of_month(int32_t month)
{
    return ent_day_of_date(month / 12 * 10000 + (month % 12 + 1) * 100 + 1);
}

/* Both n and month are in a range where their sum is. */
static entente_result add_months(ent_day day, int64_t n, int32_t month_end, int64_t *out)
{
    const int32_t date = ent_date_of_day(day);
    const int64_t month = month_of_date(date) + n;

    if (!month_valid(month))
        return ENTENTE_E_OVERFLOW;

    const int32_t length = ent_days_in_month((int32_t)month / 12, (int32_t)month % 12 + 1);
    int32_t in_month = date % 100;

    if (in_month > length)
        in_month = month_end == ENTENTE_MONTH_END_ROLL ? length + 1 : length;
    *out = (int64_t)first_of_month((int32_t)month) + in_month - 1;
    return ENTENTE_OK;
}

static entente_result add_units(ent_day day, int64_t n, int32_t unit, int32_t month_end,
                                int64_t *out)
{
    switch (unit) {
    case ENTENTE_UNIT_DAY:
        *out = day + n;
        return ENTENTE_OK;
    case ENTENTE_UNIT_WEEK:
        *out = day + n * 7;
        return ENTENTE_OK;
    case ENTENTE_UNIT_MONTH:
        return add_months(day, n, month_end, out);
    case ENTENTE_UNIT_YEAR:
        return add_months(day, n * 12, month_end, out);
    default:
        return ENTENTE_E_ARGUMENT;
    }
}

entente_result ent_calendar_add(ent_day day, int64_t n, int32_t unit, int32_t counting,
                                int32_t month_end, ent_day *out)
{
    int64_t sum = 0;

    if (unit < ENTENTE_UNIT_DAY || unit > ENTENTE_UNIT_YEAR)
        return ENTENTE_E_ARGUMENT;
    if (counting != ENTENTE_COUNTING_ORDINAL && counting != ENTENTE_COUNTING_CLEAR)
        return ENTENTE_E_ARGUMENT;
    if (month_end != ENTENTE_MONTH_END_CLIP && month_end != ENTENTE_MONTH_END_ROLL)
        return ENTENTE_E_ARGUMENT;
    if (!ent_day_valid(day) || n < -FARTHEST || n > FARTHEST)
        return ENTENTE_E_OVERFLOW;

    const entente_result result = add_units(day, n, unit, month_end, &sum);

    if (result)
        return result;
    if (counting == ENTENTE_COUNTING_CLEAR)
        sum += n < 0 ? -1 : 1;
    return checked(sum, out);
}

ent_day ent_calendar_after(ent_day day, int64_t n, int32_t unit, int32_t month_end)
{
    ent_day out;

    return ent_calendar_add(day, n, unit, ENTENTE_COUNTING_ORDINAL, month_end, &out) == ENTENTE_OK
               ? out
               : ENT_DAY_NEVER;
}

int64_t ent_calendar_times(ent_day start, int64_t n, int32_t unit, int32_t month_end, ent_day day)
{
    int64_t low = 0, high = n > 0 ? FARTHEST / n : 0;

    while (low < high) {
        const int64_t middle = low + (high - low + 1) / 2;
        ent_day then;

        if (ent_calendar_add(start, middle * n, unit, ENTENTE_COUNTING_ORDINAL, month_end, &then) ==
                ENTENTE_OK &&
            then <= day)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

static entente_result align_by_month(int32_t date, const struct ent_alignment *by, ent_day *out)
{
    const bool counts_itself = !by->strict && date % 100 == 1;
    const int64_t month = month_of_date(date) + by->nth - counts_itself;

    if (!month_valid(month))
        return ENTENTE_E_OVERFLOW;
    *out = first_of_month((int32_t)month);
    return ENTENTE_OK;
}

/* A day of a year as a date, such as the last of February. */
static int32_t date_in_year(int32_t year, const struct ent_alignment *by)
{
    const int32_t length = ent_days_in_month(year, by->month);

    return year * 10000 + by->month * 100 + (by->in_month < length ? by->in_month : length);
}

static entente_result align_by_year(int32_t date, const struct ent_alignment *by, ent_day *out)
{
    const int32_t own = date_in_year(date / 10000, by);
    const bool this_year = by->strict ? own > date : own >= date;
    const int64_t year = date / 10000 + by->nth - this_year;

    if (!month_valid(year * 12))
        return ENTENTE_E_OVERFLOW;
    *out = ent_day_of_date(date_in_year((int32_t)year, by));
    return ENTENTE_OK;
}

entente_result ent_calendar_align(ent_day day, const struct ent_alignment *by, ent_day *out)
{
    if (by->nth < 1)
        return ENTENTE_E_ARGUMENT;
    if (!ent_day_valid(day) || by->nth > FARTHEST)
        return ENTENTE_E_OVERFLOW;

    const int32_t date = ent_date_of_day(day);

    return by->month ? align_by_year(date, by, out) : align_by_month(date, by, out);
}
