/* The rows of the answer: one for each party, in the order of the document. */
#include <string.h>

#include "status.h"

#include "telling.h"

/* Where a text does not bind, or nobody can say whether it does, neither does a consent to it. */
int32_t ent_force_by_bindingness(int32_t bindingness, int32_t force)
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

/* The first day without, by its own exit or with the end of the whole (VCLT 70). */
static ent_day last_day_of_period(const struct ent_case *that, const struct ent_period *period)
{
    const ent_day end = ent_when_date(&that->ending.day);
    const struct ent_span exit = period->exit;

    if (end <= exit.first)
        return end;
    return exit.first == exit.last ? exit.first : ENT_DAY_NEVER;
}

static void fill_periods(const struct ent_case *that, const struct ent_party *party,
                         struct ent_party_answer *row, struct ent_period_answer *periods)
{
    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const bool told = party->period_count == 1 && row->entry.date != 0;
        const int32_t from =
            told ? row->entry.date : ent_answer_date(ent_when_date(&period->entry));

        if (from == 0 || period->before_force)
            continue;
        periods[row->period_count].from = from;
        periods[row->period_count++] =
            (struct ent_period_answer){from, ent_answer_date(last_day_of_period(that, period))};
    }
}

static void count_parties(const struct ent_case *that, struct entente_assessment *answer)
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
        ent_pool_array_zero(&answer->pool, that->party_count + 1, sizeof *answer->parties);
    answer->periods =
        ent_pool_array_zero(&answer->pool, that->period_count + 1, sizeof *answer->periods);
    answer->party_count = that->party_count;
    return answer->parties && answer->periods && copy_ids(that, answer);
}

bool ent_parties_fill(const struct ent_case *that, const struct ent_party_seen *seen,
                      struct entente_assessment *answer)
{
    uint32_t period = 0;

    if (!make_rows(that, answer))
        return false;
    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_party *party = &that->parties[i];
        struct ent_party_answer *row = &answer->parties[i];

        ent_signature_fill(party, &seen[i], row);
        ent_party_status_fill(that, party, &seen[i], row);
        row->force = (uint8_t)ent_force_by_bindingness(answer->bindingness, row->force);
        row->period = period;
        fill_periods(that, party, row, answer->periods + period);
        period += row->period_count;
    }
    count_parties(that, answer);
    return true;
}
