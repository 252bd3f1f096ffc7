/*
 * What waits for what: steps and ways out made by chance, held against an evaluator that only knows
 * the rules and looks at everything anew for each act and each day.
 */
#include "approving.h"

enum { STEPS = 8, ACTS = 14, ROUNDS = 400 };

struct step {
    uint32_t after, ways[2]; /* sets of earlier steps */
    int way_count;
    int optional, conditional; /* conditional: on an event on day `needed` */
    const char *state;         /* "" while open */
};

struct graph {
    struct step steps[STEPS];
    int count, deposit, needed; /* needed: the day of the event; 0: never */
};

static uint32_t below(uint32_t *seed, uint32_t limit)
{
    *seed = *seed * 1664525U + 1013904223U;
    return (*seed >> 8) % limit;
}

static uint32_t some_before(uint32_t *seed, int step)
{
    return below(seed, 1U << step) & below(seed, 1U << step);
}

static void make_graph(uint32_t *seed, struct graph *graph)
{
    *graph = (struct graph){.count = 3 + (int)below(seed, STEPS - 2)};
    graph->deposit = below(seed, 2) != 0;
    graph->needed = (int)below(seed, 3) * 6;
    for (int i = 0; i < graph->count; i++) {
        struct step *step = &graph->steps[i];

        step->state = "";
        step->after = i ? some_before(seed, i) : 0;
        step->way_count = i > 1 && below(seed, 3) == 0 ? 2 : 0;
        for (int way = 0; way < step->way_count; way++)
            step->ways[way] = some_before(seed, i) | 1U << below(seed, (uint32_t)i);
        step->optional = below(seed, 6) == 0;
        step->conditional = below(seed, 6) == 0;
    }
}

/* The evaluator. */

static int is(const char *state, const char *a)
{
    return strcmp(state, a) == 0;
}

static int satisfied(const char *state)
{
    return is(state, "passed") || is(state, "deemed_passed") || is(state, "waived");
}

static int under_way(const char *state)
{
    return is(state, "in_progress") || is(state, "returned") || is(state, "suspended");
}

static int dead(const char *state)
{
    return is(state, "rejected") || is(state, "withdrawn") || is(state, "lapsed") ||
           is(state, "annulled");
}

static const char *naive_state(const struct graph *graph, int index, int day);

static int serves(const struct graph *graph, int index, int as_way, int day)
{
    const char *state = naive_state(graph, index, day);

    if (satisfied(state))
        return 1;
    if (as_way)
        return 0;
    return is(state, "not_required") || (graph->steps[index].optional && !under_way(state));
}

static int all_serve(const struct graph *graph, uint32_t set, int as_way, int day)
{
    for (int i = 0; i < graph->count; i++)
        if (set >> i & 1 && !serves(graph, i, as_way, day))
            return 0;
    return 1;
}

static int has_way(const struct graph *graph, const struct step *step, int day)
{
    int way = step->way_count == 0;

    for (int i = 0; i < step->way_count; i++)
        way |= all_serve(graph, step->ways[i], 1, day);
    return way;
}

static int naive_ready(const struct graph *graph, int index, int day)
{
    const struct step *step = &graph->steps[index];

    return has_way(graph, step, day) && all_serve(graph, step->after, 0, day);
}

static const char *naive_state(const struct graph *graph, int index, int day)
{
    const struct step *step = &graph->steps[index];

    if (satisfied(step->state))
        return step->state;
    if (step->conditional && (graph->needed == 0 || day < graph->needed))
        return "not_required";
    if (*step->state)
        return step->state;
    return naive_ready(graph, index, day) ? "ready" : "pending";
}

/* Whether no step rests on it. */
static int is_last(const struct graph *graph, int index)
{
    for (int i = 0; i < graph->count; i++) {
        const struct step *step = &graph->steps[i];

        if ((step->after | (step->way_count ? step->ways[0] | step->ways[1] : 0)) >> index & 1)
            return 0;
    }
    return 1;
}

/* Whether the step can still come to be satisfied, or need not. */
static int can_come(const struct graph *graph, int index, int day)
{
    const struct step *step = &graph->steps[index];
    const char *state = naive_state(graph, index, day);
    int way = step->way_count == 0;

    if (is(state, "waived") || is(state, "not_required") ||
        (step->optional && !under_way(state) && !is_last(graph, index)))
        return 1;
    if (dead(state) && !step->optional)
        return 0;
    for (int i = 0; i < graph->count; i++)
        if (step->after >> i & 1 && !can_come(graph, i, day))
            return 0;
    for (int k = 0; k < step->way_count; k++) {
        int open = 1;

        for (int i = 0; i < graph->count; i++)
            open &= !(step->ways[k] >> i & 1) || can_come(graph, i, day);
        way |= open;
    }
    return way;
}

static int is_goal(const struct graph *graph, int index)
{
    return graph->deposit ? index == graph->count - 1 : is_last(graph, index);
}

/* Where a step need not be taken, those before it are to be done. */
static int naive_done(const struct graph *graph, int index, int day)
{
    const struct step *step = &graph->steps[index];
    const char *state = naive_state(graph, index, day);
    int done = has_way(graph, step, day);

    if (satisfied(state))
        return 1;
    if (!is(state, "not_required") &&
        !(step->optional && (is_last(graph, index) || !under_way(state))))
        return 0;
    for (int i = 0; i < graph->count; i++)
        if (step->after >> i & 1)
            done &= naive_done(graph, i, day);
    return done;
}

static const char *naive_approval(const struct graph *graph, int day)
{
    int failed = 0, complete = 1, begun = 0;

    for (int i = 0; i < graph->count; i++) {
        const char *state = naive_state(graph, i, day);

        begun |= !is(state, "pending") && !is(state, "ready") && !is(state, "not_required");
        if (!is_goal(graph, i))
            continue;
        failed |= !can_come(graph, i, day);
        complete &= graph->deposit ? naive_ready(graph, i, day) : naive_done(graph, i, day);
    }
    return failed ? "failed" : complete ? "complete" : begun ? "in_progress" : "not_started";
}

/* The steps that rest on one, near or far. */
static uint32_t naive_above(const struct graph *graph, int index)
{
    uint32_t all = 1U << index;

    for (int i = index + 1; i < graph->count; i++) {
        const struct step *step = &graph->steps[i];
        const uint32_t ways = step->way_count ? step->ways[0] | step->ways[1] : 0;

        if ((step->after | ways) & all)
            all |= 1U << i;
    }
    return all & ~(1U << index);
}

/* No is not the end: what failed is put again, and so is what it rests on. */
static int naive_anew(struct graph *graph, int index, const char *from, const char *to, int day)
{
    const uint32_t above = naive_above(graph, index);
    int anew = dead(from);

    for (int i = 0; satisfied(from) && i < graph->count; i++)
        anew |= above >> i & 1 && dead(naive_state(graph, i, day));
    if (!anew || !(is(to, "in_progress") || is(to, "passed") || is(to, "rejected")))
        return 0;
    for (int i = 0; i < graph->count; i++)
        if (above >> i & 1)
            graph->steps[i].state = "";
    return 1;
}

/* Whether the rules allow it; then it is done. */
static int naive_move(struct graph *graph, int index, const char *to, int day)
{
    struct step *step = &graph->steps[index];
    const char *from = naive_state(graph, index, day);
    const int open = is(from, "ready"), begun = is(from, "in_progress");
    int allowed = 0;

    if (is(to, "in_progress"))
        allowed = open || is(from, "returned");
    else if (is(to, "passed") || is(to, "rejected"))
        allowed = open || begun;
    else if (is(to, "returned") || is(to, "withdrawn"))
        allowed = begun;
    else if (is(to, "annulled"))
        allowed = is(from, "passed");
    else if (is(to, "waived"))
        allowed = open || begun || is(from, "pending") || is(from, "returned");
    allowed = allowed || naive_anew(graph, index, from, to, day);
    if (allowed)
        step->state = to;
    return allowed;
}

/* The same for the library. */

static size_t write_set(char *room, size_t size, uint32_t set)
{
    size_t used = (size_t)snprintf(room, size, "[");
    const char *comma = "";

    for (int i = 0; i < STEPS; i++)
        if (set >> i & 1) {
            used += (size_t)snprintf(room + used, size - used, "%s's%d'", comma, i);
            comma = ",";
        }
    return used + (size_t)snprintf(room + used, size - used, "]");
}

static void write_graph(const struct graph *graph, char *room, size_t size)
{
    size_t used = (size_t)snprintf(room, size,
                                   "'approvals':[{'id':'r','party':'A',"
                                   "'purpose':'implementing_legislation','steps':[");

    for (int i = 0; i < graph->count; i++) {
        const struct step *step = &graph->steps[i];

        used +=
            (size_t)snprintf(room + used, size - used,
                             "%s{'id':'s%d','kind':'%s','waiver':'law'%s%s,'after':", i ? "," : "",
                             i, graph->deposit && i == graph->count - 1 ? "deposit" : "reading",
                             step->optional ? ",'optional':true" : "",
                             step->conditional ? ",'if':{'op':'event','id':'needed'}" : "");
        used += write_set(room + used, size - used, step->after);
        if (step->way_count) {
            used += (size_t)snprintf(room + used, size - used, ",'after_any':[");
            used += write_set(room + used, size - used, step->ways[0]);
            used += (size_t)snprintf(room + used, size - used, ",");
            used += write_set(room + used, size - used, step->ways[1]);
            used += (size_t)snprintf(room + used, size - used, "]");
        }
        used += (size_t)snprintf(room + used, size - used, "}");
    }
    snprintf(room + used, size - used, "]}],");
}

struct move {
    int step;
    const char *to;
};

static size_t write_moves(const struct graph *graph, const struct move *moves, char *room,
                          size_t size)
{
    size_t used = 0;

    room[0] = '\0';
    if (graph->needed)
        used =
            (size_t)snprintf(room, size, "2026-01-%02d event - +'event':'needed';", graph->needed);
    for (int i = 0; i < ACTS; i++)
        used += (size_t)snprintf(room + used, size - used,
                                 "2026-01-%02d step A +'approval':'r','step':'s%d','to':'%s';",
                                 i + 2, moves[i].step, moves[i].to);
    return used;
}

static void expect_day(const entente_agreement *agreement, const struct graph *graph, int day,
                       const char *acts)
{
    entente_assessment *answer = assess_on(agreement, 20260100 + day);

    for (int i = 0; i < graph->count; i++) {
        char id[16];

        snprintf(id, sizeof id, "s%d", i);
        cr_assert_str_eq(state_in(answer, id), naive_state(graph, i, day),
                         "%s on %d: %s, not %s\n%s", id, day, state_in(answer, id),
                         naive_state(graph, i, day), acts);
    }
    cr_assert_str_eq(state_in(answer, NULL), naive_approval(graph, day),
                     "the approval on %d: %s, not %s\n%s", day, state_in(answer, NULL),
                     naive_approval(graph, day), acts);
    entente_assessment_free(answer);
}

static size_t refused(const entente_agreement *agreement, int day)
{
    entente_assessment *answer = assess_on(agreement, 20260100 + day);
    const size_t count = entente_findings_count(entente_assessment_findings(answer));

    entente_assessment_free(answer);
    return count;
}

Test(approval_graph, steps_open_as_the_rules_say)
{
    static const char *const words[] = {"in_progress", "passed", "passed", "passed",   "rejected",
                                        "returned",    "passed", "waived", "annulled", "withdrawn"};
    static char document[8192], acts[4096];
    uint32_t seed = 20260106;

    for (int round = 0; round < ROUNDS; round++) {
        struct graph graph;
        struct move moves[ACTS];
        size_t wrong = 0;

        make_graph(&seed, &graph);
        for (int i = 0; i < ACTS; i++)
            moves[i] =
                (struct move){(int)below(&seed, (uint32_t)graph.count), words[below(&seed, 10)]};
        write_graph(&graph, document, sizeof document);
        cr_assert_lt(write_moves(&graph, moves, acts, sizeof acts), sizeof acts);

        entente_agreement *agreement = treaty(document, "", acts);

        expect_day(agreement, &graph, 1, acts);
        for (int i = 0; i < ACTS; i++) {
            wrong += !naive_move(&graph, moves[i].step, moves[i].to, i + 2);
            expect_day(agreement, &graph, i + 2, acts);
        }
        cr_assert_eq(refused(agreement, ACTS + 1), wrong, "%zu refused, not %zu\n%s",
                     refused(agreement, ACTS + 1), wrong, acts);
        entente_agreement_free(agreement);
    }
}

/* What `if` asks of other steps. */

Test(approval_graph, a_step_can_be_required_because_of_another)
{
    static const char steps[] = APPROVAL(STEP("a", "") "," STEP(
        "b", ",'if':{'op':'or','of':[{'op':'step','step':'a','is':'rejected'},"
             "{'op':'not','of':{'op':'event','id':'calm'}}]}") "," STEP("c", ",'after':['b']"));

    EXPECT_STATES(steps,
                  "2026-01-10 event - +'event':'calm';" MOVE("2026-01-20", "a", "rejected")
                      MOVE("2026-01-25", "b", "passed"),
                  {20260109, "b", "ready"}, {20260110, "b", "not_required"},
                  {20260110, "c", "ready"}, {20260120, "b", "ready"}, {20260120, "c", "pending"},
                  {20260125, "b", "passed"}, {20260125, "c", "ready"});
    /* In the month of which only this is known, both. */
    EXPECT_STATES(steps, "2026-01-10 event - +'event':'calm';" MOVE("2026-02", "a", "rejected"),
                  {20260131, "b", "not_required"}, {20260210, "b", "unknown"},
                  {20260228, "b", "ready"});
}

static int32_t said_to(const char *document)
{
    char text[2048];
    entente_agreement *agreement = NULL;

    snprintf(text, sizeof text,
             "{'format':'entente/1','id':'t','title':'T','kind':'treaty','bindingness':'legal',"
             "'parties':[{'id':'A','name':'A','kind':'state'}],%s'acts':[]}",
             document);
    for (char *c = text; *c; c++)
        *c = *c == '\'' ? '"' : *c;

    const int32_t code = entente_agreement_read(text, strlen(text), NULL, &agreement, NULL, NULL);

    entente_agreement_free(agreement);
    return code;
}

Test(approval_graph, steps_that_wait_for_each_other_are_refused)
{
    cr_expect_eq(said_to(APPROVAL(STEP("a", ",'after':['b']") "," STEP("b", ",'after':['a']"))),
                 ENTENTE_E_RULE_CYCLE);
    cr_expect_eq(said_to(APPROVAL(STEP("a", ",'after_any':[['b']]") "," STEP("b", ",'after':"
                                                                                  "['a']"))),
                 ENTENTE_E_RULE_CYCLE);
    cr_expect_eq(
        said_to(APPROVAL(STEP("a", ",'if':{'op':'step','step':'b','is':'passed'}") "," STEP(
            "b", ",'after':['a']"))),
        ENTENTE_E_RULE_CYCLE);
    cr_expect_eq(said_to(APPROVAL(
                     STEP("a", ",'if':{'op':'not','of':{'op':'step','step':'a','is':'ready'}}"))),
                 ENTENTE_E_RULE_CYCLE);
    cr_expect_eq(said_to(APPROVAL(STEP("a", ",'if':{'op':'step','step':'z','is':'ready'}"))),
                 ENTENTE_E_UNKNOWN_REF);
    cr_expect_eq(said_to(APPROVAL(
                     STEP("a", "") "," STEP("b", ",'if':{'op':'step','step':'a','is':'passed'}"))),
                 ENTENTE_OK);
}

/* Consent, and what it rests on at home. */

#define CHAIN APPROVAL(STEP("a", "") ",{'id':'d','kind':'deposit','after':['a']}")
#define SIGNED "2026-01-01 adoption -;2026-01-02 signature A;"

Test(approval_graph, the_deposit_is_the_act_of_consent)
{
    EXPECT_STATES(CHAIN,
                  SIGNED MOVE("2026-02-01", "a", "passed") "2026-03-01 ratification A;"
                                                           "2026-04-01 instrument_withdrawal A;",
                  {20260228, "d", "ready"}, {20260228, NULL, "complete"}, {20260301, "d", "passed"},
                  {20260301, NULL, "bound"}, {20260331, NULL, "bound"}, {20260401, "d", "ready"},
                  {20260401, NULL, "complete"});
    EXPECT_STATES(CHAIN, SIGNED "2026-03 ratification A;", {20260310, "d", "unknown"},
                  {20260310, NULL, "unknown"}, {20260331, "d", "passed"},
                  {20260331, NULL, "bound"});
}

static int incomplete(const char *document, const char *acts, int32_t on)
{
    entente_agreement *agreement = treaty(document, "", acts);
    entente_assessment *answer = assess_on(agreement, on);
    const int found = has_finding(answer, ENTENTE_F_DOMESTIC_INCOMPLETE);

    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return found;
}

Test(approval_graph, consent_without_approval_stands_and_is_told)
{
    const char *early = SIGNED "2026-03-01 ratification A;" MOVE("2026-04-01", "a", "passed");

    cr_expect_not(incomplete(CHAIN, early, 20260228));
    cr_expect(incomplete(CHAIN, early, 20260301));
    cr_expect(incomplete(CHAIN, early, 20260401));
    EXPECT_STATES(CHAIN, early, {20260301, NULL, "bound"});
    cr_expect_not(incomplete(
        CHAIN, SIGNED MOVE("2026-03-01", "a", "passed") "2026-03-01 ratification A;", 20260301));
    /* Perhaps before, perhaps after: nobody is told anything. */
    cr_expect_not(incomplete(
        CHAIN, SIGNED MOVE("2026-03", "a", "passed") "2026-03-15 ratification A;", 20260401));
    cr_expect_not(incomplete(PURPOSE("force_deployment", STEP("a", "")),
                             SIGNED "2026-03-01 ratification A;", 20260401));
    cr_expect(incomplete(APPROVAL(STEP("a", "")), SIGNED "2026-03-01 ratification A;", 20260401));
}
