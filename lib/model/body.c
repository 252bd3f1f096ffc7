/* Bodies: adding one and its members, and what it is by name. */
#include <entente/body.h>

#include "adding.h"

entente_result entente_agreement_add_body(entente_agreement *agreement, const char *id,
                                          const char *name, int32_t kind, entente_body **out,
                                          entente_error *error)
{
    struct ent_adding body;
    entente_result result =
        ent_add_begin_id(entente_agreement_root(agreement), ENTENTE_FIELD_BODIES, id, &body, error);

    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_text(body.made, ENTENTE_FIELD_NAME, name, error);
    if (result == ENTENTE_OK)
        result = entente_object_set_enum(body.made, ENTENTE_FIELD_KIND, kind, error);
    return ent_add_end(&body, result, out, error);
}

const char *entente_body_id(const entente_body *body)
{
    return entente_object_get_text(body, ENTENTE_FIELD_ID);
}

const char *entente_body_name(const entente_body *body)
{
    return entente_object_get_text(body, ENTENTE_FIELD_NAME);
}

int32_t entente_body_kind(const entente_body *body)
{
    return entente_object_get_enum(body, ENTENTE_FIELD_KIND);
}

entente_result entente_body_add_member(entente_body *body, const char *party, int32_t role,
                                       entente_object **out, entente_error *error)
{
    struct ent_adding member;
    entente_result result = ent_add_begin(body, ENTENTE_FIELD_MEMBERS, &member, error);

    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_text(member.made, ENTENTE_FIELD_PARTY, party, error);
    if (result == ENTENTE_OK && role)
        result = entente_object_set_enum(member.made, ENTENTE_FIELD_ROLE, role, error);
    return ent_add_end(&member, result, out, error);
}
