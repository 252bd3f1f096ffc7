/* How the time for an answer grows with what a document holds. */
#ifndef BENCH_GROWTH_H
#define BENCH_GROWTH_H

#include <stddef.h>

/* A text in the making. After a failure the rest is tried and changes nothing. */
struct growing {
    char *data;
    size_t length, room;
    int failed;
};

/* Adds what is formatted, at most some hundred characters. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void bench_put(struct growing *text, const char *format, ...);

/* One kind of document, which holds so many of a thing; it is written as JSON. */
struct bench_kind {
    const char *name;
    void (*write)(struct growing *text, unsigned count);
    unsigned least;      /* the count of the smallest of its documents */
    int timeline_slower; /* its timeline grows faster than it should: shown, and not judged */
};

extern const struct bench_kind BENCH_KINDS[];
extern const size_t BENCH_KIND_COUNT;

/*
 * Measures every kind at its least count and at four times that, asks of each what can be asked, and
 * prints the exponents: 1 where twice the work takes twice the time. 1 where each is at most that
 * with which twice the work takes 2.3 times as long; 0 where one is more, also when it is measured
 * again; less than 0 where the work failed.
 */
int bench_growth(void);

#endif
