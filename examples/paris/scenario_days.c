/*
 * The days of the scenario. Nothing here has happened. The votes, numbers and days are made up;
 * the steps at home, and who owes what to whom, are those of the documents.
 */
#include "build.h"
#include "scenario.h"

#include <string.h>

#define STEP(party, approval, step, to)                                                            \
    "\"type\":\"step\",\"party\":\"" party "\",\"approval\":\"" approval "\",\"step\":\"" step     \
    "\",\"to\":\"" to "\""
#define TALLY(yes, no) ",\"tally\":{\"yes\":" #yes ",\"no\":" #no "}"
#define MOVE(commitment, party, to)                                                                \
    "\"type\":\"commitment\",\"commitment\":\"" commitment "\",\"party\":\"" party                 \
    "\",\"to\":\"" to "\""
#define PERSONNEL(amount) ",\"amount\":" #amount ",\"unit\":\"personnel\""
#define EVENT(event, determination)                                                                \
    "\"type\":\"event\",\"event\":\"" event "\",\"determination\":\"" determination "\""
#define BODY(body, to) "\"type\":\"body\",\"body\":\"" body "\",\"to\":\"" to "\""

const struct happening HAPPENINGS[] = {
    {20260202, STORY_JOINT, "Germany endorses the joint declaration in writing.",
     "\"type\":\"endorsement\",\"party\":\"DEU\"", false},
    {20260210, STORY_TRILATERAL, "The President of Ukraine proposes to admit the force.",
     STEP("UKR", "ukr-admission", "proposal", "passed"), false},
    {20260212, STORY_TRILATERAL, "The Verkhovna Rada votes: 219 for, where 226 are needed.",
     STEP("UKR", "ukr-admission", "rada", "passed") TALLY(219, 31), true},
    {20260219, STORY_TRILATERAL, "The Rada votes again: 268 for, 12 against.",
     STEP("UKR", "ukr-admission", "rada", "passed") TALLY(268, 12), false},
    {20260224, STORY_TRILATERAL, "The President of Ukraine signs the law.",
     STEP("UKR", "ukr-admission", "promulgation", "passed"), false},
    {20260301, STORY_CEASEFIRE, "Ukraine and Russia sign a ceasefire.",
     "\"type\":\"definitive_signature\",\"party\":\"UKR\"", false},
    {20260301, STORY_CEASEFIRE, NULL, "\"type\":\"definitive_signature\",\"party\":\"RUS\"", false},
    {20260301, STORY_TRILATERAL, "The ceasefire takes effect, and both sides say so.",
     EVENT("ceasefire_in_effect", "acknowledged"), false},
    {20260301, STORY_JOINT, NULL, EVENT("ceasefire_in_effect", "acknowledged"), false},
    {20260303, STORY_TRILATERAL, "The French Government decides to deploy, and tells Parliament.",
     STEP("FRA", "fra-deployment", "decision", "passed"), false},
    {20260303, STORY_TRILATERAL, NULL, STEP("FRA", "fra-deployment", "information", "passed"),
     false},
    {20260304, STORY_TRILATERAL,
     "London takes 800 soldiers off its part before the House has voted.",
     MOVE("force-deployment", "GBR", "progress") PERSONNEL(-800), true},
    {20260311, STORY_TRILATERAL, "The House of Commons votes: 412 for, 96 against.",
     STEP("GBR", "gbr-deployment-vote", "commons", "passed") TALLY(412, 96), false},
    {20260318, STORY_JOINT, "The Bundestag gives a mandate until the end of September: 391 to 214.",
     STEP("DEU", "deu-deployment", "cabinet", "passed"), false},
    {20260318, STORY_JOINT, NULL,
     STEP("DEU", "deu-deployment", "bundestag", "passed")
         TALLY(391, 214) ",\"until\":\"2026-09-30\"",
     false},
    {20260320, STORY_TRILATERAL, "The first 2,000 French soldiers arrive.",
     MOVE("force-deployment", "FRA", "progress") PERSONNEL(2000), false},
    {20260328, STORY_TRILATERAL, "Another 4,000 French soldiers arrive.",
     MOVE("force-deployment", "FRA", "progress") PERSONNEL(4000), false},
    {20260330, STORY_TRILATERAL, "5,000 British soldiers arrive.",
     MOVE("force-deployment", "GBR", "progress") PERSONNEL(5000), false},
    {20260401, STORY_TRILATERAL, "Nothing happens: the thirty days are over.", NULL, false},
    {20260409, STORY_TRILATERAL, "The other 4,000 British soldiers arrive.",
     MOVE("force-deployment", "GBR", "progress") PERSONNEL(4000), false},
    {20260415, STORY_JOINT,
     "The monitoring mechanism takes up its work, and so does the Special "
     "Commission.",
     BODY("ceasefire-monitoring", "operating"), false},
    {20260415, STORY_JOINT, NULL, BODY("special-commission", "operating"), false},
    {20260415, STORY_CEASEFIRE, NULL, BODY("special-commission", "operating"), false},
    {20260520, STORY_CEASEFIRE, "Ukraine alleges that Russia broke the ceasefire.",
     MOVE("observe", "RUS", "breach_alleged") ",\"by\":\"UKR\"", false},
    {20260520, STORY_JOINT, NULL, EVENT("renewed_aggression", "alleged") ",\"by\":\"RUS\"", false},
    {20260521, STORY_CEASEFIRE, "Ukraine itself declares the breach determined.",
     MOVE("observe", "RUS", "breach_determined") ",\"by\":\"UKR\"", true},
    {20260528, STORY_CEASEFIRE, "The Special Commission determines the breach, and by whom it was.",
     MOVE("observe", "RUS", "breach_determined") ",\"by\":\"special-commission\"", false},
    {20260528, STORY_JOINT, NULL,
     EVENT("renewed_aggression",
           "determined") ",\"determined_by\":\"special-commission\",\"by\":\"RUS\"",
     false},
    {20260924, STORY_JOINT, "The Bundestag prolongs its mandate, but by a month: 377 to 230.",
     STEP("DEU", "deu-deployment", "bundestag", "passed")
         TALLY(377, 230) ",\"until\":\"2026-10-31\"",
     false},
    {20261101, STORY_JOINT, "Nothing happens: the German mandate is over.", NULL, false},
    {20261105, STORY_JOINT, "The Bundestag would give it anew, but to the day on which it ended.",
     STEP("DEU", "deu-deployment", "bundestag", "passed")
         TALLY(377, 230) ",\"until\":\"2026-10-31\"",
     true},
    {20261112, STORY_JOINT, "The Bundestag gives it anew: 377 to 230.",
     STEP("DEU", "deu-deployment", "bundestag", "passed")
         TALLY(377, 230) ",\"until\":\"2027-03-31\"",
     false},
    {0, 0, NULL, NULL, false},
};

/* Made up: what a short ceasefire agreement could say. */
static const char CEASEFIRE[] =
    "{\"format\":\"entente/1\",\"id\":\"scenario-ceasefire\",\"title\":\"Ceasefire\","
    "\"kind\":\"ceasefire\",\"bindingness\":\"legal\",\"parties\":["
    "{\"id\":\"UKR\",\"name\":\"Ukraine\",\"kind\":\"state\"},"
    "{\"id\":\"RUS\",\"name\":\"Russian Federation\",\"kind\":\"state\"}],"
    "\"clauses\":{\"entry_into_force\":{\"general\":{\"op\":\"when\",\"cond\":{\"op\":\"all\","
    "\"set\":[\"UKR\",\"RUS\"],\"acts\":[\"definitive_signature\"]}},\"boundary\":\"entry\"}},"
    "\"bodies\":[{\"id\":\"special-commission\",\"name\":\"The same, as judge of the ceasefire\","
    "\"kind\":\"special_commission\"}],"
    "\"commitments\":[{\"id\":\"observe\",\"title\":\"Keeping the ceasefire\","
    "\"type\":\"ceasefire_observance\",\"deontic\":\"prohibition\",\"obligors\":[\"UKR\",\"RUS\"],"
    "\"beneficiaries\":\"all\",\"decided_by\":\"special-commission\"}],\"acts\":[]}";

/* Assumed: 15,000 soldiers, 6,000 of them French, within thirty days of the ceasefire. */
static void put_assumptions(struct maker *maker)
{
    entente_commitment *force =
        entente_agreement_commitment_find(maker->agreement, "force-deployment");
    entente_expression *due = put_node(maker, force, ENTENTE_FIELD_DUE, ENTENTE_OP_ADD);
    entente_object *quantity = put_object(maker, force, ENTENTE_FIELD_QUANTITY);

    put_integer(maker, due, ENTENTE_FIELD_N, 30);
    put_enum(maker, due, ENTENTE_FIELD_UNIT, ENTENTE_UNIT_DAY);
    put_event(maker, due, ENTENTE_FIELD_TO, "ceasefire_in_effect", NULL);
    put_integer(maker, quantity, ENTENTE_FIELD_AMOUNT, 15000);
    put_text(maker, quantity, ENTENTE_FIELD_UNIT, "personnel");
    put_number(maker, force, ENTENTE_FIELD_SHARES, "FRA", 6000);
    put_number(maker, force, ENTENTE_FIELD_SHARES, "GBR", 9000);
}

entente_result scenario_open(struct scenario *scenario, entente_error *error)
{
    entente_agreement **made = scenario->agreements;
    entente_result result = make_trilateral(&made[STORY_TRILATERAL], error);

    if (result == ENTENTE_OK)
        result = make_joint(&made[STORY_JOINT], error);
    if (result == ENTENTE_OK)
        result = entente_agreement_read(CEASEFIRE, strlen(CEASEFIRE), NULL, &made[STORY_CEASEFIRE],
                                        NULL, error);
    if (result == ENTENTE_OK) {
        struct maker maker = {.agreement = made[STORY_TRILATERAL], .error = error};

        put_assumptions(&maker);
        result = maker.result;
    }
    return result;
}

void scenario_close(struct scenario *scenario)
{
    for (size_t i = 0; i < STORY_COUNT; i++) {
        entente_assessment_free(scenario->answers[i]);
        entente_agreement_free(scenario->agreements[i]);
    }
}
