/* Parties. */
#include <entente/party.h>

#include "refusal.h"

Test(party, is_added_and_asked)
{
    entente_agreement *a = small_agreement();
    entente_party *party = NULL;

    OK(entente_agreement_add_party(a, "FRA", "France", ENTENTE_PARTY_STATE, &party, NULL));
    cr_assert_str_eq(entente_party_id(party), "FRA");
    cr_assert_str_eq(entente_party_name(party), "France");
    cr_assert_eq(entente_party_kind(party), ENTENTE_PARTY_STATE);
    cr_assert_eq(entente_party_role(party), 0);
    OK(entente_object_set_enum(party, ENTENTE_FIELD_ROLE, ENTENTE_ROLE_OBSERVER, NULL));
    cr_assert_eq(entente_party_role(party), ENTENTE_ROLE_OBSERVER);
    OK(entente_object_set_entry_text(party, ENTENTE_FIELD_NAME, "fr", "la France", NULL));
    OK(entente_object_set_entry_text(party, ENTENTE_FIELD_NAME, "en", "France", NULL));
    cr_assert_str_eq(entente_party_name(party), "la France", "the first of its languages");
    cr_assert_str_eq(entente_object_get_text_in(party, ENTENTE_FIELD_NAME, "en"), "France");
    cr_assert_null(entente_object_get_text_in(party, ENTENTE_FIELD_NAME, "de"));
    entente_agreement_free(a);
}

Test(party, what_is_refused_changes_nothing)
{
    entente_agreement *a = small_agreement();

    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_party(a, "X", "\xff", 1, NULL, NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_party(a, "X", "X", 0, NULL, NULL));
    OK(entente_agreement_add_party(a, "FRA", "France", ENTENTE_PARTY_STATE, NULL, NULL));
    REFUSED(a, ENTENTE_E_DUPLICATE_ID, entente_agreement_add_party(a, "FRA", "F", 1, NULL, NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_party(a, "", "X", 1, NULL, NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_party(a, "a\nb", "X", 1, NULL, NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_party(a, "\xff", "X", 1, NULL, NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_agreement_add_party(a, NULL, "X", 1, NULL, NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT, entente_agreement_add_party(a, "X", NULL, 1, NULL, NULL));
    cr_assert_eq(entente_agreement_add_party(NULL, "X", "X", 1, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_agreement_party_count(a), 1);
    OK(entente_object_remove_at(entente_agreement_root(a), ENTENTE_FIELD_PARTIES, 0, NULL));
    cr_assert_null(entente_agreement_party_find(a, "FRA"));
    OK(entente_agreement_add_party(a, "FRA", "France", ENTENTE_PARTY_STATE, NULL, NULL));
    entente_agreement_free(a);
}

Test(party, attributes_are_set_and_read_by_name)
{
    entente_agreement *a = small_agreement();
    entente_party *party = NULL;

    OK(entente_agreement_add_party(a, "FRA", "France", ENTENTE_PARTY_STATE, &party, NULL));
    OK(entente_object_set_entry_text(party, ENTENTE_FIELD_ATTRIBUTES, "region", "Europe", NULL));
    OK(entente_object_set_entry_integer(party, ENTENTE_FIELD_ATTRIBUTES, "annex", 1, NULL));
    OK(entente_object_set_entry_boolean(party, ENTENTE_FIELD_ATTRIBUTES, "nuclear", 1, NULL));
    cr_assert_null(entente_object_get_text(party, ENTENTE_FIELD_ATTRIBUTES));
    cr_assert_str_eq(entente_object_key_at(party, ENTENTE_FIELD_ATTRIBUTES, 1), "annex");
    cr_assert_str_eq(entente_object_text_at(party, ENTENTE_FIELD_ATTRIBUTES, 0), "Europe");
    cr_assert_eq(entente_object_integer_at(party, ENTENTE_FIELD_ATTRIBUTES, 1), 1);
    cr_assert_eq(entente_object_boolean_at(party, ENTENTE_FIELD_ATTRIBUTES, 2), 1);
    OK(entente_object_set_entry_text(party, ENTENTE_FIELD_ATTRIBUTES, "annex", "I", NULL));
    cr_assert_eq(entente_object_count(party, ENTENTE_FIELD_ATTRIBUTES), 3);
    cr_assert_eq(entente_object_key_find(party, ENTENTE_FIELD_ATTRIBUTES, "nuclear"), 2);
    cr_assert_eq(entente_object_key_find(party, ENTENTE_FIELD_ATTRIBUTES, "none"), SIZE_MAX);
    entente_agreement_free(a);
}

Test(party, getters_of_null_are_harmless)
{
    cr_assert_null(entente_party_id(NULL));
    cr_assert_null(entente_party_name(NULL));
    cr_assert_eq(entente_party_kind(NULL), 0);
    cr_assert_eq(entente_party_role(NULL), 0);
}
