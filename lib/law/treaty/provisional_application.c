#include "provisional_application.h"

#include <entente/act.h>
#include <entente/assessment.h>

#include "calendar.h"
#include "case.h"
#include "names.h"

static const entente_object *clause_of(const struct ent_case *that)
{
    const entente_object *clauses =
        entente_object_get_object(&that->agreement->root, ENTENTE_FIELD_CLAUSES);

    return clauses ? entente_object_get_object(clauses, ENTENTE_FIELD_PROVISIONAL_APPLICATION)
                   : NULL;
}

ent_day ent_provisional_end(const struct ent_case *that, ent_day notice)
{
    const entente_object *clause = clause_of(that);
    const entente_object *period =
        clause ? entente_object_get_object(clause, ENTENTE_FIELD_END_NOTICE) : NULL;
    ent_day out;

    if (!period)
        return notice;
    if (ent_calendar_add(notice, entente_object_get_integer(period, ENTENTE_FIELD_N),
                         entente_object_get_enum(period, ENTENTE_FIELD_UNIT),
                         that->question->policies.counting, that->question->policies.month_end,
                         &out) != ENTENTE_OK)
        return ENT_DAY_NEVER;
    return out;
}

/* The acts that begin it, and from when to when the clause lets it be. */
struct terms {
    const entente_object *clause;
    ent_acts by;
    int32_t from, until;
    bool opt_out;
};

static bool read_terms(struct ent_case *that, struct terms *terms)
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

static enum ent_tri both(enum ent_tri a, enum ent_tri b)
{
    return a < b ? a : b;
}

static enum ent_tri opposite(enum ent_tri truth)
{
    return (enum ent_tri)(ENT_YES - truth);
}

/* An opt-out counts in time with the act that begins it, or before the first day. */
static bool opts_out_in_time(const struct ent_record *record, const struct ent_when *act,
                             const struct ent_when *start)
{
    return record->day.first <= act->hi || record->day.first < start->hi;
}

/* What a record of the party does to provisional application that began on a day. One that may
 * have come before has perhaps no effect. */
static enum ent_tri ended_by(const struct ent_case *that, const struct terms *terms,
                             const struct ent_record *record, const struct ent_when *act,
                             const struct ent_when *start)
{
    struct ent_span end = record->day;
    bool perhaps_before = false;

    switch (record->type) {
    case ENTENTE_ACT_PROVISIONAL_APPLICATION_END:
    case ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY: /* VCLT 25(2) */
        if (record->day.last < act->lo)
            return ENT_NO;
        perhaps_before = record->day.first < act->hi;
        if (record->type == ENTENTE_ACT_PROVISIONAL_APPLICATION_END) {
            end.first = ent_provisional_end(that, end.first);
            end.last = ent_provisional_end(that, end.last);
        }
        break;
    case ENTENTE_ACT_PROVISIONAL_APPLICATION_OPT_OUT:
        if (!terms->opt_out || !opts_out_in_time(record, act, start))
            return ENT_NO;
        break;
    default:
        return ENT_NO;
    }
    if (!record->maybe && !perhaps_before && end.last <= that->on)
        return ENT_YES;
    return end.first <= that->on ? ENT_MAYBE : ENT_NO;
}

/* VCLT 25 applies a treaty that may yet enter into force: not one that has ended, or lapsed. */
static enum ent_tri over(const struct ent_case *that, const struct ent_party *party)
{
    if (that->entry.general.lo == ENT_DAY_NEVER && party->entry.lo == ENT_DAY_NEVER)
        return ENT_YES;
    /* A rule that has perhaps failed is perhaps over too. */
    if (ent_when_state(&that->entry.general) == ENTENTE_ENTRY_UNKNOWN &&
        that->entry.general.hi == ENT_DAY_NEVER && party->entry.hi == ENT_DAY_NEVER)
        return ENT_MAYBE;
    return ent_when_reached(&that->ending.day, that->on);
}

static void apply(struct ent_case *that, const struct terms *terms, uint32_t index)
{
    struct ent_party *party = &that->parties[index];
    const struct ent_when act = ent_standing_since(that, (int32_t)index, terms->by);
    struct ent_when start = act;
    enum ent_tri in;

    if (terms->from != ENT_NO_RULE) {
        const struct ent_when from = ent_rule_value(that, terms->from, (int32_t)index, -1);

        start = ent_when_later(&act, &from);
    }
    in = ent_when_reached(&start, that->on);
    for (uint32_t i = 0; in != ENT_NO && i < party->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->by_party[party->record_first + i]];

        in = both(in, opposite(ended_by(that, terms, record, &act, &start)));
    }
    if (terms->until != ENT_NO_RULE && in != ENT_NO) {
        const struct ent_when until = ent_rule_value(that, terms->until, (int32_t)index, -1);

        in = both(in, opposite(ent_when_reached(&until, that->on)));
    }
    in = both(in, opposite(ent_when_reached(&party->entry, that->on)));
    in = both(in, opposite(over(that, party)));
    party->provisional = in;
    party->provisional_since = in == ENT_NO ? ent_when_never() : start;
}

bool ent_provisional_application_new(struct ent_case *that)
{
    struct terms terms = {.clause = clause_of(that)};

    for (uint32_t i = 0; i < that->party_count; i++)
        that->parties[i].provisional_since = ent_when_never();
    if (!terms.clause)
        return true;
    if (!read_terms(that, &terms))
        return false;
    for (uint32_t i = 0; i < that->party_count; i++)
        if (that->parties[i].change_count > 0)
            apply(that, &terms, i);
    return !that->rules.failed;
}
