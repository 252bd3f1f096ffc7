/* Suspension of the operation of a treaty: VCLT 57, 58, 62 and 72. */
#include "seen.h"

#include "log.h"
#include "stands.h"

#include <entente/act.h>

/* An act towards some others, or about some provisions, leaves the rest as it was: relation.c. */
static bool towards_all(const struct ent_record *record)
{
    return !ent_object_slot(record->act, ENTENTE_FIELD_TOWARDS) &&
           !ent_object_slot(record->act, ENTENTE_FIELD_AMONG) &&
           !ent_object_slot(record->act, ENTENTE_FIELD_PROVISION);
}

/* Whether a resumption says which act it ends; else it ends whatever stands. */
static bool is_named(const struct ent_record *resumption)
{
    return entente_object_has(resumption->act, ENTENTE_FIELD_TO);
}

static bool ends(const struct ent_record *resumption, const struct ent_record *suspension)
{
    return !is_named(resumption) || ent_record_names(resumption, suspension);
}

/* Where the days are partial, a resumption may have come before what it seems to end. */
static void end_pause(struct ent_pause_seen *seen, const struct ent_record *record)
{
    if (seen->earlier && ends(record, seen->earlier))
        seen->earlier = NULL;
    if (!is_named(record))
        seen->resumed = record;
    if (!seen->suspension || !ends(record, seen->suspension))
        return;
    seen->perhaps |= !ent_record_surely_after(record, seen->suspension);
    seen->suspension = seen->earlier;
    seen->earlier = NULL;
}

static void begin_pause(struct ent_pause_seen *seen, const struct ent_record *record)
{
    seen->perhaps |= seen->resumed && !ent_record_surely_after(record, seen->resumed);
    seen->earlier = seen->suspension;
    seen->suspension = record;
}

/* VCLT 57, 72: for a time; the last day is within it. */
struct ent_span ent_pause_over(const struct ent_record *record)
{
    const int32_t until = entente_object_get_date(record->act, ENTENTE_FIELD_UNTIL);
    struct ent_span over = {ENT_DAY_NEVER, ENT_DAY_NEVER};

    if (until) {
        over = ent_date_span(until);
        over.first++;
        over.last++;
    }
    return over;
}

/* The first day on which a suspension is over: by itself, by a resumption of the party, or by one
 * still to come. */
static struct ent_when suspension_over(const struct ent_case *that, const struct ent_period *period,
                                       const struct ent_record *suspension)
{
    const struct ent_span by_itself = ent_pause_over(suspension);
    struct ent_when end =
        by_itself.first == ENT_DAY_NEVER ? ent_when_pending(that->on) : ent_when_span(by_itself);

    for (uint32_t i = period->record_first; i < period->record_end; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[i]];
        const struct ent_when day = ent_act_when(that, record->day, record->maybe);

        if (record->type == ENTENTE_ACT_RESUMPTION && towards_all(record) &&
            ends(record, suspension) && ent_record_surely_after(record, suspension))
            end = ent_when_earlier(&end, &day);
    }
    if (end.lo > that->on + 1)
        end.lo = that->on + 1;
    return end;
}

struct ent_when ent_held_until(const struct ent_case *that, const struct ent_period *period,
                               struct ent_when entry)
{
    const struct ent_record *consent = &that->log.records[that->by_party[period->record_first]];
    uint32_t at = that->parties[consent->party].record_first;

    for (; at < period->record_end; at++) {
        const struct ent_record *record = &that->log.records[that->by_party[at]];
        struct ent_when end;

        if (record->type != ENTENTE_ACT_SUSPENSION || record->other_version ||
            !towards_all(record) || ent_record_surely_after(consent, record) ||
            (record->day.first >= entry.hi && record->day.first >= entry.base_hi))
            continue;
        end = suspension_over(that, period, record);
        end = ent_when_later(&entry, &end);
        entry = record->maybe || record->day.last >= ent_day_earlier(entry.lo, entry.base_lo)
                    ? ent_when_hull(&entry, &end)
                    : end;
    }
    return entry;
}

void ent_pause_see(struct ent_pause_seen *seen, const struct ent_record *record, bool certain)
{
    if (!towards_all(record))
        return;
    if (!certain)
        seen->perhaps = true;
    else if (ent_kind_is(record->type, ENT_IS_RESUMING))
        end_pause(seen, record);
    else
        begin_pause(seen, record);
}

enum ent_tri ent_pause_stands(const struct ent_pause_seen *seen, const struct ent_when *entry)
{
    if (seen->perhaps)
        return ENT_MAYBE;
    if (!seen->suspension)
        return ENT_NO;
    if (seen->suspension->date.last < entry->lo &&
        (!seen->earlier || seen->earlier->date.last < entry->lo))
        return ENT_NO;
    return entry->hi > seen->suspension->date.first ? ENT_MAYBE : ENT_YES;
}

enum ent_tri ent_pause_passed(const struct ent_record *record, ent_day day)
{
    struct ent_span end;

    if (!ent_kind_is(record->type, ENT_IS_SUSPENDING))
        return ENT_NO;
    end = ent_pause_over(record);
    if (end.first > day)
        return ENT_NO;
    return end.last <= day ? ENT_YES : ENT_MAYBE;
}

static void see_on(struct ent_pause_seen *seen, const struct ent_record *record, ent_day day)
{
    const enum ent_tri over = ent_pause_passed(record, day);

    if (record->day.first <= day && ent_record_seen(record, day) && over != ENT_YES)
        ent_pause_see(seen, record,
                      over == ENT_NO && !ent_record_maybe(record, day) && record->day.last <= day);
}

static bool is_pause(const struct ent_record *record)
{
    return ent_kind_is(record->type, ENT_IS_SUSPENDING | ENT_IS_RESUMING);
}

bool ent_pauses_whole(const struct ent_record *record)
{
    return is_pause(record) && (ent_kind(record->type)->about & ENT_ABOUT_WHOLE);
}

enum ent_tri ent_suspended_by_all(const struct ent_case *that, ent_day day)
{
    struct ent_pause_seen seen = {0};

    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++)
        if (ent_pauses_whole(&that->log.records[i]))
            see_on(&seen, &that->log.records[i], day);
    return ent_pause_stands(&seen, &that->entry.general);
}

enum ent_tri ent_suspended_itself(const struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_party *row = &that->parties[party];
    struct ent_pause_seen seen = {0};

    if (!ent_acts_have(&row->kinds, ENTENTE_ACT_SUSPENSION))
        return ENT_NO;
    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (is_pause(record))
            see_on(&seen, record, day);
    }
    return ent_pause_stands(&seen, ent_entry_in_period(that, party, day));
}
