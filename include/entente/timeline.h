/**
 * @file
 * Timelines: every change of every status, in order, and what made it.
 *
 * A timeline goes from the day of the first act to the day of the question. On every day between,
 * each status is what an assessment of that day answers: between two rows of one subject nothing
 * about it changes.
 *
 *     entente_timeline *line = NULL;
 *     const char *subject;
 *
 *     if (entente_trace(paris, question, &line, why) == ENTENTE_OK)
 *         for (size_t i = 0;
 *              (subject = entente_timeline_text(line, i, ENTENTE_CHANGE_SUBJECT)); i++)
 *             puts(subject);
 *     entente_timeline_free(line);
 *
 * Rows are by day; those of one day are in the order of the document: the agreement, its parties,
 * its amendments, its bodies, its commitments and each obligor, its approvals at home with their
 * steps; of the last three those that the scope of the question names.
 */
#ifndef ENTENTE_TIMELINE_H
#define ENTENTE_TIMELINE_H

#include <stddef.h>
#include <stdint.h>

#include <entente/agreement.h>
#include <entente/api.h>
#include <entente/assessment.h>
#include <entente/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a row tells as a number. */
enum entente_change_number {
    ENTENTE_CHANGE_ON = 1,    /**< The first day of the new status, YYYYMMDD. */
    ENTENTE_CHANGE_FACET = 2, /**< What the statuses are numbers of: ENTENTE_FACET_STATUS (of the
                                   agreement), _PARTY_STATUS, _VERSION (of an amendment), _BODY,
                                   _COMMITMENT, _APPROVAL or _STEP. */
    ENTENTE_CHANGE_FROM = 3,  /**< The status on the day before; see entente_facet_name(). */
    ENTENTE_CHANGE_TO = 4     /**< The status on the day. */
};

/** What a row tells in words. */
enum entente_change_text {
    ENTENTE_CHANGE_SUBJECT =
        1,                  /**< "agreement", the identifier of the party or amendment, or the path
                                     of any other (row.h), such as
                                     "approvals/UKR/ratification/rada". */
    ENTENTE_CHANGE_ACT = 2, /**< The identifier of the act dated that day that made the change;
                                     "" where the same would have come without any act of the
                                     day. */
    ENTENTE_CHANGE_BECAUSE = 3 /**< The cause in words: the act and who did it, such as
                                     "ratification by FRA"; else what the day brought and the
                                     clause that made it so, such as "entry into force for FRA
                                     (Art. 21)": its article, or its place in the document.
                                     Where a day has too many acts to ask for it without each of
                                     them, the last that can have made the change is named, "or
                                     another of the 800 acts of the day". */
};

/** The changes of an agreement. Opaque; never changes, points into no agreement. */
typedef struct entente_timeline entente_timeline;

/**
 * Find every change from the day of the first act to the day of the question.
 *
 * Where all dates are whole this takes a few assessments, however many acts there are. A document
 * with partial dates or missing facts, or one that leans on another, is assessed on each day that
 * it names.
 *
 * The day before the first act is what the first rows are compared with; where that act may be of
 * 1 January of the year 1, this day without its acts. Policies, further
 * agreements and the day of knowledge are those of the question.
 *
 * @param out Receives the timeline; release it with entente_timeline_free().
 * @returns ENTENTE_OK; ENTENTE_E_ARGUMENT, also where the question has no day;
 *          ENTENTE_E_LIMIT, ENTENTE_E_NO_MEMORY; or the first fault of an agreement that is not in
 *          order.
 */
ENTENTE_API entente_result entente_trace(const entente_agreement *agreement,
                                         const entente_question *question, entente_timeline **out,
                                         entente_error *error);

/** Release a timeline. NULL is allowed. */
ENTENTE_API void entente_timeline_free(entente_timeline *timeline);

/**
 * @param which One of `enum entente_work` (assessment.h).
 * @returns How many steps the question took, or the most bytes that it held at once; 0 for an
 *          unknown `which` and for NULL.
 */
ENTENTE_API uint64_t entente_timeline_work(const entente_timeline *timeline, int32_t which);

/**
 * @param which One of `enum entente_change_number`.
 * @returns The number; 0 past the last row, for an unknown `which` and for NULL.
 */
ENTENTE_API int32_t entente_timeline_number(const entente_timeline *timeline, size_t row,
                                            int32_t which);

/**
 * @param which One of `enum entente_change_text`.
 * @returns The text, owned by the timeline; NULL past the last row, for an unknown `which` and
 *          for NULL.
 */
ENTENTE_API const char *entente_timeline_text(const entente_timeline *timeline, size_t row,
                                              int32_t which);

#ifdef __cplusplus
}
#endif

#endif
