/* What a party did to the text itself, read off its acts. */
#ifndef ENT_LAW_SIGNATURE_H
#define ENT_LAW_SIGNATURE_H

#include "case.h"

struct ent_signature_answer {
    int32_t signature;              /* enum entente_party_signature */
    int32_t role;                   /* enum entente_participation */
    int32_t signed_on, endorsed_on; /* YYYYMMDD as recorded, perhaps partial; 0: not */
    bool dissociated;               /* from a political text, and not come back */
};

struct ent_signature_answer ent_signature_read(const struct ent_case *that,
                                               const struct ent_party *party);

#endif
