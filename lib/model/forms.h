/*
 * The forms that members take: what kind of value, within which bounds, referring to what. Each
 * stands once; the field tables name them.
 */
#ifndef ENT_MODEL_FORMS_H
#define ENT_MODEL_FORMS_H

#include "field.h"

#define ENT_FIELD(id_, name_, required_, form_)                                                    \
    {                                                                                              \
        ENTENTE_FIELD_##id_, required_, (uint8_t)(sizeof(name_) - 1), name_, form_                 \
    }

#define ENT_ROWS(rows_)                                                                            \
    {                                                                                              \
        (rows_), (uint16_t)(sizeof(rows_) / sizeof((rows_)[0]))                                    \
    }

extern const struct ent_form ent_form_enum_format;
extern const struct ent_form ent_form_id;
extern const struct ent_form ent_form_document_id;
extern const struct ent_form ent_form_words;
extern const struct ent_form ent_form_text;
extern const struct ent_form ent_form_enum_agreement_kind;
extern const struct ent_form ent_form_enum_bindingness;
extern const struct ent_form ent_form_list_of_words;
extern const struct ent_form ent_form_obj_reference;
extern const struct ent_form ent_form_list_of_obj_reference;
extern const struct ent_form ent_form_obj_link;
extern const struct ent_form ent_form_list_of_obj_link;
extern const struct ent_form ent_form_obj_party;
extern const struct ent_form ent_form_list_of_obj_party;
extern const struct ent_form ent_form_ref_party;
extern const struct ent_form ent_form_groupform;
extern const struct ent_form ent_form_map_of_groupform;
extern const struct ent_form ent_form_obj_weight_table;
extern const struct ent_form ent_form_map_of_obj_weight_table;
extern const struct ent_form ent_form_obj_clauses;
extern const struct ent_form ent_form_obj_provision;
extern const struct ent_form ent_form_list_of_obj_provision;
extern const struct ent_form ent_form_obj_version;
extern const struct ent_form ent_form_list_of_obj_version;
extern const struct ent_form ent_form_obj_part;
extern const struct ent_form ent_form_list_of_obj_part;
extern const struct ent_form ent_form_obj_source;
extern const struct ent_form ent_form_list_of_obj_source;
extern const struct ent_form ent_form_obj_body;
extern const struct ent_form ent_form_list_of_obj_body;
extern const struct ent_form ent_form_obj_calendar;
extern const struct ent_form ent_form_map_of_obj_calendar;
extern const struct ent_form ent_form_obj_commitment;
extern const struct ent_form ent_form_list_of_obj_commitment;
extern const struct ent_form ent_form_obj_approval;
extern const struct ent_form ent_form_list_of_obj_approval;
extern const struct ent_form ent_form_obj_act;
extern const struct ent_form ent_form_list_of_obj_act;
extern const struct ent_form ent_form_date;
extern const struct ent_form ent_form_enum_link_type;
extern const struct ent_form ent_form_name;
extern const struct ent_form ent_form_enum_gate;
extern const struct ent_form ent_form_enum_party_kind;
extern const struct ent_form ent_form_list_of_ref_party;
extern const struct ent_form ent_form_scalar;
extern const struct ent_form ent_form_map_of_scalar;
extern const struct ent_form ent_form_enum_party_role;
extern const struct ent_form ent_form_list_of_name;
extern const struct ent_form ent_form_bool;
extern const struct ent_form ent_form_obj_group_member;
extern const struct ent_form ent_form_list_of_obj_group_member;
extern const struct ent_form ent_form_whole;
extern const struct ent_form ent_form_weight;
extern const struct ent_form ent_form_map_of_weight;
extern const struct ent_form ent_form_obj_weight_version;
extern const struct ent_form ent_form_list_of_obj_weight_version;
extern const struct ent_form ent_form_enum_provision_nature;
extern const struct ent_form ent_form_ref_version;
extern const struct ent_form ent_form_list_of_ref_version;
extern const struct ent_form ent_form_ref_source;
extern const struct ent_form ent_form_list_or_ref_source;
extern const struct ent_form ent_form_enum_source_kind;
extern const struct ent_form ent_form_enum_calendar_unit;
extern const struct ent_form ent_form_wholeday;
extern const struct ent_form ent_form_list_of_wholeday;
extern const struct ent_form ent_form_obj_signature_clause;
extern const struct ent_form ent_form_obj_accession_clause;
extern const struct ent_form ent_form_obj_consent_clause;
extern const struct ent_form ent_form_obj_entry_clause;
extern const struct ent_form ent_form_obj_reservations_clause;
extern const struct ent_form ent_form_obj_withdrawal_clause;
extern const struct ent_form ent_form_obj_provisional_clause;
extern const struct ent_form ent_form_obj_non_application_clause;
extern const struct ent_form ent_form_obj_duration_clause;
extern const struct ent_form ent_form_dexpr;
extern const struct ent_form ent_form_obj_amendment_clause;
extern const struct ent_form ent_form_list_of_text;
extern const struct ent_form ent_form_set;
extern const struct ent_form ent_form_enum_bilateral;
extern const struct ent_form ent_form_obj_period;
extern const struct ent_form ent_form_enum_act_type;
extern const struct ent_form ent_form_list_of_enum_act_type;
extern const struct ent_form ent_form_obj_declaration_clause;
extern const struct ent_form ent_form_list_of_obj_declaration_clause;
extern const struct ent_form ent_form_ref_provision;
extern const struct ent_form ent_form_enum_boundary;
extern const struct ent_form ent_form_enum_reio;
extern const struct ent_form ent_form_enum_permitted;
extern const struct ent_form ent_form_list_of_ref_provision;
extern const struct ent_form ent_form_enum_objection_clause;
extern const struct ent_form ent_form_enum_declarations_clause;
extern const struct ent_form ent_form_enum_withdrawal_allowed;
extern const struct ent_form ent_form_obj_lock_in;
extern const struct ent_form ent_form_obj_window;
extern const struct ent_form ent_form_obj_notice;
extern const struct ent_form ent_form_obj_alignment;
extern const struct ent_form ent_form_cond;
extern const struct ent_form ent_form_enum_protocol_effect;
extern const struct ent_form ent_form_obj_survival;
extern const struct ent_form ent_form_list_of_obj_survival;
extern const struct ent_form ent_form_enum_unit;
extern const struct ent_form ent_form_enum_clause_day;
extern const struct ent_form ent_form_enum_counting;
extern const struct ent_form ent_form_enum_month_end;
extern const struct ent_form ent_form_count1;
extern const struct ent_form ent_form_enum_non_application;
extern const struct ent_form ent_form_enum_duration_type;
extern const struct ent_form ent_form_obj_term;
extern const struct ent_form ent_form_enum_last_day;
extern const struct ent_form ent_form_eif_or_dexpr;
extern const struct ent_form ent_form_enum_amendment_model;
extern const struct ent_form ent_form_enum_yes_no;
extern const struct ent_form ent_form_actdate;
extern const struct ent_form ent_form_instant;
extern const struct ent_form ent_form_ref_part;
extern const struct ent_form ent_form_list_of_ref_part;
extern const struct ent_form ent_form_by;
extern const struct ent_form ent_form_list_or_ref_provision;
extern const struct ent_form ent_form_enum_modality;
extern const struct ent_form ent_form_ref_act;
extern const struct ent_form ent_form_enum_objection_effect;
extern const struct ent_form ent_form_enum_determined;
extern const struct ent_form ent_form_datetext;
extern const struct ent_form ent_form_enum_determination;
extern const struct ent_form ent_form_ref_party_body;
extern const struct ent_form ent_form_obj_tally;
extern const struct ent_form ent_form_ref_commitment;
extern const struct ent_form ent_form_integer;
extern const struct ent_form ent_form_scale;
extern const struct ent_form ent_form_ref_body;
extern const struct ent_form ent_form_obj_majority;
extern const struct ent_form ent_form_enum_act_form;
extern const struct ent_form ent_form_enum_body_role;
extern const struct ent_form ent_form_list_of_ref_act;
extern const struct ent_form ent_form_parties_or_group;
extern const struct ent_form ent_form_enum_office;
extern const struct ent_form ent_form_pair_of_dates;
extern const struct ent_form ent_form_vote;
extern const struct ent_form ent_form_map_of_vote;
extern const struct ent_form ent_form_enum_vote;
extern const struct ent_form ent_form_enum_commitment_type;
extern const struct ent_form ent_form_enum_deontic;
extern const struct ent_form ent_form_enum_commitment_nature;
extern const struct ent_form ent_form_enum_mode;
extern const struct ent_form ent_form_obj_quantity;
extern const struct ent_form ent_form_share;
extern const struct ent_form ent_form_map_of_share;
extern const struct ent_form ent_form_obj_requirement;
extern const struct ent_form ent_form_list_of_obj_requirement;
extern const struct ent_form ent_form_obj_recurrence;
extern const struct ent_form ent_form_enum_on_suspension;
extern const struct ent_form ent_form_enum_body_kind;
extern const struct ent_form ent_form_memberform;
extern const struct ent_form ent_form_group_or_members;
extern const struct ent_form ent_form_obj_body_relation;
extern const struct ent_form ent_form_list_of_obj_body_relation;
extern const struct ent_form ent_form_enum_membership;
extern const struct ent_form ent_form_enum_body_relation;
extern const struct ent_form ent_form_obj_step;
extern const struct ent_form ent_form_list_of_obj_step;
extern const struct ent_form ent_form_enum_purpose;
extern const struct ent_form ent_form_enum_step_kind;
extern const struct ent_form ent_form_list_of_list_of_name;
extern const struct ent_form ent_form_obj_step_period;
extern const struct ent_form ent_form_obj_veto;
extern const struct ent_form ent_form_calref;
extern const struct ent_form ent_form_list_or_calendar;
extern const struct ent_form ent_form_enum_period_start;
extern const struct ent_form ent_form_enum_majority_base;
extern const struct ent_form ent_form_enum_cmp;
extern const struct ent_form ent_form_obj_quorum;
extern const struct ent_form ent_form_wref;
extern const struct ent_form ent_form_gref;
extern const struct ent_form ent_form_attr;
extern const struct ent_form ent_form_list_of_set;
extern const struct ent_form ent_form_asof;
extern const struct ent_form ent_form_enum_op;
extern const struct ent_form ent_form_list_of_cond;
extern const struct ent_form ent_form_enum_step_state;
extern const struct ent_form ent_form_enum_milestone;
extern const struct ent_form ent_form_list_of_dexpr;
extern const struct ent_form ent_form_enum_promptness;

#endif
