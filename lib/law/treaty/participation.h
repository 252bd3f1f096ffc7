/* From the items of each party to the changes of what stands for it. */
#ifndef ENT_LAW_PARTICIPATION_H
#define ENT_LAW_PARTICIPATION_H

#include <stdbool.h>
#include <stdint.h>

#include "party.h"

struct ent_case;
struct ent_day_key;

/* One act or exit on its way into the standing of a party. */
struct ent_item {
    struct ent_span day;
    ent_acts clear;
    int32_t set;                 /* the kind of act that stands from then; 0: none */
    uint32_t record;             /* place in the party's slice of case.by_party */
    const struct ent_exit *exit; /* NULL: an act that stands */
    bool own_day;                /* it works on the day of its record */
    bool maybe;
};

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

/*
 * Adds the periods of the next party; its items stand in the order of law. `exact`: all of them
 * surely count, each on one day. False without memory.
 */
bool ent_periods_add(struct ent_case *that, uint32_t party, const struct ent_item *items,
                     uint32_t count, bool exact);
/* The same for a party that has no exit, and all of whose acts are plain. */
bool ent_periods_add_plain(struct ent_case *that, uint32_t party);

/* Whether the periods of a party stand by the day of their entry; once entry into force stands. */
bool ent_periods_by_day(const struct ent_case *that, uint32_t party);
/* How many of its first periods can have begun by a day: no later one has. */
uint32_t ent_periods_begun(const struct ent_case *that, int32_t party, ent_day day);

/* Works out exits, changes and periods of every party. False without memory. */
bool ent_participation_new(struct ent_case *that);

#endif
