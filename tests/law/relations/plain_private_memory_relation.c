/*
 * Without memory relations and timelines say so and nothing else: each allocation fails in turn,
 * once alone and once with all that follow, until all goes well. Nothing leaks and nothing is given out.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

#include "failing_memory.h"

static const char document[] =
    "{'format': 'entente/1', 'id': 'x', 'title': 'X', 'kind': 'treaty', 'bindingness': 'legal', "
    "'parties': [{'id': 'A', 'name': 'A', 'kind': 'state'}, {'id': 'B', 'name': 'B', 'kind': "
    "'state'}, {'id': 'C', 'name': 'C', 'kind': 'state'}], 'clauses': {'consent': "
    "{'requires_signature': false}, 'withdrawal': {'allowed': 'yes', 'survival': [{'provision': "
    "'5', 'n': 5, 'unit': 'year'}]}, 'accession': {'bilateral': 'only_if_accepted', "
    "'bilateral_entry': {'op': 'own_consent', 'acts': ['accession_acceptance']}}, "
    "'non_application': {'allowed': 'any_time'}, 'entry_into_force': {'general': {'op': 'date', "
    "'value': '1990-01-01'}, 'boundary': 'entry', 'late': {'op': 'own_consent'}}}, 'provisions': "
    "[{'id': '5'}, {'id': '6'}], 'versions': [{'id': 'one'}, {'id': 'two'}], 'acts': ["
    "{'id': 'a', 'date': '1989-01-01', 'type': 'ratification', 'party': 'A'},"
    "{'id': 'b', 'date': '1989-01-01', 'type': 'ratification', 'party': 'B'},"
    "{'id': 'r', 'date': '1989-01-01', 'type': 'reservation', 'party': 'A', 'provision': ['5']},"
    "{'id': 'o', 'date': '1989-02-01', 'type': 'objection', 'party': 'B', 'to': 'r', 'effect': "
    "'intermediate', 'provision': '6'},"
    "{'id': 'c', 'date': '1995-01-01', 'type': 'accession', 'party': 'C'},"
    "{'id': 'y', 'date': '1995-02-01', 'type': 'accession_acceptance', 'party': 'A', 'to': 'c'},"
    "{'id': 's', 'date': '1996-01-01', 'type': 'suspension', 'party': 'A', 'towards': ['B'], "
    "'provision': '6', 'ground': 'agreement'},"
    "{'id': 'n', 'date': '1996-01-01', 'type': 'declaration', 'party': 'B', 'about': "
    "'non_application', 'towards': ['C']}]}";

static entente_agreement *read_document(void)
{
    static char text[sizeof document];
    entente_agreement *agreement = NULL;

    for (size_t i = 0; i < sizeof document; i++)
        text[i] = document[i] == '\'' ? '"' : document[i];
    return entente_agreement_read(text, strlen(text), NULL, &agreement, NULL, NULL) == ENTENTE_OK
               ? agreement
               : NULL;
}

/* 1: all went well; 0: memory ran out, and that was said; -1: something else. */
typedef int asking(const entente_agreement *agreement, const entente_question *question);

static int relate(const entente_agreement *agreement, const entente_question *question)
{
    entente_relations *relations = NULL;
    char *text = NULL;
    entente_result result = entente_relate(agreement, question, &relations, NULL);

    if (result == ENTENTE_OK)
        result = entente_relations_to_json(relations, "A", "B", &text, NULL, NULL);
    else if (relations)
        return -1;
    entente_relations_free(relations);
    if (result == ENTENTE_OK) {
        entente_text_free(text);
        return 1;
    }
    return result == ENTENTE_E_NO_MEMORY && !text ? 0 : -1;
}

static int trace(const entente_agreement *agreement, const entente_question *question)
{
    entente_timeline *line = NULL;
    char *text = NULL;
    entente_result result = entente_trace(agreement, question, &line, NULL);

    if (result == ENTENTE_OK)
        result = entente_timeline_to_json(line, &text, NULL, NULL);
    else if (line)
        return -1;
    entente_timeline_free(line);
    if (result == ENTENTE_OK) {
        entente_text_free(text);
        return 1;
    }
    return result == ENTENTE_E_NO_MEMORY && !text ? 0 : -1;
}

static bool fails_well(asking *ask, const entente_agreement *agreement,
                       const entente_question *question)
{
    const long before = live;
    int result = 0;

    for (fail_at = 1; result == 0; fail_at++) {
        calls = 0;
        result = ask(agreement, question);
        if (live != before)
            result = -2;
    }
    if (result < 0)
        printf("call %ld%s: %s\n", fail_at - 1, for_good ? " and all after it" : "",
               result == -1 ? "the wrong answer" : "something leaks");
    if (fail_at < 4)
        printf("nothing was allocated\n");
    return result == 1 && fail_at >= 4;
}

int main(void)
{
    entente_agreement *agreement = read_document();
    entente_question *question = entente_question_new();
    bool good =
        agreement && question && entente_agreement_check(agreement, NULL, NULL) == ENTENTE_OK;

    if (!good)
        printf("the document is not in order\n");
    for (int round = 0; good && round < 2; round++) {
        for_good = round > 0;
        good = entente_question_set_on(question, 20000101, NULL) == ENTENTE_OK &&
               fails_well(relate, agreement, question);
        fail_at = 0;
        good = good && entente_question_set_on(question, 19890201, NULL) == ENTENTE_OK &&
               fails_well(trace, agreement, question);
        fail_at = 0;
    }
    fail_at = 0;
    entente_question_free(question);
    entente_agreement_free(agreement);
    return good ? 0 : 1;
}
