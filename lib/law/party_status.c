/* How each party stands: VCLT 2(1)(f) and (g), 24(3), 25, 54, 67 and 68. */
#include "status.h"

#include <string.h>

#include "signature.h"

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

/* A period of a political text begins with signature or endorsement, which is no consent. */
static int32_t consent_of(const struct ent_case *that, const struct ent_period *period)
{
    if (!period || that->political)
        return ENTENTE_CONSENT_NONE;

    const ent_day on = that->on;
    const enum ent_tri given = ent_when_reached(&period->consent, on);

    if (given == ENT_NO)
        return ENTENTE_CONSENT_NONE;
    if (given == ENT_MAYBE || perhaps_gone(period, on))
        return ENTENTE_CONSENT_UNKNOWN;
    if (!gone(period, on))
        return ENTENTE_CONSENT_CONSENTED;
    return period->before_force ? ENTENTE_CONSENT_WITHDRAWN_BEFORE_FORCE : ENTENTE_CONSENT_ENDED;
}

static int32_t bound_force(const struct ent_case *that, uint32_t index,
                           const struct ent_when *entry)
{
    switch (ent_when_reached(entry, that->on)) {
    case ENT_YES:
        return ent_party_suspended(that, index) ? ENTENTE_PARTY_FORCE_SUSPENDED
                                                : ENTENTE_PARTY_FORCE_PARTY;
    case ENT_MAYBE:
        return ENTENTE_PARTY_FORCE_UNKNOWN;
    default:
        return ENTENTE_PARTY_FORCE_CONTRACTING;
    }
}

/* Some texts bind whoever does not reject them. */
static int32_t bound_without_consent(const struct ent_case *that, uint32_t index)
{
    const int32_t force = bound_force(that, index, &that->parties[index].entry);

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
    if (party->provisional == ENT_MAYBE)
        return ENTENTE_PARTY_FORCE_UNKNOWN;
    if (party->provisional == ENT_YES)
        return ENTENTE_PARTY_FORCE_PROVISIONAL;
    return force == ENTENTE_PARTY_FORCE_NOT_BOUND && was_party(that, party)
               ? ENTENTE_PARTY_FORCE_FORMER_PARTY
               : force;
}

static int32_t force_of(const struct ent_case *that, uint32_t index,
                        const struct ent_period *period, int32_t consent)
{
    const struct ent_party *party = &that->parties[index];
    int32_t force = ENTENTE_PARTY_FORCE_NOT_BOUND;

    if (consent == ENTENTE_CONSENT_UNKNOWN)
        return ENTENTE_PARTY_FORCE_UNKNOWN;
    if (consent == ENTENTE_CONSENT_CONSENTED)
        force = bound_force(that, index, &period->entry);
    else if (!period)
        force = bound_without_consent(that, index);
    if (force != ENTENTE_PARTY_FORCE_CONTRACTING && force != ENTENTE_PARTY_FORCE_NOT_BOUND)
        return force;
    return unbound_force(that, party, force);
}

/* The day of consent; as recorded where only the month or the year is. */
static int32_t consent_date(const struct ent_period *period)
{
    const ent_day day = ent_when_date(&period->consent);
    const struct ent_value *slot = ent_object_slot(period->act, ENTENTE_FIELD_DATE);

    if (day != ENT_DAY_NEVER || !slot || slot->kind != ENTENTE_VALUE_DATE)
        return ent_answer_date(day);
    return (int32_t)slot->as.integer;
}

static bool retracted_since(const struct ent_case *that, const struct ent_party *party,
                            ent_day since)
{
    for (uint32_t i = 0; i < party->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[party->exit_first + i];

        if (exit->retracted && !exit->maybe && exit->notice.first >= since)
            return true;
    }
    return false;
}

static int32_t notice_of(const struct ent_case *that, const struct ent_party *party,
                         const struct ent_period *period)
{
    if (!period)
        return ENTENTE_NOTICE_NONE;
    if (period->how && period->how->cause == ENT_EXIT_WITHDRAWAL && !period->how->maybe)
        return ENTENTE_NOTICE_GIVEN;
    return retracted_since(that, party, period->consent.lo) ? ENTENTE_NOTICE_RETRACTED
                                                            : ENTENTE_NOTICE_NONE;
}

/* Dates and facets of consent; the facets of the text are there already. */
static void fill_consent(const struct ent_case *that, uint32_t index, struct ent_party_answer *row)
{
    const struct ent_party *party = &that->parties[index];
    const struct ent_period *period = told_period(that, party);
    const int32_t consent = consent_of(that, period);

    row->consent = (uint8_t)consent;
    row->force = (uint8_t)force_of(that, index, period, consent);
    row->notice = (uint8_t)notice_of(that, party, period);
    row->provisional = party->provisional == ENT_YES;
    if (party->leaves.first == party->leaves.last)
        row->leaves = ent_answer_date(party->leaves.first);
    if (consent == ENTENTE_CONSENT_WITHDRAWN_BEFORE_FORCE) {
        row->entry.state = ENTENTE_ENTRY_PENDING;
        return;
    }
    row->entry = ent_answer_entry(period ? &period->entry : &party->entry);
    if (consent == ENTENTE_CONSENT_CONSENTED || consent == ENTENTE_CONSENT_ENDED)
        row->consented_on = consent_date(period);
}

/* Where a text does not bind, or nobody can say whether it does, neither does a consent to it. */
static int32_t force_by_bindingness(int32_t bindingness, int32_t force)
{
    switch (bindingness) {
    case ENTENTE_BIND_POLITICAL:
    case ENTENTE_BIND_PROSPECTIVE:
    case ENTENTE_BIND_DOMESTIC:
        return ENTENTE_PARTY_FORCE_NOT_BOUND;
    case ENTENTE_BIND_UNDETERMINED:
    case ENTENTE_BIND_DISPUTED:
        return force == ENTENTE_PARTY_FORCE_NOT_BOUND ? force : ENTENTE_PARTY_FORCE_UNKNOWN;
    default:
        return force;
    }
}

static void fill_periods(const struct ent_case *that, const struct ent_party *party,
                         struct ent_party_answer *row, struct ent_period_answer *periods)
{
    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const int32_t from = ent_answer_date(ent_when_date(&period->entry));

        if (from == 0 || period->before_force)
            continue;
        periods[row->period_count].from = from;
        periods[row->period_count].until =
            period->exit.first == period->exit.last ? ent_answer_date(period->exit.first) : 0;
        row->period_count++;
    }
}

static void count(const struct ent_case *that, struct entente_assessment *answer)
{
    uint32_t able = 0;
    uint32_t joined = 0;
    uint32_t bound = 0;

    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_party_answer *row = &answer->parties[i];
        const bool consented = row->consent == ENTENTE_CONSENT_CONSENTED;

        answer->signed_count += row->signed_on != 0;
        answer->consented_count += consented;
        if (that->parties[i].third)
            continue;
        able++;
        joined += row->signed_on != 0 || row->endorsed_on != 0;
        bound += consented;
    }
    if (able > 0 && joined == able)
        answer->open_flags |= ENTENTE_OPEN_SIGNED_BY_ALL;
    if (able > 0 && bound == able)
        answer->open_flags |= ENTENTE_OPEN_CONSENTED_BY_ALL;
}

/* The identifiers of all parties, one behind the other, so that the answer stands alone. */
static bool copy_ids(const struct ent_case *that, struct entente_assessment *answer)
{
    size_t size = 1;

    for (uint32_t i = 0; i < that->party_count; i++)
        size += that->parties[i].id->length + 1;

    char *text = ent_pool_alloc(&answer->pool, size);

    if (!text)
        return false;
    for (uint32_t i = 0; i < that->party_count; i++) {
        const size_t length = that->parties[i].id->length + 1;

        answer->parties[i].id = memcpy(text, that->parties[i].id->text, length);
        text += length;
    }
    return true;
}

static bool make_rows(const struct ent_case *that, struct entente_assessment *answer)
{
    answer->parties =
        ent_pool_alloc_zero(&answer->pool, (that->party_count + 1) * sizeof *answer->parties);
    answer->periods =
        ent_pool_alloc_zero(&answer->pool, (that->period_count + 1) * sizeof *answer->periods);
    answer->party_count = that->party_count;
    return answer->parties && answer->periods && copy_ids(that, answer);
}

bool ent_parties_fill(const struct ent_case *that, struct entente_assessment *answer)
{
    uint32_t period = 0;

    if (!make_rows(that, answer))
        return false;
    for (uint32_t i = 0; i < that->party_count; i++) {
        struct ent_party_answer *row = &answer->parties[i];
        const struct ent_signature_answer text = ent_signature_read(that, &that->parties[i]);

        row->signature = (uint8_t)text.signature;
        row->role = (uint8_t)text.role;
        row->signed_on = text.signed_on;
        row->endorsed_on = text.endorsed_on;
        row->dissociated = text.dissociated;
        fill_consent(that, i, row);
        row->force = (uint8_t)force_by_bindingness(answer->bindingness, row->force);
        row->period = period;
        fill_periods(that, &that->parties[i], row, answer->periods + period);
        period += row->period_count;
    }
    count(that, answer);
    return true;
}
