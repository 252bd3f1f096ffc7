#include "timeline_apart.h"

#include <string.h>

#include <entente/act.h>
#include <entente/expression.h>

#include "alloc.h"
#include "walk.h"

/* ---- Whether amendments can be told apart. */

/* Such as turn on no day but one that an act, an entry or an exit falls on. */
static bool turns_by_acts(int32_t op)
{
    switch (op) {
    case ENTENTE_OP_COUNT:
    case ENTENTE_OP_ALL:
    case ENTENTE_OP_SHARE:
    case ENTENTE_OP_WEIGHT:
    case ENTENTE_OP_RATIO:
    case ENTENTE_OP_DISTINCT:
    case ENTENTE_OP_EVENT:
    case ENTENTE_OP_AND:
    case ENTENTE_OP_OR:
    case ENTENTE_OP_NOT:
    case ENTENTE_OP_K_OF:
    case ENTENTE_OP_WHEN:
    case ENTENTE_OP_OWN_CONSENT:
    case ENTENTE_OP_ADD:
    case ENTENTE_OP_ALIGN:
    case ENTENTE_OP_LATER:
    case ENTENTE_OP_DATE:
    case ENTENTE_OP_MILESTONE:
    case ENTENTE_OP_NEVER:
        return true;
    default:
        return false;
    }
}

bool ent_amending_by_acts(const entente_agreement *agreement)
{
    const entente_object *clause = ent_clause(agreement, ENTENTE_FIELD_AMENDMENT);
    struct ent_walk walk;

    if (!clause)
        return true;
    ent_walk_begin(&walk, clause);
    for (const entente_object *at = clause; at; at = ent_walk_next(&walk))
        if (at->noun >= ENTENTE_NOUN_EXPRESSION &&
            !turns_by_acts(at->noun - ENTENTE_NOUN_EXPRESSION))
            return false;
    return true;
}

static bool is_whole_day(const struct ent_value *slot)
{
    return slot->kind == ENTENTE_VALUE_DATE && !ent_date_partial((int32_t)slot->as.integer);
}

/* Of an act of any kind: it falls on days that are certain, and changes no other act. */
static bool is_certain(const entente_object *act)
{
    for (uint16_t i = 0; i < act->count; i++)
        switch (act->slots[i].field) {
        case ENTENTE_FIELD_DATE:
        case ENTENTE_FIELD_EFFECTIVE:
            if (!is_whole_day(&act->slots[i]))
                return false;
            break;
        case ENTENTE_FIELD_CORRECTS:
        case ENTENTE_FIELD_VOIDS:
        case ENTENTE_FIELD_INSTANT:
            return false;
        default:
            break;
        }
    return true;
}

static bool are_certain(const struct ent_list *acts)
{
    for (uint32_t i = 0; acts && i < acts->count; i++)
        if (!is_certain(acts->items[i].as.object))
            return false;
    return true;
}

static bool can_be_apart(const struct ent_trace *trace)
{
    const struct entente_question *question = &trace->question;

    return trace->width > trace->party_count + 2 && trace->acts && question->with_count == 0 &&
           question->known == 0 && !question->has_instant &&
           ent_amending_by_acts(trace->agreement) && are_certain(trace->acts);
}

/* By an instrument of its own a party accepts an amendment. */
static bool is_kind_about_amendments(int32_t type)
{
    return ent_kind_is(type, ENT_IS_AMENDING) ||
           (ent_kind_is(type, ENT_IS_COUNTED) &&
            !ent_kind_is(type, ENT_IS_SIGNATURE | ENT_IS_FORMALITY));
}

/* Adopted, accepted or rejected; with nothing in it that it could be about besides. */
static bool is_about_amendment_alone(const entente_object *act)
{
    if (!is_kind_about_amendments(entente_object_get_enum(act, ENTENTE_FIELD_TYPE)))
        return false;
    for (uint16_t i = 0; i < act->count; i++)
        switch (act->slots[i].field) {
        case ENTENTE_FIELD_ID:
        case ENTENTE_FIELD_DATE:
        case ENTENTE_FIELD_TYPE:
        case ENTENTE_FIELD_PARTY:
        case ENTENTE_FIELD_VERSION:
        case ENTENTE_FIELD_RECORDED:
        case ENTENTE_FIELD_AMONG:
        case ENTENTE_FIELD_EFFECTIVE:
        case ENTENTE_FIELD_DEEMED_ACCEPTED:
        case ENTENTE_FIELD_NOTE:
        case ENTENTE_FIELD_SOURCE:
            break;
        default:
            return false;
        }
    return true;
}

/* ---- Which act is about which amendment. */

/* The subject that each symbol names as an amendment; 0: none. */
static uint32_t *subjects_of_symbols(struct ent_trace *trace, struct ent_pool *pool)
{
    const struct ent_list *versions =
        ent_object_list(&trace->agreement->root, ENTENTE_FIELD_VERSIONS);
    uint32_t *subjects =
        ent_pool_array_zero(pool, (size_t)trace->agreement->symbols.count + 1, sizeof *subjects);
    uint32_t next = trace->party_count + 1;

    /* The subjects stand in the order of the versions. */
    for (uint32_t i = 0; subjects && versions && i < versions->count; i++) {
        const struct ent_symbol *id =
            ent_object_symbol(versions->items[i].as.object, ENTENTE_FIELD_ID);

        if (id && next < trace->width && strcmp(id->text, trace->line->subjects[next].id) == 0)
            subjects[id->number] = next++;
    }
    return subjects;
}

/* An act about an amendment bears on the whole too where an act that does so names it. */
static void mix_named(const entente_object *act, const uint32_t *about, uint8_t *mixed)
{
    for (uint16_t i = 0; i < act->count; i++) {
        const struct ent_value *slot = &act->slots[i];

        if (slot->kind == ENTENTE_VALUE_NAME)
            mixed[about[slot->as.symbol->number]] = 1;
        for (uint32_t k = 0; slot->kind == ENTENTE_VALUE_LIST && k < slot->as.list->count; k++)
            if (slot->as.list->items[k].kind == ENTENTE_VALUE_NAME)
                mixed[about[slot->as.list->items[k].as.symbol->number]] = 1;
    }
}

/* An amendment is apart only with all acts about it. */
static bool share_acts_of_versions(struct ent_trace *trace, struct ent_apart *apart)
{
    const uint32_t count = trace->acts->count;
    const uint32_t *subjects = subjects_of_symbols(trace, &apart->pool);
    uint32_t *about = ent_pool_array_zero(&apart->pool, (size_t)trace->agreement->symbols.count + 1,
                                          sizeof *about);
    uint8_t *mixed = ent_pool_array_zero(&apart->pool, trace->width, 1);

    apart->of_act = ent_pool_array_zero(&apart->pool, (size_t)count + 1, sizeof *apart->of_act);
    if (!subjects || !about || !mixed || !apart->of_act)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const entente_object *act = trace->acts->items[i].as.object;
        const struct ent_symbol *version = ent_object_symbol(act, ENTENTE_FIELD_VERSION);

        apart->of_act[i] = version ? subjects[version->number] : 0;
        about[ent_act_id(act)->number] = apart->of_act[i];
        if (apart->of_act[i] && !is_about_amendment_alone(act))
            mixed[apart->of_act[i]] = 1;
    }
    for (uint32_t i = 0; i < count; i++)
        if (!apart->of_act[i])
            mix_named(trace->acts->items[i].as.object, about, mixed);
    for (uint32_t i = 0; i < count; i++)
        if (mixed[apart->of_act[i]])
            apart->of_act[i] = 0;
    return true;
}

/* Counted first, then put where each slice begins. */
static bool slice_acts(struct ent_trace *trace, struct ent_apart *apart)
{
    const uint32_t count = trace->acts->count;
    uint32_t *first;

    apart->acts = ent_pool_array(&apart->pool, (size_t)count + 1, sizeof *apart->acts);
    first = ent_pool_array_zero(&apart->pool, (size_t)trace->width + 2, sizeof *first);
    if (!apart->acts || !first)
        return false;
    for (uint32_t i = 0; i < count; i++)
        first[apart->of_act[i] + 2]++;
    for (uint32_t i = 2; i <= trace->width; i++)
        first[i] += first[i - 1];
    for (uint32_t i = 0; i < count; i++)
        apart->acts[first[apart->of_act[i] + 1]++] = i;
    apart->first = first;
    return true;
}

/* ---- Which days are whose. */

static bool name_common(struct ent_trace *trace, struct ent_apart *apart)
{
    struct ent_walk walk;
    const entente_object *object = &trace->agreement->root;
    uint32_t act = 0;

    for (ent_walk_begin(&walk, object); object; object = ent_walk_next(&walk)) {
        /* The walk meets the acts in their order. */
        if (act < trace->acts->count && object == trace->acts->items[act].as.object &&
            apart->of_act[act++])
            continue;
        if (!ent_days_of(&apart->common, object))
            return false;
    }
    if (!ent_days_add(&apart->common, trace->start))
        return false;
    apart->common.count = ent_sort_days(apart->common.days, apart->common.count);
    return true;
}

/* Of what stands in an act about an amendment alone, three members are days. */
static bool name_own(struct ent_trace *trace, struct ent_apart *apart)
{
    const int32_t fields[] = {ENTENTE_FIELD_DATE, ENTENTE_FIELD_EFFECTIVE,
                              ENTENTE_FIELD_DEEMED_ACCEPTED};
    const uint32_t count = trace->acts->count;

    apart->days = ent_pool_array(&apart->pool, 5 * (size_t)count + 1, sizeof *apart->days);
    for (uint32_t i = 0; apart->days && i < count; i++)
        for (int k = 0; apart->of_act[i] && k < 3; k++) {
            const int32_t date =
                entente_object_get_date(trace->acts->items[i].as.object, fields[k]);
            const struct ent_span span = ent_date_span(date);

            if (!date)
                continue;
            apart->days[apart->day_count++] = (struct ent_day_key){span.first, apart->of_act[i]};
            if (span.first == span.last)
                continue;
            apart->days[apart->day_count++] = (struct ent_day_key){span.last, apart->of_act[i]};
            apart->days[apart->day_count++] = (struct ent_day_key){span.last + 1, apart->of_act[i]};
        }
    return apart->days && ent_sort_by_day(&apart->pool, apart->days, apart->day_count);
}

/* ---- The day that is looked at. */

static bool fill_apart(struct ent_trace *trace, struct ent_apart *apart)
{
    struct ent_pool *pool = &apart->pool;

    apart->pool.meter = ent_work_meter(trace->question.work);
    apart->width = trace->width;
    apart->act_count = trace->acts->count;
    apart->next = ENT_DAY_NEVER;
    apart->left_out = ent_pool_array_zero(pool, (size_t)trace->acts->count + 1, 1);
    apart->dropped = ent_pool_array(pool, (size_t)trace->acts->count + 1, 1);
    apart->looked = ent_pool_array_zero(pool, trace->width, 1);
    apart->touched = ent_pool_array(pool, trace->width, sizeof *apart->touched);
    apart->entries = ent_pool_array(pool, trace->width, sizeof *apart->entries);
    if (!apart->left_out || !apart->dropped || !apart->looked || !apart->touched || !apart->entries)
        return false;
    if (!share_acts_of_versions(trace, apart) || !slice_acts(trace, apart))
        return false;
    for (uint32_t i = 0; i < trace->width; i++)
        apart->entries[i] = ENT_DAY_NEVER;
    for (uint32_t i = 0; i < trace->acts->count; i++)
        apart->left_out[i] = apart->of_act[i] != 0;
    return name_common(trace, apart) && name_own(trace, apart) &&
           ent_work_steps(trace->question.work, (uint64_t)trace->acts->count + trace->width);
}

static void set_apart_whole(struct ent_apart *apart)
{
    apart->whole = true;
}

bool ent_apart_new(struct ent_trace *trace)
{
    if (!can_be_apart(trace))
        return true;
    trace->apart = ent_alloc_zero(sizeof *trace->apart);
    if (!trace->apart)
        return false;
    set_apart_whole(trace->apart);
    return fill_apart(trace, trace->apart);
}

void ent_apart_free(struct ent_trace *trace)
{
    if (!trace->apart)
        return;
    ent_free(trace->apart->common.days);
    ent_pool_done(&trace->apart->pool);
    ent_free(trace->apart);
    trace->apart = NULL;
}

/* Whether the day is asked with the acts about an amendment. */
static void look_at_amendment(struct ent_apart *apart, uint32_t subject, bool looked)
{
    if (apart->looked[subject] == looked)
        return;
    apart->looked[subject] = looked;
    if (looked)
        apart->touched[apart->touched_count++] = subject;
    for (uint32_t i = apart->first[subject]; i < apart->first[subject + 1]; i++)
        apart->left_out[apart->acts[i]] = !looked;
}

static uint32_t first_key(const struct ent_apart *apart, ent_day day)
{
    uint32_t low = 0, high = apart->day_count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (apart->days[middle].day < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void ent_apart_on(struct ent_apart *apart, ent_day day)
{
    while (apart->touched_count > 0)
        look_at_amendment(apart, apart->touched[--apart->touched_count], false);
    apart->whole = day == apart->next || ent_days_have(&apart->common, day);
    for (uint32_t i = first_key(apart, day); i < apart->day_count && apart->days[i].day == day; i++)
        look_at_amendment(apart, apart->days[i].index, true);
    for (uint32_t i = 0; i < apart->width; i++)
        if (apart->entries[i] == day)
            look_at_amendment(apart, i, true);
}

const uint8_t *ent_apart_dropped(struct ent_apart *apart, const uint8_t *dropped)
{
    if (apart->whole || !dropped)
        return apart->whole ? dropped : apart->left_out;
    for (uint32_t i = 0; i < apart->act_count; i++)
        apart->dropped[i] = apart->left_out[i] | dropped[i];
    return apart->dropped;
}
