/* The smallest sets, one by one: along the states that lead to a smallest set, and for each way all
 * choices of members of each class. */
#include <string.h>

#include "case.h"
#include "coalition.h"

struct walk {
    const struct ent_game *game;
    const struct ent_tally *tally;
    entente_coalitions *out;
    uint32_t *taken;  /* of each class: how many */
    int32_t *states;  /* before each class */
    uint32_t *chosen; /* of each class, one after the other: which of its members */
};

static uint32_t *chosen_of(const struct walk *walk, uint32_t class_index)
{
    return &walk->chosen[walk->game->classes[class_index].first];
}

/* Sets stand in the order of their first members. */
static bool stands_before(const struct ent_natural *a, const struct ent_natural *b)
{
    for (int i = ENT_LIMBS - 1; i >= 0; i--)
        if (a->limbs[i] != b->limbs[i])
            return a->limbs[i] > b->limbs[i];
    return false;
}

static void add_set(struct walk *walk)
{
    struct ent_natural set = ent_natural_of(0);
    uint32_t at = walk->out->set_count++;

    for (uint32_t k = 0; k < walk->game->class_count; k++)
        for (uint32_t i = 0; i < walk->taken[k]; i++)
            ent_coalition_put(
                &set, walk->game->members[walk->game->classes[k].first + chosen_of(walk, k)[i]],
                true);
    for (; at > 0 && stands_before(&set, &walk->out->sets[at - 1]); at--)
        walk->out->sets[at] = walk->out->sets[at - 1];
    walk->out->sets[at] = set;
}

static void first_choice(struct walk *walk, uint32_t class_index)
{
    for (uint32_t i = 0; i < walk->taken[class_index]; i++)
        chosen_of(walk, class_index)[i] = i;
}

/* The next choice of members of a class; false, and the first again, after the last. */
static bool next_choice(struct walk *walk, uint32_t class_index)
{
    uint32_t *chosen = chosen_of(walk, class_index);
    const uint32_t taken = walk->taken[class_index];
    const uint32_t count = walk->game->classes[class_index].count;

    for (uint32_t i = taken; i-- > 0;) {
        if (chosen[i] == count - taken + i)
            continue;
        chosen[i]++;
        for (uint32_t later = i + 1; later < taken; later++)
            chosen[later] = chosen[later - 1] + 1;
        return true;
    }
    first_choice(walk, class_index);
    return false;
}

static bool is_full(const struct walk *walk)
{
    return walk->out->set_count == ENTENTE_COALITIONS_LISTED;
}

static void add_choices(struct walk *walk)
{
    const uint32_t count = walk->game->class_count;
    uint32_t k = 0;

    for (uint32_t i = 0; i < count; i++)
        first_choice(walk, i);
    while (k < count && !is_full(walk)) {
        add_set(walk);
        for (k = 0; k < count && !next_choice(walk, k);)
            k++;
    }
}

/* Whether so many of the class are on the way to a smallest set; then what comes after it. */
static bool leads(const struct walk *walk, uint32_t class_index, int32_t *next)
{
    const int32_t state = walk->states[class_index];
    const uint32_t taken = walk->taken[class_index];
    const struct ent_tally_state *here;

    *next = ENT_TALLY_WON;
    if (state == ENT_TALLY_WON)
        return taken == 0;
    here = &walk->tally->states[state];
    *next = walk->tally->to[here->to_first + taken];
    if (*next == ENT_TALLY_LOST)
        return false;
    return (int32_t)taken + (*next >= 0 ? walk->tally->states[*next].smallest : 0) ==
           here->smallest;
}

/* Depth first, with a place for each class. */
static void walk_ways(struct walk *walk)
{
    const uint32_t count = walk->game->class_count;
    uint32_t k = 0;

    walk->states[0] = 0;
    walk->taken[0] = 0;
    for (;;) {
        int32_t next;

        if (k == count) {
            add_choices(walk);
        } else if (walk->taken[k] <= walk->game->classes[k].count) {
            if (!leads(walk, k, &next)) {
                walk->taken[k]++;
                continue;
            }
            walk->states[++k] = next;
            walk->taken[k] = 0;
            continue;
        }
        if (k == 0 || is_full(walk))
            return;
        walk->taken[--k]++;
    }
}

bool ent_tally_list(struct ent_game *game, const struct ent_tally *tally, entente_coalitions *out)
{
    struct walk walk = {.game = game, .tally = tally, .out = out};
    const size_t count = (size_t)game->candidate_count + 2;

    walk.taken = ent_pool_array_zero(game->pool, count, sizeof *walk.taken);
    walk.states = ent_pool_array(game->pool, count, sizeof *walk.states);
    walk.chosen = ent_pool_array_zero(game->pool, count, sizeof *walk.chosen);
    out->sets = ent_pool_array(&out->pool, ENTENTE_COALITIONS_LISTED, sizeof *out->sets);
    if (!walk.taken || !walk.states || !walk.chosen || !out->sets)
        return false;
    walk_ways(&walk);
    return true;
}
