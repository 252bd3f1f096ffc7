/*
 * The acts about one commitment, once forward: those that are sure, and beside them, where anything
 * is in doubt, also those that perhaps were done. An act of a vague date becomes sure at the end of
 * its last day; it keeps its place in the log, so that what stands behind it is done again.
 */
#include "commitment.h"

static const struct ent_record *record_of_replay(const struct ent_replay *replay, uint32_t index)
{
    const struct ent_case *that = replay->that;

    return &that->log.records[that->commitments->records[replay->row->record_first + index]];
}

static struct ent_duty *duty_of_replay(const struct ent_replay *replay, uint32_t index)
{
    return &replay->that->commitments->duties[replay->row->duty_first + index];
}

static bool record_is_uncertain(const struct ent_record *record, ent_day day)
{
    return record->maybe || record->day.last > day;
}

/* The acts by the day from which they are sure, those that never are at the end. */
static bool settle_replay(struct ent_replay *replay)
{
    const uint32_t count = replay->row->record_count;

    replay->settled =
        ent_pool_array(&replay->that->pool, (size_t)count + 1, sizeof *replay->settled);
    for (uint32_t i = 0; replay->settled && i < count; i++) {
        const struct ent_record *record = record_of_replay(replay, i);

        replay->settled[i] =
            (struct ent_day_key){record->maybe ? ENT_DAY_NEVER : record->day.last, i};
        replay->doubtful |= record->maybe || record->day.first != record->day.last;
    }
    return replay->settled && ent_sort_by_day(&replay->that->pool, replay->settled, count);
}

/* Anew for each duty. */
static bool begin_replay(struct ent_replay *replay, enum ent_how_sure sure)
{
    ent_case_count(replay->that, replay->row->duty_count);
    for (uint32_t i = 0; i < replay->row->duty_count; i++)
        if (!ent_life_begin(replay->that, duty_of_replay(replay, i), sure))
            return false;
    if (sure == ENT_SURE)
        replay->sure = 0;
    else
        replay->perhaps = 0;
    return true;
}

/* Selects the life that the acts change; with `doubted` the two lives are compared later. */
static void live_duties(const struct ent_replay *replay, enum ent_how_sure now, bool doubted)
{
    for (uint32_t i = 0; i < replay->row->duty_count; i++) {
        duty_of_replay(replay, i)->now = (uint8_t)now;
        duty_of_replay(replay, i)->doubted = doubted;
    }
}

bool ent_replay_begin(struct ent_replay *replay, struct ent_case *that,
                      const struct ent_commitment *row)
{
    *replay = (struct ent_replay){
        .that = that, .row = row, .day = ENT_DAY_NEVER, .doubtful = ent_pauses_doubtful(that, row)};
    live_duties(replay, ENT_SURE, false);
    return settle_replay(replay) && begin_replay(replay, ENT_SURE) &&
           (!replay->doubtful || begin_replay(replay, ENT_UNSURE));
}

static bool act(const struct ent_replay *replay, enum ent_how_sure sure, uint32_t index, bool tell)
{
    ent_pauses_pass(replay->that, replay->row, sure, record_of_replay(replay, index)->day.first);
    return ent_case_steps(replay->that, 1) &&
           ent_commitment_move(replay->that, replay->row, index, tell);
}

/* All that is sure on the day, from the first act on. */
static bool do_sure_again(struct ent_replay *replay, ent_day day, bool tell)
{
    if (!begin_replay(replay, ENT_SURE))
        return false;
    for (uint32_t i = 0; i < replay->row->record_count; i++) {
        if (record_of_replay(replay, i)->day.first > day)
            break;
        if (record_is_uncertain(record_of_replay(replay, i), day))
            continue;
        if (!act(replay, ENT_SURE, i, tell))
            return false;
        replay->sure = i + 1;
    }
    return true;
}

/* Whether an act that has become sure stands before something that was done already. */
static bool comes_late(const struct ent_replay *replay, uint32_t index, uint32_t done)
{
    return index < done || (replay->that->commitments->pauses &&
                            replay->day >= record_of_replay(replay, index)->day.first);
}

static bool do_sure(struct ent_replay *replay, ent_day day, bool tell)
{
    uint32_t end = replay->settled_count, done = replay->sure;
    bool again = replay->day == ENT_DAY_NEVER;

    for (; end < replay->row->record_count && replay->settled[end].day <= day; end++) {
        again = again || comes_late(replay, replay->settled[end].index, done);
        done = replay->settled[end].index + 1;
    }
    if (again)
        replay->settled_count = end;
    if (again && !do_sure_again(replay, day, tell))
        return false;
    for (; replay->settled_count < end; replay->settled_count++) {
        const uint32_t index = replay->settled[replay->settled_count].index;

        if (!act(replay, ENT_SURE, index, tell))
            return false;
        replay->sure = index + 1;
    }
    ent_pauses_pass(replay->that, replay->row, ENT_SURE, day);
    return true;
}

static bool do_perhaps(struct ent_replay *replay, ent_day day, bool tell)
{
    for (; replay->perhaps < replay->row->record_count; replay->perhaps++) {
        const struct ent_record *record = record_of_replay(replay, replay->perhaps);

        if (record->day.first > day)
            break;
        if (!act(replay, ENT_UNSURE, replay->perhaps, tell && record_is_uncertain(record, day)))
            return false;
    }
    ent_pauses_pass(replay->that, replay->row, ENT_UNSURE, day);
    return true;
}

static bool any_passed_on(const struct ent_replay *replay)
{
    for (uint32_t i = 0; i < replay->row->duty_count; i++)
        if (duty_of_replay(replay, i)->lives[ENT_SURE].assigned)
            return true;
    return false;
}

bool ent_replay_to(struct ent_replay *replay, ent_day day, bool tell)
{
    const uint32_t settled = replay->settled_count;
    bool good;

    if (replay->doubtful)
        live_duties(replay, ENT_SURE, false);
    good = do_sure(replay, day, tell);
    if (good && replay->doubtful) {
        live_duties(replay, ENT_UNSURE, true);
        /* The doubtful assignments are compared with the certain ones, from the beginning. */
        if (settled != replay->settled_count && any_passed_on(replay))
            good = begin_replay(replay, ENT_UNSURE);
        good = good && do_perhaps(replay, day, tell);
        live_duties(replay, ENT_SURE,
                    replay->perhaps > replay->settled_count ||
                        ent_pauses_doubtful(replay->that, replay->row));
    }
    replay->day = day;
    return good && !replay->that->rules.failed;
}
