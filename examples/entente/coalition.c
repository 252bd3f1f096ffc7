/* entente coalition: whose consent would bring the agreement into force. */
#include "tool.h"

#include <string.h>

static void print_set(const entente_coalitions *sets, size_t at)
{
    const char *name;

    for (size_t i = 0;
         (name = entente_coalitions_text(sets, ENTENTE_COALITION_MEMBER, at, i)) != NULL; i++) {
        fputs(i == 0 ? "  " : ", ", stdout);
        print_name(stdout, name);
    }
    fputc('\n', stdout);
}

static void print_powers(const entente_coalitions *sets)
{
    const char *name;

    for (size_t i = 0;
         (name = entente_coalitions_text(sets, ENTENTE_COALITION_CANDIDATE, i, 0)) != NULL; i++) {
        fputs(i == 0 ? "decisive in, of all sets of the others:\n  " : "  ", stdout);
        print_name(stdout, name);
        fputs("  ", stdout);
        print_text(stdout, entente_coalitions_text(sets, ENTENTE_COALITION_NUMERATOR, i, 0));
        fputs(" / ", stdout);
        print_text(stdout, entente_coalitions_text(sets, ENTENTE_COALITION_DENOMINATOR, i, 0));
        fputc('\n', stdout);
    }
}

static void print_sets(const entente_coalitions *sets)
{
    const char *total = entente_coalitions_text(sets, ENTENTE_COALITION_TOTAL, 0, 0);
    size_t count = 0;
    char listed[24];

    while (entente_coalitions_text(sets, ENTENTE_COALITION_MEMBER, count, 0))
        print_set(sets, count++);
    (void)snprintf(listed, sizeof listed, "%zu", count);
    if (total && strcmp(total, listed) != 0)
        printf("  and others: the first %s are listed\n", listed);
}

static void print_for_people(const entente_coalitions *sets)
{
    const char *size = entente_coalitions_text(sets, ENTENTE_COALITION_SIZE, 0, 0);
    const char *says = entente_coalitions_text(sets, ENTENTE_COALITION_SAYS, 0, 0);

    if (size && size[0] == '0') {
        puts("nobody: entry is certain already");
    } else if (size) {
        fputs("smallest sets: ", stdout);
        print_text(stdout, entente_coalitions_text(sets, ENTENTE_COALITION_TOTAL, 0, 0));
        fputs(", of ", stdout);
        print_text(stdout, size);
        fputc('\n', stdout);
        print_sets(sets);
        print_powers(sets);
    }
    if (says) {
        print_text(stdout, says);
        fputc('\n', stdout);
    }
}

static entente_result tell(const struct options *options, const struct answer *answer,
                           entente_error *error)
{
    entente_coalitions *sets = NULL;
    size_t length = 0;
    char *text = NULL;
    entente_result result =
        entente_coalition(answer->document.agreement, answer->question, &sets, error);

    if (result == ENTENTE_OK && options->json)
        result = entente_coalitions_to_json(sets, &text, &length, error);
    if (result == ENTENTE_OK && options->json)
        fwrite(text, 1, length, stdout);
    else if (result == ENTENTE_OK)
        print_for_people(sets);
    entente_text_free(text);
    entente_coalitions_free(sets);
    return result;
}

int coalition_run(const struct options *options)
{
    entente_error *error = entente_error_new();
    struct answer answer = {0};
    int result = error ? answer_open(options, &answer) : out_of_memory();

    if (result == DONE) {
        const entente_result told = tell(options, &answer, error);

        if (told == ENTENTE_E_NO_MEMORY)
            result = out_of_memory();
        else if (told != ENTENTE_OK)
            result = REFUSED;
        if (result == REFUSED)
            print_error(options->json, answer.document.path, error);
        answer_close(&answer);
    }
    entente_error_free(error);
    return result;
}
