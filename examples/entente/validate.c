/* entente validate: everything that is wrong or doubtful in documents. */
#include "tool.h"

static void print_list(const char *path, const entente_findings *findings)
{
    for (size_t i = 0; i < entente_findings_count(findings); i++)
        print_finding(stdout, path, findings, i);
}

static bool print_objects(const entente_findings *findings, bool begun)
{
    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        fputs(begun ? ",\n    " : "\n    ", stdout);
        print_finding_object(stdout, findings, i);
        begun = true;
    }
    return begun;
}

/* One object for each file; it names the file where there are several. */
static void print_json(const struct options *options, const char *path,
                       const entente_findings *reading, const entente_findings *assessing)
{
    fputs("{\n", stdout);
    if (options->file_count > 1) {
        fputs("  \"file\": ", stdout);
        print_json_string(stdout, path);
        fputs(",\n", stdout);
    }
    fputs("  \"findings\": [", stdout);
    if (print_objects(assessing, print_objects(reading, false)))
        fputs("\n  ", stdout);
    fputs("]\n}\n", stdout);
}

static void print_answer(const struct options *options, const char *path,
                         const entente_findings *reading, const entente_findings *assessing)
{
    if (options->json) {
        print_json(options, path, reading, assessing);
    } else {
        print_list(path, reading);
        print_list(path, assessing);
    }
}

static int judge(const struct options *options, const char *path)
{
    struct document document;
    struct answer answer;
    int result = document_open(path, options->json, &document);

    if (result != DONE)
        return result;
    if (!document.agreement) {
        print_answer(options, document.path, document.findings, NULL);
        document_close(&document);
        return REFUSED;
    }
    result = answer_begin(options, document, &answer);
    if (result != DONE)
        return result;
    result = answer_assess(options, &answer);
    if (result == DONE)
        print_answer(options, answer.document.path, answer.document.findings,
                     entente_assessment_findings(answer.assessment));
    answer_close(&answer);
    return result;
}

int validate_run(const struct options *options)
{
    struct options strict = *options;
    int worst = DONE;

    strict.lints = strict.unused = true;
    for (size_t i = 0; i < options->file_count; i++) {
        const int result = judge(&strict, options->files[i]);

        worst = result > worst ? result : worst;
    }
    return worst;
}
