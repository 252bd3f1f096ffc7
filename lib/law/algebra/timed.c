#include "timed.h"

#include <string.h>

#include <entente/act.h>

#include "case.h"
#include "condition.h"
#include "event.h"
#include "force_on.h"
#include "node.h"
#include "part.h"
#include "sorting.h"

bool ent_is_timed(int32_t op)
{
    return op == ENTENTE_OP_EVENT || op == ENTENTE_OP_OWN_ACT || op == ENTENTE_OP_IN_FORCE ||
           op == ENTENTE_OP_REACHED || op == ENTENTE_OP_WAIVABLE || op == ENTENTE_OP_STEP ||
           op == ENTENTE_OP_COMMITMENT || op == ENTENTE_OP_APPROVAL;
}

/* Adds those of a subject that is asked whether it is in some states. False without memory. */
static bool add_history(struct ent_case *that, const struct ent_history *history, ent_states asked)
{
    for (uint32_t i = 0; i < history->count; i++)
        if (!ent_add_step(that, history->moments[i].from.day,
                          ent_states_within(history->moments[i].states, asked)))
            return false;
    return true;
}

static void open_from(struct ent_node *node, ent_day maybe, ent_day yes)
{
    node->open_maybe = maybe;
    node->open_yes = yes;
}

static bool own_act_steps(struct ent_case *that, struct ent_node *node, int32_t party)
{
    open_from(node, party == ENT_NO_PARTY ? ENT_DAY_NEVER : that->on + 1, ENT_DAY_NEVER);
    if (party == ENT_NO_PARTY)
        return true;

    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; i < row->change_count; i++) {
        const struct ent_change *change = &that->own_changes[row->change_first + i];

        if (!ent_add_step(that, change->day, ent_stands(&change->after, node->acts)))
            return false;
    }
    return true;
}

/* A State may waive a condition for itself; nothing takes the waiver back. */
static bool waiver_steps(struct ent_case *that, struct ent_node *node, int32_t party)
{
    ent_day surely = ENT_DAY_NEVER;

    open_from(node, party == ENT_NO_PARTY ? ENT_DAY_NEVER : that->on + 1, ENT_DAY_NEVER);
    if (party == ENT_NO_PARTY)
        return true;

    const struct ent_party *row = &that->parties[party];
    ent_day perhaps = ENT_DAY_NEVER;

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (record->type != ENTENTE_ACT_WAIVER ||
            !ent_object_names(record->act, ENTENTE_FIELD_CONDITION, node->name))
            continue;
        perhaps = record->day.first < perhaps ? record->day.first : perhaps;
        if (!record->maybe && record->day.last < surely)
            surely = record->day.last;
    }
    if (surely != ENT_DAY_NEVER)
        node->open_yes = surely > that->on ? surely : that->on + 1;
    return (perhaps >= surely || ent_add_step(that, perhaps, ENT_MAYBE)) &&
           (surely == ENT_DAY_NEVER || ent_add_step(that, surely, ENT_YES));
}

static enum ent_tri value_on(const struct ent_sweep *sweep, const struct ent_when *when,
                             ent_day day)
{
    const bool open = day <= sweep->that->on && !sweep->by_itself;
    const ent_day lo = open ? when->lo : when->base_lo;
    const ent_day hi = open ? when->hi : when->base_hi;

    if (hi <= day)
        return ENT_YES;
    return lo <= day ? ENT_MAYBE : ENT_NO;
}

static bool reached_steps(struct ent_sweep *sweep, struct ent_node *node)
{
    struct ent_case *that = sweep->that;
    const struct ent_node *kid = ent_node_kid(that, node, 0);
    const struct ent_when when = kid ? kid->value : ent_when_unknown();
    ent_day days[] = {when.lo, when.hi, that->on + 1, when.base_lo, when.base_hi};
    const uint32_t count = ent_sort_days(days, sizeof days / sizeof days[0]);

    open_from(node, when.lo, when.hi);
    sweep->split |= (when.lo <= that->on && when.lo != when.base_lo) ||
                    (when.base_hi <= that->on && when.hi != when.base_hi);
    for (uint32_t i = 0; i < count; i++)
        if (days[i] != ENT_DAY_NEVER &&
            !ent_add_step(that, days[i], value_on(sweep, &when, days[i])))
            return false;
    return true;
}

static bool is_own(const struct ent_symbol *name)
{
    return name && strcmp(name->text, "own") == 0;
}

/* Whom another agreement is to be in force for: its index there. False: for nobody it knows. */
static bool find_party(const struct ent_case *that, const struct ent_node *node,
                       const struct ent_case *other, int32_t party, int32_t *out)
{
    *out = ENT_NO_PARTY;
    if (!node->party)
        return true;
    if (!is_own(node->party))
        party = ent_case_party(that, node->party);
    if (party != ENT_NO_PARTY) {
        *out = ent_force_party(that, other, party);
    } else if (!is_own(node->party)) {
        const struct ent_symbol *there =
            ent_symbol_find(other->agreement, node->party->text, node->party->length);

        *out = there ? ent_case_party(other, there) : ENT_NO_PARTY;
    }
    return *out != ENT_NO_PARTY;
}

static bool in_force_steps(struct ent_case *that, struct ent_node *node, int32_t party)
{
    const struct ent_symbol *part = ent_object_symbol(node->object, ENTENTE_FIELD_PART);
    const struct ent_case *other =
        part ? ent_part_case(that, node->name, part) : ent_force_case(that, node->name);
    const uint32_t mark = that->rules.day_count;
    int32_t there;

    if (!other) {
        open_from(node, ENT_DAY_FIRST, ENT_DAY_NEVER);
        return !that->rules.failed && ent_add_step(that, ENT_DAY_FIRST, ENT_MAYBE);
    }
    if (!find_party(that, node, other, party, &there)) {
        /* It may join there later, unless nobody in particular is asked about. */
        open_from(node, is_own(node->party) && party == ENT_NO_PARTY ? ENT_DAY_NEVER : that->on + 1,
                  ENT_DAY_NEVER);
        return true;
    }
    open_from(node, ent_force_open_from(other, there), ENT_DAY_NEVER);
    if (!ent_force_days(that, other) || !ent_sweep_day(that, that->on + 1))
        return false;

    const uint32_t count = ent_sort_days(that->rules.days + mark, that->rules.day_count - mark);

    that->rules.day_count = mark;
    for (uint32_t i = 0; i < count; i++) {
        const ent_day day = that->rules.days[mark + i];
        if (!ent_add_step(that, day, ent_force_on(other, there, day)))
            return false;
    }
    return true;
}

/* How a commitment, an approval or a step stood is worked out before; elsewhere it is not known. */
static bool history_steps(struct ent_case *that, struct ent_node *node)
{
    if (!node->history) {
        open_from(node, ENT_DAY_FIRST, ENT_DAY_NEVER);
        return ent_add_step(that, ENT_DAY_FIRST, ENT_MAYBE);
    }
    open_from(node, that->on + 1, ENT_DAY_NEVER);
    return add_history(that, node->history, node->asked);
}

bool ent_timed_steps(struct ent_sweep *sweep, struct ent_node *node)
{
    switch (node->op) {
    case ENTENTE_OP_EVENT:
        open_from(node, sweep->that->on + 1, ENT_DAY_NEVER);
        return ent_event_steps(sweep->that, node, sweep->party);
    case ENTENTE_OP_OWN_ACT:
        return own_act_steps(sweep->that, node, sweep->party);
    case ENTENTE_OP_WAIVABLE:
        return waiver_steps(sweep->that, node, sweep->party);
    case ENTENTE_OP_COMMITMENT:
    case ENTENTE_OP_APPROVAL:
    case ENTENTE_OP_STEP:
        return history_steps(sweep->that, node);
    case ENTENTE_OP_REACHED:
        return reached_steps(sweep, node);
    default:
        return in_force_steps(sweep->that, node, sweep->party);
    }
}
