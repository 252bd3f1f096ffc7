/* Guards on what a body determines: it must be there, at work, its mandate not over, and a vote
 * that is told must carry it. */
#include <entente/act.h>

#include "bodies.h"
#include "guard_private.h"

/* Whether the word of the body is what gives the act its effect. */
static bool is_word_of_body(const entente_object *act)
{
    const int32_t determination = entente_object_get_enum(act, ENTENTE_FIELD_DETERMINATION);

    return determination == ENTENTE_DETERMINATION_DETERMINED ||
           determination == ENTENTE_DETERMINATION_REVERSED;
}

int32_t ent_guard_decider(struct ent_guard *guard, const struct ent_record *record,
                          struct ent_guarded *party)
{
    const struct ent_symbol *decider = ent_object_symbol(record->act, ENTENTE_FIELD_DETERMINED_BY);
    struct ent_body_fault fault;

    (void)party;
    if (!decider || !is_word_of_body(record->act) || guard->that->question->supposed)
        return 0;
    fault = ent_body_decides(guard->that, decider, record);
    guard->blocked_by = fault.blocked_by;
    return fault.code ? ent_guard_fails(guard, fault.code, NULL, fault.hint) : 0;
}
