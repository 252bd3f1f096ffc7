/* Adding an object to a list, all or nothing. */
#include "adding.h"

#include "error_private.h"

entente_result ent_add_begin(entente_object *holder, int32_t field, struct ent_adding *adding,
                             entente_error *error)
{
    struct ent_value value;
    const entente_result result = ent_aim_at_list(holder, field, &adding->list, error);

    adding->made = NULL;
    if (result != ENTENTE_OK)
        return result;
    const struct ent_form *item = adding->list.row->form->item;

    if (!(item->accept & ENT_ACCEPT_OBJECT))
        return ent_refused(&adding->list, ENTENTE_E_TYPE, ent_form_wanted(item), error);
    if (!ent_new_object(&adding->list, item->noun, &value))
        return ent_error_no_memory(error);
    adding->made = value.as.object;
    return ENTENTE_OK;
}

entente_result ent_add_begin_id(entente_object *holder, int32_t field, const char *id,
                                struct ent_adding *adding, entente_error *error)
{
    if (!id)
        return ent_error_argument(error, "id: NULL");
    entente_result result = ent_add_begin(holder, field, adding, error);

    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_text(adding->made, ENTENTE_FIELD_ID, id, error);
    return result == ENTENTE_OK ? result : ent_add_end(adding, result, NULL, error);
}

entente_result ent_add_end(struct ent_adding *adding, entente_result result, entente_object **out,
                           entente_error *error)
{
    struct ent_value value = {.kind = ENTENTE_VALUE_OBJECT, .as.object = adding->made};

    if (result != ENTENTE_OK) {
        ent_value_release(adding->list.agreement, &value);
        return result;
    }
    result = ent_push(&adding->list, value, error);
    if (result == ENTENTE_OK && out)
        *out = adding->made;
    return result;
}
