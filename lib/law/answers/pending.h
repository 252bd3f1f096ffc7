/* The numbers and words for an entry into force that is pending: how much is missing, and whose. */
#ifndef ENT_LAW_PENDING_H
#define ENT_LAW_PENDING_H

#include <stdbool.h>

#include "assessment.h"
#include "case.h"
#include "text.h"

struct ent_node;

/* Fills the numbers and the words of the answer, if its entry is pending. False without memory. */
bool ent_pending_fill(struct ent_case *that, struct entente_assessment *answer);

/* Adds the words for one test as it was worked out last: of an operator that counts, how many of how
 * many and who is missing; of any other, the event or act that it waits for (pending_test.c). */
void ent_pending_say(const struct ent_case *that, const struct ent_node *node,
                     struct ent_buffer *out);

#endif
