/* entente timeline: every change of every status, in order, and what made it. */
#include "tool.h"

static int ask(const struct options *options, const struct answer *answer,
               entente_timeline **timeline, char **text, size_t *length)
{
    entente_error *error = entente_error_new();
    entente_result result = ENTENTE_E_NO_MEMORY;

    if (error)
        result = entente_trace(answer->document.agreement, answer->question, timeline, error);
    if (error && result == ENTENTE_OK && options->json)
        result = entente_timeline_to_json(*timeline, text, length, error);
    if (error && result != ENTENTE_OK && result != ENTENTE_E_NO_MEMORY)
        print_error(options->json, answer->document.path, error);
    entente_error_free(error);
    if (result == ENTENTE_E_NO_MEMORY)
        return out_of_memory();
    return result == ENTENTE_OK ? DONE : REFUSED;
}

static bool row_cells(struct table *table, const entente_timeline *timeline, size_t row)
{
    const int32_t facet = entente_timeline_number(timeline, row, ENTENTE_CHANGE_FACET);
    char room[16];

    return table_cell(table, date_text(entente_timeline_number(timeline, row, ENTENTE_CHANGE_ON),
                                       "-", room)) &&
           table_cell(table, entente_timeline_text(timeline, row, ENTENTE_CHANGE_SUBJECT)) &&
           table_cell(table, entente_facet_name(facet, entente_timeline_number(
                                                           timeline, row, ENTENTE_CHANGE_FROM))) &&
           table_cell(table, entente_facet_name(facet, entente_timeline_number(
                                                           timeline, row, ENTENTE_CHANGE_TO))) &&
           table_cell(table, entente_timeline_text(timeline, row, ENTENTE_CHANGE_ACT));
}

static int print_changes(const entente_timeline *timeline)
{
    static const char *const heads[] = {"DAY", "OF", "FROM", "TO", "ACT"};
    struct table *table = table_new(sizeof heads / sizeof heads[0]);
    bool good = table != NULL;

    for (size_t i = 0; good && i < sizeof heads / sizeof heads[0]; i++)
        good = table_cell(table, heads[i]);
    for (size_t i = 0; good && entente_timeline_text(timeline, i, ENTENTE_CHANGE_SUBJECT); i++)
        good = row_cells(table, timeline, i);
    if (good)
        table_print(table, stdout);
    table_free(table);
    return good ? DONE : out_of_memory();
}

int timeline_run(const struct options *options)
{
    struct answer answer;
    entente_timeline *timeline = NULL;
    size_t length = 0;
    char *text = NULL;
    int result = answer_open(options, &answer);

    if (result != DONE)
        return result;
    result = ask(options, &answer, &timeline, &text, &length);
    if (result == DONE && options->json)
        fwrite(text, 1, length, stdout);
    else if (result == DONE)
        result = print_changes(timeline);
    entente_text_free(text);
    entente_timeline_free(timeline);
    answer_close(&answer);
    return result;
}
