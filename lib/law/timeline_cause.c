/* Which act of the day made a change: without it, the day would have been another. */
#include <string.h>

#include <entente/act.h>
#include <entente/field.h>

#include "alloc.h"
#include "text.h"
#include "timeline.h"

/* One day on which something changed. */
struct cause {
    struct ent_sweep *sweep;
    ent_day day;
    uint8_t *dropped;  /* of each act */
    uint32_t *acts;    /* those dated the day */
    int32_t *statuses; /* of each of these acts, by subject: what the day is without it */
    uint32_t act_count;
};

static const entente_object *act_at(const struct cause *cause, uint32_t act)
{
    return cause->sweep->acts->items[cause->acts[act]].as.object;
}

static bool dated(const entente_object *act, int32_t date)
{
    const struct ent_value *slot = ent_object_slot(act, ENTENTE_FIELD_DATE);

    return slot && slot->kind == ENTENTE_VALUE_DATE && slot->as.integer == date;
}

static bool gather(struct cause *cause)
{
    const struct ent_list *acts = cause->sweep->acts;
    const uint32_t count = acts ? acts->count : 0;
    const int32_t date = ent_date_of_day(cause->day);

    cause->dropped = ent_alloc_zero((size_t)count + 1);
    cause->acts = ent_alloc_array((size_t)count + 1, sizeof *cause->acts);
    if (!cause->dropped || !cause->acts)
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (dated(acts->items[i].as.object, date))
            cause->acts[cause->act_count++] = i;
    return true;
}

/* What the day is without any of its acts, and without each of them. */
static bool look_without(struct cause *cause)
{
    struct ent_sweep *sweep = cause->sweep;
    const uint32_t width = sweep->line->subject_count;

    for (uint32_t i = 0; i < cause->act_count; i++)
        cause->dropped[cause->acts[i]] = 1;
    if (cause->act_count == 0)
        return true;
    if (!ent_sweep_look(sweep, cause->day, cause->dropped, sweep->without))
        return false;
    if (cause->act_count == 1)
        return true;
    cause->statuses = ent_alloc_array((size_t)cause->act_count * width, sizeof(int32_t));
    for (uint32_t i = 0; cause->statuses && i < cause->act_count; i++) {
        memset(cause->dropped, 0, sweep->acts->count);
        cause->dropped[cause->acts[i]] = 1;
        if (!ent_sweep_look(sweep, cause->day, cause->dropped, cause->statuses + (size_t)i * width))
            return false;
    }
    return cause->statuses != NULL;
}

static bool own(const struct cause *cause, uint32_t act, uint32_t subject)
{
    const struct ent_symbol *party = ent_object_symbol(act_at(cause, act), ENTENTE_FIELD_PARTY);
    const struct ent_subject *row = &cause->sweep->line->subjects[subject];

    return row->facet == ENTENTE_FACET_PARTY_STATUS && party && strcmp(party->text, row->id) == 0;
}

/* The act that did most: it is needed, it is the subject's own, it is the last. */
static const entente_object *act_of(const struct cause *cause, uint32_t subject, int32_t to)
{
    const uint32_t width = cause->sweep->line->subject_count;
    const entente_object *found = NULL;
    int best = -1;

    if (cause->act_count == 0 || cause->sweep->without[subject] == to)
        return NULL;
    for (uint32_t i = 0; i < cause->act_count; i++) {
        const bool needed =
            cause->act_count == 1 || cause->statuses[(size_t)i * width + subject] != to;
        const int worth = 2 * needed + own(cause, i, subject);

        if (worth < best)
            continue;
        best = worth;
        found = act_at(cause, i);
    }
    return found;
}

static void say_name(struct ent_buffer *text, const char *name)
{
    for (; name && *name; name++)
        ent_buffer_char(text, *name == '_' ? ' ' : *name);
}

static void say_act(struct ent_buffer *text, const struct ent_subject *subject,
                    const struct ent_moment *row, const entente_object *act)
{
    const struct ent_symbol *party = ent_object_symbol(act, ENTENTE_FIELD_PARTY);

    say_name(text, entente_field_value_name(ENTENTE_NOUN_ACT, ENTENTE_FIELD_TYPE,
                                            entente_object_get_enum(act, ENTENTE_FIELD_TYPE)));
    if (party) {
        ent_buffer_text(text, " by ");
        ent_buffer_text(text, party->text);
    }
    ent_buffer_text(text, " made it \"");
    ent_buffer_text(text, entente_facet_name(subject->facet, row->to));
    ent_buffer_text(text, "\".");
}

static void say_day(struct ent_buffer *text, const struct ent_subject *subject,
                    const struct ent_moment *row)
{
    ent_buffer_text(text, "No act of this day was needed: what was done before made it \"");
    ent_buffer_text(text, entente_facet_name(subject->facet, row->to));
    ent_buffer_text(text, "\" from this day on.");
}

static bool explain(entente_timeline *line, struct ent_moment *row, const entente_object *act)
{
    const struct ent_subject *subject = &line->subjects[row->subject];
    struct ent_buffer text = {NULL, 0, 0, false};
    const char *id = act ? entente_object_get_text(act, ENTENTE_FIELD_ID) : NULL;

    if (act)
        say_act(&text, subject, row, act);
    else
        say_day(&text, subject, row);
    if (!text.failed)
        row->because = ent_pool_text(&line->pool, text.data, text.length);
    ent_buffer_done(&text);
    if (id)
        row->act = ent_pool_text(&line->pool, id, strlen(id));
    return row->because && (!id || row->act);
}

static bool add_row(struct cause *cause, uint32_t subject)
{
    struct ent_sweep *sweep = cause->sweep;
    entente_timeline *line = sweep->line;
    struct ent_moment *rows =
        ent_grow_array(line->rows, line->row_count, sizeof *rows, &line->row_capacity);

    if (!rows)
        return false;
    line->rows = rows;
    rows += line->row_count;
    *rows = (struct ent_moment){.subject = subject,
                                .on = ent_date_of_day(cause->day),
                                .from = sweep->before[subject],
                                .to = sweep->here[subject]};
    if (!explain(line, rows, act_of(cause, subject, rows->to)))
        return false;
    line->row_count++;
    return true;
}

static bool tell(struct cause *cause)
{
    struct ent_sweep *sweep = cause->sweep;
    const ent_day next = sweep->next;
    bool good = gather(cause) && look_without(cause);

    for (uint32_t i = 0; good && i < sweep->line->subject_count; i++)
        if (sweep->before[i] != sweep->here[i])
            good = add_row(cause, i);
    sweep->next = next;
    return good;
}

bool ent_sweep_tell(struct ent_sweep *sweep, ent_day day)
{
    struct cause cause = {.sweep = sweep, .day = day};
    bool good;

    if (memcmp(sweep->before, sweep->here, sweep->line->subject_count * sizeof(int32_t)) == 0)
        return true;
    good = tell(&cause);
    ent_free(cause.dropped);
    ent_free(cause.acts);
    ent_free(cause.statuses);
    return good;
}
