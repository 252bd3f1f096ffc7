/*
 * The joint position of the United States and Europe, of which only the idea is on record: the
 * Prime Minister of Poland says that papers could soon be signed.
 */
#include "build.h"

static const struct party_row PARTIES[] = {
    {"FRA", "France", 0},        {"GBR", "United Kingdom", 0},
    {"POL", "Poland", 0},        {"UKR", "Ukraine", 0},
    {"USA", "United States", 0}, {"RUS", "Russian Federation", ENTENTE_ROLE_ADVERSE_THIRD_STATE},
};

static const struct group_row GROUPS[] = {
    {"europe", {"FRA", "GBR", "POL"}},
};

static const struct source_row SOURCES[] = {
    {"article", "Press article on the Paris summit", ENTENTE_SOURCE_MEDIA, 0, "wp-times"},
    {"wp-times", "The WP Times", ENTENTE_SOURCE_MEDIA, 0, "macron"},
};

static const struct person *const PERSONS[] = {&MACRON, &TUSK};

static const struct act_row ACTS[] = {
    {.id = "proposal",
     .type = ENTENTE_ACT_PROPOSAL,
     .date = SUMMIT_DAY,
     .sources = {"article", "tusk"},
     .members = {{ENTENTE_FIELD_NOTE,
                  "Spoken of on this day; who drafts it, and who will sign, is open."}}},
    {.id = "says-papers",
     .type = ENTENTE_ACT_STATEMENT,
     .date = SUMMIT_DAY,
     .by = &TUSK,
     .modality = ENTENTE_MODALITY_POSSIBLE,
     .sources = {"article", "tusk"},
     .members = {{ENTENTE_FIELD_ABOUT, "objective"},
                 {ENTENTE_FIELD_VALUE, "formalise_joint_us_european_position"}}},
    {.id = "signing",
     .type = ENTENTE_ACT_MILESTONE,
     .date = SUMMIT_DAY,
     .symbol = "near_future",
     .modality = ENTENTE_MODALITY_POSSIBLE,
     .sources = {"article", "tusk"},
     .members = {{ENTENTE_FIELD_MILESTONE, "signature"},
                 {ENTENTE_FIELD_PLACE, "Washington"},
                 {ENTENTE_FIELD_NOTE, "That it will be signed, and that this may be in the "
                                      "American capital, are both only possible."},
                 {ENTENTE_FIELD_AFTER, "proposal"}}},
};

entente_result make_position(entente_agreement **out, entente_error *error)
{
    struct maker maker;

    maker_begin(&maker, "us-european-position", "Joint position of the United States and Europe",
                ENTENTE_KIND_JOINT_STATEMENT, ENTENTE_BIND_UNDETERMINED, error);
    put_parties(&maker, ROWS(PARTIES));
    put_groups(&maker, ROWS(GROUPS));
    put_sources(&maker, ROWS(SOURCES));
    put_persons(&maker, ROWS(PERSONS));
    put_acts(&maker, ROWS(ACTS));
    return maker_end(&maker, out);
}
