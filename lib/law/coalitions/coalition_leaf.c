/*
 * One operator that counts, as thresholds.
 *
 * A regional organization beside its members (VCLT leaves it to the text) makes the sum bend: it
 * counts while no member does, or it brings all of them. Then there is one way to be enough for
 * each choice of such organizations, and one way suffices.
 */
#include <string.h>

#include "case.h"
#include "coalition.h"
#include "count.h"
#include "exact.h"
#include "node.h"

struct leaf {
    struct ent_game *game;
    const struct ent_case *that;
    const struct ent_node *node;
    int64_t *worth; /* of each party: what it adds where it is counted */
    int64_t need;
    int32_t unions[ENT_GAME_UNIONS]; /* whose consent bears on that of their members */
    uint32_t union_count;
};

static bool leaf_by_weight(const struct ent_node *node)
{
    return node->op == ENTENTE_OP_WEIGHT || node->op == ENTENTE_OP_RATIO;
}

static bool stands_in_leaf(const struct leaf *leaf, uint32_t party)
{
    return (leaf->node->leaf->stands[party] & ENT_IN_SURELY) != 0;
}

static bool can_count(const struct leaf *leaf, uint32_t party)
{
    const uint8_t in = leaf->node->op == ENTENTE_OP_ALL ? ENT_IN_PERHAPS : ENT_IN_SURELY;

    return (leaf->node->leaf->members[party] & in) != 0;
}

static bool may_stand(const struct leaf *leaf, uint32_t party)
{
    return stands_in_leaf(leaf, party) || leaf->game->place_of[party] != ENT_NO_PARTY;
}

static bool product_fits(int64_t number, int64_t times)
{
    return times == 0 || number <= INT64_MAX / 2 / times;
}

/* part / whole >= num / den is that part * den - whole * num is not below nought. */
static bool ratio_worth(struct leaf *leaf, uint32_t party)
{
    const struct ent_node *node = leaf->node;
    const int64_t part = node->leaf->weights->weights[party];
    const int64_t whole = node->leaf->over_weights->weights[party];

    if (!product_fits(part, node->den) || !product_fits(whole, node->num))
        return false;
    leaf->worth[party] = part * node->den - whole * node->num;
    return true;
}

static bool fill_worth(struct leaf *leaf)
{
    const struct ent_node *node = leaf->node;
    int64_t all = 0;

    for (uint32_t i = 0; i < leaf->that->party_count; i++) {
        leaf->worth[i] = 1;
        if (node->op == ENTENTE_OP_WEIGHT)
            leaf->worth[i] = node->leaf->weights->weights[i];
        if (node->op == ENTENTE_OP_RATIO && !ratio_worth(leaf, i))
            return false;
        if (!ent_add_exact(&all, leaf->worth[i] < 0 ? -leaf->worth[i] : leaf->worth[i]))
            return false;
    }
    return true;
}

/* A member that bears on whether the organization counts. */
static bool bears(const struct leaf *leaf, uint32_t member)
{
    return can_count(leaf, member) && may_stand(leaf, member) &&
           (!leaf_by_weight(leaf->node) || leaf->worth[member] != 0);
}

static bool has_bearing(const struct leaf *leaf, const struct ent_party *party)
{
    for (uint32_t i = 0; i < party->member_count; i++) {
        const uint32_t member = (uint32_t)leaf->that->memberships[party->member_first + i];

        if (leaf->node->reio == ENTENTE_REIO_COUNT_AS_MEMBERS ? can_count(leaf, member)
                                                              : bears(leaf, member))
            return true;
    }
    return false;
}

/* With a member its organization no longer counts: it must not have weighed more. */
static bool hurts(const struct leaf *leaf, uint32_t party)
{
    const struct ent_party *row = &leaf->that->parties[party];

    for (uint32_t i = 0; i < row->member_count; i++) {
        const uint32_t member = (uint32_t)leaf->that->memberships[row->member_first + i];

        if (leaf->game->place_of[member] != ENT_NO_PARTY && bears(leaf, member) &&
            leaf->worth[party] > leaf->worth[member])
            return true;
    }
    return false;
}

static bool is_relevant(const struct leaf *leaf, uint32_t party)
{
    const struct ent_node *node = leaf->node;
    const bool as_members = node->reio == ENTENTE_REIO_COUNT_AS_MEMBERS;
    const bool beside = node->reio == ENTENTE_REIO_NOT_ADDITIONAL && can_count(leaf, party) &&
                        leaf->worth[party] != 0;

    return (as_members || beside) && may_stand(leaf, party) &&
           leaf->that->parties[party].member_count > 0 &&
           has_bearing(leaf, &leaf->that->parties[party]);
}

static entente_result find_unions(struct leaf *leaf)
{
    for (uint32_t i = 0; i < leaf->that->party_count; i++) {
        if (!is_relevant(leaf, i))
            continue;
        if (leaf->union_count == ENT_GAME_UNIONS)
            return ent_game_limit(leaf->game, leaf->node->object,
                                  "More than 3 unions bear on what is counted here.");
        if (leaf->node->reio == ENTENTE_REIO_NOT_ADDITIONAL && hurts(leaf, i))
            return ENTENTE_E_NOT_MONOTONE;
        leaf->unions[leaf->union_count++] = (int32_t)i;
    }
    return ENTENTE_OK;
}

static bool is_member(const struct leaf *leaf, int32_t of, uint32_t party)
{
    const struct ent_party *row = &leaf->that->parties[of];

    for (uint32_t i = 0; i < row->member_count; i++)
        if ((uint32_t)leaf->that->memberships[row->member_first + i] == party)
            return true;
    return false;
}

/* In how many of the chosen organizations it is. */
static uint32_t chosen_above(const struct leaf *leaf, uint32_t chosen, uint32_t party)
{
    uint32_t found = 0;

    for (uint32_t i = 0; i < leaf->union_count; i++)
        found += (chosen >> i & 1) && is_member(leaf, leaf->unions[i], party);
    return found;
}

/* Whether the party adds its worth by its own consent, and whether it does so anyway. */
static bool adds(const struct leaf *leaf, uint32_t chosen, uint32_t party, bool *anyway)
{
    const struct ent_node *node = leaf->node;
    const bool regional = leaf->that->parties[party].regional;

    *anyway = false;
    if (!can_count(leaf, party))
        return false;
    if (node->reio == ENTENTE_REIO_COUNT_AS_MEMBERS)
        *anyway = !regional && chosen_above(leaf, chosen, party) > 0;
    if (regional &&
        (node->reio == ENTENTE_REIO_IGNORE || node->reio == ENTENTE_REIO_COUNT_AS_MEMBERS))
        return false;
    if (node->reio != ENTENTE_REIO_NOT_ADDITIONAL)
        return true;
    for (uint32_t i = 0; i < leaf->union_count; i++)
        if ((uint32_t)leaf->unions[i] == party)
            return chosen >> i & 1;
    return !bears(leaf, party) || chosen_above(leaf, chosen, party) == 0;
}

/* value: 0 for all; else only those that bear this value are counted, and one is enough. */
static int32_t sum_threshold(struct leaf *leaf, uint32_t chosen, uint32_t value)
{
    const int32_t index = ent_game_threshold(leaf->game, value ? 1 : leaf->need);
    const uint32_t *value_of = leaf->node->leaf->value_of;
    struct ent_threshold *threshold;

    if (index == ENT_NO_RULE)
        return ENT_NO_RULE;
    threshold = &leaf->game->thresholds[index];
    for (uint32_t i = 0; i < leaf->that->party_count; i++) {
        const int32_t place = leaf->game->place_of[i];
        bool anyway;
        const bool counts = adds(leaf, chosen, i, &anyway) && (!value || value_of[i] == value);

        if (counts && (anyway || stands_in_leaf(leaf, i)))
            threshold->need -= threshold->need == INT64_MAX ? 0 : leaf->worth[i];
        else if (counts && place != ENT_NO_PARTY)
            threshold->gains[place] = leaf->worth[i];
    }
    return ent_game_step(leaf->game, index, 1, NULL, 0);
}

/* At least n different values. */
static int32_t distinct_step(struct leaf *leaf, uint32_t chosen)
{
    const uint32_t count = leaf->that->party_count;
    int32_t *kids = ent_pool_array(leaf->game->pool, (size_t)count + 1, sizeof *kids);
    uint32_t found = 0, most = 0;

    for (uint32_t i = 0; i < count && leaf->node->leaf->value_of; i++)
        most = leaf->node->leaf->value_of[i] > most ? leaf->node->leaf->value_of[i] : most;
    for (uint32_t value = 1; kids && value <= most; value++) {
        kids[found] = sum_threshold(leaf, chosen, value);
        if (kids[found++] == ENT_NO_RULE)
            return ENT_NO_RULE;
    }
    return kids ? ent_game_step(leaf->game, ENT_NO_RULE, leaf->need, kids, found) : ENT_NO_RULE;
}

/* A ratio needs something to be a part of. */
static int32_t whole_step(struct leaf *leaf)
{
    const int64_t *weights = leaf->node->leaf->over_weights->weights;
    const int32_t index = ent_game_threshold(leaf->game, 1);

    for (uint32_t i = 0; index != ENT_NO_RULE && i < leaf->that->party_count; i++) {
        struct ent_threshold *threshold = &leaf->game->thresholds[index];
        const bool counts = can_count(leaf, i) && weights[i] > 0;

        if (counts && stands_in_leaf(leaf, i))
            threshold->need = 0;
        else if (counts && leaf->game->place_of[i] != ENT_NO_PARTY)
            threshold->gains[leaf->game->place_of[i]] = 1;
    }
    return index == ENT_NO_RULE ? ENT_NO_RULE : ent_game_step(leaf->game, index, 1, NULL, 0);
}

/* The chosen organizations have all consented. */
static int32_t chosen_step(struct leaf *leaf, uint32_t chosen)
{
    const int32_t index = ent_game_threshold(leaf->game, 0);

    for (uint32_t i = 0; index != ENT_NO_RULE && i < leaf->union_count; i++) {
        struct ent_threshold *threshold = &leaf->game->thresholds[index];

        if (!(chosen >> i & 1) || stands_in_leaf(leaf, (uint32_t)leaf->unions[i]))
            continue;
        threshold->need++;
        threshold->gains[leaf->game->place_of[leaf->unions[i]]] = 1;
    }
    return index == ENT_NO_RULE ? ENT_NO_RULE : ent_game_step(leaf->game, index, 1, NULL, 0);
}

static int32_t way_step(struct leaf *leaf, uint32_t chosen)
{
    int32_t kids[3];
    uint32_t count = 0;

    kids[count++] = leaf->node->op == ENTENTE_OP_DISTINCT && leaf->node->name
                        ? distinct_step(leaf, chosen)
                        : sum_threshold(leaf, chosen, 0);
    if (leaf->node->op == ENTENTE_OP_RATIO)
        kids[count++] = whole_step(leaf);
    if (leaf->node->reio == ENTENTE_REIO_COUNT_AS_MEMBERS && chosen)
        kids[count++] = chosen_step(leaf, chosen);
    for (uint32_t i = 0; i < count; i++)
        if (kids[i] == ENT_NO_RULE)
            return ENT_NO_RULE;
    return ent_game_step(leaf->game, ENT_NO_RULE, count, kids, count);
}

/* One that is in two of them would be counted twice by the larger choice. */
static bool apart(const struct leaf *leaf, uint32_t chosen)
{
    if (leaf->node->reio == ENTENTE_REIO_COUNT_AS_MEMBERS)
        return true;
    for (uint32_t i = 0; i < leaf->that->party_count; i++)
        if (chosen_above(leaf, chosen, i) > 1 && bears(leaf, i))
            return false;
    return true;
}

static entente_result read_leaf(struct leaf *leaf)
{
    entente_result result = fill_worth(leaf) ? find_unions(leaf) : ENTENTE_E_OVERFLOW;

    leaf->need = ent_leaf_need(leaf->node);
    for (uint32_t i = 0; i < leaf->game->candidate_count && result == ENTENTE_OK; i++) {
        const uint32_t party = (uint32_t)leaf->game->candidates[i];

        if (leaf->worth[party] < 0 && can_count(leaf, party))
            result = ENTENTE_E_NOT_MONOTONE;
    }
    if (leaf->union_count > 0 && leaf->node->op == ENTENTE_OP_DISTINCT)
        return ent_game_limit(leaf->game, leaf->node->object,
                              "A union bears on members of which distinct ones are counted.");
    return result;
}

int32_t ent_game_leaf(struct ent_game *game, const struct ent_node *node, entente_result *result)
{
    struct leaf leaf = {.game = game, .that = game->that, .node = node};
    int32_t ways[1 << ENT_GAME_UNIONS];
    uint32_t count = 0;
    const bool weighs =
        leaf_by_weight(node) &&
        (!node->leaf->weights || (node->op == ENTENTE_OP_RATIO && !node->leaf->over_weights));

    *result = ENTENTE_OK;
    if (weighs)
        return ent_game_step(game, ENT_NO_RULE, 1, NULL, 0);
    leaf.worth = ent_pool_array(game->pool, (size_t)game->that->party_count + 1, sizeof(int64_t));
    *result = leaf.worth ? read_leaf(&leaf) : ENTENTE_E_NO_MEMORY;
    for (uint32_t chosen = 0; *result == ENTENTE_OK && chosen < 1U << leaf.union_count; chosen++) {
        if (!apart(&leaf, chosen))
            continue;
        ways[count] = way_step(&leaf, chosen);
        if (ways[count++] == ENT_NO_RULE)
            *result = ENTENTE_E_NO_MEMORY;
    }
    return *result == ENTENTE_OK ? ent_game_step(game, ENT_NO_RULE, 1, ways, count) : ENT_NO_RULE;
}
