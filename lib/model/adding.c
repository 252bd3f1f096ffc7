#include "adding.h"

#include "error_private.h"

entente_result ent_add_begin(entente_object *holder, int32_t field, const char *id,
                             entente_object **made, entente_error *error)
{
    if (!holder || !id)
        return ent_error_argument(error, "the holder or the id is NULL");
    entente_result result = entente_object_add_object(holder, field, made, error);

    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_text(*made, ENTENTE_FIELD_ID, id, error);
    return result == ENTENTE_OK ? result : ent_add_end(holder, field, *made, result, NULL);
}

entente_result ent_add_end(entente_object *holder, int32_t field, entente_object *made,
                           entente_result result, entente_object **out)
{
    if (result == ENTENTE_OK) {
        if (out)
            *out = made;
        return result;
    }
    const size_t count = entente_object_count(holder, field);

    entente_object_remove_at(holder, field, count - 1, NULL);
    if (count == 1)
        entente_object_remove(holder, field, NULL);
    return result;
}
