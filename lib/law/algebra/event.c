/*
 * Events: facts in the world that a rule waits for. Which acts of the log establish one, and from
 * when to when it stands.
 */
#include "event.h"

#include <string.h>

#include <entente/act.h>

#include "case.h"
#include "log.h"
#include "node.h"
#include "sorting.h"
#include "timed.h"

/* What an act of the log does to an event. */
enum effect { NOTHING, HAPPENS, IS_TAKEN_BACK };

static bool text_is(const struct ent_value *value, const char *text)
{
    const char *found = ent_value_text(value);

    return found && strcmp(found, text) == 0;
}

/* Whether `by` of an act names somebody: text, a list, or an actor with a name. */
bool ent_event_done_by(const entente_object *act, const char *who)
{
    const struct ent_value *by = ent_object_slot(act, ENTENTE_FIELD_BY);

    if (!by)
        return false;
    if (by->kind == ENTENTE_VALUE_LIST) {
        for (uint32_t i = 0; i < by->as.list->count; i++)
            if (text_is(&by->as.list->items[i], who))
                return true;
        return false;
    }
    if (by->kind == ENTENTE_VALUE_OBJECT)
        by = ent_object_slot(by->as.object, ENTENTE_FIELD_NAME);
    return by && text_is(by, who);
}

bool ent_event_awaited(const struct ent_case *that, const entente_object *act)
{
    const struct ent_rules *rules = &that->rules;

    ent_case_count(that, rules->node_count);
    for (uint32_t i = 0; i < rules->node_count; i++)
        if (rules->nodes[i].op == ENTENTE_OP_EVENT &&
            ent_object_names(act, ENTENTE_FIELD_EVENT, rules->nodes[i].name))
            return true;
    return false;
}

static bool done_by_any(const entente_object *act, const struct ent_list *allowed)
{
    for (uint32_t i = 0; allowed && i < allowed->count; i++) {
        const char *who = ent_value_text(&allowed->items[i]);

        if (who && ent_event_done_by(act, who))
            return true;
    }
    return !allowed;
}

/* Where it is about one party, what befell another is nothing to it; where it is its own, nor is what
 * is told of nobody. */
static bool concerns_event(const struct ent_case *that, const struct ent_node *node, int32_t party,
                           const struct ent_record *record)
{
    if (node->own_event)
        return party != ENT_NO_PARTY && record->party == party;
    return !that->events_of_one || record->party == ENT_NO_PARTY ||
           record->party == that->events_of;
}

/* What would be if the one who is to determine it found that it is so. */
static enum effect alleged_effect(int32_t alleging, const struct ent_symbol *decider,
                                  const entente_object *act)
{
    if (alleging == ENT_ALLEGED_NONE || (!decider && alleging != ENT_ALLEGED_ANY))
        return NOTHING;
    if (entente_object_get_enum(act, ENTENTE_FIELD_DETERMINATION) != ENTENTE_DETERMINATION_DENIED)
        return HAPPENS;
    return decider && ent_object_symbol(act, ENTENTE_FIELD_DETERMINED_BY) == decider ? IS_TAKEN_BACK
                                                                                     : NOTHING;
}

/* Whether an act takes an event back: no body reverses the word of another, nor a word on another
 * actor. Where the record does not say whose word it is, it is the word of the body that decides. */
static bool takes_back(const struct ent_node *node, const entente_object *act,
                       const struct ent_symbol *decider)
{
    const struct ent_symbol *whose = ent_object_symbol(act, ENTENTE_FIELD_DETERMINED_BY);

    if (decider && whose && whose != decider)
        return false;
    return !ent_object_slot(act, ENTENTE_FIELD_BY) ||
           done_by_any(act, ent_object_list(node->object, ENTENTE_FIELD_BY));
}

/* Acknowledged, determined, or without more; only the body's word counts where one is named. */
static enum effect effect_on(const struct ent_case *that, const struct ent_node *node,
                             const entente_object *act)
{
    int32_t determination;
    const struct ent_symbol *decider;
    bool told;

    if (!ent_object_names(act, ENTENTE_FIELD_EVENT, node->name))
        return NOTHING;
    determination = entente_object_get_enum(act, ENTENTE_FIELD_DETERMINATION);
    decider = ent_object_symbol(node->object, ENTENTE_FIELD_DETERMINED_BY);
    told = determination == 0 || determination == ENTENTE_DETERMINATION_ACKNOWLEDGED ||
           determination == ENTENTE_DETERMINATION_DETERMINED;
    if (determination == ENTENTE_DETERMINATION_REVERSED)
        return takes_back(node, act, decider) ? IS_TAKEN_BACK : NOTHING;
    if (!done_by_any(act, ent_object_list(node->object, ENTENTE_FIELD_BY)))
        return NOTHING;
    if (decider ? determination == ENTENTE_DETERMINATION_DETERMINED &&
                      ent_object_symbol(act, ENTENTE_FIELD_DETERMINED_BY) == decider
                : told)
        return HAPPENS;
    return alleged_effect(that->rules.alleging, decider, act);
}

static bool record_is_whole_day(const struct ent_record *record)
{
    return !record->maybe && record->day.first == record->day.last;
}

/* From when to when an event surely stands, or perhaps, by one act; empty where from >= until. */
struct event_stretch {
    ent_day from[2], until[2];
};

enum { SURELY, PERHAPS };

static struct event_stretch stretch_of_event(const struct ent_case *that, const uint32_t *about,
                                             uint32_t count, const struct ent_record *on)
{
    struct event_stretch out = {{on->maybe ? ENT_DAY_NEVER : on->day.last, on->day.first},
                                {ENT_DAY_NEVER, ENT_DAY_NEVER}};

    for (uint32_t i = 0; i < count; i++) {
        const struct ent_record *off = &that->log.records[about[i] / 2];

        if (about[i] % 2)
            continue;
        if (!ent_record_surely_after(on, off) && off->day.first < out.until[SURELY])
            out.until[SURELY] = off->day.first;
        if (!off->maybe && ent_record_surely_after(off, on) && off->day.last < out.until[PERHAPS])
            out.until[PERHAPS] = off->day.last;
    }
    return out;
}

/* The ends of all stretches in order: each key is 4 * act + 2 * kind + whether it is an end. */
static bool add_stretches(struct ent_case *that, struct ent_day_key *ends, uint32_t count)
{
    int64_t standing[2] = {0, 0};

    if (!ent_sort_by_day(&that->pool, ends, count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        standing[ends[i].index / 2 % 2] += ends[i].index % 2 ? -1 : 1;
        if (i + 1 < count && ends[i + 1].day == ends[i].day)
            continue;
        if (!ent_add_step(that, ends[i].day,
                          standing[SURELY]    ? ENT_YES
                          : standing[PERHAPS] ? ENT_MAYBE
                                              : ENT_NO))
            return false;
    }
    return true;
}

/* Days that are not whole. `about` are the records about the event: 2 * record + it happens. */
static bool partial_steps(struct ent_case *that, const uint32_t *about, uint32_t count)
{
    const size_t size = (4 * (size_t)count + 1) * sizeof(struct ent_day_key);
    struct ent_day_key *ends = ent_pool_alloc(&that->pool, size);
    uint32_t used = 0;
    bool good;

    if (!ends || !ent_case_steps(that, (uint64_t)count * count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        struct event_stretch stretch;

        if (about[i] % 2 == 0)
            continue;
        stretch = stretch_of_event(that, about, count, &that->log.records[about[i] / 2]);
        for (uint32_t kind = SURELY; kind <= PERHAPS; kind++) {
            if (stretch.from[kind] >= stretch.until[kind])
                continue;
            ends[used++] = (struct ent_day_key){stretch.from[kind], 4 * i + 2 * kind};
            if (stretch.until[kind] != ENT_DAY_NEVER)
                ends[used++] = (struct ent_day_key){stretch.until[kind], 4 * i + 2 * kind + 1};
        }
    }
    good = add_stretches(that, ends, used);
    ent_pool_free(&that->pool, ends, size);
    return good;
}

static bool whole_steps(struct ent_case *that, const uint32_t *about, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (!ent_add_step(that, that->log.records[about[i] / 2].day.first,
                          about[i] % 2 ? ENT_YES : ENT_NO))
            return false;
    return true;
}

bool ent_event_steps(struct ent_case *that, const struct ent_node *node, int32_t party)
{
    const size_t size = ((size_t)that->log.count + 1) * sizeof(uint32_t);
    uint32_t *about = ent_pool_alloc(&that->pool, size);
    uint32_t count = 0;
    bool whole = true, good;

    if (!about)
        return false;
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        const enum effect effect = record->type == ENTENTE_ACT_EVENT &&
                                           concerns_event(that, node, party, record) &&
                                           !(that->waiting && that->waiting[i])
                                       ? effect_on(that, node, record->act)
                                       : NOTHING;

        if (effect == NOTHING)
            continue;
        about[count++] = 2 * i + (effect == HAPPENS);
        whole &= record_is_whole_day(record);
    }
    good = whole ? whole_steps(that, about, count) : partial_steps(that, about, count);
    ent_pool_free(&that->pool, about, size);
    return good;
}

struct ent_when ent_event_day(struct ent_case *that, const struct ent_node *node, int32_t party)
{
    struct ent_when when = ent_when_pending(that->on);
    const uint32_t first = that->rules.step_count;

    if (!ent_event_steps(that, node, party))
        that->rules.failed = true;
    for (uint32_t i = that->rules.step_count; i-- > first;) {
        const struct ent_step step = that->rules.steps[i];
        const bool last_of_day =
            i + 1 == that->rules.step_count || that->rules.steps[i + 1].day != step.day;

        if (!last_of_day || step.day > that->on)
            continue;
        if (step.truth != ENT_NO)
            when.lo = when.base_lo = step.day;
        if (step.truth == ENT_YES)
            when.hi = when.base_hi = step.day;
    }
    that->rules.step_count = first;
    return when;
}

const struct ent_record *ent_event_record(const struct ent_case *that, const struct ent_node *node,
                                          int32_t party, ent_day day)
{
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->type == ENTENTE_ACT_EVENT && record->day.first == day &&
            concerns_event(that, node, party, record) &&
            effect_on(that, node, record->act) == HAPPENS)
            return record;
    }
    return NULL;
}
