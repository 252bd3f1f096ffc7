/* Commitments by chance, and their documents. */
#include <string.h>

#include "second_commitment.h"

struct debt_world debt_world;

static void make_parties(struct debt_world *world)
{
    for (int i = 0; i < DEBT_PARTIES; i++) {
        world->consent[i] = second_one_in(8) ? 0 : 2 + second_below(80);
        if (world->consent[i] && second_one_in(4))
            world->exit[i] = (world->consent[i] > world->entry ? world->consent[i] : world->entry) +
                             1 + second_below(200);
    }
}

static void make_terms(struct debt_world *world)
{
    world->obligors = 1 + second_below(2);
    world->owed_to = 1u + (unsigned)second_below(3);
    world->mode = world->obligors > 1 ? (enum debt_mode)second_below(3) : DEBT_SEVERAL;
    world->trigger = second_one_in(2) ? DEBT_AT_ONCE : (enum debt_trigger)second_below(4);
    world->trigger_day = 20 + second_below(150);
    world->due = (enum debt_due)second_below(4);
    world->due_day = 40 + second_below(200);
    world->until = second_one_in(4) ? 60 + second_below(250) : 0;
    world->due_length = 1 + second_below(80);
    if (world->due == DEBT_AFTER_EVENT && world->trigger != DEBT_ON_EVENT)
        world->due = DEBT_DUE_DAY;
    world->pause = (enum debt_pause)second_below(3);
    if (world->due == DEBT_NO_DUE || world->due == DEBT_DUE_DAY)
        world->pause = world->pause == DEBT_RESTARTS ? DEBT_STOPS : world->pause;
    world->counted = second_one_in(2);
    world->needs_approval = second_one_in(4);
    world->decided_by_jury = second_one_in(4);
    world->prohibition = !world->counted && second_one_in(6);
}

static enum debt_move make_move(const struct debt_world *world)
{
    const enum debt_move to = (enum debt_move)second_below(11);

    if (to == DEBT_PROGRESS && (!world->counted || world->decided_by_jury))
        return DEBT_FULFILMENT;
    if (to == DEBT_FULFILMENT && second_one_in(2))
        return DEBT_ALLEGED;
    return to;
}

static void make_acts(struct debt_world *world)
{
    int day = 20 + second_below(100);

    world->act_count = 1 + second_below(DEBT_ACTS - 1);
    for (int i = 0; i < world->act_count; i++) {
        struct debt_act *act = &world->acts[i];

        memset(act, 0, sizeof *act);
        act->day = day;
        day += 1 + second_below(30);
        act->to = make_move(world);
        if (second_one_in(4))
            act->type = 1 + second_below(5);
        act->amount = 1 + second_below(6);
        act->party = second_below(world->obligors + 1) - 1;
        if (world->mode == DEBT_JOINT)
            act->party = -1;
        act->by_jury = second_one_in(2);
        act->waived_by = 2 + second_below(2);
        if (act->type == DEBT_STEP_PASSED && second_one_in(3))
            act->until = act->day + 10 + second_below(60);
    }
}

static void put_due(struct second_text *out, const struct debt_world *world)
{
    if (world->due == DEBT_NO_DUE)
        return;
    second_put(out, ",\"due\":");
    if (world->due == DEBT_DUE_DAY) {
        second_put_date(out, world->due_day);
        return;
    }
    second_put(out, "{\"op\":\"add\",\"n\":%d,\"unit\":\"day\",\"to\":%s}", world->due_length,
               world->due == DEBT_AFTER_EVENT ? "{\"op\":\"event\",\"id\":\"e\"}"
                                              : "{\"op\":\"milestone\",\"which\":\"activation\"}");
}

static void put_trigger(struct second_text *out, const struct debt_world *world)
{
    if (world->trigger == DEBT_ON_EVENT)
        second_put(out, ",\"trigger\":{\"op\":\"event\",\"id\":\"e\"}");
    if (world->trigger == DEBT_ON_FINDING)
        second_put(out, ",\"trigger\":{\"op\":\"event\",\"id\":\"e\",\"determined_by\":\"jury\"}");
    if (world->trigger == DEBT_ON_DAY) {
        second_put(out, ",\"trigger\":{\"op\":\"reached\",\"date\":");
        second_put_date(out, world->trigger_day);
        second_put(out, "}");
    }
}

static void put_commitment(struct second_text *out, const struct debt_world *world)
{
    static const char *const modes[] = {"several", "joint", "joint_and_several"};
    static const char *const pauses[] = {"runs_on", "stops", "restarts"};

    second_put(out, "{\"id\":\"c\",\"type\":\"other\",\"obligors\":");
    second_put_ids(out, "p", (1u << world->obligors) - 1);
    second_put(out, ",\"beneficiaries\":");
    second_put_ids(out, "p", world->owed_to << 2);
    second_put(out, ",\"mode\":\"%s\",\"on_suspension\":\"%s\"", modes[world->mode],
               pauses[world->pause]);
    put_trigger(out, world);
    put_due(out, world);
    if (world->counted)
        second_put(out, ",\"quantity\":{\"amount\":%d,\"unit\":\"x\"}", DEBT_QUANTITY);
    if (world->needs_approval)
        second_put(out, ",\"requires\":[{\"party\":\"p0\",\"approval\":\"h\"}]");
    if (world->decided_by_jury)
        second_put(out, ",\"decided_by\":\"jury\"");
    if (world->prohibition)
        second_put(out, ",\"deontic\":\"prohibition\"");
    if (world->until) {
        second_put(out, ",\"until\":");
        second_put_date(out, world->until);
    }
    second_put(out, "}");
}

static void put_move(struct second_text *out, const struct debt_act *act)
{
    static const char *const moves[] = {
        "progress",         "fulfilment", "breach_alleged", "breach_determined",
        "breach_dismissed", "cure",       "excuse",         "suspension",
        "resumption",       "waiver",     "supersession"};

    second_put(out, ",\"type\":\"commitment\",\"commitment\":\"c\",\"to\":\"%s\"", moves[act->to]);
    if (act->party >= 0)
        second_put(out, ",\"party\":\"p%d\"", act->party);
    if (act->to == DEBT_PROGRESS)
        second_put(out, ",\"amount\":%d,\"unit\":\"x\"", act->amount);
    if (act->to == DEBT_EXCUSE || act->to == DEBT_SUSPENSION)
        second_put(out, ",\"basis\":\"%s\"",
                   act->to == DEBT_EXCUSE ? "force_majeure" : "agreement");
    if (act->to == DEBT_WAIVER)
        second_put(out, ",\"by\":\"p%d\"", act->waived_by);
    else if (act->to == DEBT_SUPERSESSION)
        second_put(out, ",\"with\":\"d\"");
    else if (act->to == DEBT_FULFILMENT || act->to == DEBT_DETERMINED || act->to == DEBT_DISMISSED)
        second_put(out, ",\"by\":\"%s\"", act->by_jury ? "jury" : "p2");
}

static void put_act(struct second_text *out, const struct debt_act *act, int at)
{
    static const char *const determinations[] = {"", "", "alleged", "determined"};

    second_next(out);
    second_put(out, "{\"id\":\"a%d\"", at);
    second_put_day(out, "date", act->day);
    if (act->type == DEBT_MOVE) {
        put_move(out, act);
    } else if (act->type <= DEBT_FINDING) {
        second_put(out, ",\"type\":\"event\",\"event\":\"e\"");
        if (act->type != DEBT_EVENT)
            second_put(out, ",\"determination\":\"%s\"", determinations[act->type]);
        if (act->type == DEBT_FINDING)
            second_put(out, ",\"determined_by\":\"jury\"");
    } else {
        second_put(out,
                   ",\"type\":\"step\",\"party\":\"p0\",\"approval\":\"h\",\"step\":\"s\","
                   "\"to\":\"%s\"",
                   act->type == DEBT_STEP_PASSED ? "passed" : "rejected");
        if (act->until)
            second_put_day(out, "until", act->until);
    }
    second_put(out, "}");
}

static void put_head(struct second_text *out, const struct debt_world *world)
{
    second_put(out, "{\"format\":\"entente/1\",\"id\":\"w\",\"title\":\"W\",\"kind\":\"treaty\","
                    "\"bindingness\":\"legal\",\"parties\":[");
    out->comma = false;
    for (int i = 0; i < DEBT_PARTIES; i++) {
        second_next(out);
        second_put(out, "{\"id\":\"p%d\",\"name\":\"P\",\"kind\":\"state\"}", i);
    }
    second_put(out, "],\"bodies\":[{\"id\":\"jury\",\"name\":\"J\",\"kind\":\"commission\"}],"
                    "\"clauses\":{\"consent\":{\"requires_signature\":false},"
                    "\"withdrawal\":{\"allowed\":\"yes\",\"notice\":{\"n\":0,\"unit\":\"day\"}},"
                    "\"entry_into_force\":{\"boundary\":\"entry\","
                    "\"late\":{\"op\":\"own_consent\"},\"general\":");
    second_put_date(out, world->entry);
    second_put(out, "}},\"approvals\":[{\"id\":\"h\",\"party\":\"p0\","
                    "\"purpose\":\"force_deployment\",\"steps\":[{\"id\":\"s\","
                    "\"kind\":\"chamber_vote\"}]}],");
}

static void put_party_acts(struct second_text *out, const struct debt_world *world)
{
    for (int i = 0; i < 2 * DEBT_PARTIES; i++) {
        const int day = i % 2 ? world->exit[i / 2] : world->consent[i / 2];

        if (!day)
            continue;
        second_next(out);
        second_put(out, "{\"id\":\"t%d\",\"type\":\"%s\",\"party\":\"p%d\"", i,
                   i % 2 ? "withdrawal" : "ratification", i / 2);
        second_put_day(out, "date", day);
        second_put(out, "}");
    }
}

void debt_make(uint32_t seed, struct second_text *out)
{
    struct debt_world *world = &debt_world;

    memset(world, 0, sizeof *world);
    second_seed(seed);
    world->made = seed;
    world->entry = 20 + second_below(60);
    make_parties(world);
    make_terms(world);
    make_acts(world);
    put_head(out, world);
    second_put(out, "\"commitments\":[");
    put_commitment(out, world);
    second_put(out, ",{\"id\":\"d\",\"type\":\"other\",\"obligors\":[\"p0\",\"p1\"]}],\"acts\":[");
    second_put(out, "{\"id\":\"ad\",\"date\":\"2000-01-01\",\"type\":\"adoption\"},"
                    "{\"id\":\"j\",\"date\":\"2000-01-01\",\"type\":\"body\",\"body\":\"jury\","
                    "\"to\":\"operating\"}");
    out->comma = true;
    put_party_acts(out, world);
    for (int i = 0; i < world->act_count; i++)
        put_act(out, &world->acts[i], i);
    second_put(out, "]}");
}

int debt_days(int days[], int room)
{
    const struct debt_world *world = &debt_world;
    int count = 0;

    days[count++] = world->entry;
    days[count++] = world->trigger_day;
    days[count++] = world->due_day;
    days[count++] = world->until;
    for (int i = 0; i < DEBT_PARTIES; i++) {
        days[count++] = world->consent[i];
        days[count++] = world->exit[i];
    }
    for (int i = 0; i < world->act_count && count + 3 < room; i++) {
        days[count++] = world->acts[i].day;
        days[count++] = world->acts[i].day + world->due_length;
        days[count++] = world->acts[i].until;
    }
    days[count++] = 600;
    return count;
}
