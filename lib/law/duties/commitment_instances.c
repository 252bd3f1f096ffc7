/*
 * The days of a commitment that recurs: which there are is found by arithmetic, and none is made
 * before it is told. Those that stand alike are one run; an act parts it where it concerns some.
 */
#include <string.h>

#include <entente/commitment.h>
#include <entente/expression.h>

#include "calendar.h"
#include "commitment.h"

/* ---- The k-th day. */

enum { DAYS_OF_CALENDAR = ENT_DAY_LAST - ENT_DAY_FIRST + 1, DAYS_OF_WEEK = 7, MONTHS_OF_YEAR = 12 };

/* NEVER: behind the end of the calendar, or no unit that days recur by. */
static ent_day day_of_k(const struct ent_recurrence *days, int64_t k)
{
    ent_day day;

    if (k > DAYS_OF_CALENDAR / days->n ||
        ent_calendar_add(days->anchor, k * days->n, days->unit, ENTENTE_COUNTING_ORDINAL,
                         ENTENTE_MONTH_END_CLIP, &day) != ENTENTE_OK)
        return ENT_DAY_NEVER;
    return day;
}

static int64_t months_to(ent_day day)
{
    const int32_t date = ent_date_of_day(day);

    return (int64_t)(date / 10000) * MONTHS_OF_YEAR + date / 100 % 100;
}

/* About how many units lie between two days. */
static int64_t units_between(int32_t unit, ent_day from, ent_day to)
{
    switch (unit) {
    case ENTENTE_UNIT_DAY:
        return (int64_t)to - from;
    case ENTENTE_UNIT_WEEK:
        return ((int64_t)to - from) / DAYS_OF_WEEK;
    case ENTENTE_UNIT_MONTH:
        return months_to(to) - months_to(from);
    default:
        return (months_to(to) - months_to(from)) / MONTHS_OF_YEAR;
    }
}

/* The first k on the day or after it; behind the last where there is none. */
static int64_t k_from(const struct ent_recurrence *days, ent_day day)
{
    const ent_day to = day > ENT_DAY_LAST ? ENT_DAY_LAST : day;
    int64_t k = 0;

    if (to > days->anchor)
        k = units_between(days->unit, days->anchor, to) / days->n;
    while (k > 0 && day_of_k(days, k - 1) >= day)
        k--;
    while (day_of_k(days, k) < day)
        k++;
    return k;
}

ent_day ent_instance_day(const struct ent_duty *duty, uint32_t instance)
{
    return duty->recurs ? day_of_k(&duty->days, duty->days.first_k + instance) : ENT_DAY_NEVER;
}

uint32_t ent_instance_from(const struct ent_duty *duty, ent_day day)
{
    int64_t k;

    if (!duty->recurs || duty->count == 0)
        return 0;
    k = k_from(&duty->days, day) - duty->days.first_k;
    if (k < 0)
        return 0;
    return k > duty->count ? duty->count : (uint32_t)k;
}

/* ---- Which of them are owed. */

/* The last day of an instance that an act names, or the first of all days. */
static ent_day last_named(const struct ent_case *that, const struct ent_commitment *row)
{
    ent_day last = ENT_DAY_FIRST;

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->commitments->records[row->record_first + i]];
        const int32_t date = entente_object_get_date(record->act, ENTENTE_FIELD_INSTANCE);
        const ent_day day = date ? ent_day_of_date(date) : ENT_DAY_FIRST;

        last = ent_day_valid(day) && day > last ? day : last;
    }
    return last;
}

/* The number of the last instance: of those that are over, asked for or named by an act; then as
 * many to come as were performed early, and one more. */
static int64_t last_k(struct ent_case *that, const struct ent_commitment *row,
                      const struct ent_duty *duty, ent_day named)
{
    const int32_t horizon = that->question->horizon;
    int64_t last = k_from(&duty->days, that->on) + row->record_count, asked, end;
    ent_day until = ENT_DAY_LAST;

    asked = horizon ? k_from(&duty->days, ent_day_of_date(horizon)) : 0;
    last = asked > last ? asked : last;
    asked = k_from(&duty->days, named);
    last = asked > last ? asked : last;
    if (row->recurs_until != ENT_NO_TERM) {
        const struct ent_when when = ent_term_when(that, row->recurs_until, duty->party);
        const ent_day day = ent_when_date(&when);

        until = day < ENT_DAY_LAST ? day : ENT_DAY_LAST;
    }
    end = k_from(&duty->days, until + 1);
    return last < end ? last : end - 1;
}

static void find_days_of_instance(struct ent_case *that, const struct ent_commitment *row,
                                  struct ent_duty *duty, ent_day named)
{
    const entente_object *every = entente_object_get_object(row->recurs, ENTENTE_FIELD_EVERY);
    const struct ent_when first = ent_term_when(that, row->recurs_from, duty->party);
    int64_t last;

    duty->days = (struct ent_recurrence){
        .anchor = ent_when_date(&first),
        .unit = entente_object_get_enum(every, ENTENTE_FIELD_UNIT),
        .n = entente_object_get_integer(every, ENTENTE_FIELD_N),
    };
    if (duty->days.anchor == ENT_DAY_NEVER || duty->days.n <= 0 ||
        day_of_k(&duty->days, 0) == ENT_DAY_NEVER)
        return;
    duty->days.first_k = k_from(&duty->days, ent_due_owed_from(that, row, duty->party));
    last = last_k(that, row, duty, named);
    if (last >= duty->days.first_k)
        duty->count = (uint32_t)(last - duty->days.first_k + 1);
}

bool ent_instances_find(struct ent_case *that, const struct ent_commitment *row)
{
    const ent_day named = row->recurs ? last_named(that, row) : ENT_DAY_FIRST;

    for (uint32_t i = 0; i < row->duty_count; i++) {
        struct ent_duty *duty = &that->commitments->duties[row->duty_first + i];

        duty->count = 0;
        duty->recurs = row->recurs != NULL;
        if (duty->recurs) {
            find_days_of_instance(that, row, duty, named);
        } else {
            duty->count = 1;
            duty->due = ent_due_of(that, row, duty->party);
        }
    }
    return !that->rules.failed;
}

struct ent_due ent_instance_due(const struct ent_duty *duty, const struct ent_performance *run,
                                uint32_t instance)
{
    return run->fixed ? run->due : ent_due_on(ent_instance_day(duty, instance) + run->shift);
}

/* ---- Runs of them. */

struct ent_life *ent_life_now(struct ent_duty *duty)
{
    return &duty->lives[duty->now];
}

static bool make_room_for_days(struct ent_case *that, struct ent_life *life)
{
    const uint32_t more = life->run_capacity ? 2 * life->run_capacity : 1;
    struct ent_performance *runs;

    if (life->run_count < life->run_capacity)
        return true;
    runs = ent_pool_resize(&that->pool, life->runs, life->run_capacity * sizeof *runs,
                           ent_product(more, sizeof *runs));
    if (!runs) {
        that->rules.failed = true;
        return false;
    }
    life->runs = runs;
    life->run_capacity = more;
    return true;
}

bool ent_life_begin(struct ent_case *that, struct ent_duty *duty, enum ent_how_sure sure)
{
    struct ent_life *life = &duty->lives[sure];

    *life = (struct ent_life){
        .runs = life->runs, .run_capacity = life->run_capacity, .pledged_on = ENT_DAY_NEVER};
    if (duty->count == 0)
        return true;
    if (!make_room_for_days(that, life))
        return false;
    life->run_count = 1;
    life->runs[0] = (struct ent_performance){.suspended_on = ENT_DAY_NEVER,
                                             .performer = ENT_NO_PARTY,
                                             .fixed = !duty->recurs,
                                             .due = duty->due};
    return true;
}

uint32_t ent_run_end(const struct ent_duty *duty, const struct ent_life *life, uint32_t run)
{
    return run + 1 < life->run_count ? life->runs[run + 1].first : duty->count;
}

uint32_t ent_run_due_from(const struct ent_duty *duty, const struct ent_life *life, uint32_t run,
                          ent_day day)
{
    const struct ent_performance *performance = &life->runs[run];
    const uint32_t end = ent_run_end(duty, life, run);
    uint32_t instance;

    if (performance->fixed)
        return performance->due.kind == ENT_DUE_DAY && performance->due.span.first < day
                   ? end
                   : performance->first;
    instance = ent_instance_from(duty, day - performance->shift);
    if (instance < performance->first)
        return performance->first;
    return instance < end ? instance : end;
}

uint32_t ent_run_of(const struct ent_life *life, uint32_t instance)
{
    uint32_t low = 0, high = life->run_count;

    while (high - low > 1) {
        const uint32_t middle = low + (high - low) / 2;

        if (life->runs[middle].first <= instance)
            low = middle;
        else
            high = middle;
    }
    return low;
}

bool ent_run_split(struct ent_case *that, struct ent_duty *duty, uint32_t run, uint32_t instance)
{
    struct ent_life *life = ent_life_now(duty);

    if (instance <= life->runs[run].first || instance >= ent_run_end(duty, life, run))
        return true;
    if (!make_room_for_days(that, life))
        return false;
    memmove(&life->runs[run + 1], &life->runs[run], (life->run_count - run) * sizeof *life->runs);
    life->runs[run + 1].first = instance;
    life->run_count++;
    return true;
}

void ent_life_close(struct ent_life *life)
{
    while (life->closed_count < life->run_count && life->runs[life->closed_count].closed) {
        const int32_t state = life->runs[life->closed_count++].closed;

        life->closed_state =
            (uint8_t)(life->closed_state ? ent_state_worse(life->closed_state, state) : state);
    }
}
