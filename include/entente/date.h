/**
 * @file
 * Civil dates, partial dates, instants, and the periods of treaties.
 *
 * A date is one `int32_t` written as YYYYMMDD: 20260106 is 6 January 2026. A partial date
 * leaves out the day or the month: 20260100 is January 2026, 20260000 is the year 2026.
 * 0 is no date. So dates can be read, printed, compared and sorted in every language.
 *
 * The calendar is the proleptic Gregorian one, years 1 to 9999. Acts in law have civil
 * dates, of the place where they are done; a date is never taken from an instant.
 *
 * A period of treaty law runs from a day that is not itself counted:
 *
 *     int32_t entry = 0;
 *     entente_date_add(20161005, 30, ENTENTE_UNIT_DAY, ENTENTE_COUNTING_ORDINAL,
 *                      ENTENTE_MONTH_END_CLIP, &entry, NULL);      entry is 20161104
 */
#ifndef ENTENTE_DATE_H
#define ENTENTE_DATE_H

#include <entente/api.h>
#include <entente/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The unit of a period. In a document "period", "notice" and "add" (also in a "due") take
 * beside "n" and "unit":
 *
 *     "calendar"  a name of "calendars", or several: the days that count are in all of them. Sitting
 *                 days, working days and "roll" need it (ENTENTE_E_MEMBER). Where a calendar ends
 *                 first no day is told, only from when on it can lie.
 *     "pauses"    [{"from", "until"}], both days included: days that are not counted, also where
 *                 pauses overlap. Weeks, months and years are as many days as they have without
 *                 pauses, and these are counted: the last day moves on by each paused day that the
 *                 period comes to hold. The day from which a period runs is not counted in any case.
 *     "roll"      "next" or "previous": where a last day ends that is in none of the calendars, or
 *                 lies in a pause. Hours have no last day, and no roll.
 *
 * With a negative "n" the same holds backwards. Hours run from the instant of an event, a signature,
 * a consent or a notice, at the place of its offset, and stand still from the midnight that begins a
 * pause to the one that ends it; from a day without an instant they end on one of two days.
 */
enum entente_unit {
    ENTENTE_UNIT_DAY = 1,         /**< "day" */
    ENTENTE_UNIT_WEEK = 2,        /**< "week": seven days */
    ENTENTE_UNIT_MONTH = 3,       /**< "month" */
    ENTENTE_UNIT_YEAR = 4,        /**< "year": twelve months */
    ENTENTE_UNIT_HOUR = 5,        /**< "hour": from an instant */
    ENTENTE_UNIT_SITTING_DAY = 6, /**< "sitting_day": of a calendar that the document holds */
    ENTENTE_UNIT_WORKING_DAY = 7  /**< "working_day": of a calendar that the document holds */
};

/**
 * What "thirty days after" means. Depositaries differ on the same words; the UN counts
 * ordinal days, the IAEA counted clear ones until 2004.
 */
enum entente_counting {
    ENTENTE_COUNTING_ORDINAL = 1, /**< "ordinal": the thirtieth day after. The usual one. */
    ENTENTE_COUNTING_CLEAR = 2    /**< "clear": thirty whole days between, so one day more. */
};

/** What "one month after 31 January" means. */
enum entente_month_end {
    ENTENTE_MONTH_END_CLIP = 1, /**< "clip": the last day of February. The usual one, and the
                                     European Convention on the Calculation of Time-Limits,
                                     Art. 4(2). */
    ENTENTE_MONTH_END_ROLL = 2  /**< "roll": 1 March. IMO practice until the 1990s. */
};

/**
 * Where a period ends whose last day does not count by its calendars, or lies in one of its
 * pauses (European Convention on the Calculation of Time-Limits, Art. 5).
 */
enum entente_roll {
    ENTENTE_ROLL_NEXT = 1,    /**< "next": on the next day that counts. */
    ENTENTE_ROLL_PREVIOUS = 2 /**< "previous": on the last day before it that counts. */
};

/** Numbers of days: the bounds, and the one that is no day. */
enum entente_day_number {
    ENTENTE_DAY_NUMBER_NONE = -2147483647 - 1, /**< No day. */
    ENTENTE_DAY_NUMBER_FIRST = -719162,        /**< 1 January of the year 1. */
    ENTENTE_DAY_NUMBER_LAST = 2932896          /**< 31 December 9999. */
};

/**
 * Makes a date of its parts.
 *
 * @param year  1 to 9999.
 * @param month 1 to 12, or 0 for a date that is only a year.
 * @param day   1 to 31, or 0 for a date that is only a month.
 * @returns The date; 0 if the calendar has none such.
 */
ENTENTE_API int32_t entente_date_make(int32_t year, int32_t month, int32_t day);

/** @returns 1 if @p date is a day, a month or a year of the calendar, else 0. */
ENTENTE_API int32_t entente_date_is_valid(int32_t date);

/** @returns 1 if @p date is valid and names only a month or a year, else 0. */
ENTENTE_API int32_t entente_date_is_partial(int32_t date);

/** @returns The year, 1 to 9999; 0 if @p date is not valid. */
ENTENTE_API int32_t entente_date_year(int32_t date);

/** @returns The month, 1 to 12; 0 if @p date names none or is not valid. */
ENTENTE_API int32_t entente_date_month(int32_t date);

/** @returns The day, 1 to 31; 0 if @p date names none or is not valid. */
ENTENTE_API int32_t entente_date_day(int32_t date);

/** @returns The first day that @p date can mean: 20260100 gives 20260101. 0 if not valid. */
ENTENTE_API int32_t entente_date_first(int32_t date);

/** @returns The last day that @p date can mean: 20260200 gives 20260228. 0 if not valid. */
ENTENTE_API int32_t entente_date_last(int32_t date);

/**
 * Reads "YYYY-MM-DD", "YYYY-MM" or "YYYY".
 *
 * @param text   Exactly the date, with nothing before or after it.
 * @param length Its length in bytes.
 * @param out    Receives the date.
 * @returns ENTENTE_OK; ENTENTE_E_TYPE if it is not written like a date;
 *          ENTENTE_E_DATE_RANGE if there is no such day, or the year is 0 or before;
 *          ENTENTE_E_ARGUMENT for NULL.
 */
ENTENTE_API entente_result entente_date_parse(const char *text, size_t length, int32_t *out,
                                              entente_error *error);

/**
 * Writes a date as "YYYY-MM-DD", "YYYY-MM" or "YYYY".
 *
 * @param buffer Receives as much as fits, NUL-terminated. NULL is allowed if @p size is 0.
 * @param size   Size of @p buffer in bytes; 11 is always enough.
 * @returns The length of the whole text without its NUL; 0 if @p date is not valid.
 */
ENTENTE_API size_t entente_date_format(int32_t date, char *buffer, size_t size);

/**
 * The number of a day: days since 1 January 1970, which is 0.
 *
 * @returns ENTENTE_DAY_NUMBER_NONE if @p date is partial or not valid.
 */
ENTENTE_API int32_t entente_date_day_number(int32_t date);

/** @returns The date of a day number; 0 if it is not of the years 1 to 9999. */
ENTENTE_API int32_t entente_date_from_day_number(int32_t number);

/**
 * Adds a period to a date, counted from the date itself: adding two months is not adding
 * one month twice.
 *
 * To a partial date only units that are no finer than itself can be added, and only
 * ordinally: January 2026 and three months is April 2026.
 *
 * @param date      The day from which the period runs. It is not counted.
 * @param n         How many units; may be negative, to count back.
 * @param unit      ENTENTE_UNIT_DAY, _WEEK, _MONTH or _YEAR.
 * @param counting  `enum entente_counting`. Clear counting goes one day further, in the
 *                  direction of the count; with 0 it goes forward.
 * @param month_end `enum entente_month_end`; used where the month has no such day.
 * @param out       Receives the date.
 * @returns ENTENTE_OK; ENTENTE_E_OVERFLOW if the result is not of the years 1 to 9999;
 *          ENTENTE_E_ARGUMENT for any other value that is none of the above.
 */
ENTENTE_API entente_result entente_date_add(int32_t date, int64_t n, int32_t unit, int32_t counting,
                                            int32_t month_end, int32_t *out, entente_error *error);

/**
 * The first day of the nth month after a day, as in "the first day of the month following
 * the expiration of a period of three months".
 *
 * @param date   A whole date.
 * @param nth    1 for the next month. At least 1.
 * @param strict 1: the month of @p date never counts. 0: where @p date is itself a first
 *               day, it counts as the first of them.
 * @param out    Receives the date.
 * @returns ENTENTE_OK, ENTENTE_E_OVERFLOW beyond the year 9999, or ENTENTE_E_ARGUMENT.
 */
ENTENTE_API entente_result entente_date_align(int32_t date, int64_t nth, int32_t strict,
                                              int32_t *out, entente_error *error);

/**
 * How many days lie from one date to another.
 *
 * @param from A whole date.
 * @param to   A whole date.
 * @param out  Receives the number: 1 from a day to the next, negative if @p to is earlier.
 * @returns ENTENTE_OK, or ENTENTE_E_ARGUMENT if one of them is partial or not valid.
 */
ENTENTE_API entente_result entente_date_days_between(int32_t from, int32_t to, int32_t *out,
                                                     entente_error *error);

/**
 * Reads an instant: "YYYY-MM-DDTHH:MM:SS" and then "Z" or an offset "+HH:MM" or "-HH:MM".
 *
 * Fractions of a second and leap seconds are refused.
 *
 * @param text    Exactly the instant, with nothing before or after it.
 * @param length  Its length in bytes.
 * @param seconds Receives the seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
 * @param offset  Receives the offset of the local time from UTC in minutes, east positive.
 * @returns ENTENTE_OK; ENTENTE_E_ZONE_REQUIRED if the offset is missing; ENTENTE_E_TYPE if it
 *          is not written like an instant; ENTENTE_E_DATE_RANGE if there is no such day, hour,
 *          minute, second or offset; ENTENTE_E_ARGUMENT for NULL.
 */
ENTENTE_API entente_result entente_instant_parse(const char *text, size_t length, int64_t *seconds,
                                                 int32_t *offset, entente_error *error);

/**
 * Writes an instant in the local time of its offset, with "Z" where the offset is 0.
 *
 * @param seconds Seconds since 1970-01-01T00:00:00Z.
 * @param offset  Minutes from UTC, -1439 to 1439.
 * @param buffer  Receives as much as fits, NUL-terminated. NULL is allowed if @p size is 0.
 * @param size    Size of @p buffer in bytes; 26 is always enough.
 * @returns The length of the whole text without its NUL; 0 if the local date is not of the
 *          years 1 to 9999 or the offset is out of its range.
 */
ENTENTE_API size_t entente_instant_format(int64_t seconds, int32_t offset, char *buffer,
                                          size_t size);

#ifdef __cplusplus
}
#endif

#endif
