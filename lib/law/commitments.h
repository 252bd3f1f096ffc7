/* Commitments: how each stands, for each obligor, and how it binds. */
#ifndef ENT_LAW_COMMITMENTS_H
#define ENT_LAW_COMMITMENTS_H

#include <stdbool.h>
#include <stdint.h>

struct ent_case;
struct entente_assessment;

/* Works them out, if the agreement has any. False without memory. */
bool ent_commitments_work_out(struct ent_case *that);
/* Adds their rows to the answer. False without memory. */
bool ent_commitments_fill(struct ent_case *that, struct entente_assessment *answer);

#endif
