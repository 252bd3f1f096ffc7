#include "pool.h"

#include <stdint.h>
#include <string.h>

#include "alloc.h"

#ifdef ENT_POOL_CHECKED
#include <sanitizer/asan_interface.h>
#define HIDE(block, size) __asan_poison_memory_region((block), (size))
#define SHOW(block, size) __asan_unpoison_memory_region((block), (size))
#else
#define HIDE(block, size) ((void)0)
#define SHOW(block, size) ((void)0)
#endif

/* A new chunk is an eighth of what the pool holds, so little of it can stay unused. */
enum { CHUNK_MIN = 1024, CHUNK_MAX = 65536, CHUNK_SHARE = 8 };

/* A block begins where its head ends, so heads are aligned like blocks, also where pointers have
 * four bytes. */
struct ent_pool_chunk {
    _Alignas(ENT_POOL_ALIGN) struct ent_pool_chunk *next;
    size_t size;
};

struct ent_pool_large {
    _Alignas(ENT_POOL_ALIGN) struct ent_pool_large *next;
    struct ent_pool_large *previous;
    size_t size;
};

_Static_assert(sizeof(struct ent_pool_chunk) % ENT_POOL_ALIGN == 0, "blocks are aligned");
_Static_assert(sizeof(struct ent_pool_large) % ENT_POOL_ALIGN == 0, "blocks are aligned");
_Static_assert(sizeof(struct ent_pool_spare) <= ENT_POOL_ALIGN, "a block holds its link");

static size_t place_of(size_t size)
{
    return size ? (size - 1) / ENT_POOL_ALIGN : 0;
}

static size_t whole_of(size_t size)
{
    return (place_of(size) + 1) * ENT_POOL_ALIGN;
}

static void give_spare(struct ent_pool *pool, void *block, size_t place)
{
    struct ent_pool_spare *spare = block;

    spare->next = pool->spare[place];
    pool->spare[place] = spare;
    HIDE((char *)block + sizeof *spare, (place + 1) * ENT_POOL_ALIGN - sizeof *spare);
}

/* What is left of a chunk when the next one begins is cut into spare blocks. */
static void use_up_chunk(struct ent_pool *pool)
{
    SHOW(pool->next, pool->left);
    while (pool->left >= ENT_POOL_ALIGN) {
        const size_t part = pool->left < ENT_POOL_SMALL ? pool->left : ENT_POOL_SMALL;

        give_spare(pool, pool->next, place_of(part));
        pool->next += part;
        pool->left -= part;
    }
}

/* Memory that is charged to the meter; NULL without. */
static void *take(struct ent_pool *pool, size_t size)
{
    void *block;

    if (!ent_meter_take(pool->meter, size))
        return NULL;
    block = ent_alloc(size);
    if (!block)
        ent_meter_give(pool->meter, size);
    return block;
}

static bool add_chunk(struct ent_pool *pool, size_t room)
{
    const size_t size = sizeof(struct ent_pool_chunk) + room;
    struct ent_pool_chunk *chunk = take(pool, size);

    if (!chunk)
        return false;
    use_up_chunk(pool);
    chunk->next = pool->chunks;
    chunk->size = size;
    pool->chunks = chunk;
    pool->bytes += size;
    pool->next = (char *)(chunk + 1);
    pool->left = room;
    HIDE(pool->next, pool->left);
    return true;
}

static size_t next_room(const struct ent_pool *pool)
{
    size_t size = pool->bytes / CHUNK_SHARE;

    if (size < CHUNK_MIN)
        size = CHUNK_MIN;
    if (size > CHUNK_MAX)
        size = CHUNK_MAX;
    return (size - sizeof(struct ent_pool_chunk)) / ENT_POOL_ALIGN * ENT_POOL_ALIGN;
}

static void link_large(struct ent_pool *pool, struct ent_pool_large *large, size_t size)
{
    large->size = size;
    large->previous = NULL;
    large->next = pool->large;
    if (large->next)
        large->next->previous = large;
    pool->large = large;
    pool->bytes += size;
}

static void unlink_large(struct ent_pool *pool, struct ent_pool_large *large)
{
    if (large->previous)
        large->previous->next = large->next;
    else
        pool->large = large->next;
    if (large->next)
        large->next->previous = large->previous;
    pool->bytes -= large->size;
}

static void *alloc_large(struct ent_pool *pool, size_t size)
{
    if (size > SIZE_MAX - sizeof(struct ent_pool_large))
        return NULL;

    struct ent_pool_large *large = take(pool, sizeof *large + size);

    if (!large)
        return NULL;
    link_large(pool, large, sizeof *large + size);
    return large + 1;
}

static void *take_spare(struct ent_pool *pool, size_t place)
{
    struct ent_pool_spare *spare = pool->spare[place];

    pool->spare[place] = spare->next;
    SHOW(spare, (place + 1) * ENT_POOL_ALIGN);
    return spare;
}

void *ent_pool_alloc_slow(struct ent_pool *pool, size_t size)
{
    if (size > ENT_POOL_SMALL)
        return alloc_large(pool, size);

    const size_t whole = whole_of(size);

    if (pool->spare[place_of(size)])
        return take_spare(pool, place_of(size));
    if (whole > pool->left && !add_chunk(pool, next_room(pool)))
        return NULL;

    void *block = pool->next;

    SHOW(block, size);
    pool->next += whole;
    pool->left -= whole;
    return block;
}

void *ent_pool_alloc_zero(struct ent_pool *pool, size_t size)
{
    void *block = ent_pool_alloc(pool, size);

    return block ? memset(block, 0, size) : NULL;
}

void *ent_pool_array(struct ent_pool *pool, size_t count, size_t size)
{
    return ent_pool_alloc(pool, ent_product(count, size));
}

void *ent_pool_array_zero(struct ent_pool *pool, size_t count, size_t size)
{
    return ent_pool_alloc_zero(pool, ent_product(count, size));
}

void ent_pool_free(struct ent_pool *pool, void *block, size_t size)
{
    if (!block)
        return;
    if (size <= ENT_POOL_SMALL) {
        SHOW(block, whole_of(size));
        give_spare(pool, block, place_of(size));
        return;
    }

    struct ent_pool_large *large = (struct ent_pool_large *)block - 1;

    unlink_large(pool, large);
    ent_meter_give(pool->meter, large->size);
    ent_free(large);
}

static void *resize_large(struct ent_pool *pool, void *block, size_t size)
{
    if (size > SIZE_MAX - sizeof(struct ent_pool_large))
        return NULL;

    struct ent_pool_large *large = (struct ent_pool_large *)block - 1;
    const size_t old_size = large->size;

    if (!ent_meter_take(pool->meter, sizeof *large + size))
        return NULL;
    unlink_large(pool, large);

    struct ent_pool_large *moved = ent_realloc(large, sizeof *large + size);

    if (!moved) {
        ent_meter_give(pool->meter, sizeof *large + size);
        link_large(pool, large, old_size);
        return NULL;
    }
    ent_meter_give(pool->meter, old_size);
    link_large(pool, moved, sizeof *moved + size);
    return moved + 1;
}

/* The block that was cut last can grow where it stands. */
static bool extend_last(struct ent_pool *pool, char *block, size_t old_size, size_t new_size)
{
    if (new_size > ENT_POOL_SMALL || new_size < old_size)
        return false;
    if (block + whole_of(old_size) != pool->next)
        return false;

    const size_t more = whole_of(new_size) - whole_of(old_size);

    if (more > pool->left)
        return false;
    pool->next += more;
    pool->left -= more;
    SHOW(block, new_size);
    return true;
}

void *ent_pool_resize(struct ent_pool *pool, void *block, size_t old_size, size_t new_size)
{
    if (!block)
        return ent_pool_alloc(pool, new_size);
    if (old_size > ENT_POOL_SMALL && new_size > ENT_POOL_SMALL)
        return resize_large(pool, block, new_size);
    if (extend_last(pool, block, old_size, new_size))
        return block;
    if (old_size <= ENT_POOL_SMALL && whole_of(old_size) == whole_of(new_size)) {
        SHOW(block, new_size);
        return block;
    }

    void *moved = ent_pool_alloc(pool, new_size);

    if (!moved)
        return NULL;
    memcpy(moved, block, old_size < new_size ? old_size : new_size);
    ent_pool_free(pool, block, old_size);
    return moved;
}

char *ent_pool_text(struct ent_pool *pool, const char *text, size_t length)
{
    if (length == SIZE_MAX)
        return NULL;

    char *copy = ent_pool_alloc(pool, length + 1);

    if (!copy)
        return NULL;
    if (length)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

size_t ent_pool_bytes(const struct ent_pool *pool)
{
    return pool->bytes;
}

void ent_pool_leave_meter(struct ent_pool *pool)
{
    ent_meter_give(pool->meter, pool->bytes);
    pool->meter = NULL;
}

void ent_pool_done(struct ent_pool *pool)
{
    ent_pool_leave_meter(pool);
    for (struct ent_pool_chunk *chunk = pool->chunks, *next; chunk; chunk = next) {
        next = chunk->next;
        SHOW(chunk, chunk->size);
        ent_free(chunk);
    }
    for (struct ent_pool_large *large = pool->large, *next; large; large = next) {
        next = large->next;
        ent_free(large);
    }
    memset(pool, 0, sizeof *pool);
}
