/*
 * Versions of the text (VCLT 39 to 41). An amendment is a case of its own over the acts that name
 * it (case_private.h); here it is told whom it binds, by the model of the clause on amendments.
 */
#include "version.h"

#include <entente/act.h>
#include <entente/agreement.h>

#include "case.h"
#include "case_of.h"
#include "ending.h"
#include "rule.h"
#include "version_acts.h"

/* Whom a model binds. */
enum reach { ACCEPTERS, EVERYONE, ALL_BUT_OBJECTORS, SOME };

struct terms {
    const entente_object *clause; /* on amendments, or NULL: VCLT 40 alone */
    int32_t model;
    enum reach reach;
    struct ent_span deemed; /* the day of deemed acceptance: who objects before it is out */
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

static bool member_span(const entente_object *act, int32_t field, struct ent_span *out)
{
    const int32_t date = entente_object_get_date(act, field);

    if (date)
        *out = ent_date_span(date);
    return date != 0;
}

static struct terms read_terms(const struct ent_case *that, const entente_object *adopted)
{
    struct terms terms = {.clause = ent_clause(that->agreement, ENTENTE_FIELD_AMENDMENT),
                          .deemed = {ENT_DAY_NEVER, ENT_DAY_NEVER}};

    terms.model = terms.clause ? entente_object_get_enum(terms.clause, ENTENTE_FIELD_MODEL)
                               : ENTENTE_AMENDMENT_VCLT_DEFAULT;
    terms.reach = reach_of(terms.model);
    if (ent_object_slot(adopted, ENTENTE_FIELD_AMONG))
        terms.reach = SOME;
    if (!member_span(adopted, ENTENTE_FIELD_DEEMED_ACCEPTED, &terms.deemed))
        member_span(adopted, ENTENTE_FIELD_EFFECTIVE, &terms.deemed);
    return terms;
}

/* The last adoption of the version that counts. */
static const struct ent_record *find_adoption(const struct ent_case *amendment)
{
    const struct ent_record *found = NULL;

    ent_case_count(amendment, amendment->log.count);
    for (uint32_t i = 0; i < amendment->log.count; i++) {
        const struct ent_record *record = &amendment->log.records[i];

        if (record->type == ENTENTE_ACT_AMENDMENT_ADOPTED && !record->other_version)
            found = record;
    }
    return found;
}

/* The day that the adoption itself names, where it needs nobody's acceptance. */
static bool day_of_adoption(const struct terms *terms, const struct ent_record *adoption,
                            struct ent_when *out)
{
    const bool ruled = entente_object_has(terms->clause, ENTENTE_FIELD_ENTRY);
    const bool needs_nobody = terms->reach == ALL_BUT_OBJECTORS ||
                              terms->model == ENTENTE_AMENDMENT_ADJUSTMENT ||
                              terms->model == ENTENTE_AMENDMENT_SIMPLIFIED_REVISION;
    struct ent_span day;

    if (!adoption)
        return false;
    if (!needs_nobody && (ruled || terms->reach != SOME))
        return false;
    if (!member_span(adoption->act, ENTENTE_FIELD_EFFECTIVE, &day)) {
        if (ruled || !needs_nobody)
            return false;
        if (!member_span(adoption->act, ENTENTE_FIELD_DEEMED_ACCEPTED, &day))
            day = adoption->date;
    }
    *out = ent_when_span(day);
    if (adoption->maybe)
        out->hi = out->base_hi = ENT_DAY_NEVER;
    return true;
}

/* Objections count before the day of deemed acceptance; until then they can still come. */
static bool apply_block(struct ent_case *amendment, const struct terms *terms,
                        struct ent_when *entry)
{
    const entente_object *blocked = entente_object_get_object(terms->clause, ENTENTE_FIELD_BLOCKED);
    const bool open = terms->deemed.first != ENT_DAY_NEVER && terms->deemed.last > amendment->on;
    ent_day last = amendment->on;
    int32_t rule;
    enum ent_tri truth;

    if (!blocked)
        return true;
    if (terms->deemed.first != ENT_DAY_NEVER)
        last = terms->deemed.first - 1;
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

/* The last record of a party about the version, of one kind. */
static const struct ent_record *last_record(const struct ent_case *amendment, uint32_t party,
                                            int32_t type)
{
    const struct ent_party *row = &amendment->parties[party];

    for (uint32_t i = row->record_count; i > 0; i--) {
        const struct ent_record *record =
            &amendment->log.records[amendment->by_party[row->record_first + i - 1]];

        if (record->type == type && !record->other_version)
            return record;
    }
    return NULL;
}

static bool is_among(const entente_object *adopted, const struct ent_symbol *party)
{
    const struct ent_list *among = ent_object_list(adopted, ENTENTE_FIELD_AMONG);

    for (uint32_t i = 0; among && i < among->count; i++)
        if (among->items[i].as.symbol == party)
            return true;
    return false;
}

static void bind(struct ent_version_party *row, uint8_t cause, const entente_object *act,
                 const struct ent_when *a, const struct ent_when *b)
{
    row->cause = cause;
    row->act = act;
    row->entry = ent_when_later(a, b);
}

/* VCLT 40(5): by its consent after the amendment's entry it joined the text as amended. */
static bool joins_after(const struct ent_case *that, uint32_t party, const struct ent_when *entry,
                        struct ent_version_party *row)
{
    const struct ent_party *own = &that->parties[party];
    const entente_object *act =
        own->period_count > 0 ? that->periods[own->period_first + own->period_count - 1].act : NULL;

    if (!act || own->consent.hi <= entry->lo)
        return false;
    bind(row, ENT_VERSION_NEWCOMER, act, &own->entry, entry);
    if (own->consent.lo <= entry->hi)
        row->entry.hi = row->entry.base_hi = ENT_DAY_NEVER;
    return true;
}

/* The acceptance of a party that stands, with the day on which it brings the version. */
static const struct ent_period *acceptance(const struct ent_case *amendment, uint32_t party)
{
    const struct ent_party *row = &amendment->parties[party];
    const struct ent_period *last;

    if (row->period_count == 0)
        return NULL;
    last = &amendment->periods[row->period_first + row->period_count - 1];
    return last->before_force || last->exit.last <= amendment->on ? NULL : last;
}

static void bind_by_acceptance(const struct ent_case *that, const struct ent_case *amendment,
                               uint32_t party, struct ent_version_party *row)
{
    const struct ent_period *period = acceptance(amendment, party);

    if (period)
        bind(row, ENT_VERSION_ACCEPTED, period->act, &that->parties[party].entry, &period->entry);
}

static void bind_tacitly(const struct ent_case *that, const struct ent_case *amendment,
                         const struct terms *terms, uint32_t party,
                         const struct ent_version *version, struct ent_version_party *row)
{
    const struct ent_record *objection = last_record(amendment, party, ENTENTE_ACT_REJECTION);
    const bool out = objection && objection->day.first < terms->deemed.last;

    if (!out) {
        bind(row, ENT_VERSION_TACIT, version->adopted, &that->parties[party].entry,
             &version->entry);
        return;
    }
    bind_by_acceptance(that, amendment, party, row);
    if (row->cause && !entente_object_has(terms->clause, ENTENTE_FIELD_ENTRY)) {
        const struct ent_when since =
            ent_when_later(&acceptance(amendment, party)->consent, &version->entry);

        bind(row, ENT_VERSION_ACCEPTED, row->act, &that->parties[party].entry, &since);
    }
    if (!row->cause && (objection->maybe || objection->day.last >= terms->deemed.first)) {
        bind(row, ENT_VERSION_TACIT, version->adopted, &that->parties[party].entry,
             &version->entry);
        row->entry.hi = row->entry.base_hi = ENT_DAY_NEVER;
    }
}

static void bind_party(const struct ent_case *that, const struct ent_case *amendment,
                       const struct terms *terms, uint32_t party, const struct ent_version *version)
{
    struct ent_version_party *row = &version->parties[party];
    const struct ent_when *own = &that->parties[party].entry;

    *row = (struct ent_version_party){.entry = ent_when_pending(that->on)};
    if (ent_when_state(&version->entry) == ENTENTE_ENTRY_NEVER) {
        row->entry = ent_when_never();
        return;
    }
    switch (terms->reach) {
    case EVERYONE:
        bind(row, ENT_VERSION_ALL, version->adopted, own, &version->entry);
        break;
    case ALL_BUT_OBJECTORS:
        bind_tacitly(that, amendment, terms, party, version, row);
        break;
    case SOME:
        if (is_among(version->adopted, that->parties[party].id))
            bind(row, ENT_VERSION_AMONG, version->adopted, own, &version->entry);
        else
            row->entry = ent_when_never();
        break;
    default:
        bind_by_acceptance(that, amendment, party, row);
        if (!row->cause)
            joins_after(that, party, &version->entry, row);
        break;
    }
}

static bool fill_amendment(struct ent_case *that, struct ent_version *version,
                           const struct ent_version_acts *acts, uint32_t at,
                           entente_findings *findings)
{
    const struct ent_symbol *id = ent_object_symbol(version->object, ENTENTE_FIELD_ID);
    struct ent_case *amendment =
        ent_case_of_amendment(that, id, acts->records, ent_version_acts_gather(acts, at), findings);
    bool done;

    if (!amendment)
        return false;

    const struct ent_record *adoption = find_adoption(amendment);

    version->adopted = adoption ? adoption->act : NULL;

    const struct terms terms = read_terms(that, version->adopted);

    version->entry = amendment->entry.general;
    if (!amendment->entry.determined)
        day_of_adoption(&terms, adoption, &version->entry);
    done = apply_block(amendment, &terms, &version->entry);
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; done && i < that->party_count; i++) {
        bind_party(that, amendment, &terms, i, version);
        ent_ending_cut(that, &version->parties[i].entry);
    }
    ent_ending_cut(that, &version->entry);
    ent_case_free(amendment);
    return done;
}

bool ent_version_is_draft(const struct ent_case *that, const struct ent_symbol *id)
{
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (ent_kind_is(record->type, ENT_IS_NAMING) &&
            ent_object_symbol(record->act, ENTENTE_FIELD_VERSION) == id)
            return true;
    }
    return false;
}

static void fill_first(const struct ent_case *that, struct ent_version *version)
{
    version->entry = that->entry.general;
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_party *party = &that->parties[i];
        const struct ent_period *last =
            party->period_count > 0 ? &that->periods[party->period_first + party->period_count - 1]
                                    : NULL;

        version->parties[i] =
            (struct ent_version_party){party->entry, last ? last->act : NULL, ENT_VERSION_FIRST};
    }
}

static bool begin_row(struct ent_case *that, struct ent_version *version,
                      const entente_object *object)
{
    const struct ent_symbol *id = ent_object_symbol(object, ENTENTE_FIELD_ID);

    version->object = object;
    version->id = id ? id->text : "";
    version->entry = ent_when_never();
    version->parties =
        ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof *version->parties);
    return version->parties != NULL;
}

/* The amendments of a treaty, one after the other. */
struct amending {
    struct ent_version_acts acts;
    entente_findings *findings;          /* what is to say of the clause is said once */
    const struct ent_version *untouched; /* the first about which nobody did anything: all others
                                            are like it */
};

static bool add_amendment(struct ent_case *that, struct ent_version *version, uint32_t at,
                          struct amending *all)
{
    const bool own = ent_version_acts_own(&all->acts, at) > 0;

    version->amendment = true;
    if (!own && all->untouched) {
        version->entry = all->untouched->entry;
        version->parties = all->untouched->parties;
        return true;
    }
    if (!fill_amendment(that, version, &all->acts, at, all->findings))
        return false;
    all->findings = NULL;
    if (!own)
        all->untouched = version;
    return true;
}

bool ent_versions_new(struct ent_case *that, struct ent_versions *out)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_VERSIONS);
    struct amending all = {.findings = that->findings};

    *out = (struct ent_versions){.count = list ? list->count : 0};
    out->rows = ent_pool_array_zero(&that->pool, (size_t)out->count + 1, sizeof *out->rows);
    if (!out->rows || (list && !ent_version_acts_new(that, list, &all.acts)))
        return false;
    for (uint32_t i = 0; i < out->count; i++) {
        struct ent_version *version = &out->rows[i];

        if (!begin_row(that, version, list->items[i].as.object))
            return false;
        if (i == 0)
            fill_first(that, version);
        else if (!all.acts.drafts[i] && !add_amendment(that, version, i, &all))
            return false;
    }
    return true;
}

/* Whether a version is in force for a party on a day (after T: if nothing more happens). It does
 * not ask whether the treaty itself still is. */
static enum ent_tri version_on(const struct ent_case *that, const struct ent_version *version,
                               int32_t party, ent_day day)
{
    const struct ent_version_party *row = &version->parties[party];
    const ent_day lo = day <= that->on ? row->entry.lo : row->entry.base_lo;
    const ent_day hi = day <= that->on ? row->entry.hi : row->entry.base_hi;

    if (row->cause == ENT_VERSION_NOT_BOUND)
        return ENT_NO;
    if (hi <= day)
        return ENT_YES;
    return lo <= day ? ENT_MAYBE : ENT_NO;
}

static bool binds(const struct ent_case *that, const struct ent_versions *versions, uint32_t at,
                  int32_t party, ent_day day)
{
    return versions->rows[at].amendment &&
           version_on(that, &versions->rows[at], party, day) == ENT_YES;
}

uint32_t ent_version_of_party(const struct ent_case *that, const struct ent_versions *versions,
                              int32_t party, ent_day day)
{
    for (uint32_t i = versions->count; i > 1; i--)
        if (binds(that, versions, i - 1, party, day))
            return i - 1;
    return 0;
}

uint32_t ent_version_of_pair(const struct ent_case *that, const struct ent_versions *versions,
                             int32_t a, int32_t b, ent_day day, bool *same)
{
    uint32_t common = 0;

    *same = true;
    for (uint32_t i = versions->count; i > 1 && common == 0; i--) {
        const bool in_a = binds(that, versions, i - 1, a, day);
        const bool in_b = binds(that, versions, i - 1, b, day);

        if (in_a && in_b)
            common = i - 1;
        else if (in_a || in_b)
            *same = false;
    }
    return common;
}
