/* Which acts may conclude a treaty: signature and consent to be bound (VCLT 7 to 18). */
#include "adding.h"

static const struct treaty window = {
    "\"signature\": {\"opens\": \"1999-02-01\", \"closes\": \"1999-06-30\", \"open_to\": \"club\"},"
    "\"accession\": {\"opens\": \"1999-07-01\"}," IN_FORCE_2000,
    KEPT("text", "1999-01-10", "adoption", "") ", " KEPT("sa", "1999-02-01", "signature",
                                                         DONE_BY("A"))};

Test(guard, signing_has_its_days_and_its_signatories)
{
    EXPECT_ATTEMPTS(
        window, {DATED("1999-01-31", "signature", DONE_BY("B")), ENTENTE_E_NOT_OPEN, ""},
        {DATED("1999-02-01", "signature", DONE_BY("B")), ENTENTE_OK, NULL},
        {DATED("1999-06-30", "signature", DONE_BY("B")), ENTENTE_OK, NULL},
        {DATED("1999-07-01", "signature", DONE_BY("B")), ENTENTE_E_SIGNATURE_CLOSED, ""},
        {DATED("1999-01-09", "signature", DONE_BY("B")), ENTENTE_E_CHRONOLOGY, "text"},
        {DATED("1999-03-01", "signature", DONE_BY("C")), ENTENTE_E_NOT_ELIGIBLE, ""},
        {DATED("1999-03-01", "signature", DONE_BY("A")), ENTENTE_E_DUPLICATE_ACT, "sa"},
        {DATED("1999-03-01", "full_powers", DONE_BY("C")), ENTENTE_OK, NULL},
        {DATED("1999-03-01", "signature",
               DONE_BY("B") ", \"by\": {\"office\": \"head_of_mission\"}"),
         ENTENTE_E_NO_FULL_POWERS, ""},
        {DATED("1999-03-01", "signature",
               DONE_BY("B") ", \"by\": {\"office\": \"head_of_mission\"}, \"dispensed\": true"),
         ENTENTE_OK, NULL},
        {DATED("1999-03-01", "signature",
               DONE_BY("B") ", \"by\": {\"office\": \"head_of_government\"}"),
         ENTENTE_OK, NULL},
        {DATED("1999-03-01", "act_confirmation", DONE_BY("A")), ENTENTE_E_NOTHING_TO_CONFIRM, ""},
        {DATED("1999-03-01", "signature_confirmation", DONE_BY("A")), ENTENTE_E_NOT_AD_REFERENDUM,
         "sa"});
}

Test(guard, an_announcement_is_always_allowed)
{
    EXPECT_ATTEMPTS(window,
                    {DATED("1998-01-01", "signature", DONE_BY("C") ", \"modality\": \"announced\""),
                     ENTENTE_OK, NULL});
}

Test(guard, an_unauthorized_act_can_be_confirmed)
{
    const struct treaty treaty = {
        IN_FORCE_2000,
        KEPT("s", "1999-01-10", "signature", DONE_BY("A") ", \"by\": {\"office\": \"other\"}")};

    EXPECT_ATTEMPTS(
        treaty,
        {DATED("1999-02-01", "act_confirmation", DONE_BY("A") ", \"to\": \"s\""), ENTENTE_OK, NULL},
        {DATED("1999-02-01", "act_confirmation", DONE_BY("B")), ENTENTE_E_NOTHING_TO_CONFIRM, ""});
}

Test(guard, who_signed_ratifies_and_who_did_not_accedes)
{
    EXPECT_ATTEMPTS(
        window, {DATED("1999-08-01", "ratification", DONE_BY("A")), ENTENTE_OK, NULL},
        {DATED("1999-08-01", "ratification", DONE_BY("C")), ENTENTE_E_NOT_SIGNED, ""},
        {DATED("1999-08-01", "accession", DONE_BY("C")), ENTENTE_OK, NULL},
        {DATED("1999-06-30", "accession", DONE_BY("C")), ENTENTE_E_ACCESSION_NOT_OPEN, ""},
        {DATED("1999-08-01", "accession", DONE_BY("A")), ENTENTE_E_SIGNATORY_RATIFIES, "sa"},
        {DATED("1999-08-01", "formal_confirmation", DONE_BY("A")), ENTENTE_E_WRONG_ACTOR_KIND, ""},
        {DATED("1999-08-01", "formal_confirmation", DONE_BY("U")), ENTENTE_E_NOT_SIGNED, ""});
}

Test(guard, initials_and_a_signature_ad_referendum_are_no_signature)
{
    const struct treaty treaty = {
        IN_FORCE_2000,
        KEPT("i", "1999-01-01", "initialling", DONE_BY("A")) ", " KEPT(
            "r", "1999-01-02", "signature_ad_referendum",
            DONE_BY("B")) ", " KEPT("s", "1999-01-02", "signature",
                                    DONE_BY("C")) ", " KEPT("c", "1999-05-01", "ratification",
                                                            DONE_BY("C"))};

    EXPECT_ATTEMPTS(
        treaty,
        {DATED("1999-08-01", "ratification", DONE_BY("A")), ENTENTE_E_INITIALS_NOT_SIGNATURE, "i"},
        {DATED("1999-08-01", "ratification", DONE_BY("B")), ENTENTE_E_NOT_SIGNED, "r"},
        {DATED("1999-08-01", "signature_confirmation", DONE_BY("B")), ENTENTE_OK, NULL},
        {DATED("1999-08-01", "ratification", DONE_BY("C")), ENTENTE_E_ALREADY_CONSENTED, "c"},
        {DATED("1999-08-01", "accession", DONE_BY("C")), ENTENTE_E_ALREADY_CONSENTED, "c"});
}

Test(guard, consent_takes_what_the_clause_asks_for)
{
    const struct treaty treaty = {
        "\"consent\": {\"requires_signature\": false, \"closes\": \"1999-12-31\","
        "\"signature_binds\": false, \"parts_min\": 2,"
        "\"declarations\": [{\"id\": \"age\", \"mandatory\": true}]}," IN_FORCE_2000,
        KEPT("d", "1999-05-01", "declaration", DONE_BY("A") ", \"declaration\": \"age\"")};

    EXPECT_ATTEMPTS(
        treaty,
        {DATED("1999-05-01", "ratification", DONE_BY("A") ", \"parts\": [\"I\", \"II\"]"),
         ENTENTE_OK, NULL},
        {DATED("1999-04-30", "ratification", DONE_BY("A") ", \"parts\": [\"I\", \"II\"]"),
         ENTENTE_E_MANDATORY_DECLARATION_MISSING, ""},
        {DATED("1999-05-01", "ratification", DONE_BY("B") ", \"parts\": [\"I\", \"II\"]"),
         ENTENTE_E_MANDATORY_DECLARATION_MISSING, ""},
        {DATED("1999-05-01", "ratification", DONE_BY("A") ", \"parts\": [\"I\"]"),
         ENTENTE_E_TOO_FEW_PARTS, ""},
        {DATED("1999-05-01", "ratification", DONE_BY("A")), ENTENTE_E_PART_CHOICE_UNCLEAR, ""},
        {DATED("2000-01-01", "ratification", DONE_BY("A") ", \"parts\": [\"I\", \"II\"]"),
         ENTENTE_E_CONSENT_WINDOW_CLOSED, ""},
        {DATED("1999-12-31", "ratification", DONE_BY("A") ", \"parts\": [\"I\", \"II\"]"),
         ENTENTE_OK, NULL},
        {DATED("1999-05-01", "definitive_signature", DONE_BY("A")), ENTENTE_E_SIGNATURE_NOT_CONSENT,
         ""});
}

Test(guard, joining_may_take_an_invitation)
{
    const struct treaty invited = {UNSIGNED
                                   ", \"accession\": {\"by_invitation\": true}, " IN_FORCE_2000,
                                   KEPT("i", "1999-05-02", "invitation", DONE_BY("A"))};

    EXPECT_ATTEMPTS(
        invited, {DATED("1999-05-02", "accession", DONE_BY("A")), ENTENTE_OK, NULL},
        {DATED("1999-05-01", "accession", DONE_BY("A")), ENTENTE_E_INVITATION_REQUIRED, ""},
        {DATED("1999-05-02", "accession", DONE_BY("B")), ENTENTE_E_INVITATION_REQUIRED, ""});
}

Test(guard, the_consent_of_all_to_a_succession_among_few)
{
    const struct treaty treaty = {
        "\"consent\": {\"requires_signature\": false, \"limited_number\": true}, " IN_FORCE_2000,
        KEPT("a", "1999-01-01", "ratification", DONE_BY("A"))};

    EXPECT_ATTEMPTS(treaty,
                    {DATED("2001-01-01", "succession", DONE_BY("C") ", \"predecessor\": \"A\""),
                     ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED, "a"},
                    {DATED("2001-01-01", "succession", DONE_BY("C") ", \"predecessor\": \"B\""),
                     ENTENTE_E_PREDECESSOR_NOT_BOUND, ""},
                    {DATED("1998-12-31", "succession", DONE_BY("C") ", \"predecessor\": \"A\""),
                     ENTENTE_E_PREDECESSOR_NOT_BOUND, ""});
}

Test(guard, before_force_an_instrument_is_taken_back_and_after_it_is_denounced)
{
    const struct treaty treaty = {UNSIGNED ", " IN_FORCE_2000,
                                  KEPT("a", "1999-01-01", "ratification", DONE_BY("A"))};

    EXPECT_ATTEMPTS(
        treaty, {DATED("1999-12-31", "instrument_withdrawal", DONE_BY("A")), ENTENTE_OK, NULL},
        {DATED("2000-01-01", "instrument_withdrawal", DONE_BY("A")),
         ENTENTE_E_ALREADY_IN_FORCE_FOR_PARTY, "a"},
        {DATED("1999-12-31", "intention_not_to_become_party", DONE_BY("A")), ENTENTE_OK, NULL},
        {DATED("2000-01-01", "intention_not_to_become_party", DONE_BY("A")),
         ENTENTE_E_ALREADY_PARTY, "a"});
}

Test(guard, a_vote_must_carry)
{
    const struct treaty treaty = {IN_FORCE_2000, ""};

    EXPECT_ATTEMPTS(
        treaty,
        {DATED("1999-01-01", "adoption", ", \"tally\": {\"yes\": 2, \"no\": 1}"), ENTENTE_OK, NULL},
        {DATED("1999-01-01", "adoption", ", \"tally\": {\"yes\": 19, \"no\": 10}"),
         ENTENTE_E_VOTE_NOT_CARRIED, ""},
        {DATED("1999-01-01", "adoption",
               ", \"tally\": {\"yes\": 3, \"no\": 3}, \"majority\": {\"base\": \"voting\","
               "\"num\": 1, \"den\": 2, \"cmp\": \"gt\"}"),
         ENTENTE_E_VOTE_NOT_CARRIED, ""},
        {DATED("1999-01-01", "adoption",
               ", \"tally\": {\"yes\": 3, \"no\": 3}, \"majority\": {\"base\": \"voting\","
               "\"num\": 1, \"den\": 2, \"cmp\": \"ge\"}"),
         ENTENTE_OK, NULL},
        {DATED("1999-01-01", "adoption",
               ", \"tally\": {\"yes\": 4, \"no\": 0, \"abstain\": 0}, \"majority\": {\"base\":"
               "\"voting\", \"num\": 1, \"den\": 2, \"cmp\": \"gt\", \"members\": 10,"
               "\"quorum\": {\"num\": 1, \"den\": 2, \"cmp\": \"ge\"}}"),
         ENTENTE_E_NO_QUORUM, ""},
        /* What was not told could still have carried it. */
        {DATED("1999-01-01", "adoption", ", \"tally\": {\"yes\": 1}"), ENTENTE_OK, NULL});
}

Test(guard, treaty_law_is_not_for_a_political_text)
{
    static const struct treaty treaty = {"", KEPT("s", "1999-01-01", "signature", DONE_BY("A"))};
    static const struct attempt attempts[] = {
        {DATED("1999-02-01", "ratification", DONE_BY("A")), ENTENTE_E_NOT_LEGAL_INSTRUMENT, ""},
        {DATED("1999-02-01", "denunciation", DONE_BY("A")), ENTENTE_E_NOT_LEGAL_INSTRUMENT, ""},
        {DATED("1999-02-01", "endorsement", DONE_BY("B")), ENTENTE_OK, NULL},
        {DATED("1999-02-01", "dissociation", DONE_BY("A")), ENTENTE_OK, NULL},
    };

    try_all(TREATY_HEAD("political"), treaty, attempts, 4);
    /* Where the text only announces a treaty it is doubtful, and allowed. */
    static const struct attempt doubtful = {DATED("1999-02-01", "ratification", DONE_BY("A")),
                                            ENTENTE_OK, NULL};
    try_all(TREATY_HEAD("prospective"), treaty, &doubtful, 1);
}

Test(guard, a_status_cannot_be_added)
{
    EXPECT_ATTEMPTS(window,
                    {DATED("1999-08-01", "ratification", DONE_BY("A") ", \"status\": \"in_force\""),
                     ENTENTE_E_DERIVED_STATE, NULL});
}

Test(guard, arguments)
{
    entente_agreement *agreement = treaty_of(TREATY_HEAD("legal"), &window);
    entente_question *question = entente_question_new();
    entente_act *act = entente_agreement_act_at(agreement, 0);
    entente_agreement *other = treaty_of(TREATY_HEAD("legal"), &window);

    cr_expect_eq(entente_agreement_can(agreement, act, question, NULL), ENTENTE_OK);
    cr_expect_eq(entente_agreement_can(NULL, act, question, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_agreement_can(agreement, NULL, question, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_agreement_can(agreement, act, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_agreement_can(other, act, question, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(
        entente_agreement_can(agreement, entente_agreement_party_at(agreement, 0), question, NULL),
        ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_agreement_add(NULL, "{}", 2, question, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_agreement_add(agreement, "{}", 2, NULL, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_agreement_add(agreement, "{", 1, question, NULL, NULL), ENTENTE_E_SYNTAX);
    entente_agreement_free(agreement);
    entente_agreement_free(other);
    entente_question_free(question);
}

/* VCLT 9: who adopts says how, by heads, by weight or by group, and the numbers must bear it out. */
#define FOUR_VOTED(a, b, c, d)                                                                     \
    "\"tally\": {\"votes\": {\"A\": \"" a "\", \"B\": \"" b "\", \"C\": \"" c "\", \"D\": \"" d    \
    "\"}}, \"majority\": "
#define OF_THE_CLUB "{\"base\": \"members\", \"set\": \"club\", \"num\": 1, \"den\": 1"

Test(guard, a_text_is_adopted_by_the_majority_that_its_makers_chose)
{
    const struct treaty plain = {IN_FORCE_2000, ""};

    EXPECT_ATTEMPTS(
        plain,
        {DATED("1999-01-10", "adoption", ", " FOUR_VOTED("yes", "yes", "no", "no") OF_THE_CLUB "}"),
         ENTENTE_OK, NULL},
        {DATED("1999-01-10", "adoption",
               ", " FOUR_VOTED("yes", "abstain", "yes", "yes") OF_THE_CLUB "}"),
         ENTENTE_E_VOTE_NOT_CARRIED, ""},
        {DATED("1999-01-10", "adoption",
               ", " FOUR_VOTED("yes", "yes", "no", "no") OF_THE_CLUB
               ", \"plus\": {\"base\": \"voting\", \"num\": 2, \"den\": 3}}"),
         ENTENTE_E_VOTE_NOT_CARRIED, ""},
        {DATED("1999-01-10", "adoption",
               ", \"tally\": {\"votes\": {\"A\": \"yes\"}}, \"majority\": " OF_THE_CLUB
               ", \"quorum\": {\"num\": 2, \"den\": 2}}"),
         ENTENTE_E_NO_QUORUM, ""},
        {DATED("1999-01-10", "adoption",
               ", \"tally\": {\"yes\": 2, \"no\": 2, \"casting\": \"yes\"}, \"majority\": "
               "{\"base\": \"voting\", \"num\": 1, \"den\": 2, \"cmp\": \"gt\"}"),
         ENTENTE_OK, NULL},
        {DATED("1999-01-10", "adoption", ", \"tally\": {\"yes\": 2, \"no\": 2}"),
         ENTENTE_E_VOTE_NOT_CARRIED, ""});
}

/*
 * The Antarctic Treaty, XIII, is ratified or acceded to; an exchange of notes binds by the exchange.
 * VCLT 11: the means that were agreed, and no others.
 */
Test(guard, consent_is_expressed_by_the_means_that_the_text_lists)
{
    const struct treaty listed = {
        "\"consent\": {\"requires_signature\": false, \"acts\": [\"ratification\", "
        "\"formal_confirmation\"]}, " IN_FORCE_2000,
        ""};
    const struct treaty notes = {
        "\"consent\": {\"requires_signature\": false, \"acts\": [\"exchange\"]}, " IN_FORCE_2000,
        ""};
    const struct treaty silent = {UNSIGNED ", " IN_FORCE_2000, ""};

    EXPECT_ATTEMPTS(
        listed, {DATED("1999-08-01", "ratification", DONE_BY("A")), ENTENTE_OK, NULL},
        {DATED("1999-08-01", "formal_confirmation", DONE_BY("U")), ENTENTE_OK, NULL},
        {DATED("1999-08-01", "acceptance", DONE_BY("A")), ENTENTE_E_NOT_ELIGIBLE, ""},
        {DATED("1999-08-01", "approval", DONE_BY("A")), ENTENTE_E_NOT_ELIGIBLE, ""},
        {DATED("1999-08-01", "exchange", DONE_BY("A")), ENTENTE_E_NOT_ELIGIBLE, ""},
        {DATED("1999-08-01", "notification_of_completion", DONE_BY("A")), ENTENTE_E_NOT_ELIGIBLE,
         ""},
        {DATED("1999-08-01", "accession", DONE_BY("A")), ENTENTE_E_ACCESSION_NOT_OPEN, ""},
        {DATED("1999-08-01", "definitive_signature", DONE_BY("A")), ENTENTE_E_SIGNATURE_NOT_CONSENT,
         ""},
        /* A record that does not say by which act says nothing against it. */
        {DATED("1999-08-01", "consent", DONE_BY("A")), ENTENTE_OK, NULL});
    EXPECT_ATTEMPTS(
        notes, {DATED("1999-08-01", "exchange", DONE_BY("A")), ENTENTE_OK, NULL},
        {DATED("1999-08-01", "ratification", DONE_BY("A")), ENTENTE_E_NOT_ELIGIBLE, ""});
    EXPECT_ATTEMPTS(silent, {DATED("1999-08-01", "approval", DONE_BY("A")), ENTENTE_OK, NULL},
                    {DATED("1999-08-01", "exchange", DONE_BY("A")), ENTENTE_OK, NULL});
}

/* Ratifications and withdrawals of two parties in turn, a day each. Both are out on the fourth day:
 * the treaty has ended, and all that follows has no effect. */
static uint64_t steps_of_turns(int acts, size_t *irregular)
{
    static char room[1 << 18];
    const int32_t first = entente_date_day_number(19000101);
    entente_assessment *answer;
    uint64_t steps;
    size_t used = (size_t)snprintf(
        room, sizeof room,
        "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
        "\"bindingness\": \"legal\", \"parties\": ["
        "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "
        "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"}], \"clauses\": {\"consent\": "
        "{\"requires_signature\": false}, \"entry_into_force\": {\"general\": {\"op\": \"date\", "
        "\"value\": \"1900-01-01\"}, \"boundary\": \"entry\", \"late\": {\"op\": "
        "\"own_consent\"}}, \"withdrawal\": {\"allowed\": \"yes\"}}, \"acts\": [");

    for (int i = 0; i < acts; i++) {
        char day[16];

        entente_date_format(entente_date_from_day_number(first + i), day, sizeof day);
        used += (size_t)snprintf(
            room + used, sizeof room - used,
            "%s{\"id\": \"a%d\", \"date\": \"%s\", \"type\": \"%s\", \"party\": \"%s\"}",
            i ? ", " : "", i, day, i % 4 < 2 ? "ratification" : "withdrawal", i % 2 ? "B" : "A");
    }
    snprintf(room + used, sizeof room - used, "]}");
    answer = ask(room, 20260106);
    *irregular = entente_findings_count(entente_assessment_findings(answer));
    steps = entente_assessment_work(answer, ENTENTE_WORK_STEPS);
    entente_assessment_free(answer);
    return steps;
}

Test(guard, what_follows_the_end_is_judged_in_time_that_grows_with_it)
{
    size_t fewer = 0, more = 0;
    const uint64_t half = steps_of_turns(600, &fewer), whole = steps_of_turns(1200, &more);

    cr_expect_geq(fewer, (size_t)590);
    cr_expect_geq(more, (size_t)1190);
    cr_expect_lt(whole * 10, half * 23, "%llu and %llu steps", (unsigned long long)half,
                 (unsigned long long)whole);
}
