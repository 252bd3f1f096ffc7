/* Provisional application (VCLT 25). */
#ifndef ENT_LAW_PROVISIONAL_APPLICATION_H
#define ENT_LAW_PROVISIONAL_APPLICATION_H

#include <stdbool.h>

#include "day.h"

struct ent_case;

/* The first day without, for a notice of that day: at once, unless the clause gives a period. */
ent_day ent_provisional_end(const struct ent_case *that, ent_day notice);

/* Tells of each party whether it applies the agreement provisionally on the day of the question.
 * Entry into force stands already. False without memory. */
bool ent_provisional_application_new(struct ent_case *that);

#endif
