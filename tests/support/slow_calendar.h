/* A calendar that only knows how to take one step. It is slow and easy to believe. */
#ifndef SUPPORT_SLOW_CALENDAR_H
#define SUPPORT_SLOW_CALENDAR_H

#include <stdint.h>

struct civil {
    int32_t year, month, day;
};

int32_t month_length(int32_t year, int32_t month);

void next_month(struct civil *at);
void previous_month(struct civil *at);
void next_day(struct civil *at);
void previous_day(struct civil *at);

/* To and from YYYYMMDD. */
int32_t number_of(struct civil at);
struct civil civil_of(int32_t date);

#endif
