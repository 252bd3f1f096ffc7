/* How good the record is: F-INFERRED-DATE and F-CONTRADICTION. */
#ifndef ENT_LAW_EVIDENCE_H
#define ENT_LAW_EVIDENCE_H

#include <stdbool.h>

struct ent_case;
struct ent_irregular;

/* Of the acts that count. False without memory. */
bool ent_evidence_findings(struct ent_case *that);
/* Of an act that does not count, since another of its kind stands. False without memory. */
bool ent_evidence_of_irregular(const struct ent_case *that, const struct ent_irregular *row);

#endif
