/* Guards on provisional application: VCLT 25. */
#include <entente/act.h>

#include "guard_private.h"

#include "rule.h"

/* A text may also know it as a condition of its own provisional entry into force. */
bool ent_guard_provides(const struct ent_guard *guard, int32_t type)
{
    const ent_acts acts = ent_acts_listed(guard->entry, ENTENTE_FIELD_ACTS, ent_acts_none);

    return guard->provisional || (entente_object_has(guard->entry, ENTENTE_FIELD_PROVISIONAL)) ||
           ent_acts_have(&acts, type);
}

int32_t ent_guard_provisional(struct ent_guard *guard, const struct ent_record *record,
                              struct ent_guarded *party)
{
    if (!party)
        return 0;
    if (!ent_guard_provides(guard, record->type))
        return ent_guard_fails(guard, ENTENTE_E_PA_NOT_PROVIDED, "VCLT 25(1)",
                               "record the clause or agreement that allows it");
    if (ent_guard_party_in(guard, record->party, record->date.first, NULL) == ENT_YES) {
        guard->blocked_by = party->consent;
        return ent_guard_fails(guard, ENTENTE_E_ALREADY_IN_FORCE, "VCLT 25(1)", NULL);
    }
    if (party->provisional && party->provisional->type == record->type &&
        !ent_guard_between(guard, party->provisional, record,
                           ent_acts_of(ENTENTE_ACT_PROVISIONAL_APPLICATION_END)))
        return ent_guard_duplicate(guard, record, party->provisional);
    return 0;
}

/* The first day of provisional application, where the clause names one. */
static ent_day first_day(struct ent_guard *guard, int32_t party)
{
    const entente_object *from = entente_object_get_object(guard->provisional, ENTENTE_FIELD_FROM);
    struct ent_when when;

    if (!from)
        return ENT_DAY_FIRST;
    if (guard->provisional_from == ENT_NO_RULE)
        guard->provisional_from = ent_rule_compile(guard->that, from);
    if (guard->provisional_from == ENT_NO_RULE)
        return ENT_DAY_NEVER;
    when = ent_rule_value(guard->that, guard->provisional_from, party, -1);
    return when.hi;
}

int32_t ent_guard_opt_out(struct ent_guard *guard, const struct ent_record *record,
                          struct ent_guarded *party)
{
    if (!party)
        return 0;
    if (!entente_object_get_boolean(guard->provisional, ENTENTE_FIELD_OPT_OUT))
        return ent_guard_fails(guard, ENTENTE_E_PA_NOT_PROVIDED, "VCLT 25(1)", NULL);
    if (!party->provisional || record->date.first <= party->provisional->date.last ||
        record->date.first < first_day(guard, record->party))
        return 0;
    guard->blocked_by = party->provisional;
    return ent_guard_fails(guard, ENTENTE_E_OPT_OUT_LATE, "VCLT 25(1)",
                           "end provisional application by notice");
}
