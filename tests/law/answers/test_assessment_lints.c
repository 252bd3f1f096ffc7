/* Remarks on drafting: each is made where it belongs, and nowhere else. */
#include "asking.h"

/* The documents of a remark: one that earns it, and the place; one that does not. */
struct lint {
    int32_t code;
    const char *place;
    const char *bad, *good;
};

#define RULE(general) "\"entry_into_force\": {\"general\": " general ", \"boundary\": \"entry\""
#define COUNT(more) "{\"op\": \"when\", \"cond\": {\"op\": \"count\"" more "}}"
#define LATE ", \"late\": {\"op\": \"own_consent\"}}"
#define COMMITMENT(members) OBLIGATION("[\"A\"], " members)
#define OBLIGATION(members)                                                                        \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\", \"parties\": [{\"id\": \"A\", \"name\": \"A\", \"kind\": "        \
    "\"state\"}], \"bodies\": [{\"id\": \"b\", \"name\": \"B\", \"kind\": \"council\"}], "         \
    "\"commitments\": [{\"id\": \"c\", \"type\": \"consultation\", \"obligors\": " members "}]}"

#define APPROVAL(review_by)                                                                        \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\", \"parties\": [{\"id\": \"A\", \"name\": \"A\", \"kind\": "        \
    "\"state\"}], \"approvals\": [{\"id\": \"a\", \"party\": \"A\", \"steps\": [], "               \
    "\"template\": \"A/consent\", \"review_by\": \"" review_by "\"}]}"

static const struct lint lints[] = {
    {ENTENTE_L_B1, "/acts/0",
     DOCUMENT("political", "", ACT("a", "2000-01-01", "ratification", BY("A"))),
     DOCUMENT("political", "", ACT("a", "2000-01-01", "signature", BY("A")))},
    {ENTENTE_L_B2, "", DOCUMENT("legal", "", ""), DOCUMENT("legal", ENTRY_AFTER_TWO, "")},
    {ENTENTE_L_B3, "", DOCUMENT("prospective", "", ""),
     DOCUMENT("prospective", "",
              ACT("a", "2000-01-01", "milestone",
                  ", \"milestone\": \"binding text\", \"modality\": \"expected\""))},
    {ENTENTE_L_B4, "/acts/0",
     DOCUMENT(
         "legal", "",
         ACT("a", "2000-01-01", "statement", ", \"about\": \"bindingness\", \"value\": \"legal\"")),
     DOCUMENT("legal", "",
              ACT("a", "2000-01-01", "statement",
                  ", \"about\": \"bindingness\", \"value\": \"legal\"") "," ACT("b", "2000-01-01",
                                                                                "signature",
                                                                                BY("A")))},
    {ENTENTE_L_E1, "/clauses/entry_into_force/general",
     DOCUMENT("legal", RULE(COUNT(", \"min\": 1")) LATE, ""),
     DOCUMENT("legal", RULE(COUNT(", \"min\": 1, \"cmp\": \"gt\"")) LATE, "")},
    {ENTENTE_L_E2, "/clauses/entry_into_force/general/cond",
     DOCUMENT("legal", RULE(COUNT(", \"min\": 3, \"set\": [\"A\", \"B\"]")) LATE, ""),
     DOCUMENT("legal", RULE(COUNT(", \"min\": 2, \"set\": [\"A\", \"B\"]")) LATE, "")},
    {ENTENTE_L_E3, "/clauses/entry_into_force",
     DOCUMENT("legal", RULE(COUNT(", \"min\": 2")) "}", ""),
     DOCUMENT("legal",
              RULE("{\"op\": \"when\", \"cond\": {\"op\": \"all\", \"set\": \"all\"}}") "}", "")},
    {ENTENTE_L_W1, "", DOCUMENT("legal", "", ""), DOCUMENT("legal", ENTRY_AFTER_TWO, "")},
    {ENTENTE_L_C1, "/commitments/0/obligors", OBLIGATION("[]"), OBLIGATION("[\"A\"]")},
    {ENTENTE_L_C2, "/commitments/0/trigger",
     COMMITMENT("\"trigger\": {\"op\": \"and\", \"of\": [{\"op\": \"event\", \"id\": \"e\"}]}"),
     COMMITMENT("\"trigger\": {\"op\": \"event\", \"id\": \"e\", \"determined_by\": \"b\"}")},
    {ENTENTE_L_C3, "/commitments/0/quantity", COMMITMENT("\"quantity\": {\"amount\": 5}"),
     COMMITMENT("\"quantity\": {\"amount\": 5, \"unit\": \"personnel\"}")},
    {ENTENTE_L_A1, "/approvals/0/review_by", APPROVAL("2026-01-05"), APPROVAL("2026-01-06")},
};

/* The place of a finding, or NULL where it is not made. */
static const char *place_of(const entente_assessment *answer, int32_t code)
{
    const entente_findings *findings = entente_assessment_findings(answer);

    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        if (entente_findings_code(findings, i) == code)
            return entente_findings_at(findings, i);
    }
    return NULL;
}

static entente_assessment *judge(const char *document)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();

    entente_question_set_on(question, 20260106, NULL);
    entente_question_set_lints(question, 1, NULL);

    entente_assessment *answer = assess(agreement, question);

    entente_question_free(question);
    entente_agreement_free(agreement);
    return answer;
}

Test(lints, each_is_made_where_it_belongs)
{
    for (size_t i = 0; i < sizeof lints / sizeof lints[0]; i++) {
        const char *name = entente_code_name(lints[i].code);
        entente_assessment *bad = judge(lints[i].bad);
        entente_assessment *good = judge(lints[i].good);
        const char *place = place_of(bad, lints[i].code);

        cr_expect_not_null(place, "%s is missing", name);
        if (place)
            cr_expect_str_eq(place, lints[i].place, "%s at %s", name, place);
        cr_expect_null(place_of(good, lints[i].code), "%s is made for nothing", name);
        entente_assessment_free(bad);
        entente_assessment_free(good);
    }
}

/* What is only intended, and an open group, can be without anybody for now. */
Test(lints, an_obligation_needs_somebody_who_owes_it)
{
    static const char *const without_remark[] = {
        OBLIGATION("[], \"deontic\": \"intent\""),
        OBLIGATION("\"coming\"}], \"groups\": {\"coming\": {\"open\": true, \"members\": []}}, "
                   "\"references\": [{\"title\": \"t\""),
        OBLIGATION("\"all\""),
    };
    static const char closed[] =
        OBLIGATION("\"gone\"}], \"groups\": {\"gone\": []}, \"references\": [{\"title\": \"t\"");
    entente_assessment *answer = judge(closed);

    cr_expect_not_null(place_of(answer, ENTENTE_L_C1));
    entente_assessment_free(answer);
    for (size_t i = 0; i < sizeof without_remark / sizeof without_remark[0]; i++) {
        answer = judge(without_remark[i]);
        cr_expect_null(place_of(answer, ENTENTE_L_C1), "%s", without_remark[i]);
        entente_assessment_free(answer);
    }
}

Test(lints, a_remark_refuses_nothing)
{
    for (size_t i = 0; i < sizeof lints / sizeof lints[0]; i++) {
        entente_assessment *bad = judge(lints[i].bad);
        const entente_findings *findings = entente_assessment_findings(bad);

        for (size_t k = 0; k < entente_findings_count(findings); k++)
            cr_expect_neq(entente_findings_severity(findings, k), ENTENTE_SEVERITY_ERROR);
        entente_assessment_free(bad);
    }
}
