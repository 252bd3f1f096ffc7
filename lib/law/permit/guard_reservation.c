/* Guards on reservations, objections and declarations (VCLT 19 to 23), and on territory (29). */
#include <entente/act.h>
#include <entente/agreement.h>

#include "calendar.h"
#include "guard_private.h"
#include "node.h"
#include "reservation.h"
#include "sorting.h"

int32_t ent_guard_reservation(struct ent_guard *guard, const struct ent_record *record,
                              struct ent_guarded *party)
{
    (void)party;
    if (!guard->reservations || !ent_reservation_prohibited(guard->that->agreement, record->act))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_RESERVATION_PROHIBITED,
                           entente_object_get_enum(guard->reservations, ENTENTE_FIELD_PERMITTED) ==
                                   ENTENTE_RESERVATIONS_SPECIFIED
                               ? "VCLT 19(b)"
                               : "VCLT 19(a)",
                           NULL);
}

/* VCLT 23(1) of reservations and reactions, 67(1) of what would end, leave or suspend a treaty. */
static const char *written_by(int32_t type)
{
    return ent_kind_is(type, ENT_IS_OF_RESERVATIONS) ? "VCLT 23(1)" : "VCLT 67(1)";
}

int32_t ent_guard_form(struct ent_guard *guard, const struct ent_record *record,
                       struct ent_guarded *party)
{
    (void)party;
    if (entente_object_get_enum(record->act, ENTENTE_FIELD_FORM) != ENTENTE_FORM_ORAL)
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_FORM, written_by(record->type), "put it in writing");
}

/* What a name stands for: above 0 a reservation, below 0 a reaction to one. */
static int32_t place_of_provision(const struct ent_guard *guard, const struct ent_symbol *name)
{
    return guard->held_of_symbol && name && name->number < guard->that->symbol_count
               ? guard->held_of_symbol[name->number]
               : 0;
}

/* An act can be named by itself, and by the act that it corrects. */
static void keep_place(struct ent_guard *guard, const struct ent_record *record, int32_t place)
{
    guard->held_of_symbol[ent_act_id(record->act)->number] = place;
    guard->held_of_symbol[ent_act_id(record->restated)->number] = place;
}

/*
 * The reservation that an act is about. Where it names none, only one can be meant: for an act of
 * its author the author's, else any.
 */
static struct ent_guarded_reservation *find_guarded_reservation(const struct ent_guard *guard,
                                                                const struct ent_record *record)
{
    const struct ent_symbol *to = ent_object_symbol(record->act, ENTENTE_FIELD_TO);
    const bool own = !ent_kind_is(record->type, ENT_IS_REACTION);
    struct ent_guarded_reservation *found = NULL;

    if (to) {
        const int32_t place = place_of_provision(guard, to);

        return place > 0 ? &guard->held[place - 1] : NULL;
    }
    for (uint32_t i = 0; i < guard->held_count; i++) {
        struct ent_guarded_reservation *held = &guard->held[i];

        if (held->withdrawn || (held->record->party == record->party) != own)
            continue;
        if (found)
            return NULL;
        found = held;
    }
    return found;
}

int32_t ent_guard_reservation_named(struct ent_guard *guard, const struct ent_record *record,
                                    struct ent_guarded *party)
{
    const struct ent_guarded_reservation *held = find_guarded_reservation(guard, record);
    const bool own = held && held->record->party == record->party;

    (void)party;
    if (held && !held->withdrawn && own != ent_kind_is(record->type, ENT_IS_REACTION))
        return 0;
    guard->blocked_by = held ? held->withdrawn : NULL;
    return ent_guard_fails(guard, ENTENTE_E_RESERVATION_NOT_FOUND, "VCLT 20, 22", NULL);
}

static int32_t strength_of(const struct ent_guard *guard, const struct ent_record *objection)
{
    return ent_objection_strength(ent_objection_effect(guard->that, objection));
}

/* The last day for objections: of the period from notice, or the day of the objector's consent. */
static ent_day last_day_to_object(const struct ent_guard *guard,
                                  const struct ent_record *reservation,
                                  const struct ent_guarded *party)
{
    const int32_t notified = entente_object_get_date(reservation->act, ENTENTE_FIELD_NOTIFIED);
    const ent_day start = notified ? ent_date_span(notified).last : reservation->date.last;
    const entente_object *period =
        entente_object_get_object(guard->reservations, ENTENTE_FIELD_OBJECTION_PERIOD);
    ent_day day = period
                      ? ent_case_after(guard->that, start, period, 1)
                      : ent_calendar_after(start, 12, ENTENTE_UNIT_MONTH, ENTENTE_MONTH_END_CLIP);

    if (party && party->consent && party->consent->date.last > day)
        day = party->consent->date.last;
    return day;
}

static bool in_force_between(const struct ent_guard *guard, const struct ent_record *a,
                             const struct ent_record *b)
{
    return ent_guard_party_in(guard, a->party, a->date.first, NULL) == ENT_YES &&
           b->party != ENT_NO_PARTY &&
           ent_guard_party_in(guard, b->party, a->date.first, NULL) == ENT_YES;
}

/* The last reaction of a party to a reservation that was not withdrawn, and 1; 0: none. It is looked
 * for among all of the party and among all to the reservation, whichever come to an end first. */
static int32_t reaction_of(const struct ent_guard *guard, const struct ent_guarded *party,
                           const struct ent_record *objection,
                           const struct ent_guarded_reservation *held)
{
    int32_t own = party->reactions, to = held->reactions;

    while (own > 0 && to > 0) {
        const struct ent_guarded_reaction *a = &guard->reactions[own - 1];
        const struct ent_guarded_reaction *b = &guard->reactions[to - 1];

        if (a->to == held->record && !a->withdrawn)
            return own;
        if (b->record->party == objection->party && !b->withdrawn)
            return to;
        own = a->before;
        to = b->before_to;
    }
    return 0;
}

/* An acceptance is final (GPR 2.8.13); an objection can be widened only in time (GPR 2.7.9). */
int32_t ent_guard_objection(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    const struct ent_guarded_reservation *held = find_guarded_reservation(guard, record);
    const int32_t place = party && held ? reaction_of(guard, party, record, held) : 0;
    const struct ent_record *before = place ? guard->reactions[place - 1].record : NULL;

    if (!before)
        return 0;
    guard->blocked_by = before;
    if (before->type == ENTENTE_ACT_RESERVATION_ACCEPTANCE)
        return ent_guard_fails(guard, ENTENTE_E_ACCEPTANCE_FINAL, "VCLT 20(5); GPR 2.8.13", NULL);
    if (ent_objection_effect(guard->that, record) == ent_objection_effect(guard->that, before))
        return ENTENTE_E_DUPLICATE_ACT;
    if (strength_of(guard, record) > strength_of(guard, before) &&
        (in_force_between(guard, record, held->record) ||
         record->date.first > last_day_to_object(guard, held->record, party)))
        return ent_guard_fails(guard, ENTENTE_E_OBJECTION_WIDENED, "GPR 2.7.9", NULL);
    guard->blocked_by = NULL;
    return 0;
}

static bool reaction_stands(const struct ent_guarded_reaction *reaction, int32_t party)
{
    return reaction->record->party == party && !reaction->withdrawn &&
           (reaction->record->type == ENTENTE_ACT_OBJECTION ||
            reaction->record->type == ENTENTE_ACT_ACCESSION_OBJECTION);
}

/* The objection, to a reservation or to an accession, that a withdrawal names, or the only one of
 * that party. */
static struct ent_guarded_reaction *find_objection(const struct ent_guard *guard,
                                                   const struct ent_record *record)
{
    const struct ent_symbol *to = ent_object_symbol(record->act, ENTENTE_FIELD_TO);
    const int32_t place = place_of_provision(guard, to);
    struct ent_guarded_reaction *found = NULL;

    if (to && place >= 0)
        return NULL;
    if (to)
        return reaction_stands(&guard->reactions[-place - 1], record->party)
                   ? &guard->reactions[-place - 1]
                   : NULL;
    for (uint32_t i = 0; i < guard->reaction_count; i++) {
        if (!reaction_stands(&guard->reactions[i], record->party))
            continue;
        if (found)
            return NULL;
        found = &guard->reactions[i];
    }
    return found;
}

int32_t ent_guard_objection_named(struct ent_guard *guard, const struct ent_record *record,
                                  struct ent_guarded *party)
{
    (void)party;
    if (find_objection(guard, record) || ent_guard_settles_dispute(guard, record))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_RESERVATION_NOT_FOUND, "VCLT 22(2)", NULL);
}

/* A declaration that the text itself asks for is never prohibited. */
static bool asked_for(const struct ent_guard *guard, const struct ent_symbol *id)
{
    const struct ent_list *list = guard->declarations;

    for (uint32_t i = 0; id && list && i < list->count; i++)
        if (ent_object_symbol(list->items[i].as.object, ENTENTE_FIELD_ID) == id)
            return true;
    return false;
}

int32_t ent_guard_declaration(struct ent_guard *guard, const struct ent_record *record,
                              struct ent_guarded *party)
{
    (void)party;
    if (!guard->no_declarations ||
        asked_for(guard, ent_object_symbol(record->act, ENTENTE_FIELD_DECLARATION)))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_DECLARATION_PROHIBITED, "GPR 2.4", NULL);
}

/* The territories of a party by the numbers of their names. False without memory. */
static bool sort_territories(struct ent_guard *guard, const struct ent_list *own,
                             struct ent_guarded *party)
{
    struct ent_day_key *keys = ent_pool_array(&guard->that->pool, own->count, sizeof *keys);

    for (uint32_t i = 0; keys && i < own->count; i++)
        keys[i] = (struct ent_day_key){(int32_t)own->items[i].as.symbol->number, i};
    party->territories = keys;
    return keys && ent_sort_by_day(&guard->that->pool, keys, own->count);
}

static bool has_territory(struct ent_guard *guard, int32_t place, struct ent_guarded *party,
                          const struct ent_symbol *name)
{
    const struct ent_list *own = guard->that->parties[place].territories;
    uint32_t low = 0, high = own ? own->count : 0;

    if (high > 0 && !party->territories && !sort_territories(guard, own, party)) {
        guard->that->rules.failed = true;
        return true;
    }
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if ((uint32_t)party->territories[middle].day < name->number)
            low = middle + 1;
        else
            high = middle;
    }
    return own && low < own->count && (uint32_t)party->territories[low].day == name->number;
}

int32_t ent_guard_territory(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    const struct ent_list *named = ent_object_list(record->act, ENTENTE_FIELD_TERRITORIES);

    if (!party)
        return 0;
    for (uint32_t i = 0; named && i < named->count; i++)
        if (!has_territory(guard, record->party, party, named->items[i].as.symbol))
            return ent_guard_fails(guard, ENTENTE_E_TERRITORY_UNKNOWN, "VCLT 29",
                                   "name it in \"territories\" of the party");
    return 0;
}

/* Makes room for the places of names. False without memory, and then the rules have failed. */
static bool can_keep_places(struct ent_guard *guard)
{
    struct ent_case *that = guard->that;

    if (!guard->held_of_symbol)
        guard->held_of_symbol = ent_pool_array_zero(&that->pool, (size_t)that->symbol_count + 1,
                                                    sizeof *guard->held_of_symbol);
    that->rules.failed |= !guard->held_of_symbol;
    return guard->held_of_symbol != NULL;
}

static void hold(struct ent_guard *guard, const struct ent_record *record)
{
    struct ent_guarded_reservation *held = ent_rules_grow(
        guard->that, guard->held, guard->held_count, sizeof *held, &guard->held_capacity);

    if (!held || !can_keep_places(guard))
        return;
    guard->held = held;
    held[guard->held_count++] = (struct ent_guarded_reservation){record, NULL, 0};
    keep_place(guard, record, (int32_t)guard->held_count);
}

/* To a reservation; NULL: to an accession. */
static void guard_reaction(struct ent_guard *guard, const struct ent_record *record,
                           struct ent_guarded_reservation *held)
{
    struct ent_guarded *party =
        record->party != ENT_NO_PARTY ? &guard->parties[record->party] : NULL;
    struct ent_guarded_reaction *reactions =
        ent_rules_grow(guard->that, guard->reactions, guard->reaction_count, sizeof *reactions,
                       &guard->reaction_capacity);

    if (!reactions || !can_keep_places(guard))
        return;
    guard->reactions = reactions;
    reactions[guard->reaction_count++] =
        (struct ent_guarded_reaction){record, held ? held->record : NULL, false,
                                      party ? party->reactions : 0, held ? held->reactions : 0};
    if (held)
        held->reactions = (int32_t)guard->reaction_count;
    if (party)
        party->reactions = (int32_t)guard->reaction_count;
    keep_place(guard, record, -(int32_t)guard->reaction_count);
}

void ent_guard_see_reservation(struct ent_guard *guard, const struct ent_record *record)
{
    struct ent_guarded_reservation *held = NULL;
    struct ent_guarded_reaction *objection = NULL;

    switch (record->type) {
    case ENTENTE_ACT_RESERVATION:
        hold(guard, record);
        break;
    case ENTENTE_ACT_RESERVATION_ACCEPTANCE:
    case ENTENTE_ACT_OBJECTION:
        held = find_guarded_reservation(guard, record);
        if (held)
            guard_reaction(guard, record, held);
        break;
    case ENTENTE_ACT_ACCESSION_OBJECTION:
        guard_reaction(guard, record, NULL);
        break;
    case ENTENTE_ACT_RESERVATION_WITHDRAWAL:
        held = find_guarded_reservation(guard, record);
        /* Withdrawn for some provisions, it stands for the others. */
        if (held && !ent_object_slot(record->act, ENTENTE_FIELD_PROVISION))
            held->withdrawn = record;
        break;
    case ENTENTE_ACT_OBJECTION_WITHDRAWAL:
        objection = find_objection(guard, record);
        if (objection)
            objection->withdrawn = true;
        break;
    default:
        break;
    }
}
