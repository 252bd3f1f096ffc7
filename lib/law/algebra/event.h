/* Events: facts in the world that a rule waits for. */
#ifndef ENT_LAW_EVENT_H
#define ENT_LAW_EVENT_H

#include <stdbool.h>

#include <entente/object.h>

#include "when.h"

struct ent_case;
struct ent_node;
struct ent_record;

/* Adds the steps of an event to rules.steps: from which day it stands, for the party that is asked
 * about. False without memory. */
bool ent_event_steps(struct ent_case *that, const struct ent_node *node, int32_t party);
/* The first day on which an event counts, as a date. */
struct ent_when ent_event_day(struct ent_case *that, const struct ent_node *node, int32_t party);
/* The first act of that day by which it counts, or NULL. */
const struct ent_record *ent_event_record(const struct ent_case *that, const struct ent_node *node,
                                          int32_t party, ent_day day);

/* Whether a rule of the case waits for the event of an act. Of an event that none waits for, the
 * name stays unread. */
bool ent_event_awaited(const struct ent_case *that, const entente_object *act);
/* Whether `by` of an act names somebody. */
bool ent_event_done_by(const entente_object *act, const char *who);

#endif
