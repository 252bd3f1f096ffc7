#include "facets.h"

#include <stddef.h>
#include <string.h>

#include <entente/relation.h>

#include "row_names.h"

static const struct ent_name status_rows[] = {
    ENT_NAME(ENTENTE_STATUS_INVALID, "invalid"),
    ENT_NAME(ENTENTE_STATUS_TERMINATED, "terminated"),
    ENT_NAME(ENTENTE_STATUS_EXPIRED, "expired"),
    ENT_NAME(ENTENTE_STATUS_REPLACED, "replaced"),
    ENT_NAME(ENTENTE_STATUS_LAPSED, "lapsed"),
    ENT_NAME(ENTENTE_STATUS_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_STATUS_IN_FORCE, "in_force"),
    ENT_NAME(ENTENTE_STATUS_PARTLY_IN_FORCE, "partly_in_force"),
    ENT_NAME(ENTENTE_STATUS_PROVISIONALLY_IN_FORCE, "provisionally_in_force"),
    ENT_NAME(ENTENTE_STATUS_PROVISIONALLY_APPLIED, "provisionally_applied"),
    ENT_NAME(ENTENTE_STATUS_SCHEDULED, "scheduled"),
    ENT_NAME(ENTENTE_STATUS_DISCONTINUED, "discontinued"),
    ENT_NAME(ENTENTE_STATUS_IN_EFFECT, "in_effect"),
    ENT_NAME(ENTENTE_STATUS_CLOSED_FOR_SIGNATURE, "closed_for_signature"),
    ENT_NAME(ENTENTE_STATUS_OPEN_FOR_SIGNATURE, "open_for_signature"),
    ENT_NAME(ENTENTE_STATUS_AUTHENTICATED, "authenticated"),
    ENT_NAME(ENTENTE_STATUS_ADOPTED, "adopted"),
    ENT_NAME(ENTENTE_STATUS_INITIALLED, "initialled"),
    ENT_NAME(ENTENTE_STATUS_DRAFT, "draft"),
    ENT_NAME(ENTENTE_STATUS_NEGOTIATION, "negotiation"),
    ENT_NAME(ENTENTE_STATUS_PROPOSED, "proposed"),
    ENT_NAME(ENTENTE_STATUS_ABANDONED, "abandoned"),
    ENT_NAME(ENTENTE_STATUS_NOT_IN_FORCE, "not_in_force"),
    ENT_NAME(ENTENTE_STATUS_NOT_IN_EFFECT, "not_in_effect"),
    ENT_NAME(ENTENTE_STATUS_UNKNOWN, "unknown"),
};

static const struct ent_name text_stage_rows[] = {
    ENT_NAME(ENTENTE_STAGE_PROPOSED, "proposed"),
    ENT_NAME(ENTENTE_STAGE_NEGOTIATION, "negotiation"),
    ENT_NAME(ENTENTE_STAGE_DRAFT, "draft"),
    ENT_NAME(ENTENTE_STAGE_INITIALLED, "initialled"),
    ENT_NAME(ENTENTE_STAGE_ADOPTED, "adopted"),
    ENT_NAME(ENTENTE_STAGE_AUTHENTICATED, "authenticated"),
    ENT_NAME(ENTENTE_STAGE_ABANDONED, "abandoned"),
    ENT_NAME(ENTENTE_STAGE_UNKNOWN, "unknown"),
};

static const struct ent_name openness_rows[] = {
    ENT_NAME(ENTENTE_OPENNESS_NOT_OPEN, "not_open"),
    ENT_NAME(ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE, "open_for_signature"),
    ENT_NAME(ENTENTE_OPENNESS_CLOSED_FOR_SIGNATURE, "closed_for_signature"),
    ENT_NAME(ENTENTE_OPENNESS_UNKNOWN, "unknown"),
};

static const struct ent_name force_rows[] = {
    ENT_NAME(ENTENTE_FORCE_NOT_IN_FORCE, "not_in_force"),
    ENT_NAME(ENTENTE_FORCE_SCHEDULED, "scheduled"),
    ENT_NAME(ENTENTE_FORCE_PROJECTED, "projected"),
    ENT_NAME(ENTENTE_FORCE_PROVISIONALLY_APPLIED, "provisionally_applied"),
    ENT_NAME(ENTENTE_FORCE_PROVISIONALLY_IN_FORCE, "provisionally_in_force"),
    ENT_NAME(ENTENTE_FORCE_IN_FORCE, "in_force"),
    ENT_NAME(ENTENTE_FORCE_PARTLY_IN_FORCE, "partly_in_force"),
    ENT_NAME(ENTENTE_FORCE_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_FORCE_TERMINATED, "terminated"),
    ENT_NAME(ENTENTE_FORCE_EXPIRED, "expired"),
    ENT_NAME(ENTENTE_FORCE_REPLACED, "replaced"),
    ENT_NAME(ENTENTE_FORCE_LAPSED, "lapsed"),
    ENT_NAME(ENTENTE_FORCE_INVALID, "invalid"),
    ENT_NAME(ENTENTE_FORCE_UNKNOWN, "unknown"),
};

static const struct ent_name effect_rows[] = {
    ENT_NAME(ENTENTE_EFFECT_NOT_IN_EFFECT, "not_in_effect"),
    ENT_NAME(ENTENTE_EFFECT_IN_EFFECT, "in_effect"),
    ENT_NAME(ENTENTE_EFFECT_DISCONTINUED, "discontinued"),
    ENT_NAME(ENTENTE_EFFECT_UNKNOWN, "unknown"),
};

static const struct ent_name entry_state_rows[] = {
    ENT_NAME(ENTENTE_ENTRY_CERTAIN, "certain"), ENT_NAME(ENTENTE_ENTRY_PROJECTED, "projected"),
    ENT_NAME(ENTENTE_ENTRY_PENDING, "pending"), ENT_NAME(ENTENTE_ENTRY_NEVER, "never"),
    ENT_NAME(ENTENTE_ENTRY_UNKNOWN, "unknown"),
};

static const struct ent_name party_status_rows[] = {
    ENT_NAME(ENTENTE_PARTY_STATUS_PARTY_SUSPENDED, "party_suspended"),
    ENT_NAME(ENTENTE_PARTY_STATUS_PARTY, "party"),
    ENT_NAME(ENTENTE_PARTY_STATUS_FORMER_PARTY, "former_party"),
    ENT_NAME(ENTENTE_PARTY_STATUS_PROVISIONALLY_APPLYING, "provisionally_applying"),
    ENT_NAME(ENTENTE_PARTY_STATUS_CONTRACTING, "contracting"),
    ENT_NAME(ENTENTE_PARTY_STATUS_SIGNATORY_AD_REFERENDUM, "signatory_ad_referendum"),
    ENT_NAME(ENTENTE_PARTY_STATUS_SIGNATORY, "signatory"),
    ENT_NAME(ENTENTE_PARTY_STATUS_SIGNATORY_REPUDIATED, "signatory_repudiated"),
    ENT_NAME(ENTENTE_PARTY_STATUS_ENDORSER, "endorser"),
    ENT_NAME(ENTENTE_PARTY_STATUS_DISSOCIATED, "dissociated"),
    ENT_NAME(ENTENTE_PARTY_STATUS_ADOPTING, "adopting"),
    ENT_NAME(ENTENTE_PARTY_STATUS_NEGOTIATING, "negotiating"),
    ENT_NAME(ENTENTE_PARTY_STATUS_INVITED, "invited"),
    ENT_NAME(ENTENTE_PARTY_STATUS_ELIGIBLE, "eligible"),
    ENT_NAME(ENTENTE_PARTY_STATUS_THIRD, "third"),
    ENT_NAME(ENTENTE_PARTY_STATUS_UNKNOWN, "unknown"),
};

static const struct ent_name signature_rows[] = {
    ENT_NAME(ENTENTE_SIGNATURE_NONE, "none"),
    ENT_NAME(ENTENTE_SIGNATURE_AD_REFERENDUM, "ad_referendum"),
    ENT_NAME(ENTENTE_SIGNATURE_SIMPLE, "simple"),
    ENT_NAME(ENTENTE_SIGNATURE_DEFINITIVE, "definitive"),
    ENT_NAME(ENTENTE_SIGNATURE_ENDORSED, "endorsed"),
    ENT_NAME(ENTENTE_SIGNATURE_REPUDIATED, "repudiated"),
    ENT_NAME(ENTENTE_SIGNATURE_UNKNOWN, "unknown"),
};

static const struct ent_name consent_rows[] = {
    ENT_NAME(ENTENTE_CONSENT_NONE, "none"),
    ENT_NAME(ENTENTE_CONSENT_RECEIVED_PENDING, "received_pending"),
    ENT_NAME(ENTENTE_CONSENT_CONSENTED, "consented"),
    ENT_NAME(ENTENTE_CONSENT_WITHDRAWN_BEFORE_FORCE, "withdrawn_before_force"),
    ENT_NAME(ENTENTE_CONSENT_ENDED, "ended"),
    ENT_NAME(ENTENTE_CONSENT_UNKNOWN, "unknown"),
};

static const struct ent_name party_force_rows[] = {
    ENT_NAME(ENTENTE_PARTY_FORCE_NOT_BOUND, "not_bound"),
    ENT_NAME(ENTENTE_PARTY_FORCE_CONTRACTING, "contracting"),
    ENT_NAME(ENTENTE_PARTY_FORCE_PROVISIONAL, "provisional"),
    ENT_NAME(ENTENTE_PARTY_FORCE_PARTY, "party"),
    ENT_NAME(ENTENTE_PARTY_FORCE_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_PARTY_FORCE_FORMER_PARTY, "former_party"),
    ENT_NAME(ENTENTE_PARTY_FORCE_UNKNOWN, "unknown"),
};

static const struct ent_name notice_rows[] = {
    ENT_NAME(ENTENTE_NOTICE_NONE, "none"),
    ENT_NAME(ENTENTE_NOTICE_GIVEN, "notice_given"),
    ENT_NAME(ENTENTE_NOTICE_RETRACTED, "notice_retracted"),
};

static const struct ent_name participation_rows[] = {
    ENT_NAME(ENTENTE_PARTICIPATION_NEGOTIATING, "negotiating"),
    ENT_NAME(ENTENTE_PARTICIPATION_ADOPTING, "adopting"),
    ENT_NAME(ENTENTE_PARTICIPATION_ELIGIBLE, "eligible"),
    ENT_NAME(ENTENTE_PARTICIPATION_INVITED, "invited"),
    ENT_NAME(ENTENTE_PARTICIPATION_OBSERVER, "observer"),
    ENT_NAME(ENTENTE_PARTICIPATION_THIRD, "third"),
    ENT_NAME(ENTENTE_PARTICIPATION_UNKNOWN, "unknown"),
};

static const struct ent_name relation_rows[] = {
    ENT_NAME(ENTENTE_RELATION_NONE, "none"),
    ENT_NAME(ENTENTE_RELATION_TERMINATED, "terminated"),
    ENT_NAME(ENTENTE_RELATION_NOT_IN_FORCE_QUALIFIED_OBJECTION, "not_in_force_qualified_objection"),
    ENT_NAME(ENTENTE_RELATION_NOT_IN_FORCE_ACCESSION_OBJECTED, "not_in_force_accession_objected"),
    ENT_NAME(ENTENTE_RELATION_NOT_IN_FORCE_EXCLUDED, "not_in_force_excluded"),
    ENT_NAME(ENTENTE_RELATION_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_RELATION_GOVERNED_BY_OTHER, "governed_by_other"),
    ENT_NAME(ENTENTE_RELATION_IN_FORCE_MODIFIED, "in_force_modified"),
    ENT_NAME(ENTENTE_RELATION_IN_FORCE_PENDING_REACTION, "in_force_pending_reaction"),
    ENT_NAME(ENTENTE_RELATION_IN_FORCE, "in_force"),
    ENT_NAME(ENTENTE_RELATION_PROVISIONAL, "provisional"),
    ENT_NAME(ENTENTE_RELATION_ART18, "art18"),
    ENT_NAME(ENTENTE_RELATION_THIRD_RIGHTS, "third_rights"),
    ENT_NAME(ENTENTE_RELATION_THIRD_OBLIGATIONS, "third_obligations"),
    ENT_NAME(ENTENTE_RELATION_UNKNOWN, "unknown"),
};

static const struct ent_name provision_effect_rows[] = {
    ENT_NAME(ENTENTE_PROVISION_PENDING, "pending"),
    ENT_NAME(ENTENTE_PROVISION_MODIFIED, "modified"),
    ENT_NAME(ENTENTE_PROVISION_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_PROVISION_EXCLUDED, "excluded"),
    ENT_NAME(ENTENTE_PROVISION_UNKNOWN, "unknown"),
    ENT_NAME(ENTENTE_PROVISION_NOT_YET, "not_yet"),
};

static const struct ent_name version_rows[] = {
    ENT_NAME(ENTENTE_VERSION_NOT_IN_FORCE, "not_in_force"),
    ENT_NAME(ENTENTE_VERSION_SCHEDULED, "scheduled"),
    ENT_NAME(ENTENTE_VERSION_IN_FORCE, "in_force"),
    ENT_NAME(ENTENTE_VERSION_LAPSED, "lapsed"),
};

/* In the order of enum entente_facet. */
static const struct ent_names tables[] = {
    ENT_NAMES(status_rows),       ENT_NAMES(text_stage_rows), ENT_NAMES(openness_rows),
    ENT_NAMES(force_rows),        ENT_NAMES(effect_rows),     ENT_NAMES(entry_state_rows),
    ENT_NAMES(party_status_rows), ENT_NAMES(signature_rows),  ENT_NAMES(consent_rows),
    ENT_NAMES(party_force_rows),  ENT_NAMES(notice_rows),     ENT_NAMES(participation_rows),
    ENT_NAMES(entry_state_rows),  ENT_NAMES(relation_rows),   ENT_NAMES(provision_effect_rows),
    ENT_NAMES(version_rows),
};

/* The table of a facet (ENTENTE_FACET_...); NULL if there is no such facet. */
static const struct ent_names *facet_names(int32_t facet)
{
    if (facet < ENTENTE_FACET_STATUS || facet > ENTENTE_FACET_VERSION)
        return ent_row_names(facet);
    return &tables[facet - ENTENTE_FACET_STATUS];
}

const char *entente_facet_name(int32_t facet, int32_t value)
{
    const struct ent_names *names = facet_names(facet);

    return names ? ent_name_text(names, value) : NULL;
}

int32_t entente_facet_find(int32_t facet, const char *name)
{
    const struct ent_names *names = facet_names(facet);

    return names && name ? ent_name_value(names, name, strlen(name)) : 0;
}
