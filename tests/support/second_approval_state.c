/* How steps and approvals stand, given what acts and time brought: DOMAIN 8.3, FORMAT 8.2. */
#include "second_approval.h"

bool home_satisfies(enum home_state state)
{
    return state == HOME_PASSED || state == HOME_DEEMED || state == HOME_OVERRIDDEN ||
           state == HOME_WAIVED;
}

bool home_has_failed(enum home_state state)
{
    return state == HOME_REJECTED || state == HOME_LAPSED || state == HOME_WITHDRAWN ||
           state == HOME_ANNULLED || state == HOME_VETOED;
}

/* The last day of the period of a step; SECOND_NEVER where its calendar ends first. */
int home_period_end(const struct home_going *going, int at)
{
    const struct home_world *world = going->world;
    const struct home_step *step = &world->steps[at];
    const struct home_stand *stand = &going->stand[at];
    int left = step->period + stand->extra;

    if (step->period_unit == HOME_DAY)
        return stand->since + left - step->same_day;
    if (step->period_unit == HOME_MONTH)
        return second_add_months(stand->since, left) - step->same_day;
    for (int day = stand->since + !step->same_day; day < SECOND_DAYS; day++) {
        const bool first = world->sits[0][day] || !(step->calendars & 1);
        const bool second = world->sits[1][day] || !(step->calendars & 2);

        if (first && second && --left == 0)
            return day;
    }
    return SECOND_NEVER;
}

/* The last day of which the calendars of a step know whether it counts. */
static int known_until(const struct home_world *world, const struct home_step *step)
{
    int until = SECOND_NEVER;

    for (int i = 0; i < 2; i++) {
        const int own = world->complete_until[i] ? world->complete_until[i]
                                                 : world->listed[i][world->listed_count[i] - 1];

        if ((step->calendars >> i & 1) && own < until)
            until = own;
    }
    return until;
}

static bool out_of_calendar(const struct home_going *going, int at)
{
    const struct home_step *step = &going->world->steps[at];

    return going->stand[at].state == HOME_IN_PROGRESS && step->period &&
           step->period_unit == HOME_SITTING && home_period_end(going, at) == SECOND_NEVER &&
           going->day > going->stand[at].since && going->day > known_until(going->world, step);
}

static bool is_needed(const struct home_going *going, int at)
{
    const struct home_step *step = &going->world->steps[at];

    switch (step->condition) {
    case HOME_IF_EVENT:
        return going->event;
    case HOME_IF_DAY:
        return step->fact <= going->day;
    case HOME_IF_STEP:
        return home_shown(going, step->fact) == step->is;
    default:
        return true;
    }
}

/* Nobody waits for an optional step that is not under way. */
static bool is_left_out(const struct home_going *going, int at)
{
    const enum home_state state = going->stand[at].state;

    return going->world->steps[at].optional && state != HOME_IN_PROGRESS &&
           state != HOME_RETURNED && state != HOME_SUSPENDED;
}

/* Whether a list is satisfied whole: ready, pending or unknown. */
static enum home_state list_state(const struct home_going *going, unsigned list, bool not_required)
{
    enum home_state state = HOME_READY;

    for (int i = 0; i < HOME_STEPS; i++) {
        if (!(list >> i & 1))
            continue;
        const enum home_state other = home_shown(going, i);

        if (home_satisfies(other) ||
            (not_required && (other == HOME_NOT_REQUIRED || is_left_out(going, i))))
            continue;
        if (!out_of_calendar(going, i))
            return HOME_PENDING;
        state = HOME_UNSURE;
    }
    return state;
}

enum home_state home_shown(const struct home_going *going, int at)
{
    const struct home_step *step = &going->world->steps[at];
    enum home_state before, any = HOME_READY;

    if (step->deposit && going->consent)
        return HOME_PASSED;
    if (out_of_calendar(going, at))
        return HOME_UNSURE;
    if (!home_satisfies(going->stand[at].state) && !is_needed(going, at))
        return HOME_NOT_REQUIRED;
    if (going->stand[at].state != HOME_NONE)
        return going->stand[at].state;
    before = list_state(going, step->after, true);
    for (int i = 0; i < step->any_count; i++) {
        const enum home_state one = list_state(going, step->any[i], false);

        if (i == 0 || one == HOME_READY || (one == HOME_UNSURE && any == HOME_PENDING))
            any = any == HOME_READY && i > 0 ? any : one;
    }
    return before == HOME_PENDING || any == HOME_PENDING ? HOME_PENDING
           : before == HOME_UNSURE || any == HOME_UNSURE ? HOME_UNSURE
                                                         : HOME_READY;
}

unsigned home_rests_on(const struct home_step *step)
{
    return step->after | step->any[0] | step->any[1];
}

/* Of two reasons why it goes no further, the graver. */
static enum home_state graver(enum home_state one, enum home_state other)
{
    if (one == HOME_REJECTED || other == HOME_REJECTED)
        return HOME_REJECTED;
    if (one == HOME_EXPIRED || other == HOME_EXPIRED)
        return HOME_EXPIRED;
    return one == HOME_UNSURE ? one : other;
}

/* What a step can still come to: HOME_PASSED, or why not. */
static enum home_state hope(const struct home_going *going, int at)
{
    const struct home_step *step = &going->world->steps[at];
    const enum home_state state = home_shown(going, at);
    enum home_state worst = HOME_PASSED, any = HOME_PASSED;

    if (state == HOME_NOT_REQUIRED || state == HOME_WAIVED)
        return HOME_PASSED;
    if (!is_left_out(going, at) && (state == HOME_UNSURE || state == HOME_EXPIRED))
        worst = state;
    if (!is_left_out(going, at) && home_has_failed(state) && state != HOME_VETOED)
        return HOME_REJECTED;
    for (int i = 0; i < HOME_STEPS; i++)
        if ((step->after >> i & 1) && !is_left_out(going, i))
            worst = graver(worst, hope(going, i));
    for (int i = 0; i < step->any_count; i++) {
        enum home_state one = HOME_PASSED;

        for (int j = 0; j < HOME_STEPS; j++)
            if (step->any[i] >> j & 1)
                one = graver(one, hope(going, j));
        if (i == 0 || graver(one, any) == any)
            any = one;
    }
    return graver(worst, any);
}

/*
 * Whether a step has nothing left to do, nor what it rests on where it need not be taken itself.
 * Nobody waits for a last step that is optional.
 */
static bool is_settled(const struct home_going *going, int at, bool last)
{
    const struct home_step *step = &going->world->steps[at];
    const enum home_state state = home_shown(going, at);
    bool any = step->any_count == 0;

    if (home_satisfies(state))
        return true;
    if (state != HOME_NOT_REQUIRED && !is_left_out(going, at) && !(last && step->optional))
        return false;
    for (int i = 0; i < HOME_STEPS; i++)
        if ((step->after >> i & 1) && !is_settled(going, i, false))
            return false;
    for (int i = 0; i < step->any_count; i++)
        any |= list_state(going, step->any[i], false) == HOME_READY;
    return any;
}

const char *home_approval_state(const struct home_going *going)
{
    const struct home_world *world = going->world;
    const int last = world->step_count - 1;
    bool whole = true, used = false;
    enum home_state worst = HOME_PASSED;
    unsigned below = 0;

    if (going->consent && world->for_consent)
        return "bound";
    for (int i = 0; i <= last; i++) {
        below |= home_rests_on(&world->steps[i]);
        used |= going->stand[i].used || going->stand[i].state != HOME_NONE;
    }
    for (int i = 0; i <= last; i++) {
        const enum home_state state = home_shown(going, i), one = hope(going, i);

        if (world->steps[last].deposit ? i != last : (below >> i & 1) != 0)
            continue;
        worst = graver(worst, one);
        whole &= world->steps[last].deposit ? state == HOME_READY : is_settled(going, i, true);
    }
    if (worst == HOME_REJECTED)
        return "failed";
    if (worst == HOME_EXPIRED)
        return "expired";
    if (worst == HOME_UNSURE)
        return "unknown";
    return whole ? "complete" : used ? "in_progress" : "not_started";
}
