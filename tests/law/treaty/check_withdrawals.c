/*
 * Holds leaving against a table of notices and the days on which they took effect, which is not
 * part of the project. Each row is a treaty of its own, with the clause that the row names.
 *
 * usage: check_withdrawals WITHDRAWALS.json
 *
 * Exit status: 0 all rows agree, 1 a row differs or the table cannot be read, 77 no such file.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include <entente/entente.h>

enum { SKIPPED = 77, ROOM = 4096 };

/* How the one who leaves stands on a day. */
struct standing {
    int32_t status, leaves;
    bool without_right; /* the notice is reported as being without effect */
};

static cJSON *read_table(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    size_t length = 0, room = 0;

    if (!file)
        return NULL;
    do {
        room += 65536;
        text = realloc(text, room);
        if (!text)
            abort();
        length += fread(text + length, 1, room - length, file);
    } while (length == room);
    fclose(file);

    cJSON *table = cJSON_ParseWithLength(text, length);

    free(text);
    return table;
}

static const char *text_of(const cJSON *row, const char *name)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, name));

    return text ? text : "";
}

static int32_t date_of(const cJSON *row, const char *name)
{
    const char *text = text_of(row, name);
    int32_t date = 0;

    entente_date_parse(text, strlen(text), &date, NULL);
    return date;
}

/* The clause of a row: {"months": n}, in days or years likewise; none is silence. */
static bool say_clause(const cJSON *notice, char *room)
{
    static const char *const units[][2] = {{"days", "day"}, {"months", "month"}, {"years", "year"}};

    if (cJSON_IsNull(notice)) {
        snprintf(room, ROOM, "{\"allowed\": \"silent\"}");
        return true;
    }
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        const cJSON *n = cJSON_GetObjectItemCaseSensitive(notice, units[i][0]);

        if (!n || cJSON_GetArraySize(notice) != 1)
            continue;
        snprintf(room, ROOM, "{\"allowed\": \"yes\", \"notice\": {\"n\": %d, \"unit\": \"%s\"}}",
                 n->valueint, units[i][1]);
        return true;
    }
    return false;
}

static entente_agreement *treaty_of(const char *clause, const char *notified)
{
    static const char frame[] =
        "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
        "\"bindingness\": \"legal\", \"parties\": ["
        "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "
        "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"}, "
        "{\"id\": \"C\", \"name\": \"C\", \"kind\": \"state\"}], "
        "\"clauses\": {\"consent\": {\"requires_signature\": false}, \"withdrawal\": %s, "
        "\"entry_into_force\": {\"general\": {\"op\": \"date\", \"value\": \"1950-01-01\"}, "
        "\"boundary\": \"entry\", \"late\": {\"op\": \"own_consent\"}}}, \"acts\": ["
        "{\"id\": \"a\", \"date\": \"1949-01-01\", \"type\": \"ratification\", \"party\": \"A\"}, "
        "{\"id\": \"b\", \"date\": \"1949-01-01\", \"type\": \"ratification\", \"party\": \"B\"}, "
        "{\"id\": \"c\", \"date\": \"1949-01-01\", \"type\": \"ratification\", \"party\": \"C\"}, "
        "{\"id\": \"w\", \"date\": \"%s\", \"type\": \"withdrawal\", \"party\": \"A\"}]}";
    char room[2 * ROOM];
    entente_agreement *treaty = NULL;

    snprintf(room, sizeof room, frame, clause, notified);
    entente_agreement_read(room, strlen(room), NULL, &treaty, NULL, NULL);
    return treaty;
}

static struct standing stand(const entente_agreement *treaty, int32_t on)
{
    entente_question *question = entente_question_new();
    entente_assessment *answer = NULL;
    struct standing found = {0, 0, false};

    entente_question_set_on(question, on, NULL);
    if (entente_assess(treaty, question, &answer, NULL) == ENTENTE_OK) {
        const entente_findings *findings = entente_assessment_findings(answer);

        found.status = entente_assessment_party_status(answer, 0);
        found.leaves = entente_assessment_party_day(answer, 0, ENTENTE_DAY_LEAVES);
        for (size_t i = 0; i < entente_findings_count(findings); i++)
            found.without_right |=
                entente_findings_code(findings, i) == ENTENTE_E_NO_DENUNCIATION_RIGHT;
    }
    entente_assessment_free(answer);
    entente_question_free(question);
    return found;
}

/* In until the day before the day of effect, out from it on; both are told from the notice on. */
static bool leaves_on(const entente_agreement *treaty, int32_t notified, int32_t effective)
{
    const struct standing at_notice = stand(treaty, notified);
    int32_t before = 0;

    entente_date_add(effective, -1, ENTENTE_UNIT_DAY, ENTENTE_COUNTING_ORDINAL,
                     ENTENTE_MONTH_END_CLIP, &before, NULL);
    return before && at_notice.leaves == effective && !at_notice.without_right &&
           at_notice.status == ENTENTE_PARTY_STATUS_PARTY &&
           stand(treaty, before).status == ENTENTE_PARTY_STATUS_PARTY &&
           stand(treaty, effective).status == ENTENTE_PARTY_STATUS_FORMER_PARTY;
}

static bool stays(const entente_agreement *treaty, int32_t notified)
{
    const struct standing at_notice = stand(treaty, notified);
    const struct standing later = stand(treaty, 29991231);

    return at_notice.leaves == 0 && at_notice.without_right &&
           later.status == ENTENTE_PARTY_STATUS_PARTY;
}

static bool holds(const cJSON *row, const cJSON *notice)
{
    const int32_t notified = date_of(row, "notified");
    const cJSON *expected = cJSON_GetObjectItemCaseSensitive(row, "expected_effective");
    char clause[ROOM];
    entente_agreement *treaty =
        say_clause(notice, clause) ? treaty_of(clause, text_of(row, "notified")) : NULL;
    bool good = treaty && notified && expected;

    if (good)
        good = cJSON_IsNull(expected)
                   ? stays(treaty, notified)
                   : leaves_on(treaty, notified, date_of(row, "expected_effective"));
    entente_agreement_free(treaty);
    return good;
}

int main(int count, char **arguments)
{
    int rows = 0, different = 0;
    cJSON *table;
    FILE *file;

    if (count != 2) {
        fprintf(stderr, "usage: check_withdrawals WITHDRAWALS.json\n");
        return 2;
    }
    file = fopen(arguments[1], "rb");
    if (!file) {
        printf("skipped: there is no %s\n", arguments[1]);
        return SKIPPED;
    }
    fclose(file);
    table = read_table(arguments[1]);
    for (const cJSON *all = cJSON_GetObjectItemCaseSensitive(table, "cases"),
                     *row = all ? all->child : NULL;
         row; row = row->next) {
        const cJSON *notice = cJSON_GetObjectItemCaseSensitive(row, "notice");

        /* A row without a clause is a remark on the row of the same notice. */
        if (!notice)
            continue;
        rows++;
        if (holds(row, notice))
            continue;
        different++;
        printf("%s, %s, notified %s\n", text_of(row, "case"), text_of(row, "party"),
               text_of(row, "notified"));
    }
    cJSON_Delete(table);
    printf("%s: %d rows, %d differ\n", arguments[1], rows, different);
    return rows > 0 && different == 0 ? 0 : 1;
}
