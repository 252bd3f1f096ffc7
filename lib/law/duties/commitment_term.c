/*
 * Terms: conditions and dates that commitments name. Many commitments wait for the same thing, so
 * that equal ones are compiled, and asked for the day of the question, once.
 */
#include <entente/expression.h>

#include "commitment.h"
#include "condition.h"
#include "node.h"
#include "rule.h"

enum { SHIFT = 5, LEFT = 27 };

static uint32_t mix(uint32_t hash, uint64_t more)
{
    hash = (hash << SHIFT | hash >> LEFT) ^ (uint32_t)more ^ (uint32_t)(more >> 32);
    return hash * UINT32_C(0x9e3779b1);
}

static uint32_t mix_slot(uint32_t hash, const struct ent_value *slot)
{
    hash = mix(hash, slot->field);
    switch (slot->kind) {
    case ENTENTE_VALUE_NAME:
        return mix(hash, slot->as.symbol->number);
    case ENTENTE_VALUE_LIST:
        return mix(hash, slot->as.list->count);
    case ENTENTE_VALUE_INTEGER:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_ENUM:
        return mix(hash, (uint64_t)slot->as.integer);
    default:
        return hash;
    }
}

/* Of what the node itself says, and of what stands right below it. */
static uint32_t hash_of_term(const entente_object *object)
{
    uint32_t hash = object->noun;

    for (uint16_t i = 0; i < object->count; i++) {
        const struct ent_value *slot = &object->slots[i];
        const entente_object *kid = slot->kind == ENTENTE_VALUE_OBJECT ? slot->as.object : NULL;

        hash = mix_slot(hash, slot);
        for (uint16_t k = 0; kid && k < kid->count; k++)
            hash = mix_slot(hash, &kid->slots[k]);
    }
    return hash;
}

static bool make_room_for_terms(struct ent_case *that)
{
    struct ent_commitments *all = that->commitments;
    const uint32_t more = all->term_capacity ? 2 * all->term_capacity : 64;
    struct ent_term *terms;
    uint32_t *buckets;

    if (all->term_count < all->term_capacity)
        return true;
    terms = ent_pool_resize(&that->pool, all->terms, all->term_capacity * sizeof *terms,
                            ent_product(more, sizeof *terms));
    if (terms)
        all->terms = terms;
    buckets = ent_pool_array_zero(&that->pool, ent_product(2, more), sizeof *buckets);
    if (!terms || !buckets)
        return false;
    ent_pool_free(&that->pool, all->buckets, all->bucket_count * sizeof *buckets);
    all->buckets = buckets;
    all->bucket_count = 2 * more;
    all->term_capacity = more;
    for (uint32_t i = 0; i < all->term_count; i++) {
        uint32_t *bucket = &buckets[hash_of_term(terms[i].object) & (2 * more - 1)];

        terms[i].next = *bucket;
        *bucket = i + 1;
    }
    return true;
}

/* How another commitment, or an approval, stands. */
static bool asks(const struct ent_case *that, int32_t rule)
{
    for (uint32_t i = that->rules.nodes[rule].first; i <= (uint32_t)rule; i++)
        if (that->rules.nodes[i].op == ENTENTE_OP_COMMITMENT ||
            that->rules.nodes[i].op == ENTENTE_OP_APPROVAL)
            return true;
    return false;
}

int32_t ent_term_of(struct ent_case *that, const entente_object *object)
{
    struct ent_commitments *all = that->commitments;
    uint32_t *bucket;

    if (!object || that->rules.failed)
        return ENT_NO_TERM;
    if (!make_room_for_terms(that)) {
        that->rules.failed = true;
        return ENT_NO_TERM;
    }
    bucket = &all->buckets[hash_of_term(object) & (all->bucket_count - 1)];
    for (uint32_t i = *bucket; i; i = all->terms[i - 1].next)
        if (entente_object_equal(all->terms[i - 1].object, object))
            return (int32_t)i - 1;

    struct ent_term *term = &all->terms[all->term_count];

    *term = (struct ent_term){.object = object, .next = *bucket};
    term->rule = ent_rule_compile(that, object);
    if (term->rule == ENT_NO_RULE)
        return ENT_NO_TERM;
    term->own = ent_rule_is_own(that, term->rule);
    term->asks = asks(that, term->rule);
    *bucket = ++all->term_count;
    return (int32_t)all->term_count - 1;
}

static int32_t period_of_duty(const struct ent_case *that, int32_t party)
{
    const struct ent_party *row = &that->parties[party];

    return row->period_count > 0 ? (int32_t)(row->period_first + row->period_count - 1) : -1;
}

/* All of them up to the day of the question. */
static bool keep_turns(struct ent_case *that, int32_t rule, int32_t party, struct ent_history *out)
{
    struct ent_sweep sweep;

    if (!ent_sweep_begin(&sweep, that, rule, party, -1, false))
        return false;
    while (ent_sweep_next(&sweep) && sweep.from <= that->on)
        if (!ent_history_add(&that->pool, out, (struct ent_point){sweep.from, 0}, sweep.truth,
                             NULL))
            return false;
    return !that->rules.failed;
}

bool ent_term_is_shared(const struct ent_case *that, int32_t term)
{
    const struct ent_term *row = &that->commitments->terms[term];

    return !row->own && !row->asks;
}

bool ent_term_turns(struct ent_case *that, int32_t term, int32_t party, struct ent_history *out)
{
    struct ent_term *row = &that->commitments->terms[term];
    const bool shared = ent_term_is_shared(that, term);
    struct ent_history turns = {0};

    if (row->past.count == 0) {
        ent_term_holds(that, term, party, that->on);
        if (!keep_turns(that, row->rule, party, &turns))
            return false;
        if (shared)
            row->past = turns;
    }
    *out = shared ? row->past : turns;
    return true;
}

enum ent_tri ent_term_holds(struct ent_case *that, int32_t term, int32_t party, ent_day day)
{
    struct ent_term *row = &that->commitments->terms[term];
    enum ent_tri truth;

    if (row->told && day == that->on)
        return (enum ent_tri)row->truth;
    if (row->past.count > 0 && day <= that->on)
        return ent_history_truth(&row->past, (struct ent_point){day, 0});
    truth = ent_rule_holds(that, row->rule, party, period_of_duty(that, party), day);
    if (!row->own && day == that->on) {
        row->told = true;
        row->truth = (uint8_t)truth;
    }
    return truth;
}

enum ent_tri ent_term_alleged(struct ent_case *that, int32_t term, int32_t party, ent_day day,
                              bool decided)
{
    struct ent_term *row = &that->commitments->terms[term];
    struct ent_history *turns = &row->told_so[decided];
    const bool shared = ent_term_is_shared(that, term) && day <= that->on;
    enum ent_tri truth = ENT_MAYBE;

    /* Also an event that is told outright is only alleged where another is to determine it. */
    if (!ent_log_has(&that->log, ENTENTE_ACT_EVENT))
        return ENT_NO;
    if (shared && turns->count > 0)
        return ent_history_truth(turns, (struct ent_point){day, 0});
    that->rules.alleging = decided ? ENT_ALLEGED_ANY : ENT_ALLEGED_DECIDED;
    ent_rule_forget(that, row->rule);
    truth = ent_rule_holds(that, row->rule, party, period_of_duty(that, party), day);
    if (shared && !keep_turns(that, row->rule, party, turns))
        that->rules.failed = true;
    that->rules.alleging = ENT_ALLEGED_NONE;
    ent_rule_forget(that, row->rule);
    return truth;
}

struct ent_when ent_term_when(struct ent_case *that, int32_t term, int32_t party)
{
    struct ent_term *row = &that->commitments->terms[term];
    struct ent_when when;

    if (row->dated)
        return row->when;
    when = ent_rule_value(that, row->rule, party, period_of_duty(that, party));
    row->dated = !row->own;
    row->when = when;
    return when;
}

struct ent_when ent_term_first(struct ent_case *that, int32_t term, int32_t party, ent_day from)
{
    struct ent_term *row = &that->commitments->terms[term];
    const struct ent_when start = ent_when_day(from);
    const bool shared = from == ENT_DAY_FIRST && !row->own && !row->asks;
    struct ent_when first;

    if (shared && row->first_told)
        return row->first;
    first = ent_rule_first(that, row->rule, party, period_of_duty(that, party), &start, false);
    row->first_told = shared;
    row->first = first;
    return first;
}
