#include "participation.h"

#include <string.h>

#include "case.h"
#include "provisional_application.h"
#include "sorting.h"

#include "uniting.h"
#include "withdrawal.h"

static ent_acts cleared_by_exit(const struct ent_case *that, int32_t cause)
{
    switch (cause) {
    case ENT_EXIT_INSTRUMENT_WITHDRAWAL:
        return ent_acts_consent;
    case ENT_EXIT_DISSOCIATION:
        return ent_acts_without(ent_acts_signature, ent_acts_consent);
    case ENT_EXIT_EXTINCTION:
        return ent_acts_all;
    default:
        return ent_acts_or(that->binding_acts, ent_acts_of_participation);
    }
}

/* VCLT 12(2)(b): which signature ad referendum a confirmation is about. */
static const struct ent_record *confirmed(const struct ent_case *that,
                                          const struct ent_party *party,
                                          const struct ent_record *confirmation)
{
    const bool named = entente_object_has(confirmation->act, ENTENTE_FIELD_TO);
    const struct ent_record *last = NULL;

    for (uint32_t i = 0; i < party->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->by_party[party->record_first + i]];

        if (record->type != ENTENTE_ACT_SIGNATURE_AD_REFERENDUM)
            continue;
        if (named ? ent_record_names(confirmation, record)
                  : record->day.first <= confirmation->day.first)
            last = record;
    }
    return last;
}

/* An item is filled where it stays, after the last one, and then kept. */
static struct ent_item *next_item(const struct ent_items *list)
{
    return &list->items[list->count];
}

static void keep_items(struct ent_items *list)
{
    const struct ent_item *item = next_item(list);

    if (item->maybe || item->day.first != item->day.last)
        list->exact = false;
    if (list->count > 0 && item[-1].day.first > item->day.first)
        list->ordered = false;
    list->count++;
}

/* Whether a definitive signature stands after the items so far. */
static bool signed_definitively(const struct ent_items *list)
{
    for (uint32_t i = list->count; i-- > 0;) {
        if (list->items[i].set == ENTENTE_ACT_DEFINITIVE_SIGNATURE)
            return true;
        if (ent_acts_have(&list->items[i].clear, ENTENTE_ACT_DEFINITIVE_SIGNATURE))
            return false;
    }
    return false;
}

/* Signature and consent are apart: of a definitive signature that is taken back as consent a
 * signature is left. */
static void push_signature_left(struct ent_items *list, const struct ent_exit *exit,
                                uint32_t record)
{
    *next_item(list) = (struct ent_item){
        .day = exit->day, .set = ENTENTE_ACT_SIGNATURE, .record = record, .maybe = exit->maybe};
    keep_items(list);
}

static void push_exit(struct ent_case *that, struct ent_items *list, const struct ent_exit *exit,
                      uint32_t record)
{
    const bool left = exit->cause == ENT_EXIT_INSTRUMENT_WITHDRAWAL && signed_definitively(list);

    if (ent_exit_is_idle(exit) || exit->day.first == ENT_DAY_NEVER)
        return;
    *next_item(list) = (struct ent_item){.day = exit->day,
                                         .clear = cleared_by_exit(that, exit->cause),
                                         .record = record,
                                         .exit = exit,
                                         .maybe = exit->maybe};
    keep_items(list);
    if (left)
        push_signature_left(list, exit, record);
}

/* An exit that waits for its day comes first on it; one that works at once keeps its place. */
static bool notice_waits(const struct ent_exit *exit)
{
    return exit->day.first > exit->notice.first || exit->record == ENT_NO_RECORD;
}

static void push_waiting_exits(struct ent_case *that, const struct ent_party *party,
                               struct ent_items *list)
{
    for (uint32_t i = 0; i < party->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[party->exit_first + i];

        if (notice_waits(exit))
            push_exit(that, list, exit, 0);
    }
}

/* The exit that a record is, if it works at once. Exits stand in the order of the records. */
static void push_own_exit(struct ent_case *that, const struct ent_party *party,
                          struct ent_items *list, uint32_t at)
{
    if (list->exit == party->exit_count)
        return;

    const struct ent_exit *exit = &that->exits[party->exit_first + list->exit];

    if (exit->record != that->by_party[party->record_first + at])
        return;
    list->exit++;
    if (!notice_waits(exit))
        push_exit(that, list, exit, at);
}

/* The clause may give a period after which provisional application ends (VCLT 25(2)). */
static void put_off(const struct ent_case *that, struct ent_item *item,
                    const struct ent_record *record)
{
    item->day = ent_provisional_end(that, item->day, record->act);
    item->own_day = false;
}

/* A consent with a reservation may wait for its acceptance (VCLT 20). */
static void await(const struct ent_case *that, struct ent_item *item, uint32_t record)
{
    const struct ent_span day = that->awaited[record];

    item->own_day = day.first == item->day.first && day.last == item->day.last;
    item->day = day;
    if (day.first == ENT_DAY_NEVER)
        item->set = 0;
}

/* A confirmed signature ad referendum is a signature from its own day. */
static void push_confirmed(const struct ent_case *that, const struct ent_party *party,
                           struct ent_items *list, const struct ent_record *record, uint32_t at)
{
    const struct ent_record *signature = confirmed(that, party, record);

    if (!signature)
        return;
    *next_item(list) = (struct ent_item){.day = signature->day,
                                         .set = ENTENTE_ACT_SIGNATURE,
                                         .clear = ent_kind(record->type)->clears,
                                         .record = at,
                                         .maybe = record->maybe || signature->maybe};
    keep_items(list);
}

/* A successor is a party from the day of succession, and counted from receipt of its notification:
 * what stands from the earlier day begins the period. */
static void push_succession(const struct ent_case *that, struct ent_items *list, uint32_t record)
{
    struct ent_item *item = next_item(list);
    const struct ent_record *succession = &that->log.records[record];

    if (item->day.first >= succession->date.first)
        return;
    item->set = ENT_STANDS_AS_SUCCESSOR;
    keep_items(list);
    item[1] = *item;
    item[1].set = ENTENTE_ACT_SUCCESSION;
    item[1].day = succession->date;
    item[1].own_day = false;
}

static void push_record(struct ent_case *that, const struct ent_party *party,
                        struct ent_items *list, uint32_t at)
{
    const struct ent_record *record = &that->log.records[that->by_party[party->record_first + at]];
    struct ent_item *item = next_item(list);

    if (record->other_version)
        return;
    item->day = record->day;
    item->set = record->type;
    item->clear = ent_kind(record->type)->clears;
    item->record = at;
    item->exit = NULL;
    item->own_day = true;
    item->maybe = record->maybe;
    if (record->type == ENTENTE_ACT_PROVISIONAL_APPLICATION_END)
        put_off(that, item, record);
    if (that->awaited && ent_kind_is(record->type, ENT_IS_CONSENT))
        await(that, item, that->by_party[party->record_first + at]);
    if (record->type == ENTENTE_ACT_SUCCESSION && item->set)
        push_succession(that, list, that->by_party[party->record_first + at]);
    if (next_item(list)->set)
        keep_items(list);
    if (record->type == ENTENTE_ACT_SIGNATURE_CONFIRMATION)
        push_confirmed(that, party, list, record, at);
    push_own_exit(that, party, list, at);
}

/* How a party went, as its items are read one after the other. */
struct going {
    const struct ent_exit *by; /* the last exit that surely ended a period; NULL: none */
    ent_day surely, perhaps;   /* the last day on which it surely, or perhaps, went */
    bool in;                   /* a consent that surely counts stands */
};

/* Whether a notice was given before the party went otherwise. */
static enum ent_tri given_before(const struct ent_exit *notice, const struct going *going)
{
    const struct ent_exit *by = going->by;

    if (by &&
        (notice->notice.last < going->surely || (notice->notice.last == going->surely &&
                                                 !notice_waits(by) && notice->record < by->record)))
        return ENT_YES;
    return notice->notice.first < going->perhaps ? ENT_MAYBE : ENT_NO;
}

static void go(struct going *going, const struct ent_item *item, bool exact)
{
    const bool surely = going->in && !item->maybe && item->day.first == item->day.last;

    if (surely && item->day.first >= going->surely) {
        going->surely = item->day.first;
        going->by = item->exit;
    }
    if (surely || !exact)
        going->perhaps = ent_day_later(going->perhaps, item->day.last);
    going->in = going->in && !surely;
}

/* A notice belongs to the participation in which it was given, and is spent by any exit: the day
 * that it names in a later one ends nothing. */
static void spend_notices(struct ent_case *that, struct ent_items *list)
{
    struct going going = {.surely = ENT_DAY_FIRST - 1, .perhaps = ENT_DAY_FIRST - 1};
    const bool exact = list->exact;
    uint32_t kept = 0;

    for (uint32_t i = 0; i < list->count; i++) {
        struct ent_item *item = &list->items[i];

        if (item->exit && ent_acts_meet(item->clear, that->binding_acts)) {
            struct ent_exit *exit = &that->exits[item->exit - that->exits];
            const enum ent_tri spent = notice_waits(exit) ? given_before(exit, &going) : ENT_NO;

            exit->spent = spent == ENT_YES;
            if (exit->spent)
                continue;
            if (spent == ENT_MAYBE) {
                item->maybe = true;
                list->exact = false;
            }
            go(&going, item, exact);
        } else if (ent_acts_have(&that->binding_acts, item->set)) {
            going.in |= !item->maybe && item->day.first == item->day.last;
        }
        list->items[kept++] = *item;
    }
    list->count = kept;
}

/* The items of a party in the order of law. */
static bool collect_items(struct ent_case *that, const struct ent_party *party,
                          struct ent_items *list, struct ent_item *spare)
{
    list->count = list->exit = 0;
    list->exact = list->ordered = true;
    push_waiting_exits(that, party, list);
    for (uint32_t i = 0; i < party->record_count; i++)
        push_record(that, party, list, i);
    if (list->ordered) {
        spend_notices(that, list);
        return true;
    }

    struct ent_day_key *keys = ent_pool_array(&that->pool, list->count, sizeof *keys);

    if (!keys)
        return false;
    for (uint32_t i = 0; i < list->count; i++)
        keys[i] = (struct ent_day_key){list->items[i].day.first, i};
    if (!ent_sort_by_day(&that->pool, keys, list->count))
        return false;
    memcpy(spare, list->items, list->count * sizeof *spare);
    for (uint32_t i = 0; i < list->count; i++)
        list->items[i] = spare[keys[i].index];
    spend_notices(that, list);
    return true;
}

/* Whether what stands can be read straight off the log. */
static bool is_plain(const struct ent_case *that, const struct ent_party *party)
{
    return !party->vague && !that->awaited && party->exit_count == 0 &&
           !ent_acts_have(&party->kinds, ENTENTE_ACT_PROVISIONAL_APPLICATION_END) &&
           !ent_acts_have(&party->kinds, ENTENTE_ACT_SIGNATURE_CONFIRMATION) &&
           !ent_acts_have(&party->kinds, ENTENTE_ACT_SUCCESSION) && !that->question->long_way;
}

static bool party_changes(struct ent_case *that, uint32_t party, struct ent_items *list,
                          struct ent_item *spare, struct ent_sink *sink)
{
    struct ent_party *row = &that->parties[party];

    row->change_first = that->change_count;
    row->period_first = that->period_count;
    if (row->record_count == 0)
        return true;
    if (is_plain(that, row)) {
        if (!ent_standing_add_plain(that, sink, party))
            return false;
        row->change_count = that->change_count - row->change_first;
        return ent_periods_add_plain(that, party);
    }
    if (!collect_items(that, row, list, spare))
        return false;
    if (!ent_standing_add(that, sink, party, list))
        return false;
    row->change_count = that->change_count - row->change_first;
    return ent_periods_add(that, party, list->items, list->count, list->exact);
}

/* States in which others unite, by the day on which they do: what these were bound by stands then.
 * A State that does so twice is gone through at the last. */
static bool united_changes(struct ent_case *that, struct ent_items *list, struct ent_item *spare,
                           struct ent_sink *sink)
{
    for (uint32_t i = 0; that->log.assumed && i < that->log.count; i++) {
        struct ent_record *record = &that->log.records[i];
        const struct ent_party *row = record->assumed ? &that->parties[record->party] : NULL;
        bool last = row != NULL;

        if (!row)
            continue;
        ent_uniting_settle(that, record);
        for (uint32_t j = 0; last && j < row->record_count; j++) {
            const uint32_t at = that->by_party[row->record_first + j];

            last = at <= i || !that->log.records[at].assumed;
        }
        if (last && !party_changes(that, (uint32_t)record->party, list, spare, sink))
            return false;
    }
    return true;
}

bool ent_participation_new(struct ent_case *that)
{
    struct ent_sink sink;
    uint32_t most = 0;

    ent_unitings_begin(that);
    if (!ent_exits_new(that))
        return false;
    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_party *party = &that->parties[i];
        const uint32_t here = 2 * party->record_count + party->exit_count;

        most = here > most ? here : most;
    }

    const size_t size = ((size_t)most + 1) * sizeof(struct ent_item);
    struct ent_items list = {.items = ent_pool_alloc(&that->pool, size)};
    struct ent_item *spare = ent_pool_alloc(&that->pool, size);

    if (!list.items || !spare || !ent_standing_begin(that, &sink))
        return false;
    for (uint32_t i = 0; i < that->party_count; i++)
        if (!that->parties[i].unites && !party_changes(that, i, &list, spare, &sink))
            return false;
    if (!united_changes(that, &list, spare, &sink))
        return false;
    ent_pool_free(&that->pool, list.items, size);
    ent_pool_free(&that->pool, spare, size);
    return ent_standing_order(that, &sink);
}
