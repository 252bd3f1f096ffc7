/**
 * @file
 * Whose consent is missing: the smallest sets of parties that could bring the agreement into force
 * by consenting on the day of the question, and how much depends on each.
 *
 *     entente_coalitions *sets = NULL;
 *
 *     if (entente_coalition(treaty, question, &sets, why) == ENTENTE_OK)
 *         for (size_t i = 0; i < entente_coalitions_count(sets); i++)
 *             puts(entente_coalitions_member(sets, i, 0));
 *     entente_coalitions_free(sets);
 *
 * The candidates are all parties without standing consent, but no depositaries, observers and
 * adverse third States. A set suffices if the day of entry becomes certain by its consents. An
 * answer never changes and points into no agreement.
 */
#ifndef ENTENTE_COALITION_H
#define ENTENTE_COALITION_H

#include <stddef.h>
#include <stdint.h>

#include <entente/agreement.h>
#include <entente/api.h>
#include <entente/assessment.h>
#include <entente/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The smallest sets and the power of each candidate. Opaque. */
typedef struct entente_coalitions entente_coalitions;

/** Up to so many sets are listed; entente_coalitions_total() tells how many there are. */
enum { ENTENTE_COALITIONS_LISTED = 1000 };
/** More candidates than these are not looked at. */
enum { ENTENTE_COALITION_CANDIDATES = 255 };

/** What is told of a candidate in words. */
enum entente_candidate_text {
    ENTENTE_CANDIDATE_ID = 1,         /**< The identifier of the party. */
    ENTENTE_CANDIDATE_NUMERATOR = 2,  /**< Of its Banzhaf index: of all sets of the other
                                           candidates the part that suffices with it, and not
                                           without; in lowest terms, in decimal digits. */
    ENTENTE_CANDIDATE_DENOMINATOR = 3 /**< Likewise: a power of two. */
};

/**
 * Find the smallest sets.
 *
 * @param out Receives the answer; release it with entente_coalitions_free().
 * @returns ENTENTE_OK; ENTENTE_E_NOT_MONOTONE where more consents could make the rule fail (`not`
 *          over consents, or weights by which one more consent makes a ratio smaller);
 *          ENTENTE_E_LIMIT with more than 255 candidates, more than 10 conditions in the rule, or
 *          more than 3 regional organizations whose consent and that of members depend on each
 *          other; ENTENTE_E_OVERFLOW; and as entente_assess().
 */
ENTENTE_API entente_result entente_coalition(const entente_agreement *agreement,
                                             const entente_question *question,
                                             entente_coalitions **out, entente_error *error);
/** Release an answer. NULL is allowed. */
ENTENTE_API void entente_coalitions_free(entente_coalitions *sets);

/** @returns The day of the question, YYYYMMDD. */
ENTENTE_API int32_t entente_coalitions_on(const entente_coalitions *sets);
/** @returns The day of entry if the first set consented on the day of the question, or the one that
 *           is certain already, YYYYMMDD; 0: no set suffices. */
ENTENTE_API int32_t entente_coalitions_entry(const entente_coalitions *sets);
/** @returns How many parties a smallest set has; 0: entry is certain already; -1: consents alone do
 *           not bring it about. */
ENTENTE_API int32_t entente_coalitions_size(const entente_coalitions *sets);
/** @returns How many sets are listed, by identifier. */
ENTENTE_API size_t entente_coalitions_count(const entente_coalitions *sets);
/** @returns The identifier of a member of a set, in order; NULL past the end. Borrowed. */
ENTENTE_API const char *entente_coalitions_member(const entente_coalitions *sets, size_t set,
                                                  size_t index);
/** @returns How many smallest sets there are, in decimal digits. Borrowed. */
ENTENTE_API const char *entente_coalitions_total(const entente_coalitions *sets);
/** @returns A member of every set that suffices, by identifier; NULL past the end. Borrowed. */
ENTENTE_API const char *entente_coalitions_veto(const entente_coalitions *sets, size_t index);
/** @returns How many candidates are told of, by identifier; 0 where their power was not found. */
ENTENTE_API size_t entente_coalitions_candidate_count(const entente_coalitions *sets);
/**
 * @param which One of `enum entente_candidate_text`.
 * @returns The text; NULL past the end. Borrowed.
 */
ENTENTE_API const char *entente_coalitions_candidate(const entente_coalitions *sets,
                                                     size_t candidate, int32_t which);
/** @returns 1 if the answer is exact. 0: a set that suffices is told and there may be smaller
 *           ones, or what is fulfilled only in time was left out of account; see the reason. */
ENTENTE_API int entente_coalitions_exact(const entente_coalitions *sets);
/** @returns Why no set suffices, or why the answer is not exact; NULL where neither is so. */
ENTENTE_API const char *entente_coalitions_says(const entente_coalitions *sets);

#ifdef __cplusplus
}
#endif

#endif
