/* The public family of setters. Every value passes the form of its member (value.c). */
#include <string.h>

#include "day.h"
#include "error_private.h"
#include "object.h"
#include "place.h"
#include "setting.h"

entente_result ent_refused(const struct ent_target *target, entente_result code, const char *why,
                           entente_error *error)
{
    struct ent_buffer place = {0};

    if (code == ENTENTE_E_NO_MEMORY)
        return ent_error_no_memory(error);
    const bool attached = ent_object_pointer(target->object, &place);

    if (target->row && attached)
        ent_pointer_add(&place, target->row->name);
    char *text = ent_buffer_take(&place, NULL);

    ent_error_set(error, code, text ? text : "", "%s %s",
                  target->row ? target->row->name : "member", why);
    entente_text_free(text);
    return code;
}

entente_result ent_aim(entente_object *object, int32_t field, struct ent_target *target,
                       entente_error *error)
{
    if (!object)
        return ent_error_argument(error, "object: NULL");
    target->object = object;
    target->row = ent_noun_field(ent_noun(object->noun), field);
    target->agreement = ent_object_owner(object);
    if (!target->row)
        return ent_refused(target, ENTENTE_E_MEMBER, "is not among those of this noun", error);
    return ENTENTE_OK;
}

/* Whether another object of the same noun, anywhere in the agreement, has that id. */
static bool id_is_taken(const struct ent_target *target, const struct ent_symbol *symbol)
{
    const int32_t noun = target->object->noun;
    const entente_object *bearer = symbol->bearers;

    if (noun == ENTENTE_NOUN_STEP || noun == ENTENTE_NOUN_APPROVAL)
        return false; /* unique in their approval, or for their party: looked at as a whole */
    while (bearer && (bearer == target->object || bearer->noun != noun))
        bearer = bearer->next_bearer;
    return bearer != NULL;
}

static void unbear_old(const struct ent_target *target)
{
    const struct ent_value *old = ent_object_slot(target->object, target->row->id);

    if (old && old->kind == ENTENTE_VALUE_NAME)
        ent_object_unbear(target->object, old->as.symbol);
}

entente_result ent_put(const struct ent_target *target, struct ent_value value,
                       entente_error *error)
{
    const bool is_id = target->row->form->accept & ENT_ACCEPT_ID;

    if (target->row->id == ENTENTE_FIELD_OP &&
        target->object->noun != ENTENTE_NOUN_EXPRESSION + value.as.integer)
        return ent_refused(target, ENTENTE_E_RANGE, "of a node is what it was made with", error);
    if (is_id && id_is_taken(target, value.as.symbol))
        return ent_refused(target, ENTENTE_E_DUPLICATE_ID, "is given already", error);
    if (is_id)
        unbear_old(target);
    if (!ent_object_put(target->agreement, target->object, target->row, value)) {
        ent_value_release(target->agreement, &value);
        return ent_error_no_memory(error);
    }
    if (is_id)
        ent_object_bear(target->object, value.as.symbol);
    target->agreement->checked = false;
    return ENTENTE_OK;
}

entente_result entente_object_remove(entente_object *object, int32_t field, entente_error *error)
{
    struct ent_target target = {0};
    const entente_result result = ent_aim(object, field, &target, error);

    if (result != ENTENTE_OK)
        return result;
    if (target.row->form->accept & ENT_ACCEPT_ID)
        unbear_old(&target);
    ent_object_drop(target.agreement, object, field);
    target.agreement->checked = false;
    return ENTENTE_OK;
}

entente_result ent_take_text(const struct ent_target *target, const struct ent_form *form,
                             const char *text, struct ent_value *value, entente_error *error)
{
    const char *why = NULL;

    if (!text)
        return ent_error_argument(error, "text: NULL");
    const size_t length = strlen(text);

    if (!ent_utf8_valid(text, length))
        return ent_refused(target, ENTENTE_E_RANGE, "is not UTF-8", error);
    const entente_result result =
        ent_value_of_text(target->agreement, form, text, length, value, &why);

    return result == ENTENTE_OK ? result : ent_refused(target, result, why, error);
}

entente_result ent_take_integer(const struct ent_target *target, const struct ent_form *form,
                                int64_t number, struct ent_value *value, entente_error *error)
{
    const char *why = NULL;
    const entente_result result = ent_value_of_integer(form, number, value, &why);

    return result == ENTENTE_OK ? result : ent_refused(target, result, why, error);
}

entente_result ent_take_boolean(const struct ent_target *target, const struct ent_form *form,
                                int32_t truth, struct ent_value *value, entente_error *error)
{
    const char *why = NULL;
    const entente_result result = ent_form_boolean(form, truth != 0, value, &why);

    return result == ENTENTE_OK ? result : ent_refused(target, result, why, error);
}

entente_result ent_take_enum(const struct ent_target *target, const struct ent_form *form,
                             int32_t number, struct ent_value *value, entente_error *error)
{
    if (!(form->accept & ENT_ACCEPT_ENUM))
        return ent_refused(target, ENTENTE_E_TYPE, ent_form_wanted(form), error);
    if (!ent_name_text(form->names, number))
        return ent_refused(target, ENTENTE_E_RANGE, ent_form_wanted(form), error);
    *value = (struct ent_value){.kind = ENTENTE_VALUE_ENUM, .as.integer = number};
    return ENTENTE_OK;
}

entente_result ent_take_date(const struct ent_target *target, const struct ent_form *form,
                             int32_t date, struct ent_value *value, entente_error *error)
{
    if (!(form->accept & ENT_ACCEPT_DATE))
        return ent_refused(target, ENTENTE_E_TYPE, ent_form_wanted(form), error);
    if (!ent_date_valid(date))
        return ent_refused(target, ENTENTE_E_DATE_RANGE, "is no day of the calendar", error);
    if (form->whole && ent_date_partial(date))
        return ent_refused(target, ENTENTE_E_RANGE, "must be a whole date, with its day", error);
    *value = (struct ent_value){.kind = ENTENTE_VALUE_DATE, .as.integer = date};
    return ENTENTE_OK;
}

entente_result entente_object_set_text(entente_object *object, int32_t field, const char *text,
                                       entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim(object, field, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_text(&target, target.row->form, text, &value, error);
    return result == ENTENTE_OK ? ent_put(&target, value, error) : result;
}

entente_result entente_object_set_integer(entente_object *object, int32_t field, int64_t number,
                                          entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim(object, field, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_integer(&target, target.row->form, number, &value, error);
    return result == ENTENTE_OK ? ent_put(&target, value, error) : result;
}

entente_result entente_object_set_boolean(entente_object *object, int32_t field, int32_t truth,
                                          entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim(object, field, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_boolean(&target, target.row->form, truth, &value, error);
    return result == ENTENTE_OK ? ent_put(&target, value, error) : result;
}

entente_result entente_object_set_enum(entente_object *object, int32_t field, int32_t number,
                                       entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim(object, field, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_enum(&target, target.row->form, number, &value, error);
    return result == ENTENTE_OK ? ent_put(&target, value, error) : result;
}

entente_result entente_object_set_date(entente_object *object, int32_t field, int32_t date,
                                       entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value value;
    entente_result result = ent_aim(object, field, &target, error);

    if (result == ENTENTE_OK)
        result = ent_take_date(&target, target.row->form, date, &value, error);
    return result == ENTENTE_OK ? ent_put(&target, value, error) : result;
}

entente_result entente_object_set_instant(entente_object *object, int32_t field, int64_t seconds,
                                          int32_t offset, entente_error *error)
{
    struct ent_target target = {0};
    const entente_result result = ent_aim(object, field, &target, error);
    char text[ENT_INSTANT_SIZE];

    if (result != ENTENTE_OK)
        return result;
    if (!(target.row->form->accept & ENT_ACCEPT_INSTANT))
        return ent_refused(&target, ENTENTE_E_TYPE, ent_form_wanted(target.row->form), error);
    if (offset < -1439 || offset > 1439)
        return ent_refused(&target, ENTENTE_E_RANGE, "has an offset of a day or more", error);
    const struct ent_instant instant = {seconds, (int16_t)offset,
                                        offset ? ENT_ZONE_OFFSET : ENT_ZONE_Z};

    if (!ent_instant_print(&instant, text))
        return ent_refused(&target, ENTENTE_E_DATE_RANGE, "is no instant of the calendar", error);
    return ent_put(&target,
                   (struct ent_value){.kind = ENTENTE_VALUE_INSTANT,
                                      .zulu = instant.zone,
                                      .offset = instant.offset,
                                      .as.integer = seconds},
                   error);
}
