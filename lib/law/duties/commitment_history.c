/*
 * How commitments stood on earlier days: for rules that wait for another commitment (performance
 * for performance), or for an approval at home, and for the timeline. One pass forward: the acts
 * and the clocks as they come, and after each day a look at those whom it is about.
 */
#include <entente/approval.h>
#include <entente/expression.h>

#include "approvals.h"
#include "commitment.h"
#include "commitments.h"
#include "node.h"
#include "work.h"

/* ---- States. */

enum { STATES = 32 };

/* How each duty, and then the whole, stood: one list after another. */
struct past {
    struct ent_case *that;
    const struct ent_commitment *row;
    struct ent_replay replay;
    struct ent_state_from *items;
    uint32_t count, capacity;
    uint8_t *now;             /* of each duty, and then the whole */
    ent_day *clocks;          /* of each duty: when time alone can change it */
    ent_day *looked;          /* of each duty: the last day it was looked at */
    struct ent_day_key *heap; /* clocks, the next first; those that were set anew are passed over */
    uint32_t heap_count, heap_capacity;
    uint32_t in_state[STATES]; /* duties */
};

static void push(struct past *past, struct ent_state_from item)
{
    if (past->count == past->capacity) {
        const uint32_t more = past->capacity ? 2 * past->capacity : 16;
        struct ent_state_from *items =
            ent_pool_resize(&past->that->pool, past->items, past->capacity * sizeof *items,
                            ent_product(more, sizeof *items));

        if (!items) {
            past->that->rules.failed = true;
            return;
        }
        past->items = items;
        past->capacity = more;
    }
    past->items[past->count++] = item;
}

/* ---- Clocks. */

static void swap(struct ent_day_key *a, struct ent_day_key *b)
{
    const struct ent_day_key key = *a;

    *a = *b;
    *b = key;
}

static void set_clock(struct past *past, uint32_t which, ent_day day)
{
    uint32_t i = past->heap_count;

    past->clocks[which] = day;
    if (day > past->that->on)
        return;
    if (i == past->heap_capacity) {
        const uint32_t more = past->heap_capacity ? 2 * past->heap_capacity : 16;
        struct ent_day_key *heap =
            ent_pool_resize(&past->that->pool, past->heap, past->heap_capacity * sizeof *heap,
                            ent_product(more, sizeof *heap));

        if (!heap) {
            past->that->rules.failed = true;
            return;
        }
        past->heap = heap;
        past->heap_capacity = more;
    }
    past->heap[past->heap_count++] = (struct ent_day_key){day, which};
    for (; i > 0 && past->heap[(i - 1) / 2].day > past->heap[i].day; i = (i - 1) / 2)
        swap(&past->heap[(i - 1) / 2], &past->heap[i]);
}

static void drop_first_clock(struct past *past)
{
    struct ent_day_key *heap = past->heap;
    const uint32_t count = --past->heap_count;
    uint32_t i = 0;

    heap[0] = heap[count];
    for (;;) {
        uint32_t least = i;

        for (uint32_t k = 2 * i + 1; k <= 2 * i + 2 && k < count; k++)
            least = heap[k].day < heap[least].day ? k : least;
        if (least == i)
            return;
        swap(&heap[i], &heap[least]);
        i = least;
    }
}

/* ---- Looking. */

static void note(struct past *past, ent_day day, uint32_t which, int32_t state)
{
    if (past->now[which] == state)
        return;
    push(past, (struct ent_state_from){day, which, past->now[which], (uint8_t)state});
    past->now[which] = (uint8_t)state;
}

static void look_at(struct past *past, ent_day day, uint32_t which)
{
    const struct ent_duty *duty = &past->that->commitments->duties[past->row->duty_first + which];
    const uint8_t before = past->now[which];

    if (past->looked[which] == day || past->that->rules.failed)
        return;
    past->looked[which] = day;
    note(past, day, which, ent_duty_state(past->that, past->row, duty, day));
    if (before)
        past->in_state[before]--;
    past->in_state[past->now[which]]++;
    set_clock(past, which, ent_duty_clock(past->that, past->row, duty, day));
    (void)ent_case_steps(past->that, 1 + (uint64_t)duty->lives[ENT_SURE].run_count -
                                         duty->lives[ENT_SURE].closed_count);
}

static void look_at_all(struct past *past, ent_day day)
{
    for (uint32_t i = 0; i < past->row->duty_count; i++)
        look_at(past, day, i);
}

static void look_at_whole(struct past *past, ent_day day)
{
    int32_t worst = 0;

    for (int32_t state = 1; state < STATES; state++)
        if (past->in_state[state] > 0)
            worst = worst ? ent_state_worse(worst, state) : state;
    note(past, day, past->row->duty_count, worst ? worst : ENTENTE_COMMITMENT_STATE_UNKNOWN);
}

/* Notes the states of a day, for the duties that it is about and those whose clock has come. */
static void pass_day(struct past *past, ent_day day, const struct ent_days_of_duties *days,
                     uint32_t *at)
{
    const uint32_t before = past->count;

    if (!ent_replay_to(&past->replay, day, false))
        past->that->rules.failed = true;
    for (; *at < days->count && days->items[*at].day == day; ++*at) {
        if (days->items[*at].index == past->row->duty_count)
            look_at_all(past, day);
        else
            look_at(past, day, days->items[*at].index);
    }
    while (past->heap_count > 0 && past->heap[0].day == day) {
        const uint32_t which = past->heap[0].index;

        drop_first_clock(past);
        if (past->clocks[which] == day)
            look_at(past, day, which);
    }
    if (past->count > before)
        look_at_whole(past, day);
}

static bool begin(struct past *past, struct ent_case *that, const struct ent_commitment *row)
{
    const size_t width = (size_t)row->duty_count + 1;

    *past = (struct past){.that = that, .row = row};
    past->now = ent_pool_alloc_zero(&that->pool, width);
    past->clocks = ent_pool_array(&that->pool, width, sizeof *past->clocks);
    past->looked = ent_pool_array(&that->pool, width, sizeof *past->looked);
    for (size_t i = 0; past->looked && i < width; i++)
        past->looked[i] = ENT_DAY_NEVER;
    return past->now && past->clocks && past->looked &&
           ent_replay_begin(&past->replay, that, row) &&
           ent_replay_to(&past->replay, ENT_DAY_FIRST, false);
}

struct ent_state_from *ent_commitment_history(struct ent_case *that,
                                              const struct ent_commitment *row, uint32_t *count)
{
    struct ent_days_of_duties days;
    struct past past;
    uint32_t at = 0;

    if (!ent_commitment_days(that, row, &days) || !begin(&past, that, row))
        return NULL;
    look_at_all(&past, ENT_DAY_FIRST);
    look_at_whole(&past, ENT_DAY_FIRST);
    while (!that->rules.failed && (at < days.count || past.heap_count > 0)) {
        ent_day day = at < days.count ? days.items[at].day : ENT_DAY_NEVER;

        if (past.heap_count > 0 && past.heap[0].day < day)
            day = past.heap[0].day;
        pass_day(&past, day, &days, &at);
    }
    *count = past.count;
    return that->rules.failed ? NULL : past.items;
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
static const struct ent_record *cause_of(struct ent_case *that, const struct ent_commitment *row,
                                         ent_day day)
{
    const struct ent_record *found = NULL;

    for (uint32_t i = first_of_day(&that->log, day); i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        ent_case_count(that, 1);
        if (record->day.first > day)
            break;
        if (record->type == ENTENTE_ACT_BODY)
            continue;
        if (record->type == ENTENTE_ACT_COMMITMENT && ent_act_can_matter(that, record, row))
            return record;
        if (record->type == ENTENTE_ACT_EVENT || (!found && ent_act_can_matter(that, record, row)))
            found = record;
    }
    return found;
}

struct telling {
    struct ent_commitment_change *changes;
    uint32_t count, capacity;
};

/* The places of a history by what it is about: the whole first, then each obligor; each by day. */
static uint32_t *places_by_subject(struct ent_case *that, const struct ent_commitment *row,
                                   const struct ent_state_from *history, uint32_t count)
{
    const uint32_t width = row->duty_count + 1;
    uint32_t *next = ent_pool_array_zero(&that->pool, (size_t)width + 1, sizeof *next);
    uint32_t *places = ent_pool_array(&that->pool, (size_t)count + 1, sizeof *places);

    if (!next || !places)
        return NULL;
    for (uint32_t i = 0; i < count; i++)
        next[(history[i].which + 1) % width + 1]++;
    for (uint32_t i = 0; i < width; i++)
        next[i + 1] += next[i];
    for (uint32_t i = 0; i < count; i++)
        places[next[(history[i].which + 1) % width]++] = i;
    return places;
}

/* Of each change the act of its day. */
static const struct ent_record **causes_of(struct ent_case *that, const struct ent_commitment *row,
                                           const struct ent_state_from *history, uint32_t count)
{
    const struct ent_record **causes =
        ent_pool_array(&that->pool, (size_t)count + 1, sizeof *causes);

    for (uint32_t i = 0; causes && i < count; i++)
        causes[i] = i > 0 && history[i].day == history[i - 1].day
                        ? causes[i - 1]
                        : cause_of(that, row, history[i].day);
    return causes;
}

static bool tell_history(struct ent_case *that, const struct ent_commitment *row,
                         struct telling *telling)
{
    uint32_t count = 0;
    const struct ent_state_from *history = ent_commitment_history(that, row, &count);
    const uint32_t *places = history ? places_by_subject(that, row, history, count) : NULL;
    const struct ent_record **causes = places ? causes_of(that, row, history, count) : NULL;

    for (uint32_t i = 0; causes && i < count; i++) {
        const struct ent_state_from *item = &history[places[i]];
        const struct ent_duty *duty = &that->commitments->duties[row->duty_first + item->which];

        if (item->before == 0)
            continue;
        telling->changes = ent_rules_grow(that, telling->changes, telling->count,
                                          sizeof *telling->changes, &telling->capacity);
        if (!telling->changes)
            return false;
        telling->changes[telling->count++] = (struct ent_commitment_change){
            .commitment = row->id,
            .party = item->which == row->duty_count ? NULL : that->parties[duty->party].id,
            .day = item->day,
            .from = item->before,
            .to = item->state,
            .record = causes[places[i]],
        };
    }
    return causes != NULL;
}

bool ent_commitments_changes(struct ent_case *that, const struct ent_commitment_change **out,
                             uint32_t *count)
{
    struct telling telling = {0};

    for (uint32_t i = 0; that->commitments && i < that->commitments->count; i++) {
        ent_work_at(that->question->work, that->commitments->rows[i].object);
        if (!tell_history(that, &that->commitments->rows[i], &telling))
            return false;
    }
    *out = telling.changes;
    *count = telling.count;
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
    steps = ent_pool_array(&that->pool, (size_t)count + 1, sizeof *steps);
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
    steps = ent_pool_array(&that->pool, (size_t)count + 1, sizeof *steps);
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
