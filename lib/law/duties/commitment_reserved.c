/*
 * What stood between two parties on earlier days, which the relations of the day of the question
 * do not tell: an obligor's own reservation is read off its acts; what two had between them has to
 * be asked for anew (timeline_pairs.c).
 */
#include <entente/act.h>
#include <entente/agreement.h>

#include "commitment.h"
#include "reservation.h"

/* Whether the reservation is about a provision that the commitment stands in. */
static bool is_about(const entente_object *reservation, const struct ent_commitment *row)
{
    for (uint32_t i = 0; i < ent_provision_count(row->object); i++) {
        if (!ent_provision_named(reservation, ent_provision_at(row->object, i)))
            return false;
    }
    return ent_provision_count(row->object) > 0;
}

/* By its author, by the end of a day (VCLT 22). */
static bool is_withdrawn(const struct ent_case *that, const struct ent_party *party,
                         const struct ent_record *reservation, ent_day day)
{
    const struct ent_symbol *id = ent_object_symbol(reservation->act, ENTENTE_FIELD_ID);

    for (uint32_t i = 0; i < party->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->by_party[party->record_first + i]];

        if (record->type == ENTENTE_ACT_RESERVATION_WITHDRAWAL && record->day.last <= day &&
            ent_object_symbol(record->act, ENTENTE_FIELD_TO) == id &&
            !entente_object_has(record->act, ENTENTE_FIELD_PROVISION))
            return true;
    }
    return false;
}

bool ent_commitment_reserved(const struct ent_case *that, const struct ent_commitment *row,
                             int32_t party, ent_day day)
{
    const struct ent_party *author = &that->parties[party];

    if (!ent_log_has(&that->log, ENTENTE_ACT_RESERVATION))
        return false;
    for (uint32_t i = 0; i < author->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->by_party[author->record_first + i]];

        if (record->type == ENTENTE_ACT_RESERVATION && record->day.last <= day &&
            is_about(record->act, row) && !is_withdrawn(that, author, record, day) &&
            !ent_reservation_prohibited(that->agreement, record->act))
            return true;
    }
    return false;
}

/* Whether an act can make one pair stand otherwise than all others. */
static bool is_between_two(const struct ent_record *record)
{
    switch (record->type) {
    case ENTENTE_ACT_SUSPENSION:
    case ENTENTE_ACT_DECLARATION:
        return entente_object_has(record->act, ENTENTE_FIELD_TOWARDS);
    case ENTENTE_ACT_OBJECTION:
        return entente_object_get_enum(record->act, ENTENTE_FIELD_EFFECT) ==
               ENTENTE_OBJECTION_PRECLUDES_ENTRY;
    case ENTENTE_ACT_ACCESSION_OBJECTION:
    case ENTENTE_ACT_ACCESSION_ACCEPTANCE:
        return true;
    default:
        return false;
    }
}

bool ent_commitments_between_two(const struct ent_case *that)
{
    for (uint32_t i = 0; i < that->log.count; i++) {
        if (is_between_two(&that->log.records[i]))
            return true;
    }
    return false;
}
