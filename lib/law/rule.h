/*
 * Rules: conditions and date expressions (expression.h), compiled to one flat array.
 *
 * Children stand before their parents, and a subtree is one contiguous slice, so that a rule is
 * worked out in one pass without recursion:
 *
 *     when(and(count, weight))   ->   [count] [weight] [and first=0] [when first=0]
 */
#ifndef ENT_LAW_RULE_H
#define ENT_LAW_RULE_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/expression.h>

#include "participation.h"
#include "when.h"

struct ent_case;

enum { ENT_NO_RULE = -1 };

struct ent_node;
struct ent_set;
struct ent_table;

struct ent_rules {
    struct ent_node *nodes;
    uint32_t node_count, node_capacity;
    struct ent_set *sets;
    uint32_t set_count, set_capacity;
    struct ent_table *tables;
    uint32_t table_count, table_capacity;
    ent_acts acts;   /* counted where a node does not say */
    int32_t reio;    /* ENTENTE_REIO_..., where a node does not say */
    int32_t counting;  /* ENTENTE_COUNTING_..., where a node does not say */
    int32_t month_end; /* ENTENTE_MONTH_END_... */
    bool failed;     /* memory ran out */
};

/*
 * Compiles an expression of the agreement and adds it to the rules of the case.
 *
 * The index of its root, to be asked with the functions below; ENT_NO_RULE for a NULL expression
 * or without memory (rules.failed tells).
 */
int32_t ent_rule_compile(struct ent_case *that, const entente_object *expression);

/* Whether the rule depends on the party in question (own_consent, own_act, waivable, "own"). */
bool ent_rule_is_own(const struct ent_case *that, int32_t rule);

/*
 * The value of a date rule, for a party (an index, with the number of one of its periods in
 * case.periods) or for none (ENT_NO_PARTY, -1). Findings such as an overflow are added to the
 * case's list. Without memory *memory is set to false.
 */
struct ent_when ent_rule_value(struct ent_case *that, int32_t rule, int32_t party, int32_t period,
                               bool *memory);

/* Whether a condition holds on a day, likewise; after the day of the question: if nothing more
 * happens, and ENT_MAYBE where that is open. */
enum ent_tri ent_rule_holds(struct ent_case *that, int32_t rule, int32_t party, int32_t period,
                            ent_day day, bool *memory);

/* The first day from `from` on which the condition holds (or fails, for until = true). */
struct ent_when ent_rule_first(struct ent_case *that, int32_t rule, int32_t party, int32_t period,
                               ent_day from, bool fails, bool *memory);

#endif
