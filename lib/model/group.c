/* Groups: a list of identifiers, or an object where members have dates or the group is open. */
#include <entente/group.h>

#include <string.h>

#include "error_private.h"
#include "object.h"
#include "setting.h"

static const struct ent_map *groups(const entente_agreement *agreement)
{
    return agreement ? ent_object_map(&agreement->root, ENTENTE_FIELD_GROUPS) : NULL;
}

static struct ent_value *find(const entente_agreement *agreement, const char *group)
{
    const struct ent_map *map = groups(agreement);

    for (uint32_t i = 0; map && group && i < map->count; i++)
        if (strcmp(map->entries[i].key->text, group) == 0)
            return &map->entries[i].value;
    return NULL;
}

size_t entente_agreement_group_count(const entente_agreement *agreement)
{
    return groups(agreement) ? groups(agreement)->count : 0;
}

const char *entente_agreement_group_at(const entente_agreement *agreement, size_t index)
{
    return entente_object_key_at(entente_agreement_root(agreement), ENTENTE_FIELD_GROUPS, index);
}

entente_result entente_agreement_add_group(entente_agreement *agreement, const char *name,
                                           entente_error *error)
{
    if (!agreement || !name)
        return ent_error_argument(error, "agreement or name is NULL");
    if (strcmp(name, "all") == 0)
        return ent_error_set(error, ENTENTE_E_RANGE, "/groups", "no group may be called all");
    if (find(agreement, name))
        return ent_error_set(error, ENTENTE_E_MEMBER, "/groups", "there is a group %s already",
                             name);
    return entente_object_make_entry(&agreement->root, ENTENTE_FIELD_GROUPS, name, NULL, error);
}

static entente_result find_or_fail(const entente_agreement *agreement, const char *group,
                                   struct ent_value **value, entente_error *error)
{
    *value = find(agreement, group);
    if (*value)
        return ENTENTE_OK;
    return ent_error_set(error, ENTENTE_E_UNKNOWN_REF, "/groups", "there is no group %s",
                         group ? group : "without a name");
}

/* Gives a group that is a plain list the form that can hold dates and openness. */
static entente_result make_detailed(entente_agreement *agreement, const char *group,
                                    struct ent_value *value, entente_error *error)
{
    if (value->kind == ENTENTE_VALUE_OBJECT)
        return ENTENTE_OK;
    struct ent_target target = {agreement, &agreement->root, NULL};
    struct ent_value detailed;

    (void)group;
    if (!ent_new_object(&target, ENTENTE_NOUN_GROUP, &detailed))
        return ent_error_no_memory(error);
    for (uint32_t i = 0; i < value->as.list->count; i++) {
        entente_object *member = NULL;
        entente_result result =
            entente_object_add_object(detailed.as.object, ENTENTE_FIELD_MEMBERS, &member, error);

        if (result == ENTENTE_OK)
            result = entente_object_set_text(member, ENTENTE_FIELD_PARTY,
                                             value->as.list->items[i].as.symbol->text, error);
        if (result != ENTENTE_OK) {
            ent_value_release(agreement, &detailed);
            return result;
        }
    }
    ent_value_release(agreement, value);
    *value = detailed;
    agreement->checked = false;
    return ENTENTE_OK;
}

entente_result entente_group_add_member(entente_agreement *agreement, const char *group,
                                        const char *party, int32_t from, int32_t until,
                                        entente_error *error)
{
    struct ent_value *value;
    entente_object *member = NULL;
    entente_result result = find_or_fail(agreement, group, &value, error);

    if (result == ENTENTE_OK)
        result = make_detailed(agreement, group, value, error);
    if (result == ENTENTE_OK)
        result = entente_object_add_object(value->as.object, ENTENTE_FIELD_MEMBERS, &member, error);
    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_text(member, ENTENTE_FIELD_PARTY, party, error);
    if (result == ENTENTE_OK && from)
        result = entente_object_set_date(member, ENTENTE_FIELD_FROM, from, error);
    if (result == ENTENTE_OK && until)
        result = entente_object_set_date(member, ENTENTE_FIELD_UNTIL, until, error);
    if (result != ENTENTE_OK)
        entente_object_remove_at(value->as.object, ENTENTE_FIELD_MEMBERS,
                                 entente_object_count(value->as.object, ENTENTE_FIELD_MEMBERS) - 1,
                                 NULL);
    return result;
}

entente_result entente_group_set_open(entente_agreement *agreement, const char *group, int32_t open,
                                      entente_error *error)
{
    struct ent_value *value;
    entente_result result = find_or_fail(agreement, group, &value, error);

    if (result == ENTENTE_OK)
        result = make_detailed(agreement, group, value, error);
    if (result == ENTENTE_OK)
        result = entente_object_set_boolean(value->as.object, ENTENTE_FIELD_OPEN, open, error);
    return result;
}

int32_t entente_group_is_open(const entente_agreement *agreement, const char *group)
{
    const struct ent_value *value = find(agreement, group);

    return value && value->kind == ENTENTE_VALUE_OBJECT &&
           entente_object_get_boolean(value->as.object, ENTENTE_FIELD_OPEN);
}

size_t entente_group_member_count(const entente_agreement *agreement, const char *group)
{
    const struct ent_value *value = find(agreement, group);

    if (!value)
        return 0;
    return value->kind == ENTENTE_VALUE_LIST
               ? value->as.list->count
               : entente_object_count(value->as.object, ENTENTE_FIELD_MEMBERS);
}

/* The member with its dates, or NULL where the group is a plain list. */
static const entente_object *detailed_member(const struct ent_value *value, size_t index)
{
    return value && value->kind == ENTENTE_VALUE_OBJECT
               ? entente_object_object_at(value->as.object, ENTENTE_FIELD_MEMBERS, index)
               : NULL;
}

const char *entente_group_member_at(const entente_agreement *agreement, const char *group,
                                    size_t index)
{
    const struct ent_value *value = find(agreement, group);

    if (value && value->kind == ENTENTE_VALUE_LIST)
        return index < value->as.list->count ? ent_value_text(&value->as.list->items[index]) : NULL;
    return entente_object_get_text(detailed_member(value, index), ENTENTE_FIELD_PARTY);
}

int32_t entente_group_member_from(const entente_agreement *agreement, const char *group,
                                  size_t index)
{
    return entente_object_get_date(detailed_member(find(agreement, group), index),
                                   ENTENTE_FIELD_FROM);
}

int32_t entente_group_member_until(const entente_agreement *agreement, const char *group,
                                   size_t index)
{
    return entente_object_get_date(detailed_member(find(agreement, group), index),
                                   ENTENTE_FIELD_UNTIL);
}
