/* The names of every enumeration that a member takes. */
#ifndef ENT_MODEL_ENUMS_H
#define ENT_MODEL_ENUMS_H

#include "names.h"

extern const struct ent_names ent_names_format;
extern const struct ent_names ent_names_agreement_kind;
extern const struct ent_names ent_names_bindingness;
extern const struct ent_names ent_names_link_type;
extern const struct ent_names ent_names_gate;
extern const struct ent_names ent_names_provision_nature;
extern const struct ent_names ent_names_source_kind;
extern const struct ent_names ent_names_calendar_unit;
extern const struct ent_names ent_names_party_kind;
extern const struct ent_names ent_names_party_role;
extern const struct ent_names ent_names_act_type;
extern const struct ent_names ent_names_modality;
extern const struct ent_names ent_names_objection_effect;
extern const struct ent_names ent_names_determination;
extern const struct ent_names ent_names_date_basis;
extern const struct ent_names ent_names_determined;
extern const struct ent_names ent_names_office;
extern const struct ent_names ent_names_act_form;
extern const struct ent_names ent_names_op;
extern const struct ent_names ent_names_cmp;
extern const struct ent_names ent_names_reio;
extern const struct ent_names ent_names_boundary;
extern const struct ent_names ent_names_milestone;
extern const struct ent_names ent_names_clock;
extern const struct ent_names ent_names_event_of;
extern const struct ent_names ent_names_as_of;
extern const struct ent_names ent_names_promptness;
extern const struct ent_names ent_names_bilateral;
extern const struct ent_names ent_names_permitted;
extern const struct ent_names ent_names_objection_clause;
extern const struct ent_names ent_names_declarations_clause;
extern const struct ent_names ent_names_accepted_by;
extern const struct ent_names ent_names_withdrawal_allowed;
extern const struct ent_names ent_names_clause_day;
extern const struct ent_names ent_names_protocol_effect;
extern const struct ent_names ent_names_non_application;
extern const struct ent_names ent_names_duration_type;
extern const struct ent_names ent_names_last_day;
extern const struct ent_names ent_names_amendment_model;
extern const struct ent_names ent_names_yes_no;
extern const struct ent_names ent_names_body_kind;
extern const struct ent_names ent_names_body_role;
extern const struct ent_names ent_names_membership;
extern const struct ent_names ent_names_body_relation;
extern const struct ent_names ent_names_decision_rule;
extern const struct ent_names ent_names_commitment_type;
extern const struct ent_names ent_names_commitment_state;
extern const struct ent_names ent_names_deontic;
extern const struct ent_names ent_names_commitment_nature;
extern const struct ent_names ent_names_mode;
extern const struct ent_names ent_names_on_suspension;
extern const struct ent_names ent_names_purpose;
extern const struct ent_names ent_names_step_kind;
extern const struct ent_names ent_names_step_state;
extern const struct ent_names ent_names_period_start;
extern const struct ent_names ent_names_majority_base;
extern const struct ent_names ent_names_vote;

#endif
