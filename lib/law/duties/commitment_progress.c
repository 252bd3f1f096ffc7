/* How much of a commitment was done: sums over any number of decimal places. */
#include "commitment.h"

enum { LIMB_BITS = 32 };

static void multiply(struct ent_total *total, uint32_t by)
{
    uint64_t carry = 0;

    for (int i = 0; i < ENT_TOTAL_LIMBS; i++) {
        carry += (uint64_t)total->limbs[i] * by;
        total->limbs[i] = (uint32_t)carry;
        carry >>= LIMB_BITS;
    }
}

/* By a number of up to 2^53. */
static struct ent_total multiplied_total(const struct ent_total *total, int64_t by)
{
    struct ent_total low = *total, high = *total;
    uint64_t carry = 0;

    multiply(&low, (uint32_t)((uint64_t)by & UINT32_MAX));
    multiply(&high, (uint32_t)((uint64_t)by >> LIMB_BITS));
    for (int i = 1; i < ENT_TOTAL_LIMBS; i++) {
        carry += (uint64_t)low.limbs[i] + high.limbs[i - 1];
        low.limbs[i] = (uint32_t)carry;
        carry >>= LIMB_BITS;
    }
    return low;
}

static void rescale(struct ent_total *total, int32_t scale)
{
    for (; total->scale < scale; total->scale++)
        multiply(total, 10);
}

static struct ent_total total_of(int64_t amount, int32_t scale)
{
    return (struct ent_total){
        {(uint32_t)((uint64_t)amount & UINT32_MAX), (uint32_t)((uint64_t)amount >> LIMB_BITS)},
        scale};
}

void ent_total_add(struct ent_total *total, int64_t amount, int32_t scale)
{
    struct ent_total more = total_of(amount, scale);
    uint64_t carry = 0;

    rescale(total, scale);
    rescale(&more, total->scale);
    for (int i = 0; i < ENT_TOTAL_LIMBS; i++) {
        carry += (uint64_t)total->limbs[i] + more.limbs[i];
        total->limbs[i] = (uint32_t)carry;
        carry >>= LIMB_BITS;
    }
}

bool ent_total_is_zero(const struct ent_total *total)
{
    for (int i = 0; i < ENT_TOTAL_LIMBS; i++)
        if (total->limbs[i])
            return false;
    return true;
}

bool ent_total_reaches(const struct ent_total *total, int64_t amount, int32_t scale, int64_t num,
                       int64_t den)
{
    struct ent_total have, need;

    if (amount <= 0)
        return true;
    have = multiplied_total(total, den);
    need = total_of(amount, scale);
    need = multiplied_total(&need, num);
    rescale(&have, need.scale);
    rescale(&need, have.scale);
    for (int i = ENT_TOTAL_LIMBS - 1; i >= 0; i--)
        if (have.limbs[i] != need.limbs[i])
            return have.limbs[i] > need.limbs[i];
    return true;
}

bool ent_total_number(const struct ent_total *total, int64_t *out)
{
    for (int i = 2; i < ENT_TOTAL_LIMBS; i++)
        if (total->limbs[i])
            return false;
    if (total->limbs[1] > INT32_MAX)
        return false;
    *out = (int64_t)((uint64_t)total->limbs[1] << LIMB_BITS | total->limbs[0]);
    return true;
}
