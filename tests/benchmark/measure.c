/* Times, in order: the median, and the least. */
#include "measure.h"

#include <stdlib.h>
#include <time.h>

static double now(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

int bench_time(struct times *times, bench_work *work, void *data, size_t repeats)
{
    const double start = now();

    for (size_t i = 0; i < repeats; i++)
        if (!work(data))
            return 0;
    times->seconds[times->count++] = (now() - start) / (double)repeats;
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
