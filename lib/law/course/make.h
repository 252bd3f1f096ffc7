/* The conductor: makes a case and works everything out, in the order of law. */
#ifndef ENT_LAW_MAKE_H
#define ENT_LAW_MAKE_H

#include "case.h"

/*
 * Works everything out. The agreement was checked. Findings are added to the caller's list.
 * ENTENTE_E_NO_MEMORY: nothing is given. Release with ent_case_free().
 */
entente_result ent_case_new(const entente_agreement *agreement,
                            const struct entente_question *question, entente_findings *findings,
                            struct ent_case **out);

/* The same, with all acts taken as they stand; but not those that are `dropped`, or NULL, which
 * says so of each act of the document. A NULL list of further agreements is made anew and then
 * owned. */
entente_result ent_case_make_without(const entente_agreement *agreement,
                                     const struct entente_question *question,
                                     entente_findings *findings, struct ent_others *others,
                                     const uint8_t *dropped, struct ent_case **out);

/*
 * The same, with what its acts are that the law does not allow; no finding is added for those.
 * Release `guarding` with ent_guarding_done(), also on failure.
 */
struct ent_guarding;
entente_result ent_case_make_guarded(const entente_agreement *agreement,
                                     const struct entente_question *question,
                                     entente_findings *findings, struct ent_others *others,
                                     struct ent_guarding *guarding, struct ent_case **out);

#endif
