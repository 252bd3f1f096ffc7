/* Answers in rows: what is due, owed, next, set off by an event, and how two texts differ. */
#include "asking.h"

#define HEAD(id_, bindingness_)                                                                    \
    "{\"format\":\"entente/1\",\"id\":\"" id_ "\",\"title\":\"T\",\"kind\":\"agreement\","         \
    "\"bindingness\":\"" bindingness_ "\",\"parties\":["                                           \
    "{\"id\":\"FRA\",\"name\":\"France\",\"kind\":\"state\"},"                                     \
    "{\"id\":\"GBR\",\"name\":\"United Kingdom\",\"kind\":\"state\"},"                             \
    "{\"id\":\"UKR\",\"name\":\"Ukraine\",\"kind\":\"state\"}],"

#define SIGNED                                                                                     \
    "{\"id\":\"s1\",\"date\":\"2026-01-06\",\"type\":\"signature\",\"party\":\"FRA\"},"            \
    "{\"id\":\"s2\",\"date\":\"2026-01-06\",\"type\":\"signature\",\"party\":\"GBR\"},"            \
    "{\"id\":\"s3\",\"date\":\"2026-01-06\",\"type\":\"signature\",\"party\":\"UKR\"}"

/* The trilateral declaration of Paris, cut down: a force once a ceasefire holds. */
static const char FORCE[] = HEAD(
    "force", "prospective") "\"commitments\":["
                            "{\"id\":\"force\",\"type\":\"force_deployment\",\"obligors\":"
                            "[\"FRA\",\"GBR\"],\"beneficiaries\":[\"UKR\"],"
                            "\"trigger\":{\"op\":\"event\",\"id\":\"ceasefire\"},"
                            "\"due\":{\"op\":\"add\",\"n\":30,\"unit\":\"day\",\"to\":"
                            "{\"op\":\"event\",\"id\":\"ceasefire\"}}},"
                            "{\"id\":\"reports\",\"type\":\"reporting\",\"obligors\":[\"FRA\"],"
                            "\"recurs\":{\"every\":{\"n\":1,\"unit\":\"month\"},\"from\":"
                            "{\"op\":\"date\",\"value\":\"2026-01-31\"}}}],"
                            "\"acts\":[" SIGNED "]}";

static entente_question *question_on(int32_t on)
{
    entente_question *question = entente_question_new();

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    return question;
}

/* "ID KIND STATE DUE; ...". */
static const char *told(const entente_answer *answer, char *room, size_t size)
{
    size_t length = 0;

    room[0] = '\0';
    for (size_t i = 0; i < entente_answer_count(answer) && length < size; i++) {
        const char *state =
            entente_facet_name((int32_t)entente_answer_number(answer, i, ENTENTE_ANSWER_FACET),
                               (int32_t)entente_answer_number(answer, i, ENTENTE_ANSWER_STATE));

        length += (size_t)snprintf(room + length, size - length, "%s%s %s %s %d", i ? "; " : "",
                                   entente_answer_text(answer, i, ENTENTE_ANSWER_ID, 0),
                                   entente_answer_text(answer, i, ENTENTE_ANSWER_KIND, 0),
                                   state ? state : "-",
                                   (int)entente_answer_number(answer, i, ENTENTE_ANSWER_DUE));
    }
    return room;
}

static void expect_due(const char *document, int32_t on, int32_t from, int32_t until,
                       const char *wanted)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = question_on(on);
    entente_answer *answer = NULL;
    char room[2000];

    cr_assert_eq(entente_due(agreement, question, from, until, &answer, NULL), ENTENTE_OK);
    entente_question_free(question);
    entente_agreement_free(agreement);
    cr_expect_str_eq(told(answer, room, sizeof room), wanted, "%d: %s", on, room);
    entente_answer_free(answer);
}

Test(answer, what_recurs_is_due_on_each_of_its_days_counted_from_the_first)
{
    expect_due(FORCE, 20260110, 20260101, 20260430,
               "commitments/reports/FRA/2026-01-31 commitment active 20260131; "
               "commitments/reports/FRA/2026-02-28 commitment active 20260228; "
               "commitments/reports/FRA/2026-03-31 commitment active 20260331; "
               "commitments/reports/FRA/2026-04-30 commitment active 20260430");
}

Test(answer, what_is_overdue_on_the_day_is_told_though_it_lies_before_the_interval)
{
    expect_due(FORCE, 20260201, 20260301, 20260330,
               "commitments/reports/FRA/2026-01-31 commitment overdue 20260131");
}

/* A term of twenty years that renews itself by ten unless refused a year before, a reservation
 * that was notified, and a notice of withdrawal. */
static const char TERMS[] = HEAD(
    "terms",
    "legal") "\"provisions\":[{\"id\":\"5\"}],"
             "\"clauses\":{\"consent\":{\"requires_signature\":false},\"entry_into_force\":{"
             "\"general\":"
             "{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2}},\"boundary\":\"entry\"},"
             "\"withdrawal\":{\"allowed\":\"yes\",\"notice\":{\"n\":6,\"unit\":\"month\"}},"
             "\"duration\":{\"type\":\"tacit_renewal\",\"term\":{\"n\":20,\"unit\":\"year\"},"
             "\"renewal\":{\"n\":10,\"unit\":\"year\"},\"notice\":{\"n\":1,\"unit\":\"year\"}}},"
             "\"acts\":[{\"id\":\"r1\",\"date\":\"2000-03-01\",\"type\":\"ratification\",\"party\":"
             "\"FRA\"},"
             "{\"id\":\"r2\",\"date\":\"2000-03-01\",\"type\":\"ratification\",\"party\":\"UKR\"},"
             "{\"id\":\"r3\",\"date\":\"2018-06-15\",\"type\":\"ratification\",\"party\":\"GBR\"},"
             "{\"id\":\"v\",\"date\":\"2018-06-15\",\"type\":\"reservation\",\"party\":\"GBR\","
             "\"provision\":\"5\"},"
             "{\"id\":\"w\",\"date\":\"2018-12-01\",\"type\":\"withdrawal\",\"party\":\"UKR\"}]}";

Test(answer, notices_renewals_and_the_time_to_object_are_due_too)
{
    expect_due(TERMS, 20190101, 20190101, 20191231,
               "clauses/duration renewal in_force 20190301; "
               "parties/UKR withdrawal party 20190601; "
               "acts/v reservation - 20190615");
    expect_due(TERMS, 20190101, 20190302, 20190531, "");
    expect_due(TERMS, 20190101, 20290301, 20290301, "clauses/duration renewal in_force 20290301");
}

/* The amendments of SOLAS adopted on 12 December 2002: silence accepted them on 1 January 2004. */
static const char SILENCE[] = HEAD(
    "silence",
    "legal") "\"versions\":[{\"id\":\"first\"},{\"id\":\"isps\"}],"
             "\"clauses\":{\"consent\":{\"requires_signature\":false},\"entry_into_force\":{"
             "\"general\":"
             "{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2}},\"boundary\":\"entry\"},"
             "\"amendment\":{\"model\":\"tacit\"}},"
             "\"acts\":[{\"id\":\"r1\",\"date\":\"1980-05-25\",\"type\":\"ratification\",\"party\":"
             "\"FRA\"},"
             "{\"id\":\"r2\",\"date\":\"1980-05-25\",\"type\":\"ratification\",\"party\":\"UKR\"},"
             "{\"id\":\"ad\",\"date\":\"2002-12-12\",\"type\":\"amendment_adopted\",\"version\":"
             "\"isps\","
             "\"deemed_accepted\":\"2004-01-01\",\"effective\":\"2004-07-01\"}]}";

Test(answer, an_amendment_can_be_rejected_until_the_day_before_silence_accepts_it)
{
    expect_due(SILENCE, 20030601, 20030601, 20040701, "acts/ad period - 20031231");
    expect_due(SILENCE, 20040101, 20030601, 20040701, "");
    expect_due(SILENCE, 20021201, 20030601, 20040701, "");
}

Test(answer, a_reservation_tells_who_may_still_object)
{
    entente_agreement *agreement = agreement_of(TERMS);
    entente_question *question = question_on(20190101);
    entente_answer *answer = NULL;

    cr_assert_eq(entente_due(agreement, question, 20190615, 20190615, &answer, NULL), ENTENTE_OK);
    cr_expect_str_eq(entente_answer_text(answer, 0, ENTENTE_ANSWER_PARTY, 0), "GBR");
    cr_expect_str_eq(entente_answer_text(answer, 0, ENTENTE_ANSWER_TO, 0), "FRA");
    cr_expect_str_eq(entente_answer_text(answer, 0, ENTENTE_ANSWER_TO, 1), "UKR");
    cr_expect_null(entente_answer_text(answer, 0, ENTENTE_ANSWER_TO, 2));
    cr_expect_eq(entente_answer_number(answer, 0, ENTENTE_ANSWER_ROW), -1);
    entente_answer_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(answer, an_event_sets_off_what_waits_for_it_and_changes_nothing)
{
    entente_agreement *agreement = agreement_of(FORCE);
    entente_agreement *before = NULL;
    entente_question *question = question_on(20260301);
    entente_answer *answer = NULL;
    char room[2000];

    cr_assert_eq(entente_agreement_copy(agreement, &before, NULL), ENTENTE_OK);
    cr_assert_eq(entente_if(agreement, question, "ceasefire", &answer, NULL), ENTENTE_OK);
    cr_expect_str_eq(told(answer, room, sizeof room),
                     "commitments/force/FRA trigger active 20260331; "
                     "commitments/force/GBR trigger active 20260331",
                     "%s", room);
    cr_expect_eq(entente_answer_number(answer, 0, ENTENTE_ANSWER_BEFORE),
                 ENTENTE_COMMITMENT_STATE_PLEDGED);
    cr_expect(entente_agreement_equal(agreement, before));
    entente_answer_free(answer);
    answer = NULL;
    cr_expect_eq(entente_if(agreement, question, "landing_on_the_moon", &answer, NULL), ENTENTE_OK);
    cr_expect_eq(entente_answer_count(answer), 0);
    entente_answer_free(answer);
    entente_question_free(question);
    entente_agreement_free(before);
    entente_agreement_free(agreement);
}

Test(answer, what_is_owed_is_what_is_not_closed_towards_whom_it_is_owed)
{
    entente_agreement *agreement = agreement_of(FORCE);
    entente_question *question = question_on(20260110);
    entente_answer *answer = NULL;
    char room[2000];

    cr_assert_eq(entente_owes(agreement, question, "FRA", "UKR", &answer, NULL), ENTENTE_OK);
    cr_expect_str_eq(told(answer, room, sizeof room),
                     "commitments/force/FRA commitment pledged 0; "
                     "commitments/reports/FRA commitment active 20260131");
    entente_answer_free(answer);
    /* No beneficiaries: it is owed to every other party. */
    cr_assert_eq(entente_owes(agreement, question, "FRA", "GBR", &answer, NULL), ENTENTE_OK);
    cr_expect_str_eq(told(answer, room, sizeof room),
                     "commitments/reports/FRA commitment active 20260131");
    entente_answer_free(answer);
    answer = NULL;
    cr_expect_eq(entente_owes(agreement, question, "FRA", "NIL", &answer, NULL),
                 ENTENTE_E_UNKNOWN_REF);
    cr_expect_eq(entente_owes(agreement, question, NULL, "FRA", &answer, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_null(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

static void expect_next(const char *document, int32_t on, const char *party, const char *wanted)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = question_on(on);
    entente_answer *answer = NULL;
    char room[2000];

    cr_assert_eq(entente_next(agreement, question, party, &answer, NULL), ENTENTE_OK);
    cr_expect_str_eq(told(answer, room, sizeof room), wanted, "%s on %d: %s", party, on, room);
    entente_answer_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

static const char AT_HOME[] = HEAD(
    "home",
    "legal") "\"clauses\":{\"signature\":{\"opens\":\"2026-01-06\",\"closes\":\"2026-12-31\"},"
             "\"entry_into_force\":{\"general\":{\"op\":\"when\",\"cond\":{\"op\":\"count\","
             "\"min\":2}},"
             "\"boundary\":\"entry\"}},"
             "\"approvals\":[{\"id\":\"ratification\",\"party\":\"FRA\",\"steps\":["
             "{\"id\":\"assemblee\",\"kind\":\"chamber_vote\"},"
             "{\"id\":\"senat\",\"kind\":\"chamber_vote\"},"
             "{\"id\":\"law\",\"kind\":\"promulgation\",\"after\":[\"assemblee\",\"senat\"],"
             "\"period\":{\"n\":15,\"unit\":\"day\"}},"
             "{\"id\":\"deposit\",\"kind\":\"deposit\",\"after\":[\"law\"]}]}],"
             "\"acts\":[{\"id\":\"s1\",\"date\":\"2026-01-06\",\"type\":\"signature\",\"party\":"
             "\"FRA\"},"
             "{\"id\":\"s2\",\"date\":\"2026-01-06\",\"type\":\"signature\",\"party\":\"UKR\"},"
             "{\"id\":\"p1\",\"date\":\"2026-03-01\",\"type\":\"step\",\"party\":\"FRA\","
             "\"approval\":"
             "\"ratification\",\"step\":\"assemblee\",\"to\":\"passed\"},"
             "{\"id\":\"p2\",\"date\":\"2026-03-10\",\"type\":\"step\",\"party\":\"FRA\","
             "\"approval\":"
             "\"ratification\",\"step\":\"senat\",\"to\":\"passed\"},"
             "{\"id\":\"p3\",\"date\":\"2026-03-12\",\"type\":\"step\",\"party\":\"FRA\","
             "\"approval\":"
             "\"ratification\",\"step\":\"law\",\"to\":\"in_progress\"},"
             "{\"id\":\"r1\",\"date\":\"2026-05-01\",\"type\":\"ratification\",\"party\":\"UKR\"}]"
             "}";

Test(answer, next_are_the_steps_at_home_and_then_the_act_among_states)
{
    expect_next(AT_HOME, 20260201, "FRA",
                "approvals/FRA/ratification/assemblee chamber_vote ready 0; "
                "approvals/FRA/ratification/senat chamber_vote ready 0");
    expect_next(AT_HOME, 20260305, "FRA", "approvals/FRA/ratification/senat chamber_vote ready 0");
    expect_next(AT_HOME, 20260315, "FRA",
                "approvals/FRA/ratification/law promulgation in_progress 20260327");
    expect_next(AT_HOME, 20260328, "FRA", "acts/ratification act - 0");
    /* Without an approval on record the act itself is next: it signed, it did not, it is done. */
    expect_next(AT_HOME, 20260201, "UKR", "acts/ratification act - 0");
    expect_next(AT_HOME, 20260201, "GBR", "acts/signature act - 0");
    expect_next(AT_HOME, 20260501, "UKR", "");
}

static const char TEXTS[] = HEAD(
    "texts",
    "political") "\"versions\":[{\"id\":\"draft\"},{\"id\":\"final\"}],"
                 "\"provisions\":[{\"id\":\"1\"},{\"id\":\"us-support\",\"versions\":[\"draft\"]}],"
                 "\"commitments\":["
                 "{\"id\":\"us-support\",\"type\":\"military_response\",\"obligors\":[\"GBR\"],"
                 "\"versions\":[\"draft\"]},"
                 "{\"id\":\"force\",\"type\":\"force_deployment\",\"obligors\":[\"FRA\"],"
                 "\"versions\":[\"draft\",\"final\"]},"
                 "{\"id\":\"aid-1\",\"lineage\":\"aid\",\"type\":\"military_assistance\","
                 "\"obligors\":[\"FRA\"],"
                 "\"due\":{\"op\":\"date\",\"value\":\"2026-12-31\"},\"versions\":[\"draft\"]},"
                 "{\"id\":\"aid-2\",\"lineage\":\"aid\",\"type\":\"military_assistance\","
                 "\"obligors\":[\"FRA\",\"GBR\"],\"due\":{\"op\":\"date\",\"value\":\"2027-12-31\"}"
                 ","
                 "\"versions\":[\"final\"]},"
                 "{\"id\":\"same-1\",\"lineage\":\"same\",\"type\":\"training\",\"obligors\":["
                 "\"FRA\"],"
                 "\"versions\":[\"draft\"]},"
                 "{\"id\":\"same-2\",\"lineage\":\"same\",\"type\":\"training\",\"obligors\":["
                 "\"FRA\"],"
                 "\"versions\":[\"final\"]},"
                 "{\"id\":\"cell\",\"type\":\"consultation\",\"obligors\":[\"FRA\"],\"versions\":["
                 "\"final\"]}],"
                 "\"acts\":[]}";

Test(answer, two_texts_differ_in_what_was_dropped_added_and_changed)
{
    entente_agreement *agreement = agreement_of(TEXTS);
    entente_answer *answer = NULL;
    char room[2000];

    cr_assert_eq(entente_compare_versions(agreement, "draft", "final", &answer, NULL), ENTENTE_OK);
    cr_expect_str_eq(told(answer, room, sizeof room),
                     "provisions/us-support dropped - 0; commitments/us-support dropped - 0; "
                     "commitments/aid changed - 0; commitments/cell added - 0",
                     "%s", room);
    cr_expect_str_eq(entente_answer_text(answer, 2, ENTENTE_ANSWER_FIELD, 0), "obligors");
    cr_expect_str_eq(entente_answer_text(answer, 2, ENTENTE_ANSWER_FIELD, 1), "due");
    cr_expect_null(entente_answer_text(answer, 2, ENTENTE_ANSWER_FIELD, 2));
    cr_expect_null(entente_answer_assessment(answer));
    entente_answer_free(answer);
    /* The other way round what was added was dropped. */
    cr_assert_eq(entente_compare_versions(agreement, "final", "draft", &answer, NULL), ENTENTE_OK);
    cr_expect_str_eq(told(answer, room, sizeof room),
                     "provisions/us-support added - 0; commitments/us-support added - 0; "
                     "commitments/aid changed - 0; commitments/cell dropped - 0",
                     "%s", room);
    entente_answer_free(answer);
    cr_assert_eq(entente_compare_versions(agreement, "final", "final", &answer, NULL), ENTENTE_OK);
    cr_expect_eq(entente_answer_count(answer), 0);
    entente_answer_free(answer);
    answer = NULL;
    cr_expect_eq(entente_compare_versions(agreement, "final", "lost", &answer, NULL),
                 ENTENTE_E_UNKNOWN_REF);
    cr_expect_null(answer);
    entente_agreement_free(agreement);
}

Test(answer, an_interval_is_of_whole_days_and_in_order)
{
    entente_agreement *agreement = agreement_of(FORCE);
    entente_question *question = question_on(20260110);
    entente_answer *answer = NULL;

    cr_expect_eq(entente_due(agreement, question, 20260100, 20260201, &answer, NULL),
                 ENTENTE_E_DATE_RANGE);
    cr_expect_eq(entente_due(agreement, question, 20260202, 20260201, &answer, NULL),
                 ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_due(NULL, question, 20260201, 20260201, &answer, NULL),
                 ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_due(agreement, NULL, 20260201, 20260201, &answer, NULL),
                 ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_next(agreement, question, NULL, &answer, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_if(agreement, question, NULL, &answer, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_null(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(answer, nothing_is_read_past_the_end)
{
    cr_expect_eq(entente_answer_count(NULL), 0);
    cr_expect_null(entente_answer_text(NULL, 0, ENTENTE_ANSWER_ID, 0));
    cr_expect_eq(entente_answer_number(NULL, 0, ENTENTE_ANSWER_DUE), 0);
    cr_expect_eq(entente_answer_number(NULL, 0, ENTENTE_ANSWER_ROW), -1);
    cr_expect_null(entente_answer_assessment(NULL));
    entente_answer_free(NULL);
}
