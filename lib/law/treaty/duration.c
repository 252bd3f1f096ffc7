#include "duration.h"

#include <entente/act.h>
#include <entente/agreement.h>

#include "case.h"
#include "reckoning.h"
#include "rule.h"

/* The days that are meant of a partial date and of the days that a calendar leaves open; and whether
 * acts that perhaps do not count are used. */
enum term_reading { EARLIEST, LATEST };

struct duration {
    const struct ent_case *that;
    int32_t type;
    ent_day until; /* the last day that the clause names; NEVER: none */
    bool has_term;
    struct ent_period_of_time term, renewal, notice;
    enum term_reading reading;
    bool on_anniversary; /* no day is named, and the last day is the anniversary itself */
    bool beyond;         /* found: it has an end, which lies behind the calendar */
    bool silent;         /* found: its calendars do not tell of so many days */
};

static bool read_length(const struct ent_case *that, const entente_object *clause, int32_t field,
                        struct ent_period_of_time *out)
{
    const entente_object *given = entente_object_get_object(clause, field);

    if (!given)
        return false;
    *out = ent_period_said(given, 1, that->rules.month_end, that->question->work);
    return true;
}

/* So many times a length after a day, or before it. NEVER: there is no such day, or it can lie
 * behind any that is told. */
static ent_day add_times(struct duration *terms, ent_day day,
                         const struct ent_period_of_time *length, int64_t times)
{
    struct ent_period_of_time period = *length;
    struct ent_reckoned end;

    if (period.n > 0 && times > INT32_MAX / period.n)
        return ENT_DAY_NEVER;
    period.n *= times;
    end = ent_reckon(&period, day);
    terms->silent |= end.fault == ENT_RECKONING_SILENT;
    return terms->reading == LATEST ? end.day.last : end.day.first;
}

bool ent_refusal_is_exit(const struct ent_case *that, const struct ent_record *record)
{
    const entente_object *duration = ent_clause(that->agreement, ENTENTE_FIELD_DURATION);
    uint32_t able = 0;

    if (record->party == ENT_NO_PARTY ||
        entente_object_get_enum(duration, ENTENTE_FIELD_TYPE) != ENTENTE_DURATION_TACIT_RENEWAL)
        return false;
    for (uint32_t i = 0; i < that->party_count && able <= 2; i++)
        able += !that->parties[i].third;
    return able > 2;
}

/* Whether a notice to leave, or a refusal, counts: its author was a party, could give it and did not
 * retract it. */
static enum ent_tri notice_counts(const struct ent_case *that, uint32_t at)
{
    const struct ent_party *party = &that->parties[that->log.records[at].party];

    for (uint32_t i = 0; i < party->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[party->exit_first + i];

        if (exit->record == at && !exit->retracted && !exit->spent && !exit->partial)
            return exit->maybe ? ENT_MAYBE : ENT_YES;
    }
    return ENT_NO;
}

/* A refusal, or a notice that ends an open term, by any party. */
static enum ent_tri refuses_term(const struct duration *terms, uint32_t at)
{
    const struct ent_record *record = &terms->that->log.records[at];

    if (record->other_version)
        return ENT_NO;
    if (record->type == ENTENTE_ACT_RENEWAL_REFUSAL && ent_refusal_is_exit(terms->that, record))
        return ENT_NO;
    if (record->party == ENT_NO_PARTY)
        return ENT_NO;
    if (record->type != ENTENTE_ACT_RENEWAL_REFUSAL &&
        (terms->type != ENTENTE_DURATION_UNTIL_NOTICE ||
         ent_kind(record->type)->exit != ENT_EXIT_WITHDRAWAL))
        return ENT_NO;
    return notice_counts(terms->that, at);
}

/* The anniversary with which the kth period ends, counted from the first. */
static ent_day period_end(struct duration *terms, ent_day start, int64_t k)
{
    const ent_day end =
        terms->until != ENT_DAY_NEVER ? terms->until + 1 : add_times(terms, start, &terms->term, 1);

    return k == 0 || end == ENT_DAY_NEVER ? end : add_times(terms, end, &terms->renewal, k);
}

/* The last day on which a refusal still ends the kth period; before all days where the notice is
 * longer than the calendar before that end. */
static ent_day notice_day(struct duration *terms, ent_day start, int64_t k)
{
    const ent_day end = period_end(terms, start, k);
    ent_day notice;

    if (end == ENT_DAY_NEVER)
        return end;
    notice = terms->notice.n ? add_times(terms, end, &terms->notice, -1) : end - 1;
    return notice == ENT_DAY_NEVER ? ENT_DAY_FIRST - 1 : notice;
}

/* The last day of the kth period. */
static ent_day period_last(struct duration *terms, ent_day start, int64_t k)
{
    const ent_day end = period_end(terms, start, k);

    return end == ENT_DAY_NEVER || terms->on_anniversary ? end : end - 1;
}

/* The first period of which a day is not after a last day, such as that of notice; periods get
 * later and later. An earlier period is reached where its last day is a later one, and no calendar
 * needs to tell of the periods that were only tried. */
static int64_t period_reached(struct duration *terms, ent_day start, ent_day day,
                              ent_day (*last)(struct duration *, ent_day, int64_t))
{
    const enum term_reading reading = terms->reading;
    const bool silent = terms->silent;
    int64_t low = 0, high = ENT_DAY_LAST - ENT_DAY_FIRST + 1;

    terms->reading = reading == EARLIEST ? LATEST : EARLIEST;
    while (low < high) {
        const int64_t middle = low + (high - low) / 2;

        if (last(terms, start, middle) >= day)
            high = middle;
        else
            low = middle + 1;
    }
    terms->silent = silent;
    (void)last(terms, start, low);
    terms->reading = reading;
    return low;
}

/* A refusal on the day of notice before the end of a period is in time, a later one works at
 * the end of the next. */
static ent_day end_by_refusal(struct duration *terms, ent_day start, ent_day refusal)
{
    return period_end(terms, start,
                      terms->renewal.n > 0 ? period_reached(terms, start, refusal, notice_day) : 0);
}

static ent_day end_by_notice(struct duration *terms, ent_day start, ent_day notice)
{
    const ent_day first = period_end(terms, start, 0);
    const ent_day end = add_times(terms, notice, &terms->notice, 1);

    return end > first || first == ENT_DAY_NEVER ? end : first;
}

static ent_day end_of_refused_term(struct duration *terms, ent_day start, ent_day refusal)
{
    return terms->type == ENTENTE_DURATION_UNTIL_NOTICE ? end_by_notice(terms, start, refusal)
                                                        : end_by_refusal(terms, start, refusal);
}

static ent_day term_end_by_acts(struct duration *terms, ent_day start)
{
    const struct ent_log *log = &terms->that->log;
    ent_day end = ENT_DAY_NEVER;

    for (uint32_t i = 0; i < log->count; i++) {
        const struct ent_record *record = &log->records[i];
        const ent_day day = terms->reading == EARLIEST ? record->day.first : record->day.last;
        const enum ent_tri counts = refuses_term(terms, i);
        ent_day here;

        if (counts == ENT_NO || (counts == ENT_MAYBE && terms->reading == LATEST))
            continue;
        here = end_of_refused_term(terms, start, day);
        terms->beyond |= here == ENT_DAY_NEVER;
        end = here < end ? here : end;
    }
    return end;
}

/* An extension in time moves the end; one that comes after it revives nothing. */
static ent_day extend(const struct duration *terms, ent_day end, ent_day otherwise)
{
    const struct ent_log *log = &terms->that->log;
    const bool earliest = terms->reading == EARLIEST;

    for (uint32_t i = 0; i < log->count; i++) {
        const struct ent_record *record = &log->records[i];
        const int32_t until = entente_object_get_date(record->act, ENTENTE_FIELD_UNTIL);
        const ent_day day = earliest ? record->day.last : record->day.first;
        ent_day last;

        if (record->type != ENTENTE_ACT_EXTENSION || record->other_version || !until ||
            (record->maybe && earliest) || day >= end || day >= otherwise)
            continue;
        last = earliest ? ent_date_span(until).first : ent_date_span(until).last;
        end = last + 1 > end ? last + 1 : end;
    }
    return end;
}

static ent_day end_from(struct duration *terms, ent_day start, ent_day otherwise,
                        enum term_reading reading)
{
    ent_day end;

    terms->reading = reading;
    if (start >= ENT_DAY_BEYOND)
        return ENT_DAY_NEVER;
    switch (terms->type) {
    case ENTENTE_DURATION_FIXED:
        end = terms->has_term || terms->until != ENT_DAY_NEVER ? period_end(terms, start, 0)
                                                               : ENT_DAY_NEVER;
        terms->beyond |= terms->has_term && end == ENT_DAY_NEVER;
        break;
    case ENTENTE_DURATION_TACIT_RENEWAL:
    case ENTENTE_DURATION_UNTIL_NOTICE:
        end = term_end_by_acts(terms, start);
        break;
    default:
        return ENT_DAY_NEVER;
    }
    if (end != ENT_DAY_NEVER && terms->on_anniversary)
        end++;
    return end == ENT_DAY_NEVER ? end : extend(terms, end, otherwise);
}

/* The day from which the term runs: entry into force, or what the clause says. */
static bool find_start(struct ent_case *that, const entente_object *clause, struct ent_when *out)
{
    const entente_object *term = entente_object_get_object(clause, ENTENTE_FIELD_TERM);
    const entente_object *from = entente_object_get_object(term, ENTENTE_FIELD_FROM);
    int32_t rule;

    *out = that->entry.general;
    if (!from)
        return true;
    rule = ent_rule_compile(that, from);
    if (rule != ENT_NO_RULE)
        *out = ent_rule_value(that, rule, ENT_NO_PARTY, -1);
    return !that->rules.failed;
}

/* What the clause says; false in *given where the text names no term. False without memory. */
static bool read_duration(struct ent_case *that, struct duration *terms, struct ent_when *start,
                          bool *given)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_DURATION);

    *terms = (struct duration){.that = that, .until = ENT_DAY_NEVER};
    *given = clause != NULL;
    if (!clause)
        return true;
    if (!find_start(that, clause, start))
        return false;
    terms->type = entente_object_get_enum(clause, ENTENTE_FIELD_TYPE);
    terms->has_term = read_length(that, clause, ENTENTE_FIELD_TERM, &terms->term);
    read_length(that, clause, ENTENTE_FIELD_RENEWAL, &terms->renewal);
    read_length(that, clause, ENTENTE_FIELD_NOTICE, &terms->notice);
    if (entente_object_has(clause, ENTENTE_FIELD_UNTIL))
        terms->until = ent_date_span(entente_object_get_date(clause, ENTENTE_FIELD_UNTIL)).last;
    terms->on_anniversary =
        terms->until == ENT_DAY_NEVER &&
        entente_object_get_enum(clause, ENTENTE_FIELD_LAST_DAY) == ENTENTE_LAST_DAY_ON;
    return true;
}

/* Hours of a term are not counted, which is told elsewhere. */
static bool is_counted(const struct duration *terms)
{
    return terms->term.unit <= ENTENTE_UNIT_YEAR && terms->renewal.unit != ENTENTE_UNIT_HOUR &&
           terms->notice.unit != ENTENTE_UNIT_HOUR;
}

bool ent_duration_end(struct ent_case *that, const struct ent_when *otherwise, struct ent_when *out)
{
    struct duration terms;
    struct ent_when start;
    bool given;

    *out = ent_when_never();
    that->term_beyond = that->term_silent = false;
    if (!read_duration(that, &terms, &start, &given) || !given)
        return !that->rules.failed;
    out->lo = end_from(&terms, start.lo, otherwise->lo, EARLIEST);
    out->hi = end_from(&terms, start.hi, otherwise->hi, LATEST);
    out->base_lo = end_from(&terms, start.base_lo, otherwise->base_lo, EARLIEST);
    out->base_hi = end_from(&terms, start.base_hi, otherwise->base_hi, LATEST);
    that->term_beyond = terms.beyond && out->base_lo == ENT_DAY_NEVER && is_counted(&terms);
    that->term_silent = terms.silent && out->base_lo != out->base_hi;
    /* Until then it may be extended. */
    if (out->lo > that->on)
        out->hi = ENT_DAY_NEVER;
    return true;
}

bool ent_renewal_notice(struct ent_case *that, ent_day from, ent_day *out)
{
    struct duration terms;
    struct ent_when start;
    ent_day day;
    bool given;

    *out = ENT_DAY_NEVER;
    if (!read_duration(that, &terms, &start, &given))
        return false;
    if (!given || terms.type != ENTENTE_DURATION_TACIT_RENEWAL || terms.renewal.n <= 0 ||
        start.base_lo != start.base_hi || start.base_lo >= ENT_DAY_BEYOND)
        return true;
    day =
        notice_day(&terms, start.base_lo, period_reached(&terms, start.base_lo, from, notice_day));
    *out = day < that->ending.day.base_lo && !terms.silent ? day : ENT_DAY_NEVER;
    return true;
}

/* The first day after the period that runs on a day, as it is extended. */
static ent_day running_end(struct duration *terms, ent_day start, ent_day day,
                           enum term_reading reading)
{
    const bool renews = terms->type == ENTENTE_DURATION_TACIT_RENEWAL && terms->renewal.n > 0;
    ent_day last;

    terms->reading = reading;
    last = period_last(terms, start, renews ? period_reached(terms, start, day, period_last) : 0);
    return last == ENT_DAY_NEVER ? last : extend(terms, last + 1, ENT_DAY_NEVER);
}

/* The first day after the period that a refusal still reaches, as it is extended. */
static ent_day refused_end(struct duration *terms, ent_day start, ent_day refusal,
                           enum term_reading reading)
{
    ent_day end;

    terms->reading = reading;
    end = start < ENT_DAY_BEYOND ? end_of_refused_term(terms, start, refusal) : ENT_DAY_NEVER;
    return end == ENT_DAY_NEVER ? end : extend(terms, end + terms->on_anniversary, ENT_DAY_NEVER);
}

bool ent_duration_refused(struct ent_case *that, const struct ent_record *refusal,
                          struct ent_span *out)
{
    struct duration terms;
    struct ent_when start;
    bool given;

    *out = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
    if (!read_duration(that, &terms, &start, &given))
        return false;
    if (given)
        *out = (struct ent_span){refused_end(&terms, start.base_lo, refusal->day.first, EARLIEST),
                                 refused_end(&terms, start.base_hi, refusal->day.last, LATEST)};
    return true;
}

bool ent_duration_term_end(struct ent_case *that, struct ent_span day, struct ent_when *out)
{
    struct duration terms;
    struct ent_when start;
    bool given;

    *out = ent_when_never();
    if (!read_duration(that, &terms, &start, &given))
        return false;
    if (!given || terms.type == ENTENTE_DURATION_INDEFINITE ||
        (!terms.has_term && terms.until == ENT_DAY_NEVER))
        return true;
    *out = ent_when_unknown();
    if (ent_when_is_certain(&start))
        *out = ent_when_span((struct ent_span){running_end(&terms, start.lo, day.first, EARLIEST),
                                               running_end(&terms, start.lo, day.last, LATEST)});
    return true;
}
