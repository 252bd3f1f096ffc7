/* How a case is made for another one. */
#ifndef ENT_LAW_CASE_PRIVATE_H
#define ENT_LAW_CASE_PRIVATE_H

#include "case.h"

/* As ent_case_new; a NULL list of further agreements is made anew and then owned. */
entente_result ent_case_make(const entente_agreement *agreement,
                             const struct entente_question *question, entente_findings *findings,
                             struct ent_others *others, struct ent_case **out);

/* The same, with all acts taken as they stand; but not those that are `dropped`, or NULL, which
 * says so of each act of the document. */
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

/*
 * An amendment of the treaty of a finished case: the same parties, and of the log only some records,
 * told by their places in its order (version_acts.h). Of these acts count that name the version.
 * Exits are those of the treaty, and acceptances that were taken back. Release it with
 * ent_case_free(), before the treaty. NULL without memory.
 */
struct ent_case *ent_case_of_amendment(struct ent_case *treaty, const struct ent_symbol *version,
                                       const uint32_t *records, uint32_t count,
                                       entente_findings *findings);

/* A part of a case whose acts stand, likewise. */
struct ent_case *ent_case_of_part(const struct ent_case *whole, const entente_object *part);

#endif
