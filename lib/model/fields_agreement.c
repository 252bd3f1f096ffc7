/* The field tables: the agreement, its parties, groups, weights, texts and sources. Members in the
 * order in which they are written. */
#include "forms.h"
#include "tables.h"

static const struct ent_field AGREEMENT[] = {
    ENT_FIELD(FORMAT, "format", true, &ent_form_enum_format),
    ENT_FIELD(ID, "id", true, &ent_form_document_id),
    ENT_FIELD(TITLE, "title", true, &ent_form_text),
    ENT_FIELD(KIND, "kind", true, &ent_form_enum_agreement_kind),
    ENT_FIELD(BINDINGNESS, "bindingness", true, &ent_form_enum_bindingness),
    ENT_FIELD(LANGUAGES, "languages", false, &ent_form_list_of_words),
    ENT_FIELD(REFERENCES, "references", false, &ent_form_list_of_obj_reference),
    ENT_FIELD(LINKS, "links", false, &ent_form_list_of_obj_link),
    ENT_FIELD(PARTIES, "parties", true, &ent_form_list_of_obj_party),
    ENT_FIELD(GROUPS, "groups", false, &ent_form_map_of_groupform),
    ENT_FIELD(WEIGHTS, "weights", false, &ent_form_map_of_obj_weight_table),
    ENT_FIELD(CLAUSES, "clauses", false, &ent_form_obj_clauses),
    ENT_FIELD(PROVISIONS, "provisions", false, &ent_form_list_of_obj_provision),
    ENT_FIELD(VERSIONS, "versions", false, &ent_form_list_of_obj_version),
    ENT_FIELD(PARTS, "parts", false, &ent_form_list_of_obj_part),
    ENT_FIELD(SOURCES, "sources", false, &ent_form_list_of_obj_source),
    ENT_FIELD(BODIES, "bodies", false, &ent_form_list_of_obj_body),
    ENT_FIELD(CALENDARS, "calendars", false, &ent_form_map_of_obj_calendar),
    ENT_FIELD(COMMITMENTS, "commitments", false, &ent_form_list_of_obj_commitment),
    ENT_FIELD(APPROVALS, "approvals", false, &ent_form_list_of_obj_approval),
    ENT_FIELD(ACTS, "acts", false, &ent_form_list_of_obj_act),
};

static const struct ent_field REFERENCE[] = {
    ENT_FIELD(TITLE, "title", true, &ent_form_text),
    ENT_FIELD(URL, "url", false, &ent_form_words),
    ENT_FIELD(DATE, "date", false, &ent_form_date),
};

static const struct ent_field LINK[] = {
    ENT_FIELD(TYPE, "type", true, &ent_form_enum_link_type),
    ENT_FIELD(AGREEMENT, "agreement", true, &ent_form_name),
    ENT_FIELD(GATE, "gate", false, &ent_form_enum_gate),
};

static const struct ent_field PARTY[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(NAME, "name", true, &ent_form_text),
    ENT_FIELD(KIND, "kind", true, &ent_form_enum_party_kind),
    ENT_FIELD(MEMBERS, "members", false, &ent_form_list_of_ref_party),
    ENT_FIELD(ATTRIBUTES, "attributes", false, &ent_form_map_of_scalar),
    ENT_FIELD(ROLE, "role", false, &ent_form_enum_party_role),
    ENT_FIELD(TERRITORIES, "territories", false, &ent_form_list_of_name),
};

static const struct ent_field GROUP[] = {
    ENT_FIELD(OPEN, "open", false, &ent_form_bool),
    ENT_FIELD(MEMBERS, "members", false, &ent_form_list_of_obj_group_member),
};

static const struct ent_field GROUP_MEMBER[] = {
    ENT_FIELD(PARTY, "party", true, &ent_form_ref_party),
    ENT_FIELD(FROM, "from", false, &ent_form_date),
    ENT_FIELD(UNTIL, "until", false, &ent_form_date),
};

static const struct ent_field WEIGHT_TABLE[] = {
    ENT_FIELD(UNIT, "unit", false, &ent_form_text),
    ENT_FIELD(TOTAL, "total", false, &ent_form_whole),
    ENT_FIELD(VALUES, "values", false, &ent_form_map_of_weight),
    ENT_FIELD(VERSIONS, "versions", false, &ent_form_list_of_obj_weight_version),
};

static const struct ent_field WEIGHT_VERSION[] = {
    ENT_FIELD(FROM, "from", true, &ent_form_date),
    ENT_FIELD(VALUES, "values", true, &ent_form_map_of_weight),
    ENT_FIELD(TOTAL, "total", false, &ent_form_whole),
};

static const struct ent_field PROVISION[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(TITLE, "title", false, &ent_form_text),
    ENT_FIELD(NATURE, "nature", false, &ent_form_enum_provision_nature),
    ENT_FIELD(TEXT, "text", false, &ent_form_text),
    ENT_FIELD(VERSIONS, "versions", false, &ent_form_list_of_ref_version),
    ENT_FIELD(BINDINGNESS, "bindingness", false, &ent_form_enum_bindingness),
    ENT_FIELD(SOURCE, "source", false, &ent_form_list_or_ref_source),
};

static const struct ent_field VERSION[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(TITLE, "title", false, &ent_form_text),
    ENT_FIELD(DATE, "date", false, &ent_form_date),
    ENT_FIELD(SOURCE, "source", false, &ent_form_list_or_ref_source),
};

static const struct ent_field PART[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(TITLE, "title", false, &ent_form_text),
    ENT_FIELD(CLAUSES, "clauses", false, &ent_form_obj_clauses),
};

static const struct ent_field SOURCE[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(TITLE, "title", true, &ent_form_text),
    ENT_FIELD(KIND, "kind", true, &ent_form_enum_source_kind),
    ENT_FIELD(URL, "url", false, &ent_form_words),
    ENT_FIELD(DATE, "date", false, &ent_form_date),
    ENT_FIELD(CITES, "cites", false, &ent_form_list_or_ref_source),
    ENT_FIELD(PARTY, "party", false, &ent_form_ref_party),
    ENT_FIELD(OFFICE, "office", false, &ent_form_text),
    ENT_FIELD(FROM, "from", false, &ent_form_date),
    ENT_FIELD(UNTIL, "until", false, &ent_form_date),
};

static const struct ent_field CALENDAR[] = {
    ENT_FIELD(UNIT, "unit", true, &ent_form_enum_calendar_unit),
    ENT_FIELD(DAYS, "days", true, &ent_form_list_of_wholeday),
    ENT_FIELD(UNTIL, "until", false, &ent_form_wholeday),
};

const struct ent_rows ent_rows_agreement = ENT_ROWS(AGREEMENT);
const struct ent_rows ent_rows_reference = ENT_ROWS(REFERENCE);
const struct ent_rows ent_rows_link = ENT_ROWS(LINK);
const struct ent_rows ent_rows_party = ENT_ROWS(PARTY);
const struct ent_rows ent_rows_group = ENT_ROWS(GROUP);
const struct ent_rows ent_rows_group_member = ENT_ROWS(GROUP_MEMBER);
const struct ent_rows ent_rows_weight_table = ENT_ROWS(WEIGHT_TABLE);
const struct ent_rows ent_rows_weight_version = ENT_ROWS(WEIGHT_VERSION);
const struct ent_rows ent_rows_provision = ENT_ROWS(PROVISION);
const struct ent_rows ent_rows_version = ENT_ROWS(VERSION);
const struct ent_rows ent_rows_part = ENT_ROWS(PART);
const struct ent_rows ent_rows_source = ENT_ROWS(SOURCE);
const struct ent_rows ent_rows_calendar = ENT_ROWS(CALENDAR);
