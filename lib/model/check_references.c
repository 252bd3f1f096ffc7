/* Identifiers and references: what is named must be there, and once. */
#include <string.h>

#include "check.h"

/* Maps of the document whose keys are referred to, each with a bit of its own. */
static uint8_t bit_of(int32_t field)
{
    return field == ENTENTE_FIELD_GROUPS ? 1 : field == ENTENTE_FIELD_WEIGHTS ? 2 : 4;
}

static void mark_keys(struct ent_check *check, int32_t field)
{
    const struct ent_map *map = ent_object_map(&check->agreement->root, field);

    for (uint32_t i = 0; map && i < map->count; i++)
        check->keys[map->entries[i].key->number] |= bit_of(field);
}

void ent_check_mark_keys(struct ent_check *check)
{
    mark_keys(check, ENTENTE_FIELD_GROUPS);
    mark_keys(check, ENTENTE_FIELD_WEIGHTS);
    mark_keys(check, ENTENTE_FIELD_CALENDARS);
}

/* Whether a name that stands for itself, or what it refers to, is there. */
static bool resolves(const struct ent_check *check, const struct ent_form *form,
                     const struct ent_symbol *symbol)
{
    if (form->refers ? ent_symbol_bearer(symbol, form->refers) != NULL : !form->refers_map)
        return true;
    if (form->refers_also && ent_symbol_bearer(symbol, form->refers_also))
        return true;
    if (form->also && strcmp(form->also, symbol->text) == 0)
        return true;
    return form->refers_map && (check->keys[symbol->number] & bit_of(form->refers_map));
}

/* In words, what a reference of that form must name. */
static const char *unresolved(const struct ent_form *form)
{
    switch (form->refers_map) {
    case ENTENTE_FIELD_GROUPS:
        return "names no group";
    case ENTENTE_FIELD_WEIGHTS:
        return "names no table of weights";
    case ENTENTE_FIELD_CALENDARS:
        return "names no calendar";
    default:
        break;
    }
    switch (form->refers) {
    case ENTENTE_NOUN_PARTY:
        return form->refers_also ? "names no party and no body" : "names no party";
    case ENTENTE_NOUN_ACT:
        return "names no act";
    case ENTENTE_NOUN_PROVISION:
        return "names no provision";
    case ENTENTE_NOUN_VERSION:
        return "names no version";
    case ENTENTE_NOUN_PART:
        return "names no part";
    case ENTENTE_NOUN_SOURCE:
        return "names no source";
    case ENTENTE_NOUN_BODY:
        return "names no body";
    case ENTENTE_NOUN_COMMITMENT:
        return "names no commitment";
    default:
        return "names nothing";
    }
}

static bool good(const struct ent_check *check, const struct ent_form *form,
                 const struct ent_value *value)
{
    return value->kind != ENTENTE_VALUE_NAME || resolves(check, form, value->as.symbol);
}

/* The items of a list; `outer` is its own index where it stands in a list. */
static void check_items(struct ent_check *check, const entente_object *object, int32_t field,
                        const struct ent_list *list, const struct ent_form *item, size_t outer)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (!good(check, item, &list->items[i]))
            ent_check_report_in_list(check, ENTENTE_E_UNKNOWN_REF, object, field, outer, i,
                                     unresolved(item));
}

static void check_list(struct ent_check *check, const entente_object *object,
                       const struct ent_value *slot, const struct ent_form *form)
{
    const struct ent_list *list = slot->as.list;
    const uint32_t inside = form->item->accept;

    if (inside & ENT_ACCEPT_NAME)
        check_items(check, object, slot->field, list, form->item, ENT_NO_INDEX);
    for (uint32_t i = 0; i < list->count && (inside & ENT_ACCEPT_LIST); i++) {
        const bool taken_away = slot->field == ENTENTE_FIELD_MINUS && i > 0; /* may be absent */

        if (list->items[i].kind == ENTENTE_VALUE_LIST && !taken_away)
            check_items(check, object, slot->field, list->items[i].as.list, form->item->item, i);
    }
    if (form->pair && list->count != 2)
        ent_check_report(check, ENTENTE_E_RANGE, object, slot->field, ENT_NO_INDEX, NULL,
                         "must hold exactly two");
}

/* The members of a group that is a plain list: "/groups/name/2". */
static void check_list_in_map(struct ent_check *check, const entente_object *object,
                              const struct ent_value *slot, const struct ent_entry *entry,
                              const struct ent_form *form)
{
    const struct ent_list *list = entry->value.as.list;

    for (uint32_t i = 0; i < list->count; i++)
        if (!good(check, form, &list->items[i]))
            ent_check_report_in_entry(check, ENTENTE_E_UNKNOWN_REF, object, slot->field,
                                      entry->key->text, i, unresolved(form));
}

static void check_map(struct ent_check *check, const entente_object *object,
                      const struct ent_value *slot, const struct ent_form *form)
{
    const struct ent_form *item = form->item;
    const struct ent_map *map = slot->as.map;

    for (uint32_t i = 0; i < map->count; i++) {
        const struct ent_entry *entry = &map->entries[i];

        if (form->keys && !ent_symbol_bearer(entry->key, form->keys))
            ent_check_report(check, ENTENTE_E_UNKNOWN_REF, object, slot->field, ENT_NO_INDEX,
                             entry->key->text, "names no party");
        if (entry->value.kind == ENTENTE_VALUE_LIST)
            check_list_in_map(check, object, slot, entry, item->item);
    }
}

void ent_check_references(struct ent_check *check, const entente_object *object)
{
    const uint32_t referring = UINT32_C(1) << ENTENTE_VALUE_NAME |
                               UINT32_C(1) << ENTENTE_VALUE_LIST | UINT32_C(1) << ENTENTE_VALUE_MAP;
    const struct ent_rows *rows = ent_noun(object->noun);

    for (uint16_t i = 0; i < object->count; i++) {
        const struct ent_value *slot = &object->slots[i];

        if (!(referring >> (slot->kind & 31) & 1) || slot->field == ENT_FIELD_EXTENSIONS)
            continue;
        const struct ent_form *form = rows->fields[slot->row].form;

        if (slot->kind == ENTENTE_VALUE_NAME && !resolves(check, form, slot->as.symbol))
            ent_check_report(check, ENTENTE_E_UNKNOWN_REF, object, slot->field, ENT_NO_INDEX, NULL,
                             unresolved(form));
        else if (slot->kind == ENTENTE_VALUE_LIST && form->item)
            check_list(check, object, slot, form);
        else if (slot->kind == ENTENTE_VALUE_MAP && form->item)
            check_map(check, object, slot, form);
    }
}

static void report_twice(struct ent_check *check, const entente_object *object)
{
    ent_check_report(check, ENTENTE_E_DUPLICATE_ID, object, ENTENTE_FIELD_ID, ENT_NO_INDEX, NULL,
                     "is given already");
}

/* Steps of one approval, each against those before it. */
static void check_step_ids(struct ent_check *check, const entente_object *approval)
{
    const struct ent_list *steps = ent_object_list(approval, ENTENTE_FIELD_STEPS);

    for (int round = 0; steps && round < 2; round++)
        for (uint32_t i = 0; i < steps->count; i++) {
            const entente_object *step = steps->items[i].as.object;
            const struct ent_symbol *id = steps->items[i].kind == ENTENTE_VALUE_OBJECT
                                              ? ent_object_symbol(step, ENTENTE_FIELD_ID)
                                              : NULL;

            if (id && !round && check->places[id->number])
                report_twice(check, step);
            if (id)
                check->places[id->number] = !round;
        }
}

/* Approvals of one id, at the first of them: each party may have one. */
static void check_approval_ids(struct ent_check *check, const struct ent_symbol *id)
{
    for (int round = 0; round < 2; round++)
        for (const entente_object *at = id->bearers; at; at = at->next_bearer) {
            const struct ent_symbol *party = at->noun == ENTENTE_NOUN_APPROVAL
                                                 ? ent_object_symbol(at, ENTENTE_FIELD_PARTY)
                                                 : NULL;

            if (party && !round && check->places[party->number])
                report_twice(check, at);
            if (party)
                check->places[party->number] = !round;
        }
}

void ent_check_identifier(struct ent_check *check, const entente_object *object)
{
    if (!ent_object_has_id(object) || object->noun == ENTENTE_NOUN_STEP)
        return;
    const struct ent_symbol *id = ent_object_symbol(object, ENTENTE_FIELD_ID);
    const entente_object *first = id ? ent_symbol_bearer(id, object->noun) : NULL;

    if (object->noun == ENTENTE_NOUN_APPROVAL) {
        check_step_ids(check, object);
        if (first == object)
            check_approval_ids(check, id);
    } else if (first && first != object) {
        report_twice(check, object);
    }
}
