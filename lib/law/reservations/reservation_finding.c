/* What is told of reservations where nobody asked for relations. */
#include "reservation.h"

#include <entente/act.h>

#include "place.h"

static bool tell_confirmation(const struct ent_case *that, const struct ent_reservation *row)
{
    if (row->state != ENT_RESERVATION_NOT_CONFIRMED || row->maybe)
        return true;
    return ent_findings_add_at(that->findings, ENTENTE_F_RESERVATION_NOT_CONFIRMED, 0,
                               that->log.records[row->record].act, NULL,
                               "Made before consent and not confirmed with it, the reservation is "
                               "no part of the consent (VCLT 23(2)).");
}

static bool tell_late(const struct ent_case *that, const struct ent_reply *reply)
{
    if (!reply->late || reply->effect == 0)
        return true;
    return ent_findings_add_at(that->findings, ENTENTE_F_OBJECTION_LATE, 0,
                               that->log.records[reply->record].act, NULL,
                               "The time to object was over: a communication without the effects "
                               "of an objection (VCLT 20(5)).");
}

static bool tell_late_to_accession(const struct ent_case *that, const struct ent_reservations *all)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_ACCESSION);

    if (!ent_log_has(&that->log, ENTENTE_ACT_ACCESSION_OBJECTION))
        return true;
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        const uint32_t target = record->type == ENTENTE_ACT_ACCESSION_OBJECTION
                                    ? ent_reservation_target(all, record)
                                    : ENT_NOWHERE;

        if (target == ENT_NOWHERE || record->party == ENT_NO_PARTY)
            continue;

        struct ent_span limit =
            ent_reaction_clock(that, ent_notified(&that->log.records[target]), clause, 6);

        limit = ent_reaction_limit(that, limit, record->party, that->on);
        if (!record->maybe && record->date.first > limit.last &&
            !ent_findings_add_at(that->findings, ENTENTE_F_OBJECTION_LATE, 0, record->act, NULL,
                                 "The time to object to the accession was over."))
            return false;
    }
    return true;
}

bool ent_reservation_findings(struct ent_case *that)
{
    const bool accessions = ent_log_has(&that->log, ENTENTE_ACT_ACCESSION_OBJECTION);
    struct ent_reservations all;

    if (!that->findings || (!ent_log_has(&that->log, ENTENTE_ACT_RESERVATION) && !accessions))
        return true;
    if (!ent_reservations_index(that, accessions, &all) ||
        !ent_reservations_read(that, &that->pool, that->on, &all))
        return false;
    for (uint32_t i = 0; i < all.count; i++)
        if (!all.rows[i].inherited && !tell_confirmation(that, &all.rows[i]))
            return false;
    for (uint32_t i = 0; i < all.reply_count; i++)
        if (!all.rows[all.replies[i].reservation].inherited && !tell_late(that, &all.replies[i]))
            return false;
    return tell_late_to_accession(that, &all);
}
