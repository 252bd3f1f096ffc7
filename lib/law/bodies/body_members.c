/*
 * Members of a body: who is in it on a day, in which role, and how many that makes.
 *
 * Counted are those whose membership is active and asserted; an observer is none. Who is in it
 * only in some reading of the dates is told as unknown, and not counted; nor is who left, which is
 * told as well.
 */
#include <string.h>

#include <entente/act.h>
#include <entente/body.h>

#include "assessment.h"
#include "bodies_private.h"
#include "force_on.h"
#include "irregular.h"
#include "log.h"
#include "node.h"

struct ent_seat {
    uint32_t body; /* the index of the body that it is filled for, and 1 */
    uint8_t in;    /* ENT_IN_...; 0: not, or no longer */
    uint8_t membership, role, modality;
    const struct ent_record *last; /* the last act of joining or leaving */
};

/* A nameless member stands at its place in the list. */
struct seating {
    struct ent_case *that;
    const struct ent_body *body;
    uint32_t number;        /* of the body, and 1 */
    struct ent_span range;  /* surely in on all these days, perhaps on any */
    struct ent_seat *seats; /* by party */
    int32_t *order;         /* parties with a seat, in the order of the document */
    uint32_t order_count;
    bool open; /* there may be members that nobody has named */
};

static bool seating_begin(struct seating *seating, struct ent_case *that,
                          const struct ent_body *body, struct ent_span range)
{
    struct ent_bodies *bodies = that->bodies;
    const size_t room = (size_t)that->party_count + 1;

    if (!bodies->seats) {
        bodies->seats = ent_pool_array_zero(&that->pool, room, sizeof *seating->seats);
        bodies->order = ent_pool_array(&that->pool, room, sizeof *bodies->order);
    }
    *seating = (struct seating){
        .that = that,
        .body = body,
        .number = ++bodies->seatings,
        .range = range,
        .seats = bodies->seats,
        .order = bodies->order,
    };
    return bodies->seats && bodies->order;
}

static struct ent_seat *seat_of(struct seating *seating, int32_t party)
{
    struct ent_seat *seat = &seating->seats[party];

    if (seat->body != seating->number) {
        *seat = (struct ent_seat){.body = seating->number};
        seating->order[seating->order_count++] = party;
    }
    return seat;
}

static bool would_count(const struct ent_seat *seat)
{
    return seat->membership == ENTENTE_MEMBERSHIP_ACTIVE &&
           seat->modality == ENTENTE_MODALITY_ASSERTED && seat->role != ENTENTE_MEMBER_OBSERVER;
}

/* Whether it surely left by an act, and did not come back. */
static bool has_left(const struct ent_seat *seat)
{
    return seat->in == 0 && seat->membership == ENTENTE_MEMBERSHIP_LEFT;
}

/* Of two entries about one party the one that makes it a member goes before. */
static int32_t rank_of_seat(const struct ent_seat *seat)
{
    if (seat->in == 0)
        return 0;
    return 1 + 2 * would_count(seat) + ((seat->in & ENT_IN_SURELY) != 0);
}

static void take_seat(struct seating *seating, int32_t party, const struct ent_seat *entry)
{
    struct ent_seat *seat = seat_of(seating, party);
    const uint32_t body = seat->body;

    if (rank_of_seat(entry) <= rank_of_seat(seat))
        return;
    *seat = *entry;
    seat->body = body;
}

static uint8_t presence(const entente_object *entry, struct ent_span range)
{
    const int32_t from = entente_object_get_date(entry, ENTENTE_FIELD_FROM);
    const int32_t until = entente_object_get_date(entry, ENTENTE_FIELD_UNTIL);
    const struct ent_span first =
        from ? ent_date_span(from) : (struct ent_span){ENT_DAY_FIRST, ENT_DAY_FIRST};
    const struct ent_span last =
        until ? ent_date_span(until) : (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
    uint8_t in = 0;

    if (first.first <= range.last && range.first <= last.last)
        in |= ENT_IN_PERHAPS;
    if (first.last <= range.first && range.last <= last.first)
        in |= ENT_IN_SURELY;
    return in;
}

static uint8_t enum_or(const entente_object *entry, int32_t field, int32_t otherwise)
{
    const int32_t value = entente_object_get_enum(entry, field);

    return (uint8_t)(value ? value : otherwise);
}

static struct ent_seat read_entry(const entente_object *entry, struct ent_span range)
{
    return (struct ent_seat){
        .in = presence(entry, range),
        .membership = enum_or(entry, ENTENTE_FIELD_MEMBERSHIP, ENTENTE_MEMBERSHIP_ACTIVE),
        .role = enum_or(entry, ENTENTE_FIELD_ROLE, 0),
        .modality = enum_or(entry, ENTENTE_FIELD_MODALITY, ENTENTE_MODALITY_ASSERTED),
    };
}

static struct ent_seat plain_seat(uint8_t in, uint8_t role)
{
    return (struct ent_seat){.in = in,
                             .membership = ENTENTE_MEMBERSHIP_ACTIVE,
                             .role = role,
                             .modality = ENTENTE_MODALITY_ASSERTED};
}

static void seat_list(struct seating *seating, const struct ent_list *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_value *item = &list->items[i];
        const bool named = item->kind == ENTENTE_VALUE_NAME;
        const struct ent_symbol *name =
            named ? item->as.symbol : ent_object_symbol(item->as.object, ENTENTE_FIELD_PARTY);
        const int32_t party = name ? ent_case_party(seating->that, name) : ENT_NO_PARTY;
        const struct ent_seat entry =
            named ? plain_seat(ENT_IN, 0) : read_entry(item->as.object, seating->range);

        if (party != ENT_NO_PARTY)
            take_seat(seating, party, &entry);
    }
}

/* Members by law: for whom the text is in force. */
static void seat_parties(struct seating *seating)
{
    static const uint8_t bits[] = {[ENT_NO] = 0, [ENT_MAYBE] = ENT_IN_PERHAPS, [ENT_YES] = ENT_IN};

    ent_case_count(seating->that, seating->that->party_count);
    for (uint32_t i = 0; i < seating->that->party_count; i++) {
        const enum ent_tri in = ent_force_on(seating->that, (int32_t)i, seating->range.first);
        const struct ent_seat entry = plain_seat(bits[in], 0);

        if (in != ENT_NO)
            take_seat(seating, (int32_t)i, &entry);
    }
}

static bool seat_group(struct seating *seating, const struct ent_value *group)
{
    struct ent_case *that = seating->that;
    const int32_t set = ent_set_compile(that, group, NULL);

    if (set == ENT_NO_RULE)
        return false;
    ent_set_on(that, set, seating->range.first);
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_seat entry = plain_seat(that->rules.sets[set].members[i], 0);

        if (entry.in)
            take_seat(seating, (int32_t)i, &entry);
    }
    seating->open |= that->rules.sets[set].open_ended;
    return true;
}

/* Who leads is in it, also where the list of members does not say so again. */
static void seat_leads(struct seating *seating)
{
    const struct ent_list *leads = ent_object_list(seating->body->object, ENTENTE_FIELD_LEAD);
    const struct ent_seat lead = plain_seat(ENT_IN, ENTENTE_MEMBER_LEAD);

    for (uint32_t i = 0; leads && i < leads->count; i++) {
        const int32_t party = ent_case_party(seating->that, leads->items[i].as.symbol);
        struct ent_seat *seat = party != ENT_NO_PARTY ? seat_of(seating, party) : NULL;

        if (seat && seat->in == 0)
            take_seat(seating, party, &lead);
        else if (seat && seat->role == 0)
            seat->role = ENTENTE_MEMBER_LEAD;
    }
}

static bool seat_all(struct seating *seating)
{
    const struct ent_value *members = ent_object_slot(seating->body->object, ENTENTE_FIELD_MEMBERS);

    if (members && members->kind == ENTENTE_VALUE_LIST)
        seat_list(seating, members->as.list);
    else if (members && strcmp(members->as.symbol->text, "parties") == 0)
        seat_parties(seating);
    else if (members && !seat_group(seating, members))
        return false;
    seat_leads(seating);
    return true;
}

/* ---- Joining and leaving. */

/* The party that joined or left by an act that counts, or ENT_NO_PARTY. */
static int32_t mover(const struct ent_case *that, const struct ent_body_record *about)
{
    const struct ent_record *record = &that->log.records[about->record];

    if (about->refused || (record->move != ENT_BODY_JOINED && record->move != ENT_BODY_LEFT))
        return ENT_NO_PARTY;
    return record->party;
}

/* Whether the order of law says that it comes after the party's acts before. */
static bool seat_is_sure(const struct ent_seat *seat, const struct ent_record *record)
{
    return !record->maybe && (!seat->last || ent_record_surely_after(record, seat->last));
}

static void move(struct ent_seat *seat, const struct ent_record *record, bool sure)
{
    const bool in = (record->move == ENT_BODY_JOINED);

    seat->last = record;
    if (!in) {
        seat->in = sure ? 0 : (uint8_t)(seat->in & ENT_IN_PERHAPS);
        if (sure)
            seat->membership = ENTENTE_MEMBERSHIP_LEFT;
        return;
    }
    if (!sure && would_count(seat) && seat->in == ENT_IN)
        return;
    seat->in = sure ? ENT_IN : ENT_IN_PERHAPS;
    seat->membership = ENTENTE_MEMBERSHIP_ACTIVE;
    seat->modality = ENTENTE_MODALITY_ASSERTED;
    seat->role = enum_or(record->act, ENTENTE_FIELD_ROLE, seat->role);
}

/* Of a day; what is decided on it (or NULL) does not yet count, nor what comes after that. */
static void seat_movers(struct seating *seating, const struct ent_record *decision)
{
    const struct ent_case *that = seating->that;
    const bool whole = seating->range.first == seating->range.last;

    for (uint32_t i = 0; i < seating->body->record_count; i++) {
        const struct ent_body_record *about =
            &that->bodies->records[seating->body->record_first + i];
        const struct ent_record *record = &that->log.records[about->record];
        const int32_t party = mover(that, about);
        struct ent_seat *seat;

        if (party == ENT_NO_PARTY || record->day.first > seating->range.last ||
            record == decision || (decision && whole && record > decision))
            continue;
        seat = seat_of(seating, party);
        move(seat, record, seat_is_sure(seat, record) && record->day.last <= seating->range.first);
    }
}

/* Joining twice, and leaving what one is not in. Members by law or by a group come and go. */
static int32_t error_of(const struct seating *seating, const struct ent_seat *seat,
                        const struct ent_record *record)
{
    const int32_t role = entente_object_get_enum(record->act, ENTENTE_FIELD_ROLE);

    if (!seat_is_sure(seat, record))
        return 0;
    if (!(record->move == ENT_BODY_JOINED))
        return seat->in == 0 && (seat->last || !seating->open) ? ENTENTE_E_CHRONOLOGY : 0;
    return seat->in == ENT_IN && would_count(seat) && (!role || role == seat->role)
               ? ENTENTE_E_DUPLICATE_ACT
               : 0;
}

static bool check_body(struct seating *seating)
{
    struct ent_case *that = seating->that;
    const struct ent_value *members = ent_object_slot(seating->body->object, ENTENTE_FIELD_MEMBERS);

    seating->open = members && members->kind != ENTENTE_VALUE_LIST;
    if (members && !seating->open)
        seat_list(seating, members->as.list);
    seat_leads(seating);
    for (uint32_t i = 0; i < seating->body->record_count; i++) {
        struct ent_body_record *about = &that->bodies->records[seating->body->record_first + i];
        const struct ent_record *record = &that->log.records[about->record];
        const int32_t party = mover(that, about);
        struct ent_seat *seat = party != ENT_NO_PARTY ? seat_of(seating, party) : NULL;
        const int32_t code = seat ? error_of(seating, seat, record) : 0;

        if (code) {
            about->refused = true;
            if (!ent_move_refuse(that, record, code, seat->last, NULL, NULL))
                return false;
        } else if (seat) {
            move(seat, record, seat_is_sure(seat, record));
        }
    }
    return true;
}

bool ent_body_members_check(struct ent_case *that)
{
    const struct ent_span always = {ENT_DAY_FIRST, ENT_DAY_LAST};

    for (uint32_t i = 0; i < that->bodies->count; i++) {
        const struct ent_body *body = &that->bodies->rows[i];
        struct seating seating;
        bool moved = false;

        for (uint32_t j = 0; j < body->record_count && !moved; j++)
            moved = mover(that, &that->bodies->records[body->record_first + j]) != ENT_NO_PARTY;
        if (moved && (!seating_begin(&seating, that, body, always) || !check_body(&seating)))
            return false;
    }
    return true;
}

/* ---- Rows. */

struct total {
    int64_t count;
    bool exact;
};

static struct ent_row *add_member_row(struct entente_assessment *answer, uint32_t body,
                                      const char *id, const struct ent_seat *seat)
{
    struct ent_row *row = ent_row_add(answer, ENTENTE_SUBJECT_MEMBER, body, id, true);
    struct ent_row_detail *detail;

    if (!row)
        return NULL;
    row->state =
        seat->in & ENT_IN_SURELY || has_left(seat) ? seat->membership : ENTENTE_MEMBERSHIP_UNKNOWN;
    row->second = seat->role ? seat->role : ENTENTE_MEMBER_MEMBER;
    if (seat->modality == ENTENTE_MODALITY_ASSERTED)
        return row;
    detail = ent_row_detail(answer, row);
    if (!detail)
        return NULL;
    detail->modality = seat->modality;
    return row;
}

static bool add_parties(const struct seating *seating, struct entente_assessment *answer,
                        uint32_t body, struct total *total)
{
    for (uint32_t i = 0; i < seating->order_count; i++) {
        const int32_t party = seating->order[i];
        const struct ent_seat *seat = &seating->seats[party];

        if (seat->in == 0 && !has_left(seat))
            continue;
        if (!add_member_row(answer, body, seating->that->parties[party].id->text, seat))
            return false;
        if (!would_count(seat))
            continue;
        if (seat->in & ENT_IN_SURELY)
            total->count++;
        else
            total->exact = false;
    }
    return true;
}

/* Nameless members are told apart by numbers, which no party can be called by. */
static bool add_nameless(const struct seating *seating, struct entente_assessment *answer,
                         uint32_t body, struct total *total)
{
    const struct ent_list *list = ent_object_list(seating->body->object, ENTENTE_FIELD_MEMBERS);
    uint32_t number = 0;

    for (uint32_t i = 0; list && i < list->count; i++) {
        const struct ent_value *item = &list->items[i];
        struct ent_row_detail *detail;
        struct ent_seat seat;
        char id[ENT_ROW_NUMBER_SIZE];

        if (item->kind != ENTENTE_VALUE_OBJECT ||
            entente_object_has(item->as.object, ENTENTE_FIELD_PARTY))
            continue;
        seat = read_entry(item->as.object, seating->range);
        ent_row_number(++number, id);
        if (seat.in == 0)
            continue;

        struct ent_row *row = add_member_row(answer, body, id, &seat);

        detail = row ? ent_row_detail(answer, row) : NULL;
        if (!detail)
            return false;
        detail->count = entente_object_get_integer(item->as.object, ENTENTE_FIELD_COUNT_MIN);
        if (!would_count(&seat))
            continue;
        total->exact = false;
        if (seat.in & ENT_IN_SURELY && total->count <= INT64_MAX - detail->count)
            total->count += detail->count;
    }
    return true;
}

bool ent_body_members_fill(struct ent_case *that, const struct ent_body *body, uint32_t row,
                           struct entente_assessment *answer)
{
    const struct ent_span today = {that->on, that->on};
    struct total total = {0, true};
    struct ent_row_detail *detail;
    struct seating seating;

    if (!seating_begin(&seating, that, body, today) || !seat_all(&seating))
        return false;
    seat_movers(&seating, NULL);
    total.exact = !seating.open;
    if (!add_parties(&seating, answer, row, &total) || !add_nameless(&seating, answer, row, &total))
        return false;
    detail = ent_row_detail(answer, &answer->rows.rows[row]);
    if (!detail)
        return false;
    detail->count = total.count;
    detail->count_exact = total.exact;
    return true;
}

/* ---- Deciding. */

/* Whether the list has members that nobody has named. */
static bool has_nameless(const struct ent_value *members)
{
    const struct ent_list *list = members->kind == ENTENTE_VALUE_LIST ? members->as.list : NULL;

    for (uint32_t i = 0; list && i < list->count; i++)
        if (list->items[i].kind == ENTENTE_VALUE_OBJECT &&
            !entente_object_has(list->items[i].as.object, ENTENTE_FIELD_PARTY))
            return true;
    return false;
}

static void list_electors(const struct seating *seating, uint8_t *in, struct ent_body_electors *out)
{
    bool exact = true;

    memset(in, 0, seating->that->party_count);
    out->in = in;
    out->count = 0;
    for (uint32_t i = 0; i < seating->order_count; i++) {
        const struct ent_seat *seat = &seating->seats[seating->order[i]];

        if (seat->in == 0 || !would_count(seat))
            continue;
        in[seating->order[i]] = seat->in;
        exact = exact && seat->in & ENT_IN_SURELY;
        out->count++;
    }
    if (!exact)
        out->count = -1;
}

bool ent_body_electors_on(struct ent_case *that, const struct ent_body *body,
                          const struct ent_record *decision, struct ent_body_electors *out)
{
    const struct ent_value *members = ent_object_slot(body->object, ENTENTE_FIELD_MEMBERS);
    struct ent_bodies *bodies = that->bodies;
    struct seating seating;

    *out = (struct ent_body_electors){NULL, -1};
    if (!members || has_nameless(members))
        return true;
    if (!bodies->electors)
        bodies->electors = ent_pool_alloc(&that->pool, (size_t)that->party_count + 1);
    if (!bodies->electors || !seating_begin(&seating, that, body, decision->date) ||
        !seat_all(&seating))
        return false;
    seat_movers(&seating, decision);
    if (!seating.open)
        list_electors(&seating, bodies->electors, out);
    return true;
}
