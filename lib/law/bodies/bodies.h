/* Bodies: since when they are there, who is in them, and until when. */
#ifndef ENT_LAW_BODIES_H
#define ENT_LAW_BODIES_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/row.h>

#include "day.h"

struct ent_case;
struct entente_assessment;

/* Works them out, if the agreement has any. False without memory. */
bool ent_bodies_work_out(struct ent_case *that);
/* Adds their rows to the answer. False without memory. */
bool ent_bodies_fill(struct ent_case *that, struct entente_assessment *answer);

struct ent_record;
struct ent_symbol;

/* One change of the state of a body. */
struct ent_body_told {
    const struct ent_symbol *body; /* its path is "bodies/" and its identifier */
    ent_day day;
    uint8_t from, to;                /* enum entente_body_state */
    const struct ent_record *record; /* the act of that day that did it; NULL: a day passed */
};

/*
 * Every change up to the day of the question: by body in the order of the document, and then by
 * day. `index` counts from 0; false past the last one.
 */
bool ent_bodies_history(const struct ent_case *that, uint32_t index, struct ent_body_told *out);

/* How a body stands on a day up to that of the question; 0: there is none of that name. */
int32_t ent_body_state_on(const struct ent_case *that, const struct ent_symbol *body, ent_day day);

#endif
