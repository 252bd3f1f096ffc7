#include "stands.h"

#include "case.h"

struct ent_when ent_act_when(const struct ent_case *that, struct ent_span day, bool maybe)
{
    struct ent_when when = ent_when_span(day);

    if (maybe)
        when.hi = when.base_hi = ENT_DAY_NEVER;
    else if (day.last > that->on)
        when.hi = ENT_DAY_NEVER;
    return when;
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

/*
 * Whether an act was done before the exit that ends a period. On one day an exit that waited for
 * it comes first; before one that works at once comes what stands before it in the document, but
 * for what is done on the day of the next consent, which goes with that.
 */
static enum ent_tri before_exit(const struct ent_case *that, const struct ent_record *record,
                                const struct ent_period *period)
{
    const struct ent_span exit = period->exit, date = record->date;
    const struct ent_party *row = &that->parties[record->party];
    const bool last = period + 1 == that->periods + row->period_first + row->period_count;

    if (date.last < exit.first)
        return ENT_YES;
    if (date.first > exit.last)
        return ENT_NO;
    if (date.first != date.last || exit.first != exit.last)
        return ENT_MAYBE;
    if (that->treaty || period->how->record == ENT_NO_RECORD ||
        period->how->notice.first < exit.first || (!last && period[1].consent.lo == exit.first))
        return ENT_NO;
    return record < &that->log.records[period->how->record] ? ENT_YES : ENT_NO;
}

enum ent_tri ent_same_participation(const struct ent_case *that, const struct ent_record *a,
                                    const struct ent_record *b)
{
    const struct ent_party *row = &that->parties[a->party];
    enum ent_tri apart = ENT_NO;

    for (uint32_t i = row->period_count; i-- > 0 && apart != ENT_YES;) {
        const struct ent_period *period = &that->periods[row->period_first + i];
        enum ent_tri first, second;

        if (period->exit.first == ENT_DAY_NEVER)
            continue;
        ent_case_count(that, 1);
        first = before_exit(that, a, period);
        second = before_exit(that, b, period);
        if (first == ENT_NO && second == ENT_NO)
            break; /* and after all exits before it */
        if (first == ENT_MAYBE || second == ENT_MAYBE)
            apart = ENT_MAYBE;
        else if (first != second)
            apart = ENT_YES;
    }
    return ent_tri_not(apart);
}

enum ent_tri ent_in_participation(const struct ent_case *that, const struct ent_record *record,
                                  ent_day day)
{
    const struct ent_period *period = ent_period_on(that, record->party, day);

    return period ? ent_same_participation(that, record,
                                           &that->log.records[that->by_party[period->record_first]])
                  : ENT_YES;
}

enum ent_tri ent_stayed(const struct ent_case *that, int32_t party, struct ent_span act,
                        ent_day day)
{
    const struct ent_party *row = &that->parties[party];
    enum ent_tri left = ENT_NO;

    for (uint32_t i = 0; i < row->period_count && left != ENT_YES; i++) {
        const struct ent_span exit = that->periods[row->period_first + i].exit;

        if (exit.first > day || exit.last <= act.first)
            continue;
        left = exit.last <= day && exit.first > act.last ? ENT_YES : ENT_MAYBE;
    }
    return ent_tri_not(left);
}

bool ent_anyone_returned(const struct ent_case *that)
{
    for (uint32_t i = 0; i < that->party_count; i++)
        if (that->parties[i].period_count > 1)
            return true;
    return false;
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

/* Of the acts of consent in a period, the first of these kinds. */
static struct ent_own_act own_consent(const struct ent_case *that, const struct ent_period *row,
                                      ent_acts acts)
{
    struct ent_own_act found = {ent_when_pending(that->on), NULL};

    for (uint32_t i = row->record_first; i < row->record_end && !found.record; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[i]];

        if (record->other_version || !ent_acts_have(&acts, record->type))
            continue;
        found.record = record;
        found.day =
            i == row->record_first ? row->consent : ent_act_when(that, record->day, record->maybe);
    }
    return found;
}

/* Of the other acts of a party, the one since which one of these kinds stands. */
static struct ent_own_act own_standing(const struct ent_case *that, int32_t party, ent_acts acts)
{
    const struct ent_party *row = &that->parties[party];
    struct ent_own_act found = {ent_standing_since(that, party, acts, that->on), NULL};

    for (uint32_t i = 0; i < row->record_count && !found.record; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (!record->other_version && ent_acts_have(&acts, record->type) &&
            record->day.first == found.day.lo)
            found.record = record;
    }
    return found;
}

struct ent_own_act ent_own_act_find(const struct ent_case *that, int32_t party, int32_t period,
                                    ent_acts acts)
{
    const ent_acts binding = ent_acts_and(acts, that->binding_acts);
    const ent_acts others = ent_acts_without(acts, that->binding_acts);
    struct ent_own_act found = {ent_when_pending(that->on), NULL};

    if (party == ENT_NO_PARTY)
        return found;
    if (period >= 0 && ent_acts_any(binding))
        found = own_consent(that, &that->periods[period], binding);
    if (ent_acts_any(others)) {
        const struct ent_own_act other = own_standing(that, party, others);

        if (other.day.lo < found.day.lo)
            found.record = other.record;
        found.day = ent_when_earlier(&found.day, &other.day);
    }
    return found;
}

struct ent_when ent_own_act_notified(const struct ent_case *that, const struct ent_own_act *act)
{
    struct ent_when told;

    if (!act->record)
        return act->day;
    told = ent_act_when(that, ent_notified(act->record), act->record->maybe);
    return ent_when_later(&act->day, &told);
}
