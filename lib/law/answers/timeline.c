#include "timeline.h"

#include <string.h>

#include "alloc.h"
#include "error_private.h"
#include "inquiry.h"
#include "version.h"

static bool is_amendment(const struct ent_case *that, const struct ent_list *versions, uint32_t at)
{
    return at > 0 && !ent_version_is_draft(
                         that, ent_object_symbol(versions->items[at].as.object, ENTENTE_FIELD_ID));
}

/* The agreement, its parties, its amendments. */
static bool name_subjects(struct ent_trace *trace, const struct ent_case *last)
{
    const struct ent_list *versions =
        ent_object_list(&trace->agreement->root, ENTENTE_FIELD_VERSIONS);
    entente_timeline *line = trace->line;
    const char *id = entente_agreement_id(trace->agreement);
    bool good;

    line->agreement = id ? ent_pool_text(&line->pool, id, strlen(id)) : "";
    good = line->agreement && ent_line_subject(line, "agreement", ENTENTE_FACET_STATUS);
    for (uint32_t i = 0; good && i < last->party_count; i++)
        good = ent_line_subject(line, last->parties[i].id->text, ENTENTE_FACET_PARTY_STATUS);
    for (uint32_t i = 0; good && versions && i < versions->count; i++)
        if (is_amendment(last, versions, i))
            good = ent_line_subject(
                line, entente_object_get_text(versions->items[i].as.object, ENTENTE_FIELD_ID),
                ENTENTE_FACET_VERSION);
    trace->party_count = last->party_count;
    trace->width = (uint32_t)line->subject_count;
    return good;
}

static bool make_room_for_statuses(struct ent_trace *trace)
{
    const size_t size = trace->width * sizeof(int32_t);
    struct ent_pool *pool = &trace->line->pool;

    trace->before = ent_pool_alloc_zero(pool, size);
    trace->here = ent_pool_alloc_zero(pool, size);
    trace->without = ent_pool_alloc_zero(pool, size);
    trace->without_day = ENT_DAY_NEVER;
    return trace->before && trace->here && trace->without;
}

/* In stretches, as long as nothing in them is open. */
static bool sweep_days(struct ent_trace *trace, struct ent_case *last)
{
    struct ent_breaks breaks = {.readable = false};
    const bool good = ent_breaks_find(trace, last, &breaks) &&
                      (!breaks.readable || ent_trace_stretches(trace, last, &breaks));

    ent_breaks_done(&breaks);
    if (!good || breaks.readable)
        return good;
    return ent_trace_asked(trace, breaks.chooses);
}

/* The first day that the document, or one that it leans on, names at all. */
static bool first_named(struct ent_trace *trace)
{
    const entente_question *question = &trace->question;
    struct ent_days named = {NULL, 0, 0};
    bool good = ent_days_named(&named, trace->agreement);

    for (size_t i = 0; good && i < question->with_count; i++)
        good = ent_days_named(&named, question->with[i]);
    for (uint32_t i = 0; good && i < named.count; i++)
        trace->start = named.days[i] < trace->start ? named.days[i] : trace->start;
    ent_free(named.days);
    return good;
}

/* What each was before its first row, or has always been. */
static void keep_first_statuses(struct ent_trace *trace)
{
    entente_timeline *line = trace->line;

    for (uint32_t i = 0; i < trace->width; i++)
        line->subjects[i].first = trace->before[i];
    for (size_t i = line->row_count; i-- > 0;)
        line->subjects[line->rows[i].subject].first = line->rows[i].from;
    for (uint32_t i = 0; i < trace->width; i++)
        line->subjects[i].possible = UINT32_C(1) << line->subjects[i].first;
}

/* A course knows how all stands even where nothing ever happened. */
static bool trace_all(struct ent_trace *trace, struct ent_case *last)
{
    const bool any = trace->start <= trace->horizon;

    if (!any && !trace->course)
        return true;
    if (!make_room_for_statuses(trace) ||
        !(any ? sweep_days(trace, last)
              : ent_trace_look(trace, trace->horizon, NULL, trace->before)))
        return false;
    keep_first_statuses(trace);
    return ent_trace_parts(trace);
}

bool ent_line_fill(entente_timeline *line, const struct ent_inquiry *inquiry, bool course)
{
    const entente_agreement *agreement = inquiry->agreement;
    struct ent_trace trace = {
        .course = course,
        .line = line,
        .agreement = agreement,
        .question = inquiry->question,
        .acts = ent_object_list(&agreement->root, ENTENTE_FIELD_ACTS),
        .start = ent_first_act(agreement),
        .horizon = ent_day_of_date(inquiry->question.on),
    };
    struct ent_case *last;
    bool good;

    line->pool.meter = ent_work_meter(trace.question.work);
    last = ent_trace_case(&trace, trace.horizon);
    good = last && name_subjects(&trace, last) && (!course || first_named(&trace)) &&
           trace_all(&trace, last);
    ent_case_free(last);
    ent_case_free(trace.asked);
    ent_cause_free(trace.cause);
    ent_free(trace.undone.days);
    ent_buffer_done(&trace.words);
    return good;
}

void ent_line_done(entente_timeline *line)
{
    ent_free(line->rows);
    ent_free(line->subjects);
    ent_pool_done(&line->pool);
}

entente_result entente_trace(const entente_agreement *agreement, const entente_question *question,
                             entente_timeline **out, entente_error *error)
{
    struct ent_inquiry inquiry;
    entente_timeline *line = NULL;
    entente_result result;

    if (!out)
        return ent_error_argument(error, "out: NULL");
    result = ent_inquiry_begin(&inquiry, agreement, question, error);
    if (result == ENTENTE_OK) {
        line = ent_alloc_zero(sizeof *line);
        result = ent_inquiry_result(&inquiry, line && ent_line_fill(line, &inquiry, false) &&
                                                  ent_line_order(line));
    }
    if (result == ENTENTE_OK) {
        line->taken = ent_work_taken(&inquiry.work);
        ent_pool_leave_meter(&line->pool);
        *out = line;
    } else {
        entente_timeline_free(line);
    }
    return ent_inquiry_end(&inquiry, result, error);
}

void entente_timeline_free(entente_timeline *timeline)
{
    if (!timeline)
        return;
    ent_line_done(timeline);
    ent_free(timeline);
}

uint64_t entente_timeline_work(const entente_timeline *timeline, int32_t which)
{
    return timeline ? ent_work_number(&timeline->taken, which) : 0;
}

int32_t entente_timeline_number(const entente_timeline *timeline, size_t row, int32_t which)
{
    if (!timeline || row >= timeline->row_count)
        return 0;

    const struct ent_line_row *moment = &timeline->rows[row];

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

    const struct ent_line_row *moment = &timeline->rows[row];

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
