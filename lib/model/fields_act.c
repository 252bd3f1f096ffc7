/* The field tables: acts. Members in the order in which they are written. */
#include "forms.h"
#include "tables.h"

static const struct ent_field ACT[] = {
    ENT_FIELD(ID, "id", true, &ent_form_id),
    ENT_FIELD(DATE, "date", true, &ent_form_actdate),
    ENT_FIELD(TYPE, "type", true, &ent_form_enum_act_type),
    ENT_FIELD(PARTY, "party", false, &ent_form_ref_party),
    ENT_FIELD(EFFECTIVE, "effective", false, &ent_form_date),
    ENT_FIELD(RECORDED, "recorded", false, &ent_form_date),
    ENT_FIELD(NOTIFIED, "notified", false, &ent_form_date),
    ENT_FIELD(INSTANT, "instant", false, &ent_form_instant),
    ENT_FIELD(PARTS, "parts", false, &ent_form_list_of_ref_part),
    ENT_FIELD(BY, "by", false, &ent_form_by),
    ENT_FIELD(PLACE, "place", false, &ent_form_text),
    ENT_FIELD(PROVISION, "provision", false, &ent_form_list_or_ref_provision),
    ENT_FIELD(NOTE, "note", false, &ent_form_text),
    ENT_FIELD(SOURCE, "source", false, &ent_form_list_or_ref_source),
    ENT_FIELD(MODALITY, "modality", false, &ent_form_enum_modality),
    ENT_FIELD(CORRECTS, "corrects", false, &ent_form_ref_act),
    ENT_FIELD(VOIDS, "voids", false, &ent_form_ref_act),
    ENT_FIELD(MILESTONE, "milestone", false, &ent_form_name),
    ENT_FIELD(TO, "to", false, &ent_form_name),
    ENT_FIELD(EFFECT, "effect", false, &ent_form_enum_objection_effect),
    ENT_FIELD(CONDITION, "condition", false, &ent_form_name),
    ENT_FIELD(OF, "of", false, &ent_form_enum_determined),
    ENT_FIELD(VALUE, "value", false, &ent_form_datetext),
    ENT_FIELD(EVENT, "event", false, &ent_form_name),
    ENT_FIELD(DETERMINATION, "determination", false, &ent_form_enum_determination),
    ENT_FIELD(DETERMINED_BY, "determined_by", false, &ent_form_ref_party_body),
    ENT_FIELD(ABOUT, "about", false, &ent_form_name),
    ENT_FIELD(APPROVAL, "approval", false, &ent_form_name),
    ENT_FIELD(STEP, "step", false, &ent_form_name),
    ENT_FIELD(TALLY, "tally", false, &ent_form_obj_tally),
    ENT_FIELD(COMMITMENT, "commitment", false, &ent_form_ref_commitment),
    ENT_FIELD(AMOUNT, "amount", false, &ent_form_integer),
    ENT_FIELD(SCALE, "scale", false, &ent_form_scale),
    ENT_FIELD(UNIT, "unit", false, &ent_form_words),
    ENT_FIELD(BODY, "body", false, &ent_form_ref_body),
    ENT_FIELD(PREDECESSOR, "predecessor", false, &ent_form_ref_party),
    ENT_FIELD(TERRITORIES, "territories", false, &ent_form_list_of_name),
    ENT_FIELD(TOWARDS, "towards", false, &ent_form_list_of_ref_party),
    ENT_FIELD(DECLARATION, "declaration", false, &ent_form_name),
    ENT_FIELD(VERSION, "version", false, &ent_form_ref_version),
    ENT_FIELD(AMONG, "among", false, &ent_form_list_of_ref_party),
    ENT_FIELD(DEEMED_ACCEPTED, "deemed_accepted", false, &ent_form_date),
    ENT_FIELD(UNTIL, "until", false, &ent_form_date),
    ENT_FIELD(REASONS, "reasons", false, &ent_form_text),
    ENT_FIELD(MAJORITY, "majority", false, &ent_form_obj_majority),
    ENT_FIELD(GROUND, "ground", false, &ent_form_name),
    ENT_FIELD(MEASURE, "measure", false, &ent_form_name),
    ENT_FIELD(URGENT, "urgent", false, &ent_form_bool),
    ENT_FIELD(DISPENSED, "dispensed", false, &ent_form_bool),
    ENT_FIELD(FORM, "form", false, &ent_form_enum_act_form),
    ENT_FIELD(SUCCESSORS, "successors", false, &ent_form_list_of_ref_party),
    ENT_FIELD(INTENTION, "intention", false, &ent_form_bool),
    ENT_FIELD(N, "n", false, &ent_form_whole),
    ENT_FIELD(BASIS, "basis", false, &ent_form_text),
    ENT_FIELD(WITH, "with", false, &ent_form_ref_commitment),
    ENT_FIELD(INSTANCE, "instance", false, &ent_form_date),
    ENT_FIELD(ALREADY, "already", false, &ent_form_bool),
    ENT_FIELD(ROLE, "role", false, &ent_form_enum_body_role),
    ENT_FIELD(AFTER, "after", false, &ent_form_list_of_ref_act),
    ENT_FIELD(PARTICIPANTS, "participants", false, &ent_form_parties_or_group),
};

static const struct ent_field ACTOR[] = {
    ENT_FIELD(NAME, "name", false, &ent_form_text),
    ENT_FIELD(OFFICE, "office", false, &ent_form_enum_office),
};

static const struct ent_field FUZZY_DATE[] = {
    ENT_FIELD(BEFORE, "before", false, &ent_form_date),
    ENT_FIELD(AFTER, "after", false, &ent_form_date),
    ENT_FIELD(BETWEEN, "between", false, &ent_form_pair_of_dates),
    ENT_FIELD(SYMBOL, "symbol", false, &ent_form_name),
};

static const struct ent_field TALLY[] = {
    ENT_FIELD(YES, "yes", false, &ent_form_whole),
    ENT_FIELD(NO, "no", false, &ent_form_whole),
    ENT_FIELD(ABSTAIN, "abstain", false, &ent_form_whole),
    ENT_FIELD(PRESENT, "present", false, &ent_form_whole),
    ENT_FIELD(VOTES, "votes", false, &ent_form_map_of_vote),
    ENT_FIELD(CASTING, "casting", false, &ent_form_enum_vote),
};

const struct ent_rows ent_rows_act = ENT_ROWS(ACT);
const struct ent_rows ent_rows_actor = ENT_ROWS(ACTOR);
const struct ent_rows ent_rows_fuzzy_date = ENT_ROWS(FUZZY_DATE);
const struct ent_rows ent_rows_tally = ENT_ROWS(TALLY);
