#include "second.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "slow_calendar.h"

static struct chance second_chance;

void second_seed(uint32_t seed)
{
    second_chance = chance_from(seed);
}

int second_below(int bound)
{
    return (int)chance_below(&second_chance, (uint32_t)bound);
}

bool second_one_in(int n)
{
    return second_below(n) == 0;
}

void second_put(struct second_text *out, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    out->length +=
        (size_t)vsnprintf(out->text + out->length, SECOND_TEXT - out->length, format, arguments);
    va_end(arguments);
}

int32_t second_date(int day)
{
    static int32_t dates[SECOND_DAYS];
    struct civil at = {2000, 1, 1};

    for (int i = 1; !dates[0] && i < SECOND_DAYS; i++, next_day(&at))
        dates[i] = number_of(at);
    dates[0] = 19991231;
    return dates[day];
}

int second_add_months(int day, int months)
{
    struct civil at = civil_of(second_date(day)), wanted = at;

    wanted.day = 1;
    for (int i = 0; i < months; i++)
        next_month(&wanted);
    wanted.day = at.day < month_length(wanted.year, wanted.month)
                     ? at.day
                     : month_length(wanted.year, wanted.month);
    while (number_of(at) < number_of(wanted)) {
        next_day(&at);
        day++;
    }
    return day;
}

static void put_quoted_day(struct second_text *out, int day)
{
    const int32_t date = second_date(day);

    second_put(out, "\"%04d-%02d-%02d\"", date / 10000, date / 100 % 100, date % 100);
}

void second_put_day(struct second_text *out, const char *name, int day)
{
    second_put(out, ",\"%s\":", name);
    put_quoted_day(out, day);
}

void second_put_date(struct second_text *out, int day)
{
    second_put(out, "{\"op\":\"date\",\"value\":");
    put_quoted_day(out, day);
    second_put(out, "}");
}

void second_put_ids(struct second_text *out, const char *letter, unsigned mask)
{
    const char *comma = "";

    second_put(out, "[");
    for (int i = 0; i < 32; i++)
        if (mask >> i & 1) {
            second_put(out, "%s\"%s%d\"", comma, letter, i);
            comma = ",";
        }
    second_put(out, "]");
}

void second_next(struct second_text *out)
{
    if (out->comma)
        second_put(out, ",");
    out->comma = true;
}

__attribute__((format(printf, 2, 0))) static struct second_claim *
claim_at(struct second_claims *claims, const char *at, va_list arguments)
{
    struct second_claim *claim = &claims->claim[claims->count++];

    vsnprintf(claim->at, sizeof claim->at, at, arguments);
    return claim;
}

void second_claim(struct second_claims *claims, const char *says, const char *at, ...)
{
    va_list arguments;

    va_start(arguments, at);
    snprintf(claim_at(claims, at, arguments)->says, SECOND_WORDS, "%s", says);
    va_end(arguments);
}

void second_claim_day(struct second_claims *claims, int day, const char *at, ...)
{
    va_list arguments;
    struct second_claim *claim;

    va_start(arguments, at);
    claim = claim_at(claims, at, arguments);
    va_end(arguments);
    if (day <= 0 || day >= SECOND_DAYS)
        strcpy(claim->says, "-");
    else
        snprintf(claim->says, sizeof claim->says, "%d", second_date(day));
}

enum { ROWS = 2000 };

static struct {
    char name[SECOND_WORDS];
    long count;
} rows[ROWS];

static int row_of(const char *name)
{
    unsigned at = 5381;

    for (const char *c = name; *c; c++)
        at = at * 33 + (unsigned char)*c;
    for (at %= ROWS; rows[at].name[0] && strcmp(rows[at].name, name) != 0; at = (at + 1) % ROWS)
        ;
    return (int)at;
}

void second_reach(const char *row, ...)
{
    char name[SECOND_WORDS];
    va_list arguments;
    int at;

    va_start(arguments, row);
    vsnprintf(name, sizeof name, row, arguments);
    va_end(arguments);
    at = row_of(name);
    memcpy(rows[at].name, name, sizeof name);
    rows[at].count++;
}

long second_reached(const char *row)
{
    return rows[row_of(row)].count;
}

const char *second_row_at(int index)
{
    for (int i = 0; i < ROWS; i++)
        if (rows[i].name[0] && index-- == 0)
            return rows[i].name;
    return NULL;
}
