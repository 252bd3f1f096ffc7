/* The field tables: what a text says about itself. Members in the order in which they are written.
 */
#include "forms.h"
#include "tables.h"

static const struct ent_field CLAUSES[] = {
    ENT_FIELD(SIGNATURE, "signature", false, &ent_form_obj_signature_clause),
    ENT_FIELD(ACCESSION, "accession", false, &ent_form_obj_accession_clause),
    ENT_FIELD(CONSENT, "consent", false, &ent_form_obj_consent_clause),
    ENT_FIELD(ENTRY_INTO_FORCE, "entry_into_force", false, &ent_form_obj_entry_clause),
    ENT_FIELD(RESERVATIONS, "reservations", false, &ent_form_obj_reservations_clause),
    ENT_FIELD(WITHDRAWAL, "withdrawal", false, &ent_form_obj_withdrawal_clause),
    ENT_FIELD(PROVISIONAL_APPLICATION, "provisional_application", false,
              &ent_form_obj_provisional_clause),
    ENT_FIELD(NON_APPLICATION, "non_application", false, &ent_form_obj_non_application_clause),
    ENT_FIELD(DURATION, "duration", false, &ent_form_obj_duration_clause),
    ENT_FIELD(TERMINATES, "terminates", false, &ent_form_dexpr),
    ENT_FIELD(AMENDMENT, "amendment", false, &ent_form_obj_amendment_clause),
};

static const struct ent_field SIGNATURE_CLAUSE[] = {
    ENT_FIELD(OPENS, "opens", false, &ent_form_date),
    ENT_FIELD(CLOSES, "closes", false, &ent_form_date),
    ENT_FIELD(PLACES, "places", false, &ent_form_list_of_text),
    ENT_FIELD(OPEN_TO, "open_to", false, &ent_form_set),
};

static const struct ent_field ACCESSION_CLAUSE[] = {
    ENT_FIELD(OPENS, "opens", false, &ent_form_date),
    ENT_FIELD(CLOSES, "closes", false, &ent_form_date),
    ENT_FIELD(BY_INVITATION, "by_invitation", false, &ent_form_bool),
    ENT_FIELD(OPEN_TO, "open_to", false, &ent_form_set),
    ENT_FIELD(BILATERAL, "bilateral", false, &ent_form_enum_bilateral),
    ENT_FIELD(OBJECTION_PERIOD, "objection_period", false, &ent_form_obj_period),
    ENT_FIELD(BILATERAL_ENTRY, "bilateral_entry", false, &ent_form_dexpr),
};

static const struct ent_field CONSENT_CLAUSE[] = {
    ENT_FIELD(REQUIRES_SIGNATURE, "requires_signature", false, &ent_form_bool),
    ENT_FIELD(SIGNATURE_BINDS, "signature_binds", false, &ent_form_bool),
    ENT_FIELD(ACTS, "acts", false, &ent_form_list_of_enum_act_type),
    ENT_FIELD(CLOSES, "closes", false, &ent_form_date),
    ENT_FIELD(PARTS_MIN, "parts_min", false, &ent_form_whole),
    ENT_FIELD(DECLARATIONS, "declarations", false, &ent_form_list_of_obj_declaration_clause),
    ENT_FIELD(LIMITED_NUMBER, "limited_number", false, &ent_form_bool),
};

static const struct ent_field DECLARATION_CLAUSE[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(MANDATORY, "mandatory", false, &ent_form_bool),
    ENT_FIELD(PROVISION, "provision", false, &ent_form_ref_provision),
};

static const struct ent_field ENTRY_CLAUSE[] = {
    ENT_FIELD(ARTICLE, "article", false, &ent_form_text),
    ENT_FIELD(GENERAL, "general", false, &ent_form_dexpr),
    ENT_FIELD(PROVISIONAL, "provisional", false, &ent_form_dexpr),
    ENT_FIELD(CONDITION_MET, "condition_met", false, &ent_form_dexpr),
    ENT_FIELD(BOUNDARY, "boundary", false, &ent_form_enum_boundary),
    ENT_FIELD(LATE, "late", false, &ent_form_dexpr),
    ENT_FIELD(PER_PARTY, "per_party", false, &ent_form_dexpr),
    ENT_FIELD(NOT_BEFORE_GENERAL, "not_before_general", false, &ent_form_bool),
    ENT_FIELD(REIO, "reio", false, &ent_form_enum_reio),
    ENT_FIELD(ACTS, "acts", false, &ent_form_list_of_enum_act_type),
    ENT_FIELD(REQUIRE_AT_ENTRY, "require_at_entry", false, &ent_form_bool),
};

static const struct ent_field RESERVATIONS_CLAUSE[] = {
    ENT_FIELD(PERMITTED, "permitted", false, &ent_form_enum_permitted),
    ENT_FIELD(PROVISIONS, "provisions", false, &ent_form_list_of_ref_provision),
    ENT_FIELD(AUTHORIZED, "authorized", false, &ent_form_list_of_ref_provision),
    ENT_FIELD(OBJECTION_PERIOD, "objection_period", false, &ent_form_obj_period),
    ENT_FIELD(OBJECTION_EFFECT, "objection_effect", false, &ent_form_enum_objection_clause),
    ENT_FIELD(DECLARATIONS, "declarations", false, &ent_form_enum_declarations_clause),
};

static const struct ent_field WITHDRAWAL_CLAUSE[] = {
    ENT_FIELD(ALLOWED, "allowed", false, &ent_form_enum_withdrawal_allowed),
    ENT_FIELD(LOCK_IN, "lock_in", false, &ent_form_obj_lock_in),
    ENT_FIELD(WINDOW, "window", false, &ent_form_obj_window),
    ENT_FIELD(NOTICE, "notice", false, &ent_form_obj_notice),
    ENT_FIELD(ALIGN, "align", false, &ent_form_obj_alignment),
    ENT_FIELD(REASONS_REQUIRED, "reasons_required", false, &ent_form_bool),
    ENT_FIELD(DEFERRED_WHILE, "deferred_while", false, &ent_form_cond),
    ENT_FIELD(EFFECT_ON_PROTOCOLS, "effect_on_protocols", false, &ent_form_enum_protocol_effect),
    ENT_FIELD(SURVIVAL, "survival", false, &ent_form_list_of_obj_survival),
    ENT_FIELD(RETRACTABLE, "retractable", false, &ent_form_bool),
};

static const struct ent_field LOCK_IN[] = {
    ENT_FIELD(N, "n", true, &ent_form_whole),
    ENT_FIELD(UNIT, "unit", true, &ent_form_enum_unit),
    ENT_FIELD(FROM, "from", false, &ent_form_enum_clause_day),
};

static const struct ent_field WINDOW[] = {
    ENT_FIELD(EVERY, "every", true, &ent_form_obj_period),
    ENT_FIELD(OPEN_FOR, "open_for", true, &ent_form_obj_period),
    ENT_FIELD(FROM, "from", false, &ent_form_enum_clause_day),
};

static const struct ent_field NOTICE[] = {
    ENT_FIELD(N, "n", true, &ent_form_whole),
    ENT_FIELD(UNIT, "unit", true, &ent_form_enum_unit),
    ENT_FIELD(COUNT, "count", false, &ent_form_enum_counting),
    ENT_FIELD(EOM, "eom", false, &ent_form_enum_month_end),
};

static const struct ent_field ALIGNMENT[] = {
    ENT_FIELD(NTH, "nth", true, &ent_form_count1),
};

static const struct ent_field SURVIVAL[] = {
    ENT_FIELD(PROVISION, "provision", true, &ent_form_ref_provision),
    ENT_FIELD(N, "n", true, &ent_form_whole),
    ENT_FIELD(UNIT, "unit", true, &ent_form_enum_unit),
};

static const struct ent_field PERIOD[] = {
    ENT_FIELD(N, "n", true, &ent_form_whole),
    ENT_FIELD(UNIT, "unit", true, &ent_form_enum_unit),
};

static const struct ent_field PROVISIONAL_CLAUSE[] = {
    ENT_FIELD(BY, "by", false, &ent_form_list_of_enum_act_type),
    ENT_FIELD(FROM, "from", false, &ent_form_dexpr),
    ENT_FIELD(UNTIL, "until", false, &ent_form_dexpr),
    ENT_FIELD(OPT_OUT, "opt_out", false, &ent_form_bool),
    ENT_FIELD(END_NOTICE, "end_notice", false, &ent_form_obj_period),
};

static const struct ent_field NON_APPLICATION_CLAUSE[] = {
    ENT_FIELD(ALLOWED, "allowed", false, &ent_form_enum_non_application),
};

static const struct ent_field DURATION_CLAUSE[] = {
    ENT_FIELD(TYPE, "type", true, &ent_form_enum_duration_type),
    ENT_FIELD(TERM, "term", false, &ent_form_obj_term),
    ENT_FIELD(UNTIL, "until", false, &ent_form_date),
    ENT_FIELD(RENEWAL, "renewal", false, &ent_form_obj_period),
    ENT_FIELD(NOTICE, "notice", false, &ent_form_obj_period),
    ENT_FIELD(LAST_DAY, "last_day", false, &ent_form_enum_last_day),
};

static const struct ent_field TERM[] = {
    ENT_FIELD(N, "n", true, &ent_form_whole),
    ENT_FIELD(UNIT, "unit", true, &ent_form_enum_unit),
    ENT_FIELD(FROM, "from", false, &ent_form_eif_or_dexpr),
};

static const struct ent_field AMENDMENT_CLAUSE[] = {
    ENT_FIELD(MODEL, "model", true, &ent_form_enum_amendment_model),
    ENT_FIELD(ENTRY, "entry", false, &ent_form_dexpr),
    ENT_FIELD(LATE, "late", false, &ent_form_dexpr),
    ENT_FIELD(BLOCKED, "blocked", false, &ent_form_cond),
    ENT_FIELD(INTER_SE, "inter_se", false, &ent_form_enum_yes_no),
};

const struct ent_rows ent_rows_clauses = ENT_ROWS(CLAUSES);
const struct ent_rows ent_rows_signature_clause = ENT_ROWS(SIGNATURE_CLAUSE);
const struct ent_rows ent_rows_accession_clause = ENT_ROWS(ACCESSION_CLAUSE);
const struct ent_rows ent_rows_consent_clause = ENT_ROWS(CONSENT_CLAUSE);
const struct ent_rows ent_rows_declaration_clause = ENT_ROWS(DECLARATION_CLAUSE);
const struct ent_rows ent_rows_entry_clause = ENT_ROWS(ENTRY_CLAUSE);
const struct ent_rows ent_rows_reservations_clause = ENT_ROWS(RESERVATIONS_CLAUSE);
const struct ent_rows ent_rows_withdrawal_clause = ENT_ROWS(WITHDRAWAL_CLAUSE);
const struct ent_rows ent_rows_lock_in = ENT_ROWS(LOCK_IN);
const struct ent_rows ent_rows_window = ENT_ROWS(WINDOW);
const struct ent_rows ent_rows_notice = ENT_ROWS(NOTICE);
const struct ent_rows ent_rows_alignment = ENT_ROWS(ALIGNMENT);
const struct ent_rows ent_rows_survival = ENT_ROWS(SURVIVAL);
const struct ent_rows ent_rows_period = ENT_ROWS(PERIOD);
const struct ent_rows ent_rows_provisional_clause = ENT_ROWS(PROVISIONAL_CLAUSE);
const struct ent_rows ent_rows_non_application_clause = ENT_ROWS(NON_APPLICATION_CLAUSE);
const struct ent_rows ent_rows_duration_clause = ENT_ROWS(DURATION_CLAUSE);
const struct ent_rows ent_rows_term = ENT_ROWS(TERM);
const struct ent_rows ent_rows_amendment_clause = ENT_ROWS(AMENDMENT_CLAUSE);
