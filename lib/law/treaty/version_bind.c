/*
 * Whom an amendment binds, by the model of the clause on amendments and by what was adopted: for all,
 * or among some, each perhaps on days of its own.
 */
#include "version_bind.h"

#include <entente/act.h>
#include <entente/agreement.h>

#include "case.h"
#include "ending.h"
#include "provisional_application.h"
#include "rule.h"
#include "sorting.h"
#include "version.h"

/* Whom a model binds. */
enum reach { ACCEPTERS, EVERYONE, ALL_BUT_OBJECTORS };

/* One act that adopts the amendment, and what follows from it; without act: where none is told. */
struct adoption {
    const struct ent_record *record;
    const struct ent_value *among; /* NULL: it is for all others */
    struct ent_span deemed;        /* the day of deemed acceptance: who objects before it is out */
    struct ent_when entry;
};

struct binding {
    struct ent_case *that, *amendment;
    const entente_object *clause; /* on amendments, or NULL: VCLT 40 alone */
    int32_t model;
    enum reach reach;
    struct adoption *adoptions; /* the last is the general one, told or not */
    uint32_t adoption_count;
    bool general; /* it is for others than those among whom it was adopted */
    uint32_t *of; /* by party: the adoption among some that names it, and 1; 0: none */
    struct ent_version *version;
};

static enum reach reach_of(int32_t model)
{
    switch (model) {
    case ENTENTE_AMENDMENT_ALL_AFTER_SHARE:
    case ENTENTE_AMENDMENT_ALL_UNANIMOUS:
    case ENTENTE_AMENDMENT_ADJUSTMENT:
    case ENTENTE_AMENDMENT_SIMPLIFIED_REVISION:
        return EVERYONE;
    case ENTENTE_AMENDMENT_TACIT:
    case ENTENTE_AMENDMENT_ANNEX_OPT_OUT:
        return ALL_BUT_OBJECTORS;
    default:
        return ACCEPTERS;
    }
}

/* ---- What was adopted. */

static bool member_span(const entente_object *act, int32_t field, struct ent_span *out)
{
    const int32_t date = entente_object_get_date(act, field);

    if (date)
        *out = ent_date_span(date);
    return date != 0;
}

static void name_parties(struct binding *all, uint32_t at)
{
    const struct ent_list *among = all->adoptions[at].among->as.list;

    ent_case_count(all->that, among->count);
    for (uint32_t i = 0; i < among->count; i++) {
        const int32_t party = ent_case_party(all->that, among->items[i].as.symbol);

        if (party != ENT_NO_PARTY)
            all->of[party] = at + 1;
    }
}

static void add_adoption(struct binding *all, const struct ent_record *record,
                         const struct ent_value *among)
{
    const entente_object *act = record ? record->act : NULL;
    struct adoption *out = &all->adoptions[all->adoption_count++];

    *out = (struct adoption){record, among, {ENT_DAY_NEVER, ENT_DAY_NEVER}, ent_when_never()};
    if (!member_span(act, ENTENTE_FIELD_DEEMED_ACCEPTED, &out->deemed))
        member_span(act, ENTENTE_FIELD_EFFECTIVE, &out->deemed);
    if (among)
        name_parties(all, all->adoption_count - 1);
}

/* Of several that are for all the last counts. */
static void note_adopted(struct binding *all, const struct ent_record *record)
{
    struct ent_when when = ent_when_span(record->date);

    if (record->maybe)
        when.hi = when.base_hi = ENT_DAY_NEVER;
    all->version->adopted = ent_when_earlier(&all->version->adopted, &when);
}

static bool read_adoptions(struct binding *all)
{
    const struct ent_log *log = &all->amendment->log;
    struct ent_pool *pool = &all->amendment->pool;
    const struct ent_record *general = NULL;

    all->adoptions = ent_pool_array(pool, (size_t)log->of_type[ENTENTE_ACT_AMENDMENT_ADOPTED] + 1,
                                    sizeof *all->adoptions);
    all->version->adopted = ent_when_never();
    all->of = ent_pool_array_zero(pool, (size_t)all->that->party_count + 1, sizeof *all->of);
    if (!all->adoptions || !all->of)
        return false;
    ent_case_count(all->that, log->count);
    for (uint32_t i = 0; i < log->count; i++) {
        const struct ent_record *record = &log->records[i];
        const struct ent_value *among;

        if (!record->other_version && ent_kind_is(record->type, ENT_IS_AMENDING | ENT_IS_CONSENT))
            note_adopted(all, record);
        if (record->type != ENTENTE_ACT_AMENDMENT_ADOPTED || record->other_version)
            continue;
        among = ent_object_slot(record->act, ENTENTE_FIELD_AMONG);
        if (among)
            add_adoption(all, record, among);
        else
            general = record;
    }
    all->general = general || all->adoption_count == 0;
    add_adoption(all, general, NULL);
    return true;
}

static bool needs_nobody(const struct binding *all)
{
    return all->reach == ALL_BUT_OBJECTORS || all->model == ENTENTE_AMENDMENT_ADJUSTMENT ||
           all->model == ENTENTE_AMENDMENT_SIMPLIFIED_REVISION;
}

/* The day that the adoption itself names, where it needs nobody's acceptance. */
static bool day_of_adoption(const struct binding *all, struct adoption *adoption)
{
    const bool ruled = entente_object_has(all->clause, ENTENTE_FIELD_ENTRY);
    const struct ent_record *record = adoption->record;
    struct ent_span day;

    if (!record)
        return false;
    if (!needs_nobody(all) && (ruled || !adoption->among))
        return false;
    if (!member_span(record->act, ENTENTE_FIELD_EFFECTIVE, &day)) {
        if (ruled || !needs_nobody(all))
            return false;
        if (!member_span(record->act, ENTENTE_FIELD_DEEMED_ACCEPTED, &day))
            day = record->date;
    }
    adoption->entry = ent_when_span(day);
    if (record->maybe)
        adoption->entry.hi = adoption->entry.base_hi = ENT_DAY_NEVER;
    return true;
}

/* Without a clause or a day: when all of those among whom it was made have consented (VCLT 41). */
static bool by_consents(struct binding *all, struct adoption *adoption)
{
    int32_t rule;

    adoption->entry = all->amendment->entry.general;
    if (!adoption->among || all->amendment->entry.determined ||
        entente_object_has(all->clause, ENTENTE_FIELD_ENTRY))
        return true;
    rule = ent_rule_consents_of(all->amendment, adoption->among);
    if (rule == ENT_NO_RULE)
        return false;
    adoption->entry = ent_rule_value(all->amendment, rule, ENT_NO_PARTY, -1);
    return true;
}

/* Objections count before the day of deemed acceptance; until then they can still come. */
static bool apply_block(struct binding *all, struct adoption *adoption)
{
    struct ent_case *amendment = all->amendment;
    const entente_object *blocked = entente_object_get_object(all->clause, ENTENTE_FIELD_BLOCKED);
    const struct ent_span deemed = adoption->deemed;
    struct ent_when *entry = &adoption->entry;
    const bool open = deemed.first != ENT_DAY_NEVER && deemed.last > amendment->on;
    ent_day last = amendment->on;
    int32_t rule;
    enum ent_tri truth;

    if (!blocked)
        return true;
    if (deemed.first != ENT_DAY_NEVER)
        last = deemed.first - 1;
    else if (ent_when_date(entry) <= last)
        last = ent_when_date(entry) - 1;
    rule = ent_rule_compile(amendment, blocked);
    if (rule == ENT_NO_RULE)
        return false;
    truth = ent_rule_holds(amendment, rule, ENT_NO_PARTY, -1, last);
    if (open)
        entry->hi = ENT_DAY_NEVER;
    if (truth == ENT_YES && open)
        entry->base_lo = entry->base_hi = ENT_DAY_NEVER;
    else if (truth == ENT_YES)
        *entry = ent_when_never();
    else if (truth == ENT_MAYBE)
        entry->hi = entry->base_hi = ENT_DAY_NEVER;
    return !amendment->rules.failed;
}

/* A day that was determined is that of the amendment, where only one act adopted it. */
static bool find_entries(struct binding *all)
{
    const uint32_t count = all->adoption_count - !all->general;
    const bool determined = all->amendment->entry.determined && count == 1;

    for (uint32_t i = 0; i < count; i++) {
        struct adoption *adoption = &all->adoptions[i];

        if (determined || !day_of_adoption(all, adoption))
            if (!by_consents(all, adoption))
                return false;
        if (!apply_block(all, adoption))
            return false;
        all->version->entry =
            i == 0 ? adoption->entry : ent_when_earlier(&all->version->entry, &adoption->entry);
    }
    return true;
}

/* ---- One party, in one period of its consent. */

struct party {
    uint32_t index;
    const struct ent_period *period; /* NULL: it never consented */
    const struct ent_when *entry;    /* of the treaty for it */
    bool first;                      /* its first period */
    struct ent_version_party *row;
};

static void bind(const struct party *party, uint8_t cause, const entente_object *act,
                 const struct ent_when *since)
{
    party->row->cause = cause;
    party->row->act = act;
    party->row->entry = ent_when_later(party->entry, since);
}

/* VCLT 40(5): what it joined after the amendment's entry is the text as amended. */
static bool joins_after(const struct binding *all, const struct party *party,
                        const struct ent_when *entry)
{
    const struct ent_period *period = party->period;
    const struct ent_when *joined =
        period && !all->that->question->policies.later_by_entry ? &period->consent : party->entry;

    if (!period || joined->hi <= entry->lo)
        return false;
    bind(party, ENT_VERSION_NEWCOMER, period->act, entry);
    if (joined->lo <= entry->hi)
        party->row->entry.hi = party->row->entry.base_hi = ENT_DAY_NEVER;
    return true;
}

/* The last acceptance of the party in the period, which was not taken back, with the day on which it
 * brings the version. */
static const struct ent_period *acceptance(const struct binding *all, const struct party *party)
{
    const struct ent_party *row = &all->amendment->parties[party->index];
    const struct ent_span *exit = party->period ? &party->period->exit : NULL;

    for (uint32_t i = row->period_count; i-- > 0;) {
        const struct ent_period *period = &all->amendment->periods[row->period_first + i];

        ent_case_count(all->that, 1);
        if (exit && period->consent.lo >= exit->last)
            continue;
        if (!party->first && period->consent.hi < party->period->consent.lo)
            return NULL;
        return period->before_force || (period->exit.last <= all->amendment->on &&
                                        (!exit || period->exit.last < exit->last))
                   ? NULL
                   : period;
    }
    return NULL;
}

static void bind_by_acceptance(const struct binding *all, const struct party *party)
{
    const struct ent_period *period = acceptance(all, party);

    if (period)
        bind(party, ENT_VERSION_ACCEPTED, period->act, &period->entry);
}

/* The last rejection of the version by the party, in the period. */
static const struct ent_record *rejection(const struct binding *all, const struct party *party)
{
    const struct ent_case *amendment = all->amendment;
    const struct ent_party *row = &amendment->parties[party->index];

    ent_case_count(all->that, row->record_count);
    for (uint32_t i = row->record_count; i-- > 0;) {
        const struct ent_record *record =
            &amendment->log.records[amendment->by_party[row->record_first + i]];

        if (record->type != ENTENTE_ACT_REJECTION || record->other_version ||
            (party->period && record->day.first >= party->period->exit.last))
            continue;
        return party->first || record->day.last >= party->period->consent.lo ? record : NULL;
    }
    return NULL;
}

/* By what was adopted, unless it objects in time; then by its own acceptance. */
static void bind_unless_rejected(const struct binding *all, const struct party *party,
                                 const struct adoption *adoption, uint8_t cause)
{
    const struct ent_record *no = rejection(all, party);
    const entente_object *act = adoption->record ? adoption->record->act : NULL;

    if (!no || no->day.first >= adoption->deemed.last) {
        bind(party, cause, act, &adoption->entry);
        return;
    }
    bind_by_acceptance(all, party);
    if (party->row->cause && !entente_object_has(all->clause, ENTENTE_FIELD_ENTRY)) {
        const struct ent_when since =
            ent_when_later(&acceptance(all, party)->consent, &adoption->entry);

        bind(party, ENT_VERSION_ACCEPTED, party->row->act, &since);
    }
    if (!party->row->cause && (no->maybe || no->day.last >= adoption->deemed.first)) {
        bind(party, cause, act, &adoption->entry);
        party->row->entry.hi = party->row->entry.base_hi = ENT_DAY_NEVER;
    }
}

static void bind_party(const struct binding *all, const struct party *party)
{
    const uint32_t of = all->of[party->index];
    const struct adoption *adoption = &all->adoptions[of ? of - 1 : all->adoption_count - 1];

    *party->row = (struct ent_version_party){.entry = ent_when_pending(all->that->on)};
    if ((!of && !all->general) || ent_when_state(&adoption->entry) == ENTENTE_ENTRY_NEVER)
        party->row->entry = ent_when_never();
    else if (of)
        bind_unless_rejected(all, party, adoption, ENT_VERSION_AMONG);
    else if (all->reach == EVERYONE)
        bind(party, ENT_VERSION_ALL, adoption->record ? adoption->record->act : NULL,
             &adoption->entry);
    else if (all->reach == ALL_BUT_OBJECTORS)
        bind_unless_rejected(all, party, adoption, ENT_VERSION_TACIT);
    else
        bind_by_acceptance(all, party);
    if (!of && all->general && all->reach == ACCEPTERS && !party->row->cause)
        joins_after(all, party, &adoption->entry);
    ent_ending_cut(all->that, &party->row->entry);
}

static void bind_periods(const struct binding *all, uint32_t index)
{
    const struct ent_party *row = &all->that->parties[index];
    const uint32_t count = row->period_count;
    struct party party = {.index = index,
                          .entry = &row->entry,
                          .first = count <= 1,
                          .row = &all->version->parties[index]};

    party.period = count > 0 ? &all->that->periods[row->period_first + count - 1] : NULL;
    bind_party(all, &party);
    for (uint32_t i = 0; all->version->periods && i < count; i++) {
        party.period = &all->that->periods[row->period_first + i];
        party.entry = &party.period->entry;
        party.first = i == 0;
        party.row = &all->version->periods[row->period_first + i];
        bind_party(all, &party);
    }
    ent_case_count(all->that, 1 + (uint64_t)count);
}

/* ---- Provisional application (VCLT 25). */

struct turning {
    struct ent_pool *pool;
    ent_day *days;
    uint32_t count, capacity;
    bool failed;
};

static void add_turn(void *context, struct ent_span days)
{
    struct turning *all = context;
    const ent_day both[] = {days.first, days.last};

    for (size_t i = 0; i < 2 && !all->failed; i++) {
        if (all->count == all->capacity) {
            const uint32_t more = 2 * all->capacity + 8;
            ent_day *grown =
                ent_pool_resize(all->pool, all->days, all->capacity * sizeof *all->days,
                                ent_product((size_t)more, sizeof *all->days));

            all->failed = !grown;
            if (all->failed)
                return;
            all->days = grown;
            all->capacity = more;
        }
        all->days[all->count++] = both[i];
    }
}

/* Each day up to that of the question on which it can change. */
static bool turns_of(struct binding *all, uint32_t party, struct ent_version_turns *out)
{
    struct ent_case *amendment = all->amendment;
    const struct ent_party *row = &amendment->parties[party];
    struct turning turning = {.pool = &amendment->pool};
    struct ent_version_turn *items;
    struct ent_when since;

    ent_provisional_turns(amendment, (int32_t)party, add_turn, &turning);
    for (uint32_t i = 0; i < row->change_count; i++)
        add_turn(&turning, (struct ent_span){amendment->own_changes[row->change_first + i].day,
                                             amendment->own_changes[row->change_first + i].day});
    for (uint32_t i = 0; i < row->period_count; i++) {
        const struct ent_when *entry = &amendment->periods[row->period_first + i].entry;

        add_turn(&turning, (struct ent_span){entry->lo, entry->hi});
    }
    if (turning.failed)
        return false;
    turning.count = ent_sort_days(turning.days, turning.count);
    items = ent_pool_array(&all->that->pool, (size_t)turning.count + 1, sizeof *items);
    out->items = items;
    for (uint32_t i = 0; items && i < turning.count && turning.days[i] <= amendment->on; i++)
        items[out->count++] = (struct ent_version_turn){
            turning.days[i],
            (uint8_t)ent_provisional_on(amendment, (int32_t)party, turning.days[i], &since)};
    ent_case_count(all->that, turning.count);
    return items != NULL;
}

static bool find_applied(struct binding *all)
{
    struct ent_case *amendment = all->amendment;

    if (ent_log_count(&amendment->log, ENT_IS_PROVISIONAL) == 0)
        return true;
    if (!ent_provisional_application_new(amendment))
        return false;
    all->version->applied = ent_pool_array_zero(
        &all->that->pool, (size_t)all->that->party_count + 1, sizeof *all->version->applied);
    for (uint32_t i = 0; all->version->applied && i < all->that->party_count; i++)
        if (ent_acts_meet(amendment->parties[i].kinds, ent_acts_provisional) &&
            !turns_of(all, i, &all->version->applied[i]))
            return false;
    return all->version->applied != NULL;
}

bool ent_version_bind(struct ent_case *that, struct ent_case *amendment,
                      struct ent_version *version)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_AMENDMENT);
    struct binding all = {
        .that = that,
        .amendment = amendment,
        .clause = clause,
        .model = clause ? entente_object_get_enum(clause, ENTENTE_FIELD_MODEL)
                        : ENTENTE_AMENDMENT_VCLT_DEFAULT,
        .version = version,
    };

    all.reach = reach_of(all.model);
    if (!read_adoptions(&all) || !find_entries(&all))
        return false;
    for (uint32_t i = 0; i < that->party_count; i++)
        bind_periods(&all, i);
    ent_ending_cut(that, &version->entry);
    return find_applied(&all) && !that->rules.failed && !amendment->rules.failed;
}
