/* The field tables: acts. */
#include "forms.h"
#include "tables.h"

static const struct ent_field ACT[] = {
    REQUIRED(ID, "id", id),
    REQUIRED(DATE, "date", act_date),
    REQUIRED(TYPE, "type", enum_act_type),
    OPTIONAL(PARTY, "party", party_id),
    OPTIONAL(EFFECTIVE, "effective", date),
    OPTIONAL(RECORDED, "recorded", date),
    OPTIONAL(NOTIFIED, "notified", date),
    OPTIONAL(INSTANT, "instant", instant),
    OPTIONAL(PARTS, "parts", list_of_part_ids),
    TELLING(BY, "by", actor_text_or_names),
    TELLING(PLACE, "place", text),
    OPTIONAL(PROVISION, "provision", provision_ids),
    TELLING(NOTE, "note", text),
    TELLING(SOURCE, "source", source_ids),
    OPTIONAL(MODALITY, "modality", enum_modality),
    OPTIONAL(CORRECTS, "corrects", act_id),
    OPTIONAL(VOIDS, "voids", act_id),
    OPTIONAL(MILESTONE, "milestone", name),
    OPTIONAL(TO, "to", name),
    OPTIONAL(EFFECT, "effect", enum_objection_effect),
    OPTIONAL(CONDITION, "condition", name),
    OPTIONAL(OF, "of", enum_determined),
    OPTIONAL(VALUE, "value", date_or_scalar),
    OPTIONAL(EVENT, "event", name),
    OPTIONAL(DETERMINATION, "determination", enum_determination),
    OPTIONAL(DETERMINED_BY, "determined_by", party_or_body_id),
    OPTIONAL(ABOUT, "about", name),
    OPTIONAL(APPROVAL, "approval", name),
    OPTIONAL(STEP, "step", name),
    OPTIONAL(TALLY, "tally", tally),
    OPTIONAL(COMMITMENT, "commitment", commitment_id),
    OPTIONAL(AMOUNT, "amount", integer),
    OPTIONAL(SCALE, "scale", scale),
    OPTIONAL(UNIT, "unit", words),
    OPTIONAL(BODY, "body", body_id),
    OPTIONAL(PREDECESSOR, "predecessor", party_id),
    OPTIONAL(TERRITORIES, "territories", list_of_names),
    OPTIONAL(TOWARDS, "towards", list_of_party_ids),
    OPTIONAL(DECLARATION, "declaration", name),
    OPTIONAL(VERSION, "version", version_id),
    OPTIONAL(AMONG, "among", list_of_party_ids),
    OPTIONAL(DEEMED_ACCEPTED, "deemed_accepted", date),
    OPTIONAL(UNTIL, "until", date),
    TELLING(REASONS, "reasons", text),
    OPTIONAL(MAJORITY, "majority", majority),
    OPTIONAL(GROUND, "ground", name),
    TELLING(MEASURE, "measure", name),
    OPTIONAL(URGENT, "urgent", boolean),
    OPTIONAL(DISPENSED, "dispensed", boolean),
    OPTIONAL(FORM, "form", enum_act_form),
    OPTIONAL(SUCCESSORS, "successors", list_of_party_ids),
    OPTIONAL(INTENTION, "intention", boolean),
    OPTIONAL(N, "n", natural),
    TELLING(BASIS, "basis", text),
    OPTIONAL(WITH, "with", commitment_id),
    OPTIONAL(INSTANCE, "instance", date),
    OPTIONAL(ALREADY, "already", boolean),
    OPTIONAL(ROLE, "role", enum_body_role),
    TELLING(AFTER, "after", list_of_act_ids),
    TELLING(PARTICIPANTS, "participants", party_ids_or_group),
    TELLING(DATE_BASIS, "date_basis", enum_date_basis),
    OPTIONAL(TRANSFEREE, "transferee", party_id),
    OPTIONAL(CONSENTED_BY, "consented_by", list_of_party_ids),
    TELLING(ALSO_WITH, "also_with", act_id),
};
const struct ent_rows ent_rows_act = ENT_ROWS(ACT);

static const struct ent_field ACTOR[] = {
    OPTIONAL(NAME, "name", text),
    OPTIONAL(OFFICE, "office", enum_office),
};
const struct ent_rows ent_rows_actor = ENT_ROWS(ACTOR);

static const struct ent_field FUZZY_DATE[] = {
    OPTIONAL(BEFORE, "before", date),
    OPTIONAL(AFTER, "after", date),
    OPTIONAL(BETWEEN, "between", pair_of_dates),
    TELLING(SYMBOL, "symbol", name),
};
const struct ent_rows ent_rows_fuzzy_date = ENT_ROWS(FUZZY_DATE);

static const struct ent_field TALLY[] = {
    OPTIONAL(YES, "yes", natural),          OPTIONAL(NO, "no", natural),
    OPTIONAL(ABSTAIN, "abstain", natural),  OPTIONAL(PRESENT, "present", natural),
    OPTIONAL(VOTES, "votes", map_of_votes), OPTIONAL(CASTING, "casting", enum_vote),
};
const struct ent_rows ent_rows_tally = ENT_ROWS(TALLY);
