/* Bodies and their members. */
#include <entente/body.h>
#include <entente/party.h>

#include "refusal.h"

Test(body, is_added_and_asked)
{
    entente_agreement *a = small_agreement();
    entente_body *body = NULL;
    entente_object *member = NULL;

    OK(entente_agreement_add_party(a, "FRA", "France", ENTENTE_PARTY_STATE, NULL, NULL));
    OK(entente_agreement_add_body(a, "hq", "Headquarters", ENTENTE_BODY_HEADQUARTERS, &body, NULL));
    cr_assert_str_eq(entente_body_id(body), "hq");
    cr_assert_str_eq(entente_body_name(body), "Headquarters");
    cr_assert_eq(entente_body_kind(body), ENTENTE_BODY_HEADQUARTERS);
    OK(entente_body_add_member(body, "FRA", ENTENTE_MEMBER_LEAD, &member, NULL));
    OK(entente_body_add_member(body, "FRA", 0, NULL, NULL));
    cr_assert_eq(entente_object_count(body, ENTENTE_FIELD_MEMBERS), 2);
    cr_assert_eq(entente_object_get_enum(member, ENTENTE_FIELD_ROLE), ENTENTE_MEMBER_LEAD);
    cr_assert_not(entente_object_has(entente_object_object_at(body, ENTENTE_FIELD_MEMBERS, 1),
                                     ENTENTE_FIELD_ROLE));
    OK(entente_agreement_check(a, NULL, NULL));
    cr_assert_null(entente_body_id(NULL));
    cr_assert_null(entente_body_name(NULL));
    cr_assert_eq(entente_body_kind(NULL), 0);
    entente_agreement_free(a);
}

Test(body, what_is_refused_changes_nothing)
{
    entente_agreement *a = small_agreement();
    entente_body *body = NULL;

    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_body(a, "b", "B", 0, NULL, NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_body(a, "b", "\xff", 1, NULL, NULL));
    OK(entente_agreement_add_body(a, "b", "B", 1, &body, NULL));
    REFUSED(a, ENTENTE_E_DUPLICATE_ID, entente_agreement_add_body(a, "b", "B", 1, NULL, NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_agreement_add_body(a, "c", NULL, 1, NULL, NULL));
    OK(entente_object_set_text(body, ENTENTE_FIELD_MEMBERS, "parties", NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_body_add_member(body, "FRA", 99, NULL, NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_body_add_member(body, NULL, 0, NULL, NULL));
    cr_assert_str_eq(entente_object_get_text(body, ENTENTE_FIELD_MEMBERS), "parties");
    cr_assert_eq(entente_body_add_member(NULL, "FRA", 0, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_agreement_add_body(NULL, "b", "B", 1, NULL, NULL), ENTENTE_E_ARGUMENT);
    OK(entente_agreement_add_party(a, "FRA", "France", ENTENTE_PARTY_STATE, NULL, NULL));
    REFUSED(a, ENTENTE_E_TYPE,
            entente_body_add_member(entente_agreement_party_at(a, 0), "FRA", 0, NULL, NULL));
    entente_agreement_free(a);
}
