/* The end of an agreement: terms and renewals, its own condition, a later treaty. */
#include "asking.h"

#define CLAUSES(more)                                                                              \
    "\"consent\":{\"requires_signature\":false},\"entry_into_force\":{\"general\":{\"op\":"        \
    "\"date\",\"value\":\"2000-02-01\"},\"boundary\":\"entry\"}" more
#define RATIFIED                                                                                   \
    ACT("ra", "1999-01-01", "ratification", BY("A"))                                               \
    "," ACT("rb", "1999-01-01", "ratification", BY("B")) "," ACT("rc", "1999-01-01",               \
                                                                 "ratification", BY("C"))
#define ENDS_ON(document, on, state, day)                                                          \
    expect((document), (on), ENTENTE_STATUS_##state, (day), __LINE__)

static void expect(const char *document, int32_t on, int32_t state, int32_t day, int line)
{
    entente_assessment *answer = ask(document, on);

    cr_expect_eq(entente_assessment_status(answer), state, "line %d, on %d: %s", line, on,
                 entente_facet_name(ENTENTE_FACET_STATUS, entente_assessment_status(answer)));
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENDS), day, "line %d, on %d: ends %d",
                 line, on, entente_assessment_day(answer, ENTENTE_DAY_ENDS));
    entente_assessment_free(answer);
}

#define FIXED(more, acts)                                                                          \
    DOCUMENT("legal",                                                                              \
             CLAUSES(",\"duration\":{\"type\":\"fixed\",\"term\":{\"n\":10,\"unit\":\"year\","     \
                     "\"from\":\"eif\"}" more "}"),                                                \
             RATIFIED acts)

Test(ending, a_term_ends_the_day_before_or_on_the_anniversary)
{
    ENDS_ON(FIXED("", ""), 20100131, IN_FORCE, 20100201);
    ENDS_ON(FIXED("", ""), 20100201, EXPIRED, 20100201);
    ENDS_ON(FIXED(",\"last_day\":\"on\"", ""), 20100201, IN_FORCE, 20100202);
    ENDS_ON(FIXED(",\"last_day\":\"on\"", ""), 20100202, EXPIRED, 20100202);
}

#define EXTENSION(day, until) "," ACT("x" day, day, "extension", ",\"until\":\"" until "\"")

Test(ending, an_extension_in_time_moves_the_end_and_a_late_one_does_not)
{
    ENDS_ON(FIXED("", EXTENSION("2010-01-31", "2015-01-31")), 20100130, IN_FORCE, 20100201);
    ENDS_ON(FIXED("", EXTENSION("2010-01-31", "2015-01-31")), 20100201, IN_FORCE, 20150201);
    ENDS_ON(FIXED("", EXTENSION("2010-01-31", "2015-01-31")), 20150201, EXPIRED, 20150201);
    ENDS_ON(FIXED("", EXTENSION("2010-02-01", "2015-01-31")), 20100301, EXPIRED, 20100201);
    ENDS_ON(FIXED("", EXTENSION("2010-01-31", "2015-01-31") EXTENSION("2014-01-01", "2020-01-31")),
            20190101, IN_FORCE, 20200201);
}

/* Among two: a refusal of one among more is its own exit. */
#define BETWEEN_TWO(clauses, acts)                                                                 \
    "{\"format\":\"entente/1\",\"id\":\"x\",\"title\":\"X\",\"kind\":\"treaty\",\"bindingness\":"  \
    "\"legal\",\"parties\":[{\"id\":\"A\",\"name\":\"A\",\"kind\":\"state\"},{\"id\":\"B\","       \
    "\"name\":"                                                                                    \
    "\"B\",\"kind\":\"state\"}],\"clauses\":{" clauses                                             \
    "},\"acts\":[" ACT("ra", "1999-01-01", "ratification",                                         \
                       BY("A")) "," ACT("rb", "1999-01-01", "ratification", BY("B")) acts "]}"

#define RENEWED(acts)                                                                              \
    BETWEEN_TWO(CLAUSES(",\"duration\":{\"type\":\"tacit_renewal\",\"term\":{\"n\":6,\"unit\":"    \
                        "\"year\",\"from\":\"eif\"},\"renewal\":{\"n\":6,\"unit\":\"year\"},"      \
                        "\"notice\":{\"n\":6,\"unit\":\"month\"}}"),                               \
                acts)
#define REFUSAL(day) "," ACT("n", day, "renewal_refusal", BY("B"))

Test(ending, a_refusal_of_renewal_works_at_the_end_of_the_period_it_is_in_time_for)
{
    ENDS_ON(RENEWED(""), 20990101, IN_FORCE, 0);
    ENDS_ON(RENEWED(REFUSAL("2005-08-01")), 20060131, IN_FORCE, 20060201);
    ENDS_ON(RENEWED(REFUSAL("2005-08-01")), 20060201, EXPIRED, 20060201);
    ENDS_ON(RENEWED(REFUSAL("2005-08-02")), 20060201, IN_FORCE, 20120201);
    ENDS_ON(RENEWED(REFUSAL("2005-08-02")), 20120201, EXPIRED, 20120201);
}

/* Renewed day by day, with so many days of notice. */
#define DAILY(notice, acts)                                                                        \
    BETWEEN_TWO(                                                                                   \
        CLAUSES(",\"duration\":{\"type\":\"tacit_renewal\",\"term\":{\"n\":1,\"unit\":"            \
                "\"day\"},\"renewal\":{\"n\":1,\"unit\":\"day\"},\"notice\":{\"n\":" notice        \
                ",\"unit\":\"day\"}}"),                                                            \
        acts)

Test(ending, of_any_number_of_renewals_the_one_that_a_refusal_is_in_time_for)
{
    ENDS_ON(DAILY("10", REFUSAL("2000-02-03")), 20000204, IN_FORCE, 20000213);
    ENDS_ON(DAILY("10", REFUSAL("9999-12-21")), 99991230, IN_FORCE, 99991231);
    ENDS_ON(DAILY("10", REFUSAL("9999-12-21")), 99991231, EXPIRED, 99991231);
    /* The end lies beyond the calendar. */
    ENDS_ON(DAILY("10", REFUSAL("9999-12-22")), 99991231, IN_FORCE, 0);
    /* Before the first end of a period there are fewer days in the calendar than of notice. */
    ENDS_ON(DAILY("800000", REFUSAL("2001-01-01")), 20010102, IN_FORCE, 41910430);
    ENDS_ON(DAILY("800000", REFUSAL("2001-01-01")), 41910430, EXPIRED, 41910430);
}

/* 24 January 1973, United States and the Soviet Union: two years, then until the sixtieth day. */
#define UNTIL_NOTICE(acts)                                                                         \
    BETWEEN_TWO(CLAUSES(",\"duration\":{\"type\":\"until_notice\",\"term\":{\"n\":2,\"unit\":"     \
                        "\"year\"},\"notice\":{\"n\":60,\"unit\":\"day\"}}"),                      \
                acts)

Test(ending, after_the_first_term_notice_ends_it)
{
    ENDS_ON(UNTIL_NOTICE(""), 20500101, IN_FORCE, 0);
    ENDS_ON(UNTIL_NOTICE(REFUSAL("2001-01-01")), 20010601, IN_FORCE, 20020201);
    ENDS_ON(UNTIL_NOTICE(REFUSAL("2005-01-01")), 20050301, IN_FORCE, 20050302);
    ENDS_ON(UNTIL_NOTICE(REFUSAL("2005-01-01")), 20050302, EXPIRED, 20050302);
}

/* Genocide Convention, XV: with its last denunciation that leaves fewer than the number. */
#define BELOW(from, acts)                                                                          \
    DOCUMENT("legal",                                                                              \
             CLAUSES(",\"withdrawal\":{\"allowed\":\"yes\",\"notice\":{\"n\":6,\"unit\":"          \
                     "\"month\"}},\"terminates\":{\"op\":\"when\",\"cond\":{\"op\":\"not\","       \
                     "\"of\":{\"op\":\"count\",\"min\":3}}" from "}"),                             \
             RATIFIED acts)
#define FROM_ENTRY ",\"from\":{\"op\":\"milestone\",\"which\":\"eif\"}"
#define NOTICE "," ACT("w", "2004-01-01", "denunciation", BY("C"))

Test(ending, falling_below_a_number_ends_it_only_where_the_text_says_so)
{
    ENDS_ON(BELOW(FROM_ENTRY, NOTICE), 20040630, IN_FORCE, 20040701);
    ENDS_ON(BELOW(FROM_ENTRY, NOTICE), 20040701, TERMINATED, 20040701);
    /* Before entry there were fewer too, and nothing ended. */
    ENDS_ON(BELOW("", NOTICE), 20010101, IN_FORCE, 0);
    ENDS_ON(BELOW("", NOTICE), 20040701, TERMINATED, 20040701);
    ENDS_ON(DOCUMENT("legal",
                     CLAUSES(",\"withdrawal\":{\"allowed\":\"yes\",\"notice\":{\"n\":6,"
                             "\"unit\":\"month\"}}"),
                     RATIFIED NOTICE),
            20040701, IN_FORCE, 0);
}

Test(ending, an_act_of_all_ends_it_and_invalid_consent_is_another_thing)
{
    static const char ended[] =
        DOCUMENT("legal", CLAUSES(""), RATIFIED "," ACT("t", "2005-05-05", "termination", ""));
    static const char invalid[] =
        DOCUMENT("legal", CLAUSES(""),
                 RATIFIED "," ACT("t", "2005-05-05", "termination", ",\"ground\":\"vclt_52\""));

    ENDS_ON(ended, 20050504, IN_FORCE, 0);
    ENDS_ON(ended, 20050505, TERMINATED, 20050505);
    ENDS_ON(invalid, 20050505, INVALID, 20050505);
}

/* VCLT 59(1): all parties to the earlier treaty have to be parties to the later. */
#define LATER(acts)                                                                                \
    "{\"format\":\"entente/1\",\"id\":\"later\",\"title\":\"L\",\"kind\":\"treaty\","              \
    "\"bindingness\":\"legal\",\"links\":[{\"type\":\"replaces\",\"agreement\":\"x\"}],"           \
    "\"parties\":[{\"id\":\"A\",\"name\":\"A\",\"kind\":\"state\"},{\"id\":\"B\",\"name\":\"B\","  \
    "\"kind\":\"state\"},{\"id\":\"C\",\"name\":\"C\",\"kind\":\"state\"}],\"clauses\":{"          \
    "\"consent\":{\"requires_signature\":false},\"entry_into_force\":{\"general\":{\"op\":"        \
    "\"date\",\"value\":\"2008-01-01\"},\"boundary\":\"entry\"}},\"acts\":[" acts "]}"

static int32_t status_with(const char *document, const char *later, int32_t on)
{
    entente_agreement *agreement = agreement_of(document);
    entente_agreement *other = agreement_of(later);
    entente_question *question = entente_question_new();

    entente_question_set_on(question, on, NULL);
    entente_question_add_agreement(question, other, NULL);

    entente_assessment *answer = assess(agreement, question);
    const int32_t found = entente_assessment_status(answer);

    entente_assessment_free(answer);
    entente_question_free(question);
    entente_agreement_free(other);
    entente_agreement_free(agreement);
    return found;
}

Test(ending, a_later_treaty_replaces_it_once_all_are_in)
{
    static const char two[] = LATER(ACT("ra", "2007-01-01", "ratification", BY("A")) "," ACT(
        "rb", "2007-01-01", "ratification", BY("B")));
    static const char three[] = LATER(ACT("ra", "2007-01-01", "ratification", BY("A")) "," ACT(
        "rb", "2007-01-01", "ratification", BY("B")) "," ACT("rc", "2009-03-03", "accession",
                                                             BY("C")));
    static const char earlier[] = DOCUMENT("legal", CLAUSES(""), RATIFIED);

    cr_expect_eq(status_with(earlier, two, 20200101), ENTENTE_STATUS_IN_FORCE);
    cr_expect_eq(status_with(earlier, three, 20090302), ENTENTE_STATUS_IN_FORCE);
    cr_expect_eq(status_with(earlier, three, 20090303), ENTENTE_STATUS_REPLACED);
}

/* Constitution of the International Telecommunication Union (Geneva, 1992), 58(1): in force on
 * 1 July 1994 between the members that have deposited before that date. */
#define UNION_1992(acts)                                                                           \
    DOCUMENT("legal",                                                                              \
             "\"consent\":{\"requires_signature\":false},\"withdrawal\":{\"allowed\":\"yes\","     \
             "\"notice\":{\"n\":1,\"unit\":\"year\"}},\"entry_into_force\":{\"article\":\"58\","   \
             "\"general\":{\"op\":\"date\",\"value\":\"1994-07-01\"},\"boundary\":\"entry\","      \
             "\"late\":{\"op\":\"own_consent\"}}",                                                 \
             acts)
#define DEPOSIT ACT("da", "1994-03-01", "ratification", BY("A"))
#define DEPOSIT_TAKEN_BACK "," ACT("ia", "1994-05-01", "instrument_withdrawal", BY("A"))
#define LATE_DEPOSIT ACT("db", "1994-09-01", "ratification", BY("B"))

Test(ending, a_day_alone_to_which_nobody_consented_schedules_nothing)
{
    ENDS_ON(UNION_1992(""), 19940630, NOT_IN_FORCE, 0);
    ENDS_ON(UNION_1992(""), 19940701, NOT_IN_FORCE, 0);
    ENDS_ON(UNION_1992(DEPOSIT), 19940228, NOT_IN_FORCE, 0);
    ENDS_ON(UNION_1992(DEPOSIT), 19940301, SCHEDULED, 0);
    ENDS_ON(UNION_1992(DEPOSIT), 19940630, SCHEDULED, 0);
    ENDS_ON(UNION_1992(DEPOSIT), 19940701, IN_FORCE, 0);
    ENDS_ON(UNION_1992(DEPOSIT DEPOSIT_TAKEN_BACK), 19940430, SCHEDULED, 0);
    ENDS_ON(UNION_1992(DEPOSIT DEPOSIT_TAKEN_BACK), 19940501, NOT_IN_FORCE, 0);
    ENDS_ON(UNION_1992(LATE_DEPOSIT), 19940831, NOT_IN_FORCE, 0);
    ENDS_ON(UNION_1992(LATE_DEPOSIT), 19940901, IN_FORCE, 0);
}

/* Brussels Treaty of 1948, XII: after fifty years one year's notice, which all ten parties of the
 * Western European Union had given by 30 June 2010; it ended on 30 June 2011. */
#define BRUSSELS(acts)                                                                             \
    DOCUMENT("legal",                                                                              \
             "\"consent\":{\"requires_signature\":false},\"withdrawal\":{\"allowed\":\"yes\","     \
             "\"lock_in\":{\"n\":50,\"unit\":\"year\",\"from\":\"eif\"},\"notice\":{\"n\":1,"      \
             "\"unit\":\"year\"}},\"entry_into_force\":{\"general\":{\"op\":\"date\",\"value\":"   \
             "\"1948-08-25\"},\"boundary\":\"entry\"}",                                            \
             ACT("ra", "1948-08-25", "ratification",                                               \
                 BY("A")) "," ACT("rb", "1948-08-25", "ratification",                              \
                                  BY("B")) "," ACT("rc", "1955-05-06", "accession", BY("C")) acts)
#define FIRST_TO_GO "," ACT("wa", "2010-03-31", "denunciation", BY("A"))
#define OTHERS_TOO                                                                                 \
    "," ACT("wb", "2010-06-01", "denunciation", BY("B")) "," ACT("wc", "2010-06-30",               \
                                                                 "denunciation", BY("C"))

Test(ending, the_last_of_the_notices_tells_the_end)
{
    ENDS_ON(BRUSSELS(FIRST_TO_GO), 20110401, IN_FORCE, 0);
    ENDS_ON(BRUSSELS(FIRST_TO_GO OTHERS_TOO), 20100629, IN_FORCE, 0);
    ENDS_ON(BRUSSELS(FIRST_TO_GO OTHERS_TOO), 20100630, IN_FORCE, 20110630);
    ENDS_ON(BRUSSELS(FIRST_TO_GO OTHERS_TOO), 20110629, IN_FORCE, 20110630);
    ENDS_ON(BRUSSELS(FIRST_TO_GO OTHERS_TOO), 20110630, TERMINATED, 20110630);
}

/* What has ended is revived by a new agreement only. */
Test(ending, nobody_joins_what_has_ended)
{
    entente_assessment *answer =
        ask(BRUSSELS(FIRST_TO_GO OTHERS_TOO "," ACT("rd", "2012-01-01", "accession", BY("A"))),
            20130101);

    cr_expect_eq(entente_assessment_status(answer), ENTENTE_STATUS_TERMINATED);
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENDS), 20110630);
    cr_expect(has_finding(answer, ENTENTE_E_NOT_IN_FORCE));
    cr_expect_eq(entente_assessment_party_facet(answer, 0, ENTENTE_FACET_PARTY_FORCE),
                 ENTENTE_PARTY_FORCE_FORMER_PARTY);
    cr_assert_eq(entente_assessment_period_count(answer, 0), 1u);
    cr_expect_eq(entente_assessment_period_until(answer, 0, 0), 20110331);
    entente_assessment_free(answer);
}

/* Thirty days after its consent, but the treaty ends before that. */
#define SHORT_LIVED                                                                                \
    DOCUMENT("legal",                                                                              \
             "\"consent\":{\"requires_signature\":false},\"entry_into_force\":{\"general\":"       \
             "{\"op\":\"date\",\"value\":\"2000-02-01\"},\"boundary\":\"entry\",\"late\":{\"op\":" \
             "\"add\",\"n\":30,\"unit\":\"day\",\"to\":{\"op\":\"own_consent\"}}}",                \
             ACT("ra", "1999-01-01", "ratification", BY("A")) "," ACT(                             \
                 "rb", "1999-01-01", "ratification",                                               \
                 BY("B")) "," ACT("rc", "2005-05-01", "ratification",                              \
                                  BY("C")) "," ACT("t", "2005-05-05", "termination", ""))

Test(ending, who_would_have_come_after_the_end_never_was_a_party)
{
    static const int32_t days[] = {20050501, 20050504, 20050505, 20050530, 20050531, 20060101};
    char line[256];

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        const int32_t on = days[i];
        entente_assessment *answer = ask(SHORT_LIVED, on);

        cr_expect_str_eq(line_of(answer, line, sizeof line),
                         on < 20050505 ? "in_force A=party B=party C=contracting"
                                       : "terminated A=former_party B=former_party C=contracting",
                         "on %d: %s", on, line);
        cr_expect_eq(entente_assessment_party_facet(answer, 2, ENTENTE_FACET_ENTRY),
                     on < 20050505 ? ENTENTE_ENTRY_PROJECTED : ENTENTE_ENTRY_NEVER);
        cr_expect_eq(entente_assessment_period_count(answer, 2), on < 20050505 ? 1u : 0u);
        cr_expect_eq(entente_assessment_period_until(answer, 0, 0), on < 20050505 ? 0 : 20050505);
        entente_assessment_free(answer);
    }
}
