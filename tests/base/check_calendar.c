/*
 * Holds the calendar against two tables of deposits and days that are not part of the project.
 *
 * usage: check_calendar CALENDAR.json MONTH_ENDS.json
 *
 * Exit status: 0 all rows agree, 1 a row differs or a table cannot be read, 77 no such files.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include <entente/date.h>

enum { SKIPPED = 77 };

struct tally {
    int rows;
    int different;
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

/* The date of a member; 0 if it is missing or no date. */
static int32_t date_of(const cJSON *row, const char *name)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, name));
    int32_t date = 0;

    if (text)
        entente_date_parse(text, strlen(text), &date, NULL);
    return date;
}

static bool says(const cJSON *row, const char *name, const char *word)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, name));

    return text && strcmp(text, word) == 0;
}

static int32_t unit_of(const cJSON *row)
{
    static const char *const words[] = {"day", "week", "month", "year"};

    for (int32_t i = 0; i < 4; i++) {
        if (says(row, "unit", words[i]))
            return i + 1;
    }
    return 0;
}

static void compare(struct tally *tally, const cJSON *row, const char *name, int32_t expect,
                    int32_t date)
{
    const char *what = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, name));

    tally->rows++;
    if (expect && date == expect)
        return;
    tally->different++;
    printf("row %d, %s: %d, expected %d\n", tally->rows, what ? what : "?", (int)date, (int)expect);
}

/* {"from", "n", "unit", "count"?, "eom"?, "align"?, "expect"} */
static void check_calendar_row(struct tally *tally, const cJSON *row)
{
    const cJSON *n = cJSON_GetObjectItemCaseSensitive(row, "n");
    const cJSON *nth = cJSON_GetObjectItemCaseSensitive(row, "align");
    const int32_t counting =
        says(row, "count", "clear") ? ENTENTE_COUNTING_CLEAR : ENTENTE_COUNTING_ORDINAL;
    const int32_t end = says(row, "eom", "roll") ? ENTENTE_MONTH_END_ROLL : ENTENTE_MONTH_END_CLIP;
    int32_t date = 0;

    entente_date_add(date_of(row, "from"), n ? n->valueint : 0, unit_of(row), counting, end, &date,
                     NULL);
    if (nth)
        entente_date_align(date, nth->valueint, 1, &date, NULL);
    compare(tally, row, "what", date_of(row, "expect"), date);
}

/* {"deposited", "delay": {"months"}, "clamped", "real"} */
static void check_month_end_row(struct tally *tally, const cJSON *row)
{
    const cJSON *delay = cJSON_GetObjectItemCaseSensitive(row, "delay");
    const cJSON *months = cJSON_GetObjectItemCaseSensitive(delay, "months");
    int32_t date = 0;

    if (!months || cJSON_GetArraySize(delay) != 1) {
        tally->different++;
        printf("row %d: a delay that is not in months\n", ++tally->rows);
        return;
    }
    entente_date_add(date_of(row, "deposited"), months->valueint, ENTENTE_UNIT_MONTH,
                     ENTENTE_COUNTING_ORDINAL, ENTENTE_MONTH_END_CLIP, &date, NULL);
    compare(tally, row, "treaty", date_of(row, "clamped"), date);
}

static bool check_table(const char *path, void (*check)(struct tally *, const cJSON *))
{
    cJSON *table = read_table(path);
    struct tally tally = {0, 0};

    for (const cJSON *row = cJSON_GetObjectItemCaseSensitive(table, "cases"),
                     *at = row ? row->child : NULL;
         at; at = at->next)
        check(&tally, at);
    cJSON_Delete(table);
    printf("%s: %d rows, %d differ\n", path, tally.rows, tally.different);
    return tally.rows > 0 && tally.different == 0;
}

static bool is_there(const char *path)
{
    FILE *file = fopen(path, "rb");

    if (file)
        fclose(file);
    return file != NULL;
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fprintf(stderr, "usage: check_calendar CALENDAR.json MONTH_ENDS.json\n");
        return 2;
    }
    if (!is_there(arguments[1]) && !is_there(arguments[2])) {
        printf("skipped: there is neither %s nor %s\n", arguments[1], arguments[2]);
        return SKIPPED;
    }

    const bool calendar = check_table(arguments[1], check_calendar_row);
    const bool month_ends = check_table(arguments[2], check_month_end_row);

    return calendar && month_ends ? 0 : 1;
}
