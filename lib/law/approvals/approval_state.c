/*
 * An approval as a whole: what its steps on a day come to.
 *
 * Its goal is the deposit, or, without one, the steps after which none comes. It has failed where
 * no way to the goal is left, and is over where a mandate on the way has ended.
 */
#include "approval_life.h"
#include "sorting.h"

#define DEAD (ENT_IS(REJECTED) | ENT_IS(LAPSED) | ENT_IS(WITHDRAWN) | ENT_IS(ANNULLED))
/* Those before it do not matter any more. */
#define CUT (ENT_IS(NOT_REQUIRED) | ENT_IS(WAIVED))

static ent_states states_on(const struct ent_approvals *all,
                            const struct ent_approval_life *approval, uint32_t place, ent_day day)
{
    return ent_step_states(ent_step_at(all, approval, place), day);
}

const struct ent_record *ent_consent_record(const struct ent_case *that,
                                            const struct ent_period *period)
{
    return &that->log.records[that->by_party[period->record_first]];
}

const struct ent_exit *ent_consent_taken_back(const struct ent_period *period)
{
    return period->how && period->how->cause == ENT_EXIT_INSTRUMENT_WITHDRAWAL &&
                   !period->how->retracted
               ? period->how
               : NULL;
}

/* Whether something dated like this has happened by the end of a day. */
static enum ent_tri happened(struct ent_span span, bool maybe, ent_day day)
{
    if (span.first > day)
        return ENT_NO;
    return span.last > day || maybe ? ENT_MAYBE : ENT_YES;
}

bool ent_approval_of_consent(const struct ent_case *that, const struct ent_approval_life *approval)
{
    return approval->purpose == ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND && !that->political;
}

/* The consents of a party by which an approval is bound: whether one stands at the end of a day. */
static enum ent_tri consented_by(const struct ent_case *that,
                                 const struct ent_approval_life *approval, ent_day day)
{
    const struct ent_party *party = &that->parties[approval->party];
    enum ent_tri consented = ENT_NO;

    if (!ent_approval_of_consent(that, approval))
        return ENT_NO;
    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const struct ent_record *record = ent_consent_record(that, period);
        const struct ent_exit *back = ent_consent_taken_back(period);
        enum ent_tri stands = happened(record->day, record->maybe, day);

        if (back)
            stands = ent_tri_both(stands,
                                  (enum ent_tri)(ENT_YES - happened(back->day, back->maybe, day)));
        consented = ent_tri_either(consented, stands);
    }
    return consented;
}

/* Whether one way of several is open; always where a step has none. */
static enum ent_tri has_way(const struct ent_approvals *all,
                            const struct ent_approval_life *approval,
                            const struct ent_step_life *step, ent_day day)
{
    enum ent_tri way = step->alternative_count > 0 ? ENT_NO : ENT_YES;

    for (uint32_t i = 0; i < step->alternative_count; i++) {
        const struct ent_alternative *slice = &all->alternatives[step->alternative_first + i];
        enum ent_tri here = ENT_YES;

        for (uint32_t j = 0; j < slice->count; j++) {
            const uint32_t place = all->links[slice->first + j];

            here = ent_tri_both(
                here, ent_states_within(states_on(all, approval, place, day),
                                        ent_step_serves(ent_step_at(all, approval, place), true)));
        }
        way = ent_tri_either(way, here);
    }
    return way;
}

/* Whether the steps that one waits for are satisfied. */
static enum ent_tri is_ready(const struct ent_approvals *all,
                             const struct ent_approval_life *approval,
                             const struct ent_step_life *step, ent_day day)
{
    enum ent_tri ready = has_way(all, approval, step, day);

    for (uint32_t i = 0; i < step->after_count; i++) {
        const uint32_t place = all->links[step->after_first + i];

        ready = ent_tri_both(
            ready, ent_states_within(states_on(all, approval, place, day),
                                     ent_step_serves(ent_step_at(all, approval, place), false)));
    }
    return ready;
}

/* Of each step of an approval: no way leads to it; a mandate that it rests on is over. */
struct marks {
    const struct ent_approvals *all;
    const struct ent_approval_life *approval;
    uint8_t *dead, *over;
};

static struct marks no_marks(const struct ent_approvals *all,
                             const struct ent_approval_life *approval)
{
    return (struct marks){all, approval, all->scratch, all->scratch + approval->step_count};
}

/* What the worst of several steps is, or may be. */
static enum ent_tri worst(const struct ent_approvals *all, const uint8_t *marks, uint32_t first,
                          uint32_t count)
{
    enum ent_tri worst = ENT_NO;

    for (uint32_t i = 0; i < count; i++)
        worst = ent_tri_either(worst, (enum ent_tri)marks[all->links[first + i]]);
    return worst;
}

static void mark(const struct marks *marks, uint32_t place, ent_day day)
{
    const struct ent_approvals *all = marks->all;
    const struct ent_step_life *step = ent_step_at(all, marks->approval, place);
    const ent_states states = states_on(all, marks->approval, place, day);
    enum ent_tri kept = (enum ent_tri)(ENT_YES - ent_states_within(states, CUT));
    enum ent_tri dead = worst(all, marks->dead, step->after_first, step->after_count);
    enum ent_tri over = worst(all, marks->over, step->after_first, step->after_count);
    enum ent_tri no_way = ENT_YES, no_lasting_way = ENT_YES;

    for (uint32_t i = 0; i < step->alternative_count; i++) {
        const struct ent_alternative *way = &all->alternatives[step->alternative_first + i];
        const enum ent_tri here = worst(all, marks->dead, way->first, way->count);

        no_way = ent_tri_both(no_way, here);
        no_lasting_way = ent_tri_both(
            no_lasting_way, ent_tri_either(here, worst(all, marks->over, way->first, way->count)));
    }
    if (step->alternative_count > 0) {
        dead = ent_tri_either(dead, no_way);
        over = ent_tri_either(over, no_lasting_way);
    }
    if (!step->optional) {
        dead = ent_tri_either(dead, ent_states_within(states, DEAD));
        over = ent_tri_either(over, ent_states_within(states, ENT_IS(EXPIRED)));
    } else if (!step->last) /* it is waited for only while it is under way */
        kept = ent_tri_both(
            kept,
            (enum ent_tri)(ENT_YES - ent_states_within(states, ent_step_serves(step, false))));
    dead = ent_tri_both(kept, dead);
    over = ent_tri_both(kept, over);
    marks->dead[place] = (uint8_t)dead;
    marks->over[place] = (uint8_t)over;
}

/* Marks in place of `dead` that what is known of a step does not say whether it, or the steps that
 * it needs, were taken: of alternatives those of the best. */
static void mark_unknown(const struct marks *marks, uint32_t place, ent_day day)
{
    const struct ent_approvals *all = marks->all;
    const struct ent_step_life *step = ent_step_at(all, marks->approval, place);
    const ent_states states = states_on(all, marks->approval, place, day);
    enum ent_tri unknown = worst(all, marks->dead, step->after_first, step->after_count);
    enum ent_tri ways = step->alternative_count > 0 ? ENT_YES : ENT_NO;

    for (uint32_t i = 0; i < step->alternative_count; i++) {
        const struct ent_alternative *way = &all->alternatives[step->alternative_first + i];

        ways = ent_tri_both(ways, worst(all, marks->dead, way->first, way->count));
    }
    unknown = ent_tri_either(unknown, ways);
    if (!step->optional && ent_step_told(states) == ENTENTE_STEP_STATE_UNKNOWN)
        unknown = ENT_YES;
    marks->dead[place] = (uint8_t)(ent_states_within(states, CUT) == ENT_YES ? ENT_NO : unknown);
}

static bool is_goal(const struct ent_approval_life *approval, const struct ent_step_life *step)
{
    return approval->has_deposit ? step->kind == ENTENTE_STEP_DEPOSIT : step->last;
}

/* The states in which a step need not be taken itself; nobody waits for a last one that is
 * optional. */
static ent_states need_not(const struct ent_step_life *step)
{
    if (!step->optional)
        return ENT_IS(NOT_REQUIRED);
    return step->last ? ~(ent_states)0 : ent_step_serves(step, false);
}

/*
 * Whether a step has nothing left to do: it was taken; or it need not be, and neither have those
 * before it anything left: each of them, and of alternatives one whole.
 */
static enum ent_tri step_is_settled(const struct ent_approvals *all,
                                    const struct ent_approval_life *approval,
                                    const struct ent_step_life *step, ent_day day)
{
    const ent_states states = ent_step_states(step, day);
    const ent_states taken = ENT_SATISFIED & ~ENT_IS(NOT_REQUIRED);
    enum ent_tri before = has_way(all, approval, step, day);

    for (uint32_t i = 0; i < step->after_count; i++)
        before =
            ent_tri_both(before, (enum ent_tri)all->scratch[all->links[step->after_first + i]]);
    return ent_tri_both(ent_states_within(states, taken | need_not(step)),
                        ent_tri_either(ent_states_within(states, taken), before));
}

static enum ent_tri last_steps_done(const struct ent_approvals *all,
                                    const struct ent_approval_life *approval, ent_day day)
{
    uint8_t *settled = all->scratch;
    enum ent_tri done = ENT_YES;

    for (uint32_t i = 0; i < approval->step_count; i++) {
        const uint32_t place = all->order[approval->step_first + i];
        const struct ent_step_life *step = ent_step_at(all, approval, place);

        settled[place] = (uint8_t)step_is_settled(all, approval, step, day);
        if (step->last)
            done = ent_tri_both(done, (enum ent_tri)settled[place]);
    }
    return done;
}

enum ent_tri ent_approval_complete(const struct ent_approvals *all,
                                   const struct ent_approval_life *approval, ent_day day)
{
    enum ent_tri complete = ENT_YES;

    if (!approval->has_deposit)
        return last_steps_done(all, approval, day);
    for (uint32_t i = 0; i < approval->step_count; i++) {
        const struct ent_step_life *step = ent_step_at(all, approval, i);

        if (is_goal(approval, step))
            complete = ent_tri_both(complete, is_ready(all, approval, step, day));
    }
    return complete;
}

struct verdict {
    int32_t state;
    enum ent_tri truth;
};

/* The first of these that is so; where one may be so it is not known which. */
static int32_t first_true(const struct verdict *verdicts, size_t count, int32_t otherwise)
{
    for (size_t i = 0; i < count; i++)
        if (verdicts[i].truth != ENT_NO)
            return verdicts[i].truth == ENT_YES ? verdicts[i].state
                                                : ENTENTE_APPROVAL_STATE_UNKNOWN;
    return otherwise;
}

static int32_t state_of_approval(const struct ent_case *that,
                                 const struct ent_approval_life *approval, ent_day day)
{
    const struct ent_approvals *all = that->approvals;
    const struct marks marks = no_marks(all, approval);
    enum ent_tri dead = ENT_NO, over = ENT_NO;
    bool unknown = false, begun = false;

    for (uint32_t i = 0; i < approval->step_count; i++)
        mark(&marks, all->order[approval->step_first + i], day);
    for (uint32_t i = 0; i < approval->step_count; i++) {
        const struct ent_step_life *step = ent_step_at(all, approval, i);
        const ent_states states = states_on(all, approval, i, day);

        begun |= ent_states_within(states, ENT_NOT_BEGUN) == ENT_NO;
        if (is_goal(approval, step)) {
            dead = ent_tri_either(dead, (enum ent_tri)marks.dead[i]);
            over = ent_tri_either(over, (enum ent_tri)marks.over[i]);
        }
    }
    for (uint32_t i = 0; i < approval->step_count; i++)
        mark_unknown(&marks, all->order[approval->step_first + i], day);
    for (uint32_t i = 0; i < approval->step_count; i++)
        unknown |= is_goal(approval, ent_step_at(all, approval, i)) && marks.dead[i];

    const struct verdict verdicts[] = {
        {ENTENTE_APPROVAL_STATE_BOUND, consented_by(that, approval, day)},
        {ENTENTE_APPROVAL_STATE_FAILED, dead},
        {ENTENTE_APPROVAL_STATE_EXPIRED, over},
        {ENTENTE_APPROVAL_STATE_COMPLETE, ent_approval_complete(all, approval, day)},
        {ENTENTE_APPROVAL_STATE_UNKNOWN, unknown ? ENT_YES : ENT_NO},
        {ENTENTE_APPROVAL_STATE_IN_PROGRESS, begun ? ENT_YES : ENT_NO},
    };

    return first_true(verdicts, sizeof verdicts / sizeof verdicts[0],
                      ENTENTE_APPROVAL_STATE_NOT_STARTED);
}

int32_t ent_approval_on(const struct ent_case *that, const struct ent_approval_life *approval,
                        ent_day day)
{
    const struct ent_moment *moment = ent_history_on(&approval->past, day);

    return moment ? ent_states_told(moment->states, ENTENTE_APPROVAL_STATE_UNKNOWN)
                  : state_of_approval(that, approval, day);
}

/* Days on which a step of an approval, or the consent, changes. */
struct days {
    struct ent_day_key *keys; /* with the place of the act in `records` */
    const struct ent_record **records;
    uint32_t count;
};

static void add_approval_day(struct days *days, ent_day day, const struct ent_record *record)
{
    days->records[days->count] = record;
    days->keys[days->count] = (struct ent_day_key){day, days->count};
    days->count++;
}

/* Of one day in the order of the steps, each step's as they came. */
static bool find_days_of_approval(struct ent_case *that, const struct ent_approval_life *approval,
                                  struct days *days)
{
    const struct ent_party *party = &that->parties[approval->party];

    add_approval_day(days, ENT_DAY_FIRST, NULL);
    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];
        const struct ent_record *record = ent_consent_record(that, period);
        const struct ent_exit *back = ent_consent_taken_back(period);

        add_approval_day(days, record->day.first, NULL);
        add_approval_day(days, record->day.last, NULL);
        if (back) {
            add_approval_day(days, back->day.first, NULL);
            add_approval_day(days, back->day.last, NULL);
        }
    }
    for (uint32_t i = 0; i < approval->step_count; i++) {
        const struct ent_history *past = &ent_step_at(that->approvals, approval, i)->past;

        for (uint32_t j = 0; j < past->count; j++)
            add_approval_day(days, past->moments[j].from.day, past->moments[j].cause);
    }
    return ent_sort_by_day(&that->pool, days->keys, days->count);
}

/* The moments of the approval; of each the last act of its day. */
static bool find_moments(struct ent_case *that, struct ent_approval_life *approval,
                         const struct days *days)
{
    const struct ent_record *cause = NULL;

    for (uint32_t i = 0; i < days->count && days->keys[i].day <= that->on; i++) {
        const ent_day day = days->keys[i].day;
        const struct ent_record *record = days->records[days->keys[i].index];

        cause = record ? record : cause;
        if (i + 1 < days->count && days->keys[i + 1].day == day)
            continue;
        if (!ent_history_add(&that->pool, &approval->past, (struct ent_point){day, 0},
                             ent_states_of(state_of_approval(that, approval, day),
                                           ENTENTE_APPROVAL_STATE_UNKNOWN),
                             cause))
            return false;
        cause = NULL;
    }
    return true;
}

static const struct ent_record *cause_on(const struct ent_history *history, ent_day day)
{
    const struct ent_moment *moment = ent_history_on(history, day);

    return moment && moment->from.day == day ? moment->cause : NULL;
}

/* The act that moved the approval on a day, or the first of its steps that one moved. */
static const struct ent_record *first_cause(const struct ent_approvals *all,
                                            const struct ent_approval_life *approval, ent_day day)
{
    const struct ent_record *cause = cause_on(&approval->past, day);

    for (uint32_t i = 0; !cause && i < approval->step_count; i++)
        cause = cause_on(&ent_step_at(all, approval, i)->past, day);
    return cause;
}

/* A step that waits for others is moved by what moved those. */
static void follow(const struct ent_approvals *all, struct ent_approval_life *approval)
{
    struct ent_turn turn;

    for (uint32_t i = 0; i < approval->step_count; i++) {
        const struct ent_history *past = &ent_step_at(all, approval, i)->past;

        for (uint32_t at = 0; ent_history_turn(past, ENTENTE_STEP_STATE_UNKNOWN, &at, &turn);)
            if (!turn.cause &&
                (turn.to == ENTENTE_STEP_STATE_READY || turn.to == ENTENTE_STEP_STATE_PENDING))
                past->moments[at - 1].cause = first_cause(all, approval, turn.day);
    }
    approval->followed = true;
}

/* Beyond this much work the days are looked at one by one, when they are asked about. */
enum { MOST_WORK = 1 << 16 };

static bool find_history(struct ent_case *that, struct ent_approval_life *approval, size_t room)
{
    struct days days = {
        .keys = ent_pool_array(&that->pool, room, sizeof *days.keys),
        .records = ent_pool_array(&that->pool, room, sizeof *days.records),
    };
    const bool good = days.keys && days.records && find_days_of_approval(that, approval, &days) &&
                      find_moments(that, approval, &days);

    ent_pool_free(&that->pool, days.keys, room * sizeof *days.keys);
    ent_pool_free(&that->pool, days.records, room * sizeof *days.records);
    return good;
}

bool ent_approval_history(struct ent_case *that, struct ent_approval_life *approval, bool whatever)
{
    size_t room = 4 * (size_t)that->parties[approval->party].period_count + 1;

    for (uint32_t i = 0; i < approval->step_count; i++)
        room += ent_step_at(that->approvals, approval, i)->past.count;
    if (approval->past.count == 0 && (whatever || room * approval->step_count <= MOST_WORK) &&
        !find_history(that, approval, room))
        return false;
    if (whatever && !approval->followed)
        follow(that->approvals, approval);
    return true;
}
