#include "participation.h"

#include <string.h>

#include "case.h"
#include "provisional_application.h"
#include "sorting.h"
#include "withdrawal.h"

#define BIT(type_) (UINT64_C(1) << ENTENTE_ACT_##type_)

/* VCLT 12 to 15; formal confirmation is an organization's (VCLT-IO 14). */
const ent_acts ent_acts_counted = BIT(RATIFICATION) | BIT(ACCEPTANCE) | BIT(APPROVAL) |
                                  BIT(ACCESSION) | BIT(FORMAL_CONFIRMATION) |
                                  BIT(DEFINITIVE_SIGNATURE) | BIT(EXCHANGE) |
                                  BIT(NOTIFICATION_OF_COMPLETION) | BIT(CONSENT);
const ent_acts ent_acts_consent = BIT(RATIFICATION) | BIT(ACCEPTANCE) | BIT(APPROVAL) |
                                  BIT(ACCESSION) | BIT(FORMAL_CONFIRMATION) |
                                  BIT(DEFINITIVE_SIGNATURE) | BIT(EXCHANGE) |
                                  BIT(NOTIFICATION_OF_COMPLETION) | BIT(CONSENT) | BIT(SUCCESSION);
const ent_acts ent_acts_signature =
    BIT(SIGNATURE) | BIT(SIGNATURE_AD_REFERENDUM) | BIT(DEFINITIVE_SIGNATURE) | BIT(ENDORSEMENT);

static const ent_acts provisional_acts =
    BIT(PROVISIONAL_APPLICATION) | BIT(NOTIFICATION_PROVISIONAL_APPLICATION);

ent_acts ent_act_bit(int32_t type)
{
    if (type == ENTENTE_ACT_RENEWAL_REFUSAL)
        return 1; /* no act has the number 0 */
    return type > 0 && type < 64 ? UINT64_C(1) << type : 0;
}

/* What an act takes away besides standing itself. Exits do so on their own day. */
static ent_acts cleared_by(int32_t type)
{
    switch (type) {
    case ENTENTE_ACT_WITHDRAWAL_RETRACTION:
        return BIT(WITHDRAWAL) | BIT(DENUNCIATION);
    case ENTENTE_ACT_PROVISIONAL_APPLICATION_END:
        return provisional_acts;
    case ENTENTE_ACT_RESUMPTION:
        return BIT(SUSPENSION);
    case ENTENTE_ACT_DECLARATION_WITHDRAWAL:
        return BIT(DECLARATION);
    case ENTENTE_ACT_RESERVATION_WITHDRAWAL:
        return BIT(RESERVATION);
    case ENTENTE_ACT_OBJECTION_WITHDRAWAL:
        return BIT(OBJECTION);
    default:
        return 0;
    }
}

static ent_acts cleared_by_exit(const struct ent_case *that, int32_t cause)
{
    switch (cause) {
    case ENT_EXIT_INSTRUMENT_WITHDRAWAL:
        return ent_acts_consent;
    case ENT_EXIT_DISSOCIATION:
        return BIT(ENDORSEMENT) | BIT(SIGNATURE) | BIT(SIGNATURE_AD_REFERENDUM);
    case ENT_EXIT_EXTINCTION:
        return ~UINT64_C(0);
    default:
        return that->binding_acts | provisional_acts;
    }
}

/* VCLT 12(2)(b): which signature ad referendum a confirmation is about. */
static const struct ent_record *confirmed(const struct ent_case *that,
                                          const struct ent_party *party,
                                          const struct ent_record *confirmation)
{
    const struct ent_symbol *to = ent_object_symbol(confirmation->act, ENTENTE_FIELD_TO);
    const struct ent_record *last = NULL;

    for (uint32_t i = 0; i < party->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->by_party[party->record_first + i]];

        if (record->type != ENTENTE_ACT_SIGNATURE_AD_REFERENDUM)
            continue;
        if (to ? ent_object_symbol(record->act, ENTENTE_FIELD_ID) == to ||
                     ent_object_symbol(record->restated, ENTENTE_FIELD_ID) == to
               : record->day.first <= confirmation->day.first)
            last = record;
    }
    return last;
}

struct list {
    struct ent_item *items;
    uint32_t count;
    uint32_t exit; /* the next of the party's exits */
    bool exact, ordered;
};

/* An item is filled where it stays, after the last one, and then kept. */
static struct ent_item *next_item(const struct list *list)
{
    return &list->items[list->count];
}

static void keep(struct list *list)
{
    const struct ent_item *item = next_item(list);

    if (item->maybe || item->day.first != item->day.last)
        list->exact = false;
    if (list->count > 0 && item[-1].day.first > item->day.first)
        list->ordered = false;
    list->count++;
}

static void push_exit(struct ent_case *that, struct list *list, const struct ent_exit *exit,
                      uint32_t record)
{
    if (exit->retracted || exit->day.first == ENT_DAY_NEVER)
        return;
    *next_item(list) = (struct ent_item){.day = exit->day,
                                         .clear = cleared_by_exit(that, exit->cause),
                                         .record = record,
                                         .exit = exit,
                                         .maybe = exit->maybe};
    keep(list);
}

/* An exit that waits for its day comes first on it; one that works at once keeps its place. */
static bool waits(const struct ent_exit *exit)
{
    return exit->day.first > exit->notice.first || exit->record == ENT_NO_RECORD;
}

static void push_waiting_exits(struct ent_case *that, const struct ent_party *party,
                               struct list *list)
{
    for (uint32_t i = 0; i < party->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[party->exit_first + i];

        if (waits(exit))
            push_exit(that, list, exit, 0);
    }
}

/* The exit that a record is, if it works at once. Exits stand in the order of the records. */
static void push_own_exit(struct ent_case *that, const struct ent_party *party, struct list *list,
                          uint32_t at)
{
    if (list->exit == party->exit_count)
        return;

    const struct ent_exit *exit = &that->exits[party->exit_first + list->exit];

    if (exit->record != that->by_party[party->record_first + at])
        return;
    list->exit++;
    if (!waits(exit))
        push_exit(that, list, exit, at);
}

/* The clause may give a period after which provisional application ends (VCLT 25(2)). */
static void put_off(const struct ent_case *that, struct ent_item *item)
{
    item->day.first = ent_provisional_end(that, item->day.first);
    item->day.last = ent_provisional_end(that, item->day.last);
    item->own_day = false;
}

/* A confirmed signature ad referendum is a signature from its own day. */
static void push_confirmed(const struct ent_case *that, const struct ent_party *party,
                           struct list *list, const struct ent_record *record, uint32_t at)
{
    const struct ent_record *signature = confirmed(that, party, record);

    if (!signature)
        return;
    *next_item(list) = (struct ent_item){.day = signature->day,
                                         .set = BIT(SIGNATURE),
                                         .clear = cleared_by(record->type),
                                         .record = at,
                                         .maybe = record->maybe || signature->maybe};
    keep(list);
}

static void push_record(struct ent_case *that, const struct ent_party *party, struct list *list,
                        uint32_t at)
{
    const struct ent_record *record = &that->log.records[that->by_party[party->record_first + at]];
    struct ent_item *item = next_item(list);

    if (record->other_version)
        return;
    item->day = record->day;
    item->set = ent_act_bit(record->type);
    item->clear = cleared_by(record->type);
    item->record = at;
    item->exit = NULL;
    item->own_day = true;
    item->maybe = record->maybe;
    if (record->type == ENTENTE_ACT_PROVISIONAL_APPLICATION_END)
        put_off(that, item);
    if (item->set)
        keep(list);
    if (record->type == ENTENTE_ACT_SIGNATURE_CONFIRMATION)
        push_confirmed(that, party, list, record, at);
    push_own_exit(that, party, list, at);
}

/* The items of a party in the order of law. */
static bool collect(struct ent_case *that, const struct ent_party *party, struct list *list,
                    struct ent_item *spare)
{
    list->count = list->exit = 0;
    list->exact = list->ordered = true;
    push_waiting_exits(that, party, list);
    for (uint32_t i = 0; i < party->record_count; i++)
        push_record(that, party, list, i);
    if (list->ordered)
        return true;

    struct ent_day_key *keys = ent_pool_alloc(&that->pool, list->count * sizeof *keys);

    if (!keys)
        return false;
    for (uint32_t i = 0; i < list->count; i++)
        keys[i] = (struct ent_day_key){list->items[i].day.first, i};
    if (!ent_sort_by_day(&that->pool, keys, list->count))
        return false;
    memcpy(spare, list->items, list->count * sizeof *spare);
    for (uint32_t i = 0; i < list->count; i++)
        list->items[i] = spare[keys[i].index];
    return true;
}

/* Where the changes go. */
struct sink {
    uint32_t capacity;
    uint32_t *of_record;       /* the change that a record made, by its place in the log */
    struct ent_day_key *other; /* changes that no record made on its own day */
    uint32_t other_count, other_capacity;
};

#define NO_RECORD UINT32_MAX

static bool make_room(struct ent_case *that, struct sink *sink)
{
    if (that->change_count == sink->capacity) {
        const uint32_t more = sink->capacity ? 2 * sink->capacity : that->log.count + 16;
        struct ent_change *changes =
            ent_pool_resize(&that->pool, that->own_changes, sink->capacity * sizeof *changes,
                            (size_t)more * sizeof *changes);

        if (!changes)
            return false;
        that->own_changes = changes;
        sink->capacity = more;
    }
    if (sink->other_count == sink->other_capacity) {
        const uint32_t more = sink->other_capacity ? 2 * sink->other_capacity : 16;
        struct ent_day_key *other =
            ent_pool_resize(&that->pool, sink->other, sink->other_capacity * sizeof *other,
                            (size_t)more * sizeof *other);

        if (!other)
            return false;
        sink->other = other;
        sink->other_capacity = more;
    }
    return true;
}

/* A change on a day of its own. */
static bool new_change(struct ent_case *that, struct sink *sink, uint32_t party, ent_day day,
                       struct ent_standing after, uint32_t record)
{
    if (!make_room(that, sink))
        return false;

    struct ent_change *place = &that->own_changes[that->change_count];

    place->day = day;
    place->party = (int32_t)party;
    place->before = (struct ent_standing){0, 0};
    if (that->change_count > that->parties[party].change_first)
        place->before = place[-1].after;
    place->after = after;
    if (record != NO_RECORD)
        sink->of_record[record] = that->change_count;
    else
        sink->other[sink->other_count++] = (struct ent_day_key){day, that->change_count};
    that->change_count++;
    return true;
}

static inline bool add_change(struct ent_case *that, struct sink *sink, uint32_t party, ent_day day,
                              struct ent_standing after, uint32_t record)
{
    if (that->change_count > that->parties[party].change_first) {
        struct ent_change *last = &that->own_changes[that->change_count - 1];

        if (last->day == day) {
            last->after = after;
            return true;
        }
    }
    return new_change(that, sink, party, day, after, record);
}

/* All days are whole: one after the other. */
static bool fold(struct ent_case *that, struct sink *sink, uint32_t party, const struct list *list)
{
    ent_acts state = 0;

    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_item *item = &list->items[i];

        const uint32_t record = that->by_party[that->parties[party].record_first + item->record];

        state = (state & ~item->clear) | item->set;
        if (!add_change(that, sink, party, item->day.first, (struct ent_standing){state, state},
                        item->own_day ? record : NO_RECORD))
            return false;
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

static struct stretch stretch_of(const struct list *list, uint32_t at)
{
    const struct ent_item *item = &list->items[at];
    struct stretch out = {{item->maybe ? ENT_DAY_NEVER : item->day.last, item->day.first},
                          {ENT_DAY_NEVER, ENT_DAY_NEVER}};

    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_item *end = &list->items[i];

        if (i == at || !(end->clear & item->set))
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
    uint32_t standing[2][64];
    ent_acts mask[2];
};

static void tally(struct tally *tally, int which, ent_acts bit, int step)
{
    unsigned place = 0;

    while (!(bit >> place & 1))
        place++;
    if (step > 0)
        tally->standing[which][place]++;
    else
        tally->standing[which][place]--;
    if (tally->standing[which][place])
        tally->mask[which] |= bit;
    else
        tally->mask[which] &= ~bit;
}

/* Days that are not whole: the ends of all stretches in order. */
static bool fold_partial(struct ent_case *that, struct sink *sink, uint32_t party,
                         const struct list *list)
{
    const uint32_t room = 4 * list->count;
    struct ent_day_key *ends = ent_pool_alloc(&that->pool, (room + 1) * sizeof *ends);
    struct tally sums;
    uint32_t count = 0;

    if (!ends)
        return false;
    memset(&sums, 0, sizeof sums);
    for (uint32_t i = 0; i < list->count; i++) {
        if (!list->items[i].set)
            continue;

        const struct stretch stretch = stretch_of(list, i);

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
        const ent_acts bit = list->items[ends[i].index / 4].set;

        tally(&sums, ends[i].index / 2 % 2, bit, ends[i].index % 2 ? -1 : 1);
        if (!add_change(that, sink, party, ends[i].day,
                        (struct ent_standing){sums.mask[DEFINITE], sums.mask[POSSIBLE]}, NO_RECORD))
            return false;
    }
    ent_pool_free(&that->pool, ends, (room + 1) * sizeof *ends);
    return true;
}

/* All changes by day: those of records stand in the order of the log, the few others between. */
static bool order_changes(struct ent_case *that, const struct sink *sink)
{
    const size_t room = (size_t)that->change_count + 1;
    struct ent_change *out = ent_pool_alloc(&that->pool, room * sizeof *out);
    uint32_t other = 0, count = 0;

    that->changes = out;
    if (!out || !ent_sort_by_day(&that->pool, sink->other, sink->other_count))
        return false;
    for (uint32_t i = 0; i < that->log.count; i++) {
        if (sink->of_record[i] == NO_RECORD)
            continue;
        const struct ent_change *change = &that->own_changes[sink->of_record[i]];

        while (other < sink->other_count && sink->other[other].day < change->day)
            out[count++] = that->own_changes[sink->other[other++].index];
        out[count++] = *change;
    }
    while (other < sink->other_count)
        out[count++] = that->own_changes[sink->other[other++].index];
    return true;
}

static bool party_changes(struct ent_case *that, uint32_t party, struct list *list,
                          struct ent_item *spare, struct sink *sink)
{
    struct ent_party *row = &that->parties[party];

    row->change_first = that->change_count;
    row->period_first = that->period_count;
    if (row->record_count == 0)
        return true;
    if (!collect(that, row, list, spare))
        return false;
    if (list->exact ? !fold(that, sink, party, list) : !fold_partial(that, sink, party, list))
        return false;
    row->change_count = that->change_count - row->change_first;
    return ent_periods_add(that, party, list->items, list->count);
}

bool ent_participation_new(struct ent_case *that)
{
    struct sink sink = {.capacity = 0};
    uint32_t most = 0;

    if (!ent_exits_new(that))
        return false;
    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_party *party = &that->parties[i];
        const uint32_t here = 2 * party->record_count + party->exit_count;

        most = here > most ? here : most;
    }

    const size_t size = ((size_t)most + 1) * sizeof(struct ent_item);
    struct list list = {.items = ent_pool_alloc(&that->pool, size)};
    struct ent_item *spare = ent_pool_alloc(&that->pool, size);

    sink.of_record =
        ent_pool_alloc(&that->pool, ((size_t)that->log.count + 1) * sizeof *sink.of_record);
    if (!list.items || !spare || !sink.of_record)
        return false;
    for (uint32_t i = 0; i < that->log.count; i++)
        sink.of_record[i] = NO_RECORD;
    for (uint32_t i = 0; i < that->party_count; i++)
        if (!party_changes(that, i, &list, spare, &sink))
            return false;
    ent_pool_free(&that->pool, list.items, size);
    ent_pool_free(&that->pool, spare, size);
    return order_changes(that, &sink);
}
