/* Agreements made by chance, over the tables of nouns and members. */
#ifndef SUPPORT_RANDOM_AGREEMENT_H
#define SUPPORT_RANDOM_AGREEMENT_H

#include <stdint.h>

#include <entente/agreement.h>

/* Numbers by chance: the same from the same seed on every machine. */
struct chance {
    uint64_t state;
};

struct chance chance_from(uint32_t seed);
/* 0 to below `bound`, which is not 0. */
uint32_t chance_below(struct chance *chance, uint32_t bound);

/*
 * An agreement with members of any noun. With `valid` it is one in which entente_agreement_check()
 * finds nothing; else members that must be there may be missing and names may name nothing. NULL
 * only without memory. Release with entente_agreement_free().
 */
entente_agreement *random_agreement(uint32_t seed, int32_t valid);

/* Changes one thing somewhere. Returns 0 where chance found nothing to change. */
int32_t change_agreement(entente_agreement *agreement, struct chance *chance);

/* Every object of an agreement in the order of the document; returns how many were kept. */
size_t all_objects(const entente_agreement *agreement, entente_object **objects, size_t room);

#endif
