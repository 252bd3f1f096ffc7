/* The field tables: commitments, bodies and approvals. */
#include "forms.h"
#include "tables.h"

static const struct ent_field COMMITMENT[] = {
    REQUIRED(ID, "id", id),
    OPTIONAL(TITLE, "title", text),
    REQUIRED(TYPE, "type", enum_commitment_type),
    OPTIONAL(DEONTIC, "deontic", enum_deontic),
    OPTIONAL(NATURE, "nature", enum_commitment_nature),
    REQUIRED(OBLIGORS, "obligors", party_ids_or_group),
    OPTIONAL(MODE, "mode", enum_mode),
    OPTIONAL(BENEFICIARIES, "beneficiaries", party_ids_or_group),
    OPTIONAL(TARGET, "target", party_ids_or_group),
    OPTIONAL(TRIGGER, "trigger", condition),
    OPTIONAL(DUE, "due", date_expression),
    OPTIONAL(QUANTITY, "quantity", quantity),
    OPTIONAL(SHARES, "shares", map_of_shares),
    OPTIONAL(REQUIRES, "requires", list_of_requirements),
    OPTIONAL(RECURS, "recurs", recurrence),
    OPTIONAL(PROVISION, "provision", provision_ids),
    OPTIONAL(DECIDED_BY, "decided_by", body_id),
    OPTIONAL(VERSIONS, "versions", list_of_version_ids),
    OPTIONAL(SOURCE, "source", source_ids),
    OPTIONAL(UNTIL, "until", date_expression),
    OPTIONAL(WHILE, "while", condition),
    OPTIONAL(ON_SUSPENSION, "on_suspension", enum_on_suspension),
    OPTIONAL(LINEAGE, "lineage", name),
    OPTIONAL(ATTRIBUTES, "attributes", map_of_scalars),
    OPTIONAL(MODALITY, "modality", enum_modality),
    OPTIONAL(CAVEATS, "caveats", list_of_caveats),
};
const struct ent_rows ent_rows_commitment = ENT_ROWS(COMMITMENT);

static const struct ent_field CAVEAT[] = {
    REQUIRED(PARTY, "party", party_id),
    REQUIRED(TEXT, "text", text),
    OPTIONAL(SOURCE, "source", source_ids),
};
const struct ent_rows ent_rows_caveat = ENT_ROWS(CAVEAT);

static const struct ent_field QUANTITY[] = {
    REQUIRED(AMOUNT, "amount", integer),
    OPTIONAL(SCALE, "scale", scale),
    OPTIONAL(UNIT, "unit", words),
};
const struct ent_rows ent_rows_quantity = ENT_ROWS(QUANTITY);

static const struct ent_field SHARE[] = {
    REQUIRED(NUM, "num", natural),
    REQUIRED(DEN, "den", positive),
};
const struct ent_rows ent_rows_share = ENT_ROWS(SHARE);

static const struct ent_field REQUIREMENT[] = {
    REQUIRED(PARTY, "party", party_id),
    REQUIRED(APPROVAL, "approval", name),
};
const struct ent_rows ent_rows_requirement = ENT_ROWS(REQUIREMENT);

static const struct ent_field RECURRENCE[] = {
    REQUIRED(EVERY, "every", period),
    REQUIRED(FROM, "from", date_expression),
    OPTIONAL(UNTIL, "until", date_expression),
};
const struct ent_rows ent_rows_recurrence = ENT_ROWS(RECURRENCE);

static const struct ent_field BODY[] = {
    REQUIRED(ID, "id", id),
    REQUIRED(NAME, "name", text),
    REQUIRED(KIND, "kind", enum_body_kind),
    OPTIONAL(SEAT, "seat", text),
    OPTIONAL(LEAD, "lead", list_of_party_ids),
    OPTIONAL(MEMBERS, "members", group_or_members),
    OPTIONAL(MANDATE, "mandate", list_of_texts),
    OPTIONAL(ESTABLISHED_BY, "established_by", provision_id),
    OPTIONAL(ACTIVATED_BY, "activated_by", condition),
    OPTIONAL(RELATIONS, "relations", list_of_body_relations),
    OPTIONAL(SOURCE, "source", source_ids),
    OPTIONAL(UNTIL, "until", date_expression),
    OPTIONAL(DECISION, "decision", decision),
};
const struct ent_rows ent_rows_body = ENT_ROWS(BODY);

static const struct ent_field BODY_MEMBER[] = {
    OPTIONAL(PARTY, "party", party_id),
    OPTIONAL(ROLE, "role", enum_body_role),
    OPTIONAL(MEMBERSHIP, "membership", enum_membership),
    OPTIONAL(MODALITY, "modality", enum_modality),
    OPTIONAL(FROM, "from", date),
    OPTIONAL(UNTIL, "until", date),
    OPTIONAL(ANONYMOUS, "anonymous", boolean),
    OPTIONAL(COUNT_MIN, "count_min", natural),
    OPTIONAL(SOURCE, "source", source_ids),
};
const struct ent_rows ent_rows_body_member = ENT_ROWS(BODY_MEMBER);

static const struct ent_field BODY_RELATION[] = {
    REQUIRED(TYPE, "type", enum_body_relation),
    OPTIONAL(BODY, "body", body_id),
    OPTIONAL(COMMITMENT, "commitment", commitment_id),
};
const struct ent_rows ent_rows_body_relation = ENT_ROWS(BODY_RELATION);

static const struct ent_field DECISION[] = {
    REQUIRED(RULE, "rule", enum_decision_rule),
    OPTIONAL(MAJORITY, "majority", majority),
    OPTIONAL(PERIOD, "period", period),
};
const struct ent_rows ent_rows_decision = ENT_ROWS(DECISION);

static const struct ent_field APPROVAL[] = {
    REQUIRED(ID, "id", id),
    REQUIRED(PARTY, "party", party_id),
    OPTIONAL(BASIS, "basis", text),
    REQUIRED(STEPS, "steps", list_of_steps),
    OPTIONAL(PURPOSE, "purpose", enum_purpose),
    OPTIONAL(TEMPLATE, "template", words),
    OPTIONAL(REVIEW_BY, "review_by", day),
};
const struct ent_rows ent_rows_approval = ENT_ROWS(APPROVAL);

static const struct ent_field STEP[] = {
    REQUIRED(ID, "id", id),
    REQUIRED(KIND, "kind", enum_step_kind),
    OPTIONAL(ACTOR, "actor", text),
    OPTIONAL(AFTER, "after", list_of_names),
    OPTIONAL(MAJORITY, "majority", majority),
    OPTIONAL(AFTER_ANY, "after_any", list_of_lists_of_names),
    OPTIONAL(OPTIONAL, "optional", boolean),
    OPTIONAL(IF, "if", condition),
    OPTIONAL(PERIOD, "period", step_period),
    OPTIONAL(EXPIRES, "expires", period),
    OPTIONAL(LAPSES, "lapses", date_expression),
    OPTIONAL(WAIVER, "waiver", text),
    OPTIONAL(VETO, "veto", veto),
    OPTIONAL(FINAL, "final", boolean),
    OPTIONAL(BASIS, "basis", text),
};
const struct ent_rows ent_rows_step = ENT_ROWS(STEP);

static const struct ent_field STEP_PERIOD[] = {
    REQUIRED(N, "n", natural),
    REQUIRED(UNIT, "unit", enum_unit),
    OPTIONAL(CALENDAR, "calendar", calendar_names),
    OPTIONAL(PAUSES, "pauses", list_of_pauses),
    OPTIONAL(ROLL, "roll", enum_roll),
    OPTIONAL(START, "start", enum_period_start),
};
const struct ent_rows ent_rows_step_period = ENT_ROWS(STEP_PERIOD);

static const struct ent_field VETO[] = {
    OPTIONAL(BY, "by", words),
    OPTIONAL(N, "n", natural),
    OPTIONAL(UNIT, "unit", enum_unit),
    OPTIONAL(OVERRIDE, "override", majority),
};
const struct ent_rows ent_rows_veto = ENT_ROWS(VETO);

static const struct ent_field MAJORITY[] = {
    REQUIRED(BASE, "base", enum_majority_base),
    OPTIONAL(MEMBERS, "members", natural),
    REQUIRED(NUM, "num", natural),
    REQUIRED(DEN, "den", positive),
    OPTIONAL(CMP, "cmp", enum_cmp),
    OPTIONAL(QUORUM, "quorum", quorum),
    OPTIONAL(PLUS, "plus", majority),
    OPTIONAL(SET, "set", set),
    OPTIONAL(WEIGHTS, "weights", weight_table_name),
    OPTIONAL(BLOCKING_MIN, "blocking_min", natural),
};
const struct ent_rows ent_rows_majority = ENT_ROWS(MAJORITY);

static const struct ent_field QUORUM[] = {
    REQUIRED(NUM, "num", natural),
    REQUIRED(DEN, "den", positive),
    OPTIONAL(CMP, "cmp", enum_cmp),
    OPTIONAL(OF, "of", enum_majority_base),
};
const struct ent_rows ent_rows_quorum = ENT_ROWS(QUORUM);
