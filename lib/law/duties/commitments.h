/* Commitments: how each stands, for each obligor, and how it binds. */
#ifndef ENT_LAW_COMMITMENTS_H
#define ENT_LAW_COMMITMENTS_H

#include <stdbool.h>
#include <stdint.h>

#include "history.h"

struct ent_case;
struct ent_record;
struct ent_symbol;
struct entente_assessment;

/* Works them out, if the agreement has any. False without memory. */
bool ent_commitments_work_out(struct ent_case *that);
/* Adds their rows to the answer. False without memory. */
bool ent_commitments_fill(struct ent_case *that, struct entente_assessment *answer);

/* Works out the histories of a commitment, given by its place in the document, and of its obligors,
 * from a day on, with the act of each moment. False without memory. */
bool ent_commitment_follow(struct ent_case *that, uint32_t place, ent_day from);
/* All of them: each commitment and then its obligors, in the order of the document; false past the
 * last one. */
bool ent_commitments_past(const struct ent_case *that, struct ent_past_walk *walk,
                          struct ent_past *out);

#endif
