/*
 * On which days what the rules make of days to come can change, though nothing about the days
 * before does: the days on which stretches begin.
 *
 *   a node of a condition turns true or false; a number that is counted moves where the set or the
 *   table it is counted in does; a day that a rule names passes; an act that a rule looks at; a
 *   notice that will change who is counted; a determination.
 *
 * Once the agreement is in force nothing undoes that, and what is left is told by each party.
 */
#include <string.h>

#include <entente/act.h>

#include "alloc.h"
#include "condition.h"
#include "count.h"
#include "entry_into_force.h"
#include "node.h"
#include "sorting.h"
#include "timed.h"
#include "timeline.h"
#include "version.h"

/* What the rules of a document look at. */
struct looks {
    bool events, milestones, signatures;
    bool chooses; /* between days, so that one of them can pass without being taken */
};

struct finder {
    struct ent_case *that;
    struct ent_breaks *breaks;
    struct looks looks;
    ent_day start;
};

/* An act that works on days before it is known, or for one party alone. */
static bool is_plain_act(const struct ent_record *record)
{
    if (record->maybe || record->day.first != record->day.last ||
        record->date.first != record->date.last)
        return false;
    if (record->type == ENTENTE_ACT_DETERMINATION)
        return record->party == ENT_NO_PARTY;
    if (ent_kind_is(record->type, ENT_IS_SUSPENDING)) /* one that ends by itself */
        return !ent_object_slot(record->act, ENTENTE_FIELD_UNTIL);
    return !ent_kind_is(record->type, ENT_IS_BACKWARDS);
}

static bool are_plain_acts(const struct ent_case *that)
{
    for (uint32_t i = 0; i < that->log.count; i++)
        if (!is_plain_act(&that->log.records[i]))
            return false;
    for (uint32_t i = 0; i < that->exit_count; i++)
        if (that->exits[i].maybe || that->exits[i].day.first != that->exits[i].day.last)
            return false;
    return true;
}

/* What a rule of a party's own can say without looking at anything that is still to come. */
static bool is_plain_own(int32_t op)
{
    switch (op) {
    case ENTENTE_OP_OWN_CONSENT:
    case ENTENTE_OP_MILESTONE:
    case ENTENTE_OP_DATE:
    case ENTENTE_OP_ADD:
    case ENTENTE_OP_ALIGN:
    case ENTENTE_OP_LATER:
    case ENTENTE_OP_EARLIER:
    case ENTENTE_OP_NEVER:
        return true;
    default:
        return false;
    }
}

static bool is_plain_node(const struct ent_node *node)
{
    if (node->own && !is_plain_own(node->op))
        return false;
    return node->op != ENTENTE_OP_IN_FORCE && !(node->op == ENTENTE_OP_MILESTONE && node->name);
}

static bool are_plain_sets(const struct ent_case *that)
{
    for (uint32_t i = 0; i < that->rules.set_count; i++)
        if (that->rules.sets[i].kind == ENT_SET_PARTIES_OF)
            return false;
    return true;
}

static bool are_plain_rules(const struct ent_case *that)
{
    for (uint32_t i = 0; i < that->rules.node_count; i++)
        if (!is_plain_node(&that->rules.nodes[i]))
            return false;
    return are_plain_sets(that);
}

static bool has_amendments(const struct ent_case *that)
{
    const struct ent_list *versions =
        ent_object_list(&that->agreement->root, ENTENTE_FIELD_VERSIONS);

    for (uint32_t i = 1; versions && i < versions->count; i++)
        if (!ent_version_is_draft(
                that, ent_object_symbol(versions->items[i].as.object, ENTENTE_FIELD_ID)))
            return true;
    return false;
}

/* Parts that enter by themselves: what their rules look at is not gone through. */
static bool has_own_parts(const struct ent_case *that)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_PARTS);

    for (uint32_t i = 0; list && i < list->count; i++)
        if (ent_part_entry_clause(list->items[i].as.object))
            return true;
    return list && ent_log_has(&that->log, ENTENTE_ACT_DETERMINATION);
}

/* Clauses whose answers on a day rest on more than what had happened by then. */
static bool are_plain_clauses(const struct ent_case *that)
{
    const entente_object *entry = ent_clause(that->agreement, ENTENTE_FIELD_ENTRY_INTO_FORCE);
    const entente_object *withdrawal = ent_clause(that->agreement, ENTENTE_FIELD_WITHDRAWAL);
    const struct ent_policies *policies = &that->question->policies;

    if (entry && (entente_object_has(entry, ENTENTE_FIELD_PER_PARTY) ||
                  entente_object_get_boolean(entry, ENTENTE_FIELD_REQUIRE_AT_ENTRY)))
        return false;
    if (withdrawal && that->exit_count > 0 &&
        (entente_object_has(withdrawal, ENTENTE_FIELD_DEFERRED_WHILE) ||
         entente_object_has(withdrawal, ENTENTE_FIELD_AUTOMATIC) ||
         entente_object_has(withdrawal, ENTENTE_FIELD_EFFECTIVE)))
        return false;
    return !ent_clause(that->agreement, ENTENTE_FIELD_PROVISIONAL_APPLICATION) &&
           !policies->require_at_entry && policies->invalid != ENT_INVALID_NOT_BOUND;
}

static bool is_readable(const struct ent_case *that)
{
    return that->question->with_count == 0 && !that->awaited && are_plain_clauses(that) &&
           are_plain_acts(that) && are_plain_rules(that) && !has_amendments(that) &&
           !has_own_parts(that);
}

static struct looks looks_of(const struct ent_case *that)
{
    struct looks looks = {false, false, false, false};

    for (uint32_t i = 0; i < that->rules.node_count; i++) {
        const struct ent_node *node = &that->rules.nodes[i];

        looks.events |= node->op == ENTENTE_OP_EVENT;
        looks.milestones |= node->op == ENTENTE_OP_MILESTONE;
        looks.signatures |=
            node->op == ENTENTE_OP_MILESTONE && (node->which == ENTENTE_MILESTONE_SIGNATURE ||
                                                 node->which == ENTENTE_MILESTONE_LAST_SIGNATURE);
        looks.chooses |= node->op == ENTENTE_OP_EARLIER || node->op == ENTENTE_OP_IF_BY ||
                         node->op == ENTENTE_OP_REACHED || node->op == ENTENTE_OP_HOLDS_FOR;
    }
    for (uint32_t i = 0; i < that->rules.set_count; i++)
        looks.milestones |= that->rules.sets[i].as_of != NULL;
    return looks;
}

static bool add_break(struct finder *finder, ent_day day)
{
    return day < finder->start || day > finder->that->on ||
           ent_days_add(&finder->breaks->days, day);
}

/* Only as long as the rules of entry can say something new. */
static bool add_early(struct finder *finder, ent_day day)
{
    return day > finder->breaks->settled || add_break(finder, day);
}

/* The same for a day on which no act is needed. */
static bool add_passing(struct finder *finder, ent_day day)
{
    return day > finder->breaks->settled || day < finder->start ||
           (add_break(finder, day) && ent_days_add(&finder->breaks->passing, day));
}

/* An exit, or one taken back. */
static bool kind_is_exit(int32_t type)
{
    return ent_kind(type)->exit || type == ENTENTE_ACT_WITHDRAWAL_RETRACTION;
}

static bool rule_looks_at(const struct looks *looks, const struct ent_record *record)
{
    if (record->type == ENTENTE_ACT_EVENT)
        return looks->events;
    return (looks->milestones && ent_kind_is(record->type, ENT_IS_LOOKED_AT)) ||
           (looks->signatures && ent_kind_is(record->type, ENT_IS_SIGNATURE));
}

static bool add_breaks_of_acts(struct finder *finder)
{
    bool text_settled = false;

    for (uint32_t i = 0; i < finder->that->log.count; i++) {
        const struct ent_record *record = &finder->that->log.records[i];
        const bool settles = ent_kind_is(record->type, ENT_IS_SETTLING);
        bool good = true;

        if (record->other_version)
            continue;
        /* Until then nothing was against acts that need a text. */
        if (ent_kind_is(record->type, ENT_IS_OF_THE_END) ||
            (!text_settled && settles && record->date.first > finder->start))
            good = add_break(finder, record->date.first);
        text_settled |= settles;
        if (kind_is_exit(record->type) || rule_looks_at(&finder->looks, record))
            good &= add_early(finder, record->date.first);
        if (record->day.first > record->date.first)
            good &= add_early(finder, record->date.first) && add_early(finder, record->day.first);
        if (!good)
            return false;
    }
    return true;
}

static bool add_rule_day(struct finder *finder, const struct ent_when *when)
{
    return add_passing(finder, when->lo) && add_passing(finder, when->hi) &&
           add_passing(finder, when->base_lo) && add_passing(finder, when->base_hi);
}

/* A deadline that is not inclusive is over on the day before. */
static bool add_deadline(struct finder *finder, const struct ent_node *node)
{
    const struct ent_rules *rules = &finder->that->rules;
    const int32_t kid = node->op == ENTENTE_OP_IF_BY && !node->inclusive
                            ? rules->kids[node->kid_first + ENT_KID_DEADLINE]
                            : ENT_NO_RULE;

    return kid == ENT_NO_RULE || (add_passing(finder, rules->nodes[kid].value.base_lo - 1) &&
                                  add_passing(finder, rules->nodes[kid].value.base_hi - 1));
}

static bool is_sum(int32_t op)
{
    return op == ENTENTE_OP_ADD || op == ENTENTE_OP_ALIGN || op == ENTENTE_OP_LATER ||
           op == ENTENTE_OP_WHEN;
}

/* The truth of every node, stretch by stretch. */
static bool add_turns(struct finder *finder, const struct ent_node *when, uint8_t *truths)
{
    struct ent_rules *rules = &finder->that->rules;
    const int32_t condition = rules->kids[when->kid_first + ENT_KID_COND];
    const uint32_t first = rules->nodes[condition].first;
    struct ent_sweep sweep;
    bool moves = false, timed = false;

    for (uint32_t i = first; i <= (uint32_t)condition; i++) {
        const struct ent_node *node = &rules->nodes[i];

        moves |= node->set != ENT_NO_RULE && ent_leaf_moves(finder->that, node);
        timed |= ent_is_timed(node->op) || node->op == ENTENTE_OP_HOLDS_FOR;
    }
    if (!ent_sweep_begin(&sweep, finder->that, condition, ENT_NO_PARTY, -1, false))
        return false;
    while (ent_sweep_next(&sweep) && sweep.from <= finder->breaks->settled) {
        bool turns = moves;

        for (uint32_t i = first; i <= (uint32_t)condition; i++) {
            turns |= truths[i] != rules->nodes[i].truth;
            truths[i] = rules->nodes[i].truth;
        }
        if (turns &&
            !(moves || timed ? add_passing(finder, sweep.from) : add_early(finder, sweep.from)))
            return false;
    }
    return true;
}

static bool add_rule_days(struct finder *finder)
{
    struct ent_rules *rules = &finder->that->rules;
    uint8_t *truths = ent_pool_alloc_zero(&finder->that->pool, (size_t)rules->node_count + 1);

    for (uint32_t i = 0; truths && i < rules->node_count; i++) {
        const struct ent_node *node = &rules->nodes[i];
        const bool waits = node->op == ENTENTE_OP_WHEN || node->op == ENTENTE_OP_IF_BY;

        if (node->own || !node->gives_date || !node->done)
            continue;
        if ((finder->looks.chooses || !is_sum(node->op)) && !add_rule_day(finder, &node->value))
            return false;
        if (!add_deadline(finder, node))
            return false;
        if (waits && node->twin == ENT_NO_RULE &&
            rules->kids[node->kid_first + ENT_KID_COND] != ENT_NO_RULE &&
            !add_turns(finder, node, truths))
            return false;
    }
    return truths != NULL;
}

static bool add_set_date(struct finder *finder, const struct ent_value *value)
{
    struct ent_span span;

    if (!value || value->kind != ENTENTE_VALUE_DATE)
        return true;
    span = ent_date_span((int32_t)value->as.integer);
    return add_passing(finder, span.first) && add_passing(finder, span.last);
}

/* The days that sets are measured on, if the text names them. */
static bool add_set_days(struct finder *finder)
{
    const struct ent_rules *rules = &finder->that->rules;

    for (uint32_t i = 0; i < rules->set_count; i++)
        if (!add_set_date(finder, rules->sets[i].as_of))
            return false;
    return true;
}

/* The day by which both general entries, and the condition, have come for good. A rule that chooses can be open until
 * after the day that it gives in the end: up to the last day that it names. */
static ent_day settled_on(const struct ent_case *that, bool chooses)
{
    ent_day day = ent_day_later(that->entry.general.hi, that->entry.computed.hi);

    day = ent_day_later(day, that->entry.condition_met.hi);
    if (that->entry.has_provisional)
        day = ent_day_later(day, that->entry.provisional.hi);
    for (uint32_t i = 0; chooses && i < that->rules.node_count; i++) {
        const struct ent_node *node = &that->rules.nodes[i];

        if (node->gives_date && !node->own && node->value.hi < ENT_DAY_BEYOND)
            day = ent_day_later(day, node->value.hi);
    }
    return day < that->on ? day : that->on;
}

bool ent_breaks_find(struct ent_trace *trace, struct ent_case *last, struct ent_breaks *breaks)
{
    struct finder finder = {.that = last, .breaks = breaks, .start = trace->start};

    finder.looks = looks_of(last);
    finder.looks.chooses |= has_own_parts(last);
    *breaks = (struct ent_breaks){.settled = settled_on(last, finder.looks.chooses),
                                  .readable = is_readable(last),
                                  .chooses = finder.looks.chooses};
    if (!breaks->readable)
        return true;
    /* What has ended cannot enter into force any more. */
    if (!add_break(&finder, last->ending.day.lo) || !add_break(&finder, last->ending.day.hi))
        return false;
    if (!add_breaks_of_acts(&finder) || !add_rule_days(&finder) || !add_set_days(&finder))
        return false;
    breaks->days.count = ent_sort_days(breaks->days.days, breaks->days.count);
    breaks->passing.count = ent_sort_days(breaks->passing.days, breaks->passing.count);
    return true;
}

void ent_breaks_done(struct ent_breaks *breaks)
{
    ent_free(breaks->days.days);
    ent_free(breaks->passing.days);
}
