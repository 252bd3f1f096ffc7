#include "when.h"

#include <entente/assessment.h>

#include "calendar.h"

struct ent_when ent_when_day(ent_day day)
{
    return (struct ent_when){day, day, day, day, false};
}

struct ent_when ent_when_span(struct ent_span span)
{
    return (struct ent_when){span.first, span.last, span.first, span.last, false};
}

struct ent_when ent_when_never(void)
{
    return ent_when_day(ENT_DAY_NEVER);
}

struct ent_when ent_when_pending(ent_day on)
{
    return (struct ent_when){on + 1, ENT_DAY_NEVER, ENT_DAY_NEVER, ENT_DAY_NEVER, false};
}

struct ent_when ent_when_unknown(void)
{
    return (struct ent_when){ENT_DAY_FIRST, ENT_DAY_NEVER, ENT_DAY_FIRST, ENT_DAY_NEVER, false};
}

bool ent_when_maybe_too_late(const struct ent_when *when, const struct ent_when *by)
{
    return when->lo > by->base_lo && when->lo <= by->base_hi;
}

bool ent_when_is_certain(const struct ent_when *when)
{
    return when->lo == when->hi && when->hi <= ENT_DAY_LAST;
}

int32_t ent_when_state(const struct ent_when *when)
{
    if (ent_when_is_certain(when))
        return ENTENTE_ENTRY_CERTAIN;
    if (when->lo == ENT_DAY_NEVER)
        return ENTENTE_ENTRY_NEVER;
    if (when->base_lo == ENT_DAY_NEVER)
        return when->maybe_failed ? ENTENTE_ENTRY_UNKNOWN : ENTENTE_ENTRY_PENDING;
    if (when->base_lo == when->base_hi && when->base_hi <= ENT_DAY_LAST)
        return ENTENTE_ENTRY_PROJECTED;
    return ENTENTE_ENTRY_UNKNOWN;
}

ent_day ent_when_date(const struct ent_when *when)
{
    const bool known = when->base_lo == when->base_hi && when->base_hi <= ENT_DAY_LAST;

    return known ? when->base_lo : ENT_DAY_NEVER;
}

struct ent_span ent_when_between(const struct ent_when *when)
{
    return (struct ent_span){ent_day_earlier(when->lo, ENT_DAY_LAST),
                             when->hi <= ENT_DAY_LAST ? when->hi : ENT_DAY_NEVER};
}

enum ent_tri ent_when_reached(const struct ent_when *when, ent_day day)
{
    if (when->hi <= day)
        return ENT_YES;
    return when->lo <= day ? ENT_MAYBE : ENT_NO;
}

enum ent_tri ent_when_come(const struct ent_when *when, ent_day on, ent_day day)
{
    const ent_day lo = day <= on ? when->lo : when->base_lo;
    const ent_day hi = day <= on ? when->hi : when->base_hi;

    if (hi <= day)
        return ENT_YES;
    return lo <= day ? ENT_MAYBE : ENT_NO;
}

struct ent_when ent_when_later(const struct ent_when *a, const struct ent_when *b)
{
    return (struct ent_when){ent_day_later(a->lo, b->lo), ent_day_later(a->hi, b->hi),
                             ent_day_later(a->base_lo, b->base_lo),
                             ent_day_later(a->base_hi, b->base_hi),
                             a->maybe_failed || b->maybe_failed};
}

static bool when_can_fail(const struct ent_when *when)
{
    return when->maybe_failed || when->lo == ENT_DAY_NEVER;
}

struct ent_when ent_when_earlier(const struct ent_when *a, const struct ent_when *b)
{
    return (struct ent_when){
        ent_day_earlier(a->lo, b->lo), ent_day_earlier(a->hi, b->hi),
        ent_day_earlier(a->base_lo, b->base_lo), ent_day_earlier(a->base_hi, b->base_hi),
        (a->maybe_failed && when_can_fail(b)) || (b->maybe_failed && when_can_fail(a))};
}

struct ent_when ent_when_hull(const struct ent_when *a, const struct ent_when *b)
{
    return (struct ent_when){ent_day_earlier(a->lo, b->lo), ent_day_later(a->hi, b->hi),
                             ent_day_earlier(a->base_lo, b->base_lo),
                             ent_day_later(a->base_hi, b->base_hi),
                             a->maybe_failed || b->maybe_failed};
}

/* A step from one day to another that keeps the order of days. */
struct step {
    const struct ent_period_of_time *period; /* NULL: align */
    const struct ent_alignment *by;
};

static bool backward(const struct step *step)
{
    return step->period && step->period->n < 0;
}

static entente_result take_step(const struct step *step, ent_day day, ent_day *out)
{
    if (!step->period)
        return ent_calendar_align(day, step->by, out);
    return ent_calendar_add(day, step->period->n, step->period->unit, step->period->counting,
                            step->period->month_end, out);
}

/*
 * One end of an interval. What leaves the calendar stands at its edge, which keeps the interval
 * true: it only gets wider. `low` says which end it is.
 */
static ent_day take_end(const struct step *step, ent_day day, bool low)
{
    ent_day out = ENT_DAY_BEYOND;

    if (day == ENT_DAY_NEVER)
        return day;
    if (day > ENT_DAY_LAST) {
        if (!low || !backward(step))
            return ENT_DAY_BEYOND;
        day = ENT_DAY_LAST;
    }
    if (take_step(step, day, &out) == ENTENTE_OK)
        return out;
    return backward(step) ? ENT_DAY_FIRST : ENT_DAY_BEYOND;
}

/* Whether a day that follows from what is known leaves the calendar. */
static bool leaves(const struct step *step, ent_day day)
{
    ent_day out;

    return day <= ENT_DAY_LAST && take_step(step, day, &out) != ENTENTE_OK;
}

static struct ent_when take_all(const struct step *step, const struct ent_when *when,
                                bool *overflow)
{
    ent_day day;

    /* Mostly all ends are one day. */
    if (when->lo == when->hi && when->base_lo == when->lo && when->base_hi == when->lo &&
        when->lo <= ENT_DAY_LAST && take_step(step, when->lo, &day) == ENTENTE_OK)
        return ent_when_day(day);

    const bool out = leaves(step, when->base_lo) || leaves(step, when->base_hi) ||
                     (when->lo == when->hi && leaves(step, when->lo));
    struct ent_when result = {take_end(step, when->lo, true), take_end(step, when->hi, false),
                              take_end(step, when->base_lo, true),
                              take_end(step, when->base_hi, false), when->maybe_failed};

    if (out) {
        *overflow = true;
        result.hi = result.base_hi = ENT_DAY_NEVER;
    }
    return result;
}

enum { HOURS_OF_DAY = 24 };

/* Whole days in a number of hours: the greatest number of days that is not more. */
static int64_t days_in_hours(int64_t hours)
{
    return hours / HOURS_OF_DAY - (hours % HOURS_OF_DAY < 0);
}

/*
 * Hours from some hour of a day, of which only the day is known: they end so many whole days later,
 * or one day more where a part of a day is left over.
 */
static struct ent_when take_hours(const struct ent_when *when, int64_t hours, bool *overflow)
{
    struct ent_period_of_time days = {.n = days_in_hours(hours),
                                      .unit = ENTENTE_UNIT_DAY,
                                      .counting = ENTENTE_COUNTING_ORDINAL,
                                      .month_end = ENTENTE_MONTH_END_CLIP};
    const struct step step = {.period = &days};
    struct ent_when result = take_all(&step, when, overflow), later;

    if (hours % HOURS_OF_DAY == 0)
        return result;
    days.n++;
    later = take_all(&step, when, overflow);
    result.hi = later.hi;
    result.base_hi = later.base_hi;
    return result;
}

struct ent_when ent_when_add(const struct ent_when *when, const struct ent_period_of_time *period,
                             bool *overflow)
{
    const struct step step = {.period = period};

    return period->unit == ENTENTE_UNIT_HOUR ? take_hours(when, period->n, overflow)
                                             : take_all(&step, when, overflow);
}

struct ent_when ent_when_align(const struct ent_when *when, const struct ent_alignment *by,
                               bool *overflow)
{
    const struct step step = {.by = by};

    return take_all(&step, when, overflow);
}
