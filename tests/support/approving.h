/* Approvals at home in few words: the approval "r" of party A, whose steps a test gives. */
#ifndef SUPPORT_APPROVING_H
#define SUPPORT_APPROVING_H

#include <stdlib.h>

#include <entente/entente.h>

#include "short_treaty.h"

#define APPROVAL(steps) "'approvals':[{'id':'r','party':'A','steps':[" steps "]}],"
#define PURPOSE(purpose, steps)                                                                    \
    "'approvals':[{'id':'r','party':'A','purpose':'" purpose "','steps':[" steps "]}],"
#define STEP(id, more) "{'id':'" id "','kind':'reading'" more "}"
#define VOTE(id, more) "{'id':'" id "','kind':'chamber_vote'" more "}"
#define MOVE(date, step, to) date " step A +'approval':'r','step':'" step "','to':'" to "';"
#define MOVE_WITH(date, step, to, more)                                                            \
    date " step A +'approval':'r','step':'" step "','to':'" to "'," more ";"

/* The state of the approval, or of one of its steps, in words. */
static inline const char *state_in(const entente_assessment *answer, const char *step)
{
    char path[64];

    snprintf(path, sizeof path, "approvals/A/r%s%s", step ? "/" : "", step ? step : "");

    const size_t row = entente_assessment_row_find(answer, path);
    const int32_t facet = step ? ENTENTE_FACET_STEP : ENTENTE_FACET_APPROVAL;

    cr_assert_neq(row, SIZE_MAX, "%s", path);
    return entente_facet_name(facet, entente_assessment_row_facet(answer, row, facet));
}

static inline const char *state_on(const entente_agreement *agreement, const char *step, int32_t on)
{
    entente_assessment *answer = assess_on(agreement, on);
    const char *state = state_in(answer, step);

    entente_assessment_free(answer);
    return state;
}

/* A day on which a step, or (NULL) the approval, is to be in a state. */
struct wanted_state {
    int32_t on;
    const char *step, *state;
};

#define EXPECT_STATES(document, acts, ...)                                                         \
    expect_states(document, acts, (const struct wanted_state[]){__VA_ARGS__},                      \
                  sizeof((const struct wanted_state[]){__VA_ARGS__}) /                             \
                      sizeof(struct wanted_state))

static inline void expect_states(const char *document, const char *acts,
                                 const struct wanted_state *wanted, size_t count)
{
    entente_agreement *agreement = treaty(document, "", acts);

    for (size_t i = 0; i < count; i++) {
        const char *state = state_on(agreement, wanted[i].step, wanted[i].on);

        cr_expect_str_eq(state, wanted[i].state, "%s on %d: %s, not %s",
                         wanted[i].step ? wanted[i].step : "the approval", wanted[i].on, state,
                         wanted[i].state);
    }
    entente_agreement_free(agreement);
}

/* What the law says to the last of the acts; `by` receives the act in the way. */
static inline int32_t said_to_last(const char *document, const char *acts, char by[32])
{
    entente_agreement *agreement = treaty(document, "", acts);
    entente_question *question = entente_question_new();
    entente_error *error = entente_error_new();
    const size_t count = entente_agreement_act_count(agreement);
    const int32_t code = entente_agreement_can(
        agreement, entente_agreement_act_at(agreement, count - 1), question, error);
    const char *way = code ? entente_error_blocked_by(error) : NULL;

    if (by)
        snprintf(by, 32, "%s", way ? way : "");
    entente_error_free(error);
    entente_question_free(question);
    entente_agreement_free(agreement);
    return code;
}

#endif
