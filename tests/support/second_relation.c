/* What holds between each two States: DOMAIN 4.3 and 4.4, FORMAT 8.1 and 8.3. */
#include <string.h>

#include "second_relation.h"

enum reach { NOTHING, PENDING, MODIFIED, EXCLUDED, PRECLUDED };

/* The period of participation that a day lies in, or that is to begin; -1: none. */
static int period_on(const struct pair_party *party, int day)
{
    for (int i = PAIR_PERIODS - 1; i >= 0; i--)
        if (party->consent[i] && party->consent[i] <= day)
            return party->exit[i] && party->exit[i] <= day ? -1 : i;
    return -1;
}

/* Whether a participation ended between two days. */
static bool left_between(const struct pair_party *party, int then, int day)
{
    return party->exit[0] && party->exit[0] > then && party->exit[0] <= day;
}

/* The first day on which the treaty binds it in that period. */
static int bound_from(int party, int period)
{
    const int consent = pair_world.parties[party].consent[period];

    return consent > pair_world.entry ? consent : pair_world.entry;
}

static bool over(int day);

static bool is_party(int party, int day)
{
    const int period = period_on(&pair_world.parties[party], day);

    return period >= 0 && bound_from(party, period) <= day && !over(day);
}

/* When the last party is out, the treaty is over. */
static bool over(int day)
{
    for (int until = pair_world.entry; until <= day; until++) {
        bool left = false, here = false;

        for (int i = 0; i < PAIR_PARTIES; i++) {
            const struct pair_party *party = &pair_world.parties[i];

            left |= party->exit[0] && party->exit[0] <= until && party->exit[0] > pair_world.entry;
            here |= period_on(party, until) >= 0;
        }
        if (left && !here)
            return true;
    }
    return false;
}

static bool were_together(int a, int b, int day)
{
    for (int on = pair_world.entry; on <= day; on++)
        if (is_party(a, on) && is_party(b, on))
            return true;
    return false;
}

static bool has_left(int party, int day)
{
    const struct pair_party *it = &pair_world.parties[party];

    return (it->exit[0] && it->exit[0] <= day && period_on(it, day) < 0) ||
           (over(day) && it->consent[0] && bound_from(party, 0) <= day);
}

static bool is_prohibited(const struct pair_reservation *reservation)
{
    const unsigned in_list = reservation->provisions & pair_world.listed;

    if (!(reservation->provisions & ~pair_world.authorized))
        return false;
    return pair_world.permitted == PAIR_NONE ||
           (pair_world.permitted == PAIR_SPECIFIED && in_list != reservation->provisions) ||
           (pair_world.permitted == PAIR_EXCEPT && in_list);
}

static int months(void)
{
    return pair_world.period ? pair_world.period : 12;
}

/* The day from which the others have to react. */
static int clock_of(const struct pair_reservation *reservation)
{
    return reservation->at_signature ? reservation->confirmed : reservation->notified;
}

static bool stands(const struct pair_reservation *reservation, int day)
{
    const struct pair_party *party = &pair_world.parties[reservation->party];

    return !is_prohibited(reservation) && reservation->day <= day &&
           party->consent[reservation->period] <= day &&
           period_on(party, day) == reservation->period &&
           (!reservation->at_signature || reservation->confirmed) &&
           !(reservation->withdrawn && reservation->withdrawn_notified <= day);
}

/* A late one is dead as soon as one contracting State opposes it in time. */
static bool is_dead(const struct pair_reservation *reservation, int day)
{
    for (int i = 0; reservation->late && i < PAIR_PARTIES; i++) {
        const int objected = reservation->reactions[i].objected;

        if (objected && objected <= day &&
            objected <= second_add_months(reservation->notified, months()))
            return true;
    }
    return false;
}

/* How far a reservation, and the reaction to it, reach between its author and another. */
static enum reach reach_of(const struct pair_reservation *reservation, int other, int day,
                           unsigned *further)
{
    const struct pair_reaction *reaction = &reservation->reactions[other];
    const int period = period_on(&pair_world.parties[other], day);
    const int own = pair_world.parties[other].consent[period];
    const int both = bound_from(other, period) > bound_from(reservation->party, reservation->period)
                         ? bound_from(other, period)
                         : bound_from(reservation->party, reservation->period);
    int last = second_add_months(clock_of(reservation), months());
    bool objects = reaction->objected && reaction->objected <= day;

    if (!reservation->late && own > last)
        last = own;
    if (!(reservation->provisions & ~pair_world.authorized) && !reservation->late)
        return MODIFIED;
    if (reaction->accepted && reaction->accepted <= day && !reservation->late)
        return MODIFIED;
    if (objects && reaction->objected <= last) {
        const enum pair_effect effect =
            pair_world.effect >= 0 ? (enum pair_effect)pair_world.effect : reaction->effect;

        if (reaction->taken_back && reaction->taken_back_notified <= day)
            return MODIFIED;
        if (effect == PAIR_PRECLUDES && reaction->objected < both)
            return PRECLUDED;
        if (effect == PAIR_INTERMEDIATE)
            *further |= reaction->further;
        return EXCLUDED;
    }
    return day <= last ? PENDING : MODIFIED;
}

/* All reservations between two: the farthest, and what becomes of each provision. */
static enum reach reservations_between(int a, int b, int day, enum reach of[2])
{
    enum reach most = NOTHING;

    of[0] = of[1] = NOTHING;
    for (int i = 0; i < pair_world.reservation_count; i++) {
        const struct pair_reservation *reservation = &pair_world.reservations[i];
        const int other = reservation->party == a ? b : a;
        unsigned further = 0;
        enum reach reach;

        if ((reservation->party != a && reservation->party != b) || !stands(reservation, day) ||
            is_dead(reservation, day))
            continue;
        reach = reach_of(reservation, other, day, &further);
        second_reach("relations %sreservation %d", reservation->late ? "late " : "", reach);
        most = reach > most ? reach : most;
        for (int j = 0; j < 2; j++) {
            if ((reservation->provisions >> j & 1) && reach > of[j])
                of[j] = reach;
            if (further >> j & 1)
                of[j] = EXCLUDED;
        }
    }
    return most;
}

/* What one party paused ends with its participation, or with that of the other. */
static bool suspends(int a, int b, int day)
{
    const struct pair_party *party = &pair_world.parties[a];

    return party->suspends && party->suspends_whom == b && party->suspends <= day &&
           !(party->suspends_until && party->suspends_until <= day) &&
           !left_between(party, party->suspends, day) &&
           !left_between(&pair_world.parties[b], party->suspends, day);
}

static bool excludes(int a, int b, int day)
{
    const struct pair_party *party = &pair_world.parties[a];

    return party->excludes && party->excludes_whom == b && party->excludes <= day &&
           !(party->excludes_until && party->excludes_until <= day) && period_on(party, day) == 0;
}

/* The day on which the second acceptance brings the amendment into force. */
static int amendment_entry(void)
{
    int first = SECOND_NEVER, second = SECOND_NEVER;

    for (int i = 0; i < PAIR_PARTIES; i++) {
        const int day = pair_world.parties[i].accepted;

        if (day && day < first) {
            second = first;
            first = day;
        } else if (day && day < second) {
            second = day;
        }
    }
    return second;
}

static bool has_amended_text(int party, int day)
{
    const struct pair_party *it = &pair_world.parties[party];
    const int entry = amendment_entry(), period = period_on(it, day);

    return entry <= day && ((it->accepted && it->accepted <= day) || it->consent[period] >= entry);
}

static bool applies_provisionally(int party, int day)
{
    const struct pair_party *it = &pair_world.parties[party];

    return it->provisional && it->provisional <= day && !is_party(party, day) &&
           !(it->provisional_end && it->provisional_end <= day) &&
           !(it->repudiated >= it->provisional && it->repudiated <= day) && !over(day);
}

static bool is_interim(int party, int day)
{
    const struct pair_party *it = &pair_world.parties[party];

    return !over(day) &&
           ((it->signed_on && it->signed_on <= day && !(it->repudiated && it->repudiated <= day)) ||
            period_on(it, day) >= 0);
}

static const char *relation_of(int a, int b, int day, enum reach of[2])
{
    const bool both = is_party(a, day) && is_party(b, day);
    enum reach most;

    of[0] = of[1] = NOTHING;
    if (has_left(a, day) || has_left(b, day))
        return were_together(a, b, day) ? "terminated" : "none";
    if (!both) {
        const bool first = applies_provisionally(a, day), second = applies_provisionally(b, day);

        if ((first && second) || (first && is_party(b, day)) || (second && is_party(a, day)))
            return "provisional";
        return is_interim(a, day) && is_interim(b, day) ? "art18" : "none";
    }
    most = reservations_between(a, b, day, of);
    if (most == PRECLUDED)
        return "not_in_force_qualified_objection";
    if (excludes(a, b, day) || excludes(b, a, day))
        return "not_in_force_excluded";
    if (suspends(a, b, day) || suspends(b, a, day))
        return "suspended";
    if (has_amended_text(a, day) != has_amended_text(b, day))
        return "governed_by_other";
    return most >= MODIFIED ? "in_force_modified" : most ? "in_force_pending_reaction" : "in_force";
}

static void pair_tell(int on, struct second_claims *claims)
{
    static const char *const effects[] = {"-", "pending", "modified", "excluded", "-"};

    for (int a = 0; a < PAIR_PARTIES; a++)
        for (int b = a + 1; b < PAIR_PARTIES; b++) {
            enum reach of[2];
            const char *relation = relation_of(a, b, on, of);

            second_reach("relations %s", relation);
            second_claim(claims, relation, "relation/%d/%d whole", a, b);
            for (int i = 0; i < 2; i++)
                if (strncmp(relation, "in_force", 8) == 0)
                    second_claim(claims, effects[of[i]], "relation/%d/%d/%d effect", a, b, i);
        }
    for (int i = 0; i < pair_world.reservation_count; i++)
        if (pair_world.reservations[i].day <= on && is_prohibited(&pair_world.reservations[i]))
            second_claim(claims, "E_RESERVATION_PROHIBITED", "acts/r%d code", i);
}

static const char *const pair_rows[] = {"none",
                                        "terminated",
                                        "not_in_force_qualified_objection",
                                        "not_in_force_excluded",
                                        "suspended",
                                        "governed_by_other",
                                        "in_force_modified",
                                        "in_force_pending_reaction",
                                        "in_force",
                                        "provisional",
                                        "art18",
                                        "not_in_force_accession_objected",
                                        NULL};

const struct second_subject second_relations = {"relations", pair_make, pair_days, pair_tell,
                                                pair_rows};
