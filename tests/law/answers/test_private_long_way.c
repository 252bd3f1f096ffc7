/*
 * The library goes a short way where nothing can be irregular, and where all dates are whole. Over
 * documents made by chance each answer is the same as by the long way, finding for finding.
 */
#include "daily.h"
#include "life.h"
#include "question.h"
#include "random_agreement.h"

enum { MOST_ACTS = 40, PARTIES = 6, HISTORIES = 4000, WORLDS = 300, AGREEMENTS = 300 };

static const char *const names[PARTIES] = {"A", "B", "C", "D", "E", "F"};

/* One of each is taken, or none. */
static const char *const signing[] = {
    "", "\"signature\": {\"opens\": \"2000-02-01\", \"closes\": \"2001-06-30\"}, ",
    "\"signature\": {\"open_to\": [\"A\", \"B\", \"C\"]}, "};
static const char *const acceding[] = {
    "", "\"accession\": {\"opens\": \"2001-02-01\", \"by_invitation\": true}, ",
    "\"accession\": {\"open_to\": [\"D\", \"E\"], \"closes\": \"2004-01-01\"}, "};
static const char *const consenting[] = {
    "",
    "\"consent\": {\"requires_signature\": false}, ",
    "\"consent\": {\"requires_signature\": false, \"closes\": \"2003-06-30\"}, ",
    "\"consent\": {\"requires_signature\": false, \"limited_number\": true}, ",
    "\"consent\": {\"parts_min\": 1}, ",
    ("\"consent\": {\"requires_signature\": false, \"declarations\": [{\"id\": \"d1\", "
     "\"mandatory\": true}]}, ")};
static const char *const reserving[] = {
    "", "\"reservations\": {\"permitted\": \"none\", \"declarations\": \"none\"}, ",
    "\"reservations\": {\"objection_period\": {\"n\": 3, \"unit\": \"month\"}}, ",
    "\"reservations\": {\"accepted_by\": \"organ\"}, "};
static const char *const leaving[] = {
    "", "\"withdrawal\": {\"allowed\": \"no\"}, ",
    "\"withdrawal\": {\"allowed\": \"yes\", \"notice\": {\"n\": 3, \"unit\": \"month\"}}, "};
static const char *const applying[] = {"", "\"provisional_application\": {}, "};
static const char *const entering[] = {
    LIFE_IN_FORCE_SINCE("2001-01-01"),
    "\"entry_into_force\": {\"general\": {\"op\": \"add\", \"n\": 30, \"unit\": \"day\", \"to\": "
    "{\"op\": \"when\", \"cond\": {\"op\": \"count\", \"min\": 2}}}, \"boundary\": \"entry\", "
    "\"late\": {\"op\": \"add\", \"n\": 30, \"unit\": \"day\", \"to\": {\"op\": "
    "\"own_consent\"}}}",
    "\"entry_into_force\": {\"general\": {\"op\": \"add\", \"n\": 1, \"unit\": \"month\", \"to\": "
    "{\"op\": \"when\", \"cond\": {\"op\": \"count\", \"min\": 3}}}, \"boundary\": \"condition\", "
    "\"late\": {\"op\": \"own_consent\"}}"};

static const char *const types[] = {
    "adoption",
    "authentication",
    "initialling",
    "full_powers",
    "invitation",
    "signature",
    "signature",
    "signature",
    "signature_ad_referendum",
    "signature_confirmation",
    "definitive_signature",
    "ratification",
    "ratification",
    "ratification",
    "acceptance",
    "accession",
    "accession",
    "accession_acceptance",
    "consent",
    "exchange",
    "endorsement",
    "instrument_withdrawal",
    "intention_not_to_become_party",
    "act_confirmation",
    "extinction",
    "reservation",
    "reservation",
    "reservation_confirmation",
    "reservation_acceptance",
    "reservation_withdrawal",
    "objection",
    "objection",
    "objection_withdrawal",
    "interpretative_declaration",
    "declaration",
    "declaration_withdrawal",
    "territorial_extension",
    "provisional_application",
    "provisional_application_opt_out",
    "provisional_application_end",
    "notification_provisional_application",
    "declaration_provisional_application",
    "withdrawal",
    "withdrawal",
    "denunciation",
    "withdrawal_retraction",
    "suspension",
    "resumption",
    "exclusion",
    "dissociation",
    "agreement_suspension",
    "agreement_resumption",
    "statement",
    "statement",
    "statement",
    "termination",
};

enum { TYPES = sizeof types / sizeof types[0] };
#define ONE_OF(chance, rows) (rows)[chance_below((chance), sizeof(rows) / sizeof(rows)[0])]

struct history {
    struct life life;
    struct life_act acts[MOST_ACTS];
    char ids[MOST_ACTS][8], dates[MOST_ACTS][16], more[MOST_ACTS][128], clauses[2048];
};

static void say_more(struct history *history, struct chance *chance, size_t at)
{
    char *room = history->more[at];
    const size_t size = sizeof history->more[at];
    const unsigned before = at ? (unsigned)chance_below(chance, (uint32_t)at) : 0;

    switch (chance_below(chance, at ? 24 : 4)) {
    case 0:
        snprintf(room, size, "\"recorded\": \"%s\"", history->dates[before]);
        break;
    case 1:
        snprintf(room, size, "\"effective\": \"%s\"", history->dates[before]);
        break;
    case 2:
        snprintf(room, size, "\"modality\": \"reported\"");
        break;
    case 3:
        snprintf(room, size, "\"by\": {\"office\": \"representative\"}");
        break;
    case 4:
        snprintf(room, size, "\"corrects\": \"a%u\"", before);
        break;
    case 5:
        snprintf(room, size, "\"voids\": \"a%u\"", before);
        break;
    case 6:
        snprintf(room, size, "\"version\": \"%s\"", before % 2 ? "v1" : "v2");
        break;
    case 7:
        snprintf(room, size, "\"parts\": [\"p1\"]");
        break;
    case 8:
    case 9:
    case 10:
        if (strcmp(history->acts[at].type, "objection") == 0)
            snprintf(room, size, "\"to\": \"a%u\", \"effect\": \"precludes_entry\"", before);
        else
            snprintf(room, size, "\"to\": \"a%u\"", before);
        break;
    case 11:
        snprintf(room, size, "\"provision\": \"%u\"", before % 2 + 1);
        break;
    case 12:
        snprintf(room, size, "\"declaration\": \"d1\"");
        break;
    case 13:
        snprintf(room, size, "\"territories\": [\"island\"]");
        break;
    default:
        if (strcmp(history->acts[at].type, "statement") != 0)
            return;
        snprintf(room, size, "\"note\": \"said\"");
        break;
    }
    if (strcmp(history->acts[at].type, "statement") == 0)
        strcat(room, ", \"about\": \"aid\"");
    history->acts[at].more = room;
}

static void say_clauses(struct history *history, struct chance *chance)
{
    snprintf(history->clauses, sizeof history->clauses, "%s%s%s%s%s%s%s", ONE_OF(chance, signing),
             ONE_OF(chance, acceding), ONE_OF(chance, consenting), ONE_OF(chance, reserving),
             ONE_OF(chance, leaving), ONE_OF(chance, applying), ONE_OF(chance, entering));
}

static void make_history(struct history *history, uint32_t seed)
{
    struct chance chance = chance_from(seed);
    const bool partial = chance_below(&chance, 3) == 0;

    *history = (struct history){
        .life = {.parties = "A B C D E F",
                 .members = "\"provisions\": [{\"id\": \"1\"}, {\"id\": \"2\"}], \"parts\": "
                            "[{\"id\": \"p1\"}], \"versions\": [{\"id\": \"v1\"}, {\"id\": "
                            "\"v2\"}]"}};
    say_clauses(history, &chance);
    history->life.clauses = history->clauses;
    history->life.acts = history->acts;
    history->life.count = MOST_ACTS / 4 + chance_below(&chance, 3 * MOST_ACTS / 4 + 1);
    for (size_t i = 0; i < history->life.count; i++) {
        const unsigned month = (unsigned)chance_below(&chance, 60);
        const unsigned day = (unsigned)chance_below(&chance, 3);
        /* The end of all is rare; what nobody does, is done by all. */
        const uint32_t type = chance_below(&chance, TYPES - (chance_below(&chance, 8) != 0));
        const char *party = strcmp(types[type], "statement") != 0 || chance_below(&chance, 2)
                                ? names[chance_below(&chance, PARTIES)]
                                : NULL;

        snprintf(history->ids[i], sizeof history->ids[i], "a%zu", i);
        if (partial && day == 0)
            snprintf(history->dates[i], sizeof history->dates[i], "%u-%02u", 2000 + month / 12,
                     1 + month % 12);
        else
            snprintf(history->dates[i], sizeof history->dates[i], "%u-%02u-%02u", 2000 + month / 12,
                     1 + month % 12, 1 + 9 * day);
        history->acts[i] =
            (struct life_act){history->ids[i], history->dates[i], types[type], party, NULL};
        say_more(history, &chance, i);
    }
}

static char *answer_of(const entente_agreement *agreement, const entente_question *question,
                       size_t *findings)
{
    entente_assessment *answer = assess(agreement, question);
    char *text = NULL;
    size_t length = 0;

    cr_assert_eq(entente_assessment_to_json(answer, &text, &length, NULL), ENTENTE_OK);
    *findings += entente_findings_count(entente_assessment_findings(answer));
    entente_assessment_free(answer);
    return text;
}

/* How many findings there were. */
static size_t expect_same(const entente_agreement *agreement, int32_t on, int32_t known,
                          uint32_t seed)
{
    entente_question *question = entente_question_new();
    size_t found = 0;

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    if (known)
        cr_assert_eq(entente_question_set_known(question, known, NULL), ENTENTE_OK);

    if (seed % 4 == 0)
        cr_assert_eq(
            entente_question_set_policy(question, "count_reserved", "on_first_acceptance", NULL),
            ENTENTE_OK);
    if (seed % 4 == 1)
        cr_assert_eq(
            entente_question_set_policy(question, "invalid_reservation", "not_bound", NULL),
            ENTENTE_OK);

    char *by_short = answer_of(agreement, question, &found);

    question->long_way = true;

    char *by_long = answer_of(agreement, question, &found);

    cr_expect_str_eq(by_short, by_long, "seed %u, on %d, known %d:\n%s\n%s", (unsigned)seed, on,
                     known, by_short, by_long);
    entente_text_free(by_short);
    entente_text_free(by_long);
    entente_question_free(question);
    return found / 2;
}

static size_t expect_same_days(const entente_agreement *agreement, uint32_t seed)
{
    return expect_same(agreement, 20010615, 0, seed) + expect_same(agreement, 20030301, 0, seed) +
           expect_same(agreement, 20030301, 20020101, seed) +
           expect_same(agreement, 20060101, 0, seed);
}

Test(long_way, histories)
{
    size_t findings = 0;

    for (uint32_t seed = 1; seed <= HISTORIES; seed++) {
        static struct history history;
        static struct life_text text;
        entente_agreement *agreement;

        make_history(&history, seed);
        life_say(&text, &history.life, NULL);
        agreement = agreement_of(text.text);
        findings += expect_same_days(agreement, seed);
        entente_agreement_free(agreement);
    }
    /* Many acts are irregular. */
    cr_expect_gt(findings, (size_t)20 * HISTORIES, "%zu", findings);
}

Test(long_way, rules)
{
    static char text[DAILY_TEXT];

    for (uint32_t seed = 1; seed <= WORLDS; seed++) {
        const struct daily_world world = daily_world_from(seed, seed % 2 == 0);
        entente_agreement *agreement;

        daily_write(&world, text);
        agreement = agreement_of(text);
        for (int on = DAILY_DAYS / 4; on < DAILY_DAYS; on += DAILY_DAYS / 4)
            expect_same(agreement, daily_date(on), 0, seed);
        entente_agreement_free(agreement);
    }
}

Test(long_way, any_members)
{
    for (uint32_t seed = 1; seed <= AGREEMENTS; seed++) {
        entente_agreement *agreement = random_agreement(seed, 1);

        cr_assert(agreement);
        expect_same_days(agreement, seed);
        entente_agreement_free(agreement);
    }
}
