/* Acts: adding one, and its members by name. */
#include <entente/act.h>

#include "act_forms.h"
#include "adding.h"
#include "error_private.h"

entente_result entente_agreement_add_act(entente_agreement *agreement, const char *id, int32_t type,
                                         int32_t date, const char *party, entente_act **out,
                                         entente_error *error)
{
    struct ent_adding act;

    if (agreement && party && !entente_agreement_party_find(agreement, party))
        return ent_error_set(error, ENTENTE_E_UNKNOWN_REF, "", "there is no party %s", party);
    entente_result result =
        ent_add_begin_id(entente_agreement_root(agreement), ENTENTE_FIELD_ACTS, id, &act, error);

    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_date(act.made, ENTENTE_FIELD_DATE, date, error);
    if (result == ENTENTE_OK)
        result = entente_object_set_enum(act.made, ENTENTE_FIELD_TYPE, type, error);
    if (result == ENTENTE_OK && party)
        result = entente_object_set_text(act.made, ENTENTE_FIELD_PARTY, party, error);
    return ent_add_end(&act, result, out, error);
}

const char *entente_act_id(const entente_act *act)
{
    return entente_object_get_text(act, ENTENTE_FIELD_ID);
}

int32_t entente_act_type(const entente_act *act)
{
    return entente_object_get_enum(act, ENTENTE_FIELD_TYPE);
}

int32_t entente_act_date(const entente_act *act)
{
    return entente_object_get_date(act, ENTENTE_FIELD_DATE);
}

int32_t entente_act_first_day(const entente_act *act)
{
    return entente_object_get_date_first(act, ENTENTE_FIELD_DATE);
}

int32_t entente_act_last_day(const entente_act *act)
{
    return entente_object_get_date_last(act, ENTENTE_FIELD_DATE);
}

const char *entente_act_party(const entente_act *act)
{
    return entente_object_get_text(act, ENTENTE_FIELD_PARTY);
}

int32_t entente_act_modality(const entente_act *act)
{
    const int32_t modality = entente_object_get_enum(act, ENTENTE_FIELD_MODALITY);

    return modality ? modality : ENTENTE_MODALITY_ASSERTED;
}

int32_t ent_act_move(const struct entente_object *act, int32_t type)
{
    const struct ent_names *moves = ent_act_form(type)->moves;
    const struct ent_symbol *to = moves ? ent_object_symbol(act, ENTENTE_FIELD_TO) : NULL;

    return to ? ent_name_value(moves, to->text, to->length) : 0;
}
