/*
 * Without memory what is asked of commitments, approvals, bodies and texts is refused and nothing
 * else: each allocation fails in turn, once alone and once with all that follow, until all goes
 * well. An answer that comes is the one that comes with all memory.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

#include "failing_memory.h"

/* What is asked of one document. */
struct asked {
    const char *path;
    int32_t on, until;
    const char *a, *b; /* parties */
    const char *event; /* NULL: not asked */
    const char *versions[2];
    const char *template; /* for a; NULL: not asked */
};

static const struct asked documents[] = {
    {"fixtures/questions/due-interval.json", 20260701, 20270131, "FRA", "UKR", NULL, {NULL}, NULL},
    {"fixtures/questions/if-ceasefire.json",
     20260301,
     20261231,
     "FRA",
     "UKR",
     "ceasefire_in_effect",
     {NULL},
     "FRA/consent/law"},
    {"fixtures/questions/owes-paris.json",
     20260620,
     20261231,
     "GBR",
     "UKR",
     "ceasefire_in_effect",
     {NULL},
     "GBR/deployment/prerogative"},
    {"fixtures/questions/next-steps.json", 20260312, 20261231, "UKR", "FRA", NULL, {NULL}, NULL},
    {"fixtures/questions/diff-versions.json",
     20260701,
     20270131,
     "FRA",
     "UKR",
     NULL,
     {"draft", "final"},
     NULL},
    {"fixtures/commitments/recurs-six-months.json",
     20260801,
     20271231,
     "FRA",
     "UKR",
     NULL,
     {NULL},
     NULL},
    {"fixtures/commitments/suspension-deadlines.json",
     20260801,
     20271231,
     "NLD",
     "UKR",
     NULL,
     {NULL},
     "NLD/consent/approval"},
    {"fixtures/commitments/body-life.json", 20280630, 20281231, "FRA", "UKR", NULL, {NULL}, NULL},
    {"fixtures/commitments/joint-obligors.json",
     20260601,
     20271231,
     "DEU",
     "UKR",
     NULL,
     {NULL},
     NULL},
    {"fixtures/approvals/laying-21-sitting-days.json",
     20261231,
     20271231,
     "GBR",
     NULL,
     NULL,
     {NULL},
     NULL},
    {"fixtures/approvals/double-rule-sweden.json",
     20271231,
     20281231,
     "SWE",
     NULL,
     NULL,
     {NULL},
     NULL},
};

/* What stands ready before memory fails. */
struct ready {
    const struct asked *asked;
    entente_agreement *agreement;
    entente_question *question;
    entente_error *error;
};

/* What came of it: the result, and a sum over everything that the answer says. */
struct outcome {
    entente_result result;
    uint64_t sum;
    bool there;
};

static const char *complaint;

static void good(bool truth, const char *what)
{
    if (!truth && !complaint)
        complaint = what;
}

static uint64_t with(uint64_t sum, uint64_t value)
{
    return (sum ^ value) * UINT64_C(1099511628211) + 1;
}

static uint64_t with_text(uint64_t sum, const char *text)
{
    sum = with(sum, text ? 1 : 0);
    for (; text && *text; text++)
        sum = with(sum, (unsigned char)*text);
    return sum;
}

static uint64_t sum_of_findings(uint64_t sum, const entente_assessment *answer)
{
    const entente_findings *findings = entente_assessment_findings(answer);

    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        sum = with(sum, (uint64_t)entente_findings_code(findings, i));
        sum = with_text(sum, entente_findings_message(findings, i));
    }
    return sum;
}

static uint64_t sum_of_row(uint64_t sum, const entente_assessment *answer, size_t row)
{
    for (int32_t facet = ENTENTE_FACET_SUBJECT; facet <= ENTENTE_FACET_MEMBERSHIP; facet++)
        sum = with(sum, (uint64_t)entente_assessment_row_facet(answer, row, facet));
    for (int32_t day = ENTENTE_DAY_DUE; day <= ENTENTE_DAY_SINCE_BEFORE; day++)
        sum = with(sum, (uint64_t)entente_assessment_row_day(answer, row, day));
    for (int32_t which = 1; which <= ENTENTE_ROW_MODALITY; which++)
        sum = with(sum, (uint64_t)entente_assessment_row_number(answer, row, which));
    for (int32_t which = 1; which <= ENTENTE_ROW_BLOCKED_APPROVAL; which++)
        sum = with_text(sum, entente_assessment_row_text(answer, row, which, 0));
    return sum;
}

static uint64_t sum_of_rows(const entente_assessment *answer)
{
    uint64_t sum = with(0, (uint64_t)entente_assessment_status(answer));

    for (size_t row = 0; row < entente_assessment_row_count(answer); row++)
        sum = sum_of_row(sum, answer, row);
    return sum_of_findings(sum, answer);
}

static uint64_t sum_of_answer(const entente_answer *answer)
{
    uint64_t sum = 0;

    for (size_t row = 0; row < entente_answer_count(answer); row++) {
        for (int32_t which = 1; which <= ENTENTE_ANSWER_RESTS; which++)
            for (size_t i = 0; i < 3; i++)
                sum = with_text(sum, entente_answer_text(answer, row, which, i));
        for (int32_t which = 1; which <= ENTENTE_ANSWER_EARLIEST; which++)
            sum = with(sum, (uint64_t)entente_answer_number(answer, row, which));
    }
    if (entente_answer_assessment(answer))
        sum = with(sum, sum_of_rows(entente_answer_assessment(answer)));
    return sum;
}

/* ---- Each question; memory fails only while it is asked. */

static long fail_next;

static void begin(void)
{
    calls = 0;
    fail_at = fail_next;
}

static struct outcome end_of_answer(entente_result result, entente_answer *answer)
{
    struct outcome out = {.result = result, .there = answer != NULL};

    fail_at = 0;
    if (answer)
        out.sum = sum_of_answer(answer);
    entente_answer_free(answer);
    return out;
}

static struct outcome assess(const struct ready *ready)
{
    entente_assessment *answer = NULL;
    struct outcome out;

    begin();
    out.result = entente_assess(ready->agreement, ready->question, &answer, ready->error);
    fail_at = 0;
    out.there = answer != NULL;
    out.sum = answer ? sum_of_rows(answer) : 0;
    entente_assessment_free(answer);
    return out;
}

static struct outcome trace(const struct ready *ready)
{
    entente_timeline *line = NULL;
    struct outcome out = {.sum = 0};

    begin();
    out.result = entente_trace(ready->agreement, ready->question, &line, ready->error);
    fail_at = 0;
    out.there = line != NULL;
    for (size_t row = 0; entente_timeline_text(line, row, ENTENTE_CHANGE_SUBJECT); row++) {
        for (int32_t which = 1; which <= ENTENTE_CHANGE_BECAUSE; which++)
            out.sum = with_text(out.sum, entente_timeline_text(line, row, which));
        for (int32_t which = 1; which <= ENTENTE_CHANGE_TO; which++)
            out.sum = with(out.sum, (uint64_t)entente_timeline_number(line, row, which));
    }
    entente_timeline_free(line);
    return out;
}

/* Every moment of every subject, and an assessment of a further day. */
static struct outcome follow(const struct ready *ready)
{
    entente_course *course = NULL;
    entente_assessment *further = NULL;
    struct outcome out = {.sum = 0};

    begin();
    out.result = entente_course_new(ready->agreement, ready->question, &course, ready->error);
    if (course)
        out.result = entente_course_assess(course, ready->asked->on, &further, ready->error);
    fail_at = 0;
    out.there = further != NULL;
    for (size_t i = 0; i < entente_course_count(course); i++) {
        out.sum = with_text(out.sum, entente_course_path(course, i));
        for (size_t k = 0; k < entente_course_moment_count(course, i); k++) {
            for (int32_t which = 1; which <= ENTENTE_MOMENT_CAUSE; which++)
                out.sum =
                    with(out.sum, (uint64_t)entente_course_moment_number(course, i, k, which));
            for (int32_t which = 1; which <= ENTENTE_MOMENT_BECAUSE; which++)
                out.sum = with_text(out.sum, entente_course_moment_text(course, i, k, which));
        }
    }
    out.sum = further ? with(out.sum, sum_of_rows(further)) : 0;
    entente_assessment_free(further);
    entente_course_free(course);
    return out;
}

static struct outcome due(const struct ready *ready)
{
    const struct asked *asked = ready->asked;
    entente_answer *answer = NULL;
    entente_result result;

    begin();
    result = entente_due(ready->agreement, ready->question, asked->on, asked->until, &answer,
                         ready->error);
    return end_of_answer(result, answer);
}

static struct outcome owes(const struct ready *ready)
{
    entente_answer *answer = NULL;
    entente_result result;

    begin();
    result = entente_owes(ready->agreement, ready->question, ready->asked->a, ready->asked->b,
                          &answer, ready->error);
    return end_of_answer(result, answer);
}

static struct outcome next(const struct ready *ready)
{
    entente_answer *answer = NULL;
    entente_result result;

    begin();
    result =
        entente_next(ready->agreement, ready->question, ready->asked->a, &answer, ready->error);
    return end_of_answer(result, answer);
}

static struct outcome if_event(const struct ready *ready)
{
    entente_answer *answer = NULL;
    entente_result result;

    begin();
    result =
        entente_if(ready->agreement, ready->question, ready->asked->event, &answer, ready->error);
    return end_of_answer(result, answer);
}

static struct outcome contradictions(const struct ready *ready)
{
    entente_answer *answer = NULL;
    entente_result result;

    begin();
    result = entente_contradictions(ready->agreement, ready->question, &answer, ready->error);
    return end_of_answer(result, answer);
}

static struct outcome compare(const struct ready *ready)
{
    const struct asked *asked = ready->asked;
    entente_answer *answer = NULL;
    entente_result result;

    begin();
    result = entente_compare_versions(ready->agreement, asked->versions[0], asked->versions[1],
                                      &answer, ready->error);
    return end_of_answer(result, answer);
}

static uint64_t sum_of_text(const entente_agreement *agreement)
{
    char *text = NULL;
    size_t length = 0;
    uint64_t sum;

    good(entente_agreement_write(agreement, &text, &length, NULL) == ENTENTE_OK, "not written");
    sum = with_text(0, text);
    entente_text_free(text);
    return sum;
}

/* Nothing may have changed where it failed. */
static struct outcome fill(const struct ready *ready)
{
    entente_agreement *agreement = NULL;
    entente_approval *approval = NULL;
    struct outcome out = {.sum = 0};

    good(entente_agreement_copy(ready->agreement, &agreement, NULL) == ENTENTE_OK, "no copy");
    begin();
    out.result = entente_approval_from_template(agreement, ready->asked->a, ready->asked->template,
                                                "by-template", NULL, &approval, ready->error);
    fail_at = 0;
    out.there = approval != NULL;
    good(out.there != entente_agreement_equal(agreement, ready->agreement), "changed, or not");
    out.sum = out.there ? sum_of_text(agreement) : 0;
    entente_agreement_free(agreement);
    return out;
}

typedef struct outcome question(const struct ready *ready);

static question *const questions[] = {assess, trace,    follow,         due,     owes,
                                      next,   if_event, contradictions, compare, fill};

static bool can_ask(const struct asked *asked, question *which)
{
    return !(which == owes && !asked->b) && !(which == if_event && !asked->event) &&
           !(which == compare && !asked->versions[0]) && !(which == fill && !asked->template);
}

/* ---- The walk. */

static size_t attempts, refused;

static bool attempt(const struct ready *ready, question *which, long at,
                    const struct outcome *whole)
{
    const long before = live;
    struct outcome out;

    fail_next = at;
    out = which(ready);
    attempts++;
    good(live == before, "a leak");
    good(out.there == (out.result == ENTENTE_OK), "an answer without a result, or none with it");
    if (out.result == ENTENTE_E_NO_MEMORY) {
        refused++;
        return false;
    }
    good(out.result == ENTENTE_OK, "another result");
    good(out.sum == whole->sum, "another answer");
    return calls < at;
}

static void walk(const struct ready *ready, size_t number)
{
    question *const which = questions[number];
    struct outcome whole;
    const char *const before = complaint;

    fail_next = 0;
    whole = which(ready);
    good(whole.result == ENTENTE_OK, "it is refused with all memory");
    for (int kind = 0; kind < 2; kind++) {
        long at = 1;

        for_good = kind == 1;
        while (at < 100000 && !complaint && !attempt(ready, which, at, &whole))
            at++;
    }
    if (complaint != before)
        printf("%s, question %zu: allocation %ld: %s\n", ready->asked->path, number, fail_next,
               complaint);
}

static entente_agreement *read_file(const char *path)
{
    static char text[1 << 18];
    FILE *file = fopen(path, "rb");
    const size_t length = file ? fread(text, 1, sizeof text, file) : 0;
    entente_agreement *agreement = NULL;

    if (file)
        fclose(file);
    if (entente_agreement_read(text, length, NULL, &agreement, NULL, NULL) != ENTENTE_OK)
        good(false, "a document is refused");
    return agreement;
}

static void ask_all(const struct asked *asked)
{
    struct ready ready = {.asked = asked,
                          .agreement = read_file(asked->path),
                          .question = entente_question_new(),
                          .error = entente_error_new()};

    good(entente_question_set_on(ready.question, asked->on, NULL) == ENTENTE_OK &&
             entente_question_set_lints(ready.question, 1, NULL) == ENTENTE_OK,
         "no question");
    for (size_t i = 0; ready.agreement && i < sizeof questions / sizeof questions[0]; i++)
        if (can_ask(asked, questions[i]))
            walk(&ready, i);
    entente_error_free(ready.error);
    entente_question_free(ready.question);
    entente_agreement_free(ready.agreement);
}

int main(void)
{
    for (size_t i = 0; i < sizeof documents / sizeof documents[0] && !complaint; i++)
        ask_all(&documents[i]);
    printf("%zu attempts, %zu without memory: %s\n", attempts, refused,
           complaint ? complaint : "good");
    return complaint ? 1 : refused > 1000 ? 0 : 2;
}
