/* Votes on treaties, as the record of each chamber has them, on a step at home. */
#include "approving.h"

#define QUORUM(num, den, cmp)                                                                      \
    ",'quorum':{'num':" num ",'den':" den ",'cmp':'" cmp "','of':'members'}"

/* Constitution of Ukraine 91, of Poland 90(2), of the United States II(2), ... */
#define RADA "{'base':'members','members':450,'num':1,'den':2,'cmp':'gt'}"
#define RADA_CHANGE "{'base':'members','members':450,'num':2,'den':3,'cmp':'ge'}"
#define SENATE                                                                                     \
    "{'base':'voting','members':100,'num':2,'den':3,'cmp':'ge'" QUORUM("1", "2", "gt") "}"
#define SENATE_OF_1920                                                                             \
    "{'base':'voting','members':96,'num':2,'den':3,'cmp':'ge'" QUORUM("1", "2", "gt") "}"
#define BUNDESTAG(members) "{'base':'members','members':" members ",'num':2,'den':3,'cmp':'ge'}"
#define SEJM_90                                                                                    \
    "{'base':'present','members':460,'num':2,'den':3,'cmp':'ge'" QUORUM("1", "2", "ge") "}"
#define SENAT_90                                                                                   \
    "{'base':'present','members':100,'num':2,'den':3,'cmp':'ge'" QUORUM("1", "2", "ge") "}"
#define STORTING_93                                                                                \
    "{'base':'present','members':165,'num':3,'den':4,'cmp':'ge'" QUORUM("2", "3", "ge") "}"
#define EDUSKUNTA "{'base':'voting','members':200,'num':2,'den':3,'cmp':'ge'}"
#define RIKSDAG                                                                                    \
    "{'base':'voting','num':3,'den':4,'cmp':'ge','plus':{'base':'members','members':349,"          \
    "'num':1,'den':2,'cmp':'gt'}}"

static const struct {
    const char *what, *majority, *tally, *outcome;
} votes[] = {
    {"Ukraine, foreign units on exercises, 2017", RADA, "'yes':236", "passed"},
    {"Ukraine, one vote short", RADA, "'yes':225", "rejected"},
    {"Ukraine, association with the Union, 16 September 2014", RADA, "'yes':355", "passed"},
    {"Ukraine, the Black Sea Fleet, 27 April 2010", RADA, "'yes':236,'no':0", "passed"},
    {"Ukraine, the same under the rule for the Constitution", RADA_CHANGE, "'yes':236,'no':0",
     "rejected"},
    {"United States, New START, 22 December 2010", SENATE, "'yes':71,'no':26", "passed"},
    {"United States, Chemical Weapons Convention, 24 April 1997", SENATE, "'yes':74,'no':26",
     "passed"},
    {"United States, Panama Canal, 16 March 1978", SENATE, "'yes':68,'no':32", "passed"},
    {"United States, INF, 27 May 1988", SENATE, "'yes':93,'no':5", "passed"},
    {"United States, test ban, 13 October 1999", SENATE, "'yes':48,'no':51,'abstain':1",
     "rejected"},
    {"United States, rights of persons with disabilities, 4 December 2012", SENATE,
     "'yes':61,'no':38", "rejected"},
    {"United States, Finland and Sweden to NATO, 3 August 2022", SENATE,
     "'yes':95,'no':1,'abstain':1", "passed"},
    {"United States, Kigali Amendment, 21 September 2022", SENATE, "'yes':69,'no':27", "passed"},
    {"United States, Versailles, 19 March 1920", SENATE_OF_1920, "'yes':49,'no':35", "rejected"},
    {"Germany, Treaty of Lisbon, 24 April 2008", BUNDESTAG("612"), "'yes':515,'no':58,'abstain':1",
     "passed"},
    {"Germany, Fiscal Compact, 29 June 2012", BUNDESTAG("620"), "'yes':491,'no':111,'abstain':6",
     "passed"},
    {"Poland, Treaty of Lisbon, Sejm, 1 April 2008", SEJM_90, "'yes':384,'no':56,'abstain':12",
     "passed"},
    {"Poland, Treaty of Lisbon, Senate, 2 April 2008", SENAT_90, "'yes':74,'no':17,'abstain':6",
     "passed"},
    {"Norway, European Economic Area, 16 October 1992", STORTING_93, "'yes':130,'no':35", "passed"},
    {"Norway, seven fewer", STORTING_93, "'yes':123,'no':42", "rejected"},
    {"Finland, North Atlantic Treaty, 1 March 2023", EDUSKUNTA, "'yes':184,'no':7", "passed"},
    {"Sweden, Treaty of Lisbon, 20 November 2008", RIKSDAG, "'yes':243,'no':39,'abstain':13",
     "passed"},
};

Test(approval_votes, each_comes_out_as_the_record_has_it)
{
    for (size_t i = 0; i < sizeof votes / sizeof votes[0]; i++) {
        char document[1024], acts[512];

        snprintf(document, sizeof document,
                 PURPOSE("implementing_legislation", VOTE("v", ",'majority':%s")),
                 votes[i].majority);
        snprintf(acts, sizeof acts,
                 "2026-01-01 step A +'approval':'r','step':'v','to':'voted','tally':{%s};",
                 votes[i].tally);
        EXPECT_STATES(
            document, acts, {20260101, "v", votes[i].outcome},
            {20260101, NULL, strcmp(votes[i].outcome, "passed") == 0 ? "complete" : "failed"});
        snprintf(acts, sizeof acts,
                 "2026-01-01 step A +'approval':'r','step':'v','to':'passed','tally':{%s};",
                 votes[i].tally);
        cr_expect_eq(said_to_last(document, acts, NULL),
                     strcmp(votes[i].outcome, "passed") == 0 ? ENTENTE_OK
                                                             : ENTENTE_E_VOTE_NOT_CARRIED,
                     "%s", votes[i].what);
    }
}
