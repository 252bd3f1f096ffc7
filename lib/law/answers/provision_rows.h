/* The rows of provisions that have effect from a day of their own. */
#ifndef ENT_LAW_PROVISION_ROWS_H
#define ENT_LAW_PROVISION_ROWS_H

#include <stdbool.h>

#include "assessment.h"
#include "case.h"

/* Fills them, in the order of the agreement. False without memory. */
bool ent_provisions_fill(struct ent_case *that, struct entente_assessment *answer);

#endif
