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
#include "event.h"
#include "node.h"
#include "place.h"
#include "work.h"

/* ---- States. */

enum { STATES = 32 };

/* A commitment on its way through the days. */
struct past {
    struct ent_case *that;
    struct ent_commitment *row;
    struct ent_replay replay;
    ent_day from; /* the first of them */
    bool causes;  /* the act of each moment is wanted ... */
    bool turned;  /* ... and this, if something changed on the day */
    const struct ent_record *cause;
    uint8_t *now;             /* of each duty, and then the whole */
    ent_day *clocks;          /* of each duty: when time alone can change it */
    ent_day *looked;          /* of each duty: the last day it was looked at */
    struct ent_day_key *heap; /* clocks, the next first; those that were set anew are passed over */
    uint32_t heap_count, heap_capacity;
    uint32_t in_state[STATES]; /* duties */
};

/* ---- Clocks. */

static void swap_keys(struct ent_day_key *a, struct ent_day_key *b)
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
        swap_keys(&past->heap[(i - 1) / 2], &past->heap[i]);
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
        swap_keys(&heap[i], &heap[least]);
        i = least;
    }
}

/* ---- Causes. */

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

/* The act of that day that did it: about the commitment, an event that a rule waits for, or else of
 * one of the two. An act that works back to a day, and is dated later, did nothing on it. */
static const struct ent_record *record_that_moved(struct ent_case *that,
                                                  const struct ent_commitment *row, ent_day day)
{
    const struct ent_record *found = NULL;

    for (uint32_t i = first_of_day(&that->log, day); i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        ent_case_count(that, 1);
        if (record->day.first > day)
            break;
        if (record->type == ENTENTE_ACT_BODY || record->date.first > day)
            continue;
        if (record->type == ENTENTE_ACT_COMMITMENT && ent_act_can_matter(that, record, row))
            return record;
        if (record->type == ENTENTE_ACT_EVENT ? ent_event_awaited(that, record->act)
                                              : !found && ent_act_can_matter(that, record, row))
            found = record;
    }
    return found;
}

/* ---- Looking. */

static struct ent_duty *duty_of_past(const struct past *past, uint32_t which)
{
    return &past->that->commitments->duties[past->row->duty_first + which];
}

static void note_state(struct past *past, struct ent_history *history, ent_day day, uint32_t which,
                       int32_t state)
{
    if (past->now[which] == state)
        return;
    if (past->causes && !past->turned && day > past->from)
        past->cause = record_that_moved(past->that, past->row, day);
    past->turned = true;
    past->now[which] = (uint8_t)state;
    past->that->rules.failed |=
        !ent_history_add(&past->that->pool, history, (struct ent_point){day, 0},
                         ent_states_of(state, ENTENTE_COMMITMENT_STATE_UNKNOWN), past->cause);
}

static void look_at_day(struct past *past, ent_day day, uint32_t which)
{
    struct ent_duty *duty = duty_of_past(past, which);
    const uint8_t before = past->now[which];

    if (past->looked[which] == day || past->that->rules.failed)
        return;
    past->looked[which] = day;
    note_state(past, &duty->past, day, which, ent_duty_state(past->that, past->row, duty, day));
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
        look_at_day(past, day, i);
}

static void look_at_whole(struct past *past, ent_day day)
{
    int32_t worst = 0;

    for (int32_t state = 1; state < STATES; state++)
        if (past->in_state[state] > 0)
            worst = worst ? ent_state_worse(worst, state) : state;
    note_state(past, &past->row->past, day, past->row->duty_count,
               worst ? worst : ENTENTE_COMMITMENT_STATE_UNKNOWN);
}

/* Notes the states of a day, for the duties that it is about and those whose clock has come. */
static void pass_day(struct past *past, ent_day day, const struct ent_days_of_duties *days,
                     uint32_t *at)
{
    past->turned = false;
    past->cause = NULL;
    if (!ent_replay_to(&past->replay, day, false))
        past->that->rules.failed = true;
    for (; *at < days->count && days->items[*at].day == day; ++*at) {
        if (days->items[*at].index == past->row->duty_count)
            look_at_all(past, day);
        else
            look_at_day(past, day, days->items[*at].index);
    }
    while (past->heap_count > 0 && past->heap[0].day == day) {
        const uint32_t which = past->heap[0].index;

        drop_first_clock(past);
        if (past->clocks[which] == day)
            look_at_day(past, day, which);
    }
    if (past->turned)
        look_at_whole(past, day);
}

static bool begin_past(struct past *past, struct ent_case *that, struct ent_commitment *row,
                       ent_day from, bool causes)
{
    const size_t width = (size_t)row->duty_count + 1;

    *past = (struct past){.that = that, .row = row, .from = from, .causes = causes};
    row->past.count = 0;
    past->now = ent_pool_alloc_zero(&that->pool, width);
    past->clocks = ent_pool_array(&that->pool, width, sizeof *past->clocks);
    past->looked = ent_pool_array(&that->pool, width, sizeof *past->looked);
    for (size_t i = 0; past->looked && i < width; i++)
        past->looked[i] = ENT_DAY_NEVER;
    for (uint32_t i = 0; i < row->duty_count; i++)
        duty_of_past(past, i)->past.count = 0;
    return past->now && past->clocks && past->looked &&
           ent_replay_begin(&past->replay, that, row) && ent_replay_to(&past->replay, from, false);
}

/* Works out how a commitment and its duties stood on every day from one up to that of the question;
 * with the act of each moment where that is wanted. Where a rule asks for it, from the first of all
 * days. False without memory. */
static bool leave_history(struct ent_case *that, struct ent_commitment *row, ent_day from,
                          bool causes)
{
    struct ent_days_of_duties days;
    struct past past;
    uint32_t at = 0;

    if (row->past.count > 0 && (row->caused || !causes))
        return true;
    if (row->past.count > 0)
        from = ENT_DAY_FIRST;
    if (!ent_commitment_days(that, row, from, &days) || !begin_past(&past, that, row, from, causes))
        return false;
    look_at_all(&past, from);
    look_at_whole(&past, from);
    while (!that->rules.failed && (at < days.count || past.heap_count > 0)) {
        ent_day day = at < days.count ? days.items[at].day : ENT_DAY_NEVER;

        if (past.heap_count > 0 && past.heap[0].day < day)
            day = past.heap[0].day;
        pass_day(&past, day, &days, &at);
    }
    row->caused = causes;
    return !that->rules.failed;
}

bool ent_commitment_follow(struct ent_case *that, uint32_t place, ent_day from)
{
    struct ent_commitment *row = &that->commitments->rows[place];

    ent_work_at(that->question->work, row->object);
    return leave_history(that, row, from, true);
}

bool ent_commitments_past(const struct ent_case *that, struct ent_past_walk *walk,
                          struct ent_past *out)
{
    const struct ent_commitments *all = that->commitments;
    const struct ent_commitment *row;

    if (!all || walk->row == all->count)
        return false;
    row = &all->rows[walk->row];
    *out = (struct ent_past){
        .path = {row->id},
        .place = walk->row,
        .facet = ENTENTE_FACET_COMMITMENT,
        .unknown = ENTENTE_COMMITMENT_STATE_UNKNOWN,
        .history = &row->past,
    };
    if (walk->part > 0) {
        const struct ent_duty *duty = &all->duties[row->duty_first + walk->part - 1];

        out->path[1] = that->parties[duty->party].id;
        out->history = &duty->past;
    }
    if (walk->part++ == row->duty_count)
        *walk = (struct ent_past_walk){walk->row + 1, 0};
    return true;
}

/* ---- What rules ask. */

/* Its row, which stands no later than it does in the document, or the count of rows. */
static uint32_t place_of_commitment(const struct ent_case *that, const struct ent_symbol *id)
{
    const entente_object *object = id ? ent_symbol_bearer(id, ENTENTE_NOUN_COMMITMENT) : NULL;
    const uint32_t count = that->commitments->count;
    uint32_t i = object ? ent_object_place_end(object, count) : 0;

    while (i > 0 && that->commitments->rows[i - 1].id != id)
        i--;
    return i > 0 ? i - 1 : count;
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
                    ? place_of_commitment(that,
                                          ent_object_symbol(node->object, ENTENTE_FIELD_COMMITMENT))
                    : that->commitments->count;

            if (other < that->commitments->count && other != place && !done[other])
                return other;
        }
    }
    return place;
}

/* A commitment as a whole, or one of its obligors. */
static bool commitment_history(struct ent_case *that, int32_t at)
{
    struct ent_node *node = &that->rules.nodes[at];
    const struct ent_symbol *party = ent_object_symbol(node->object, ENTENTE_FIELD_PARTY);
    const uint32_t place =
        place_of_commitment(that, ent_object_symbol(node->object, ENTENTE_FIELD_COMMITMENT));
    struct ent_commitment *row = &that->commitments->rows[place];
    const struct ent_history *past = &row->past;

    if (!leave_history(that, row, ENT_DAY_FIRST, false))
        return false;
    for (uint32_t i = 0; party && i < row->duty_count; i++) {
        const struct ent_duty *duty = &that->commitments->duties[row->duty_first + i];

        if (that->parties[duty->party].id == party)
            past = &duty->past;
    }
    node = &that->rules.nodes[at]; /* the rules may have grown */
    node->history = past;
    node->asked = UINT32_C(1) << entente_object_get_enum(node->object, ENTENTE_FIELD_IS);
    return true;
}

static bool approval_history(struct ent_case *that, int32_t at)
{
    static const struct ent_history none = {0};
    const struct ent_history *past = ent_requirement_past(that, that->rules.nodes[at].object);

    that->rules.nodes[at].history = past ? past : &none;
    that->rules.nodes[at].asked = ENT_REQUIREMENT_MET;
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
            if ((node->op == ENTENTE_OP_COMMITMENT && !commitment_history(that, i)) ||
                (node->op == ENTENTE_OP_APPROVAL && !approval_history(that, i)))
                return false;
        }
    }
    return true;
}
