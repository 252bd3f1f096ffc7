/* The names of enumerations: acts. */
#include "enums.h"

#include <entente/act.h>

static const struct ent_name MODALITY[] = {
    ENT_NAME(ENTENTE_MODALITY_ASSERTED, "asserted"),
    ENT_NAME(ENTENTE_MODALITY_ANNOUNCED, "announced"),
    ENT_NAME(ENTENTE_MODALITY_REPORTED, "reported"),
    ENT_NAME(ENTENTE_MODALITY_EXPECTED, "expected"),
    ENT_NAME(ENTENTE_MODALITY_POSSIBLE, "possible"),
    ENT_NAME(ENTENTE_MODALITY_DENIED, "denied"),
};
const struct ent_names ent_names_modality = ENT_NAMES(MODALITY);

static const struct ent_name OBJECTION_EFFECT[] = {
    ENT_NAME(ENTENTE_OBJECTION_SIMPLE, "simple"),
    ENT_NAME(ENTENTE_OBJECTION_PRECLUDES_ENTRY, "precludes_entry"),
    ENT_NAME(ENTENTE_OBJECTION_INTERMEDIATE, "intermediate"),
    ENT_NAME(ENTENTE_OBJECTION_SEVERANCE, "severance"),
};
const struct ent_names ent_names_objection_effect = ENT_NAMES(OBJECTION_EFFECT);

static const struct ent_name DETERMINATION[] = {
    ENT_NAME(ENTENTE_DETERMINATION_ALLEGED, "alleged"),
    ENT_NAME(ENTENTE_DETERMINATION_REPORTED, "reported"),
    ENT_NAME(ENTENTE_DETERMINATION_ACKNOWLEDGED, "acknowledged"),
    ENT_NAME(ENTENTE_DETERMINATION_DETERMINED, "determined"),
    ENT_NAME(ENTENTE_DETERMINATION_DENIED, "denied"),
    ENT_NAME(ENTENTE_DETERMINATION_REVERSED, "reversed"),
};
const struct ent_names ent_names_determination = ENT_NAMES(DETERMINATION);

static const struct ent_name DATE_BASIS[] = {
    ENT_NAME(ENTENTE_DATE_STATED, "stated"),
    ENT_NAME(ENTENTE_DATE_INFERRED, "inferred"),
};
const struct ent_names ent_names_date_basis = ENT_NAMES(DATE_BASIS);

static const struct ent_name DETERMINED[] = {
    ENT_NAME(ENTENTE_OF_ENTRY_INTO_FORCE, "entry_into_force"),
    ENT_NAME(ENTENTE_OF_WITHDRAWAL, "withdrawal"),
    ENT_NAME(ENTENTE_OF_TERMINATION, "termination"),
    ENT_NAME(ENTENTE_OF_PERMISSIBILITY, "permissibility"),
    ENT_NAME(ENTENTE_OF_SUSPENSION, "suspension"),
    ENT_NAME(ENTENTE_OF_SIGNATURE, "signature"),
};
const struct ent_names ent_names_determined = ENT_NAMES(DETERMINED);

static const struct ent_name OFFICE[] = {
    ENT_NAME(ENTENTE_OFFICE_HEAD_OF_STATE, "head_of_state"),
    ENT_NAME(ENTENTE_OFFICE_HEAD_OF_GOVERNMENT, "head_of_government"),
    ENT_NAME(ENTENTE_OFFICE_FOREIGN_MINISTER, "foreign_minister"),
    ENT_NAME(ENTENTE_OFFICE_HEAD_OF_MISSION, "head_of_mission"),
    ENT_NAME(ENTENTE_OFFICE_REPRESENTATIVE, "representative"),
    ENT_NAME(ENTENTE_OFFICE_OTHER, "other"),
};
const struct ent_names ent_names_office = ENT_NAMES(OFFICE);

static const struct ent_name ACT_FORM[] = {
    ENT_NAME(ENTENTE_FORM_WRITTEN, "written"),
    ENT_NAME(ENTENTE_FORM_ORAL, "oral"),
};
const struct ent_names ent_names_act_form = ENT_NAMES(ACT_FORM);
