/* A document that was read keeps the acts that the law does not allow, and says so. */
#include "adding.h"

#define RATIFIED(party) KEPT("c" party, "1999-01-01", "ratification", DONE_BY(party))

/* A finding at an act carries the id of that act, any other none. */
static void expect_act(const entente_agreement *agreement, const entente_findings *findings,
                       size_t i)
{
    const char *at = entente_findings_at(findings, i), *id = "";

    if (strncmp(at, "/acts/", 6) == 0)
        id = entente_act_id(entente_agreement_act_at(agreement, strtoul(at + 6, NULL, 10)));
    cr_expect_str_eq(entente_findings_act(findings, i), id, "%s", at);
}

static void expect_kept(struct treaty treaty, int32_t on, int32_t code, const char *line)
{
    entente_agreement *agreement = treaty_of(TREATY_HEAD("legal"), &treaty);
    entente_assessment *answer = assess_on(agreement, on);
    const entente_findings *findings = entente_assessment_findings(answer);
    size_t found = 0;
    char room[256];

    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        expect_act(agreement, findings, i);
        if (entente_findings_code(findings, i) != code)
            continue;
        found++;
        cr_expect_eq(entente_findings_severity(findings, i), ENTENTE_SEVERITY_WARNING);
        cr_expect_str_not_empty(entente_findings_act(findings, i));
    }
    cr_expect_eq(found, code ? 1 : 0, "%s: %zu times", entente_code_name(code), found);
    cr_expect_str_eq(line_of(answer, room, sizeof room), line, "%s", room);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
}

Test(guard_reading, a_wrong_form_or_time_of_deposit_leaves_the_effect)
{
    const struct treaty unsigned_one = {IN_FORCE_2000, RATIFIED("A")};
    const struct treaty late = {
        "\"consent\": {\"requires_signature\": false, \"closes\": \"1998-12-31\"}, " IN_FORCE_2000,
        RATIFIED("A")};

    expect_kept(unsigned_one, 20010101, ENTENTE_E_NOT_SIGNED,
                "in_force A=party B=eligible C=eligible D=eligible U=eligible");
    expect_kept(late, 20010101, ENTENTE_E_CONSENT_WINDOW_CLOSED,
                "in_force A=party B=eligible C=eligible D=eligible U=eligible");
}

Test(guard_reading, all_other_irregular_acts_have_none)
{
    const struct treaty early = {
        UNSIGNED ", \"withdrawal\": {\"allowed\": \"yes\", \"lock_in\": {\"n\": 5, \"unit\":"
                 "\"year\", \"from\": \"eif\"}}, " IN_FORCE_2000,
        RATIFIED("A") ", " RATIFIED("B") ", " RATIFIED("C") ", " KEPT(
            "w", "2001-01-01", "withdrawal", DONE_BY("A")) ", " KEPT("w2", "2005-01-01",
                                                                     "withdrawal", DONE_BY("A"))};
    const char *bound = "in_force A=party B=party C=party D=eligible U=eligible";

    expect_kept(early, 20010101, ENTENTE_E_LOCK_IN, bound);
    expect_kept(early, 20041231, ENTENTE_E_LOCK_IN, bound);
    /* The notice in time works, as if the first had never been given. */
    expect_kept(early, 20050101, ENTENTE_E_LOCK_IN,
                "in_force A=former_party B=party C=party D=eligible U=eligible");
    /* Before its day nobody sees it. */
    expect_kept(early, 20001231, 0, bound);
}

/* The treaty needs two; a State that is let in only by its parent's parties does not count. */
Test(guard_reading, what_rests_on_an_irregular_act_is_worked_out_without_it)
{
    const struct treaty treaty = {
        UNSIGNED ", \"accession\": {\"by_invitation\": true}, \"entry_into_force\": {\"general\":"
                 "{\"op\": \"when\", \"cond\": {\"op\": \"count\", \"min\": 2}}, \"boundary\":"
                 "\"entry\", \"late\": {\"op\": \"own_consent\"}}, \"withdrawal\": {\"allowed\":"
                 "\"yes\"}",
        RATIFIED("A") ", " KEPT("x", "1999-02-01", "accession", DONE_BY("B")) ", " KEPT(
            "w", "1999-03-01", "withdrawal", DONE_BY("A"))};

    expect_kept(treaty, 19990401, ENTENTE_E_INVITATION_REQUIRED,
                "not_in_force A=contracting B=eligible C=eligible D=eligible U=eligible");
    /* So the agreement was not in force, and its withdrawal that of no party. */
    expect_kept(treaty, 19990401, ENTENTE_E_NOT_A_PARTY,
                "not_in_force A=contracting B=eligible C=eligible D=eligible U=eligible");
}

Test(guard_reading, many_irregular_acts_in_a_row)
{
    char acts[6144];
    size_t used = 0;
    struct treaty treaty = {UNSIGNED ", \"withdrawal\": {\"allowed\": \"yes\"}, " IN_FORCE_2000,
                            acts};
    entente_agreement *agreement;
    entente_assessment *answer;
    size_t found = 0;

    used += (size_t)snprintf(acts, sizeof acts, "%s, %s", RATIFIED("A"), RATIFIED("B"));
    for (int i = 0; i < 40; i++)
        used += (size_t)snprintf(acts + used, sizeof acts - used,
                                 ", {\"id\": \"w%d\", \"date\": \"1999-05-%02d\", \"type\":"
                                 "\"withdrawal\", \"party\": \"A\"}",
                                 i, 1 + i % 28);
    agreement = treaty_of(TREATY_HEAD("legal"), &treaty);
    answer = assess_on(agreement, 20010101);
    for (size_t i = 0; i < entente_findings_count(entente_assessment_findings(answer)); i++)
        found +=
            entente_findings_code(entente_assessment_findings(answer), i) == ENTENTE_E_NOT_A_PARTY;
    cr_expect_eq(found, 40, "%zu", found);
    cr_expect_eq(entente_assessment_party_status(answer, 0), ENTENTE_PARTY_STATUS_PARTY);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
}

/* B never was bound, so neither was its successor C by succession, nor D by that of C. The
 * ratification of D stands: what seemed to be there before it was nothing. */
Test(guard_reading, what_was_in_the_way_only_by_an_irregular_act_is_not_in_the_way)
{
    static const struct treaty chain = {
        UNSIGNED ", " IN_FORCE_2000,
        RATIFIED("A") ", " KEPT(
            "s1", "2001-01-01", "succession",
            DONE_BY(
                "C") ", \"predecessor\": \"B\"") ", " KEPT("s2", "2002-01-01", "succession",
                                                           DONE_BY(
                                                               "D") ", \"predecessor\": "
                                                                    "\"C\"") ", " KEPT("r",
                                                                                       "200"
                                                                                       "3-"
                                                                                       "01-"
                                                                                       "01",
                                                                                       "rat"
                                                                                       "ifi"
                                                                                       "cat"
                                                                                       "io"
                                                                                       "n",
                                                                                       DONE_BY(
                                                                                           "D"))};
    static const char *const irregular[] = {"/acts/1", "/acts/2"};
    entente_agreement *agreement = treaty_of(TREATY_HEAD("legal"), &chain);
    entente_assessment *answer = assess_on(agreement, 20040101);
    const entente_findings *findings = entente_assessment_findings(answer);
    char room[256];

    cr_expect_str_eq(line_of(answer, room, sizeof room),
                     "in_force A=party B=eligible C=eligible D=party U=eligible", "%s", room);
    cr_expect_not(has_finding(answer, ENTENTE_E_ALREADY_CONSENTED));
    for (size_t i = 0, found = 0; i < entente_findings_count(findings); i++)
        if (entente_findings_code(findings, i) == ENTENTE_E_PREDECESSOR_NOT_BOUND)
            cr_expect_str_eq(entente_findings_at(findings, i), irregular[found++ % 2]);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
}
