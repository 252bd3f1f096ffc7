/* entente add: an act into a document, if the law allows it. */
#include "tool.h"

#include <string.h>

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
struct noticed {
    entente_assessment *after;
    char *place;
};

/* The answer up to where it would be whole: before the act is in the file, it is not true. */
static int begin_answer(bool json, const entente_act *act, const struct noticed *noticed)
{
    if (json) {
        fputs("{\"added\": ", stdout);
        print_json_string(stdout, entente_act_id(act));
        fputs(", \"findings\": [", stdout);
        print_findings(true, NULL, entente_assessment_findings(noticed->after), noticed->place);
    } else {
        fputs("added ", stdout);
        print_text(stdout, entente_act_id(act));
    }
    return begin_output(json);
}

static void end_answer(bool json, const char *path, const struct noticed *noticed)
{
    fputs(json ? "]}\n" : "\n", stdout);
    if (!json)
        print_findings(false, path, entente_assessment_findings(noticed->after), noticed->place);
}

static int write_added(bool json, const struct document *document, const entente_act *act,
                       const struct noticed *noticed)
{
    int result = document_prepare(json, document);

    if (result == DONE)
        result = begin_answer(json, act, noticed);
    if (result == DONE)
        result = document_commit(json, document);
    if (result == DONE || result == HALFWAY)
        end_answer(json, document->path, noticed);
    return result;
}

/* Not added, and nothing is written. */
static int refuse(const struct options *options, entente_result why, const entente_error *error)
{
    if (why == ENTENTE_E_NO_MEMORY)
        return out_of_memory();
    print_error(options->json, options->files[0], error);
    return REFUSED;
}

static int notice_and_write(const struct options *options, const struct answer *answer,
                            const entente_act *act, entente_error *error)
{
    struct noticed noticed = {NULL, NULL};
    entente_result why =
        entente_assess(answer->document.agreement, answer->question, &noticed.after, error);

    if (why == ENTENTE_OK)
        why = entente_object_place(act, &noticed.place, error);

    const int result = why == ENTENTE_OK
                           ? write_added(options->json, &answer->document, act, &noticed)
                           : refuse(options, why, error);

    entente_text_free(noticed.place);
    entente_assessment_free(noticed.after);
    return result;
}

static int add(const struct options *options, struct answer *answer, entente_error *error)
{
    entente_act *act = NULL;
    const entente_result refused =
        entente_agreement_add(answer->document.agreement, options->act, strlen(options->act),
                              answer->question, &act, error);

    return refused == ENTENTE_OK ? notice_and_write(options, answer, act, error)
                                 : refuse(options, refused, error);
}

int add_run(const struct options *options)
{
    struct document document;
    struct answer answer;
    entente_error *error;
    int result;

    if (!options->act)
        return usage_error("--act is missing for", "add");
    if (strcmp(options->files[0], "-") == 0)
        return usage_error("add takes a file, not", "-");
    result = document_load_to_write(options, &document);
    if (result == DONE)
        result = answer_begin(options, document, &answer);
    if (result != DONE)
        return result;
    error = entente_error_new();
    result = error ? add(options, &answer, error) : out_of_memory();
    entente_error_free(error);
    answer_close(&answer);
    return result;
}
