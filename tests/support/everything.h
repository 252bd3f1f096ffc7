/*
 * Documents by chance in which the parts of the format meet each other: reservations and the
 * reactions to them, suspensions of provisions, of pairs and of the whole, parts, amendments, bodies,
 * approvals at home, and commitments that wait for all of these, over two years.
 */
#ifndef SUPPORT_EVERYTHING_H
#define SUPPORT_EVERYTHING_H

#include <stddef.h>
#include <stdint.h>

enum {
    EVERYTHING_ROOM = 60000,
    EVERYTHING_PARTIES = 4,
    EVERYTHING_COMMITMENTS = 4,
    EVERYTHING_FIRST = 20251201, /* the day before the first act, or earlier */
    EVERYTHING_LAST = 20271231   /* the last day of the last act */
};

extern const char *const everything_parties[EVERYTHING_PARTIES];

/* Writes the document of a seed. */
void everything_write(uint32_t seed, char room[EVERYTHING_ROOM]);

#endif
