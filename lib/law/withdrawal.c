#include "withdrawal.h"

#include <string.h>

#include <entente/act.h>

#include "calendar.h"
#include "case.h"
#include "names.h"

enum ground {
    GROUND_CLAUSE,    /* the text's own clause, or VCLT 56 where it is silent */
    GROUND_AGREEMENT, /* all agreed (VCLT 54(b)), or the consent was invalid (46 to 53, 64) */
    GROUND_PROCEDURE  /* breach, impossibility, change of circumstances: VCLT 60 to 62, 65 */
};

static int32_t cause_of(int32_t type)
{
    switch (type) {
    case ENTENTE_ACT_WITHDRAWAL:
    case ENTENTE_ACT_DENUNCIATION:
        return ENT_EXIT_WITHDRAWAL;
    case ENTENTE_ACT_EXCLUSION:
        return ENT_EXIT_EXCLUSION;
    case ENTENTE_ACT_INSTRUMENT_WITHDRAWAL:
        return ENT_EXIT_INSTRUMENT_WITHDRAWAL;
    case ENTENTE_ACT_DISSOCIATION:
        return ENT_EXIT_DISSOCIATION;
    case ENTENTE_ACT_EXTINCTION:
        return ENT_EXIT_EXTINCTION;
    default:
        return 0;
    }
}

static enum ground ground_of(const entente_object *act)
{
    static const char *const procedure[] = {"vclt_60", "vclt_61", "vclt_62"};
    const char *ground = entente_object_get_text(act, ENTENTE_FIELD_GROUND);

    if (!ground || strcmp(ground, "clause") == 0 || strcmp(ground, "vclt_56") == 0)
        return GROUND_CLAUSE;
    for (size_t i = 0; i < sizeof procedure / sizeof procedure[0]; i++)
        if (strcmp(ground, procedure[i]) == 0)
            return GROUND_PROCEDURE;
    return GROUND_AGREEMENT;
}

static ent_day add(ent_day day, const struct ent_period_of_time *period)
{
    ent_day out;

    if (ent_calendar_add(day, period->n, period->unit, period->counting, period->month_end, &out) !=
        ENTENTE_OK)
        return ENT_DAY_NEVER;
    return out;
}

static struct ent_period_of_time months(int64_t n)
{
    return (struct ent_period_of_time){n, ENTENTE_UNIT_MONTH, ENTENTE_COUNTING_ORDINAL,
                                       ENTENTE_MONTH_END_CLIP};
}

static int32_t given_or(const entente_object *object, int32_t field, int32_t otherwise)
{
    const int32_t given = entente_object_get_enum(object, field);

    return given ? given : otherwise;
}

/* The period of notice: of the clause; twelve months where the text is silent (VCLT 56(2)). */
static struct ent_period_of_time notice_period(const struct ent_case *that,
                                               const entente_object *clause)
{
    const entente_object *notice =
        clause ? entente_object_get_object(clause, ENTENTE_FIELD_NOTICE) : NULL;
    const int32_t allowed = clause
                                ? given_or(clause, ENTENTE_FIELD_ALLOWED, ENTENTE_WITHDRAWAL_SILENT)
                                : ENTENTE_WITHDRAWAL_SILENT;
    struct ent_period_of_time period =
        months(!notice && allowed == ENTENTE_WITHDRAWAL_SILENT ? 12 : 0);

    if (notice) {
        period.n = entente_object_get_integer(notice, ENTENTE_FIELD_N);
        period.unit = entente_object_get_enum(notice, ENTENTE_FIELD_UNIT);
        period.counting = given_or(notice, ENTENTE_FIELD_COUNT, that->rules.counting);
        period.month_end = given_or(notice, ENTENTE_FIELD_EOM, that->rules.month_end);
    }
    return period;
}

/* The day of the clause: the day of receipt is day 0 and not counted. */
static ent_day clause_day(const struct ent_case *that, const entente_object *clause, ent_day day)
{
    const struct ent_period_of_time period = notice_period(that, clause);
    const entente_object *align =
        clause ? entente_object_get_object(clause, ENTENTE_FIELD_ALIGN) : NULL;

    day = add(day, &period);
    if (!align || day == ENT_DAY_NEVER)
        return day;

    const int64_t nth = entente_object_get_integer(align, ENTENTE_FIELD_NTH);
    ent_day out;

    return ent_calendar_align(day, nth ? nth : 1, true, &out) == ENTENTE_OK ? out : ENT_DAY_NEVER;
}

/* The days that a member of the act can mean; false where there is none. */
static bool member_span(const entente_object *act, int32_t field, struct ent_span *out)
{
    const int32_t date = entente_object_get_date(act, field);

    if (!date)
        return false;
    *out = ent_date_span(date);
    return true;
}

static struct ent_span notice_effect(const struct ent_case *that, const entente_object *clause,
                                     const struct ent_record *record)
{
    struct ent_span named = {ENT_DAY_FIRST, ENT_DAY_FIRST};
    struct ent_span day = record->date;
    const bool has_named = member_span(record->act, ENTENTE_FIELD_EFFECTIVE, &named);
    const enum ground ground = ground_of(record->act);

    if (ground == GROUND_CLAUSE) {
        day.first = clause_day(that, clause, day.first);
        day.last = clause_day(that, clause, day.last);
    } else if (ground == GROUND_PROCEDURE && !has_named &&
               !entente_object_get_boolean(record->act, ENTENTE_FIELD_URGENT)) {
        const struct ent_period_of_time period = months(3); /* VCLT 65(2) */

        day.first = add(day.first, &period);
        day.last = add(day.last, &period);
    }
    /* A notice may name a later day. */
    if (has_named && named.first > day.first)
        day.first = named.first;
    if (has_named && named.last > day.last)
        day.last = named.last;
    return day;
}

static bool names(const entente_object *act, const entente_object *target)
{
    const char *to = entente_object_get_text(act, ENTENTE_FIELD_TO);
    const char *id = entente_object_get_text(target, ENTENTE_FIELD_ID);

    return to && id && strcmp(to, id) == 0;
}

/* VCLT 77(1): the day that the depositary determined for a withdrawal. */
static void determine(const struct ent_case *that, struct ent_exit *exits, uint32_t count)
{
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->type != ENTENTE_ACT_DETERMINATION || record->maybe ||
            entente_object_get_enum(record->act, ENTENTE_FIELD_OF) != ENTENTE_OF_WITHDRAWAL)
            continue;
        for (uint32_t j = 0; j < count; j++) {
            const bool only = record->party == exits[j].party &&
                              !entente_object_has(record->act, ENTENTE_FIELD_TO);

            if (exits[j].cause == ENT_EXIT_WITHDRAWAL && (only || names(record->act, exits[j].act)))
                member_span(record->act, ENTENTE_FIELD_VALUE, &exits[j].day);
        }
    }
}

/* VCLT 68: a notice may be revoked at any time before it takes effect. */
static void retract(const struct ent_record *record, struct ent_exit *exits, uint32_t count)
{
    const bool named = entente_object_has(record->act, ENTENTE_FIELD_TO);

    for (uint32_t i = count; i-- > 0;) {
        struct ent_exit *exit = &exits[i];

        if (exit->cause != ENT_EXIT_WITHDRAWAL || exit->retracted)
            continue;
        if (named ? !names(record->act, exit->act) : exit->notice.first > record->day.last)
            continue;
        if (!record->maybe && record->day.last < exit->day.first)
            exit->retracted = true;
        else if (record->day.first < exit->day.last)
            exit->maybe = true;
        return;
    }
}

static void fill(const struct ent_case *that, const entente_object *clause, uint32_t at,
                 int32_t cause, struct ent_exit *exit)
{
    const struct ent_record *record = &that->log.records[at];

    *exit = (struct ent_exit){
        .notice = record->date,
        .day = cause == ENT_EXIT_WITHDRAWAL ? notice_effect(that, clause, record) : record->day,
        .act = record->act,
        .party = record->party,
        .record = at,
        .cause = cause,
        .maybe = record->maybe,
    };
}

static const entente_object *withdrawal_clause(const struct ent_case *that)
{
    const entente_object *clauses =
        entente_object_get_object(&that->agreement->root, ENTENTE_FIELD_CLAUSES);

    return clauses ? entente_object_get_object(clauses, ENTENTE_FIELD_WITHDRAWAL) : NULL;
}

/* Where the text says that nobody may leave, a notice under it has no effect (VCLT 54, 56). */
static bool may_leave(const entente_object *clause, const struct ent_record *record)
{
    return !clause ||
           entente_object_get_enum(clause, ENTENTE_FIELD_ALLOWED) != ENTENTE_WITHDRAWAL_NO ||
           ground_of(record->act) != GROUND_CLAUSE;
}

static bool has_exits(const struct ent_log *log)
{
    for (int32_t type = 1; type < ENT_LOG_TYPES; type++)
        if (cause_of(type) && ent_log_has(log, type))
            return true;
    return false;
}

/* Counts the exits of each party; how many there are in all. */
static uint32_t count_exits(struct ent_case *that)
{
    uint32_t count = 0;

    if (!has_exits(&that->log))
        return 0;
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (cause_of(record->type) && record->party != ENT_NO_PARTY) {
            that->parties[record->party].exit_count++;
            count++;
        }
    }
    return count;
}

/*
 * A clause can hold an exit back while something lasts, such as an armed conflict: it waits for
 * the first day without. The condition is asked of events and days; no exit stands yet.
 */
static void defer(struct ent_case *that, int32_t rule, struct ent_exit *exit)
{
    const struct ent_when day = ent_when_span(exit->day);
    struct ent_when free;

    if (rule == ENT_NO_RULE || exit->cause != ENT_EXIT_WITHDRAWAL)
        return;
    free = ent_rule_first(that, rule, exit->party, -1, &day, true);
    exit->day = (struct ent_span){free.base_lo, free.base_hi};
}

static void party_exits(struct ent_case *that, const entente_object *clause, int32_t deferred,
                        uint32_t party)
{
    const bool retractable = !clause || !entente_object_has(clause, ENTENTE_FIELD_RETRACTABLE) ||
                             entente_object_get_boolean(clause, ENTENTE_FIELD_RETRACTABLE);
    struct ent_party *row = &that->parties[party];
    const uint32_t *records = that->by_party + row->record_first;

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[records[i]];
        const int32_t cause = cause_of(record->type);

        if (!cause || record->other_version)
            continue;
        if (cause == ENT_EXIT_WITHDRAWAL && !may_leave(clause, record))
            continue;
        fill(that, clause, records[i], cause, &that->exits[that->exit_count]);
        defer(that, deferred, &that->exits[that->exit_count++]);
    }
    row->exit_count = that->exit_count - row->exit_first;
    for (uint32_t i = 0; row->exit_count > 0 && retractable && i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[records[i]];

        if (record->type == ENTENTE_ACT_WITHDRAWAL_RETRACTION)
            retract(record, that->exits + row->exit_first, row->exit_count);
    }
}

bool ent_exits_new(struct ent_case *that)
{
    const entente_object *clause = withdrawal_clause(that);
    const uint32_t count = count_exits(that);
    const entente_object *condition =
        clause && count > 0 ? entente_object_get_object(clause, ENTENTE_FIELD_DEFERRED_WHILE)
                            : NULL;
    const int32_t deferred = ent_rule_compile(that, condition);

    that->exits = ent_pool_alloc(&that->pool, (count + 1) * sizeof *that->exits);
    if (!that->exits)
        return false;
    for (uint32_t i = 0; i < that->party_count; i++) {
        that->parties[i].exit_first = that->exit_count;
        if (that->parties[i].exit_count > 0)
            party_exits(that, clause, deferred, i);
    }
    if (that->exit_count > 0 && ent_log_has(&that->log, ENTENTE_ACT_DETERMINATION))
        determine(that, that->exits, that->exit_count);
    return !that->rules.failed;
}
