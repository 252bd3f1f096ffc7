#include "reckoning.h"

#include <entente/agreement.h>

#include "calendar.h"
#include "work.h"

enum { SECONDS_OF_DAY = 86400, DAYS_OF_WEEK = 7, DAYS_OF_YEAR = 366 };

const entente_object *ent_terms_of_time(const entente_object *object)
{
    return entente_object_has(object, ENTENTE_FIELD_CALENDAR) ||
                   entente_object_has(object, ENTENTE_FIELD_PAUSES) ||
                   entente_object_has(object, ENTENTE_FIELD_ROLL)
               ? object
               : NULL;
}

struct ent_period_of_time ent_period_said(const entente_object *object, int64_t times,
                                          int32_t month_end, struct ent_work *work)
{
    const int64_t n = entente_object_get_integer(object, ENTENTE_FIELD_N);

    /* More leads out of the calendar in any unit. */
    return (struct ent_period_of_time){.n = times * (n > INT32_MAX ? INT32_MAX : n),
                                       .unit = entente_object_get_enum(object, ENTENTE_FIELD_UNIT),
                                       .counting = ENTENTE_COUNTING_ORDINAL,
                                       .month_end = month_end,
                                       .terms = ent_terms_of_time(object),
                                       .work = work};
}

/* ---- Pauses. */

static const struct ent_list *pauses_of(const struct ent_period_of_time *period)
{
    const struct ent_list *pauses = ent_object_list(period->terms, ENTENTE_FIELD_PAUSES);

    return pauses && pauses->count ? pauses : NULL;
}

static struct ent_span pause_at(const struct ent_list *pauses, uint32_t at)
{
    const entente_object *pause = pauses->items[at].as.object;
    const struct ent_span span = {
        ent_day_of_date(entente_object_get_date(pause, ENTENTE_FIELD_FROM)),
        ent_day_of_date(entente_object_get_date(pause, ENTENTE_FIELD_UNTIL))};

    return span;
}

/* A pause, in the direction of a way: from a point to before another. */
struct way_paused {
    int64_t from, until;
};

static struct way_paused stretch_at(const struct ent_list *pauses, uint32_t at, int64_t scale,
                                    bool back)
{
    const struct ent_span days = pause_at(pauses, back ? pauses->count - 1 - at : at);
    const int64_t from = days.first * scale, until = (days.last + (int64_t)1) * scale;

    return back ? (struct way_paused){-until, -from} : (struct way_paused){from, until};
}

/* Whether each begins after the one before it has ended: then one turn over them is enough. */
static bool pauses_are_in_order(const struct ent_list *pauses)
{
    for (uint32_t i = 1; i < pauses->count; i++)
        if (pause_at(pauses, i).first <= pause_at(pauses, i - 1).last)
            return false;
    return true;
}

struct way {
    int64_t at, left;
    int64_t next; /* where the next pause begins, as far as it was looked for */
    bool moved;   /* out of a pause, so that another may begin before `next` */
};

static void go_on(struct way *way, int64_t to)
{
    const int64_t length = way->left < to - way->at ? way->left : to - way->at;

    way->at += length;
    way->left -= length;
}

static void meet_pause(struct way *way, struct way_paused pause, bool in_order)
{
    if (in_order && pause.from > way->at)
        go_on(way, pause.from);
    if (!way->left)
        return;
    if (pause.from <= way->at && way->at < pause.until) {
        way->at = pause.until;
        way->moved = true;
    } else if (pause.from > way->at && pause.from < way->next) {
        way->next = pause.from;
    }
}

/* Goes a length from a point, back where it is negative, and leaves the pauses out. */
static int64_t go_over_pauses(const struct ent_period_of_time *period, int64_t scale, int64_t at,
                              int64_t length)
{
    const struct ent_list *pauses = pauses_of(period);
    const bool back = length < 0, in_order = pauses && pauses_are_in_order(pauses);
    struct way way = {.at = back ? -at : at, .left = back ? -length : length};

    while (way.left && pauses && ent_work_steps(period->work, pauses->count)) {
        way.next = INT64_MAX;
        way.moved = false;
        for (uint32_t i = 0; way.left && i < pauses->count; i++)
            meet_pause(&way, stretch_at(pauses, i, scale, back), in_order);
        if (!way.moved && way.next == INT64_MAX)
            break;
        if (!way.moved)
            go_on(&way, way.next);
    }
    way.at += way.left;
    return back ? -way.at : way.at;
}

int64_t ent_reckon_seconds(const struct ent_period_of_time *period, int64_t local, int64_t seconds)
{
    return go_over_pauses(period, SECONDS_OF_DAY, local, seconds);
}

/* The days of a length begin with the end of the first day, or end with its beginning. */
static struct ent_reckoned days_over_pauses(const struct ent_period_of_time *period, ent_day from,
                                            int64_t days)
{
    const int64_t end = days < 0 ? go_over_pauses(period, 1, from, days)
                                 : go_over_pauses(period, 1, from + (int64_t)1, days) - 1;

    if (end < ENT_DAY_FIRST || end > ENT_DAY_LAST)
        return (struct ent_reckoned){{ENT_DAY_NEVER, ENT_DAY_NEVER}, ENT_RECKONING_OVERFLOW};
    return (struct ent_reckoned){{(ent_day)end, (ent_day)end}, ENT_RECKONING_WHOLE};
}

/* ---- Days of calendars. */

/* The days that count in a period. */
struct countable {
    const struct ent_map *calendars; /* of the document */
    const struct ent_list *names;    /* of several calendars; NULL: there is one */
    const struct ent_list *days;     /* of the one */
    const struct ent_list *pauses;   /* or NULL */
    uint32_t count;                  /* of calendars; 0: one that is named is not there */
    ent_day horizon;                 /* all of them are complete up to here */
    struct ent_work *work;
};

static ent_day day_in(const struct ent_list *days, uint32_t at)
{
    return ent_day_of_date((int32_t)days->items[at].as.integer);
}

/* The place of the first day of a list that is not before a day. */
static uint32_t place_in(const struct ent_list *days, ent_day day)
{
    uint32_t low = 0, high = days ? days->count : 0;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (day_in(days, middle) < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const entente_object *calendar_named(const struct ent_map *calendars,
                                            const struct ent_symbol *name)
{
    for (uint32_t i = 0; calendars && name && i < calendars->count; i++)
        if (calendars->entries[i].key == name &&
            calendars->entries[i].value.kind == ENTENTE_VALUE_OBJECT)
            return calendars->entries[i].value.as.object;
    return NULL;
}

/* Up to when a calendar tells of every day whether it counts. */
static ent_day horizon_of(const entente_object *calendar)
{
    const struct ent_list *days = ent_object_list(calendar, ENTENTE_FIELD_DAYS);
    const int32_t until = entente_object_get_date(calendar, ENTENTE_FIELD_UNTIL);

    if (until)
        return ent_day_of_date(until);
    return days && days->count ? day_in(days, days->count - 1) : ENT_DAY_FIRST - 1;
}

static const entente_object *calendar_at(const struct countable *that, uint32_t at)
{
    return that->names->items[at].kind == ENTENTE_VALUE_NAME
               ? calendar_named(that->calendars, that->names->items[at].as.symbol)
               : NULL;
}

static struct countable countable_of(const struct ent_period_of_time *period)
{
    struct countable out = {.horizon = ENT_DAY_FIRST - 1, .work = period->work};

    if (!period->terms)
        return out;
    out.calendars = ent_object_map(&ent_object_owner(period->terms)->root, ENTENTE_FIELD_CALENDARS);
    out.names = ent_object_list(period->terms, ENTENTE_FIELD_CALENDAR);
    out.pauses = pauses_of(period);
    out.count = out.names ? out.names->count : 1;
    for (uint32_t i = 0; i < out.count; i++) {
        const entente_object *calendar =
            out.names ? calendar_at(&out, i)
                      : calendar_named(out.calendars,
                                       ent_object_symbol(period->terms, ENTENTE_FIELD_CALENDAR));

        if (!calendar)
            return (struct countable){.horizon = ENT_DAY_FIRST - 1};
        out.days = ent_object_list(calendar, ENTENTE_FIELD_DAYS);
        out.horizon = i ? ent_day_earlier(out.horizon, horizon_of(calendar)) : horizon_of(calendar);
    }
    return out;
}

/* The first day of a list from a day on, in a direction; NEVER. */
static ent_day find_in(const struct ent_list *days, ent_day day, int ahead)
{
    const uint32_t place = place_in(days, ahead > 0 ? day : day + 1);

    if (ahead > 0)
        return days && place < days->count ? day_in(days, place) : ENT_DAY_NEVER;
    return place > 0 ? day_in(days, place - 1) : ENT_DAY_NEVER;
}

static ent_day leave_pauses(const struct ent_list *pauses, ent_day day, int ahead)
{
    for (uint32_t i = 0; pauses && i < pauses->count; i++) {
        const struct ent_span pause = pause_at(pauses, i);

        if (day >= pause.first && day <= pause.last)
            day = ahead > 0 ? pause.last + 1 : pause.first - 1;
    }
    return day;
}

/* The first day that counts, from a day on in a direction, that day too; NEVER: none is known. */
static ent_day first_that_counts(const struct countable *that, ent_day day, int ahead)
{
    ent_day before;

    do {
        before = day;
        day = leave_pauses(that->pauses, day, ahead);
        for (uint32_t i = 0; i < that->count && day != ENT_DAY_NEVER; i++)
            day = find_in(that->names ? ent_object_list(calendar_at(that, i), ENTENTE_FIELD_DAYS)
                                      : that->days,
                          day, ahead);
    } while (day != before && day != ENT_DAY_NEVER);
    return that->count && day <= that->horizon ? day : ENT_DAY_NEVER;
}

/* The nth of them. Of one calendar without pauses it is found without a walk. */
static ent_day find_nth(const struct countable *that, int64_t n, ent_day day, int ahead)
{
    if (that->count == 1 && !that->names && !that->pauses) {
        const int64_t first = place_in(that->days, ahead > 0 ? day : day + 1);
        const int64_t at = ahead > 0 ? first + n - 1 : first - n;
        const bool there = at >= 0 && that->days && at < that->days->count;

        day = there ? day_in(that->days, (uint32_t)at) : ENT_DAY_NEVER;
        return day <= that->horizon ? day : ENT_DAY_NEVER;
    }
    day = first_that_counts(that, day, ahead);
    for (int64_t i = 1;
         i < n && day != ENT_DAY_NEVER &&
         ent_work_steps(that->work, that->count + (that->pauses ? that->pauses->count : 0));
         i++)
        day = first_that_counts(that, day + ahead, ahead);
    return day;
}

static struct ent_reckoned exactly(ent_day day)
{
    return (struct ent_reckoned){{day, day}, ENT_RECKONING_WHOLE};
}

static struct ent_reckoned somewhere(ent_day first, ent_day last)
{
    return (struct ent_reckoned){{first, last}, ENT_RECKONING_SILENT};
}

/* So many days that count after a day, or before it. */
static struct ent_reckoned count_days(const struct ent_period_of_time *period, ent_day from)
{
    const struct countable days = countable_of(period);
    const int64_t more = period->counting == ENTENTE_COUNTING_CLEAR;
    const int64_t n = period->n < 0 ? period->n - more : period->n + more;
    ent_day found;

    if (n == 0)
        return exactly(from);
    if (n > 0) {
        found = find_nth(&days, n, from + 1, 1);
        return found != ENT_DAY_NEVER
                   ? exactly(found)
                   : somewhere(ent_day_later(days.horizon, from) + 1, ENT_DAY_NEVER);
    }
    found = find_nth(&days, -n, ent_day_earlier(from - 1, days.horizon), -1);
    if (days.horizon >= from - 1 && found != ENT_DAY_NEVER)
        return exactly(found);
    return somewhere(found != ENT_DAY_NEVER ? found : ENT_DAY_FIRST, from - 1);
}

/* A last day that does not count moves. */
static struct ent_reckoned roll_day(const struct ent_period_of_time *period, ent_day last)
{
    const int32_t roll = entente_object_get_enum(period->terms, ENTENTE_FIELD_ROLL);
    const struct countable days = countable_of(period);
    const bool on = roll == ENTENTE_ROLL_NEXT;
    ent_day found;

    if (!roll)
        return exactly(last);
    found = first_that_counts(&days, on ? last : ent_day_earlier(last, days.horizon), on ? 1 : -1);
    if (last <= days.horizon && found != ENT_DAY_NEVER)
        return exactly(found);
    if (on)
        return somewhere(ent_day_later(days.horizon + 1, last), ENT_DAY_NEVER);
    return somewhere(found != ENT_DAY_NEVER ? found : ENT_DAY_FIRST, last);
}

/* ---- All of it. */

struct ent_reckoned ent_reckon(const struct ent_period_of_time *period, ent_day from)
{
    struct ent_reckoned end = {{ENT_DAY_NEVER, ENT_DAY_NEVER}, ENT_RECKONING_OVERFLOW};
    ent_day last;

    if (ent_unit_needs_calendar(period->unit))
        return ent_day_valid(from) ? count_days(period, from) : end;
    if (ent_calendar_add(from, period->n, period->unit, period->counting, period->month_end,
                         &last) != ENTENTE_OK)
        return end;
    if (!period->terms)
        return exactly(last);
    end = days_over_pauses(period, from, (int64_t)last - from);
    return end.fault ? end : roll_day(period, end.day.first);
}

/* Whether the period can end sooner where it begins later: months are not all as long. */
static bool is_uneven(const struct ent_period_of_time *period)
{
    return (period->unit == ENTENTE_UNIT_MONTH || period->unit == ENTENTE_UNIT_YEAR) &&
           period->terms && pauses_of(period);
}

/* So many months from one day are less than a week longer than from another. */
static struct ent_reckoned a_week_around(const struct ent_period_of_time *period, ent_day from,
                                         bool low)
{
    struct ent_period_of_time days = *period;
    ent_day last;

    if (ent_calendar_add(from, period->n, period->unit, period->counting, period->month_end,
                         &last) != ENTENTE_OK)
        return ent_reckon(period, from);
    days.unit = ENTENTE_UNIT_DAY;
    days.counting = ENTENTE_COUNTING_ORDINAL;
    days.n = (int64_t)last - from + (low ? -DAYS_OF_WEEK : DAYS_OF_WEEK);
    return ent_reckon(&days, from);
}

struct ent_reckoned ent_reckon_end(const struct ent_period_of_time *period, struct ent_span from,
                                   bool low)
{
    struct ent_reckoned end = ent_reckon(period, low ? from.first : from.last);

    if (from.first == from.last || !is_uneven(period))
        return end;
    if (from.last > ENT_DAY_LAST || from.last - from.first > DAYS_OF_YEAR)
        return a_week_around(period, low ? from.first : from.last, low);
    for (ent_day day = from.first; day <= from.last; day++) {
        const struct ent_reckoned here = ent_reckon(period, day);

        if (low ? here.day.first < end.day.first : here.day.last > end.day.last)
            end = here;
    }
    return end;
}

struct ent_span ent_reckon_span(const struct ent_period_of_time *period, struct ent_span from)
{
    return (struct ent_span){ent_reckon_end(period, from, true).day.first,
                             ent_reckon_end(period, from, false).day.last};
}
