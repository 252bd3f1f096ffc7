#include "natural.h"

#include <string.h>

struct ent_natural ent_natural_of(uint32_t number)
{
    struct ent_natural out = {{0}};

    out.limbs[0] = number;
    return out;
}

struct ent_natural ent_natural_power_of_two(uint32_t exponent)
{
    struct ent_natural out = {{0}};

    out.limbs[exponent / 32] = UINT32_C(1) << exponent % 32;
    return out;
}

static bool is_zero(const struct ent_natural *a)
{
    uint32_t any = 0;

    for (int i = 0; i < ENT_LIMBS; i++)
        any |= a->limbs[i];
    return any == 0;
}

void ent_natural_add(struct ent_natural *sum, const struct ent_natural *more)
{
    uint64_t carry = 0;

    for (int i = 0; i < ENT_LIMBS; i++) {
        carry += (uint64_t)sum->limbs[i] + more->limbs[i];
        sum->limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

void ent_natural_take(struct ent_natural *from, const struct ent_natural *less)
{
    uint64_t borrow = 0;

    for (int i = 0; i < ENT_LIMBS; i++) {
        const uint64_t taken = less->limbs[i] + borrow;

        borrow = from->limbs[i] < taken;
        from->limbs[i] = (uint32_t)(from->limbs[i] - taken);
    }
}

struct ent_natural ent_natural_multiply(const struct ent_natural *a, const struct ent_natural *b)
{
    struct ent_natural out = {{0}};

    for (int i = 0; i < ENT_LIMBS; i++) {
        uint64_t carry = 0;

        for (int j = 0; a->limbs[i] && i + j < ENT_LIMBS; j++) {
            carry += (uint64_t)a->limbs[i] * b->limbs[j] + out.limbs[i + j];
            out.limbs[i + j] = (uint32_t)carry;
            carry >>= 32;
        }
    }
    return out;
}

/* The number divided, and what is left over. */
static uint32_t divide_natural(struct ent_natural *number, uint32_t by)
{
    uint64_t rest = 0;

    for (int i = ENT_LIMBS - 1; i >= 0; i--) {
        rest = rest << 32 | number->limbs[i];
        number->limbs[i] = (uint32_t)(rest / by);
        rest %= by;
    }
    return (uint32_t)rest;
}

/* Row by row: a product of neighbours would leave the 256 bits. */
void ent_natural_binomials(uint32_t n, struct ent_natural *out)
{
    memset(out, 0, (n + 1) * sizeof *out);
    out[0] = ent_natural_of(1);
    for (uint32_t row = 1; row <= n; row++)
        for (uint32_t k = row; k > 0; k--)
            ent_natural_add(&out[k], &out[k - 1]);
}

void ent_natural_text(struct ent_natural number, char out[ENT_NATURAL_DIGITS])
{
    char digits[ENT_NATURAL_DIGITS];
    int count = 0;

    do
        digits[count++] = (char)('0' + divide_natural(&number, 10));
    while (!is_zero(&number));
    for (int i = 0; i < count; i++)
        out[i] = digits[count - 1 - i];
    out[count] = '\0';
}

void ent_natural_reduce(struct ent_natural *number, uint32_t *exponent)
{
    if (is_zero(number))
        *exponent = 0;
    while (*exponent > 0 && number->limbs[0] % 2 == 0) {
        divide_natural(number, 2);
        --*exponent;
    }
}
