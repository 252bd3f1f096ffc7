/* What votes come to: real ones, and what a record that has gaps leaves open. */
#include <stdio.h>
#include <stdlib.h>

#include <cjson/cJSON.h>
#include <entente/approval.h>

#include "asking.h"
#include "case.h"
#include "majority.h"
#include "make.h"

enum { ROOM = 16384 };

/* Members of the European Union and their populations in thousands, 2024. */
#define STATES(row)                                                                                \
    row("DEU", 83445) row("FRA", 68402) row("ITA", 58990) row("ESP", 48610) row("POL", 36621)      \
        row("ROU", 19065) row("NLD", 17943) row("BEL", 11832) row("CZE", 10901) row("PRT", 10640)  \
            row("SWE", 10552) row("GRC", 10397) row("HUN", 9585) row("AUT", 9159) row("BGR", 6445) \
                row("DNK", 5961) row("FIN", 5604) row("SVK", 5425) row("IRL", 5344)                \
                    row("HRV", 3862) row("LTU", 2886) row("SVN", 2124) row("LVA", 1872)            \
                        row("EST", 1375) row("CYP", 934) row("LUX", 672) row("MLT", 563)

#define PARTY(id, population) "{\"id\": \"" id "\", \"name\": \"" id "\", \"kind\": \"state\"},"
#define WEIGHT(id, population) ", \"" id "\": " #population

/*
 * The Council of 1958 had weights (EEC Treaty 148(2)), and so it has now (TEU 16(4)). "later" is a
 * table of which nothing is known before 2000; in "founders" Greece is since some day of 1981.
 */
static const char head[] =
    "{\"format\": \"entente/1\", \"id\": \"c\", \"title\": \"Council\", \"kind\": \"treaty\","
    "\"bindingness\": \"legal\", \"parties\": [" STATES(
        PARTY) "{\"id\": \"EU\", \"name\": \"Union\", \"kind\": \"reio\"}],"
               "\"groups\": {\"six\": [\"BEL\", \"DEU\", \"FRA\", \"ITA\", \"LUX\", \"NLD\"],"
               "\"grown\": {\"members\": [{\"party\": \"BEL\"}, {\"party\": \"DEU\"},"
               "{\"party\": \"FRA\"}, {\"party\": \"GRC\", \"from\": \"1981\"}]}},"
               "\"weights\": {\"eec\": {\"values\": {\"DEU\": 4, \"FRA\": 4, \"ITA\": 4,"
               "\"BEL\": 2, \"NLD\": 2, \"LUX\": 1}},"
               "\"population\": {\"unit\": \"thousand\", \"values\": {\"EU\": 0" STATES(
                   WEIGHT) "}},"
                           "\"later\": {\"versions\": [{\"from\": \"2000-01-01\", \"values\": "
                           "{\"DEU\": 3}}]}},"
                           "\"acts\": [{\"id\": \"v\", \"date\": \"1981-06-01\", \"type\": "
                           "\"adoption\"%s%s,"
                           "\"tally\": {%s}}]}";

/* What the vote comes to; `majority` "" is none. The day is 1 June 1981. */
static enum ent_outcome outcome(const char *majority, const char *tally)
{
    char *text = malloc(ROOM);
    entente_question *question = entente_question_new();
    struct ent_case *found = NULL;

    cr_assert(text && snprintf(text, ROOM, head, *majority ? ", \"majority\": " : "", majority,
                               tally) < ROOM);

    entente_agreement *agreement = agreement_of(text);
    const entente_object *act = entente_agreement_act_at(agreement, 0);
    struct ent_vote vote = {.members = -1, .day = ent_day_of_date(19810601)};

    vote.majority = entente_object_get_object(act, ENTENTE_FIELD_MAJORITY);
    vote.tally = entente_object_get_object(act, ENTENTE_FIELD_TALLY);
    cr_assert_eq(entente_question_set_on(question, 20240101, NULL), ENTENTE_OK);
    question->policies.every_act_works = true;
    cr_assert_eq(ent_case_new(agreement, question, NULL, &found), ENTENTE_OK);

    const enum ent_outcome result = ent_majority_outcome(found, &vote);

    cr_assert_not(found->rules.failed);
    ent_case_free(found);
    entente_question_free(question);
    entente_agreement_free(agreement);
    free(text);
    return result;
}

#define EXPECT_OUTCOME(majority, tally, expected)                                                  \
    cr_expect_eq(outcome(majority, tally), ENT_OUTCOME_##expected, "%s: %s", majority, tally)

static const char *word_of(enum ent_outcome outcome)
{
    static const char *const words[] = {"UNDETERMINED", "PASSED", "REJECTED", "NO_QUORUM"};

    return words[outcome];
}

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = calloc(1, ROOM);

    cr_assert(file && text, "%s", path);
    cr_assert_lt(fread(text, 1, ROOM - 1, file), (size_t)ROOM - 1, "%s is too long", path);
    fclose(file);
    return text;
}

static void expect_row(const cJSON *row)
{
    static const char *const members[] = {"yes", "no", "abstain"};
    cJSON *rule = cJSON_GetObjectItemCaseSensitive(row, "rule");
    char tally[256] = "";

    for (int i = 0; i < 3; i++) {
        const cJSON *number = cJSON_GetObjectItemCaseSensitive(row, members[i]);

        if (cJSON_IsNumber(number))
            snprintf(tally + strlen(tally), sizeof tally - strlen(tally), "%s\"%s\": %d",
                     *tally ? ", " : "", members[i], number->valueint);
    }
    cJSON_AddNumberToObject(rule, "members",
                            cJSON_GetObjectItemCaseSensitive(row, "members")->valueint);

    char *majority = cJSON_PrintUnformatted(rule);

    cr_expect_str_eq(word_of(outcome(majority, tally)),
                     cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, "expect")), "%s",
                     cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, "id")));
    free(majority);
}

Test(majority, parliaments_have_voted)
{
    char *text = read_file("fixtures/votes.json");
    cJSON *table = cJSON_Parse(text);
    const cJSON *rows = cJSON_GetObjectItemCaseSensitive(table, "cases"), *row = NULL;

    cr_assert_gt(cJSON_GetArraySize(rows), 10);
    cJSON_ArrayForEach(row, rows)
    {
        expect_row(row);
    }
    cJSON_Delete(table);
    free(text);
}

/* Rome, 17 July 1998: 120 to 7, 21 abstained. VCLT 9(2) looks at those who voted. */
Test(majority, a_conference_adopts_by_two_thirds_of_those_voting)
{
    EXPECT_OUTCOME("", "\"yes\": 120, \"no\": 7, \"abstain\": 21", PASSED);
    EXPECT_OUTCOME("", "\"yes\": 80, \"no\": 40, \"abstain\": 28", PASSED);
    EXPECT_OUTCOME("", "\"yes\": 79, \"no\": 40, \"abstain\": 28", REJECTED);
    EXPECT_OUTCOME("", "\"yes\": 120", UNDETERMINED);
    EXPECT_OUTCOME("", "\"no\": 0, \"yes\": 0, \"abstain\": 148", REJECTED);
    EXPECT_OUTCOME("", "\"votes\": {\"DEU\": \"yes\", \"FRA\": \"yes\", \"ITA\": \"no\"}", PASSED);
    EXPECT_OUTCOME("", "\"votes\": {\"DEU\": \"yes\", \"ITA\": \"no\"}", REJECTED);
}

/* EEC Treaty 148(2): twelve votes; without a proposal of the Commission of four members besides. */
#define EEC_TWELVE "\"base\": \"members\", \"weights\": \"eec\", \"num\": 12, \"den\": 17"
#define EEC_FOUR                                                                                   \
    "{" EEC_TWELVE ", \"plus\": {\"base\": \"members\", \"set\": \"six\", \"num\": 4, \"den\": "   \
    "6}}"
#define THE_THREE "\"votes\": {\"DEU\": \"yes\", \"FRA\": \"yes\", \"ITA\": \"yes\""

Test(majority, the_council_of_the_six_weighed_its_votes)
{
    EXPECT_OUTCOME("{" EEC_TWELVE "}", THE_THREE "}", PASSED);
    EXPECT_OUTCOME(EEC_FOUR, THE_THREE "}", REJECTED);
    EXPECT_OUTCOME(EEC_FOUR, THE_THREE ", \"LUX\": \"yes\", \"NLD\": \"no\"}", PASSED);
    EXPECT_OUTCOME("{" EEC_TWELVE ", \"cmp\": \"gt\"}", THE_THREE "}", REJECTED);
    EXPECT_OUTCOME(
        "{\"base\": \"voting\", \"weights\": \"eec\", \"num\": 2, \"den\": 3}",
        "\"votes\": {\"DEU\": \"yes\", \"BEL\": \"no\", \"ITA\": \"abstain\", \"EU\": \"no\"}",
        PASSED);
    EXPECT_OUTCOME("{\"base\": \"present\", \"weights\": \"eec\", \"num\": 2, \"den\": 3}",
                   "\"votes\": {\"DEU\": \"yes\", \"BEL\": \"no\", \"ITA\": \"abstain\"}",
                   REJECTED);
    EXPECT_OUTCOME("{" EEC_TWELVE ", \"quorum\": {\"num\": 13, \"den\": 17}}", THE_THREE "}",
                   NO_QUORUM);
    EXPECT_OUTCOME("{" EEC_TWELVE ", \"quorum\": {\"num\": 12, \"den\": 17}}", THE_THREE "}",
                   PASSED);
}

/* TEU 16(4): 65 % of the population, but three members, however large, cannot block. */
#define POPULATION "\"base\": \"members\", \"weights\": \"population\", \"num\": 65, \"den\": 100"

Test(majority, a_blocking_minority_has_four_members)
{
    static const char *const tally =
        "\"votes\": {\"AUT\": \"yes\", \"BEL\": \"yes\", \"BGR\": \"yes\", \"HRV\": \"yes\","
        "\"CYP\": \"yes\", \"CZE\": \"yes\", \"DNK\": \"yes\", \"EST\": \"yes\", \"FIN\": \"yes\","
        "\"GRC\": \"yes\", \"HUN\": \"yes\", \"IRL\": \"yes\", \"LVA\": \"yes\", \"LTU\": \"yes\","
        "\"LUX\": \"yes\", \"MLT\": \"%s\", \"NLD\": \"yes\", \"POL\": \"yes\", \"PRT\": \"yes\","
        "\"ROU\": \"yes\", \"SVK\": \"yes\", \"SVN\": \"yes\", \"ESP\": \"yes\", \"SWE\": \"yes\","
        "\"DEU\": \"no\", \"FRA\": \"no\", \"ITA\": \"abstain\"}";
    char three[1024], four[1024];

    snprintf(three, sizeof three, tally, "yes");
    snprintf(four, sizeof four, tally, "no");
    EXPECT_OUTCOME("{" POPULATION "}", three, REJECTED);
    EXPECT_OUTCOME("{" POPULATION ", \"blocking_min\": 4}", three, PASSED);
    EXPECT_OUTCOME("{" POPULATION ", \"blocking_min\": 4}", four, REJECTED);
    EXPECT_OUTCOME("{\"base\": \"members\", \"members\": 27, \"num\": 24, \"den\": 27, "
                   "\"blocking_min\": 4}",
                   "\"yes\": 23, \"no\": 4, \"abstain\": 0", REJECTED);
}

#define HALF "\"num\": 1, \"den\": 2, \"cmp\": \"gt\"}"

/* Two to two: without a casting vote it fails. The chair has one vote more, and no two thirds. */
Test(majority, a_casting_vote_decides_a_tie)
{
    EXPECT_OUTCOME("{\"base\": \"voting\", " HALF, "\"yes\": 50, \"no\": 50", REJECTED);
    EXPECT_OUTCOME("{\"base\": \"voting\", " HALF, "\"yes\": 50, \"no\": 50, \"casting\": \"yes\"",
                   PASSED);
    EXPECT_OUTCOME("{\"base\": \"voting\", " HALF, "\"yes\": 50, \"no\": 50, \"casting\": \"no\"",
                   REJECTED);
    EXPECT_OUTCOME("{\"base\": \"voting\", " HALF, "\"yes\": 49, \"no\": 50, \"casting\": \"yes\"",
                   REJECTED);
    EXPECT_OUTCOME("{\"base\": \"voting\", \"num\": 2, \"den\": 3}",
                   "\"yes\": 50, \"no\": 50, \"casting\": \"yes\"", REJECTED);
}

Test(majority, what_was_not_told_can_decide)
{
    /* How many were there is not told: perhaps all 100 that there are. */
    EXPECT_OUTCOME("{\"base\": \"present\", \"members\": 100, " HALF, "\"yes\": 50, \"no\": 10",
                   UNDETERMINED);
    EXPECT_OUTCOME("{\"base\": \"present\", \"members\": 100, " HALF, "\"yes\": 51, \"no\": 10",
                   PASSED);
    EXPECT_OUTCOME("{\"base\": \"present\", \"members\": 100, " HALF, "\"yes\": 10, \"no\": 10",
                   REJECTED);
    EXPECT_OUTCOME("{\"base\": \"voting\", " HALF, "\"yes\": 30, \"present\": 59", PASSED);
    EXPECT_OUTCOME("{\"base\": \"voting\", " HALF, "\"yes\": 30, \"present\": 60", UNDETERMINED);
    EXPECT_OUTCOME("{\"base\": \"voting\", " HALF, "\"no\": 30, \"present\": 60", REJECTED);
    /* How many members there are is not told, but no fewer than voted. */
    EXPECT_OUTCOME("{\"base\": \"members\", " HALF, "\"yes\": 10, \"no\": 10", REJECTED);
    EXPECT_OUTCOME("{\"base\": \"members\", " HALF, "\"yes\": 20, \"no\": 10", UNDETERMINED);
    EXPECT_OUTCOME("{\"base\": \"members\", " HALF, "\"votes\": {\"DEU\": \"yes\"}", UNDETERMINED);
}

#define QUORUM(of) "\"quorum\": {\"num\": 1, \"den\": 2, \"of\": \"" of "\"}, "

Test(majority, a_quorum_that_is_not_sure_leaves_the_vote_open)
{
    EXPECT_OUTCOME("{\"base\": \"voting\", \"members\": 100, " QUORUM("members") HALF,
                   "\"yes\": 40, \"no\": 5", UNDETERMINED);
    EXPECT_OUTCOME("{\"base\": \"voting\", \"members\": 100, " QUORUM("members") HALF,
                   "\"yes\": 40, \"no\": 5, \"present\": 50", PASSED);
    EXPECT_OUTCOME("{\"base\": \"voting\", \"members\": 100, " QUORUM("members") HALF,
                   "\"yes\": 40, \"no\": 5, \"present\": 49", NO_QUORUM);
    EXPECT_OUTCOME("{\"base\": \"voting\", \"members\": 100, " QUORUM("present") HALF,
                   "\"yes\": 20, \"no\": 5, \"abstain\": 30", NO_QUORUM);
    EXPECT_OUTCOME("{\"base\": \"voting\", \"members\": 100, " QUORUM("present") HALF,
                   "\"yes\": 20, \"no\": 5, \"abstain\": 25", PASSED);
    EXPECT_OUTCOME("{\"base\": \"voting\", \"members\": 100, " QUORUM("voting") HALF,
                   "\"yes\": 20, \"no\": 5, \"abstain\": 75", PASSED);
    EXPECT_OUTCOME("{\"base\": \"voting\", " QUORUM("members") HALF, "\"yes\": 40, \"no\": 5",
                   UNDETERMINED);
}

/* Greece acceded some day in 1981, and perhaps was no member yet. */
Test(majority, one_who_is_perhaps_a_member_leaves_open_what_it_decides)
{
    static const char *const half = "{\"base\": \"members\", \"set\": \"grown\", " HALF;

    EXPECT_OUTCOME(half, "\"votes\": {\"DEU\": \"yes\", \"FRA\": \"yes\", \"GRC\": \"yes\"}",
                   PASSED);
    EXPECT_OUTCOME(half, "\"votes\": {\"DEU\": \"yes\", \"FRA\": \"yes\", \"GRC\": \"no\"}",
                   UNDETERMINED);
    EXPECT_OUTCOME(half, "\"votes\": {\"DEU\": \"yes\", \"GRC\": \"no\"}", REJECTED);
    EXPECT_OUTCOME(half, "\"yes\": 2, \"no\": 0", UNDETERMINED);
    EXPECT_OUTCOME("{\"base\": \"voting\", \"set\": \"grown\", " QUORUM("members") HALF,
                   "\"votes\": {\"DEU\": \"yes\", \"GRC\": \"yes\"}", UNDETERMINED);
    EXPECT_OUTCOME("{\"base\": \"members\", \"set\": \"six\", " HALF, "\"yes\": 4, \"no\": 2",
                   PASSED);
    EXPECT_OUTCOME("{\"base\": \"members\", \"set\": \"six\", " HALF, "\"yes\": 3, \"no\": 3",
                   REJECTED);
}

Test(majority, votes_that_cannot_be_weighed_decide_nothing)
{
    EXPECT_OUTCOME("{\"base\": \"members\", \"weights\": \"later\", " HALF,
                   "\"votes\": {\"DEU\": \"yes\"}", UNDETERMINED);
    EXPECT_OUTCOME("{" EEC_TWELVE "}", "\"yes\": 6, \"no\": 0", UNDETERMINED);
    /* The other rule of the two is not met, whatever these weigh. */
    EXPECT_OUTCOME("{\"base\": \"members\", \"weights\": \"later\", \"num\": 1, \"den\": 2, "
                   "\"plus\": {\"base\": \"members\", \"set\": \"six\", " HALF "}",
                   "\"votes\": {\"DEU\": \"yes\"}", REJECTED);
}

/* Numbers at the end of what a document can hold are compared exactly. */
Test(majority, nothing_is_rounded)
{
    EXPECT_OUTCOME("{\"base\": \"voting\", \"num\": 4503599627370496, \"den\": 9007199254740991}",
                   "\"yes\": 9007199254740990, \"no\": 9007199254740988", PASSED);
    EXPECT_OUTCOME("{\"base\": \"voting\", \"num\": 4503599627370496, \"den\": 9007199254740991}",
                   "\"yes\": 9007199254740990, \"no\": 9007199254740989", REJECTED);
}
