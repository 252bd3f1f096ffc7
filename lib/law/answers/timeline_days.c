/* The days that documents name: nothing else is needed but what rules add to them. */
#include <entente/act.h>

#include "alloc.h"
#include "timeline.h"
#include "walk.h"

bool ent_days_add(struct ent_days *days, ent_day day)
{
    ent_day *grown;

    if (!ent_day_valid(day))
        return true;
    grown = ent_grow_array(days->days, days->count, sizeof *grown, &days->capacity);
    if (!grown)
        return false;
    days->days = grown;
    grown[days->count++] = day;
    return true;
}

/* A whole day of an act begins something; any other date also ends something. */
static bool add_named_date(struct ent_days *days, int32_t date, bool begins)
{
    const struct ent_span span = ent_date_span(date);

    if (!ent_days_add(days, span.first))
        return false;
    if (begins && span.first == span.last)
        return true;
    return ent_days_add(days, span.last) && ent_days_add(days, span.last + 1);
}

static bool add_slot_value(struct ent_days *days, const struct ent_value *value, bool begins)
{
    return value->kind != ENTENTE_VALUE_DATE ||
           add_named_date(days, (int32_t)value->as.integer, begins);
}

static bool add_slot(struct ent_days *days, const struct ent_value *slot, bool begins)
{
    if (slot->kind == ENTENTE_VALUE_LIST) {
        for (uint32_t i = 0; i < slot->as.list->count; i++)
            if (!add_slot_value(days, &slot->as.list->items[i], begins))
                return false;
    } else if (slot->kind == ENTENTE_VALUE_MAP) {
        for (uint32_t i = 0; i < slot->as.map->count; i++)
            if (!add_slot_value(days, &slot->as.map->entries[i].value, begins))
                return false;
    }
    return add_slot_value(days, slot, begins);
}

/* When an act was recorded matters to what is known, which is the same on every day. */
bool ent_days_of(struct ent_days *days, const entente_object *object)
{
    const bool act = object->noun == ENTENTE_NOUN_ACT;

    for (uint16_t i = 0; i < object->count; i++) {
        const struct ent_value *slot = &object->slots[i];

        if (act && slot->field == ENTENTE_FIELD_RECORDED)
            continue;
        if (!add_slot(days, slot, act && slot->field != ENTENTE_FIELD_UNTIL))
            return false;
    }
    return true;
}

bool ent_days_named(struct ent_days *days, const entente_agreement *agreement)
{
    struct ent_walk walk;
    const entente_object *object = &agreement->root;

    for (ent_walk_begin(&walk, object); object; object = ent_walk_next(&walk))
        if (!ent_days_of(days, object))
            return false;
    return true;
}

bool ent_days_have(const struct ent_days *days, ent_day day)
{
    uint32_t low = 0, high = days->count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (days->days[middle] < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low < days->count && days->days[low] == day;
}

static ent_day first_day_of(const entente_object *act, int32_t field, ent_day day)
{
    const struct ent_value *slot = ent_object_slot(act, field);
    ent_day first = ENT_DAY_NEVER;

    if (slot && slot->kind == ENTENTE_VALUE_DATE)
        first = ent_date_span((int32_t)slot->as.integer).first;
    else if (slot)
        first = ENT_DAY_FIRST;
    return first < day ? first : day;
}

ent_day ent_first_act(const entente_agreement *agreement)
{
    const struct ent_list *acts = ent_object_list(&agreement->root, ENTENTE_FIELD_ACTS);
    ent_day day = ENT_DAY_NEVER;

    for (uint32_t i = 0; acts && i < acts->count; i++) {
        day = first_day_of(acts->items[i].as.object, ENTENTE_FIELD_DATE, day);
        day = first_day_of(acts->items[i].as.object, ENTENTE_FIELD_EFFECTIVE, day);
    }
    return day;
}
