#include "answer.h"

#include <string.h>

#include "alloc.h"
#include "assessment.h"
#include "error_private.h"
#include "row.h"
#include "sorting.h"
#include "text.h"

entente_answer *ent_answer_new(struct ent_work *work, int32_t asked, const char *first,
                               const char *second)
{
    entente_answer *answer = ent_alloc_zero(sizeof *answer);

    if (!answer)
        return NULL;
    answer->pool.meter = ent_work_meter(work);
    answer->asked = asked;
    answer->first = first ? ent_answer_text(answer, first) : NULL;
    answer->second = second ? ent_answer_text(answer, second) : NULL;
    if ((first && !answer->first) || (second && !answer->second)) {
        entente_answer_free(answer);
        return NULL;
    }
    return answer;
}

void entente_answer_free(entente_answer *answer)
{
    if (!answer)
        return;
    entente_assessment_free(answer->assessment);
    ent_pool_done(&answer->pool);
    ent_free(answer);
}

entente_result ent_answer_ask(struct ent_inquiry *inquiry, int32_t scope, int32_t asked,
                              const char *first, const char *second, entente_answer **out,
                              entente_error *error)
{
    entente_answer *answer = ent_answer_new(inquiry->question.work, asked, first, second);
    entente_result result = ENTENTE_E_NO_MEMORY;

    inquiry->question.scope = scope;
    if (answer)
        result = entente_assess(inquiry->agreement, &inquiry->question, &answer->assessment, error);
    if (result == ENTENTE_OK)
        *out = answer;
    else
        entente_answer_free(answer);
    return result;
}

struct ent_answer_row *ent_answer_add(entente_answer *answer)
{
    if (answer->count == answer->capacity) {
        const uint32_t more = answer->capacity ? 2 * answer->capacity : 16;
        struct ent_answer_row *rows =
            ent_pool_resize(&answer->pool, answer->rows, answer->capacity * sizeof *rows,
                            ent_product(more, sizeof *rows));

        if (!rows)
            return NULL;
        answer->rows = rows;
        answer->capacity = more;
    }

    struct ent_answer_row *row = &answer->rows[answer->count++];

    *row = (struct ent_answer_row){.row = ENT_NO_ROW};
    return row;
}

const char *ent_answer_text(entente_answer *answer, const char *text)
{
    return ent_pool_text(&answer->pool, text, strlen(text));
}

const char *ent_answer_path(entente_answer *answer, const char *const *parts)
{
    struct ent_buffer path = {NULL, 0, 0, false};
    const char *kept = NULL;

    for (size_t i = 0; parts[i]; i++) {
        if (i > 0)
            ent_buffer_char(&path, '/');
        ent_buffer_text(&path, parts[i]);
    }

    char *text = ent_buffer_take(&path, NULL);

    if (text)
        kept = ent_answer_text(answer, text);
    ent_free(text);
    return kept;
}

entente_result ent_answer_party(const entente_agreement *agreement, const char *party,
                                entente_error *error)
{
    if (entente_agreement_party_find(agreement, party))
        return ENTENTE_OK;
    return ent_error_set(error, ENTENTE_E_UNKNOWN_REF, NULL, "There is no party \"%s\".", party);
}

entente_result ent_answer_give(struct ent_inquiry *inquiry, entente_answer *answer,
                               entente_result result, entente_answer **out, entente_error *error)
{
    if (result == ENTENTE_OK)
        result = ent_inquiry_result(inquiry, true);
    if (result == ENTENTE_OK) {
        ent_pool_leave_meter(&answer->pool);
        if (answer->assessment)
            ent_assessment_release(answer->assessment, &inquiry->work);
        *out = answer;
    } else {
        entente_answer_free(answer);
    }
    return ent_inquiry_end(inquiry, result, error);
}

/* The row; one that is all zero past the end. */
static const struct ent_answer_row *answer_row_at(const entente_answer *answer, size_t row)
{
    static const struct ent_answer_row none;

    return answer && row < answer->count ? &answer->rows[row] : &none;
}

size_t entente_answer_count(const entente_answer *answer)
{
    return answer ? answer->count : 0;
}

const entente_assessment *entente_answer_assessment(const entente_answer *answer)
{
    return answer ? answer->assessment : NULL;
}

bool ent_answer_sort(entente_answer *answer)
{
    const uint32_t count = answer->count;
    struct ent_day_key *keys = ent_pool_array(&answer->pool, count + 1, sizeof *keys);
    struct ent_answer_row *rows = ent_pool_array(&answer->pool, count + 1, sizeof *rows);

    if (!keys || !rows)
        return false;
    for (uint32_t i = 0; i < count; i++)
        keys[i] = (struct ent_day_key){
            answer->rows[i].due ? ent_day_of_date(answer->rows[i].due) : ENT_DAY_NEVER, i};
    if (!ent_sort_by_day(&answer->pool, keys, count))
        return false;
    for (uint32_t i = 0; i < count; i++)
        rows[i] = answer->rows[keys[i].index];
    answer->rows = rows;
    answer->capacity = count;
    return true;
}

static const char *one_of(const struct ent_answer_row *row, size_t index)
{
    return index < row->text_count ? row->texts[index] : NULL;
}

const char *entente_answer_text(const entente_answer *answer, size_t row, int32_t which,
                                size_t index)
{
    const struct ent_answer_row *found = answer_row_at(answer, row);

    switch (which) {
    case ENTENTE_ANSWER_ID:
        return found->path;
    case ENTENTE_ANSWER_KIND:
        return found->kind;
    case ENTENTE_ANSWER_PARTY:
        return found->party;
    case ENTENTE_ANSWER_TO:
        return answer && answer->asked < ENT_ASKED_VERSIONS ? one_of(found, index) : NULL;
    case ENTENTE_ANSWER_COMMITMENT:
        return found->commitment;
    case ENTENTE_ANSWER_FIELD:
        return answer && answer->asked == ENT_ASKED_VERSIONS ? one_of(found, index) : NULL;
    case ENTENTE_ANSWER_FACT:
        return index == 0 ? found->fact : NULL;
    case ENTENTE_ANSWER_VALUE:
        return index == 0 ? found->value : NULL;
    case ENTENTE_ANSWER_BY:
        return index == 0 ? found->by : NULL;
    case ENTENTE_ANSWER_RESTS:
        return index < found->rest_count ? found->rests[index] : NULL;
    case ENTENTE_ANSWER_SOURCE:
        return answer && answer->asked == ENT_ASKED_CONTRADICTIONS ? one_of(found, index) : NULL;
    default:
        return NULL;
    }
}

int64_t entente_answer_number(const entente_answer *answer, size_t row, int32_t which)
{
    const struct ent_answer_row *found = answer_row_at(answer, row);

    switch (which) {
    case ENTENTE_ANSWER_ROW:
        return found->path && found->row != ENT_NO_ROW ? (int64_t)found->row : -1;
    case ENTENTE_ANSWER_FACET:
        return found->facet;
    case ENTENTE_ANSWER_STATE:
        return found->state;
    case ENTENTE_ANSWER_BEFORE:
        return found->before;
    case ENTENTE_ANSWER_BINDING:
        return found->binding;
    case ENTENTE_ANSWER_DUE:
        return found->due;
    case ENTENTE_ANSWER_EARLIEST:
        return found->earliest;
    default:
        return 0;
    }
}
