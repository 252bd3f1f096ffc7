/* What date expressions are worth. */
#include <string.h>

#include "calendar.h"
#include "case.h"
#include "condition.h"
#include "event.h"
#include "force_on.h"
#include "history.h"
#include "hours.h"
#include "milestone.h"
#include "node.h"
#include "other.h"
#include "place.h"
#include "rule.h"
#include "stands.h"
#include "text.h"

/* The truth that is looked for, and from when on: see ent_rule_first. */
struct search {
    struct ent_when from;
    struct ent_when found;
    bool fails;
};

static enum ent_tri looked_at(const struct search *search, enum ent_tri truth)
{
    return search->fails ? (enum ent_tri)(ENT_YES - truth) : truth;
}

/* The first day of a stretch that is not before `from`, unless one was found already. */
static void note_turn(ent_day *found, ent_day from, const struct ent_sweep *sweep)
{
    const ent_day day = from > sweep->from ? from : sweep->from;

    if (*found == ENT_DAY_NEVER && day < sweep->until)
        *found = day;
}

static void note_open(struct search *search, const struct ent_sweep *sweep, enum ent_tri truth)
{
    if (truth != ENT_NO)
        note_turn(&search->found.lo, search->from.lo, sweep);
    if (truth == ENT_YES)
        note_turn(&search->found.hi, search->from.hi, sweep);
}

static void note_base(struct search *search, const struct ent_sweep *sweep, enum ent_tri truth)
{
    if (truth != ENT_NO)
        note_turn(&search->found.base_lo, search->from.base_lo, sweep);
    if (truth == ENT_YES)
        note_turn(&search->found.base_hi, search->from.base_hi, sweep);
}

static bool open_done(const struct search *search)
{
    return search->found.lo != ENT_DAY_NEVER && search->found.hi != ENT_DAY_NEVER;
}

static bool base_done(const struct search *search)
{
    return search->found.base_lo != ENT_DAY_NEVER && search->found.base_hi != ENT_DAY_NEVER;
}

/* Goes over past and base. The past is the same for both, unless the sweep is split. */
static void look_along(struct search *search, struct ent_sweep *sweep, bool base)
{
    while (ent_sweep_next(sweep)) {
        const enum ent_tri truth = looked_at(search, sweep->truth);

        if (base)
            note_base(search, sweep, truth);
        if (!sweep->by_itself && !sweep->stepped)
            note_open(search, sweep, truth);
        if ((!base || base_done(search)) &&
            (sweep->stepped || sweep->by_itself || open_done(search)))
            return;
    }
}

/* A condition that is supposed to be met on the day of the question is found then at the latest. */
static void suppose(const struct ent_case *that, int32_t condition, struct search *search)
{
    const struct ent_when now = ent_when_day(that->on);

    if (that->rules.nodes[condition].supposed && search->from.hi <= that->on)
        search->found = ent_when_earlier(&search->found, &now);
}

static void look_for(struct ent_case *that, int32_t condition, int32_t party, int32_t period,
                     struct search *search)
{
    struct ent_sweep sweep;
    bool split;

    search->found = ent_when_never();
    if (!ent_sweep_begin(&sweep, that, condition, party, period, false)) {
        that->rules.failed = true;
        search->found = ent_when_unknown();
        return;
    }
    split = sweep.split;
    look_along(search, &sweep, !split);
    if (!open_done(search)) {
        ent_sweep_open(&sweep);
        while (ent_sweep_next(&sweep) && search->found.hi == ENT_DAY_NEVER)
            note_open(search, &sweep, looked_at(search, sweep.truth));
    }
    if (!split)
        return;
    if (ent_sweep_begin(&sweep, that, condition, party, period, true))
        look_along(search, &sweep, true);
    else
        that->rules.failed = true;
}

static struct ent_when look_for_turn(struct ent_case *that, int32_t condition, int32_t party,
                                     int32_t period, struct search *search)
{
    look_for(that, condition, party, period, search);
    suppose(that, condition, search);
    return search->found;
}

/* Every node of a slice that gives a date, from the leaves to the root. */
static void work_out_date(struct ent_case *that, int32_t rule, int32_t party, int32_t period);

struct ent_when ent_rule_first(struct ent_case *that, int32_t rule, int32_t party, int32_t period,
                               const struct ent_when *from, bool fails)
{
    struct search search = {.from = *from, .fails = fails};

    if (rule == ENT_NO_RULE || that->rules.failed)
        return ent_when_unknown();
    work_out_date(that, rule, party, period);
    return look_for_turn(that, rule, party, period, &search);
}

enum ent_tri ent_rule_holds(struct ent_case *that, int32_t rule, int32_t party, int32_t period,
                            ent_day day)
{
    struct ent_sweep sweep;

    if (rule == ENT_NO_RULE || that->rules.failed)
        return ENT_MAYBE;
    work_out_date(that, rule, party, period);
    if (!ent_sweep_begin(&sweep, that, rule, party, period, false)) {
        that->rules.failed = true;
        return ENT_MAYBE;
    }
    while (ent_sweep_next(&sweep))
        if (day < sweep.until)
            return sweep.truth;
    return sweep.truth;
}

bool ent_rule_turns(struct ent_case *that, int32_t rule, int32_t party, int32_t period,
                    struct ent_history *out)
{
    struct ent_sweep sweep;

    if (rule == ENT_NO_RULE || that->rules.failed)
        return false;
    work_out_date(that, rule, party, period);
    if (!ent_sweep_begin(&sweep, that, rule, party, period, false))
        return false;
    while (ent_sweep_next(&sweep) && sweep.from <= that->on)
        if (!ent_history_add(&that->pool, out, (struct ent_point){sweep.from, 0}, sweep.truth,
                             NULL))
            return false;
    return true;
}

static struct ent_when kid_value(const struct ent_case *that, const struct ent_node *node,
                                 uint32_t index, struct ent_when otherwise)
{
    const struct ent_node *at = ent_node_kid(that, node, index);

    return at ? at->value : otherwise;
}

/* A day that does not come by the last one never comes. One pair of bounds. */
static void cut(ent_day *lo, ent_day *hi, ent_day by_lo, ent_day by_hi)
{
    if (*lo > by_hi)
        *lo = ENT_DAY_NEVER;
    if (*lo == ENT_DAY_NEVER || *hi > by_lo)
        *hi = ENT_DAY_NEVER;
}

static struct ent_when value_of_when(struct ent_case *that, struct ent_node *node, int32_t party,
                                     int32_t period)
{
    const int32_t condition = that->rules.kids[node->kid_first + ENT_KID_COND];
    const struct ent_when always = ent_when_day(ENT_DAY_FIRST);
    const struct ent_when no_end = ent_when_never();
    const struct ent_when floor = ent_when_day(node->floor);
    const struct ent_when from = kid_value(that, node, ENT_KID_FROM, always);
    struct search search = {.from = ent_when_later(&from, &floor)};
    const struct ent_when by = kid_value(that, node, ENT_KID_BY, no_end);
    struct ent_when when;

    if (condition == ENT_NO_RULE)
        return ent_when_unknown();
    when = look_for_turn(that, condition, party, period, &search);
    when.maybe_failed = ent_when_maybe_too_late(&when, &by);
    cut(&when.lo, &when.hi, by.lo, by.hi);
    cut(&when.base_lo, &when.base_hi, by.base_lo, by.base_hi);
    return when;
}

/* In time: on the deadline or before, or (not inclusive) before it. One pair of bounds each. */
static struct ent_ways ways_of(ent_day lo, ent_day hi, struct ent_span deadline, bool inclusive)
{
    const ent_day margin = inclusive ? 0 : 1;
    const ent_day earliest =
        deadline.first == ENT_DAY_NEVER ? ENT_DAY_NEVER : deadline.first - margin;
    const ent_day latest = deadline.last == ENT_DAY_NEVER ? ENT_DAY_NEVER : deadline.last - margin;

    return (struct ent_ways){lo != ENT_DAY_NEVER && lo <= latest,
                             deadline.first != ENT_DAY_NEVER && hi > earliest,
                             hi == ENT_DAY_NEVER && latest == ENT_DAY_NEVER};
}

static void widen(struct ent_when *sum, bool *any, const struct ent_when *more)
{
    *sum = *any ? ent_when_hull(sum, more) : *more;
    *any = true;
}

static struct ent_when hull_along(const struct ent_ways *ways, const struct ent_when *then,
                                  const struct ent_when *otherwise)
{
    const struct ent_when never = ent_when_never();
    struct ent_when sum = never;
    bool any = false;

    if (ways->then)
        widen(&sum, &any, then);
    if (ways->otherwise)
        widen(&sum, &any, otherwise);
    if (ways->neither)
        widen(&sum, &any, &never);
    return sum;
}

struct ent_when ent_when_along(const struct ent_ways *open, const struct ent_ways *base,
                               const struct ent_when *then, const struct ent_when *otherwise)
{
    const struct ent_when by_itself = hull_along(base, then, otherwise);
    struct ent_when sum = hull_along(open, then, otherwise);

    sum.base_lo = by_itself.base_lo;
    sum.base_hi = by_itself.base_hi;
    return sum;
}

static struct ent_when value_of_if_by(struct ent_case *that, struct ent_node *node, int32_t party,
                                      int32_t period)
{
    const int32_t condition = that->rules.kids[node->kid_first + ENT_KID_COND];
    struct search search = {.from = ent_when_day(ENT_DAY_FIRST)};
    const struct ent_when never = ent_when_never();
    const struct ent_when deadline = kid_value(that, node, ENT_KID_DEADLINE, never);
    const struct ent_when then = kid_value(that, node, ENT_KID_THEN, never);
    const struct ent_when otherwise = kid_value(that, node, ENT_KID_ELSE, never);

    if (condition == ENT_NO_RULE)
        return ent_when_unknown();

    const struct ent_when met = look_for_turn(that, condition, party, period, &search);
    const struct ent_ways open =
        ways_of(met.lo, met.hi, (struct ent_span){deadline.lo, deadline.hi}, node->inclusive);
    const struct ent_ways base =
        ways_of(met.base_lo, met.base_hi, (struct ent_span){deadline.base_lo, deadline.base_hi},
                node->inclusive);
    struct ent_when value = ent_when_along(&open, &base, &then, &otherwise);

    node->met = met;
    node->ways = open;
    node->base_ways = base;
    if (otherwise.lo == ENT_DAY_NEVER && ent_when_maybe_too_late(&met, &deadline))
        value.maybe_failed = true;
    return value;
}

/* The time of an add; what is tried against a determined entry goes before what it says. */
static struct ent_period_of_time period_of_add(const struct ent_case *that,
                                               const struct ent_node *node)
{
    struct ent_period_of_time period = ent_node_period(that, node);

    if (that->rules.force_counting)
        period.counting = that->rules.force_counting;
    if (that->rules.force_month_end)
        period.month_end = that->rules.force_month_end;
    return period;
}

static void tell_reckoning(struct ent_case *that, struct ent_node *node, int32_t fault)
{
    if (fault == ENT_RECKONING_OVERFLOW)
        ent_node_tell(that, node, ENTENTE_E_OVERFLOW, "The day lies outside the years 1 to 9999.");
    else if (fault == ENT_RECKONING_SILENT)
        ent_node_tell(that, node, ENTENTE_E_LIMIT,
                      "The calendar does not tell of so many days: no day follows from it yet.");
}

static struct ent_when value_of_add(struct ent_case *that, struct ent_node *node)
{
    const struct ent_node *from = ent_node_kid(that, node, ENT_KID_TO);
    const struct ent_period_of_time period = period_of_add(that, node);
    int32_t fault = ENT_RECKONING_WHOLE;
    struct ent_when when;

    if (!from)
        return ent_when_unknown();
    if (period.unit == ENTENTE_UNIT_HOUR && ent_hours_end(&period, from, &node->hour))
        return ent_when_day(ent_instant_day(&node->hour.at));
    when = ent_when_add(&from->value, &period, &fault);
    tell_reckoning(that, node, fault);
    return when;
}

static struct ent_when value_of_align(struct ent_case *that, struct ent_node *node)
{
    const struct ent_when to = kid_value(that, node, ENT_KID_TO, ent_when_unknown());
    const struct ent_alignment by = {node->n, node->strict, node->month, node->in_month};
    int32_t fault = ENT_RECKONING_WHOLE;
    const struct ent_when when = ent_when_align(&to, &by, &fault);

    tell_reckoning(that, node, fault);
    return when;
}

static struct ent_when value_of_list(struct ent_case *that, struct ent_node *node)
{
    struct ent_when sum = ent_when_never();

    for (uint32_t i = 0; i < node->kid_count; i++) {
        const struct ent_when here = kid_value(that, node, i, ent_when_unknown());

        if (i == 0)
            sum = here;
        else if (node->op == ENTENTE_OP_LATER)
            sum = ent_when_later(&sum, &here);
        else
            sum = ent_when_earlier(&sum, &here);
    }
    return sum;
}

static struct ent_when value_of_date(const struct ent_node *node)
{
    const int32_t date = entente_object_get_date(node->object, ENTENTE_FIELD_VALUE);

    return date ? ent_when_span(ent_date_span(date)) : ent_when_unknown();
}

static bool is_own_name(const struct ent_case *that, const struct ent_symbol *name)
{
    const char *own = entente_agreement_id(that->agreement);

    return own && strcmp(own, name->text) == 0;
}

/* Whether the agreement enters no earlier than the day of a node: above it is nothing but `later`. */
static bool enters_no_earlier(const struct ent_case *that, const entente_object *node)
{
    const entente_object *above = node->parent;

    while (above && above->noun == ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_LATER) {
        node = above;
        above = node->parent;
    }
    return !that->treaty && above && above->noun == ENTENTE_NOUN_ENTRY_CLAUSE &&
           entente_object_get_object(above, ENTENTE_FIELD_GENERAL) == node;
}

/* The entry into force of another agreement, which may wait for this one. */
static struct ent_when value_of_other_entry(struct ent_case *that, const struct ent_node *node)
{
    bool together = false, memory = true;
    const struct ent_case *other = ent_case_other_entry(
        that, node->name->text, enters_no_earlier(that, node->object), &together, &memory);

    if (!memory)
        that->rules.failed = true;
    if (together)
        return ent_when_day(ENT_DAY_FIRST);
    return other ? ent_milestone(other, node->which, ENT_NO_PARTY) : ent_when_unknown();
}

/* From when the agreement is in force for a party, in a period or in its last one. */
static struct ent_when value_of_own_entry(const struct ent_case *that, int32_t party,
                                          int32_t period)
{
    return that->entry.ready && period >= 0 ? that->periods[period].entry
                                            : ent_milestone(that, ENTENTE_MILESTONE_OWN_EIF, party);
}

static struct ent_when value_of_milestone(struct ent_case *that, struct ent_node *node,
                                          int32_t party, int32_t period)
{
    if (node->which == ENTENTE_MILESTONE_TRIGGER && that->rules.trigger_day)
        return *that->rules.trigger_day;
    if (node->which == ENTENTE_MILESTONE_ACTIVATION && that->rules.activation_day)
        return *that->rules.activation_day;
    if (node->which == ENTENTE_MILESTONE_TERM_END && that->rules.term_end)
        return *that->rules.term_end;

    const struct ent_case *other = that;
    const bool forces = node->which == ENTENTE_MILESTONE_EIF ||
                        node->which == ENTENTE_MILESTONE_EIF_PROVISIONAL ||
                        node->which == ENTENTE_MILESTONE_OWN_EIF;

    if (node->name && node->which == ENTENTE_MILESTONE_EIF && !is_own_name(that, node->name))
        return value_of_other_entry(that, node);
    if (node->name) {
        other = ent_force_case(that, node->name);
        party = other && party != ENT_NO_PARTY ? ent_force_party(that, other, party) : party;
    } else if (forces && !that->entry.general_ready) {
        ent_node_tell(that, node, ENTENTE_E_RULE_CYCLE, "Entry into force is counted from itself.");
    }
    if (!node->name && node->which == ENTENTE_MILESTONE_OWN_EIF)
        return value_of_own_entry(that, party, period);
    return other ? ent_milestone(other, node->which, party) : ent_when_unknown();
}

/* Where the rule does not say which acts, any consent of the party will do. */
static struct ent_own_act find_own_consent(const struct ent_case *that, const struct ent_node *node,
                                           int32_t party, int32_t period)
{
    struct ent_own_act found;

    if (that->rules.own_act)
        return (struct ent_own_act){ent_when_span(that->rules.own_act->date), that->rules.own_act};
    found = ent_own_act_find(that, party, period, node->acts);
    if (found.day.lo <= that->on || period < 0 || node->says_acts)
        return found;
    found.day = that->periods[period].consent;
    found.record = &that->log.records[that->by_party[that->periods[period].record_first]];
    return found;
}

static struct ent_when value_of_own_consent(const struct ent_case *that, struct ent_node *node,
                                            int32_t party, int32_t period)
{
    const struct ent_own_act found = find_own_consent(that, node, party, period);

    node->own_record = node->notified ? NULL : found.record;
    return node->notified ? ent_own_act_notified(that, &found) : found.day;
}

static struct ent_when value_of_own_notice(const struct ent_case *that, struct ent_node *node)
{
    const struct ent_record *notice = that->rules.own_notice;

    node->own_record = node->notified ? NULL : notice;
    if (!notice)
        return ent_when_unknown();
    return ent_when_span(node->notified ? ent_notified(notice) : notice->date);
}

static struct ent_when date_value(struct ent_case *that, struct ent_node *node, int32_t party,
                                  int32_t period)
{
    switch (node->op) {
    case ENTENTE_OP_DATE:
        return value_of_date(node);
    case ENTENTE_OP_EVENT:
        return ent_event_day(that, node, party);
    case ENTENTE_OP_MILESTONE:
        return value_of_milestone(that, node, party, period);
    case ENTENTE_OP_WHEN:
        return value_of_when(that, node, party, period);
    case ENTENTE_OP_OWN_CONSENT:
        return value_of_own_consent(that, node, party, period);
    case ENTENTE_OP_OWN_NOTICE:
        return value_of_own_notice(that, node);
    case ENTENTE_OP_ADD:
        return value_of_add(that, node);
    case ENTENTE_OP_ALIGN:
        return value_of_align(that, node);
    case ENTENTE_OP_LATER:
    case ENTENTE_OP_EARLIER:
        return value_of_list(that, node);
    case ENTENTE_OP_IF_BY:
        return value_of_if_by(that, node, party, period);
    case ENTENTE_OP_NEVER:
        return ent_when_never();
    default: /* a word such as "promptly" is no date */
        return ent_when_unknown();
    }
}

static void work_out_date(struct ent_case *that, int32_t rule, int32_t party, int32_t period)
{
    for (uint32_t i = that->rules.nodes[rule].first; i <= (uint32_t)rule; i++) {
        struct ent_node *node = &that->rules.nodes[i];

        if (!node->gives_date || node->done)
            continue;
        if (node->twin != ENT_NO_RULE && that->rules.nodes[node->twin].done) {
            node->value = that->rules.nodes[node->twin].value;
        } else {
            node->hour.known = false;
            node->value = date_value(that, node, party, period);
        }
        if (node->timed && !node->hour.known)
            node->hour = ent_node_hour(that, node, party);
        node->done = !node->own;
    }
}

struct ent_when ent_rule_value(struct ent_case *that, int32_t rule, int32_t party, int32_t period)
{
    if (rule == ENT_NO_RULE || that->rules.failed)
        return ent_when_unknown();
    work_out_date(that, rule, party, period);
    return that->rules.nodes[rule].value;
}
