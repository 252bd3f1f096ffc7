/*
 * The declaration of intent that France, the United Kingdom and Ukraine signed in Paris.
 *
 * It looks forward to a deployment, once a truce holds, and to texts that bind.
 */
#include "build.h"

static const struct party_row PARTIES[] = {
    {"FRA", "France", 0},
    {"GBR", "United Kingdom", 0},
    {"UKR", "Ukraine", 0},
    {"RUS", "Russian Federation", ENTENTE_ROLE_ADVERSE_THIRD_STATE},
};

static const struct provision_row PROVISIONS[] = {
    {"presence", "Foundations of a Western presence in Ukraine", ENTENTE_NATURE_PROGRAMMATIC,
     "The three States lay the ground for forces of Western countries being present in Ukraine.",
     NULL},
    {"deployment", "Deployment once a truce holds", ENTENTE_NATURE_NORMATIVE,
     "Forces of several nations may be sent to Ukraine after hostilities have ended.", NULL},
};

static const struct source_row SOURCES[] = {
    {"official-trilateral", "The declaration of intent as published", ENTENTE_SOURCE_OFFICIAL,
     20260106, NULL},
    {"article", "Press article on the Paris summit", ENTENTE_SOURCE_MEDIA, 0, "wp-times"},
    {"wp-times", "The WP Times", ENTENTE_SOURCE_MEDIA, 0, "macron"},
    {"commons", "House of Commons, statement by the Prime Minister", ENTENTE_SOURCE_OFFICIAL,
     20260107, "starmer"},
};

static const struct person *const PERSONS[] = {&MACRON, &ZELENSKYY, &STARMER};

static const struct body_row BODIES[] = {
    {.id = "multinational-force",
     .name = "Multinational force for Ukraine",
     .kind = ENTENTE_BODY_FORCE,
     .mandate = {"reassurance_in_the_air", "reassurance_at_sea", "reassurance_on_land"},
     .sources = {"official-trilateral"}},
};

static const struct approval_row APPROVALS[] = {
    {"FRA",
     "fra-deployment",
     ENTENTE_PURPOSE_FORCE_DEPLOYMENT,
     "Constitution, art. 35",
     {{"decision", ENTENTE_STEP_GOVERNMENT_APPROVAL, "Government", {NULL}, 0, 0},
      {"information", ENTENTE_STEP_NOTIFICATION_TO_PARLIAMENT, "Government", {"decision"}, 0, 0},
      {"authorisation",
       ENTENTE_STEP_CHAMBER_VOTE,
       "Parliament; the National Assembly has the last word",
       {"information"},
       ENTENTE_BASE_VOTING,
       0}}},
    {"GBR",
     "gbr-deployment-vote",
     ENTENTE_PURPOSE_FORCE_DEPLOYMENT,
     "Undertaking of the Prime Minister to the House of Commons, 7 January 2026; convention, not "
     "statute",
     {{"commons", ENTENTE_STEP_CHAMBER_VOTE, "House of Commons", {NULL}, ENTENTE_BASE_VOTING, 0}}},
    {"UKR",
     "ukr-admission",
     ENTENTE_PURPOSE_ADMISSION_OF_FOREIGN_FORCES,
     "Constitution, art. 85(1)(23); Law 1479-III of 22 February 2000",
     {{"proposal", ENTENTE_STEP_HEAD_OF_STATE_APPROVAL, "President", {NULL}, 0, 0},
      {"rada",
       ENTENTE_STEP_CHAMBER_VOTE,
       "Verkhovna Rada",
       {"proposal"},
       ENTENTE_BASE_MEMBERS,
       450},
      {"promulgation", ENTENTE_STEP_PROMULGATION, "President", {"rada"}, 0, 0}}},
};

static const struct pair NEEDED_AT_HOME[] = {
    {"FRA", "fra-deployment"},
    {"GBR", "gbr-deployment-vote"},
    {"UKR", "ukr-admission"},
    {NULL, NULL},
};

static const struct commitment_row COMMITMENTS[] = {
    {.id = "force-deployment",
     .title = "Sending forces to Ukraine once a ceasefire is in effect",
     .type = ENTENTE_COMMITMENT_FORCE_DEPLOYMENT,
     .deontic = ENTENTE_DEONTIC_INTENT,
     .nature = ENTENTE_DUTY_CONDUCT,
     .mode = ENTENTE_MODE_SEVERAL,
     .obligors = {"FRA", "GBR"},
     .event = "ceasefire_in_effect",
     .provision = "deployment",
     .sources = {"official-trilateral", "article"},
     .requires = NEEDED_AT_HOME,
     .attributes = {{"place", "UKR"}, {"participation", "voluntary"}}},
};

#define SAME_DAY                                                                                   \
    "Press reports give only the day of the summit; that the signing took place on the same day "  \
    "and in Paris stands on the official page."

#define SIGNATURE(name, person)                                                                    \
    {                                                                                              \
        .id = (name), .type = ENTENTE_ACT_SIGNATURE, .date = SUMMIT_DAY, .by = (person),           \
        .sources = {"official-trilateral", "article"}, .members = {                                \
            {ENTENTE_FIELD_PLACE, "Paris"},                                                        \
            {ENTENTE_FIELD_NOTE, SAME_DAY}                                                         \
        }                                                                                          \
    }

static const struct act_row ACTS[] = {
    SIGNATURE("sign-ukr", &ZELENSKYY),
    SIGNATURE("sign-fra", &MACRON),
    SIGNATURE("sign-gbr", &STARMER),
    {.id = "says-binding",
     .type = ENTENTE_ACT_STATEMENT,
     .date = SUMMIT_DAY,
     .by = &ZELENSKYY,
     .sources = {"article", "zelenskyy"},
     .members = {{ENTENTE_FIELD_ABOUT, "bindingness"},
                 {ENTENTE_FIELD_VALUE, "legal"},
                 {ENTENTE_FIELD_NOTE, "He expects the documents to become legally binding later; "
                                      "the claim alone binds nobody."}}},
    {.id = "says-parliaments",
     .type = ENTENTE_ACT_STATEMENT,
     .date = SUMMIT_DAY,
     .by = &ZELENSKYY,
     .sources = {"article", "zelenskyy"},
     .members = {{ENTENTE_FIELD_ABOUT, "approval"},
                 {ENTENTE_FIELD_VALUE, "parliament_required_in_most_coalition_countries"},
                 {ENTENTE_FIELD_NOTE, "Which countries these are he did not say."}}},
    {.id = "says-support",
     .type = ENTENTE_ACT_STATEMENT,
     .date = SUMMIT_DAY,
     .by = &ZELENSKYY,
     .modality = ENTENTE_MODALITY_EXPECTED,
     .sources = {"article", "zelenskyy"},
     .members = {{ENTENTE_FIELD_ABOUT, "approval"},
                 {ENTENTE_FIELD_VALUE, "support_counted_on"},
                 {ENTENTE_FIELD_NOTE, "A hope, without effect in law."}}},
    {.id = "says-soldiers",
     .type = ENTENTE_ACT_STATEMENT,
     .date = SUMMIT_DAY,
     .by = &MACRON,
     .modality = ENTENTE_MODALITY_POSSIBLE,
     .sources = {"macron"},
     .members = {{ENTENTE_FIELD_ABOUT, "force_deployment"},
                 {ENTENTE_FIELD_VALUE, "french_soldiers_after_a_truce"}}},
    {.id = "says-vote",
     .type = ENTENTE_ACT_STATEMENT,
     .date = 20260107,
     .by = &STARMER,
     .sources = {"commons"},
     .members = {{ENTENTE_FIELD_ABOUT, "approval"},
                 {ENTENTE_FIELD_VALUE, "vote_of_the_house_of_commons_before_deployment"}}},
    {.id = "stage-approval",
     .type = ENTENTE_ACT_MILESTONE,
     .date = SUMMIT_DAY,
     .bound = ENTENTE_FIELD_AFTER,
     .modality = ENTENTE_MODALITY_EXPECTED,
     .sources = {"article", "zelenskyy"},
     .members = {{ENTENTE_FIELD_MILESTONE, "national_approval"},
                 {ENTENTE_FIELD_NOTE,
                  "Signing is the first step; then the countries go to their parliaments."},
                 {ENTENTE_FIELD_AFTER, "sign-ukr"},
                 {ENTENTE_FIELD_AFTER, "sign-fra"},
                 {ENTENTE_FIELD_AFTER, "sign-gbr"}}},
    {.id = "stage-binding-texts",
     .type = ENTENTE_ACT_MILESTONE,
     .date = SUMMIT_DAY,
     .bound = ENTENTE_FIELD_AFTER,
     .modality = ENTENTE_MODALITY_EXPECTED,
     .sources = {"article", "zelenskyy"},
     .members = {{ENTENTE_FIELD_MILESTONE, "binding_texts"},
                 {ENTENTE_FIELD_AFTER, "stage-approval"}}},
    {.id = "stage-deployment",
     .type = ENTENTE_ACT_MILESTONE,
     .date = SUMMIT_DAY,
     .bound = ENTENTE_FIELD_AFTER,
     .modality = ENTENTE_MODALITY_POSSIBLE,
     .sources = {"article"},
     .members = {{ENTENTE_FIELD_MILESTONE, "force_deployment"},
                 {ENTENTE_FIELD_PLACE, "Ukraine"},
                 {ENTENTE_FIELD_NOTE, "Only once a truce is in place."},
                 {ENTENTE_FIELD_AFTER, "stage-binding-texts"}}},
};

/* It takes effect when all three have signed; for anyone later, with the own signature. */
static void put_entry_into_effect(struct maker *maker)
{
    entente_object *clauses = put_object(maker, maker_root(maker), ENTENTE_FIELD_CLAUSES);
    entente_object *entry = put_object(maker, clauses, ENTENTE_FIELD_ENTRY_INTO_FORCE);
    entente_expression *general = put_node(maker, entry, ENTENTE_FIELD_GENERAL, ENTENTE_OP_WHEN);
    entente_expression *all = put_node(maker, general, ENTENTE_FIELD_COND, ENTENTE_OP_ALL);
    entente_expression *late = put_node(maker, entry, ENTENTE_FIELD_LATE, ENTENTE_OP_OWN_CONSENT);

    put_item(maker, all, ENTENTE_FIELD_SET, "FRA");
    put_item(maker, all, ENTENTE_FIELD_SET, "GBR");
    put_item(maker, all, ENTENTE_FIELD_SET, "UKR");
    put_item(maker, all, ENTENTE_FIELD_ACTS, "signature");
    put_enum(maker, entry, ENTENTE_FIELD_BOUNDARY, ENTENTE_BOUNDARY_ENTRY);
    put_item(maker, late, ENTENTE_FIELD_ACTS, "signature");
}

/* Both are only expected to contribute. */
static void put_contributors(struct maker *maker)
{
    static const char *const contributors[] = {"FRA", "GBR"};
    entente_body *force = maker_good(maker)
                              ? entente_agreement_body_find(maker->agreement, "multinational-force")
                              : NULL;

    for (size_t i = 0; i < 2 && maker_good(maker); i++) {
        entente_object *member = NULL;

        maker->result = entente_body_add_member(force, contributors[i], ENTENTE_MEMBER_CONTRIBUTOR,
                                                &member, maker->error);
        put_enum(maker, member, ENTENTE_FIELD_MODALITY, ENTENTE_MODALITY_EXPECTED);
    }
}

/* French law asks for a vote only if the deployment goes on for more than four months. */
static void put_four_months(struct maker *maker)
{
    if (maker_good(maker))
        put_event(maker,
                  entente_approval_step_find(
                      entente_agreement_approval_find(maker->agreement, "FRA", "fra-deployment"),
                      "authorisation"),
                  ENTENTE_FIELD_IF, "deployment_beyond_four_months", NULL);
}

entente_result make_trilateral(entente_agreement **out, entente_error *error)
{
    struct maker maker;

    maker_begin(&maker, "paris-trilateral-2026",
                "Declaration of intent on the deployment of multinational forces in support of the "
                "defence, rebuilding and strategic sustainability of Ukraine",
                ENTENTE_KIND_DECLARATION_OF_INTENT, ENTENTE_BIND_PROSPECTIVE, error);
    put_link(&maker, ENTENTE_LINK_PRECEDES, "paris-security-agreements");
    put_parties(&maker, ROWS(PARTIES));
    put_entry_into_effect(&maker);
    put_provisions(&maker, ROWS(PROVISIONS));
    put_sources(&maker, ROWS(SOURCES));
    put_persons(&maker, ROWS(PERSONS));
    put_bodies(&maker, ROWS(BODIES));
    put_contributors(&maker);
    put_commitments(&maker, ROWS(COMMITMENTS));
    put_approvals(&maker, ROWS(APPROVALS));
    put_four_months(&maker);
    put_acts(&maker, ROWS(ACTS));
    return maker_end(&maker, out);
}
