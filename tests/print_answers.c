/*
 * Prints every answer about documents, so that builds can be held against each other.
 *
 * usage: print_answers DOCUMENT...
 *
 * Each document that can be read is asked about the days of its acts, four at most, and a day of
 * today; what cannot be read is told by its error. Exit status: 0 all printed, 2 a file is not there.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

#include "every_answer.h"

enum { ROOM = 1 << 22, DAYS_MOST = 4, TODAY = 20260106 };

static void print_day(const entente_agreement *agreement, int32_t on)
{
    char *text = every_answer(agreement, on);

    printf("on %d%s\n", (int)on, text);
    free(text);
}

static void print_answers(const entente_agreement *agreement)
{
    const size_t count = entente_agreement_act_count(agreement);
    const size_t step = count / DAYS_MOST + 1;
    int32_t last = TODAY;

    print_day(agreement, TODAY);
    for (size_t i = 0; i < count; i += step) {
        const int32_t on = entente_act_first_day(entente_agreement_act_at(agreement, i));

        if (on && on != last)
            print_day(agreement, on);
        last = on;
    }
}

static void print_document(const char *path, const char *text, size_t length)
{
    entente_agreement *agreement = NULL;
    entente_error *error = entente_error_new();
    const entente_result result =
        entente_agreement_read(text, length, NULL, &agreement, NULL, error);

    printf("%s: %s\n", path, result == ENTENTE_OK ? "OK" : entente_code_name(result));
    if (agreement)
        print_answers(agreement);
    else
        printf("%s: %s\n", entente_error_place(error), entente_error_message(error));
    entente_agreement_free(agreement);
    entente_error_free(error);
}

int main(int count, char **paths)
{
    char *text = malloc(ROOM);
    int missing = !text;

    for (int i = 1; i < count && text; i++) {
        FILE *file = fopen(paths[i], "rb");

        if (!file) {
            fprintf(stderr, "print_answers: there is no %s\n", paths[i]);
            missing = 1;
            continue;
        }
        print_document(paths[i], text, fread(text, 1, ROOM, file));
        fclose(file);
    }
    free(text);
    return missing ? 2 : 0;
}
