/* Which reservations, objections and declarations the law allows (VCLT 19 to 23), and where. */
#include "adding.h"

#define RATIFIED(party) KEPT("c" party, "1999-01-01", "ratification", DONE_BY(party))
#define RESERVED                                                                                   \
    KEPT("r", "1999-01-01", "reservation",                                                         \
         DONE_BY("A") ", \"provision\": \"1\", \"notified\": \"1999-02-01\"")
#define PERMITTED(more) UNSIGNED ", \"reservations\": {" more "}, " IN_FORCE_2000
#define RESERVE(more) DATED("1999-01-01", "reservation", DONE_BY("A") more)

Test(guard_reservation, the_text_says_where_they_are_allowed)
{
    const struct treaty none = {PERMITTED("\"permitted\": \"none\""), RATIFIED("A")};
    const struct treaty some = {PERMITTED("\"permitted\": \"specified\", \"provisions\": [\"1\"]"),
                                RATIFIED("A")};
    const struct treaty most = {PERMITTED("\"permitted\": \"except\", \"provisions\": [\"1\"]"),
                                RATIFIED("A")};

    EXPECT_ATTEMPTS(
        none, {RESERVE(", \"provision\": \"1\""), ENTENTE_E_RESERVATION_PROHIBITED, ""},
        {RESERVE(""), ENTENTE_E_RESERVATION_PROHIBITED, ""},
        {DATED("1999-01-01", "interpretative_declaration", DONE_BY("A")), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(
        some, {RESERVE(", \"provision\": \"1\""), ENTENTE_OK, NULL},
        {RESERVE(", \"provision\": [\"1\", \"2\"]"), ENTENTE_E_RESERVATION_PROHIBITED, ""},
        {RESERVE(", \"provision\": \"1\", \"form\": \"oral\""), ENTENTE_E_FORM, ""});
    EXPECT_ATTEMPTS(most, {RESERVE(", \"provision\": \"2\""), ENTENTE_OK, NULL},
                    {RESERVE(", \"provision\": \"1\""), ENTENTE_E_RESERVATION_PROHIBITED, ""});
}

Test(guard_reservation, a_reaction_is_to_a_standing_reservation)
{
    const struct treaty treaty = {
        UNSIGNED ", " IN_FORCE_2000,
        RATIFIED("A") ", " RATIFIED("B") ", " RESERVED ", " KEPT(
            "y", "1999-03-01", "reservation_acceptance",
            DONE_BY("B") ", \"to\": \"r\"") ", " KEPT("w", "1999-06-01", "reservation_withdrawal",
                                                      DONE_BY("A") ", \"to\": \"r\"")};

    EXPECT_ATTEMPTS(
        treaty,
        {DATED("1999-05-01", "objection", DONE_BY("C") ", \"to\": \"r\", \"effect\": \"simple\""),
         ENTENTE_OK, NULL},
        {DATED("1999-05-01", "objection", DONE_BY("C") ", \"effect\": \"simple\""), ENTENTE_OK,
         NULL},
        {DATED("1999-05-01", "objection", DONE_BY("B") ", \"to\": \"r\", \"effect\": \"simple\""),
         ENTENTE_E_ACCEPTANCE_FINAL, "y"},
        {DATED("1999-07-01", "objection", DONE_BY("C") ", \"to\": \"r\", \"effect\": \"simple\""),
         ENTENTE_E_RESERVATION_NOT_FOUND, "w"},
        {DATED("1999-05-01", "objection", DONE_BY("C") ", \"to\": \"cA\", \"effect\": \"simple\""),
         ENTENTE_E_RESERVATION_NOT_FOUND, ""},
        {DATED("1998-05-01", "objection", DONE_BY("C") ", \"to\": \"r\", \"effect\": \"simple\""),
         ENTENTE_E_RESERVATION_NOT_FOUND, ""},
        {DATED("1999-05-01", "reservation_withdrawal", DONE_BY("B") ", \"to\": \"r\""),
         ENTENTE_E_RESERVATION_NOT_FOUND, ""},
        {DATED("1999-05-01", "objection_withdrawal", DONE_BY("C")), ENTENTE_E_RESERVATION_NOT_FOUND,
         ""},
        {DATED("1999-05-01", "objection",
               DONE_BY("C") ", \"to\": \"r\", \"effect\": \"simple\", \"form\": \"oral\""),
         ENTENTE_E_FORM, ""});
}

Test(guard_reservation, an_objection_is_widened_in_time_or_not_at_all)
{
    const struct treaty treaty = {
        UNSIGNED ", " IN_FORCE_2000,
        RATIFIED("A") ", " RATIFIED("B") ", " RESERVED ", " KEPT(
            "oC", "1999-03-01", "objection",
            DONE_BY(
                "C") ", \"to\": \"r\", \"effect\": \"simple\"") ", " KEPT("oB", "1999-03-01",
                                                                          "objection",
                                                                          DONE_BY(
                                                                              "B") ", \"to\": "
                                                                                   "\"r\", "
                                                                                   "\"effect\": "
                                                                                   "\"simple\"")};

    EXPECT_ATTEMPTS(
        treaty,
        {DATED("2000-02-01", "objection",
               DONE_BY("C") ", \"to\": \"r\", \"effect\": \"precludes_entry\""),
         ENTENTE_OK, NULL},
        {DATED("2000-02-02", "objection",
               DONE_BY("C") ", \"to\": \"r\", \"effect\": \"precludes_entry\""),
         ENTENTE_E_OBJECTION_WIDENED, "oC"},
        /* Once in force between the two, their relations are modified. */
        {DATED("1999-12-31", "objection",
               DONE_BY("B") ", \"to\": \"r\", \"effect\": \"precludes_entry\""),
         ENTENTE_OK, NULL},
        {DATED("2000-01-01", "objection",
               DONE_BY("B") ", \"to\": \"r\", \"effect\": \"precludes_entry\""),
         ENTENTE_E_OBJECTION_WIDENED, "oB"},
        {DATED("1999-04-01", "objection", DONE_BY("C") ", \"to\": \"r\", \"effect\": \"simple\""),
         ENTENTE_E_DUPLICATE_ACT, "oC"},
        {DATED("1999-04-01", "objection_withdrawal", DONE_BY("C") ", \"to\": \"oC\""), ENTENTE_OK,
         NULL},
        {DATED("1999-04-01", "objection_withdrawal", DONE_BY("C") ", \"to\": \"oB\""),
         ENTENTE_E_RESERVATION_NOT_FOUND, ""});
}

#define OBJECTED                                                                                   \
    RATIFIED("A")                                                                                  \
    ", " RATIFIED("B") ", " RESERVED ", " KEPT(                                                    \
        "oB", "1999-03-01", "objection", DONE_BY("B") ", \"to\": \"r\", \"effect\": \"simple\"")
#define OBJECTS(more) DATED("1999-12-31", "objection", DONE_BY("B") ", \"to\": \"r\"" more)

/* VCLT 20(4): the clause rules, so a second objection says nothing new, whatever it names. */
Test(guard_reservation, an_objection_has_the_effect_of_the_clause)
{
    const struct treaty treaty = {PERMITTED("\"objection_effect\": \"precludes_entry\""), OBJECTED};

    EXPECT_ATTEMPTS(treaty, {OBJECTS(""), ENTENTE_E_DUPLICATE_ACT, "oB"},
                    {OBJECTS(", \"effect\": \"precludes_entry\""), ENTENTE_E_DUPLICATE_ACT, "oB"},
                    {OBJECTS(", \"effect\": \"intermediate\""), ENTENTE_E_DUPLICATE_ACT, "oB"});
}

Test(guard_reservation, an_objection_without_an_effect_or_a_clause_is_simple)
{
    const struct treaty treaty = {UNSIGNED ", " IN_FORCE_2000, OBJECTED};

    EXPECT_ATTEMPTS(treaty, {OBJECTS(""), ENTENTE_E_DUPLICATE_ACT, "oB"},
                    {OBJECTS(", \"effect\": \"precludes_entry\""), ENTENTE_OK, NULL},
                    {OBJECTS(", \"effect\": \"intermediate\""), ENTENTE_OK, NULL});
}

/* A withdrawal names an objection to an accession like one to a reservation: only its own. */
Test(guard_reservation, an_objection_to_an_accession_is_taken_back_by_its_author)
{
    const struct treaty treaty = {
        UNSIGNED ", \"accession\": {\"bilateral\": \"unless_objected\"}, " IN_FORCE_2000,
        RATIFIED("A") ", " RATIFIED("B") ", " KEPT("cC", "1999-02-01", "accession", DONE_BY("C")) ", " KEPT(
            "oA", "1999-03-01", "accession_objection",
            DONE_BY(
                "A") ", \"to\": \"cC\"") ", " KEPT("oB", "1999-03-01", "accession_objection",
                                                   DONE_BY(
                                                       "B") ", \"to\": \"cC\"") ", " KEPT("wB",
                                                                                          "1999-04-"
                                                                                          "01",
                                                                                          "objectio"
                                                                                          "n_"
                                                                                          "withdraw"
                                                                                          "al",
                                                                                          DONE_BY(
                                                                                              "B") ", \"to\": \"oB\"")};

#define TAKES_BACK(day, party, to)                                                                 \
    DATED(day, "objection_withdrawal", DONE_BY(party) ", \"to\": \"" to "\"")
    EXPECT_ATTEMPTS(treaty, {TAKES_BACK("2001-01-01", "A", "oA"), ENTENTE_OK, NULL},
                    {TAKES_BACK("2001-01-01", "B", "oA"), ENTENTE_E_RESERVATION_NOT_FOUND, ""},
                    {TAKES_BACK("2001-01-01", "B", "oB"), ENTENTE_E_RESERVATION_NOT_FOUND, ""},
                    {TAKES_BACK("1999-02-15", "A", "oA"), ENTENTE_E_RESERVATION_NOT_FOUND, ""},
                    {TAKES_BACK("2001-01-01", "A", "cC"), ENTENTE_E_RESERVATION_NOT_FOUND, ""});
}

Test(guard_reservation, declarations_and_territories)
{
    const struct treaty treaty = {PERMITTED("\"declarations\": \"none\""), RATIFIED("A")};

    EXPECT_ATTEMPTS(
        treaty,
        {DATED("1999-02-01", "interpretative_declaration", DONE_BY("A")),
         ENTENTE_E_DECLARATION_PROHIBITED, ""},
        {DATED("1999-02-01", "territorial_extension",
               DONE_BY("A") ", \"territories\": [\"isles\"]"),
         ENTENTE_OK, NULL},
        {DATED("1999-02-01", "territorial_extension",
               DONE_BY("B") ", \"territories\": [\"isles\"]"),
         ENTENTE_E_TERRITORY_UNKNOWN, ""},
        {DATED("1999-02-01", "territorial_exclusion", DONE_BY("A") ", \"territories\": [\"cape\"]"),
         ENTENTE_E_TERRITORY_UNKNOWN, ""});
}
