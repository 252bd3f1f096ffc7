/* The forms of values. */
#include "forms.h"

#include "calendar.h"
#include "enums.h"

const struct ent_form ent_form_enum_format = {.accept = ENT_ACCEPT_ENUM,
                                              .names = &ent_names_format};
const struct ent_form ent_form_id = {.accept = ENT_ACCEPT_ID};
const struct ent_form ent_form_document_id = {.accept = ENT_ACCEPT_ID, .strict = true};
const struct ent_form ent_form_words = {.accept = ENT_ACCEPT_TEXT};
const struct ent_form ent_form_text = {.accept = ENT_ACCEPT_TEXT | ENT_ACCEPT_TEXTS,
                                       .item = &ent_form_words};
const struct ent_form ent_form_enum_agreement_kind = {.accept = ENT_ACCEPT_ENUM,
                                                      .names = &ent_names_agreement_kind};
const struct ent_form ent_form_enum_bindingness = {.accept = ENT_ACCEPT_ENUM,
                                                   .names = &ent_names_bindingness};
const struct ent_form ent_form_list_of_words = {.accept = ENT_ACCEPT_LIST, .item = &ent_form_words};
const struct ent_form ent_form_obj_reference = {.accept = ENT_ACCEPT_OBJECT,
                                                .noun = ENTENTE_NOUN_REFERENCE};
const struct ent_form ent_form_list_of_obj_reference = {.accept = ENT_ACCEPT_LIST,
                                                        .item = &ent_form_obj_reference};
const struct ent_form ent_form_obj_link = {.accept = ENT_ACCEPT_OBJECT, .noun = ENTENTE_NOUN_LINK};
const struct ent_form ent_form_list_of_obj_link = {.accept = ENT_ACCEPT_LIST,
                                                   .item = &ent_form_obj_link};
const struct ent_form ent_form_obj_party = {.accept = ENT_ACCEPT_OBJECT,
                                            .noun = ENTENTE_NOUN_PARTY};
const struct ent_form ent_form_list_of_obj_party = {.accept = ENT_ACCEPT_LIST,
                                                    .item = &ent_form_obj_party};
const struct ent_form ent_form_ref_party = {.accept = ENT_ACCEPT_NAME,
                                            .refers = ENTENTE_NOUN_PARTY};
const struct ent_form ent_form_groupform = {.accept = ENT_ACCEPT_LIST | ENT_ACCEPT_OBJECT,
                                            .noun = ENTENTE_NOUN_GROUP,
                                            .item = &ent_form_ref_party};
const struct ent_form ent_form_map_of_groupform = {.accept = ENT_ACCEPT_MAP,
                                                   .item = &ent_form_groupform};
const struct ent_form ent_form_obj_weight_table = {.accept = ENT_ACCEPT_OBJECT,
                                                   .noun = ENTENTE_NOUN_WEIGHT_TABLE};
const struct ent_form ent_form_map_of_obj_weight_table = {.accept = ENT_ACCEPT_MAP,
                                                          .item = &ent_form_obj_weight_table};
const struct ent_form ent_form_obj_clauses = {.accept = ENT_ACCEPT_OBJECT,
                                              .noun = ENTENTE_NOUN_CLAUSES};
const struct ent_form ent_form_obj_provision = {.accept = ENT_ACCEPT_OBJECT,
                                                .noun = ENTENTE_NOUN_PROVISION};
const struct ent_form ent_form_list_of_obj_provision = {.accept = ENT_ACCEPT_LIST,
                                                        .item = &ent_form_obj_provision};
const struct ent_form ent_form_obj_version = {.accept = ENT_ACCEPT_OBJECT,
                                              .noun = ENTENTE_NOUN_VERSION};
const struct ent_form ent_form_list_of_obj_version = {.accept = ENT_ACCEPT_LIST,
                                                      .item = &ent_form_obj_version};
const struct ent_form ent_form_obj_part = {.accept = ENT_ACCEPT_OBJECT, .noun = ENTENTE_NOUN_PART};
const struct ent_form ent_form_list_of_obj_part = {.accept = ENT_ACCEPT_LIST,
                                                   .item = &ent_form_obj_part};
const struct ent_form ent_form_obj_source = {.accept = ENT_ACCEPT_OBJECT,
                                             .noun = ENTENTE_NOUN_SOURCE};
const struct ent_form ent_form_list_of_obj_source = {.accept = ENT_ACCEPT_LIST,
                                                     .item = &ent_form_obj_source};
const struct ent_form ent_form_obj_body = {.accept = ENT_ACCEPT_OBJECT, .noun = ENTENTE_NOUN_BODY};
const struct ent_form ent_form_list_of_obj_body = {.accept = ENT_ACCEPT_LIST,
                                                   .item = &ent_form_obj_body};
const struct ent_form ent_form_obj_calendar = {.accept = ENT_ACCEPT_OBJECT,
                                               .noun = ENTENTE_NOUN_CALENDAR};
const struct ent_form ent_form_map_of_obj_calendar = {.accept = ENT_ACCEPT_MAP,
                                                      .item = &ent_form_obj_calendar};
const struct ent_form ent_form_obj_commitment = {.accept = ENT_ACCEPT_OBJECT,
                                                 .noun = ENTENTE_NOUN_COMMITMENT};
const struct ent_form ent_form_list_of_obj_commitment = {.accept = ENT_ACCEPT_LIST,
                                                         .item = &ent_form_obj_commitment};
const struct ent_form ent_form_obj_approval = {.accept = ENT_ACCEPT_OBJECT,
                                               .noun = ENTENTE_NOUN_APPROVAL};
const struct ent_form ent_form_list_of_obj_approval = {.accept = ENT_ACCEPT_LIST,
                                                       .item = &ent_form_obj_approval};
const struct ent_form ent_form_obj_act = {.accept = ENT_ACCEPT_OBJECT, .noun = ENTENTE_NOUN_ACT};
const struct ent_form ent_form_list_of_obj_act = {.accept = ENT_ACCEPT_LIST,
                                                  .item = &ent_form_obj_act};
const struct ent_form ent_form_date = {.accept = ENT_ACCEPT_DATE};
const struct ent_form ent_form_enum_link_type = {.accept = ENT_ACCEPT_ENUM,
                                                 .names = &ent_names_link_type};
const struct ent_form ent_form_name = {.accept = ENT_ACCEPT_NAME};
const struct ent_form ent_form_enum_gate = {.accept = ENT_ACCEPT_ENUM, .names = &ent_names_gate};
const struct ent_form ent_form_enum_party_kind = {.accept = ENT_ACCEPT_ENUM,
                                                  .names = &ent_names_party_kind};
const struct ent_form ent_form_list_of_ref_party = {.accept = ENT_ACCEPT_LIST,
                                                    .item = &ent_form_ref_party};
const struct ent_form ent_form_scalar = {.accept = ENT_ACCEPT_BOOLEAN | ENT_ACCEPT_INTEGER |
                                                   ENT_ACCEPT_TEXT,
                                         .min = -ENT_INTEGER_MAX,
                                         .max = ENT_INTEGER_MAX};
const struct ent_form ent_form_map_of_scalar = {.accept = ENT_ACCEPT_MAP, .item = &ent_form_scalar};
const struct ent_form ent_form_enum_party_role = {.accept = ENT_ACCEPT_ENUM,
                                                  .names = &ent_names_party_role};
const struct ent_form ent_form_list_of_name = {.accept = ENT_ACCEPT_LIST, .item = &ent_form_name};
const struct ent_form ent_form_bool = {.accept = ENT_ACCEPT_BOOLEAN};
const struct ent_form ent_form_obj_group_member = {.accept = ENT_ACCEPT_OBJECT,
                                                   .noun = ENTENTE_NOUN_GROUP_MEMBER};
const struct ent_form ent_form_list_of_obj_group_member = {.accept = ENT_ACCEPT_LIST,
                                                           .item = &ent_form_obj_group_member};
const struct ent_form ent_form_whole = {.accept = ENT_ACCEPT_INTEGER, .max = ENT_INTEGER_MAX};
const struct ent_form ent_form_weight = {.accept = ENT_ACCEPT_INTEGER, .max = ENT_INTEGER_MAX};
const struct ent_form ent_form_map_of_weight = {
    .accept = ENT_ACCEPT_MAP, .item = &ent_form_weight, .keys = ENTENTE_NOUN_PARTY};
const struct ent_form ent_form_obj_weight_version = {.accept = ENT_ACCEPT_OBJECT,
                                                     .noun = ENTENTE_NOUN_WEIGHT_VERSION};
const struct ent_form ent_form_list_of_obj_weight_version = {.accept = ENT_ACCEPT_LIST,
                                                             .item = &ent_form_obj_weight_version};
const struct ent_form ent_form_enum_provision_nature = {.accept = ENT_ACCEPT_ENUM,
                                                        .names = &ent_names_provision_nature};
const struct ent_form ent_form_ref_version = {.accept = ENT_ACCEPT_NAME,
                                              .refers = ENTENTE_NOUN_VERSION};
const struct ent_form ent_form_list_of_ref_version = {.accept = ENT_ACCEPT_LIST,
                                                      .item = &ent_form_ref_version};
const struct ent_form ent_form_ref_source = {.accept = ENT_ACCEPT_NAME,
                                             .refers = ENTENTE_NOUN_SOURCE};
const struct ent_form ent_form_list_or_ref_source = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_LIST,
                                                     .refers = ENTENTE_NOUN_SOURCE,
                                                     .item = &ent_form_ref_source};
const struct ent_form ent_form_enum_source_kind = {.accept = ENT_ACCEPT_ENUM,
                                                   .names = &ent_names_source_kind};
const struct ent_form ent_form_enum_calendar_unit = {.accept = ENT_ACCEPT_ENUM,
                                                     .names = &ent_names_calendar_unit};
const struct ent_form ent_form_wholeday = {.accept = ENT_ACCEPT_DATE, .whole = true};
const struct ent_form ent_form_list_of_wholeday = {.accept = ENT_ACCEPT_LIST,
                                                   .item = &ent_form_wholeday};
const struct ent_form ent_form_obj_signature_clause = {.accept = ENT_ACCEPT_OBJECT,
                                                       .noun = ENTENTE_NOUN_SIGNATURE_CLAUSE};
const struct ent_form ent_form_obj_accession_clause = {.accept = ENT_ACCEPT_OBJECT,
                                                       .noun = ENTENTE_NOUN_ACCESSION_CLAUSE};
const struct ent_form ent_form_obj_consent_clause = {.accept = ENT_ACCEPT_OBJECT,
                                                     .noun = ENTENTE_NOUN_CONSENT_CLAUSE};
const struct ent_form ent_form_obj_entry_clause = {.accept = ENT_ACCEPT_OBJECT,
                                                   .noun = ENTENTE_NOUN_ENTRY_CLAUSE};
const struct ent_form ent_form_obj_reservations_clause = {.accept = ENT_ACCEPT_OBJECT,
                                                          .noun = ENTENTE_NOUN_RESERVATIONS_CLAUSE};
const struct ent_form ent_form_obj_withdrawal_clause = {.accept = ENT_ACCEPT_OBJECT,
                                                        .noun = ENTENTE_NOUN_WITHDRAWAL_CLAUSE};
const struct ent_form ent_form_obj_provisional_clause = {.accept = ENT_ACCEPT_OBJECT,
                                                         .noun = ENTENTE_NOUN_PROVISIONAL_CLAUSE};
const struct ent_form ent_form_obj_non_application_clause = {
    .accept = ENT_ACCEPT_OBJECT, .noun = ENTENTE_NOUN_NON_APPLICATION_CLAUSE};
const struct ent_form ent_form_obj_duration_clause = {.accept = ENT_ACCEPT_OBJECT,
                                                      .noun = ENTENTE_NOUN_DURATION_CLAUSE};
const struct ent_form ent_form_dexpr = {.accept = ENT_ACCEPT_DATE_EXPRESSION};
const struct ent_form ent_form_obj_amendment_clause = {.accept = ENT_ACCEPT_OBJECT,
                                                       .noun = ENTENTE_NOUN_AMENDMENT_CLAUSE};
const struct ent_form ent_form_list_of_text = {.accept = ENT_ACCEPT_LIST, .item = &ent_form_text};
const struct ent_form ent_form_set = {.accept =
                                          ENT_ACCEPT_NAME | ENT_ACCEPT_LIST | ENT_ACCEPT_OBJECT,
                                      .noun = ENTENTE_NOUN_SET,
                                      .refers_map = ENTENTE_FIELD_GROUPS,
                                      .also = "all",
                                      .item = &ent_form_ref_party};
const struct ent_form ent_form_enum_bilateral = {.accept = ENT_ACCEPT_ENUM,
                                                 .names = &ent_names_bilateral};
const struct ent_form ent_form_obj_period = {.accept = ENT_ACCEPT_OBJECT,
                                             .noun = ENTENTE_NOUN_PERIOD};
const struct ent_form ent_form_enum_act_type = {.accept = ENT_ACCEPT_ENUM,
                                                .names = &ent_names_act_type};
const struct ent_form ent_form_list_of_enum_act_type = {.accept = ENT_ACCEPT_LIST,
                                                        .item = &ent_form_enum_act_type};
const struct ent_form ent_form_obj_declaration_clause = {.accept = ENT_ACCEPT_OBJECT,
                                                         .noun = ENTENTE_NOUN_DECLARATION_CLAUSE};
const struct ent_form ent_form_list_of_obj_declaration_clause = {
    .accept = ENT_ACCEPT_LIST, .item = &ent_form_obj_declaration_clause};
const struct ent_form ent_form_ref_provision = {.accept = ENT_ACCEPT_NAME,
                                                .refers = ENTENTE_NOUN_PROVISION};
const struct ent_form ent_form_enum_boundary = {.accept = ENT_ACCEPT_ENUM,
                                                .names = &ent_names_boundary};
const struct ent_form ent_form_enum_reio = {.accept = ENT_ACCEPT_ENUM, .names = &ent_names_reio};
const struct ent_form ent_form_enum_permitted = {.accept = ENT_ACCEPT_ENUM,
                                                 .names = &ent_names_permitted};
const struct ent_form ent_form_list_of_ref_provision = {.accept = ENT_ACCEPT_LIST,
                                                        .item = &ent_form_ref_provision};
const struct ent_form ent_form_enum_objection_clause = {.accept = ENT_ACCEPT_ENUM,
                                                        .names = &ent_names_objection_clause};
const struct ent_form ent_form_enum_declarations_clause = {.accept = ENT_ACCEPT_ENUM,
                                                           .names = &ent_names_declarations_clause};
const struct ent_form ent_form_enum_withdrawal_allowed = {.accept = ENT_ACCEPT_ENUM,
                                                          .names = &ent_names_withdrawal_allowed};
const struct ent_form ent_form_obj_lock_in = {.accept = ENT_ACCEPT_OBJECT,
                                              .noun = ENTENTE_NOUN_LOCK_IN};
const struct ent_form ent_form_obj_window = {.accept = ENT_ACCEPT_OBJECT,
                                             .noun = ENTENTE_NOUN_WINDOW};
const struct ent_form ent_form_obj_notice = {.accept = ENT_ACCEPT_OBJECT,
                                             .noun = ENTENTE_NOUN_NOTICE};
const struct ent_form ent_form_obj_alignment = {.accept = ENT_ACCEPT_OBJECT,
                                                .noun = ENTENTE_NOUN_ALIGNMENT};
const struct ent_form ent_form_cond = {.accept = ENT_ACCEPT_CONDITION};
const struct ent_form ent_form_enum_protocol_effect = {.accept = ENT_ACCEPT_ENUM,
                                                       .names = &ent_names_protocol_effect};
const struct ent_form ent_form_obj_survival = {.accept = ENT_ACCEPT_OBJECT,
                                               .noun = ENTENTE_NOUN_SURVIVAL};
const struct ent_form ent_form_list_of_obj_survival = {.accept = ENT_ACCEPT_LIST,
                                                       .item = &ent_form_obj_survival};
const struct ent_form ent_form_enum_unit = {.accept = ENT_ACCEPT_ENUM, .names = &ent_unit_names};
const struct ent_form ent_form_enum_clause_day = {.accept = ENT_ACCEPT_ENUM,
                                                  .names = &ent_names_clause_day};
const struct ent_form ent_form_enum_counting = {.accept = ENT_ACCEPT_ENUM,
                                                .names = &ent_counting_names};
const struct ent_form ent_form_enum_month_end = {.accept = ENT_ACCEPT_ENUM,
                                                 .names = &ent_month_end_names};
const struct ent_form ent_form_count1 = {
    .accept = ENT_ACCEPT_INTEGER, .min = 1, .max = ENT_INTEGER_MAX};
const struct ent_form ent_form_enum_non_application = {.accept = ENT_ACCEPT_ENUM,
                                                       .names = &ent_names_non_application};
const struct ent_form ent_form_enum_duration_type = {.accept = ENT_ACCEPT_ENUM,
                                                     .names = &ent_names_duration_type};
const struct ent_form ent_form_obj_term = {.accept = ENT_ACCEPT_OBJECT, .noun = ENTENTE_NOUN_TERM};
const struct ent_form ent_form_enum_last_day = {.accept = ENT_ACCEPT_ENUM,
                                                .names = &ent_names_last_day};
const struct ent_form ent_form_eif_or_dexpr = {
    .accept = ENT_ACCEPT_ENUM | ENT_ACCEPT_DATE_EXPRESSION, .names = &ent_names_clause_day};
const struct ent_form ent_form_enum_amendment_model = {.accept = ENT_ACCEPT_ENUM,
                                                       .names = &ent_names_amendment_model};
const struct ent_form ent_form_enum_yes_no = {.accept = ENT_ACCEPT_ENUM,
                                              .names = &ent_names_yes_no};
const struct ent_form ent_form_actdate = {.accept = ENT_ACCEPT_DATE | ENT_ACCEPT_OBJECT,
                                          .noun = ENTENTE_NOUN_FUZZY_DATE};
const struct ent_form ent_form_instant = {.accept = ENT_ACCEPT_INSTANT};
const struct ent_form ent_form_ref_part = {.accept = ENT_ACCEPT_NAME, .refers = ENTENTE_NOUN_PART};
const struct ent_form ent_form_list_of_ref_part = {.accept = ENT_ACCEPT_LIST,
                                                   .item = &ent_form_ref_part};
const struct ent_form ent_form_by = {.accept = ENT_ACCEPT_TEXT | ENT_ACCEPT_TEXTS |
                                               ENT_ACCEPT_LIST | ENT_ACCEPT_OBJECT,
                                     .item = &ent_form_name,
                                     .noun = ENTENTE_NOUN_ACTOR};
const struct ent_form ent_form_list_or_ref_provision = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_LIST,
                                                        .refers = ENTENTE_NOUN_PROVISION,
                                                        .item = &ent_form_ref_provision};
const struct ent_form ent_form_enum_modality = {.accept = ENT_ACCEPT_ENUM,
                                                .names = &ent_names_modality};
const struct ent_form ent_form_ref_act = {.accept = ENT_ACCEPT_NAME, .refers = ENTENTE_NOUN_ACT};
const struct ent_form ent_form_enum_objection_effect = {.accept = ENT_ACCEPT_ENUM,
                                                        .names = &ent_names_objection_effect};
const struct ent_form ent_form_enum_determined = {.accept = ENT_ACCEPT_ENUM,
                                                  .names = &ent_names_determined};
const struct ent_form ent_form_datetext = {.accept = ENT_ACCEPT_DATE | ENT_ACCEPT_INTEGER |
                                                     ENT_ACCEPT_TEXT,
                                           .min = -ENT_INTEGER_MAX,
                                           .max = ENT_INTEGER_MAX};
const struct ent_form ent_form_enum_determination = {.accept = ENT_ACCEPT_ENUM,
                                                     .names = &ent_names_determination};
const struct ent_form ent_form_ref_party_body = {
    .accept = ENT_ACCEPT_NAME, .refers = ENTENTE_NOUN_PARTY, .refers_also = ENTENTE_NOUN_BODY};
const struct ent_form ent_form_obj_tally = {.accept = ENT_ACCEPT_OBJECT,
                                            .noun = ENTENTE_NOUN_TALLY};
const struct ent_form ent_form_ref_commitment = {.accept = ENT_ACCEPT_NAME,
                                                 .refers = ENTENTE_NOUN_COMMITMENT};
const struct ent_form ent_form_integer = {
    .accept = ENT_ACCEPT_INTEGER, .min = -ENT_INTEGER_MAX, .max = ENT_INTEGER_MAX};
const struct ent_form ent_form_scale = {.accept = ENT_ACCEPT_INTEGER, .max = 18};
const struct ent_form ent_form_ref_body = {.accept = ENT_ACCEPT_NAME, .refers = ENTENTE_NOUN_BODY};
const struct ent_form ent_form_obj_majority = {.accept = ENT_ACCEPT_OBJECT,
                                               .noun = ENTENTE_NOUN_MAJORITY};
const struct ent_form ent_form_enum_act_form = {.accept = ENT_ACCEPT_ENUM,
                                                .names = &ent_names_act_form};
const struct ent_form ent_form_enum_body_role = {.accept = ENT_ACCEPT_ENUM,
                                                 .names = &ent_names_body_role};
const struct ent_form ent_form_list_of_ref_act = {.accept = ENT_ACCEPT_LIST,
                                                  .item = &ent_form_ref_act};
const struct ent_form ent_form_parties_or_group = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_LIST,
                                                   .refers_map = ENTENTE_FIELD_GROUPS,
                                                   .also = "all",
                                                   .item = &ent_form_ref_party};
const struct ent_form ent_form_enum_office = {.accept = ENT_ACCEPT_ENUM,
                                              .names = &ent_names_office};
const struct ent_form ent_form_pair_of_dates = {
    .accept = ENT_ACCEPT_LIST, .pair = true, .item = &ent_form_date};
const struct ent_form ent_form_vote = {.accept = ENT_ACCEPT_ENUM, .names = &ent_names_vote};
const struct ent_form ent_form_map_of_vote = {
    .accept = ENT_ACCEPT_MAP, .item = &ent_form_vote, .keys = ENTENTE_NOUN_PARTY};
const struct ent_form ent_form_enum_vote = {.accept = ENT_ACCEPT_ENUM, .names = &ent_names_vote};
const struct ent_form ent_form_enum_commitment_type = {.accept = ENT_ACCEPT_ENUM,
                                                       .names = &ent_names_commitment_type};
const struct ent_form ent_form_enum_deontic = {.accept = ENT_ACCEPT_ENUM,
                                               .names = &ent_names_deontic};
const struct ent_form ent_form_enum_commitment_nature = {.accept = ENT_ACCEPT_ENUM,
                                                         .names = &ent_names_commitment_nature};
const struct ent_form ent_form_enum_mode = {.accept = ENT_ACCEPT_ENUM, .names = &ent_names_mode};
const struct ent_form ent_form_obj_quantity = {.accept = ENT_ACCEPT_OBJECT,
                                               .noun = ENTENTE_NOUN_QUANTITY};
const struct ent_form ent_form_share = {.accept = ENT_ACCEPT_INTEGER | ENT_ACCEPT_OBJECT,
                                        .noun = ENTENTE_NOUN_SHARE,
                                        .max = ENT_INTEGER_MAX};
const struct ent_form ent_form_map_of_share = {
    .accept = ENT_ACCEPT_MAP, .item = &ent_form_share, .keys = ENTENTE_NOUN_PARTY};
const struct ent_form ent_form_obj_requirement = {.accept = ENT_ACCEPT_OBJECT,
                                                  .noun = ENTENTE_NOUN_REQUIREMENT};
const struct ent_form ent_form_list_of_obj_requirement = {.accept = ENT_ACCEPT_LIST,
                                                          .item = &ent_form_obj_requirement};
const struct ent_form ent_form_obj_recurrence = {.accept = ENT_ACCEPT_OBJECT,
                                                 .noun = ENTENTE_NOUN_RECURRENCE};
const struct ent_form ent_form_enum_on_suspension = {.accept = ENT_ACCEPT_ENUM,
                                                     .names = &ent_names_on_suspension};
const struct ent_form ent_form_enum_body_kind = {.accept = ENT_ACCEPT_ENUM,
                                                 .names = &ent_names_body_kind};
const struct ent_form ent_form_memberform = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_OBJECT,
                                             .refers = ENTENTE_NOUN_PARTY,
                                             .noun = ENTENTE_NOUN_BODY_MEMBER};
const struct ent_form ent_form_group_or_members = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_LIST,
                                                   .refers_map = ENTENTE_FIELD_GROUPS,
                                                   .also = "parties",
                                                   .item = &ent_form_memberform};
const struct ent_form ent_form_obj_body_relation = {.accept = ENT_ACCEPT_OBJECT,
                                                    .noun = ENTENTE_NOUN_BODY_RELATION};
const struct ent_form ent_form_list_of_obj_body_relation = {.accept = ENT_ACCEPT_LIST,
                                                            .item = &ent_form_obj_body_relation};
const struct ent_form ent_form_enum_membership = {.accept = ENT_ACCEPT_ENUM,
                                                  .names = &ent_names_membership};
const struct ent_form ent_form_enum_body_relation = {.accept = ENT_ACCEPT_ENUM,
                                                     .names = &ent_names_body_relation};
const struct ent_form ent_form_obj_step = {.accept = ENT_ACCEPT_OBJECT, .noun = ENTENTE_NOUN_STEP};
const struct ent_form ent_form_list_of_obj_step = {.accept = ENT_ACCEPT_LIST,
                                                   .item = &ent_form_obj_step};
const struct ent_form ent_form_enum_purpose = {.accept = ENT_ACCEPT_ENUM,
                                               .names = &ent_names_purpose};
const struct ent_form ent_form_enum_step_kind = {.accept = ENT_ACCEPT_ENUM,
                                                 .names = &ent_names_step_kind};
const struct ent_form ent_form_list_of_list_of_name = {.accept = ENT_ACCEPT_LIST,
                                                       .item = &ent_form_list_of_name};
const struct ent_form ent_form_obj_step_period = {.accept = ENT_ACCEPT_OBJECT,
                                                  .noun = ENTENTE_NOUN_STEP_PERIOD};
const struct ent_form ent_form_obj_veto = {.accept = ENT_ACCEPT_OBJECT, .noun = ENTENTE_NOUN_VETO};
const struct ent_form ent_form_calref = {.accept = ENT_ACCEPT_NAME,
                                         .refers_map = ENTENTE_FIELD_CALENDARS};
const struct ent_form ent_form_list_or_calendar = {.accept = ENT_ACCEPT_NAME | ENT_ACCEPT_LIST,
                                                   .refers_map = ENTENTE_FIELD_CALENDARS,
                                                   .item = &ent_form_calref};
const struct ent_form ent_form_enum_period_start = {.accept = ENT_ACCEPT_ENUM,
                                                    .names = &ent_names_period_start};
const struct ent_form ent_form_enum_majority_base = {.accept = ENT_ACCEPT_ENUM,
                                                     .names = &ent_names_majority_base};
const struct ent_form ent_form_enum_cmp = {.accept = ENT_ACCEPT_ENUM, .names = &ent_names_cmp};
const struct ent_form ent_form_obj_quorum = {.accept = ENT_ACCEPT_OBJECT,
                                             .noun = ENTENTE_NOUN_QUORUM};
const struct ent_form ent_form_wref = {.accept = ENT_ACCEPT_NAME,
                                       .refers_map = ENTENTE_FIELD_WEIGHTS};
const struct ent_form ent_form_gref = {
    .accept = ENT_ACCEPT_NAME, .refers_map = ENTENTE_FIELD_GROUPS, .also = "all"};
const struct ent_form ent_form_attr = {
    .accept = ENT_ACCEPT_LIST, .item = &ent_form_scalar, .pair = true};
const struct ent_form ent_form_list_of_set = {.accept = ENT_ACCEPT_LIST, .item = &ent_form_set};
const struct ent_form ent_form_asof = {.accept = ENT_ACCEPT_ENUM | ENT_ACCEPT_DATE,
                                       .names = &ent_names_as_of};
const struct ent_form ent_form_enum_op = {.accept = ENT_ACCEPT_ENUM, .names = &ent_names_op};
const struct ent_form ent_form_list_of_cond = {.accept = ENT_ACCEPT_LIST, .item = &ent_form_cond};
const struct ent_form ent_form_enum_step_state = {.accept = ENT_ACCEPT_ENUM,
                                                  .names = &ent_names_step_state};
const struct ent_form ent_form_enum_milestone = {.accept = ENT_ACCEPT_ENUM,
                                                 .names = &ent_names_milestone};
const struct ent_form ent_form_list_of_dexpr = {.accept = ENT_ACCEPT_LIST, .item = &ent_form_dexpr};
const struct ent_form ent_form_enum_promptness = {.accept = ENT_ACCEPT_ENUM,
                                                  .names = &ent_names_promptness};
