/*
 * Guards on measures outside a clause: invalidity, termination, withdrawal and suspension on a
 * ground of the law of treaties, and the procedure for them (VCLT 42, 46 to 68).
 *
 *   invocation (65(1)) --three months (65(2))--> measure (67)
 *        `-- objection of another party (65(3)): no measure until that is settled
 *
 * The act that is the measure may be its own notification; then `effective` tells the day.
 */
#include <entente/act.h>

#include "calendar.h"
#include "guard_private.h"

int32_t ent_guard_ground(struct ent_guard *guard, const struct ent_record *record,
                         struct ent_guarded *party)
{
    const enum ent_ground ground = ent_ground_of(record->act);

    (void)party;
    if (ground != ENT_GROUND_UNKNOWN &&
        (ground != ENT_GROUND_SUSPENDING || ent_kind_is(record->type, ENT_IS_SUSPENDING)))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_GROUND_UNKNOWN, "VCLT 42, 65(1)",
                           "name \"clause\", \"agreement\" or an article such as \"vclt_60\"");
}

static bool outside_clause(const entente_object *act)
{
    const enum ent_ground ground = ent_ground_of(act);

    return ground != ENT_GROUND_CLAUSE && ground != ENT_GROUND_AGREEMENT &&
           ground != ENT_GROUND_SUSPENDING && ground != ENT_GROUND_UNKNOWN;
}

/* VCLT 65(1): a clause needs no invocation, and what all agreed to none either. */
int32_t ent_guard_invocation(struct ent_guard *guard, const struct ent_record *record,
                             struct ent_guarded *party)
{
    if (!outside_clause(record->act))
        return ent_guard_fails(guard, ENTENTE_E_GROUND_UNKNOWN, "VCLT 65(1)",
                               "name an article such as \"vclt_60\"");
    /* A defect of its consent can be invoked before the treaty is in force. */
    if (!party || party->consent)
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_NOT_A_PARTY, "VCLT 65(1)", NULL);
}

static bool is_measure(const struct ent_record *record)
{
    return ent_kind_is(record->type, ENT_IS_MEASURE) && outside_clause(record->act);
}

/* What an objection is raised against: an invocation, or a measure that was notified by itself. */
static const struct ent_record *objected_to(const struct ent_guard *guard,
                                            const struct ent_record *objection)
{
    const struct ent_log *log = &guard->that->log;

    for (uint32_t i = 0; i < log->count; i++) {
        const struct ent_record *record = &log->records[i];

        if ((record->type == ENTENTE_ACT_INVOCATION || is_measure(record)) &&
            ent_record_names(objection, record))
            return record;
    }
    return NULL;
}

int32_t ent_guard_invocation_objection(struct ent_guard *guard, const struct ent_record *record,
                                       struct ent_guarded *party)
{
    const struct ent_log *log = &guard->that->log;
    const struct ent_record *target = objected_to(guard, record);

    (void)party;
    if (!target || target->date.first > record->date.last)
        return ent_guard_fails(guard, ENTENTE_E_CHRONOLOGY, "VCLT 65(3)",
                               "name in \"to\" the invocation, or the notice on such a ground");
    guard->blocked_by = target;
    if (target->party != ENT_NO_PARTY && target->party == record->party)
        return ent_guard_fails(guard, ENTENTE_E_NOT_ELIGIBLE, "VCLT 65(3)",
                               "take the invocation back instead");
    for (uint32_t i = 0; i < guard->at; i++)
        if (log->records[i].type == ENTENTE_ACT_INVOCATION_OBJECTION &&
            log->records[i].party == record->party && ent_record_names(&log->records[i], target))
            return ent_guard_duplicate(guard, record, &log->records[i]);
    guard->blocked_by = NULL;
    return 0;
}

bool ent_guard_settles_dispute(const struct ent_guard *guard, const struct ent_record *record)
{
    const struct ent_log *log = &guard->that->log;

    for (uint32_t i = 0; i < guard->at; i++)
        if (log->records[i].type == ENTENTE_ACT_INVOCATION_OBJECTION &&
            log->records[i].party == record->party && ent_record_names(record, &log->records[i]))
            return true;
    return false;
}

/* The invocation that a measure follows from: the one it names, else one on the same ground. */
static const struct ent_record *invoked(const struct ent_guard *guard,
                                        const struct ent_record *measure)
{
    const struct ent_log *log = &guard->that->log;
    const bool named = entente_object_has(measure->act, ENTENTE_FIELD_TO);

    if (!ent_log_has(log, ENTENTE_ACT_INVOCATION))
        return NULL;
    for (uint32_t i = 0; i < guard->at; i++) {
        const struct ent_record *record = &log->records[i];

        if (record->type != ENTENTE_ACT_INVOCATION || record->maybe ||
            (measure->party != ENT_NO_PARTY && measure->party != record->party))
            continue;
        if (named ? ent_record_names(measure, record)
                  : ent_object_symbol(record->act, ENTENTE_FIELD_GROUND) ==
                        ent_object_symbol(measure->act, ENTENTE_FIELD_GROUND))
            return record;
    }
    return NULL;
}

/* The day on which the measure is carried out; for a notice, that of the exit. */
static struct ent_span carried_out(const struct ent_guard *guard, const struct ent_record *measure)
{
    const int32_t named = entente_object_get_date(measure->act, ENTENTE_FIELD_EFFECTIVE);
    const struct ent_case *that = guard->that;

    for (uint32_t i = 0; i < that->exit_count; i++)
        if (that->exits[i].act == measure->act)
            return that->exits[i].day;
    return named ? ent_date_span(named) : measure->date;
}

/*
 * Whether a dispute was settled so that the measure can go on: the objection was taken back, or a
 * determination names the day of the measure.
 */
static bool is_settled_dispute(const struct ent_guard *guard, const struct ent_record *objection,
                               const struct ent_record *target, const struct ent_record *measure)
{
    const struct ent_log *log = &guard->that->log;

    for (uint32_t i = 0; i < log->count; i++) {
        const struct ent_record *record = &log->records[i];

        if (record->type == ENTENTE_ACT_OBJECTION_WITHDRAWAL && ent_record_names(record, objection))
            return true;
        if (record->type == ENTENTE_ACT_DETERMINATION &&
            entente_object_get_date(record->act, ENTENTE_FIELD_VALUE) &&
            (ent_record_names(record, objection) || ent_record_names(record, target) ||
             ent_record_names(record, measure)))
            return true;
    }
    return false;
}

/* Another party (VCLT 65(3)). */
static bool may_object(const struct ent_guard *guard, const struct ent_record *objection,
                       const struct ent_record *measure)
{
    return !objection->maybe && objection->party != ENT_NO_PARTY &&
           objection->party != measure->party &&
           ent_guard_party_in(guard, objection->party, objection->date.last, NULL) != ENT_NO;
}

/* VCLT 65(3): an objection in time, which nobody settled; or NULL. */
static const struct ent_record *disputed(const struct ent_guard *guard,
                                         const struct ent_record *measure,
                                         const struct ent_record *invocation)
{
    const struct ent_log *log = &guard->that->log;
    struct ent_span day;

    if (!ent_log_has(log, ENTENTE_ACT_INVOCATION_OBJECTION) || !outside_clause(measure->act))
        return NULL;
    day = carried_out(guard, measure);
    for (uint32_t i = 0; i < log->count; i++) {
        const struct ent_record *record = &log->records[i];
        const struct ent_record *target = NULL;

        if (record->type != ENTENTE_ACT_INVOCATION_OBJECTION ||
            !may_object(guard, record, measure) || record->date.last >= day.first)
            continue;
        if (ent_record_names(record, measure))
            target = measure;
        else if (invocation && ent_record_names(record, invocation))
            target = invocation;
        if (target && !is_settled_dispute(guard, record, target, measure))
            return record;
    }
    return NULL;
}

/* VCLT 65(2): three months from notification, except in cases of special urgency. */
static bool too_early(const struct ent_record *measure, const struct ent_record *invocation)
{
    const struct ent_span told = invocation ? invocation->date : measure->date;
    const bool leaves = ent_kind(measure->type)->exit == ENT_EXIT_WITHDRAWAL;
    const int32_t named = entente_object_get_date(measure->act, ENTENTE_FIELD_EFFECTIVE);

    if (entente_object_get_boolean(measure->act, ENTENTE_FIELD_URGENT) || (leaves && !named))
        return false;
    return (named ? ent_date_span(named).last : measure->date.last) <
           ent_calendar_after(told.first, 3, ENTENTE_UNIT_MONTH, ENTENTE_MONTH_END_CLIP);
}

static int32_t fails_three_months(struct ent_guard *guard)
{
    return ent_guard_fails(guard, ENTENTE_E_PROCEDURE_65, "VCLT 65(2)",
                           "name a day in \"effective\" at least three months later");
}

int32_t ent_guard_three_months(struct ent_guard *guard, const struct ent_record *record,
                               struct ent_guarded *party)
{
    (void)party;
    return too_early(record, invoked(guard, record)) ? fails_three_months(guard) : 0;
}

int32_t ent_guard_procedure(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    const struct ent_record *invocation = invoked(guard, record);

    (void)party;
    if (ent_ground_of(record->act) == ENT_GROUND_PROCEDURE && too_early(record, invocation)) {
        guard->blocked_by = invocation;
        return fails_three_months(guard);
    }
    guard->blocked_by = disputed(guard, record, invocation);
    if (!guard->blocked_by)
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_PROCEDURE_65, "VCLT 65(3)",
                           "settle the dispute first: UN Charter 33, VCLT 66");
}
