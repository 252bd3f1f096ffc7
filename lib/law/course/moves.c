#include "moves.h"

#include <entente/assessment.h>

#include "approvals.h"
#include "bodies.h"
#include "case.h"
#include "commitments.h"
#include "irregular.h"

/* Commitments wait for approvals, and for what bodies decide. */
static int32_t needed(int32_t scope)
{
    if (scope & ENTENTE_SCOPE_COMMITMENTS)
        scope |= ENTENTE_SCOPE_APPROVALS | ENTENTE_SCOPE_BODIES;
    return scope;
}

bool ent_moves_work_out(struct ent_case *that, int32_t scope)
{
    scope = needed(scope);
    return (!(scope & ENTENTE_SCOPE_BODIES) || ent_bodies_work_out(that)) &&
           (!(scope & ENTENTE_SCOPE_APPROVALS) || ent_approvals_work_out(that)) &&
           (!(scope & ENTENTE_SCOPE_COMMITMENTS) || ent_commitments_work_out(that)) &&
           !that->rules.failed;
}

bool ent_moves_fill(struct ent_case *that, int32_t scope, struct entente_assessment *answer)
{
    if (((scope & ENTENTE_SCOPE_COMMITMENTS) && !ent_commitments_fill(that, answer)) ||
        ((scope & ENTENTE_SCOPE_APPROVALS) && !ent_approvals_fill(that, answer)) ||
        ((scope & ENTENTE_SCOPE_BODIES) && !ent_bodies_fill(that, answer)))
        return false;
    for (uint32_t i = 0; i < that->refused.count; i++) {
        if (!that->refused.rows[i].untold && !ent_irregular_tell(that, &that->refused.rows[i]))
            return false;
    }
    return true;
}
