/* What a party did to the text itself: signature (VCLT 11, 12, 18), endorsement, and its role. */
#include "signature.h"

#include <entente/act.h>
#include <entente/party.h>

#include "status.h"

/* What the acts of one party say, read once in the order of the log. */
struct signing {
    const struct ent_record *plain;      /* the first that stands */
    const struct ent_record *referendum; /* signature ad referendum */
    const struct ent_record *definitive;
    const struct ent_record *endorsement;
    bool confirmed;
    bool repudiated;  /* VCLT 18(a), and no act of joining since */
    bool dissociated; /* likewise */
    bool perhaps;     /* a signature that may be after the day of the question */
    bool invited, drafted, adopted;
};

static void keep_first(const struct ent_record **kept, const struct ent_record *record)
{
    if (!*kept)
        *kept = record;
}

static void read_record(struct signing *signing, const struct ent_record *record)
{
    if ((ent_act_bit(record->type) & (ent_acts_consent | ent_acts_signature)) != 0) {
        signing->repudiated = false;
        signing->dissociated = false;
    }
    switch (record->type) {
    case ENTENTE_ACT_SIGNATURE:
        keep_first(&signing->plain, record);
        break;
    case ENTENTE_ACT_SIGNATURE_AD_REFERENDUM:
        keep_first(&signing->referendum, record);
        break;
    case ENTENTE_ACT_SIGNATURE_CONFIRMATION:
        signing->confirmed = true;
        break;
    case ENTENTE_ACT_DEFINITIVE_SIGNATURE:
        keep_first(&signing->definitive, record);
        break;
    case ENTENTE_ACT_ENDORSEMENT:
        keep_first(&signing->endorsement, record);
        break;
    case ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY:
        signing->repudiated = true;
        break;
    case ENTENTE_ACT_DISSOCIATION:
        signing->dissociated = true;
        break;
    case ENTENTE_ACT_INVITATION:
        signing->invited = true;
        break;
    case ENTENTE_ACT_ADOPTION:
        signing->adopted = true;
        break;
    case ENTENTE_ACT_PROPOSAL:
    case ENTENTE_ACT_NEGOTIATION_OPENED:
    case ENTENTE_ACT_DRAFT_TABLED:
    case ENTENTE_ACT_INITIALLING:
        signing->drafted = true;
        break;
    default:
        break;
    }
}

/* A confirmation works back to the day of the signature, and is seen as soon as it is known. */
static bool counts(const struct ent_case *that, const struct ent_record *record)
{
    return ent_record_certain(that, record) ||
           (record->type == ENTENTE_ACT_SIGNATURE_CONFIRMATION && !record->maybe);
}

static struct signing read_party(const struct ent_case *that, const struct ent_party *party)
{
    struct signing signing = {0};

    for (uint32_t i = 0; i < party->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->by_party[party->record_first + i]];

        if (record->other_version)
            continue;
        if (counts(that, record))
            read_record(&signing, record);
        else if ((ent_act_bit(record->type) & ent_acts_signature) != 0)
            signing.perhaps = true;
    }
    return signing;
}

/* The date of an act as it was recorded, perhaps partial. */
static int32_t date_of(const struct ent_record *record)
{
    const struct ent_value *slot = record ? ent_object_slot(record->act, ENTENTE_FIELD_DATE) : NULL;

    return slot && slot->kind == ENTENTE_VALUE_DATE ? (int32_t)slot->as.integer : 0;
}

static int32_t signature_of(const struct signing *signing)
{
    if (signing->repudiated)
        return ENTENTE_SIGNATURE_REPUDIATED;
    if (signing->definitive)
        return ENTENTE_SIGNATURE_DEFINITIVE;
    if (signing->plain || (signing->referendum && signing->confirmed))
        return ENTENTE_SIGNATURE_SIMPLE;
    if (signing->perhaps)
        return ENTENTE_SIGNATURE_UNKNOWN;
    if (signing->referendum)
        return ENTENTE_SIGNATURE_AD_REFERENDUM;
    return signing->endorsement ? ENTENTE_SIGNATURE_ENDORSED : ENTENTE_SIGNATURE_NONE;
}

static const struct ent_record *earliest(const struct ent_record *a, const struct ent_record *b)
{
    if (!a || !b)
        return a ? a : b;
    return b->day.first < a->day.first ? b : a;
}

static const struct ent_record *signature_record(const struct signing *signing)
{
    return earliest(signing->plain, earliest(signing->referendum, signing->definitive));
}

static int32_t role_of(const struct ent_party *party, const struct signing *signing)
{
    switch (party->role) {
    case ENTENTE_ROLE_DEPOSITARY:
    case ENTENTE_ROLE_OBSERVER:
        return ENTENTE_PARTICIPATION_OBSERVER;
    case ENTENTE_ROLE_ADVERSE_THIRD_STATE:
    case ENTENTE_ROLE_THIRD:
        return ENTENTE_PARTICIPATION_THIRD;
    default:
        break;
    }
    if (signing->adopted)
        return ENTENTE_PARTICIPATION_ADOPTING;
    if (signing->drafted || party->role == ENTENTE_ROLE_NEGOTIATING ||
        party->role == ENTENTE_ROLE_PARTICIPANT_IN_TALKS)
        return ENTENTE_PARTICIPATION_NEGOTIATING;
    if (signing->invited || party->role == ENTENTE_ROLE_INVITED)
        return ENTENTE_PARTICIPATION_INVITED;
    return ENTENTE_PARTICIPATION_ELIGIBLE;
}

struct ent_signature_answer ent_signature_read(const struct ent_case *that,
                                               const struct ent_party *party)
{
    const struct signing signing = read_party(that, party);
    const struct ent_signature_answer answer = {
        .signature = signature_of(&signing),
        .role = role_of(party, &signing),
        .signed_on = date_of(signature_record(&signing)),
        .endorsed_on = date_of(signing.endorsement),
        .dissociated = signing.dissociated,
    };

    return answer;
}
