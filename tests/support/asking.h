/* Short words for tests that ask an assessment. Each fails the test where it cannot answer. */
#ifndef ASKING_H
#define ASKING_H

#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include <entente/entente.h>

static inline entente_agreement *agreement_of(const char *document)
{
    entente_agreement *agreement = NULL;
    entente_error *error = entente_error_new();

    if (entente_agreement_read(document, strlen(document), NULL, &agreement, NULL, error) !=
        ENTENTE_OK)
        cr_assert_fail("%s: %s: %s", entente_error_place(error), entente_error_message(error),
                       document);
    entente_error_free(error);
    return agreement;
}

static inline entente_assessment *assess(const entente_agreement *agreement,
                                         const entente_question *question)
{
    entente_assessment *assessment = NULL;
    entente_error *error = entente_error_new();

    if (entente_assess(agreement, question, &assessment, error) != ENTENTE_OK)
        cr_assert_fail("%s: %s", entente_error_place(error), entente_error_message(error));
    entente_error_free(error);
    return assessment;
}

/* What stands on a day; all that was recorded is known. */
static inline entente_assessment *assess_on(const entente_agreement *agreement, int32_t on)
{
    entente_question *question = entente_question_new();

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK, "%d", on);

    entente_assessment *assessment = assess(agreement, question);

    entente_question_free(question);
    return assessment;
}

static inline entente_assessment *ask(const char *document, int32_t on)
{
    entente_agreement *agreement = agreement_of(document);
    entente_assessment *assessment = assess_on(agreement, on);

    entente_agreement_free(agreement);
    return assessment;
}

/* The answer in one line: "in_force FRA=party GBR=signatory". */
static inline const char *line_of(const entente_assessment *assessment, char *room, size_t size)
{
    size_t used = (size_t)snprintf(
        room, size, "%s",
        entente_facet_name(ENTENTE_FACET_STATUS, entente_assessment_status(assessment)));

    for (size_t i = 0; i < entente_assessment_party_count(assessment) && used < size; i++)
        used += (size_t)snprintf(
            room + used, size - used, " %s=%s", entente_assessment_party_id(assessment, i),
            entente_facet_name(ENTENTE_FACET_PARTY_STATUS,
                               entente_assessment_party_status(assessment, i)));
    return room;
}

/* What a document says on a day, in one line. */
struct line_on_day {
    const char *document;
    int32_t on;
    const char *line;
};

static inline void expect_lines_on_days(const struct line_on_day *lines, size_t count)
{
    char room[256];

    for (size_t i = 0; i < count; i++) {
        entente_assessment *answer = ask(lines[i].document, lines[i].on);

        cr_expect_str_eq(line_of(answer, room, sizeof room), lines[i].line, "line %zu: %s", i,
                         room);
        entente_assessment_free(answer);
    }
}

#define EXPECT_LINES_ON_DAYS(lines) expect_lines_on_days(lines, sizeof lines / sizeof lines[0])

/* Whether a finding with that code stands in the answer. */
static inline int has_finding(const entente_assessment *assessment, int32_t code)
{
    const entente_findings *findings = entente_assessment_findings(assessment);

    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        if (entente_findings_code(findings, i) == code)
            return 1;
    }
    return 0;
}

/* A document about the parties A, B and C. The parts are members, or "". */
#define DOCUMENT(bindingness, clauses, acts)                                                       \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"" bindingness "\", \"parties\": ["                                         \
    "{\"id\": \"A\", \"name\": \"State A\", \"kind\": \"state\"}, "                                \
    "{\"id\": \"B\", \"name\": \"State B\", \"kind\": \"state\"}, "                                \
    "{\"id\": \"C\", \"name\": \"State C\", \"kind\": \"state\"}], "                               \
    "\"clauses\": {" clauses "}, \"acts\": [" acts "]}"

/* An act; `more` begins with a comma, or is "". */
#define ACT(id, date, type, more)                                                                  \
    "{\"id\": \"" id "\", \"date\": \"" date "\", \"type\": \"" type "\"" more "}"
#define BY(party) ", \"party\": \"" party "\""

/* In force a month after the second consent; later parties on their own day. */
#define ENTRY_AFTER_TWO                                                                            \
    "\"consent\": {\"requires_signature\": false}, "                                               \
    "\"withdrawal\": {\"allowed\": \"yes\", \"notice\": {\"n\": 6, \"unit\": \"month\"}}, "        \
    "\"entry_into_force\": {\"general\": {\"op\": \"add\", \"n\": 1, \"unit\": \"month\", "        \
    "\"to\": {\"op\": \"when\", \"cond\": {\"op\": \"count\", \"min\": 2}}}, "                     \
    "\"boundary\": \"entry\", \"late\": {\"op\": \"own_consent\"}}"

#endif
