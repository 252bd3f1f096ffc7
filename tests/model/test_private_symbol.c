/* Names that are made to have one hash: finding one stays a matter of few steps. */
#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include "object.h"

enum { NAMES = 20000, WORDS = 3, ROOM = 8 * WORDS };

/* The mixing of symbol.c, which anybody can read and turn round. */
static uint64_t mixed(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

/* A name of one to two words chosen freely, and a last one that leads all to one hash. */
static size_t name_of(uint32_t number, char name[ROOM])
{
    const size_t words = 2 + number % 2;
    const uint64_t first = number / 2 * UINT64_C(0x100000001) + 1;
    uint64_t hash = 8 * words;

    for (size_t i = 0; i + 1 < words; i++) {
        const uint64_t word = i == 0 ? first : 0x6161616161616161;

        memcpy(name + 8 * i, &word, sizeof word);
        hash = mixed(hash, word);
    }
    memcpy(name + 8 * (words - 1), &hash, sizeof hash);
    return 8 * words;
}

Test(symbol, names_of_one_hash_are_found_in_few_steps)
{
    struct entente_agreement *agreement = ent_agreement_make();
    char name[ROOM];
    uint64_t steps = 0;
    uint32_t hash = 0;

    cr_assert(agreement);
    for (uint32_t i = 0; i < NAMES; i++) {
        const size_t length = name_of(i, name);
        const struct ent_symbol *symbol = ent_symbol_make(agreement, name, length);

        cr_assert(symbol);
        cr_assert_eq(symbol->number, i);
        hash = i == 0 ? symbol->hash : hash;
        cr_assert_eq(symbol->hash, hash, "name %u has another hash", (unsigned)i);
    }
    for (uint32_t i = 0; i < NAMES; i++) {
        const size_t length = name_of(i, name);
        const struct ent_symbol *symbol = ent_symbol_find(agreement, name, length);
        const uint32_t here = ent_symbol_steps(agreement, name, length);

        cr_assert(symbol);
        cr_assert_eq(symbol->number, i);
        cr_assert_eq(ent_symbol_make(agreement, name, length), symbol);
        /* No more than the bucket, and the bits of the name with one for each byte. */
        cr_assert_leq(here, (uint32_t)(ENT_BUCKET_MOST + 9 * length));
        steps += here;
    }
    cr_expect_lt(steps / NAMES, (uint64_t)64, "%zu steps for each", (size_t)(steps / NAMES));
    for (uint32_t i = NAMES; i < NAMES + 100; i++)
        cr_expect_null(ent_symbol_find(agreement, name, name_of(i, name)));
    entente_agreement_free(agreement);
}

/* One name is the beginning of the next, and bytes of all values stand in them. */
Test(symbol, names_that_begin_with_each_other)
{
    struct entente_agreement *agreement = ent_agreement_make();
    char name[ROOM];

    cr_assert(agreement);
    for (uint32_t i = 0; i < 40; i++)
        cr_assert(ent_symbol_make(agreement, name, name_of(i, name)));
    /* Those come first, so the bucket is full; then whatever meets it must be told apart too. */
    for (uint32_t i = 0; i < 40; i++) {
        const size_t length = name_of(i, name);

        for (size_t part = 1; part < length; part++)
            cr_expect_null(ent_symbol_find(agreement, name, part), "%zu bytes of %u", part,
                           (unsigned)i);
        cr_expect_eq(ent_symbol_find(agreement, name, length)->number, i);
    }
    entente_agreement_free(agreement);
}

Test(symbol, names_that_differ_are_seldom_many_in_a_bucket)
{
    struct entente_agreement *agreement = ent_agreement_make();
    char name[ROOM];

    cr_assert(agreement);
    for (uint32_t i = 0; i < NAMES; i++) {
        snprintf(name, sizeof name, "P%u-%u", (unsigned)(i % 200), (unsigned)i);
        cr_assert(ent_symbol_make(agreement, name, strlen(name)));
    }
    cr_expect_null(agreement->symbols.tree.branch);
    cr_expect_null(agreement->symbols.tree.symbol);
    entente_agreement_free(agreement);
}
