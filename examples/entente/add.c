/* entente add: an act into a document, if the law allows it; the file is old or new, never half. */
#define _GNU_SOURCE

#include "tool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Beside the file, so that it can take its place in one step. */
static char *name_beside(const char *path)
{
    static const char ending[] = ".XXXXXX";
    const size_t length = strlen(path);
    char *name = malloc(length + sizeof ending);

    if (name) {
        memcpy(name, path, length);
        memcpy(name + length, ending, sizeof ending);
    }
    return name;
}

static bool write_all(int file, const char *text, size_t length)
{
    while (length > 0) {
        const ssize_t written = write(file, text, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text += written;
        length -= (size_t)written;
    }
    return fsync(file) == 0;
}

/* The new text with the rights of the old file. */
static bool write_beside(const char *path, char *beside, const char *text, size_t length)
{
    struct stat old;
    const int file = mkstemp(beside);
    bool good;

    if (file < 0)
        return false;
    good = stat(path, &old) == 0 && fchmod(file, old.st_mode & 07777) == 0 &&
           write_all(file, text, length);

    const int why = errno;

    if (close(file) == 0 && good)
        return true;
    unlink(beside);
    if (!good)
        errno = why;
    return false;
}

/* A link stays a link: what it points at is replaced. */
static bool replace(const char *link, const char *text, size_t length)
{
    char *path = realpath(link, NULL);
    char *beside = path ? name_beside(path) : NULL;
    bool good = beside && write_beside(path, beside, text, length);

    if (good && rename(beside, path) != 0) {
        const int why = errno;

        unlink(beside);
        errno = why;
        good = false;
    }

    const int why = errno;

    free(beside);
    free(path);
    errno = why;
    return good;
}

static int write_document(const struct options *options, const struct answer *answer)
{
    char *text = NULL;
    size_t length = 0;
    int result = DONE;

    if (entente_agreement_write(answer->document.agreement, &text, &length, NULL) != ENTENTE_OK)
        return out_of_memory();
    if (!replace(options->files[0], text, length)) {
        complain(options->json, options->files[0], strerror(errno));
        result = TROUBLE;
    }
    entente_text_free(text);
    return result;
}

/* Whether a finding is about the act: at its place, or inside it. */
static bool is_about(const char *at, const char *place)
{
    const size_t length = strlen(place);

    return strncmp(at, place, length) == 0 && (at[length] == '\0' || at[length] == '/');
}

static void print_findings(bool json, const char *path, const entente_findings *findings,
                           const char *place)
{
    const char *comma = "";

    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        if (!is_about(entente_findings_at(findings, i), place))
            continue;
        if (json) {
            fputs(comma, stdout);
            print_finding_object(stdout, findings, i);
            comma = ", ";
        } else {
            print_finding(stdout, path, findings, i);
        }
    }
}

/* What is noticed about the act, as the document stands with it. */
static int print_added(const struct options *options, const struct answer *answer,
                       const entente_act *act)
{
    entente_assessment *after = NULL;
    char *place = NULL;
    int result = DONE;

    if (entente_assess(answer->document.agreement, answer->question, &after, NULL) != ENTENTE_OK ||
        entente_object_place(act, &place, NULL) != ENTENTE_OK) {
        result = out_of_memory();
    } else if (options->json) {
        fputs("{\"added\": ", stdout);
        print_json_string(stdout, entente_act_id(act));
        fputs(", \"findings\": [", stdout);
        print_findings(true, NULL, entente_assessment_findings(after), place);
        fputs("]}\n", stdout);
    } else {
        fputs("added ", stdout);
        print_text(stdout, entente_act_id(act));
        fputc('\n', stdout);
        print_findings(false, answer->document.path, entente_assessment_findings(after), place);
    }
    entente_text_free(place);
    entente_assessment_free(after);
    return result;
}

static int add(const struct options *options, struct answer *answer, entente_error *error)
{
    entente_act *act = NULL;
    const entente_result refused =
        entente_agreement_add(answer->document.agreement, options->act, strlen(options->act),
                              answer->question, &act, error);
    int result;

    if (refused == ENTENTE_E_NO_MEMORY)
        return out_of_memory();
    if (refused != ENTENTE_OK) {
        print_error(options->json, answer->document.path, error);
        return REFUSED;
    }
    result = write_document(options, answer);
    return result == DONE ? print_added(options, answer, act) : result;
}

int add_run(const struct options *options)
{
    struct answer answer;
    entente_error *error;
    int result;

    if (!options->act)
        return usage_error("--act is missing for", "add");
    if (strcmp(options->files[0], "-") == 0)
        return usage_error("add takes a file, not", "-");
    result = answer_open(options, &answer);
    if (result != DONE)
        return result;
    error = entente_error_new();
    result = error ? add(options, &answer, error) : out_of_memory();
    entente_error_free(error);
    answer_close(&answer);
    return result;
}
