#include "side.h"

#include <entente/act.h>

#include "force_on.h"
#include "provisional_application.h"
#include "seen.h"
#include "stands.h"

static bool renounces(const struct ent_record *record, ent_day day)
{
    return !record->maybe && record->day.last <= day && ent_renounces(record);
}

/* The day on which it left, or on which the whole ended while it was in. */
static void find_exit(const struct ent_case *that, const struct ent_party *party, ent_day day,
                      struct ent_side_on *side)
{
    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const ent_day out =
            period->exit.first < that->ended.first ? period->exit.first : that->ended.first;

        if (period->entry.lo > day || period->entry.lo >= out || out > day)
            continue;
        side->left = out;
        side->left_last =
            period->exit.last < that->ended.last ? period->exit.last : that->ended.last;
        side->gone = period->entry.hi <= day && period->exit.last <= day ? ENT_YES : ENT_MAYBE;
        if (that->ended.last <= day && period->entry.hi <= day)
            side->gone = ENT_YES;
    }
    if (party->period_count == 0 && that->ended.first <= day &&
        party->entry.lo < that->ended.first) {
        side->left = that->ended.first;
        side->left_last = that->ended.last;
        side->gone = that->ended.last <= day && party->entry.hi <= day ? ENT_YES : ENT_MAYBE;
    }
}

/* The day on which it applied it no more, if that came after it left. */
static void find_end(struct ent_case *that, int32_t party, ent_day day, struct ent_side_on *side)
{
    const struct ent_provisional_past past = ent_provisional_past(that, party, day);

    if (past.ended == ENT_NO || (side->gone != ENT_NO && past.since.first <= side->left))
        return;
    side->only_applied = true;
    side->ended = (uint8_t)past.ended;
    side->gone = (uint8_t)past.for_good;
    side->left = past.since.first;
    side->left_last = past.since.last;
}

/* By its own act, or by the rule of the whole. */
static enum ent_tri applied_on(struct ent_case *that, int32_t party, ent_day day)
{
    struct ent_when since;
    enum ent_tri own = ent_provisional_on(that, party, day, &since);

    if (that->entry.has_provisional && ent_stands_on(that, party, day, ent_acts_consent) == ENT_YES)
        own = ent_tri_either(own, ent_when_reached(&that->entry.provisional, day));
    return own;
}

struct ent_side_on ent_side_on(struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_party *row = &that->parties[party];
    const ent_acts engages = ent_acts_or(ent_acts_consent, ent_acts_signature);
    struct ent_side_on side = {
        .third = row->third, .left = ENT_DAY_NEVER, .left_last = ENT_DAY_NEVER};

    side.in = (uint8_t)ent_force_on(that, party, day);
    side.engaged = (uint8_t)ent_stands_on(that, party, day, engages);
    if (side.in != ENT_YES) {
        find_exit(that, row, day, &side);
        side.provisional = (uint8_t)applied_on(that, party, day);
        if (side.provisional != ENT_YES)
            find_end(that, party, day, &side);
        for (uint32_t i = 0; i < row->record_count; i++)
            side.renounced |=
                renounces(&that->log.records[that->by_party[row->record_first + i]], day);
    }
    side.suspended = (uint8_t)ent_suspended_on(that, party, day);
    return side;
}
