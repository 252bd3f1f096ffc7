/* The JSON of answers in rows: what is due, owed, next, set off by an event, or changed. */
#include <string.h>

#include <entente/answer.h>
#include <entente/json.h>

#include "answer.h"
#include "assessment.h"
#include "error_private.h"
#include "layout.h"
#include "row.h"
#include "rows.h"

static void put_count(struct ent_layout *out, size_t count)
{
    ent_layout_name(out, "count");
    ent_layout_integer(out, (int64_t)count);
}

static void put_row_texts(struct ent_layout *out, const char *name,
                          const struct ent_answer_row *row)
{
    ent_layout_name(out, name);
    ent_layout_open(out, '[');
    for (uint32_t i = 0; i < row->text_count; i++)
        ent_layout_text(out, row->texts[i]);
    ent_layout_close(out, ']');
}

static void put_state(struct ent_layout *out, const char *name, int32_t facet, int32_t state)
{
    ent_layout_put_text(out, name, entente_facet_name(facet, state));
}

/* The due day, with the hours where those count; of what is no row of the assessment its day. */
static void put_due(struct ent_layout *out, const entente_answer *answer,
                    const struct ent_answer_row *row)
{
    if (row->row != ENT_NO_ROW && row->facet == ENTENTE_FACET_COMMITMENT)
        ent_rows_put_due(out, answer->assessment, row->row);
    else
        ent_layout_put_date(out, "due", row->due);
}

static void put_due_row(struct ent_layout *out, const entente_answer *answer,
                        const struct ent_answer_row *row)
{
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "id", row->path);
    ent_layout_put_text(out, "kind", row->kind);
    if (row->commitment)
        ent_layout_put_text(out, "commitment", row->commitment);
    ent_layout_put_text(out, "party", row->party);
    put_row_texts(out, "to", row);
    put_due(out, answer, row);
    put_state(out, "state", row->facet, row->state);
    ent_layout_close(out, '}');
}

static void put_owed_row(struct ent_layout *out, const entente_answer *answer,
                         const struct ent_answer_row *row)
{
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "id", row->commitment);
    put_state(out, "state", row->facet, row->state);
    put_state(out, "binding", ENTENTE_FACET_BINDING, row->binding);
    put_due(out, answer, row);
    ent_layout_close(out, '}');
}

static void put_next_row(struct ent_layout *out, const entente_answer *answer,
                         const struct ent_answer_row *row)
{
    (void)answer;
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "id", row->path);
    ent_layout_put_text(out, "kind", row->kind);
    if (row->has_due)
        ent_layout_put_date(out, "ends", row->due);
    if (row->earliest)
        ent_layout_put_date(out, "earliest", row->earliest);
    ent_layout_close(out, '}');
}

static void put_change(struct ent_layout *out, const entente_answer *answer,
                       const struct ent_answer_row *row)
{
    (void)answer;
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "id", row->path);
    ent_layout_put_text(out, "change", row->kind);
    if (row->text_count > 0)
        put_row_texts(out, "fields", row);
    ent_layout_close(out, '}');
}

typedef void put_row(struct ent_layout *out, const entente_answer *answer,
                     const struct ent_answer_row *row);

static void put_rows(struct ent_layout *out, const entente_answer *answer, const char *name,
                     put_row *put)
{
    put_count(out, answer->count);
    ent_layout_name(out, name);
    ent_layout_open(out, '[');
    for (uint32_t i = 0; i < answer->count; i++)
        put(out, answer, &answer->rows[i]);
    ent_layout_close(out, ']');
}

static bool is_trigger(const struct ent_answer_row *row)
{
    return row->facet == ENTENTE_FACET_COMMITMENT;
}

/* The obligors of one commitment stand together: the first index after them. */
static uint32_t same_commitment(const entente_answer *answer, uint32_t first)
{
    uint32_t i = first;

    while (i < answer->count && is_trigger(&answer->rows[i]) &&
           strcmp(answer->rows[i].commitment, answer->rows[first].commitment) == 0)
        i++;
    return i;
}

static size_t count_triggers(const entente_answer *answer)
{
    size_t count = 0;

    for (uint32_t i = 0; i < answer->count;) {
        count += is_trigger(&answer->rows[i]);
        i = is_trigger(&answer->rows[i]) ? same_commitment(answer, i) : i + 1;
    }
    return count;
}

static void put_triggers(struct ent_layout *out, const entente_answer *answer)
{
    ent_layout_name(out, "triggers");
    ent_layout_open(out, '[');
    for (uint32_t i = 0; i < answer->count;) {
        const uint32_t end = is_trigger(&answer->rows[i]) ? same_commitment(answer, i) : i;

        if (end == i) {
            i++;
            continue;
        }
        ent_layout_open(out, '{');
        ent_layout_put_text(out, "id", answer->rows[i].commitment);
        ent_layout_name(out, "obligors");
        ent_layout_open(out, '[');
        for (; i < end; i++)
            ent_rows_put_obligor(out, answer->assessment, answer->rows[i].row);
        ent_layout_close(out, ']');
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

static void put_bodies(struct ent_layout *out, const entente_answer *answer)
{
    ent_layout_name(out, "bodies");
    ent_layout_open(out, '[');
    for (uint32_t i = 0; i < answer->count; i++) {
        const struct ent_answer_row *row = &answer->rows[i];

        if (is_trigger(row))
            continue;
        ent_layout_open(out, '{');
        ent_layout_put_text(out, "id", answer->assessment->rows.rows[row->row].id);
        put_state(out, "from", row->facet, row->before);
        put_state(out, "to", row->facet, row->state);
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

static void put_if(struct ent_layout *out, const entente_answer *answer)
{
    ent_layout_put_text(out, "event", answer->first);
    ent_layout_put_date(out, "on", answer->assessment->on);
    put_count(out, count_triggers(answer));
    put_triggers(out, answer);
    put_bodies(out, answer);
}

static void put_answer_versions(struct ent_layout *out, const entente_answer *answer)
{
    ent_layout_name(out, "versions");
    ent_layout_open(out, '[');
    ent_layout_text(out, answer->first);
    ent_layout_text(out, answer->second);
    ent_layout_close(out, ']');
    put_rows(out, answer, "changes", put_change);
}

static void put_text_list(struct ent_layout *out, const char *name, const char *const *texts,
                          uint32_t count)
{
    ent_layout_name(out, name);
    ent_layout_open(out, '[');
    for (uint32_t i = 0; i < count; i++)
        ent_layout_text(out, texts[i]);
    ent_layout_close(out, ']');
}

static void put_telling(struct ent_layout *out, const struct ent_answer_row *row)
{
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "id", row->path);
    ent_layout_put_text(out, "modality", row->kind);
    if (row->party)
        ent_layout_put_text(out, "party", row->party);
    if (row->by)
        ent_layout_put_text(out, "by", row->by);
    if (row->due)
        ent_layout_put_date(out, "date", row->due);
    if (row->value)
        ent_layout_put_text(out, "value", row->value);
    put_text_list(out, "source", row->texts, row->text_count);
    ent_layout_close(out, '}');
}

/* Rows of one fact stand together, and have its name in common. */
static bool same_fact(const entente_answer *answer, uint32_t row, uint32_t first)
{
    return row < answer->count && answer->rows[row].fact == answer->rows[first].fact;
}

static void put_contradictions(struct ent_layout *out, const entente_answer *answer)
{
    uint32_t facts = 0;

    for (uint32_t i = 0; i < answer->count; i++)
        facts += i == 0 || !same_fact(answer, i, i - 1);
    ent_layout_put_date(out, "on", answer->assessment->on);
    put_count(out, facts);
    ent_layout_name(out, "contradictions");
    ent_layout_open(out, '[');
    for (uint32_t first = 0, i = 0; first < answer->count; first = i) {
        ent_layout_open(out, '{');
        ent_layout_put_text(out, "id", answer->rows[first].fact);
        ent_layout_name(out, "tellings");
        ent_layout_open(out, '[');
        for (; same_fact(answer, i, first); i++)
            put_telling(out, &answer->rows[i]);
        ent_layout_close(out, ']');
        put_text_list(out, "rests", answer->rows[first].rests, answer->rows[first].rest_count);
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

static void put_answer(struct ent_layout *out, const entente_answer *answer)
{
    switch (answer->asked) {
    case ENT_ASKED_DUE:
        ent_layout_put_date(out, "from", answer->from);
        ent_layout_put_date(out, "until", answer->until);
        put_rows(out, answer, "due", put_due_row);
        break;
    case ENT_ASKED_OWES:
        ent_layout_put_text(out, "a", answer->first);
        ent_layout_put_text(out, "b", answer->second);
        ent_layout_put_date(out, "on", answer->assessment->on);
        put_rows(out, answer, "owes", put_owed_row);
        break;
    case ENT_ASKED_NEXT:
        ent_layout_put_text(out, "party", answer->first);
        ent_layout_put_date(out, "on", answer->assessment->on);
        put_rows(out, answer, "next", put_next_row);
        break;
    case ENT_ASKED_IF:
        put_if(out, answer);
        break;
    case ENT_ASKED_CONTRADICTIONS:
        put_contradictions(out, answer);
        break;
    default:
        put_answer_versions(out, answer);
        break;
    }
}

entente_result entente_answer_to_json(const entente_answer *answer, char **out, size_t *length,
                                      entente_error *error)
{
    struct ent_layout layout = {0};

    if (!answer || !out)
        return ent_error_argument(error, "answer or out: NULL");
    ent_layout_open(&layout, '{');
    put_answer(&layout, answer);
    ent_layout_close(&layout, '}');

    char *text = ent_layout_take(&layout, length);

    if (!text)
        return ent_error_no_memory(error);
    *out = text;
    return ENTENTE_OK;
}
