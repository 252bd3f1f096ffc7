/* Official determinations of the day of entry into force (VCLT 77(1)(f)). */
#ifndef ENT_LAW_DETERMINATION_H
#define ENT_LAW_DETERMINATION_H

#include <stdbool.h>
#include <stdint.h>

#include "entry_into_force.h"
#include "when.h"

struct ent_case;
struct ent_period;

/*
 * Puts the day that was determined in place of the computed one. The difference is a finding,
 * which names another way of counting that gives the day determined. False without memory.
 */
bool ent_determination_apply(struct ent_case *that, const struct ent_entry_rules *rules);

/*
 * The same for one period of a party, NULL for one that has none: its entry as computed is put in,
 * and what it would be with the other boundary. True in *determined where a determination stands.
 */
bool ent_determination_of_period(struct ent_case *that, int32_t party,
                                 const struct ent_period *period, struct ent_when *entry,
                                 const struct ent_when *other_boundary, bool *determined);

#endif
