/* A history as a value: what is added to it, and what it says of a point and of a day. */
#include <criterion/criterion.h>

#include "history.h"
#include "log.h"

enum { UNKNOWN = 9 };

#define AT(day, at) ((struct ent_point){(day), (at)})
#define IS(state) (UINT32_C(1) << (state))

static struct ent_pool pool;

static void add(struct ent_history *history, ent_day day, uint32_t at, ent_states states,
                const struct ent_record *cause)
{
    cr_assert(ent_history_add(&pool, history, AT(day, at), states, cause));
}

Test(history, is_empty_at_first)
{
    const struct ent_history history = {0};
    struct ent_turn turn;
    uint32_t at = 0;

    cr_expect_null(ent_history_on(&history, 100));
    cr_expect_eq(ent_history_next(&history, AT(ENT_DAY_FIRST, 0)).day, ENT_DAY_NEVER);
    cr_expect_eq(ent_history_truth(&history, AT(100, 0)), ENT_NO);
    cr_expect_not(ent_history_turn(&history, UNKNOWN, &at, &turn));
}

Test(history, joins_neighbours_that_say_the_same)
{
    struct ent_history history = {0};

    add(&history, 1, 0, IS(1), NULL);
    add(&history, 2, 0, IS(1), NULL);
    add(&history, 3, 0, IS(2), NULL);
    cr_expect_eq(history.count, 2);
    cr_expect_eq(ent_history_on(&history, 2)->from.day, 1);
    ent_history_done(&pool, &history);
    cr_expect_eq(history.count, 0);
    ent_pool_done(&pool);
}

Test(history, says_of_every_point_what_was_added_last)
{
    struct ent_history history = {0};

    for (uint32_t i = 0; i < 100; i++)
        add(&history, (ent_day)(10 * i), i % 3, IS(i % 2), NULL);
    for (ent_day day = -5; day < 1010; day++) {
        const int32_t last = day < 0 ? -1 : (day / 10 < 99 ? day / 10 : 99);
        const struct ent_moment *moment = ent_history_on(&history, day);

        cr_expect_eq(moment ? moment - history.moments : -1, last, "day %d", day);
    }
    cr_expect_eq(ent_history_at(&history, AT(20, 1))->from.day, 10);
    cr_expect_eq(ent_history_at(&history, AT(20, 2))->from.day, 20);
    cr_expect_eq(ent_history_next(&history, AT(20, 1)).day, 20);
    cr_expect_eq(ent_history_next(&history, AT(20, 2)).day, 30);
    ent_pool_done(&pool);
}

Test(history, tells_one_state_or_that_it_is_not_known)
{
    cr_expect_eq(ent_states_told(0, UNKNOWN), UNKNOWN);
    cr_expect_eq(ent_states_told(IS(3), UNKNOWN), 3);
    cr_expect_eq(ent_states_told(IS(3) | IS(4), UNKNOWN), UNKNOWN);
    cr_expect_eq(ent_states_of(UNKNOWN, UNKNOWN), ENT_STATES_ANY);
    cr_expect_eq(ent_states_told(ent_states_of(3, UNKNOWN), UNKNOWN), 3);
    cr_expect_eq(ent_states_within(IS(3), IS(3) | IS(4)), ENT_YES);
    cr_expect_eq(ent_states_within(IS(3) | IS(5), IS(3) | IS(4)), ENT_MAYBE);
    cr_expect_eq(ent_states_within(IS(5), IS(3) | IS(4)), ENT_NO);
}

Test(history, turns_from_the_end_of_a_day_to_the_end_of_another)
{
    static const struct ent_record first, second;
    struct ent_history history = {0};
    struct ent_turn turn;
    uint32_t at = 0;

    add(&history, 1, 0, IS(1), NULL);
    add(&history, 5, 0, IS(2), &first);
    add(&history, 5, 7, IS(3), &second); /* the last act of the day */
    add(&history, 6, 1, IS(4), &first);
    add(&history, 6, 2, IS(3), &first); /* there and back on one day: no turn */
    add(&history, 7, 0, IS(4) | IS(5), NULL);
    add(&history, 8, 0, IS(4) | IS(6), NULL); /* unknown in another way */
    add(&history, 9, 0, IS(6), NULL);
    cr_assert(ent_history_turn(&history, UNKNOWN, &at, &turn));
    cr_expect(turn.day == 5 && turn.from == 1 && turn.to == 3 && turn.cause == &second);
    cr_assert(ent_history_turn(&history, UNKNOWN, &at, &turn));
    cr_expect(turn.day == 7 && turn.from == 3 && turn.to == UNKNOWN && !turn.cause);
    cr_assert(ent_history_turn(&history, UNKNOWN, &at, &turn));
    cr_expect(turn.day == 8 && turn.from == UNKNOWN && turn.to == UNKNOWN);
    cr_expect_eq(turn.states, IS(4) | IS(6));
    cr_assert(ent_history_turn(&history, UNKNOWN, &at, &turn));
    cr_expect(turn.day == 9 && turn.from == UNKNOWN && turn.to == 6);
    cr_expect_not(ent_history_turn(&history, UNKNOWN, &at, &turn));
    ent_pool_done(&pool);
}
