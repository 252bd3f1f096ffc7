/* From a tape, whatever it was made of, to an agreement. */
#ifndef ENT_JSON_READ_H
#define ENT_JSON_READ_H

#include "object.h"
#include "token.h"

/* Builds and checks. `out` and `findings` as of entente_agreement_read(). */
entente_result ent_read_agreement(const struct ent_tape *tape, entente_agreement **out,
                                  entente_findings **findings, entente_error *error);

#endif
