/* Bodies that decide: what they determine counts while they are there, and no longer. */
#include <entente/guard.h>
#include <entente/row.h>

#include "asking.h"

/* In force once the commission has determined the attack. */
#define HEAD(bodies)                                                                               \
    "{\"format\": \"entente/1\", \"id\": \"d\", \"title\": \"D\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\", \"parties\": ["                                                   \
    "{\"id\": \"FRA\", \"name\": \"France\", \"kind\": \"state\"}], "                              \
    "\"clauses\": {\"entry_into_force\": {\"general\": {\"op\": \"when\", \"cond\": "              \
    "{\"op\": \"event\", \"id\": \"attack\", \"determined_by\": \"c\"}}}}, "                       \
    "\"bodies\": [" bodies "], \"acts\": ["
#define COMMISSION(more) "{\"id\": \"c\", \"name\": \"C\", \"kind\": \"commission\"" more "}"
#define OTHER(more) "{\"id\": \"o\", \"name\": \"O\", \"kind\": \"commission\"" more "}"
#define MOVE(id, date, body, to)                                                                   \
    ACT(id, date, "body", ", \"body\": \"" body "\", \"to\": \"" to "\"")
#define EVENT(id, date, event, how, body)                                                          \
    ACT(id, date, "event",                                                                         \
        ", \"event\": \"" event "\", \"determination\": \"" how "\", \"determined_by\": \"" body   \
        "\"")

static bool has_begun(const char *document, int32_t on)
{
    entente_assessment *answer = ask(document, on);
    const int32_t entry = entente_assessment_day(answer, ENTENTE_DAY_ENTRY);

    entente_assessment_free(answer);
    return entry != 0 && entry <= on;
}

static void expect_refused(const char *document, int32_t code, const char *act)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();
    entente_error *error = entente_error_new();
    entente_assessment *answer = ask(document, 20271231);

    cr_expect_eq(entente_agreement_can(agreement, entente_agreement_act_find(agreement, act),
                                       question, error),
                 code, "%s", entente_code_name(entente_error_code(error)));
    cr_expect_eq(has_finding(answer, code), code != ENTENTE_OK);
    entente_assessment_free(answer);
    entente_error_free(error);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

Test(body_decide, a_body_at_work_determines)
{
    static const char document[] = HEAD(COMMISSION(""))
        MOVE("m", "2026-01-01", "c", "established") "," EVENT("e", "2026-03-01", "attack",
                                                              "determined", "c") "]}";

    expect_refused(document, ENTENTE_OK, "e");
    cr_expect_not(has_begun(document, 20260228));
    cr_expect(has_begun(document, 20260301));
}

Test(body_decide, a_body_that_is_planned_suspended_or_over_does_not)
{
    static const char planned[] =
        HEAD(COMMISSION("")) EVENT("e", "2026-03-01", "attack", "determined",
                                   "c") "," MOVE("m", "2026-04-01", "c", "established") "]}";
    static const char suspended[] =
        HEAD(COMMISSION("")) MOVE("m", "2026-01-01", "c", "operating") "," MOVE(
            "s", "2026-02-01", "c", "suspended") "," EVENT("e", "2026-03-01", "attack",
                                                           "determined", "c") "]}";
    static const char over[] =
        HEAD(COMMISSION("")) MOVE("m", "2026-01-01", "c", "operating") "," MOVE(
            "d", "2026-02-28", "c", "dissolved") "," EVENT("e", "2026-03-01", "attack",
                                                           "determined", "c") "]}";
    static const char perhaps[] = HEAD(COMMISSION(""))
        MOVE("m", "2026-01", "c", "operating") "," MOVE("d", "2026-03", "c", "dissolved") "," EVENT(
            "e", "2026-03-01", "attack", "determined", "c") "]}";

    expect_refused(planned, ENTENTE_E_NOT_DECIDER, "e");
    expect_refused(suspended, ENTENTE_E_NOT_DECIDER, "e");
    expect_refused(over, ENTENTE_E_MECH_MANDATE_ENDED, "e");
    expect_refused(perhaps, ENTENTE_OK, "e");
    cr_expect_not(has_begun(planned, 20271231));
    cr_expect_not(has_begun(suspended, 20271231));
    cr_expect_not(has_begun(over, 20271231));
    cr_expect(has_begun(perhaps, 20271231));
}

/* More than half of those voting, of at least half of seven. */
#define VOTE(tally)                                                                                \
    HEAD(COMMISSION(""))                                                                           \
    MOVE("m", "2026-01-01", "c", "established")                                                    \
    "," ACT(                                                                                       \
        "e", "2026-03-01", "event",                                                                \
        ", \"event\": \"attack\", \"determination\": \"determined\", "                             \
        "\"determined_by\": \"c\", \"majority\": {\"base\": \"voting\", \"members\": 7, "          \
        "\"num\": 1, \"den\": 2, \"cmp\": \"gt\", \"quorum\": {\"num\": 1, \"den\": 2, \"cmp\": "  \
        "\"ge\", \"of\": \"members\"}}, \"tally\": {" tally "}") "]}"

Test(body_decide, a_vote_that_is_told_must_carry_it)
{
    static const char carried[] = VOTE("\"yes\": 4, \"no\": 3, \"abstain\": 0, \"present\": 7");
    static const char tie[] = VOTE("\"yes\": 3, \"no\": 3, \"abstain\": 1, \"present\": 7");
    static const char few[] = VOTE("\"yes\": 3, \"no\": 0, \"abstain\": 0, \"present\": 3");

    expect_refused(carried, ENTENTE_OK, "e");
    expect_refused(tie, ENTENTE_E_VOTE_NOT_CARRIED, "e");
    expect_refused(few, ENTENTE_E_NO_QUORUM, "e");
    cr_expect(has_begun(carried, 20260301));
    cr_expect_not(has_begun(tie, 20271231));
    cr_expect_not(has_begun(few, 20271231));
}

/* An allegation is anybody's. */
Test(body_decide, only_its_word_as_a_decider_needs_the_body)
{
    static const char document[] =
        HEAD(COMMISSION("")) EVENT("e", "2026-03-01", "attack", "alleged", "c") "]}";

    expect_refused(document, ENTENTE_OK, "e");
    cr_expect_not(has_begun(document, 20271231));
}

#define ON_ATTACK ", \"activated_by\": {\"op\": \"event\", \"id\": \"attack\"}"

Test(body_decide, no_body_brings_itself_about)
{
    static const char document[] =
        HEAD(COMMISSION(ON_ATTACK)) EVENT("e", "2026-03-01", "attack", "determined", "c") "]}";
    /* Once another said so the body is there, and its own word counts as well. */
    static const char told[] = HEAD(COMMISSION(ON_ATTACK))
        ACT("first", "2026-02-01", "event", ", \"event\": \"attack\"") "," EVENT(
            "e", "2026-03-01", "attack", "determined", "c") "]}";

    expect_refused(document, ENTENTE_E_NOT_DECIDER, "e");
    cr_expect_not(has_begun(document, 20271231));
    expect_refused(told, ENTENTE_OK, "e");
    cr_expect_not(has_begun(told, 20260228));
    cr_expect(has_begun(told, 20260301));
}

#define ON(event) ", \"activated_by\": {\"op\": \"event\", \"id\": \"" event "\"}"

Test(body_decide, nor_do_two_bodies_bring_each_other_about)
{
    static const char document[] = HEAD(COMMISSION(ON("alarm")) "," OTHER(ON("attack")))
        EVENT("e", "2026-03-01", "attack", "determined", "c") "," EVENT("a", "2026-03-01", "alarm",
                                                                        "determined", "o") "]}";
    /* A chain that begins with what somebody else said holds. */
    static const char chain[] = HEAD(COMMISSION(ON("alarm")) "," OTHER(ON("start")))
        ACT("s", "2026-02-01", "event", ", \"event\": \"start\"") "," EVENT(
            "a", "2026-02-15", "alarm", "determined", "o") "," EVENT("e", "2026-03-01", "attack",
                                                                     "determined", "c") "]}";

    expect_refused(document, ENTENTE_E_NOT_DECIDER, "e");
    expect_refused(document, ENTENTE_E_NOT_DECIDER, "a");
    cr_expect_not(has_begun(document, 20271231));
    expect_refused(chain, ENTENTE_OK, "e");
    cr_expect(has_begun(chain, 20260301));
}

/* ---- Reversal, and the hour. */

#define EVENT_BODY(more)                                                                           \
    "{\"id\": \"w\", \"name\": \"W\", \"kind\": \"monitoring\", \"until\": "                       \
    "{\"op\": \"when\", \"cond\": {\"op\": \"not\", \"of\": {\"op\": \"event\", \"id\": \"quiet\"" \
    "" more "}}, \"from\": {\"op\": \"date\", \"value\": \"2026-02-01\"}}}"

static int32_t watch_on(const char *document, int32_t on)
{
    entente_assessment *answer = ask(document, on);
    const int32_t state = entente_assessment_row_facet(
        answer, entente_assessment_row_find(answer, "bodies/w"), ENTENTE_FACET_BODY);

    entente_assessment_free(answer);
    return state;
}

Test(body_decide, only_who_determined_it_takes_it_back)
{
#define BEGIN                                                                                      \
    HEAD(COMMISSION("") "," OTHER("") "," EVENT_BODY(", \"determined_by\": \"c\""))                \
    MOVE("m", "2026-01-01", "c", "established")                                                    \
    "," MOVE("n", "2026-01-01", "o", "established") "," MOVE(                                      \
        "w", "2026-01-01", "w", "established") "," EVENT("q", "2026-01-10", "quiet", "determined", \
                                                         "c") ","
    static const char other[] = BEGIN EVENT("r", "2026-03-01", "quiet", "reversed", "o") "]}";
    static const char own[] = BEGIN EVENT("r", "2026-03-01", "quiet", "reversed", "c") "]}";
    static const char plain[] = BEGIN ACT(
        "r", "2026-03-01", "event", ", \"event\": \"quiet\", \"determination\": \"reversed\"") "]}";

    cr_expect_eq(watch_on(other, 20260302), ENTENTE_BODY_STATE_ESTABLISHED);
    cr_expect_eq(watch_on(own, 20260301), ENTENTE_BODY_STATE_ESTABLISHED);
    cr_expect_eq(watch_on(own, 20260302), ENTENTE_BODY_STATE_WOUND_UP);
    cr_expect_eq(watch_on(plain, 20260302), ENTENTE_BODY_STATE_WOUND_UP);
}

Test(body_decide, what_is_reversed_of_another_actor_stays)
{
#define BY_ACTOR HEAD(COMMISSION("") "," EVENT_BODY(", \"by\": [\"FRA\"]"))
#define QUIET(id, date, more) ACT(id, date, "event", ", \"event\": \"quiet\"" more)
    static const char other[] = BY_ACTOR MOVE("w", "2026-01-01", "w", "established") "," QUIET(
        "q", "2026-01-10",
        ", \"by\": \"FRA\"") "," QUIET("r", "2026-03-01",
                                       ", \"by\": \"RUS\", \"determination\": \"reversed\"") "]}";
    static const char same[] = BY_ACTOR MOVE("w", "2026-01-01", "w", "established") "," QUIET(
        "q", "2026-01-10",
        ", \"by\": \"FRA\"") "," QUIET("r", "2026-03-01",
                                       ", \"by\": \"FRA\", \"determination\": \"reversed\"") "]}";

    cr_expect_eq(watch_on(other, 20260302), ENTENTE_BODY_STATE_ESTABLISHED);
    cr_expect_eq(watch_on(same, 20260302), ENTENTE_BODY_STATE_WOUND_UP);
}

Test(body_decide, where_the_hour_is_asked_for_a_later_hour_has_not_come)
{
    static const char document[] = HEAD(COMMISSION("") "," OTHER(ON("alarm")))
        ACT("a", "2026-06-15", "event",
            ", \"instant\": \"2026-06-15T12:00:00Z\", \"event\": \"alarm\"") "]}";
    static const struct {
        const char *text;
        int32_t state;
    } hours[] = {{"2026-06-15T11:59:59Z", ENTENTE_BODY_STATE_PLANNED},
                 {"2026-06-15T12:00:00Z", ENTENTE_BODY_STATE_ESTABLISHED},
                 {"2026-06-15T14:30:00+03:00", ENTENTE_BODY_STATE_PLANNED},
                 {"2026-06-15T15:00:00+03:00", ENTENTE_BODY_STATE_ESTABLISHED}};
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();

    for (size_t i = 0; i < sizeof hours / sizeof hours[0]; i++) {
        int64_t seconds;
        int32_t offset;
        entente_assessment *answer;

        cr_assert_eq(
            entente_instant_parse(hours[i].text, strlen(hours[i].text), &seconds, &offset, NULL),
            ENTENTE_OK);
        cr_assert_eq(entente_question_set_instant(question, seconds, offset, NULL), ENTENTE_OK);
        answer = assess(agreement, question);
        cr_expect_eq(entente_assessment_row_facet(answer,
                                                  entente_assessment_row_find(answer, "bodies/o"),
                                                  ENTENTE_FACET_BODY),
                     hours[i].state, "%s", hours[i].text);
        entente_assessment_free(answer);
    }
    entente_question_free(question);
    entente_agreement_free(agreement);
}
