/* Records that stand for no act: the succession of a State in which others unite (VCSST 31). */
#ifndef ENT_LAW_LOG_UNITING_H
#define ENT_LAW_LOG_UNITING_H

#include <stdbool.h>
#include <stdint.h>

#include "record.h"

struct ent_case;

/* Adds them after the records of the acts, which move; their number is raised. False without
 * memory. */
bool ent_log_unite(struct ent_case *that, struct ent_record **records, uint32_t *count);

/* Whether an extinction names a party as successor. */
bool ent_names_successor(const struct ent_case *that, const struct ent_record *extinction,
                         int32_t party);

#endif
