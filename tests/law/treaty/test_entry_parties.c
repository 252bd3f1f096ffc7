/* Entry into force for each party, what is determined, what other agreements do, and exits. */
#include "short_treaty.h"

/* Thirty days after the second consent; those who come later wait three months. */
#define COHORTS(boundary, more)                                                                    \
    "'entry_into_force':{'general':" ADD("12", "month", WHEN(COUNT("2"))) ",'late':" ADD(          \
        "3", "month", "{'op':'own_consent'}") ",'boundary':'" boundary "'" more "}"
#define TWO "2016-01-01 ratification A;2016-09-08 ratification B;"

struct row {
    const char *why, *clauses, *acts, *party;
    int32_t on, want;
};

static void check(const char *document, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct row *row = &rows[i];

        cr_expect_eq(party_entry_on(document, row->clauses, row->acts, row->party, row->on),
                     row->want, "%s", row->why);
    }
}

#define CHECK(document, rows) check(document, rows, sizeof(rows) / sizeof((rows)[0]))

Test(entry_parties, who_consents_when_belongs_to_a_cohort)
{
    static const struct row rows[] = {
        {"founding", COHORTS("condition", ""), TWO, "B", 20200101, 20170908},
        {"on the day of the condition", COHORTS("condition", ""), TWO "2016-09-08 accession C", "C",
         20200101, 20170908},
        {"later, but before entry: not before it", COHORTS("condition", ""),
         TWO "2017-06-07 accession C", "C", 20200101, 20170908},
        {"later, and after it", COHORTS("condition", ""), TWO "2017-08-02 accession C", "C",
         20200101, 20171102},
        {"unless the text says so", COHORTS("condition", ",'not_before_general':false"),
         TWO "2017-01-01 accession C", "C", 20200101, 20170401},
        {"with the other boundary", COHORTS("entry", ""), TWO "2017-08-02 accession C", "C",
         20200101, 20170908},
        {"on the day of entry", COHORTS("entry", ""), TWO "2017-09-08 accession C", "C", 20200101,
         20170908},
        {"after it", COHORTS("entry", ""), TWO "2017-09-09 accession C", "C", 20200101, 20171209},
        {"without a rule, the day of consent", RULE(DAY("2017-01-01")), "2018-01-01 accession C",
         "C", 20200101, 20180101},
        {"told before it comes", COHORTS("entry", ""), TWO, "A", 20170101, 20170908},
        {"no consent, no entry", COHORTS("entry", ""), TWO, "C", 20200101, 0},
        {"a succession works from its own day", COHORTS("entry", ""),
         TWO "2019-05-01 succession C + 'effective':'2018-01-01'", "C", 20200101, 20180101},
        {"and is seen from then", COHORTS("entry", ""),
         TWO "2019-05-01 succession C + 'effective':'2018-01-01'", "C", 20180201, 20180101},
    };

    CHECK("", rows);
}

static int32_t condition_met(const char *clauses, const char *acts, int32_t on)
{
    entente_agreement *agreement = treaty("", clauses, acts);
    entente_assessment *answer = assess_on(agreement, on);
    const int32_t date = entente_assessment_day(answer, ENTENTE_DAY_CONDITION_MET);

    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return date;
}

Test(entry_parties, the_day_of_the_condition_is_derived_from_the_rule)
{
    static const struct {
        const char *general, *acts;
        int32_t want;
    } rows[] = {
        {ADD("12", "month", WHEN(COUNT("2"))), TWO, 20160908},
        {"{'op':'align','nth':2,'unit':'month','to':" WHEN(COUNT("2")) "}", TWO, 20160908},
        {"{'op':'later','of':[" DAY("2019-01-01") "," WHEN(COUNT("2")) "]}", TWO, 20160908},
        {"{'op':'later','of':[{'op':'event','id':'e'}," WHEN(COUNT("2")) "]}",
         TWO "2017-02-02 event - + 'event':'e'", 20170202},
        {"{'op':'earlier','of':[" DAY("2016-05-01") "," WHEN(COUNT("2")) "]}", TWO, 20160501},
        {"{'op':'if_by','cond':" COUNT("2") ",'deadline':" DAY("2017-01-01") ",'then':" DAY(
             "2017-01-01") ",'else':{'op':'never'}}",
         TWO, 20160908},
        {"{'op':'if_by','cond':" COUNT("2") ",'deadline':" DAY("2016-02-01") ",'then':" DAY(
             "2016-02-01") ",'else':" ADD("90", "day", WHEN(COUNT("2"))) "}",
         TWO, 20160908},
        {ADD("12", "month", WHEN(COUNT("3"))), TWO, 0},
    };
    char clauses[1024];

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        snprintf(clauses, sizeof clauses,
                 "'entry_into_force':{'boundary':'condition','general':%s}", rows[i].general);
        cr_expect_eq(condition_met(clauses, rows[i].acts, 20200101), rows[i].want, "%s",
                     rows[i].general);
    }
}

/* Each State for itself: its own conditions, its own waivers. */
Test(entry_parties, a_rule_for_each_party_replaces_the_cohorts)
{
#define PER_PARTY                                                                                  \
    "'entry_into_force':{'general':" DAY("2007-06-15") ",'per_party':" WHEN(                       \
        "{'op':'and','of':["                                                                       \
        "{'op':'reached','date':" DAY(                                                             \
            "2007-06-15") "},{'op':'not','of':"                                                    \
                          "{'op':'own_act','acts':['rejection']}}]}") "}"
#define WAIVABLE                                                                                   \
    "'entry_into_force':{'general':" WHEN(                                                         \
        COUNT("5")) ",'per_party':{'op':'later','of':["                                            \
                    "{'op':'own_consent'}," WHEN(                                                  \
                        "{'op':'waivable','id':'x','cond':" COUNT("5") "}") "]}}"
    static const struct row rows[] = {
        {"bound without an act", PER_PARTY, "2006-10-01 rejection B", "A", 20080101, 20070615},
        {"rejected", PER_PARTY, "2006-10-01 rejection B", "B", 20080101, 0},
        {"waived", WAIVABLE, "2000-01-01 waiver A + 'condition':'x';2001-01-01 ratification A", "A",
         20020101, 20010101},
        {"waived later", WAIVABLE,
         "2001-01-01 ratification A;2001-05-01 waiver A + 'condition':'x'", "A", 20020101,
         20010501},
        {"waived another condition", WAIVABLE,
         "2001-01-01 ratification A;2001-05-01 waiver A + 'condition':'y'", "A", 20020101, 0},
        {"waived by another", WAIVABLE,
         "2001-01-01 ratification A;2001-05-01 waiver B + 'condition':'x'", "A", 20020101, 0},
    };

    CHECK("", rows);
}

static int found(const char *document, const char *clauses, const char *acts, int32_t on,
                 int32_t code, const char *words)
{
    entente_agreement *agreement = treaty(document, clauses, acts);
    entente_assessment *answer = assess_on(agreement, on);
    const entente_findings *findings = entente_assessment_findings(answer);
    int good = 0;

    for (size_t i = 0; i < entente_findings_count(findings); i++)
        good |= entente_findings_code(findings, i) == code &&
                strstr(entente_findings_message(findings, i), words) != NULL;
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return good;
}

#define DETERMINED(value, more)                                                                    \
    "2017-01-01 determination - + 'of':'entry_into_force','value':'" value "'" more

/* VCLT 77(1)(f): what the depositary determined is what the parties act on. */
Test(entry_parties, a_determination_beats_the_computation)
{
    char room[64];

    cr_expect_str_eq(
        entry_on("", COHORTS("entry", ""), TWO DETERMINED("2017-09-09", ""), 20161231, room),
        "certain 20170908", "before it is made");
    cr_expect_str_eq(
        entry_on("", COHORTS("entry", ""), TWO DETERMINED("2017-09-09", ""), 20170101, room),
        "certain 20170909");
    cr_expect(found("", COHORTS("entry", ""), TWO DETERMINED("2017-09-09", ""), 20170101,
                    ENTENTE_F_EIF_DISCREPANCY, "clear"));
    cr_expect(found("", COHORTS("entry", ""), TWO DETERMINED("2017-09-11", ""), 20170101,
                    ENTENTE_F_EIF_DISCREPANCY, "No other"));
    cr_expect_not(found("", COHORTS("entry", ""), TWO DETERMINED("2017-09-08", ""), 20170101,
                        ENTENTE_F_EIF_DISCREPANCY, ""));
    cr_expect_str_eq(
        entry_on("", RULE(WHEN(COUNT("5"))), TWO DETERMINED("2017-09-09", ""), 20170101, room),
        "certain 20170909", "the clause gives no day");
    cr_expect_str_eq(
        entry_on(
            "", COHORTS("entry", ""),
            TWO DETERMINED("2017-09-09", "") ";"
                                             "2017-02-01 determination - + 'of':'entry_into_force',"
                                             "'value':'2017-09-10'",
            20170301, room),
        "certain 20170910", "the last one stands");
}

Test(entry_parties, a_determination_for_one_party_is_for_that_party)
{
    static const char acts[] = TWO "2017-08-02 accession C;"
                                   "2018-01-01 determination C + 'of':'entry_into_force',"
                                   "'value':'2017-09-08'";

    cr_expect_eq(party_entry_on("", COHORTS("condition", ""), acts, "C", 20180101), 20170908);
    cr_expect_eq(party_entry_on("", COHORTS("condition", ""), acts, "C", 20171231), 20171102);
    cr_expect_eq(party_entry_on("", COHORTS("condition", ""), acts, "A", 20180101), 20170908);
    cr_expect(
        found("", COHORTS("condition", ""), acts, 20180101, ENTENTE_F_EIF_DISCREPANCY, "boundary"));
}

#define DATED_GROUP "'groups':{'g':{'members':[{'party':'A','from':'2000-01-01'}]}},"

Test(entry_parties, what_was_assumed_is_told)
{
    const char open[] = "'entry_into_force':{'general':" ADD("1", "day", WHEN(COUNT("2"))) "}";

    cr_expect(found("", open, TWO, 20170101, ENTENTE_F_BOUNDARY_ASSUMED, ""));
    cr_expect_not(found("", COHORTS("entry", ""), TWO, 20170101, ENTENTE_F_BOUNDARY_ASSUMED, ""));
    cr_expect_not(found("", "'entry_into_force':{'general':" WHEN(COUNT("2")) "}", TWO, 20170101,
                        ENTENTE_F_BOUNDARY_ASSUMED, ""),
                  "without a delay it does not matter");
    cr_expect(found(DATED_GROUP, RULE(WHEN("{'op':'share','over':'g','num':1,'den':2}")), TWO,
                    20170101, ENTENTE_F_DENOMINATOR_AS_OF, ""));
    cr_expect_not(found(DATED_GROUP,
                        RULE(WHEN("{'op':'share','over':{'group':'g','as_of':'now'},'num':1,"
                                  "'den':2}")),
                        TWO, 20170101, ENTENTE_F_DENOMINATOR_AS_OF, ""));
    cr_expect(found("", RULE(ADD("9000", "year", WHEN(COUNT("2")))), TWO, 20170101,
                    ENTENTE_E_OVERFLOW, ""));
    cr_expect_not(found("", RULE(ADD("9000", "year", WHEN(COUNT("3")))), TWO, 20170101,
                        ENTENTE_E_OVERFLOW, ""),
                  "nothing has run over yet");
}

Test(entry_parties, a_day_beyond_the_calendar_is_unknown)
{
    char room[64];

    cr_expect_str_eq(entry_on("", RULE(ADD("9000", "year", WHEN(COUNT("2")))), TWO, 20170101, room),
                     "unknown 99991231-0");
    cr_expect_str_eq(entry_on("",
                              RULE("{'op':'earlier','of':[" ADD(
                                  "9000", "year", DAY("2000-01-01")) "," DAY("2018-01-01") "]}"),
                              TWO, 20170101, room),
                     "certain 20180101", "it does not matter where another day comes first");
    cr_expect_str_eq(
        entry_on("'weights':{'w':{'values':{'A':9007199254740991,'B':9007199254740991}}},",
                 RULE(WHEN("{'op':'weight','table':'w','num':1,'den':2}")), TWO, 20170101, room),
        "certain 20160101", "sums are exact");
}

/* Further agreements. */
struct pair {
    entente_agreement *first, *second;
    entente_question *question;
    entente_assessment *answer;
};

static struct pair ask_with(const char *clauses, const char *acts, const char *document,
                            const char *other_clauses, const char *other_acts, int32_t on)
{
    struct pair pair;

    pair.first = treaty(document, clauses, acts);
    pair.second = treaty("'id':'other',", other_clauses, other_acts);
    pair.question = entente_question_new();
    cr_assert_eq(entente_question_set_on(pair.question, on, NULL), ENTENTE_OK);
    cr_assert_eq(entente_question_add_agreement(pair.question, pair.second, NULL), ENTENTE_OK);
    pair.answer = assess(pair.first, pair.question);
    return pair;
}

static void forget(struct pair *pair)
{
    entente_assessment_free(pair->answer);
    entente_question_free(pair->question);
    entente_agreement_free(pair->first);
    entente_agreement_free(pair->second);
}

Test(entry_parties, a_rule_can_wait_for_another_agreement)
{
    static const struct {
        const char *clauses, *want;
    } rows[] = {
        {RULE(WHEN("{'op':'in_force','instrument':'other'}")), "certain 20150601"},
        {RULE(WHEN("{'op':'in_force','instrument':'other','for':'A'}")), "certain 20150601"},
        {RULE(WHEN("{'op':'in_force','instrument':'other','for':'C'}")), "pending"},
        {RULE("{'op':'milestone','which':'eif','instrument':'other'}"), "certain 20150601"},
        {RULE(WHEN("{'op':'all','set':{'parties_of':'other'}}")), "certain 20160908"},
        {RULE(WHEN("{'op':'share','over':{'parties_of':'other'},'num':1,'den':2}")),
         "certain 20160101"},
        {RULE(WHEN("{'op':'not','of':{'op':'in_force','instrument':'other','for':'B'}}")),
         "certain 10101"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char room[64];
        struct pair pair =
            ask_with(rows[i].clauses, TWO, "", RULE(DAY("2015-06-01")),
                     "2015-01-01 ratification A;2015-05-01 ratification B", 20170101);

        cr_expect_str_eq(entry_words(pair.answer, room), rows[i].want, "%s: %s", rows[i].clauses,
                         room);
        forget(&pair);
    }
}

Test(entry_parties, what_was_not_given_is_unknown_and_said_once)
{
    entente_agreement *agreement =
        treaty("",
               RULE(WHEN("{'op':'and','of':[{'op':'in_force','instrument':'lost'},"
                         "{'op':'in_force','instrument':'lost'}," COUNT("2") "]}")),
               TWO);
    entente_assessment *answer = assess_on(agreement, 20170101);
    char room[64];
    size_t told = 0;

    cr_expect_str_eq(entry_words(answer, room), "unknown 20160908-0");
    for (size_t i = 0; i < entente_findings_count(entente_assessment_findings(answer)); i++)
        told += entente_findings_code(entente_assessment_findings(answer), i) ==
                ENTENTE_F_AGREEMENT_MISSING;
    cr_expect_eq(told, 1);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
}

Test(entry_parties, agreements_that_wait_for_each_other_are_told)
{
    struct pair pair = ask_with(RULE(WHEN("{'op':'in_force','instrument':'other'}")), TWO, "",
                                RULE(WHEN("{'op':'in_force','instrument':'t'}")), TWO, 20170101);
    char room[64];

    cr_expect(has_finding(pair.answer, ENTENTE_E_RULE_CYCLE));
    cr_expect_str_eq(entry_words(pair.answer, room), "unknown 10101-0");
    forget(&pair);
}

/* A protocol: own entry is not before that of the parent. */
Test(entry_parties, a_protocol_waits_for_its_parent_party_by_party)
{
    static const char protocol[] =
        "'links':[{'type':'protocol_to','agreement':'other','gate':'parties_only'}],";
    static const char open[] =
        "'links':[{'type':'protocol_to','agreement':'other','gate':'open'}],";
    static const char parent[] = "'entry_into_force':{'boundary':'entry','general':" DAY(
        "2015-06-01") ",'late':" ADD("24", "month", "{'op':'own_consent'}") "}";
    static const char late[] = "2015-01-01 ratification A;2016-05-01 ratification B";

    for (int i = 0; i < 2; i++) {
        struct pair pair =
            ask_with(COHORTS("entry", ""), TWO, i ? open : protocol, parent, late, 20190101);

        cr_expect_eq(entente_assessment_party_day(pair.answer, 0, ENTENTE_DAY_ENTRY), 20170908);
        cr_expect_eq(entente_assessment_party_day(pair.answer, 1, ENTENTE_DAY_ENTRY),
                     i ? 20170908 : 20180501);
        forget(&pair);
    }
}

#define NOTICE(more) "'withdrawal':{'allowed':'yes','notice':{'n':6,'unit':'month'}" more "}"

#define DEFERRED NOTICE(",'deferred_while':{'op':'event','id':'war'}")

static int32_t leaves(const char *clauses, const char *acts, int32_t on)
{
    entente_agreement *agreement = treaty("", clauses, acts);
    entente_assessment *answer = assess_on(agreement, on);
    const int32_t date = entente_assessment_party_day(answer, 0, ENTENTE_DAY_LEAVES);

    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return date;
}

Test(entry_parties, a_notice_works_on_its_own_day)
{
    static const struct {
        const char *why, *clauses, *acts;
        int32_t on, want;
    } rows[] = {
        {"six months", NOTICE(""), "2018-03-31 withdrawal A", 20180401, 20180930},
        {"then the first of a month", NOTICE(",'align':{'nth':1}"), "2018-03-20 withdrawal A",
         20180401, 20181001},
        {"a later day was named", NOTICE(""), "2018-03-31 withdrawal A + 'effective':'2019-01-01'",
         20180401, 20190101},
        {"an earlier one does not count", NOTICE(""),
         "2018-03-31 withdrawal A + 'effective':'2018-05-01'", 20180401, 20180930},
        {"taken back", NOTICE(""), "2018-03-31 withdrawal A;2018-09-29 withdrawal_retraction A",
         20181001, 0},
        {"taken back too late", NOTICE(""),
         "2018-03-31 withdrawal A;2018-09-30 withdrawal_retraction A", 20181001, 20180930},
        {"a second notice is another one", NOTICE(""),
         "2018-03-31 withdrawal A;2018-04-29 withdrawal_retraction A + 'to':'a2';"
         "2018-06-30 withdrawal A",
         20181001, 20181230},
        {"not yet given", NOTICE(""), "2018-03-31 withdrawal A", 20180330, 0},
        {"an exclusion works at once", NOTICE(""), "2018-03-31 exclusion A", 20180401, 20180331},
        {"clear months",
         "'withdrawal':{'allowed':'yes','notice':{'n':6,'unit':'month',"
         "'count':'clear'}}",
         "2018-03-20 withdrawal A", 20180401, 20180921},
        {"not held back yet", DEFERRED, "2018-03-31 withdrawal A", 20180401, 20180930},
        {"held back by what began in time", DEFERRED,
         "2018-03-31 withdrawal A;2018-05-01 event - + 'event':'war'", 20180930, 0},
        {"until it is over", DEFERRED,
         "2018-03-31 withdrawal A;2018-05-01 event - + 'event':'war';"
         "2019-01-05 event - + 'event':'war','determination':'reversed'",
         20190105, 20190105},
        {"not by what began too late", DEFERRED,
         "2018-03-31 withdrawal A;2018-10-01 event - + 'event':'war'", 20181001, 20180930},
        {"determined by the depositary", NOTICE(""),
         "2018-03-31 withdrawal A;2018-04-05 determination A + 'of':'withdrawal',"
         "'value':'2018-10-01'",
         20180501, 20181001},
    };
    char clauses[1024], acts[1024];

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        snprintf(clauses, sizeof clauses, "%s,%s", rows[i].clauses, RULE(WHEN(COUNT("2"))));
        snprintf(acts, sizeof acts, "%s%s", TWO, rows[i].acts);
        cr_expect_eq(leaves(clauses, acts, rows[i].on), rows[i].want, "%s: %d", rows[i].why,
                     leaves(clauses, acts, rows[i].on));
    }
}

Test(entry_parties, what_was_known_when)
{
    static const char corrected[] =
        "2001-03-10 ratification A;2001-03-12 ratification A + 'corrects':'a0',"
        "'recorded':'2001-05-01';2001-03-11 ratification B + 'recorded':'2001-04-01'";
    static const char voided[] =
        "2001-03-10 ratification A;2001-03-11 ratification B;"
        "2001-06-01 ratification A + 'voids':'a0';2001-07-01 ratification A + 'voids':'a2'";
    static const struct {
        const char *acts;
        int32_t on, known;
        const char *want;
    } rows[] = {
        {corrected, 20010331, 20010331, "pending"},
        {corrected, 20010401, 20010401, "certain 20010311"},
        {corrected, 20010401, 20010501, "certain 20010312"},
        {corrected, 20010401, 0, "certain 20010312"},
        {voided, 20010401, 20010531, "certain 20010311"},
        {voided, 20010401, 20010601, "pending"},
        {voided, 20010401, 20010701, "certain 20010311"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        entente_agreement *agreement = treaty("", RULE(WHEN(COUNT("2"))), rows[i].acts);
        entente_question *question = entente_question_new();
        entente_assessment *answer;
        char room[64];

        cr_assert_eq(entente_question_set_on(question, rows[i].on, NULL), ENTENTE_OK);
        cr_assert_eq(entente_question_set_known(question, rows[i].known, NULL), ENTENTE_OK);
        answer = assess(agreement, question);
        cr_expect_str_eq(entry_words(answer, room), rows[i].want, "row %zu: %s", i, room);
        entente_assessment_free(answer);
        entente_question_free(question);
        entente_agreement_free(agreement);
    }
}

/*
 * Two instruments that each enter into force no earlier than the other do so on one day: the
 * latest of what each of them waits for besides.
 */
#define NO_EARLIER(than, own)                                                                      \
    RULE("{'op':'later','of':[" own ",{'op':'milestone','which':'eif','instrument':'" than "'}]}")

Test(entry_parties, agreements_that_wait_for_each_other_can_enter_together)
{
    static const struct {
        const char *mine, *theirs, *their_acts, *want;
    } rows[] = {
        {NO_EARLIER("other", WHEN(COUNT("2"))), NO_EARLIER("t", WHEN(COUNT("2"))),
         "2015-01-01 ratification A;2016-12-24 ratification B", "certain 20161224"},
        {NO_EARLIER("other", WHEN(COUNT("2"))), NO_EARLIER("t", WHEN(COUNT("2"))),
         "2015-01-01 ratification A;2015-02-01 ratification B", "certain 20160908"},
        {NO_EARLIER("other", WHEN(COUNT("2"))), NO_EARLIER("t", WHEN(COUNT("2"))),
         "2015-01-01 ratification A", "pending"},
        {NO_EARLIER("other", WHEN(COUNT("2"))),
         RULE("{'op':'milestone','which':'eif','instrument':'t'}"), "", "certain 20160908"},
        {NO_EARLIER("other", DAY("2015-01-01")), NO_EARLIER("t", "{'op':'never'}"), "", "never"},
    };
    char room[64];

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct pair pair =
            ask_with(rows[i].mine, TWO, "", rows[i].theirs, rows[i].their_acts, 20170101);

        cr_expect_str_eq(entry_words(pair.answer, room), rows[i].want, "row %zu: %s", i, room);
        cr_expect_not(has_finding(pair.answer, ENTENTE_E_RULE_CYCLE), "row %zu", i);
        forget(&pair);
    }
}

/* What comes some days after the other, or waits for nothing else, is no common day. */
Test(entry_parties, agreements_that_only_wait_never_come_to_a_day)
{
    static const char *const rules[][2] = {
        {NO_EARLIER("other", WHEN(COUNT("2"))),
         RULE(ADD("30", "day", "{'op':'milestone','which':'eif','instrument':'t'}"))},
        {RULE("{'op':'milestone','which':'eif','instrument':'other'}"),
         RULE("{'op':'milestone','which':'eif','instrument':'t'}")},
        {NO_EARLIER("other", WHEN(COUNT("2"))), RULE(WHEN("{'op':'in_force','instrument':'t'}"))},
    };
    char room[64];

    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
        struct pair pair = ask_with(rules[i][0], TWO, "", rules[i][1], TWO, 20170101);

        cr_expect(has_finding(pair.answer, ENTENTE_E_RULE_CYCLE), "rules %zu", i);
        cr_expect_eq(strncmp(entry_words(pair.answer, room), "unknown", 7), 0, "rules %zu: %s", i,
                     room);
        forget(&pair);
    }
}

/* Of three, whichever is asked; and the parties of each are in on the common day. */
Test(entry_parties, a_circle_of_three_enters_together)
{
    static const char *const ids[] = {"t", "'id':'other',", "'id':'third',"};
    static const char *const clauses[] = {
        NO_EARLIER("other", WHEN(COUNT("2"))), NO_EARLIER("third", WHEN(COUNT("2"))),
        RULE("{'op':'later','of':[" WHEN(COUNT(
            "2")) ",{'op':'milestone','which':'eif',"
                  "'instrument':'t'},{'op':'milestone','which':'eif','instrument':'other'}]}")};
    static const char *const acts[] = {TWO, "2015-01-01 ratification A;2016-11-01 ratification B",
                                       "2015-01-01 ratification A;2016-12-01 ratification B"};
    entente_agreement *all[3];
    char room[64];

    for (int i = 0; i < 3; i++)
        all[i] = treaty(i ? ids[i] : "", clauses[i], acts[i]);
    for (int i = 0; i < 3; i++) {
        entente_question *question = entente_question_new();
        entente_assessment *answer;

        cr_assert_eq(entente_question_set_on(question, 20170101, NULL), ENTENTE_OK);
        for (int k = 0; k < 3; k++)
            if (k != i)
                cr_assert_eq(entente_question_add_agreement(question, all[k], NULL), ENTENTE_OK);
        answer = assess(all[i], question);
        cr_expect_str_eq(entry_words(answer, room), "certain 20161201", "%d: %s", i, room);
        cr_expect_eq(entente_assessment_party_day(answer, 0, ENTENTE_DAY_ENTRY), 20161201);
        cr_expect_not(has_finding(answer, ENTENTE_E_RULE_CYCLE));
        entente_assessment_free(answer);
        entente_question_free(question);
    }
    for (int i = 0; i < 3; i++)
        entente_agreement_free(all[i]);
}

/*
 * The Convention on pollution from ships (MARPOL): a State may accept some annexes only, and each
 * optional annex enters into force for itself (articles 14 and 15).
 */
Test(entry_parties, a_condition_can_ask_for_a_part)
{
    static const char marpol[] =
        "'id':'other','parts':[{'id':'I'},{'id':'IV','clauses':{'entry_into_force':{'general'"
        ":" WHEN(COUNT("2")) ",'boundary':'entry','late':{'op':'own_consent'}}}}],";
    static const char acts[] = "2001-01-01 ratification A + 'parts':['I'];"
                               "2002-01-01 ratification B + 'parts':['I','IV'];"
                               "2003-01-01 accession C";
    static const struct {
        const char *condition, *want;
    } rows[] = {
        {"{'op':'in_force','instrument':'other','part':'I'}", "certain 20020101"},
        {"{'op':'in_force','instrument':'other','part':'IV'}", "certain 20030101"},
        {"{'op':'in_force','instrument':'other','part':'IV','for':'B'}", "certain 20030101"},
        {"{'op':'in_force','instrument':'other','part':'IV','for':'A'}", "pending"},
        {"{'op':'in_force','instrument':'other','part':'I','for':'A'}", "certain 20020101"},
        {"{'op':'in_force','instrument':'other'}", "certain 20020101"},
    };
    entente_agreement *second = treaty(marpol, RULE(WHEN(COUNT("2"))), acts);
    char clauses[1024], room[64];

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        entente_question *question = entente_question_new();
        entente_agreement *first;
        entente_assessment *answer;

        snprintf(clauses, sizeof clauses,
                 "'entry_into_force':{'boundary':'entry','general':{'op':'when','cond':%s}}",
                 rows[i].condition);
        first = treaty("", clauses, TWO);
        cr_assert_eq(entente_question_set_on(question, 20170101, NULL), ENTENTE_OK);
        cr_assert_eq(entente_question_add_agreement(question, second, NULL), ENTENTE_OK);
        answer = assess(first, question);
        cr_expect_str_eq(entry_words(answer, room), rows[i].want, "%s: %s", rows[i].condition,
                         room);
        entente_assessment_free(answer);
        entente_question_free(question);
        entente_agreement_free(first);
    }
    entente_agreement_free(second);
}
