/* How the parts of a timeline tell what they know of their past. */
#ifndef ENT_LAW_TIMELINE_PARTS_H
#define ENT_LAW_TIMELINE_PARTS_H

#include "timeline.h"

/* A change, as a part tells it. */
struct ent_told {
    const char *parts[4]; /* of the path, up to a NULL */
    const char *list;     /* of the document ... */
    uint32_t place;       /* ... and the place in it */
    int32_t facet;
    ent_day day;
    int32_t from, to;
    const entente_object *act; /* NULL: a day passed ... */
    const char *says;          /* ... and what that brought; or NULL */
};

/* Adds the row, if it is in the time that is asked about. Changes come subject by subject, and of
 * each by day. False without memory. */
bool ent_part_told(struct ent_trace *trace, const struct ent_told *told);

/* The commitments of a case in which relations between two matter. False without memory. */
bool ent_trace_pairs(struct ent_trace *trace, struct ent_case *that);

#endif
