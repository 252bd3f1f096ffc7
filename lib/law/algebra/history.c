#include "history.h"

#include "alloc.h"

enum { FIRST_MOMENTS = 4 };

bool ent_history_add(struct ent_pool *pool, struct ent_history *history, struct ent_point from,
                     ent_states states, const struct ent_record *cause)
{
    if (history->count > 0 && history->moments[history->count - 1].states == states)
        return true;
    if (history->count == history->capacity) {
        const uint32_t more = history->capacity ? 2 * history->capacity : FIRST_MOMENTS;
        struct ent_moment *moments =
            ent_pool_resize(pool, history->moments, history->capacity * sizeof *moments,
                            ent_product(more, sizeof *moments));

        if (!moments)
            return false;
        history->moments = moments;
        history->capacity = more;
    }
    history->moments[history->count++] = (struct ent_moment){from, states, cause};
    return true;
}

void ent_history_done(struct ent_pool *pool, struct ent_history *history)
{
    ent_pool_free(pool, history->moments, history->capacity * sizeof *history->moments);
    *history = (struct ent_history){0};
}

/* How many moments are not after a point. */
static uint32_t count_until(const struct ent_history *history, struct ent_point point)
{
    uint32_t low = 0, high = history->count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (ent_point_before(point, history->moments[middle].from))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

const struct ent_moment *ent_history_at(const struct ent_history *history, struct ent_point point)
{
    const uint32_t count = count_until(history, point);

    return count > 0 ? &history->moments[count - 1] : NULL;
}

const struct ent_moment *ent_history_on(const struct ent_history *history, ent_day day)
{
    return ent_history_at(history, (struct ent_point){day, ENT_END_OF_DAY});
}

struct ent_point ent_history_next(const struct ent_history *history, struct ent_point point)
{
    const uint32_t count = count_until(history, point);

    return count < history->count ? history->moments[count].from
                                  : (struct ent_point){ENT_DAY_NEVER, 0};
}

enum ent_tri ent_history_truth(const struct ent_history *history, struct ent_point point)
{
    const struct ent_moment *moment = ent_history_at(history, point);

    return moment ? (enum ent_tri)moment->states : ENT_NO;
}

int32_t ent_states_told(ent_states states, int32_t unknown)
{
    int32_t state = 0;

    if (states == 0 || (states & (states - 1)) != 0)
        return unknown;
    while (!(states >> state & 1))
        state++;
    return state;
}

bool ent_history_turn(const struct ent_history *history, int32_t unknown, uint32_t *at,
                      struct ent_turn *out)
{
    const struct ent_moment *moments = history->moments;
    ent_states before = 0;

    *out = (struct ent_turn){.day = ENT_DAY_NEVER};
    for (uint32_t i = *at > 0 ? *at : 1; i < history->count; i++) {
        const bool day_goes_on =
            i + 1 < history->count && moments[i + 1].from.day == moments[i].from.day;

        if (out->day != moments[i].from.day) {
            before = moments[i - 1].states;
            *out = (struct ent_turn){.day = moments[i].from.day,
                                     .from = ent_states_told(before, unknown)};
        }
        out->states = moments[i].states;
        out->to = ent_states_told(out->states, unknown);
        out->cause = moments[i].cause ? moments[i].cause : out->cause;
        *at = i + 1;
        if (!day_goes_on && out->states != before)
            return true;
    }
    return false;
}
