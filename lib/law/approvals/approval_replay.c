/*
 * One step, from the beginning to the day of the question: what was done to it, what days brought,
 * and what followed from the steps before it.
 *
 * Acts of whole days come in the order of law. Where days are partial, or acts perhaps do not
 * count, all orders are gone through that the dates allow: for every set of these acts, the states
 * in which the step can be once just they were done.
 */
#include "approval_worlds.h"
#include "place.h"
#include "rule.h"

/* So many acts whose order is open are gone through in every order; of more it is told that this
 * is not done. */
enum { MOST_OPEN = 4, SETS = 1 << MOST_OPEN };

struct life {
    struct ent_step_run replay;
    struct ent_worlds now;
    uint32_t act;            /* the first that is not yet done for good */
    uint32_t end;            /* of the acts whose order is open, from `act`; else `act` */
    uint32_t chain_end;      /* of the acts that overlap ... */
    bool chain_open;         /* ... and whether their order is open */
    uint32_t anew;           /* of the points at which it stands anew, passed */
    struct ent_worlds *sets; /* room for SETS of them, made when first needed */
};

ent_states ent_step_states(const struct ent_step_life *step, ent_day day)
{
    const struct ent_moment *moment = ent_history_on(&step->past, day);

    return moment ? moment->states : ENT_IS(UNKNOWN);
}

/* What is told of the states at a point: an open one follows from others, and what is not
 * required is so whatever was done, unless it is satisfied. */
static ent_states states_seen(const struct ent_step_run *replay, ent_states there,
                              struct ent_point point)
{
    const enum ent_tri required = ent_history_truth(&replay->required, point);
    ent_states states = there & ~UINT32_C(1);

    if (required != ENT_YES && (states & ~ENT_SATISFIED) != 0)
        states |= ENT_IS(NOT_REQUIRED);
    if (required == ENT_NO)
        states &= ENT_SATISFIED;
    if (there & 1)
        states |= ent_open_states(replay, point, point);
    return states;
}

/* Acts whose order is open. */

static bool step_act_is_sure(const struct ent_step_act *act)
{
    return !act->maybe && act->day.first == act->day.last;
}

/* A chain of acts, each of which begins before those before it have ended. */
static void begin_chain(struct life *life)
{
    const struct ent_step_life *step = life->replay.step;
    ent_day last = step->acts[life->act].day.last;

    life->chain_open = false;
    for (life->chain_end = life->act; life->chain_end < step->act_count; life->chain_end++) {
        const struct ent_step_act *act = &step->acts[life->chain_end];

        if (act->day.first > last)
            break;
        life->chain_open |= !step_act_is_sure(act);
        last = act->day.last > last ? act->day.last : last;
    }
}

static bool surely_before(const struct ent_step_act *a, const struct ent_step_act *b)
{
    if (a->day.last < b->day.first)
        return true;
    return a->day.first == a->day.last && b->day.first == b->day.last &&
           a->day.first == b->day.first && a->position < b->position;
}

/* Whether the act can have come last of a set. */
static bool can_be_last(const struct ent_step_act *acts, uint32_t count, uint32_t set, uint32_t act)
{
    for (uint32_t i = 0; i < count; i++)
        if (i != act && (set >> i & 1 ? surely_before(&acts[act], &acts[i])
                                      : !acts[i].maybe && surely_before(&acts[i], &acts[act])))
            return false;
    return true;
}

static struct ent_span until(struct ent_span span, ent_day day)
{
    return (struct ent_span){span.first, span.last < day ? span.last : day};
}

/* The states after a set of the acts, in whatever order. */
static void after_set(struct life *life, uint32_t count, uint32_t set, ent_day day)
{
    struct ent_step_act *acts = &life->replay.step->acts[life->act];

    life->sets[set].there = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct ent_worlds moved;

        if (!(set >> i & 1) || !can_be_last(acts, count, set, i))
            continue;
        ent_step_move(&life->replay, &life->sets[set & ~(UINT32_C(1) << i)], &acts[i],
                      until(acts[i].day, day), &moved);
        ent_worlds_join(&life->sets[set], &moved);
    }
}

static void any_state(struct life *life, struct ent_span span)
{
    for (int32_t state = 1; state < ENT_STAYS; state++) {
        struct ent_step_stay stay = ent_stay_begin(&life->replay, state, span, NULL);

        stay.round = 0;
        if ((ENT_NOT_BEGUN >> state & 1) == 0)
            ent_worlds_add(&life->now, state, &stay);
    }
}

/* Too many to go through: from the first of them on the step can be in any state. */
static void any_of(struct life *life)
{
    static const char told[] = "The order of more than 4 acts about the step is open, as their "
                               "dates overlap: what they come to is not worked out.";
    struct ent_case *that = life->replay.that;
    struct ent_step_act *acts = life->replay.step->acts;
    struct ent_span span = acts[life->act].day;

    _Static_assert(MOST_OPEN == 4, "as the sentence says");
    if (!life->replay.step->limit_told)
        that->rules.failed |=
            !ent_findings_add_at(that->findings, ENTENTE_E_LIMIT, ENTENTE_SEVERITY_WARNING,
                                 life->replay.step->object, NULL, "%s", told);
    life->replay.step->limit_told = true;
    for (; life->act < life->chain_end; life->act++) {
        acts[life->act].applied = true;
        if (acts[life->act].day.last > span.last)
            span.last = acts[life->act].day.last;
    }
    any_state(life, span);
    life->end = life->act;
}

/* The states at the end of a day on which the order of acts is open. */
static void open_worlds(struct life *life, ent_day day, struct ent_worlds *out)
{
    const struct ent_step_act *acts = &life->replay.step->acts[life->act];
    const uint32_t count = life->end - life->act;
    uint32_t possible = 0, sure = 0;

    for (uint32_t i = 0; i < count; i++) {
        possible |= (uint32_t)(acts[i].day.first <= day) << i;
        sure |= (uint32_t)(acts[i].day.last <= day && !acts[i].maybe) << i;
    }
    life->sets[0] = life->now;
    out->there = 0;
    for (uint32_t set = 0; set < UINT32_C(1) << count; set++) {
        if (set & ~possible)
            continue;
        if (set != 0)
            after_set(life, count, set, day);
        if ((set & sure) == sure)
            ent_worlds_join(out, &life->sets[set]);
    }
}

/* The sweep. */

static struct ent_point start_of_act(const struct ent_step_act *act)
{
    return (struct ent_point){act->day.first, act->position};
}

/* The next point at which anything can change. */
static struct ent_point next_point(const struct life *life, const struct ent_worlds *worlds,
                                   struct ent_point point)
{
    const struct ent_step_life *step = life->replay.step;
    struct ent_point next = {ent_worlds_next(worlds, point.day), 0};

    next = ent_point_sooner(next, ent_history_next(&life->replay.ready, point));
    next = ent_point_sooner(next, ent_history_next(&life->replay.required, point));
    if (life->anew < step->anew_count)
        next = ent_point_sooner(next, step->anew[life->anew].from);
    if (life->end == life->act)
        return life->act < step->act_count
                   ? ent_point_sooner(next, start_of_act(&step->acts[life->act]))
                   : next;
    for (uint32_t i = life->act; i < life->end; i++) {
        const struct ent_point last = {step->acts[i].day.last, ENT_END_OF_DAY};

        if (ent_point_before(point, start_of_act(&step->acts[i])))
            next = ent_point_sooner(next, start_of_act(&step->acts[i]));
        if (ent_point_before(point, last))
            next = ent_point_sooner(next, last);
    }
    if (life->end < step->act_count)
        next = ent_point_sooner(next, start_of_act(&step->acts[life->end]));
    return next;
}

/* Once the last of them is over, what they may have come to is where the step stands. */
static void close_open(struct life *life, ent_day day)
{
    struct ent_worlds worlds;

    for (uint32_t i = life->act; i < life->end; i++)
        if (life->replay.step->acts[i].day.last > day)
            return;
    open_worlds(life, day, &worlds);
    life->now = worlds;
    life->act = life->end;
}

static bool do_open(struct life *life, struct ent_point point)
{
    if (!life->sets)
        life->sets = ent_pool_array(&life->replay.that->pool, SETS, sizeof *life->sets);
    if (!life->sets)
        return false;
    if (point.at == ENT_END_OF_DAY)
        close_open(life, point.day);
    return true;
}

/* The act of a whole day, if it is its turn. */
static const struct ent_record *do_act(struct life *life, struct ent_point point)
{
    struct ent_step_life *step = life->replay.step;
    struct ent_step_act *act;
    struct ent_worlds moved;

    if (life->act == step->act_count)
        return NULL;
    act = &step->acts[life->act];
    if (ent_point_before(point, start_of_act(act)))
        return NULL;
    if (life->act >= life->chain_end)
        begin_chain(life);
    if (life->chain_open && life->chain_end - life->act > MOST_OPEN) {
        any_of(life);
        return act->record;
    }
    if (life->chain_open) {
        life->end = life->chain_end;
        return act->record;
    }
    ent_step_move(&life->replay, &life->now, act, act->day, &moved);
    life->now = moved;
    life->end = ++life->act;
    return act->record;
}

/* Whether an act of the step lies between the days of a vague one that puts it anew. */
static bool acts_between(const struct ent_step_life *step, const struct ent_anew *anew)
{
    for (uint32_t i = 0; i < step->act_count; i++)
        if (step->acts[i].day.last >= anew->from.day && step->acts[i].day.first <= anew->last)
            return true;
    return false;
}

/* The step stands as if nothing were done; where it had been begun, in its next round. An act that
 * lies in between, in whatever order, makes any state possible. */
static void stand_anew(struct life *life, const struct ent_anew *anew)
{
    const struct ent_step_life *step = life->replay.step;
    const struct ent_span span = {anew->from.day, anew->last};
    struct ent_worlds *now = &life->now;
    struct ent_step_stay open = ent_stay_begin(&life->replay, ENT_OPEN, span, NULL);
    struct ent_worlds before = *now;

    if (!anew->perhaps && span.first == span.last)
        now->there = 0;
    for (int32_t state = 0; state < ENT_STAYS; state++) {
        if (!(before.there >> state & 1))
            continue;
        open.round = before.stays[state].round;
        if (state != ENT_OPEN && open.round > 0)
            open.round++;
        ent_worlds_add(now, ENT_OPEN, &open);
    }
    if (life->end > life->act || (span.first < span.last && acts_between(step, anew)))
        any_state(life, span);
}

/* What an act of a step before it did to this one, up to a point. */
static const struct ent_record *do_anew(struct life *life, struct ent_point point)
{
    const struct ent_step_life *step = life->replay.step;
    const struct ent_record *by = NULL;

    while (life->anew < step->anew_count && !ent_point_before(point, step->anew[life->anew].from)) {
        by = step->anew[life->anew].by;
        stand_anew(life, &step->anew[life->anew++]);
    }
    return by;
}

static bool sweep_steps(struct life *life)
{
    struct ent_case *that = life->replay.that;
    struct ent_point point = {ENT_DAY_FIRST, 0};
    struct ent_worlds worlds = life->now;

    do {
        const struct ent_record *record = do_anew(life, point);

        if (life->end == life->act && !record)
            record = do_act(life, point);
        if (life->end > life->act && !do_open(life, point))
            return false;
        if (life->end > life->act)
            open_worlds(life, point.day, &worlds);
        else
            worlds = life->now;
        ent_worlds_pass(&life->replay, &worlds, (struct ent_span){point.day, point.day});
        if (life->end == life->act)
            life->now = worlds;
        if (!ent_history_add(&that->pool, &life->replay.step->past, point,
                             states_seen(&life->replay, worlds.there, point), record))
            return false;
        point = next_point(life, &worlds, point);
    } while (point.day <= that->on);
    if (life->end > life->act) {
        open_worlds(life, that->on, &worlds);
        ent_worlds_pass(&life->replay, &worlds, (struct ent_span){that->on, that->on});
        life->now = worlds;
    }
    return true;
}

/* What is told beside the state on the day of the question. */
static void note_time(struct ent_step_life *step, const struct ent_worlds *worlds)
{
    const struct ent_step_stay *under_way = &worlds->stays[ENTENTE_STEP_STATE_IN_PROGRESS];
    const int32_t state = ent_step_told(worlds->there);

    step->ends = step->unknown_after = ENT_DAY_NEVER;
    if (worlds->there >> ENTENTE_STEP_STATE_IN_PROGRESS & 1 &&
        under_way->over.first != ENT_DAY_NEVER) {
        step->has_ends = true;
        step->ends = under_way->ends;
        step->unknown_after = under_way->unknown_after;
    } else if (state != ENTENTE_STEP_STATE_UNKNOWN && state != ENT_OPEN &&
               worlds->stays[state].over.first != ENT_DAY_NEVER) {
        step->has_ends = true;
        step->ends = worlds->stays[state].ends;
    }
}

static int64_t round_of(const struct ent_worlds *worlds)
{
    int64_t round = -1;

    for (int32_t state = 0; state < ENT_STAYS; state++)
        if (worlds->there >> state & 1)
            round =
                round < 0 || round == worlds->stays[state].round ? worlds->stays[state].round : 0;
    return round;
}

/* That of the last decision: none where it was taken without numbers, or where the step stands
 * anew since. */
static void note_vote(struct ent_step_life *step, uint32_t anew)
{
    step->outcome = 0;
    for (uint32_t i = 0; i < step->act_count; i++) {
        const struct ent_step_act *act = &step->acts[i];

        if (!act->applied ||
            (anew > 0 && ent_point_before(start_of_act(act), step->anew[anew - 1].from)))
            continue;
        if (act->counted[ENT_RULE_OF_STEP] || act->counted[ENT_RULE_OF_OVERRIDE])
            step->outcome = act->outcome[ENT_RULE_OF_OVERRIDE] ? act->outcome[ENT_RULE_OF_OVERRIDE]
                                                               : act->outcome[ENT_RULE_OF_STEP];
    }
}

static struct ent_span lapse_days(struct ent_case *that, const struct ent_approval_life *approval,
                                  const struct ent_step_life *step)
{
    struct ent_when when;

    if (step->lapses == ENT_NO_RULE)
        return ent_span_never();
    when = ent_rule_value(that, step->lapses, approval->party, -1);
    return (struct ent_span){when.base_lo, when.base_hi};
}

bool ent_step_replay(struct ent_case *that, const struct ent_approval_life *approval,
                     struct ent_step_life *step)
{
    struct life life = {.replay = {.that = that, .approval = approval, .step = step}};
    struct ent_step_run *replay = &life.replay;
    struct ent_step_stay open;

    step->has_ends = false;
    ent_step_read_histories(that, approval, step);
    if (!ent_step_readiness(that, approval, step, &replay->ready) ||
        !ent_step_requirement(that, approval, step, &replay->required))
        return false;
    replay->period = entente_object_get_object(step->object, ENTENTE_FIELD_PERIOD);
    replay->expires = entente_object_get_object(step->object, ENTENTE_FIELD_EXPIRES);
    replay->veto = entente_object_get_object(step->object, ENTENTE_FIELD_VETO);
    replay->lapses = lapse_days(that, approval, step);
    open = ent_stay_begin(replay, ENT_OPEN, (struct ent_span){ENT_DAY_FIRST, ENT_DAY_FIRST}, NULL);
    ent_worlds_add(&life.now, ENT_OPEN, &open);
    if (!sweep_steps(&life))
        return false;
    step->round = round_of(&life.now);
    note_time(step, &life.now);
    note_vote(step, life.anew);
    ent_history_done(&that->pool, &replay->ready);
    ent_history_done(&that->pool, &replay->required);
    if (life.sets)
        ent_pool_free(&that->pool, life.sets, SETS * sizeof *life.sets);
    return !that->rules.failed;
}
