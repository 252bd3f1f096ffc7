/* Commitments: adding one, and its members by name. */
#include <entente/commitment.h>

#include "adding.h"

entente_result entente_agreement_add_commitment(entente_agreement *agreement, const char *id,
                                                int32_t type, const char *obligors,
                                                entente_commitment **out, entente_error *error)
{
    struct ent_adding commitment;
    entente_result result = ent_add_begin_id(entente_agreement_root(agreement),
                                             ENTENTE_FIELD_COMMITMENTS, id, &commitment, error);

    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_enum(commitment.made, ENTENTE_FIELD_TYPE, type, error);
    if (result == ENTENTE_OK && obligors)
        result = entente_object_set_text(commitment.made, ENTENTE_FIELD_OBLIGORS, obligors, error);
    return ent_add_end(&commitment, result, out, error);
}

const char *entente_commitment_id(const entente_commitment *commitment)
{
    return entente_object_get_text(commitment, ENTENTE_FIELD_ID);
}

int32_t entente_commitment_type(const entente_commitment *commitment)
{
    return entente_object_get_enum(commitment, ENTENTE_FIELD_TYPE);
}

entente_expression *entente_commitment_trigger(const entente_commitment *commitment)
{
    return entente_object_get_object(commitment, ENTENTE_FIELD_TRIGGER);
}

entente_expression *entente_commitment_due(const entente_commitment *commitment)
{
    return entente_object_get_object(commitment, ENTENTE_FIELD_DUE);
}
