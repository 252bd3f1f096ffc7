/*
 * Instances of what recurs: those found by arithmetic against a calendar that takes one step after
 * another, what is due in a part of the time against what is due in all of it, and no end to them
 * but one that is told.
 */
#include "owing.h"
#include "random_agreement.h"
#include "slow_calendar.h"

#include <entente/answer.h>

#include "case.h"
#include "commitment.h"
#include "make.h"
#include "moves.h"
#include "question.h"

enum { ROOM = 6000, MOST = 12000 };

static const char *const units[] = {"day", "week", "month", "year"};

struct rule {
    int32_t from, until, entry, on, horizon; /* YYYYMMDD; until, horizon: 0 where there is none */
    uint32_t n, unit;
};

static void write_rule(char *room, const struct rule *rule, const char *acts)
{
    char from[16], until[16], entry[16], end[90] = "";

    entente_date_format(rule->from, from, sizeof from);
    entente_date_format(rule->entry, entry, sizeof entry);
    if (rule->until) {
        entente_date_format(rule->until, until, sizeof until);
        (void)snprintf(end, sizeof end, ", \"until\": {\"op\": \"date\", \"value\": \"%s\"}",
                       until);
    }
    cr_assert_lt(
        snprintf(
            room, ROOM,
            "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
            "\"bindingness\": \"legal\", \"parties\": ["
            "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "
            "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"}], "
            "\"clauses\": {\"consent\": {\"requires_signature\": false}, "
            "\"entry_into_force\": {\"general\": {\"op\": \"date\", \"value\": \"%s\"}, "
            "\"boundary\": \"entry\", \"late\": {\"op\": \"own_consent\"}}}, "
            "\"commitments\": [{\"id\": \"c\", \"type\": \"other\", \"obligors\": [\"A\"], "
            "\"beneficiaries\": [\"B\"], \"on_suspension\": \"stops\", \"recurs\": "
            "{\"every\": {\"n\": %u, \"unit\": \"%s\"}, \"from\": {\"op\": \"date\", "
            "\"value\": \"%s\"}%s}}], \"acts\": ["
            "{\"id\": \"a\", \"date\": \"%s\", \"type\": \"ratification\", \"party\": \"A\"}, "
            "{\"id\": \"b\", \"date\": \"%s\", \"type\": \"ratification\", \"party\": "
            "\"B\"}%s]}",
            entry, rule->n, units[rule->unit], from, end, entry, entry, acts),
        ROOM);
}

static struct civil added(struct civil day, uint32_t n, uint32_t unit)
{
    const int32_t in_month = day.day;

    if (unit < 2) {
        for (uint32_t i = 0; i < n * (unit == 0 ? 1U : 7U); i++)
            next_day(&day);
        return day;
    }
    day.day = 1;
    for (uint32_t i = 0; i < n * (unit == 2 ? 1U : 12U); i++)
        next_month(&day);
    day.day = in_month;
    return day;
}

static int32_t clipped(struct civil day)
{
    const int32_t length = month_length(day.year, day.month);

    day.day = day.day < length ? day.day : length;
    return number_of(day);
}

/* All that are owed, one after another, up to the first one that is not over (with no acts: so many
 * to come are told, and one more), or to the horizon. */
static uint32_t step_through(const struct rule *rule, int32_t *days)
{
    struct civil at = civil_of(rule->from);
    uint32_t count = 0, ahead = 0;
    int32_t last = 0;

    for (;; at = added(at, rule->n, rule->unit)) {
        const int32_t day = clipped(at);

        if ((ahead > 0 && last >= rule->horizon) || (rule->until && day > rule->until))
            return count;
        ahead += day >= rule->on;
        last = day;
        if (day < rule->entry)
            continue;
        cr_assert_lt(count, (uint32_t)MOST);
        days[count++] = day;
    }
}

static int32_t day_by_chance(struct chance *chance, int32_t year, uint32_t years)
{
    struct civil day = {year + (int32_t)chance_below(chance, years),
                        1 + (int32_t)chance_below(chance, 12), 0};
    const int32_t length = month_length(day.year, day.month);

    /* Many ends of months. */
    day.day = chance_below(chance, 2) ? length : 1 + (int32_t)chance_below(chance, 31);
    return clipped(day);
}

static struct rule rule_by_chance(uint32_t seed)
{
    struct chance chance = chance_from(seed);
    struct rule rule = {.unit = chance_below(&chance, 4)};

    rule.n = 1 + chance_below(&chance, rule.unit == 0 ? 40 : 13);
    rule.from = day_by_chance(&chance, 1996, 9);
    rule.entry = day_by_chance(&chance, 1990, 20);
    rule.on = day_by_chance(&chance, 1999, 20);
    /* What comes into force later is not known to be owed on that day. */
    rule.entry = rule.entry < rule.on ? rule.entry : rule.on;
    rule.until = chance_below(&chance, 3) ? 0 : day_by_chance(&chance, 1999, 20);
    rule.horizon = chance_below(&chance, 2) ? 0 : day_by_chance(&chance, 1999, 25);
    return rule;
}

static struct ent_case *case_of(const entente_agreement *agreement, entente_question *question)
{
    struct ent_case *that = NULL;

    cr_assert_eq(ent_case_new(agreement, question, NULL, &that), ENTENTE_OK);
    cr_assert(ent_moves_work_out(that, ENTENTE_SCOPE_ALL));
    return that;
}

static void expect_same(const struct rule *rule, uint32_t seed)
{
    static char document[ROOM];
    static int32_t days[MOST];
    const uint32_t count = step_through(rule, days);
    entente_question *question = entente_question_new();
    entente_agreement *agreement;
    const struct ent_duty *duty;
    struct ent_case *that;

    write_rule(document, rule, "");
    agreement = agreement_of(document);
    cr_assert_eq(entente_question_set_on(question, rule->on, NULL), ENTENTE_OK);
    question->horizon = rule->horizon;
    that = case_of(agreement, question);
    duty = &that->commitments->duties[0];
    cr_expect_eq(duty->count, count, "seed %u: %u, not %u of %u %s", seed, duty->count, count,
                 rule->n, units[rule->unit]);
    for (uint32_t i = 0; i < count && i < duty->count; i++) {
        const ent_day day = ent_day_of_date(days[i]);

        cr_expect_eq(ent_instance_day(duty, i), day, "seed %u, %u: %d", seed, i, days[i]);
        cr_expect_eq(ent_instance_from(duty, day), i, "seed %u, %u", seed, i);
        cr_expect_eq(ent_instance_from(duty, day + 1), i + 1, "seed %u, %u", seed, i);
    }
    ent_case_free(that);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(commitment_instances, are_those_that_a_calendar_of_single_steps_comes_to)
{
    for (uint32_t seed = 0; seed < 400; seed++) {
        const struct rule rule = rule_by_chance(seed);

        expect_same(&rule, seed);
    }
}

/* The numbers around which a list of them was once cut. */
Test(commitment_instances, are_as_many_as_there_are)
{
    static const uint32_t counts[] = {1, 2, 5999, 6000, 6001, 10000};

    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        struct rule rule = {.from = 19900101, .entry = 19900101, .n = 1};
        struct civil on = civil_of(rule.from);
        static char document[ROOM];
        entente_assessment *answer;
        size_t told = 0;

        for (uint32_t k = 1; k < counts[i]; k++)
            next_day(&on);
        rule.on = number_of(on);
        expect_same(&rule, 0);
        write_rule(document, &rule, "");
        answer = ask(document, rule.on);
        for (size_t k = 0; k < entente_assessment_row_count(answer); k++)
            told += entente_assessment_row_facet(answer, k, ENTENTE_FACET_SUBJECT) ==
                    ENTENTE_SUBJECT_INSTANCE;
        cr_expect_eq(told, counts[i]);
        cr_expect_eq(due_at(answer, "commitments/c/A"), rule.on);
        entente_assessment_free(answer);
    }
}

/* ---- What is due in a part of the time. */

static void list_due(const entente_agreement *agreement, int32_t on, int32_t from, int32_t until,
                     char *out, size_t size, int32_t inner_from, int32_t inner_until)
{
    entente_question *question = entente_question_new();
    entente_answer *answer = NULL;
    size_t used = 0;

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    cr_assert_eq(entente_due(agreement, question, from, until, &answer, NULL), ENTENTE_OK);
    out[0] = '\0';
    for (size_t i = 0; i < entente_answer_count(answer); i++) {
        const int32_t due = (int32_t)entente_answer_number(answer, i, ENTENTE_ANSWER_DUE);
        const int32_t state = (int32_t)entente_answer_number(answer, i, ENTENTE_ANSWER_STATE);

        if (state != ENTENTE_COMMITMENT_STATE_OVERDUE && (due < inner_from || due > inner_until))
            continue;
        used += (size_t)snprintf(out + used, size - used, "%s %d %d\n",
                                 entente_answer_text(answer, i, ENTENTE_ANSWER_ID, 0), due, state);
        cr_assert_lt(used, size);
    }
    entente_answer_free(answer);
    entente_question_free(question);
}

/* Some are performed, some late, one is excused, and for a while time stands still. */
static void acts_by_chance(struct chance *chance, char *out, size_t size)
{
    static const char *const kinds[] = {
        "\"fulfilment\"",
        "\"breach_alleged\"",
        "\"fulfilment\"",
        "\"suspension\", \"basis\": \"agreement\"",
        "\"resumption\"",
        "\"excuse\", \"basis\": \"distress\"",
        "\"fulfilment\"",
        "\"progress\", \"amount\": 1",
        "\"waiver\", \"by\": \"B\"",
        "\"extension\", \"by\": \"B\", \"until\": \"2015-03-05\"",
    };
    int32_t day = 20000101;
    size_t used = 0;

    out[0] = '\0';
    for (uint32_t i = 0; i < 12; i++) {
        char date[16];

        day = day_by_chance(chance, 2000 + (int32_t)i, 1);
        entente_date_format(day, date, sizeof date);
        used += (size_t)snprintf(out + used, size - used,
                                 ", {\"id\": \"m%u\", \"date\": \"%s\", \"type\": \"commitment\", "
                                 "\"commitment\": \"c\", \"party\": \"A\", \"to\": %s}",
                                 i, date, kinds[chance_below(chance, i < 9 ? 8 : 10)]);
        cr_assert_lt(used, size);
    }
}

Test(commitment_instances, of_a_part_of_the_time_are_those_of_all_of_it)
{
    static char document[ROOM], some[400000], all[400000], acts[3000];
    uint32_t compared = 0;

    for (uint32_t seed = 0; seed < 150; seed++) {
        struct chance chance = chance_from(seed + 1000);
        struct rule rule = rule_by_chance(seed);
        entente_agreement *agreement;

        rule.until = seed % 4 ? 0 : rule.until;
        acts_by_chance(&chance, acts, sizeof acts);
        write_rule(document, &rule, acts);
        agreement = agreement_of(document);
        for (uint32_t i = 0; i < 4; i++) {
            const int32_t a = day_by_chance(&chance, 1998, 24),
                          b = day_by_chance(&chance, 1998, 24);
            const int32_t from = a < b ? a : b, until = a < b ? b : a;

            list_due(agreement, rule.on, from, until, some, sizeof some, from, until);
            list_due(agreement, rule.on, 19900101, 20301231, all, sizeof all, from, until);
            cr_expect_str_eq(some, all, "seed %u, %d to %d", seed, from, until);
            compared += some[0] != '\0';
        }
        entente_agreement_free(agreement);
    }
    cr_expect_gt(compared, 200);
}

/* One is performed long before its day; which it is the act says. */
Test(commitment_instances, are_performed_early_however_far_they_are)
{
    static const struct {
        const char *instance;
        const char *left;
    } rows[] = {{"2026-06-20", "commitments/c/A/2026-06-19 20260619 8\n"
                               "commitments/c/A/2026-06-21 20260621 8\n"},
                {"2026-12-20", "commitments/c/A/2026-06-19 20260619 8\n"
                               "commitments/c/A/2026-06-20 20260620 8\n"
                               "commitments/c/A/2026-06-21 20260621 8\n"}};
    static char document[ROOM], acts[300], found[1000];

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        entente_agreement *agreement;

        (void)snprintf(acts, sizeof acts,
                       ", {\"id\": \"m\", \"date\": \"2026-01-05\", \"type\": \"commitment\", "
                       "\"commitment\": \"c\", \"party\": \"A\", \"instance\": \"%s\", "
                       "\"to\": \"fulfilment\"}",
                       rows[i].instance);
        write_rule(document, &(struct rule){.from = 20260105, .entry = 20260105, .n = 1}, acts);
        agreement = agreement_of(document);
        list_due(agreement, 20260105, 20260619, 20260621, found, sizeof found, 20260619, 20260621);
        cr_expect_str_eq(found, rows[i].left);
        entente_agreement_free(agreement);
    }
}

/* ---- Too many for one answer. */

static entente_result due_result(const char *document, int32_t on, int32_t from, int32_t until,
                                 size_t *count, entente_error *error)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();
    entente_answer *answer = NULL;
    entente_result result;

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    question->most_bytes = 0; /* 730,000 rows are more than an answer takes unless it may */
    result = entente_due(agreement, question, from, until, &answer, error);
    *count = entente_answer_count(answer);
    entente_answer_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
    return result;
}

Test(commitment_instances, of_two_thousand_years_are_told_where_they_are_asked_for)
{
    static char document[ROOM];
    const struct rule rule = {.from = 10101, .entry = 10101, .n = 1};
    size_t count = 0;

    /* From 2026 on; nothing was owed before. */
    write_rule(document, &(struct rule){.from = 20260101, .entry = 20260101, .n = 1}, "");
    cr_expect_eq(due_result(document, 20260101, 99900101, 99900110, &count, NULL), ENTENTE_OK);
    cr_expect_eq(count, 10);
    /* All of it is overdue: 730,850 days. */
    write_rule(document, &rule, "");
    cr_expect_eq(due_result(document, 20020101, 20020101, 20020110, &count, NULL), ENTENTE_OK);
    cr_expect_eq(count, 730850 + 10);
}

Test(commitment_instances, that_are_too_many_for_an_answer_are_refused_at_their_commitment)
{
    static char document[ROOM];
    entente_error *error = entente_error_new();
    size_t count = 0;

    write_rule(document, &(struct rule){.from = 10101, .entry = 10101, .n = 1}, "");
    cr_expect_eq(due_result(document, 99980101, 99990101, 99990110, &count, error),
                 ENTENTE_E_LIMIT);
    cr_expect_str_eq(entente_error_place(error), "/commitments/0");
    cr_expect_not_null(strstr(entente_error_message(error), "1000000"));
    write_rule(document, &(struct rule){.from = 10101, .entry = 10101, .n = 7}, "");
    cr_expect_eq(due_result(document, 99980101, 99990101, 99990110, &count, error), ENTENTE_OK);
    entente_error_free(error);
}

/* Answers that tell no instances have none to count. */
Test(commitment_instances, do_not_limit_what_is_owed_nor_the_timeline)
{
    static char document[ROOM];
    entente_question *question = entente_question_new();
    entente_assessment *answer = NULL;
    entente_timeline *line = NULL;
    entente_answer *owed = NULL;
    entente_agreement *agreement;

    write_rule(document, &(struct rule){.from = 10101, .entry = 10101, .n = 1}, "");
    agreement = agreement_of(document);
    cr_assert_eq(entente_question_set_on(question, 99980101, NULL), ENTENTE_OK);
    cr_expect_eq(entente_assess(agreement, question, &answer, NULL), ENTENTE_E_LIMIT);
    cr_assert_eq(entente_owes(agreement, question, "A", "B", &owed, NULL), ENTENTE_OK);
    cr_expect_eq(entente_answer_count(owed), 1);
    cr_expect_str_eq(
        entente_facet_name(ENTENTE_FACET_COMMITMENT,
                           (int32_t)entente_answer_number(owed, 0, ENTENTE_ANSWER_STATE)),
        "overdue");
    cr_assert_eq(entente_trace(agreement, question, &line, NULL), ENTENTE_OK);
    cr_expect_not_null(entente_timeline_text(line, 0, ENTENTE_CHANGE_SUBJECT));
    entente_timeline_free(line);
    entente_answer_free(owed);
    entente_question_free(question);
    entente_agreement_free(agreement);
}
