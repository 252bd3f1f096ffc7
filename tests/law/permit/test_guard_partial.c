/*
 * Acts of which partial dates leave open whether they have any effect: the answer is unknown, and
 * known again with each day on either side.
 */
#include "asking.h"

/* In force on 15 April 2000; B has consented before. */
#define OPEN_TEXT(clauses, acts)                                                                   \
    DOCUMENT("legal",                                                                              \
             "\"consent\":{\"requires_signature\":false},\"withdrawal\":{\"allowed\":\"yes\","     \
             "\"notice\":{\"n\":2,\"unit\":\"month\"}},\"entry_into_force\":{\"general\":{\"op\":" \
             "\"date\",\"value\":\"2000-04-15\"},\"boundary\":\"entry\",\"late\":{\"op\":"         \
             "\"own_consent\"}}" clauses,                                                          \
             ACT("rb", "2000-01-01", "ratification", BY("B")) acts)

/* One that is no party yet puts its instrument on hold, once it is there. */
#define HELD(consent, hold)                                                                        \
    OPEN_TEXT("", "," ACT("ra", consent, "ratification", BY("A")) "," ACT(                         \
                      "s", hold, "suspension", BY("A") ", \"ground\": \"clause\""))

Test(guard_partial, a_hold_that_perhaps_came_before_the_consent)
{
    static const struct line_on_day lines[] = {
        {HELD("2000-02-15", "2000-02-20"), 20000501, "in_force A=contracting B=party C=eligible"},
        {HELD("2000-02-15", "2000-02-10"), 20000501, "in_force A=party B=party C=eligible"},
        {HELD("2000-02-15", "2000-02"), 20000501, "in_force A=unknown B=party C=eligible"},
        {HELD("2000-02-15", "2000-03"), 20000501, "in_force A=contracting B=party C=eligible"},
        {HELD("2000-02", "2000-02-10"), 20000501, "in_force A=unknown B=party C=eligible"},
        {HELD("2000-01", "2000-02-10"), 20000501, "in_force A=contracting B=party C=eligible"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}

#define SUCCEEDED(consent)                                                                         \
    OPEN_TEXT("", "," ACT("ra", consent, "ratification", BY("A")) "," ACT(                         \
                      "s", "2000-06-01", "succession",                                             \
                      BY("C") ", \"effective\": \"2000-02-10\", \"predecessor\": \"A\""))

Test(guard_partial, a_predecessor_that_perhaps_was_not_bound)
{
    static const struct line_on_day lines[] = {
        {SUCCEEDED("2000-02-05"), 20000701, "in_force A=party B=party C=party"},
        {SUCCEEDED("2000-02-15"), 20000701, "in_force A=party B=party C=eligible"},
        {SUCCEEDED("2000-02"), 20000701, "in_force A=party B=party C=unknown"},
        {SUCCEEDED("2000-01"), 20000701, "in_force A=party B=party C=party"},
        {SUCCEEDED("2000-03"), 20000701, "in_force A=party B=party C=eligible"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}

#define TAKEN_BACK(retraction)                                                                     \
    OPEN_TEXT("", "," ACT("ra", "2000-01-01", "ratification", BY("A")) "," ACT(                    \
                      "w", "2000-06-16", "withdrawal",                                             \
                      BY("A")) "," ACT("t", retraction, "withdrawal_retraction", BY("A")))

Test(guard_partial, a_retraction_that_perhaps_came_before_the_notice)
{
    static const struct line_on_day lines[] = {
        {TAKEN_BACK("2000-06-20"), 20000901, "in_force A=party B=party C=eligible"},
        {TAKEN_BACK("2000-06-10"), 20000901, "in_force A=former_party B=party C=eligible"},
        {TAKEN_BACK("2000-06"), 20000901, "in_force A=unknown B=party C=eligible"},
        {TAKEN_BACK("2000-07"), 20000901, "in_force A=party B=party C=eligible"},
        {TAKEN_BACK("2000-05"), 20000901, "in_force A=former_party B=party C=eligible"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}

/* The first of two notices counts; the one of June names a later day. */
#define TWICE(other)                                                                               \
    OPEN_TEXT("", "," ACT("ra", "2000-01-01", "ratification", BY("A")) "," ACT(                    \
                      "w", "2000-06-22", "withdrawal",                                             \
                      BY("A") ", \"effective\": \"2000-12-01\"") "," ACT("d", other,               \
                                                                         "denunciation", BY("A")))

Test(guard_partial, two_notices_of_which_either_may_be_the_first)
{
    static const struct line_on_day lines[] = {
        {TWICE("2000-06-10"), 20001001, "in_force A=former_party B=party C=eligible"},
        {TWICE("2000-06-25"), 20001001, "in_force A=party B=party C=eligible"},
        {TWICE("2000-06"), 20001001, "in_force A=unknown B=party C=eligible"},
        {TWICE("2000-07"), 20001001, "in_force A=party B=party C=eligible"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}

#define EXTENDED(day)                                                                              \
    OPEN_TEXT(",\"duration\":{\"type\":\"fixed\",\"until\":\"2000-12-31\"}",                       \
              "," ACT("e", day, "extension", ",\"until\": \"2001-12-31\""))

Test(guard_partial, an_extension_that_perhaps_came_before_entry_into_force)
{
    static const struct line_on_day lines[] = {
        {EXTENDED("2000-04-20"), 20010601, "in_force A=eligible B=party C=eligible"},
        {EXTENDED("2000-04-10"), 20010601, "expired A=eligible B=former_party C=eligible"},
        {EXTENDED("2000-04"), 20010601, "unknown A=eligible B=unknown C=eligible"},
        {EXTENDED("2000-05"), 20010601, "in_force A=eligible B=party C=eligible"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}

/* Who is left when B goes: A, if it consented after it took an earlier instrument back. */
#define ALONE(consent)                                                                             \
    OPEN_TEXT("", "," ACT("i", "2000-02-01", "acceptance", BY("A")) "," ACT(                       \
                      "t", "2000-02-10", "instrument_withdrawal",                                  \
                      BY("A")) "," ACT("ra", consent, "ratification",                              \
                                       BY("A")) "," ACT("w", "2000-06-01", "withdrawal", BY("B")))

Test(guard_partial, the_last_one_leaves_unless_another_perhaps_came)
{
    static const struct line_on_day lines[] = {
        {ALONE("2000-02-20"), 20000901, "in_force A=party B=former_party C=eligible"},
        {ALONE("2000-02-05"), 20000901, "terminated A=eligible B=former_party C=eligible"},
        {ALONE("2000-02"), 20000901, "unknown A=unknown B=former_party C=eligible"},
        {ALONE("2000-03"), 20000901, "in_force A=party B=former_party C=eligible"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}

/* All who signed gave the text up; B perhaps consented to it. */
#define GIVEN_UP(consent)                                                                          \
    DOCUMENT("legal", "\"consent\":{\"requires_signature\":false}",                                \
             ACT("s", "2000-01-24", "signature",                                                   \
                 BY("A")) "," ACT("i", "2000-02-29", "intention_not_to_become_party",              \
                                  BY("A")) "," ACT("c", consent, "accession", BY("B")))

Test(guard_partial, a_text_lapses_unless_somebody_perhaps_consented)
{
    static const struct line_on_day lines[] = {
        {GIVEN_UP("2000-04-24"), 20000407, "lapsed A=signatory_repudiated B=eligible C=eligible"},
        {GIVEN_UP("2000-04-05"), 20000407,
         "authenticated A=signatory_repudiated B=contracting C=eligible"},
        {GIVEN_UP("2000-04"), 20000407, "unknown A=signatory_repudiated B=unknown C=eligible"},
        {GIVEN_UP("2000-03"), 20000407,
         "authenticated A=signatory_repudiated B=contracting C=eligible"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}
