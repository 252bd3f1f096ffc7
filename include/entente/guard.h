/**
 * @file guard.h
 * Which acts the law allows: who may do them, when, and what they need.
 *
 * An act that the law does not allow is refused when it is added. A document that was read keeps
 * such acts, since archives hold them, and an assessment reports each with a finding.
 *
 *     entente_act *act;
 *     if (entente_agreement_add(treaty, text, length, question, &act, why) == ENTENTE_E_LOCK_IN)
 *         puts(entente_error_basis(why));
 */
#ifndef ENTENTE_GUARD_H
#define ENTENTE_GUARD_H

#include <entente/act.h>
#include <entente/agreement.h>
#include <entente/api.h>
#include <entente/assessment.h>
#include <entente/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Ask whether the law allows an act of an agreement, after the acts of its own and earlier days.
 * An act that is a draft can be asked about in a copy (entente_agreement_copy()).
 *
 * Only acts that are asserted are held against the law; an announcement is always allowed.
 *
 * @param agreement Checked first (entente_agreement_check()).
 * @param act       An act of @p agreement.
 * @param question  Gives further agreements and policies. Acts up to its day, or that of @p act
 *                  if later, are seen; all of them if it has no day.
 * @param error     Receives the code, the act, the act that stands in the way, the article, and
 *                  what could be done instead. May be NULL.
 * @returns ENTENTE_OK; the code of what is wrong, such as ENTENTE_E_LOCK_IN; that of the first
 *          error in an agreement; ENTENTE_E_ARGUMENT, ENTENTE_E_NO_MEMORY, or ENTENTE_E_LIMIT
 *          where to find out takes more than the question may (entente_question_set_work()).
 */
ENTENTE_API entente_result entente_agreement_can(const entente_agreement *agreement,
                                                 const entente_act *act,
                                                 const entente_question *question,
                                                 entente_error *error);

/**
 * Add an act that is given as JSON text, if the law allows it.
 *
 * @param agreement Receives the act, as its last. On failure it is as before.
 * @param text      One act as it stands in a document (UTF-8, without a terminating NUL).
 * @param length    In bytes.
 * @param question  As for entente_agreement_can().
 * @param out       Receives the act, owned by @p agreement. May be NULL.
 * @param error     May be NULL.
 * @returns As entente_agreement_can(), and what entente_agreement_read_act() refuses.
 */
ENTENTE_API entente_result entente_agreement_add(entente_agreement *agreement, const char *text,
                                                 size_t length, const entente_question *question,
                                                 entente_act **out, entente_error *error);

#ifdef __cplusplus
}
#endif

#endif
