/*
 * How many bytes may be held at once, by all pools and arrays that charge to one meter. A meter
 * of NULL counts nothing and allows all.
 */
#ifndef ENT_BASE_METER_H
#define ENT_BASE_METER_H

#include <stdbool.h>
#include <stddef.h>

struct ent_meter {
    size_t bytes; /* held now */
    size_t peak;  /* the most that were ever held */
    size_t most;  /* that may be held */
    bool over;    /* more was asked for; from then on nothing more is allowed */
};

/* False where that is more than may be held: then nothing is charged. */
bool ent_meter_take(struct ent_meter *meter, size_t bytes);
void ent_meter_give(struct ent_meter *meter, size_t bytes);

#endif
