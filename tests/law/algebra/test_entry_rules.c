/* Entry into force of the agreement: what each operator means, on the days where it matters. */
#include "short_treaty.h"

struct row {
    const char *why, *document, *clauses, *acts;
    int32_t on;
    const char *want;
};

static void check(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char room[64];

        cr_expect_str_eq(
            entry_on(rows[i].document, rows[i].clauses, rows[i].acts, rows[i].on, room),
            rows[i].want, "%s, on %d: %s, not %s", rows[i].why, rows[i].on, room, rows[i].want);
    }
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof((rows)[0]))

#define THREE "2001-01-01 ratification A;2001-02-01 ratification B;2001-03-01 accession C"

Test(entry_rules, a_threshold_and_a_delay)
{
    static const struct row rows[] = {
        {"two of three", "", RULE(WHEN(COUNT("3"))), THREE, 20010228, "pending"},
        {"the third", "", RULE(WHEN(COUNT("3"))), THREE, 20010301, "certain 20010301"},
        {"scheduled", "", RULE(ADD("30", "day", WHEN(COUNT("3")))), THREE, 20010301,
         "certain 20010331"},
        {"a month has 28 days", "", RULE(ADD("1", "month", DAY("2001-01-31"))), "", 20010101,
         "certain 20010228"},
        {"in the end", "", RULE(WHEN(COUNT("4"))), THREE, 99991231, "pending"},
        {"in the end, with a delay", "", RULE(ADD("90", "day", WHEN(COUNT("4")))), THREE, 99991231,
         "pending"},
        {"signature is not counted", "", RULE(WHEN(COUNT("1"))), "2001-01-01 signature A", 20010102,
         "pending"},
        {"nor is what was only announced", "", RULE(WHEN(COUNT("1"))),
         "2001-01-01 ratification A + 'modality':'announced'", 20010102, "pending"},
        {"nor succession", "", RULE(WHEN(COUNT("1"))), "2001-01-01 succession A", 20010102,
         "pending"},
        {"unless it is named", "", RULE(WHEN("{'op':'count','min':1,'acts':['succession']}")),
         "2001-01-01 succession A", 20010102, "certain 20010101"},
    };

    CHECK(rows);
}

/* VCLT 24(2): where the text is silent, all the negotiating States. */
Test(entry_rules, a_silent_text_waits_for_all)
{
    static const char two[] =
        "'parties':[{'id':'A','name':'A','kind':'state'},{'id':'B','name':'B','kind':'state'},"
        "{'id':'D','name':'D','kind':'igo','role':'depositary'}],";
    static const struct row rows[] = {
        {"one", two, "", "2001-01-01 ratification A", 20010102, "pending"},
        {"both", two, "", "2001-01-01 ratification A;2001-05-05 ratification B", 20010505,
         "certain 20010505"},
        {"a clause that gives no rule", two, "'entry_into_force':{'article':'9'}",
         "2001-01-01 ratification A;2001-05-05 ratification B", 20010505, "certain 20010505"},
    };

    CHECK(rows);
}

#define BY_2001_03_01(more)                                                                        \
    RULE("{'op':'if_by','cond':" COUNT("3") ",'deadline':" DAY("2001-03-01") more                  \
         ",'then':" DAY("2001-06-01") "}")

Test(entry_rules, a_deadline_decides_once)
{
    static const char two[] = "2001-01-01 ratification A;2001-02-01 ratification B";
    static const struct row rows[] = {
        {"open", "", BY_2001_03_01(""), two, 20010228, "pending"},
        {"lapsed: all acts of the day are known", "", BY_2001_03_01(""), two, 20010301, "never"},
        {"on the last day", "", BY_2001_03_01(""), THREE, 20010301, "certain 20010601"},
        {"before it, says the text", "", BY_2001_03_01(",'inclusive':false"), THREE, 20010301,
         "never"},
        {"failing that", "", BY_2001_03_01(",'inclusive':false,'else':" WHEN(COUNT("3"))), THREE,
         20010301, "certain 20010301"},
        {"met in time and lost again", "", BY_2001_03_01(""),
         THREE ";2001-03-02 instrument_withdrawal A", 20010401, "certain 20010601"},
        {"not by its day", "",
         RULE("{'op':'when','cond':" COUNT("3") ",'by':" DAY("2001-02-28") "}"), THREE, 20010301,
         "never"},
        {"not before its day", "",
         RULE("{'op':'when','cond':" COUNT("3") ",'from':" DAY("2001-04-01") "}"), THREE, 20010301,
         "projected 20010401"},
    };

    CHECK(rows);
}

/* A day can be there and still be beaten. */
Test(entry_rules, the_earlier_of_two_is_projected_until_it_comes)
{
#define EARLIER RULE("{'op':'earlier','of':[" DAY("2002-01-01") "," WHEN(COUNT("3")) "]}")
    static const struct row rows[] = {
        {"another may come first", "", EARLIER, "", 20010101, "projected 20020101"},
        {"none did", "", EARLIER, "", 20020101, "certain 20020101"},
        {"one did", "", EARLIER, THREE, 20010301, "certain 20010301"},
        {"never and a day", "",
         RULE("{'op':'earlier','of':[{'op':'never'}," DAY("2002-01-01") "]}"), "", 20010101,
         "certain 20020101"},
        {"the later of two waits", "",
         RULE("{'op':'later','of':[" DAY("2002-01-01") "," WHEN(COUNT("3")) "]}"), "", 20030101,
         "pending"},
        {"and is certain as soon as both are", "",
         RULE("{'op':'later','of':[" DAY("2002-01-01") "," WHEN(COUNT("3")) "]}"), THREE, 20010301,
         "certain 20020101"},
        {"with never it never comes", "",
         RULE("{'op':'later','of':[{'op':'never'}," WHEN(COUNT("3")) "]}"), THREE, 20010301,
         "never"},
    };

    CHECK(rows);
}

#define SHARE(members, more) "{'op':'share','set':[" members "],'num':2,'den':3" more "}"
#define TABLE(a, b) "'weights':{'w':{'values':{'A':" a ",'B':" b "},'total':9007199254740991}},"
#define HALF "{'op':'weight','table':'w','num':1,'den':9007199254740991"

Test(entry_rules, shares_are_exact)
{
    static const char two[] = "2001-01-01 ratification A;2001-02-01 ratification B";
    static const struct row rows[] = {
        {"two thirds of three are two", "", RULE(WHEN(SHARE("'A','B','C'", ""))), two, 20010201,
         "certain 20010201"},
        {"and not more", "", RULE(WHEN(SHARE("'A','B','C'", ",'cmp':'gt'"))), two, 20010201,
         "pending"},
        {"two thirds of four are three", "", RULE(WHEN(SHARE("'A','B','C','D'", ""))), two,
         20010201, "pending"},
        {"of nobody there is no share", "", RULE(WHEN(SHARE("", ""))), two, 20010201, "never"},
        {"all of nobody have not acted", "", RULE(WHEN("{'op':'all','set':[]}")), two, 20010201,
         "never"},
        {"one in 2^53 - 1", TABLE("1", "0"), RULE(WHEN(HALF "}")), two, 20010201,
         "certain 20010101"},
        {"and not more than one", TABLE("1", "0"), RULE(WHEN(HALF ",'cmp':'gt'}")), two, 20010201,
         "pending"},
        {"products beyond 64 bits", TABLE("9007199254740990", "1"),
         RULE(WHEN("{'op':'weight','table':'w','num':9007199254740991,'den':9007199254740991}")),
         two, 20010201, "certain 20010201"},
        {"a closed set can be too small", "", RULE(WHEN("{'op':'count','set':['A','B'],'min':3}")),
         two, 20010201, "never"},
        {"an open one cannot", "", RULE(WHEN("{'op':'count','set':'all','min':9}")), two, 20010201,
         "pending"},
        {"nor a group that is open", "'groups':{'g':{'open':true,'members':[]}},",
         RULE(WHEN("{'op':'count','set':'g','min':1}")), two, 20010201, "pending"},
    };

    CHECK(rows);
}

#define VERSIONS                                                                                   \
    "'weights':{'w':{'versions':[{'from':'2001-05-01','values':{'A':9,'B':1}},"                    \
    "{'from':'2001-07-01','values':{'A':1,'B':9}}]}},"

Test(entry_rules, tables_hold_from_their_own_day)
{
    static const char half[] =
        RULE("{'op':'when','cond':{'op':'weight','table':'w','num':1,'den':2},"
             "'from':{'op':'date','value':'2001-05-01'}}");
    static const struct row rows[] = {
        {"before the first version", VERSIONS,
         RULE(WHEN("{'op':'weight','table':'w','num':1,'den':2}")), "2001-02-01 ratification B",
         20010301, "unknown 20010201-0"},
        {"by the first", VERSIONS, half, "2001-02-01 ratification A", 20010501, "certain 20010501"},
        {"by the second", VERSIONS, half, "2001-02-01 ratification B", 20010630,
         "projected 20010701"},
    };

    CHECK(rows);
}

#define UNION                                                                                      \
    "'parties':[{'id':'A','name':'A','kind':'state'},{'id':'B','name':'B','kind':'state'},"        \
    "{'id':'U','name':'U','kind':'reio','members':['A','B']}],"
#define COUNT_AS(policy, min) RULE(WHEN("{'op':'count','min':" min ",'reio':'" policy "'}"))

Test(entry_rules, an_organization_beside_its_members)
{
    static const char alone[] = "2001-01-01 formal_confirmation U";
    static const char with_one[] = "2001-01-01 formal_confirmation U;2001-02-01 ratification A";
    static const struct row rows[] = {
        {"counts one while no member does", UNION, COUNT_AS("not_additional", "1"), alone, 20010101,
         "certain 20010101"},
        {"is not additional", UNION, COUNT_AS("not_additional", "2"), with_one, 20010201,
         "pending"},
        {"is additional", UNION, COUNT_AS("count", "2"), with_one, 20010201, "certain 20010201"},
        {"is not counted at all", UNION, COUNT_AS("ignore", "1"), alone, 20010101, "pending"},
        {"stands for its members", UNION, COUNT_AS("count_as_members", "2"), alone, 20010101,
         "certain 20010101"},
        {"each once", UNION, COUNT_AS("count_as_members", "3"), with_one, 20010201, "pending"},
        {"the clause says how", UNION,
         "'entry_into_force':{'boundary':'entry','reio':'count','general':" WHEN(COUNT("2")) "}",
         with_one, 20010201, "certain 20010201"},
    };

    CHECK(rows);
}

#define EVENT "{'op':'event','id':'e'}"

Test(entry_rules, events_count_as_they_are_established)
{
    static const struct row rows[] = {
        {"alleged", "", RULE(EVENT), "2001-01-01 event - + 'event':'e','determination':'alleged'",
         20010101, "pending"},
        {"acknowledged later", "", RULE(EVENT),
         "2001-01-01 event - + 'event':'e','determination':'alleged';"
         "2001-01-05 event - + 'event':'e','determination':'acknowledged'",
         20010105, "certain 20010105"},
        {"determined by another", "", RULE("{'op':'event','id':'e','determined_by':'A'}"),
         "2001-01-01 event - + 'event':'e','determination':'determined','determined_by':'B'",
         20010101, "pending"},
        {"determined by the one", "", RULE("{'op':'event','id':'e','determined_by':'A'}"),
         "2001-01-01 event - + 'event':'e','determination':'determined','determined_by':'A'",
         20010101, "certain 20010101"},
        {"done by one of them", "", RULE("{'op':'event','id':'e','by':['A','B']}"),
         "2001-01-01 event - + 'event':'e','by':'C';2001-01-03 event - + 'event':'e','by':'B'",
         20010103, "certain 20010103"},
        {"taken back", "", RULE(WHEN("{'op':'and','of':[" EVENT "," COUNT("1") "]}")),
         "2001-01-01 event - + 'event':'e';"
         "2001-01-05 event - + 'event':'e','determination':'reversed';2001-01-06 ratification A",
         20010106, "pending"},
    };

    CHECK(rows);
}

#define HOLDS RULE(WHEN("{'op':'holds_for','n':30,'unit':'day','cond':" COUNT("2") "}"))

Test(entry_rules, what_must_hold_starts_anew_when_it_is_broken)
{
    static const char broken[] = "2001-01-01 ratification A;2001-01-01 ratification B;"
                                 "2001-01-20 instrument_withdrawal B;2001-02-10 ratification B";
    static const struct row rows[] = {
        {"holding", "", HOLDS, "2001-01-01 ratification A;2001-01-01 ratification B", 20010110,
         "projected 20010131"},
        {"held", "", HOLDS, "2001-01-01 ratification A;2001-01-01 ratification B", 20010131,
         "certain 20010131"},
        {"broken", "", HOLDS, broken, 20010125, "pending"},
        {"and held anew", "", HOLDS, broken, 20010312, "certain 20010312"},
    };

    CHECK(rows);
}

#define AT_ENTRY(general)                                                                          \
    "'entry_into_force':{'boundary':'entry','require_at_entry':true,'general':" general "}"

Test(entry_rules, a_text_can_ask_the_condition_to_hold_on_the_day_of_entry_too)
{
    static const char lost[] = "2001-01-01 ratification A;2001-02-01 ratification B;"
                               "2001-02-10 instrument_withdrawal A";
    static const char anew[] = "2001-01-01 ratification A;2001-02-01 ratification B;"
                               "2001-02-10 instrument_withdrawal A;2001-03-10 ratification A";
    static const struct row rows[] = {
        {"by default the delay runs on", "", RULE(ADD("30", "day", WHEN(COUNT("2")))), lost,
         20010401, "certain 20010303"},
        {"it may still be lost", "", AT_ENTRY(ADD("30", "day", WHEN(COUNT("2")))), lost, 20010205,
         "projected 20010303"},
        {"it is lost", "", AT_ENTRY(ADD("30", "day", WHEN(COUNT("2")))), lost, 20010401, "pending"},
        {"it is met again", "", AT_ENTRY(ADD("30", "day", WHEN(COUNT("2")))), anew, 20010501,
         "certain 20010409"},
    };

    CHECK(rows);
}

Test(entry_rules, a_partial_date_gives_bounds)
{
    static const struct row rows[] = {
        {"three months after a month", "", RULE(ADD("3", "month", WHEN(COUNT("1")))),
         "2026-01 ratification A", 20260301, "unknown 20260401-20260430"},
        {"aligned, all its days agree", "",
         RULE("{'op':'align','nth':1,'unit':'month','to':" WHEN(COUNT("1")) "}"),
         "2026-01 ratification A", 20260301, "certain 20260201"},
        {"it may lie ahead", "", RULE(WHEN(COUNT("1"))), "2026 ratification A", 20260301,
         "unknown 20260101-0"},
        {"a plain year", "", RULE(DAY("2026")), "", 20250101, "unknown 20260101-20261231"},
    };

    CHECK(rows);
}

#define DATED                                                                                      \
    "'groups':{'g':{'members':[{'party':'A'},{'party':'B','until':'2001-01-31'},"                  \
    "{'party':'C','from':'2001-03-01'}]}},"
#define ADOPTED "2001-01-01 adoption -;"

Test(entry_rules, a_set_is_measured_on_the_day_that_the_rule_names)
{
    static const struct row rows[] = {
        {"the members of today", DATED, RULE(WHEN("{'op':'all','set':'g'}")),
         ADOPTED "2001-02-01 ratification A", 20010201, "certain 20010201"},
        {"those at adoption", DATED,
         RULE(WHEN("{'op':'all','set':{'group':'g','as_of':'adoption'}}")),
         ADOPTED "2001-02-01 ratification A", 20010201, "pending"},
        {"both of those", DATED, RULE(WHEN("{'op':'all','set':{'group':'g','as_of':'adoption'}}")),
         ADOPTED "2001-02-01 ratification A;2001-05-01 ratification B", 20010501,
         "certain 20010501"},
        {"those of a day", DATED,
         RULE(WHEN("{'op':'all','set':{'group':'g','as_of':'2001-03-01'}}")),
         "2001-04-01 ratification A;2001-05-01 ratification C", 20010501, "certain 20010501"},
        {"the last day is inside", DATED, RULE(WHEN("{'op':'count','set':'g','min':2}")),
         "2001-01-31 ratification A;2001-01-31 ratification B", 20010131, "certain 20010131"},
        {"signatories", "", RULE(WHEN("{'op':'all','set':{'signed':true}}")),
         "2001-01-01 signature A;2001-01-02 ratification B;2001-01-03 ratification A", 20010103,
         "certain 20010103"},
    };

    CHECK(rows);
}
