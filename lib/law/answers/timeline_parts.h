/* How the parts of a timeline tell what they know of their past. */
#ifndef ENT_LAW_TIMELINE_PARTS_H
#define ENT_LAW_TIMELINE_PARTS_H

#include "history.h"
#include "timeline.h"

/* Names a subject and adds its turns, as far as they are in the time that is asked about, as rows.
 * Subjects come in the order of the document. False without memory. */
bool ent_trace_past(struct ent_trace *trace, const struct ent_past *past);

/* How commitments stood; `last` is the case at the horizon, worked out. False without memory. */
bool ent_trace_commitments(struct ent_trace *trace, struct ent_case *last);

#endif
