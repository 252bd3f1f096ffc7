/* entente due, owes, next, if, diff, evidence: answers in rows. */
#include "tool.h"

#include <stdlib.h>
#include <string.h>

/* What a command asks of the library. */
typedef entente_result ask_library(const struct options *options, const struct answer *answer,
                                   entente_answer **out, entente_error *error);

static entente_result ask_due(const struct options *options, const struct answer *answer,
                              entente_answer **out, entente_error *error)
{
    return entente_due(answer->document.agreement, answer->question, options->from, options->until,
                       out, error);
}

static entente_result ask_owes(const struct options *options, const struct answer *answer,
                               entente_answer **out, entente_error *error)
{
    return entente_owes(answer->document.agreement, answer->question, options->files[1],
                        options->files[2], out, error);
}

static entente_result ask_next(const struct options *options, const struct answer *answer,
                               entente_answer **out, entente_error *error)
{
    return entente_next(answer->document.agreement, answer->question, options->files[1], out,
                        error);
}

static entente_result ask_if(const struct options *options, const struct answer *answer,
                             entente_answer **out, entente_error *error)
{
    return entente_if(answer->document.agreement, answer->question, options->files[1], out, error);
}

static entente_result ask_versions(const struct options *options, const struct answer *answer,
                                   entente_answer **out, entente_error *error)
{
    const char *comma = strchr(options->versions, ',');
    const size_t length = (size_t)(comma - options->versions);
    char *first = malloc(length + 1);
    entente_result result = ENTENTE_E_NO_MEMORY;

    if (first) {
        memcpy(first, options->versions, length);
        first[length] = '\0';
        result = entente_compare_versions(answer->document.agreement, first, comma + 1, out, error);
    }
    free(first);
    return result;
}

static entente_result ask_evidence(const struct options *options, const struct answer *answer,
                                   entente_answer **out, entente_error *error)
{
    (void)options;
    return entente_contradictions(answer->document.agreement, answer->question, out, error);
}

static void print_named(const entente_answer *answer, size_t row, int32_t which, const char *before)
{
    const char *name;

    for (size_t i = 0; (name = entente_answer_text(answer, row, which, i)) != NULL; i++) {
        fputs(i == 0 ? before : ", ", stdout);
        print_text(stdout, name);
    }
}

/* What is told in two ways: of what, what, by whom, and what rests on it. */
static void print_telling(const entente_answer *answer, size_t row)
{
    if (!entente_answer_text(answer, row, ENTENTE_ANSWER_FACT, 0))
        return;
    print_named(answer, row, ENTENTE_ANSWER_FACT, "  of ");
    print_named(answer, row, ENTENTE_ANSWER_VALUE, ": ");
    print_named(answer, row, ENTENTE_ANSWER_BY, "  by ");
    print_named(answer, row, ENTENTE_ANSWER_SOURCE, "  source ");
    print_named(answer, row, ENTENTE_ANSWER_RESTS, "  rests on it: ");
}

/* Day, what, who, towards whom, and how it stands; what no row has is left out. */
static void print_row(const entente_answer *answer, size_t row)
{
    const int32_t facet = (int32_t)entente_answer_number(answer, row, ENTENTE_ANSWER_FACET);
    const int32_t state = (int32_t)entente_answer_number(answer, row, ENTENTE_ANSWER_STATE);
    const int32_t before = (int32_t)entente_answer_number(answer, row, ENTENTE_ANSWER_BEFORE);
    const int32_t due = (int32_t)entente_answer_number(answer, row, ENTENTE_ANSWER_DUE);
    char room[16];

    if (due)
        printf("%s  ", date_text(due, "", room));
    print_text(stdout, entente_answer_text(answer, row, ENTENTE_ANSWER_ID, 0));
    fputs("  ", stdout);
    print_text(stdout, entente_answer_text(answer, row, ENTENTE_ANSWER_KIND, 0));
    print_named(answer, row, ENTENTE_ANSWER_TO, "  to ");
    print_named(answer, row, ENTENTE_ANSWER_FIELD, ": ");
    print_telling(answer, row);
    if (before) {
        fputs("  ", stdout);
        print_text(stdout, entente_facet_name(facet, before));
        fputs(" ->", stdout);
    }
    if (state) {
        fputs(before ? " " : "  ", stdout);
        print_text(stdout, entente_facet_name(facet, state));
    }
    fputc('\n', stdout);
}

static int print_answer(const struct options *options, const entente_answer *rows,
                        entente_error *error)
{
    size_t length = 0;
    char *text = NULL;

    if (!options->json) {
        for (size_t i = 0; i < entente_answer_count(rows); i++)
            print_row(rows, i);
        if (entente_answer_count(rows) == 0)
            fputs("nothing\n", stdout);
        return DONE;
    }
    if (entente_answer_to_json(rows, &text, &length, error) != ENTENTE_OK)
        return out_of_memory();
    fwrite(text, 1, length, stdout);
    entente_text_free(text);
    return DONE;
}

static int run(const struct options *options, ask_library *ask)
{
    entente_error *error = entente_error_new();
    entente_answer *rows = NULL;
    struct answer answer = {0};
    int result = error ? answer_open(options, &answer) : out_of_memory();

    if (result == DONE) {
        const entente_result asked = ask(options, &answer, &rows, error);

        if (asked == ENTENTE_OK)
            result = print_answer(options, rows, error);
        else if (asked == ENTENTE_E_NO_MEMORY)
            result = out_of_memory();
        else
            result = REFUSED;
        if (result == REFUSED)
            print_error(options->json, answer.document.path, error);
        entente_answer_free(rows);
        answer_close(&answer);
    }
    entente_error_free(error);
    return result;
}

int due_run(const struct options *options)
{
    if (!options->from || !options->until)
        return usage_error("due needs --from DATE and --until DATE", NULL);
    if (options->from > options->until)
        return usage_error("--from is after --until", NULL);
    return run(options, ask_due);
}

int owes_run(const struct options *options)
{
    return run(options, ask_owes);
}

int next_run(const struct options *options)
{
    return run(options, ask_next);
}

int if_run(const struct options *options)
{
    return run(options, ask_if);
}

int diff_run(const struct options *options)
{
    if (!options->versions || !strchr(options->versions, ','))
        return usage_error("diff needs --versions A,B", NULL);
    return run(options, ask_versions);
}

int evidence_run(const struct options *options)
{
    return run(options, ask_evidence);
}
