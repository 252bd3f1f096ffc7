/* Real histories: who left, came back, could not leave, or never came in. */
#include "life.h"

/* How one party stands on a day, and the first day on which it is out. */
struct party_day {
    int32_t on;
    int32_t status;
    int32_t leaves;
};

static void expect_party(const struct life *life, const char *id, const struct party_day *days,
                         size_t count)
{
    entente_agreement *agreement = life_begin(life);

    for (size_t i = 0; i < count; i++) {
        entente_assessment *answer = assess_on(agreement, days[i].on);
        const size_t party = entente_assessment_party_find(answer, id);
        const int32_t status = entente_assessment_party_status(answer, party);

        cr_expect_eq(status, days[i].status, "%s on %d: %s", id, days[i].on,
                     entente_facet_name(ENTENTE_FACET_PARTY_STATUS, status));
        cr_expect_eq(entente_assessment_party_day(answer, party, ENTENTE_DAY_LEAVES),
                     days[i].leaves, "%s leaves, told on %d", id, days[i].on);
        entente_assessment_free(answer);
    }
    entente_agreement_free(agreement);
}

#define EXPECT_PARTY(life, id, ...)                                                                \
    do {                                                                                           \
        const struct party_day days_[] = {__VA_ARGS__};                                            \
        expect_party((life), (id), days_, sizeof days_ / sizeof days_[0]);                         \
    } while (0)

enum {
    PARTY = ENTENTE_PARTY_STATUS_PARTY,
    FORMER = ENTENTE_PARTY_STATUS_FORMER_PARTY,
    CONTRACTING = ENTENTE_PARTY_STATUS_CONTRACTING,
    SIGNATORY = ENTENTE_PARTY_STATUS_SIGNATORY,
    ELIGIBLE = ENTENTE_PARTY_STATUS_ELIGIBLE
};

/* Paris Agreement 21 and 28: thirty days after the condition; notice three years after entry. */
#define PARIS_CLAUSES                                                                              \
    LIFE_FREE_CONSENT                                                                              \
    ", \"entry_into_force\": {\"general\": {\"op\": \"add\", \"n\": 30, \"unit\": \"day\", "       \
    "\"to\": {\"op\": \"when\", \"cond\": {\"op\": \"count\", \"min\": 3}}}, "                     \
    "\"boundary\": \"condition\", \"late\": {\"op\": \"add\", \"n\": 30, \"unit\": \"day\", "      \
    "\"to\": {\"op\": \"own_consent\"}}}, \"withdrawal\": {\"allowed\": \"yes\", \"lock_in\": "    \
    "{\"n\": 3, \"unit\": \"year\", \"from\": \"own_eif\"}, \"notice\": {\"n\": 1, \"unit\": "     \
    "\"year\"}}"

static const struct life_act paris_acts[] = {
    {"chn", "2016-09-03", "acceptance", "CHN", NULL},
    {"usa", "2016-09-03", "acceptance", "USA", NULL},
    {"fra", "2016-10-05", "ratification", "FRA", NULL},
    {"ita", "2016-11-11", "ratification", "ITA", NULL},
    {"w1", "2019-11-04", "withdrawal", "USA", NULL},
    {"back", "2021-01-20", "acceptance", "USA", NULL},
    {"w2", "2025-01-27", "withdrawal", "USA", NULL},
};

static const struct life paris = {
    .parties = "CHN USA FRA ITA", .clauses = PARIS_CLAUSES, LIFE_ACTS(paris_acts)};

Test(life_paris, the_united_states_on_each_boundary_day)
{
    EXPECT_PARTY(&paris, "USA", {20160902, ELIGIBLE, 0}, {20160903, CONTRACTING, 0},
                 {20161103, CONTRACTING, 0}, {20161104, PARTY, 0}, {20191103, PARTY, 0},
                 {20191104, PARTY, 20201104}, {20201103, PARTY, 20201104},
                 {20201104, FORMER, 20201104}, {20210119, FORMER, 20201104},
                 {20210120, CONTRACTING, 0}, {20210218, CONTRACTING, 0}, {20210219, PARTY, 0},
                 {20250126, PARTY, 0}, {20250127, PARTY, 20260127}, {20260126, PARTY, 20260127},
                 {20260127, FORMER, 20260127}, {20270127, FORMER, 20260127});
}

Test(life_paris, has_two_periods)
{
    entente_agreement *agreement = life_begin(&paris);
    entente_assessment *answer = assess_on(agreement, 20260127);
    const size_t usa = entente_assessment_party_find(answer, "USA");

    cr_assert_eq(entente_assessment_period_count(answer, usa), 2);
    cr_expect_eq(entente_assessment_period_from(answer, usa, 0), 20161104);
    cr_expect_eq(entente_assessment_period_until(answer, usa, 0), 20201104);
    cr_expect_eq(entente_assessment_period_from(answer, usa, 1), 20210219);
    cr_expect_eq(entente_assessment_period_until(answer, usa, 1), 20260127);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
}

Test(life_paris, the_day_of_the_agreement_and_of_the_others_is_not_moved)
{
    static const int32_t days[] = {20161104, 20201103, 20201104, 20210120,
                                   20210219, 20260126, 20260127, 20300101};
    entente_agreement *agreement = life_begin(&paris);

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        entente_assessment *answer = assess_on(agreement, days[i]);

        cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENTRY), 20161104, "%d", days[i]);
        cr_expect_eq(entente_assessment_status(answer), ENTENTE_STATUS_IN_FORCE, "%d", days[i]);
        cr_expect_eq(entente_assessment_day(answer, ENTENTE_DAY_ENDS), 0, "%d", days[i]);
        cr_expect_eq(entente_assessment_party_day(answer, 0, ENTENTE_DAY_ENTRY), 20161104);
        if (days[i] >= 20161111)
            cr_expect_eq(entente_assessment_party_day(answer, 3, ENTENTE_DAY_ENTRY), 20161211);
        entente_assessment_free(answer);
    }
    entente_agreement_free(agreement);
}

/* First Optional Protocol 9 and 12: three months after its own deposit, and after the notice. */

/* It acceded again on the day on which it was out; by then it had to wait three months anew. */
static const struct life_act protocol_acts[] = {
    {"swe", "1971-12-06", "ratification", "SWE", NULL},
    {"nor", "1972-09-13", "ratification", "NOR", NULL},
    {"in", "1980-11-14", "accession", "TTO", NULL},
    {"out", "1998-05-26", "denunciation", "TTO", NULL},
    {"again", "1998-08-26", "accession", "TTO", NULL},
    {"last", "2000-03-27", "denunciation", "TTO", NULL},
};

static const struct life protocol = {
    .parties = "SWE NOR TTO",
    .clauses = LIFE_FREE_CONSENT
    ", \"entry_into_force\": {\"general\": {\"op\": \"date\", \"value\": \"1976-03-23\"}, "
    "\"boundary\": \"entry\", \"late\": {\"op\": \"add\", \"n\": 3, \"unit\": \"month\", "
    "\"to\": {\"op\": \"own_consent\"}}}, \"withdrawal\": {\"allowed\": \"yes\", \"notice\": "
    "{\"n\": 3, \"unit\": \"month\"}}",
    LIFE_ACTS(protocol_acts)};

Test(life_protocol, trinidad_and_tobago_has_two_periods)
{
    EXPECT_PARTY(&protocol, "TTO", {19801113, ELIGIBLE, 0}, {19801114, CONTRACTING, 0},
                 {19810213, CONTRACTING, 0}, {19810214, PARTY, 0}, {19980525, PARTY, 0},
                 {19980526, PARTY, 19980826}, {19980825, PARTY, 19980826},
                 {19980826, CONTRACTING, 0}, {19981125, CONTRACTING, 0}, {19981126, PARTY, 0},
                 {20000326, PARTY, 0}, {20000327, PARTY, 20000627}, {20000626, PARTY, 20000627},
                 {20000627, FORMER, 20000627});

    entente_agreement *agreement = life_begin(&protocol);
    entente_assessment *answer = assess_on(agreement, 20000627);
    const size_t party = entente_assessment_party_find(answer, "TTO");

    cr_assert_eq(entente_assessment_period_count(answer, party), 2);
    cr_expect_eq(entente_assessment_period_from(answer, party, 0), 19810214);
    cr_expect_eq(entente_assessment_period_until(answer, party, 0), 19980826);
    cr_expect_eq(entente_assessment_period_from(answer, party, 1), 19981126);
    cr_expect_eq(entente_assessment_period_until(answer, party, 1), 20000627);
    cr_expect_eq(entente_assessment_status(answer), ENTENTE_STATUS_IN_FORCE);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
}

/* ICCPR: no clause on withdrawal, and not of a nature to imply one (VCLT 56). */
static const struct life_act covenant_acts[] = {
    {"swe", "1971-12-06", "ratification", "SWE", NULL},
    {"jpn", "1979-06-21", "ratification", "JPN", NULL},
    {"prk", "1981-09-14", "accession", "PRK", NULL},
    {"notice", "1997-08-25", "withdrawal", "PRK", NULL},
};

static const struct life covenant = {
    .parties = "SWE JPN PRK",
    .clauses = LIFE_FREE_CONSENT
    ", \"entry_into_force\": {\"general\": {\"op\": \"date\", \"value\": \"1976-03-23\"}, "
    "\"boundary\": \"entry\", \"late\": {\"op\": \"add\", \"n\": 3, \"unit\": \"month\", "
    "\"to\": {\"op\": \"own_consent\"}}}, \"withdrawal\": {\"allowed\": \"silent\"}",
    LIFE_ACTS(covenant_acts)};

Test(life_covenant, the_notice_of_north_korea_is_without_effect)
{
    EXPECT_PARTY(&covenant, "PRK", {19811213, CONTRACTING, 0}, {19811214, PARTY, 0},
                 {19970824, PARTY, 0}, {19970825, PARTY, 0}, {19971125, PARTY, 0},
                 {19980825, PARTY, 0}, {20260101, PARTY, 0});
}

Test(life_covenant, and_why)
{
    entente_agreement *agreement = life_begin(&covenant);
    entente_assessment *before = assess_on(agreement, 19970824);
    entente_assessment *after = assess_on(agreement, 19970825);
    entente_question *question = entente_question_new();
    entente_error *error = entente_error_new();

    cr_expect_not(has_finding(before, ENTENTE_E_NO_DENUNCIATION_RIGHT));
    cr_expect(has_finding(after, ENTENTE_E_NO_DENUNCIATION_RIGHT));
    cr_expect_eq(
        entente_agreement_can(agreement, entente_agreement_act_at(agreement, 3), question, error),
        ENTENTE_E_NO_DENUNCIATION_RIGHT);
    cr_expect_str_eq(entente_error_basis(error), "VCLT 56(1)");
    entente_error_free(error);
    entente_question_free(question);
    entente_assessment_free(before);
    entente_assessment_free(after);
    entente_agreement_free(agreement);
}

/* CTBT XIV: 180 days after all of a list have ratified. */
static const struct life_act ban_acts[] = {
    {"adopted", "1996-09-10", "adoption", NULL, NULL},
    {"s1", "1996-09-24", "signature", "RUS", NULL},
    {"s2", "1996-09-24", "signature", "GBR", NULL},
    {"s3", "1996-09-24", "signature", "USA", NULL},
    {"r1", "1998-04-06", "ratification", "GBR", NULL},
    {"r2", "2000-06-30", "ratification", "RUS", NULL},
    {"back", "2023-11-03", "instrument_withdrawal", "RUS", NULL},
};

static const struct life test_ban = {
    .parties = "RUS GBR USA",
    .clauses = "\"entry_into_force\": {\"general\": {\"op\": \"add\", \"n\": 180, \"unit\": "
               "\"day\", \"to\": {\"op\": \"when\", \"cond\": {\"op\": \"all\", \"set\": "
               "[\"RUS\", \"GBR\", \"USA\"]}}}, \"boundary\": \"entry\"}",
    LIFE_ACTS(ban_acts)};

Test(life_test_ban, russia_is_a_signatory_and_nothing_more)
{
    EXPECT_PARTY(&test_ban, "RUS", {19960923, ELIGIBLE, 0}, {19960924, SIGNATORY, 0},
                 {20000629, SIGNATORY, 0}, {20000630, CONTRACTING, 0}, {20231102, CONTRACTING, 0},
                 {20231103, SIGNATORY, 0}, {20300101, SIGNATORY, 0});
}

Test(life_test_ban, and_counts_no_longer)
{
    entente_agreement *agreement = life_begin(&test_ban);
    entente_assessment *before = assess_on(agreement, 20231102);
    entente_assessment *after = assess_on(agreement, 20231103);

    cr_expect_eq(entente_assessment_consented_count(before), 2);
    cr_expect_eq(entente_assessment_consented_count(after), 1);
    cr_expect_eq(entente_assessment_signed_count(after), 3);
    cr_expect_eq(entente_assessment_party_facet(after, 0, ENTENTE_FACET_CONSENT),
                 ENTENTE_CONSENT_WITHDRAWN_BEFORE_FORCE);
    cr_expect_eq(entente_assessment_party_facet(after, 0, ENTENTE_FACET_PARTY_FORCE),
                 ENTENTE_PARTY_FORCE_NOT_BOUND);
    cr_expect_eq(entente_assessment_period_count(after, 0), 0);
    entente_assessment_free(before);
    entente_assessment_free(after);
    entente_agreement_free(agreement);
}

/*
 * Basel 17(5) and Kyoto 20(4): three fourths, of those who were parties at adoption or of the
 * parties of the day. Of four at adoption, eight later; the acceptances come one by one.
 */
#define SHARE_CLAUSES(as_of)                                                                       \
    LIFE_FREE_CONSENT ", " LIFE_IN_FORCE_SINCE(                                                    \
        "1992-05-05") ", \"amendment\": {\"model\": \"accepters_after_share\", \"entry\": "        \
                      "{\"op\": \"add\", \"n\": 90, \"unit\": \"day\", \"to\": {\"op\": "          \
                      "\"when\", \"cond\": {\"op\": \"share\", \"set\": {\"parties_of\": \"x\", "  \
                      "\"as_of\": \"" as_of "\"}, \"over\": {\"parties_of\": \"x\", "              \
                      "\"as_of\": \"" as_of "\"}, \"num\": 3, \"den\": 4}}}, \"late\": "           \
                      "{\"op\": \"add\", \"n\": 90, \"unit\": \"day\", \"to\": {\"op\": "          \
                      "\"own_consent\"}}}"

#define AMENDED "\"version\": \"amended\""

static const struct life_act share_acts[] = {
    {"a", "1992-02-05", "ratification", "A", NULL},
    {"b", "1992-02-05", "ratification", "B", NULL},
    {"c", "1992-02-05", "ratification", "C", NULL},
    {"d", "1992-02-05", "ratification", "D", NULL},
    {"new", "1995-09-22", "amendment_adopted", NULL, AMENDED},
    {"e", "1998-01-01", "accession", "E", NULL},
    {"f", "1998-01-01", "accession", "F", NULL},
    {"g", "1998-01-01", "accession", "G", NULL},
    {"h", "1998-01-01", "accession", "H", NULL},
    {"e2", "1999-01-01", "acceptance", "E", AMENDED},
    {"f2", "1999-01-02", "acceptance", "F", AMENDED},
    {"a2", "2000-01-01", "acceptance", "A", AMENDED},
    {"b2", "2001-01-01", "acceptance", "B", AMENDED},
    {"g2", "2002-01-01", "acceptance", "G", AMENDED},
    {"h2", "2003-01-01", "acceptance", "H", AMENDED},
    {"c2", "2019-09-06", "acceptance", "C", AMENDED},
};

static void expect_version(const char *clauses, int32_t on, int32_t state, int32_t date)
{
    const struct life life = {.parties = "A B C D E F G H",
                              .clauses = clauses,
                              .members = "\"versions\": [{\"id\": \"first\"}, {\"id\": "
                                         "\"amended\"}]",
                              LIFE_ACTS(share_acts)};
    entente_agreement *agreement = life_begin(&life);
    entente_assessment *answer = assess_on(agreement, on);
    int32_t found = 0, day = -1;
    const char *id = entente_assessment_version(answer, 0, &found, &day);

    cr_assert(id);
    cr_expect_str_eq(id, "amended");
    cr_expect_eq(found, state, "%s on %d", entente_facet_name(ENTENTE_FACET_VERSION, found), on);
    cr_expect_eq(day, date, "%d on %d", day, on);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
}

Test(life_denominator, those_who_were_parties_at_adoption)
{
    static const char clauses[] = SHARE_CLAUSES("adoption");

    expect_version(clauses, 20030101, ENTENTE_VERSION_NOT_IN_FORCE, 0);
    expect_version(clauses, 20190905, ENTENTE_VERSION_NOT_IN_FORCE, 0);
    expect_version(clauses, 20190906, ENTENTE_VERSION_SCHEDULED, 20191205);
    expect_version(clauses, 20191204, ENTENTE_VERSION_SCHEDULED, 20191205);
    expect_version(clauses, 20191205, ENTENTE_VERSION_IN_FORCE, 20191205);
}

Test(life_denominator, the_parties_of_the_day)
{
    static const char clauses[] = SHARE_CLAUSES("now");

    expect_version(clauses, 20021231, ENTENTE_VERSION_NOT_IN_FORCE, 0);
    expect_version(clauses, 20030101, ENTENTE_VERSION_SCHEDULED, 20030401);
    expect_version(clauses, 20030331, ENTENTE_VERSION_SCHEDULED, 20030401);
    expect_version(clauses, 20030401, ENTENTE_VERSION_IN_FORCE, 20030401);
    expect_version(clauses, 20191205, ENTENTE_VERSION_IN_FORCE, 20030401);
}
