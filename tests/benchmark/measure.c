/* Times, in order: the median, and the least. */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include "measure.h"

#include <stdlib.h>
#include <time.h>

/*
 * clock() counts what all threads took, and where the time of the process is limited (RLIMIT_CPU) some
 * systems bring that up to date by ticks of milliseconds only. The time of one thread is exact.
 */
double bench_now(void)
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    struct timespec now;

    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) == 0)
        return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
#endif
    return (double)clock() / CLOCKS_PER_SEC;
}

int bench_time(struct times *times, bench_work *work, void *data, size_t repeats)
{
    const double start = bench_now();

    for (size_t i = 0; i < repeats; i++)
        if (!work(data))
            return 0;
    times->seconds[times->count++] = (bench_now() - start) / (double)repeats;
    return 1;
}

static int compare(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

double bench_median(struct times *times)
{
    const size_t middle = times->count / 2;

    qsort(times->seconds, times->count, sizeof times->seconds[0], compare);
    if (times->count % 2)
        return times->seconds[middle];
    return (times->seconds[middle - 1] + times->seconds[middle]) / 2;
}

double bench_least(const struct times *times)
{
    double least = times->seconds[0];

    for (size_t i = 1; i < times->count; i++)
        if (times->seconds[i] < least)
            least = times->seconds[i];
    return least;
}
