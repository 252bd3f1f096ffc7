/* Every code of severity "error" is reached through the public interface, or is named here. */
#include "adding.h"

/* How a code is reached: by one act on one treaty, or by a whole document. */
struct way {
    int32_t code;
    const char *clauses, *acts; /* of the treaty that stands */
    const char *act;            /* that is refused */
};

#define CONSENTED(party) KEPT("c" party, "1999-01-01", "ratification", DONE_BY(party))
#define FORCE UNSIGNED ", " IN_FORCE_2000
#define LEAVE(more) UNSIGNED ", \"withdrawal\": {\"allowed\": \"yes\"" more "}, " IN_FORCE_2000
#define NOTICE DATED("2001-01-01", "withdrawal", DONE_BY("A"))
#define RESERVED KEPT("r", "1999-01-01", "reservation", DONE_BY("A") ", \"provision\": \"1\"")
#define OBJECTS(effect) "objection", DONE_BY("B") ", \"to\": \"r\", \"effect\": \"" effect "\""
#define AMENDING "\"amendment\": {\"model\": \"tacit\", \"inter_se\": \"no\"}, " FORCE
#define KEPT_(id, date, ...) KEPT(id, date, __VA_ARGS__)
#define DATED_(date, ...) DATED(date, __VA_ARGS__)

static const struct way by_adding[] = {
    {ENTENTE_E_SYNTAX, "", "", "\"date\""},
    {ENTENTE_E_MEMBER, "", "", "\"type\": \"adoption\", \"date\": \"1999-01-01\", \"what\": 1"},
    {ENTENTE_E_DUPLICATE_ID, "", KEPT("new", "1999-01-01", "adoption", ""),
     DATED("1999-01-01", "adoption", "")},
    {ENTENTE_E_TYPE, "", "", DATED("1999-01-01", "signature", ", \"party\": 1")},
    {ENTENTE_E_RANGE, "", "", DATED("1999-01-01", "no_such_act", "")},
    {ENTENTE_E_DATE_RANGE, "", "", DATED("1999-02-29", "adoption", "")},
    {ENTENTE_E_UNKNOWN_REF, "", "", DATED("1999-01-01", "signature", DONE_BY("nobody"))},
    {ENTENTE_E_DERIVED_STATE, "", "", DATED("1999-01-01", "adoption", ", \"status\": \"draft\"")},
    {ENTENTE_E_ZONE_REQUIRED, "", "",
     DATED("1999-01-01", "adoption", ", \"instant\": \"1999-01-01T10:00:00\"")},
    {ENTENTE_E_CHRONOLOGY, FORCE, KEPT("t", "1999-01-10", "adoption", ""),
     DATED("1999-01-09", "signature", DONE_BY("A"))},
    {ENTENTE_E_NOT_ELIGIBLE, "\"signature\": {\"open_to\": \"club\"}", "",
     DATED("1999-01-01", "signature", DONE_BY("C"))},
    {ENTENTE_E_WRONG_ACTOR_KIND, FORCE, "",
     DATED("1999-01-01", "formal_confirmation", DONE_BY("A"))},
    {ENTENTE_E_DUPLICATE_ACT, "", KEPT("s", "1999-01-01", "signature", DONE_BY("A")),
     DATED("1999-01-02", "signature", DONE_BY("A"))},
    {ENTENTE_E_NOT_OPEN, "\"signature\": {\"opens\": \"1999-02-01\"}", "",
     DATED("1999-01-31", "signature", DONE_BY("A"))},
    {ENTENTE_E_SIGNATURE_CLOSED, "\"signature\": {\"closes\": \"1999-02-01\"}", "",
     DATED("1999-02-02", "signature", DONE_BY("A"))},
    {ENTENTE_E_NO_FULL_POWERS, "", "",
     DATED("1999-01-01", "signature", DONE_BY("A") ", \"by\": {\"office\": \"other\"}")},
    {ENTENTE_E_NOTHING_TO_CONFIRM, "", "", DATED("1999-01-01", "act_confirmation", DONE_BY("A"))},
    {ENTENTE_E_NOT_AD_REFERENDUM, "", KEPT("s", "1999-01-01", "signature", DONE_BY("A")),
     DATED("1999-01-02", "signature_confirmation", DONE_BY("A"))},
    {ENTENTE_E_SIGNATURE_NOT_CONSENT, "\"consent\": {\"signature_binds\": false}", "",
     DATED("1999-01-01", "definitive_signature", DONE_BY("A"))},
    {ENTENTE_E_INITIALS_NOT_SIGNATURE, "", KEPT("i", "1999-01-01", "initialling", DONE_BY("A")),
     DATED("1999-01-02", "ratification", DONE_BY("A"))},
    {ENTENTE_E_VOTE_NOT_CARRIED, "", "",
     DATED("1999-01-01", "adoption", ", \"tally\": {\"yes\": 1, \"no\": 2}")},
    {ENTENTE_E_NO_QUORUM, "", "",
     DATED("1999-01-01", "adoption",
           ", \"tally\": {\"yes\": 4, \"no\": 0, \"abstain\": 0}, \"majority\": {\"base\": "
           "\"voting\", \"num\": 1, \"den\": 2, \"cmp\": \"gt\", \"members\": 10, \"quorum\": "
           "{\"num\": 1, \"den\": 2, \"cmp\": \"ge\"}}")},
    {ENTENTE_E_FORM, FORCE, CONSENTED("A"),
     DATED("1999-01-01", "reservation", DONE_BY("A") ", \"provision\": \"1\", \"form\": \"oral\"")},
    {ENTENTE_E_NOT_SIGNED, "", "", DATED("1999-01-01", "ratification", DONE_BY("A"))},
    {ENTENTE_E_SIGNATORY_RATIFIES, "\"accession\": {}",
     KEPT("s", "1999-01-01", "signature", DONE_BY("A")),
     DATED("1999-01-02", "accession", DONE_BY("A"))},
    {ENTENTE_E_ALREADY_CONSENTED, FORCE, CONSENTED("A"),
     DATED("1999-01-02", "ratification", DONE_BY("A"))},
    {ENTENTE_E_ACCESSION_NOT_OPEN, "\"accession\": {\"opens\": \"1999-02-01\"}", "",
     DATED("1999-01-31", "accession", DONE_BY("A"))},
    {ENTENTE_E_INVITATION_REQUIRED, UNSIGNED ", \"accession\": {\"by_invitation\": true}", "",
     DATED("1999-01-01", "accession", DONE_BY("A"))},
    {ENTENTE_E_PART_CHOICE_UNCLEAR,
     "\"consent\": {\"requires_signature\": false, \"parts_min\": 2}", "",
     DATED("1999-01-01", "ratification", DONE_BY("A"))},
    {ENTENTE_E_TOO_FEW_PARTS, "\"consent\": {\"requires_signature\": false, \"parts_min\": 2}", "",
     DATED("1999-01-01", "ratification", DONE_BY("A") ", \"parts\": [\"I\"]")},
    {ENTENTE_E_MANDATORY_DECLARATION_MISSING,
     "\"consent\": {\"requires_signature\": false, \"declarations\": [{\"id\": \"age\", "
     "\"mandatory\": true}]}",
     "", DATED("1999-01-01", "ratification", DONE_BY("A"))},
    {ENTENTE_E_CONSENT_WINDOW_CLOSED,
     "\"consent\": {\"requires_signature\": false, \"closes\": \"1999-02-01\"}", "",
     DATED("1999-02-02", "ratification", DONE_BY("A"))},
    {ENTENTE_E_RESERVATION_PROHIBITED, "\"reservations\": {\"permitted\": \"none\"}, " FORCE,
     CONSENTED("A"), DATED("1999-01-01", "reservation", DONE_BY("A") ", \"provision\": \"1\"")},
    {ENTENTE_E_RESERVATION_NOT_FOUND, FORCE, CONSENTED("A"),
     DATED_("1999-02-01", "objection", DONE_BY("B") ", \"to\": \"cA\", \"effect\": \"simple\"")},
    {ENTENTE_E_DECLARATION_PROHIBITED, "\"reservations\": {\"declarations\": \"none\"}, " FORCE,
     CONSENTED("A"), DATED("1999-02-01", "interpretative_declaration", DONE_BY("A"))},
    {ENTENTE_E_OBJECTION_WIDENED, FORCE,
     CONSENTED("A") ", " CONSENTED("B") ", " RESERVED
                                        ", " KEPT_("o", "1999-03-01", OBJECTS("simple")),
     DATED_("2000-01-01", OBJECTS("precludes_entry"))},
    {ENTENTE_E_ACCEPTANCE_FINAL, FORCE,
     CONSENTED("A") ", " CONSENTED("B") ", " RESERVED ", " KEPT(
         "y", "1999-03-01", "reservation_acceptance", DONE_BY("B") ", \"to\": \"r\""),
     DATED_("1999-04-01", OBJECTS("simple"))},
    {ENTENTE_E_PA_NOT_PROVIDED, FORCE, "",
     DATED("1999-01-01", "provisional_application", DONE_BY("A"))},
    {ENTENTE_E_OPT_OUT_LATE,
     "\"provisional_application\": {\"by\": [\"signature\"], \"opt_out\": true}, " IN_FORCE_2000,
     KEPT("s", "1998-06-01", "signature", DONE_BY("A")),
     DATED("1998-06-02", "provisional_application_opt_out", DONE_BY("A"))},
    {ENTENTE_E_PREDECESSOR_NOT_BOUND, FORCE, "",
     DATED("2001-01-01", "succession", DONE_BY("C") ", \"predecessor\": \"A\"")},
    {ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED,
     "\"consent\": {\"requires_signature\": false, \"limited_number\": true}, " IN_FORCE_2000,
     CONSENTED("A"), DATED("2001-01-01", "succession", DONE_BY("C") ", \"predecessor\": \"A\"")},
    {ENTENTE_E_TERRITORY_UNKNOWN, FORCE, "",
     DATED("1999-01-01", "territorial_extension", DONE_BY("B") ", \"territories\": [\"isles\"]")},
    {ENTENTE_E_NOT_A_PARTY, LEAVE(""), CONSENTED("B"), NOTICE},
    {ENTENTE_E_LOCK_IN,
     LEAVE(", \"lock_in\": {\"n\": 3, \"unit\": \"year\", \"from\": \"own_eif\"}"),
     CONSENTED("A") ", " CONSENTED("B"), NOTICE},
    {ENTENTE_E_WINDOW_CLOSED,
     LEAVE(", \"window\": {\"every\": {\"n\": 4, \"unit\": \"year\"}, \"open_for\": {\"n\": 6, "
           "\"unit\": \"month\"}, \"from\": \"eif\"}"),
     CONSENTED("A") ", " CONSENTED("B"), NOTICE},
    {ENTENTE_E_NO_DENUNCIATION_RIGHT, FORCE, CONSENTED("A") ", " CONSENTED("B"), NOTICE},
    {ENTENTE_E_REASONS_REQUIRED, LEAVE(", \"reasons_required\": true"),
     CONSENTED("A") ", " CONSENTED("B"), NOTICE},
    {ENTENTE_E_ALREADY_EFFECTIVE, LEAVE(", \"notice\": {\"n\": 6, \"unit\": \"month\"}"),
     CONSENTED("A") ", " CONSENTED("B") ", " CONSENTED("C") ", {\"id\": \"w\", " NOTICE "}",
     DATED("2001-07-01", "withdrawal_retraction", DONE_BY("A") ", \"to\": \"w\"")},
    {ENTENTE_E_ALREADY_IN_FORCE, "\"provisional_application\": {}, " FORCE, CONSENTED("A"),
     DATED("2000-01-01", "provisional_application", DONE_BY("A"))},
    {ENTENTE_E_ALREADY_IN_FORCE_FOR_PARTY, FORCE, CONSENTED("A"),
     DATED("2000-01-01", "instrument_withdrawal", DONE_BY("A"))},
    {ENTENTE_E_ALREADY_PARTY, FORCE, CONSENTED("A"),
     DATED("2000-01-01", "intention_not_to_become_party", DONE_BY("A"))},
    {ENTENTE_E_NOT_IN_FORCE, FORCE, CONSENTED("A"),
     DATED("1999-12-31", "agreement_suspension", "")},
    {ENTENTE_E_PROCEDURE_65, FORCE, CONSENTED("A") ", " CONSENTED("B"),
     DATED("2001-01-01", "suspension",
           DONE_BY("A") ", \"ground\": \"vclt_61\", \"effective\": \"2001-03-31\"")},
    {ENTENTE_E_GROUND_UNKNOWN, FORCE, CONSENTED("A") ", " CONSENTED("B"),
     DATED("2001-01-01", "suspension", DONE_BY("A") ", \"ground\": \"vclt_44\"")},
    {ENTENTE_E_INTER_SE_NOT_PERMITTED, AMENDING, CONSENTED("A") ", " CONSENTED("B"),
     DATED("2001-01-01", "amendment_adopted",
           ", \"version\": \"second\", \"among\": [\"A\", \"B\"]")},
    {ENTENTE_E_AMEND_BEFORE_FORCE, AMENDING, CONSENTED("A") ", " CONSENTED("B"),
     DATED("1999-12-31", "amendment_adopted", ", \"version\": \"second\"")},
};

enum { BY_ADDING = sizeof by_adding / sizeof by_adding[0] };

Test(life_codes, are_reached_by_adding_an_act)
{
    for (size_t i = 0; i < BY_ADDING; i++) {
        const struct way *way = &by_adding[i];
        const struct treaty treaty = {way->clauses, way->acts};
        const struct attempt attempt = {way->act, way->code, NULL};

        try_all(TREATY_HEAD("legal"), treaty, &attempt, 1);
    }
}

/* The same where there are commitments, approvals at home and bodies. */
#define HOME(bindingness)                                                                          \
    TREATY_HEAD(bindingness)                                                                       \
    "\"bodies\": [{\"id\": \"jury\", \"name\": \"Jury\", \"kind\": \"special_commission\"}],"      \
    "\"commitments\": [{\"id\": \"aid\", \"type\": \"weapons_delivery\", \"obligors\": [\"A\"], "  \
    "\"beneficiaries\": [\"B\"], \"quantity\": {\"amount\": 10, \"unit\": \"vehicle\"}, "          \
    "\"decided_by\": \"jury\"}],"                                                                  \
    "\"approvals\": [{\"id\": \"law\", \"party\": \"A\", \"purpose\": "                            \
    "\"implementing_legislation\", \"steps\": [{\"id\": \"house\", \"kind\": \"chamber_vote\", "   \
    "\"veto\": {\"by\": \"President\", \"n\": 15, \"unit\": \"day\"}}, "                           \
    "{\"id\": \"silence\", \"kind\": \"tacit_period\", \"period\": {\"n\": 30, \"unit\": "         \
    "\"day\"}}, {\"id\": \"seal\", \"kind\": \"promulgation\", \"after\": [\"house\"]}, "          \
    "{\"id\": \"people\", \"kind\": \"referendum\", \"final\": true}]}],"

#define AID(to, more)                                                                              \
    "commitment", DONE_BY("A") ", \"commitment\": \"aid\", \"to\": \"" to "\"" more
#define STEP(step, to)                                                                             \
    "step", DONE_BY("A") ", \"approval\": \"law\", \"step\": \"" step "\", \"to\": \"" to "\""
#define BODY(to) "body", ", \"body\": \"jury\", \"to\": \"" to "\""
#define ON_DAY(day, ...) DATED_("2001-01-" day, __VA_ARGS__)
#define BEFORE(id, day, ...) KEPT_(id, "2001-01-" day, __VA_ARGS__)
#define BOUND CONSENTED("A") ", " CONSENTED("B")

static const struct way by_moving[] = {
    {ENTENTE_E_UNIT_MISMATCH, FORCE, BOUND,
     ON_DAY("02", AID("progress", ", \"amount\": 1, \"unit\": \"aircraft\""))},
    {ENTENTE_E_PROGRESS_NEGATIVE, FORCE, BOUND,
     ON_DAY("02", AID("progress", ", \"amount\": -1, \"unit\": \"vehicle\""))},
    {ENTENTE_E_NOT_DECIDER, FORCE, BOUND,
     ON_DAY("02", AID("breach_determined", ", \"by\": \"B\""))},
    {ENTENTE_E_NOT_BENEFICIARY, FORCE, BOUND, ON_DAY("02", AID("waiver", ", \"by\": \"C\""))},
    {ENTENTE_E_BASIS_REQUIRED, FORCE, BOUND, ON_DAY("02", AID("suspension", ""))},
    {ENTENTE_E_COMMITMENT_CLOSED, FORCE,
     BOUND ", " BEFORE("w", "02", AID("waiver", ", \"by\": \"B\"")),
     ON_DAY("03", AID("suspension", ", \"basis\": \"agreement\""))},
    {ENTENTE_E_STEP_NOT_READY, FORCE, "", ON_DAY("02", STEP("seal", "passed"))},
    {ENTENTE_E_PERIOD_RUNNING, FORCE, BEFORE("s", "02", STEP("silence", "in_progress")),
     ON_DAY("20", STEP("silence", "deemed_passed"))},
    {ENTENTE_E_VETO_WINDOW_CLOSED, FORCE, BEFORE("h", "02", STEP("house", "passed")),
     ON_DAY("18", STEP("house", "vetoed"))},
    {ENTENTE_E_NO_WAIVER_GROUND, FORCE, "", ON_DAY("02", STEP("house", "waived"))},
    {ENTENTE_E_STEP_CLOSED, FORCE, BEFORE("p", "02", STEP("people", "rejected")),
     ON_DAY("04", STEP("people", "passed"))},
    {ENTENTE_E_MECH_MANDATE_ENDED, FORCE,
     BEFORE("o", "02", BODY("operating")) ", " BEFORE("d", "03", BODY("dissolved")),
     ON_DAY("04", BODY("suspended"))},
};

enum { BY_MOVING = sizeof by_moving / sizeof by_moving[0] };

Test(life_codes, are_reached_by_a_move_of_a_commitment_a_step_or_a_body)
{
    for (size_t i = 0; i < BY_MOVING; i++) {
        const struct treaty treaty = {by_moving[i].clauses, by_moving[i].acts};
        const struct attempt attempt = {by_moving[i].act, by_moving[i].code, NULL};

        try_all(HOME("legal"), treaty, &attempt, 1);
    }
}

Test(life_codes, a_pledge_in_the_name_of_another)
{
    static const struct treaty treaty = {"", ""};
    static const struct attempt attempt = {ON_DAY("02", AID("pledge", ", \"by\": \"B\"")),
                                           ENTENTE_E_OBLIGOR_NOT_ENDORSER, NULL};

    try_all(HOME("political"), treaty, &attempt, 1);
}

/* Reached by something else than one act on one treaty; each by the test of its name below. */
static const int32_t elsewhere[] = {
    ENTENTE_E_ARGUMENT,
    ENTENTE_E_LIMIT,
    ENTENTE_E_NOT_LEGAL_INSTRUMENT,
    ENTENTE_E_PARENT_REQUIRED,
    ENTENTE_E_RULE_CYCLE,
    ENTENTE_E_OVERFLOW,
    ENTENTE_E_MECH_CYCLE,
    ENTENTE_E_EMPTY_SET,
    ENTENTE_E_TABLE_MISSING,
    ENTENTE_E_OBLIGOR_NOT_ENDORSER,
    ENTENTE_E_NOT_MONOTONE,
};

/* Only without memory (test_private_memory), and of hosts that use files. */
static const int32_t never_here[] = {
    ENTENTE_E_NO_MEMORY,
    ENTENTE_E_IO,
};

static size_t listed(const int32_t *list, size_t count, int32_t code)
{
    size_t found = 0;

    for (size_t i = 0; i < count; i++)
        found += list[i] == code;
    return found;
}

#define LISTED(list_, code_) listed((list_), sizeof(list_) / sizeof(list_)[0], (code_))

Test(life_codes, none_is_forgotten_or_named_twice)
{
    for (size_t i = 0; i < entente_code_count(); i++) {
        const int32_t code = entente_code_at(i);
        size_t found = LISTED(elsewhere, code) + LISTED(never_here, code);

        for (size_t k = 0; k < BY_ADDING; k++)
            found += by_adding[k].code == code;
        for (size_t k = 0; k < BY_MOVING; k++)
            found += by_moving[k].code == code;
        if (entente_code_severity(code) == ENTENTE_SEVERITY_ERROR)
            cr_expect_eq(found, 1, "%s: %zu", entente_code_name(code), found);
        else
            cr_expect_eq(found, 0, "%s", entente_code_name(code));
    }
}

/* The result of reading a document. */
static entente_result read_of(const char *document, const entente_limits *limits)
{
    entente_agreement *agreement = NULL;
    const entente_result result =
        entente_agreement_read(document, strlen(document), limits, &agreement, NULL, NULL);

    entente_agreement_free(agreement);
    return result;
}

Test(life_codes, an_argument_that_is_missing)
{
    cr_expect_eq(entente_agreement_read(NULL, 1, NULL, NULL, NULL, NULL), ENTENTE_E_ARGUMENT);
}

Test(life_codes, a_limit_that_is_passed)
{
    entente_limits *limits = entente_limits_new();

    cr_expect_eq(read_of(DOCUMENT("legal", "", ""), limits), ENTENTE_OK);
    cr_assert_eq(entente_limits_set(limits, ENTENTE_LIMIT_BYTES, 10), ENTENTE_OK);
    cr_expect_eq(read_of(DOCUMENT("legal", "", ""), limits), ENTENTE_E_LIMIT);
    entente_limits_free(limits);
}

Test(life_codes, treaty_law_on_a_political_text)
{
    static const struct treaty treaty = {"", ""};
    static const struct attempt attempt = {DATED("1999-01-01", "ratification", DONE_BY("A")),
                                           ENTENTE_E_NOT_LEGAL_INSTRUMENT, ""};

    try_all(TREATY_HEAD("political"), treaty, &attempt, 1);
}

Test(life_codes, the_parent_of_a_protocol)
{
    static const struct treaty frame = {FORCE, CONSENTED("B")};
    entente_agreement *parent = treaty_of(TREATY_HEAD("legal"), &frame);
    entente_agreement *protocol =
        agreement_of("{\"format\": \"entente/1\", \"id\": \"p\", \"title\": \"P\", \"kind\": "
                     "\"protocol\", \"bindingness\": \"legal\", \"links\": [{\"type\": "
                     "\"protocol_to\", \"agreement\": \"t\", \"gate\": \"parties_only\"}], "
                     "\"parties\": [{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "
                     "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"}], "
                     "\"clauses\": {" FORCE "}, \"acts\": []}");
    static const char by_a[] = KEPT("a", "1999-02-01", "accession", DONE_BY("A"));
    static const char by_b[] = KEPT("b", "1999-02-01", "accession", DONE_BY("B"));
    entente_question *question = entente_question_new();

    entente_question_add_agreement(question, parent, NULL);
    cr_expect_eq(entente_agreement_add(protocol, by_a, strlen(by_a), question, NULL, NULL),
                 ENTENTE_E_PARENT_REQUIRED);
    cr_expect_eq(entente_agreement_add(protocol, by_b, strlen(by_b), question, NULL, NULL),
                 ENTENTE_OK);
    entente_question_free(question);
    entente_agreement_free(protocol);
    entente_agreement_free(parent);
}

Test(life_codes, a_rule_that_needs_itself)
{
    static const char itself[] =
        DOCUMENT("legal",
                 "\"entry_into_force\": {\"general\": {\"op\": \"add\", \"n\": 1, "
                 "\"unit\": \"day\", \"to\": {\"op\": \"milestone\", \"which\": "
                 "\"eif\"}}, \"boundary\": \"entry\"}",
                 "");

    cr_expect_eq(read_of(itself, NULL), ENTENTE_E_RULE_CYCLE);
}

Test(life_codes, a_day_beyond_the_calendar)
{
    static const char general[] =
        "\"entry_into_force\": {\"general\": {\"op\": \"add\", \"n\": 1, \"unit\": \"day\", "
        "\"to\": {\"op\": \"date\", \"value\": \"9999-12-31\"}}, \"boundary\": \"entry\"}";
    struct treaty treaty = {general, ""};
    entente_agreement *agreement = treaty_of(TREATY_HEAD("legal"), &treaty);
    entente_assessment *answer = assess_on(agreement, 20000101);

    cr_expect(has_finding(answer, ENTENTE_E_OVERFLOW));
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
}

Test(life_codes, a_rule_that_more_consents_can_break)
{
    static const struct treaty treaty = {
        UNSIGNED ", \"entry_into_force\": {\"boundary\": \"entry\", \"general\": {\"op\": "
                 "\"when\", \"cond\": {\"op\": \"not\", \"of\": {\"op\": \"count\", "
                 "\"min\": 2}}}}",
        ""};
    entente_agreement *agreement = treaty_of(TREATY_HEAD("legal"), &treaty);
    entente_question *question = entente_question_new();
    entente_coalitions *sets = NULL;

    cr_assert_eq(entente_question_set_on(question, 20000101, NULL), ENTENTE_OK);
    cr_expect_eq(entente_coalition(agreement, question, &sets, NULL), ENTENTE_E_NOT_MONOTONE);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(life_codes, a_body_that_is_part_of_itself)
{
    static const char body[] =
        "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
        "\"bindingness\": \"legal\", \"parties\": [], \"bodies\": [{\"id\": \"b\", \"name\": "
        "\"B\", \"kind\": \"council\", \"relations\": [{\"type\": \"part_of\", \"body\": "
        "\"b\"}]}]}";

    cr_expect_eq(read_of(body, NULL), ENTENTE_E_MECH_CYCLE);
}

#define SHARE_OF(whole)                                                                            \
    DOCUMENT("legal",                                                                              \
             "\"entry_into_force\": {\"boundary\": \"entry\", \"general\": {\"op\": \"when\", "    \
             "\"cond\": {\"op\": \"share\", \"num\": 1, \"den\": 2, " whole "}}}",                 \
             ACT("a", "2000-01-01", "adoption", ""))

Test(life_codes, a_share_of_nobody)
{
    static const struct {
        const char *document;
        int empty;
    } shares[] = {{SHARE_OF("\"over\": []"), 1},
                  {SHARE_OF("\"over\": {\"and\": [[\"A\"], []]}"), 1},
                  {SHARE_OF("\"total\": 0"), 1},
                  {SHARE_OF("\"over\": [\"A\"]"), 0},
                  {SHARE_OF("\"over\": {\"signed\": true}"), 0},
                  {SHARE_OF("\"total\": 3"), 0}};

    for (size_t i = 0; i < sizeof shares / sizeof shares[0]; i++) {
        entente_assessment *answer = ask(shares[i].document, 20000101);

        cr_expect_eq(has_finding(answer, ENTENTE_E_EMPTY_SET), shares[i].empty, "%s",
                     shares[i].document);
        entente_assessment_free(answer);
    }
}

/* Reading refuses a table that is not there (E_UNKNOWN_REF); it can be taken away afterwards. */
Test(life_codes, a_table_that_was_taken_away)
{
    entente_agreement *agreement = agreement_of(
        "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
        "\"bindingness\": \"legal\", \"parties\": [{\"id\": \"A\", \"name\": \"A\", \"kind\": "
        "\"state\"}], \"weights\": {\"tonnage\": {\"values\": {\"A\": 1}}}, \"clauses\": "
        "{\"entry_into_force\": {\"boundary\": \"entry\", \"general\": {\"op\": \"when\", "
        "\"cond\": "
        "{\"op\": \"weight\", \"table\": \"tonnage\", \"num\": 1, \"den\": 2}}}}, \"acts\": []}");
    entente_question *question = entente_question_new();
    entente_assessment *answer = NULL;
    entente_error *error = entente_error_new();

    cr_assert_eq(entente_question_set_on(question, 20000101, NULL), ENTENTE_OK);
    cr_expect_eq(entente_assess(agreement, question, &answer, error), ENTENTE_OK);
    entente_assessment_free(answer);
    answer = NULL;
    cr_assert_eq(
        entente_object_remove(entente_agreement_root(agreement), ENTENTE_FIELD_WEIGHTS, NULL),
        ENTENTE_OK);
    cr_expect_eq(entente_assess(agreement, question, &answer, error), ENTENTE_E_TABLE_MISSING);
    cr_expect_null(answer);
    cr_expect_str_eq(entente_error_place(error), "/clauses/entry_into_force/general/cond/table");
    entente_error_free(error);
    entente_question_free(question);
    entente_agreement_free(agreement);
}
