#include "uniting.h"

#include <entente/act.h>

#include "log_uniting.h"
#include "place.h"
#include "stands.h"

static bool is_assumed(const struct ent_record *record)
{
    return record->assumed && record->type == ENTENTE_ACT_SUCCESSION;
}

void ent_unitings_begin(struct ent_case *that)
{
    for (uint32_t i = 0; that->log.assumed && i < that->log.count; i++)
        if (that->log.records[i].assumed)
            that->log.records[i].type = ENTENTE_ACT_SUCCESSION;
}

/* The first of the records of its day; of all, where its day is open. */
static const struct ent_record *first_uniting_of_day(const struct ent_case *that,
                                                     const struct ent_record *record)
{
    const ent_day day = record->day.first;

    if (record->vague)
        return that->log.records;
    while (record > that->log.records && record[-1].day.first == day)
        record--;
    return record;
}

/* Whether a record is the extinction of one of the States that unite by another record. */
static bool unites_by(const struct ent_case *that, const struct ent_record *extinction,
                      const struct ent_record *uniting)
{
    return extinction->type == ENTENTE_ACT_EXTINCTION && extinction->party != ENT_NO_PARTY &&
           !extinction->other_version && extinction->party != uniting->party &&
           extinction->day.first <= uniting->day.last &&
           uniting->day.first <= extinction->day.last &&
           ent_names_successor(that, extinction, uniting->party);
}

static enum ent_tri bound_on_last_day(const struct ent_case *that,
                                      const struct ent_record *extinction)
{
    const int32_t party = extinction->party;
    const enum ent_tri first =
        ent_stands_on(that, party, extinction->day.first - 1, ent_acts_consent);
    const enum ent_tri last =
        ent_stands_on(that, party, extinction->day.last - 1, ent_acts_consent);

    return first == last ? first : ENT_MAYBE;
}

/* The next of the States that unite by a record, at or after another record that is not before its
 * days. */
static const struct ent_record *next_united(const struct ent_case *that,
                                            const struct ent_record *uniting,
                                            const struct ent_record *from)
{
    const struct ent_record *const end = that->log.records + that->log.count;

    for (; from < end && from->day.first <= uniting->day.last; from++) {
        ent_case_count(that, 1);
        if (unites_by(that, from, uniting))
            return from;
    }
    return NULL;
}

void ent_uniting_settle(struct ent_case *that, struct ent_record *record)
{
    const struct ent_record *one = next_united(that, record, first_uniting_of_day(that, record));
    enum ent_tri bound = ENT_NO;

    for (; one && bound != ENT_YES; one = next_united(that, record, one + 1)) {
        const enum ent_tri here = bound_on_last_day(that, one);

        if (here <= bound)
            continue;
        bound = here;
        record->act = one->act;
        record->restated = one->restated;
    }
    record->maybe = record->vague || bound == ENT_MAYBE;
    if (bound == ENT_NO)
        record->type = 0;
}

static bool union_has_territory(const struct ent_party *party, const struct ent_symbol *territory)
{
    for (uint32_t i = 0; party->territories && i < party->territories->count; i++)
        if (party->territories->items[i].as.symbol == territory)
            return true;
    return party->id == territory;
}

bool ent_uniting_brings(const struct ent_case *that, const struct ent_record *record,
                        const struct ent_symbol *territory)
{
    const struct ent_record *one = next_united(that, record, first_uniting_of_day(that, record));
    bool of_another = false;

    for (; one; one = next_united(that, record, one + 1)) {
        if (!union_has_territory(&that->parties[one->party], territory))
            continue;
        if (bound_on_last_day(that, one) != ENT_NO)
            return true;
        of_another = true;
    }
    return !of_another;
}

static const char *name_of_union(const struct ent_case *that, int32_t party)
{
    return that->parties[party].id->text;
}

static bool tell_uniting(const struct ent_case *that, const struct ent_record *record)
{
    return ent_findings_add_at(that->findings, ENTENTE_F_SUCCESSION_ASSUMED, 0, record->act, NULL,
                               "States unite in %s: it is taken to be bound from that day by what "
                               "bound one of them (VCSST 31). A succession of its own, or the "
                               "policy \"uniting\", says otherwise.",
                               name_of_union(that, record->party));
}

/* Whether a State has a consent, or succeeds, by an act from the day of an extinction on. */
static bool acts_itself(const struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (record->type == ENTENTE_ACT_SUCCESSION && record->day.last >= day)
            return true;
    }
    return false;
}

/* Whether another State ends on the same day and names the same successor. */
static bool ends_with_another(const struct ent_case *that, const struct ent_record *record,
                              int32_t successor)
{
    struct ent_record uniting = *record;
    const struct ent_record *one;

    uniting.party = successor;
    one = next_united(that, &uniting, first_uniting_of_day(that, record));
    return one && (one != record || next_united(that, &uniting, record + 1));
}

/* VCSST 15: one State taken up by another that goes on. */
static bool tell_taken_up(const struct ent_case *that, const struct ent_record *record)
{
    const struct ent_list *list = ent_object_list(record->act, ENTENTE_FIELD_SUCCESSORS);
    const int32_t successor =
        list && list->count == 1 ? ent_case_party(that, list->items[0].as.symbol) : ENT_NO_PARTY;

    if (successor == ENT_NO_PARTY || ends_with_another(that, record, successor) ||
        bound_on_last_day(that, record) == ENT_NO ||
        acts_itself(that, successor, record->day.first))
        return true;
    return ent_findings_add_at(that->findings, ENTENTE_F_SUCCESSION_ASSUMED, 0, record->act, NULL,
                               "What bound %s is taken to have ended with it: nothing follows for "
                               "%s without an act of its own (VCSST 15).",
                               name_of_union(that, record->party), name_of_union(that, successor));
}

bool ent_unitings_tell(const struct ent_case *that)
{
    for (uint32_t i = 0; i < that->log.count && ent_log_has(&that->log, ENTENTE_ACT_EXTINCTION);
         i++) {
        const struct ent_record *record = &that->log.records[i];

        if (is_assumed(record) && !tell_uniting(that, record))
            return false;
        if (record->type == ENTENTE_ACT_EXTINCTION && record->party != ENT_NO_PARTY &&
            !record->other_version && !tell_taken_up(that, record))
            return false;
    }
    return true;
}
