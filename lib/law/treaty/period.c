/* Periods: from an act of consent to an exit; and what stands on a day. */
#include <string.h>

#include "case.h"
#include "participation.h"

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

/* The days of an act that counts, as a value. After the day of the question it may be undone. */
static struct ent_when act_day(const struct ent_case *that, struct ent_span day, bool maybe)
{
    struct ent_when when = ent_when_span(day);

    if (maybe)
        when.hi = when.base_hi = ENT_DAY_NEVER;
    else if (day.last > that->on)
        when.hi = ENT_DAY_NEVER;
    return when;
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
        .consent = act_day(that, item->day, item->maybe),
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

static bool before(struct ent_span a, uint32_t a_place, struct ent_span b, uint32_t b_place)
{
    if (a.last < b.first)
        return true;
    return a.first == a.last && b.first == b.last && a.first == b.first && a_place < b_place;
}

/* Whether a consent may have come before an exit as well as after it, or the exit not at all. */
static bool in_open_order(const struct ent_case *that, const struct ent_item *items, uint32_t count,
                          uint32_t exit)
{
    if (items[exit].maybe)
        return true;
    ent_case_count(that, count);
    for (uint32_t i = 0; i < count; i++)
        if (ent_acts_have(&that->binding_acts, items[i].set) &&
            !before(items[i].day, i, items[exit].day, exit) &&
            !before(items[exit].day, exit, items[i].day, i))
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
        else if (!open && ent_acts_have(&that->binding_acts, items[i].set) &&
                 !begin_period(that, party, &items[i]))
            return false;
    }
    row->period_count = that->period_count - row->period_first;
    return true;
}

bool ent_periods_by_day(const struct ent_case *that, uint32_t party)
{
    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = row->period_first + 1; i < row->period_first + row->period_count; i++)
        if (that->periods[i - 1].entry.lo > that->periods[i].entry.lo)
            return false;
    return true;
}

uint32_t ent_periods_begun(const struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_party *row = &that->parties[party];
    uint32_t low = 0, high = row->period_count;

    while (row->periods_by_day && low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (that->periods[row->period_first + middle].entry.lo <= day)
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

const struct ent_period *ent_period_on(const struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = row->period_count; i > 0; i--) {
        const struct ent_period *period = &that->periods[row->period_first + i - 1];

        if (ent_record_seen(&that->log.records[that->by_party[period->record_first]], day))
            return period;
    }
    return NULL;
}

const struct ent_when *ent_entry_in_period(const struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_period *period = ent_period_on(that, party, day);

    return period ? &period->entry : &that->parties[party].entry;
}

/* The last of the party's changes up to a day; NULL before the first. */
static const struct ent_change *last_change(const struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_party *row = &that->parties[party];
    uint32_t low = row->change_first, high = low + row->change_count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (that->own_changes[middle].day <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return low > row->change_first ? &that->own_changes[low - 1] : NULL;
}

enum ent_tri ent_stands_on(const struct ent_case *that, int32_t party, ent_day day, ent_acts acts)
{
    const struct ent_change *change = last_change(that, party, day);

    return change ? ent_stands(&change->after, acts) : ENT_NO;
}

struct ent_when ent_standing_since(const struct ent_case *that, int32_t party, ent_acts acts,
                                   ent_day day)
{
    const struct ent_change *change = last_change(that, party, day);
    const struct ent_change *first;
    struct ent_when when = ent_when_pending(day);
    bool definite = true;

    if (!change || ent_stands(&change->after, acts) == ENT_NO)
        return when;
    first = &that->own_changes[that->parties[party].change_first];
    for (; change >= first && ent_stands(&change->after, acts) != ENT_NO; change--) {
        definite = definite && ent_stands(&change->after, acts) == ENT_YES;
        if (definite)
            when.hi = when.base_hi = change->day;
        when.lo = when.base_lo = change->day;
    }
    return when;
}

struct ent_when ent_own_act_day(const struct ent_case *that, int32_t party, int32_t period,
                                ent_acts acts)
{
    const ent_acts binding = ent_acts_and(acts, that->binding_acts);
    const ent_acts others = ent_acts_without(acts, that->binding_acts);
    struct ent_when found = ent_when_pending(that->on);

    if (party == ENT_NO_PARTY)
        return found;
    if (period >= 0 && ent_acts_any(binding)) {
        const struct ent_period *row = &that->periods[period];

        for (uint32_t i = row->record_first; i < row->record_end; i++) {
            const struct ent_record *record = &that->log.records[that->by_party[i]];

            if (record->other_version || !ent_acts_have(&binding, record->type))
                continue;
            found =
                i == row->record_first ? row->consent : act_day(that, record->day, record->maybe);
            break;
        }
    }
    if (ent_acts_any(others)) {
        const struct ent_when other = ent_standing_since(that, party, others, that->on);

        found = ent_when_earlier(&found, &other);
    }
    return found;
}
