/*
 * The table of kinds. A kind without a row does not compile: the switch of ent_acts_listed has a
 * case for each row and no default, and the warning about an enumerator without a case is an error
 * here; a row in the wrong place, and one too many, break the assertions below the table.
 */
#include "kinds.h"

#include <entente/assessment.h>

#include "object.h"

/* The columns in short. */
enum {
    COUNTED = ENT_IS_CONSENT | ENT_IS_COUNTED,
    SUCCEEDS = ENT_IS_CONSENT,
    FORMALITY = COUNTED | ENT_IS_FORMALITY,
    SIGNS = ENT_IS_SIGNATURE,
    SETTLES = ENT_IS_SETTLING,
    DRAFT = ENT_IS_DRAFT,
    NAMES = ENT_IS_NAMING,
    EVERY_TEXT = ENT_IS_OF_EVERY_TEXT,
    AMENDS = ENT_IS_AMENDING,
    PROVISIONAL = ENT_IS_PROVISIONAL,
    RENOUNCES = ENT_IS_RENOUNCING,
    SUSPENDS = ENT_IS_SUSPENDING,
    RESUMES = ENT_IS_RESUMING | ENT_IS_MOVING_PAIRS,
    ENDS = ENT_IS_OF_THE_END,
    MEASURE = ENT_IS_MEASURE,
    RESERVING = ENT_IS_OF_RESERVATIONS | ENT_IS_MOVING_PAIRS,
    REACTS = RESERVING | ENT_IS_REACTION,
    PAIRS = ENT_IS_BETWEEN_TWO,
    UNPAIRS = ENT_IS_MOVING_PAIRS,
    BACKWARDS = ENT_IS_BACKWARDS,
    ITS_DAY = ENT_IS_OF_ITS_DAY,
    ONCE = ENT_IS_DONE_ONCE,
    FACT = ENT_IS_LOOKED_AT,
    IN_TREATY = ENT_IS_OF_A_TREATY,
    ON_TEXT = ENT_IS_OF_A_TEXT,
    KEPT = ENT_IS_REMEMBERED,
    SAID = ENT_IS_SAID_WITH_CONSENT,

    PARTY = ENT_ABOUT_PARTY,
    TEXT = ENT_ABOUT_TEXT,
    OPENING = ENT_ABOUT_OPENING,
    WHOLE = ENT_ABOUT_WHOLE,
    SIGNING = PARTY | TEXT | OPENING
};
#define ON(what_) ENT_ON_##what_
#define STAGE(stage_) .stage = ENTENTE_STAGE_##stage_
#define ROLE(role_) .role = ENTENTE_PARTICIPATION_##role_
#define EXIT(cause_) .exit = ENT_EXIT_##cause_
#define MOVED(field_) .moved = ENTENTE_FIELD_##field_
#define CLEARS(kind_) .clears = {{WORD(kind_, 0), WORD(kind_, 1)}}
#define CLEARS_2(a_, b_) .clears = {{WORD(a_, 0) | WORD(b_, 0), WORD(a_, 1) | WORD(b_, 1)}}
#define CLEARS_3(a_, b_, c_)                                                                       \
    .clears = {{WORD(a_, 0) | WORD(b_, 0) | WORD(c_, 0), WORD(a_, 1) | WORD(b_, 1) | WORD(c_, 1)}}

/* Word 0 or 1 of the set that has this kind alone. */
#define WORD(kind_, word_)                                                                         \
    (ENTENTE_ACT_##kind_ / 64 == (word_) ? UINT64_C(1) << ENTENTE_ACT_##kind_ % 64 : 0)
_Static_assert(ENT_ACT_WORDS == 2, "the sets of this file have two words");

/* The type, what it is, what it is about, the answers that rest on it; then the rarer columns. */
/* clang-format off */
#define KINDS(R, a)                                                                                \
    R(a, PROPOSAL, DRAFT, PARTY | TEXT, ON(PARTY), STAGE(PROPOSED), ROLE(NEGOTIATING))             \
    R(a, NEGOTIATION_OPENED, 0, PARTY | TEXT, ON(PARTY), STAGE(NEGOTIATION),                       \
      ROLE(NEGOTIATING))                                                                           \
    R(a, DRAFT_TABLED, DRAFT | NAMES, PARTY | TEXT, ON(PARTY), STAGE(DRAFT),                       \
      ROLE(NEGOTIATING))                                                                           \
    R(a, INITIALLING, KEPT, PARTY | TEXT, ON(PARTY), STAGE(INITIALLED), ROLE(NEGOTIATING))         \
    R(a, ADOPTION, SETTLES | NAMES | ONCE | FACT, SIGNING, ON(TEXT), STAGE(ADOPTED),               \
      ROLE(ADOPTING))                                                                              \
    R(a, AUTHENTICATION, SETTLES | ONCE, TEXT | OPENING, ON(TEXT), STAGE(AUTHENTICATED))           \
    R(a, OPENING, FACT, OPENING, ON(TEXT))                                                         \
    R(a, CLOSING, FACT, OPENING, ON(TEXT))                                                         \
    R(a, TEXT_CORRECTION, 0, 0, ON(PARTY))                                                         \
    R(a, REGISTRATION, ONCE, 0, ON(PARTY))                                                         \
    R(a, NEGOTIATION_ABANDONED, 0, TEXT, ON(PARTY), STAGE(ABANDONED))                              \
    R(a, MILESTONE, ONCE | FACT, 0, ON(PARTY))                                                     \
    R(a, FULL_POWERS, KEPT, 0, ON(PARTY))                                                          \
    R(a, INVITATION, KEPT, PARTY, ON(PARTY), ROLE(INVITED))                                        \
    R(a, SIGNATURE, SIGNS | KEPT | ITS_DAY | ON_TEXT, SIGNING, ON(PARTY),                          \
      STAGE(AUTHENTICATED))                                                                        \
    R(a, SIGNATURE_AD_REFERENDUM, SIGNS | KEPT | ON_TEXT, SIGNING, ON(PARTY),                      \
      STAGE(AUTHENTICATED))                                                                        \
    R(a, SIGNATURE_CONFIRMATION, KEPT | BACKWARDS | ON_TEXT, PARTY, ON(PARTY))                     \
    R(a, DEFINITIVE_SIGNATURE, COUNTED | SIGNS | KEPT | IN_TREATY | ON_TEXT, SIGNING,              \
      ON(PARTY) | ON(ENTRY),                                                                       \
      STAGE(AUTHENTICATED))                                                                        \
    R(a, RATIFICATION, COUNTED | ITS_DAY | IN_TREATY | ON_TEXT, PARTY,                             \
      ON(PARTY) | ON(ENTRY))                                                                       \
    R(a, ACCEPTANCE, COUNTED | ITS_DAY | IN_TREATY | ON_TEXT, PARTY, ON(PARTY) | ON(ENTRY))        \
    R(a, APPROVAL, COUNTED | ITS_DAY | IN_TREATY | ON_TEXT, PARTY, ON(PARTY) | ON(ENTRY))          \
    R(a, ACCESSION, COUNTED | ITS_DAY | IN_TREATY | ON_TEXT, PARTY,                                \
      ON(PARTY) | ON(ENTRY))                                                                       \
    R(a, FORMAL_CONFIRMATION, COUNTED | IN_TREATY | ON_TEXT, PARTY, ON(PARTY) | ON(ENTRY))         \
    R(a, EXCHANGE, FORMALITY | IN_TREATY | ON_TEXT, PARTY, ON(PARTY) | ON(ENTRY))                  \
    R(a, NOTIFICATION_OF_COMPLETION, FORMALITY | IN_TREATY | ON_TEXT, PARTY,                       \
      ON(PARTY) | ON(ENTRY))                                                                       \
    R(a, SUCCESSION, SUCCEEDS | IN_TREATY | ON_TEXT, PARTY, ON(PARTY) | ON(ENTRY))                 \
    R(a, CONSENT, COUNTED | IN_TREATY | ON_TEXT, PARTY, ON(PARTY) | ON(ENTRY))                     \
    R(a, ENDORSEMENT, SIGNS | KEPT | ON_TEXT, PARTY | OPENING, ON(PARTY))                          \
    R(a, INSTRUMENT_WITHDRAWAL, IN_TREATY | ON_TEXT, 0, ON(PARTY),                                 \
      EXIT(INSTRUMENT_WITHDRAWAL))                                                                 \
    R(a, INTENTION_NOT_TO_BECOME_PARTY, RENOUNCES | KEPT | IN_TREATY | ON_TEXT, PARTY,             \
      ON(PARTY))                                                                                   \
    R(a, ACT_CONFIRMATION, BACKWARDS | ON_TEXT, 0, ON(PARTY))                                      \
    R(a, EXTINCTION, ENDS, 0, ON(PARTY), EXIT(EXTINCTION))                                         \
    R(a, RESERVATION, RESERVING | KEPT | SAID | IN_TREATY | ON_TEXT, 0, ON(RELATIONS))             \
    R(a, RESERVATION_CONFIRMATION, RESERVING | IN_TREATY, 0, ON(PARTY))                            \
    R(a, RESERVATION_ACCEPTANCE, REACTS | KEPT | IN_TREATY, 0, ON(RELATIONS))                      \
    R(a, RESERVATION_WITHDRAWAL, RESERVING | KEPT | IN_TREATY, 0, ON(RELATIONS),                   \
      CLEARS(RESERVATION))                                                                         \
    R(a, OBJECTION, REACTS | KEPT | IN_TREATY, 0, ON(RELATIONS))                                   \
    R(a, OBJECTION_WITHDRAWAL, UNPAIRS | KEPT | IN_TREATY, 0, ON(RELATIONS), CLEARS(OBJECTION))    \
    R(a, INTERPRETATIVE_DECLARATION, SAID | ON_TEXT, 0, ON(PARTY))                                 \
    R(a, DECLARATION, SAID | PAIRS | ON_TEXT, 0, ON(PARTY))                                        \
    R(a, DECLARATION_WITHDRAWAL, UNPAIRS, 0, ON(PARTY), CLEARS(DECLARATION))                       \
    R(a, TERRITORIAL_EXTENSION, SAID | ON_TEXT, 0, ON(PARTY))                                      \
    R(a, TERRITORIAL_EXCLUSION, SAID | ON_TEXT, 0, ON(PARTY))                                      \
    R(a, PROVISIONAL_APPLICATION, PROVISIONAL | IN_TREATY | ON_TEXT, 0, ON(PARTY))                 \
    R(a, PROVISIONAL_APPLICATION_OPT_OUT, IN_TREATY | ON_TEXT, 0, ON(PARTY))                       \
    R(a, PROVISIONAL_APPLICATION_END, RENOUNCES | KEPT | IN_TREATY | ON_TEXT, PARTY,               \
      ON(PARTY),                                                                                   \
      CLEARS_3(PROVISIONAL_APPLICATION, NOTIFICATION_PROVISIONAL_APPLICATION,                      \
      DECLARATION_PROVISIONAL_APPLICATION))                                                        \
    R(a, REJECTION, AMENDS, 0, ON(PARTY))                                                          \
    R(a, ACCESSION_ACCEPTANCE, PAIRS, 0, ON(PARTY))                                                \
    R(a, ACCESSION_OBJECTION, PAIRS | KEPT, 0, ON(PARTY))                                                 \
    R(a, NOTIFICATION_BILATERAL_ENTRY, 0, 0, ON(PARTY))                                            \
    R(a, NOTIFICATION_PROVISIONAL_APPLICATION, PROVISIONAL | IN_TREATY | ON_TEXT, 0,               \
      ON(PARTY))                                                                                   \
    R(a, WAIVER, EVERY_TEXT, 0, ON(PARTY))                                                         \
    R(a, WITHDRAWAL, MEASURE | KEPT | ITS_DAY | IN_TREATY | ON_TEXT, 0, ON(PARTY),                 \
      EXIT(WITHDRAWAL))                                                                            \
    R(a, DENUNCIATION, MEASURE | KEPT | ITS_DAY | IN_TREATY | ON_TEXT, 0, ON(PARTY),               \
      EXIT(WITHDRAWAL))                                                                            \
    R(a, WITHDRAWAL_RETRACTION, KEPT | IN_TREATY, 0, ON(PARTY),                                    \
      CLEARS_2(WITHDRAWAL, DENUNCIATION))                                                          \
    R(a, SUSPENSION, SUSPENDS | MEASURE | PAIRS | IN_TREATY | ON_TEXT, PARTY, ON(PARTY))           \
    R(a, RESUMPTION, RESUMES, PARTY, ON(PARTY), CLEARS(SUSPENSION))                                \
    R(a, EXCLUSION, IN_TREATY, 0, ON(PARTY), EXIT(EXCLUSION))                                      \
    R(a, DISSOCIATION, KEPT, PARTY, ON(PARTY), EXIT(DISSOCIATION))                                 \
    R(a, INVOCATION, IN_TREATY, 0, ON(PARTY))                                                      \
    R(a, INVOCATION_OBJECTION, IN_TREATY, 0, ON(PARTY))                                            \
    R(a, DETERMINATION, ENDS | UNPAIRS, 0, ON(ENTRY) | ON(FORCE))                                  \
    R(a, AGREEMENT_SUSPENSION, SUSPENDS | PAIRS | IN_TREATY, WHOLE, ON(FORCE))                     \
    R(a, AGREEMENT_RESUMPTION, RESUMES, WHOLE, ON(FORCE), CLEARS(AGREEMENT_SUSPENSION))            \
    R(a, TERMINATION, ENDS | MEASURE | ONCE | KEPT, 0, ON(FORCE))                                  \
    R(a, EXTENSION, ENDS | IN_TREATY, 0, ON(FORCE))                                                \
    R(a, RENEWAL_REFUSAL, ENDS | IN_TREATY, 0, ON(PARTY), EXIT(RENEWAL_REFUSED))                    \
    R(a, AMENDMENT_ADOPTED, AMENDS | IN_TREATY, 0, ON(PARTY))                                      \
    R(a, STATEMENT, ITS_DAY, 0, ON(PARTY))                                                         \
    R(a, EVENT, EVERY_TEXT | FACT, 0, ON(EVENT))                                                   \
    R(a, STEP, 0, 0, ON(PARTY), MOVED(STEP))                                                       \
    R(a, COMMITMENT, 0, 0, ON(PARTY), MOVED(COMMITMENT))                                           \
    R(a, BODY, 0, 0, ON(PARTY), MOVED(BODY))                                                       \
    R(a, DECLARATION_PROVISIONAL_APPLICATION, PROVISIONAL | IN_TREATY | ON_TEXT, 0, ON(PARTY))
/* clang-format on */

#define ROW(none_, kind_, is_, about_, ...) {.is = (is_), .about = (about_), .on = __VA_ARGS__},
const struct ent_kind ent_kinds[ENT_KINDS] = {{.is = 0}, KINDS(ROW, 0)};

#define PLACE(none_, kind_, ...) PLACE_##kind_,
enum { NOWHERE, KINDS(PLACE, 0) PLACES };
#define STANDS(none_, kind_, ...)                                                                  \
    _Static_assert((int)PLACE_##kind_ == (int)ENTENTE_ACT_##kind_, "a row is out of its place");
KINDS(STANDS, 0)
_Static_assert((int)PLACES == (int)ENT_KINDS, "ENT_KINDS is not what there are rows for");

#define IN_0(flag_, kind_, is_, ...) | ((is_) & (flag_) ? WORD(kind_, 0) : 0)
#define IN_1(flag_, kind_, is_, ...) | ((is_) & (flag_) ? WORD(kind_, 1) : 0)
/* clang-format off */
#define SET(flag_) {{0 KINDS(IN_0, flag_), 0 KINDS(IN_1, flag_)}}
/* clang-format on */
const ent_acts ent_acts_none = {{0}};
const ent_acts ent_acts_all = {{UINT64_MAX, UINT64_MAX}};
_Static_assert(ENT_STANDS_AS_SUCCESSOR / 64 == 1 && (int)ENT_STANDS_AS_SUCCESSOR >= (int)ENT_KINDS,
               "what stands as successor is no kind, and lies in the second word");
/* clang-format off */
const ent_acts ent_acts_consent = {{0 KINDS(IN_0, ENT_IS_CONSENT),
    (UINT64_C(1) << ENT_STANDS_AS_SUCCESSOR % 64) KINDS(IN_1, ENT_IS_CONSENT)}};
/* clang-format on */
const ent_acts ent_acts_counted = SET(ENT_IS_COUNTED);
const ent_acts ent_acts_signature = SET(SIGNS);
const ent_acts ent_acts_provisional = SET(PROVISIONAL);
const ent_acts ent_acts_of_participation = SET(PROVISIONAL | SAID);

#pragma GCC diagnostic error "-Wswitch"
#define CASE(none_, kind_, ...) case ENTENTE_ACT_##kind_:
ent_acts ent_acts_listed(const entente_object *object, int32_t field, ent_acts otherwise)
{
    const struct ent_list *list = ent_object_list(object, field);
    ent_acts out = ent_acts_none;

    for (uint32_t i = 0; list && i < list->count; i++)
        switch ((enum entente_act_type)list->items[i].as.integer) {
            KINDS(CASE, 0)
            ent_acts_add(&out, (int32_t)list->items[i].as.integer);
        }
    return list ? out : otherwise;
}
