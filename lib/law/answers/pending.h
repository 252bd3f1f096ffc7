/* What is still missing where the entry into force of an agreement is pending. */
#ifndef ENT_LAW_PENDING_H
#define ENT_LAW_PENDING_H

#include <stdbool.h>

#include "assessment.h"
#include "case.h"
#include "text.h"

struct ent_node;

/* Fills the numbers and the words of the answer, if its entry is pending. False without memory. */
bool ent_pending_fill(struct ent_case *that, struct entente_assessment *answer);

/* What one test lacks, as it was worked out last: of an operator that counts, how many of how many
 * and who is missing; of any other, what it waits for (pending_test.c). */
void ent_pending_say(const struct ent_case *that, const struct ent_node *node,
                     struct ent_buffer *out);

#endif
