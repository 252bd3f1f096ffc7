/*
 * What the participants of the joint declaration say that they will do: once a ceasefire takes
 * effect, after renewed aggression, and what was only announced beside the text.
 */
#include "joint.h"

static const struct pair NEEDED_AT_HOME[] = {
    {"FRA", "fra-parliament"},
    {"GBR", "gbr-parliament"},
    {"DEU", "deu-parliament"},
    {"POL", "pol-parliament"},
    {NULL, NULL},
};

static const struct pair NEEDED_TO_DEPLOY[] = {
    {"FRA", "fra-parliament"},
    {"GBR", "gbr-parliament"},
    {"DEU", "deu-deployment"},
    {"POL", "pol-deployment"},
    {NULL, NULL},
};

/* Each member of the coalition for itself, as an intent. */
#define BY_THE_COALITION                                                                           \
    .deontic = ENTENTE_DEONTIC_INTENT, .nature = ENTENTE_DUTY_CONDUCT,                             \
    .mode = ENTENTE_MODE_SEVERAL, .group = "coalition_of_the_willing"

#define ONCE_A_CEASEFIRE_HOLDS                                                                     \
    BY_THE_COALITION, .event = "ceasefire_in_effect", .sources = {"official-joint"}

#define AFTER_AGGRESSION                                                                           \
    BY_THE_COALITION, .event = "renewed_aggression", .by = "RUS", .provision = "d"

/* The parts of the answer stand in the draft and in the final text. */
#define PART_OF_THE_ANSWER                                                                         \
    AFTER_AGGRESSION, .versions = {"final", "draft"}, .sources = {"official-joint", "reuters"},    \
                      .attributes = {{"part_of", "aggression-response"}}

/* Said at the press conference; who owes what is open. */
#define ANNOUNCED                                                                                  \
    .deontic = ENTENTE_DEONTIC_INTENT, .sources = {"article"},                                     \
    .modality = ENTENTE_MODALITY_ANNOUNCED

static const struct commitment_row COMMITMENTS[] = {
    {.id = "guarantee-system",
     .title = "Guarantees that a ceasefire sets in motion",
     .type = ENTENTE_COMMITMENT_OTHER,
     .provision = "guarantees",
     .requires = NEEDED_AT_HOME,
     .attributes = {{"guarantees", "political_and_legal"},
                    {"subject_to", "national_legal_and_constitutional_arrangements"}},
     ONCE_A_CEASEFIRE_HOLDS},
    {.id = "monitoring-participation",
     .title = "Taking part in the monitoring of a ceasefire",
     .type = ENTENTE_COMMITMENT_MONITORING,
     .provision = "a",
     ONCE_A_CEASEFIRE_HOLDS},
    {.id = "military-packages",
     .title = "Packages for the armed forces of Ukraine",
     .type = ENTENTE_COMMITMENT_MILITARY_ASSISTANCE,
     .provision = "b",
     ONCE_A_CEASEFIRE_HOLDS},
    {.id = "financing",
     .title = "Money for arms and for the budget",
     .type = ENTENTE_COMMITMENT_FINANCE_BUDGET_SUPPORT,
     .provision = "b",
     ONCE_A_CEASEFIRE_HOLDS},
    {.id = "depots-fortifications",
     .title = "Depots and fortifications",
     .type = ENTENTE_COMMITMENT_CAPABILITY_BUILDING,
     .provision = "b",
     ONCE_A_CEASEFIRE_HOLDS},
    {.id = "multinational-force",
     .title = "Contributions to the multinational force",
     .type = ENTENTE_COMMITMENT_FORCE_DEPLOYMENT,
     .provision = "c",
     .versions = {"final", "draft"},
     .requires = NEEDED_TO_DEPLOY,
     .attributes = {{"place", "UKR"},
                    {"at_request_of", "UKR"},
                    {"participation", "voluntary"},
                    {"lead", "european"},
                    {"us_support", "proposed"}},
     ONCE_A_CEASEFIRE_HOLDS},
    {.id = "aggression-response",
     .title = "Answering renewed Russian aggression",
     .type = ENTENTE_COMMITMENT_COLLECTIVE_DEFENCE,
     .target = "RUS",
     .sources = {"article", "sky-news"},
     .attributes = {{"bindingness_reported", "legal"}},
     .modality = ENTENTE_MODALITY_REPORTED,
     AFTER_AGGRESSION},
    {.id = "military-response",
     .title = "Military support after renewed aggression",
     .type = ENTENTE_COMMITMENT_MILITARY_RESPONSE,
     PART_OF_THE_ANSWER},
    {.id = "intelligence-support",
     .title = "Intelligence after renewed aggression",
     .type = ENTENTE_COMMITMENT_INTELLIGENCE,
     PART_OF_THE_ANSWER},
    {.id = "logistical-support",
     .title = "Logistics after renewed aggression",
     .type = ENTENTE_COMMITMENT_LOGISTICS,
     PART_OF_THE_ANSWER},
    {.id = "diplomatic-measures",
     .title = "Diplomatic steps after renewed aggression",
     .type = ENTENTE_COMMITMENT_DIPLOMATIC_MEASURES,
     .target = "RUS",
     PART_OF_THE_ANSWER},
    {.id = "further-sanctions",
     .title = "Further sanctions after renewed aggression",
     .type = ENTENTE_COMMITMENT_SANCTIONS,
     .target = "RUS",
     PART_OF_THE_ANSWER},
    {.id = "training",
     .title = "Training over the long term",
     .type = ENTENTE_COMMITMENT_TRAINING,
     .provision = "e",
     ONCE_A_CEASEFIRE_HOLDS},
    {.id = "joint-production",
     .title = "Joint production of arms",
     .type = ENTENTE_COMMITMENT_DEFENCE_INDUSTRY,
     .provision = "e",
     ONCE_A_CEASEFIRE_HOLDS},
    {.id = "intelligence-cooperation",
     .title = "Cooperation of the intelligence services",
     .type = ENTENTE_COMMITMENT_INTELLIGENCE,
     .provision = "e",
     ONCE_A_CEASEFIRE_HOLDS},
    {.id = "us-support",
     .title = "American support for the force if it is attacked",
     .type = ENTENTE_COMMITMENT_MILITARY_RESPONSE,
     .deontic = ENTENTE_DEONTIC_INTENT,
     .nature = ENTENTE_DUTY_CONDUCT,
     .mode = ENTENTE_MODE_SEVERAL,
     .obligors = {"USA"},
     .event = "renewed_aggression",
     .by = "RUS",
     .provision = "us-support",
     .versions = {"draft"},
     .sources = {"reuters"}},
    {.id = "monitoring-set-up",
     .title = "Creating mechanisms that watch over a ceasefire",
     .type = ENTENTE_COMMITMENT_MONITORING,
     .nature = ENTENTE_DUTY_RESULT,
     .mode = ENTENTE_MODE_SEVERAL,
     .group = "coalition_of_the_willing",
     .provision = "strand-monitoring",
     ANNOUNCED},
    {.id = "armed-forces-support",
     .title = "Long-term support, first for the armed forces",
     .type = ENTENTE_COMMITMENT_MILITARY_ASSISTANCE,
     .nature = ENTENTE_DUTY_CONDUCT,
     .mode = ENTENTE_MODE_SEVERAL,
     .group = "coalition_of_the_willing",
     .provision = "strand-armed-forces",
     .attributes = {{"horizon", "long_term"}, {"first_recipient", "armed_forces"}},
     ANNOUNCED},
    {.id = "force-level",
     .title = "Armed forces of 800,000",
     .type = ENTENTE_COMMITMENT_FORCE_LEVEL,
     .nature = ENTENTE_DUTY_RESULT,
     .mode = ENTENTE_MODE_UNRESOLVED,
     .group = "coalition_and_ukraine",
     .provision = "strand-armed-forces",
     .attributes = {{"format", "volunteer"},
                    {"purpose", "deterrence"},
                    {"deters", "renewed_aggression"}},
     ANNOUNCED},
    {.id = "force-level-training",
     .title = "Training for the 800,000",
     .type = ENTENTE_COMMITMENT_TRAINING,
     .nature = ENTENTE_DUTY_CONDUCT,
     .mode = ENTENTE_MODE_UNRESOLVED,
     .group = "coalition_of_the_willing",
     .provision = "strand-armed-forces",
     .attributes = {{"part_of", "force-level"}},
     ANNOUNCED},
    {.id = "force-level-capabilities",
     .title = "Capabilities and means for the 800,000",
     .type = ENTENTE_COMMITMENT_CAPABILITY_BUILDING,
     .nature = ENTENTE_DUTY_CONDUCT,
     .mode = ENTENTE_MODE_UNRESOLVED,
     .group = "coalition_of_the_willing",
     .provision = "strand-armed-forces",
     .attributes = {{"part_of", "force-level"}},
     ANNOUNCED},
};

void put_joint_commitments(struct maker *maker)
{
    put_commitments(maker, ROWS(COMMITMENTS));
    if (!maker_good(maker))
        return;
    entente_commitment *level = entente_agreement_commitment_find(maker->agreement, "force-level");
    entente_commitment *support = entente_agreement_commitment_find(maker->agreement, "us-support");
    entente_object *quantity = put_object(maker, level, ENTENTE_FIELD_QUANTITY);

    put_integer(maker, quantity, ENTENTE_FIELD_AMOUNT, 800000);
    put_text(maker, quantity, ENTENTE_FIELD_UNIT, "personnel");
    /* By this name the same commitment would be found in another version. */
    put_text(maker, support, ENTENTE_FIELD_LINEAGE, "us-support");
}
