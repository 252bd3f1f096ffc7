/* Subjects and rows of a timeline, whichever part hands them over. */
#include <string.h>

#include "alloc.h"
#include "sorting.h"
#include "timeline.h"

bool ent_line_subject(entente_timeline *line, const char *id, int32_t facet)
{
    struct ent_subject *subjects = ent_grow_array(line->subjects, line->subject_count,
                                                  sizeof *subjects, &line->subject_capacity);

    if (!subjects)
        return false;
    line->subjects = subjects;
    subjects += line->subject_count;
    subjects->facet = facet;
    subjects->first = 0;
    subjects->possible = 0;
    subjects->id = ent_pool_text(&line->pool, id, strlen(id));
    line->subject_count += subjects->id != NULL;
    return subjects->id != NULL;
}

bool ent_line_add(entente_timeline *line, const struct ent_line_row *row)
{
    struct ent_line_row *rows =
        ent_grow_array(line->rows, line->row_count, sizeof *rows, &line->row_capacity);

    if (!rows)
        return false;
    line->rows = rows;
    rows[line->row_count++] = *row;
    return true;
}

/* Each pass keeps the order of the one before: first by subject, then by day. */
static bool sort(entente_timeline *line, struct ent_day_key *keys, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        keys[i] = (struct ent_day_key){(ent_day)line->rows[i].subject, i};
    if (!ent_sort_by_day(&line->pool, keys, count))
        return false;
    for (uint32_t i = 0; i < count; i++)
        keys[i].day = line->rows[keys[i].index].on;
    return ent_sort_by_day(&line->pool, keys, count);
}

static bool rows_in_order(const entente_timeline *line)
{
    for (size_t i = 1; i < line->row_count; i++) {
        const struct ent_line_row *row = &line->rows[i];

        if (row->on < row[-1].on || (row->on == row[-1].on && row->subject < row[-1].subject))
            return false;
    }
    return true;
}

bool ent_line_order(entente_timeline *line)
{
    const uint32_t count = (uint32_t)line->row_count;
    struct ent_day_key *keys;
    struct ent_line_row *sorted;
    bool good;

    if (rows_in_order(line))
        return true;
    keys = ent_alloc_array(count, sizeof *keys);
    sorted = ent_alloc_array(count, sizeof *sorted);
    good = keys && sorted && sort(line, keys, count);
    for (uint32_t i = 0; good && i < count; i++)
        sorted[i] = line->rows[keys[i].index];
    ent_free(keys);
    if (!good) {
        ent_free(sorted);
        return false;
    }
    ent_free(line->rows);
    line->rows = sorted;
    line->row_capacity = count;
    return true;
}
