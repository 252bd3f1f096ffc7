/* Days in the life of an agreement that a clause may count from. */
#ifndef ENT_LAW_MILESTONE_H
#define ENT_LAW_MILESTONE_H

#include <stdint.h>

#include "when.h"

struct ent_case;

/*
 * ENTENTE_MILESTONE_... of the case's own agreement; own_eif is that of the party. A milestone
 * that only a commitment has is unknown.
 */
struct ent_when ent_milestone(const struct ent_case *that, int32_t which, int32_t party);

#endif
