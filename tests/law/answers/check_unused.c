/*
 * What nothing uses changes nothing: each member and each act that entente_examine() tells is taken away
 * from its document, and every answer stays as it was, word for word.
 *
 * usage: check_unused FOLDER...    A folder that is not there is passed over. Documents made by chance
 * are checked besides, ENTENTE_UNUSED_SEEDS of them, from ENTENTE_UNUSED_FROM on.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

#include "documents.h"
#include "every_answer.h"
#include "everything.h"
#include "random_agreement.h"
#include "random_history.h"

enum { FAULTS_TOLD = 40, SEEDS = 200, DAY = 20270301 };

static const int32_t days[] = {20000615, DAY, 20991231};

static size_t documents, refused, notes, taken, kept, faults;

static size_t setting(const char *name, size_t otherwise)
{
    const char *given = getenv(name);

    return given ? strtoul(given, NULL, 10) : otherwise;
}

/* ---- Taking away what a pointer names. */

/* The next part of a pointer; false at its end. No name here has a sign that pointers escape. */
static bool next_part(const char **pointer, char part[128])
{
    size_t length = 0;

    if (**pointer != '/')
        return false;
    for (++*pointer; **pointer && **pointer != '/' && length < 127; ++*pointer)
        part[length++] = **pointer;
    part[length] = '\0';
    return true;
}

/* An act is no longer asserted, so that the others keep their places; members go. */
static bool take_from_act(entente_agreement *agreement, const char *pointer)
{
    entente_object *object;
    char part[128];
    int32_t field = 0, type;

    if (!next_part(&pointer, part))
        return false;
    object = entente_agreement_act_at(agreement, strtoul(part, NULL, 10));
    while (next_part(&pointer, part)) {
        if (field)
            object = entente_object_get_object(object, field);
        field = entente_field_find(part);
    }
    if (!object)
        return false;
    type = entente_object_get_enum(object, ENTENTE_FIELD_TYPE);
    /* Acts of these kinds are refused without the member. */
    if (field && !(field == ENTENTE_FIELD_EVENT && type == ENTENTE_ACT_EVENT) &&
        !(field == ENTENTE_FIELD_CONDITION && type == ENTENTE_ACT_WAIVER))
        return entente_object_remove(object, field, NULL) == ENTENTE_OK;
    return entente_object_set_enum(object, ENTENTE_FIELD_MODALITY, ENTENTE_MODALITY_POSSIBLE,
                                   NULL) == ENTENTE_OK;
}

static bool take_away(entente_agreement *agreement, const char *pointer)
{
    entente_object *root = entente_agreement_root(agreement);
    char part[128];
    int32_t map;

    if (!next_part(&pointer, part))
        return false;
    if (strcmp(part, "acts") == 0)
        return take_from_act(agreement, pointer);
    map = entente_field_find(part);
    return next_part(&pointer, part) &&
           entente_object_remove_at(root, map, entente_object_key_find(root, map, part), NULL) ==
               ENTENTE_OK;
}

/* ---- Every answer, without the document itself, and without what is told of it in two ways. */

static char *answers_of(const entente_agreement *agreement, int32_t on)
{
    char *text = every_answer(agreement, on);
    char *first = strstr(text, "\n== assessment");

    char *evidence, *next;

    memmove(text, first, strlen(first) + 1);
    evidence = strstr(text, "\n== contradictions");
    next = evidence ? strstr(evidence + 1, "\n== ") : NULL;
    if (next)
        memmove(evidence, next, strlen(next) + 1);
    else if (evidence)
        *evidence = '\0';
    return text;
}

static bool differ(const entente_agreement *whole, const entente_agreement *without, int32_t on)
{
    char *before = answers_of(whole, on), *after = answers_of(without, on);
    const bool found = strcmp(before, after) != 0;

    if (found && faults < 3 && getenv("ENTENTE_UNUSED_SHOW")) {
        size_t i = 0;

        while (before[i] == after[i])
            i++;
        i = i > 300 ? i - 300 : 0;
        printf("%.600s\n-----\n%.600s\n", before + i, after + i);
    }
    free(before);
    free(after);
    return found;
}

static void hold(const char *name, const entente_agreement *agreement, int32_t on,
                 const char *pointer)
{
    entente_agreement *copy = NULL;
    bool wrong = false;

    if (entente_agreement_copy(agreement, &copy, NULL) != ENTENTE_OK)
        abort();
    notes++;
    if (!take_away(copy, pointer) || entente_agreement_check(copy, NULL, NULL) != ENTENTE_OK) {
        kept++; /* something else names it */
        entente_agreement_free(copy);
        return;
    }
    taken++;
    wrong = differ(agreement, copy, on);
    for (size_t i = 0; !wrong && i < sizeof days / sizeof days[0]; i++)
        wrong = differ(agreement, copy, days[i]);
    if (wrong && faults++ < FAULTS_TOLD)
        printf("%s: without %s the answers are others\n", name, pointer);
    entente_agreement_free(copy);
}

static void check_agreement(const char *name, const entente_agreement *agreement)
{
    entente_question *question = entente_question_new();
    entente_assessment *answer = NULL, *alone = NULL;
    const entente_findings *findings;
    size_t told; /* with the assessment itself, of which they are a part */

    if (!question || entente_question_set_on(question, DAY, NULL) != ENTENTE_OK)
        abort();
    documents++;
    if (entente_examine(agreement, question, &answer, NULL) != ENTENTE_OK)
        refused++;
    if (entente_assess(agreement, question, &alone, NULL) == ENTENTE_E_NO_MEMORY)
        abort();
    findings = entente_assessment_findings(answer);
    told = entente_findings_count(entente_assessment_findings(alone));
    for (size_t i = told; i < entente_findings_count(findings); i++)
        if (entente_findings_code(findings, i) == ENTENTE_F_UNUSED &&
            *entente_findings_at(findings, i))
            hold(name, agreement, DAY, entente_findings_at(findings, i));
    entente_assessment_free(answer);
    entente_assessment_free(alone);
    entente_question_free(question);
}

/* ---- Documents. */

static void check_text(const char *name, const char *text, size_t length)
{
    entente_agreement *agreement = NULL;

    if (entente_agreement_read(text, length, NULL, &agreement, NULL, NULL) == ENTENTE_OK)
        check_agreement(name, agreement);
    else
        refused++;
    entente_agreement_free(agreement);
}

static void check_by_chance(uint32_t seed)
{
    static char text[EVERYTHING_ROOM];
    static struct history history;
    entente_agreement *agreement = NULL;
    char name[32];

    snprintf(name, sizeof name, "seed %u", (unsigned)seed);
    if (seed % 3 == 0) {
        everything_write(seed, text);
        check_text(name, text, strlen(text));
    } else if (seed % 3 == 1) {
        history_make(&history, seed, seed / 3 % 32);
        history_write(&history, NULL, NULL, text);
        check_text(name, text, strlen(text));
    } else {
        agreement = random_agreement(seed, 1);
        if (!agreement)
            abort();
        check_agreement(name, agreement);
        entente_agreement_free(agreement);
    }
}

int main(int count, char **folders)
{
    const uint32_t seeds = (uint32_t)setting("ENTENTE_UNUSED_SEEDS", SEEDS);
    const uint32_t from = (uint32_t)setting("ENTENTE_UNUSED_FROM", 1);

    for (int i = 1; i < count; i++)
        visit_documents(folders[i], check_text);
    for (uint32_t seed = from; seed < from + seeds; seed++)
        check_by_chance(seed);
    printf("%zu documents (%zu were refused), %zu notes, %zu of them taken away, %zu that others "
           "name, %zu change an answer\n",
           documents, refused, notes, taken, kept, faults);
    return faults || taken == 0 ? 1 : 0;
}
