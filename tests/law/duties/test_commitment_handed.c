/*
 * Performance by another than the obligor, and what is owed passed on to another: what the treaty
 * of 1898 about Port Arthur and the Chemical Weapons Convention came to.
 */
#include "owing.h"

#include <entente/answer.h>

#define DELEGATES(act, date, to, consented)                                                        \
    MOVE(act, date, "c", "delegation",                                                             \
         ", \"transferee\": \"" to "\", \"consented_by\": [" consented "]")
#define ASSIGNS(act, date, from, to)                                                               \
    MOVE(act, date, "c", "assignment",                                                             \
         ", \"by\": \"" from "\", \"transferee\": \"" to "\", \"consented_by\": [\"A\"]")
#define PARTY(id, more) "{\"id\": \"" id "\", \"name\": \"" id "\", \"kind\": \"state\"" more "}"
#define CONSENTS(act, date, type, id)                                                              \
    "{\"id\": \"" act "\", \"date\": \"" date "\", \"type\": \"" type "\", \"party\": \"" id "\"}"

/* How many commitments a owes b. */
static size_t owes(const char *document, int32_t on, const char *a, const char *b)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();
    entente_answer *answer = NULL;
    size_t count;

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    cr_assert_eq(entente_owes(agreement, question, a, b, &answer, NULL), ENTENTE_OK);
    count = entente_answer_count(answer);
    entente_answer_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
    return count;
}

/* ---- Port Arthur and Dairen: leased by China to Russia for 25 years on 27 March 1898; assigned
 * to Japan at Portsmouth on 5 September 1905 with the consent of China, which China gave at Peking
 * on 22 December 1905. Japan was no party to the treaty of 1898. */

#define PORT_ARTHUR(acts)                                                                          \
    "{\"format\": \"entente/1\", \"id\": \"lease-1898\", \"title\": \"Convention for the lease "   \
    "of the Liaotung Peninsula\", \"kind\": \"treaty\", \"bindingness\": \"legal\", "              \
    "\"parties\": [" PARTY("CHN", "") ", " PARTY("RUS", "") ", " PARTY(                            \
        "JPN", ", \"role\": \"observer\"") "], \"clauses\": {\"consent\": "                        \
                                           "{\"requires_signature\": false}, "                     \
                                           "\"entry_into_force\": {\"general\": {\"op\": "         \
                                           "\"date\", \"value\": \"1898-03-27\"}, "                \
                                           "\"boundary\": \"entry\", \"late\": {\"op\": "          \
                                           "\"own_consent\"}}}, "                                  \
                                           "\"commitments\": [{\"id\": \"c\", \"type\": "          \
                                           "\"basing_or_hubs\", \"obligors\": [\"CHN\"], "         \
                                           "\"beneficiaries\": [\"RUS\"], \"until\": "             \
                                           "{\"op\": \"date\", \"value\": "                        \
                                           "\"1923-03-26\"}}], \"acts\": [" CONSENTS(              \
                                               "a1", "1898-03-27", "ratification",                 \
                                               "CHN") ", " CONSENTS("a2", "1898-03-27",            \
                                                                    "ratification", "RUS") acts    \
        "]}"
#define PORTSMOUTH(date, more)                                                                     \
    ", {\"id\": \"p\", \"date\": \"" date "\", \"type\": \"commitment\", \"commitment\": \"c\", "  \
    "\"party\": \"CHN\", \"to\": \"assignment\", \"by\": \"RUS\", \"transferee\": \"JPN\"" more    \
    "}"
#define PEKING PORTSMOUTH("1905-12-22", ", \"consented_by\": [\"CHN\"]")

Test(commitment_handed, port_arthur_is_owed_to_japan_once_china_consents)
{
    EXPECT_OWED(PORT_ARTHUR(PEKING), {18980327, "commitments/c/CHN", "active"},
                {19051221, "commitments/c/CHN", "active"},
                {19051222, "commitments/c/CHN", "assigned"},
                {19051222, "commitments/c", "assigned"}, {19230326, "commitments/c", "assigned"},
                {19230327, "commitments/c", "expired"});
    cr_expect_eq(owes(PORT_ARTHUR(PEKING), 19051221, "CHN", "RUS"), 1);
    cr_expect_eq(owes(PORT_ARTHUR(PEKING), 19051221, "CHN", "JPN"), 0);
    cr_expect_eq(owes(PORT_ARTHUR(PEKING), 19051222, "CHN", "RUS"), 0);
    cr_expect_eq(owes(PORT_ARTHUR(PEKING), 19051222, "CHN", "JPN"), 1);
}

Test(commitment_handed, the_peace_of_portsmouth_alone_assigned_nothing)
{
    static const char document[] = PORT_ARTHUR(PORTSMOUTH("1905-09-05", ""));
    entente_assessment *answer = ask(document, 19051001);

    cr_expect(has_finding(answer, ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED));
    cr_expect_str_eq(state_at(answer, "commitments/c/CHN"), "active");
    cr_expect_str_eq(binding_at(answer, "commitments/c/CHN"), "legal");
    entente_assessment_free(answer);
    cr_expect_eq(owes(document, 19051001, "CHN", "RUS"), 1);
}

/* ---- The Chemical Weapons Convention: Syria, for which it entered into force on 14 October 2013,
 * was to destroy its chemical weapons by 30 June 2014. The Executive Council agreed to their
 * destruction outside its territory (EC-M-36/DEC.2 of 17 December 2013); the Cape Ray of the
 * United States had done its part on 18 August 2014. Of the parties three are here. */

#define CAPE_RAY(acts)                                                                                                         \
    "{\"format\": \"entente/1\", \"id\": \"cwc\", \"title\": \"Chemical Weapons Convention\", "                                \
    "\"kind\": \"convention\", \"bindingness\": \"legal\", \"parties\": [" PARTY(                                              \
        "SYR", "") ", " PARTY("USA",                                                                                           \
                              "") ", " PARTY("RUS",                                                                            \
                                             "") "], \"clauses\": {\"consent\": "                                              \
                                                 "{\"requires_signature\": false}, "                                           \
                                                 "\"entry_into_force\": {\"general\": {\"op\": "                               \
                                                 "\"date\", \"value\": \"1997-04-29\"}, "                                      \
                                                 "\"boundary\": \"entry\", \"late\": {\"op\": "                                \
                                                 "\"add\", \"n\": 30, \"unit\": \"day\", "                                     \
                                                 "\"to\": {\"op\": \"own_consent\"}}}}, "                                      \
                                                 "\"commitments\": [{\"id\": \"c\", "                                          \
                                                 "\"type\": \"other\", \"obligors\": [\"SYR\"], "                              \
                                                 "\"beneficiaries\": \"all\"" DUE_ON("2014-06-30") "}], \"acts\": [" CONSENTS( \
                                                     "a1", "1997-04-25", "ratification",                                       \
                                                     "USA") ", " CONSENTS("a2", "1997-11-05",                                  \
                                                                          "ratification",                                      \
                                                                          "RUS") ", " CONSENTS("a"                             \
                                                                                               "3",                            \
                                                                                               "2"                             \
                                                                                               "0"                             \
                                                                                               "1"                             \
                                                                                               "3"                             \
                                                                                               "-"                             \
                                                                                               "0"                             \
                                                                                               "9"                             \
                                                                                               "-"                             \
                                                                                               "1"                             \
                                                                                               "4",                            \
                                                                                               "a"                             \
                                                                                               "c"                             \
                                                                                               "c"                             \
                                                                                               "e"                             \
                                                                                               "s"                             \
                                                                                               "s"                             \
                                                                                               "i"                             \
                                                                                               "o"                             \
                                                                                               "n",                            \
                                                                                               "S"                             \
                                                                                               "Y"                             \
                                                                                               "R")                            \
                                                     acts "]}"
#define COUNCIL(consented)                                                                         \
    ", {\"id\": \"d\", \"date\": \"2013-12-17\", \"type\": \"commitment\", \"commitment\": "       \
    "\"c\", \"party\": \"SYR\", \"to\": \"delegation\", \"transferee\": \"USA\", "                 \
    "\"consented_by\": [" consented "]}"
#define DESTROYED                                                                                  \
    ", {\"id\": \"f\", \"date\": \"2014-08-18\", \"type\": \"commitment\", \"commitment\": "       \
    "\"c\", \"by\": \"USA\", \"to\": \"fulfilment\"}"

Test(commitment_handed, syria_stays_answerable_while_the_cape_ray_works)
{
    EXPECT_OWED(
        CAPE_RAY(COUNCIL("\"USA\", \"RUS\"") DESTROYED),
        {20131013, "commitments/c/SYR", "agreed_not_binding_yet"},
        {20131014, "commitments/c/SYR", "active"}, {20131217, "commitments/c/SYR", "delegated"},
        {20140630, "commitments/c/SYR", "delegated"}, {20140701, "commitments/c/SYR", "overdue"},
        {20140818, "commitments/c/SYR", "cured"}, {20140818, "commitments/c", "cured"});
    cr_expect_eq(owes(CAPE_RAY(COUNCIL("\"USA\", \"RUS\"")), 20140701, "SYR", "RUS"), 1);
}

Test(commitment_handed, every_party_has_to_consent_where_it_is_owed_to_all)
{
    entente_assessment *answer = ask(CAPE_RAY(COUNCIL("\"USA\"")), 20140101);

    cr_expect(has_finding(answer, ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED));
    cr_expect_str_eq(state_at(answer, "commitments/c/SYR"), "active");
    entente_assessment_free(answer);
}

/* ---- Rules. */

/* A gives it to C; B, who owes the same, does not: what C does counts for A alone. */
Test(commitment_handed, what_the_performer_does_counts_for_whom_it_performs)
{
#define TWO_OWE(mode)                                                                              \
    OWING(                                                                                         \
        "legal", "",                                                                               \
        "{\"id\": \"c\", \"type\": \"other\", \"obligors\": [\"A\", \"B\"], \"mode\": \"" mode     \
        "\", \"quantity\": {\"amount\": 10, \"unit\": \"lorry\"}, "                                \
        "\"beneficiaries\": [\"C\"]}",                                                             \
        DELEGATES(                                                                                 \
            "d", "2026-04-01", "C",                                                                \
            "\"C\"") ", {\"id\": \"p\", \"date\": \"2026-05-01\", \"type\": \"commitment\", "      \
                     "\"commitment\": \"c\", \"by\": \"C\", \"to\": \"progress\", \"amount\": 4, " \
                     "\"unit\": \"lorry\"}, {\"id\": \"f\", \"date\": \"2026-06-01\", "            \
                     "\"type\": \"commitment\", \"commitment\": \"c\", \"by\": \"C\", "            \
                     "\"to\": \"fulfilment\"}")
    EXPECT_OWED(TWO_OWE("several"), {20260401, "commitments/c/A", "delegated"},
                {20260401, "commitments/c/B", "active"}, {20260401, "commitments/c", "active"},
                {20260501, "commitments/c/A", "partially_fulfilled"},
                {20260501, "commitments/c/B", "active"}, {20260601, "commitments/c/A", "fulfilled"},
                {20260601, "commitments/c/B", "active"});
    EXPECT_OWED(TWO_OWE("joint"), {20260501, "commitments/c/B", "partially_fulfilled"},
                {20260601, "commitments/c/A", "fulfilled"},
                {20260601, "commitments/c/B", "fulfilled"});
}

/* B passes it on to C, and C back to B; each time only the one that has it can release A. */
Test(commitment_handed, what_was_assigned_can_be_assigned_again)
{
#define THERE OWING("legal", "", OWED("c", ""), ASSIGNS("s1", "2026-04-01", "B", "C"))
#define THERE_AND(acts)                                                                            \
    OWING("legal", "", OWED("c", ""), ASSIGNS("s1", "2026-04-01", "B", "C") acts)
#define WAIVES(by) MOVE("w", "2026-06-01", "c", "waiver", ", \"by\": \"" by "\"")
    cr_expect_eq(owes(THERE, 20260501, "A", "B"), 0);
    cr_expect_eq(owes(THERE, 20260501, "A", "C"), 1);
    cr_expect_eq(owes(THERE_AND(ASSIGNS("s2", "2026-05-01", "C", "B")), 20260501, "A", "B"), 1);
    cr_expect_eq(owes(THERE_AND(ASSIGNS("s2", "2026-05-01", "C", "B")), 20260501, "A", "C"), 0);
    EXPECT_OWED(THERE_AND(WAIVES("B")), {20260601, "commitments/c/A", "assigned"});
    EXPECT_OWED(THERE_AND(WAIVES("C")), {20260601, "commitments/c/A", "waived"});
    EXPECT_OWED(THERE_AND(ASSIGNS("s2", "2026-05-01", "C", "B") WAIVES("B")),
                {20260531, "commitments/c/A", "assigned"}, {20260601, "commitments/c/A", "waived"});
}

/* It binds as long as it is in force for the one to whom it is owed now. */
Test(commitment_handed, binding_follows_the_assignee)
{
#define LEAVES(id)                                                                                 \
    ", {\"id\": \"x\", \"date\": \"2026-06-01\", \"type\": \"withdrawal\", \"party\": \"" id "\"}"
    EXPECT_OWED(THERE_AND(LEAVES("B")), {20260601, "commitments/c/A", "assigned"});
    EXPECT_OWED(THERE_AND(LEAVES("C")), {20260531, "commitments/c/A", "assigned"},
                {20260601, "commitments/c/A", "terminated"});
}

/* What falls due is due to the assignee. */
Test(commitment_handed, the_diary_names_the_assignee)
{
    entente_agreement *agreement = agreement_of(
        OWING("legal", "", OWED("c", DUE_ON("2026-08-31")), ASSIGNS("s1", "2026-04-01", "B", "C")));
    entente_question *question = entente_question_new();
    entente_answer *answer = NULL;

    cr_assert_eq(entente_question_set_on(question, 20260701, NULL), ENTENTE_OK);
    cr_assert_eq(entente_due(agreement, question, 20260801, 20260930, &answer, NULL), ENTENTE_OK);
    cr_assert_eq(entente_answer_count(answer), 1);
    cr_expect_str_eq(entente_answer_text(answer, 0, ENTENTE_ANSWER_TO, 0), "C");
    entente_answer_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

/* In April or in May: until then both may be the one to whom it is owed. */
Test(commitment_handed, an_assignment_on_a_day_that_is_not_known)
{
    EXPECT_OWED(OWING("legal", "", OWED("c", ""), ASSIGNS("s1", "2026-04", "B", "C")),
                {20260331, "commitments/c/A", "active"}, {20260415, "commitments/c/A", "unknown"},
                {20260430, "commitments/c/A", "assigned"});
}
