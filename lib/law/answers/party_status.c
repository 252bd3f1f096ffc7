/* How each party stands: VCLT 2(1)(f) and (g), 24(3), 25, 54, 67 and 68. */
#include "status.h"

#include "reservation.h"
#include "stands.h"
#include "telling.h"

/*
 * The period that is told: the last, but one whose consent was taken back before it brought
 * anything only where there is no other. NULL: no consent.
 */
static const struct ent_period *told_period(const struct ent_case *that,
                                            const struct ent_party *party)
{
    if (party->period_count == 0)
        return NULL;
    const struct ent_period *periods = that->periods + party->period_first;

    for (uint32_t i = party->period_count; i > 0; i--) {
        const struct ent_period *period = &periods[i - 1];

        if (!period->before_force || period->exit.last > that->on)
            return period;
    }
    return &periods[party->period_count - 1];
}

static bool gone(const struct ent_period *period, ent_day on)
{
    return period->exit.last <= on && !(period->how && period->how->maybe);
}

static bool perhaps_gone(const struct ent_period *period, ent_day on)
{
    return period->exit.first <= on && !gone(period, on);
}

/* A notice that is given when all has ended has no effect; whether it was may be open. */
static bool perhaps_after_end(const struct ent_case *that, const struct ent_period *period)
{
    const struct ent_when *end = &that->ending.day;

    return period && period->how && end->base_lo != end->base_hi &&
           end->base_lo <= period->how->notice.last;
}

/* Whether one that has left perhaps entered too late to leave anything. */
static bool perhaps_was_none(const struct ent_case *that, const struct ent_period *period)
{
    return gone(period, that->on) && !period->before_force && perhaps_after_end(that, period) &&
           ent_when_reached(&period->entry, that->on) != ENT_YES;
}

/* Whether what an exit ended may have been taken back or lost before. */
static bool perhaps_no_consent(const struct ent_case *that, const struct ent_party *party,
                               const struct ent_period *period)
{
    const int32_t index = (int32_t)(party - that->parties);

    return party->unsure &&
           ent_stands_on(that, index, period->exit.first - 1, that->binding_acts) != ENT_YES;
}

/* A period of a political text begins with signature or endorsement, which is no consent. */
static int32_t consent_state_of(const struct ent_case *that, const struct ent_party *party,
                                const struct ent_period *period)
{
    if (that->political)
        return ENTENTE_CONSENT_NONE;
    if (!period)
        return ent_consent_waits(that, party) ? ENTENTE_CONSENT_RECEIVED_PENDING
                                              : ENTENTE_CONSENT_NONE;

    const enum ent_tri given = ent_when_reached(&period->consent, that->on);
    /* Where the days are partial, an exit may have come before the consent or after it. */
    const enum ent_tri stands =
        ent_stands_on(that, (int32_t)(party - that->parties), that->on, that->binding_acts);

    if (given == ENT_NO)
        return ent_consent_waits(that, party) ? ENTENTE_CONSENT_RECEIVED_PENDING
                                              : ENTENTE_CONSENT_NONE;
    if (given == ENT_MAYBE || perhaps_gone(period, that->on) || perhaps_was_none(that, period))
        return ENTENTE_CONSENT_UNKNOWN;
    if (!gone(period, that->on))
        return stands == ENT_YES ? ENTENTE_CONSENT_CONSENTED : ENTENTE_CONSENT_UNKNOWN;
    if (stands != ENT_NO || perhaps_no_consent(that, party, period))
        return ENTENTE_CONSENT_UNKNOWN;
    return period->before_force ? ENTENTE_CONSENT_WITHDRAWN_BEFORE_FORCE : ENTENTE_CONSENT_ENDED;
}

static int32_t force_of_party(const struct ent_pause_seen *pause, const struct ent_when *entry)
{
    switch (ent_pause_stands(pause, entry)) {
    case ENT_MAYBE:
        return ENTENTE_PARTY_FORCE_UNKNOWN;
    case ENT_YES:
        return ENTENTE_PARTY_FORCE_SUSPENDED;
    default:
        return ENTENTE_PARTY_FORCE_PARTY;
    }
}

static int32_t bound_force(const struct ent_case *that, const struct ent_party_seen *seen,
                           const struct ent_when *entry)
{
    switch (ent_when_reached(entry, that->on)) {
    case ENT_YES:
        return force_of_party(&seen->pause, entry);
    case ENT_MAYBE:
        return ENTENTE_PARTY_FORCE_UNKNOWN;
    default:
        return ENTENTE_PARTY_FORCE_CONTRACTING;
    }
}

/* Some texts bind whoever does not reject them. */
static int32_t bound_without_consent(const struct ent_case *that, const struct ent_party *party,
                                     const struct ent_party_seen *seen)
{
    const int32_t force = bound_force(that, seen, &party->entry);

    return force == ENTENTE_PARTY_FORCE_CONTRACTING ? ENTENTE_PARTY_FORCE_NOT_BOUND : force;
}

/* Whether the party was one before its present period began. */
static bool was_party(const struct ent_case *that, const struct ent_party *party)
{
    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];

        if (!period->before_force && gone(period, that->on))
            return true;
    }
    return false;
}

/* Where nothing binds: what was, or what is applied provisionally (VCLT 25). */
static int32_t unbound_force(const struct ent_case *that, const struct ent_party *party,
                             int32_t force)
{
    const enum ent_tri ended = ent_when_reached(&that->ending.day, that->on);

    if (party->provisional == ENT_MAYBE)
        return ENTENTE_PARTY_FORCE_UNKNOWN;
    if (party->provisional == ENT_YES)
        return ENTENTE_PARTY_FORCE_PROVISIONAL;
    if (!was_party(that, party))
        return force;
    /* A new consent goes before what was, but to what has ended there is none. */
    if (force == ENTENTE_PARTY_FORCE_NOT_BOUND || ended == ENT_YES)
        return ENTENTE_PARTY_FORCE_FORMER_PARTY;
    return ended == ENT_MAYBE ? ENTENTE_PARTY_FORCE_UNKNOWN : force;
}

static int32_t force_of_period(const struct ent_case *that, const struct ent_party *party,
                               const struct ent_party_seen *seen, const struct ent_period *period,
                               int32_t consent)
{
    int32_t force = ENTENTE_PARTY_FORCE_NOT_BOUND;

    if (consent == ENTENTE_CONSENT_UNKNOWN)
        return ENTENTE_PARTY_FORCE_UNKNOWN;
    if (consent == ENTENTE_CONSENT_CONSENTED)
        force = bound_force(that, seen, &period->entry);
    if (force == ENTENTE_PARTY_FORCE_CONTRACTING && party->unsure &&
        ent_when_reached(&party->entry, that->on) != ENT_NO)
        return ENTENTE_PARTY_FORCE_UNKNOWN; /* perhaps by its consent of an earlier period */
    if (!period && consent != ENTENTE_CONSENT_CONSENTED)
        force = bound_without_consent(that, party, seen);
    if (force != ENTENTE_PARTY_FORCE_CONTRACTING && force != ENTENTE_PARTY_FORCE_NOT_BOUND)
        return force;
    return unbound_force(that, party, force);
}

/* The day of consent; as recorded where only the month or the year is. */
static int32_t consent_date(const struct ent_case *that, const struct ent_period *period)
{
    const struct ent_record *record = &that->log.records[that->by_party[period->record_first]];
    const ent_day day = ent_when_date(&period->consent);
    const bool as_dated = record->day.first == record->date.first;

    return day == ENT_DAY_NEVER || as_dated ? ent_record_date(record) : ent_answer_date(day);
}

/* Notices of a period: those that were taken back, or those whose day cannot be told yet. */
static bool has_notice(const struct ent_case *that, const struct ent_party *party, ent_day since,
                       bool retracted)
{
    for (uint32_t i = 0; i < party->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[party->exit_first + i];

        if (exit->maybe || exit->partial || exit->notice.first < since ||
            exit->retracted != retracted)
            continue;
        if (retracted || (exit->cause == ENT_EXIT_WITHDRAWAL && exit->day.first == ENT_DAY_NEVER))
            return true;
    }
    return false;
}

static int32_t notice_of(const struct ent_case *that, const struct ent_party *party,
                         const struct ent_period *period)
{
    if (!period)
        return ENTENTE_NOTICE_NONE;
    if (period->how && ent_exit_is_notice(period->how) && !period->how->maybe)
        return ENTENTE_NOTICE_GIVEN;
    if (!period->how && has_notice(that, party, period->consent.lo, false))
        return ENTENTE_NOTICE_GIVEN;
    return has_notice(that, party, period->consent.lo, true) ? ENTENTE_NOTICE_RETRACTED
                                                             : ENTENTE_NOTICE_NONE;
}

void ent_party_force_fill(const struct ent_case *that, const struct ent_party *party,
                          const struct ent_party_seen *seen, struct ent_party_answer *row)
{
    const struct ent_period *period = told_period(that, party);
    const int32_t consent = consent_state_of(that, party, period);

    row->consent = (uint8_t)consent;
    row->force = (uint8_t)force_of_period(that, party, seen, period, consent);
    row->perhaps_suspended = consent == ENTENTE_CONSENT_CONSENTED && seen->pause.perhaps &&
                             ent_when_reached(&period->entry, that->on) == ENT_YES;
    row->provisional = party->provisional == ENT_YES;
}

void ent_party_status_fill(const struct ent_case *that, const struct ent_party *party,
                           const struct ent_party_seen *seen, struct ent_party_answer *row)
{
    const struct ent_period *period = told_period(that, party);
    int32_t consent;

    ent_party_force_fill(that, party, seen, row);
    consent = row->consent;
    row->notice = (uint8_t)notice_of(that, party, period);
    if (party->leaves.first == party->leaves.last && consent != ENTENTE_CONSENT_UNKNOWN &&
        !perhaps_after_end(that, period))
        row->leaves = ent_answer_date(party->leaves.first);
    if (consent == ENTENTE_CONSENT_WITHDRAWN_BEFORE_FORCE) {
        row->entry.state = ENTENTE_ENTRY_PENDING;
        return;
    }
    row->entry = ent_answer_entry(period && !party->unsure ? &period->entry : &party->entry);
    if (consent == ENTENTE_CONSENT_UNKNOWN && row->entry.date != 0)
        row->entry =
            (struct ent_entry_answer){.state = ENTENTE_ENTRY_UNKNOWN, .first = row->entry.date};
    if (consent == ENTENTE_CONSENT_CONSENTED || consent == ENTENTE_CONSENT_ENDED)
        row->consented_on = consent_date(that, period);
}
