#include "timeline.h"

#include <string.h>

#include "alloc.h"
#include "error_private.h"
#include "sorting.h"

static bool same(const struct ent_sweep *sweep, const int32_t *a, const int32_t *b)
{
    return memcmp(a, b, sweep->line->subject_count * sizeof *a) == 0;
}

static void swap(int32_t **a, int32_t **b)
{
    int32_t *kept = *a;

    *a = *b;
    *b = kept;
}

/*
 * From a day that was looked at to the last one of a stretch without named days. Where both are
 * the same, nothing changed between; else finds a day that is not as the day before it. `first`
 * becomes that day, or the one after the stretch. False without memory.
 */
static bool step(struct ent_sweep *sweep, ent_day *first, ent_day last)
{
    ent_day low = *first;
    ent_day high = last;

    *first = last + 1;
    swap(&sweep->before, &sweep->here);
    if (low == last)
        return true;
    if (!ent_sweep_look(sweep, last, NULL, sweep->here))
        return false;
    if (same(sweep, sweep->before, sweep->here))
        return true;
    while (high - low > 1) {
        const ent_day middle = low + (high - low) / 2;

        if (!ent_sweep_look(sweep, middle, NULL, sweep->there))
            return false;
        if (same(sweep, sweep->before, sweep->there)) {
            low = middle;
        } else {
            high = middle;
            swap(&sweep->here, &sweep->there);
        }
    }
    *first = high;
    return true;
}

/* All days from one named day to the day before the next; `before` is told up to the first. */
static bool stretch(struct ent_sweep *sweep, ent_day first, ent_day last)
{
    while (first <= last) {
        ent_day end = last;

        if (!ent_sweep_look(sweep, first, NULL, sweep->here) || !ent_sweep_tell(sweep, first))
            return false;
        if (sweep->next <= last)
            end = sweep->next - 1;
        if (!step(sweep, &first, end))
            return false;
    }
    return true;
}

static bool walk(struct ent_sweep *sweep, ent_day start)
{
    const struct ent_days *named = &sweep->named;

    if (!ent_sweep_look(sweep, start > ENT_DAY_FIRST ? start - 1 : start, NULL, sweep->before))
        return false;
    for (uint32_t i = 0; i < named->count && named->days[i] <= sweep->horizon; i++) {
        const bool more = i + 1 < named->count && named->days[i + 1] <= sweep->horizon;

        if (named->days[i] < start)
            continue;
        if (!stretch(sweep, named->days[i], more ? named->days[i + 1] - 1 : sweep->horizon))
            return false;
    }
    return true;
}

static bool make_room(struct ent_sweep *sweep)
{
    const size_t size = sweep->line->subject_count * sizeof(int32_t);
    struct ent_pool *pool = &sweep->line->pool;

    sweep->before = ent_pool_alloc_zero(pool, size);
    sweep->here = ent_pool_alloc_zero(pool, size);
    sweep->there = ent_pool_alloc_zero(pool, size);
    sweep->without = ent_pool_alloc_zero(pool, size);
    return sweep->before && sweep->here && sweep->there && sweep->without;
}

static bool name_days(struct ent_sweep *sweep, ent_day start)
{
    const entente_question *question = &sweep->question;

    if (!ent_days_add(&sweep->named, start) || !ent_days_named(&sweep->named, sweep->agreement))
        return false;
    for (size_t i = 0; i < question->with_count; i++)
        if (!ent_days_named(&sweep->named, question->with[i]))
            return false;
    sweep->named.count = ent_sort_days(sweep->named.days, sweep->named.count);
    return true;
}

static bool trace(struct ent_sweep *sweep)
{
    const ent_day start = ent_first_act(sweep->agreement);

    if (!ent_sweep_subjects(sweep, sweep->horizon))
        return false;
    if (start > sweep->horizon)
        return true;
    return make_room(sweep) && name_days(sweep, start) && walk(sweep, start);
}

entente_result entente_trace(const entente_agreement *agreement, const entente_question *question,
                             entente_timeline **out, entente_error *error)
{
    struct ent_sweep sweep = {.agreement = agreement};
    entente_result result;
    bool good;

    if (!agreement || !question || !out)
        return ent_error_argument(error, "agreement, question or out: NULL");
    if (question->on == 0)
        return ent_error_argument(error, "question: no day was set");
    result = ent_assess_check(agreement, question, error);
    if (result != ENTENTE_OK)
        return result;
    sweep.line = ent_alloc_zero(sizeof *sweep.line);
    if (!sweep.line)
        return ent_error_no_memory(error);
    sweep.question = *question;
    sweep.horizon = ent_day_of_date(question->on);
    sweep.acts = ent_object_list(&agreement->root, ENTENTE_FIELD_ACTS);
    good = trace(&sweep);
    ent_free(sweep.named.days);
    if (!good) {
        entente_timeline_free(sweep.line);
        return ent_error_no_memory(error);
    }
    *out = sweep.line;
    return ENTENTE_OK;
}

void entente_timeline_free(entente_timeline *timeline)
{
    if (!timeline)
        return;
    ent_free(timeline->rows);
    ent_pool_done(&timeline->pool);
    ent_free(timeline);
}

int32_t entente_timeline_number(const entente_timeline *timeline, size_t row, int32_t which)
{
    if (!timeline || row >= timeline->row_count)
        return 0;

    const struct ent_moment *moment = &timeline->rows[row];

    switch (which) {
    case ENTENTE_CHANGE_ON:
        return moment->on;
    case ENTENTE_CHANGE_FACET:
        return timeline->subjects[moment->subject].facet;
    case ENTENTE_CHANGE_FROM:
        return moment->from;
    case ENTENTE_CHANGE_TO:
        return moment->to;
    default:
        return 0;
    }
}

const char *entente_timeline_text(const entente_timeline *timeline, size_t row, int32_t which)
{
    if (!timeline || row >= timeline->row_count)
        return NULL;

    const struct ent_moment *moment = &timeline->rows[row];

    switch (which) {
    case ENTENTE_CHANGE_SUBJECT:
        return timeline->subjects[moment->subject].id;
    case ENTENTE_CHANGE_ACT:
        return moment->act ? moment->act : "";
    case ENTENTE_CHANGE_BECAUSE:
        return moment->because;
    default:
        return NULL;
    }
}
