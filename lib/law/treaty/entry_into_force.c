#include "entry_into_force.h"

#include "case.h"
#include "condition_day.h"
#include "determination.h"
#include "node.h"
#include "other.h"
#include "place.h"
#include "rule.h"
#include "work.h"

const entente_object *ent_part_entry_clause(const entente_object *part)
{
    return entente_object_get_object(entente_object_get_object(part, ENTENTE_FIELD_CLAUSES),
                                     ENTENTE_FIELD_ENTRY_INTO_FORCE);
}

static const entente_object *entry_clause(const struct ent_case *that)
{
    if (ent_part_entry_clause(that->part))
        return ent_part_entry_clause(that->part);

    return ent_clause(that->agreement,
                      that->treaty ? ENTENTE_FIELD_AMENDMENT : ENTENTE_FIELD_ENTRY_INTO_FORCE);
}

/* What nodes count, and how, where they do not say: the clause, then the choices asked for. */
static void set_defaults(struct ent_case *that, const entente_object *clause)
{
    const struct ent_policies *policies = &that->question->policies;
    const int32_t reio = entente_object_get_enum(clause, ENTENTE_FIELD_REIO);
    struct ent_rules *rules = &that->rules;

    rules->acts = ent_acts_listed(clause, ENTENTE_FIELD_ACTS,
                                  that->political ? that->binding_acts : ent_acts_counted);
    rules->reio = reio ? reio : policies->reio;
    rules->counting = policies->counting;
    rules->month_end = policies->month_end;
}

static bool says_no(const entente_object *clause, int32_t field)
{
    return entente_object_has(clause, field) && !entente_object_get_boolean(clause, field);
}

/* VCSST 18: a succession counts by itself only where the rule names it. */
static bool names_succession(const struct ent_case *that, int32_t rule)
{
    for (uint32_t i = that->rules.nodes[rule].first; i <= (uint32_t)rule; i++) {
        const struct ent_node *node = &that->rules.nodes[i];

        if (node->op == ENTENTE_OP_OWN_CONSENT &&
            ent_acts_have(&node->acts, ENTENTE_ACT_SUCCESSION))
            return true;
    }
    return false;
}

static int32_t compile_general(struct ent_case *that, const entente_object *clause)
{
    const entente_object *given = entente_object_get_object(
        clause, that->treaty ? ENTENTE_FIELD_ENTRY : ENTENTE_FIELD_GENERAL);

    if (given)
        return ent_rule_compile(that, given);
    if (that->treaty)
        return ent_rule_treaty_consents(that);
    return that->political ? ent_rule_political(that) : ent_rule_all_consent(that);
}

static bool compile_all(struct ent_case *that, struct ent_entry_rules *rules)
{
    const entente_object *clause = rules->clause;
    const entente_object *late = entente_object_get_object(clause, ENTENTE_FIELD_LATE);

    rules->general = compile_general(that, clause);
    rules->provisional =
        ent_rule_compile(that, entente_object_get_object(clause, ENTENTE_FIELD_PROVISIONAL));
    rules->condition_met =
        ent_rule_compile(that, entente_object_get_object(clause, ENTENTE_FIELD_CONDITION_MET));
    rules->late = late ? ent_rule_compile(that, late) : ent_rule_own_consent(that);
    rules->per_party =
        ent_rule_compile(that, entente_object_get_object(clause, ENTENTE_FIELD_PER_PARTY));
    if (that->rules.failed)
        return false;
    rules->boundary = entente_object_get_enum(clause, ENTENTE_FIELD_BOUNDARY);
    rules->not_before_general = !says_no(clause, ENTENTE_FIELD_NOT_BEFORE_GENERAL);
    rules->require_at_entry = that->question->policies.require_at_entry ||
                              (entente_object_get_boolean(clause, ENTENTE_FIELD_REQUIRE_AT_ENTRY));
    rules->late_names_succession = names_succession(that, rules->late);
    return true;
}

/* Whether the value of a node decides that of the rule above it. */
static bool decides(const struct ent_case *that, uint32_t at, int32_t rule)
{
    const struct ent_node *node = &that->rules.nodes[at];
    const struct ent_node *root = &that->rules.nodes[rule];

    return node->gives_date && node->op == ENTENTE_OP_WHEN && node->value.lo <= root->value.hi;
}

/*
 * With require_at_entry the condition must hold on the day of entry too. Where it no longer does,
 * it has to be met again: the search goes on from the day on which it failed.
 */
static enum ent_tri holds_at_entry(struct ent_case *that, int32_t rule, struct ent_when entry,
                                   bool *moved)
{
    const ent_day day = ent_when_date(&entry);
    enum ent_tri all = ENT_YES;

    if (day == ENT_DAY_NEVER)
        return entry.lo == ENT_DAY_NEVER ? ENT_YES : ENT_MAYBE;
    for (uint32_t i = that->rules.nodes[rule].first; i <= (uint32_t)rule; i++) {
        struct ent_node *node = &that->rules.nodes[i];
        const int32_t condition =
            node->op == ENTENTE_OP_WHEN ? that->rules.kids[node->kid_first] : ENT_NO_RULE;
        enum ent_tri holds;

        if (condition == ENT_NO_RULE || !decides(that, i, rule))
            continue;
        holds = ent_rule_holds(that, condition, ENT_NO_PARTY, -1, day);
        if (holds == ENT_NO) {
            const struct ent_when fails =
                ent_rule_first(that, condition, ENT_NO_PARTY, -1, &node->value, true);

            if (fails.base_lo > node->floor) {
                node->floor = fails.base_lo;
                *moved = true;
            }
        }
        all = holds < all ? holds : all;
    }
    return all;
}

/* Each round moves the search on to a later day, on which an act made the condition fail. */
static struct ent_when require_at_entry(struct ent_case *that, int32_t rule, struct ent_when entry)
{
    enum ent_tri holds = ENT_MAYBE;
    bool moved = true;

    while (moved) {
        moved = false;
        holds = holds_at_entry(that, rule, entry, &moved);
        that->rules.failed |= !ent_work_steps(that->question->work, 1 + (uint64_t)that->log.count);
        if (!moved || that->rules.failed)
            break;
        ent_rule_forget(that, rule);
        entry = ent_rule_value(that, rule, ENT_NO_PARTY, -1);
    }
    /* A condition that holds today may fail until the day comes. */
    if (holds != ENT_YES || entry.hi > that->on)
        entry.hi = ENT_DAY_NEVER;
    if (holds != ENT_YES)
        entry.base_hi = ENT_DAY_NEVER;
    return entry;
}

static struct ent_when general_value(struct ent_case *that, const struct ent_entry_rules *rules)
{
    const struct ent_when entry = ent_rule_value(that, rules->general, ENT_NO_PARTY, -1);

    return rules->require_at_entry ? require_at_entry(that, rules->general, entry) : entry;
}

static bool same_when(const struct ent_when *a, const struct ent_when *b)
{
    return a->lo == b->lo && a->hi == b->hi && a->base_lo == b->base_lo && a->base_hi == b->base_hi;
}

/* Without a delay after the condition it does not matter which day is the boundary. */
static bool tell_boundary(struct ent_case *that, const struct ent_entry_rules *rules)
{
    if (!rules->clause || that->treaty || rules->boundary || rules->per_party != ENT_NO_RULE ||
        same_when(&that->entry.condition_met, &that->entry.computed))
        return true;
    return ent_findings_add_at(that->findings, ENTENTE_F_BOUNDARY_ASSUMED, 0, rules->clause, NULL,
                               "The rule does not say whether those who consent between the "
                               "condition and entry are founding parties: taken as \"entry\", "
                               "so they are.");
}

/* Agreements that wait for each other and for nothing else never come to a day. */
static bool settle_together(struct ent_case *that, struct ent_when *day)
{
    const char *id = entente_agreement_id(that->agreement);

    if (day->lo != ENT_DAY_FIRST || day->hi != ENT_DAY_FIRST || !ent_others_leads(that))
        return true;
    *day = ent_when_unknown();
    ent_others_cycle(that, id ? id : "");
    return !that->rules.failed;
}

/* Where the text gives each party a day of its own, the whole lapses for nobody. */
static bool find_lapse(struct ent_case *that, const struct ent_entry_rules *rules)
{
    struct ent_entry_into_force *entry = &that->entry;

    entry->lapsed = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
    return entry->determined || rules->per_party != ENT_NO_RULE || that->whole ||
           ent_rule_lapses(that, rules->general, &entry->lapsed);
}

bool ent_entry_into_force_new(struct ent_case *that)
{
    struct ent_entry_rules rules = {.clause = entry_clause(that)};
    struct ent_entry_into_force *entry = &that->entry;

    set_defaults(that, rules.clause);
    if (!compile_all(that, &rules))
        return false;
    entry->rule = rules.general;
    entry->must_hold = rules.require_at_entry;
    entry->computed = general_value(that, &rules);
    if (ent_others_entered_together(that) && !settle_together(that, &entry->computed))
        return false;
    entry->condition_met = rules.condition_met != ENT_NO_RULE
                               ? ent_rule_value(that, rules.condition_met, ENT_NO_PARTY, -1)
                               : ent_condition_day(that, rules.general);
    entry->has_provisional = rules.provisional != ENT_NO_RULE;
    entry->provisional = entry->has_provisional
                             ? ent_rule_value(that, rules.provisional, ENT_NO_PARTY, -1)
                             : ent_when_never();
    entry->general = entry->computed;
    if (that->rules.failed || !ent_determination_apply(that, &rules) ||
        !tell_boundary(that, &rules) || !find_lapse(that, &rules))
        return false;
    entry->general_ready = true;
    /* A day that was only a part of a common one is asked for again. */
    if (ent_others_entered_together(that))
        ent_rule_forget(that, rules.general);
    if (!ent_party_entries_new(that, &rules))
        return false;
    entry->ready = true;
    return !that->rules.failed;
}
