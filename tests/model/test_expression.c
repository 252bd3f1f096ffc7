/* The nodes of conditions and date expressions. */
#include <entente/commitment.h>
#include <entente/expression.h>

#include "refusal.h"

Test(expression, operands_are_those_right_below_also_in_lists)
{
    entente_agreement *a = small_agreement();
    entente_commitment *commitment = NULL;
    entente_expression *of[3], *all = NULL, *when = NULL, *add = NULL;

    OK(entente_agreement_add_commitment(a, "c", ENTENTE_COMMITMENT_OTHER, "all", &commitment,
                                        NULL));
    OK(entente_object_make_expression(commitment, ENTENTE_FIELD_TRIGGER, ENTENTE_OP_AND, &all,
                                      NULL));
    OK(entente_object_make_expression(all, ENTENTE_FIELD_OF, ENTENTE_OP_EVENT, &of[0], NULL));
    OK(entente_object_make_expression(all, ENTENTE_FIELD_OF, ENTENTE_OP_NOT, &of[1], NULL));
    OK(entente_object_make_expression(all, ENTENTE_FIELD_OF, ENTENTE_OP_COUNT, &of[2], NULL));
    OK(entente_object_make_expression(of[1], ENTENTE_FIELD_OF, ENTENTE_OP_EVENT, NULL, NULL));
    OK(entente_object_make_object(of[2], ENTENTE_FIELD_SET, NULL, NULL));
    cr_assert_eq(entente_expression_operand_count(all), 3);
    for (size_t i = 0; i < 3; i++)
        cr_assert_eq(entente_expression_operand_at(all, i), of[i]);
    cr_assert_null(entente_expression_operand_at(all, 3));
    cr_assert_null(entente_expression_operand_at(all, SIZE_MAX));
    cr_assert_eq(entente_expression_operand_count(of[1]), 1);
    cr_assert_eq(entente_expression_operand_count(of[2]), 0, "a set is no node");
    OK(entente_object_make_expression(commitment, ENTENTE_FIELD_DUE, ENTENTE_OP_ADD, &add, NULL));
    OK(entente_object_make_expression(add, ENTENTE_FIELD_TO, ENTENTE_OP_WHEN, &when, NULL));
    OK(entente_object_make_expression(when, ENTENTE_FIELD_BY, ENTENTE_OP_NEVER, NULL, NULL));
    OK(entente_object_make_expression(when, ENTENTE_FIELD_COND, ENTENTE_OP_EVENT, NULL, NULL));
    cr_assert_eq(entente_expression_operand_count(when), 2);
    cr_assert_eq(entente_expression_op(entente_expression_operand_at(when, 0)), ENTENTE_OP_EVENT,
                 "in the order of the document");
    entente_agreement_free(a);
}

Test(expression, a_date_is_no_condition)
{
    entente_agreement *a = small_agreement();
    entente_commitment *commitment = NULL;

    OK(entente_agreement_add_commitment(a, "c", ENTENTE_COMMITMENT_OTHER, "all", &commitment,
                                        NULL));
    for (int32_t op = -1; op <= ENTENTE_OP_OWN_NOTICE + 1; op++) {
        const entente_result condition =
            entente_object_make_expression(commitment, ENTENTE_FIELD_TRIGGER, op, NULL, NULL);
        const entente_result date =
            entente_object_make_expression(commitment, ENTENTE_FIELD_DUE, op, NULL, NULL);

        cr_expect_eq(condition, entente_op_is_condition(op) ? ENTENTE_OK : ENTENTE_E_TYPE);
        cr_expect_eq(date, entente_op_is_date(op) ? ENTENTE_OK : ENTENTE_E_TYPE);
    }
    REFUSED(a, ENTENTE_E_TYPE,
            entente_object_make_expression(commitment, ENTENTE_FIELD_TITLE, ENTENTE_OP_AND, NULL,
                                           NULL));
    entente_agreement_free(a);
}

/* The id of an event is a name that the author chose, and stands in nobody's way. */
Test(expression, the_id_of_an_event_is_no_identifier)
{
    entente_agreement *a = small_agreement();
    entente_commitment *commitment = NULL;
    entente_expression *event = NULL, *again = NULL;

    OK(entente_agreement_add_commitment(a, "c", ENTENTE_COMMITMENT_OTHER, "all", &commitment,
                                        NULL));
    OK(entente_object_make_expression(commitment, ENTENTE_FIELD_TRIGGER, ENTENTE_OP_EVENT, &event,
                                      NULL));
    OK(entente_object_make_expression(commitment, ENTENTE_FIELD_DUE, ENTENTE_OP_EVENT, &again,
                                      NULL));
    OK(entente_object_set_text(event, ENTENTE_FIELD_ID, "c", NULL));
    OK(entente_object_set_text(again, ENTENTE_FIELD_ID, "c", NULL));
    OK(entente_object_remove(event, ENTENTE_FIELD_OP, NULL));
    OK(entente_object_remove(commitment, ENTENTE_FIELD_TRIGGER, NULL));
    cr_assert_eq(entente_agreement_commitment_find(a, "c"), commitment);
    OK(entente_agreement_check(a, NULL, NULL));
    entente_agreement_free(a);
}

Test(expression, what_is_no_node_has_no_operator)
{
    entente_agreement *a = small_agreement();

    cr_assert_eq(entente_expression_op(NULL), 0);
    cr_assert_eq(entente_expression_op(entente_agreement_root(a)), 0);
    cr_assert_eq(entente_expression_operand_count(NULL), 0);
    cr_assert_eq(entente_expression_operand_count(entente_agreement_root(a)), 0);
    cr_assert_null(entente_expression_operand_at(NULL, 0));
    entente_agreement_free(a);
}
