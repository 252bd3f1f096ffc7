/*
 * Further agreements: rules and links name them, the question gives them. Each is worked out at
 * most once for the same day, however many name it.
 */
#ifndef ENT_LAW_OTHER_H
#define ENT_LAW_OTHER_H

#include <stdbool.h>

struct ent_case;

/* Makes the list for a case that was not asked for by another one. False without memory. */
bool ent_others_new(struct ent_case *that);
void ent_others_free(struct ent_case *that);

/* Whether the question gives an agreement of that identifier. */
bool ent_others_has(const struct ent_case *that, const char *id);
/* Says that the rule of an agreement needs itself (E_RULE_CYCLE). */
void ent_others_cycle(struct ent_case *that, const char *id);

/* A case of the agreement that is asked for now is begun. */
void ent_others_begin(struct ent_case *that);
/* Whether it is the one of those that was asked first. */
bool ent_others_leads(const struct ent_case *that);
/* Whether the rule of the agreement that is worked out met itself, and others enter with it. */
bool ent_others_entered_together(const struct ent_case *that);

#endif
