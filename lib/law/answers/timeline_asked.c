/*
 * A document that leaves something open: a partial date, a fact that is missing, an agreement that
 * leans on another. Each day that it names is asked for, and each that a rule sets in between.
 */
#include <string.h>

#include "alloc.h"
#include "sorting.h"
#include "timeline.h"
#include "timeline_apart.h"

static void swap_statuses(int32_t **a, int32_t **b)
{
    int32_t *kept = *a;

    *a = *b;
    *b = kept;
}

static bool same_statuses(const struct ent_trace *trace, const int32_t *a, const int32_t *b)
{
    return memcmp(a, b, trace->width * sizeof *a) == 0;
}

/*
 * Between a day that was asked for, which is `before`, and one that is set later: a rule can make
 * up its mind on a day that nothing names. Where both ends are the same it did not; else finds
 * that day by halves. *first: that day, or the one after the last.
 */
static bool search_turn(struct ent_trace *trace, ent_day *first, ent_day last)
{
    ent_day low = *first, high = last;

    *first = last + 1;
    if (low == last)
        return true;
    if (!ent_trace_look(trace, last, NULL, trace->here))
        return false;
    if (same_statuses(trace, trace->before, trace->here))
        return true;
    while (high - low > 1) {
        const ent_day middle = low + (high - low) / 2;

        if (!ent_trace_look(trace, middle, NULL, trace->here))
            return false;
        if (same_statuses(trace, trace->before, trace->here))
            low = middle;
        else
            high = middle;
    }
    *first = high;
    return true;
}

/* All days from one named day to the day before the next; `before` is told up to the first. */
static bool ask_between(struct ent_trace *trace, ent_day first, ent_day last, bool chooses)
{
    while (first <= last && !(trace->apart && trace->apart->broken)) {
        ent_day next;

        if (trace->apart)
            ent_apart_on(trace->apart, first);
        if (!ent_trace_look(trace, first, NULL, trace->here))
            return false;
        next = trace->next <= last ? trace->next : last + 1;
        if (!ent_trace_tell(trace, first))
            return false;
        swap_statuses(&trace->before, &trace->here);
        if (chooses && !search_turn(trace, &first, next - 1))
            return false;
        if (!chooses)
            first = next;
    }
    return true;
}

static bool walk(struct ent_trace *trace, const struct ent_days *named, bool chooses)
{
    const ent_day start = trace->start;

    if (!ent_trace_first(trace))
        return false;
    for (uint32_t i = 0; i < named->count && named->days[i] <= trace->horizon; i++) {
        const bool more = i + 1 < named->count && named->days[i + 1] <= trace->horizon;

        if (named->days[i] < start)
            continue;
        if (!ask_between(trace, named->days[i], more ? named->days[i + 1] - 1 : trace->horizon,
                         chooses))
            return false;
    }
    return true;
}

static bool name_days(struct ent_trace *trace, struct ent_days *named)
{
    const entente_question *question = &trace->question;

    if (!ent_days_add(named, trace->start) || !ent_days_named(named, trace->agreement))
        return false;
    for (size_t i = 0; i < question->with_count; i++)
        if (!ent_days_named(named, question->with[i]))
            return false;
    named->count = ent_sort_days(named->days, named->count);
    return true;
}

/* From the first day on; what was asked before is forgotten. */
static bool ask_days(struct ent_trace *trace, const struct ent_days *named, bool chooses)
{
    trace->line->row_count = 0;
    trace->without_day = ENT_DAY_NEVER;
    ent_cause_free(trace->cause);
    trace->cause = NULL;
    return walk(trace, named, chooses);
}

/* Where an act about an amendment turns out to bear on others, once more with all together. */
static bool ask_apart(struct ent_trace *trace, const struct ent_days *named)
{
    bool good = ent_apart_new(trace) && ask_days(trace, named, false);
    const bool broken = trace->apart && trace->apart->broken;

    ent_apart_free(trace);
    return good && (!broken || ask_days(trace, named, false));
}

bool ent_trace_asked(struct ent_trace *trace, bool chooses)
{
    struct ent_days named = {NULL, 0, 0};
    bool good = name_days(trace, &named);

    if (trace->width > trace->party_count + 1)
        chooses |= !ent_amending_by_acts(trace->agreement);
    good = good && (chooses ? ask_days(trace, &named, true) : ask_apart(trace, &named));
    ent_free(named.days);
    return good;
}
