/*
 * Timelines, day by day: rules and histories by chance, and on every single day from before the
 * first act to the horizon each status is what an assessment of that day answers.
 */
#include <stdarg.h>

#include "asking.h"
#include "daily.h"
#include "random_history.h"

enum { MOST = 64, HORIZON = 20020301, WORLDS = 120, PARTIAL_WORLDS = 40, HISTORIES = 16 };

static entente_question *question_as(int as_recorded)
{
    entente_question *question = entente_question_new();

    cr_assert_not_null(question);
    if (as_recorded)
        cr_assert_eq(entente_question_set_policy(question, "irregular_acts", "as_recorded", NULL),
                     ENTENTE_OK);
    cr_assert_eq(entente_question_set_scope(question, ENTENTE_SCOPE_PARTIES, NULL), ENTENTE_OK);
    return question;
}

/* The statuses of a day: the agreement, its parties, its amendments; with names for the last. */
static size_t statuses_of(const entente_agreement *agreement, entente_question *question,
                          int32_t on, int32_t statuses[MOST], const char *ids[MOST])
{
    entente_assessment *answer;
    size_t count = 0;
    int32_t state;

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    answer = assess(agreement, question);
    statuses[count++] = entente_assessment_status(answer);
    for (size_t i = 0; i < entente_assessment_party_count(answer); i++)
        statuses[count++] = entente_assessment_party_status(answer, i);
    for (size_t i = 0; entente_assessment_version(answer, i, &state, NULL); i++) {
        cr_assert_lt(count, (size_t)MOST);
        if (ids)
            snprintf((char *)ids[count], 32, "%s",
                     entente_assessment_version(answer, i, NULL, NULL));
        statuses[count++] = state;
    }
    entente_assessment_free(answer);
    return count;
}

/* Subjects in the order of the statuses. */
struct subjects {
    char text[MOST][32];
    size_t count;
};

static void name_subjects(const entente_agreement *agreement, entente_question *question,
                          struct subjects *out)
{
    const size_t parties = entente_agreement_party_count(agreement);
    const char *ids[MOST];
    int32_t statuses[MOST];

    cr_assert_lt(parties + 1, (size_t)MOST);
    for (size_t i = 0; i < MOST; i++)
        ids[i] = out->text[i];
    snprintf(out->text[0], sizeof out->text[0], "agreement");
    for (size_t i = 0; i < parties; i++)
        snprintf(
            out->text[i + 1], sizeof out->text[0], "%s",
            entente_object_get_text(entente_agreement_party_at(agreement, i), ENTENTE_FIELD_ID));
    out->count = statuses_of(agreement, question, HORIZON, statuses, ids);
}

static size_t place_of(const struct subjects *subjects, const char *id)
{
    size_t place = 0;

    while (place < subjects->count && strcmp(subjects->text[place], id) != 0)
        place++;
    cr_assert_lt(place, subjects->count, "%s", id);
    return place;
}

static int32_t first_day(const entente_agreement *agreement)
{
    int32_t first = entente_date_day_number(HORIZON);

    for (size_t i = 0; i < entente_agreement_act_count(agreement); i++) {
        const entente_act *act = entente_agreement_act_at(agreement, i);
        const int32_t dates[] = {entente_object_get_date(act, ENTENTE_FIELD_DATE),
                                 entente_object_get_date(act, ENTENTE_FIELD_EFFECTIVE)};

        for (size_t k = 0; k < 2; k++) {
            const int32_t whole = dates[k] % 100 ? dates[k] : dates[k] + 1;
            const int32_t day = dates[k] ? entente_date_day_number(whole) : first;

            first = day < first ? day : first;
        }
    }
    return first;
}

/* Takes the rows of a day. The act of a row is dated the day. */
static size_t take_rows(const entente_agreement *agreement, const entente_timeline *line,
                        const struct subjects *subjects, size_t row, int32_t on, int32_t *told)
{
    for (; entente_timeline_number(line, row, ENTENTE_CHANGE_ON) == on; row++) {
        const size_t place =
            place_of(subjects, entente_timeline_text(line, row, ENTENTE_CHANGE_SUBJECT));
        const char *id = entente_timeline_text(line, row, ENTENTE_CHANGE_ACT);
        const entente_act *act = entente_agreement_act_find(agreement, id);

        cr_expect_eq(entente_timeline_number(line, row, ENTENTE_CHANGE_FROM), told[place]);
        cr_expect_neq(entente_timeline_number(line, row, ENTENTE_CHANGE_TO), told[place]);
        cr_expect(*id == '\0' || (act && entente_object_get_date(act, ENTENTE_FIELD_DATE) == on),
                  "%s on %d", id, (int)on);
        cr_expect_neq(*entente_timeline_text(line, row, ENTENTE_CHANGE_BECAUSE), '\0');
        told[place] = entente_timeline_number(line, row, ENTENTE_CHANGE_TO);
    }
    return row;
}

static void follow(const char *document, const char *name, uint32_t seed, int as_recorded)
{
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = question_as(as_recorded);
    const int32_t first = first_day(agreement), last = entente_date_day_number(HORIZON);
    int32_t told[MOST], asked[MOST];
    struct subjects subjects;
    entente_timeline *line = NULL;
    size_t row = 0;

    name_subjects(agreement, question, &subjects);
    cr_assert_eq(entente_trace(agreement, question, &line, NULL), ENTENTE_OK);
    statuses_of(agreement, question, entente_date_from_day_number(first - 1), told, NULL);
    for (int32_t day = first; day <= last; day++) {
        const int32_t on = entente_date_from_day_number(day);

        row = take_rows(agreement, line, &subjects, row, on, told);
        statuses_of(agreement, question, on, asked, NULL);
        for (size_t i = 0; i < subjects.count; i++)
            cr_assert_eq(told[i], asked[i], "%s of seed %u%s, %s on %d: told %d, asked %d", name,
                         (unsigned)seed, as_recorded ? " as recorded" : "", subjects.text[i],
                         (int)on, (int)told[i], (int)asked[i]);
    }
    cr_expect_eq(entente_timeline_number(line, row, ENTENTE_CHANGE_ON), 0, "no row is left");
    entente_timeline_free(line);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

static void follow_worlds(uint32_t count, bool partial)
{
    static char text[DAILY_TEXT];

    for (uint32_t seed = 1; seed <= count; seed++) {
        const struct daily_world world = daily_world_from(seed, partial);

        daily_write(&world, text);
        follow(text, partial ? "the world with months" : "the world", seed, (int)(seed % 2));
    }
}

Test(timeline_days, rules_by_chance)
{
    follow_worlds(WORLDS, false);
}

Test(timeline_days, rules_by_chance_with_months_for_days)
{
    follow_worlds(PARTIAL_WORLDS, true);
}

Test(timeline_days, histories_by_chance)
{
    static const unsigned features[] = {
        0, HISTORY_BACK, HISTORY_RECORDED, HISTORY_PARTIAL, HISTORY_AMENDED, HISTORY_RESERVED};
    static struct history history;
    static char text[HISTORY_ROOM];

    for (size_t i = 0; i < sizeof features / sizeof features[0]; i++)
        for (uint32_t seed = 1; seed <= HISTORIES; seed++) {
            history_make(&history, seed, features[i]);
            history_write(&history, NULL, NULL, text);
            follow(text, "the history", seed, 0);
        }
}

/* ---- Several amendments, which are asked about by themselves on days of their own. */

enum { AMENDED_WORLDS = 120, AMENDED_PARTIES = 4, AMENDED_VERSIONS = 4 };

struct writing {
    char text[HISTORY_ROOM];
    size_t length;
    unsigned acts;
};

__attribute__((format(printf, 2, 3))) static void put(struct writing *out, const char *format, ...)
{
    va_list arguments;
    int length;

    va_start(arguments, format);
    length = vsnprintf(out->text + out->length, sizeof out->text - out->length, format, arguments);
    va_end(arguments);
    cr_assert(length >= 0 && out->length + (size_t)length < sizeof out->text);
    out->length += (size_t)length;
}

__attribute__((format(printf, 3, 4))) static void put_act(struct writing *out, unsigned day,
                                                          const char *format, ...)
{
    char rest[256];
    va_list arguments;
    const int32_t date = entente_date_from_day_number(entente_date_day_number(20000101) + (int)day);

    va_start(arguments, format);
    vsnprintf(rest, sizeof rest, format, arguments);
    va_end(arguments);
    put(out, "%s{\"id\":\"a%u\",\"date\":\"%04d-%02d-%02d\",%s}", out->acts ? "," : "", out->acts,
        (int)(date / 10000), (int)(date / 100 % 100), (int)(date % 100), rest);
    out->acts++;
}

static void put_clauses(struct writing *out, struct chance *chance)
{
    static const char *const models[] = {"vclt_default",  "accepters_after_share",
                                         "all_unanimous", "tacit",
                                         "annex_opt_out", "all_after_share"};
    static const char *const entries[] = {
        "{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2}}",
        ("{\"op\":\"add\",\"n\":20,\"unit\":\"day\",\"to\":{\"op\":\"when\",\"cond\":{\"op\":"
         "\"share\",\"num\":1,\"den\":2,\"set\":{\"parties_of\":\"t\"},\"over\":{\"parties_of\":"
         "\"t\"}}}}"),
        ("{\"op\":\"earlier\",\"of\":[{\"op\":\"date\",\"value\":\"2001-03-01\"},{\"op\":\"when\","
         "\"cond\":{\"op\":\"count\",\"min\":3}}]}")};

    put(out,
        "\"clauses\":{\"consent\":{\"requires_signature\":false},\"entry_into_force\":{\"general\":"
        "{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2}},\"late\":{\"op\":\"own_consent\"}}"
        ",\"withdrawal\":{\"allowed\":\"yes\",\"notice\":{\"n\":30,\"unit\":\"day\"}},"
        "\"amendment\":{\"model\":\"%s\"",
        models[chance_below(chance, 6)]);
    if (chance_below(chance, 3) > 0)
        put(out, ",\"entry\":%s", entries[chance_below(chance, 3)]);
    if (chance_below(chance, 4) == 0)
        put(out, ",\"blocked\":{\"op\":\"count\",\"min\":2,\"acts\":[\"rejection\"]}");
    put(out, "}},");
}

/* One is late or early now and then, and then has no effect. */
static void put_amendment(struct writing *out, struct chance *chance, unsigned version)
{
    const unsigned adopted = 60 + chance_below(chance, 300);

    if (chance_below(chance, 3) == 0)
        put_act(out, adopted,
                "\"type\":\"amendment_adopted\",\"version\":\"v%u\",\"deemed_accepted\":"
                "\"2001-02-%02u\",\"effective\":\"2001-%02u-11\"",
                version, 1 + chance_below(chance, 28), 2 + chance_below(chance, 8));
    else
        put_act(out, adopted, "\"type\":\"amendment_adopted\",\"version\":\"v%u\"", version);
    for (unsigned party = 0; party < AMENDED_PARTIES; party++)
        if (chance_below(chance, 4) > 0)
            put_act(out, adopted + chance_below(chance, 160) - (chance_below(chance, 16) ? 0 : 9),
                    "\"type\":\"%s\",\"party\":\"P%u\",\"version\":\"v%u\"",
                    chance_below(chance, 4) ? "acceptance" : "rejection", party, version);
}

static void write_amended(uint32_t seed, struct writing *out)
{
    struct chance chance = chance_from(seed);

    out->length = 0;
    out->acts = 0;
    put(out, "{\"format\":\"entente/1\",\"id\":\"t\",\"title\":\"T\",\"kind\":\"treaty\","
             "\"bindingness\":\"legal\",\"versions\":[{\"id\":\"v0\"}");
    for (unsigned i = 1; i <= AMENDED_VERSIONS; i++)
        put(out, ",{\"id\":\"v%u\"}", i);
    put(out, "],");
    put_clauses(out, &chance);
    put(out, "\"parties\":[");
    for (unsigned i = 0; i < AMENDED_PARTIES; i++)
        put(out, "%s{\"id\":\"P%u\",\"name\":\"P\",\"kind\":\"state\"}", i ? "," : "", i);
    put(out, "],\"acts\":[");
    for (unsigned i = 0; i < AMENDED_PARTIES; i++)
        put_act(out, chance_below(&chance, 90), "\"type\":\"ratification\",\"party\":\"P%u\"", i);
    for (unsigned i = 1; i <= AMENDED_VERSIONS; i++)
        put_amendment(out, &chance, i);
    for (unsigned i = chance_below(&chance, 3); i > 0; i--)
        put_act(out, 100 + chance_below(&chance, 300), "\"type\":\"withdrawal\",\"party\":\"P%u\"",
                i);
    put(out, "]}");
}

Test(timeline_days, amendments_by_chance)
{
    static struct writing out;

    for (uint32_t seed = 1; seed <= AMENDED_WORLDS; seed++) {
        write_amended(seed, &out);
        follow(out.text, "the amended text", seed, (int)(seed % 2));
    }
}
