/*
 * Histories by chance: what happens to a treaty over two years, acts that the law allows and acts
 * that it does not. Every clause of leaving, ending and changing comes up, with periods so short
 * that they run out within the history.
 */
#ifndef SUPPORT_RANDOM_HISTORY_H
#define SUPPORT_RANDOM_HISTORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "random_agreement.h"

enum {
    HISTORY_ACTS = 28,
    HISTORY_PARTIES = 5,
    HISTORY_ROOM = 16384,
    HISTORY_END_NOTICE = 20, /* days from the end of provisional application to its effect */
    HISTORY_DEADLINE = 244,  /* the day by which a rule must be met */
    HISTORY_UNTIL = 500      /* the day on which a clause ends provisional application */
};

/* What comes up beside plain acts with whole dates. */
enum {
    HISTORY_BACK = 1,     /* successions and confirmations that work back */
    HISTORY_RECORDED = 2, /* acts recorded late, corrected, voided */
    HISTORY_PARTIAL = 4,  /* months without a day */
    HISTORY_AMENDED = 8,  /* amendments, by every model */
    HISTORY_RESERVED = 16 /* reservations and what is said to them */
};

/* Days are counted from 2000-01-01, which is day 0. */
struct history_act {
    char id[8];
    const char *type, *party; /* party: NULL where it is nobody's */
    int day, last;            /* the days that its date can mean; `last` is `day` for a whole one */
    int effective;            /* or -1 */
    int recorded;             /* as its day where nothing is said */
    int target;               /* the act that it corrects or voids, or -1 */
    bool corrects, voids;
    char more[96]; /* further members, or "" */
};

struct history {
    uint32_t seed;
    char clauses[2048];
    struct history_act acts[HISTORY_ACTS];
    size_t count;
};

extern const char *const history_parties[HISTORY_PARTIES];

void history_make(struct history *history, uint32_t seed, unsigned features);
/* The document with the acts in that order (NULL: as they are) that are kept (NULL: all). */
void history_write(const struct history *history, const size_t *order, const bool *kept,
                   char room[HISTORY_ROOM]);
/* One act of it. */
void history_write_act(const struct history *history, size_t at, char room[HISTORY_ROOM]);
/* Another order of the file, in which what shares a day stands as it stood. */
void history_shuffle(const struct history *history, struct chance *chance,
                     size_t order[HISTORY_ACTS]);
/* YYYYMMDD of a day. */
int32_t history_date(int day);

#endif
