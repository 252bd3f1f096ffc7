#include <entente/date.h>

#include <string.h>

#include "calendar.h"
#include "day.h"
#include "error_private.h"

int32_t entente_date_make(int32_t year, int32_t month, int32_t day)
{
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31)
        return 0;

    const int32_t date = year * 10000 + month * 100 + day;

    return ent_date_valid(date) ? date : 0;
}

int32_t entente_date_is_valid(int32_t date)
{
    return ent_date_valid(date);
}

static bool is_whole(int32_t date)
{
    return ent_date_valid(date) && !ent_date_partial(date);
}

int32_t entente_date_is_partial(int32_t date)
{
    return ent_date_valid(date) && ent_date_partial(date);
}

int32_t entente_date_year(int32_t date)
{
    return ent_date_valid(date) ? date / 10000 : 0;
}

int32_t entente_date_month(int32_t date)
{
    return ent_date_valid(date) ? date / 100 % 100 : 0;
}

int32_t entente_date_day(int32_t date)
{
    return ent_date_valid(date) ? date % 100 : 0;
}

int32_t entente_date_first(int32_t date)
{
    return ent_date_valid(date) ? ent_date_of_day(ent_date_span(date).first) : 0;
}

int32_t entente_date_last(int32_t date)
{
    return ent_date_valid(date) ? ent_date_of_day(ent_date_span(date).last) : 0;
}

/* The text as it can be shown in one line; a long one is cut. */
static int shown(size_t length)
{
    return length < 40 ? (int)length : 40;
}

entente_result entente_date_parse(const char *text, size_t length, int32_t *out,
                                  entente_error *error)
{
    if (!text || !out)
        return ent_error_argument(error, "a text and a place for the date are needed");

    const entente_result result = ent_date_parse(text, length, out);

    if (result == ENTENTE_E_TYPE)
        return ent_error_set(error, result, NULL,
                             "\"%.*s\" is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY",
                             shown(length), text);
    if (result)
        return ent_error_set(error, result, NULL, "there is no date \"%.*s\" in the calendar",
                             shown(length), text);
    return ENTENTE_OK;
}

static size_t hand_out(const char *text, size_t length, char *buffer, size_t size)
{
    if (buffer && size) {
        const size_t part = length < size ? length : size - 1;

        memcpy(buffer, text, part);
        buffer[part] = '\0';
    }
    return length;
}

size_t entente_date_format(int32_t date, char *buffer, size_t size)
{
    char text[ENT_DATE_SIZE];
    const size_t length = ent_date_print(date, text);

    return hand_out(text, length, buffer, size);
}

int32_t entente_date_day_number(int32_t date)
{
    return is_whole(date) ? ent_day_of_date(date) : ENTENTE_DAY_NUMBER_NONE;
}

int32_t entente_date_from_day_number(int32_t number)
{
    return ent_day_valid(number) ? ent_date_of_day(number) : 0;
}

/* A month can take months and years, a year only years, and neither a further day. */
static bool can_add(int32_t date, int32_t unit, int32_t counting)
{
    if (!ent_date_partial(date))
        return true;
    if (counting != ENTENTE_COUNTING_ORDINAL)
        return false;
    return unit == ENTENTE_UNIT_YEAR || (unit == ENTENTE_UNIT_MONTH && date % 10000 != 0);
}

/* Takes from a whole date what the partial one does not name either. */
static int32_t as_partial_as(int32_t date, int32_t model)
{
    if (model % 10000 == 0)
        return date - date % 10000;
    if (model % 100 == 0)
        return date - date % 100;
    return date;
}

entente_result entente_date_add(int32_t date, int64_t n, int32_t unit, int32_t counting,
                                int32_t month_end, int32_t *out, entente_error *error)
{
    ent_day sum = 0;

    if (!out || !ent_date_valid(date))
        return ent_error_argument(error, "a valid date and a place for the sum are needed");
    if (!can_add(date, unit, counting))
        return ent_error_argument(error, "the period is finer than the partial date");

    const entente_result result =
        ent_calendar_add(ent_date_span(date).first, n, unit, counting, month_end, &sum);

    if (result == ENTENTE_E_OVERFLOW)
        return ent_error_set(error, result, NULL, "the sum is not of the years 1 to 9999");
    if (result)
        return ent_error_argument(error, "the unit, the counting or the month end is unknown");
    *out = as_partial_as(ent_date_of_day(sum), date);
    return ENTENTE_OK;
}

entente_result entente_date_align(int32_t date, int64_t nth, int32_t strict, int32_t *out,
                                  entente_error *error)
{
    ent_day aligned = 0;

    if (!out || !is_whole(date))
        return ent_error_argument(error, "a whole date and a place for the day are needed");

    const struct ent_alignment by = {.nth = nth, .strict = strict != 0};
    const entente_result result = ent_calendar_align(ent_day_of_date(date), &by, &aligned);

    if (result == ENTENTE_E_OVERFLOW)
        return ent_error_set(error, result, NULL, "the month is beyond the year 9999");
    if (result)
        return ent_error_argument(error, "nth must be at least 1");
    *out = ent_date_of_day(aligned);
    return ENTENTE_OK;
}

entente_result entente_date_days_between(int32_t from, int32_t to, int32_t *out,
                                         entente_error *error)
{
    if (!out || !is_whole(from) || !is_whole(to))
        return ent_error_argument(error, "two whole dates and a place for the days are needed");
    *out = ent_day_of_date(to) - ent_day_of_date(from);
    return ENTENTE_OK;
}

static entente_result instant_error(entente_error *error, entente_result result, const char *text,
                                    size_t length)
{
    static const char form[] = "\"%.*s\" is not an instant of the form YYYY-MM-DDTHH:MM:SSZ";
    static const char range[] = "there is no instant \"%.*s\"";
    static const char zone[] = "the instant \"%.*s\" does not say its offset from UTC";

    if (result == ENTENTE_E_ZONE_REQUIRED)
        return ent_error_set(error, result, NULL, zone, shown(length), text);
    if (result == ENTENTE_E_TYPE)
        return ent_error_set(error, result, NULL, form, shown(length), text);
    return ent_error_set(error, result, NULL, range, shown(length), text);
}

entente_result entente_instant_parse(const char *text, size_t length, int64_t *seconds,
                                     int32_t *offset, entente_error *error)
{
    struct ent_instant instant = {0};

    if (!text || !seconds || !offset)
        return ent_error_argument(error, "a text and places for the instant are needed");

    const entente_result result = ent_instant_parse(text, length, &instant);

    if (result)
        return instant_error(error, result, text, length);
    *seconds = instant.seconds;
    *offset = instant.offset;
    return ENTENTE_OK;
}

size_t entente_instant_format(int64_t seconds, int32_t offset, char *buffer, size_t size)
{
    char text[ENT_INSTANT_SIZE] = "";
    struct ent_instant instant = {.seconds = seconds};
    size_t length = 0;

    instant.zone = offset ? ENT_ZONE_OFFSET : ENT_ZONE_Z;
    if (offset >= INT16_MIN && offset <= INT16_MAX) {
        instant.offset = (int16_t)offset;
        length = ent_instant_print(&instant, text);
    }
    return hand_out(text, length, buffer, size);
}
