#include "seen.h"

#include <entente/act.h>

/* A confirmation works back to the day of the signature, and is seen as soon as it is known. */
static bool counts(const struct ent_case *that, const struct ent_record *record)
{
    return !record->maybe &&
           (record->day.last <= that->on || record->type == ENTENTE_ACT_SIGNATURE_CONFIRMATION);
}

static void see_party(struct ent_party_seen *seen, const struct ent_record *record, bool certain)
{
    if (certain)
        ent_party_see(seen, record);
    else if (ent_act_bit(record->type) & ent_acts_signature)
        seen->perhaps = true;
}

static void see(const struct ent_case *that, struct ent_seen *seen, const struct ent_record *record)
{
    const bool certain = counts(that, record);

    if (record->party != ENT_NO_PARTY)
        see_party(&seen->parties[record->party], record, certain);
    if (!record->maybe)
        ent_opening_see(&seen->opening, record);
    if (!certain)
        return;
    ent_text_see(&seen->text, record);
    if (record->type == ENTENTE_ACT_AGREEMENT_SUSPENSION ||
        record->type == ENTENTE_ACT_AGREEMENT_RESUMPTION)
        ent_pause_see(&seen->pause, record);
}

bool ent_seen_read(struct ent_case *that, struct ent_seen *seen)
{
    *seen = (struct ent_seen){0};
    seen->parties =
        ent_pool_alloc_zero(&that->pool, (that->party_count + 1) * sizeof *seen->parties);
    if (!seen->parties)
        return false;
    for (uint32_t i = 0; i < that->log.count; i++) {
        if (!that->log.records[i].other_version)
            see(that, seen, &that->log.records[i]);
    }
    return true;
}
