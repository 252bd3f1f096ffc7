/*
 * An approval as a whole: what its steps on a day come to.
 *
 * Its goal is the deposit, or, without one, the steps after which none comes. It has failed where
 * no way to the goal is left, and is over where a mandate on the way has ended.
 */
#include <string.h>

#include "approval_life.h"

#define DEAD (ENT_IS(REJECTED) | ENT_IS(LAPSED) | ENT_IS(WITHDRAWN) | ENT_IS(ANNULLED))
/* Those before it do not matter any more. */
#define CUT (ENT_IS(NOT_REQUIRED) | ENT_IS(WAIVED))

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

/* ---- Of one step, after those that it waits for. */

static ent_states states_now(const struct ent_approval_now *now, uint32_t place)
{
    return now->steps[place].states;
}

/* Whether a step serves those that wait for it. */
static enum ent_tri serves_now(const struct ent_approval_now *now, uint32_t place, bool as_way)
{
    return ent_states_within(states_now(now, place),
                             ent_step_serves(ent_step_at(now->all, now->approval, place), as_way));
}

/* Whether one way of several is open; always where a step has none. */
static enum ent_tri has_way(const struct ent_approval_now *now, const struct ent_step_life *step)
{
    enum ent_tri way = step->alternative_count > 0 ? ENT_NO : ENT_YES;

    for (uint32_t i = 0; i < step->alternative_count; i++) {
        const struct ent_alternative *slice = &now->all->alternatives[step->alternative_first + i];
        enum ent_tri here = ENT_YES;

        for (uint32_t j = 0; j < slice->count; j++)
            here = ent_tri_both(here, serves_now(now, now->all->links[slice->first + j], true));
        way = ent_tri_either(way, here);
    }
    return way;
}

/* Whether the steps that one waits for are satisfied, `way` being open. */
static enum ent_tri is_ready(const struct ent_approval_now *now, const struct ent_step_life *step,
                             enum ent_tri way)
{
    for (uint32_t i = 0; i < step->after_count; i++)
        way = ent_tri_both(way, serves_now(now, now->all->links[step->after_first + i], false));
    return way;
}

/* What the worst of several steps is, or may be. */
static enum ent_tri worst(const struct ent_approval_now *now, enum ent_step_mark mark,
                          uint32_t first, uint32_t count)
{
    enum ent_tri worst = ENT_NO;

    for (uint32_t i = 0; i < count; i++)
        worst =
            ent_tri_either(worst, (enum ent_tri)now->steps[now->all->links[first + i]].marks[mark]);
    return worst;
}

/* Whether a step is dead, or over. */
static void mark(const struct ent_approval_now *now, const struct ent_step_life *step,
                 struct ent_step_now *out)
{
    const ent_states states = out->states;
    enum ent_tri kept = (enum ent_tri)(ENT_YES - ent_states_within(states, CUT));
    enum ent_tri dead = worst(now, ENT_STEP_DEAD, step->after_first, step->after_count);
    enum ent_tri over = worst(now, ENT_STEP_OVER, step->after_first, step->after_count);
    enum ent_tri no_way = ENT_YES, no_lasting_way = ENT_YES;

    for (uint32_t i = 0; i < step->alternative_count; i++) {
        const struct ent_alternative *way = &now->all->alternatives[step->alternative_first + i];
        const enum ent_tri here = worst(now, ENT_STEP_DEAD, way->first, way->count);

        no_way = ent_tri_both(no_way, here);
        no_lasting_way =
            ent_tri_both(no_lasting_way,
                         ent_tri_either(here, worst(now, ENT_STEP_OVER, way->first, way->count)));
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
    out->marks[ENT_STEP_DEAD] = (uint8_t)ent_tri_both(kept, dead);
    out->marks[ENT_STEP_OVER] = (uint8_t)ent_tri_both(kept, over);
}

/* Whether what is known of a step does not say that it, or the steps that it needs, were taken: of
 * alternatives those of the best. */
static enum ent_tri step_is_unknown(const struct ent_approval_now *now,
                                    const struct ent_step_life *step, ent_states states)
{
    enum ent_tri unknown = worst(now, ENT_STEP_UNKNOWN, step->after_first, step->after_count);
    enum ent_tri ways = step->alternative_count > 0 ? ENT_YES : ENT_NO;

    for (uint32_t i = 0; i < step->alternative_count; i++) {
        const struct ent_alternative *way = &now->all->alternatives[step->alternative_first + i];

        ways = ent_tri_both(ways, worst(now, ENT_STEP_UNKNOWN, way->first, way->count));
    }
    unknown = ent_tri_either(unknown, ways);
    if (!step->optional && ent_step_told(states) == ENTENTE_STEP_STATE_UNKNOWN)
        unknown = ENT_YES;
    return ent_states_within(states, CUT) == ENT_YES ? ENT_NO : unknown;
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
static enum ent_tri step_is_settled(const struct ent_approval_now *now,
                                    const struct ent_step_life *step, ent_states states,
                                    enum ent_tri way)
{
    const ent_states taken = ENT_SATISFIED & ~ENT_IS(NOT_REQUIRED);
    enum ent_tri before = way;

    for (uint32_t i = 0; i < step->after_count; i++)
        before = ent_tri_both(
            before, (enum ent_tri)now->steps[now->all->links[step->after_first + i]].settled);
    return ent_tri_both(ent_states_within(states, taken | need_not(step)),
                        ent_tri_either(ent_states_within(states, taken), before));
}

static void look_at_step(const struct ent_approval_now *now, uint32_t place)
{
    const struct ent_step_life *step = ent_step_at(now->all, now->approval, place);
    struct ent_step_now *out = &now->steps[place];
    const enum ent_tri way = has_way(now, step);

    mark(now, step, out);
    out->marks[ENT_STEP_UNKNOWN] = (uint8_t)step_is_unknown(now, step, out->states);
    out->settled = (uint8_t)step_is_settled(now, step, out->states, way);
    out->ready = (uint8_t)is_ready(now, step, way);
}

/* ---- Of all of them. */

static bool is_goal(const struct ent_approval_life *approval, const struct ent_step_life *step)
{
    return approval->has_deposit ? step->kind == ENTENTE_STEP_DEPOSIT : step->last;
}

/* Adds what a step comes to, or (by -1) takes it away again. */
static void count_step(struct ent_approval_now *now, uint32_t place, int32_t by)
{
    const struct ent_step_life *step = ent_step_at(now->all, now->approval, place);
    const struct ent_step_now *here = &now->steps[place];

    if (ent_states_within(here->states, ENT_NOT_BEGUN) == ENT_NO)
        now->begun += by;
    if (!is_goal(now->approval, step))
        return;
    for (int i = 0; i < ENT_STEP_MARKS; i++)
        now->marks[i][here->marks[i]] += by;
    now->done[now->approval->has_deposit ? here->ready : here->settled] += by;
}

void ent_approval_begin(struct ent_approval_now *now, const struct ent_approvals *all,
                        const struct ent_approval_life *approval, ent_day day)
{
    *now = (struct ent_approval_now){.all = all, .approval = approval, .steps = all->now};
    for (uint32_t i = 0; i < approval->step_count; i++)
        now->steps[i] =
            (struct ent_step_now){.states = ent_step_states(ent_step_at(all, approval, i), day)};
    for (uint32_t i = 0; i < approval->step_count; i++)
        look_at_step(now, all->order[approval->step_first + i]);
    for (uint32_t i = 0; i < approval->step_count; i++)
        count_step(now, i, 1);
}

bool ent_approval_look_again(struct ent_approval_now *now, uint32_t place, ent_states states)
{
    const struct ent_step_now before = now->steps[place];
    struct ent_step_now *step = &now->steps[place];

    count_step(now, place, -1);
    step->states = states;
    look_at_step(now, place);
    count_step(now, place, 1);
    return step->states != before.states || step->settled != before.settled ||
           memcmp(step->marks, before.marks, sizeof before.marks) != 0;
}

/* The worst, or the best, of those that were counted. */
static enum ent_tri most(const int32_t counts[3])
{
    return counts[ENT_YES] > 0 ? ENT_YES : counts[ENT_MAYBE] > 0 ? ENT_MAYBE : ENT_NO;
}

static enum ent_tri least(const int32_t counts[3])
{
    return counts[ENT_NO] > 0 ? ENT_NO : counts[ENT_MAYBE] > 0 ? ENT_MAYBE : ENT_YES;
}

enum ent_tri ent_approval_complete(const struct ent_approvals *all,
                                   const struct ent_approval_life *approval, ent_day day)
{
    struct ent_approval_now now;

    ent_approval_begin(&now, all, approval, day);
    return least(now.done);
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

int32_t ent_approval_state(const struct ent_case *that, const struct ent_approval_now *now,
                           ent_day day)
{
    const struct verdict verdicts[] = {
        {ENTENTE_APPROVAL_STATE_BOUND, consented_by(that, now->approval, day)},
        {ENTENTE_APPROVAL_STATE_FAILED, most(now->marks[ENT_STEP_DEAD])},
        {ENTENTE_APPROVAL_STATE_EXPIRED, most(now->marks[ENT_STEP_OVER])},
        {ENTENTE_APPROVAL_STATE_COMPLETE, least(now->done)},
        {ENTENTE_APPROVAL_STATE_UNKNOWN, most(now->marks[ENT_STEP_UNKNOWN]) ? ENT_YES : ENT_NO},
        {ENTENTE_APPROVAL_STATE_IN_PROGRESS, now->begun ? ENT_YES : ENT_NO},
    };

    return first_true(verdicts, sizeof verdicts / sizeof verdicts[0],
                      ENTENTE_APPROVAL_STATE_NOT_STARTED);
}

int32_t ent_approval_on(const struct ent_case *that, const struct ent_approval_life *approval,
                        ent_day day)
{
    const struct ent_moment *moment = ent_history_on(&approval->past, day);
    struct ent_approval_now now;

    if (moment)
        return ent_states_told(moment->states, ENTENTE_APPROVAL_STATE_UNKNOWN);
    ent_approval_begin(&now, that->approvals, approval, day);
    return ent_approval_state(that, &now, day);
}
