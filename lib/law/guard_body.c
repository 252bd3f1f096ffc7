/* Guards on what a body determines: it must be there, at work, its mandate not over, and a vote
 * that is told must carry it. */
#include <entente/act.h>

#include "bodies_private.h"
#include "guard_private.h"
#include "majority.h"

/* Whether the word of the body is what gives the act its effect. */
static bool is_word_of_body(const entente_object *act)
{
    const int32_t determination = entente_object_get_enum(act, ENTENTE_FIELD_DETERMINATION);

    return determination == ENTENTE_DETERMINATION_DETERMINED ||
           determination == ENTENTE_DETERMINATION_REVERSED;
}

/* Where the act tells the vote and by which majority it is decided, it must have been carried. */
static int32_t not_carried(struct ent_guard *guard, const struct ent_record *record)
{
    const struct ent_vote vote = {
        .majority = entente_object_get_object(record->act, ENTENTE_FIELD_MAJORITY),
        .tally = entente_object_get_object(record->act, ENTENTE_FIELD_TALLY),
        .day = record->date.first,
        .members = -1,
    };

    if (!vote.majority || !vote.tally)
        return 0;
    switch (ent_majority_outcome(guard->that, &vote)) {
    case ENT_OUTCOME_NO_QUORUM:
        return ent_guard_fails(guard, ENTENTE_E_NO_QUORUM, NULL, NULL);
    case ENT_OUTCOME_REJECTED:
        return ent_guard_fails(guard, ENTENTE_E_VOTE_NOT_CARRIED, NULL, NULL);
    default:
        return 0;
    }
}

/* A day that is not whole speaks for the act, and so does a state that is not known. */
int32_t ent_guard_decider(struct ent_guard *guard, const struct ent_record *record,
                          struct ent_guarded *party)
{
    struct ent_case *that = guard->that;
    const struct ent_symbol *decider = ent_object_symbol(record->act, ENTENTE_FIELD_DETERMINED_BY);
    const struct ent_body_change *change;
    const struct ent_body *body;

    (void)party;
    if (!decider || !is_word_of_body(record->act) || that->question->supposed)
        return 0;
    if (!ent_bodies_work_out(that)) {
        that->rules.failed = true;
        return 0;
    }
    body = ent_body_named(that, decider);
    if (!body || record->day.first != record->day.last)
        return 0;
    change = ent_body_on(that, body, record->day.first);
    guard->blocked_by = change->record;
    if (change->state == ENTENTE_BODY_STATE_WOUND_UP)
        return ent_guard_fails(guard, ENTENTE_E_MECH_MANDATE_ENDED, NULL, NULL);
    if (change->state == ENTENTE_BODY_STATE_PLANNED)
        return ent_guard_fails(guard, ENTENTE_E_NOT_DECIDER, NULL,
                               "the body is not established on that day");
    if (change->state == ENTENTE_BODY_STATE_SUSPENDED)
        return ent_guard_fails(guard, ENTENTE_E_NOT_DECIDER, NULL,
                               "the body is suspended on that day");
    guard->blocked_by = NULL;
    return not_carried(guard, record);
}
