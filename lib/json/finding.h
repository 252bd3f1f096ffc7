#ifndef ENT_JSON_FINDING_H
#define ENT_JSON_FINDING_H

#include <entente/finding.h>

#include "layout.h"

/* Adds "findings": [...] to an object that is under way. */
void ent_layout_findings(struct ent_layout *out, const entente_findings *findings);

#endif
