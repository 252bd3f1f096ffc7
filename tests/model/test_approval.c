/* Approvals at home and their steps. */
#include <entente/approval.h>
#include <entente/party.h>

#include "refusal.h"

static entente_agreement *with_approval(entente_approval **approval)
{
    entente_agreement *a = small_agreement();

    OK(entente_agreement_add_party(a, "UKR", "Ukraine", ENTENTE_PARTY_STATE, NULL, NULL));
    OK(entente_agreement_add_approval(a, "UKR", "ratification", approval, NULL));
    return a;
}

Test(approval, steps_are_added_and_found)
{
    entente_approval *approval = NULL;
    entente_step *step = NULL;
    entente_agreement *a = with_approval(&approval);

    cr_assert_str_eq(entente_approval_id(approval), "ratification");
    cr_assert_str_eq(entente_approval_party(approval), "UKR");
    cr_assert_eq(entente_approval_step_count(approval), 0);
    OK(entente_approval_add_step(approval, "rada", ENTENTE_STEP_CHAMBER_VOTE, &step, NULL));
    OK(entente_approval_add_step(approval, "deposit", ENTENTE_STEP_DEPOSIT, NULL, NULL));
    cr_assert_str_eq(entente_step_id(step), "rada");
    cr_assert_eq(entente_step_kind(step), ENTENTE_STEP_CHAMBER_VOTE);
    cr_assert_eq(entente_approval_step_find(approval, "rada"), step);
    cr_assert_eq(entente_approval_step_at(approval, 0), step);
    cr_assert_null(entente_approval_step_at(approval, 2));
    cr_assert_null(entente_approval_step_find(approval, "none"));
    cr_assert_null(entente_approval_step_find(approval, NULL));
    OK(entente_agreement_check(a, NULL, NULL));
    entente_agreement_free(a);
}

Test(approval, alternatives_are_lists_of_steps)
{
    entente_approval *approval = NULL;
    entente_step *step = NULL;
    entente_agreement *a = with_approval(&approval);

    OK(entente_approval_add_step(approval, "last", ENTENTE_STEP_DEPOSIT, &step, NULL));
    cr_assert_eq(entente_step_alternative_count(step), 0);
    OK(entente_step_add_alternative(step, 0, "a", NULL));
    OK(entente_step_add_alternative(step, 0, "b", NULL));
    OK(entente_step_add_alternative(step, 1, "c", NULL));
    cr_assert_eq(entente_step_alternative_count(step), 2);
    cr_assert_eq(entente_step_alternative_size(step, 0), 2);
    cr_assert_eq(entente_step_alternative_size(step, 1), 1);
    cr_assert_eq(entente_step_alternative_size(step, 2), 0);
    cr_assert_str_eq(entente_step_alternative_at(step, 0, 1), "b");
    cr_assert_str_eq(entente_step_alternative_at(step, 1, 0), "c");
    cr_assert_null(entente_step_alternative_at(step, 1, 1));
    cr_assert_null(entente_step_alternative_at(step, 2, 0));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_step_add_alternative(step, 3, "d", NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_step_add_alternative(step, 0, NULL, NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_step_add_alternative(step, 2, "\xff", NULL));
    REFUSED(a, ENTENTE_E_MEMBER, entente_step_add_alternative(approval, 0, "d", NULL));
    cr_assert_eq(entente_step_add_alternative(NULL, 0, "d", NULL), ENTENTE_E_ARGUMENT);
    OK(entente_object_remove_at(step, ENTENTE_FIELD_AFTER_ANY, 0, NULL));
    cr_assert_str_eq(entente_step_alternative_at(step, 0, 0), "c");
    entente_agreement_free(a);
}

Test(approval, what_is_refused_changes_nothing)
{
    entente_approval *approval = NULL;
    entente_agreement *a = with_approval(&approval);

    REFUSED(a, ENTENTE_E_DUPLICATE_ID,
            entente_agreement_add_approval(a, "UKR", "ratification", NULL, NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_agreement_add_approval(a, NULL, "x", NULL, NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_agreement_add_approval(a, "UKR", NULL, NULL, NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_approval(a, "\xff", "x", NULL, NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_approval_add_step(approval, "s", 0, NULL, NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_approval_add_step(approval, NULL, 1, NULL, NULL));
    OK(entente_approval_add_step(approval, "s", ENTENTE_STEP_READING, NULL, NULL));
    REFUSED(a, ENTENTE_E_DUPLICATE_ID, entente_approval_add_step(approval, "s", 1, NULL, NULL));
    REFUSED(a, ENTENTE_E_MEMBER,
            entente_approval_add_step(entente_agreement_party_at(a, 0), "s", 1, NULL, NULL));
    cr_assert_eq(entente_approval_add_step(NULL, "s", 1, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_agreement_add_approval(NULL, "x", "x", NULL, NULL), ENTENTE_E_ARGUMENT);
    OK(entente_agreement_add_approval(a, "GBR", "ratification", NULL, NULL));
    cr_assert_eq(entente_agreement_check(a, NULL, NULL), ENTENTE_E_UNKNOWN_REF);
    entente_agreement_free(a);
}

Test(approval, getters_of_null_are_harmless)
{
    cr_assert_null(entente_approval_id(NULL));
    cr_assert_null(entente_approval_party(NULL));
    cr_assert_eq(entente_approval_step_count(NULL), 0);
    cr_assert_null(entente_approval_step_at(NULL, 0));
    cr_assert_null(entente_step_id(NULL));
    cr_assert_eq(entente_step_kind(NULL), 0);
    cr_assert_eq(entente_step_alternative_count(NULL), 0);
    cr_assert_eq(entente_step_alternative_size(NULL, 0), 0);
    cr_assert_null(entente_step_alternative_at(NULL, 0, 0));
}
