#include "body_life.h"

#include <string.h>

#include <entente/act.h>

#include "bodies_private.h"
#include "body_decision.h"
#include "irregular.h"

enum { P = ENTENTE_BODY_STATE_PLANNED, E = ENTENTE_BODY_STATE_ESTABLISHED };
enum { O = ENTENTE_BODY_STATE_OPERATING, S = ENTENTE_BODY_STATE_SUSPENDED };
enum { W = ENTENTE_BODY_STATE_WOUND_UP, STATES = W + 1 };

/* A move that may have been made, or not yet. */
struct pending {
    struct ent_body_record *about; /* NULL: it comes by itself */
    const struct ent_record *record;
    ent_day last;
    int32_t error;
    uint8_t act;
    bool maybe;   /* perhaps it is not made at all */
    bool worked;  /* in some reading it was allowed */
    bool already; /* it was so before */
    bool mandate;
};

/* So many moves whose order is open are gone through in every order. */
enum { MOST_PENDING = 5 };

_Static_assert(MOST_PENDING == 5 && ENT_BODY_TERMS == 8, "as bodies.c says");

/*
 * worlds[set of the pending moves that were made] = the states that this can have led to, a bit
 * each. With whole dates there is one world with one state.
 */
struct body_course {
    struct ent_case *that;
    struct ent_bodies *bodies;
    struct ent_body *body;
    struct ent_body_term terms[ENT_BODY_TERMS];
    uint32_t term_count;
    struct pending pending[MOST_PENDING];
    uint32_t pending_count;
    uint8_t worlds[1 << MOST_PENDING];
    const struct ent_record *brought[STATES]; /* the last act that led to the state */
    const struct ent_record *already;         /* it was settled on this day */
    bool lost; /* too much is open at once: no more is told, and that is said */
    bool failed;
};

/* A clause or the text established it: an act that says so too is no second one. So is one that
 * says that it was so already. */
static bool excused(const struct body_course *life, const struct pending *move, int32_t state)
{
    if (ent_body_move(state, move->act).error != ENTENTE_E_DUPLICATE_ACT)
        return false;
    return move->already || (state == E && !life->brought[E]);
}

static uint8_t apply_move(const struct body_course *life, struct pending *move, uint8_t states)
{
    uint8_t out = 0;

    for (int32_t state = P; state <= W; state++) {
        const struct ent_body_move row = ent_body_move(state, move->act);

        if (!(states & 1 << state))
            continue;
        out |= (uint8_t)(1 << row.to);
        if (row.error && !excused(life, move, state))
            move->error = row.error;
        else
            move->worked = true;
    }
    return out;
}

static uint8_t all_states(const struct body_course *life)
{
    uint8_t states = 0;

    for (uint32_t made = 0; made < 1u << life->pending_count; made++)
        states |= life->worlds[made];
    return states;
}

/* Whatever is pending can be made now. */
static void make_pending(struct body_course *life)
{
    for (uint32_t made = 0; made < 1u << life->pending_count; made++)
        for (uint32_t i = 0; i < life->pending_count; i++)
            if (!(made & 1u << i))
                life->worlds[made | 1u << i] |=
                    apply_move(life, &life->pending[i], life->worlds[made]);
}

static void refuse_move(struct body_course *life, const struct pending *move)
{
    static const char anew[] = "a new mandate begins with the act \"established\"";
    const bool ended = move->error == ENTENTE_E_MECH_MANDATE_ENDED;
    const struct ent_record *in_the_way = NULL;
    const uint8_t states = all_states(life);

    if (!move->about || move->worked)
        return;
    for (int32_t state = P; state <= W; state++)
        if (states & 1 << state && life->brought[state])
            in_the_way = life->brought[state];
    move->about->refused = true;
    life->failed |= !ent_move_refuse(life->that, move->record, move->error, in_the_way, NULL,
                                     ended ? anew : NULL);
}

/* Where an act of a document leads, if it is allowed and changes anything. */
static const uint8_t leads_to[] = {[ENT_BODY_ESTABLISHED] = E,
                                   [ENT_BODY_OPERATING] = O,
                                   [ENT_BODY_SUSPENDED] = S,
                                   [ENT_BODY_DISSOLVED] = W};

/* What is said to have been so already cannot be, where it had ended by then. */
static bool too_late(const struct body_course *life, const struct pending *move)
{
    return move->already && move->act != ENT_BODY_DISSOLVED && all_states(life) == 1 << W;
}

/* The move was made by now; or it may still be, if that is not sure. */
static void settle_move(struct body_course *life, uint32_t index)
{
    struct pending move = life->pending[index];
    const uint32_t bit = 1u << index;

    if (too_late(life, &move)) {
        move.worked = false;
        move.error = ENTENTE_E_MECH_MANDATE_ENDED;
    }
    for (uint32_t i = 0; i < 1u << (life->pending_count - 1); i++) {
        const uint32_t without = (i & (bit - 1)) | (i & ~(bit - 1)) << 1;
        const uint8_t kept = move.maybe ? life->worlds[without] : 0;

        life->worlds[i] = life->worlds[without | bit] | kept;
    }
    life->pending_count--;
    memmove(&life->pending[index], &life->pending[index + 1],
            (life->pending_count - index) * sizeof move);
    refuse_move(life, &move);
    if (move.record && move.worked && move.act <= ENT_BODY_DISSOLVED)
        life->brought[leads_to[move.act]] = move.record;
    if (move.already && move.worked)
        life->already = move.record;
}

static void begin_move(struct body_course *life, const struct pending *move, ent_day day)
{
    if (life->pending_count == MOST_PENDING) {
        life->lost = true;
        return;
    }
    memset(life->worlds + (1u << life->pending_count), 0, 1u << life->pending_count);
    life->pending[life->pending_count++] = *move;
    make_pending(life);
    if (move->last <= day)
        settle_move(life, life->pending_count - 1);
}

/* An end of the mandate that an extension came before does not come; that it may have come before
 * does so perhaps. */
static void move_ends(struct body_course *life, const struct pending *extension, ent_day day)
{
    const bool sure = extension->last <= day && !extension->maybe && life->pending_count == 0;
    uint32_t kept = 0;

    for (uint32_t i = 0; i < life->pending_count; i++)
        life->pending[i].maybe |= life->pending[i].mandate;
    for (uint32_t i = 0; i < life->term_count; i++) {
        struct ent_body_term *term = &life->terms[i];

        if (sure && term->mandate)
            continue;
        term->maybe |= term->mandate;
        life->terms[kept++] = *term;
    }
    life->term_count = kept;
}

/* Whether the mandate has an end that surely comes. */
static bool has_end(const struct body_course *life)
{
    for (uint32_t i = 0; i < life->pending_count; i++)
        if (life->pending[i].mandate && !life->pending[i].maybe)
            return true;
    for (uint32_t i = 0; i < life->term_count; i++)
        if (life->terms[i].mandate && !life->terms[i].maybe)
            return true;
    return false;
}

/* Acts that give a mandate say until when: the last day of it. An extension that came too late
 * leaves the end before it, so that after its own last day all is over in any case. */
static void new_end(struct body_course *life, const struct pending *move, ent_day day)
{
    const int32_t until = entente_object_get_date(move->record->act, ENTENTE_FIELD_UNTIL);
    const bool anew = move->act == ENT_BODY_ESTABLISHED && all_states(life) & 1 << W;
    const bool sure = (move->last <= day && !move->maybe) || has_end(life);

    if (move->act == ENT_BODY_EXTENDED || until || anew)
        move_ends(life, move, day);
    if (!until)
        return;
    if (life->term_count == ENT_BODY_TERMS) {
        life->lost = true;
        return;
    }

    struct ent_span end = ent_date_span(until);

    end = (struct ent_span){end.first + 1, end.last + 1};
    life->terms[life->term_count++] =
        (struct ent_body_term){.day = end, .act = ENT_BODY_ENDS, .maybe = !sure, .mandate = true};
}

/* In some reading it can. */
static bool gives_mandate(const struct body_course *life, const struct pending *move)
{
    struct pending tried = *move;

    if (move->act != ENT_BODY_EXTENDED && move->act != ENT_BODY_ESTABLISHED)
        return false;
    apply_move(life, &tried, all_states(life));
    return tried.worked;
}

static struct pending read_move(const struct body_course *life, struct ent_body_record *about)
{
    const struct ent_record *record = &life->that->log.records[about->record];

    return (struct pending){
        .about = about,
        .record = record,
        .last = record->day.last,
        .act = record->move,
        .maybe = record->maybe,
        .already = entente_object_get_boolean(record->act, ENTENTE_FIELD_ALREADY),
    };
}

/* An act that lacks what it cannot be understood without. */
static bool incomplete(struct body_course *life, const struct pending *move)
{
    const entente_object *act = move->record->act;
    const char *hint = NULL;
    int32_t code = ENTENTE_E_MEMBER;

    if (move->act == 0) {
        code = ENTENTE_E_RANGE;
        hint = "to is established, operating, suspended, dissolved, extended, joined or left";
    } else if (move->act == ENT_BODY_EXTENDED && !entente_object_has(act, ENTENTE_FIELD_UNTIL)) {
        hint = "until says how long the mandate is extended";
    } else if ((move->act == ENT_BODY_JOINED || move->act == ENT_BODY_LEFT) &&
               !entente_object_has(act, ENTENTE_FIELD_PARTY)) {
        hint = "party says who joined or left";
    }
    if (!hint)
        return false;
    move->about->refused = true;
    life->failed |= !ent_move_refuse(life->that, move->record, code, NULL, NULL, hint);
    return true;
}

/* What is decided of it by a vote that is told was carried: its own, unless another is named. */
static bool not_carried(struct body_course *life, const struct pending *move)
{
    const struct ent_body *other = ent_body_named(
        life->that, ent_object_symbol(move->record->act, ENTENTE_FIELD_DETERMINED_BY));
    const struct ent_body_fault fault =
        ent_body_vote(life->that, other ? other : life->body, move->record);

    if (!fault.code)
        return false;
    move->about->refused = true;
    life->failed |= !ent_move_refuse(life->that, move->record, fault.code, NULL, NULL, fault.hint);
    return true;
}

static void begin_record(struct body_course *life, struct ent_body_record *about, ent_day day)
{
    const struct pending move = read_move(life, about);

    if (incomplete(life, &move) || not_carried(life, &move))
        return;
    if (gives_mandate(life, &move))
        new_end(life, &move, day);
    begin_move(life, &move, day);
}

static void begin_term(struct body_course *life, uint32_t index, ent_day day)
{
    const struct ent_body_term term = life->terms[index];
    const struct pending move = {
        .last = term.day.last, .act = term.act, .maybe = term.maybe, .mandate = term.mandate};

    life->terms[index] = life->terms[--life->term_count];
    begin_move(life, &move, day);
}

/* The act that brought the state about, where it did so on the very day. */
static const struct ent_record *act_of_move(const struct body_course *life, ent_day day,
                                            int32_t state)
{
    const struct ent_record *record = state <= W ? life->brought[state] : NULL;

    return record && record->day.first == day && record->day.last == day ? record : NULL;
}

static void add_body_moment(struct body_course *life, ent_day day, ent_states states)
{
    struct ent_body *body = life->body;
    const struct ent_moment *last = ent_history_on(&body->past, day);
    const int32_t state = ent_states_told(states, ENTENTE_BODY_STATE_UNKNOWN);

    if (!last || ent_body_state(last) != state)
        body->already = life->already;
    life->failed |= !ent_history_add(&life->that->pool, &body->past, (struct ent_point){day, 0},
                                     states, act_of_move(life, day, state));
}

static void end_day(struct body_course *life, ent_day day)
{
    for (uint32_t i = life->pending_count; i-- > 0;)
        if (life->pending[i].last <= day)
            settle_move(life, i);
    add_body_moment(life, day, life->lost ? ENT_STATES_ANY : all_states(life));
    life->already = NULL;
}

/* What was so already can have begun on any day before. */
static void begin_already(struct body_course *life)
{
    struct ent_body_record *records = life->bodies->records + life->body->record_first;

    for (uint32_t i = 0; i < life->body->record_count; i++)
        if (read_move(life, &records[i]).already)
            begin_record(life, &records[i], ENT_DAY_FIRST - 1);
}

static ent_day next_day_of_body(const struct body_course *life, uint32_t next)
{
    const struct ent_body *body = life->body;
    ent_day day = ENT_DAY_NEVER;

    if (next < body->record_count) {
        const struct ent_body_record *about = &life->bodies->records[body->record_first + next];

        day = life->that->log.records[about->record].day.first;
    }
    for (uint32_t i = 0; i < life->term_count; i++)
        day = life->terms[i].day.first < day ? life->terms[i].day.first : day;
    for (uint32_t i = 0; i < life->pending_count; i++)
        day = life->pending[i].last < day ? life->pending[i].last : day;
    return day;
}

static void begin_day(struct body_course *life, uint32_t *next, ent_day day)
{
    const struct ent_body *body = life->body;

    for (uint32_t i = life->term_count; i-- > 0;)
        if (life->terms[i].day.first <= day)
            begin_term(life, i, day);
    for (; *next < body->record_count; (*next)++) {
        struct ent_body_record *about = &life->bodies->records[body->record_first + *next];

        if (life->that->log.records[about->record].day.first > day)
            return;
        if (!read_move(life, about).already)
            begin_record(life, about, day);
    }
}

bool ent_body_live(struct ent_case *that, struct ent_bodies *bodies, struct ent_body *body,
                   const struct ent_body_term *terms, uint32_t term_count)
{
    struct body_course life = {
        .that = that, .bodies = bodies, .body = body, .term_count = term_count};
    uint32_t next = 0;
    ent_day day = ENT_DAY_FIRST;

    for (uint32_t i = 0; i < body->record_count; i++)
        bodies->records[body->record_first + i].refused = false;
    memcpy(life.terms, terms, term_count * sizeof *terms);
    life.worlds[0] = 1 << P;
    body->past.count = 0;
    begin_already(&life);
    end_day(&life, day);
    for (;;) {
        const ent_day due = next_day_of_body(&life, next);

        /* A mandate can be given until a day that is past. */
        day = due > day ? due : day;
        if (life.failed || day > that->on)
            break;
        begin_day(&life, &next, day);
        end_day(&life, day);
    }
    /* What is pending on the day of the question was asked of all its readings. */
    for (uint32_t i = 0; i < life.pending_count; i++)
        refuse_move(&life, &life.pending[i]);
    body->lost = life.lost;
    return !life.failed;
}
