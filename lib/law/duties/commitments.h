/* Commitments: how each stands, for each obligor, and how it binds. */
#ifndef ENT_LAW_COMMITMENTS_H
#define ENT_LAW_COMMITMENTS_H

#include <stdbool.h>
#include <stdint.h>

#include "day.h"

struct ent_case;
struct ent_record;
struct ent_symbol;
struct entente_assessment;

/* Works them out, if the agreement has any. False without memory. */
bool ent_commitments_work_out(struct ent_case *that);
/* Adds their rows to the answer. False without memory. */
bool ent_commitments_fill(struct ent_case *that, struct entente_assessment *answer);

/* A change up to the day of the question: how it stood at the end of the day before, and of that
 * day. */
struct ent_commitment_change {
    const struct ent_symbol *commitment;
    const struct ent_symbol *party; /* the obligor; NULL: the commitment as a whole */
    ent_day day;
    int32_t from, to;                /* enum entente_commitment_state */
    const struct ent_record *record; /* the act of that day that did it; NULL: a day passed */
};

/*
 * All of them, commitment by commitment, the whole before its obligors, each by day; what was so
 * from the beginning is none. One case tells the whole past. *out lies in the pool. False without
 * memory.
 */
bool ent_commitments_changes(struct ent_case *that, const struct ent_commitment_change **out,
                             uint32_t *count);

#endif
