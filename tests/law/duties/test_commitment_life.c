/* The life of a commitment, day by day: what stands, what is due, what was done and what broke. */
#include "owing.h"

#define AT "commitments/c/A"

Test(commitment_life, is_due_to_the_end_of_its_day_and_late_on_the_next)
{
    static const char document[] = OWING("legal", "", OWED("c", DUE_ON("2026-08-31")), "");
    entente_assessment *answer = ask(document, 20260831);

    cr_expect_eq(due_at(answer, AT), 20260831);
    cr_expect_str_eq(binding_at(answer, AT), "legal");
    entente_assessment_free(answer);
    EXPECT_OWED(document, {20260131, AT, "drafted"}, {20260201, AT, "agreed_not_binding_yet"},
                {20260228, AT, "agreed_not_binding_yet"}, {20260301, AT, "active"},
                {20260831, AT, "active"}, {20260901, AT, "overdue"},
                {20260901, "commitments/c", "overdue"});
}

Test(commitment_life, performed_in_time_is_fulfilled_and_late_is_cured)
{
    EXPECT_OWED(OWING("legal", "", OWED("c", DUE_ON("2026-08-31")),
                      MOVE("m", "2026-08-31", "c", "fulfilment", "")),
                {20260830, AT, "active"}, {20260831, AT, "fulfilled"}, {20270101, AT, "fulfilled"});
    EXPECT_OWED(OWING("legal", "", OWED("c", DUE_ON("2026-08-31")),
                      MOVE("m", "2026-09-01", "c", "fulfilment", "")),
                {20260831, AT, "active"}, {20260901, AT, "cured"});
}

Test(commitment_life, a_partial_date_leaves_open_what_it_leaves_open)
{
    /* Some day of August: it may have been in time or not. */
    EXPECT_OWED(OWING("legal", "", OWED("c", DUE_ON("2026-08-15")),
                      MOVE("m", "2026-08", "c", "fulfilment", "")),
                {20260731, AT, "active"}, {20260810, AT, "unknown"}, {20260831, AT, "unknown"});
    EXPECT_OWED(OWING("legal", "", OWED("c", DUE_ON("2026-09-15")),
                      MOVE("m", "2026-08", "c", "fulfilment", "")),
                {20260810, AT, "unknown"}, {20260831, AT, "fulfilled"});
    EXPECT_OWED(OWING("legal", "", OWED("c", DUE_ON("2026-08")), ""), {20260801, AT, "active"},
                {20260802, AT, "unknown"}, {20260831, AT, "unknown"}, {20260901, AT, "overdue"});
}

Test(commitment_life, a_trigger_sets_it_off_for_as_long_as_it_holds)
{
    static const char trigger[] =
        OWING("legal", "", OWED("c", ", \"trigger\": {\"op\": \"event\", \"id\": \"ceasefire\"}"),
              HAPPENS("e1", "2026-05-01", "ceasefire", "")
                  HAPPENS("e2", "2026-07-01", "ceasefire", ", \"determination\": \"reversed\""));

    EXPECT_OWED(trigger, {20260430, AT, "conditional"}, {20260501, AT, "active"},
                {20260630, AT, "active"}, {20260701, AT, "conditional"});
}

#define BY_JURY                                                                                    \
    ", \"trigger\": {\"op\": \"event\", \"id\": \"breach\", \"determined_by\": \"jury\"}"

Test(commitment_life, what_is_alleged_waits_for_the_one_who_determines_it)
{
    EXPECT_OWED(
        OWING(
            "legal", "", OWED("c", BY_JURY),
            ", " ACT("seat", "2026-01-01", "body", ", \"body\": \"jury\", \"to\": \"established\"")
                HAPPENS("e1", "2026-05-01", "breach", ", \"determination\": \"alleged\"") HAPPENS(
                    "e2", "2026-06-01", "breach",
                    ", \"determination\": \"denied\", \"determined_by\": \"jury\"")
                    HAPPENS("e3", "2026-07-01", "breach",
                            ", \"determination\": \"determined\", \"determined_by\": \"jury\"")),
        {20260430, AT, "conditional"}, {20260501, AT, "waiting_determination"},
        {20260531, AT, "waiting_determination"}, {20260601, AT, "conditional"},
        {20260701, AT, "active"});
}

Test(commitment_life, a_breach_is_alleged_determined_dismissed_and_cured)
{
    static const char document[] =
        OWING("legal", "", OWED("c", ", \"deontic\": \"prohibition\", \"decided_by\": \"jury\""),
              MOVE("m1", "2026-05-01", "c", "breach_alleged", ", \"by\": \"B\"")
                  MOVE("m2", "2026-06-01", "c", "breach_dismissed", ", \"by\": \"jury\"")
                      MOVE("m3", "2026-07-01", "c", "breach_alleged", ", \"by\": \"C\"")
                          MOVE("m4", "2026-08-01", "c", "breach_determined", ", \"by\": \"jury\"")
                              MOVE("m5", "2026-09-01", "c", "cure", ""));

    EXPECT_OWED(document, {20260430, AT, "active"}, {20260501, AT, "breach_alleged"},
                {20260601, AT, "active"}, {20260701, AT, "breach_alleged"},
                {20260801, AT, "breach_determined"}, {20260901, AT, "cured"});
}

Test(commitment_life, a_window_closes_after_its_last_day)
{
    static const char until[] =
        OWING("legal", "",
              OWED("c", ", \"trigger\": {\"op\": \"event\", \"id\": \"e\"}, "
                        "\"until\": {\"op\": \"date\", \"value\": "
                        "\"2026-06-30\"}") ", " OWED("d", ", \"until\": {\"op\": "
                                                          "\"date\", \"value\": "
                                                          "\"2026-06-30\"}" DUE_ON("2026-05-31")),
              HAPPENS("e1", "2026-07-01", "e", ""));

    EXPECT_OWED(until, {20260630, AT, "conditional"}, {20260701, AT, "expired"},
                {20260702, AT, "expired"}, {20260531, "commitments/d/A", "active"},
                {20260601, "commitments/d/A", "overdue"},
                /* What was not done in time is still owed. */
                {20260701, "commitments/d/A", "overdue"});
}

Test(commitment_life, exit_ends_it_and_what_survives_goes_on)
{
    EXPECT_OWED(OWING("legal", "", OWED("c", ""),
                      ", {\"id\": \"w\", \"date\": \"2026-06-01\", \"type\": \"withdrawal\", "
                      "\"party\": \"A\"}"),
                {20260531, AT, "active"}, {20260601, AT, "terminated"});
}

Test(commitment_life, suspension_with_the_treaty_is_suspension)
{
    EXPECT_OWED(OWING("legal", "", OWED("c", ""),
                      ", {\"id\": \"s\", \"date\": \"2026-06-01\", "
                      "\"type\": \"agreement_suspension\"}, {\"id\": \"r\", "
                      "\"date\": \"2026-07-01\", \"type\": \"agreement_resumption\"}"),
                {20260531, AT, "active"}, {20260601, AT, "suspended"}, {20260630, AT, "suspended"},
                {20260701, AT, "active"});
}

/* Performance for performance: B owes once A has done its part. */
Test(commitment_life, one_waits_for_the_performance_of_another)
{
    static const char document[] =
        OWING("legal", "",
              "{\"id\": \"d\", \"type\": \"other\", \"obligors\": [\"B\"], "
              "\"beneficiaries\": [\"A\"], \"trigger\": {\"op\": \"commitment_is\", "
              "\"commitment\": \"c\", \"is\": \"fulfilled\"}, \"due\": {\"op\": \"add\", "
              "\"n\": 10, \"unit\": \"day\", \"to\": {\"op\": \"milestone\", "
              "\"which\": \"trigger\"}}}, " OWED("c", ""),
              MOVE("m", "2026-05-01", "c", "fulfilment", ""));
    entente_assessment *answer = ask(document, 20260501);

    cr_expect_eq(due_at(answer, "commitments/d/B"), 20260511);
    entente_assessment_free(answer);
    EXPECT_OWED(document, {20260430, "commitments/d/B", "conditional"},
                {20260501, "commitments/d/B", "active"}, {20260511, "commitments/d/B", "active"},
                {20260512, "commitments/d/B", "overdue"});
}

Test(commitment_life, commitments_that_wait_for_each_other_are_refused)
{
    static const char document[] = OWING(
        "legal", "",
        OWED("c",
             ", \"trigger\": {\"op\": \"commitment_is\", \"commitment\": \"d\", "
             "\"is\": \"overdue\"}") ", " OWED("d", ", \"while\": {\"op\": \"not\", \"of\": "
                                                    "{\"op\": \"commitment_is\", "
                                                    "\"commitment\": \"c\", \"is\": \"active\"}}"),
        "");
    entente_agreement *agreement = NULL;

    cr_expect_eq(entente_agreement_read(document, strlen(document), NULL, &agreement, NULL, NULL),
                 ENTENTE_E_RULE_CYCLE);
}

/* Hours are counted from the instant of the request, in its own offset. */
#define IN_24_HOURS                                                                                \
    ", \"trigger\": {\"op\": \"event\", \"id\": \"r\"}, \"due\": {\"op\": \"add\", \"n\": 24, "    \
    "\"unit\": \"hour\", \"to\": {\"op\": \"event\", \"id\": \"r\"}}"

static const char *state_at_instant(const char *document, const char *instant)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();
    int64_t seconds = 0;
    int32_t offset = 0;
    static char room[40];

    cr_assert_eq(entente_instant_parse(instant, strlen(instant), &seconds, &offset, NULL),
                 ENTENTE_OK);
    cr_assert_eq(entente_question_set_instant(question, seconds, offset, NULL), ENTENTE_OK);

    entente_assessment *answer = assess(agreement, question);

    (void)snprintf(room, sizeof room, "%s", state_at(answer, AT));
    entente_assessment_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
    return room;
}

Test(commitment_life, hours_are_elapsed_time_across_offsets)
{
    static const char document[] =
        OWING("legal", "", OWED("c", IN_24_HOURS),
              HAPPENS("e", "2026-10-01", "r", ", \"instant\": \"2026-10-01T23:30:00+03:00\""));
    entente_assessment *answer = ask(document, 20261001);
    const size_t row = entente_assessment_row_find(answer, AT);

    cr_expect_eq(entente_assessment_row_number(answer, row, ENTENTE_ROW_DUE_OFFSET), 180);
    cr_expect_eq(entente_assessment_row_number(answer, row, ENTENTE_ROW_DUE_INSTANT),
                 INT64_C(1790973000));
    entente_assessment_free(answer);
    cr_expect_str_eq(state_at_instant(document, "2026-10-02T20:30:00Z"), "active");
    cr_expect_str_eq(state_at_instant(document, "2026-10-02T20:30:01Z"), "overdue");
    cr_expect_str_eq(state_at_instant(document, "2026-10-03T09:30:00+13:00"), "active");
    cr_expect_str_eq(state_at_instant(document, "2026-10-02T15:30:01-05:00"), "overdue");
    /* Without an hour the day of the instant, at its place, is in time to its end. */
    EXPECT_OWED(document, {20261002, AT, "active"}, {20261003, AT, "overdue"});
}

Test(commitment_life, a_request_without_an_hour_is_not_late_before_the_last_hour_that_it_can_mean)
{
    static const char document[] =
        OWING("legal", "", OWED("c", IN_24_HOURS), HAPPENS("e", "2026-10-01", "r", ""));
    entente_assessment *answer = ask(document, 20261001);
    const size_t row = entente_assessment_row_find(answer, AT);

    cr_expect_eq(entente_assessment_row_number(answer, row, ENTENTE_ROW_HAS) &
                     ENTENTE_ROW_HAS_DUE_BETWEEN,
                 ENTENTE_ROW_HAS_DUE_BETWEEN);
    cr_expect_eq(entente_assessment_row_number(answer, row, ENTENTE_ROW_DUE_UNTIL) -
                     entente_assessment_row_number(answer, row, ENTENTE_ROW_DUE_FROM),
                 86400);
    entente_assessment_free(answer);
    EXPECT_OWED(document, {20261002, AT, "active"}, {20261003, AT, "active"},
                {20261004, AT, "overdue"});
}

/* The last day of a month comes back after a short one: each day is counted from the first. */
Test(commitment_life, days_that_come_again_are_counted_from_the_first)
{
    static const char document[] =
        OWING("legal", "",
              OWED("c", ", \"recurs\": {\"every\": {\"n\": 1, \"unit\": \"month\"}, "
                        "\"from\": {\"op\": \"date\", \"value\": \"2026-08-31\"}, "
                        "\"until\": {\"op\": \"date\", \"value\": \"2026-12-31\"}}"),
              MOVE("m1", "2026-08-31", "c", "fulfilment", "")
                  MOVE("m2", "2026-10-05", "c", "fulfilment", ", \"instance\": \"2026-09-30\""));

    EXPECT_OWED(document, {20260831, AT "/2026-08-31", "fulfilled"},
                {20260831, AT "/2026-09-30", "active"}, {20260831, AT "/2026-10-31", "-"},
                {20261001, AT "/2026-09-30", "overdue"}, {20261001, AT, "overdue"},
                {20261005, AT "/2026-09-30", "cured"}, {20261005, AT "/2026-10-31", "active"},
                {20261005, AT, "active"}, {20270101, AT "/2026-12-31", "overdue"},
                {20270101, AT "/2027-01-31", "-"});
}

/* Convention on Anti-Personnel Mines, articles 4 and 17: four years from own entry into force. */
Test(commitment_life, ottawa_convention_stockpiles)
{
    static const char document[] =
        "{\"format\": \"entente/1\", \"id\": \"ottawa\", \"title\": \"Ottawa Convention\", "
        "\"kind\": \"convention\", \"bindingness\": \"legal\", \"parties\": ["
        "{\"id\": \"UKR\", \"name\": \"Ukraine\", \"kind\": \"state\"}], "
        "\"clauses\": {\"consent\": {\"requires_signature\": false}, \"entry_into_force\": "
        "{\"general\": {\"op\": \"date\", \"value\": \"1999-03-01\"}, \"boundary\": \"entry\", "
        "\"late\": {\"op\": \"align\", \"nth\": 6, \"unit\": \"month\", "
        "\"to\": {\"op\": \"own_consent\"}}}}, "
        "\"commitments\": [{\"id\": \"c\", \"type\": \"arms_limit\", \"obligors\": \"all\", "
        "\"due\": {\"op\": \"add\", \"n\": 4, \"unit\": \"year\", "
        "\"to\": {\"op\": \"milestone\", \"which\": \"own_eif\"}}}], "
        "\"acts\": [{\"id\": \"r\", \"date\": \"2005-12-27\", \"type\": \"ratification\", "
        "\"party\": \"UKR\"}]}";
    entente_assessment *answer = ask(document, 20060601);

    cr_expect_eq(due_at(answer, "commitments/c/UKR"), 20100601);
    entente_assessment_free(answer);
    EXPECT_OWED(document, {20060531, "commitments/c/UKR", "agreed_not_binding_yet"},
                {20060601, "commitments/c/UKR", "active"},
                {20100601, "commitments/c/UKR", "active"},
                {20100602, "commitments/c/UKR", "overdue"});
}

/* Budapest Memorandum, 5 December 1994: in effect on signature, for those who signed. */
Test(commitment_life, budapest_memorandum)
{
    static const char document[] =
        "{\"format\": \"entente/1\", \"id\": \"budapest\", \"title\": \"Budapest Memorandum\", "
        "\"kind\": \"security_assurances\", \"bindingness\": \"political\", \"parties\": ["
        "{\"id\": \"UKR\", \"name\": \"Ukraine\", \"kind\": \"state\"}, "
        "{\"id\": \"RUS\", \"name\": \"Russian Federation\", \"kind\": \"state\"}, "
        "{\"id\": \"GBR\", \"name\": \"United Kingdom\", \"kind\": \"state\"}, "
        "{\"id\": \"USA\", \"name\": \"United States\", \"kind\": \"state\"}], "
        "\"clauses\": {\"entry_into_force\": {\"general\": {\"op\": \"when\", \"cond\": "
        "{\"op\": \"all\", \"set\": \"all\", \"acts\": [\"signature\"]}}}}, "
        "\"commitments\": ["
        "{\"id\": \"borders\", \"type\": \"no_first_use_or_non_use\", "
        "\"deontic\": \"prohibition\", \"obligors\": [\"RUS\", \"GBR\", \"USA\"], "
        "\"beneficiaries\": [\"UKR\"]}, "
        "{\"id\": \"consult\", \"type\": \"consultation\", "
        "\"obligors\": [\"RUS\", \"GBR\", \"USA\", \"UKR\"], "
        "\"trigger\": {\"op\": \"event\", \"id\": \"question\"}}], "
        "\"acts\": ["
        "{\"id\": \"s1\", \"date\": \"1994-12-05\", \"type\": \"signature\", \"party\": \"UKR\"}, "
        "{\"id\": \"s2\", \"date\": \"1994-12-05\", \"type\": \"signature\", \"party\": \"RUS\"}, "
        "{\"id\": \"s3\", \"date\": \"1994-12-05\", \"type\": \"signature\", \"party\": \"GBR\"}, "
        "{\"id\": \"s4\", \"date\": \"1994-12-05\", \"type\": \"signature\", \"party\": \"USA\"}, "
        "{\"id\": \"b\", \"date\": \"2014-03-01\", \"type\": \"commitment\", \"party\": \"RUS\", "
        "\"commitment\": \"borders\", \"to\": \"breach_alleged\", \"by\": \"UKR\"}, "
        "{\"id\": \"q\", \"date\": \"2014-03-04\", \"type\": \"event\", "
        "\"event\": \"question\"}]}";
    entente_assessment *answer = ask(document, 20140305);

    cr_expect_str_eq(binding_at(answer, "commitments/borders/RUS"), "political");
    entente_assessment_free(answer);
    EXPECT_OWED(document, {19941204, "commitments/borders/RUS", "drafted"},
                {19941205, "commitments/borders/RUS", "active"},
                {20140228, "commitments/borders/RUS", "active"},
                {20140301, "commitments/borders/RUS", "breach_alleged"},
                {20140301, "commitments/borders/GBR", "active"},
                {20140301, "commitments/borders", "breach_alleged"},
                {20140303, "commitments/consult/GBR", "pledged"},
                {20140304, "commitments/consult/GBR", "active"});
}

/* Germany's part in the force in Afghanistan was bound to an area; others sent theirs without one. */
Test(commitment_life, a_caveat_is_told_with_its_obligor_and_judges_nothing)
{
    static const char document[] =
        "{\"format\":\"entente/1\",\"id\":\"force\",\"title\":\"T\",\"kind\":\"agreement\","
        "\"bindingness\":\"political\",\"parties\":[{\"id\":\"DEU\",\"name\":\"Germany\",\"kind\":"
        "\"state\"},{\"id\":\"GBR\",\"name\":\"United Kingdom\",\"kind\":\"state\"}],"
        "\"commitments\":[{\"id\":\"send\",\"type\":\"force_deployment\",\"obligors\":[\"DEU\","
        "\"GBR\"],\"caveats\":[{\"party\":\"DEU\",\"text\":\"Kabul and the north\"}]}],"
        "\"acts\":[{\"id\":\"a\",\"date\":\"2003-10-24\",\"type\":\"endorsement\",\"party\":"
        "\"DEU\"},"
        "{\"id\":\"b\",\"date\":\"2003-10-24\",\"type\":\"endorsement\",\"party\":\"GBR\"}]}";
    entente_assessment *answer = ask(document, 20031024);
    const size_t german = entente_assessment_row_find(answer, "commitments/send/DEU");
    const size_t british = entente_assessment_row_find(answer, "commitments/send/GBR");

    cr_expect_str_eq(entente_assessment_row_text(answer, german, ENTENTE_ROW_CAVEAT, 0),
                     "Kabul and the north");
    cr_expect_null(entente_assessment_row_text(answer, german, ENTENTE_ROW_CAVEAT, 1));
    cr_expect_null(entente_assessment_row_text(answer, british, ENTENTE_ROW_CAVEAT, 0));
    cr_expect_eq(entente_assessment_row_facet(answer, german, ENTENTE_FACET_COMMITMENT),
                 entente_assessment_row_facet(answer, british, ENTENTE_FACET_COMMITMENT));
    entente_assessment_free(answer);
}
