#include "seen.h"

#include <entente/act.h>

/* A confirmation works back to the day of the signature, and is seen as soon as it is known. */
static bool counts(const struct ent_case *that, const struct ent_record *record)
{
    return !record->maybe &&
           (record->day.last <= that->on || record->type == ENTENTE_ACT_SIGNATURE_CONFIRMATION);
}

static void see_whole(struct ent_seen *seen, const struct ent_record *record, bool certain)
{
    switch (record->type) {
    case ENTENTE_ACT_AGREEMENT_SUSPENSION:
    case ENTENTE_ACT_AGREEMENT_RESUMPTION:
        ent_pause_see(&seen->pause, record, certain);
        break;
    case ENTENTE_ACT_TERMINATION:
        if (certain)
            seen->terminated = ENT_YES;
        else if (seen->terminated == ENT_NO)
            seen->terminated = ENT_MAYBE;
        break;
    default:
        break;
    }
}

/* Whether an act surely does nothing on the day: all of its days are still to come. */
static bool to_come(const struct ent_case *that, const struct ent_record *record)
{
    return record->day.first > that->on && record->type != ENTENTE_ACT_SIGNATURE_CONFIRMATION;
}

static void see(const struct ent_case *that, struct ent_seen *seen, const struct ent_record *record)
{
    const bool certain = counts(that, record);

    if (!certain && to_come(that, record))
        return;
    if (record->party != ENT_NO_PARTY)
        ent_party_see(&seen->parties[record->party], record, certain);
    ent_text_see(&seen->text, record, certain);
    ent_opening_see(&seen->opening, record, certain);
    see_whole(seen, record, certain);
}

enum ent_tri ent_undone(const struct ent_record *act, const struct ent_record *undoing)
{
    if (!undoing)
        return ENT_NO;
    if (!act || ent_record_surely_after(undoing, act))
        return ENT_YES;
    return ent_record_surely_after(act, undoing) ? ENT_NO : ENT_MAYBE;
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
