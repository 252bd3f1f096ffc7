/* Whether an agreement is in force, in itself or for a party, on any day. */
#ifndef ENT_LAW_FORCE_ON_H
#define ENT_LAW_FORCE_ON_H

#include <stdbool.h>

#include "day.h"
#include "when.h"

struct ent_case;
struct ent_symbol;

/*
 * On a day up to that of the question, as it is known; after it, if nothing more happens. For a
 * party (an index), or for the agreement itself (ENT_NO_PARTY).
 */
enum ent_tri ent_force_on(const struct ent_case *that, int32_t party, ent_day day);
/* The first day on which it may yet be in force for it, over every future. */
ent_day ent_force_open_from(const struct ent_case *that, int32_t party);

/*
 * The agreement of that name: this one, where its entry into force is worked out already, or a
 * further one. NULL, with a finding, where it was not given or needs this one itself.
 */
const struct ent_case *ent_force_case(struct ent_case *that, const struct ent_symbol *name);
/* The party of another case that bears the identifier of a party of this one. */
int32_t ent_force_party(const struct ent_case *that, const struct ent_case *other, int32_t party);

#endif
