#include "reservation.h"

#include <string.h>

#include <entente/act.h>

#include "reckoning.h"
#include "stands.h"

/* ---- What several parts of this subject ask. */

uint32_t ent_provision_count(const entente_object *act)
{
    const struct ent_value *value = ent_object_slot(act, ENTENTE_FIELD_PROVISION);

    if (!value)
        return 0;
    return value->kind == ENTENTE_VALUE_LIST ? value->as.list->count : 1;
}

const struct ent_symbol *ent_provision_at(const entente_object *act, uint32_t n)
{
    const struct ent_value *value = ent_object_slot(act, ENTENTE_FIELD_PROVISION);

    return value->kind == ENTENTE_VALUE_LIST ? value->as.list->items[n].as.symbol
                                             : value->as.symbol;
}

bool ent_provision_named(const entente_object *act, const struct ent_symbol *provision)
{
    for (uint32_t i = 0; i < ent_provision_count(act); i++)
        if (ent_provision_at(act, i) == provision)
            return true;
    return false;
}

bool ent_provision_places(const struct ent_reservations *all, const entente_object *act,
                          uint32_t **out, uint32_t *count)
{
    *count = ent_provision_count(act);
    *out = ent_pool_array(all->pool, (size_t)*count + 1, sizeof **out);
    for (uint32_t i = 0; *out && i < *count; i++)
        (*out)[i] = all->provision_of[ent_provision_at(act, i)->number];
    return *out != NULL;
}

enum ent_tri ent_came(struct ent_span day, bool maybe, ent_day on)
{
    if (day.first > on)
        return ENT_NO;
    return day.last <= on && !maybe ? ENT_YES : ENT_MAYBE;
}

/* The act of consent with which a period begins. */
static const struct ent_record *consent_record(const struct ent_case *that,
                                               const struct ent_period *period)
{
    return &that->log.records[that->by_party[period->record_first]];
}

struct ent_span ent_reaction_clock(const struct ent_case *that, struct ent_span from,
                                   const entente_object *clause, int64_t months)
{
    const entente_object *period =
        entente_object_get_object(clause, ENTENTE_FIELD_OBJECTION_PERIOD);
    struct ent_period_of_time time = {.n = months,
                                      .unit = ENTENTE_UNIT_MONTH,
                                      .counting = ENTENTE_COUNTING_ORDINAL,
                                      .month_end = ENTENTE_MONTH_END_CLIP};

    /* A period for an act ends with the day of the same number, or the last day of the month. */
    if (period)
        time = ent_period_said(period, 1, ENTENTE_MONTH_END_CLIP, that->question->work);
    return ent_reckon_span(&time, from);
}

struct ent_span ent_reaction_limit(const struct ent_case *that, struct ent_span clock,
                                   int32_t party, ent_day day)
{
    const struct ent_period *period = ent_period_on(that, party, day);

    if (!period)
        return clock;
    clock.first = ent_day_later(clock.first, period->consent.lo);
    clock.last = ent_day_later(
        clock.last, period->consent.hi == ENT_DAY_NEVER ? period->consent.lo : period->consent.hi);
    return clock;
}

uint32_t ent_reservation_target(const struct ent_reservations *that,
                                const struct ent_record *record)
{
    const struct ent_symbol *to = ent_object_symbol(record->act, ENTENTE_FIELD_TO);

    return to ? that->record_of[to->number] : ENT_NOWHERE;
}

/* ---- From the log. */

static uint32_t *blank(struct ent_case *that, uint32_t count)
{
    uint32_t *out = ent_pool_array(&that->pool, (size_t)count + 1, sizeof *out);

    if (out)
        memset(out, 0xff, ((size_t)count + 1) * sizeof *out); /* ENT_NOWHERE */
    return out;
}

static void set_place(uint32_t *places, const entente_object *object, uint32_t place)
{
    const struct ent_symbol *id = ent_object_symbol(object, ENTENTE_FIELD_ID);

    if (id)
        places[id->number] = place;
}

/* An act that corrects another one is known by the names of both. */
static bool index_acts(struct ent_case *that, struct ent_reservations *out, bool every)
{
    uint32_t *places = out->record_of;
    const size_t most = ent_log_count(&that->log, ENT_IS_OF_RESERVATIONS);

    out->said = ent_pool_array(&that->pool, most + 1, sizeof *out->said);
    for (uint32_t i = 0; out->said && i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        const bool about = ent_kind_is(record->type, ENT_IS_OF_RESERVATIONS);

        if (!every && !about)
            continue;
        places[ent_act_id(record->restated)->number] = i;
        places[ent_act_id(record->act)->number] = i;
        if (about)
            out->said[out->said_count++] = i;
    }
    return out->said != NULL;
}

bool ent_reservations_index(struct ent_case *that, bool every_act, struct ent_reservations *out)
{
    const struct ent_list *provisions =
        ent_object_list(&that->agreement->root, ENTENTE_FIELD_PROVISIONS);

    *out = (struct ent_reservations){
        .record_of = blank(that, that->symbol_count),
        .provision_of = blank(that, that->symbol_count),
        .row_of = blank(that, that->log.count),
        .heard =
            ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof *out->heard),
    };
    if (!out->record_of || !out->provision_of || !out->row_of || !out->heard)
        return false;
    if (!index_acts(that, out, every_act || that->log.corrected))
        return false;
    out->provision_count = provisions ? provisions->count : 0;
    for (uint32_t i = 0; i < out->provision_count; i++)
        set_place(out->provision_of, provisions->items[i].as.object, i);
    return true;
}

static bool act_is_about(const struct ent_reservations *all, const struct ent_record *record,
                         int32_t type, uint32_t target)
{
    return record->type == type && ent_reservation_target(all, record) == target;
}

/* Records of one party that are of a type and name an act. */
static const struct ent_record *next_about(const struct ent_case *that,
                                           const struct ent_reservations *all, int32_t party,
                                           int32_t type, uint32_t target, uint32_t *at)
{
    const struct ent_party *row = &that->parties[party];

    if (!ent_acts_have(&row->kinds, type))
        return NULL;
    while (*at < row->record_count) {
        const struct ent_record *record =
            &that->log.records[that->by_party[row->record_first + (*at)++]];

        if (act_is_about(all, record, type, target) && ent_record_seen(record, all->on))
            return record;
    }
    return NULL;
}

/* VCLT 23(2): made when signing, it must be confirmed when consenting, and is made on that day. */
static void confirm_reservation(const struct ent_case *that, const struct ent_reservations *all,
                                struct ent_reservation *row, const struct ent_record *consent)
{
    uint32_t at = 0;
    const struct ent_record *record;

    row->state = ENT_RESERVATION_NOT_CONFIRMED;
    while ((record = next_about(that, all, row->party, ENTENTE_ACT_RESERVATION_CONFIRMATION,
                                row->record, &at))) {
        if (record->date.last < consent->date.first)
            continue;
        row->state = ENT_RESERVATION_STANDS;
        row->made = record->date;
        row->clock = ent_notified(record);
        row->maybe |= ent_record_maybe(record, all->on);
        row->late = record->date.first > consent->date.last;
        return;
    }
}

/* Whether the author's period before the one of the day was still running. */
static bool of_earlier_period(const struct ent_case *that, const struct ent_reservation *row,
                              const struct ent_period *period)
{
    return period && period > &that->periods[that->parties[row->party].period_first] &&
           row->made.last < period[-1].exit.first;
}

static void place_in_time(const struct ent_case *that, const struct ent_reservations *all,
                          struct ent_reservation *row)
{
    const struct ent_period *period = ent_period_on(that, row->party, all->on);
    const struct ent_record *consent = period ? consent_record(that, period) : NULL;

    if (of_earlier_period(that, row, period) ||
        (!consent && that->parties[row->party].entry.lo > all->on))
        row->state = ENT_RESERVATION_EARLIER;
    else if (!consent)
        row->late = row->made.first > that->parties[row->party].entry.lo;
    else if (ent_span_same(row->made, consent->date))
        row->late = false;
    else if (row->made.last < consent->date.first)
        confirm_reservation(that, all, row, consent);
    else if (row->made.first > consent->date.last)
        row->late = true;
    else
        row->maybe = true; /* partial days that overlap: at consent or not */
}

/* VCLT 19(c): the last determination of its permissibility. */
static bool impermissible(const struct ent_case *that, const struct ent_reservations *all,
                          const struct ent_reservation *row)
{
    bool found = false;

    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (!act_is_about(all, record, ENTENTE_ACT_DETERMINATION, row->record) ||
            ent_record_maybe(record, all->on) ||
            entente_object_get_enum(record->act, ENTENTE_FIELD_OF) != ENTENTE_OF_PERMISSIBILITY)
            continue;

        const char *value = entente_object_get_text(record->act, ENTENTE_FIELD_VALUE);

        found = value && strcmp(value, "impermissible") == 0;
    }
    return found;
}

static bool any_determination(const struct ent_case *that)
{
    if (!ent_log_has(&that->log, ENTENTE_ACT_DETERMINATION))
        return false;
    for (uint32_t i = 0; i < that->log.count; i++)
        if (that->log.records[i].type == ENTENTE_ACT_DETERMINATION &&
            entente_object_get_enum(that->log.records[i].act, ENTENTE_FIELD_OF) ==
                ENTENTE_OF_PERMISSIBILITY)
            return true;
    return false;
}

static void judge_reservation(const struct ent_case *that, const struct ent_reservations *all,
                              struct ent_reservation *row, bool determined)
{
    const entente_object *act = that->log.records[row->record].act;

    if (entente_object_get_enum(act, ENTENTE_FIELD_FORM) == ENTENTE_FORM_ORAL)
        row->state = ENT_RESERVATION_FORM;
    if (row->state != ENT_RESERVATION_STANDS ||
        that->question->policies.invalid == ENT_INVALID_OBJECTIONS_ONLY)
        return;
    if (ent_reservation_prohibited(that->agreement, act))
        row->state = ENT_RESERVATION_PROHIBITED;
    else if (determined && impermissible(that, all, row))
        row->state = ENT_RESERVATION_IMPERMISSIBLE;
}

static void take_out(struct ent_reservation *row, const struct ent_reservations *all,
                     const entente_object *withdrawal)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < row->about_count; i++) {
        bool gone = false;

        for (uint32_t j = 0; j < ent_provision_count(withdrawal); j++)
            gone |= all->provision_of[ent_provision_at(withdrawal, j)->number] ==
                    row->about[i].provision;
        if (!gone)
            row->about[kept++] = row->about[i];
    }
    row->about_count = kept;
    if (kept == 0)
        row->state = ENT_RESERVATION_WITHDRAWN;
}

/* VCLT 22(1), (3)(a): operative when the others have received notice. */
static void withdraw_reservation(const struct ent_case *that, const struct ent_reservations *all,
                                 struct ent_reservation *row)
{
    uint32_t at = 0;
    const struct ent_record *record;

    while ((record = next_about(that, all, row->party, ENTENTE_ACT_RESERVATION_WITHDRAWAL,
                                row->record, &at))) {
        const enum ent_tri came = ent_came(ent_notified(record), record->maybe, all->on);

        if (came == ENT_MAYBE)
            row->maybe = true;
        if (came != ENT_YES || row->state != ENT_RESERVATION_STANDS)
            continue;
        if (ent_provision_count(record->act) > 0)
            take_out(row, all, record->act);
        else
            row->state = ENT_RESERVATION_WITHDRAWN;
    }
}

static bool read_about(const struct ent_case *that, const struct ent_reservations *all,
                       struct ent_reservation *row)
{
    const entente_object *act = that->log.records[row->record].act;
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_RESERVATIONS);
    const uint32_t count = ent_provision_count(act);

    row->about = ent_pool_array(all->pool, (size_t)count + 1, sizeof *row->about);
    if (!row->about)
        return false;
    row->free = count > 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_symbol *provision = ent_provision_at(act, i);

        row->about[i].provision = all->provision_of[provision->number];
        row->about[i].authorized =
            ent_list_has(ent_object_list(clause, ENTENTE_FIELD_AUTHORIZED), provision);
        row->free = row->free && row->about[i].authorized;
    }
    row->about_count = count;
    return true;
}

static bool fill_reservation(struct ent_case *that, const struct ent_reservations *all,
                             struct ent_reservation *row, bool determined)
{
    const struct ent_record *record = &that->log.records[row->record];

    row->made = record->date;
    row->clock = ent_notified(record);
    row->maybe = ent_record_maybe(record, all->on);
    if (!row->inherited)
        place_in_time(that, all, row);
    row->clock = ent_reaction_clock(that, row->clock,
                                    ent_clause(that->agreement, ENTENTE_FIELD_RESERVATIONS), 12);
    if (!read_about(that, all, row))
        return false;
    judge_reservation(that, all, row, determined);
    withdraw_reservation(that, all, row);
    return true;
}

/* VCSST 20: a successor keeps what its predecessor reserved, unless it reserves there itself. */
static int32_t predecessor_of(const struct ent_case *that, int32_t party, ent_day day)
{
    const struct ent_period *period = ent_period_on(that, party, day);
    const bool assumed = period && consent_record(that, period)->assumed;
    const struct ent_symbol *name =
        period && period->type == ENTENTE_ACT_SUCCESSION
            ? ent_object_symbol(period->act,
                                assumed ? ENTENTE_FIELD_PARTY : ENTENTE_FIELD_PREDECESSOR)
            : NULL;

    return name ? ent_case_party(that, name) : ENT_NO_PARTY;
}

static bool overlap(const entente_object *a, const entente_object *b)
{
    for (uint32_t i = 0; i < ent_provision_count(a); i++)
        if (ent_provision_named(b, ent_provision_at(a, i)))
            return true;
    return ent_provision_count(a) == 0 || ent_provision_count(b) == 0;
}

static bool kept_by_successor(const struct ent_case *that, int32_t party,
                              const struct ent_record *reservation, ent_day day)
{
    const struct ent_party *row = &that->parties[party];
    const struct ent_record *consent = consent_record(that, ent_period_on(that, party, day));

    if (reservation->date.last > consent->day.first)
        return false;
    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (record->type == ENTENTE_ACT_RESERVATION && ent_record_seen(record, day) &&
            overlap(record->act, reservation->act))
            return false;
    }
    return true;
}

/* Of one party, also those that it keeps as a successor; rows only if `out` has room. */
static void gather_reservations(const struct ent_case *that, int32_t author, int32_t party,
                                ent_day on, struct ent_reservation *rows, uint32_t *count)
{
    const struct ent_party *row = &that->parties[author];

    for (uint32_t i = 0; i < row->record_count; i++) {
        const uint32_t at = that->by_party[row->record_first + i];
        const struct ent_record *record = &that->log.records[at];

        if (record->type != ENTENTE_ACT_RESERVATION || record->other_version ||
            !ent_record_seen(record, on) ||
            (author != party && !kept_by_successor(that, party, record, on)))
            continue;
        if (rows)
            rows[*count] = (struct ent_reservation){
                .record = at, .party = party, .inherited = author != party, .next = ENT_NOWHERE};
        ++*count;
    }
}

static bool reserved(const struct ent_case *that, int32_t party)
{
    return ent_acts_have(&that->parties[party].kinds, ENTENTE_ACT_RESERVATION);
}

static void gather_all(const struct ent_case *that, ent_day on, struct ent_reservation *rows,
                       uint32_t *first, uint32_t *count)
{
    const bool successors = ent_log_has(&that->log, ENTENTE_ACT_SUCCESSION);

    *count = 0;
    for (uint32_t i = 0; i < that->party_count; i++) {
        const int32_t predecessor =
            successors ? predecessor_of(that, (int32_t)i, on) : ENT_NO_PARTY;

        if (first)
            first[i] = *count;
        if (reserved(that, (int32_t)i))
            gather_reservations(that, (int32_t)i, (int32_t)i, on, rows, count);
        if (predecessor != ENT_NO_PARTY && predecessor != (int32_t)i && reserved(that, predecessor))
            gather_reservations(that, predecessor, (int32_t)i, on, rows, count);
    }
    if (first)
        first[that->party_count] = *count;
}

bool ent_reservations_read(struct ent_case *that, struct ent_pool *pool, ent_day on,
                           struct ent_reservations *out)
{
    const bool determined = any_determination(that);

    out->pool = pool;
    out->on = on;
    gather_all(that, on, NULL, NULL, &out->count);
    out->rows = ent_pool_array(pool, (size_t)out->count + 1, sizeof *out->rows);
    out->first = ent_pool_array(pool, (size_t)that->party_count + 1, sizeof *out->first);
    if (!out->rows || !out->first)
        return false;
    gather_all(that, on, out->rows, out->first, &out->count);
    for (uint32_t i = 0; i < out->count; i++)
        if (!fill_reservation(that, out, &out->rows[i], determined))
            return false;
    return ent_replies_read(that, out);
}

/* The reactions of all parties, so that they can be told without the case. */
static bool reactions_new(const struct ent_case *that, struct ent_reservations *all)
{
    ent_replies_weigh(that, all);
    for (uint32_t i = 0; i < all->count; i++) {
        struct ent_reservation *row = &all->rows[i];

        row->reactions = ent_pool_alloc_zero(all->pool, (size_t)that->party_count + 1);
        if (!row->reactions)
            return false;
        ent_reactions_fill(that, all, row);
    }
    return true;
}

bool ent_reservations_new(struct ent_case *that, struct ent_pool *pool,
                          struct ent_reservations *out)
{
    return ent_reservations_index(that, true, out) &&
           ent_reservations_read(that, pool, that->on, out) && reactions_new(that, out);
}
