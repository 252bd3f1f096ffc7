/*
 * Counting: the operators that ask how many, or how much, of a set has done an act. While a
 * condition is swept day by day the numbers are kept up act by act, not counted anew.
 *
 * Every number is two: of those who surely count, and of those who perhaps do.
 */
#ifndef ENT_LAW_COUNT_H
#define ENT_LAW_COUNT_H

#include <stdbool.h>
#include <stdint.h>

#include "party.h"
#include "when.h"

struct ent_case;
struct ent_node;
struct ent_table_version;

enum { ENT_SURELY, ENT_PERHAPS };

struct ent_leaf {
    uint8_t *stands;               /* of each party: its act stands; ENT_IN_... */
    uint8_t *counts;               /* of each party: it is counted */
    uint32_t *value_of;            /* distinct: the number of each party's value, 0: none */
    uint32_t *bearers[2];          /* distinct: how many counted parties bear each value */
    uint8_t *marks;                /* distinct: of each value; 0 between uses */
    const uint8_t *members, *over; /* of the sets */
    const struct ent_table_version *weights, *over_weights; /* on the day; NULL: unknown */
    int64_t sum[2];                                         /* heads, weight, values */
    int64_t over_sum[2];                                    /* ratio: of the other table */
    int64_t heads[2];                                       /* how many are counted */
    int64_t size[2]; /* all: of the set; share: of the whole; a least and a most */
    uint32_t fills;  /* of both sets, as they were measured */
    ent_day day;     /* as of which they and the tables were looked up */
    bool ready;
};

/* Before the first day: nobody counts. False without memory. */
bool ent_leaf_start(struct ent_case *that, struct ent_node *node);
/* Applies a change of what stands for a party; whether that changed what counts. */
bool ent_leaf_change(struct ent_case *that, struct ent_node *node, const struct ent_change *change);
/* Sets and tables as of a new day. */
void ent_leaf_on(struct ent_case *that, struct ent_node *node, ent_day day);
/* Whether sets or tables of the node change in time. */
bool ent_leaf_moves(const struct ent_case *that, const struct ent_node *node);
/* As it is. */
enum ent_tri ent_leaf_truth(const struct ent_case *that, const struct ent_node *node);
/* The least number, of heads or of what the table tells, that meets the test as it is; INT64_MAX:
 * none does. Of a ratio: of numerators beyond their share of the denominators. */
int64_t ent_leaf_need(const struct ent_node *node);
/* On a later day, whatever anybody does. */
enum ent_tri ent_leaf_open_truth(struct ent_case *that, const struct ent_node *node, ent_day day);
/* Whether a party of a set makes the whole larger by one: a regional organization may not. */
bool ent_leaf_holds(const struct ent_case *that, const struct ent_node *node,
                    const uint8_t *members, uint32_t index);

#endif
