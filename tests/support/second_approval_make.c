/* Approvals by chance, and their documents. */
#include <string.h>

#include "second_approval.h"

struct home_world home_world;

const char *const home_states[] = {
    "none",     "not_required", "pending",   "ready",   "in_progress", "passed",  "deemed_passed",
    "rejected", "returned",     "suspended", "lapsed",  "withdrawn",   "vetoed",  "overridden",
    "annulled", "expired",      "waived",    "unknown", "voted",       "extended"};

static struct home_share make_share(void)
{
    struct home_share share = {.den = 2 + second_below(3), .more_than = second_one_in(2)};

    share.num = 1 + second_below(share.den - 1);
    return share;
}

static struct home_majority make_majority(void)
{
    struct home_majority rule = {.asked = true, .base = (enum home_base)second_below(3)};

    rule.share = make_share();
    rule.quorum = make_share();
    rule.plus = make_share();
    rule.with_quorum = second_one_in(2);
    rule.with_plus = second_one_in(4);
    rule.plus_base = (enum home_base)second_below(3);
    if (rule.base == HOME_MEMBERS || rule.with_quorum || rule.with_plus || second_one_in(2))
        rule.members = 5 + second_below(6);
    return rule;
}

static struct home_tally make_tally(void)
{
    struct home_tally tally = {.told = true, .yes = second_below(5), .no = second_below(4)};

    tally.abstain = second_below(3);
    if (tally.yes + tally.no + tally.abstain > 5)
        tally.abstain = tally.no = 0;
    tally.present = second_one_in(3) ? 5 : HOME_UNKNOWN;
    if (second_one_in(3))
        tally.abstain = HOME_UNKNOWN;
    if (second_one_in(3))
        tally.no = HOME_UNKNOWN;
    return tally;
}

static void make_way(struct home_step *step, int at)
{
    if (at == 0)
        return;
    if (second_one_in(4) && at > 1) {
        step->any_count = 2;
        for (int i = 0; i < 2; i++)
            step->any[i] = 1u + (unsigned)second_below((1 << at) - 1);
        if (second_one_in(2))
            return;
    }
    step->after = second_one_in(2) ? 1u << second_below(at) : (unsigned)second_below(1 << at);
}

static void make_clock(struct home_step *step)
{
    if (second_one_in(3)) {
        step->period = 1 + second_below(15);
        step->period_unit = (enum home_unit)second_below(3);
        if (step->period_unit == HOME_MONTH)
            step->period = 1 + second_below(2);
        step->calendars = 1u + (unsigned)second_below(3);
        step->same_day = second_one_in(4);
    }
    if (second_one_in(5)) {
        step->expires_unit = (enum home_unit)second_below(2);
        step->expires = step->expires_unit == HOME_DAY ? 5 + second_below(60) : 1 + second_below(3);
    }
    if (second_one_in(6))
        step->lapses = second_one_in(2) ? -1 : 30 + second_below(170);
    if (second_one_in(4)) {
        step->veto = true;
        step->veto_length = 1 + second_below(20);
        step->override_asked = true;
        step->override = make_majority();
    }
}

static void make_step(struct home_step *step, int at)
{
    memset(step, 0, sizeof *step);
    make_way(step, at);
    step->waiver = second_one_in(4);
    step->final = home_rounds && second_one_in(5);
    if (second_one_in(3))
        step->majority = make_majority();
    if (second_one_in(5)) {
        step->condition = (enum home_condition)(1 + second_below(at ? 3 : 2));
        step->fact =
            step->condition == HOME_IF_STEP ? second_below(at ? at : 1) : 1 + second_below(200);
        step->is = second_one_in(2) ? HOME_REJECTED : HOME_PASSED;
    }
    make_clock(step);
}

static void make_calendars(struct home_world *world)
{
    for (int i = 0; i < 2; i++) {
        int day = 1 + second_below(10);

        world->listed_count[i] = 0;
        memset(world->sits[i], 0, sizeof world->sits[i]);
        for (int left = 20 + second_below(HOME_LISTED - 20); left > 0 && day < 300; left--) {
            world->sits[i][day] = true;
            world->listed[i][world->listed_count[i]++] = day;
            day += second_one_in(4) ? 1 + second_below(6) : 1;
        }
        world->complete_until[i] = second_one_in(2) ? day - 1 + second_below(20) : 0;
    }
}

static void make_home_acts(struct home_world *world)
{
    static const enum home_state moves[] = {
        HOME_IN_PROGRESS, HOME_IN_PROGRESS, HOME_PASSED,    HOME_PASSED,   HOME_PASSED,
        HOME_PASSED,      HOME_PASSED,      HOME_VOTED,     HOME_REJECTED, HOME_RETURNED,
        HOME_SUSPENDED,   HOME_LAPSED,      HOME_WITHDRAWN, HOME_VETOED,   HOME_OVERRIDDEN,
        HOME_ANNULLED,    HOME_WAIVED,      HOME_DEEMED,    HOME_EXTENDED};
    const int steps = world->step_count - world->steps[world->step_count - 1].deposit;
    int day = 1 + second_below(10);

    world->act_count = 3 + second_below(HOME_ACTS - 3);
    for (int i = 0; i < world->act_count; i++) {
        struct home_act *act = &world->acts[i];

        memset(act, 0, sizeof *act);
        act->day = day;
        day += second_one_in(3) ? 0 : 1 + second_below(18);
        act->type = second_one_in(12) ? HOME_EVENT : second_one_in(20) ? HOME_CONSENT : HOME_MOVE;
        act->step = second_below(steps);
        act->to = moves[second_below(sizeof moves / sizeof moves[0])];
        act->n = 1 + second_below(9);
        if (act->to == HOME_PASSED && second_one_in(4))
            act->until = act->day + second_below(80);
        if (act->to == HOME_VOTED ||
            (second_one_in(2) &&
             (act->to == HOME_PASSED || act->to == HOME_REJECTED || act->to == HOME_OVERRIDDEN)))
            act->tally = make_tally();
    }
}

static void make_world(struct home_world *world, uint32_t seed)
{
    second_seed(seed);
    world->made = seed;
    world->step_count = 1 + second_below(HOME_STEPS);
    world->for_consent = second_one_in(2);
    for (int i = 0; i < world->step_count; i++)
        make_step(&world->steps[i], i);
    for (int i = 0; i + 1 < world->step_count; i++)
        world->steps[i].optional = second_one_in(6);
    for (int i = 0; i < world->step_count; i++)
        for (int j = 0; j < i; j++)
            if ((world->steps[i].any[0] | world->steps[i].any[1]) >> j & 1)
                world->steps[j].optional = false;
    if (world->for_consent && world->step_count > 1 && second_one_in(2)) {
        struct home_step *last = &world->steps[world->step_count - 1];
        const struct home_step way = *last;

        memset(last, 0, sizeof *last);
        last->deposit = true;
        last->after = way.after | (way.any_count ? 0 : 1u << second_below(world->step_count - 1));
        last->any_count = way.any_count;
        memcpy(last->any, way.any, sizeof last->any);
    }
    make_calendars(world);
    make_home_acts(world);
}

static void put_share(struct second_text *out, struct home_share share)
{
    second_put(out, "\"num\":%d,\"den\":%d,\"cmp\":\"%s\"", share.num, share.den,
               share.more_than ? "gt" : "ge");
}

static const char *const bases[] = {"members", "present", "voting"};
static const char *const units[] = {"day", "month", "sitting_day"};

static void put_majority(struct second_text *out, const char *name,
                         const struct home_majority *rule)
{
    second_put(out, ",\"%s\":{\"base\":\"%s\",", name, bases[rule->base]);
    put_share(out, rule->share);
    if (rule->members)
        second_put(out, ",\"members\":%d", rule->members);
    if (rule->with_quorum) {
        second_put(out, ",\"quorum\":{\"of\":\"members\",");
        put_share(out, rule->quorum);
        second_put(out, "}");
    }
    if (rule->with_plus) {
        second_put(out, ",\"plus\":{\"base\":\"%s\",\"members\":%d,", bases[rule->plus_base],
                   rule->members);
        put_share(out, rule->plus);
        second_put(out, "}");
    }
    second_put(out, "}");
}

static void put_condition(struct second_text *out, const struct home_step *step)
{
    if (step->condition == HOME_ALWAYS)
        return;
    second_put(out, ",\"if\":");
    if (step->condition == HOME_IF_EVENT) {
        second_put(out, "{\"op\":\"event\",\"id\":\"e\"}");
    } else if (step->condition == HOME_IF_DAY) {
        second_put(out, "{\"op\":\"reached\",\"date\":");
        second_put_date(out, step->fact);
        second_put(out, "}");
    } else {
        second_put(out, "{\"op\":\"step\",\"step\":\"s%d\",\"is\":\"%s\"}", step->fact,
                   home_states[step->is]);
    }
}

static void put_clock(struct second_text *out, const struct home_step *step)
{
    static const char *const names[] = {"", "\"c0\"", "\"c1\"", "[\"c0\",\"c1\"]"};

    if (step->period) {
        second_put(out, ",\"period\":{\"n\":%d,\"unit\":\"%s\"", step->period,
                   units[step->period_unit]);
        if (step->period_unit == HOME_SITTING)
            second_put(out, ",\"calendar\":%s", names[step->calendars]);
        second_put(out, "%s}", step->same_day ? ",\"start\":\"same_day\"" : "");
    }
    if (step->expires)
        second_put(out, ",\"expires\":{\"n\":%d,\"unit\":\"%s\"}", step->expires,
                   units[step->expires_unit]);
    if (step->lapses > 0) {
        second_put(out, ",\"lapses\":");
        second_put_date(out, step->lapses);
    } else if (step->lapses < 0) {
        second_put(out, ",\"lapses\":{\"op\":\"event\",\"id\":\"e\"}");
    }
    if (step->veto) {
        second_put(out, ",\"veto\":{\"n\":%d,\"unit\":\"day\"", step->veto_length);
        if (step->override_asked)
            put_majority(out, "override", &step->override);
        second_put(out, "}");
    }
}

static void put_step(struct second_text *out, const struct home_step *step, int at)
{
    second_next(out);
    second_put(out, "{\"id\":\"s%d\",\"kind\":\"%s\"", at,
               step->deposit ? "deposit" : "government_approval");
    if (step->after) {
        second_put(out, ",\"after\":");
        second_put_ids(out, "s", step->after);
    }
    for (int i = 0; i < step->any_count; i++) {
        second_put(out, i ? "," : ",\"after_any\":[");
        second_put_ids(out, "s", step->any[i]);
    }
    second_put(
        out, "%s%s%s%s", step->any_count ? "]" : "", step->optional ? ",\"optional\":true" : "",
        step->waiver ? ",\"waiver\":\"article 9\"" : "", step->final ? ",\"final\":true" : "");
    if (step->majority.asked)
        put_majority(out, "majority", &step->majority);
    put_condition(out, step);
    put_clock(out, step);
    second_put(out, "}");
}

static void put_tally(struct second_text *out, const struct home_tally *tally)
{
    second_put(out, ",\"tally\":{\"yes\":%d", tally->yes);
    if (tally->no != HOME_UNKNOWN)
        second_put(out, ",\"no\":%d", tally->no);
    if (tally->abstain != HOME_UNKNOWN)
        second_put(out, ",\"abstain\":%d", tally->abstain);
    if (tally->present != HOME_UNKNOWN)
        second_put(out, ",\"present\":%d", tally->present);
    second_put(out, "}");
}

static void put_act(struct second_text *out, const struct home_act *act, int at)
{
    second_next(out);
    second_put(out, "{\"id\":\"a%d\"", at);
    second_put_day(out, "date", act->day);
    if (act->type == HOME_EVENT) {
        second_put(out, ",\"type\":\"event\",\"event\":\"e\"}");
        return;
    }
    if (act->type == HOME_CONSENT) {
        second_put(out, ",\"type\":\"ratification\",\"party\":\"p0\"}");
        return;
    }
    second_put(out,
               ",\"type\":\"step\",\"party\":\"p0\",\"approval\":\"h\",\"step\":\"s%d\","
               "\"to\":\"%s\"",
               act->step, home_states[act->to]);
    if (act->until)
        second_put_day(out, "until", act->until);
    if (act->to == HOME_EXTENDED)
        second_put(out, ",\"n\":%d", act->n);
    if (act->tally.told)
        put_tally(out, &act->tally);
    second_put(out, "}");
}

static void put_calendars(struct second_text *out, const struct home_world *world)
{
    bool used = false;

    for (int i = 0; i < world->step_count; i++)
        used |= world->steps[i].period && world->steps[i].period_unit == HOME_SITTING;
    if (!used)
        return;
    second_put(out, "\"calendars\":{");
    for (int i = 0; i < 2; i++) {
        second_put(out, "%s\"c%d\":{\"unit\":\"sitting_day\",\"days\":[", i ? "," : "", i);
        for (int j = 0; j < world->listed_count[i]; j++) {
            const int32_t date = second_date(world->listed[i][j]);

            second_put(out, "%s\"%04d-%02d-%02d\"", j ? "," : "", date / 10000, date / 100 % 100,
                       date % 100);
        }
        second_put(out, "]");
        if (world->complete_until[i])
            second_put_day(out, "until", world->complete_until[i]);
        second_put(out, "}");
    }
    second_put(out, "},");
}

void home_make(uint32_t seed, struct second_text *out)
{
    struct home_world *world = &home_world;

    make_world(world, seed);
    second_put(out, "{\"format\":\"entente/1\",\"id\":\"w\",\"title\":\"W\",\"kind\":\"treaty\","
                    "\"bindingness\":\"legal\",\"parties\":["
                    "{\"id\":\"p0\",\"name\":\"P\",\"kind\":\"state\"},"
                    "{\"id\":\"p1\",\"name\":\"P\",\"kind\":\"state\"}],"
                    "\"clauses\":{\"consent\":{\"requires_signature\":false}},");
    put_calendars(out, world);
    second_put(out, "\"approvals\":[{\"id\":\"h\",\"party\":\"p0\",\"purpose\":\"%s\",\"steps\":[",
               world->for_consent ? "consent_to_be_bound" : "force_deployment");
    out->comma = false;
    for (int i = 0; i < world->step_count; i++)
        put_step(out, &world->steps[i], i);
    second_put(out, "]}],\"acts\":[");
    out->comma = false;
    for (int i = 0; i < world->act_count; i++)
        put_act(out, &world->acts[i], i);
    second_put(out, "]}");
}
