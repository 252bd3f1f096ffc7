/* Asking, the getters, the names and the JSON. */
#include <stdlib.h>

#include "asking.h"

#define TREATY                                                                                     \
    DOCUMENT("legal", ENTRY_AFTER_TWO,                                                             \
             ACT("s1", "2000-01-10", "signature",                                                  \
                 BY("A")) "," ACT("r1", "2000-02-01", "ratification",                              \
                                  BY("A")) "," ACT("r2", "2000-03-31", "ratification", BY("B")))

/* The names of each facet, as the format writes them. A facet ends where no name is left. */
Test(assessment, every_value_of_every_facet_has_a_name_that_finds_it)
{
    static const int32_t counts[] = {0, 25, 8, 4, 14, 4,  5, 16, 7,  6, 7, 3, 7,
                                     5, 15, 6, 4, 7,  23, 6, 7,  17, 4, 6, 9, 8};

    for (int32_t facet = ENTENTE_FACET_STATUS; facet <= ENTENTE_FACET_MEMBERSHIP; facet++) {
        int32_t value = 1;

        for (; entente_facet_name(facet, value); value++) {
            const char *name = entente_facet_name(facet, value);

            cr_expect_eq(entente_facet_find(facet, name), value, "%s", name);
            cr_expect_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz_18"), strlen(name), "%s", name);
        }
        cr_expect_eq(value - 1, counts[facet], "facet %d has %d values", facet, value - 1);
        cr_expect_null(entente_facet_name(facet, 0));
        cr_expect_null(entente_facet_name(facet, -1));
        cr_expect_eq(entente_facet_find(facet, "nothing_of_the_kind"), 0);
        cr_expect_eq(entente_facet_find(facet, ""), 0);
        cr_expect_eq(entente_facet_find(facet, NULL), 0);
    }
    cr_expect_null(entente_facet_name(0, 1));
    cr_expect_null(entente_facet_name(ENTENTE_FACET_MEMBERSHIP + 1, 1));
    cr_expect_eq(entente_facet_find(0, "in_force"), 0);
    cr_expect_str_eq(entente_facet_name(ENTENTE_FACET_STATUS, ENTENTE_STATUS_IN_FORCE), "in_force");
    cr_expect_str_eq(entente_facet_name(ENTENTE_FACET_PARTY_STATUS, ENTENTE_PARTY_STATUS_SIGNATORY),
                     "signatory");
    cr_expect_null(entente_facet_name(ENTENTE_FACET_STATUS, 0));
    cr_expect_null(entente_facet_name(ENTENTE_FACET_PARTY_STATUS, 99));
}

Test(assessment, a_question_takes_whole_days_only)
{
    static const int32_t wrong[] = {-1, 1, 20260100, 20260000, 20260231, 99999999, 20260732};
    entente_question *question = entente_question_new();

    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        cr_expect_eq(entente_question_set_on(question, wrong[i], NULL), ENTENTE_E_DATE_RANGE);
        cr_expect_eq(entente_question_set_known(question, wrong[i], NULL), ENTENTE_E_DATE_RANGE);
    }
    cr_expect_eq(entente_question_set_on(question, 0, NULL), ENTENTE_E_DATE_RANGE);
    cr_expect_eq(entente_question_set_known(question, 0, NULL), ENTENTE_OK);
    cr_expect_eq(entente_question_set_on(question, 10101, NULL), ENTENTE_OK);
    cr_expect_eq(entente_question_set_on(question, 99991231, NULL), ENTENTE_OK);
    cr_expect_eq(entente_question_set_on(NULL, 20260106, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_question_set_known(NULL, 20260106, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_question_set_lints(NULL, 1, NULL), ENTENTE_E_ARGUMENT);
    entente_question_free(question);
    entente_question_free(NULL);
}

Test(assessment, a_refused_day_leaves_the_question_as_it_was)
{
    entente_agreement *agreement = agreement_of(TREATY);
    entente_question *question = entente_question_new();

    entente_question_set_on(question, 20000501, NULL);
    entente_question_set_known(question, 20000430, NULL);
    entente_question_set_on(question, 20260231, NULL);
    entente_question_set_known(question, 20260231, NULL);

    entente_assessment *answer = assess(agreement, question);

    cr_expect_eq(entente_assessment_on(answer), 20000501);
    cr_expect_eq(entente_assessment_known(answer), 20000430);
    entente_assessment_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(assessment, policies_are_taken_by_name_and_nothing_else_is)
{
    static const struct {
        const char *name, *value;
        entente_result result;
    } rows[] = {
        {"require_at_entry", "false", ENTENTE_OK},
        {"require_at_entry", "true", ENTENTE_OK},
        {"set_as_of", "now", ENTENTE_OK},
        {"set_as_of", "adoption", ENTENTE_OK},
        {"reio", "not_additional", ENTENTE_OK},
        {"reio", "ignore", ENTENTE_OK},
        {"reio", "count", ENTENTE_OK},
        {"reio", "count_as_members", ENTENTE_OK},
        {"counting", "ordinal", ENTENTE_OK},
        {"counting", "clear", ENTENTE_OK},
        {"month_end", "clip", ENTENTE_OK},
        {"month_end", "roll", ENTENTE_OK},
        {"single_party", "in_force", ENTENTE_OK},
        {"single_party", "terminated", ENTENTE_OK},
        {"uniting", "continuity", ENTENTE_OK},
        {"uniting", "none", ENTENTE_OK},
        {"later_text", "consent", ENTENTE_OK},
        {"later_text", "entry", ENTENTE_OK},
        {"require_at_entry", "yes", ENTENTE_E_ARGUMENT},
        {"counting", "", ENTENTE_E_ARGUMENT},
        {"", "true", ENTENTE_E_ARGUMENT},
        {"no_such_policy", "true", ENTENTE_E_ARGUMENT},
        {NULL, "true", ENTENTE_E_ARGUMENT},
        {"counting", NULL, ENTENTE_E_ARGUMENT},
    };
    entente_question *question = entente_question_new();

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        entente_error *error = entente_error_new();

        cr_expect_eq(entente_question_set_policy(question, rows[i].name, rows[i].value, error),
                     rows[i].result, "%s=%s", rows[i].name, rows[i].value);
        cr_expect_eq(entente_error_code(error), rows[i].result);
        entente_error_free(error);
    }
    cr_expect_eq(entente_question_set_policy(NULL, "reio", "count", NULL), ENTENTE_E_ARGUMENT);
    entente_question_free(question);
}

Test(assessment, a_policy_changes_the_answer)
{
    static const struct {
        const char *name, *value;
        int32_t entry;
    } rows[] = {
        {"month_end", "clip", 20000430},
        {"month_end", "roll", 20000501},
        {"counting", "ordinal", 20000430},
        {"counting", "clear", 20000501},
    };
    entente_agreement *agreement = agreement_of(TREATY);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        entente_question *question = entente_question_new();

        entente_question_set_on(question, 20010101, NULL);
        entente_question_set_policy(question, rows[i].name, rows[i].value, NULL);

        entente_assessment *answer = assess(agreement, question);

        cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY), rows[i].entry, "%s=%s: %d",
                     rows[i].name, rows[i].value,
                     entente_assessment_day(answer, ENTENTE_DAY_ENTRY));
        entente_assessment_free(answer);
        entente_question_free(question);
    }
    entente_agreement_free(agreement);
}

Test(assessment, further_agreements_are_told_apart_by_their_identifiers)
{
    entente_agreement *agreement = agreement_of(TREATY);
    entente_question *question = entente_question_new();

    cr_expect_eq(entente_question_add_agreement(question, agreement, NULL), ENTENTE_OK);
    cr_expect_eq(entente_question_add_agreement(question, agreement, NULL), ENTENTE_E_DUPLICATE_ID);
    cr_expect_eq(entente_question_add_agreement(question, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_question_add_agreement(NULL, agreement, NULL), ENTENTE_E_ARGUMENT);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(assessment, what_cannot_be_asked_is_refused_and_nothing_is_given)
{
    entente_agreement *agreement = agreement_of(TREATY);
    entente_question *question = entente_question_new();
    entente_assessment *const nothing = NULL;
    entente_assessment *answer = nothing;

    cr_expect_eq(entente_assess(agreement, question, &answer, NULL), ENTENTE_E_ARGUMENT,
                 "without a day");
    entente_question_set_on(question, 20000501, NULL);
    cr_expect_eq(entente_assess(NULL, question, &answer, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_assess(agreement, NULL, &answer, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_assess(agreement, question, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(answer, nothing);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(assessment, an_agreement_that_is_not_in_order_is_refused)
{
    entente_agreement *agreement = agreement_of(TREATY);
    entente_agreement *good = agreement_of(DOCUMENT("political", "", ""));
    entente_question *question = entente_question_new();
    entente_assessment *answer = NULL;
    entente_error *error = entente_error_new();

    cr_assert_eq(entente_object_set_text(entente_agreement_act_find(agreement, "r2"),
                                         ENTENTE_FIELD_CORRECTS, "nobody", NULL),
                 ENTENTE_OK);
    entente_question_set_on(question, 20000501, NULL);
    cr_expect_eq(entente_assess(agreement, question, &answer, error), ENTENTE_E_UNKNOWN_REF);
    cr_expect_str_eq(entente_error_place(error), "/acts/2/corrects");
    cr_expect_null(answer);
    cr_assert_eq(entente_question_add_agreement(question, agreement, NULL), ENTENTE_OK);
    cr_expect_eq(entente_assess(good, question, &answer, NULL), ENTENTE_E_UNKNOWN_REF,
                 "nor does an answer rest on it");
    cr_expect_null(answer);
    entente_error_free(error);
    entente_question_free(question);
    entente_agreement_free(good);
    entente_agreement_free(agreement);
}

Test(assessment, an_answer_outlives_its_agreement_and_question)
{
    char *document = malloc(sizeof TREATY);

    memcpy(document, TREATY, sizeof TREATY);

    entente_assessment *answer = ask(document, 20000501);

    free(document);
    cr_expect_str_eq(entente_assessment_agreement(answer), "x");
    cr_expect_eq(entente_assessment_on(answer), 20000501);
    cr_expect_eq(entente_assessment_known(answer), 0);
    cr_expect_eq(entente_assessment_status(answer), ENTENTE_STATUS_IN_FORCE);
    cr_expect_eq(entente_assessment_facet(answer, ENTENTE_FACET_ENTRY), ENTENTE_ENTRY_CERTAIN);
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY), 20000430);
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY_FIRST), 0);
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY_LAST), 0);
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_CONDITION_MET), 20000331);
    cr_expect_eq(entente_assessment_entry_determined(answer), 0);
    cr_expect_eq(entente_assessment_facet(answer, ENTENTE_FACET_PROVISIONAL_ENTRY), 0);
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_PROVISIONAL_ENTRY), 0);
    cr_expect_eq(entente_assessment_signed_count(answer), 1);
    cr_expect_eq(entente_assessment_consented_count(answer), 2);
    cr_expect_eq(entente_assessment_party_count(answer), 3);
    cr_expect_eq(entente_assessment_party_find(answer, "C"), 2);
    cr_expect_eq(entente_assessment_party_find(answer, "D"), SIZE_MAX);
    cr_expect_eq(entente_assessment_party_find(answer, NULL), SIZE_MAX);
    cr_expect_str_eq(entente_assessment_party_id(answer, 1), "B");
    cr_expect_eq(entente_assessment_party_day(answer, 0, ENTENTE_DAY_SIGNED), 20000110);
    cr_expect_eq(entente_assessment_party_day(answer, 1, ENTENTE_DAY_CONSENTED), 20000331);
    cr_expect_eq(entente_assessment_party_day(answer, 1, ENTENTE_DAY_ENTRY), 20000430);
    cr_expect_eq(entente_assessment_period_count(answer, 0), 1);
    cr_expect_eq(entente_assessment_period_from(answer, 0, 0), 20000430);
    cr_expect_eq(entente_assessment_period_until(answer, 0, 0), 0);
    entente_assessment_free(answer);
}

Test(assessment, getters_take_nothing_and_what_lies_past_the_end)
{
    entente_assessment *answer = ask(TREATY, 20000501);
    const entente_assessment *const whom[] = {NULL, answer};

    for (size_t i = 0; i < 2; i++) {
        const size_t past = i == 0 ? 0 : 3;

        cr_expect_eq(entente_assessment_facet(whom[i], 0), 0);
        cr_expect_eq(entente_assessment_facet(whom[i], ENTENTE_FACET_NOTICE), 0);
        cr_expect_null(entente_assessment_party_id(whom[i], past));
        cr_expect_eq(entente_assessment_party_status(whom[i], past), 0);
        for (int32_t facet = -1; facet < 20; facet++)
            cr_expect_eq(entente_assessment_party_facet(whom[i], SIZE_MAX, facet), 0);
        cr_expect_eq(entente_assessment_party_day(whom[i], past, ENTENTE_DAY_SIGNED), 0);
        cr_expect_eq(entente_assessment_party_day(whom[i], past, ENTENTE_DAY_ENDORSED), 0);
        cr_expect_eq(entente_assessment_party_day(whom[i], past, ENTENTE_DAY_CONSENTED), 0);
        cr_expect_eq(entente_assessment_party_facet(whom[i], past, ENTENTE_FACET_ENTRY), 0);
        cr_expect_eq(entente_assessment_party_day(whom[i], past, ENTENTE_DAY_ENTRY), 0);
        cr_expect_eq(entente_assessment_party_day(whom[i], past, ENTENTE_DAY_ENTRY_FIRST), 0);
        cr_expect_eq(entente_assessment_party_day(whom[i], past, ENTENTE_DAY_ENTRY_LAST), 0);
        cr_expect_eq(entente_assessment_party_day(whom[i], past, ENTENTE_DAY_LEAVES), 0);
        cr_expect_eq(entente_assessment_party_provisional(whom[i], past), 0);
        cr_expect_eq(entente_assessment_period_count(whom[i], past), 0);
        cr_expect_eq(entente_assessment_period_from(whom[i], 0, 9), 0);
        cr_expect_eq(entente_assessment_period_until(whom[i], 0, 9), 0);
    }
    cr_expect_null(entente_assessment_agreement(NULL));
    cr_expect_null(entente_assessment_findings(NULL));
    cr_expect_eq(entente_assessment_status(NULL), 0);
    cr_expect_eq(entente_assessment_party_count(NULL), 0);
    cr_expect_eq(entente_assessment_open_flags(NULL), 0);
    cr_expect_eq(entente_assessment_facet(NULL, ENTENTE_FACET_ENTRY), 0);
    cr_expect_null(entente_assessment_entry_says(NULL));
    cr_expect_eq(entente_assessment_entry_count(NULL, NULL, NULL), 0);
    cr_expect_null(entente_assessment_party_irregular(NULL, 0, 0, NULL));
    cr_expect_null(entente_assessment_party_irregular(answer, SIZE_MAX, 0, NULL));
    cr_expect_null(entente_assessment_party_irregular(answer, 0, SIZE_MAX, NULL));
    entente_assessment_free(answer);
    entente_assessment_free(NULL);
}

Test(assessment, the_json_says_what_the_getters_say)
{
    entente_agreement *agreement =
        agreement_of("{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": "
                     "\"treaty\", \"bindingness\": \"legal\", \"parties\": [{\"id\": \"A\", "
                     "\"name\": \"A\", \"kind\": \"state\"}], \"clauses\": {\"signature\": "
                     "{\"opens\": \"2000-01-01\"}, " ENTRY_AFTER_TWO
                     "}, \"acts\": [" ACT("r1", "2000-02", "ratification", BY("A")) "]}");
    entente_question *question = entente_question_new();
    char *text = NULL;
    size_t length = 0;

    entente_question_set_on(question, 20000501, NULL);
    entente_question_set_known(question, 20000601, NULL);

    entente_assessment *answer = assess(agreement, question);

    cr_assert_eq(entente_assessment_to_json(answer, &text, &length, NULL), ENTENTE_OK);
    cr_expect_eq(length, strlen(text));
    cr_expect_str_eq(text, "{\n"
                           "  \"agreement\": \"x\",\n"
                           "  \"on\": \"2000-05-01\",\n"
                           "  \"known\": \"2000-06-01\",\n"
                           "  \"status\": \"open_for_signature\",\n"
                           "  \"text_stage\": null,\n"
                           "  \"openness\": \"open_for_signature\",\n"
                           "  \"entry_into_force\": {\n"
                           "    \"state\": \"pending\",\n"
                           "    \"date\": null,\n"
                           "    \"condition_met\": null,\n"
                           "    \"determined\": false,\n"
                           "    \"have\": 1,\n"
                           "    \"need\": 2,\n"
                           "    \"says\": \"1 of 2; any 1 more\"\n"
                           "  },\n"
                           "  \"ends\": null,\n"
                           "  \"parties\": [\n"
                           "    {\n"
                           "      \"id\": \"A\",\n"
                           "      \"status\": \"contracting\",\n"
                           "      \"signed\": null,\n"
                           "      \"consented\": \"2000-02\",\n"
                           "      \"entry_into_force\": null,\n"
                           "      \"leaves\": null,\n"
                           "      \"provisional\": false,\n"
                           "      \"territories\": [],\n"
                           "      \"periods\": []\n"
                           "    }\n"
                           "  ],\n"
                           "  \"commitments\": [],\n"
                           "  \"approvals\": [],\n"
                           "  \"bodies\": [],\n"
                           "  \"findings\": []\n"
                           "}\n");
    cr_expect_eq(entente_assessment_to_json(NULL, &text, &length, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_assessment_to_json(answer, NULL, &length, NULL), ENTENTE_E_ARGUMENT);
    entente_text_free(text);
    entente_assessment_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(assessment, an_unknown_day_is_told_with_its_bounds)
{
    entente_assessment *answer =
        ask(DOCUMENT("legal", ENTRY_AFTER_TWO,
                     ACT("r1", "2000-01-01", "ratification",
                         BY("A")) "," ACT("r2", "2000-02", "ratification", BY("B"))),
            20000301);
    char *text = NULL;

    cr_expect_eq(entente_assessment_facet(answer, ENTENTE_FACET_ENTRY), ENTENTE_ENTRY_UNKNOWN);
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY), 0);
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY_FIRST), 20000301);
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY_LAST), 20000329);
    cr_assert_eq(entente_assessment_to_json(answer, &text, NULL, NULL), ENTENTE_OK);
    cr_expect_not_null(strstr(text, "    \"state\": \"unknown\",\n"
                                    "    \"date\": null,\n"
                                    "    \"between\": [\n"
                                    "      \"2000-03-01\",\n"
                                    "      \"2000-03-29\"\n"
                                    "    ],\n"),
                       "%s", text);
    entente_text_free(text);
    entente_assessment_free(answer);
}

Test(assessment, remarks_on_drafting_are_given_when_asked_for)
{
    entente_agreement *agreement = agreement_of(DOCUMENT("legal", "", ""));
    entente_question *question = entente_question_new();

    entente_question_set_on(question, 20000501, NULL);

    entente_assessment *silent = assess(agreement, question);

    entente_question_set_lints(question, 1, NULL);

    entente_assessment *remarked = assess(agreement, question);

    cr_expect_not(has_finding(silent, ENTENTE_L_B2));
    cr_expect(has_finding(remarked, ENTENTE_L_B2));
    cr_expect(has_finding(remarked, ENTENTE_L_W1));
    entente_assessment_free(silent);
    entente_assessment_free(remarked);
    entente_question_free(question);
    entente_agreement_free(agreement);
}
