/*
 * How an approval as a whole stood from day to day: its steps are gone through once, and on each day
 * only those that changed are looked at again, and those that wait for them.
 */
#include <string.h>

#include "approval_life.h"
#include "sorting.h"

/* ---- The days. */

#define NO_STEP UINT32_MAX

/* A change of a step; or (NO_STEP) of a consent. */
struct step_change {
    uint32_t place;
    const struct ent_moment *moment;
};

/* By day, with the place in `changes`. */
struct days {
    struct ent_day_key *keys;
    struct step_change *changes;
    uint32_t count;
};

static void add_approval_day(struct days *days, ent_day day, uint32_t place,
                             const struct ent_moment *moment)
{
    days->changes[days->count] = (struct step_change){place, moment};
    days->keys[days->count] = (struct ent_day_key){day, days->count};
    days->count++;
}

static void add_consent_span(struct days *days, struct ent_span span)
{
    add_approval_day(days, span.first, NO_STEP, NULL);
    add_approval_day(days, span.last, NO_STEP, NULL);
}

/* Of one day in the order of the steps, each step's as they came. */
static bool find_days_of_approval(struct ent_case *that, const struct ent_approval_life *approval,
                                  struct days *days)
{
    const struct ent_party *party = &that->parties[approval->party];

    add_approval_day(days, ENT_DAY_FIRST, NO_STEP, NULL);
    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const struct ent_exit *back = ent_consent_taken_back(period);

        add_consent_span(days, ent_consent_record(that, period)->day);
        if (back)
            add_consent_span(days, back->day);
    }
    for (uint32_t i = 0; i < approval->step_count; i++) {
        const struct ent_history *past = &ent_step_at(that->approvals, approval, i)->past;

        for (uint32_t j = 0; j < past->count; j++)
            add_approval_day(days, past->moments[j].from.day, i, &past->moments[j]);
    }
    return ent_sort_by_day(&that->pool, days->keys, days->count);
}

/* ---- From day to day. */

/* The steps of an approval on their way through the days. */
struct passing {
    struct ent_approval_now now;
    uint32_t *first;    /* of each step: of those that wait for it, in `waiting`; and the end */
    uint32_t *waiting;  /* by their places in the order of the steps */
    uint32_t *rank;     /* of each step: its place in that order */
    ent_states *states; /* of each step, on the day */
    uint8_t *again;     /* by rank: it is to be looked at again */
    uint32_t low, high; /* all of those lie from one rank up to another */
};

/* All steps that one waits for, alternatives too: their places stand together. */
static const uint32_t *all_links_of(const struct passing *passing, uint32_t place, uint32_t *count)
{
    const struct ent_approvals *all = passing->now.all;
    const struct ent_step_life *step = ent_step_at(all, passing->now.approval, place);

    *count = step->link_count;
    return all->links + step->after_first;
}

static bool make_room_to_pass(struct ent_case *that, struct passing *passing, uint32_t links)
{
    const size_t count = (size_t)passing->now.approval->step_count + 2;

    passing->first = ent_pool_array_zero(&that->pool, count, sizeof *passing->first);
    passing->waiting = ent_pool_array(&that->pool, (size_t)links + 1, sizeof *passing->waiting);
    passing->rank = ent_pool_array(&that->pool, count, sizeof *passing->rank);
    passing->states = ent_pool_array(&that->pool, count, sizeof *passing->states);
    passing->again = ent_pool_alloc_zero(&that->pool, count);
    return passing->first && passing->waiting && passing->rank && passing->states && passing->again;
}

/* Who waits for whom, the other way round: counted, then written. */
static void turn_links(struct passing *passing)
{
    const struct ent_approval_life *approval = passing->now.approval;
    uint32_t count;

    for (uint32_t i = 0; i < approval->step_count; i++) {
        const uint32_t *places = all_links_of(passing, i, &count);

        passing->rank[passing->now.all->order[approval->step_first + i]] = i;
        for (uint32_t k = 0; k < count; k++)
            passing->first[places[k] + 2]++;
    }
    for (uint32_t i = 2; i <= approval->step_count; i++)
        passing->first[i] += passing->first[i - 1];
    for (uint32_t i = 0; i < approval->step_count; i++) {
        const uint32_t *places = all_links_of(passing, i, &count);

        for (uint32_t k = 0; k < count; k++)
            passing->waiting[passing->first[places[k] + 1]++] = passing->rank[i];
    }
}

static bool begin_passing(struct ent_case *that, struct passing *passing,
                          const struct ent_approval_life *approval, ent_day day)
{
    uint32_t links = 0;

    *passing = (struct passing){.low = UINT32_MAX};
    ent_approval_begin(&passing->now, that->approvals, approval, day);
    for (uint32_t i = 0; i < approval->step_count; i++)
        links += ent_step_at(that->approvals, approval, i)->link_count;
    if (!ent_case_steps(that, (uint64_t)approval->step_count + links) ||
        !make_room_to_pass(that, passing, links))
        return false;
    for (uint32_t i = 0; i < approval->step_count; i++)
        passing->states[i] = passing->now.steps[i].states;
    turn_links(passing);
    return true;
}

static void look_later_at(struct passing *passing, uint32_t rank)
{
    passing->again[rank] = 1;
    passing->low = rank < passing->low ? rank : passing->low;
    passing->high = rank > passing->high ? rank : passing->high;
}

/* Looks at all that are to be looked at again, none before those that it waits for. */
static void look_through_steps(struct ent_case *that, struct passing *passing)
{
    const uint32_t *order = passing->now.all->order + passing->now.approval->step_first;

    while (passing->low <= passing->high) {
        const uint8_t *found =
            memchr(passing->again + passing->low, 1, passing->high - passing->low + 1);
        const uint32_t rank = found ? (uint32_t)(found - passing->again) : 0;
        const uint32_t place = order[rank];

        if (!found)
            break;
        ent_case_count(that, 1);
        passing->again[rank] = 0;
        passing->low = rank + 1;
        if (ent_approval_look_again(&passing->now, place, passing->states[place]))
            for (uint32_t i = passing->first[place]; i < passing->first[place + 1]; i++)
                look_later_at(passing, passing->waiting[i]);
    }
    passing->low = UINT32_MAX;
    passing->high = 0;
}

/* The moments of the approval; of each the last act of its day. */
static bool find_moments(struct ent_case *that, struct ent_approval_life *approval,
                         const struct days *days)
{
    const struct ent_record *cause = NULL;
    struct passing passing;

    if (!begin_passing(that, &passing, approval, days->keys[0].day))
        return false;
    for (uint32_t i = 0; i < days->count && days->keys[i].day <= that->on; i++) {
        const ent_day day = days->keys[i].day;
        const struct step_change *change = &days->changes[days->keys[i].index];

        if (change->place != NO_STEP) {
            cause = change->moment->cause ? change->moment->cause : cause;
            passing.states[change->place] = change->moment->states;
            look_later_at(&passing, passing.rank[change->place]);
        }
        if (i + 1 < days->count && days->keys[i + 1].day == day)
            continue;
        look_through_steps(that, &passing);
        if (!ent_history_add(&that->pool, &approval->past, (struct ent_point){day, 0},
                             ent_states_of(ent_approval_state(that, &passing.now, day),
                                           ENTENTE_APPROVAL_STATE_UNKNOWN),
                             cause))
            return false;
        cause = NULL;
    }
    return true;
}

/* ---- What moved steps that no act moved. */

/* The act of the last moment of a day; NULL: none, or the next moment is of that day too. */
static const struct ent_record *last_cause_of_day(const struct ent_history *past, uint32_t at)
{
    const bool last =
        at + 1 == past->count || past->moments[at + 1].from.day != past->moments[at].from.day;

    return last ? past->moments[at].cause : NULL;
}

static const struct ent_record *cause_on(const struct ent_history *history, ent_day day)
{
    const struct ent_moment *moment = ent_history_on(history, day);

    return moment && moment->from.day == day ? moment->cause : NULL;
}

/* Of each day on which an act moved a step, the first such step comes first. */
static bool find_causes(struct ent_case *that, const struct ent_approval_life *approval,
                        struct days *days)
{
    days->count = 0;
    for (uint32_t i = 0; i < approval->step_count; i++) {
        const struct ent_history *past = &ent_step_at(that->approvals, approval, i)->past;

        for (uint32_t k = 0; k < past->count; k++)
            if (last_cause_of_day(past, k))
                add_approval_day(days, past->moments[k].from.day, i, &past->moments[k]);
    }
    return ent_sort_by_day(&that->pool, days->keys, days->count);
}

/* The act that moved the approval on a day, or the first of its steps that one moved. */
static const struct ent_record *first_cause(const struct ent_approval_life *approval,
                                            const struct days *days, ent_day day)
{
    const struct ent_record *cause = cause_on(&approval->past, day);
    uint32_t low = 0, high = days->count;

    while (!cause && low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (days->keys[middle].day < day)
            low = middle + 1;
        else
            high = middle;
    }
    if (!cause && low < days->count && days->keys[low].day == day)
        cause = days->changes[days->keys[low].index].moment->cause;
    return cause;
}

/* A step that waits for others is moved by what moved those. */
static bool follow(struct ent_case *that, struct ent_approval_life *approval, struct days *days)
{
    struct ent_turn turn;

    if (!find_causes(that, approval, days))
        return false;
    for (uint32_t i = 0; i < approval->step_count; i++) {
        const struct ent_history *past = &ent_step_at(that->approvals, approval, i)->past;

        for (uint32_t at = 0; ent_history_turn(past, ENTENTE_STEP_STATE_UNKNOWN, &at, &turn);)
            if (!turn.cause &&
                (turn.to == ENTENTE_STEP_STATE_READY || turn.to == ENTENTE_STEP_STATE_PENDING))
                past->moments[at - 1].cause = first_cause(approval, days, turn.day);
    }
    approval->followed = true;
    return true;
}

bool ent_approval_history(struct ent_case *that, struct ent_approval_life *approval, bool followed)
{
    size_t room = 4 * (size_t)that->parties[approval->party].period_count + 1;
    struct days days = {0};
    bool good;

    if (approval->past.count > 0 && (approval->followed || !followed))
        return true;
    for (uint32_t i = 0; i < approval->step_count; i++)
        room += ent_step_at(that->approvals, approval, i)->past.count;
    days.keys = ent_pool_array(&that->pool, room, sizeof *days.keys);
    days.changes = ent_pool_array(&that->pool, room, sizeof *days.changes);
    good = days.keys && days.changes &&
           (approval->past.count > 0 || (find_days_of_approval(that, approval, &days) &&
                                         find_moments(that, approval, &days))) &&
           (!followed || follow(that, approval, &days));
    if (days.keys && days.changes) {
        ent_pool_free(&that->pool, days.keys, room * sizeof *days.keys);
        ent_pool_free(&that->pool, days.changes, room * sizeof *days.changes);
    }
    return good;
}
