/**
 * @file
 * Whose consent is missing: the smallest sets of parties that could bring the agreement into force
 * by consenting on the day of the question, and how much depends on each.
 *
 *     entente_coalitions *sets = NULL;
 *
 *     if (entente_coalition(treaty, question, &sets, why) == ENTENTE_OK)
 *         puts(entente_coalitions_text(sets, ENTENTE_COALITION_TOTAL, 0, 0));
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

/** Up to so many sets are listed; ENTENTE_COALITION_TOTAL tells how many there are. */
enum { ENTENTE_COALITIONS_LISTED = 1000 };
/** More candidates than these are not looked at. */
enum { ENTENTE_COALITION_CANDIDATES = 255 };

/** What is told. All is text: numbers in decimal digits, as they can be longer than 64 bits. */
enum entente_coalition_text {
    ENTENTE_COALITION_SIZE = 1,      /**< How many parties a smallest set has; "0": entry is certain
                                            already; none: consents alone do not bring it about. */
    ENTENTE_COALITION_TOTAL = 2,     /**< How many smallest sets there are. */
    ENTENTE_COALITION_EXACT = 3,     /**< "true"; or "false": a set that suffices is told and there
                                            may be smaller ones, or what is fulfilled only in time
                                            was left out of account. */
    ENTENTE_COALITION_SAYS = 4,      /**< Why no set suffices, or why the answer is not exact. */
    ENTENTE_COALITION_MEMBER = 5,    /**< Of a set: the identifier of its member `index`. Sets and
                                            members stand by identifier. */
    ENTENTE_COALITION_VETO = 6,      /**< A member of every set that suffices. */
    ENTENTE_COALITION_CANDIDATE = 7, /**< The identifier of a candidate; none where its power was
                                            not found. */
    ENTENTE_COALITION_NUMERATOR = 8, /**< Of its Banzhaf index: of all sets of the other candidates
                                            the part that suffices with it, and not without; in
                                            lowest terms. */
    ENTENTE_COALITION_DENOMINATOR = 9 /**< Likewise: a power of two. */
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

/**
 * @param which One of `enum entente_coalition_text`.
 * @param at    Which set, veto or candidate, from 0; else 0.
 * @param index Which member of a set; else 0.
 * @returns The text, or NULL where there is none, also past the end. Borrowed.
 */
ENTENTE_API const char *entente_coalitions_text(const entente_coalitions *sets, int32_t which,
                                                size_t at, size_t index);

#ifdef __cplusplus
}
#endif

#endif
