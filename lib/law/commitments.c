#include "commitments.h"

#include "assessment.h"
#include "case.h"

bool ent_commitments_work_out(struct ent_case *that)
{
    (void)that;
    return true;
}

bool ent_commitments_fill(struct ent_case *that, struct entente_assessment *answer)
{
    (void)that;
    (void)answer;
    return true;
}
