#include "hours.h"

#include <entente/expression.h>

#include "case.h"
#include "event.h"
#include "node.h"

enum { SECONDS_OF_MINUTE = 60, SECONDS_OF_HOUR = 3600, SECONDS_OF_DAY = 86400 };

/* More hours than the calendar has. */
#define TOO_MANY_HOURS (INT64_C(24) * 366 * 10000)

static const struct ent_value *instant_of_act(const struct ent_record *record)
{
    return record ? ent_object_slot(record->act, ENTENTE_FIELD_INSTANT) : NULL;
}

/* The first or the last signature of a day. NULL where the hour of one of them is not recorded. */
static const struct ent_value *signature_at(const struct ent_case *that, ent_day day, bool last)
{
    const struct ent_value *found = NULL;

    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        const struct ent_value *instant = instant_of_act(record);

        if (!ent_kind_is(record->type, ENT_IS_SIGNATURE) || record->other_version ||
            record->day.first > day || record->day.last < day)
            continue;
        if (!instant)
            return NULL;
        if (!found || (instant->as.integer > found->as.integer) == last)
            found = instant;
    }
    return found;
}

static const struct ent_value *instant_at(const struct ent_case *that, const struct ent_node *from,
                                          int32_t party, ent_day day)
{
    if (from->op == ENTENTE_OP_EVENT)
        return instant_of_act(ent_event_record(that, from, party, day));
    if (from->op != ENTENTE_OP_MILESTONE || from->name || that->treaty)
        return NULL;
    if (from->which == ENTENTE_MILESTONE_LAST_SIGNATURE)
        return signature_at(that, day, true);
    return from->which == ENTENTE_MILESTONE_SIGNATURE ? signature_at(that, day, false) : NULL;
}

/* The day at the place of the instant. */
static int64_t local_day(const struct ent_value *instant, int64_t hours)
{
    const int64_t local = instant->as.integer + (int64_t)instant->offset * SECONDS_OF_MINUTE +
                          hours * SECONDS_OF_HOUR;

    return local / SECONDS_OF_DAY - (local % SECONDS_OF_DAY < 0);
}

bool ent_hours_end(const struct ent_case *that, const struct ent_node *from, int32_t party,
                   ent_day day, int64_t hours, ent_day *out)
{
    const struct ent_value *instant = instant_at(that, from, party, day);
    int64_t end;

    if (!instant || hours > TOO_MANY_HOURS || hours < -TOO_MANY_HOURS ||
        local_day(instant, 0) != day)
        return false;
    end = local_day(instant, hours);
    if (end < ENT_DAY_FIRST || end > ENT_DAY_LAST)
        return false;
    *out = (ent_day)end;
    return true;
}
