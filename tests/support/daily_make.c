/* Worlds by chance, and their documents. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <entente/entente.h>

#include "daily.h"
#include "slow_calendar.h"

static int below(struct daily_world *world, int bound)
{
    return (int)chance_below(&world->chance, (uint32_t)bound);
}

static bool one_in(struct daily_world *world, int n)
{
    return below(world, n) == 0;
}

int32_t daily_date(int day)
{
    struct civil at = {2000, 1, 1};

    for (int i = 1; i < day; i++)
        next_day(&at);
    return number_of(at);
}

int daily_day(int32_t date)
{
    struct civil at = {2000, 1, 1};
    int day = 1;

    for (; number_of(at) < date; day++)
        next_day(&at);
    return day;
}

static struct daily_set make_set(struct daily_world *world, bool may_be_none)
{
    struct daily_set set = {DAILY_SET_NONE, 0};

    set.kind = (enum daily_set_kind)(may_be_none ? below(world, 8) : 1 + below(world, 7));
    set.mask = set.kind == DAILY_SET_ATTRIBUTE ? 1 + (unsigned)below(world, 3)
                                               : (unsigned)below(world, 1 << world->parties);
    return set;
}

static int make_date(struct daily_world *world, int depth);
static int make_condition(struct daily_world *world, int depth);

static int add_node(struct daily_world *world, struct daily_node node)
{
    world->nodes[world->node_count] = node;
    return world->node_count++;
}

static bool room(const struct daily_world *world)
{
    return world->node_count < DAILY_NODES - 24;
}

static int make_count(struct daily_world *world)
{
    static const int ops[] = {ENTENTE_OP_COUNT,   ENTENTE_OP_COUNT,  ENTENTE_OP_ALL,
                              ENTENTE_OP_SHARE,   ENTENTE_OP_WEIGHT, ENTENTE_OP_RATIO,
                              ENTENTE_OP_DISTINCT};
    struct daily_node node = {.op = ops[below(world, 7)]};

    node.set = make_set(world, node.op != ENTENTE_OP_ALL);
    node.over = make_set(world, false);
    node.n = below(world, 4);
    node.num = 1 + below(world, 4);
    node.den = node.num + below(world, 3);
    node.reio = below(world, 5);
    node.more_than = node.op != ENTENTE_OP_ALL && one_in(world, 3);
    node.table = below(world, 2);
    node.lax = one_in(world, 2); /* weight: against a number; share: of a number */
    if (node.lax && node.op == ENTENTE_OP_WEIGHT)
        node.n = below(world, 30);
    if (one_in(world, 4))
        node.acts = 1 + (unsigned)below(world, 63);
    return add_node(world, node);
}

static int make_leaf(struct daily_world *world)
{
    struct daily_node node = {0};

    if (!one_in(world, 4))
        return make_count(world);
    node.op = one_in(world, 2) ? ENTENTE_OP_EVENT : ENTENTE_OP_REACHED;
    node.event = below(world, 2);
    if (node.op == ENTENTE_OP_REACHED) {
        node.kid[node.kids++] = make_date(world, 1);
    }
    return add_node(world, node);
}

static int make_condition(struct daily_world *world, int depth)
{
    static const int ops[] = {ENTENTE_OP_AND, ENTENTE_OP_OR, ENTENTE_OP_NOT, ENTENTE_OP_K_OF,
                              ENTENTE_OP_HOLDS_FOR};
    struct daily_node node = {0};

    if (depth <= 0 || !room(world) || one_in(world, 2))
        return make_leaf(world);
    node.op = ops[below(world, 5)];
    node.n = node.op == ENTENTE_OP_HOLDS_FOR ? below(world, 60) : 1 + below(world, 2);
    node.unit = ENTENTE_UNIT_DAY;
    node.kid[node.kids++] = make_condition(world, depth - 1);
    if (node.op != ENTENTE_OP_NOT && node.op != ENTENTE_OP_HOLDS_FOR)
        node.kid[node.kids++] = make_condition(world, depth - 1);
    return add_node(world, node);
}

static int make_day(struct daily_world *world)
{
    return add_node(world,
                    (struct daily_node){.op = ENTENTE_OP_DATE, .day = 1 + below(world, 400)});
}

static int make_when(struct daily_world *world, int depth)
{
    struct daily_node node = {.op = ENTENTE_OP_WHEN, .kids = 3, .kid = {0, -1, -1}};

    node.kid[0] = make_condition(world, depth);
    /* What was always so has no first day here: the search begins on a named one. */
    node.kid[1] = one_in(world, 3) && room(world) ? make_date(world, 0) : make_day(world);
    if (one_in(world, 3))
        node.kid[2] = make_day(world);
    return add_node(world, node);
}

static int make_step(struct daily_world *world, int to)
{
    struct daily_node node = {
        .op = one_in(world, 3) ? ENTENTE_OP_ALIGN : ENTENTE_OP_ADD, .kids = 1, .kid = {to}};

    node.unit = one_in(world, 2) ? ENTENTE_UNIT_DAY : ENTENTE_UNIT_MONTH;
    node.n = node.op == ENTENTE_OP_ALIGN     ? 1 + below(world, 3)
             : node.unit == ENTENTE_UNIT_DAY ? below(world, 90)
                                             : below(world, 4);
    node.counting = below(world, 3);
    node.month_end = below(world, 3);
    node.lax = node.op == ENTENTE_OP_ALIGN && one_in(world, 3);
    if (node.op == ENTENTE_OP_ALIGN && one_in(world, 3)) {
        node.unit = ENTENTE_UNIT_YEAR;
        node.n = 1;
        node.num = 1 + below(world, 12);
        node.den = 1 + below(world, node.num == 2 ? 29 : 30);
    }
    return add_node(world, node);
}

static int make_if_by(struct daily_world *world, int depth)
{
    struct daily_node node = {.op = ENTENTE_OP_IF_BY, .kids = 4, .kid = {0, 0, 0, -1}};

    node.kid[0] = make_condition(world, depth - 1);
    node.kid[1] = make_day(world);
    node.kid[2] = make_date(world, depth - 1);
    if (!one_in(world, 3))
        node.kid[3] = make_date(world, depth - 1);
    node.exclusive = one_in(world, 3);
    return add_node(world, node);
}

static int make_date(struct daily_world *world, int depth)
{
    struct daily_node node = {.kids = 2};

    if (depth <= 0 || !room(world)) {
        if (one_in(world, 2))
            return make_day(world);
        return add_node(world,
                        (struct daily_node){.op = ENTENTE_OP_EVENT, .event = below(world, 2)});
    }
    switch (below(world, 6)) {
    case 0:
        return make_if_by(world, depth);
    case 1:
        node.op = one_in(world, 2) ? ENTENTE_OP_LATER : ENTENTE_OP_EARLIER;
        node.kid[0] = make_date(world, depth - 1);
        node.kid[1] = make_date(world, depth - 1);
        return add_node(world, node);
    case 2:
    case 3:
        return make_step(world, make_date(world, depth - 1));
    default:
        return make_when(world, depth - 1);
    }
}

static int make_late(struct daily_world *world)
{
    int late = add_node(world, (struct daily_node){.op = ENTENTE_OP_OWN_CONSENT});

    return one_in(world, 4) ? late : make_step(world, late);
}

static void make_acts(struct daily_world *world, bool partial)
{
    world->act_count = 4 + below(world, DAILY_ACTS - 4);
    for (int i = 0; i < world->act_count; i++) {
        struct daily_act *act = &world->acts[i];

        act->type = (enum daily_type)below(world, 10);
        if (act->type >= DAILY_INSTRUMENT_WITHDRAWAL && act->type <= DAILY_DENUNCIATION &&
            one_in(world, 2))
            act->type = DAILY_RATIFICATION;
        act->party = act->type >= DAILY_EVENT ? below(world, 2) : below(world, world->parties);
        act->day = 1 + below(world, 330);
        act->first = act->last = act->day;
        if (partial && one_in(world, 4)) {
            const int32_t month = daily_date(act->day) / 100;

            act->first = daily_day(month * 100 + 1);
            act->last = act->first + month_length(2000, month % 100) - 1;
        }
    }
}

struct daily_world daily_world_from(uint32_t seed, bool partial)
{
    struct daily_world world = {.chance = chance_from(seed)};

    world.parties = 2 + below(&world, DAILY_PARTIES - 1);
    world.regional = one_in(&world, 2) ? world.parties - 1 : -1;
    if (world.regional >= 0)
        world.members = (unsigned)below(&world, 1 << world.regional);
    for (int i = 0; i < world.parties; i++) {
        world.attribute[i] = 1 + below(&world, 3);
        world.in_group[i] = !one_in(&world, 3);
        world.from[i] = one_in(&world, 3) ? 1 + below(&world, 300) : 0;
        world.until[i] = one_in(&world, 3) ? 1 + below(&world, 400) : 0;
        for (int j = 0; j < 4; j++)
            world.weight[j / 2][j % 2][i] = below(&world, 12);
    }
    for (int i = 0; i < 2; i++)
        world.version_from[i] = one_in(&world, 2) ? 1 + below(&world, 300) : 0;
    make_acts(&world, partial);
    world.general = make_date(&world, 3);
    world.met = make_date(&world, 1);
    world.late = make_late(&world);
    world.boundary_entry = one_in(&world, 2);
    world.before_general = one_in(&world, 4);
    return world;
}

void daily_choose_days(struct daily_world *world)
{
    for (int i = 0; i < world->act_count; i++) {
        struct daily_act *act = &world->acts[i];

        act->day = act->first + below(world, act->last - act->first + 1);
    }
}

/* Text that grows in the caller's room. */
struct out {
    char *text;
    size_t length;
};

__attribute__((format(printf, 2, 3))) static void put(struct out *out, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    out->length +=
        (size_t)vsnprintf(out->text + out->length, DAILY_TEXT - out->length, format, arguments);
    va_end(arguments);
}

static void put_date(struct out *out, const char *name, int day)
{
    const int32_t date = daily_date(day);

    put(out, "\"%s\":\"%04d-%02d-%02d\"", name, date / 10000, date / 100 % 100, date % 100);
}

static void put_ids(struct out *out, unsigned mask)
{
    const char *comma = "";

    put(out, "[");
    for (int i = 0; i < DAILY_PARTIES; i++) {
        if (!(mask >> i & 1))
            continue;
        put(out, "%s\"p%d\"", comma, i);
        comma = ",";
    }
    put(out, "]");
}

static void put_set(struct out *out, const struct daily_world *world, const char *name,
                    struct daily_set set)
{
    const unsigned mask = set.mask & ((1u << world->parties) - 1);

    if (set.kind == DAILY_SET_NONE)
        return;
    put(out, ",\"%s\":", name);
    switch (set.kind) {
    case DAILY_SET_LIST:
        put_ids(out, mask);
        break;
    case DAILY_SET_GROUP:
        put(out, "\"dated\"");
        break;
    case DAILY_SET_ATTRIBUTE:
        put(out, "{\"attr\":[\"kind\",%u]}", set.mask);
        break;
    case DAILY_SET_SIGNED:
        put(out, "{\"signed\":true}");
        break;
    case DAILY_SET_MINUS:
        put(out, "{\"minus\":[\"dated\",");
        put_ids(out, mask);
        put(out, "]}");
        break;
    case DAILY_SET_EITHER:
        put(out, "{\"or\":[");
        put_ids(out, mask);
        put(out, ",{\"and\":[{\"signed\":true},\"dated\"]}]}");
        break;
    default:
        put(out, "\"all\"");
        break;
    }
}

static const char *const type_names[] = {
    "ratification",          "accession",    "acceptance", "approval", "succession", "signature",
    "instrument_withdrawal", "denunciation", "event",      "event"};

static void put_acts(struct out *out, unsigned acts)
{
    const char *comma = "";

    if (!acts)
        return;
    put(out, ",\"acts\":[");
    for (int i = 0; i <= DAILY_SIGNATURE; i++) {
        if (!(acts >> i & 1))
            continue;
        put(out, "%s\"%s\"", comma, type_names[i]);
        comma = ",";
    }
    put(out, "]");
}

static void put_node(struct out *out, const struct daily_world *world, int at);

static void put_kid(struct out *out, const struct daily_world *world, const char *name, int at)
{
    if (at < 0)
        return;
    put(out, ",\"%s\":", name);
    put_node(out, world, at);
}

static void put_count(struct out *out, const struct daily_world *world,
                      const struct daily_node *node)
{
    static const char *const policies[] = {"not_additional", "ignore", "count", "count_as_members"};
    const bool share = node->op == ENTENTE_OP_SHARE, weight = node->op == ENTENTE_OP_WEIGHT;

    put_set(out, world, "set", node->set);
    put_acts(out, node->acts);
    if (node->reio > 0)
        put(out, ",\"reio\":\"%s\"", policies[node->reio - 1]);
    if (node->more_than && node->op != ENTENTE_OP_RATIO)
        put(out, ",\"cmp\":\"gt\"");
    if (weight || node->op == ENTENTE_OP_RATIO)
        put(out, ",\"table\":\"w%d\"", node->table);
    if (node->op == ENTENTE_OP_RATIO)
        put(out, ",\"over_table\":\"w%d\"", 1 - node->table);
    if (node->op == ENTENTE_OP_COUNT || node->op == ENTENTE_OP_DISTINCT)
        put(out, ",\"min\":%d", node->n);
    if (node->op == ENTENTE_OP_DISTINCT)
        put(out, ",\"attr\":\"kind\"");
    if (share && node->lax)
        put(out, ",\"total\":%d", node->n + 1);
    else if (share)
        put_set(out, world, "over", node->over);
    if (weight && node->lax)
        put(out, ",\"abs\":%d", node->n);
    else if (share || weight || node->op == ENTENTE_OP_RATIO)
        put(out, ",\"num\":%d,\"den\":%d", node->num, node->den);
}

static void put_step(struct out *out, const struct daily_node *node)
{
    static const char *const counting[] = {"", ",\"count\":\"ordinal\"", ",\"count\":\"clear\""};
    static const char *const ends[] = {"", ",\"eom\":\"clip\"", ",\"eom\":\"roll\""};

    if (node->op == ENTENTE_OP_ALIGN && node->unit == ENTENTE_UNIT_YEAR) {
        put(out, ",\"nth\":%d,\"unit\":\"year\",\"month\":%d,\"day\":%d%s", node->n, node->num,
            node->den, node->lax ? ",\"strict\":false" : "");
        return;
    }
    if (node->op == ENTENTE_OP_ALIGN) {
        put(out, ",\"nth\":%d,\"unit\":\"month\"%s", node->n, node->lax ? ",\"strict\":false" : "");
        return;
    }
    put(out, ",\"n\":%d,\"unit\":\"%s\"%s%s", node->n,
        node->unit == ENTENTE_UNIT_DAY ? "day" : "month", counting[node->counting],
        ends[node->month_end]);
}

static void put_of(struct out *out, const struct daily_world *world, const struct daily_node *node)
{
    put(out, ",\"of\":[");
    for (int i = 0; i < node->kids; i++) {
        put(out, i ? "," : "");
        put_node(out, world, node->kid[i]);
    }
    put(out, "]");
}

static void put_node(struct out *out, const struct daily_world *world, int at)
{
    static const char *const names[] = {[ENTENTE_OP_COUNT] = "count",
                                        [ENTENTE_OP_ALL] = "all",
                                        [ENTENTE_OP_SHARE] = "share",
                                        [ENTENTE_OP_WEIGHT] = "weight",
                                        [ENTENTE_OP_RATIO] = "ratio",
                                        [ENTENTE_OP_DISTINCT] = "distinct",
                                        [ENTENTE_OP_EVENT] = "event",
                                        [ENTENTE_OP_REACHED] = "reached",
                                        [ENTENTE_OP_HOLDS_FOR] = "holds_for",
                                        [ENTENTE_OP_AND] = "and",
                                        [ENTENTE_OP_OR] = "or",
                                        [ENTENTE_OP_NOT] = "not",
                                        [ENTENTE_OP_K_OF] = "k_of",
                                        [ENTENTE_OP_DATE] = "date",
                                        [ENTENTE_OP_WHEN] = "when",
                                        [ENTENTE_OP_OWN_CONSENT] = "own_consent",
                                        [ENTENTE_OP_ADD] = "add",
                                        [ENTENTE_OP_ALIGN] = "align",
                                        [ENTENTE_OP_LATER] = "later",
                                        [ENTENTE_OP_EARLIER] = "earlier",
                                        [ENTENTE_OP_IF_BY] = "if_by"};
    const struct daily_node *node = &world->nodes[at];

    put(out, "{\"op\":\"%s\"", names[node->op]);
    switch (node->op) {
    case ENTENTE_OP_EVENT:
        put(out, ",\"id\":\"e%d\"", node->event);
        break;
    case ENTENTE_OP_DATE:
        put(out, ",");
        put_date(out, "value", node->day);
        break;
    case ENTENTE_OP_REACHED:
        put_kid(out, world, "date", node->kid[0]);
        break;
    case ENTENTE_OP_NOT:
        put_kid(out, world, "of", node->kid[0]);
        break;
    case ENTENTE_OP_HOLDS_FOR:
        put(out, ",\"n\":%d,\"unit\":\"day\"", node->n);
        put_kid(out, world, "cond", node->kid[0]);
        break;
    case ENTENTE_OP_WHEN:
        put_kid(out, world, "cond", node->kid[0]);
        put_kid(out, world, "from", node->kid[1]);
        put_kid(out, world, "by", node->kid[2]);
        break;
    case ENTENTE_OP_IF_BY:
        put_kid(out, world, "cond", node->kid[0]);
        put_kid(out, world, "deadline", node->kid[1]);
        put_kid(out, world, "then", node->kid[2]);
        put_kid(out, world, "else", node->kid[3]);
        put(out, "%s", node->exclusive ? ",\"inclusive\":false" : "");
        break;
    case ENTENTE_OP_ADD:
    case ENTENTE_OP_ALIGN:
        put_step(out, node);
        put_kid(out, world, "to", node->kid[0]);
        break;
    case ENTENTE_OP_K_OF:
        put(out, ",\"k\":%d", node->n);
        put_of(out, world, node);
        break;
    case ENTENTE_OP_AND:
    case ENTENTE_OP_OR:
    case ENTENTE_OP_LATER:
    case ENTENTE_OP_EARLIER:
        put_of(out, world, node);
        break;
    case ENTENTE_OP_OWN_CONSENT:
        break;
    default:
        put_count(out, world, node);
        break;
    }
    put(out, "}");
}

static void put_parties(struct out *out, const struct daily_world *world)
{
    put(out, "\"parties\":[");
    for (int i = 0; i < world->parties; i++) {
        put(out, "%s{\"id\":\"p%d\",\"name\":\"P\",\"kind\":\"%s\"", i ? "," : "", i,
            i == world->regional ? "reio" : "state");
        if (i == world->regional) {
            put(out, ",\"members\":");
            put_ids(out, world->members);
        }
        put(out, ",\"attributes\":{\"kind\":%d}}", world->attribute[i]);
    }
    put(out, "],\"groups\":{\"dated\":{\"members\":[");
    for (int i = 0, any = 0; i < world->parties; i++) {
        if (!world->in_group[i])
            continue;
        put(out, "%s{\"party\":\"p%d\"", any++ ? "," : "", i);
        if (world->from[i]) {
            put(out, ",");
            put_date(out, "from", world->from[i]);
        }
        if (world->until[i]) {
            put(out, ",");
            put_date(out, "until", world->until[i]);
        }
        put(out, "}");
    }
    put(out, "]}},");
}

static void put_values(struct out *out, const struct daily_world *world, const int *weights)
{
    put(out, "\"values\":{");
    for (int i = 0; i < world->parties; i++)
        put(out, "%s\"p%d\":%d", i ? "," : "", i, weights[i]);
    put(out, "}");
}

static void put_tables(struct out *out, const struct daily_world *world)
{
    put(out, "\"weights\":{");
    for (int i = 0; i < 2; i++) {
        put(out, "%s\"w%d\":{", i ? "," : "", i);
        if (world->version_from[i]) {
            put(out, "\"versions\":[{\"from\":\"0001-01-01\",");
            put_values(out, world, world->weight[i][0]);
            put(out, "},{");
            put_date(out, "from", world->version_from[i]);
            put(out, ",");
            put_values(out, world, world->weight[i][1]);
            put(out, "}]");
        } else {
            put_values(out, world, world->weight[i][0]);
        }
        put(out, "}");
    }
    put(out, "},");
}

static void put_act(struct out *out, const struct daily_act *act, int number)
{
    put(out, "%s{\"id\":\"a%d\",", number ? "," : "", number);
    if (act->first == act->last) {
        put_date(out, "date", act->day);
    } else {
        const int32_t date = daily_date(act->first);

        put(out, "\"date\":\"%04d-%02d\"", date / 10000, date / 100 % 100);
    }
    put(out, ",\"type\":\"%s\"", type_names[act->type]);
    if (act->type >= DAILY_EVENT)
        put(out, ",\"event\":\"e%d\"%s", act->party,
            act->type == DAILY_REVERSAL ? ",\"determination\":\"reversed\"" : "");
    else
        put(out, ",\"party\":\"p%d\"", act->party);
    put(out, "}");
}

void daily_write(const struct daily_world *world, char text[DAILY_TEXT])
{
    struct out out = {text, 0};

    put(&out, "{\"format\":\"entente/1\",\"id\":\"w\",\"title\":\"W\",\"kind\":\"treaty\","
              "\"bindingness\":\"legal\",");
    put_parties(&out, world);
    put_tables(&out, world);
    put(&out, "\"clauses\":{\"entry_into_force\":{\"general\":");
    put_node(&out, world, world->general);
    put(&out, ",\"condition_met\":");
    put_node(&out, world, world->met);
    put(&out, ",\"boundary\":\"%s\",\"late\":", world->boundary_entry ? "entry" : "condition");
    put_node(&out, world, world->late);
    put(&out,
        ",\"not_before_general\":%s},\"withdrawal\":{\"allowed\":\"yes\",\"notice\":"
        "{\"n\":30,\"unit\":\"day\"}}},\"acts\":[",
        world->before_general ? "false" : "true");
    for (int i = 0; i < world->act_count; i++)
        put_act(&out, &world->acts[i], i);
    put(&out, "]}");
}
