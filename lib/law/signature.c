/* What a party did to the text itself: signature (VCLT 11, 12, 18), endorsement, and its role. */
#include "status.h"

#include <entente/act.h>
#include <entente/party.h>

/* Of each kind the first counts; the log is in the order of law. */
static void keep_first(const struct ent_record **kept, const struct ent_record *record)
{
    if (!*kept)
        *kept = record;
}

static void see_signature(struct ent_party_seen *seen, const struct ent_record *record)
{
    seen->plain |= record->type == ENTENTE_ACT_SIGNATURE;
    seen->referendum |= record->type == ENTENTE_ACT_SIGNATURE_AD_REFERENDUM;
    seen->definitive |= record->type == ENTENTE_ACT_DEFINITIVE_SIGNATURE;
    keep_first(&seen->signature, record);
}

void ent_party_see(struct ent_party_seen *seen, const struct ent_record *record)
{
    if ((seen->repudiated || seen->dissociated) &&
        (ent_act_bit(record->type) & (ent_acts_consent | ent_acts_signature)))
        seen->repudiated = seen->dissociated = false;
    switch (record->type) {
    case ENTENTE_ACT_SIGNATURE:
    case ENTENTE_ACT_SIGNATURE_AD_REFERENDUM:
    case ENTENTE_ACT_DEFINITIVE_SIGNATURE:
        see_signature(seen, record);
        break;
    case ENTENTE_ACT_SIGNATURE_CONFIRMATION:
        seen->confirmed = true;
        break;
    case ENTENTE_ACT_ENDORSEMENT:
        keep_first(&seen->endorsement, record);
        break;
    case ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY:
        seen->repudiated = true;
        break;
    case ENTENTE_ACT_PROVISIONAL_APPLICATION_END: /* perhaps also the notice of VCLT 25(2) */
        seen->repudiated |= entente_object_get_boolean(record->act, ENTENTE_FIELD_INTENTION) != 0;
        break;
    case ENTENTE_ACT_DISSOCIATION:
        seen->dissociated = true;
        break;
    case ENTENTE_ACT_SUSPENSION:
    case ENTENTE_ACT_RESUMPTION:
        ent_pause_see(&seen->pause, record);
        break;
    case ENTENTE_ACT_INVITATION:
        seen->invited = true;
        break;
    case ENTENTE_ACT_ADOPTION:
        seen->adopted = true;
        break;
    case ENTENTE_ACT_PROPOSAL:
    case ENTENTE_ACT_NEGOTIATION_OPENED:
    case ENTENTE_ACT_DRAFT_TABLED:
    case ENTENTE_ACT_INITIALLING:
        seen->drafted = true;
        break;
    default:
        break;
    }
}

static int32_t signature_of(const struct ent_party_seen *seen)
{
    if (seen->repudiated)
        return ENTENTE_SIGNATURE_REPUDIATED;
    if (seen->definitive)
        return ENTENTE_SIGNATURE_DEFINITIVE;
    if (seen->plain || (seen->referendum && seen->confirmed))
        return ENTENTE_SIGNATURE_SIMPLE;
    if (seen->perhaps)
        return ENTENTE_SIGNATURE_UNKNOWN;
    if (seen->referendum)
        return ENTENTE_SIGNATURE_AD_REFERENDUM;
    return seen->endorsement ? ENTENTE_SIGNATURE_ENDORSED : ENTENTE_SIGNATURE_NONE;
}

static int32_t role_of(const struct ent_party *party, const struct ent_party_seen *seen)
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
    if (seen->adopted)
        return ENTENTE_PARTICIPATION_ADOPTING;
    if (seen->drafted || party->role == ENTENTE_ROLE_NEGOTIATING ||
        party->role == ENTENTE_ROLE_PARTICIPANT_IN_TALKS)
        return ENTENTE_PARTICIPATION_NEGOTIATING;
    if (seen->invited || party->role == ENTENTE_ROLE_INVITED)
        return ENTENTE_PARTICIPATION_INVITED;
    return ENTENTE_PARTICIPATION_ELIGIBLE;
}

void ent_signature_fill(const struct ent_party *party, const struct ent_party_seen *seen,
                        struct ent_party_answer *row)
{
    row->signature = (uint8_t)signature_of(seen);
    row->role = (uint8_t)role_of(party, seen);
    row->signed_on = ent_record_date(seen->signature);
    row->endorsed_on = ent_record_date(seen->endorsement);
    row->dissociated = seen->dissociated;
}
