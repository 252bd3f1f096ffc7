/* Findings: each is made where it belongs, and not where it does not. */
#include "life.h"

/* Two treaties that differ in what the finding is about, asked on one day. */
struct remark {
    int32_t code;
    const char *bad, *good;
    int32_t on;
};

#define RULE(general, more)                                                                        \
    LIFE_FREE_CONSENT ", \"entry_into_force\": {\"general\": " general more                        \
                      ", \"late\": {\"op\": \"own_consent\"}}"
#define WHEN(cond) "{\"op\": \"when\", \"cond\": " cond "}"
#define TWO WHEN("{\"op\": \"count\", \"min\": 2}")
#define MONTH_AFTER_TWO "{\"op\": \"add\", \"n\": 1, \"unit\": \"month\", \"to\": " TWO "}"
#define BOUNDARY ", \"boundary\": \"entry\""
#define RATIFIES(id, date) ACT("r" id, date, "ratification", BY(id))
#define BOTH RATIFIES("A", "2000-01-01") "," RATIFIES("B", "2000-01-01")
#define DETERMINED(date)                                                                           \
    "," ACT("d", "2000-03-01", "determination",                                                    \
            ", \"of\": \"entry_into_force\", \"value\": \"" date "\"")
#define OBJECTED(date)                                                                             \
    BOTH "," ACT("c", "2000-02-01", "accession", BY("C")) "," ACT(                                 \
        "r", "2000-02-01", "reservation",                                                          \
        BY("C")) "," ACT("o", date, "objection",                                                   \
                         BY("A") ", \"to\": \"r\", \"effect\": \"simple\"")
#define RESERVED_AT_SIGNATURE                                                                      \
    ACT("s", "2000-01-01", "signature", BY("A"))                                                   \
    "," ACT("r", "2000-01-01", "reservation", BY("A")) "," RATIFIES("A", "2001-01-01")
#define AGAINST_ACCESSION                                                                          \
    BOTH "," ACT("c", "2000-02-01", "accession", BY("C")) "," ACT(                                 \
        "o", "2000-02-02", "accession_objection", BY("A") ", \"to\": \"c\"")
#define NEEDS_OTHER "{\"op\": \"milestone\", \"which\": \"eif\", \"instrument\": \"other\"}"

static const struct remark remarks[] = {
    {ENTENTE_F_STAGE_DERIVED,
     DOCUMENT("legal", RULE(TWO, BOUNDARY), ACT("s", "2000-01-01", "signature", BY("A"))),
     DOCUMENT("legal", RULE(TWO, BOUNDARY),
              ACT("a", "1999-12-31", "authentication", "") "," ACT("s", "2000-01-01", "signature",
                                                                   BY("A"))),
     20000101},
    {ENTENTE_F_EIF_DISCREPANCY,
     DOCUMENT("legal", RULE(TWO, BOUNDARY), BOTH DETERMINED("2000-01-02")),
     DOCUMENT("legal", RULE(TWO, BOUNDARY), BOTH DETERMINED("2000-01-01")), 20000401},
    {ENTENTE_F_BOUNDARY_ASSUMED, DOCUMENT("legal", RULE(MONTH_AFTER_TWO, ""), BOTH),
     DOCUMENT("legal", RULE(MONTH_AFTER_TWO, BOUNDARY), BOTH), 20000401},
    {ENTENTE_F_SINGLE_PARTY,
     DOCUMENT("legal", ENTRY_AFTER_TWO, BOTH "," ACT("w", "2001-01-01", "withdrawal", BY("A"))),
     DOCUMENT("legal", ENTRY_AFTER_TWO, BOTH), 20010701},
    {ENTENTE_F_OBJECTION_LATE, DOCUMENT("legal", ENTRY_AFTER_TWO, OBJECTED("2001-02-02")),
     DOCUMENT("legal", ENTRY_AFTER_TWO, OBJECTED("2001-02-01")), 20020101},
    {ENTENTE_F_RESERVATION_NOT_CONFIRMED,
     DOCUMENT("legal", RULE(TWO, BOUNDARY), RESERVED_AT_SIGNATURE),
     DOCUMENT("legal", RULE(TWO, BOUNDARY),
              RESERVED_AT_SIGNATURE
              "," ACT("k", "2001-01-01", "reservation_confirmation", BY("A") ", \"to\": \"r\"")),
     20020101},
    {ENTENTE_F_PROJECTED_ONLY,
     DOCUMENT("legal",
              RULE("{\"op\": \"earlier\", \"of\": [{\"op\": \"date\", \"value\": "
                   "\"2005-01-01\"}, " TWO "]}",
                   BOUNDARY),
              ""),
     DOCUMENT("legal", RULE("{\"op\": \"date\", \"value\": \"2005-01-01\"}", BOUNDARY), ""),
     20000101},
    {ENTENTE_F_AGREEMENT_MISSING, DOCUMENT("legal", RULE(NEEDS_OTHER, BOUNDARY), BOTH),
     DOCUMENT("legal", RULE(TWO, BOUNDARY), BOTH), 20000401},
    {ENTENTE_F_UNUSED, DOCUMENT("legal", RULE(TWO, BOUNDARY), AGAINST_ACCESSION),
     DOCUMENT("legal", RULE(TWO, BOUNDARY) ", \"accession\": {\"bilateral\": \"unless_objected\"}",
              AGAINST_ACCESSION),
     20000401},
};

enum { REMARKS = sizeof remarks / sizeof remarks[0] };

/* How often a finding is made. */
static size_t times(const char *document, int32_t on, int32_t code)
{
    entente_assessment *answer = ask(document, on);
    const entente_findings *findings = entente_assessment_findings(answer);
    size_t found = 0;

    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        if (entente_findings_code(findings, i) != code)
            continue;
        cr_expect_eq(entente_findings_severity(findings, i), entente_code_severity(code));
        cr_expect_gt(strlen(entente_findings_message(findings, i)), 10);
        found++;
    }
    entente_assessment_free(answer);
    return found;
}

Test(life_findings, each_is_made_once_where_it_belongs)
{
    for (size_t i = 0; i < REMARKS; i++) {
        const struct remark *remark = &remarks[i];
        const char *name = entente_code_name(remark->code);

        cr_expect_eq(times(remark->bad, remark->on, remark->code), 1, "%s is missing", name);
        cr_expect_eq(times(remark->good, remark->on, remark->code), 0, "%s for nothing", name);
    }
}

/* An amendment for which more than half of the parties must stand. */
#define AMENDED_BY_HALF_OF(whole)                                                                  \
    LIFE_FREE_CONSENT                                                                              \
    ", " LIFE_IN_FORCE_SINCE("2000-01-01") ", \"amendment\": {\"model\": "                         \
                                           "\"accepters_after_share\", \"entry\": {\"op\": "       \
                                           "\"when\", \"cond\": {\"op\": \"share\", "              \
                                           "\"over\": " whole                                      \
                                           ", \"num\": 1, \"den\": 2, \"cmp\": \"gt\"}}}"

static size_t times_amended(const char *clauses)
{
    static const struct life_act acts[] = {
        {"a", "1999-01-01", "ratification", "A", NULL},
        {"b", "1999-01-01", "ratification", "B", NULL},
        {"new", "2001-01-01", "amendment_adopted", NULL, "\"version\": \"second\""},
    };
    const struct life life = {.parties = "A B C",
                              .clauses = clauses,
                              .members = "\"versions\": [{\"id\": \"first\"}, {\"id\": "
                                         "\"second\"}]",
                              LIFE_ACTS(acts)};
    struct life_text *text = malloc(sizeof *text);
    size_t found;

    cr_assert(text);
    life_say(text, &life, NULL);
    found = times(text->text, 20020101, ENTENTE_F_DENOMINATOR_AS_OF);
    free(text);
    return found;
}

Test(life_findings, a_share_of_the_parties_that_does_not_say_of_when)
{
    cr_expect_eq(times_amended(AMENDED_BY_HALF_OF("{\"parties_of\": \"x\"}")), 1);
    cr_expect_eq(times_amended(AMENDED_BY_HALF_OF("{\"parties_of\": \"x\", \"as_of\": \"now\"}")),
                 0);
    cr_expect_eq(
        times_amended(AMENDED_BY_HALF_OF("{\"parties_of\": \"x\", \"as_of\": \"adoption\"}")), 0);
}

Test(life_findings, an_agreement_that_is_given_is_not_missing)
{
    static const struct life_act acts[] = {{"r", "2000-01-01", "ratification", "A", NULL}};
    static const struct life other = {.parties = "A B",
                                      .clauses =
                                          LIFE_FREE_CONSENT ", " LIFE_IN_FORCE_SINCE("2000-01-01"),
                                      LIFE_ACTS(acts)};
    static const char document[] = DOCUMENT(
        "legal",
        RULE("{\"op\": \"milestone\", \"which\": \"eif\", \"instrument\": \"x\"}", BOUNDARY), "");
    entente_agreement *given = life_begin(&other);
    char *renamed = malloc(sizeof document);
    entente_question *question = entente_question_new();
    entente_agreement *agreement;
    entente_assessment *answer;

    /* The two must not have the same name. */
    cr_assert(renamed);
    memcpy(renamed, document, sizeof document);
    *strstr(renamed, "\"id\": \"x\"") = '"';
    memcpy(strstr(renamed, "\"id\": \"x\""), "\"id\": \"y\"", 9);
    agreement = agreement_of(renamed);
    entente_question_set_on(question, 20000401, NULL);
    entente_question_add_agreement(question, given, NULL);
    answer = assess(agreement, question);
    cr_expect_not(has_finding(answer, ENTENTE_F_AGREEMENT_MISSING));
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY), 20000101);
    entente_assessment_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
    entente_agreement_free(given);
    free(renamed);
}
