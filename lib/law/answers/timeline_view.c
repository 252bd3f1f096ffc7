#include "timeline_view.h"

#include <entente/act.h>

#include "alloc.h"
#include "node.h"

/* Keys that are no party's: the whole, and a window of which no act moves either end. */
#define WHOLE(that) ((that)->party_count)
#define WINDOW(that) ((that)->party_count + 1)

static void add_key(struct ent_view *view, ent_day day, uint32_t index)
{
    if (day <= view->that->on)
        view->keys[view->key_count++] = (struct ent_day_key){day, index};
}

/* At most so many for a period or an exit, and for the agreement with both ends of a window. */
enum { KEYS_OF_SPAN = 2, KEYS_OF_AGREEMENT = 12 };

static void period_keys(struct ent_view *view, uint32_t party, const struct ent_period *period)
{
    add_key(view, period->entry.lo, party);
    if (period->entry.hi != period->entry.lo)
        add_key(view, period->entry.hi, party);
}

/* Also one that ends no period: what stands for the party is another from then on. */
static void exit_keys(struct ent_view *view, uint32_t party, const struct ent_exit *exit)
{
    add_key(view, exit->day.first, party);
    if (exit->day.last != exit->day.first)
        add_key(view, exit->day.last, party);
}

static void when_keys(struct ent_view *view, const struct ent_when *when)
{
    add_key(view, when->lo, WHOLE(view->that));
    if (when->hi != when->lo)
        add_key(view, when->hi, WHOLE(view->that));
}

/* The window for signature is the only clause whose days alone change a status. */
static void window_keys(struct ent_view *view)
{
    static const int32_t fields[] = {ENTENTE_FIELD_OPENS, ENTENTE_FIELD_CLOSES};
    const entente_object *clause = ent_clause(view->that->agreement, ENTENTE_FIELD_SIGNATURE);

    const bool both = entente_object_has(clause, ENTENTE_FIELD_OPENS) &&
                      entente_object_has(clause, ENTENTE_FIELD_CLOSES);
    const uint32_t index = both ? WINDOW(view->that) : WHOLE(view->that);

    for (int i = 0; clause && i < 2; i++) {
        const int32_t date = entente_object_get_date(clause, fields[i]);

        if (!date)
            continue;
        add_key(view, ent_date_span(date).first, index);
        add_key(view, ent_date_span(date).last + 1, index);
    }
}

static bool find_keys(struct ent_view *view)
{
    struct ent_case *that = view->that;
    const size_t room = KEYS_OF_SPAN * ((size_t)that->period_count + that->exit_count) +
                        that->party_count + KEYS_OF_AGREEMENT;

    view->keys = ent_pool_array(&that->pool, room, sizeof *view->keys);
    if (!view->keys)
        return false;
    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_party *party = &that->parties[i];

        for (uint32_t j = 0; j < party->period_count; j++)
            period_keys(view, i, &that->periods[party->period_first + j]);
        for (uint32_t j = 0; j < party->exit_count; j++)
            exit_keys(view, i, &that->exits[party->exit_first + j]);
        if (party->period_count == 0)
            add_key(view, party->entry.hi, i);
    }
    when_keys(view, &that->entry.general);
    when_keys(view, &that->entry.provisional);
    when_keys(view, &that->ending.day);
    window_keys(view);
    return ent_sort_by_day(&that->pool, view->keys, view->key_count);
}

/* No period is seen before its consent. */
static void hide_periods(struct ent_view *view)
{
    for (uint32_t i = 0; i < view->that->party_count; i++) {
        struct ent_party *party = &view->that->parties[i];
        struct ent_view_party *row = &view->parties[i];

        row->entry = party->entry;
        row->period_count = party->period_count;
        row->act_day = row->touched = ENT_DAY_NEVER;
        if (party->period_count > 0)
            party->entry = ent_when_never();
        party->period_count = 0;
    }
}

/* What is told of a party is its last period; of all of them, what the case tells. */
static void show_periods(struct ent_view *view, uint32_t index)
{
    struct ent_party *party = &view->that->parties[index];
    const struct ent_view_party *row = &view->parties[index];
    const struct ent_period *periods = NULL;

    if (row->period_count > 0)
        periods = &view->that->periods[party->period_first];
    while (party->period_count < row->period_count &&
           periods[party->period_count].consent.lo <= view->that->on) {
        party->entry = periods[party->period_count++].entry;
        if (party->period_count == row->period_count)
            party->entry = row->entry;
    }
}

bool ent_view_new(struct ent_view *view, struct ent_case *that, ent_day entered)
{
    const size_t room = (size_t)that->party_count + 1;

    *view = (struct ent_view){.that = that, .entered = entered};
    view->parties = ent_pool_array_zero(&that->pool, room, sizeof *view->parties);
    view->seen.parties = ent_pool_array_zero(&that->pool, room, sizeof *view->seen.parties);
    view->touched = ent_pool_array(&that->pool, room, sizeof *view->touched);
    if (!view->parties || !view->seen.parties || !view->touched || !find_keys(view))
        return false;
    view->answer.bindingness = entente_agreement_bindingness(that->agreement);
    for (uint32_t i = 0; i < that->rules.node_count; i++)
        view->counted = ent_acts_or(view->counted, that->rules.nodes[i].acts);
    view->heads = ent_heads_none(that);
    hide_periods(view);
    return true;
}

ent_day ent_view_next(const struct ent_view *view)
{
    const struct ent_log *log = &view->that->log;
    ent_day next = ENT_DAY_NEVER;

    if (view->next_record < log->count)
        next = log->records[view->next_record].day.first;
    if (view->next_key < view->key_count && view->keys[view->next_key].day < next)
        next = view->keys[view->next_key].day;
    return next;
}

static void touch(struct ent_view *view, uint32_t party)
{
    struct ent_view_party *row = &view->parties[party];

    if (row->touched == view->that->on)
        return;
    row->touched = view->that->on;
    row->by_itself = false;
    view->touched[view->touched_count++] = party;
}

/* A rule can look at facts, and count any kind of act. */
static bool view_looks_at(const struct ent_view *view, const struct ent_record *record)
{
    return ent_kind_is(record->type, ENT_IS_LOOKED_AT) ||
           ent_acts_have(&view->counted, record->type);
}

/* What the act can have changed, if it is dated the day. */
static void note_act(struct ent_view *view, const struct ent_record *record, uint8_t about)
{
    const bool exit = ent_kind(record->type)->exit != 0;

    if (record->date.first != view->that->on ||
        (record->other_version && !ent_kind_is(record->type, ENT_IS_DRAFT)))
        return;
    if (about & (ENT_ABOUT_TEXT | ENT_ABOUT_OPENING))
        view->text_act = record->act;
    if ((about & (ENT_ABOUT_PARTY | ENT_ABOUT_WHOLE)) || exit ||
        ent_kind_is(record->type, ENT_IS_OF_THE_END))
        view->act = record->act;
    else if (view_looks_at(view, record))
        view->other_act = record->act;
    else if (!about)
        return;
    view->act_count++;
    if (record->party != ENT_NO_PARTY && ((about & ENT_ABOUT_PARTY) || exit)) {
        view->parties[record->party].act = record->act;
        view->parties[record->party].act_day = view->that->on;
    }
}

static void read_log_of_day(struct ent_view *view)
{
    struct ent_case *that = view->that;

    for (; view->next_record < that->log.count; view->next_record++) {
        const struct ent_record *record = &that->log.records[view->next_record];
        uint8_t about;

        if (record->day.first > that->on)
            return;
        about = ent_seen_add(that, &view->seen, record);
        if ((about & ENT_ABOUT_PARTY) && record->party != ENT_NO_PARTY)
            touch(view, (uint32_t)record->party);
        view->text_touched |= (about & (ENT_ABOUT_TEXT | ENT_ABOUT_OPENING)) != 0;
        note_act(view, record, about);
    }
}

/* Whether what falls on the day for a party was settled before the day. */
static bool by_itself(const struct ent_view *view, uint32_t index)
{
    const struct ent_case *that = view->that;
    const struct ent_party *party = &that->parties[index];

    for (uint32_t i = 0; i < view->parties[index].period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const bool enters = period->entry.lo == that->on || period->entry.hi == that->on;

        if (enters && period->consent.lo < that->on && view->entered != that->on)
            return true;
        if (period->exit.first == that->on && period->how && period->how->notice.first < that->on)
            return true;
    }
    return party->period_count == 0 && party->entry.hi == that->on;
}

static void read_keys(struct ent_view *view)
{
    const struct ent_case *that = view->that;

    for (; view->next_key < view->key_count; view->next_key++) {
        const struct ent_day_key *key = &view->keys[view->next_key];

        if (key->day > that->on)
            return;
        if (key->index == WINDOW(that)) {
            view->text_touched = true;
            view->by_window |= key->day == that->on;
            continue;
        }
        if (key->index == WHOLE(that)) {
            view->text_touched = true;
            view->by_itself |= key->day == that->on && view->entered != that->on;
            continue;
        }
        touch(view, key->index);
        if (key->day == that->on && by_itself(view, key->index))
            view->parties[key->index].by_itself = view->by_itself = true;
    }
}

static bool is_unclear(const struct ent_party *party, const struct ent_party_answer *row)
{
    return row->force == ENTENTE_PARTY_FORCE_UNKNOWN || row->consent == ENTENTE_CONSENT_UNKNOWN ||
           row->signature == ENTENTE_SIGNATURE_UNKNOWN ||
           row->role == ENTENTE_PARTICIPATION_UNKNOWN || party->provisional == ENT_MAYBE;
}

static void read_party_of_day(struct ent_view *view, uint32_t index)
{
    struct ent_party *party = &view->that->parties[index];
    struct ent_party_answer *row = &view->parties[index].row;
    const struct ent_party_seen *seen = &view->seen.parties[index];

    if (row->force != 0)
        ent_heads_take(&view->heads, party, row, view->answer.on);
    show_periods(view, index);
    ent_signature_fill(party, seen, row);
    ent_party_force_fill(view->that, party, seen, row);
    view->unclear |= is_unclear(party, row);
    row->force = (uint8_t)ent_force_by_bindingness(view->answer.bindingness, row->force);
    ent_heads_add(&view->heads, party, row, view->answer.on);
}

/* The agreement, and what its end or its suspension does to those in it. */
static void read_whole(struct ent_view *view, bool all)
{
    struct entente_assessment *answer = &view->answer;
    const int32_t force = answer->force;

    if (view->text_touched) {
        answer->text_stage = ent_text_stage(&view->seen.text);
        answer->openness = 0;
        ent_openness_fill(view->that, &view->seen.opening, answer);
    }
    view->whole_moved = view->entered == view->that->on;
    view->force_before = force;
    ent_force_of_heads(view->that, &view->seen, &view->heads, answer);
    ent_status_fill(answer);
    if (answer->status == ENTENTE_STATUS_UNKNOWN &&
        answer->bindingness != ENTENTE_BIND_UNDETERMINED &&
        answer->bindingness != ENTENTE_BIND_DISPUTED)
        view->unclear = true;
    if (!all && answer->force == force) {
        for (uint32_t i = 0; i < view->touched_count; i++) {
            struct ent_party_answer *row = &view->parties[view->touched[i]].row;

            row->status = (uint8_t)ent_party_status_in(row, force);
        }
        return;
    }
    view->whole_moved |= answer->force != force;
    view->touched_count = view->that->party_count;
    for (uint32_t i = 0; i < view->that->party_count; i++) {
        struct ent_view_party *party = &view->parties[i];

        view->touched[i] = i;
        if (party->touched != view->that->on)
            party->by_itself = false;
        party->row.status = (uint8_t)ent_party_status_in(&party->row, answer->force);
    }
}

bool ent_view_by_whole(const struct ent_view *view, uint32_t party)
{
    const struct ent_party_answer *row = &view->parties[party].row;

    return view->entered == view->that->on ||
           (view->answer.force != view->force_before &&
            ent_party_status_in(row, view->force_before) != row->status);
}

void ent_view_on(struct ent_view *view, ent_day day, bool all)
{
    view->that->on = day;
    view->answer.on = ent_date_of_day(day);
    view->touched_count = 0;
    view->text_touched = view->at_break = all;
    view->by_itself = false;
    view->act = view->text_act = view->other_act = NULL;
    view->act_count = 0;
    view->by_window = false;
    read_log_of_day(view);
    read_keys(view);
    if (all) {
        for (uint32_t i = 0; i < view->that->party_count; i++)
            read_party_of_day(view, i);
    } else {
        for (uint32_t i = 0; i < view->touched_count; i++)
            read_party_of_day(view, view->touched[i]);
    }
    read_whole(view, all);
}
