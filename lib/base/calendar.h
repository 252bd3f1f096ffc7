/* The calendar arithmetic of treaty clauses. */
#ifndef ENT_BASE_CALENDAR_H
#define ENT_BASE_CALENDAR_H

#include "day.h"
#include "names.h"

extern const struct ent_names ent_unit_names;      /* enum entente_unit */
extern const struct ent_names ent_counting_names;  /* enum entente_counting */
extern const struct ent_names ent_month_end_names; /* enum entente_month_end */
extern const struct ent_names ent_roll_names;      /* enum entente_roll */

/* Units that count by calendars of the document: sitting days and working days. */
bool ent_unit_needs_calendar(int32_t unit);

/*
 * The day n units after a day, counted from that day and never step by step. Clear counting
 * goes one day further (back, where n is negative). Any n is safe.
 *
 * ENTENTE_E_OVERFLOW: before the year 1 or after 9999, also where the day itself is;
 * ENTENTE_E_ARGUMENT: a unit that is not day, week, month or year, or an unknown option.
 */
entente_result ent_calendar_add(ent_day day, int64_t n, int32_t unit, int32_t counting,
                                int32_t month_end, ent_day *out);

/* The same, counted as an ordinal; ENT_DAY_NEVER where there is no such day. */
ent_day ent_calendar_after(ent_day day, int64_t n, int32_t unit, int32_t month_end);

/*
 * How many times n units have passed on a day since another: the greatest k for which the day
 * k * n units after the start, counted as ordinals, is not after it. 0 also where n is below 1 or
 * the start is no day of the calendar.
 */
int64_t ent_calendar_times(ent_day start, int64_t n, int32_t unit, int32_t month_end, ent_day day);

/* The nth of certain days: the first days of months or, by year, one day of each year. */
struct ent_alignment {
    int64_t nth;
    bool strict;             /* the day itself is never one of them */
    int32_t month, in_month; /* by year: which day, 1 to 12 and 1 to 31; by month: 0 */
};

/*
 * The nth such day after a day; not strict: the day itself counts too, where it is one. By month
 * that is the first day of the nth month after the month of the day. By year a day that a year
 * does not have is the last of its month. ENTENTE_E_ARGUMENT: nth below 1.
 */
entente_result ent_calendar_align(ent_day day, const struct ent_alignment *by, ent_day *out);

#endif
