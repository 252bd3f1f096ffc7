/*
 * When a commitment is due: a day, one of several days where a date is partial, or, where the text
 * counts hours, an instant (European Convention on the Calculation of Time-Limits; DOMAIN of hours:
 * elapsed time, without rounding to days).
 */
#include <entente/commitment.h>
#include <entente/expression.h>

#include "calendar.h"
#include "commitment.h"
#include "event.h"
#include "governing.h"
#include "node.h"
#include "rule.h"

enum { HOUR = 3600, DAY = 24 * HOUR, MINUTE = 60 };
/* Where no offset is known: the last place on earth to see an hour. */
enum { WEST = 12 * HOUR };

static int64_t midnight(ent_day day)
{
    return (int64_t)day * DAY;
}

/* The day that a local time is in; midnight belongs to the day that begins. */
static ent_day day_of(int64_t local)
{
    const int64_t days = local >= 0 ? local / DAY : -((DAY - 1 - local) / DAY);

    return (ent_day)days;
}

struct ent_due ent_due_on(ent_day day)
{
    return (struct ent_due){.kind = ENT_DUE_DAY, .span = {day, day}};
}

static struct ent_due due_of_when(const struct ent_when *when)
{
    const ent_day day = ent_when_date(when);

    if (day != ENT_DAY_NEVER)
        return ent_due_on(day);
    if (ent_when_state(when) != ENTENTE_ENTRY_UNKNOWN)
        return (struct ent_due){.kind = ENT_DUE_NONE};
    return (struct ent_due){.kind = ENT_DUE_SPAN, .span = {when->base_lo, when->base_hi}};
}

/* ---- Hours. */

static const struct ent_node *due_node(const struct ent_case *that,
                                       const struct ent_commitment *row)
{
    return &that->rules.nodes[that->commitments->terms[row->due].rule];
}

/* Whether hours count from the day of an event. */
static bool counts_hours(const struct ent_case *that, const struct ent_commitment *row)
{
    const struct ent_node *node = due_node(that, row);

    return node->op == ENTENTE_OP_ADD && node->unit == ENTENTE_UNIT_HOUR;
}

/* The instant at which an event came to count, if the record has one. */
static const struct ent_value *instant_of(struct ent_case *that, const struct ent_node *event,
                                          int32_t party, ent_day day)
{
    const struct ent_record *record = ent_event_record(that, event, party, day);

    return record ? ent_object_slot(record->act, ENTENTE_FIELD_INSTANT) : NULL;
}

/* The event behind a node: itself, or the trigger where that is one event. */
static const struct ent_node *event_behind(const struct ent_case *that,
                                           const struct ent_commitment *row,
                                           const struct ent_node *node)
{
    if (node->op == ENTENTE_OP_EVENT)
        return node;
    if (node->op != ENTENTE_OP_MILESTONE || row->trigger == ENT_NO_TERM ||
        (node->which != ENTENTE_MILESTONE_TRIGGER && node->which != ENTENTE_MILESTONE_ACTIVATION))
        return NULL;
    node = &that->rules.nodes[that->commitments->terms[row->trigger].rule];
    return node->op == ENTENTE_OP_EVENT ? node : NULL;
}

/* The instant of a day that hours are counted from, where it is recorded. */
static struct ent_hour hour_behind(struct ent_case *that, const struct ent_commitment *row,
                                   const struct ent_node *node, int32_t party, ent_day day)
{
    const struct ent_node *event = event_behind(that, row, node);
    const struct ent_value *value =
        event && day != ENT_DAY_NEVER ? instant_of(that, event, party, day) : NULL;

    return value ? (struct ent_hour){true, {.seconds = value->as.integer, .offset = value->offset}}
                 : node->hour;
}

/* The hour is not known: from the first of these days, at midnight, to the end of the last. */
static struct ent_due hours_from_days(const struct ent_period_of_time *hours, struct ent_span days)
{
    const int64_t seconds = hours->n * HOUR;

    return (struct ent_due){.kind = ENT_DUE_INSTANT,
                            .from = ent_reckon_seconds(hours, midnight(days.first), seconds),
                            .until = ent_reckon_seconds(hours, midnight(days.last) + DAY, seconds)};
}

static struct ent_due hours_from_instant(const struct ent_period_of_time *hours,
                                         const struct ent_instant *instant)
{
    const int64_t shift = (int64_t)instant->offset * MINUTE;
    const int64_t due =
        ent_reckon_seconds(hours, instant->seconds + shift, hours->n * HOUR) - shift;

    return (struct ent_due){.kind = ENT_DUE_INSTANT,
                            .exact = true,
                            .offset = instant->offset,
                            .from = due,
                            .until = due};
}

/* Beyond this no hours lead to a day of the calendar. */
#define MOST_HOURS (INT64_C(24) * 366 * 10000)

/* Hours that lead out of the calendar lead nowhere; that is told, as it is of days. */
static struct ent_due within_calendar(struct ent_case *that, const struct ent_commitment *row,
                                      const struct ent_due *due)
{
    const int64_t shift = (int64_t)due->offset * 60;

    if (due->kind != ENT_DUE_INSTANT || (due->from + shift >= midnight(ENT_DAY_FIRST) &&
                                         due->until + shift <= midnight(ENT_DAY_LAST) + DAY - 1))
        return *due;
    ent_node_tell(that, &that->rules.nodes[that->commitments->terms[row->due].rule],
                  ENTENTE_E_OVERFLOW, "The hour lies outside the years 1 to 9999.");
    return (struct ent_due){.kind = ENT_DUE_NONE};
}

static struct ent_due due_in_hours(struct ent_case *that, const struct ent_commitment *row,
                                   int32_t party)
{
    const struct ent_node *node = due_node(that, row);
    const int32_t to = that->rules.kids[node->kid_first + ENT_KID_TO];
    const struct ent_period_of_time hours = ent_node_period(that, node);
    struct ent_due due = {.kind = ENT_DUE_INSTANT, .from = INT64_MIN / 2};

    ent_term_when(that, row->due, party);
    if (to == ENT_NO_RULE)
        return (struct ent_due){.kind = ENT_DUE_NONE};

    const struct ent_when when = that->rules.nodes[to].value;
    const ent_day day = ent_when_date(&when);
    const struct ent_hour hour = hour_behind(that, row, &that->rules.nodes[to], party, day);

    if (when.base_hi > ENT_DAY_LAST)
        return due_of_when(&when);
    if (hours.n >= -MOST_HOURS && hours.n <= MOST_HOURS)
        due = hour.known ? hours_from_instant(&hours, &hour.at)
                         : hours_from_days(&hours, (struct ent_span){when.base_lo, when.base_hi});
    return within_calendar(that, row, &due);
}

/* ---- Days that only a commitment has. */

/* The first day on which trigger and requirements are both met. */
static struct ent_when activation_of(struct ent_case *that, const struct ent_commitment *row,
                                     int32_t party, const struct ent_when *trigger)
{
    struct ent_when when = *trigger;

    for (uint32_t i = 0; row->requires && i < row->requires->count; i++) {
        const entente_object *requirement = row->requires->items[i].as.object;

        if (ent_requirement_concerns(that, row, requirement, party)) {
            const struct ent_when met = ent_requirement_since(that, requirement);

            when = ent_when_later(&when, &met);
        }
    }
    return when;
}

/* From when the text that has it is in force for an obligor. */
static struct ent_when text_entry_of(const struct ent_case *that, const struct ent_commitment *row,
                                     int32_t party)
{
    const struct ent_when entry = row->texts ? ent_text_entry(that, row->texts, row->object, party)
                                             : that->parties[party].entry;

    return row->waits ? ent_when_later(&entry, &row->applies) : entry;
}

/* From when it is in force for both, by the periods of one to whom it is owed. */
static struct ent_when in_for_both(const struct ent_case *that, const struct ent_commitment *row,
                                   const struct ent_when *own, int32_t other)
{
    const struct ent_party *party = &that->parties[other];
    struct ent_when first = text_entry_of(that, row, other);

    first = ent_when_later(own, &first);
    for (uint32_t i = 0; !row->texts && i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const struct ent_when here = ent_when_later(own, &period->entry);

        if (here.lo < period->exit.first)
            first = ent_when_earlier(&first, &here);
    }
    return first;
}

/* From when it binds the obligor: towards one of those to whom it is owed (DOMAIN 7.3, on entry). A
 * third State's right is owed among the parties. */
static struct ent_when bound_from(const struct ent_case *that, const struct ent_commitment *row,
                                  int32_t party)
{
    const struct ent_when own = text_entry_of(that, row, party);
    struct ent_when both = ent_when_never();
    bool any = false;

    for (uint32_t i = 0; !row->to_all && i < row->owed_to.count; i++) {
        const int32_t other = row->owed_to.items[i];
        struct ent_when here;

        if (other == party || that->parties[other].third)
            continue;
        any = true;
        here = in_for_both(that, row, &own, other);
        both = ent_when_earlier(&both, &here);
    }
    ent_case_count(that, row->owed_to.count);
    return any && row->bindingness == ENTENTE_BIND_LEGAL ? both : own;
}

static struct ent_due due_by_rule(struct ent_case *that, const struct ent_commitment *row,
                                  int32_t party)
{
    struct ent_when trigger, activation, value;

    if (!that->commitments->terms[row->due].own) {
        value = ent_term_when(that, row->due, party);
        return due_of_when(&value);
    }
    trigger = bound_from(that, row, party);
    if (row->trigger != ENT_NO_TERM) {
        const struct ent_when fired = ent_term_first(that, row->trigger, party, ENT_DAY_FIRST);

        trigger = ent_when_later(&trigger, &fired);
    }
    activation = activation_of(that, row, party, &trigger);
    that->rules.trigger_day = &trigger;
    that->rules.activation_day = &activation;
    value = ent_term_when(that, row->due, party);
    that->rules.trigger_day = that->rules.activation_day = NULL;
    return due_of_when(&value);
}

bool ent_due_given(const struct ent_case *that, const struct ent_commitment *row)
{
    if (row->recurs)
        return true;
    /* Nothing is to be done by a day where something is forbidden or only allowed. */
    if (row->due == ENT_NO_TERM || row->deontic == ENTENTE_DEONTIC_PROHIBITION ||
        row->deontic == ENTENTE_DEONTIC_PERMISSION || row->deontic == ENTENTE_DEONTIC_POWER)
        return false;
    /* "Promptly" is no date, and nothing is late by it. */
    return due_node(that, row)->op != ENTENTE_OP_SYMBOL;
}

struct ent_due ent_due_of(struct ent_case *that, const struct ent_commitment *row, int32_t party)
{
    if (!ent_due_given(that, row))
        return (struct ent_due){.kind = ENT_DUE_NONE};
    return counts_hours(that, row) ? due_in_hours(that, row, party) : due_by_rule(that, row, party);
}

/* ---- Over. */

ent_day ent_due_last_day(const struct ent_due *due)
{
    switch (due->kind) {
    case ENT_DUE_DAY:
    case ENT_DUE_SPAN:
        return due->span.last;
    case ENT_DUE_INSTANT:
        return day_of(due->until + (due->exact ? (int64_t)due->offset * MINUTE : 0));
    default:
        return ENT_DAY_NEVER;
    }
}

enum ent_tri ent_due_over(const struct ent_due *due, struct ent_span day, const int64_t *instant)
{
    const ent_day last = ent_due_last_day(due);

    switch (due->kind) {
    case ENT_DUE_DAY:
    case ENT_DUE_SPAN:
        if (day.first > due->span.last)
            return ENT_YES;
        return day.last > due->span.first ? ENT_MAYBE : ENT_NO;
    case ENT_DUE_INSTANT:
        if (instant)
            return *instant > due->until + (due->exact ? 0 : WEST) ? ENT_YES : ENT_NO;
        if (day.first > last)
            return ENT_YES;
        return day.last > last ? ENT_MAYBE : ENT_NO;
    default:
        return ENT_NO;
    }
}

struct ent_due ent_due_later(const struct ent_due *due, struct ent_span until)
{
    const ent_day last = ent_due_last_day(due);
    const ent_day first = due->kind == ENT_DUE_INSTANT ? last : due->span.first;
    struct ent_due out = {.kind = ENT_DUE_SPAN};

    if (due->kind == ENT_DUE_NONE || until.last <= first)
        return *due;
    out.span =
        (struct ent_span){ent_day_later(until.first, first), ent_day_later(until.last, last)};
    if (out.span.first == out.span.last)
        out.kind = ENT_DUE_DAY;
    return out;
}

static void move_by(struct ent_performance *run, int64_t days)
{
    struct ent_due *due = &run->due;

    if (!run->fixed) {
        run->shift += (int32_t)days;
    } else if (due->kind == ENT_DUE_INSTANT) {
        due->from += days * DAY;
        due->until += days * DAY;
    } else {
        due->span.first += (ent_day)days;
        due->span.last += (ent_day)days;
    }
}

static struct ent_due hours_anew(const struct ent_period_of_time *hours, struct ent_span from,
                                 const struct ent_value *instant)
{
    struct ent_instant begin = {0};

    if (!instant)
        return hours_from_days(hours, from);
    begin.seconds = instant->as.integer;
    begin.offset = instant->offset;
    return hours_from_instant(hours, &begin);
}

static struct ent_due days_anew(const struct ent_period_of_time *period, ent_day from)
{
    const struct ent_reckoned end = ent_reckon(period, from);

    if (end.fault == ENT_RECKONING_OVERFLOW)
        return (struct ent_due){.kind = ENT_DUE_NONE};
    if (end.fault)
        return (struct ent_due){.kind = ENT_DUE_SPAN, .span = end.day};
    return ent_due_on(end.day.first);
}

/* The period of the clause, from another day. Where there is none nothing moves; nor does a day that
 * was put off behind its end. */
static void run_anew(const struct ent_case *that, const struct ent_commitment *row,
                     struct ent_performance *run, struct ent_span from,
                     const struct ent_value *instant)
{
    const struct ent_node *node = row->due == ENT_NO_TERM ? NULL : due_node(that, row);
    struct ent_period_of_time period;
    struct ent_due due;

    if (!node || node->op != ENTENTE_OP_ADD)
        return;
    period = ent_node_period(that, node);
    due = node->unit == ENTENTE_UNIT_HOUR ? hours_anew(&period, from, instant)
                                          : days_anew(&period, from.first);
    if (due.kind == ENT_DUE_NONE || ent_due_last_day(&due) < ent_due_last_day(&run->due))
        return;
    run->fixed = true;
    run->due = due;
}

void ent_due_resume(struct ent_case *that, const struct ent_commitment *row,
                    const struct ent_duty *duty, struct ent_performance *run, ent_day from,
                    struct ent_span until, const struct ent_value *instant)
{
    const struct ent_due due = ent_instance_due(duty, run, run->first);

    if (due.kind == ENT_DUE_NONE || from >= until.first ||
        ent_due_over(&due, (struct ent_span){from, from}, NULL) == ENT_YES)
        return;
    if (row->on_suspension == ENTENTE_ON_SUSPENSION_STOPS)
        move_by(run, (int64_t)until.first - from);
    else if (row->on_suspension == ENTENTE_ON_SUSPENSION_RESTARTS)
        run_anew(that, row, run, until, instant);
}

/* ---- From when. */

ent_day ent_due_owed_from(struct ent_case *that, const struct ent_commitment *row, int32_t party)
{
    ent_day from = text_entry_of(that, row, party).lo;

    if (!(row->texts && ent_text_is_added(row->texts, row->object)) &&
        that->parties[party].provisional != ENT_NO &&
        that->parties[party].provisional_since.lo < from)
        from = that->parties[party].provisional_since.lo;
    if (row->trigger != ENT_NO_TERM) {
        const struct ent_when set_off = ent_term_first(that, row->trigger, party, ENT_DAY_FIRST);

        from = set_off.lo > from ? set_off.lo : from;
    }
    return from;
}

ent_day ent_due_runs_from(struct ent_case *that, const struct ent_commitment *row, int32_t party)
{
    const struct ent_node *node = row->due == ENT_NO_TERM ? NULL : due_node(that, row);
    ent_day from = ent_due_owed_from(that, row, party);
    struct ent_when since = ent_when_day(from);

    if (!node || node->op != ENTENTE_OP_ADD)
        return from;
    if (that->commitments->terms[row->due].own)
        since = activation_of(that, row, party, &since);
    else if (that->rules.kids[node->kid_first + ENT_KID_TO] != ENT_NO_RULE)
        since = ent_rule_value(that, that->rules.kids[node->kid_first + ENT_KID_TO], party, -1);
    return since.lo > from ? since.lo : from;
}
