/* To whom a commitment is owed. */
#ifndef ENT_LAW_OWED_H
#define ENT_LAW_OWED_H

#include <stdbool.h>

#include "answer.h"

/* Whether nothing is left to be done: it was performed, released or has ended. */
bool ent_commitment_closed(int32_t state);

/*
 * Whether what `obligor` owes under the commitment of that id is owed to `party`: one that names
 * no beneficiaries, or all, is owed to every other party. A group is taken as it is on the day.
 */
bool ent_owed_to(const entente_agreement *agreement, const char *commitment, const char *obligor,
                 const char *party, int32_t on);

/* Those to whom it is owed, as the commitment names them, into the texts of a row; none where it
 * names none. False without memory. */
bool ent_owed_list(const entente_agreement *agreement, entente_answer *answer,
                   struct ent_answer_row *row);

#endif
