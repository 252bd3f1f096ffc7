/**
 * @file body.h
 * Bodies: coordination groups, headquarters, monitoring mechanisms, organs.
 */
#ifndef ENTENTE_BODY_H
#define ENTENTE_BODY_H

#include <entente/agreement.h>
#include <entente/api.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Kinds of body. */
enum entente_body_kind {
    ENTENTE_BODY_COORDINATION_GROUP = 1,
    ENTENTE_BODY_COORDINATION_CELL = 2,
    ENTENTE_BODY_HEADQUARTERS = 3,
    ENTENTE_BODY_FORCE = 4,
    ENTENTE_BODY_MONITORING = 5,
    ENTENTE_BODY_VERIFICATION = 6,
    ENTENTE_BODY_FACT_FINDING = 7,
    ENTENTE_BODY_SPECIAL_COMMISSION = 8,
    ENTENTE_BODY_CONFERENCE_OF_PARTIES = 9,
    ENTENTE_BODY_COUNCIL = 10,
    ENTENTE_BODY_ASSEMBLY = 11,
    ENTENTE_BODY_COMMITTEE = 12,
    ENTENTE_BODY_COMMISSION = 13,
    ENTENTE_BODY_SECRETARIAT = 14,
    ENTENTE_BODY_DEPOSITARY = 15,
    ENTENTE_BODY_TREATY_BODY = 16,
    ENTENTE_BODY_COURT = 17,
    ENTENTE_BODY_ARBITRATION = 18,
    ENTENTE_BODY_CONCILIATION = 19,
    ENTENTE_BODY_FUND = 20,
    ENTENTE_BODY_TRUST_FUND = 21,
    ENTENTE_BODY_CONTACT_POINT = 22,
    ENTENTE_BODY_HOTLINE = 23,
    ENTENTE_BODY_LIAISON = 24,
    ENTENTE_BODY_REGISTRY = 25,
    ENTENTE_BODY_WORKING_GROUP = 26,
    ENTENTE_BODY_CONTACT_GROUP = 27,
    ENTENTE_BODY_COALITION = 28,
    ENTENTE_BODY_OTHER = 29
};

/** Roles in a body. */
enum entente_body_role {
    ENTENTE_MEMBER_LEAD = 1,
    ENTENTE_MEMBER_CO_LEAD = 2,
    ENTENTE_MEMBER_CHAIR = 3,
    ENTENTE_MEMBER_DEPUTY = 4,
    ENTENTE_MEMBER_MEMBER = 5,
    ENTENTE_MEMBER_OBSERVER = 6,
    ENTENTE_MEMBER_HOST = 7,
    ENTENTE_MEMBER_CONTRIBUTOR = 8,
    ENTENTE_MEMBER_SECRETARIAT = 9
};

/** How far a membership has come. */
enum entente_membership {
    ENTENTE_MEMBERSHIP_EXPRESSED_READINESS = 1,
    ENTENTE_MEMBERSHIP_INVITED = 2,
    ENTENTE_MEMBERSHIP_PENDING = 3,
    ENTENTE_MEMBERSHIP_ACTIVE = 4,
    ENTENTE_MEMBERSHIP_SUSPENDED = 5,
    ENTENTE_MEMBERSHIP_LEFT = 6, /**< In answers also of one that left by an act; not counted. */
    ENTENTE_MEMBERSHIP_EXPELLED = 7,
    ENTENTE_MEMBERSHIP_UNKNOWN = 8 /**< Only in answers: the dates leave it open. */
};

/** How one body stands to another. */
enum entente_body_relation {
    ENTENTE_RELATION_SUBORDINATE_TO = 1,
    ENTENTE_RELATION_REPORTS_TO = 2,
    ENTENTE_RELATION_PARALLEL_TO = 3,
    ENTENTE_RELATION_CO_LOCATED_WITH = 4,
    ENTENTE_RELATION_SUPPORTS = 5,
    ENTENTE_RELATION_SUCCEEDS = 6,
    ENTENTE_RELATION_PART_OF = 7,
    ENTENTE_RELATION_LIAISES_WITH = 8,
    ENTENTE_RELATION_SECRETARIAT_OF = 9,
    ENTENTE_RELATION_VERIFIES = 10,
    ENTENTE_RELATION_DETERMINES = 11
};

/**
 * How a body decides. What it decided by a vote that is told must have been carried by this rule;
 * where no vote is told the decision is presumed regular.
 */
enum entente_decision_rule {
    /** Nobody objects: whoever is silent, abstains or is absent does not prevent it. */
    ENTENTE_DECIDES_BY_CONSENSUS = 1,
    /** The `majority`; of the members of the body, where it names neither set nor weights. */
    ENTENTE_DECIDES_BY_MAJORITY = 2,
    /** Every member takes part and none votes against; who is there and abstains does not prevent
     * it (TFEU 238(4)). */
    ENTENTE_DECIDES_BY_UNANIMITY = 3,
    /** Nobody objects in the `period` after the day on which the members were notified. */
    ENTENTE_DECIDES_BY_SILENCE = 4
};

/**
 * Add a body at the end. @p kind is ENTENTE_BODY_...; @p out may be NULL.
 *
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_RANGE, ENTENTE_E_DUPLICATE_ID or
 *          ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_add_body(entente_agreement *agreement, const char *id,
                                                      const char *name, int32_t kind,
                                                      entente_body **out, entente_error *error);
/** @returns Its identifier. Borrowed. */
ENTENTE_API const char *entente_body_id(const entente_body *body);
/** @returns Its name, in the first of its languages. Borrowed. */
ENTENTE_API const char *entente_body_name(const entente_body *body);
/** @returns Its kind (ENTENTE_BODY_...). */
ENTENTE_API int32_t entente_body_kind(const entente_body *body);
/**
 * Add a member to the body's own list, which takes the place of a group's name. @p role is
 * ENTENTE_MEMBER_... or 0; @p out may be NULL.
 *
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_RANGE or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_body_add_member(entente_body *body, const char *party,
                                                   int32_t role, entente_object **out,
                                                   entente_error *error);

#ifdef __cplusplus
}
#endif

#endif
