/* Sums of progress against plain numbers, and against the same sum written out in decimals. */
#include <string.h>

#include <criterion/criterion.h>

#include "commitment.h"
#include "random_agreement.h"

enum { DIGITS = 80, PLACES = 18 };

/* A decimal number, the least digit first; the first PLACES stand behind the point. */
struct decimal {
    int digits[DIGITS];
};

static void add_decimal(struct decimal *sum, int64_t amount, int32_t scale)
{
    int carry = 0;

    for (int i = PLACES - scale; i < DIGITS; i++) {
        const int digit = sum->digits[i] + (int)(amount % 10) + carry;

        sum->digits[i] = digit % 10;
        carry = digit / 10;
        amount /= 10;
    }
}

/* The same number by its digits from the total, in so many places. */
static int same(const struct ent_total *total, const struct decimal *sum)
{
    struct ent_total rest = *total;

    ent_total_add(&rest, 0, PLACES);
    for (int i = 0; i < DIGITS; i++) {
        uint64_t left = 0;

        for (int k = ENT_TOTAL_LIMBS - 1; k >= 0; k--) {
            left = left << 32 | rest.limbs[k];
            rest.limbs[k] = (uint32_t)(left / 10);
            left %= 10;
        }
        if ((int)left != sum->digits[i])
            return 0;
    }
    return 1;
}

Test(commitment_progress, adds_up_exactly_across_scales)
{
    struct chance chance = chance_from(7);

    for (int round = 0; round < 300; round++) {
        struct ent_total total = {0};
        struct decimal sum = {{0}};

        for (int i = 0; i < 40; i++) {
            const int64_t most = INT64_C(9007199254740991);
            const int64_t number = (int64_t)chance_below(&chance, UINT32_MAX) << 21 |
                                   (int64_t)chance_below(&chance, 1 << 21);
            const int64_t amount = number % (i % 3 ? most : 1000);
            const int32_t scale = (int32_t)chance_below(&chance, PLACES + 1);

            ent_total_add(&total, amount, scale);
            add_decimal(&sum, amount, scale);
            cr_assert(same(&total, &sum), "round %d, %d", round, i);
        }
    }
}

Test(commitment_progress, reaches_a_share_and_one_less_does_not)
{
    struct ent_total total = {0};
    int64_t number = 0;

    /* A third of 100.00: 33.33 is less, 33.34 is more. */
    ent_total_add(&total, 3333, 2);
    cr_expect_not(ent_total_reaches(&total, 100, 0, 1, 3));
    ent_total_add(&total, 1, 2);
    cr_expect(ent_total_reaches(&total, 100, 0, 1, 3));
    cr_expect(ent_total_number(&total, &number));
    cr_expect_eq(number, 3334);
    cr_expect_eq(total.scale, 2);
    /* A quarter of 10^15 - 3, as far as numbers go. */
    total = (struct ent_total){0};
    ent_total_add(&total, INT64_C(2251799813685247), 0);
    cr_expect_not(ent_total_reaches(&total, INT64_C(9007199254740991), 0, 1, 4));
    ent_total_add(&total, 75, 2);
    cr_expect(ent_total_reaches(&total, INT64_C(9007199254740991), 0, 1, 4));
}

Test(commitment_progress, a_sum_that_no_number_holds_is_told)
{
    struct ent_total total = {0};
    int64_t number = 0;

    for (int i = 0; i < 2000; i++)
        ent_total_add(&total, INT64_C(9007199254740991), 0);
    cr_expect_not(ent_total_number(&total, &number));
    cr_expect_not(ent_total_is_zero(&total));
}
