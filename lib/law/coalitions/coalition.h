/*
 * Who could bring the agreement into force (entente/coalition.h).
 *
 *   coalition_game.c     the rule as a game: which conditions the consents of candidates meet
 *   coalition_leaf.c     one operator that counts, as thresholds
 *   coalition_count.c    all sets of candidates counted, from one class to the next
 *   coalition_list.c     the smallest sets, one by one
 *   coalition.c          the question
 *
 * Every operator that counts becomes a threshold: what is still needed, and what the consent of
 * each candidate adds, never less than nothing. Candidates that add the same everywhere are of one
 * class, and of a set only the number from each class matters.
 */
#ifndef ENT_LAW_COALITION_H
#define ENT_LAW_COALITION_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/coalition.h>

#include "error_private.h"
#include "natural.h"
#include "party.h"
#include "pool.h"
#include "when.h"

struct ent_case;
struct ent_node;

enum { ENT_GAME_CONDITIONS = 10, ENT_GAME_UNIONS = 3 };

struct ent_threshold {
    int64_t need;   /* above what stands already; 0: met */
    int64_t *gains; /* of each candidate, later of each class */
};

/* A step of the conditions, each after those that it rests on: a threshold, or at least k. */
struct ent_game_step {
    int32_t threshold;             /* or ENT_NO_RULE */
    int64_t k;                     /* 0: always so */
    uint32_t kid_first, kid_count; /* in game.kids: steps */
};

struct ent_class {
    uint32_t first, count; /* in game.members */
};

struct ent_game {
    struct ent_case *that;
    struct ent_pool *pool;
    ent_acts acts;       /* what a candidate does */
    int32_t *candidates; /* parties, by identifier */
    int32_t *place_of;   /* of each party: its place among the candidates, or ENT_NO_PARTY */
    uint32_t candidate_count;
    struct ent_threshold *thresholds;
    uint32_t threshold_count, threshold_capacity;
    struct ent_game_step *steps;
    uint32_t step_count, step_capacity;
    int32_t *kids;
    uint32_t kid_count, kid_capacity;
    uint8_t *truths;                              /* of each step, while it is played */
    int32_t conditions[ENT_GAME_CONDITIONS];      /* steps ... */
    int32_t condition_nodes[ENT_GAME_CONDITIONS]; /* ... and the nodes that they stand for */
    uint32_t condition_count;
    struct ent_when *entries; /* for each set of conditions that are met */
    struct ent_class *classes;
    uint32_t class_count;
    uint32_t *members; /* places of candidates, by class */
    bool in_time;      /* what is fulfilled only in time was left out of account */
};

/* Sets of candidates: bits, the first candidate in the highest place. */
struct entente_coalitions {
    struct ent_pool pool;
    int32_t on, entry, size;
    const char **names; /* of candidates, by identifier */
    uint32_t candidate_count, told_count;
    struct ent_natural *sets;
    uint32_t set_count;
    const char ***members; /* of each set: names, then NULL */
    struct ent_natural veto;
    const char **vetoes; /* then NULL */
    struct ent_natural total;
    char total_text[ENT_NATURAL_DIGITS];
    char size_text[ENT_NATURAL_DIGITS];
    char (*powers)[2][ENT_NATURAL_DIGITS];
    bool exact;
    const char *says;
};

/* Fills an empty game from a case. ENTENTE_E_NO_MEMORY is not told to `error`. */
entente_result ent_game_new(struct ent_case *that, struct ent_game *game, entente_error *error);
/* Ends the question at a limit of the search. */
entente_result ent_game_limit(const struct ent_game *game, const entente_object *at,
                              const char *sentence);
/* One operator that counts as a step; ENT_NO_RULE where *result tells why not. */
int32_t ent_game_leaf(struct ent_game *game, const struct ent_node *node, entente_result *result);
int32_t ent_game_step(struct ent_game *game, int32_t threshold, int64_t k, const int32_t *kids,
                      uint32_t kid_count);
/* A threshold, with gains of nothing; its index. */
int32_t ent_game_threshold(struct ent_game *game, int64_t need);
/* The day of entry where so much is still needed of each threshold. */
const struct ent_when *ent_game_entry(struct ent_game *game, const int64_t *needs);
/* What is needed after n of a class consented. */
void ent_game_consent(const struct ent_game *game, uint32_t class_index, uint32_t n,
                      const int64_t *before, int64_t *after);
/* Likewise of a set of candidates. */
bool ent_game_enters(struct ent_game *game, const struct ent_natural *set, int64_t *needs);

static inline bool ent_coalition_has(const struct ent_natural *set, uint32_t candidate)
{
    return set->limbs[ENT_LIMBS - 1 - candidate / 32] >> (31 - candidate % 32) & 1;
}

static inline void ent_coalition_put(struct ent_natural *set, uint32_t candidate, bool in)
{
    const uint32_t bit = UINT32_C(1) << (31 - candidate % 32);
    uint32_t *limb = &set->limbs[ENT_LIMBS - 1 - candidate / 32];

    *limb = in ? *limb | bit : *limb & ~bit;
}

/* Counted sets (coalition_count.c): a table of states, layer by layer. */
enum { ENT_TALLY_WON = -1, ENT_TALLY_LOST = -2 };

struct ent_tally_state {
    uint32_t to_first;         /* in tally.to: where n of the class lead, from 0 to all */
    int32_t smallest;          /* how many more are needed at least */
    struct ent_natural ways;   /* how many smallest sets lead on from here */
    struct ent_natural wins;   /* of the sets of all later candidates: those that suffice */
    struct ent_natural comers; /* how many sets of the earlier ones lead here */
};

struct ent_tally {
    struct ent_tally_state *states;
    uint32_t count, capacity;
    int64_t *needs; /* of each state */
    uint32_t need_capacity;
    int32_t *to;
    uint32_t to_count, to_capacity;
    uint32_t *layers; /* the first state of each class, and the end */
};

/* False: memory ran out, or *cut, there are too many states. */
bool ent_tally_new(struct ent_game *game, struct ent_tally *tally, bool *cut);
/* The part of the sets in which one of the class is decisive. */
bool ent_tally_swings(struct ent_game *game, struct ent_tally *tally, struct ent_natural *swings);
/* The sets that are smallest. False without memory. */
bool ent_tally_list(struct ent_game *game, const struct ent_tally *tally, entente_coalitions *out);

#endif
