#include "tool.h"

#include <stdlib.h>
#include <string.h>

/* NAME=VALUE is cut in place while it is read. */
static int set_policies(const struct options *options, entente_question *question,
                        entente_error *error)
{
    for (size_t i = 0; i < options->policy_count; i++) {
        char *name = options->policies[i];
        char *equals = strchr(name, '=');

        if (!equals)
            return usage_error("--policy takes NAME=VALUE, not", name);
        *equals = '\0';

        const entente_result result =
            entente_question_set_policy(question, name, equals + 1, error);

        *equals = '=';
        if (result != ENTENTE_OK)
            return usage_error(entente_error_message(error), NULL);
    }
    return DONE;
}

static int set_days(const struct options *options, entente_question *question, entente_error *error)
{
    if (entente_question_set_lints(question, options->lints, error) == ENTENTE_OK &&
        (options->has_instant
             ? entente_question_set_instant(question, options->seconds, options->offset, error)
             : entente_question_set_on(question, options->on, error)) == ENTENTE_OK &&
        entente_question_set_known(question, options->known, error) == ENTENTE_OK)
        return DONE;
    return usage_error(entente_error_message(error), NULL);
}

static void set_work(const struct options *options, entente_question *question)
{
    if (options->has_steps)
        entente_question_set_work(question, ENTENTE_WORK_STEPS, options->steps, NULL);
    if (options->has_bytes)
        entente_question_set_work(question, ENTENTE_WORK_BYTES, options->bytes, NULL);
}

static int add_further(const struct options *options, struct answer *answer, entente_error *error)
{
    if (options->with_count == 0)
        return DONE;
    answer->with = calloc(options->with_count, sizeof *answer->with);
    if (!answer->with)
        return out_of_memory();
    for (size_t i = 0; i < options->with_count; i++) {
        const int result = document_load(options->with[i], options->json, &answer->with[i]);

        if (result != DONE)
            return result;
        answer->with_count = i + 1;
        if (entente_question_add_agreement(answer->question, answer->with[i].agreement, error) !=
            ENTENTE_OK) {
            print_error(options->json, options->with[i], error);
            return REFUSED;
        }
    }
    return DONE;
}

/* The question with all that the options say of it. */
static int prepare(const struct options *options, struct answer *answer)
{
    entente_error *error = entente_error_new();
    int result = TROUBLE;

    if (error && answer->question) {
        result = set_days(options, answer->question, error);
        set_work(options, answer->question);
        if (result == DONE)
            result = set_policies(options, answer->question, error);
        if (result == DONE)
            result = add_further(options, answer, error);
    } else {
        out_of_memory();
    }
    entente_error_free(error);
    return result;
}

int answer_assess(const struct options *options, struct answer *answer)
{
    entente_error *error = entente_error_new();
    entente_result result = ENTENTE_E_NO_MEMORY;

    if (error)
        result = (options->unused ? entente_examine : entente_assess)(
            answer->document.agreement, answer->question, &answer->assessment, error);
    if (error && result != ENTENTE_OK && result != ENTENTE_E_NO_MEMORY)
        print_error(options->json, answer->document.path, error);
    entente_error_free(error);
    if (result == ENTENTE_E_NO_MEMORY)
        return out_of_memory();
    return result == ENTENTE_OK ? DONE : REFUSED;
}

int answer_begin(const struct options *options, struct document document, struct answer *answer)
{
    *answer = (struct answer){.document = document, .question = entente_question_new()};

    const int result = prepare(options, answer);

    if (result != DONE)
        answer_close(answer);
    return result;
}

int answer_open(const struct options *options, struct answer *answer)
{
    struct document document;
    const int result = document_load(options->files[0], options->json, &document);

    return result == DONE ? answer_begin(options, document, answer) : result;
}

void answer_close(struct answer *answer)
{
    entente_assessment_free(answer->assessment);
    entente_question_free(answer->question);
    for (size_t i = 0; i < answer->with_count; i++)
        document_close(&answer->with[i]);
    free(answer->with);
    document_close(&answer->document);
}
