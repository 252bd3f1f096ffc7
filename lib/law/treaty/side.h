/*
 * How the text stands for each party, from day to day: worked out once for each stretch of days within
 * which nothing can change it, and only where a day of it is asked for.
 */
#ifndef ENT_LAW_SIDE_H
#define ENT_LAW_SIDE_H

#include "case.h"

struct ent_side_on {
    uint8_t in;          /* enum ent_tri: in force, or in effect, for it */
    uint8_t provisional; /* likewise: applies it provisionally (VCLT 25) */
    uint8_t gone;        /* likewise: it was in force for it, or applied for good, and is no more */
    uint8_t ended;       /* likewise: it was applied provisionally, perhaps to be so again */
    uint8_t engaged;     /* likewise: signed or consented (VCLT 18) */
    uint8_t suspended;   /* likewise */
    bool renounced;      /* it will not become a party */
    bool third;
    bool only_applied; /* gone or ended: of provisional application alone */
    ent_day left;      /* gone or ended: the first day without ... */
    ent_day left_last; /* ... or, of a partial date, the last that may be it */
};

struct ent_sides;

/* Of a case whose parties, and what it has of its own end, stand. False without memory. */
bool ent_sides_new(struct ent_case *that, struct ent_sides **out);
/* On a day not after that of the case. Without memory the rules have failed. */
struct ent_side_on ent_side_on(struct ent_sides *sides, int32_t party, ent_day day);

#endif
