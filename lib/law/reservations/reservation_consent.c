/*
 * Consents that come with a reservation, and when they count (VCLT 20(2) to (5)).
 *
 *   each   as soon as one other contracting State has accepted: 20(4)(c); by practice from deposit
 *   all    when all have accepted, where the parties are few: 20(2)
 *   organ  when the organ of the organization has accepted, whose constitution it is: 20(3)
 *
 * Silence is acceptance (20(5)), but not of an organ. What the text authorizes needs none (20(1)).
 */
#include "reservation.h"

#include "log.h"

#include <entente/act.h>
#include <entente/agreement.h>

int32_t ent_reservations_accepted_by(const struct ent_case *that)
{
    const entente_object *reservations = ent_clause(that->agreement, ENTENTE_FIELD_RESERVATIONS);
    const entente_object *consent = ent_clause(that->agreement, ENTENTE_FIELD_CONSENT);
    const int32_t given = entente_object_get_enum(reservations, ENTENTE_FIELD_ACCEPTED_BY);

    if (given)
        return given;
    return entente_object_get_boolean(consent, ENTENTE_FIELD_LIMITED_NUMBER)
               ? ENTENTE_ACCEPTED_BY_ALL
               : ENTENTE_ACCEPTED_BY_EACH;
}

static const struct ent_record *record_of_party(const struct ent_case *that, int32_t party,
                                                uint32_t i)
{
    return &that->log.records[that->by_party[that->parties[party].record_first + i]];
}

static bool is_consent(const struct ent_record *record)
{
    return ent_kind_is(record->type, ENT_IS_CONSENT) && !record->other_version;
}

/* The first consent of a party, which makes it a contracting State. */
static const struct ent_record *consent_record_of(const struct ent_case *that, int32_t party)
{
    for (uint32_t i = 0; i < that->parties[party].record_count; i++)
        if (is_consent(record_of_party(that, party, i)))
            return record_of_party(that, party, i);
    return NULL;
}

static const struct ent_span never = {ENT_DAY_NEVER, ENT_DAY_NEVER};

static ent_day day_past(ent_day day)
{
    return day >= ENT_DAY_LAST ? ENT_DAY_NEVER : day + 1;
}

static struct ent_span span_after(struct ent_span span)
{
    return (struct ent_span){day_past(span.first), day_past(span.last)};
}

static struct ent_span later_of_spans(struct ent_span a, struct ent_span b)
{
    return (struct ent_span){a.first > b.first ? a.first : b.first,
                             a.last > b.last ? a.last : b.last};
}

static struct ent_span earlier(struct ent_span a, struct ent_span b)
{
    return (struct ent_span){a.first < b.first ? a.first : b.first,
                             a.last < b.last ? a.last : b.last};
}

/* A reservation that a consent came with, and the last day to react to it. */
struct offer {
    const struct ent_record *reservation;
    struct ent_span clock;
};

/*
 * From when a party that is contracting accepts a reservation; NEVER as far as it is known. An
 * objection in time ends the silence, and taken back it is an acceptance.
 */
static struct ent_span offer_accepted_by(const struct ent_case *that, const struct offer *offer,
                                         int32_t party)
{
    const struct ent_record *consent = consent_record_of(that, party), *objection = NULL;
    struct ent_span limit, day;

    if (!consent)
        return never;
    limit = later_of_spans(offer->clock, consent->date);
    day = span_after(limit);
    for (uint32_t i = 0; i < that->parties[party].record_count; i++) {
        const struct ent_record *record = record_of_party(that, party, i);

        if (record->type == ENTENTE_ACT_RESERVATION_ACCEPTANCE &&
            ent_record_names(record, offer->reservation))
            return later_of_spans(record->date, consent->day);
        if (record->type == ENTENTE_ACT_OBJECTION && ent_record_names(record, offer->reservation) &&
            record->date.first <= limit.last) {
            objection = record;
            day = never;
        } else if (objection && record->type == ENTENTE_ACT_OBJECTION_WITHDRAWAL &&
                   ent_record_names(record, objection)) {
            day = ent_notified(record);
        }
    }
    return later_of_spans(day, consent->day);
}

/* VCLT 20(4)(c): one is enough. */
static struct ent_span accepted_by_one(const struct ent_case *that, const struct offer *offer)
{
    struct ent_span day = never;

    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        if ((int32_t)i != offer->reservation->party)
            day = earlier(day, offer_accepted_by(that, offer, (int32_t)i));
    return day;
}

/*
 * VCLT 20(2): all who can be parties, or once the time to react is over all who were contracting
 * by then. Who consents later does so in the knowledge of it.
 */
static struct ent_span accepted_by_all(const struct ent_case *that, const struct offer *offer)
{
    struct ent_span all = {ENT_DAY_FIRST, ENT_DAY_FIRST};
    struct ent_span contracting = span_after(offer->clock);

    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_record *consent = consent_record_of(that, (int32_t)i);
        struct ent_span day;

        if ((int32_t)i == offer->reservation->party || that->parties[i].third)
            continue;
        day = offer_accepted_by(that, offer, (int32_t)i);
        all = later_of_spans(all, day);
        if (consent && consent->date.first <= offer->clock.last)
            contracting = later_of_spans(contracting, day);
    }
    return earlier(all, contracting);
}

/* VCLT 20(3): an acceptance that is no party's. */
static struct ent_span accepted_by_organ(const struct ent_case *that, const struct offer *offer)
{
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->type == ENTENTE_ACT_RESERVATION_ACCEPTANCE && record->party == ENT_NO_PARTY &&
            ent_record_names(record, offer->reservation))
            return record->date;
    }
    return never;
}

/* From when nothing is reserved any more: VCLT 22(3)(a). */
static struct ent_span offer_given_up(const struct ent_case *that, const struct offer *offer)
{
    const int32_t party = offer->reservation->party;

    for (uint32_t i = 0; i < that->parties[party].record_count; i++) {
        const struct ent_record *record = record_of_party(that, party, i);

        if (record->type == ENTENTE_ACT_RESERVATION_WITHDRAWAL &&
            ent_provision_count(record->act) == 0 && ent_record_names(record, offer->reservation))
            return ent_notified(record);
    }
    return never;
}

static struct ent_span accepted(const struct ent_case *that, const struct offer *offer, int32_t by)
{
    struct ent_span day;

    switch (by) {
    case ENTENTE_ACCEPTED_BY_ALL:
        day = accepted_by_all(that, offer);
        break;
    case ENTENTE_ACCEPTED_BY_ORGAN:
        day = accepted_by_organ(that, offer);
        break;
    default:
        day = accepted_by_one(that, offer);
        break;
    }
    return earlier(day, offer_given_up(that, offer));
}

/* Whether the text lets a deposit wait until the time to object is over (Single Convention 50(3)). */
static bool deposit_waits(const struct ent_case *that)
{
    return entente_object_get_boolean(ent_clause(that->agreement, ENTENTE_FIELD_RESERVATIONS),
                                      ENTENTE_FIELD_DEPOSIT_WAITS);
}

/* The day after the time to object: nobody can tell before what is deposited then. */
static struct ent_span time_over(const struct ent_case *that, const struct offer *offer)
{
    return that->on > offer->clock.first ? span_after(offer->clock) : never;
}

void ent_deposits_turn(const struct ent_case *that,
                       void (*add)(void *context, struct ent_span days), void *context)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_RESERVATIONS);

    for (uint32_t i = 0; deposit_waits(that) && i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->type == ENTENTE_ACT_RESERVATION ||
            record->type == ENTENTE_ACT_RESERVATION_CONFIRMATION)
            add(context, span_after(ent_reaction_clock(that, ent_notified(record), clause, 12)));
    }
}

/* Whether acceptance is waited for at all: one is enough, and is found in silence mostly. */
static bool acceptance_waits(const struct ent_case *that, int32_t by)
{
    return by != ENTENTE_ACCEPTED_BY_EACH || that->question->policies.reserved_waits;
}

/* Until when a consent waits for what was reserved with it. */
static struct ent_span offer_waits(const struct ent_case *that, const struct offer *offer,
                                   int32_t by)
{
    struct ent_span day = {ENT_DAY_FIRST, ENT_DAY_FIRST};

    if (acceptance_waits(that, by))
        day = accepted(that, offer, by);
    if (deposit_waits(that))
        day = later_of_spans(day, earlier(time_over(that, offer), offer_given_up(that, offer)));
    return day;
}

/* Whether a reservation is perhaps of the day of a consent: one of the two is dated by the month. */
static bool perhaps_made_with(const struct ent_record *reservation,
                              const struct ent_record *consent)
{
    return reservation->date.first <= consent->date.last &&
           consent->date.first <= reservation->date.last;
}

/* From when a consent counts, with all that was reserved with it. */
static struct ent_span counts_from(const struct ent_case *that, const struct ent_record *consent,
                                   int32_t by)
{
    const entente_object *reservations = ent_clause(that->agreement, ENTENTE_FIELD_RESERVATIONS);
    struct ent_span day = consent->day;

    for (uint32_t i = 0; i < that->parties[consent->party].record_count; i++) {
        const struct ent_record *record = record_of_party(that, consent->party, i);
        const struct ent_record *made;
        struct offer offer = {.reservation = record};
        struct ent_span until;

        if (record->type != ENTENTE_ACT_RESERVATION ||
            !ent_reservation_needs_acceptance(that, record))
            continue;
        made = ent_reservation_made_with(that, record, consent);
        if (!made && !perhaps_made_with(record, consent))
            continue;
        offer.clock =
            ent_reaction_clock(that, ent_notified(made ? made : record), reservations, 12);
        until = offer_waits(that, &offer, by);
        day.last = ent_day_later(day.last, until.last);
        if (made && !record->maybe)
            day.first = ent_day_later(day.first, until.first);
    }
    return day;
}

/* An instrument that is taken back while it waits brings nothing. */
static struct ent_span unless_taken_back(const struct ent_case *that,
                                         const struct ent_record *consent, struct ent_span day)
{
    for (uint32_t i = 0; i < that->parties[consent->party].record_count; i++) {
        const struct ent_record *record = record_of_party(that, consent->party, i);

        if (record->type == ENTENTE_ACT_INSTRUMENT_WITHDRAWAL &&
            ent_record_surely_after(record, consent))
            return earlier(day, record->day);
    }
    return day;
}

bool ent_reservations_await(struct ent_case *that)
{
    const int32_t by = ent_reservations_accepted_by(that);

    if (!ent_log_has(&that->log, ENTENTE_ACT_RESERVATION) ||
        (!acceptance_waits(that, by) && !deposit_waits(that)))
        return true;
    that->awaited = ent_pool_array(&that->pool, (size_t)that->log.count + 1, sizeof *that->awaited);
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; that->awaited && i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        that->awaited[i] = record->day;
        if (is_consent(record) && record->party != ENT_NO_PARTY)
            that->awaited[i] = unless_taken_back(that, record, counts_from(that, record, by));
    }
    return that->awaited != NULL;
}

bool ent_consent_waits(const struct ent_case *that, const struct ent_party *party)
{
    for (uint32_t i = 0; that->awaited && i < party->record_count; i++) {
        const uint32_t at = that->by_party[party->record_first + i];
        const struct ent_record *record = &that->log.records[at];

        if (is_consent(record) && record->date.last <= that->on &&
            that->awaited[at].first > that->on)
            return true;
    }
    return false;
}
