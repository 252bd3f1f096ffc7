/*
 * States that unite (VCSST 31): two or more whose extinction of one day names the same successor;
 * perhaps, where partial dates leave open whether the days are the same.
 * Nothing is notified, and so no act is its consent: the log gets a record in the place of one. On
 * the day of knowledge a succession by the State's own act takes its place.
 */
#include "log_uniting.h"

#include <entente/act.h>

#include "case.h"
#include "sorting.h"

/* What is known of each party while the extinctions are gone through, by day. */
struct uniting {
    struct ent_span named_on; /* the days that those share which name it as successor last */
    int32_t by;               /* whose that was first */
    bool united;              /* two of that day did */
    bool perhaps;             /* of one of them it is open whether it counts, or on which day */
    bool notifies;            /* it succeeds by an act of its own */
};

static bool ends_a_state(const struct ent_record *record)
{
    return record->type == ENTENTE_ACT_EXTINCTION && record->party != ENT_NO_PARTY &&
           !record->other_version && ent_object_list(record->act, ENTENTE_FIELD_SUCCESSORS) != NULL;
}

bool ent_names_successor(const struct ent_case *that, const struct ent_record *extinction,
                         int32_t party)
{
    const struct ent_list *list = ent_object_list(extinction->act, ENTENTE_FIELD_SUCCESSORS);

    for (uint32_t i = 0; list && i < list->count; i++)
        if (ent_case_party(that, list->items[i].as.symbol) == party)
            return true;
    return false;
}

/* The days that the extinctions share so far and this one; a new list where they share none. */
static void name_successor(struct uniting *named, const struct ent_record *record)
{
    if (record->day.first > named->named_on.last || record->day.last < named->named_on.first)
        *named = (struct uniting){.named_on = record->day, .by = record->party};
    named->named_on.first = ent_day_later(named->named_on.first, record->day.first);
    named->named_on.last = ent_day_earlier(named->named_on.last, record->day.last);
    named->perhaps |= record->vague;
}

static void add_uniting_record(const struct ent_record *extinction, int32_t successor,
                               const struct uniting *named, struct ent_record *out)
{
    *out = *extinction;
    out->day = out->date = named->named_on;
    out->maybe = out->vague = named->perhaps;
    out->type = ENTENTE_ACT_SUCCESSION;
    out->party = successor;
    out->assumed = true;
    out->move = 0;
}

/* Adds one record for each State in which two or more unite; how many there are then. */
static uint32_t unite(const struct ent_case *that, struct ent_record *records, uint32_t count,
                      const struct ent_day_key *keys, uint32_t key_count, struct uniting *parties)
{
    for (uint32_t i = 0; i < key_count; i++) {
        const struct ent_record *record = &records[keys[i].index];
        const struct ent_list *list = ent_object_list(record->act, ENTENTE_FIELD_SUCCESSORS);

        for (uint32_t j = 0; j < list->count; j++) {
            const int32_t successor = ent_case_party(that, list->items[j].as.symbol);
            struct uniting *named = successor != ENT_NO_PARTY ? &parties[successor] : NULL;

            if (!named || named->notifies || successor == record->party)
                continue;
            name_successor(named, record);
            if (named->united || named->by == record->party)
                continue;
            named->united = true;
            add_uniting_record(record, successor, named, &records[count++]);
        }
    }
    return count;
}

/* Notes who notifies a succession itself: of that State nothing needs to be assumed. */
static void find_notified(const struct ent_case *that, const struct ent_record *records,
                          uint32_t count, struct uniting *parties)
{
    for (uint32_t i = 0; i < that->party_count; i++)
        parties[i].named_on = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
    for (uint32_t i = 0; i < count; i++)
        if (records[i].type == ENTENTE_ACT_SUCCESSION && records[i].party != ENT_NO_PARTY)
            parties[records[i].party].notifies = true;
}

/* How many successors the extinctions name in all, and so the most that can be added. */
static size_t successors_named(const struct ent_record *records, uint32_t count, uint32_t *ends)
{
    size_t named = 0;

    *ends = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (!ends_a_state(&records[i]))
            continue;
        named += ent_object_list(records[i].act, ENTENTE_FIELD_SUCCESSORS)->count;
        ++*ends;
    }
    return named;
}

static bool find_uniting_keys(struct ent_case *that, const struct ent_record *records,
                              uint32_t count, struct ent_day_key *keys)
{
    uint32_t found = 0;

    for (uint32_t i = 0; i < count; i++)
        if (ends_a_state(&records[i]))
            keys[found++] = (struct ent_day_key){records[i].day.first, i};
    return ent_sort_by_day(&that->pool, keys, found);
}

bool ent_log_unite(struct ent_case *that, struct ent_record **records, uint32_t *count)
{
    uint32_t ends;
    const size_t named = successors_named(*records, *count, &ends);
    const size_t room = (size_t)*count + 1;
    struct ent_day_key *keys;
    struct uniting *parties;

    if (ends < 2 || that->question->policies.uniting_none)
        return true;
    keys = ent_pool_array(&that->pool, (size_t)ends + 1, sizeof *keys);
    parties = ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof *parties);
    *records = ent_pool_resize(&that->pool, *records, room * sizeof **records,
                               ent_product(room + named, sizeof **records));
    if (!keys || !parties || !*records || !find_uniting_keys(that, *records, *count, keys))
        return false;
    find_notified(that, *records, *count, parties);
    *count = unite(that, *records, *count, keys, ends, parties);
    return true;
}
