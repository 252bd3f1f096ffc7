/*
 * A treaty binds each party for its whole territory (VCLT 29), but for those that it excluded; an
 * extension, also at a later day, brings one in, and the last act about a territory decides.
 */
#include "territory.h"

#include <entente/act.h>

#include "stands.h"
#include "uniting.h"

/* The names that were copied lately; many parties can have territories of one name. */
enum { RECENT = 16 };

struct copies {
    struct ent_pool *pool;
    const char **next; /* room for the names of all parties */
    const struct ent_symbol *names[RECENT];
    const char *texts[RECENT];
};

static const char *copy_territory(struct copies *copies, const struct ent_symbol *name)
{
    const uint32_t at = name->number % RECENT;

    if (copies->names[at] != name) {
        copies->texts[at] = ent_pool_text(copies->pool, name->text, name->length);
        copies->names[at] = copies->texts[at] ? name : NULL;
    }
    return copies->texts[at];
}

/* Whether an act about territories counts on the day: a notice from the day of its effect. */
static bool counts(const struct ent_case *that, const struct ent_party *party,
                   const struct ent_record *record)
{
    const uint32_t at = (uint32_t)(record - that->log.records);

    if (record->maybe || record->other_version)
        return false;
    if (ent_kind(record->type)->exit != ENT_EXIT_WITHDRAWAL)
        return record->day.last <= that->on;
    for (uint32_t i = 0; i < party->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[party->exit_first + i];

        if (exit->record == at && exit->partial && !exit->retracted && !exit->maybe)
            return exit->day.last <= that->on;
    }
    return false;
}

static bool is_about_territory(int32_t type)
{
    return type == ENTENTE_ACT_TERRITORIAL_EXTENSION || type == ENTENTE_ACT_TERRITORIAL_EXCLUSION ||
           ent_kind(type)->exit == ENT_EXIT_WITHDRAWAL;
}

/* Where States unite, the treaty is in force for what was the territory of those it bound (VCSST
 * 31(2)). */
static bool comes_with(const struct ent_case *that, const struct ent_party *party,
                       const struct ent_symbol *territory)
{
    const struct ent_period *period =
        party->unites ? ent_period_on(that, (int32_t)(party - that->parties), that->on) : NULL;
    const struct ent_record *consent =
        period ? &that->log.records[that->by_party[period->record_first]] : NULL;

    return !consent || !consent->assumed || ent_uniting_brings(that, consent, territory);
}

static bool applies_to_territory(const struct ent_case *that, const struct ent_party *party,
                                 const struct ent_symbol *territory)
{
    bool in = comes_with(that, party, territory);

    if (in && !ent_acts_have(&party->kinds, ENTENTE_ACT_TERRITORIAL_EXCLUSION) &&
        party->exit_count == 0)
        return true;
    for (uint32_t i = 0; i < party->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->by_party[party->record_first + i]];

        if (is_about_territory(record->type) && ent_record_names_territory(record, territory) &&
            counts(that, party, record) && ent_in_participation(that, record, that->on) != ENT_NO)
            in = record->type == ENTENTE_ACT_TERRITORIAL_EXTENSION;
    }
    return in;
}

static bool fill_territories(const struct ent_case *that, const struct ent_party *party,
                             struct ent_party_answer *row, struct copies *copies)
{
    row->territories = copies->next;
    for (uint32_t i = 0; i < party->territories->count; i++) {
        const struct ent_symbol *name = party->territories->items[i].as.symbol;

        if (!applies_to_territory(that, party, name))
            continue;
        row->territories[row->territory_count] = copy_territory(copies, name);
        if (!row->territories[row->territory_count++])
            return false;
    }
    copies->next += row->territory_count;
    return true;
}

bool ent_territories_fill(const struct ent_case *that, struct entente_assessment *answer)
{
    struct copies copies = {.pool = &answer->pool};
    size_t total = 0;

    for (uint32_t i = 0; i < that->party_count; i++)
        total += that->parties[i].territories ? that->parties[i].territories->count : 0;
    copies.next = ent_pool_array(&answer->pool, total + 1, sizeof *copies.next);
    if (!copies.next)
        return false;
    for (uint32_t i = 0; i < that->party_count; i++)
        if (that->parties[i].territories &&
            !fill_territories(that, &that->parties[i], &answer->parties[i], &copies))
            return false;
    return true;
}
