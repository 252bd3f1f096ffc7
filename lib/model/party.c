/* Parties: adding one, and its members by name. */
#include <entente/party.h>

#include "adding.h"

entente_result entente_agreement_add_party(entente_agreement *agreement, const char *id,
                                           const char *name, int32_t kind, entente_party **out,
                                           entente_error *error)
{
    struct ent_adding party;
    entente_result result = ent_add_begin_id(entente_agreement_root(agreement),
                                             ENTENTE_FIELD_PARTIES, id, &party, error);

    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_text(party.made, ENTENTE_FIELD_NAME, name, error);
    if (result == ENTENTE_OK)
        result = entente_object_set_enum(party.made, ENTENTE_FIELD_KIND, kind, error);
    return ent_add_end(&party, result, out, error);
}

const char *entente_party_id(const entente_party *party)
{
    return entente_object_get_text(party, ENTENTE_FIELD_ID);
}

const char *entente_party_name(const entente_party *party)
{
    return entente_object_get_text(party, ENTENTE_FIELD_NAME);
}

int32_t entente_party_kind(const entente_party *party)
{
    return entente_object_get_enum(party, ENTENTE_FIELD_KIND);
}

int32_t entente_party_role(const entente_party *party)
{
    return entente_object_get_enum(party, ENTENTE_FIELD_ROLE);
}
