/* The rows of the answer that are about commitments. */
#ifndef ENT_LAW_COMMITMENT_ROWS_H
#define ENT_LAW_COMMITMENT_ROWS_H

#include "commitment.h"

struct entente_assessment;

/* Adds the row of a commitment, with those below it. False without memory. */
bool ent_commitment_row(struct ent_case *that, struct entente_assessment *answer,
                        const struct ent_commitment *row);

#endif
