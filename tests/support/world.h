/* An agreement in which there is an object of every noun. */
#ifndef SUPPORT_WORLD_H
#define SUPPORT_WORLD_H

#include <stdint.h>

#include <entente/agreement.h>

enum { WORLD_NOUNS = 200 };

struct world {
    entente_agreement *agreement;
    entente_object *of[WORLD_NOUNS]; /* by noun */
};

/* All of them, each in a place of its own; the agreement is NULL only without memory. */
struct world world_new(void);
void world_free(struct world *world);

/* Sets a member to a value of a kind, the first or the second of two; the result of the setter. */
entente_result set_kind(entente_object *object, int32_t field, int32_t kind, int32_t second);

#endif
