/* The order of the log: by day, then as the acts stand in the document; and the acts of each party. */
#include "log.h"

#include <entente/act.h>

#include "case.h"
#include "sorting.h"

/* By position first: a correction stands where the corrected act stood. */
static bool order_by_position(struct ent_case *that, const struct ent_record *records,
                              struct ent_day_key *keys, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        keys[i].day = (ent_day)records[keys[i].index].position;
    if (!ent_sort_by_day(&that->pool, keys, count))
        return false;
    for (uint32_t i = 0; i < count; i++)
        keys[i].day = records[keys[i].index].day.first;
    return true;
}

/* Those that count, as they stand in the document, and how many there are of each party. */
static uint32_t choose_next(struct ent_case *that, const struct ent_record *records, uint32_t count,
                            struct ent_day_key *keys)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < count; i++) {
        if (records[i].type == 0)
            continue;
        keys[kept++] = (struct ent_day_key){records[i].day.first, i};
        if (records[i].party != ENT_NO_PARTY)
            that->parties[records[i].party].record_count++;
    }
    return kept;
}

/* Each party gets a slice of the list of all. */
static void cut_slices(struct ent_case *that)
{
    uint32_t place = 0;

    for (uint32_t i = 0; i < that->party_count; i++) {
        that->parties[i].record_first = place;
        place += that->parties[i].record_count;
        that->parties[i].record_count = 0;
    }
}

static void add_to_party(struct ent_case *that, const struct ent_record *record, uint32_t at)
{
    struct ent_party *party = &that->parties[record->party];

    that->by_party[party->record_first + party->record_count++] = at;
    party->vague |= record->vague;
    party->unites |= record->assumed;
    party->kinds.words[(uint32_t)record->type / 64] |= UINT64_C(1) << ((uint32_t)record->type % 64);
}

static void fill_keys(struct ent_case *that, const struct ent_record *records,
                      const struct ent_day_key *keys, uint32_t count)
{
    struct ent_log *log = &that->log;
    ent_day earliest = ENT_DAY_NEVER;
    bool actors = false;

    for (uint32_t i = 0; i < count; i++) {
        const struct ent_record *record = &records[keys[i].index];

        log->records[i] = *record;
        earliest = record->date.last < earliest ? record->date.last : earliest;
        actors |= record->names_actor;
        log->assumed |= record->assumed;
        log->of_type[record->type]++;
        if (record->party != ENT_NO_PARTY)
            add_to_party(that, record, i);
    }
    log->count = count;
    log->earliest = earliest;
    log->actors = actors;
}

bool ent_log_order(struct ent_case *that, const struct ent_record *records, uint32_t count)
{
    const size_t room = (size_t)count + 1;
    struct ent_day_key *keys = ent_pool_array(&that->pool, room, sizeof *keys);
    uint32_t kept;

    if (!keys)
        return false;
    kept = choose_next(that, records, count, keys);
    if ((that->log.corrected && !order_by_position(that, records, keys, kept)) ||
        !ent_sort_by_day(&that->pool, keys, kept))
        return false;
    that->log.records = ent_pool_array(&that->pool, (size_t)kept + 1, sizeof *records);
    that->by_party = ent_pool_array(&that->pool, (size_t)kept + 1, sizeof *that->by_party);
    if (!that->log.records || !that->by_party)
        return false;
    cut_slices(that);
    fill_keys(that, records, keys, kept);
    ent_pool_free(&that->pool, keys, room * sizeof *keys);
    return true;
}
