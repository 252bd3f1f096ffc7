/*
 * The days on which a commitment can come to stand otherwise, and for whom: those of acts, of the
 * text, of conditions, of approvals. Due days are not among them: there may be one on each day, and
 * what they do is told by ent_duty_clock().
 */
#include <entente/expression.h>

#include "approvals.h"
#include "bond.h"
#include "commitment.h"
#include "provisional_application.h"
#include "seen.h"
#include "survival.h"

static void add_duty_day(struct ent_days_of_duties *days, ent_day day, uint32_t which)
{
    if (day <= days->from || day > days->that->on || days->failed)
        return;
    if (days->count == days->capacity) {
        const uint32_t more = days->capacity ? 2 * days->capacity : 32;
        struct ent_day_key *items =
            ent_pool_resize(&days->that->pool, days->items, days->capacity * sizeof *items,
                            ent_product(more, sizeof *items));

        if (!items) {
            days->failed = true;
            return;
        }
        days->items = items;
        days->capacity = more;
    }
    days->items[days->count++] = (struct ent_day_key){day, which};
}

static void add_span(struct ent_days_of_duties *days, struct ent_span span, uint32_t which)
{
    add_duty_day(days, span.first, which);
    add_duty_day(days, span.last, which);
}

static void add_when(struct ent_days_of_duties *days, const struct ent_when *when, uint32_t which)
{
    add_duty_day(days, when->lo, which);
    add_duty_day(days, when->hi, which);
}

static bool is_listed(const struct ent_case *that, const struct ent_commitment *row, int32_t party)
{
    const struct ent_value *to = row->beneficiaries;

    for (uint32_t i = 0; to->kind == ENTENTE_VALUE_LIST && i < to->as.list->count; i++)
        if (to->as.list->items[i].as.symbol == that->parties[party].id)
            return true;
    return to->kind != ENTENTE_VALUE_LIST;
}

/* Whether it makes a difference how the text stands for a party. */
static bool involves(const struct ent_case *that, const struct ent_commitment *row, int32_t party)
{
    return ent_is_obligor(that, row, party) || (!row->to_all && is_listed(that, row, party));
}

bool ent_act_can_matter(const struct ent_case *that, const struct ent_record *record,
                        const struct ent_commitment *row)
{
    switch (record->type) {
    case ENTENTE_ACT_EVENT:
    case ENTENTE_ACT_BODY:
        return false; /* rules tell their own days */
    case ENTENTE_ACT_STEP:
        return row->requires
        != NULL;
    case ENTENTE_ACT_COMMITMENT:
        return ent_object_symbol(record->act, ENTENTE_FIELD_COMMITMENT) == row->id;
    default:
        return record->party == ENT_NO_PARTY || involves(that, row, record->party);
    }
}

/* Where days that are handed over one by one go. */
struct adding {
    struct ent_days_of_duties *days;
    uint32_t which;
};

/* Up to when a clause keeps alive what ended on a day. */
static void add_survival_days(const struct adding *adding, int32_t which, struct ent_span end)
{
    const entente_object *clause = ent_clause(adding->days->that->agreement, which);
    const struct ent_list *list = ent_object_list(clause, ENTENTE_FIELD_SURVIVAL);

    for (uint32_t i = 0; list && end.first != ENT_DAY_NEVER && i < list->count; i++) {
        const entente_object *row = list->items[i].as.object;

        add_duty_day(adding->days, ent_survival_until(row, end.first), adding->which);
    }
}

/* A day on which provisional application can begin or end. */
static void add_turn_of_duty(void *context, struct ent_span span)
{
    const struct adding *adding = context;

    add_span(adding->days, span, adding->which);
    add_survival_days(adding, ENTENTE_FIELD_PROVISIONAL_APPLICATION, span);
}

/* From when to when a party is in. */
static void add_party_days(struct ent_days_of_duties *days, int32_t index, uint32_t which)
{
    struct ent_case *that = days->that;
    const struct ent_party *party = index == ENT_NO_PARTY ? NULL : &that->parties[index];
    struct adding adding = {days, which};

    if (!party)
        return;
    ent_provisional_turns(that, index, add_turn_of_duty, &adding);
    add_when(days, &party->entry, which);
    for (uint32_t i = party->period_first; i < party->period_first + party->period_count; i++) {
        add_when(days, &that->periods[i].entry, which);
        add_span(days, that->periods[i].exit, which);
        add_survival_days(&adding, ENTENTE_FIELD_WITHDRAWAL, that->periods[i].exit);
    }
}

/* For a beneficiary only its own entry and exit days matter. */
static void add_beneficiary_days(struct ent_days_of_duties *days, const struct ent_commitment *row)
{
    for (uint32_t i = 0; i < row->owed_to.count; i++)
        add_party_days(days, row->owed_to.items[i], row->duty_count);
}

static void add_assignee_days(struct ent_days_of_duties *days, const struct ent_commitment *row)
{
    struct ent_case *that = days->that;

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->commitments->records[row->record_first + i]];
        const struct ent_symbol *to = ent_object_symbol(record->act, ENTENTE_FIELD_TRANSFEREE);

        if (to)
            add_party_days(days, ent_case_party(that, to), row->duty_count);
    }
}

/* Where it is owed to some, an obligor may be one of them for the others. */
static uint32_t own_key(const struct ent_commitment *row, uint32_t which)
{
    return row->to_all ? which : row->duty_count;
}

static void add_force_days(struct ent_days_of_duties *days, const struct ent_commitment *row)
{
    struct ent_case *that = days->that;
    const struct adding adding = {days, row->duty_count};

    add_span(days, that->ended, row->duty_count);
    add_survival_days(&adding, ENTENTE_FIELD_WITHDRAWAL, that->ended);
    add_when(days, &that->entry.general, row->duty_count);
    add_when(days, &that->commitments->settled, row->duty_count);
    if (row->waits)
        add_when(days, &row->applies, row->duty_count);
    for (uint32_t i = 0; i < row->duty_count; i++)
        add_party_days(days, that->commitments->duties[row->duty_first + i].party, own_key(row, i));
    if (!row->to_all)
        add_beneficiary_days(days, row);
    add_assignee_days(days, row);
}

/* Acts of nobody, and steps, gathered once. False without memory. */
static bool find_acts_of_nobody(struct ent_case *that)
{
    struct ent_commitments *all = that->commitments;

    if (all->of_nobody)
        return true;
    all->of_nobody =
        ent_pool_array(&that->pool, (size_t)that->log.count + 1, sizeof *all->of_nobody);
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; all->of_nobody && i < that->log.count; i++)
        if (that->log.records[i].party == ENT_NO_PARTY ||
            that->log.records[i].type == ENTENTE_ACT_STEP)
            all->of_nobody[all->of_nobody_count++] = i;
    return all->of_nobody != NULL;
}

static void add_act_day(struct ent_days_of_duties *days, const struct ent_commitment *row,
                        uint32_t at, uint32_t which)
{
    const struct ent_record *record = &days->that->log.records[at];

    if (!ent_act_can_matter(days->that, record, row))
        return;
    add_span(days, record->day, which);
    if (ent_kind_is(record->type, ENT_IS_SUSPENDING))
        add_span(days, ent_pause_over(record), which);
}

/* The duties of the party of an act about the commitment. Of nobody, or of one who does it for all:
 * each duty; likewise of a vague date, since what is done behind it is done again. */
static void add_move_day(struct ent_days_of_duties *days, const struct ent_commitment *row,
                         uint32_t at)
{
    const struct ent_case *that = days->that;
    const struct ent_record *record = &that->log.records[at];
    const int32_t party = record->party;
    uint32_t place = ent_duty_place(that, row, party);

    if (party == ENT_NO_PARTY || ent_commitment_joint(row) || !row->to_all || record->maybe ||
        record->day.first != record->day.last) {
        add_act_day(days, row, at, row->duty_count);
        return;
    }
    for (; place < row->duty_count && ent_duty_by_party(that, row, place)->party == party; place++)
        add_act_day(days, row, at,
                    (uint32_t)(ent_duty_by_party(that, row, place) -
                               &that->commitments->duties[row->duty_first]));
}

/* The acts of its obligors, of nobody, and about itself. */
static void add_days_of_acts(struct ent_days_of_duties *days, const struct ent_commitment *row)
{
    struct ent_case *that = days->that;
    const struct ent_commitments *all = that->commitments;

    if (!find_acts_of_nobody(that)) {
        days->failed = true;
        return;
    }
    for (uint32_t i = 0; i < all->of_nobody_count; i++)
        add_act_day(days, row, all->of_nobody[i], row->duty_count);
    for (uint32_t i = 0; i < row->record_count; i++)
        add_move_day(days, row, all->records[row->record_first + i]);
    for (uint32_t i = 0; i < row->duty_count; i++) {
        const int32_t index = all->duties[row->duty_first + i].party;
        const struct ent_party *party = index == ENT_NO_PARTY ? NULL : &that->parties[index];

        for (uint32_t j = 0; party && j < party->record_count; j++) {
            const uint32_t at = that->by_party[party->record_first + j];

            if (that->log.records[at].type != ENTENTE_ACT_COMMITMENT)
                add_act_day(days, row, at, own_key(row, i));
        }
    }
}

/* The days on which a condition comes and goes. */
static void add_term_days(struct ent_days_of_duties *days, int32_t term, int32_t party,
                          uint32_t which)
{
    struct ent_case *that = days->that;
    struct ent_history turns = {0};

    if (term == ENT_NO_TERM)
        return;
    if (!ent_term_turns(that, term, party, &turns)) {
        days->failed = true;
        return;
    }
    for (uint32_t i = 0; i < turns.count; i++)
        add_duty_day(days, turns.moments[i].from.day, which);
    if (!ent_term_is_shared(that, term))
        ent_history_done(&that->pool, &turns);
}

/* Of each duty; a condition that asks no party comes and goes for all at once. */
static void add_condition_days(struct ent_days_of_duties *days, const struct ent_commitment *row,
                               int32_t term)
{
    const struct ent_commitments *all = days->that->commitments;
    const bool each = term != ENT_NO_TERM && all->terms[term].own;

    for (uint32_t i = 0; i < (each ? row->duty_count : row->duty_count > 0); i++)
        add_term_days(days, term, all->duties[row->duty_first + i].party,
                      each ? i : row->duty_count);
}

/* The ends of its time, and of what makes its due days stand still. */
static void add_time_days(struct ent_days_of_duties *days, const struct ent_commitment *row,
                          const struct ent_duty *duty, uint32_t which)
{
    for (int sure = ENT_SURE; sure <= ENT_UNSURE; sure++)
        for (uint32_t i = 0; i < duty->pauses[sure].count; i++)
            add_span(days,
                     (struct ent_span){duty->pauses[sure].items[i].from,
                                       duty->pauses[sure].items[i].until},
                     which);
    if (row->until != ENT_NO_TERM) {
        const struct ent_when until = ent_term_when(days->that, row->until, duty->party);

        add_duty_day(days, until.lo == ENT_DAY_NEVER ? ENT_DAY_NEVER : until.lo + 1, which);
        add_duty_day(days, until.hi == ENT_DAY_NEVER ? ENT_DAY_NEVER : until.hi + 1, which);
    }
}

/* Events that are only alleged make a commitment wait before any rule changes. */
static void add_alleged_days(struct ent_days_of_duties *days, uint32_t which)
{
    const struct ent_log *log = &days->that->log;

    ent_case_count(days->that, log->count);
    for (uint32_t i = 0; ent_log_has(log, ENTENTE_ACT_EVENT) && i < log->count; i++)
        if (log->records[i].type == ENTENTE_ACT_EVENT)
            add_span(days, log->records[i].day, which);
}

static void add_required_days(struct ent_days_of_duties *days, const struct ent_commitment *row)
{
    for (uint32_t i = 0; row->requires && i < row->requires->count; i++) {
        const struct ent_history *past =
            ent_requirement_past(days->that, row->requires->items[i].as.object);

        for (uint32_t k = 0; past && k < past->count; k++)
            add_duty_day(days, past->moments[k].from.day, row->duty_count);
    }
}

/* Whether the party is among those to whom the commitment can be owed. */
static bool can_be_owed(struct ent_case *that, const struct ent_commitment *row, int32_t party)
{
    return !that->parties[party].third &&
           (row->to_all || ent_commitment_among(that, row->beneficiaries, party) != ENT_NO);
}

/* Whether what is owed to one may have been passed on to another. */
static bool is_passed_on(const struct ent_case *that, const struct ent_commitment *row)
{
    for (uint32_t i = 0; i < row->record_count; i++)
        if (entente_object_has(
                that->log.records[that->commitments->records[row->record_first + i]].act,
                ENTENTE_FIELD_TRANSFEREE))
            return true;
    return false;
}

static bool is_owed_to_marked(struct ent_case *that, const struct ent_commitment *row,
                              const uint8_t *marked)
{
    for (uint32_t i = 0; i < that->party_count; i++)
        if (marked[i] && can_be_owed(that, row, (int32_t)i))
            return true;
    return false;
}

/*
 * The day from which at least two unmarked beneficiaries are bound for good: from then on an unmarked
 * obligor is bound towards one of them, whatever holds between others, so that relations between two
 * change nothing for it. NEVER: there is no such day. The first day of the calendar: no beneficiary
 * is marked.
 */
static ent_day lonely_until(struct ent_case *that, const struct ent_commitment *row,
                            const uint8_t *marked)
{
    ent_day first = ENT_DAY_NEVER, second = ENT_DAY_NEVER;

    if (is_passed_on(that, row))
        return ENT_DAY_NEVER;
    if (!is_owed_to_marked(that, row, marked))
        return ENT_DAY_FIRST;
    /* Nobody is in before the general entry. */
    for (uint32_t i = 0; i < that->party_count && second > that->entry.general.lo; i++) {
        const struct ent_party *party = &that->parties[i];
        const struct ent_period *last =
            party->period_count ? &that->periods[party->period_first + party->period_count - 1]
                                : NULL;
        const ent_day day = last ? last->entry.hi : party->entry.hi;

        if (marked[i] || (last && last->exit.first != ENT_DAY_NEVER) ||
            !can_be_owed(that, row, (int32_t)i))
            continue;
        if (day < first) {
            second = first;
            first = day;
        } else if (day < second) {
            second = day;
        }
    }
    return second;
}

/* Those of all parties, gathered once. False without memory. */
static bool find_party_days(struct ent_case *that)
{
    struct ent_commitments *all = that->commitments;
    struct ent_days_of_duties days = {.that = that, .from = ENT_DAY_FIRST};
    uint32_t kept = 0;

    if (all->party_days)
        return true;
    ent_case_count(that, that->party_count);
    add_duty_day(&days, that->on, 0);
    for (uint32_t i = 0; i < that->party_count; i++)
        add_party_days(&days, (int32_t)i, 0);
    if (days.failed || !ent_sort_by_day(&that->pool, days.items, days.count))
        return false;
    for (uint32_t i = 0; i < days.count; i++)
        if (kept == 0 || days.items[kept - 1].day != days.items[i].day)
            days.items[kept++] = days.items[i];
    all->party_days = days.items;
    all->party_day_count = kept;
    return days.items != NULL;
}

/* Of one duty, up to a day. */
static void add_bond_days_of(struct ent_days_of_duties *days, const struct ent_commitment *row,
                             uint32_t which, ent_day until)
{
    const struct ent_commitments *all = days->that->commitments;
    const bool anybody = row->to_all || is_passed_on(days->that, row);
    const uint32_t start = days->count;
    uint32_t count = 0, kept = start;
    const ent_day *items = ent_bond_days(all->bonds, row->object, &count);

    for (uint32_t i = 0; i < count; i++)
        add_duty_day(days, items[i], which);
    for (uint32_t i = 0; anybody && i < all->party_day_count; i++)
        add_duty_day(days, all->party_days[i].day, which);
    for (uint32_t i = 0; !anybody && i < row->owed_to.count; i++)
        add_party_days(days, row->owed_to.items[i], which);
    if (!anybody)
        add_party_days(days, all->duties[row->duty_first + which].party, which);
    for (uint32_t i = start; i < days->count; i++)
        if (days->items[i].day <= until)
            days->items[kept++] = days->items[i];
    days->count = kept;
    add_duty_day(days, until, which);
}

/* Days on which relations between two change: all of them for a marked obligor (ent_bonds_mark), those
 * up to lonely_until() for any other. */
static void add_bond_days(struct ent_days_of_duties *days, const struct ent_commitment *row)
{
    struct ent_case *that = days->that;
    uint8_t *marked =
        row->apart ? ent_pool_alloc_zero(&that->pool, (size_t)that->party_count + 1) : NULL;
    ent_day until;

    if (!marked || !find_party_days(that)) {
        days->failed |= row->apart;
        return;
    }
    ent_bonds_mark(that->commitments->bonds, row->object, marked);
    until = lonely_until(that, row, marked);
    for (uint32_t i = 0; i < row->duty_count; i++) {
        const int32_t party = that->commitments->duties[row->duty_first + i].party;
        const bool other = party != ENT_NO_PARTY && marked[party];

        add_bond_days_of(days, row, i, other ? ENT_DAY_NEVER : until);
    }
    ent_pool_free(&that->pool, marked, (size_t)that->party_count + 1);
}

bool ent_commitment_days(struct ent_case *that, const struct ent_commitment *row, ent_day from,
                         struct ent_days_of_duties *days)
{
    *days = (struct ent_days_of_duties){.that = that, .from = from};
    ent_case_count(that, (uint64_t)row->duty_count + that->commitments->of_nobody_count);
    add_force_days(days, row);
    add_alleged_days(days, row->duty_count);
    add_days_of_acts(days, row);
    add_bond_days(days, row);
    add_required_days(days, row);
    add_condition_days(days, row, row->trigger);
    add_condition_days(days, row, row->unless);
    for (uint32_t i = 0; i < row->duty_count && !days->failed; i++)
        add_time_days(days, row, &that->commitments->duties[row->duty_first + i], i);
    add_duty_day(days, that->on, row->duty_count);
    return !days->failed && !that->rules.failed &&
           ent_sort_by_day(&that->pool, days->items, days->count);
}
