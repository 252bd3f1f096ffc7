/*
 * Majorities: what a vote comes to under the rule that it was held by (VCLT 9; TEU 16(4)).
 *
 * One module for every vote, at a conference, in a chamber or by weight. Nothing is rounded. What
 * a record does not tell can have been any number: a vote is passed or rejected only where no way
 * of filling the gaps changes that.
 */
#ifndef ENT_LAW_MAJORITY_H
#define ENT_LAW_MAJORITY_H

#include <stdint.h>

#include <entente/object.h>

#include "day.h"

struct ent_case;

enum ent_outcome {
    ENT_OUTCOME_UNDETERMINED, /* what was not told decides */
    ENT_OUTCOME_PASSED,
    ENT_OUTCOME_REJECTED,
    ENT_OUTCOME_NO_QUORUM
};

struct ent_vote {
    const entente_object *majority; /* NULL: two thirds of those voting, VCLT 9(2) */
    const entente_object *tally;    /* numbers, or `votes` by party */
    ent_day day;                    /* groups and weight tables are those of this day */
    int64_t members;                /* where the rule does not say how many; -1: not known */
    const uint8_t *electors;        /* of each party: ENT_IN..., where the rule names neither set
                                       nor weights; NULL: everybody */
};

/*
 * Both rules of a double majority (`plus`) must hold, each with its own quorum.
 *
 * With `votes` by party a rule counts heads of its `set`, or units of its table (`weights`), whose
 * total its members are; who is not named did not vote. Numbers alone cannot be weighed. A tie
 * fails unless the casting vote was given for it.
 *
 * Without memory that->rules.failed is set, and the answer is of no use.
 */
enum ent_outcome ent_majority_outcome(struct ent_case *that, const struct ent_vote *vote);

#endif
