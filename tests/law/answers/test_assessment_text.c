/* The text: how far it has come, and whether it can be signed and joined. */
#include "asking.h"

static int32_t stage_on(const char *document, int32_t on)
{
    entente_assessment *answer = ask(document, on);
    const int32_t stage = entente_assessment_facet(answer, ENTENTE_FACET_TEXT_STAGE);

    entente_assessment_free(answer);
    return stage;
}

#define AFTER(type) DOCUMENT("legal", "", ACT("a", "2000-01-01", type, ""))
#define AFTER_BY(type) DOCUMENT("legal", "", ACT("a", "2000-01-01", type, BY("A")))

Test(text, each_act_brings_its_stage)
{
    static const struct {
        const char *document;
        int32_t stage;
    } rows[] = {
        {AFTER("proposal"), ENTENTE_STAGE_PROPOSED},
        {AFTER("negotiation_opened"), ENTENTE_STAGE_NEGOTIATION},
        {AFTER("draft_tabled"), ENTENTE_STAGE_DRAFT},
        {AFTER_BY("initialling"), ENTENTE_STAGE_INITIALLED},
        {AFTER("adoption"), ENTENTE_STAGE_ADOPTED},
        {AFTER("authentication"), ENTENTE_STAGE_AUTHENTICATED},
        {AFTER_BY("signature"), ENTENTE_STAGE_AUTHENTICATED},
        {AFTER_BY("signature_ad_referendum"), ENTENTE_STAGE_AUTHENTICATED},
        {AFTER_BY("definitive_signature"), ENTENTE_STAGE_AUTHENTICATED},
        {AFTER("negotiation_abandoned"), ENTENTE_STAGE_ABANDONED},
        {AFTER("registration"), 0},
        {AFTER_BY("ratification"), 0},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cr_expect_eq(stage_on(rows[i].document, 19991231), 0, "%s", rows[i].document);
        cr_expect_eq(stage_on(rows[i].document, 20000101), rows[i].stage, "%s", rows[i].document);
    }
}

Test(text, a_stage_is_not_lost_but_a_negotiation_can_be_given_up)
{
    static const char document[] =
        DOCUMENT("legal", "",
                 ACT("a1", "2000-01-01", "draft_tabled", "") "," ACT(
                     "a2", "2000-02-01", "proposal",
                     "") "," ACT("a3", "2000-03-01", "negotiation_abandoned",
                                 "") "," ACT("a4", "2000-04-01", "negotiation_opened",
                                             "") "," ACT("a5", "2000-05-01", "adoption",
                                                         "") "," ACT("a6", "2000-06-01",
                                                                     "negotiation_abandoned", ""));
    static const struct {
        int32_t on, stage;
    } days[] = {
        {20000101, ENTENTE_STAGE_DRAFT},     {20000201, ENTENTE_STAGE_DRAFT},
        {20000301, ENTENTE_STAGE_ABANDONED}, {20000401, ENTENTE_STAGE_DRAFT},
        {20000501, ENTENTE_STAGE_ADOPTED},   {20000601, ENTENTE_STAGE_ADOPTED},
    };

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        cr_expect_eq(stage_on(document, days[i].on), days[i].stage, "%d", days[i].on);
}

Test(text, a_draft_may_be_another_version_but_only_this_one_is_adopted)
{
    static const char document[] =
        "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
        "\"bindingness\": \"legal\", \"parties\": [], "
        "\"versions\": [{\"id\": \"final\"}, {\"id\": \"draft\"}], \"acts\": [" ACT(
            "a1", "2000-01-01", "draft_tabled",
            ", \"version\": \"draft\"") "," ACT("a2", "2000-02-01", "adoption",
                                                ", \"version\": \"draft\"") "," ACT("a3",
                                                                                    "2000-03-"
                                                                                    "01",
                                                                                    "adoption",
                                                                                    ", "
                                                                                    "\"version"
                                                                                    "\": "
                                                                                    "\"final"
                                                                                    "\"") "]}";

    cr_expect_eq(stage_on(document, 20000101), ENTENTE_STAGE_DRAFT);
    cr_expect_eq(stage_on(document, 20000201), ENTENTE_STAGE_DRAFT);
    cr_expect_eq(stage_on(document, 20000301), ENTENTE_STAGE_ADOPTED);
}

Test(text, a_signature_taken_for_authentication_is_noted)
{
    entente_assessment *derived = ask(AFTER_BY("signature"), 20000101);
    entente_assessment *recorded =
        ask(DOCUMENT("legal", "",
                     ACT("a1", "2000-01-01", "signature", BY("A")) "," ACT("a2", "2000-01-01",
                                                                           "authentication", "")),
            20000101);

    cr_expect(has_finding(derived, ENTENTE_F_STAGE_DERIVED));
    cr_expect_str_eq(entente_findings_at(entente_assessment_findings(derived), 0), "/acts/0");
    cr_expect_not(has_finding(recorded, ENTENTE_F_STAGE_DERIVED));
    entente_assessment_free(derived);
    entente_assessment_free(recorded);
}

/* What a document answers on a day: openness and the bits beside it. */
struct window_day {
    int32_t on, openness, flags;
};

static void expect_window(const char *document, const struct window_day *days, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        entente_assessment *answer = ask(document, days[i].on);

        cr_expect_eq(entente_assessment_facet(answer, ENTENTE_FACET_OPENNESS), days[i].openness,
                     "%d: %d", days[i].on,
                     entente_assessment_facet(answer, ENTENTE_FACET_OPENNESS));
        cr_expect_eq(entente_assessment_open_flags(answer), days[i].flags, "%d: %d", days[i].on,
                     entente_assessment_open_flags(answer));
        entente_assessment_free(answer);
    }
}

#define EXPECT_WINDOW(document, ...)                                                               \
    do {                                                                                           \
        const struct window_day days_[] = {__VA_ARGS__};                                           \
        expect_window((document), days_, sizeof days_ / sizeof days_[0]);                          \
    } while (0)

Test(text, a_window_named_in_the_text_holds_both_its_ends)
{
    EXPECT_WINDOW(DOCUMENT("legal",
                           "\"signature\": {\"opens\": \"2000-01-01\", \"closes\": "
                           "\"2000-12-31\"}",
                           ""),
                  {19991231, ENTENTE_OPENNESS_NOT_OPEN, 0},
                  {20000101, ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE, 0},
                  {20001231, ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE, 0},
                  {20010101, ENTENTE_OPENNESS_CLOSED_FOR_SIGNATURE, 0});
}

Test(text, partial_days_of_a_window_leave_it_open_whether_it_is)
{
    EXPECT_WINDOW(
        DOCUMENT("legal", "\"signature\": {\"opens\": \"2000-01\", \"closes\": \"2001\"}", ""),
        {19991231, ENTENTE_OPENNESS_NOT_OPEN, 0}, {20000115, ENTENTE_OPENNESS_UNKNOWN, 0},
        {20000131, ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE, 0},
        {20010101, ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE, 0}, {20010102, ENTENTE_OPENNESS_UNKNOWN, 0},
        {20020101, ENTENTE_OPENNESS_CLOSED_FOR_SIGNATURE, 0});
}

Test(text, acts_open_and_close_where_the_text_names_no_day)
{
    EXPECT_WINDOW(
        DOCUMENT("legal", "",
                 ACT("a1", "2000-01-01", "opening", "") "," ACT(
                     "a2", "2000-06-01", "closing", "") "," ACT("a3", "2001-01-01", "opening", "")),
        {19991231, 0, 0}, {20000101, ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE, 0},
        {20000601, ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE, 0},
        {20000602, ENTENTE_OPENNESS_CLOSED_FOR_SIGNATURE, 0},
        {20010101, ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE, 0});
    EXPECT_WINDOW(DOCUMENT("legal", "\"signature\": {\"places\": [\"Rome\"]}",
                           ACT("a1", "2000-01-01", "adoption", "")),
                  {19991231, ENTENTE_OPENNESS_NOT_OPEN, 0},
                  {20000101, ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE, 0});
    EXPECT_WINDOW(AFTER_BY("signature"), {20000101, 0, 0});
}

Test(text, accession_and_the_last_day_for_consent)
{
    EXPECT_WINDOW(
        DOCUMENT("legal", "\"accession\": {}, \"consent\": {\"closes\": \"2001-12-31\"}", ""),
        {20000101, 0, ENTENTE_OPEN_FOR_ACCESSION}, {20011231, 0, ENTENTE_OPEN_FOR_ACCESSION},
        {20020101, 0, ENTENTE_OPEN_FOR_ACCESSION | ENTENTE_OPEN_CONSENT_CLOSED});
    EXPECT_WINDOW(
        DOCUMENT("legal", "\"accession\": {\"opens\": \"2000-01-01\", \"by_invitation\": true}",
                 ""),
        {19991231, 0, 0}, {20000101, 0, ENTENTE_OPEN_FOR_ACCESSION | ENTENTE_OPEN_BY_INVITATION});
}

Test(text, signed_and_consented_by_all)
{
    EXPECT_WINDOW(
        DOCUMENT("legal", "",
                 ACT("s1", "2000-01-01", "signature", BY("A")) "," ACT(
                     "s2", "2000-01-01", "signature",
                     BY("B")) "," ACT("s3", "2000-01-02", "definitive_signature",
                                      BY("C")) "," ACT("r1", "2000-01-03", "ratification",
                                                       BY("A")) "," ACT("r2", "2000-01-04",
                                                                        "ratification", BY("B"))),
        {20000101, 0, 0}, {20000102, 0, ENTENTE_OPEN_SIGNED_BY_ALL},
        {20000103, 0, ENTENTE_OPEN_SIGNED_BY_ALL},
        {20000104, 0, ENTENTE_OPEN_SIGNED_BY_ALL | ENTENTE_OPEN_CONSENTED_BY_ALL});
}

Test(text, roles_follow_from_what_a_party_did)
{
    entente_assessment *answer =
        ask("{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
            "\"bindingness\": \"legal\", \"parties\": ["
            "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "
            "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"}, "
            "{\"id\": \"C\", \"name\": \"C\", \"kind\": \"state\"}, "
            "{\"id\": \"D\", \"name\": \"D\", \"kind\": \"igo\", \"role\": \"depositary\"}, "
            "{\"id\": \"E\", \"name\": \"E\", \"kind\": \"state\", \"role\": "
            "\"adverse_third_state\"}, "
            "{\"id\": \"F\", \"name\": \"F\", \"kind\": \"state\"}], \"acts\": [" ACT(
                "a1", "2000-01-01", "draft_tabled",
                BY("A")) "," ACT("a2", "2000-01-01", "adoption",
                                 BY("B")) "," ACT("a3", "2000-01-01", "invitation", BY("C")) "]}",
            20010101);
    char room[256];

    cr_expect_str_eq(line_of(answer, room, sizeof room),
                     "adopted A=negotiating B=adopting C=invited D=third E=third F=eligible");
    cr_expect_eq(entente_assessment_party_facet(answer, 3, ENTENTE_FACET_ROLE),
                 ENTENTE_PARTICIPATION_OBSERVER);
    entente_assessment_free(answer);
}
