/* Agreements: making them, and holding them against the format, each rule broken and kept. */
#include <string.h>

#include <criterion/criterion.h>

#include <entente/act.h>
#include <entente/agreement.h>
#include <entente/approval.h>
#include <entente/body.h>
#include <entente/commitment.h>
#include <entente/expression.h>
#include <entente/group.h>
#include <entente/party.h>

/* An agreement in order, with one of each thing. */
static entente_agreement *sample(void)
{
    entente_agreement *a = NULL;
    entente_approval *approval = NULL;
    entente_step *step = NULL;

    cr_assert_eq(
        entente_agreement_new("paris", "Paris", ENTENTE_KIND_TREATY, ENTENTE_BIND_LEGAL, &a, NULL),
        ENTENTE_OK);
    cr_assert_eq(entente_agreement_add_party(a, "FRA", "France", ENTENTE_PARTY_STATE, NULL, NULL),
                 ENTENTE_OK);
    cr_assert_eq(
        entente_agreement_add_party(a, "GBR", "United Kingdom", ENTENTE_PARTY_STATE, NULL, NULL),
        ENTENTE_OK);
    cr_assert_eq(
        entente_agreement_add_act(a, "s1", ENTENTE_ACT_SIGNATURE, 20260106, "FRA", NULL, NULL),
        ENTENTE_OK);
    cr_assert_eq(
        entente_agreement_add_act(a, "s2", ENTENTE_ACT_SIGNATURE, 20260106, "GBR", NULL, NULL),
        ENTENTE_OK);
    cr_assert_eq(
        entente_agreement_add_commitment(a, "c", ENTENTE_COMMITMENT_TRAINING, "all", NULL, NULL),
        ENTENTE_OK);
    cr_assert_eq(entente_agreement_add_body(a, "b1", "One", ENTENTE_BODY_COUNCIL, NULL, NULL),
                 ENTENTE_OK);
    cr_assert_eq(entente_agreement_add_body(a, "b2", "Two", ENTENTE_BODY_COUNCIL, NULL, NULL),
                 ENTENTE_OK);
    cr_assert_eq(entente_agreement_add_approval(a, "FRA", "p", &approval, NULL), ENTENTE_OK);
    cr_assert_eq(entente_approval_add_step(approval, "t1", ENTENTE_STEP_READING, &step, NULL),
                 ENTENTE_OK);
    cr_assert_eq(entente_approval_add_step(approval, "t2", ENTENTE_STEP_DEPOSIT, &step, NULL),
                 ENTENTE_OK);
    return a;
}

static entente_object *root(entente_agreement *a)
{
    return entente_agreement_root(a);
}

static entente_object *act(entente_agreement *a, size_t index)
{
    return entente_agreement_act_at(a, index);
}

static entente_object *step(entente_agreement *a, size_t index)
{
    return entente_approval_step_at(entente_agreement_approval_at(a, 0), index);
}

/* Exactly one finding, with that code and at that place; then the agreement is released. */
static void found(entente_agreement *a, int32_t code, const char *at)
{
    entente_findings *findings = NULL;
    const entente_result result = entente_agreement_check(a, &findings, NULL);

    cr_expect_eq(entente_findings_count(findings), 1, "%s: %zu findings, the last at %s", at,
                 entente_findings_count(findings),
                 entente_findings_at(findings, entente_findings_count(findings) - 1));
    cr_expect_eq(result, code, "%s: %s", at, entente_code_name(result));
    cr_expect_str_eq(entente_findings_at(findings, 0), at);
    cr_expect_gt(strlen(entente_findings_message(findings, 0)), 5);
    entente_findings_free(findings);
    entente_agreement_free(a);
}

static void in_order(entente_agreement *a)
{
    entente_findings *findings = NULL;
    const entente_result result = entente_agreement_check(a, &findings, NULL);

    cr_expect_eq(result, ENTENTE_OK, "%s: %s", entente_findings_at(findings, 0),
                 entente_findings_message(findings, 0));
    cr_expect_eq(entente_findings_count(findings), 0);
    entente_findings_free(findings);
    entente_agreement_free(a);
}

#define OK(call_) cr_assert_eq(call_, ENTENTE_OK)

Test(agreement, is_made_and_asked)
{
    entente_agreement *a = sample();
    entente_object *clauses = NULL, *again = NULL;

    cr_assert_str_eq(entente_agreement_id(a), "paris");
    cr_assert_str_eq(entente_agreement_title(a), "Paris");
    cr_assert_eq(entente_agreement_kind(a), ENTENTE_KIND_TREATY);
    cr_assert_eq(entente_agreement_bindingness(a), ENTENTE_BIND_LEGAL);
    cr_assert_eq(entente_agreement_party_count(a), 2);
    cr_assert_eq(entente_agreement_party_at(a, 1), entente_agreement_party_find(a, "GBR"));
    cr_assert_null(entente_agreement_party_at(a, 2));
    cr_assert_null(entente_agreement_party_find(a, "s1"));
    cr_assert_eq(entente_agreement_act_find(a, "s1"), act(a, 0));
    cr_assert_eq(entente_agreement_commitment_find(a, "c"), entente_agreement_commitment_at(a, 0));
    cr_assert_eq(entente_agreement_body_find(a, "b2"), entente_agreement_body_at(a, 1));
    cr_assert_eq(entente_agreement_approval_find(a, "FRA", "p"),
                 entente_agreement_approval_at(a, 0));
    cr_assert_null(entente_agreement_approval_find(a, "GBR", "p"));
    cr_assert_null(entente_agreement_approval_find(a, "FRA", "none"));
    cr_assert_eq(entente_object_agreement(step(a, 1)), a);
    OK(entente_agreement_clauses(a, &clauses, NULL));
    OK(entente_agreement_clauses(a, &again, NULL));
    cr_assert_eq(clauses, again);
    cr_assert_gt(entente_agreement_bytes(a), 100);
    in_order(a);
}

Test(agreement, a_refused_one_is_not_made)
{
    entente_agreement *out = NULL;

    cr_assert_eq(entente_agreement_new(NULL, "x", 1, 1, &out, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_agreement_new("x", NULL, 1, 1, &out, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_agreement_new("x", "x", 1, 1, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_agreement_new("", "x", 1, 1, &out, NULL), ENTENTE_E_RANGE);
    cr_assert_eq(entente_agreement_new(".x", "x", 1, 1, &out, NULL), ENTENTE_E_RANGE);
    cr_assert_eq(entente_agreement_new("a b", "x", 1, 1, &out, NULL), ENTENTE_E_RANGE);
    cr_assert_eq(entente_agreement_new("x", "\xff", 1, 1, &out, NULL), ENTENTE_E_RANGE);
    cr_assert_eq(entente_agreement_new("x", "x", 0, 1, &out, NULL), ENTENTE_E_RANGE);
    cr_assert_eq(entente_agreement_new("x", "x", 39, 1, &out, NULL), ENTENTE_E_RANGE);
    cr_assert_eq(entente_agreement_new("x", "x", 1, 8, &out, NULL), ENTENTE_E_RANGE);
    cr_assert_null(out);
}

Test(agreement, nothing_is_asked_of_null)
{
    entente_agreement *out = NULL;
    entente_object *object = NULL;

    cr_assert_eq(entente_agreement_copy(NULL, &out, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_agreement_check(NULL, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_agreement_clauses(NULL, &object, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_agreement_bytes(NULL), 0);
    cr_assert_null(entente_agreement_root(NULL));
    cr_assert_null(entente_agreement_id(NULL));
    cr_assert_null(entente_agreement_title(NULL));
    cr_assert_eq(entente_agreement_kind(NULL), 0);
    cr_assert_eq(entente_agreement_bindingness(NULL), 0);
    cr_assert_eq(entente_agreement_party_count(NULL), 0);
    cr_assert_null(entente_agreement_party_at(NULL, 0));
    cr_assert_null(entente_agreement_party_find(NULL, "x"));
    cr_assert_null(entente_agreement_act_find(NULL, "x"));
    cr_assert_null(entente_agreement_commitment_find(NULL, "x"));
    cr_assert_null(entente_agreement_body_find(NULL, "x"));
    cr_assert_null(entente_agreement_approval_find(NULL, "x", "y"));
    cr_assert(entente_agreement_equal(NULL, NULL));
    entente_agreement_free(NULL);
    entente_agreement *a = sample();

    cr_assert_eq(entente_agreement_copy(a, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_not(entente_agreement_equal(a, NULL));
    cr_assert_null(entente_agreement_act_find(a, NULL));
    cr_assert_null(entente_agreement_approval_find(a, NULL, "p"));
    cr_assert_eq(entente_agreement_check(a, NULL, NULL), ENTENTE_OK);
    entente_agreement_free(a);
}

Test(check, required_members)
{
    entente_agreement *a = sample();

    OK(entente_object_remove(entente_agreement_party_at(a, 1), ENTENTE_FIELD_NAME, NULL));
    found(a, ENTENTE_E_MEMBER, "/parties/1/name");
    a = sample();
    OK(entente_object_remove(root(a), ENTENTE_FIELD_FORMAT, NULL));
    found(a, ENTENTE_E_MEMBER, "/format");
    a = sample();
    OK(entente_object_remove(act(a, 1), ENTENTE_FIELD_ID, NULL));
    found(a, ENTENTE_E_MEMBER, "/acts/1/id");
}

Test(check, references)
{
    entente_agreement *a = sample();

    OK(entente_object_add_text(act(a, 0), ENTENTE_FIELD_PARTS, "none", NULL));
    found(a, ENTENTE_E_UNKNOWN_REF, "/acts/0/parts/0");
    a = sample();
    OK(entente_object_set_text(act(a, 0), ENTENTE_FIELD_VOIDS, "none", NULL));
    found(a, ENTENTE_E_UNKNOWN_REF, "/acts/0/voids");
    a = sample();
    OK(entente_object_set_text(entente_agreement_commitment_at(a, 0), ENTENTE_FIELD_TARGET, "none",
                               NULL));
    found(a, ENTENTE_E_UNKNOWN_REF, "/commitments/0/target");
    a = sample();
    OK(entente_agreement_add_group(a, "g", NULL));
    OK(entente_object_set_text(entente_agreement_commitment_at(a, 0), ENTENTE_FIELD_TARGET, "g",
                               NULL));
    in_order(a);
    a = sample();
    OK(entente_object_set_entry_integer(entente_agreement_commitment_at(a, 0), ENTENTE_FIELD_SHARES,
                                        "none", 5, NULL));
    found(a, ENTENTE_E_UNKNOWN_REF, "/commitments/0/shares/none");
    a = sample();
    OK(entente_agreement_add_group(a, "a/b", NULL));
    OK(entente_group_add_member(a, "a/b", "FRA", 0, 0, NULL));
    OK(entente_group_add_member(a, "a/b", "none", 0, 0, NULL));
    found(a, ENTENTE_E_UNKNOWN_REF, "/groups/a~1b/1");
    a = sample();
    OK(entente_object_set_text(entente_agreement_body_at(a, 0), ENTENTE_FIELD_MEMBERS, "parties",
                               NULL));
    in_order(a);
}

Test(check, identifiers_given_twice)
{
    entente_agreement *a = sample();
    entente_step *third = NULL;

    OK(entente_object_set_text(step(a, 1), ENTENTE_FIELD_ID, "t1", NULL));
    found(a, ENTENTE_E_DUPLICATE_ID, "/approvals/0/steps/1/id");
    a = sample();
    OK(entente_agreement_add_approval(a, "FRA", "q", &third, NULL));
    OK(entente_object_set_text(third, ENTENTE_FIELD_ID, "p", NULL));
    found(a, ENTENTE_E_DUPLICATE_ID, "/approvals/1/id");
    a = sample();
    OK(entente_agreement_add_approval(a, "GBR", "p", &third, NULL));
    OK(entente_approval_add_step(third, "t1", ENTENTE_STEP_READING, NULL, NULL));
    in_order(a);
    a = sample();
    cr_assert_eq(entente_object_set_text(act(a, 1), ENTENTE_FIELD_ID, "s1", NULL),
                 ENTENTE_E_DUPLICATE_ID);
    OK(entente_object_set_text(act(a, 1), ENTENTE_FIELD_ID, "s2", NULL));
    OK(entente_object_set_text(act(a, 1), ENTENTE_FIELD_ID, "FRA", NULL));
    in_order(a);
}

Test(check, circles_of_acts)
{
    entente_agreement *a = sample();

    OK(entente_object_add_text(act(a, 0), ENTENTE_FIELD_AFTER, "s1", NULL));
    found(a, ENTENTE_E_RULE_CYCLE, "/acts/0/after");
    a = sample();
    OK(entente_agreement_add_act(a, "s3", ENTENTE_ACT_SIGNATURE, 20260107, "FRA", NULL, NULL));
    OK(entente_object_add_text(act(a, 1), ENTENTE_FIELD_AFTER, "s1", NULL));
    OK(entente_object_add_text(act(a, 1), ENTENTE_FIELD_AFTER, "s3", NULL));
    OK(entente_object_add_text(act(a, 2), ENTENTE_FIELD_AFTER, "s1", NULL));
    OK(entente_object_add_text(act(a, 2), ENTENTE_FIELD_AFTER, "s2", NULL));
    entente_findings *findings = NULL;

    cr_assert_eq(entente_agreement_check(a, &findings, NULL), ENTENTE_E_RULE_CYCLE,
                 "through the second predecessor");
    cr_assert_str_eq(entente_findings_at(findings, 0), "/acts/1/after");
    entente_findings_free(findings);
    OK(entente_object_remove_at(act(a, 2), ENTENTE_FIELD_AFTER, 1, NULL));
    in_order(a);
}

Test(check, circles_and_strangers_among_steps)
{
    entente_agreement *a = sample();

    OK(entente_object_add_text(step(a, 0), ENTENTE_FIELD_AFTER, "t2", NULL));
    OK(entente_step_add_alternative(step(a, 1), 0, "t1", NULL));
    found(a, ENTENTE_E_RULE_CYCLE, "/approvals/0/steps/0/after");
    a = sample();
    OK(entente_object_add_text(step(a, 0), ENTENTE_FIELD_AFTER, "none", NULL));
    found(a, ENTENTE_E_UNKNOWN_REF, "/approvals/0/steps/0/after/0");
    a = sample();
    OK(entente_step_add_alternative(step(a, 1), 0, "t1", NULL));
    OK(entente_step_add_alternative(step(a, 1), 0, "none", NULL));
    found(a, ENTENTE_E_UNKNOWN_REF, "/approvals/0/steps/1/after_any/0/1");
    a = sample();
    OK(entente_object_add_text(step(a, 1), ENTENTE_FIELD_AFTER, "t1", NULL));
    in_order(a);
}

static void relate(entente_agreement *a, size_t from, int32_t type, const char *to)
{
    entente_object *relation = NULL;

    OK(entente_object_add_object(entente_agreement_body_at(a, from), ENTENTE_FIELD_RELATIONS,
                                 &relation, NULL));
    OK(entente_object_set_enum(relation, ENTENTE_FIELD_TYPE, type, NULL));
    OK(entente_object_set_text(relation, ENTENTE_FIELD_BODY, to, NULL));
}

Test(check, circles_of_bodies)
{
    entente_agreement *a = sample();

    relate(a, 0, ENTENTE_RELATION_PART_OF, "b2");
    relate(a, 1, ENTENTE_RELATION_SUBORDINATE_TO, "b1");
    found(a, ENTENTE_E_MECH_CYCLE, "/bodies/0/relations");
    a = sample();
    relate(a, 0, ENTENTE_RELATION_PART_OF, "b2");
    relate(a, 1, ENTENTE_RELATION_PARALLEL_TO, "b1");
    in_order(a);
    a = sample();
    relate(a, 0, ENTENTE_RELATION_PART_OF, "none");
    found(a, ENTENTE_E_UNKNOWN_REF, "/bodies/0/relations/0/body");
}

static entente_object *rule(entente_agreement *a, int32_t field, int32_t op)
{
    entente_object *clauses = NULL, *entry = NULL, *node = NULL;

    OK(entente_agreement_clauses(a, &clauses, NULL));
    OK(entente_object_make_object(clauses, ENTENTE_FIELD_ENTRY_INTO_FORCE, &entry, NULL));
    OK(entente_object_make_expression(entry, field, op, &node, NULL));
    return node;
}

Test(check, rules_that_ask_for_what_they_decide)
{
    entente_agreement *a = sample();
    entente_object *node = rule(a, ENTENTE_FIELD_GENERAL, ENTENTE_OP_MILESTONE);

    OK(entente_object_set_enum(node, ENTENTE_FIELD_WHICH, ENTENTE_MILESTONE_EIF, NULL));
    found(a, ENTENTE_E_RULE_CYCLE, "/clauses/entry_into_force/general");
    a = sample();
    node = rule(a, ENTENTE_FIELD_LATE, ENTENTE_OP_MILESTONE);
    OK(entente_object_set_enum(node, ENTENTE_FIELD_WHICH, ENTENTE_MILESTONE_EIF, NULL));
    in_order(a);
    a = sample();
    node = rule(a, ENTENTE_FIELD_GENERAL, ENTENTE_OP_MILESTONE);
    OK(entente_object_set_enum(node, ENTENTE_FIELD_WHICH, ENTENTE_MILESTONE_EIF, NULL));
    OK(entente_object_set_text(node, ENTENTE_FIELD_INSTRUMENT, "elsewhere", NULL));
    in_order(a);
}

/* A set in a rule that counts. */
static entente_object *set_in(entente_agreement *a)
{
    entente_object *when = rule(a, ENTENTE_FIELD_GENERAL, ENTENTE_OP_WHEN), *all = NULL;
    entente_object *set = NULL;

    OK(entente_object_make_expression(when, ENTENTE_FIELD_COND, ENTENTE_OP_ALL, &all, NULL));
    OK(entente_object_make_object(all, ENTENTE_FIELD_SET, &set, NULL));
    return set;
}

#define SET "/clauses/entry_into_force/general/cond/set"

Test(check, sets)
{
    entente_agreement *a = sample();
    entente_object *set = set_in(a);

    found(a, ENTENTE_E_MEMBER, SET);
    a = sample();
    set = set_in(a);
    OK(entente_object_set_text(set, ENTENTE_FIELD_GROUP, "all", NULL));
    OK(entente_object_set_boolean(set, ENTENTE_FIELD_SIGNED, 1, NULL));
    found(a, ENTENTE_E_MEMBER, SET);
    a = sample();
    set = set_in(a);
    OK(entente_object_add_text(set, ENTENTE_FIELD_MINUS, "all", NULL));
    found(a, ENTENTE_E_RANGE, SET "/minus");
    a = sample();
    set = set_in(a);
    OK(entente_object_add_boolean(set, ENTENTE_FIELD_ATTR, 1, NULL));
    OK(entente_object_add_boolean(set, ENTENTE_FIELD_ATTR, 1, NULL));
    found(a, ENTENTE_E_TYPE, SET "/attr/0");
    a = sample();
    set = set_in(a);
    OK(entente_object_add_text(set, ENTENTE_FIELD_ATTR, "annex", NULL));
    found(a, ENTENTE_E_RANGE, SET "/attr");
    a = sample();
    set = set_in(a);
    OK(entente_object_add_text(set, ENTENTE_FIELD_ATTR, "annex", NULL));
    OK(entente_object_add_integer(set, ENTENTE_FIELD_ATTR, 1, NULL));
    in_order(a);
}

Test(check, weights_and_calendars)
{
    entente_agreement *a = sample();
    entente_object *made = NULL;

    OK(entente_object_make_entry(root(a), ENTENTE_FIELD_WEIGHTS, "w", &made, NULL));
    found(a, ENTENTE_E_MEMBER, "/weights/w");
    a = sample();
    OK(entente_object_make_entry(root(a), ENTENTE_FIELD_WEIGHTS, "w", &made, NULL));
    OK(entente_object_set_entry_integer(made, ENTENTE_FIELD_VALUES, "FRA", 3, NULL));
    in_order(a);
    a = sample();
    OK(entente_object_make_entry(root(a), ENTENTE_FIELD_CALENDARS, "c", &made, NULL));
    OK(entente_object_set_enum(made, ENTENTE_FIELD_UNIT, ENTENTE_CALENDAR_SITTING_DAY, NULL));
    OK(entente_object_add_date(made, ENTENTE_FIELD_DAYS, 20260107, NULL));
    OK(entente_object_add_date(made, ENTENTE_FIELD_DAYS, 20260107, NULL));
    cr_assert_eq(entente_object_add_date(made, ENTENTE_FIELD_DAYS, 20260100, NULL), ENTENTE_E_RANGE,
                 "a month is no day");
    found(a, ENTENTE_E_RANGE, "/calendars/c/days/1");
}

Test(check, weight_tests)
{
    for (int32_t form = 0; form < 4; form++) {
        entente_agreement *a = sample();
        entente_object *table = NULL, *node = NULL;
        entente_object *when = rule(a, ENTENTE_FIELD_GENERAL, ENTENTE_OP_WHEN);

        OK(entente_object_make_entry(root(a), ENTENTE_FIELD_WEIGHTS, "w", &table, NULL));
        OK(entente_object_set_entry_integer(table, ENTENTE_FIELD_VALUES, "FRA", 3, NULL));
        OK(entente_object_make_expression(when, ENTENTE_FIELD_COND, ENTENTE_OP_WEIGHT, &node,
                                          NULL));
        OK(entente_object_set_text(node, ENTENTE_FIELD_TABLE, "w", NULL));
        if (form & 1)
            OK(entente_object_set_integer(node, ENTENTE_FIELD_NUM, 1, NULL));
        if (form & 1)
            OK(entente_object_set_integer(node, ENTENTE_FIELD_DEN, 2, NULL));
        if (form & 2)
            OK(entente_object_set_integer(node, ENTENTE_FIELD_ABS, 2, NULL));
        if (form == 1 || form == 2)
            in_order(a);
        else
            found(a, ENTENTE_E_MEMBER, "/clauses/entry_into_force/general/cond");
    }
}

Test(check, fuzzy_dates)
{
    entente_agreement *a = sample();
    entente_object *date = NULL;

    OK(entente_object_make_object(act(a, 0), ENTENTE_FIELD_DATE, &date, NULL));
    OK(entente_object_set_date(date, ENTENTE_FIELD_AFTER, 20260106, NULL));
    found(a, ENTENTE_E_TYPE, "/acts/0/date");
    a = sample();
    OK(entente_object_set_enum(act(a, 0), ENTENTE_FIELD_MODALITY, ENTENTE_MODALITY_EXPECTED, NULL));
    OK(entente_object_make_object(act(a, 0), ENTENTE_FIELD_DATE, &date, NULL));
    OK(entente_object_set_date(date, ENTENTE_FIELD_AFTER, 20260106, NULL));
    cr_assert_eq(entente_act_first_day(act(a, 0)), 20260107);
    cr_assert_eq(entente_act_last_day(act(a, 0)), 0);
    OK(entente_object_set_text(date, ENTENTE_FIELD_SYMBOL, "soon", NULL));
    found(a, ENTENTE_E_MEMBER, "/acts/0/date");
    a = sample();
    OK(entente_object_set_enum(act(a, 0), ENTENTE_FIELD_MODALITY, ENTENTE_MODALITY_EXPECTED, NULL));
    OK(entente_object_make_object(act(a, 0), ENTENTE_FIELD_DATE, &date, NULL));
    OK(entente_object_add_date(date, ENTENTE_FIELD_BETWEEN, 20260100, NULL));
    OK(entente_object_add_date(date, ENTENTE_FIELD_BETWEEN, 20260200, NULL));
    cr_assert_eq(entente_act_first_day(act(a, 0)), 20260101);
    cr_assert_eq(entente_act_last_day(act(a, 0)), 20260228);
    in_order(a);
}

/* Everything that is wrong is said at once, in the order of the document. */
Test(check, many_findings_at_once)
{
    static const char *const AT[] = {"/format",       "/parties/0/kind", "/commitments/0/target",
                                     "/acts/0/voids", "/acts/1/parts/0", "/acts/1/parts/1"};
    entente_agreement *a = sample();
    entente_findings *findings = NULL;
    entente_error *error = entente_error_new();

    OK(entente_object_remove(root(a), ENTENTE_FIELD_FORMAT, NULL));
    OK(entente_object_remove(entente_agreement_party_at(a, 0), ENTENTE_FIELD_KIND, NULL));
    OK(entente_object_set_text(entente_agreement_commitment_at(a, 0), ENTENTE_FIELD_TARGET, "none",
                               NULL));
    OK(entente_object_set_text(act(a, 0), ENTENTE_FIELD_VOIDS, "none", NULL));
    OK(entente_object_add_text(act(a, 1), ENTENTE_FIELD_PARTS, "none", NULL));
    OK(entente_object_add_text(act(a, 1), ENTENTE_FIELD_PARTS, "none", NULL));
    cr_assert_eq(entente_agreement_check(a, &findings, error), ENTENTE_E_MEMBER);
    cr_assert_str_eq(entente_error_place(error), "/format");
    cr_assert_eq(entente_findings_count(findings), sizeof AT / sizeof AT[0]);
    for (size_t i = 0; i < sizeof AT / sizeof AT[0]; i++) {
        cr_expect_str_eq(entente_findings_at(findings, i), AT[i]);
        cr_expect_eq(entente_findings_severity(findings, i), ENTENTE_SEVERITY_ERROR);
    }
    entente_error_free(error);
    entente_findings_free(findings);
    entente_agreement_free(a);
}
