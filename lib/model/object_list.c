/* The public family, continued: objects, expressions and lists. */
#include <string.h>

#include "adding.h"
#include "error_private.h"
#include "object.h"
#include "setting.h"
#include "text.h"

bool ent_new_object(const struct ent_target *target, int32_t noun, struct ent_value *value)
{
    entente_object *object = ent_object_new(target->agreement, target->object, noun);

    if (!object)
        return false;
    *value = (struct ent_value){.kind = ENTENTE_VALUE_OBJECT, .as.object = object};
    if (noun > ENTENTE_NOUN_EXPRESSION &&
        !ent_object_put(target->agreement, object, ent_noun_field(ent_noun(noun), ENTENTE_FIELD_OP),
                        (struct ent_value){.kind = ENTENTE_VALUE_ENUM,
                                           .as.integer = noun - ENTENTE_NOUN_EXPRESSION})) {
        ent_value_release(target->agreement, value);
        return false;
    }
    return true;
}

entente_result ent_push(const struct ent_target *target, struct ent_value value,
                        entente_error *error)
{
    struct ent_list *list =
        (struct ent_list *)(uintptr_t)ent_object_list(target->object, target->row->id);

    if (list && ent_list_push(target->agreement, list, value)) {
        target->agreement->checked = false;
        return ENTENTE_OK;
    }
    if (!list) {
        list = ent_list_new(target->agreement, 1);
        if (list && ent_list_push(target->agreement, list, value))
            return ent_put(target, (struct ent_value){.kind = ENTENTE_VALUE_LIST, .as.list = list},
                           error);
        if (list)
            ent_value_release(target->agreement,
                              &(struct ent_value){.kind = ENTENTE_VALUE_LIST, .as.list = list});
    }
    ent_value_release(target->agreement, &value);
    return ent_error_no_memory(error);
}

entente_result ent_aim_at_list(entente_object *object, int32_t field, struct ent_target *target,
                               entente_error *error)
{
    const entente_result result = ent_aim(object, field, target, error);

    if (result == ENTENTE_OK && !(target->row->form->accept & ENT_ACCEPT_LIST))
        return ent_refused(target, ENTENTE_E_TYPE, ent_form_wanted(target->row->form), error);
    return result;
}

entente_result entente_object_make_object(entente_object *object, int32_t field,
                                          entente_object **out, entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim(object, field, &target, error);

    if (result != ENTENTE_OK)
        return result;
    if (!(target.row->form->accept & ENT_ACCEPT_OBJECT))
        return ent_refused(&target, ENTENTE_E_TYPE, ent_form_wanted(target.row->form), error);
    if (!ent_new_object(&target, target.row->form->noun, &value))
        return ent_error_no_memory(error);
    entente_object *made = value.as.object;

    result = ent_put(&target, value, error);
    if (result == ENTENTE_OK && out)
        *out = made;
    return result;
}

entente_result entente_object_make_expression(entente_object *object, int32_t field, int32_t op,
                                              entente_object **out, entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim(object, field, &target, error);

    if (result != ENTENTE_OK)
        return result;
    const struct ent_form *form = target.row->form;
    const bool listed = !ent_form_takes_op(form, op) && (form->accept & ENT_ACCEPT_LIST) &&
                        ent_form_takes_op(form->item, op);

    if (!listed && !ent_form_takes_op(form, op))
        return ent_refused(&target, ENTENTE_E_TYPE, ent_form_wanted(form), error);
    if (!ent_new_object(&target, ENTENTE_NOUN_EXPRESSION + op, &value))
        return ent_error_no_memory(error);
    entente_object *made = value.as.object;

    result = listed ? ent_push(&target, value, error) : ent_put(&target, value, error);
    if (result == ENTENTE_OK && out)
        *out = made;
    return result;
}

entente_result entente_object_add_object(entente_object *object, int32_t field,
                                         entente_object **out, entente_error *error)
{
    struct ent_adding adding;
    const entente_result result = ent_add_begin(object, field, &adding, error);

    return result == ENTENTE_OK ? ent_add_end(&adding, result, out, error) : result;
}

entente_result entente_object_add_text(entente_object *object, int32_t field, const char *text,
                                       entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim_at_list(object, field, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_text(&target, target.row->form->item, text, &value, error);
    return result == ENTENTE_OK ? ent_push(&target, value, error) : result;
}

entente_result entente_object_add_integer(entente_object *object, int32_t field, int64_t number,
                                          entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim_at_list(object, field, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_integer(&target, target.row->form->item, number, &value, error);
    return result == ENTENTE_OK ? ent_push(&target, value, error) : result;
}

entente_result entente_object_add_boolean(entente_object *object, int32_t field, int32_t truth,
                                          entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim_at_list(object, field, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_boolean(&target, target.row->form->item, truth, &value, error);
    return result == ENTENTE_OK ? ent_push(&target, value, error) : result;
}

entente_result entente_object_add_enum(entente_object *object, int32_t field, int32_t number,
                                       entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim_at_list(object, field, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_enum(&target, target.row->form->item, number, &value, error);
    return result == ENTENTE_OK ? ent_push(&target, value, error) : result;
}

entente_result entente_object_add_date(entente_object *object, int32_t field, int32_t date,
                                       entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim_at_list(object, field, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_date(&target, target.row->form->item, date, &value, error);
    return result == ENTENTE_OK ? ent_push(&target, value, error) : result;
}

static void remove_item(struct entente_agreement *agreement, struct ent_list *list, size_t index)
{
    ent_value_release(agreement, &list->items[index]);
    memmove(&list->items[index], &list->items[index + 1],
            (list->count - index - 1) * sizeof *list->items);
    list->count--;
}

static void remove_entry(struct entente_agreement *agreement, struct ent_map *map, size_t index)
{
    ent_value_release(agreement, &map->entries[index].value);
    memmove(&map->entries[index], &map->entries[index + 1],
            (map->count - index - 1) * sizeof *map->entries);
    map->count--;
}

entente_result entente_object_remove_at(entente_object *object, int32_t field, size_t index,
                                        entente_error *error)
{
    struct ent_target target = {0};
    const entente_result result = ent_aim(object, field, &target, error);

    if (result != ENTENTE_OK)
        return result;
    if (index >= entente_object_count(object, field))
        return ent_error_argument(error, "index: past the end");
    const struct ent_value *slot = ent_object_slot(object, field);

    if (slot->kind == ENTENTE_VALUE_LIST)
        remove_item(target.agreement, slot->as.list, index);
    else
        remove_entry(target.agreement, slot->as.map, index);
    target.agreement->checked = false;
    return ENTENTE_OK;
}

entente_result ent_object_make_list(entente_object *object, int32_t field, entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value = {.kind = ENTENTE_VALUE_LIST};
    const entente_result result = ent_aim_at_list(object, field, &target, error);

    if (result != ENTENTE_OK)
        return result;
    value.as.list = ent_list_new(target.agreement, 0);
    return value.as.list ? ent_put(&target, value, error) : ent_error_no_memory(error);
}
