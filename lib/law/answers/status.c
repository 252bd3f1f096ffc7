/* The summaries: one word for the agreement and one for each party, by precedence. */
#include "status.h"

static int32_t status_of_stage(int32_t stage, int32_t none)
{
    static const int32_t statuses[] = {
        [ENTENTE_STAGE_PROPOSED] = ENTENTE_STATUS_PROPOSED,
        [ENTENTE_STAGE_NEGOTIATION] = ENTENTE_STATUS_NEGOTIATION,
        [ENTENTE_STAGE_DRAFT] = ENTENTE_STATUS_DRAFT,
        [ENTENTE_STAGE_INITIALLED] = ENTENTE_STATUS_INITIALLED,
        [ENTENTE_STAGE_ADOPTED] = ENTENTE_STATUS_ADOPTED,
        [ENTENTE_STAGE_AUTHENTICATED] = ENTENTE_STATUS_AUTHENTICATED,
        [ENTENTE_STAGE_ABANDONED] = ENTENTE_STATUS_ABANDONED,
        [ENTENTE_STAGE_UNKNOWN] = ENTENTE_STATUS_UNKNOWN,
    };

    return stage ? statuses[stage] : none;
}

static int32_t status_before_entry(const struct entente_assessment *answer)
{
    if (answer->openness == ENTENTE_OPENNESS_CLOSED_FOR_SIGNATURE)
        return ENTENTE_STATUS_CLOSED_FOR_SIGNATURE;
    if (answer->openness == ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE)
        return ENTENTE_STATUS_OPEN_FOR_SIGNATURE;
    if (answer->openness == ENTENTE_OPENNESS_UNKNOWN)
        return ENTENTE_STATUS_UNKNOWN;
    return status_of_stage(answer->text_stage, ENTENTE_STATUS_NOT_IN_FORCE);
}

static int32_t legal_status(const struct entente_assessment *answer)
{
    static const int32_t statuses[] = {
        [ENTENTE_FORCE_SCHEDULED] = ENTENTE_STATUS_SCHEDULED,
        [ENTENTE_FORCE_PROVISIONALLY_APPLIED] = ENTENTE_STATUS_PROVISIONALLY_APPLIED,
        [ENTENTE_FORCE_PROVISIONALLY_IN_FORCE] = ENTENTE_STATUS_PROVISIONALLY_IN_FORCE,
        [ENTENTE_FORCE_IN_FORCE] = ENTENTE_STATUS_IN_FORCE,
        [ENTENTE_FORCE_PARTLY_IN_FORCE] = ENTENTE_STATUS_PARTLY_IN_FORCE,
        [ENTENTE_FORCE_SUSPENDED] = ENTENTE_STATUS_SUSPENDED,
        [ENTENTE_FORCE_TERMINATED] = ENTENTE_STATUS_TERMINATED,
        [ENTENTE_FORCE_EXPIRED] = ENTENTE_STATUS_EXPIRED,
        [ENTENTE_FORCE_REPLACED] = ENTENTE_STATUS_REPLACED,
        [ENTENTE_FORCE_LAPSED] = ENTENTE_STATUS_LAPSED,
        [ENTENTE_FORCE_INVALID] = ENTENTE_STATUS_INVALID,
        [ENTENTE_FORCE_UNKNOWN] = ENTENTE_STATUS_UNKNOWN,
    };

    return statuses[answer->force] ? statuses[answer->force] : status_before_entry(answer);
}

static int32_t political_status(const struct entente_assessment *answer)
{
    switch (answer->effect) {
    case ENTENTE_EFFECT_DISCONTINUED:
        return ENTENTE_STATUS_DISCONTINUED;
    case ENTENTE_EFFECT_IN_EFFECT:
        return ENTENTE_STATUS_IN_EFFECT;
    case ENTENTE_EFFECT_UNKNOWN:
        return ENTENTE_STATUS_UNKNOWN;
    default:
        return status_of_stage(answer->text_stage, ENTENTE_STATUS_NOT_IN_EFFECT);
    }
}

void ent_status_fill(struct entente_assessment *answer)
{
    switch (answer->bindingness) {
    case ENTENTE_BIND_POLITICAL:
    case ENTENTE_BIND_PROSPECTIVE:
        answer->status = political_status(answer);
        break;
    case ENTENTE_BIND_DOMESTIC:
        answer->status = status_of_stage(answer->text_stage, ENTENTE_STATUS_NOT_IN_FORCE);
        break;
    case ENTENTE_BIND_UNDETERMINED:
    case ENTENTE_BIND_DISPUTED:
        answer->status = ENTENTE_STATUS_UNKNOWN;
        break;
    default:
        answer->status = legal_status(answer);
        break;
    }
}

static int32_t status_of_role(int32_t role)
{
    switch (role) {
    case ENTENTE_PARTICIPATION_ADOPTING:
        return ENTENTE_PARTY_STATUS_ADOPTING;
    case ENTENTE_PARTICIPATION_NEGOTIATING:
        return ENTENTE_PARTY_STATUS_NEGOTIATING;
    case ENTENTE_PARTICIPATION_INVITED:
        return ENTENTE_PARTY_STATUS_INVITED;
    case ENTENTE_PARTICIPATION_ELIGIBLE:
        return ENTENTE_PARTY_STATUS_ELIGIBLE;
    case ENTENTE_PARTICIPATION_UNKNOWN:
        return ENTENTE_PARTY_STATUS_UNKNOWN;
    default:
        return ENTENTE_PARTY_STATUS_THIRD;
    }
}

static int32_t status_of_signature(const struct ent_party_answer *row)
{
    if (row->dissociated)
        return ENTENTE_PARTY_STATUS_DISSOCIATED;
    switch (row->signature) {
    case ENTENTE_SIGNATURE_AD_REFERENDUM:
        return ENTENTE_PARTY_STATUS_SIGNATORY_AD_REFERENDUM;
    case ENTENTE_SIGNATURE_SIMPLE:
    case ENTENTE_SIGNATURE_DEFINITIVE:
        return ENTENTE_PARTY_STATUS_SIGNATORY;
    case ENTENTE_SIGNATURE_REPUDIATED:
        return ENTENTE_PARTY_STATUS_SIGNATORY_REPUDIATED;
    case ENTENTE_SIGNATURE_ENDORSED:
        return ENTENTE_PARTY_STATUS_ENDORSER;
    case ENTENTE_SIGNATURE_UNKNOWN:
        return ENTENTE_PARTY_STATUS_UNKNOWN;
    default:
        return status_of_role(row->role);
    }
}

static int32_t status_of_party(const struct ent_party_answer *row)
{
    switch (row->force) {
    case ENTENTE_PARTY_FORCE_SUSPENDED:
        return ENTENTE_PARTY_STATUS_PARTY_SUSPENDED;
    case ENTENTE_PARTY_FORCE_PARTY:
        return ENTENTE_PARTY_STATUS_PARTY;
    case ENTENTE_PARTY_FORCE_FORMER_PARTY:
        return ENTENTE_PARTY_STATUS_FORMER_PARTY;
    case ENTENTE_PARTY_FORCE_PROVISIONAL:
        return ENTENTE_PARTY_STATUS_PROVISIONALLY_APPLYING;
    case ENTENTE_PARTY_FORCE_CONTRACTING:
        return ENTENTE_PARTY_STATUS_CONTRACTING;
    case ENTENTE_PARTY_FORCE_UNKNOWN:
        return ENTENTE_PARTY_STATUS_UNKNOWN;
    default:
        return status_of_signature(row);
    }
}

/* What the end or the suspension of the whole does to those in it (VCLT 70, 72). */
static int32_t force_in_whole(int32_t force, int32_t whole)
{
    if (force != ENTENTE_PARTY_FORCE_PARTY && force != ENTENTE_PARTY_FORCE_SUSPENDED)
        return force;
    switch (whole) {
    case ENTENTE_FORCE_TERMINATED:
    case ENTENTE_FORCE_EXPIRED:
    case ENTENTE_FORCE_REPLACED:
    case ENTENTE_FORCE_INVALID:
        return ENTENTE_PARTY_FORCE_FORMER_PARTY;
    case ENTENTE_FORCE_SUSPENDED:
        return ENTENTE_PARTY_FORCE_SUSPENDED;
    case ENTENTE_FORCE_UNKNOWN:
        return ENTENTE_PARTY_FORCE_UNKNOWN;
    default:
        return force;
    }
}

int32_t ent_party_status_in(const struct ent_party_answer *row, int32_t whole)
{
    struct ent_party_answer here = *row;

    here.force = (uint8_t)force_in_whole(row->force, whole);
    return status_of_party(&here);
}

void ent_party_statuses_fill(struct entente_assessment *answer)
{
    for (size_t i = 0; i < answer->party_count; i++) {
        struct ent_party_answer *row = &answer->parties[i];

        row->force = (uint8_t)force_in_whole(row->force, answer->force);
        row->status = (uint8_t)status_of_party(row);
    }
}
