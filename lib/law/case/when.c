#include "when.h"

#include <entente/assessment.h>

#include "calendar.h"
#include "reckoning.h"

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

/* A step from some days: its earliest (`low`) or its latest end. */
static struct ent_reckoned take_step(const struct step *step, struct ent_span days, bool low)
{
    struct ent_reckoned out = {{ENT_DAY_NEVER, ENT_DAY_NEVER}, ENT_RECKONING_WHOLE};

    if (step->period)
        return ent_reckon_end(step->period, days, low);
    if (ent_calendar_align(low ? days.first : days.last, step->by, &out.day.first) != ENTENTE_OK)
        out.fault = ENT_RECKONING_OVERFLOW;
    out.day.last = out.day.first;
    return out;
}

/*
 * One end of an interval. A day outside the calendar stands at its edge, which keeps the interval
 * true: it only gets wider. `low` says which end it is.
 */
static ent_day take_end(const struct step *step, struct ent_span days, bool low)
{
    ent_day *day = low ? &days.first : &days.last;
    struct ent_reckoned out;

    if (*day == ENT_DAY_NEVER)
        return *day;
    if (*day > ENT_DAY_LAST) {
        if (!low || !backward(step))
            return ENT_DAY_BEYOND;
        *day = ENT_DAY_LAST;
    }
    out = take_step(step, days, low);
    if (out.fault != ENT_RECKONING_OVERFLOW)
        return low ? out.day.first : out.day.last;
    return backward(step) ? ENT_DAY_FIRST : ENT_DAY_BEYOND;
}

/* Notes whether a day that follows from what is known leaves the calendar, or is not told. */
static void note_fault(const struct step *step, ent_day day, int32_t *fault)
{
    const int32_t here = day <= ENT_DAY_LAST
                             ? (int32_t)take_step(step, (struct ent_span){day, day}, true).fault
                             : ENT_RECKONING_WHOLE;

    if (here && *fault != ENT_RECKONING_OVERFLOW)
        *fault = here;
}

static struct ent_when take_all(const struct step *step, const struct ent_when *when,
                                int32_t *fault)
{
    const struct ent_span open = {when->lo, when->hi}, base = {when->base_lo, when->base_hi};
    struct ent_when result;

    /* Mostly all ends are one day. */
    if (when->lo == when->hi && when->base_lo == when->lo && when->base_hi == when->lo &&
        when->lo <= ENT_DAY_LAST) {
        const struct ent_reckoned only = take_step(step, open, true);

        if (!only.fault)
            return ent_when_day(only.day.first);
    }
    note_fault(step, when->base_lo, fault);
    note_fault(step, when->base_hi, fault);
    if (when->lo == when->hi)
        note_fault(step, when->lo, fault);
    result = (struct ent_when){take_end(step, open, true), take_end(step, open, false),
                               take_end(step, base, true), take_end(step, base, false),
                               when->maybe_failed};
    if (*fault == ENT_RECKONING_OVERFLOW)
        result.hi = result.base_hi = ENT_DAY_NEVER;
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
static struct ent_when take_hours(const struct ent_when *when,
                                  const struct ent_period_of_time *hours, int32_t *fault)
{
    struct ent_period_of_time days = {.n = days_in_hours(hours->n),
                                      .unit = ENTENTE_UNIT_DAY,
                                      .counting = ENTENTE_COUNTING_ORDINAL,
                                      .month_end = ENTENTE_MONTH_END_CLIP,
                                      .terms = hours->terms,
                                      .work = hours->work};
    const struct step step = {.period = &days};
    struct ent_when result = take_all(&step, when, fault), later;

    /* Out of a pause they begin at midnight, whatever the hour. */
    if (hours->n % HOURS_OF_DAY == 0 && !hours->terms)
        return result;
    days.n++;
    later = take_all(&step, when, fault);
    result.hi = later.hi;
    result.base_hi = later.base_hi;
    return result;
}

struct ent_when ent_when_add(const struct ent_when *when, const struct ent_period_of_time *period,
                             int32_t *fault)
{
    const struct step step = {.period = period};

    return period->unit == ENTENTE_UNIT_HOUR ? take_hours(when, period, fault)
                                             : take_all(&step, when, fault);
}

struct ent_when ent_when_align(const struct ent_when *when, const struct ent_alignment *by,
                               int32_t *fault)
{
    const struct step step = {.by = by};

    return take_all(&step, when, fault);
}
