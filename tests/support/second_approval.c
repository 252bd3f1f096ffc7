/* How an approval at home stands: DOMAIN 8, FORMAT 8.2 and 8.3 "No is not the end". */
#include "second_approval.h"

#include <string.h>

bool home_rounds = true;

/* The steps that rest on a step, near or far. */
static unsigned above(const struct home_world *world, int at)
{
    unsigned all = 1u << at;

    for (int i = at + 1; i < world->step_count; i++)
        if (home_rests_on(&world->steps[i]) & all)
            all |= 1u << i;
    return all & ~(1u << at);
}

/* A step goes on from this day; what rests on it stands anew where it is put again. */
static void set(struct home_going *going, int at, enum home_state state)
{
    struct home_stand *stand = &going->stand[at];

    if (state != HOME_IN_PROGRESS || stand->state != state) {
        stand->since = going->day;
        stand->extra = 0;
    }
    stand->state = state;
    stand->until = 0;
}

static void put_again(struct home_going *going, int at)
{
    const unsigned all = above(going->world, at);

    second_reach("approvals put again");
    for (int i = 0; i < going->world->step_count; i++)
        if (all >> i & 1)
            going->stand[i] = (struct home_stand){.used = going->stand[i].used};
    /* Whether what was done above on that very day came before it or after it is not written. */
    for (int i = 0; i < going->world->act_count; i++)
        going->silent |= going->world->acts[i].day == going->day &&
                         going->world->acts[i].type == HOME_MOVE &&
                         (all >> going->world->acts[i].step & 1);
}

static bool something_failed_above(const struct home_going *going, int at)
{
    const unsigned all = above(going->world, at);

    for (int i = 0; i < going->world->step_count; i++)
        if ((all >> i & 1) && home_has_failed(going->stand[i].state))
            return true;
    return false;
}

/* What is final is not put again, neither by itself nor by what it rests on. */
static bool is_final(const struct home_going *going, int at)
{
    const unsigned all = above(going->world, at);

    for (int i = 0; i < going->world->step_count; i++)
        if ((all >> i & 1) && home_has_failed(going->stand[i].state) &&
            going->world->steps[i].final)
            return true;
    return going->world->steps[at].final;
}

/* The last day of a mandate that begins on this day. */
static int mandate(const struct home_going *going, int at, int until)
{
    const struct home_step *step = &going->world->steps[at];

    if (until)
        return until;
    if (!step->expires)
        return 0;
    return step->expires_unit == HOME_DAY ? going->day + step->expires
                                          : second_add_months(going->day, step->expires);
}

/* Whether an act that decides, or submits, comes at a time when it can; else its code. */
static const char *why_not_now(struct home_going *going, const struct home_act *act,
                               enum home_state from)
{
    const struct home_step *step = &going->world->steps[act->step];
    const struct home_stand *stand = &going->stand[act->step];
    const bool decides = act->to == HOME_PASSED || act->to == HOME_REJECTED ||
                         act->to == HOME_VOTED || act->to == HOME_IN_PROGRESS;

    if (from == HOME_VETOED && act->to == HOME_VOTED)
        return NULL; /* the veto is put to the vote, and not the step */
    if (home_has_failed(from) && decides && home_rounds)
        return step->final ? "E_STEP_CLOSED" : NULL;
    if (from == HOME_PASSED && act->to == HOME_PASSED && stand->until &&
        mandate(going, act->step, act->until) > stand->until)
        return NULL;
    if (home_satisfies(from) && decides && home_rounds && something_failed_above(going, act->step))
        return is_final(going, act->step) ? "E_STEP_CLOSED" : NULL;
    switch (act->to) {
    case HOME_IN_PROGRESS:
        return from == HOME_READY || from == HOME_RETURNED || from == HOME_SUSPENDED
                   ? NULL
                   : "E_STEP_NOT_READY";
    case HOME_PASSED:
    case HOME_REJECTED:
    case HOME_VOTED:
    case HOME_LAPSED:
        if (from == HOME_EXPIRED && act->to == HOME_PASSED)
            return home_rounds && mandate(going, act->step, act->until) > stand->until
                       ? NULL
                       : "E_STEP_NOT_READY";
        if (from == HOME_LAPSED && act->to == HOME_LAPSED && step->lapses && !stand->told)
            return NULL;
        return from == HOME_READY || from == HOME_IN_PROGRESS ? NULL : "E_STEP_NOT_READY";
    case HOME_DEEMED:
        if (from == HOME_DEEMED && step->period && !stand->told)
            return NULL;
        if (from != HOME_IN_PROGRESS)
            return "E_STEP_NOT_READY";
        return step->period ? "E_PERIOD_RUNNING" : NULL;
    case HOME_VETOED:
        if (from != HOME_PASSED)
            return "E_STEP_NOT_READY";
        return step->veto && going->day <= stand->since + step->veto_length
                   ? NULL
                   : "E_VETO_WINDOW_CLOSED";
    case HOME_OVERRIDDEN:
        return from == HOME_VETOED ? NULL : "E_STEP_NOT_READY";
    case HOME_ANNULLED:
        return from == HOME_PASSED ? NULL : "E_STEP_NOT_READY";
    case HOME_WAIVED:
        if (from >= HOME_PASSED && from != HOME_RETURNED && from != HOME_SUSPENDED)
            return "E_STEP_NOT_READY";
        return step->waiver ? NULL : "E_NO_WAIVER_GROUND";
    default: /* returned, suspended, withdrawn, extended */
        return from == HOME_IN_PROGRESS ? NULL : "E_STEP_NOT_READY";
    }
}

/* What a decision comes to by its numbers. */
static enum home_state decided(struct home_going *going, const struct home_act *act, int number)
{
    const struct home_step *step = &going->world->steps[act->step];
    struct home_stand *stand = &going->stand[act->step];
    const bool vetoed = stand->state == HOME_VETOED && /* else it is decided anew */
                        (act->to == HOME_VOTED || act->to == HOME_OVERRIDDEN);
    const struct home_majority *rule = vetoed ? &step->override : &step->majority;
    const enum home_state carried = vetoed ? HOME_OVERRIDDEN : HOME_PASSED;
    const enum home_state lost = vetoed ? HOME_VETOED : HOME_REJECTED;
    const enum home_state open = vetoed ? HOME_VETOED : HOME_IN_PROGRESS;

    if (act->to == HOME_VOTED || act->to == HOME_PASSED || act->to == HOME_REJECTED ||
        act->to == HOME_OVERRIDDEN)
        stand->outcome = HOME_NO_OUTCOME;
    if (!act->tally.told || !rule->asked) {
        going->silent |= act->to == HOME_VOTED;
        return act->to;
    }
    stand->outcome = home_outcome_of(rule, &act->tally);
    second_reach("approvals vote %d %s", stand->outcome, home_states[act->to]);
    if (act->to != HOME_VOTED &&
        (stand->outcome == HOME_OPEN || (stand->outcome == HOME_CARRIED && act->to == carried) ||
         (stand->outcome == HOME_LOST && act->to == lost)))
        return act->to;
    if (act->to != HOME_VOTED)
        going->code[number] = "F-CONTRADICTION";
    return stand->outcome == HOME_CARRIED ? carried : stand->outcome == HOME_LOST ? lost : open;
}

static void move(struct home_going *going, int number)
{
    const struct home_act *act = &going->world->acts[number];
    struct home_stand *stand = &going->stand[act->step];
    const enum home_state from = home_shown(going, act->step);
    const bool failed_above =
        home_rounds && something_failed_above(going, act->step) && !is_final(going, act->step);
    const struct home_stand before = *stand;

    going->code[number] = why_not_now(going, act, from);
    second_reach("approvals %s --%s--> %s", home_states[from], home_states[act->to],
                 going->code[number] ? going->code[number] : "done");
    going->silent |= from == HOME_UNSURE || from == HOME_NOT_REQUIRED ||
                     (home_satisfies(from) && act->to == HOME_VOTED);
    if (going->code[number])
        return;
    stand->used = true;
    if (act->to == HOME_EXTENDED) {
        going->silent |= !going->world->steps[act->step].period;
        stand->extra += act->n;
        return;
    }
    stand->told = act->to == HOME_DEEMED || act->to == HOME_LAPSED;
    if (act->to == from && stand->told)
        return;
    if (home_has_failed(from) || (home_satisfies(from) && failed_above))
        if (act->to != HOME_OVERRIDDEN && act->to != HOME_VETOED && act->to != HOME_ANNULLED &&
            (from != HOME_VETOED || act->to != HOME_VOTED))
            put_again(going, act->step);
    going->silent |= failed_above && before.until && act->to == HOME_PASSED;
    set(going, act->step, decided(going, act, number));
    /* A mandate that was not renewed runs on to its end, or stays over. */
    if ((before.state == HOME_PASSED || before.state == HOME_EXPIRED) && !failed_above &&
        act->to == HOME_PASSED && stand->state != HOME_PASSED) {
        const enum home_outcome outcome = stand->outcome;

        *stand = before;
        stand->outcome = outcome;
        return;
    }
    if (home_satisfies(stand->state) && stand->state != HOME_WAIVED)
        stand->until = mandate(going, act->step, act->until);
}

/* What the beginning of a day brings. */
static void pass_midnight(struct home_going *going)
{
    for (int i = 0; i < going->world->step_count; i++) {
        const struct home_step *step = &going->world->steps[i];
        struct home_stand *stand = &going->stand[i];

        if (stand->state == HOME_IN_PROGRESS && step->period &&
            home_period_end(going, i) == going->day - 1) {
            set(going, i, HOME_DEEMED);
            stand->until = mandate(going, i, 0);
            second_reach("approvals in_progress --period--> deemed_passed");
        }
        if (home_satisfies(stand->state) && stand->until && stand->until < going->day) {
            const int until = stand->until;

            set(going, i, HOME_EXPIRED);
            stand->until = until;
            second_reach("approvals passed --time--> expired");
        }
    }
}

static bool first_event_is_on(const struct home_world *world, int day)
{
    int first = SECOND_NEVER;

    for (int i = 0; i < world->act_count; i++)
        if (world->acts[i].type == HOME_EVENT && world->acts[i].day < first)
            first = world->acts[i].day;
    return first == day;
}

/* Facts are so on the whole of their day. */
static void see_facts(struct home_going *going)
{
    for (int i = 0; i < going->world->act_count; i++) {
        const struct home_act *act = &going->world->acts[i];

        if (act->day == going->day && act->type == HOME_EVENT)
            going->event = true;
        if (act->day != going->day || act->type != HOME_CONSENT)
            continue;
        if (going->consent)
            going->code[i] = "E_ALREADY_CONSENTED";
        else
            going->consent = going->day;
    }
}

/* Legislatures end: what is ready or under way lapses. */
static void lapse(struct home_going *going)
{
    unsigned lapsing = 0, due = 0;

    for (int i = 0; i < going->world->step_count; i++) {
        const struct home_step *step = &going->world->steps[i];
        const enum home_state state = home_shown(going, i);
        const bool today = step->lapses > 0   ? step->lapses == going->day
                           : step->lapses < 0 ? first_event_is_on(going->world, going->day)
                                              : false;

        due |= (unsigned)today << i;
        if (today && (state == HOME_READY || state == HOME_IN_PROGRESS))
            lapsing |= 1u << i;
        for (int j = 0; today && j < going->world->act_count; j++)
            going->silent |=
                going->world->acts[j].day == going->day && going->world->acts[j].type == HOME_MOVE;
        going->silent |= today && state == HOME_UNSURE;
    }
    for (int i = 0; i < going->world->step_count; i++)
        if (lapsing >> i & 1) {
            second_reach("approvals %s --time--> lapsed", home_states[home_shown(going, i)]);
            set(going, i, HOME_LAPSED);
        }
    /* Whether a step lapses that becomes ready by the lapse of another is not written. */
    for (int i = 0; i < going->world->step_count; i++)
        going->silent |= (due & ~lapsing) >> i & 1 && home_shown(going, i) == HOME_READY;
}

/*
 * The acts of a day, in their order. Whether a step is ready is a matter of days, so one that
 * waits for another act of the same day comes after it, and with it what follows for that step.
 */
static void do_acts(struct home_going *going)
{
    const struct home_world *world = going->world;
    bool done[HOME_ACTS] = {false}, again = true;

    for (int i = 0; i < world->act_count; i++)
        done[i] = world->acts[i].day != going->day || world->acts[i].type != HOME_MOVE;
    for (bool wait = true; wait || again;) {
        unsigned waiting = 0;

        again = false;
        for (int i = 0; i < world->act_count && !again; i++) {
            const int step = world->acts[i].step;

            if (done[i] || (waiting >> step & 1))
                continue;
            if (wait && home_shown(going, step) == HOME_PENDING &&
                world->acts[i].to != HOME_WAIVED) {
                waiting |= 1u << step;
                continue;
            }
            move(going, i);
            done[i] = again = true;
        }
        for (int i = 0; waiting && i < world->act_count; i++)
            going->silent |=
                world->acts[i].day == going->day &&
                (world->acts[i].to == HOME_ANNULLED || world->acts[i].to == HOME_VETOED);
        wait &= again;
        again |= waiting && !wait;
    }
}

/*
 * Rules are asked of days: whether one holds between two acts that change, and change back, what it
 * asks for is not written.
 */
static void do_acts_of_day(struct home_going *going)
{
    const struct home_world *world = going->world;
    int acts[HOME_STEPS] = {0};

    for (int i = 0; i < world->act_count; i++)
        if (world->acts[i].day == going->day && world->acts[i].type == HOME_MOVE)
            acts[world->acts[i].step]++;
    do_acts(going);
    for (int i = 0; i < world->step_count; i++)
        going->silent |=
            world->steps[i].condition == HOME_IF_STEP && acts[world->steps[i].fact] > 1;
}

/* On to the end of a day; what happened before it does not change any more. */
static void go(struct home_going *going, int on)
{
    if (going->world != &home_world || going->made != home_world.made || going->day > on) {
        memset(going, 0, sizeof *going);
        going->world = &home_world;
        going->made = home_world.made;
    }
    while (going->day < on) {
        going->day++;
        pass_midnight(going);
        see_facts(going);
        lapse(going);
        do_acts_of_day(going);
    }
}

void home_tell(int on, struct second_claims *claims)
{
    static const char *const outcomes[] = {"-", "passed", "rejected", "no_quorum", "undetermined"};
    static struct home_going going;

    go(&going, on);
    claims->silent = going.silent;
    second_claim(claims, home_approval_state(&going), "approvals/p0/h state");
    if (!going.silent)
        second_reach("approvals is %s", home_approval_state(&going));
    for (int i = 0; i < home_world.step_count; i++) {
        const enum home_state state = home_shown(&going, i);

        if (!going.silent)
            second_reach("approvals step %s", home_states[state]);
        second_claim(claims, home_states[state], "approvals/p0/h/s%d state", i);
        second_claim(claims, outcomes[going.stand[i].outcome], "approvals/p0/h/s%d outcome", i);
    }
    for (int i = 0; i < home_world.act_count; i++)
        if (home_world.acts[i].day <= on)
            second_claim(claims, going.code[i] ? going.code[i] : "-", "acts/a%d code", i);
}

static int home_days(int days[], int room)
{
    int count = 0;

    for (int i = 0; i < home_world.act_count && count + 3 < room; i++) {
        const struct home_act *act = &home_world.acts[i];
        const struct home_step *step = &home_world.steps[act->step];

        days[count++] = act->day;
        if (act->until)
            days[count++] = act->until;
        if (act->to == HOME_PASSED && step->expires && act->type == HOME_MOVE)
            days[count++] = step->expires_unit == HOME_DAY
                                ? act->day + step->expires
                                : second_add_months(act->day, step->expires);
    }
    for (int i = 0; i < home_world.step_count && count + 2 < room; i++) {
        if (home_world.steps[i].lapses > 0)
            days[count++] = home_world.steps[i].lapses;
        if (home_world.steps[i].condition == HOME_IF_DAY)
            days[count++] = home_world.steps[i].fact;
    }
    for (int i = 20; i < 320 && count < room; i += 23)
        days[count++] = i;
    return count;
}

static const char *const home_rows[] = {"pending --passed--> E_STEP_NOT_READY",
                                        "ready --in_progress--> done",
                                        "ready --passed--> done",
                                        "in_progress --passed--> done",
                                        "in_progress --voted--> done",
                                        "in_progress --period--> deemed_passed",
                                        "in_progress --rejected--> done",
                                        "in_progress --returned--> done",
                                        "returned --in_progress--> done",
                                        "in_progress --suspended--> done",
                                        "in_progress --lapsed--> done",
                                        "ready --time--> lapsed",
                                        "in_progress --time--> lapsed",
                                        "in_progress --withdrawn--> done",
                                        "passed --vetoed--> done",
                                        "passed --vetoed--> E_VETO_WINDOW_CLOSED",
                                        "vetoed --overridden--> done",
                                        "passed --annulled--> done",
                                        "passed --time--> expired",
                                        "ready --waived--> done",
                                        "ready --waived--> E_NO_WAIVER_GROUND",
                                        "in_progress --deemed_passed--> E_PERIOD_RUNNING",
                                        "passed --passed--> done",
                                        "put again",
                                        "is not_started",
                                        "is in_progress",
                                        "is complete",
                                        "is bound",
                                        "is failed",
                                        "is expired",
                                        "is unknown",
                                        "rejected --passed--> E_STEP_CLOSED",
                                        "expired --passed--> done",
                                        "vote 1 passed",
                                        "vote 2 passed",
                                        "vote 3 voted",
                                        "vote 4 voted",
                                        NULL};

const struct second_subject second_approvals = {"approvals", home_make, home_days, home_tell,
                                                home_rows};
