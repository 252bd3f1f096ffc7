/* Amendments: when they enter into force, whom they bind; and territories. */
#include "asking.h"

#define AMENDED(clause, acts)                                                                      \
    "{\"format\":\"entente/1\",\"id\":\"x\",\"title\":\"X\",\"kind\":\"treaty\","                  \
    "\"bindingness\":\"legal\",\"parties\":[{\"id\":\"A\",\"name\":\"A\",\"kind\":\"state\"},"     \
    "{\"id\":\"B\",\"name\":\"B\",\"kind\":\"state\"},{\"id\":\"C\",\"name\":\"C\",\"kind\":"      \
    "\"state\"},{\"id\":\"D\",\"name\":\"D\",\"kind\":\"state\"}],\"clauses\":{\"consent\":"       \
    "{\"requires_signature\":false},\"accession\":{\"opens\":\"1990-01-01\"},"                     \
    "\"entry_into_force\":{\"general\":{\"op\":\"date\",\"value\":\"2000-01-01\"},"                \
    "\"boundary\":\"entry\"},\"withdrawal\":{\"allowed\":\"yes\"}" clause "},\"versions\":["       \
    "{\"id\":\"old\"},{\"id\":\"new\"}],\"acts\":[" ACT(                                           \
        "ra", "1999-01-01", "ratification",                                                        \
        BY("A")) "," ACT("rb", "1999-01-01", "ratification",                                       \
                         BY("B")) "," ACT("rc", "1999-01-01", "ratification", BY("C")) "," acts    \
                                                                                       "]}"
#define NEW ",\"version\":\"new\""
#define ADOPTED(day, more) ACT("am", day, "amendment_adopted", NEW more)
#define ACCEPTS(id, day, party) "," ACT(id, day, "acceptance", BY(party) NEW)
#define PARTIES "{\"parties_of\":\"x\",\"as_of\":\"now\"}"
#define TWO_THIRDS(more)                                                                           \
    "{\"op\":\"share\",\"set\":" PARTIES ",\"over\":" PARTIES ",\"num\":2,\"den\":3" more "}"
#define AFTER_TWO_THIRDS                                                                           \
    "\"entry\":{\"op\":\"add\",\"n\":30,\"unit\":\"day\",\"to\":{\"op\":\"when\","                 \
    "\"cond\":" TWO_THIRDS("") "}}"
#define CLAUSE(model, members) ",\"amendment\":{\"model\":\"" model "\"" members "}"

/* "new in_force 20010101: A=new B=old" */
static void expect(const char *document, int32_t on, const char *wanted)
{
    entente_assessment *answer = ask(document, on);
    int32_t state = 0, date = 0;
    const char *id = entente_assessment_version(answer, 0, &state, &date);
    char line[200];
    size_t used =
        (size_t)snprintf(line, sizeof line, "%s %s %d:", id ? id : "none",
                         id ? entente_facet_name(ENTENTE_FACET_VERSION, state) : "-", date);

    for (size_t i = 0; i < entente_assessment_party_count(answer); i++) {
        const char *text = entente_assessment_party_text(answer, i, ENTENTE_PARTY_TEXT_VERSION, 0);

        used += (size_t)snprintf(line + used, sizeof line - used, " %s=%s",
                                 entente_assessment_party_id(answer, i), text ? text : "-");
    }
    cr_expect_str_eq(line, wanted, "on %d: %s, not %s", on, line, wanted);
    cr_expect_null(entente_assessment_version(answer, 1, NULL, NULL));
    entente_assessment_free(answer);
}

Test(versions, those_who_accept_are_bound_once_enough_have)
{
    static const char doha[] = AMENDED(
        CLAUSE(
            "accepters_after_share",
            "," AFTER_TWO_THIRDS
            ",\"late\":{\"op\":\"add\",\"n\":30,\"unit\":\"day\",\"to\":{\"op\":\"own_consent\"}}"),
        ADOPTED("2010-01-01", "") ACCEPTS("a1", "2011-01-01", "A") ACCEPTS("a2", "2011-06-01", "B")
            ACCEPTS("a3", "2012-01-01", "C"));

    expect(doha, 20110531, "new not_in_force 0: A=old B=old C=old D=-");
    expect(doha, 20110601, "new scheduled 20110701: A=old B=old C=old D=-");
    expect(doha, 20110701, "new in_force 20110701: A=new B=new C=old D=-");
    expect(doha, 20120130, "new in_force 20110701: A=new B=new C=old D=-");
    expect(doha, 20120131, "new in_force 20110701: A=new B=new C=new D=-");
}

Test(versions, some_amendments_bind_every_party)
{
    static const char charter[] = AMENDED(CLAUSE("all_after_share", "," AFTER_TWO_THIRDS),
                                          ADOPTED("2010-01-01", "") ACCEPTS("a1", "2011-01-01", "A")
                                              ACCEPTS("a2", "2011-06-01", "B"));

    expect(charter, 20110630, "new scheduled 20110701: A=old B=old C=old D=-");
    expect(charter, 20110701, "new in_force 20110701: A=new B=new C=new D=-");
}

Test(versions, without_a_rule_all_have_to_accept)
{
    static const char silent[] =
        AMENDED("", ADOPTED("2010-01-01", "") ACCEPTS("a1", "2011-01-01", "A")
                        ACCEPTS("a2", "2011-06-01", "B") ACCEPTS("a3", "2012-01-01", "C"));

    expect(silent, 20111231, "new not_in_force 0: A=old B=old C=old D=-");
    expect(silent, 20120101, "new in_force 20120101: A=new B=new C=new D=-");
}

#define TACIT(acts)                                                                                \
    AMENDED(CLAUSE("tacit", ",\"blocked\":" TWO_THIRDS(",\"acts\":[\"rejection\"]")),              \
            ADOPTED("2003-07-01",                                                                  \
                    ",\"deemed_accepted\":\"2004-07-01\",\"effective\":\"2005-01-01\"") acts)
#define REJECTS(id, day, party) "," ACT(id, day, "rejection", BY(party) NEW)

Test(versions, tacit_acceptance_binds_all_but_those_who_object_in_time)
{
    static const char one[] = TACIT(REJECTS("o1", "2004-06-30", "C"));
    static const char two[] =
        TACIT(REJECTS("o1", "2004-06-30", "C") REJECTS("o2", "2004-01-01", "B"));

    expect(one, 20040701, "new scheduled 20050101: A=old B=old C=old D=-");
    expect(one, 20050101, "new in_force 20050101: A=new B=new C=old D=-");
    expect(two, 20050101, "new lapsed 0: A=old B=old C=old D=-");
    /* Who objected can still accept. */
    expect(TACIT(REJECTS("o1", "2004-06-30", "C") ACCEPTS("a", "2006-02-01", "C")), 20060131,
           "new in_force 20050101: A=new B=new C=old D=-");
    expect(TACIT(REJECTS("o1", "2004-06-30", "C") ACCEPTS("a", "2006-02-01", "C")), 20060201,
           "new in_force 20050101: A=new B=new C=new D=-");
}

Test(versions, who_joins_later_joins_the_text_as_amended)
{
    static const char newcomer[] = AMENDED(
        CLAUSE("vclt_default", "," AFTER_TWO_THIRDS),
        ADOPTED("2010-01-01", "") ACCEPTS("a1", "2011-01-01", "A")
            ACCEPTS("a2", "2011-06-01", "B") "," ACT("rd", "2015-01-01", "accession", BY("D")));
    static const char before[] = AMENDED(
        CLAUSE("vclt_default", "," AFTER_TWO_THIRDS),
        ADOPTED("2010-01-01", "") ACCEPTS("a1", "2011-01-01", "A")
            ACCEPTS("a2", "2011-06-01", "B") "," ACT("rd", "2009-01-01", "accession", BY("D"))
                ACCEPTS("a3", "2011-06-01", "C"));

    expect(newcomer, 20150101, "new in_force 20110701: A=new B=new C=old D=new");
    expect(before, 20150101, "new in_force 20110701: A=new B=new C=new D=old");
}

Test(versions, a_modification_among_some_binds_only_them)
{
    static const char some[] =
        AMENDED("", ADOPTED("2010-01-01", ",\"effective\":\"2010-03-01\",\"among\":[\"A\",\"B\"]"));

    expect(some, 20100228, "new scheduled 20100301: A=old B=old C=old D=-");
    expect(some, 20100301, "new in_force 20100301: A=new B=new C=old D=-");
}

Test(versions, an_agreement_without_versions_tells_none)
{
    entente_assessment *answer = ask(DOCUMENT("legal", "", ""), 20000101);

    cr_expect_null(entente_assessment_version(answer, 0, NULL, NULL));
    cr_expect_null(entente_assessment_version(NULL, 0, NULL, NULL));
    cr_expect_null(entente_assessment_party_text(answer, 0, ENTENTE_PARTY_TEXT_VERSION, 0));
    cr_expect_null(entente_assessment_party_text(answer, 0, ENTENTE_PARTY_TEXT_TERRITORY, 0));
    cr_expect_null(entente_assessment_party_text(answer, 99, 7, 0));
    entente_assessment_free(answer);
}

static void expect_territories(int32_t on, const char *wanted)
{
    entente_assessment *answer = ask(
        "{\"format\":\"entente/1\",\"id\":\"x\",\"title\":\"X\",\"kind\":\"treaty\","
        "\"bindingness\":\"legal\",\"parties\":[{\"id\":\"A\",\"name\":\"A\",\"kind\":\"state\","
        "\"territories\":[\"DNK\",\"FRO\",\"GRL\"]}],\"clauses\":{\"consent\":"
        "{\"requires_signature\":false}},\"acts\":[" ACT(
            "r", "2016-11-01", "ratification",
            BY("A")) "," ACT("e1", "2016-11-01", "territorial_exclusion",
                             BY("A") ",\"territories\":[\"GRL\",\"FRO\"]") "," ACT("e2",
                                                                                   "2023-11-16",
                                                                                   "territorial_"
                                                                                   "extension",
                                                                                   BY("A") ",\"terr"
                                                                                           "itories"
                                                                                           "\":["
                                                                                           "\"GRL\""
                                                                                           "]") "]"
                                                                                                "}",
        on);
    char found[64] = "";

    for (size_t i = 0;; i++) {
        const char *name =
            entente_assessment_party_text(answer, 0, ENTENTE_PARTY_TEXT_TERRITORY, i);

        if (!name)
            break;
        strcat(strcat(found, name), " ");
    }
    cr_expect_str_eq(found, wanted, "on %d: %s", on, found);
    entente_assessment_free(answer);
}

Test(versions, territories_come_and_go)
{
    expect_territories(20161031, "DNK FRO GRL ");
    expect_territories(20161101, "DNK ");
    expect_territories(20231115, "DNK ");
    expect_territories(20231116, "DNK GRL ");
}

/* The Kigali Amendment was adopted on 15 October 2016; who accepts it before accepts nothing. */
Test(versions, an_acceptance_before_adoption_has_no_effect)
{
    static const char early[] =
        AMENDED(CLAUSE("accepters_after_share", "," AFTER_TWO_THIRDS),
                ADOPTED("2016-10-15", "") ACCEPTS("a1", "2016-10-14", "A")
                    ACCEPTS("a2", "2017-03-31", "B") ACCEPTS("a3", "2017-05-12", "C"));
    static const char in_time[] =
        AMENDED(CLAUSE("accepters_after_share", "," AFTER_TWO_THIRDS),
                ADOPTED("2016-10-15", "") ACCEPTS("a1", "2016-10-15", "A")
                    ACCEPTS("a2", "2017-03-31", "B") ACCEPTS("a3", "2017-05-12", "C"));
    entente_assessment *answer = ask(early, 20180101);

    cr_expect(has_finding(answer, ENTENTE_E_CHRONOLOGY));
    entente_assessment_free(answer);
    expect(early, 20180101, "new in_force 20170611: A=old B=new C=new D=-");
    expect(in_time, 20180101, "new in_force 20170430: A=new B=new C=new D=-");
}
