/*
 * Guards on amending: VCLT 39 to 41. An amendment is adopted for the parties, or among some of them;
 * each of its circle accepts it, or rejects it, once.
 */
#include <entente/act.h>
#include <entente/agreement.h>

#include "guard_private.h"
#include "log.h"
#include "version.h"
#include "version_acts.h"

/* ---- Which acts are about one amendment. */

/* Room for what is told of each party while the acts about one amendment are gone through: a place in
 * the log, and 1. */
struct amending {
    struct ent_guard *guard;
    uint32_t *adopted; /* by party: the adoption among some that names it */
    uint32_t *last;    /* by party: its last act */
    uint32_t general;  /* the adoption that is not among some */
    uint32_t adoption; /* the last of all */
};

static const struct ent_list *among_of(const struct ent_record *record)
{
    return ent_object_list(record->act, ENTENTE_FIELD_AMONG);
}

static void link_acts(struct ent_guarded_amending *rows, uint32_t *last, uint32_t at)
{
    rows[at].before = *last;
    if (*last)
        rows[*last - 1].after = at + 1;
    *last = at + 1;
}

/* An adoption repeats another one where both are among somebody, or neither is among some. */
static void link_adoption(struct amending *all, uint32_t at)
{
    const struct ent_case *that = all->guard->that;
    struct ent_guarded_amending *rows = all->guard->amending;
    const struct ent_list *among = among_of(&that->log.records[at]);

    link_acts(rows, &all->adoption, at);
    if (!among) {
        rows[at].adoption = all->general;
        all->general = all->general ? all->general : at + 1;
    }
    for (uint32_t i = 0; among && i < among->count; i++) {
        const int32_t party = ent_case_party(that, among->items[i].as.symbol);

        if (party == ENT_NO_PARTY)
            continue;
        if (all->adopted[party] && all->adopted[party] != at + 1)
            rows[at].adoption = all->adopted[party];
        else
            all->adopted[party] = at + 1;
    }
    ent_case_count(that, among ? among->count : 0);
}

static void link_own(struct amending *all, uint32_t at, bool not_adopted)
{
    const struct ent_record *record = &all->guard->that->log.records[at];
    struct ent_guarded_amending *row = &all->guard->amending[at];

    if (record->party == ENT_NO_PARTY)
        return;
    link_acts(all->guard->amending, &all->last[record->party], at);
    row->adoption = all->adopted[record->party] ? all->adopted[record->party] : all->general;
    row->others = all->adoption != 0;
    row->not_adopted = not_adopted && !row->others;
}

static void forget(struct amending *all, const uint32_t *own, uint32_t count)
{
    const struct ent_case *that = all->guard->that;

    all->general = all->adoption = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_record *record = &that->log.records[own[i]];
        const struct ent_list *among =
            record->type == ENTENTE_ACT_AMENDMENT_ADOPTED ? among_of(record) : NULL;

        if (record->party != ENT_NO_PARTY)
            all->last[record->party] = 0;
        for (uint32_t k = 0; among && k < among->count; k++) {
            const int32_t party = ent_case_party(that, among->items[k].as.symbol);

            if (party != ENT_NO_PARTY)
                all->adopted[party] = 0;
        }
    }
}

/* Adoptions first: they stand on the day of their effect, which can be behind what is done by them. */
static void link_version(struct amending *all, const uint32_t *own, uint32_t count,
                         bool not_adopted)
{
    const struct ent_log *log = &all->guard->that->log;

    for (uint32_t i = 0; i < count; i++)
        if (log->records[own[i]].type == ENTENTE_ACT_AMENDMENT_ADOPTED)
            link_adoption(all, own[i]);
    for (uint32_t i = 0; i < count; i++)
        if (log->records[own[i]].type != ENTENTE_ACT_AMENDMENT_ADOPTED)
            link_own(all, own[i], not_adopted);
    forget(all, own, count);
}

/* By symbol number: an adoption of that version was found to have no effect. */
static uint8_t *find_dropped(const struct ent_guard *guard)
{
    struct ent_case *that = guard->that;
    const struct ent_list *acts = ent_object_list(&that->agreement->root, ENTENTE_FIELD_ACTS);
    uint8_t *dropped = ent_pool_alloc_zero(&that->pool, (size_t)that->symbol_count + 1);

    for (uint32_t i = 0; dropped && that->dropped && acts && i < acts->count; i++) {
        const entente_object *act = acts->items[i].as.object;
        const struct ent_symbol *version = ent_object_symbol(act, ENTENTE_FIELD_VERSION);

        if ((that->dropped[i] & ENT_ACT_DROPPED) && version &&
            version->number < that->symbol_count &&
            entente_object_get_enum(act, ENTENTE_FIELD_TYPE) == ENTENTE_ACT_AMENDMENT_ADOPTED)
            dropped[version->number] = 1;
    }
    return dropped;
}

static bool is_amended(const struct ent_case *that)
{
    for (uint32_t i = 0; i < that->log.count; i++)
        if (that->log.records[i].other_version ||
            that->log.records[i].type == ENTENTE_ACT_AMENDMENT_ADOPTED)
            return true;
    return false;
}

bool ent_guard_amendments_begin(struct ent_guard *guard)
{
    struct ent_case *that = guard->that;
    const struct ent_list *versions =
        ent_object_list(&that->agreement->root, ENTENTE_FIELD_VERSIONS);
    const size_t room = (size_t)that->party_count + 1;
    struct amending all = {.guard = guard};
    struct ent_version_acts acts;
    uint8_t *dropped;

    if (!versions || !is_amended(that))
        return true;
    dropped = find_dropped(guard);
    guard->amending =
        ent_pool_array_zero(&that->pool, (size_t)that->log.count + 1, sizeof *guard->amending);
    all.adopted = ent_pool_array_zero(&that->pool, room, sizeof *all.adopted);
    all.last = ent_pool_array_zero(&that->pool, room, sizeof *all.last);
    if (!dropped || !guard->amending || !all.adopted || !all.last ||
        !ent_version_acts_new(that, versions, &acts))
        return false;
    for (uint32_t i = 1; i < versions->count; i++) {
        const struct ent_symbol *id =
            ent_object_symbol(versions->items[i].as.object, ENTENTE_FIELD_ID);

        link_version(&all, acts.own + acts.first[i], ent_version_acts_own(&acts, i),
                     id && dropped[id->number]);
    }
    return true;
}

/* ---- Adoption. */

static const struct ent_record *record_at(const struct ent_guard *guard, uint32_t place)
{
    return place ? &guard->that->log.records[place - 1] : NULL;
}

/* What was adopted for others on the same day or before. */
static bool stands_beside(const struct ent_guard *guard, const struct ent_record *record)
{
    const struct ent_guarded_amending *row = &guard->amending[guard->at];
    const struct ent_guarded_amending *rows = guard->amending;

    for (uint32_t at = row->before; at; at = rows[at - 1].before)
        if (!rows[at - 1].without_effect && record_at(guard, at)->date.first <= record->date.last)
            return true;
    for (uint32_t at = row->after; at; at = rows[at - 1].after)
        if (record_at(guard, at)->date.first <= record->date.last)
            return true;
    return false;
}

/* VCLT 41(1): two or more of the parties; of acts for one amendment, each for some, all count. */
static int32_t among_parties(struct ent_guard *guard, const struct ent_record *record,
                             const struct ent_list *among)
{
    bool two = false;

    ent_case_count(guard->that, among->count);
    for (uint32_t i = 0; i < among->count; i++) {
        const int32_t party = ent_case_party(guard->that, among->items[i].as.symbol);

        if (party == ENT_NO_PARTY ||
            ent_guard_party_in(guard, party, record->date.last, NULL) == ENT_NO)
            return ent_guard_fails(guard, ENTENTE_E_NOT_A_PARTY, "VCLT 41(1)",
                                   "parties alone modify the agreement among themselves");
        two |= among->items[i].as.symbol != among->items[0].as.symbol;
    }
    if (two || (guard->amending && stands_beside(guard, record)))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_INTER_SE_NOT_PERMITTED, "VCLT 41(1)",
                           "name two parties or more");
}

int32_t ent_guard_amendment(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    const struct ent_record *before =
        guard->amending ? record_at(guard, guard->amending[guard->at].adoption) : NULL;
    const struct ent_list *among = among_of(record);
    int32_t code;

    if (before)
        return ent_guard_duplicate(guard, record, before);
    code = ent_guard_not_ended(guard, record, party);
    if (code)
        return code;
    if (ent_when_reached(&guard->that->entry.general, record->date.last) == ENT_NO)
        return ent_guard_fails(guard, ENTENTE_E_AMEND_BEFORE_FORCE, "VCLT 39, 40",
                               "the negotiating States can still modify the text");
    if (!among)
        return 0;
    if (guard->amendment &&
        entente_object_get_enum(guard->amendment, ENTENTE_FIELD_INTER_SE) == ENTENTE_ANSWER_NO)
        return ent_guard_fails(guard, ENTENTE_E_INTER_SE_NOT_PERMITTED, "VCLT 41(1)", NULL);
    return among_parties(guard, record, among);
}

/* ---- Acceptance and rejection. */

enum ent_tri ent_guard_in_circle(const struct ent_guard *guard, int32_t party,
                                 const struct ent_record *record)
{
    const struct ent_case *that = guard->that;
    const struct ent_party *row = &that->parties[party];
    enum ent_tri in = ENT_NO;

    if (row->period_count == 0)
        return ent_when_reached(&row->entry, record->date.last);
    for (uint32_t i = row->period_count; i-- > 0 && in != ENT_YES;) {
        const struct ent_period *period = &that->periods[row->period_first + i];
        const bool stays = !period->how || period->how->retracted;

        ent_case_count(that, 1);
        if (period->consent.lo > record->date.last ||
            (!stays && period->exit.last <= record->date.first))
            continue;
        in = period->consent.hi <= record->date.first &&
                     (stays || period->exit.first > record->date.last)
                 ? ENT_YES
                 : ENT_MAYBE;
    }
    return in;
}

/* Adopted before, for the party among others: an amendment of which no adoption is told was. */
static int32_t adopted_for(struct ent_guard *guard, const struct ent_record *record)
{
    const struct ent_guarded_amending *row = &guard->amending[guard->at];
    const struct ent_record *adoption = record_at(guard, row->adoption);

    if (row->not_adopted)
        return ent_guard_fails(guard, ENTENTE_E_CHRONOLOGY, "VCLT 39, 40",
                               "the amendment was not adopted");
    if (!adoption && row->others)
        return ent_guard_fails(guard, ENTENTE_E_NOT_A_PARTY, "VCLT 41",
                               "the amendment was adopted among others");
    /* What is dated by its year alone was done behind what it is about. */
    if (!adoption || adoption->date.first <= record->date.last)
        return 0;
    guard->blocked_by = adoption;
    return ent_guard_fails(guard, ENTENTE_E_CHRONOLOGY, "VCLT 39, 40",
                           "an amendment is accepted once it is adopted");
}

/* Whether another act of the party about the amendment says the same, or takes it back. */
enum saying { NOTHING_OF_IT, THE_SAME, THE_CONTRARY };

static enum saying said_by(const struct ent_record *record, const struct ent_record *other)
{
    const bool consents = ent_kind_is(other->type, ENT_IS_CONSENT);
    const bool undoes = other->type == ENTENTE_ACT_INSTRUMENT_WITHDRAWAL;

    if (ent_kind_is(record->type, ENT_IS_PROVISIONAL)) {
        if (ent_kind_is(other->type, ENT_IS_RENOUNCING))
            return THE_CONTRARY;
        return other->type == record->type ? THE_SAME : NOTHING_OF_IT;
    }
    if (ent_kind_is(record->type, ENT_IS_CONSENT)) {
        if (undoes || other->type == ENTENTE_ACT_REJECTION)
            return THE_CONTRARY;
        return consents ? THE_SAME : NOTHING_OF_IT;
    }
    if (undoes || consents)
        return THE_CONTRARY;
    return other->type == record->type ? THE_SAME : NOTHING_OF_IT;
}

/* Whether the party left, perhaps, after the first of two of its acts. */
static bool left_between(const struct ent_guard *guard, const struct ent_record *first,
                         const struct ent_record *second)
{
    const struct ent_party *row = &guard->that->parties[first->party];

    for (uint32_t i = row->period_count; i-- > 0;) {
        const struct ent_period *period = &guard->that->periods[row->period_first + i];

        ent_case_count(guard->that, 1);
        if (period->how && !period->how->retracted && period->exit.first <= second->date.last &&
            period->exit.last >= first->date.first)
            return true;
    }
    return false;
}

/* The same act of the party about the amendment that surely stands. */
static const struct ent_record *stands_already(const struct ent_guard *guard,
                                               const struct ent_record *record)
{
    const struct ent_guarded_amending *rows = guard->amending;
    const struct ent_record *found = NULL;
    uint32_t at;

    for (at = rows[guard->at].before; at && !found; at = rows[at - 1].before) {
        const struct ent_record *other = record_at(guard, at);
        const enum saying said = said_by(record, other);

        if (rows[at - 1].without_effect || said == NOTHING_OF_IT)
            continue;
        if (said == THE_CONTRARY || other->maybe)
            return NULL;
        found = other;
    }
    /* By partial dates it may have been undone in between. */
    for (at = rows[guard->at].after; found && at; at = rows[at - 1].after) {
        const struct ent_record *other = record_at(guard, at);

        if (other->date.first > record->date.last)
            break;
        if (said_by(record, other) == THE_CONTRARY)
            return NULL;
    }
    return found && !left_between(guard, found, record) ? found : NULL;
}

/* VCLT 40(2) to (4): by parties and contracting States, once each. */
int32_t ent_guard_accepted(struct ent_guard *guard, const struct ent_record *record,
                           struct ent_guarded *party)
{
    const struct ent_record *before;
    enum ent_tri in;
    int32_t code;

    if (!party || !guard->amending)
        return 0;
    code = ent_guard_not_ended(guard, record, party);
    if (code)
        return code;
    in = ent_guard_in_circle(guard, record->party, record);
    if (in == ENT_NO)
        return ent_guard_fails(guard, ENTENTE_E_NOT_A_PARTY, "VCLT 40(2)-(4)",
                               "parties and contracting States alone accept an amendment");
    code = adopted_for(guard, record);
    if (code)
        return code;
    guard->perhaps |= in == ENT_MAYBE;
    before = stands_already(guard, record);
    return before ? ent_guard_duplicate(guard, record, before) : 0;
}

/* VCLT 25: before it is in force for the party. */
int32_t ent_guard_applied(struct ent_guard *guard, const struct ent_record *record,
                          struct ent_guarded *party)
{
    const struct ent_symbol *id = ent_object_symbol(record->act, ENTENTE_FIELD_VERSION);
    const struct ent_versions *versions;
    uint32_t row;

    if (!party || !guard->amending)
        return 0;
    if (!ent_guard_provides(guard, record->type))
        return ent_guard_fails(guard, ENTENTE_E_PA_NOT_PROVIDED, "VCLT 25(1)",
                               "record the clause or agreement that allows it");
    versions = ent_versions_of(guard->that);
    row = versions && id ? versions->row_of_symbol[id->number] : 0;
    if (versions && row < versions->count &&
        ent_version_in_force(guard->that, &versions->rows[row], record->party,
                             record->date.first) == ENT_YES)
        return ent_guard_fails(guard, ENTENTE_E_ALREADY_IN_FORCE, "VCLT 25(1)", NULL);
    return ent_guard_accepted(guard, record, party);
}

/* A rejection counts before the day on which the amendment is deemed to be accepted. */
int32_t ent_guard_rejection(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    const struct ent_record *adopted;
    int32_t code, deemed;

    if (!record->other_version || !guard->amending)
        return 0;
    code = ent_guard_accepted(guard, record, party);
    if (code)
        return code;
    adopted = record_at(guard, guard->amending[guard->at].adoption);
    deemed = adopted ? entente_object_get_date(adopted->act, ENTENTE_FIELD_DEEMED_ACCEPTED) : 0;
    if (!deemed || record->date.first < ent_date_span(deemed).last)
        return 0;
    guard->blocked_by = adopted;
    return ent_guard_fails(guard, ENTENTE_E_OPT_OUT_LATE, "VCLT 40", NULL);
}
