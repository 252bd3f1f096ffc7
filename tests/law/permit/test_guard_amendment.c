/* Who adopts an amendment, and who accepts or rejects it: once each of its circle (VCLT 39 to 41). */
#include "adding.h"

#define RATIFIED(party) KEPT("c" party, "1999-01-01", "ratification", DONE_BY(party))
#define TWO RATIFIED("A") ", " RATIFIED("B")
#define THREE TWO ", " RATIFIED("C")
#define AMENDABLE(members) UNSIGNED members ", " IN_FORCE_2000
#define LEAVABLE                                                                                   \
    AMENDABLE(", \"withdrawal\": {\"allowed\": \"yes\", \"notice\": {\"n\": 6, "                   \
              "\"unit\": \"month\"}}")
#define SECOND ", \"version\": \"second\""
#define ADOPTED(more) KEPT("am", "2003-01-01", "amendment_adopted", SECOND more)
#define ADOPTS(date, more) DATED(date, "amendment_adopted", SECOND more)
#define ACCEPTS(date, party) DATED(date, "acceptance", DONE_BY(party) SECOND)
#define ACCEPTED(id, date, party) ", " KEPT(id, date, "acceptance", DONE_BY(party) SECOND)
#define REJECTS(date, party) DATED(date, "rejection", DONE_BY(party) SECOND)
#define REJECTED(id, date, party) ", " KEPT(id, date, "rejection", DONE_BY(party) SECOND)
#define VOTE(yes, no, more) ", \"tally\": {\"yes\": " yes ", \"no\": " no "}" more
#define THREE_QUARTERS(base)                                                                       \
    ", \"majority\": {\"base\": \"" base "\", \"num\": 3, \"den\": 4, \"cmp\": \"ge\"}"

Test(guard_amendment, amending_has_its_time_and_its_limits)
{
    const struct treaty treaty = {
        AMENDABLE(", \"amendment\": {\"model\": \"tacit\", \"inter_se\": \"no\"}"),
        TWO ", " ADOPTED(", \"deemed_accepted\": \"2004-01-01\", \"effective\": \"2004-07-01\"")};

    EXPECT_ATTEMPTS(
        treaty, {ADOPTS("1999-12-31", ""), ENTENTE_E_AMEND_BEFORE_FORCE, ""},
        {ADOPTS("2001-12-31", ", \"among\": [\"A\", \"B\"]"), ENTENTE_E_INTER_SE_NOT_PERMITTED, ""},
        {ACCEPTS("2002-12-31", "A"), ENTENTE_E_CHRONOLOGY, "am"},
        {ACCEPTS("2003-01-01", "A"), ENTENTE_OK, NULL}, {ACCEPTS("2003", "A"), ENTENTE_OK, NULL},
        {REJECTS("2003-12-31", "A"), ENTENTE_OK, NULL},
        {REJECTS("2004-01-01", "A"), ENTENTE_E_OPT_OUT_LATE, "am"});
}

Test(guard_amendment, parties_and_contracting_states_accept_and_nobody_else)
{
    const struct treaty treaty = {LEAVABLE, TWO ", " ADOPTED("")};
    const struct treaty late = {
        UNSIGNED ", \"entry_into_force\": {\"general\": {\"op\": \"date\", \"value\": "
                 "\"2000-01-01\"}, \"late\": {\"op\": \"add\", \"n\": 1, \"unit\": \"year\", "
                 "\"to\": {\"op\": \"own_consent\"}}}",
        TWO ", " ADOPTED("") ", " KEPT("cC", "2004-01-01", "ratification", DONE_BY("C"))};
    const struct treaty left = {
        LEAVABLE, THREE ", " ADOPTED("") ", " KEPT("w", "2004-01-01", "withdrawal", DONE_BY("C"))};

    EXPECT_ATTEMPTS(
        treaty, {ACCEPTS("2004-01-01", "A"), ENTENTE_OK, NULL},
        {ACCEPTS("2004-01-01", "C"), ENTENTE_E_NOT_A_PARTY, ""},
        {REJECTS("2004-01-01", "C"), ENTENTE_E_NOT_A_PARTY, ""},
        {DATED("2004-01-01", "accession", DONE_BY("C") SECOND), ENTENTE_E_NOT_A_PARTY, ""});
    EXPECT_ATTEMPTS(late, {ACCEPTS("2003-12-31", "C"), ENTENTE_E_NOT_A_PARTY, ""},
                    {ACCEPTS("2004-01-01", "C"), ENTENTE_OK, NULL},
                    {ACCEPTS("2003", "C"), ENTENTE_E_NOT_A_PARTY, ""},
                    {ACCEPTS("2004", "C"), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(left, {ACCEPTS("2004-06-30", "C"), ENTENTE_OK, NULL},
                    {ACCEPTS("2004-07-01", "C"), ENTENTE_E_NOT_A_PARTY, ""});
}

Test(guard_amendment, each_says_it_once_while_the_first_stands)
{
    const struct treaty accepted = {LEAVABLE,
                                    TWO ", " ADOPTED("") ACCEPTED("ok", "2004-01-01", "A")};
    const struct treaty taken_back = {
        LEAVABLE, TWO ", " ADOPTED("") ACCEPTED("ok", "2004-01-01", "A") ", " KEPT(
                      "back", "2004-03-01", "instrument_withdrawal", DONE_BY("A") SECOND)};
    const struct treaty back_again = {
        LEAVABLE, THREE ", " ADOPTED("") ACCEPTED("ok", "2004-01-01", "A") ", " KEPT(
                      "w", "2004-02-01", "withdrawal",
                      DONE_BY("A")) ", " KEPT("again", "2005-01-01", "accession", DONE_BY("A"))};
    const struct treaty rejected = {LEAVABLE,
                                    TWO ", " ADOPTED("") REJECTED("no", "2004-01-01", "A")};

    EXPECT_ATTEMPTS(
        accepted, {ACCEPTS("2005-01-01", "A"), ENTENTE_E_DUPLICATE_ACT, "ok"},
        {DATED("2005-01-01", "ratification", DONE_BY("A") SECOND), ENTENTE_E_DUPLICATE_ACT, "ok"},
        {ACCEPTS("2005-01-01", "B"), ENTENTE_OK, NULL},
        {REJECTS("2005-01-01", "A"), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(taken_back, {ACCEPTS("2004-02-01", "A"), ENTENTE_E_DUPLICATE_ACT, "ok"},
                    {ACCEPTS("2004", "A"), ENTENTE_OK, NULL},
                    {ACCEPTS("2004-03-02", "A"), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(back_again, {ACCEPTS("2004-07-01", "A"), ENTENTE_E_DUPLICATE_ACT, "ok"},
                    {ACCEPTS("2005-02-01", "A"), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(rejected, {REJECTS("2005-01-01", "A"), ENTENTE_E_DUPLICATE_ACT, "no"},
                    {ACCEPTS("2005-01-01", "A"), ENTENTE_OK, NULL});
}

Test(guard_amendment, two_parties_or_more_modify_it_among_themselves)
{
    const struct treaty treaty = {LEAVABLE,
                                  THREE ", " KEPT("w", "2002-01-01", "withdrawal", DONE_BY("C"))};

    EXPECT_ATTEMPTS(
        treaty, {ADOPTS("2003-01-01", ", \"among\": [\"A\", \"B\"]"), ENTENTE_OK, NULL},
        {ADOPTS("2003-01-01", ", \"among\": [\"A\"]"), ENTENTE_E_INTER_SE_NOT_PERMITTED, ""},
        {ADOPTS("2003-01-01", ", \"among\": [\"A\", \"C\"]"), ENTENTE_E_NOT_A_PARTY, ""},
        {ADOPTS("2002-06-30", ", \"among\": [\"A\", \"C\"]"), ENTENTE_OK, NULL},
        {ADOPTS("2003-01-01", ", \"among\": [\"A\", \"D\"]"), ENTENTE_E_NOT_A_PARTY, ""});
}

Test(guard_amendment, acts_for_one_amendment_stand_side_by_side)
{
    const struct treaty some = {LEAVABLE, THREE ", " ADOPTED(", \"among\": [\"A\", \"B\"]")};
    const struct treaty all = {LEAVABLE, THREE ", " ADOPTED("")};

    EXPECT_ATTEMPTS(
        some, {ADOPTS("2003-01-01", ", \"among\": [\"C\"]"), ENTENTE_OK, NULL},
        {ADOPTS("2002-12-31", ", \"among\": [\"C\"]"), ENTENTE_E_INTER_SE_NOT_PERMITTED, ""},
        {ADOPTS("2003-01-01", ", \"among\": [\"B\", \"C\"]"), ENTENTE_E_DUPLICATE_ACT, "am"},
        {ADOPTS("2004-01-01", ""), ENTENTE_OK, NULL},
        {ACCEPTS("2004-01-01", "B"), ENTENTE_OK, NULL},
        {ACCEPTS("2004-01-01", "C"), ENTENTE_E_NOT_A_PARTY, ""});
    EXPECT_ATTEMPTS(all, {ADOPTS("2004-01-01", ""), ENTENTE_E_DUPLICATE_ACT, "am"},
                    {ADOPTS("2004-01-01", ", \"among\": [\"C\"]"), ENTENTE_OK, NULL});
}

Test(guard_amendment, a_vote_that_fails_adopts_nothing)
{
    const struct treaty treaty = {LEAVABLE, THREE};

    EXPECT_ATTEMPTS(
        treaty,
        {ADOPTS("2003-01-01", VOTE("2", "1", THREE_QUARTERS("voting"))), ENTENTE_E_VOTE_NOT_CARRIED,
         ""},
        {ADOPTS("2003-01-01", VOTE("3", "1", THREE_QUARTERS("voting"))), ENTENTE_OK, NULL},
        /* Two thirds of those voting, where nothing else is told: VCLT 9(2). */
        {ADOPTS("2003-01-01", VOTE("2", "1", "")), ENTENTE_OK, NULL},
        {ADOPTS("2003-01-01", VOTE("1", "1", "")), ENTENTE_E_VOTE_NOT_CARRIED, ""},
        /* Of three parties, while five could become parties. */
        {ADOPTS("2003-01-01", VOTE("2", "0", THREE_QUARTERS("members"))),
         ENTENTE_E_VOTE_NOT_CARRIED, ""},
        {ADOPTS("2003-01-01", VOTE("3", "0", THREE_QUARTERS("members"))), ENTENTE_OK, NULL},
        {ADOPTS("2003-01-01",
                ", \"tally\": {\"votes\": {\"A\": \"yes\", \"B\": \"no\", \"D\": \"yes\"}}"),
         ENTENTE_E_VOTE_NOT_CARRIED, ""},
        {ADOPTS("2003-01-01",
                ", \"tally\": {\"votes\": {\"A\": \"yes\", \"B\": \"yes\", \"D\": \"no\"}}"),
         ENTENTE_OK, NULL});
}
