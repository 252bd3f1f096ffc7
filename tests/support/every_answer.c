#include "every_answer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct answers {
    const entente_agreement *agreement;
    const entente_question *question;
    int32_t on;
    entente_error *error;
    char *text;
    size_t length, room;
};

static void append(struct answers *answers, const char *text)
{
    const size_t length = strlen(text);

    if (answers->length + length + 1 > answers->room) {
        answers->room = 2 * (answers->length + length + 1);
        answers->text = realloc(answers->text, answers->room);
        if (!answers->text)
            abort();
    }
    memcpy(answers->text + answers->length, text, length + 1);
    answers->length += length;
}

/* Takes the text of an answer, which is NULL where there is none. */
static void append_answer(struct answers *answers, const char *name, entente_result result,
                          char *text)
{
    if (result == ENTENTE_E_NO_MEMORY)
        abort();
    append(answers, "\n== ");
    append(answers, name);
    append(answers, " ");
    append(answers, result == ENTENTE_OK ? "OK" : entente_code_name(result));
    append(answers, "\n");
    if (result == ENTENTE_OK) {
        append(answers, text);
    } else {
        append(answers, entente_error_place(answers->error));
        append(answers, ": ");
        append(answers, entente_error_message(answers->error));
    }
    entente_text_free(text);
}

static void tell_agreement(struct answers *answers)
{
    char *text = NULL;
    const entente_result result =
        entente_agreement_write(answers->agreement, &text, NULL, answers->error);

    append_answer(answers, "agreement", result, text);
}

static void tell_assessment(struct answers *answers)
{
    entente_assessment *assessment = NULL;
    char *text = NULL;
    entente_result result =
        entente_assess(answers->agreement, answers->question, &assessment, answers->error);

    if (result == ENTENTE_OK)
        result = entente_assessment_to_json(assessment, &text, NULL, answers->error);
    append_answer(answers, "assessment", result, text);
    entente_assessment_free(assessment);
}

static void tell_relations(struct answers *answers)
{
    entente_relations *relations = NULL;
    char *text = NULL;
    entente_result result =
        entente_relate(answers->agreement, answers->question, &relations, answers->error);

    if (result == ENTENTE_OK)
        result = entente_relations_to_json(relations, NULL, NULL, &text, NULL, answers->error);
    append_answer(answers, "relations", result, text);
    entente_relations_free(relations);
}

static void tell_timeline(struct answers *answers)
{
    entente_timeline *timeline = NULL;
    char *text = NULL;
    entente_result result =
        entente_trace(answers->agreement, answers->question, &timeline, answers->error);

    if (result == ENTENTE_OK)
        result = entente_timeline_to_json(timeline, &text, NULL, answers->error);
    append_answer(answers, "timeline", result, text);
    entente_timeline_free(timeline);
}

static void tell_coalitions(struct answers *answers)
{
    entente_coalitions *sets = NULL;
    char *text = NULL;
    entente_result result =
        entente_coalition(answers->agreement, answers->question, &sets, answers->error);

    if (result == ENTENTE_OK)
        result = entente_coalitions_to_json(sets, &text, NULL, answers->error);
    append_answer(answers, "coalitions", result, text);
    entente_coalitions_free(sets);
}

/* Takes the answer. */
static void tell_rows(struct answers *answers, const char *name, entente_result result,
                      entente_answer *rows)
{
    char *text = NULL;

    if (result == ENTENTE_OK)
        result = entente_answer_to_json(rows, &text, NULL, answers->error);
    append_answer(answers, name, result, text);
    entente_answer_free(rows);
}

static void tell_answers(struct answers *answers)
{
    const entente_agreement *agreement = answers->agreement;
    const entente_question *question = answers->question;
    entente_error *error = answers->error;
    entente_answer *rows = NULL;
    entente_result result =
        entente_due(agreement, question, answers->on, answers->on + 20000, &rows, error);

    tell_rows(answers, "due", result, rows);
    rows = NULL;
    result = entente_contradictions(agreement, question, &rows, error);
    tell_rows(answers, "contradictions", result, rows);
    for (size_t i = 0; i < entente_agreement_party_count(agreement); i++) {
        const char *id = entente_party_id(entente_agreement_party_at(agreement, i));

        rows = NULL;
        result = entente_next(agreement, question, id, &rows, error);
        tell_rows(answers, "next", result, rows);
    }
}

char *every_answer(const entente_agreement *agreement, int32_t on)
{
    entente_question *question = entente_question_new();
    struct answers answers = {
        .agreement = agreement, .question = question, .on = on, .error = entente_error_new()};

    if (!question || !answers.error ||
        entente_question_set_on(question, on, answers.error) != ENTENTE_OK)
        abort();
    tell_agreement(&answers);
    tell_assessment(&answers);
    tell_relations(&answers);
    tell_timeline(&answers);
    tell_coalitions(&answers);
    tell_answers(&answers);
    entente_question_free(question);
    entente_error_free(answers.error);
    return answers.text;
}
