/* Suspension of the operation of a treaty: VCLT 57, 58, 62 and 72. */
#include "status.h"

#include <entente/act.h>

/* An act towards some others leaves the party's standing with the rest as it was. */
static bool towards_all(const struct ent_record *record)
{
    return !ent_object_slot(record->act, ENTENTE_FIELD_TOWARDS);
}

/* The act that a resumption ends; NULL: whatever stands. */
static const struct ent_symbol *named(const struct ent_record *record)
{
    return ent_object_symbol(record->act, ENTENTE_FIELD_TO);
}

static bool ends(const struct ent_record *resumption, const struct ent_record *suspension)
{
    const struct ent_symbol *to = named(resumption);

    return !to || to == ent_object_symbol(suspension->restated, ENTENTE_FIELD_ID) ||
           to == ent_object_symbol(suspension->act, ENTENTE_FIELD_ID);
}

/* What the acts seen so far leave standing. */
struct pause {
    const struct ent_record *suspension;
    const struct ent_record *earlier; /* one more that stands, where two overlap */
};

static void suspend(struct pause *pause, const struct ent_record *record)
{
    pause->earlier = pause->suspension;
    pause->suspension = record;
}

static void resume(struct pause *pause, const struct ent_record *record)
{
    if (pause->earlier && ends(record, pause->earlier))
        pause->earlier = NULL;
    if (pause->suspension && ends(record, pause->suspension)) {
        pause->suspension = pause->earlier;
        pause->earlier = NULL;
    }
}

bool ent_party_suspended(const struct ent_case *that, uint32_t party)
{
    const struct ent_party *row = &that->parties[party];
    struct pause pause = {NULL, NULL};

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (record->other_version || !ent_record_certain(that, record))
            continue;
        if (record->type == ENTENTE_ACT_SUSPENSION && towards_all(record))
            suspend(&pause, record);
        else if (record->type == ENTENTE_ACT_RESUMPTION && towards_all(record))
            resume(&pause, record);
    }
    return pause.suspension != NULL;
}

bool ent_agreement_suspended(const struct ent_case *that)
{
    struct pause pause = {NULL, NULL};

    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->other_version || !ent_record_certain(that, record))
            continue;
        if (record->type == ENTENTE_ACT_AGREEMENT_SUSPENSION)
            suspend(&pause, record);
        else if (record->type == ENTENTE_ACT_AGREEMENT_RESUMPTION)
            resume(&pause, record);
    }
    return pause.suspension != NULL;
}
