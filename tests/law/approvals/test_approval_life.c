/* The life of a step: every move from every state, allowed and refused, and each guard. */
#include "approving.h"

#define EITHER "{'base':'voting','num':1,'den':2,'cmp':'gt'}"
#define TWO_THIRDS "{'base':'voting','num':2,'den':3,'cmp':'ge'}"
#define THE_STEP                                                                                   \
    ",'after':['p'],'majority':" EITHER ",'period':{'n':30,'unit':'day'},"                         \
    "'veto':{'by':'President','n':15,'unit':'day','override':" TWO_THIRDS "},"                     \
    "'waiver':'urgency'"

static const char steps[] = APPROVAL(STEP("p", "") "," VOTE("s", THE_STEP));
static const char steps_if[] =
    APPROVAL(STEP("p", "") "," VOTE("s", THE_STEP ",'if':{'op':'event','id':'needed'}"));

#define P MOVE("2026-01-02", "p", "passed")
#define S(date, to) MOVE(date, "s", to)
#define UNTIL(date, to, until) MOVE_WITH(date, "s", to, "'until':'" until "'")
#define TALLY(date, to, tally) MOVE_WITH(date, "s", to, "'tally':{" tally "}")

/* How a step comes into each state; all stand on 10 March 2026. */
static const struct {
    const char *state, *document, *acts;
} states[] = {
    {"not_required", steps_if, P},
    {"pending", steps, ""},
    {"ready", steps, P},
    {"in_progress", steps, P S("2026-03-01", "in_progress")},
    {"passed", steps, P UNTIL("2026-03-05", "passed", "2026-06-30")},
    {"deemed_passed", steps, P S("2026-01-10", "in_progress")},
    {"rejected", steps, P S("2026-03-01", "rejected")},
    {"returned", steps, P S("2026-03-01", "in_progress") S("2026-03-02", "returned")},
    {"suspended", steps, P S("2026-03-01", "in_progress") S("2026-03-02", "suspended")},
    {"lapsed", steps, P S("2026-03-01", "lapsed")},
    {"withdrawn", steps, P S("2026-03-01", "in_progress") S("2026-03-02", "withdrawn")},
    {"vetoed", steps, P S("2026-03-01", "passed") S("2026-03-02", "vetoed")},
    {"overridden", steps,
     P S("2026-03-01", "passed") S("2026-03-02", "vetoed") S("2026-03-03", "overridden")},
    {"annulled", steps, P S("2026-03-01", "passed") S("2026-03-02", "annulled")},
    {"expired", steps, P UNTIL("2026-02-01", "passed", "2026-03-08")},
    {"waived", steps, P S("2026-03-01", "waived")},
};

/* Each thing that an act can do, with what it needs for it. */
static const struct {
    const char *to, *more;
} moves[] = {
    {"not_required", ""},
    {"pending", ""},
    {"ready", ""},
    {"in_progress", ""},
    {"passed", ",'until':'2026-12-31'"},
    {"deemed_passed", ""},
    {"rejected", ""},
    {"returned", ""},
    {"suspended", ""},
    {"lapsed", ""},
    {"withdrawn", ""},
    {"vetoed", ",'by':'President'"},
    {"overridden", ",'tally':{'yes':10,'no':5}"},
    {"annulled", ""},
    {"expired", ""},
    {"waived", ""},
    {"voted", ",'tally':{'yes':10,'no':5}"},
    {"extended", ",'n':21"},
};

enum {
    STATE_COUNT = sizeof states / sizeof states[0],
    MOVE_COUNT = sizeof moves / sizeof moves[0]
};

/* What is wanted, written down from the law and not from the table of the library. */
static const struct wanted_move {
    const char *from, *to, *result; /* a state, or the name of an error */
} wanted[] = {
    {"pending", "waived", "waived"},
    {"ready", "in_progress", "in_progress"},
    {"ready", "passed", "passed"},
    {"ready", "rejected", "rejected"},
    {"ready", "voted", "passed"},
    {"ready", "lapsed", "lapsed"},
    {"ready", "waived", "waived"},
    {"in_progress", "passed", "passed"},
    {"in_progress", "deemed_passed", "E_PERIOD_RUNNING"},
    {"in_progress", "rejected", "rejected"},
    {"in_progress", "returned", "returned"},
    {"in_progress", "suspended", "suspended"},
    {"in_progress", "lapsed", "lapsed"},
    {"in_progress", "withdrawn", "withdrawn"},
    {"in_progress", "waived", "waived"},
    {"in_progress", "voted", "passed"},
    {"in_progress", "extended", "in_progress"},
    {"returned", "in_progress", "in_progress"},
    {"returned", "waived", "waived"},
    {"suspended", "in_progress", "in_progress"},
    {"suspended", "waived", "waived"},
    {"passed", "passed", "passed"}, /* a mandate that is renewed */
    {"passed", "vetoed", "vetoed"},
    {"passed", "annulled", "annulled"},
    {"passed", "expired", "E_PERIOD_RUNNING"},
    {"deemed_passed", "deemed_passed", "deemed_passed"}, /* what a day brought is recorded */
    {"deemed_passed", "expired", "E_PERIOD_RUNNING"},
    {"vetoed", "overridden", "overridden"},
    {"vetoed", "voted", "overridden"},
    {"vetoed", "in_progress", "in_progress"}, /* no is not the end */
    {"vetoed", "passed", "passed"},
    {"vetoed", "rejected", "rejected"},
    {"rejected", "in_progress", "in_progress"},
    {"rejected", "passed", "passed"},
    {"rejected", "rejected", "rejected"},
    {"rejected", "voted", "passed"},
    {"lapsed", "in_progress", "in_progress"},
    {"lapsed", "passed", "passed"},
    {"lapsed", "rejected", "rejected"},
    {"lapsed", "voted", "passed"},
    {"withdrawn", "in_progress", "in_progress"},
    {"withdrawn", "passed", "passed"},
    {"withdrawn", "rejected", "rejected"},
    {"withdrawn", "voted", "passed"},
    {"annulled", "in_progress", "in_progress"},
    {"annulled", "passed", "passed"},
    {"annulled", "rejected", "rejected"},
    {"annulled", "voted", "passed"},
    {"overridden", "expired", "E_PERIOD_RUNNING"},
    {"expired", "expired", "expired"},
    {"expired", "passed", "passed"}, /* a mandate that is given anew */
};

static const char *wanted_of(const char *from, const char *to)
{
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
        if (strcmp(wanted[i].from, from) == 0 && strcmp(wanted[i].to, to) == 0)
            return wanted[i].result;
    return "E_STEP_NOT_READY";
}

/* What came of one move: a state where it was allowed, and what a reader is told where not. */
static const char *result_of(size_t from, size_t to)
{
    char acts[2048];
    entente_assessment *answer;
    entente_agreement *agreement;
    const char *result, *state;

    snprintf(acts, sizeof acts, "%s2026-03-10 step A +'approval':'r','step':'s','to':'%s'%s;",
             states[from].acts, moves[to].to, moves[to].more);
    agreement = treaty(states[from].document, "", acts);
    answer = assess_on(agreement, 20260310);
    state = state_in(answer, "s");

    const int32_t code = said_to_last(states[from].document, acts, NULL);

    if (code) {
        result = entente_code_name(code);
        cr_expect(has_finding(answer, code), "%s to %s is read without %s", states[from].state,
                  moves[to].to, result);
        cr_expect_str_eq(state, states[from].state, "%s to %s is refused and has an effect: %s",
                         states[from].state, moves[to].to, state);
    } else {
        result = state;
        cr_expect_eq(entente_findings_count(entente_assessment_findings(answer)), 0, "%s to %s",
                     states[from].state, moves[to].to);
    }
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return result;
}

Test(approval_life, a_step_stands_in_every_state)
{
    for (size_t i = 0; i < STATE_COUNT; i++)
        EXPECT_STATES(states[i].document, states[i].acts, {20260310, "s", states[i].state});
}

Test(approval_life, every_move_from_every_state_is_allowed_or_refused)
{
    for (size_t from = 0; from < STATE_COUNT; from++)
        for (size_t to = 0; to < MOVE_COUNT; to++) {
            const char *result = result_of(from, to);
            const char *want = wanted_of(states[from].state, moves[to].to);

            cr_log_info("%-13s x %-13s -> %s", states[from].state, moves[to].to, result);
            cr_expect_str_eq(result, want, "%s x %s: %s, not %s", states[from].state, moves[to].to,
                             result, want);
        }
}

Test(approval_life, a_word_that_moves_no_step_is_refused)
{
    entente_agreement *agreement = treaty(steps, "", P);
    entente_question *question = entente_question_new();
    const char *act = "{\"id\":\"n\",\"date\":\"2026-03-01\",\"type\":\"step\",\"party\":\"A\","
                      "\"approval\":\"r\",\"step\":\"s\",\"to\":\"adopted\"}";

    cr_expect_eq(entente_agreement_add(agreement, act, strlen(act), question, NULL, NULL),
                 ENTENTE_E_RANGE);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

/* Guards, each on both sides of its boundary, and the act in the way. */
static const struct {
    const char *acts;
    int32_t code;
    const char *by;
} guards[] = {
    {S("2026-03-10", "in_progress"), ENTENTE_E_STEP_NOT_READY, ""},
    {P S("2026-01-01", "in_progress"), ENTENTE_E_STEP_NOT_READY, ""},
    {P S("2026-01-02", "in_progress"), ENTENTE_OK, ""},
    {P S("2026-03-01", "rejected") S("2026-03-10", "passed"), ENTENTE_OK, ""},
    {P S("2026-03-01", "rejected") S("2026-03-10", "withdrawn"), ENTENTE_E_STEP_NOT_READY, "a1"},
    {P S("2026-03-01", "in_progress") S("2026-03-31", "deemed_passed"), ENTENTE_E_PERIOD_RUNNING,
     "a1"},
    {P S("2026-03-01", "in_progress") S("2026-04-01", "deemed_passed"), ENTENTE_OK, ""},
    {P S("2026-03-01", "in_progress") MOVE_WITH("2026-03-20", "s", "extended", "'n':10")
         S("2026-04-10", "deemed_passed"),
     ENTENTE_E_PERIOD_RUNNING, "a2"},
    {P S("2026-03-01", "in_progress") MOVE_WITH("2026-03-20", "s", "extended", "'n':10")
         S("2026-04-11", "deemed_passed"),
     ENTENTE_OK, ""},
    {P S("2026-03-01", "in_progress") MOVE_WITH("2026-04-01", "s", "extended", "'n':10"),
     ENTENTE_E_STEP_NOT_READY, ""},
    {P S("2026-03-01", "in_progress") S("2026-03-20", "extended"), ENTENTE_E_STEP_NOT_READY, "a1"},
    {P S("2026-03-01", "passed") S("2026-03-16", "vetoed"), ENTENTE_OK, ""},
    {P S("2026-03-01", "passed") S("2026-03-17", "vetoed"), ENTENTE_E_VETO_WINDOW_CLOSED, "a1"},
    {P S("2026-03-01", "passed") S("2026-03-02", "vetoed")
         TALLY("2026-03-03", "overridden", "'yes':20,'no':10"),
     ENTENTE_OK, ""},
    {P S("2026-03-01", "passed") S("2026-03-02", "vetoed")
         TALLY("2026-03-03", "overridden", "'yes':19,'no':10"),
     ENTENTE_E_VOTE_NOT_CARRIED, ""},
    {P TALLY("2026-03-01", "passed", "'yes':11,'no':11"), ENTENTE_E_VOTE_NOT_CARRIED, ""},
    {P TALLY("2026-03-01", "passed", "'yes':12,'no':11"), ENTENTE_OK, ""},
    {P TALLY("2026-03-01", "rejected", "'yes':11,'no':11"), ENTENTE_OK, ""},
    {P TALLY("2026-03-01", "voted", "'yes':11,'no':11"), ENTENTE_OK, ""},
    {P UNTIL("2026-03-01", "passed", "2026-12-31") UNTIL("2026-06-01", "passed", "2026-12-31"),
     ENTENTE_E_STEP_NOT_READY, "a1"},
    {P UNTIL("2026-03-01", "passed", "2026-12-31") UNTIL("2026-12-31", "passed", "2027-06-30"),
     ENTENTE_OK, ""},
    {P UNTIL("2026-03-01", "passed", "2026-12-31") UNTIL("2027-01-01", "passed", "2027-06-30"),
     ENTENTE_OK, ""},
    {P UNTIL("2026-03-01", "passed", "2026-12-31") UNTIL("2027-01-01", "passed", "2026-12-31"),
     ENTENTE_E_STEP_NOT_READY, ""},
    {P UNTIL("2026-03-01", "passed", "2026-12-31") S("2027-01-01", "passed"),
     ENTENTE_E_STEP_NOT_READY, ""},
};

Test(approval_life, each_guard_holds_on_its_boundary)
{
    for (size_t i = 0; i < sizeof guards / sizeof guards[0]; i++) {
        char by[32];
        const int32_t code = said_to_last(steps, guards[i].acts, by);

        cr_expect_eq(code, guards[i].code, "%s: %s, not %s", guards[i].acts,
                     entente_code_name(code), entente_code_name(guards[i].code));
        if (code)
            cr_expect_str_eq(by, guards[i].by, "%s: by \"%s\"", guards[i].acts, by);
    }
}

Test(approval_life, without_a_ground_nothing_is_waived_and_without_a_quorum_nothing_decided)
{
    static const char plain[] =
        APPROVAL(VOTE("s", ",'majority':{'base':'voting','members':460,'num':1,'den':2,'cmp':'gt',"
                           "'quorum':{'num':1,'den':2,'cmp':'ge','of':'members'}}"));

    cr_expect_eq(said_to_last(plain, S("2026-03-01", "waived"), NULL), ENTENTE_E_NO_WAIVER_GROUND);
    cr_expect_eq(said_to_last(plain, S("2026-03-01", "passed") S("2026-03-02", "vetoed"), NULL),
                 ENTENTE_E_VETO_WINDOW_CLOSED);
    cr_expect_eq(
        said_to_last(plain, TALLY("2026-03-01", "passed", "'yes':200,'no':20,'abstain':9"), NULL),
        ENTENTE_E_NO_QUORUM);
    cr_expect_eq(
        said_to_last(plain, TALLY("2026-03-01", "passed", "'yes':200,'no':20,'abstain':10"), NULL),
        ENTENTE_OK);
}

/* What was recorded and what was counted. */
static void expect_counted(const char *to, const char *tally, const char *state,
                           const char *outcome, int contradicts)
{
    char acts[512];

    snprintf(acts, sizeof acts,
             P "2026-03-01 step A +'approval':'r','step':'s','to':'%s','tally':{%s};", to, tally);

    entente_agreement *agreement = treaty(steps, "", acts);
    entente_assessment *answer = assess_on(agreement, 20260301);
    const size_t row = entente_assessment_row_find(answer, "approvals/A/r/s");

    cr_expect_str_eq(state_in(answer, "s"), state, "%s %s", to, tally);
    cr_expect_str_eq(
        entente_facet_name(ENTENTE_FACET_OUTCOME,
                           entente_assessment_row_facet(answer, row, ENTENTE_FACET_OUTCOME)),
        outcome, "%s %s", to, tally);
    cr_expect_eq(has_finding(answer, ENTENTE_F_CONTRADICTION), contradicts, "%s %s", to, tally);
    cr_expect_not(has_finding(answer, ENTENTE_E_VOTE_NOT_CARRIED), "%s %s", to, tally);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
}

Test(approval_life, the_tally_holds_where_the_record_says_another_thing)
{
    expect_counted("passed", "'yes':12,'no':11", "passed", "passed", 0);
    expect_counted("passed", "'yes':11,'no':12", "rejected", "rejected", 1);
    expect_counted("rejected", "'yes':12,'no':11", "passed", "passed", 1);
    expect_counted("rejected", "'yes':11,'no':12", "rejected", "rejected", 0);
    expect_counted("passed", "'yes':12", "passed", "undetermined", 0);
    expect_counted("rejected", "'yes':12", "rejected", "undetermined", 0);
    expect_counted("voted", "'yes':12", "in_progress", "undetermined", 0);
    expect_counted("voted", "'yes':12,'no':12,'casting':'yes'", "passed", "passed", 0);
}
