/*
 * When a step may be taken: all steps that it waits for are satisfied (`after`), with one way out
 * of several (`after_any`), and the rule that asks for it holds (`if`).
 */
#include "approval_life.h"
#include "condition.h"
#include "node.h"
#include "rule.h"
#include "timed.h"

/* An optional step is waited for only while it is under way. */
#define UNDER_WAY (ENT_IS(IN_PROGRESS) | ENT_IS(RETURNED) | ENT_IS(SUSPENDED))

/* A step that is waited for, as its history is gone through. */
struct wait {
    const struct ent_step_life *step;
    uint32_t group;   /* 0: `after`; else an alternative, counted from 1 */
    uint32_t at;      /* in its history */
    ent_states serve; /* the states that satisfy */
    enum ent_tri served;
};

struct group {
    uint32_t no, maybe; /* how many do not serve, or perhaps */
};

struct waiting {
    struct wait *waits;
    uint32_t count;
    struct group *groups;
    uint32_t group_count;
    uint32_t ways_yes, ways_maybe; /* alternatives that are open */
};

static void count_group(struct waiting *waiting, uint32_t index, bool in)
{
    const struct group *group = &waiting->groups[index];
    const uint32_t one = in ? 1 : UINT32_MAX; /* or one less */

    if (index == 0 || group->no > 0)
        return;
    if (group->maybe > 0)
        waiting->ways_maybe += one;
    else
        waiting->ways_yes += one;
}

static void serve(struct waiting *waiting, struct wait *wait, enum ent_tri served)
{
    struct group *group = &waiting->groups[wait->group];

    count_group(waiting, wait->group, false);
    group->no -= wait->served == ENT_NO;
    group->maybe -= wait->served == ENT_MAYBE;
    wait->served = served;
    group->no += served == ENT_NO;
    group->maybe += served == ENT_MAYBE;
    count_group(waiting, wait->group, true);
}

static enum ent_tri truth_of(const struct waiting *waiting)
{
    const struct group *all = &waiting->groups[0];
    const bool has_ways = waiting->group_count > 1;

    if (all->no > 0 || (has_ways && waiting->ways_yes + waiting->ways_maybe == 0))
        return ENT_NO;
    return all->maybe > 0 || (has_ways && waiting->ways_yes == 0) ? ENT_MAYBE : ENT_YES;
}

ent_states ent_step_serves(const struct ent_step_life *step, bool as_way)
{
    if (as_way)
        return ENT_SATISFIED & ~ENT_IS(NOT_REQUIRED);
    return step->optional ? ~UNDER_WAY : ENT_SATISFIED;
}

static void wait_for(const struct ent_approvals *all, const struct ent_approval_life *approval,
                     struct waiting *waiting, uint32_t first, uint32_t count, uint32_t group)
{
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_step_life *step = ent_step_at(all, approval, all->links[first + i]);

        waiting->waits[waiting->count++] = (struct wait){.step = step,
                                                         .group = group,
                                                         .serve = ent_step_serves(step, group > 0),
                                                         .served = ENT_NO};
        waiting->groups[group].no++;
    }
}

static bool begin_waiting(struct ent_case *that, const struct ent_approval_life *approval,
                          const struct ent_step_life *step, struct waiting *waiting)
{
    const struct ent_approvals *all = that->approvals;
    const struct ent_alternative *ways = &all->alternatives[step->alternative_first];
    size_t count = step->after_count;

    for (uint32_t i = 0; i < step->alternative_count; i++)
        count += ways[i].count;
    *waiting = (struct waiting){.group_count = step->alternative_count + 1};
    waiting->waits = ent_pool_array(&that->pool, count + 1, sizeof *waiting->waits);
    waiting->groups =
        ent_pool_array_zero(&that->pool, waiting->group_count, sizeof *waiting->groups);
    if (!waiting->waits || !waiting->groups)
        return false;
    wait_for(all, approval, waiting, step->after_first, step->after_count, 0);
    for (uint32_t i = 0; i < step->alternative_count; i++) {
        wait_for(all, approval, waiting, ways[i].first, ways[i].count, i + 1);
        count_group(waiting, i + 1, true);
    }
    return true;
}

/* Every change of every step that is waited for, in order. */
struct change_key {
    struct ent_point from;
    uint32_t wait;
};

static void sift_changes(struct change_key *heap, uint32_t count, uint32_t at)
{
    for (uint32_t kid; (kid = 2 * at + 1) < count; at = kid) {
        if (kid + 1 < count && ent_point_before(heap[kid + 1].from, heap[kid].from))
            kid++;
        if (!ent_point_before(heap[kid].from, heap[at].from))
            return;

        const struct change_key swapped = heap[at];

        heap[at] = heap[kid];
        heap[kid] = swapped;
    }
}

static struct change_key key_of(const struct waiting *waiting, uint32_t wait)
{
    const struct wait *row = &waiting->waits[wait];

    return (struct change_key){row->step->past.moments[row->at].from, wait};
}

/* Goes through all histories at once, the earliest change always on top of the heap. */
static bool merge(struct ent_case *that, struct waiting *waiting, struct change_key *heap,
                  struct ent_history *out)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < waiting->count; i++)
        if (waiting->waits[i].step->past.count > 0)
            heap[count++] = key_of(waiting, i);
    for (uint32_t i = count / 2; i-- > 0;)
        sift_changes(heap, count, i);
    while (count > 0) {
        const struct change_key top = heap[0];
        struct wait *wait = &waiting->waits[top.wait];

        serve(waiting, wait,
              ent_states_within(wait->step->past.moments[wait->at].states, wait->serve));
        if (++wait->at < wait->step->past.count)
            heap[0] = key_of(waiting, top.wait);
        else
            heap[0] = heap[--count];
        sift_changes(heap, count, 0);
        if ((count == 0 || ent_point_before(top.from, heap[0].from)) &&
            !ent_history_add(&that->pool, out, top.from, truth_of(waiting), NULL))
            return false;
    }
    return true;
}

bool ent_step_readiness(struct ent_case *that, const struct ent_approval_life *approval,
                        const struct ent_step_life *step, struct ent_history *out)
{
    struct change_key *heap;
    struct waiting waiting;
    bool good;

    if (!begin_waiting(that, approval, step, &waiting))
        return false;
    if (waiting.count == 0)
        return ent_history_add(&that->pool, out, (struct ent_point){ENT_DAY_FIRST, 0},
                               truth_of(&waiting), NULL);
    heap = ent_pool_array(&that->pool, waiting.count, sizeof *heap);
    good = heap && merge(that, &waiting, heap, out);
    ent_pool_free(&that->pool, heap, waiting.count * sizeof *heap);
    ent_pool_free(&that->pool, waiting.waits, (waiting.count + (size_t)1) * sizeof *waiting.waits);
    ent_pool_free(&that->pool, waiting.groups, waiting.group_count * sizeof *waiting.groups);
    return good;
}

/* The act of a day that last made another step be, or no longer be, as a node asks; 0: none did. */
static uint32_t position_of_change(const struct ent_node *node, ent_day day)
{
    const struct ent_history *past = node->op == ENTENTE_OP_STEP ? node->history : NULL;
    const struct ent_moment *now = past ? ent_history_on(past, day) : NULL;
    enum ent_tri after;

    if (!now)
        return 0;
    after = ent_states_within(now->states, node->asked);
    for (; now > past->moments && now->from.day == day && now->from.at > 0; now--)
        if (ent_states_within(now[-1].states, node->asked) != after)
            return now->from.at;
    return 0;
}

/* A rule holds for whole days; what an act of the day does to it holds from the act on. */
static void begin_with_acts(const struct ent_case *that, const struct ent_step_life *step,
                            struct ent_history *required)
{
    for (uint32_t i = 1; i < required->count; i++) {
        struct ent_point *from = &required->moments[i].from;

        for (uint32_t k = step->node_first; k < step->node_end; k++) {
            const uint32_t at = position_of_change(&that->rules.nodes[k], from->day);

            from->at = at > from->at ? at : from->at;
        }
    }
}

bool ent_step_requirement(struct ent_case *that, const struct ent_approval_life *approval,
                          const struct ent_step_life *step, struct ent_history *out)
{
    const struct ent_party *party = &that->parties[approval->party];
    const int32_t period =
        party->period_count ? (int32_t)(party->period_first + party->period_count - 1) : -1;

    if (step->requirement == ENT_NO_RULE)
        return ent_history_add(&that->pool, out, (struct ent_point){ENT_DAY_FIRST, 0}, ENT_YES,
                               NULL);
    if (!ent_rule_turns(that, step->requirement, approval->party, period, out))
        return false;
    begin_with_acts(that, step, out);
    return true;
}

void ent_step_read_histories(struct ent_case *that, const struct ent_approval_life *approval,
                             const struct ent_step_life *step)
{
    const struct ent_approvals *all = that->approvals;

    for (uint32_t i = step->node_first; i < step->node_end; i++) {
        struct ent_node *node = &that->rules.nodes[i];
        const uint32_t place =
            node->op == ENTENTE_OP_STEP && node->name ? all->place[node->name->number] : 0;
        const struct ent_step_life *asked = place ? ent_step_at(all, approval, place - 1) : NULL;

        if (!asked || asked->past.count == 0)
            continue;
        node->history = &asked->past;
        node->asked = UINT32_C(1) << entente_object_get_enum(node->object, ENTENTE_FIELD_IS);
    }
}
