/* Allocation and the pool. */
#include <string.h>

#include <criterion/criterion.h>

#include <entente/api.h>

#include "alloc.h"
#include "pool.h"

/* A sequence of numbers that is the same on every machine. */
static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

Test(alloc, arrays_that_do_not_fit_are_refused)
{
    cr_assert_null(ent_alloc_array(SIZE_MAX, 2));
    cr_assert_null(ent_alloc_array(SIZE_MAX / 8 + 1, 8));
    cr_assert_null(ent_realloc_array(NULL, 2, SIZE_MAX));

    void *nothing = ent_alloc_array(0, 8);

    cr_assert_not_null(nothing);
    ent_free(nothing);
    ent_free(NULL);
    entente_text_free(NULL);
}

Test(alloc, zeroed_memory_is_zero)
{
    unsigned char *block = ent_alloc_zero(1000);

    for (size_t i = 0; i < 1000; i++)
        cr_assert_eq(block[i], 0);
    ent_free(block);
}

Test(alloc, an_array_grows_and_keeps_what_it_holds)
{
    size_t *array = NULL;
    size_t capacity = 0;

    for (size_t i = 0; i < 1000; i++) {
        array = ent_grow_array(array, i, sizeof *array, &capacity);
        cr_assert_not_null(array);
        cr_assert_gt(capacity, i);
        array[i] = i;
    }
    for (size_t i = 0; i < 1000; i++)
        cr_assert_eq(array[i], i);
    ent_free(array);
}

struct block {
    unsigned char *bytes;
    size_t size;
    unsigned char mark;
};

static bool holds_its_mark(const struct block *block)
{
    for (size_t i = 0; i < block->size; i++) {
        if (block->bytes[i] != block->mark)
            return false;
    }
    return true;
}

static void fill(struct ent_pool *pool, struct block *block, size_t size, unsigned char mark)
{
    block->bytes = ent_pool_alloc(pool, size);
    cr_assert_not_null(block->bytes);
    cr_assert_eq((uintptr_t)block->bytes % ENT_POOL_ALIGN, 0);
    block->size = size;
    block->mark = mark;
    memset(block->bytes, mark, size);
}

/* Blocks of all sizes come, move and go; none ever touches another. */
Test(pool, blocks_do_not_touch_each_other)
{
    enum { COUNT = 300, STEPS = 60000 };
    static struct block blocks[COUNT];
    struct ent_pool pool = {0};
    uint32_t state = 1;

    for (int step = 0; step < STEPS; step++) {
        struct block *block = &blocks[next_random(&state) % COUNT];
        const size_t size = next_random(&state) % (step % 10 ? 200 : 3000);

        if (!holds_its_mark(block))
            cr_assert_fail("a block of %zu bytes lost its bytes", block->size);
        if (block->bytes && step % 3 == 0) {
            const size_t kept = size < block->size ? size : block->size;

            block->bytes = ent_pool_resize(&pool, block->bytes, block->size, size);
            block->size = kept;
            if (!holds_its_mark(block))
                cr_assert_fail("moving to %zu bytes lost bytes", size);
            block->size = size;
            memset(block->bytes, block->mark, size);
            continue;
        }
        ent_pool_free(&pool, block->bytes, block->size);
        fill(&pool, block, size, (unsigned char)step);
    }
    ent_pool_done(&pool);
    cr_assert_eq(ent_pool_bytes(&pool), 0);
}

Test(pool, what_is_changed_for_ever_does_not_grow)
{
    struct ent_pool pool = {0};
    uint32_t state = 7;
    size_t warm = 0;

    for (int step = 0; step < 200000; step++) {
        const size_t size = next_random(&state) % 600;
        void *block = ent_pool_alloc(&pool, size);

        cr_assert_not_null(block);
        ent_pool_free(&pool, block, size);
        if (step == 20000)
            warm = ent_pool_bytes(&pool);
    }
    cr_assert_eq(ent_pool_bytes(&pool), warm);
    ent_pool_done(&pool);
}

Test(pool, large_blocks_are_released_for_real)
{
    struct ent_pool pool = {0};
    void *blocks[10];

    for (size_t i = 0; i < 10; i++)
        blocks[i] = ent_pool_alloc(&pool, 100000);
    cr_assert_geq(ent_pool_bytes(&pool), 1000000);
    for (size_t i = 0; i < 10; i++)
        ent_pool_free(&pool, blocks[i * 7 % 10], 100000);
    cr_assert_eq(ent_pool_bytes(&pool), 0);
    ent_pool_done(&pool);
}

Test(pool, holds_little_more_than_what_it_is_asked_for)
{
    struct ent_pool pool = {0};
    uint32_t state = 3;
    size_t asked = 0;

    for (int i = 0; i < 20000; i++) {
        const size_t size = 8 + next_random(&state) % 60 / 8 * 8;

        cr_assert_not_null(ent_pool_alloc(&pool, size));
        asked += size;
        if (asked > 8192 && ent_pool_bytes(&pool) > asked + asked / 5)
            cr_assert_fail("%zu bytes for %zu", ent_pool_bytes(&pool), asked);
    }
    ent_pool_done(&pool);
}

Test(pool, refuses_what_no_memory_can_hold)
{
    struct ent_pool pool = {0};

    cr_assert_null(ent_pool_alloc(&pool, SIZE_MAX));
    cr_assert_null(ent_pool_text(&pool, "", SIZE_MAX));
    ent_pool_done(&pool);
}

Test(pool, copies_texts)
{
    struct ent_pool pool = {0};
    char *text = ent_pool_text(&pool, "a\0bc", 4);
    unsigned char *zero = ent_pool_alloc_zero(&pool, 24);

    cr_assert_eq(memcmp(text, "a\0bc", 5), 0);
    cr_assert_str_empty(ent_pool_text(&pool, NULL, 0));
    for (size_t i = 0; i < 24; i++)
        cr_assert_eq(zero[i], 0);
    ent_pool_done(&pool);
}
