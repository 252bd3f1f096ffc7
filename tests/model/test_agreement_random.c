/* Agreements made by chance: copied, compared, changed in one place, and held against the format. */
#include <stdio.h>
#include <stdlib.h>

#include <criterion/criterion.h>

#include <entente/agreement.h>

#include "random_agreement.h"

enum { SEEDS = 400 };

static entente_agreement *made(uint32_t seed, int32_t valid)
{
    entente_agreement *agreement = random_agreement(seed, valid);

    cr_assert_not_null(agreement);
    return agreement;
}

static entente_agreement *copy_of(const entente_agreement *agreement)
{
    entente_agreement *copy = NULL;

    cr_assert_eq(entente_agreement_copy(agreement, &copy, NULL), ENTENTE_OK);
    return copy;
}

Test(random, the_same_seed_makes_the_same_agreement)
{
    for (uint32_t seed = 0; seed < 50; seed++) {
        entente_agreement *a = made(seed, seed % 2), *b = made(seed, seed % 2);
        entente_agreement *c = made(seed + 1000, seed % 2);

        cr_assert(entente_agreement_equal(a, b), "seed %u", seed);
        cr_assert_not(entente_agreement_equal(a, c), "seed %u", seed);
        entente_agreement_free(a);
        entente_agreement_free(b);
        entente_agreement_free(c);
    }
}

Test(random, nothing_is_found_in_a_valid_one)
{
    for (uint32_t seed = 0; seed < SEEDS; seed++) {
        entente_agreement *agreement = made(seed, 1);
        entente_findings *findings = NULL;
        const entente_result result = entente_agreement_check(agreement, &findings, NULL);

        cr_assert_eq(result, ENTENTE_OK, "seed %u: %s at %s: %s", seed, entente_code_name(result),
                     entente_findings_at(findings, 0), entente_findings_message(findings, 0));
        cr_assert_eq(entente_findings_count(findings), 0);
        entente_findings_free(findings);
        entente_agreement_free(agreement);
    }
}

Test(random, what_is_made_by_chance_is_mostly_refused)
{
    uint32_t refused = 0;

    for (uint32_t seed = 0; seed < SEEDS; seed++) {
        entente_agreement *agreement = made(seed, 0);

        refused += entente_agreement_check(agreement, NULL, NULL) != ENTENTE_OK;
        entente_agreement_free(agreement);
    }
    cr_assert_gt(refused, SEEDS / 2);
}

Test(random, a_copy_says_the_same)
{
    for (uint32_t seed = 0; seed < SEEDS; seed++) {
        entente_agreement *agreement = made(seed, seed % 2), *copy = copy_of(agreement);

        cr_assert(entente_agreement_equal(agreement, copy), "seed %u", seed);
        cr_assert(entente_agreement_equal(copy, agreement), "seed %u", seed);
        cr_assert_eq(entente_agreement_check(agreement, NULL, NULL),
                     entente_agreement_check(copy, NULL, NULL), "seed %u", seed);
        entente_agreement_free(agreement);
        cr_assert(entente_agreement_equal(copy, copy));
        entente_agreement_free(copy);
    }
}

Test(random, one_change_makes_a_difference_and_leaves_the_original)
{
    uint32_t changed = 0;

    for (uint32_t seed = 0; seed < SEEDS; seed++) {
        entente_agreement *agreement = made(seed, seed % 2);
        entente_agreement *copy = copy_of(agreement), *kept = copy_of(agreement);
        struct chance chance = chance_from(seed);

        if (change_agreement(copy, &chance)) {
            changed++;
            cr_assert_not(entente_agreement_equal(agreement, copy), "seed %u", seed);
        }
        cr_assert(entente_agreement_equal(agreement, kept), "seed %u", seed);
        entente_agreement_free(agreement);
        entente_agreement_free(copy);
        entente_agreement_free(kept);
    }
    cr_assert_gt(changed, SEEDS * 9 / 10);
}

/* Everything that an agreement holds can be taken away again, in any order. */
Test(random, everything_is_removable)
{
    for (uint32_t seed = 0; seed < 100; seed++) {
        entente_agreement *agreement = made(seed, seed % 2);
        entente_object *root = entente_agreement_root(agreement);
        struct chance chance = chance_from(seed);

        for (uint32_t i = 0; i < 50; i++)
            (void)change_agreement(agreement, &chance);
        while (entente_object_member_count(root)) {
            const size_t members = entente_object_member_count(root);
            const size_t index = chance_below(&chance, (uint32_t)members);

            cr_assert_eq(entente_object_remove(root, entente_object_member_at(root, index), NULL),
                         ENTENTE_OK);
            cr_assert_eq(entente_object_member_count(root), members - 1);
        }
        cr_assert_null(entente_agreement_party_find(agreement, "A"));
        cr_assert_null(entente_agreement_act_find(agreement, "A"));
        entente_agreement_free(agreement);
    }
}

enum { NOUNS = 200, FIELDS = 300, ROOM = 5000 };

static void mark(const entente_agreement *agreement, unsigned char (*seen)[FIELDS],
                 entente_object **objects)
{
    const size_t count = all_objects(agreement, objects, ROOM);

    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < entente_object_member_count(objects[i]); k++)
            seen[entente_object_noun(objects[i])][entente_object_member_at(objects[i], k)] = 1;
}

/* The tests above are worth something only if chance comes to every member of every noun. */
Test(random, every_member_of_every_noun_comes)
{
    unsigned char(*seen)[FIELDS] = calloc(NOUNS, sizeof *seen);
    entente_object **objects = malloc(ROOM * sizeof(entente_object *));

    cr_assert(seen && objects);
    for (uint32_t seed = 0; seed < SEEDS; seed++) {
        entente_agreement *agreement = made(seed, 1);

        mark(agreement, seen, objects);
        entente_agreement_free(agreement);
    }
    for (size_t i = 0; i < entente_noun_count(); i++)
        for (size_t k = 0; k < entente_noun_field_count(entente_noun_at(i)); k++) {
            const int32_t noun = entente_noun_at(i), field = entente_noun_field_at(noun, k);

            cr_expect(seen[noun][field], "%s %s never comes", entente_noun_name(noun),
                      entente_field_name(field));
        }
    free(objects);
    free(seen);
}
