#include "version_acts.h"

#include <string.h>

#include <entente/act.h>

#include "case.h"

/* Notices that ended a period of somebody: who leaves the treaty leaves its amendments too. */
static void mark_exits(const struct ent_case *that, uint8_t *common)
{
    for (uint32_t i = 0; i < that->period_count; i++) {
        const struct ent_exit *how = that->periods[i].how;

        if (how && how->record != ENT_NO_RECORD)
            common[how->record] = 1;
    }
}

static bool list_common(struct ent_case *that, struct ent_version_acts *out)
{
    const struct ent_log *log = &that->log;
    uint8_t *common = ent_pool_alloc_zero(&that->pool, (size_t)log->count + 1);

    out->common = ent_pool_array(&that->pool, (size_t)log->count + 1, sizeof *out->common);
    if (!common || !out->common)
        return false;
    mark_exits(that, common);
    for (uint32_t i = 0; i < log->count; i++)
        if (common[i] || ent_kind_is(log->records[i].type, ENT_IS_OF_EVERY_TEXT))
            out->common[out->common_count++] = i;
    ent_pool_free(&that->pool, common, (size_t)log->count + 1);
    return true;
}

/* The place of each version, by the number of its symbol; the count of versions for any other. */
static uint32_t *place_versions(struct ent_case *that, const struct ent_list *versions)
{
    uint32_t *places = ent_pool_array(&that->pool, (size_t)that->symbol_count + 1, sizeof *places);

    for (uint32_t i = 0; places && i < that->symbol_count; i++)
        places[i] = versions->count;
    for (uint32_t i = 0; places && i < versions->count; i++) {
        const struct ent_symbol *id =
            ent_object_symbol(versions->items[i].as.object, ENTENTE_FIELD_ID);

        if (id)
            places[id->number] = i;
    }
    return places;
}

static uint32_t version_of(const struct ent_record *record, const uint32_t *places, uint32_t none)
{
    const struct ent_symbol *version = ent_object_symbol(record->act, ENTENTE_FIELD_VERSION);

    return version ? places[version->number] : none;
}

/* Counted first, then shared out. `of` has the version of each record. */
static void share_by_version(const struct ent_case *that, struct ent_version_acts *out,
                             const uint32_t *of, uint32_t versions)
{
    for (uint32_t i = 0; i < that->log.count; i++)
        if (of[i] < versions)
            out->first[of[i] + 1]++;
    for (uint32_t i = 0; i < versions; i++)
        out->first[i + 1] += out->first[i];
    for (uint32_t i = that->log.count; i-- > 0;)
        if (of[i] < versions)
            out->own[--out->first[of[i] + 1]] = i;
    /* Each end has moved down to its begin. */
    for (uint32_t i = 0; i < versions; i++)
        out->first[i] = out->first[i + 1];
}

static bool list_own(struct ent_case *that, const struct ent_list *versions,
                     struct ent_version_acts *out)
{
    const size_t room = (size_t)that->log.count + 1;
    const uint32_t *places = place_versions(that, versions);
    uint32_t *of = ent_pool_array(&that->pool, room, sizeof *of);
    uint32_t own = 0;

    out->own = ent_pool_array(&that->pool, room, sizeof *out->own);
    out->first = ent_pool_array_zero(&that->pool, (size_t)versions->count + 2, sizeof *out->first);
    out->drafts = ent_pool_alloc_zero(&that->pool, (size_t)versions->count + 1);
    if (!places || !of || !out->own || !out->first || !out->drafts)
        return false;
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        of[i] = version_of(record, places, versions->count);
        own += of[i] < versions->count;
        if (of[i] < versions->count && ent_kind_is(record->type, ENT_IS_NAMING))
            out->drafts[of[i]] = true;
    }
    share_by_version(that, out, of, versions->count);
    out->first[versions->count] = own;
    return true;
}

bool ent_version_acts_new(struct ent_case *that, const struct ent_list *versions,
                          struct ent_version_acts *out)
{
    *out = (struct ent_version_acts){0};
    out->records = ent_pool_array(&that->pool, (size_t)that->log.count + 1, sizeof *out->records);
    return out->records && list_common(that, out) && list_own(that, versions, out);
}

/* An act about the version can be one that is looked at for all. */
uint32_t ent_version_acts_gather(const struct ent_version_acts *acts, uint32_t version)
{
    const uint32_t *own = acts->own + acts->first[version];
    const uint32_t *const own_end = acts->own + acts->first[version + 1];
    const uint32_t *common = acts->common;
    const uint32_t *const common_end = common + acts->common_count;
    uint32_t count = 0;

    while (own < own_end || common < common_end) {
        const bool both = own < own_end && common < common_end && *own == *common;
        const bool next = own < own_end && (common == common_end || *own <= *common);

        acts->records[count++] = next ? *own : *common;
        own += next;
        common += both || !next;
    }
    return count;
}
