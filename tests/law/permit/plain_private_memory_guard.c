/*
 * Without memory adding an act and assessing irregular ones say so and nothing else: each
 * allocation fails in turn, once alone and once with all that follow, until all goes well.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

#include "failing_memory.h"

static long fail_next; /* what fail_at becomes once all is ready */

static const char document[] =
    "{'format': 'entente/1', 'id': 'x', 'title': 'X', 'kind': 'treaty', 'bindingness': 'legal', "
    "'parties': [{'id': 'A', 'name': 'A', 'kind': 'state'}, {'id': 'B', 'name': 'B', 'kind': "
    "'state'}, {'id': 'C', 'name': 'C', 'kind': 'state'}], 'clauses': {'consent': "
    "{'requires_signature': false}, 'accession': {'open_to': ['A', 'B']}, 'withdrawal': "
    "{'allowed': 'yes', 'lock_in': {'n': 9, 'unit': 'year', 'from': 'eif'}}, "
    "'entry_into_force': {'general': {'op': 'date', 'value': '1990-01-01'}}}, 'acts': ["
    "{'id': 'a', 'date': '1989-01-01', 'type': 'ratification', 'party': 'A'},"
    "{'id': 'r', 'date': '1989-01-01', 'type': 'reservation', 'party': 'A'},"
    "{'id': 'o', 'date': '1989-02-01', 'type': 'objection', 'party': 'B', 'to': 'r', 'effect': "
    "'simple'},"
    "{'id': 'c', 'date': '1991-01-01', 'type': 'accession', 'party': 'C'},"
    "{'id': 'w', 'date': '1992-01-01', 'type': 'withdrawal', 'party': 'A'},"
    "{'id': 'w2', 'date': '1993-01-01', 'type': 'withdrawal', 'party': 'B'}]}";

static const char *const acts[] = {
    "{'id': 'n', 'date': '1994-01-01', 'type': 'accession', 'party': 'B'}",
    "{'id': 'n', 'date': '1994-01-01', 'type': 'accession', 'party': 'C'}",
};
static const entente_result expected[] = {ENTENTE_OK, ENTENTE_E_NOT_ELIGIBLE};

/* JSON with its proper quotes. */
static size_t quoted(const char *text, char *room)
{
    const size_t length = strlen(text);

    for (size_t i = 0; i <= length; i++)
        room[i] = text[i] == '\'' ? '"' : text[i];
    return length;
}

static const char *complaint;

static bool good(bool truth, const char *what)
{
    if (!truth && !complaint)
        complaint = what;
    return truth;
}

/* One attempt; whether memory sufficed. */
static bool add(const entente_agreement *whole, const entente_question *question, size_t act)
{
    char room[256];
    const size_t length = quoted(acts[act], room);
    entente_agreement *agreement = NULL;
    entente_act *made = NULL;
    entente_result result;

    if (!good(entente_agreement_copy(whole, &agreement, NULL) == ENTENTE_OK, "no copy"))
        return true;
    calls = 0;
    fail_at = fail_next;
    result = entente_agreement_add(agreement, room, length, question, &made, NULL);
    fail_at = 0;
    good(result == expected[act] || result == ENTENTE_E_NO_MEMORY, "another result");
    good((made != NULL) == (result == ENTENTE_OK), "an act");
    good(result == ENTENTE_OK || entente_agreement_equal(agreement, whole), "changed");
    entente_agreement_free(agreement);
    return result != ENTENTE_E_NO_MEMORY;
}

static bool assess(const entente_agreement *whole, const entente_question *question)
{
    entente_assessment *answer = NULL;
    entente_result result;

    calls = 0;
    fail_at = fail_next;
    result = entente_assess(whole, question, &answer, NULL);
    fail_at = 0;
    good(result == ENTENTE_OK || result == ENTENTE_E_NO_MEMORY, "another result");
    good((answer != NULL) == (result == ENTENTE_OK), "an answer");
    good(result != ENTENTE_OK || entente_findings_count(entente_assessment_findings(answer)) >= 3,
         "too few findings");
    entente_assessment_free(answer);
    return result != ENTENTE_E_NO_MEMORY;
}

/* The copy that is added to is made before anything fails. */
static bool attempt(const entente_agreement *whole, const entente_question *question, size_t which)
{
    return which < 2 ? add(whole, question, which) : assess(whole, question);
}

int main(void)
{
    char room[sizeof document];
    const size_t length = quoted(document, room);
    entente_agreement *whole = NULL;
    entente_question *question = entente_question_new();
    long attempts = 0;

    if (!question || entente_question_set_on(question, 20000101, NULL) != ENTENTE_OK ||
        entente_agreement_read(room, length, NULL, &whole, NULL, NULL) != ENTENTE_OK)
        return 1;

    const long before = live;

    for (size_t which = 0; which < 3; which++)
        for (int kind = 0; kind < 2; kind++) {
            long at = 0;
            bool enough = false;

            for_good = kind == 1;
            while (!enough && at++ < 10000) {
                fail_next = at;
                enough = attempt(whole, question, which);
                good(live == before, "a leak");
                attempts++;
            }
        }
    entente_agreement_free(whole);
    entente_question_free(question);
    printf("%ld attempts: %s\n", attempts, complaint ? complaint : "good");
    return complaint ? 1 : attempts > 20 ? 0 : 2;
}
