/*
 * Suspensions and due days (FORMAT `on_suspension`): of the commitment itself, of the whole treaty
 * and of the obligor as a party (VCLT 57, 58, 72). Where several overlap, time stands still once.
 */
#include <entente/act.h>
#include <entente/commitment.h>

#include "commitment.h"
#include "seen.h"

/* ---- When the treaty, or the party, was suspended. */

struct finding {
    struct ent_case *that;
    int32_t party; /* or none: the whole */
    bool perhaps;  /* also what is not sure */
    bool doubtful; /* something is not sure */
    struct ent_pause *items;
    uint32_t count;
};

static bool pause_is_about(const struct finding *finding, const struct ent_record *record)
{
    const bool whole = ent_kind(record->type)->about & ENT_ABOUT_WHOLE;

    return ent_kind_is(record->type, ENT_IS_SUSPENDING | ENT_IS_RESUMING) &&
           (finding->party == ENT_NO_PARTY ? whole : !whole && record->party == finding->party);
}

static void keep_pause(struct finding *finding, ent_day from, ent_day until,
                       const struct ent_record *resumption)
{
    if (from < until)
        finding->items[finding->count++] = (struct ent_pause){from, until, resumption};
}

static void find_pauses(struct finding *finding)
{
    const struct ent_log *log = &finding->that->log;
    struct ent_pause_seen seen = {0};
    ent_day since = ENT_DAY_NEVER, over = ENT_DAY_NEVER;

    for (uint32_t i = 0; i < log->count; i++) {
        const struct ent_record *record = &log->records[i];
        const ent_day day = record->day.first;
        const bool sure = !record->maybe && record->day.last <= finding->that->on;

        if (!pause_is_about(finding, record) || day > finding->that->on)
            continue;
        finding->doubtful |= !sure;
        if (!sure && !finding->perhaps)
            continue;
        if (since != ENT_DAY_NEVER && over <= day) {
            keep_pause(finding, since, over, NULL);
            since = ENT_DAY_NEVER;
        }
        ent_pause_see(&seen, record, true);
        over = seen.suspension ? ent_pause_over(seen.suspension).first : day;
        if (since == ENT_DAY_NEVER && over > day)
            since = day;
        if (since != ENT_DAY_NEVER && over <= day) {
            keep_pause(finding, since, day, record);
            since = ENT_DAY_NEVER;
        }
    }
    if (since != ENT_DAY_NEVER)
        keep_pause(finding, since, over, NULL);
}

/* By their first day; those that touch become one. */
static void join_pauses(struct finding *finding)
{
    struct ent_pause *items = finding->items;
    uint32_t used = 0;

    for (uint32_t i = 1; i < finding->count; i++) {
        const struct ent_pause item = items[i];
        uint32_t k = i;

        for (; k > 0 && items[k - 1].from > item.from; k--)
            items[k] = items[k - 1];
        items[k] = item;
    }
    for (uint32_t i = 1; i < finding->count; i++) {
        if (items[i].from > items[used].until) {
            items[++used] = items[i];
        } else if (items[i].until > items[used].until) {
            items[used].until = items[i].until;
            items[used].resumption = items[i].resumption;
        }
    }
    finding->count = finding->count > 0 ? used + 1 : 0;
}

static bool find_of(struct ent_case *that, struct ent_duty *duty, bool perhaps, bool *doubtful)
{
    const size_t most = ent_log_count(&that->log, ENT_IS_SUSPENDING | ENT_IS_RESUMING);
    struct finding finding = {.that = that, .party = ENT_NO_PARTY, .perhaps = perhaps};

    finding.items = ent_pool_array(&that->pool, most + 2, sizeof *finding.items);
    if (!finding.items)
        return false;
    find_pauses(&finding);
    finding.party = duty->party;
    find_pauses(&finding);
    join_pauses(&finding);
    duty->pauses[perhaps] = (struct ent_pauses){finding.items, finding.count};
    *doubtful = finding.doubtful;
    return true;
}

static bool moves_due(const struct ent_commitment *row)
{
    return row->on_suspension == ENTENTE_ON_SUSPENSION_STOPS ||
           row->on_suspension == ENTENTE_ON_SUSPENSION_RESTARTS;
}

bool ent_pauses_find(struct ent_case *that)
{
    struct ent_commitments *all = that->commitments;

    for (uint32_t i = 0; all->pauses && i < all->duty_count; i++) {
        struct ent_duty *duty = &all->duties[i];
        bool doubtful = false;

        if (!moves_due(&all->rows[duty->commitment]))
            continue;
        if (!find_of(that, duty, false, &doubtful))
            return false;
        duty->pauses[1] = duty->pauses[0];
        if (doubtful && !find_of(that, duty, true, &doubtful))
            return false;
    }
    return true;
}

bool ent_pauses_doubtful(const struct ent_case *that, const struct ent_commitment *row)
{
    for (uint32_t i = 0; i < row->duty_count; i++) {
        const struct ent_duty *duty = &that->commitments->duties[row->duty_first + i];

        if (duty->pauses[0].items != duty->pauses[1].items)
            return true;
    }
    return false;
}

/* ---- What they do. */

void ent_pause_begin(struct ent_performance *run, ent_day day)
{
    if (run->suspended_on == ENT_DAY_NEVER)
        run->suspended_on = day;
}

void ent_pause_part(struct ent_case *that, struct ent_duty *duty, uint32_t run)
{
    struct ent_life *life = ent_life_now(duty);
    const struct ent_performance *performance = &life->runs[run];

    if (!performance->closed && !performance->fixed && performance->suspended_on != ENT_DAY_NEVER)
        ent_run_split(that, duty, run,
                      ent_run_due_from(duty, life, run, performance->suspended_on));
}

void ent_pause_end(struct ent_case *that, const struct ent_commitment *row, struct ent_duty *duty,
                   struct ent_performance *run, struct ent_span day,
                   const struct ent_record *resumption)
{
    if (run->suspended || ent_life_now(duty)->paused || run->suspended_on == ENT_DAY_NEVER)
        return;
    if (!run->closed)
        ent_due_resume(that, row, duty, run, run->suspended_on, day,
                       resumption ? ent_object_slot(resumption->act, ENTENTE_FIELD_INSTANT) : NULL);
    run->suspended_on = ENT_DAY_NEVER;
}

/* The first day of a pause, or the day after its last. */
static void pass_pause(struct ent_case *that, const struct ent_commitment *row,
                       struct ent_duty *duty, const struct ent_pause *pause)
{
    struct ent_life *life = ent_life_now(duty);
    ent_day from = pause->from;

    if (life->paused) {
        const ent_day runs = ent_due_runs_from(that, row, duty->party);

        from = runs > from ? runs : from;
    }
    for (uint32_t i = 0; i < life->run_count; i++) {
        if (life->paused) {
            ent_pause_begin(&life->runs[i], from);
            continue;
        }
        ent_pause_part(that, duty, i);
        ent_pause_end(that, row, duty, &life->runs[i],
                      (struct ent_span){pause->until, pause->until}, pause->resumption);
    }
}

void ent_pauses_pass(struct ent_case *that, const struct ent_commitment *row,
                     enum ent_how_sure sure, ent_day day)
{
    for (uint32_t i = 0; that->commitments->pauses && i < row->duty_count; i++) {
        struct ent_duty *duty = &that->commitments->duties[row->duty_first + i];
        const struct ent_pauses *pauses = &duty->pauses[sure];
        struct ent_life *life = &duty->lives[sure];

        while (life->pauses_passed < 2 * pauses->count) {
            const struct ent_pause *pause = &pauses->items[life->pauses_passed / 2];

            if ((life->paused ? pause->until : pause->from) > day)
                break;
            life->paused = !life->paused;
            life->pauses_passed++;
            pass_pause(that, row, duty, pause);
        }
    }
}
