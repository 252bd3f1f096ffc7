/* Where the agreement applies: VCLT 29. */
#ifndef ENT_LAW_TERRITORY_H
#define ENT_LAW_TERRITORY_H

#include <stdbool.h>

#include "assessment.h"
#include "case.h"

/* Fills the territories of every party that names some. False without memory. */
bool ent_territories_fill(const struct ent_case *that, struct entente_assessment *answer);

#endif
