/* States that unite, or are taken up by another one: VCSST 15, 31. */
#ifndef ENT_LAW_UNITING_H
#define ENT_LAW_UNITING_H

#include <stdbool.h>

#include "case.h"

/* Puts the assumed successions back into the log as they were before anything followed from it. */
void ent_unitings_begin(struct ent_case *that);
/*
 * Whether a record that is assumed counts: one of the States that unite, whose changes stand
 * already, was bound on its last day. The record becomes the act of that State; else it leaves the
 * log.
 */
void ent_uniting_settle(struct ent_case *that, struct ent_record *record);
/* Whether a territory came to the State with one that was bound: true also where none is told. */
bool ent_uniting_brings(const struct ent_case *that, const struct ent_record *record,
                        const struct ent_symbol *territory);
/* Says what is assumed of States that united, or were taken up. False without memory. */
bool ent_unitings_tell(const struct ent_case *that);

#endif
