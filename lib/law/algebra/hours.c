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

static int64_t local_time(const struct ent_instant *instant)
{
    return instant->seconds + (int64_t)instant->offset * SECONDS_OF_MINUTE;
}

static int64_t day_of_local(int64_t local)
{
    return local / SECONDS_OF_DAY - (local % SECONDS_OF_DAY < 0);
}

static struct ent_hour hour_in(const struct ent_value *value)
{
    struct ent_hour hour = {.known = value != NULL};

    if (value) {
        hour.at.seconds = value->as.integer;
        hour.at.offset = value->offset;
    }
    return hour;
}

/* The hour of a later or earlier: the last or the first of those that its day comes from. */
static struct ent_hour hour_among(const struct ent_case *that, const struct ent_node *node)
{
    struct ent_hour found = {.known = false};

    for (uint32_t i = 0; i < node->kid_count; i++) {
        const struct ent_node *kid = ent_node_kid(that, node, i);

        if (!kid || !ent_when_is_certain(&kid->value))
            return (struct ent_hour){.known = false};
        if (kid->value.lo != node->value.lo)
            continue;
        if (!kid->hour.known)
            return kid->hour;
        if (!found.known ||
            (kid->hour.at.seconds > found.at.seconds) == (node->op == ENTENTE_OP_LATER))
            found = kid->hour;
    }
    return found;
}

/* The condition of a `when`, where it is an event; else NULL. */
static const struct ent_node *event_of(const struct ent_case *that, const struct ent_node *node)
{
    const struct ent_node *kid = ent_node_kid(that, node, ENT_KID_COND);

    return kid && kid->op == ENTENTE_OP_EVENT ? kid : NULL;
}

static struct ent_hour hour_recorded(const struct ent_case *that, const struct ent_node *node,
                                     int32_t party)
{
    const struct ent_node *event = node->op == ENTENTE_OP_WHEN ? event_of(that, node) : NULL;

    switch (node->op) {
    case ENTENTE_OP_EVENT:
    case ENTENTE_OP_MILESTONE:
        return hour_in(instant_at(that, node, party, node->value.lo));
    case ENTENTE_OP_OWN_CONSENT:
    case ENTENTE_OP_OWN_NOTICE:
        return hour_in(instant_of_act(node->own_record));
    case ENTENTE_OP_WHEN:
        return hour_in(event ? instant_at(that, event, party, node->value.lo) : NULL);
    case ENTENTE_OP_LATER:
    case ENTENTE_OP_EARLIER:
        return hour_among(that, node);
    default:
        return hour_in(NULL);
    }
}

struct ent_hour ent_node_hour(const struct ent_case *that, const struct ent_node *node,
                              int32_t party)
{
    struct ent_hour hour;

    if (!ent_when_is_certain(&node->value))
        return hour_in(NULL);
    hour = hour_recorded(that, node, party);
    hour.known = hour.known && ent_instant_day(&hour.at) == node->value.lo;
    return hour;
}

static bool end_of_hours(const struct ent_period_of_time *period, const struct ent_instant *from,
                         struct ent_instant *out)
{
    int64_t local, day;

    if (period->n > TOO_MANY_HOURS || period->n < -TOO_MANY_HOURS)
        return false;
    local = ent_reckon_seconds(period, local_time(from), period->n * SECONDS_OF_HOUR);
    day = day_of_local(local);
    if (day < ENT_DAY_FIRST || day > ENT_DAY_LAST)
        return false;
    *out = *from;
    out->seconds = local - (int64_t)from->offset * SECONDS_OF_MINUTE;
    return true;
}

bool ent_hours_end(const struct ent_period_of_time *period, const struct ent_node *from,
                   struct ent_hour *out)
{
    out->known = from->hour.known && end_of_hours(period, &from->hour.at, &out->at);
    return out->known;
}

struct ent_span ent_span_after_act(const struct ent_period_of_time *period, struct ent_span date,
                                   const entente_object *act)
{
    const struct ent_hour hour = hour_in(ent_object_slot(act, ENTENTE_FIELD_INSTANT));
    const struct ent_when from = ent_when_span(date);
    int32_t fault = ENT_RECKONING_WHOLE;
    struct ent_instant end;
    struct ent_when when;

    if (period->unit != ENTENTE_UNIT_HOUR)
        return ent_reckon_span(period, date);
    if (hour.known && date.first == date.last && ent_instant_day(&hour.at) == date.first &&
        end_of_hours(period, &hour.at, &end))
        return (struct ent_span){ent_instant_day(&end), ent_instant_day(&end)};
    when = ent_when_add(&from, period, &fault);
    return (struct ent_span){when.lo <= ENT_DAY_LAST ? when.lo : ENT_DAY_NEVER,
                             when.hi <= ENT_DAY_LAST ? when.hi : ENT_DAY_NEVER};
}
