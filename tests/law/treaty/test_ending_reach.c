/* How far the end of an agreement reaches, and that of those who would have come to it. */
#include "adding.h"

struct line {
    int32_t on;
    const char *line;
};

static void expect_lines(const char *document, const struct line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        entente_assessment *answer = ask(document, lines[i].on);
        char line[256];

        cr_expect_str_eq(line_of(answer, line, sizeof line), lines[i].line, "on %d: %s",
                         lines[i].on, line);
        entente_assessment_free(answer);
    }
}

#define EXPECT_LINES(document, ...)                                                                \
    do {                                                                                           \
        static const struct line lines_[] = {__VA_ARGS__};                                         \
        expect_lines((document), lines_, sizeof lines_ / sizeof lines_[0]);                        \
    } while (0)

#define ON(day) "{\"op\":\"date\",\"value\":\"" day "\"}"
#define APPLIED "\"provisional_application\":{\"by\":[\"signature\"]}"
#define BY_DEADLINE                                                                                \
    "\"entry_into_force\":{\"general\":{\"op\":\"if_by\",\"cond\":{\"op\":\"count\",\"min\":3},"   \
    "\"deadline\":" ON("2001-01-01") ",\"then\":" ON("2001-02-01") ",\"else\":{\"op\":\"never\"}"  \
                                                                   "},\"boundary\":\"entry\"}"
#define TWO_SIGNED                                                                                 \
    ACT("sa", "2000-03-01", "signature", BY("A")) "," ACT("sb", "2000-03-01", "signature", BY("B"))

/* VCLT 25: what is applied until it enters into force is not applied once it never can. */
Test(ending_reach, provisional_application_ends_with_the_treaty)
{
    EXPECT_LINES(DOCUMENT("legal", UNSIGNED "," APPLIED "," BY_DEADLINE, TWO_SIGNED),
                 {20001231,
                  "provisionally_applied A=provisionally_applying B=provisionally_applying "
                  "C=eligible"},
                 {20010101, "lapsed A=signatory B=signatory C=eligible"});
    EXPECT_LINES(DOCUMENT("legal", UNSIGNED "," APPLIED "," BY_DEADLINE,
                          TWO_SIGNED "," ACT("t", "2000-06-01", "termination", "")),
                 {20000531,
                  "provisionally_applied A=provisionally_applying B=provisionally_applying "
                  "C=eligible"},
                 {20000601, "terminated A=signatory B=signatory C=eligible"});
}

#define FROM_DAY "\"entry_into_force\":{\"general\":" ON("2001-01-01") ",\"boundary\":\"entry\"}"

/* The day that the text names passes, but nobody has consented: all stays as it was. */
Test(ending_reach, provisional_application_goes_on_past_a_day_that_bound_nobody)
{
    EXPECT_LINES(
        DOCUMENT("legal", UNSIGNED "," APPLIED "," FROM_DAY,
                 TWO_SIGNED "," ACT("ra", "2001-05-05", "ratification", BY("A"))),
        {20001231, "provisionally_applied A=provisionally_applying B=provisionally_applying "
                   "C=eligible"},
        {20010101, "provisionally_applied A=provisionally_applying B=provisionally_applying "
                   "C=eligible"},
        {20010505, "in_force A=party B=provisionally_applying C=eligible"});
}

/* VCLT 18(a) is about those who signed; who consented holds to the text, also while applying it. */
Test(ending_reach, who_consented_and_applies_it_provisionally_keeps_it_alive)
{
    EXPECT_LINES(
        DOCUMENT("legal", UNSIGNED "," APPLIED "," BY_DEADLINE,
                 ACT("ra", "2000-01-01", "ratification",
                     BY("A")) "," ACT("sb", "2000-02-02", "signature",
                                      BY("B")) "," ACT("sa", "2000-03-03", "signature",
                                                       BY("A")) "," ACT("ib", "2000-04-04",
                                                                        "intention_not_to_become_"
                                                                        "party",
                                                                        BY("B"))),
        {20000404, "authenticated A=provisionally_applying B=signatory_repudiated C=eligible"});
    /* One who never signed has nothing to give up for those who did. */
    EXPECT_LINES(DOCUMENT("legal", UNSIGNED "," BY_DEADLINE,
                          ACT("sa", "2000-03-03", "signature", BY("A")) "," ACT(
                              "ib", "2000-04-04", "intention_not_to_become_party", BY("B"))),
                 {20000404, "authenticated A=signatory B=signatory_repudiated C=eligible"});
}

#define TERMINATES_BELOW_THREE                                                                     \
    "\"terminates\":{\"op\":\"when\",\"cond\":{\"op\":\"holds_for\",\"n\":12,\"unit\":\"month\","  \
    "\"cond\":{\"op\":\"not\",\"of\":{\"op\":\"count\",\"min\":3}}}}"
#define TWO_IN                                                                                     \
    ACT("ra", "1999-05-05", "ratification", BY("A"))                                               \
    "," ACT("rb", "1999-05-05", "ratification", BY("B"))

/* VCLT 55; TIR Convention, 55: fewer than five for twelve months *after* entry into force. */
Test(ending_reach, twelve_months_below_a_number_are_counted_from_entry)
{
    EXPECT_LINES(DOCUMENT("legal", UNSIGNED "," FROM_DAY "," TERMINATES_BELOW_THREE, TWO_IN),
                 {20010101, "in_force A=party B=party C=eligible"},
                 {20011231, "in_force A=party B=party C=eligible"},
                 {20020101, "terminated A=former_party B=former_party C=eligible"});
    EXPECT_LINES(DOCUMENT("legal", UNSIGNED "," FROM_DAY "," TERMINATES_BELOW_THREE,
                          TWO_IN "," ACT("rc", "2001-12-31", "ratification", BY("C"))),
                 {20020101, "in_force A=party B=party C=party"},
                 {20100101, "in_force A=party B=party C=party"});
}

#define DELAYED                                                                                    \
    "\"withdrawal\":{\"allowed\":\"yes\"},\"entry_into_force\":{\"general\":" ON(                  \
        "2000-01-01") ",\"boundary\":\"entry\",\"late\":{\"op\":\"add\",\"n\":30,\"unit\":"        \
                      "\"day\",\"to\":{\"op\":\"own_consent\"}}}"

Test(ending_reach, what_nobody_is_in_for_a_while_is_not_in_force_meanwhile)
{
    EXPECT_LINES(DOCUMENT("legal", UNSIGNED "," DELAYED,
                          TWO_IN "," ACT("rc", "2001-06-01", "ratification", BY("C")) "," ACT(
                              "wa", "2001-06-15", "withdrawal",
                              BY("A")) "," ACT("wb", "2001-06-16", "withdrawal", BY("B"))),
                 {20010615, "in_force A=former_party B=party C=contracting"},
                 {20010616, "not_in_force A=former_party B=former_party C=contracting"},
                 {20010630, "not_in_force A=former_party B=former_party C=contracting"},
                 {20010701, "in_force A=former_party B=former_party C=party"});
}

#define AMENDED                                                                                    \
    "\"amendment\":{\"model\":\"tacit\"},\"duration\":{\"type\":\"fixed\",\"until\":"              \
    "\"2005-12-31\"}," IN_FORCE_2000
#define RATIFIED KEPT("ra", "1999-05-05", "ratification", DONE_BY("A"))
#define ADOPTED(id, day)                                                                           \
    KEPT(id, day, "amendment_adopted",                                                             \
         ", \"version\": \"second\", \"deemed_accepted\": \"2005-12-01\", \"effective\": "         \
         "\"2006-01-01\"")
#define ADOPTION(day)                                                                              \
    DATED(day, "amendment_adopted", ", \"version\": \"second\", \"effective\": \"2007-01-01\"")

Test(ending_reach, an_amendment_is_adopted_once_and_not_after_the_end)
{
    static const struct treaty adopted = {UNSIGNED "," AMENDED,
                                          RATIFIED "," ADOPTED("aa", "2004-04-04")};
    static const struct treaty unchanged = {UNSIGNED "," AMENDED, RATIFIED};

    EXPECT_ATTEMPTS(adopted, {ADOPTION("2004-05-05"), ENTENTE_E_DUPLICATE_ACT, "aa"});
    EXPECT_ATTEMPTS(unchanged, {ADOPTION("2005-12-31"), ENTENTE_OK, NULL},
                    {ADOPTION("2006-01-01"), ENTENTE_E_NOT_IN_FORCE, ""});
}

/* It would enter into force on the day after the last. */
Test(ending_reach, an_amendment_does_not_outlive_the_treaty)
{
    static const struct treaty treaty = {UNSIGNED "," AMENDED,
                                         RATIFIED "," ADOPTED("aa", "2004-04-04")};
    static const int32_t days[] = {20050101, 20051231, 20060101, 20070101};
    entente_agreement *agreement = treaty_of(TREATY_HEAD("legal"), &treaty);

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        entente_assessment *answer = assess_on(agreement, days[i]);
        int32_t state = 0, day = -1;

        cr_assert(entente_assessment_version(answer, 0, &state, &day));
        cr_expect_neq(state, ENTENTE_VERSION_IN_FORCE, "on %d", days[i]);
        cr_expect_neq(state, ENTENTE_VERSION_SCHEDULED, "on %d", days[i]);
        cr_expect_eq(day, 0, "on %d: %d", days[i], day);
        entente_assessment_free(answer);
    }
    entente_agreement_free(agreement);
}

#define TERMINATES_BELOW_TWO                                                                       \
    "\"terminates\":{\"op\":\"when\",\"cond\":{\"op\":\"not\",\"of\":{\"op\":\"count\",\"min\":2}" \
    "}}"

/* What nobody has been in cannot fall below a number. */
Test(ending_reach, a_day_that_bound_nobody_ends_nothing)
{
    EXPECT_LINES(DOCUMENT("legal", UNSIGNED "," FROM_DAY "," TERMINATES_BELOW_TWO,
                          ACT("ra", "2002-02-02", "ratification",
                              BY("A")) "," ACT("rb", "2002-02-02", "ratification", BY("B"))),
                 {20001231, "not_in_force A=eligible B=eligible C=eligible"},
                 {20010101, "not_in_force A=eligible B=eligible C=eligible"},
                 {20020202, "in_force A=party B=party C=eligible"});
}

#define ENDS_BELOW_THREE                                                                           \
    "\"terminates\":{\"op\":\"when\",\"cond\":{\"op\":\"not\",\"of\":{\"op\":\"count\",\"min\":3}" \
    "}}"

/* Nor can those who began with fewer, before the number was reached. */
Test(ending_reach, what_enters_with_fewer_has_not_fallen_below)
{
    EXPECT_LINES(
        DOCUMENT("legal", UNSIGNED "," FROM_DAY "," ENDS_BELOW_THREE,
                 ACT("ra", "2000-02-02", "ratification", BY("A")) "," ACT(
                     "rb", "2000-02-02", "ratification",
                     BY("B")) "," ACT("rc", "2003-03-03", "ratification",
                                      BY("C")) "," ACT("ec", "2004-04-04", "exclusion", BY("C"))),
        {20010101, "in_force A=party B=party C=eligible"},
        {20030302, "in_force A=party B=party C=eligible"},
        {20030303, "in_force A=party B=party C=party"},
        {20040403, "in_force A=party B=party C=party"},
        {20040404, "terminated A=former_party B=former_party C=former_party"});
    /* It may have been reached on the day before it was lost, or not at all. */
    EXPECT_LINES(
        DOCUMENT("legal", UNSIGNED "," FROM_DAY "," ENDS_BELOW_THREE,
                 ACT("ra", "2000-02-02", "ratification", BY("A")) "," ACT(
                     "rb", "2000-02-02", "ratification",
                     BY("B")) "," ACT("rc", "2003-03", "ratification",
                                      BY("C")) "," ACT("eb", "2003-03-20", "exclusion", BY("B"))),
        {20030228, "in_force A=party B=party C=eligible"},
        {20030401, "unknown A=unknown B=former_party C=unknown"});
}

/* Ottawa Convention, 20(3): who is in an armed conflict as its notice would work stays until its
 * end, whenever that is. It does not go by itself on the next day. */
#define WAITS                                                                                      \
    "\"withdrawal\":{\"allowed\":\"yes\",\"notice\":{\"n\":6,\"unit\":\"month\"},"                 \
    "\"deferred_while\":{\"op\":\"event\",\"id\":\"armed_conflict\"}}"
#define NOTICES                                                                                    \
    "," ACT("rc", "1999-05-05", "ratification", BY("C")) "," ACT(                                  \
        "e", "2003-01-01", "event",                                                                \
        BY("A") ",\"event\":\"armed_conflict\"") "," ACT("wa", "2003-02-01", "withdrawal",         \
                                                         BY("A")) "," ACT("wb", "2003-08-15",      \
                                                                          "withdrawal", BY("B"))

Test(ending_reach, who_waits_for_the_end_of_a_conflict_is_counted_as_staying)
{
    entente_assessment *answer =
        ask(DOCUMENT("legal", UNSIGNED "," FROM_DAY "," WAITS "," TERMINATES_BELOW_THREE,
                     TWO_IN NOTICES),
            20030901);

    cr_expect_eq(entente_assessment_party_status(answer, 0), ENTENTE_PARTY_STATUS_PARTY);
    cr_expect_eq(entente_assessment_party_day(answer, 0, ENTENTE_DAY_LEAVES), 0);
    cr_expect_eq(entente_assessment_party_facet(answer, 0, ENTENTE_FACET_NOTICE),
                 ENTENTE_NOTICE_GIVEN);
    cr_expect_eq(entente_assessment_party_day(answer, 1, ENTENTE_DAY_LEAVES), 20040215);
    cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENDS), 20050215);
    entente_assessment_free(answer);
}
