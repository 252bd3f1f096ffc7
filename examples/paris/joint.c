/*
 * The Paris Declaration of the coalition of the willing, with the draft that the press saw before
 * the meeting and the final text. What stands in both names both, what stands in one names it.
 */
#include "joint.h"

static const struct party_row PARTIES[] = {
    {"FRA", "France", 0},
    {"GBR", "United Kingdom", 0},
    {"UKR", "Ukraine", 0},
    {"DEU", "Germany", 0},
    {"ITA", "Italy", 0},
    {"POL", "Poland", 0},
    {"TUR", "Türkiye", 0},
    {"USA", "United States", ENTENTE_ROLE_PARTICIPANT_IN_TALKS},
    {"RUS", "Russian Federation", ENTENTE_ROLE_ADVERSE_THIRD_STATE},
};

static const struct group_row GROUPS[] = {
    {"coalition_of_the_willing", {"FRA", "GBR", "DEU", "ITA", "POL", "TUR"}},
    {"coalition_and_ukraine", {"FRA", "GBR", "DEU", "ITA", "POL", "TUR", "UKR"}},
    {"coordination_partners", {"FRA", "GBR", "DEU", "ITA", "POL", "TUR", "USA", "UKR"}},
    {"europe", {"FRA", "GBR", "DEU", "ITA", "POL"}},
};

static const struct provision_row PROVISIONS[] = {
    {"guarantees", "A system of guarantees", ENTENTE_NATURE_NORMATIVE,
     "The participants are ready to enter into guarantees, some political and some legal, that "
     "start to work when a ceasefire takes effect, each of them within its own law and "
     "constitution.",
     NULL},
    {"a", "Monitoring and verification of a ceasefire", ENTENTE_NATURE_NORMATIVE,
     "The participants join a mechanism led by the United States; in a special commission the "
     "coalition deals with breaches, says who is responsible and decides on remedies.",
     NULL},
    {"b", "Support for the armed forces of Ukraine", ENTENTE_NATURE_NORMATIVE,
     "Packages over many years, money for arms and for the budget, depots and fortifications.",
     NULL},
    {"c", "A multinational force for Ukraine", ENTENTE_NATURE_NORMATIVE,
     "Willing nations contribute to a force under European lead that reassures in the air, at sea "
     "and on land, when Ukraine asks for it and hostilities have credibly ended.",
     NULL},
    {"d", "Help in a future armed attack by Russia", ENTENTE_NATURE_NORMATIVE,
     "Binding commitments to help Ukraine, by military, intelligence, logistical, diplomatic and "
     "economic means.",
     NULL},
    {"e", "Defence cooperation for the long term", ENTENTE_NATURE_NORMATIVE,
     "Training, joint production and cooperation between intelligence services.", NULL},
    {"coordination", "Coordination in Paris", ENTENTE_NATURE_INSTITUTIONAL,
     "The United States, Ukraine and the coalition coordinate at the coalition's headquarters in "
     "Paris.",
     NULL},
    {"us-support", "American support for the force under attack", ENTENTE_NATURE_NORMATIVE,
     "The United States would back the force if it were attacked.", "draft"},
    {"strands", "Two strands of the work of recent months", ENTENTE_NATURE_PROGRAMMATIC,
     "What the coalition prepared over months has been strengthened in two fields.", NULL},
    {"strand-monitoring", "First strand: watching over a ceasefire", ENTENTE_NATURE_PROGRAMMATIC,
     "Mechanisms are to be created that watch whether a ceasefire is kept.", NULL},
    {"strand-armed-forces", "Second strand: lasting support", ENTENTE_NATURE_PROGRAMMATIC,
     "Support for Ukraine over the long term goes above all to its armed forces.", NULL},
    {"first-line", "The first line of defence", ENTENTE_NATURE_DECLARATORY,
     "The armed forces of Ukraine are, and are to remain, what defends and deters first.", NULL},
};

static const struct source_row SOURCES[] = {
    {"official-joint", "The Paris Declaration as published", ENTENTE_SOURCE_OFFICIAL, 20260106,
     NULL},
    {"article", "Press article on the Paris summit", ENTENTE_SOURCE_MEDIA, 0, "wp-times"},
    {"wp-times", "The WP Times", ENTENTE_SOURCE_MEDIA, 0, "macron"},
    {"sky-news", "Sky News", ENTENTE_SOURCE_MEDIA, 0, NULL},
    {"reuters", "Reuters", ENTENTE_SOURCE_MEDIA, 0, NULL},
    {"positions", "Press reports on what States would contribute", ENTENTE_SOURCE_MEDIA, 0, NULL},
};

static const struct person *const PERSONS[] = {&MACRON, &ZELENSKYY, &STARMER, &TUSK};

static const struct body_row BODIES[] = {
    {.id = "coordination-group",
     .name = "Coordination group",
     .kind = ENTENTE_BODY_COORDINATION_GROUP,
     .seat = "Paris",
     .group = "coordination_partners",
     .mandate = {"daily_operational_interaction", "force_integration", "operational_coordination"},
     .sources = {"official-joint", "article"}},
    {.id = "headquarters",
     .name = "Operational headquarters of the coalition",
     .kind = ENTENTE_BODY_HEADQUARTERS,
     .seat = "Paris",
     .group = "coalition_of_the_willing",
     .sources = {"article"}},
    {.id = "ceasefire-monitoring",
     .name = "Ceasefire monitoring and verification mechanism",
     .kind = ENTENTE_BODY_MONITORING,
     .mandate = {"monitor_compliance_with_ceasefire", "verify_ceasefire"},
     .event = "ceasefire_in_effect",
     .sources = {"official-joint", "article"}},
    {.id = "special-commission",
     .name = "Special Commission",
     .kind = ENTENTE_BODY_SPECIAL_COMMISSION,
     .group = "coalition_of_the_willing",
     .mandate = {"address_breaches", "attribute_responsibility", "determine_remedies"},
     .event = "ceasefire_in_effect",
     .sources = {"official-joint"}},
};

static const struct approval_row APPROVALS[] = {
    {"FRA",
     "fra-parliament",
     ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND,
     "Constitution, art. 53",
     {{"assembly", ENTENTE_STEP_CHAMBER_VOTE, "National Assembly", {NULL}, ENTENTE_BASE_VOTING, 0},
      {"senate", ENTENTE_STEP_CHAMBER_VOTE, "Senate", {NULL}, ENTENTE_BASE_VOTING, 0}}},
    {"GBR",
     "gbr-parliament",
     ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND,
     "Constitutional Reform and Governance Act 2010, ss. 20 to 25",
     {{"tabling", ENTENTE_STEP_TABLING, "Foreign Secretary", {NULL}, 0, 0},
      {"laying", ENTENTE_STEP_LAYING_PERIOD, "Both Houses", {"tabling"}, 0, 0}}},
    {"UKR",
     "ukr-parliament",
     ENTENTE_PURPOSE_CONSENT_TO_BE_BOUND,
     "Constitution, art. 9 and 85(1)(32); Law 1906-IV of 29 June 2004",
     {{"rada", ENTENTE_STEP_CHAMBER_VOTE, "Verkhovna Rada", {NULL}, ENTENTE_BASE_MEMBERS, 450},
      {"promulgation", ENTENTE_STEP_PROMULGATION, "President", {"rada"}, 0, 0}}},
};

static void put_references(struct maker *maker)
{
    static const struct {
        const char *title;
        int32_t date;
    } references[] = {
        {"G7 declaration of Vilnius", 20230712},
        {"First bilateral security agreement with Ukraine", 20240112},
        {"Ukraine Compact", 20240711},
    };

    for (size_t i = 0; i < 3; i++) {
        entente_object *reference = put_object(maker, maker_root(maker), ENTENTE_FIELD_REFERENCES);

        put_text(maker, reference, ENTENTE_FIELD_TITLE, references[i].title);
        put_date(maker, reference, ENTENTE_FIELD_DATE, references[i].date);
    }
}

/* Most members of the coalition need their parliament; which ones do, nobody has said. */
static void put_open_questions(struct maker *maker)
{
    static const char *const unknown[] = {"DEU", "ITA", "POL", "TUR"};

    for (size_t i = 0; i < 4 && maker_good(maker); i++)
        put_entry(maker, entente_agreement_party_find(maker->agreement, unknown[i]),
                  ENTENTE_FIELD_ATTRIBUTES, "parliamentary_approval", "unknown");
}

/* It takes effect with its adoption; for anyone later, with the own endorsement. */
static void put_entry_into_effect(struct maker *maker)
{
    entente_object *clauses = put_object(maker, maker_root(maker), ENTENTE_FIELD_CLAUSES);
    entente_object *entry = put_object(maker, clauses, ENTENTE_FIELD_ENTRY_INTO_FORCE);
    entente_expression *general =
        put_node(maker, entry, ENTENTE_FIELD_GENERAL, ENTENTE_OP_MILESTONE);
    entente_expression *late = put_node(maker, entry, ENTENTE_FIELD_LATE, ENTENTE_OP_OWN_CONSENT);

    put_enum(maker, general, ENTENTE_FIELD_WHICH, ENTENTE_MILESTONE_ADOPTION);
    put_enum(maker, entry, ENTENTE_FIELD_BOUNDARY, ENTENTE_BOUNDARY_ENTRY);
    put_item(maker, late, ENTENTE_FIELD_ACTS, "endorsement");
}

static void put_versions(struct maker *maker)
{
    entente_object *final = put_object(maker, maker_root(maker), ENTENTE_FIELD_VERSIONS);
    entente_object *draft = put_object(maker, maker_root(maker), ENTENTE_FIELD_VERSIONS);

    put_text(maker, final, ENTENTE_FIELD_ID, "final");
    put_text(maker, final, ENTENTE_FIELD_TITLE, "The text as adopted");
    put_date(maker, final, ENTENTE_FIELD_DATE, SUMMIT_DAY);
    put_text(maker, final, ENTENTE_FIELD_SOURCE, "official-joint");
    put_text(maker, draft, ENTENTE_FIELD_ID, "draft");
    put_text(maker, draft, ENTENTE_FIELD_TITLE, "The draft seen by the press before the meeting");
    put_text(maker, draft, ENTENTE_FIELD_SOURCE, "reuters");
}

/* The group works beside the headquarters, and the text speaks of it. */
static void put_coordination(struct maker *maker)
{
    if (!maker_good(maker))
        return;
    entente_body *group = entente_agreement_body_find(maker->agreement, "coordination-group");
    entente_object *relation = put_object(maker, group, ENTENTE_FIELD_RELATIONS);

    put_text(maker, group, ENTENTE_FIELD_ESTABLISHED_BY, "coordination");
    put_enum(maker, relation, ENTENTE_FIELD_TYPE, ENTENTE_RELATION_PARALLEL_TO);
    put_text(maker, relation, ENTENTE_FIELD_BODY, "headquarters");
}

/* The United States is to lead; at least two countries that nobody names are ready to join. */
static void put_monitors(struct maker *maker)
{
    entente_object *lead = NULL;

    if (!maker_good(maker))
        return;
    entente_body *monitoring =
        entente_agreement_body_find(maker->agreement, "ceasefire-monitoring");

    put_item(maker, monitoring, ENTENTE_FIELD_LEAD, "USA");
    if (maker_good(maker))
        maker->result =
            entente_body_add_member(monitoring, "USA", ENTENTE_MEMBER_LEAD, &lead, maker->error);
    put_enum(maker, lead, ENTENTE_FIELD_MODALITY, ENTENTE_MODALITY_EXPECTED);

    entente_object *others = put_object(maker, monitoring, ENTENTE_FIELD_MEMBERS);

    put_enum(maker, others, ENTENTE_FIELD_ROLE, ENTENTE_MEMBER_MEMBER);
    put_enum(maker, others, ENTENTE_FIELD_MEMBERSHIP, ENTENTE_MEMBERSHIP_EXPRESSED_READINESS);
    put_true(maker, others, ENTENTE_FIELD_ANONYMOUS);
    put_integer(maker, others, ENTENTE_FIELD_COUNT_MIN, 2);
}

/*
 * Germany and Poland: consent to the binding texts that are to follow, and sending forces abroad.
 * The declaration itself, a political text, asks no parliament.
 */
static void put_tracks(struct maker *maker)
{
    put_template(maker, "DEU", "DEU/consent/law", "deu-parliament");
    put_template(maker, "DEU", "DEU/deployment/mandate", "deu-deployment");
    put_template(maker, "POL", "POL/consent/law", "pol-parliament");
    put_template(maker, "POL", "POL/deployment/act-1998", "pol-deployment");
}

entente_result make_joint(entente_agreement **out, entente_error *error)
{
    struct maker maker;

    maker_begin(
        &maker, "paris-joint-2026",
        "Robust Security Guarantees for a Solid and Lasting Peace in Ukraine (Paris Declaration)",
        ENTENTE_KIND_JOINT_DECLARATION, ENTENTE_BIND_PROSPECTIVE, error);
    put_references(&maker);
    put_link(&maker, ENTENTE_LINK_PRECEDES, "paris-security-agreements");
    put_parties(&maker, ROWS(PARTIES));
    put_open_questions(&maker);
    put_groups(&maker, ROWS(GROUPS));
    put_entry_into_effect(&maker);
    put_versions(&maker);
    put_provisions(&maker, ROWS(PROVISIONS));
    put_sources(&maker, ROWS(SOURCES));
    put_persons(&maker, ROWS(PERSONS));
    put_bodies(&maker, ROWS(BODIES));
    put_coordination(&maker);
    put_monitors(&maker);
    put_joint_commitments(&maker);
    put_approvals(&maker, ROWS(APPROVALS));
    put_tracks(&maker);
    put_joint_acts(&maker);
    return maker_end(&maker, out);
}
