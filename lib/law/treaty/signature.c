/* What a party did to the text itself: signature (VCLT 11, 12, 18), endorsement, and its role. */
#include "seen.h"

#include "log.h"
#include "stands.h"
#include "telling.h"

#include <entente/act.h>
#include <entente/party.h>

/* Of each kind the first counts; the log is in the order of law. */
static void keep_first_signature(const struct ent_record **kept, const struct ent_record *record)
{
    if (!*kept)
        *kept = record;
}

/* Who left and signs anew has signed on that day: the signature of before went with the exit. */
static void forget_spent(const struct ent_case *that, struct ent_party_seen *seen,
                         const struct ent_record *record)
{
    if (!seen->signature || ent_same_participation(that, seen->signature, record) != ENT_NO)
        return;
    seen->signature = NULL;
    seen->plain = seen->referendum = seen->confirmed = seen->definitive = false;
}

static void see_signature(const struct ent_case *that, struct ent_party_seen *seen,
                          const struct ent_record *record)
{
    forget_spent(that, seen, record);
    seen->plain |= record->type == ENTENTE_ACT_SIGNATURE;
    seen->referendum |= record->type == ENTENTE_ACT_SIGNATURE_AD_REFERENDUM;
    seen->definitive |= record->type == ENTENTE_ACT_DEFINITIVE_SIGNATURE;
    keep_first_signature(&seen->signature, record);
}

/* Of acts on partial days the one that may be the latest counts. */
static void keep_latest(const struct ent_record **kept, const struct ent_record *record)
{
    if (!*kept || (*kept)->day.last <= record->day.last)
        *kept = record;
}

static void see_role(struct ent_party_seen *seen, int32_t role, bool certain)
{
    seen->perhaps_role |= !certain;
    seen->invited |= certain && role == ENTENTE_PARTICIPATION_INVITED;
    seen->adopted |= certain && role == ENTENTE_PARTICIPATION_ADOPTING;
    seen->drafted |= certain && role == ENTENTE_PARTICIPATION_NEGOTIATING;
}

static void see_joining(struct ent_party_seen *seen, const struct ent_record *record, bool certain)
{
    if (certain)
        keep_latest(&seen->joined, record);
    else if (ent_kind_is(record->type, ENT_IS_SIGNATURE))
        seen->perhaps = true;
    else
        seen->perhaps_renounced |= seen->renounced != NULL;
}

bool ent_renounces(const struct ent_record *record)
{
    return ent_kind_is(record->type, ENT_IS_RENOUNCING) &&
           (record->type != ENTENTE_ACT_PROVISIONAL_APPLICATION_END ||
            entente_object_get_boolean(record->act, ENTENTE_FIELD_INTENTION));
}

static void see_renouncing(struct ent_party_seen *seen, const struct ent_record *record,
                           bool certain)
{
    if (certain)
        keep_latest(&seen->renounced, record);
    seen->perhaps_renounced |= !certain;
}

void ent_party_see(const struct ent_case *that, struct ent_party_seen *seen,
                   const struct ent_record *record, bool certain)
{
    const struct ent_kind *kind = ent_kind(record->type);

    if (kind->is & (ENT_IS_CONSENT | ENT_IS_SIGNATURE))
        see_joining(seen, record, certain);
    if (certain && record->type == ENTENTE_ACT_ENDORSEMENT)
        keep_first_signature(&seen->endorsement, record);
    else if (certain && (kind->is & ENT_IS_SIGNATURE))
        see_signature(that, seen, record);
    if (record->type == ENTENTE_ACT_SIGNATURE_CONFIRMATION) {
        seen->confirmed |= certain;
        seen->perhaps |= !certain;
    }
    if (ent_renounces(record) || kind->exit == ENT_EXIT_DISSOCIATION)
        see_renouncing(seen, record, certain);
    if (kind->is & (ENT_IS_SUSPENDING | ENT_IS_RESUMING))
        ent_pause_see(&seen->pause, record, certain);
    if (kind->role)
        see_role(seen, kind->role, certain);
}

/* Whether the party gave up what it signed or endorsed, and has not come back. */
static enum ent_tri renounced(const struct ent_party_seen *seen)
{
    const enum ent_tri undone = ent_undone(seen->joined, seen->renounced);

    if (undone == ENT_NO)
        return seen->perhaps_renounced ? ENT_MAYBE : ENT_NO;
    return seen->perhaps || seen->perhaps_renounced ? ENT_MAYBE : undone;
}

static int32_t signature_of(const struct ent_party_seen *seen, enum ent_tri given_up)
{
    if (given_up == ENT_MAYBE)
        return ENTENTE_SIGNATURE_UNKNOWN;
    if (given_up == ENT_YES && seen->renounced->type != ENTENTE_ACT_DISSOCIATION)
        return ENTENTE_SIGNATURE_REPUDIATED;
    if (seen->definitive)
        return ENTENTE_SIGNATURE_DEFINITIVE;
    if (seen->plain || (seen->referendum && seen->confirmed))
        return seen->perhaps ? ENTENTE_SIGNATURE_UNKNOWN : ENTENTE_SIGNATURE_SIMPLE;
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
    if (seen->perhaps_role)
        return ENTENTE_PARTICIPATION_UNKNOWN;
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
    const enum ent_tri given_up = renounced(seen);

    row->signature = (uint8_t)signature_of(seen, given_up);
    row->role = (uint8_t)role_of(party, seen);
    row->signed_on = ent_record_date(seen->signature);
    row->endorsed_on = ent_record_date(seen->endorsement);
    row->dissociated = given_up == ENT_YES && seen->renounced->type == ENTENTE_ACT_DISSOCIATION;
}
