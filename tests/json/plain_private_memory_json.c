/*
 * Without memory reading and writing say so and nothing else: each allocation fails in turn, once
 * alone and once with all that follow, until all goes well. Nothing leaks, nothing is given out,
 * and an agreement that was to be changed is as it was.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "failing_memory.h"
#include <entente/json.h>
#include <entente/template.h>

#define HEAD                                                                                       \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": {\"en\": \"a\\u00e9\", \"fr\": "        \
    "\"b\"}, "                                                                                     \
    "\"kind\": \"treaty\", \"bindingness\": \"legal\", \"parties\": [{\"id\": \"A\", \"name\": "   \
    "\"a\", \"kind\": \"state\"}, {\"id\": \"B\", \"name\": \"b\", \"kind\": \"state\"}], "        \
    "\"weights\": {\"w\": {\"values\": {\"A\": 1, \"B\": 2}}}, \"groups\": {\"g1\": [\"A\"], "     \
    "\"g2\": [], \"g3\": [], \"g4\": [], \"g5\": [], \"g6\": [], \"g7\": [], \"g8\": [], "         \
    "\"g9\": [\"A\", \"B\"]}, \"clauses\": {\"entry_into_force\": {\"general\": {\"op\": "         \
    "\"add\", "                                                                                    \
    "\"n\": 30, \"unit\": \"day\", \"to\": {\"op\": \"when\", \"cond\": {\"op\": \"count\", "      \
    "\"min\": 2}}}}}"
#define X                                                                                          \
    ", \"x-a\": {\"a\": [1, \"\\n\"], \"b\": 1, \"c\": 1, \"d\": 1, \"e\": 1, \"f\": 1, \"g\": 1," \
    " \"h\": 1, \"i\": 1, \"j\": 1, \"k\": 1, \"l\": 1, \"m\": 1}"
#define GOOD                                                                                       \
    HEAD ", \"acts\": [{\"id\": \"s\", \"date\": \"2026-01-06\", \"type\": \"signature\", "        \
         "\"party\": \"A\"}]" X "}"
#define BAD                                                                                        \
    HEAD ", \"acts\": [{\"id\": \"s\", \"date\": \"2026-02-30\", \"type\": \"x\", \"party\": "     \
         "\"C\", \"zz~/\": 1}, {}, {}, {}], \"x-b\": [1.5, {\"a\": 1, \"a\": 2}]}"
#define ACT                                                                                        \
    "{\"id\": \"r\", \"date\": \"2026\", \"type\": \"ratification\", \"party\": \"B\", \"x-n\": "  \
    "[]}"

/* What is done: an agreement that is ready beforehand may be changed by it. */
struct scenario {
    const char *name;
    entente_result (*run)(entente_agreement *agreement);
    entente_result wanted;
};

static entente_result read_good(entente_agreement *unused)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;
    const entente_result result =
        entente_agreement_read(GOOD, sizeof GOOD - 1, NULL, &agreement, &findings, NULL);

    (void)unused;
    if ((result == ENTENTE_OK) != (agreement && findings))
        return -1;
    entente_findings_free(findings);
    entente_agreement_free(agreement);
    return result;
}

static entente_result read_bad(entente_agreement *unused)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;
    const entente_result result =
        entente_agreement_read(BAD, sizeof BAD - 1, NULL, &agreement, &findings, NULL);

    (void)unused;
    if (agreement || (result == ENTENTE_E_NO_MEMORY) == (findings != NULL))
        return -1;
    entente_findings_free(findings);
    return result;
}

static entente_result read_cut(entente_agreement *unused)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;
    const entente_result result =
        entente_agreement_read(GOOD, sizeof GOOD - 2, NULL, &agreement, &findings, NULL);

    (void)unused;
    if (agreement || (result == ENTENTE_E_NO_MEMORY) == (findings != NULL))
        return -1;
    entente_findings_free(findings);
    return result;
}

static entente_result write(entente_agreement *agreement)
{
    char *text = NULL;
    size_t length = 5;
    const entente_result result = entente_agreement_write(agreement, &text, &length, NULL);

    if ((result == ENTENTE_OK) != (text != NULL) || (!text && length != 5))
        return -1;
    entente_text_free(text);
    return result;
}

static entente_result add_act(entente_agreement *agreement)
{
    entente_act *act = NULL;
    const entente_result result =
        entente_agreement_read_act(agreement, ACT, sizeof ACT - 1, NULL, &act, NULL, NULL);

    return (result == ENTENTE_OK) == (act != NULL) ? result : -1;
}

static entente_result add_bad_act(entente_agreement *agreement)
{
    static const char act[] = "{\"id\": \"s\", \"type\": 1, \"x-b\": 1.5}";

    return entente_agreement_read_act(agreement, act, sizeof act - 1, NULL, NULL, NULL, NULL);
}

static entente_result extend(entente_agreement *agreement)
{
    static const char json[] = "[1, {\"a\": \"\\u0041\"}]";

    return entente_object_set_extension(entente_agreement_root(agreement), "x-new", json,
                                        sizeof json - 1, NULL);
}

static entente_result schema(entente_agreement *unused)
{
    char *text = NULL;
    const entente_result result = entente_schema_write(&text, NULL, NULL);

    (void)unused;
    entente_text_free(text);
    return result;
}

static entente_result findings_to_json(entente_agreement *unused)
{
    entente_findings *findings = NULL;
    char *text = NULL;
    entente_agreement *agreement = NULL;
    entente_result result = entente_agreement_read("{}", 2, NULL, &agreement, &findings, NULL);

    (void)unused;
    if (result == ENTENTE_E_MEMBER)
        result = entente_findings_to_json(findings, &text, NULL, NULL);
    entente_text_free(text);
    entente_findings_free(findings);
    return result;
}

static entente_result put_template(entente_agreement *agreement)
{
    return entente_approval_from_template(agreement, "A", "NLD/consent/approval", NULL, NULL, NULL,
                                          NULL);
}

static entente_result put_no_template(entente_agreement *agreement)
{
    return entente_approval_from_template(agreement, "A", "NLD/nothing", NULL, NULL, NULL, NULL);
}

static entente_result limits(entente_agreement *unused)
{
    entente_limits *made = entente_limits_new();

    (void)unused;
    entente_limits_free(made);
    return made ? ENTENTE_OK : ENTENTE_E_NO_MEMORY;
}

static const struct scenario SCENARIOS[] = {
    {"read", read_good, ENTENTE_OK},
    {"read what is wrong", read_bad, ENTENTE_E_DATE_RANGE},
    {"read what is cut", read_cut, ENTENTE_E_SYNTAX},
    {"write", write, ENTENTE_OK},
    {"add an act", add_act, ENTENTE_OK},
    {"add a wrong act", add_bad_act, ENTENTE_E_MEMBER},
    {"extend", extend, ENTENTE_OK},
    {"schema", schema, ENTENTE_OK},
    {"findings", findings_to_json, ENTENTE_OK},
    {"a template", put_template, ENTENTE_OK},
    {"no such template", put_no_template, ENTENTE_E_UNKNOWN_REF},
    {"limits", limits, ENTENTE_OK},
};

static int points;
static int bad;

static void fault(const struct scenario *scenario, const char *what)
{
    bad++;
    printf("%s, allocation %ld%s: %s\n", scenario->name, fail_at, for_good ? " and all after" : "",
           what);
}

/* One run with one failure; false once the failure comes too late to matter. */
static bool try_once(const struct scenario *scenario, const char *before)
{
    entente_agreement *agreement = NULL;
    char *after = NULL;
    const long wanted = fail_at;
    const long at_start = live;

    fail_at = 0;
    entente_agreement_read(GOOD, sizeof GOOD - 1, NULL, &agreement, NULL, NULL);
    calls = 0;
    fail_at = wanted;

    const entente_result result = scenario->run(agreement);
    const bool reached = calls >= wanted;

    fail_at = 0;
    points++;
    entente_agreement_write(agreement, &after, NULL, NULL);
    if (result == ENTENTE_E_NO_MEMORY && strcmp(before, after) != 0)
        fault(scenario, "the agreement has changed");
    if (reached ? result != ENTENTE_E_NO_MEMORY : result != scenario->wanted)
        fault(scenario, "the result is another");
    entente_text_free(after);
    entente_agreement_free(agreement);
    fail_at = wanted;
    if (live != at_start)
        fault(scenario, "memory leaks");
    live = at_start;
    return reached;
}

int main(void)
{
    entente_agreement *agreement = NULL;
    char *before = NULL;

    entente_agreement_read(GOOD, sizeof GOOD - 1, NULL, &agreement, NULL, NULL);
    entente_agreement_write(agreement, &before, NULL, NULL);
    entente_agreement_free(agreement);
    for (size_t i = 0; i < sizeof SCENARIOS / sizeof SCENARIOS[0]; i++)
        for (int mode = 0; mode < 2; mode++) {
            for_good = mode == 1;
            for (fail_at = 1; try_once(&SCENARIOS[i], before);)
                fail_at++;
        }
    fail_at = 0;
    entente_text_free(before);
    printf("%d allocations failed in turn, %d faults\n", points, bad);
    return bad || points < 100 || live ? 1 : 0;
}
