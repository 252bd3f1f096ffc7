/* What no rule uses is told, and nothing that a rule uses. */
#include <stdlib.h>

#include "asking.h"

#define PAPER(clauses, more, acts)                                                                 \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\", \"parties\": ["                                                   \
    "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "                                      \
    "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"}], "                                     \
    "\"clauses\": {\"consent\": {\"requires_signature\": false" clauses "}, " more                 \
    "\"acts\": [" acts "]}"
#define ENTRY(condition)                                                                           \
    "}, \"entry_into_force\": {\"general\": {\"op\": \"when\", \"cond\": " condition               \
    "}, \"boundary\": \"entry\"}"
#define FOR_EACH(condition)                                                                        \
    "}, \"entry_into_force\": {\"per_party\": {\"op\": \"when\", \"cond\": " condition "}, "       \
    "\"boundary\": \"entry\"}"
#define TWO ENTRY("{\"op\": \"count\", \"min\": 2}")
#define CONFLICT ENTRY("{\"op\": \"event\", \"id\": \"conflict\"}")
#define WAIVED                                                                                     \
    FOR_EACH("{\"op\": \"waivable\", \"id\": \"funds\", \"cond\": {\"op\": \"count\", \"min\": "   \
             "2}}")
#define LISTED ENTRY("{\"op\": \"count\", \"set\": \"club\", \"min\": 1}")
#define CLUB "\"groups\": {\"club\": [\"A\"]}, "
#define ACT(id, date, type, more)                                                                  \
    "{\"id\": \"" id "\", \"date\": \"" date "\", \"type\": \"" type "\"" more "}"
#define OF(party) ", \"party\": \"" party "\""
#define A_RESERVES                                                                                 \
    ACT("a", "2000-01-01", "ratification", OF("A"))                                                \
    ", " ACT("b", "2000-01-01", "ratification", OF("B")) ", " ACT(                                 \
        "r", "2000-01-01", "reservation", OF("A") ", \"provision\": \"art5\"") ", "
#define ARTICLE "\"provisions\": [{\"id\": \"art5\"}], "
#define LONG_NAME "conflict-of-a-name-that-is-so-long-that-nobody-compares-its-letter"
#define LONG_CONFLICT ENTRY("{\"op\": \"event\", \"id\": \"" LONG_NAME "s\"}")

struct unused {
    const char *at;          /* told at this place alone ... */
    const char *with, *not ; /* ... in the first document; in the second nothing is told */
    const char *words;       /* that the finding has among its own */
};

static const struct unused rows[] = {
    {"/acts/0/event",
     PAPER(CONFLICT, "", ACT("a", "2000-01-01", "event", ", \"event\": \"confict\"")),
     PAPER(CONFLICT, "", ACT("a", "2000-01-01", "event", ", \"event\": \"conflict\"")),
     "\"conflict\""},
    {"/acts/0/event",
     PAPER(CONFLICT, "", ACT("a", "2000-01-01", "event", ", \"event\": \"summit\"")),
     PAPER(CONFLICT, "", ACT("a", "2000-01-01", "event", ", \"event\": \"conflict\"")),
     "waits for an event of this name."},
    {"/acts/0/condition",
     PAPER(WAIVED, "", ACT("a", "2000-01-01", "waiver", OF("A") ", \"condition\": \"fund\"")),
     PAPER(WAIVED, "", ACT("a", "2000-01-01", "waiver", OF("A") ", \"condition\": \"funds\"")),
     "\"funds\""},
    {"/acts/0/tally",
     PAPER(CONFLICT, "",
           ACT("a", "2000-01-01", "event", ", \"event\": \"conflict\", \"tally\": {\"yes\": 1}")),
     PAPER(CONFLICT, "", ACT("a", "2000-01-01", "adoption", ", \"tally\": {\"yes\": 1}")),
     "would count on an act that adopts"},
    {"/acts/0/territories",
     PAPER(TWO, "", ACT("a", "2000-01-01", "authentication", ", \"territories\": [\"isle\"]")),
     PAPER(TWO, "",
           ACT("a", "2000-01-01", "signature", OF("A") ", \"place\": \"Rome\", \"note\": \"N\"")),
     "territories"},
    {"/acts/3", PAPER(TWO, ARTICLE, A_RESERVES ACT("o", "2000-02-01", "objection", OF("B"))),
     PAPER(TWO, ARTICLE, A_RESERVES ACT("o", "2000-02-01", "objection", OF("B") ", \"to\": \"r\"")),
     "\"to\""},
    {"/acts/3",
     PAPER(TWO, ARTICLE, A_RESERVES ACT("o", "2000-02-01", "reservation_withdrawal", OF("A"))),
     PAPER(TWO, ARTICLE,
           A_RESERVES ACT("o", "2000-02-01", "reservation_withdrawal", OF("A") ", \"to\": \"r\"")),
     "\"to\""},
    {"/groups/club", PAPER(TWO, CLUB, ACT("a", "2000-01-01", "ratification", OF("A"))),
     PAPER(LISTED, CLUB, ACT("a", "2000-01-01", "ratification", OF("A"))), "Nothing names it"},
};

static entente_assessment *examine(const char *document, const char *steps)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();
    entente_assessment *answer = NULL;

    cr_assert_eq(entente_question_set_on(question, 20260101, NULL), ENTENTE_OK);
    if (steps)
        cr_assert_eq(entente_question_set_work(question, ENTENTE_WORK_STEPS,
                                               strtoull(steps, NULL, 10), NULL),
                     ENTENTE_OK);
    cr_assert_eq(entente_examine(agreement, question, &answer, NULL), ENTENTE_OK);
    entente_question_free(question);
    entente_agreement_free(agreement);
    return answer;
}

/* How many findings tell what is unused; the last of them in `at` and `words`. */
static size_t unused_in(const entente_assessment *answer, const char **at, const char **words)
{
    const entente_findings *findings = entente_assessment_findings(answer);
    size_t count = 0;

    *at = *words = "";
    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        if (entente_findings_code(findings, i) != ENTENTE_F_UNUSED)
            continue;
        *at = entente_findings_at(findings, i);
        *words = entente_findings_message(findings, i);
        count++;
    }
    return count;
}

Test(unused, a_member_or_an_act_that_no_rule_reads_is_told_with_what_would_make_it_count)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *at, *words;
        entente_assessment *answer = examine(rows[i].with, NULL);

        cr_expect_eq(unused_in(answer, &at, &words), 1, "%zu: %s", i, rows[i].at);
        cr_expect_str_eq(at, rows[i].at);
        cr_expect(strstr(words, rows[i].words), "%zu: %s", i, words);
        entente_assessment_free(answer);
        answer = examine(rows[i].not, NULL);
        cr_expect_eq(unused_in(answer, &at, &words), 0, "%zu: %s: %s", i, at, words);
        entente_assessment_free(answer);
    }
}

/* Who does not ask for it is not told. */
Test(unused, an_assessment_alone_does_not_look_for_it)
{
    const char *at, *words;
    entente_assessment *answer = ask(rows[0].with, 20260101);

    cr_expect_eq(unused_in(answer, &at, &words), 0, "%s", at);
    entente_assessment_free(answer);
}

/* An accession that a party objects to without a clause is told with the answer, and then once. */
Test(unused, what_the_answer_tells_already_is_not_told_twice)
{
    const char *at, *words;
    entente_assessment *answer =
        examine(PAPER(TWO, "",
                      ACT("a", "2000-01-01", "accession", OF("A")) ", " ACT(
                          "o", "2000-02-01", "accession_objection", OF("B") ", \"to\": \"a\"")),
                NULL);

    cr_expect_eq(unused_in(answer, &at, &words), 1);
    cr_expect_str_eq(at, "/acts/1");
    entente_assessment_free(answer);
}

/* 64 letters are compared with nothing; 63 are. */
Test(unused, names_that_are_too_long_to_compare_have_no_nearest)
{
    const char *at, *words;
    entente_assessment *answer =
        examine(PAPER(LONG_CONFLICT, "",
                      ACT("a", "2000-01-01", "event", ", \"event\": \"" LONG_NAME "t\"")),
                NULL);

    cr_expect_eq(unused_in(answer, &at, &words), 1);
    cr_expect_not(strstr(words, "nearest"), "%s", words);
    entente_assessment_free(answer);
}

/* Acts that do not count, as they are expected only, are no matter of a rule. */
Test(unused, an_act_that_is_only_expected_is_not_told)
{
    const char *at, *words;
    entente_assessment *answer =
        examine(PAPER(CONFLICT, "",
                      ACT("a", "2000-01-01", "event",
                          ", \"event\": \"confict\", \"modality\": \"expected\"")),
                NULL);

    cr_expect_eq(unused_in(answer, &at, &words), 0, "%s", at);
    entente_assessment_free(answer);
}

/* An act that is yet to come on the day of the question is looked at on the last day named. */
Test(unused, an_act_after_the_day_of_the_question_is_told_too)
{
    const char *at, *words;
    entente_assessment *answer = examine(
        PAPER(CONFLICT, "", ACT("a", "2040-01-01", "event", ", \"event\": \"confict\"")), NULL);

    cr_expect_eq(unused_in(answer, &at, &words), 1);
    cr_expect_str_eq(at, "/acts/0/event");
    entente_assessment_free(answer);
}

Test(unused, where_to_find_out_takes_too_much_the_whole_document_is_told)
{
    const char *at = "", *words = "";
    char steps[24];
    entente_assessment *answer = examine(rows[5].not, NULL);
    const uint64_t most = entente_assessment_work(answer, ENTENTE_WORK_STEPS);

    entente_assessment_free(answer);
    snprintf(steps, sizeof steps, "%llu", (unsigned long long)most);
    answer = examine(rows[5].not, steps);
    cr_expect_eq(unused_in(answer, &at, &words), 1);
    cr_expect_str_eq(at, "");
    cr_expect(strstr(words, "more than a question may take"), "%s", words);
    entente_assessment_free(answer);
}

Test(unused, a_wrong_call_is_refused)
{
    entente_agreement *agreement = agreement_of(rows[0].not );
    entente_question *question = entente_question_new();
    entente_assessment *answer = NULL;

    cr_expect_eq(entente_examine(agreement, question, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_examine(agreement, question, &answer, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_examine(NULL, question, &answer, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_null(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
}
