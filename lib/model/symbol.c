/* Symbols: interned names, and the objects that carry them as identifiers. */
#include <string.h>

#include "symbol_tree.h"

enum { WORD = 8, HALF = 4 };

/* The bytes of a text of less than a word; the first and the last half may overlap. */
static uint64_t short_word(const char *text, size_t length)
{
    uint32_t first = 0, last = 0;

    if (length >= HALF) {
        memcpy(&first, text, HALF);
        memcpy(&last, text + length - HALF, HALF);
        return (uint64_t)last << 32 | first;
    }
    for (size_t i = 0; i < length; i++)
        first = first << 8 | (uint8_t)text[i];
    return first;
}

static uint64_t word_at(const char *text)
{
    uint64_t word;

    memcpy(&word, text, WORD);
    return word;
}

static uint64_t mixed(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15); /* 2^64 by the golden ratio */
    return hash ^ hash >> 32;
}

/* Eight bytes at a time, of which the last ones may be taken twice. */
static uint32_t hash_of(const char *text, size_t length)
{
    uint64_t hash = length;

    if (length < WORD)
        return (uint32_t)mixed(hash, short_word(text, length));
    for (size_t i = 0; i + WORD < length; i += WORD)
        hash = mixed(hash, word_at(text + i));
    return (uint32_t)mixed(hash, word_at(text + length - WORD));
}

/* Whether two texts of one length are the same; most are short. */
static bool same(const char *a, const char *b, size_t length)
{
    if (length < WORD)
        return short_word(a, length) == short_word(b, length);
    if (length > 2 * WORD)
        return memcmp(a, b, length) == 0;
    return word_at(a) == word_at(b) && word_at(a + length - WORD) == word_at(b + length - WORD);
}

/* Adds how many were looked at: of the bucket all, where the name is not in it. */
static struct ent_symbol *symbol_with_hash(const struct ent_symbols *symbols, const char *text,
                                           size_t length, uint32_t hash, uint32_t *steps)
{
    struct ent_symbol *symbol =
        symbols->bucket_count ? symbols->buckets[hash & (symbols->bucket_count - 1)] : NULL;

    for (; symbol; symbol = symbol->next, ++*steps)
        if (symbol->hash == hash && symbol->length == length && same(symbol->text, text, length))
            return symbol;
    if (symbols->tree.branch || symbols->tree.symbol)
        return ent_symbol_tree_find(&symbols->tree, text, length, steps);
    return NULL;
}

struct ent_symbol *ent_symbol_find(const struct entente_agreement *agreement, const char *text,
                                   size_t length)
{
    uint32_t steps = 0;

    return symbol_with_hash(&agreement->symbols, text, length, hash_of(text, length), &steps);
}

uint32_t ent_symbol_steps(const struct entente_agreement *agreement, const char *text,
                          size_t length)
{
    uint32_t steps = 0;

    (void)symbol_with_hash(&agreement->symbols, text, length, hash_of(text, length), &steps);
    return steps;
}

/* Twice as many buckets, or the first ones. */
static bool grow(struct entente_agreement *agreement)
{
    struct ent_symbols *symbols = &agreement->symbols;
    const uint32_t count = symbols->bucket_count ? symbols->bucket_count * 2 : 64;
    struct ent_symbol **buckets =
        ent_pool_array_zero(&agreement->pool, count, sizeof(struct ent_symbol *));

    if (!buckets)
        return false;
    for (uint32_t i = 0; i < symbols->bucket_count; i++) {
        struct ent_symbol *symbol = symbols->buckets[i];

        while (symbol) {
            struct ent_symbol *next = symbol->next;
            struct ent_symbol **bucket = &buckets[symbol->hash & (count - 1)];

            symbol->next = *bucket;
            *bucket = symbol;
            symbol = next;
        }
    }
    ent_pool_free(&agreement->pool, symbols->buckets,
                  symbols->bucket_count * sizeof(struct ent_symbol *));
    symbols->buckets = buckets;
    symbols->bucket_count = count;
    return true;
}

/* Where a new name goes. A bucket never gets more by growing, for growing parts it in two. */
static bool place(struct entente_agreement *agreement, struct ent_symbol *symbol)
{
    struct ent_symbols *symbols = &agreement->symbols;
    struct ent_symbol **bucket = &symbols->buckets[symbol->hash & (symbols->bucket_count - 1)];
    uint32_t held = 0;

    for (const struct ent_symbol *other = *bucket; other; other = other->next)
        held++;
    if (held >= ENT_BUCKET_MOST)
        return ent_symbol_tree_add(&agreement->pool, &symbols->tree, symbol);
    symbol->next = *bucket;
    *bucket = symbol;
    return true;
}

struct ent_symbol *ent_symbol_make(struct entente_agreement *agreement, const char *text,
                                   size_t length)
{
    const uint32_t hash = hash_of(text, length);
    struct ent_symbols *symbols = &agreement->symbols;
    uint32_t steps = 0;
    struct ent_symbol *symbol = symbol_with_hash(symbols, text, length, hash, &steps);

    if (symbol)
        return symbol;
    if (length >= UINT32_MAX || (symbols->count >= symbols->bucket_count && !grow(agreement)))
        return NULL;
    symbol = ent_pool_alloc(&agreement->pool, sizeof *symbol + length + 1);
    if (!symbol)
        return NULL;
    symbol->length = (uint32_t)length;
    symbol->hash = hash;
    symbol->bearers = NULL;
    memcpy(symbol->text, text, length);
    symbol->text[length] = '\0';
    symbol->next = NULL;
    if (!place(agreement, symbol)) {
        ent_pool_free(&agreement->pool, symbol, sizeof *symbol + length + 1);
        return NULL;
    }
    symbol->number = symbols->count++;
    return symbol;
}

entente_object *ent_symbol_bearer(const struct ent_symbol *symbol, int32_t noun)
{
    entente_object *bearer = symbol ? symbol->bearers : NULL;

    while (bearer && bearer->noun != noun)
        bearer = bearer->next_bearer;
    return bearer;
}

void ent_object_bear(entente_object *object, struct ent_symbol *symbol)
{
    object->next_bearer = NULL;
    if (symbol->bearers)
        symbol->last->next_bearer = object;
    else
        symbol->bearers = object;
    symbol->last = object;
}

void ent_object_unbear(entente_object *object, struct ent_symbol *symbol)
{
    struct entente_object *before = NULL;
    struct entente_object **link = &symbol->bearers;

    for (; *link && *link != object; link = &(*link)->next_bearer)
        before = *link;
    if (!*link)
        return;
    *link = object->next_bearer;
    if (symbol->last == object)
        symbol->last = before;
    object->next_bearer = NULL;
}
