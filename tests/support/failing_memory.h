/*
 * Stands between the library and malloc: a chosen allocation fails, once alone or with all that
 * follow. A program that includes this defines __wrap_malloc and is linked so.
 */
#ifndef FAILING_MEMORY_H
#define FAILING_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

static long calls;
static long fail_at; /* which call fails; 0: none */
static bool for_good;
static long live;

static bool denied(void)
{
    calls++;
    return fail_at && (for_good ? calls >= fail_at : calls == fail_at);
}

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __wrap_free(void *block);

void *__wrap_malloc(size_t size)
{
    void *block = denied() ? NULL : __real_malloc(size);

    live += block != NULL;
    return block;
}

void *__wrap_calloc(size_t count, size_t size)
{
    void *block = denied() ? NULL : __real_calloc(count, size);

    live += block != NULL;
    return block;
}

void *__wrap_realloc(void *block, size_t size)
{
    void *moved = denied() ? NULL : __real_realloc(block, size);

    live += moved && !block;
    return moved;
}

void __wrap_free(void *block)
{
    live -= block != NULL;
    __real_free(block);
}

#endif
