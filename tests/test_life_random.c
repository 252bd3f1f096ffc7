/*
 * Histories by chance, of acts that the law allows and of acts that it does not: where an act
 * stands in the file does not matter, and nothing is lost without an act that took it away.
 */
#include <cjson/cJSON.h>

#include "life.h"
#include "random_agreement.h"

enum { MOST_ACTS = 24, HISTORIES = 40, ORDERS = 6, PARTIES = 4, DAYS = 40 };

static const char *const names[PARTIES] = {"A", "B", "C", "D"};

#define AFTER_TWO                                                                                  \
    "\"entry_into_force\": {\"general\": {\"op\": \"add\", \"n\": 30, \"unit\": \"day\", \"to\": " \
    "{\"op\": \"when\", \"cond\": {\"op\": \"count\", \"min\": 2}}}, \"boundary\": \"entry\", "    \
    "\"late\": {\"op\": \"add\", \"n\": 30, \"unit\": \"day\", \"to\": {\"op\": "                  \
    "\"own_consent\"}}}"
#define NOTICE "\"withdrawal\": {\"allowed\": \"yes\", \"notice\": {\"n\": 3, \"unit\": \"month\"}}"

static const char *const clauses[] = {
    LIFE_FREE_CONSENT ", " NOTICE ", " AFTER_TWO,
    "\"accession\": {}, " NOTICE ", " AFTER_TWO,
    LIFE_FREE_CONSENT ", " AFTER_TWO,
    LIFE_FREE_CONSENT ", " NOTICE ", " LIFE_IN_FORCE_SINCE("2001-01-01"),
};

enum { CLAUSES = sizeof clauses / sizeof clauses[0] };

static const char *const types[] = {
    "signature",
    "signature",
    "ratification",
    "ratification",
    "ratification",
    "accession",
    "acceptance",
    "withdrawal",
    "denunciation",
    "withdrawal_retraction",
    "suspension",
    "resumption",
    "exclusion",
    "instrument_withdrawal",
    "reservation",
    "reservation",
    "objection",
    "objection",
    "objection_withdrawal",
    "reservation_withdrawal",
    "reservation_acceptance",
    "intention_not_to_become_party",
    "agreement_suspension",
    "termination",
};

enum { TYPES = sizeof types / sizeof types[0] };

/* One history, and the words that its acts point to. */
struct history {
    struct life life;
    struct life_act acts[MOST_ACTS];
    char ids[MOST_ACTS][8], dates[MOST_ACTS][16], more[MOST_ACTS][96];
};

static void say_more(struct history *history, struct chance *chance, size_t at)
{
    struct life_act *act = &history->acts[at];

    if (strcmp(act->type, "objection") == 0)
        snprintf(history->more[at], sizeof history->more[at], "\"effect\": \"%s\"",
                 chance_below(chance, 2) ? "simple" : "precludes_entry");
    else if (strcmp(act->type, "reservation") == 0)
        snprintf(history->more[at], sizeof history->more[at], "\"provision\": \"%u\"",
                 (unsigned)chance_below(chance, 2) + 1);
    else
        return;
    act->more = history->more[at];
}

static void make_history(struct history *history, uint32_t seed)
{
    struct chance chance = chance_from(seed);

    *history = (struct history){.life = {.parties = "A B C D",
                                         .clauses = clauses[seed % CLAUSES],
                                         .members = "\"provisions\": [{\"id\": \"1\"}, {\"id\": "
                                                    "\"2\"}]"}};
    history->life.acts = history->acts;
    history->life.count = MOST_ACTS / 2 + chance_below(&chance, MOST_ACTS / 2 + 1);
    for (size_t i = 0; i < history->life.count; i++) {
        /* Few days, so that some acts share one; the end of all comes late. */
        const uint32_t type = chance_below(&chance, TYPES);
        const uint32_t day = type + 2 >= TYPES ? DAYS - 1 : chance_below(&chance, DAYS);

        snprintf(history->ids[i], sizeof history->ids[i], "a%zu", i);
        snprintf(history->dates[i], sizeof history->dates[i], "%u-%02u-%02u",
                 2000 + (unsigned)day / 10, 1 + (unsigned)day % 10, 1 + (unsigned)day % 28);
        history->acts[i] = (struct life_act){
            history->ids[i], history->dates[i], types[type],
            type + 2 >= TYPES ? NULL : names[chance_below(&chance, PARTIES)], NULL};
        say_more(history, &chance, i);
    }
}

/* Another order of the file, in which acts of one day stand as they stood. */
static void shuffle(const struct history *history, struct chance *chance, size_t *order)
{
    const size_t count = history->life.count;

    for (size_t i = 0; i < count; i++)
        order[i] = i;
    for (size_t i = count; i > 1; i--) {
        const size_t with = chance_below(chance, (uint32_t)i);
        const size_t kept = order[i - 1];

        order[i - 1] = order[with];
        order[with] = kept;
    }
    for (size_t i = 0; i < count; i++)
        for (size_t k = i + 1; k < count; k++)
            if (order[i] > order[k] &&
                strcmp(history->dates[order[i]], history->dates[order[k]]) == 0) {
                const size_t kept = order[i];

                order[i] = order[k];
                order[k] = kept;
            }
}

static entente_agreement *read_history(const struct history *history, const size_t *order)
{
    static struct life_text text;

    life_say(&text, &history->life, order);
    return agreement_of(text.text);
}

/* The answer as JSON. Findings name places in the file, so they are counted apart. */
static char *status_of(const entente_assessment *answer)
{
    char *text = NULL;
    size_t length = 0;

    cr_assert_eq(entente_assessment_to_json(answer, &text, &length, NULL), ENTENTE_OK);

    cJSON *tree = cJSON_ParseWithLength(text, length);

    cr_assert(tree);
    cJSON_DeleteItemFromObjectCaseSensitive(tree, "findings");
    entente_text_free(text);
    text = cJSON_PrintUnformatted(tree);
    cJSON_Delete(tree);
    return text;
}

static size_t count_findings(const entente_assessment *answer, int32_t code)
{
    const entente_findings *findings = entente_assessment_findings(answer);
    size_t found = 0;

    for (size_t i = 0; i < entente_findings_count(findings); i++)
        found += entente_findings_code(findings, i) == code;
    return found;
}

static void expect_same_status(const entente_agreement *one, const entente_agreement *other,
                               int32_t on, uint32_t seed)
{
    entente_assessment *first = assess_on(one, on), *second = assess_on(other, on);
    char *expected = status_of(first), *found = status_of(second);

    cr_expect_str_eq(found, expected, "seed %u, on %d:\n%s\n%s", (unsigned)seed, on, expected,
                     found);
    for (size_t i = 0; i < entente_code_count(); i++) {
        const int32_t code = entente_code_at(i);

        cr_expect_eq(count_findings(first, code), count_findings(second, code),
                     "seed %u, on %d: %s", (unsigned)seed, on, entente_code_name(code));
    }
    cJSON_free(expected);
    cJSON_free(found);
    entente_assessment_free(first);
    entente_assessment_free(second);
}

static char *relations_of(const entente_agreement *agreement, int32_t on, const char *a,
                          const char *b)
{
    entente_question *question = entente_question_new();
    entente_relations *relations = NULL;
    size_t length = 0;
    char *text = NULL;

    entente_question_set_on(question, on, NULL);
    cr_assert_eq(entente_relate(agreement, question, &relations, NULL), ENTENTE_OK);
    cr_assert_eq(entente_relations_to_json(relations, a, b, &text, &length, NULL), ENTENTE_OK);
    entente_relations_free(relations);
    entente_question_free(question);
    return text;
}

static void expect_same_relations(const entente_agreement *one, const entente_agreement *other,
                                  int32_t on, uint32_t seed)
{
    for (size_t a = 0; a < PARTIES; a++)
        for (size_t b = a + 1; b < PARTIES; b++) {
            char *expected = relations_of(one, on, names[a], names[b]);
            char *found = relations_of(other, on, names[a], names[b]);

            cr_expect_str_eq(found, expected, "seed %u, on %d", (unsigned)seed, on);
            entente_text_free(expected);
            entente_text_free(found);
        }
}

static const int32_t asked[] = {20000501, 20010102, 20010901, 20020505,
                                20021201, 20030601, 20031028, 20050101};

Test(life_random, the_place_of_an_act_in_the_file_does_not_matter)
{
    for (uint32_t seed = 1; seed <= HISTORIES; seed++) {
        static struct history history;
        struct chance chance = chance_from(seed + 1000);
        entente_agreement *one;

        make_history(&history, seed);
        one = read_history(&history, NULL);
        for (int i = 0; i < ORDERS; i++) {
            size_t order[MOST_ACTS];
            entente_agreement *other;

            shuffle(&history, &chance, order);
            other = read_history(&history, order);
            for (size_t k = 0; k < sizeof asked / sizeof asked[0]; k++) {
                expect_same_status(one, other, asked[k], seed);
                expect_same_relations(one, other, asked[k], seed);
            }
            entente_agreement_free(other);
        }
        entente_agreement_free(one);
    }
}

/* How far a party has come; leaving and repudiating take all of it away. */
static int rank_of(int32_t status)
{
    switch (status) {
    case ENTENTE_PARTY_STATUS_PARTY:
        return 4;
    case ENTENTE_PARTY_STATUS_PARTY_SUSPENDED:
        return 3;
    case ENTENTE_PARTY_STATUS_CONTRACTING:
        return 2;
    case ENTENTE_PARTY_STATUS_SIGNATORY:
        return 1;
    default:
        return 0;
    }
}

static int rank_of_all(int32_t status)
{
    switch (status) {
    case ENTENTE_STATUS_IN_FORCE:
        return 2;
    case ENTENTE_STATUS_SCHEDULED:
        return 1;
    default:
        return 0;
    }
}

/* Whether an act of that day can take something away from a party, or from all. */
static int takes_away(const struct history *history, const char *date, const char *party)
{
    static const char *const taking[] = {
        "withdrawal",           "denunciation",
        "suspension",           "exclusion",
        "termination",          "instrument_withdrawal",
        "agreement_suspension", "intention_not_to_become_party",
    };

    for (size_t i = 0; i < history->life.count; i++) {
        const struct life_act *act = &history->acts[i];

        if (strcmp(act->date, date) != 0 || (party && act->party && strcmp(act->party, party) != 0))
            continue;
        for (size_t k = 0; k < sizeof taking / sizeof taking[0]; k++)
            if (strcmp(act->type, taking[k]) == 0)
                return 1;
    }
    return 0;
}

static void write_date(int32_t date, char *room)
{
    snprintf(room, 16, "%04d-%02d-%02d", (int)(date / 10000), (int)(date / 100 % 100),
             (int)(date % 100));
}

/* A loss is the work of an act of its day, or was told the day before. */
static void expect_explained(const struct history *history, const entente_assessment *eve,
                             const entente_assessment *day, uint32_t seed)
{
    const int32_t on = entente_assessment_on(day);
    const int32_t ends = entente_assessment_day(eve, ENTENTE_DAY_ENDS);
    char date[16];

    write_date(on, date);
    if (rank_of_all(entente_assessment_status(day)) < rank_of_all(entente_assessment_status(eve)))
        cr_expect(ends == on || takes_away(history, date, NULL), "seed %u: the treaty on %s",
                  (unsigned)seed, date);
    if (entente_assessment_status(eve) == ENTENTE_STATUS_IN_FORCE)
        cr_expect_eq(entente_assessment_day(day, ENTENTE_DAY_ENTRY),
                     entente_assessment_day(eve, ENTENTE_DAY_ENTRY), "seed %u: entry, told on %s",
                     (unsigned)seed, date);
    for (size_t i = 0; i < PARTIES; i++) {
        const int32_t leaves = entente_assessment_party_day(eve, i, ENTENTE_DAY_LEAVES);

        if (rank_of(entente_assessment_party_status(day, i)) <
            rank_of(entente_assessment_party_status(eve, i)))
            cr_expect(leaves == on || ends == on || takes_away(history, date, names[i]),
                      "seed %u: %s on %s", (unsigned)seed, names[i], date);
    }
}

Test(life_random, nothing_is_lost_without_an_act_that_took_it_away)
{
    for (uint32_t seed = 1; seed <= HISTORIES; seed++) {
        static struct history history;
        entente_agreement *agreement;
        entente_assessment *eve;
        int32_t on = 19991231;

        make_history(&history, seed);
        agreement = read_history(&history, NULL);
        eve = assess_on(agreement, on);
        while (on < 20050101) {
            entente_assessment *day;

            entente_date_add(on, 1, ENTENTE_UNIT_DAY, ENTENTE_COUNTING_ORDINAL,
                             ENTENTE_MONTH_END_CLIP, &on, NULL);
            day = assess_on(agreement, on);
            expect_explained(&history, eve, day, seed);
            entente_assessment_free(eve);
            eve = day;
        }
        entente_assessment_free(eve);
        entente_agreement_free(agreement);
    }
}

/* The histories are worth the name: between them every party status of interest is seen. */
Test(life_random, the_histories_are_not_all_alike)
{
    int seen[ENTENTE_PARTY_STATUS_UNKNOWN + 1] = {0};
    int irregular = 0;

    for (uint32_t seed = 1; seed <= HISTORIES; seed++) {
        static struct history history;
        entente_agreement *agreement;

        make_history(&history, seed);
        agreement = read_history(&history, NULL);
        for (size_t k = 0; k < sizeof asked / sizeof asked[0]; k++) {
            entente_assessment *answer = assess_on(agreement, asked[k]);

            for (size_t i = 0; i < PARTIES; i++)
                seen[entente_assessment_party_status(answer, i)]++;
            irregular += has_finding(answer, ENTENTE_E_ALREADY_CONSENTED);
            entente_assessment_free(answer);
        }
        entente_agreement_free(agreement);
    }
    cr_expect(seen[ENTENTE_PARTY_STATUS_PARTY] && seen[ENTENTE_PARTY_STATUS_FORMER_PARTY] &&
              seen[ENTENTE_PARTY_STATUS_CONTRACTING] && seen[ENTENTE_PARTY_STATUS_SIGNATORY] &&
              seen[ENTENTE_PARTY_STATUS_PARTY_SUSPENDED] && irregular);
}
