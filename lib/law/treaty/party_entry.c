/*
 * Entry into force for each party (VCLT 24(3)), in cohorts by the day of its own consent c, the
 * day of the condition p and general entry g:
 *
 *   c <= p                    founding: g
 *   p < c, boundary condition own date, not before g
 *   p < c <= g, boundary entry: g
 *   c > g                     own date: of the rule `late`, else the day of consent
 *
 * All of these can be spans; where the cohort is open, so is the date.
 */
#include <entente/act.h>
#include <entente/assessment.h>

#include "case.h"
#include "determination.h"
#include "entry_into_force.h"
#include "node.h"
#include "other.h"
#include "rule.h"
#include "seen.h"

/* Founding or later, by one pair of bounds each. Which of them can be. */
static struct ent_ways cohort(ent_day c_lo, ent_day c_hi, ent_day limit_lo, ent_day limit_hi)
{
    return (struct ent_ways){c_lo <= limit_hi, c_hi > limit_lo, false};
}

static struct ent_when own_date(struct ent_case *that, const struct ent_entry_rules *rules,
                                int32_t party, int32_t period)
{
    struct ent_when late = ent_rule_value(that, rules->late, party, period);

    return rules->not_before_general ? ent_when_later(&late, &that->entry.general) : late;
}

static bool only_founding(const struct ent_ways *ways)
{
    return ways->then && !ways->otherwise;
}

/* The rule for those that come late is asked for founding parties only once, for what it tells. */
static struct ent_when by_cohort(struct ent_case *that, struct ent_entry_rules *rules,
                                 int32_t party, int32_t period, const struct ent_when *limit)
{
    const struct ent_when *consent = &that->periods[period].consent;
    const struct ent_when *founding = &that->entry.general;
    const struct ent_ways open = cohort(consent->lo, consent->hi, limit->lo, limit->hi);
    const struct ent_ways base =
        cohort(consent->base_lo, consent->base_hi, limit->base_lo, limit->base_hi);
    struct ent_when entry, late;

    if (only_founding(&open) && only_founding(&base) && rules->late_asked) {
        entry = *founding;
    } else {
        rules->late_asked = !that->question->long_way;
        late = own_date(that, rules, party, period);
        entry = ent_when_along(&open, &base, founding, &late);
    }
    /* Perhaps there is no consent at all. */
    if (consent->hi == ENT_DAY_NEVER)
        entry.hi = ENT_DAY_NEVER;
    if (consent->base_hi == ENT_DAY_NEVER)
        entry.base_hi = ENT_DAY_NEVER;
    return entry;
}

/*
 * VCSST 23(1): a successor is a party from the succession, if the treaty is in force then. Which
 * act came first may be open, and with it which way the party came in.
 */
static enum ent_tri succeeds(const struct ent_case *that, const struct ent_entry_rules *rules,
                             const struct ent_period *period)
{
    const bool first = period->type == ENTENTE_ACT_SUCCESSION;

    if (that->log.records[that->by_party[period->record_first]].assumed)
        return ENT_YES;
    if (rules->late_names_succession || ent_acts_have(&that->rules.acts, ENTENTE_ACT_SUCCESSION))
        return ENT_NO;
    for (uint32_t i = period->record_first + 1;
         period->consent.lo != period->consent.base_hi && i < period->record_end; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[i]];

        if (ent_acts_have(&that->binding_acts, record->type) && !record->other_version &&
            record->day.first <= period->consent.base_hi &&
            (record->type == ENTENTE_ACT_SUCCESSION) != first)
            return ENT_MAYBE;
    }
    return first ? ENT_YES : ENT_NO;
}

/* The day of succession: also where its notification was received before. */
static struct ent_when succeeds_from(const struct ent_period *period)
{
    const int32_t date = period->type == ENTENTE_ACT_SUCCESSION
                             ? entente_object_get_date(period->act, ENTENTE_FIELD_EFFECTIVE)
                             : 0;
    struct ent_when day;

    if (!date)
        return period->consent;
    day = ent_when_span(ent_date_span(date));
    return ent_when_later(&period->consent, &day);
}

/* Whether an entry that the acts gave by the day of a determination was put earlier by it. */
static struct ent_ways told_late(ent_day lo, ent_day hi, const struct ent_when *made,
                                 const struct ent_when *general)
{
    const struct ent_ways known = cohort(lo, hi, made->lo, made->hi);
    const struct ent_ways before = cohort(general->lo, general->hi, lo, hi);

    return (struct ent_ways){known.then && before.then, known.otherwise || before.otherwise, false};
}

/*
 * The last day on which who consents is a founding party. A determination does not make parties of
 * those who consent after it: beside the boundary of the condition it stands for the condition.
 * Where the acts had already brought it into force, later than determined, those who had consented
 * by then enter on the day determined.
 */
static struct ent_when founding_limit(const struct ent_case *that, int32_t boundary)
{
    const struct ent_entry_into_force *entry = &that->entry;
    const int32_t date = entry->determined ? ent_act_date(entry->determination) : 0;
    struct ent_when limit =
        boundary == ENTENTE_BOUNDARY_CONDITION ? entry->condition_met : entry->general;
    struct ent_when made;
    struct ent_ways open, base;

    if (!date)
        return limit;
    made = ent_when_span(ent_date_span(date));
    if (boundary == ENTENTE_BOUNDARY_CONDITION) {
        limit = ent_when_earlier(&limit, &made);
        limit = ent_when_earlier(&limit, &entry->general);
    }
    open = told_late(entry->computed.lo, entry->computed.hi, &made, &entry->general);
    base = told_late(entry->computed.base_lo, entry->computed.base_hi, &made, &entry->general);
    return ent_when_along(&open, &base, &entry->computed, &limit);
}

/* Of a day of which nothing at all is known so much is: nobody is bound before its consent. */
static struct ent_when by_own_rule(struct ent_case *that, const struct ent_entry_rules *rules,
                                   int32_t party, int32_t period)
{
    const struct ent_when *consent = &that->periods[period].consent;
    struct ent_when entry = ent_rule_value(that, rules->per_party, party, period);

    if (entry.lo <= ENT_DAY_FIRST && entry.hi == ENT_DAY_NEVER)
        entry.lo = consent->lo;
    if (entry.base_lo <= ENT_DAY_FIRST && entry.base_hi == ENT_DAY_NEVER)
        entry.base_lo = consent->base_lo;
    return entry;
}

static struct ent_when computed(struct ent_case *that, struct ent_entry_rules *rules, int32_t party,
                                int32_t period, int32_t boundary)
{
    const struct ent_period *row = &that->periods[period];
    const struct ent_entry_into_force *entry = &that->entry;
    const struct ent_when limit = founding_limit(that, boundary);
    const enum ent_tri successor = succeeds(that, rules, row);
    struct ent_when as_successor, own;

    if (rules->per_party != ENT_NO_RULE)
        return by_own_rule(that, rules, party, period);
    if (successor == ENT_NO)
        return by_cohort(that, rules, party, period, &limit);
    as_successor = succeeds_from(row);
    as_successor = ent_when_later(&as_successor, &entry->general);
    if (successor == ENT_YES)
        return as_successor;
    own = by_cohort(that, rules, party, period, &limit);
    return ent_when_hull(&own, &as_successor);
}

/* Until its own entry a State can still take its instrument back. */
static void leave_open(const struct ent_case *that, struct ent_when *entry)
{
    if (entry->hi > that->on)
        entry->hi = ENT_DAY_NEVER;
}

/*
 * An exit before entry leaves no entry; one on a day that is open leaves that open. Once in force
 * for a State, its instrument can no longer be taken back.
 */
static void cut_at_exit(const struct ent_case *that, struct ent_period *period)
{
    const bool taken_back = period->how && period->how->cause == ENT_EXIT_INSTRUMENT_WITHDRAWAL;
    const struct ent_span exit = period->exit;
    struct ent_when *entry = &period->entry;

    if (exit.first == ENT_DAY_NEVER)
        return;
    period->one_day = !taken_back && exit.first == exit.last && entry->base_lo == exit.first &&
                      entry->lo == exit.first && period->how &&
                      period->how->notice.first == exit.first &&
                      period->how->notice.last == exit.first;
    if (exit.last <= entry->base_lo && !(taken_back && entry->base_hi <= exit.first)) {
        period->before_force = true;
        entry->base_lo = entry->base_hi = ENT_DAY_NEVER;
    } else if (exit.first <= entry->base_hi && !(taken_back && entry->base_hi == exit.first)) {
        entry->base_hi = ENT_DAY_NEVER;
    }
    if (taken_back && entry->hi <= exit.first) {
        period->exit.first = period->exit.last = ENT_DAY_NEVER;
        period->how = NULL;
    } else if (exit.last <= entry->lo) {
        *entry = exit.last <= that->on ? ent_when_never() : ent_when_pending(that->on);
    } else if (exit.first <= entry->hi) {
        entry->hi = ENT_DAY_NEVER;
        if (taken_back && entry->lo <= exit.last)
            period->exit.last = ENT_DAY_NEVER; /* perhaps in force for it already */
    }
}

/* The parent of a protocol that only its parties can join. */
static const struct ent_case *parent_of_entry(struct ent_case *that, bool *memory)
{
    const struct ent_list *links =
        that->treaty ? NULL : ent_object_list(&that->agreement->root, ENTENTE_FIELD_LINKS);

    for (uint32_t i = 0; links && i < links->count; i++) {
        const entente_object *link = links->items[i].as.object;
        const int32_t gate = entente_object_get_enum(link, ENTENTE_FIELD_GATE);
        const char *id = entente_object_get_text(link, ENTENTE_FIELD_AGREEMENT);

        if (entente_object_get_enum(link, ENTENTE_FIELD_TYPE) == ENTENTE_LINK_PROTOCOL_TO && id &&
            (gate == 0 || gate == ENTENTE_GATE_PARTIES_ONLY) && ent_others_has(that, id))
            return ent_case_other(that, id, memory);
    }
    return NULL;
}

/* Own entry is not before that of the parent for the same State. */
static struct ent_when not_before_parent(const struct ent_case *that, const struct ent_case *parent,
                                         uint32_t party, struct ent_when entry)
{
    const struct ent_symbol *id = that->parties[party].id;
    const struct ent_symbol *there = ent_symbol_find(parent->agreement, id->text, id->length);
    const int32_t place = there ? ent_case_party(parent, there) : ENT_NO_PARTY;
    const struct ent_when none = ent_when_pending(that->on);

    return ent_when_later(&entry, place == ENT_NO_PARTY ? &none : &parent->parties[place].entry);
}

static void enter_period(struct ent_case *that, struct ent_entry_rules *rules,
                         const struct ent_case *parent, uint32_t party, uint32_t period)
{
    struct ent_period *row = &that->periods[period];

    row->entry = computed(that, rules, (int32_t)party, (int32_t)period, rules->boundary);
    if (parent)
        row->entry = not_before_parent(that, parent, party, row->entry);
    if (ent_acts_have(&that->parties[party].kinds, ENTENTE_ACT_SUSPENSION))
        row->entry = ent_held_until(that, row, row->entry);
    leave_open(that, &row->entry);
    cut_at_exit(that, row);
}

static bool leaves_by(const struct ent_period *period)
{
    return period->how &&
           (ent_exit_is_notice(period->how) || period->how->cause == ENT_EXIT_EXCLUSION ||
            period->how->cause == ENT_EXIT_AUTOMATIC || period->how->cause == ENT_EXIT_EXTINCTION ||
            period->how->cause == ENT_EXIT_FROM_PARENT);
}

/* Partial dates leave open which period is the last one: it can be any, or none. */
static void leave_all_open(const struct ent_case *that, struct ent_party *party)
{
    struct ent_when *entry = &party->entry;

    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];

        if (leaves_by(period)) {
            party->leaves.first = ent_day_earlier(party->leaves.first, period->exit.first);
            party->leaves.last = ENT_DAY_NEVER;
        }
        entry->lo =
            ent_day_earlier(entry->lo, ent_day_earlier(period->entry.lo, period->consent.lo));
        entry->base_lo = ent_day_earlier(entry->base_lo, entry->lo);
    }
    entry->lo = ent_day_earlier(entry->lo, that->entry.general.lo);
    entry->base_lo = ent_day_earlier(entry->base_lo, entry->lo);
    entry->hi = entry->base_hi = ENT_DAY_NEVER;
}

/* What is told of a party is its present or last period. */
static void sum_up_periods(struct ent_case *that, struct ent_party *party)
{
    const struct ent_span never = {ENT_DAY_NEVER, ENT_DAY_NEVER};
    const struct ent_period *last = &that->periods[party->period_first + party->period_count - 1];
    const bool consented = ent_kind_is(last->type, ENT_IS_CONSENT);

    party->entry = last->entry;
    party->consent = consented ? last->consent : ent_when_never();
    party->leaves = leaves_by(last) ? last->exit : never;
    if (last->before_force && last->exit.last <= that->on)
        party->consent = ent_when_never();
    if (party->period_count > 1 && last[-1].exit.last > last->consent.base_hi)
        party->unsure = true; /* perhaps it stayed in by its earlier consent */
    if (party->unsure || (last->consent.base_hi == ENT_DAY_NEVER && party->period_count > 1))
        leave_all_open(that, party);
}

/* A rule of its own can bind a party without any consent, such as a text to be opted out of. */
static struct ent_when without_consent(struct ent_case *that, const struct ent_entry_rules *rules,
                                       uint32_t party)
{
    const struct ent_when general = that->entry.general;

    if (rules->per_party != ENT_NO_RULE && !that->parties[party].third)
        return ent_rule_value(that, rules->per_party, (int32_t)party, -1);
    struct ent_when entry = ent_when_pending(that->on);

    if (general.lo == ENT_DAY_NEVER)
        return ent_when_never();
    entry.maybe_failed =
        general.hi == ENT_DAY_NEVER && ent_when_state(&general) == ENTENTE_ENTRY_UNKNOWN;
    return entry;
}

static int32_t other_boundary(const struct ent_entry_rules *rules)
{
    return rules->boundary == ENTENTE_BOUNDARY_CONDITION ? ENTENTE_BOUNDARY_ENTRY
                                                         : ENTENTE_BOUNDARY_CONDITION;
}

/* What was determined of a period, and of no other: the last period is what is told of a party. */
static bool determine_periods(struct ent_case *that, struct ent_entry_rules *rules, uint32_t party)
{
    struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; i < row->period_count; i++) {
        const uint32_t place = row->period_first + i;
        struct ent_period *period = &that->periods[place];
        const bool last = i + 1 == row->period_count;
        const struct ent_when alternative =
            computed(that, rules, (int32_t)party, (int32_t)place, other_boundary(rules));
        struct ent_when *entry = last ? &row->entry : &period->entry;

        if (!ent_determination_of_period(that, (int32_t)party, period, entry, &alternative,
                                         &period->determined))
            return false;
        if (last && !period->determined && !row->unsure)
            period->entry = row->entry; /* perhaps it was determined */
        if (!period->determined || !last)
            continue;
        if (row->unsure) /* perhaps it has left, or never consented */
            row->entry.hi = row->entry.base_hi = ENT_DAY_NEVER;
        period->entry = row->entry;
        row->determined = true;
    }
    return true;
}

static bool determined_parties(struct ent_case *that, struct ent_entry_rules *rules)
{
    const struct ent_when never = ent_when_never();

    for (uint32_t i = 0; i < that->party_count; i++) {
        struct ent_party *row = &that->parties[i];

        if (!ent_acts_have(&row->kinds, ENTENTE_ACT_DETERMINATION))
            continue;
        if (row->period_count == 0 &&
            !ent_determination_of_period(that, (int32_t)i, NULL, &row->entry, &never,
                                         &row->determined))
            return false;
        if (!determine_periods(that, rules, i))
            return false;
    }
    return true;
}

bool ent_party_entries_new(struct ent_case *that, struct ent_entry_rules *rules)
{
    bool memory = true;
    const struct ent_case *parent = parent_of_entry(that, &memory);

    for (uint32_t i = 0; i < that->party_count; i++) {
        struct ent_party *party = &that->parties[i];

        for (uint32_t j = 0; j < party->period_count; j++)
            enter_period(that, rules, parent, i, party->period_first + j);
        if (party->period_count > 0) {
            sum_up_periods(that, party);
            continue;
        }
        party->consent = ent_when_never();
        party->leaves = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
        party->entry = without_consent(that, rules, i);
    }
    return memory && !that->rules.failed && determined_parties(that, rules);
}
