/*
 * Commitments over time. One case tells how they stood on every day up to its own, as its log is read
 * on that day. A later act can change how earlier ones are read: it voids or corrects one, confirms a
 * signature, determines what was open; a rule of entry fails; a group has other members. The days between two such
 * changes are a reading, which is told by the case of its last day.
 */
#include <entente/act.h>

#include "alloc.h"
#include "commitments.h"
#include "moves.h"
#include "sorting.h"
#include "timeline_parts.h"
#include "walk.h"

/* A commitment, or one of its obligors, over all readings. */
struct told_past {
    struct ent_past past;
    struct ent_history history;
    uint32_t reading; /* the last one that told it */
};

struct readings {
    struct ent_trace *trace;
    struct ent_days days;    /* each begins a reading, but the first */
    struct told_past *pasts; /* from ent_alloc(), in the order in which they were met */
    size_t count, capacity;
    size_t met;       /* the last one */
    size_t left;      /* that the reading did not come to yet */
    uint32_t reading; /* the one that is told: from 1 on */
};

/* ---- Readings. */

/* An act that changes what was so on days before its own. */
static bool changes_reading(const entente_object *act)
{
    const int32_t type = entente_object_get_enum(act, ENTENTE_FIELD_TYPE);
    const int32_t effective = entente_object_get_date(act, ENTENTE_FIELD_EFFECTIVE);
    const int32_t date = entente_object_get_date(act, ENTENTE_FIELD_DATE);

    return entente_object_has(act, ENTENTE_FIELD_VOIDS) ||
           entente_object_has(act, ENTENTE_FIELD_CORRECTS) ||
           (effective && (!date || ent_date_span(effective).last < ent_date_span(date).first)) ||
           ent_kind_is(type, ENT_IS_BACKWARDS) || type == ENTENTE_ACT_DETERMINATION;
}

static bool add_groups(struct readings *readings)
{
    const struct ent_map *groups =
        ent_object_map(&readings->trace->agreement->root, ENTENTE_FIELD_GROUPS);
    struct ent_walk walk;

    for (uint32_t i = 0; groups && i < groups->count; i++) {
        const struct ent_value *value = &groups->entries[i].value;
        const entente_object *object =
            value->kind == ENTENTE_VALUE_OBJECT ? value->as.object : NULL;

        if (!object)
            continue;
        for (ent_walk_begin(&walk, object); object; object = ent_walk_next(&walk))
            if (!ent_days_of(&readings->days, object))
                return false;
    }
    return true;
}

/* Once it has lapsed nothing is left of what was applied provisionally, or would have been owed. */
static bool add_lapse(struct readings *readings)
{
    const entente_timeline *line = readings->trace->line;

    for (size_t i = 0; i < line->row_count; i++)
        if (line->rows[i].subject == 0 && line->rows[i].to == ENTENTE_STATUS_LAPSED &&
            !ent_days_add(&readings->days, ent_day_of_date(line->rows[i].on)))
            return false;
    return true;
}

static bool find_readings(struct readings *readings)
{
    const struct ent_list *acts = readings->trace->acts;
    struct ent_days *days = &readings->days;
    uint32_t kept = 0;

    for (uint32_t i = 0; acts && i < acts->count; i++)
        if (changes_reading(acts->items[i].as.object) &&
            !ent_days_of(days, acts->items[i].as.object))
            return false;
    if (!add_groups(readings) || !add_lapse(readings))
        return false;
    days->count = ent_sort_days(days->days, days->count);
    for (uint32_t i = 0; i < days->count; i++)
        if (days->days[i] > readings->trace->start && days->days[i] <= readings->trace->horizon)
            days->days[kept++] = days->days[i];
    days->count = kept;
    return true;
}

/* ---- What a case tells of its reading. */

static bool is_same_subject(const struct ent_past *a, const struct ent_past *b)
{
    return a->place == b->place && a->path[1] == b->path[1];
}

/* The subjects of one reading come nearly in the order of those of the last one. */
static struct told_past *past_of(struct readings *readings, const struct ent_past *past)
{
    struct told_past *grown;

    for (size_t i = 1; readings->left > 0 && i <= readings->count; i++) {
        const size_t at = (readings->met + i) % readings->count;

        /* A text can name an obligor twice. */
        if (readings->pasts[at].reading != readings->reading &&
            is_same_subject(&readings->pasts[at].past, past)) {
            readings->met = at;
            readings->left--;
            return &readings->pasts[at];
        }
    }
    grown = ent_grow_array(readings->pasts, readings->count, sizeof *grown, &readings->capacity);
    if (!grown)
        return NULL;
    readings->pasts = grown;
    readings->met = readings->count;
    grown[readings->count] = (struct told_past){.past = *past};
    return &grown[readings->count++];
}

/* The act outlives the case in which it has a record. */
static const struct ent_record *kept_record(struct readings *readings,
                                            const struct ent_record *record)
{
    struct ent_record *kept = ent_pool_alloc(&readings->trace->line->pool, sizeof *kept);

    if (kept)
        *kept = *record;
    return kept;
}

static bool add_moment(struct readings *readings, struct ent_history *out,
                       const struct ent_moment *moment, struct ent_point from)
{
    const bool whole = moment->from.day == from.day;
    const struct ent_record *cause =
        whole && moment->cause ? kept_record(readings, moment->cause) : NULL;

    return (!whole || !moment->cause || cause) &&
           ent_history_add(&readings->trace->line->pool, out, from, moment->states, cause);
}

/* The moments of a subject from the first day of a reading on. */
static bool add_past(struct readings *readings, const struct ent_past *past, ent_day first)
{
    struct told_past *told = past_of(readings, past);
    const struct ent_moment *moment = ent_history_on(past->history, first);
    const struct ent_moment *end = past->history->moments + past->history->count;

    if (!told)
        return false;
    told->reading = readings->reading;
    if (moment && !add_moment(readings, &told->history, moment, (struct ent_point){first, 0}))
        return false;
    for (moment = moment ? moment + 1 : past->history->moments; moment < end; moment++)
        if (!add_moment(readings, &told->history, moment, moment->from))
            return false;
    return true;
}

/* The reading from one day to another; `last` is the case of its last day, worked out, or NULL. */
static bool read_days(struct readings *readings, ent_day first, ent_day until,
                      struct ent_case *last)
{
    struct ent_case *that = last ? last : ent_trace_case(readings->trace, until);
    struct ent_past_walk walk = {0};
    struct ent_past past;
    bool good;

    readings->reading++;
    readings->left = readings->count;
    good = that && (last || ent_moves_work_out(that, ENTENTE_SCOPE_COMMITMENTS)) &&
           ent_commitments_follow(that, first);

    while (good && ent_commitments_past(that, &walk, &past))
        good = add_past(readings, &past, first);
    if (!last)
        ent_case_free(that);
    return good;
}

/* In the order of the document; obligors that only an earlier reading had come behind the others. */
static bool tell_pasts(struct readings *readings)
{
    const uint32_t count = (uint32_t)readings->count;
    struct ent_day_key *keys = ent_alloc_array((size_t)count + 1, sizeof *keys);
    bool good = keys != NULL;

    for (uint32_t i = 0; good && i < count; i++)
        keys[i] = (struct ent_day_key){(ent_day)readings->pasts[i].past.place, i};
    good = good && ent_sort_by_day(&readings->trace->line->pool, keys, count);
    for (uint32_t i = 0; good && i < count; i++) {
        struct told_past *told = &readings->pasts[keys[i].index];

        told->past.history = &told->history;
        good = ent_trace_past(readings->trace, &told->past);
    }
    ent_free(keys);
    return good;
}

bool ent_trace_commitments(struct ent_trace *trace, struct ent_case *last)
{
    struct readings readings = {.trace = trace};
    ent_day first = ENT_DAY_FIRST;
    bool good = find_readings(&readings);

    for (uint32_t i = 0; good && i < readings.days.count; i++) {
        good = read_days(&readings, first, readings.days.days[i] - 1, NULL);
        first = readings.days.days[i];
    }
    good = good && read_days(&readings, first, trace->horizon, last) && tell_pasts(&readings);
    ent_free(readings.pasts);
    ent_free(readings.days.days);
    return good;
}
