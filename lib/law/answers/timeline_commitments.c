/*
 * Commitments over time. One case tells how they stood on every day up to its own, as the log is read
 * on its day. Some changes alter that reading of earlier days: an act voids or corrects another, or
 * is in its way, confirms a signature, or determines what was open; all comes to an end; a group gets
 * other members. The days between two such changes are a reading. The case of its last day tells all
 * of it.
 */
#include <entente/act.h>

#include "alloc.h"
#include "commitments.h"
#include "moves.h"
#include "sorting.h"
#include "text.h"
#include "timeline_parts.h"
#include "walk.h"

/* A commitment, or one of its obligors, over all readings. */
struct told_past {
    struct ent_past past;
    struct ent_history history;
    uint32_t next; /* of the same commitment */
};

/* Its subjects are a chain in the order in which they were met. */
struct told_commitment {
    uint32_t first, last, count;
    uint32_t reading; /* the number of the last reading that told it, from 1 on ... */
    uint32_t met;     /* ... how many of its subjects that reading has told so far ... */
    uint32_t at;      /* ... and the subject at which the search for the next one begins */
};

struct readings {
    struct ent_trace *trace;
    struct ent_days days;    /* each begins a reading, but the first ... */
    struct ent_days members; /* ... and each of these one of the commitments that name a group */
    ent_day first, first_of_groups; /* of the reading that is told, of all and of those */
    struct told_past *pasts;        /* from ent_alloc(), in the order in which they were met */
    size_t count, capacity;
    struct told_commitment *commitments; /* by place */
    uint32_t reading;                    /* the number of the one that is told, from 1 on */
};

/* ---- Readings. */

enum { SIDES_OF_COMMITMENT = 2 };

static const int32_t sides_of_commitment[SIDES_OF_COMMITMENT] = {ENTENTE_FIELD_OBLIGORS,
                                                                 ENTENTE_FIELD_BENEFICIARIES};

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

/* The members of a group change on these days: the first in, and the first without. */
static bool add_member(struct ent_days *days, const entente_object *member)
{
    const int32_t from = entente_object_get_date(member, ENTENTE_FIELD_FROM);
    const int32_t until = entente_object_get_date(member, ENTENTE_FIELD_UNTIL);
    const struct ent_span in = ent_date_span(from), out = ent_date_span(until);

    return (!from || (ent_days_add(days, in.first) && ent_days_add(days, in.last))) &&
           (!until || (ent_days_add(days, out.first + 1) && ent_days_add(days, out.last + 1)));
}

/* The group that a commitment names; NULL: it names none, or all parties. */
static const struct ent_symbol *group_named(const entente_object *commitment, int32_t field)
{
    const struct ent_value *who = ent_object_slot(commitment, field);

    return who && who->kind == ENTENTE_VALUE_NAME && !ent_text_equal(who->as.symbol->text, "all")
               ? who->as.symbol
               : NULL;
}

static bool add_members(struct readings *readings, const struct ent_value *group)
{
    const entente_object *object = group->kind == ENTENTE_VALUE_OBJECT ? group->as.object : NULL;
    struct ent_walk walk;

    if (!object)
        return true;
    for (ent_walk_begin(&walk, object); object; object = ent_walk_next(&walk))
        if (!add_member(&readings->members, object))
            return false;
    return true;
}

/* Marks the groups that a commitment names, by the number of the name. */
static void mark_groups(const entente_object *commitment, bool *named)
{
    for (int k = 0; k < SIDES_OF_COMMITMENT; k++) {
        const struct ent_symbol *name = group_named(commitment, sides_of_commitment[k]);

        if (name)
            named[name->number] = true;
    }
}

/* Of the groups that commitments name. */
static bool add_groups(struct readings *readings)
{
    const entente_object *root = &readings->trace->agreement->root;
    const struct ent_list *list = ent_object_list(root, ENTENTE_FIELD_COMMITMENTS);
    const struct ent_map *groups = ent_object_map(root, ENTENTE_FIELD_GROUPS);
    bool *named = ent_pool_alloc_zero(&readings->trace->line->pool,
                                      (size_t)readings->trace->agreement->symbols.count + 1);

    if (!named)
        return false;
    for (uint32_t i = 0; i < list->count; i++)
        mark_groups(list->items[i].as.object, named);
    for (uint32_t i = 0; groups && i < groups->count; i++)
        if (named[groups->entries[i].key->number] &&
            !add_members(readings, &groups->entries[i].value))
            return false;
    return true;
}

/* Once all is over nothing is left of what was applied provisionally, or would have been owed. */
static bool add_end(struct readings *readings)
{
    const entente_timeline *line = readings->trace->line;

    for (size_t i = 0; i < line->row_count; i++)
        if (line->rows[i].subject == 0 && line->rows[i].to <= ENTENTE_STATUS_LAPSED &&
            !ent_days_add(&readings->days, ent_day_of_date(line->rows[i].on)))
            return false;
    return true;
}

/* In order, as far as they are in the time that is asked about, from a day on. */
static void keep_inside(const struct ent_trace *trace, struct ent_days *days, ent_day first)
{
    uint32_t kept = 0;

    days->count = ent_sort_days(days->days, days->count);
    for (uint32_t i = 0; i < days->count; i++)
        if (days->days[i] >= first && days->days[i] <= trace->horizon)
            days->days[kept++] = days->days[i];
    days->count = kept;
}

static bool find_readings(struct readings *readings)
{
    const struct ent_list *acts = readings->trace->acts;

    for (uint32_t i = 0; acts && i < acts->count; i++)
        if (changes_reading(acts->items[i].as.object) &&
            !ent_days_of(&readings->days, acts->items[i].as.object))
            return false;
    for (uint32_t i = 0; i < readings->trace->undone.count; i++)
        if (!ent_days_add(&readings->days, readings->trace->undone.days[i]))
            return false;
    if (!add_groups(readings) || !add_end(readings))
        return false;
    keep_inside(readings->trace, &readings->days, readings->trace->start + 1);
    /* Before the first of all days a group may have had other members. */
    keep_inside(readings->trace, &readings->members,
                ent_day_later(readings->trace->start, ENT_DAY_FIRST + 1));
    return true;
}

/* ---- What a case tells of its reading. */

static struct told_past *new_past(struct readings *readings, struct told_commitment *commitment,
                                  const struct ent_past *past)
{
    struct told_past *grown =
        ent_grow_array(readings->pasts, readings->count, sizeof *grown, &readings->capacity);

    if (!grown)
        return NULL;
    readings->pasts = grown;
    grown[readings->count] = (struct told_past){.past = *past};
    if (commitment->count++ > 0)
        grown[commitment->last].next = (uint32_t)readings->count;
    else
        commitment->first = (uint32_t)readings->count;
    commitment->last = (uint32_t)readings->count;
    return &grown[readings->count++];
}

/* The subjects of a commitment come nearly in the order of the last reading. */
static struct told_past *told_past_of(struct readings *readings, const struct ent_past *past)
{
    struct told_commitment *commitment = &readings->commitments[past->place];

    if (commitment->reading != readings->reading) {
        commitment->reading = readings->reading;
        commitment->met = 0;
        commitment->at = commitment->first;
    }
    for (uint32_t i = 0; commitment->met < commitment->count && i < commitment->count; i++) {
        struct told_past *told = &readings->pasts[commitment->at];

        commitment->at = commitment->at == commitment->last ? commitment->first : told->next;
        if (told->past.path[1] == past->path[1]) {
            commitment->met++;
            return told;
        }
    }
    commitment->met++;
    return new_past(readings, commitment, past);
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

static bool add_read_moment(struct readings *readings, struct ent_history *out,
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
    struct told_past *told = told_past_of(readings, past);
    const struct ent_moment *moment = ent_history_on(past->history, first);
    const struct ent_moment *end = past->history->moments + past->history->count;

    if (!told)
        return false;
    if (moment && !add_read_moment(readings, &told->history, moment, (struct ent_point){first, 0}))
        return false;
    for (moment = moment ? moment + 1 : past->history->moments; moment < end; moment++)
        if (!add_read_moment(readings, &told->history, moment, moment->from))
            return false;
    return true;
}

static bool names_group(const struct readings *readings, uint32_t place)
{
    const struct ent_list *list =
        ent_object_list(&readings->trace->agreement->root, ENTENTE_FIELD_COMMITMENTS);

    for (int k = 0; k < SIDES_OF_COMMITMENT; k++)
        if (group_named(list->items[place].as.object, sides_of_commitment[k]))
            return true;
    return false;
}

/* The end of a reading, of all commitments or of those that name a group; `that` is the case of its
 * last day, worked out. */
static bool end_reading(struct readings *readings, struct ent_case *that, bool all)
{
    struct ent_past_walk walk = {0};
    struct ent_past past;

    readings->reading++;
    while (ent_commitments_past(that, &walk, &past)) {
        const bool group = names_group(readings, past.place);
        ent_day first;

        if (!all && !group)
            continue;
        first = group ? readings->first_of_groups : readings->first;
        /* From the day before, so that what changes on the first day has its cause. */
        if (!ent_commitment_follow(that, past.place, first - (first > ENT_DAY_FIRST)) ||
            !add_past(readings, &past, first))
            return false;
    }
    return true;
}

static bool read_up_to(struct readings *readings, ent_day last, bool all)
{
    struct ent_case *that = ent_trace_case(readings->trace, last);
    const bool good = that && ent_moves_work_out(that, ENTENTE_SCOPE_COMMITMENTS) &&
                      end_reading(readings, that, all);

    ent_case_free(that);
    readings->first_of_groups = last + 1;
    if (all)
        readings->first = last + 1;
    return good;
}

/* All readings but the last one. */
static bool read_earlier(struct readings *readings)
{
    const struct ent_days *days = &readings->days, *members = &readings->members;
    uint32_t i = 0, k = 0;

    while (i < days->count || k < members->count) {
        const ent_day own = i < days->count ? days->days[i] : ENT_DAY_NEVER;
        const ent_day group = k < members->count ? members->days[k] : ENT_DAY_NEVER;

        if (!read_up_to(readings, (own < group ? own : group) - 1, own <= group))
            return false;
        i += own <= group;
        k += group <= own;
    }
    return true;
}

/* In the order of the document; obligors whom only an earlier reading had come last. */
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
    struct readings readings = {
        .trace = trace, .first = ENT_DAY_FIRST, .first_of_groups = ENT_DAY_FIRST};
    const struct ent_list *list =
        ent_object_list(&trace->agreement->root, ENTENTE_FIELD_COMMITMENTS);
    bool good;

    readings.commitments =
        ent_pool_array_zero(&trace->line->pool, list->count, sizeof *readings.commitments);
    good = readings.commitments && find_readings(&readings) && read_earlier(&readings) &&
           end_reading(&readings, last, true) && tell_pasts(&readings);
    ent_free(readings.pasts);
    ent_free(readings.days.days);
    ent_free(readings.members.days);
    return good;
}
