/* The rules of a case as they are compiled (algebra/rule.h), and what they are asked with. */
#ifndef ENT_LAW_RULES_H
#define ENT_LAW_RULES_H

#include <stdbool.h>
#include <stdint.h>

#include "party.h"
#include "when.h"

enum { ENT_NO_RULE = -1 };

struct ent_node;
struct ent_record;
struct ent_set;
struct ent_step;
struct ent_table;

/* Whether events that nobody determined yet are looked at as if they had been. */
enum ent_alleged {
    ENT_ALLEGED_NONE,
    ENT_ALLEGED_DECIDED, /* where the event names who is to determine it */
    ENT_ALLEGED_ANY      /* where somebody decides on all that the commitment asks */
};

struct ent_rules {
    struct ent_node *nodes;
    uint32_t node_count, node_capacity;
    int32_t *kids; /* slices of node indices */
    uint32_t kid_count, kid_capacity;
    struct ent_set *sets;
    uint32_t set_count, set_capacity;
    int32_t *set_kids;
    uint32_t set_kid_count, set_kid_capacity;
    int32_t *plain_sets; /* by symbol, and behind them everybody: the set of that name, or
                            ENT_NO_RULE; made when first needed */
    int32_t *alike;      /* hash table of nodes that others can be the same as; a chain each */
    uint32_t alike_slots, alike_count;
    struct ent_table *tables;
    uint32_t table_count, table_capacity;
    struct ent_step *steps; /* of the sweep under way */
    uint32_t step_count, step_capacity;
    ent_day *days; /* likewise: on which something changes */
    uint32_t day_count, day_capacity;
    ent_acts acts;                           /* counted where a node does not say */
    int32_t reio;                            /* ENTENTE_REIO_..., where a node does not say */
    int32_t counting;                        /* ENTENTE_COUNTING_..., where a node does not say */
    int32_t month_end;                       /* ENTENTE_MONTH_END_... */
    int32_t force_counting, force_month_end; /* 0; else it goes before what the nodes say */
    const struct ent_record *own_act;    /* what own_consent is, where one act is meant; or NULL */
    const struct ent_record *own_notice; /* the notice to leave that is in question, ... */
    const struct ent_when *term_end;     /* ... and the end of the term that runs then; or NULL */
    const struct ent_when *trigger_day;  /* the milestones of the commitment in question, ... */
    const struct ent_when *activation_day; /* ... or NULL */
    int32_t alleging; /* enum ent_alleged: what is only alleged is taken for a fact */
    bool failed;      /* memory ran out */
};

#endif
