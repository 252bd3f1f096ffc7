/* The names of every enumeration, as they stand in documents. */
#include "enums.h"

#include <entente/act.h>
#include <entente/agreement.h>
#include <entente/approval.h>
#include <entente/body.h>
#include <entente/commitment.h>
#include <entente/date.h>
#include <entente/expression.h>
#include <entente/party.h>

static const struct ent_name FORMAT[] = {
    ENT_NAME(ENTENTE_FORMAT_ENTENTE_1, "entente/1"),
};

static const struct ent_name AGREEMENT_KIND[] = {
    ENT_NAME(ENTENTE_KIND_TREATY, "treaty"),
    ENT_NAME(ENTENTE_KIND_CONVENTION, "convention"),
    ENT_NAME(ENTENTE_KIND_AGREEMENT, "agreement"),
    ENT_NAME(ENTENTE_KIND_PROTOCOL, "protocol"),
    ENT_NAME(ENTENTE_KIND_EXCHANGE_OF_NOTES, "exchange_of_notes"),
    ENT_NAME(ENTENTE_KIND_EXCHANGE_OF_LETTERS, "exchange_of_letters"),
    ENT_NAME(ENTENTE_KIND_CHARTER, "charter"),
    ENT_NAME(ENTENTE_KIND_STATUTE, "statute"),
    ENT_NAME(ENTENTE_KIND_CONSTITUTION, "constitution"),
    ENT_NAME(ENTENTE_KIND_COVENANT, "covenant"),
    ENT_NAME(ENTENTE_KIND_PACT, "pact"),
    ENT_NAME(ENTENTE_KIND_MODUS_VIVENDI, "modus_vivendi"),
    ENT_NAME(ENTENTE_KIND_ARRANGEMENT, "arrangement"),
    ENT_NAME(ENTENTE_KIND_ACCORD, "accord"),
    ENT_NAME(ENTENTE_KIND_CONCORDAT, "concordat"),
    ENT_NAME(ENTENTE_KIND_ADDITIONAL_ACT, "additional_act"),
    ENT_NAME(ENTENTE_KIND_ACT_OF_ACCESSION, "act_of_accession"),
    ENT_NAME(ENTENTE_KIND_FINAL_ACT, "final_act"),
    ENT_NAME(ENTENTE_KIND_MOU, "mou"),
    ENT_NAME(ENTENTE_KIND_JOINT_DECLARATION, "joint_declaration"),
    ENT_NAME(ENTENTE_KIND_JOINT_STATEMENT, "joint_statement"),
    ENT_NAME(ENTENTE_KIND_COMMUNIQUE, "communique"),
    ENT_NAME(ENTENTE_KIND_POLITICAL_DECLARATION, "political_declaration"),
    ENT_NAME(ENTENTE_KIND_DECLARATION_OF_INTENT, "declaration_of_intent"),
    ENT_NAME(ENTENTE_KIND_LETTER_OF_INTENT, "letter_of_intent"),
    ENT_NAME(ENTENTE_KIND_SECURITY_ASSURANCES, "security_assurances"),
    ENT_NAME(ENTENTE_KIND_SECURITY_GUARANTEE, "security_guarantee"),
    ENT_NAME(ENTENTE_KIND_SECURITY_COOPERATION_AGREEMENT, "security_cooperation_agreement"),
    ENT_NAME(ENTENTE_KIND_CEASEFIRE, "ceasefire"),
    ENT_NAME(ENTENTE_KIND_ARMISTICE, "armistice"),
    ENT_NAME(ENTENTE_KIND_PEACE_TREATY, "peace_treaty"),
    ENT_NAME(ENTENTE_KIND_SOFA, "sofa"),
    ENT_NAME(ENTENTE_KIND_IMPLEMENTING_ARRANGEMENT, "implementing_arrangement"),
    ENT_NAME(ENTENTE_KIND_TECHNICAL_ARRANGEMENT, "technical_arrangement"),
    ENT_NAME(ENTENTE_KIND_RESOLUTION, "resolution"),
    ENT_NAME(ENTENTE_KIND_DECISION, "decision"),
    ENT_NAME(ENTENTE_KIND_UNILATERAL_DECLARATION, "unilateral_declaration"),
    ENT_NAME(ENTENTE_KIND_OTHER, "other"),
};

static const struct ent_name BINDINGNESS[] = {
    ENT_NAME(ENTENTE_BIND_LEGAL, "legal"),
    ENT_NAME(ENTENTE_BIND_POLITICAL, "political"),
    ENT_NAME(ENTENTE_BIND_MIXED, "mixed"),
    ENT_NAME(ENTENTE_BIND_PROSPECTIVE, "prospective"),
    ENT_NAME(ENTENTE_BIND_DOMESTIC, "domestic"),
    ENT_NAME(ENTENTE_BIND_UNDETERMINED, "undetermined"),
    ENT_NAME(ENTENTE_BIND_DISPUTED, "disputed"),
};

static const struct ent_name LINK_TYPE[] = {
    ENT_NAME(ENTENTE_LINK_PROTOCOL_TO, "protocol_to"),
    ENT_NAME(ENTENTE_LINK_AMENDS, "amends"),
    ENT_NAME(ENTENTE_LINK_SUPPLEMENTS, "supplements"),
    ENT_NAME(ENTENTE_LINK_IMPLEMENTS, "implements"),
    ENT_NAME(ENTENTE_LINK_REPLACES, "replaces"),
    ENT_NAME(ENTENTE_LINK_SUSPENDS, "suspends"),
    ENT_NAME(ENTENTE_LINK_REVIVES, "revives"),
    ENT_NAME(ENTENTE_LINK_CONDITIONAL_ON, "conditional_on"),
    ENT_NAME(ENTENTE_LINK_PART_OF, "part_of"),
    ENT_NAME(ENTENTE_LINK_ANNEX_OPTIONAL, "annex_optional"),
    ENT_NAME(ENTENTE_LINK_INTERPRETS, "interprets"),
    ENT_NAME(ENTENTE_LINK_PRECEDES, "precedes"),
};

static const struct ent_name GATE[] = {
    ENT_NAME(ENTENTE_GATE_PARTIES_ONLY, "parties_only"),
    ENT_NAME(ENTENTE_GATE_SIGNATORIES_AND_PARTIES, "signatories_and_parties"),
    ENT_NAME(ENTENTE_GATE_OPEN, "open"),
};

static const struct ent_name PROVISION_NATURE[] = {
    ENT_NAME(ENTENTE_NATURE_NORMATIVE, "normative"),
    ENT_NAME(ENTENTE_NATURE_PROGRAMMATIC, "programmatic"),
    ENT_NAME(ENTENTE_NATURE_DECLARATORY, "declaratory"),
    ENT_NAME(ENTENTE_NATURE_DEFINITION, "definition"),
    ENT_NAME(ENTENTE_NATURE_INSTITUTIONAL, "institutional"),
    ENT_NAME(ENTENTE_NATURE_FINAL_CLAUSE, "final_clause"),
    ENT_NAME(ENTENTE_NATURE_PREAMBULAR, "preambular"),
};

static const struct ent_name SOURCE_KIND[] = {
    ENT_NAME(ENTENTE_SOURCE_OFFICIAL, "official"),
    ENT_NAME(ENTENTE_SOURCE_MEDIA, "media"),
    ENT_NAME(ENTENTE_SOURCE_DATABASE, "database"),
    ENT_NAME(ENTENTE_SOURCE_PERSON, "person"),
    ENT_NAME(ENTENTE_SOURCE_DOCUMENT, "document"),
    ENT_NAME(ENTENTE_SOURCE_STATEMENT, "statement"),
    ENT_NAME(ENTENTE_SOURCE_PUBLICATION, "publication"),
    ENT_NAME(ENTENTE_SOURCE_DATASET, "dataset"),
    ENT_NAME(ENTENTE_SOURCE_OTHER, "other"),
};

static const struct ent_name CALENDAR_UNIT[] = {
    ENT_NAME(ENTENTE_CALENDAR_SITTING_DAY, "sitting_day"),
    ENT_NAME(ENTENTE_CALENDAR_WORKING_DAY, "working_day"),
};

static const struct ent_name PARTY_KIND[] = {
    ENT_NAME(ENTENTE_PARTY_STATE, "state"),
    ENT_NAME(ENTENTE_PARTY_IGO, "igo"),
    ENT_NAME(ENTENTE_PARTY_REIO, "reio"),
    ENT_NAME(ENTENTE_PARTY_ENTITY, "entity"),
    ENT_NAME(ENTENTE_PARTY_SUBNATIONAL, "subnational"),
    ENT_NAME(ENTENTE_PARTY_GROUP, "group"),
    ENT_NAME(ENTENTE_PARTY_OTHER, "other"),
};

static const struct ent_name PARTY_ROLE[] = {
    ENT_NAME(ENTENTE_ROLE_DEPOSITARY, "depositary"),
    ENT_NAME(ENTENTE_ROLE_OBSERVER, "observer"),
    ENT_NAME(ENTENTE_ROLE_ADVERSE_THIRD_STATE, "adverse_third_state"),
    ENT_NAME(ENTENTE_ROLE_THIRD, "third"),
    ENT_NAME(ENTENTE_ROLE_NEGOTIATING, "negotiating"),
    ENT_NAME(ENTENTE_ROLE_SUCCESSOR, "successor"),
    ENT_NAME(ENTENTE_ROLE_INVITED, "invited"),
    ENT_NAME(ENTENTE_ROLE_PARTICIPANT_IN_TALKS, "participant_in_talks"),
};

static const struct ent_name ACT_TYPE[] = {
    ENT_NAME(ENTENTE_ACT_PROPOSAL, "proposal"),
    ENT_NAME(ENTENTE_ACT_NEGOTIATION_OPENED, "negotiation_opened"),
    ENT_NAME(ENTENTE_ACT_DRAFT_TABLED, "draft_tabled"),
    ENT_NAME(ENTENTE_ACT_INITIALLING, "initialling"),
    ENT_NAME(ENTENTE_ACT_ADOPTION, "adoption"),
    ENT_NAME(ENTENTE_ACT_AUTHENTICATION, "authentication"),
    ENT_NAME(ENTENTE_ACT_OPENING, "opening"),
    ENT_NAME(ENTENTE_ACT_CLOSING, "closing"),
    ENT_NAME(ENTENTE_ACT_TEXT_CORRECTION, "text_correction"),
    ENT_NAME(ENTENTE_ACT_REGISTRATION, "registration"),
    ENT_NAME(ENTENTE_ACT_NEGOTIATION_ABANDONED, "negotiation_abandoned"),
    ENT_NAME(ENTENTE_ACT_MILESTONE, "milestone"),
    ENT_NAME(ENTENTE_ACT_FULL_POWERS, "full_powers"),
    ENT_NAME(ENTENTE_ACT_INVITATION, "invitation"),
    ENT_NAME(ENTENTE_ACT_SIGNATURE, "signature"),
    ENT_NAME(ENTENTE_ACT_SIGNATURE_AD_REFERENDUM, "signature_ad_referendum"),
    ENT_NAME(ENTENTE_ACT_SIGNATURE_CONFIRMATION, "signature_confirmation"),
    ENT_NAME(ENTENTE_ACT_DEFINITIVE_SIGNATURE, "definitive_signature"),
    ENT_NAME(ENTENTE_ACT_RATIFICATION, "ratification"),
    ENT_NAME(ENTENTE_ACT_ACCEPTANCE, "acceptance"),
    ENT_NAME(ENTENTE_ACT_APPROVAL, "approval"),
    ENT_NAME(ENTENTE_ACT_ACCESSION, "accession"),
    ENT_NAME(ENTENTE_ACT_FORMAL_CONFIRMATION, "formal_confirmation"),
    ENT_NAME(ENTENTE_ACT_EXCHANGE, "exchange"),
    ENT_NAME(ENTENTE_ACT_NOTIFICATION_OF_COMPLETION, "notification_of_completion"),
    ENT_NAME(ENTENTE_ACT_SUCCESSION, "succession"),
    ENT_NAME(ENTENTE_ACT_CONSENT, "consent"),
    ENT_NAME(ENTENTE_ACT_ENDORSEMENT, "endorsement"),
    ENT_NAME(ENTENTE_ACT_INSTRUMENT_WITHDRAWAL, "instrument_withdrawal"),
    ENT_NAME(ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY, "intention_not_to_become_party"),
    ENT_NAME(ENTENTE_ACT_ACT_CONFIRMATION, "act_confirmation"),
    ENT_NAME(ENTENTE_ACT_EXTINCTION, "extinction"),
    ENT_NAME(ENTENTE_ACT_RESERVATION, "reservation"),
    ENT_NAME(ENTENTE_ACT_RESERVATION_CONFIRMATION, "reservation_confirmation"),
    ENT_NAME(ENTENTE_ACT_RESERVATION_ACCEPTANCE, "reservation_acceptance"),
    ENT_NAME(ENTENTE_ACT_RESERVATION_WITHDRAWAL, "reservation_withdrawal"),
    ENT_NAME(ENTENTE_ACT_OBJECTION, "objection"),
    ENT_NAME(ENTENTE_ACT_OBJECTION_WITHDRAWAL, "objection_withdrawal"),
    ENT_NAME(ENTENTE_ACT_INTERPRETATIVE_DECLARATION, "interpretative_declaration"),
    ENT_NAME(ENTENTE_ACT_DECLARATION, "declaration"),
    ENT_NAME(ENTENTE_ACT_DECLARATION_WITHDRAWAL, "declaration_withdrawal"),
    ENT_NAME(ENTENTE_ACT_TERRITORIAL_EXTENSION, "territorial_extension"),
    ENT_NAME(ENTENTE_ACT_TERRITORIAL_EXCLUSION, "territorial_exclusion"),
    ENT_NAME(ENTENTE_ACT_PROVISIONAL_APPLICATION, "provisional_application"),
    ENT_NAME(ENTENTE_ACT_PROVISIONAL_APPLICATION_OPT_OUT, "provisional_application_opt_out"),
    ENT_NAME(ENTENTE_ACT_PROVISIONAL_APPLICATION_END, "provisional_application_end"),
    ENT_NAME(ENTENTE_ACT_REJECTION, "rejection"),
    ENT_NAME(ENTENTE_ACT_ACCESSION_ACCEPTANCE, "accession_acceptance"),
    ENT_NAME(ENTENTE_ACT_ACCESSION_OBJECTION, "accession_objection"),
    ENT_NAME(ENTENTE_ACT_NOTIFICATION_BILATERAL_ENTRY, "notification_bilateral_entry"),
    ENT_NAME(ENTENTE_ACT_NOTIFICATION_PROVISIONAL_APPLICATION,
             "notification_provisional_application"),
    ENT_NAME(ENTENTE_ACT_WAIVER, "waiver"),
    ENT_NAME(ENTENTE_ACT_WITHDRAWAL, "withdrawal"),
    ENT_NAME(ENTENTE_ACT_DENUNCIATION, "denunciation"),
    ENT_NAME(ENTENTE_ACT_WITHDRAWAL_RETRACTION, "withdrawal_retraction"),
    ENT_NAME(ENTENTE_ACT_SUSPENSION, "suspension"),
    ENT_NAME(ENTENTE_ACT_RESUMPTION, "resumption"),
    ENT_NAME(ENTENTE_ACT_EXCLUSION, "exclusion"),
    ENT_NAME(ENTENTE_ACT_DISSOCIATION, "dissociation"),
    ENT_NAME(ENTENTE_ACT_INVOCATION, "invocation"),
    ENT_NAME(ENTENTE_ACT_INVOCATION_OBJECTION, "invocation_objection"),
    ENT_NAME(ENTENTE_ACT_DETERMINATION, "determination"),
    ENT_NAME(ENTENTE_ACT_AGREEMENT_SUSPENSION, "agreement_suspension"),
    ENT_NAME(ENTENTE_ACT_AGREEMENT_RESUMPTION, "agreement_resumption"),
    ENT_NAME(ENTENTE_ACT_TERMINATION, "termination"),
    ENT_NAME(ENTENTE_ACT_EXTENSION, "extension"),
    ENT_NAME(ENTENTE_ACT_RENEWAL_REFUSAL, "renewal_refusal"),
    ENT_NAME(ENTENTE_ACT_AMENDMENT_ADOPTED, "amendment_adopted"),
    ENT_NAME(ENTENTE_ACT_STATEMENT, "statement"),
    ENT_NAME(ENTENTE_ACT_EVENT, "event"),
    ENT_NAME(ENTENTE_ACT_STEP, "step"),
    ENT_NAME(ENTENTE_ACT_COMMITMENT, "commitment"),
    ENT_NAME(ENTENTE_ACT_BODY, "body"),
};

static const struct ent_name MODALITY[] = {
    ENT_NAME(ENTENTE_MODALITY_ASSERTED, "asserted"),
    ENT_NAME(ENTENTE_MODALITY_ANNOUNCED, "announced"),
    ENT_NAME(ENTENTE_MODALITY_REPORTED, "reported"),
    ENT_NAME(ENTENTE_MODALITY_EXPECTED, "expected"),
    ENT_NAME(ENTENTE_MODALITY_POSSIBLE, "possible"),
    ENT_NAME(ENTENTE_MODALITY_DENIED, "denied"),
};

static const struct ent_name OBJECTION_EFFECT[] = {
    ENT_NAME(ENTENTE_OBJECTION_SIMPLE, "simple"),
    ENT_NAME(ENTENTE_OBJECTION_PRECLUDES_ENTRY, "precludes_entry"),
    ENT_NAME(ENTENTE_OBJECTION_INTERMEDIATE, "intermediate"),
    ENT_NAME(ENTENTE_OBJECTION_SEVERANCE, "severance"),
};

static const struct ent_name DETERMINATION[] = {
    ENT_NAME(ENTENTE_DETERMINATION_ALLEGED, "alleged"),
    ENT_NAME(ENTENTE_DETERMINATION_REPORTED, "reported"),
    ENT_NAME(ENTENTE_DETERMINATION_ACKNOWLEDGED, "acknowledged"),
    ENT_NAME(ENTENTE_DETERMINATION_DETERMINED, "determined"),
    ENT_NAME(ENTENTE_DETERMINATION_DENIED, "denied"),
    ENT_NAME(ENTENTE_DETERMINATION_REVERSED, "reversed"),
};

static const struct ent_name DETERMINED[] = {
    ENT_NAME(ENTENTE_OF_ENTRY_INTO_FORCE, "entry_into_force"),
    ENT_NAME(ENTENTE_OF_WITHDRAWAL, "withdrawal"),
    ENT_NAME(ENTENTE_OF_TERMINATION, "termination"),
    ENT_NAME(ENTENTE_OF_PERMISSIBILITY, "permissibility"),
};

static const struct ent_name OFFICE[] = {
    ENT_NAME(ENTENTE_OFFICE_HEAD_OF_STATE, "head_of_state"),
    ENT_NAME(ENTENTE_OFFICE_HEAD_OF_GOVERNMENT, "head_of_government"),
    ENT_NAME(ENTENTE_OFFICE_FOREIGN_MINISTER, "foreign_minister"),
    ENT_NAME(ENTENTE_OFFICE_HEAD_OF_MISSION, "head_of_mission"),
    ENT_NAME(ENTENTE_OFFICE_REPRESENTATIVE, "representative"),
    ENT_NAME(ENTENTE_OFFICE_OTHER, "other"),
};

static const struct ent_name ACT_FORM[] = {
    ENT_NAME(ENTENTE_FORM_WRITTEN, "written"),
    ENT_NAME(ENTENTE_FORM_ORAL, "oral"),
};

static const struct ent_name OP[] = {
    ENT_NAME(ENTENTE_OP_COUNT, "count"),
    ENT_NAME(ENTENTE_OP_ALL, "all"),
    ENT_NAME(ENTENTE_OP_SHARE, "share"),
    ENT_NAME(ENTENTE_OP_WEIGHT, "weight"),
    ENT_NAME(ENTENTE_OP_RATIO, "ratio"),
    ENT_NAME(ENTENTE_OP_DISTINCT, "distinct"),
    ENT_NAME(ENTENTE_OP_EVENT, "event"),
    ENT_NAME(ENTENTE_OP_OWN_ACT, "own_act"),
    ENT_NAME(ENTENTE_OP_IN_FORCE, "in_force"),
    ENT_NAME(ENTENTE_OP_REACHED, "reached"),
    ENT_NAME(ENTENTE_OP_WAIVABLE, "waivable"),
    ENT_NAME(ENTENTE_OP_HOLDS_FOR, "holds_for"),
    ENT_NAME(ENTENTE_OP_AND, "and"),
    ENT_NAME(ENTENTE_OP_OR, "or"),
    ENT_NAME(ENTENTE_OP_NOT, "not"),
    ENT_NAME(ENTENTE_OP_K_OF, "k_of"),
    ENT_NAME(ENTENTE_OP_STEP, "step"),
    ENT_NAME(ENTENTE_OP_DATE, "date"),
    ENT_NAME(ENTENTE_OP_MILESTONE, "milestone"),
    ENT_NAME(ENTENTE_OP_WHEN, "when"),
    ENT_NAME(ENTENTE_OP_OWN_CONSENT, "own_consent"),
    ENT_NAME(ENTENTE_OP_ADD, "add"),
    ENT_NAME(ENTENTE_OP_ALIGN, "align"),
    ENT_NAME(ENTENTE_OP_LATER, "later"),
    ENT_NAME(ENTENTE_OP_EARLIER, "earlier"),
    ENT_NAME(ENTENTE_OP_IF_BY, "if_by"),
    ENT_NAME(ENTENTE_OP_NEVER, "never"),
    ENT_NAME(ENTENTE_OP_SYMBOL, "symbol"),
};

static const struct ent_name CMP[] = {
    ENT_NAME(ENTENTE_CMP_GE, "ge"),
    ENT_NAME(ENTENTE_CMP_GT, "gt"),
};

static const struct ent_name REIO[] = {
    ENT_NAME(ENTENTE_REIO_NOT_ADDITIONAL, "not_additional"),
    ENT_NAME(ENTENTE_REIO_IGNORE, "ignore"),
    ENT_NAME(ENTENTE_REIO_COUNT, "count"),
    ENT_NAME(ENTENTE_REIO_COUNT_AS_MEMBERS, "count_as_members"),
};

static const struct ent_name BOUNDARY[] = {
    ENT_NAME(ENTENTE_BOUNDARY_CONDITION, "condition"),
    ENT_NAME(ENTENTE_BOUNDARY_ENTRY, "entry"),
};

static const struct ent_name MILESTONE[] = {
    ENT_NAME(ENTENTE_MILESTONE_ADOPTION, "adoption"),
    ENT_NAME(ENTENTE_MILESTONE_OPENED, "opened"),
    ENT_NAME(ENTENTE_MILESTONE_CLOSED, "closed"),
    ENT_NAME(ENTENTE_MILESTONE_SIGNATURE, "signature"),
    ENT_NAME(ENTENTE_MILESTONE_LAST_SIGNATURE, "last_signature"),
    ENT_NAME(ENTENTE_MILESTONE_EIF, "eif"),
    ENT_NAME(ENTENTE_MILESTONE_EIF_PROVISIONAL, "eif_provisional"),
    ENT_NAME(ENTENTE_MILESTONE_OWN_EIF, "own_eif"),
    ENT_NAME(ENTENTE_MILESTONE_TRIGGER, "trigger"),
    ENT_NAME(ENTENTE_MILESTONE_ACTIVATION, "activation"),
};

static const struct ent_name AS_OF[] = {
    ENT_NAME(ENTENTE_AS_OF_ADOPTION, "adoption"),
    ENT_NAME(ENTENTE_AS_OF_OPENED, "opened"),
    ENT_NAME(ENTENTE_AS_OF_NOW, "now"),
};

static const struct ent_name PROMPTNESS[] = {
    ENT_NAME(ENTENTE_PROMPT_FORTHWITH, "forthwith"),
    ENT_NAME(ENTENTE_PROMPT_IMMEDIATELY, "immediately"),
    ENT_NAME(ENTENTE_PROMPT_WITHOUT_DELAY, "without_delay"),
    ENT_NAME(ENTENTE_PROMPT_PROMPTLY, "promptly"),
};

static const struct ent_name BILATERAL[] = {
    ENT_NAME(ENTENTE_BILATERAL_UNLESS_OBJECTED, "unless_objected"),
    ENT_NAME(ENTENTE_BILATERAL_ONLY_IF_ACCEPTED, "only_if_accepted"),
};

static const struct ent_name PERMITTED[] = {
    ENT_NAME(ENTENTE_RESERVATIONS_ANY, "any"),
    ENT_NAME(ENTENTE_RESERVATIONS_NONE, "none"),
    ENT_NAME(ENTENTE_RESERVATIONS_SPECIFIED, "specified"),
    ENT_NAME(ENTENTE_RESERVATIONS_EXCEPT, "except"),
};

static const struct ent_name OBJECTION_CLAUSE[] = {
    ENT_NAME(ENTENTE_OBJECTION_CLAUSE_PRECLUDES_ENTRY, "precludes_entry"),
};

static const struct ent_name DECLARATIONS_CLAUSE[] = {
    ENT_NAME(ENTENTE_DECLARATIONS_NONE, "none"),
};

static const struct ent_name WITHDRAWAL_ALLOWED[] = {
    ENT_NAME(ENTENTE_WITHDRAWAL_YES, "yes"),
    ENT_NAME(ENTENTE_WITHDRAWAL_NO, "no"),
    ENT_NAME(ENTENTE_WITHDRAWAL_SILENT, "silent"),
};

static const struct ent_name CLAUSE_DAY[] = {
    ENT_NAME(ENTENTE_FROM_EIF, "eif"),
    ENT_NAME(ENTENTE_FROM_OWN_EIF, "own_eif"),
};

static const struct ent_name PROTOCOL_EFFECT[] = {
    ENT_NAME(ENTENTE_PROTOCOLS_AUTOMATIC, "automatic"),
    ENT_NAME(ENTENTE_PROTOCOLS_NONE, "none"),
};

static const struct ent_name NON_APPLICATION[] = {
    ENT_NAME(ENTENTE_NON_APPLICATION_AT_ACCESSION, "at_accession"),
    ENT_NAME(ENTENTE_NON_APPLICATION_ANY_TIME, "any_time"),
};

static const struct ent_name DURATION_TYPE[] = {
    ENT_NAME(ENTENTE_DURATION_INDEFINITE, "indefinite"),
    ENT_NAME(ENTENTE_DURATION_FIXED, "fixed"),
    ENT_NAME(ENTENTE_DURATION_TACIT_RENEWAL, "tacit_renewal"),
    ENT_NAME(ENTENTE_DURATION_UNTIL_NOTICE, "until_notice"),
};

static const struct ent_name LAST_DAY[] = {
    ENT_NAME(ENTENTE_LAST_DAY_BEFORE, "before"),
    ENT_NAME(ENTENTE_LAST_DAY_ON, "on"),
};

static const struct ent_name AMENDMENT_MODEL[] = {
    ENT_NAME(ENTENTE_AMENDMENT_VCLT_DEFAULT, "vclt_default"),
    ENT_NAME(ENTENTE_AMENDMENT_ACCEPTERS_AFTER_SHARE, "accepters_after_share"),
    ENT_NAME(ENTENTE_AMENDMENT_ALL_AFTER_SHARE, "all_after_share"),
    ENT_NAME(ENTENTE_AMENDMENT_ALL_UNANIMOUS, "all_unanimous"),
    ENT_NAME(ENTENTE_AMENDMENT_TACIT, "tacit"),
    ENT_NAME(ENTENTE_AMENDMENT_ANNEX_OPT_OUT, "annex_opt_out"),
    ENT_NAME(ENTENTE_AMENDMENT_ADJUSTMENT, "adjustment"),
    ENT_NAME(ENTENTE_AMENDMENT_ORGAN_ACTIVATION, "organ_activation"),
    ENT_NAME(ENTENTE_AMENDMENT_SIMPLIFIED_REVISION, "simplified_revision"),
};

static const struct ent_name YES_NO[] = {
    ENT_NAME(ENTENTE_ANSWER_YES, "yes"),
    ENT_NAME(ENTENTE_ANSWER_NO, "no"),
};

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

static const struct ent_name MEMBERSHIP[] = {
    ENT_NAME(ENTENTE_MEMBERSHIP_EXPRESSED_READINESS, "expressed_readiness"),
    ENT_NAME(ENTENTE_MEMBERSHIP_INVITED, "invited"),
    ENT_NAME(ENTENTE_MEMBERSHIP_PENDING, "pending"),
    ENT_NAME(ENTENTE_MEMBERSHIP_ACTIVE, "active"),
    ENT_NAME(ENTENTE_MEMBERSHIP_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_MEMBERSHIP_LEFT, "left"),
    ENT_NAME(ENTENTE_MEMBERSHIP_EXPELLED, "expelled"),
};

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

static const struct ent_name DEONTIC[] = {
    ENT_NAME(ENTENTE_DEONTIC_OBLIGATION, "obligation"),
    ENT_NAME(ENTENTE_DEONTIC_PROHIBITION, "prohibition"),
    ENT_NAME(ENTENTE_DEONTIC_PERMISSION, "permission"),
    ENT_NAME(ENTENTE_DEONTIC_POWER, "power"),
    ENT_NAME(ENTENTE_DEONTIC_INTENT, "intent"),
};

static const struct ent_name COMMITMENT_NATURE[] = {
    ENT_NAME(ENTENTE_DUTY_CONDUCT, "conduct"),
    ENT_NAME(ENTENTE_DUTY_RESULT, "result"),
    ENT_NAME(ENTENTE_DUTY_BEST_EFFORTS, "best_efforts"),
};

static const struct ent_name MODE[] = {
    ENT_NAME(ENTENTE_MODE_SEVERAL, "several"),
    ENT_NAME(ENTENTE_MODE_JOINT, "joint"),
    ENT_NAME(ENTENTE_MODE_JOINT_AND_SEVERAL, "joint_and_several"),
    ENT_NAME(ENTENTE_MODE_UNRESOLVED, "unresolved"),
};

static const struct ent_name ON_SUSPENSION[] = {
    ENT_NAME(ENTENTE_ON_SUSPENSION_RUNS_ON, "runs_on"),
    ENT_NAME(ENTENTE_ON_SUSPENSION_STOPS, "stops"),
    ENT_NAME(ENTENTE_ON_SUSPENSION_RESTARTS, "restarts"),
};

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

static const struct ent_name STEP_STATE[] = {
    ENT_NAME(ENTENTE_STEP_STATE_NOT_REQUIRED, "not_required"),
    ENT_NAME(ENTENTE_STEP_STATE_PENDING, "pending"),
    ENT_NAME(ENTENTE_STEP_STATE_READY, "ready"),
    ENT_NAME(ENTENTE_STEP_STATE_IN_PROGRESS, "in_progress"),
    ENT_NAME(ENTENTE_STEP_STATE_PASSED, "passed"),
    ENT_NAME(ENTENTE_STEP_STATE_DEEMED_PASSED, "deemed_passed"),
    ENT_NAME(ENTENTE_STEP_STATE_REJECTED, "rejected"),
    ENT_NAME(ENTENTE_STEP_STATE_RETURNED, "returned"),
    ENT_NAME(ENTENTE_STEP_STATE_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_STEP_STATE_LAPSED, "lapsed"),
    ENT_NAME(ENTENTE_STEP_STATE_WITHDRAWN, "withdrawn"),
    ENT_NAME(ENTENTE_STEP_STATE_VETOED, "vetoed"),
    ENT_NAME(ENTENTE_STEP_STATE_OVERRIDDEN, "overridden"),
    ENT_NAME(ENTENTE_STEP_STATE_ANNULLED, "annulled"),
    ENT_NAME(ENTENTE_STEP_STATE_EXPIRED, "expired"),
    ENT_NAME(ENTENTE_STEP_STATE_WAIVED, "waived"),
    ENT_NAME(ENTENTE_STEP_STATE_UNKNOWN, "unknown"),
};

static const struct ent_name PERIOD_START[] = {
    ENT_NAME(ENTENTE_START_FIRST_AFTER, "first_after"),
    ENT_NAME(ENTENTE_START_SAME_DAY, "same_day"),
};

static const struct ent_name MAJORITY_BASE[] = {
    ENT_NAME(ENTENTE_BASE_MEMBERS, "members"),
    ENT_NAME(ENTENTE_BASE_PRESENT, "present"),
    ENT_NAME(ENTENTE_BASE_VOTING, "voting"),
};

static const struct ent_name VOTE[] = {
    ENT_NAME(ENTENTE_VOTE_YES, "yes"),
    ENT_NAME(ENTENTE_VOTE_NO, "no"),
    ENT_NAME(ENTENTE_VOTE_ABSTAIN, "abstain"),
};

const struct ent_names ent_names_format = ENT_NAMES(FORMAT);
const struct ent_names ent_names_agreement_kind = ENT_NAMES(AGREEMENT_KIND);
const struct ent_names ent_names_bindingness = ENT_NAMES(BINDINGNESS);
const struct ent_names ent_names_link_type = ENT_NAMES(LINK_TYPE);
const struct ent_names ent_names_gate = ENT_NAMES(GATE);
const struct ent_names ent_names_provision_nature = ENT_NAMES(PROVISION_NATURE);
const struct ent_names ent_names_source_kind = ENT_NAMES(SOURCE_KIND);
const struct ent_names ent_names_calendar_unit = ENT_NAMES(CALENDAR_UNIT);
const struct ent_names ent_names_party_kind = ENT_NAMES(PARTY_KIND);
const struct ent_names ent_names_party_role = ENT_NAMES(PARTY_ROLE);
const struct ent_names ent_names_act_type = ENT_NAMES(ACT_TYPE);
const struct ent_names ent_names_modality = ENT_NAMES(MODALITY);
const struct ent_names ent_names_objection_effect = ENT_NAMES(OBJECTION_EFFECT);
const struct ent_names ent_names_determination = ENT_NAMES(DETERMINATION);
const struct ent_names ent_names_determined = ENT_NAMES(DETERMINED);
const struct ent_names ent_names_office = ENT_NAMES(OFFICE);
const struct ent_names ent_names_act_form = ENT_NAMES(ACT_FORM);
const struct ent_names ent_names_op = ENT_NAMES(OP);
const struct ent_names ent_names_cmp = ENT_NAMES(CMP);
const struct ent_names ent_names_reio = ENT_NAMES(REIO);
const struct ent_names ent_names_boundary = ENT_NAMES(BOUNDARY);
const struct ent_names ent_names_milestone = ENT_NAMES(MILESTONE);
const struct ent_names ent_names_as_of = ENT_NAMES(AS_OF);
const struct ent_names ent_names_promptness = ENT_NAMES(PROMPTNESS);
const struct ent_names ent_names_bilateral = ENT_NAMES(BILATERAL);
const struct ent_names ent_names_permitted = ENT_NAMES(PERMITTED);
const struct ent_names ent_names_objection_clause = ENT_NAMES(OBJECTION_CLAUSE);
const struct ent_names ent_names_declarations_clause = ENT_NAMES(DECLARATIONS_CLAUSE);
const struct ent_names ent_names_withdrawal_allowed = ENT_NAMES(WITHDRAWAL_ALLOWED);
const struct ent_names ent_names_clause_day = ENT_NAMES(CLAUSE_DAY);
const struct ent_names ent_names_protocol_effect = ENT_NAMES(PROTOCOL_EFFECT);
const struct ent_names ent_names_non_application = ENT_NAMES(NON_APPLICATION);
const struct ent_names ent_names_duration_type = ENT_NAMES(DURATION_TYPE);
const struct ent_names ent_names_last_day = ENT_NAMES(LAST_DAY);
const struct ent_names ent_names_amendment_model = ENT_NAMES(AMENDMENT_MODEL);
const struct ent_names ent_names_yes_no = ENT_NAMES(YES_NO);
const struct ent_names ent_names_body_kind = ENT_NAMES(BODY_KIND);
const struct ent_names ent_names_body_role = ENT_NAMES(BODY_ROLE);
const struct ent_names ent_names_membership = ENT_NAMES(MEMBERSHIP);
const struct ent_names ent_names_body_relation = ENT_NAMES(BODY_RELATION);
const struct ent_names ent_names_commitment_type = ENT_NAMES(COMMITMENT_TYPE);
const struct ent_names ent_names_deontic = ENT_NAMES(DEONTIC);
const struct ent_names ent_names_commitment_nature = ENT_NAMES(COMMITMENT_NATURE);
const struct ent_names ent_names_mode = ENT_NAMES(MODE);
const struct ent_names ent_names_on_suspension = ENT_NAMES(ON_SUSPENSION);
const struct ent_names ent_names_purpose = ENT_NAMES(PURPOSE);
const struct ent_names ent_names_step_kind = ENT_NAMES(STEP_KIND);
const struct ent_names ent_names_step_state = ENT_NAMES(STEP_STATE);
const struct ent_names ent_names_period_start = ENT_NAMES(PERIOD_START);
const struct ent_names ent_names_majority_base = ENT_NAMES(MAJORITY_BASE);
const struct ent_names ent_names_vote = ENT_NAMES(VOTE);
