/*
 * Without memory nothing breaks: the first allocation fails, then the second, and so on, until
 * all goes well. What was not added must leave everything as it was.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "error_private.h"
#include "findings_private.h"
#include "pool.h"
#include "text.h"

static long left = -1; /* how many allocations may succeed; -1: all */

static bool allowed(void)
{
    if (left > 0)
        left--;
    return left != 0;
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
    return allowed() ? __real_malloc(size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
    return allowed() ? __real_calloc(count, size) : NULL;
}

void *__wrap_realloc(void *block, size_t size)
{
    return allowed() ? __real_realloc(block, size) : NULL;
}

void __wrap_free(void *block)
{
    __real_free(block);
}

static int faults;

static void check(bool good, const char *what)
{
    if (good)
        return;
    faults++;
    printf("fault: %s\n", what);
}

/* Each returns whether everything was there in the end. */

static bool walk_findings(void)
{
    entente_findings *findings = ent_findings_new();
    char long_text[1000];
    size_t expected = 0;

    if (!findings)
        return false;
    memset(long_text, 'x', sizeof long_text - 1);
    long_text[sizeof long_text - 1] = '\0';
    for (int i = 0; i < 40; i++) {
        expected += ent_findings_add(findings, ENTENTE_E_TYPE, 0, i % 2 ? "/a" : long_text, "%s %d",
                                     i % 3 ? "short" : long_text, i);
        check(entente_findings_count(findings) == expected, "a finding is there or not");
    }
    for (size_t i = 0; i < expected; i++)
        check(entente_findings_message(findings, i)[0] != '\0', "a finding has its sentence");
    entente_findings_free(findings);
    return expected == 40;
}

static bool walk_buffer(void)
{
    struct ent_buffer buffer = {0};
    size_t length = 0;

    for (int i = 0; i < 3000; i++)
        ent_buffer_integer(&buffer, i % 10);

    char *text = ent_buffer_take(&buffer, &length);

    check(!text || (length == 3000 && strlen(text) == 3000), "a text is whole or not there");
    ent_free(text);
    return text != NULL;
}

static bool walk_pool(void)
{
    struct ent_pool pool = {0};
    unsigned char *block = NULL;
    size_t size = 0;
    bool all = true;

    for (size_t i = 1; i < 60; i++) {
        unsigned char *moved = ent_pool_resize(&pool, block, size, i * 37);

        if (!moved) {
            all = false;
            continue;
        }
        for (size_t at = 0; at < size; at++)
            check(moved[at] == 7, "a block keeps its bytes");
        block = moved;
        size = i * 37;
        memset(block, 7, size);
    }
    ent_pool_done(&pool);
    return all;
}

static bool walk_error(void)
{
    entente_error *error = entente_error_new();

    check(ent_error_no_memory(error) == ENTENTE_E_NO_MEMORY, "the code comes back");
    check(!error || entente_error_message(error)[0] != '\0', "telling needs no memory");
    entente_error_free(error);
    return error != NULL;
}

int main(void)
{
    static bool (*const walks[])(void) = {walk_findings, walk_buffer, walk_pool, walk_error};
    enum { WALKS = sizeof walks / sizeof walks[0], FAR = 10000 };

    for (size_t i = 0; i < WALKS; i++) {
        long failed = 0;
        bool all = false;

        for (; !all && failed < FAR; failed++) {
            left = failed + 1;
            all = walks[i]();
        }
        left = -1;
        printf("walk %zu: %ld allocations failed one by one\n", i, failed - 1);
        check(all && failed > 1, "a walk fails at first and succeeds at last");
    }
    return faults ? 1 : 0;
}
