/* The end of an agreement as a whole: VCLT 54, 55, 59 to 62 and 69. */
#ifndef ENT_LAW_ENDING_H
#define ENT_LAW_ENDING_H

#include <stdbool.h>
#include <stdint.h>

#include "when.h"

struct ent_case;

/*
 * Finds the end by an act, a term, a condition of the text or a later treaty. Entry into force
 * stands already. False without memory.
 */
bool ent_ending_new(struct ent_case *that);

/* What has ended can no longer enter into force, in itself, for anyone or as amended. */
void ent_ending_cut(const struct ent_case *that, struct ent_when *entry);

/* The first day on which those who left have taken it with them (ending_exits.c). */
struct ent_when ent_ending_by_exits(const struct ent_case *that);

#endif
