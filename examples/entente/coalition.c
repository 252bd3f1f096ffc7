/* entente coalition: whose consent would bring the agreement into force. */
#include "tool.h"

static void print_sets(const entente_coalitions *sets)
{
    const char *name;

    for (size_t i = 0; i < entente_coalitions_count(sets); i++) {
        for (size_t k = 0; (name = entente_coalitions_member(sets, i, k)) != NULL; k++) {
            fputs(k == 0 ? "  " : ", ", stdout);
            print_text(stdout, name);
        }
        fputc('\n', stdout);
    }
}

static void print_powers(const entente_coalitions *sets)
{
    for (size_t i = 0; i < entente_coalitions_candidate_count(sets); i++) {
        fputs("  ", stdout);
        print_text(stdout, entente_coalitions_candidate(sets, i, ENTENTE_CANDIDATE_ID));
        printf("  %s / %s\n", entente_coalitions_candidate(sets, i, ENTENTE_CANDIDATE_NUMERATOR),
               entente_coalitions_candidate(sets, i, ENTENTE_CANDIDATE_DENOMINATOR));
    }
}

static void print_for_people(const entente_coalitions *sets)
{
    const int32_t size = entente_coalitions_size(sets);
    const char *says = entente_coalitions_says(sets);
    char room[16];

    if (size == 0)
        printf("entry is certain: %s\n", date_text(entente_coalitions_entry(sets), "", room));
    if (size > 0) {
        printf("%s set%s of %d, entry %s\n", entente_coalitions_total(sets),
               entente_coalitions_count(sets) == 1 ? "" : "s", (int)size,
               date_text(entente_coalitions_entry(sets), "", room));
        print_sets(sets);
        fputs("decisive in (of all sets of the others)\n", stdout);
        print_powers(sets);
    }
    if (says)
        printf("%s\n", says);
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
    struct answer answer;
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
