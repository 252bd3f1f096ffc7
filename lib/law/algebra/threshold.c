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

static bool reaches_threshold(const struct ent_node *node, int64_t have, int64_t need)
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

/* Whether a party can have a weight: one that no version names has none where it is a third one. */
static bool could_weigh(const struct ent_case *that, const struct ent_table *table, uint32_t party)
{
    if (!that->parties[party].third)
        return true;
    for (uint32_t i = 0; i < table->version_count; i++)
        if (table->versions[i].weights[party] != 0)
            return true;
    return false;
}

/* Whether all parties that can have a weight are surely counted: their weights are all there are. */
static bool all_are_counted(const struct ent_case *that, const struct ent_node *node)
{
    const struct ent_table *table = &that->rules.tables[node->table];

    if (table->total_is_given)
        return false;
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        if (!(node->leaf->counts[i] & ENT_IN_SURELY) && could_weigh(that, table, i))
            return false;
    return true;
}

/* Whether so large a part is asked that the whole does not meet it. */
static bool asks_beyond_whole(const struct ent_node *node)
{
    return !node->absolute &&
           (node->num > node->den || (node->num == node->den && node->more_than));
}

/* Whatever they weigh: true where all weights meet it, false where none do. The weights of nobody
 * are nothing, those of everybody are the whole. */
static enum ent_tri unknown_weight_truth(const struct ent_case *that, const struct ent_node *node)
{
    const bool nothing_meets = !node->more_than && (node->absolute ? node->n : node->num) == 0;

    if (nothing_meets)
        return ENT_YES;
    if (asks_beyond_whole(node) || node->leaf->heads[ENT_PERHAPS] == 0)
        return ENT_NO;
    return !node->absolute && all_are_counted(that, node) ? ENT_YES : ENT_MAYBE;
}

/* The weights of the counted parties by a version, surely and perhaps; anything where it is NULL. */
static void weigh(const struct ent_case *that, const struct ent_leaf *leaf,
                  const struct ent_table_version *version, int64_t sum[2])
{
    sum[ENT_SURELY] = sum[ENT_PERHAPS] = 0;
    if (!version) {
        sum[ENT_PERHAPS] = leaf->heads[ENT_PERHAPS] > 0 ? INT64_MAX : 0;
        return;
    }
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++) {
        sum[ENT_SURELY] += leaf->counts[i] & ENT_IN_SURELY ? version->weights[i] : 0;
        sum[ENT_PERHAPS] += leaf->counts[i] & ENT_IN_PERHAPS ? version->weights[i] : 0;
    }
}

static enum ent_tri sum_truth(const struct ent_node *node, const int64_t sum[2], int64_t total)
{
    if (node->absolute)
        return from_bounds(reaches_threshold(node, sum[ENT_SURELY], node->n),
                           reaches_threshold(node, sum[ENT_PERHAPS], node->n));
    return from_bounds(reaches_share(node, sum[ENT_SURELY], total),
                       reaches_share(node, sum[ENT_PERHAPS], total));
}

/* The truth of a weight by one of the versions that may hold. */
static enum ent_tri truth_by(const struct ent_case *that, const struct ent_node *node,
                             const struct ent_table_version *version)
{
    int64_t sum[2];

    if (!version)
        return unknown_weight_truth(that, node);
    if (version->overflow)
        return ENT_MAYBE;
    weigh(that, node->leaf, version, sum);
    return sum_truth(node, sum, version->total);
}

static enum ent_tri ratio_truth_by(const struct ent_case *that, const struct ent_node *node,
                                   const struct ent_table_version *version,
                                   const struct ent_table_version *over)
{
    int64_t part[2], whole[2];

    if ((version && version->overflow) || (over && over->overflow))
        return ENT_MAYBE;
    weigh(that, node->leaf, version, part);
    weigh(that, node->leaf, over, whole);
    return share_truth(node, part, whole);
}

/* Adds the truth by one more version; where they do not agree it is open. False: it is open. */
static bool agree(enum ent_tri *truth, enum ent_tri reading, bool first)
{
    if (!first && *truth != reading)
        reading = ENT_MAYBE;
    *truth = reading;
    return reading != ENT_MAYBE;
}

/* The truth of a ratio by a version of its own table, over all that may hold of the other one. */
static enum ent_tri ratio_truth_over(const struct ent_case *that, const struct ent_node *node,
                                     const struct ent_table_version *version)
{
    struct ent_table_readings readings =
        ent_table_readings(&that->rules.tables[node->over_table], node->leaf->day);
    const struct ent_table_version *over;
    enum ent_tri truth = ENT_MAYBE;

    for (bool first = true; ent_table_next(&readings, &over); first = false)
        if (!agree(&truth, ratio_truth_by(that, node, version, over), first))
            return ENT_MAYBE;
    return truth;
}

/* A share of nothing is none. */
static enum ent_tri ratio_truth(const struct ent_case *that, const struct ent_node *node)
{
    const struct ent_leaf *leaf = node->leaf;
    const struct ent_table_version *version;
    struct ent_table_readings readings;
    enum ent_tri truth = ENT_MAYBE;

    if (leaf->weights && leaf->over_weights)
        return share_truth(node, leaf->sum, leaf->over_sum);
    if (node->table == ENT_NO_RULE || node->over_table == ENT_NO_RULE)
        return ENT_MAYBE;
    readings = ent_table_readings(&that->rules.tables[node->table], leaf->day);
    for (bool first = true; ent_table_next(&readings, &version); first = false)
        if (!agree(&truth, ratio_truth_over(that, node, version), first))
            return ENT_MAYBE;
    return truth;
}

static enum ent_tri weight_truth(const struct ent_case *that, const struct ent_node *node)
{
    const struct ent_leaf *leaf = node->leaf;
    const struct ent_table_version *version;
    struct ent_table_readings readings;
    enum ent_tri truth = ENT_MAYBE;

    if (leaf->weights)
        return sum_truth(node, leaf->sum, leaf->weights->total);
    if (node->table == ENT_NO_RULE)
        return ENT_MAYBE;
    readings = ent_table_readings(&that->rules.tables[node->table], leaf->day);
    for (bool first = true; ent_table_next(&readings, &version); first = false)
        if (!agree(&truth, truth_by(that, node, version), first))
            return ENT_MAYBE;
    return truth;
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

    switch (node->op) {
    case ENTENTE_OP_ALL:
        return all_truth(leaf);
    case ENTENTE_OP_SHARE:
        return share_of_whole(node);
    case ENTENTE_OP_WEIGHT:
        return weight_truth(that, node);
    case ENTENTE_OP_RATIO:
        return ratio_truth(that, node);
    default: /* count, distinct */
        return from_bounds(reaches_threshold(node, leaf->sum[ENT_SURELY], node->n),
                           reaches_threshold(node, leaf->sum[ENT_PERHAPS], node->n));
    }
}

/* The least number that is `num / den` of the whole; INT64_MAX: none. */
static int64_t least_share(const struct ent_node *node, int64_t whole)
{
    int64_t low = 0, high = INT64_MAX;

    while (whole > 0 && low < high) {
        const int64_t middle = low + (high - low) / 2;
        const int order = ent_compare_products(middle, node->den, node->num, whole);

        if (node->more_than ? order > 0 : order >= 0)
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}

static int64_t least_number(const struct ent_node *node)
{
    return node->more_than && node->n < INT64_MAX ? node->n + 1 : node->n;
}

int64_t ent_leaf_need(const struct ent_node *node)
{
    const struct ent_leaf *leaf = node->leaf;

    switch (node->op) {
    case ENTENTE_OP_ALL:
        return leaf->size[ENT_SURELY] > 0 ? leaf->size[ENT_PERHAPS] : INT64_MAX;
    case ENTENTE_OP_SHARE:
        if (!node->absolute && leaf->size[ENT_SURELY] == 0)
            return INT64_MAX;
        return least_share(node, node->absolute ? node->n : leaf->size[ENT_PERHAPS]);
    case ENTENTE_OP_WEIGHT:
        if (!leaf->weights)
            return INT64_MAX;
        return node->absolute ? least_number(node) : least_share(node, leaf->weights->total);
    case ENTENTE_OP_RATIO:
        return node->more_than ? 1 : 0;
    default:
        return least_number(node);
    }
}

/* How many can be counted on a day to come, surely or perhaps in a set. */
static int64_t heads_ahead(const struct ent_case *that, const struct ent_node *node,
                           const uint8_t *members, uint8_t in)
{
    int64_t heads = 0;

    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        heads += (members[i] & in) && ent_leaf_holds(that, node, members, i);
    return heads;
}

/* How many different values of the attribute they can have. */
static int64_t values_ahead(const struct ent_case *that, const struct ent_node *node,
                            const uint8_t *members)
{
    const struct ent_leaf *leaf = node->leaf;
    int64_t values = 0;

    if (!leaf->value_of)
        return 0;
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++) {
        const uint32_t value = leaf->value_of[i];

        if (!members[i] || !value || leaf->marks[value - 1] ||
            !ent_leaf_holds(that, node, members, i))
            continue;
        leaf->marks[value - 1] = 1;
        values++;
    }
    for (uint32_t i = 0; i < that->party_count; i++)
        if (leaf->value_of[i])
            leaf->marks[leaf->value_of[i] - 1] = 0;
    return values;
}

/* The most that the members can weigh. An organization is weighed beside its members: no more than
 * that is known. */
static int64_t weight_ahead(const struct ent_case *that, const struct ent_node *node,
                            const uint8_t *members, const struct ent_table_version *weights)
{
    const bool beside = node->reio == ENTENTE_REIO_NOT_ADDITIONAL;
    int64_t sum = 0;

    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        if (members[i] &&
            (ent_leaf_holds(that, node, members, i) || (beside && that->parties[i].regional)))
            sum += weights->weights[i];
    return sum;
}

static bool share_out_of_reach(struct ent_case *that, const struct ent_node *node, ent_day day)
{
    const struct ent_set *set = &that->rules.sets[node->set];
    const struct ent_set *over = node->over == ENT_NO_RULE ? NULL : &that->rules.sets[node->over];
    int64_t least = node->n;

    if (!node->absolute && over) {
        if (over->open_ended && set->open_ended)
            return false;
        ent_set_ahead(that, node->over, day);
        if (!over->open_ended && heads_ahead(that, node, over->ahead, ENT_IN) == 0)
            return true; /* nothing is a share of nobody */
        least = heads_ahead(that, node, over->ahead, ENT_IN_SURELY);
    }
    if (set->open_ended)
        return false;
    ent_set_ahead(that, node->set, day);
    return !reaches_share(node, heads_ahead(that, node, set->ahead, ENT_IN),
                          node->absolute || least > 0 ? least : 1);
}

/* By one of the versions that may hold on the day. */
static bool out_of_reach_by(const struct ent_case *that, const struct ent_node *node,
                            const struct ent_table_version *version)
{
    const uint8_t *members = that->rules.sets[node->set].ahead;
    int64_t most;

    if (!version || version->overflow)
        return heads_ahead(that, node, members, ENT_IN) == 0;
    most = weight_ahead(that, node, members, version);
    return node->absolute ? !reaches_threshold(node, most, node->n)
                          : !reaches_share(node, most, version->total);
}

static bool weight_out_of_reach(const struct ent_case *that, const struct ent_node *node,
                                ent_day day)
{
    const struct ent_table_version *version;
    struct ent_table_readings readings;

    if (node->table == ENT_NO_RULE)
        return out_of_reach_by(that, node, NULL);
    readings = ent_table_readings(&that->rules.tables[node->table], day);
    while (ent_table_next(&readings, &version))
        if (!out_of_reach_by(that, node, version))
            return false;
    return true;
}

/* Whether what is asked of the set cannot be on that day, whoever does what. */
static bool out_of_reach(struct ent_case *that, const struct ent_node *node, ent_day day)
{
    const struct ent_set *set = &that->rules.sets[node->set];

    if (node->op == ENTENTE_OP_SHARE)
        return share_out_of_reach(that, node, day);
    if (node->op == ENTENTE_OP_WEIGHT && asks_beyond_whole(node) && node->table != ENT_NO_RULE &&
        !that->rules.tables[node->table].total_is_given)
        return true;
    if (set->open_ended)
        return false;
    ent_set_ahead(that, node->set, day);
    switch (node->op) {
    case ENTENTE_OP_COUNT:
        return !reaches_threshold(node, heads_ahead(that, node, set->ahead, ENT_IN), node->n);
    case ENTENTE_OP_DISTINCT:
        return !reaches_threshold(node, values_ahead(that, node, set->ahead), node->n);
    case ENTENTE_OP_WEIGHT:
        return weight_out_of_reach(that, node, day);
    default: /* all, ratio */
        return heads_ahead(that, node, set->ahead, ENT_IN) == 0;
    }
}

enum ent_tri ent_leaf_open_truth(struct ent_case *that, const struct ent_node *node, ent_day day)
{
    const bool nothing_asked = (node->op == ENTENTE_OP_COUNT || node->op == ENTENTE_OP_DISTINCT ||
                                (node->op == ENTENTE_OP_WEIGHT && node->absolute)) &&
                               reaches_threshold(node, 0, node->n);

    if (nothing_asked)
        return ENT_YES;
    return out_of_reach(that, node, day) ? ENT_NO : ENT_MAYBE;
}
