/* How the answers are written: one table of names for each facet. */
#ifndef ENT_LAW_FACETS_H
#define ENT_LAW_FACETS_H

#include <entente/assessment.h>

#include "names.h"

/* The table of a facet (ENTENTE_FACET_...); NULL if there is no such facet. */
const struct ent_names *ent_facet_names(int32_t facet);

#endif
