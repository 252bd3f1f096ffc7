#include "bodies.h"

#include "assessment.h"
#include "case.h"

bool ent_bodies_work_out(struct ent_case *that)
{
    (void)that;
    return true;
}

bool ent_bodies_fill(struct ent_case *that, struct entente_assessment *answer)
{
    (void)that;
    (void)answer;
    return true;
}

int32_t ent_body_state_on(const struct ent_case *that, const struct ent_symbol *body, ent_day day)
{
    (void)that;
    (void)day;
    return body ? ENTENTE_BODY_STATE_UNKNOWN : 0;
}
