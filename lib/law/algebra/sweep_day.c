/* The days on which something changes, and the steps of a node, for the sweep under way. */
#include "case.h"
#include "node.h"
#include "timed.h"

bool ent_sweep_day(struct ent_case *that, ent_day day)
{
    struct ent_rules *rules = &that->rules;
    ent_day *days =
        ent_rules_grow(that, rules->days, rules->day_count, sizeof *days, &rules->day_capacity);

    if (!days)
        return false;
    rules->days = days;
    days[rules->day_count++] = day;
    return true;
}

static bool value_days(struct ent_case *that, const struct ent_when *when)
{
    return ent_sweep_day(that, when->lo) && ent_sweep_day(that, when->hi) &&
           ent_sweep_day(that, when->base_lo) && ent_sweep_day(that, when->base_hi);
}

bool ent_force_days(struct ent_case *that, const struct ent_case *other)
{
    if (!value_days(that, &other->entry.general))
        return false;
    if (!ent_sweep_day(that, other->ended.first) || !ent_sweep_day(that, other->ended.last))
        return false;
    for (uint32_t i = 0; i < other->party_count; i++)
        if (!value_days(that, &other->parties[i].entry))
            return false;
    for (uint32_t i = 0; i < other->period_count; i++)
        if (!value_days(that, &other->periods[i].entry) ||
            !ent_sweep_day(that, other->periods[i].exit.first) ||
            !ent_sweep_day(that, other->periods[i].exit.last))
            return false;
    return true;
}

bool ent_add_step(struct ent_case *that, ent_day day, enum ent_tri truth)
{
    struct ent_rules *rules = &that->rules;
    struct ent_step *steps =
        ent_rules_grow(that, rules->steps, rules->step_count, sizeof *steps, &rules->step_capacity);

    if (!steps)
        return false;
    rules->steps = steps;
    steps[rules->step_count++] = (struct ent_step){day, (uint8_t)truth};
    return true;
}
