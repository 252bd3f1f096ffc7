/* The public family of getters. */
#include <string.h>

#include "calendar.h"
#include "day.h"
#include "error_private.h"
#include "object.h"
#include "text.h"

static const struct ent_value NOTHING = {0};

static const struct ent_value *member(const entente_object *object, int32_t field)
{
    const struct ent_value *slot = ent_object_slot(object, field);

    return slot ? slot : &NOTHING;
}

static const struct ent_value *item(const entente_object *object, int32_t field, size_t index)
{
    const struct ent_value *value = member(object, field);

    if (value->kind == ENTENTE_VALUE_LIST && index < value->as.list->count)
        return &value->as.list->items[index];
    if (value->kind == ENTENTE_VALUE_MAP && index < value->as.map->count)
        return &value->as.map->entries[index].value;
    return &NOTHING;
}

static int64_t number_if(const struct ent_value *value, int32_t kind)
{
    return value->kind == kind ? value->as.integer : 0;
}

/* Whether a map in the member holds values by name, and not one text by language. */
static bool takes_map(const entente_object *object, int32_t field)
{
    const struct ent_field *row = ent_noun_field(ent_noun(object->noun), field);

    return row && (row->form->accept & ENT_ACCEPT_MAP);
}

/* Text as it stands in a document: an enumeration's number has its name, which the form knows. */
static const char *text_of(const entente_object *object, int32_t field,
                           const struct ent_value *value)
{
    if (value->kind == ENTENTE_VALUE_ENUM)
        return entente_field_value_name(object->noun, field, (int32_t)value->as.integer);
    if (value->kind == ENTENTE_VALUE_MAP && takes_map(object, field))
        return NULL;
    return ent_value_text(value);
}

int32_t entente_object_noun(const entente_object *object)
{
    return object ? object->noun : 0;
}

const entente_object *entente_object_parent(const entente_object *object)
{
    return object ? object->parent : NULL;
}

entente_agreement *entente_object_agreement(const entente_object *object)
{
    return object ? ent_object_owner(object) : NULL;
}

int32_t entente_object_value(const entente_object *object, int32_t field)
{
    return member(object, field)->kind;
}

int32_t entente_object_has(const entente_object *object, int32_t field)
{
    return member(object, field)->kind != ENTENTE_VALUE_NONE;
}

size_t entente_object_member_count(const entente_object *object)
{
    if (!object)
        return 0;
    return object->count - (ent_object_extensions(object) ? 1U : 0U);
}

int32_t entente_object_member_at(const entente_object *object, size_t index)
{
    return index < entente_object_member_count(object) ? object->slots[index].field : 0;
}

const char *entente_object_get_text(const entente_object *object, int32_t field)
{
    return text_of(object, field, member(object, field));
}

const char *entente_object_get_text_in(const entente_object *object, int32_t field,
                                       const char *language)
{
    const size_t index = entente_object_key_find(object, field, language);

    return index == SIZE_MAX ? NULL : entente_object_text_at(object, field, index);
}

int64_t entente_object_get_integer(const entente_object *object, int32_t field)
{
    return number_if(member(object, field), ENTENTE_VALUE_INTEGER);
}

int32_t entente_object_get_boolean(const entente_object *object, int32_t field)
{
    return (int32_t)number_if(member(object, field), ENTENTE_VALUE_BOOLEAN);
}

int32_t entente_object_get_enum(const entente_object *object, int32_t field)
{
    return (int32_t)number_if(member(object, field), ENTENTE_VALUE_ENUM);
}

int32_t entente_object_get_date(const entente_object *object, int32_t field)
{
    return (int32_t)number_if(member(object, field), ENTENTE_VALUE_DATE);
}

/* A day within the calendar as YYYYMMDD, else 0. */
static int32_t date_or_none(ent_day day)
{
    return ent_day_valid(day) ? ent_date_of_day(day) : 0;
}

static int32_t edge_of_date(int32_t date, bool last)
{
    const struct ent_span span = ent_date_span(date);

    return ent_date_of_day(last ? span.last : span.first);
}

/* The first or last day that "before", "after" or "between" can mean. */
static int32_t edge_of_fuzzy(const entente_object *fuzzy, bool last)
{
    const int32_t before = entente_object_get_date(fuzzy, ENTENTE_FIELD_BEFORE);
    const int32_t after = entente_object_get_date(fuzzy, ENTENTE_FIELD_AFTER);
    const size_t side = last ? 1 : 0;

    if (entente_object_count(fuzzy, ENTENTE_FIELD_BETWEEN) == 2)
        return edge_of_date(entente_object_date_at(fuzzy, ENTENTE_FIELD_BETWEEN, side), last);
    if (last && before)
        return date_or_none(ent_date_span(before).first - 1);
    if (!last && after)
        return date_or_none(ent_date_span(after).last + 1);
    return 0;
}

static int32_t edge(const entente_object *object, int32_t field, bool last)
{
    const struct ent_value *value = member(object, field);

    if (value->kind == ENTENTE_VALUE_DATE)
        return edge_of_date((int32_t)value->as.integer, last);
    if (value->kind == ENTENTE_VALUE_OBJECT && value->as.object->noun == ENTENTE_NOUN_FUZZY_DATE)
        return edge_of_fuzzy(value->as.object, last);
    return 0;
}

int32_t entente_object_get_date_first(const entente_object *object, int32_t field)
{
    return edge(object, field, false);
}

int32_t entente_object_get_date_last(const entente_object *object, int32_t field)
{
    return edge(object, field, true);
}

int64_t entente_object_get_instant(const entente_object *object, int32_t field)
{
    return number_if(member(object, field), ENTENTE_VALUE_INSTANT);
}

int32_t entente_object_get_instant_offset(const entente_object *object, int32_t field)
{
    const struct ent_value *value = member(object, field);

    return value->kind == ENTENTE_VALUE_INSTANT ? value->offset : 0;
}

entente_object *entente_object_get_object(const entente_object *object, int32_t field)
{
    const struct ent_value *value = member(object, field);

    return value->kind == ENTENTE_VALUE_OBJECT ? value->as.object : NULL;
}

size_t entente_object_count(const entente_object *object, int32_t field)
{
    const struct ent_value *value = member(object, field);

    if (value->kind == ENTENTE_VALUE_LIST)
        return value->as.list->count;
    return value->kind == ENTENTE_VALUE_MAP ? value->as.map->count : 0;
}

int32_t entente_object_value_at(const entente_object *object, int32_t field, size_t index)
{
    return item(object, field, index)->kind;
}

const char *entente_object_key_at(const entente_object *object, int32_t field, size_t index)
{
    const struct ent_value *value = member(object, field);

    if (value->kind != ENTENTE_VALUE_MAP || index >= value->as.map->count)
        return NULL;
    return value->as.map->entries[index].key->text;
}

size_t entente_object_key_find(const entente_object *object, int32_t field, const char *key)
{
    const struct ent_map *map = object && key ? ent_object_map(object, field) : NULL;

    for (size_t i = 0; map && i < map->count; i++)
        if (strcmp(map->entries[i].key->text, key) == 0)
            return i;
    return SIZE_MAX;
}

const char *entente_object_text_at(const entente_object *object, int32_t field, size_t index)
{
    return text_of(object, field, item(object, field, index));
}

int64_t entente_object_integer_at(const entente_object *object, int32_t field, size_t index)
{
    return number_if(item(object, field, index), ENTENTE_VALUE_INTEGER);
}

int32_t entente_object_boolean_at(const entente_object *object, int32_t field, size_t index)
{
    return (int32_t)number_if(item(object, field, index), ENTENTE_VALUE_BOOLEAN);
}

int32_t entente_object_enum_at(const entente_object *object, int32_t field, size_t index)
{
    return (int32_t)number_if(item(object, field, index), ENTENTE_VALUE_ENUM);
}

int32_t entente_object_date_at(const entente_object *object, int32_t field, size_t index)
{
    return (int32_t)number_if(item(object, field, index), ENTENTE_VALUE_DATE);
}

entente_object *entente_object_object_at(const entente_object *object, int32_t field, size_t index)
{
    const struct ent_value *value = item(object, field, index);

    return value->kind == ENTENTE_VALUE_OBJECT ? value->as.object : NULL;
}

size_t entente_object_extension_count(const entente_object *object)
{
    const struct ent_map *map = object ? ent_object_extensions(object) : NULL;

    return map ? map->count : 0;
}

const char *entente_object_extension_name_at(const entente_object *object, size_t index)
{
    const struct ent_map *map = object ? ent_object_extensions(object) : NULL;

    return map && index < map->count ? map->entries[index].key->text : NULL;
}

const char *entente_object_extension(const entente_object *object, const char *name)
{
    const size_t index = entente_object_key_find(object, ENT_FIELD_EXTENSIONS, name);

    return index == SIZE_MAX ? NULL : ent_object_extensions(object)->entries[index].value.as.text;
}
