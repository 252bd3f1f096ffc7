/*
 * Sets counted without being made. Class by class, and of each class how many consent: what is
 * still needed then is a state, and sets that need the same are one. A state from which every set
 * suffices, or none, is not followed.
 */
#include <string.h>

#include "alloc.h"
#include "case.h"
#include "coalition.h"

/* Beyond these the search is cut: some 100 MB. */
enum { MOST_STATES = 300000, MOST_STEPS = 6000000 };

struct layer {
    struct ent_game *game;
    struct ent_tally *tally;
    uint32_t first; /* state of the layer that is made */
    uint32_t index; /* its class */
    int32_t *slots; /* hash table of its states, ENT_TALLY_LOST where empty */
    uint32_t slot_count;
    int64_t *needs, *rest; /* to play with */
    int64_t *later;        /* of each threshold: what all later classes add */
    bool failed, cut;
};

static void *grow_layer(struct layer *layer, void *array, uint32_t count, size_t size,
                        uint32_t *capacity)
{
    void *grown = ent_rules_grow(layer->game->that, array, count, size, capacity);

    layer->failed |= !grown;
    return grown;
}

static void measure_later(struct layer *layer)
{
    const struct ent_game *game = layer->game;

    for (uint32_t i = 0; i < game->threshold_count; i++) {
        layer->later[i] = 0;
        for (uint32_t k = layer->index; k < game->class_count; k++)
            layer->later[i] += (int64_t)game->classes[k].count * game->thresholds[i].gains[k];
    }
}

/* What can no longer be met is all the same. */
static int32_t settled_needs(struct layer *layer, int64_t *needs)
{
    struct ent_game *game = layer->game;

    if (ent_when_is_certain(ent_game_entry(game, needs)))
        return ENT_TALLY_WON;
    for (uint32_t i = 0; i < game->threshold_count; i++) {
        if (needs[i] > layer->later[i])
            needs[i] = INT64_MAX;
        layer->rest[i] = needs[i] == INT64_MAX ? INT64_MAX : 0;
    }
    return ent_when_is_certain(ent_game_entry(game, layer->rest)) ? 0 : ENT_TALLY_LOST;
}

static uint32_t hash(const int64_t *needs, uint32_t count)
{
    uint64_t mixed = 1469598103934665603U;

    for (uint32_t i = 0; i < count; i++) {
        mixed = (mixed ^ (uint64_t)needs[i]) * 1099511628211U;
        mixed ^= mixed >> 29;
    }
    return (uint32_t)(mixed ^ mixed >> 32);
}

static uint32_t slot_of_needs(const struct layer *layer, const int64_t *needs)
{
    const uint32_t width = layer->game->threshold_count;
    uint32_t at = hash(needs, width) & (layer->slot_count - 1);

    while (layer->slots[at] >= 0 && memcmp(&layer->tally->needs[(size_t)layer->slots[at] * width],
                                           needs, width * sizeof *needs) != 0)
        at = (at + 1) & (layer->slot_count - 1);
    return at;
}

static int32_t new_state(struct layer *layer, const int64_t *needs)
{
    struct ent_tally *tally = layer->tally;
    const uint32_t width = layer->game->threshold_count;
    struct ent_tally_state *states =
        grow_layer(layer, tally->states, tally->count, sizeof *states, &tally->capacity);
    int64_t *all = grow_layer(layer, tally->needs, tally->count, (width + 1) * sizeof *all,
                              &tally->need_capacity);

    if (layer->failed)
        return ENT_TALLY_LOST;
    tally->states = states;
    tally->needs = all;
    memset(&states[tally->count], 0, sizeof *states);
    memcpy(&all[(size_t)tally->count * width], needs, width * sizeof *needs);
    return (int32_t)tally->count++;
}

static void empty_slots(struct layer *layer)
{
    for (uint32_t i = 0; i < layer->slot_count; i++)
        layer->slots[i] = ENT_TALLY_LOST;
}

/* Twice as many slots, where half of them are taken. */
static bool double_slots(struct layer *layer)
{
    const uint32_t width = layer->game->threshold_count, count = 2 * layer->slot_count;
    int32_t *slots = ent_pool_array(layer->game->pool, count, sizeof *slots);

    if (!slots)
        return false;
    ent_pool_free(layer->game->pool, layer->slots, layer->slot_count * sizeof *slots);
    layer->slots = slots;
    layer->slot_count = count;
    empty_slots(layer);
    for (uint32_t i = layer->tally->layers[layer->index]; i < layer->tally->count; i++)
        slots[slot_of_needs(layer, &layer->tally->needs[(size_t)i * width])] = (int32_t)i;
    return true;
}

static int32_t reach(struct layer *layer, int64_t *needs)
{
    const int32_t end = settled_needs(layer, needs);
    uint32_t at;

    if (end < 0)
        return end;
    if (2 * (layer->tally->count - layer->tally->layers[layer->index]) >= layer->slot_count &&
        !double_slots(layer)) {
        layer->failed = true;
        return ENT_TALLY_LOST;
    }
    at = slot_of_needs(layer, needs);
    if (layer->slots[at] < 0)
        layer->slots[at] = new_state(layer, needs);
    return layer->slots[at];
}

static void lead_on(struct layer *layer, uint32_t state, uint32_t from_class)
{
    struct ent_tally *tally = layer->tally;
    const uint32_t width = layer->game->threshold_count;

    tally->states[state].to_first = tally->to_count;
    /* Four numbers that are added take about as long as one step. */
    layer->failed |=
        !ent_case_steps(layer->game->that, (1 + (uint64_t)layer->game->classes[from_class].count) *
                                               (4 + (uint64_t)width + layer->game->step_count) / 4);
    for (uint32_t n = 0; n <= layer->game->classes[from_class].count && !layer->failed; n++) {
        int32_t *to =
            grow_layer(layer, tally->to, tally->to_count, sizeof *to, &tally->to_capacity);

        if (!to)
            return;
        tally->to = to;
        ent_game_consent(layer->game, from_class, n, &tally->needs[(size_t)state * width],
                         layer->needs);
        to[tally->to_count++] = reach(layer, layer->needs);
    }
}

/* All states after a class, from all before it. */
static void make_layer(struct layer *layer, uint32_t from_class)
{
    struct ent_tally *tally = layer->tally;
    const uint32_t end = tally->count;

    layer->index = from_class + 1;
    tally->layers[layer->index] = end;
    measure_later(layer);
    empty_slots(layer);
    for (uint32_t i = tally->layers[from_class]; i < end && !layer->failed && !layer->cut; i++) {
        lead_on(layer, i, from_class);
        layer->cut = tally->count > MOST_STATES || tally->to_count > MOST_STEPS;
    }
}

static uint32_t remaining(const struct ent_game *game, uint32_t from_class)
{
    uint32_t sum = 0;

    for (uint32_t k = from_class; k < game->class_count; k++)
        sum += game->classes[k].count;
    return sum;
}

/* Of all sets of the classes from one on: how many suffice. */
static struct ent_natural wins_of(const struct ent_tally *tally, int32_t to,
                                  const struct ent_natural *all)
{
    if (to == ENT_TALLY_WON)
        return *all;
    return to == ENT_TALLY_LOST ? ent_natural_of(0) : tally->states[to].wins;
}

static void sum_state(struct ent_tally *tally, struct ent_tally_state *state, uint32_t count,
                      const struct ent_natural *choices, const struct ent_natural *all)
{
    const struct ent_natural one = ent_natural_of(1);

    state->smallest = INT32_MAX;
    for (uint32_t n = 0; n <= count; n++) {
        const int32_t to = tally->to[state->to_first + n];
        const struct ent_natural wins = wins_of(tally, to, all);
        const struct ent_natural more = ent_natural_multiply(&wins, &choices[n]);
        const int32_t size = (int32_t)n + (to >= 0 ? tally->states[to].smallest : 0);
        struct ent_natural ways = to >= 0 ? tally->states[to].ways : one;

        ent_natural_add(&state->wins, &more);
        if (to == ENT_TALLY_LOST || size > state->smallest)
            continue;
        if (size < state->smallest)
            state->ways = ent_natural_of(0);
        state->smallest = size;
        ways = ent_natural_multiply(&ways, &choices[n]);
        ent_natural_add(&state->ways, &ways);
    }
}

/* From the last class back to the first. */
static bool sum_up_tally(struct ent_game *game, struct ent_tally *tally)
{
    struct ent_natural *choices =
        ent_pool_array(game->pool, (size_t)game->candidate_count + 1, sizeof *choices);

    for (uint32_t k = game->class_count; choices && k-- > 0;) {
        const uint32_t count = game->classes[k].count;
        const struct ent_natural all = ent_natural_power_of_two(remaining(game, k + 1));

        ent_natural_binomials(count, choices);
        for (uint32_t i = tally->layers[k]; i < tally->layers[k + 1]; i++)
            sum_state(tally, &tally->states[i], count, choices, &all);
    }
    return choices != NULL;
}

static bool start(struct layer *layer)
{
    const struct ent_game *game = layer->game;
    const size_t width = ((size_t)game->threshold_count + 1) * sizeof(int64_t);

    layer->slot_count = 256;
    layer->slots = ent_pool_array(game->pool, layer->slot_count, sizeof *layer->slots);
    layer->needs = ent_pool_alloc(game->pool, width);
    layer->rest = ent_pool_alloc(game->pool, width);
    layer->later = ent_pool_alloc(game->pool, width);
    layer->tally->layers = ent_pool_array_zero(game->pool, (size_t)game->class_count + 2,
                                               sizeof *layer->tally->layers);
    if (!layer->slots || !layer->needs || !layer->rest || !layer->later || !layer->tally->layers)
        return false;
    for (uint32_t i = 0; i < game->threshold_count; i++)
        layer->needs[i] = game->thresholds[i].need;
    return new_state(layer, layer->needs) == 0;
}

bool ent_tally_new(struct ent_game *game, struct ent_tally *tally, bool *cut)
{
    struct layer layer = {.game = game, .tally = tally};

    *cut = false;
    if (!start(&layer))
        return false;
    for (uint32_t k = 0; k < game->class_count && !layer.failed && !layer.cut; k++)
        make_layer(&layer, k);
    tally->layers[game->class_count] = tally->count;
    *cut = layer.cut;
    return !layer.failed && !layer.cut && sum_up_tally(game, tally);
}

/* In how many sets of later ones, and of fellows of its class, one more of it decides. */
static struct ent_natural decided_tally(const struct ent_tally *tally,
                                        const struct ent_tally_state *state, uint32_t fellows,
                                        const struct ent_natural *choices,
                                        const struct ent_natural *all)
{
    struct ent_natural sum = ent_natural_of(0);

    for (uint32_t n = 0; n <= fellows; n++) {
        const int32_t *to = &tally->to[state->to_first + n];
        const struct ent_natural without = wins_of(tally, to[0], all);
        struct ent_natural with = wins_of(tally, to[1], all);

        ent_natural_take(&with, &without);
        with = ent_natural_multiply(&with, &choices[n]);
        ent_natural_add(&sum, &with);
    }
    return sum;
}

static void come_on(struct ent_tally *tally, const struct ent_tally_state *state, uint32_t count,
                    const struct ent_natural *choices)
{
    for (uint32_t n = 0; n <= count; n++) {
        const int32_t to = tally->to[state->to_first + n];
        const struct ent_natural more = ent_natural_multiply(&state->comers, &choices[n]);

        if (to >= 0)
            ent_natural_add(&tally->states[to].comers, &more);
    }
}

bool ent_tally_swings(struct ent_game *game, struct ent_tally *tally, struct ent_natural *swings)
{
    struct ent_natural *choices =
        ent_pool_array(game->pool, (size_t)game->candidate_count + 1, sizeof *choices);

    if (!choices)
        return false;
    tally->states[0].comers = ent_natural_of(1);
    for (uint32_t k = 0; k < game->class_count; k++) {
        const uint32_t count = game->classes[k].count;
        const struct ent_natural all = ent_natural_power_of_two(remaining(game, k + 1));

        swings[k] = ent_natural_of(0);
        ent_natural_binomials(count - 1, choices);
        for (uint32_t i = tally->layers[k]; i < tally->layers[k + 1]; i++) {
            const struct ent_tally_state *state = &tally->states[i];
            struct ent_natural sum = decided_tally(tally, state, count - 1, choices, &all);

            sum = ent_natural_multiply(&sum, &state->comers);
            ent_natural_add(&swings[k], &sum);
        }
        ent_natural_binomials(count, choices);
        for (uint32_t i = tally->layers[k]; i < tally->layers[k + 1]; i++)
            come_on(tally, &tally->states[i], count, choices);
    }
    return true;
}
