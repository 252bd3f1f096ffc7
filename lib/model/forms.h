/*
 * The forms that members take: what kind of value, within which bounds,
 * referring to what. Each stands once; the field tables name them, a row for
 * each member:
 *
 *     REQUIRED(ID, "id", id),
 *     OPTIONAL(MEMBERS, "members", list_of_party_ids),
 *     TELLING(NOTE, "note", text),
 */
#ifndef ENT_MODEL_FORMS_H
#define ENT_MODEL_FORMS_H

#include "field.h"

/* clang-format off */
#define ENT_ROW(id_, name_, required_, for_people_, form_)                                         \
    {ENTENTE_FIELD_##id_, (required_), (for_people_), (uint8_t)(sizeof(name_) - 1), (name_),       \
     &ent_takes_##form_, "\"" name_ "\": "}
#define REQUIRED(id_, name_, form_) ENT_ROW(id_, name_, true, false, form_)
#define OPTIONAL(id_, name_, form_) ENT_ROW(id_, name_, false, false, form_)
/* It tells people something, and no rule need read it. */
#define TELLING(id_, name_, form_) ENT_ROW(id_, name_, false, true, form_)
/* A table with more rows than ENT_ROWS_MOST does not compile. */
#define ENT_ROW_COUNT(rows_) (sizeof(rows_) / sizeof((rows_)[0]))
#define ENT_ROWS(rows_) {(rows_), (uint16_t)(ENT_ROW_COUNT(rows_) + 0 * \
    sizeof(char[ENT_ROW_COUNT(rows_) <= ENT_ROWS_MOST ? 1 : -1]))}
/* clang-format on */

/* Text, numbers, dates. */
extern const struct ent_form ent_takes_text;
extern const struct ent_form ent_takes_words;
extern const struct ent_form ent_takes_id;
extern const struct ent_form ent_takes_document_id;
extern const struct ent_form ent_takes_name;
extern const struct ent_form ent_takes_boolean;
extern const struct ent_form ent_takes_integer;
extern const struct ent_form ent_takes_natural;
extern const struct ent_form ent_takes_positive;
extern const struct ent_form ent_takes_month_number;
extern const struct ent_form ent_takes_day_number;
extern const struct ent_form ent_takes_scale;
extern const struct ent_form ent_takes_scalar;
extern const struct ent_form ent_takes_date;
extern const struct ent_form ent_takes_day;
extern const struct ent_form ent_takes_act_date;
extern const struct ent_form ent_takes_as_of;
extern const struct ent_form ent_takes_date_or_scalar;
extern const struct ent_form ent_takes_instant;

/* One of the names of an enumeration. */
extern const struct ent_form ent_takes_enum_format;
extern const struct ent_form ent_takes_enum_agreement_kind;
extern const struct ent_form ent_takes_enum_bindingness;
extern const struct ent_form ent_takes_enum_link_type;
extern const struct ent_form ent_takes_enum_gate;
extern const struct ent_form ent_takes_enum_party_kind;
extern const struct ent_form ent_takes_enum_party_role;
extern const struct ent_form ent_takes_enum_provision_nature;
extern const struct ent_form ent_takes_enum_source_kind;
extern const struct ent_form ent_takes_enum_calendar_unit;
extern const struct ent_form ent_takes_enum_bilateral;
extern const struct ent_form ent_takes_enum_act_type;
extern const struct ent_form ent_takes_enum_boundary;
extern const struct ent_form ent_takes_enum_reio;
extern const struct ent_form ent_takes_enum_permitted;
extern const struct ent_form ent_takes_enum_objection_clause;
extern const struct ent_form ent_takes_enum_declarations_clause;
extern const struct ent_form ent_takes_enum_accepted_by;
extern const struct ent_form ent_takes_enum_withdrawal_allowed;
extern const struct ent_form ent_takes_enum_protocol_effect;
extern const struct ent_form ent_takes_enum_unit;
extern const struct ent_form ent_takes_enum_clock;
extern const struct ent_form ent_takes_enum_event_of;
extern const struct ent_form ent_takes_enum_clause_day;
extern const struct ent_form ent_takes_enum_counting;
extern const struct ent_form ent_takes_enum_month_end;
extern const struct ent_form ent_takes_enum_roll;
extern const struct ent_form ent_takes_enum_non_application;
extern const struct ent_form ent_takes_enum_duration_type;
extern const struct ent_form ent_takes_enum_last_day;
extern const struct ent_form ent_takes_enum_amendment_model;
extern const struct ent_form ent_takes_enum_yes_no;
extern const struct ent_form ent_takes_enum_modality;
extern const struct ent_form ent_takes_enum_objection_effect;
extern const struct ent_form ent_takes_enum_determined;
extern const struct ent_form ent_takes_enum_determination;
extern const struct ent_form ent_takes_enum_date_basis;
extern const struct ent_form ent_takes_enum_act_form;
extern const struct ent_form ent_takes_enum_body_role;
extern const struct ent_form ent_takes_enum_office;
extern const struct ent_form ent_takes_enum_vote;
extern const struct ent_form ent_takes_enum_commitment_type;
extern const struct ent_form ent_takes_enum_deontic;
extern const struct ent_form ent_takes_enum_commitment_nature;
extern const struct ent_form ent_takes_enum_mode;
extern const struct ent_form ent_takes_enum_on_suspension;
extern const struct ent_form ent_takes_enum_body_kind;
extern const struct ent_form ent_takes_enum_membership;
extern const struct ent_form ent_takes_enum_body_relation;
extern const struct ent_form ent_takes_enum_decision_rule;
extern const struct ent_form ent_takes_enum_purpose;
extern const struct ent_form ent_takes_enum_step_kind;
extern const struct ent_form ent_takes_enum_period_start;
extern const struct ent_form ent_takes_enum_majority_base;
extern const struct ent_form ent_takes_enum_cmp;
extern const struct ent_form ent_takes_enum_op;
extern const struct ent_form ent_takes_enum_step_state;
extern const struct ent_form ent_takes_enum_commitment_state;
extern const struct ent_form ent_takes_enum_milestone;
extern const struct ent_form ent_takes_enum_promptness;

/* Expressions. */
extern const struct ent_form ent_takes_condition;
extern const struct ent_form ent_takes_date_expression;
extern const struct ent_form ent_takes_clause_day_or_expression;

/* Names that must be borne by something in the document. */
extern const struct ent_form ent_takes_party_id;
extern const struct ent_form ent_takes_version_id;
extern const struct ent_form ent_takes_source_id;
extern const struct ent_form ent_takes_provision_id;
extern const struct ent_form ent_takes_part_id;
extern const struct ent_form ent_takes_act_id;
extern const struct ent_form ent_takes_commitment_id;
extern const struct ent_form ent_takes_body_id;
extern const struct ent_form ent_takes_party_or_body_id;
extern const struct ent_form ent_takes_group_name;
extern const struct ent_form ent_takes_weight_table_name;
extern const struct ent_form ent_takes_calendar_name;

/* Objects of a noun. */
extern const struct ent_form ent_takes_reference;
extern const struct ent_form ent_takes_link;
extern const struct ent_form ent_takes_party;
extern const struct ent_form ent_takes_weight_table;
extern const struct ent_form ent_takes_clauses;
extern const struct ent_form ent_takes_provision;
extern const struct ent_form ent_takes_version;
extern const struct ent_form ent_takes_part;
extern const struct ent_form ent_takes_source;
extern const struct ent_form ent_takes_body;
extern const struct ent_form ent_takes_calendar;
extern const struct ent_form ent_takes_commitment;
extern const struct ent_form ent_takes_approval;
extern const struct ent_form ent_takes_act;
extern const struct ent_form ent_takes_group_member;
extern const struct ent_form ent_takes_weight_version;
extern const struct ent_form ent_takes_signature_clause;
extern const struct ent_form ent_takes_accession_clause;
extern const struct ent_form ent_takes_consent_clause;
extern const struct ent_form ent_takes_entry_clause;
extern const struct ent_form ent_takes_reservations_clause;
extern const struct ent_form ent_takes_withdrawal_clause;
extern const struct ent_form ent_takes_provisional_clause;
extern const struct ent_form ent_takes_non_application_clause;
extern const struct ent_form ent_takes_duration_clause;
extern const struct ent_form ent_takes_amendment_clause;
extern const struct ent_form ent_takes_period;
extern const struct ent_form ent_takes_declaration_clause;
extern const struct ent_form ent_takes_lock_in;
extern const struct ent_form ent_takes_window;
extern const struct ent_form ent_takes_notice;
extern const struct ent_form ent_takes_alignment;
extern const struct ent_form ent_takes_survival;
extern const struct ent_form ent_takes_refusal;
extern const struct ent_form ent_takes_pause;
extern const struct ent_form ent_takes_term;
extern const struct ent_form ent_takes_tally;
extern const struct ent_form ent_takes_majority;
extern const struct ent_form ent_takes_quantity;
extern const struct ent_form ent_takes_requirement;
extern const struct ent_form ent_takes_recurrence;
extern const struct ent_form ent_takes_body_relation;
extern const struct ent_form ent_takes_decision;
extern const struct ent_form ent_takes_list_of_caveats;
extern const struct ent_form ent_takes_step;
extern const struct ent_form ent_takes_step_period;
extern const struct ent_form ent_takes_veto;
extern const struct ent_form ent_takes_quorum;

/* Members that can be written in more than one way. */
extern const struct ent_form ent_takes_source_ids;
extern const struct ent_form ent_takes_provision_ids;
extern const struct ent_form ent_takes_calendar_names;
extern const struct ent_form ent_takes_party_ids_or_group;
extern const struct ent_form ent_takes_group_or_members;
extern const struct ent_form ent_takes_set;
extern const struct ent_form ent_takes_group;
extern const struct ent_form ent_takes_body_member;
extern const struct ent_form ent_takes_share;
extern const struct ent_form ent_takes_actor_text_or_names;
extern const struct ent_form ent_takes_pair_of_dates;
extern const struct ent_form ent_takes_attribute_test;

/* Lists. */
extern const struct ent_form ent_takes_list_of_words;
extern const struct ent_form ent_takes_list_of_references;
extern const struct ent_form ent_takes_list_of_links;
extern const struct ent_form ent_takes_list_of_parties;
extern const struct ent_form ent_takes_list_of_provisions;
extern const struct ent_form ent_takes_list_of_versions;
extern const struct ent_form ent_takes_list_of_parts;
extern const struct ent_form ent_takes_list_of_sources;
extern const struct ent_form ent_takes_list_of_bodies;
extern const struct ent_form ent_takes_list_of_commitments;
extern const struct ent_form ent_takes_list_of_approvals;
extern const struct ent_form ent_takes_list_of_acts;
extern const struct ent_form ent_takes_list_of_party_ids;
extern const struct ent_form ent_takes_list_of_names;
extern const struct ent_form ent_takes_list_of_group_members;
extern const struct ent_form ent_takes_list_of_weight_versions;
extern const struct ent_form ent_takes_list_of_version_ids;
extern const struct ent_form ent_takes_list_of_days;
extern const struct ent_form ent_takes_list_of_texts;
extern const struct ent_form ent_takes_list_of_act_types;
extern const struct ent_form ent_takes_list_of_declaration_clauses;
extern const struct ent_form ent_takes_list_of_provision_ids;
extern const struct ent_form ent_takes_list_of_survivals;
extern const struct ent_form ent_takes_list_of_pauses;
extern const struct ent_form ent_takes_list_of_part_ids;
extern const struct ent_form ent_takes_list_of_act_ids;
extern const struct ent_form ent_takes_list_of_requirements;
extern const struct ent_form ent_takes_list_of_body_relations;
extern const struct ent_form ent_takes_list_of_steps;
extern const struct ent_form ent_takes_list_of_lists_of_names;
extern const struct ent_form ent_takes_list_of_sets;
extern const struct ent_form ent_takes_list_of_conditions;
extern const struct ent_form ent_takes_list_of_date_expressions;

/* Maps. */
extern const struct ent_form ent_takes_map_of_groups;
extern const struct ent_form ent_takes_map_of_weight_tables;
extern const struct ent_form ent_takes_map_of_calendars;
extern const struct ent_form ent_takes_map_of_scalars;
extern const struct ent_form ent_takes_map_of_weights;
extern const struct ent_form ent_takes_map_of_votes;
extern const struct ent_form ent_takes_map_of_shares;

#endif
