/* The field tables: commitments, bodies and approvals. Members in the order in which they are
 * written. */
#include "forms.h"
#include "tables.h"

static const struct ent_field COMMITMENT[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(TITLE, "title", false, &ent_form_text),
    ENT_FIELD(TYPE, "type", true, &ent_form_enum_commitment_type),
    ENT_FIELD(DEONTIC, "deontic", false, &ent_form_enum_deontic),
    ENT_FIELD(NATURE, "nature", false, &ent_form_enum_commitment_nature),
    ENT_FIELD(OBLIGORS, "obligors", true, &ent_form_parties_or_group),
    ENT_FIELD(MODE, "mode", false, &ent_form_enum_mode),
    ENT_FIELD(BENEFICIARIES, "beneficiaries", false, &ent_form_parties_or_group),
    ENT_FIELD(TARGET, "target", false, &ent_form_parties_or_group),
    ENT_FIELD(TRIGGER, "trigger", false, &ent_form_cond),
    ENT_FIELD(DUE, "due", false, &ent_form_dexpr),
    ENT_FIELD(QUANTITY, "quantity", false, &ent_form_obj_quantity),
    ENT_FIELD(SHARES, "shares", false, &ent_form_map_of_share),
    ENT_FIELD(REQUIRES, "requires", false, &ent_form_list_of_obj_requirement),
    ENT_FIELD(RECURS, "recurs", false, &ent_form_obj_recurrence),
    ENT_FIELD(PROVISION, "provision", false, &ent_form_list_or_ref_provision),
    ENT_FIELD(DECIDED_BY, "decided_by", false, &ent_form_ref_body),
    ENT_FIELD(VERSIONS, "versions", false, &ent_form_list_of_ref_version),
    ENT_FIELD(SOURCE, "source", false, &ent_form_list_or_ref_source),
    ENT_FIELD(UNTIL, "until", false, &ent_form_dexpr),
    ENT_FIELD(WHILE, "while", false, &ent_form_cond),
    ENT_FIELD(ON_SUSPENSION, "on_suspension", false, &ent_form_enum_on_suspension),
    ENT_FIELD(LINEAGE, "lineage", false, &ent_form_name),
    ENT_FIELD(ATTRIBUTES, "attributes", false, &ent_form_map_of_scalar),
    ENT_FIELD(MODALITY, "modality", false, &ent_form_enum_modality),
};

static const struct ent_field QUANTITY[] = {
    ENT_FIELD(AMOUNT, "amount", true, &ent_form_integer),
    ENT_FIELD(SCALE, "scale", false, &ent_form_scale),
    ENT_FIELD(UNIT, "unit", false, &ent_form_words),
};

static const struct ent_field SHARE[] = {
    ENT_FIELD(NUM, "num", true, &ent_form_whole),
    ENT_FIELD(DEN, "den", true, &ent_form_count1),
};

static const struct ent_field REQUIREMENT[] = {
    ENT_FIELD(PARTY, "party", true, &ent_form_ref_party),
    ENT_FIELD(APPROVAL, "approval", true, &ent_form_name),
};

static const struct ent_field RECURRENCE[] = {
    ENT_FIELD(EVERY, "every", true, &ent_form_obj_period),
    ENT_FIELD(FROM, "from", true, &ent_form_dexpr),
    ENT_FIELD(UNTIL, "until", false, &ent_form_dexpr),
};

static const struct ent_field BODY[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(NAME, "name", true, &ent_form_text),
    ENT_FIELD(KIND, "kind", true, &ent_form_enum_body_kind),
    ENT_FIELD(SEAT, "seat", false, &ent_form_text),
    ENT_FIELD(LEAD, "lead", false, &ent_form_list_of_ref_party),
    ENT_FIELD(MEMBERS, "members", false, &ent_form_group_or_members),
    ENT_FIELD(MANDATE, "mandate", false, &ent_form_list_of_text),
    ENT_FIELD(ESTABLISHED_BY, "established_by", false, &ent_form_ref_provision),
    ENT_FIELD(ACTIVATED_BY, "activated_by", false, &ent_form_cond),
    ENT_FIELD(RELATIONS, "relations", false, &ent_form_list_of_obj_body_relation),
    ENT_FIELD(SOURCE, "source", false, &ent_form_list_or_ref_source),
    ENT_FIELD(UNTIL, "until", false, &ent_form_dexpr),
};

static const struct ent_field BODY_MEMBER[] = {
    ENT_FIELD(PARTY, "party", false, &ent_form_ref_party),
    ENT_FIELD(ROLE, "role", false, &ent_form_enum_body_role),
    ENT_FIELD(MEMBERSHIP, "membership", false, &ent_form_enum_membership),
    ENT_FIELD(MODALITY, "modality", false, &ent_form_enum_modality),
    ENT_FIELD(FROM, "from", false, &ent_form_date),
    ENT_FIELD(UNTIL, "until", false, &ent_form_date),
    ENT_FIELD(ANONYMOUS, "anonymous", false, &ent_form_bool),
    ENT_FIELD(COUNT_MIN, "count_min", false, &ent_form_whole),
    ENT_FIELD(SOURCE, "source", false, &ent_form_list_or_ref_source),
};

static const struct ent_field BODY_RELATION[] = {
    ENT_FIELD(TYPE, "type", true, &ent_form_enum_body_relation),
    ENT_FIELD(BODY, "body", false, &ent_form_ref_body),
    ENT_FIELD(COMMITMENT, "commitment", false, &ent_form_ref_commitment),
};

static const struct ent_field APPROVAL[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(PARTY, "party", true, &ent_form_ref_party),
    ENT_FIELD(BASIS, "basis", false, &ent_form_text),
    ENT_FIELD(STEPS, "steps", true, &ent_form_list_of_obj_step),
    ENT_FIELD(PURPOSE, "purpose", false, &ent_form_enum_purpose),
};

static const struct ent_field STEP[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(KIND, "kind", true, &ent_form_enum_step_kind),
    ENT_FIELD(ACTOR, "actor", false, &ent_form_text),
    ENT_FIELD(AFTER, "after", false, &ent_form_list_of_name),
    ENT_FIELD(MAJORITY, "majority", false, &ent_form_obj_majority),
    ENT_FIELD(AFTER_ANY, "after_any", false, &ent_form_list_of_list_of_name),
    ENT_FIELD(OPTIONAL, "optional", false, &ent_form_bool),
    ENT_FIELD(IF, "if", false, &ent_form_cond),
    ENT_FIELD(PERIOD, "period", false, &ent_form_obj_step_period),
    ENT_FIELD(EXPIRES, "expires", false, &ent_form_obj_period),
    ENT_FIELD(LAPSES, "lapses", false, &ent_form_dexpr),
    ENT_FIELD(WAIVER, "waiver", false, &ent_form_text),
    ENT_FIELD(VETO, "veto", false, &ent_form_obj_veto),
    ENT_FIELD(BASIS, "basis", false, &ent_form_text),
};

static const struct ent_field STEP_PERIOD[] = {
    ENT_FIELD(N, "n", true, &ent_form_whole),
    ENT_FIELD(UNIT, "unit", true, &ent_form_enum_unit),
    ENT_FIELD(CALENDAR, "calendar", false, &ent_form_list_or_calendar),
    ENT_FIELD(START, "start", false, &ent_form_enum_period_start),
};

static const struct ent_field VETO[] = {
    ENT_FIELD(BY, "by", false, &ent_form_words),
    ENT_FIELD(N, "n", false, &ent_form_whole),
    ENT_FIELD(UNIT, "unit", false, &ent_form_enum_unit),
    ENT_FIELD(OVERRIDE, "override", false, &ent_form_obj_majority),
};

static const struct ent_field MAJORITY[] = {
    ENT_FIELD(BASE, "base", true, &ent_form_enum_majority_base),
    ENT_FIELD(MEMBERS, "members", false, &ent_form_whole),
    ENT_FIELD(NUM, "num", true, &ent_form_whole),
    ENT_FIELD(DEN, "den", true, &ent_form_count1),
    ENT_FIELD(CMP, "cmp", false, &ent_form_enum_cmp),
    ENT_FIELD(QUORUM, "quorum", false, &ent_form_obj_quorum),
    ENT_FIELD(PLUS, "plus", false, &ent_form_obj_majority),
    ENT_FIELD(SET, "set", false, &ent_form_set),
    ENT_FIELD(WEIGHTS, "weights", false, &ent_form_wref),
    ENT_FIELD(BLOCKING_MIN, "blocking_min", false, &ent_form_whole),
};

static const struct ent_field QUORUM[] = {
    ENT_FIELD(NUM, "num", true, &ent_form_whole),
    ENT_FIELD(DEN, "den", true, &ent_form_count1),
    ENT_FIELD(CMP, "cmp", false, &ent_form_enum_cmp),
    ENT_FIELD(OF, "of", false, &ent_form_enum_majority_base),
};

const struct ent_rows ent_rows_commitment = ENT_ROWS(COMMITMENT);
const struct ent_rows ent_rows_quantity = ENT_ROWS(QUANTITY);
const struct ent_rows ent_rows_share = ENT_ROWS(SHARE);
const struct ent_rows ent_rows_requirement = ENT_ROWS(REQUIREMENT);
const struct ent_rows ent_rows_recurrence = ENT_ROWS(RECURRENCE);
const struct ent_rows ent_rows_body = ENT_ROWS(BODY);
const struct ent_rows ent_rows_body_member = ENT_ROWS(BODY_MEMBER);
const struct ent_rows ent_rows_body_relation = ENT_ROWS(BODY_RELATION);
const struct ent_rows ent_rows_approval = ENT_ROWS(APPROVAL);
const struct ent_rows ent_rows_step = ENT_ROWS(STEP);
const struct ent_rows ent_rows_step_period = ENT_ROWS(STEP_PERIOD);
const struct ent_rows ent_rows_veto = ENT_ROWS(VETO);
const struct ent_rows ent_rows_majority = ENT_ROWS(MAJORITY);
const struct ent_rows ent_rows_quorum = ENT_ROWS(QUORUM);
