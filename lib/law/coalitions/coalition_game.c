/*
 * The rule of entry as a game. What the conditions come to is found by the rules themselves: for
 * each set of conditions taken as met on the day, the day of entry is asked for.
 */
#include <string.h>

#include "alloc.h"
#include "case.h"
#include "coalition.h"
#include "node.h"
#include "place.h"
#include "rule.h"
#include "stands.h"
#include "work.h"

static bool counts_consents(const struct ent_node *node)
{
    return node->op >= ENTENTE_OP_COUNT && node->op <= ENTENTE_OP_DISTINCT;
}

int32_t ent_game_threshold(struct ent_game *game, int64_t need)
{
    struct ent_threshold *grown =
        ent_rules_grow(game->that, game->thresholds, game->threshold_count, sizeof *grown,
                       &game->threshold_capacity);
    int64_t *gains =
        ent_pool_array_zero(game->pool, (size_t)game->candidate_count + 1, sizeof *gains);

    if (!grown || !gains)
        return ENT_NO_RULE;
    game->thresholds = grown;
    grown[game->threshold_count] = (struct ent_threshold){need, gains};
    return (int32_t)game->threshold_count++;
}

int32_t ent_game_step(struct ent_game *game, int32_t threshold, int64_t k, const int32_t *kids,
                      uint32_t kid_count)
{
    struct ent_game_step *grown = ent_rules_grow(game->that, game->steps, game->step_count,
                                                 sizeof *grown, &game->step_capacity);

    if (!grown)
        return ENT_NO_RULE;
    game->steps = grown;
    grown[game->step_count] = (struct ent_game_step){threshold, k, game->kid_count, kid_count};
    for (uint32_t i = 0; i < kid_count; i++) {
        int32_t *more = ent_rules_grow(game->that, game->kids, game->kid_count, sizeof *more,
                                       &game->kid_capacity);

        if (!more)
            return ENT_NO_RULE;
        game->kids = more;
        more[game->kid_count++] = kids[i];
    }
    return (int32_t)game->step_count++;
}

static bool is_candidate(const struct ent_case *that, uint32_t party)
{
    return !that->parties[party].third &&
           ent_stands_on(that, (int32_t)party, that->on, that->binding_acts) != ENT_YES;
}

entente_result ent_game_limit(const struct ent_game *game, const entente_object *at,
                              const char *sentence)
{
    ent_work_stop(game->that->question->work, at, sentence);
    return ENTENTE_E_NO_MEMORY;
}

static entente_result find_candidates(struct ent_game *game)
{
    const struct ent_case *that = game->that;
    const size_t bytes = ((size_t)that->party_count + 1) * sizeof(int32_t);

    game->candidates = ent_pool_alloc(game->pool, bytes);
    game->place_of = ent_pool_alloc(game->pool, bytes);
    if (!game->candidates || !game->place_of)
        return ENTENTE_E_NO_MEMORY;
    for (uint32_t i = 0; i < that->party_count; i++) {
        uint32_t at = game->candidate_count;

        game->place_of[i] = ENT_NO_PARTY;
        if (!is_candidate(that, i))
            continue;
        for (; at > 0 && strcmp(that->parties[game->candidates[at - 1]].id->text,
                                that->parties[i].id->text) > 0;
             at--)
            game->candidates[at] = game->candidates[at - 1];
        game->candidates[at] = (int32_t)i;
        game->candidate_count++;
    }
    for (uint32_t i = 0; i < game->candidate_count; i++)
        game->place_of[game->candidates[i]] = (int32_t)i;
    if (game->candidate_count > ENTENTE_COALITION_CANDIDATES)
        return ent_game_limit(game, NULL, "More than 255 parties have not consented yet.");
    return ENTENTE_OK;
}

static bool asks_consents(const struct ent_game *game, uint32_t node)
{
    const struct ent_node *nodes = game->that->rules.nodes;

    for (uint32_t i = nodes[node].first; i <= node; i++)
        if (counts_consents(&nodes[i]) && ent_acts_meet(nodes[i].acts, game->acts))
            return true;
    return false;
}

/* More consents must never hurt. */
static entente_result refuse_not(const struct ent_game *game, int32_t rule, entente_error *error)
{
    const struct ent_node *nodes = game->that->rules.nodes;

    for (uint32_t i = nodes[rule].first; i <= (uint32_t)rule; i++) {
        struct ent_buffer place = {0};
        entente_result result;
        char *at;

        if (nodes[i].op != ENTENTE_OP_NOT || !asks_consents(game, i))
            continue;
        if (nodes[i].object)
            ent_object_pointer(nodes[i].object, &place);
        at = ent_buffer_take(&place, NULL);
        result = at ? ent_error_code(error, ENTENTE_E_NOT_MONOTONE, at) : ENTENTE_E_NO_MEMORY;
        ent_free(at);
        return result;
    }
    return ENTENTE_OK;
}

static bool is_gate(const struct ent_node *node)
{
    return node->op == ENTENTE_OP_AND || node->op == ENTENTE_OP_OR || node->op == ENTENTE_OP_K_OF ||
           node->op == ENTENTE_OP_WAIVABLE;
}

static int32_t gate_step(struct ent_game *game, const struct ent_node *node, const int32_t *step_of)
{
    const struct ent_rules *rules = &game->that->rules;
    const uint32_t first = game->kid_count;
    int32_t index = ent_game_step(game, ENT_NO_RULE, 1, NULL, 0);
    struct ent_game_step *step;

    if (index == ENT_NO_RULE)
        return ENT_NO_RULE;
    step = &game->steps[index];
    if (node->op == ENTENTE_OP_AND)
        step->k = node->kid_count;
    else if (node->op == ENTENTE_OP_K_OF)
        step->k = node->n;
    for (uint32_t i = 0; i < node->kid_count; i++) {
        const int32_t kid = rules->kids[node->kid_first + i];
        int32_t *more = ent_rules_grow(game->that, game->kids, game->kid_count, sizeof *more,
                                       &game->kid_capacity);

        if (!more)
            return ENT_NO_RULE;
        game->kids = more;
        if (kid != ENT_NO_RULE)
            more[game->kid_count++] = step_of[kid];
    }
    step->kid_first = first;
    step->kid_count = game->kid_count - first;
    return index;
}

/* What holds on the day stays so; what needs time is left as it is on the day. */
static int32_t node_step(struct ent_game *game, uint32_t at, const int32_t *step_of,
                         entente_result *result)
{
    const struct ent_node *node = &game->that->rules.nodes[at];

    if (node->truth == ENT_YES)
        return ent_game_step(game, ENT_NO_RULE, 0, NULL, 0);
    if (is_gate(node))
        return gate_step(game, node, step_of);
    if (counts_consents(node) && ent_acts_meet(node->acts, game->acts))
        return ent_game_leaf(game, node, result);
    game->in_time |= !counts_consents(node) && asks_consents(game, at);
    return ent_game_step(game, ENT_NO_RULE, 1, NULL, 0);
}

static entente_result add_condition(struct ent_game *game, int32_t condition)
{
    struct ent_case *that = game->that;
    const uint32_t first = that->rules.nodes[condition].first;
    const uint32_t count = (uint32_t)condition - first + 1;
    int32_t *step_of = ent_pool_array(game->pool, count, sizeof *step_of);
    entente_result result = ENTENTE_OK;

    if (game->condition_count == ENT_GAME_CONDITIONS)
        return ent_game_limit(game, that->rules.nodes[condition].object,
                              "The day of entry depends on more than 10 conditions.");
    if (!step_of)
        return ENTENTE_E_NO_MEMORY;
    ent_rule_holds(that, condition, ENT_NO_PARTY, -1, that->on);
    for (uint32_t i = 0; i < count; i++) {
        /* Kids are told by their place among all nodes. */
        step_of[i] = node_step(game, first + i, step_of - first, &result);
        if (result != ENTENTE_OK || step_of[i] == ENT_NO_RULE)
            return result == ENTENTE_OK ? ENTENTE_E_NO_MEMORY : result;
    }
    game->conditions[game->condition_count] = step_of[count - 1];
    game->condition_nodes[game->condition_count++] = condition;
    return ENTENTE_OK;
}

/* Conditions right below dates; those within another condition belong to it. */
static entente_result find_conditions(struct ent_game *game, int32_t rule)
{
    const struct ent_rules *rules = &game->that->rules;
    entente_result result = ENTENTE_OK;

    /* From the root down, past whole conditions. */
    for (uint32_t i = (uint32_t)rule + 1; i-- > rules->nodes[rule].first && result == ENTENTE_OK;) {
        const struct ent_node *node = &rules->nodes[i];
        const bool asks = node->op == ENTENTE_OP_WHEN || node->op == ENTENTE_OP_IF_BY;
        const int32_t condition = asks ? rules->kids[node->kid_first] : ENT_NO_RULE;

        for (uint32_t k = 0; k < game->condition_count; k++) {
            const int32_t above = game->condition_nodes[k];

            if (i <= (uint32_t)above && i >= rules->nodes[above].first)
                i = rules->nodes[above].first;
        }
        if (node != &rules->nodes[i] || condition == ENT_NO_RULE)
            continue;
        result = add_condition(game, condition);
    }
    return result;
}

static bool enters(const struct ent_when *entry)
{
    return ent_when_is_certain(entry);
}

/* The day of entry for each set of conditions that are met on the day. */
static entente_result fill_entries(struct ent_game *game)
{
    struct ent_case *that = game->that;
    const uint32_t sets = UINT32_C(1) << game->condition_count;
    entente_findings *const findings = that->findings;
    const int32_t rule = that->entry.rule;

    game->entries = ent_pool_array(game->pool, sets, sizeof *game->entries);
    if (!game->entries)
        return ENTENTE_E_NO_MEMORY;
    that->findings = NULL;
    for (uint32_t set = 0; set < sets; set++) {
        for (uint32_t i = 0; i < game->condition_count; i++)
            that->rules.nodes[game->condition_nodes[i]].supposed = set >> i & 1;
        ent_rule_forget(that, rule);
        game->entries[set] = ent_rule_value(that, rule, ENT_NO_PARTY, -1);
        /* It must still hold then, which nobody knows. */
        if (that->entry.must_hold && game->entries[set].hi > that->on)
            game->entries[set].hi = ENT_DAY_NEVER;
    }
    that->findings = findings;
    for (uint32_t set = 0; set < sets; set++)
        for (uint32_t i = 0; i < game->condition_count; i++)
            if (enters(&game->entries[set]) && !enters(&game->entries[set | 1U << i]))
                return ENTENTE_E_NOT_MONOTONE;
    return ENTENTE_OK;
}

static bool same_gains(const struct ent_game *game, uint32_t a, uint32_t b)
{
    for (uint32_t i = 0; i < game->threshold_count; i++)
        if (game->thresholds[i].need > 0 &&
            game->thresholds[i].gains[a] != game->thresholds[i].gains[b])
            return false;
    return true;
}

/* The more one adds the earlier, so that those who add nothing come last. */
static bool adds_more(const struct ent_game *game, uint32_t a, uint32_t b)
{
    for (uint32_t i = game->threshold_count; i-- > 0;) {
        const int64_t *gains = game->thresholds[i].gains;

        if (game->thresholds[i].need > 0 && gains[a] != gains[b])
            return gains[a] > gains[b];
    }
    return false;
}

/* Candidates in the order of what they add, those who add the same by identifier. */
static bool order_members(struct ent_game *game)
{
    game->members = ent_pool_array(game->pool, game->candidate_count + 1, sizeof(uint32_t));
    game->classes = ent_pool_array(game->pool, game->candidate_count + 1, sizeof *game->classes);
    if (!game->members || !game->classes)
        return false;
    for (uint32_t i = 0; i < game->candidate_count; i++) {
        uint32_t at = i;

        for (; at > 0 && adds_more(game, i, game->members[at - 1]); at--)
            game->members[at] = game->members[at - 1];
        game->members[at] = i;
    }
    return true;
}

/* Gains are kept for each class in place of each candidate. */
static bool gather_classes(struct ent_game *game)
{
    int64_t *gains = ent_pool_array(game->pool, game->candidate_count + 1, sizeof *gains);

    if (!gains || !order_members(game))
        return false;
    for (uint32_t i = 0; i < game->candidate_count; i++) {
        if (i == 0 || !same_gains(game, game->members[i], game->members[i - 1]))
            game->classes[game->class_count++] = (struct ent_class){i, 0};
        game->classes[game->class_count - 1].count++;
    }
    for (uint32_t i = 0; i < game->threshold_count; i++) {
        int64_t *of = game->thresholds[i].gains;

        for (uint32_t k = 0; k < game->class_count; k++)
            gains[k] = of[game->members[game->classes[k].first]];
        memcpy(of, gains, game->class_count * sizeof *gains);
    }
    game->truths = ent_pool_alloc(game->pool, (size_t)game->step_count + 1);
    return game->truths != NULL;
}

const struct ent_when *ent_game_entry(struct ent_game *game, const int64_t *needs)
{
    uint32_t set = 0;

    for (uint32_t i = 0; i < game->step_count; i++) {
        const struct ent_game_step *step = &game->steps[i];
        int64_t met = 0;

        if (step->threshold != ENT_NO_RULE)
            met = needs[step->threshold] <= 0;
        for (uint32_t k = 0; k < step->kid_count; k++)
            met += game->truths[game->kids[step->kid_first + k]];
        game->truths[i] = met >= step->k;
    }
    for (uint32_t i = 0; i < game->condition_count; i++)
        set |= (uint32_t)game->truths[game->conditions[i]] << i;
    return &game->entries[set];
}

void ent_game_consent(const struct ent_game *game, uint32_t class_index, uint32_t n,
                      const int64_t *before, int64_t *after)
{
    for (uint32_t i = 0; i < game->threshold_count; i++) {
        const int64_t more = (int64_t)n * game->thresholds[i].gains[class_index];

        after[i] = before[i];
        if (before[i] != INT64_MAX)
            after[i] = before[i] > more ? before[i] - more : 0;
    }
}

bool ent_game_enters(struct ent_game *game, const struct ent_natural *set, int64_t *needs)
{
    for (uint32_t i = 0; i < game->threshold_count; i++)
        needs[i] = game->thresholds[i].need;
    for (uint32_t k = 0; k < game->class_count; k++) {
        const struct ent_class *here = &game->classes[k];
        uint32_t n = 0;

        for (uint32_t i = 0; i < here->count; i++)
            n += ent_coalition_has(set, game->members[here->first + i]);
        ent_game_consent(game, k, n, needs, needs);
    }
    return enters(ent_game_entry(game, needs));
}

entente_result ent_game_new(struct ent_case *that, struct ent_game *game, entente_error *error)
{
    const int32_t rule = that->entry.rule;
    entente_result result;

    game->that = that;
    game->pool = &that->pool;
    game->acts = that->binding_acts;
    result = refuse_not(game, rule, error);
    if (result != ENTENTE_OK)
        return result;
    result = find_candidates(game);
    if (result == ENTENTE_OK)
        result = find_conditions(game, rule);
    if (result == ENTENTE_OK)
        result = fill_entries(game);
    if (result == ENTENTE_OK && (that->rules.failed || !gather_classes(game)))
        result = ENTENTE_E_NO_MEMORY;
    if (result != ENTENTE_OK && result != ENTENTE_E_NO_MEMORY)
        return ent_error_code(error, result, NULL);
    return result;
}
