#include "seen.h"

#include "log.h"
/* A confirmation works back to the day of the signature, and is seen as soon as it is known. */
static bool counts_as_seen(const struct ent_case *that, const struct ent_record *record)
{
    return !record->maybe &&
           (record->day.last <= that->on || ent_kind_is(record->type, ENT_IS_BACKWARDS));
}

/* Whether an act surely does nothing on the day: all of its days are still to come. */
static bool to_come(const struct ent_case *that, const struct ent_record *record)
{
    return record->day.first > that->on && !ent_kind_is(record->type, ENT_IS_BACKWARDS);
}

static void see_record(const struct ent_case *that, struct ent_seen *seen,
                       const struct ent_record *record, uint8_t about)
{
    const enum ent_tri is_over = ent_pause_passed(record, that->on);
    const bool certain = counts_as_seen(that, record) && is_over == ENT_NO;

    if (is_over == ENT_YES || (!certain && to_come(that, record)))
        return;
    if ((about & ENT_ABOUT_PARTY) && record->party != ENT_NO_PARTY)
        ent_party_see(that, &seen->parties[record->party], record, certain);
    if (about & ENT_ABOUT_TEXT)
        ent_text_see(&seen->text, record, certain);
    if (about & ENT_ABOUT_OPENING)
        ent_opening_see(&seen->opening, record, certain);
    if (about & ENT_ABOUT_WHOLE)
        ent_pause_see(&seen->pause, record, certain);
}

uint8_t ent_seen_add(const struct ent_case *that, struct ent_seen *seen,
                     const struct ent_record *record)
{
    const uint8_t about = record->other_version && !ent_kind_is(record->type, ENT_IS_DRAFT)
                              ? 0
                              : ent_kind(record->type)->about;

    if (about)
        see_record(that, seen, record, about);
    return about;
}

bool ent_seen_read(struct ent_case *that, struct ent_seen *seen)
{
    *seen = (struct ent_seen){0};
    seen->parties = ent_pool_array_zero(&that->pool, that->party_count + 1, sizeof *seen->parties);
    if (!seen->parties)
        return false;
    for (uint32_t i = 0; i < that->log.count; i++)
        ent_seen_add(that, seen, &that->log.records[i]);
    return true;
}
