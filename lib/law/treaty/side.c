#include "side.h"

#include <entente/act.h>

#include "force_on.h"
#include "provisional_application.h"
#include "seen.h"
#include "sorting.h"
#include "stands.h"

/* ---- On one day. */

static bool renounces(const struct ent_record *record, ent_day day)
{
    return !record->maybe && record->day.last <= day && ent_renounces(record);
}

/* The day on which it left, or on which the whole ended while it was in. */
static void find_exit(const struct ent_case *that, const struct ent_party *party, ent_day day,
                      struct ent_side_on *side)
{
    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const ent_day out =
            period->exit.first < that->ended.first ? period->exit.first : that->ended.first;

        if (period->entry.lo > day || period->entry.lo >= out || out > day)
            continue;
        side->left = out;
        side->left_last =
            period->exit.last < that->ended.last ? period->exit.last : that->ended.last;
        side->gone = period->entry.hi <= day && period->exit.last <= day ? ENT_YES : ENT_MAYBE;
        if (that->ended.last <= day && period->entry.hi <= day)
            side->gone = ENT_YES;
    }
    if (party->period_count == 0 && that->ended.first <= day &&
        party->entry.lo < that->ended.first) {
        side->left = that->ended.first;
        side->left_last = that->ended.last;
        side->gone = that->ended.last <= day && party->entry.hi <= day ? ENT_YES : ENT_MAYBE;
    }
}

/* The day on which it applied it no more, if that came after it left. */
static void find_end(struct ent_case *that, int32_t party, ent_day day, struct ent_side_on *side)
{
    const struct ent_provisional_past past = ent_provisional_past(that, party, day);

    if (past.ended == ENT_NO || (side->gone != ENT_NO && past.since.first <= side->left))
        return;
    side->only_applied = true;
    side->ended = (uint8_t)past.ended;
    side->gone = (uint8_t)past.for_good;
    side->left = past.since.first;
    side->left_last = past.since.last;
}

/* By its own act, or by the rule of the whole. */
static enum ent_tri applied_on(struct ent_case *that, int32_t party, ent_day day)
{
    struct ent_when since;
    enum ent_tri own = ent_provisional_on(that, party, day, &since);

    if (that->entry.has_provisional && ent_stands_on(that, party, day, ent_acts_consent) == ENT_YES)
        own = ent_tri_either(own, ent_when_reached(&that->entry.provisional, day));
    return own;
}

/* But for suspensions of the whole. */
static struct ent_side_on own_side_on(struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_party *row = &that->parties[party];
    const ent_acts engages = ent_acts_or(ent_acts_consent, ent_acts_signature);
    struct ent_side_on side = {
        .third = row->third, .left = ENT_DAY_NEVER, .left_last = ENT_DAY_NEVER};

    side.in = (uint8_t)ent_force_on(that, party, day);
    side.engaged = (uint8_t)ent_stands_on(that, party, day, engages);
    if (side.in != ENT_YES) {
        find_exit(that, row, day, &side);
        side.provisional = (uint8_t)applied_on(that, party, day);
        if (side.provisional != ENT_YES)
            find_end(that, party, day, &side);
        for (uint32_t i = 0; i < row->record_count; i++)
            side.renounced |=
                renounces(&that->log.records[that->by_party[row->record_first + i]], day);
    }
    side.suspended = (uint8_t)ent_suspended_itself(that, party, day);
    return side;
}

/* ---- The days on which it can change. */

/* Of a party, or of the whole: each of its days begins a stretch, and there is one before them. */
struct turns {
    ent_day *days;
    uint32_t count;
    uint32_t at; /* the stretch that was asked for last */
};

static void add_turn_span(void *context, struct ent_span span)
{
    struct turns *turns = context;

    turns->days[turns->count++] = span.first;
    turns->days[turns->count++] = span.last;
}

static void add_turn_when(struct turns *turns, const struct ent_when *when)
{
    add_turn_span(turns, (struct ent_span){when->lo, when->hi});
}

enum { SPANS_OF_RECORD = 5, SPANS_OF_PERIOD = 2, SPANS_OF_WHOLE = 6 };

static bool make_room_for_turns(struct ent_case *that, struct turns *turns, size_t spans)
{
    ent_case_count(that, spans);
    turns->days = ent_pool_array(&that->pool, 2 * spans, sizeof *turns->days);
    return turns->days != NULL;
}

static void add_turn_record(struct turns *turns, const struct ent_record *record)
{
    add_turn_span(turns, record->date);
    add_turn_span(turns, record->day);
    if (ent_kind_is(record->type, ENT_IS_SUSPENDING))
        add_turn_span(turns, ent_pause_over(record));
}

static bool find_turns(struct ent_case *that, int32_t party, struct turns *turns)
{
    const struct ent_party *row = &that->parties[party];

    if (!make_room_for_turns(that, turns,
                             SPANS_OF_WHOLE + row->change_count +
                                 (size_t)SPANS_OF_PERIOD * row->period_count +
                                 (size_t)SPANS_OF_RECORD * row->record_count))
        return false;
    add_turn_span(turns, that->ended);
    add_turn_when(turns, &that->ending.day);
    add_turn_when(turns, &that->entry.provisional);
    add_turn_when(turns, &row->entry);
    for (uint32_t i = 0; i < row->change_count; i++)
        turns->days[turns->count++] = that->own_changes[row->change_first + i].day;
    for (uint32_t i = 0; i < row->period_count; i++) {
        add_turn_when(turns, &that->periods[row->period_first + i].entry);
        add_turn_span(turns, that->periods[row->period_first + i].exit);
    }
    for (uint32_t i = 0; i < row->record_count; i++)
        add_turn_record(turns, &that->log.records[that->by_party[row->record_first + i]]);
    ent_provisional_turns(that, party, add_turn_span, turns);
    turns->count = ent_sort_days(turns->days, turns->count);
    return true;
}

/* The stretch that a day lies in; most days are asked for in their order. */
static uint32_t stretch_of(struct turns *turns, ent_day day)
{
    uint32_t low = turns->at, high = turns->count;

    if (low > 0 && turns->days[low - 1] > day) {
        high = low - 1;
        low = 0;
    } else if (low == high || turns->days[low] > day) {
        return low;
    }
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (turns->days[middle] <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return turns->at = low;
}

/* ---- From day to day. */

struct side_stretch {
    struct ent_side_on side;
    bool told;
};

struct side_past {
    struct turns turns;
    struct side_stretch *stretches; /* NULL: no more than one day was asked for, that of `first` */
    struct side_stretch first;
    ent_day first_day;
};

struct ent_sides {
    struct ent_case *that;
    struct side_past *of; /* by party */
    struct turns whole;   /* suspensions of the whole */
    uint8_t *by_all;      /* of each stretch: enum ent_tri, and 1; 0: not asked for yet */
};

static bool find_turns_of_whole(struct ent_sides *sides)
{
    struct ent_case *that = sides->that;
    const struct ent_log *log = &that->log;

    if (!make_room_for_turns(that, &sides->whole,
                             1 + (size_t)3 *
                                     ent_log_count(log, ENT_IS_SUSPENDING | ENT_IS_RESUMING)))
        return false;
    for (uint32_t i = 0; i < log->count; i++)
        if (ent_pauses_whole(&log->records[i]))
            add_turn_record(&sides->whole, &log->records[i]);
    sides->whole.count = ent_sort_days(sides->whole.days, sides->whole.count);
    sides->by_all = ent_pool_alloc_zero(&that->pool, (size_t)sides->whole.count + 1);
    return sides->by_all != NULL;
}

bool ent_sides_new(struct ent_case *that, struct ent_sides **out)
{
    struct ent_sides *sides = ent_pool_alloc_zero(&that->pool, sizeof *sides);

    *out = sides;
    if (!sides)
        return false;
    sides->that = that;
    sides->of = ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof *sides->of);
    ent_case_count(that, that->party_count);
    return sides->of && (!ent_log_has(&that->log, ENTENTE_ACT_AGREEMENT_SUSPENSION) ||
                         find_turns_of_whole(sides));
}

static enum ent_tri suspended_by_all(struct ent_sides *sides, ent_day day)
{
    uint8_t *told;

    if (!sides->by_all)
        return ENT_NO;
    told = &sides->by_all[stretch_of(&sides->whole, day)];
    if (*told == 0)
        *told = (uint8_t)(1 + ent_suspended_by_all(sides->that, day));
    return (enum ent_tri)(*told - 1);
}

/* Where its side of the day is kept; NULL without memory. */
static struct side_stretch *side_stretch_on(struct ent_sides *sides, int32_t party, ent_day day)
{
    struct side_past *past = &sides->of[party];

    if (!past->stretches && (!past->first.told || past->first_day == day)) {
        past->first_day = day;
        return &past->first;
    }
    if (!past->stretches) {
        if (!find_turns(sides->that, party, &past->turns))
            return NULL;
        past->stretches = ent_pool_array_zero(&sides->that->pool, (size_t)past->turns.count + 1,
                                              sizeof *past->stretches);
        if (!past->stretches)
            return NULL;
        past->stretches[stretch_of(&past->turns, past->first_day)] = past->first;
    }
    return &past->stretches[stretch_of(&past->turns, day)];
}

struct ent_side_on ent_side_on(struct ent_sides *sides, int32_t party, ent_day day)
{
    struct side_stretch *stretch = side_stretch_on(sides, party, day);
    struct ent_side_on side = {0};
    enum ent_tri by_all;

    if (!stretch) {
        sides->that->rules.failed = true;
        return side;
    }
    if (!stretch->told)
        *stretch = (struct side_stretch){own_side_on(sides->that, party, day), true};
    side = stretch->side;
    by_all = suspended_by_all(sides, day);
    if (by_all > side.suspended)
        side.suspended = (uint8_t)by_all;
    return side;
}
