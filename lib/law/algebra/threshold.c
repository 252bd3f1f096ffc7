/*
 * Whether a number that was counted is enough. Where only bounds are known: surely if the least
 * is enough, not if the most is not.
 */
#include "case.h"
#include "count.h"
#include "exact.h"
#include "node.h"

static enum ent_tri from_bounds(bool least, bool most)
{
    if (least)
        return ENT_YES;
    return most ? ENT_MAYBE : ENT_NO;
}

static bool reaches(const struct ent_node *node, int64_t have, int64_t need)
{
    return node->more_than ? have > need : have >= need;
}

/* part / whole against num / den; nothing is a share of nobody. */
static bool reaches_share(const struct ent_node *node, int64_t part, int64_t whole)
{
    const int order = ent_compare_products(part, node->den, node->num, whole);

    return whole > 0 && (node->more_than ? order > 0 : order >= 0);
}

/* The same where the whole is only known to lie between two numbers. */
static enum ent_tri share_truth(const struct ent_node *node, const int64_t part[2],
                                const int64_t whole[2])
{
    const bool least =
        reaches_share(node, part[ENT_SURELY], whole[ENT_PERHAPS]) && whole[ENT_SURELY] > 0;
    const int64_t smallest = whole[ENT_SURELY] > 0 ? whole[ENT_SURELY] : 1;
    const bool most = whole[ENT_PERHAPS] > 0 && reaches_share(node, part[ENT_PERHAPS], smallest);

    return from_bounds(least, most);
}

static enum ent_tri weight_truth(const struct ent_node *node)
{
    const struct ent_leaf *leaf = node->leaf;

    if (!leaf->weights)
        return ENT_MAYBE;
    if (node->absolute)
        return from_bounds(reaches(node, leaf->sum[ENT_SURELY], node->n),
                           reaches(node, leaf->sum[ENT_PERHAPS], node->n));
    return from_bounds(reaches_share(node, leaf->sum[ENT_SURELY], leaf->weights->total),
                       reaches_share(node, leaf->sum[ENT_PERHAPS], leaf->weights->total));
}

static enum ent_tri all_truth(const struct ent_leaf *leaf)
{
    const bool least =
        leaf->size[ENT_SURELY] > 0 && leaf->sum[ENT_SURELY] == leaf->size[ENT_PERHAPS];
    const bool most =
        leaf->size[ENT_PERHAPS] > 0 && leaf->sum[ENT_PERHAPS] == leaf->size[ENT_SURELY];

    return from_bounds(least, most);
}

static enum ent_tri share_of_whole(const struct ent_node *node)
{
    const int64_t given[2] = {node->n, node->n};

    return share_truth(node, node->leaf->sum, node->absolute ? given : node->leaf->size);
}

enum ent_tri ent_leaf_truth(const struct ent_case *that, const struct ent_node *node)
{
    const struct ent_leaf *leaf = node->leaf;

    (void)that;
    switch (node->op) {
    case ENTENTE_OP_ALL:
        return all_truth(leaf);
    case ENTENTE_OP_SHARE:
        return share_of_whole(node);
    case ENTENTE_OP_WEIGHT:
        return weight_truth(node);
    case ENTENTE_OP_RATIO:
        return leaf->weights && leaf->over_weights ? share_truth(node, leaf->sum, leaf->over_sum)
                                                   : ENT_MAYBE;
    default: /* count, distinct */
        return from_bounds(reaches(node, leaf->sum[ENT_SURELY], node->n),
                           reaches(node, leaf->sum[ENT_PERHAPS], node->n));
    }
}

/* The most that a set whose members are settled can weigh. */
static int64_t most_weight(const struct ent_case *that, const struct ent_node *node)
{
    const struct ent_leaf *leaf = node->leaf;
    int64_t sum = 0;

    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        if (leaf->members[i])
            sum += leaf->weights->weights[i];
    return sum;
}

/* Whether the set can never grow to what is asked of it. */
static bool out_of_reach(const struct ent_case *that, const struct ent_node *node)
{
    const struct ent_set *set = &that->rules.sets[node->set];
    const bool settled = set->most != ENT_SET_UNBOUNDED && !set->changes;

    switch (node->op) {
    case ENTENTE_OP_COUNT:
    case ENTENTE_OP_DISTINCT:
        return set->most != ENT_SET_UNBOUNDED && !reaches(node, set->most, node->n);
    case ENTENTE_OP_SHARE:
        return set->most != ENT_SET_UNBOUNDED && node->absolute &&
               !reaches_share(node, set->most, node->n);
    case ENTENTE_OP_WEIGHT:
        if (!settled || !node->leaf->weights || that->rules.tables[node->table].version_count != 1)
            return false;
        return node->absolute
                   ? !reaches(node, most_weight(that, node), node->n)
                   : !reaches_share(node, most_weight(that, node), node->leaf->weights->total);
    case ENTENTE_OP_ALL:
        return set->most == 0;
    default:
        return false;
    }
}

enum ent_tri ent_leaf_open_truth(const struct ent_case *that, const struct ent_node *node)
{
    const bool nothing_asked = (node->op == ENTENTE_OP_COUNT || node->op == ENTENTE_OP_DISTINCT ||
                                (node->op == ENTENTE_OP_WEIGHT && node->absolute)) &&
                               reaches(node, 0, node->n);

    if (nothing_asked)
        return ENT_YES;
    return out_of_reach(that, node) ? ENT_NO : ENT_MAYBE;
}
