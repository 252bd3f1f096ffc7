/* The rows of the answer that are about commitments. */
#ifndef ENT_LAW_COMMITMENT_ROWS_H
#define ENT_LAW_COMMITMENT_ROWS_H

#include "commitment.h"

struct entente_assessment;

/* Adds how many instances its row will tell. False where they are too many for one answer, or work
 * ran out. */
bool ent_commitment_row_count(struct ent_case *that, const struct ent_commitment *row,
                              uint64_t *count);
/* Adds the row of a commitment, with those below it. False without memory. */
bool ent_commitment_row(struct ent_case *that, struct entente_assessment *answer,
                        const struct ent_commitment *row);

#endif
