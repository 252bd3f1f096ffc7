/*
 * A second opinion on the law of approvals, bodies, reservations, relations and commitments: small
 * agreements made by chance, and how each subject stands, worked out from the written law alone by
 * going through every single day. It is slow, and shares no code with the library.
 *
 * Days are numbers: 1 is 2000-01-01. SECOND_NEVER: never.
 */
#ifndef SUPPORT_SECOND_H
#define SUPPORT_SECOND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "random_agreement.h"

enum {
    SECOND_DAYS = 2400,
    SECOND_NEVER = 1 << 28,
    SECOND_TEXT = 1 << 16,
    SECOND_CLAIMS = 400,
    SECOND_WORDS = 64
};

/* Text that grows in the caller's room. */
struct second_text {
    char text[SECOND_TEXT];
    size_t length;
    bool comma; /* whether the next element of a list is put after one */
};

__attribute__((format(printf, 2, 3))) void second_put(struct second_text *out, const char *format,
                                                      ...);
/* `"name":"2000-01-01"`, after a comma. */
void second_put_day(struct second_text *out, const char *name, int day);
/* `{"op":"date","value":"2000-01-01"}` */
void second_put_date(struct second_text *out, int day);
/* `["p0","p2"]` */
void second_put_ids(struct second_text *out, const char *letter, unsigned mask);
/* The comma before every element of a list but the first. */
void second_next(struct second_text *out);

/* YYYYMMDD of a day, and the day n months later: of the same number, or the last of the month. */
int32_t second_date(int day);
int second_add_months(int day, int months);

/* What is said on a day: `at` names the subject and what is asked of it, "approvals/p0/a state". */
struct second_claim {
    char at[SECOND_WORDS], says[SECOND_WORDS];
};

struct second_claims {
    struct second_claim claim[SECOND_CLAIMS];
    int count;
    bool silent; /* the written law does not say what holds here */
};

__attribute__((format(printf, 3, 4))) void second_claim(struct second_claims *claims,
                                                        const char *says, const char *at, ...);
/* A day, or "-". */
__attribute__((format(printf, 3, 4))) void second_claim_day(struct second_claims *claims, int day,
                                                            const char *at, ...);

/* One kind of document. */
struct second_subject {
    const char *name;
    /* Makes a world, and its document. */
    void (*make)(uint32_t seed, struct second_text *out);
    /* The days on which something is named in it; how many. */
    int (*days)(int days[], int room);
    /* How everything stands on a day. */
    void (*tell)(int on, struct second_claims *claims);
    /* The rows of the law that its documents should reach, up to NULL. */
    const char *const *rows;
};

extern const struct second_subject second_approvals, second_bodies, second_relations,
    second_commitments;

/* Counts that a row of the law was used. */
__attribute__((format(printf, 1, 2))) void second_reach(const char *row, ...);
/* How often; rows that were used and are in no list are told by index, up to NULL. */
long second_reached(const char *row);
const char *second_row_at(int index);

/* Numbers by chance. */
int second_below(int bound);
bool second_one_in(int n);
void second_seed(uint32_t seed);

#endif
