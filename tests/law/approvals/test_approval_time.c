/* Time in approvals: sitting days, periods, mandates, lapse, and dates that are only partly known. */
#include "approving.h"

/*
 * Two Houses that sit by a pattern of their own, over three years: Monday to Thursday and, in one
 * of them, some Fridays; recesses at Easter, in summer and at Christmas that are not the same.
 * The test counts day by day and knows nothing of lists.
 */
enum { FIRST_YEAR = 2024, YEARS = 3, MOST_DAYS = YEARS * 366, PERIOD = 21 };

struct year_day {
    int32_t date;
    int weekday; /* 0: Monday */
    int of_year;
};

static int leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Every day from 1 January 2024, a Monday. */
static int all_days(struct year_day days[MOST_DAYS])
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int count = 0;

    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++)
        for (int month = 0, of_year = 0; month < 12; month++)
            for (int day = 1; day <= lengths[month] + (month == 1 && leap(year)); day++, count++)
                days[count] =
                    (struct year_day){year * 10000 + (month + 1) * 100 + day, count % 7, ++of_year};
    return count;
}

static int commons_sits(const struct year_day *day)
{
    const int recess = (day->of_year > 85 && day->of_year < 106) ||
                       (day->of_year > 210 && day->of_year < 245) || day->of_year > 354;

    return day->weekday < 4 && !recess && day->of_year > 5;
}

static int lords_sit(const struct year_day *day)
{
    const int recess = (day->of_year > 88 && day->of_year < 112) ||
                       (day->of_year > 205 && day->of_year < 246) || day->of_year > 352;

    return (day->weekday < 4 || (day->weekday == 4 && day->of_year % 3 == 0)) && !recess &&
           day->of_year > 6;
}

static size_t write_calendar(char *room, size_t size, const char *name,
                             int (*sits)(const struct year_day *), const struct year_day *days,
                             int count)
{
    size_t used = (size_t)snprintf(room, size, "'%s':{'unit':'sitting_day','days':[", name);
    const char *comma = "";

    for (int i = 0; i < count; i++)
        if (sits(&days[i])) {
            used += (size_t)snprintf(room + used, size - used, "%s'%d-%02d-%02d'", comma,
                                     days[i].date / 10000, days[i].date / 100 % 100,
                                     days[i].date % 100);
            comma = ",";
        }
    return used + (size_t)snprintf(room + used, size - used, "]}");
}

static entente_agreement *two_houses(const struct year_day *days, int count, const char *calendar)
{
    static char room[1 << 14];
    size_t used = (size_t)snprintf(room, sizeof room, "'calendars':{");

    used += write_calendar(room + used, sizeof room - used, "commons", commons_sits, days, count);
    used += (size_t)snprintf(room + used, sizeof room - used, ",");
    used += write_calendar(room + used, sizeof room - used, "lords", lords_sit, days, count);
    used += (size_t)snprintf(
        room + used, sizeof room - used,
        "}," APPROVAL(STEP("a", ",'period':{'n':21,'unit':'sitting_day','calendar':%s}")),
        calendar);
    cr_assert_lt(used, sizeof room);
    return treaty(room, "", MOVE("2024-01-02", "a", "in_progress"));
}

static int32_t end_of_period(const entente_agreement *agreement, int32_t on, int32_t *unknown_after)
{
    entente_assessment *answer = assess_on(agreement, on);
    const size_t row = entente_assessment_row_find(answer, "approvals/A/r/a");
    const int32_t ends = entente_assessment_row_day(answer, row, ENTENTE_DAY_STEP_ENDS);

    *unknown_after = entente_assessment_row_day(answer, row, ENTENTE_DAY_UNKNOWN_AFTER);
    entente_assessment_free(answer);
    return ends;
}

static int joint_day(const struct year_day *day)
{
    return commons_sits(day) && lords_sit(day);
}

/* Laid on a day: forwards to the end of the twenty-first day, and back from there. */
static void expect_period(entente_agreement *agreement, const struct year_day *days, int count,
                          int laid, int (*sits)(const struct year_day *), int32_t horizon)
{
    int32_t unknown_after;
    int end = laid, left = PERIOD, back;

    entente_object_set_date(entente_agreement_act_at(agreement, 0), ENTENTE_FIELD_DATE,
                            days[laid].date, NULL);

    const int32_t ends = end_of_period(agreement, days[laid].date, &unknown_after);

    while (left > 0 && end + 1 < count)
        left -= sits(&days[++end]);
    if (left > 0) { /* the calendars end first */
        cr_expect_eq(ends, 0, "laid %d: ends %d", days[laid].date, ends);
        cr_expect_eq(unknown_after, horizon > days[laid].date ? horizon : days[laid].date,
                     "laid %d: unknown after %d", days[laid].date, unknown_after);
        return;
    }
    cr_expect_eq(ends, days[end].date, "laid %d: ends %d, not %d", days[laid].date, ends,
                 days[end].date);
    cr_expect_eq(unknown_after, 0);
    cr_expect_str_eq(state_on(agreement, "a", days[end].date), "in_progress");
    if (end + 1 < count)
        cr_expect_str_eq(state_on(agreement, "a", days[end + 1].date), "deemed_passed");
    for (back = end, left = PERIOD; left > 0; back--)
        left -= sits(&days[back]);
    for (int i = back + 1; i > laid; i--)
        cr_expect_eq(sits(&days[i]), i == back + 1, "laid %d: %d is the first day", days[laid].date,
                     days[back + 1].date);
}

static void expect_periods(const char *calendar, int (*sits)(const struct year_day *))
{
    static struct year_day days[MOST_DAYS];
    const int count = all_days(days);
    entente_agreement *agreement = two_houses(days, count, calendar);
    int commons = count - 1, lords = count - 1, horizon;

    while (!commons_sits(&days[commons]))
        commons--;
    while (!lords_sit(&days[lords]))
        lords--;
    horizon = sits == commons_sits || commons < lords ? commons : lords;
    for (int laid = 0; laid < count; laid += 5)
        expect_period(agreement, days, count, laid, sits, days[horizon].date);
    entente_agreement_free(agreement);
}

Test(approval_time, a_treaty_lies_for_21_joint_sitting_days)
{
    expect_periods("['commons','lords']", joint_day);
}

Test(approval_time, and_for_21_sitting_days_of_one_house)
{
    expect_periods("'commons'", commons_sits);
}

#define LAID(more)                                                                                 \
    "'calendars':{'c':{'unit':'sitting_day','days':['2026-02-03','2026-02-04','2026-02-09',"       \
    "'2026-02-10']" more "}}," APPROVAL(STEP("a", ",'period':{'n':3,'unit':'sitting_day',"         \
                                                  "'calendar':'c'}") "," STEP("b", ",'after':['"   \
                                                                                   "a']"))

Test(approval_time, after_the_end_of_a_calendar_nothing_is_known)
{
    EXPECT_STATES(LAID(""), MOVE("2026-02-03", "a", "in_progress"), {20260210, "a", "in_progress"},
                  {20260211, "a", "deemed_passed"}, {20260211, "b", "ready"});
    EXPECT_STATES(LAID(""), MOVE("2026-02-04", "a", "in_progress"), {20260210, "a", "in_progress"},
                  {20260211, "a", "unknown"}, {20260211, "b", "unknown"},
                  {20260211, NULL, "unknown"});
    /* The list is complete for longer than it has days: then no more days came. */
    EXPECT_STATES(LAID(",'until':'2026-02-28'"), MOVE("2026-02-04", "a", "in_progress"),
                  {20260228, "a", "in_progress"}, {20260301, "a", "unknown"});
    /* It is complete for less: the days after that are not counted. */
    EXPECT_STATES(LAID(",'until':'2026-02-09'"), MOVE("2026-02-03", "a", "in_progress"),
                  {20260209, "a", "in_progress"}, {20260210, "a", "unknown"});
    /* A decision ends the doubt, and so does the record that the period is over. */
    EXPECT_STATES(LAID(""),
                  MOVE("2026-02-04", "a", "in_progress") MOVE("2026-02-20", "a", "deemed_passed"),
                  {20260219, "a", "unknown"}, {20260220, "a", "deemed_passed"});
}

Test(approval_time, a_period_can_begin_with_its_own_day)
{
    static const char days[] =
        APPROVAL(STEP("a", ",'period':{'n':10,'unit':'day','start':'same_day'}"));
    static const char months[] = APPROVAL(STEP("a", ",'period':{'n':1,'unit':'month'}"));

    EXPECT_STATES(days, MOVE("2026-03-01", "a", "in_progress"), {20260310, "a", "in_progress"},
                  {20260311, "a", "deemed_passed"});
    EXPECT_STATES(months, MOVE("2026-01-31", "a", "in_progress"), {20260228, "a", "in_progress"},
                  {20260301, "a", "deemed_passed"});
}

Test(approval_time, an_extension_counts_in_the_unit_of_the_period)
{
    EXPECT_STATES(LAID(",'until':'2026-03-31'"),
                  MOVE("2026-02-02", "a", "in_progress")
                      MOVE_WITH("2026-02-09", "a", "extended", "'n':1"),
                  {20260210, "a", "in_progress"}, {20260211, "a", "deemed_passed"});
    EXPECT_STATES(LAID(",'until':'2026-03-31'"), MOVE("2026-02-02", "a", "in_progress"),
                  {20260209, "a", "in_progress"}, {20260210, "a", "deemed_passed"});
}

Test(approval_time, what_is_submitted_again_lies_for_the_whole_period_again)
{
    static const char period[] = APPROVAL(STEP("a", ",'period':{'n':10,'unit':'day'}"));

    EXPECT_STATES(period,
                  MOVE("2026-03-01", "a", "in_progress") MOVE("2026-03-05", "a", "returned")
                      MOVE("2026-03-20", "a", "in_progress"),
                  {20260312, "a", "returned"}, {20260330, "a", "in_progress"},
                  {20260331, "a", "deemed_passed"});
}

Test(approval_time, a_mandate_ends_after_its_last_day_and_can_be_renewed)
{
    static const char mandate[] = PURPOSE(
        "force_deployment",
        VOTE("vote", ",'expires':{'n':4,'unit':'month'}") "," STEP("inform", ",'after':['vote']"));

    /* Const. (France) 35: beyond four months Parliament is asked. The anniversary is inside. */
    EXPECT_STATES(mandate, MOVE("2026-01-31", "vote", "passed"), {20260531, "vote", "passed"},
                  {20260531, NULL, "in_progress"}, {20260601, "vote", "expired"},
                  {20260601, NULL, "expired"}, {20260601, "inform", "pending"});
    EXPECT_STATES(
        mandate, MOVE("2026-01-31", "vote", "passed") MOVE("2026-02-01", "inform", "passed"),
        {20260531, NULL, "complete"}, {20260601, NULL, "expired"}, {20260601, "inform", "passed"});
    EXPECT_STATES(mandate,
                  MOVE("2026-01-31", "vote", "passed") MOVE("2026-02-01", "inform", "passed")
                      MOVE_WITH("2026-05-20", "vote", "passed", "'until':'2026-12-31'"),
                  {20260601, NULL, "complete"}, {20261231, NULL, "complete"},
                  {20270101, NULL, "expired"});
}

Test(approval_time, a_bill_lapses_on_the_day_and_not_later)
{
#define LAPSES ",'lapses':{'op':'date','value':'2025-10-25'}"
    static const char bill[] =
        APPROVAL(STEP("a", "") "," VOTE("v", ",'after':['a']" LAPSES) "," STEP("d", ",'after':"
                                                                                    "['v']"));

    EXPECT_STATES(bill, MOVE("2025-10-01", "a", "passed"), {20251024, "v", "ready"},
                  {20251025, "v", "lapsed"}, {20251025, NULL, "failed"});
    EXPECT_STATES(bill, MOVE("2025-10-25", "a", "passed"), {20251025, "v", "ready"},
                  {20251101, "v", "ready"});
    EXPECT_STATES(bill, MOVE("2025-10-01", "a", "passed") MOVE("2025-10-24", "v", "passed"),
                  {20251101, "v", "passed"}, {20251101, NULL, "in_progress"});
    EXPECT_STATES(bill,
                  MOVE("2025-10-01", "a", "passed") MOVE("2025-10-10", "v", "in_progress")
                      MOVE("2025-10-20", "v", "suspended"),
                  {20251101, "v", "suspended"});
    EXPECT_STATES(bill, MOVE("2025-10-26", "a", "passed") MOVE("2025-10-27", "v", "in_progress"),
                  {20251101, "v", "in_progress"});
}

/* Partial dates: where the order of two acts is open the state is, too, and never guessed. */
static const char two_steps[] =
    APPROVAL(STEP("a", "") "," VOTE("b", ",'after':['a'],'majority':{'base':'voting','num':1,"
                                         "'den':2,'cmp':'gt'}"));

Test(approval_time, a_month_is_every_day_of_it)
{
    EXPECT_STATES(two_steps, MOVE("2026-03", "a", "passed"), {20260228, "a", "ready"},
                  {20260228, "b", "pending"}, {20260301, "a", "unknown"},
                  {20260301, "b", "unknown"}, {20260330, "b", "unknown"}, {20260331, "a", "passed"},
                  {20260331, "b", "ready"});
}

Test(approval_time, a_step_that_may_have_come_too_soon_is_unknown)
{
    /* Before 15 March or after it: then the vote was not open. */
    EXPECT_STATES(two_steps, MOVE("2026-03", "a", "passed") MOVE("2026-03-15", "b", "passed"),
                  {20260315, "b", "unknown"}, {20260401, "b", "unknown"},
                  {20260401, NULL, "unknown"});
    EXPECT_STATES(two_steps, MOVE("2026-03", "a", "passed") MOVE("2026-04-01", "b", "passed"),
                  {20260401, "b", "passed"}, {20260401, NULL, "complete"});
    /* Nobody is blamed for what may have been in order. */
    cr_expect_eq(said_to_last(two_steps,
                              MOVE("2026-03", "a", "passed") MOVE("2026-03-15", "b", "passed"),
                              NULL),
                 ENTENTE_OK);
    cr_expect_eq(said_to_last(two_steps,
                              MOVE("2026-03", "a", "passed") MOVE("2026-02-28", "b", "passed"),
                              NULL),
                 ENTENTE_E_STEP_NOT_READY);
}

Test(approval_time, acts_of_one_month_can_have_come_in_one_order_only)
{
    /* Passed before it was submitted: not the other way. */
    EXPECT_STATES(two_steps, MOVE("2026-03", "a", "in_progress") MOVE("2026-03", "a", "passed"),
                  {20260315, "a", "unknown"}, {20260331, "a", "passed"});
    /* Annulled before there was anything to annul, or after: both are possible. */
    EXPECT_STATES(two_steps, MOVE("2026-03", "a", "passed") MOVE("2026-03", "a", "annulled"),
                  {20260331, "a", "unknown"});
    EXPECT_STATES(two_steps, MOVE("2026-03", "a", "passed") MOVE("2026-04", "a", "annulled"),
                  {20260331, "a", "passed"}, {20260415, "a", "unknown"},
                  {20260430, "a", "annulled"});
    /* A return in the middle of a month in which it was also submitted again. */
    EXPECT_STATES(two_steps,
                  MOVE("2026-03-01", "a", "in_progress") MOVE("2026-03-10", "a", "returned")
                      MOVE("2026-03", "a", "in_progress"),
                  {20260331, "a", "unknown"});
}

Test(approval_time, of_many_acts_in_one_month_nothing_is_concluded)
{
    static const char comes_and_goes[] =
        MOVE("2026-03", "a", "in_progress") MOVE("2026-03", "a", "returned")
            MOVE("2026-03", "a", "in_progress") MOVE("2026-03", "a", "returned")
                MOVE("2026-03", "a", "in_progress") MOVE("2026-03", "a", "passed");

    EXPECT_STATES(two_steps, comes_and_goes, {20260228, "a", "ready"}, {20260301, "a", "unknown"},
                  {20260501, "a", "unknown"}, {20260501, "b", "unknown"},
                  {20260501, NULL, "unknown"});
    cr_expect_eq(said_to_last(two_steps, comes_and_goes, NULL), ENTENTE_OK);
}

Test(approval_time, a_period_that_began_on_an_unknown_day_ends_on_one)
{
    static const char period[] = APPROVAL(STEP("a", ",'period':{'n':30,'unit':'day'}"));

    EXPECT_STATES(period, MOVE("2026-03", "a", "in_progress"), {20260330, "a", "unknown"},
                  {20260331, "a", "in_progress"}, {20260401, "a", "unknown"},
                  {20260430, "a", "unknown"}, {20260501, "a", "deemed_passed"});
}

Test(approval_time, only_what_is_known_counts)
{
    entente_agreement *agreement =
        treaty(two_steps, "",
               MOVE("2026-03-01", "a", "passed")
                   MOVE_WITH("2026-03-10", "b", "passed", "'recorded':'2026-04-01'"));
    entente_question *question = entente_question_new();
    entente_assessment *answer;

    entente_question_set_on(question, 20260315, NULL);
    entente_question_set_known(question, 20260320, NULL);
    answer = assess(agreement, question);
    cr_expect_str_eq(state_in(answer, "b"), "ready");
    entente_assessment_free(answer);
    entente_question_set_known(question, 20260401, NULL);
    answer = assess(agreement, question);
    cr_expect_str_eq(state_in(answer, "b"), "passed");
    entente_assessment_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
}
