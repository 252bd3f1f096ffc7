/*
 * The draft security agreements: military guarantees and reconstruction. They are to be completed,
 * taken to Washington, negotiated there, and ratified at home before anyone is bound.
 */
#include "build.h"

static const struct party_row PARTIES[] = {
    {"FRA", "France", 0},
    {"GBR", "United Kingdom", 0},
    {"UKR", "Ukraine", 0},
    {"USA", "United States", ENTENTE_ROLE_PARTICIPANT_IN_TALKS},
    {"RUS", "Russian Federation", ENTENTE_ROLE_ADVERSE_THIRD_STATE},
};

static const struct group_row GROUPS[] = {
    {"coalition_of_the_willing", {"FRA", "GBR"}},
};

static const struct provision_row PROVISIONS[] = {
    {"military-guarantees", "Military guarantees", ENTENTE_NATURE_NORMATIVE,
     "What the partners would do for Ukraine's security.", NULL},
    {"reconstruction", "Reconstruction", ENTENTE_NATURE_NORMATIVE,
     "How Ukraine would be rebuilt over the long term.", NULL},
};

static const struct source_row SOURCES[] = {
    {"article", "Press article on the Paris summit", ENTENTE_SOURCE_MEDIA, 0, "wp-times"},
    {"wp-times", "The WP Times", ENTENTE_SOURCE_MEDIA, 0, "macron"},
};

static const struct person *const PERSONS[] = {&MACRON, &ZELENSKYY};

static const struct pair NEEDED_AT_HOME[] = {
    {"UKR", "ukr-ratification"},
    {"FRA", "fra-ratification"},
    {"GBR", "gbr-ratification"},
    {NULL, NULL},
};

/* What will be owed by whom is open; that it will be owed is only expected. */
#define TO_BE_AGREED                                                                               \
    .deontic = ENTENTE_DEONTIC_OBLIGATION, .mode = ENTENTE_MODE_UNRESOLVED,                        \
    .group = "coalition_of_the_willing", .requires = NEEDED_AT_HOME, .sources = {"article"},       \
    .modality = ENTENTE_MODALITY_EXPECTED

static const struct commitment_row COMMITMENTS[] = {
    {.id = "military-guarantees",
     .title = "Military guarantees for Ukraine",
     .type = ENTENTE_COMMITMENT_MILITARY_ASSISTANCE,
     .provision = "military-guarantees",
     .attributes = {{"subject", "military_guarantee"}},
     TO_BE_AGREED},
    {.id = "long-term-reconstruction",
     .title = "Rebuilding Ukraine over the long term",
     .type = ENTENTE_COMMITMENT_FINANCE_RECONSTRUCTION,
     .provision = "reconstruction",
     .attributes = {{"subject", "reconstruction"}},
     TO_BE_AGREED},
};

static const struct approval_row APPROVALS[] = {
    {"UKR",
     "ukr-ratification",
     ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND,
     "Constitution, art. 9 and 85(1)(32); Law 1906-IV of 29 June 2004",
     {{"cabinet", ENTENTE_STEP_GOVERNMENT_APPROVAL, "Cabinet of Ministers", {NULL}, 0, 0},
      {"rada", ENTENTE_STEP_CHAMBER_VOTE, "Verkhovna Rada", {"cabinet"}, ENTENTE_BASE_MEMBERS, 450},
      {"promulgation", ENTENTE_STEP_PROMULGATION, "President", {"rada"}, 0, 0},
      {"instrument",
       ENTENTE_STEP_INSTRUMENT_SIGNING,
       "Speaker of the Verkhovna Rada",
       {"promulgation"},
       0,
       0},
      {"deposit", ENTENTE_STEP_DEPOSIT, NULL, {"instrument"}, 0, 0}}},
    {"FRA",
     "fra-ratification",
     ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND,
     "Constitution, art. 52 and 53",
     {{"opinion", ENTENTE_STEP_ADVISORY_OPINION, "Council of State", {NULL}, 0, 0},
      {"ministers", ENTENTE_STEP_GOVERNMENT_APPROVAL, "Council of Ministers", {"opinion"}, 0, 0},
      {"assembly",
       ENTENTE_STEP_CHAMBER_VOTE,
       "National Assembly",
       {"ministers"},
       ENTENTE_BASE_VOTING,
       0},
      {"senate", ENTENTE_STEP_CHAMBER_VOTE, "Senate", {"ministers"}, ENTENTE_BASE_VOTING, 0},
      {"promulgation", ENTENTE_STEP_PROMULGATION, "President", {"assembly", "senate"}, 0, 0},
      {"instrument", ENTENTE_STEP_INSTRUMENT_SIGNING, "President", {"promulgation"}, 0, 0},
      {"deposit", ENTENTE_STEP_DEPOSIT, NULL, {"instrument"}, 0, 0}}},
    {"GBR",
     "gbr-ratification",
     ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND,
     "Constitutional Reform and Governance Act 2010, ss. 20 to 25",
     {{"tabling", ENTENTE_STEP_TABLING, "Foreign Secretary", {NULL}, 0, 0},
      {"laying", ENTENTE_STEP_LAYING_PERIOD, "Both Houses", {"tabling"}, 0, 0},
      {"instrument", ENTENTE_STEP_INSTRUMENT_SIGNING, "Foreign Secretary", {"laying"}, 0, 0},
      {"deposit", ENTENTE_STEP_DEPOSIT, NULL, {"instrument"}, 0, 0}}},
};

static const struct act_row ACTS[] = {
    {.id = "draft",
     .type = ENTENTE_ACT_DRAFT_TABLED,
     .date = SUMMIT_DAY,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_NOTE,
                  "Drafts are spoken of on this day; how old they are is not said."}}},
    {.id = "says-binding",
     .type = ENTENTE_ACT_STATEMENT,
     .date = SUMMIT_DAY,
     .by = &ZELENSKYY,
     .sources = {"article", "zelenskyy"},
     .members = {{ENTENTE_FIELD_ABOUT, "bindingness"}, {ENTENTE_FIELD_VALUE, "legal"}}},
    {.id = "finalise",
     .type = ENTENTE_ACT_MILESTONE,
     .date = SUMMIT_DAY,
     .bound = ENTENTE_FIELD_AFTER,
     .modality = ENTENTE_MODALITY_EXPECTED,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_MILESTONE, "finalisation"},
                 {ENTENTE_FIELD_NOTE, "Officials expect the leaders to complete the drafts."},
                 {ENTENTE_FIELD_AFTER, "draft"}}},
    {.id = "send-to-washington",
     .type = ENTENTE_ACT_MILESTONE,
     .date = SUMMIT_DAY,
     .bound = ENTENTE_FIELD_AFTER,
     .modality = ENTENTE_MODALITY_EXPECTED,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_MILESTONE, "text_transmitted"},
                 {ENTENTE_FIELD_PLACE, "Washington"},
                 {ENTENTE_FIELD_TOWARDS, "USA"},
                 {ENTENTE_FIELD_AFTER, "finalise"}}},
    {.id = "talks-in-washington",
     .type = ENTENTE_ACT_MILESTONE,
     .date = SUMMIT_DAY,
     .bound = ENTENTE_FIELD_AFTER,
     .modality = ENTENTE_MODALITY_EXPECTED,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_MILESTONE, "negotiation_round"},
                 {ENTENTE_FIELD_PLACE, "Washington"},
                 {ENTENTE_FIELD_AFTER, "send-to-washington"}}},
};

entente_result make_drafts(entente_agreement **out, entente_error *error)
{
    struct maker maker;

    maker_begin(&maker, "paris-security-agreements", "Draft security agreements for Ukraine",
                ENTENTE_KIND_AGREEMENT, ENTENTE_BIND_PROSPECTIVE, error);
    put_link(&maker, ENTENTE_LINK_PRECEDES, "us-european-position");
    put_parties(&maker, ROWS(PARTIES));
    put_groups(&maker, ROWS(GROUPS));
    put_provisions(&maker, ROWS(PROVISIONS));
    put_sources(&maker, ROWS(SOURCES));
    put_persons(&maker, ROWS(PERSONS));
    put_commitments(&maker, ROWS(COMMITMENTS));
    put_approvals(&maker, ROWS(APPROVALS));
    put_acts(&maker, ROWS(ACTS));
    if (maker_good(&maker))
        put_item(&maker, entente_agreement_act_find(maker.agreement, "talks-in-washington"),
                 ENTENTE_FIELD_PARTICIPANTS, "USA");
    return maker_end(&maker, out);
}
