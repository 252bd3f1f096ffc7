/* The names of enumerations: the agreement, its parties and what its clauses
 * say. */
#include "enums.h"

#include <entente/agreement.h>
#include <entente/party.h>

static const struct ent_name FORMAT[] = {
    ENT_NAME(ENTENTE_FORMAT_ENTENTE_1, "entente/1"),
};
const struct ent_names ent_names_format = ENT_NAMES(FORMAT);

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
const struct ent_names ent_names_agreement_kind = ENT_NAMES(AGREEMENT_KIND);

static const struct ent_name BINDINGNESS[] = {
    ENT_NAME(ENTENTE_BIND_LEGAL, "legal"),
    ENT_NAME(ENTENTE_BIND_POLITICAL, "political"),
    ENT_NAME(ENTENTE_BIND_MIXED, "mixed"),
    ENT_NAME(ENTENTE_BIND_PROSPECTIVE, "prospective"),
    ENT_NAME(ENTENTE_BIND_DOMESTIC, "domestic"),
    ENT_NAME(ENTENTE_BIND_UNDETERMINED, "undetermined"),
    ENT_NAME(ENTENTE_BIND_DISPUTED, "disputed"),
};
const struct ent_names ent_names_bindingness = ENT_NAMES(BINDINGNESS);

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
const struct ent_names ent_names_link_type = ENT_NAMES(LINK_TYPE);

static const struct ent_name GATE[] = {
    ENT_NAME(ENTENTE_GATE_PARTIES_ONLY, "parties_only"),
    ENT_NAME(ENTENTE_GATE_SIGNATORIES_AND_PARTIES, "signatories_and_parties"),
    ENT_NAME(ENTENTE_GATE_OPEN, "open"),
};
const struct ent_names ent_names_gate = ENT_NAMES(GATE);

static const struct ent_name PROVISION_NATURE[] = {
    ENT_NAME(ENTENTE_NATURE_NORMATIVE, "normative"),
    ENT_NAME(ENTENTE_NATURE_PROGRAMMATIC, "programmatic"),
    ENT_NAME(ENTENTE_NATURE_DECLARATORY, "declaratory"),
    ENT_NAME(ENTENTE_NATURE_DEFINITION, "definition"),
    ENT_NAME(ENTENTE_NATURE_INSTITUTIONAL, "institutional"),
    ENT_NAME(ENTENTE_NATURE_FINAL_CLAUSE, "final_clause"),
    ENT_NAME(ENTENTE_NATURE_PREAMBULAR, "preambular"),
};
const struct ent_names ent_names_provision_nature = ENT_NAMES(PROVISION_NATURE);

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
const struct ent_names ent_names_source_kind = ENT_NAMES(SOURCE_KIND);

static const struct ent_name CALENDAR_UNIT[] = {
    ENT_NAME(ENTENTE_CALENDAR_SITTING_DAY, "sitting_day"),
    ENT_NAME(ENTENTE_CALENDAR_WORKING_DAY, "working_day"),
};
const struct ent_names ent_names_calendar_unit = ENT_NAMES(CALENDAR_UNIT);

static const struct ent_name PARTY_KIND[] = {
    ENT_NAME(ENTENTE_PARTY_STATE, "state"),
    ENT_NAME(ENTENTE_PARTY_IGO, "igo"),
    ENT_NAME(ENTENTE_PARTY_REIO, "reio"),
    ENT_NAME(ENTENTE_PARTY_ENTITY, "entity"),
    ENT_NAME(ENTENTE_PARTY_SUBNATIONAL, "subnational"),
    ENT_NAME(ENTENTE_PARTY_GROUP, "group"),
    ENT_NAME(ENTENTE_PARTY_OTHER, "other"),
};
const struct ent_names ent_names_party_kind = ENT_NAMES(PARTY_KIND);

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
const struct ent_names ent_names_party_role = ENT_NAMES(PARTY_ROLE);

static const struct ent_name BILATERAL[] = {
    ENT_NAME(ENTENTE_BILATERAL_UNLESS_OBJECTED, "unless_objected"),
    ENT_NAME(ENTENTE_BILATERAL_ONLY_IF_ACCEPTED, "only_if_accepted"),
};
const struct ent_names ent_names_bilateral = ENT_NAMES(BILATERAL);

static const struct ent_name PERMITTED[] = {
    ENT_NAME(ENTENTE_RESERVATIONS_ANY, "any"),
    ENT_NAME(ENTENTE_RESERVATIONS_NONE, "none"),
    ENT_NAME(ENTENTE_RESERVATIONS_SPECIFIED, "specified"),
    ENT_NAME(ENTENTE_RESERVATIONS_EXCEPT, "except"),
};
const struct ent_names ent_names_permitted = ENT_NAMES(PERMITTED);

static const struct ent_name OBJECTION_CLAUSE[] = {
    ENT_NAME(ENTENTE_OBJECTION_CLAUSE_PRECLUDES_ENTRY, "precludes_entry"),
};
const struct ent_names ent_names_objection_clause = ENT_NAMES(OBJECTION_CLAUSE);

static const struct ent_name DECLARATIONS_CLAUSE[] = {
    ENT_NAME(ENTENTE_DECLARATIONS_NONE, "none"),
};
const struct ent_names ent_names_declarations_clause = ENT_NAMES(DECLARATIONS_CLAUSE);

static const struct ent_name ACCEPTED_BY[] = {
    ENT_NAME(ENTENTE_ACCEPTED_BY_EACH, "each"),
    ENT_NAME(ENTENTE_ACCEPTED_BY_ALL, "all"),
    ENT_NAME(ENTENTE_ACCEPTED_BY_ORGAN, "organ"),
};
const struct ent_names ent_names_accepted_by = ENT_NAMES(ACCEPTED_BY);

static const struct ent_name WITHDRAWAL_ALLOWED[] = {
    ENT_NAME(ENTENTE_WITHDRAWAL_YES, "yes"),
    ENT_NAME(ENTENTE_WITHDRAWAL_NO, "no"),
    ENT_NAME(ENTENTE_WITHDRAWAL_SILENT, "silent"),
};
const struct ent_names ent_names_withdrawal_allowed = ENT_NAMES(WITHDRAWAL_ALLOWED);

static const struct ent_name CLAUSE_DAY[] = {
    ENT_NAME(ENTENTE_FROM_EIF, "eif"),
    ENT_NAME(ENTENTE_FROM_OWN_EIF, "own_eif"),
};
const struct ent_names ent_names_clause_day = ENT_NAMES(CLAUSE_DAY);

static const struct ent_name PROTOCOL_EFFECT[] = {
    ENT_NAME(ENTENTE_PROTOCOLS_AUTOMATIC, "automatic"),
    ENT_NAME(ENTENTE_PROTOCOLS_NONE, "none"),
};
const struct ent_names ent_names_protocol_effect = ENT_NAMES(PROTOCOL_EFFECT);

static const struct ent_name NON_APPLICATION[] = {
    ENT_NAME(ENTENTE_NON_APPLICATION_AT_ACCESSION, "at_accession"),
    ENT_NAME(ENTENTE_NON_APPLICATION_ANY_TIME, "any_time"),
};
const struct ent_names ent_names_non_application = ENT_NAMES(NON_APPLICATION);

static const struct ent_name DURATION_TYPE[] = {
    ENT_NAME(ENTENTE_DURATION_INDEFINITE, "indefinite"),
    ENT_NAME(ENTENTE_DURATION_FIXED, "fixed"),
    ENT_NAME(ENTENTE_DURATION_TACIT_RENEWAL, "tacit_renewal"),
    ENT_NAME(ENTENTE_DURATION_UNTIL_NOTICE, "until_notice"),
};
const struct ent_names ent_names_duration_type = ENT_NAMES(DURATION_TYPE);

static const struct ent_name LAST_DAY[] = {
    ENT_NAME(ENTENTE_LAST_DAY_BEFORE, "before"),
    ENT_NAME(ENTENTE_LAST_DAY_ON, "on"),
};
const struct ent_names ent_names_last_day = ENT_NAMES(LAST_DAY);

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
const struct ent_names ent_names_amendment_model = ENT_NAMES(AMENDMENT_MODEL);

static const struct ent_name YES_NO[] = {
    ENT_NAME(ENTENTE_ANSWER_YES, "yes"),
    ENT_NAME(ENTENTE_ANSWER_NO, "no"),
};
const struct ent_names ent_names_yes_no = ENT_NAMES(YES_NO);
