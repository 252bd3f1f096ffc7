/*
 * No is not the end: a step that failed, or one that it rests on, is put again, and what rests on
 * that one stands anew from there (Denmark 1992 and 1993, Ireland 2008 and 2009).
 *
 * Whether a step may be put again depends on those above it, and how these stand depends on it. So
 * all steps are replayed until nothing changes: each time what came before one more act is right.
 */
#include "approval_life.h"
#include "approval_worlds.h"

/* ---- What failed above. */

static bool step_rests_on(const struct ent_approvals *all, const struct ent_step_life *step)
{
    for (uint32_t i = 0; i < step->link_count; i++)
        if (all->scratch[all->links[step->after_first + i]])
            return true;
    return false;
}

/* All states in which it was from before the first day of an act to the last. */
static ent_states states_in(const struct ent_history *before, const struct ent_step_act *act)
{
    struct ent_point point = {act->day.first, act->position - 1};
    const struct ent_point end = {
        act->day.last, act->day.first < act->day.last ? ENT_END_OF_DAY : act->position - 1};
    ent_states states = 0;

    while (!ent_point_before(end, point)) {
        const struct ent_moment *moment = ent_history_at(before, point);

        states |= moment ? moment->states : 0;
        point = ent_history_next(before, point);
    }
    return states;
}

enum ent_tri ent_step_failed_above(struct ent_case *that, const struct ent_approval_life *approval,
                                   const struct ent_step_life *step, const struct ent_step_act *act,
                                   bool *final)
{
    struct ent_approvals *all = that->approvals;
    const uint32_t *order = all->order + approval->step_first;
    enum ent_tri failed = ENT_NO;

    if (step->last)
        return ENT_NO;
    all->doubted = true;
    ent_case_count(that, approval->step_count);
    for (uint32_t i = 0; i < approval->step_count; i++)
        all->scratch[i] = ent_step_at(all, approval, i) == step;
    for (uint32_t i = 0; i < approval->step_count; i++) {
        const struct ent_step_life *other = ent_step_at(all, approval, order[i]);
        enum ent_tri here;

        if (other == step || !step_rests_on(all, other))
            continue;
        all->scratch[order[i]] = 1;
        if (other->before.count == 0)
            continue;
        here = ent_states_within(states_in(&other->before, act), ENT_FAILED);
        failed = ent_tri_either(failed, here);
        *final |= here != ENT_NO && other->final;
    }
    return failed;
}

/* ---- When a step stands anew. */

static bool by_act_abroad(const struct ent_step_life *step)
{
    for (uint32_t i = 0; i < step->act_count; i++)
        if (step->acts[i].to == ENT_TO_CONSENT)
            return true;
    return false;
}

static void add(struct ent_step_life *step, const struct ent_anew *anew)
{
    uint32_t at = step->anew_count;

    for (; at > 0 && ent_point_before(anew->from, step->anew[at - 1].from); at--)
        step->anew[at] = step->anew[at - 1];
    if (at > 0 && !ent_point_before(step->anew[at - 1].from, anew->from) &&
        step->anew[at - 1].by == anew->by) {
        for (; at < step->anew_count; at++)
            step->anew[at] = step->anew[at + 1];
        return;
    }
    step->anew[at] = *anew;
    step->anew_count++;
}

static struct ent_anew anew_by(const struct ent_step_act *act)
{
    return (struct ent_anew){.from = {act->day.first, act->position},
                             .last = act->day.last,
                             .perhaps = act->maybe || act->not_anew,
                             .by = act->record};
}

/* Since a step before it was put anew, or stood anew itself. What was done abroad stands. */
static bool find_anew(struct ent_case *that, const struct ent_approval_life *approval,
                      struct ent_step_life *step)
{
    const struct ent_approvals *all = that->approvals;
    size_t room = 1;

    step->anew_count = 0;
    for (uint32_t i = 0; i < step->link_count; i++) {
        const struct ent_step_life *below =
            ent_step_at(all, approval, all->links[step->after_first + i]);

        room += below->anew_count;
        for (uint32_t k = 0; k < below->act_count; k++)
            room += below->acts[k].anew;
    }
    if (room == 1 || by_act_abroad(step))
        return true;
    step->anew = ent_pool_array(&that->pool, room, sizeof *step->anew);
    for (uint32_t i = 0; step->anew && i < step->link_count; i++) {
        const struct ent_step_life *below =
            ent_step_at(all, approval, all->links[step->after_first + i]);

        for (uint32_t k = 0; k < below->anew_count; k++)
            add(step, &below->anew[k]);
        for (uint32_t k = 0; k < below->act_count; k++)
            if (below->acts[k].anew) {
                const struct ent_anew anew = anew_by(&below->acts[k]);

                add(step, &anew);
            }
    }
    return step->anew != NULL;
}

/* ---- All steps. */

static void forget_rounds(struct ent_case *that, struct ent_step_life *step)
{
    ent_history_done(&that->pool, &step->before);
    step->before = step->past;
    step->past = (struct ent_history){0};
    for (uint32_t i = 0; i < step->act_count; i++) {
        struct ent_step_act *act = &step->acts[i];

        act->applied = act->anew = act->not_anew = act->contradicts = act->closed = false;
        act->code = act->not_carried = 0;
        act->blocked_by = NULL;
        act->hint = NULL;
    }
}

static bool replay_all(struct ent_case *that, const struct ent_approval_life *approval)
{
    const struct ent_approvals *all = that->approvals;

    for (uint32_t i = 0; i < approval->step_count; i++)
        forget_rounds(that, ent_step_at(all, approval, i));
    for (uint32_t i = 0; i < approval->step_count; i++) {
        struct ent_step_life *step =
            ent_step_at(all, approval, all->order[approval->step_first + i]);

        if (!find_anew(that, approval, step) || !ent_step_replay(that, approval, step))
            return false;
    }
    return true;
}

static bool is_same(const struct ent_history *a, const struct ent_history *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (a->moments[i].from.day != b->moments[i].from.day ||
            a->moments[i].from.at != b->moments[i].from.at ||
            a->moments[i].states != b->moments[i].states)
            return false;
    return true;
}

static bool settled(const struct ent_approvals *all, const struct ent_approval_life *approval)
{
    for (uint32_t i = 0; i < approval->step_count; i++) {
        const struct ent_step_life *step = ent_step_at(all, approval, i);

        if (!is_same(&step->past, &step->before))
            return false;
    }
    return true;
}

bool ent_steps_replay(struct ent_case *that, const struct ent_approval_life *approval)
{
    struct ent_approvals *all = that->approvals;
    uint32_t most = 1;

    for (uint32_t i = 0; i < approval->step_count; i++)
        most += ent_step_at(all, approval, i)->act_count;
    all->doubted = false;
    if (!replay_all(that, approval))
        return false;
    while (all->doubted && most-- > 0) {
        if (!ent_case_steps(that, approval->step_count) || !replay_all(that, approval))
            return false;
        if (settled(all, approval))
            break;
    }
    return true;
}
