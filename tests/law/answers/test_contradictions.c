/* What is told in two ways: by whom, and what rests on it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/answer.h>
#include <entente/json.h>

#include "asking.h"

#define SOURCES                                                                                    \
    "\"sources\": [{\"id\": \"un\", \"title\": \"UN\", \"kind\": \"official\"}, "                  \
    "{\"id\": \"paper\", \"title\": \"Paper\", \"kind\": \"media\"}], "
#define TREATY(clauses, acts)                                                                      \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\", \"parties\": ["                                                   \
    "{\"id\": \"A\", \"name\": \"State A\", \"kind\": \"state\"}, "                                \
    "{\"id\": \"B\", \"name\": \"State B\", \"kind\": \"state\"}], "                               \
    "\"clauses\": {\"consent\": {\"requires_signature\": false}" clauses "}, " SOURCES             \
    "\"acts\": [" acts "]}"
#define FROM(source) ", \"source\": \"" source "\""
#define AS(modality) ", \"modality\": \"" modality "\""

enum { TODAY = 20260601 };

static entente_answer *contradictions(const entente_agreement *agreement, int32_t on, int32_t known)
{
    entente_question *question = entente_question_new();
    entente_answer *answer = NULL;

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    cr_assert_eq(entente_question_set_known(question, known, NULL), ENTENTE_OK);
    cr_assert_eq(entente_contradictions(agreement, question, &answer, NULL), ENTENTE_OK);
    entente_question_free(question);
    return answer;
}

static entente_answer *told(const char *document)
{
    entente_agreement *agreement = agreement_of(document);
    entente_answer *answer = contradictions(agreement, TODAY, 0);

    entente_agreement_free(agreement);
    return answer;
}

static size_t count_of(const char *document)
{
    entente_answer *answer = told(document);
    const size_t count = entente_answer_count(answer);

    entente_answer_free(answer);
    return count;
}

static const char *text(const entente_answer *answer, size_t row, int32_t which)
{
    const char *found = entente_answer_text(answer, row, which, 0);

    return found ? found : "";
}

static bool rests(const entente_answer *answer, size_t row, const char *path)
{
    for (size_t i = 0; entente_answer_text(answer, row, ENTENTE_ANSWER_RESTS, i); i++)
        if (strcmp(entente_answer_text(answer, row, ENTENTE_ANSWER_RESTS, i), path) == 0)
            return true;
    return false;
}

/* One ratification that two records date differently; the treaty enters a month after. */
#define ENTRY                                                                                      \
    ", \"entry_into_force\": {\"general\": {\"op\": \"add\", \"n\": 1, \"unit\": \"month\", "      \
    "\"to\": {\"op\": \"when\", \"cond\": {\"op\": \"count\", \"min\": 2}}}}"

Test(contradictions, one_act_with_two_days_moves_what_is_counted_from_it)
{
    static const char document[] =
        TREATY(ENTRY, ACT("a", "2026-01-10", "ratification", BY("A")) "," ACT(
                          "b1", "2026-02-10", "ratification",
                          BY("B") FROM("un")) "," ACT("b2", "2026-02-20", "ratification",
                                                      BY("B") FROM("paper") AS("reported")));
    entente_answer *answer = told(document);

    cr_assert_eq(entente_answer_count(answer), 2);
    for (size_t i = 0; i < 2; i++) {
        cr_expect_str_eq(text(answer, i, ENTENTE_ANSWER_FACT), "ratification/B");
        cr_expect_str_eq(text(answer, i, ENTENTE_ANSWER_PARTY), "B");
        cr_expect(rests(answer, i, "entry_into_force/date"));
        cr_expect(rests(answer, i, "parties/A/entry_into_force"));
        cr_expect(rests(answer, i, "parties/B/entry_into_force"));
        cr_expect_not(rests(answer, i, "status"), "in force by today in either case");
    }
    cr_expect_str_eq(text(answer, 0, ENTENTE_ANSWER_ID), "acts/b1");
    cr_expect_str_eq(text(answer, 0, ENTENTE_ANSWER_KIND), "asserted");
    cr_expect_str_eq(text(answer, 0, ENTENTE_ANSWER_SOURCE), "un");
    cr_expect_str_eq(text(answer, 1, ENTENTE_ANSWER_KIND), "reported");
    cr_expect_str_eq(text(answer, 1, ENTENTE_ANSWER_SOURCE), "paper");
    cr_expect_eq(entente_answer_number(answer, 1, ENTENTE_ANSWER_DUE), 20260220);
    entente_answer_free(answer);
}

Test(contradictions, what_one_denies_takes_the_treaty_away)
{
    static const char document[] =
        TREATY(ENTRY, ACT("a", "2026-01-10", "ratification", BY("A")) "," ACT(
                          "b1", "2026-02-10", "ratification",
                          BY("B") FROM("un")) "," ACT("b2", "2026-03-01", "ratification",
                                                      BY("B") FROM("paper") AS("denied")));
    entente_answer *answer = told(document);

    cr_assert_eq(entente_answer_count(answer), 2);
    cr_expect_str_eq(text(answer, 1, ENTENTE_ANSWER_KIND), "denied");
    cr_expect(rests(answer, 0, "status"));
    cr_expect(rests(answer, 0, "parties/B/status"));
    cr_expect(rests(answer, 0, "entry_into_force/state"));
    entente_answer_free(answer);
}

#define WITH_BODY(acts)                                                                            \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\", \"parties\": [], \"bodies\": ["                                   \
    "{\"id\": \"watch\", \"name\": \"W\", \"kind\": \"monitoring\", \"activated_by\": "            \
    "{\"op\": \"event\", \"id\": \"ceasefire\"}}, "                                                \
    "{\"id\": \"other\", \"name\": \"O\", \"kind\": \"council\"}], "                               \
    "\"acts\": [" acts "]}"
#define CEASEFIRE(id, date, more) ACT(id, date, "event", ", \"event\": \"ceasefire\"" more)

Test(contradictions, an_event_that_is_affirmed_and_denied_carries_what_waits_for_it)
{
    static const char document[] = WITH_BODY(CEASEFIRE("yes", "2026-05-01", "") "," CEASEFIRE(
        "no", "2026-05-01", ", \"determination\": \"denied\", \"by\": \"Ministry\""));
    entente_answer *answer = told(document);

    cr_assert_eq(entente_answer_count(answer), 2);
    cr_expect_str_eq(text(answer, 0, ENTENTE_ANSWER_FACT), "event/ceasefire");
    cr_expect_str_eq(text(answer, 1, ENTENTE_ANSWER_BY), "Ministry");
    cr_expect_str_eq(text(answer, 1, ENTENTE_ANSWER_KIND), "denied");
    cr_expect(rests(answer, 0, "bodies/watch"));
    cr_expect_not(rests(answer, 0, "bodies/other"));
    entente_answer_free(answer);
}

Test(contradictions, what_can_both_be_so_is_none)
{
    /* Two events of one name, the first denied on another day. */
    cr_expect_eq(count_of(WITH_BODY(CEASEFIRE("yes", "2026-05-01", "") "," CEASEFIRE(
                     "no", "2026-04-01", ", \"determination\": \"denied\""))),
                 0);
    /* The same, reported and asserted. */
    cr_expect_eq(
        count_of(TREATY("", ACT("a", "2026-01-10", "ratification", BY("A")) "," ACT(
                                "b", "2026-01-10", "ratification", BY("A") AS("reported")))),
        0);
    /* A month that the day lies in. */
    cr_expect_eq(count_of(TREATY("", ACT("a", "2026-01-10", "ratification", BY("A")) "," ACT(
                                         "b", "2026-01", "ratification", BY("A") AS("reported")))),
                 0);
    /* Expected for another day than it came. */
    cr_expect_eq(
        count_of(TREATY("", ACT("a", "2026-01-10", "ratification", BY("A")) "," ACT(
                                "b", "2026-03-01", "ratification", BY("A") AS("expected")))),
        0);
    /* It left between the two. */
    cr_expect_eq(
        count_of(TREATY(
            ENTRY ", \"withdrawal\": {\"allowed\": \"yes\", \"notice\": {\"n\": 1, \"unit\": "
                  "\"month\"}}",
            ACT("a", "2000-01-10", "ratification", BY("A")) "," ACT(
                "b", "2000-01-10", "ratification",
                BY("B")) "," ACT("w", "2010-01-01", "withdrawal",
                                 BY("A")) "," ACT("a2", "2020-01-10", "accession",
                                                  BY("A")) "," ACT("a3", "2015-01-10",
                                                                   "ratification",
                                                                   BY("A") AS("reported")))),
        0);
    /* Both deny. */
    cr_expect_eq(
        count_of(TREATY("", ACT("a", "2026-01-10", "ratification", BY("A") AS("denied")) "," ACT(
                                "b", "2026-02-10", "ratification", BY("A") AS("denied")))),
        0);
}

Test(contradictions, what_was_corrected_voided_or_not_yet_known_is_none)
{
    static const char corrected[] =
        TREATY("", ACT("a", "2026-01-10", "ratification", BY("A")) "," ACT(
                       "b", "2026-02-10", "ratification", BY("A") ", \"corrects\": \"a\""));
    static const char later[] =
        TREATY("", ACT("a", "2026-01-10", "ratification",
                       BY("A")) "," ACT("b", "2026-02-10", "ratification",
                                        BY("A") AS("reported") ", \"recorded\": \"2026-05-01\""));
    entente_agreement *agreement = agreement_of(later);
    entente_answer *answer = contradictions(agreement, TODAY, 20260430);

    cr_expect_eq(entente_answer_count(answer), 0);
    entente_answer_free(answer);
    answer = contradictions(agreement, TODAY, 20260501);
    cr_expect_eq(entente_answer_count(answer), 2);
    entente_answer_free(answer);
    answer = contradictions(agreement, 20260115, 0);
    cr_expect_eq(entente_answer_count(answer), 0, "it is dated later");
    entente_answer_free(answer);
    entente_agreement_free(agreement);
    cr_expect_eq(count_of(corrected), 0);
}

Test(contradictions, two_speak_for_themselves_and_one_contradicts_himself)
{
#define SAYS(id, date, party, value)                                                               \
    ACT(id, date, "statement", BY(party) ", \"about\": \"troops\", \"value\": \"" value "\"")
    cr_expect_eq(count_of(TREATY("", SAYS("a", "2026-01-10", "A", "yes") "," SAYS("b", "2026-01-10",
                                                                                  "B", "no"))),
                 0);
    cr_expect_eq(count_of(TREATY("", SAYS("a", "2026-01-10", "A", "yes") "," SAYS("b", "2026-01-10",
                                                                                  "A", "no"))),
                 2);
    /* A position may change. */
    cr_expect_eq(count_of(TREATY("", SAYS("a", "2026-01-10", "A", "yes") "," SAYS("b", "2026-02-10",
                                                                                  "A", "no"))),
                 0);
}

Test(contradictions, they_are_told_among_the_findings_where_remarks_are_asked_for)
{
    static const char document[] =
        TREATY(ENTRY, ACT("b1", "2026-02-10", "ratification", BY("B")) "," ACT(
                          "b2", "2026-02-20", "ratification", BY("B") AS("reported")));
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();

    cr_assert_eq(entente_question_set_on(question, TODAY, NULL), ENTENTE_OK);
    for (int lints = 0; lints <= 1; lints++) {
        entente_assessment *answer;

        cr_assert_eq(entente_question_set_lints(question, lints, NULL), ENTENTE_OK);
        answer = assess(agreement, question);
        cr_expect_eq(has_finding(answer, ENTENTE_F_CONTRADICTION), lints);
        entente_assessment_free(answer);
    }
    entente_question_free(question);
    entente_agreement_free(agreement);
}

/* ---- Paris, 6 January 2026. */

static entente_agreement *paris(const char *name)
{
    char path[256];
    char *text_of_file = malloc(1 << 20);
    entente_agreement *agreement;
    FILE *file;
    size_t length;

    snprintf(path, sizeof path, "../examples/paris/%s.json", name);
    file = fopen(path, "rb");
    cr_assert(file && text_of_file, "%s", path);
    length = fread(text_of_file, 1, (1 << 20) - 1, file);
    text_of_file[length] = '\0';
    fclose(file);
    agreement = agreement_of(text_of_file);
    free(text_of_file);
    return agreement;
}

/* The document calls it prospective; the President of Ukraine says that it binds in law. */
Test(contradictions, paris_binds_in_law_only_by_the_word_of_one)
{
    entente_agreement *agreement = paris("trilateral-declaration");
    entente_answer *answer = contradictions(agreement, 20260107, 0);
    const entente_assessment *assessment = entente_answer_assessment(answer);

    cr_assert_eq(entente_answer_count(answer), 2);
    cr_expect_str_eq(text(answer, 0, ENTENTE_ANSWER_ID), "acts/says-binding");
    cr_expect_str_eq(text(answer, 0, ENTENTE_ANSWER_BY), "Volodymyr Zelenskyy");
    cr_expect_str_eq(text(answer, 0, ENTENTE_ANSWER_VALUE), "legal");
    cr_expect_str_eq(text(answer, 0, ENTENTE_ANSWER_SOURCE), "article");
    cr_expect_str_eq(entente_answer_text(answer, 0, ENTENTE_ANSWER_SOURCE, 1), "zelenskyy");
    cr_expect_str_eq(text(answer, 1, ENTENTE_ANSWER_ID), "bindingness");
    cr_expect_str_eq(text(answer, 1, ENTENTE_ANSWER_VALUE), "prospective");
    /* Were it so, the signatures would not have put it into effect. */
    cr_expect(rests(answer, 0, "status"));
    cr_expect(rests(answer, 0, "parties/FRA/entry_into_force"));
    cr_expect(rests(answer, 0, "commitments/force-deployment"));
    cr_expect_eq(entente_assessment_status(assessment), ENTENTE_STATUS_IN_EFFECT);
    entente_answer_free(answer);
    entente_agreement_free(agreement);
}

/* Three speak of their own soldiers, and none of them contradicts another. */
Test(contradictions, paris_has_many_voices_and_one_contradiction)
{
    entente_agreement *agreement = paris("joint-declaration");
    entente_answer *answer = contradictions(agreement, 20260201, 0);
    char *json = NULL;

    for (size_t i = 0; i < entente_answer_count(answer); i++)
        cr_expect_str_eq(text(answer, i, ENTENTE_ANSWER_FACT), "statement/bindingness", "%s",
                         text(answer, i, ENTENTE_ANSWER_ID));
    cr_expect_eq(entente_answer_count(answer), 2);
    cr_expect(rests(answer, 0, "status"));
    cr_assert_eq(entente_answer_to_json(answer, &json, NULL, NULL), ENTENTE_OK);
    cr_expect_neq(strstr(json, "\"id\": \"statement/bindingness\""), NULL, "%s", json);
    cr_expect_neq(strstr(json, "\"sky-news\""), NULL, "%s", json);
    cr_expect_neq(strstr(json, "\"rests\": ["), NULL, "%s", json);
    entente_text_free(json);
    entente_answer_free(answer);
    entente_agreement_free(agreement);
}

/* One act of a record in which A comes and goes, and is spoken of. */
static void write_act(char *room, size_t size, uint32_t number, uint32_t *seed)
{
    static const char *const MODALITIES[] = {"asserted", "asserted",  "reported",
                                             "denied",   "announced", "possible"};
    const uint32_t draw = *seed = *seed * 1664525u + 1013904223u, bits = draw >> 8;
    char date[16];

    snprintf(date, sizeof date, bits % 5 ? "200%u-0%u-1%u" : "200%u", bits % 4, 1 + bits / 7 % 3,
             bits / 31 % 2);
    if (bits / 64 % 3 == 0)
        snprintf(room, size,
                 "{\"id\": \"a%u\", \"date\": \"%s\", \"type\": \"statement\", \"party\": \"A\", "
                 "\"about\": \"%s\", \"value\": \"%s\", \"modality\": \"%s\"}",
                 number, date, bits / 256 % 2 ? "x" : "bindingness",
                 bits / 512 % 4 ? "legal" : "political", MODALITIES[bits / 4096 % 6]);
    else
        snprintf(room, size,
                 "{\"id\": \"a%u\", \"date\": \"%s\", \"type\": \"%s\", \"party\": \"A\", "
                 "\"modality\": \"%s\"}",
                 number, date, bits / 256 % 2 ? "accession" : "withdrawal",
                 MODALITIES[bits / 4096 % 6]);
}

enum { RECORDED = 9 };

/* The sum of a number for each act that is told among the contradictions. */
static uint64_t told_in_order(char acts[RECORDED][256], const uint32_t order[RECORDED])
{
    char record[RECORDED * 260] = "", document[RECORDED * 260 + 1024];
    entente_answer *answer;
    uint64_t sum = 0;

    for (uint32_t i = 0; i < RECORDED; i++) {
        strcat(record, i ? ", " : "");
        strcat(record, acts[order[i]]);
    }
    snprintf(document, sizeof document, TREATY("", "%s"), record);
    answer = told(document);
    for (size_t i = 0; i < entente_answer_count(answer); i++) {
        const char *path = entente_answer_text(answer, i, ENTENTE_ANSWER_ID, 0);

        sum += strncmp(path, "acts/a", 6) ? 1 : UINT64_C(1) << (4 * (1 + (path[6] - '0')));
    }
    entente_answer_free(answer);
    return sum;
}

Test(contradictions, are_the_same_in_whatever_order_the_record_tells_its_acts)
{
    uint32_t found = 0;

    for (uint32_t seed = 1; seed <= 300; seed++) {
        uint32_t order[RECORDED], random = seed * 7919;
        char acts[RECORDED][256];
        uint64_t first = 0;

        for (uint32_t i = 0; i < RECORDED; i++) {
            order[i] = i;
            write_act(acts[i], sizeof acts[i], i, &random);
        }
        for (int round = 0; round < 4; round++) {
            const uint64_t sum = told_in_order(acts, order);

            first = round ? first : sum;
            cr_assert_eq(sum, first, "seed %u, round %d", seed, round);
            for (uint32_t i = RECORDED - 1; i > 0; i--) {
                const uint32_t j = (random = random * 1664525u + 1013904223u) >> 8;
                const uint32_t kept = order[i];

                order[i] = order[j % (i + 1)];
                order[j % (i + 1)] = kept;
            }
        }
        found += first > 0;
    }
    cr_assert(found > 100 && found < 300, "%u", found);
}

Test(contradictions, arguments)
{
    entente_agreement *agreement = agreement_of(TREATY("", ""));
    entente_question *question = entente_question_new();
    entente_answer *answer = NULL;

    cr_expect_eq(entente_contradictions(agreement, question, &answer, NULL), ENTENTE_E_ARGUMENT,
                 "no day was set");
    entente_question_set_on(question, TODAY, NULL);
    cr_expect_eq(entente_contradictions(NULL, question, &answer, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_contradictions(agreement, NULL, &answer, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_contradictions(agreement, question, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_null(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
}
