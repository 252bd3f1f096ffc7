/* Bodies: since when they are there, who is in them, and until when. */
#ifndef ENT_LAW_BODIES_H
#define ENT_LAW_BODIES_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/row.h>

#include "day.h"

struct ent_case;
struct entente_assessment;

/* Works them out, if the agreement has any. False without memory. */
bool ent_bodies_work_out(struct ent_case *that);
/* Adds their rows to the answer. False without memory. */
bool ent_bodies_fill(struct ent_case *that, struct entente_assessment *answer);

struct ent_symbol;

/* How a body stands on a day up to that of the question; 0: there is none of that name. */
int32_t ent_body_state_on(const struct ent_case *that, const struct ent_symbol *body, ent_day day);

#endif
