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
    result = document_write(options->json, &answer->document);
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
