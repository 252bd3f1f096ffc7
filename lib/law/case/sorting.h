/* Ordering by day. */
#ifndef ENT_LAW_SORTING_H
#define ENT_LAW_SORTING_H

#include <stdbool.h>
#include <stdint.h>

#include "day.h"
#include "pool.h"

struct ent_day_key {
    ent_day day;
    uint32_t index;
};

/* Sorts by day; keys of one day keep their order. False without memory. */
bool ent_sort_by_day(struct ent_pool *pool, struct ent_day_key *keys, uint32_t count);

/* Sorts days and drops those that are there twice; how many are left. No memory is needed. */
uint32_t ent_sort_days(ent_day *days, uint32_t count);

#endif
