/*
 * The moves of a step: from which state an act leads to which other, on what condition, and what
 * is wrong where it does not. One table says it all; what follows from other steps and from the
 * passing of days is no move and stands elsewhere.
 */
#include <entente/error.h>

#include "approval_worlds.h"

/* An act that is tried on one state in which the step may be. */
struct move;

struct attempt {
    const struct ent_step_run *replay;
    const struct move *move;
    struct ent_step_act *act;
    struct ent_span day;
    int32_t from; /* ENTENTE_STEP_STATE_..., also those of an open step */
    const struct ent_step_stay *stay;
    struct ent_worlds *out;
};

typedef enum ent_tri guard(const struct attempt *attempt);
typedef void effect(const struct attempt *attempt);

struct move {
    int32_t to;
    ent_states from;
    guard *allows; /* NULL: always */
    int32_t error; /* where it does not */
    effect *moves; /* NULL: the step is in `to` from that day */
    bool anew;     /* it puts the step again */
};

static bool is_one_day(struct ent_span day)
{
    return day.first == day.last;
}

/* Whether all days of an act come after a day, or none does. */
static enum ent_tri is_after(struct ent_span day, struct ent_span limit)
{
    if (day.first > limit.last)
        return ENT_YES;
    return day.last > limit.first ? ENT_MAYBE : ENT_NO;
}

/* Guards. */

/* What a day brought may be recorded afterwards, once. */
static enum ent_tri came_by_itself(const struct attempt *attempt)
{
    return attempt->stay->by ? ENT_NO : ENT_YES;
}

/* A period that runs for certain. Where its end is not known the word of the record holds. */
static enum ent_tri term_is_over(const struct attempt *attempt)
{
    const bool clock = attempt->from != ENTENTE_STEP_STATE_IN_PROGRESS || attempt->replay->period;

    return clock && attempt->stay->over.first > attempt->day.last ? ENT_NO : ENT_YES;
}

static enum ent_tri in_step_window(const struct attempt *attempt)
{
    const struct ent_step_stay *stay = attempt->stay;

    if (!attempt->replay->veto)
        return ENT_NO;
    return ent_tri_not(is_after(
        attempt->day, (struct ent_span){ent_veto_last_day(attempt->replay, stay->since.first),
                                        ent_veto_last_day(attempt->replay, stay->since.last)}));
}

static enum ent_tri has_ground(const struct attempt *attempt)
{
    return entente_object_has(attempt->replay->step->object, ENTENTE_FIELD_WAIVER) ? ENT_YES
                                                                                   : ENT_NO;
}

/* No is not the end, but where the text at home says so. */
static enum ent_tri not_final(const struct attempt *attempt)
{
    return attempt->replay->step->final ? ENT_NO : ENT_YES;
}

/* What failed above can be put again from here on. */
static enum ent_tri failed_above(const struct attempt *attempt)
{
    const struct ent_step_run *replay = attempt->replay;
    bool final = replay->step->final;
    const enum ent_tri failed =
        ent_step_failed_above(replay->that, replay->approval, replay->step, attempt->act, &final);

    if (failed != ENT_NO && final)
        attempt->act->closed = true;
    return final ? ENT_NO : failed;
}

/* A mandate is given anew for a longer time, before it ends or when it has. */
static enum ent_tri is_longer(const struct attempt *attempt)
{
    const struct ent_step_stay next = ent_stay_begin(attempt->replay, ENTENTE_STEP_STATE_PASSED,
                                                     attempt->day, attempt->act->record);
    const struct ent_span now =
        attempt->from == ENTENTE_STEP_STATE_EXPIRED ? attempt->stay->since : attempt->stay->over;

    if (now.first == ENT_DAY_NEVER || next.over.first == ENT_DAY_NEVER)
        return ENT_NO;
    return is_after(next.over, now);
}

static enum ent_tri says_how_long(const struct attempt *attempt)
{
    return attempt->replay->period &&
                   entente_object_get_integer(attempt->act->record->act, ENTENTE_FIELD_N) > 0
               ? ENT_YES
               : ENT_NO;
}

/* Effects. */

static void begin_attempt(const struct attempt *attempt, int32_t state)
{
    struct ent_step_stay stay =
        ent_stay_begin(attempt->replay, state, attempt->day, attempt->act->record);

    stay.round = attempt->stay->round;
    if (attempt->move->anew && stay.round > 0)
        stay.round++;
    ent_worlds_add(attempt->out, state, &stay);
}

static void confirm_step(const struct attempt *attempt)
{
    struct ent_step_stay stay = *attempt->stay;

    stay.by = attempt->act->record;
    ent_worlds_add(attempt->out, attempt->from, &stay);
}

static void prolong(const struct attempt *attempt)
{
    struct ent_step_stay stay = *attempt->stay;

    ent_stay_extend(attempt->replay, &stay,
                    entente_object_get_integer(attempt->act->record->act, ENTENTE_FIELD_N),
                    attempt->act->record);
    ent_worlds_add(attempt->out, attempt->from, &stay);
}

/* What the record says and the numbers do not. Where they leave it open the record holds. */
static int32_t counted_votes(const struct attempt *attempt, int32_t rule)
{
    struct ent_step_act *act = attempt->act;
    const int32_t outcome =
        ent_step_outcome(attempt->replay->that, attempt->replay->step, act, rule);
    int32_t said = ENTENTE_OUTCOME_PASSED;

    if (act->to == ENT_TO_VOTED)
        return outcome ? outcome : ENTENTE_OUTCOME_UNDETERMINED;
    if (act->to == ENTENTE_STEP_STATE_REJECTED)
        said = ENTENTE_OUTCOME_REJECTED;
    if (outcome == 0 || outcome == ENTENTE_OUTCOME_UNDETERMINED || outcome == said)
        return said;
    act->contradicts = true;
    if (said == ENTENTE_OUTCOME_PASSED)
        act->not_carried =
            outcome == ENTENTE_OUTCOME_NO_QUORUM ? ENTENTE_E_NO_QUORUM : ENTENTE_E_VOTE_NOT_CARRIED;
    return outcome;
}

/* A vote without a result leaves the step before the chamber. */
static void decide_step(const struct attempt *attempt)
{
    switch (counted_votes(attempt, ENT_RULE_OF_STEP)) {
    case ENTENTE_OUTCOME_PASSED:
        begin_attempt(attempt, ENTENTE_STEP_STATE_PASSED);
        break;
    case ENTENTE_OUTCOME_REJECTED:
        begin_attempt(attempt, ENTENTE_STEP_STATE_REJECTED);
        break;
    default:
        if (attempt->from == ENTENTE_STEP_STATE_IN_PROGRESS)
            ent_worlds_add(attempt->out, attempt->from, attempt->stay);
        else
            begin_attempt(attempt, ENTENTE_STEP_STATE_IN_PROGRESS);
    }
}

/* A mandate is given anew. Without its majority it stays as it was. */
static void renew(const struct attempt *attempt)
{
    if (counted_votes(attempt, ENT_RULE_OF_STEP) == ENTENTE_OUTCOME_PASSED)
        begin_attempt(attempt, ENTENTE_STEP_STATE_PASSED);
    else
        ent_worlds_add(attempt->out, attempt->from, attempt->stay);
}

static void override(const struct attempt *attempt)
{
    if (counted_votes(attempt, ENT_RULE_OF_OVERRIDE) == ENTENTE_OUTCOME_PASSED)
        begin_attempt(attempt, ENTENTE_STEP_STATE_OVERRIDDEN);
    else
        ent_worlds_add(attempt->out, attempt->from, attempt->stay);
}

#define STEP(state) ENTENTE_STEP_STATE_##state
#define UNDECIDED (ENT_IS(READY) | ENT_IS(IN_PROGRESS))
#define BEFORE_DECISION (ENT_IS(PENDING) | UNDECIDED | ENT_IS(RETURNED) | ENT_IS(SUSPENDED))
#define HALTED (ENT_IS(RETURNED) | ENT_IS(SUSPENDED))
#define GIVEN (ENT_IS(PASSED) | ENT_IS(DEEMED_PASSED) | ENT_IS(OVERRIDDEN))
#define DONE (GIVEN | ENT_IS(WAIVED))

#define NOT_READY ENTENTE_E_STEP_NOT_READY
#define CLOSED ENTENTE_E_STEP_CLOSED

/* The first of these that is allowed holds. */
/* clang-format off */
static const struct move moves[] = {
    {STEP(IN_PROGRESS),   ENT_IS(READY) | HALTED,  NULL,           0,                            NULL,     false},
    {STEP(IN_PROGRESS),   ENT_FAILED,              not_final,      CLOSED,                       NULL,     true},
    {STEP(IN_PROGRESS),   DONE,                    failed_above,   NOT_READY,                    NULL,     true},
    {STEP(PASSED),        UNDECIDED,               NULL,           0,                            decide_step,   false},
    {STEP(PASSED),        ENT_FAILED,              not_final,      CLOSED,                       decide_step,   true},
    {STEP(PASSED),        DONE,                    failed_above,   NOT_READY,                    decide_step,   true},
    {STEP(PASSED),        ENT_IS(PASSED),          is_longer,      NOT_READY,                    renew,    false},
    {STEP(PASSED),        ENT_IS(EXPIRED),         is_longer,      NOT_READY,                    renew,    false},
    {STEP(REJECTED),      UNDECIDED,               NULL,           0,                            decide_step,   false},
    {STEP(REJECTED),      ENT_FAILED,              not_final,      CLOSED,                       decide_step,   true},
    {STEP(REJECTED),      DONE,                    failed_above,   NOT_READY,                    decide_step,   true},
    {ENT_TO_VOTED,        UNDECIDED,               NULL,           0,                            decide_step,   false},
    {ENT_TO_VOTED,        ENT_IS(VETOED),          NULL,           0,                            override, false},
    {ENT_TO_VOTED,        ENT_FAILED,              not_final,      CLOSED,                       decide_step,   true},
    {ENT_TO_VOTED,        DONE,                    failed_above,   NOT_READY,                    decide_step,   true},
    {STEP(DEEMED_PASSED), ENT_IS(IN_PROGRESS),     term_is_over,        ENTENTE_E_PERIOD_RUNNING,     NULL,     false},
    {STEP(DEEMED_PASSED), ENT_IS(DEEMED_PASSED),   came_by_itself, NOT_READY,                    confirm_step,  false},
    {ENT_TO_EXTENDED,     ENT_IS(IN_PROGRESS),     says_how_long,  NOT_READY,                    prolong,  false},
    {STEP(RETURNED),      ENT_IS(IN_PROGRESS),     NULL,           0,                            NULL,     false},
    {STEP(SUSPENDED),     ENT_IS(IN_PROGRESS),     NULL,           0,                            NULL,     false},
    {STEP(WITHDRAWN),     ENT_IS(IN_PROGRESS),     NULL,           0,                            NULL,     false},
    {STEP(LAPSED),        UNDECIDED,               NULL,           0,                            NULL,     false},
    {STEP(LAPSED),        ENT_IS(LAPSED),          came_by_itself, NOT_READY,                    confirm_step,  false},
    {STEP(VETOED),        ENT_IS(PASSED),          in_step_window,      ENTENTE_E_VETO_WINDOW_CLOSED, NULL,     false},
    {STEP(OVERRIDDEN),    ENT_IS(VETOED),          NULL,           0,                            override, false},
    {STEP(ANNULLED),      ENT_IS(PASSED),          NULL,           0,                            NULL,     false},
    {STEP(EXPIRED),       GIVEN,                   term_is_over,        ENTENTE_E_PERIOD_RUNNING,     NULL,     false},
    {STEP(EXPIRED),       ENT_IS(EXPIRED),         came_by_itself, NOT_READY,                    confirm_step,  false},
    {STEP(WAIVED),        BEFORE_DECISION,         has_ground,     ENTENTE_E_NO_WAIVER_GROUND,   NULL,     false},
};
/* clang-format on */

/* The next row for it; NULL: there is none. */
static const struct move *find_step_move(const struct move *behind, int32_t to, int32_t from)
{
    for (const struct move *move = behind ? behind + 1 : moves;
         move < moves + sizeof moves / sizeof moves[0]; move++)
        if (move->to == to && move->from >> from & 1)
            return move;
    return NULL;
}

static const char *hint_for(int32_t from)
{
    switch (from) {
    case STEP(NOT_REQUIRED):
        return "the step is not required";
    case STEP(PENDING):
        return "take the steps before it first, or name the ground for a waiver";
    case STEP(READY):
        return "submit it first, with \"in_progress\"";
    default:
        return NULL;
    }
}

static void refuse_attempt(const struct attempt *attempt, int32_t code)
{
    struct ent_step_act *act = attempt->act;

    act->code = code;
    act->blocked_by = attempt->stay->by;
    act->hint = hint_for(attempt->from);
}

/* The effect of the act on one state; without one, or perhaps without one, the state stays. */
static void try_one(struct attempt *attempt, int32_t state)
{
    struct ent_step_act *act = attempt->act;
    enum ent_tri allowed = ENT_NO;
    int32_t error = ENTENTE_E_STEP_NOT_READY;

    act->closed = false;
    attempt->move = NULL;
    while (allowed == ENT_NO &&
           (attempt->move = find_step_move(attempt->move, act->to, attempt->from))) {
        allowed = attempt->move->allows ? attempt->move->allows(attempt) : ENT_YES;
        error = attempt->move->error;
    }
    if (allowed == ENT_NO)
        refuse_attempt(attempt, act->closed ? ENTENTE_E_STEP_CLOSED : error);
    if (allowed != ENT_YES)
        ent_worlds_add(attempt->out, state, attempt->stay);
    act->anew |= allowed != ENT_NO && attempt->move->anew;
    act->not_anew |= allowed != ENT_YES || !attempt->move->anew;
    if (allowed == ENT_NO)
        return;
    act->applied = true;
    if (attempt->move->moves)
        attempt->move->moves(attempt);
    else
        begin_attempt(attempt, attempt->move->to);
}

/* A deposit is made by the act of consent, whatever was done at home (VCLT 2(1)(b), 27). */
static void act_abroad(const struct attempt *attempt)
{
    struct ent_step_stay stay = ent_stay_begin(attempt->replay, ENTENTE_STEP_STATE_PASSED,
                                               attempt->day, attempt->act->record);

    attempt->act->applied = true;
    if (attempt->act->to == ENT_TO_CONSENT) {
        stay.over = ent_span_never();
        ent_worlds_add(attempt->out, ENTENTE_STEP_STATE_PASSED, &stay);
        return;
    }
    stay = ent_stay_begin(attempt->replay, ENT_OPEN, attempt->day, attempt->act->record);
    ent_worlds_add(attempt->out, ENT_OPEN, &stay);
}

/* What an open step is for an act: of several acts of a day none must wait for the order in which
 * the file has them. */
static ent_states states_for(const struct ent_step_run *replay, const struct ent_step_act *act,
                             struct ent_span day)
{
    const struct ent_point begin = {day.first, is_one_day(day) ? act->position : 0};
    const struct ent_point end = {day.last, ENT_END_OF_DAY};

    if (!is_one_day(day))
        return ent_open_states(replay, begin, end);
    if (ent_open_states(replay, end, end) == ENT_IS(READY))
        return ENT_IS(READY);
    return ent_open_states(replay, begin, begin);
}

static bool not_required(const struct ent_step_run *replay, struct ent_span day, int32_t state)
{
    return !(ENT_SATISFIED >> state & 1) &&
           ent_history_truth(&replay->required, (struct ent_point){day.first, 0}) == ENT_NO &&
           ent_history_truth(&replay->required, (struct ent_point){day.last, ENT_END_OF_DAY}) ==
               ENT_NO;
}

void ent_step_move(const struct ent_step_run *replay, const struct ent_worlds *worlds,
                   struct ent_step_act *act, struct ent_span day, struct ent_worlds *out)
{
    struct attempt attempt = {.replay = replay, .act = act, .day = day, .out = out};
    struct ent_worlds before = *worlds;

    out->there = 0;
    ent_worlds_pass(replay, &before, day);
    for (int32_t state = 0; state < ENT_STAYS; state++) {
        if (!(before.there >> state & 1))
            continue;
        attempt.stay = &before.stays[state];

        const ent_states open = state == ENT_OPEN ? states_for(replay, act, day) : 0;

        for (attempt.from = 1; open && attempt.from <= STEP(READY); attempt.from++)
            if (act->to < ENT_TO_CONSENT && open >> attempt.from & 1)
                try_one(&attempt, state);
        attempt.from = not_required(replay, day, state) ? STEP(NOT_REQUIRED) : state;
        if (act->to >= ENT_TO_CONSENT)
            act_abroad(&attempt);
        else if (!open)
            try_one(&attempt, state);
    }
}
