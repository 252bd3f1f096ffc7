/**
 * @file commitment.h
 * Commitments: who owes what to whom, and when.
 */
#ifndef ENTENTE_COMMITMENT_H
#define ENTENTE_COMMITMENT_H

#include <entente/agreement.h>
#include <entente/api.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Types of commitment. */
enum entente_commitment_type {
    ENTENTE_COMMITMENT_MILITARY_ASSISTANCE = 1,
    ENTENTE_COMMITMENT_WEAPONS_DELIVERY = 2,
    ENTENTE_COMMITMENT_AMMUNITION = 3,
    ENTENTE_COMMITMENT_AIR_DEFENCE = 4,
    ENTENTE_COMMITMENT_FORCE_DEPLOYMENT = 5,
    ENTENTE_COMMITMENT_FORCE_LEVEL = 6,
    ENTENTE_COMMITMENT_BASING_OR_HUBS = 7,
    ENTENTE_COMMITMENT_HOST_NATION_SUPPORT = 8,
    ENTENTE_COMMITMENT_STATUS_OF_FORCES = 9,
    ENTENTE_COMMITMENT_TRAINING = 10,
    ENTENTE_COMMITMENT_INTELLIGENCE = 11,
    ENTENTE_COMMITMENT_LOGISTICS = 12,
    ENTENTE_COMMITMENT_CYBER = 13,
    ENTENTE_COMMITMENT_DEFENCE_INDUSTRY = 14,
    ENTENTE_COMMITMENT_CAPABILITY_BUILDING = 15,
    ENTENTE_COMMITMENT_MARITIME_SECURITY = 16,
    ENTENTE_COMMITMENT_DEMINING = 17,
    ENTENTE_COMMITMENT_COLLECTIVE_DEFENCE = 18,
    ENTENTE_COMMITMENT_MILITARY_RESPONSE = 19,
    ENTENTE_COMMITMENT_NO_FIRST_USE_OR_NON_USE = 20,
    ENTENTE_COMMITMENT_ARMS_LIMIT = 21,
    ENTENTE_COMMITMENT_DEPLOYMENT_LIMIT = 22,
    ENTENTE_COMMITMENT_NEUTRALITY = 23,
    ENTENTE_COMMITMENT_CEASEFIRE_OBSERVANCE = 24,
    ENTENTE_COMMITMENT_MONITORING = 25,
    ENTENTE_COMMITMENT_VERIFICATION_ACCESS = 26,
    ENTENTE_COMMITMENT_INSPECTION = 27,
    ENTENTE_COMMITMENT_REPORTING = 28,
    ENTENTE_COMMITMENT_NOTIFICATION = 29,
    ENTENTE_COMMITMENT_CONSULTATION = 30,
    ENTENTE_COMMITMENT_DIPLOMATIC_MEASURES = 31,
    ENTENTE_COMMITMENT_SANCTIONS = 32,
    ENTENTE_COMMITMENT_ASSET_FREEZE_USE = 33,
    ENTENTE_COMMITMENT_FINANCE_BUDGET_SUPPORT = 34,
    ENTENTE_COMMITMENT_FINANCE_RECONSTRUCTION = 35,
    ENTENTE_COMMITMENT_GUARANTEE_FINANCIAL = 36,
    ENTENTE_COMMITMENT_CONTRIBUTION_TO_BODY = 37,
    ENTENTE_COMMITMENT_HUMANITARIAN = 38,
    ENTENTE_COMMITMENT_PRISONER_EXCHANGE = 39,
    ENTENTE_COMMITMENT_ACCOUNTABILITY_OR_TRIBUNAL = 40,
    ENTENTE_COMMITMENT_LEGISLATE = 41,
    ENTENTE_COMMITMENT_TARIFF = 42,
    ENTENTE_COMMITMENT_EMISSION_LIMIT = 43,
    ENTENTE_COMMITMENT_INFORMATION_EXCHANGE = 44,
    ENTENTE_COMMITMENT_DISPUTE_SETTLEMENT = 45,
    ENTENTE_COMMITMENT_NON_RECOGNITION = 46,
    ENTENTE_COMMITMENT_CONFIDENTIALITY = 47,
    ENTENTE_COMMITMENT_REVIEW_MEETING = 48,
    ENTENTE_COMMITMENT_OTHER = 49
};

/** What a commitment is. */
enum entente_deontic {
    ENTENTE_DEONTIC_OBLIGATION = 1,
    ENTENTE_DEONTIC_PROHIBITION = 2,
    ENTENTE_DEONTIC_PERMISSION = 3,
    ENTENTE_DEONTIC_POWER = 4,
    ENTENTE_DEONTIC_INTENT = 5
};

/** What performance is owed (ARSIWA 12). */
enum entente_commitment_nature {
    ENTENTE_DUTY_CONDUCT = 1,
    ENTENTE_DUTY_RESULT = 2,
    ENTENTE_DUTY_BEST_EFFORTS = 3
};

/** How several obligors owe. */
enum entente_mode {
    ENTENTE_MODE_SEVERAL = 1,
    ENTENTE_MODE_JOINT = 2,
    ENTENTE_MODE_JOINT_AND_SEVERAL = 3,
    ENTENTE_MODE_UNRESOLVED = 4
};

/**
 * How a commitment stands, of each obligor and instance (ENTENTE_FACET_COMMITMENT). What was due by
 * the last day of its time, of the treaty or of the party in it, and a breach, stay as they are after
 * that day, and can still be performed, waived or excused (VCLT 70(1)(b)). An act of the type
 * "commitment" with `to` "extension" puts the due day off to its `until`, or that of its `instance`;
 * one to whom it is owed must be among `by` (ENTENTE_E_NOT_BENEFICIARY), and `until` is later than the
 * day that it had (ENTENTE_E_RANGE). An act that names no `party` is about each obligor for which it
 * can be; of joint obligors the performance of one, and a later day, are those of all, while an
 * allegation or a finding is about the one that is named (ARSIWA 47).
 */
enum entente_commitment_state {
    ENTENTE_COMMITMENT_STATE_DRAFTED = 1, /**< "drafted": in a draft text only. */
    ENTENTE_COMMITMENT_STATE_DROPPED =
        2, /**< "dropped": in a draft, and not in the adopted text. */
    ENTENTE_COMMITMENT_STATE_PLEDGED =
        3, /**< "pledged": of a political or prospective text that has
                                          effect; nothing set it off. */
    ENTENTE_COMMITMENT_STATE_AGREED_NOT_BINDING_YET =
        4,                                    /**< "agreed_not_binding_yet": of a treaty that
                                                        is not in force for the obligor, or of an
                                                        amendment that does not govern yet between
                                                        it and any of those to whom it is owed. */
    ENTENTE_COMMITMENT_STATE_CONDITIONAL = 5, /**< "conditional": it binds, nothing set it off. */
    ENTENTE_COMMITMENT_STATE_WAITING_DETERMINATION =
        6, /**< "waiting_determination": what sets it off is
                                                       alleged, and the one to decide is silent. */
    ENTENTE_COMMITMENT_STATE_BLOCKED =
        7, /**< "blocked": set off, and an approval at home is missing. */
    ENTENTE_COMMITMENT_STATE_ACTIVE = 8, /**< "active": to be performed, and not late. */
    ENTENTE_COMMITMENT_STATE_PARTIALLY_FULFILLED = 9, /**< "partially_fulfilled" */
    ENTENTE_COMMITMENT_STATE_FULFILLED = 10,          /**< "fulfilled" */
    ENTENTE_COMMITMENT_STATE_OVERDUE = 11,            /**< "overdue": the due day is over. */
    ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED = 12,     /**< "breach_alleged" */
    ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED =
        13,                                   /**< "breach_determined": by the one to decide. */
    ENTENTE_COMMITMENT_STATE_CURED = 14,      /**< "cured": performed late. */
    ENTENTE_COMMITMENT_STATE_EXCUSED = 15,    /**< "excused": ARSIWA 20 to 25. */
    ENTENTE_COMMITMENT_STATE_SUSPENDED = 16,  /**< "suspended" */
    ENTENTE_COMMITMENT_STATE_WAIVED = 17,     /**< "waived": by all to whom it is owed. */
    ENTENTE_COMMITMENT_STATE_SUPERSEDED = 18, /**< "superseded": by a later commitment. */
    ENTENTE_COMMITMENT_STATE_EXPIRED = 19, /**< "expired": its time was over before it was due. */
    ENTENTE_COMMITMENT_STATE_TERMINATED =
        20, /**< "terminated": likewise with the treaty, by exit, or with its provisional
               application, where that ended for good and nothing else bound. */
    ENTENTE_COMMITMENT_STATE_UNKNOWN = 21, /**< "unknown": a fact is missing. */
    ENTENTE_COMMITMENT_STATE_DELEGATED =
        22, /**< "delegated": active, and another party performs; the obligor stays answerable. */
    ENTENTE_COMMITMENT_STATE_ASSIGNED =
        23 /**< "assigned": active, and owed to another party than the text says. */
};

/** What a suspension does to a due day. */
enum entente_on_suspension {
    ENTENTE_ON_SUSPENSION_RUNS_ON = 1,
    ENTENTE_ON_SUSPENSION_STOPS = 2,
    ENTENTE_ON_SUSPENSION_RESTARTS = 3
};

/**
 * Add a commitment at the end.
 *
 * @param id       Its identifier. Copied.
 * @param type     ENTENTE_COMMITMENT_...
 * @param obligors A group's name or "all"; NULL to name parties one by one with
 *                 entente_object_add_text() on ENTENTE_FIELD_OBLIGORS. Copied.
 * @param out      Receives the commitment, borrowed; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_RANGE, ENTENTE_E_DUPLICATE_ID or
 *          ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_add_commitment(entente_agreement *agreement,
                                                            const char *id, int32_t type,
                                                            const char *obligors,
                                                            entente_commitment **out,
                                                            entente_error *error);
/** @returns Its identifier. Borrowed. */
ENTENTE_API const char *entente_commitment_id(const entente_commitment *commitment);
/** @returns Its type (ENTENTE_COMMITMENT_...). */
ENTENTE_API int32_t entente_commitment_type(const entente_commitment *commitment);
/** @returns The condition that sets it off, or NULL. Borrowed. */
ENTENTE_API entente_expression *entente_commitment_trigger(const entente_commitment *commitment);
/** @returns The date expression by which it is due, or NULL. Borrowed. */
ENTENTE_API entente_expression *entente_commitment_due(const entente_commitment *commitment);

#ifdef __cplusplus
}
#endif

#endif
