/* What a commitment comes to for an obligor on a day: the states, and their order. */
#include <entente/approval.h>
#include <entente/commitment.h>

#include "approvals.h"
#include "commitment.h"

/* As a commitment shows its obligors: the first that one of them is in. */
static const uint8_t order[] = {
    ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED,
    ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED,
    ENTENTE_COMMITMENT_STATE_OVERDUE,
    ENTENTE_COMMITMENT_STATE_UNKNOWN,
    ENTENTE_COMMITMENT_STATE_BLOCKED,
    ENTENTE_COMMITMENT_STATE_WAITING_DETERMINATION,
    ENTENTE_COMMITMENT_STATE_ACTIVE,
    ENTENTE_COMMITMENT_STATE_DELEGATED,
    ENTENTE_COMMITMENT_STATE_ASSIGNED,
    ENTENTE_COMMITMENT_STATE_PARTIALLY_FULFILLED,
    ENTENTE_COMMITMENT_STATE_SUSPENDED,
    ENTENTE_COMMITMENT_STATE_CONDITIONAL,
    ENTENTE_COMMITMENT_STATE_PLEDGED,
    ENTENTE_COMMITMENT_STATE_AGREED_NOT_BINDING_YET,
    ENTENTE_COMMITMENT_STATE_DRAFTED,
    /* From here on nothing is open. */
    ENTENTE_COMMITMENT_STATE_EXCUSED,
    ENTENTE_COMMITMENT_STATE_CURED,
    ENTENTE_COMMITMENT_STATE_FULFILLED,
    ENTENTE_COMMITMENT_STATE_SUPERSEDED,
    ENTENTE_COMMITMENT_STATE_WAIVED,
    ENTENTE_COMMITMENT_STATE_EXPIRED,
    ENTENTE_COMMITMENT_STATE_TERMINATED,
    ENTENTE_COMMITMENT_STATE_DROPPED,
};

enum { STATES = sizeof order, FIRST_CLOSED = 15 };

static uint32_t rank(int32_t state)
{
    uint32_t i = 0;

    while (i < STATES && order[i] != state)
        i++;
    return i;
}

int32_t ent_state_worse(int32_t a, int32_t b)
{
    return rank(b) < rank(a) ? b : a;
}

bool ent_state_is_open(int32_t state)
{
    return rank(state) < FIRST_CLOSED;
}

/* ---- Requirements at home. */

/* One of a party that is an obligor concerns that obligor, any other all of them. */
bool ent_requirement_concerns(const struct ent_case *that, const struct ent_commitment *row,
                              const entente_object *requirement, int32_t party)
{
    const struct ent_symbol *id = ent_object_symbol(requirement, ENTENTE_FIELD_PARTY);
    const int32_t whose = id ? ent_case_party(that, id) : ENT_NO_PARTY;

    if (whose == party)
        return true;
    for (uint32_t i = 0; i < row->duty_count; i++)
        if (that->commitments->duties[row->duty_first + i].party == whose)
            return false;
    return true;
}

static enum ent_tri met_in(int32_t state)
{
    if (state == ENTENTE_APPROVAL_STATE_COMPLETE || state == ENTENTE_APPROVAL_STATE_BOUND)
        return ENT_YES;
    return state == ENTENTE_APPROVAL_STATE_UNKNOWN ? ENT_MAYBE : ENT_NO;
}

enum ent_tri ent_requirement_met(const struct ent_case *that, const entente_object *requirement,
                                 ent_day day, bool *failed)
{
    const struct ent_symbol *party = ent_object_symbol(requirement, ENTENTE_FIELD_PARTY);
    const struct ent_symbol *approval = ent_object_symbol(requirement, ENTENTE_FIELD_APPROVAL);
    const int32_t state = ent_approval_state_on(
        that, party ? ent_case_party(that, party) : ENT_NO_PARTY, approval, day);

    *failed |= state == ENTENTE_APPROVAL_STATE_FAILED;
    return met_in(state);
}

/* Whether a change is about the approval that is required, as a whole. */
static bool is_about(const struct ent_approval_change *change, const entente_object *requirement)
{
    return !change->step && change->party == ent_object_symbol(requirement, ENTENTE_FIELD_PARTY) &&
           change->approval == ent_object_symbol(requirement, ENTENTE_FIELD_APPROVAL);
}

const struct ent_approval_change *
ent_requirement_change(struct ent_case *that, const entente_object *requirement, uint32_t *at)
{
    struct ent_commitments *all = that->commitments;

    if (!all->approvals_told && that->approvals) {
        all->approvals_told = true;
        if (!ent_approvals_changes(that, &all->approvals, &all->approval_count))
            that->rules.failed = true;
    }
    for (; *at < all->approval_count; ++*at)
        if (is_about(&all->approvals[*at], requirement))
            return &all->approvals[(*at)++];
    return NULL;
}

enum ent_tri ent_requirement_after(const struct ent_approval_change *change)
{
    return met_in(change->to);
}

struct ent_when ent_requirement_since(struct ent_case *that, const entente_object *requirement)
{
    const struct ent_approval_change *change;
    struct ent_when since = ent_when_pending(that->on);
    bool failed = false, any = false;
    uint32_t at = 0;

    while ((change = ent_requirement_change(that, requirement, &at))) {
        any = true;
        if (met_in(change->to) == ENT_YES)
            return ent_when_day(change->day);
        if (met_in(change->to) == ENT_MAYBE)
            since = ent_when_unknown();
    }
    /* Where nothing changed, it is what it always was. */
    if (!any && ent_requirement_met(that, requirement, that->on, &failed) == ENT_YES)
        since = ent_when_day(ENT_DAY_FIRST);
    return since;
}

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

struct ent_standing_of_duty ent_duty_on(struct ent_case *that, const struct ent_commitment *row,
                                        const struct ent_duty *duty, ent_day day)
{
    struct ent_standing_of_duty out = {.stand = ent_commitment_stand(that, row, duty, day),
                                       .open_who = row->mode == ENTENTE_MODE_UNRESOLVED,
                                       .until = ENT_DAY_NEVER};

    if (row->until != ENT_NO_TERM) {
        const struct ent_when until = ent_term_when(that, row->until, duty->party);

        out.past = until.hi < day ? ENT_YES : until.lo < day ? ENT_MAYBE : ENT_NO;
        out.until = until.hi;
    }
    if (out.stand.is == ENT_STAND_BINDS)
        out.gate = gate_on(that, row, duty->party, day);
    if (out.past == ENT_YES && out.stand.is == ENT_STAND_TERMINATED)
        out.left_first =
            ent_commitment_stand(that, row, duty, out.until).is == ENT_STAND_TERMINATED;
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
                       const struct ent_performance *performance, ent_day day)
{
    const int64_t *instant =
        that->question->has_instant && day == that->on ? &that->question->instant : NULL;

    switch (ent_due_over(&performance->due, (struct ent_span){day, day}, instant)) {
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
static int32_t live(const struct ent_case *that, const struct ent_standing_of_duty *duty,
                    const struct ent_performance *performance, ent_day day)
{
    if (performance->suspended || duty->stand.suspended == ENT_YES)
        return ENTENTE_COMMITMENT_STATE_SUSPENDED;
    if (performance->fault)
        return performance->fault;
    if (duty->stand.suspended == ENT_MAYBE)
        return ENTENTE_COMMITMENT_STATE_UNKNOWN;
    return duty->gate ? duty->gate : running(that, duty, performance, day);
}

static int32_t standing(const struct ent_case *that, const struct ent_standing_of_duty *duty,
                        const struct ent_performance *performance, ent_day day)
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
        return live(that, duty, performance, day);
    default:
        return ENTENTE_COMMITMENT_STATE_UNKNOWN;
    }
}

/* What was not performed in time, and a breach, outlive the term (VCLT 70(1)(b)). */
static bool outlives(const struct ent_standing_of_duty *duty,
                     const struct ent_performance *performance)
{
    const ent_day last = duty->until;

    return duty->stand.is == ENT_STAND_BINDS &&
           (has_fault(performance) ||
            (!duty->gate && performance->fault == 0 &&
             ent_due_over(&performance->due, (struct ent_span){last, last}, NULL) == ENT_YES));
}

int32_t ent_performance_state(struct ent_case *that, const struct ent_standing_of_duty *duty,
                              const struct ent_performance *performance, ent_day day)
{
    if (duty->stand.is == ENT_STAND_DROPPED)
        return ENTENTE_COMMITMENT_STATE_DROPPED;
    if (performance->closed)
        return performance->closed;
    if (duty->past == ENT_YES && !duty->left_first && !outlives(duty, performance))
        return ENTENTE_COMMITMENT_STATE_EXPIRED;
    if (duty->past == ENT_MAYBE && !outlives(duty, performance))
        return ENTENTE_COMMITMENT_STATE_UNKNOWN;
    return standing(that, duty, performance, day);
}

int32_t ent_duty_state_at(struct ent_case *that, const struct ent_duty *duty,
                          const struct ent_standing_of_duty *standing, uint32_t index, ent_day day)
{
    const struct ent_performance *all = that->commitments->performances;
    const int32_t state = ent_performance_state(that, standing, &all[duty->first + index], day);

    if (duty->perhaps ||
        (duty->doubt &&
         state != ent_performance_state(that, standing, &all[duty->doubt - 1 + index], day)))
        return ENTENTE_COMMITMENT_STATE_UNKNOWN;
    return state;
}

int32_t ent_duty_state(struct ent_case *that, const struct ent_commitment *row,
                       const struct ent_duty *duty, ent_day day)
{
    const struct ent_standing_of_duty standing = ent_duty_on(that, row, duty, day);
    const struct ent_performance none = {.instance = ENT_DAY_NEVER};
    int32_t worst = 0;

    for (uint32_t i = 0; i < duty->count; i++) {
        const int32_t state = ent_duty_state_at(that, duty, &standing, i, day);
        const ent_day instance = that->commitments->performances[duty->first + i].instance;

        worst = worst ? ent_state_worse(worst, state) : state;
        if (ent_state_is_open(state) && instance >= day)
            break;
    }
    return worst ? worst : ent_performance_state(that, &standing, &none, day);
}
