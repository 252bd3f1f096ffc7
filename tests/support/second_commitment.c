/* How commitments stand: DOMAIN 7, FORMAT 8.2 and 8.3 "What was owed stays owed". */
#include <string.h>

#include "second_commitment.h"

/* The states of FORMAT 8.2, open ones first, in the order in which a commitment shows them. */
enum debt_state {
    S_DETERMINED,
    S_ALLEGED,
    S_OVERDUE,
    S_BLOCKED,
    S_WAITING,
    S_ACTIVE,
    S_PARTLY,
    S_SUSPENDED,
    S_CONDITIONAL,
    S_AGREED,
    S_DRAFTED,
    S_EXCUSED,
    S_CURED,
    S_FULFILLED,
    S_SUPERSEDED,
    S_WAIVED,
    S_EXPIRED,
    S_TERMINATED,
    S_OPEN
};

static const char *const names[] = {"breach_determined",
                                    "breach_alleged",
                                    "overdue",
                                    "blocked",
                                    "waiting_determination",
                                    "active",
                                    "partially_fulfilled",
                                    "suspended",
                                    "conditional",
                                    "agreed_not_binding_yet",
                                    "drafted",
                                    "excused",
                                    "cured",
                                    "fulfilled",
                                    "superseded",
                                    "waived",
                                    "expired",
                                    "terminated"};

/* What acts did to one obligor; S_OPEN: nothing that lasts. */
struct debt_stand {
    enum debt_state closed, breach;
    bool excused, owed_stays;
    bool
        charged_only; /* nothing was due when it ended: there was only an allegation or a finding */
    int suspended;    /* since when; 0: it is not */
    int shifted;      /* the days by which its due day moved */
    int restarted;    /* the day from which its time runs anew; 0: it does not */
    int activated;
    int progress;
    unsigned waived;
    enum debt_state ended; /* by time: expired or terminated */
};

static struct {
    uint32_t made;
    int day, end, bound[DEBT_OBLIGORS]; /* the day on which it ends; the first on which it bound */
    int event, finding;                 /* the first day; 0: not yet */
    bool hinted, silent;
    enum { H_OPEN, H_PASSED, H_LOST } step;
    int mandate;
    struct debt_stand stands[DEBT_OBLIGORS];
} now;

static const struct debt_world *const w = &debt_world;

static bool is_in(int party, int day)
{
    return w->consent[party] && w->entry <= day && w->consent[party] <= day &&
           !(w->exit[party] && w->exit[party] <= day);
}

/* The treaty is over once its last party is out. */
static int find_end(void)
{
    for (int day = w->entry; day < SECOND_DAYS; day++) {
        bool left = false, here = false;

        for (int i = 0; i < DEBT_PARTIES; i++) {
            left |= w->exit[i] && w->exit[i] <= day;
            here |= is_in(i, day);
        }
        if (left && !here)
            return day;
    }
    return SECOND_NEVER;
}

static bool is_over(int day)
{
    return now.end <= day;
}

static bool binds(int obligor, int day)
{
    if (is_over(day) || !is_in(obligor, day))
        return false;
    for (int i = 0; i < 2; i++)
        if ((w->owed_to >> i & 1) && is_in(2 + i, day))
            return true;
    return false;
}

/* The obligor left, or everybody to whom it was bound did, or the treaty is over. */
static bool has_ended(int obligor, int day)
{
    bool all_left = true, bound = false;

    for (int i = 0; i < 2; i++)
        if (w->owed_to >> i & 1)
            all_left &= w->exit[2 + i] && w->exit[2 + i] <= day;
    bound = now.bound[obligor] > 0;
    now.silent |= all_left && !bound;
    return all_left || (w->exit[obligor] && w->exit[obligor] <= day) || is_over(day);
}

static bool is_triggered(void)
{
    switch (w->trigger) {
    case DEBT_ON_EVENT:
        return now.event > 0;
    case DEBT_ON_FINDING:
        return now.finding > 0;
    case DEBT_ON_DAY:
        return w->trigger_day <= now.day;
    default:
        return true;
    }
}

static bool has_approval(int obligor)
{
    return !w->needs_approval || obligor != 0 ||
           (now.step == H_PASSED && !(now.mandate && now.mandate < now.day));
}

/* The last day for performance; 0: none, or not known yet. */
static int due_of(int obligor)
{
    const struct debt_stand *stand = &now.stands[obligor];

    if (w->prohibition || w->due == DEBT_NO_DUE)
        return 0;
    if (w->due == DEBT_DUE_DAY)
        return w->due_day + stand->shifted;
    if (stand->restarted)
        return stand->restarted + w->due_length;
    if (w->due == DEBT_AFTER_EVENT)
        return now.event ? now.event + w->due_length + stand->shifted : 0;
    return stand->activated ? stand->activated + w->due_length + stand->shifted : 0;
}

static bool is_closed(enum debt_state state)
{
    return state >= S_CURED && state <= S_TERMINATED;
}

static enum debt_state state_of(int obligor)
{
    const struct debt_stand *stand = &now.stands[obligor];
    const int due = due_of(obligor);

    if (stand->closed != S_OPEN)
        return stand->closed;
    if (stand->ended != S_OPEN)
        return stand->ended;
    if (stand->suspended && binds(obligor, now.day))
        return S_SUSPENDED;
    if (stand->breach != S_OPEN)
        return stand->breach;
    if (stand->excused)
        return S_EXCUSED;
    if (stand->owed_stays && stand->charged_only)
        return has_ended(obligor, now.day) ? S_TERMINATED : S_AGREED;
    if (stand->owed_stays)
        return S_OVERDUE;
    if (!binds(obligor, now.day))
        return S_AGREED;
    if (!is_triggered())
        return now.hinted && (w->trigger == DEBT_ON_FINDING ||
                              (w->trigger == DEBT_ON_EVENT && w->decided_by_jury))
                   ? S_WAITING
                   : S_CONDITIONAL;
    if (w->needs_approval && obligor == 0 && now.step == H_LOST)
        return S_EXPIRED;
    if (!has_approval(obligor))
        return S_BLOCKED;
    if (due && due < now.day)
        return S_OVERDUE;
    return stand->progress > 0 ? S_PARTLY : S_ACTIVE;
}

static bool is_late(enum debt_state state)
{
    return state == S_OVERDUE || state == S_ALLEGED || state == S_DETERMINED;
}

/* What ends with the treaty, an exit, or the commitment's own time; what was owed stays owed. */
static void end_by_time(int obligor)
{
    struct debt_stand *stand = &now.stands[obligor];
    const bool expires = w->until && w->until < now.day;
    const bool ends = has_ended(obligor, now.day);
    /* Those left to whom it bound, and another may yet come in. */
    const bool parted = now.bound[obligor] && !binds(obligor, now.day);
    const int due = due_of(obligor);
    enum debt_state evening;

    if (stand->closed != S_OPEN || stand->ended != S_OPEN || stand->owed_stays ||
        (!expires && !ends && !parted))
        return;
    now.day--;
    evening = state_of(obligor);
    now.day++;
    now.silent |= stand->excused || stand->suspended || evening == S_EXPIRED;
    if (is_late(evening) || (due == now.day - 1 && (evening == S_ACTIVE || evening == S_PARTLY))) {
        stand->owed_stays = true;
        stand->charged_only = evening != S_OVERDUE && !(due && due < now.day);
        return;
    }
    if (!expires && !ends)
        return;
    stand->ended = expires ? S_EXPIRED : S_TERMINATED;
    if (expires && ends)
        now.silent = true;
}

static bool is_live(enum debt_state state)
{
    return state == S_ACTIVE || state == S_PARTLY || is_late(state);
}

static void resume(int obligor)
{
    struct debt_stand *stand = &now.stands[obligor];

    /* A time that had run out does not stand still. */
    if (w->pause == DEBT_STOPS && due_of(obligor) >= stand->suspended)
        stand->shifted += now.day - stand->suspended;
    if (w->pause == DEBT_RESTARTS)
        stand->restarted = now.day;
    stand->suspended = 0;
}

static void perform(int obligor, bool cures)
{
    struct debt_stand *stand = &now.stands[obligor];
    const enum debt_state state = state_of(obligor);

    const int due = due_of(obligor);
    const bool late = state == S_OVERDUE || state == S_DETERMINED || (due && due < now.day);

    if (!is_closed(state))
        stand->closed = late || cures ? S_CURED : S_FULFILLED;
}

/* One performance frees all who owe it together; where they stand apart, nothing is written. */
static void perform_all(int obligor, bool cures)
{
    now.silent |= w->obligors > 1 && w->mode != DEBT_SEVERAL && state_of(0) != state_of(1);
    for (int i = 0; i < w->obligors; i++)
        if (w->mode != DEBT_SEVERAL || i == obligor)
            perform(i, cures);
}

/* Done to one obligor, where its state allows it; what is not written makes all silent. */
static const char *do_to(const struct debt_act *act, int obligor)
{
    struct debt_stand *stand = &now.stands[obligor];
    const enum debt_state state = state_of(obligor);

    if (is_closed(state))
        return "E_COMMITMENT_CLOSED";
    if (act->to == DEBT_WAIVER) {
        if (!(w->owed_to >> (act->waived_by - 2) & 1))
            return "E_NOT_BENEFICIARY";
        now.silent |= state == S_AGREED || state == S_DRAFTED;
        stand->waived |= 1u << (act->waived_by - 2);
        if (stand->waived == w->owed_to)
            stand->closed = S_WAIVED;
        return NULL;
    }
    if (w->decided_by_jury && !act->by_jury &&
        (act->to == DEBT_FULFILMENT || act->to == DEBT_DETERMINED || act->to == DEBT_DISMISSED))
        return "E_NOT_DECIDER";
    if (act->to == DEBT_SUPERSESSION) {
        now.silent |= state == S_AGREED || state == S_DRAFTED;
        stand->closed = S_SUPERSEDED;
        return NULL;
    }
    if (act->to == DEBT_SUSPENSION && state != S_SUSPENDED) {
        now.silent |= !is_live(state) && state != S_BLOCKED && state != S_CONDITIONAL;
        now.silent |= stand->owed_stays || (w->due != DEBT_NO_DUE && is_late(state));
        stand->suspended = now.day;
        return NULL;
    }
    if (act->to == DEBT_RESUMPTION && state == S_SUSPENDED) {
        resume(obligor);
        return NULL;
    }
    if (!is_live(state)) {
        now.silent = true;
        return NULL;
    }
    switch (act->to) {
    case DEBT_PROGRESS:
        now.stands[w->mode == DEBT_SEVERAL ? obligor : 0].progress += act->amount;
        if (w->mode != DEBT_SEVERAL)
            now.stands[1].progress = now.stands[0].progress;
        if (stand->progress >= DEBT_QUANTITY)
            perform_all(obligor, false);
        break;
    case DEBT_FULFILMENT:
        now.silent |= w->prohibition;
        perform_all(obligor, false);
        break;
    case DEBT_CURE:
        now.silent |= !is_late(state) || w->decided_by_jury;
        perform_all(obligor, true);
        break;
    case DEBT_EXCUSE:
        stand->excused = true;
        stand->breach = S_OPEN;
        break;
    case DEBT_ALLEGED:
        now.silent |= state == S_DETERMINED || state == S_ALLEGED;
        stand->breach = S_ALLEGED;
        break;
    case DEBT_DETERMINED:
        now.silent |= state != S_ALLEGED;
        stand->breach = S_DETERMINED;
        break;
    case DEBT_DISMISSED:
        now.silent |= state != S_ALLEGED;
        stand->breach = S_OPEN;
        break;
    default:
        now.silent = true;
    }
    return NULL;
}

static void do_move(const struct debt_act *act)
{
    const char *first = NULL;
    enum debt_state before[DEBT_OBLIGORS] = {S_OPEN, S_OPEN};
    int count = 0;

    for (int i = 0; i < w->obligors; i++)
        before[i] = state_of(i);
    for (int i = 0; i < w->obligors; i++) {
        const char *code;

        if (act->party >= 0 && act->party != i)
            continue;
        /* Where two stand apart, an act about both, or a common performance, is not written about. */
        now.silent |= w->obligors > 1 && before[0] != before[1] &&
                      (act->party < 0 || (w->mode != DEBT_SEVERAL &&
                                          (act->to <= DEBT_FULFILMENT || act->to == DEBT_CURE)));
        code = count > 0 && w->mode != DEBT_SEVERAL && act->to <= DEBT_FULFILMENT ? first
                                                                                  : do_to(act, i);
        first = count++ == 0 ? code : first;
        second_reach("commitments %s: move %d, %s", names[before[i]], act->to,
                     code ? code : names[state_of(i)]);
    }
}

static void do_act(const struct debt_act *act)
{
    switch (act->type) {
    case DEBT_MOVE:
        do_move(act);
        break;
    case DEBT_EVENT:
        now.event = now.event ? now.event : now.day;
        now.hinted = true;
        break;
    case DEBT_ALLEGATION:
        now.hinted = true;
        break;
    case DEBT_FINDING:
        now.event = now.event ? now.event : now.day;
        now.finding = now.finding ? now.finding : now.day;
        break;
    case DEBT_STEP_PASSED:
        now.silent |=
            now.step == H_LOST || (now.step == H_PASSED && now.mandate && now.mandate < now.day);
        if (now.step == H_OPEN)
            now.mandate = act->until;
        else if (now.mandate && act->until > now.mandate)
            now.mandate = act->until;
        now.step = H_PASSED;
        break;
    default:
        if (now.step == H_OPEN)
            now.step = H_LOST;
        break;
    }
}

static void go_to(int on)
{
    if (now.made != w->made || now.day > on) {
        memset(&now, 0, sizeof now);
        now.made = w->made;
        now.end = find_end();
        for (int i = 0; i < DEBT_OBLIGORS; i++)
            now.stands[i].closed = now.stands[i].breach = now.stands[i].ended = S_OPEN;
    }
    while (now.day < on) {
        now.day++;
        for (int i = 0; i < w->obligors; i++) {
            if (!now.bound[i] && binds(i, now.day))
                now.bound[i] = now.day;
            end_by_time(i);
        }
        for (int i = 0; i < w->act_count; i++)
            if (w->acts[i].day == now.day)
                do_act(&w->acts[i]);
        for (int i = 0; i < w->obligors; i++)
            if (!now.stands[i].activated && binds(i, now.day) && is_triggered() && has_approval(i))
                now.stands[i].activated = now.day;
    }
}

static const char *binding_of(int obligor, enum debt_state state)
{
    if (state == S_EXPIRED || state == S_TERMINATED)
        return "none";
    if (binds(obligor, now.day) || now.stands[obligor].owed_stays)
        return "legal";
    return w->consent[obligor] && w->consent[obligor] <= now.day && state == S_AGREED
               ? "legal_interim"
               : "";
}

static void debt_tell(int on, struct second_claims *claims)
{
    enum debt_state worst = S_TERMINATED;

    go_to(on);
    claims->silent = now.silent;
    for (int i = 0; i < w->obligors; i++) {
        const enum debt_state state = state_of(i);
        const char *binding = binding_of(i, state);
        const int due = due_of(i);

        worst = state < worst ? state : worst;
        if (!now.silent)
            second_reach("commitments %s", names[state]);
        second_claim(claims, names[state], "commitments/c/p%d state", i);
        if (binding[0] && !is_closed(state))
            second_claim(claims, binding, "commitments/c/p%d binding", i);
        if (state == S_ACTIVE || state == S_PARTLY || state == S_OVERDUE)
            second_claim_day(claims, due, "commitments/c/p%d due", i);
    }
    second_claim(claims, names[worst], "commitments/c state");
}

static const char *const debt_rows[] = {"breach_determined",
                                        "breach_alleged",
                                        "overdue",
                                        "blocked",
                                        "waiting_determination",
                                        "active",
                                        "partially_fulfilled",
                                        "suspended",
                                        "conditional",
                                        "agreed_not_binding_yet",
                                        "excused",
                                        "cured",
                                        "fulfilled",
                                        "superseded",
                                        "waived",
                                        "expired",
                                        "terminated",
                                        NULL};

const struct second_subject second_commitments = {"commitments", debt_make, debt_days, debt_tell,
                                                  debt_rows};
