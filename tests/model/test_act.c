/* Acts: adding them, and what an act of each type cannot be without. */
#include <string.h>

#include <entente/act.h>
#include <entente/party.h>

#include "refusal.h"

static entente_agreement *with_party(void)
{
    entente_agreement *a = small_agreement();

    OK(entente_agreement_add_party(a, "FRA", "France", ENTENTE_PARTY_STATE, NULL, NULL));
    return a;
}

Test(act, is_added_and_asked)
{
    entente_agreement *a = with_party();
    entente_act *act = NULL;

    OK(entente_agreement_add_act(a, "s", ENTENTE_ACT_SIGNATURE, 20240200, "FRA", &act, NULL));
    cr_assert_str_eq(entente_act_id(act), "s");
    cr_assert_eq(entente_act_type(act), ENTENTE_ACT_SIGNATURE);
    cr_assert_eq(entente_act_date(act), 20240200);
    cr_assert_eq(entente_act_first_day(act), 20240201);
    cr_assert_eq(entente_act_last_day(act), 20240229);
    cr_assert_str_eq(entente_act_party(act), "FRA");
    cr_assert_eq(entente_act_modality(act), ENTENTE_MODALITY_ASSERTED, "unless said otherwise");
    OK(entente_object_set_enum(act, ENTENTE_FIELD_MODALITY, ENTENTE_MODALITY_DENIED, NULL));
    cr_assert_eq(entente_act_modality(act), ENTENTE_MODALITY_DENIED);
    OK(entente_agreement_add_act(a, "m", ENTENTE_ACT_MILESTONE, 20240201, NULL, &act, NULL));
    cr_assert_null(entente_act_party(act));
    entente_agreement_free(a);
}

Test(act, an_instant_keeps_its_offset)
{
    entente_agreement *a = with_party();
    entente_act *act = NULL;

    OK(entente_agreement_add_act(a, "s", ENTENTE_ACT_SIGNATURE, 20260106, "FRA", &act, NULL));
    OK(entente_object_set_instant(act, ENTENTE_FIELD_INSTANT, 1767700000, 120, NULL));
    cr_assert_eq(entente_object_get_instant(act, ENTENTE_FIELD_INSTANT), 1767700000);
    cr_assert_eq(entente_object_get_instant_offset(act, ENTENTE_FIELD_INSTANT), 120);
    entente_agreement *copy = NULL;

    OK(entente_agreement_copy(a, &copy, NULL));
    OK(entente_object_set_instant(act, ENTENTE_FIELD_INSTANT, 1767700000, 60, NULL));
    cr_assert_not(entente_agreement_equal(a, copy), "the same instant, told in another place");
    entente_agreement_free(copy);
    REFUSED(a, ENTENTE_E_RANGE,
            entente_object_set_instant(act, ENTENTE_FIELD_INSTANT, 0, 1440, NULL));
    REFUSED(a, ENTENTE_E_RANGE,
            entente_object_set_instant(act, ENTENTE_FIELD_INSTANT, 0, -1440, NULL));
    REFUSED(a, ENTENTE_E_DATE_RANGE,
            entente_object_set_instant(act, ENTENTE_FIELD_INSTANT, INT64_MAX, 0, NULL));
    REFUSED(a, ENTENTE_E_ZONE_REQUIRED,
            entente_object_set_text(act, ENTENTE_FIELD_INSTANT, "2026-01-06T10:00:00", NULL));
    OK(entente_object_set_text(act, ENTENTE_FIELD_INSTANT, "2026-01-06T10:00:00Z", NULL));
    cr_assert_eq(entente_object_get_instant(act, ENTENTE_FIELD_INSTANT), 1767693600);
    entente_agreement_free(a);
}

Test(act, what_is_refused_changes_nothing)
{
    const int32_t type = ENTENTE_ACT_SIGNATURE;
    entente_agreement *a = with_party();

    REFUSED(a, ENTENTE_E_DATE_RANGE,
            entente_agreement_add_act(a, "s", type, 20260230, "FRA", NULL, NULL));
    REFUSED(a, ENTENTE_E_DATE_RANGE, entente_agreement_add_act(a, "s", type, 0, "FRA", NULL, NULL));
    OK(entente_agreement_add_act(a, "s", type, 20260106, "FRA", NULL, NULL));
    REFUSED(a, ENTENTE_E_DUPLICATE_ID,
            entente_agreement_add_act(a, "s", type, 20260106, "FRA", NULL, NULL));
    REFUSED(a, ENTENTE_E_UNKNOWN_REF,
            entente_agreement_add_act(a, "t", type, 20260106, "GBR", NULL, NULL));
    REFUSED(a, ENTENTE_E_RANGE, entente_agreement_add_act(a, "t", 0, 20260106, "FRA", NULL, NULL));
    REFUSED(a, ENTENTE_E_ARGUMENT,
            entente_agreement_add_act(a, NULL, type, 20260106, "FRA", NULL, NULL));
    cr_assert_eq(entente_agreement_add_act(NULL, "t", type, 20260106, "FRA", NULL, NULL),
                 ENTENTE_E_ARGUMENT);
    REFUSED(
        a, ENTENTE_E_TYPE,
        entente_object_set_text(entente_agreement_act_at(a, 0), ENTENTE_FIELD_DATE, "soon", NULL));
    REFUSED(a, ENTENTE_E_DATE_RANGE,
            entente_object_set_text(entente_agreement_act_at(a, 0), ENTENTE_FIELD_DATE,
                                    "2026-02-30", NULL));
    OK(entente_object_set_text(entente_agreement_act_at(a, 0), ENTENTE_FIELD_DATE, "2026-02",
                               NULL));
    cr_assert_eq(entente_act_date(entente_agreement_act_at(a, 0)), 20260200);
    entente_agreement_free(a);
}

/* Types that FORMAT section 4 names with members, and acts that nobody in particular does. */
static const struct {
    int32_t type;
    const char *lacks;
} TYPES[] = {
    {ENTENTE_ACT_MILESTONE, "/acts/0/milestone"},
    {ENTENTE_ACT_DETERMINATION, "/acts/0/of"},
    {ENTENTE_ACT_STATEMENT, "/acts/0/about"},
    {ENTENTE_ACT_EVENT, "/acts/0/event"},
    {ENTENTE_ACT_WAIVER, "/acts/0/party /acts/0/condition"},
    {ENTENTE_ACT_STEP, "/acts/0/party /acts/0/approval /acts/0/step /acts/0/to"},
    {ENTENTE_ACT_COMMITMENT, "/acts/0/commitment /acts/0/to"},
    {ENTENTE_ACT_BODY, "/acts/0/body /acts/0/to"},
    {ENTENTE_ACT_RATIFICATION, "/acts/0/party"},
    {ENTENTE_ACT_WITHDRAWAL, "/acts/0/party"},
    {ENTENTE_ACT_ADOPTION, ""},
    {ENTENTE_ACT_TERMINATION, ""},
};

Test(act, each_type_has_what_it_needs)
{
    for (size_t i = 0; i < sizeof TYPES / sizeof TYPES[0]; i++) {
        entente_agreement *a = with_party();
        entente_findings *findings = NULL;
        char lacks[200] = "";

        OK(entente_agreement_add_act(a, "x", TYPES[i].type, 20260106, NULL, NULL, NULL));
        (void)entente_agreement_check(a, &findings, NULL);
        for (size_t k = 0; k < entente_findings_count(findings); k++) {
            cr_expect_eq(entente_findings_code(findings, k), ENTENTE_E_MEMBER);
            strcat(lacks, k ? " " : "");
            strcat(lacks, entente_findings_at(findings, k));
        }
        cr_expect_str_eq(lacks, TYPES[i].lacks);
        entente_findings_free(findings);
        entente_agreement_free(a);
    }
}

Test(act, getters_of_null_are_harmless)
{
    cr_assert_null(entente_act_id(NULL));
    cr_assert_eq(entente_act_type(NULL), 0);
    cr_assert_eq(entente_act_date(NULL), 0);
    cr_assert_eq(entente_act_first_day(NULL), 0);
    cr_assert_eq(entente_act_last_day(NULL), 0);
    cr_assert_null(entente_act_party(NULL));
}
