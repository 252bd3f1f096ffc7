#include "condition.h"

#include <string.h>

#include "calendar.h"
#include "case.h"
#include "count.h"
#include "node.h"
#include "sorting.h"
#include "timed.h"

static bool counts_acts(const struct ent_node *node)
{
    return node->op >= ENTENTE_OP_COUNT && node->op <= ENTENTE_OP_DISTINCT;
}

/* Days on which sets and tables of a node change. */
static bool moving_days(struct ent_case *that, const struct ent_node *node)
{
    if (!ent_leaf_moves(that, node))
        return true;
    return ent_set_days(that, node->set) &&
           (node->over == ENT_NO_RULE || ent_set_days(that, node->over)) &&
           (node->table == ENT_NO_RULE || ent_table_days(that, node->table)) &&
           (node->over_table == ENT_NO_RULE || ent_table_days(that, node->over_table));
}

/*
 * To fall below a number it must have been reached in force. Where a `not` that is asked from
 * entry on denies a count, the days of entry are looked at too.
 */
static bool falls_below(const struct ent_case *that, const struct ent_node *node)
{
    const struct ent_node *denied =
        node->op == ENTENTE_OP_NOT && node->fallen_from ? ent_node_kid(that, node, 0) : NULL;

    return denied && counts_acts(denied);
}

static bool days_of_entry(struct ent_case *that, const struct ent_when *from)
{
    const ent_day days[] = {from->lo, from->hi, from->base_lo, from->base_hi};

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        if (days[i] < ENT_DAY_BEYOND && !ent_sweep_day(that, days[i]))
            return false;
    return true;
}

static bool begin_node(struct ent_sweep *sweep, struct ent_node *node)
{
    struct ent_case *that = sweep->that;

    node->truth = ENT_NO;
    node->step_count = node->step_at = 0;
    node->held_possible = node->held_definite = ENT_DAY_NEVER;
    node->reached = node->kept_reached = ENT_NO;
    if (falls_below(that, node))
        return days_of_entry(that, node->fallen_from);
    if (counts_acts(node)) {
        ent_case_count(that, 1 + that->party_count / 8);
        sweep->counting = true;
        sweep->counts = ent_acts_or(sweep->counts, node->acts);
        sweep->moves |= ent_leaf_moves(that, node);
        return ent_leaf_start(that, node) && moving_days(that, node);
    }
    sweep->holds |= node->op == ENTENTE_OP_HOLDS_FOR;
    if (!ent_is_timed(node->op))
        return true;
    node->step_first = that->rules.step_count;
    if (!ent_timed_steps(sweep, node))
        return false;
    node->step_count = that->rules.step_count - node->step_first;
    for (uint32_t i = 0; i < node->step_count; i++)
        if (!ent_sweep_day(that, that->rules.steps[node->step_first + i].day))
            return false;
    return true;
}

bool ent_sweep_begin(struct ent_sweep *sweep, struct ent_case *that, int32_t condition,
                     int32_t party, int32_t period, bool by_itself)
{
    *sweep = (struct ent_sweep){.that = that,
                                .by_itself = by_itself,
                                .first = that->rules.nodes[condition].first,
                                .root = (uint32_t)condition,
                                .party = party,
                                .period = period,
                                .from = ENT_DAY_FIRST,
                                .until = ENT_DAY_FIRST};
    that->rules.step_count = that->rules.day_count = 0;
    if (!ent_case_steps(that, 1 + sweep->root - sweep->first))
        return false;
    for (uint32_t i = sweep->first; i <= sweep->root; i++)
        if (!begin_node(sweep, &that->rules.nodes[i]))
            return false;
    ent_case_count(that, 4 * (uint64_t)that->rules.day_count);
    that->rules.day_count = ent_sort_days(that->rules.days, that->rules.day_count);
    return true;
}

/* Since when holding counts: perhaps, or surely. */
static ent_day counted_since(const struct ent_node *node, ent_day since, bool open, bool surely)
{
    const struct ent_when *from = node->counted_from;
    ent_day first;

    if (!from || since == ENT_DAY_NEVER)
        return since;
    if (open)
        first = surely ? from->hi : from->lo;
    else
        first = surely ? from->base_hi : from->base_lo;
    return first > since ? first : since;
}

/* holds_for: the day on which what has held since then has held for long enough. */
static ent_day held_until(const struct ent_node *node, ent_day since)
{
    if (since == ENT_DAY_FIRST)
        return since; /* it has always held */
    if (since > ENT_DAY_LAST)
        return since == ENT_DAY_NEVER ? ENT_DAY_NEVER : ENT_DAY_BEYOND;
    return ent_calendar_after(since, node->n, node->unit, ENTENTE_MONTH_END_CLIP);
}

static enum ent_tri kid_truth(const struct ent_case *that, const struct ent_node *node,
                              uint32_t index)
{
    const struct ent_node *kid = ent_node_kid(that, node, index);

    return kid ? (enum ent_tri)kid->truth : ENT_MAYBE;
}

static ent_day surely_held(const struct ent_node *node, bool open)
{
    return held_until(node, counted_since(node, node->held_definite, open, true));
}

static ent_day perhaps_held(const struct ent_node *node, bool open)
{
    return held_until(node, counted_since(node, node->held_possible, open, false));
}

static enum ent_tri held(const struct ent_sweep *sweep, struct ent_node *node, ent_day day)
{
    const enum ent_tri truth = kid_truth(sweep->that, node, 0);

    if (truth == ENT_NO)
        node->held_possible = ENT_DAY_NEVER;
    else if (node->held_possible == ENT_DAY_NEVER)
        node->held_possible = day;
    if (truth != ENT_YES)
        node->held_definite = ENT_DAY_NEVER;
    else if (node->held_definite == ENT_DAY_NEVER)
        node->held_definite = day;
    if (surely_held(node, sweep->open) <= day)
        return ENT_YES;
    return perhaps_held(node, sweep->open) <= day ? ENT_MAYBE : ENT_NO;
}

/* A number that was not reached since entry into force cannot be fallen below. */
static enum ent_tri denied(const struct ent_sweep *sweep, struct ent_node *node, ent_day day)
{
    const enum ent_tri truth = kid_truth(sweep->that, node, 0);
    const enum ent_tri opposite = (enum ent_tri)(ENT_YES - truth);
    const struct ent_when *from = node->fallen_from;
    enum ent_tri reached = truth;

    if (!falls_below(sweep->that, node))
        return opposite;
    /* In an open future one stretch holds all days to come. */
    if (!sweep->open && day < from->base_lo)
        reached = ENT_NO;
    else if (truth == ENT_YES && day < (sweep->open ? from->hi : from->base_hi))
        reached = ENT_MAYBE;
    if (reached > node->reached)
        node->reached = (uint8_t)reached;
    return opposite < node->reached ? opposite : (enum ent_tri)node->reached;
}

/* At least k of them; "and" is all of them, "or" is one. */
static enum ent_tri enough(const struct ent_case *that, const struct ent_node *node, int64_t k)
{
    int64_t surely = 0, perhaps = 0;

    for (uint32_t i = 0; i < node->kid_count; i++) {
        const enum ent_tri truth = kid_truth(that, node, i);

        surely += truth == ENT_YES;
        perhaps += truth != ENT_NO;
    }
    if (surely >= k)
        return ENT_YES;
    return perhaps >= k ? ENT_MAYBE : ENT_NO;
}

/* The truth of a timed node on the day: what its steps say, or its bounds in an open future. */
static enum ent_tri timed(const struct ent_sweep *sweep, struct ent_node *node, ent_day day)
{
    const struct ent_step *steps = sweep->that->rules.steps; /* NULL where no node has any */
    const uint32_t first = node->step_first;

    if (sweep->open) {
        if (node->open_yes <= day)
            return ENT_YES;
        return node->open_maybe <= day ? ENT_MAYBE : ENT_NO;
    }
    while (node->step_at < node->step_count && steps[first + node->step_at].day <= day)
        node->step_at++;
    return node->step_at > 0 ? (enum ent_tri)steps[first + node->step_at - 1].truth : ENT_NO;
}

static enum ent_tri node_truth(const struct ent_sweep *sweep, struct ent_node *node, ent_day day)
{
    struct ent_case *that = sweep->that;
    enum ent_tri cond, waived;

    if (counts_acts(node))
        return sweep->open ? ent_leaf_open_truth(that, node, day) : ent_leaf_truth(that, node);
    switch (node->op) {
    case ENTENTE_OP_AND:
        return enough(that, node, node->kid_count);
    case ENTENTE_OP_OR:
        return enough(that, node, 1);
    case ENTENTE_OP_K_OF:
        return enough(that, node, node->n);
    case ENTENTE_OP_NOT:
        return denied(sweep, node, day);
    case ENTENTE_OP_HOLDS_FOR:
        return held(sweep, node, day);
    case ENTENTE_OP_WAIVABLE:
        cond = kid_truth(that, node, 0);
        waived = timed(sweep, node, day);
        return cond > waived ? cond : waived;
    default:
        return ent_is_timed(node->op) ? timed(sweep, node, day) : ENT_NO;
    }
}

static bool evaluate(struct ent_sweep *sweep, ent_day day)
{
    if (!ent_case_steps(sweep->that, 2 * (1 + (uint64_t)sweep->root - sweep->first)))
        return false;
    for (uint32_t i = sweep->first; i <= sweep->root; i++) {
        struct ent_node *node = &sweep->that->rules.nodes[i];

        node->truth = (uint8_t)node_truth(sweep, node, day);
    }
    sweep->truth = (enum ent_tri)sweep->that->rules.nodes[sweep->root].truth;
    return true;
}

/* The next day on which a period of holding ends, after `day`. */
static ent_day next_held(const struct ent_sweep *sweep, ent_day day)
{
    ent_day next = ENT_DAY_NEVER;

    for (uint32_t i = sweep->first; sweep->holds && i <= sweep->root; i++) {
        const struct ent_node *node = &sweep->that->rules.nodes[i];

        if (node->op != ENTENTE_OP_HOLDS_FOR)
            continue;

        const ent_day ends[2] = {perhaps_held(node, sweep->open), surely_held(node, sweep->open)};

        for (int j = 0; j < 2; j++)
            if (ends[j] > day && ends[j] < next)
                next = ends[j];
    }
    return next;
}

/* The next of the days that are known beforehand: of members that come and go, of tables. */
static ent_day next_known(const struct ent_sweep *sweep, ent_day day)
{
    const struct ent_rules *rules = &sweep->that->rules;
    uint32_t low = 0, high = rules->day_count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (rules->days[middle] <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return low < rules->day_count ? rules->days[low] : ENT_DAY_NEVER;
}

/* In an open future only the bounds of timed nodes change anything, and days known beforehand. */
static ent_day next_open(const struct ent_sweep *sweep, ent_day day)
{
    ent_day next = next_held(sweep, day);

    if (sweep->moves)
        next = ent_day_earlier(next, next_known(sweep, day));

    for (uint32_t i = sweep->first; i <= sweep->root; i++) {
        const struct ent_node *node = &sweep->that->rules.nodes[i];

        if (!ent_is_timed(node->op))
            continue;
        if (node->open_maybe > day && node->open_maybe < next)
            next = node->open_maybe;
        if (node->open_yes > day && node->open_yes < next)
            next = node->open_yes;
    }
    return next;
}

/* Most acts are not counted by any node: they change nothing here. */
static bool concerns_sweep(const struct ent_sweep *sweep, const struct ent_change *change)
{
    return ent_standing_moved(change, sweep->counts);
}

static const struct ent_change *change_at(const struct ent_case *that, uint32_t at)
{
    return &that->own_changes[that->changes[at]];
}

static ent_day next_day_of_sweep(struct ent_sweep *sweep)
{
    const struct ent_case *that = sweep->that;
    ent_day next = next_held(sweep, sweep->from);

    while (sweep->counting && sweep->at_change < that->change_count &&
           !concerns_sweep(sweep, change_at(that, sweep->at_change)))
        sweep->at_change++;
    if (sweep->at_day < that->rules.day_count && that->rules.days[sweep->at_day] < next)
        next = that->rules.days[sweep->at_day];
    if (sweep->counting && sweep->at_change < that->change_count &&
        change_at(that, sweep->at_change)->day < next)
        next = change_at(that, sweep->at_change)->day;
    /* What is known ends with the day of the question. */
    if (!sweep->stepped && next > that->on + 1)
        next = that->on + 1;
    return next;
}

/* Applies every change of a day to the nodes that count; whether anything can have changed. */
static bool apply_sweep_changes(struct ent_sweep *sweep, ent_day day)
{
    struct ent_case *that = sweep->that;
    bool changed = false, moves = false;

    while (sweep->at_day < that->rules.day_count && that->rules.days[sweep->at_day] <= day) {
        sweep->at_day++;
        moves = changed = true;
    }
    if (!sweep->counting)
        return true;
    for (; sweep->at_change < that->change_count; sweep->at_change++) {
        const struct ent_change *change = change_at(that, sweep->at_change);

        if (change->day > day)
            break;
        if (!concerns_sweep(sweep, change))
            continue;
        ent_case_count(that, 1 + sweep->root - sweep->first);
        for (uint32_t i = sweep->first; i <= sweep->root; i++)
            if (counts_acts(&that->rules.nodes[i]))
                changed |= ent_leaf_change(that, &that->rules.nodes[i], change);
    }
    for (uint32_t i = sweep->first; moves && i <= sweep->root; i++)
        if (counts_acts(&that->rules.nodes[i]) && ent_leaf_moves(that, &that->rules.nodes[i]))
            ent_leaf_on(that, &that->rules.nodes[i], day);
    return changed;
}

static void keep_held(struct ent_sweep *sweep)
{
    for (uint32_t i = sweep->first; i <= sweep->root; i++) {
        struct ent_node *node = &sweep->that->rules.nodes[i];

        node->kept_possible = node->held_possible;
        node->kept_definite = node->held_definite;
        node->kept_reached = node->reached;
    }
}

static bool next_open_stretch(struct ent_sweep *sweep)
{
    if (sweep->until == ENT_DAY_NEVER)
        return false;
    sweep->from = sweep->until;
    if (!evaluate(sweep, sweep->from))
        return false;
    sweep->until = next_open(sweep, sweep->from);
    return true;
}

bool ent_sweep_next(struct ent_sweep *sweep)
{
    if (sweep->open)
        return next_open_stretch(sweep);
    if (sweep->until == ENT_DAY_NEVER)
        return false;

    const ent_day day = sweep->until;
    bool changed = day == ENT_DAY_FIRST;

    if (day > sweep->that->on && !sweep->stepped) {
        sweep->stepped = changed = true;
        keep_held(sweep);
    }
    changed |= apply_sweep_changes(sweep, day);
    if ((changed || next_held(sweep, day - 1) == day) && !evaluate(sweep, day))
        return false;
    sweep->from = day;
    sweep->until = next_day_of_sweep(sweep);
    return true;
}

void ent_sweep_open(struct ent_sweep *sweep)
{
    for (uint32_t i = sweep->first; i <= sweep->root; i++) {
        struct ent_node *node = &sweep->that->rules.nodes[i];

        node->held_possible = node->kept_possible;
        node->held_definite = node->kept_definite;
        node->reached = node->kept_reached;
    }
    sweep->open = true;
    sweep->until = sweep->that->on + 1;
}
