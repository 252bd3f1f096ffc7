/* What the answer tells of the versions of the text. */
#ifndef ENT_LAW_VERSION_ROWS_H
#define ENT_LAW_VERSION_ROWS_H

#include <stdbool.h>

#include "status.h"

/* Fills the versions, and the text that each party is bound by. The rows of the parties stand,
 * with their force. False without memory. */
bool ent_versions_fill(struct ent_case *that, struct entente_assessment *answer);

#endif
