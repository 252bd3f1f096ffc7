/*
 * What a suspension of the whole treaty, or of a party, does to what falls due; and commitments of
 * which it is open who owes them.
 */
#include "owing.h"

#define PAUSED(policy, acts)                                                                       \
    OWING("legal", "", OWED("c", DUE_ON("2026-08-31") ", \"on_suspension\": \"" policy "\""), acts)
/* Ninety days from 1 April 2026: 30 June. */
#define NINETY                                                                                     \
    ", \"due\": {\"op\": \"add\", \"n\": 90, \"unit\": \"day\", \"to\": {\"op\": \"date\", "       \
    "\"value\": \"2026-04-01\"}}"
#define PAUSED_90(policy, acts)                                                                    \
    OWING("legal", "", OWED("c", NINETY ", \"on_suspension\": \"" policy "\""), acts)
/* The whole, for the 30 days from 10 June 2026 (VCLT 57). */
#define WHOLE                                                                                      \
    ", {\"id\": \"s\", \"date\": \"2026-06-10\", \"type\": \"agreement_suspension\", "             \
    "\"basis\": \"VCLT 57(b)\"}, {\"id\": \"r\", \"date\": \"2026-07-10\", "                       \
    "\"type\": \"agreement_resumption\"}"
/* A party, for the same days. */
#define PARTY(id)                                                                                  \
    ", {\"id\": \"s\", \"date\": \"2026-06-10\", \"type\": \"suspension\", \"party\": \"" id       \
    "\", \"ground\": \"clause\"}, {\"id\": \"r\", \"date\": \"2026-07-10\", \"type\": "            \
    "\"resumption\", "                                                                             \
    "\"party\": \"" id "\"}"

static void expect_due(const char *document, int32_t on, int32_t due)
{
    entente_assessment *answer = ask(document, on);

    cr_expect_eq(due_at(answer, "commitments/c/A"), due, "on %d: %d, not %d", on,
                 due_at(answer, "commitments/c/A"), due);
    entente_assessment_free(answer);
}

Test(commitment_pause, the_due_day_runs_on_while_the_treaty_is_suspended)
{
    EXPECT_OWED(PAUSED_90("runs_on", WHOLE), {20260609, "commitments/c/A", "active"},
                {20260610, "commitments/c/A", "suspended"},
                {20260709, "commitments/c/A", "suspended"},
                {20260710, "commitments/c/A", "overdue"});
    expect_due(PAUSED_90("runs_on", WHOLE), 20260710, 20260630);
    EXPECT_OWED(PAUSED_90("runs_on", PARTY("A")), {20260609, "commitments/c/A", "active"},
                {20260610, "commitments/c/A", "suspended"},
                {20260710, "commitments/c/A", "overdue"});
}

Test(commitment_pause, the_due_day_stops_with_the_treaty)
{
    EXPECT_OWED(PAUSED_90("stops", WHOLE), {20260709, "commitments/c/A", "suspended"},
                {20260730, "commitments/c/A", "active"}, {20260731, "commitments/c/A", "overdue"});
    expect_due(PAUSED_90("stops", WHOLE), 20260709, 20260630);
    expect_due(PAUSED_90("stops", WHOLE), 20260710, 20260730);
}

Test(commitment_pause, the_due_day_stops_with_the_obligor_and_with_no_other_party)
{
    EXPECT_OWED(PAUSED_90("stops", PARTY("A")), {20260730, "commitments/c/A", "active"},
                {20260731, "commitments/c/A", "overdue"});
    EXPECT_OWED(PAUSED_90("stops", PARTY("C")), {20260630, "commitments/c/A", "active"},
                {20260701, "commitments/c/A", "overdue"});
}

Test(commitment_pause, the_period_restarts_with_the_treaty_or_the_obligor)
{
    EXPECT_OWED(PAUSED_90("restarts", WHOLE), {20261008, "commitments/c/A", "active"},
                {20261009, "commitments/c/A", "overdue"});
    EXPECT_OWED(PAUSED_90("restarts", PARTY("A")), {20261008, "commitments/c/A", "active"},
                {20261009, "commitments/c/A", "overdue"});
}

/* From 10 June to 10 July the treaty, from 1 to 20 July the commitment: 40 days in all. */
Test(commitment_pause, days_that_are_suspended_twice_count_once)
{
    static const char document[] = PAUSED(
        "stops", WHOLE MOVE("m1", "2026-07-01", "c", "suspension", ", \"basis\": \"agreement\"")
                     MOVE("m2", "2026-07-20", "c", "resumption", ""));

    EXPECT_OWED(document, {20260710, "commitments/c/A", "suspended"},
                {20260720, "commitments/c/A", "active"}, {20261010, "commitments/c/A", "active"},
                {20261011, "commitments/c/A", "overdue"});
    expect_due(document, 20260710, 20260831);
    expect_due(document, 20260720, 20261010);
    /* The same days of the treaty and of the party. */
    expect_due(PAUSED("stops", WHOLE
                      ", {\"id\": \"s2\", \"date\": \"2026-06-20\", \"type\": "
                      "\"suspension\", \"party\": \"A\", \"ground\": \"clause\"}, {\"id\": \"r2\", "
                      "\"date\": \"2026-07-20\", \"type\": \"resumption\", "
                      "\"party\": \"A\"}"),
               20260801, 20261010);
}

/* VCLT 72: for a time that the act gives; its last day is within. */
Test(commitment_pause, a_suspension_for_a_time_ends_by_itself)
{
    static const char document[] =
        PAUSED("stops", ", {\"id\": \"s\", \"date\": \"2026-06-10\", \"type\": "
                        "\"agreement_suspension\", \"until\": \"2026-07-09\"}");

    EXPECT_OWED(document, {20260709, "commitments/c/A", "suspended"},
                {20260710, "commitments/c/A", "active"}, {20260930, "commitments/c/A", "active"},
                {20261001, "commitments/c/A", "overdue"});
}

/* What was over before the time began to run does not move its end; nor what came after it. */
Test(commitment_pause, only_days_of_the_period_count)
{
    expect_due(PAUSED_90("stops", ", {\"id\": \"s\", \"date\": \"2026-03-10\", \"type\": "
                                  "\"agreement_suspension\"}, {\"id\": \"r\", \"date\": "
                                  "\"2026-03-20\", \"type\": \"agreement_resumption\"}"),
               20260501, 20260630);
    expect_due(PAUSED_90("stops", ", {\"id\": \"s\", \"date\": \"2026-03-22\", \"type\": "
                                  "\"agreement_suspension\"}, {\"id\": \"r\", \"date\": "
                                  "\"2026-04-11\", \"type\": \"agreement_resumption\"}"),
               20260501, 20260710);
    EXPECT_OWED(PAUSED_90("stops", ", {\"id\": \"s\", \"date\": \"2026-07-01\", \"type\": "
                                   "\"agreement_suspension\"}, {\"id\": \"r\", \"date\": "
                                   "\"2026-07-11\", \"type\": \"agreement_resumption\"}"),
                {20260711, "commitments/c/A", "overdue"});
}

/* Resumed on some day of July: only once July is over is it sure that it goes on. */
Test(commitment_pause, a_resumption_on_a_day_that_is_not_known)
{
    static const char document[] = PAUSED_90(
        "stops", ", {\"id\": \"s\", \"date\": \"2026-06-10\", \"type\": \"agreement_suspension\"}, "
                 "{\"id\": \"r\", \"date\": \"2026-07\", \"type\": \"agreement_resumption\"}");

    EXPECT_OWED(document, {20260630, "commitments/c/A", "suspended"},
                {20260715, "commitments/c/A", "unknown"});
}

/* ---- Open who owes it. */

#define OPEN_WHO(mode)                                                                             \
    OWING("legal", "",                                                                             \
          "{\"id\": \"c\", \"type\": \"force_level\", \"obligors\": [\"A\", \"C\"], "              \
          "\"mode\": \"" mode "\", \"beneficiaries\": [\"B\"], \"due\": {\"op\": \"date\", "       \
          "\"value\": \"2026-08-31\"}}",                                                           \
          MOVE("m", "2026-10-01", "c", "breach_alleged", ", \"by\": \"B\""))

Test(commitment_pause, none_is_late_alone_where_it_is_open_who_owes)
{
    entente_assessment *answer = ask(OPEN_WHO("unresolved"), 20260901);

    EXPECT_OWED(OPEN_WHO("unresolved"), {20260831, "commitments/c/A", "active"},
                {20260831, "commitments/c/C", "active"}, {20260901, "commitments/c/A", "unknown"},
                {20260901, "commitments/c/C", "unknown"}, {20260901, "commitments/c", "unknown"},
                {20261001, "commitments/c/A", "breach_alleged"},
                {20261001, "commitments/c/C", "unknown"});
    EXPECT_OWED(OPEN_WHO("several"), {20260901, "commitments/c/A", "overdue"},
                {20260901, "commitments/c/C", "overdue"});
    cr_expect_str_eq(binding_at(answer, "commitments/c/A"), "legal");
    cr_expect_str_eq(binding_at(answer, "commitments/c/C"), "legal");
    cr_expect_eq(due_at(answer, "commitments/c/C"), 20260831);
    entente_assessment_free(answer);
}
