#include "provisional_application.h"

#include <entente/act.h>
#include <entente/assessment.h>

#include "calendar.h"
#include "case.h"
#include "hours.h"
#include "names.h"
#include "reckoning.h"
#include "rule.h"
#include "seen.h"
#include "stands.h"

struct ent_span ent_provisional_end(const struct ent_case *that, struct ent_span notice,
                                    const entente_object *act)
{
    const entente_object *clause =
        ent_clause(that->agreement, ENTENTE_FIELD_PROVISIONAL_APPLICATION);
    const entente_object *said = entente_object_get_object(clause, ENTENTE_FIELD_END_NOTICE);
    struct ent_period_of_time period;

    if (!said)
        return notice;
    period = ent_period_said(said, 1, that->question->policies.month_end, that->question->work);
    period.counting = that->question->policies.counting;
    return ent_span_after_act(&period, notice, act);
}

/* The acts that begin it, and from when to when the clause lets it be. */
struct ent_provisional_terms {
    const entente_object *clause;
    ent_acts by;
    int32_t from, until;
    bool opt_out;
};

static bool read_provisional_terms(struct ent_case *that, struct ent_provisional_terms *terms)
{
    terms->by = ent_acts_listed(terms->clause, ENTENTE_FIELD_BY,
                                ent_acts_of(ENTENTE_ACT_PROVISIONAL_APPLICATION));
    terms->opt_out = entente_object_get_boolean(terms->clause, ENTENTE_FIELD_OPT_OUT);
    terms->from =
        ent_rule_compile(that, entente_object_get_object(terms->clause, ENTENTE_FIELD_FROM));
    terms->until =
        ent_rule_compile(that, entente_object_get_object(terms->clause, ENTENTE_FIELD_UNTIL));
    return !that->rules.failed;
}

/* An opt-out counts in time with the act that begins it, or before the first day. */
static bool opts_out_in_time(const struct ent_record *record, const struct ent_when *act,
                             const struct ent_when *start)
{
    return record->day.first <= act->hi || record->day.first < start->hi;
}

/* The days from which a record of the party ends provisional application; NEVER: it does not. */
static struct ent_span end_by(const struct ent_case *that, const struct ent_record *record)
{
    struct ent_span end = {ENT_DAY_NEVER, ENT_DAY_NEVER};

    switch (record->type) {
    case ENTENTE_ACT_PROVISIONAL_APPLICATION_END:
    case ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY: /* VCLT 25(2) */
        return ent_provisional_end(that, record->day, record->act);
    case ENTENTE_ACT_PROVISIONAL_APPLICATION_OPT_OUT:
        return record->day;
    default:
        return end;
    }
}

/* What a record of the party does to provisional application that began on a day. One that may
 * have come before has perhaps no effect. */
static enum ent_tri provisional_ended_by(const struct ent_case *that,
                                         const struct ent_record *record,
                                         const struct ent_when *act, const struct ent_when *start,
                                         ent_day day)
{
    const struct ent_span end = end_by(that, record);
    bool perhaps_before = false;

    if (record->type == ENTENTE_ACT_PROVISIONAL_APPLICATION_OPT_OUT) {
        if (!that->provisional_terms->opt_out || !opts_out_in_time(record, act, start))
            return ENT_NO;
    } else {
        if (record->day.last < act->lo)
            return ENT_NO;
        perhaps_before = record->day.first < act->hi;
    }
    if (!ent_record_maybe(record, day) && !perhaps_before && end.last <= day)
        return ENT_YES;
    return end.first <= day ? ENT_MAYBE : ENT_NO;
}

/* VCLT 25 applies a treaty that may yet enter into force: not one that has ended, or lapsed. */
static enum ent_tri over(const struct ent_case *that, const struct ent_party *party, ent_day day)
{
    if (that->entry.general.lo == ENT_DAY_NEVER && party->entry.lo == ENT_DAY_NEVER)
        return ENT_YES;
    /* A rule that has perhaps failed is perhaps over too. */
    if (ent_when_state(&that->entry.general) == ENTENTE_ENTRY_UNKNOWN &&
        that->entry.general.hi == ENT_DAY_NEVER && party->entry.hi == ENT_DAY_NEVER)
        return ENT_MAYBE;
    return ent_when_reached(&that->ending.day, day);
}

/* From when it is applied by an act; `from` of the clause may put that off. */
static struct ent_when start_by(struct ent_case *that, int32_t party, const struct ent_when *act)
{
    struct ent_when from;

    if (that->provisional_terms->from == ENT_NO_RULE)
        return *act;
    from = ent_rule_value(that, that->provisional_terms->from, party, -1);
    return ent_when_later(act, &from);
}

enum ent_tri ent_provisional_on(struct ent_case *that, int32_t party, ent_day day,
                                struct ent_when *since)
{
    const struct ent_provisional_terms *terms = that->provisional_terms;
    const struct ent_party *row = &that->parties[party];
    struct ent_when act;
    enum ent_tri in;

    *since = ent_when_never();
    if (!terms || row->change_count == 0)
        return ENT_NO;
    act = ent_standing_since(that, party, terms->by, day);
    *since = start_by(that, party, &act);
    in = ent_when_reached(since, day);
    for (uint32_t i = 0; in != ENT_NO && i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (ent_record_seen(record, day))
            in =
                ent_tri_both(in, ent_tri_not(provisional_ended_by(that, record, &act, since, day)));
    }
    if (terms->until != ENT_NO_RULE && in != ENT_NO) {
        const struct ent_when until = ent_rule_value(that, terms->until, party, -1);

        in = ent_tri_both(in, ent_tri_not(ent_when_reached(&until, day)));
    }
    in =
        ent_tri_both(in, ent_tri_not(ent_when_reached(ent_entry_in_period(that, party, day), day)));
    in = ent_tri_both(in, ent_tri_not(over(that, row, day)));
    if (in == ENT_NO)
        *since = ent_when_never();
    return in;
}

/* Whether it was applied up to some of the days from which it is not; these are `since` then. */
static enum ent_tri past_with(struct ent_case *that, int32_t party, struct ent_span end,
                              ent_day day, struct ent_provisional_past *past)
{
    struct ent_when began;
    enum ent_tri was;

    if (end.first > day || end.first <= ENT_DAY_FIRST)
        return ENT_NO;
    was = ent_provisional_on(that, party, end.first - 1, &began);
    if (was == ENT_NO)
        return ENT_NO;
    past->from = began.lo;
    past->since = end;
    return end.last <= day ? was : ENT_MAYBE;
}

struct ent_provisional_past ent_provisional_past(struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_provisional_terms *terms = that->provisional_terms;
    const struct ent_party *row = &that->parties[party];
    struct ent_provisional_past past = {.from = ENT_DAY_NEVER,
                                        .since = {ENT_DAY_NEVER, ENT_DAY_NEVER}};
    struct ent_when since;
    enum ent_tri now;

    if (!terms || row->change_count == 0)
        return past;
    now = ent_tri_either(ent_provisional_on(that, party, day, &since),
                         ent_when_reached(ent_entry_in_period(that, party, day), day));
    for (uint32_t i = 0; now != ENT_YES && i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];
        const struct ent_span end = end_by(that, record);

        if (end.first > day || !ent_record_seen(record, day))
            continue;
        past.ended = ent_tri_either(past.ended, past_with(that, party, end, day, &past));
        if (past.ended != ENT_NO && ent_renounces(record))
            past.for_good = ent_tri_either(past.for_good, end.last <= day ? past.ended : ENT_MAYBE);
    }
    if (now != ENT_YES && terms->until != ENT_NO_RULE) {
        const struct ent_when until = ent_rule_value(that, terms->until, party, -1);
        const enum ent_tri by_clause =
            past_with(that, party, (struct ent_span){until.lo, until.hi}, day, &past);

        past.ended = ent_tri_either(past.ended, by_clause);
        past.for_good = ent_tri_either(past.for_good, by_clause);
    }
    past.ended = ent_tri_both(past.ended, ent_tri_not(now));
    past.for_good = ent_tri_both(past.for_good, ent_tri_not(now));
    return past;
}

void ent_provisional_ends(const struct ent_case *that, int32_t party,
                          void (*add)(void *context, struct ent_span days), void *context)
{
    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; that->provisional_terms && i < row->record_count; i++)
        add(context, end_by(that, &that->log.records[that->by_party[row->record_first + i]]));
}

void ent_provisional_turns(struct ent_case *that, int32_t party,
                           void (*add)(void *context, struct ent_span days), void *context)
{
    const struct ent_provisional_terms *terms = that->provisional_terms;
    const struct ent_party *row = &that->parties[party];
    const int32_t rules[] = {terms ? terms->from : ENT_NO_RULE, terms ? terms->until : ENT_NO_RULE};

    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if (rules[i] != ENT_NO_RULE) {
            const struct ent_when when = ent_rule_value(that, rules[i], party, -1);

            add(context, (struct ent_span){when.lo, when.hi});
        }
    for (uint32_t i = 0; terms && i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        add(context, record->day);
    }
    ent_provisional_ends(that, party, add, context);
}

bool ent_provisional_application_new(struct ent_case *that)
{
    const entente_object *clause =
        ent_clause(that->agreement, ENTENTE_FIELD_PROVISIONAL_APPLICATION);

    for (uint32_t i = 0; i < that->party_count; i++)
        that->parties[i].provisional_since = ent_when_never();
    if (!clause)
        return true;
    that->provisional_terms = ent_pool_alloc_zero(&that->pool, sizeof *that->provisional_terms);
    if (!that->provisional_terms)
        return false;
    that->provisional_terms->clause = clause;
    if (!read_provisional_terms(that, that->provisional_terms))
        return false;
    for (uint32_t i = 0; i < that->party_count; i++) {
        struct ent_party *party = &that->parties[i];

        party->provisional =
            ent_provisional_on(that, (int32_t)i, that->on, &party->provisional_since);
    }
    return !that->rules.failed;
}
