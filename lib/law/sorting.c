#include "sorting.h"

#include <string.h>

/* Three passes of eleven bits hold every day, and nothing is compared. */
enum { RADIX_BITS = 11, RADIX = 1 << RADIX_BITS };

static bool in_order(const struct ent_day_key *keys, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        if (keys[i].day < keys[i - 1].day)
            return false;
    return true;
}

static uint32_t digit(ent_day day, unsigned shift)
{
    /* The sign bit is turned, so that days before 1970 come first. */
    return (((uint32_t)day ^ UINT32_C(0x80000000)) >> shift) & (RADIX - 1);
}

static void pass(const struct ent_day_key *from, struct ent_day_key *to, uint32_t count,
                 unsigned shift)
{
    uint32_t places[RADIX];
    uint32_t place = 0;

    memset(places, 0, sizeof places);
    for (uint32_t i = 0; i < count; i++)
        places[digit(from[i].day, shift)]++;
    for (uint32_t i = 0; i < RADIX; i++) {
        const uint32_t here = places[i];

        places[i] = place;
        place += here;
    }
    for (uint32_t i = 0; i < count; i++)
        to[places[digit(from[i].day, shift)]++] = from[i];
}

/* A few keys: each is moved to its place. */
static void sort_few(struct ent_day_key *keys, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        const struct ent_day_key key = keys[i];
        uint32_t j = i;

        for (; j > 0 && keys[j - 1].day > key.day; j--)
            keys[j] = keys[j - 1];
        keys[j] = key;
    }
}

bool ent_sort_by_day(struct ent_pool *pool, struct ent_day_key *keys, uint32_t count)
{
    if (in_order(keys, count))
        return true;
    if (count <= 24) {
        sort_few(keys, count);
        return true;
    }

    struct ent_day_key *other = ent_pool_alloc(pool, count * sizeof *other);

    if (!other)
        return false;
    pass(keys, other, count, 0);
    pass(other, keys, count, RADIX_BITS);
    pass(keys, other, count, 2 * RADIX_BITS);
    memcpy(keys, other, count * sizeof *keys);
    ent_pool_free(pool, other, count * sizeof *other);
    return true;
}

static void sift(ent_day *days, uint32_t root, uint32_t count)
{
    for (uint32_t child; (child = 2 * root + 1) < count; root = child) {
        if (child + 1 < count && days[child + 1] > days[child])
            child++;
        if (days[root] >= days[child])
            return;

        const ent_day day = days[root];

        days[root] = days[child];
        days[child] = day;
    }
}

static void heap_sort(ent_day *days, uint32_t count)
{
    for (uint32_t i = count / 2; i-- > 0;)
        sift(days, i, count);
    for (uint32_t i = count; i-- > 1;) {
        const ent_day day = days[0];

        days[0] = days[i];
        days[i] = day;
        sift(days, 0, i);
    }
}

uint32_t ent_sort_days(ent_day *days, uint32_t count)
{
    uint32_t kept = 0;

    heap_sort(days, count);
    for (uint32_t i = 0; i < count; i++)
        if (kept == 0 || days[kept - 1] != days[i])
            days[kept++] = days[i];
    return kept;
}
