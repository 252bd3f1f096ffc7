#include "leaving.h"

#include <entente/act.h>
#include <entente/agreement.h>
#include <entente/error.h>

#include "calendar.h"
#include "case.h"
#include "duration.h"
#include "ground.h"
#include "node.h"
#include "participation.h"
#include "rule.h"

/* A text that says until when it runs unless someone gives notice can be left by such notice. */
static bool runs_until_notice(const struct ent_case *that)
{
    const entente_object *duration = ent_clause(that->agreement, ENTENTE_FIELD_DURATION);

    return entente_object_get_enum(duration, ENTENTE_FIELD_TYPE) == ENTENTE_DURATION_UNTIL_NOTICE;
}

static bool by_clause(const struct ent_record *record)
{
    return ent_ground_is_clause(ent_ground_of(record->act));
}

/* The period in which a notice was perhaps given; NULL: the party surely was none then. */
static const struct ent_period *period_of_notice(const struct ent_case *that,
                                                 const struct ent_record *record)
{
    const struct ent_party *party = &that->parties[record->party];
    const uint32_t at = (uint32_t)(record - that->log.records);

    for (uint32_t i = ent_periods_begun(that, record->party, record->date.last); i > 0; i--) {
        const struct ent_period *period = &that->periods[party->period_first + i - 1];
        const bool own = period->how && period->how->record == at;

        ent_case_count(that, 1);
        if (own && period->one_day)
            return period;
        if (period->entry.lo > record->date.last || (period->before_force && !own))
            continue;
        if (own || period->exit.last > record->date.first)
            return period;
    }
    return NULL;
}

/* Who is bound by a rule of its own without any consent is a party too. */
static bool surely_no_party(const struct ent_case *that, const struct ent_record *record,
                            const struct ent_period *period)
{
    const struct ent_party *party = &that->parties[record->party];

    return !period && (party->period_count > 0 || party->entry.lo > record->date.last);
}

static const struct ent_when *start_of_window(const struct ent_case *that,
                                              const entente_object *rule,
                                              const struct ent_period *period)
{
    const bool own = entente_object_get_enum(rule, ENTENTE_FIELD_FROM) == ENTENTE_FROM_OWN_EIF;

    return own && period ? &period->entry : &that->entry.general;
}

static bool notice_locked_in(const struct ent_case *that, const entente_object *clause,
                             const struct ent_record *record, const struct ent_period *period)
{
    const entente_object *lock = entente_object_get_object(clause, ENTENTE_FIELD_LOCK_IN);

    return lock && record->date.last <
                       ent_case_after(that, start_of_window(that, lock, period)->lo, lock, 1);
}

/* Whether a day is in one of the windows, which open every so often; both ends are inside. */
static bool in_exit_window(const struct ent_case *that, const entente_object *window, ent_day start,
                           ent_day day)
{
    const entente_object *every = entente_object_get_object(window, ENTENTE_FIELD_EVERY);
    const entente_object *open_for = entente_object_get_object(window, ENTENTE_FIELD_OPEN_FOR);
    int64_t k;

    if (entente_object_get_integer(every, ENTENTE_FIELD_N) <= 0)
        return true;
    k = ent_calendar_times(start, entente_object_get_integer(every, ENTENTE_FIELD_N),
                           entente_object_get_enum(every, ENTENTE_FIELD_UNIT),
                           that->rules.month_end, day);
    /* The last one to open closes last. */
    return k > 0 && day <= ent_case_after(that, ent_case_after(that, start, every, k), open_for, 1);
}

static bool notice_window_closed(const struct ent_case *that, const entente_object *clause,
                                 const struct ent_record *record, const struct ent_period *period)
{
    const entente_object *window = entente_object_get_object(clause, ENTENTE_FIELD_WINDOW);
    const struct ent_when *start;

    if (!window || record->date.first != record->date.last)
        return false;
    start = start_of_window(that, window, period);
    return start->lo == start->hi && !in_exit_window(that, window, start->lo, record->date.first);
}

/* VCLT 65(2): three months for the others to object, but in cases of special urgency. */
static bool too_soon(const struct ent_case *that, const struct ent_record *record)
{
    const int32_t effective = entente_object_get_date(record->act, ENTENTE_FIELD_EFFECTIVE);

    return effective && ent_ground_of(record->act) == ENT_GROUND_PROCEDURE &&
           !entente_object_get_boolean(record->act, ENTENTE_FIELD_URGENT) &&
           ent_date_span(effective).last <
               ent_calendar_after(record->date.first, 3, ENTENTE_UNIT_MONTH, that->rules.month_end);
}

/*
 * Why a notice of withdrawal or denunciation that is in the log has no effect: 0, or
 * ENTENTE_E_NOT_A_PARTY, _NO_DENUNCIATION_RIGHT, _LOCK_IN, _WINDOW_CLOSED, _PROCEDURE_65. Entry
 * into force and exits stand already. What is not certain speaks for the notice.
 */
static int32_t notice_error(const struct ent_case *that, const struct ent_record *record)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_WITHDRAWAL);
    const struct ent_period *period = period_of_notice(that, record);
    const int32_t given = entente_object_get_enum(clause, ENTENTE_FIELD_ALLOWED);
    const int32_t allowed = given ? given : ENTENTE_WITHDRAWAL_SILENT;

    if (surely_no_party(that, record, period))
        return ENTENTE_E_NOT_A_PARTY;
    if (!by_clause(record))
        return too_soon(that, record) ? ENTENTE_E_PROCEDURE_65 : 0;
    if (allowed == ENTENTE_WITHDRAWAL_NO)
        return ENTENTE_E_NO_DENUNCIATION_RIGHT;
    if (allowed == ENTENTE_WITHDRAWAL_SILENT && ent_ground_of(record->act) != ENT_GROUND_IMPLIED &&
        !runs_until_notice(that))
        return ENTENTE_E_NO_DENUNCIATION_RIGHT;
    if (!clause)
        return 0;
    if (notice_locked_in(that, clause, record, period))
        return ENTENTE_E_LOCK_IN;
    return notice_window_closed(that, clause, record, period) ? ENTENTE_E_WINDOW_CLOSED : 0;
}

/* Whether the party may have gone by another exit before an act whose order beside that is open. */
static bool perhaps_went_before(const struct ent_case *that, const struct ent_record *record)
{
    const struct ent_party *party = &that->parties[record->party];

    for (uint32_t i = 0; i < party->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[party->exit_first + i];
        const bool whole =
            exit->day.first == exit->day.last && record->date.first == record->date.last;

        if (!whole && !ent_exit_is_idle(exit) &&
            exit->record != (uint32_t)(record - that->log.records) &&
            exit->day.first <= record->date.last && exit->day.last >= record->date.first)
            return true;
    }
    return false;
}

/* Whether the party perhaps was none as it gave the notice, or as others excluded it. */
static bool perhaps_no_party(const struct ent_case *that, const struct ent_record *record,
                             const struct ent_period *period)
{
    const struct ent_when *entry = period ? &period->entry : &that->parties[record->party].entry;
    const uint32_t at = (uint32_t)(record - that->log.records);

    if (period && period->one_day && period->how->record == at)
        return false;
    if (entry->hi > record->date.first)
        return true;
    if (!period || period->exit.first > record->date.last)
        return false;
    return !(period->how && period->how->record == at) || perhaps_went_before(that, record);
}

/* A lock-in or a window of which it is open whether the notice keeps it. */
static bool perhaps_untimely(const struct ent_case *that, const entente_object *clause,
                             const struct ent_record *record, const struct ent_period *period)
{
    const entente_object *lock = entente_object_get_object(clause, ENTENTE_FIELD_LOCK_IN);
    const entente_object *window = entente_object_get_object(clause, ENTENTE_FIELD_WINDOW);

    if (lock &&
        record->date.first < ent_case_after(that, start_of_window(that, lock, period)->hi, lock, 1))
        return true;
    if (!window)
        return false;
    return record->date.first != record->date.last ||
           start_of_window(that, window, period)->lo != start_of_window(that, window, period)->hi;
}

static bool is_doubtful(const struct ent_case *that, const struct ent_exit *exit)
{
    const struct ent_record *record = &that->log.records[exit->record];
    const struct ent_period *period = period_of_notice(that, record);
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_WITHDRAWAL);

    if (perhaps_no_party(that, record, period))
        return true;
    return exit->cause == ENT_EXIT_WITHDRAWAL && clause && by_clause(record) &&
           perhaps_untimely(that, clause, record, period);
}

/* A value as it comes to pass if nothing more happens. */
static struct ent_span day_by_itself(const struct ent_when *day)
{
    return (struct ent_span){day->base_lo < ENT_DAY_BEYOND ? day->base_lo : ENT_DAY_NEVER,
                             day->base_hi < ENT_DAY_BEYOND ? day->base_hi : ENT_DAY_NEVER};
}

static bool make_notices(struct ent_case *that)
{
    if (!that->notices)
        that->notices =
            ent_pool_array_zero(&that->pool, (size_t)that->log.count + 1, sizeof *that->notices);
    return that->notices != NULL;
}

/* The rule by which the text gives the day of an exit, and what it asks about. */
struct exit_rule {
    int32_t rule;
    bool asks_term, asks_entry;
};

static bool compile_exit_rule(struct ent_case *that, struct exit_rule *out)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_WITHDRAWAL);
    const struct ent_node *nodes;

    *out = (struct exit_rule){
        ent_rule_compile(that, entente_object_get_object(clause, ENTENTE_FIELD_EFFECTIVE)), false,
        false};
    nodes = that->rules.nodes;
    for (uint32_t i = out->rule == ENT_NO_RULE ? 0 : nodes[out->rule].first;
         (int64_t)i <= out->rule; i++) {
        out->asks_term |= nodes[i].which == ENTENTE_MILESTONE_TERM_END;
        out->asks_entry |= nodes[i].which == ENTENTE_MILESTONE_OWN_EIF;
    }
    return !that->rules.failed;
}

/* Unless something more happens it is out on the day of the rule, or stays. */
static bool give_day(struct ent_case *that, const struct exit_rule *rule,
                     const struct ent_exit *exit)
{
    const struct ent_record *record = &that->log.records[exit->record];
    const struct ent_period *period = period_of_notice(that, record);
    struct ent_when end = ent_when_never(), day;

    if (!make_notices(that) ||
        (rule->asks_term && !ent_duration_term_end(that, record->date, &end)))
        return false;
    that->rules.own_notice = record;
    that->rules.term_end = &end;
    that->events_of = exit->party;
    that->events_of_one = true;
    day = ent_rule_value(that, rule->rule, exit->party,
                         period ? (int32_t)(period - that->periods) : -1);
    that->events_of_one = false;
    that->rules.term_end = NULL;
    that->rules.own_notice = NULL;
    that->notices[exit->record].given = true;
    that->notices[exit->record].given_day = day_by_itself(&day);
    return !that->rules.failed;
}

/* Gives a day to the notices of a party that have none yet: to all of them, or, where that turns on
 * the period that each ends, to the first. */
static bool give_days(struct ent_case *that, const struct exit_rule *rule,
                      const struct ent_party *party, bool *again)
{
    bool given = false;

    for (uint32_t i = 0; i < party->exit_count && !(given && rule->asks_entry); i++) {
        const struct ent_exit *exit = &that->exits[party->exit_first + i];

        if (exit->cause != ENT_EXIT_WITHDRAWAL || !by_clause(&that->log.records[exit->record]) ||
            (that->notices && that->notices[exit->record].given))
            continue;
        if (!give_day(that, rule, exit))
            return false;
        given = true;
    }
    *again |= given;
    return true;
}

/* Who refuses a renewal is out at the end of the term, which runs from entry into force. */
static bool settle_refusals(struct ent_case *that, bool *again)
{
    if (!ent_log_has(&that->log, ENTENTE_ACT_RENEWAL_REFUSAL))
        return true;
    for (uint32_t i = 0; i < that->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[i];

        if (exit->cause != ENT_EXIT_RENEWAL_REFUSED ||
            (that->notices && that->notices[exit->record].given))
            continue;
        if (!make_notices(that) || !ent_duration_refused(that, &that->log.records[exit->record],
                                                         &that->notices[exit->record].given_day))
            return false;
        that->notices[exit->record].given = *again = true;
    }
    return true;
}

/* The text may let an exit wait, such as for the end of an armed conflict of the one who leaves. */
static bool defer(struct ent_case *that, const entente_object *clause, const struct ent_exit *exit,
                  bool *again)
{
    const entente_object *condition =
        entente_object_get_object(clause, ENTENTE_FIELD_DEFERRED_WHILE);
    const struct ent_when from = ent_when_span(exit->day);
    struct ent_when day;
    int32_t rule;

    if (!condition || exit->day.first >= ENT_DAY_BEYOND)
        return true;
    rule = ent_rule_compile(that, condition);
    if (rule == ENT_NO_RULE)
        return false;
    that->events_of = exit->party;
    that->events_of_one = true;
    day = ent_rule_first(that, rule, exit->party, -1, &from, true);
    that->events_of_one = false;
    if (that->rules.failed)
        return false;
    if (day.base_lo == exit->day.first && day.base_hi == exit->day.last)
        return true;
    if (!make_notices(that))
        return false;
    /* Unless something more happens it waits. */
    that->notices[exit->record].deferred = true;
    that->notices[exit->record].day = day_by_itself(&day);
    *again = true;
    return true;
}

/* What is wrong with a notice. */
struct notice_fault {
    const struct ent_exit *exit; /* NULL: nothing */
    int32_t error;               /* 0: perhaps it has no effect */
};

static bool is_settled(const struct ent_case *that, const struct ent_exit *exit)
{
    const bool notice = ent_exit_is_notice(exit) || exit->cause == ENT_EXIT_EXCLUSION;

    return !notice || exit->maybe || exit->retracted ||
           (that->notices && that->notices[exit->record].deferred);
}

static int32_t error_of_exit(const struct ent_case *that, const struct ent_exit *exit)
{
    const struct ent_record *record = &that->log.records[exit->record];

    if (exit->cause == ENT_EXIT_WITHDRAWAL)
        return notice_error(that, record);
    return exit->cause == ENT_EXIT_RENEWAL_REFUSED &&
                   surely_no_party(that, record, period_of_notice(that, record))
               ? ENTENTE_E_NOT_A_PARTY
               : 0;
}

/* The first notice of a party that has no effect makes the later ones look different. */
static struct notice_fault first_fault(const struct ent_case *that, const struct ent_party *party)
{
    for (uint32_t i = 0; i < party->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[party->exit_first + i];
        int32_t error;

        if (is_settled(that, exit))
            continue;
        error = error_of_exit(that, exit);
        if (error || is_doubtful(that, exit))
            return (struct notice_fault){exit, error};
    }
    return (struct notice_fault){NULL, 0};
}

static bool rests_on_entry(const struct notice_fault *fault)
{
    return fault->error != ENTENTE_E_NO_DENUNCIATION_RIGHT &&
           fault->error != ENTENTE_E_PROCEDURE_65;
}

/*
 * The last day of faults that can be noted together. An exit that is to have no effect may have kept
 * the text from entering into force, and so have made later notices of others look too early: they
 * are asked again without it, unless entry stood before the first of them.
 */
static ent_day trusted_until(const struct ent_case *that)
{
    const struct ent_when *entry = &that->entry.general;
    ent_day first = ENT_DAY_NEVER;

    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct notice_fault fault = that->parties[i].exit_count > 0
                                              ? first_fault(that, &that->parties[i])
                                              : (struct notice_fault){NULL, 0};

        if (fault.exit && fault.exit->notice.first < first)
            first = fault.exit->notice.first;
    }
    return ent_when_is_certain(entry) && entry->lo <= first ? ENT_DAY_NEVER : first;
}

/* Notes the first fault of each party; *again where there is one. */
static bool note_faults_of_notices(struct ent_case *that, bool *again)
{
    const ent_day until = trusted_until(that);

    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct notice_fault fault = that->parties[i].exit_count > 0
                                              ? first_fault(that, &that->parties[i])
                                              : (struct notice_fault){NULL, 0};

        if (!fault.exit || (rests_on_entry(&fault) && fault.exit->notice.first > until))
            continue;
        if (!make_notices(that))
            return false;
        that->notices[fault.exit->record].error = fault.error;
        that->notices[fault.exit->record].doubtful = !fault.error;
        *again = true;
    }
    return true;
}

/* Once no notice is without effect: which of them wait. */
static bool defer_all(struct ent_case *that, bool *again)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_WITHDRAWAL);

    for (uint32_t i = 0; i < that->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[i];

        if (exit->cause == ENT_EXIT_WITHDRAWAL && !is_settled(that, exit) &&
            by_clause(&that->log.records[exit->record]) && !defer(that, clause, exit, again))
            return false;
    }
    return true;
}

/* Gives a day to the notices of all parties under the rule of the text. */
static bool give_all_days(struct ent_case *that, bool *again)
{
    struct exit_rule rule;

    if (!compile_exit_rule(that, &rule))
        return false;
    for (uint32_t i = 0; rule.rule != ENT_NO_RULE && i < that->party_count; i++)
        if (!give_days(that, &rule, &that->parties[i], again))
            return false;
    return true;
}

static bool add_automatic(struct ent_case *that, int32_t party, struct ent_span day)
{
    struct ent_automatic *rows = ent_rules_grow(that, that->automatic, that->automatic_count,
                                                sizeof *rows, &that->automatic_capacity);

    if (!that->automatic_of)
        that->automatic_of = ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1,
                                                 sizeof *that->automatic_of);
    if (!rows || !that->automatic_of)
        return false;
    that->automatic = rows;
    rows[that->automatic_count] = (struct ent_automatic){day, party, that->automatic_of[party]};
    that->automatic_of[party] = ++that->automatic_count;
    return true;
}

/* A period ends on the first day on which the condition of the clause holds for the party. */
static bool leave_by_condition(struct ent_case *that, int32_t rule, int32_t party, bool *again)
{
    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; i < row->period_count; i++) {
        const uint32_t place = row->period_first + i;
        const struct ent_period *period = &that->periods[place];
        struct ent_when from = period->entry, found;
        struct ent_span day;

        if (period->before_force || from.base_lo >= ENT_DAY_BEYOND ||
            (period->how && period->how->cause == ENT_EXIT_AUTOMATIC))
            continue;
        found = ent_rule_first(that, rule, party, (int32_t)place, &from, false);
        day = day_by_itself(&found);
        if (that->rules.failed)
            return false;
        if (day.first >= period->exit.first)
            continue;
        if (!add_automatic(that, party, day))
            return false;
        *again = true;
    }
    return true;
}

static bool settle_automatic(struct ent_case *that, bool *again)
{
    const entente_object *condition = entente_object_get_object(
        ent_clause(that->agreement, ENTENTE_FIELD_WITHDRAWAL), ENTENTE_FIELD_AUTOMATIC);
    int32_t rule;

    if (!condition || that->whole)
        return true;
    rule = ent_rule_compile(that, condition);
    for (uint32_t i = 0; rule != ENT_NO_RULE && i < that->party_count; i++)
        if (!leave_by_condition(that, rule, (int32_t)i, again))
            return false;
    return !that->rules.failed;
}

/* Notices, and what a rule of the clause makes of them. */
static bool settle_notices(struct ent_case *that, bool *again)
{
    if (that->exit_count == 0)
        return true;
    for (uint32_t i = 0; i < that->party_count; i++)
        if (that->parties[i].exit_count > 0)
            that->parties[i].periods_by_day = ent_periods_by_day(that, i);
    if (!give_all_days(that, again))
        return false;
    if (*again || that->political || that->question->policies.every_act_works)
        return true;
    return note_faults_of_notices(that, again) && (*again || defer_all(that, again));
}

bool ent_leaving_settle(struct ent_case *that, bool *again)
{
    *again = false;
    return settle_notices(that, again) && (*again || settle_refusals(that, again)) &&
           (*again || settle_automatic(that, again));
}
