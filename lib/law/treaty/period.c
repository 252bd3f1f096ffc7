/* Periods: from an act of consent to an exit; and what stands on a day. */
#include <string.h>

#include "case.h"
#include "participation.h"
#include "stands.h"

static struct ent_period *open_period(const struct ent_case *that, uint32_t party)
{
    if (that->period_count == that->parties[party].period_first)
        return NULL;

    struct ent_period *last = &that->periods[that->period_count - 1];

    return last->exit.first == ENT_DAY_NEVER ? last : NULL;
}

static struct ent_period *new_period(struct ent_case *that)
{
    if (that->period_count == that->period_capacity) {
        const uint32_t more = that->period_capacity ? 2 * that->period_capacity : 256;
        struct ent_period *periods =
            ent_pool_resize(&that->pool, that->periods, that->period_capacity * sizeof *periods,
                            ent_product((size_t)more, sizeof *periods));

        if (!periods)
            return NULL;
        that->periods = periods;
        that->period_capacity = more;
    }
    return &that->periods[that->period_count++];
}

/* Where the days are partial, an exit and a consent may have come in either order. */
static void mark_order(struct ent_period *period, ent_day before, ent_day after)
{
    if (before > after)
        period->consent.hi = period->consent.base_hi = ENT_DAY_NEVER;
}

static void end_period(struct ent_period *period, const struct ent_item *item)
{
    mark_order(period, period->consent.base_hi, item->day.first);
    period->exit = item->day;
    if (item->maybe)
        period->exit.last = ENT_DAY_NEVER;
    period->how = item->exit;
}

static bool begin_period(struct ent_case *that, uint32_t party, const struct ent_item *item)
{
    struct ent_party *row = &that->parties[party];
    const uint32_t at = row->record_first + item->record;
    const struct ent_span never = {ENT_DAY_NEVER, ENT_DAY_NEVER};
    struct ent_period *period = new_period(that);

    if (!period)
        return false;
    *period = (struct ent_period){
        .consent = ent_act_when(that, item->day, item->maybe),
        .entry = ent_when_never(),
        .exit = never,
        .act = that->log.records[that->by_party[at]].act,
        .type = that->log.records[that->by_party[at]].type,
        .record_first = at,
        .record_end = row->record_first + row->record_count,
    };
    if (that->period_count - 1 > row->period_first) {
        period[-1].record_end = at;
        mark_order(period, period[-1].exit.last, period->consent.base_lo);
    }
    return true;
}

/* Where a consent that perhaps does not count began the period, a later one does so at the latest. */
static void confirm_period(const struct ent_case *that, uint32_t party, struct ent_period *period,
                           const struct ent_item *item)
{
    const bool first = period == &that->periods[that->parties[party].period_first];

    if (item->maybe || item->day.last > that->on || period->consent.base_hi != ENT_DAY_NEVER ||
        (!first && period[-1].exit.last > item->day.first))
        return;
    period->consent.hi = period->consent.base_hi = item->day.last;
}

static bool before(struct ent_span a, uint32_t a_place, struct ent_span b, uint32_t b_place)
{
    if (a.last < b.first)
        return true;
    return a.first == a.last && b.first == b.last && a.first == b.first && a_place < b_place;
}

/* Whether a consent may have come before an exit as well as after it; or after one that perhaps did
 * not come. */
static bool in_open_order(const struct ent_case *that, const struct ent_item *items, uint32_t count,
                          uint32_t exit)
{
    ent_case_count(that, count);
    for (uint32_t i = 0; i < count; i++)
        if (ent_acts_have(&that->binding_acts, items[i].set) &&
            !before(items[i].day, i, items[exit].day, exit) &&
            (items[exit].maybe || !before(items[exit].day, exit, items[i].day, i)))
            return true;
    return false;
}

bool ent_periods_add(struct ent_case *that, uint32_t party, const struct ent_item *items,
                     uint32_t count, bool exact)
{
    struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; i < count; i++) {
        struct ent_period *open = open_period(that, party);

        /* Whole days that surely count leave no order open. */
        if (!exact && !row->unsure && items[i].exit &&
            ent_acts_meet(items[i].clear, that->binding_acts))
            row->unsure = in_open_order(that, items, count, i);
        if (open && ent_acts_meet(items[i].clear, that->binding_acts) && items[i].exit)
            end_period(open, &items[i]);
        else if (open && ent_acts_have(&that->binding_acts, items[i].set))
            confirm_period(that, party, open, &items[i]);
        else if (!open && ent_acts_have(&that->binding_acts, items[i].set) &&
                 !begin_period(that, party, &items[i]))
            return false;
    }
    row->period_count = that->period_count - row->period_first;
    return true;
}

/* The first day on which the party can have been in by a period, if for no whole day. */
static ent_day begins(const struct ent_period *period)
{
    return period->one_day ? period->exit.first : period->entry.lo;
}

bool ent_periods_by_day(const struct ent_case *that, uint32_t party)
{
    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = row->period_first + 1; i < row->period_first + row->period_count; i++)
        if (begins(&that->periods[i - 1]) > begins(&that->periods[i]))
            return false;
    return true;
}

uint32_t ent_periods_begun(const struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_party *row = &that->parties[party];
    uint32_t low = 0, high = row->period_count;

    while (row->periods_by_day && low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (begins(&that->periods[row->period_first + middle]) <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

bool ent_periods_add_plain(struct ent_case *that, uint32_t party)
{
    struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; ent_acts_meet(row->kinds, that->binding_acts) && i < row->record_count;
         i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (!ent_acts_have(&that->binding_acts, record->type))
            continue;
        row->period_count = 1;
        return begin_period(that, party, &(struct ent_item){.day = record->day, .record = i});
    }
    return true;
}
