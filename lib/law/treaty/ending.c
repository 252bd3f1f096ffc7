/*
 * How an agreement ends: by an act of all (VCLT 54(b)), by its own condition (54(a), 55), at the
 * end of its term (duration.c), with those who leave it (ending_exits.c), by a later treaty among
 * all its parties (59). What comes first decides.
 */
#include "ending.h"

#include <string.h>

#include <entente/act.h>
#include <entente/assessment.h>

#include "case.h"
#include "duration.h"
#include "force_on.h"
#include "ground.h"
#include "node.h"
#include "other.h"
#include "rule.h"

/* Which of two ends it is: the earlier one, of two on a day the first; where that is open, so is
 * what the end is called. */
static int32_t force_of_either(const struct ent_ending *ending, const struct ent_when *day,
                               int32_t force)
{
    const struct ent_when *other = &ending->day;

    if (day->base_lo == ENT_DAY_NEVER || day->base_lo >= other->base_hi)
        return day->base_lo == other->base_lo && day->lo < other->lo ? force : ending->force;
    if (day->base_hi < other->base_lo || other->base_lo == ENT_DAY_NEVER || force == ending->force)
        return force;
    return ENTENTE_FORCE_UNKNOWN;
}

/* An earlier end leaves nothing for a later one. */
static void take_ending(struct ent_ending *ending, const struct ent_when *day, int32_t force)
{
    ending->force = force_of_either(ending, day, force);
    ending->day = ent_when_earlier(&ending->day, day);
}

static void agreement_end_by_acts(const struct ent_case *that, struct ent_ending *ending)
{
    if (!ent_log_has(&that->log, ENTENTE_ACT_TERMINATION) &&
        !ent_log_has(&that->log, ENTENTE_ACT_DETERMINATION))
        return;
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        struct ent_when day = ent_when_span(record->day);

        if (record->other_version)
            continue;
        if (record->type == ENTENTE_ACT_DETERMINATION &&
            entente_object_get_enum(record->act, ENTENTE_FIELD_OF) == ENTENTE_OF_TERMINATION) {
            const int32_t value = entente_object_get_date(record->act, ENTENTE_FIELD_VALUE);

            if (!value)
                continue;
            day = ent_when_span(ent_date_span(value));
        } else if (record->type != ENTENTE_ACT_TERMINATION) {
            continue;
        }
        if (record->maybe)
            day.hi = day.base_hi = ENT_DAY_NEVER;
        take_ending(ending, &day,
                    ent_ground_of(record->act) == ENT_GROUND_INVALID ? ENTENTE_FORCE_INVALID
                                                                     : ENTENTE_FORCE_TERMINATED);
    }
}

/* The first day on which the agreement is in force, and for someone. */
static struct ent_when first_in_force(const struct ent_case *that)
{
    struct ent_when first = that->entry.determined ? that->entry.general : ent_when_never();

    for (uint32_t i = 0; i < that->period_count; i++)
        first = ent_when_earlier(&first, &that->periods[i].entry);
    for (uint32_t i = 0; i < that->party_count; i++)
        if (that->parties[i].period_count == 0)
            first = ent_when_earlier(&first, &that->parties[i].entry);
    return ent_when_later(&first, &that->entry.general);
}

/* The time that a condition holds runs from entry on, and what is below a number all that time need
 * not have been above it; else who falls below it must have reached it. */
static void count_from(struct ent_case *that, int32_t rule, const struct ent_when *start)
{
    struct ent_node *nodes = that->rules.nodes;

    for (uint32_t i = nodes[rule].first; i < (uint32_t)rule; i++) {
        nodes[i].counted_from = nodes[i].fallen_from = start;
        for (uint32_t j = nodes[i].first; nodes[i].op == ENTENTE_OP_HOLDS_FOR && j < i; j++)
            nodes[j].fallen_from = NULL;
    }
}

/* VCLT 55: only by its own words does a treaty end because too few are left. */
static bool end_by_condition(struct ent_case *that, struct ent_ending *ending)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_TERMINATES);
    struct ent_when day;

    if (!clause)
        return true;

    const int32_t rule = ent_rule_compile(that, clause);

    if (rule == ENT_NO_RULE)
        return false;

    const struct ent_node *node = &that->rules.nodes[rule];
    const int32_t *kids = node->op == ENTENTE_OP_WHEN ? &that->rules.kids[node->kid_first] : NULL;

    /* What is not in force cannot end: the condition is looked for from entry on. */
    if (kids && kids[ENT_KID_FROM] == ENT_NO_RULE && kids[ENT_KID_BY] == ENT_NO_RULE) {
        const struct ent_when start = first_in_force(that);

        count_from(that, rule, &start);
        day = ent_rule_first(that, kids[ENT_KID_COND], ENT_NO_PARTY, -1, &start, false);
        count_from(that, rule, NULL);
    } else {
        day = ent_rule_value(that, rule, ENT_NO_PARTY, -1);
    }
    day = ent_when_later(&day, &that->entry.general);
    take_ending(ending, &day, ENTENTE_FORCE_TERMINATED);
    return !that->rules.failed;
}

static bool replaces(const entente_agreement *other, const char *id)
{
    const struct ent_list *links = ent_object_list(&other->root, ENTENTE_FIELD_LINKS);

    for (uint32_t i = 0; links && id && i < links->count; i++) {
        const entente_object *link = links->items[i].as.object;
        const char *to = entente_object_get_text(link, ENTENTE_FIELD_AGREEMENT);

        if (entente_object_get_enum(link, ENTENTE_FIELD_TYPE) == ENTENTE_LINK_REPLACES && to &&
            strcmp(to, id) == 0)
            return true;
    }
    return false;
}

/* Whether on that day all parties, and at least one, are parties to the later treaty too. */
static bool replaced_on(const struct ent_case *that, const struct ent_case *other, ent_day day)
{
    bool any = false;

    if (ent_force_on(other, ENT_NO_PARTY, day) != ENT_YES)
        return false;
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++) {
        const enum ent_tri in = ent_force_on(that, (int32_t)i, day);
        int32_t there;

        if (in == ENT_NO)
            continue;
        there = ent_force_party(that, other, (int32_t)i);
        if (in == ENT_MAYBE || there == ENT_NO_PARTY || ent_force_on(other, there, day) != ENT_YES)
            return false;
        any = true;
    }
    return any;
}

static void try_day_of_end(const struct ent_case *that, const struct ent_case *other, ent_day day,
                           ent_day *first)
{
    if (day < *first && day < ENT_DAY_BEYOND && replaced_on(that, other, day))
        *first = day;
}

/* VCLT 59(1): the first day on which that is so; it can begin only where somebody comes or goes. */
static ent_day first_replaced(const struct ent_case *that, const struct ent_case *other)
{
    ent_day first = ENT_DAY_NEVER;

    try_day_of_end(that, other, that->entry.general.base_hi, &first);
    try_day_of_end(that, other, other->entry.general.base_hi, &first);
    for (uint32_t i = 0; i < other->party_count; i++)
        try_day_of_end(that, other, other->parties[i].entry.base_hi, &first);
    for (uint32_t i = 0; i < other->period_count; i++)
        try_day_of_end(that, other, other->periods[i].entry.base_hi, &first);
    for (uint32_t i = 0; i < that->period_count; i++) {
        try_day_of_end(that, other, that->periods[i].exit.last, &first);
        try_day_of_end(that, other, that->periods[i].entry.base_hi, &first);
    }
    return first;
}

static bool end_by_replacement(struct ent_case *that, struct ent_ending *ending)
{
    const char *id = entente_agreement_id(that->agreement);
    const struct entente_question *question = that->question;

    for (size_t i = 0; i < question->with_count; i++) {
        const entente_agreement *agreement = question->with[i];
        const struct ent_case *other;
        struct ent_when day;
        bool memory = true;
        ent_day first;

        if (agreement == that->agreement || !replaces(agreement, id))
            continue;
        other = ent_case_other(that, entente_agreement_id(agreement), &memory);
        if (!memory)
            return false;
        first = other ? first_replaced(that, other) : ENT_DAY_NEVER;
        if (first == ENT_DAY_NEVER)
            continue;
        day = ent_when_day(first);
        if (first > that->on)
            day.hi = ENT_DAY_NEVER;
        if (day.base_lo < ending->day.base_lo)
            ending->successor = other;
        take_ending(ending, &day, ENTENTE_FORCE_REPLACED);
    }
    return true;
}

void ent_ending_cut(const struct ent_case *that, struct ent_when *entry)
{
    const struct ent_when *end = &that->ending.day;

    if (end->lo == ENT_DAY_NEVER)
        return;
    if (end->base_hi <= entry->base_lo)
        entry->base_lo = entry->base_hi = ENT_DAY_NEVER;
    else if (end->base_lo <= entry->base_hi)
        entry->base_hi = ENT_DAY_NEVER;
    if (end->hi <= entry->lo)
        *entry = ent_when_never();
    else if (end->lo <= entry->hi)
        entry->hi = ENT_DAY_NEVER;
}

static void cut_entries(struct ent_case *that)
{
    ent_ending_cut(that, &that->entry.general);
    for (uint32_t i = 0; i < that->party_count; i++)
        ent_ending_cut(that, &that->parties[i].entry);
    for (uint32_t i = 0; i < that->period_count; i++)
        ent_ending_cut(that, &that->periods[i].entry);
}

bool ent_ending_new(struct ent_case *that)
{
    struct ent_ending ending = {ent_when_never(), ENTENTE_FORCE_TERMINATED, NULL};
    const struct ent_when left = ent_ending_by_exits(that);
    struct ent_when term = ent_when_never();

    agreement_end_by_acts(that, &ending);
    take_ending(&ending, &left, ENTENTE_FORCE_TERMINATED);
    if (!end_by_condition(that, &ending) || !ent_duration_end(that, &ending.day, &term))
        return false;
    take_ending(&ending, &term, ENTENTE_FORCE_EXPIRED);
    that->ended.first = ending.day.base_lo;
    that->ended.last = ending.day.base_hi;
    if (!end_by_replacement(that, &ending))
        return false;
    that->ended.first = ending.day.base_lo;
    that->ended.last = ending.day.base_hi;
    that->ending = ending;
    cut_entries(that);
    return true;
}
