/*
 * Histories by chance, cut off on some day: what is told ahead comes true if nothing more
 * happens, what is certain stays, and periods, the timeline and the statuses of each day agree.
 */
#include "living.h"

static const struct mixture mixtures[] = {
    {0, 30},
    {HISTORY_BACK | HISTORY_AMENDED, 30},
    {HISTORY_RESERVED | HISTORY_RECORDED, 20},
    {HISTORY_PARTIAL | HISTORY_BACK | HISTORY_AMENDED, 30},
};

static void visit_all(visit_history *visitor)
{
    visit_histories(mixtures, sizeof mixtures / sizeof mixtures[0], visitor);
}

/* The history up to a day, as far as it had happened by then. */
static void cut_off(const struct history *history, int day, bool kept[HISTORY_ACTS])
{
    for (size_t i = 0; i < history->count; i++) {
        const struct history_act *act = &history->acts[i];

        kept[i] = act->last <= day && act->recorded <= day &&
                  (act->target < 0 || history->acts[act->target].last <= day);
    }
}

/* ---- If nothing more happens. */

/* The first days, if any, on which something was so. */
struct firsts {
    int32_t ended, in_force, in[HISTORY_PARTIES], out[HISTORY_PARTIES];
};

static void note(int32_t *first, bool so, int32_t date)
{
    if (*first == 0 && so)
        *first = date;
}

static struct firsts look_on(const entente_agreement *agreement, int from)
{
    struct firsts firsts = {0};

    for (int day = from + 1; day < HORIZON; day++) {
        entente_assessment *answer = assess_known(agreement, day, -1);
        const int32_t date = history_date(day);

        note(&firsts.ended,
             has_ended(entente_assessment_status(answer)) &&
                 entente_assessment_status(answer) != ENTENTE_STATUS_LAPSED,
             date);
        note(&firsts.in_force, entente_assessment_status(answer) == ENTENTE_STATUS_IN_FORCE, date);
        for (size_t i = 0; i < HISTORY_PARTIES; i++) {
            note(&firsts.in[i], is_in(answer, i), date);
            note(&firsts.out[i], !is_in(answer, i), date);
        }
        entente_assessment_free(answer);
    }
    return firsts;
}

static int32_t earlier(int32_t a, int32_t b)
{
    return a != 0 && (b == 0 || a < b) ? a : b;
}

/* A day after the horizon is as good as none. */
static int32_t in_sight(int32_t date)
{
    return date < history_date(HORIZON) ? date : 0;
}

static void expect_party(const struct history *history, const entente_assessment *told,
                         const struct firsts *firsts, size_t party, int32_t ends)
{
    const int32_t leaves = entente_assessment_party_day(told, party, ENTENTE_DAY_LEAVES);
    const int32_t entry = entente_assessment_party_day(told, party, ENTENTE_DAY_ENTRY);
    const int32_t on = entente_assessment_on(told);
    const int32_t goes = in_sight(earlier(leaves > on ? leaves : 0, ends));

    if (is_in(told, party)) {
        cr_expect_eq(firsts->out[party], goes, "seed %u, on %d: %s goes on %d, told %d",
                     (unsigned)history->seed, (int)on, history_parties[party],
                     (int)firsts->out[party], (int)goes);
        return;
    }
    cr_expect_eq(firsts->in[party], entry > on ? in_sight(entry) : 0,
                 "seed %u, on %d: %s comes on %d, told %d", (unsigned)history->seed, (int)on,
                 history_parties[party], (int)firsts->in[party], (int)entry);
}

static void expect_told(const struct history *history, const entente_assessment *told,
                        const entente_agreement *agreement, int day)
{
    const int32_t on = history_date(day);
    const int32_t ends = entente_assessment_day(told, ENTENTE_DAY_ENDS);
    const int32_t entry = entente_assessment_day(told, ENTENTE_DAY_ENTRY);
    const int32_t status = entente_assessment_status(told);
    const struct firsts firsts = look_on(agreement, day);

    if (!has_ended(status))
        cr_expect_eq(firsts.ended, ends > on ? in_sight(ends) : 0,
                     "seed %u, on %d: ends on %d, told %d", (unsigned)history->seed, (int)on,
                     (int)firsts.ended, (int)ends);
    if (status == ENTENTE_STATUS_SCHEDULED)
        cr_expect_eq(firsts.in_force, in_sight(entry), "seed %u, on %d: in force on %d, told %d",
                     (unsigned)history->seed, (int)on, (int)firsts.in_force, (int)entry);
    for (size_t i = 0; i < HISTORY_PARTIES; i++)
        expect_party(history, told, &firsts, i, has_ended(status) ? 0 : ends);
}

static void wait_and_see(const struct history *history, unsigned features)
{
    struct chance chance = chance_from(history->seed + 3000000);

    if (features & HISTORY_PARTIAL)
        return;
    for (int i = 0; i < 3; i++) {
        const int day = 60 + (int)chance_below(&chance, 600);
        bool kept[HISTORY_ACTS];
        entente_agreement *agreement;
        entente_assessment *told;

        cut_off(history, day, kept);
        agreement = read_history(history, NULL, kept);
        told = assess_known(agreement, day, -1);
        expect_told(history, told, agreement, day);
        entente_assessment_free(told);
        entente_agreement_free(agreement);
    }
}

Test(life_ahead, what_is_told_comes_true_if_nothing_more_happens)
{
    visit_all(wait_and_see);
}

/* ---- What is to come does not change what is. */

static void hide_what_is_to_come(const struct history *history, unsigned features)
{
    struct chance chance = chance_from(history->seed + 4000000);
    entente_agreement *all;

    if (features & (HISTORY_BACK | HISTORY_RECORDED))
        return;
    all = read_history(history, NULL, NULL);
    for (int i = 0; i < 6; i++) {
        const int day = 60 + (int)chance_below(&chance, 700);
        bool kept[HISTORY_ACTS];
        entente_agreement *some;

        for (size_t j = 0; j < history->count; j++)
            kept[j] = history->acts[j].day <= day;
        some = read_history(history, NULL, kept);
        expect_same_status(assess_known(some, day, -1), assess_known(all, day, -1), history);
        entente_agreement_free(some);
    }
    entente_agreement_free(all);
}

Test(life_ahead, what_is_to_come_does_not_change_what_is)
{
    visit_all(hide_what_is_to_come);
}

/* ---- Periods. */

static bool in_a_period(const entente_assessment *answer, size_t party, int32_t on)
{
    for (size_t i = 0; i < entente_assessment_period_count(answer, party); i++) {
        const int32_t from = entente_assessment_period_from(answer, party, i);
        const int32_t until = entente_assessment_period_until(answer, party, i);

        if (from <= on && (until == 0 || on < until))
            return true;
    }
    return false;
}

/* The periods as they are told in the end hold the statuses of all days, and of no other. */
static void compare_periods(const struct history *history, unsigned features)
{
    entente_agreement *agreement;
    entente_assessment *end;

    if (features & HISTORY_PARTIAL)
        return;
    agreement = read_history(history, NULL, NULL);
    end = assess_known(agreement, HORIZON, -1);
    for (int day = 0; day < HORIZON; day += 3) {
        entente_assessment *answer = assess_known(agreement, day, -1);
        const int32_t on = history_date(day);

        for (size_t i = 0; i < HISTORY_PARTIES; i++) {
            cr_expect_eq(is_in(answer, i), in_a_period(end, i, on),
                         "seed %u: %s on %d, as told in the end", (unsigned)history->seed,
                         history_parties[i], (int)on);
            cr_expect_eq(is_in(answer, i), in_a_period(answer, i, on), "seed %u: %s on %d",
                         (unsigned)history->seed, history_parties[i], (int)on);
        }
        entente_assessment_free(answer);
    }
    entente_assessment_free(end);
    entente_agreement_free(agreement);
}

Test(life_ahead, periods_are_the_days_on_which_it_is_a_party)
{
    visit_all(compare_periods);
}

/* ---- The timeline. */

static int32_t status_by_number(const entente_assessment *answer, size_t subject)
{
    int32_t state = 0;

    if (subject == 0)
        return entente_assessment_status(answer);
    if (subject <= HISTORY_PARTIES)
        return entente_assessment_party_status(answer, subject - 1);
    (void)entente_assessment_version(answer, subject - 1 - HISTORY_PARTIES, &state, NULL);
    return state;
}

enum { SUBJECTS = 2 + HISTORY_PARTIES };

static size_t subject_named(const char *name)
{
    for (size_t i = 0; i < HISTORY_PARTIES; i++)
        if (strcmp(name, history_parties[i]) == 0)
            return i + 1;
    return strcmp(name, "agreement") == 0 ? 0 : SUBJECTS - 1;
}

static void follow_timeline(const struct history *history, unsigned features)
{
    entente_agreement *agreement = read_history(history, NULL, NULL);
    entente_question *question = entente_question_new();
    entente_timeline *line = NULL;
    int32_t told[SUBJECTS];
    size_t row = 0;
    int first = HORIZON;

    (void)features;
    entente_question_set_on(question, history_date(HORIZON), NULL);
    cr_assert_eq(entente_trace(agreement, question, &line, NULL), ENTENTE_OK);
    /* It begins with the first act. */
    for (size_t i = 0; i < history->count; i++) {
        const struct history_act *act = &history->acts[i];

        first = act->day < first ? act->day : first;
        first = act->effective >= 0 && act->effective < first ? act->effective : first;
    }
    for (int day = first - 1; day < HORIZON; day++) {
        entente_assessment *answer = assess_known(agreement, day, -1);

        for (size_t i = 0; i < SUBJECTS && day == first - 1; i++)
            told[i] = status_by_number(answer, i);
        for (; entente_timeline_number(line, row, ENTENTE_CHANGE_ON) == history_date(day); row++)
            told[subject_named(entente_timeline_text(line, row, ENTENTE_CHANGE_SUBJECT))] =
                entente_timeline_number(line, row, ENTENTE_CHANGE_TO);
        for (size_t i = 0; i < SUBJECTS; i++)
            cr_expect_eq(told[i], status_by_number(answer, i), "seed %u, on %d: subject %zu",
                         (unsigned)history->seed, (int)history_date(day), i);
        entente_assessment_free(answer);
    }
    entente_timeline_free(line);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(life_ahead, the_timeline_tells_every_change)
{
    static const struct mixture some[] = {{HISTORY_RESERVED, 10},
                                          {HISTORY_BACK | HISTORY_AMENDED | HISTORY_RECORDED, 20},
                                          {HISTORY_PARTIAL | HISTORY_BACK, 10}};

    visit_histories(some, sizeof some / sizeof some[0], follow_timeline);
}
