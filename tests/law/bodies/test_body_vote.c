/* Decisions of bodies, held against the rule by which each decides: real votes, and a table of
 * what a small body can and cannot decide. */
#include <entente/guard.h>
#include <entente/row.h>

#include "short_treaty.h"

static char room[1 << 16];

/* A document in single quotes. */
static entente_agreement *document_of(void)
{
    for (char *c = room; *c; c++)
        if (*c == '\'')
            *c = '"';
    return agreement_of(room);
}

static void add(const char *text)
{
    const size_t used = strlen(room);

    cr_assert_lt(used + strlen(text), sizeof room);
    memcpy(room + used, text, strlen(text) + 1);
}

/* Each of the codes, three letters and a blank, between two texts. */
static void add_each(const char *codes, const char *before, const char *after)
{
    for (const char *code = codes; *code; code += 4) {
        const char name[] = {code[0], code[1], code[2], '\0'};

        add(code == codes ? "" : ",");
        add(before);
        add(name);
        add(after);
    }
}

static void begin(const char *codes)
{
    room[0] = '\0';
    add("{'format':'entente/1','id':'x','title':'X','kind':'treaty','bindingness':'legal',"
        "'parties':[");
    add_each(codes, "{'id':'", "','kind':'state','name':'S'}");
    add("],");
}

/* The act is refused with the code where it is to be added, and found where it is read. */
static void expect_code(const entente_agreement *agreement, const char *act, int32_t code)
{
    entente_question *question = entente_question_new();
    entente_error *error = entente_error_new();
    entente_assessment *answer = assess_on(agreement, 20301231);

    cr_expect_eq(entente_agreement_can(agreement, entente_agreement_act_find(agreement, act),
                                       question, error),
                 code, "%s: %s", act, entente_code_name(entente_error_code(error)));
    cr_expect_eq(has_finding(answer, ENTENTE_E_VOTE_NOT_CARRIED),
                 code == ENTENTE_E_VOTE_NOT_CARRIED, "%s", act);
    cr_expect_eq(has_finding(answer, ENTENTE_E_NO_QUORUM), code == ENTENTE_E_NO_QUORUM, "%s", act);
    entente_assessment_free(answer);
    entente_error_free(error);
    entente_question_free(question);
}

static int32_t body_on(const entente_agreement *agreement, const char *path, int32_t on)
{
    entente_assessment *answer = assess_on(agreement, on);
    const int32_t state = entente_assessment_row_facet(
        answer, entente_assessment_row_find(answer, path), ENTENTE_FACET_BODY);

    entente_assessment_free(answer);
    return state;
}

/* ---- The Security Council: Charter of the United Nations, Articles 23 and 27(3). */

#define PERMANENT "CHN FRA GBR RUS USA "
#define OF_2014 "ARG AUS LUX KOR RWA "
#define OF_2014_AND_2015 "TCD CHL JOR LTU NGA "
#define OF_2015 "AGO MYS NZL ESP VEN "

#define TERM(from, until) "','from':'" from "-01-01','until':'" until "-12-31'}"

/* Nine of fifteen; and of the permanent members who vote, all. An abstention is no veto. */
static entente_agreement *council(const char *date, const char *votes)
{
    begin(PERMANENT OF_2014 OF_2014_AND_2015 OF_2015);
    add("'groups':{'permanent':[");
    add_each(PERMANENT, "'", "'");
    add("]},'bodies':[{'id':'sc','name':'Security Council','kind':'council','members':[");
    add_each(PERMANENT, "{'party':'", "'}");
    add(",");
    add_each(OF_2014, "{'party':'", TERM("2013", "2014"));
    add(",");
    add_each(OF_2014_AND_2015, "{'party':'", TERM("2014", "2015"));
    add(",");
    add_each(OF_2015, "{'party':'", TERM("2015", "2016"));
    add("],'decision':{'rule':'majority','majority':{'base':'members','num':9,'den':15,"
        "'plus':{'base':'voting','set':'permanent','num':1,'den':1}}}}],"
        "'acts':[{'id':'first','date':'1946-01-17','type':'body','body':'sc','to':'operating'},"
        "{'id':'e','date':'");
    add(date);
    add("','type':'event','event':'decided','determination':'determined','determined_by':'sc',"
        "'tally':{'votes':{");
    add(votes);
    add("}}}]}");
    return document_of();
}

#define FOR(code) "'" #code "':'yes',"
#define AGAINST(code) "'" #code "':'no',"
#define ABSTAINS(code) "'" #code "':'abstain',"
#define LAST_FOR(code) "'" #code "':'yes'"

Test(body_vote, the_security_council_decides_by_nine_and_without_a_veto)
{
    static const struct {
        const char *date, *votes;
        int32_t code;
    } votes[] = {
        /* Resolution 2202 (2015): unanimous. */
        {"2015-02-17",
         FOR(CHN) FOR(FRA) FOR(GBR) FOR(RUS) FOR(USA) FOR(TCD) FOR(CHL) FOR(JOR) FOR(LTU) FOR(NGA)
             FOR(AGO) FOR(MYS) FOR(NZL) FOR(ESP) LAST_FOR(VEN),
         ENTENTE_OK},
        /* S/2014/916, of 30 December 2014: eight. */
        {"2014-12-30",
         FOR(ARG) FOR(TCD) FOR(CHL) FOR(CHN) FOR(FRA) FOR(JOR) FOR(LUX) AGAINST(AUS) AGAINST(USA)
             ABSTAINS(LTU) ABSTAINS(NGA) ABSTAINS(KOR) ABSTAINS(RWA) ABSTAINS(GBR) LAST_FOR(RUS),
         ENTENTE_E_VOTE_NOT_CARRIED},
        /* S/2015/508, of 8 July 2015: ten, and a veto. */
        {"2015-07-08",
         FOR(FRA) FOR(GBR) FOR(USA) FOR(TCD) FOR(CHL) FOR(JOR) FOR(LTU) FOR(MYS) FOR(NZL)
             AGAINST(RUS) ABSTAINS(CHN) ABSTAINS(AGO) ABSTAINS(NGA) ABSTAINS(VEN) LAST_FOR(ESP),
         ENTENTE_E_VOTE_NOT_CARRIED},
        /* S/2015/562, of 29 July 2015: eleven, and a veto. */
        {"2015-07-29",
         FOR(FRA) FOR(GBR) FOR(USA) FOR(TCD) FOR(CHL) FOR(JOR) FOR(LTU) FOR(MYS) FOR(NZL) FOR(NGA)
             AGAINST(RUS) ABSTAINS(CHN) ABSTAINS(AGO) ABSTAINS(VEN) LAST_FOR(ESP),
         ENTENTE_E_VOTE_NOT_CARRIED},
        /* Resolution 2216 (2015): fourteen, and a permanent member abstained. */
        {"2015-04-14",
         FOR(CHN) FOR(FRA) FOR(GBR) ABSTAINS(RUS) FOR(USA) FOR(TCD) FOR(CHL) FOR(JOR) FOR(LTU)
             FOR(NGA) FOR(AGO) FOR(MYS) FOR(NZL) FOR(ESP) LAST_FOR(VEN),
         ENTENTE_OK},
        /* Made up: who is no longer a member does not make the ninth. */
        {"2015-02-17",
         FOR(CHN) FOR(FRA) FOR(GBR) FOR(RUS) FOR(USA) FOR(TCD) FOR(CHL) FOR(JOR) LAST_FOR(AUS),
         ENTENTE_E_VOTE_NOT_CARRIED},
        {"2014-12-30",
         FOR(CHN) FOR(FRA) FOR(GBR) FOR(RUS) FOR(USA) FOR(TCD) FOR(CHL) FOR(JOR) LAST_FOR(AUS),
         ENTENTE_OK},
    };

    for (size_t i = 0; i < sizeof votes / sizeof votes[0]; i++) {
        entente_agreement *agreement = council(votes[i].date, votes[i].votes);

        expect_code(agreement, "e", votes[i].code);
        entente_agreement_free(agreement);
    }
}

/* ---- The OSCE: one objection of 57 ended the Special Monitoring Mission to Ukraine. */

#define OSCE                                                                                       \
    "ALB AND ARM AUT AZE BLR BEL BIH BGR CAN HRV CYP CZE DNK EST FIN FRA GEO DEU GRC VAT HUN ISL " \
    "IRL ITA KAZ KGZ LVA LIE LTU LUX MLT MDA MCO MNG MNE NLD MKD NOR POL PRT ROU RUS SMR SRB SVK " \
    "SVN ESP SWE CHE TJK TUR TKM UKR GBR USA UZB "

static entente_agreement *mission(const char *tally)
{
    begin(OSCE);
    add("'bodies':[{'id':'smm','name':'Special Monitoring Mission','kind':'monitoring'},"
        "{'id':'pc','name':'Permanent Council','kind':'council','members':[");
    add_each(OSCE, "{'party':'", "'}");
    add("],'decision':{'rule':'consensus'}}],'acts':["
        "{'id':'p','date':'1994-12-06','type':'body','body':'pc','to':'operating'},"
        "{'id':'s','date':'2014-03-21','type':'body','body':'smm','to':'established',"
        "'determined_by':'pc','tally':{'yes':57,'no':0}},"
        "{'id':'y','date':'2021-03-31','type':'body','body':'smm','to':'extended',"
        "'determined_by':'pc','until':'2022-03-31'},"
        "{'id':'e','date':'2022-03-31','type':'body','body':'smm','to':'extended',"
        "'determined_by':'pc','until':'2022-09-30'");
    add(tally);
    add("}]}");
    return document_of();
}

Test(body_vote, one_objection_prevents_a_consensus)
{
    static const struct {
        const char *tally;
        int32_t code, state;
    } tallies[] = {
        {",'tally':{'votes':{'RUS':'no'}}", ENTENTE_E_VOTE_NOT_CARRIED,
         ENTENTE_BODY_STATE_WOUND_UP},
        {",'tally':{'no':1}", ENTENTE_E_VOTE_NOT_CARRIED, ENTENTE_BODY_STATE_WOUND_UP},
        /* Had there been none. */
        {",'tally':{'votes':{'RUS':'abstain'}}", ENTENTE_OK, ENTENTE_BODY_STATE_ESTABLISHED},
        {",'tally':{'no':0}", ENTENTE_OK, ENTENTE_BODY_STATE_ESTABLISHED},
        {"", ENTENTE_OK, ENTENTE_BODY_STATE_ESTABLISHED},
    };

    for (size_t i = 0; i < sizeof tallies / sizeof tallies[0]; i++) {
        entente_agreement *agreement = mission(tallies[i].tally);

        expect_code(agreement, "e", tallies[i].code);
        cr_expect_eq(body_on(agreement, "bodies/smm", 20220331), ENTENTE_BODY_STATE_ESTABLISHED);
        cr_expect_eq(body_on(agreement, "bodies/smm", 20220401), tallies[i].state, "%s",
                     tallies[i].tally);
        entente_agreement_free(agreement);
    }
}

/* ---- The Joint Commission of the plan of action of 14 July 2015: Annex IV; Annex I, 78. */

static entente_agreement *plan_of_action(const char *acts)
{
    room[0] = '\0';
    add("{'format':'entente/1','id':'jcpoa','title':'Joint Comprehensive Plan of Action',"
        "'kind':'arrangement','bindingness':'political','parties':[");
    add_each("CHN FRA DEU RUS GBR USA EUU IRN ", "{'id':'", "','kind':'state','name':'S'}");
    add("],'provisions':[{'id':'iv','title':'Annex IV'}],'clauses':{'entry_into_force':{'general':"
        "{'op':'add','n':90,'unit':'day','to':{'op':'event','id':'endorsed'}}}},"
        "'bodies':[{'id':'jc','name':'Joint Commission','kind':'commission',"
        "'established_by':'iv','members':[");
    add_each("CHN FRA DEU RUS GBR USA EUU IRN ", "{'party':'", "'}");
    add("],'decision':{'rule':'consensus'}}],"
        "'acts':[{'id':'un','date':'2015-07-20','type':'event','event':'endorsed'}");
    add(acts);
    add("]}");
    return document_of();
}

#define COMMISSION_DECIDES(date, tally)                                                            \
    ",{'id':'e','date':'" date "','type':'event','event':'advice','determination':'determined',"   \
    "'determined_by':'jc','tally':{" tally "}}"
#define FIVE_OF_EIGHT "},'majority':{'base':'members','num':5,'den':8"
#define LEAVES ",{'id':'l','date':'2018-05-08','type':'body','body':'jc','to':'left','party':'USA'}"

Test(body_vote, the_joint_commission_is_there_from_adoption_day)
{
    entente_agreement *agreement = plan_of_action("");

    cr_expect_eq(body_on(agreement, "bodies/jc", 20151017), ENTENTE_BODY_STATE_PLANNED);
    cr_expect_eq(body_on(agreement, "bodies/jc", 20151018), ENTENTE_BODY_STATE_ESTABLISHED);
    entente_agreement_free(agreement);
}

Test(body_vote, the_joint_commission_decides_by_consensus_or_as_the_text_says)
{
    static const struct {
        const char *acts;
        int32_t code;
    } cases[] = {
        {COMMISSION_DECIDES("2015-10-17", "'yes':8"), ENTENTE_E_NOT_DECIDER},
        {COMMISSION_DECIDES("2015-10-19", "'yes':8"), ENTENTE_OK},
        {COMMISSION_DECIDES("2015-10-19", "'votes':{'IRN':'no'}"), ENTENTE_E_VOTE_NOT_CARRIED},
        /* On access the members advise by consensus or by five of the eight. */
        {COMMISSION_DECIDES("2016-02-01", "'yes':5,'no':3,'abstain':0" FIVE_OF_EIGHT), ENTENTE_OK},
        {COMMISSION_DECIDES("2016-02-01", "'yes':4,'no':3,'abstain':1" FIVE_OF_EIGHT),
         ENTENTE_E_VOTE_NOT_CARRIED},
        /* An objection counts until its author has left, on that day by the order of the acts. */
        {COMMISSION_DECIDES("2018-05-07", "'votes':{'USA':'no'}") LEAVES,
         ENTENTE_E_VOTE_NOT_CARRIED},
        {COMMISSION_DECIDES("2018-05-08", "'votes':{'USA':'no'}") LEAVES,
         ENTENTE_E_VOTE_NOT_CARRIED},
        {LEAVES COMMISSION_DECIDES("2018-05-08", "'votes':{'USA':'no'}"), ENTENTE_OK},
        {LEAVES COMMISSION_DECIDES("2018-07-06", "'votes':{'USA':'no'}"), ENTENTE_OK},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        entente_agreement *agreement = plan_of_action(cases[i].acts);

        expect_code(agreement, "e", cases[i].code);
        entente_agreement_free(agreement);
    }
}

/* ---- The NATO-Ukraine Council: first met on 12 July 2023, the Allies and Ukraine as equals. */

#define ALLIES                                                                                     \
    "ALB BEL BGR CAN HRV CZE DNK EST FRA DEU GRC HUN ISL ITA LVA LTU LUX MNE NLD MKD NOR POL PRT " \
    "ROU SVK SVN ESP TUR GBR USA "

static entente_agreement *nato_ukraine(const char *acts)
{
    begin(ALLIES "FIN SWE UKR ");
    add("'groups':{'at-table':{'members':[{'party':'FIN','from':'2023-04-04'},"
        "{'party':'SWE','from':'2024-03-07'},{'party':'UKR'},");
    add_each(ALLIES, "{'party':'", "'}");
    add("]}},'bodies':[{'id':'nuc','name':'NATO-Ukraine Council','kind':'council',"
        "'members':'at-table','decision':{'rule':'consensus'}}],"
        "'acts':[{'id':'n','date':'2023-07-12','type':'body','body':'nuc','to':'operating'}");
    add(acts);
    add("]}");
    return document_of();
}

#define TABLE_DECIDES(date, tally)                                                                 \
    ",{'id':'e','date':'" date "','type':'event','event':'decided','determination':'determined',"  \
    "'determined_by':'nuc','tally':{" tally "}}"

Test(body_vote, whose_objection_counts_is_a_matter_of_the_day)
{
    static const struct {
        const char *acts;
        int32_t code;
    } cases[] = {
        {TABLE_DECIDES("2023-07-11", "'no':0"), ENTENTE_E_NOT_DECIDER},
        {TABLE_DECIDES("2023-07-12", "'no':0"), ENTENTE_OK},
        {TABLE_DECIDES("2023-07-12", "'votes':{'HUN':'no'}"), ENTENTE_E_VOTE_NOT_CARRIED},
        {TABLE_DECIDES("2023-07-12", "'votes':{'FIN':'no'}"), ENTENTE_E_VOTE_NOT_CARRIED},
        {TABLE_DECIDES("2023-07-12", "'votes':{'UKR':'no'}"), ENTENTE_E_VOTE_NOT_CARRIED},
        {TABLE_DECIDES("2024-03-06", "'votes':{'SWE':'no'}"), ENTENTE_OK},
        {TABLE_DECIDES("2024-03-07", "'votes':{'SWE':'no'}"), ENTENTE_E_VOTE_NOT_CARRIED},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        entente_agreement *agreement = nato_ukraine(cases[i].acts);

        expect_code(agreement, "e", cases[i].code);
        entente_agreement_free(agreement);
    }
}

/* ---- A table: a body of A, B, C, D; E is none of its members. */

#define DECISION(rule) ",'members':[{'party':'A'},{'party':'B'},{'party':'C'},{'party':'D'}]" rule
#define BY_RULE(rule) DECISION(",'decision':{'rule':'" rule "'}")
#define BY_MAJORITY(more) DECISION(",'decision':{'rule':'majority','majority':{" more "}}")
#define MORE_THAN_HALF BY_MAJORITY("'base':'members','num':1,'den':2,'cmp':'gt'")
#define OF_THOSE_THERE                                                                             \
    BY_MAJORITY("'base':'voting','num':1,'den':2,'cmp':'gt',"                                      \
                "'quorum':{'num':3,'den':4,'cmp':'ge','of':'members'}")
#define SILENCE(n, unit)                                                                           \
    DECISION(",'decision':{'rule':'silence','period':{'n':" n ",'unit':'" unit "'}}")
#define CONSENSUS BY_RULE("consensus")
#define UNANIMITY BY_RULE("unanimity")

/* What is decided on 10 March 2026, and what becomes of it. */
static const struct {
    const char *body, *more;
    int32_t code;
} table[] = {
    {CONSENSUS, "", ENTENTE_OK},
    {CONSENSUS, ",'tally':{}", ENTENTE_OK},
    {CONSENSUS, ",'tally':{'yes':3,'no':1}", ENTENTE_E_VOTE_NOT_CARRIED},
    {CONSENSUS, ",'tally':{'yes':1,'abstain':3}", ENTENTE_OK},
    {CONSENSUS, ",'tally':{'votes':{'A':'yes','E':'no'}}", ENTENTE_OK},
    {CONSENSUS, ",'tally':{'votes':{'A':'yes','D':'no'}}", ENTENTE_E_VOTE_NOT_CARRIED},

    {UNANIMITY, "", ENTENTE_OK},
    {UNANIMITY, ",'tally':{'yes':4,'no':0,'abstain':0}", ENTENTE_OK},
    {UNANIMITY, ",'tally':{'yes':1,'no':0,'abstain':3}", ENTENTE_OK},
    {UNANIMITY, ",'tally':{'yes':0,'no':0,'abstain':4}", ENTENTE_E_VOTE_NOT_CARRIED},
    {UNANIMITY, ",'tally':{'yes':3,'no':1}", ENTENTE_E_VOTE_NOT_CARRIED},
    {UNANIMITY, ",'tally':{'yes':3,'no':0,'abstain':0}", ENTENTE_E_VOTE_NOT_CARRIED},
    {UNANIMITY, ",'tally':{'yes':3,'no':0,'abstain':0,'present':4}", ENTENTE_OK},
    {UNANIMITY, ",'tally':{'yes':3,'no':0}", ENTENTE_OK}, /* how many abstained is not told */
    {UNANIMITY, ",'tally':{'votes':{'A':'yes','B':'abstain','C':'yes','D':'yes'}}", ENTENTE_OK},
    {UNANIMITY, ",'tally':{'votes':{'A':'yes','B':'yes','C':'yes'}}", ENTENTE_E_VOTE_NOT_CARRIED},
    {UNANIMITY, ",'tally':{'votes':{'A':'yes','B':'yes','C':'yes','E':'yes'}}",
     ENTENTE_E_VOTE_NOT_CARRIED},

    {MORE_THAN_HALF, "", ENTENTE_OK},
    {MORE_THAN_HALF, ",'tally':{'yes':3}", ENTENTE_OK},
    {MORE_THAN_HALF, ",'tally':{'yes':2}", ENTENTE_E_VOTE_NOT_CARRIED},
    {MORE_THAN_HALF, ",'tally':{'no':1}", ENTENTE_OK}, /* three may have voted for it */
    {MORE_THAN_HALF, ",'tally':{'no':2}", ENTENTE_E_VOTE_NOT_CARRIED},
    {MORE_THAN_HALF, ",'tally':{'votes':{'A':'yes','B':'yes','C':'yes'}}", ENTENTE_OK},
    {MORE_THAN_HALF, ",'tally':{'votes':{'A':'yes','B':'yes','E':'yes'}}",
     ENTENTE_E_VOTE_NOT_CARRIED},
    {OF_THOSE_THERE, ",'tally':{'yes':2,'no':1,'abstain':0}", ENTENTE_OK},
    {OF_THOSE_THERE, ",'tally':{'yes':2,'no':0,'abstain':0}", ENTENTE_E_NO_QUORUM},
    {OF_THOSE_THERE, ",'tally':{'votes':{'A':'yes','B':'yes','E':'yes'}}", ENTENTE_E_NO_QUORUM},
    /* What the act itself says of its majority goes before. */
    {CONSENSUS, ",'majority':{'base':'members','num':3,'den':4},'tally':{'yes':3,'no':1}",
     ENTENTE_OK},

    {SILENCE("5", "day"), "", ENTENTE_OK},
    {SILENCE("5", "day"), ",'tally':{'no':1}", ENTENTE_E_VOTE_NOT_CARRIED},
    {SILENCE("5", "day"), ",'tally':{'no':0}", ENTENTE_OK},
    {SILENCE("5", "day"), ",'notified':'2026-03-05'", ENTENTE_OK},
    {SILENCE("5", "day"), ",'notified':'2026-03-06'", ENTENTE_E_PERIOD_RUNNING},
    {SILENCE("5", "day"), ",'notified':'2026-03-12'", ENTENTE_OK}, /* of what was decided */
    {SILENCE("48", "hour"), ",'notified':'2026-03-08'", ENTENTE_OK},
    {SILENCE("48", "hour"), ",'notified':'2026-03-09'", ENTENTE_E_PERIOD_RUNNING},
    {SILENCE("2912000", "day"), ",'notified':'2026-03-01'", ENTENTE_E_PERIOD_RUNNING},
    {SILENCE("4000001", "day"), ",'notified':'2026-03-01'", ENTENTE_E_PERIOD_RUNNING},
    {SILENCE("1", "month"), ",'notified':'2026-02-10'", ENTENTE_OK},
    {SILENCE("1", "month"), ",'notified':'2026-02-11'", ENTENTE_E_PERIOD_RUNNING},

    /* Nobody knows how many members there are. */
    {",'decision':{'rule':'unanimity'}", ",'tally':{'yes':2,'no':0,'abstain':0}", ENTENTE_OK},
    {",'members':[{'party':'A'},{'anonymous':true,'count_min':2}],"
     "'decision':{'rule':'majority','majority':{'base':'members','num':1,'den':2,'cmp':'gt'}}",
     ",'tally':{'yes':2}", ENTENTE_OK},
};

/* The same as an event, as a breach, and as a move of the body itself. */
Test(body_vote, what_a_body_can_decide)
{
    static const char *const kinds[] = {
        "event - + 'event':'e','determination':'determined','determined_by':'b'",
        "commitment - + 'commitment':'c','to':'breach_determined','by':'b'",
        "body - + 'body':'b','to':'dissolved'",
    };

    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        for (size_t j = 0; j < sizeof kinds / sizeof kinds[0]; j++) {
            char document[1024], acts[512];
            entente_agreement *agreement;

            snprintf(document, sizeof document,
                     "'bodies':[{'id':'b','name':'B','kind':'commission'%s}],'commitments':["
                     "{'id':'c','type':'other','obligors':['A'],'decided_by':'b'}],",
                     table[i].body);
            snprintf(acts, sizeof acts,
                     "2026-01-01 body - + 'body':'b','to':'operating';2026-03-10 %s%s", kinds[j],
                     table[i].more);
            agreement = treaty(document, "", acts);
            expect_code(agreement, "a1", table[i].code);
            if (j == 2)
                cr_expect_eq(body_on(agreement, "bodies/b", 20260310),
                             table[i].code ? ENTENTE_BODY_STATE_OPERATING
                                           : ENTENTE_BODY_STATE_WOUND_UP,
                             "%s%s", table[i].body, table[i].more);
            entente_agreement_free(agreement);
        }
}

/* Nobody votes on its own admission; once admitted it is one of those who decide. */
Test(body_vote, who_is_admitted_decides_from_then_on)
{
    static const char admits[] =
        "2026-01-01 body - + 'body':'b','to':'operating';"
        "2026-03-10 body E + 'body':'b','to':'joined','tally':{'votes':{'A':'yes','B':'yes',"
        "'C':'yes','D':'yes'}};"
        "2026-03-10 event - + 'event':'e','determination':'determined','determined_by':'b',"
        "'tally':{'yes':4,'no':0,'abstain':0}";
    static const char refuses[] =
        "2026-01-01 body - + 'body':'b','to':'operating';"
        "2026-03-10 body E + 'body':'b','to':'joined','tally':{'votes':{'A':'yes','B':'yes',"
        "'C':'yes','D':'no'}};"
        "2026-03-11 event - + 'event':'e','determination':'determined','determined_by':'b',"
        "'tally':{'yes':4,'no':0,'abstain':0}";
    static const char document[] =
        "'bodies':[{'id':'b','name':'B','kind':'commission'" UNANIMITY "}],";
    entente_agreement *admitted = treaty(document, "", admits);
    entente_agreement *refused = treaty(document, "", refuses);
    entente_question *question = entente_question_new();

    cr_expect_eq(
        entente_agreement_can(admitted, entente_agreement_act_find(admitted, "a1"), question, NULL),
        ENTENTE_OK);
    expect_code(admitted, "a2", ENTENTE_E_VOTE_NOT_CARRIED);
    expect_code(refused, "a1", ENTENTE_E_VOTE_NOT_CARRIED);
    cr_expect_eq(
        entente_agreement_can(refused, entente_agreement_act_find(refused, "a2"), question, NULL),
        ENTENTE_OK);
    entente_question_free(question);
    entente_agreement_free(admitted);
    entente_agreement_free(refused);
}

/* A breach is determined as an event is: by a body that is there, and at work. */
Test(body_vote, an_event_and_a_breach_need_the_same_of_their_body)
{
    static const struct {
        const char *acts;
        int32_t code;
    } lives[] = {
        {"2026-03-10 %s", ENTENTE_E_NOT_DECIDER},
        {"2026-03-10 %s;2026-03-11 body - + 'body':'b','to':'established'", ENTENTE_E_NOT_DECIDER},
        {"2026-03-10 body - + 'body':'b','to':'established';2026-03-10 %s", ENTENTE_OK},
        {"2026-01-01 body - + 'body':'b','to':'operating';"
         "2026-02-01 body - + 'body':'b','to':'suspended';2026-03-10 %s",
         ENTENTE_E_NOT_DECIDER},
        {"2026-01-01 body - + 'body':'b','to':'operating';"
         "2026-02-01 body - + 'body':'b','to':'suspended';"
         "2026-03-10 body - + 'body':'b','to':'operating';2026-03-10 %s",
         ENTENTE_OK},
        {"2026-01-01 body - + 'body':'b','to':'operating';"
         "2026-02-01 body - + 'body':'b','to':'dissolved';2026-03-10 %s",
         ENTENTE_E_MECH_MANDATE_ENDED},
        /* On each day that it can be of, or perhaps on one on which it could. */
        {"2026-01-01 body - + 'body':'b','to':'operating';"
         "2026-02-01 body - + 'body':'b','to':'suspended';2026-03 %s",
         ENTENTE_E_NOT_DECIDER},
        {"2026-01-01 body - + 'body':'b','to':'operating';"
         "2026-02-01 body - + 'body':'b','to':'suspended';2026-03 %s;"
         "2026-03-20 body - + 'body':'b','to':'operating'",
         ENTENTE_OK},
    };
    static const char *const kinds[] = {
        "event - + 'event':'e','determination':'determined','determined_by':'b'",
        "commitment - + 'commitment':'c','to':'breach_determined','by':'b'"};

    for (size_t i = 0; i < sizeof lives / sizeof lives[0]; i++)
        for (size_t j = 0; j < 2; j++) {
            const char *percent = strchr(lives[i].acts, '%');
            char acts[1024], id[8];
            entente_agreement *agreement;
            int before = 0;

            snprintf(acts, sizeof acts, "%.*s%s%s", (int)(percent - lives[i].acts), lives[i].acts,
                     kinds[j], percent + 2);
            for (const char *c = lives[i].acts; c < percent; c++)
                before += *c == ';';
            snprintf(id, sizeof id, "a%d", before);
            agreement = treaty("'bodies':[{'id':'b','name':'B','kind':'commission'}],"
                               "'commitments':[{'id':'c','type':'other','obligors':['A'],"
                               "'decided_by':'b'}],",
                               "", acts);
            expect_code(agreement, id, lives[i].code);
            entente_agreement_free(agreement);
        }
}

Test(body_vote, who_decides_by_majority_says_by_which)
{
    static const char text[] =
        "{\"format\":\"entente/1\",\"id\":\"x\",\"title\":\"X\",\"kind\":\"treaty\","
        "\"bindingness\":\"legal\",\"parties\":[],\"bodies\":[{\"id\":\"b\",\"name\":\"B\","
        "\"kind\":\"commission\",\"decision\":{\"rule\":\"majority\"}}]}";
    entente_agreement *agreement = NULL;
    entente_error *error = entente_error_new();

    cr_expect_eq(entente_agreement_read(text, strlen(text), NULL, &agreement, NULL, error),
                 ENTENTE_E_MEMBER);
    cr_expect_str_eq(entente_error_place(error), "/bodies/0/decision/majority");
    entente_agreement_free(agreement);
    entente_error_free(error);
}
