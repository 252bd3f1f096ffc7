/**
 * @file approval.h
 * Approval at home: the steps that a party takes before it may bind itself.
 *
 * What parliaments do never is the international act: consent is the deposit, exchange or
 * notification (VCLT 2(1)(b), 16), and stands even where the steps are incomplete (VCLT 27, 46).
 */
#ifndef ENTENTE_APPROVAL_H
#define ENTENTE_APPROVAL_H

#include <entente/agreement.h>
#include <entente/api.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What an approval at home is for. */
enum entente_purpose {
    ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND = 1,
    ENTENTE_PURPOSE_SIGNATURE_AUTHORITY = 2,
    ENTENTE_PURPOSE_PROVISIONAL_APPLICATION = 3,
    ENTENTE_PURPOSE_AMENDMENT = 4,
    ENTENTE_PURPOSE_DENUNCIATION = 5,
    ENTENTE_PURPOSE_FORCE_DEPLOYMENT = 6,
    ENTENTE_PURPOSE_ADMISSION_OF_FOREIGN_FORCES = 7,
    ENTENTE_PURPOSE_FUNDING = 8,
    ENTENTE_PURPOSE_IMPLEMENTING_LEGISLATION = 9
};

/** Kinds of step. */
enum entente_step_kind {
    ENTENTE_STEP_NEGOTIATION_MANDATE = 1,
    ENTENTE_STEP_FULL_POWERS = 2,
    ENTENTE_STEP_GOVERNMENT_APPROVAL = 3,
    ENTENTE_STEP_HEAD_OF_STATE_APPROVAL = 4,
    ENTENTE_STEP_ADVISORY_OPINION = 5,
    ENTENTE_STEP_COMMITTEE = 6,
    ENTENTE_STEP_READING = 7,
    ENTENTE_STEP_CHAMBER_VOTE = 8,
    ENTENTE_STEP_JOINT_SITTING_VOTE = 9,
    ENTENTE_STEP_CONFERENCE_COMMITTEE = 10,
    ENTENTE_STEP_LAYING_PERIOD = 11,
    ENTENTE_STEP_TACIT_PERIOD = 12,
    ENTENTE_STEP_TABLING = 13,
    ENTENTE_STEP_CONSTITUTIONAL_REVIEW = 14,
    ENTENTE_STEP_REFERENDUM = 15,
    ENTENTE_STEP_SUBNATIONAL_CONSENT = 16,
    ENTENTE_STEP_PROMULGATION = 17,
    ENTENTE_STEP_VETO_WINDOW = 18,
    ENTENTE_STEP_PUBLICATION = 19,
    ENTENTE_STEP_IMPLEMENTING_LAW = 20,
    ENTENTE_STEP_INSTRUMENT_SIGNING = 21,
    ENTENTE_STEP_COUNTERSIGNATURE = 22,
    ENTENTE_STEP_DEPOSIT = 23,
    ENTENTE_STEP_NOTIFICATION_TO_PARLIAMENT = 24,
    ENTENTE_STEP_SUPRANATIONAL_STEP = 25
};

/** States of a step. */
enum entente_step_state {
    ENTENTE_STEP_STATE_NOT_REQUIRED = 1,
    ENTENTE_STEP_STATE_PENDING = 2,
    ENTENTE_STEP_STATE_READY = 3,
    ENTENTE_STEP_STATE_IN_PROGRESS = 4,
    ENTENTE_STEP_STATE_PASSED = 5,
    ENTENTE_STEP_STATE_DEEMED_PASSED = 6,
    ENTENTE_STEP_STATE_REJECTED = 7,
    ENTENTE_STEP_STATE_RETURNED = 8,
    ENTENTE_STEP_STATE_SUSPENDED = 9,
    ENTENTE_STEP_STATE_LAPSED = 10,
    ENTENTE_STEP_STATE_WITHDRAWN = 11,
    ENTENTE_STEP_STATE_VETOED = 12,
    ENTENTE_STEP_STATE_OVERRIDDEN = 13,
    ENTENTE_STEP_STATE_ANNULLED = 14,
    ENTENTE_STEP_STATE_EXPIRED = 15,
    ENTENTE_STEP_STATE_WAIVED = 16,
    ENTENTE_STEP_STATE_UNKNOWN = 17
};

/** The first day of a period that counts: the first after the submission, or its own day. */
enum entente_period_start { ENTENTE_START_FIRST_AFTER = 1, ENTENTE_START_SAME_DAY = 2 };

/** What a majority is taken of. */
enum entente_majority_base {
    ENTENTE_BASE_MEMBERS = 1,
    ENTENTE_BASE_PRESENT = 2,
    ENTENTE_BASE_VOTING = 3
};

/** How one votes. */
enum entente_vote { ENTENTE_VOTE_YES = 1, ENTENTE_VOTE_NO = 2, ENTENTE_VOTE_ABSTAIN = 3 };

/**
 * Add an approval of a party at the end. @p out receives it, borrowed; may be NULL.
 *
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_RANGE, ENTENTE_E_DUPLICATE_ID (the party has
 *          an approval of that id) or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_add_approval(entente_agreement *agreement,
                                                          const char *party, const char *id,
                                                          entente_approval **out,
                                                          entente_error *error);
/** @returns Its identifier, unique among the approvals of its party. Borrowed. */
ENTENTE_API const char *entente_approval_id(const entente_approval *approval);
/** @returns The identifier of its party. Borrowed. */
ENTENTE_API const char *entente_approval_party(const entente_approval *approval);
/** @returns How many steps it has. */
ENTENTE_API size_t entente_approval_step_count(const entente_approval *approval);
/** @returns The step at @p index in the order of the document, or NULL. Borrowed. */
ENTENTE_API entente_step *entente_approval_step_at(const entente_approval *approval, size_t index);
/** @returns The step with that identifier, or NULL. Borrowed. */
ENTENTE_API entente_step *entente_approval_step_find(const entente_approval *approval,
                                                     const char *id);
/**
 * Add a step at the end. @p kind is ENTENTE_STEP_...; @p out may be NULL.
 *
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_RANGE, ENTENTE_E_DUPLICATE_ID (the approval has
 *          a step of that id) or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_approval_add_step(entente_approval *approval, const char *id,
                                                     int32_t kind, entente_step **out,
                                                     entente_error *error);
/** @returns Its identifier, unique in its approval. Borrowed. */
ENTENTE_API const char *entente_step_id(const entente_step *step);
/** @returns Its kind (ENTENTE_STEP_...). */
ENTENTE_API int32_t entente_step_kind(const entente_step *step);
/** @returns How many alternatives (after_any) can open the step. */
ENTENTE_API size_t entente_step_alternative_count(const entente_step *step);
/** @returns How many steps the alternative names; all of them must be satisfied. */
ENTENTE_API size_t entente_step_alternative_size(const entente_step *step, size_t alternative);
/** @returns The identifier of a step in an alternative, or NULL. Borrowed. */
ENTENTE_API const char *entente_step_alternative_at(const entente_step *step, size_t alternative,
                                                    size_t index);
/**
 * Add a step's identifier to an alternative; with the number of alternatives as
 * @p alternative, begin a new one. Copied. Remove an alternative with entente_object_remove_at()
 * on ENTENTE_FIELD_AFTER_ANY.
 *
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT (also beyond the number of alternatives),
 *          ENTENTE_E_RANGE or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_step_add_alternative(entente_step *step, size_t alternative,
                                                        const char *id, entente_error *error);

#ifdef __cplusplus
}
#endif

#endif
