/* The field tables by noun. */
#ifndef ENT_MODEL_TABLES_H
#define ENT_MODEL_TABLES_H

#include "forms.h"

extern const struct ent_rows ent_rows_agreement;
extern const struct ent_rows ent_rows_reference;
extern const struct ent_rows ent_rows_link;
extern const struct ent_rows ent_rows_party;
extern const struct ent_rows ent_rows_group;
extern const struct ent_rows ent_rows_group_member;
extern const struct ent_rows ent_rows_weight_table;
extern const struct ent_rows ent_rows_weight_version;
extern const struct ent_rows ent_rows_provision;
extern const struct ent_rows ent_rows_version;
extern const struct ent_rows ent_rows_part;
extern const struct ent_rows ent_rows_source;
extern const struct ent_rows ent_rows_calendar;
extern const struct ent_rows ent_rows_clauses;
extern const struct ent_rows ent_rows_signature_clause;
extern const struct ent_rows ent_rows_accession_clause;
extern const struct ent_rows ent_rows_consent_clause;
extern const struct ent_rows ent_rows_declaration_clause;
extern const struct ent_rows ent_rows_entry_clause;
extern const struct ent_rows ent_rows_reservations_clause;
extern const struct ent_rows ent_rows_withdrawal_clause;
extern const struct ent_rows ent_rows_lock_in;
extern const struct ent_rows ent_rows_window;
extern const struct ent_rows ent_rows_notice;
extern const struct ent_rows ent_rows_alignment;
extern const struct ent_rows ent_rows_survival;
extern const struct ent_rows ent_rows_period;
extern const struct ent_rows ent_rows_provisional_clause;
extern const struct ent_rows ent_rows_non_application_clause;
extern const struct ent_rows ent_rows_duration_clause;
extern const struct ent_rows ent_rows_term;
extern const struct ent_rows ent_rows_amendment_clause;
extern const struct ent_rows ent_rows_act;
extern const struct ent_rows ent_rows_actor;
extern const struct ent_rows ent_rows_fuzzy_date;
extern const struct ent_rows ent_rows_tally;
extern const struct ent_rows ent_rows_commitment;
extern const struct ent_rows ent_rows_quantity;
extern const struct ent_rows ent_rows_share;
extern const struct ent_rows ent_rows_requirement;
extern const struct ent_rows ent_rows_recurrence;
extern const struct ent_rows ent_rows_body;
extern const struct ent_rows ent_rows_body_member;
extern const struct ent_rows ent_rows_body_relation;
extern const struct ent_rows ent_rows_approval;
extern const struct ent_rows ent_rows_step;
extern const struct ent_rows ent_rows_step_period;
extern const struct ent_rows ent_rows_veto;
extern const struct ent_rows ent_rows_majority;
extern const struct ent_rows ent_rows_quorum;
extern const struct ent_rows ent_rows_set;
extern const struct ent_rows ent_rows_op_count;
extern const struct ent_rows ent_rows_op_all;
extern const struct ent_rows ent_rows_op_share;
extern const struct ent_rows ent_rows_op_weight;
extern const struct ent_rows ent_rows_op_ratio;
extern const struct ent_rows ent_rows_op_distinct;
extern const struct ent_rows ent_rows_op_event;
extern const struct ent_rows ent_rows_op_own_act;
extern const struct ent_rows ent_rows_op_in_force;
extern const struct ent_rows ent_rows_op_reached;
extern const struct ent_rows ent_rows_op_waivable;
extern const struct ent_rows ent_rows_op_holds_for;
extern const struct ent_rows ent_rows_op_and;
extern const struct ent_rows ent_rows_op_or;
extern const struct ent_rows ent_rows_op_not;
extern const struct ent_rows ent_rows_op_k_of;
extern const struct ent_rows ent_rows_op_step;
extern const struct ent_rows ent_rows_op_date;
extern const struct ent_rows ent_rows_op_milestone;
extern const struct ent_rows ent_rows_op_when;
extern const struct ent_rows ent_rows_op_own_consent;
extern const struct ent_rows ent_rows_op_add;
extern const struct ent_rows ent_rows_op_align;
extern const struct ent_rows ent_rows_op_later;
extern const struct ent_rows ent_rows_op_earlier;
extern const struct ent_rows ent_rows_op_if_by;
extern const struct ent_rows ent_rows_op_never;
extern const struct ent_rows ent_rows_op_symbol;

#endif
