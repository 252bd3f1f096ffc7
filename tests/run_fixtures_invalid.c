/* Documents that are refused: each with the findings that it must have, and no other. */
#include "run_fixtures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MIB = 1024 * 1024 };

/* A finding as a line of NAME.expect: its pointer, or where it is in a text that is no JSON. */
static char *finding_line(const entente_findings *findings, size_t index)
{
    const char *code = code_name(entente_findings_code(findings, index));
    const char *at = entente_findings_at(findings, index);
    const size_t room = strlen(code) + strlen(at) + 80;
    char *line = need(malloc(room));

    if (strcmp(code, "E_SYNTAX") == 0 || (strcmp(code, "E_LIMIT") == 0 && !*at))
        snprintf(line, room, "%s\t%zu:%zu:%zu", code,
                 entente_findings_position(findings, index, ENTENTE_POSITION_BYTE),
                 entente_findings_position(findings, index, ENTENTE_POSITION_LINE),
                 entente_findings_position(findings, index, ENTENTE_POSITION_COLUMN));
    else
        snprintf(line, room, "%s\t%s", code, at);
    return line;
}

/* Takes one line out of a text; false if it is not there. */
static bool take_line(char *text, const char *line)
{
    const size_t length = strlen(line);

    for (char *at = text; *at; at = strchr(at, '\n') + 1)
        if (strncmp(at, line, length) == 0 && at[length] == '\n') {
            memmove(at, at + length + 1, strlen(at + length + 1) + 1);
            return true;
        }
    return false;
}

static void check_findings(const entente_findings *findings, char *wanted)
{
    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        char *line = finding_line(findings, i);

        check(take_line(wanted, line), "not wanted: %s (%s)", line,
              entente_findings_message(findings, i));
        check(*entente_findings_message(findings, i), "%s says nothing", line);
        check(i == 0 || entente_findings_position(findings, i - 1, ENTENTE_POSITION_BYTE) <=
                            entente_findings_position(findings, i, ENTENTE_POSITION_BYTE),
              "%s stands before the finding above it", line);
        free(line);
    }
    for (char *line = wanted; *line; line = strchr(line, '\n') + 1)
        check(false, "wanted, not got: %.*s", (int)(strchr(line, '\n') - line), line);
}

void visit_invalid(const char *directory, const char *name)
{
    struct text text, wanted;
    const bool here = read_file(directory, name, ".json", &text);
    const bool there = read_file(directory, name, ".expect", &wanted);
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;
    entente_error *error = need(entente_error_new());

    if (check(here && there && wanted.length && wanted.data[wanted.length - 1] == '\n',
              "wanted a document and its findings, one is missing or empty")) {
        const entente_result result =
            entente_agreement_read(text.data, text.length, NULL, &agreement, &findings, error);

        check(!agreement, "wanted no agreement, got one");
        check(result != ENTENTE_OK && result == entente_findings_code(findings, 0),
              "wanted the code of the first finding, got %s", code_name(result));
        check(entente_error_code(error) == result && *entente_error_message(error),
              "wanted the error to tell %s, got %s", code_name(result),
              code_name(entente_error_code(error)));
        check_findings(findings, wanted.data);
    }
    entente_error_free(error);
    entente_findings_free(findings);
    entente_agreement_free(agreement);
    free(text.data);
    free(wanted.data);
}

/* `count` times a piece, between a head and a tail. */
static struct text repeated(const char *head, const char *piece, size_t count, const char *tail)
{
    const size_t size = strlen(piece);
    struct text out = {need(malloc(strlen(head) + size * count + strlen(tail) + 1)), strlen(head)};

    memcpy(out.data, head, out.length);
    for (size_t i = 0; i < count; i++, out.length += size)
        memcpy(out.data + out.length, piece, size);
    strcpy(out.data + out.length, tail);
    out.length += strlen(tail);
    return out;
}

static void check_large(const char *name, struct text text, const entente_limits *limits,
                        int32_t wanted)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;

    run.name = name;
    run.documents++;
    const entente_result result =
        entente_agreement_read(text.data, text.length, limits, &agreement, &findings, NULL);

    check(result == wanted, "wanted %s, got %s", code_name(wanted), code_name(result));
    check(!agreement == (result != ENTENTE_OK), "wanted an agreement only if it is read");
    check(wanted == ENTENTE_OK || entente_findings_count(findings) == 1,
          "wanted one finding, got %zu", entente_findings_count(findings));
    entente_findings_free(findings);
    entente_agreement_free(agreement);
    free(text.data);
}

#define HEAD                                                                                       \
    "{\"format\": \"entente/1\", \"id\": \"large\", \"title\": \"t\", \"kind\": \"treaty\","       \
    " \"bindingness\": \"legal\", \"parties\": [], \"x-large\": "

void check_limits(void)
{
    entente_limits *wide = need(entente_limits_new());
    const size_t depth = 100000, values = 1000000, whole = (size_t)16 * MIB;
    const size_t around = strlen(HEAD "\"\"}");

    entente_limits_set(wide, ENTENTE_LIMIT_BYTES, (size_t)64 * MIB);
    entente_limits_set(wide, ENTENTE_LIMIT_DEPTH, 2 * depth);
    entente_limits_set(wide, ENTENTE_LIMIT_VALUES, 4 * values);
    entente_limits_set(wide, ENTENTE_LIMIT_TEXT, (size_t)32 * MIB);
    check_large("100,000 nested arrays", repeated("", "[", depth, ""), NULL, ENTENTE_E_LIMIT);
    check_large("100,000 nested arrays, wide limits", repeated("", "[", depth, ""), wide,
                ENTENTE_E_SYNTAX);
    check_large("100,000 nested objects", repeated("", "{\"a\":", depth, ""), NULL,
                ENTENTE_E_LIMIT);
    check_large("text of 16 MiB", repeated(HEAD "\"\"}", " ", whole - around, ""), NULL,
                ENTENTE_OK);
    check_large("text of 16 MiB and a byte", repeated(HEAD "\"\"}", " ", whole - around + 1, ""),
                NULL, ENTENTE_E_LIMIT);
    check_large("text of 16 MiB and a byte, wide limits",
                repeated(HEAD "\"\"}", " ", whole - around + 1, ""), wide, ENTENTE_OK);
    check_large("a string of 1 MiB", repeated(HEAD "\"", "s", MIB, "\"}"), NULL, ENTENTE_OK);
    check_large("a string of 1 MiB and a byte", repeated(HEAD "\"", "s", MIB + 1, "\"}"), NULL,
                ENTENTE_E_LIMIT);
    check_large("a string of 1 MiB and a byte, wide limits",
                repeated(HEAD "\"", "s", MIB + 1, "\"}"), wide, ENTENTE_OK);
    /* The document, its seven members and the first element of the array are values too. */
    check_large("1,000,000 values", repeated(HEAD "[1", ",1", values - 9, "]}"), NULL, ENTENTE_OK);
    check_large("1,000,001 values", repeated(HEAD "[1", ",1", values - 8, "]}"), NULL,
                ENTENTE_E_LIMIT);
    check_large("1,000,001 values, wide limits", repeated(HEAD "[1", ",1", values - 8, "]}"), wide,
                ENTENTE_OK);
    entente_limits_free(wide);
}
