/* Reservations that are null: what the text permits, and a consent that falls with them (VCLT 19). */
#include "reservation.h"

#include <string.h>

#include <entente/act.h>

static bool provision_permitted(const entente_object *clause, int32_t permitted,
                                const struct ent_symbol *provision)
{
    const bool listed = ent_list_has(ent_object_list(clause, ENTENTE_FIELD_PROVISIONS), provision);

    if (ent_list_has(ent_object_list(clause, ENTENTE_FIELD_AUTHORIZED), provision))
        return true;
    if (permitted == ENTENTE_RESERVATIONS_NONE)
        return false;
    return permitted == ENTENTE_RESERVATIONS_SPECIFIED ? listed : !listed;
}

bool ent_reservation_prohibited(const entente_agreement *agreement, const entente_object *act)
{
    const entente_object *clause = ent_clause(agreement, ENTENTE_FIELD_RESERVATIONS);
    const int32_t permitted = entente_object_get_enum(clause, ENTENTE_FIELD_PERMITTED);
    const uint32_t count = ent_provision_count(act);

    if (permitted == 0 || permitted == ENTENTE_RESERVATIONS_ANY)
        return false;
    /* One to the text as a whole is none of those that alone are specified. */
    if (count == 0)
        return permitted != ENTENTE_RESERVATIONS_EXCEPT;
    for (uint32_t i = 0; i < count; i++)
        if (!provision_permitted(clause, permitted, ent_provision_at(act, i)))
            return true;
    return false;
}

static bool determined_null(const struct ent_case *that, const struct ent_record *reservation)
{
    bool found = false;

    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        const char *value;

        if (record->type != ENTENTE_ACT_DETERMINATION || record->maybe ||
            record->date.last > that->on ||
            entente_object_get_enum(record->act, ENTENTE_FIELD_OF) != ENTENTE_OF_PERMISSIBILITY ||
            !ent_record_names(record, reservation))
            continue;
        value = entente_object_get_text(record->act, ENTENTE_FIELD_VALUE);
        found = value && strcmp(value, "impermissible") == 0;
    }
    return found;
}

/* Part of a consent are those of its day, and those that are confirmed with it (VCLT 23(2)). */
const struct ent_record *ent_reservation_made_with(const struct ent_case *that,
                                                   const struct ent_record *reservation,
                                                   const struct ent_record *consent)
{
    if (ent_span_same(reservation->date, consent->date))
        return reservation;
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->type == ENTENTE_ACT_RESERVATION_CONFIRMATION &&
            record->party == consent->party && ent_span_same(record->date, consent->date) &&
            ent_record_names(record, reservation))
            return record;
    }
    return NULL;
}

/* VCLT 19: one that is null cannot be accepted. */
static bool is_null(const struct ent_case *that, const struct ent_record *reservation)
{
    return ent_reservation_prohibited(that->agreement, reservation->act) ||
           determined_null(that, reservation);
}

bool ent_reservation_needs_acceptance(const struct ent_case *that,
                                      const struct ent_record *reservation)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_RESERVATIONS);
    const uint32_t count = ent_provision_count(reservation->act);
    bool authorized = count > 0;

    for (uint32_t i = 0; authorized && i < count; i++)
        authorized = ent_list_has(ent_object_list(clause, ENTENTE_FIELD_AUTHORIZED),
                                  ent_provision_at(reservation->act, i));
    if (authorized ||
        entente_object_get_enum(reservation->act, ENTENTE_FIELD_FORM) == ENTENTE_FORM_ORAL)
        return false;
    return that->question->policies.invalid == ENT_INVALID_OBJECTIONS_ONLY ||
           !is_null(that, reservation);
}

static void unbind(struct ent_case *that, const struct ent_record *reservation)
{
    const struct ent_party *row = &that->parties[reservation->party];

    for (uint32_t i = 0; i < row->record_count; i++) {
        struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (ent_kind_is(record->type, ENT_IS_CONSENT) && !record->other_version &&
            ent_reservation_made_with(that, reservation, record))
            record->type = 0;
    }
}

void ent_reservations_unbind(struct ent_case *that)
{
    if (that->question->policies.invalid != ENT_INVALID_NOT_BOUND)
        return;
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->type == ENTENTE_ACT_RESERVATION && !record->maybe &&
            record->party != ENT_NO_PARTY && is_null(that, record))
            unbind(that, record);
    }
}
