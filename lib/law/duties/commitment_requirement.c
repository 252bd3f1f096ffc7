/* The approvals at home that a commitment requires. */
#include <entente/approval.h>

#include "approvals.h"
#include "commitment.h"

/* One of a party that is an obligor concerns that obligor, any other all of them. */
bool ent_requirement_concerns(const struct ent_case *that, const struct ent_commitment *row,
                              const entente_object *requirement, int32_t party)
{
    const struct ent_symbol *id = ent_object_symbol(requirement, ENTENTE_FIELD_PARTY);
    const int32_t whose = id ? ent_case_party(that, id) : ENT_NO_PARTY;

    if (whose == party)
        return true;
    for (uint32_t i = 0; i < row->duty_count; i++)
        if (that->commitments->duties[row->duty_first + i].party == whose)
            return false;
    return true;
}

static int32_t required_party(const struct ent_case *that, const entente_object *requirement)
{
    const struct ent_symbol *party = ent_object_symbol(requirement, ENTENTE_FIELD_PARTY);

    return party ? ent_case_party(that, party) : ENT_NO_PARTY;
}

static enum ent_tri met_in(int32_t state)
{
    return ent_states_within(ent_states_of(state, ENTENTE_APPROVAL_STATE_UNKNOWN),
                             ENT_REQUIREMENT_MET);
}

enum ent_tri ent_requirement_met(const struct ent_case *that, const entente_object *requirement,
                                 ent_day day, bool *failed)
{
    const int32_t state =
        ent_approval_state_on(that, required_party(that, requirement),
                              ent_object_symbol(requirement, ENTENTE_FIELD_APPROVAL), day);

    *failed |= state == ENTENTE_APPROVAL_STATE_FAILED;
    return met_in(state);
}

const struct ent_history *ent_requirement_past(struct ent_case *that,
                                               const entente_object *requirement)
{
    return ent_approval_past(that, required_party(that, requirement),
                             ent_object_symbol(requirement, ENTENTE_FIELD_APPROVAL));
}

struct ent_when ent_requirement_since(struct ent_case *that, const entente_object *requirement)
{
    const struct ent_history *past = ent_requirement_past(that, requirement);
    struct ent_when since = ent_when_pending(that->on);

    /* How it always was matters only where it never changed. */
    for (uint32_t i = past && past->count > 1; past && i < past->count; i++) {
        const enum ent_tri met = ent_states_within(past->moments[i].states, ENT_REQUIREMENT_MET);

        if (met == ENT_YES)
            return ent_when_day(past->moments[i].from.day);
        if (met == ENT_MAYBE && i > 0)
            since = ent_when_unknown();
    }
    return since;
}
