/* Bodies: since when they are there, who is in them, and until when. */
#ifndef ENT_LAW_BODIES_H
#define ENT_LAW_BODIES_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/row.h>

#include "history.h"

struct ent_case;
struct ent_record;
struct ent_symbol;
struct entente_assessment;

/* Works them out, if the agreement has any. False without memory. */
bool ent_bodies_work_out(struct ent_case *that);
/* Adds their rows to the answer. False without memory. */
bool ent_bodies_fill(struct ent_case *that, struct entente_assessment *answer);

/* Why what an act records as decided by a body is no decision. */
struct ent_body_fault {
    int32_t code; /* 0: it is one, or may be */
    const char *hint;
    const struct ent_record *blocked_by;
};

/*
 * Whether what the act records is a decision of the body that bears the name: it was there and at
 * work, and the vote that is told carried it. Works the bodies out where they are not; asked once of
 * each record. Without memory that->rules.failed is set.
 */
struct ent_body_fault ent_body_decides(struct ent_case *that, const struct ent_symbol *name,
                                       const struct ent_record *record);

/* The histories of the bodies up to the day of the question, in the order of the document; false
 * past the last one. */
bool ent_bodies_past(const struct ent_case *that, struct ent_past_walk *walk, struct ent_past *out);

#endif
