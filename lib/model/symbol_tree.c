/*
 * The names that find their bucket full, in one tree by the first bit in which they differ. To find
 * a name looks at no more branches than the name has bits, whatever names there are: who writes a
 * document cannot make it slow to read by names that all have one hash.
 */
#include "symbol_tree.h"

/* A branch and the names on both sides of it; a side is a branch or a symbol. */
struct ent_symbol_branch {
    uint32_t place; /* of the byte */
    uint32_t bit;   /* of the byte, or beyond it: whether the name is that long */
    struct ent_symbol_side side[2];
};

/* One byte of a name, and that it is there. */
static uint32_t byte_at(const char *text, size_t length, size_t place)
{
    return place < length ? 256 | (uint8_t)text[place] : 0;
}

static bool turns(const struct ent_symbol_branch *branch, const char *text, size_t length)
{
    return (byte_at(text, length, branch->place) & branch->bit) != 0;
}

/* The only name that can be the same, as far as the branches tell. */
static struct ent_symbol *likely(struct ent_symbol_side side, const char *text, size_t length,
                                 uint32_t *steps)
{
    for (; side.branch; ++*steps)
        side = side.branch->side[turns(side.branch, text, length)];
    return side.symbol;
}

/* The first byte in which two names differ; the length of both where they are the same. */
static size_t differ(const struct ent_symbol *symbol, const char *text, size_t length)
{
    size_t place = 0;

    while (byte_at(symbol->text, symbol->length, place) == byte_at(text, length, place) &&
           place < length)
        place++;
    return place;
}

struct ent_symbol *ent_symbol_tree_find(const struct ent_symbol_side *root, const char *text,
                                        size_t length, uint32_t *steps)
{
    struct ent_symbol *symbol = likely(*root, text, length, steps);

    if (!symbol || symbol->length != length || differ(symbol, text, length) != length)
        return NULL;
    return symbol;
}

static uint32_t highest_bit(uint32_t bits)
{
    while (bits & (bits - 1))
        bits &= bits - 1;
    return bits;
}

/* Whether a branch is decided before a bit is looked at: by an earlier byte, or a higher bit. */
static bool before(const struct ent_symbol_branch *branch, size_t place, uint32_t bit)
{
    return branch->place < place || (branch->place == place && branch->bit > bit);
}

bool ent_symbol_tree_add(struct ent_pool *pool, struct ent_symbol_side *root,
                         struct ent_symbol *symbol)
{
    uint32_t steps = 0;
    const struct ent_symbol *near = likely(*root, symbol->text, symbol->length, &steps);
    struct ent_symbol_side *side = root;
    struct ent_symbol_branch *branch;

    if (!near) {
        root->symbol = symbol;
        return true;
    }

    const size_t place = differ(near, symbol->text, symbol->length);
    const uint32_t own = byte_at(symbol->text, symbol->length, place);
    const uint32_t bit = highest_bit(own ^ byte_at(near->text, near->length, place));

    branch = ent_pool_alloc(pool, sizeof *branch);
    if (!branch)
        return false;
    while (side->branch && before(side->branch, place, bit))
        side = &side->branch->side[turns(side->branch, symbol->text, symbol->length)];
    branch->place = (uint32_t)place;
    branch->bit = bit;
    branch->side[(own & bit) != 0] = (struct ent_symbol_side){NULL, symbol};
    branch->side[(own & bit) == 0] = *side;
    *side = (struct ent_symbol_side){branch, NULL};
    return true;
}
