/* From the items of each party to the changes of what stands for it. */
#ifndef ENT_LAW_STANDING_H
#define ENT_LAW_STANDING_H

#include <stdbool.h>
#include <stdint.h>

#include "participation.h"

struct ent_case;
struct ent_day_key;

/* The items of one party. */
struct ent_items {
    struct ent_item *items;
    uint32_t count;
    uint32_t exit; /* the next of the party's exits */
    bool exact;    /* all days are whole and all acts are known */
    bool ordered;
};

/* Where the changes go. */
struct ent_sink {
    uint32_t capacity;
    uint32_t *of_record;       /* the change that a record made, by its place in the log */
    struct ent_day_key *other; /* changes that no record made on its own day */
    uint32_t other_count, other_capacity;
};

/* Each answers false without memory. */
bool ent_standing_begin(struct ent_case *that, struct ent_sink *sink);
/* Adds the changes of a party to case.own_changes. */
bool ent_standing_add(struct ent_case *that, struct ent_sink *sink, uint32_t party,
                      const struct ent_items *items);
bool ent_standing_add_plain(struct ent_case *that, struct ent_sink *sink, uint32_t party);
/* Fills case.changes: those of all parties by day. */
bool ent_standing_order(struct ent_case *that, const struct ent_sink *sink);

#endif
