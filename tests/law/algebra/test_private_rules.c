/* Rules made by chance, held against a second opinion that goes through every day. */
#include <string.h>

#include <criterion/criterion.h>

#include <entente/entente.h>

#include "case.h"
#include "daily.h"
#include "make.h"

enum { WORLDS = 1200, FUTURES = 3 };

static entente_agreement *read_world(const struct daily_world *world)
{
    static char text[DAILY_TEXT];
    entente_agreement *agreement = NULL;
    entente_error *error = entente_error_new();

    daily_write(world, text);
    if (entente_agreement_read(text, strlen(text), NULL, &agreement, NULL, error) != ENTENTE_OK)
        cr_assert_fail("%s: %s: %s", entente_error_place(error), entente_error_message(error),
                       text);
    entente_error_free(error);
    return agreement;
}

static struct ent_case *ask(const entente_agreement *agreement, int on)
{
    entente_question *question = entente_question_new();
    struct ent_case *found = NULL;

    cr_assert_eq(entente_question_set_on(question, daily_date(on), NULL), ENTENTE_OK);
    question->policies.every_act_works = true;
    cr_assert_eq(ent_case_new(agreement, question, NULL, &found), ENTENTE_OK);
    entente_question_free(question);
    found->question = NULL;
    return found;
}

static ent_day day_of(int day)
{
    return day == DAILY_NEVER ? ENT_DAY_NEVER : ent_day_of_date(20000101) + day - 1;
}

static bool within(ent_day lo, ent_day hi, int day)
{
    return lo <= day_of(day) && day_of(day) <= hi;
}

static void fail(const struct daily_world *world, uint32_t seed, int on, const char *what,
                 const struct ent_when *when, int want)
{
    static char text[DAILY_TEXT];

    daily_write(world, text);
    cr_assert_fail("seed %u, day %d: %s is %d to %d, by itself %d to %d, not %d\n%s", seed, on,
                   what, when->lo, when->hi, when->base_lo, when->base_hi, day_of(want), text);
}

/* With whole dates, what follows if nothing more happens is one day, and the right one. */
static void check_base(const struct daily_world *world, const struct ent_case *found, uint32_t seed,
                       int on)
{
    const struct daily_answer answer = daily_answer(world, on);
    const struct ent_when *general = &found->entry.general;

    if (general->base_lo != day_of(answer.general) || general->base_hi != general->base_lo)
        fail(world, seed, on, "general entry", general, answer.general);
    for (int i = 0; i < world->parties; i++) {
        const struct ent_party *party = &found->parties[i];

        cr_assert_eq((int)party->period_count, answer.period_count[i], "seed %u, party %d", seed,
                     i);
        for (int j = 0; j < answer.period_count[i]; j++) {
            const struct ent_period *period = &found->periods[party->period_first + (uint32_t)j];
            const struct daily_period *want = &answer.periods[i][j];

            cr_assert_eq(period->consent.base_lo, day_of(want->consent), "seed %u", seed);
            /* Whether an instrument could still be taken back is open while entry is. */
            if (ent_when_is_certain(&period->entry) ||
                !(period->how && period->how->cause == ENT_EXIT_INSTRUMENT_WITHDRAWAL))
                cr_assert_eq(period->exit.first, day_of(want->exit), "seed %u, day %d, party %d",
                             seed, on, i);
            if (period->entry.base_lo != day_of(want->entry) ||
                period->entry.base_hi != period->entry.base_lo)
                fail(world, seed, on, "own entry", &period->entry, want->entry);
        }
    }
}

/* Whatever happens after the day of the question, what was certain then stays, and so on. */
static void check_future(const struct daily_world *world, const struct ent_case *found,
                         uint32_t seed, int on)
{
    const struct daily_answer answer = daily_answer(world, DAILY_NEVER);
    const struct ent_when *general = &found->entry.general;

    if (!within(general->lo, general->hi, answer.general))
        fail(world, seed, on, "general entry in the end", general, answer.general);
    for (int i = 0; i < world->parties; i++) {
        const struct ent_party *party = &found->parties[i];

        for (uint32_t j = 0; j < party->period_count; j++) {
            const struct ent_period *period = &found->periods[party->period_first + j];
            const struct daily_period *want = &answer.periods[i][j];

            if (period->exit.first == ENT_DAY_NEVER && !period->before_force &&
                !within(period->entry.lo, period->entry.hi, want->entry))
                fail(world, seed, on, "own entry in the end", &period->entry, want->entry);
        }
    }
}

static void check_bounds(const struct daily_world *world, uint32_t seed, int on,
                         const struct ent_when *when)
{
    if (when->lo > when->base_lo || when->base_lo > when->base_hi || when->base_hi > when->hi)
        fail(world, seed, on, "the order of the bounds", when, 0);
}

Test(rules, what_follows_if_nothing_more_happens_is_what_every_day_says)
{
    for (uint32_t seed = 1; seed <= WORLDS; seed++) {
        struct daily_world world = daily_world_from(seed, false);
        entente_agreement *agreement = read_world(&world);

        for (int i = 0; i < FUTURES; i++) {
            const int on = 1 + (int)chance_below(&world.chance, 420);
            struct ent_case *found = ask(agreement, on);

            check_base(&world, found, seed, on);
            check_bounds(&world, seed, on, &found->entry.general);
            ent_case_free(found);
        }
        entente_agreement_free(agreement);
    }
}

Test(rules, no_later_act_takes_back_what_was_certain_or_brings_what_was_ruled_out)
{
    size_t certain = 0, never = 0;

    for (uint32_t seed = 1; seed <= WORLDS; seed++) {
        struct daily_world world = daily_world_from(100000 + seed, false);
        entente_agreement *agreement = read_world(&world);

        for (int i = 0; i < FUTURES; i++) {
            const int on = 1 + (int)chance_below(&world.chance, 330);
            struct ent_case *found = ask(agreement, on);

            check_future(&world, found, seed, on);
            certain += ent_when_state(&found->entry.general) == ENTENTE_ENTRY_CERTAIN;
            never += ent_when_state(&found->entry.general) == ENTENTE_ENTRY_NEVER;
            ent_case_free(found);
        }
        entente_agreement_free(agreement);
    }
    /* The promise is not kept by promising nothing. */
    cr_assert_gt(certain, WORLDS / 2);
    cr_assert_gt(never, WORLDS / 50);
}

/* Entry of each party in its last period, or none. */
static void check_parties(const struct daily_world *world, const struct daily_answer *answer,
                          const struct ent_case *found, uint32_t seed, int on)
{
    for (int i = 0; i < world->parties; i++) {
        const struct ent_when *entry = &found->parties[i].entry;
        const int count = answer->period_count[i];
        const int last = count > 0 ? answer->periods[i][count - 1].entry : DAILY_NEVER;

        if (!within(entry->base_lo, entry->base_hi, last))
            fail(world, seed, on, "own entry by itself", entry, last);
    }
}

Test(rules, a_partial_date_gives_bounds_that_hold_for_every_day_it_can_mean)
{
    size_t known = 0;

    for (uint32_t seed = 1; seed <= WORLDS; seed++) {
        struct daily_world world = daily_world_from(200000 + seed, true);
        entente_agreement *agreement = read_world(&world);
        const int on = 1 + (int)chance_below(&world.chance, 420);
        struct ent_case *found = ask(agreement, on);
        const struct ent_when *general = &found->entry.general;

        check_bounds(&world, seed, on, general);
        known += ent_when_date(general) != ENT_DAY_NEVER;
        for (int i = 0; i < FUTURES; i++) {
            struct daily_answer answer;

            daily_choose_days(&world);
            answer = daily_answer(&world, on);
            if (!within(general->base_lo, general->base_hi, answer.general))
                fail(&world, seed, on, "general entry by itself", general, answer.general);
            check_parties(&world, &answer, found, seed, on);
            answer = daily_answer(&world, DAILY_NEVER);
            if (!within(general->lo, general->hi, answer.general))
                fail(&world, seed, on, "general entry in the end", general, answer.general);
        }
        ent_case_free(found);
        entente_agreement_free(agreement);
    }
    cr_assert_gt(known, WORLDS / 4);
}
