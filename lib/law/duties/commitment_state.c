/* What a commitment comes to for an obligor on a day. */
#include <entente/approval.h>
#include <entente/commitment.h>

#include "commitment.h"

/* Blocked, expired, unknown, or 0. */
static uint8_t required(const struct ent_case *that, const struct ent_commitment *row,
                        int32_t party, ent_day day)
{
    bool failed = false;
    enum ent_tri met = ENT_YES;

    for (uint32_t i = 0; row->requires && i < row->requires->count; i++) {
        const entente_object *requirement = row->requires->items[i].as.object;
        enum ent_tri here;

        if (!ent_requirement_concerns(that, row, requirement, party))
            continue;
        here = ent_requirement_met(that, requirement, day, &failed);
        met = here < met ? here : met;
    }
    if (failed)
        return ENTENTE_COMMITMENT_STATE_EXPIRED;
    if (met == ENT_NO)
        return ENTENTE_COMMITMENT_STATE_BLOCKED;
    return met == ENT_MAYBE ? ENTENTE_COMMITMENT_STATE_UNKNOWN : 0;
}

/* ---- Set off, or not. */

/* What keeps it from being performed: a trigger, a condition that has to last, an approval. */
static uint8_t gate_on(struct ent_case *that, const struct ent_commitment *row, int32_t party,
                       ent_day day)
{
    const bool political =
        row->bindingness == ENTENTE_BIND_POLITICAL || row->bindingness == ENTENTE_BIND_PROSPECTIVE;
    enum ent_tri on = ENT_YES, fired = ENT_YES;

    if (row->unless != ENT_NO_TERM)
        on = ent_term_holds(that, row->unless, party, day);
    if (row->trigger != ENT_NO_TERM)
        fired = ent_term_holds(that, row->trigger, party, day);
    if (fired == ENT_NO && on != ENT_NO && row->trigger != ENT_NO_TERM &&
        ent_term_alleged(that, row->trigger, party, day, row->decider != NULL) == ENT_YES)
        return ENTENTE_COMMITMENT_STATE_WAITING_DETERMINATION;
    if (fired == ENT_NO || on == ENT_NO)
        return political ? ENTENTE_COMMITMENT_STATE_PLEDGED : ENTENTE_COMMITMENT_STATE_CONDITIONAL;
    if (fired == ENT_MAYBE || on == ENT_MAYBE)
        return ENTENTE_COMMITMENT_STATE_UNKNOWN;
    return required(that, row, party, day);
}

/* ---- Over: its time, or that of the text for the two. */

/* By `until`: the first day without it. */
static void end_by_time(struct ent_case *that, const struct ent_commitment *row,
                        const struct ent_duty *duty, ent_day day, struct ent_standing_of_duty *out)
{
    struct ent_when until;

    if (row->until == ENT_NO_TERM)
        return;
    until = ent_term_when(that, row->until, duty->party);
    if (until.lo >= day)
        return;
    out->over = until.hi < day ? ENT_YES : ENT_MAYBE;
    out->over_as = ENTENTE_COMMITMENT_STATE_EXPIRED;
    out->after = (struct ent_span){until.lo + 1, ent_day_earlier(until.hi, day - 1) + 1};
}

/* Ended, or parted from those to whom it bound. */
static bool binds_no_more(const struct ent_stand *stand)
{
    return stand->is == ENT_STAND_TERMINATED ||
           (stand->is == ENT_STAND_AGREED && stand->last.first != ENT_DAY_NEVER);
}

/* By exit, or with the whole. If its time was over before, that is how it stands. */
static void end_by_text(struct ent_case *that, const struct ent_commitment *row,
                        const struct ent_duty *duty, struct ent_standing_of_duty *out)
{
    const struct ent_span last = out->stand.last;
    const bool certain = out->over == ENT_YES;
    const ent_day until = certain ? out->after.last - 1 : out->after.first - 1;

    if (!binds_no_more(&out->stand))
        return;
    if (out->over != ENT_NO) {
        const struct ent_stand then = ent_commitment_stand(that, row, duty, until);

        if (!binds_no_more(&then)) {
            out->after.last = ent_day_earlier(out->after.last - 1, last.last) + 1;
            return;
        }
    }
    out->over = ENT_YES;
    out->over_as = out->stand.is == ENT_STAND_AGREED
                       ? ENTENTE_COMMITMENT_STATE_AGREED_NOT_BINDING_YET
                       : ENTENTE_COMMITMENT_STATE_TERMINATED;
    out->after = last;
    if (last.first != ENT_DAY_NEVER)
        out->after = (struct ent_span){last.first + 1, last.last + 1};
}

/* How it stood on the last day. Two can have parted before one of them ended it with all. */
static void look_back(struct ent_case *that, const struct ent_commitment *row,
                      const struct ent_duty *duty, struct ent_standing_of_duty *out)
{
    ent_day last = out->after.first - 1;
    struct ent_stand stand = ent_commitment_stand(that, row, duty, last);

    while (stand.is == ENT_STAND_TERMINATED && stand.last.first < last) {
        out->after = (struct ent_span){stand.last.first + 1, stand.last.last + 1};
        last = stand.last.first;
        stand = ent_commitment_stand(that, row, duty, last);
    }
    out->binding = stand.binding;
    out->held = stand.is == ENT_STAND_BINDS     ? ENT_YES
                : stand.is == ENT_STAND_UNKNOWN ? ENT_MAYBE
                                                : ENT_NO;
    if (out->held == ENT_YES && out->over == ENT_YES)
        out->gate = gate_on(that, row, duty->party, last);
}

struct ent_standing_of_duty ent_duty_over_on(struct ent_case *that,
                                             const struct ent_commitment *row,
                                             const struct ent_duty *duty, ent_day day)
{
    struct ent_standing_of_duty out = {.stand = ent_commitment_stand(that, row, duty, day),
                                       .binding = ENTENTE_BINDING_NONE,
                                       .open_who = row->mode == ENTENTE_MODE_UNRESOLVED,
                                       .after = {ENT_DAY_NEVER, ENT_DAY_NEVER}};

    end_by_time(that, row, duty, day, &out);
    end_by_text(that, row, duty, &out);
    if (out.over != ENT_NO && out.after.first != ENT_DAY_NEVER)
        look_back(that, row, duty, &out);
    /* A State that is no more owes nothing. */
    if (duty->party != ENT_NO_PARTY && ent_extinct_on(&that->parties[duty->party], day) == ENT_YES)
        out.held = ENT_NO;
    return out;
}

struct ent_standing_of_duty ent_duty_on(struct ent_case *that, const struct ent_commitment *row,
                                        const struct ent_duty *duty, ent_day day)
{
    struct ent_standing_of_duty out = ent_duty_over_on(that, row, duty, day);

    if (out.stand.is == ENT_STAND_BINDS && out.over != ENT_YES)
        out.gate = gate_on(that, row, duty->party, day);
    return out;
}

/* ---- One performance. */

static bool has_fault(const struct ent_performance *performance)
{
    return performance->fault == ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED ||
           performance->fault == ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED;
}

/* By the clock, and by how much was done. */
static int32_t running(const struct ent_case *that, const struct ent_standing_of_duty *duty,
                       const struct ent_performance *performance, const struct ent_due *due,
                       ent_day day)
{
    const int64_t *instant =
        that->question->has_instant && day == that->on ? &that->question->instant : NULL;

    switch (ent_due_over(due, (struct ent_span){day, day}, instant)) {
    case ENT_YES:
        /* Late is whoever owes it: no one of them alone can be said to be. */
        return duty->open_who ? ENTENTE_COMMITMENT_STATE_UNKNOWN : ENTENTE_COMMITMENT_STATE_OVERDUE;
    case ENT_MAYBE:
        return ENTENTE_COMMITMENT_STATE_UNKNOWN;
    default:
        if (performance->measured && !ent_total_is_zero(&performance->done))
            return ENTENTE_COMMITMENT_STATE_PARTIALLY_FULFILLED;
        return performance->handed ? performance->handed : ENTENTE_COMMITMENT_STATE_ACTIVE;
    }
}

/* While the text stands for the obligor. */
static int32_t state_while_live(const struct ent_case *that,
                                const struct ent_standing_of_duty *duty,
                                const struct ent_performance *performance,
                                const struct ent_due *due, ent_day day)
{
    if (performance->suspended || duty->stand.suspended == ENT_YES)
        return ENTENTE_COMMITMENT_STATE_SUSPENDED;
    if (performance->fault)
        return performance->fault;
    if (duty->stand.suspended == ENT_MAYBE)
        return ENTENTE_COMMITMENT_STATE_UNKNOWN;
    return duty->gate ? duty->gate : running(that, duty, performance, due, day);
}

static int32_t standing(const struct ent_case *that, const struct ent_standing_of_duty *duty,
                        const struct ent_performance *performance, const struct ent_due *due,
                        ent_day day)
{
    switch (duty->stand.is) {
    case ENT_STAND_DRAFTED:
        return ENTENTE_COMMITMENT_STATE_DRAFTED;
    case ENT_STAND_ANNOUNCED:
        return ENTENTE_COMMITMENT_STATE_PLEDGED;
    case ENT_STAND_AGREED:
        return ENTENTE_COMMITMENT_STATE_AGREED_NOT_BINDING_YET;
    case ENT_STAND_TERMINATED:
        return ENTENTE_COMMITMENT_STATE_TERMINATED;
    case ENT_STAND_BINDS:
        return state_while_live(that, duty, performance, due, day);
    default:
        return ENTENTE_COMMITMENT_STATE_UNKNOWN;
    }
}

/* A breach does, and its excuse; of the rest, all that was to be performed by the last day. */
enum ent_tri ent_performance_outlives(const struct ent_standing_of_duty *duty,
                                      const struct ent_performance *performance,
                                      const struct ent_due *due)
{
    enum ent_tri late;

    if (performance->stays_owed || has_fault(performance) ||
        (performance->fault && performance->fault_on >= duty->after.first))
        return (enum ent_tri)duty->held;
    if (duty->gate && duty->gate != ENTENTE_COMMITMENT_STATE_UNKNOWN)
        return ENT_NO;
    late = ent_due_over(due, duty->after, NULL);
    return ent_tri_both((enum ent_tri)duty->held,
                        duty->gate ? ent_tri_both(late, ENT_MAYBE) : late);
}

/* Of a performance that is due so. */
static int32_t state_of_duty(const struct ent_case *that, const struct ent_standing_of_duty *duty,
                             const struct ent_performance *performance, const struct ent_due *due,
                             ent_day day)
{
    enum ent_tri outlives = ENT_NO;

    if (duty->stand.is == ENT_STAND_DROPPED)
        return ENTENTE_COMMITMENT_STATE_DROPPED;
    if (performance->closed)
        return performance->closed;
    if (duty->over == ENT_NO)
        return standing(that, duty, performance, due, day);
    outlives = ent_performance_outlives(duty, performance, due);
    if (outlives == ENT_YES)
        return state_while_live(that, duty, performance, due, day);
    if (outlives == ENT_MAYBE || duty->over == ENT_MAYBE)
        return ENTENTE_COMMITMENT_STATE_UNKNOWN;
    return duty->over_as;
}

int32_t ent_duty_state_of_none(struct ent_case *that, const struct ent_standing_of_duty *standing,
                               ent_day day)
{
    const struct ent_performance none = {.performer = ENT_NO_PARTY};
    const struct ent_due due = {.kind = ENT_DUE_NONE};

    return state_of_duty(that, standing, &none, &due, day);
}

/* ---- One stretch of instances after another. */

static const struct ent_performance *run_of(const struct ent_stretches *walk,
                                            enum ent_how_sure sure)
{
    return &walk->duty->lives[sure].runs[walk->runs[sure]];
}

/* Of the instance that the walk is at. */
static int32_t state_here(const struct ent_stretches *walk, enum ent_how_sure sure)
{
    const struct ent_performance *run = run_of(walk, sure);
    struct ent_due due = {.kind = ENT_DUE_NONE};

    if (!run->closed)
        due = ent_instance_due(walk->duty, run, walk->at);
    return state_of_duty(walk->that, walk->standing, run, &due, walk->day);
}

static uint32_t nearer(const struct ent_stretches *walk, uint32_t end, uint32_t instance)
{
    return walk->at < instance && instance < end ? instance : end;
}

/* Up to where the instances stand alike in one life: to a change of their due days. */
static uint32_t end_of_walk(struct ent_stretches *walk, enum ent_how_sure sure, uint32_t end)
{
    const struct ent_duty *duty = walk->duty;
    const struct ent_life *life = &duty->lives[sure];
    const struct ent_span *after = &walk->standing->after;
    uint32_t *run = &walk->runs[sure];

    while (ent_run_end(duty, life, *run) <= walk->at)
        ++*run;
    end = nearer(walk, end, ent_run_end(duty, life, *run));
    if (life->runs[*run].closed || life->runs[*run].fixed)
        return end;
    end = nearer(walk, end, ent_run_due_from(duty, life, *run, walk->day));
    if (walk->standing->over == ENT_NO || after->first == ENT_DAY_NEVER)
        return end;
    end = nearer(walk, end, ent_run_due_from(duty, life, *run, after->first));
    return nearer(walk, end, ent_run_due_from(duty, life, *run, after->last));
}

bool ent_stretch_next(struct ent_stretches *walk, struct ent_stretch *out)
{
    const struct ent_duty *duty = walk->duty;
    uint32_t end = duty->count;
    bool open;

    if (walk->at >= duty->count)
        return false;
    end = end_of_walk(walk, ENT_SURE, end);
    if (duty->doubted)
        end = end_of_walk(walk, ENT_UNSURE, end);
    out->run = run_of(walk, ENT_SURE);
    out->first = walk->at;
    out->state = state_here(walk, ENT_SURE);
    if (duty->perhaps || (duty->doubted && out->state != state_here(walk, ENT_UNSURE)))
        out->state = ENTENTE_COMMITMENT_STATE_UNKNOWN;
    open = ent_state_is_open(out->state);
    if (open && duty->recurs)
        end = nearer(walk, end, ent_instance_from(duty, walk->day));
    out->last = end - 1;
    out->next = open && ent_instance_day(duty, out->first) >= walk->day;
    walk->at = end;
    return true;
}

int32_t ent_duty_state(struct ent_case *that, const struct ent_commitment *row,
                       const struct ent_duty *duty, ent_day day)
{
    const struct ent_standing_of_duty standing = ent_duty_on(that, row, duty, day);
    const struct ent_life *life = &duty->lives[ENT_SURE];
    struct ent_stretches walk = {.that = that, .duty = duty, .standing = &standing, .day = day};
    struct ent_stretch stretch;
    int32_t worst = 0;

    if (life->closed_count > 0 && !duty->doubted && !duty->perhaps &&
        standing.stand.is != ENT_STAND_DROPPED) {
        worst = life->closed_state;
        walk.at = ent_run_end(duty, life, life->closed_count - 1);
        walk.runs[ENT_SURE] = life->closed_count - 1;
    }
    while (ent_stretch_next(&walk, &stretch)) {
        worst = worst ? ent_state_worse(worst, stretch.state) : stretch.state;
        if (stretch.next)
            break;
    }
    return worst ? worst : ent_duty_state_of_none(that, &standing, day);
}

/* ---- When time alone can change it. */

struct alarm {
    ent_day after, day;
};

static void ring(struct alarm *alarm, ent_day day)
{
    if (day > alarm->after && day < alarm->day)
        alarm->day = day;
}

/* The day after a day that there is. */
static void ring_after(struct alarm *alarm, ent_day day)
{
    if (day != ENT_DAY_NEVER)
        ring(alarm, day + 1);
}

static void ring_due(struct alarm *alarm, const struct ent_duty *duty,
                     const struct ent_performance *run, uint32_t instance)
{
    const struct ent_due due = ent_instance_due(duty, run, instance);

    ring_after(alarm, ent_due_last_day(&due));
    if (due.kind == ENT_DUE_SPAN)
        ring_after(alarm, due.span.first);
}

/* Of instances that are of one run in both lives: where the days of the first and of the last
 * come; and of each, if the lives have it due on different days. */
static void ring_piece(struct alarm *alarm, const struct ent_duty *duty, const uint32_t *runs,
                       uint32_t first, uint32_t last)
{
    const struct ent_performance *a = &duty->lives[ENT_SURE].runs[runs[ENT_SURE]], *b = NULL;

    if (duty->doubted)
        b = &duty->lives[ENT_UNSURE].runs[runs[ENT_UNSURE]];
    if (duty->recurs) {
        ring_after(alarm, ent_instance_day(duty, first));
        ring_after(alarm, ent_instance_day(duty, last));
    }
    for (int sure = ENT_SURE; sure <= (b ? ENT_UNSURE : ENT_SURE); sure++) {
        const struct ent_life *life = &duty->lives[sure];
        const struct ent_performance *run = sure == ENT_SURE ? a : b;
        uint32_t next = first;

        ring_due(alarm, duty, run, first);
        ring_due(alarm, duty, run, last);
        if (b && !run->fixed && (a->fixed != b->fixed || a->shift != b->shift))
            next = ent_run_due_from(duty, life, runs[sure], alarm->after);
        if (next > first && next < last)
            ring_due(alarm, duty, run, next);
    }
}

/* The end of what is of one run in each life, and due before a day or not. */
static uint32_t piece_end(const struct ent_duty *duty, uint32_t *runs, uint32_t at, ent_day after)
{
    uint32_t end = duty->count;

    for (int sure = ENT_SURE; sure <= (duty->doubted ? ENT_UNSURE : ENT_SURE); sure++) {
        const struct ent_life *life = &duty->lives[sure];
        uint32_t here;

        while (ent_run_end(duty, life, runs[sure]) <= at)
            runs[sure]++;
        here = ent_run_end(duty, life, runs[sure]);
        end = here < end ? here : end;
        if (after == ENT_DAY_NEVER)
            continue;
        here = ent_run_due_from(duty, life, runs[sure], after);
        end = at < here && here < end ? here : end;
    }
    return end;
}

static bool is_closed(const struct ent_duty *duty, const uint32_t *runs)
{
    return !duty->doubted && duty->lives[ENT_SURE].runs[runs[ENT_SURE]].closed;
}

ent_day ent_duty_clock(struct ent_case *that, const struct ent_commitment *row,
                       const struct ent_duty *duty, ent_day day)
{
    struct alarm alarm = {day, ENT_DAY_NEVER};
    uint32_t runs[2] = {0, 0}, at = 0;
    ent_day after = ENT_DAY_NEVER; /* its time */

    if (row->until != ENT_NO_TERM)
        after = ent_term_when(that, row->until, duty->party).hi;
    after += after != ENT_DAY_NEVER;
    if (!duty->doubted && duty->lives[ENT_SURE].closed_count > 0) {
        runs[ENT_SURE] = duty->lives[ENT_SURE].closed_count - 1;
        at = ent_run_end(duty, &duty->lives[ENT_SURE], runs[ENT_SURE]);
    }
    while (at < duty->count) {
        const uint32_t end = piece_end(duty, runs, at, after);

        if (!is_closed(duty, runs))
            ring_piece(&alarm, duty, runs, at, end - 1);
        /* None is due before its own day. */
        if (row->recurs && row->due == ENT_NO_TERM && ent_instance_day(duty, at) >= alarm.day)
            break;
        at = end;
    }
    return alarm.day;
}
