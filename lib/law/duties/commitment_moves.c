/*
 * The moves of a commitment, as one table: what an act does, from which state, and who may do it.
 */
#include "commitment_moves.h"

#include <string.h>

#include <entente/act.h>
#include <entente/commitment.h>
#include <entente/error.h>

#include "bodies.h"
#include "event.h"
#include "stands.h"

bool ent_doing_by(const struct ent_doing *doing, const struct ent_symbol *who)
{
    return ent_event_done_by(doing->record->act, who->text);
}

/* ---- Guards: 0, or the error. */

static int32_t measured(const struct ent_doing *doing)
{
    const entente_object *act = doing->record->act;
    const char *unit = entente_object_get_text(act, ENTENTE_FIELD_UNIT);

    if (entente_object_get_integer(act, ENTENTE_FIELD_AMOUNT) < 0)
        return ENTENTE_E_PROGRESS_NEGATIVE;
    if (doing->row->unit && (!unit || strcmp(unit, doing->row->unit) != 0))
        return ENTENTE_E_UNIT_MISMATCH;
    return 0;
}

/* The text says who decides; and that one must be there, at work, and have decided it. */
static int32_t decided_state(const struct ent_doing *doing)
{
    const struct ent_symbol *decider = doing->row->decider;

    if (!decider)
        return 0;
    if (!ent_doing_by(doing, decider))
        return ENTENTE_E_NOT_DECIDER;
    return ent_body_decides(doing->that, decider, doing->record).code;
}

static const char *basis_of(const struct ent_doing *doing)
{
    const struct ent_value *basis = ent_object_slot(doing->record->act, ENTENTE_FIELD_BASIS);

    return basis ? ent_value_text(basis) : NULL;
}

static int32_t grounded(const struct ent_doing *doing)
{
    return basis_of(doing) ? 0 : ENTENTE_E_BASIS_REQUIRED;
}

/* ARSIWA 50: what no countermeasure touches. */
static bool beyond_countermeasures(int32_t type)
{
    return type == ENTENTE_COMMITMENT_HUMANITARIAN ||
           type == ENTENTE_COMMITMENT_PRISONER_EXCHANGE ||
           type == ENTENTE_COMMITMENT_NO_FIRST_USE_OR_NON_USE ||
           type == ENTENTE_COMMITMENT_CEASEFIRE_OBSERVANCE ||
           type == ENTENTE_COMMITMENT_DISPUTE_SETTLEMENT;
}

static int32_t suspendable(const struct ent_doing *doing)
{
    const char *basis = basis_of(doing);

    if (!basis ||
        (strcmp(basis, "countermeasure") == 0 && beyond_countermeasures(doing->row->type)))
        return ENTENTE_E_BASIS_REQUIRED;
    return 0;
}

/* One to whom it is owed on that day; where it is owed to all, another party. */
static bool is_beneficiary(const struct ent_doing *doing, int32_t party)
{
    return ent_owed_now(doing->that, doing->row, doing->duty, party) != ENT_NO;
}

static int32_t released_by_one(const struct ent_doing *doing)
{
    for (uint32_t i = 0; i < doing->that->party_count; i++)
        if (ent_doing_by(doing, doing->that->parties[i].id) && is_beneficiary(doing, (int32_t)i))
            return 0;
    return ENTENTE_E_NOT_BENEFICIARY;
}

/* By agreement, or by one to whom it is owed; never to an earlier day. */
static int32_t can_be_put_off(const struct ent_doing *doing)
{
    const int32_t until = entente_object_get_date(doing->record->act, ENTENTE_FIELD_UNTIL);

    if (!until)
        return ENTENTE_E_MEMBER;
    if (!ent_due_given(doing->that, doing->row) ||
        (doing->due.kind != ENT_DUE_NONE &&
         ent_date_span(until).last <= ent_due_last_day(&doing->due)))
        return ENTENTE_E_RANGE;
    return released_by_one(doing);
}

static int32_t replaced(const struct ent_doing *doing)
{
    const struct ent_symbol *with = ent_object_symbol(doing->record->act, ENTENTE_FIELD_WITH);

    return with && with != doing->row->id ? 0 : ENTENTE_E_UNKNOWN_REF;
}

static int32_t announced_state(const struct ent_doing *doing)
{
    const ent_acts pledges = ent_acts_or(ent_acts_consent, ent_acts_signature);

    if (ent_stands_on(doing->that, doing->duty->party, doing->record->day.last, pledges) ||
        ent_doing_by(doing, doing->that->parties[doing->duty->party].id))
        return 0;
    return ENTENTE_E_OBLIGOR_NOT_ENDORSER;
}

/* ---- Effects. */

static void close(struct ent_performance *performance, int32_t state,
                  const struct ent_record *record)
{
    performance->closed = (uint8_t)state;
    performance->closing = record;
}

/* Late performance cures; what was excused was never wrongful (ARSIWA 20 to 25). */
static void perform(const struct ent_doing *doing, struct ent_performance *performance)
{
    const struct ent_due due = ent_instance_due(doing->duty, performance, performance->first);
    const enum ent_tri late = ent_due_over(&due, doing->record->day, doing->instant);
    int32_t state = ENTENTE_COMMITMENT_STATE_FULFILLED;

    if (performance->fault == ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED ||
        (performance->fault != ENTENTE_COMMITMENT_STATE_EXCUSED && late == ENT_YES))
        state = ENTENTE_COMMITMENT_STATE_CURED;
    else if (performance->fault != ENTENTE_COMMITMENT_STATE_EXCUSED && late == ENT_MAYBE)
        state = ENTENTE_COMMITMENT_STATE_UNKNOWN;
    close(performance, state, doing->record);
}

static void progress(const struct ent_doing *doing, struct ent_performance *performance)
{
    const struct ent_owed owed = ent_commitment_owed(doing->that, doing->row, doing->duty->party);
    const entente_object *act = doing->record->act;

    performance->measured = true;
    ent_total_add(&performance->done, entente_object_get_integer(act, ENTENTE_FIELD_AMOUNT),
                  (int32_t)entente_object_get_integer(act, ENTENTE_FIELD_SCALE));
    if (owed.there &&
        ent_total_reaches(&performance->done, owed.amount, owed.scale, owed.num, owed.den))
        perform(doing, performance);
}

/* A breach that goes on is made good also where there was no day. */
static void cure(const struct ent_doing *doing, struct ent_performance *performance)
{
    if (performance->fault == ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED)
        close(performance, ENTENTE_COMMITMENT_STATE_CURED, doing->record);
    else
        perform(doing, performance);
}

static void allege(const struct ent_doing *doing, struct ent_performance *performance)
{
    (void)doing;
    if (performance->fault != ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED)
        performance->fault = ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED;
}

static void determine_breach(const struct ent_doing *doing, struct ent_performance *performance)
{
    (void)doing;
    performance->fault = ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED;
}

static void dismiss(const struct ent_doing *doing, struct ent_performance *performance)
{
    (void)doing;
    performance->fault = 0;
}

static void excuse(const struct ent_doing *doing, struct ent_performance *performance)
{
    performance->fault = ENTENTE_COMMITMENT_STATE_EXCUSED;
    performance->fault_on = doing->record->day.first;
}

static void suspend_performance(const struct ent_doing *doing, struct ent_performance *performance)
{
    performance->suspended = true;
    ent_pause_begin(performance, doing->record->day.first);
}

static void resume_performance(const struct ent_doing *doing, struct ent_performance *performance)
{
    performance->suspended = false;
    ent_pause_end(doing->that, doing->row, doing->duty, performance, doing->record->day,
                  doing->record);
}

/* Whether one beneficiary has released the obligor by an act up to this one. */
static bool has_released(const struct ent_doing *doing, int32_t party)
{
    const struct ent_case *that = doing->that;

    for (uint32_t i = 0; i <= doing->index; i++) {
        const struct ent_record *record =
            &that->log.records[that->commitments->records[doing->row->record_first + i]];

        if (record->move == ENT_MOVE_WAIVER &&
            (record->party == ENT_NO_PARTY || record->party == doing->duty->party) &&
            ent_event_done_by(record->act, that->parties[party].id->text))
            return true;
    }
    return false;
}

/* Only all of them together release (ARSIWA 45). */
static void waive(const struct ent_doing *doing, struct ent_performance *performance)
{
    for (uint32_t i = 0; i < doing->that->party_count; i++)
        if (is_beneficiary(doing, (int32_t)i) && !has_released(doing, (int32_t)i))
            return;
    close(performance, ENTENTE_COMMITMENT_STATE_WAIVED, doing->record);
}

static void supersede(const struct ent_doing *doing, struct ent_performance *performance)
{
    close(performance, ENTENTE_COMMITMENT_STATE_SUPERSEDED, doing->record);
}

/* The new day takes in the time that stood still up to now. */
static void extend_due(const struct ent_doing *doing, struct ent_performance *performance)
{
    const int32_t until = entente_object_get_date(doing->record->act, ENTENTE_FIELD_UNTIL);

    if (doing->due.kind == ENT_DUE_NONE)
        return;
    performance->due = ent_due_later(&doing->due, ent_date_span(until));
    performance->fixed = true;
    performance->shift = 0;
    performance->stays_owed = doing->standing.over == ENT_YES;
    if (performance->suspended_on < doing->record->day.first)
        performance->suspended_on = doing->record->day.first;
}

static void pledge(const struct ent_doing *doing, struct ent_performance *performance)
{
    struct ent_life *life = ent_life_now(doing->duty);

    (void)performance;
    if (doing->record->day.last < life->pledged_on)
        life->pledged_on = doing->record->day.last;
}

/* ---- Performance by another, and passing on what is owed: both with consent. */

static bool has_consented(const struct ent_doing *doing, int32_t party)
{
    const struct ent_list *list = ent_object_list(doing->record->act, ENTENTE_FIELD_CONSENTED_BY);

    for (uint32_t i = 0; list && i < list->count; i++)
        if (list->items[i].as.symbol == doing->that->parties[party].id)
            return true;
    return false;
}

static int32_t named_party(const struct ent_doing *doing, int32_t field)
{
    const struct ent_symbol *id = ent_object_symbol(doing->record->act, field);

    return id ? ent_case_party(doing->that, id) : ENT_NO_PARTY;
}

/* The obligor has another perform for it, if all agree to whom it is owed. */
static int32_t delegable(const struct ent_doing *doing)
{
    const int32_t performer = named_party(doing, ENTENTE_FIELD_TRANSFEREE);
    const int32_t obligor = doing->duty->party;

    if (performer == ENT_NO_PARTY)
        return ENTENTE_E_UNKNOWN_REF;
    if (performer == obligor || (ent_object_slot(doing->record->act, ENTENTE_FIELD_BY) &&
                                 !ent_doing_by(doing, doing->that->parties[obligor].id)))
        return ENTENTE_E_NOT_ELIGIBLE;
    for (uint32_t i = 0; i < doing->that->party_count; i++)
        if (is_beneficiary(doing, (int32_t)i) && !has_consented(doing, (int32_t)i))
            return ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED;
    return 0;
}

static void delegate(const struct ent_doing *doing, struct ent_performance *performance)
{
    performance->performer = named_party(doing, ENTENTE_FIELD_TRANSFEREE);
    performance->handed = ENTENTE_COMMITMENT_STATE_DELEGATED;
}

/* Nobody passes on more than it has: what it waived is gone. */
static bool passes_on(const struct ent_doing *doing, int32_t party)
{
    return ent_doing_by(doing, doing->that->parties[party].id) && is_beneficiary(doing, party) &&
           !has_released(doing, party);
}

/* It goes over as a whole, so no single day of it does. */
static int32_t assignable(const struct ent_doing *doing)
{
    const int32_t assignee = named_party(doing, ENTENTE_FIELD_TRANSFEREE);
    bool any = false;

    if (ent_object_slot(doing->record->act, ENTENTE_FIELD_INSTANCE))
        return ENTENTE_E_RANGE;
    if (ent_assignment_made(doing->that, doing->duty, doing->record))
        return 0;
    if (assignee == ENT_NO_PARTY)
        return ENTENTE_E_UNKNOWN_REF;
    for (uint32_t i = 0; i < doing->that->party_count; i++)
        any |= passes_on(doing, (int32_t)i);
    if (!any)
        return ENTENTE_E_NOT_BENEFICIARY;
    if (assignee == doing->duty->party || ent_doing_by(doing, doing->that->parties[assignee].id))
        return ENTENTE_E_NOT_ELIGIBLE;
    return has_consented(doing, doing->duty->party) ? 0 : ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED;
}

static void assign(const struct ent_doing *doing, struct ent_performance *performance)
{
    const int32_t assignee = named_party(doing, ENTENTE_FIELD_TRANSFEREE);

    for (uint32_t i = 0; i < doing->that->party_count; i++)
        if (passes_on(doing, (int32_t)i))
            ent_assignment_add(doing->that, doing->duty, (int32_t)i, assignee, doing->record);
    performance->handed = ENTENTE_COMMITMENT_STATE_ASSIGNED;
}

/* ---- The table. */

#define ON(from_, scope_, share_) ENT_FROM_##from_, ENT_SCOPE_##scope_, ENT_SHARE_##share_

const struct ent_move_row ent_move_rows[ENT_MOVE_COUNT] = {
    [ENT_MOVE_PROGRESS] = {ON(OPEN, OLDEST, PERFORMANCE), measured, progress, NULL, NULL},
    [ENT_MOVE_FULFILMENT] = {ON(OPEN, OLDEST, PERFORMANCE), decided_state, perform, NULL, NULL},
    [ENT_MOVE_CURE] = {ON(OPEN, OLDEST, PERFORMANCE), NULL, cure, NULL, NULL},
    [ENT_MOVE_BREACH_ALLEGED] = {ON(OPEN, OLDEST, OF_ONE), NULL, allege, NULL, NULL},
    [ENT_MOVE_BREACH_DETERMINED] = {ON(OPEN, OLDEST, OF_ONE), decided_state, determine_breach, NULL,
                                    NULL},
    [ENT_MOVE_BREACH_DISMISSED] = {ON(IN_BREACH, OLDEST, OF_ONE), decided_state, dismiss, NULL,
                                   NULL},
    [ENT_MOVE_EXCUSE] = {ON(OPEN, ALL, OF_ONE), grounded, excuse, "ARSIWA 20-26", NULL},
    [ENT_MOVE_SUSPENSION] = {ON(NOT_SUSPENDED, ALL, OF_ONE), suspendable, suspend_performance,
                             "ARSIWA 49-54", NULL},
    [ENT_MOVE_RESUMPTION] = {ON(SUSPENDED, ALL, OF_ONE), NULL, resume_performance, NULL, NULL},
    [ENT_MOVE_WAIVER] = {ON(OPEN, ALL, OF_ONE), released_by_one, waive, "ARSIWA 45", NULL},
    [ENT_MOVE_SUPERSESSION] = {ON(OPEN, ALL, OF_ONE), replaced, supersede, "VCLT 59", NULL},
    [ENT_MOVE_PLEDGE] = {ON(OPEN, ALL, OF_ONE), announced_state, pledge, NULL, NULL},
    [ENT_MOVE_DELEGATION] = {ON(OPEN, ALL, OF_ONE), delegable, delegate, NULL, NULL},
    [ENT_MOVE_ASSIGNMENT] = {ON(OPEN, ALL, OF_ONE), assignable, assign, NULL, NULL},
    [ENT_MOVE_EXTENSION] = {ON(OPEN, OLDEST, OF_ALL), can_be_put_off, extend_due, NULL,
                            "until is a day after the one on which it is due"},
};
