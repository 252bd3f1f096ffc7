/* Timelines: what is told, and that every day is as an assessment of it answers. */
#include <dirent.h>
#include <stdlib.h>

#include "asking.h"

static entente_timeline *trace_until(const entente_agreement *agreement, int32_t on)
{
    entente_question *question = entente_question_new();
    entente_error *error = entente_error_new();
    entente_timeline *line = NULL;

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    cr_assert_eq(entente_trace(agreement, question, &line, error), ENTENTE_OK, "%s",
                 entente_error_message(error));
    entente_error_free(error);
    entente_question_free(question);
    return line;
}

/* "20161104 USA contracting>party (act)", or "" past the end. */
static const char *row_of(const entente_timeline *line, size_t row, char room[200])
{
    const int32_t facet = entente_timeline_number(line, row, ENTENTE_CHANGE_FACET);

    room[0] = '\0';
    if (facet)
        snprintf(room, 200, "%d %s %s>%s (%s)",
                 (int)entente_timeline_number(line, row, ENTENTE_CHANGE_ON),
                 entente_timeline_text(line, row, ENTENTE_CHANGE_SUBJECT),
                 entente_facet_name(facet, entente_timeline_number(line, row, ENTENTE_CHANGE_FROM)),
                 entente_facet_name(facet, entente_timeline_number(line, row, ENTENTE_CHANGE_TO)),
                 entente_timeline_text(line, row, ENTENTE_CHANGE_ACT));
    return room;
}

static void expect_rows(const char *document, int32_t on, const char *const *rows, size_t count)
{
    entente_agreement *agreement = agreement_of(document);
    entente_timeline *line = trace_until(agreement, on);
    char room[200];

    entente_agreement_free(agreement);
    for (size_t i = 0; i <= count; i++)
        cr_expect_str_eq(row_of(line, i, room), i < count ? rows[i] : "", "row %zu: %s", i, room);
    entente_timeline_free(line);
}

/* Two ratifications bring it into force thirty days on; one leaves with a year's notice. */
static const char THREE[] =
    "{\"format\":\"entente/"
    "1\",\"id\":\"three\",\"title\":\"Three\",\"kind\":\"treaty\",\"bindingness\":\"legal\","
    "\"parties\":[{\"id\":\"AAA\",\"name\":\"AAA\",\"kind\":\"state\"},{\"id\":\"BBB\",\"name\":"
    "\"BBB\",\"kind\":\"state\"},"
    "{\"id\":\"CCC\",\"name\":\"CCC\",\"kind\":\"state\"}],"
    "\"clauses\":{\"consent\":{\"requires_signature\":false},"
    "\"entry_into_force\":{\"general\":{\"op\":\"add\",\"n\":30,\"unit\":\"day\",\"to\":"
    "{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":2}}},"
    "\"late\":{\"op\":\"add\",\"n\":30,\"unit\":\"day\",\"to\":{\"op\":\"own_consent\"}}},"
    "\"withdrawal\":{\"allowed\":\"yes\",\"notice\":{\"n\":1,\"unit\":\"year\"}}},"
    "\"acts\":["
    "{\"id\":\"s\",\"date\":\"2020-01-01\",\"type\":\"signature\",\"party\":\"CCC\"},"
    "{\"id\":\"a\",\"date\":\"2020-03-01\",\"type\":\"ratification\",\"party\":\"AAA\"},"
    "{\"id\":\"b\",\"date\":\"2020-05-01\",\"type\":\"ratification\",\"party\":\"BBB\"},"
    "{\"id\":\"c\",\"date\":\"2020-06-01\",\"type\":\"ratification\",\"party\":\"CCC\"},"
    "{\"id\":\"w\",\"date\":\"2022-02-01\",\"type\":\"withdrawal\",\"party\":\"AAA\"}]}";

Test(timeline, tells_each_change_with_the_act_or_the_day)
{
    static const char *const rows[] = {
        "20200101 agreement not_in_force>authenticated (s)",
        "20200101 CCC eligible>signatory (s)",
        "20200301 AAA eligible>contracting (a)",
        "20200501 agreement authenticated>scheduled (b)",
        "20200501 BBB eligible>contracting (b)",
        "20200531 agreement scheduled>in_force ()",
        "20200531 AAA contracting>party ()",
        "20200531 BBB contracting>party ()",
        "20200601 CCC signatory>contracting (c)",
        "20200701 CCC contracting>party ()",
        "20230201 AAA party>former_party ()",
    };

    expect_rows(THREE, 20240101, rows, sizeof rows / sizeof rows[0]);
    expect_rows(THREE, 20200531, rows, 8);
    expect_rows(THREE, 20200530, rows, 5);
    expect_rows(THREE, 20191231, rows, 0);
}

/* A consent that came before the text was adopted is one until the adoption is there (VCLT 9, 10). */
static const char TAKEN_AWAY[] =
    "{\"format\":\"entente/1\",\"id\":\"early\",\"title\":\"Early\",\"kind\":\"treaty\","
    "\"bindingness\":\"legal\",\"parties\":["
    "{\"id\":\"AAA\",\"name\":\"AAA\",\"kind\":\"state\"},"
    "{\"id\":\"BBB\",\"name\":\"BBB\",\"kind\":\"state\"}],"
    "\"acts\":["
    "{\"id\":\"t\",\"date\":\"2021-06-01\",\"type\":\"adoption\"},"
    "{\"id\":\"a\",\"date\":\"2011-03-01\",\"type\":\"ratification\",\"party\":\"AAA\"},"
    "{\"id\":\"b\",\"date\":\"2021-05-01\",\"type\":\"ratification\",\"party\":\"BBB\"}]}";

Test(timeline, what_a_later_act_takes_away_was_there_before_it)
{
    static const char *const rows[] = {
        "20110301 AAA eligible>contracting (a)",   "20210501 agreement not_in_force>in_force (b)",
        "20210501 AAA contracting>party (b)",      "20210501 BBB eligible>party (b)",
        "20210601 agreement in_force>adopted (t)", "20210601 AAA party>eligible (t)",
        "20210601 BBB party>eligible (t)",
    };

    expect_rows(TAKEN_AWAY, 20310101, rows, sizeof rows / sizeof rows[0]);
    expect_rows(TAKEN_AWAY, 20210531, rows, 4);
}

/* On the first day of all there is no day before: what was always so is told by no row. */
static const char FROM_THE_FIRST[] =
    "{\"format\":\"entente/1\",\"id\":\"first\",\"title\":\"First\",\"kind\":\"treaty\","
    "\"bindingness\":\"legal\",\"parties\":["
    "{\"id\":\"AAA\",\"name\":\"AAA\",\"kind\":\"state\"},"
    "{\"id\":\"BBB\",\"name\":\"BBB\",\"kind\":\"state\"}],"
    "\"clauses\":{\"consent\":{\"requires_signature\":false}},"
    "\"acts\":["
    "{\"id\":\"a\",\"date\":\"0001-01-01\",\"type\":\"ratification\",\"party\":\"AAA\"},"
    "{\"id\":\"b\",\"date\":%s,\"type\":\"ratification\",\"party\":\"BBB\"}]}";

Test(timeline, what_was_always_so_has_no_cause)
{
    static const char *const rows[] = {
        "10101 AAA eligible>contracting (a)",
        "20000101 agreement not_in_force>in_force (b)",
        "20000101 AAA contracting>party (b)",
        "20000101 BBB eligible>party (b)",
    };
    char document[1024];

    snprintf(document, sizeof document, FROM_THE_FIRST, "\"2000-01-01\"");
    expect_rows(document, 20310101, rows, sizeof rows / sizeof rows[0]);
    /* The same where some day is open. */
    snprintf(document, sizeof document, FROM_THE_FIRST, "\"2031\"");
    expect_rows(document, 20301231, rows, 1);
}

Test(timeline, an_answer_needs_no_agreement_and_past_its_end_is_nothing)
{
    entente_timeline *line = NULL;
    entente_question *question = entente_question_new();
    entente_agreement *agreement = agreement_of(THREE);

    cr_expect_eq(entente_trace(agreement, question, &line, NULL), ENTENTE_E_ARGUMENT, "no day");
    cr_expect_eq(entente_trace(NULL, question, &line, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_trace(agreement, NULL, &line, NULL), ENTENTE_E_ARGUMENT);
    entente_question_free(question);
    line = trace_until(agreement, 20240101);
    entente_agreement_free(agreement);
    cr_expect_str_eq(entente_timeline_text(line, 0, ENTENTE_CHANGE_BECAUSE), "signature by CCC");
    cr_expect_str_eq(entente_timeline_text(line, 5, ENTENTE_CHANGE_BECAUSE),
                     "entry into force (/clauses/entry_into_force)");
    cr_expect_null(entente_timeline_text(line, 0, 99));
    cr_expect_null(entente_timeline_text(line, 11, ENTENTE_CHANGE_SUBJECT));
    cr_expect_null(entente_timeline_text(NULL, 0, ENTENTE_CHANGE_SUBJECT));
    cr_expect_eq(entente_timeline_number(line, 0, 99), 0);
    cr_expect_eq(entente_timeline_number(line, 11, ENTENTE_CHANGE_ON), 0);
    cr_expect_eq(entente_timeline_number(NULL, 0, ENTENTE_CHANGE_ON), 0);
    entente_timeline_free(line);
    entente_timeline_free(NULL);
}

Test(timeline, as_json)
{
    entente_agreement *agreement = agreement_of(THREE);
    entente_timeline *line = trace_until(agreement, 20200101);
    char *text = NULL;
    size_t length = 0;

    entente_agreement_free(agreement);
    cr_assert_eq(entente_timeline_to_json(line, &text, &length, NULL), ENTENTE_OK);
    cr_expect_eq(length, strlen(text));
    cr_expect_str_eq(text, "{\n"
                           "  \"agreement\": \"three\",\n"
                           "  \"changes\": [\n"
                           "    {\n"
                           "      \"id\": \"agreement@2020-01-01\",\n"
                           "      \"on\": \"2020-01-01\",\n"
                           "      \"of\": \"agreement\",\n"
                           "      \"from\": \"not_in_force\",\n"
                           "      \"to\": \"authenticated\",\n"
                           "      \"act\": \"s\",\n"
                           "      \"because\": \"signature by CCC\"\n"
                           "    },\n"
                           "    {\n"
                           "      \"id\": \"CCC@2020-01-01\",\n"
                           "      \"on\": \"2020-01-01\",\n"
                           "      \"of\": \"party\",\n"
                           "      \"from\": \"eligible\",\n"
                           "      \"to\": \"signatory\",\n"
                           "      \"act\": \"s\",\n"
                           "      \"because\": \"signature by CCC\"\n"
                           "    }\n"
                           "  ]\n"
                           "}\n");
    entente_text_free(text);
    cr_expect_eq(entente_timeline_to_json(NULL, &text, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_timeline_to_json(line, NULL, NULL, NULL), ENTENTE_E_ARGUMENT);
    entente_timeline_free(line);
}

/* A group that a body act sets up and winds up, and an approval of two steps, one with a mandate. */
static const char PARTS[] =
    "{\"format\":\"entente/1\",\"id\":\"parts\",\"title\":\"Parts\",\"kind\":\"treaty\","
    "\"bindingness\":\"legal\",\"parties\":["
    "{\"id\":\"AAA\",\"name\":\"AAA\",\"kind\":\"state\"},"
    "{\"id\":\"BBB\",\"name\":\"BBB\",\"kind\":\"state\"}],"
    "\"bodies\":[{\"id\":\"group\",\"name\":\"Group\",\"kind\":\"coordination_group\","
    "\"until\":{\"op\":\"date\",\"value\":\"2021-06-30\"}}],"
    "\"approvals\":[{\"party\":\"AAA\",\"id\":\"home\",\"steps\":["
    "{\"id\":\"cabinet\",\"kind\":\"government_approval\"},"
    "{\"id\":\"house\",\"kind\":\"chamber_vote\",\"after\":[\"cabinet\"],"
    "\"expires\":{\"n\":4,\"unit\":\"month\"}},"
    "{\"id\":\"deposit\",\"kind\":\"deposit\",\"after\":[\"house\"]}]}],"
    "\"acts\":["
    "{\"id\":\"s\",\"date\":\"2021-01-01\",\"type\":\"signature\",\"party\":\"AAA\"},"
    "{\"id\":\"b\",\"date\":\"2021-01-10\",\"type\":\"body\",\"body\":\"group\",\"to\":"
    "\"established\"},"
    "{\"id\":\"c\",\"date\":\"2021-02-01\",\"type\":\"step\",\"party\":\"AAA\",\"approval\":"
    "\"home\",\"step\":\"cabinet\",\"to\":\"passed\"},"
    "{\"id\":\"h\",\"date\":\"2021-03-01\",\"type\":\"step\",\"party\":\"AAA\",\"approval\":"
    "\"home\",\"step\":\"house\",\"to\":\"passed\"}]}";

Test(timeline, bodies_and_approvals_tell_their_past_by_their_paths)
{
    static const char *const rows[] = {
        "20210101 agreement not_in_force>authenticated (s)",
        "20210101 AAA eligible>signatory (s)",
        "20210110 bodies/group planned>established (b)",
        "20210201 approvals/AAA/home not_started>in_progress (c)",
        "20210201 approvals/AAA/home/cabinet ready>passed (c)",
        "20210201 approvals/AAA/home/house pending>ready (c)",
        "20210301 approvals/AAA/home in_progress>complete (h)",
        "20210301 approvals/AAA/home/house ready>passed (h)",
        "20210301 approvals/AAA/home/deposit pending>ready (h)",
    };
    entente_agreement *agreement = agreement_of(PARTS);
    entente_timeline *line = trace_until(agreement, 20210701);

    expect_rows(PARTS, 20210630, rows, sizeof rows / sizeof rows[0]);
    cr_expect_str_eq(entente_timeline_text(line, 4, ENTENTE_CHANGE_BECAUSE),
                     "step cabinet by AAA: passed");
    cr_expect_str_eq(entente_timeline_text(line, 9, ENTENTE_CHANGE_BECAUSE),
                     "the day has come (/bodies/0)");
    entente_timeline_free(line);
    line = trace_until(agreement, 20210702);
    char room[200];

    cr_expect_str_eq(row_of(line, 9, room), "20210701 bodies/group established>wound_up ()", "%s",
                     room);
    cr_expect_str_eq(row_of(line, 10, room), "20210702 approvals/AAA/home complete>expired ()",
                     "%s", room);
    entente_timeline_free(line);
    entente_agreement_free(agreement);
}

/* One of two pays after an alarm, and the other is late. */
static const char OWED[] =
    "{\"format\":\"entente/1\",\"id\":\"owed\",\"title\":\"Owed\",\"kind\":\"treaty\","
    "\"bindingness\":\"legal\",\"parties\":["
    "{\"id\":\"AAA\",\"name\":\"AAA\",\"kind\":\"state\"},"
    "{\"id\":\"BBB\",\"name\":\"BBB\",\"kind\":\"state\"}],"
    "\"clauses\":{\"consent\":{\"requires_signature\":false}},"
    "\"commitments\":[{\"id\":\"pay\",\"type\":\"other\",\"obligors\":[\"AAA\",\"BBB\"],"
    "\"trigger\":{\"op\":\"event\",\"id\":\"alarm\"},"
    "\"due\":{\"op\":\"add\",\"n\":10,\"unit\":\"day\",\"to\":{\"op\":\"event\",\"id\":\"alarm\"}}}"
    "],"
    "\"acts\":["
    "{\"id\":\"a\",\"date\":\"2021-01-01\",\"type\":\"ratification\",\"party\":\"AAA\"},"
    "{\"id\":\"b\",\"date\":\"2021-02-01\",\"type\":\"ratification\",\"party\":\"BBB\"},"
    "{\"id\":\"e\",\"date\":\"2021-03-01\",\"type\":\"event\",\"event\":\"alarm\"},"
    "{\"id\":\"f\",\"date\":\"2021-03-05\",\"type\":\"commitment\",\"commitment\":\"pay\","
    "\"party\":\"AAA\",\"to\":\"fulfilment\"}]}";

Test(timeline, commitments_tell_their_past_as_a_whole_and_of_each_obligor)
{
    static const char *const rows[] = {
        "20210101 AAA eligible>contracting (a)",
        "20210101 commitments/pay drafted>agreed_not_binding_yet (a)",
        "20210101 commitments/pay/AAA drafted>agreed_not_binding_yet (a)",
        "20210101 commitments/pay/BBB drafted>agreed_not_binding_yet (a)",
        "20210201 agreement not_in_force>in_force (b)",
        "20210201 AAA contracting>party (b)",
        "20210201 BBB eligible>party (b)",
        "20210201 commitments/pay agreed_not_binding_yet>conditional (b)",
        "20210201 commitments/pay/AAA agreed_not_binding_yet>conditional (b)",
        "20210201 commitments/pay/BBB agreed_not_binding_yet>conditional (b)",
        "20210301 commitments/pay conditional>active (e)",
        "20210301 commitments/pay/AAA conditional>active (e)",
        "20210301 commitments/pay/BBB conditional>active (e)",
        "20210305 commitments/pay/AAA active>fulfilled (f)",
        "20210312 commitments/pay active>overdue ()",
        "20210312 commitments/pay/BBB active>overdue ()",
    };
    entente_agreement *agreement = agreement_of(OWED);
    entente_timeline *line = trace_until(agreement, 20210312);

    entente_agreement_free(agreement);
    expect_rows(OWED, 20210401, rows, sizeof rows / sizeof rows[0]);
    cr_expect_str_eq(entente_timeline_text(line, 13, ENTENTE_CHANGE_BECAUSE),
                     "commitment pay by AAA: fulfilment");
    cr_expect_str_eq(entente_timeline_text(line, 15, ENTENTE_CHANGE_BECAUSE),
                     "the due day is over (/commitments/0)");
    entente_timeline_free(line);
}

/* The row of the commitment on the day on which the treaty is in force and an event happens. */
static void expect_moved(const char *event, const char *row)
{
    static const char before[] = "\"date\":\"2021-03-01\",\"type\":\"event\",\"event\":\"alarm\"";
    const char *place = strstr(OWED, before);
    char document[sizeof OWED + 100], room[200];
    entente_agreement *agreement;
    entente_timeline *line;

    snprintf(document, sizeof document,
             "%.*s\"date\":\"2021-02-01\",\"type\":\"event\",\"event\":\"%s\"%s",
             (int)(place - OWED), OWED, event, place + strlen(before));
    agreement = agreement_of(document);
    line = trace_until(agreement, 20210201);
    cr_expect_str_eq(row_of(line, 7, room), row, "%s: %s", event, room);
    entente_timeline_free(line);
    entente_agreement_free(agreement);
}

Test(timeline, an_event_moves_a_commitment_only_where_a_rule_waits_for_it)
{
    expect_moved("alarm", "20210201 commitments/pay agreed_not_binding_yet>active (e)");
    expect_moved("rumour", "20210201 commitments/pay agreed_not_binding_yet>conditional (b)");
}

enum { SUBJECTS_MOST = 512, HORIZON = 20320101, SAMPLES = 400 };

/* The statuses of a day, the agreement first; how many. */
static size_t statuses_of(const entente_agreement *agreement, int32_t on, int32_t *statuses)
{
    entente_assessment *answer = assess_on(agreement, on);
    const size_t parties = entente_assessment_party_count(answer);
    size_t count = 0;
    int32_t state;

    cr_assert_lt(parties + 20, SUBJECTS_MOST);
    statuses[count++] = entente_assessment_status(answer);
    for (size_t i = 0; i < parties; i++)
        statuses[count++] = entente_assessment_party_status(answer, i);
    for (size_t i = 0; entente_assessment_version(answer, i, &state, NULL); i++)
        statuses[count++] = state;
    entente_assessment_free(answer);
    return count;
}

static size_t subject_of(const entente_agreement *agreement, const entente_timeline *line,
                         size_t row)
{
    const char *id = entente_timeline_text(line, row, ENTENTE_CHANGE_SUBJECT);
    const int32_t facet = entente_timeline_number(line, row, ENTENTE_CHANGE_FACET);
    entente_assessment *answer = assess_on(agreement, HORIZON);
    size_t place = 0;

    if (facet == ENTENTE_FACET_PARTY_STATUS) {
        place = 1 + entente_assessment_party_find(answer, id);
    } else if (facet == ENTENTE_FACET_VERSION) {
        while (strcmp(entente_assessment_version(answer, place, NULL, NULL), id) != 0)
            place++;
        place += 1 + entente_assessment_party_count(answer);
    }
    entente_assessment_free(answer);
    return place;
}

static void expect_same(const entente_agreement *agreement, const char *name, int32_t number,
                        const int32_t *told, size_t count)
{
    int32_t asked[SUBJECTS_MOST];
    const int32_t on = entente_date_from_day_number(number);

    cr_assert_eq(statuses_of(agreement, on, asked), count);
    for (size_t i = 0; i < count; i++)
        cr_expect_eq(told[i], asked[i], "%s on %d, subject %zu: told %d, asked %d", name, (int)on,
                     i, (int)told[i], (int)asked[i]);
}

static int32_t first_act(const entente_agreement *agreement)
{
    int32_t first = entente_date_day_number(HORIZON);

    for (size_t i = 0; i < entente_agreement_act_count(agreement); i++) {
        const entente_act *act = entente_agreement_act_at(agreement, i);
        const int32_t days[] = {entente_object_get_date(act, ENTENTE_FIELD_DATE),
                                entente_object_get_date(act, ENTENTE_FIELD_EFFECTIVE)};

        for (size_t j = 0; j < 2; j++) {
            const int32_t whole = days[j] - days[j] % 100 + (days[j] % 100 ? days[j] % 100 : 1);
            const int32_t date = whole % 10000 < 100 ? whole + 100 : whole;
            const int32_t number = days[j] ? entente_date_day_number(date) : first;

            first = number < first ? number : first;
        }
    }
    return first;
}

/* Follows the rows from day to day; on each row the day before and the day, and days between. */
static void follow(const entente_agreement *agreement, const char *name)
{
    entente_timeline *line = trace_until(agreement, HORIZON);
    const int32_t begin = first_act(agreement) - 1, end = entente_date_day_number(HORIZON);
    const int32_t stride = (end - begin) / SAMPLES + 1;
    int32_t told[SUBJECTS_MOST];
    const size_t count = statuses_of(agreement, entente_date_from_day_number(begin), told);
    int32_t sample = begin, last = begin;

    for (size_t row = 0;; row++) {
        const int32_t on = entente_timeline_number(line, row, ENTENTE_CHANGE_ON);
        const int32_t day = on ? entente_date_day_number(on) : end + 1;

        if (day != last) {
            for (; sample < day; sample += stride)
                expect_same(agreement, name, sample, told, count);
            if (last > begin)
                expect_same(agreement, name, last, told, count);
            expect_same(agreement, name, day - 1, told, count);
        }
        if (!on)
            break;
        cr_assert_geq(day, last, "%s: by day", name);
        last = day;

        const size_t subject = subject_of(agreement, line, row);

        cr_assert_lt(subject, count);
        cr_expect_eq(entente_timeline_number(line, row, ENTENTE_CHANGE_FROM), told[subject]);
        told[subject] = entente_timeline_number(line, row, ENTENTE_CHANGE_TO);
    }
    entente_timeline_free(line);
}

static entente_agreement *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = malloc(1 << 20);
    entente_agreement *agreement = NULL;
    size_t length;

    cr_assert(file && text, "%s", path);
    length = fread(text, 1, 1 << 20, file);
    fclose(file);
    (void)entente_agreement_read(text, length, NULL, &agreement, NULL, NULL);
    free(text);
    return agreement;
}

Test(timeline, every_day_is_as_an_assessment_of_it_answers)
{
    DIR *folder = opendir("fixtures/treaties");
    size_t followed = 0;

    cr_assert_not_null(folder);
    for (const struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        char path[600];
        entente_agreement *agreement;

        if (!strstr(entry->d_name, ".json") || strstr(entry->d_name, ".expect."))
            continue;
        snprintf(path, sizeof path, "fixtures/treaties/%s", entry->d_name);
        agreement = read_file(path);
        cr_assert_not_null(agreement, "%s", path);
        follow(agreement, entry->d_name);
        followed++;
        entente_agreement_free(agreement);
    }
    closedir(folder);
    cr_expect_gt(followed, 20);
}

/* The United States reserved the provisions that are about its own law (1992): what stands in one
 * binds nobody towards it, and what stands in another binds from its entry. */
static const char RESERVED[] =
    "{\"format\":\"entente/1\",\"id\":\"reserved\",\"title\":\"T\",\"kind\":\"treaty\","
    "\"bindingness\":\"legal\",\"parties\":[{\"id\":\"SWE\",\"name\":\"Sweden\",\"kind\":"
    "\"state\"},{\"id\":\"USA\",\"name\":\"United States\",\"kind\":\"state\"}],"
    "\"provisions\":[{\"id\":\"6\"},{\"id\":\"7\"}],"
    "\"clauses\":{\"consent\":{\"requires_signature\":false},\"entry_into_force\":{\"general\":"
    "{\"op\":\"date\",\"value\":\"1976-03-23\"},\"boundary\":\"entry\",\"late\":{\"op\":\"add\","
    "\"n\":3,\"unit\":\"month\",\"to\":{\"op\":\"own_consent\"}}}},"
    "\"commitments\":[{\"id\":\"six\",\"type\":\"legislate\",\"obligors\":[\"USA\"],"
    "\"beneficiaries\":[\"SWE\"],\"provision\":\"6\"},{\"id\":\"seven\",\"type\":\"legislate\","
    "\"obligors\":[\"USA\"],\"beneficiaries\":[\"SWE\"],\"provision\":\"7\"}],"
    "\"acts\":[{\"id\":\"s\",\"date\":\"1971-12-06\",\"type\":\"ratification\",\"party\":\"SWE\"},"
    "{\"id\":\"u\",\"date\":\"1992-06-08\",\"type\":\"ratification\",\"party\":\"USA\"},"
    "{\"id\":\"r\",\"date\":\"1992-06-08\",\"type\":\"reservation\",\"party\":\"USA\","
    "\"provision\":\"6\"}]}";

Test(timeline, commitments_follow_what_holds_between_the_two)
{
    entente_agreement *agreement = agreement_of(RESERVED);
    entente_timeline *line = trace_until(agreement, 19991231);
    const char *subject;
    size_t told = 0;

    for (size_t i = 0; (subject = entente_timeline_text(line, i, ENTENTE_CHANGE_SUBJECT)); i++) {
        const int32_t on = entente_timeline_number(line, i, ENTENTE_CHANGE_ON);
        entente_assessment *here, *before;

        if (strncmp(subject, "commitments/", 12) != 0)
            continue;
        here = assess_on(agreement, on);
        before =
            assess_on(agreement, entente_date_from_day_number(entente_date_day_number(on) - 1));
        cr_expect_eq(entente_timeline_number(line, i, ENTENTE_CHANGE_TO),
                     entente_assessment_row_facet(here, entente_assessment_row_find(here, subject),
                                                  ENTENTE_FACET_COMMITMENT),
                     "%s on %d", subject, (int)on);
        cr_expect_eq(entente_timeline_number(line, i, ENTENTE_CHANGE_FROM),
                     entente_assessment_row_facet(before,
                                                  entente_assessment_row_find(before, subject),
                                                  ENTENTE_FACET_COMMITMENT),
                     "%s before %d", subject, (int)on);
        told += on == 19920908;
        entente_assessment_free(here);
        entente_assessment_free(before);
    }
    /* The seventh and its obligor; the sixth is reserved. */
    cr_expect_eq(told, 2);
    entente_timeline_free(line);
    entente_agreement_free(agreement);
}
