/* Remarks on how a text is drafted. They follow from the text, and one from the day. */
#ifndef ENT_LAW_LINTS_H
#define ENT_LAW_LINTS_H

#include <stdbool.h>

struct ent_case;

/* Adds what there is to remark to the findings of the case. False without memory. */
bool ent_lints_add(const struct ent_case *that);
/* A finding for each act that does not count and contradicts another (contradictions.c). False
 * without memory. */
bool ent_contradiction_findings(const struct ent_case *that);

#endif
