/* Reactions to reservations: acceptance and objection (VCLT 20, 21, 22(3)(b)). */
#include "reservation.h"
#include "stands.h"

#include <string.h>

#include <entente/act.h>

/* Whether an act is done by the last day of a period. */
static enum ent_tri in_time(struct ent_span act, struct ent_span limit)
{
    if (act.last <= limit.first)
        return ENT_YES;
    return act.first > limit.last ? ENT_NO : ENT_MAYBE;
}

/* The last day on which a party can object. A late one waits for the contracting States alone. */
static struct ent_span limit_of(const struct ent_case *that, const struct ent_reservation *row,
                                int32_t party, ent_day day)
{
    return row->late ? row->clock : ent_reaction_limit(that, row->clock, party, day);
}

int32_t ent_objection_effect(const struct ent_case *that, const struct ent_record *record)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_RESERVATIONS);
    const int32_t effect = entente_object_get_enum(record->act, ENTENTE_FIELD_EFFECT);

    if (record->type != ENTENTE_ACT_OBJECTION)
        return 0;
    if (entente_object_get_enum(clause, ENTENTE_FIELD_OBJECTION_EFFECT) ==
        ENTENTE_OBJECTION_CLAUSE_PRECLUDES_ENTRY)
        return ENTENTE_OBJECTION_PRECLUDES_ENTRY;
    return effect ? effect : ENTENTE_OBJECTION_SIMPLE;
}

/* VCLT 22(3)(b): operative when the reserving State has received notice. */
static bool withdraw_reply(const struct ent_case *that, const struct ent_reservations *all,
                           struct ent_reply *reply)
{
    const struct ent_party *row = &that->parties[reply->party];

    if (!ent_acts_have(&row->kinds, ENTENTE_ACT_OBJECTION_WITHDRAWAL))
        return true;
    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];
        enum ent_tri came;

        if (record->type != ENTENTE_ACT_OBJECTION_WITHDRAWAL || !ent_record_seen(record, all->on) ||
            ent_reservation_target(all, record) != reply->record)
            continue;
        came = ent_came(ent_notified(record), record->maybe, all->on);
        if (ent_provision_count(record->act) == 0)
            reply->withdrawn = (uint8_t)(came > reply->withdrawn ? came : reply->withdrawn);
        else if (came == ENT_YES &&
                 !ent_provision_places(all, record->act, &reply->given_up, &reply->given_up_count))
            return false;
    }
    return true;
}

static bool fill_reply(const struct ent_case *that, const struct ent_reservations *all,
                       struct ent_reply *reply)
{
    const struct ent_record *record = &that->log.records[reply->record];
    const struct ent_reservation *row = &all->rows[reply->reservation];
    const struct ent_span limit = limit_of(that, row, reply->party, all->on);
    enum ent_tri timely = reply->effect ? in_time(record->date, limit) : ENT_YES;

    if (row->state == ENT_RESERVATION_NOT_CONFIRMED)
        timely = ENT_YES; /* no time has begun to run */
    reply->late = timely == ENT_NO && !record->maybe && ent_period_on(that, reply->party, all->on);
    reply->counts = (uint8_t)ent_tri_both(timely, ent_came(record->date, record->maybe, all->on));
    if (entente_object_get_enum(record->act, ENTENTE_FIELD_FORM) == ENTENTE_FORM_ORAL)
        reply->counts = ENT_NO;
    if (reply->effect == ENTENTE_OBJECTION_INTERMEDIATE &&
        !ent_provision_places(all, record->act, &reply->further, &reply->further_count))
        return false;
    return reply->effect == 0 || withdraw_reply(that, all, reply);
}

/* ---- The replies of each reservation, in the order of the log. */

static void put_reply(const struct ent_case *that, struct ent_reservations *all, uint32_t at,
                      uint32_t reservation)
{
    struct ent_reservation *row = &all->rows[reservation];

    if (all->replies)
        all->replies[row->reply_first + row->reply_count] = (struct ent_reply){
            .record = at,
            .reservation = reservation,
            .party = that->log.records[at].party,
            .effect = (uint8_t)ent_objection_effect(that, &that->log.records[at])};
    row->reply_count++;
}

/* A reply and the first row of the reservation that it names. */
struct said {
    uint32_t record, row;
};

/* Counts them while there is no room yet, then writes them. */
static void share_out_replies(const struct ent_case *that, struct ent_reservations *all,
                              const struct said *said, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t at = said[i].row; at != ENT_NOWHERE; at = all->rows[at].next)
            put_reply(that, all, said[i].record, at);
}

static uint32_t collect_replies(const struct ent_case *that, const struct ent_reservations *all,
                                struct said *said)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < all->said_count; i++) {
        const uint32_t at = all->said[i];
        const struct ent_record *record = &that->log.records[at];
        const uint32_t target = ent_kind_is(record->type, ENT_IS_REACTION)
                                    ? ent_reservation_target(all, record)
                                    : ENT_NOWHERE;

        if (target != ENT_NOWHERE && record->party != ENT_NO_PARTY &&
            ent_record_seen(record, all->on))
            said[count++] = (struct said){at, all->row_of[target]};
    }
    return count;
}

/* Rows of the same record hang together. */
static void join_rows(struct ent_reservations *all)
{
    for (uint32_t i = all->count; i-- > 0;) {
        all->rows[i].next = all->row_of[all->rows[i].record];
        all->row_of[all->rows[i].record] = i;
    }
}

static bool place_replies(struct ent_case *that, struct ent_reservations *all)
{
    const uint32_t most = ent_log_count(&that->log, ENT_IS_REACTION);
    struct said *said = ent_pool_array(all->pool, (size_t)most + 1, sizeof *said);
    uint32_t count;

    if (!said)
        return false;
    join_rows(all);
    count = collect_replies(that, all, said);
    for (uint32_t i = 0; i < all->count; i++)
        all->row_of[all->rows[i].record] = ENT_NOWHERE;
    share_out_replies(that, all, said, count);
    all->reply_count = 0;
    for (uint32_t i = 0; i < all->count; i++) {
        all->rows[i].reply_first = all->reply_count;
        all->reply_count += all->rows[i].reply_count;
        all->rows[i].reply_count = 0;
    }
    all->replies = ent_pool_array(all->pool, (size_t)all->reply_count + 1, sizeof *all->replies);
    if (!all->replies)
        return false;
    share_out_replies(that, all, said, count);
    return true;
}

/* ---- What they come to. */

/* Whether the agreement was in force between the two on a day (never mind objections), in their
 * periods of the day of the question. */
static enum ent_tri between_on(const struct ent_case *that, const struct ent_reservations *all,
                               int32_t a, int32_t b, struct ent_span day)
{
    const struct ent_when both = ent_when_later(ent_entry_in_period(that, a, all->on),
                                                ent_entry_in_period(that, b, all->on));

    if (day.first >= both.hi)
        return ENT_YES;
    return day.last < both.lo ? ENT_NO : ENT_MAYBE;
}

/* What an objection leaves of the relation (VCLT 20(4)(b), 21(3)). */
static uint8_t weigh_reply(const struct ent_case *that, const struct ent_reservations *all,
                           const struct ent_reservation *row, const struct ent_reply *reply)
{
    if (reply->effect == 0)
        return ENT_REACTION_ACCEPTED;
    if (reply->effect != ENTENTE_OBJECTION_PRECLUDES_ENTRY)
        return ENT_REACTION_EXCLUDED;
    /* To keep the agreement out it must come before it is in force between the two. */
    switch (
        between_on(that, all, row->party, reply->party, that->log.records[reply->record].date)) {
    case ENT_YES:
        return ENT_REACTION_EXCLUDED;
    case ENT_NO:
        return ENT_REACTION_PRECLUDED;
    default:
        return ENT_REACTION_UNKNOWN;
    }
}

int32_t ent_objection_strength(int32_t effect)
{
    switch (effect) {
    case ENTENTE_OBJECTION_PRECLUDES_ENTRY:
        return 3;
    case ENTENTE_OBJECTION_INTERMEDIATE:
        return 2;
    default:
        return 1;
    }
}

/* An objection is not widened once the relations of the two are modified by it. */
static bool widens_too_late(const struct ent_case *that, const struct ent_reservations *all,
                            const struct ent_reservation *row, const struct ent_reply *earlier,
                            const struct ent_reply *reply)
{
    return earlier && earlier->effect && reply->effect &&
           ent_objection_strength(reply->effect) > ent_objection_strength(earlier->effect) &&
           between_on(that, all, row->party, reply->party, that->log.records[reply->record].date) ==
               ENT_YES;
}

static void hear(const struct ent_case *that, struct ent_reservations *all,
                 const struct ent_reservation *row, uint32_t at)
{
    struct ent_reply *reply = &all->replies[at];
    uint32_t *heard = &all->heard[reply->party];
    struct ent_reply *earlier = *heard > row->reply_first ? &all->replies[*heard - 1] : NULL;

    if (reply->counts == ENT_NO || reply->party == row->party)
        return;
    /* An express acceptance is final. */
    if ((earlier && earlier->effect == 0 && earlier->counts == ENT_YES) ||
        widens_too_late(that, all, row, earlier, reply))
        return;
    if (earlier)
        earlier->stands = false;
    reply->stands = true;
    *heard = at + 1;
    if (reply->counts == ENT_MAYBE || reply->withdrawn == ENT_MAYBE)
        reply->reaction = ENT_REACTION_UNKNOWN;
    else if (reply->withdrawn == ENT_YES)
        reply->reaction = ENT_REACTION_ACCEPTED;
    else
        reply->reaction = weigh_reply(that, all, row, reply);
}

/* Silence: pending to the end of the last day, then accepted (VCLT 20(5)). */
static uint8_t silence(const struct ent_case *that, const struct ent_reservation *row,
                       int32_t party, ent_day day)
{
    const struct ent_span limit = limit_of(that, row, party, day);

    if ((row->free && !row->late) || day > limit.last)
        return ENT_REACTION_ACCEPTED;
    return day <= limit.first ? ENT_REACTION_PENDING : ENT_REACTION_UNKNOWN;
}

static bool contracting(const struct ent_case *that, const struct ent_reservations *all,
                        int32_t party, struct ent_span day)
{
    const struct ent_period *period = ent_period_on(that, party, all->on);

    return period && period->consent.lo <= day.first;
}

/* One objection of a contracting State blocks a late reservation towards all. */
static void oppose(const struct ent_case *that, struct ent_reservations *all,
                   struct ent_reservation *row)
{
    for (uint32_t i = 0; i < row->reply_count; i++) {
        struct ent_reply *reply = &all->replies[row->reply_first + i];
        const struct ent_record *record = &that->log.records[reply->record];

        if (reply->effect == 0 || reply->counts == ENT_NO || reply->withdrawn == ENT_YES ||
            !contracting(that, all, reply->party, record->date))
            continue;
        if (reply->counts == ENT_YES && reply->withdrawn == ENT_NO) {
            row->state = ENT_RESERVATION_OPPOSED;
            reply->stands = true;
            return;
        }
        row->maybe = true;
    }
}

/* The contracting States without the author, as the time to object is over: surely, or perhaps. */
static uint64_t judges_of(const struct ent_case *that, const struct ent_reservations *all,
                          const struct ent_reservation *row, bool perhaps)
{
    uint64_t count = 0;

    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_period *period = ent_period_on(that, (int32_t)i, all->on);

        if (!period || (int32_t)i == row->party)
            continue;
        count +=
            perhaps
                ? period->consent.lo <= row->clock.last && period->exit.last > row->clock.first
                : period->consent.hi <= row->clock.first && period->exit.first > row->clock.last;
    }
    return count;
}

/* Whether some refuse a reservation where there are others too, by `refused_by` of the clause. */
static bool suffice(const entente_object *refused_by, uint64_t some, uint64_t of)
{
    if (entente_object_has(refused_by, ENTENTE_FIELD_N))
        return some >= (uint64_t)entente_object_get_integer(refused_by, ENTENTE_FIELD_N);
    return some > 0 && some * (uint64_t)entente_object_get_integer(refused_by, ENTENTE_FIELD_DEN) >=
                           of * (uint64_t)entente_object_get_integer(refused_by, ENTENTE_FIELD_NUM);
}

/* Whether an objection was taken back as a whole by a day: later on it stays refused. */
static enum ent_tri taken_back(const struct ent_case *that, const struct ent_reservations *all,
                               const struct ent_reply *reply, ent_day day)
{
    const struct ent_party *row = &that->parties[reply->party];
    enum ent_tri back = ENT_NO;

    if (reply->withdrawn == ENT_NO)
        return ENT_NO;
    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (record->type == ENTENTE_ACT_OBJECTION_WITHDRAWAL &&
            ent_reservation_target(all, record) == reply->record &&
            ent_provision_count(record->act) == 0)
            back = ent_tri_either(back, ent_came(ent_notified(record), record->maybe, day));
    }
    return back;
}

/* VCLT 20, "unless the treaty otherwise provides": as the Single Convention of 1961 has it in 50(3),
 * so many objections in time make a reservation null, towards all. */
static void refuse(const struct ent_case *that, const struct ent_reservations *all,
                   struct ent_reservation *row)
{
    const entente_object *refused_by = entente_object_get_object(
        ent_clause(that->agreement, ENTENTE_FIELD_RESERVATIONS), ENTENTE_FIELD_REFUSED_BY);
    uint64_t surely = 0, perhaps = 0;

    if (!refused_by || row->free || all->on <= row->clock.first)
        return;
    for (uint32_t i = row->reply_first; i < row->reply_first + row->reply_count; i++) {
        const struct ent_reply *reply = &all->replies[i];
        const bool one_of_them = reply->effect != 0 && reply->party != row->party &&
                                 contracting(that, all, reply->party, row->clock);
        const enum ent_tri counts =
            one_of_them ? ent_tri_without((enum ent_tri)reply->counts,
                                          taken_back(that, all, reply, row->clock.last))
                        : ENT_NO;

        /* Of several of one party the first tells. */
        if (counts == ENT_NO || all->heard[reply->party])
            continue;
        all->heard[reply->party] = 1;
        surely += counts == ENT_YES;
        perhaps++;
    }
    for (uint32_t i = row->reply_first; i < row->reply_first + row->reply_count; i++)
        all->heard[all->replies[i].party] = 0;
    if (suffice(refused_by, surely, judges_of(that, all, row, true)) && all->on > row->clock.last)
        row->state = ENT_RESERVATION_REFUSED;
    else if (suffice(refused_by, perhaps, judges_of(that, all, row, false)))
        row->maybe = true;
}

/* VCLT 20(3): what the organ accepted with the consent needs no one else's word. */
static bool by_organ(const struct ent_case *that, const struct ent_reservation *row)
{
    return !row->late && ent_reservations_accepted_by(that) == ENTENTE_ACCEPTED_BY_ORGAN;
}

/* The replies to a reservation, one after another. */
static void weigh_reactions(const struct ent_case *that, struct ent_reservations *all,
                            struct ent_reservation *row)
{
    if (row->late && row->state == ENT_RESERVATION_STANDS)
        oppose(that, all, row);
    if (row->state == ENT_RESERVATION_STANDS)
        refuse(that, all, row);
    if (row->state != ENT_RESERVATION_STANDS || row->maybe || row->free || row->late ||
        by_organ(that, row))
        return;
    for (uint32_t i = 0; i < row->reply_count; i++)
        hear(that, all, row, row->reply_first + i);
    for (uint32_t i = 0; i < row->reply_count; i++)
        all->heard[all->replies[row->reply_first + i].party] = 0;
}

/* Of a party that said nothing that counts. */
static uint8_t reaction_of_silent(const struct ent_case *that, const struct ent_reservation *row,
                                  int32_t party, ent_day day)
{
    if (row->state != ENT_RESERVATION_STANDS || party == row->party)
        return ENT_REACTION_NONE;
    if (row->maybe)
        return ENT_REACTION_UNKNOWN;
    return by_organ(that, row) ? (uint8_t)ENT_REACTION_ACCEPTED : silence(that, row, party, day);
}

uint8_t ent_reaction_on(const struct ent_case *that, const struct ent_reservations *all,
                        const struct ent_reservation *row, int32_t party, ent_day day)
{
    for (uint32_t i = row->reply_first; i < row->reply_first + row->reply_count; i++)
        if (all->replies[i].reaction && all->replies[i].stands && all->replies[i].party == party)
            return all->replies[i].reaction;
    return reaction_of_silent(that, row, party, day);
}

void ent_reactions_fill(const struct ent_case *that, const struct ent_reservations *all,
                        struct ent_reservation *row)
{
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        row->reactions[i] = reaction_of_silent(that, row, (int32_t)i, all->on);
    for (uint32_t i = row->reply_first; i < row->reply_first + row->reply_count; i++)
        if (all->replies[i].reaction && all->replies[i].stands)
            row->reactions[all->replies[i].party] = all->replies[i].reaction;
}

bool ent_replies_read(struct ent_case *that, struct ent_reservations *all)
{
    if (!place_replies(that, all))
        return false;
    for (uint32_t i = 0; i < all->reply_count; i++)
        if (!fill_reply(that, all, &all->replies[i]))
            return false;
    return true;
}

void ent_replies_weigh(const struct ent_case *that, struct ent_reservations *all)
{
    for (uint32_t i = 0; i < all->count; i++)
        weigh_reactions(that, all, &all->rows[i]);
}
