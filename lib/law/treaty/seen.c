#include "seen.h"

#include <entente/act.h>

/* What an act is about, as far as it is read here. */
enum {
    PARTY = ENT_ABOUT_PARTY,
    TEXT = ENT_ABOUT_TEXT,
    OPENING = ENT_ABOUT_OPENING,
    WHOLE = ENT_ABOUT_WHOLE,
    SIGNING = PARTY | TEXT | OPENING
};

static const uint8_t subjects[] = {
    [ENTENTE_ACT_PROPOSAL] = PARTY | TEXT,
    [ENTENTE_ACT_NEGOTIATION_OPENED] = PARTY | TEXT,
    [ENTENTE_ACT_DRAFT_TABLED] = PARTY | TEXT,
    [ENTENTE_ACT_INITIALLING] = PARTY | TEXT,
    [ENTENTE_ACT_ADOPTION] = SIGNING,
    [ENTENTE_ACT_AUTHENTICATION] = TEXT | OPENING,
    [ENTENTE_ACT_OPENING] = OPENING,
    [ENTENTE_ACT_CLOSING] = OPENING,
    [ENTENTE_ACT_NEGOTIATION_ABANDONED] = TEXT,
    [ENTENTE_ACT_INVITATION] = PARTY,
    [ENTENTE_ACT_SIGNATURE] = SIGNING,
    [ENTENTE_ACT_SIGNATURE_AD_REFERENDUM] = SIGNING,
    [ENTENTE_ACT_SIGNATURE_CONFIRMATION] = PARTY,
    [ENTENTE_ACT_DEFINITIVE_SIGNATURE] = SIGNING,
    [ENTENTE_ACT_ENDORSEMENT] = PARTY | OPENING,
    [ENTENTE_ACT_RATIFICATION] = PARTY,
    [ENTENTE_ACT_ACCEPTANCE] = PARTY,
    [ENTENTE_ACT_APPROVAL] = PARTY,
    [ENTENTE_ACT_ACCESSION] = PARTY,
    [ENTENTE_ACT_FORMAL_CONFIRMATION] = PARTY,
    [ENTENTE_ACT_EXCHANGE] = PARTY,
    [ENTENTE_ACT_NOTIFICATION_OF_COMPLETION] = PARTY,
    [ENTENTE_ACT_SUCCESSION] = PARTY,
    [ENTENTE_ACT_CONSENT] = PARTY,
    [ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY] = PARTY,
    [ENTENTE_ACT_PROVISIONAL_APPLICATION_END] = PARTY,
    [ENTENTE_ACT_DISSOCIATION] = PARTY,
    [ENTENTE_ACT_SUSPENSION] = PARTY,
    [ENTENTE_ACT_RESUMPTION] = PARTY,
    [ENTENTE_ACT_AGREEMENT_SUSPENSION] = WHOLE,
    [ENTENTE_ACT_AGREEMENT_RESUMPTION] = WHOLE,
};

static uint8_t subject_of(int32_t type)
{
    return type >= 0 && type < (int32_t)(sizeof subjects) ? subjects[type] : 0;
}

/* A confirmation works back to the day of the signature, and is seen as soon as it is known. */
static bool counts(const struct ent_case *that, const struct ent_record *record)
{
    return !record->maybe &&
           (record->day.last <= that->on || record->type == ENTENTE_ACT_SIGNATURE_CONFIRMATION);
}

static void see_whole(struct ent_seen *seen, const struct ent_record *record, bool certain)
{
    if (record->type == ENTENTE_ACT_AGREEMENT_SUSPENSION ||
        record->type == ENTENTE_ACT_AGREEMENT_RESUMPTION)
        ent_pause_see(&seen->pause, record, certain);
}

/* Whether an act surely does nothing on the day: all of its days are still to come. */
static bool to_come(const struct ent_case *that, const struct ent_record *record)
{
    return record->day.first > that->on && record->type != ENTENTE_ACT_SIGNATURE_CONFIRMATION;
}

/* Whether it suspended for a time that has passed by the day. */
static enum ent_tri over(const struct ent_case *that, const struct ent_record *record)
{
    struct ent_span end;

    if (record->type != ENTENTE_ACT_SUSPENSION && record->type != ENTENTE_ACT_AGREEMENT_SUSPENSION)
        return ENT_NO;
    end = ent_pause_over(record);
    if (end.first > that->on)
        return ENT_NO;
    return end.last <= that->on ? ENT_YES : ENT_MAYBE;
}

static void see(const struct ent_case *that, struct ent_seen *seen, const struct ent_record *record,
                uint8_t about)
{
    const enum ent_tri is_over = over(that, record);
    const bool certain = counts(that, record) && is_over == ENT_NO;

    if (is_over == ENT_YES || (!certain && to_come(that, record)))
        return;
    if ((about & PARTY) && record->party != ENT_NO_PARTY)
        ent_party_see(&seen->parties[record->party], record, certain);
    if (about & TEXT)
        ent_text_see(&seen->text, record, certain);
    if (about & OPENING)
        ent_opening_see(&seen->opening, record, certain);
    if (about & WHOLE)
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

/* A draft is another version than the text as adopted, and yet a stage on its way. */
static uint8_t of_any_version(int32_t type)
{
    return type == ENTENTE_ACT_DRAFT_TABLED || type == ENTENTE_ACT_PROPOSAL ? PARTY | TEXT : 0;
}

uint8_t ent_seen_add(const struct ent_case *that, struct ent_seen *seen,
                     const struct ent_record *record)
{
    uint8_t about = subject_of(record->type);

    if (record->other_version)
        about &= of_any_version(record->type);
    if (about)
        see(that, seen, record, about);
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
