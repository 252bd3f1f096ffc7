/* Whose consent would bring an agreement into force: real treaties, and rules by chance. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <entente/coalition.h>
#include <entente/json.h>

#include "asking.h"

enum { ROOM = 65536 };

struct text {
    char room[ROOM];
    size_t length;
};

__attribute__((format(printf, 2, 3))) static void put(struct text *out, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    out->length +=
        (size_t)vsnprintf(out->room + out->length, ROOM - out->length, format, arguments);
    va_end(arguments);
    cr_assert_lt(out->length, ROOM);
}

static entente_result find(const char *document, int32_t on, entente_coalitions **out)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();
    entente_result result;

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    result = entente_coalition(agreement, question, out, NULL);
    entente_question_free(question);
    entente_agreement_free(agreement);
    return result;
}

static entente_coalitions *coalitions(const char *document, int32_t on)
{
    entente_coalitions *sets = NULL;

    cr_assert_eq(find(document, on, &sets), ENTENTE_OK);
    return sets;
}

static void head(struct text *out)
{
    out->length = 0;
    put(out, "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
             "\"bindingness\": \"legal\", \"parties\": [");
}

static void party(struct text *out, const char *id)
{
    put(out, "%s{\"id\": \"%s\", \"name\": \"%s\", \"kind\": \"state\"}",
        out->room[out->length - 1] == '[' ? "" : ", ", id, id);
}

static void rule(struct text *out, const char *condition)
{
    put(out,
        ", \"clauses\": {\"consent\": {\"requires_signature\": false}, \"entry_into_force\": "
        "{\"general\": {\"op\": \"when\", \"cond\": %s}, \"boundary\": \"entry\"}}, \"acts\": [",
        condition);
}

static void consent(struct text *out, const char *id, const char *date, const char *type)
{
    put(out, "%s{\"id\": \"a%zu\", \"date\": \"%s\", \"type\": \"%s\", \"party\": \"%s\"}",
        out->room[out->length - 1] == '[' ? "" : ", ", out->length, date, type, id);
}

static const char *text_of(const entente_coalitions *sets, int32_t which, size_t at, size_t index)
{
    return entente_coalitions_text(sets, which, at, index);
}

/* -1: no set suffices. */
static int size_of(const entente_coalitions *sets)
{
    const char *text = text_of(sets, ENTENTE_COALITION_SIZE, 0, 0);

    return text ? (int)strtol(text, NULL, 10) : -1;
}

static const char *member(const entente_coalitions *sets, size_t set, size_t index)
{
    return text_of(sets, ENTENTE_COALITION_MEMBER, set, index);
}

static const char *veto_of(const entente_coalitions *sets, size_t index)
{
    return text_of(sets, ENTENTE_COALITION_VETO, index, 0);
}

static bool is_exact(const entente_coalitions *sets)
{
    return strcmp(text_of(sets, ENTENTE_COALITION_EXACT, 0, 0), "true") == 0;
}

static const char *why(const entente_coalitions *sets)
{
    return text_of(sets, ENTENTE_COALITION_SAYS, 0, 0);
}

static size_t candidates(const entente_coalitions *sets)
{
    size_t count = 0;

    while (text_of(sets, ENTENTE_COALITION_CANDIDATE, count, 0))
        count++;
    return count;
}

/* Of sets that are not empty. */
static size_t count_of(const entente_coalitions *sets)
{
    size_t count = 0;

    while (member(sets, count, 0))
        count++;
    return count;
}

static const char *power(const entente_coalitions *sets, const char *id, char room[200])
{
    for (size_t i = 0; i < candidates(sets); i++)
        if (strcmp(text_of(sets, ENTENTE_COALITION_CANDIDATE, i, 0), id) == 0)
            snprintf(room, 200, "%s/%s", text_of(sets, ENTENTE_COALITION_NUMERATOR, i, 0),
                     text_of(sets, ENTENTE_COALITION_DENOMINATOR, i, 0));
    return room;
}

/* Kyoto Protocol, Article 25(1): 1990 emissions of carbon dioxide in Gg (FCCC/CP/1997/7/Add.1). */
static const struct {
    const char *id;
    int emissions;
} annex_i[] = {
    {"AUS", 288965},  {"AUT", 59200},   {"BEL", 113405},  {"BGR", 82990},  {"CAN", 457441},
    {"CZE", 169514},  {"DNK", 52100},   {"EST", 37797},   {"FIN", 53900},  {"FRA", 366536},
    {"DEU", 1012443}, {"GRC", 82100},   {"HUN", 71673},   {"ISL", 2172},   {"IRL", 30719},
    {"ITA", 428941},  {"JPN", 1173360}, {"LVA", 22976},   {"LIE", 208},    {"LUX", 11343},
    {"MCO", 71},      {"NLD", 167600},  {"NZL", 25530},   {"NOR", 35533},  {"POL", 414930},
    {"PRT", 42148},   {"ROU", 171103},  {"RUS", 2388720}, {"SVK", 58278},  {"ESP", 260654},
    {"SWE", 61256},   {"CHE", 43600},   {"GBR", 584078},  {"USA", 4957022}};

enum { ANNEX_I = sizeof annex_i / sizeof annex_i[0], ANNEX_TOTAL = 13728306, DEVELOPING = 100 };

static bool waits(const char *id)
{
    return strstr("AUS LIE MCO RUS USA", id) != NULL;
}

/* In October 2004 all of Annex I had consented but five. */
static void write_kyoto(struct text *out, bool october_2004)
{
    char id[8];

    head(out);
    for (int i = 0; i < ANNEX_I; i++)
        party(out, annex_i[i].id);
    for (int i = 0; i < DEVELOPING; i++) {
        snprintf(id, sizeof id, "x%03d", i);
        party(out, id);
    }
    put(out, "], \"weights\": {\"co2\": {\"values\": {");
    for (int i = 0; i < ANNEX_I; i++)
        put(out, "%s\"%s\": %d", i ? ", " : "", annex_i[i].id, annex_i[i].emissions);
    put(out, "}}}");
    rule(out, "{\"op\": \"and\", \"of\": [{\"op\": \"count\", \"min\": 55}, {\"op\": \"weight\", "
              "\"table\": \"co2\", \"num\": 55, \"den\": 100, \"cmp\": \"ge\"}]}");
    for (int i = 0; october_2004 && i < ANNEX_I; i++)
        if (!waits(annex_i[i].id))
            consent(out, annex_i[i].id, "2002-05-31", "ratification");
    for (int i = 0; october_2004 && i < DEVELOPING; i++) {
        snprintf(id, sizeof id, "x%03d", i);
        consent(out, id, "2002-05-31", "ratification");
    }
    put(out, "]}");
}

Test(coalition, kyoto_needs_russia_or_the_united_states)
{
    static struct text text;
    entente_coalitions *sets;
    char room[200] = "";
    int total = 0;

    for (int i = 0; i < ANNEX_I; i++)
        total += annex_i[i].emissions;
    cr_assert_eq(total, ANNEX_TOTAL);
    write_kyoto(&text, true);
    sets = coalitions(text.room, 20041031);
    cr_expect_eq(size_of(sets), 1);
    cr_assert_eq(count_of(sets), 2);
    cr_expect_str_eq(member(sets, 0, 0), "RUS");
    cr_expect_str_eq(member(sets, 1, 0), "USA");
    cr_expect_str_eq(power(sets, "RUS", room), "1/2");
    cr_expect_str_eq(power(sets, "AUS", room), "0/1");
    cr_expect_null(veto_of(sets, 0));
    cr_expect(is_exact(sets));
    cr_expect_null(member(sets, 2, 0));
    entente_coalitions_free(sets);
}

/* Before anybody consented there are too many sums of emissions: that is told. */
Test(coalition, kyoto_from_nothing_is_cut_and_says_so)
{
    static struct text text;
    entente_coalitions *sets;
    size_t members = 0;

    write_kyoto(&text, false);
    sets = coalitions(text.room, 19980316);
    cr_expect_not(is_exact(sets));
    cr_expect_not_null(why(sets));
    cr_expect_eq(candidates(sets), 0);
    while (member(sets, 0, members))
        members++;
    cr_expect_eq(size_of(sets), 55);
    cr_expect_eq(members, 55);
    entente_coalitions_free(sets);
}

/* Parties p0, p1, ... of such weights, of which so much is needed. */
static void write_weights(struct text *out, const long *weights, int count, long need)
{
    char id[16];
    long total = 0;

    head(out);
    for (int i = 0; i < count; i++) {
        snprintf(id, sizeof id, "p%d", i);
        party(out, id);
        total += weights[i];
    }
    put(out, "], \"weights\": {\"w\": {\"values\": {");
    for (int i = 0; i < count; i++)
        put(out, "%s\"p%d\": %ld", i ? ", " : "", i, weights[i]);
    put(out,
        "}}}, \"clauses\": {\"consent\": {\"requires_signature\": false}, "
        "\"entry_into_force\": {\"general\": {\"op\": \"when\", \"cond\": {\"op\": \"weight\", "
        "\"table\": \"w\", \"num\": %ld, \"den\": %ld, \"cmp\": \"ge\"}}, \"boundary\": "
        "\"entry\"}}, \"acts\": []}",
        need, total);
}

/* What the members of the first set weigh. */
static long weight_of_first(const entente_coalitions *sets, const long *weights)
{
    long sum = 0;
    const char *id;

    for (size_t i = 0; (id = member(sets, 0, i)) != NULL; i++)
        sum += weights[strtol(id + 1, NULL, 10)];
    return sum;
}

/* A sum for each set: 2^20 for each member, and its bits. The more is needed beyond that of nine
 * members, the more sums have to be told from each other. */
enum { BITS = 20, MOST_TOLD_APART = 424240 };

static void expect_smallest(long over_nine, bool exact)
{
    static struct text text;
    long weights[BITS];
    const long need = (9L << BITS) + over_nine;
    unsigned long of_nine = 0;
    entente_coalitions *sets;

    for (int i = 0; i < BITS; i++)
        weights[i] = (1L << BITS) + (1L << i);
    write_weights(&text, weights, BITS, need);
    sets = coalitions(text.room, 20000101);
    cr_expect_eq(is_exact(sets), exact);
    cr_expect_eq(why(sets) == NULL, exact);
    cr_expect_eq(candidates(sets), exact ? BITS : 0);
    cr_expect_geq(weight_of_first(sets, weights), need);
    for (long set = over_nine; set < 1L << BITS; set++) {
        int size = 0;

        for (long rest = set; rest; rest &= rest - 1)
            size++;
        of_nine += size == 9;
    }
    if (exact) {
        cr_expect_eq(size_of(sets), 9);
        cr_expect_eq(strtoul(text_of(sets, ENTENTE_COALITION_TOTAL, 0, 0), NULL, 10), of_nine);
    }
    entente_coalitions_free(sets);
}

Test(coalition, sums_to_tell_apart_are_counted_up_to_the_limit_and_beyond_it_that_is_told)
{
    expect_smallest(MOST_TOLD_APART, true);
    expect_smallest(MOST_TOLD_APART + 1, false);
}

/* Four kinds of parties, none of whose sums are the same: few sums, and many ways to each. */
enum { OF_EACH_KIND = 55, MOST_OF_THE_LAST = 48 };

static void expect_ways(int of_the_last, bool exact)
{
    static const long more[] = {10000, 100, 1, 0};
    static struct text text;
    long weights[4 * OF_EACH_KIND], need = 0, sum = 0;
    int count = 0, smallest = 0;
    entente_coalitions *sets;

    for (int kind = 0; kind < 4; kind++)
        for (int i = 0; i < (kind == 0 ? of_the_last : OF_EACH_KIND); i++)
            weights[count++] = 1000000 + more[kind];
    for (int i = 0; i < count; i++)
        need += weights[i];
    need = (need + 1) / 2;
    while (sum < need)
        sum += weights[smallest++];
    write_weights(&text, weights, count, need);
    sets = coalitions(text.room, 20000101);
    cr_expect_eq(is_exact(sets), exact);
    cr_expect_eq(why(sets) == NULL, exact);
    cr_expect_eq(candidates(sets), exact ? (size_t)count : 0);
    cr_expect_geq(weight_of_first(sets, weights), need);
    if (exact)
        cr_expect_eq(size_of(sets), smallest);
    entente_coalitions_free(sets);
}

Test(coalition, ways_to_sums_are_counted_up_to_the_limit_and_beyond_it_that_is_told)
{
    expect_ways(MOST_OF_THE_LAST, true);
    expect_ways(MOST_OF_THE_LAST + 1, false);
}

/* Comprehensive Nuclear-Test-Ban Treaty, Article XIV and Annex 2: the 44. */
static const char annex_2[] = "DZA ARG AUS AUT BGD BEL BRA BGR CAN CHL CHN COL PRK COD EGY FIN FRA "
                              "DEU HUN IND IDN IRN ISR ITA JPN MEX NLD NOR PAK PER POL ROU KOR RUS "
                              "SVK ZAF ESP SWE CHE TUR UKR GBR USA VNM";
static const char test_ban_missing[] = "CHN EGY IND IRN ISR PAK PRK RUS USA";

static void each_id(struct text *out, const char *ids, void (*put_one)(struct text *, const char *))
{
    for (const char *at = ids; strlen(at) >= 3; at += at[3] ? 4 : 3) {
        char id[4] = {at[0], at[1], at[2], 0};

        put_one(out, id);
    }
}

static void listed_id(struct text *out, const char *id)
{
    put(out, "%s\"%s\"", out->room[out->length - 1] == '[' ? "" : ", ", id);
}

static void ratify_unless_missing(struct text *out, const char *id)
{
    if (!strstr(test_ban_missing, id))
        consent(out, id, "2018-01-01", "ratification");
}

Test(coalition, each_of_the_nine_missing_has_a_veto_over_the_test_ban)
{
    static struct text text, condition;
    entente_coalitions *sets;
    char room[200] = "";
    char said[64] = "";

    head(&text);
    each_id(&text, annex_2, party);
    each_id(&text, "IRQ SAU SYR", party);
    put(&text, "]");
    condition.length = 0;
    put(&condition, "{\"op\": \"all\", \"set\": [");
    each_id(&condition, annex_2, listed_id);
    put(&condition, "]}");
    rule(&text, condition.room);
    each_id(&text, annex_2, ratify_unless_missing);
    put(&text, "]}");
    sets = coalitions(text.room, 20240101);
    cr_expect_eq(size_of(sets), 9);
    cr_expect_eq(count_of(sets), 1);
    for (size_t i = 0; veto_of(sets, i); i++) {
        snprintf(said + strlen(said), sizeof said - strlen(said), "%s%s", i ? " " : "",
                 veto_of(sets, i));
        cr_expect_str_eq(member(sets, 0, i), veto_of(sets, i));
    }
    cr_expect_str_eq(said, test_ban_missing);
    cr_expect_str_eq(power(sets, "PRK", room), "1/256");
    cr_expect_str_eq(power(sets, "SYR", room), "0/1");
    entente_coalitions_free(sets);
}

/* Charter of the United Nations, Article 110(3): the five, and a majority of the other signatory
 * states, of which there were 46. */
Test(coalition, the_five_and_a_majority_of_the_other_signatories)
{
    static struct text text, others;
    entente_coalitions *sets;
    char id[8];

    head(&text);
    each_id(&text, "CHN FRA SUN GBR USA", party);
    others.length = 0;
    put(&others, "[");
    for (int i = 0; i < 46; i++) {
        snprintf(id, sizeof id, "o%02d", i);
        party(&text, id);
        listed_id(&others, id);
    }
    put(&others, "]");
    put(&text, "], \"groups\": {\"others\": %s}", others.room);
    rule(&text,
         "{\"op\": \"and\", \"of\": [{\"op\": \"all\", \"set\": [\"CHN\", \"FRA\", \"SUN\", "
         "\"GBR\", \"USA\"]}, {\"op\": \"share\", \"set\": \"others\", \"over\": \"others\", "
         "\"num\": 1, \"den\": 2, \"cmp\": \"gt\"}]}");
    put(&text, "]}");
    sets = coalitions(text.room, 19450626);
    cr_expect_eq(size_of(sets), 29);
    /* 46 over 24. */
    cr_expect_str_eq(text_of(sets, ENTENTE_COALITION_TOTAL, 0, 0), "7890371113950");
    cr_expect_eq(count_of(sets), ENTENTE_COALITIONS_LISTED);
    for (size_t i = 0; i < 5; i++)
        cr_expect_not_null(veto_of(sets, i));
    cr_expect_null(veto_of(sets, 5));
    entente_coalitions_free(sets);
}

Test(coalition, one_hundred_of_two_hundred)
{
    static struct text text;
    entente_coalitions *sets;
    char id[8];

    head(&text);
    for (int i = 0; i < 200; i++) {
        snprintf(id, sizeof id, "s%03d", i);
        party(&text, id);
    }
    put(&text, "]");
    rule(&text, "{\"op\": \"count\", \"min\": 100}");
    put(&text, "]}");
    sets = coalitions(text.room, 20000101);
    cr_expect_eq(size_of(sets), 100);
    /* 200 over 100. */
    cr_expect_str_eq(text_of(sets, ENTENTE_COALITION_TOTAL, 0, 0),
                     "90548514656103281165404177077484163874504589675413336841320");
    cr_expect(is_exact(sets));
    entente_coalitions_free(sets);
}

/* Rules by chance: six candidates at most, of which one can be an organization of two of them. */

static const char *const ids[] = {"A", "B", "C", "D", "E", "U"};

enum { PARTIES = 6, RULES = 250, TODAY = 20000201 };

static uint32_t chance(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525U + 1013904223U;
    return (*seed >> 8) % below;
}

static void random_leaf(struct text *out, uint32_t *seed)
{
    static const char *const sets[] = {"", ", \"set\": [\"A\", \"C\", \"U\"]",
                                       ", \"set\": \"club\"",
                                       ", \"set\": {\"attr\": [\"sea\", true]}"};
    static const char *const unions[] = {"", ", \"reio\": \"ignore\"", ", \"reio\": \"count\"",
                                         ", \"reio\": \"count_as_members\""};
    const char *set = sets[chance(seed, 4)];
    const char *reio = unions[chance(seed, 4)];
    const char *cmp = chance(seed, 2) ? "ge" : "gt";
    const unsigned n = chance(seed, 4) + 1;

    switch (chance(seed, 7)) {
    case 0:
        put(out, "{\"op\": \"all\", \"set\": [\"%s\", \"%s\"]%s}", ids[chance(seed, 3)],
            ids[3 + chance(seed, 3)], reio);
        break;
    case 1:
        put(out,
            "{\"op\": \"share\", \"num\": %u, \"den\": 5, \"cmp\": \"%s\", \"over\": \"all\"%s%s}",
            n, cmp, set, reio);
        break;
    case 2:
        put(out, "{\"op\": \"weight\", \"table\": \"gdp\", \"abs\": %u%s%s}", 4 * n, set, reio);
        break;
    case 3:
        put(out,
            "{\"op\": \"weight\", \"table\": \"gdp\", \"num\": %u, \"den\": 5, \"cmp\": \"%s\""
            "%s%s}",
            n, cmp, set, reio);
        break;
    case 4:
        put(out,
            "{\"op\": \"distinct\", \"attr\": \"region\", \"min\": %u%s, \"reio\": \"ignore\"}", n,
            set);
        break;
    default:
        put(out, "{\"op\": \"count\", \"min\": %u%s%s}", n, set, reio);
        break;
    }
}

static void random_condition(struct text *out, uint32_t *seed, int depth)
{
    static const char *const gates[] = {"\"and\"", "\"or\"", "\"k_of\", \"k\": 2"};

    if (depth == 0 || chance(seed, 4) == 0) {
        random_leaf(out, seed);
        return;
    }
    put(out, "{\"op\": %s, \"of\": [", gates[chance(seed, 3)]);
    for (int i = 0; i < 3; i++) {
        put(out, "%s", i ? ", " : "");
        random_condition(out, seed, depth - 1);
    }
    put(out, "]}");
}

static void random_when(struct text *out, uint32_t *seed)
{
    put(out, "{\"op\": \"when\", \"cond\": ");
    random_condition(out, seed, 2);
    put(out, "}");
}

/* Dates above conditions too: delays, the later, the earlier, and a deadline. */
static void random_entry(struct text *out, uint32_t *seed)
{
    switch (chance(seed, 5)) {
    case 0:
        put(out, "{\"op\": \"add\", \"n\": 30, \"unit\": \"day\", \"to\": ");
        random_when(out, seed);
        put(out, "}");
        break;
    case 1:
        put(out, "{\"op\": \"%s\", \"of\": [", chance(seed, 2) ? "later" : "earlier");
        random_when(out, seed);
        put(out, ", ");
        random_when(out, seed);
        put(out, "]}");
        break;
    case 2:
        put(out, "{\"op\": \"if_by\", \"cond\": ");
        random_condition(out, seed, 1);
        put(out,
            ", \"deadline\": {\"op\": \"date\", \"value\": \"2000-0%u-01\"}, \"then\": "
            "{\"op\": \"date\", \"value\": \"2000-06-01\"}, \"else\": ",
            1 + chance(seed, 3));
        random_when(out, seed);
        put(out, "}");
        break;
    default:
        random_when(out, seed);
        break;
    }
}

/* Everything but the acts; bits of *standing: who has consented. */
static void random_treaty(struct text *out, uint32_t seed, uint32_t *standing)
{
    const unsigned total = 12 + chance(&seed, 10);

    head(out);
    for (int i = 0; i < PARTIES; i++)
        put(out,
            "%s{\"id\": \"%s\", \"name\": \"%s\", \"kind\": \"%s\", \"attributes\": {\"sea\": %s, "
            "\"region\": \"r%u\"}%s}",
            i ? ", " : "", ids[i], ids[i], i == 5 ? "reio" : "state",
            chance(&seed, 2) ? "true" : "false", chance(&seed, 3),
            i == 5 ? ", \"members\": [\"A\", \"B\"]" : "");
    put(out,
        "], \"groups\": {\"club\": [\"B\", \"D\", \"E\"]}, \"weights\": {\"gdp\": {\"total\": "
        "%u, \"values\": {",
        total);
    for (int i = 0; i < 5; i++)
        put(out, "%s\"%s\": %u", i ? ", " : "", ids[i], chance(&seed, 6));
    put(out, "}}}, \"clauses\": {\"consent\": {\"requires_signature\": false}, "
             "\"entry_into_force\": {\"boundary\": \"entry\", \"general\": ");
    random_entry(out, &seed);
    put(out, "}}, \"acts\": [");
    *standing = chance(&seed, 3) ? 0 : 1U << chance(&seed, PARTIES) | 1U << chance(&seed, PARTIES);
    for (uint32_t i = 0; i < PARTIES; i++)
        if (*standing >> i & 1)
            consent(out, ids[i], "2000-01-10", i == 5 ? "formal_confirmation" : "ratification");
}

static bool enters(const struct text *treaty, uint32_t set)
{
    static struct text with;
    entente_question *question = entente_question_new();
    entente_agreement *agreement;
    entente_assessment *answer;
    bool certain;

    with = *treaty;
    for (uint32_t i = 0; i < PARTIES; i++)
        if (set >> i & 1)
            consent(&with, ids[i], "2000-02-01", i == 5 ? "formal_confirmation" : "ratification");
    put(&with, "]}");
    agreement = agreement_of(with.room);
    entente_question_set_on(question, TODAY, NULL);
    answer = assess(agreement, question);
    certain = entente_assessment_facet(answer, ENTENTE_FACET_ENTRY) == ENTENTE_ENTRY_CERTAIN;
    entente_assessment_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
    return certain;
}

static int bits_of(uint32_t set)
{
    int count = 0;

    for (; set; set &= set - 1)
        count++;
    return count;
}

struct truth {
    bool enters[1 << PARTIES];
    uint32_t standing, veto;
    int size, count;
};

static void brute(const struct text *treaty, struct truth *truth)
{
    truth->size = truth->count = -1;
    truth->veto = ~truth->standing & ((1U << PARTIES) - 1);
    for (uint32_t set = 0; set < 1U << PARTIES; set++) {
        truth->enters[set] = !(set & truth->standing) && enters(treaty, set);
        if (!truth->enters[set])
            continue;
        truth->veto &= set;
        if (truth->size < 0 || bits_of(set) < truth->size) {
            truth->size = bits_of(set);
            truth->count = 0;
        }
        truth->count += bits_of(set) == truth->size;
    }
}

static uint32_t set_of(const entente_coalitions *sets, size_t at)
{
    uint32_t set = 0;
    const char *name;

    for (size_t k = 0; (name = member(sets, at, k)) != NULL; k++)
        for (uint32_t i = 0; i < PARTIES; i++)
            set |= (uint32_t)(strcmp(name, ids[i]) == 0) << i;
    return set;
}

static void expect_powers(const struct truth *truth, const entente_coalitions *sets, uint32_t seed)
{
    const int others = PARTIES - bits_of(truth->standing) - 1;

    for (uint32_t i = 0; i < PARTIES; i++) {
        char room[200] = "0/1";
        long top = 0, whole = 1;
        long swings = 0;

        if (truth->standing >> i & 1)
            continue;
        for (uint32_t set = 0; set < 1U << PARTIES; set++)
            if (!(set >> i & 1) && !(set & truth->standing))
                swings += truth->enters[set | 1U << i] && !truth->enters[set];
        sscanf(power(sets, ids[i], room), "%ld/%ld", &top, &whole);
        cr_expect_eq(top << others, swings * whole, "seed %u: %s %s, not %ld", seed, ids[i], room,
                     swings);
    }
}

Test(coalition, is_what_trying_every_set_finds)
{
    static struct text treaty, whole;
    static struct truth truth;
    int found = 0, decided = 0;

    for (uint32_t seed = 1; seed <= RULES; seed++) {
        entente_coalitions *sets = NULL;

        random_treaty(&treaty, seed * 7919, &truth.standing);
        whole = treaty;
        put(&whole, "]}");
        cr_assert_eq(find(whole.room, TODAY, &sets), ENTENTE_OK, "seed %u: %s", seed, whole.room);
        brute(&treaty, &truth);
        cr_expect_eq(size_of(sets), truth.size, "seed %u: %d, not %d: %s", seed, size_of(sets),
                     truth.size, whole.room);
        cr_expect_eq((int)count_of(sets), truth.size <= 0 ? 0 : truth.count, "seed %u: %zu, not %d",
                     seed, count_of(sets), truth.count);
        for (size_t i = 0; i < count_of(sets); i++)
            cr_expect(truth.enters[set_of(sets, i)], "seed %u: set %zu", seed, i);
        if (truth.size > 0) {
            uint32_t veto = 0;

            for (size_t i = 0; veto_of(sets, i); i++)
                for (uint32_t k = 0; k < PARTIES; k++)
                    veto |= (uint32_t)(strcmp(veto_of(sets, i), ids[k]) == 0) << k;
            cr_expect_eq(veto, truth.veto, "seed %u", seed);
        }
        expect_powers(&truth, sets, seed);
        found += truth.size > 0;
        decided += truth.size > 1;
        entente_coalitions_free(sets);
    }
    cr_expect_gt(found, RULES / 3);
    cr_expect_gt(decided, RULES / 4);
}

#define TWO(condition)                                                                             \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\", \"parties\": ["                                                   \
    "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "                                      \
    "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"}], "                                     \
    "\"weights\": {\"a\": {\"values\": {\"A\": 1, \"B\": 9}}, "                                    \
    "\"b\": {\"values\": {\"A\": 9, \"B\": 1}}}, "                                                 \
    "\"clauses\": {\"consent\": {\"requires_signature\": false}, \"entry_into_force\": "           \
    "{\"boundary\": \"entry\", \"general\": {\"op\": \"when\", \"cond\": " condition "}}}, "       \
    "\"acts\": []}"
#define COUNT(n) "{\"op\": \"count\", \"min\": " #n "}"

Test(coalition, more_consents_must_never_hurt)
{
    static const char *const refused[] = {
        TWO("{\"op\": \"not\", \"of\": " COUNT(1) "}"),
        TWO("{\"op\": \"and\", \"of\": [" COUNT(1) ", {\"op\": \"not\", \"of\": " COUNT(2) "}]}"),
        TWO("{\"op\": \"ratio\", \"table\": \"a\", \"over_table\": \"b\", \"num\": 5, \"den\": 1, "
            "\"cmp\": \"ge\"}")};
    entente_coalitions *sets = NULL;

    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        cr_expect_eq(find(refused[i], TODAY, &sets), ENTENTE_E_NOT_MONOTONE, "%zu", i);
        cr_expect_null(sets);
    }
    /* An event that must not have come is no matter of consents. */
    sets = coalitions(TWO("{\"op\": \"and\", \"of\": [" COUNT(
                          2) ", {\"op\": \"not\", \"of\": {\"op\": \"event\", \"id\": \"e\"}}]}"),
                      TODAY);
    cr_expect_eq(size_of(sets), 2);
    entente_coalitions_free(sets);
}

Test(coalition, consents_alone_may_not_do)
{
    entente_coalitions *sets = coalitions(TWO(COUNT(3)), TODAY);
    char *json = NULL;

    cr_expect_eq(size_of(sets), -1);
    cr_expect_eq(count_of(sets), 0);
    cr_expect_not_null(why(sets));
    cr_assert_eq(entente_coalitions_to_json(sets, &json, NULL, NULL), ENTENTE_OK);
    cr_expect_not_null(strstr(json, "\"size\": null"));
    entente_text_free(json);
    entente_coalitions_free(sets);
}

/* What has to hold for some time is not fulfilled on one day, and the answer does not hide it. */
Test(coalition, what_takes_time_is_told)
{
    entente_coalitions *sets = coalitions(
        TWO("{\"op\": \"holds_for\", \"n\": 3, \"unit\": \"month\", \"cond\": " COUNT(1) "}"),
        TODAY);

    cr_expect_eq(size_of(sets), -1);
    cr_expect_not(is_exact(sets));
    cr_expect_not_null(why(sets));
    entente_coalitions_free(sets);
}

Test(coalition, needs_its_arguments)
{
    entente_agreement *agreement = agreement_of(TWO(COUNT(1)));
    entente_question *question = entente_question_new();
    entente_coalitions *sets = NULL;

    cr_expect_eq(entente_coalition(NULL, question, &sets, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_coalition(agreement, NULL, &sets, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_coalition(agreement, question, &sets, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_coalitions_to_json(NULL, NULL, NULL, NULL), ENTENTE_E_ARGUMENT);
    entente_coalitions_free(NULL);
    entente_question_free(question);
    entente_agreement_free(agreement);
}
