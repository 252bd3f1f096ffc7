/* What outlives an exit, or the end of provisional application: `survival` of a clause. */
#ifndef ENT_LAW_SURVIVAL_H
#define ENT_LAW_SURVIVAL_H

#include <entente/object.h>

#include "day.h"

/* The first day without, after an end of a day, for a row of such a list; ENT_DAY_NEVER where it
 * gives no term, and beyond the calendar. */
ent_day ent_survival_until(const entente_object *row, ent_day end);

#endif
