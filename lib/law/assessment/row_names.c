/* How the answers of rows are written: names beside those of facets.c. */
#include "row_names.h"

#include <entente/body.h>
#include <entente/row.h>

#include "enums.h"

static const struct ent_name subject_rows[] = {
    ENT_NAME(ENTENTE_SUBJECT_COMMITMENT, "commitment"),
    ENT_NAME(ENTENTE_SUBJECT_OBLIGOR, "obligor"),
    ENT_NAME(ENTENTE_SUBJECT_INSTANCE, "instance"),
    ENT_NAME(ENTENTE_SUBJECT_APPROVAL, "approval"),
    ENT_NAME(ENTENTE_SUBJECT_STEP, "step"),
    ENT_NAME(ENTENTE_SUBJECT_BODY, "body"),
    ENT_NAME(ENTENTE_SUBJECT_MEMBER, "member"),
};

static const struct ent_name binding_rows[] = {
    ENT_NAME(ENTENTE_BINDING_LEGAL, "legal"),
    ENT_NAME(ENTENTE_BINDING_LEGAL_INTERIM, "legal_interim"),
    ENT_NAME(ENTENTE_BINDING_POLITICAL, "political"),
    ENT_NAME(ENTENTE_BINDING_PROSPECTIVE, "prospective"),
    ENT_NAME(ENTENTE_BINDING_UNKNOWN, "unknown"),
    ENT_NAME(ENTENTE_BINDING_NONE, "none"),
};

static const struct ent_name approval_rows[] = {
    ENT_NAME(ENTENTE_APPROVAL_STATE_NOT_STARTED, "not_started"),
    ENT_NAME(ENTENTE_APPROVAL_STATE_IN_PROGRESS, "in_progress"),
    ENT_NAME(ENTENTE_APPROVAL_STATE_COMPLETE, "complete"),
    ENT_NAME(ENTENTE_APPROVAL_STATE_BOUND, "bound"),
    ENT_NAME(ENTENTE_APPROVAL_STATE_FAILED, "failed"),
    ENT_NAME(ENTENTE_APPROVAL_STATE_EXPIRED, "expired"),
    ENT_NAME(ENTENTE_APPROVAL_STATE_UNKNOWN, "unknown"),
};

static const struct ent_name outcome_rows[] = {
    ENT_NAME(ENTENTE_OUTCOME_PASSED, "passed"),
    ENT_NAME(ENTENTE_OUTCOME_REJECTED, "rejected"),
    ENT_NAME(ENTENTE_OUTCOME_NO_QUORUM, "no_quorum"),
    ENT_NAME(ENTENTE_OUTCOME_UNDETERMINED, "undetermined"),
};

static const struct ent_name body_rows[] = {
    ENT_NAME(ENTENTE_BODY_STATE_PLANNED, "planned"),
    ENT_NAME(ENTENTE_BODY_STATE_ESTABLISHED, "established"),
    ENT_NAME(ENTENTE_BODY_STATE_OPERATING, "operating"),
    ENT_NAME(ENTENTE_BODY_STATE_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_BODY_STATE_WOUND_UP, "wound_up"),
    ENT_NAME(ENTENTE_BODY_STATE_UNKNOWN, "unknown"),
};

/* As a document says it, and what no document says. */
static const struct ent_name membership_rows[] = {
    ENT_NAME(ENTENTE_MEMBERSHIP_EXPRESSED_READINESS, "expressed_readiness"),
    ENT_NAME(ENTENTE_MEMBERSHIP_INVITED, "invited"),
    ENT_NAME(ENTENTE_MEMBERSHIP_PENDING, "pending"),
    ENT_NAME(ENTENTE_MEMBERSHIP_ACTIVE, "active"),
    ENT_NAME(ENTENTE_MEMBERSHIP_SUSPENDED, "suspended"),
    ENT_NAME(ENTENTE_MEMBERSHIP_LEFT, "left"),
    ENT_NAME(ENTENTE_MEMBERSHIP_EXPELLED, "expelled"),
    ENT_NAME(ENTENTE_MEMBERSHIP_UNKNOWN, "unknown"),
};

const struct ent_names *ent_row_names(int32_t facet)
{
    static const struct ent_names subject = ENT_NAMES(subject_rows);
    static const struct ent_names binding = ENT_NAMES(binding_rows);
    static const struct ent_names approval = ENT_NAMES(approval_rows);
    static const struct ent_names outcome = ENT_NAMES(outcome_rows);
    static const struct ent_names body = ENT_NAMES(body_rows);
    static const struct ent_names membership = ENT_NAMES(membership_rows);

    switch (facet) {
    case ENTENTE_FACET_SUBJECT:
        return &subject;
    case ENTENTE_FACET_COMMITMENT:
        return &ent_names_commitment_state;
    case ENTENTE_FACET_BINDING:
        return &binding;
    case ENTENTE_FACET_APPROVAL:
        return &approval;
    case ENTENTE_FACET_STEP:
        return &ent_names_step_state;
    case ENTENTE_FACET_OUTCOME:
        return &outcome;
    case ENTENTE_FACET_BODY:
        return &body;
    case ENTENTE_FACET_BODY_ROLE:
        return &ent_names_body_role;
    case ENTENTE_FACET_MEMBERSHIP:
        return &membership;
    default:
        return NULL;
    }
}
