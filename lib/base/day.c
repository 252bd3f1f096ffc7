#include "day.h"

enum { DAYS_IN_400_YEARS = 146097 };

enum { MINUTES_IN_DAY = 1440, SECONDS_IN_DAY = 86400 };

static bool is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int32_t ent_days_in_month(int32_t year, int32_t month)
{
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

ent_day ent_day_of_date(int32_t date)
{
    const uint32_t whole = (uint32_t)date;

    return ent_day_number(whole / 10000, whole / 100 % 100, whole % 100);
}

int32_t ent_date_of_day(ent_day day)
{
    const uint32_t number = (uint32_t)(day + ENT_EPOCH_SHIFT); /* never negative */
    const uint32_t century = (4 * number + 3) / DAYS_IN_400_YEARS;
    const uint32_t in_century = number - DAYS_IN_400_YEARS * century / 4;
    const uint32_t year = (4 * in_century + 3) / ENT_DAYS_IN_4_YEARS;
    const uint32_t in_year = in_century - ENT_DAYS_IN_4_YEARS * year / 4;
    const uint32_t from_march = (5 * in_year + 2) / 153;
    const uint32_t in_month = in_year - (153 * from_march + 2) / 5 + 1;
    const uint32_t month = from_march < 10 ? from_march + 3 : from_march - 9;

    return (int32_t)((century * 100 + year + (month <= 2)) * 10000 + month * 100 + in_month);
}

bool ent_day_valid(ent_day day)
{
    return day >= ENT_DAY_FIRST && day <= ENT_DAY_LAST;
}

bool ent_date_valid(int32_t date)
{
    const int32_t year = date / 10000;
    const int32_t month = date / 100 % 100;
    const int32_t day = date % 100;

    if (year < 1 || year > 9999 || month > 12)
        return false;
    if (month == 0)
        return day == 0;
    return day <= ent_days_in_month(year, month);
}

struct ent_span ent_date_span(int32_t date)
{
    const uint32_t year = (uint32_t)date / 10000;
    const uint32_t month = (uint32_t)date / 100 % 100;
    const uint32_t day = (uint32_t)date % 100;
    struct ent_span span;

    if (day != 0) {
        span.first = span.last = ent_day_number(year, month, day);
    } else if (month != 0) {
        span.first = ent_day_number(year, month, 1);
        span.last = span.first + ent_days_in_month((int32_t)year, (int32_t)month) - 1;
    } else {
        span.first = ent_day_number(year, 1, 1);
        span.last = ent_day_number(year, 12, 31);
    }
    return span;
}

/* Reads exactly this many digits; -1 if they are not all digits. */
static int32_t digits(const char *text, size_t count)
{
    int32_t value = 0;

    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

static char *put_digits(char *out, size_t count, int32_t value)
{
    for (size_t i = count; i > 0; i--) {
        out[i - 1] = (char)('0' + value % 10);
        value /= 10;
    }
    return out + count;
}

/* A year, then a month, then a day, as long as the text goes on. */
static entente_result parse_parts(const char *text, size_t length, int32_t *out)
{
    const int32_t year = digits(text, 4);
    int32_t month = 0, day = 0;

    if (length > 4)
        month = text[4] == '-' ? digits(text + 5, 2) : -1;
    if (length > 7)
        day = text[7] == '-' ? digits(text + 8, 2) : -1;
    if (year < 0 || month < 0 || day < 0)
        return ENTENTE_E_TYPE;
    if ((length > 4 && month == 0) || (length > 7 && day == 0))
        return ENTENTE_E_DATE_RANGE;

    const int32_t date = year * 10000 + month * 100 + day;

    if (!ent_date_valid(date))
        return ENTENTE_E_DATE_RANGE;
    *out = date;
    return ENTENTE_OK;
}

entente_result ent_date_parse(const char *text, size_t length, int32_t *out)
{
    int32_t ignored;

    if (length == 4 || length == 7 || length == 10)
        return parse_parts(text, length, out);
    /* A year before 1 is a date, but none that this calendar has. */
    if ((length == 5 || length == 8 || length == 11) && text[0] == '-' &&
        parse_parts(text + 1, length - 1, &ignored) != ENTENTE_E_TYPE)
        return ENTENTE_E_DATE_RANGE;
    return ENTENTE_E_TYPE;
}

size_t ent_date_print(int32_t date, char out[ENT_DATE_SIZE])
{
    char *end = out;

    if (ent_date_valid(date)) {
        end = put_digits(end, 4, date / 10000);
        if (date % 10000) {
            *end++ = '-';
            end = put_digits(end, 2, date / 100 % 100);
        }
        if (date % 100) {
            *end++ = '-';
            end = put_digits(end, 2, date % 100);
        }
    }
    *end = '\0';
    return (size_t)(end - out);
}

/* The seconds of THH:MM:SS; -1 if it is not written so, -2 if there is no such time. */
static int32_t parse_time(const char *text)
{
    const int32_t hour = digits(text + 1, 2);
    const int32_t minute = digits(text + 4, 2);
    const int32_t second = digits(text + 7, 2);

    if (text[0] != 'T' || text[3] != ':' || text[6] != ':')
        return -1;
    if (hour < 0 || minute < 0 || second < 0)
        return -1;
    if (hour > 23 || minute > 59 || second > 59)
        return -2;
    return (hour * 60 + minute) * 60 + second;
}

static entente_result parse_zone(const char *text, size_t length, struct ent_instant *out)
{
    if (length == 0)
        return ENTENTE_E_ZONE_REQUIRED;
    if (length == 1 && text[0] == 'Z') {
        out->offset = 0;
        out->zone = ENT_ZONE_Z;
        return ENTENTE_OK;
    }
    if (length != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return ENTENTE_E_TYPE;

    const int32_t hours = digits(text + 1, 2);
    const int32_t minutes = digits(text + 4, 2);
    const int32_t offset = hours * 60 + minutes;

    if (hours < 0 || minutes < 0)
        return ENTENTE_E_TYPE;
    if (hours > 23 || minutes > 59)
        return ENTENTE_E_DATE_RANGE;
    out->offset = (int16_t)(text[0] == '-' ? -offset : offset);
    out->zone = text[0] == '-' && offset == 0 ? ENT_ZONE_MINUS : ENT_ZONE_OFFSET;
    return ENTENTE_OK;
}

entente_result ent_instant_parse(const char *text, size_t length, struct ent_instant *out)
{
    enum { DATE = 10, LOCAL = 19 };
    struct ent_instant instant = {0};
    int32_t date = 0;

    if (length < LOCAL)
        return ENTENTE_E_TYPE;

    const entente_result date_result = parse_parts(text, DATE, &date);
    const int32_t time = parse_time(text + DATE);
    const entente_result zone_result = parse_zone(text + LOCAL, length - LOCAL, &instant);

    if (date_result == ENTENTE_E_TYPE || time == -1 || zone_result == ENTENTE_E_TYPE)
        return ENTENTE_E_TYPE;
    if (date_result || time < 0)
        return ENTENTE_E_DATE_RANGE;
    if (zone_result)
        return zone_result;
    instant.seconds =
        (int64_t)ent_day_of_date(date) * SECONDS_IN_DAY + time - (int64_t)instant.offset * 60;
    *out = instant;
    return ENTENTE_OK;
}

/* Floors, so that seconds before 1970 belong to their day. */
static int64_t day_of_seconds(int64_t seconds)
{
    return seconds / SECONDS_IN_DAY - (seconds % SECONDS_IN_DAY < 0);
}

static bool instant_valid(const struct ent_instant *instant)
{
    const int64_t far = (int64_t)(ENT_DAY_LAST + 2) * SECONDS_IN_DAY;

    if (instant->seconds > far || instant->seconds < -far)
        return false;
    if (instant->offset <= -MINUTES_IN_DAY || instant->offset >= MINUTES_IN_DAY)
        return false;
    if (instant->zone != ENT_ZONE_OFFSET && instant->offset != 0)
        return false;
    return ent_day_valid(ent_instant_day(instant));
}

ent_day ent_instant_day(const struct ent_instant *instant)
{
    return (ent_day)day_of_seconds(instant->seconds + (int64_t)instant->offset * 60);
}

static char *put_time(char *out, int32_t minutes, char first)
{
    *out++ = first;
    out = put_digits(out, 2, minutes / 60);
    *out++ = ':';
    return put_digits(out, 2, minutes % 60);
}

static char *put_zone(char *out, const struct ent_instant *instant)
{
    const int32_t offset = instant->offset;

    if (instant->zone == ENT_ZONE_Z) {
        *out++ = 'Z';
        return out;
    }
    if (offset < 0 || instant->zone == ENT_ZONE_MINUS)
        return put_time(out, -offset, '-');
    return put_time(out, offset, '+');
}

size_t ent_instant_print(const struct ent_instant *instant, char out[ENT_INSTANT_SIZE])
{
    out[0] = '\0';
    if (!instant_valid(instant))
        return 0;

    const ent_day day = ent_instant_day(instant);
    const int64_t local = instant->seconds + (int64_t)instant->offset * 60;
    const int32_t time = (int32_t)(local - (int64_t)day * SECONDS_IN_DAY);
    char *end = out + ent_date_print(ent_date_of_day(day), out);

    end = put_time(end, time / 60, 'T');
    *end++ = ':';
    end = put_digits(end, 2, time % 60);
    end = put_zone(end, instant);
    *end = '\0';
    return (size_t)(end - out);
}
