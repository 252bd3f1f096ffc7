/* Guards on leaving, suspending and ending: VCLT 54 to 59, 68. */
#include <entente/act.h>
#include <entente/agreement.h>

#include "calendar.h"
#include "guard_private.h"
#include "log.h"

/* The day that a clause counts from, for the party that would leave. */
static const struct ent_when *start_of_lock_in(const struct ent_guard *guard,
                                               const entente_object *rule,
                                               const struct ent_record *record)
{
    const struct ent_case *that = guard->that;
    const struct ent_party *row = &that->parties[record->party];
    const struct ent_when *start = &that->entry.general;

    if (entente_object_get_enum(rule, ENTENTE_FIELD_FROM) == ENTENTE_FROM_OWN_EIF) {
        start = &row->entry;
        for (uint32_t i = 0; i < row->period_count; i++) {
            const struct ent_period *period = &that->periods[row->period_first + i];

            if (period->entry.lo <= record->date.last)
                start = &period->entry;
        }
    }
    return start;
}

/* On every reading of the dates; before entry into force there is nothing to leave. */
static bool guard_locked_in(const struct ent_guard *guard, const struct ent_record *record)
{
    const entente_object *rule =
        entente_object_get_object(guard->withdrawal, ENTENTE_FIELD_LOCK_IN);
    const ent_day start = rule ? start_of_lock_in(guard, rule, record)->lo : ENT_DAY_NEVER;

    return start <= record->date.last &&
           record->date.last < ent_case_after(guard->that, start, rule, 1);
}

/* Open from each multiple of the period after the start, both ends included. */
static bool guard_window_closed(const struct ent_guard *guard, const struct ent_record *record)
{
    const entente_object *rule = entente_object_get_object(guard->withdrawal, ENTENTE_FIELD_WINDOW);
    const struct ent_when *from = rule ? start_of_lock_in(guard, rule, record) : NULL;
    const ent_day start = from && from->lo == from->hi ? from->lo : ENT_DAY_NEVER;
    const entente_object *every, *open_for;
    int64_t k;

    if (start == ENT_DAY_NEVER || start > record->date.last)
        return false;
    every = entente_object_get_object(rule, ENTENTE_FIELD_EVERY);
    open_for = entente_object_get_object(rule, ENTENTE_FIELD_OPEN_FOR);
    if (!every || !open_for || entente_object_get_integer(every, ENTENTE_FIELD_N) == 0)
        return false;
    k = ent_calendar_times(start, entente_object_get_integer(every, ENTENTE_FIELD_N),
                           entente_object_get_enum(every, ENTENTE_FIELD_UNIT),
                           guard->that->rules.month_end, record->date.last);
    return k == 0 || record->date.first >
                         ent_case_after(guard->that, ent_case_after(guard->that, start, every, k),
                                        open_for, 1);
}

/* Whether the ground that is claimed lets one leave at all (VCLT 54, 56). */
static bool has_right(const struct ent_guard *guard, enum ent_ground ground)
{
    const int32_t allowed = entente_object_get_enum(guard->withdrawal, ENTENTE_FIELD_ALLOWED);

    /* A clause on leaving is nothing against the consent of all (VCLT 54(b)), nor against grounds that
     * rest on no text: VCLT 46 to 53, 60 to 62. */
    if (!ent_ground_is_clause(ground))
        return true;
    if (allowed == ENTENTE_WITHDRAWAL_NO)
        return false;
    return ground != ENT_GROUND_CLAUSE || allowed == ENTENTE_WITHDRAWAL_YES;
}

/* As the Non-Proliferation Treaty asks in X(1): a statement of the events. */
static bool lacks_reasons(const struct ent_guard *guard, const struct ent_record *record)
{
    const char *reasons = entente_object_get_text(record->act, ENTENTE_FIELD_REASONS);

    return entente_object_get_boolean(guard->withdrawal, ENTENTE_FIELD_REASONS_REQUIRED) &&
           (!reasons || !*reasons);
}

int32_t ent_guard_withdrawal(struct ent_guard *guard, const struct ent_record *record,
                             struct ent_guarded *party)
{
    const ent_acts notices =
        ent_acts_or(ent_acts_of(ENTENTE_ACT_WITHDRAWAL), ent_acts_of(ENTENTE_ACT_DENUNCIATION));
    const enum ent_ground ground = ent_ground_of(record->act);

    if (!party)
        return 0;
    if (party->notice && ent_record_surely_after(record, party->notice))
        return ent_guard_duplicate(guard, record, party->notice);
    /* Which of two notices came first may be open. */
    guard->perhaps |= party->notice || ent_guard_between(guard, NULL, record, notices);
    /* The time of notice that the clause gives holds for a right that is implied beside it. */
    if (ent_ground_is_clause(ground) && guard->withdrawal && has_right(guard, ground)) {
        if (guard_locked_in(guard, record))
            return ent_guard_fails(guard, ENTENTE_E_LOCK_IN, "VCLT 54(a)",
                                   "wait for the first day on which notice can be given");
        if (guard_window_closed(guard, record))
            return ent_guard_fails(guard, ENTENTE_E_WINDOW_CLOSED, "VCLT 54(a)",
                                   "wait for the next window");
    }
    if (!has_right(guard, ground))
        return ent_guard_fails(guard, ENTENTE_E_NO_DENUNCIATION_RIGHT, "VCLT 56(1)",
                               "name the ground: the consent of all (\"agreement\"), or VCLT 56");
    if (ground == ENT_GROUND_CLAUSE && guard->withdrawal && lacks_reasons(guard, record))
        return ent_guard_fails(guard, ENTENTE_E_REASONS_REQUIRED, "VCLT 54(a)",
                               "state the reasons");
    return 0;
}

/* Whether it was a party on the first of the days that the act can be of too. */
static bool was_party_before(const struct ent_guard *guard, const struct ent_record *record)
{
    return record->date.first == record->date.last ||
           ent_guard_party_in(guard, record->party, record->date.first, record->act) == ENT_YES;
}

/* For acts of a party only, or against one. */
int32_t ent_guard_member(struct ent_guard *guard, const struct ent_record *record,
                         struct ent_guarded *party)
{
    enum ent_tri in;

    if (!party)
        return 0;
    in = ent_guard_party_in(guard, record->party, record->date.last, record->act);
    guard->perhaps |= in == ENT_MAYBE || (in == ENT_YES && !was_party_before(guard, record));
    if (in != ENT_NO)
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_NOT_A_PARTY, "VCLT 2(1)(g)",
                           party->consent ? "the instrument can be taken back before entry into "
                                            "force"
                                          : NULL);
}

/* VCLT 68: a notice may be taken back before it takes effect, a refusal of renewal too. */
int32_t ent_guard_retraction(struct ent_guard *guard, const struct ent_record *record,
                             struct ent_guarded *party)
{
    const bool named = entente_object_has(record->act, ENTENTE_FIELD_TO);
    const struct ent_party *row;
    const struct ent_exit *found = NULL;

    if (!party)
        return 0;
    row = &guard->that->parties[record->party];
    for (uint32_t i = 0; i < row->exit_count; i++) {
        const struct ent_exit *exit = &guard->that->exits[row->exit_first + i];

        if (!ent_exit_is_notice(exit) || exit->spent ||
            ent_record_surely_after(&guard->that->log.records[exit->record], record) ||
            (named && !ent_record_names(record, &guard->that->log.records[exit->record])))
            continue;
        found = exit;
    }
    if (!found)
        return ent_guard_fails(guard, ENTENTE_E_CHRONOLOGY, "VCLT 68", NULL);
    guard->blocked_by = &guard->that->log.records[found->record];
    guard->perhaps |= !ent_record_surely_after(record, guard->blocked_by);
    if (entente_object_has(guard->withdrawal, ENTENTE_FIELD_RETRACTABLE) &&
        !entente_object_get_boolean(guard->withdrawal, ENTENTE_FIELD_RETRACTABLE))
        return ent_guard_fails(guard, ENTENTE_E_ALREADY_EFFECTIVE, "VCLT 54(a)",
                               "the clause lets no notice be taken back; accede anew");
    if (record->date.first < found->day.last) {
        guard->blocked_by = NULL;
        return 0;
    }
    return ent_guard_fails(guard, ENTENTE_E_ALREADY_EFFECTIVE, "VCLT 68", "accede anew");
}

/* Exit of one of exactly two ends the agreement; the act by which it went. */
static const struct ent_record *ending_exit(const struct ent_guard *guard, ent_day day)
{
    const struct ent_case *that = guard->that;

    for (uint32_t i = 0; guard->able == 2 && i < that->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[i];

        if (!ent_exit_is_idle(exit) && !exit->maybe && exit->day.last <= day &&
            (exit->cause == ENT_EXIT_WITHDRAWAL || exit->cause == ENT_EXIT_EXCLUSION))
            return &that->log.records[exit->record];
    }
    return NULL;
}

/* Whether it surely had ended by a day, not counting an end by the act itself. */
static bool had_ended(const struct ent_guard *guard, const struct ent_record *record, ent_day day)
{
    const struct ent_when *end = &guard->that->ending.day;
    const bool own = record->type == ENTENTE_ACT_TERMINATION;

    return own ? end->hi < day && end->hi < record->day.first : end->hi <= day;
}

/* An end that is still to come is none that an act of today can have come after. */
static bool perhaps_ended(const struct ent_guard *guard, struct ent_span day)
{
    const struct ent_when *end = &guard->that->ending.day;

    return end->lo <= day.last && end->lo <= guard->that->on;
}

/* Whether the end can be that of the act itself. */
static bool makes_end(const struct ent_record *record)
{
    return record->type == ENTENTE_ACT_TERMINATION || record->type == ENTENTE_ACT_RENEWAL_REFUSAL;
}

static int32_t ended_by_day(struct ent_guard *guard, const struct ent_record *record, ent_day day)
{
    guard->blocked_by = ending_exit(guard, day);
    if (guard->ended && guard->ended->day.last <= day)
        guard->blocked_by = guard->ended;
    if (!guard->blocked_by && !had_ended(guard, record, day))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_NOT_IN_FORCE, "VCLT 70", NULL);
}

int32_t ent_guard_not_ended(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    int32_t code;

    (void)party;
    code = ended_by_day(guard, record, record->date.first);
    guard->perhaps |= code == 0 && !makes_end(record) && perhaps_ended(guard, record->date);
    return code;
}

/* VCLT 70(1)(a): from the end on there is nothing to be bound by. A succession works back to a day
 * on which it may still have been in force. */
int32_t ent_guard_joins(struct ent_guard *guard, const struct ent_record *record,
                        struct ent_guarded *party)
{
    const struct ent_span day = record->day.first < record->date.first ? record->day : record->date;
    int32_t code;

    (void)party;
    if (guard->that->political)
        return 0;
    code = ended_by_day(guard, record, day.first);
    if (code == 0 && guard->that->entry.lapsed.last <= day.first)
        return ent_guard_fails(guard, ENTENTE_E_NOT_IN_FORCE, "VCLT 24",
                               "it can no longer enter into force");
    guard->perhaps |=
        code == 0 && (perhaps_ended(guard, day) || guard->that->entry.lapsed.first <= day.last);
    return code;
}

int32_t ent_guard_in_force(struct ent_guard *guard, const struct ent_record *record,
                           struct ent_guarded *party)
{
    const struct ent_when *entry = &guard->that->entry.general;

    if (ent_when_reached(entry, record->date.last) == ENT_NO)
        return ent_guard_fails(guard, ENTENTE_E_NOT_IN_FORCE, "VCLT 24", NULL);
    guard->perhaps |= ent_when_reached(entry, record->date.first) != ENT_YES;
    return ent_guard_not_ended(guard, record, party);
}
