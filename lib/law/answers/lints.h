/* Remarks on how a text is drafted. They follow from the text, and one from the day. */
#ifndef ENT_LAW_LINTS_H
#define ENT_LAW_LINTS_H

#include <stdbool.h>

struct ent_case;

/* Adds what there is to remark to the findings of the case. False without memory. */
bool ent_lints_add(const struct ent_case *that);

#endif
