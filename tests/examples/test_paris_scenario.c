/* The scenario of the Paris example: on each day the states are what the law makes of the acts. */
#include <string.h>

#include <criterion/criterion.h>

#include "scenario.h"

/* Everything that happens up to the end of a day, and how a path stands then. */
static const char *state_on(int32_t day, int32_t text, const char *path)
{
    struct scenario scenario = {0};
    entente_assessment *answer = NULL;
    size_t count = 0;

    while (HAPPENINGS[count].date && HAPPENINGS[count].date <= day)
        count++;
    cr_assert_eq(scenario_open(&scenario, NULL), ENTENTE_OK);
    cr_assert_eq(scenario_play(&scenario, count, NULL), ENTENTE_OK);
    cr_assert_eq(scenario_ask(&scenario, text, day, &answer, NULL), ENTENTE_OK);

    const size_t row = entente_assessment_row_find(answer, path);
    const char *name = NULL;

    cr_assert_neq(row, SIZE_MAX, "%s", path);
    for (int32_t facet = ENTENTE_FACET_COMMITMENT; facet <= ENTENTE_FACET_BODY && !name; facet++)
        if (facet != ENTENTE_FACET_BINDING && facet != ENTENTE_FACET_OUTCOME)
            name = entente_facet_name(facet, entente_assessment_row_facet(answer, row, facet));
    entente_assessment_free(answer);
    scenario_close(&scenario);
    return name ? name : "";
}

static void expect(int32_t day, int32_t text, const char *path, const char *state)
{
    const char *found = state_on(day, text, path);

    cr_expect_str_eq(found, state, "%s on %d is %s, not %s", path, (int)day, found, state);
}

#define FRANCE "commitments/force-deployment/FRA"
#define BRITAIN "commitments/force-deployment/GBR"
#define GERMANY "commitments/multinational-force/DEU"

Test(paris_scenario, the_force_is_pledged_blocked_sent_and_sometimes_late)
{
    expect(20260228, STORY_TRILATERAL, FRANCE, "pledged");
    expect(20260301, STORY_TRILATERAL, FRANCE, "blocked");
    expect(20260301, STORY_TRILATERAL, BRITAIN, "blocked");
    expect(20260303, STORY_TRILATERAL, FRANCE, "active");
    expect(20260303, STORY_TRILATERAL, BRITAIN, "blocked");
    expect(20260311, STORY_TRILATERAL, BRITAIN, "active");
    expect(20260320, STORY_TRILATERAL, FRANCE, "partially_fulfilled");
    expect(20260328, STORY_TRILATERAL, FRANCE, "fulfilled");
    expect(20260331, STORY_TRILATERAL, BRITAIN, "partially_fulfilled");
    expect(20260401, STORY_TRILATERAL, BRITAIN, "overdue");
    expect(20260409, STORY_TRILATERAL, BRITAIN, "cured");
}

Test(paris_scenario, an_allegation_alone_moves_nothing_but_itself)
{
    expect(20260519, STORY_CEASEFIRE, "commitments/observe/RUS", "active");
    expect(20260520, STORY_CEASEFIRE, "commitments/observe/RUS", "breach_alleged");
    expect(20260520, STORY_JOINT, "commitments/military-response/FRA", "pledged");
    expect(20260521, STORY_CEASEFIRE, "commitments/observe/RUS", "breach_alleged");
    expect(20260528, STORY_CEASEFIRE, "commitments/observe/RUS", "breach_determined");
    expect(20260528, STORY_CEASEFIRE, "commitments/observe/UKR", "active");
    expect(20260528, STORY_JOINT, "commitments/military-response/FRA", "active");
}

Test(paris_scenario, a_mandate_ends_with_its_last_day_unless_prolonged_before)
{
    expect(20260201, STORY_JOINT, GERMANY, "drafted");
    expect(20260202, STORY_JOINT, GERMANY, "pledged");
    expect(20260301, STORY_JOINT, GERMANY, "blocked");
    expect(20260318, STORY_JOINT, GERMANY, "active");
    expect(20260930, STORY_JOINT, GERMANY, "active");
    expect(20261001, STORY_JOINT, GERMANY, "active");
    expect(20261031, STORY_JOINT, GERMANY, "active");
    expect(20261101, STORY_JOINT, GERMANY, "blocked");
    expect(20261105, STORY_JOINT, GERMANY, "blocked");
    expect(20261105, STORY_JOINT, "approvals/DEU/deu-deployment", "expired");
}

Test(paris_scenario, bodies_begin_with_the_ceasefire)
{
    expect(20260228, STORY_JOINT, "bodies/ceasefire-monitoring", "planned");
    expect(20260301, STORY_JOINT, "bodies/ceasefire-monitoring", "established");
    expect(20260415, STORY_JOINT, "bodies/special-commission", "operating");
}

/* To endorse a political text is no consent to be bound: the way to a treaty is still to go. */
Test(paris_scenario, an_endorsement_takes_no_step_towards_a_treaty)
{
    expect(20260202, STORY_JOINT, "approvals/DEU/deu-parliament", "not_started");
    expect(20260202, STORY_JOINT, "approvals/DEU/deu-parliament/deposit", "pending");
}

/* Without the endorsement on record nobody is bound by what the press reports. */
Test(paris_scenario, who_did_not_endorse_is_not_set_off)
{
    expect(20260301, STORY_JOINT, "commitments/military-packages/ITA", "drafted");
    expect(20260301, STORY_JOINT, "commitments/military-packages/FRA", "active");
}

Test(paris_scenario, what_the_law_does_not_allow_is_refused_each_for_its_reason)
{
    static const entente_result codes[] = {ENTENTE_E_VOTE_NOT_CARRIED, ENTENTE_E_PROGRESS_NEGATIVE,
                                           ENTENTE_E_NOT_DECIDER, ENTENTE_E_STEP_NOT_READY};
    struct scenario scenario = {0};
    entente_error *error = entente_error_new();

    cr_assert_eq(scenario_open(&scenario, NULL), ENTENTE_OK);
    for (size_t i = 0; HAPPENINGS[i].date; i++) {
        cr_assert_eq(scenario_put(&scenario, i, error), ENTENTE_OK, "%s",
                     entente_error_message(error));
        if (HAPPENINGS[i].refused)
            cr_expect_eq(entente_error_code(error), codes[scenario.refused - 1], "%s: %s",
                         HAPPENINGS[i].told, entente_error_message(error));
    }
    cr_expect_eq(scenario.refused, sizeof codes / sizeof codes[0]);
    entente_error_free(error);
    scenario_close(&scenario);
}
