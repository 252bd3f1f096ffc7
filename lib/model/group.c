/* Groups: a list of identifiers, or an object where members have dates or the group is open. */
#include <entente/group.h>

#include <string.h>

#include "adding.h"
#include "error_private.h"
#include "text.h"

static const struct ent_map *groups(const entente_agreement *agreement)
{
    return agreement ? ent_object_map(&agreement->root, ENTENTE_FIELD_GROUPS) : NULL;
}

static struct ent_value *group_slot(const entente_agreement *agreement, const char *group)
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
    struct ent_value value = {.kind = ENTENTE_VALUE_LIST};
    struct ent_target target;

    if (!agreement || !name)
        return ent_error_argument(error, "agreement or name: NULL");
    if (!*name || strcmp(name, "all") == 0 || !ent_utf8_valid(name, strlen(name)))
        return ent_error_set(error, ENTENTE_E_RANGE, "/groups",
                             "a group must have a name in UTF-8, and not be called all");
    if (group_slot(agreement, name))
        return ent_error_set(error, ENTENTE_E_MEMBER, "/groups", "there is a group %s already",
                             name);
    const entente_result result = ent_aim(&agreement->root, ENTENTE_FIELD_GROUPS, &target, error);

    if (result != ENTENTE_OK)
        return result;
    value.as.list = ent_list_new(agreement, 0);
    return value.as.list ? ent_set_entry(&target, name, value, error) : ent_error_no_memory(error);
}

/* The group of that name, or NULL and why. */
static struct ent_value *find_or_fail(const entente_agreement *agreement, const char *group,
                                      entente_result *result, entente_error *error)
{
    struct ent_value *value = group_slot(agreement, group);

    if (!agreement || !group)
        *result = ent_error_argument(error, "agreement or group: NULL");
    else if (!value)
        *result =
            ent_error_set(error, ENTENTE_E_UNKNOWN_REF, "/groups", "there is no group %s", group);
    return value;
}

/* A member with its days, in a group that can hold them. */
static entente_result add_dated(entente_object *group, const char *party, int32_t from,
                                int32_t until, entente_error *error)
{
    struct ent_adding member;
    entente_result result = ent_add_begin(group, ENTENTE_FIELD_MEMBERS, &member, error);

    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_text(member.made, ENTENTE_FIELD_PARTY, party, error);
    if (result == ENTENTE_OK && from)
        result = entente_object_set_date(member.made, ENTENTE_FIELD_FROM, from, error);
    if (result == ENTENTE_OK && until)
        result = entente_object_set_date(member.made, ENTENTE_FIELD_UNTIL, until, error);
    return ent_add_end(&member, result, NULL, error);
}

/* A plain list of identifiers, written as the object that can hold days and openness. */
static entente_result detail(entente_agreement *agreement, const struct ent_list *plain,
                             struct ent_value *detailed, entente_error *error)
{
    const struct ent_target target = {agreement, &agreement->root, NULL};
    entente_result result = ENTENTE_OK;

    if (!ent_new_object(&target, ENTENTE_NOUN_GROUP, detailed))
        return ent_error_no_memory(error);
    for (uint32_t i = 0; i < plain->count && result == ENTENTE_OK; i++)
        result = add_dated(detailed->as.object, ent_value_text(&plain->items[i]), 0, 0, error);
    if (result != ENTENTE_OK)
        ent_value_release(agreement, detailed);
    return result;
}

/* The group as an object: itself, or what will take the place of a plain list by settle(). */
static entente_result open_up(entente_agreement *agreement, const struct ent_value *group,
                              struct ent_value *detailed, entente_error *error)
{
    *detailed = *group;
    return group->kind == ENTENTE_VALUE_LIST ? detail(agreement, group->as.list, detailed, error)
                                             : ENTENTE_OK;
}

/* Keeps the new form of the group, or lets it go where the change was refused. */
static entente_result settle(entente_agreement *agreement, struct ent_value *group,
                             struct ent_value detailed, entente_result result)
{
    const bool replaced = group->kind == ENTENTE_VALUE_LIST;

    if (result != ENTENTE_OK) {
        if (replaced)
            ent_value_release(agreement, &detailed);
        return result;
    }
    if (replaced) {
        ent_value_release(agreement, group);
        *group = detailed;
    }
    agreement->checked = false;
    return ENTENTE_OK;
}

/* A member without days needs no more than its identifier in a plain list. */
static entente_result add_plain(entente_agreement *agreement, struct ent_value *group,
                                const char *party, entente_error *error)
{
    struct ent_target target;
    struct ent_value name;
    entente_result result = ent_aim(&agreement->root, ENTENTE_FIELD_GROUPS, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_text(&target, target.row->form->item->item, party, &name, error);
    if (result != ENTENTE_OK)
        return result;
    if (!ent_list_push(agreement, group->as.list, name))
        return ent_error_no_memory(error);
    agreement->checked = false;
    return ENTENTE_OK;
}

entente_result entente_group_add_member(entente_agreement *agreement, const char *group,
                                        const char *party, int32_t from, int32_t until,
                                        entente_error *error)
{
    struct ent_value detailed;
    entente_result result = ENTENTE_OK;
    struct ent_value *value = find_or_fail(agreement, group, &result, error);

    if (!value)
        return result;
    if (value->kind == ENTENTE_VALUE_LIST && !from && !until)
        return add_plain(agreement, value, party, error);
    result = open_up(agreement, value, &detailed, error);
    if (result != ENTENTE_OK)
        return result;
    result = add_dated(detailed.as.object, party, from, until, error);
    return settle(agreement, value, detailed, result);
}

entente_result entente_group_set_open(entente_agreement *agreement, const char *group, int32_t open,
                                      entente_error *error)
{
    struct ent_value detailed;
    entente_result result = ENTENTE_OK;
    struct ent_value *value = find_or_fail(agreement, group, &result, error);

    if (!value)
        return result;
    result = open_up(agreement, value, &detailed, error);
    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_boolean(detailed.as.object, ENTENTE_FIELD_OPEN, open, error);
    return settle(agreement, value, detailed, result);
}

int32_t entente_group_is_open(const entente_agreement *agreement, const char *group)
{
    const struct ent_value *value = group_slot(agreement, group);

    return value && value->kind == ENTENTE_VALUE_OBJECT &&
           entente_object_get_boolean(value->as.object, ENTENTE_FIELD_OPEN);
}

size_t entente_group_member_count(const entente_agreement *agreement, const char *group)
{
    const struct ent_value *value = group_slot(agreement, group);

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
    const struct ent_value *value = group_slot(agreement, group);

    if (value && value->kind == ENTENTE_VALUE_LIST)
        return index < value->as.list->count ? ent_value_text(&value->as.list->items[index]) : NULL;
    return entente_object_get_text(detailed_member(value, index), ENTENTE_FIELD_PARTY);
}

int32_t entente_group_member_from(const entente_agreement *agreement, const char *group,
                                  size_t index)
{
    return entente_object_get_date(detailed_member(group_slot(agreement, group), index),
                                   ENTENTE_FIELD_FROM);
}

int32_t entente_group_member_until(const entente_agreement *agreement, const char *group,
                                   size_t index)
{
    return entente_object_get_date(detailed_member(group_slot(agreement, group), index),
                                   ENTENTE_FIELD_UNTIL);
}
