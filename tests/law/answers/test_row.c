/* Rows of an answer: each is found under its path, knows what it stands below, and ends. */
#include <entente/row.h>

#include "asking.h"

#define HEAD                                                                                       \
    "{\"format\": \"entente/1\", \"id\": \"b\", \"title\": \"B\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\", \"parties\": ["                                                   \
    "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "                                      \
    "{\"id\": \"A.B\", \"name\": \"A.B\", \"kind\": \"state\"}, "                                  \
    "{\"id\": \"AB\", \"name\": \"AB\", \"kind\": \"state\"}], "
#define BODY(id, members)                                                                          \
    "{\"id\": \"" id "\", \"name\": \"N\", \"kind\": \"council\", \"members\": [" members "]}"
#define TWO_NAMELESS                                                                               \
    "{\"anonymous\": true, \"count_min\": 2}, {\"anonymous\": true, \"count_min\": 1}"

/* Names of which one begins with another. */
static const char document[] = HEAD "\"bodies\": [" BODY(
    "b", "\"A\", \"AB\", " TWO_NAMELESS) ", " BODY("b.b", "") ", " BODY("bb", "\"A.B\"") "]}";

static entente_assessment *answer;

static void open_answer(void)
{
    answer = ask(document, 20260106);
}

static void close_answer(void)
{
    entente_assessment_free(answer);
}

TestSuite(row, .init = open_answer, .fini = close_answer);

Test(row, paths_are_those_of_the_document_in_its_order)
{
    static const char *const paths[] = {"bodies/b",
                                        "bodies/b/A",
                                        "bodies/b/AB",
                                        "bodies/b/"
                                        "*1",
                                        "bodies/b/"
                                        "*2",
                                        "bodies/b.b",
                                        "bodies/bb",
                                        "bodies/bb/A.B"};
    const size_t count = entente_assessment_row_count(answer);

    cr_assert_eq(count, sizeof paths / sizeof paths[0]);
    for (size_t i = 0; i < count; i++) {
        char *path = entente_assessment_row_path(answer, i);

        cr_expect_str_eq(path, paths[i]);
        cr_expect_eq(entente_assessment_row_find(answer, paths[i]), i, "%s", paths[i]);
        entente_text_free(path);
    }
}

Test(row, what_is_no_path_finds_nothing)
{
    static const char *const wrong[] = {"",
                                        "b",
                                        "bodies",
                                        "bodies/",
                                        "bodies/c",
                                        "bodies/b/C",
                                        "bodies/b/A/A",
                                        "bodies/bbb",
                                        "/bodies/b",
                                        "body/b",
                                        "bodies/b/"
                                        "*3",
                                        "BODIES/b",
                                        "bodies/"
                                        "/b",
                                        "commitments/b"};

    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        cr_expect_eq(entente_assessment_row_find(answer, wrong[i]), SIZE_MAX, "%s", wrong[i]);
    cr_expect_eq(entente_assessment_row_find(answer, NULL), SIZE_MAX);
    cr_expect_eq(entente_assessment_row_find(NULL, "bodies/b"), SIZE_MAX);
}

Test(row, a_member_stands_below_its_body)
{
    const size_t count = entente_assessment_row_count(answer);
    size_t body = SIZE_MAX;

    for (size_t i = 0; i < count; i++) {
        const int32_t subject = entente_assessment_row_facet(answer, i, ENTENTE_FACET_SUBJECT);

        if (subject == ENTENTE_SUBJECT_BODY) {
            cr_expect_eq(entente_assessment_row_parent(answer, i), SIZE_MAX);
            body = i;
        } else {
            cr_expect_eq(subject, ENTENTE_SUBJECT_MEMBER);
            cr_expect_eq(entente_assessment_row_parent(answer, i), body);
        }
    }
}

/* A body answers as a body, a member as a member, and nothing as anything else. */
Test(row, facets_of_another_kind_are_nothing)
{
    const size_t body = entente_assessment_row_find(answer, "bodies/b");
    const size_t member = entente_assessment_row_find(answer, "bodies/b/A");

    for (int32_t facet = -1; facet <= ENTENTE_FACET_MEMBERSHIP + 1; facet++) {
        const bool of_body = facet == ENTENTE_FACET_SUBJECT || facet == ENTENTE_FACET_BODY;
        const bool of_member = facet == ENTENTE_FACET_SUBJECT || facet == ENTENTE_FACET_BODY_ROLE ||
                               facet == ENTENTE_FACET_MEMBERSHIP;

        cr_expect_eq(entente_assessment_row_facet(answer, body, facet) != 0, of_body, "%d", facet);
        cr_expect_eq(entente_assessment_row_facet(answer, member, facet) != 0, of_member, "%d",
                     facet);
    }
    cr_expect_eq(entente_assessment_row_day(answer, member, ENTENTE_DAY_SINCE), 0);
    cr_expect_eq(entente_assessment_row_number(answer, member, ENTENTE_ROW_QUANTITY), 0);
    cr_expect_null(entente_assessment_row_text(answer, body, ENTENTE_ROW_PARTY, 0));
    cr_expect_null(entente_assessment_row_text(answer, body, ENTENTE_ROW_BLOCKED_PARTY, 0));
    cr_expect_null(entente_assessment_row_text(answer, body, 99, 0));
    cr_expect_str_eq(entente_assessment_row_text(answer, body, ENTENTE_ROW_ID, 0), "b");
    cr_expect_str_eq(entente_assessment_row_text(answer, member, ENTENTE_ROW_PARTY, 0), "A");
}

static void expect_nothing(const entente_assessment *whom, size_t row)
{
    cr_expect_null(entente_assessment_row_path(whom, row));
    cr_expect_eq(entente_assessment_row_parent(whom, row), SIZE_MAX);
    for (int32_t facet = 0; facet <= ENTENTE_FACET_MEMBERSHIP; facet++)
        cr_expect_eq(entente_assessment_row_facet(whom, row, facet), 0);
    for (int32_t which = 0; which <= ENTENTE_ROW_MODALITY + 1; which++)
        cr_expect_eq(entente_assessment_row_number(whom, row, which), 0);
    for (int32_t which = 0; which <= ENTENTE_ROW_BLOCKED_APPROVAL; which++)
        cr_expect_null(entente_assessment_row_text(whom, row, which, 0));
    for (int32_t day = 0; day <= ENTENTE_DAY_SINCE_BEFORE; day++)
        cr_expect_eq(entente_assessment_row_day(whom, row, day), 0);
}

Test(row, past_the_end_and_without_an_answer_there_is_nothing)
{
    expect_nothing(answer, entente_assessment_row_count(answer));
    expect_nothing(answer, SIZE_MAX);
    expect_nothing(NULL, 0);
    cr_expect_eq(entente_assessment_row_count(NULL), 0);
}

Test(row, there_are_none_of_what_was_not_asked_for)
{
    entente_question *question = entente_question_new();
    entente_agreement *agreement = agreement_of(document);
    entente_assessment *other;

    entente_question_set_on(question, 20260106, NULL);
    entente_question_set_scope(question, ENTENTE_SCOPE_PARTIES, NULL);
    other = assess(agreement, question);
    cr_expect_eq(entente_assessment_row_count(other), 0);
    entente_assessment_free(other);
    entente_agreement_free(agreement);
    entente_question_free(question);
}
