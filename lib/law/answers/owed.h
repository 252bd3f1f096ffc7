/* To whom a commitment is owed. */
#ifndef ENT_LAW_OWED_H
#define ENT_LAW_OWED_H

#include <stdbool.h>

#include "answer.h"

struct ent_row;

/*
 * Whether what the obligor of a row owes under the commitment of that id is owed to `party`: one
 * that names no beneficiaries, or all, is owed to every other party. A group is taken as it is on
 * the day; what was assigned, as it was passed on.
 */
bool ent_owed_to(const entente_agreement *agreement, const char *commitment,
                 const struct ent_row *obligor, const char *party, int32_t on);

/* Those to whom it is owed, as the commitment names them, and those to whom it was assigned, into
 * the texts of a row; none where it names none. False without memory. */
bool ent_owed_list(const entente_agreement *agreement, entente_answer *answer,
                   const struct ent_row *obligor, struct ent_answer_row *row);

#endif
