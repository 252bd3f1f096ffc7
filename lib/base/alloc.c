#include "alloc.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include <entente/api.h>

/* No object is larger than a difference of pointers can tell. */
static bool too_large(size_t size)
{
    return size > PTRDIFF_MAX;
}

void *ent_alloc(size_t size)
{
    return too_large(size) ? NULL : malloc(size ? size : 1);
}

void *ent_alloc_zero(size_t size)
{
    return too_large(size) ? NULL : calloc(1, size ? size : 1);
}

void *ent_realloc(void *block, size_t size)
{
    return too_large(size) ? NULL : realloc(block, size ? size : 1);
}

void ent_free(void *block)
{
    free(block);
}

void *ent_alloc_array(size_t count, size_t size)
{
    return ent_realloc_array(NULL, count, size);
}

void *ent_realloc_array(void *block, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        return NULL;
    return ent_realloc(block, count * size);
}

void *ent_grow_array(void *block, size_t count, size_t size, size_t *capacity)
{
    if (count < *capacity)
        return block;
    if (count > SIZE_MAX / 2)
        return NULL;

    const size_t wanted = count < 4 ? 8 : count * 2;
    void *grown = ent_realloc_array(block, wanted, size);

    if (grown)
        *capacity = wanted;
    return grown;
}

void entente_text_free(char *text)
{
    ent_free(text);
}
