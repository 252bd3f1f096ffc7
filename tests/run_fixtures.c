/*
 * Holds the library against the documents in fixtures/, without a test framework.
 *
 * usage: run_fixtures valid DIR CANONICAL_DIR   each is read and written as its canonical text
 *        run_fixtures invalid DIR               each is refused with the findings of NAME.expect
 *        run_fixtures treaties DIR              each answers as NAME.expect.json says
 *
 * Exit status: 0 all as wanted, 1 something differs or nothing was there, 2 wrong usage.
 */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include <entente/entente.h>

enum { LINE = 4096, MIB = 1024 * 1024 };

static struct {
    const char *name; /* of the document at hand */
    size_t documents, checks, failures;
} run;

struct text {
    char *data;
    size_t length;
};

/* Counts one check; says what was wanted and got when it failed. */
static bool check(bool good, const char *format, ...)
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

static void *need(void *memory)
{
    if (!memory) {
        fputs("run_fixtures: memory ran out\n", stderr);
        exit(1);
    }
    return memory;
}

static bool read_file(const char *directory, const char *name, const char *ending, struct text *out)
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
        char name[sizeof entries[i]->d_name];

        strcpy(name, entries[i]->d_name);
        free(entries[i]);
        if (!ends_with(name, ".json") || ends_with(name, ".expect.json"))
            continue;
        name[strlen(name) - strlen(".json")] = '\0';
        run.name = name;
        run.documents++;
        visit(second ? second : directory, name);
    }
    free(entries);
}

static const char *code_name(int32_t code)
{
    const char *name = entente_code_name(code);

    return name ? name : "a code without a name";
}

/* ------------------------------------------------------------------------------------- valid */

static const char *valid_directory;

static entente_agreement *read_good(const struct text *text)
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
                          entente_findings_byte(findings, 0) <= length;

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

/* ----------------------------------------------------------------------------------- invalid */

/* A finding as a line of NAME.expect: its pointer, or where it is in a text that is no JSON. */
static char *finding_line(const entente_findings *findings, size_t index)
{
    const char *code = code_name(entente_findings_code(findings, index));
    const char *at = entente_findings_at(findings, index);
    const size_t room = strlen(code) + strlen(at) + 80;
    char *line = need(malloc(room));

    if (strcmp(code, "E_SYNTAX") == 0 || (strcmp(code, "E_LIMIT") == 0 && !*at))
        snprintf(line, room, "%s\t%zu:%zu:%zu", code, entente_findings_byte(findings, index),
                 entente_findings_line(findings, index), entente_findings_column(findings, index));
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
        check(i == 0 ||
                  entente_findings_byte(findings, i - 1) <= entente_findings_byte(findings, i),
              "%s stands before the finding above it", line);
        free(line);
    }
    for (char *line = wanted; *line; line = strchr(line, '\n') + 1)
        check(false, "wanted, not got: %.*s", (int)(strchr(line, '\n') - line), line);
}

static void visit_invalid(const char *directory, const char *name)
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

/* ---------------------------------------------------------- documents too large to be stored */

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

static void check_limits(void)
{
    entente_limits *wide = need(entente_limits_new());
    const size_t depth = 100000, values = 1000000, whole = (size_t)16 * MIB;
    const size_t around = strlen(HEAD "\"\"}");

    entente_limits_set_bytes(wide, (size_t)64 * MIB);
    entente_limits_set_depth(wide, 2 * depth);
    entente_limits_set_values(wide, 4 * values);
    entente_limits_set_text(wide, (size_t)32 * MIB);
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

/* ---------------------------------------------------------------------------------- treaties */

static entente_agreement *read_treaty(const char *directory, const char *name, const char *ending)
{
    struct text text;
    entente_agreement *agreement = NULL;

    if (check(read_file(directory, name, ending, &text), "%s%s is missing", name, ending))
        agreement = read_good(&text);
    free(text.data);
    return agreement;
}

/* What is wanted of a day: text, or null for none. */
static void check_day(const cJSON *wanted, int32_t got, const char *on, const char *what)
{
    char day[16] = "null";
    const char *text = cJSON_IsNull(wanted) ? "null" : cJSON_GetStringValue(wanted);

    if (got)
        entente_date_format(got, day, sizeof day);
    check(text && strcmp(text, day) == 0, "on %s %s: wanted %s, got %s", on, what,
          text ? text : "nothing that is a day", day);
}

static void check_name(const cJSON *wanted, const char *got, const char *on, const char *what)
{
    const char *text = cJSON_GetStringValue(wanted);

    got = got ? got : "none";
    check(text && strcmp(text, got) == 0, "on %s %s: wanted %s, got %s", on, what,
          text ? text : "nothing that is a name", got);
}

static void check_entry(const cJSON *wanted, const entente_assessment *answer, const char *on)
{
    for (const cJSON *at = wanted->child; at; at = at->next)
        if (strcmp(at->string, "date") == 0)
            check_day(at, entente_assessment_entry_date(answer), on, "entry into force");
        else if (strcmp(at->string, "condition_met") == 0)
            check_day(at, entente_assessment_condition_met(answer), on, "condition met");
        else if (strcmp(at->string, "state") == 0)
            check_name(
                at, entente_facet_name(ENTENTE_FACET_ENTRY, entente_assessment_entry_state(answer)),
                on, "state of entry");
        else
            check(false, "the question has an unknown member %s", at->string);
}

static void check_party(const cJSON *wanted, const entente_assessment *answer, const char *on)
{
    const char *id = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(wanted, "id"));
    const size_t party = entente_assessment_party_find(answer, id ? id : "");

    if (!check(party != SIZE_MAX, "on %s: there is no party %s", on, id ? id : "without id"))
        return;
    for (const cJSON *at = wanted->child; at; at = at->next)
        if (strcmp(at->string, "entry_into_force") == 0)
            check_day(at, entente_assessment_party_entry_date(answer, party), on, id);
        else if (strcmp(at->string, "consented") == 0)
            check_day(at, entente_assessment_party_consented(answer, party), on, id);
        else if (strcmp(at->string, "status") == 0)
            check_name(at,
                       entente_party_status_name(entente_assessment_party_status(answer, party)),
                       on, id);
        else
            check(strcmp(at->string, "id") == 0, "the question has an unknown member %s",
                  at->string);
}

static void check_finding(const cJSON *wanted, const entente_assessment *answer, const char *on)
{
    const entente_findings *findings = entente_assessment_findings(answer);
    const int32_t code = entente_code_find(cJSON_GetStringValue(wanted));
    size_t i = 0;

    while (i < entente_findings_count(findings) && entente_findings_code(findings, i) != code)
        i++;
    check(code > 0 && i < entente_findings_count(findings), "on %s: wanted the finding %s", on,
          cJSON_GetStringValue(wanted));
}

static void check_answer(const cJSON *wanted, const entente_assessment *answer, const char *on)
{
    const cJSON *item = NULL;

    for (const cJSON *at = wanted->child; at; at = at->next)
        if (strcmp(at->string, "entry_into_force") == 0)
            check_entry(at, answer, on);
        else if (strcmp(at->string, "status") == 0)
            check_name(at, entente_status_name(entente_assessment_status(answer)), on, "status");
        else if (strcmp(at->string, "text_stage") == 0)
            check_name(
                at,
                entente_facet_name(ENTENTE_FACET_TEXT_STAGE,
                                   entente_assessment_facet(answer, ENTENTE_FACET_TEXT_STAGE)),
                on, "stage of the text");
        else if (strcmp(at->string, "parties") == 0)
            cJSON_ArrayForEach(item, at) check_party(item, answer, on);
        else if (strcmp(at->string, "findings") == 0)
            cJSON_ArrayForEach(item, at) check_finding(item, answer, on);
        else
            check(strstr(" on with more source ", at->string), "unknown member %s", at->string);
}

/* One question of NAME.expect.json: a day, perhaps with further agreements. */
static void ask(const char *directory, const entente_agreement *agreement, const cJSON *wanted)
{
    const char *on = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(wanted, "on"));
    const cJSON *with = cJSON_GetObjectItemCaseSensitive(wanted, "with"), *item = NULL;
    entente_agreement *others[8] = {NULL};
    entente_question *question = need(entente_question_new());
    entente_assessment *answer = NULL;
    int32_t day = 0;
    size_t count = 0;

    cJSON_ArrayForEach(item, with)
    {
        if (count == sizeof others / sizeof others[0])
            break;
        others[count] = read_treaty(directory, cJSON_GetStringValue(item), "");
        if (others[count])
            entente_question_add_agreement(question, others[count++], NULL);
    }
    if (check(on && entente_date_parse(on, strlen(on), &day, NULL) == ENTENTE_OK &&
                  entente_question_set_on(question, day, NULL) == ENTENTE_OK,
              "a question without a day")) {
        const entente_result result = entente_assess(agreement, question, &answer, NULL);

        if (check(result == ENTENTE_OK && answer, "on %s: no answer: %s", on, code_name(result)))
            check_answer(wanted, answer, on);
    }
    entente_assessment_free(answer);
    entente_question_free(question);
    while (count > 0)
        entente_agreement_free(others[--count]);
}

static void visit_treaty(const char *directory, const char *name)
{
    entente_agreement *agreement = read_treaty(directory, name, ".json");
    struct text text;
    cJSON *wanted = NULL;
    const cJSON *more = NULL;

    if (read_file(directory, name, ".expect.json", &text))
        wanted = cJSON_ParseWithLength(text.data, text.length);
    if (check(cJSON_IsObject(wanted), "wanted questions in %s.expect.json", name) && agreement) {
        ask(directory, agreement, wanted);
        cJSON_ArrayForEach(more, cJSON_GetObjectItemCaseSensitive(wanted, "more"))
            ask(directory, agreement, more);
    }
    cJSON_Delete(wanted);
    entente_agreement_free(agreement);
    free(text.data);
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
    } else if (strcmp(mode, "treaties") == 0 && count == 3) {
        each_document(arguments[2], visit_treaty, NULL);
    } else {
        fputs("usage: run_fixtures valid DIR CANONICAL_DIR | invalid DIR | treaties DIR\n", stderr);
        return 2;
    }
    printf("%s: %zu documents, %zu checks, %zu failures\n", mode, run.documents, run.checks,
           run.failures);
    return run.failures || !run.documents;
}
