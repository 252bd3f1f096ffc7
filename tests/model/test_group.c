/* Groups: plain lists of parties, and those whose members have days. */
#include <entente/group.h>
#include <entente/party.h>

#include "refusal.h"

Test(group, members_come_and_go)
{
    entente_agreement *a = small_agreement();

    cr_assert_eq(entente_agreement_group_count(a), 0);
    OK(entente_agreement_add_group(a, "eu", NULL));
    OK(entente_agreement_add_group(a, "g7", NULL));
    cr_assert_eq(entente_agreement_group_count(a), 2);
    cr_assert_str_eq(entente_agreement_group_at(a, 1), "g7");
    cr_assert_null(entente_agreement_group_at(a, 2));
    OK(entente_group_add_member(a, "eu", "FRA", 0, 0, NULL));
    OK(entente_group_add_member(a, "eu", "GBR", 19730101, 20200131, NULL));
    OK(entente_group_add_member(a, "eu", "HRV", 20130701, 0, NULL));
    cr_assert_eq(entente_group_member_count(a, "eu"), 3);
    cr_assert_str_eq(entente_group_member_at(a, "eu", 0), "FRA");
    cr_assert_str_eq(entente_group_member_at(a, "eu", 1), "GBR");
    cr_assert_eq(entente_group_member_from(a, "eu", 0), 0);
    cr_assert_eq(entente_group_member_from(a, "eu", 1), 19730101);
    cr_assert_eq(entente_group_member_until(a, "eu", 1), 20200131);
    cr_assert_eq(entente_group_member_until(a, "eu", 2), 0);
    cr_assert_null(entente_group_member_at(a, "eu", 3));
    cr_assert_eq(entente_group_member_from(a, "eu", 3), 0);
    cr_assert_eq(entente_group_member_count(a, "g7"), 0);
    entente_agreement_free(a);
}

Test(group, openness_keeps_the_members)
{
    entente_agreement *a = small_agreement();

    OK(entente_agreement_add_group(a, "g", NULL));
    OK(entente_group_add_member(a, "g", "FRA", 0, 0, NULL));
    cr_assert_eq(entente_group_is_open(a, "g"), 0);
    OK(entente_group_set_open(a, "g", 1, NULL));
    cr_assert_eq(entente_group_is_open(a, "g"), 1);
    OK(entente_group_set_open(a, "g", 0, NULL));
    cr_assert_eq(entente_group_is_open(a, "g"), 0);
    OK(entente_group_add_member(a, "g", "GBR", 0, 0, NULL));
    cr_assert_eq(entente_group_member_count(a, "g"), 2);
    cr_assert_str_eq(entente_group_member_at(a, "g", 0), "FRA");
    entente_agreement_free(a);
}

Test(group, what_is_refused_changes_nothing)
{
    entente_agreement *a = small_agreement();

    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_group(a, "all", NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_group(a, "", NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_group(a, "\xff", NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_agreement_add_group(a, NULL, NULL));
    OK(entente_agreement_add_group(a, "g", NULL));
    REFUSED(a, ENTENTE_E_MEMBER, entente_agreement_add_group(a, "g", NULL));
    for (int round = 0; round < 2; round++) {
        REFUSED(a, ENTENTE_E_DATE_RANGE, entente_group_add_member(a, "g", "X", 20260230, 0, NULL));
        REFUSED(a, ENTENTE_E_DATE_RANGE,
                entente_group_add_member(a, "g", "X", 20260201, 20260230, NULL));
        REFUSED(a, ENTENTE_E_RANGE, entente_group_add_member(a, "g", "\xff", 0, 0, NULL));
        REFUSED(a, ENTENTE_E_RANGE, entente_group_add_member(a, "g", "", 20260101, 0, NULL));
        REFUSED(a, ENTENTE_E_ARGUMENT, entente_group_add_member(a, "g", NULL, 0, 0, NULL));
        REFUSED(a, ENTENTE_E_ARGUMENT, entente_group_add_member(a, NULL, "X", 0, 0, NULL));
        REFUSED(a, ENTENTE_E_UNKNOWN_REF, entente_group_add_member(a, "h", "X", 0, 0, NULL));
        REFUSED(a, ENTENTE_E_UNKNOWN_REF, entente_group_set_open(a, "h", 1, NULL));
        OK(entente_group_add_member(a, "g", "FRA", round ? 0 : 20260101, 0, NULL));
    }
    cr_assert_eq(entente_agreement_add_group(NULL, "g", NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_group_add_member(NULL, "g", "X", 0, 0, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_group_set_open(NULL, "g", 1, NULL), ENTENTE_E_ARGUMENT);
    entente_agreement_free(a);
}

Test(group, getters_of_null_are_harmless)
{
    entente_agreement *a = small_agreement();

    cr_assert_eq(entente_agreement_group_count(NULL), 0);
    cr_assert_null(entente_agreement_group_at(NULL, 0));
    cr_assert_eq(entente_group_is_open(NULL, "g"), 0);
    cr_assert_eq(entente_group_is_open(a, NULL), 0);
    cr_assert_eq(entente_group_member_count(a, "none"), 0);
    cr_assert_eq(entente_group_member_count(NULL, NULL), 0);
    cr_assert_null(entente_group_member_at(a, "none", 0));
    cr_assert_eq(entente_group_member_from(NULL, "g", 0), 0);
    cr_assert_eq(entente_group_member_until(a, NULL, 0), 0);
    entente_agreement_free(a);
}
