/* Exact arithmetic with whole numbers: nothing is rounded, and what does not fit is told. */
#ifndef ENT_LAW_EXACT_H
#define ENT_LAW_EXACT_H

#include <stdbool.h>
#include <stdint.h>

/* Adds to a sum; false, and the sum as it was, if that does not fit. */
static inline bool ent_add_exact(int64_t *sum, int64_t more)
{
    if (more > 0 ? *sum > INT64_MAX - more : *sum < INT64_MIN - more)
        return false;
    *sum += more;
    return true;
}

/* A product of two numbers below 2^64, in two halves. */
struct ent_product {
    uint64_t high, low;
};

static inline struct ent_product ent_multiply(uint64_t a, uint64_t b)
{
    const uint64_t mask = UINT64_C(0xffffffff);
    const uint64_t low = (a & mask) * (b & mask);
    const uint64_t middle_a = (a >> 32) * (b & mask) + (low >> 32);
    const uint64_t middle_b = (a & mask) * (b >> 32) + (middle_a & mask);
    struct ent_product out;

    out.high = (a >> 32) * (b >> 32) + (middle_a >> 32) + (middle_b >> 32);
    out.low = (middle_b << 32) | (low & mask);
    return out;
}

/*
 * Compares a * b with c * d, none of them negative: below, at or above 0. So a share test
 * never divides: `part / whole >= num / den` is `part * den >= num * whole`.
 */
static inline int ent_compare_products(int64_t a, int64_t b, int64_t c, int64_t d)
{
    const struct ent_product x = ent_multiply((uint64_t)a, (uint64_t)b);
    const struct ent_product y = ent_multiply((uint64_t)c, (uint64_t)d);

    if (x.high != y.high)
        return x.high < y.high ? -1 : 1;
    if (x.low != y.low)
        return x.low < y.low ? -1 : 1;
    return 0;
}

#endif
