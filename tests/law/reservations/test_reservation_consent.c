/* When a consent counts that comes with a reservation: VCLT 20. */
#include "days.h"

#define STATE(id) "{\"id\": \"" id "\", \"name\": \"" id "\", \"kind\": \"state\"}"
#define HEAD(parties, clauses)                                                                     \
    "{\"format\": \"entente/1\", \"id\": \"t\", \"title\": \"T\", \"kind\": \"treaty\","           \
    "\"bindingness\": \"legal\", \"parties\": [" parties "], \"provisions\": [{\"id\": \"5\"}],"   \
    "\"clauses\": {\"consent\": {\"requires_signature\": false" clauses                            \
    ", \"entry_into_force\": {\"general\": {\"op\": \"when\", \"cond\": {\"op\": \"count\", "      \
    "\"min\": 2}}, \"boundary\": \"entry\", \"late\": {\"op\": \"own_consent\"}}}, \"acts\": ["
#define THREE STATE("A") ", " STATE("B") ", " STATE("C")
#define ACT_(id, date, type, more)                                                                 \
    "{\"id\": \"" id "\", \"date\": \"" date "\", \"type\": \"" type "\"" more "}"
#define OF(party) ", \"party\": \"" party "\""
#define TO(act) ", \"to\": \"" act "\""

/* A deposits with a reservation, which is notified ten days later; B consents after that. */
#define RESERVED                                                                                   \
    ACT_("a", "2000-01-01", "ratification", OF("A"))                                               \
    ", " ACT_(                                                                                     \
        "r", "2000-01-01", "reservation",                                                          \
        OF("A") ", \"provision\": \"5\", \"notified\": \"2000-01-11\"") ", " ACT_("b",             \
                                                                                  "2000-02-01",    \
                                                                                  "ratification",  \
                                                                                  OF("B"))

/* The first day in force for an agreement, or "pending" and so on. */
static const char *entry_of(const char *document, int32_t on, bool waits, int32_t *consent,
                            char room[16])
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();
    entente_assessment *answer;
    int32_t date;

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    cr_assert_eq(entente_question_set_policy(question, "count_reserved",
                                             waits ? "on_first_acceptance" : "on_deposit", NULL),
                 ENTENTE_OK);
    answer = assess(agreement, question);
    date = entente_assessment_day(answer, ENTENTE_DAY_ENTRY);
    *consent = entente_assessment_party_facet(answer, 0, ENTENTE_FACET_CONSENT);
    snprintf(room, 16, "%d", (int)date);
    entente_assessment_free(answer);
    entente_question_free(question);
    entente_agreement_free(agreement);
    return room;
}

static void expect_entry(const char *document, int32_t on, bool waits, int32_t date,
                         int32_t consent)
{
    int32_t found;
    char room[16], want[16];

    snprintf(want, sizeof want, "%d", (int)date);
    cr_expect_str_eq(entry_of(document, on, waits, &found, room), want, "on %d: %s", on, document);
    cr_expect_eq(found, consent, "on %d: consent %d: %s", on, found, document);
}

enum { ON_DEPOSIT = 0, WAITS = 1 };
enum { PENDING = ENTENTE_CONSENT_RECEIVED_PENDING, GIVEN = ENTENTE_CONSENT_CONSENTED };

/* VCLT 20(4)(c), 20(5): B is silent until the end of 11 January 2001. */
Test(reservation_consent, counts_from_deposit_or_from_the_first_acceptance)
{
    static const char silent[] = HEAD(THREE, "}") RESERVED "]}";

    expect_entry(silent, 20000301, ON_DEPOSIT, 20000201, GIVEN);
    expect_entry(silent, 20010111, WAITS, 20010112, PENDING);
    expect_entry(silent, 20010112, WAITS, 20010112, GIVEN);
}

Test(reservation_consent, one_acceptance_is_enough_and_an_objection_is_none)
{
    static const char accepted[] = HEAD(THREE, "}") RESERVED
        ", " ACT_("y", "2000-05-01", "reservation_acceptance", OF("B") TO("r")) "]}";
    static const char objected[] =
        HEAD(THREE, "}") RESERVED ", " ACT_("n", "2000-05-01", "objection", OF("B") TO("r")) "]}";
    static const char one_of_two[] = HEAD(THREE, "}") RESERVED
        ", " ACT_("n", "2000-05-01", "objection",
                  OF("B") TO("r")) ", " ACT_("c", "2001-06-01", "accession", OF("C")) "]}";
    static const char taken_back[] = HEAD(THREE, "}") RESERVED
        ", " ACT_("n", "2000-05-01", "objection", OF("B") TO("r")) ", " ACT_(
            "w", "2002-05-01", "objection_withdrawal", OF("B") TO("n")) "]}";
    static const char given_up[] = HEAD(THREE, "}") RESERVED
        ", " ACT_("w", "2000-03-01", "reservation_withdrawal", OF("A") TO("r")) "]}";

    expect_entry(accepted, 20000430, WAITS, 20010112, PENDING);
    expect_entry(accepted, 20000501, WAITS, 20000501, GIVEN);
    expect_entry(objected, 20050101, WAITS, 0, PENDING);
    expect_entry(objected, 20050101, ON_DEPOSIT, 20000201, GIVEN);
    /* C consents when the twelve months are over, and says nothing on that day; B and C are two. */
    expect_entry(one_of_two, 20050101, WAITS, 20010601, GIVEN);
    expect_entry(taken_back, 20050101, WAITS, 20020501, GIVEN);
    expect_entry(given_up, 20050101, WAITS, 20000301, GIVEN);
}

Test(reservation_consent, what_needs_no_acceptance_counts_at_once)
{
    static const char authorized[] =
        HEAD(THREE, "}, \"reservations\": {\"authorized\": [\"5\"]}") RESERVED "]}";
    static const char prohibited[] =
        HEAD(THREE, "}, \"reservations\": {\"permitted\": \"none\"}") RESERVED "]}";

    expect_entry(authorized, 20000301, WAITS, 20000201, GIVEN);
    expect_entry(prohibited, 20000301, WAITS, 20000201, GIVEN);
}

/* VCLT 20(2): among three, one objection keeps the consent from being one. */
Test(reservation_consent, among_a_limited_number_all_must_accept)
{
#define LIMITED ", \"limited_number\": true}"
#define BOTH RESERVED ", " ACT_("c", "2000-03-01", "ratification", OF("C"))
    static const char silent[] = HEAD(THREE, LIMITED) BOTH "]}";
    static const char two_accept[] = HEAD(THREE, LIMITED) BOTH
        ", " ACT_("y", "2000-05-01", "reservation_acceptance", OF("B") TO("r")) ", " ACT_(
            "z", "2000-06-01", "reservation_acceptance", OF("C") TO("r")) "]}";
    static const char one_objects[] = HEAD(THREE, LIMITED) BOTH
        ", " ACT_("y", "2000-05-01", "reservation_acceptance",
                  OF("B") TO("r")) ", " ACT_("n", "2000-06-01", "objection", OF("C") TO("r")) "]}";

    expect_entry(silent, 20010111, ON_DEPOSIT, 20000301, PENDING);
    expect_entry(silent, 20010112, ON_DEPOSIT, 20000301, GIVEN);
    expect_entry(two_accept, 20000531, ON_DEPOSIT, 20000301, PENDING);
    expect_entry(two_accept, 20000601, ON_DEPOSIT, 20000301, GIVEN);
    expect_entry(one_objects, 20050101, ON_DEPOSIT, 20000301, PENDING);
}

/*
 * VCLT 20(3): the United States accepted the Constitution of the World Health Organization on 21
 * June 1948 with a reservation; the Assembly accepted it on 2 July.
 */
Test(reservation_consent, the_organ_of_an_organization_accepts)
{
#define WHO                                                                                        \
    HEAD(STATE("USA") ", " STATE("GBR") ", " STATE("CHN"),                                         \
         "}, \"reservations\": {\"accepted_by\": \"organ\"}")                                      \
    ACT_("g", "1946-07-22", "definitive_signature", OF("GBR"))                                     \
    ", " ACT_("c", "1946-07-22", "definitive_signature", OF("CHN")) ", " ACT_(                     \
        "u", "1948-06-21", "acceptance", OF("USA")) ", " ACT_("r", "1948-06-21", "reservation",    \
                                                              OF("USA") ", \"provision\": \"5\"")
    static const char accepted[] =
        WHO ", " ACT_("y", "1948-07-02", "reservation_acceptance",
                      TO("r") ", \"by\": \"World Health Assembly\"") "]}";
    static const char silent[] = WHO "]}";
    static const char members[] =
        WHO ", " ACT_("y", "1948-07-02", "reservation_acceptance", OF("GBR") TO("r")) "]}";

    EXPECT_DAYS(accepted, {19480701, "in_force USA=eligible GBR=party CHN=party"},
                {19480702, "in_force USA=party GBR=party CHN=party"});
    /* Neither silence nor the word of a member is that of the organ. */
    expect_entry(silent, 19600101, ON_DEPOSIT, 19460722, PENDING);
    expect_entry(members, 19600101, ON_DEPOSIT, 19460722, PENDING);
    expect_entry(accepted, 19600101, ON_DEPOSIT, 19460722, GIVEN);
}

/* An instrument that is taken back while it waits never counted. */
Test(reservation_consent, can_be_taken_back_while_it_waits)
{
    static const char document[] = HEAD(THREE, "}") RESERVED
        ", " ACT_("w", "2000-06-01", "instrument_withdrawal",
                  OF("A")) ", " ACT_("c", "2002-01-01", "accession", OF("C")) "]}";

    expect_entry(document, 20050101, WAITS, 20020101, ENTENTE_CONSENT_WITHDRAWN_BEFORE_FORCE);
}
