/**
 * @file
 * Rows of an assessment: how each commitment, approval at home and body stands on the day.
 *
 * Rows form a tree, written flat in the order of the document. Each has a path, by which a
 * document, the tool and this interface name the same thing:
 *
 *     commitments/force                        a commitment
 *     commitments/force/FRA                    one of its obligors
 *     commitments/force/FRA/2026-07-15         one of the days on which it is to be performed
 *     approvals/UKR/ratification               an approval at home
 *     approvals/UKR/ratification/rada          one of its steps
 *     bodies/coordination-group                a body
 *     bodies/coordination-group/GBR            one of its members
 *
 *     const size_t row = entente_assessment_row_find(answer, "commitments/force/FRA");
 *
 *     puts(entente_facet_name(ENTENTE_FACET_COMMITMENT,
 *                             entente_assessment_row_facet(answer, row,
 *                                                          ENTENTE_FACET_COMMITMENT)));
 *
 * What a row does not have is 0 or NULL; so is everything of a row past the end.
 */
#ifndef ENTENTE_ROW_H
#define ENTENTE_ROW_H

#include <stddef.h>
#include <stdint.h>

#include <entente/api.h>
#include <entente/assessment.h>
#include <entente/commitment.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a row is about (ENTENTE_FACET_SUBJECT). */
enum entente_subject {
    ENTENTE_SUBJECT_COMMITMENT = 1, /**< "commitment" */
    ENTENTE_SUBJECT_OBLIGOR = 2,    /**< "obligor": below its commitment. */
    ENTENTE_SUBJECT_INSTANCE = 3,   /**< "instance": one time of a commitment that recurs, below
                                         the obligor. */
    ENTENTE_SUBJECT_APPROVAL = 4,   /**< "approval" */
    ENTENTE_SUBJECT_STEP = 5,       /**< "step": below its approval. */
    ENTENTE_SUBJECT_BODY = 6,       /**< "body" */
    ENTENTE_SUBJECT_MEMBER = 7      /**< "member": below its body. */
};

/** How a commitment binds (ENTENTE_FACET_BINDING). */
enum entente_binding {
    ENTENTE_BINDING_LEGAL = 1,         /**< "legal": VCLT 26; also applied provisionally. */
    ENTENTE_BINDING_LEGAL_INTERIM = 2, /**< "legal_interim": not to defeat it, VCLT 18. */
    ENTENTE_BINDING_POLITICAL = 3,     /**< "political" */
    ENTENTE_BINDING_PROSPECTIVE = 4,   /**< "prospective": once a further step is taken. */
    ENTENTE_BINDING_UNKNOWN = 5,       /**< "unknown" */
    ENTENTE_BINDING_NONE = 6           /**< "none" */
};

/** How an approval at home stands (ENTENTE_FACET_APPROVAL). */
enum entente_approval_state {
    ENTENTE_APPROVAL_STATE_NOT_STARTED = 1, /**< "not_started" */
    ENTENTE_APPROVAL_STATE_IN_PROGRESS = 2, /**< "in_progress" */
    ENTENTE_APPROVAL_STATE_COMPLETE = 3, /**< "complete": only the international act is missing. */
    ENTENTE_APPROVAL_STATE_BOUND = 4,    /**< "bound": the party gave its consent. */
    ENTENTE_APPROVAL_STATE_FAILED = 5,   /**< "failed": no way is left. */
    ENTENTE_APPROVAL_STATE_EXPIRED = 6,  /**< "expired": a mandate is over. */
    ENTENTE_APPROVAL_STATE_UNKNOWN = 7   /**< "unknown": a calendar ends too soon, or so. */
};

/** What a vote came to (ENTENTE_FACET_OUTCOME). */
enum entente_outcome {
    ENTENTE_OUTCOME_PASSED = 1,      /**< "passed" */
    ENTENTE_OUTCOME_REJECTED = 2,    /**< "rejected" */
    ENTENTE_OUTCOME_NO_QUORUM = 3,   /**< "no_quorum" */
    ENTENTE_OUTCOME_UNDETERMINED = 4 /**< "undetermined": numbers are missing, and decide it. */
};

/** How a body stands (ENTENTE_FACET_BODY). */
enum entente_body_state {
    ENTENTE_BODY_STATE_PLANNED = 1,     /**< "planned" */
    ENTENTE_BODY_STATE_ESTABLISHED = 2, /**< "established" */
    ENTENTE_BODY_STATE_OPERATING = 3,   /**< "operating" */
    ENTENTE_BODY_STATE_SUSPENDED = 4,   /**< "suspended" */
    ENTENTE_BODY_STATE_WOUND_UP = 5,    /**< "wound_up" */
    ENTENTE_BODY_STATE_UNKNOWN = 6      /**< "unknown": it was there before anyone said so. */
};

/** What a row tells as a number. */
enum entente_row_number {
    ENTENTE_ROW_QUANTITY = 1,       /**< How much is owed, in units of 10^-scale. */
    ENTENTE_ROW_QUANTITY_SCALE = 2, /**< Its decimal places. */
    ENTENTE_ROW_PROGRESS = 3,       /**< How much was done, likewise. */
    ENTENTE_ROW_PROGRESS_SCALE = 4, /**< Its decimal places. */
    ENTENTE_ROW_DUE_INSTANT = 5,    /**< Where hours count: seconds since 1970-01-01T00:00:00Z. */
    ENTENTE_ROW_DUE_OFFSET = 6,     /**< Its offset in minutes; see entente_instant_format(). */
    ENTENTE_ROW_DUE_FROM = 7,       /**< Where the hour is not known: the first local time that is
                                         meant, in seconds since 1970-01-01T00:00:00 ... */
    ENTENTE_ROW_DUE_UNTIL = 8,      /**< ... and the last. */
    ENTENTE_ROW_COUNT = 9,        /**< Of a body: how many members it has, at the least; of members
                                         without a name: how many they are, at the least. */
    ENTENTE_ROW_COUNT_EXACT = 10, /**< 1 if these are all; 0 if there may be more. */
    ENTENTE_ROW_HAS = 11,         /**< Bits: `enum entente_row_has`. */
    ENTENTE_ROW_MODALITY = 12,    /**< Of a member that is not asserted: how it is said
                                         (`enum entente_modality`), and it is not counted. */
    ENTENTE_ROW_ROUND = 13        /**< Of a step: how often it was put, 1 at first; 0: not known. */
};

/** Which numbers and days a row has, where 0 would be an answer too. */
enum entente_row_has {
    ENTENTE_ROW_HAS_QUANTITY = 1,
    ENTENTE_ROW_HAS_PROGRESS = 2,
    ENTENTE_ROW_HAS_DUE_INSTANT = 4,
    ENTENTE_ROW_HAS_DUE_BETWEEN = 8,
    ENTENTE_ROW_HAS_ENDS = 16 /**< A step: a period runs, whose end may be unknown (0). */
};

/** What a row tells in words. */
enum entente_row_text {
    ENTENTE_ROW_ID = 1,    /**< Of the commitment, party, approval, step or body; of an instance its
                               due day; "*1" and so on for members that have no name. */
    ENTENTE_ROW_UNIT = 2,  /**< What the numbers count, or NULL. */
    ENTENTE_ROW_PARTY = 3, /**< The party of an approval, obligor or member that has a name. */
    ENTENTE_ROW_BLOCKED_PARTY = 4,    /**< Of each approval that is missing: whose ... */
    ENTENTE_ROW_BLOCKED_APPROVAL = 5, /**< ... and its identifier. */
    ENTENTE_ROW_CAVEAT = 6 /**< Each restriction that the obligor puts on its part, as the document
                                words it: told, and not judged. */
};

/** @returns How many rows there are. */
ENTENTE_API size_t entente_assessment_row_count(const entente_assessment *assessment);
/** @returns The row with that path, or SIZE_MAX. */
ENTENTE_API size_t entente_assessment_row_find(const entente_assessment *assessment,
                                               const char *path);
/**
 * @returns The path of a row, to be released with entente_text_free(); NULL past the end and
 *          without memory.
 */
ENTENTE_API char *entente_assessment_row_path(const entente_assessment *assessment, size_t row);
/** @returns The row that this one stands below, or SIZE_MAX. */
ENTENTE_API size_t entente_assessment_row_parent(const entente_assessment *assessment, size_t row);
/**
 * @param facet ENTENTE_FACET_SUBJECT to ENTENTE_FACET_MEMBERSHIP.
 * @returns A number of the facet's enumeration.
 */
ENTENTE_API int32_t entente_assessment_row_facet(const entente_assessment *assessment, size_t row,
                                                 int32_t facet);
/**
 * @param day ENTENTE_DAY_DUE to ENTENTE_DAY_SINCE_BEFORE.
 * @returns That day, YYYYMMDD.
 */
ENTENTE_API int32_t entente_assessment_row_day(const entente_assessment *assessment, size_t row,
                                               int32_t day);
/**
 * @param which One of `enum entente_row_number`.
 * @returns The number.
 */
ENTENTE_API int64_t entente_assessment_row_number(const entente_assessment *assessment, size_t row,
                                                  int32_t which);
/**
 * @param which One of `enum entente_row_text`.
 * @param index From 0, for what there can be several of; else 0.
 * @returns The text. Borrowed.
 */
ENTENTE_API const char *entente_assessment_row_text(const entente_assessment *assessment,
                                                    size_t row, int32_t which, size_t index);

#ifdef __cplusplus
}
#endif

#endif
