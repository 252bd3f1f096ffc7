#include "count.h"

#include <string.h>

#include "case.h"
#include "exact.h"
#include "node.h"

static bool counts_weights(const struct ent_node *node)
{
    return node->op == ENTENTE_OP_WEIGHT || node->op == ENTENTE_OP_RATIO;
}

/* A number for each value of an attribute that parties have, in the order of the document. */
static bool number_values(struct ent_case *that, const struct ent_node *node, struct ent_leaf *leaf)
{
    const uint32_t count = that->party_count;
    const struct ent_value **values = ent_pool_array(&that->pool, count + 1, sizeof *values);
    uint32_t found = 0;

    leaf->value_of = ent_pool_array_zero(&that->pool, count + 1, sizeof *leaf->value_of);
    for (int i = ENT_SURELY; i <= ENT_PERHAPS; i++)
        leaf->bearers[i] = ent_pool_array_zero(&that->pool, count + 1, sizeof *leaf->bearers[i]);
    if (!values || !leaf->value_of || !leaf->bearers[0] || !leaf->bearers[1])
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_value *value = ent_attribute(&that->parties[i], node->name->text);
        uint32_t at = 0;

        if (!value)
            continue;
        while (at < found && !ent_value_same(values[at], value))
            at++;
        if (at == found)
            values[found++] = value;
        leaf->value_of[i] = at + 1;
    }
    leaf->marks = ent_pool_array_zero(&that->pool, (size_t)found + 1, 1);
    if (!leaf->marks)
        return false;
    ent_pool_free(&that->pool, values, (count + 1) * sizeof *values);
    return true;
}

static bool make_leaf(struct ent_case *that, struct ent_node *node)
{
    struct ent_leaf *leaf = ent_pool_alloc_zero(&that->pool, sizeof *leaf);

    if (!leaf)
        return false;
    leaf->stands = ent_pool_alloc(&that->pool, (size_t)that->party_count + 1);
    leaf->counts = ent_pool_alloc(&that->pool, (size_t)that->party_count + 1);
    if (!leaf->stands || !leaf->counts)
        return false;
    if (node->op == ENTENTE_OP_DISTINCT && node->name && !number_values(that, node, leaf))
        return false;
    leaf->members = that->rules.sets[node->set].members;
    if (node->over != ENT_NO_RULE)
        leaf->over = that->rules.sets[node->over].members;
    node->leaf = leaf;
    return true;
}

static uint8_t unions_stand(const struct ent_case *that, const struct ent_leaf *leaf,
                            const struct ent_party *party)
{
    uint8_t stands = 0;

    for (uint32_t i = 0; i < party->union_count; i++)
        stands |= leaf->stands[that->memberships[party->union_first + i]];
    return stands;
}

/*
 * A regional organization beside its members: it counts only while none of them is counted. By
 * weight only members that have one stand in its way.
 */
static uint8_t not_additional(const struct ent_case *that, const struct ent_node *node,
                              const struct ent_party *party, uint8_t counts)
{
    const struct ent_leaf *leaf = node->leaf;

    for (uint32_t i = 0; i < party->member_count && counts; i++) {
        const int32_t member = that->memberships[party->member_first + i];
        const uint8_t in = leaf->members[member] & leaf->stands[member];

        if (counts_weights(node) && leaf->weights && leaf->weights->weights[member] == 0)
            continue;
        if (in & ENT_IN_PERHAPS)
            counts &= (uint8_t)~ENT_IN_SURELY;
        if (in & ENT_IN_SURELY) /* unless it weighs nothing, in a table that is not known */
            counts = counts_weights(node) && !leaf->weights ? counts & (uint8_t)~ENT_IN_SURELY : 0;
    }
    return counts;
}

static uint8_t counted_member(const struct ent_case *that, const struct ent_node *node,
                              uint32_t index)
{
    const struct ent_leaf *leaf = node->leaf;
    const struct ent_party *party = &that->parties[index];
    uint8_t stands = leaf->stands[index];

    if (node->op == ENTENTE_OP_ALL) {
        /* Each one itself. Surely one less to wait for: whoever may be in the set has surely
         * acted. */
        const uint8_t in = leaf->members[index];

        return (uint8_t)((in & ENT_IN_PERHAPS ? stands & ENT_IN_SURELY : 0) |
                         (in & ENT_IN_SURELY ? stands & ENT_IN_PERHAPS : 0));
    }
    if (node->reio == ENTENTE_REIO_COUNT_AS_MEMBERS && party->union_count > 0)
        stands |= unions_stand(that, leaf, party);
    if (party->regional) {
        if (node->reio == ENTENTE_REIO_IGNORE || node->reio == ENTENTE_REIO_COUNT_AS_MEMBERS)
            return 0;
        if (node->reio == ENTENTE_REIO_NOT_ADDITIONAL)
            return not_additional(that, node, party, leaf->members[index] & stands);
    }
    return leaf->members[index] & stands;
}

static void add_weight(struct ent_leaf *leaf, uint32_t index, int which, int step)
{
    const uint32_t value = leaf->value_of ? leaf->value_of[index] : 0;

    if (value == 0)
        return;
    if (step > 0)
        leaf->sum[which] += leaf->bearers[which][value - 1]++ == 0;
    else
        leaf->sum[which] -= --leaf->bearers[which][value - 1] == 0;
}

/* Counts a party, or takes it out again. Sums of weights fit: see ent_table_version.overflow. */
static void add_party(struct ent_node *node, uint32_t index, int which, int step)
{
    struct ent_leaf *leaf = node->leaf;

    leaf->heads[which] += step;
    if (node->op == ENTENTE_OP_DISTINCT) {
        add_weight(leaf, index, which, step);
    } else if (!counts_weights(node)) {
        leaf->sum[which] += step;
    } else if (leaf->weights) {
        leaf->sum[which] += step * leaf->weights->weights[index];
        if (leaf->over_weights)
            leaf->over_sum[which] += step * leaf->over_weights->weights[index];
    }
}

static bool recount(const struct ent_case *that, struct ent_node *node, uint32_t index)
{
    struct ent_leaf *leaf = node->leaf;
    const uint8_t before = leaf->counts[index];
    const uint8_t after = counted_member(that, node, index);

    if (before == after)
        return false;
    leaf->counts[index] = after;
    if ((before ^ after) & ENT_IN_SURELY)
        add_party(node, index, ENT_SURELY, after & ENT_IN_SURELY ? 1 : -1);
    if ((before ^ after) & ENT_IN_PERHAPS)
        add_party(node, index, ENT_PERHAPS, after & ENT_IN_PERHAPS ? 1 : -1);
    return true;
}

bool ent_leaf_change(struct ent_case *that, struct ent_node *node, const struct ent_change *change)
{
    struct ent_leaf *leaf = node->leaf;
    const uint32_t index = (uint32_t)change->party;
    const enum ent_tri is = ent_stands(&change->after, node->acts);
    const uint8_t stands =
        (uint8_t)((is == ENT_YES ? ENT_IN_SURELY : 0) | (is != ENT_NO ? ENT_IN_PERHAPS : 0));
    const struct ent_party *party = &that->parties[index];
    bool changed;

    if (leaf->stands[index] == stands)
        return false;
    leaf->stands[index] = stands;
    changed = recount(that, node, index);
    for (uint32_t i = 0; i < party->union_count; i++)
        changed |= recount(that, node, (uint32_t)that->memberships[party->union_first + i]);
    for (uint32_t i = 0; i < party->member_count; i++)
        changed |= recount(that, node, (uint32_t)that->memberships[party->member_first + i]);
    return changed;
}

bool ent_leaf_holds(const struct ent_case *that, const struct ent_node *node,
                    const uint8_t *members, uint32_t index)
{
    const struct ent_party *party = &that->parties[index];

    if (!party->regional || node->reio == ENTENTE_REIO_COUNT)
        return true;
    if (node->reio != ENTENTE_REIO_NOT_ADDITIONAL)
        return false;
    for (uint32_t i = 0; i < party->member_count; i++)
        if (members[that->memberships[party->member_first + i]])
            return false;
    return true;
}

static void measure_leaf(const struct ent_case *that, struct ent_node *node)
{
    struct ent_leaf *leaf = node->leaf;
    const uint8_t *members = node->op == ENTENTE_OP_ALL ? leaf->members : leaf->over;

    leaf->size[ENT_SURELY] = leaf->size[ENT_PERHAPS] = 0;
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; members && i < that->party_count; i++) {
        if (!members[i] || !ent_leaf_holds(that, node, members, i))
            continue;
        leaf->size[ENT_SURELY] += members[i] & ENT_IN_SURELY ? 1 : 0;
        leaf->size[ENT_PERHAPS] += members[i] & ENT_IN_PERHAPS ? 1 : 0;
    }
}

/* Without a table the weight is unknown, and so it is where it does not fit into a number. */
static const struct ent_table_version *usable(struct ent_case *that, struct ent_node *node,
                                              int32_t table, ent_day day)
{
    const struct ent_table_version *version =
        table == ENT_NO_RULE ? NULL : ent_table_on(&that->rules.tables[table], day);

    if (version && version->overflow) {
        ent_node_tell(that, node, ENTENTE_E_OVERFLOW, "The weights do not fit into a number.");
        return NULL;
    }
    return version;
}

static void clear_sums(const struct ent_case *that, struct ent_leaf *leaf)
{
    const size_t bearers = ((size_t)that->party_count + 1) * sizeof *leaf->bearers[0];

    memset(leaf->counts, 0, that->party_count);
    memset(leaf->sum, 0, sizeof leaf->sum);
    memset(leaf->over_sum, 0, sizeof leaf->over_sum);
    memset(leaf->heads, 0, sizeof leaf->heads);
    for (int i = ENT_SURELY; i <= ENT_PERHAPS; i++)
        if (leaf->bearers[i])
            memset(leaf->bearers[i], 0, bearers);
}

bool ent_leaf_moves(const struct ent_case *that, const struct ent_node *node)
{
    const struct ent_rules *rules = &that->rules;

    return rules->sets[node->set].changes ||
           (node->over != ENT_NO_RULE && rules->sets[node->over].changes) ||
           (node->table != ENT_NO_RULE && ent_table_moves(&rules->tables[node->table])) ||
           (node->over_table != ENT_NO_RULE && ent_table_moves(&rules->tables[node->over_table]));
}

/* Sets and tables as they are on a day; whether they are others than those that were measured. */
static bool look_up(struct ent_case *that, struct ent_node *node, ent_day day)
{
    const struct ent_rules *rules = &that->rules;
    struct ent_leaf *leaf = node->leaf;

    leaf->day = day;

    const struct ent_table_version *weights = usable(that, node, node->table, day);
    const struct ent_table_version *over = usable(that, node, node->over_table, day);
    bool moved = leaf->weights != weights || leaf->over_weights != over;
    uint32_t fills;

    ent_set_on(that, node->set, day);
    if (node->over != ENT_NO_RULE)
        ent_set_on(that, node->over, day);
    fills = rules->sets[node->set].fills +
            (node->over != ENT_NO_RULE ? rules->sets[node->over].fills : 0);
    moved |= leaf->fills != fills;
    leaf->fills = fills;
    leaf->weights = weights;
    leaf->over_weights = over;
    return moved;
}

static void count_nobody(const struct ent_case *that, struct ent_node *node)
{
    clear_sums(that, node->leaf);
    measure_leaf(that, node);
}

/* All sums from the start, where sets or tables are others on a new day. */
void ent_leaf_on(struct ent_case *that, struct ent_node *node, ent_day day)
{
    if (!look_up(that, node, day))
        return;
    ent_case_count(that, that->party_count);
    count_nobody(that, node);
    for (uint32_t i = 0; i < that->party_count; i++)
        recount(that, node, i);
}

bool ent_leaf_start(struct ent_case *that, struct ent_node *node)
{
    if (!node->leaf && !make_leaf(that, node))
        return false;
    memset(node->leaf->stands, 0, that->party_count);
    if (node->leaf->ready && !ent_leaf_moves(that, node)) {
        clear_sums(that, node->leaf);
        return true;
    }
    /* Nothing stands yet, so nobody is counted. */
    look_up(that, node, ENT_DAY_FIRST);
    count_nobody(that, node);
    node->leaf->ready = true;
    return true;
}
