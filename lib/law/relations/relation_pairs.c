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
    struct ent_pair *slots = ent_pool_array_zero(out->pool, room, sizeof *slots);

    if (!slots || room < out->pair_room)
        return false;
    for (uint32_t i = 0; i < out->pair_room; i++)
        if (out->pairs[i].key)
            *pair_slot(slots, room, out->pairs[i].key) = out->pairs[i];
    ent_pool_free(out->pool, out->pairs, out->pair_room * sizeof *slots);
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
        pair->bits |= (uint32_t)bits;
}

void ent_pair_set_text(entente_relations *out, int32_t a, int32_t b, uint32_t text)
{
    struct ent_pair *pair = made_pair(out, a, b);

    if (pair)
        pair->text = text;
}

uint8_t ent_pair_reaction(const entente_relations *that, const struct ent_reservation *row,
                          int32_t party)
{
    return that->from ? ent_reaction_on(that->from, &that->reservations, row, party, that->asked)
                      : row->reactions[party];
}

/* What the reservations of one do between it and another. */
static uint32_t reserved_bits(const entente_relations *that, int32_t author, int32_t other)
{
    const struct ent_reservations *all = &that->reservations;
    uint32_t bits = 0;

    for (uint32_t i = all->first[author]; i < all->first[author + 1]; i++) {
        const struct ent_reservation *row = &all->rows[i];
        const uint8_t reaction = ent_pair_reaction(that, row, other);

        if (reaction == ENT_REACTION_NONE)
            continue;
        bits |= 1U << reaction;
        for (uint32_t j = 0; j < row->about_count; j++)
            bits |= row->about[j].authorized ? 1U << ENT_REACTION_ACCEPTED : 0;
    }
    return bits;
}

/* Of two that acceded, the earlier accepts the later. */
static bool asks_acceptance(const entente_relations *that, int32_t party, int32_t other)
{
    const struct ent_side *a = &that->sides[party];
    const struct ent_side *b = &that->sides[other];

    if (!a->acceded)
        return false;
    return !b->acceded || b->consented < a->consented ||
           (b->consented == a->consented && b->consent < a->consent);
}

/* An accession towards one that has to accept it. */
static uint32_t accession_bits(const entente_relations *that, int32_t party, int32_t other,
                               uint32_t bits)
{
    const bool low = party < other;

    if (!asks_acceptance(that, party, other) ||
        (bits & (low ? ENT_PAIR_LOW_ACCEPTED : ENT_PAIR_HIGH_ACCEPTED)))
        return 0;
    return bits & (low ? ENT_PAIR_LOW_ACCEPTED_PERHAPS : ENT_PAIR_HIGH_ACCEPTED_PERHAPS)
               ? ENT_PAIR_DOUBTFUL
               : ENT_PAIR_UNACCEPTED;
}

void ent_pair_mark_reserved(entente_relations *out)
{
    const uint32_t *first = out->reservations.first;

    for (int32_t a = 0; a < (int32_t)out->side_count; a++) {
        if (first[a] == first[a + 1])
            continue;
        for (int32_t b = 0; b < (int32_t)out->side_count; b++) {
            const uint32_t bits = reserved_bits(out, a, b);

            if (bits)
                ent_pair_mark(out, a, b, (int32_t)bits);
        }
    }
}

struct ent_pair ent_pair_of(const entente_relations *that, int32_t a, int32_t b)
{
    struct ent_pair pair = {0};

    if (that->pair_room)
        pair = *pair_slot(that->pairs, that->pair_room, pair_key(that, a, b));
    if (that->from)
        pair.bits |= reserved_bits(that, a, b) | reserved_bits(that, b, a);
    if (that->accessions_wait)
        pair.bits |= accession_bits(that, a, b, pair.bits) | accession_bits(that, b, a, pair.bits);
    return pair;
}
