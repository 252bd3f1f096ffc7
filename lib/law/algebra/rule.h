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

#include "rules.h"

struct ent_case;
struct ent_value;

/*
 * Compiles an expression of the agreement and adds it to the rules of the case.
 *
 * The index of its root, to be asked with the functions below; ENT_NO_RULE for a NULL expression
 * or without memory (rules.failed tells).
 */
int32_t ent_rule_compile(struct ent_case *that, const entente_object *expression);

/* Whether the rule depends on the party in question (own_consent, own_act, waivable, "own"). */
bool ent_rule_is_own(const struct ent_case *that, int32_t rule);

/* A rule that the law of treaties gives where the text is silent: when all have consented. */
int32_t ent_rule_all_consent(struct ent_case *that);
/* An amendment whose entry no clause rules: when all parties of the treaty have consented (VCLT 24(2),
 * 40(2)) ... */
int32_t ent_rule_treaty_consents(struct ent_case *that);
/* ... or all those among whom it was made (VCLT 41). */
int32_t ent_rule_consents_of(struct ent_case *that, const struct ent_value *parties);
/* A political text has effect once it is adopted, or someone signed or endorsed it. */
int32_t ent_rule_political(struct ent_case *that);
/* The same for a party's own date: the day of its consent (VCLT 24(3)). */
int32_t ent_rule_own_consent(struct ent_case *that);

/*
 * The value of a date rule, for a party (an index, with the number of one of its periods in
 * case.periods, or -1) or for none (ENT_NO_PARTY, -1). Findings such as an overflow are added to
 * the case's list. Without memory rules.failed is set.
 */
struct ent_when ent_rule_value(struct ent_case *that, int32_t rule, int32_t party, int32_t period);

/* Whether a condition holds on a day, likewise; after the day of the question: if nothing more
 * happens. */
enum ent_tri ent_rule_holds(struct ent_case *that, int32_t rule, int32_t party, int32_t period,
                            ent_day day);

/*
 * Once the value is worked out: the first day from which on nothing can make the rule come to pass,
 * such as the day after a deadline: `first` where that is so in some reading of partial dates, `last`
 * where in all of them. NEVER where that is not so, or no day is known. False without memory.
 */
bool ent_rule_lapses(struct ent_case *that, int32_t rule, struct ent_span *out);

struct ent_history;

/* Adds the moments at which a condition turns true or false, up to the day of the question. False
 * without memory. */
bool ent_rule_turns(struct ent_case *that, int32_t rule, int32_t party, int32_t period,
                    struct ent_history *out);

/* The first day from `from` on which the condition holds, or (fails = true) fails. */
struct ent_when ent_rule_first(struct ent_case *that, int32_t rule, int32_t party, int32_t period,
                               const struct ent_when *from, bool fails);

/* Forgets the values of a rule and of all below it, to ask it again under other policies. */
void ent_rule_forget(struct ent_case *that, int32_t rule);

#endif
