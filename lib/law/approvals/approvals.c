/* Approvals of a document: their steps, what waits for what, and the acts about each step. */
#include "approvals.h"

#include <string.h>

#include <entente/act.h>

#include "approval_life.h"
#include "enums.h"
#include "irregular.h"
#include "node.h"
#include "rule.h"

/* Reading the document. */

static uint32_t count_of(const struct ent_list *list)
{
    return list ? list->count : 0;
}

static void measure_approvals(struct ent_approvals *all, const struct ent_list *approvals)
{
    for (uint32_t i = 0; i < approvals->count; i++) {
        const struct ent_list *steps =
            ent_object_list(approvals->items[i].as.object, ENTENTE_FIELD_STEPS);

        all->step_count += count_of(steps);
        for (uint32_t j = 0; j < count_of(steps); j++) {
            const entente_object *step = steps->items[j].as.object;
            const struct ent_list *ways = ent_object_list(step, ENTENTE_FIELD_AFTER_ANY);

            all->link_count += count_of(ent_object_list(step, ENTENTE_FIELD_AFTER));
            all->alternative_count += count_of(ways);
            for (uint32_t k = 0; k < count_of(ways); k++)
                all->link_count += count_of(ways->items[k].as.list);
        }
    }
}

static bool make_room_for_approvals(struct ent_case *that, struct ent_approvals *all, size_t count)
{
    struct ent_pool *pool = &that->pool;

    all->rows = ent_pool_array_zero(pool, count + 1, sizeof *all->rows);
    all->steps = ent_pool_array_zero(pool, all->step_count + (size_t)1, sizeof *all->steps);
    all->links = ent_pool_array(pool, all->link_count + (size_t)1, sizeof *all->links);
    all->alternatives =
        ent_pool_array(pool, all->alternative_count + (size_t)1, sizeof *all->alternatives);
    all->order = ent_pool_array(pool, all->step_count + (size_t)1, sizeof *all->order);
    all->scratch = ent_pool_alloc(pool, all->step_count + (size_t)1);
    all->now = ent_pool_array(pool, all->step_count + (size_t)1, sizeof *all->now);
    all->of_party = ent_pool_array(pool, that->party_count + (size_t)1, sizeof *all->of_party);
    all->place = ent_pool_array_zero(pool, that->symbol_count + (size_t)1, sizeof *all->place);
    all->link_count = all->alternative_count = all->step_count = 0;
    return all->rows && all->steps && all->links && all->alternatives && all->order &&
           all->scratch && all->now && all->of_party && all->place;
}

static void read_step(struct ent_approvals *all, struct ent_approval_life *approval,
                      const entente_object *object)
{
    struct ent_step_life *step = &all->steps[all->step_count++];

    step->object = object;
    step->id = ent_object_symbol(object, ENTENTE_FIELD_ID);
    step->kind = entente_object_get_enum(object, ENTENTE_FIELD_KIND);
    step->optional = entente_object_get_boolean(object, ENTENTE_FIELD_OPTIONAL);
    step->last = true;
    step->final = entente_object_get_boolean(object, ENTENTE_FIELD_FINAL);
    step->ends = step->unknown_after = ENT_DAY_NEVER;
    approval->has_deposit |= step->kind == ENTENTE_STEP_DEPOSIT;
    approval->step_count++;
}

static void read_approval(struct ent_case *that, struct ent_approvals *all,
                          const entente_object *object)
{
    const uint32_t index = all->count++;
    const struct ent_symbol *party = ent_object_symbol(object, ENTENTE_FIELD_PARTY);
    const struct ent_list *steps = ent_object_list(object, ENTENTE_FIELD_STEPS);
    struct ent_approval_life *approval = &all->rows[index];

    approval->id = ent_object_symbol(object, ENTENTE_FIELD_ID);
    approval->party = party ? ent_case_party(that, party) : ENT_NO_PARTY;
    approval->purpose = entente_object_get_enum(object, ENTENTE_FIELD_PURPOSE);
    if (!approval->purpose)
        approval->purpose = ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND;
    approval->step_first = all->step_count;
    for (uint32_t i = 0; i < count_of(steps); i++)
        read_step(all, approval, steps->items[i].as.object);
    approval->next = all->of_party[approval->party];
    all->of_party[approval->party] = (int32_t)index;
}

/* The steps of an approval by the names that they have, or none of them any more. */
static void place_steps(struct ent_approvals *all, const struct ent_approval_life *approval,
                        bool there)
{
    for (uint32_t i = 0; i < approval->step_count; i++)
        all->place[ent_step_at(all, approval, i)->id->number] = there ? i + 1 : 0;
    all->current = there ? approval : NULL;
}

static uint32_t link_all(struct ent_approvals *all, const struct ent_approval_life *approval,
                         const struct ent_list *names)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < count_of(names); i++) {
        const uint32_t place = all->place[names->items[i].as.symbol->number];

        if (place == 0)
            continue;
        all->links[all->link_count++] = place - 1;
        ent_step_at(all, approval, place - 1)->last = false;
        count++;
    }
    return count;
}

static void link_step(struct ent_case *that, struct ent_approvals *all,
                      const struct ent_approval_life *approval, struct ent_step_life *step)
{
    const struct ent_list *ways = ent_object_list(step->object, ENTENTE_FIELD_AFTER_ANY);

    step->after_first = all->link_count;
    step->after_count = link_all(all, approval, ent_object_list(step->object, ENTENTE_FIELD_AFTER));
    step->alternative_first = all->alternative_count;
    step->alternative_count = count_of(ways);
    for (uint32_t i = 0; i < count_of(ways); i++) {
        struct ent_alternative *way = &all->alternatives[all->alternative_count++];

        way->first = all->link_count;
        way->count = link_all(all, approval, ways->items[i].as.list);
    }
    step->link_count = all->link_count - step->after_first;
    step->node_first = that->rules.node_count;
    step->requirement =
        ent_rule_compile(that, entente_object_get_object(step->object, ENTENTE_FIELD_IF));
    step->lapses =
        ent_rule_compile(that, entente_object_get_object(step->object, ENTENTE_FIELD_LAPSES));
    step->node_end = that->rules.node_count;
}

/* Acts. */

/* The approval of a party that has a name; NULL: there is none. */
static struct ent_approval_life *find_approval(const struct ent_case *that, int32_t party,
                                               const struct ent_symbol *id)
{
    const struct ent_approvals *all = that->approvals;
    int32_t at = all && party != ENT_NO_PARTY ? all->of_party[party] : -1;

    while (at >= 0 && all->rows[at].id != id)
        at = all->rows[at].next;
    return at >= 0 ? &all->rows[at] : NULL;
}

/* Acts of the log by approval: the next of the same approval, by record. */
struct by_approval {
    uint32_t *first, *last; /* by approval; ENT_NO_RECORD */
    uint32_t *next;         /* by record */
};

static bool sort_acts(struct ent_case *that, struct by_approval *acts)
{
    const struct ent_approvals *all = that->approvals;

    acts->first = ent_pool_array(&that->pool, all->count + (size_t)1, sizeof *acts->first);
    acts->last = ent_pool_array(&that->pool, all->count + (size_t)1, sizeof *acts->last);
    acts->next = ent_pool_array(&that->pool, that->log.count + (size_t)1, sizeof *acts->next);
    if (!acts->first || !acts->last || !acts->next)
        return false;
    for (uint32_t i = 0; i < all->count; i++)
        acts->first[i] = acts->last[i] = ENT_NO_RECORD;
    for (uint32_t i = 0; ent_log_has(&that->log, ENTENTE_ACT_STEP) && i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        const struct ent_approval_life *approval =
            record->type == ENTENTE_ACT_STEP
                ? find_approval(that, record->party,
                                ent_object_symbol(record->act, ENTENTE_FIELD_APPROVAL))
                : NULL;

        if (!approval)
            continue;

        const size_t index = (size_t)(approval - all->rows);

        acts->next[i] = ENT_NO_RECORD;
        if (acts->last[index] == ENT_NO_RECORD)
            acts->first[index] = i;
        else
            acts->next[acts->last[index]] = i;
        acts->last[index] = i;
    }
    return true;
}

static struct ent_step_life *step_of(const struct ent_approvals *all,
                                     const struct ent_record *record)
{
    const struct ent_symbol *id = ent_object_symbol(record->act, ENTENTE_FIELD_STEP);
    const uint32_t place = id ? all->place[id->number] : 0;

    return place ? ent_step_at(all, all->current, place - 1) : NULL;
}

/* Puts an act where it belongs in the order of law. */
static void put_act(struct ent_step_life *step, const struct ent_record *record,
                    struct ent_span day, bool maybe, int32_t to)
{
    uint32_t at = step->act_count++;

    for (; at > 0 && (day.first < step->acts[at - 1].day.first ||
                      (day.first == step->acts[at - 1].day.first &&
                       record->position + 1 < step->acts[at - 1].position));
         at--)
        step->acts[at] = step->acts[at - 1];
    step->acts[at] = (struct ent_step_act){
        .record = record, .day = day, .position = record->position + 1, .to = to, .maybe = maybe};
}

/* A deposit follows from the acts by which the party consents (VCLT 2(1)(b)). */
static void put_consents(const struct ent_case *that, const struct ent_approval_life *approval,
                         struct ent_step_life *step)
{
    const struct ent_party *party = &that->parties[approval->party];

    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const struct ent_record *record = ent_consent_record(that, period);
        const struct ent_exit *back = ent_consent_taken_back(period);

        put_act(step, record, record->day, record->maybe, ENT_TO_CONSENT);
        if (back && back->record != ENT_NO_RECORD)
            put_act(step, &that->log.records[back->record], back->day, back->maybe,
                    ENT_TO_TAKEN_BACK);
    }
}

static bool gives_consent(const struct ent_case *that, const struct ent_approval_life *approval,
                          const struct ent_step_life *step)
{
    return step->kind == ENTENTE_STEP_DEPOSIT && ent_approval_of_consent(that, approval);
}

/* Gives the steps of `current` their acts. */
static bool share_acts_of_steps(struct ent_case *that, const struct ent_approval_life *approval,
                                const struct by_approval *acts)
{
    const struct ent_approvals *all = that->approvals;
    const uint32_t first = acts->first[approval - all->rows];

    for (uint32_t i = first; i != ENT_NO_RECORD; i = acts->next[i]) {
        struct ent_step_life *step = step_of(all, &that->log.records[i]);

        if (step)
            step->act_count++;
    }
    for (uint32_t i = 0; i < approval->step_count; i++) {
        struct ent_step_life *step = ent_step_at(all, approval, i);
        size_t room = step->act_count;

        if (gives_consent(that, approval, step))
            room += 2 * (size_t)that->parties[approval->party].period_count;
        step->acts = ent_pool_array(&that->pool, room + 1, sizeof *step->acts);
        if (!step->acts)
            return false;
        step->act_count = 0;
    }
    for (uint32_t i = first; i != ENT_NO_RECORD; i = acts->next[i]) {
        const struct ent_record *record = &that->log.records[i];
        struct ent_step_life *step = step_of(all, record);

        if (step)
            put_act(step, record, record->day, record->maybe, record->move);
    }
    for (uint32_t i = 0; i < approval->step_count; i++)
        if (gives_consent(that, approval, ent_step_at(all, approval, i)))
            put_consents(that, approval, ent_step_at(all, approval, i));
    return true;
}

/* Order. */

enum { NEW, SEEN }; /* marks while the order is made */

/* On the way down: a step, and which of those that it waits for is next. */
struct step_frame {
    uint32_t place, at;
};

/* The place of a step that a rule asks for; UINT32_MAX: the node asks for none. */
static uint32_t asked_by(const struct ent_approvals *all, const struct ent_node *node)
{
    if (node->op != ENTENTE_OP_STEP || !node->name)
        return UINT32_MAX;
    return all->place[node->name->number] - 1; /* none is UINT32_MAX again */
}

/* The next step that this one waits for, or asks for, and that stands in no order yet. */
static bool next_below(const struct ent_case *that, const struct ent_approval_life *approval,
                       struct step_frame *frame, uint32_t *out)
{
    const struct ent_approvals *all = that->approvals;
    const struct ent_step_life *step = ent_step_at(all, approval, frame->place);
    const uint32_t links = step->link_count;
    const uint32_t nodes = step->node_end - step->node_first;

    while (frame->at < links + nodes) {
        const uint32_t at = frame->at++;

        *out = at < links ? all->links[step->after_first + at]
                          : asked_by(all, &that->rules.nodes[step->node_first + at - links]);
        if (*out != UINT32_MAX && all->scratch[*out] == NEW)
            return true;
    }
    return false;
}

/* No step before those that it waits for. */
static void put_in_order(const struct ent_case *that, const struct ent_approval_life *approval,
                         struct step_frame *stack)
{
    const struct ent_approvals *all = that->approvals;
    uint32_t *order = all->order + approval->step_first;
    uint32_t count = 0;

    memset(all->scratch, NEW, approval->step_count);
    for (uint32_t i = 0; i < approval->step_count; i++) {
        uint32_t depth = 0, below;

        if (all->scratch[i] != NEW)
            continue;
        stack[depth++] = (struct step_frame){i, 0};
        all->scratch[i] = SEEN;
        while (depth > 0) {
            if (next_below(that, approval, &stack[depth - 1], &below)) {
                all->scratch[below] = SEEN;
                stack[depth++] = (struct step_frame){below, 0};
            } else {
                order[count++] = stack[--depth].place;
            }
        }
    }
}

/* What an act was refused for, and what its numbers say against its word. */
static bool judge_step(struct ent_case *that, const struct ent_step_life *step)
{
    for (uint32_t i = 0; i < step->act_count; i++) {
        const struct ent_step_act *act = &step->acts[i];

        if (!act->applied &&
            !ent_move_refuse(that, act->record, act->code, act->blocked_by, NULL, act->hint))
            return false;
        if (act->applied && act->not_carried) {
            if (!ent_move_refuse(that, act->record, act->not_carried, NULL, NULL, NULL))
                return false;
            that->refused.rows[that->refused.count - 1].untold = true;
        }
    }
    return true;
}

static bool work_out_approval(struct ent_case *that, struct ent_approval_life *approval,
                              const struct by_approval *acts, struct step_frame *stack)
{
    struct ent_approvals *all = that->approvals;

    place_steps(all, approval, true);
    for (uint32_t i = 0; i < approval->step_count; i++)
        link_step(that, all, approval, ent_step_at(all, approval, i));
    if (that->rules.failed || !share_acts_of_steps(that, approval, acts))
        return false;
    put_in_order(that, approval, stack);
    if (!ent_steps_replay(that, approval))
        return false;
    for (uint32_t i = 0; i < approval->step_count; i++)
        if (!judge_step(that, ent_step_at(all, approval, i)))
            return false;
    place_steps(all, approval, false);
    return ent_approval_history(that, approval, false);
}

bool ent_approvals_work_out(struct ent_case *that)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_APPROVALS);
    struct ent_approvals *all;
    struct by_approval acts;
    struct step_frame *stack;

    if (!list || list->count == 0 || that->approvals)
        return true;
    all = ent_pool_alloc_zero(&that->pool, sizeof *all);
    if (!all)
        return false;
    measure_approvals(all, list);
    stack = ent_pool_array(&that->pool, all->step_count + (size_t)1, sizeof *stack);
    all->count = 0;
    if (!stack || !make_room_for_approvals(that, all, list->count))
        return false;
    for (uint32_t i = 0; i < that->party_count; i++)
        all->of_party[i] = -1;
    for (uint32_t i = 0; i < list->count; i++)
        read_approval(that, all, list->items[i].as.object);
    that->approvals = all;
    if (!sort_acts(that, &acts))
        return false;
    for (uint32_t i = 0; i < all->count; i++)
        if (!work_out_approval(that, &all->rows[i], &acts, stack))
            return false;
    return true;
}

int32_t ent_approval_state_on(const struct ent_case *that, int32_t party,
                              const struct ent_symbol *approval, ent_day day)
{
    const struct ent_approval_life *found = find_approval(that, party, approval);

    return found ? ent_approval_on(that, found, day) : 0;
}

const struct ent_history *ent_approval_past(struct ent_case *that, int32_t party,
                                            const struct ent_symbol *approval)
{
    struct ent_approval_life *found = find_approval(that, party, approval);

    if (!found)
        return NULL;
    that->rules.failed |= !ent_approval_history(that, found, true);
    return that->rules.failed ? NULL : &found->past;
}
