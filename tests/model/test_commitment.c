/* Commitments. */
#include <entente/commitment.h>
#include <entente/expression.h>
#include <entente/party.h>

#include "refusal.h"

Test(commitment, is_added_and_asked)
{
    entente_agreement *a = small_agreement();
    entente_commitment *c = NULL;
    entente_expression *trigger = NULL, *due = NULL;

    OK(entente_agreement_add_party(a, "FRA", "France", ENTENTE_PARTY_STATE, NULL, NULL));
    OK(entente_agreement_add_commitment(a, "c", ENTENTE_COMMITMENT_TRAINING, NULL, &c, NULL));
    cr_assert_str_eq(entente_commitment_id(c), "c");
    cr_assert_eq(entente_commitment_type(c), ENTENTE_COMMITMENT_TRAINING);
    cr_assert_null(entente_commitment_trigger(c));
    cr_assert_null(entente_commitment_due(c));
    cr_assert_eq(entente_agreement_check(a, NULL, NULL), ENTENTE_E_MEMBER, "nobody owes it yet");
    OK(entente_object_add_text(c, ENTENTE_FIELD_OBLIGORS, "FRA", NULL));
    OK(entente_agreement_check(a, NULL, NULL));
    OK(entente_object_make_expression(c, ENTENTE_FIELD_TRIGGER, ENTENTE_OP_EVENT, &trigger, NULL));
    OK(entente_object_make_expression(c, ENTENTE_FIELD_DUE, ENTENTE_OP_NEVER, &due, NULL));
    cr_assert_eq(entente_commitment_trigger(c), trigger);
    cr_assert_eq(entente_commitment_due(c), due);
    cr_assert_null(entente_commitment_id(NULL));
    cr_assert_eq(entente_commitment_type(NULL), 0);
    cr_assert_null(entente_commitment_trigger(NULL));
    cr_assert_null(entente_commitment_due(NULL));
    entente_agreement_free(a);
}

Test(commitment, what_is_refused_changes_nothing)
{
    entente_agreement *a = small_agreement();

    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_commitment(a, "c", 0, "all", NULL, NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_commitment(a, "c", 1, "\xff", NULL, NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_agreement_add_commitment(a, NULL, 1, "all", NULL, NULL));
    OK(entente_agreement_add_commitment(a, "c", 1, "all", NULL, NULL));
    REFUSED(a, ENTENTE_E_DUPLICATE_ID,
            entente_agreement_add_commitment(a, "c", 1, "all", NULL, NULL));
    cr_assert_eq(entente_agreement_add_commitment(NULL, "c", 1, "all", NULL, NULL),
                 ENTENTE_E_ARGUMENT);
    entente_agreement_free(a);
}
