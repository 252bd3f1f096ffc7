/*
 * The only way to memory. Nothing else in the library calls malloc, realloc or free, so
 * that a test which replaces malloc at link time sees every allocation.
 */
#ifndef ENT_BASE_ALLOC_H
#define ENT_BASE_ALLOC_H

#include <stddef.h>
#include <stdint.h>

/* NULL without memory. A size of 0 gives a block too, so that NULL means one thing. */
void *ent_alloc(size_t size);
void *ent_alloc_zero(size_t size);
void *ent_realloc(void *block, size_t size);
void ent_free(void *block);

/* The same for arrays; NULL also where count * size does not fit. */
void *ent_alloc_array(size_t count, size_t size);
void *ent_realloc_array(void *block, size_t count, size_t size);

/*
 * Makes room for one more element in an array that doubles. On failure the array is
 * as before and NULL comes back.
 */
void *ent_grow_array(void *block, size_t count, size_t size, size_t *capacity);

/* Counts multiplied: SIZE_MAX, which no memory has, where the product does not fit. */
static inline size_t ent_product(size_t a, size_t b)
{
    return b && a > SIZE_MAX / b ? SIZE_MAX : a * b;
}

#endif
