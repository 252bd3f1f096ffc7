#include "sorting.h"

#include <string.h>

/*
 * Nothing is compared: the keys are shared out by some bits of their days at a time, by many where
 * there are many keys.
 */
enum { FEW_KEYS = 256, FEW_BITS = 8, MANY_BITS = 12, PLACES = 1 << MANY_BITS };

/* The first and the last day, and whether the keys are in order already. */
static bool keys_in_order(const struct ent_day_key *keys, uint32_t count, struct ent_span *reach)
{
    bool ordered = true;

    *reach = (struct ent_span){ENT_DAY_NEVER, INT32_MIN};
    for (uint32_t i = 0; i < count; i++) {
        ordered = ordered && (i == 0 || keys[i].day >= keys[i - 1].day);
        reach->first = keys[i].day < reach->first ? keys[i].day : reach->first;
        reach->last = keys[i].day > reach->last ? keys[i].day : reach->last;
    }
    return ordered;
}

/* What one pass looks at: some bits of the days since the first. */
struct digit {
    ent_day first;
    unsigned shift;
    uint32_t mask;
};

static uint32_t place_of_digit(const struct digit *digit, ent_day day)
{
    return (((uint32_t)day - (uint32_t)digit->first) >> digit->shift) & digit->mask;
}

/* `most` is the largest value that the digit has. */
static void sort_pass(const struct ent_day_key *from, struct ent_day_key *to, uint32_t count,
                      const struct digit *digit, uint32_t most)
{
    uint32_t places[PLACES];
    uint32_t place = 0;

    memset(places, 0, (most + 1) * sizeof *places);
    for (uint32_t i = 0; i < count; i++)
        places[place_of_digit(digit, from[i].day)]++;
    for (uint32_t i = 0; i <= most; i++) {
        const uint32_t here = places[i];

        places[i] = place;
        place += here;
    }
    for (uint32_t i = 0; i < count; i++)
        to[places[place_of_digit(digit, from[i].day)]++] = from[i];
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
    struct ent_span reach;

    if (keys_in_order(keys, count, &reach))
        return true;
    if (count <= 24) {
        sort_few(keys, count);
        return true;
    }

    struct ent_day_key *other = ent_pool_array(pool, count, sizeof *other);
    struct ent_day_key *from = keys, *to = other;
    const unsigned bits = count < FEW_KEYS ? FEW_BITS : MANY_BITS;
    struct digit digit = {.first = reach.first, .mask = (UINT32_C(1) << bits) - 1};
    uint32_t rest = (uint32_t)reach.last - (uint32_t)reach.first;

    if (!other)
        return false;
    for (; rest; digit.shift += bits, rest >>= bits) {
        struct ent_day_key *const filled = to;

        sort_pass(from, to, count, &digit, rest < digit.mask ? rest : digit.mask);
        to = from;
        from = filled;
    }
    if (from != keys)
        memcpy(keys, from, count * sizeof *keys);
    ent_pool_free(pool, other, count * sizeof *other);
    return true;
}

static void sift_days(ent_day *days, uint32_t root, uint32_t count)
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
        sift_days(days, i, count);
    for (uint32_t i = count; i-- > 1;) {
        const ent_day day = days[0];

        days[0] = days[i];
        days[i] = day;
        sift_days(days, 0, i);
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
