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

static bool tell_late_to_accession(const struct ent_case *that, const struct ent_reservations *all,
                                   const struct ent_record *record)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_ACCESSION);
    const uint32_t target = ent_reservation_target(all, record);
    struct ent_span limit;

    if (target == ENT_NOWHERE || record->party == ENT_NO_PARTY || record->maybe)
        return true;
    limit = ent_reaction_clock(that, ent_notified(&that->log.records[target]), clause, 6);
    limit = ent_reaction_limit(that, limit, record->party, that->on);
    return record->date.first <= limit.last ||
           ent_findings_add_at(that->findings, ENTENTE_F_OBJECTION_LATE, 0, record->act, NULL,
                               "The time to object to the accession was over.");
}

/* Only a clause can keep the agreement out between one that accedes and one that objects. */
static bool tell_without_clause(const struct ent_case *that, const struct ent_record *record)
{
    return ent_findings_add_at(
        that->findings, ENTENTE_F_UNUSED, 0, record->act, NULL,
        "No clause lets a party object to an accession: a communication, which changes nothing "
        "between the two. It would count with \"bilateral\": \"unless_objected\" in the clause "
        "on accession.");
}

static bool tell_of_accessions(const struct ent_case *that, const struct ent_reservations *all)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_ACCESSION);
    const bool heard = entente_object_get_enum(clause, ENTENTE_FIELD_BILATERAL) ==
                       ENTENTE_BILATERAL_UNLESS_OBJECTED;

    if (!ent_log_has(&that->log, ENTENTE_ACT_ACCESSION_OBJECTION))
        return true;
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->type == ENTENTE_ACT_ACCESSION_OBJECTION &&
            !(heard ? tell_late_to_accession(that, all, record)
                    : tell_without_clause(that, record)))
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
    return tell_of_accessions(that, &all);
}
