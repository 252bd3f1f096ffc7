/* What happened around the joint declaration, and what was said. */
#include "joint.h"

/* On the day, in Paris, by the person named. */
#define ENDORSEMENT(name, person)                                                                  \
    {                                                                                              \
        .id = (name), .type = ENTENTE_ACT_ENDORSEMENT, .date = SUMMIT_DAY, .by = (person),         \
        .sources = {"official-joint"}, .members = {                                                \
            {ENTENTE_FIELD_PLACE, "Paris"}                                                         \
        }                                                                                          \
    }

/* Only reported: counts for nothing until a source says so. */
#define REPORTED_ENDORSEMENT(name, who)                                                            \
    {                                                                                              \
        .id = (name), .type = ENTENTE_ACT_ENDORSEMENT, .date = SUMMIT_DAY, .party = (who),         \
        .modality = ENTENTE_MODALITY_REPORTED, .sources = {"positions"}, .members = {              \
            {ENTENTE_FIELD_NOTE, "Taken from its place in the coalition; no list of "              \
                                 "those who adopted is at hand."}                                  \
        }                                                                                          \
    }

/* In January 2026; the day is not known. */
#define POSITION_OF(name, who, what)                                                               \
    {                                                                                              \
        .id = (name), .type = ENTENTE_ACT_STATEMENT, .date = 20260100, .party = (who),             \
        .modality = ENTENTE_MODALITY_REPORTED, .sources = {"positions"}, .members = {              \
            {ENTENTE_FIELD_ABOUT, "force_deployment"},                                             \
            {ENTENTE_FIELD_VALUE, (what)}                                                          \
        }                                                                                          \
    }

static const struct act_row ACTS[] = {
    {.id = "work",
     .type = ENTENTE_ACT_EVENT,
     .date = SUMMIT_DAY,
     .bound = ENTENTE_FIELD_BEFORE,
     .modality = ENTENTE_MODALITY_REPORTED,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_EVENT, "coalition_work"},
                 {ENTENTE_FIELD_NOTE,
                  "Months of work in the coalition; when it began is not said."}}},
    {.id = "draft",
     .type = ENTENTE_ACT_DRAFT_TABLED,
     .date = 20260105,
     .sources = {"article", "reuters"},
     .members = {{ENTENTE_FIELD_VERSION, "draft"},
                 {ENTENTE_FIELD_NOTE, "Published by the press ahead of the meeting; the eve is "
                                      "taken as the latest possible day."}}},
    {.id = "says-not-approved",
     .type = ENTENTE_ACT_STATEMENT,
     .date = 20260105,
     .until = SUMMIT_DAY,
     .modality = ENTENTE_MODALITY_REPORTED,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_ABOUT, "adoption"},
                 {ENTENTE_FIELD_VALUE, "pending"},
                 {ENTENTE_FIELD_VERSION, "draft"},
                 {ENTENTE_FIELD_NOTE, "The leaders had not yet formally approved the draft."}}},
    {.id = "says-binding",
     .type = ENTENTE_ACT_STATEMENT,
     .date = SUMMIT_DAY,
     .bound = ENTENTE_FIELD_BEFORE,
     .modality = ENTENTE_MODALITY_REPORTED,
     .sources = {"article", "sky-news"},
     .members = {{ENTENTE_FIELD_ABOUT, "bindingness"},
                 {ENTENTE_FIELD_VALUE, "legal"},
                 {ENTENTE_FIELD_NOTE,
                  "Allies prepare to bind themselves in law to answer renewed aggression."}}},
    {.id = "summit",
     .type = ENTENTE_ACT_EVENT,
     .date = SUMMIT_DAY,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_EVENT, "summit"},
                 {ENTENTE_FIELD_PLACE, "Paris"},
                 {ENTENTE_FIELD_PARTICIPANTS, "coalition_and_ukraine"},
                 {ENTENTE_FIELD_NOTE, "On guarantees in the event of a ceasefire; the article does "
                                      "not say whether the United States attended."}}},
    {.id = "says-objective",
     .type = ENTENTE_ACT_STATEMENT,
     .date = SUMMIT_DAY,
     .modality = ENTENTE_MODALITY_REPORTED,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_ABOUT, "objective"},
                 {ENTENTE_FIELD_VALUE, "unified_position_of_ukraine_europe_and_united_states"}}},
    {.id = "adoption",
     .type = ENTENTE_ACT_ADOPTION,
     .date = SUMMIT_DAY,
     .sources = {"official-joint"},
     .members = {{ENTENTE_FIELD_VERSION, "final"},
                 {ENTENTE_FIELD_PLACE, "Paris"},
                 {ENTENTE_FIELD_NOTE,
                  "Adopted by the participants; about 35 countries met with Ukraine."}}},
    ENDORSEMENT("endorse-fra", &MACRON),
    ENDORSEMENT("endorse-gbr", &STARMER),
    ENDORSEMENT("endorse-ukr", &ZELENSKYY),
    ENDORSEMENT("endorse-pol", &TUSK),
    REPORTED_ENDORSEMENT("endorse-deu", "DEU"),
    REPORTED_ENDORSEMENT("endorse-ita", "ITA"),
    REPORTED_ENDORSEMENT("endorse-tur", "TUR"),
    {.id = "press-conference",
     .type = ENTENTE_ACT_EVENT,
     .date = SUMMIT_DAY,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_EVENT, "press_conference"},
                 {ENTENTE_FIELD_PLACE, "Paris"},
                 {ENTENTE_FIELD_AFTER, "summit"},
                 {ENTENTE_FIELD_PARTICIPANTS, "coalition_of_the_willing"}}},
    {.id = "announces-group",
     .type = ENTENTE_ACT_BODY,
     .date = SUMMIT_DAY,
     .by = &MACRON,
     .modality = ENTENTE_MODALITY_ANNOUNCED,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_BODY, "coordination-group"},
                 {ENTENTE_FIELD_TO, "established"},
                 {ENTENTE_FIELD_PLACE, "Paris"}}},
    {.id = "headquarters-runs",
     .type = ENTENTE_ACT_BODY,
     .date = SUMMIT_DAY,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_BODY, "headquarters"},
                 {ENTENTE_FIELD_TO, "operating"},
                 {ENTENTE_FIELD_PLACE, "Paris"},
                 {ENTENTE_FIELD_NOTE, "Already operating on that day; since when is not said."}}},
    POSITION_OF("says-no-italian-troops", "ITA", "no_italian_troops_in_ukraine"),
    POSITION_OF("says-no-german-promise", "DEU", "no_promise_of_troops_inside_ukraine"),
    POSITION_OF("says-black-sea", "TUR", "role_in_the_black_sea"),
    {.id = "says-logistics",
     .type = ENTENTE_ACT_STATEMENT,
     .date = 20260100,
     .by = &TUSK,
     .modality = ENTENTE_MODALITY_REPORTED,
     .sources = {"tusk"},
     .members = {{ENTENTE_FIELD_ABOUT, "force_deployment"},
                 {ENTENTE_FIELD_VALUE, "lead_nation_for_logistics"}}},
    {.id = "stage-approval",
     .type = ENTENTE_ACT_MILESTONE,
     .date = SUMMIT_DAY,
     .bound = ENTENTE_FIELD_AFTER,
     .modality = ENTENTE_MODALITY_EXPECTED,
     .sources = {"article", "zelenskyy"},
     .members = {{ENTENTE_FIELD_MILESTONE, "national_approval"},
                 {ENTENTE_FIELD_AFTER, "adoption"}}},
    {.id = "stage-binding-texts",
     .type = ENTENTE_ACT_MILESTONE,
     .date = SUMMIT_DAY,
     .bound = ENTENTE_FIELD_AFTER,
     .modality = ENTENTE_MODALITY_EXPECTED,
     .sources = {"article", "zelenskyy"},
     .members = {{ENTENTE_FIELD_MILESTONE, "binding_texts"},
                 {ENTENTE_FIELD_AFTER, "stage-approval"}}},
};

void put_joint_acts(struct maker *maker)
{
    put_acts(maker, ROWS(ACTS));
    if (maker_good(maker))
        put_true(maker, entente_agreement_act_find(maker->agreement, "headquarters-runs"),
                 ENTENTE_FIELD_ALREADY);
}
