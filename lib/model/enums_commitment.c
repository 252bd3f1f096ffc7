/* The names of enumerations: commitments, bodies and approvals. */
#include "act_forms.h"
#include "enums.h"

#include <entente/approval.h>
#include <entente/body.h>
#include <entente/commitment.h>

static const struct ent_name COMMITMENT_TYPE[] = {
    ENT_NAME(ENTENTE_COMMITMENT_MILITARY_ASSISTANCE, "military_assistance"),
    ENT_NAME(ENTENTE_COMMITMENT_WEAPONS_DELIVERY, "weapons_delivery"),
    ENT_NAME(ENTENTE_COMMITMENT_AMMUNITION, "ammunition"),
    ENT_NAME(ENTENTE_COMMITMENT_AIR_DEFENCE, "air_defence"),
    ENT_NAME(ENTENTE_COMMITMENT_FORCE_DEPLOYMENT, "force_deployment"),
    ENT_NAME(ENTENTE_COMMITMENT_FORCE_LEVEL, "force_level"),
    ENT_NAME(ENTENTE_COMMITMENT_BASING_OR_HUBS, "basing_or_hubs"),
    ENT_NAME(ENTENTE_COMMITMENT_HOST_NATION_SUPPORT, "host_nation_support"),
    ENT_NAME(ENTENTE_COMMITMENT_STATUS_OF_FORCES, "status_of_forces"),
    ENT_NAME(ENTENTE_COMMITMENT_TRAINING, "training"),
    ENT_NAME(ENTENTE_COMMITMENT_INTELLIGENCE, "intelligence"),
    ENT_NAME(ENTENTE_COMMITMENT_LOGISTICS, "logistics"),
    ENT_NAME(ENTENTE_COMMITMENT_CYBER, "cyber"),
    ENT_NAME(ENTENTE_COMMITMENT_DEFENCE_INDUSTRY, "defence_industry"),
    ENT_NAME(ENTENTE_COMMITMENT_CAPABILITY_BUILDING, "capability_building"),
    ENT_NAME(ENTENTE_COMMITMENT_MARITIME_SECURITY, "maritime_security"),
    ENT_NAME(ENTENTE_COMMITMENT_DEMINING, "demining"),
    ENT_NAME(ENTENTE_COMMITMENT_COLLECTIVE_DEFENCE, "collective_defence"),
    ENT_NAME(ENTENTE_COMMITMENT_MILITARY_RESPONSE, "military_response"),
    ENT_NAME(ENTENTE_COMMITMENT_NO_FIRST_USE_OR_NON_USE, "no_first_use_or_non_use"),
    ENT_NAME(ENTENTE_COMMITMENT_ARMS_LIMIT, "arms_limit"),
    ENT_NAME(ENTENTE_COMMITMENT_DEPLOYMENT_LIMIT, "deployment_limit"),
    ENT_NAME(ENTENTE_COMMITMENT_NEUTRALITY, "neutrality"),
    ENT_NAME(ENTENTE_COMMITMENT_CEASEFIRE_OBSERVANCE, "ceasefire_observance"),
    ENT_NAME(ENTENTE_COMMITMENT_MONITORING, "monitoring"),
    ENT_NAME(ENTENTE_COMMITMENT_VERIFICATION_ACCESS, "verification_access"),
    ENT_NAME(ENTENTE_COMMITMENT_INSPECTION, "inspection"),
    ENT_NAME(ENTENTE_COMMITMENT_REPORTING, "reporting"),
    ENT_NAME(ENTENTE_COMMITMENT_NOTIFICATION, "notification"),
    ENT_NAME(ENTENTE_COMMITMENT_CONSULTATION, "consultation"),
    ENT_NAME(ENTENTE_COMMITMENT_DIPLOMATIC_MEASURES, "diplomatic_measures"),
    ENT_NAME(ENTENTE_COMMITMENT_SANCTIONS, "sanctions"),
    ENT_NAME(ENTENTE_COMMITMENT_ASSET_FREEZE_USE, "asset_freeze_use"),
    ENT_NAME(ENTENTE_COMMITMENT_FINANCE_BUDGET_SUPPORT, "finance_budget_support"),
    ENT_NAME(ENTENTE_COMMITMENT_FINANCE_RECONSTRUCTION, "finance_reconstruction"),
    ENT_NAME(ENTENTE_COMMITMENT_GUARANTEE_FINANCIAL, "guarantee_financial"),
    ENT_NAME(ENTENTE_COMMITMENT_CONTRIBUTION_TO_BODY, "contribution_to_body"),
    ENT_NAME(ENTENTE_COMMITMENT_HUMANITARIAN, "humanitarian"),
    ENT_NAME(ENTENTE_COMMITMENT_PRISONER_EXCHANGE, "prisoner_exchange"),
    ENT_NAME(ENTENTE_COMMITMENT_ACCOUNTABILITY_OR_TRIBUNAL, "accountability_or_tribunal"),
    ENT_NAME(ENTENTE_COMMITMENT_LEGISLATE, "legislate"),
    ENT_NAME(ENTENTE_COMMITMENT_TARIFF, "tariff"),
    ENT_NAME(ENTENTE_COMMITMENT_EMISSION_LIMIT, "emission_limit"),
    ENT_NAME(ENTENTE_COMMITMENT_INFORMATION_EXCHANGE, "information_exchange"),
    ENT_NAME(ENTENTE_COMMITMENT_DISPUTE_SETTLEMENT, "dispute_settlement"),
    ENT_NAME(ENTENTE_COMMITMENT_NON_RECOGNITION, "non_recognition"),
    ENT_NAME(ENTENTE_COMMITMENT_CONFIDENTIALITY, "confidentiality"),
    ENT_NAME(ENTENTE_COMMITMENT_REVIEW_MEETING, "review_meeting"),
    ENT_NAME(ENTENTE_COMMITMENT_OTHER, "other"),
};
const struct ent_names ent_names_commitment_type = ENT_NAMES(COMMITMENT_TYPE);

static const struct ent_name COMMITMENT_STATE[] = {
    ENT_NAME(ENTENTE_COMMITMENT_STATE_DRAFTED, "drafted"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_DROPPED, "dropped"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_PLEDGED, "pledged"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_AGREED_NOT_BINDING_YET, "agreed_not_binding_yet"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_CONDITIONAL, "conditional"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_WAITING_DETERMINATION, "waiting_determination"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_BLOCKED, "blocked"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_ACTIVE, "active"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_PARTIALLY_FULFILLED, "partially_fulfilled"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_FULFILLED, "fulfilled"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_OVERDUE, "overdue"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED, "breach_alleged"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED, "breach_determined"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_CURED, "cured"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_EXCUSED, "excused"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_WAIVED, "waived"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_SUPERSEDED, "superseded"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_EXPIRED, "expired"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_TERMINATED, "terminated"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_UNKNOWN, "unknown"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_DELEGATED, "delegated"),
    ENT_NAME(ENTENTE_COMMITMENT_STATE_ASSIGNED, "assigned"),
};
const struct ent_names ent_names_commitment_state = ENT_NAMES(COMMITMENT_STATE);

static const struct ent_name DEONTIC[] = {
    ENT_NAME(ENTENTE_DEONTIC_OBLIGATION, "obligation"),
    ENT_NAME(ENTENTE_DEONTIC_PROHIBITION, "prohibition"),
    ENT_NAME(ENTENTE_DEONTIC_PERMISSION, "permission"),
    ENT_NAME(ENTENTE_DEONTIC_POWER, "power"),
    ENT_NAME(ENTENTE_DEONTIC_INTENT, "intent"),
};
const struct ent_names ent_names_deontic = ENT_NAMES(DEONTIC);

static const struct ent_name COMMITMENT_NATURE[] = {
    ENT_NAME(ENTENTE_DUTY_CONDUCT, "conduct"),
    ENT_NAME(ENTENTE_DUTY_RESULT, "result"),
    ENT_NAME(ENTENTE_DUTY_BEST_EFFORTS, "best_efforts"),
};
const struct ent_names ent_names_commitment_nature = ENT_NAMES(COMMITMENT_NATURE);

static const struct ent_name MODE[] = {
    ENT_NAME(ENTENTE_MODE_SEVERAL, "several"),
    ENT_NAME(ENTENTE_MODE_JOINT, "joint"),
    ENT_NAME(ENTENTE_MODE_JOINT_AND_SEVERAL, "joint_and_several"),
    ENT_NAME(ENTENTE_MODE_UNRESOLVED, "unresolved"),
};
const struct ent_names ent_names_mode = ENT_NAMES(MODE);

static const struct ent_name ON_SUSPENSION[] = {
    ENT_NAME(ENTENTE_ON_SUSPENSION_RUNS_ON, "runs_on"),
    ENT_NAME(ENTENTE_ON_SUSPENSION_STOPS, "stops"),
    ENT_NAME(ENTENTE_ON_SUSPENSION_RESTARTS, "restarts"),
};
const struct ent_names ent_names_on_suspension = ENT_NAMES(ON_SUSPENSION);

static const struct ent_name BODY_KIND[] = {
    ENT_NAME(ENTENTE_BODY_COORDINATION_GROUP, "coordination_group"),
    ENT_NAME(ENTENTE_BODY_COORDINATION_CELL, "coordination_cell"),
    ENT_NAME(ENTENTE_BODY_HEADQUARTERS, "headquarters"),
    ENT_NAME(ENTENTE_BODY_FORCE, "force"),
    ENT_NAME(ENTENTE_BODY_MONITORING, "monitoring"),
    ENT_NAME(ENTENTE_BODY_VERIFICATION, "verification"),
    ENT_NAME(ENTENTE_BODY_FACT_FINDING, "fact_finding"),
    ENT_NAME(ENTENTE_BODY_SPECIAL_COMMISSION, "special_commission"),
    ENT_NAME(ENTENTE_BODY_CONFERENCE_OF_PARTIES, "conference_of_parties"),
    ENT_NAME(ENTENTE_BODY_COUNCIL, "council"),
    ENT_NAME(ENTENTE_BODY_ASSEMBLY, "assembly"),
    ENT_NAME(ENTENTE_BODY_COMMITTEE, "committee"),
    ENT_NAME(ENTENTE_BODY_COMMISSION, "commission"),
    ENT_NAME(ENTENTE_BODY_SECRETARIAT, "secretariat"),
    ENT_NAME(ENTENTE_BODY_DEPOSITARY, "depositary"),
    ENT_NAME(ENTENTE_BODY_TREATY_BODY, "treaty_body"),
    ENT_NAME(ENTENTE_BODY_COURT, "court"),
    ENT_NAME(ENTENTE_BODY_ARBITRATION, "arbitration"),
    ENT_NAME(ENTENTE_BODY_CONCILIATION, "conciliation"),
    ENT_NAME(ENTENTE_BODY_FUND, "fund"),
    ENT_NAME(ENTENTE_BODY_TRUST_FUND, "trust_fund"),
    ENT_NAME(ENTENTE_BODY_CONTACT_POINT, "contact_point"),
    ENT_NAME(ENTENTE_BODY_HOTLINE, "hotline"),
    ENT_NAME(ENTENTE_BODY_LIAISON, "liaison"),
    ENT_NAME(ENTENTE_BODY_REGISTRY, "registry"),
    ENT_NAME(ENTENTE_BODY_WORKING_GROUP, "working_group"),
    ENT_NAME(ENTENTE_BODY_CONTACT_GROUP, "contact_group"),
    ENT_NAME(ENTENTE_BODY_COALITION, "coalition"),
    ENT_NAME(ENTENTE_BODY_OTHER, "other"),
};
const struct ent_names ent_names_body_kind = ENT_NAMES(BODY_KIND);

static const struct ent_name BODY_ROLE[] = {
    ENT_NAME(ENTENTE_MEMBER_LEAD, "lead"),
    ENT_NAME(ENTENTE_MEMBER_CO_LEAD, "co_lead"),
    ENT_NAME(ENTENTE_MEMBER_CHAIR, "chair"),
    ENT_NAME(ENTENTE_MEMBER_DEPUTY, "deputy"),
    ENT_NAME(ENTENTE_MEMBER_MEMBER, "member"),
    ENT_NAME(ENTENTE_MEMBER_OBSERVER, "observer"),
    ENT_NAME(ENTENTE_MEMBER_HOST, "host"),
    ENT_NAME(ENTENTE_MEMBER_CONTRIBUTOR, "contributor"),
    ENT_NAME(ENTENTE_MEMBER_SECRETARIAT, "secretariat"),
};
const struct ent_names ent_names_body_role = ENT_NAMES(BODY_ROLE);

static const struct ent_name MEMBERSHIP[] = {
    ENT_NAME(ENTENTE_MEMBERSHIP_EXPRESSED_READINESS, "expressed_readiness"),
    ENT_NAME(ENTENTE_MEMBERSHIP_INVITED, "invited"),
    ENT_NAME(ENTENTE_MEMBERSHIP_PENDING, "pending"),
    ENT_NAME(ENTENTE_MEMBERSHIP_ACTIVE, "active"),
    ENT_NAME(ENTENTE_MEMBERSHIP_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_MEMBERSHIP_LEFT, "left"),
    ENT_NAME(ENTENTE_MEMBERSHIP_EXPELLED, "expelled"),
};
const struct ent_names ent_names_membership = ENT_NAMES(MEMBERSHIP);

static const struct ent_name BODY_RELATION[] = {
    ENT_NAME(ENTENTE_RELATION_SUBORDINATE_TO, "subordinate_to"),
    ENT_NAME(ENTENTE_RELATION_REPORTS_TO, "reports_to"),
    ENT_NAME(ENTENTE_RELATION_PARALLEL_TO, "parallel_to"),
    ENT_NAME(ENTENTE_RELATION_CO_LOCATED_WITH, "co_located_with"),
    ENT_NAME(ENTENTE_RELATION_SUPPORTS, "supports"),
    ENT_NAME(ENTENTE_RELATION_SUCCEEDS, "succeeds"),
    ENT_NAME(ENTENTE_RELATION_PART_OF, "part_of"),
    ENT_NAME(ENTENTE_RELATION_LIAISES_WITH, "liaises_with"),
    ENT_NAME(ENTENTE_RELATION_SECRETARIAT_OF, "secretariat_of"),
    ENT_NAME(ENTENTE_RELATION_VERIFIES, "verifies"),
    ENT_NAME(ENTENTE_RELATION_DETERMINES, "determines"),
};
const struct ent_names ent_names_body_relation = ENT_NAMES(BODY_RELATION);

static const struct ent_name DECISION_RULE[] = {
    ENT_NAME(ENTENTE_DECIDES_BY_CONSENSUS, "consensus"),
    ENT_NAME(ENTENTE_DECIDES_BY_MAJORITY, "majority"),
    ENT_NAME(ENTENTE_DECIDES_BY_UNANIMITY, "unanimity"),
    ENT_NAME(ENTENTE_DECIDES_BY_SILENCE, "silence"),
};
const struct ent_names ent_names_decision_rule = ENT_NAMES(DECISION_RULE);

static const struct ent_name PURPOSE[] = {
    ENT_NAME(ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND, "consent_to_be_bound"),
    ENT_NAME(ENTENTE_PURPOSE_SIGNATURE_AUTHORITY, "signature_authority"),
    ENT_NAME(ENTENTE_PURPOSE_PROVISIONAL_APPLICATION, "provisional_application"),
    ENT_NAME(ENTENTE_PURPOSE_AMENDMENT, "amendment"),
    ENT_NAME(ENTENTE_PURPOSE_DENUNCIATION, "denunciation"),
    ENT_NAME(ENTENTE_PURPOSE_FORCE_DEPLOYMENT, "force_deployment"),
    ENT_NAME(ENTENTE_PURPOSE_ADMISSION_OF_FOREIGN_FORCES, "admission_of_foreign_forces"),
    ENT_NAME(ENTENTE_PURPOSE_FUNDING, "funding"),
    ENT_NAME(ENTENTE_PURPOSE_IMPLEMENTING_LEGISLATION, "implementing_legislation"),
};
const struct ent_names ent_names_purpose = ENT_NAMES(PURPOSE);

static const struct ent_name STEP_KIND[] = {
    ENT_NAME(ENTENTE_STEP_NEGOTIATION_MANDATE, "negotiation_mandate"),
    ENT_NAME(ENTENTE_STEP_FULL_POWERS, "full_powers"),
    ENT_NAME(ENTENTE_STEP_GOVERNMENT_APPROVAL, "government_approval"),
    ENT_NAME(ENTENTE_STEP_HEAD_OF_STATE_APPROVAL, "head_of_state_approval"),
    ENT_NAME(ENTENTE_STEP_ADVISORY_OPINION, "advisory_opinion"),
    ENT_NAME(ENTENTE_STEP_COMMITTEE, "committee"),
    ENT_NAME(ENTENTE_STEP_READING, "reading"),
    ENT_NAME(ENTENTE_STEP_CHAMBER_VOTE, "chamber_vote"),
    ENT_NAME(ENTENTE_STEP_JOINT_SITTING_VOTE, "joint_sitting_vote"),
    ENT_NAME(ENTENTE_STEP_CONFERENCE_COMMITTEE, "conference_committee"),
    ENT_NAME(ENTENTE_STEP_LAYING_PERIOD, "laying_period"),
    ENT_NAME(ENTENTE_STEP_TACIT_PERIOD, "tacit_period"),
    ENT_NAME(ENTENTE_STEP_TABLING, "tabling"),
    ENT_NAME(ENTENTE_STEP_CONSTITUTIONAL_REVIEW, "constitutional_review"),
    ENT_NAME(ENTENTE_STEP_REFERENDUM, "referendum"),
    ENT_NAME(ENTENTE_STEP_SUBNATIONAL_CONSENT, "subnational_consent"),
    ENT_NAME(ENTENTE_STEP_PROMULGATION, "promulgation"),
    ENT_NAME(ENTENTE_STEP_VETO_WINDOW, "veto_window"),
    ENT_NAME(ENTENTE_STEP_PUBLICATION, "publication"),
    ENT_NAME(ENTENTE_STEP_IMPLEMENTING_LAW, "implementing_law"),
    ENT_NAME(ENTENTE_STEP_INSTRUMENT_SIGNING, "instrument_signing"),
    ENT_NAME(ENTENTE_STEP_COUNTERSIGNATURE, "countersignature"),
    ENT_NAME(ENTENTE_STEP_DEPOSIT, "deposit"),
    ENT_NAME(ENTENTE_STEP_NOTIFICATION_TO_PARLIAMENT, "notification_to_parliament"),
    ENT_NAME(ENTENTE_STEP_SUPRANATIONAL_STEP, "supranational_step"),
};
const struct ent_names ent_names_step_kind = ENT_NAMES(STEP_KIND);

#define STATE(name_, text_) ENT_NAME(ENTENTE_STEP_STATE_##name_, text_)
/* Those into which an act can put a step. */
/* clang-format off */
#define STEP_STATES                                                                                \
    STATE(NOT_REQUIRED, "not_required"), STATE(PENDING, "pending"), STATE(READY, "ready"),         \
    STATE(IN_PROGRESS, "in_progress"), STATE(PASSED, "passed"),                                    \
    STATE(DEEMED_PASSED, "deemed_passed"), STATE(REJECTED, "rejected"),                            \
    STATE(RETURNED, "returned"), STATE(SUSPENDED, "suspended"), STATE(LAPSED, "lapsed"),           \
    STATE(WITHDRAWN, "withdrawn"), STATE(VETOED, "vetoed"), STATE(OVERRIDDEN, "overridden"),       \
    STATE(ANNULLED, "annulled"), STATE(EXPIRED, "expired"), STATE(WAIVED, "waived")
/* clang-format on */
static const struct ent_name STEP_STATE[] = {STEP_STATES, STATE(UNKNOWN, "unknown")};
const struct ent_names ent_names_step_state = ENT_NAMES(STEP_STATE);

static const struct ent_name STEP_MOVE[] = {
    STEP_STATES,
    ENT_NAME(ENT_STEP_MOVE_VOTED, "voted"),
    ENT_NAME(ENT_STEP_MOVE_EXTENDED, "extended"),
};
const struct ent_names ent_names_step_move = ENT_NAMES(STEP_MOVE);

static const struct ent_name COMMITMENT_MOVE[] = {
    ENT_NAME(ENT_MOVE_PROGRESS, "progress"),
    ENT_NAME(ENT_MOVE_FULFILMENT, "fulfilment"),
    ENT_NAME(ENT_MOVE_CURE, "cure"),
    ENT_NAME(ENT_MOVE_BREACH_ALLEGED, "breach_alleged"),
    ENT_NAME(ENT_MOVE_BREACH_DETERMINED, "breach_determined"),
    ENT_NAME(ENT_MOVE_BREACH_DISMISSED, "breach_dismissed"),
    ENT_NAME(ENT_MOVE_EXCUSE, "excuse"),
    ENT_NAME(ENT_MOVE_SUSPENSION, "suspension"),
    ENT_NAME(ENT_MOVE_RESUMPTION, "resumption"),
    ENT_NAME(ENT_MOVE_WAIVER, "waiver"),
    ENT_NAME(ENT_MOVE_SUPERSESSION, "supersession"),
    ENT_NAME(ENT_MOVE_PLEDGE, "pledge"),
    ENT_NAME(ENT_MOVE_DELEGATION, "delegation"),
    ENT_NAME(ENT_MOVE_ASSIGNMENT, "assignment"),
    ENT_NAME(ENT_MOVE_EXTENSION, "extension"),
};
const struct ent_names ent_names_commitment_move = ENT_NAMES(COMMITMENT_MOVE);

static const struct ent_name BODY_MOVE[] = {
    ENT_NAME(ENT_BODY_ESTABLISHED, "established"),
    ENT_NAME(ENT_BODY_OPERATING, "operating"),
    ENT_NAME(ENT_BODY_SUSPENDED, "suspended"),
    ENT_NAME(ENT_BODY_DISSOLVED, "dissolved"),
    ENT_NAME(ENT_BODY_EXTENDED, "extended"),
    ENT_NAME(ENT_BODY_JOINED, "joined"),
    ENT_NAME(ENT_BODY_LEFT, "left"),
};
const struct ent_names ent_names_body_move = ENT_NAMES(BODY_MOVE);

static const struct ent_name PERIOD_START[] = {
    ENT_NAME(ENTENTE_START_FIRST_AFTER, "first_after"),
    ENT_NAME(ENTENTE_START_SAME_DAY, "same_day"),
};
const struct ent_names ent_names_period_start = ENT_NAMES(PERIOD_START);

static const struct ent_name MAJORITY_BASE[] = {
    ENT_NAME(ENTENTE_BASE_MEMBERS, "members"),
    ENT_NAME(ENTENTE_BASE_PRESENT, "present"),
    ENT_NAME(ENTENTE_BASE_VOTING, "voting"),
};
const struct ent_names ent_names_majority_base = ENT_NAMES(MAJORITY_BASE);

static const struct ent_name VOTE[] = {
    ENT_NAME(ENTENTE_VOTE_YES, "yes"),
    ENT_NAME(ENTENTE_VOTE_NO, "no"),
    ENT_NAME(ENTENTE_VOTE_ABSTAIN, "abstain"),
};
const struct ent_names ent_names_vote = ENT_NAMES(VOTE);
