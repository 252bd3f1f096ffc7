/*
 * How the time of a clause is counted: in units of the civil calendar, or in days that the calendars
 * of the document have; over pauses, which are left out; and where a last day that does not count
 * moves to. A pause is whole days, its last one included.
 */
#ifndef ENT_LAW_RECKONING_H
#define ENT_LAW_RECKONING_H

#include <stdint.h>

#include "day.h"
#include "object.h"

struct ent_work;

/* ENTENTE_UNIT_..., ENTENTE_COUNTING_..., ENTENTE_MONTH_END_... */
struct ent_period_of_time {
    int64_t n;
    int32_t unit;
    int32_t counting;
    int32_t month_end;
    const entente_object *terms; /* of which calendars, pauses and roll hold; NULL: none has any */
    struct ent_work *work;       /* counts what the pauses take; or NULL */
};

enum ent_reckoning_fault {
    ENT_RECKONING_WHOLE = 0,
    ENT_RECKONING_OVERFLOW = 1, /* before the year 1 or after 9999: there is no such day */
    ENT_RECKONING_SILENT = 2    /* the calendars do not tell of so many days */
};

/* A day that was counted; SILENT: the days that it can be, ENT_DAY_NEVER where it may lie behind any;
 * OVERFLOW: ENT_DAY_NEVER. */
struct ent_reckoned {
    struct ent_span day;
    enum ent_reckoning_fault fault;
};

/* The object where it has calendars, pauses or roll; else NULL. */
const entente_object *ent_terms_of_time(const entente_object *object);
/* The period that an object with "n" and "unit" says, as many times, counted as an ordinal. */
struct ent_period_of_time ent_period_said(const entente_object *object, int64_t times,
                                          int32_t month_end, struct ent_work *work);

/*
 * The day a period after a day, or before it. The day itself is not counted. In days, sitting days
 * and working days those are counted that lie in no pause. Weeks, months and years are as many days
 * as they have without pauses, and these are counted so: the last day moves on by the paused days
 * that the period comes to hold.
 */
struct ent_reckoned ent_reckon(const struct ent_period_of_time *period, ent_day from);

/*
 * The earliest (`low`) or the latest of the days a period after one of these days. Over pauses,
 * months can end sooner where they begin later.
 */
struct ent_reckoned ent_reckon_end(const struct ent_period_of_time *period, struct ent_span from,
                                   bool low);
/* Both ends; NEVER: it leaves the calendar, or may lie behind any day that is told. */
struct ent_span ent_reckon_span(const struct ent_period_of_time *period, struct ent_span from);

/* The point a length of time from a point of local time, both in seconds, over the pauses. */
int64_t ent_reckon_seconds(const struct ent_period_of_time *period, int64_t local, int64_t seconds);

#endif
