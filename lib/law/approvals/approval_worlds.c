#include "approval_worlds.h"

static struct ent_span hull(struct ent_span a, struct ent_span b)
{
    return (struct ent_span){ent_day_earlier(a.first, b.first), ent_day_later(a.last, b.last)};
}

void ent_worlds_add(struct ent_worlds *worlds, int32_t state, const struct ent_step_stay *stay)
{
    const ent_states bit = UINT32_C(1) << state;
    struct ent_step_stay *here = &worlds->stays[state];

    if (!(worlds->there & bit)) {
        worlds->there |= bit;
        *here = *stay;
        return;
    }
    here->since = hull(here->since, stay->since);
    here->over = hull(here->over, stay->over);
    here->lapses = hull(here->lapses, stay->lapses);
    here->ends = here->ends == stay->ends ? here->ends : ENT_DAY_NEVER;
    here->unknown_after = ent_day_earlier(here->unknown_after, stay->unknown_after);
    here->extension = here->extension > stay->extension ? here->extension : stay->extension;
    here->round = here->round == stay->round ? here->round : 0;
    here->by = stay->by ? stay->by : here->by;
}

void ent_worlds_join(struct ent_worlds *worlds, const struct ent_worlds *more)
{
    for (int32_t state = 0; state < ENT_STAYS; state++)
        if (more->there >> state & 1)
            ent_worlds_add(worlds, state, &more->stays[state]);
}

/* What time turns a state into: first where its period or mandate is over. */
static int32_t after_it(int32_t state)
{
    switch (state) {
    case ENTENTE_STEP_STATE_IN_PROGRESS:
        return ENTENTE_STEP_STATE_DEEMED_PASSED;
    case ENTENTE_STEP_STATE_PASSED:
    case ENTENTE_STEP_STATE_DEEMED_PASSED:
    case ENTENTE_STEP_STATE_OVERRIDDEN:
        return ENTENTE_STEP_STATE_EXPIRED;
    default:
        return 0;
    }
}

static void strike(const struct ent_step_run *replay, struct ent_worlds *worlds, int32_t state,
                   struct ent_span strikes, struct ent_span day, int64_t round)
{
    const struct ent_span since = {strikes.first, ent_day_earlier(strikes.last, day.last)};
    struct ent_step_stay stay = ent_stay_begin(replay, state, since, NULL);

    stay.round = round;
    ent_worlds_add(worlds, state, &stay);
}

/* A period that is over with the day on which a bill would lapse is over in time. */
static void pass_one(const struct ent_step_run *replay, struct ent_worlds *worlds, int32_t state,
                     struct ent_span day)
{
    const struct ent_step_stay stay = worlds->stays[state];

    if (stay.over.first <= day.last && stay.over.first <= stay.lapses.last)
        strike(replay, worlds, after_it(state), stay.over, day, stay.round);
    if (stay.lapses.first <= day.last && stay.lapses.first < stay.over.last)
        strike(replay, worlds, ENTENTE_STEP_STATE_LAPSED, stay.lapses, day, stay.round);
    if (stay.over.last <= day.first || stay.lapses.last <= day.first)
        worlds->there &= ~(UINT32_C(1) << state);
}

void ent_worlds_pass(const struct ent_step_run *replay, struct ent_worlds *worlds,
                     struct ent_span day)
{
    /* What a state turns into has a higher number, and so is looked at after it. */
    for (int32_t state = 0; state < ENT_STAYS; state++)
        if (worlds->there >> state & 1)
            pass_one(replay, worlds, state, day);
}

ent_day ent_worlds_next(const struct ent_worlds *worlds, ent_day day)
{
    ent_day next = ENT_DAY_NEVER;

    for (int32_t state = 0; state < ENT_STAYS; state++) {
        const struct ent_step_stay *stay = &worlds->stays[state];

        if (!(worlds->there >> state & 1))
            continue;

        const ent_day days[4] = {stay->over.first, stay->over.last, stay->lapses.first,
                                 stay->lapses.last};

        for (int i = 0; i < 4; i++)
            next = days[i] > day ? ent_day_earlier(next, days[i]) : next;
    }
    return next;
}
