/**
 * @file
 * Answers in rows: what is due, who owes what to whom, what comes next, what an event sets off,
 * how two texts differ, and what is told in two ways.
 *
 *     entente_answer *answer = NULL;
 *
 *     if (entente_due(paris, question, 20260701, 20260731, &answer, why) == ENTENTE_OK)
 *         for (size_t i = 0; i < entente_answer_count(answer); i++)
 *             puts(entente_answer_text(answer, i, ENTENTE_ANSWER_ID, 0));
 *     entente_answer_free(answer);
 *
 * The day, the day of knowledge, further agreements and policies are those of the question, as
 * for entente_assess(). An answer never changes and points into no agreement.
 */
#ifndef ENTENTE_ANSWER_H
#define ENTENTE_ANSWER_H

#include <stddef.h>
#include <stdint.h>

#include <entente/agreement.h>
#include <entente/api.h>
#include <entente/assessment.h>
#include <entente/error.h>
#include <entente/row.h>

#ifdef __cplusplus
extern "C" {
#endif

/** An answer in rows. Opaque. */
typedef struct entente_answer entente_answer;

/** What a row tells in words. */
enum entente_answer_text {
    ENTENTE_ANSWER_ID = 1,         /**< The path of what the row is about (row.h); also
                                       "acts/ratification", "parties/FRA". */
    ENTENTE_ANSWER_KIND = 2,       /**< Of due: "commitment", "period", "mandate", "withdrawal",
                                       "reservation" or "renewal". Of next: the kind of the step, or
                                       "act". Of an event: "trigger" or "body". Of two texts: "added",
                                       "dropped" or "changed". */
    ENTENTE_ANSWER_PARTY = 3,      /**< Who has to act. */
    ENTENTE_ANSWER_TO = 4,         /**< Towards whom; there may be several, or none. */
    ENTENTE_ANSWER_COMMITMENT = 5, /**< The identifier of the commitment. */
    ENTENTE_ANSWER_FIELD = 6,      /**< The members that differ between two texts, each by name. */
    ENTENTE_ANSWER_FACT = 7,    /**< What is told in two ways: the type of the acts, what they are
                                       about, and whose; rows of one fact stand together. */
    ENTENTE_ANSWER_VALUE = 8,   /**< What is told of it, where that is a word or a date. */
    ENTENTE_ANSWER_BY = 9,      /**< Who said or did it, by name. */
    ENTENTE_ANSWER_SOURCE = 10, /**< Where it is told: identifiers of sources, none or several. */
    ENTENTE_ANSWER_RESTS = 11   /**< The paths of all statuses that differ with the telling that
                                       is taken for true; none: nothing rests on it. */
};

/** What a row tells as a number. */
enum entente_answer_number {
    ENTENTE_ANSWER_ROW = 1,     /**< The row of entente_answer_assessment() that tells more, or
                                      -1 where there is none. */
    ENTENTE_ANSWER_FACET = 2,   /**< What the states are numbers of: ENTENTE_FACET_... */
    ENTENTE_ANSWER_STATE = 3,   /**< The state; see entente_facet_name(). */
    ENTENTE_ANSWER_BEFORE = 4,  /**< The state without the event. */
    ENTENTE_ANSWER_BINDING = 5, /**< How a commitment binds (`enum entente_binding`). */
    ENTENTE_ANSWER_DUE = 6,     /**< The last day, YYYYMMDD; 0: none, or not known. */
    ENTENTE_ANSWER_EARLIEST = 7 /**< The first day on which the step can be taken, where a period
                                      has to end before; YYYYMMDD. */
};

/**
 * What falls due: commitments and their instances, periods and mandates at home, the time to
 * reject an amendment that silence accepts, withdrawals that take effect, the end of the time to
 * object to a reservation (VCLT 20(5)), and the last day to refuse a renewal.
 *
 * @param from  YYYYMMDD.
 * @param until YYYYMMDD; both days belong to the interval. What is overdue on the day of the
 *              question is told too. Rows are by day, and then in the order of the document.
 *              Behind them, in entente_answer_assessment(), no other instances are told.
 * @param out   Receives the answer; release it with entente_answer_free().
 * @returns ENTENTE_OK; ENTENTE_E_ARGUMENT, ENTENTE_E_DATE_RANGE; and as entente_assess().
 */
ENTENTE_API entente_result entente_due(const entente_agreement *agreement,
                                       const entente_question *question, int32_t from,
                                       int32_t until, entente_answer **out, entente_error *error);

/**
 * What one party owes another: every commitment that is not closed and binds the one towards the
 * other by how the two stand on the day, in the order of the document. One that names no
 * beneficiaries, or all, is owed to every other party. The assessment of the answer tells each
 * obligor as it is bound towards that other party alone, and of what recurs none of its instances.
 *
 * @param a Who owes. @param b To whom.
 * @returns ENTENTE_OK; ENTENTE_E_UNKNOWN_REF where there is no such party; and as
 *          entente_assess().
 */
ENTENTE_API entente_result entente_owes(const entente_agreement *agreement,
                                        const entente_question *question, const char *a,
                                        const char *b, entente_answer **out, entente_error *error);

/**
 * What a party has to do next: the steps at home that are ready, periods under way, and then the
 * international act, which stands in place of the step of deposit.
 *
 * @returns ENTENTE_OK; ENTENTE_E_UNKNOWN_REF where there is no such party; and as
 *          entente_assess().
 */
ENTENTE_API entente_result entente_next(const entente_agreement *agreement,
                                        const entente_question *question, const char *party,
                                        entente_answer **out, entente_error *error);

/**
 * What an event would set off on the day of the question: told as each trigger needs it,
 * determined by its body and done by whom it names. Nothing is changed in the agreement.
 *
 * @param event Its name, as in the expressions of the agreement; where none of them names it nothing
 *              is set off, and the answer has no rows.
 * @returns ENTENTE_OK; and as entente_assess().
 */
ENTENTE_API entente_result entente_if(const entente_agreement *agreement,
                                      const entente_question *question, const char *event,
                                      entente_answer **out, entente_error *error);

/**
 * How two texts of an agreement differ: provisions and commitments that stand in only one of
 * them, and those of one lineage that say something else.
 *
 * @param a Identifier of the earlier version. @param b Of the later one.
 * @returns ENTENTE_OK; ENTENTE_E_UNKNOWN_REF where there is no such version; ENTENTE_E_ARGUMENT,
 *          ENTENTE_E_LIMIT beyond the default limits of a question, ENTENTE_E_NO_MEMORY; or the
 *          first fault of an agreement that is not in order.
 */
ENTENTE_API entente_result entente_compare_versions(const entente_agreement *agreement,
                                                    const char *a, const char *b,
                                                    entente_answer **out, entente_error *error);

/**
 * Which facts are told in two ways, by whom, and which answers depend on it: an act that one source
 * reports and another denies, one act with two days, determinations and statements of which both
 * cannot be so, and a text that somebody says binds otherwise than the document says. What is only
 * expected or possible contradicts nothing.
 *
 * There is one row for each telling. ENTENTE_ANSWER_ID is "acts/" and the act, or "bindingness",
 * the document's own word; ENTENTE_ANSWER_KIND is how it is told ("asserted", "reported",
 * "announced", "denied" ...), and ENTENTE_ANSWER_DUE its date. ENTENTE_ANSWER_RESTS is found by
 * taking one telling after the other for true, so that this question costs as many assessments.
 *
 * @returns As entente_assess().
 */
ENTENTE_API entente_result entente_contradictions(const entente_agreement *agreement,
                                                  const entente_question *question,
                                                  entente_answer **out, entente_error *error);

/** Release an answer. NULL is allowed. */
ENTENTE_API void entente_answer_free(entente_answer *answer);
/** @returns How many rows there are. */
ENTENTE_API size_t entente_answer_count(const entente_answer *answer);
/**
 * @param which One of `enum entente_answer_text`.
 * @param index From 0, for what there can be several of; else 0.
 * @returns The text, or NULL. Borrowed.
 */
ENTENTE_API const char *entente_answer_text(const entente_answer *answer, size_t row, int32_t which,
                                            size_t index);
/**
 * @param which One of `enum entente_answer_number`.
 * @returns The number; 0 where there is none.
 */
ENTENTE_API int64_t entente_answer_number(const entente_answer *answer, size_t row, int32_t which);
/**
 * @returns The assessment behind the answer: of the day of the question, and of an event as if it
 *          had happened. NULL for a comparison of texts. Borrowed.
 */
ENTENTE_API const entente_assessment *entente_answer_assessment(const entente_answer *answer);

#ifdef __cplusplus
}
#endif

#endif
