/* Hours that a rule counts from an act of which the hour is recorded. */
#ifndef ENT_LAW_HOURS_H
#define ENT_LAW_HOURS_H

#include <stdbool.h>

#include "day.h"
#include "object.h"

struct ent_case;
struct ent_hour;
struct ent_node;
struct ent_period_of_time;

/*
 * The instant of the value of a node: of an event, a signature, an act of the party in question, or
 * of the later or earlier of some of these. Not known where no hour is recorded, or where it is an
 * hour of another day: then only the day is known.
 */
struct ent_hour ent_node_hour(const struct ent_case *that, const struct ent_node *node,
                              int32_t party);

/* When a period of hours ends that begins with the instant of a node; the place stays the same.
 * False where no hour is known, or the end lies in no year of the calendar. */
bool ent_hours_end(const struct ent_period_of_time *period, const struct ent_node *from,
                   struct ent_hour *out);

/*
 * The days a period after an act: in hours from its instant, where it has one of that day. NEVER at
 * an end that lies outside the calendar, or behind any day that is told.
 */
struct ent_span ent_span_after_act(const struct ent_period_of_time *period, struct ent_span date,
                                   const entente_object *act);

#endif
