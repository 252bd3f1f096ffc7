/*
 * Approval at home: how far each step of each approval has come, and each approval as a whole.
 *
 * International and domestic law do not mix: consent stands without them (VCLT 27, 46), and none
 * of them is consent.
 */
#ifndef ENT_LAW_APPROVALS_H
#define ENT_LAW_APPROVALS_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/row.h>

#include "day.h"

struct ent_case;
struct ent_record;
struct ent_symbol;
struct entente_assessment;

/* Works them out, if the agreement has any. False without memory. */
bool ent_approvals_work_out(struct ent_case *that);
/* Adds their rows to the answer. False without memory. */
bool ent_approvals_fill(struct ent_case *that, struct entente_assessment *answer);

/* How an approval of a party stands on a day up to that of the question (enum
 * entente_approval_state); 0: the party has none of that name. */
int32_t ent_approval_state_on(const struct ent_case *that, int32_t party,
                              const struct ent_symbol *approval, ent_day day);

/* A change up to the day of the question: how it stood at the end of the day before, and of that
 * day. */
struct ent_approval_change {
    const struct ent_symbol *party, *approval;
    const struct ent_symbol *step; /* NULL: of the approval as a whole */
    ent_day day;
    int32_t from, to;                /* enum entente_step_state, or entente_approval_state */
    const struct ent_record *record; /* the act of that day that did it; NULL: a day passed */
};

/*
 * All of them, subject by subject in the order of the document, each by day; what was so from the
 * beginning is none. `on` of the case must not lie before the days that are asked for: one case
 * tells the whole past. *out lies in the pool. False without memory.
 */
bool ent_approvals_changes(struct ent_case *that, const struct ent_approval_change **out,
                           uint32_t *count);

#endif
