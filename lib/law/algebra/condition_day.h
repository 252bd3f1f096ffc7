/* The day on which the condition of a rule is met, before any delay that follows. */
#ifndef ENT_LAW_CONDITION_DAY_H
#define ENT_LAW_CONDITION_DAY_H

#include <stdint.h>

#include "when.h"

struct ent_case;

/* Of a date rule that was worked out just now for nobody in particular. */
struct ent_when ent_condition_day(struct ent_case *that, int32_t rule);

#endif
