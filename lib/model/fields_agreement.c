/* The field tables: the agreement, its parties, groups, weights, texts and sources. */
#include "forms.h"
#include "tables.h"

static const struct ent_field AGREEMENT[] = {
    REQUIRED(FORMAT, "format", enum_format),
    REQUIRED(ID, "id", document_id),
    REQUIRED(TITLE, "title", text),
    REQUIRED(KIND, "kind", enum_agreement_kind),
    REQUIRED(BINDINGNESS, "bindingness", enum_bindingness),
    OPTIONAL(LANGUAGES, "languages", list_of_words),
    OPTIONAL(REFERENCES, "references", list_of_references),
    OPTIONAL(LINKS, "links", list_of_links),
    REQUIRED(PARTIES, "parties", list_of_parties),
    OPTIONAL(GROUPS, "groups", map_of_groups),
    OPTIONAL(WEIGHTS, "weights", map_of_weight_tables),
    OPTIONAL(CLAUSES, "clauses", clauses),
    OPTIONAL(PROVISIONS, "provisions", list_of_provisions),
    OPTIONAL(VERSIONS, "versions", list_of_versions),
    OPTIONAL(PARTS, "parts", list_of_parts),
    OPTIONAL(SOURCES, "sources", list_of_sources),
    OPTIONAL(BODIES, "bodies", list_of_bodies),
    OPTIONAL(CALENDARS, "calendars", map_of_calendars),
    OPTIONAL(COMMITMENTS, "commitments", list_of_commitments),
    OPTIONAL(APPROVALS, "approvals", list_of_approvals),
    OPTIONAL(ACTS, "acts", list_of_acts),
};
const struct ent_rows ent_rows_agreement = ENT_ROWS(AGREEMENT);

static const struct ent_field REFERENCE[] = {
    REQUIRED(TITLE, "title", text),
    OPTIONAL(URL, "url", words),
    OPTIONAL(DATE, "date", date),
};
const struct ent_rows ent_rows_reference = ENT_ROWS(REFERENCE);

static const struct ent_field LINK[] = {
    REQUIRED(TYPE, "type", enum_link_type),
    REQUIRED(AGREEMENT, "agreement", name),
    OPTIONAL(GATE, "gate", enum_gate),
};
const struct ent_rows ent_rows_link = ENT_ROWS(LINK);

static const struct ent_field PARTY[] = {
    REQUIRED(ID, "id", id),
    REQUIRED(NAME, "name", text),
    REQUIRED(KIND, "kind", enum_party_kind),
    OPTIONAL(MEMBERS, "members", list_of_party_ids),
    OPTIONAL(ATTRIBUTES, "attributes", map_of_scalars),
    OPTIONAL(ROLE, "role", enum_party_role),
    OPTIONAL(TERRITORIES, "territories", list_of_names),
};
const struct ent_rows ent_rows_party = ENT_ROWS(PARTY);

static const struct ent_field GROUP[] = {
    OPTIONAL(OPEN, "open", boolean),
    OPTIONAL(MEMBERS, "members", list_of_group_members),
};
const struct ent_rows ent_rows_group = ENT_ROWS(GROUP);

static const struct ent_field GROUP_MEMBER[] = {
    REQUIRED(PARTY, "party", party_id),
    OPTIONAL(FROM, "from", date),
    OPTIONAL(UNTIL, "until", date),
};
const struct ent_rows ent_rows_group_member = ENT_ROWS(GROUP_MEMBER);

static const struct ent_field WEIGHT_TABLE[] = {
    OPTIONAL(UNIT, "unit", text),
    OPTIONAL(TOTAL, "total", natural),
    OPTIONAL(VALUES, "values", map_of_weights),
    OPTIONAL(VERSIONS, "versions", list_of_weight_versions),
};
const struct ent_rows ent_rows_weight_table = ENT_ROWS(WEIGHT_TABLE);

static const struct ent_field WEIGHT_VERSION[] = {
    REQUIRED(FROM, "from", date),
    REQUIRED(VALUES, "values", map_of_weights),
    OPTIONAL(TOTAL, "total", natural),
};
const struct ent_rows ent_rows_weight_version = ENT_ROWS(WEIGHT_VERSION);

static const struct ent_field PROVISION[] = {
    REQUIRED(ID, "id", id),
    OPTIONAL(TITLE, "title", text),
    OPTIONAL(NATURE, "nature", enum_provision_nature),
    OPTIONAL(TEXT, "text", text),
    OPTIONAL(VERSIONS, "versions", list_of_version_ids),
    OPTIONAL(BINDINGNESS, "bindingness", enum_bindingness),
    OPTIONAL(SOURCE, "source", source_ids),
    OPTIONAL(APPLIES, "applies", date_expression),
};
const struct ent_rows ent_rows_provision = ENT_ROWS(PROVISION);

static const struct ent_field VERSION[] = {
    REQUIRED(ID, "id", id),
    OPTIONAL(TITLE, "title", text),
    OPTIONAL(DATE, "date", date),
    OPTIONAL(SOURCE, "source", source_ids),
};
const struct ent_rows ent_rows_version = ENT_ROWS(VERSION);

static const struct ent_field PART[] = {
    REQUIRED(ID, "id", id),
    OPTIONAL(TITLE, "title", text),
    OPTIONAL(CLAUSES, "clauses", clauses),
};
const struct ent_rows ent_rows_part = ENT_ROWS(PART);

static const struct ent_field SOURCE[] = {
    REQUIRED(ID, "id", id),
    REQUIRED(TITLE, "title", text),
    REQUIRED(KIND, "kind", enum_source_kind),
    OPTIONAL(URL, "url", words),
    OPTIONAL(DATE, "date", date),
    OPTIONAL(CITES, "cites", source_ids),
    OPTIONAL(PARTY, "party", party_id),
    OPTIONAL(OFFICE, "office", text),
    OPTIONAL(FROM, "from", date),
    OPTIONAL(UNTIL, "until", date),
};
const struct ent_rows ent_rows_source = ENT_ROWS(SOURCE);

static const struct ent_field CALENDAR[] = {
    REQUIRED(UNIT, "unit", enum_calendar_unit),
    REQUIRED(DAYS, "days", list_of_days),
    OPTIONAL(UNTIL, "until", day),
};
const struct ent_rows ent_rows_calendar = ENT_ROWS(CALENDAR);
