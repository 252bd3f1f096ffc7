/* Leaving: on which day a notice, an exclusion or the like takes effect (VCLT 54, 56, 67, 68). */
#ifndef ENT_LAW_WITHDRAWAL_H
#define ENT_LAW_WITHDRAWAL_H

#include <stdbool.h>

struct ent_case;

/* Fills the exits of every party. The log stands already. False without memory. */
bool ent_exits_new(struct ent_case *that);

#endif
