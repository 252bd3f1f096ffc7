/*
 * Nodes whose truth is a matter of time or of single facts: event, own_act, in_force, reached,
 * and the waiver of waivable. Before a sweep each gets its steps: from which day what is true.
 */
#ifndef ENT_LAW_TIMED_H
#define ENT_LAW_TIMED_H

#include <stdbool.h>
#include <stdint.h>

#include "history.h"
#include "when.h"

struct ent_case;
struct ent_node;
struct ent_sweep;

bool ent_is_timed(int32_t op);
/*
 * Adds the steps of a node to rules.steps, by day; before the first it is false. Up to the day of
 * the question they are as known, after it if nothing more happens. open_maybe and open_yes tell
 * from when it can be true, and is, over every future. False without memory.
 */
bool ent_timed_steps(struct ent_sweep *sweep, struct ent_node *node);

/* Adds one step: from that day on it is so. False without memory. */
bool ent_add_step(struct ent_case *that, ent_day day, enum ent_tri truth);

#endif
