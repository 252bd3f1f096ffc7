/* Treaties with reservations by chance, and their documents. */
#include <string.h>

#include "second_relation.h"

struct pair_world pair_world;

static int later(int day, int most)
{
    return day + 1 + second_below(most);
}

static void make_party(struct pair_world *world, int at)
{
    struct pair_party *party = &world->parties[at];
    int day = 1 + second_below(60);

    if (second_one_in(2))
        party->signed_on = day;
    if (second_one_in(4)) {
        party->provisional = later(day, 40);
        if (second_one_in(3))
            party->provisional_end = later(party->provisional, 100);
    }
    if (second_one_in(6)) {
        if (party->signed_on && second_one_in(2))
            party->repudiated = later(day, 100);
        return;
    }
    party->consent[0] = later(party->provisional ? party->provisional : day, 150);
    if (!second_one_in(4))
        return;
    party->exit[0] =
        later(party->consent[0] > world->entry ? party->consent[0] : world->entry, 300);
    if (second_one_in(2))
        party->consent[1] = later(party->exit[0], 100);
}

static void make_reaction(const struct pair_world *world, struct pair_reservation *reservation,
                          int other)
{
    struct pair_reaction *reaction = &reservation->reactions[other];
    const struct pair_party *party = &world->parties[other];

    if (other == reservation->party || party->exit[0] || !party->consent[0])
        return;
    if (second_one_in(5))
        reaction->accepted = later(reservation->day, 120);
    if (second_one_in(2) || reaction->accepted)
        return;
    reaction->objected = later(reservation->day, second_one_in(3) ? 450 : 100);
    if (reservation->late && reaction->objected < party->consent[0])
        reaction->objected = later(party->consent[0], 100);
    reaction->effect = (enum pair_effect)second_below(4);
    if (reaction->effect == PAIR_INTERMEDIATE)
        reaction->further = 1u + (unsigned)second_below(3);
    if (second_one_in(3) && !reservation->late) {
        reaction->taken_back = later(reaction->objected, 100);
        reaction->taken_back_notified = reaction->taken_back + second_below(30);
    }
}

static void make_reservation(struct pair_world *world)
{
    struct pair_reservation *reservation = &world->reservations[world->reservation_count];
    const int at = second_below(PAIR_PARTIES);
    const struct pair_party *party = &world->parties[at];

    memset(reservation, 0, sizeof *reservation);
    reservation->party = at;
    reservation->provisions = 1u << second_below(2);
    reservation->period = party->consent[1] && second_one_in(2);
    if (!party->consent[reservation->period])
        return;
    reservation->day = party->consent[reservation->period];
    if (!reservation->period && party->signed_on && second_one_in(3)) {
        reservation->at_signature = true;
        reservation->day = party->signed_on;
        if (second_one_in(2))
            reservation->confirmed = party->consent[0] + second_below(20);
    } else if (second_one_in(5)) {
        reservation->late = true;
        reservation->day = later(reservation->day, 60);
        if (party->exit[reservation->period] &&
            reservation->day >= party->exit[reservation->period])
            return;
    }
    if (reservation->late && (reservation->provisions & world->authorized))
        return;
    reservation->notified = reservation->day + (second_one_in(2) ? second_below(30) : 0);
    if (second_one_in(4)) {
        reservation->withdrawn =
            later(party->consent[reservation->period] + (reservation->late ? 60 : 0), 300);
        reservation->withdrawn_notified = reservation->withdrawn + second_below(20);
    }
    for (int i = 0; i < PAIR_PARTIES; i++) {
        struct pair_reaction *reaction = &reservation->reactions[i];

        make_reaction(world, reservation, i);
        /* Nobody reacts to what is withdrawn. */
        if (reservation->withdrawn && (reaction->accepted >= reservation->withdrawn ||
                                       reaction->objected >= reservation->withdrawn))
            memset(reaction, 0, sizeof *reaction);
    }
    world->reservation_count++;
}

static void make_measures(struct pair_world *world, int at)
{
    struct pair_party *party = &world->parties[at];
    const int from = party->consent[0] > world->entry ? party->consent[0] : world->entry;
    const int other = (at + 1 + second_below(PAIR_PARTIES - 1)) % PAIR_PARTIES;

    if (!party->consent[0])
        return;
    if (second_one_in(6)) {
        party->suspends = later(from, 200);
        party->suspends_whom = other;
        if (second_one_in(2))
            party->suspends_until = later(party->suspends, 100);
        if (party->exit[0] && party->suspends >= party->exit[0])
            party->suspends = 0;
        if (party->exit[0] && party->suspends_until >= party->exit[0])
            party->suspends_until = 0;
    }
    if (second_one_in(6)) {
        party->excludes = second_one_in(2) ? party->consent[0] : later(from, 100);
        party->excludes_whom = other;
        if (second_one_in(2))
            party->excludes_until = later(party->excludes, 100);
        if (party->exit[0] && party->excludes >= party->exit[0])
            party->excludes = 0;
    }
    if (world->amended && !party->exit[0] && second_one_in(2))
        party->accepted = later(from > world->amended ? from : world->amended, 100);
}

static void make_world(struct pair_world *world, uint32_t seed)
{
    memset(world, 0, sizeof *world);
    second_seed(seed);
    world->entry = 60 + second_below(150);
    world->amended = second_one_in(3) ? later(world->entry, 150) : 0;
    world->permitted = second_one_in(2) ? PAIR_ANY : (enum pair_permitted)second_below(4);
    world->listed = 1u << second_below(2);
    world->authorized = second_one_in(4) ? 1u << second_below(2) : 0;
    world->period = second_one_in(2) ? 1 + second_below(6) : 0;
    world->effect = second_one_in(5) ? PAIR_PRECLUDES : -1;
    for (int i = 0; i < PAIR_PARTIES; i++)
        make_party(world, i);
    for (int i = second_below(PAIR_RESERVATIONS + 1); i > 0; i--)
        make_reservation(world);
    for (int i = 0; i < PAIR_PARTIES; i++)
        make_measures(world, i);
}

/* An act, up to where its own members begin. */
static void put_act(struct second_text *out, const char *letter, int number, const char *type,
                    int party, int day)
{
    second_next(out);
    second_put(out, "{\"id\":\"%s%d\",\"type\":\"%s\",\"party\":\"p%d\"", letter, number, type,
               party);
    second_put_day(out, "date", day);
}

static void put_plain(struct second_text *out, const char *letter, int number, const char *type,
                      int party, int day)
{
    if (day == PAIR_NEVER)
        return;
    put_act(out, letter, number, type, party, day);
    second_put(out, "}");
}

static void put_reaction(struct second_text *out, const struct pair_reaction *reaction, int number,
                         int other)
{
    static const char *const effects[] = {"simple", "precludes_entry", "intermediate", "severance"};
    const int id = 10 * number + other;

    if (reaction->accepted) {
        put_act(out, "ac", id, "reservation_acceptance", other, reaction->accepted);
        second_put(out, ",\"to\":\"r%d\"}", number);
    }
    if (!reaction->objected)
        return;
    put_act(out, "o", id, "objection", other, reaction->objected);
    second_put(out, ",\"to\":\"r%d\",\"effect\":\"%s\"", number, effects[reaction->effect]);
    if (reaction->further) {
        second_put(out, ",\"provision\":");
        second_put_ids(out, "v", reaction->further);
    }
    second_put(out, "}");
    if (!reaction->taken_back)
        return;
    put_act(out, "ow", id, "objection_withdrawal", other, reaction->taken_back);
    second_put_day(out, "notified", reaction->taken_back_notified);
    second_put(out, ",\"to\":\"o%d\"}", id);
}

static void put_reservation(struct second_text *out, const struct pair_world *world, int number)
{
    const struct pair_reservation *reservation = &world->reservations[number];

    put_act(out, "r", number, "reservation", reservation->party, reservation->day);
    second_put_day(out, "notified", reservation->notified);
    second_put(out, ",\"provision\":");
    second_put_ids(out, "v", reservation->provisions);
    second_put(out, "}");
    if (reservation->confirmed) {
        put_act(out, "rc", number, "reservation_confirmation", reservation->party,
                world->parties[reservation->party].consent[0]);
        second_put_day(out, "notified", reservation->confirmed);
        second_put(out, ",\"to\":\"r%d\"}", number);
    }
    for (int i = 0; i < PAIR_PARTIES; i++)
        put_reaction(out, &reservation->reactions[i], number, i);
    if (reservation->withdrawn) {
        put_act(out, "rw", number, "reservation_withdrawal", reservation->party,
                reservation->withdrawn);
        second_put_day(out, "notified", reservation->withdrawn_notified);
        second_put(out, ",\"to\":\"r%d\"}", number);
    }
}

static void put_measures(struct second_text *out, const struct pair_party *party, int at)
{
    if (party->suspends) {
        put_act(out, "su", at, "suspension", at, party->suspends);
        second_put(out, ",\"ground\":\"agreement\",\"towards\":[\"p%d\"]}", party->suspends_whom);
        if (party->suspends_until) {
            put_act(out, "re", at, "resumption", at, party->suspends_until);
            second_put(out, ",\"to\":\"su%d\"}", at);
        }
    }
    if (party->excludes) {
        put_act(out, "na", at, "declaration", at, party->excludes);
        second_put(out, ",\"about\":\"non_application\",\"towards\":[\"p%d\"]}",
                   party->excludes_whom);
        if (party->excludes_until) {
            put_act(out, "nw", at, "declaration_withdrawal", at, party->excludes_until);
            second_put(out, ",\"to\":\"na%d\"}", at);
        }
    }
    if (party->accepted) {
        put_act(out, "ra", at, "acceptance", at, party->accepted);
        second_put(out, ",\"version\":\"t2\"}");
    }
}

static void put_party(struct second_text *out, const struct pair_party *party, int at)
{
    put_plain(out, "s", at, "signature", at, party->signed_on);
    put_plain(out, "p", at, "provisional_application", at, party->provisional);
    put_plain(out, "pe", at, "provisional_application_end", at, party->provisional_end);
    put_plain(out, "i", at, "intention_not_to_become_party", at, party->repudiated);
    put_plain(out, "c", at, "ratification", at, party->consent[0]);
    put_plain(out, "x", at, "withdrawal", at, party->exit[0]);
    put_plain(out, "d", at, "ratification", at, party->consent[1]);
    put_measures(out, party, at);
}

static void put_clauses(struct second_text *out, const struct pair_world *world)
{
    static const char *const permitted[] = {"any", "none", "specified", "except"};

    second_put(out, "\"clauses\":{\"consent\":{\"requires_signature\":false},"
                    "\"withdrawal\":{\"allowed\":\"yes\",\"notice\":{\"n\":0,\"unit\":\"day\"}},"
                    "\"provisional_application\":{},"
                    "\"non_application\":{\"allowed\":\"any_time\"},"
                    "\"amendment\":{\"model\":\"vclt_default\",\"entry\":{\"op\":\"when\","
                    "\"cond\":{\"op\":\"count\",\"min\":2}},\"late\":{\"op\":\"own_consent\"}},"
                    "\"entry_into_force\":{\"boundary\":\"entry\","
                    "\"late\":{\"op\":\"own_consent\"},\"general\":");
    second_put_date(out, world->entry);
    second_put(out, "},\"reservations\":{\"permitted\":\"%s\"", permitted[world->permitted]);
    if (world->permitted >= PAIR_SPECIFIED) {
        second_put(out, ",\"provisions\":");
        second_put_ids(out, "v", world->listed);
    }
    if (world->authorized) {
        second_put(out, ",\"authorized\":");
        second_put_ids(out, "v", world->authorized);
    }
    if (world->period)
        second_put(out, ",\"objection_period\":{\"n\":%d,\"unit\":\"month\"}", world->period);
    second_put(out, "%s}},", world->effect >= 0 ? ",\"objection_effect\":\"precludes_entry\"" : "");
}

void pair_make(uint32_t seed, struct second_text *out)
{
    struct pair_world *world = &pair_world;

    make_world(world, seed);
    second_put(out, "{\"format\":\"entente/1\",\"id\":\"w\",\"title\":\"W\",\"kind\":\"treaty\","
                    "\"bindingness\":\"legal\",\"parties\":["
                    "{\"id\":\"p0\",\"name\":\"P\",\"kind\":\"state\"},"
                    "{\"id\":\"p1\",\"name\":\"P\",\"kind\":\"state\"},"
                    "{\"id\":\"p2\",\"name\":\"P\",\"kind\":\"state\"}],"
                    "\"provisions\":[{\"id\":\"v0\"},{\"id\":\"v1\"}],"
                    "\"versions\":[{\"id\":\"t1\"},{\"id\":\"t2\"}],");
    put_clauses(out, world);
    second_put(out, "\"acts\":[");
    out->comma = false;
    for (int i = 0; i < PAIR_PARTIES; i++)
        put_party(out, &world->parties[i], i);
    if (world->amended) {
        second_next(out);
        second_put(out, "{\"id\":\"am\",\"type\":\"amendment_adopted\",\"version\":\"t2\"");
        second_put_day(out, "date", world->amended);
        second_put(out, "}");
    }
    for (int i = 0; i < world->reservation_count; i++)
        put_reservation(out, world, i);
    second_put(out, "]}");
}

static int months(const struct pair_world *world)
{
    return world->period ? world->period : 12;
}

int pair_days(int days[], int room)
{
    const struct pair_world *world = &pair_world;
    int count = 0;

    days[count++] = world->entry;
    for (int i = 0; i < PAIR_PARTIES; i++) {
        const struct pair_party *party = &world->parties[i];
        const int own[] = {party->signed_on,  party->repudiated,     party->provisional,
                           party->consent[0], party->exit[0],        party->consent[1],
                           party->accepted,   party->suspends,       party->suspends_until,
                           party->excludes,   party->excludes_until, party->provisional_end};

        for (size_t j = 0; j < sizeof own / sizeof own[0]; j++)
            days[count++] = own[j];
    }
    for (int i = 0; i < world->reservation_count && count + 20 < room; i++) {
        const struct pair_reservation *reservation = &world->reservations[i];

        days[count++] = reservation->day;
        days[count++] = second_add_months(reservation->notified, months(world));
        if (reservation->confirmed)
            days[count++] = second_add_months(reservation->confirmed, months(world));
        days[count++] = reservation->withdrawn_notified;
        for (int j = 0; j < PAIR_PARTIES; j++) {
            days[count++] = reservation->reactions[j].objected;
            days[count++] = reservation->reactions[j].accepted;
            days[count++] = reservation->reactions[j].taken_back_notified;
        }
    }
    return count;
}
