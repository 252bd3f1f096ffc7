/* Votes on a step: what the numbers of an act come to, by the rule of the step or of its veto. */
#include "approval_life.h"

static const entente_object *majority_of(const struct ent_step_life *step, int32_t rule)
{
    const entente_object *veto;

    if (rule == ENT_RULE_OF_STEP)
        return entente_object_get_object(step->object, ENTENTE_FIELD_MAJORITY);
    veto = entente_object_get_object(step->object, ENTENTE_FIELD_VETO);
    return entente_object_get_object(veto, ENTENTE_FIELD_OVERRIDE);
}

static uint8_t count_step_votes(struct ent_case *that, const struct ent_step_life *step,
                                const struct ent_step_act *act, int32_t rule)
{
    const struct ent_vote vote = {
        .majority = majority_of(step, rule),
        .tally = entente_object_get_object(act->record->act, ENTENTE_FIELD_TALLY),
        .day = act->day.first,
        .members = -1,
    };

    if (!vote.majority || !vote.tally)
        return 0;
    switch (ent_majority_outcome(that, &vote)) {
    case ENT_OUTCOME_PASSED:
        return ENTENTE_OUTCOME_PASSED;
    case ENT_OUTCOME_REJECTED:
        return ENTENTE_OUTCOME_REJECTED;
    case ENT_OUTCOME_NO_QUORUM:
        return ENTENTE_OUTCOME_NO_QUORUM;
    default:
        return ENTENTE_OUTCOME_UNDETERMINED;
    }
}

int32_t ent_step_outcome(struct ent_case *that, const struct ent_step_life *step,
                         struct ent_step_act *act, int32_t rule)
{
    if (!act->counted[rule]) {
        act->counted[rule] = true;
        act->outcome[rule] = count_step_votes(that, step, act, rule);
    }
    return act->outcome[rule];
}
