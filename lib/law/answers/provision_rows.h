/* What the answer tells of provisions that have effect from a day of their own. */
#ifndef ENT_LAW_PROVISION_ROWS_H
#define ENT_LAW_PROVISION_ROWS_H

#include <stdbool.h>

#include "assessment.h"
#include "case.h"

/* False without memory. */
bool ent_provisions_fill(struct ent_case *that, struct entente_assessment *answer);

#endif
