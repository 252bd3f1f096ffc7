/*
 * The matrix of reservations and reactions (VCLT 19 to 23): A reserves article 5, and of it the
 * others are told on 20 January 2000; each row on the day less a day, on the day, and a day more.
 */
#include "relating.h"

#define OTHERS                                                                                     \
    "{'id': 'b', 'date': '1989-01-01', 'type': 'ratification', 'party': 'B'},"                     \
    "{'id': 'c', 'date': '1989-01-01', 'type': 'ratification', 'party': 'C'},"
#define A_RESERVES                                                                                 \
    "{'id': 'a', 'date': '2000-01-10', 'type': 'accession', 'party': 'A'},"                        \
    "{'id': 'r', 'date': '2000-01-10', 'type': 'reservation', 'party': 'A', 'provision': '5', "    \
    "'notified': '2000-01-20'}"
#define OBJECTS(date, effect)                                                                      \
    ", {'id': 'o', 'date': '" date "', 'type': 'objection', 'party': 'B', 'to': 'r', 'effect': "   \
    "'" effect "'}"
#define TAKES_BACK(id, type, party, to)                                                            \
    ", {'id': '" id "', 'date': '2005-05-01', 'type': '" type "', 'party': '" party                \
    "', 'to': '" to "', 'notified': '2005-06-01'}"

#define PENDING "in_force_pending_reaction 5=pending"
#define MODIFIED "in_force_modified 5=modified"
#define EXCLUDED "in_force_modified 5=excluded"
#define KEPT_OUT "not_in_force_qualified_objection"

/* What happens, whether an objection is late, and what holds between A and another. */
struct row {
    const char *acts;
    int late;
    struct asked days[3];
};

static const struct row rows[] = {
    /* No reaction: tacit acceptance once twelve months are over. */
    {"", 0, {{20010119, "AB", PENDING}, {20010120, "AB", PENDING}, {20010121, "AB", MODIFIED}}},
    /* Month six. */
    {"", 0, {{20000719, "AB", PENDING}, {20000720, "AB", PENDING}, {20000721, "AB", PENDING}}},
    /* A simple objection in month three. */
    {OBJECTS("2000-04-20", "simple"),
     0,
     {{20000419, "AB", PENDING}, {20000420, "AB", EXCLUDED}, {20000421, "AB", EXCLUDED}}},
    /* On the last day but one, the last, and the first that is too late. */
    {OBJECTS("2001-01-19", "simple"),
     0,
     {{20010118, "AB", PENDING}, {20010119, "AB", EXCLUDED}, {20010121, "AB", EXCLUDED}}},
    {OBJECTS("2001-01-20", "simple"),
     0,
     {{20010119, "AB", PENDING}, {20010120, "AB", EXCLUDED}, {20010121, "AB", EXCLUDED}}},
    {OBJECTS("2001-01-21", "simple"),
     1,
     {{20010120, "AB", PENDING}, {20010121, "AB", MODIFIED}, {20010122, "AB", MODIFIED}}},
    /* A qualified objection before the treaty is in force between the two. */
    {OBJECTS("2000-02-08", "precludes_entry"),
     0,
     {{20000208, "AB", "art18"}, {20000209, "AB", KEPT_OUT}, {20000210, "AB", KEPT_OUT}}},
    /* Month fourteen: a communication only. */
    {OBJECTS("2001-03-20", "precludes_entry"),
     1,
     {{20010319, "AB", MODIFIED}, {20010320, "AB", MODIFIED}, {20010321, "AB", MODIFIED}}},
    /* It is taken back: from the receipt by A. */
    {OBJECTS("2000-02-01", "precludes_entry") TAKES_BACK("w", "objection_withdrawal", "B", "o"),
     0,
     {{20050531, "AB", KEPT_OUT}, {20050601, "AB", MODIFIED}, {20050602, "AB", MODIFIED}}},
    /* The reservation is taken back: from the receipt by B. */
    {TAKES_BACK("w", "reservation_withdrawal", "A", "r"),
     0,
     {{20050531, "AB", MODIFIED}, {20050601, "AB", "in_force"}, {20050602, "AB", "in_force"}}},
    /* Who consents two years later and is silent has accepted at once. */
    {", {'id': 'd', 'date': '2002-01-15', 'type': 'accession', 'party': 'D'}",
     0,
     {{20020213, "AD", "art18"}, {20020214, "AD", MODIFIED}, {20020215, "AD", MODIFIED}}},
    /* Who objects with the consent does so in time; a day later, too late. */
    {", {'id': 'd', 'date': '2002-01-15', 'type': 'accession', 'party': 'D'}, {'id': 'o', 'date': "
     "'2002-01-15', 'type': 'objection', 'party': 'D', 'to': 'r', 'effect': 'simple'}",
     0,
     {{20020213, "AD", "art18"}, {20020214, "AD", EXCLUDED}, {20020215, "AD", EXCLUDED}}},
    {", {'id': 'd', 'date': '2002-01-15', 'type': 'accession', 'party': 'D'}, {'id': 'o', 'date': "
     "'2002-01-16', 'type': 'objection', 'party': 'D', 'to': 'r', 'effect': 'simple'}",
     1,
     {{20020213, "AD", "art18"}, {20020214, "AD", MODIFIED}, {20020215, "AD", MODIFIED}}},
};

static int is_late(const entente_agreement *treaty)
{
    entente_assessment *answer = assess_on(treaty, 20300101);
    const int late = has_finding(answer, ENTENTE_F_OBJECTION_LATE);

    entente_assessment_free(answer);
    return late;
}

static void expect_row(const char *clauses, const struct row *row)
{
    char acts[4096];
    entente_question *question = entente_question_new();
    entente_agreement *treaty;

    snprintf(acts, sizeof acts, "%s%s%s", OTHERS, A_RESERVES, row->acts);
    treaty = treaty_of("", clauses, acts);
    expect_pairs_under(treaty, question, row->days, 3);
    cr_expect_eq(is_late(treaty), row->late, "%s", row->acts);
    entente_agreement_free(treaty);
    entente_question_free(question);
}

Test(life_matrix, on_each_boundary_day)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_row(FROM_1990, &rows[i]);
}

Test(life_matrix, what_the_text_prohibits_is_severed_and_reported)
{
    static const char clauses[] = FROM_1990 ", 'reservations': {'permitted': 'none'}";
    static const struct row row = {
        "",
        0,
        {{20000208, "AB", "art18"}, {20000209, "AB", "in_force"}, {20010121, "AB", "in_force"}}};
    entente_agreement *treaty = treaty_of("", clauses, OTHERS A_RESERVES);
    entente_assessment *answer = assess_on(treaty, 20000209);

    cr_expect(has_finding(answer, ENTENTE_E_RESERVATION_PROHIBITED));
    expect_row(clauses, &row);
    entente_assessment_free(answer);
    entente_agreement_free(treaty);
}

/* The period ends on the same day of the twelfth month, in a leap year too. */
Test(life_matrix, twelve_months_from_the_last_day_of_february)
{
    entente_agreement *treaty =
        treaty_of("", FROM_1990,
                  OTHERS "{'id': 'a', 'date': '2000-02-01', 'type': 'accession', 'party': 'A'},"
                         "{'id': 'r', 'date': '2000-02-01', 'type': 'reservation', 'party': 'A', "
                         "'provision': '5', 'notified': '2000-02-29'}");
    static const struct asked days[] = {
        {20010227, "AB", PENDING}, {20010228, "AB", PENDING}, {20010301, "AB", MODIFIED}};
    entente_question *question = entente_question_new();

    expect_pairs_under(treaty, question, days, 3);
    entente_question_free(question);
    entente_agreement_free(treaty);
}
