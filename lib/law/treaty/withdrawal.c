#include "withdrawal.h"

#include <string.h>

#include <entente/act.h>

#include "calendar.h"
#include "case.h"
#include "duration.h"
#include "force_on.h"
#include "ground.h"
#include "hours.h"
#include "log.h"
#include "names.h"
#include "other.h"
#include "reckoning.h"

static struct ent_period_of_time months(int64_t n)
{
    return (struct ent_period_of_time){.n = n,
                                       .unit = ENTENTE_UNIT_MONTH,
                                       .counting = ENTENTE_COUNTING_ORDINAL,
                                       .month_end = ENTENTE_MONTH_END_CLIP};
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
    const entente_object *notice = entente_object_get_object(clause, ENTENTE_FIELD_NOTICE);
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
        period.terms = ent_terms_of_time(notice);
        period.work = that->question->work;
    }
    return period;
}

static ent_day align_exit(const entente_object *align, ent_day day)
{
    const int64_t nth = entente_object_get_integer(align, ENTENTE_FIELD_NTH);
    const struct ent_alignment by = {.nth = nth ? nth : 1, .strict = true};
    ent_day out;

    if (!align || day == ENT_DAY_NEVER)
        return day;
    return ent_calendar_align(day, &by, &out) == ENTENTE_OK ? out : ENT_DAY_NEVER;
}

/* The day of the clause: the day of receipt is day 0 and not counted. */
static struct ent_span exit_by_clause(const struct ent_case *that, const entente_object *clause,
                                      const struct ent_record *record)
{
    const struct ent_period_of_time period = notice_period(that, clause);
    const entente_object *align = entente_object_get_object(clause, ENTENTE_FIELD_ALIGN);
    const struct ent_span day = ent_span_after_act(&period, record->date, record->act);

    return (struct ent_span){align_exit(align, day.first), align_exit(align, day.last)};
}

/* The days that a member of the act can mean; false where there is none. */
static bool span_in_notice(const entente_object *act, int32_t field, struct ent_span *out)
{
    const int32_t date = entente_object_get_date(act, field);

    if (!date)
        return false;
    *out = ent_date_span(date);
    return true;
}

/* The day by the clause: of its rule, as far as leaving.c has worked it out, or of its period. */
static struct ent_span clause_span(const struct ent_case *that, const entente_object *clause,
                                   uint32_t at)
{
    if (!entente_object_has(clause, ENTENTE_FIELD_EFFECTIVE))
        return exit_by_clause(that, clause, &that->log.records[at]);
    return that->notices && that->notices[at].given
               ? that->notices[at].given_day
               : (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
}

static struct ent_span notice_effect(const struct ent_case *that, const entente_object *clause,
                                     uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    struct ent_span named = {ENT_DAY_FIRST, ENT_DAY_FIRST};
    struct ent_span day = record->date;
    const bool has_named = span_in_notice(record->act, ENTENTE_FIELD_EFFECTIVE, &named);
    const enum ent_ground ground = ent_ground_of(record->act);

    if (ent_ground_is_clause(ground)) {
        day = clause_span(that, clause, at);
    } else if (ground == ENT_GROUND_PROCEDURE && !has_named &&
               !entente_object_get_boolean(record->act, ENTENTE_FIELD_URGENT)) {
        const struct ent_period_of_time period = months(3); /* VCLT 65(2) */

        day = ent_reckon_span(&period, day);
    }
    /* A notice may name a later day. */
    if (has_named && named.first > day.first)
        day.first = named.first;
    if (has_named && named.last > day.last)
        day.last = named.last;
    return day;
}

static bool names_exit(const struct ent_case *that, const struct ent_record *record,
                       const struct ent_exit *exit)
{
    return ent_record_names(record, &that->log.records[exit->record]);
}

/* The notice that a determination of withdrawal is about: the one that it names, else the last that
 * the party had given; NULL: none. */
static struct ent_exit *determined(const struct ent_case *that, const struct ent_record *record,
                                   struct ent_exit *exits, uint32_t count)
{
    const bool named = entente_object_has(record->act, ENTENTE_FIELD_TO);

    for (uint32_t i = count; i-- > 0;)
        if (exits[i].cause == ENT_EXIT_WITHDRAWAL &&
            (named ? names_exit(that, record, &exits[i])
                   : record->party == exits[i].party && exits[i].notice.first <= record->date.last))
            return &exits[i];
    return NULL;
}

/* The day of an exit that a determination tells: both days are possible where perhaps it is not
 * made, or not after another determination that was read before. */
static void tell_day(struct ent_exit *exit, const struct ent_record *record)
{
    const bool sure = !record->maybe && (!exit->determination ||
                                         ent_record_surely_after(record, exit->determination));
    struct ent_span day;

    if (!span_in_notice(record->act, ENTENTE_FIELD_VALUE, &day))
        return;
    if (!sure) {
        day.first = ent_day_earlier(day.first, exit->day.first);
        day.last = ent_day_later(day.last, exit->day.last);
    }
    exit->day = day;
    if (!exit->determination || record->day.last >= exit->determination->day.last)
        exit->determination = record;
}

/* VCLT 77(1): the day that the depositary determined for a withdrawal. */
static void determine_exits(const struct ent_case *that, struct ent_exit *exits, uint32_t count)
{
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        struct ent_exit *exit;

        if (record->type != ENTENTE_ACT_DETERMINATION ||
            entente_object_get_enum(record->act, ENTENTE_FIELD_OF) != ENTENTE_OF_WITHDRAWAL)
            continue;
        exit = determined(that, record, exits, count);
        if (exit)
            tell_day(exit, record);
    }
}

/* Whether the party surely went otherwise after it gave a notice, and before a day. */
static bool went_before(const struct ent_exit *exits, uint32_t count, const struct ent_exit *notice,
                        struct ent_span day)
{
    for (uint32_t i = 0; i < count; i++)
        if (&exits[i] != notice && !exits[i].retracted && !exits[i].maybe &&
            exits[i].day.first > notice->notice.last && exits[i].day.last <= day.first)
            return true;
    return false;
}

/* VCLT 68: a notice may be revoked at any time before it takes effect, or is spent; so may a
 * refusal of renewal, until the term ends. */
static void retract(const struct ent_case *that, const struct ent_record *record,
                    struct ent_exit *exits, uint32_t count)
{
    const bool named = entente_object_has(record->act, ENTENTE_FIELD_TO);

    for (uint32_t i = count; i-- > 0;) {
        struct ent_exit *exit = &exits[i];

        if (!ent_exit_is_notice(exit) || exit->retracted)
            continue;
        if (named ? !names_exit(that, record, exit) : exit->notice.first > record->day.last)
            continue;
        if (went_before(exits, count, exit, record->day))
            return;
        if (!record->maybe && record->day.last < exit->day.first &&
            ent_record_surely_after(record, &that->log.records[exit->record]))
            exit->retracted = true;
        else if (record->day.first < exit->day.last)
            exit->maybe = true;
        return;
    }
}

/* A notice that leaving.c found to have no effect. */
static bool is_void(const struct ent_case *that, uint32_t at)
{
    return that->notices && that->notices[at].error != 0;
}

/* A notice for some territories of the State alone is not the State's. */
static bool is_partial(const struct ent_case *that, const struct ent_record *record)
{
    const struct ent_list *named = ent_object_list(record->act, ENTENTE_FIELD_TERRITORIES);
    const struct ent_list *all = that->parties[record->party].territories;

    for (uint32_t i = 0; named && all && i < all->count; i++)
        if (!ent_record_names_territory(record, all->items[i].as.symbol))
            return true;
    return named && !all;
}

static struct ent_span day_of_exit(const struct ent_case *that, const entente_object *clause,
                                   uint32_t at, int32_t cause)
{
    if (cause == ENT_EXIT_WITHDRAWAL)
        return notice_effect(that, clause, at);
    if (cause != ENT_EXIT_RENEWAL_REFUSED)
        return that->log.records[at].day;
    return that->notices && that->notices[at].given
               ? that->notices[at].given_day
               : (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
}

static void fill_exit(const struct ent_case *that, const entente_object *clause, uint32_t at,
                      int32_t cause, struct ent_exit *exit)
{
    const struct ent_record *record = &that->log.records[at];

    *exit = (struct ent_exit){
        .notice = record->date,
        .day = day_of_exit(that, clause, at, cause),
        .act = record->act,
        .party = record->party,
        .record = at,
        .cause = cause,
        .partial = cause == ENT_EXIT_WITHDRAWAL && is_partial(that, record),
        .maybe = record->maybe || (that->notices && that->notices[at].doubtful),
    };
    exit->of_all = cause == ENT_EXIT_RENEWAL_REFUSED && !ent_refusal_is_exit(that, record);
    if (that->notices && that->notices[at].deferred)
        exit->day = that->notices[at].day;
}

/* Where the text says that nobody may leave, a notice under it has no effect (VCLT 54, 56). */
static bool may_leave(const entente_object *clause, const struct ent_record *record)
{
    return !clause ||
           entente_object_get_enum(clause, ENTENTE_FIELD_ALLOWED) != ENTENTE_WITHDRAWAL_NO ||
           !ent_ground_is_clause(ent_ground_of(record->act));
}

/* The exits from the treaty that one act of its log brought, or no act of it. */
static void copy_exits(struct ent_case *that, const struct ent_party *there, uint32_t at)
{
    for (uint32_t i = 0; i < there->period_count; i++) {
        const struct ent_exit *exit = that->treaty->periods[there->period_first + i].how;

        if (exit && exit->record == at)
            that->exits[that->exit_count++] = *exit;
    }
}

/* Who leaves the treaty leaves its amendments too; an acceptance can be taken back by itself. */
static void amendment_exits(struct ent_case *that, uint32_t party)
{
    const struct ent_party *there = &that->treaty->parties[party];
    struct ent_party *row = &that->parties[party];

    row->exit_first = that->exit_count;
    for (uint32_t i = 0; i < row->record_count; i++) {
        const uint32_t at = that->by_party[row->record_first + i];
        const struct ent_record *record = &that->log.records[at];

        if (!record->other_version && record->type == ENTENTE_ACT_INSTRUMENT_WITHDRAWAL)
            fill_exit(that, NULL, at, ENT_EXIT_INSTRUMENT_WITHDRAWAL,
                      &that->exits[that->exit_count++]);
        if (record->other_version)
            copy_exits(that, there, that->in_treaty[at]);
    }
    copy_exits(that, there, ENT_NO_RECORD);
    row->exit_count = that->exit_count - row->exit_first;
}

/* Whether who leaves the parent leaves its protocol: where the parent says so, or where only its
 * parties can be parties to the protocol and it does not say otherwise. */
static bool goes_with_parent(const entente_object *link, const struct ent_case *parent)
{
    const entente_object *clause = ent_clause(parent->agreement, ENTENTE_FIELD_WITHDRAWAL);
    const int32_t gate = entente_object_get_enum(link, ENTENTE_FIELD_GATE);
    const int32_t effect = entente_object_get_enum(clause, ENTENTE_FIELD_EFFECT_ON_PROTOCOLS);

    return effect == ENTENTE_PROTOCOLS_AUTOMATIC ||
           (effect == 0 && (gate == 0 || gate == ENTENTE_GATE_PARTIES_ONLY));
}

/* The parents whose parties take the protocol with them when they leave. */
static const struct ent_case *parent_of_exit(struct ent_case *that, bool *memory)
{
    const struct ent_list *links =
        that->treaty ? NULL : ent_object_list(&that->agreement->root, ENTENTE_FIELD_LINKS);

    for (uint32_t i = 0; links && *memory && i < links->count; i++) {
        const entente_object *link = links->items[i].as.object;
        const char *id = entente_object_get_text(link, ENTENTE_FIELD_AGREEMENT);
        const struct ent_case *parent;

        if (entente_object_get_enum(link, ENTENTE_FIELD_TYPE) != ENTENTE_LINK_PROTOCOL_TO || !id ||
            !ent_others_has(that, id))
            continue;
        parent = ent_case_other(that, id, memory);
        if (parent && goes_with_parent(link, parent))
            return parent;
    }
    return NULL;
}

static void parent_exits(struct ent_case *that, const struct ent_case *parent, uint32_t party)
{
    const int32_t there = ent_force_party(that, parent, (int32_t)party);
    const struct ent_party *row = there == ENT_NO_PARTY ? NULL : &parent->parties[there];

    for (uint32_t i = 0; row && i < row->period_count; i++) {
        const struct ent_period *period = &parent->periods[row->period_first + i];

        if (!period->how || period->before_force || period->exit.first == ENT_DAY_NEVER)
            continue;
        that->exits[that->exit_count] = *period->how;
        that->exits[that->exit_count].day = period->exit;
        that->exits[that->exit_count].party = (int32_t)party;
        that->exits[that->exit_count].record = ENT_NO_RECORD;
        that->exits[that->exit_count].cause = ENT_EXIT_FROM_PARENT;
        that->exit_count++;
    }
}

/* The kinds of act of the log that are exits. */
static ent_acts exit_kinds(const struct ent_log *log)
{
    ent_acts kinds = ent_acts_none;

    for (int32_t type = 1; type < ENT_KINDS; type++)
        if (ent_kind(type)->exit && ent_log_has(log, type))
            ent_acts_add(&kinds, type);
    return kinds;
}

/* Counts the exits of each party; how many there are in all. */
static uint32_t count_exits(struct ent_case *that)
{
    const ent_acts kinds = exit_kinds(&that->log);
    uint32_t count = 0;

    for (uint32_t i = 0; ent_acts_any(kinds) && i < that->party_count; i++) {
        struct ent_party *party = &that->parties[i];

        for (uint32_t j = 0; ent_acts_meet(party->kinds, kinds) && j < party->record_count; j++) {
            const uint32_t at = that->by_party[party->record_first + j];

            party->exit_count += ent_kind(that->log.records[at].type)->exit != 0;
        }
        count += party->exit_count;
    }
    return count;
}

/* Out by the condition of the clause. */
static void automatic_exits(struct ent_case *that, const entente_object *clause, uint32_t party)
{
    for (uint32_t i = that->automatic_of ? that->automatic_of[party] : 0; i > 0;
         i = that->automatic[i - 1].next)
        that->exits[that->exit_count++] = (struct ent_exit){
            .notice = that->automatic[i - 1].day,
            .day = that->automatic[i - 1].day,
            .act = clause,
            .party = (int32_t)party,
            .record = ENT_NO_RECORD,
            .cause = ENT_EXIT_AUTOMATIC,
        };
}

static void party_exits(struct ent_case *that, const entente_object *clause, bool retractable,
                        uint32_t party)
{
    struct ent_party *row = &that->parties[party];
    const uint32_t *records = that->by_party + row->record_first;

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[records[i]];
        const int32_t cause = ent_kind(record->type)->exit;

        if (!cause || record->other_version || is_void(that, records[i]))
            continue;
        if (cause != ENT_EXIT_WITHDRAWAL || may_leave(clause, record))
            fill_exit(that, clause, records[i], cause, &that->exits[that->exit_count++]);
        if (cause == ENT_EXIT_EXTINCTION && row->extinct.first == ENT_DAY_NEVER)
            row->extinct = (struct ent_span){record->day.first,
                                             record->maybe ? ENT_DAY_NEVER : record->day.last};
    }
    row->exit_count = that->exit_count - row->exit_first;
    for (uint32_t i = 0; row->exit_count > 0 && retractable && i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[records[i]];

        if (record->type == ENTENTE_ACT_WITHDRAWAL_RETRACTION)
            retract(that, record, that->exits + row->exit_first, row->exit_count);
    }
}

bool ent_exits_new(struct ent_case *that)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_WITHDRAWAL);
    const bool retractable = !entente_object_has(clause, ENTENTE_FIELD_RETRACTABLE) ||
                             entente_object_get_boolean(clause, ENTENTE_FIELD_RETRACTABLE);
    bool memory = true;
    const struct ent_case *parent = parent_of_exit(that, &memory);
    const struct ent_case *further = that->treaty ? that->treaty : parent;
    const size_t more = further ? further->period_count : 0;
    const uint32_t count = count_exits(that);
    const size_t automatic = that->treaty ? 0 : that->automatic_count;

    that->exits = ent_pool_array(&that->pool, count + more + automatic + 1, sizeof *that->exits);
    if (!that->exits || !memory)
        return false;
    for (uint32_t i = 0; i < that->party_count; i++) {
        that->parties[i].exit_first = that->exit_count;
        that->parties[i].extinct = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
        if (that->treaty)
            amendment_exits(that, i);
        else if (that->parties[i].exit_count > 0)
            party_exits(that, clause, retractable, i);
        if (parent)
            parent_exits(that, parent, i);
        if (automatic)
            automatic_exits(that, clause, i);
        that->parties[i].exit_count = that->exit_count - that->parties[i].exit_first;
    }
    if (that->exit_count > 0 && !that->treaty && ent_log_has(&that->log, ENTENTE_ACT_DETERMINATION))
        determine_exits(that, that->exits, that->exit_count);
    return true;
}
