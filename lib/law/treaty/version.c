/*
 * Versions of the text (VCLT 39 to 41). An amendment is a case of its own over the acts that name
 * it (case_of.h); whom it binds is told by version_bind.c.
 */
#include "version.h"

#include <entente/act.h>
#include <entente/agreement.h>

#include "case.h"
#include "case_of.h"
#include "stands.h"
#include "version_acts.h"
#include "version_bind.h"

static bool fill_amendment(struct ent_case *that, struct ent_version *version,
                           const struct ent_version_acts *acts, uint32_t at,
                           entente_findings *findings)
{
    const struct ent_symbol *id = ent_object_symbol(version->object, ENTENTE_FIELD_ID);
    struct ent_case *amendment =
        ent_case_of_amendment(that, id, acts->records, ent_version_acts_gather(acts, at), findings);
    const bool done = amendment && ent_version_bind(that, amendment, version);

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
                      const entente_object *object, bool returned)
{
    const struct ent_symbol *id = ent_object_symbol(object, ENTENTE_FIELD_ID);

    version->object = object;
    version->id = id ? id->text : "";
    version->entry = version->adopted = ent_when_never();
    version->parties =
        ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof *version->parties);
    if (returned)
        version->periods = ent_pool_array_zero(&that->pool, (size_t)that->period_count + 1,
                                               sizeof *version->periods);
    return version->parties && (!returned || version->periods);
}

/* The amendments of a treaty, one after the other. */
struct amending_terms {
    struct ent_version_acts acts;
    entente_findings *findings;          /* what is to say of the clause is said once */
    const struct ent_version *untouched; /* the first about which nobody did anything: all others
                                            are like it */
};

static bool add_amendment(struct ent_case *that, struct ent_version *version, uint32_t at,
                          struct amending_terms *all)
{
    const bool own = ent_version_acts_own(&all->acts, at) > 0;

    version->amendment = true;
    if (!own && all->untouched) {
        version->entry = all->untouched->entry;
        version->parties = all->untouched->parties;
        version->periods = all->untouched->periods;
        return true;
    }
    if (!fill_amendment(that, version, &all->acts, at, all->findings))
        return false;
    all->findings = NULL;
    if (!own)
        all->untouched = version;
    return true;
}

static bool place_symbols(struct ent_case *that, struct ent_versions *out)
{
    out->row_of_symbol =
        ent_pool_array(&that->pool, (size_t)that->symbol_count + 1, sizeof *out->row_of_symbol);
    for (uint32_t i = 0; out->row_of_symbol && i < that->symbol_count; i++)
        out->row_of_symbol[i] = out->count;
    for (uint32_t i = out->count; out->row_of_symbol && i-- > 0;) {
        const struct ent_symbol *id = ent_object_symbol(out->rows[i].object, ENTENTE_FIELD_ID);

        if (id && id->number < that->symbol_count)
            out->row_of_symbol[id->number] = i;
    }
    return out->row_of_symbol != NULL;
}

static bool work_out(struct ent_case *that, struct ent_versions *out)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_VERSIONS);
    struct amending_terms all = {.findings = that->findings};
    const bool returned = ent_anyone_returned(that);

    *out = (struct ent_versions){.count = list ? list->count : 0};
    out->rows = ent_pool_array_zero(&that->pool, (size_t)out->count + 1, sizeof *out->rows);
    if (!out->rows || (list && !ent_version_acts_new(that, list, &all.acts)))
        return false;
    for (uint32_t i = 0; i < out->count; i++) {
        struct ent_version *version = &out->rows[i];

        if (!begin_row(that, version, list->items[i].as.object, i > 0 && returned))
            return false;
        if (i == 0)
            fill_first(that, version);
        else if (!all.acts.drafts[i] && !add_amendment(that, version, i, &all))
            return false;
    }
    return place_symbols(that, out);
}

const struct ent_versions *ent_versions_of(struct ent_case *that)
{
    struct ent_versions *made;

    if (that->versions)
        return that->versions;
    made = ent_pool_alloc_zero(&that->pool, sizeof *made);
    if (!made || !work_out(that, made)) {
        that->rules.failed = true;
        return NULL;
    }
    that->versions = made;
    return made;
}

/* In the period of the party that a day is in; the last one where it is in none. */
static const struct ent_version_party *
row_on(const struct ent_case *that, const struct ent_version *version, int32_t party, ent_day day)
{
    const struct ent_period *period = version->periods ? ent_period_on(that, party, day) : NULL;

    return period ? &version->periods[period - that->periods] : &version->parties[party];
}

enum ent_tri ent_version_in_force(const struct ent_case *that, const struct ent_version *version,
                                  int32_t party, ent_day day)
{
    const struct ent_version_party *row = row_on(that, version, party, day);
    const ent_day lo = day <= that->on ? row->entry.lo : row->entry.base_lo;
    const ent_day hi = day <= that->on ? row->entry.hi : row->entry.base_hi;

    if (row->cause == ENT_VERSION_NOT_BOUND)
        return ENT_NO;
    if (hi <= day)
        return ENT_YES;
    return lo <= day ? ENT_MAYBE : ENT_NO;
}

static enum ent_tri version_applied_on(const struct ent_version *version, int32_t party,
                                       ent_day day)
{
    const struct ent_version_turns *turns = version->applied ? &version->applied[party] : NULL;
    enum ent_tri in = ENT_NO;

    for (uint32_t i = 0; turns && i < turns->count && turns->items[i].day <= day; i++)
        in = (enum ent_tri)turns->items[i].in;
    return in;
}

/* In force for it, or applied provisionally. */
static enum ent_tri holds_on(const struct ent_case *that, const struct ent_version *version,
                             int32_t party, ent_day day)
{
    return ent_tri_either(ent_version_in_force(that, version, party, day),
                          version_applied_on(version, party, day));
}

enum ent_tri ent_version_of_both(const struct ent_case *that, const struct ent_version *version,
                                 int32_t a, int32_t b, ent_day day)
{
    enum ent_tri both = version->amendment ? holds_on(that, version, a, day) : ENT_NO;

    if (both != ENT_NO && b != ENT_NO_PARTY)
        both = ent_tri_both(both, holds_on(that, version, b, day));
    return both;
}

ent_day ent_version_from(const struct ent_case *that, const struct ent_version *version, int32_t a,
                         int32_t b, ent_day day)
{
    const ent_day from = row_on(that, version, a, day)->entry.lo;

    return b == ENT_NO_PARTY ? from : ent_day_later(from, row_on(that, version, b, day)->entry.lo);
}

uint32_t ent_version_of_party(const struct ent_case *that, const struct ent_versions *versions,
                              int32_t party, ent_day day)
{
    for (uint32_t i = versions->count; i > 1; i--)
        if (versions->rows[i - 1].amendment &&
            ent_version_in_force(that, &versions->rows[i - 1], party, day) == ENT_YES)
            return i - 1;
    return 0;
}

struct ent_governing ent_version_of_pair(const struct ent_case *that,
                                         const struct ent_versions *versions, int32_t a, int32_t b,
                                         ent_day day)
{
    struct ent_governing out = {.same = true};

    for (uint32_t i = versions->count; i > 1 && out.at == 0; i--) {
        const struct ent_version *version = &versions->rows[i - 1];
        const enum ent_tri both = ent_version_of_both(that, version, a, b, day);
        const enum ent_tri in_a =
            version->amendment ? ent_version_in_force(that, version, a, day) : ENT_NO;
        const enum ent_tri in_b =
            version->amendment ? ent_version_in_force(that, version, b, day) : ENT_NO;

        if (both == ENT_YES) {
            out.at = i - 1;
            out.provisional = in_a != ENT_YES || in_b != ENT_YES;
        } else if (in_a == ENT_YES || in_b == ENT_YES) {
            out.same = false;
        }
        out.doubtful |=
            both != ENT_YES && (in_a == ENT_MAYBE || in_b == ENT_MAYBE || both == ENT_MAYBE);
    }
    return out;
}
