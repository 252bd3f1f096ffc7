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

#include "history.h"

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

/* The history of an approval as a whole up to the day of the question, with the act of each moment;
 * NULL: the party has none of that name, or without memory, and the rules have failed. */
const struct ent_history *ent_approval_past(struct ent_case *that, int32_t party,
                                            const struct ent_symbol *approval);

/* Works out all histories, with the act of each moment. False without memory. */
bool ent_approvals_follow(struct ent_case *that);
/* These: each approval and then its steps, in the order of the document; false past the last one. */
bool ent_approvals_past(const struct ent_case *that, struct ent_past_walk *walk,
                        struct ent_past *out);

#endif
