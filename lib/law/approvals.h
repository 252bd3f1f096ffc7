/* Approval at home: how far each step of each approval has come. */
#ifndef ENT_LAW_APPROVALS_H
#define ENT_LAW_APPROVALS_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/row.h>

#include "day.h"

struct ent_case;
struct entente_assessment;

/* Works them out, if the agreement has any. False without memory. */
bool ent_approvals_work_out(struct ent_case *that);
/* Adds their rows to the answer. False without memory. */
bool ent_approvals_fill(struct ent_case *that, struct entente_assessment *answer);

struct ent_symbol;

/* How an approval of a party stands on a day up to that of the question (enum
 * entente_approval_state); 0: the party has none of that name. */
int32_t ent_approval_state_on(const struct ent_case *that, int32_t party,
                              const struct ent_symbol *approval, ent_day day);

#endif
