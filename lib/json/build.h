/* From the tape to the model, by the field tables. */
#ifndef ENT_JSON_BUILD_H
#define ENT_JSON_BUILD_H

#include "object.h"
#include "report.h"
#include "token.h"

/*
 * Reads a whole tape as one object of a noun and fills `object`, which has no members yet and
 * belongs to the agreement. What is wrong goes into the report; then the object is only fit to be
 * thrown away. False without memory.
 */
bool ent_build_object(struct entente_agreement *agreement, entente_object *object,
                      const struct ent_tape *tape, struct ent_report *report);

/*
 * Reads a tape as what stands in a member that begins with "x-": any JSON within the rules for
 * numbers, text and names given twice. Adds it as compact text. False without memory.
 */
bool ent_build_extension(const struct ent_tape *tape, struct ent_report *report,
                         struct ent_buffer *out);

#endif
