/* What the guards see of the log as it is read: what stands for each party by then. */
#include <entente/act.h>

#include "guard_private.h"
#include "log.h"
#include "participation.h"

/* The exit that a notice is, or NULL. */
static const struct ent_exit *exit_of_notice(const struct ent_guard *guard,
                                             const struct ent_record *notice)
{
    const struct ent_party *row = &guard->that->parties[notice->party];

    for (uint32_t i = 0; i < row->exit_count; i++) {
        const struct ent_exit *exit = &guard->that->exits[row->exit_first + i];

        if (exit->record == (uint32_t)(notice - guard->that->log.records))
            return exit;
    }
    return NULL;
}

/* Whether a notice has no effect, or perhaps none: then the next one may be the first. */
static bool perhaps_without_effect(const struct ent_exit *exit)
{
    return !exit || exit->maybe;
}

/* A notice for some territories stands in the way of no other. */
static bool is_for_territories(const struct ent_exit *exit)
{
    return exit && exit->partial;
}

static void see_notice(const struct ent_guard *guard, const struct ent_record *record,
                       struct ent_guarded *party)
{
    const struct ent_exit *exit = exit_of_notice(guard, record);

    if (!is_for_territories(exit))
        party->notice = perhaps_without_effect(exit) ? NULL : record;
}

/* What an act changes for those that follow. */
static void see_party(struct ent_guard *guard, const struct ent_record *record,
                      struct ent_guarded *party)
{
    const struct ent_kind *kind = ent_kind(record->type);

    if (kind->is & ENT_IS_FORMALITY) {
        party->formality = record;
    } else if (kind->is & ENT_IS_CONSENT) {
        party->consent = record;
        party->perhaps_left = guard->perhaps || record->maybe;
        party->notice = party->repudiation = NULL;
    }
    if (ent_acts_have(&guard->provisional_by, record->type) && !party->provisional)
        party->provisional = record;
    switch (record->type) {
    case ENTENTE_ACT_SIGNATURE:
    case ENTENTE_ACT_DEFINITIVE_SIGNATURE:
        party->signature = record;
        party->repudiation = NULL;
        party->may_sign_anew = false;
        break;
    case ENTENTE_ACT_SIGNATURE_AD_REFERENDUM:
        party->referendum = record;
        party->repudiation = NULL;
        party->may_sign_anew = false;
        break;
    case ENTENTE_ACT_SIGNATURE_CONFIRMATION:
        party->signature = party->confirmed = record;
        break;
    case ENTENTE_ACT_INITIALLING:
        party->initials = record;
        break;
    case ENTENTE_ACT_ENDORSEMENT:
        party->endorsement = record;
        break;
    case ENTENTE_ACT_FULL_POWERS:
        party->powers = record;
        break;
    case ENTENTE_ACT_INVITATION:
        party->invitation = record;
        break;
    case ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY:
        party->repudiation = record;
        break;
    case ENTENTE_ACT_PROVISIONAL_APPLICATION_END:
        party->provisional = NULL;
        break;
    case ENTENTE_ACT_WITHDRAWAL:
    case ENTENTE_ACT_DENUNCIATION:
        see_notice(guard, record, party);
        break;
    case ENTENTE_ACT_WITHDRAWAL_RETRACTION:
        if (!entente_object_has(record->act, ENTENTE_FIELD_TO) ||
            (party->notice && ent_record_names(record, party->notice)))
            party->notice = NULL;
        break;
    case ENTENTE_ACT_DISSOCIATION:
        party->endorsement = party->signature = party->referendum = NULL;
        break;
    default:
        break;
    }
}

bool ent_guard_sees(const struct ent_guard *guard, int32_t type)
{
    return ent_kind_is(type, ENT_IS_REMEMBERED | ENT_IS_CONSENT) ||
           ent_acts_have(&guard->provisional_by, type);
}

/* Whether the exit came before the act that is looked at: ENT_MAYBE where partial dates leave that
 * open. */
static enum ent_tri came_before(const struct ent_guard *guard, const struct ent_exit *exit,
                                ent_day day)
{
    if (exit->record == guard->at || exit->day.first > day)
        return ENT_NO;
    if (exit->record > guard->at)
        return exit->notice.first < day ? ENT_MAYBE : ENT_NO;
    return exit->day.last > guard->that->log.records[guard->at].day.first ? ENT_MAYBE : ENT_YES;
}

void ent_guard_leave(struct ent_guard *guard, int32_t index, ent_day day)
{
    const struct ent_party *row = &guard->that->parties[index];
    struct ent_guarded *party = &guard->parties[index];

    for (uint32_t i = party->gone; i < row->exit_count; i++) {
        const struct ent_exit *exit = &guard->that->exits[row->exit_first + i];
        const struct ent_record *by = &guard->that->log.records[exit->record];
        const bool idle = ent_exit_is_idle(exit) || exit->cause == ENT_EXIT_DISSOCIATION;
        enum ent_tri before;

        if (party->exits_by_day && exit->day.first > day)
            break;
        ent_case_count(guard->that, 1);
        /* An exit that came before this act came before every later one: it is passed for good. */
        if (i == party->gone &&
            (idle || (!exit->maybe && came_before(guard, exit, day) == ENT_YES)))
            party->gone++;
        if (idle)
            continue;
        before = came_before(guard, exit, day);
        if (exit->maybe && before == ENT_YES)
            before = ENT_MAYBE;
        if (before == ENT_MAYBE && party->consent)
            party->perhaps_left = true;
        if (before != ENT_YES)
            continue;
        if (party->notice == by)
            party->notice = NULL;
        if (party->consent && party->consent < by) {
            party->consent = NULL;
            party->left |= exit->cause != ENT_EXIT_INSTRUMENT_WITHDRAWAL;
            party->may_sign_anew |= exit->cause != ENT_EXIT_INSTRUMENT_WITHDRAWAL;
        }
        if (party->formality && party->formality < by)
            party->formality = NULL;
    }
}

void ent_guard_see(struct ent_guard *guard, const struct ent_record *record,
                   struct ent_guarded *party)
{
    if (record->other_version)
        return;
    if (party)
        see_party(guard, record, party);
    if (record->type == ENTENTE_ACT_TERMINATION && !record->maybe && !guard->ended)
        guard->ended = record;
}

bool ent_guard_between(const struct ent_guard *guard, const struct ent_record *after,
                       const struct ent_record *before, ent_acts kinds)
{
    const struct ent_case *that = guard->that;
    const struct ent_party *row = &that->parties[before->party];

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (record->other_version || !ent_acts_have(&kinds, record->type))
            continue;
        if ((record > before && !ent_record_surely_after(record, before)) ||
            (after && record < after && !ent_record_surely_after(after, record)))
            return true;
    }
    return false;
}

/* An act that has no effect does not end anything either. */
void ent_guard_disregard(const struct ent_guard *guard, const struct ent_record *record)
{
    const struct ent_party *row = &guard->that->parties[record->party];

    for (uint32_t i = 0; i < row->exit_count; i++) {
        struct ent_exit *exit = &guard->that->exits[row->exit_first + i];

        if (&guard->that->log.records[exit->record] == record)
            exit->retracted = true;
    }
}

enum ent_tri ent_guard_party_in(const struct ent_guard *guard, int32_t party, ent_day day,
                                const entente_object *act)
{
    const struct ent_case *that = guard->that;
    const struct ent_party *row = &that->parties[party];
    enum ent_tri in = ENT_NO;

    if (guard->ended && guard->ended->day.last <= day && guard->ended->act != act)
        return ENT_NO;
    if (row->period_count == 0)
        return ent_when_reached(&row->entry, day);
    /* Mostly the last one tells it. */
    for (uint32_t i = ent_periods_begun(that, party, day); i-- > 0 && in != ENT_YES;) {
        const struct ent_period *period = &that->periods[row->period_first + i];
        const bool own = period->how && (period->how->act == act || period->how->retracted);
        enum ent_tri here = ent_when_reached(&period->entry, day);

        ent_case_count(that, 1);
        if (own && period->one_day)
            return ENT_YES;
        if (!own && period->exit.last <= day)
            continue;
        if (!own && period->exit.first <= day && here == ENT_YES)
            here = ENT_MAYBE;
        in = here > in ? here : in;
    }
    return in;
}
