/* Which act of the day made a change: without it, the day would have been another. */
#include <string.h>

#include <entente/act.h>

#include "alloc.h"
#include "event.h"
#include "timeline.h"

/* One day on which something changed. */
struct ent_cause {
    struct ent_trace *trace;
    ent_day day;
    uint8_t *dropped; /* of each act */
    uint32_t *acts;   /* those dated the day */
    uint32_t act_count;
    uint32_t *counted; /* those of them that count, in the order of law */
    uint32_t counted_count;
    int32_t *statuses; /* of each that counts, by subject: what the day is without it */
};

static const entente_object *act_at(const struct ent_cause *cause, uint32_t act)
{
    return cause->trace->acts->items[act].as.object;
}

static bool is_dated(const entente_object *act, int32_t date)
{
    const struct ent_value *slot = ent_object_slot(act, ENTENTE_FIELD_DATE);

    return slot && slot->kind == ENTENTE_VALUE_DATE && slot->as.integer == date;
}

static bool gather_acts_of_day(struct ent_cause *cause)
{
    const struct ent_list *acts = cause->trace->acts;
    const uint32_t count = acts ? acts->count : 0;
    const int32_t date = ent_date_of_day(cause->day);

    cause->dropped = ent_alloc_zero((size_t)count + 1);
    cause->acts = ent_alloc_array((size_t)count + 1, sizeof *cause->acts);
    if (!cause->dropped || !cause->acts)
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (is_dated(acts->items[i].as.object, date))
            cause->acts[cause->act_count++] = i;
    return true;
}

void ent_cause_free(struct ent_cause *cause)
{
    if (!cause)
        return;
    ent_free(cause->dropped);
    ent_free(cause->acts);
    ent_free(cause->counted);
    ent_free(cause->statuses);
    ent_free(cause);
}

/* The acts of a day, which are kept for the next question about it. NULL without memory. */
static struct ent_cause *acts_of_day(struct ent_trace *trace, ent_day day)
{
    struct ent_cause *cause = trace->cause;

    if (cause && cause->day == day)
        return cause;
    ent_cause_free(cause);
    trace->cause = cause = ent_alloc_zero(sizeof *cause);
    if (!cause)
        return NULL;
    *cause = (struct ent_cause){.trace = trace, .day = day};
    return gather_acts_of_day(cause) ? cause : NULL;
}

static bool look_without_all(struct ent_cause *cause)
{
    if (cause->trace->without_day == cause->day)
        return true;
    for (uint32_t i = 0; i < cause->act_count; i++)
        cause->dropped[cause->acts[i]] = 1;
    if (!ent_trace_look(cause->trace, cause->day, cause->dropped, cause->trace->without))
        return false;
    cause->trace->without_day = cause->day;
    return true;
}

bool ent_trace_without(struct ent_trace *trace, ent_day day)
{
    struct ent_cause *cause = acts_of_day(trace, day);

    return cause && look_without_all(cause);
}

/* A status that always was so has no cause: on the first day of the calendar only the acts of
 * that day are left out. */
bool ent_trace_first(struct ent_trace *trace)
{
    const ent_day start = trace->start;

    if (start > ENT_DAY_FIRST)
        return ent_trace_look(trace, start - 1, NULL, trace->before);
    if (!ent_trace_without(trace, start))
        return false;
    memcpy(trace->before, trace->without, trace->width * sizeof *trace->before);
    return true;
}

static void add_counted(struct ent_cause *cause, const entente_object *act)
{
    for (uint32_t i = 0; i < cause->act_count; i++)
        if (act_at(cause, cause->acts[i]) == act)
            cause->counted[cause->counted_count++] = cause->acts[i];
}

/*
 * The acts of the day that are in the log of a case: no other one made anything, be it that a
 * correction stands in its place, that it is not asserted, or that the law does not allow it.
 */
static bool find_counted(struct ent_cause *cause, const struct ent_case *that)
{
    const int32_t date = ent_date_of_day(cause->day);

    if (cause->counted)
        return true;
    cause->counted = ent_alloc_array((size_t)cause->act_count + 1, sizeof *cause->counted);
    if (!cause->counted)
        return false;
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++)
        if (is_dated(that->log.records[i].act, date))
            add_counted(cause, that->log.records[i].act);
    return true;
}

/* All acts of the day but those that count, so that none of them steps into a place; and one. */
static void drop(struct ent_cause *cause, uint32_t act)
{
    memset(cause->dropped, 0, cause->trace->acts->count);
    for (uint32_t i = 0; i < cause->act_count; i++)
        cause->dropped[cause->acts[i]] = 1;
    for (uint32_t i = 0; i < cause->counted_count; i++)
        cause->dropped[cause->counted[i]] = cause->counted[i] == act;
}

/* What the day is without any of its acts, and without each of them that counts. */
static bool look_without(struct ent_cause *cause, const struct ent_case *that)
{
    struct ent_trace *trace = cause->trace;
    const uint32_t width = trace->width;

    if (cause->act_count == 0)
        return true;
    if (!look_without_all(cause) || !find_counted(cause, that))
        return false;
    if (cause->counted_count < 2 || cause->statuses)
        return true;
    cause->statuses = ent_alloc_array((size_t)cause->counted_count * width, sizeof(int32_t));
    for (uint32_t i = 0; cause->statuses && i < cause->counted_count; i++) {
        drop(cause, cause->counted[i]);
        if (!ent_trace_look(trace, cause->day, cause->dropped, cause->statuses + (size_t)i * width))
            return false;
    }
    return cause->statuses != NULL;
}

static bool is_own_act(const struct ent_cause *cause, uint32_t act, uint32_t subject)
{
    const struct ent_symbol *party = ent_object_symbol(act_at(cause, act), ENTENTE_FIELD_PARTY);
    const struct ent_subject *row = &cause->trace->line->subjects[subject];

    return row->facet == ENTENTE_FACET_PARTY_STATUS && party && strcmp(party->text, row->id) == 0;
}

static bool is_idle_event(const struct ent_case *that, const entente_object *act)
{
    return entente_act_type(act) == ENTENTE_ACT_EVENT && !ent_event_awaited(that, act);
}

/* The act that did most: it is needed, it can do anything, it is the subject's own, it is the last. */
static const entente_object *act_that_did_most(const struct ent_cause *cause,
                                               const struct ent_case *that, uint32_t subject,
                                               int32_t to)
{
    const uint32_t width = cause->trace->width;
    const entente_object *found = NULL;
    int best = -1;

    if (cause->act_count == 0 || cause->trace->without[subject] == to)
        return NULL;
    for (uint32_t i = 0; i < cause->counted_count; i++) {
        const bool needed =
            cause->counted_count == 1 || cause->statuses[(size_t)i * width + subject] != to;
        const bool idle = !needed && is_idle_event(that, act_at(cause, cause->counted[i]));
        const int worth = idle ? 0 : 1 + 2 * needed + is_own_act(cause, cause->counted[i], subject);

        if (worth < best)
            continue;
        best = worth;
        found = act_at(cause, cause->counted[i]);
    }
    return found;
}

bool ent_trace_act(struct ent_trace *trace, const struct ent_case *that, ent_day day,
                   uint32_t subject, int32_t to, const entente_object **act)
{
    struct ent_cause *cause = acts_of_day(trace, day);

    if (!cause || !look_without(cause, that))
        return false;
    *act = act_that_did_most(cause, that, subject, to);
    return true;
}

bool ent_trace_tell(struct ent_trace *trace, ent_day day)
{
    struct ent_case *that = trace->asked;
    const entente_object *act;
    bool good = true;

    if (memcmp(trace->before, trace->here, trace->width * sizeof(int32_t)) == 0)
        return true;
    trace->asked = NULL; /* kept, while the day is asked for without its acts */
    for (uint32_t i = 0; good && i < trace->width; i++)
        if (trace->before[i] != trace->here[i])
            good = ent_trace_act(trace, that, day, i, trace->here[i], &act) &&
                   ent_trace_row(trace, that, i, day, act);
    ent_case_free(that);
    return good;
}
