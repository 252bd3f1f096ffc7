/*
 * Reservations between two parties: VCLT 19 to 23. In most of these A accedes on 10 January 2000
 * with a reservation to article 5 that the others are told of on 20 January; it is a party from 9
 * February.
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

static entente_agreement *reserved(const char *more)
{
    char acts[4096];

    snprintf(acts, sizeof acts, "%s%s%s", OTHERS, A_RESERVES, more);
    return treaty_of("", FROM_1990, acts);
}

static int finds(entente_agreement *agreement, int32_t code)
{
    entente_assessment *answer = assess_on(agreement, 20300101);
    const int found = has_finding(answer, code);

    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return found;
}

Test(relation_reservations, silence_for_twelve_months_accepts)
{
    EXPECT_PAIRS(reserved(""), {20000208, "AB", "art18"},
                 {20000209, "AB", "in_force_pending_reaction 5=pending"},
                 {20010119, "AB", "in_force_pending_reaction 5=pending"},
                 {20010120, "AB", "in_force_pending_reaction 5=pending"},
                 {20010121, "AB", "in_force_modified 5=modified"}, {20010121, "BC", "in_force"},
                 {20010121, "AD", "none"});
}

Test(relation_reservations, a_simple_objection_excludes_what_is_reserved)
{
    EXPECT_PAIRS(reserved(OBJECTS("2000-04-20", "simple")),
                 {20000419, "AB", "in_force_pending_reaction 5=pending"},
                 {20000420, "AB", "in_force_modified 5=excluded"},
                 {20000420, "AC", "in_force_pending_reaction 5=pending"},
                 {20010121, "AB", "in_force_modified 5=excluded"},
                 {20010121, "AC", "in_force_modified 5=modified"});
}

Test(relation_reservations, an_objection_is_in_time_on_the_last_day_and_late_on_the_next)
{
    EXPECT_PAIRS(reserved(OBJECTS("2001-01-19", "simple")),
                 {20020101, "AB", "in_force_modified 5=excluded"});
    EXPECT_PAIRS(reserved(OBJECTS("2001-01-20", "simple")),
                 {20020101, "AB", "in_force_modified 5=excluded"});
    EXPECT_PAIRS(reserved(OBJECTS("2001-01-21", "simple")),
                 {20020101, "AB", "in_force_modified 5=modified"});
    cr_expect_not(finds(reserved(OBJECTS("2001-01-20", "simple")), ENTENTE_F_OBJECTION_LATE));
    cr_expect(finds(reserved(OBJECTS("2001-01-21", "simple")), ENTENTE_F_OBJECTION_LATE));
}

Test(relation_reservations, a_qualified_objection_keeps_the_treaty_out_if_it_comes_before_entry)
{
    EXPECT_PAIRS(reserved(OBJECTS("2000-02-08", "precludes_entry")), {20000208, "AB", "art18"},
                 {20000209, "AB", "not_in_force_qualified_objection"},
                 {20300101, "AB", "not_in_force_qualified_objection"},
                 {20300101, "AC", "in_force_modified 5=modified"});
    EXPECT_PAIRS(reserved(OBJECTS("2000-02-09", "precludes_entry")),
                 {20000209, "AB", "in_force_modified 5=excluded"});
    EXPECT_PAIRS(reserved(OBJECTS("2001-03-20", "precludes_entry")),
                 {20010320, "AB", "in_force_modified 5=modified"});
}

Test(relation_reservations, an_objection_taken_back_is_acceptance_from_its_notice)
{
    EXPECT_PAIRS(
        reserved(OBJECTS("2000-02-01",
                         "precludes_entry") ", {'id': 'w', 'date': "
                                            "'2005-05-01', 'type': 'objection_withdrawal', "
                                            "'party': 'B', 'to': 'o', "
                                            "'notified': '2005-06-01'}"),
        {20050531, "AB", "not_in_force_qualified_objection"},
        {20050601, "AB", "in_force_modified 5=modified"});
}

Test(relation_reservations, a_reservation_taken_back_is_gone_from_its_notice)
{
    EXPECT_PAIRS(
        reserved(OBJECTS(
            "2000-02-01",
            "precludes_entry") ", {'id': 'w', 'date': "
                               "'2005-05-01', 'type': 'reservation_withdrawal', 'party': 'A', "
                               "'to': 'r', 'notified': '2005-06-01'}"),
        {20050531, "AB", "not_in_force_qualified_objection"}, {20050601, "AB", "in_force"},
        {20050531, "AC", "in_force_modified 5=modified"}, {20050601, "AC", "in_force"});
}

Test(relation_reservations, part_of_a_reservation_can_be_taken_back)
{
    EXPECT_PAIRS(treaty_of("", FROM_1990,
                           OTHERS
                           "{'id': 'a', 'date': '2000-01-10', 'type': 'accession', 'party': 'A'},"
                           "{'id': 'r', 'date': '2000-01-10', 'type': 'reservation', 'party': 'A', "
                           "'provision': ['5', '7']},"
                           "{'id': 'w', 'date': '2005-05-01', 'type': 'reservation_withdrawal', "
                           "'party': 'A', 'to': 'r', 'provision': '5'}"),
                 {20050430, "AB", "in_force_modified 5=modified 7=modified"},
                 {20050501, "AB", "in_force_modified 7=modified"});
}

Test(relation_reservations, who_consents_later_accepts_by_consenting)
{
    EXPECT_PAIRS(reserved(", {'id': 'd', 'date': '2002-01-15', 'type': 'accession', "
                          "'party': 'D'}"),
                 {20020213, "AD", "art18"}, {20020214, "AD", "in_force_modified 5=modified"});
    /* Objecting on the very day is in time. */
    EXPECT_PAIRS(reserved(", {'id': 'd', 'date': '2002-01-15', 'type': 'accession', 'party': 'D'}, "
                          "{'id': 'o', 'date': '2002-01-15', 'type': 'objection', 'party': 'D', "
                          "'to': 'r', 'effect': 'simple'}"),
                 {20020214, "AD", "in_force_modified 5=excluded"});
}

Test(relation_reservations, acceptance_in_words_works_at_once_and_is_final)
{
    EXPECT_PAIRS(reserved(", {'id': 'y', 'date': '2000-04-01', 'type': 'reservation_acceptance', "
                          "'party': 'B', 'to': 'r'}" OBJECTS("2000-08-01", "simple")),
                 {20000331, "AB", "in_force_pending_reaction 5=pending"},
                 {20000401, "AB", "in_force_modified 5=modified"},
                 {20000801, "AB", "in_force_modified 5=modified"});
}

Test(relation_reservations, an_objection_can_be_widened_before_entry_only)
{
#define WIDENS(date)                                                                               \
    ", {'id': 'o2', 'date': '" date "', 'type': 'objection', 'party': 'B', 'to': 'r', 'effect': "  \
    "'precludes_entry'}"
    EXPECT_PAIRS(reserved(OBJECTS("2000-01-25", "simple") WIDENS("2000-02-01")),
                 {20000209, "AB", "not_in_force_qualified_objection"});
    EXPECT_PAIRS(reserved(OBJECTS("2000-01-25", "simple") WIDENS("2000-03-01")),
                 {20000301, "AB", "in_force_modified 5=excluded"});
}

Test(relation_reservations, an_intermediate_objection_excludes_what_is_linked_too)
{
    EXPECT_PAIRS(reserved(", {'id': 'o', 'date': '2000-06-10', 'type': 'objection', 'party': 'B', "
                          "'to': 'r', 'effect': 'intermediate', 'provision': ['6', '7']}"),
                 {20000610, "AB", "in_force_modified 5=excluded 6=excluded 7=excluded"});
}

Test(relation_reservations, an_authorized_one_needs_no_acceptance)
{
    EXPECT_PAIRS(
        treaty_of("", FROM_1990 ", 'reservations': {'permitted': 'specified', 'authorized': ['5']}",
                  OTHERS A_RESERVES),
        {20000209, "AB", "in_force_modified 5=modified"});
}

Test(relation_reservations, the_text_can_give_another_period)
{
    EXPECT_PAIRS(treaty_of("",
                           FROM_1990 ", 'reservations': {'permitted': 'any', "
                                     "'objection_period': {'n': 90, 'unit': 'day'}}",
                           OTHERS A_RESERVES),
                 {20000419, "AB", "in_force_pending_reaction 5=pending"},
                 {20000420, "AB", "in_force_modified 5=modified"});
}

Test(relation_reservations, a_late_one_stands_only_if_nobody_objects)
{
#define LATE                                                                                       \
    "{'id': 'a', 'date': '1989-01-01', 'type': 'ratification', 'party': 'A'},"                     \
    "{'id': 'r', 'date': '2000-01-10', 'type': 'reservation', 'party': 'A', 'provision': '5'}"
    EXPECT_PAIRS(treaty_of("", FROM_1990, OTHERS LATE), {20000109, "AB", "in_force"},
                 {20010110, "AB", "in_force_pending_reaction 5=pending"},
                 {20010111, "AB", "in_force_modified 5=modified"});
    EXPECT_PAIRS(treaty_of("", FROM_1990, OTHERS LATE OBJECTS("2001-01-10", "simple")),
                 {20010109, "AC", "in_force_pending_reaction 5=pending"},
                 {20010110, "AC", "in_force"}, {20020101, "AB", "in_force"});
    EXPECT_PAIRS(treaty_of("", FROM_1990, OTHERS LATE OBJECTS("2001-01-11", "simple")),
                 {20010111, "AB", "in_force_modified 5=modified"});
}

Test(relation_reservations, made_when_signing_it_must_be_confirmed_and_is_made_then)
{
#define SIGNED                                                                                     \
    "{'id': 's', 'date': '1999-01-01', 'type': 'signature', 'party': 'A'},"                        \
    "{'id': 'r', 'date': '1999-01-01', 'type': 'reservation', 'party': 'A', 'provision': '5'},"    \
    "{'id': 'a', 'date': '2000-01-10', 'type': 'ratification', 'party': 'A'}"
#define CONFIRMED                                                                                  \
    ", {'id': 'k', 'date': '2000-01-10', 'type': 'reservation_confirmation', 'party': 'A', "       \
    "'to': 'r', 'notified': '2000-03-01'}"
    EXPECT_PAIRS(treaty_of("", FROM_1990, OTHERS SIGNED), {20000209, "AB", "in_force"});
    EXPECT_PAIRS(treaty_of("", FROM_1990, OTHERS SIGNED CONFIRMED),
                 {20010301, "AB", "in_force_pending_reaction 5=pending"},
                 {20010302, "AB", "in_force_modified 5=modified"});
    /* An objection to what was said at signature stands. */
    EXPECT_PAIRS(treaty_of("", FROM_1990, OTHERS SIGNED CONFIRMED OBJECTS("1999-06-01", "simple")),
                 {20000209, "AB", "in_force_modified 5=excluded"});
    cr_expect(finds(treaty_of("", FROM_1990, OTHERS SIGNED), ENTENTE_F_RESERVATION_NOT_CONFIRMED));
    cr_expect_not(finds(treaty_of("", FROM_1990, OTHERS SIGNED CONFIRMED),
                        ENTENTE_F_RESERVATION_NOT_CONFIRMED));
}

Test(relation_reservations, a_null_one_leaves_its_author_bound_or_not_as_the_policy_says)
{
    static const struct {
        const char *policy, *line;
    } rows[] = {
        {"sever", "in_force"},
        {"not_bound", "none"},
        {"as_objections_only", "in_force_modified 5=modified"},
    };
    entente_agreement *treaty =
        treaty_of("", FROM_1990 ", 'reservations': {'permitted': 'except', 'provisions': ['5']}",
                  OTHERS A_RESERVES);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct asked asked = {20050101, "AB", rows[i].line};
        entente_question *question = entente_question_new();

        entente_question_set_policy(question, "invalid_reservation", rows[i].policy, NULL);
        expect_pairs_under(treaty, question, &asked, 1);
        entente_question_free(question);
    }
    entente_agreement_free(treaty);
}

Test(relation_reservations, it_goes_with_the_consent_that_it_was_made_to)
{
    EXPECT_PAIRS(
        treaty_of("", FROM_1990 ", 'withdrawal': {'allowed': 'yes'}",
                  OTHERS A_RESERVES
                  ", {'id': 'w', 'date': '2003-01-01', 'type': 'withdrawal', 'party': 'A'},"
                  "{'id': 'a2', 'date': '2004-01-01', 'type': 'accession', 'party': 'A'}"),
        {20021231, "AB", "in_force_modified 5=modified"}, {20030101, "AB", "terminated"},
        {20040131, "AB", "in_force"});
}

Test(relation_reservations, a_partial_date_is_told_as_unknown_where_it_decides)
{
    EXPECT_PAIRS(treaty_of("", FROM_1990,
                           OTHERS
                           "{'id': 'a', 'date': '2000-01-10', 'type': 'accession', 'party': 'A'},"
                           "{'id': 'r', 'date': '2000-01-10', 'type': 'reservation', 'party': 'A', "
                           "'provision': '5', 'notified': '2000-02'}"),
                 {20010201, "AB", "in_force_pending_reaction 5=pending"},
                 {20010202, "AB", "unknown 5=unknown"}, {20010228, "AB", "unknown 5=unknown"},
                 {20010301, "AB", "in_force_modified 5=modified"});
}

Test(relation_reservations, what_was_recorded_later_is_not_known_yet)
{
    entente_agreement *treaty = reserved(", {'id': 'o', 'date': '2000-04-20', 'type': 'objection', "
                                         "'party': 'B', 'to': 'r', 'effect': 'simple', "
                                         "'recorded': '2002-01-01'}");
    entente_question *question = entente_question_new();
    const struct asked before = {20010601, "AB", "in_force_modified 5=modified"};
    const struct asked after = {20010601, "AB", "in_force_modified 5=excluded"};

    entente_question_set_known(question, 20011231, NULL);
    expect_pairs_under(treaty, question, &before, 1);
    entente_question_set_known(question, 20020101, NULL);
    expect_pairs_under(treaty, question, &after, 1);
    entente_question_free(question);
    entente_agreement_free(treaty);
}

Test(relation_reservations, a_successor_keeps_what_its_predecessor_reserved)
{
    EXPECT_PAIRS(reserved(", {'id': 'd', 'date': '2003-06-01', 'effective': '2003-01-01', 'type': "
                          "'succession', 'party': 'D', 'predecessor': 'A'}"),
                 {20030601, "BD", "in_force_modified 5=modified"});
}
