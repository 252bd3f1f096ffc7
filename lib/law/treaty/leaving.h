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
 * Why a notice of withdrawal or denunciation that is in the log has no effect: 0, or
 * ENTENTE_E_NOT_A_PARTY, _NO_DENUNCIATION_RIGHT, _LOCK_IN, _WINDOW_CLOSED, _PROCEDURE_65. Entry
 * into force and exits stand already. What is not certain speaks for the notice.
 */
int32_t ent_notice_error(const struct ent_case *that, const struct ent_record *record);

/*
 * Looks at the notices in the light of entry into force, and notes in case.notices what they come
 * to. *again: something was noted, and exits have to be worked out anew. False without memory.
 */
bool ent_leaving_settle(struct ent_case *that, bool *again);

#endif
