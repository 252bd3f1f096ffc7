/* Entry into force, of the agreement and for each party (VCLT 24). */
#ifndef ENT_LAW_ENTRY_INTO_FORCE_H
#define ENT_LAW_ENTRY_INTO_FORCE_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/object.h>

struct ent_case;

/* The rules of a clause on entry into force; ENT_NO_RULE where it has none. */
struct ent_entry_rules {
    const entente_object *clause; /* NULL: the text is silent */
    int32_t general, provisional, condition_met, late, per_party;
    int32_t boundary; /* ENTENTE_BOUNDARY_..., 0: not said */
    bool not_before_general;
    bool require_at_entry;
    bool late_names_succession;
    bool late_asked; /* what the rule `late` tells was told */
};

/* Fills case.entry and the entry of every period and party. False without memory. */
bool ent_entry_into_force_new(struct ent_case *that);

/* The clause of a part; NULL: it has none, or there is no part. */
const entente_object *ent_part_entry_clause(const entente_object *part);

/* Of each party, once case.entry.general stands (party_entry.c). */
bool ent_party_entries_new(struct ent_case *that, struct ent_entry_rules *rules);

#endif
