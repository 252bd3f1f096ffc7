/* The field tables: what a text says about itself. */
#include "forms.h"
#include "tables.h"

static const struct ent_field CLAUSES[] = {
    OPTIONAL(SIGNATURE, "signature", signature_clause),
    OPTIONAL(ACCESSION, "accession", accession_clause),
    OPTIONAL(CONSENT, "consent", consent_clause),
    OPTIONAL(ENTRY_INTO_FORCE, "entry_into_force", entry_clause),
    OPTIONAL(RESERVATIONS, "reservations", reservations_clause),
    OPTIONAL(WITHDRAWAL, "withdrawal", withdrawal_clause),
    OPTIONAL(PROVISIONAL_APPLICATION, "provisional_application", provisional_clause),
    OPTIONAL(NON_APPLICATION, "non_application", non_application_clause),
    OPTIONAL(DURATION, "duration", duration_clause),
    OPTIONAL(TERMINATES, "terminates", date_expression),
    OPTIONAL(AMENDMENT, "amendment", amendment_clause),
};
const struct ent_rows ent_rows_clauses = ENT_ROWS(CLAUSES);

static const struct ent_field SIGNATURE_CLAUSE[] = {
    OPTIONAL(OPENS, "opens", date),
    OPTIONAL(CLOSES, "closes", date),
    OPTIONAL(PLACES, "places", list_of_texts),
    OPTIONAL(OPEN_TO, "open_to", set),
};
const struct ent_rows ent_rows_signature_clause = ENT_ROWS(SIGNATURE_CLAUSE);

static const struct ent_field ACCESSION_CLAUSE[] = {
    OPTIONAL(OPENS, "opens", date),
    OPTIONAL(CLOSES, "closes", date),
    OPTIONAL(BY_INVITATION, "by_invitation", boolean),
    OPTIONAL(OPEN_TO, "open_to", set),
    OPTIONAL(BILATERAL, "bilateral", enum_bilateral),
    OPTIONAL(OBJECTION_PERIOD, "objection_period", period),
    OPTIONAL(BILATERAL_ENTRY, "bilateral_entry", date_expression),
};
const struct ent_rows ent_rows_accession_clause = ENT_ROWS(ACCESSION_CLAUSE);

static const struct ent_field CONSENT_CLAUSE[] = {
    OPTIONAL(REQUIRES_SIGNATURE, "requires_signature", boolean),
    OPTIONAL(SIGNATURE_BINDS, "signature_binds", boolean),
    OPTIONAL(ACTS, "acts", list_of_act_types),
    OPTIONAL(CLOSES, "closes", date),
    OPTIONAL(PARTS_MIN, "parts_min", natural),
    OPTIONAL(DECLARATIONS, "declarations", list_of_declaration_clauses),
    OPTIONAL(LIMITED_NUMBER, "limited_number", boolean),
};
const struct ent_rows ent_rows_consent_clause = ENT_ROWS(CONSENT_CLAUSE);

static const struct ent_field DECLARATION_CLAUSE[] = {
    REQUIRED(ID, "id", id),
    OPTIONAL(MANDATORY, "mandatory", boolean),
    OPTIONAL(PROVISION, "provision", provision_id),
};
const struct ent_rows ent_rows_declaration_clause = ENT_ROWS(DECLARATION_CLAUSE);

static const struct ent_field ENTRY_CLAUSE[] = {
    OPTIONAL(ARTICLE, "article", text),
    OPTIONAL(GENERAL, "general", date_expression),
    OPTIONAL(PROVISIONAL, "provisional", date_expression),
    OPTIONAL(CONDITION_MET, "condition_met", date_expression),
    OPTIONAL(BOUNDARY, "boundary", enum_boundary),
    OPTIONAL(LATE, "late", date_expression),
    OPTIONAL(PER_PARTY, "per_party", date_expression),
    OPTIONAL(NOT_BEFORE_GENERAL, "not_before_general", boolean),
    OPTIONAL(REIO, "reio", enum_reio),
    OPTIONAL(ACTS, "acts", list_of_act_types),
    OPTIONAL(REQUIRE_AT_ENTRY, "require_at_entry", boolean),
};
const struct ent_rows ent_rows_entry_clause = ENT_ROWS(ENTRY_CLAUSE);

static const struct ent_field RESERVATIONS_CLAUSE[] = {
    OPTIONAL(PERMITTED, "permitted", enum_permitted),
    OPTIONAL(PROVISIONS, "provisions", list_of_provision_ids),
    OPTIONAL(AUTHORIZED, "authorized", list_of_provision_ids),
    OPTIONAL(OBJECTION_PERIOD, "objection_period", period),
    OPTIONAL(OBJECTION_EFFECT, "objection_effect", enum_objection_clause),
    OPTIONAL(DECLARATIONS, "declarations", enum_declarations_clause),
    OPTIONAL(ACCEPTED_BY, "accepted_by", enum_accepted_by),
    OPTIONAL(REFUSED_BY, "refused_by", refusal),
    OPTIONAL(DEPOSIT_WAITS, "deposit_waits", boolean),
};
const struct ent_rows ent_rows_reservations_clause = ENT_ROWS(RESERVATIONS_CLAUSE);

static const struct ent_field WITHDRAWAL_CLAUSE[] = {
    OPTIONAL(ALLOWED, "allowed", enum_withdrawal_allowed),
    OPTIONAL(LOCK_IN, "lock_in", lock_in),
    OPTIONAL(WINDOW, "window", window),
    OPTIONAL(NOTICE, "notice", notice),
    OPTIONAL(ALIGN, "align", alignment),
    OPTIONAL(REASONS_REQUIRED, "reasons_required", boolean),
    OPTIONAL(DEFERRED_WHILE, "deferred_while", condition),
    OPTIONAL(EFFECT_ON_PROTOCOLS, "effect_on_protocols", enum_protocol_effect),
    OPTIONAL(SURVIVAL, "survival", list_of_survivals),
    OPTIONAL(RETRACTABLE, "retractable", boolean),
    OPTIONAL(EFFECTIVE, "effective", date_expression),
    OPTIONAL(AUTOMATIC, "automatic", condition),
};
const struct ent_rows ent_rows_withdrawal_clause = ENT_ROWS(WITHDRAWAL_CLAUSE);

static const struct ent_field LOCK_IN[] = {
    REQUIRED(N, "n", natural),
    REQUIRED(UNIT, "unit", enum_unit),
    OPTIONAL(FROM, "from", enum_clause_day),
};
const struct ent_rows ent_rows_lock_in = ENT_ROWS(LOCK_IN);

static const struct ent_field WINDOW[] = {
    REQUIRED(EVERY, "every", period),
    REQUIRED(OPEN_FOR, "open_for", period),
    OPTIONAL(FROM, "from", enum_clause_day),
};
const struct ent_rows ent_rows_window = ENT_ROWS(WINDOW);

static const struct ent_field NOTICE[] = {
    REQUIRED(N, "n", natural),
    REQUIRED(UNIT, "unit", enum_unit),
    OPTIONAL(COUNT, "count", enum_counting),
    OPTIONAL(EOM, "eom", enum_month_end),
    OPTIONAL(CALENDAR, "calendar", calendar_names),
    OPTIONAL(PAUSES, "pauses", list_of_pauses),
    OPTIONAL(ROLL, "roll", enum_roll),
};
const struct ent_rows ent_rows_notice = ENT_ROWS(NOTICE);

static const struct ent_field ALIGNMENT[] = {
    REQUIRED(NTH, "nth", positive),
};
const struct ent_rows ent_rows_alignment = ENT_ROWS(ALIGNMENT);

static const struct ent_field SURVIVAL[] = {
    REQUIRED(PROVISION, "provision", provision_id),
    OPTIONAL(N, "n", natural),
    OPTIONAL(UNIT, "unit", enum_unit),
};
const struct ent_rows ent_rows_survival = ENT_ROWS(SURVIVAL);

static const struct ent_field REFUSAL[] = {
    OPTIONAL(NUM, "num", positive),
    OPTIONAL(DEN, "den", positive),
    OPTIONAL(N, "n", positive),
};
const struct ent_rows ent_rows_refusal = ENT_ROWS(REFUSAL);

static const struct ent_field PERIOD[] = {
    REQUIRED(N, "n", natural),
    REQUIRED(UNIT, "unit", enum_unit),
    OPTIONAL(CALENDAR, "calendar", calendar_names),
    OPTIONAL(PAUSES, "pauses", list_of_pauses),
    OPTIONAL(ROLL, "roll", enum_roll),
};
const struct ent_rows ent_rows_period = ENT_ROWS(PERIOD);

static const struct ent_field PAUSE[] = {
    REQUIRED(FROM, "from", day),
    REQUIRED(UNTIL, "until", day),
};
const struct ent_rows ent_rows_pause = ENT_ROWS(PAUSE);

static const struct ent_field PROVISIONAL_CLAUSE[] = {
    OPTIONAL(BY, "by", list_of_act_types),      OPTIONAL(FROM, "from", date_expression),
    OPTIONAL(UNTIL, "until", date_expression),  OPTIONAL(OPT_OUT, "opt_out", boolean),
    OPTIONAL(END_NOTICE, "end_notice", period), OPTIONAL(SURVIVAL, "survival", list_of_survivals),
};
const struct ent_rows ent_rows_provisional_clause = ENT_ROWS(PROVISIONAL_CLAUSE);

static const struct ent_field NON_APPLICATION_CLAUSE[] = {
    OPTIONAL(ALLOWED, "allowed", enum_non_application),
};
const struct ent_rows ent_rows_non_application_clause = ENT_ROWS(NON_APPLICATION_CLAUSE);

static const struct ent_field DURATION_CLAUSE[] = {
    REQUIRED(TYPE, "type", enum_duration_type),
    OPTIONAL(TERM, "term", term),
    OPTIONAL(UNTIL, "until", date),
    OPTIONAL(RENEWAL, "renewal", period),
    OPTIONAL(NOTICE, "notice", period),
    OPTIONAL(LAST_DAY, "last_day", enum_last_day),
};
const struct ent_rows ent_rows_duration_clause = ENT_ROWS(DURATION_CLAUSE);

static const struct ent_field TERM[] = {
    REQUIRED(N, "n", natural),
    REQUIRED(UNIT, "unit", enum_unit),
    OPTIONAL(FROM, "from", clause_day_or_expression),
};
const struct ent_rows ent_rows_term = ENT_ROWS(TERM);

static const struct ent_field AMENDMENT_CLAUSE[] = {
    REQUIRED(MODEL, "model", enum_amendment_model), OPTIONAL(ENTRY, "entry", date_expression),
    OPTIONAL(LATE, "late", date_expression),        OPTIONAL(BLOCKED, "blocked", condition),
    OPTIONAL(INTER_SE, "inter_se", enum_yes_no),
};
const struct ent_rows ent_rows_amendment_clause = ENT_ROWS(AMENDMENT_CLAUSE);
