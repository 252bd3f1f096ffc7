/*
 * Judges the scanner by the files of the JSON test suite (github.com/nst/JSONTestSuite).
 *
 * usage: check_private_json_suite FOLDER [--positions]
 *
 * A file whose name begins with n_ must be refused, one with y_ accepted, but for the four that
 * I-JSON forbids: a name given twice, and U+0000. Those with i_ are for each parser to decide; they
 * are refused but for two numbers that are nearly nothing. Where each refused file goes wrong is
 * held against a table that another judge has made.
 *
 * Exit status: 0 all as wanted, 1 something differs, 2 wrong usage, 77 the folder is not there.
 */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_suite_positions.h"
#include "scan.h"

enum { POSITION_COUNT = sizeof POSITIONS / sizeof POSITIONS[0], ROOM = 1 << 20 };

struct verdict {
    bool refused;
    size_t byte;
};

struct counts {
    int files, refused;   /* of a kind */
    int wrong, misplaced; /* in all */
    int y_files, y_refused, n_files, n_refused, i_files, i_wrong;
    bool seen[POSITION_COUNT];
};

static void earlier(struct verdict *verdict, size_t byte)
{
    if (!verdict->refused || byte < verdict->byte)
        verdict->byte = byte;
    verdict->refused = true;
}

struct twice {
    struct ent_duplicates duplicates;
    const struct ent_tape *tape;
    struct verdict *verdict;
};

static void refuse_name(struct ent_duplicates *duplicates, uint32_t name)
{
    const struct twice *twice = (const struct twice *)duplicates;

    earlier(twice->verdict, ent_token_byte(&twice->tape->tokens[name]));
}

/* What the grammar allows and I-JSON does not. */
static struct verdict judge_tokens(const struct ent_tape *tape)
{
    const uint8_t bad = ENT_STRING_NUL | ENT_NUMBER_LARGE;
    struct verdict verdict = {false, 0};

    for (uint32_t i = 0; i < tape->count; i++) {
        const struct ent_token *token = &tape->tokens[i];
        struct twice twice = {{refuse_name}, tape, &verdict};

        if (token->flags & bad)
            earlier(&verdict, ent_token_byte(token));
        if (token->kind == ENT_TOKEN_OBJECT && !ent_tape_duplicates(tape, i, &twice.duplicates))
            exit(2);
    }
    return verdict;
}

static struct verdict judge(const char *text, size_t length)
{
    struct ent_tape tape = {0};
    struct ent_scan_error error;
    struct verdict verdict = {true, 0};

    if (ent_scan(text, length, NULL, &tape, &error) != ENTENTE_OK)
        verdict.byte = error.byte;
    else
        verdict = judge_tokens(&tape);
    ent_tape_done(&tape);
    return verdict;
}

static const struct position *position_of(const char *name)
{
    for (size_t i = 0; i < POSITION_COUNT; i++)
        if (strcmp(POSITIONS[i].name, name) == 0)
            return &POSITIONS[i];
    return NULL;
}

static void check_position(const char *name, const char *text, size_t length, size_t byte,
                           struct counts *counts)
{
    const struct position *wanted = position_of(name);
    size_t line = 0;
    size_t column = 0;

    ent_text_position(text, length, byte, &line, &column);
    if (!wanted)
        return;
    counts->seen[wanted - POSITIONS] = true;
    if (wanted->byte == byte && wanted->line == line && wanted->column == column)
        return;
    counts->misplaced++;
    printf("%s: byte %zu, line %zu, column %zu; wanted %zu, %zu, %zu\n", name, byte, line, column,
           wanted->byte, wanted->line, wanted->column);
}

static bool wanted_refused(const char *name)
{
    static const char *const by_design[] = {
        "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
        "y_object_escaped_null_in_key.json", "y_string_null_escape.json"};
    static const char *const accepted[] = {"i_number_double_huge_neg_exp.json",
                                           "i_number_real_underflow.json"};

    for (size_t i = 0; i < sizeof by_design / sizeof by_design[0]; i++)
        if (strcmp(name, by_design[i]) == 0)
            return true;
    for (size_t i = 0; i < sizeof accepted / sizeof accepted[0]; i++)
        if (strcmp(name, accepted[i]) == 0)
            return false;
    return name[0] != 'y';
}

static void judge_file(const char *name, const char *text, size_t length, struct counts *counts)
{
    const struct verdict verdict = judge(text, length);
    const bool wrong = verdict.refused != wanted_refused(name);

    counts->files++;
    counts->refused += verdict.refused;
    counts->y_files += name[0] == 'y';
    counts->y_refused += name[0] == 'y' && verdict.refused;
    counts->n_files += name[0] == 'n';
    counts->n_refused += name[0] == 'n' && verdict.refused;
    counts->i_files += name[0] == 'i';
    counts->i_wrong += name[0] == 'i' && wrong;
    counts->wrong += wrong;
    if (wrong)
        printf("%s: %s\n", name, verdict.refused ? "refused" : "accepted");
    if (verdict.refused)
        check_position(name, text, length, verdict.byte, counts);
}

static bool read_and_judge(const char *folder, const char *name, struct counts *counts)
{
    char *path = malloc(strlen(folder) + strlen(name) + 2);
    FILE *file = NULL;
    char *text = malloc(ROOM);
    bool good = false;

    if (path && text) {
        sprintf(path, "%s/%s", folder, name);
        file = fopen(path, "rb");
    }
    if (file) {
        /* A block of just that size, so that reading past its end is seen by a sanitizer. */
        const size_t length = fread(text, 1, ROOM, file);
        char *exact = malloc(length ? length : 1);

        good = exact && length < ROOM && !ferror(file);
        if (good) {
            memcpy(exact, text, length);
            judge_file(name, exact, length, counts);
        }
        free(exact);
        fclose(file);
    }
    free(text);
    free(path);
    return good;
}

static int tell(const struct counts *counts, bool positions)
{
    int placed = 0;

    for (size_t i = 0; i < POSITION_COUNT; i++)
        placed += counts->seen[i];
    printf("n_ %d/%d rejected, y_ %d/%d accepted, %d refused by design, i_ table %s (%d)\n",
           counts->n_refused, counts->n_files, counts->y_files - counts->y_refused, counts->y_files,
           counts->y_refused, counts->i_wrong ? "differs" : "matches", counts->i_files);
    if (positions)
        printf("positions: %d of %d as wanted, %d refused files in all\n",
               placed - counts->misplaced, (int)POSITION_COUNT, counts->refused);
    if (counts->files == 0)
        puts("no file was judged");
    return counts->files > 0 && counts->wrong == 0 && counts->misplaced == 0 &&
                   placed == POSITION_COUNT && counts->refused == POSITION_COUNT
               ? 0
               : 1;
}

int main(int argc, char **argv)
{
    const bool positions = argc == 3 && strcmp(argv[2], "--positions") == 0;
    struct counts counts = {0};
    struct dirent *entry = NULL;

    if (argc != 2 && !positions) {
        fputs("usage: check_private_json_suite FOLDER [--positions]\n", stderr);
        return 2;
    }
    DIR *folder = opendir(argv[1]);

    if (!folder) {
        printf("skipped: there is no folder %s\n", argv[1]);
        return 77;
    }
    bool good = true;

    while ((entry = readdir(folder))) {
        const size_t length = strlen(entry->d_name);

        if (length > 5 && strcmp(entry->d_name + length - 5, ".json") == 0)
            good = read_and_judge(argv[1], entry->d_name, &counts) && good;
    }
    closedir(folder);
    if (!good) {
        puts("a file could not be read");
        return 1;
    }
    return tell(&counts, positions);
}
