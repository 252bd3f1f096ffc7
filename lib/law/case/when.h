/*
 * The value of a date expression: a day, as far as it is known.
 *
 * A rule can be asked before it is fulfilled, and over dates of which only the month or the year
 * is known. So a value is two intervals:
 *
 *   lo, hi            the days it can be over every possible future (whatever anyone does after
 *                     the day of the question) and every reading of the partial dates;
 *   base_lo, base_hi  the days it can be if nothing more happens than the passing of time.
 *
 * ENT_DAY_NEVER: it may not come. Days beyond the calendar (ENT_DAY_BEYOND) may stand at either
 * end; they are told as "no date". The second interval lies within the first.
 */
#ifndef ENT_LAW_WHEN_H
#define ENT_LAW_WHEN_H

#include <stdbool.h>
#include <stdint.h>

#include "day.h"

/* After the last day of the calendar, and before never. */
#define ENT_DAY_BEYOND (ENT_DAY_LAST + 1)

/* What a condition is on a day. Smaller is less true. */
enum ent_tri { ENT_NO = 0, ENT_MAYBE = 1, ENT_YES = 2 };

static inline enum ent_tri ent_tri_both(enum ent_tri a, enum ent_tri b)
{
    return a < b ? a : b;
}

static inline enum ent_tri ent_tri_either(enum ent_tri a, enum ent_tri b)
{
    return a > b ? a : b;
}

static inline enum ent_tri ent_tri_not(enum ent_tri a)
{
    return (enum ent_tri)(ENT_YES - a);
}

static inline enum ent_tri ent_tri_without(enum ent_tri a, enum ent_tri b)
{
    return ent_tri_both(a, ent_tri_not(b));
}

struct ent_when {
    ent_day lo, hi;
    ent_day base_lo, base_hi;
    bool
        maybe_failed; /* in some reading of the partial dates, though not in all, it can never come */
};

/* Known for ever: a day, a span of days (a partial date), never. */
struct ent_when ent_when_day(ent_day day);
struct ent_when ent_when_span(struct ent_span span);
struct ent_when ent_when_never(void);
/* It can come after the day of the question, and does not come by itself. */
struct ent_when ent_when_pending(ent_day on);
/* Nothing is known about it. */
struct ent_when ent_when_unknown(void);

/*
 * Whether it can still come by a last day in one reading of that day, and no longer in another.
 * Then a rule that fails on that day may have failed already.
 */
bool ent_when_maybe_too_late(const struct ent_when *when, const struct ent_when *by);

bool ent_when_is_certain(const struct ent_when *when);

/* enum entente_entry_state (entente/assessment.h). */
int32_t ent_when_state(const struct ent_when *when);
/* Where it is certain or projected: the day. Else ENT_DAY_NEVER. */
ent_day ent_when_date(const struct ent_when *when);
/* The days to tell where the state is unknown; last is ENT_DAY_NEVER where it may never come. */
struct ent_span ent_when_between(const struct ent_when *when);

/* Whether it has come by a day of which all is known, such as the day of the question. */
enum ent_tri ent_when_reached(const struct ent_when *when, ent_day day);
/* The same on any day: up to that of the question as it is known, after it if nothing more
 * happens. */
enum ent_tri ent_when_come(const struct ent_when *when, ent_day on, ent_day day);

/* The later and the earlier of two; either of two, whichever it is. */
struct ent_when ent_when_later(const struct ent_when *a, const struct ent_when *b);
struct ent_when ent_when_earlier(const struct ent_when *a, const struct ent_when *b);
struct ent_when ent_when_hull(const struct ent_when *a, const struct ent_when *b);

struct ent_alignment;
struct ent_period_of_time;

/*
 * Adds a period (reckoning.h) to every day that the value can be. Hours begin at any hour of the
 * day. Sets *fault to an enum ent_reckoning_fault where a day that follows from what is known
 * leaves the calendar, or the calendars of the period do not tell of it; the value is unknown then.
 */
struct ent_when ent_when_add(const struct ent_when *when, const struct ent_period_of_time *period,
                             int32_t *fault);

/* The nth of certain days after each day (calendar.h). */
struct ent_when ent_when_align(const struct ent_when *when, const struct ent_alignment *by,
                               int32_t *fault);

#endif
