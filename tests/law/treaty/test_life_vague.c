/*
 * Histories by chance in which some acts are dated by a month alone: whatever day was meant, the
 * answer is the right one for it, or says that it does not know.
 */
#include <stdio.h>
#include <stdlib.h>

#include "living.h"

enum { READINGS = 4 };

/* Each is visited so many times for one round; ENTENTE_VAGUE_ROUNDS says how many there are. */
static const struct mixture mixtures[] = {
    {HISTORY_PARTIAL, 3},
    {HISTORY_PARTIAL | HISTORY_BACK | HISTORY_RESERVED, 1},
    {HISTORY_PARTIAL | HISTORY_AMENDED, 1},
};

enum { ROUNDS = 60, MIXTURE_SEEDS = 10000 };

/* Each act on one of the days that its date can mean. */
static void choose_days(struct history *history, struct chance *chance)
{
    for (size_t i = 0; i < history->count; i++) {
        struct history_act *act = &history->acts[i];

        if (act->last == act->day)
            continue;
        act->day += (int)chance_below(chance, (uint32_t)(act->last - act->day + 1));
        act->last = act->recorded = act->day;
    }
}

static void expect_day(const struct history *history, int32_t on, const char *what, int32_t vague,
                       int32_t exact)
{
    cr_expect(vague == 0 || vague == exact, "seed %u, on %d: %s is told as %d, not %d",
              (unsigned)history->seed, (int)on, what, (int)vague, (int)exact);
}

static void expect_whole(const struct history *history, const entente_assessment *vague,
                         const entente_assessment *exact)
{
    const int32_t on = entente_assessment_on(vague);
    const int32_t status = entente_assessment_status(vague);

    cr_expect(status == ENTENTE_STATUS_UNKNOWN || status == entente_assessment_status(exact),
              "seed %u, on %d: %s, not %s", (unsigned)history->seed, (int)on,
              entente_facet_name(ENTENTE_FACET_STATUS, status),
              entente_facet_name(ENTENTE_FACET_STATUS, entente_assessment_status(exact)));
    if (entente_assessment_facet(vague, ENTENTE_FACET_ENTRY) == ENTENTE_ENTRY_CERTAIN)
        expect_day(history, on, "entry", entente_assessment_day(vague, ENTENTE_DAY_ENTRY),
                   entente_assessment_day(exact, ENTENTE_DAY_ENTRY));
    expect_day(history, on, "the end", entente_assessment_day(vague, ENTENTE_DAY_ENDS),
               entente_assessment_day(exact, ENTENTE_DAY_ENDS));
}

static void expect_party(const struct history *history, const entente_assessment *vague,
                         const entente_assessment *exact, size_t party)
{
    const int32_t on = entente_assessment_on(vague);
    const int32_t status = entente_assessment_party_status(vague, party);
    const int32_t right = entente_assessment_party_status(exact, party);
    const int32_t state = entente_assessment_party_facet(vague, party, ENTENTE_FACET_ENTRY);

    cr_expect(status == ENTENTE_PARTY_STATUS_UNKNOWN || status == right,
              "seed %u, on %d: %s is %s, not %s", (unsigned)history->seed, (int)on,
              history_parties[party], entente_facet_name(ENTENTE_FACET_PARTY_STATUS, status),
              entente_facet_name(ENTENTE_FACET_PARTY_STATUS, right));
    if (state == ENTENTE_ENTRY_CERTAIN)
        expect_day(history, on, history_parties[party],
                   entente_assessment_party_day(vague, party, ENTENTE_DAY_ENTRY),
                   entente_assessment_party_day(exact, party, ENTENTE_DAY_ENTRY));
    expect_day(history, on, "leaving",
               entente_assessment_party_day(vague, party, ENTENTE_DAY_LEAVES),
               entente_assessment_party_day(exact, party, ENTENTE_DAY_LEAVES));
}

static size_t known, unknown;

static void compare_on(const struct history *history, const entente_assessment *vague,
                       const entente_assessment *exact)
{
    expect_whole(history, vague, exact);
    for (size_t j = 0; j < HISTORY_PARTIES; j++)
        expect_party(history, vague, exact, j);
}

static void count_unknown(const entente_assessment *vague)
{
    for (size_t j = 0; j < HISTORY_PARTIES; j++)
        unknown += entente_assessment_party_status(vague, j) == ENTENTE_PARTY_STATUS_UNKNOWN;
    known += HISTORY_PARTIES;
}

static void read_all_ways(const struct history *history)
{
    struct chance chance = chance_from(history->seed + 5000000);
    entente_agreement *agreement = read_history(history, NULL, NULL), *ways[READINGS];

    for (int i = 0; i < READINGS; i++) {
        struct history one = *history;

        choose_days(&one, &chance);
        ways[i] = read_history(&one, NULL, NULL);
    }
    for (int day = 20; day < HORIZON; day += 11) {
        entente_assessment *vague = assess_known(agreement, day, -1);

        count_unknown(vague);
        for (int i = 0; i < READINGS; i++) {
            entente_assessment *exact = assess_known(ways[i], day, -1);

            compare_on(history, vague, exact);
            entente_assessment_free(exact);
        }
        entente_assessment_free(vague);
    }
    for (int i = 0; i < READINGS; i++)
        entente_agreement_free(ways[i]);
    entente_agreement_free(agreement);
}

Test(life_vague, a_month_without_a_day_never_makes_a_wrong_answer)
{
    static struct history history;
    const char *given = getenv("ENTENTE_VAGUE_ROUNDS");
    const uint32_t rounds = given ? (uint32_t)strtoul(given, NULL, 10) : ROUNDS;
    size_t histories = 0;

    for (uint32_t i = 0; i < sizeof mixtures / sizeof mixtures[0]; i++)
        for (uint32_t seed = 1; seed <= mixtures[i].count * rounds; seed++, histories++) {
            history_make(&history, MIXTURE_SEEDS * i + seed, mixtures[i].features);
            read_all_ways(&history);
        }
    printf("%zu histories, %zu answers about parties, %zu unknown (%.2f of 100)\n", histories,
           known, unknown, known ? 100.0 * (double)unknown / (double)known : 0.0);
    /* The promise is not kept by knowing nothing. */
    cr_expect_gt(unknown, 0);
    cr_expect_lt(unknown, known / 8);
}

/* In force on 15 April. Notice given in April was that of a party, or of no party. */
#define APRIL(acts)                                                                                \
    DOCUMENT("legal",                                                                              \
             "\"consent\":{\"requires_signature\":false},\"withdrawal\":{\"allowed\":\"yes\","     \
             "\"notice\":{\"n\":1,\"unit\":\"month\"}},\"entry_into_force\":{\"general\":{\"op\":" \
             "\"date\",\"value\":\"2000-04-15\"},\"boundary\":\"entry\"}",                         \
             ACT("ra", "2000-01-01", "ratification", BY("A")) "," ACT(                             \
                 "rb", "2000-01-01", "ratification",                                               \
                 BY("B")) "," ACT("rc", "2000-01-01", "ratification", BY("C")) acts)

Test(life_vague, a_notice_of_the_month_of_entry_may_have_come_too_soon)
{
    static const struct line_on_day lines[] = {
        {APRIL("," ACT("w", "2000-04-14", "withdrawal", BY("A"))), 20000701,
         "in_force A=party B=party C=party"},
        {APRIL("," ACT("w", "2000-04-15", "withdrawal", BY("A"))), 20000701,
         "in_force A=former_party B=party C=party"},
        {APRIL("," ACT("w", "2000-04", "withdrawal", BY("A"))), 20000430,
         "in_force A=party B=party C=party"},
        {APRIL("," ACT("w", "2000-04", "withdrawal", BY("A"))), 20000701,
         "in_force A=unknown B=party C=party"},
        {APRIL("," ACT("w", "2000-05", "withdrawal", BY("A"))), 20000701,
         "in_force A=former_party B=party C=party"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}

Test(life_vague, what_may_have_come_before_or_after_is_not_told)
{
    static const struct line_on_day lines[] = {
        /* Out on 15 June, and in again after that, or not out yet and so without effect. */
        {APRIL("," ACT("w", "2000-05-15", "withdrawal", BY("A")) "," ACT("r", "2000-06",
                                                                         "ratification", BY("A"))),
         20000701, "in_force A=unknown B=party C=party"},
        {APRIL("," ACT("w", "2000-05-15", "withdrawal", BY("A")) "," ACT("r", "2000-07",
                                                                         "ratification", BY("A"))),
         20000801, "in_force A=party B=party C=party"},
        /* Only a party is suspended. */
        {APRIL("," ACT("s", "2000-04", "suspension", BY("A") ", \"ground\": \"clause\"")), 20000701,
         "in_force A=unknown B=party C=party"},
        {APRIL("," ACT("s", "2000-05", "suspension", BY("A") ", \"ground\": \"clause\"")), 20000701,
         "in_force A=party_suspended B=party C=party"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}

/* In force on 1 January, as long as nobody ends it by notice of two months. */
#define UNTIL_NOTICE(acts)                                                                         \
    DOCUMENT("legal",                                                                              \
             "\"consent\":{\"requires_signature\":false},\"withdrawal\":{\"allowed\":\"yes\"},"    \
             "\"duration\":{\"type\":\"until_notice\",\"term\":{\"n\":1,\"unit\":\"month\"},"      \
             "\"notice\":{\"n\":2,\"unit\":\"month\"}},\"entry_into_force\":{\"general\":{\"op\":" \
             "\"date\",\"value\":\"2000-01-01\"},\"boundary\":\"entry\",\"late\":{\"op\":"         \
             "\"own_consent\"}}",                                                                  \
             ACT("ra", "1999-06-01", "ratification",                                               \
                 BY("A")) "," ACT("rb", "1999-06-01", "ratification", BY("B")) acts)

Test(life_vague, a_notice_that_perhaps_no_party_gave_ends_nothing_for_certain)
{
    static const struct line_on_day lines[] = {
        {UNTIL_NOTICE("," ACT("rc", "2000-03-10", "ratification",
                              BY("C")) "," ACT("w", "2000-03-20", "withdrawal", BY("C"))),
         20000701, "expired A=former_party B=former_party C=former_party"},
        {UNTIL_NOTICE("," ACT("rc", "2000-03-10", "ratification",
                              BY("C")) "," ACT("w", "2000-03-05", "withdrawal", BY("C"))),
         20000701, "in_force A=party B=party C=party"},
        {UNTIL_NOTICE("," ACT("rc", "2000-03-10", "ratification",
                              BY("C")) "," ACT("w", "2000-03", "withdrawal", BY("C"))),
         20000701, "unknown A=unknown B=unknown C=unknown"},
        /* Perhaps its notice came too late to end it, and the termination before. */
        {UNTIL_NOTICE("," ACT("w", "2000-01-20", "renewal_refusal",
                              BY("A")) "," ACT("x", "2000-03", "termination", "")),
         20000701, "unknown A=unknown B=unknown C=eligible"},
        {UNTIL_NOTICE("," ACT("w", "2000-01-20", "renewal_refusal",
                              BY("A")) "," ACT("x", "2000-02", "termination", "")),
         20000701, "terminated A=former_party B=former_party C=eligible"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}

/* In force on 15 April; a signature applies it before. */
#define SIGNED(acts)                                                                               \
    DOCUMENT("legal",                                                                              \
             "\"consent\":{\"requires_signature\":false},\"withdrawal\":{\"allowed\":\"yes\","     \
             "\"notice\":{\"n\":6,\"unit\":\"month\"},\"lock_in\":{\"n\":2,\"unit\":\"month\","    \
             "\"from\":\"own_eif\"}},\"provisional_application\":{\"by\":[\"signature\"]},"        \
             "\"entry_into_force\":{\"general\":{\"op\":\"date\",\"value\":\"2000-04-15\"},"       \
             "\"boundary\":\"entry\",\"late\":{\"op\":\"own_consent\"}}",                          \
             ACT("rb", "2000-01-01", "ratification",                                               \
                 BY("B")) "," ACT("rc", "2000-01-01", "ratification", BY("C")) acts)

Test(life_vague, what_undoes_an_act_may_have_come_before_it_or_too_late)
{
    static const struct line_on_day lines[] = {
        {SIGNED("," ACT("s", "2000-02-10", "signature",
                        BY("A")) "," ACT("i", "2000-02", "intention_not_to_become_party", BY("A"))),
         20000301, "unknown A=unknown B=contracting C=contracting"},
        {SIGNED("," ACT("s", "2000-02-10", "signature",
                        BY("A")) "," ACT("i", "2000-01", "intention_not_to_become_party", BY("A"))),
         20000301, "scheduled A=provisionally_applying B=contracting C=contracting"},
        /* Once in force for it, the instrument cannot be taken back. */
        {SIGNED("," ACT("t", "2000-04", "instrument_withdrawal", BY("B"))), 20000601,
         "in_force A=eligible B=unknown C=party"},
        {SIGNED("," ACT("t", "2000-05", "instrument_withdrawal", BY("B"))), 20000601,
         "in_force A=eligible B=party C=party"},
        {SIGNED("," ACT("t", "2000-03", "instrument_withdrawal", BY("B"))), 20000601,
         "in_force A=eligible B=eligible C=party"},
        /* A second notice is not refused where the first was perhaps too early. */
        {SIGNED("," ACT("w", "2000-06", "withdrawal", BY("B")) "," ACT("v", "2000-07-20",
                                                                       "withdrawal", BY("B"))),
         20010115, "in_force A=eligible B=unknown C=party"},
        /* What was suspended in one period is not in the next. */
        {SIGNED(
             "," ACT("s", "2000-05-01", "suspension", BY("B") ", \"ground\": \"clause\"") "," ACT(
                 "e", "2000-06-01", "exclusion", BY("B")) "," ACT("r", "2000-07-01", "accession",
                                                                  BY("B"))),
         20000801, "in_force A=eligible B=party C=party"},
        {SIGNED("," ACT("s", "2000-07", "suspension", BY("B") ", \"ground\": \"clause\"") "," ACT(
             "e", "2000-06-01", "exclusion", BY("B")) "," ACT("r", "2000-07-15", "accession",
                                                              BY("B"))),
         20000801, "in_force A=eligible B=unknown C=party"},
    };

    EXPECT_LINES_ON_DAYS(lines);
}

static int32_t leaves_on(const char *document, size_t party)
{
    entente_assessment *answer = ask(document, 20010101);
    const int32_t day = entente_assessment_party_day(answer, party, ENTENTE_DAY_LEAVES);

    entente_assessment_free(answer);
    return day;
}

Test(life_vague, the_day_of_leaving_is_not_told_where_the_end_may_have_come_before_the_notice)
{
    cr_expect_eq(leaves_on(APRIL("," ACT("e", "2000-09-09", "exclusion",
                                         BY("A")) "," ACT("x", "2000-10", "termination", "")),
                           0),
                 20000909);
    cr_expect_eq(leaves_on(APRIL("," ACT("e", "2000-09-09", "exclusion",
                                         BY("A")) "," ACT("x", "2000-09", "termination", "")),
                           0),
                 0);
}
