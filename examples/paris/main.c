/* The Paris summit of 6 January 2026: who stands where, and what must happen next. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "words.h"

static int print_usage(FILE *stream)
{
    fputs("Usage: paris [--on DATE] [FOLDER]\n"
          "       paris --json NAME\n"
          "       paris --write FOLDER\n"
          "       paris --scenario\n"
          "\n"
          "Tells how the texts of the Paris summit stand on a day, 2026-01-06 if none is given.\n"
          "The documents are made in C, or read from a FOLDER that holds them as JSON.\n"
          "\n"
          "  --on DATE       the day of the question, like 2026-01-06\n"
          "  --json NAME     print one document: trilateral, joint, drafts or position\n"
          "  --write FOLDER  write all four documents into a folder\n"
          "  --scenario      play what could follow, day by day\n"
          "  --help          this text\n",
          stream);
    return stream == stdout ? EXIT_SUCCESS : 2;
}

/* Trouble with a file has been told where it was met. */
static int refuse(const entente_error *error)
{
    if (entente_error_code(error) == ENTENTE_OK)
        return EXIT_FAILURE;
    fprintf(stderr, "paris: %s: %s\n", text_or_empty(entente_code_name(entente_error_code(error))),
            text_or_empty(entente_error_message(error)));
    return EXIT_FAILURE;
}

static int tell(int32_t on, const char *folder, entente_error *error)
{
    struct case_file file = {0};
    entente_result result = case_open(&file, folder, error);

    if (result == ENTENTE_OK)
        result = case_ask(&file, on, error);
    if (result == ENTENTE_OK)
        result = story_tell(&file, error);
    case_close(&file);
    return result == ENTENTE_OK ? EXIT_SUCCESS : refuse(error);
}

static int print_document(const char *name, entente_error *error)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        if (strcmp(DOCUMENTS[i].name, name) != 0)
            continue;
        return document_write(&DOCUMENTS[i], NULL, error) == ENTENTE_OK ? EXIT_SUCCESS
                                                                        : refuse(error);
    }
    return print_usage(stderr);
}

static int write_documents(const char *folder, entente_error *error)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        if (document_write(&DOCUMENTS[i], folder, error) != ENTENTE_OK)
            return refuse(error);
    return EXIT_SUCCESS;
}

static int run(int count, char **arguments, entente_error *error)
{
    const char *first = count > 1 ? arguments[1] : "";
    const char *second = count > 2 ? arguments[2] : NULL;
    int32_t on = SUMMIT_DAY;

    if (strcmp(first, "--help") == 0)
        return print_usage(stdout);
    if (strcmp(first, "--json") == 0 && count == 3)
        return print_document(second, error);
    if (strcmp(first, "--write") == 0 && count == 3)
        return write_documents(second, error);
    if (strcmp(first, "--scenario") == 0 && count == 2)
        return scenario_tell(error) == ENTENTE_OK ? EXIT_SUCCESS : refuse(error);
    if (strcmp(first, "--on") == 0 && second) {
        if (entente_date_parse(second, strlen(second), &on, error) != ENTENTE_OK)
            return refuse(error);
        if (entente_date_is_partial(on))
            return print_usage(stderr);
        count -= 2;
        arguments += 2;
    }
    if (count > 2 || (count == 2 && arguments[1][0] == '-'))
        return print_usage(stderr);
    return tell(on, count == 2 ? arguments[1] : NULL, error);
}

int main(int count, char **arguments)
{
    entente_error *error = entente_error_new();
    const int status = error ? run(count, arguments, error) : EXIT_FAILURE;

    entente_error_free(error);
    return status;
}
