/* Findings about periods whose end lies beyond the calendar, or whose unit it does not count. */
#ifndef ENT_LAW_BEYOND_H
#define ENT_LAW_BEYOND_H

#include <stdbool.h>

struct ent_case;

/*
 * Tells the periods of clauses in units that are not counted there, the notices that take effect
 * after the year 9999, and a term that ends after it. False without memory.
 */
bool ent_beyond_findings(const struct ent_case *that);

#endif
