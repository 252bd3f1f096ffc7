/* How a case is begun, and the cases that are made of another one: of its amendments and parts. */
#ifndef ENT_LAW_CASE_OF_H
#define ENT_LAW_CASE_OF_H

#include <stdint.h>

#include "case.h"

/* What the question says, before anything is worked out; no end is in sight. */
void ent_case_begin(struct ent_case *that);

/*
 * An amendment of the treaty of a finished case: the same parties, and of the log only some records,
 * told by their places in its order (version_acts.h). Of these acts count that name the version.
 * Exits are those of the treaty, and acceptances that were taken back. Release it with
 * ent_case_free(), before the treaty. NULL without memory.
 */
struct ent_case *ent_case_of_amendment(struct ent_case *treaty, const struct ent_symbol *version,
                                       const uint32_t *records, uint32_t count,
                                       entente_findings *findings);

/* A part of a case whose acts stand, likewise. */
struct ent_case *ent_case_of_part(const struct ent_case *whole, const entente_object *part);

#endif
