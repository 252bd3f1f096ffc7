/* The moves of a commitment: the whole matrix of states and moves, and every error of a guard. */
#include "owing.h"

/* How each move is written so that only the state of the commitment can stand against it. */
static const struct {
    const char *to, *more;
} moves[] = {
    {"progress", ", \"amount\": 1, \"unit\": \"lorry\""},
    {"fulfilment", ", \"by\": \"jury\""},
    {"cure", ""},
    {"breach_alleged", ", \"by\": \"B\""},
    {"breach_determined", ", \"by\": \"jury\""},
    {"breach_dismissed", ", \"by\": \"jury\""},
    {"excuse", ", \"basis\": \"force_majeure\""},
    {"suspension", ", \"basis\": \"agreement\""},
    {"resumption", ""},
    {"waiver", ", \"by\": \"B\""},
    {"supersession", ", \"with\": \"later\""},
    {"pledge", ", \"by\": \"A\""},
    {"delegation", ", \"transferee\": \"C\", \"consented_by\": [\"B\"]"},
    {"assignment", ", \"by\": \"B\", \"transferee\": \"C\", \"consented_by\": [\"A\"]"},
    {"extension", ", \"by\": \"B\", \"until\": \"2027-01-01\""},
};

enum { MOVES = sizeof moves / sizeof moves[0] };

#define LATER ", {\"id\": \"later\", \"type\": \"other\", \"obligors\": [\"A\"]}"
#define TEN                                                                                        \
    ", \"decided_by\": \"jury\", \"quantity\": {\"amount\": 10, \"unit\": \"lorry\"}, "            \
    "\"due\": {\"op\": \"date\", \"value\": \"2026-08-31\"}"
#define VOTE                                                                                       \
    "\"approvals\": [{\"id\": \"vote\", \"party\": \"A\", \"purpose\": \"force_deployment\", "     \
    "\"steps\": [{\"id\": \"vote\", \"kind\": \"chamber_vote\"}]}], "
#define TEXTS "\"versions\": [{\"id\": \"draft\"}, {\"id\": \"final\"}], "

/* A state, how it comes about by 1 July (1 October), and what each move finds there: + allowed,
 * C closed, N nothing to build upon, D done already, B not a beneficiary, R not all consented. Written down from the law, not from a run. */
struct situation {
    const char *state, *document, *row;
    int32_t late;
};

static const struct situation situations[] = {
    {"active", OWING("legal", "", OWED("c", TEN) LATER, ""), "+++++N++N++++++", 0},
    {"partially_fulfilled",
     OWING("legal", "", OWED("c", TEN) LATER,
           MOVE("m", "2026-06-01", "c", "progress", ", \"amount\": 3, \"unit\": \"lorry\"")),
     "+++++N++N++++++", 0},
    {"overdue", OWING("legal", "", OWED("c", TEN) LATER, ""), "+++++N++N++++++", 1},
    {"breach_alleged",
     OWING("legal", "", OWED("c", TEN) LATER,
           MOVE("m", "2026-06-01", "c", "breach_alleged", ", \"by\": \"B\"")),
     "++++++++N++++++", 0},
    {"breach_determined",
     OWING("legal", "", OWED("c", TEN) LATER,
           MOVE("m", "2026-06-01", "c", "breach_determined", ", \"by\": \"jury\"")),
     "++++++++N++++++", 0},
    {"excused",
     OWING("legal", "", OWED("c", TEN) LATER,
           MOVE("m", "2026-06-01", "c", "excuse", ", \"basis\": \"necessity\"")),
     "+++++N++N++++++", 0},
    {"suspended",
     OWING("legal", "", OWED("c", TEN) LATER,
           MOVE("m", "2026-06-01", "c", "suspension", ", \"basis\": \"agreement\"")),
     "+++++N+D+++++++", 0},
    {"delegated",
     OWING("legal", "", OWED("c", TEN) LATER,
           MOVE("m", "2026-06-01", "c", "delegation",
                ", \"transferee\": \"C\", \"consented_by\": [\"B\"]")),
     "+++++N++N++++++", 0},
    {"assigned",
     OWING("legal", "", OWED("c", TEN) LATER,
           MOVE("m", "2026-06-01", "c", "assignment",
                ", \"by\": \"B\", \"transferee\": \"C\", \"consented_by\": [\"A\"]")),
     "+++++N++NB++RBB", 0},
    {"conditional",
     OWING("legal", "", OWED("c", TEN ", \"trigger\": {\"op\": \"event\", \"id\": \"e\"}") LATER,
           ""),
     "+++++N++N++++++", 0},
    {"waiting_determination",
     OWING("legal", "", OWED("c", TEN ", \"trigger\": {\"op\": \"event\", \"id\": \"e\"}") LATER,
           HAPPENS("e", "2026-06-01", "e", ", \"determination\": \"alleged\"")),
     "+++++N++N++++++", 0},
    {"blocked",
     OWING("legal", VOTE,
           OWED("c", TEN ", \"requires\": [{\"party\": \"A\", \"approval\": \"vote\"}]") LATER, ""),
     "+++++N++N++++++", 0},
    {"agreed_not_binding_yet",
     OWING("legal", "", OWED("c", TEN) LATER,
           ", {\"id\": \"v\", \"date\": \"2026-02-01\", \"type\": \"ratification\", "
           "\"party\": \"A\", \"voids\": \"ra\"}"),
     "+++++N++N++++++", 0},
    {"pledged",
     OWING("political", "",
           OWED("c", TEN ", \"trigger\": {\"op\": \"event\", \"id\": \"e\"}") LATER,
           ", {\"id\": \"en\", \"date\": \"2026-02-01\", \"type\": \"endorsement\", "
           "\"party\": \"A\"}"),
     "+++++N++N++++++", 0},
    {"drafted", OWING("legal", "", OWED("c", TEN ", \"modality\": \"expected\"") LATER, ""),
     "+++++N++N++++++", 0},
    {"fulfilled",
     OWING("legal", "", OWED("c", TEN) LATER,
           MOVE("m", "2026-06-01", "c", "fulfilment", ", \"by\": \"jury\"")),
     "CCCCCCCCCCCCCCC", 0},
    {"cured", OWING("legal", "", OWED("c", TEN) LATER, MOVE("m", "2026-09-15", "c", "cure", "")),
     "CCCCCCCCCCCCCCC", 1},
    {"waived",
     OWING("legal", "", OWED("c", TEN) LATER,
           MOVE("m", "2026-06-01", "c", "waiver", ", \"by\": \"B\"")),
     "CCCCCCCCCCCCCCC", 0},
    {"superseded",
     OWING("legal", "", OWED("c", TEN) LATER,
           MOVE("m", "2026-06-01", "c", "supersession", ", \"with\": \"later\"")),
     "CCCCCCCCCCCCCCC", 0},
    {"expired",
     OWING("legal", "",
           OWED("c", TEN ", \"until\": {\"op\": \"date\", \"value\": \"2026-06-30\"}") LATER, ""),
     "CCCCCCCCCCCCCCC", 0},
    {"terminated",
     OWING("legal", "", OWED("c", TEN) LATER,
           ", {\"id\": \"w\", \"date\": \"2026-06-01\", \"type\": \"withdrawal\", "
           "\"party\": \"A\"}"),
     "CCCCCCCCCCCCCCC", 0},
    {"dropped",
     OWING("legal", TEXTS, OWED("c", TEN ", \"versions\": [\"draft\"]") LATER,
           ", {\"id\": \"t\", \"date\": \"2026-02-01\", \"type\": \"adoption\", "
           "\"version\": \"final\"}"),
     "CCCCCCCCCCCCCCC", 0},
};

/* Whether the act could be added, on a day. */
static int32_t try_move(const char *document, int32_t on, const char *to, const char *more)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();
    char act[400];
    entente_act *made = NULL;
    int32_t result;

    (void)snprintf(act, sizeof act,
                   "{\"id\": \"new\", \"date\": \"%04d-%02d-%02d\", \"type\": \"commitment\", "
                   "\"party\": \"A\", \"commitment\": \"c\", \"to\": \"%s\"%s}",
                   on / 10000, on / 100 % 100, on % 100, to, more);
    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    result = entente_agreement_add(agreement, act, strlen(act), question, &made, NULL);
    entente_question_free(question);
    entente_agreement_free(agreement);
    return result;
}

static char letter(int32_t result)
{
    switch (result) {
    case ENTENTE_OK:
        return '+';
    case ENTENTE_E_COMMITMENT_CLOSED:
        return 'C';
    case ENTENTE_E_CHRONOLOGY:
        return 'N';
    case ENTENTE_E_DUPLICATE_ACT:
        return 'D';
    case ENTENTE_E_NOT_BENEFICIARY:
        return 'B';
    case ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED:
        return 'R';
    default:
        return '?';
    }
}

Test(commitment_moves, every_state_and_every_move)
{
    for (size_t i = 0; i < sizeof situations / sizeof situations[0]; i++) {
        const struct situation *at = &situations[i];
        const int32_t on = at->late ? 20261001 : 20260701;
        entente_assessment *answer = ask(at->document, on);
        char row[MOVES + 1] = "";

        cr_expect_str_eq(state_at(answer, "commitments/c/A"), at->state, "%s: %s", at->state,
                         state_at(answer, "commitments/c/A"));
        entente_assessment_free(answer);
        for (size_t k = 0; k < MOVES; k++)
            row[k] = letter(try_move(at->document, on, moves[k].to, moves[k].more));
        printf("# %-24s %s\n", at->state, row);
        cr_expect_str_eq(row, at->row, "%s: %s, not %s", at->state, row, at->row);
    }
}

/* Each guard, with an act that only it stands against. */
Test(commitment_moves, each_guard_has_its_error)
{
    static const struct {
        const char *more, *to, *act;
        int32_t code;
    } tries[] = {
        {TEN, "progress", ", \"amount\": 1, \"unit\": \"tank\"", ENTENTE_E_UNIT_MISMATCH},
        {TEN, "progress", ", \"amount\": 1", ENTENTE_E_UNIT_MISMATCH},
        {TEN, "progress", ", \"amount\": -1, \"unit\": \"lorry\"", ENTENTE_E_PROGRESS_NEGATIVE},
        {TEN, "progress", ", \"amount\": 0, \"unit\": \"lorry\"", ENTENTE_OK},
        {TEN, "fulfilment", "", ENTENTE_E_NOT_DECIDER},
        {TEN, "fulfilment", ", \"by\": \"A\"", ENTENTE_E_NOT_DECIDER},
        {"", "fulfilment", "", ENTENTE_OK},
        {TEN, "breach_determined", ", \"by\": \"B\"", ENTENTE_E_NOT_DECIDER},
        {"", "breach_determined", ", \"by\": \"B\"", ENTENTE_OK},
        {"", "waiver", "", ENTENTE_E_NOT_BENEFICIARY},
        {"", "waiver", ", \"by\": \"A\"", ENTENTE_E_NOT_BENEFICIARY},
        {"", "waiver", ", \"by\": \"C\"", ENTENTE_E_NOT_BENEFICIARY},
        {"", "waiver", ", \"by\": [\"C\", \"B\"]", ENTENTE_OK},
        {TEN, "extension", ", \"by\": \"B\", \"until\": \"2026-09-01\"", ENTENTE_OK},
        {TEN, "extension", ", \"by\": [\"A\", \"B\"], \"until\": \"2026-09\"", ENTENTE_OK},
        {TEN, "extension", ", \"by\": \"B\"", ENTENTE_E_MEMBER},
        {TEN, "extension", ", \"by\": \"B\", \"until\": \"2026-08-31\"", ENTENTE_E_RANGE},
        {TEN, "extension", ", \"by\": \"B\", \"until\": \"2026-08\"", ENTENTE_E_RANGE},
        {"", "extension", ", \"by\": \"B\", \"until\": \"2027-01-01\"", ENTENTE_E_RANGE},
        {TEN ", \"deontic\": \"prohibition\"", "extension",
         ", \"by\": \"B\", \"until\": \"2027-01-01\"", ENTENTE_E_RANGE},
        {TEN, "extension", ", \"until\": \"2027-01-01\"", ENTENTE_E_NOT_BENEFICIARY},
        {TEN, "extension", ", \"by\": \"A\", \"until\": \"2027-01-01\"", ENTENTE_E_NOT_BENEFICIARY},
        {TEN, "extension", ", \"by\": \"C\", \"until\": \"2027-01-01\"", ENTENTE_E_NOT_BENEFICIARY},
        {"", "suspension", "", ENTENTE_E_BASIS_REQUIRED},
        {"", "suspension", ", \"basis\": \"countermeasure\"", ENTENTE_OK},
        {"", "excuse", "", ENTENTE_E_BASIS_REQUIRED},
        {"", "supersession", "", ENTENTE_E_UNKNOWN_REF},
        {"", "supersession", ", \"with\": \"c\"", ENTENTE_E_UNKNOWN_REF},
        {"", "fulfilment", ", \"instance\": \"2026-07-01\"", ENTENTE_E_UNKNOWN_REF},
        {"", "abolition", "", ENTENTE_E_RANGE},
        {"", "delegation", ", \"transferee\": \"C\"", ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED},
        {"", "delegation", ", \"transferee\": \"C\", \"consented_by\": [\"C\"]",
         ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED},
        {"", "delegation", ", \"consented_by\": [\"B\"]", ENTENTE_E_UNKNOWN_REF},
        {"", "delegation", ", \"transferee\": \"A\", \"consented_by\": [\"B\"]",
         ENTENTE_E_NOT_ELIGIBLE},
        {"", "delegation", ", \"by\": \"B\", \"transferee\": \"C\", \"consented_by\": [\"B\"]",
         ENTENTE_E_NOT_ELIGIBLE},
        {"", "delegation", ", \"transferee\": \"C\", \"consented_by\": [\"B\"]", ENTENTE_OK},
        {"", "assignment", ", \"by\": \"B\", \"transferee\": \"C\"",
         ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED},
        {"", "assignment", ", \"by\": \"C\", \"transferee\": \"B\", \"consented_by\": [\"A\"]",
         ENTENTE_E_NOT_BENEFICIARY},
        {"", "assignment", ", \"transferee\": \"C\", \"consented_by\": [\"A\"]",
         ENTENTE_E_NOT_BENEFICIARY},
        {"", "assignment", ", \"by\": \"B\", \"consented_by\": [\"A\"]", ENTENTE_E_UNKNOWN_REF},
        {"", "assignment", ", \"by\": \"B\", \"transferee\": \"A\", \"consented_by\": [\"A\"]",
         ENTENTE_E_NOT_ELIGIBLE},
        {"", "assignment", ", \"by\": \"B\", \"transferee\": \"B\", \"consented_by\": [\"A\"]",
         ENTENTE_E_NOT_ELIGIBLE},
    };

    for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
        char document[4000];

        (void)snprintf(document, sizeof document, OWING("legal", "", OWED("c", "%s") LATER, ""),
                       tries[i].more);
        cr_expect_eq(try_move(document, 20260701, tries[i].to, tries[i].act), tries[i].code,
                     "%s %s %s: %s", tries[i].more, tries[i].to, tries[i].act,
                     entente_code_name(try_move(document, 20260701, tries[i].to, tries[i].act)));
    }
}

/* ARSIWA 50: other bases than countermeasures are open also there. */
Test(commitment_moves, no_countermeasure_touches_what_is_humanitarian)
{
    static const char *const types[] = {"humanitarian", "prisoner_exchange",
                                        "no_first_use_or_non_use", "ceasefire_observance",
                                        "dispute_settlement"};

    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        char document[4000];

        (void)snprintf(
            document, sizeof document,
            OWING("legal", "", "{\"id\": \"c\", \"type\": \"%s\", \"obligors\": [\"A\"]}", ""),
            types[i]);
        cr_expect_eq(try_move(document, 20260701, "suspension", ", \"basis\": \"countermeasure\""),
                     ENTENTE_E_BASIS_REQUIRED, "%s", types[i]);
        cr_expect_eq(try_move(document, 20260701, "suspension", ", \"basis\": \"agreement\""),
                     ENTENTE_OK, "%s", types[i]);
    }
}

Test(commitment_moves, a_pledge_is_the_obligors_own_or_follows_its_signature)
{
    static const char political[] =
        "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", "
        "\"kind\": \"joint_declaration\", \"bindingness\": \"political\", \"parties\": ["
        "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "
        "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"}], "
        "\"clauses\": {\"entry_into_force\": {\"general\": {\"op\": \"milestone\", "
        "\"which\": \"adoption\"}, \"late\": {\"op\": \"own_consent\"}}}, "
        "\"commitments\": [{\"id\": \"c\", \"type\": \"other\", \"obligors\": [\"A\"]}], "
        "\"acts\": [{\"id\": \"t\", \"date\": \"2026-03-01\", \"type\": \"adoption\"}%s]}";
    char document[2000];

    (void)snprintf(document, sizeof document, political, "");
    EXPECT_OWED(document, {20260301, "commitments/c/A", "drafted"});
    cr_expect_eq(try_move(document, 20260701, "pledge", ", \"by\": \"B\""),
                 ENTENTE_E_OBLIGOR_NOT_ENDORSER);
    cr_expect_eq(try_move(document, 20260701, "pledge", ", \"by\": \"A\""), ENTENTE_OK);
    (void)snprintf(document, sizeof document, political,
                   MOVE("m", "2026-04-01", "c", "pledge", ", \"by\": \"A\""));
    EXPECT_OWED(document, {20260331, "commitments/c/A", "drafted"},
                {20260401, "commitments/c/A", "active"});
    (void)snprintf(document, sizeof document, political,
                   ", {\"id\": \"e\", \"date\": \"2026-03-01\", \"type\": \"endorsement\", "
                   "\"party\": \"A\"}");
    cr_expect_eq(try_move(document, 20260701, "pledge", ", \"by\": \"B\""), ENTENTE_OK);
}

/* A move that is not allowed has no effect where it is read, and is told. */
Test(commitment_moves, an_irregular_move_is_told_and_does_nothing)
{
    entente_assessment *answer =
        ask(OWING("legal", "", OWED("c", TEN),
                  MOVE("m1", "2026-06-01", "c", "fulfilment", ", \"by\": \"B\"")
                      MOVE("m2", "2026-06-02", "c", "resumption", "")),
            20260701);

    cr_expect_str_eq(state_at(answer, "commitments/c/A"), "active");
    cr_expect(has_finding(answer, ENTENTE_E_NOT_DECIDER));
    cr_expect(has_finding(answer, ENTENTE_E_CHRONOLOGY));
    entente_assessment_free(answer);
}

Test(commitment_moves, another_than_an_obligor_cannot_perform)
{
    static const char document[] =
        OWING("legal", "", OWED("c", ""),
              ", {\"id\": \"m\", \"date\": \"2026-06-01\", \"type\": \"commitment\", "
              "\"commitment\": \"c\", \"party\": \"C\", \"to\": \"fulfilment\"}");
    entente_assessment *answer = ask(document, 20260701);

    cr_expect(has_finding(answer, ENTENTE_E_NOT_ELIGIBLE));
    cr_expect_str_eq(state_at(answer, "commitments/c"), "active");
    entente_assessment_free(answer);
}
