/* The tables of names of what rows tell. */
#ifndef ENT_LAW_ROW_NAMES_H
#define ENT_LAW_ROW_NAMES_H

#include <entente/assessment.h>

#include "names.h"

/* The table of a facet of rows; NULL for any other. */
const struct ent_names *ent_row_names(int32_t facet);

#endif
