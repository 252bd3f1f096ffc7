/*
 * Whether those who left took the agreement with them: the exit of one of two ends it, and the
 * exit of all among more (VCLT 54(a)). Below the number that brought it into force it lives on
 * (VCLT 55). What has ended so does not begin again when someone consents later.
 */
#include "case.h"
#include "ending.h"
#include "force_on.h"

/* How many stand where on a day, in the reading of the dates with the most and the fewest. */
struct heads {
    uint32_t bound_most, bound_least; /* consented, whether or not in force for them */
    uint32_t gone_most, gone_least;   /* it was in force for them, and nothing binds them now */
    uint32_t waits_most, waits_least; /* bound, and not yet in force for them */
};

static void count(uint32_t *most, uint32_t *least, enum ent_tri truth)
{
    *most += truth != ENT_NO;
    *least += truth == ENT_YES;
}

static enum ent_tri gone_by(const struct ent_case *that, const struct ent_period *period,
                            ent_day day)
{
    const struct ent_when exit = ent_when_span(period->exit);

    return period->exit.first <= day ? ent_when_come(&exit, that->on, day) : ENT_NO;
}

/* Who was in only before the treaty itself was takes nothing with it. */
static enum ent_tri in_force_when_left(const struct ent_case *that, const struct ent_period *period)
{
    const struct ent_when *general = &that->entry.general;

    if (general->base_hi < period->exit.first)
        return ENT_YES;
    return general->base_lo < period->exit.last ? ENT_MAYBE : ENT_NO;
}

/* Where a party stands on a day: each of the three is one truth over its periods. */
static void count_party(const struct ent_case *that, const struct ent_party *party, ent_day day,
                        struct heads *heads)
{
    const enum ent_tri in = ent_force_on(that, (int32_t)(party - that->parties), day);
    enum ent_tri bound = in, was = ENT_NO;

    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const enum ent_tri gone = gone_by(that, period, day);
        const enum ent_tri consented = ent_when_come(&period->consent, that->on, day);

        bound = ent_tri_either(bound, ent_tri_both(consented, ent_tri_not(gone)));
        if (!period->before_force && gone != ENT_NO)
            was = ent_tri_either(
                was, ent_tri_both(ent_tri_both(ent_when_come(&period->entry, that->on, day), gone),
                                  in_force_when_left(that, period)));
    }
    count(&heads->bound_most, &heads->bound_least, bound);
    count(&heads->gone_most, &heads->gone_least, ent_tri_both(was, ent_tri_not(bound)));
    count(&heads->waits_most, &heads->waits_least, ent_tri_both(bound, ent_tri_not(in)));
}

static enum ent_tri ended_on(const struct ent_case *that, uint32_t able, ent_day day)
{
    const bool policy = that->question->policies.single_party_ends;
    const enum ent_tri entered = ent_when_come(&that->entry.general, that->on, day);
    struct heads heads = {0};
    enum ent_tri ended = ENT_NO;

    if (entered == ENT_NO)
        return ENT_NO;
    for (uint32_t i = 0; i < that->party_count; i++)
        count_party(that, &that->parties[i], day, &heads);
    if (heads.gone_least > 0 && (heads.bound_most == 0 || able == 2 ||
                                 (policy && heads.bound_most == 1 && heads.waits_most == 0)))
        ended = ENT_YES;
    else if (heads.gone_most > 0 && (heads.bound_least == 0 || able == 2 ||
                                     (policy && heads.bound_least <= 1 && heads.waits_least == 0)))
        ended = ENT_MAYBE;
    return ent_tri_both(entered, ended);
}

/* Whether one who surely stays all the time keeps it alive; in most treaties someone does. */
static bool kept_alive(const struct ent_case *that, uint32_t able)
{
    const uint32_t needed = that->question->policies.single_party_ends ? 2 : 1;
    ent_day first = ENT_DAY_NEVER;
    uint32_t staying = 0;

    for (uint32_t i = 0; i < that->period_count; i++)
        if (that->periods[i].exit.first < first)
            first = that->periods[i].exit.first;
    if (first == ENT_DAY_NEVER)
        return true;
    for (uint32_t i = 0; able != 2 && i < that->period_count && staying < needed; i++)
        staying += that->periods[i].exit.first == ENT_DAY_NEVER &&
                   that->periods[i].consent.base_hi < first;
    return staying == needed;
}

static void try_day(const struct ent_case *that, uint32_t able, ent_day day, struct ent_span *found)
{
    enum ent_tri ended;

    if (day >= found->last || day >= ENT_DAY_BEYOND)
        return;
    ended = ended_on(that, able, day);
    if (ended == ENT_YES)
        found->last = day;
    if (ended != ENT_NO && day < found->first)
        found->first = day;
}

/* It can only end where someone goes, or comes as the only one; or as it enters into force. */
static struct ent_span search(const struct ent_case *that, uint32_t able)
{
    struct ent_span found = {ENT_DAY_NEVER, ENT_DAY_NEVER};

    try_day(that, able, that->entry.general.base_lo, &found);
    try_day(that, able, that->entry.general.base_hi, &found);
    for (uint32_t i = 0; i < that->period_count; i++) {
        const struct ent_period *period = &that->periods[i];

        try_day(that, able, period->exit.first, &found);
        try_day(that, able, period->exit.last, &found);
        if (that->question->policies.single_party_ends) {
            try_day(that, able, period->entry.base_lo, &found);
            try_day(that, able, period->entry.base_hi, &found);
        }
    }
    return found;
}

struct ent_when ent_ending_by_exits(const struct ent_case *that)
{
    struct ent_when day = ent_when_never();
    uint32_t able = 0;

    for (uint32_t i = 0; i < that->party_count; i++)
        able += !that->parties[i].third;
    if (that->political || that->period_count == 0 || kept_alive(that, able))
        return day;
    day = ent_when_span(search(that, able));
    /* Until then notices can be taken back, and others join. */
    if (day.hi > that->on)
        day.hi = ENT_DAY_NEVER;
    return day;
}
