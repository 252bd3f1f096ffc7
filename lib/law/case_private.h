/* How a case is made for another one. */
#ifndef ENT_LAW_CASE_PRIVATE_H
#define ENT_LAW_CASE_PRIVATE_H

#include "case.h"

/* As ent_case_new; a NULL list of further agreements is made anew and then owned. */
entente_result ent_case_make(const entente_agreement *agreement,
                             const struct entente_question *question, entente_findings *findings,
                             struct ent_others *others, struct ent_case **out);

#endif
