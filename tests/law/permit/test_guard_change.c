/* Which acts may leave, suspend or end a treaty, or apply it early (VCLT 25, 54 to 68). */
#include "adding.h"

#define RATIFIED(party) KEPT("c" party, "1999-01-01", "ratification", DONE_BY(party))
#define TWO RATIFIED("A") ", " RATIFIED("B")
#define LEAVES(date, more) DATED(date, "withdrawal", DONE_BY("A") more)
#define SUSPENDS(more) DATED("2001-01-01", "suspension", DONE_BY("A") more)

static const struct treaty window = {
    UNSIGNED ", \"withdrawal\": {\"allowed\": \"yes\","
             "\"lock_in\": {\"n\": 3, \"unit\": \"year\", \"from\": \"own_eif\"},"
             "\"window\": {\"every\": {\"n\": 4, \"unit\": \"year\"},"
             "\"open_for\": {\"n\": 6, \"unit\": \"month\"}, \"from\": \"eif\"},"
             "\"notice\": {\"n\": 1, \"unit\": \"year\"}}, " IN_FORCE_2000,
    TWO ", " KEPT("cC", "2003-01-10", "accession", DONE_BY("C"))};

Test(guard_change, a_clause_locks_in_and_opens_windows)
{
    EXPECT_ATTEMPTS(window, {LEAVES("2002-12-31", ""), ENTENTE_E_LOCK_IN, ""},
                    {LEAVES("2003-01-01", ""), ENTENTE_E_WINDOW_CLOSED, ""},
                    {LEAVES("2003-12-31", ""), ENTENTE_E_WINDOW_CLOSED, ""},
                    {LEAVES("2004-01-01", ""), ENTENTE_OK, NULL},
                    {LEAVES("2004-07-01", ""), ENTENTE_OK, NULL},
                    {LEAVES("2004-07-02", ""), ENTENTE_E_WINDOW_CLOSED, ""},
                    {LEAVES("2007-12-31", ""), ENTENTE_E_WINDOW_CLOSED, ""},
                    {LEAVES("2008-01-01", ""), ENTENTE_OK, NULL},
                    {DATED("2004-01-01", "withdrawal", DONE_BY("C")), ENTENTE_E_LOCK_IN, ""},
                    {DATED("2008-01-01", "withdrawal", DONE_BY("C")), ENTENTE_OK, NULL},
                    {DATED("2004-01-01", "withdrawal", DONE_BY("D")), ENTENTE_E_NOT_A_PARTY, ""},
                    /* All others agree: VCLT 54(b). */
                    {LEAVES("2001-01-01", ", \"ground\": \"agreement\""), ENTENTE_OK, NULL});
}

Test(guard_change, a_silent_treaty_is_left_on_a_ground_only)
{
    const struct treaty silent = {UNSIGNED ", " IN_FORCE_2000, TWO};
    const struct treaty closed = {
        UNSIGNED ", \"withdrawal\": {\"allowed\": \"no\"}, " IN_FORCE_2000, TWO};

    EXPECT_ATTEMPTS(
        silent, {LEAVES("2001-01-01", ""), ENTENTE_E_NO_DENUNCIATION_RIGHT, ""},
        {LEAVES("2001-01-01", ", \"ground\": \"vclt_56\""), ENTENTE_OK, NULL},
        {LEAVES("2001-01-01", ", \"ground\": \"agreement\""), ENTENTE_OK, NULL},
        {LEAVES("2001-01-01", ", \"ground\": \"vclt_44\""), ENTENTE_E_GROUND_UNKNOWN, ""},
        {LEAVES("2001-01-01", ", \"ground\": \"vclt_60\", \"effective\": \"2001-03-31\""),
         ENTENTE_E_PROCEDURE_65, ""},
        {LEAVES("2001-01-01", ", \"ground\": \"vclt_60\", \"effective\": \"2001-04-01\""),
         ENTENTE_OK, NULL},
        {LEAVES("2001-01-01",
                ", \"ground\": \"vclt_60\", \"effective\": \"2001-01-01\", \"urgent\": true"),
         ENTENTE_OK, NULL},
        {DATED("2001-01-01", "suspension",
               DONE_BY("A") ", \"ground\": \"vclt_61\", \"effective\": \"2001-02-01\""),
         ENTENTE_E_PROCEDURE_65, ""},
        /* One that consented and is none yet puts its deposit on hold. */
        {DATED("1999-12-31", "suspension", DONE_BY("A")), ENTENTE_OK, ""},
        {DATED("1999-12-31", "suspension", DONE_BY("C")), ENTENTE_E_NOT_A_PARTY, ""},
        /* VCLT 57 to 62: of a party's own will there is none. */
        {SUSPENDS(""), ENTENTE_E_BASIS_REQUIRED, ""},
        {SUSPENDS(", \"ground\": \"vclt_56\""), ENTENTE_E_BASIS_REQUIRED, ""},
        {SUSPENDS(", \"ground\": \"vclt_46\""), ENTENTE_E_BASIS_REQUIRED, ""},
        {SUSPENDS(", \"ground\": \"vclt_44\""), ENTENTE_E_GROUND_UNKNOWN, ""},
        {SUSPENDS(", \"ground\": \"clause\""), ENTENTE_OK, NULL},
        {SUSPENDS(", \"ground\": \"agreement\""), ENTENTE_OK, NULL},
        {SUSPENDS(", \"ground\": \"vclt_57\""), ENTENTE_OK, NULL},
        {SUSPENDS(", \"ground\": \"vclt_58\""), ENTENTE_OK, NULL},
        {SUSPENDS(", \"ground\": \"vclt_60\", \"urgent\": true"), ENTENTE_OK, NULL},
        {LEAVES("2001-01-01", ", \"ground\": \"vclt_57\""), ENTENTE_E_GROUND_UNKNOWN, ""});
    EXPECT_ATTEMPTS(
        closed,
        {LEAVES("2001-01-01", ", \"ground\": \"vclt_56\""), ENTENTE_E_NO_DENUNCIATION_RIGHT, ""},
        {LEAVES("2001-01-01", ", \"ground\": \"agreement\""), ENTENTE_OK, NULL});
}

Test(guard_change, a_notice_is_taken_back_before_it_works)
{
    const struct treaty treaty = {
        UNSIGNED ", \"withdrawal\": {\"allowed\": \"yes\", \"notice\": {\"n\": 6, \"unit\":"
                 "\"month\"}}, " IN_FORCE_2000,
        TWO ", " RATIFIED("C") ", " KEPT("w", "2001-01-01", "withdrawal", DONE_BY("A"))};

    EXPECT_ATTEMPTS(
        treaty,
        {DATED("2001-06-30", "withdrawal_retraction", DONE_BY("A") ", \"to\": \"w\""), ENTENTE_OK,
         NULL},
        {DATED("2001-07-01", "withdrawal_retraction", DONE_BY("A") ", \"to\": \"w\""),
         ENTENTE_E_ALREADY_EFFECTIVE, "w"},
        {DATED("2000-12-31", "withdrawal_retraction", DONE_BY("A")), ENTENTE_E_CHRONOLOGY, ""},
        {LEAVES("2001-03-01", ""), ENTENTE_E_DUPLICATE_ACT, "w"},
        {LEAVES("2001-07-01", ""), ENTENTE_E_NOT_A_PARTY, ""},
        /* Who left may come back. */
        {DATED("2001-07-01", "accession", DONE_BY("A")), ENTENTE_OK, NULL},
        {DATED("2001-06-30", "accession", DONE_BY("A")), ENTENTE_E_ALREADY_CONSENTED, "cA"});
}

Test(guard_change, reasons_where_the_clause_asks_for_them)
{
    const struct treaty treaty = {
        UNSIGNED ", \"withdrawal\": {\"allowed\": \"yes\", \"reasons_required\": true},"
                 " " IN_FORCE_2000,
        TWO};

    EXPECT_ATTEMPTS(treaty, {LEAVES("2001-01-01", ""), ENTENTE_E_REASONS_REQUIRED, ""},
                    {LEAVES("2001-01-01", ", \"reasons\": \"events\""), ENTENTE_OK, NULL});
}

/* Non-Proliferation Treaty X(1): three months, with the extraordinary events; 10 January 2003. */
Test(guard_change, a_notice_states_the_extraordinary_events)
{
    const struct treaty npt = {
        UNSIGNED ", \"withdrawal\": {\"allowed\": \"yes\", \"reasons_required\": true,"
                 "\"notice\": {\"n\": 3, \"unit\": \"month\"}}, " IN_FORCE_2000,
        TWO ", " RATIFIED("C")};

    EXPECT_ATTEMPTS(
        npt, {LEAVES("2003-01-10", ", \"reasons\": \"\""), ENTENTE_E_REASONS_REQUIRED, ""},
        {LEAVES("2003-01-10", ""), ENTENTE_E_REASONS_REQUIRED, ""},
        {LEAVES("2003-01-10", ", \"reasons\": {\"en\": \"The joint exercises of others\"}"),
         ENTENTE_OK, NULL},
        /* With the consent of all one needs none: VCLT 54(b). */
        {LEAVES("2003-01-10", ", \"ground\": \"agreement\""), ENTENTE_OK, NULL});
}

Test(guard_change, what_has_ended_is_not_suspended_or_extended)
{
    const struct treaty treaty = {UNSIGNED ", " IN_FORCE_2000,
                                  TWO ", " KEPT("end", "2005-01-01", "termination", "")};

    EXPECT_ATTEMPTS(
        treaty, {DATED("2004-12-31", "agreement_suspension", ""), ENTENTE_OK, NULL},
        {DATED("2005-01-01", "agreement_suspension", ""), ENTENTE_E_NOT_IN_FORCE, "end"},
        {DATED("2006-01-01", "extension", ", \"until\": \"2010-01-01\""), ENTENTE_E_NOT_IN_FORCE,
         "end"},
        {DATED("2006-01-01", "termination", ""), ENTENTE_E_NOT_IN_FORCE, "end"},
        {DATED("1999-12-31", "agreement_suspension", ""), ENTENTE_E_NOT_IN_FORCE, ""});
}

/* VCLT 54, 70(1)(a): on the day before the end one may still join. */
Test(guard_change, nobody_joins_what_has_ended)
{
    const struct treaty treaty = {
        UNSIGNED ", \"provisional_application\": {}, \"accession\": {}, " IN_FORCE_2000,
        TWO ", " KEPT("end", "2005-01-01", "termination", "")};
    const struct treaty of_two = {
        "\"withdrawal\": {\"allowed\": \"yes\"}, \"duration\": {\"type\": \"fixed\", \"until\": "
        "\"2004-12-31\"}, " UNSIGNED ", " IN_FORCE_2000,
        TWO};

    EXPECT_ATTEMPTS(
        treaty, {DATED("2004-12-31", "ratification", DONE_BY("C")), ENTENTE_OK, NULL},
        {DATED("2005-01-01", "ratification", DONE_BY("C")), ENTENTE_E_NOT_IN_FORCE, "end"},
        {DATED("2005-01-01", "accession", DONE_BY("C")), ENTENTE_E_NOT_IN_FORCE, "end"},
        {DATED("2005-01-01", "definitive_signature", DONE_BY("C")), ENTENTE_E_NOT_IN_FORCE, "end"},
        {DATED("2005-01-01", "consent", DONE_BY("C")), ENTENTE_E_NOT_IN_FORCE, "end"},
        {DATED("2005-01-01", "notification_of_completion", DONE_BY("C")), ENTENTE_E_NOT_IN_FORCE,
         "end"},
        {DATED("2005-01-01", "provisional_application", DONE_BY("C")), ENTENTE_E_NOT_IN_FORCE,
         "end"},
        /* A succession works back to a day before the end, or comes too late. */
        {DATED("2006-01-01", "succession",
               DONE_BY("C") ", \"predecessor\": \"A\", \"effective\": \"2004-12-31\""),
         ENTENTE_OK, NULL},
        {DATED("2006-01-01", "succession",
               DONE_BY("C") ", \"predecessor\": \"A\", \"effective\": \"2005-01-01\""),
         ENTENTE_E_NOT_IN_FORCE, "end"});
    EXPECT_ATTEMPTS(
        of_two, {DATED("2004-12-31", "ratification", DONE_BY("C")), ENTENTE_OK, NULL},
        {DATED("2005-01-01", "ratification", DONE_BY("C")), ENTENTE_E_NOT_IN_FORCE, ""});
}

/* VCLT 72: a resumption ends a suspension that stands, of the same party or of all. */
Test(guard_change, a_resumption_needs_a_suspension)
{
    const struct treaty treaty = {
        UNSIGNED ", " IN_FORCE_2000, TWO
        ", " RATIFIED("C") ", " KEPT("s", "2001-01-01", "suspension", DONE_BY("A") ", \"ground\": \"clause\"") ", " KEPT(
            "p", "2001-01-01", "suspension",
            DONE_BY(
                "B") ", \"ground\": \"clause\", \"until\": \"2001-06-30\"") ", " KEPT("all",
                                                                                      "2002-01-01",
                                                                                      "agreement_"
                                                                                      "suspension",
                                                                                      "") ", " KEPT("on",
                                                                                                    "2003-01-01",
                                                                                                    "agreement_resumption",
                                                                                                    "")};

    EXPECT_ATTEMPTS(
        treaty, {DATED("2001-06-01", "resumption", DONE_BY("A")), ENTENTE_OK, NULL},
        {DATED("2001-06-01", "resumption", DONE_BY("A") ", \"to\": \"s\""), ENTENTE_OK, NULL},
        {DATED("2000-12-31", "resumption", DONE_BY("A")), ENTENTE_E_CHRONOLOGY, ""},
        {DATED("2001-06-01", "resumption", DONE_BY("C")), ENTENTE_E_CHRONOLOGY, ""},
        {DATED("2001-06-01", "resumption", DONE_BY("C") ", \"to\": \"s\""), ENTENTE_E_CHRONOLOGY,
         ""},
        {DATED("2001-06-30", "resumption", DONE_BY("B")), ENTENTE_OK, NULL},
        {DATED("2001-07-01", "resumption", DONE_BY("B")), ENTENTE_E_CHRONOLOGY, ""},
        {DATED("2001-06-01", "agreement_resumption", ""), ENTENTE_E_CHRONOLOGY, ""},
        {DATED("2002-06-01", "agreement_resumption", ""), ENTENTE_OK, NULL},
        {DATED("2003-06-01", "agreement_resumption", ""), ENTENTE_E_CHRONOLOGY, "on"},
        /* A second suspension of the whole: while the first stands, and not before or after. */
        {DATED("2002-06-01", "agreement_suspension", ""), ENTENTE_E_DUPLICATE_ACT, "all"},
        {DATED("2002-06-01", "agreement_suspension", ", \"provision\": \"1\""), ENTENTE_OK, NULL},
        {DATED("2001-06-01", "agreement_suspension", ", \"until\": \"2001-07-01\""), ENTENTE_OK,
         NULL},
        {DATED("2003-01-01", "agreement_suspension", ""), ENTENTE_OK, NULL});
}

Test(guard_change, provisional_application_needs_a_clause_and_ends_with_force)
{
    const struct treaty silent = {UNSIGNED ", " IN_FORCE_2000, TWO};
    const struct treaty treaty = {
        "\"provisional_application\": {\"by\": [\"signature\", \"provisional_application\"],"
        "\"opt_out\": true}, " IN_FORCE_2000,
        KEPT("s", "1998-06-01", "signature", DONE_BY("A"))};

    EXPECT_ATTEMPTS(silent, {DATED("1999-06-01", "provisional_application", DONE_BY("A")),
                             ENTENTE_E_PA_NOT_PROVIDED, ""});
    EXPECT_ATTEMPTS(
        treaty,
        {DATED("1998-06-01", "provisional_application_opt_out", DONE_BY("A")), ENTENTE_OK, NULL},
        {DATED("1998-06-02", "provisional_application_opt_out", DONE_BY("A")),
         ENTENTE_E_OPT_OUT_LATE, "s"},
        {DATED("1999-12-31", "provisional_application", DONE_BY("B")), ENTENTE_OK, NULL});
}

Test(guard_change, not_once_it_is_in_force_for_the_party)
{
    const struct treaty treaty = {UNSIGNED ", \"provisional_application\": {}, " IN_FORCE_2000,
                                  TWO};

    EXPECT_ATTEMPTS(
        treaty, {DATED("1999-12-31", "provisional_application", DONE_BY("A")), ENTENTE_OK, NULL},
        {DATED("2000-01-01", "provisional_application", DONE_BY("A")), ENTENTE_E_ALREADY_IN_FORCE,
         "cA"});
}

/* VCLT 67(1): in writing. 68: it can be taken back, unless the clause says that it cannot. */
Test(guard_change, a_notice_is_written_and_stands_where_the_clause_says_so)
{
#define ONE_YEAR(more)                                                                             \
    UNSIGNED ", \"withdrawal\": {\"allowed\": \"yes\", \"notice\": {\"n\": 1, \"unit\": "          \
             "\"year\"}" more "}, " IN_FORCE_2000
#define NOTIFIED TWO ", " RATIFIED("C") ", {\"id\": \"w\", " LEAVES("2001-01-01", "") "}"
    const struct treaty plain = {ONE_YEAR(""), TWO ", " RATIFIED("C")};
    const struct treaty notified = {ONE_YEAR(""), NOTIFIED};
    const struct treaty final = {ONE_YEAR(", \"retractable\": false"), NOTIFIED};

    EXPECT_ATTEMPTS(plain, {LEAVES("2001-01-01", ", \"form\": \"oral\""), ENTENTE_E_FORM, ""},
                    {LEAVES("2001-01-01", ", \"form\": \"written\""), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(notified,
                    {DATED("2001-06-01", "withdrawal_retraction", DONE_BY("A")), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(final, {DATED("2001-06-01", "withdrawal_retraction", DONE_BY("A")),
                            ENTENTE_E_ALREADY_EFFECTIVE, "w"});
}

Test(guard_change, provisional_application_is_notified_once_and_belongs_to_treaties)
{
#define APPLIES(date) DATED(date, "provisional_application", DONE_BY("A"))
#define ENDS(date) DATED(date, "provisional_application_end", DONE_BY("A"))
    const struct treaty applied = {"\"provisional_application\": {}, " IN_FORCE_2000,
                                   "{\"id\": \"p\", " APPLIES("1999-01-01") "}"};
    const struct treaty ended = {
        "\"provisional_application\": {}, " IN_FORCE_2000,
        "{\"id\": \"p\", " APPLIES("1999-01-01") "}, {\"id\": \"e\", " ENDS("1999-02-01") "}"};
    const struct treaty adopted = {IN_FORCE_2000, KEPT("t", "1999-01-10", "adoption", "")};
    const struct attempt ends = {ENDS("1999-03-01"), ENTENTE_E_NOT_LEGAL_INSTRUMENT, ""};
    const struct attempt enters = {DATED("1999-03-01", "determination",
                                         ", \"of\": \"entry_into_force\", \"value\": "
                                         "\"1999-02-01\""),
                                   ENTENTE_E_NOT_LEGAL_INSTRUMENT, ""};

    EXPECT_ATTEMPTS(applied, {APPLIES("1999-02-01"), ENTENTE_E_DUPLICATE_ACT, "p"},
                    {ENDS("1999-02-01"), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(ended, {APPLIES("1999-03-01"), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(
        adopted, {ENDS("1999-01-09"), ENTENTE_E_CHRONOLOGY, "t"},
        {DATED("1999-03-01", "instrument_withdrawal", DONE_BY("A")), ENTENTE_E_CHRONOLOGY, ""});
    try_all(TREATY_HEAD("political"), adopted, &ends, 1);
    try_all(TREATY_HEAD("political"), adopted, &enters, 1);
}
