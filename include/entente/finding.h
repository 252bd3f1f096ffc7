/**
 * @file
 * Findings: what was noticed about a document or about an answer.
 *
 * A list of findings says everything at once: each thing for which a document is
 * refused, each act in it that the law did not allow at its date, each assumption that
 * an answer rests on. Every finding has a code (error.h), a severity, the place it is
 * about, and a sentence.
 *
 *     for (size_t i = 0; i < entente_findings_count(findings); i++)
 *         printf("%s %s: %s\n", entente_code_name(entente_findings_code(findings, i)),
 *                entente_findings_at(findings, i), entente_findings_message(findings, i));
 *
 * An index past the end is allowed everywhere; the answer is then 0 or "".
 */
#ifndef ENTENTE_FINDING_H
#define ENTENTE_FINDING_H

#include <entente/api.h>
#include <entente/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A list of findings. Opaque. */
typedef struct entente_findings entente_findings;

/** Releases a list that was given to the caller. NULL is allowed. */
ENTENTE_API void entente_findings_free(entente_findings *findings);

/** @returns How many findings there are; 0 for NULL. */
ENTENTE_API size_t entente_findings_count(const entente_findings *findings);

/** @returns What was found: a number of `enum entente_code`. */
ENTENTE_API int32_t entente_findings_code(const entente_findings *findings, size_t index);

/**
 * @returns How grave it is: a number of `enum entente_severity`.
 *
 * It may differ from that of the code: an act that would be refused when it is added is
 * a warning in a document that already holds it, since archives hold irregular acts.
 */
ENTENTE_API int32_t entente_findings_severity(const entente_findings *findings, size_t index);

/**
 * @returns The place as a JSON Pointer (RFC 6901) such as "/acts/2/date"; "" is the whole
 *          document. Owned by @p findings.
 */
ENTENTE_API const char *entente_findings_at(const entente_findings *findings, size_t index);

/**
 * @returns The id of the act that it is about, such as an act that the law did not allow; "" where
 *          it is about no act. Owned by @p findings.
 */
ENTENTE_API const char *entente_findings_act(const entente_findings *findings, size_t index);

/** @returns One sentence in plain words. Owned by @p findings. */
ENTENTE_API const char *entente_findings_message(const entente_findings *findings, size_t index);

/**
 * @param which One of `enum entente_position`: byte, line or column.
 * @returns Where in the text that was read; 0 where there is none, and for an unknown number.
 */
ENTENTE_API size_t entente_findings_position(const entente_findings *findings, size_t index,
                                             int32_t which);

#ifdef __cplusplus
}
#endif

#endif
