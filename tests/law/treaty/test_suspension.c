/* Suspension of the operation of a treaty, for a time or until it is resumed: VCLT 57, 58, 72. */
#include "days.h"
#include "life.h"

static void expect_life(const struct life *life, const struct day *days, size_t count)
{
    struct life_text *out = malloc(sizeof *out);

    cr_assert(out);
    life_say(out, life, NULL);
    expect_days(out->text, days, count);
    free(out);
}

#define EXPECT_LIFE(life, ...)                                                                     \
    do {                                                                                           \
        const struct day days_[] = {__VA_ARGS__};                                                  \
        expect_life((life), days_, sizeof days_ / sizeof days_[0]);                                \
    } while (0)

#define CLAUSES LIFE_FREE_CONSENT ", " LIFE_IN_FORCE_SINCE("2017-04-01")
#define EU_AND_VANUATU                                                                             \
    {"e", "2017-03-01", "ratification", "EU", NULL},                                               \
    {                                                                                              \
        "v", "2017-03-01", "ratification", "VUT", NULL                                             \
    }

/* The visa waiver of the European Union and Vanuatu, from 4 February 2023 until 3 August 2024. */
Test(suspension, of_a_party_ends_by_itself_after_its_last_day)
{
    static const struct life_act acts[] = {
        EU_AND_VANUATU,
        {"s", "2023-02-04", "suspension", "EU",
         "\"until\": \"2024-08-03\", \"ground\": \"agreement\""},
    };
    static const struct life_act forever[] = {
        EU_AND_VANUATU,
        {"s", "2023-02-04", "suspension", "EU", "\"ground\": \"agreement\""},
    };
    const struct life waiver = {"EU VUT", CLAUSES, NULL, LIFE_ACTS(acts)};
    const struct life without_end = {"EU VUT", CLAUSES, NULL, LIFE_ACTS(forever)};

    EXPECT_LIFE(&waiver, {20230203, "in_force EU=party VUT=party"},
                {20230204, "in_force EU=party_suspended VUT=party"},
                {20240803, "in_force EU=party_suspended VUT=party"},
                {20240804, "in_force EU=party VUT=party"});
    EXPECT_LIFE(&without_end, {20240804, "in_force EU=party_suspended VUT=party"});
}

Test(suspension, of_the_whole_ends_by_itself_after_its_last_day)
{
    static const struct life_act acts[] = {
        EU_AND_VANUATU,
        {"s", "2020-01-01", "agreement_suspension", NULL, "\"until\": \"2020-06-30\""},
        {"t", "2020-06-01", "agreement_suspension", NULL, "\"until\": \"2020-12-31\""},
    };
    const struct life life = {"EU VUT", CLAUSES, NULL, LIFE_ACTS(acts)};

    EXPECT_LIFE(&life, {20191231, "in_force EU=party VUT=party"},
                {20200630, "suspended EU=party_suspended VUT=party_suspended"},
                /* The second goes on when the first is over. */
                {20201231, "suspended EU=party_suspended VUT=party_suspended"},
                {20210101, "in_force EU=party VUT=party"});
}

Test(suspension, can_be_resumed_before_its_last_day)
{
    static const struct life_act acts[] = {
        EU_AND_VANUATU,
        {"s", "2020-01-01", "suspension", "EU",
         "\"until\": \"2020-12-31\", \"ground\": \"agreement\""},
        {"r", "2020-03-01", "resumption", "EU", "\"to\": \"s\""},
    };
    const struct life life = {"EU VUT", CLAUSES, NULL, LIFE_ACTS(acts)};

    EXPECT_LIFE(&life, {20200229, "in_force EU=party_suspended VUT=party"},
                {20200301, "in_force EU=party VUT=party"},
                {20210101, "in_force EU=party VUT=party"});
}

/* Within the month in which it ends nobody can tell. */
Test(suspension, until_some_day_of_a_month)
{
    static const struct life_act acts[] = {
        EU_AND_VANUATU,
        {"s", "2020-01-01", "suspension", "EU",
         "\"until\": \"2020-06\", \"ground\": \"agreement\""},
    };
    const struct life life = {"EU VUT", CLAUSES, NULL, LIFE_ACTS(acts)};

    EXPECT_LIFE(&life, {20200601, "in_force EU=party_suspended VUT=party"},
                {20200602, "in_force EU=unknown VUT=party"},
                {20200630, "in_force EU=unknown VUT=party"},
                {20200701, "in_force EU=party VUT=party"});
}

/* The timeline has the day on which only time passed. */
Test(suspension, its_end_is_a_day_of_the_timeline)
{
    static const struct life_act acts[] = {
        EU_AND_VANUATU,
        {"s", "2023-02-04", "suspension", "EU",
         "\"until\": \"2024-08-03\", \"ground\": \"agreement\""},
    };
    const struct life life = {"EU VUT", CLAUSES, NULL, LIFE_ACTS(acts)};
    entente_agreement *agreement = life_begin(&life);
    entente_question *question = entente_question_new();
    entente_timeline *line = NULL;
    size_t last = 0;

    cr_assert_eq(entente_question_set_on(question, 20250101, NULL), ENTENTE_OK);
    cr_assert_eq(entente_trace(agreement, question, &line, NULL), ENTENTE_OK);
    while (entente_timeline_number(line, last + 1, ENTENTE_CHANGE_ON))
        last++;
    cr_expect_eq(entente_timeline_number(line, last, ENTENTE_CHANGE_ON), 20240804);
    cr_expect_str_eq(entente_timeline_text(line, last, ENTENTE_CHANGE_SUBJECT), "EU");
    cr_expect_eq(entente_timeline_number(line, last, ENTENTE_CHANGE_TO),
                 ENTENTE_PARTY_STATUS_PARTY);
    cr_expect_str_empty(entente_timeline_text(line, last, ENTENTE_CHANGE_ACT));
    entente_timeline_free(line);
    entente_question_free(question);
    entente_agreement_free(agreement);
}
