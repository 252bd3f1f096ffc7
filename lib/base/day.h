/*
 * Days, dates and instants. Outside a date is a number YYYYMMDD, also a partial one;
 * inside, a day is its number from 1970-01-01 and a partial date is a span of days.
 */
#ifndef ENT_BASE_DAY_H
#define ENT_BASE_DAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <entente/date.h>

typedef int32_t ent_day;

/* ENT_DAY_NEVER stands beyond all days, so that it sorts last. */
#define ENT_DAY_FIRST ((ent_day)-719162) /* 0001-01-01 */
#define ENT_DAY_LAST ((ent_day)2932896)  /* 9999-12-31 */
#define ENT_DAY_NEVER ((ent_day)INT32_MAX)

/* The days from first to last, both included. */
struct ent_span {
    ent_day first;
    ent_day last;
};

enum { ENT_DATE_SIZE = 11, ENT_INSTANT_SIZE = 26 }; /* room for a text and its NUL */

/*
 * The calendar is counted in years that begin on 1 March, so that the leap day comes last.
 * Day 0 of this count is 1 March of the year 0, 719468 days before 1970.
 */
enum { ENT_EPOCH_SHIFT = 719468, ENT_DAYS_IN_4_YEARS = 1461 };

/* The year as counted here is less by one in January and February; it is never negative. */
static inline ent_day ent_day_number(uint32_t year, uint32_t month, uint32_t day)
{
    /* The days of the year before each month. */
    static const uint16_t before[] = {0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275};
    const uint32_t from_march = year - (month <= 2);
    const uint32_t centuries = from_march / 100;
    const uint32_t start = from_march * ENT_DAYS_IN_4_YEARS / 4 - centuries + centuries / 4;

    return (ent_day)(start + before[month] + day) - 1 - ENT_EPOCH_SHIFT;
}

static inline ent_day ent_day_earlier(ent_day a, ent_day b)
{
    return a < b ? a : b;
}

static inline ent_day ent_day_later(ent_day a, ent_day b)
{
    return a > b ? a : b;
}

static inline bool ent_span_same(struct ent_span a, struct ent_span b)
{
    return a.first == b.first && a.last == b.last;
}

/* Whether no day is in both. */
static inline bool ent_span_apart(struct ent_span a, struct ent_span b)
{
    return a.last < b.first || b.last < a.first;
}

int32_t ent_days_in_month(int32_t year, int32_t month);

/* Whole, valid dates and days from ENT_DAY_FIRST to ENT_DAY_LAST only: nothing is checked. */
ent_day ent_day_of_date(int32_t date);
int32_t ent_date_of_day(ent_day day);

bool ent_day_valid(ent_day day);

/* A day, a month or a year of the calendar. */
bool ent_date_valid(int32_t date);

/* Whether a valid date is only a month or a year. */
static inline bool ent_date_partial(int32_t date)
{
    return date % 100 == 0;
}

/* All days that a valid date can mean. */
struct ent_span ent_date_span(int32_t date);

/*
 * Reads YYYY-MM-DD, YYYY-MM or YYYY. ENTENTE_E_TYPE: not written like a date;
 * ENTENTE_E_DATE_RANGE: no such day, or a year before 1. Else *out is left alone.
 */
entente_result ent_date_parse(const char *text, size_t length, int32_t *out);

/* Writes a valid date and a NUL; the length without it. 0 and "" if it is not valid. */
size_t ent_date_print(int32_t date, char out[ENT_DATE_SIZE]);

/* How the offset of an instant was written; +00:00, Z and -00:00 all mean 0. */
enum ent_zone { ENT_ZONE_OFFSET = 0, ENT_ZONE_Z = 1, ENT_ZONE_MINUS = 2 };

struct ent_instant {
    int64_t seconds; /* since 1970-01-01T00:00:00Z, without leap seconds */
    int16_t offset;  /* minutes east of UTC */
    uint8_t zone;    /* enum ent_zone */
};

/*
 * Reads YYYY-MM-DDTHH:MM:SS and Z or an offset. ENTENTE_E_ZONE_REQUIRED: the offset is
 * missing; ENTENTE_E_TYPE: not written like an instant; ENTENTE_E_DATE_RANGE: no such day,
 * time or offset.
 */
entente_result ent_instant_parse(const char *text, size_t length, struct ent_instant *out);

/* Writes it as it was read, and a NUL; the length without it. 0 and "" if out of range. */
size_t ent_instant_print(const struct ent_instant *instant, char out[ENT_INSTANT_SIZE]);

/* The date at the place of the offset. */
ent_day ent_instant_day(const struct ent_instant *instant);

#endif
