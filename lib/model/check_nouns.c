/* What single nouns ask beyond their table. */
#include <string.h>

#include <entente/act.h>
#include <entente/approval.h>
#include <entente/body.h>
#include <entente/expression.h>

#include "act_forms.h"
#include "check.h"
#include "day.h"
#include "enums.h"
#include "walk.h"

static void missing(struct ent_check *check, const entente_object *object, int32_t field)
{
    ent_check_report(check, ENTENTE_E_MEMBER, object, field, ENT_NO_INDEX, NULL, "is missing");
}

static bool has(const entente_object *object, int32_t field)
{
    return ent_object_slot(object, field) != NULL;
}

/* Two members of which each needs the other. */
static void check_together(struct ent_check *check, const entente_object *object, int32_t a,
                           int32_t b)
{
    if (has(object, a) && !has(object, b))
        missing(check, object, b);
    if (has(object, b) && !has(object, a))
        missing(check, object, a);
}

/* The approval and the step that an act of type step names. */
static void check_step_act(struct ent_check *check, const entente_object *act)
{
    const char *party = entente_object_get_text(act, ENTENTE_FIELD_PARTY);
    const char *id = entente_object_get_text(act, ENTENTE_FIELD_APPROVAL);
    const char *step = entente_object_get_text(act, ENTENTE_FIELD_STEP);
    const entente_object *approval = entente_agreement_approval_find(check->agreement, party, id);

    if (!party || !id || !step)
        return;
    if (!approval)
        ent_check_report(check, ENTENTE_E_UNKNOWN_REF, act, ENTENTE_FIELD_APPROVAL, ENT_NO_INDEX,
                         NULL, "names no approval of that party");
    else if (!entente_approval_step_find(approval, step))
        ent_check_report(check, ENTENTE_E_UNKNOWN_REF, act, ENTENTE_FIELD_STEP, ENT_NO_INDEX, NULL,
                         "names no step of that approval");
}

static void check_form(struct ent_check *check, const entente_object *act, int32_t type)
{
    const struct ent_act_form *form = ent_act_form(type);

    for (size_t i = 0; i < ENT_ACT_NEEDS && form->needs[i]; i++)
        if (!has(act, form->needs[i]))
            missing(check, act, form->needs[i]);
    if (type == ENTENTE_ACT_STEP)
        check_step_act(check, act);
    if (form->names_act && has(act, ENTENTE_FIELD_TO) &&
        !ent_symbol_bearer(ent_object_symbol(act, ENTENTE_FIELD_TO), ENTENTE_NOUN_ACT))
        ent_check_report(check, ENTENTE_E_UNKNOWN_REF, act, ENTENTE_FIELD_TO, ENT_NO_INDEX, NULL,
                         "names no act");
    if (form->closed && entente_object_get_text(act, ENTENTE_FIELD_TO) && !ent_act_move(act, type))
        ent_check_report(check, ENTENTE_E_RANGE, act, ENTENTE_FIELD_TO, ENT_NO_INDEX, NULL,
                         "is no state of a step, nor \"voted\" or \"extended\"");
}

static bool names_actor(const entente_object *act, int32_t type)
{
    const uint8_t actor = ent_act_form(type)->actor;

    return actor == ENT_ACTOR_ANYONE || (actor == ENT_ACTOR_ORGAN && has(act, ENTENTE_FIELD_BY));
}

/* All members are passed once: most of what is checked are acts. */
static void check_act(struct ent_check *check, const entente_object *act)
{
    int32_t type = 0, modality = ENTENTE_MODALITY_ASSERTED;
    bool party = false, vague = false;

    for (uint16_t i = 0; i < act->count; i++) {
        const struct ent_value *slot = &act->slots[i];

        if (slot->field == ENTENTE_FIELD_TYPE && slot->kind == ENTENTE_VALUE_ENUM)
            type = (int32_t)slot->as.integer;
        else if (slot->field == ENTENTE_FIELD_MODALITY && slot->kind == ENTENTE_VALUE_ENUM)
            modality = (int32_t)slot->as.integer;
        else if (slot->field == ENTENTE_FIELD_PARTY)
            party = true;
        else if (slot->field == ENTENTE_FIELD_DATE)
            vague = slot->kind == ENTENTE_VALUE_OBJECT;
    }
    if (!type)
        return;
    if (!party && !names_actor(act, type))
        missing(check, act, ENTENTE_FIELD_PARTY);
    check_form(check, act, type);
    if (vague && modality == ENTENTE_MODALITY_ASSERTED)
        ent_check_report(check, ENTENTE_E_TYPE, act, ENTENTE_FIELD_DATE, ENT_NO_INDEX, NULL,
                         "of an asserted act must be a date: YYYY-MM-DD, YYYY-MM or YYYY");
}

static size_t count_present(const entente_object *object, const int32_t *fields, size_t count)
{
    size_t present = 0;

    for (size_t i = 0; i < count; i++)
        present += has(object, fields[i]);
    return present;
}

static void check_one_of(struct ent_check *check, const entente_object *object,
                         const int32_t *fields, size_t count, const char *why)
{
    if (count_present(object, fields, count) != 1)
        ent_check_report(check, ENTENTE_E_MEMBER, object, 0, ENT_NO_INDEX, NULL, why);
}

static void check_refusal(struct ent_check *check, const entente_object *refusal)
{
    static const int32_t ways[] = {ENTENTE_FIELD_NUM, ENTENTE_FIELD_N};

    check_one_of(check, refusal, ways, 2, "needs \"num\" and \"den\", or \"n\"");
    check_together(check, refusal, ENTENTE_FIELD_NUM, ENTENTE_FIELD_DEN);
    if (entente_object_get_integer(refusal, ENTENTE_FIELD_DEN) > 1000000 ||
        entente_object_get_integer(refusal, ENTENTE_FIELD_NUM) > 1000000)
        ent_check_report(check, ENTENTE_E_RANGE, refusal, ENTENTE_FIELD_DEN, ENT_NO_INDEX, NULL,
                         "must be at most 1000000, like \"num\"");
}

static void check_set(struct ent_check *check, const entente_object *set)
{
    static const int32_t FORMS[] = {
        ENTENTE_FIELD_GROUP, ENTENTE_FIELD_ATTR,   ENTENTE_FIELD_AND,       ENTENTE_FIELD_OR,
        ENTENTE_FIELD_MINUS, ENTENTE_FIELD_SIGNED, ENTENTE_FIELD_PARTIES_OF};
    const struct ent_list *minus = ent_object_list(set, ENTENTE_FIELD_MINUS);
    const struct ent_list *attr = ent_object_list(set, ENTENTE_FIELD_ATTR);

    check_one_of(check, set, FORMS, sizeof FORMS / sizeof FORMS[0],
                 "must have one of group, attr, and, or, minus, signed, parties_of");
    if (minus && minus->count != 2)
        ent_check_report(check, ENTENTE_E_RANGE, set, ENTENTE_FIELD_MINUS, ENT_NO_INDEX, NULL,
                         "must hold exactly two sets");
    if (attr && attr->count && attr->items[0].kind != ENTENTE_VALUE_TEXT &&
        attr->items[0].kind != ENT_VALUE_WRONG)
        ent_check_report(check, ENTENTE_E_TYPE, set, ENTENTE_FIELD_ATTR, 0, NULL,
                         "must be the name of an attribute");
}

static void check_fuzzy_date(struct ent_check *check, const entente_object *date)
{
    static const int32_t FORMS[] = {ENTENTE_FIELD_BEFORE, ENTENTE_FIELD_AFTER,
                                    ENTENTE_FIELD_BETWEEN, ENTENTE_FIELD_SYMBOL};

    check_one_of(check, date, FORMS, sizeof FORMS / sizeof FORMS[0],
                 "must have one of before, after, between, symbol");
}

static void check_weight_table(struct ent_check *check, const entente_object *table)
{
    static const int32_t FORMS[] = {ENTENTE_FIELD_VALUES, ENTENTE_FIELD_VERSIONS};

    check_one_of(check, table, FORMS, 2, "must have values or versions, and not both");
}

/* A test against the table's total has num and den; an absolute one has abs. */
static void check_weight_test(struct ent_check *check, const entente_object *node)
{
    const bool share = has(node, ENTENTE_FIELD_NUM) && has(node, ENTENTE_FIELD_DEN);
    const bool any = has(node, ENTENTE_FIELD_NUM) || has(node, ENTENTE_FIELD_DEN);

    if (has(node, ENTENTE_FIELD_ABS) ? any : !share)
        ent_check_report(check, ENTENTE_E_MEMBER, node, 0, ENT_NO_INDEX, NULL,
                         "must have num and den, or abs");
}

static void check_calendar(struct ent_check *check, const entente_object *calendar)
{
    const struct ent_list *days = ent_object_list(calendar, ENTENTE_FIELD_DAYS);

    for (uint32_t i = 1; days && i < days->count; i++)
        if (days->items[i].kind == ENTENTE_VALUE_DATE &&
            days->items[i - 1].kind == ENTENTE_VALUE_DATE &&
            days->items[i].as.integer <= days->items[i - 1].as.integer)
            ent_check_report(check, ENTENTE_E_RANGE, calendar, ENTENTE_FIELD_DAYS, i, NULL,
                             "must come after the day before it in the list");
}

static void check_requirement(struct ent_check *check, const entente_object *requirement)
{
    const char *party = entente_object_get_text(requirement, ENTENTE_FIELD_PARTY);
    const char *id = entente_object_get_text(requirement, ENTENTE_FIELD_APPROVAL);

    if (party && id && !entente_agreement_approval_find(check->agreement, party, id))
        ent_check_report(check, ENTENTE_E_UNKNOWN_REF, requirement, ENTENTE_FIELD_APPROVAL,
                         ENT_NO_INDEX, NULL, "names no approval of that party");
}

/* Who decides by majority must say by which. */
static void check_decision(struct ent_check *check, const entente_object *decision)
{
    if (entente_object_get_enum(decision, ENTENTE_FIELD_RULE) == ENTENTE_DECIDES_BY_MAJORITY &&
        !has(decision, ENTENTE_FIELD_MAJORITY))
        missing(check, decision, ENTENTE_FIELD_MAJORITY);
}

/* No group is called all, which stands for everyone. */
static void check_group_names(struct ent_check *check, const entente_object *root)
{
    const struct ent_map *groups = ent_object_map(root, ENTENTE_FIELD_GROUPS);

    for (uint32_t i = 0; groups && i < groups->count; i++)
        if (strcmp(groups->entries[i].key->text, "all") == 0)
            ent_check_report(check, ENTENTE_E_RANGE, root, ENTENTE_FIELD_GROUPS, ENT_NO_INDEX,
                             "all", "is the name of everyone, and of no group");
}

/* Whether an expression stands in the rule that gives the day of an exit. */
static bool is_of_exit(const entente_object *node)
{
    const entente_object *above = node->parent;

    for (; above && above->noun > ENTENTE_NOUN_EXPRESSION; above = node->parent)
        node = above;
    return above && above->noun == ENTENTE_NOUN_WITHDRAWAL_CLAUSE &&
           entente_object_get_object(above, ENTENTE_FIELD_EFFECTIVE) == node;
}

/* A notice to leave is in question in one place of a text, and so is the term that it ends. */
static void check_of_exit(struct ent_check *check, const entente_object *node, int32_t field)
{
    const entente_object *clauses =
        entente_object_get_object(&check->agreement->root, ENTENTE_FIELD_CLAUSES);

    if (!is_of_exit(node))
        ent_check_report(check, ENTENTE_E_RANGE, node, field, ENT_NO_INDEX, NULL,
                         "stands only in clauses.withdrawal.effective");
    else if (field == ENTENTE_FIELD_WHICH && !has(clauses, ENTENTE_FIELD_DURATION))
        ent_check_report(check, ENTENTE_E_RANGE, node, field, ENT_NO_INDEX, NULL,
                         "is the end of a term, and the text has no clauses.duration");
}

/* Whether it asks about one party, or about what binds only once the provision has effect. */
static bool asks_of_one(const entente_object *node)
{
    const struct ent_symbol *party = ent_object_symbol(node, ENTENTE_FIELD_FOR);
    const int32_t which = entente_object_get_enum(node, ENTENTE_FIELD_WHICH);

    switch (entente_expression_op(node)) {
    case ENTENTE_OP_OWN_ACT:
    case ENTENTE_OP_OWN_CONSENT:
    case ENTENTE_OP_OWN_NOTICE:
    case ENTENTE_OP_WAIVABLE:
    case ENTENTE_OP_STEP:
    case ENTENTE_OP_COMMITMENT:
    case ENTENTE_OP_APPROVAL:
        return true;
    case ENTENTE_OP_IN_FORCE:
        return party && strcmp(party->text, "own") == 0;
    case ENTENTE_OP_EVENT:
        return has(node, ENTENTE_FIELD_OF);
    case ENTENTE_OP_MILESTONE:
        return which == ENTENTE_MILESTONE_OWN_EIF || which == ENTENTE_MILESTONE_TRIGGER ||
               which == ENTENTE_MILESTONE_ACTIVATION;
    default:
        return false;
    }
}

/* A provision has effect from one day for all. */
static void check_provision(struct ent_check *check, const entente_object *provision)
{
    const entente_object *applies = entente_object_get_object(provision, ENTENTE_FIELD_APPLIES);
    struct ent_walk walk;

    if (!applies)
        return;
    ent_walk_begin(&walk, applies);
    for (const entente_object *node = applies; node; node = ent_walk_next(&walk))
        if (asks_of_one(node))
            ent_check_report(check, ENTENTE_E_RANGE, node, ENTENTE_FIELD_OP, ENT_NO_INDEX, NULL,
                             "gives no day that is one for all, as provisions[].applies must");
}

/* Alignment by year: on which day of it. */
static void check_align(struct ent_check *check, const entente_object *node)
{
    const int64_t month =
        has(node, ENTENTE_FIELD_MONTH) ? entente_object_get_integer(node, ENTENTE_FIELD_MONTH) : 1;
    const int64_t day = entente_object_get_integer(node, ENTENTE_FIELD_DAY);
    static const int32_t DAYS[] = {ENTENTE_FIELD_MONTH, ENTENTE_FIELD_DAY};
    const int32_t unit = entente_object_get_enum(node, ENTENTE_FIELD_UNIT);
    const bool by_year = unit == ENTENTE_UNIT_YEAR;

    if (unit && unit != ENTENTE_UNIT_MONTH && !by_year)
        ent_check_report(check, ENTENTE_E_RANGE, node, ENTENTE_FIELD_UNIT, ENT_NO_INDEX, NULL,
                         "must be \"month\" or \"year\"");
    for (size_t i = 0; i < sizeof DAYS / sizeof DAYS[0] && !by_year; i++)
        if (has(node, DAYS[i]))
            ent_check_report(check, ENTENTE_E_MEMBER, node, DAYS[i], ENT_NO_INDEX, NULL,
                             "belongs to an alignment by \"unit\": \"year\"");
    if (by_year && month >= 1 && month <= 12 && day > ent_days_in_month(2000, (int32_t)month))
        ent_check_report(check, ENTENTE_E_RANGE, node, ENTENTE_FIELD_DAY, ENT_NO_INDEX, NULL,
                         "is no day of that month");
}

void ent_check_noun(struct ent_check *check, const entente_object *object)
{
    switch (object->noun) {
    case ENTENTE_NOUN_AGREEMENT:
        check_group_names(check, object);
        break;
    case ENTENTE_NOUN_ACT:
        check_act(check, object);
        break;
    case ENTENTE_NOUN_SURVIVAL:
        check_together(check, object, ENTENTE_FIELD_N, ENTENTE_FIELD_UNIT);
        break;
    case ENTENTE_NOUN_REFUSAL:
        check_refusal(check, object);
        break;
    case ENTENTE_NOUN_PROVISION:
        check_provision(check, object);
        break;
    case ENTENTE_NOUN_SET:
        check_set(check, object);
        break;
    case ENTENTE_NOUN_FUZZY_DATE:
        check_fuzzy_date(check, object);
        break;
    case ENTENTE_NOUN_WEIGHT_TABLE:
        check_weight_table(check, object);
        break;
    case ENTENTE_NOUN_CALENDAR:
        check_calendar(check, object);
        break;
    case ENTENTE_NOUN_DECISION:
        check_decision(check, object);
        break;
    case ENTENTE_NOUN_REQUIREMENT:
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_APPROVAL:
        check_requirement(check, object);
        break;
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_ALIGN:
        check_align(check, object);
        break;
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_OWN_NOTICE:
        check_of_exit(check, object, ENTENTE_FIELD_OP);
        break;
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_MILESTONE:
        if (entente_object_get_enum(object, ENTENTE_FIELD_WHICH) == ENTENTE_MILESTONE_TERM_END)
            check_of_exit(check, object, ENTENTE_FIELD_WHICH);
        break;
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_WEIGHT:
        check_weight_test(check, object);
        break;
    default:
        break;
    }
}
