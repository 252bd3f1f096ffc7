/*
 * The forms of acts. A kind without a row does not compile: the switch of ent_act_form has a case for
 * each row and no default, and the warning about an enumerator without a case is an error here; a
 * row in the wrong place, and one too many, break the assertions below the table.
 */
#include "act_forms.h"

#include <entente/act.h>
#include <entente/approval.h>

#include "enums.h"

#define PARTY ENT_ACTOR_PARTY
#define ANYONE ENT_ACTOR_ANYONE
#define ORGAN ENT_ACTOR_ORGAN
#define FIELD(name_) ENTENTE_FIELD_##name_
#define NEEDS(...) .needs = {__VA_ARGS__}
#define TO_AN_ACT .names_act = true
#define ON_AN_ACT .names_act = true, .needs_act = true
#define TELLS .tells = true
#define MOVES(subject_) .moves = &ent_names_##subject_##_move

/* type, how a document writes it, who does it; then what some of them take beside. */
/* clang-format off */
#define KINDS(R)                                                                                   \
    R(PROPOSAL, "proposal", ANYONE)                                                                \
    R(NEGOTIATION_OPENED, "negotiation_opened", ANYONE)                                            \
    R(DRAFT_TABLED, "draft_tabled", ANYONE)                                                        \
    R(INITIALLING, "initialling", ANYONE)                                                          \
    R(ADOPTION, "adoption", ANYONE)                                                                \
    R(AUTHENTICATION, "authentication", ANYONE)                                                    \
    R(OPENING, "opening", ANYONE)                                                                  \
    R(CLOSING, "closing", ANYONE)                                                                  \
    R(TEXT_CORRECTION, "text_correction", ANYONE)                                                  \
    R(REGISTRATION, "registration", ANYONE)                                                        \
    R(NEGOTIATION_ABANDONED, "negotiation_abandoned", ANYONE)                                      \
    R(MILESTONE, "milestone", ANYONE, NEEDS(FIELD(MILESTONE)), TELLS)                              \
    R(FULL_POWERS, "full_powers", PARTY)                                                           \
    R(INVITATION, "invitation", PARTY)                                                             \
    R(SIGNATURE, "signature", PARTY)                                                               \
    R(SIGNATURE_AD_REFERENDUM, "signature_ad_referendum", PARTY)                                   \
    R(SIGNATURE_CONFIRMATION, "signature_confirmation", PARTY, TO_AN_ACT)                          \
    R(DEFINITIVE_SIGNATURE, "definitive_signature", PARTY)                                         \
    R(RATIFICATION, "ratification", PARTY)                                                         \
    R(ACCEPTANCE, "acceptance", PARTY)                                                             \
    R(APPROVAL, "approval", PARTY)                                                                 \
    R(ACCESSION, "accession", PARTY)                                                               \
    R(FORMAL_CONFIRMATION, "formal_confirmation", PARTY)                                           \
    R(EXCHANGE, "exchange", PARTY)                                                                 \
    R(NOTIFICATION_OF_COMPLETION, "notification_of_completion", PARTY)                             \
    R(SUCCESSION, "succession", PARTY)                                                             \
    R(CONSENT, "consent", PARTY)                                                                   \
    R(ENDORSEMENT, "endorsement", PARTY)                                                           \
    R(INSTRUMENT_WITHDRAWAL, "instrument_withdrawal", PARTY)                                       \
    R(INTENTION_NOT_TO_BECOME_PARTY, "intention_not_to_become_party", PARTY)                       \
    R(ACT_CONFIRMATION, "act_confirmation", PARTY, TO_AN_ACT)                                      \
    R(EXTINCTION, "extinction", PARTY)                                                             \
    R(RESERVATION, "reservation", PARTY)                                                           \
    R(RESERVATION_CONFIRMATION, "reservation_confirmation", PARTY, ON_AN_ACT)                      \
    R(RESERVATION_ACCEPTANCE, "reservation_acceptance", ORGAN, ON_AN_ACT)                          \
    R(RESERVATION_WITHDRAWAL, "reservation_withdrawal", PARTY, ON_AN_ACT)                          \
    R(OBJECTION, "objection", PARTY, ON_AN_ACT)                                                    \
    R(OBJECTION_WITHDRAWAL, "objection_withdrawal", PARTY, ON_AN_ACT)                              \
    R(INTERPRETATIVE_DECLARATION, "interpretative_declaration", PARTY)                             \
    R(DECLARATION, "declaration", PARTY)                                                           \
    R(DECLARATION_WITHDRAWAL, "declaration_withdrawal", PARTY, ON_AN_ACT)                          \
    R(TERRITORIAL_EXTENSION, "territorial_extension", PARTY)                                       \
    R(TERRITORIAL_EXCLUSION, "territorial_exclusion", PARTY)                                       \
    R(PROVISIONAL_APPLICATION, "provisional_application", PARTY)                                   \
    R(PROVISIONAL_APPLICATION_OPT_OUT, "provisional_application_opt_out", PARTY)                   \
    R(PROVISIONAL_APPLICATION_END, "provisional_application_end", PARTY)                           \
    R(REJECTION, "rejection", PARTY)                                                               \
    R(ACCESSION_ACCEPTANCE, "accession_acceptance", PARTY, ON_AN_ACT)                              \
    R(ACCESSION_OBJECTION, "accession_objection", PARTY, ON_AN_ACT)                                \
    R(NOTIFICATION_BILATERAL_ENTRY, "notification_bilateral_entry", PARTY)                         \
    R(NOTIFICATION_PROVISIONAL_APPLICATION, "notification_provisional_application", PARTY)         \
    R(WAIVER, "waiver", PARTY, NEEDS(FIELD(CONDITION)))                                            \
    R(WITHDRAWAL, "withdrawal", PARTY)                                                             \
    R(DENUNCIATION, "denunciation", PARTY)                                                         \
    R(WITHDRAWAL_RETRACTION, "withdrawal_retraction", PARTY, TO_AN_ACT)                            \
    R(SUSPENSION, "suspension", PARTY)                                                             \
    R(RESUMPTION, "resumption", PARTY, TO_AN_ACT)                                                  \
    R(EXCLUSION, "exclusion", PARTY)                                                               \
    R(DISSOCIATION, "dissociation", PARTY)                                                         \
    R(INVOCATION, "invocation", PARTY)                                                             \
    R(INVOCATION_OBJECTION, "invocation_objection", PARTY, TO_AN_ACT)                              \
    R(DETERMINATION, "determination", ANYONE, TO_AN_ACT, NEEDS(FIELD(OF)))                         \
    R(AGREEMENT_SUSPENSION, "agreement_suspension", ANYONE)                                        \
    R(AGREEMENT_RESUMPTION, "agreement_resumption", ANYONE)                                        \
    R(TERMINATION, "termination", ANYONE)                                                          \
    R(EXTENSION, "extension", ANYONE)                                                              \
    R(RENEWAL_REFUSAL, "renewal_refusal", PARTY)                                                   \
    R(AMENDMENT_ADOPTED, "amendment_adopted", ANYONE)                                              \
    R(STATEMENT, "statement", ANYONE, NEEDS(FIELD(ABOUT)), TELLS)                                  \
    R(EVENT, "event", ANYONE, NEEDS(FIELD(EVENT)))                                                 \
    R(STEP, "step", PARTY, NEEDS(FIELD(APPROVAL), FIELD(STEP), FIELD(TO)), MOVES(step),            \
      .closed = true)                                                                              \
    R(COMMITMENT, "commitment", ANYONE, NEEDS(FIELD(COMMITMENT), FIELD(TO)), MOVES(commitment))    \
    R(BODY, "body", ANYONE, NEEDS(FIELD(BODY), FIELD(TO)), MOVES(body))                            \
    R(DECLARATION_PROVISIONAL_APPLICATION, "declaration_provisional_application", PARTY)
/* clang-format on */

/* clang-format off */
#define NAME_ROW(kind_, name_, ...) ENT_NAME(ENTENTE_ACT_##kind_, name_),
#define FORM_ROW(kind_, name_, ...) {.actor = __VA_ARGS__},
/* clang-format on */
static const struct ent_name ACT_TYPE[] = {KINDS(NAME_ROW)};
const struct ent_names ent_names_act_type = ENT_NAMES(ACT_TYPE);
static const struct ent_act_form FORMS[] = {{.actor = ANYONE}, KINDS(FORM_ROW)};

#define PLACE(kind_, ...) PLACE_##kind_,
enum { NOWHERE, KINDS(PLACE) };
#define STANDS(kind_, ...)                                                                         \
    _Static_assert((int)PLACE_##kind_ == (int)ENTENTE_ACT_##kind_, "a row is out of its place");
KINDS(STANDS)

#pragma GCC diagnostic error "-Wswitch"
#define CASE(kind_, ...) case ENTENTE_ACT_##kind_:
const struct ent_act_form *ent_act_form(int32_t type)
{
    switch ((enum entente_act_type)type) {
        KINDS(CASE)
        return &FORMS[type];
    }
    return &FORMS[0];
}
