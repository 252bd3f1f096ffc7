/* Any document that is accepted has an answer on any day, and the same one when asked again. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(int good)
{
    if (!good)
        abort();
}

/* The answer as JSON, or NULL where the question is refused. */
static char *answer(const entente_agreement *agreement, int32_t on, int32_t known)
{
    entente_question *question = entente_question_new();
    entente_assessment *assessment = NULL;
    char *text = NULL;

    must(question != NULL);
    must(entente_question_set_on(question, on, NULL) == ENTENTE_OK);
    if (known != 0)
        must(entente_question_set_known(question, known, NULL) == ENTENTE_OK);
    if (entente_assess(agreement, question, &assessment, NULL) == ENTENTE_OK)
        must(entente_assessment_to_json(assessment, &text, NULL, NULL) == ENTENTE_OK);
    entente_assessment_free(assessment);
    entente_question_free(question);
    return text;
}

static void ask_twice(const entente_agreement *agreement, int32_t on, int32_t known)
{
    char *first = answer(agreement, on, known);
    char *second = answer(agreement, on, known);

    must((first == NULL) == (second == NULL));
    must(first == NULL || strcmp(first, second) == 0);
    entente_text_free(first);
    entente_text_free(second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int32_t days[] = {10101, 19800127, 20260106, 99991231};
    entente_agreement *agreement = NULL;

    if (entente_agreement_read((const char *)data, size, NULL, &agreement, NULL, NULL) !=
        ENTENTE_OK)
        return 0;
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        ask_twice(agreement, days[i], i % 2 == 0 ? 0 : 20160101);
    entente_agreement_free(agreement);
    return 0;
}
