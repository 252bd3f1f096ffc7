/*
 * Whether those who left took the agreement with them: the exit of one of two ends it, and the
 * exit of all among more (VCLT 54(a)). Below the number that brought it into force it lives on
 * (VCLT 55). What has ended so does not begin again when someone consents later.
 */
#include "case.h"
#include "ending.h"
#include "stands.h"

/* How many stand where on a day, in the reading of the dates with the most and the fewest. */
struct heads {
    uint32_t bound_most, bound_least; /* consented, whether or not in force for them */
    uint32_t gone_most, gone_least;   /* it was in force for them, and nothing binds them now */
    uint32_t waits_most, waits_least; /* bound, and not yet in force for them */
};

static void count_exit(uint32_t *most, uint32_t *least, enum ent_tri truth)
{
    *most += truth != ENT_NO;
    *least += truth == ENT_YES;
}

/* A day that is looked at: up to `known` whatever may still happen, after it if nothing does. */
struct look {
    ent_day day, known;
};

static enum ent_tri come(const struct ent_when *when, const struct look *look)
{
    return ent_when_come(when, look->known, look->day);
}

static enum ent_tri gone_by(const struct ent_period *period, const struct look *look)
{
    const struct ent_when exit = ent_when_span(period->exit);

    return period->exit.first <= look->day ? come(&exit, look) : ENT_NO;
}

/* Who was in only before the treaty itself was takes nothing with it. */
static enum ent_tri in_force_when_left(const struct ent_case *that, const struct ent_period *period)
{
    const struct ent_when *general = &that->entry.general;

    if (general->base_hi < period->exit.first)
        return ENT_YES;
    return general->base_lo < period->exit.last ? ENT_MAYBE : ENT_NO;
}

/*
 * Where a party stands on a day: each of the three is one truth over its periods. A consent that
 * takes effect from an earlier day keeps nothing alive before it is given.
 */
static void count_party(const struct ent_case *that, const struct ent_party *party,
                        const struct look *look, struct heads *heads)
{
    enum ent_tri in = party->period_count == 0 ? come(&party->entry, look) : ENT_NO;
    enum ent_tri bound = in, was = ENT_NO;

    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const enum ent_tri gone = gone_by(period, look);
        const enum ent_tri entered = come(&period->entry, look);
        const enum ent_tri here = ent_tri_without(come(&period->consent, look), gone);

        bound = ent_tri_either(bound, here);
        in = ent_tri_either(in, ent_tri_both(here, entered));
        if (!period->before_force && gone != ENT_NO)
            was = ent_tri_either(
                was, ent_tri_both(ent_tri_both(entered, gone), in_force_when_left(that, period)));
    }
    /* A consent may have come after an exit that ends its period otherwise. */
    if (party->unsure && bound == ENT_NO)
        bound = ent_tri_both(ENT_MAYBE, ent_stands_on(that, (int32_t)(party - that->parties),
                                                      look->day, that->binding_acts));
    count_exit(&heads->bound_most, &heads->bound_least, bound);
    count_exit(&heads->gone_most, &heads->gone_least, ent_tri_both(was, ent_tri_not(bound)));
    count_exit(&heads->waits_most, &heads->waits_least, ent_tri_both(bound, ent_tri_not(in)));
}

static enum ent_tri ended_on(const struct ent_case *that, uint32_t able, const struct look *look)
{
    const bool policy = that->question->policies.single_party_ends;
    const enum ent_tri entered = come(&that->entry.general, look);
    struct heads heads = {0};
    enum ent_tri ended = ENT_NO;

    if (entered == ENT_NO)
        return ENT_NO;
    for (uint32_t i = 0; i < that->party_count; i++)
        count_party(that, &that->parties[i], look, &heads);
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

/* The search for the day of the end, with how much is known while it looks. */
struct end_search {
    const struct ent_case *that;
    uint32_t able;
    ent_day known;
    struct ent_span found;
};

static void try_day_of_exits(struct end_search *search, ent_day day)
{
    const struct look look = {day, search->known};
    enum ent_tri ended;

    if (day >= search->found.last || day >= ENT_DAY_BEYOND)
        return;
    ended = ended_on(search->that, search->able, &look);
    if (ended == ENT_YES)
        search->found.last = day;
    if (ended != ENT_NO && day < search->found.first)
        search->found.first = day;
}

/* It can only end where someone goes, or comes as the only one; or as it enters into force. */
static struct ent_span look_for_end(const struct ent_case *that, uint32_t able, ent_day known)
{
    struct end_search search = {that, able, known, {ENT_DAY_NEVER, ENT_DAY_NEVER}};

    try_day_of_exits(&search, that->entry.general.base_lo);
    try_day_of_exits(&search, that->entry.general.base_hi);
    for (uint32_t i = 0; i < that->period_count; i++) {
        const struct ent_period *period = &that->periods[i];

        try_day_of_exits(&search, period->exit.first);
        try_day_of_exits(&search, period->exit.last);
        if (that->question->policies.single_party_ends) {
            try_day_of_exits(&search, period->entry.base_lo);
            try_day_of_exits(&search, period->entry.base_hi);
        }
    }
    return search.found;
}

struct ent_when ent_ending_by_exits(const struct ent_case *that)
{
    struct ent_when day = ent_when_never();
    uint32_t able = 0;

    for (uint32_t i = 0; i < that->party_count; i++)
        able += !that->parties[i].third;
    if (that->political || that->period_count == 0 || kept_alive(that, able))
        return day;
    day = ent_when_span(look_for_end(that, able, that->on));
    /* The end that may still change is told apart from the one that follows if nothing happens. */
    if (day.lo <= that->on && day.lo != day.hi) {
        const struct ent_span base = look_for_end(that, able, ENT_DAY_FIRST - 1);

        day.base_lo = base.first;
        day.base_hi = base.last;
    }
    /* Until then notices can be taken back, and others join. */
    if (day.hi > that->on)
        day.hi = ENT_DAY_NEVER;
    return day;
}
