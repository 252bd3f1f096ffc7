/*
 * Holds the library against the documents in fixtures/, without a test framework.
 *
 * usage: run_fixtures valid DIR CANONICAL_DIR   each is read and written as its canonical text
 *        run_fixtures invalid DIR               each is refused with the findings of NAME.expect
 *        run_fixtures treaties DIR              each answers as NAME.expect.json says
 *
 * Exit status: 0 all as wanted, 1 something differs or nothing was there, 2 wrong usage. Built with
 * WITHOUT_TREATIES it has no third form, which reads its questions with cJSON.
 */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "run_fixtures.h"

enum { LINE = 4096 };

struct run run;

/* Counts one check; says what was wanted and got when it failed. */
bool check(bool good, const char *format, ...)
{
    va_list arguments;

    run.checks++;
    if (good)
        return true;
    run.failures++;
    printf("%s: ", run.name);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    return false;
}

void *need(void *memory)
{
    if (!memory) {
        fputs("run_fixtures: memory ran out\n", stderr);
        exit(1);
    }
    return memory;
}

bool read_file(const char *directory, const char *name, const char *ending, struct text *out)
{
    char path[LINE];
    const int length = snprintf(path, sizeof path, "%s/%s%s", directory, name, ending);
    FILE *file = length < (int)sizeof path ? fopen(path, "rb") : NULL;
    size_t room = 0;

    *out = (struct text){NULL, 0};
    if (!file)
        return false;
    do {
        room += 65536;
        out->data = need(realloc(out->data, room));
        out->length += fread(out->data + out->length, 1, room - out->length - 1, file);
    } while (out->length == room - 1);
    out->data[out->length] = '\0';
    fclose(file);
    return true;
}

static bool ends_with(const char *name, const char *ending)
{
    const size_t length = strlen(name), tail = strlen(ending);

    return length > tail && strcmp(name + length - tail, ending) == 0;
}

/* Calls `visit` with the name of every document of a folder, in the order of names. */
static void each_document(const char *directory, void (*visit)(const char *, const char *),
                          const char *second)
{
    struct dirent **entries = NULL;
    const int count = scandir(directory, &entries, NULL, alphasort);

    for (int i = 0; i < count; i++) {
        char name[LINE];
        const bool whole = snprintf(name, sizeof name, "%s", entries[i]->d_name) < (int)sizeof name;

        free(entries[i]);
        if (!whole || !ends_with(name, ".json") || ends_with(name, ".expect.json"))
            continue;
        name[strlen(name) - strlen(".json")] = '\0';
        run.name = name;
        run.documents++;
        visit(second ? second : directory, name);
    }
    free(entries);
}

const char *code_name(int32_t code)
{
    const char *name = entente_code_name(code);

    return name ? name : "a code without a name";
}

static const char *valid_directory;

entente_agreement *read_good(const struct text *text)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;
    const entente_result result =
        entente_agreement_read(text->data, text->length, NULL, &agreement, &findings, NULL);

    check(result == ENTENTE_OK && agreement, "wanted to be read, got %s", code_name(result));
    check(findings != NULL, "wanted a list of findings, got none");
    for (size_t i = 0; i < entente_findings_count(findings); i++)
        check(entente_findings_severity(findings, i) != ENTENTE_SEVERITY_ERROR,
              "wanted no error, got %s at %s: %s", code_name(entente_findings_code(findings, i)),
              entente_findings_at(findings, i), entente_findings_message(findings, i));
    entente_findings_free(findings);
    return agreement;
}

/* Where two texts part, with what stands there. */
static void check_same(const struct text *wanted, const char *got, size_t length, const char *what)
{
    size_t at = 0, line = 1;

    while (at < wanted->length && at < length && wanted->data[at] == got[at])
        line += wanted->data[at++] == '\n';
    check(at == wanted->length && at == length,
          "%s differs in line %zu: wanted \"%.40s\", got \"%.40s\"", what, line, wanted->data + at,
          got + at);
}

/* Reads a text and wants the canonical one back. */
static void check_written(const struct text *text, const struct text *canonical, const char *what)
{
    entente_agreement *agreement = read_good(text);
    char *written = NULL;
    size_t length = 0;

    if (!agreement)
        return;
    check(entente_agreement_check(agreement, NULL, NULL) == ENTENTE_OK, "%s: not in order", what);
    const entente_result result = entente_agreement_write(agreement, &written, &length, NULL);

    if (check(result == ENTENTE_OK && written, "%s: not written: %s", what, code_name(result)))
        check_same(canonical, written, length, what);
    entente_text_free(written);
    entente_agreement_free(agreement);
}

/* A document that ends too early, at every byte, is refused; the block ends where it ends. */
static void check_prefixes(const struct text *text)
{
    size_t whole = text->length;

    while (whole > 0 && strchr(" \t\r\n", text->data[whole - 1]))
        whole--;
    for (size_t length = 0; length < whole; length++) {
        char *block = need(malloc(length ? length : 1));
        entente_agreement *agreement = NULL;
        entente_findings *findings = NULL;

        memcpy(block, text->data, length);
        const entente_result result =
            entente_agreement_read(block, length, NULL, &agreement, &findings, NULL);
        const bool good = result == ENTENTE_E_SYNTAX && !agreement &&
                          entente_findings_count(findings) == 1 &&
                          entente_findings_code(findings, 0) == ENTENTE_E_SYNTAX &&
                          entente_findings_position(findings, 0, ENTENTE_POSITION_BYTE) <= length;

        check(good,
              "cut at byte %zu: wanted one E_SYNTAX and no agreement, got %s and %zu findings",
              length, code_name(result), entente_findings_count(findings));
        entente_findings_free(findings);
        entente_agreement_free(agreement);
        free(block);
    }
}

static void visit_valid(const char *canonical_directory, const char *name)
{
    struct text text, canonical;
    const bool here = read_file(valid_directory, name, ".json", &text);
    const bool there = read_file(canonical_directory, name, ".json", &canonical);

    if (check(here && there, "wanted the document and its canonical text, one is missing")) {
        check_written(&text, &canonical, "the canonical text");
        check_written(&canonical, &canonical, "the canonical text, read again,");
        check_prefixes(&text);
    }
    free(text.data);
    free(canonical.data);
}

int main(int count, char **arguments)
{
    const char *mode = count > 2 ? arguments[1] : "";

    if (strcmp(mode, "valid") == 0 && count == 4) {
        valid_directory = arguments[2];
        each_document(arguments[2], visit_valid, arguments[3]);
    } else if (strcmp(mode, "invalid") == 0 && count == 3) {
        each_document(arguments[2], visit_invalid, NULL);
        if (run.documents)
            check_limits();
#ifndef WITHOUT_TREATIES
    } else if (strcmp(mode, "treaties") == 0 && count == 3) {
        each_document(arguments[2], visit_treaty, NULL);
#endif
    } else {
        fputs("usage: run_fixtures valid DIR CANONICAL_DIR | invalid DIR | treaties DIR\n", stderr);
        return 2;
    }
    printf("%s: %zu documents, %zu checks, %zu failures\n", mode, run.documents, run.checks,
           run.failures);
    return run.failures || !run.documents;
}
