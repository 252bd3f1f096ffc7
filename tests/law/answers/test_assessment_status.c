/* How an agreement and its parties are called, act by act and day by day. */
#include "days.h"

Test(status, a_treaty_from_signature_to_the_last_exit)
{
    EXPECT_DAYS(
        DOCUMENT(
            "legal", ENTRY_AFTER_TWO,
            ACT("s1", "2000-01-10", "signature", BY("A")) "," ACT("s2", "2000-01-10", "signature", BY("B")) "," ACT(
                "r1", "2000-02-01", "ratification",
                BY("A")) "," ACT("r2", "2000-03-31", "ratification",
                                 BY("B")) "," ACT("r3", "2001-01-01", "accession",
                                                  BY("C")) "," ACT("w1", "2002-01-31", "withdrawal",
                                                                   BY("A")) "," ACT("w2",
                                                                                    "2003-01-01",
                                                                                    "denunciation",
                                                                                    BY("B")) "," ACT("w3",
                                                                                                     "2003-01-02",
                                                                                                     "withdrawal",
                                                                                                     BY("C"))),
        {20000109, "not_in_force A=eligible B=eligible C=eligible"},
        {20000110, "authenticated A=signatory B=signatory C=eligible"},
        {20000201, "authenticated A=contracting B=signatory C=eligible"},
        {20000331, "scheduled A=contracting B=contracting C=eligible"},
        {20000429, "scheduled A=contracting B=contracting C=eligible"},
        {20000430, "in_force A=party B=party C=eligible"},
        {20010101, "in_force A=party B=party C=party"},
        {20020730, "in_force A=party B=party C=party"},
        {20020731, "in_force A=former_party B=party C=party"},
        {20030630, "in_force A=former_party B=party C=party"},
        {20030701, "in_force A=former_party B=former_party C=party"},
        {20030702, "terminated A=former_party B=former_party C=former_party"});
}

Test(status, a_party_that_comes_back_is_contracting_until_it_is_in_again)
{
    EXPECT_DAYS(
        DOCUMENT(
            "legal",
            "\"consent\": {\"requires_signature\": false}, "
            "\"withdrawal\": {\"allowed\": \"yes\"}, "
            "\"entry_into_force\": {\"general\": {\"op\": \"date\", "
            "\"value\": \"2000-01-01\"}, \"boundary\": \"entry\", \"late\": "
            "{\"op\": \"add\", \"n\": 30, \"unit\": \"day\", \"to\": "
            "{\"op\": \"own_consent\"}}}",
            ACT("r1", "1999-01-01", "ratification", BY("A")) "," ACT(
                "r2", "1999-01-01", "ratification",
                BY("B")) "," ACT("r3", "1999-01-01", "ratification",
                                 BY("C")) "," ACT("w", "2001-01-01", "withdrawal",
                                                  BY("A") ", \"effective\": "
                                                          "\"2001-06-01\"") "," ACT("r4",
                                                                                    "2002-01-01",
                                                                                    "accession",
                                                                                    BY("A"))),
        {20010531, "in_force A=party B=party C=party"},
        {20010601, "in_force A=former_party B=party C=party"},
        {20020101, "in_force A=contracting B=party C=party"},
        {20020130, "in_force A=contracting B=party C=party"},
        {20020131, "in_force A=party B=party C=party"});
}

Test(status, exit_of_one_of_two_ends_the_agreement)
{
    EXPECT_DAYS("{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": "
                "\"treaty\", \"bindingness\": \"legal\", \"parties\": ["
                "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "
                "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"}], "
                "\"clauses\": {" ENTRY_AFTER_TWO
                "}, \"acts\": [" ACT("r1", "2000-01-01", "ratification", BY("A")) "," ACT(
                    "r2", "2000-01-01", "ratification",
                    BY("B")) "," ACT("w", "2001-01-01", "withdrawal", BY("A")) "]}",
                {20010630, "in_force A=party B=party"},
                {20010701, "terminated A=former_party B=former_party"});
}

Test(status, a_single_party_is_noted_and_a_policy_ends_it)
{
    static const char document[] =
        DOCUMENT("legal", ENTRY_AFTER_TWO,
                 ACT("r1", "2000-01-01", "ratification",
                     BY("A")) "," ACT("r2", "2000-01-01", "ratification",
                                      BY("B")) "," ACT("w", "2001-01-01", "withdrawal", BY("A")));
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();
    entente_assessment *before = assess_on(agreement, 20010630);
    entente_assessment *after = assess_on(agreement, 20010701);

    cr_expect_not(has_finding(before, ENTENTE_F_SINGLE_PARTY));
    cr_expect(has_finding(after, ENTENTE_F_SINGLE_PARTY));
    cr_expect_eq(entente_assessment_status(after), ENTENTE_STATUS_IN_FORCE);

    entente_question_set_on(question, 20010701, NULL);
    entente_question_set_policy(question, "single_party", "terminated", NULL);

    entente_assessment *ended = assess(agreement, question);

    cr_expect_eq(entente_assessment_status(ended), ENTENTE_STATUS_TERMINATED);
    cr_expect_eq(entente_assessment_party_status(ended, 1), ENTENTE_PARTY_STATUS_FORMER_PARTY);
    entente_assessment_free(before);
    entente_assessment_free(after);
    entente_assessment_free(ended);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(status, suspension_of_one_and_of_all)
{
    EXPECT_DAYS(
        DOCUMENT(
            "legal", ENTRY_AFTER_TWO,
            ACT("r1", "2000-01-01", "ratification", BY("A")) "," ACT("r2", "2000-01-01", "ratification", BY("B")) "," ACT("p1", "2001-01-01", "suspension", BY("A") ", \"ground\": \"clause\"") "," ACT(
                "p2", "2002-01-01", "resumption",
                BY("A") ", \"to\": \"p1\"") "," ACT("p3", "2003-01-01", "suspension",
                                                    BY("A") ", \"towards\": "
                                                            "[\"B\"]") "," ACT("t"
                                                                               "1",
                                                                               "20"
                                                                               "04"
                                                                               "-0"
                                                                               "1-"
                                                                               "0"
                                                                               "1",
                                                                               "ag"
                                                                               "re"
                                                                               "em"
                                                                               "en"
                                                                               "t_"
                                                                               "su"
                                                                               "sp"
                                                                               "en"
                                                                               "si"
                                                                               "o"
                                                                               "n",
                                                                               "") "," ACT("t2",
                                                                                           "2005-"
                                                                                           "01-01",
                                                                                           "agreeme"
                                                                                           "nt_"
                                                                                           "resumpt"
                                                                                           "ion",
                                                                                           "")),
        {20001231, "in_force A=party B=party C=eligible"},
        {20010101, "in_force A=party_suspended B=party C=eligible"},
        {20011231, "in_force A=party_suspended B=party C=eligible"},
        {20020101, "in_force A=party B=party C=eligible"},
        {20030101, "in_force A=party B=party C=eligible"},
        {20040101, "suspended A=party_suspended B=party_suspended C=eligible"},
        {20050101, "in_force A=party B=party C=eligible"});
}

Test(status, termination_by_an_act_waits_for_its_day)
{
    EXPECT_DAYS(DOCUMENT("legal", ENTRY_AFTER_TWO,
                         ACT("r1", "2000-01-01", "ratification",
                             BY("A")) "," ACT("r2", "2000-01-01", "ratification",
                                              BY("B")) "," ACT("t", "2001-01-01", "termination",
                                                               ", \"effective\": "
                                                               "\"2001-03-01\"")),
                {20010228, "in_force A=party B=party C=eligible"},
                {20010301, "terminated A=former_party B=former_party C=eligible"});
}

Test(status, signatures_of_every_kind)
{
    EXPECT_DAYS(
        DOCUMENT(
            "legal", ENTRY_AFTER_TWO,
            ACT("s1", "2000-01-01", "signature_ad_referendum", BY("A")) "," ACT(
                "s2", "2000-01-01", "definitive_signature",
                BY("B")) "," ACT("s3", "2000-01-01", "signature",
                                 BY("C")) "," ACT("s4", "2000-05-01",
                                                  "intention_not_to_become_party",
                                                  BY("C")) "," ACT("s5", "2000-06-01",
                                                                   "signature_confirmation",
                                                                   BY("A") ", \"to\": "
                                                                           "\"s1\", "
                                                                           "\"recorded\": "
                                                                           "\"2000-06-"
                                                                           "01\"") "," ACT("s6",
                                                                                           "2000-"
                                                                                           "07-01",
                                                                                           "accessi"
                                                                                           "on",
                                                                                           BY("C"))),
        {20000430, "authenticated A=signatory B=contracting C=signatory"},
        {20000501, "authenticated A=signatory B=contracting C=signatory_repudiated"},
        {20000701, "scheduled A=signatory B=contracting C=contracting"});
}

Test(status, an_instrument_taken_back_before_entry_leaves_a_signatory)
{
    static const char document[] =
        DOCUMENT("legal", ENTRY_AFTER_TWO,
                 ACT("s1", "2000-01-01", "signature", BY("A")) "," ACT(
                     "r1", "2000-02-01", "ratification",
                     BY("A")) "," ACT("i1", "2000-03-01", "instrument_withdrawal", BY("A")));
    entente_assessment *answer = ask(document, 20000301);

    cr_expect_eq(entente_assessment_party_status(answer, 0), ENTENTE_PARTY_STATUS_SIGNATORY);
    cr_expect_eq(entente_assessment_party_facet(answer, 0, ENTENTE_FACET_CONSENT),
                 ENTENTE_CONSENT_WITHDRAWN_BEFORE_FORCE);
    cr_expect_eq(entente_assessment_party_day(answer, 0, ENTENTE_DAY_SIGNED), 20000101);
    cr_expect_eq(entente_assessment_party_day(answer, 0, ENTENTE_DAY_CONSENTED), 0);
    cr_expect_eq(entente_assessment_party_day(answer, 0, ENTENTE_DAY_ENTRY), 0);
    cr_expect_eq(entente_assessment_consented_count(answer), 0);
    entente_assessment_free(answer);
}

Test(status, a_notice_that_is_taken_back)
{
    static const char document[] =
        DOCUMENT("legal", ENTRY_AFTER_TWO,
                 ACT("r1", "2000-01-01", "ratification", BY("A")) "," ACT(
                     "r2", "2000-01-01", "ratification",
                     BY("B")) "," ACT("w", "2001-01-01", "withdrawal",
                                      BY("A")) "," ACT("v", "2001-05-01", "withdrawal_retraction",
                                                       BY("A") ", \"to\": \"w\""));
    static const struct {
        int32_t on, notice, leaves;
    } days[] = {
        {20001231, ENTENTE_NOTICE_NONE, 0},         {20010101, ENTENTE_NOTICE_GIVEN, 20010701},
        {20010430, ENTENTE_NOTICE_GIVEN, 20010701}, {20010501, ENTENTE_NOTICE_RETRACTED, 0},
        {20010801, ENTENTE_NOTICE_RETRACTED, 0},
    };

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        entente_assessment *answer = ask(document, days[i].on);

        cr_expect_eq(entente_assessment_party_facet(answer, 0, ENTENTE_FACET_NOTICE),
                     days[i].notice, "%d", days[i].on);
        cr_expect_eq(entente_assessment_party_day(answer, 0, ENTENTE_DAY_LEAVES), days[i].leaves,
                     "%d: %d", days[i].on,
                     entente_assessment_party_day(answer, 0, ENTENTE_DAY_LEAVES));
        cr_expect_eq(entente_assessment_party_status(answer, 0), ENTENTE_PARTY_STATUS_PARTY);
        entente_assessment_free(answer);
    }
}

Test(status, provisional_application_needs_two)
{
    EXPECT_DAYS(
        DOCUMENT("legal", ENTRY_AFTER_TWO ", \"provisional_application\": {}",
                 ACT("p1", "2000-01-01", "provisional_application", BY("A")) "," ACT(
                     "p2", "2000-02-01", "provisional_application",
                     BY("B")) "," ACT("p3", "2000-03-01", "provisional_application_end", BY("A"))),
        {20000101, "not_in_force A=provisionally_applying B=eligible C=eligible"},
        {20000201, "provisionally_applied A=provisionally_applying B=provisionally_applying "
                   "C=eligible"},
        {20000301, "not_in_force A=eligible B=provisionally_applying C=eligible"});
}

Test(status, a_treaty_that_cannot_enter_into_force_has_lapsed)
{
    EXPECT_DAYS(DOCUMENT("legal",
                         "\"entry_into_force\": {\"general\": {\"op\": \"when\", \"cond\": "
                         "{\"op\": \"count\", \"min\": 2}, \"by\": {\"op\": \"date\", \"value\": "
                         "\"2000-12-31\"}}, \"boundary\": \"entry\"}",
                         ACT("r1", "2000-01-01", "ratification", BY("A"))),
                {20001230, "not_in_force A=contracting B=eligible C=eligible"},
                {20010101, "lapsed A=contracting B=eligible C=eligible"});
}

Test(status, a_day_in_the_text_does_not_bind_those_who_did_not_consent)
{
    EXPECT_DAYS(DOCUMENT("legal",
                         "\"entry_into_force\": {\"general\": {\"op\": \"date\", \"value\": "
                         "\"2000-01-01\"}, \"boundary\": \"entry\"}",
                         ""),
                {19991231, "not_in_force A=eligible B=eligible C=eligible"},
                {20000101, "not_in_force A=eligible B=eligible C=eligible"});
}

Test(status, political_texts_have_effect_and_no_force)
{
    EXPECT_DAYS(
        DOCUMENT("political", "",
                 ACT("d", "2000-01-01", "draft_tabled", "") "," ACT(
                     "s1", "2000-02-01", "signature",
                     BY("A")) "," ACT("e1", "2000-03-01", "endorsement",
                                      BY("B")) "," ACT("x1", "2000-04-01", "dissociation",
                                                       BY("A")) "," ACT("x2", "2000-05-01",
                                                                        "dissociation", BY("B"))),
        {19991231, "not_in_effect A=eligible B=eligible C=eligible"},
        {20000101, "draft A=eligible B=eligible C=eligible"},
        {20000201, "in_effect A=signatory B=eligible C=eligible"},
        {20000301, "in_effect A=signatory B=endorser C=eligible"},
        {20000401, "in_effect A=dissociated B=endorser C=eligible"},
        {20000501, "discontinued A=dissociated B=dissociated C=eligible"});
}

Test(status, of_a_text_that_may_not_bind_nothing_is_said)
{
    static const char *const documents[] = {
        DOCUMENT("undetermined", ENTRY_AFTER_TWO,
                 ACT("s1", "2000-01-01", "signature", BY("A")) "," ACT("r2", "2000-01-01",
                                                                       "ratification", BY("B"))),
        DOCUMENT("disputed", ENTRY_AFTER_TWO,
                 ACT("s1", "2000-01-01", "signature", BY("A")) "," ACT("r2", "2000-01-01",
                                                                       "ratification", BY("B"))),
    };

    for (size_t i = 0; i < 2; i++)
        EXPECT_DAYS(documents[i], {20010101, "unknown A=signatory B=unknown C=eligible"});
    EXPECT_DAYS(DOCUMENT("domestic", ENTRY_AFTER_TWO,
                         ACT("s1", "2000-01-01", "signature",
                             BY("A")) "," ACT("s2", "2000-01-01", "signature", BY("B"))),
                {19991231, "not_in_force A=eligible B=eligible C=eligible"},
                {20010101, "authenticated A=signatory B=signatory C=eligible"});
}

Test(status, a_partial_date_that_may_lie_ahead_makes_no_party)
{
    EXPECT_DAYS(DOCUMENT("legal", ENTRY_AFTER_TWO,
                         ACT("s1", "2000-06", "signature", BY("A")) "," ACT(
                             "r2", "2000-06", "ratification",
                             BY("B")) "," ACT("r3", "2000-01-01", "ratification", BY("C"))),
                {20000531, "not_in_force A=eligible B=eligible C=contracting"},
                {20000615, "unknown A=unknown B=unknown C=contracting"},
                {20000630, "scheduled A=signatory B=contracting C=contracting"},
                {20000715, "unknown A=signatory B=unknown C=unknown"},
                {20000730, "in_force A=signatory B=party C=party"});
}
