/* Courses: what is kept of each subject, how it is found, and what a further day is told to be. */
#include "asking.h"

/* Two ratifications bring it into force thirty days on; then a is owed within sixty days. */
static const char TWO[] =
    "{\"format\":\"entente/1\",\"id\":\"two\",\"title\":\"Two\",\"kind\":\"treaty\","
    "\"bindingness\":\"legal\","
    "\"parties\":[{\"id\":\"AAA\",\"name\":\"AAA\",\"kind\":\"state\"},"
    "{\"id\":\"BBB\",\"name\":\"BBB\",\"kind\":\"state\"}],"
    "\"clauses\":{\"consent\":{\"requires_signature\":false},"
    "\"entry_into_force\":{\"article\":\"7\",\"general\":{\"op\":\"add\",\"n\":30,\"unit\":\"day\","
    "\"to\":{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2}}}}},"
    "\"bodies\":[{\"id\":\"board\",\"name\":\"Board\",\"kind\":\"committee\"}],"
    "\"approvals\":[{\"id\":\"home\",\"party\":\"BBB\",\"steps\":["
    "{\"id\":\"vote\",\"kind\":\"chamber_vote\"}]}],"
    "\"commitments\":[{\"id\":\"a\",\"type\":\"other\",\"obligors\":[\"AAA\"],"
    "\"beneficiaries\":[\"BBB\"],\"due\":{\"op\":\"date\",\"value\":\"2020-07-30\"}}],"
    "\"acts\":["
    "{\"id\":\"v\",\"date\":\"2020-02-01\",\"type\":\"step\",\"party\":\"BBB\",\"approval\":"
    "\"home\","
    "\"step\":\"vote\",\"to\":\"passed\"},"
    "{\"id\":\"ra\",\"date\":\"2020-03-01\",\"type\":\"ratification\",\"party\":\"AAA\"},"
    "{\"id\":\"rb\",\"date\":\"2020-05-01\",\"type\":\"ratification\",\"party\":\"BBB\"},"
    "{\"id\":\"e\",\"date\":\"2020-06\",\"type\":\"body\",\"body\":\"board\",\"to\":"
    "\"established\"}"
    "]}";

enum { HORIZON = 20201231 };

static entente_course *course_of(entente_agreement *agreement)
{
    entente_question *question = entente_question_new();
    entente_error *error = entente_error_new();
    entente_course *course = NULL;

    cr_assert_eq(entente_question_set_on(question, HORIZON, NULL), ENTENTE_OK);
    cr_assert_eq(entente_course_new(agreement, question, &course, error), ENTENTE_OK, "%s",
                 entente_error_message(error));
    entente_error_free(error);
    entente_question_free(question);
    return course;
}

/* Of an agreement that is no more. */
static entente_course *course_of_text(const char *text)
{
    entente_agreement *agreement = agreement_of(text);
    entente_course *course = course_of(agreement);

    entente_agreement_free(agreement);
    return course;
}

/* "20200501 scheduled act rb (ratification by BBB)", or "" past the end. */
static const char *moment_of(const entente_course *course, const char *path, size_t moment,
                             char room[200])
{
    static const char *const causes[] = {"", "beginning", "act", "clock", "rule"};
    const size_t subject = entente_course_find(course, path);

    cr_assert_neq(subject, SIZE_MAX, "%s", path);
    room[0] = '\0';
    if (moment < entente_course_moment_count(course, subject))
        snprintf(
            room, 200, "%d %s %s %s (%s)",
            (int)entente_course_moment_number(course, subject, moment, ENTENTE_MOMENT_FROM),
            entente_facet_name(
                entente_course_facet(course, subject),
                entente_course_moment_number(course, subject, moment, ENTENTE_MOMENT_STATE)),
            causes[entente_course_moment_number(course, subject, moment, ENTENTE_MOMENT_CAUSE)],
            entente_course_moment_text(course, subject, moment, ENTENTE_MOMENT_ACT),
            entente_course_moment_text(course, subject, moment, ENTENTE_MOMENT_BECAUSE));
    return room;
}

static void expect_moments(const entente_course *course, const char *path,
                           const char *const *moments)
{
    char room[200];
    size_t i = 0;

    for (; moments[i]; i++)
        cr_expect_str_eq(moment_of(course, path, i, room), moments[i], "%s %zu: %s", path, i, room);
    cr_expect_str_eq(moment_of(course, path, i, room), "", "%s has more: %s", path, room);
}

Test(course, keeps_the_moments_of_each_subject_with_their_causes)
{
    static const char *const agreement[] = {
        "0 not_in_force beginning  ()", "20200501 scheduled act rb (ratification by BBB)",
        "20200531 in_force rule  (entry into force (Art. 7))", NULL};
    static const char *const party[] = {
        "0 eligible beginning  ()", "20200301 contracting act ra (ratification by AAA)",
        "20200531 party rule  (entry into force for AAA (Art. 7))", NULL};
    static const char *const step[] = {"0 ready beginning  ()",
                                       "20200201 passed act v (step vote by BBB: passed)", NULL};
    static const char *const owed[] = {
        "0 drafted beginning  ()", "20200301 agreed_not_binding_yet act ra (ratification by AAA)",
        "20200531 active clock  (the day has come (/commitments/0))",
        "20200731 overdue clock  (the due day is over (/commitments/0))", NULL};
    entente_course *course = course_of_text(TWO);

    expect_moments(course, "agreement", agreement);
    expect_moments(course, "parties/AAA", party);
    expect_moments(course, "approvals/BBB/home/vote", step);
    expect_moments(course, "commitments/a/AAA", owed);
    entente_course_free(course);
}

Test(course, finds_the_subjects_by_their_paths)
{
    static const char *const paths[] = {
        "agreement",     "parties/AAA",       "parties/BBB",        "bodies/board",
        "commitments/a", "commitments/a/AAA", "approvals/BBB/home", "approvals/BBB/home/vote"};
    const size_t count = sizeof paths / sizeof paths[0];
    entente_course *course = course_of_text(TWO);

    cr_expect_eq(entente_course_count(course), count);
    for (size_t i = 0; i < count; i++) {
        cr_expect_str_eq(entente_course_path(course, i), paths[i]);
        cr_expect_eq(entente_course_find(course, paths[i]), i, "%s", paths[i]);
    }
    cr_expect_eq(entente_course_find(course, "AAA"), SIZE_MAX);
    cr_expect_eq(entente_course_find(course, ""), SIZE_MAX);
    cr_expect_null(entente_course_path(course, count));
    entente_course_free(course);
}

Test(course, tells_which_states_are_possible)
{
    entente_course *course = course_of_text(TWO);
    const size_t board = entente_course_find(course, "bodies/board");
    const int32_t planned = 1 << ENTENTE_BODY_STATE_PLANNED;
    const int32_t established = 1 << ENTENTE_BODY_STATE_ESTABLISHED;
    static const int32_t days[] = {20200531, 20200601, 20200630};
    const int32_t possible[] = {planned, planned | established, established};

    for (int i = 0; i < 3; i++)
        cr_expect_eq(entente_course_moment_number(course, board,
                                                  entente_course_moment_on(course, board, days[i]),
                                                  ENTENTE_MOMENT_POSSIBLE),
                     possible[i], "%d", (int)days[i]);
    cr_expect_eq(entente_course_state(course, board, 20200610), ENTENTE_BODY_STATE_UNKNOWN);
    entente_course_free(course);
}

Test(course, answers_each_day_up_to_its_horizon)
{
    entente_course *course = course_of_text(TWO);

    cr_expect_eq(entente_course_horizon(course), HORIZON);
    cr_expect_eq(entente_course_state_of(course, "parties/AAA", 10101),
                 ENTENTE_PARTY_STATUS_ELIGIBLE);
    cr_expect_eq(entente_course_state_of(course, "parties/AAA", 20200530),
                 ENTENTE_PARTY_STATUS_CONTRACTING);
    cr_expect_eq(entente_course_state_of(course, "parties/AAA", 20200531),
                 ENTENTE_PARTY_STATUS_PARTY);
    cr_expect_eq(entente_course_state_of(course, "parties/AAA", HORIZON),
                 ENTENTE_PARTY_STATUS_PARTY);
    cr_expect_eq(entente_course_state_of(course, "parties/AAA", 20210101), 0, "behind the horizon");
    cr_expect_eq(entente_course_state_of(course, "parties/AAA", 20200500), 0, "a month");
    cr_expect_eq(entente_course_state_of(course, "parties/AAA", 20200532), 0, "no day");
    cr_expect_eq(entente_course_state_of(course, "parties/NIL", 20200531), 0);
    entente_course_free(course);
}

Test(course, does_not_see_what_becomes_of_the_agreement)
{
    entente_agreement *agreement = agreement_of(TWO);
    entente_course *course = course_of(agreement), *other;
    entente_act *act = NULL;

    cr_assert_eq(entente_agreement_add_act(agreement, "w", ENTENTE_ACT_WITHDRAWAL, 20200601, "AAA",
                                           &act, NULL),
                 ENTENTE_OK);
    other = course_of(agreement);
    entente_agreement_free(agreement);
    cr_expect_eq(entente_course_moment_count(course, 1), 3);
    cr_expect_geq(entente_course_moment_count(other, 1), 3);
    cr_expect_gt(entente_course_bytes(course), 1000);
    cr_expect_gt(entente_course_work(course, ENTENTE_WORK_STEPS), 0);
    entente_course_free(course);
    entente_course_free(other);
}

Test(course, assesses_a_further_day_as_the_agreement_does)
{
    entente_agreement *agreement = agreement_of(TWO);
    entente_course *course = course_of(agreement);
    entente_error *error = entente_error_new();
    static const int32_t days[] = {20200101, 20200501, 20200531, 20200801, 20230101};

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        entente_assessment *answer = NULL, *other = assess_on(agreement, days[i]);
        char *a = NULL, *b = NULL;

        cr_assert_eq(entente_course_assess(course, days[i], &answer, error), ENTENTE_OK);
        cr_assert_eq(entente_assessment_to_json(answer, &a, NULL, NULL), ENTENTE_OK);
        cr_assert_eq(entente_assessment_to_json(other, &b, NULL, NULL), ENTENTE_OK);
        cr_expect_str_eq(a, b);
        entente_text_free(a);
        entente_text_free(b);
        entente_assessment_free(answer);
        entente_assessment_free(other);
    }
    entente_agreement_free(agreement);
    entente_course_free(course);
    entente_error_free(error);
}

Test(course, refuses_what_is_no_question)
{
    entente_agreement *agreement = agreement_of(TWO);
    entente_question *question = entente_question_new();
    entente_course *course = NULL;
    entente_assessment *answer = NULL;

    cr_expect_eq(entente_course_new(agreement, question, &course, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_course_new(NULL, question, &course, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_question_set_on(question, HORIZON, NULL), ENTENTE_OK);
    cr_expect_eq(entente_course_new(agreement, question, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_course_new(agreement, question, &course, NULL), ENTENTE_OK);
    cr_expect_eq(entente_course_assess(course, 20200500, &answer, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_course_assess(course, HORIZON, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_course_assess(NULL, HORIZON, &answer, NULL), ENTENTE_E_ARGUMENT);
    entente_course_free(course);
    entente_course_free(NULL);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(course, of_nothing_tells_nothing)
{
    entente_course *course = course_of_text(TWO);
    const size_t past = entente_course_count(course);

    cr_expect_eq(entente_course_horizon(NULL), 0);
    cr_expect_eq(entente_course_bytes(NULL), 0);
    cr_expect_eq(entente_course_work(NULL, ENTENTE_WORK_STEPS), 0);
    cr_expect_eq(entente_course_count(NULL), 0);
    cr_expect_eq(entente_course_find(NULL, "agreement"), SIZE_MAX);
    cr_expect_eq(entente_course_find(course, NULL), SIZE_MAX);
    cr_expect_null(entente_course_path(NULL, 0));
    cr_expect_eq(entente_course_facet(course, past), 0);
    cr_expect_eq(entente_course_state(course, past, HORIZON), 0);
    cr_expect_eq(entente_course_state_of(NULL, "agreement", HORIZON), 0);
    cr_expect_eq(entente_course_moment_count(course, past), 0);
    cr_expect_eq(entente_course_moment_on(course, past, HORIZON), SIZE_MAX);
    cr_expect_eq(entente_course_moment_number(course, 0, 99, ENTENTE_MOMENT_STATE), 0);
    cr_expect_eq(entente_course_moment_number(course, 0, 0, 99), 0);
    cr_expect_null(entente_course_moment_text(course, 0, 99, ENTENTE_MOMENT_ACT));
    cr_expect_null(entente_course_moment_text(course, 0, 0, 99));
    entente_course_free(course);
}
