/* The force of the whole, from how many stand where: VCLT 24, 25, 54 to 59. */
#ifndef ENT_LAW_FORCE_H
#define ENT_LAW_FORCE_H

#include <stdint.h>

#include "assessment.h"
#include "case.h"
#include "seen.h"

/* How many stand where; each party in one place. */
struct ent_heads {
    uint32_t in;                  /* in force for them, also if suspended */
    uint32_t out;                 /* it was */
    uint32_t undecided;           /* a partial date, a missing fact */
    uint32_t perhaps_in;          /* among those: the day of its own entry may have come */
    uint32_t consented;           /* bound to be in, but it is not in force for them */
    uint32_t provisional;         /* apply it provisionally */
    uint32_t unclear_provisional; /* perhaps do */
    uint32_t joined;              /* signed or endorsed */
    uint32_t renounced;           /* and gave it up: VCLT 18(a), or dissociation */
    uint32_t unclear;             /* and perhaps gave it up */
    uint32_t unseen;              /* perhaps signed or endorsed */
    uint32_t organizations;       /* among those that do: organizations */
    uint32_t able;                /* can be parties at all */
    uint8_t parts;                /* enum ent_tri: a part is in force for some of them */
};

/* Nobody yet. */
struct ent_heads ent_heads_none(const struct ent_case *that);
/* Counts one party, by its row of the answer for a day (YYYYMMDD); or no longer. */
void ent_heads_add(struct ent_heads *heads, const struct ent_party *party,
                   const struct ent_party_answer *row, int32_t on);
void ent_heads_take(struct ent_heads *heads, const struct ent_party *party,
                    const struct ent_party_answer *row, int32_t on);

/* Fills force or effect of the answer, by its bindingness. */
void ent_force_of_heads(const struct ent_case *that, const struct ent_seen *seen,
                        const struct ent_heads *heads, struct entente_assessment *answer);

#endif
