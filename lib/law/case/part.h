/* Parts of one instrument: annexes and chapters that enter into force for themselves. */
#ifndef ENT_LAW_PART_H
#define ENT_LAW_PART_H

#include "case.h"

/* Makes room for the cases of the parts. False without memory. */
bool ent_parts_new(struct ent_case *that);
void ent_parts_free(struct ent_case *that);
/* The parts are worked out anew when they are asked for, as notices are known by then. */
void ent_parts_forget(struct ent_case *that);

/*
 * The case of a part of an agreement, this one or a further one: of the acts those that name the
 * part, or no part; the rule of the part, or where it has none that of the whole. NULL where there
 * is no such part, or the agreement cannot be asked.
 */
const struct ent_case *ent_part_case(struct ent_case *that, const struct ent_symbol *agreement,
                                     const struct ent_symbol *part);

/* The case of the part at a place in the document, likewise; without memory rules.failed is set too. */
const struct ent_case *ent_part_at(struct ent_case *whole, uint32_t place);

#endif
