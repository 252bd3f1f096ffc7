/*
 * A pool of memory that is released as a whole.
 *
 *   chunks   [head|used.......|left]  ->  [head|used..........]  ->  ...
 *   spare[]  8: block -> block   16: block   24: -   ...   512: block -> block
 *   large    [head|block] <-> [head|block] <-> ...
 *
 * Small blocks come from the spare list of their size, else from the newest chunk. A block
 * that is given back goes to the spare list of its size, so an object that is changed for
 * ever does not grow its pool. What is larger than ENT_POOL_SMALL is allocated by itself and
 * released for real.
 *
 * Zeroed memory is a valid, empty pool. It may then be given a meter, which it charges with all
 * that it holds.
 */
#ifndef ENT_BASE_POOL_H
#define ENT_BASE_POOL_H

#include <stdbool.h>
#include <stddef.h>

#include "alloc.h"
#include "meter.h"

enum { ENT_POOL_ALIGN = 8, ENT_POOL_SMALL = 512, ENT_POOL_SIZES = ENT_POOL_SMALL / ENT_POOL_ALIGN };

struct ent_pool_spare {
    struct ent_pool_spare *next;
};

struct ent_pool {
    char *next;  /* the unused rest of the newest chunk */
    size_t left; /* its size */
    struct ent_pool_chunk *chunks;
    struct ent_pool_large *large;
    size_t bytes;
    struct ent_meter *meter;                      /* that all bytes are charged to, or NULL */
    struct ent_pool_spare *spare[ENT_POOL_SIZES]; /* [0] holds blocks of 8 bytes */
};

/* Under the address sanitizer the pool takes the slow way, which hides what is not in use. */
#if defined(__SANITIZE_ADDRESS__)
#define ENT_POOL_CHECKED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ENT_POOL_CHECKED
#endif
#endif

void *ent_pool_alloc_slow(struct ent_pool *pool, size_t size);

/* Bytes aligned to 8, not cleared. NULL without memory. */
static inline void *ent_pool_alloc(struct ent_pool *pool, size_t size)
{
#ifndef ENT_POOL_CHECKED
    if (size - 1 < ENT_POOL_SMALL) {
        const size_t place = (size - 1) / ENT_POOL_ALIGN;
        const size_t whole = (place + 1) * ENT_POOL_ALIGN;
        struct ent_pool_spare *spare = pool->spare[place];

        if (spare) {
            pool->spare[place] = spare->next;
            return spare;
        }
        if (whole <= pool->left) {
            void *block = pool->next;

            pool->next += whole;
            pool->left -= whole;
            return block;
        }
    }
#endif
    return ent_pool_alloc_slow(pool, size);
}

void *ent_pool_alloc_zero(struct ent_pool *pool, size_t size);

/* The same for arrays; NULL also where count * size does not fit. */
void *ent_pool_array(struct ent_pool *pool, size_t count, size_t size);
void *ent_pool_array_zero(struct ent_pool *pool, size_t count, size_t size);

/* Gives a block back. The size must be the one that it was asked for with. NULL is allowed. */
void ent_pool_free(struct ent_pool *pool, void *block, size_t size);

/*
 * Moves a block to another size, keeping what fits. On failure the block is as before and
 * NULL comes back. A NULL block is allocated.
 */
void *ent_pool_resize(struct ent_pool *pool, void *block, size_t old_size, size_t new_size);

/* A NUL-terminated copy; give it back with size length + 1. */
char *ent_pool_text(struct ent_pool *pool, const char *text, size_t length);

/* All bytes that the pool holds, used or not. */
size_t ent_pool_bytes(const struct ent_pool *pool);

/* Charges nothing any more: what it holds is given back to its meter, which it leaves. */
void ent_pool_leave_meter(struct ent_pool *pool);

/* Releases everything and leaves an empty pool, without a meter. */
void ent_pool_done(struct ent_pool *pool);

#endif
