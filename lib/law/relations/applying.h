/* Provisions that have effect from a day of their own, which is not that of entry into force. */
#ifndef ENT_LAW_APPLYING_H
#define ENT_LAW_APPLYING_H

#include <stdbool.h>

#include <entente/object.h>

#include "when.h"

struct ent_case;

/* From when a provision has effect, as it says itself; false where it says nothing. Without memory
 * the rules have failed. */
bool ent_provision_applies(struct ent_case *that, const entente_object *provision,
                           struct ent_when *out);
/* From when one at least of the provisions of a commitment has effect; false where none of them, or
 * not each, says so. */
bool ent_commitment_applies(struct ent_case *that, const entente_object *commitment,
                            struct ent_when *out);

#endif
