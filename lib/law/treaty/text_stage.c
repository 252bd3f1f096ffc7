/* How far the text has come: VCLT 9 (adoption) and 10 (authentication). */
#include "seen.h"

#include "log.h"
#include "place.h"

#include <entente/act.h>

/* The later of two acts; of acts on partial days, the one that may be later. */
static const struct ent_record *later_record(const struct ent_record *a, const struct ent_record *b)
{
    return a && a->day.last > b->day.last ? a : b;
}

void ent_text_see(struct ent_text_seen *seen, const struct ent_record *record, bool certain)
{
    const int32_t stage = ent_kind(record->type)->stage;

    if (stage == 0)
        return;
    if (stage == ENTENTE_STAGE_ABANDONED) {
        seen->perhaps_abandoned |= !certain;
        seen->abandoned = certain ? later_record(seen->abandoned, record) : seen->abandoned;
        return;
    }
    if (!certain) {
        seen->perhaps = stage > seen->perhaps ? stage : seen->perhaps;
        return;
    }
    seen->worked = later_record(seen->worked, record);
    if (record->type == ENTENTE_ACT_AUTHENTICATION)
        seen->authenticated = true;
    else if (stage == ENTENTE_STAGE_AUTHENTICATED && !seen->signature)
        seen->signature = record;
    if (stage > seen->stage)
        seen->stage = stage;
}

/* Up to adoption a text can be abandoned, and be taken up again. */
static int32_t stage_before_adoption(const struct ent_text_seen *seen)
{
    const enum ent_tri abandoned = ent_undone(seen->worked, seen->abandoned);

    if (seen->perhaps || abandoned == ENT_MAYBE)
        return abandoned == ENT_NO && !seen->perhaps_abandoned && seen->perhaps <= seen->stage
                   ? seen->stage
                   : ENTENTE_STAGE_UNKNOWN;
    if (abandoned == ENT_YES)
        return ENTENTE_STAGE_ABANDONED;
    return seen->perhaps_abandoned ? ENTENTE_STAGE_UNKNOWN : seen->stage;
}

int32_t ent_text_stage(const struct ent_text_seen *seen)
{
    if (seen->stage < ENTENTE_STAGE_ADOPTED)
        return stage_before_adoption(seen);
    return seen->perhaps > seen->stage ? ENTENTE_STAGE_UNKNOWN : seen->stage;
}

bool ent_text_stage_fill(const struct ent_case *that, const struct ent_text_seen *seen,
                         struct entente_assessment *answer)
{
    answer->text_stage = ent_text_stage(seen);
    if (!seen->signature || seen->authenticated)
        return true;
    return ent_findings_add_at(that->findings, ENTENTE_F_STAGE_DERIVED, 0, seen->signature->act,
                               NULL,
                               "No act of authentication is recorded; the first signature is taken "
                               "for it (VCLT 10(b)).");
}
