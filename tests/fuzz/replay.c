/* A main for a fuzz program without a fuzzer: every file of the folders and files
 * named is given to it once. A crash that was found is kept as a file and stays a
 * test. With --stack=BYTES all runs in a thread that has no larger stack. */
#define _XOPEN_SOURCE 700

#include <ftw.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct job {
    char **paths;
    size_t count;
};

static size_t replayed;

/* The buffer has exactly the size of the file, so that a sanitizer sees a step past its end. */
static int replay(const char *path, size_t size)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = malloc(size > 0 ? size : 1);
    int failed = 1;

    if (file != NULL && data != NULL && fread(data, 1, size, file) == size) {
        LLVMFuzzerTestOneInput(data, size);
        replayed++;
        failed = 0;
    } else {
        perror(path);
    }
    if (file != NULL)
        fclose(file);
    free(data);
    return failed;
}

static int visit(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)place;
    return kind == FTW_F ? replay(path, (size_t)status->st_size) : 0;
}

static void *work(void *argument)
{
    const struct job *job = argument;

    for (size_t i = 0; i < job->count; i++) {
        struct stat status;
        /* A folder that is not there holds nothing to replay. */
        if (stat(job->paths[i], &status) == 0 && nftw(job->paths[i], visit, 8, FTW_PHYS) != 0)
            return argument;
    }
    return NULL;
}

static int run_with_stack(struct job *job, size_t bytes)
{
    pthread_attr_t attributes;
    pthread_t thread;
    void *failed = NULL;

    if (pthread_attr_init(&attributes) != 0 || pthread_attr_setstacksize(&attributes, bytes) != 0 ||
        pthread_create(&thread, &attributes, work, job) != 0) {
        fputs("no thread with such a stack\n", stderr);
        return 1;
    }
    pthread_join(thread, &failed);
    pthread_attr_destroy(&attributes);
    return failed != NULL;
}

int main(int argc, char **argv)
{
    static const char option[] = "--stack=";
    struct job job = {argv + 1, (size_t)argc - 1};
    int failed;

    if (argc > 1 && strncmp(argv[1], option, sizeof option - 1) == 0) {
        job.paths++;
        job.count--;
        failed = run_with_stack(&job, strtoul(argv[1] + sizeof option - 1, NULL, 10));
    } else {
        failed = work(&job) != NULL;
    }
    printf("%zu inputs replayed\n", replayed);
    return failed || replayed == 0;
}
