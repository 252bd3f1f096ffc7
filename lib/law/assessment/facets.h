/* How the answers are written: one table of names for each facet. */
#ifndef ENT_LAW_FACETS_H
#define ENT_LAW_FACETS_H

#include <entente/assessment.h>

#include "names.h"

#endif
