#include "lints.h"

#include <entente/act.h>
#include <entente/commitment.h>
#include <entente/expression.h>

#include "case.h"
#include "fact.h"
#include "place.h"
#include "walk.h"

/* Adds a remark about an object, or about a member that it has or lacks (0: the object). */
static bool remark(const struct ent_case *that, int32_t code, const entente_object *object,
                   const char *member)
{
    return ent_findings_add_at(that->findings, code, 0, object, member, "%s",
                               entente_code_text(code));
}

/* The condition that decides a rule: below what only moves the day. */
static const entente_object *deciding_rule(const entente_object *rule)
{
    while (rule) {
        switch (entente_expression_op(rule)) {
        case ENTENTE_OP_ADD:
        case ENTENTE_OP_ALIGN:
            rule = entente_object_get_object(rule, ENTENTE_FIELD_TO);
            break;
        case ENTENTE_OP_WHEN:
            rule = entente_object_get_object(rule, ENTENTE_FIELD_COND);
            break;
        default:
            return rule;
        }
    }
    return NULL;
}

/* Whether the rule waits for everybody, so that nobody can come later. */
static bool waits_for_all(const entente_object *general)
{
    const entente_object *condition = deciding_rule(general);

    return condition && entente_expression_op(condition) == ENTENTE_OP_ALL &&
           ent_text_equal(entente_object_get_text(condition, ENTENTE_FIELD_SET), "all");
}

static bool gives_to_one(const entente_object *general)
{
    const entente_object *condition = deciding_rule(general);

    return condition && entente_expression_op(condition) == ENTENTE_OP_COUNT &&
           entente_object_get_integer(condition, ENTENTE_FIELD_MIN) == 1 &&
           entente_object_get_enum(condition, ENTENTE_FIELD_CMP) != ENTENTE_CMP_GT;
}

/* The size of a set that can be told from the text alone; INT64_MAX for any other. */
static int64_t size_of_list(const struct ent_case *that, const entente_object *object,
                            int32_t field)
{
    const char *name = entente_object_get_text(object, field);

    if (entente_object_value(object, field) == ENTENTE_VALUE_LIST)
        return (int64_t)entente_object_count(object, field);
    if (!name)
        return INT64_MAX;

    const struct ent_map *groups = ent_object_map(&that->agreement->root, ENTENTE_FIELD_GROUPS);
    const size_t at = entente_object_key_find(&that->agreement->root, ENTENTE_FIELD_GROUPS, name);

    if (!groups || at >= groups->count || groups->entries[at].value.kind != ENTENTE_VALUE_LIST)
        return INT64_MAX;
    return groups->entries[at].value.as.list->count;
}

static bool beyond_reach(const struct ent_case *that, const entente_object *node)
{
    switch (entente_expression_op(node)) {
    case ENTENTE_OP_COUNT: {
        const bool more = entente_object_get_enum(node, ENTENTE_FIELD_CMP) == ENTENTE_CMP_GT;
        const int64_t size = size_of_list(that, node, ENTENTE_FIELD_SET);

        return size != INT64_MAX &&
               size < entente_object_get_integer(node, ENTENTE_FIELD_MIN) + (more ? 1 : 0);
    }
    case ENTENTE_OP_K_OF:
        return (int64_t)entente_object_count(node, ENTENTE_FIELD_OF) <
               entente_object_get_integer(node, ENTENTE_FIELD_K);
    default:
        return false;
    }
}

static bool remark_thresholds(const struct ent_case *that, const entente_object *entry)
{
    struct ent_walk walk;

    ent_walk_begin(&walk, entry);
    for (const entente_object *node = entry; node; node = ent_walk_next(&walk)) {
        if (beyond_reach(that, node) && !remark(that, ENTENTE_L_E2, node, NULL))
            return false;
    }
    return true;
}

static bool remark_entry(const struct ent_case *that)
{
    const entente_object *entry = ent_clause(that->agreement, ENTENTE_FIELD_ENTRY_INTO_FORCE);

    if (!entry)
        return remark(that, ENTENTE_L_B2, &that->agreement->root, NULL);

    const entente_object *general = entente_object_get_object(entry, ENTENTE_FIELD_GENERAL);
    bool good = true;

    if (gives_to_one(general))
        good = remark(that, ENTENTE_L_E1, entry, "general");
    if (good && !waits_for_all(general) && !entente_object_has(entry, ENTENTE_FIELD_LATE) &&
        !entente_object_has(entry, ENTENTE_FIELD_PER_PARTY))
        good = remark(that, ENTENTE_L_E3, entry, NULL);
    return good && remark_thresholds(that, entry);
}

/* Called legal on a speaker's word, while nobody did anything that binds. */
static bool remark_word(const struct ent_case *that)
{
    for (uint32_t i = 0; i < that->log.count; i++)
        if (ent_kind_is(that->log.records[i].type, ENT_IS_CONSENT | ENT_IS_SIGNATURE))
            return true;
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->type == ENTENTE_ACT_STATEMENT &&
            ent_text_equal(entente_object_get_text(record->act, ENTENTE_FIELD_ABOUT),
                           "bindingness"))
            return remark(that, ENTENTE_L_B4, record->act, NULL);
    }
    return true;
}

static bool remark_legal(const struct ent_case *that)
{
    if (!remark_entry(that) || !remark_word(that))
        return false;
    return ent_clause(that->agreement, ENTENTE_FIELD_WITHDRAWAL) ||
           remark(that, ENTENTE_L_W1, &that->agreement->root, NULL);
}

static bool remark_political(const struct ent_case *that)
{
    const size_t count = entente_agreement_act_count(that->agreement);

    /* Such an act has no effect, so it is not in the log. */
    for (size_t i = 0; i < count; i++) {
        const entente_act *act = entente_agreement_act_at(that->agreement, i);
        const int32_t type = entente_act_type(act);

        if (ent_kind_is(type, ENT_IS_CONSENT) && !ent_kind_is(type, ENT_IS_SIGNATURE) &&
            entente_act_modality(act) == ENTENTE_MODALITY_ASSERTED)
            return remark(that, ENTENTE_L_B1, act, NULL);
    }
    return true;
}

/* A step that makes the text legal: a milestone to come, an approval, or a linked text. */
static bool names_step(const struct ent_case *that)
{
    const entente_agreement *agreement = that->agreement;

    if (entente_agreement_approval_count(agreement) > 0 ||
        entente_object_count(&agreement->root, ENTENTE_FIELD_LINKS) > 0)
        return true;
    for (size_t i = 0; i < entente_agreement_act_count(agreement); i++) {
        if (entente_act_type(entente_agreement_act_at(agreement, i)) == ENTENTE_ACT_MILESTONE)
            return true;
    }
    return false;
}

static bool undecided(const entente_object *trigger)
{
    struct ent_walk walk;

    ent_walk_begin(&walk, trigger);
    for (const entente_object *node = trigger; node; node = ent_walk_next(&walk)) {
        if (entente_expression_op(node) == ENTENTE_OP_EVENT &&
            !entente_object_has(node, ENTENTE_FIELD_DETERMINED_BY))
            return true;
    }
    return false;
}

/* An obligation that nobody is named for: a list or a closed group without anybody. */
static bool lacks_obligor(const struct ent_case *that, const entente_object *commitment)
{
    const int32_t deontic = entente_object_get_enum(commitment, ENTENTE_FIELD_DEONTIC);

    return (deontic == 0 || deontic == ENTENTE_DEONTIC_OBLIGATION ||
            deontic == ENTENTE_DEONTIC_PROHIBITION) &&
           size_of_list(that, commitment, ENTENTE_FIELD_OBLIGORS) == 0;
}

static bool remark_commitment(const struct ent_case *that, const entente_object *commitment)
{
    const entente_object *trigger = entente_object_get_object(commitment, ENTENTE_FIELD_TRIGGER);
    const entente_object *quantity = entente_object_get_object(commitment, ENTENTE_FIELD_QUANTITY);

    if (lacks_obligor(that, commitment) && !remark(that, ENTENTE_L_C1, commitment, "obligors"))
        return false;
    if (trigger && !entente_object_has(commitment, ENTENTE_FIELD_DECIDED_BY) &&
        undecided(trigger) && !remark(that, ENTENTE_L_C2, commitment, "trigger"))
        return false;
    return !quantity || entente_object_has(quantity, ENTENTE_FIELD_UNIT) ||
           remark(that, ENTENTE_L_C3, commitment, "quantity");
}

static bool remark_bindingness(const struct ent_case *that)
{
    switch (entente_agreement_bindingness(that->agreement)) {
    case ENTENTE_BIND_LEGAL:
    case ENTENTE_BIND_MIXED:
        return remark_legal(that);
    case ENTENTE_BIND_POLITICAL:
        return remark_political(that);
    case ENTENTE_BIND_PROSPECTIVE:
        return names_step(that) || remark(that, ENTENTE_L_B3, &that->agreement->root, NULL);
    default:
        return true;
    }
}

/* Taken from a template whose law was to be looked at again before the day of the question. */
static bool remark_approval(const struct ent_case *that, const entente_object *approval)
{
    const int32_t review_by = entente_object_get_date(approval, ENTENTE_FIELD_REVIEW_BY);

    return !review_by || that->on <= ent_day_of_date(review_by) ||
           remark(that, ENTENTE_L_A1, approval, "review_by");
}

bool ent_lints_add(const struct ent_case *that)
{
    const entente_agreement *agreement = that->agreement;
    bool good = remark_bindingness(that);

    for (size_t i = 0; i < entente_agreement_commitment_count(agreement) && good; i++)
        good = remark_commitment(that, entente_agreement_commitment_at(agreement, i));
    for (size_t i = 0; i < entente_agreement_approval_count(agreement) && good; i++)
        good = remark_approval(that, entente_agreement_approval_at(agreement, i));
    return good && ent_contradiction_findings(that);
}
