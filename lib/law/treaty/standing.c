/*
 * From items to changes: what stands for a party, from when to when. Whole days are folded one
 * after the other; where days are partial, each act stands for a stretch that is sure and one that
 * is possible.
 */
#include "participation.h"

#include <string.h>

#include "case.h"
#include "sorting.h"

#define NO_RECORD UINT32_MAX

/* Makes room for some changes more, which may all be other ones. */
static bool make_room_for_items(struct ent_case *that, struct ent_sink *sink, uint32_t count)
{
    if (count > sink->capacity - that->change_count) {
        const uint32_t more = 2 * sink->capacity + that->log.count + count;
        struct ent_change *changes =
            ent_pool_resize(&that->pool, that->own_changes, sink->capacity * sizeof *changes,
                            ent_product((size_t)more, sizeof *changes));

        if (!changes)
            return false;
        that->own_changes = changes;
        sink->capacity = more;
    }
    if (count > sink->other_capacity - sink->other_count) {
        const uint32_t more = 2 * sink->other_capacity + 16 + count;
        struct ent_day_key *other =
            ent_pool_resize(&that->pool, sink->other, sink->other_capacity * sizeof *other,
                            ent_product((size_t)more, sizeof *other));

        if (!other)
            return false;
        sink->other = other;
        sink->other_capacity = more;
    }
    return true;
}

/* Notes which record made the newest change, or that none did on its own day. */
static void note_change(struct ent_case *that, struct ent_sink *sink, ent_day day, uint32_t record)
{
    if (record != NO_RECORD)
        sink->of_record[record] = that->change_count;
    else
        sink->other[sink->other_count++] = (struct ent_day_key){day, that->change_count};
    that->change_count++;
}

static bool add_change(struct ent_case *that, struct ent_sink *sink, uint32_t party, ent_day day,
                       struct ent_standing after)
{
    const bool first = that->change_count == that->parties[party].change_first;

    if (!make_room_for_items(that, sink, 1))
        return false;

    struct ent_change *place = &that->own_changes[that->change_count];

    if (!first && place[-1].day == day) {
        place[-1].after = after;
        return true;
    }
    place->day = day;
    place->party = (int32_t)party;
    place->first = first;
    place->after = after;
    note_change(that, sink, day, NO_RECORD);
    return true;
}

/* All days are whole: one after the other. */
static bool fold(struct ent_case *that, struct ent_sink *sink, uint32_t party,
                 const struct ent_items *list)
{
    const uint32_t *records = that->by_party + that->parties[party].record_first;
    struct ent_change *last = NULL;
    ent_acts state = ent_acts_none;

    if (!make_room_for_items(that, sink, list->count))
        return false;
    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_item *item = &list->items[i];

        state = ent_acts_without(state, item->clear);
        if (item->set)
            ent_acts_add(&state, item->set);
        if (!last || last->day != item->day.first) {
            const bool first = !last;

            last = &that->own_changes[that->change_count];
            last->day = item->day.first;
            last->party = (int32_t)party;
            last->first = first;
            note_change(that, sink, last->day, item->own_day ? records[item->record] : NO_RECORD);
        }
        last->after = (struct ent_standing){state, state};
    }
    return true;
}

/* The same straight from the log, for a party of whose acts none ends on a day of its own. */
bool ent_standing_add_plain(struct ent_case *that, struct ent_sink *sink, uint32_t party)
{
    const struct ent_party *row = &that->parties[party];
    const uint32_t *records = that->by_party + row->record_first;
    struct ent_change *last = NULL;
    ent_acts state = ent_acts_none;

    if (!make_room_for_items(that, sink, row->record_count))
        return false;
    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[records[i]];

        if (!record->type)
            continue;
        state = ent_acts_without(state, ent_kind(record->type)->clears);
        ent_acts_add(&state, record->type);
        if (!last || last->day != record->day.first) {
            const bool first = !last;

            sink->of_record[records[i]] = that->change_count;
            last = &that->own_changes[that->change_count++];
            last->day = record->day.first;
            last->party = (int32_t)party;
            last->first = first;
        }
        last->after = (struct ent_standing){state, state};
    }
    return true;
}

/* Whether b comes after a, whatever days their dates stand for. The index tells the order. */
static bool surely_after(const struct ent_item *items, uint32_t b, uint32_t a)
{
    const struct ent_span x = items[a].day;
    const struct ent_span y = items[b].day;

    if (y.first > x.last)
        return true;
    return x.first == x.last && y.first == y.last && x.first == y.first && b > a;
}

/* From when to when an act stands for certain, and in some reading. Empty: from >= until. */
struct stretch {
    ent_day from[2], until[2];
};

enum { DEFINITE, POSSIBLE };

static struct stretch stretch_of_item(const struct ent_items *list, uint32_t at)
{
    const struct ent_item *item = &list->items[at];
    struct stretch out = {{item->maybe ? ENT_DAY_NEVER : item->day.last, item->day.first},
                          {ENT_DAY_NEVER, ENT_DAY_NEVER}};

    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_item *end = &list->items[i];

        if (i == at || !ent_acts_have(&end->clear, item->set))
            continue;
        if (!surely_after(list->items, at, i) && end->day.first < out.until[DEFINITE])
            out.until[DEFINITE] = end->day.first;
        if (!end->maybe && surely_after(list->items, i, at) && end->day.last < out.until[POSSIBLE])
            out.until[POSSIBLE] = end->day.last;
    }
    return out;
}

/* How many acts of each kind stand; a day's masks follow from which numbers are not 0. */
struct tally {
    uint32_t standing[2][64 * ENT_ACT_WORDS];
    ent_acts mask[2];
};

static void tally(struct tally *tally, int which, int32_t kind, int step)
{
    uint32_t *standing = &tally->standing[which][kind];

    *standing = step > 0 ? *standing + 1 : *standing - 1;
    tally->mask[which] = ent_acts_without(tally->mask[which], ent_acts_of(kind));
    if (*standing)
        ent_acts_add(&tally->mask[which], kind);
}

/* Days that are not whole: the ends of all stretches in order. */
static bool fold_partial(struct ent_case *that, struct ent_sink *sink, uint32_t party,
                         const struct ent_items *list)
{
    const uint32_t room = 4 * list->count;
    struct ent_day_key *ends = ent_pool_array(&that->pool, room + 1, sizeof *ends);
    struct tally sums;
    uint32_t count = 0;

    if (!ends)
        return false;
    memset(&sums, 0, sizeof sums);
    for (uint32_t i = 0; i < list->count; i++) {
        if (!list->items[i].set)
            continue;

        const struct stretch stretch = stretch_of_item(list, i);

        for (uint32_t which = DEFINITE; which <= POSSIBLE; which++) {
            if (stretch.from[which] >= stretch.until[which])
                continue;
            ends[count++] = (struct ent_day_key){stretch.from[which], 4 * i + 2 * which};
            if (stretch.until[which] != ENT_DAY_NEVER)
                ends[count++] = (struct ent_day_key){stretch.until[which], 4 * i + 2 * which + 1};
        }
    }
    if (!ent_sort_by_day(&that->pool, ends, count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const int32_t kind = list->items[ends[i].index / 4].set;

        tally(&sums, (int)(ends[i].index / 2 % 2), kind, ends[i].index % 2 ? -1 : 1);
        if (!add_change(that, sink, party, ends[i].day,
                        (struct ent_standing){sums.mask[DEFINITE], sums.mask[POSSIBLE]}))
            return false;
    }
    ent_pool_free(&that->pool, ends, (room + 1) * sizeof *ends);
    return true;
}

bool ent_standing_begin(struct ent_case *that, struct ent_sink *sink)
{
    const size_t room = (size_t)that->log.count + 1;

    *sink =
        (struct ent_sink){.of_record = ent_pool_array(&that->pool, room, sizeof *sink->of_record)};
    if (sink->of_record) /* every byte 0xff: NO_RECORD */
        memset(sink->of_record, 0xff, room * sizeof *sink->of_record);
    return sink->of_record != NULL;
}

bool ent_standing_add(struct ent_case *that, struct ent_sink *sink, uint32_t party,
                      const struct ent_items *items)
{
    return items->exact ? fold(that, sink, party, items) : fold_partial(that, sink, party, items);
}

static ent_day other_day(const struct ent_sink *sink, uint32_t other)
{
    return other < sink->other_count ? sink->other[other].day : ENT_DAY_NEVER;
}

/* Those of records stand in the order of the log, the few others between. */
bool ent_standing_order(struct ent_case *that, const struct ent_sink *sink)
{
    const size_t room = (size_t)that->change_count + 1;
    uint32_t *out = ent_pool_array(&that->pool, room, sizeof *out);
    uint32_t other = 0, count = 0;
    ent_day next;

    that->changes = out;
    if (!out || !ent_sort_by_day(&that->pool, sink->other, sink->other_count))
        return false;
    next = other_day(sink, 0);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const uint32_t own = sink->of_record[i];

        if (own == NO_RECORD)
            continue;
        for (; next < that->own_changes[own].day; next = other_day(sink, other))
            out[count++] = sink->other[other++].index;
        out[count++] = own;
    }
    while (other < sink->other_count)
        out[count++] = sink->other[other++].index;
    return true;
}
