#include "slow_calendar.h"

#include <stdbool.h>

static bool leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int32_t month_length(int32_t year, int32_t month)
{
    if (month == 2)
        return leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

void next_month(struct civil *at)
{
    if (++at->month > 12) {
        at->month = 1;
        at->year++;
    }
}

void previous_month(struct civil *at)
{
    if (--at->month < 1) {
        at->month = 12;
        at->year--;
    }
}

void next_day(struct civil *at)
{
    if (++at->day > month_length(at->year, at->month)) {
        at->day = 1;
        next_month(at);
    }
}

void previous_day(struct civil *at)
{
    if (--at->day < 1) {
        previous_month(at);
        at->day = month_length(at->year, at->month);
    }
}

int32_t number_of(struct civil at)
{
    return at.year * 10000 + at.month * 100 + at.day;
}

struct civil civil_of(int32_t date)
{
    return (struct civil){date / 10000, date / 100 % 100, date % 100};
}
