#include "applying.h"

#include "case.h"
#include "reservation.h"
#include "rule.h"

bool ent_provision_applies(struct ent_case *that, const entente_object *provision,
                           struct ent_when *out)
{
    const entente_object *applies = entente_object_get_object(provision, ENTENTE_FIELD_APPLIES);
    const int32_t rule = applies ? ent_rule_compile(that, applies) : ENT_NO_RULE;

    if (rule == ENT_NO_RULE)
        return false;
    *out = ent_rule_value(that, rule, ENT_NO_PARTY, -1);
    return true;
}

bool ent_commitment_applies(struct ent_case *that, const entente_object *commitment,
                            struct ent_when *out)
{
    const uint32_t count = ent_provision_count(commitment);

    *out = ent_when_never();
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_symbol *id = ent_provision_at(commitment, i);
        const entente_object *provision = id ? ent_symbol_bearer(id, ENTENTE_NOUN_PROVISION) : NULL;
        struct ent_when when;

        if (!ent_provision_applies(that, provision, &when))
            return false;
        *out = ent_when_earlier(out, &when);
    }
    return count > 0;
}
