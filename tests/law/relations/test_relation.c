/* What holds between two parties, beside reservations. */
#include "relating.h"

#define ALL_IN                                                                                     \
    "{'id': 'a', 'date': '1989-01-01', 'type': 'ratification', 'party': 'A'},"                     \
    "{'id': 'b', 'date': '1989-01-01', 'type': 'ratification', 'party': 'B'},"                     \
    "{'id': 'c', 'date': '1989-01-01', 'type': 'ratification', 'party': 'C'}"

Test(relation, each_wants_its_arguments)
{
    entente_agreement *treaty = treaty_of("", FROM_1990, ALL_IN);
    entente_question *question = entente_question_new();
    entente_relations *relations = NULL;
    char *text = NULL;

    cr_expect_eq(entente_relate(NULL, question, &relations, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_relate(treaty, NULL, &relations, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_relate(treaty, question, &relations, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_null(relations);
    entente_question_set_on(question, 20000101, NULL);
    cr_expect_eq(entente_relate(treaty, question, NULL, NULL), ENTENTE_E_ARGUMENT);
    relations = relate(treaty, question);
    cr_expect_eq(entente_relations_at(relations, 0, 0, ENTENTE_WHOLE), 0);
    cr_expect_eq(entente_relations_at(relations, 0, 4, ENTENTE_WHOLE), 0);
    cr_expect_eq(entente_relations_at(relations, 0, 1, 3), 0);
    cr_expect_eq(entente_relations_at(NULL, 0, 1, ENTENTE_WHOLE), 0);
    cr_expect_eq(entente_relations_to_json(relations, "A", "A", &text, NULL, NULL),
                 ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_relations_to_json(relations, "A", NULL, &text, NULL, NULL),
                 ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_relations_to_json(relations, "A", "E", &text, NULL, NULL),
                 ENTENTE_E_UNKNOWN_REF);
    cr_expect_null(text);
    entente_relations_free(relations);
    entente_relations_free(NULL);
    entente_question_free(question);
    entente_agreement_free(treaty);
}

Test(relation, signatories_and_contracting_states_owe_not_to_defeat_it)
{
    EXPECT_PAIRS(treaty_of("", FROM_1990,
                           ALL_IN ", {'id': 's', 'date': '1988-01-01', 'type': 'signature', "
                                  "'party': 'D'}, {'id': 'n', 'date': '1995-01-01', 'type': "
                                  "'intention_not_to_become_party', 'party': 'D'}"),
                 {19891231, "AB", "art18"}, {19900101, "AB", "in_force"}, {19941231, "AD", "art18"},
                 {19950101, "AD", "none"});
}

Test(relation, who_was_never_in_together_has_nothing_that_ended)
{
    EXPECT_PAIRS(treaty_of("", FROM_1990 ", 'withdrawal': {'allowed': 'yes'}",
                           ALL_IN ", {'id': 'w', 'date': '1995-01-01', 'type': 'withdrawal', "
                                  "'party': 'A'}, {'id': 'd', 'date': '1996-01-01', 'type': "
                                  "'accession', 'party': 'D'}"),
                 {19941231, "AB", "in_force"}, {19950101, "AB", "terminated"},
                 {20000101, "AD", "none"}, {20000101, "BD", "in_force"});
}

Test(relation, suspension_between_some_leaves_the_others_alone)
{
    EXPECT_PAIRS(
        treaty_of("", FROM_1990,
                  ALL_IN ", {'id': 'x', 'date': '2000-01-01', 'type': 'suspension', 'party': 'A', "
                         "'towards': ['B'], 'ground': 'agreement'}, {'id': 'y', 'date': "
                         "'2001-01-01', 'type': 'resumption', 'party': 'A', 'to': 'x'}"),
        {19991231, "AB", "in_force"}, {20000101, "AB", "suspended"}, {20000101, "AC", "in_force"},
        {20001231, "AB", "suspended"}, {20010101, "AB", "in_force"});
}

Test(relation, suspension_of_a_provision_leaves_the_rest_in_force)
{
    EXPECT_PAIRS(
        treaty_of("", FROM_1990,
                  ALL_IN ", {'id': 'x', 'date': '2000-01-01', 'type': 'suspension', 'party': 'A', "
                         "'towards': ['B'], 'provision': '6', 'ground': 'agreement'}"),
        {20000101, "AB", "in_force_modified 6=suspended"}, {20000101, "AC", "in_force"});
}

Test(relation, an_accession_works_where_it_is_accepted)
{
#define ACCEPTED_ONLY                                                                              \
    FROM_1990 ", 'accession': {'opens': '1990-01-01', 'bilateral': 'only_if_accepted', "           \
              "'bilateral_entry': {'op': 'align', 'nth': 3, 'unit': 'month', 'to': {'op': "        \
              "'own_consent', 'acts': ['accession_acceptance']}}}"
    EXPECT_PAIRS(treaty_of("", ACCEPTED_ONLY,
                           ALL_IN
                           ", {'id': 'd', 'date': '2000-01-01', 'type': 'accession', 'party': 'D'},"
                           "{'id': 'y', 'date': '2001-04-21', 'type': 'accession_acceptance', "
                           "'party': 'B', 'to': 'd'}"),
                 {20010630, "BD", "not_in_force_accession_objected"}, {20010701, "BD", "in_force"},
                 {20010701, "CD", "not_in_force_accession_objected"}, {20010701, "BC", "in_force"});
}

Test(relation, an_accession_works_unless_objected_to_in_time)
{
#define OBJECTS_TO(date)                                                                           \
    ALL_IN ", {'id': 'd', 'date': '2000-01-01', 'type': 'accession', 'party': 'D', 'notified': "   \
           "'2000-01-15'}, {'id': 'o', 'date': '" date "', 'type': 'accession_objection', "        \
           "'party': 'B', 'to': 'd'}"
#define UNLESS_OBJECTED                                                                            \
    FROM_1990 ", 'accession': {'opens': '1990-01-01', 'bilateral': 'unless_objected', "            \
              "'objection_period': {'n': 6, 'unit': 'month'}}"
    EXPECT_PAIRS(treaty_of("", UNLESS_OBJECTED, OBJECTS_TO("2000-07-15")),
                 {20000714, "BD", "in_force"}, {20000715, "BD", "not_in_force_accession_objected"},
                 {20000715, "CD", "in_force"});
    EXPECT_PAIRS(treaty_of("", UNLESS_OBJECTED, OBJECTS_TO("2000-07-16")),
                 {20000716, "BD", "in_force"});
}

Test(relation, a_later_party_can_be_kept_away_when_it_comes_not_after)
{
#define KEEPS_AWAY(date)                                                                           \
    ALL_IN ", {'id': 'd', 'date': '2000-01-01', 'type': 'accession', 'party': 'D'}, {'id': 'n', "  \
           "'date': '" date "', 'type': 'declaration', 'party': 'B', 'about': 'non_application', " \
           "'towards': ['D']}"
#define AT_ACCESSION FROM_1990 ", 'non_application': {'allowed': 'at_accession'}"
    EXPECT_PAIRS(treaty_of("", AT_ACCESSION, KEEPS_AWAY("2000-01-31")),
                 {20000131, "BD", "not_in_force_excluded"}, {20000131, "CD", "in_force"});
    EXPECT_PAIRS(treaty_of("", AT_ACCESSION, KEEPS_AWAY("2000-02-01")),
                 {20000201, "BD", "in_force"});
    EXPECT_PAIRS(treaty_of("", FROM_1990 ", 'non_application': {'allowed': 'any_time'}",
                           KEEPS_AWAY("2000-02-01")),
                 {20000131, "BD", "in_force"}, {20000201, "BD", "not_in_force_excluded"});
    EXPECT_PAIRS(treaty_of("", FROM_1990, KEEPS_AWAY("2000-01-31")), {20000131, "BD", "in_force"});
}

Test(relation, a_third_state_can_have_rights)
{
    EXPECT_PAIRS(
        treaty_of("'commitments': [{'id': 'k', 'type': 'force_deployment', 'obligors': ['A'], "
                  "'beneficiaries': ['D']}],",
                  FROM_1990, ALL_IN),
        {20000101, "AD", "third_rights"}, {20000101, "AB", "in_force"});
}

static void expect_json(const entente_relations *relations, const char *a, const char *b,
                        const char *part)
{
    char *text = NULL;
    size_t length = 0;

    cr_assert_eq(entente_relations_to_json(relations, a, b, &text, &length, NULL), ENTENTE_OK);
    cr_expect_eq(strlen(text), length);
    cr_expect_not_null(strstr(text, part), "%s: not in %s", part, text);
    entente_text_free(text);
}

Test(relation, what_survives_an_exit_is_told_while_it_does)
{
    entente_agreement *treaty =
        treaty_of("",
                  FROM_1990 ", 'withdrawal': {'allowed': 'yes', 'survival': [{'provision': '7', "
                            "'n': 10, 'unit': 'year'}]}",
                  ALL_IN ", {'id': 'w', 'date': '2000-02-29', 'type': 'withdrawal', 'party': 'A'}");
    entente_question *question = entente_question_new();
    entente_relations *relations;

    entente_question_set_on(question, 20100227, NULL);
    relations = relate(treaty, question);
    expect_json(relations, "B", "A", "\"until\": \"2010-02-28\"");
    expect_json(relations, "B", "A", "\"act\": \"w\"");
    expect_json(relations, "B", "C", "\"residual\": []");
    entente_relations_free(relations);
    entente_question_set_on(question, 20100228, NULL);
    relations = relate(treaty, question);
    expect_json(relations, "A", "B", "\"residual\": []");
    expect_json(relations, NULL, NULL, "\"pairs\": [");
    entente_relations_free(relations);
    entente_question_free(question);
    entente_agreement_free(treaty);
}

Test(relation, a_later_treaty_governs_those_who_are_in_it)
{
    static char later[] =
        "{'format': 'entente/1', 'id': 'y', 'title': 'Y', 'kind': 'treaty', 'bindingness': "
        "'legal', 'links': [{'type': 'replaces', 'agreement': 'x'}], 'parties': [{'id': 'A', "
        "'name': 'A', 'kind': 'state'}, {'id': 'B', 'name': 'B', 'kind': 'state'}], 'clauses': {"
        "'consent': {'requires_signature': false}, 'entry_into_force': {'general': {'op': 'date', "
        "'value': '2000-01-01'}, 'late': {'op': 'own_consent'}}}, 'acts': [{'id': 'a', 'date': "
        "'1999-01-01', 'type': 'ratification', 'party': 'A'}, {'id': 'b', 'date': '1999-01-01', "
        "'type': 'ratification', 'party': 'B'}]}";
    entente_agreement *treaty = treaty_of("", FROM_1990, ALL_IN);
    entente_question *question = entente_question_new();
    const struct asked rows[] = {{19991231, "AB", "in_force"},
                                 {20000101, "AB", "governed_by_other"},
                                 {20000101, "AC", "in_force"}};
    entente_agreement *other;
    entente_relations *relations;

    for (char *at = later; *at; at++)
        if (*at == '\'')
            *at = '"';
    other = agreement_of(later);
    entente_question_add_agreement(question, other, NULL);
    expect_pairs_under(treaty, question, rows, 3);
    relations = relate(treaty, question);
    expect_json(relations, "A", "B", "\"text\": \"y\"");
    entente_relations_free(relations);
    entente_question_free(question);
    entente_agreement_free(other);
    entente_agreement_free(treaty);
}
