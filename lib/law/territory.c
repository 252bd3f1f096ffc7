/*
 * A treaty binds each party for its whole territory (VCLT 29), but for those that it excluded; an
 * extension, also at a later day, brings one in, and the last act about a territory decides.
 */
#include "territory.h"

#include <string.h>

#include <entente/act.h>

static const char *name_of(const struct ent_value *value)
{
    const char *text = ent_value_text(value);

    return text ? text : "";
}

static bool names(const struct ent_record *record, const char *territory)
{
    const struct ent_list *list = ent_object_list(record->act, ENTENTE_FIELD_TERRITORIES);

    for (uint32_t i = 0; list && i < list->count; i++)
        if (strcmp(name_of(&list->items[i]), territory) == 0)
            return true;
    return false;
}

static bool applies(const struct ent_case *that, const struct ent_party *party,
                    const char *territory)
{
    bool in = true;

    if (!ent_log_has(&that->log, ENTENTE_ACT_TERRITORIAL_EXCLUSION))
        return true;
    for (uint32_t i = 0; i < party->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->by_party[party->record_first + i]];
        const bool extends = record->type == ENTENTE_ACT_TERRITORIAL_EXTENSION;

        if ((!extends && record->type != ENTENTE_ACT_TERRITORIAL_EXCLUSION) || record->maybe ||
            record->other_version || record->day.last > that->on)
            continue;
        if (names(record, territory))
            in = extends;
    }
    return in;
}

static bool fill(const struct ent_case *that, const struct ent_party *party,
                 struct ent_party_answer *row, struct ent_pool *pool)
{
    const struct ent_list *list = ent_object_list(party->object, ENTENTE_FIELD_TERRITORIES);

    if (!list)
        return true;
    row->territories = ent_pool_alloc(pool, ((size_t)list->count + 1) * sizeof *row->territories);
    if (!row->territories)
        return false;
    for (uint32_t i = 0; i < list->count; i++) {
        const char *name = name_of(&list->items[i]);

        if (!applies(that, party, name))
            continue;
        name = ent_pool_text(pool, name, strlen(name));
        if (!name)
            return false;
        row->territories[row->territory_count++] = name;
    }
    return true;
}

bool ent_territories_fill(const struct ent_case *that, struct entente_assessment *answer)
{
    for (uint32_t i = 0; i < that->party_count; i++)
        if (!fill(that, &that->parties[i], &answer->parties[i], &answer->pool))
            return false;
    return true;
}
