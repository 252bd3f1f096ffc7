/*
 * How commitments stood on earlier days: for rules that wait for another commitment (performance
 * for performance), or for an approval at home, and for the timeline. A state is asked for on the
 * days on which anything can have changed.
 */
#include <string.h>

#include <entente/approval.h>
#include <entente/expression.h>

#include "approvals.h"
#include "commitment.h"
#include "commitments.h"
#include "condition.h"
#include "node.h"
#include "seen.h"
#include "sorting.h"

/* ---- Days on which something can have changed. */

struct days {
    struct ent_case *that;
    ent_day *items;
    uint32_t count, capacity;
    bool failed;
};

static void add_day(struct days *days, ent_day day)
{
    if (day <= ENT_DAY_FIRST || day > days->that->on || days->failed)
        return;
    if (days->count == days->capacity) {
        const uint32_t more = days->capacity ? 2 * days->capacity : 32;
        ent_day *items = ent_pool_resize(&days->that->pool, days->items,
                                         days->capacity * sizeof *items, more * sizeof *items);

        if (!items) {
            days->failed = true;
            return;
        }
        days->items = items;
        days->capacity = more;
    }
    days->items[days->count++] = day;
}

static void add_span(struct days *days, struct ent_span span)
{
    add_day(days, span.first);
    add_day(days, span.last);
}

static void add_when(struct days *days, const struct ent_when *when)
{
    add_day(days, when->lo);
    add_day(days, when->hi);
}

static bool is_obligor(const struct ent_case *that, const struct ent_commitment *row, int32_t party)
{
    for (uint32_t i = 0; i < row->duty_count; i++)
        if (that->commitments->duties[row->duty_first + i].party == party)
            return true;
    return false;
}

static bool is_listed(const struct ent_case *that, const struct ent_commitment *row, int32_t party)
{
    const struct ent_value *to = row->beneficiaries;

    for (uint32_t i = 0; to->kind == ENTENTE_VALUE_LIST && i < to->as.list->count; i++)
        if (to->as.list->items[i].as.symbol == that->parties[party].id)
            return true;
    return to->kind != ENTENTE_VALUE_LIST;
}

/* Whether it makes a difference how the text stands for a party. */
static bool involves(const struct ent_case *that, const struct ent_commitment *row, int32_t party)
{
    return is_obligor(that, row, party) || (!ent_owed_to_all(row) && is_listed(that, row, party));
}

/* Acts about texts, consent, suspension, approvals and the commitment itself. */
static bool can_matter(const struct ent_case *that, const struct ent_record *record,
                       const struct ent_commitment *row)
{
    switch (record->type) {
    case ENTENTE_ACT_EVENT:
    case ENTENTE_ACT_BODY:
        return false; /* rules tell their own days */
    case ENTENTE_ACT_STEP:
        return row->requires
        != NULL;
    case ENTENTE_ACT_COMMITMENT:
        return ent_object_symbol(record->act, ENTENTE_FIELD_COMMITMENT) == row->id;
    default:
        return record->party == ENT_NO_PARTY || involves(that, row, record->party);
    }
}

/* From when to when a party is in. */
static void add_party_days(struct days *days, int32_t index)
{
    struct ent_case *that = days->that;
    const struct ent_party *party;

    if (index == ENT_NO_PARTY)
        return;
    party = &that->parties[index];
    add_when(days, &party->entry);
    add_when(days, &party->provisional_since);
    for (uint32_t i = party->period_first; i < party->period_first + party->period_count; i++) {
        add_when(days, &that->periods[i].entry);
        add_span(days, that->periods[i].exit);
    }
}

/* Those to whom it is owed matter only by their being in. */
static void add_beneficiary_days(struct days *days, const struct ent_value *to)
{
    struct ent_case *that = days->that;

    if (to->kind == ENTENTE_VALUE_LIST) {
        for (uint32_t i = 0; i < to->as.list->count; i++)
            add_party_days(days, ent_case_party(that, to->as.list->items[i].as.symbol));
        return;
    }
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        if (ent_commitment_among(that, to, (int32_t)i) != ENT_NO)
            add_party_days(days, (int32_t)i);
}

static void add_assignee_days(struct days *days, const struct ent_commitment *row)
{
    struct ent_case *that = days->that;

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->commitments->records[row->record_first + i]];
        const struct ent_symbol *to = ent_object_symbol(record->act, ENTENTE_FIELD_TRANSFEREE);

        if (to)
            add_party_days(days, ent_case_party(that, to));
    }
}

static void add_force_days(struct days *days, const struct ent_commitment *row)
{
    struct ent_case *that = days->that;

    add_span(days, that->ended);
    add_when(days, &that->entry.general);
    add_when(days, &that->commitments->settled);
    for (uint32_t i = 0; i < row->duty_count; i++)
        add_party_days(days, that->commitments->duties[row->duty_first + i].party);
    if (!ent_owed_to_all(row))
        add_beneficiary_days(days, row->beneficiaries);
    add_assignee_days(days, row);
}

/* Acts of nobody, and steps, gathered once. False without memory. */
static bool find_acts_of_nobody(struct ent_case *that)
{
    struct ent_commitments *all = that->commitments;

    if (all->of_nobody)
        return true;
    all->of_nobody =
        ent_pool_alloc(&that->pool, ((size_t)that->log.count + 1) * sizeof *all->of_nobody);
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; all->of_nobody && i < that->log.count; i++)
        if (that->log.records[i].party == ENT_NO_PARTY ||
            that->log.records[i].type == ENTENTE_ACT_STEP)
            all->of_nobody[all->of_nobody_count++] = i;
    return all->of_nobody != NULL;
}

static void add_act_day(struct days *days, const struct ent_commitment *row, uint32_t at)
{
    const struct ent_record *record = &days->that->log.records[at];

    if (!can_matter(days->that, record, row))
        return;
    add_span(days, record->day);
    if (record->type == ENTENTE_ACT_SUSPENSION || record->type == ENTENTE_ACT_AGREEMENT_SUSPENSION)
        add_span(days, ent_pause_over(record));
}

/* The acts of its obligors, of nobody, and about itself. */
static void add_act_days(struct days *days, const struct ent_commitment *row)
{
    struct ent_case *that = days->that;
    const struct ent_commitments *all = that->commitments;

    if (!find_acts_of_nobody(that)) {
        days->failed = true;
        return;
    }
    for (uint32_t i = 0; i < all->of_nobody_count; i++)
        add_act_day(days, row, all->of_nobody[i]);
    for (uint32_t i = 0; i < row->record_count; i++)
        add_act_day(days, row, all->records[row->record_first + i]);
    for (uint32_t i = 0; i < row->duty_count; i++) {
        const int32_t index = all->duties[row->duty_first + i].party;
        const struct ent_party *party = index == ENT_NO_PARTY ? NULL : &that->parties[index];

        for (uint32_t j = 0; party && j < party->record_count; j++)
            add_act_day(days, row, that->by_party[party->record_first + j]);
    }
}

static void keep_turn(struct days *days, struct ent_term *term, const struct ent_sweep *sweep)
{
    if (term->turn_count == term->turn_capacity) {
        const uint32_t more = term->turn_capacity ? 2 * term->turn_capacity : 8;
        struct ent_turn *turns =
            ent_pool_resize(&days->that->pool, term->turns, term->turn_capacity * sizeof *turns,
                            more * sizeof *turns);

        if (!turns) {
            days->failed = true;
            return;
        }
        term->turns = turns;
        term->turn_capacity = more;
    }
    term->turns[term->turn_count++] = (struct ent_turn){sweep->from, (uint8_t)sweep->truth};
}

/* The days on which a condition comes and goes; where it asks no party, they are kept. */
static void add_term_days(struct days *days, int32_t term, int32_t party)
{
    struct ent_case *that = days->that;
    struct ent_term *row = term == ENT_NO_TERM ? NULL : &that->commitments->terms[term];
    struct ent_sweep sweep;

    for (uint32_t i = 0; row && row->turns && i < row->turn_count; i++)
        add_day(days, row->turns[i].day);
    if (!row || row->turns)
        return;
    ent_term_holds(that, term, party, that->on);
    if (!ent_sweep_begin(&sweep, that, row->rule, party, -1, false)) {
        days->failed = true;
        return;
    }
    while (ent_sweep_next(&sweep) && sweep.from <= that->on && !days->failed) {
        add_day(days, sweep.from);
        if (!row->own && !row->asks)
            keep_turn(days, row, &sweep);
    }
}

static void add_due_days(struct days *days, const struct ent_commitment *row,
                         const struct ent_duty *duty)
{
    struct ent_case *that = days->that;

    for (uint32_t i = 0; i < duty->count; i++) {
        const struct ent_due *due = &that->commitments->performances[duty->first + i].due;

        add_day(days, due->kind == ENT_DUE_NONE ? ENT_DAY_NEVER : ent_due_last_day(due) + 1);
        add_day(days, due->kind == ENT_DUE_SPAN ? due->span.first + 1 : ENT_DAY_NEVER);
    }
    if (row->until != ENT_NO_TERM) {
        const struct ent_when until = ent_term_when(that, row->until, duty->party);

        add_day(days, until.lo == ENT_DAY_NEVER ? ENT_DAY_NEVER : until.lo + 1);
        add_day(days, until.hi == ENT_DAY_NEVER ? ENT_DAY_NEVER : until.hi + 1);
    }
}

/* Events that are only alleged make a commitment wait before any rule changes. */
static void add_alleged_days(struct days *days)
{
    ent_case_count(days->that, days->that->log.count);
    for (uint32_t i = 0; days->that->commitments->alleging && i < days->that->log.count; i++)
        if (days->that->log.records[i].type == ENTENTE_ACT_EVENT)
            add_span(days, days->that->log.records[i].day);
}

static void add_required_days(struct days *days, const struct ent_commitment *row)
{
    for (uint32_t i = 0; row->requires && i < row->requires->count; i++) {
        const struct ent_approval_change *change;
        uint32_t at = 0;

        while (
            (change = ent_requirement_change(days->that, row->requires->items[i].as.object, &at)))
            add_day(days, change->day);
    }
}

static bool collect(struct days *days, const struct ent_commitment *row)
{
    struct ent_case *that = days->that;

    add_force_days(days, row);
    add_alleged_days(days);
    add_act_days(days, row);
    add_required_days(days, row);
    for (uint32_t i = 0; i < row->duty_count && !days->failed; i++) {
        const struct ent_duty *duty = &that->commitments->duties[row->duty_first + i];

        add_term_days(days, row->trigger, duty->party);
        add_term_days(days, row->unless, duty->party);
        add_due_days(days, row, duty);
    }
    add_day(days, that->on);
    days->count = ent_sort_days(days->items, days->count);
    return !days->failed && !that->rules.failed;
}

/* ---- States. */

/* How each duty, and then the whole, stood: one list after another. */
struct past {
    struct ent_state_from *items;
    uint32_t count, capacity;
    uint8_t *now, *other; /* of each duty, and then the whole */
    uint32_t width;
};

static void states_on(struct ent_case *that, struct ent_commitment *row, ent_day day,
                      uint8_t *states)
{
    const uint32_t mark = that->commitments->performance_count;
    const uint32_t assigned = that->commitments->assignment_count;
    int32_t worst = 0;

    if (!ent_commitment_replay(that, row, day, false))
        that->rules.failed = true;
    for (uint32_t i = 0; i < row->duty_count && !that->rules.failed; i++) {
        const int32_t state =
            ent_duty_state(that, row, &that->commitments->duties[row->duty_first + i], day);

        states[i] = (uint8_t)state;
        worst = worst ? ent_state_worse(worst, state) : state;
    }
    states[row->duty_count] = (uint8_t)(worst ? worst : ENTENTE_COMMITMENT_STATE_UNKNOWN);
    that->commitments->performance_count = mark; /* room for the next day */
    that->commitments->assignment_count = assigned;
}

static void push(struct ent_case *that, struct past *past, struct ent_state_from item)
{
    if (past->count == past->capacity) {
        const uint32_t more = past->capacity ? 2 * past->capacity : 16;
        struct ent_state_from *items = ent_pool_resize(
            &that->pool, past->items, past->capacity * sizeof *items, more * sizeof *items);

        if (!items) {
            that->rules.failed = true;
            return;
        }
        past->items = items;
        past->capacity = more;
    }
    past->items[past->count++] = item;
}

/* What became different with a day. */
static void note(struct ent_case *that, struct past *past, ent_day day, const uint8_t *states)
{
    for (uint32_t i = 0; i < past->width; i++) {
        if (states[i] == past->now[i])
            continue;
        push(that, past, (struct ent_state_from){day, i, past->now[i], states[i]});
        past->now[i] = states[i];
    }
}

struct ent_state_from *ent_commitment_history(struct ent_case *that, struct ent_commitment *row,
                                              uint32_t *count)
{
    struct days days = {.that = that};
    struct past past = {.width = row->duty_count + 1};

    past.now = ent_pool_alloc_zero(&that->pool, 2 * (size_t)past.width);
    if (!past.now || !collect(&days, row))
        return NULL;
    past.other = past.now + past.width;
    states_on(that, row, ENT_DAY_FIRST, past.other);
    note(that, &past, ENT_DAY_FIRST, past.other);
    for (uint32_t i = 0; i < days.count && !that->rules.failed; i++) {
        states_on(that, row, days.items[i], past.other);
        note(that, &past, days.items[i], past.other);
    }
    if (that->rules.failed || !ent_commitment_replay(that, row, that->on, false))
        return NULL;
    *count = past.count;
    return past.items;
}

/* The log is by day. */
static uint32_t first_of_day(const struct ent_log *log, ent_day day)
{
    uint32_t low = 0, high = log->count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (log->records[middle].day.first < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The act of that day that did it: about the commitment, an event, or else of one of the two. */
static const struct ent_record *cause_of(const struct ent_case *that,
                                         const struct ent_commitment *row, ent_day day)
{
    const struct ent_record *found = NULL;

    ent_case_count(that, that->log.count);
    for (uint32_t i = first_of_day(&that->log, day); i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->day.first > day)
            break;
        if (record->type == ENTENTE_ACT_BODY)
            continue;
        if (record->type == ENTENTE_ACT_COMMITMENT && can_matter(that, record, row))
            return record;
        if (record->type == ENTENTE_ACT_EVENT || (!found && can_matter(that, record, row)))
            found = record;
    }
    return found;
}

bool ent_commitments_changes(struct ent_case *that, const struct ent_commitment_change **out,
                             uint32_t *count)
{
    struct ent_commitment_change *changes = NULL;
    uint32_t used = 0, capacity = 0;

    for (uint32_t i = 0; that->commitments && i < that->commitments->count; i++) {
        struct ent_commitment *row = &that->commitments->rows[i];
        uint32_t steps = 0;
        const struct ent_state_from *history = ent_commitment_history(that, row, &steps);

        if (!history)
            return false;
        for (uint32_t k = 0; k < (row->duty_count + 1) * (size_t)steps; k++) {
            /* The whole first, then each obligor. */
            const uint32_t turn = k / steps;
            const struct ent_state_from *item = &history[k % steps];
            const uint32_t wanted = turn == 0 ? row->duty_count : turn - 1;

            if (item->which != wanted || item->before == 0)
                continue;
            changes = ent_rules_grow(that, changes, used, sizeof *changes, &capacity);
            if (!changes)
                return false;
            changes[used++] = (struct ent_commitment_change){
                .commitment = row->id,
                .party =
                    turn == 0
                        ? NULL
                        : that->parties[that->commitments->duties[row->duty_first + turn - 1].party]
                              .id,
                .day = item->day,
                .from = item->before,
                .to = item->state,
                .record = cause_of(that, row, item->day),
            };
        }
    }
    *out = changes;
    *count = used;
    return true;
}

/* ---- What rules ask. */

static uint32_t place_of(const struct ent_case *that, const struct ent_symbol *id)
{
    uint32_t i = 0;

    while (i < that->commitments->count && that->commitments->rows[i].id != id)
        i++;
    return i;
}

/* The terms of a commitment, one by one. */
enum { TERMS = 6 };

static int32_t term_at(const struct ent_commitment *row, int index)
{
    const int32_t terms[TERMS] = {row->trigger, row->unless,      row->due,
                                  row->until,   row->recurs_from, row->recurs_until};

    return terms[index];
}

static bool term_asks(const struct ent_case *that, int32_t term)
{
    return term != ENT_NO_TERM && that->commitments->terms[term].asks;
}

uint32_t ent_history_awaits(const struct ent_case *that, uint32_t place, const uint8_t *done)
{
    for (int k = 0; k < TERMS; k++) {
        const int32_t term = term_at(&that->commitments->rows[place], k);
        const int32_t rule = term_asks(that, term) ? that->commitments->terms[term].rule : -1;

        for (int32_t i = rule < 0 ? 0 : (int32_t)that->rules.nodes[rule].first; i <= rule; i++) {
            const struct ent_node *node = &that->rules.nodes[i];
            const uint32_t other =
                node->op == ENTENTE_OP_COMMITMENT
                    ? place_of(that, ent_object_symbol(node->object, ENTENTE_FIELD_COMMITMENT))
                    : that->commitments->count;

            if (other < that->commitments->count && other != place && !done[other])
                return other;
        }
    }
    return place;
}

static enum ent_tri is(int32_t state, int32_t wanted)
{
    if (state == wanted)
        return ENT_YES;
    return state == ENTENTE_COMMITMENT_STATE_UNKNOWN ? ENT_MAYBE : ENT_NO;
}

static bool commitment_steps(struct ent_case *that, int32_t at)
{
    const entente_object *object = that->rules.nodes[at].object;
    const int32_t wanted = entente_object_get_enum(object, ENTENTE_FIELD_IS);
    const struct ent_symbol *party = ent_object_symbol(object, ENTENTE_FIELD_PARTY);
    const uint32_t place = place_of(that, ent_object_symbol(object, ENTENTE_FIELD_COMMITMENT));
    struct ent_commitment *row = &that->commitments->rows[place];
    uint32_t which = row->duty_count, count = 0, used = 0;
    struct ent_state_from *history;
    struct ent_step *steps;

    for (uint32_t i = 0; party && i < row->duty_count; i++)
        if (that->parties[that->commitments->duties[row->duty_first + i].party].id == party)
            which = i;
    history = ent_commitment_history(that, row, &count);
    steps = ent_pool_alloc(&that->pool, ((size_t)count + 1) * sizeof *steps);
    if (!history || !steps)
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (history[i].which == which)
            steps[used++] =
                (struct ent_step){history[i].day, (uint8_t)is(history[i].state, wanted)};
    that->rules.nodes[at].history = steps;
    that->rules.nodes[at].history_count = used;
    return true;
}

/* An approval: met or not, from change to change. */
static bool approval_steps(struct ent_case *that, int32_t at)
{
    const entente_object *object = that->rules.nodes[at].object;
    const struct ent_approval_change *change;
    uint32_t next = 0, count = 0, used = 0;
    struct ent_step *steps;
    bool failed = false;

    while (ent_requirement_change(that, object, &next))
        count++;
    steps = ent_pool_alloc(&that->pool, ((size_t)count + 1) * sizeof *steps);
    if (!steps)
        return false;
    next = 0;
    steps[used++] = (struct ent_step){
        ENT_DAY_FIRST,
        (uint8_t)ent_requirement_met(that, object, count ? ENT_DAY_FIRST : that->on, &failed)};
    while ((change = ent_requirement_change(that, object, &next)))
        steps[used++] = (struct ent_step){change->day, (uint8_t)ent_requirement_after(change)};
    that->rules.nodes[at].history = steps;
    that->rules.nodes[at].history_count = used;
    return !that->rules.failed;
}

bool ent_history_prepare(struct ent_case *that, const struct ent_commitment *row)
{
    for (int k = 0; k < TERMS; k++) {
        const int32_t term = term_at(row, k);
        const int32_t rule = term_asks(that, term) ? that->commitments->terms[term].rule : -1;

        for (int32_t i = rule < 0 ? 0 : (int32_t)that->rules.nodes[rule].first; i <= rule; i++) {
            const struct ent_node *node = &that->rules.nodes[i];

            if (node->history)
                continue;
            if ((node->op == ENTENTE_OP_COMMITMENT && !commitment_steps(that, i)) ||
                (node->op == ENTENTE_OP_APPROVAL && !approval_steps(that, i)))
                return false;
        }
    }
    return true;
}
