/* The life of bodies: every move in every state, real mandates, and dates that are not whole. */
#include <entente/body.h>
#include <entente/guard.h>
#include <entente/row.h>

#include "asking.h"

enum { ROOM = 16384 };

#define HEAD(clauses)                                                                              \
    "{\"format\": \"entente/1\", \"id\": \"b\", \"title\": \"B\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\", \"parties\": ["                                                   \
    "{\"id\": \"FRA\", \"name\": \"France\", \"kind\": \"state\"}, "                               \
    "{\"id\": \"GBR\", \"name\": \"United Kingdom\", \"kind\": \"state\"}, "                       \
    "{\"id\": \"USA\", \"name\": \"United States\", \"kind\": \"state\"}], "                       \
    "\"clauses\": {\"consent\": {\"requires_signature\": false}" clauses "}, "                     \
    "\"provisions\": [{\"id\": \"8\"}], "
#define BODY(more) "\"bodies\": [{\"id\": \"b\", \"name\": \"B\", \"kind\": \"council\"" more "}], "
#define ACTS(acts) "\"acts\": [" acts "]}"
#define MOVE(id, date, to, more) ACT(id, date, "body", ", \"body\": \"b\", \"to\": \"" to "\"" more)

static size_t body_row(const entente_assessment *answer)
{
    const size_t row = entente_assessment_row_find(answer, "bodies/b");

    cr_assert_neq(row, SIZE_MAX);
    return row;
}

static const char *state_of(const entente_assessment *answer)
{
    return entente_facet_name(
        ENTENTE_FACET_BODY,
        entente_assessment_row_facet(answer, body_row(answer), ENTENTE_FACET_BODY));
}

static void expect_state(const char *document, int32_t on, const char *state, int32_t since)
{
    entente_assessment *answer = ask(document, on);

    cr_expect_str_eq(state_of(answer), state, "%d: %s, not %s", on, state_of(answer), state);
    cr_expect_eq(entente_assessment_row_day(answer, body_row(answer), ENTENTE_DAY_SINCE), since,
                 "%d: since %d", on,
                 entente_assessment_row_day(answer, body_row(answer), ENTENTE_DAY_SINCE));
    entente_assessment_free(answer);
}

/* ---- Every act in every state. */

/* How a body comes into each state. */
static const struct {
    const char *state, *acts;
} ways[] = {
    {"planned", ""},
    {"established", MOVE("w1", "2020-01-01", "established", "")},
    {"operating", MOVE("w1", "2020-01-01", "operating", "")},
    {"suspended",
     MOVE("w1", "2020-01-01", "operating", "") "," MOVE("w2", "2020-02-01", "suspended", "")},
    {"wound_up",
     MOVE("w1", "2020-01-01", "operating", "") "," MOVE("w2", "2020-02-01", "dissolved", "")},
};

static const char *const tried[] = {"established", "operating", "suspended", "dissolved",
                                    "extended",    "joined",    "left"};

enum { WAYS = sizeof ways / sizeof ways[0], TRIED = sizeof tried / sizeof tried[0] };

/* What comes of it: the state after, or the code of the refusal. */
static const char *const matrix[WAYS][TRIED] = {
    {"established", "operating", "E_CHRONOLOGY", "wound_up", "E_CHRONOLOGY", "planned", "planned"},
    {"E_DUPLICATE_ACT", "operating", "suspended", "wound_up", "established", "established",
     "established"},
    {"E_DUPLICATE_ACT", "E_DUPLICATE_ACT", "suspended", "wound_up", "operating", "operating",
     "operating"},
    {"E_DUPLICATE_ACT", "operating", "E_DUPLICATE_ACT", "wound_up", "suspended", "suspended",
     "suspended"},
    {"established", "E_MECH_MANDATE_ENDED", "E_MECH_MANDATE_ENDED", "E_MECH_MANDATE_ENDED",
     "E_MECH_MANDATE_ENDED", "E_MECH_MANDATE_ENDED", "E_MECH_MANDATE_ENDED"},
};

/* Adding is refused, and reading keeps the act without effect and with a finding. */
static void try_move(size_t way, size_t act)
{
    static const char members[] = ", \"members\": [\"GBR\"]";
    const char *more = strcmp(tried[act], "extended") == 0 ? ", \"until\": \"2030-12-31\""
                       : strcmp(tried[act], "joined") == 0 ? ", \"party\": \"FRA\""
                       : strcmp(tried[act], "left") == 0   ? ", \"party\": \"GBR\""
                                                           : "";
    char document[ROOM];
    entente_question *question = entente_question_new();
    entente_error *error = entente_error_new();

    snprintf(document, sizeof document,
             HEAD("") "\"bodies\": [{\"id\": \"b\", \"name\": \"B\", \"kind\": \"council\"%s}], "
                      "\"acts\": [%s%s{\"id\": \"x\", \"date\": \"2020-03-01\", \"type\": \"body\","
                      " \"body\": \"b\", \"to\": \"%s\"%s}]}",
             members, ways[way].acts, *ways[way].acts ? ", " : "", tried[act], more);

    entente_agreement *agreement = agreement_of(document);
    const size_t last = entente_agreement_act_count(agreement) - 1;
    const entente_result result = entente_agreement_can(
        agreement, entente_agreement_act_at(agreement, last), question, error);
    entente_assessment *answer = assess_on(agreement, 20200301);
    const char *came = result == ENTENTE_OK ? state_of(answer) : entente_code_name(result);

    printf("  %-12s", came);
    cr_expect_str_eq(came, matrix[way][act], "%s, %s", ways[way].state, tried[act]);
    cr_expect_eq(has_finding(answer, result), result != ENTENTE_OK);
    if (result != ENTENTE_OK)
        cr_expect_str_eq(state_of(answer), ways[way].state);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    entente_error_free(error);
    entente_question_free(question);
}

Test(body_life, every_act_in_every_state)
{
    for (size_t way = 0; way < WAYS; way++) {
        printf("%-12s", ways[way].state);
        for (size_t act = 0; act < TRIED; act++)
            try_move(way, act);
        printf("\n");
    }
}

Test(body_life, a_refusal_names_the_act_in_the_way_and_the_way_out)
{
    entente_agreement *agreement =
        agreement_of(HEAD("") BODY("") ACTS(MOVE("start", "2020-01-01", "operating", "") "," MOVE(
            "end", "2020-02-01", "dissolved", "") "," MOVE("late", "2020-03-01", "operating", "")));
    entente_question *question = entente_question_new();
    entente_error *error = entente_error_new();

    cr_expect_eq(
        entente_agreement_can(agreement, entente_agreement_act_at(agreement, 2), question, error),
        ENTENTE_E_MECH_MANDATE_ENDED);
    cr_expect_str_eq(entente_error_blocked_by(error), "end");
    cr_expect_neq(strstr(entente_error_hint(error), "established"), NULL);
    entente_error_free(error);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(body_life, an_act_that_lacks_what_it_is_about_has_no_effect)
{
    static const struct {
        const char *act;
        int32_t code;
    } rows[] = {
        {MOVE("x", "2020-03-01", "extended", ""), ENTENTE_E_MEMBER},
        {MOVE("x", "2020-03-01", "joined", ""), ENTENTE_E_MEMBER},
        {MOVE("x", "2020-03-01", "left", ""), ENTENTE_E_MEMBER},
        {MOVE("x", "2020-03-01", "reformed", ""), ENTENTE_E_RANGE},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char document[ROOM];
        entente_assessment *answer;

        snprintf(document, sizeof document, HEAD("") BODY("") "\"acts\": [%s, %s]}",
                 MOVE("a", "2020-01-01", "established", ""), rows[i].act);
        answer = ask(document, 20200401);
        cr_expect(has_finding(answer, rows[i].code), "%s", rows[i].act);
        cr_expect_str_eq(state_of(answer), "established");
        entente_assessment_free(answer);
    }
}

/* ---- Mandates. */

/*
 * The OSCE Special Monitoring Mission to Ukraine: Permanent Council Decision 1117 of 21 March 2014
 * for six months; extended by 1129, 1162, 1199, 1246, 1289, 1323, 1366 and 1401, the last until 31
 * March 2022, when the extension failed.
 */
static const char *const smm[][3] = {
    {"1117", "2014-03-21", "2014-09-21"}, {"1129", "2014-07-22", "2015-03-31"},
    {"1162", "2015-03-12", "2016-03-31"}, {"1199", "2016-02-18", "2017-03-31"},
    {"1246", "2017-03-16", "2018-03-31"}, {"1289", "2018-03-22", "2019-03-31"},
    {"1323", "2019-03-29", "2020-03-31"}, {"1366", "2020-03-19", "2021-03-31"},
    {"1401", "2021-03-31", "2022-03-31"},
};

/* The first decision establishes it, the others extend it. */
static void say_smm(char document[ROOM])
{
    size_t used = (size_t)snprintf(document, ROOM, "%s", HEAD("") BODY("") "\"acts\": [");

    for (size_t i = 0; i < sizeof smm / sizeof smm[0]; i++)
        used += (size_t)snprintf(document + used, ROOM - used,
                                 "%s{\"id\": \"%s\", \"date\": \"%s\", \"type\": \"body\", "
                                 "\"body\": \"b\", \"to\": \"%s\", \"until\": \"%s\"}",
                                 i ? ", " : "", smm[i][0], smm[i][1],
                                 i ? "extended" : "established", smm[i][2]);
    snprintf(document + used, ROOM - used, "]}");
}

Test(body_life, a_mandate_that_is_extended_eight_times_and_not_a_ninth)
{
    char document[ROOM];

    say_smm(document);
    expect_state(document, 20140320, "planned", 0);
    expect_state(document, 20140321, "established", 20140321);
    expect_state(document, 20140921, "established", 20140321);
    expect_state(document, 20140922, "established", 20140321);
    expect_state(document, 20210331, "established", 20140321);
    expect_state(document, 20210401, "established", 20140321);
    expect_state(document, 20220331, "established", 20140321);
    expect_state(document, 20220401, "wound_up", 20220401);
}

Test(body_life, a_mandate_that_is_over_can_be_given_anew_and_not_extended)
{
    static const char document[] = HEAD("") BODY("")
        ACTS(MOVE("a", "2014-03-21", "established", ", \"until\": \"2014-09-21\"") "," MOVE(
            "late", "2014-10-01", "extended",
            ", \"until\": \"2015-03-31\"") "," MOVE("again", "2014-11-01", "established",
                                                    ", \"until\": \"2015-01-31\""));
    entente_assessment *answer = ask(document, 20141001);

    cr_expect(has_finding(answer, ENTENTE_E_MECH_MANDATE_ENDED));
    entente_assessment_free(answer);
    expect_state(document, 20140921, "established", 20140321);
    expect_state(document, 20140922, "wound_up", 20140922);
    expect_state(document, 20141031, "wound_up", 20140922);
    expect_state(document, 20141101, "established", 20141101);
    expect_state(document, 20150131, "established", 20141101);
    expect_state(document, 20150201, "wound_up", 20150201);
}

Test(body_life, the_mandate_can_be_a_rule)
{
    static const char document[] =
        HEAD("") BODY(", \"activated_by\": {\"op\": \"event\", \"id\": \"ceasefire\"}, "
                      "\"until\": {\"op\": \"add\", \"n\": 6, \"unit\": \"month\", "
                      "\"to\": {\"op\": \"event\", \"id\": \"ceasefire\"}}")
            ACTS(ACT("e", "2026-06-15", "event", ", \"event\": \"ceasefire\""));

    expect_state(document, 20260614, "planned", 0);
    expect_state(document, 20260615, "established", 20260615);
    expect_state(document, 20261215, "established", 20260615);
    expect_state(document, 20261216, "wound_up", 20261216);
}

/* ---- With the text. */

#define ENTRY ", \"entry_into_force\": {\"general\": {\"op\": \"date\", \"value\": \"1997-04-29\"}}"

/* The Chemical Weapons Convention establishes its Organisation by article VIII. */
Test(body_life, a_body_comes_with_the_text_and_an_act_that_says_so_is_no_second_one)
{
    static const char document[] =
        HEAD(ENTRY) BODY(", \"established_by\": \"8\", \"members\": \"parties\"")
            ACTS(ACT("r1", "1995-03-02", "ratification", BY("FRA")) "," ACT(
                "r2", "1996-05-13", "ratification",
                BY("GBR")) "," MOVE("e", "1997-04-29", "established",
                                    "") "," MOVE("o", "1997-05-06", "operating", ""));
    entente_assessment *answer = ask(document, 19970429);

    cr_expect_not(has_finding(answer, ENTENTE_E_DUPLICATE_ACT));
    cr_expect_eq(entente_assessment_row_number(answer, body_row(answer), ENTENTE_ROW_COUNT), 2);
    cr_expect_eq(entente_assessment_row_number(answer, body_row(answer), ENTENTE_ROW_COUNT_EXACT),
                 1);
    entente_assessment_free(answer);
    expect_state(document, 19970428, "planned", 0);
    expect_state(document, 19970429, "established", 19970429);
    expect_state(document, 19970506, "operating", 19970506);
}

Test(body_life, the_end_of_the_text_is_the_end_of_its_bodies_unless_they_outlive_it)
{
    static const char ends[] = HEAD(ENTRY) BODY(", \"established_by\": \"8\"")
        ACTS(ACT("r1", "1995-03-02", "ratification",
                 BY("FRA")) "," ACT("r2", "1996-05-13", "ratification",
                                    BY("GBR")) "," ACT("t", "2020-05-01", "termination", ""));
    static const char survives[] =
        HEAD(ENTRY ", \"withdrawal\": {\"allowed\": \"no\", \"survival\": [{\"provision\": \"8\", "
                   "\"n\": 1, \"unit\": \"year\"}]}") BODY(", \"established_by\": \"8\"")
            ACTS(ACT("r1", "1995-03-02", "ratification",
                     BY("FRA")) "," ACT("r2", "1996-05-13", "ratification",
                                        BY("GBR")) "," ACT("t", "2020-05-01", "termination", ""));

    expect_state(ends, 20200430, "established", 19970429);
    expect_state(ends, 20200501, "wound_up", 20200501);
    expect_state(survives, 20200501, "established", 19970429);
    expect_state(survives, 20210430, "established", 19970429);
    expect_state(survives, 20210501, "wound_up", 20210501);
}

/* ---- What was so already, and dates that are not whole. */

Test(body_life, what_was_so_already_began_on_a_day_that_nobody_told)
{
    static const char document[] = HEAD("") BODY("")
        ACTS(MOVE("a", "2026-01-06", "operating",
                  ", \"already\": true, \"recorded\": \"2026-01-07\"") "," MOVE("s", "2026-06-01",
                                                                                "suspended", ""));
    entente_question *question = entente_question_new();
    entente_agreement *agreement = agreement_of(document);
    entente_assessment *answer = assess_on(agreement, 20260106);

    cr_expect_eq(entente_assessment_row_day(answer, body_row(answer), ENTENTE_DAY_SINCE_BEFORE),
                 20260106);
    entente_assessment_free(answer);
    answer = assess_on(agreement, 20260601);
    cr_expect_eq(entente_assessment_row_day(answer, body_row(answer), ENTENTE_DAY_SINCE_BEFORE), 0);
    entente_assessment_free(answer);
    expect_state(document, 19500101, "unknown", 0);
    expect_state(document, 20260105, "unknown", 0);
    expect_state(document, 20260106, "operating", 0);
    expect_state(document, 20260601, "suspended", 20260601);

    /* Before it was known nothing spoke for it. */
    entente_question_set_on(question, 20260105, NULL);
    entente_question_set_known(question, 20260106, NULL);
    answer = assess(agreement, question);
    cr_expect_str_eq(state_of(answer), "planned");
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    entente_question_free(question);
}

Test(body_life, what_was_over_cannot_have_been_so_already)
{
    static const char document[] = HEAD("") BODY("")
        ACTS(MOVE("o", "2020-01-01", "operating",
                  "") "," MOVE("d", "2021-01-01", "dissolved",
                               "") "," MOVE("a", "2026-01-06", "operating", ", \"already\": true"));
    entente_assessment *answer = ask(document, 20260106);

    cr_expect_str_eq(state_of(answer), "wound_up");
    cr_expect(has_finding(answer, ENTENTE_E_MECH_MANDATE_ENDED));
    entente_assessment_free(answer);
}

Test(body_life, a_partial_date_leaves_the_days_open_that_it_can_mean)
{
    static const char month[] = HEAD("") BODY("") ACTS(MOVE("e", "2026-06", "established", ""));
    static const char within[] = HEAD("") BODY("")
        ACTS(MOVE("e", "2026", "established", "") "," MOVE("o", "2026-07-01", "operating", ""));

    expect_state(month, 20260531, "planned", 0);
    expect_state(month, 20260601, "unknown", 0);
    expect_state(month, 20260629, "unknown", 0);
    expect_state(month, 20260630, "established", 0);
    expect_state(within, 20260630, "unknown", 0);
    /* Whichever came first, it operates. */
    expect_state(within, 20260701, "operating", 20260701);
    expect_state(within, 20261231, "operating", 20260701);
}

Test(body_life, an_extension_that_may_have_come_too_late_leaves_the_end_open)
{
    static const char document[] = HEAD("") BODY("")
        ACTS(MOVE("e", "2014-03-21", "established", ", \"until\": \"2014-09-21\"") "," MOVE(
            "x", "2014-09", "extended", ", \"until\": \"2015-03-31\""));

    expect_state(document, 20140921, "established", 20140321);
    expect_state(document, 20140922, "unknown", 0);
    expect_state(document, 20150331, "unknown", 0);
    /* Extended or not, it is over by now. */
    expect_state(document, 20150401, "wound_up", 0);
}

/* ---- Members. */

static int64_t count_on(const char *document, int32_t on, bool *exact)
{
    entente_assessment *answer = ask(document, on);
    const size_t row = body_row(answer);
    const int64_t count = entente_assessment_row_number(answer, row, ENTENTE_ROW_COUNT);

    *exact = entente_assessment_row_number(answer, row, ENTENTE_ROW_COUNT_EXACT) == 1;
    entente_assessment_free(answer);
    return count;
}

static void expect_count(const char *document, int32_t on, int64_t count, bool exact)
{
    bool all = !exact;

    cr_expect_eq(count_on(document, on, &all), count, "%d", on);
    cr_expect_eq(all, exact, "%d", on);
}

Test(body_life, members_join_and_leave)
{
    static const char document[] = HEAD("") BODY(", \"members\": [\"FRA\", {\"party\": \"USA\", "
                                                 "\"membership\": \"invited\"}]")
        ACTS(
            MOVE("e", "2020-01-01", "established", "") "," MOVE("j", "2020-03-01", "joined", ", \"party\": \"USA\", \"role\": \"chair\"") "," MOVE(
                "l", "2020-05-01", "left",
                ", \"party\": \"FRA\"") "," MOVE("l2", "2020-06-01", "left",
                                                 ", \"party\": \"FRA\"") "," MOVE("j2",
                                                                                  "2020-07-01",
                                                                                  "joined",
                                                                                  ", \"party\": "
                                                                                  "\"USA\""));
    entente_assessment *answer = ask(document, 20200801);
    const size_t row = entente_assessment_row_find(answer, "bodies/b/USA");

    cr_assert_neq(row, SIZE_MAX);
    cr_expect_eq(entente_assessment_row_facet(answer, row, ENTENTE_FACET_BODY_ROLE),
                 ENTENTE_MEMBER_CHAIR);
    cr_expect_eq(entente_assessment_row_facet(answer,
                                              entente_assessment_row_find(answer, "bodies/b/FRA"),
                                              ENTENTE_FACET_MEMBERSHIP),
                 ENTENTE_MEMBERSHIP_LEFT);
    cr_expect(has_finding(answer, ENTENTE_E_CHRONOLOGY));
    cr_expect(has_finding(answer, ENTENTE_E_DUPLICATE_ACT));
    entente_assessment_free(answer);
    expect_count(document, 20200229, 1, true);
    expect_count(document, 20200301, 2, true);
    expect_count(document, 20200501, 1, true);
}

Test(body_life, an_observer_a_promise_and_an_expectation_are_no_members)
{
    static const char document[] = HEAD("")
        BODY(", \"lead\": [\"USA\"], \"members\": [{\"party\": \"FRA\", \"role\": \"observer\"}, "
             "{\"party\": \"GBR\", \"membership\": \"expressed_readiness\"}, "
             "{\"party\": \"USA\", \"modality\": \"expected\"}, "
             "{\"anonymous\": true, \"count_min\": 2, \"membership\": \"expressed_readiness\"}, "
             "{\"anonymous\": true, \"count_min\": 3}]") ACTS("");
    entente_assessment *answer = ask(document, 20260106);
    const size_t lead = entente_assessment_row_find(answer, "bodies/b/USA");
    const size_t nameless = entente_assessment_row_find(answer, "bodies/b/"
                                                                "*2");

    cr_expect_eq(entente_assessment_row_facet(answer, lead, ENTENTE_FACET_BODY_ROLE),
                 ENTENTE_MEMBER_LEAD);
    cr_expect_eq(entente_assessment_row_number(answer, lead, ENTENTE_ROW_MODALITY),
                 ENTENTE_MODALITY_EXPECTED);
    cr_expect_eq(entente_assessment_row_number(answer, nameless, ENTENTE_ROW_COUNT), 3);
    cr_expect_null(entente_assessment_row_text(answer, nameless, ENTENTE_ROW_PARTY, 0));
    entente_assessment_free(answer);
    expect_count(document, 20260106, 3, false);
}

Test(body_life, terms_of_office_count_by_their_days)
{
    static const char document[] = HEAD("")
        BODY(", \"members\": [{\"party\": \"FRA\", \"until\": \"2020-12-31\"}, "
             "{\"party\": \"GBR\", \"from\": \"2021-01-01\"}, {\"party\": \"USA\", \"from\": "
             "\"2020-06\"}]") ACTS("");

    expect_count(document, 20200531, 1, true);
    expect_count(document, 20200615, 1, false);
    expect_count(document, 20200701, 2, true);
    expect_count(document, 20201231, 2, true);
    expect_count(document, 20210101, 2, true);
}

Test(body_life, a_group_gives_its_members_and_an_open_one_perhaps_more)
{
#define GROUPS(open)                                                                               \
    "\"groups\": {\"willing\": {" open "\"members\": [{\"party\": \"FRA\"}, {\"party\": \"GBR\", " \
    "\"from\": \"2026-02-01\"}]}}, "
    static const char closed[] = HEAD("") GROUPS("") BODY(", \"members\": \"willing\"") ACTS("");
    static const char open[] =
        HEAD("") GROUPS("\"open\": true, ") BODY(", \"members\": \"willing\"") ACTS("");

    expect_count(closed, 20260131, 1, true);
    expect_count(closed, 20260201, 2, true);
    expect_count(open, 20260201, 2, false);
}
