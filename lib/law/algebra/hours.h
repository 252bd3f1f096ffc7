/* Hours that a rule counts from an act of which the hour is recorded. */
#ifndef ENT_LAW_HOURS_H
#define ENT_LAW_HOURS_H

#include <stdbool.h>
#include <stdint.h>

#include "day.h"

struct ent_case;
struct ent_node;

/*
 * The day on which some hours end that begin with what a node names, an event or a signature, on a
 * day: at the place of the offset that its instant is written in. False where no hour is recorded,
 * or where it is an hour of another day: then only the day is known.
 */
bool ent_hours_end(const struct ent_case *that, const struct ent_node *from, int32_t party,
                   ent_day day, int64_t hours, ent_day *out);

#endif
