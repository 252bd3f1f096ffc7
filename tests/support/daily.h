/*
 * A second opinion on rules: small agreements made by chance, and what follows from them worked
 * out by going through every single day and counting everything anew. It is slow, short, and
 * shares no code with the library.
 *
 * Days are numbers: 0 is all the time before 2000-01-01, 1 is that day. DAILY_NEVER: never.
 */
#ifndef SUPPORT_DAILY_H
#define SUPPORT_DAILY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "random_agreement.h"

enum {
    DAILY_DAYS = 1400,
    DAILY_NEVER = 1 << 28,
    DAILY_PARTIES = 7,
    DAILY_ACTS = 26,
    DAILY_NODES = 60,
    DAILY_TEXT = 1 << 16
};

/* Kinds of act; the first four are counted where a rule names no acts. */
enum daily_type {
    DAILY_RATIFICATION,
    DAILY_ACCESSION,
    DAILY_ACCEPTANCE,
    DAILY_APPROVAL,
    DAILY_SUCCESSION,
    DAILY_SIGNATURE,
    DAILY_INSTRUMENT_WITHDRAWAL,
    DAILY_DENUNCIATION,
    DAILY_EVENT,
    DAILY_REVERSAL
};

struct daily_act {
    enum daily_type type;
    int party; /* or the number of the event */
    int day;
    int first, last; /* the days that its partial date can mean; of a whole date the day */
};

enum daily_set_kind {
    DAILY_SET_NONE,
    DAILY_SET_ALL,
    DAILY_SET_LIST,
    DAILY_SET_GROUP, /* dated */
    DAILY_SET_ATTRIBUTE,
    DAILY_SET_SIGNED,
    DAILY_SET_MINUS,
    DAILY_SET_EITHER
};

struct daily_set {
    enum daily_set_kind kind;
    unsigned mask; /* of a list; the value of an attribute */
};

struct daily_node {
    int op; /* ENTENTE_OP_... */
    int kid[4], kids;
    int n, num, den;
    int unit, counting, month_end;
    int reio;
    unsigned acts; /* bits of daily_type; 0: those of the rule */
    bool more_than, exclusive, lax;
    struct daily_set set, over;
    int event, day, table;
};

struct daily_world {
    struct chance chance;
    int parties, regional; /* the organization, or -1 */
    unsigned members;      /* of it */
    int attribute[DAILY_PARTIES];
    int weight[2][2][DAILY_PARTIES];               /* table, version */
    int version_from[2];                           /* of the second version; 0: there is none */
    int from[DAILY_PARTIES], until[DAILY_PARTIES]; /* in the dated group; 0: no such end */
    bool in_group[DAILY_PARTIES];
    struct daily_act acts[DAILY_ACTS];
    int act_count;
    struct daily_node nodes[DAILY_NODES];
    int node_count;
    int general, met, late;
    bool boundary_entry, before_general;
};

/* A world made by chance. With `partial` some dates are only months. */
struct daily_world daily_world_from(uint32_t seed, bool partial);
/* Its document. */
void daily_write(const struct daily_world *world, char text[DAILY_TEXT]);
/* Takes a whole day for each partial date. */
void daily_choose_days(struct daily_world *world);

/* What follows from the acts up to a day of the question, if nothing more happens. */
struct daily_period {
    int consent, exit, entry;
};

struct daily_answer {
    int general;
    struct daily_period periods[DAILY_PARTIES][DAILY_ACTS];
    int period_count[DAILY_PARTIES];
};

struct daily_answer daily_answer(const struct daily_world *world, int on);

/* To and from YYYYMMDD. */
int32_t daily_date(int day);
int daily_day(int32_t date);

#endif
