/* Natural numbers below 2^256: how many sets there are of up to 255 parties. */
#ifndef ENT_LAW_NATURAL_H
#define ENT_LAW_NATURAL_H

#include <stdbool.h>
#include <stdint.h>

enum { ENT_LIMBS = 8, ENT_NATURAL_DIGITS = 80 };

struct ent_natural {
    uint32_t limbs[ENT_LIMBS]; /* the lowest first */
};

struct ent_natural ent_natural_of(uint32_t number);
struct ent_natural ent_natural_power_of_two(uint32_t exponent);
void ent_natural_add(struct ent_natural *sum, const struct ent_natural *more);
/* What is taken away is not larger. */
void ent_natural_take(struct ent_natural *from, const struct ent_natural *less);
struct ent_natural ent_natural_multiply(const struct ent_natural *a, const struct ent_natural *b);
/* n over k, for each k from 0 to n, into n + 1 places. */
void ent_natural_binomials(uint32_t n, struct ent_natural *out);
/* In decimal digits. */
void ent_natural_text(struct ent_natural number, char out[ENT_NATURAL_DIGITS]);
/* The number over 2^*exponent in lowest terms; nought is 0 / 2^0. */
void ent_natural_reduce(struct ent_natural *number, uint32_t *exponent);

#endif
