/* How a provision applies between two: what reservations, objections and suspensions leave of it. */
#include "relation.h"

/* ---- Reservations by author and provision. */

static uint32_t *head_of(const entente_relations *that, int32_t author, uint32_t provision)
{
    return &that->place_first[(size_t)author * that->provision_count + provision];
}

/* Counts it while there is no room yet, then writes it at the end of its slice. */
static void put(entente_relations *out, int32_t author, uint32_t provision, struct ent_place place)
{
    uint32_t *head;

    if (provision >= out->provision_count)
        return;
    head = head_of(out, author, provision);
    if (out->places)
        out->places[*head] = place;
    ++*head;
}

static void put_all(entente_relations *out)
{
    const struct ent_reservations *all = &out->reservations;

    for (uint32_t i = 0; i < all->count; i++) {
        const struct ent_reservation *row = &all->rows[i];

        for (uint32_t j = 0; j < row->about_count; j++)
            put(out, row->party, row->about[j].provision,
                (struct ent_place){i, ENT_NOWHERE, row->about[j].authorized});
        for (uint32_t j = row->reply_first; j < row->reply_first + row->reply_count; j++)
            for (uint32_t k = 0; k < all->replies[j].further_count; k++)
                put(out, row->party, all->replies[j].further[k], (struct ent_place){i, j, false});
    }
}

bool ent_relation_places(entente_relations *out)
{
    const size_t heads = ent_product(out->side_count, out->provision_count);
    uint32_t total = 0;

    if (heads < SIZE_MAX)
        out->place_first = ent_pool_array_zero(out->pool, heads + 1, sizeof *out->place_first);
    if (!out->place_first)
        return false;
    put_all(out);
    for (size_t i = 0; i <= heads; i++) {
        const uint32_t here = out->place_first[i];

        out->place_first[i] = total;
        total += here;
    }
    out->places = ent_pool_array(out->pool, (size_t)total + 1, sizeof *out->places);
    if (!out->places)
        return false;
    put_all(out);
    /* Writing moved each head to its end, which is the next one's beginning. */
    for (size_t i = heads; i > 0; i--)
        out->place_first[i] = out->place_first[i - 1];
    out->place_first[0] = 0;
    return true;
}

/* ---- What they do between two. */

static int32_t effect_of_reaction(uint8_t reaction, bool authorized)
{
    switch (reaction) {
    case ENT_REACTION_PENDING:
        return authorized ? ENTENTE_PROVISION_MODIFIED : ENTENTE_PROVISION_PENDING;
    case ENT_REACTION_ACCEPTED:
        return ENTENTE_PROVISION_MODIFIED;
    case ENT_REACTION_EXCLUDED:
        return authorized ? ENTENTE_PROVISION_MODIFIED : ENTENTE_PROVISION_EXCLUDED;
    case ENT_REACTION_UNKNOWN:
        return ENTENTE_PROVISION_UNKNOWN;
    default:
        return 0;
    }
}

static bool stands_in_provision(const uint32_t *places, uint32_t count, uint32_t provision)
{
    for (uint32_t i = 0; i < count; i++)
        if (places[i] == provision)
            return true;
    return false;
}

/* Whether the objection that decides was withdrawn for the provision. */
static bool provision_given_up(const entente_relations *that, const struct ent_reservation *row,
                               int32_t other, uint32_t provision)
{
    for (uint32_t i = row->reply_first; i < row->reply_first + row->reply_count; i++) {
        const struct ent_reply *reply = &that->reservations.replies[i];

        if (reply->given_up_count > 0 && reply->party == other && reply->stands)
            return stands_in_provision(reply->given_up, reply->given_up_count, provision);
    }
    return false;
}

static int32_t effect_at(const entente_relations *that, const struct ent_place *place,
                         int32_t other, uint32_t provision)
{
    const struct ent_reservation *row = &that->reservations.rows[place->reservation];
    const uint8_t reaction = ent_pair_reaction(that, row, other);
    const bool excluded = reaction == ENT_REACTION_EXCLUDED;

    if (place->reply == ENT_NOWHERE)
        return excluded && provision_given_up(that, row, other, provision)
                   ? ENTENTE_PROVISION_MODIFIED
                   : effect_of_reaction(reaction, place->authorized);

    const struct ent_reply *reply = &that->reservations.replies[place->reply];

    return excluded && reply->party == other && reply->stands &&
                   !provision_given_up(that, row, other, provision)
               ? ENTENTE_PROVISION_EXCLUDED
               : 0;
}

static int32_t one_way(const entente_relations *that, int32_t author, int32_t other,
                       uint32_t provision)
{
    const uint32_t *head = head_of(that, author, provision);
    int32_t effect = 0;

    for (uint32_t i = head[0]; i < head[1]; i++) {
        const int32_t here = effect_at(that, &that->places[i], other, provision);

        effect = here > effect ? here : effect;
    }
    return effect;
}

static bool concerns_pair(const struct ent_pair_fact *fact, int32_t a, int32_t b)
{
    return (fact->a == a && (fact->b == b || fact->b == ENT_NO_PARTY)) ||
           (fact->a == b && (fact->b == a || fact->b == ENT_NO_PARTY));
}

static int32_t suspended_effect(const entente_relations *that, int32_t a, int32_t b,
                                uint32_t provision)
{
    for (uint32_t i = 0; i < that->fact_count; i++)
        if (that->facts[i].bit == ENT_PAIR_PARTLY_SUSPENDED &&
            concerns_pair(&that->facts[i], a, b) &&
            stands_in_provision(that->facts[i].provisions, that->facts[i].provision_count,
                                provision))
            return ENTENTE_PROVISION_SUSPENDED;
    return 0;
}

static int32_t effect_between(const entente_relations *that, int32_t a, int32_t b,
                              uint32_t provision)
{
    const uint32_t bits = ent_pair_of(that, a, b).bits;
    int32_t effect = one_way(that, a, b, provision);
    const int32_t back = one_way(that, b, a, provision);

    if (that->applies && that->applies[provision] == ENT_NO)
        return ENTENTE_PROVISION_NOT_YET;
    if (that->applies && that->applies[provision] == ENT_MAYBE)
        return ENTENTE_PROVISION_UNKNOWN;
    effect = back > effect ? back : effect;
    if (bits & ENT_PAIR_PARTLY_SUSPENDED) {
        const int32_t suspended = suspended_effect(that, a, b, provision);

        effect = suspended > effect ? suspended : effect;
    }
    return effect;
}

int32_t entente_relations_at(const entente_relations *relations, size_t a, size_t b,
                             size_t provision)
{
    if (!relations || a >= relations->side_count || b >= relations->side_count || a == b)
        return 0;

    const int32_t relation = ent_relation_between(relations, (int32_t)a, (int32_t)b);

    if (provision == ENTENTE_WHOLE)
        return relation;
    if (provision >= relations->provision_count)
        return 0;
    switch (relation) {
    case ENTENTE_RELATION_SUSPENDED:
    case ENTENTE_RELATION_GOVERNED_BY_OTHER:
    case ENTENTE_RELATION_IN_FORCE_MODIFIED:
    case ENTENTE_RELATION_IN_FORCE_PENDING_REACTION:
    case ENTENTE_RELATION_IN_FORCE:
    case ENTENTE_RELATION_PROVISIONAL:
    case ENTENTE_RELATION_UNKNOWN:
        return effect_between(relations, (int32_t)a, (int32_t)b, (uint32_t)provision);
    default:
        return 0;
    }
}
