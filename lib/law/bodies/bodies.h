/* Bodies: since when they are there, who is in them, and until when. */
#ifndef ENT_LAW_BODIES_H
#define ENT_LAW_BODIES_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/row.h>

#include "history.h"

struct ent_case;
struct entente_assessment;

/* Works them out, if the agreement has any. False without memory. */
bool ent_bodies_work_out(struct ent_case *that);
/* Adds their rows to the answer. False without memory. */
bool ent_bodies_fill(struct ent_case *that, struct entente_assessment *answer);

/* The histories of the bodies up to the day of the question, in the order of the document; false
 * past the last one. */
bool ent_bodies_past(const struct ent_case *that, struct ent_past_walk *walk, struct ent_past *out);

#endif
