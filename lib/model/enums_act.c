/* The names of enumerations: acts. */
#include "enums.h"

#include <entente/act.h>

static const struct ent_name ACT_TYPE[] = {
    ENT_NAME(ENTENTE_ACT_PROPOSAL, "proposal"),
    ENT_NAME(ENTENTE_ACT_NEGOTIATION_OPENED, "negotiation_opened"),
    ENT_NAME(ENTENTE_ACT_DRAFT_TABLED, "draft_tabled"),
    ENT_NAME(ENTENTE_ACT_INITIALLING, "initialling"),
    ENT_NAME(ENTENTE_ACT_ADOPTION, "adoption"),
    ENT_NAME(ENTENTE_ACT_AUTHENTICATION, "authentication"),
    ENT_NAME(ENTENTE_ACT_OPENING, "opening"),
    ENT_NAME(ENTENTE_ACT_CLOSING, "closing"),
    ENT_NAME(ENTENTE_ACT_TEXT_CORRECTION, "text_correction"),
    ENT_NAME(ENTENTE_ACT_REGISTRATION, "registration"),
    ENT_NAME(ENTENTE_ACT_NEGOTIATION_ABANDONED, "negotiation_abandoned"),
    ENT_NAME(ENTENTE_ACT_MILESTONE, "milestone"),
    ENT_NAME(ENTENTE_ACT_FULL_POWERS, "full_powers"),
    ENT_NAME(ENTENTE_ACT_INVITATION, "invitation"),
    ENT_NAME(ENTENTE_ACT_SIGNATURE, "signature"),
    ENT_NAME(ENTENTE_ACT_SIGNATURE_AD_REFERENDUM, "signature_ad_referendum"),
    ENT_NAME(ENTENTE_ACT_SIGNATURE_CONFIRMATION, "signature_confirmation"),
    ENT_NAME(ENTENTE_ACT_DEFINITIVE_SIGNATURE, "definitive_signature"),
    ENT_NAME(ENTENTE_ACT_RATIFICATION, "ratification"),
    ENT_NAME(ENTENTE_ACT_ACCEPTANCE, "acceptance"),
    ENT_NAME(ENTENTE_ACT_APPROVAL, "approval"),
    ENT_NAME(ENTENTE_ACT_ACCESSION, "accession"),
    ENT_NAME(ENTENTE_ACT_FORMAL_CONFIRMATION, "formal_confirmation"),
    ENT_NAME(ENTENTE_ACT_EXCHANGE, "exchange"),
    ENT_NAME(ENTENTE_ACT_NOTIFICATION_OF_COMPLETION, "notification_of_completion"),
    ENT_NAME(ENTENTE_ACT_SUCCESSION, "succession"),
    ENT_NAME(ENTENTE_ACT_CONSENT, "consent"),
    ENT_NAME(ENTENTE_ACT_ENDORSEMENT, "endorsement"),
    ENT_NAME(ENTENTE_ACT_INSTRUMENT_WITHDRAWAL, "instrument_withdrawal"),
    ENT_NAME(ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY, "intention_not_to_become_party"),
    ENT_NAME(ENTENTE_ACT_ACT_CONFIRMATION, "act_confirmation"),
    ENT_NAME(ENTENTE_ACT_EXTINCTION, "extinction"),
    ENT_NAME(ENTENTE_ACT_RESERVATION, "reservation"),
    ENT_NAME(ENTENTE_ACT_RESERVATION_CONFIRMATION, "reservation_confirmation"),
    ENT_NAME(ENTENTE_ACT_RESERVATION_ACCEPTANCE, "reservation_acceptance"),
    ENT_NAME(ENTENTE_ACT_RESERVATION_WITHDRAWAL, "reservation_withdrawal"),
    ENT_NAME(ENTENTE_ACT_OBJECTION, "objection"),
    ENT_NAME(ENTENTE_ACT_OBJECTION_WITHDRAWAL, "objection_withdrawal"),
    ENT_NAME(ENTENTE_ACT_INTERPRETATIVE_DECLARATION, "interpretative_declaration"),
    ENT_NAME(ENTENTE_ACT_DECLARATION, "declaration"),
    ENT_NAME(ENTENTE_ACT_DECLARATION_WITHDRAWAL, "declaration_withdrawal"),
    ENT_NAME(ENTENTE_ACT_TERRITORIAL_EXTENSION, "territorial_extension"),
    ENT_NAME(ENTENTE_ACT_TERRITORIAL_EXCLUSION, "territorial_exclusion"),
    ENT_NAME(ENTENTE_ACT_PROVISIONAL_APPLICATION, "provisional_application"),
    ENT_NAME(ENTENTE_ACT_PROVISIONAL_APPLICATION_OPT_OUT, "provisional_application_opt_out"),
    ENT_NAME(ENTENTE_ACT_PROVISIONAL_APPLICATION_END, "provisional_application_end"),
    ENT_NAME(ENTENTE_ACT_REJECTION, "rejection"),
    ENT_NAME(ENTENTE_ACT_ACCESSION_ACCEPTANCE, "accession_acceptance"),
    ENT_NAME(ENTENTE_ACT_ACCESSION_OBJECTION, "accession_objection"),
    ENT_NAME(ENTENTE_ACT_NOTIFICATION_BILATERAL_ENTRY, "notification_bilateral_entry"),
    ENT_NAME(ENTENTE_ACT_NOTIFICATION_PROVISIONAL_APPLICATION,
             "notification_provisional_application"),
    ENT_NAME(ENTENTE_ACT_WAIVER, "waiver"),
    ENT_NAME(ENTENTE_ACT_WITHDRAWAL, "withdrawal"),
    ENT_NAME(ENTENTE_ACT_DENUNCIATION, "denunciation"),
    ENT_NAME(ENTENTE_ACT_WITHDRAWAL_RETRACTION, "withdrawal_retraction"),
    ENT_NAME(ENTENTE_ACT_SUSPENSION, "suspension"),
    ENT_NAME(ENTENTE_ACT_RESUMPTION, "resumption"),
    ENT_NAME(ENTENTE_ACT_EXCLUSION, "exclusion"),
    ENT_NAME(ENTENTE_ACT_DISSOCIATION, "dissociation"),
    ENT_NAME(ENTENTE_ACT_INVOCATION, "invocation"),
    ENT_NAME(ENTENTE_ACT_INVOCATION_OBJECTION, "invocation_objection"),
    ENT_NAME(ENTENTE_ACT_DETERMINATION, "determination"),
    ENT_NAME(ENTENTE_ACT_AGREEMENT_SUSPENSION, "agreement_suspension"),
    ENT_NAME(ENTENTE_ACT_AGREEMENT_RESUMPTION, "agreement_resumption"),
    ENT_NAME(ENTENTE_ACT_TERMINATION, "termination"),
    ENT_NAME(ENTENTE_ACT_EXTENSION, "extension"),
    ENT_NAME(ENTENTE_ACT_RENEWAL_REFUSAL, "renewal_refusal"),
    ENT_NAME(ENTENTE_ACT_AMENDMENT_ADOPTED, "amendment_adopted"),
    ENT_NAME(ENTENTE_ACT_STATEMENT, "statement"),
    ENT_NAME(ENTENTE_ACT_EVENT, "event"),
    ENT_NAME(ENTENTE_ACT_STEP, "step"),
    ENT_NAME(ENTENTE_ACT_COMMITMENT, "commitment"),
    ENT_NAME(ENTENTE_ACT_BODY, "body"),
    ENT_NAME(ENTENTE_ACT_DECLARATION_PROVISIONAL_APPLICATION,
             "declaration_provisional_application"),
};
const struct ent_names ent_names_act_type = ENT_NAMES(ACT_TYPE);

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
