/* The commitments, approvals and bodies of an assessment as JSON (FORMAT: the tool's answers). */
#ifndef ENT_JSON_ROWS_H
#define ENT_JSON_ROWS_H

#include <entente/row.h>

#include "layout.h"

/* Writes the members `commitments`, `approvals` and `bodies`, as far as they were asked for. */
void ent_rows_put(struct ent_layout *out, const entente_assessment *assessment);
/* Writes the object of one obligor, as it stands in `obligors`. */
void ent_rows_put_obligor(struct ent_layout *out, const entente_assessment *assessment, size_t row);
/* Writes `due`: a date, or an instant where hours count; null where none is known, and
 * `due_between` beside it where the hour is not known. */
void ent_rows_put_due(struct ent_layout *out, const entente_assessment *assessment, size_t row);

#endif
