/*
 * What is known of pairs, kept for those only of which there is something to know: most pairs of a
 * treaty among many stand as it was written. A hash table of pairs, whose slots double.
 */
#include <string.h>

#include "relation.h"

/* The same for both ways round; never 0. */
static uint64_t pair_key(const entente_relations *that, int32_t a, int32_t b)
{
    const uint64_t low = (uint64_t)(a < b ? a : b), high = (uint64_t)(a < b ? b : a);

    return low * that->side_count + high + 1;
}

/* The slot of a pair, or the empty one where it would stand. */
static struct ent_pair *pair_slot(struct ent_pair *slots, uint32_t room, uint64_t key)
{
    uint64_t mixed = key * UINT64_C(0x9e3779b97f4a7c15);
    uint32_t at = (uint32_t)(mixed >> 32) & (room - 1);

    while (slots[at].key && slots[at].key != key)
        at = (at + 1) & (room - 1);
    return &slots[at];
}

static bool double_pairs(entente_relations *out)
{
    const uint32_t room = out->pair_room ? 2 * out->pair_room : 64;
    struct ent_pair *slots = ent_pool_array_zero(&out->pool, room, sizeof *slots);

    if (!slots || room < out->pair_room)
        return false;
    for (uint32_t i = 0; i < out->pair_room; i++)
        if (out->pairs[i].key)
            *pair_slot(slots, room, out->pairs[i].key) = out->pairs[i];
    ent_pool_free(&out->pool, out->pairs, out->pair_room * sizeof *slots);
    out->pairs = slots;
    out->pair_room = room;
    return true;
}

/* The pair, made where it is not there yet; NULL without memory. */
static struct ent_pair *made_pair(entente_relations *out, int32_t a, int32_t b)
{
    const uint64_t key = pair_key(out, a, b);
    struct ent_pair *pair;

    if (out->pair_count >= out->pair_room / 2 && !double_pairs(out)) {
        out->failed = true;
        return NULL;
    }
    pair = pair_slot(out->pairs, out->pair_room, key);
    out->pair_count += pair->key == 0;
    pair->key = key;
    return pair;
}

void ent_pair_mark(entente_relations *out, int32_t a, int32_t b, int32_t bits)
{
    struct ent_pair *pair = made_pair(out, a, b);

    if (pair)
        pair->bits |= (uint16_t)bits;
}

void ent_pair_set_text(entente_relations *out, int32_t a, int32_t b, uint32_t text)
{
    struct ent_pair *pair = made_pair(out, a, b);

    if (pair)
        pair->text = text;
}

struct ent_pair ent_pair_of(const entente_relations *that, int32_t a, int32_t b)
{
    const struct ent_pair none = {0};

    return that->pair_room ? *pair_slot(that->pairs, that->pair_room, pair_key(that, a, b)) : none;
}
