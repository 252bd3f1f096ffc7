/*
 * Every limit of the library at its edge: what is below it, at it, and beyond it, which is told.
 * tests/house/limits.py names for each of them the test that holds it.
 */
#include <stdarg.h>
#include <stdlib.h>

#include <entente/row.h>

#include "asking.h"

enum { ROOM = 1 << 20 };

static char room[ROOM];
static size_t used;

__attribute__((format(printf, 1, 2))) static void begin(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    used = (size_t)vsnprintf(room, ROOM, format, arguments);
    va_end(arguments);
}

__attribute__((format(printf, 1, 2))) static void add(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    used += (size_t)vsnprintf(room + used, ROOM - used, format, arguments);
    va_end(arguments);
    cr_assert_lt(used, ROOM);
}

/* A treaty of so many parties P0, P1, ...; `members` come before its acts. */
static void begin_treaty(int parties, const char *members)
{
    begin("{\"format\":\"entente/1\",\"id\":\"x\",\"title\":\"X\",\"kind\":\"treaty\","
          "\"bindingness\":\"legal\",\"parties\":[");
    for (int i = 0; i < parties; i++)
        add("%s{\"id\":\"P%d\",\"name\":\"P\",\"kind\":\"state\"}", i ? "," : "", i);
    add("],%s\"acts\":[", members);
}

#define NO_SIGNATURE "\"consent\":{\"requires_signature\":false}"
#define ENTRY(general) "\"entry_into_force\":{\"general\":" general ",\"boundary\":\"entry\"}"

/* Where the finding stands that a limit was met; "" where there is none. Free it. */
static char *limit_told(const entente_assessment *answer)
{
    const entente_findings *findings = entente_assessment_findings(answer);

    for (size_t i = 0; i < entente_findings_count(findings); i++)
        if (entente_findings_code(findings, i) == ENTENTE_E_LIMIT)
            return strdup(entente_findings_at(findings, i));
    return strdup("");
}

static void expect_told(const char *at, int32_t on, int32_t facet, const char *path,
                        const char *state)
{
    entente_assessment *answer = ask(room, on);
    const size_t row = entente_assessment_row_find(answer, path);
    char *told = limit_told(answer);
    const char *found = entente_facet_name(facet, entente_assessment_row_facet(answer, row, facet));

    cr_expect_str_eq(told, at, "%s: \"%s\", not \"%s\"", path, told, at);
    if (state)
        cr_expect_str_eq(found, state, "%s: %s, not %s", path, found, state);
    free(told);
    entente_assessment_free(answer);
}

/* ---- What is told: days that no calendar holds. */

/* Whether one finding of a kind stands there. */
static bool is_told(const entente_assessment *answer, int32_t code, const char *at)
{
    const entente_findings *findings = entente_assessment_findings(answer);
    int count = 0;

    for (size_t i = 0; i < entente_findings_count(findings); i++)
        count += entente_findings_code(findings, i) == code &&
                 strcmp(entente_findings_at(findings, i), at) == 0;
    cr_expect_leq(count, 1, "told %d times at %s", count, at);
    return count == 1;
}

static void expect_beyond_among(int parties, const char *clause, const char *length,
                                const char *act, int32_t code, const char *at, bool told)
{
    char members[512];
    entente_assessment *answer;

    snprintf(members, sizeof members,
             "\"clauses\":{" NO_SIGNATURE
             "," ENTRY("{\"op\":\"date\",\"value\":\"2000-01-01\"}") ",%s%s},",
             clause, length);
    begin_treaty(parties, members);
    for (int i = 0; i < parties; i++)
        add("{\"id\":\"c%d\",\"date\":\"1999-01-01\",\"type\":\"ratification\",\"party\":\"P%d\"},",
            i, i);
    add("{\"id\":\"a\",\"date\":\"2001-12-31\",\"type\":\"%s\",\"party\":\"P0\"}]}", act);
    answer = ask(room, 20020101);
    cr_expect_eq(is_told(answer, code, at), told, "%s%s", clause, length);
    entente_assessment_free(answer);
}

static void expect_beyond(const char *clause, const char *length, const char *act, int32_t code,
                          const char *at, bool told)
{
    expect_beyond_among(3, clause, length, act, code, at, told);
}

Test(limits, ends_and_exits_after_the_last_day_are_told)
{
    static const char fixed[] = "\"duration\":{\"type\":\"fixed\",\"term\":";
    static const char notice[] = "\"duration\":{\"type\":\"until_notice\",\"term\":"
                                 "{\"n\":1,\"unit\":\"day\"},\"notice\":";
    static const char renewed[] = "\"duration\":{\"type\":\"tacit_renewal\",\"term\":"
                                  "{\"n\":7999,\"unit\":\"year\"},\"notice\":"
                                  "{\"n\":7998,\"unit\":\"year\"},\"renewal\":";
    static const char leave[] = "\"withdrawal\":{\"allowed\":\"yes\",\"notice\":";
    static const struct {
        const char *clause, *within, *beyond, *act, *at;
    } rows[] = {
        {fixed, "{\"n\":7999,\"unit\":\"year\"}}", "{\"n\":8000,\"unit\":\"year\"}}", "proposal",
         "/clauses/duration"},
        {notice, "{\"n\":7998,\"unit\":\"year\"}}", "{\"n\":7999,\"unit\":\"year\"}}",
         "renewal_refusal", "/clauses/duration"},
        {renewed, "{\"n\":364,\"unit\":\"day\"}}", "{\"n\":365,\"unit\":\"day\"}}",
         "renewal_refusal", "/acts/3"},
        {leave, "{\"n\":7998,\"unit\":\"year\"}}", "{\"n\":7999,\"unit\":\"year\"}}", "withdrawal",
         "/acts/3"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        expect_beyond(rows[i].clause, rows[i].within, rows[i].act, ENTENTE_E_OVERFLOW, rows[i].at,
                      false);
        expect_beyond(rows[i].clause, rows[i].beyond, rows[i].act, ENTENTE_E_OVERFLOW, rows[i].at,
                      true);
    }
    /* Of two parties the one that refuses ends the treaty for both. */
    expect_beyond_among(2, renewed, "{\"n\":364,\"unit\":\"day\"}}", "renewal_refusal",
                        ENTENTE_E_OVERFLOW, "/clauses/duration", false);
    expect_beyond_among(2, renewed, "{\"n\":365,\"unit\":\"day\"}}", "renewal_refusal",
                        ENTENTE_E_OVERFLOW, "/clauses/duration", true);
}

/* The time before the first notice is counted in no hours and in no days of a calendar. */
Test(limits, units_that_are_not_counted_in_clauses)
{
    static const char leave[] = "\"withdrawal\":{\"allowed\":\"yes\",\"lock_in\":";
    static const char *const units[] = {"day",  "week",        "month",      "year",
                                        "hour", "sitting_day", "working_day"};

    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        char length[64];

        snprintf(length, sizeof length, "{\"n\":5,\"unit\":\"%s\"}}", units[i]);
        expect_beyond(leave, length, "withdrawal", ENTENTE_E_LIMIT, "/clauses/withdrawal/lock_in",
                      i >= 4);
        expect_beyond(leave, length, "withdrawal", ENTENTE_E_OVERFLOW, "/acts/3", false);
    }
}

/* Of a notice of 5 hours, and of 5 days of a calendar that ends before them. */
Test(limits, a_notice_that_its_calendar_does_not_tell)
{
    static const char leave[] = "\"withdrawal\":{\"allowed\":\"yes\",\"notice\":";

    expect_beyond(leave, "{\"n\":5,\"unit\":\"hour\"}}", "withdrawal", ENTENTE_E_LIMIT,
                  "/clauses/withdrawal/notice", false);
    for (int n = 2; n <= 3; n++) {
        char length[256];

        snprintf(length, sizeof length,
                 "{\"n\":%d,\"unit\":\"working_day\",\"calendar\":\"c\"}}},\"calendars\":{\"c\":{"
                 "\"unit\":\"working_day\",\"days\":[\"2002-01-02\",\"2002-01-03\"]}",
                 n);
        expect_beyond(leave, length, "withdrawal", ENTENTE_E_LIMIT, "/acts/3", n > 2);
        expect_beyond(leave, length, "withdrawal", ENTENTE_E_OVERFLOW, "/acts/3", false);
    }
}

/* ---- What is told: the order of acts whose dates overlap. */

Test(limits, steps_whose_order_is_open)
{
    static const char *const moves[] = {"in_progress", "suspended"};

    for (int count = 3; count <= 6; count++) {
        begin_treaty(1, "\"approvals\":[{\"id\":\"r\",\"party\":\"P0\",\"steps\":"
                        "[{\"id\":\"s\",\"kind\":\"reading\"}]}],");
        for (int i = 0; i < count; i++)
            add("%s{\"id\":\"a%d\",\"date\":\"2020\",\"type\":\"step\",\"party\":\"P0\","
                "\"approval\":\"r\",\"step\":\"s\",\"to\":\"%s\"}",
                i ? "," : "", i, moves[i % 2]);
        add("]}");
        expect_told(count <= 4 ? "" : "/approvals/0/steps/0", 20210101, ENTENTE_FACET_STEP,
                    "approvals/P0/r/s", count <= 4 ? NULL : "unknown");
    }
}

Test(limits, acts_about_a_body_whose_order_is_open)
{
    for (int count = 4; count <= 7; count++) {
        begin_treaty(1, "\"bodies\":[{\"id\":\"b\",\"name\":\"B\",\"kind\":\"council\"}],");
        add("{\"id\":\"e\",\"date\":\"2019-01-01\",\"type\":\"body\",\"body\":\"b\","
            "\"to\":\"established\"}");
        for (int i = 0; i < count; i++)
            add(",{\"id\":\"a%d\",\"date\":\"2020\",\"type\":\"body\",\"body\":\"b\",\"to\":\"%"
                "s\"}",
                i, i % 2 ? "suspended" : "operating");
        add("]}");
        expect_told(count <= 5 ? "" : "/bodies/0", 20210101, ENTENTE_FACET_BODY, "bodies/b",
                    count <= 5 ? NULL : "unknown");
    }
}

Test(limits, ends_of_a_mandate_of_which_any_may_be_the_last)
{
    for (int count = 7; count <= 10; count++) {
        begin_treaty(1, "\"bodies\":[{\"id\":\"b\",\"name\":\"B\",\"kind\":\"council\"}],");
        add("{\"id\":\"e\",\"date\":\"2010-01-01\",\"type\":\"body\",\"body\":\"b\","
            "\"to\":\"established\",\"until\":\"2050-01-01\"}");
        for (int i = 1; i < count; i++)
            add(",{\"id\":\"a%d\",\"date\":\"20%02d\",\"type\":\"body\",\"body\":\"b\","
                "\"to\":\"extended\",\"until\":\"20%02d-01-01\"}",
                i, 10 + i, 50 + i);
        add("]}");
        expect_told(count <= 8 ? "" : "/bodies/0", 20400101, ENTENTE_FACET_BODY, "bodies/b",
                    count <= 8 ? "established" : "unknown");
    }
}

/* Each enters into force with the next; the last on a day. */
Test(limits, agreements_that_depend_on_each_other)
{
    enum { DEEPEST = 34 };
    entente_agreement *chain[DEEPEST + 1];
    char id[16], entry[128];

    for (int deep = 31; deep <= DEEPEST; deep++) {
        entente_question *question = entente_question_new();
        entente_assessment *answer;

        entente_question_set_on(question, 20200101, NULL);
        for (int i = 0; i <= deep; i++) {
            snprintf(id, sizeof id, "t%d", i);
            snprintf(entry, sizeof entry,
                     i == deep ? "{\"op\":\"date\",\"value\":\"2010-01-01\"}"
                               : "{\"op\":\"when\",\"cond\":{\"op\":\"in_force\","
                                 "\"instrument\":\"t%d\"}}",
                     i + 1);
            begin("{\"format\":\"entente/1\",\"id\":\"%s\",\"title\":\"X\",\"kind\":\"treaty\","
                  "\"bindingness\":\"legal\",\"parties\":[{\"id\":\"P0\",\"name\":\"P\","
                  "\"kind\":\"state\"}],\"clauses\":{" NO_SIGNATURE
                  ",\"entry_into_force\":{\"general\":%s,\"boundary\":\"entry\"}}}",
                  id, entry);
            chain[i] = agreement_of(room);
            if (i > 0)
                cr_assert_eq(entente_question_add_agreement(question, chain[i], NULL), ENTENTE_OK);
        }
        answer = assess(chain[0], question);
        cr_expect_eq(has_finding(answer, ENTENTE_E_LIMIT), deep > 32, "%d below", deep);
        cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY), deep > 32 ? 0 : 20100101,
                     "%d below: %d", deep, entente_assessment_day(answer, ENTENTE_DAY_ENTRY));
        entente_assessment_free(answer);
        entente_question_free(question);
        for (int i = 0; i <= deep; i++)
            entente_agreement_free(chain[i]);
    }
}

/* ---- What is refused: sets that suffice. */

static entente_result count_sets(const char *place)
{
    entente_agreement *agreement = agreement_of(room);
    entente_question *question = entente_question_new();
    entente_error *error = entente_error_new();
    entente_coalitions *sets = NULL;
    entente_result result;

    entente_question_set_on(question, 20200101, NULL);
    result = entente_coalition(agreement, question, &sets, error);
    if (result != ENTENTE_OK)
        cr_expect_str_eq(entente_error_place(error), place);
    entente_coalitions_free(sets);
    entente_error_free(error);
    entente_question_free(question);
    entente_agreement_free(agreement);
    return result;
}

Test(limits, parties_without_consent)
{
    for (int count = 254; count <= 256; count++) {
        begin_treaty(count, "\"clauses\":{" NO_SIGNATURE "," ENTRY(
                                "{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2}}") "},");
        add("]}");
        cr_expect_eq(count_sets(""), count <= 255 ? ENTENTE_OK : ENTENTE_E_LIMIT, "%d", count);
    }
}

Test(limits, conditions_of_entry)
{
    for (int count = 9; count <= 11; count++) {
        char members[4096];
        size_t length = (size_t)snprintf(members, sizeof members,
                                         "\"clauses\":{" NO_SIGNATURE
                                         ",\"entry_into_force\":{\"general\":{\"op\":\"later\","
                                         "\"of\":[");

        for (int i = 0; i < count; i++)
            length += (size_t)snprintf(members + length, sizeof members - length,
                                       "%s{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":%d}}",
                                       i ? "," : "", i + 1);
        snprintf(members + length, sizeof members - length, "]},\"boundary\":\"entry\"}},");
        begin_treaty(12, members);
        add("]}");
        cr_expect_eq(count_sets("/clauses/entry_into_force/general/of/0/cond"),
                     count <= 10 ? ENTENTE_OK : ENTENTE_E_LIMIT, "%d", count);
    }
}

Test(limits, unions_that_bear_on_one_count)
{
    for (int count = 2; count <= 5; count++) {
        begin("{\"format\":\"entente/1\",\"id\":\"x\",\"title\":\"X\",\"kind\":\"treaty\","
              "\"bindingness\":\"legal\",\"clauses\":{" NO_SIGNATURE
              "," ENTRY("{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2,"
                        "\"reio\":\"count_as_members\"}}") "},\"parties\":[");
        for (int i = 0; i < count; i++)
            add("{\"id\":\"P%d\",\"name\":\"P\",\"kind\":\"state\"},"
                "{\"id\":\"U%d\",\"name\":\"U\",\"kind\":\"reio\",\"members\":[\"P%d\"]}%s",
                i, i, i, i + 1 < count ? "," : "]}");
        cr_expect_eq(count_sets("/clauses/entry_into_force/general/cond"),
                     count <= 3 ? ENTENTE_OK : ENTENTE_E_LIMIT, "%d unions", count);
    }
}

Test(limits, sets_are_listed_and_the_others_counted)
{
    entente_question *question = entente_question_new();

    /* Two of 45 are 990, two of 46 are 1035. */
    entente_question_set_on(question, 20200101, NULL);
    for (int count = 45; count <= 46; count++) {
        entente_agreement *agreement;
        entente_coalitions *sets = NULL;
        char total[16];

        begin_treaty(count, "\"clauses\":{" NO_SIGNATURE "," ENTRY(
                                "{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2}}") "},");
        add("]}");
        agreement = agreement_of(room);
        snprintf(total, sizeof total, "%d", count * (count - 1) / 2);
        cr_assert_eq(entente_coalition(agreement, question, &sets, NULL), ENTENTE_OK);
        cr_expect_str_eq(entente_coalitions_text(sets, ENTENTE_COALITION_TOTAL, 0, 0), total);
        cr_expect_eq(entente_coalitions_text(sets, ENTENTE_COALITION_MEMBER, 989, 0) != NULL, 1);
        cr_expect_eq(entente_coalitions_text(sets, ENTENTE_COALITION_MEMBER, 999, 0) != NULL,
                     count == 46);
        cr_expect_null(entente_coalitions_text(sets, ENTENTE_COALITION_MEMBER, 1000, 0));
        entente_coalitions_free(sets);
        entente_agreement_free(agreement);
    }
    entente_question_free(question);
}

/* ---- How much is found in one document. */

static void begin_faulty(int faults)
{
    begin_treaty(1, "");
    for (int i = 0; i < faults; i++)
        add("%s{\"id\":\"a%d\",\"date\":\"2020-01-01\",\"type\":\"ratification\","
            "\"party\":\"Q\"}",
            i ? "," : "", i);
    add("]}");
}

Test(limits, findings_of_a_text)
{
    for (size_t faults = 999; faults <= 1002; faults++) {
        entente_agreement *agreement = NULL;
        entente_findings *findings = NULL;
        size_t count;

        begin_faulty((int)faults);
        cr_expect_eq(entente_agreement_read(room, used, NULL, &agreement, &findings, NULL),
                     ENTENTE_E_UNKNOWN_REF);
        count = entente_findings_count(findings);
        cr_expect_eq(count, faults <= 1000 ? faults : 1001, "%zu: %zu", faults, count);
        cr_expect_eq(entente_findings_code(findings, count - 1),
                     faults <= 1000 ? ENTENTE_E_UNKNOWN_REF : ENTENTE_E_LIMIT, "%zu", faults);
        entente_findings_free(findings);
    }
}

Test(limits, findings_of_an_agreement)
{
    for (int faults = 999; faults <= 1003; faults++) {
        entente_agreement *agreement;
        entente_findings *findings = NULL;
        size_t count;
        char id[16];

        begin_treaty(1, "");
        add("]}");
        agreement = agreement_of(room);
        for (int i = 0; i < faults; i++) {
            entente_act *act = NULL;

            snprintf(id, sizeof id, "a%d", i);
            cr_assert_eq(entente_agreement_add_act(agreement, id, ENTENTE_ACT_RATIFICATION,
                                                   20200101, "P0", &act, NULL),
                         ENTENTE_OK);
            cr_assert_eq(entente_object_set_text(act, ENTENTE_FIELD_VOIDS, "none", NULL),
                         ENTENTE_OK);
        }
        cr_expect_eq(entente_agreement_check(agreement, &findings, NULL), ENTENTE_E_UNKNOWN_REF);
        count = entente_findings_count(findings);
        cr_expect_eq(count, (size_t)(faults <= 1001 ? faults : 1002), "%d: %zu", faults, count);
        cr_expect_eq(entente_findings_code(findings, count - 1),
                     faults <= 1001 ? ENTENTE_E_UNKNOWN_REF : ENTENTE_E_LIMIT, "%d", faults);
        if (faults > 1001)
            cr_expect_str_eq(entente_findings_at(findings, count - 1), "/acts/1001");
        entente_findings_free(findings);
        entente_agreement_free(agreement);
    }
}

/* ---- What a question may take: as much as it took is enough, one less is not. */

static void expect_edge(int32_t which)
{
    entente_agreement *agreement;
    entente_question *question = entente_question_new();
    entente_error *error = entente_error_new();
    entente_assessment *answer;
    uint64_t took;

    begin_treaty(20, "\"clauses\":{" NO_SIGNATURE
                     "," ENTRY("{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2}}") "},");
    for (int i = 0; i < 20; i++)
        add("%s{\"id\":\"a%d\",\"date\":\"2010-01-01\",\"type\":\"ratification\",\"party\":\"P%"
            "d\"}",
            i ? "," : "", i, i);
    add("]}");
    agreement = agreement_of(room);
    entente_question_set_on(question, 20200101, NULL);
    answer = assess(agreement, question);
    took = entente_assessment_work(answer, which);
    entente_assessment_free(answer);
    cr_assert_gt(took, 1);
    cr_assert_eq(entente_question_set_work(question, which, took, NULL), ENTENTE_OK);
    answer = assess(agreement, question);
    cr_expect_eq(entente_assessment_work(answer, which), took);
    entente_assessment_free(answer);
    cr_assert_eq(entente_question_set_work(question, which, took - 1, NULL), ENTENTE_OK);
    cr_expect_eq(entente_assess(agreement, question, &answer, error), ENTENTE_E_LIMIT);
    cr_expect_eq(entente_error_code(error), ENTENTE_E_LIMIT);
    entente_error_free(error);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(limits, steps_of_a_question)
{
    expect_edge(ENTENTE_WORK_STEPS);
}

Test(limits, bytes_of_a_question)
{
    expect_edge(ENTENTE_WORK_BYTES);
}

/* ---- Names that programs copy to a room of 64 bytes. */

Test(limits, every_facet_has_a_short_name)
{
    for (int32_t facet = 0; facet < 64; facet++)
        for (int32_t value = 0; value < 256; value++) {
            const char *name = entente_facet_name(facet, value);

            cr_expect(!name || strlen(name) < 64, "%s", name);
        }
}

/* So many hours after 2010-01-01 the last hour of the calendar begins. */
Test(limits, hours_that_no_calendar_holds)
{
    static const long long hours[] = {24, 70038887, 70038888, 87840000, 87840001, 9007199254740991};

    for (size_t i = 0; i < sizeof hours / sizeof hours[0]; i++) {
        entente_assessment *answer;
        size_t row;

        begin_treaty(2, "");
        used -= strlen("\"acts\":[");
        add("\"clauses\":{" NO_SIGNATURE
            "," ENTRY("{\"op\":\"date\",\"value\":\"2000-01-01\"}") "},");
        add("\"commitments\":[{\"id\":\"c\",\"type\":\"other\",\"obligors\":[\"P0\"],"
            "\"beneficiaries\":[\"P1\"],\"trigger\":{\"op\":\"event\",\"id\":\"e\"},"
            "\"due\":{\"op\":\"add\",\"n\":%lld,\"unit\":\"hour\","
            "\"to\":{\"op\":\"event\",\"id\":\"e\"}}}],\"acts\":[",
            hours[i]);
        for (int k = 0; k < 2; k++)
            add("{\"id\":\"r%d\",\"date\":\"1999-01-01\",\"type\":\"ratification\","
                "\"party\":\"P%d\"},",
                k, k);
        add("{\"id\":\"e\",\"date\":\"2010-01-01\",\"type\":\"event\",\"event\":\"e\","
            "\"instant\":\"2010-01-01T00:00:00Z\"}]}");
        answer = ask(room, 20200101);
        row = entente_assessment_row_find(answer, "commitments/c/P0");
        cr_assert_neq(row, SIZE_MAX);
        cr_expect_eq((entente_assessment_row_number(answer, row, ENTENTE_ROW_HAS) &
                      ENTENTE_ROW_HAS_DUE_INSTANT) != 0,
                     hours[i] <= 70038887, "%lld hours", hours[i]);
        cr_expect_eq(has_finding(answer, ENTENTE_E_OVERFLOW), hours[i] > 70038887, "%lld hours",
                     hours[i]);
        entente_assessment_free(answer);
    }
}

/* ---- What has no limit. */

Test(limits, a_period_counts_days_of_any_number_of_calendars)
{
    for (int count = 1; count <= 20; count++) {
        entente_assessment *answer;

        begin_treaty(1, "");
        used -= strlen("\"acts\":[");
        add("\"calendars\":{");
        for (int i = 0; i < count; i++)
            add("%s\"c%d\":{\"unit\":\"sitting_day\",\"days\":[\"2020-01-01\",\"2020-01-0%d\","
                "\"2020-01-09\"],"
                "\"until\":\"2020-12-31\"}",
                i ? "," : "", i, 2 + i % 6);
        add("},\"approvals\":[{\"id\":\"r\",\"party\":\"P0\",\"steps\":[{\"id\":\"s\","
            "\"kind\":\"reading\",\"period\":{\"n\":2,\"unit\":\"sitting_day\","
            "\"start\":\"same_day\",\"calendar\":[");
        for (int i = 0; i < count; i++)
            add("%s\"c%d\"", i ? "," : "", i);
        add("]}}]}],\"acts\":[{\"id\":\"a\",\"date\":\"2020-01-01\",\"type\":\"step\","
            "\"party\":\"P0\",\"approval\":\"r\",\"step\":\"s\",\"to\":\"in_progress\"}]}");
        answer = ask(room, 20200101);
        cr_expect_eq(entente_assessment_row_day(
                         answer, entente_assessment_row_find(answer, "approvals/P0/r/s"),
                         ENTENTE_DAY_STEP_ENDS),
                     count == 1 ? 20200102 : 20200109, "%d calendars: %d", count,
                     entente_assessment_row_day(
                         answer, entente_assessment_row_find(answer, "approvals/P0/r/s"),
                         ENTENTE_DAY_STEP_ENDS));
        entente_assessment_free(answer);
    }
}

/* Body n begins by an event that body n - 1 determines. */
Test(limits, bodies_bring_each_other_about_in_a_chain_of_any_length)
{
    for (int count = 1; count <= 40; count += 3) {
        entente_assessment *answer;
        char path[16];
        size_t row;

        begin_treaty(1, "");
        used -= strlen("\"acts\":[");
        add("\"bodies\":[{\"id\":\"b0\",\"name\":\"B\",\"kind\":\"council\"}");
        for (int i = 1; i < count; i++)
            add(",{\"id\":\"b%d\",\"name\":\"B\",\"kind\":\"council\",\"activated_by\":"
                "{\"op\":\"event\",\"id\":\"e%d\"}}",
                i, i);
        add("],\"acts\":[{\"id\":\"a0\",\"date\":\"2020-01-01\",\"type\":\"body\","
            "\"body\":\"b0\",\"to\":\"established\"}");
        for (int i = 1; i < count; i++)
            add(",{\"id\":\"a%d\",\"date\":\"2020-02-%02d\",\"type\":\"event\",\"event\":\"e%d\","
                "\"determined_by\":\"b%d\"}",
                i, 1 + i / 2, i, i - 1);
        add("]}");
        answer = ask(room, 20210101);
        snprintf(path, sizeof path, "bodies/b%d", count - 1);
        row = entente_assessment_row_find(answer, path);
        cr_assert_neq(row, SIZE_MAX, "%s", path);
        cr_expect_eq(entente_assessment_row_facet(answer, row, ENTENTE_FACET_BODY),
                     ENTENTE_BODY_STATE_ESTABLISHED, "%d bodies", count);
        entente_assessment_free(answer);
    }
}

/* Two must stand on the day of entry; one comes and goes, again and again, before that day. */
Test(limits, entry_is_looked_for_again_as_often_as_its_condition_fails)
{
    for (int count = 1; count <= 100; count += 9) {
        entente_assessment *answer;
        char state[96];

        begin_treaty(2, "\"clauses\":{" NO_SIGNATURE
                        ",\"withdrawal\":{\"allowed\":\"yes\"},\"entry_into_force\":{"
                        "\"require_at_entry\":true,\"general\":{\"op\":\"add\",\"n\":10,"
                        "\"unit\":\"day\",\"to\":{\"op\":\"when\",\"cond\":{\"op\":\"count\","
                        "\"min\":2}}},\"boundary\":\"entry\"}},");
        add("{\"id\":\"p\",\"date\":\"2000-01-01\",\"type\":\"ratification\",\"party\":\"P0\"}");
        for (int i = 0; i < count; i++)
            add(",{\"id\":\"in%d\",\"date\":\"%d-%02d-01\",\"type\":\"ratification\","
                "\"party\":\"P1\"},{\"id\":\"out%d\",\"date\":\"%d-%02d-05\","
                "\"type\":\"instrument_withdrawal\",\"party\":\"P1\"}",
                i, 2001 + i / 12, 1 + i % 12, i, 2001 + i / 12, 1 + i % 12);
        add(",{\"id\":\"in\",\"date\":\"2015-01-01\",\"type\":\"ratification\",\"party\":\"P1\"}]"
            "}");
        answer = ask(room, 20200101);
        snprintf(state, sizeof state, "%d",
                 entente_assessment_day(answer, ENTENTE_DAY_ENTRY_FIRST));
        cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY), 20150111,
                     "%d times: %d, first %s", count,
                     entente_assessment_day(answer, ENTENTE_DAY_ENTRY), state);
        entente_assessment_free(answer);
    }
}

/* The only telling that differs is the last. */
Test(limits, every_telling_of_a_fact_is_held_against_every_other)
{
    for (int count = 2; count <= 80; count += 3) {
        entente_agreement *agreement;
        entente_question *question = entente_question_new();
        entente_answer *answer = NULL;

        begin_treaty(1, "");
        for (int i = 0; i < count; i++)
            add("%s{\"id\":\"a%d\",\"date\":\"%s\",\"type\":\"ratification\",\"party\":\"P0\"%s}",
                i ? "," : "", i, i == count - 1 ? "2011-01-01" : "2010-01-01",
                i ? ",\"modality\":\"reported\"" : "");
        add("]}");
        agreement = agreement_of(room);
        entente_question_set_on(question, 20200101, NULL);
        cr_assert_eq(entente_contradictions(agreement, question, &answer, NULL), ENTENTE_OK);
        cr_expect_eq(entente_answer_count(answer), (size_t)count, "%d tellings", count);
        cr_expect_not_null(entente_answer_text(answer, 0, ENTENTE_ANSWER_RESTS, 0), "%d", count);
        entente_answer_free(answer);
        entente_question_free(question);
        entente_agreement_free(agreement);
    }
}

/* Of the acts of one day the first is needed for entry into force, the others are not. */
Test(limits, of_many_acts_of_a_day_the_one_is_named_that_made_the_change)
{
    for (int count = 2; count <= 40; count += 2) {
        entente_agreement *agreement;
        entente_question *question = entente_question_new();
        entente_timeline *line = NULL;
        int found = 0;

        begin_treaty(count, "\"groups\":{\"g\":[\"P0\"]},\"clauses\":{" NO_SIGNATURE
                            "," ENTRY("{\"op\":\"when\",\"cond\":{\"op\":\"all\",\"set\":"
                                      "\"g\"}}") "},");
        for (int i = 0; i < count; i++)
            add("%s{\"id\":\"a%d\",\"date\":\"2010-01-01\",\"type\":\"ratification\","
                "\"party\":\"P%d\"}",
                i ? "," : "", i, i);
        add("]}");
        agreement = agreement_of(room);
        entente_question_set_on(question, 20200101, NULL);
        cr_assert_eq(entente_trace(agreement, question, &line, NULL), ENTENTE_OK);
        for (size_t i = 0; entente_timeline_text(line, i, ENTENTE_CHANGE_SUBJECT); i++) {
            if (strcmp(entente_timeline_text(line, i, ENTENTE_CHANGE_SUBJECT), "agreement") != 0)
                continue;
            found++;
            cr_expect_str_eq(entente_timeline_text(line, i, ENTENTE_CHANGE_ACT), "a0", "%d acts",
                             count);
        }
        cr_expect_gt(found, 0);
        entente_timeline_free(line);
        entente_question_free(question);
        entente_agreement_free(agreement);
    }
}

/* So much that asking for the day without each act would take too long. */
Test(limits, acts_of_a_day_that_are_not_asked_about_one_by_one)
{
    for (int count = 700; count <= 800; count += 100) {
        entente_agreement *agreement;
        entente_question *question = entente_question_new();
        entente_timeline *line = NULL;

        begin_treaty(count, "\"clauses\":{" NO_SIGNATURE "," ENTRY(
                                "{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2}}") "},");
        for (int i = 0; i < count; i++)
            add("%s{\"id\":\"a%d\",\"date\":\"2010-01-01\",\"type\":\"ratification\","
                "\"party\":\"P%d\"}",
                i ? "," : "", i, i);
        add("]}");
        agreement = agreement_of(room);
        entente_question_set_on(question, 20200101, NULL);
        cr_assert_eq(entente_trace(agreement, question, &line, NULL), ENTENTE_OK);
        cr_expect_eq(strstr(entente_timeline_text(line, 0, ENTENTE_CHANGE_BECAUSE),
                            ", or another of the 800 acts of the day") != NULL,
                     count == 800, "%d: %s", count,
                     entente_timeline_text(line, 0, ENTENTE_CHANGE_BECAUSE));
        entente_timeline_free(line);
        entente_question_free(question);
        entente_agreement_free(agreement);
    }
}
