/*
 * Bonds: whether the text, or some provisions of it, bind one party towards another, on any day up to
 * that of the question. The relations (relation.h) are read once for each stretch of days within which
 * no act about a reservation, and no act between two parties, begins or ceases to count.
 */
#ifndef ENT_LAW_BOND_H
#define ENT_LAW_BOND_H

#include <stdbool.h>
#include <stdint.h>

#include "case.h"

/* How provisions stand between two: the provisions of one commitment may stand in several ways. */
enum {
    ENT_BOND_BINDS = 1,
    ENT_BOND_UNKNOWN = 2,
    ENT_BOND_SUSPENDED = 4,
    ENT_BOND_OUT = 8,
    ENT_BOND_NOT_YET =
        16, /* a later version than the one that governs between the two has it ... */
    ENT_BOND_NO_LONGER = 32 /* ... or an earlier one */
};

struct ent_bonds;
struct ent_sides;
struct ent_versions;

/* NULL in *bonds where no act can make one pair stand otherwise than another. The sides are borrowed.
 * False without memory. */
bool ent_bonds_new(struct ent_case *that, struct ent_sides *parties, struct ent_bonds **bonds);
/*
 * Bits of the above, for the provisions that a commitment names, or the whole; 0 where the two are
 * not bound towards each other at all. Without memory the rules have failed.
 */
int32_t ent_bond_on(struct ent_bonds *bonds, const entente_object *commitment, int32_t a, int32_t b,
                    ent_day day);
/*
 * Marks the parties that can stand otherwise towards some other, at the provisions of a commitment
 * or as a whole, than the rest do: of each pair that does, at least one is marked.
 */
void ent_bonds_mark(const struct ent_bonds *bonds, const entente_object *commitment,
                    uint8_t *marked);
/* Whether there can be any. */
bool ent_bonds_touch(const struct ent_bonds *bonds, const entente_object *commitment);
/* The days on which that can change for a commitment, in order, without those of entry and exit. */
const ent_day *ent_bond_days(const struct ent_bonds *bonds, const entente_object *commitment,
                             uint32_t *count);
/* The versions of the text, where some commitments stand in some of them alone; else NULL. */
const struct ent_versions *ent_bond_texts(const struct ent_bonds *bonds);

#endif
