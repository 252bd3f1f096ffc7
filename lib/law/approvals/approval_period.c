/*
 * Time in an approval: periods of days, sitting days or working days, mandates that end, bills that
 * lapse with a legislature, and the days in which a veto is possible.
 *
 * What counts is told by a calendar that the document holds. It is complete up to a day, and
 * after that day nothing is known: an end beyond it is never guessed.
 */
#include "approval_worlds.h"
#include "calendar.h"

struct calendar {
    const struct ent_list *days;
    uint32_t at;     /* the next day to look at */
    ent_day horizon; /* complete up to this day */
};

struct ending {
    ent_day last;          /* the last day of the period; NEVER: not known */
    ent_day unknown_after; /* then: of this day all is known */
};

static ent_day day_at(const struct calendar *calendar, uint32_t at)
{
    return ent_day_of_date((int32_t)calendar->days->items[at].as.integer);
}

/* The place of the first day of a calendar that is not before `day`. */
static uint32_t place_of_sitting(const struct calendar *calendar, ent_day day)
{
    uint32_t low = 0, high = calendar->days->count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (day_at(calendar, middle) < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool open_calendar(const struct ent_case *that, const struct ent_symbol *name, ent_day from,
                          struct calendar *out)
{
    static const struct ent_list none;
    const struct ent_map *map = ent_object_map(&that->agreement->root, ENTENTE_FIELD_CALENDARS);
    const entente_object *object = NULL;

    for (uint32_t i = 0; map && name && i < map->count; i++)
        if (map->entries[i].key == name && map->entries[i].value.kind == ENTENTE_VALUE_OBJECT)
            object = map->entries[i].value.as.object;
    if (!object)
        return false;
    out->days = ent_object_list(object, ENTENTE_FIELD_DAYS);
    if (!out->days)
        out->days = &none;
    const int32_t until = entente_object_get_date(object, ENTENTE_FIELD_UNTIL);

    if (until)
        out->horizon = ent_day_of_date(until);
    else
        out->horizon = out->days->count > 0 ? day_at(out, out->days->count - 1) : ENT_DAY_FIRST - 1;
    out->at = place_of_sitting(out, from);
    return true;
}

/* The calendars that a period names, all of which must have a day that counts; 0 where one of them
 * is not there. */
static uint32_t open_calendars(const struct ent_case *that, const entente_object *period,
                               ent_day from, struct calendar *out)
{
    const struct ent_list *list = ent_object_list(period, ENTENTE_FIELD_CALENDAR);

    if (!list)
        return open_calendar(that, ent_object_symbol(period, ENTENTE_FIELD_CALENDAR), from, out);
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i].kind != ENTENTE_VALUE_NAME ||
            !open_calendar(that, list->items[i].as.symbol, from, &out[i]))
            return 0;
    return list->count;
}

/* The next day that all of them have, up to where all are complete; NEVER: there is none. */
static ent_day next_common(struct calendar *calendars, uint32_t count, ent_day horizon)
{
    ent_day day = ENT_DAY_FIRST;

    for (uint32_t agreed = 0, i = 0; agreed < count; i = (i + 1) % count) {
        struct calendar *calendar = &calendars[i];

        while (calendar->at < calendar->days->count && day_at(calendar, calendar->at) < day)
            calendar->at++;
        if (calendar->at == calendar->days->count || day_at(calendar, calendar->at) > horizon)
            return ENT_DAY_NEVER;
        agreed = day_at(calendar, calendar->at) == day ? agreed + 1 : 1;
        day = day_at(calendar, calendar->at);
    }
    calendars[0].at++;
    return day;
}

/* The nth day that all of the calendars have, from where they are open. */
static struct ending nth_day(struct calendar *calendars, uint32_t count, int64_t n, ent_day entered)
{
    ent_day horizon = count > 0 ? ENT_DAY_LAST : entered, day = entered;

    for (uint32_t i = 0; i < count; i++)
        horizon = calendars[i].horizon < horizon ? calendars[i].horizon : horizon;
    if (count == 1 && n > 0) { /* the usual case needs no walk */
        const int64_t last = calendars[0].at + n - 1;

        day =
            last < calendars[0].days->count ? day_at(&calendars[0], (uint32_t)last) : ENT_DAY_NEVER;
    }
    for (int64_t i = 0; count > 1 && i < n && day != ENT_DAY_NEVER; i++)
        day = next_common(calendars, count, horizon);
    if (count > 0 && day <= (horizon > entered ? horizon : entered))
        return (struct ending){day, ENT_DAY_NEVER};
    return (struct ending){ENT_DAY_NEVER, horizon > entered ? horizon : entered};
}

/* The nth day that counts, from a day on; that day too if it counts. */
static struct ending count_days(struct ent_case *that, const entente_object *period, int64_t n,
                                ent_day from, ent_day entered)
{
    const struct ent_list *list = ent_object_list(period, ENTENTE_FIELD_CALENDAR);
    const size_t size = (list ? (size_t)list->count + 1 : 1) * sizeof(struct calendar);
    struct calendar *calendars = ent_pool_alloc(&that->pool, size);
    struct ending ending = {ENT_DAY_NEVER, entered};

    that->rules.failed |= !calendars;
    if (!calendars)
        return ending;
    ending = nth_day(calendars, open_calendars(that, period, from, calendars), n, entered);
    ent_pool_free(&that->pool, calendars, size);
    return ending;
}

static bool counts_by_calendar(int32_t unit)
{
    return unit == ENTENTE_UNIT_SITTING_DAY || unit == ENTENTE_UNIT_WORKING_DAY;
}

/* The last day of a period that was entered on a day. */
static struct ending end_of_period(struct ent_case *that, const entente_object *period,
                                   int64_t extension, ent_day entered)
{
    const int64_t n = entente_object_get_integer(period, ENTENTE_FIELD_N);
    const int32_t unit = entente_object_get_enum(period, ENTENTE_FIELD_UNIT);
    const bool same_day =
        entente_object_get_enum(period, ENTENTE_FIELD_START) == ENTENTE_START_SAME_DAY;
    ent_day last;

    if (counts_by_calendar(unit))
        return count_days(that, period, n + extension, entered + !same_day, entered);
    switch (ent_calendar_add(entered, n + extension, unit, ENTENTE_COUNTING_ORDINAL,
                             that->rules.month_end, &last)) {
    case ENTENTE_OK:
        return (struct ending){last - same_day, ENT_DAY_NEVER};
    case ENTENTE_E_OVERFLOW: /* not before the calendar ends */
        return (struct ending){ENT_DAY_LAST, ENT_DAY_NEVER};
    default:
        return (struct ending){ENT_DAY_NEVER, entered};
    }
}

/* The first day after the last one, for each day on which it may have been entered. */
static void set_period(const struct ent_step_run *replay, struct ent_step_stay *stay,
                       const entente_object *period)
{
    const struct ending first =
        end_of_period(replay->that, period, stay->extension, stay->since.first);
    const struct ending last =
        stay->since.first == stay->since.last
            ? first
            : end_of_period(replay->that, period, stay->extension, stay->since.last);

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
