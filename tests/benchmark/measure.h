/* Times of what is done again and again, and what they come to. */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <stddef.h>

enum { BENCH_ROUNDS_MOST = 1001 };

/* The time of the processor for one run, in seconds, round by round. */
struct times {
    double seconds[BENCH_ROUNDS_MOST];
    size_t count;
};

/* The time of the processor that this thread has taken, in seconds. */
double bench_now(void);

/* What is measured: it does its work once; 0 if that failed. */
typedef int bench_work(void *data);

/*
 * Does the work `repeats` times and adds the time of one run. Work that failed adds nothing and
 * 0 is returned.
 */
int bench_time(struct times *times, bench_work *work, void *data, size_t repeats);

double bench_median(struct times *times);
double bench_least(const struct times *times);

#endif
