/* Short words for tests that add acts: what is allowed, and what is refused, by what, and why. */
#ifndef ADDING_H
#define ADDING_H

#include "asking.h"

/* A treaty: its clauses and acts, as JSON without the outer brackets. */
struct treaty {
    const char *clauses, *acts;
};

/* One attempt, as JSON without the outer brackets, and its result. */
struct attempt {
    const char *act;
    int32_t code;
    const char *blocked_by; /* "": no act; NULL: refused before the law is asked, or not at all */
};

#define TREATY_HEAD(bindingness)                                                                   \
    "{\"format\": \"entente/1\", \"id\": \"t\", \"title\": \"Treaty\", \"kind\": \"treaty\","      \
    "\"bindingness\": \"" bindingness "\","                                                        \
    "\"parties\": ["                                                                               \
    "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\", \"territories\": [\"isles\"]},"         \
    "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"},"                                       \
    "{\"id\": \"C\", \"name\": \"C\", \"kind\": \"state\"},"                                       \
    "{\"id\": \"D\", \"name\": \"D\", \"kind\": \"state\"},"                                       \
    "{\"id\": \"U\", \"name\": \"U\", \"kind\": \"reio\"}],"                                       \
    "\"groups\": {\"club\": [\"A\", \"B\"]},"                                                      \
    "\"versions\": [{\"id\": \"first\"}, {\"id\": \"second\"}],"                                   \
    "\"parts\": [{\"id\": \"I\", \"title\": \"I\"}, {\"id\": \"II\", \"title\": \"II\"}],"         \
    "\"provisions\": [{\"id\": \"1\"}, {\"id\": \"2\"}],"

static inline entente_agreement *treaty_of(const char *head, const struct treaty *treaty)
{
    char room[8192];

    cr_assert_lt(snprintf(room, sizeof room, "%s\"clauses\": {%s}, \"acts\": [%s]}", head,
                          treaty->clauses, treaty->acts),
                 (int)sizeof room);
    return agreement_of(room);
}

/* Tries to add an act; a refusal leaves the agreement as it was. */
static inline void try_to_add(entente_agreement *agreement, const struct attempt *attempt)
{
    entente_question *question = entente_question_new();
    entente_agreement *before = NULL;
    entente_error *error = entente_error_new();
    entente_act *act = NULL;
    char room[2048];
    const int length = snprintf(room, sizeof room, "{\"id\": \"new\", %s}", attempt->act);

    cr_assert_eq(entente_agreement_copy(agreement, &before, NULL), ENTENTE_OK);
    const entente_result result =
        entente_agreement_add(agreement, room, (size_t)length, question, &act, error);
    cr_expect_eq(result, attempt->code, "%s: %s, not %s", attempt->act, entente_code_name(result),
                 entente_code_name(attempt->code));
    if (result == ENTENTE_OK) {
        cr_expect_eq(entente_agreement_act_count(agreement),
                     entente_agreement_act_count(before) + 1);
        cr_expect_eq(entente_agreement_can(agreement, act, question, NULL), ENTENTE_OK);
    } else {
        cr_expect(entente_agreement_equal(agreement, before), "%s", attempt->act);
        cr_expect_eq(entente_error_code(error), result);
        if (attempt->blocked_by) {
            cr_expect_str_eq(entente_error_act(error), "new");
            cr_expect_str_eq(entente_error_blocked_by(error), attempt->blocked_by, "%s: %s",
                             attempt->act, entente_error_blocked_by(error));
        }
    }
    entente_agreement_free(before);
    entente_question_free(question);
    entente_error_free(error);
}

static inline void try_all(const char *head, struct treaty treaty, const struct attempt *attempts,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        entente_agreement *agreement = treaty_of(head, &treaty);

        try_to_add(agreement, &attempts[i]);
        entente_agreement_free(agreement);
    }
}

/* Each attempt on its own, on the treaty as it stands. */
#define EXPECT_ATTEMPTS(treaty_, ...)                                                              \
    do {                                                                                           \
        const struct attempt attempts_[] = {__VA_ARGS__};                                          \
        try_all(TREATY_HEAD("legal"), (treaty_), attempts_,                                        \
                sizeof attempts_ / sizeof attempts_[0]);                                           \
    } while (0)

#define DATED(date, type, more) "\"date\": \"" date "\", \"type\": \"" type "\"" more
#define DONE_BY(party) ", \"party\": \"" party "\""
#define KEPT(id, date, type, more) "{\"id\": \"" id "\", " DATED(date, type, more) "}"

#define IN_FORCE_2000                                                                              \
    "\"entry_into_force\": {\"general\": {\"op\": \"date\", \"value\": \"2000-01-01\"},"           \
    "\"boundary\": \"entry\", \"late\": {\"op\": \"own_consent\"}}"
#define UNSIGNED "\"consent\": {\"requires_signature\": false}"

#endif
