/* The forms of values, from the plain ones to those that are made of others. */
#include "forms.h"

#include "calendar.h"
#include "enums.h"

#define ENUM(form_, names_)                                                                        \
    const struct ent_form ent_takes_##form_ = {.accept = ENT_ACCEPT_ENUM, .names = &(names_)}
#define ID_OF(form_, noun_)                                                                        \
    const struct ent_form ent_takes_##form_ = {.accept = ENT_ACCEPT_NAME,                          \
                                               .refers = ENTENTE_NOUN_##noun_}
#define OBJECT(form_, noun_)                                                                       \
    const struct ent_form ent_takes_##form_ = {.accept = ENT_ACCEPT_OBJECT,                        \
                                               .noun = ENTENTE_NOUN_##noun_}
#define LIST(form_, item_)                                                                         \
    const struct ent_form ent_takes_##form_ = {.accept = ENT_ACCEPT_LIST,                          \
                                               .item = &ent_takes_##item_}
#define MAP(form_, item_)                                                                          \
    const struct ent_form ent_takes_##form_ = {.accept = ENT_ACCEPT_MAP, .item = &ent_takes_##item_}
/* A map whose keys are the identifiers of parties. */
#define MAP_BY_PARTY(form_, item_)                                                                 \
    const struct ent_form ent_takes_##form_ = {                                                    \
        .accept = ENT_ACCEPT_MAP, .item = &ent_takes_##item_, .keys = ENTENTE_NOUN_PARTY}

/* Text, numbers, dates. */
const struct ent_form ent_takes_text = {.accept = ENT_ACCEPT_TEXT | ENT_ACCEPT_TEXTS,
                                        .item = &ent_takes_words};
const struct ent_form ent_takes_words = {.accept = ENT_ACCEPT_TEXT};
const struct ent_form ent_takes_id = {.accept = ENT_ACCEPT_ID};
const struct ent_form ent_takes_document_id = {.accept = ENT_ACCEPT_ID, .strict = true};
const struct ent_form ent_takes_name = {.accept = ENT_ACCEPT_NAME};
const struct ent_form ent_takes_boolean = {.accept = ENT_ACCEPT_BOOLEAN};
const struct ent_form ent_takes_integer = {
    .accept = ENT_ACCEPT_INTEGER, .min = -ENT_INTEGER_MAX, .max = ENT_INTEGER_MAX};
const struct ent_form ent_takes_natural = {.accept = ENT_ACCEPT_INTEGER, .max = ENT_INTEGER_MAX};
const struct ent_form ent_takes_positive = {
    .accept = ENT_ACCEPT_INTEGER, .min = 1, .max = ENT_INTEGER_MAX};
const struct ent_form ent_takes_scale = {.accept = ENT_ACCEPT_INTEGER, .max = 18};
const struct ent_form ent_takes_month_number = {.accept = ENT_ACCEPT_INTEGER, .min = 1, .max = 12};
const struct ent_form ent_takes_day_number = {.accept = ENT_ACCEPT_INTEGER, .min = 1, .max = 31};
const struct ent_form ent_takes_scalar = {.accept = ENT_ACCEPT_BOOLEAN | ENT_ACCEPT_INTEGER |
                                                    ENT_ACCEPT_TEXT,
                                          .min = -ENT_INTEGER_MAX,
                                          .max = ENT_INTEGER_MAX};
const struct ent_form ent_takes_date = {.accept = ENT_ACCEPT_DATE};
const struct ent_form ent_takes_day = {.accept = ENT_ACCEPT_DATE, .whole = true};
const struct ent_form ent_takes_act_date = {.accept = ENT_ACCEPT_DATE | ENT_ACCEPT_OBJECT,
                                            .noun = ENTENTE_NOUN_FUZZY_DATE};
const struct ent_form ent_takes_as_of = {.accept = ENT_ACCEPT_ENUM | ENT_ACCEPT_DATE,
                                         .names = &ent_names_as_of};
const struct ent_form ent_takes_date_or_scalar = {.accept = ENT_ACCEPT_DATE | ENT_ACCEPT_INTEGER |
                                                            ENT_ACCEPT_TEXT,
                                                  .min = -ENT_INTEGER_MAX,
                                                  .max = ENT_INTEGER_MAX};
const struct ent_form ent_takes_instant = {.accept = ENT_ACCEPT_INSTANT};

/* One of the names of an enumeration. */
ENUM(enum_format, ent_names_format);
ENUM(enum_agreement_kind, ent_names_agreement_kind);
ENUM(enum_bindingness, ent_names_bindingness);
ENUM(enum_link_type, ent_names_link_type);
ENUM(enum_gate, ent_names_gate);
ENUM(enum_party_kind, ent_names_party_kind);
ENUM(enum_party_role, ent_names_party_role);
ENUM(enum_provision_nature, ent_names_provision_nature);
ENUM(enum_source_kind, ent_names_source_kind);
ENUM(enum_calendar_unit, ent_names_calendar_unit);
ENUM(enum_bilateral, ent_names_bilateral);
ENUM(enum_act_type, ent_names_act_type);
ENUM(enum_boundary, ent_names_boundary);
ENUM(enum_reio, ent_names_reio);
ENUM(enum_permitted, ent_names_permitted);
ENUM(enum_objection_clause, ent_names_objection_clause);
ENUM(enum_declarations_clause, ent_names_declarations_clause);
ENUM(enum_accepted_by, ent_names_accepted_by);
ENUM(enum_withdrawal_allowed, ent_names_withdrawal_allowed);
ENUM(enum_protocol_effect, ent_names_protocol_effect);
ENUM(enum_unit, ent_unit_names);
ENUM(enum_clock, ent_names_clock);
ENUM(enum_event_of, ent_names_event_of);
ENUM(enum_clause_day, ent_names_clause_day);
ENUM(enum_counting, ent_counting_names);
ENUM(enum_month_end, ent_month_end_names);
ENUM(enum_roll, ent_roll_names);
ENUM(enum_non_application, ent_names_non_application);
ENUM(enum_duration_type, ent_names_duration_type);
ENUM(enum_last_day, ent_names_last_day);
ENUM(enum_amendment_model, ent_names_amendment_model);
ENUM(enum_yes_no, ent_names_yes_no);
ENUM(enum_modality, ent_names_modality);
ENUM(enum_objection_effect, ent_names_objection_effect);
ENUM(enum_determined, ent_names_determined);
ENUM(enum_determination, ent_names_determination);
ENUM(enum_date_basis, ent_names_date_basis);
ENUM(enum_act_form, ent_names_act_form);
ENUM(enum_body_role, ent_names_body_role);
ENUM(enum_office, ent_names_office);
ENUM(enum_vote, ent_names_vote);
ENUM(enum_commitment_type, ent_names_commitment_type);
ENUM(enum_deontic, ent_names_deontic);
ENUM(enum_commitment_nature, ent_names_commitment_nature);
ENUM(enum_mode, ent_names_mode);
ENUM(enum_on_suspension, ent_names_on_suspension);
ENUM(enum_body_kind, ent_names_body_kind);
ENUM(enum_membership, ent_names_membership);
ENUM(enum_body_relation, ent_names_body_relation);
ENUM(enum_decision_rule, ent_names_decision_rule);
ENUM(enum_purpose, ent_names_purpose);
ENUM(enum_step_kind, ent_names_step_kind);
ENUM(enum_period_start, ent_names_period_start);
ENUM(enum_majority_base, ent_names_majority_base);
ENUM(enum_cmp, ent_names_cmp);
ENUM(enum_op, ent_names_op);
ENUM(enum_step_state, ent_names_step_state);
ENUM(enum_commitment_state, ent_names_commitment_state);
ENUM(enum_milestone, ent_names_milestone);
ENUM(enum_promptness, ent_names_promptness);

/* Expressions. */
const struct ent_form ent_takes_condition = {.accept = ENT_ACCEPT_CONDITION};
const struct ent_form ent_takes_date_expression = {.accept = ENT_ACCEPT_DATE_EXPRESSION};
const struct ent_form ent_takes_clause_day_or_expression = {
    .accept = ENT_ACCEPT_ENUM | ENT_ACCEPT_DATE_EXPRESSION, .names = &ent_names_clause_day};

/* Names that must be borne by something in the document. */
ID_OF(party_id, PARTY);
ID_OF(version_id, VERSION);
ID_OF(source_id, SOURCE);
ID_OF(provision_id, PROVISION);
ID_OF(part_id, PART);
ID_OF(act_id, ACT);
ID_OF(commitment_id, COMMITMENT);
ID_OF(body_id, BODY);
const struct ent_form ent_takes_party_or_body_id = {
    .accept = ENT_ACCEPT_NAME, .refers = ENTENTE_NOUN_PARTY, .refers_also = ENTENTE_NOUN_BODY};
const struct ent_form ent_takes_group_name = {
    .accept = ENT_ACCEPT_NAME, .refers_map = ENTENTE_FIELD_GROUPS, .also = "all"};
const struct ent_form ent_takes_weight_table_name = {.accept = ENT_ACCEPT_NAME,
                                                     .refers_map = ENTENTE_FIELD_WEIGHTS};
const struct ent_form ent_takes_calendar_name = {.accept = ENT_ACCEPT_NAME,
                                                 .refers_map = ENTENTE_FIELD_CALENDARS};

/* Objects of a noun. */
OBJECT(reference, REFERENCE);
OBJECT(link, LINK);
OBJECT(party, PARTY);
OBJECT(weight_table, WEIGHT_TABLE);
OBJECT(clauses, CLAUSES);
OBJECT(provision, PROVISION);
OBJECT(version, VERSION);
OBJECT(part, PART);
OBJECT(source, SOURCE);
OBJECT(body, BODY);
OBJECT(calendar, CALENDAR);
OBJECT(commitment, COMMITMENT);
OBJECT(approval, APPROVAL);
OBJECT(act, ACT);
OBJECT(group_member, GROUP_MEMBER);
OBJECT(weight_version, WEIGHT_VERSION);
OBJECT(signature_clause, SIGNATURE_CLAUSE);
OBJECT(accession_clause, ACCESSION_CLAUSE);
OBJECT(consent_clause, CONSENT_CLAUSE);
OBJECT(entry_clause, ENTRY_CLAUSE);
OBJECT(reservations_clause, RESERVATIONS_CLAUSE);
OBJECT(withdrawal_clause, WITHDRAWAL_CLAUSE);
OBJECT(provisional_clause, PROVISIONAL_CLAUSE);
OBJECT(non_application_clause, NON_APPLICATION_CLAUSE);
OBJECT(duration_clause, DURATION_CLAUSE);
OBJECT(amendment_clause, AMENDMENT_CLAUSE);
OBJECT(period, PERIOD);
OBJECT(declaration_clause, DECLARATION_CLAUSE);
OBJECT(lock_in, LOCK_IN);
OBJECT(window, WINDOW);
OBJECT(notice, NOTICE);
OBJECT(alignment, ALIGNMENT);
OBJECT(survival, SURVIVAL);
OBJECT(refusal, REFUSAL);
OBJECT(pause, PAUSE);
OBJECT(term, TERM);
OBJECT(tally, TALLY);
OBJECT(majority, MAJORITY);
OBJECT(quantity, QUANTITY);
OBJECT(requirement, REQUIREMENT);
OBJECT(recurrence, RECURRENCE);
OBJECT(body_relation, BODY_RELATION);
OBJECT(decision, DECISION);
OBJECT(caveat, CAVEAT);
OBJECT(step, STEP);
OBJECT(step_period, STEP_PERIOD);
OBJECT(veto, VETO);
OBJECT(quorum, QUORUM);

/* Members that can be written in more than one way. */
const struct ent_form ent_takes_source_ids = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_LIST,
                                              .refers = ENTENTE_NOUN_SOURCE,
                                              .item = &ent_takes_source_id};
const struct ent_form ent_takes_provision_ids = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_LIST,
                                                 .refers = ENTENTE_NOUN_PROVISION,
                                                 .item = &ent_takes_provision_id};
const struct ent_form ent_takes_calendar_names = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_LIST,
                                                  .refers_map = ENTENTE_FIELD_CALENDARS,
                                                  .item = &ent_takes_calendar_name};
const struct ent_form ent_takes_party_ids_or_group = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_LIST,
                                                      .refers_map = ENTENTE_FIELD_GROUPS,
                                                      .also = "all",
                                                      .item = &ent_takes_party_id};
const struct ent_form ent_takes_group_or_members = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_LIST,
                                                    .refers_map = ENTENTE_FIELD_GROUPS,
                                                    .also = "parties",
                                                    .item = &ent_takes_body_member};
const struct ent_form ent_takes_set = {.accept =
                                           ENT_ACCEPT_NAME | ENT_ACCEPT_LIST | ENT_ACCEPT_OBJECT,
                                       .noun = ENTENTE_NOUN_SET,
                                       .refers_map = ENTENTE_FIELD_GROUPS,
                                       .also = "all",
                                       .item = &ent_takes_party_id};
const struct ent_form ent_takes_group = {.accept = ENT_ACCEPT_LIST | ENT_ACCEPT_OBJECT,
                                         .noun = ENTENTE_NOUN_GROUP,
                                         .item = &ent_takes_party_id};
const struct ent_form ent_takes_body_member = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_OBJECT,
                                               .refers = ENTENTE_NOUN_PARTY,
                                               .noun = ENTENTE_NOUN_BODY_MEMBER};
const struct ent_form ent_takes_share = {.accept = ENT_ACCEPT_INTEGER | ENT_ACCEPT_OBJECT,
                                         .noun = ENTENTE_NOUN_SHARE,
                                         .max = ENT_INTEGER_MAX};
const struct ent_form ent_takes_actor_text_or_names = {
    .accept = ENT_ACCEPT_TEXT | ENT_ACCEPT_TEXTS | ENT_ACCEPT_LIST | ENT_ACCEPT_OBJECT,
    .item = &ent_takes_name,
    .noun = ENTENTE_NOUN_ACTOR};
const struct ent_form ent_takes_pair_of_dates = {
    .accept = ENT_ACCEPT_LIST, .pair = true, .item = &ent_takes_date};
const struct ent_form ent_takes_attribute_test = {
    .accept = ENT_ACCEPT_LIST, .item = &ent_takes_scalar, .pair = true};

/* Lists. */
LIST(list_of_names, name);
LIST(list_of_words, words);
LIST(list_of_references, reference);
LIST(list_of_links, link);
LIST(list_of_parties, party);
LIST(list_of_provisions, provision);
LIST(list_of_versions, version);
LIST(list_of_parts, part);
LIST(list_of_sources, source);
LIST(list_of_bodies, body);
LIST(list_of_commitments, commitment);
LIST(list_of_approvals, approval);
LIST(list_of_acts, act);
LIST(list_of_party_ids, party_id);
LIST(list_of_group_members, group_member);
LIST(list_of_weight_versions, weight_version);
LIST(list_of_version_ids, version_id);
LIST(list_of_days, day);
LIST(list_of_texts, text);
LIST(list_of_act_types, enum_act_type);
LIST(list_of_declaration_clauses, declaration_clause);
LIST(list_of_provision_ids, provision_id);
LIST(list_of_survivals, survival);
LIST(list_of_pauses, pause);
LIST(list_of_part_ids, part_id);
LIST(list_of_act_ids, act_id);
LIST(list_of_requirements, requirement);
LIST(list_of_caveats, caveat);
LIST(list_of_body_relations, body_relation);
LIST(list_of_steps, step);
LIST(list_of_lists_of_names, list_of_names);
LIST(list_of_sets, set);
LIST(list_of_conditions, condition);
LIST(list_of_date_expressions, date_expression);

/* Maps. */
MAP(map_of_groups, group);
MAP(map_of_weight_tables, weight_table);
MAP(map_of_calendars, calendar);
MAP(map_of_scalars, scalar);
MAP_BY_PARTY(map_of_weights, natural);
MAP_BY_PARTY(map_of_votes, enum_vote);
MAP_BY_PARTY(map_of_shares, share);
