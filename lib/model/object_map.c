/* The public family, continued: maps. A key is a name, or a language for text in several. */
#include <string.h>

#include "error_private.h"
#include "object.h"
#include "setting.h"
#include "text.h"

static entente_result aim_at_map(entente_object *object, int32_t field, uint32_t accept,
                                 const char *key, struct ent_target *target, entente_error *error)
{
    const entente_result result = ent_aim(object, field, target, error);

    if (result != ENTENTE_OK)
        return result;
    if (!key)
        return ent_error_argument(error, "key: NULL");
    if (!(target->row->form->accept & accept))
        return ent_refused(target, ENTENTE_E_TYPE, ent_form_wanted(target->row->form), error);
    if (!*key || !ent_utf8_valid(key, strlen(key)))
        return ent_refused(target, ENTENTE_E_RANGE, "has a key that is empty or not UTF-8", error);
    return ENTENTE_OK;
}

/* A new map with one entry, put into the member; what stood there stays if that fails. */
static entente_result put_map(const struct ent_target *target, struct ent_symbol *key,
                              struct ent_value entry, entente_error *error)
{
    struct ent_value value = {.kind = ENTENTE_VALUE_MAP};

    value.as.map = ent_map_new(target->agreement, 1);
    if (!value.as.map || !ent_map_push(target->agreement, value.as.map, key, entry)) {
        if (value.as.map)
            ent_value_release(target->agreement, &value);
        ent_value_release(target->agreement, &entry);
        return ent_error_no_memory(error);
    }
    return ent_put(target, value, error);
}

entente_result ent_set_entry(const struct ent_target *target, const char *key,
                             struct ent_value value, entente_error *error)
{
    struct ent_symbol *symbol = ent_symbol_make(target->agreement, key, strlen(key));
    struct ent_map *map =
        (struct ent_map *)(uintptr_t)ent_object_map(target->object, target->row->id);

    if (symbol && !map)
        return put_map(target, symbol, value, error);
    for (uint32_t i = 0; symbol && i < map->count; i++)
        if (map->entries[i].key == symbol) {
            ent_value_release(target->agreement, &map->entries[i].value);
            map->entries[i].value = value;
            target->agreement->checked = false;
            return ENTENTE_OK;
        }
    if (symbol && ent_map_push(target->agreement, map, symbol, value)) {
        target->agreement->checked = false;
        return ENTENTE_OK;
    }
    ent_value_release(target->agreement, &value);
    return ent_error_no_memory(error);
}

entente_result entente_object_make_entry(entente_object *object, int32_t field, const char *key,
                                         entente_object **out, entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = aim_at_map(object, field, ENT_ACCEPT_MAP, key, &target, error);

    if (result != ENTENTE_OK)
        return result;
    const struct ent_form *item = target.row->form->item;

    if (!(item->accept & ENT_ACCEPT_OBJECT))
        return ent_refused(&target, ENTENTE_E_TYPE, ent_form_wanted(item), error);
    if (!ent_new_object(&target, item->noun, &value))
        return ent_error_no_memory(error);
    entente_object *made = value.as.object;

    result = ent_set_entry(&target, key, value, error);
    if (result == ENTENTE_OK && out)
        *out = made;
    return result;
}

/* Also the text of a language, where the member is text that may be given in several. */
entente_result entente_object_set_entry_text(entente_object *object, int32_t field, const char *key,
                                             const char *text, entente_error *error)
{
    static const struct ent_form WORDS = {.accept = ENT_ACCEPT_TEXT};
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result =
        aim_at_map(object, field, ENT_ACCEPT_MAP | ENT_ACCEPT_TEXTS, key, &target, error);

    if (result != ENTENTE_OK)
        return result;
    const struct ent_form *form = target.row->form;

    result = ent_take_text(&target, form->accept & ENT_ACCEPT_TEXTS ? &WORDS : form->item, text,
                           &value, error);
    return result == ENTENTE_OK ? ent_set_entry(&target, key, value, error) : result;
}

entente_result entente_object_set_entry_integer(entente_object *object, int32_t field,
                                                const char *key, int64_t number,
                                                entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = aim_at_map(object, field, ENT_ACCEPT_MAP, key, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_integer(&target, target.row->form->item, number, &value, error);
    return result == ENTENTE_OK ? ent_set_entry(&target, key, value, error) : result;
}

entente_result entente_object_set_entry_boolean(entente_object *object, int32_t field,
                                                const char *key, int32_t truth,
                                                entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = aim_at_map(object, field, ENT_ACCEPT_MAP, key, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_boolean(&target, target.row->form->item, truth, &value, error);
    return result == ENTENTE_OK ? ent_set_entry(&target, key, value, error) : result;
}

entente_result entente_object_set_entry_enum(entente_object *object, int32_t field, const char *key,
                                             int32_t number, entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = aim_at_map(object, field, ENT_ACCEPT_MAP, key, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_enum(&target, target.row->form->item, number, &value, error);
    return result == ENTENTE_OK ? ent_set_entry(&target, key, value, error) : result;
}
