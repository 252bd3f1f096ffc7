/* Ending or suspending a treaty on a ground of the law of treaties: VCLT 60 to 68. */
#include "adding.h"
#include "days.h"

/*
 * The treaty of 1977 on the barrages at Gabcikovo and Nagymaros: A is Hungary, B Czechoslovakia.
 * Hungary declared it terminated on 19 May 1992 as from 25 May, which was premature (judgment of
 * the International Court of Justice, 25 September 1997, paragraph 109).
 */
#define BARRAGES(acts)                                                                             \
    {                                                                                              \
        UNSIGNED ", \"entry_into_force\": {\"general\": {\"op\": \"date\", \"value\": "            \
                 "\"1978-06-30\"}, \"boundary\": \"entry\"}",                                      \
            KEPT("cA", "1978-06-30", "ratification",                                               \
                 DONE_BY("A")) ", " KEPT("cB", "1978-06-30", "ratification", DONE_BY("B")) acts    \
    }
#define BREACH ", \"ground\": \"vclt_60\""
#define INVOKED                                                                                    \
    ", " KEPT("i", "1992-02-19", "invocation", DONE_BY("A") BREACH ", \"measure\": \"termination\"")
#define OBJECTED                                                                                   \
    ", " KEPT("o", "1992-05-18", "invocation_objection", DONE_BY("B") ", \"to\": \"i\"")
#define TERMINATES(date, more) DATED(date, "termination", DONE_BY("A") BREACH more)

Test(procedure, three_months_run_from_the_first_word_of_it)
{
    const struct treaty silent = BARRAGES(""), invoked = BARRAGES(INVOKED);

    EXPECT_ATTEMPTS(
        silent,
        {TERMINATES("1992-05-19", ", \"effective\": \"1992-05-25\""), ENTENTE_E_PROCEDURE_65, ""},
        {TERMINATES("1992-05-19", ", \"effective\": \"1992-08-18\""), ENTENTE_E_PROCEDURE_65, ""},
        {TERMINATES("1992-05-19", ", \"effective\": \"1992-08-19\""), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(
        invoked, {TERMINATES("1992-05-18", ""), ENTENTE_E_PROCEDURE_65, "i"},
        {TERMINATES("1992-05-19", ""), ENTENTE_OK, NULL},
        {TERMINATES("1992-05-19", ", \"to\": \"i\""), ENTENTE_OK, NULL},
        /* What was invoked was a breach, and no change of circumstances. */
        {DATED("1992-05-19", "termination", DONE_BY("A") ", \"ground\": \"vclt_62\""),
         ENTENTE_E_PROCEDURE_65, ""},
        {DATED("1992-05-19", "termination", DONE_BY("B") BREACH), ENTENTE_E_PROCEDURE_65, ""});
}

Test(procedure, an_objection_holds_the_measure_up)
{
    const struct treaty disputed = BARRAGES(INVOKED OBJECTED);
    const struct treaty taken_back = BARRAGES(INVOKED OBJECTED ", " KEPT(
        "w", "1992-05-20", "objection_withdrawal", DONE_BY("B") ", \"to\": \"o\""));
    const struct treaty judged =
        BARRAGES(INVOKED OBJECTED ", " KEPT("j", "1993-01-01", "determination",
                                            ", \"of\": \"termination\", \"to\": \"i\", "
                                            "\"value\": \"1993-02-01\", \"by\": \"court\""));

    EXPECT_ATTEMPTS(
        disputed, {TERMINATES("1992-05-25", ""), ENTENTE_E_PROCEDURE_65, "o"},
        {DATED("1992-05-25", "suspension", DONE_BY("A") BREACH), ENTENTE_E_PROCEDURE_65, "o"},
        /* Both may still agree, VCLT 54(b). */
        {DATED("1992-05-25", "termination", ", \"ground\": \"agreement\""), ENTENTE_OK, NULL},
        /* An objection after the measure was carried out comes too late for it. */
        {TERMINATES("1992-05-19", ", \"effective\": \"1992-05-18\", \"urgent\": true"), ENTENTE_OK,
         NULL});
    EXPECT_ATTEMPTS(taken_back, {TERMINATES("1992-05-25", ""), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(judged, {TERMINATES("1993-02-01", ""), ENTENTE_OK, NULL});
}

Test(procedure, who_invokes_and_who_objects)
{
    const struct treaty silent = BARRAGES(""), invoked = BARRAGES(INVOKED),
                        disputed = BARRAGES(INVOKED OBJECTED);

    EXPECT_ATTEMPTS(
        silent, {DATED("1992-02-19", "invocation", DONE_BY("A") BREACH), ENTENTE_OK, NULL},
        {DATED("1992-02-19", "invocation", DONE_BY("A")), ENTENTE_E_GROUND_UNKNOWN, ""},
        {DATED("1992-02-19", "invocation", DONE_BY("A") ", \"ground\": \"agreement\""),
         ENTENTE_E_GROUND_UNKNOWN, ""},
        {DATED("1992-02-19", "invocation", DONE_BY("C") BREACH), ENTENTE_E_NOT_A_PARTY, ""},
        {DATED("1992-02-19", "invocation", DONE_BY("A") BREACH ", \"form\": \"oral\""),
         ENTENTE_E_FORM, ""},
        {DATED("1992-05-18", "invocation_objection", DONE_BY("B") ", \"to\": \"cA\""),
         ENTENTE_E_CHRONOLOGY, ""});
    EXPECT_ATTEMPTS(invoked,
                    {DATED("1992-05-18", "invocation_objection", DONE_BY("B") ", \"to\": \"i\""),
                     ENTENTE_OK, NULL},
                    {DATED("1992-02-18", "invocation_objection", DONE_BY("B") ", \"to\": \"i\""),
                     ENTENTE_E_CHRONOLOGY, ""},
                    {DATED("1992-05-18", "invocation_objection", DONE_BY("A") ", \"to\": \"i\""),
                     ENTENTE_E_NOT_ELIGIBLE, "i"},
                    {DATED("1992-05-18", "invocation_objection", DONE_BY("C") ", \"to\": \"i\""),
                     ENTENTE_E_NOT_A_PARTY, ""});
    EXPECT_ATTEMPTS(disputed,
                    {DATED("1992-05-19", "invocation_objection", DONE_BY("B") ", \"to\": \"i\""),
                     ENTENTE_E_DUPLICATE_ACT, "o"},
                    {DATED("1992-05-20", "objection_withdrawal", DONE_BY("B") ", \"to\": \"o\""),
                     ENTENTE_OK, NULL},
                    {DATED("1992-05-20", "objection_withdrawal", DONE_BY("A") ", \"to\": \"o\""),
                     ENTENTE_E_RESERVATION_NOT_FOUND, ""});
}

/* A notice of suspension that is objected to before it works has no effect; one that is not has. */
Test(procedure, a_notice_that_is_objected_to_has_no_effect)
{
#define NOTICE                                                                                     \
    KEPT("n", "1992-05-19", "suspension", DONE_BY("A") BREACH ", \"effective\": \"1992-09-01\"")
#define OBJECTS(date) ", " KEPT("o", date, "invocation_objection", DONE_BY("B") ", \"to\": \"n\"")
#define WITH_C ", " KEPT("cC", "1978-06-30", "ratification", DONE_BY("C")) ", " NOTICE
    const struct treaty silent = BARRAGES(WITH_C), late = BARRAGES(WITH_C OBJECTS("1992-09-01")),
                        disputed = BARRAGES(WITH_C OBJECTS("1992-06-01"));
    const struct {
        const struct treaty *treaty;
        bool suspended, told;
    } cases[] = {{&silent, true, false}, {&late, true, false}, {&disputed, false, true}};

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        entente_agreement *agreement = treaty_of(TREATY_HEAD("legal"), cases[i].treaty);
        entente_assessment *answer = assess_on(agreement, 19930101);

        cr_expect_eq(entente_assessment_party_status(answer, 0),
                     cases[i].suspended ? ENTENTE_PARTY_STATUS_PARTY_SUSPENDED
                                        : ENTENTE_PARTY_STATUS_PARTY,
                     "case %zu", i);
        cr_expect_eq(has_finding(answer, ENTENTE_E_PROCEDURE_65), cases[i].told, "case %zu", i);
        entente_assessment_free(answer);
        entente_agreement_free(agreement);
    }
}
