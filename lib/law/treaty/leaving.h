/* What stands against leaving, and for how long it waits: VCLT 54, 56, 65; DOMAIN of the clause. */
#ifndef ENT_LAW_LEAVING_H
#define ENT_LAW_LEAVING_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/object.h>

#include "day.h"

struct ent_case;
struct ent_record;

/*
 * Looks at the notices in the light of entry into force, and notes in case.notices what they come
 * to. *again: something was noted, and exits have to be worked out anew. False without memory.
 */
bool ent_leaving_settle(struct ent_case *that, bool *again);

#endif
