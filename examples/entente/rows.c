/* Commitments, approvals and bodies as columns, below the parties of `entente status`. */
#include "tool.h"

static bool facet_cell(struct table *table, const entente_assessment *assessment, size_t row,
                       int32_t facet)
{
    char room[64];

    return table_cell(
        table, facet_words(facet, entente_assessment_row_facet(assessment, row, facet), room));
}

static bool text_cell(struct table *table, const entente_assessment *assessment, size_t row,
                      int32_t which)
{
    return table_cell(table, entente_assessment_row_text(assessment, row, which, 0));
}

static bool day_cell(struct table *table, const entente_assessment *assessment, size_t row,
                     int32_t day)
{
    char room[16];

    return table_cell(table, date_text(entente_assessment_row_day(assessment, row, day), "", room));
}

/* A day; an instant where hours count; the first and the last hour where it is one of these. */
static bool due_cell(struct table *table, const entente_assessment *assessment, size_t row)
{
    const int64_t has = entente_assessment_row_number(assessment, row, ENTENTE_ROW_HAS);
    char room[32] = "";

    if (!(has & ENTENTE_ROW_HAS_DUE_INSTANT))
        return day_cell(table, assessment, row, ENTENTE_DAY_DUE);
    entente_instant_format(
        entente_assessment_row_number(assessment, row, ENTENTE_ROW_DUE_INSTANT),
        (int32_t)entente_assessment_row_number(assessment, row, ENTENTE_ROW_DUE_OFFSET), room,
        sizeof room);
    return table_cell(table, room);
}

static bool parent_cell(struct table *table, const entente_assessment *assessment, size_t row)
{
    return text_cell(table, assessment, entente_assessment_row_parent(assessment, row),
                     ENTENTE_ROW_ID);
}

static bool fill_obligor(struct table *table, const entente_assessment *assessment, size_t row)
{
    return parent_cell(table, assessment, row) &&
           text_cell(table, assessment, row, ENTENTE_ROW_PARTY) &&
           facet_cell(table, assessment, row, ENTENTE_FACET_COMMITMENT) &&
           facet_cell(table, assessment, row, ENTENTE_FACET_BINDING) &&
           due_cell(table, assessment, row) &&
           text_cell(table, assessment, row, ENTENTE_ROW_BLOCKED_APPROVAL);
}

static bool fill_step(struct table *table, const entente_assessment *assessment, size_t row)
{
    const size_t approval = entente_assessment_row_parent(assessment, row);

    return text_cell(table, assessment, approval, ENTENTE_ROW_PARTY) &&
           text_cell(table, assessment, approval, ENTENTE_ROW_ID) &&
           text_cell(table, assessment, row, ENTENTE_ROW_ID) &&
           facet_cell(table, assessment, row, ENTENTE_FACET_STEP) &&
           day_cell(table, assessment, row, ENTENTE_DAY_STEP_ENDS);
}

static bool fill_body(struct table *table, const entente_assessment *assessment, size_t row)
{
    return text_cell(table, assessment, row, ENTENTE_ROW_ID) &&
           facet_cell(table, assessment, row, ENTENTE_FACET_BODY) &&
           day_cell(table, assessment, row, ENTENTE_DAY_SINCE);
}

enum { MOST_HEADS = 6 };

static const struct {
    int32_t subject;
    const char *heads[MOST_HEADS];
    bool (*fill)(struct table *table, const entente_assessment *assessment, size_t row);
} tables[] = {
    {ENTENTE_SUBJECT_OBLIGOR,
     {"Commitment", "Obligor", "State", "Binding", "Due", "Waits for"},
     fill_obligor},
    {ENTENTE_SUBJECT_STEP, {"Party", "Approval", "Step", "State", "Until"}, fill_step},
    {ENTENTE_SUBJECT_BODY, {"Body", "State", "Since"}, fill_body},
};

static bool is_there(const entente_assessment *assessment, int32_t subject)
{
    for (size_t i = 0; i < entente_assessment_row_count(assessment); i++) {
        if (entente_assessment_row_facet(assessment, i, ENTENTE_FACET_SUBJECT) == subject)
            return true;
    }
    return false;
}

static bool print_table(const entente_assessment *assessment, size_t which)
{
    size_t columns = 0;

    while (columns < MOST_HEADS && tables[which].heads[columns])
        columns++;

    struct table *table = table_new(columns);
    bool good = table != NULL;

    for (size_t i = 0; i < columns && good; i++)
        good = table_cell(table, tables[which].heads[i]);
    for (size_t i = 0; i < entente_assessment_row_count(assessment) && good; i++) {
        if (entente_assessment_row_facet(assessment, i, ENTENTE_FACET_SUBJECT) ==
            tables[which].subject)
            good = tables[which].fill(table, assessment, i);
    }
    if (good) {
        fputc('\n', stdout);
        table_print(table, stdout);
    }
    table_free(table);
    return good;
}

int print_rows(const entente_assessment *assessment)
{
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        if (is_there(assessment, tables[i].subject) && !print_table(assessment, i))
            return out_of_memory();
    }
    return DONE;
}
