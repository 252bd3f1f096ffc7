/*
 * Walking an object and all objects below it, each before those it holds, without recursion and
 * without memory: the way down is remembered for the depth that documents have, and found again
 * by searching where an agreement is deeper.
 */
#ifndef ENT_MODEL_WALK_H
#define ENT_MODEL_WALK_H

#include "object.h"

enum { ENT_WALK_DEPTH = 96 };

struct ent_walk_place {
    uint16_t slot;
    uint32_t item;
};

struct ent_walk {
    const entente_object *root, *at;
    size_t depth;
    struct ent_walk_place path[ENT_WALK_DEPTH];
};

/* Begins; the first object is the root itself. */
void ent_walk_begin(struct ent_walk *walk, const entente_object *root);
/* The next object, or NULL at the end. */
entente_object *ent_walk_next(struct ent_walk *walk);

#endif
