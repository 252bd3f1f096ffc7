/*
 * Time in an approval: periods of days, sitting days or working days, mandates that end, bills that
 * lapse with a legislature, and the days in which a veto is possible.
 *
 * What counts is told by a calendar that the document holds. It is complete up to a day, and
 * after that day nothing is known: an end beyond it is never guessed.
 */
#include "approval_worlds.h"
#include "calendar.h"
#include "hours.h"
#include "reckoning.h"

struct ending {
    ent_day last;          /* the last day of the period; NEVER: not known */
    ent_day unknown_after; /* then: of this day all is known */
};

/* Hours run from the instant of the act that began them; their last day is the one they end in. */
static struct ending end_of_hours_in_step(const struct ent_period_of_time *period,
                                          const struct ent_step_stay *stay, ent_day entered)
{
    const struct ent_span end = ent_span_after_act(period, (struct ent_span){entered, entered},
                                                   stay->by ? stay->by->act : NULL);

    if (end.first == end.last && end.first != ENT_DAY_NEVER)
        return (struct ending){end.first, ENT_DAY_NEVER};
    return (struct ending){ENT_DAY_NEVER, entered};
}

/* The days of a period from its own first day on, which the first one is one of. */
static struct ent_period_of_time from_same_day(const struct ent_period_of_time *period,
                                               ent_day *entered)
{
    struct ent_period_of_time days = *period;
    ent_day last;

    if (period->unit <= ENTENTE_UNIT_YEAR &&
        ent_calendar_add(*entered, period->n, period->unit, period->counting, period->month_end,
                         &last) == ENTENTE_OK) {
        days.unit = ENTENTE_UNIT_DAY;
        days.n = (int64_t)last - *entered;
    }
    --*entered;
    return days;
}

/* The last day of a period that was entered on a day. */
static struct ending end_of_period(struct ent_case *that, const entente_object *said,
                                   const struct ent_step_stay *stay, ent_day entered)
{
    struct ent_period_of_time period =
        ent_period_said(said, 1, that->rules.month_end, that->question->work);
    ent_day from = entered;
    struct ent_reckoned end;

    period.n += stay->extension;
    if (period.unit == ENTENTE_UNIT_HOUR)
        return end_of_hours_in_step(&period, stay, entered);
    if (entente_object_get_enum(said, ENTENTE_FIELD_START) == ENTENTE_START_SAME_DAY)
        period = from_same_day(&period, &from);
    end = ent_reckon(&period, from);
    if (end.fault == ENT_RECKONING_OVERFLOW) /* not before the calendar ends */
        return (struct ending){ENT_DAY_LAST, ENT_DAY_NEVER};
    if (end.fault)
        return (struct ending){ENT_DAY_NEVER, ent_day_later(end.day.first - 1, entered)};
    return (struct ending){end.day.first, ENT_DAY_NEVER};
}

/* The first day after the last one, for each day on which it may have been entered. */
static void set_period(const struct ent_step_run *replay, struct ent_step_stay *stay,
                       const entente_object *period)
{
    const struct ending first = end_of_period(replay->that, period, stay, stay->since.first);
    const struct ending last = stay->since.first == stay->since.last
                                   ? first
                                   : end_of_period(replay->that, period, stay, stay->since.last);

    stay->over.first = (first.last != ENT_DAY_NEVER ? first.last : first.unknown_after) + 1;
    stay->over.last = last.last != ENT_DAY_NEVER ? last.last + 1 : ENT_DAY_NEVER;
    stay->ends = first.last == last.last ? first.last : ENT_DAY_NEVER;
    stay->unknown_after =
        first.unknown_after < last.unknown_after ? first.unknown_after : last.unknown_after;
}

/* `until` of the act goes before what the step says. */
static void set_mandate(const struct ent_step_run *replay, struct ent_step_stay *stay)
{
    const int32_t until =
        stay->by ? entente_object_get_date(stay->by->act, ENTENTE_FIELD_UNTIL) : 0;

    if (until) {
        const struct ent_span last = ent_date_span(until);

        stay->over = (struct ent_span){last.first + 1, last.last + 1};
        stay->ends = last.first == last.last ? last.first : ENT_DAY_NEVER;
    } else if (replay->expires) {
        set_period(replay, stay, replay->expires);
    }
}

/* The states of a step of which nothing was done. */
static ent_states states_of(enum ent_tri required, enum ent_tri ready)
{
    ent_states states = 0;

    if (required != ENT_YES)
        states |= ENT_IS(NOT_REQUIRED);
    if (required != ENT_NO && ready != ENT_NO)
        states |= ENT_IS(READY);
    if (required != ENT_NO && ready != ENT_YES)
        states |= ENT_IS(PENDING);
    return states;
}

ent_states ent_open_states(const struct ent_step_run *replay, struct ent_point from,
                           struct ent_point until)
{
    ent_states states = 0;

    while (!ent_point_before(until, from)) {
        states |= states_of(ent_history_truth(&replay->required, from),
                            ent_history_truth(&replay->ready, from));
        from = ent_point_sooner(ent_history_next(&replay->required, from),
                                ent_history_next(&replay->ready, from));
    }
    return states;
}

/* Days on which an open step lapses: where it is ready then. */
static struct ent_span open_lapses(const struct ent_step_run *replay)
{
    const struct ent_span lapses = replay->lapses;

    if (lapses.first > replay->that->on)
        return ent_span_never();

    const struct ent_point from = {lapses.first, 0};
    const struct ent_point until = {lapses.last < replay->that->on ? lapses.last : replay->that->on,
                                    0};
    const ent_states states = ent_open_states(replay, from, until);

    switch (ent_states_within(states, ENT_IS(READY))) {
    case ENT_YES:
        return lapses;
    case ENT_MAYBE:
        return (struct ent_span){lapses.first, ENT_DAY_NEVER};
    default:
        return ent_span_never();
    }
}

/* What was there before the day lapses; what began on it does not. */
static struct ent_span lapse_of(struct ent_span lapses, struct ent_span since)
{
    if (since.first >= lapses.last)
        return ent_span_never();
    if (since.last >= lapses.first)
        lapses.last = ENT_DAY_NEVER;
    return lapses;
}

struct ent_step_stay ent_stay_begin(const struct ent_step_run *replay, int32_t state,
                                    struct ent_span since, const struct ent_record *by)
{
    struct ent_step_stay stay = {.since = since,
                                 .over = ent_span_never(),
                                 .lapses = ent_span_never(),
                                 .ends = ENT_DAY_NEVER,
                                 .unknown_after = ENT_DAY_NEVER,
                                 .round = 1,
                                 .by = by};

    switch (state) {
    case ENT_OPEN:
        stay.lapses = lapse_of(open_lapses(replay), since);
        break;
    case ENTENTE_STEP_STATE_IN_PROGRESS:
        if (replay->period)
            set_period(replay, &stay, replay->period);
        stay.lapses = lapse_of(replay->lapses, since);
        break;
    case ENTENTE_STEP_STATE_PASSED:
    case ENTENTE_STEP_STATE_DEEMED_PASSED:
    case ENTENTE_STEP_STATE_OVERRIDDEN:
        set_mandate(replay, &stay);
        break;
    default:
        break;
    }
    return stay;
}

void ent_stay_extend(const struct ent_step_run *replay, struct ent_step_stay *stay, int64_t more,
                     const struct ent_record *by)
{
    const int64_t most = INT64_C(1) << 60;

    stay->extension = stay->extension > most - more ? most : stay->extension + more;
    stay->by = by;
    set_period(replay, stay, replay->period);
}

ent_day ent_veto_last_day(const struct ent_step_run *replay, ent_day passed)
{
    const int32_t unit = entente_object_get_enum(replay->veto, ENTENTE_FIELD_UNIT);
    const int64_t n = entente_object_get_integer(replay->veto, ENTENTE_FIELD_N);

    if (!entente_object_has(replay->veto, ENTENTE_FIELD_N))
        return ENT_DAY_NEVER;
    return ent_calendar_after(passed, n, unit ? unit : ENTENTE_UNIT_DAY,
                              replay->that->rules.month_end);
}
