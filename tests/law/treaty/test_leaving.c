/* Leaving: which notices work, when they do, and what goes with them. */
#include "asking.h"

#define OPEN_TO(entry) "\"consent\":{\"requires_signature\":false},\"entry_into_force\":" entry
#define ON(day) "{\"general\":{\"op\":\"date\",\"value\":\"" day "\"},\"boundary\":\"entry\"}"
#define WITHDRAWAL(members) ",\"withdrawal\":{\"allowed\":\"yes\"" members "}"
#define NOTICE(n, unit) ",\"notice\":{\"n\":" #n ",\"unit\":\"" unit "\"}"
#define RATIFIED(day)                                                                              \
    ACT("ra", day, "ratification", BY("A"))                                                        \
    "," ACT("rb", day, "ratification", BY("B")) "," ACT("rc", day, "ratification", BY("C"))

static int32_t leaves(const char *document, int32_t on, size_t party)
{
    entente_assessment *answer = ask(document, on);
    const int32_t day = entente_assessment_party_day(answer, party, ENTENTE_DAY_LEAVES);

    entente_assessment_free(answer);
    return day;
}

static int32_t status(const char *document, int32_t on, size_t party)
{
    entente_assessment *answer = ask(document, on);
    const int32_t found = entente_assessment_party_status(answer, party);

    entente_assessment_free(answer);
    return found;
}

#define EXPECT_LEAVES(document, on, day)                                                           \
    cr_expect_eq(leaves((document), (on), 0), (day), "leaves %d", leaves((document), (on), 0))
#define EXPECT_STATUS(document, on, wanted)                                                        \
    cr_expect_eq(status((document), (on), 0), ENTENTE_PARTY_STATUS_##wanted, "on %d: %s", (on),    \
                 entente_facet_name(ENTENTE_FACET_PARTY_STATUS, status((document), (on), 0)))

/* Paris Agreement, 28(1): three years after entry for the party. The anniversary is outside. */
#define PARIS(day)                                                                                 \
    DOCUMENT(                                                                                      \
        "legal",                                                                                   \
        OPEN_TO(ON("2016-11-04")) WITHDRAWAL(                                                      \
            ",\"lock_in\":{\"n\":3,\"unit\":\"year\",\"from\":\"own_eif\"}" NOTICE(1, "year")),    \
        RATIFIED("2016-09-03") "," ACT("w", day, "withdrawal", BY("A")))

Test(leaving, a_notice_inside_the_lock_in_has_no_effect)
{
    EXPECT_LEAVES(PARIS("2019-11-03"), 20191110, 0);
    EXPECT_STATUS(PARIS("2019-11-03"), 20201104, PARTY);
    EXPECT_LEAVES(PARIS("2019-11-04"), 20191110, 20201104);
    EXPECT_STATUS(PARIS("2019-11-04"), 20201103, PARTY);
    EXPECT_STATUS(PARIS("2019-11-04"), 20201104, FORMER_PARTY);
}

Test(leaving, a_void_notice_does_not_hide_the_next_one)
{
    static const char twice[] = DOCUMENT(
        "legal",
        OPEN_TO(ON("2016-11-04")) WITHDRAWAL(
            ",\"lock_in\":{\"n\":3,\"unit\":\"year\",\"from\":\"own_eif\"}" NOTICE(1, "year")),
        RATIFIED("2016-09-03") "," ACT("w1", "2017-08-04", "withdrawal",
                                       BY("A")) "," ACT("w2", "2019-12-01", "withdrawal", BY("A")));

    EXPECT_STATUS(twice, 20180804, PARTY);
    EXPECT_LEAVES(twice, 20191201, 20201201);
    EXPECT_STATUS(twice, 20201201, FORMER_PARTY);
}

/* C087 of the ILO, 15: each ten years there is one year for notice. */
#define C087(day)                                                                                  \
    DOCUMENT("legal",                                                                              \
             OPEN_TO(ON("1950-07-04"))                                                             \
                 WITHDRAWAL(",\"window\":{\"every\":{\"n\":10,\"unit\":\"year\"},\"open_for\":"    \
                            "{\"n\":1,\"unit\":\"year\"},\"from\":\"eif\"}" NOTICE(1, "year")),    \
             RATIFIED("1949-06-27") "," ACT("w", day, "denunciation", BY("A")))

Test(leaving, a_window_opens_again_and_again)
{
    EXPECT_LEAVES(C087("1960-07-03"), 19621231, 0);
    EXPECT_LEAVES(C087("1960-07-04"), 19600801, 19610704);
    EXPECT_LEAVES(C087("1961-07-04"), 19610801, 19620704);
    EXPECT_LEAVES(C087("1961-07-05"), 19610801, 0);
    EXPECT_LEAVES(C087("2020-07-03"), 20200801, 0);
    EXPECT_LEAVES(C087("2020-07-04"), 20200801, 20210704);
}

/* A window of two days each third day, as long as the calendar goes. */
#define DAILY(day)                                                                                 \
    DOCUMENT("legal",                                                                              \
             OPEN_TO(ON("2000-01-01"))                                                             \
                 WITHDRAWAL(",\"window\":{\"every\":{\"n\":3,\"unit\":\"day\"},\"open_for\":"      \
                            "{\"n\":1,\"unit\":\"day\"},\"from\":\"eif\"}" NOTICE(1, "day")),      \
             RATIFIED("1999-06-27") "," ACT("w", day, "denunciation", BY("A")))

Test(leaving, the_last_of_any_number_of_windows_is_open_too)
{
    EXPECT_LEAVES(DAILY("2000-01-03"), 20000301, 0);
    EXPECT_LEAVES(DAILY("2000-01-04"), 20000301, 20000105);
    EXPECT_LEAVES(DAILY("2000-01-05"), 20000301, 20000106);
    EXPECT_LEAVES(DAILY("2000-01-06"), 20000301, 0);
    EXPECT_LEAVES(DAILY("9999-12-28"), 99991231, 0);
    EXPECT_LEAVES(DAILY("9999-12-29"), 99991231, 99991230);
    EXPECT_LEAVES(DAILY("9999-12-30"), 99991231, 99991231);
}

/* The Covenant says nothing (VCLT 56); the ground has to be claimed, or all agree. */
#define SILENT(clause, more)                                                                       \
    DOCUMENT("legal", OPEN_TO(ON("1976-03-23")) clause,                                            \
             RATIFIED("1975-01-01") "," ACT("w", "1997-08-25", "withdrawal", BY("A") more))

Test(leaving, a_silent_treaty_is_left_only_on_a_ground)
{
    EXPECT_LEAVES(SILENT("", ""), 19970825, 0);
    EXPECT_STATUS(SILENT("", ""), 19980825, PARTY);
    EXPECT_LEAVES(SILENT("", ",\"ground\":\"vclt_56\""), 19970825, 19980825);
    EXPECT_LEAVES(SILENT("", ",\"ground\":\"agreement\""), 19970825, 19970825);
    EXPECT_LEAVES(SILENT(",\"withdrawal\":{\"allowed\":\"no\"}", ",\"ground\":\"vclt_56\""),
                  19970825, 0);
}

Test(leaving, only_a_party_leaves)
{
    static const char early[] =
        DOCUMENT("legal", OPEN_TO(ON("2000-01-01")) WITHDRAWAL(NOTICE(1, "year")),
                 RATIFIED("1999-01-01") "," ACT("w", "1999-12-31", "withdrawal", BY("A")));

    EXPECT_STATUS(early, 20010601, PARTY);
    EXPECT_LEAVES(early, 20010601, 0);
}

/* Ottawa, 20(3): who is at war when the six months are over stays until its end. */
#define OTTAWA(acts)                                                                               \
    DOCUMENT("legal",                                                                              \
             OPEN_TO(ON("1999-03-01"))                                                             \
                 WITHDRAWAL(NOTICE(6, "month") ",\"deferred_while\":{\"op\":\"and\",\"of\":["      \
                                               "{\"op\":\"event\",\"id\":\"war\"},"                \
                                               "{\"op\":\"not\",\"of\":{\"op\":\"event\","         \
                                               "\"id\":\"peace\"}}]}"),                            \
             RATIFIED("1998-01-01") "," ACT("w", "2030-01-15", "withdrawal", BY("A")) acts)
#define EVENT(id, day, event, party) "," ACT(id, day, "event", ",\"event\":\"" event "\"" BY(party))

Test(leaving, an_exit_can_wait)
{
    static const char war[] =
        OTTAWA(EVENT("e1", "2030-05-01", "war", "A") EVENT("e2", "2031-02-10", "peace", "A"));

    EXPECT_LEAVES(war, 20300115, 20300715);
    EXPECT_LEAVES(war, 20300714, 0);
    EXPECT_STATUS(war, 20300715, PARTY);
    EXPECT_STATUS(war, 20310209, PARTY);
    EXPECT_STATUS(war, 20310210, FORMER_PARTY);
    /* Over before the notice works, or another's, it changes nothing. */
    EXPECT_STATUS(OTTAWA(EVENT("e1", "2030-05-01", "war", "B")), 20300715, FORMER_PARTY);
    EXPECT_STATUS(
        OTTAWA(EVENT("e1", "2030-05-01", "war", "A") EVENT("e2", "2030-06-01", "peace", "A")),
        20300715, FORMER_PARTY);
    EXPECT_STATUS(OTTAWA(EVENT("e1", "2030-07-16", "war", "A")), 20301231, FORMER_PARTY);
}

Test(leaving, two_periods_of_one_party)
{
    static const char back[] =
        DOCUMENT("legal", OPEN_TO(ON("1976-03-23")) WITHDRAWAL(NOTICE(3, "month")),
                 RATIFIED("1975-01-01") "," ACT("w", "1998-05-26", "denunciation", BY("A")) "," ACT(
                     "again", "1998-08-26", "accession", BY("A")));
    entente_assessment *answer = ask(back, 19990101);

    cr_expect_eq(entente_assessment_period_count(answer, 0), 2);
    cr_expect_eq(entente_assessment_period_until(answer, 0, 0), 19980826);
    cr_expect_eq(entente_assessment_period_from(answer, 0, 1), 19980826);
    cr_expect_eq(entente_assessment_period_until(answer, 0, 1), 0);
    cr_expect_eq(entente_assessment_party_day(answer, 0, ENTENTE_DAY_LEAVES), 0);
    entente_assessment_free(answer);
}

/* UNFCCC 25(3): who leaves the Convention leaves the Protocol. */
#define PARENT(effect)                                                                             \
    "{\"format\":\"entente/1\",\"id\":\"parent\",\"title\":\"P\",\"kind\":\"convention\","         \
    "\"bindingness\":\"legal\",\"parties\":[{\"id\":\"A\",\"name\":\"A\",\"kind\":\"state\"}],"    \
    "\"clauses\":{" OPEN_TO(ON("1994-03-21"))                                                      \
        WITHDRAWAL(NOTICE(1, "year") effect) "},\"acts\":[" ACT(                                   \
            "r", "1993-12-21", "ratification", BY("A")) "," ACT("w", "2010-05-05", "withdrawal",   \
                                                                BY("A")) "]}"
#define PROTOCOL(gate)                                                                             \
    "{\"format\":\"entente/1\",\"id\":\"x\",\"title\":\"X\",\"kind\":\"protocol\","                \
    "\"bindingness\":\"legal\",\"links\":[{\"type\":\"protocol_to\",\"agreement\":\"parent\","     \
    "\"gate\":\"" gate "\"}],\"parties\":[{\"id\":\"A\",\"name\":\"A\",\"kind\":\"state\"},"       \
    "{\"id\":\"B\",\"name\":\"B\",\"kind\":\"state\"},{\"id\":\"C\",\"name\":\"C\",\"kind\":"      \
    "\"state\"}],\"clauses\":{" OPEN_TO(ON("2005-02-16")) "},\"acts\":[" ACT(                      \
        "r", "2002-05-31", "accession", BY("A")) "]}"

static int32_t status_below(const char *document, const char *parent, int32_t on)
{
    entente_agreement *agreement = agreement_of(document);
    entente_agreement *above = agreement_of(parent);
    entente_question *question = entente_question_new();

    entente_question_set_on(question, on, NULL);
    entente_question_add_agreement(question, above, NULL);

    entente_assessment *answer = assess(agreement, question);
    const int32_t found = entente_assessment_party_status(answer, 0);

    entente_assessment_free(answer);
    entente_question_free(question);
    entente_agreement_free(above);
    entente_agreement_free(agreement);
    return found;
}

Test(leaving, the_parent_takes_its_protocol_along)
{
    static const char automatic[] = PARENT(",\"effect_on_protocols\":\"automatic\"");
    static const char silent[] = PARENT("");

    cr_expect_eq(status_below(PROTOCOL("parties_only"), automatic, 20110504),
                 ENTENTE_PARTY_STATUS_PARTY);
    cr_expect_eq(status_below(PROTOCOL("parties_only"), automatic, 20110505),
                 ENTENTE_PARTY_STATUS_FORMER_PARTY);
    cr_expect_eq(status_below(PROTOCOL("open"), automatic, 20110505),
                 ENTENTE_PARTY_STATUS_FORMER_PARTY);
    cr_expect_eq(status_below(PROTOCOL("parties_only"), silent, 20110505),
                 ENTENTE_PARTY_STATUS_FORMER_PARTY);
    cr_expect_eq(status_below(PROTOCOL("open"), silent, 20110505), ENTENTE_PARTY_STATUS_PARTY);
}

/* ---- A rule in place of a period of notice. */

#define NOTICE_DAY "{\"op\":\"own_notice\"}"
#define EFFECTIVE(rule) ",\"effective\":" rule
#define JUNE(strict, to)                                                                           \
    "{\"op\":\"align\",\"unit\":\"year\",\"month\":6,\"day\":30,\"nth\":1,"                        \
    "\"strict\":" strict ",\"to\":" to "}"
#define RULED(rule, more, acts)                                                                    \
    DOCUMENT("legal", OPEN_TO(ON("2000-01-01")) WITHDRAWAL(EFFECTIVE(rule)) more,                  \
             RATIFIED("1999-01-01") "," acts)
#define LEFT(day) ACT("w", day, "withdrawal", BY("A"))

/* The Whaling Convention lets go on 30 June; the day itself counts where it is not strict. */
Test(leaving, a_rule_over_the_notice_gives_the_day)
{
    EXPECT_LEAVES(RULED(JUNE("false", NOTICE_DAY), "", LEFT("2018-12-26")), 20190101, 20190630);
    EXPECT_LEAVES(RULED(JUNE("false", NOTICE_DAY), "", LEFT("2019-06-30")), 20190630, 20190630);
    EXPECT_LEAVES(RULED(JUNE("true", NOTICE_DAY), "", LEFT("2019-06-30")), 20190630, 20200630);
    EXPECT_STATUS(RULED(JUNE("true", NOTICE_DAY), "", LEFT("2019-06-30")), 20200629, PARTY);
    EXPECT_STATUS(RULED(JUNE("true", NOTICE_DAY), "", LEFT("2019-06-30")), 20200630, FORMER_PARTY);
}

Test(leaving, a_notice_may_name_a_later_day_than_the_rule)
{
    EXPECT_LEAVES(
        RULED(JUNE("true", NOTICE_DAY), "",
              ACT("w", "2018-12-26", "withdrawal", BY("A") ",\"effective\":\"2020-02-01\"")),
        20190101, 20200201);
}

Test(leaving, a_rule_may_count_from_the_notification)
{
    EXPECT_LEAVES(
        RULED("{\"op\":\"add\",\"n\":1,\"unit\":\"year\",\"to\":{\"op\":\"own_notice\","
              "\"clock\":\"notified\"}}",
              "", ACT("w", "2018-12-26", "withdrawal", BY("A") ",\"notified\":\"2019-01-15\"")),
        20190601, 20200115);
}

Test(leaving, a_notice_under_a_rule_is_retracted_before_its_day)
{
#define RETRACTED(day)                                                                             \
    RULED(JUNE("true", NOTICE_DAY), "",                                                            \
          LEFT("2018-12-26") "," ACT("r", day, "withdrawal_retraction", BY("A")))
    EXPECT_STATUS(RETRACTED("2019-06-29"), 20190701, PARTY);
    EXPECT_STATUS(RETRACTED("2019-06-30"), 20190701, FORMER_PARTY);
}

#define TERM_END "{\"op\":\"milestone\",\"which\":\"term_end\"}"
#define RENEWED                                                                                    \
    ",\"duration\":{\"type\":\"tacit_renewal\",\"term\":{\"n\":10,\"unit\":\"year\"},"             \
    "\"renewal\":{\"n\":5,\"unit\":\"year\"}}"

Test(leaving, a_rule_may_count_from_the_end_of_the_running_term)
{
    EXPECT_LEAVES(RULED(TERM_END, RENEWED, LEFT("2003-01-01")), 20030601, 20100101);
    EXPECT_LEAVES(RULED(TERM_END, RENEWED, LEFT("2009-12-31")), 20100101, 20100101);
    EXPECT_LEAVES(RULED(TERM_END, RENEWED, LEFT("2010-01-01")), 20100601, 20150101);
    EXPECT_LEAVES(RULED(TERM_END,
                        ",\"duration\":{\"type\":\"until_notice\",\"term\":{\"n\":10,"
                        "\"unit\":\"year\"},\"notice\":{\"n\":6,\"unit\":\"month\"}}",
                        LEFT("2003-01-01")),
                  20030601, 20100101);
}

Test(leaving, a_term_without_an_end_lets_nobody_go)
{
    EXPECT_LEAVES(RULED(TERM_END, ",\"duration\":{\"type\":\"indefinite\"}", LEFT("2003-01-01")),
                  20030601, 0);
    EXPECT_STATUS(RULED(TERM_END, ",\"duration\":{\"type\":\"indefinite\"}", LEFT("2003-01-01")),
                  20300101, PARTY);
}

/* Each notice is counted from the entry of the period that it ends. */
Test(leaving, a_rule_may_count_from_the_entry_of_each_period)
{
    static const char twice[] =
        RULED("{\"op\":\"later\",\"of\":[" NOTICE_DAY ",{\"op\":\"add\",\"n\":3,\"unit\":\"year\","
              "\"to\":{\"op\":\"milestone\",\"which\":\"own_eif\"}}]}",
              "",
              ACT("w1", "2001-05-01", "withdrawal",
                  BY("A")) "," ACT("back", "2005-01-01", "accession",
                                   BY("A")) "," ACT("w2", "2006-01-01", "withdrawal", BY("A")));

    EXPECT_LEAVES(twice, 20020101, 20030101);
    EXPECT_STATUS(twice, 20030101, FORMER_PARTY);
    EXPECT_STATUS(twice, 20050101, PARTY);
    EXPECT_LEAVES(twice, 20060601, 20080101);
}
