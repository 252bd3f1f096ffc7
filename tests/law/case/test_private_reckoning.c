/* Time that a clause counts, held against a walk from day to day. */
#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include <entente/agreement.h>
#include <entente/json.h>

#include "calendar.h"
#include "day.h"
#include "reckoning.h"

enum { START = 20200101, WIDTH = 400, CENTURIES = 146097, ROUNDS = 3000, MOST_PAUSES = 4 };

/* A stretch of days, some of which count, and some of which lie in pauses. */
struct world {
    uint32_t seed;
    ent_day first;
    int calendars;
    bool counts[2][WIDTH];
    bool paused[WIDTH];
    int pause_count;
    struct ent_span pauses[MOST_PAUSES];
    entente_agreement *agreement;
    const entente_object *terms;
};

static uint32_t draw(struct world *world, uint32_t below)
{
    world->seed = world->seed * UINT32_C(1664525) + UINT32_C(1013904223);
    return (world->seed >> 8) % below;
}

static void put_day(char *text, ent_day day)
{
    const int32_t date = ent_date_of_day(day);

    sprintf(text + strlen(text), "\"%04d-%02d-%02d\"", date / 10000, date / 100 % 100, date % 100);
}

static void put_calendar(const struct world *world, char *text, int at)
{
    const char *comma = "";

    sprintf(text + strlen(text), "%s\"c%d\":{\"unit\":\"working_day\",\"until\":", at ? "," : "",
            at);
    put_day(text, world->first + WIDTH - 1);
    strcat(text, ",\"days\":[");
    for (int i = 0; i < WIDTH; i++)
        if (world->counts[at][i]) {
            strcat(text, comma);
            put_day(text, world->first + i);
            comma = ",";
        }
    strcat(text, "]}");
}

static void put_pauses(const struct world *world, char *text)
{
    strcat(text, "\"pauses\":[");
    for (int i = 0; i < world->pause_count; i++) {
        strcat(text, i ? ",{\"from\":" : "{\"from\":");
        put_day(text, world->pauses[i].first);
        strcat(text, ",\"until\":");
        put_day(text, world->pauses[i].last);
        strcat(text, "}");
    }
    strcat(text, "]");
}

/* Reads the document in which an `add` has these calendars and pauses, and perhaps a roll. */
static void build(struct world *world, const char *roll)
{
    static char text[40000];
    entente_object *at;

    strcpy(text, "{\"format\":\"entente/1\",\"id\":\"x\",\"title\":\"X\",\"kind\":\"treaty\","
                 "\"bindingness\":\"legal\",\"parties\":[],\"acts\":[],\"calendars\":{");
    for (int i = 0; i < world->calendars; i++)
        put_calendar(world, text, i);
    strcat(text, "},\"clauses\":{\"entry_into_force\":{\"general\":{\"op\":\"add\",\"n\":1,"
                 "\"unit\":\"day\",\"to\":{\"op\":\"date\",\"value\":\"2020-01-01\"},");
    strcat(text, world->calendars == 2 ? "\"calendar\":[\"c0\",\"c1\"]," : "\"calendar\":\"c0\",");
    if (*roll)
        sprintf(text + strlen(text), "\"roll\":\"%s\",", roll);
    put_pauses(world, text);
    strcat(text, "}}}}");
    cr_assert_eq(entente_agreement_read(text, strlen(text), NULL, &world->agreement, NULL, NULL),
                 ENTENTE_OK, "%s", text);
    at = entente_object_get_object(entente_agreement_root(world->agreement), ENTENTE_FIELD_CLAUSES);
    at = entente_object_get_object(at, ENTENTE_FIELD_ENTRY_INTO_FORCE);
    world->terms = entente_object_get_object(at, ENTENTE_FIELD_GENERAL);
}

static void make(struct world *world, uint32_t seed)
{
    *world = (struct world){.seed = seed, .first = ent_day_of_date(START)};
    world->calendars = 1 + (int)draw(world, 2);
    for (int i = 0; i < WIDTH; i++)
        for (int k = 0; k < 2; k++)
            world->counts[k][i] = draw(world, 4) > 0;
    world->pause_count = (int)draw(world, MOST_PAUSES + 1);
    for (int i = 0; i < world->pause_count; i++) {
        const int from = (int)draw(world, WIDTH - 40), days = 1 + (int)draw(world, 30);

        world->pauses[i] = (struct ent_span){world->first + from, world->first + from + days - 1};
        for (int day = from; day < from + days; day++)
            world->paused[day] = true;
    }
}

static bool is_paused(const struct world *world, ent_day day)
{
    const int at = day - world->first;

    return at >= 0 && at < WIDTH && world->paused[at];
}

static bool does_count(const struct world *world, ent_day day)
{
    const int at = day - world->first;

    return at >= 0 && at < WIDTH && !world->paused[at] && world->counts[0][at] &&
           (world->calendars == 1 || world->counts[1][at]);
}

/* From day to day, until so many have counted. */
static ent_day walk(const struct world *world, ent_day day, int64_t n,
                    bool (*counts)(const struct world *, ent_day))
{
    const int ahead = n < 0 ? -1 : 1;

    for (n = n < 0 ? -n : n; n > 0; n -= counts(world, day)) {
        day += ahead;
        if (day < world->first - WIDTH || day >= world->first + 2 * WIDTH)
            return ENT_DAY_NEVER;
    }
    return day;
}

static bool runs(const struct world *world, ent_day day)
{
    return !is_paused(world, day);
}

static struct ent_period_of_time period_of(const struct world *world, int64_t n, int32_t unit)
{
    return (struct ent_period_of_time){.n = n,
                                       .unit = unit,
                                       .counting = ENTENTE_COUNTING_ORDINAL,
                                       .month_end = ENTENTE_MONTH_END_CLIP,
                                       .terms = world->terms};
}

static void expect_day(const struct ent_period_of_time *period, ent_day from, ent_day wanted,
                       uint32_t seed)
{
    const struct ent_reckoned end = ent_reckon(period, from);

    if (wanted == ENT_DAY_NEVER) {
        cr_assert_eq(end.fault, ENT_RECKONING_SILENT, "%u", seed);
        cr_assert_leq(end.day.first, end.day.last, "%u", seed);
        return;
    }
    cr_assert_eq(end.fault, ENT_RECKONING_WHOLE, "%u", seed);
    cr_assert_eq(end.day.first, wanted, "%u: %d units %d from %d: %d, not %d", seed, (int)period->n,
                 period->unit, ent_date_of_day(from), ent_date_of_day(end.day.first),
                 ent_date_of_day(wanted));
    cr_assert_eq(end.day.last, wanted, "%u", seed);
}

Test(reckoning, counts_as_one_who_goes_from_day_to_day)
{
    for (uint32_t seed = 1; seed <= ROUNDS; seed++) {
        struct world world;

        make(&world, seed);
        build(&world, "");
        for (int i = 0; i < 12; i++) {
            const ent_day from = world.first + 40 + (ent_day)draw(&world, WIDTH - 80);
            const int64_t n = (int64_t)draw(&world, 241) - 120;
            struct ent_period_of_time period = period_of(&world, n, ENTENTE_UNIT_WORKING_DAY);
            ent_day plain = from;

            expect_day(&period, from, walk(&world, from, n, does_count), seed);
            period.unit = ENTENTE_UNIT_DAY;
            expect_day(&period, from, walk(&world, from, n, runs), seed);
            period.n = n / 31;
            period.unit = ENTENTE_UNIT_MONTH;
            cr_assert_eq(ent_calendar_add(from, period.n, period.unit, period.counting,
                                          period.month_end, &plain),
                         ENTENTE_OK);
            expect_day(&period, from, walk(&world, from, plain - from, runs), seed);
        }
        entente_agreement_free(world.agreement);
    }
}

/* Nearest day on that side that counts; the calendars tell of no other. */
static ent_day rolled(const struct world *world, ent_day day, int ahead)
{
    if (day >= world->first + WIDTH)
        return ENT_DAY_NEVER;
    while (!does_count(world, day)) {
        day += ahead;
        if (day < world->first - WIDTH || day >= world->first + WIDTH)
            return ENT_DAY_NEVER;
    }
    return day;
}

Test(reckoning, a_last_day_that_does_not_count_moves)
{
    for (uint32_t seed = 1; seed <= ROUNDS; seed++) {
        const bool next = seed % 2;
        struct world world;

        make(&world, seed);
        build(&world, next ? "next" : "previous");
        for (int i = 0; i < 12; i++) {
            const ent_day from = world.first + 40 + (ent_day)draw(&world, WIDTH - 80);
            const int64_t n = (int64_t)draw(&world, 121) - 60;
            const struct ent_period_of_time period = period_of(&world, n, ENTENTE_UNIT_DAY);

            expect_day(&period, from, rolled(&world, walk(&world, from, n, runs), next ? 1 : -1),
                       seed);
        }
        entente_agreement_free(world.agreement);
    }
}

/* What is found from each day lies within what is told of all of them, and both ends are reached
 * where they are told to the day. */
Test(reckoning, ends_hold_every_day_between)
{
    for (uint32_t seed = 1; seed <= ROUNDS / 4; seed++) {
        struct world world;

        make(&world, seed);
        build(&world, "");
        for (int32_t unit = ENTENTE_UNIT_DAY; unit <= ENTENTE_UNIT_MONTH; unit++) {
            const struct ent_period_of_time period =
                period_of(&world, (int64_t)draw(&world, 9) - 4, unit);
            const ent_day first = world.first + 100 + (ent_day)draw(&world, 100);
            const struct ent_span from = {first, first + (ent_day)draw(&world, 62)};
            const struct ent_span told = ent_reckon_span(&period, from);
            struct ent_span seen = {ENT_DAY_NEVER, ENT_DAY_FIRST};

            for (ent_day day = from.first; day <= from.last; day++) {
                const ent_day end = ent_reckon(&period, day).day.first;

                seen.first = ent_day_earlier(seen.first, end);
                seen.last = ent_day_later(seen.last, end);
            }
            cr_assert_eq(told.first, seen.first, "%u", seed);
            cr_assert_eq(told.last, seen.last, "%u", seed);
        }
        entente_agreement_free(world.agreement);
    }
}

Test(reckoning, no_pauses_change_nothing_and_a_calendar_of_all_days_counts_days)
{
    struct world world;

    make(&world, 7);
    world.calendars = 1;
    world.pause_count = 0;
    memset(world.paused, 0, sizeof world.paused);
    memset(world.counts, true, sizeof world.counts);
    build(&world, "");
    for (int32_t unit = ENTENTE_UNIT_DAY; unit <= ENTENTE_UNIT_YEAR; unit++)
        for (int64_t n = -30; n <= 30; n++) {
            const struct ent_period_of_time period = period_of(&world, n, unit);
            ent_day plain;

            cr_assert_eq(ent_calendar_add(world.first + 200, n, unit, period.counting,
                                          period.month_end, &plain),
                         ENTENTE_OK);
            expect_day(&period, world.first + 200, plain, 7);
        }
    for (int64_t n = -150; n <= 150; n++) {
        const struct ent_period_of_time period = period_of(&world, n, ENTENTE_UNIT_WORKING_DAY);

        expect_day(&period, world.first + 200, world.first + 200 + (ent_day)n, 7);
    }
    entente_agreement_free(world.agreement);
}

Test(reckoning, a_pause_inside_moves_the_end_by_its_length)
{
    for (int length = 1; length <= 30; length++) {
        const ent_day first = ent_day_of_date(START), from = first + 100;
        struct world world;

        make(&world, (uint32_t)length);
        world.pause_count = 1;
        world.pauses[0] = (struct ent_span){from + 5, from + 4 + length};
        build(&world, "");
        for (int n = 1; n <= 20; n++) {
            const struct ent_period_of_time on = period_of(&world, n, ENTENTE_UNIT_DAY);
            const struct ent_period_of_time back = period_of(&world, -n, ENTENTE_UNIT_DAY);
            const ent_day after = from + 9 + length;

            expect_day(&on, from, from + n + (n >= 5 ? length : 0), (uint32_t)length);
            expect_day(&back, after, after - n - (n >= 5 ? length : 0), (uint32_t)length);
        }
        entente_agreement_free(world.agreement);
    }
}

/* The calendar repeats after 400 years: a document of then ends as many days later. */
Test(reckoning, four_hundred_years_later_it_is_the_same)
{
    for (uint32_t seed = 1; seed <= 300; seed++) {
        struct world now, then;

        make(&now, seed);
        then = now;
        then.first += CENTURIES;
        for (int i = 0; i < then.pause_count; i++) {
            then.pauses[i].first += CENTURIES;
            then.pauses[i].last += CENTURIES;
        }
        build(&now, seed % 2 ? "next" : "previous");
        build(&then, seed % 2 ? "next" : "previous");
        for (int32_t unit = ENTENTE_UNIT_DAY; unit <= ENTENTE_UNIT_WORKING_DAY; unit++) {
            const int64_t n = (int64_t)draw(&now, 13) - 6;
            const struct ent_period_of_time here = period_of(&now, n, unit);
            const struct ent_period_of_time there = period_of(&then, n, unit);
            const ent_day from = now.first + (ent_day)draw(&now, WIDTH);
            const struct ent_reckoned a = ent_reckon(&here, from);
            const struct ent_reckoned b = ent_reckon(&there, from + CENTURIES);

            cr_assert_eq(a.fault, b.fault, "%u", seed);
            if (!a.fault)
                cr_assert_eq(a.day.first + CENTURIES, b.day.first, "%u", seed);
        }
        entente_agreement_free(now.agreement);
        entente_agreement_free(then.agreement);
    }
}

/* Hours stand still from the midnight that a pause begins with to the one that it ends with. */
Test(reckoning, hours_are_counted_as_one_who_goes_from_hour_to_hour)
{
    for (uint32_t seed = 1; seed <= ROUNDS / 4; seed++) {
        struct world world;

        make(&world, seed);
        build(&world, "");
        for (int i = 0; i < 6; i++) {
            const int64_t from = ((int64_t)world.first + 40) * 24 + draw(&world, 24 * 300);
            const int64_t n = (int64_t)draw(&world, 401) - 200;
            const struct ent_period_of_time period = period_of(&world, n, ENTENTE_UNIT_HOUR);
            int64_t at = from;

            for (int64_t left = n < 0 ? -n : n; left > 0; at += n < 0 ? -1 : 1)
                left -= runs(&world, (ent_day)((n < 0 ? at - 1 : at) / 24));
            cr_assert_eq(ent_reckon_seconds(&period, from * 3600, n * 3600), at * 3600, "%u", seed);
        }
        entente_agreement_free(world.agreement);
    }
}
