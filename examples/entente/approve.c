/* entente approve: the approval of a template into a document; or which templates there are. */
#include "tool.h"

#include <string.h>

static const struct {
    const char *name;
    int32_t about;
} members[] = {
    {"template", ENTENTE_TEMPLATE_NAME},       {"jurisdiction", ENTENTE_TEMPLATE_JURISDICTION},
    {"purpose", ENTENTE_TEMPLATE_PURPOSE},     {"basis", ENTENTE_TEMPLATE_BASIS},
    {"review_by", ENTENTE_TEMPLATE_REVIEW_BY},
};

static void print_texts(size_t index, int32_t about, const char *name)
{
    const char *text;

    printf(", \"%s\": [", name);
    for (size_t i = 0; (text = entente_template_text(index, about, i)) != NULL; i++) {
        fputs(i ? ", " : "", stdout);
        print_json_string(stdout, text);
    }
    fputc(']', stdout);
}

/* What is JSON already; null where the template has none. */
static void print_json_member(const char *before, size_t index, int32_t about)
{
    const char *json = entente_template_text(index, about, 0);

    fputs(before, stdout);
    fputs(json ? json : "null", stdout);
}

static void print_template(size_t index)
{
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
        printf("%s\"%s\": ", i ? ", " : "{", members[i].name);
        print_json_string(stdout, entente_template_text(index, members[i].about, 0));
    }
    print_json_member(", \"applies_if\": ", index, ENTENTE_TEMPLATE_APPLIES_IF);
    print_texts(index, ENTENTE_TEMPLATE_NEEDS, "needs");
    print_texts(index, ENTENTE_TEMPLATE_UNCERTAIN, "uncertain");
    print_texts(index, ENTENTE_TEMPLATE_AFTERWARDS, "afterwards");
    print_json_member(", \"approval\": ", index, ENTENTE_TEMPLATE_APPROVAL);
    fputc('}', stdout);
}

static int list_as_json(void)
{
    const size_t count = entente_template_count();

    printf("{\"count\": %zu, \"templates\": [", count);
    for (size_t i = 0; i < count; i++) {
        fputs(i ? ",\n" : "\n", stdout);
        print_template(i);
    }
    fputs("\n]}\n", stdout);
    return DONE;
}

static int list(void)
{
    static const int32_t columns[] = {ENTENTE_TEMPLATE_NAME, ENTENTE_TEMPLATE_REVIEW_BY,
                                      ENTENTE_TEMPLATE_BASIS};
    enum { COLUMNS = sizeof columns / sizeof columns[0] };
    struct table *table = table_new(COLUMNS);
    bool good = table && table_cell(table, "TEMPLATE") && table_cell(table, "REVIEW BY") &&
                table_cell(table, "BASIS");

    for (size_t i = 0; i < entente_template_count() * COLUMNS && good; i++)
        good = table_cell(table, entente_template_text(i / COLUMNS, columns[i % COLUMNS], 0));
    if (good)
        table_print(table, stdout);
    table_free(table);
    return good ? DONE : out_of_memory();
}

static size_t find(const char *name)
{
    size_t index = 0;

    while (index < entente_template_count() &&
           strcmp(text_or_empty(entente_template_text(index, ENTENTE_TEMPLATE_NAME, 0)), name) != 0)
        index++;
    return index;
}

/* The answer up to where it would be whole: before the approval is in the file, it is not true. */
static int begin_answer(const struct options *options, const entente_approval *approval)
{
    const size_t index = find(options->template_name);

    if (options->json) {
        fputs("{\"added\": ", stdout);
        print_json_string(stdout, entente_approval_id(approval));
        fputs(", \"party\": ", stdout);
        print_json_string(stdout, entente_approval_party(approval));
        fputs(", \"template\": ", stdout);
        print_json_string(stdout, options->template_name);
        print_texts(index, ENTENTE_TEMPLATE_UNCERTAIN, "uncertain");
    } else {
        fputs("added ", stdout);
        print_text(stdout, entente_approval_id(approval));
        fputs(" of ", stdout);
        print_text(stdout, entente_approval_party(approval));
        fputs(": ", stdout);
        print_text(stdout, entente_template_text(index, ENTENTE_TEMPLATE_BASIS, 0));
    }
    return begin_output(options->json);
}

/* And what its user must look at. */
static void end_answer(const struct options *options)
{
    const size_t index = find(options->template_name);
    const char *doubt;

    fputs(options->json ? "}\n" : "\n", stdout);
    if (options->json)
        return;
    for (size_t i = 0;
         (doubt = entente_template_text(index, ENTENTE_TEMPLATE_UNCERTAIN, i)) != NULL; i++) {
        fputs("uncertain: ", stdout);
        print_text(stdout, doubt);
        fputc('\n', stdout);
    }
}

static int approve(const struct options *options, const struct document *document,
                   entente_error *error)
{
    entente_approval *approval = NULL;
    const entente_result refused = entente_approval_from_template(
        document->agreement, options->files[1], options->template_name, options->id,
        options->calendar, &approval, error);
    int result;

    if (refused == ENTENTE_E_NO_MEMORY)
        return out_of_memory();
    if (refused != ENTENTE_OK) {
        print_error(options->json, document->path, error);
        return REFUSED;
    }
    result = document_prepare(options->json, document);
    if (result == DONE)
        result = begin_answer(options, approval);
    if (result == DONE)
        result = document_commit(options->json, document);
    if (result == DONE || result == HALFWAY)
        end_answer(options);
    return result;
}

int approve_run(const struct options *options)
{
    struct document document;
    entente_error *error;
    int result;

    if (options->list)
        return options->file_count == 0 ? options->json ? list_as_json() : list()
                                        : usage_error("--list takes no FILE", options->files[0]);
    if (options->file_count < 2)
        return usage_error("a FILE and a PARTY are wanted by", "approve");
    if (!options->template_name)
        return usage_error("--template is missing for", "approve");
    if (strcmp(options->files[0], "-") == 0)
        return usage_error("approve takes a file, not", "-");
    result = document_load_to_write(options, &document);
    if (result != DONE)
        return result;
    error = entente_error_new();
    result = error ? approve(options, &document, error) : out_of_memory();
    entente_error_free(error);
    document_close(&document);
    return result;
}
