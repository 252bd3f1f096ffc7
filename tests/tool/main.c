#define _XOPEN_SOURCE 700 /* realpath() */

#include "tool_text.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BATCH = 40, LEAKS = 98, FOUND = 99, MOST_TOLD = 40 };

/* What the sanitizers of a process are started with, where there are any. */
__attribute__((visibility("default"))) const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "detect_leaks=1:exitcode=99:quarantine_size_mb=8:malloc_context_size=8:"
           "leak_check_at_exit=0:check_initialization_order=1:detect_stack_use_after_return=0";
}

__attribute__((visibility("default"))) const char *__ubsan_default_options(void);
const char *__ubsan_default_options(void)
{
    return "print_stacktrace=1:halt_on_error=1";
}

int __lsan_do_recoverable_leak_check(void) __attribute__((weak));

static struct corpus corpus;
static struct {
    uint64_t seed;
    size_t mutants;
    size_t jobs;
    const char *keep; /* a folder for documents at fault, absolute */
} settings = {1, 2000, 1, NULL};
static struct tally *tally; /* of this job; shared with its processes */
static struct streams streams;
static FILE *told; /* standard error as it was */

static size_t item_count(void)
{
    return corpus.count + settings.mutants;
}

/* Every document is made from its number alone, so that it can be made again. */
static struct rng rng_of(size_t item)
{
    struct rng rng = {settings.seed * UINT64_C(0x100000001b3) + item};

    rng_next(&rng);
    return rng;
}

/* A document of the corpus, or a change of one; `text` and `tree` are the caller's. */
static struct paper make_paper(size_t item, struct rng *rng)
{
    struct paper paper = {0};
    char name[1300];

    if (item < corpus.count) {
        const struct paper *found = &corpus.papers[item];

        paper.name = strdup(found->name);
        paper.text = strdup(found->text);
        paper.tree = found->tree ? cJSON_Duplicate(found->tree, 1) : NULL;
        return paper;
    }

    const struct paper *base =
        &corpus.papers[corpus.documents[rng_below(rng, corpus.document_count)]];

    snprintf(name, sizeof name, "mutant %zu of %s", item - corpus.count, base->name);
    paper.name = strdup(name);
    paper.tree = mutate(&corpus, base->tree, rng);
    paper.text = cJSON_Print(paper.tree);
    return paper;
}

static void paper_release(struct paper *paper)
{
    free(paper->name);
    free(paper->text);
    cJSON_Delete(paper->tree);
}

static void keep_document(const struct paper *paper)
{
    const char *end = strrchr(paper->name, '/');
    char path[1400];
    FILE *file;

    snprintf(path, sizeof path, "%s/%llu-%zu-%s", settings.keep, (unsigned long long)settings.seed,
             tally->at, end ? end + 1 : paper->name);
    file = fopen(path, "wb");
    if (!file)
        return;
    fputs(paper->text, file);
    fclose(file);
    fprintf(told, "  kept: %s\n", path);
}

static void tell(const struct paper *paper, const char *command, const char *why)
{
    if (++tally->faults > MOST_TOLD)
        return;
    fprintf(told, "FAULT %s\n  entente %s\n  seed %llu, item %zu: %s\n", paper->name, command,
            (unsigned long long)settings.seed, tally->at, why);
    if (settings.keep)
        keep_document(paper);
    fflush(told);
}

/* In a process of its own: everything about some documents. */
static void ask_batch(size_t from, size_t to)
{
    if (dup2(streams.out, STDOUT_FILENO) < 0 || dup2(streams.err, STDERR_FILENO) < 0)
        abort();
    setvbuf(stderr, NULL, _IOFBF, 65536);
    for (size_t item = from; item < to; item++) {
        struct rng rng = rng_of(item);
        struct paper paper = make_paper(item, &rng);

        tally->at = item;
        const uint64_t before = tally->readable;

        ask_all(&corpus, &paper, &rng, &streams, tally, tell);
        if (item >= corpus.count)
            tally->mutants_readable += tally->readable - before;
        paper_release(&paper);
    }
    if (__lsan_do_recoverable_leak_check && __lsan_do_recoverable_leak_check() != 0)
        _exit(LEAKS);
    _exit(0);
}

static int run_batch(size_t from, size_t to)
{
    int status = 0;
    const pid_t child = fork();

    if (child < 0)
        abort();
    if (child == 0)
        ask_batch(from, to);
    while (waitpid(child, &status, 0) < 0)
        ;
    return status;
}

/* The last that a process wrote to its standard error: what a sanitizer found. */
static void tell_report(void)
{
    char text[6001];
    const ssize_t length = pread(streams.err, text, sizeof text - 1, 0);

    if (length <= 0)
        return;
    text[length] = '\0';
    fprintf(told, "%s\n", text);
}

/* A process that did not end by itself. */
static void tell_end(size_t item, int status)
{
    struct rng rng = rng_of(item);
    struct paper paper = make_paper(item, &rng);
    char why[120];

    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        snprintf(why, sizeof why, "takes more than ten seconds of processor time");
    else if (WIFSIGNALED(status))
        snprintf(why, sizeof why, "crashes: signal %d", WTERMSIG(status));
    else
        snprintf(why, sizeof why, WEXITSTATUS(status) == LEAKS ? "loses memory" : "ends with %d",
                 WEXITSTATUS(status));
    tell(&paper, tally->command, why);
    if (tally->faults <= MOST_TOLD)
        tell_report();
    paper_release(&paper);
}

static void empty_streams(void)
{
    if (lseek(streams.out, 0, SEEK_SET) != 0 || ftruncate(streams.out, 0) != 0 ||
        lseek(streams.err, 0, SEEK_SET) != 0 || ftruncate(streams.err, 0) != 0)
        abort();
}

/* From one document to another; after a crash it goes on with the next document. */
static void run_range(size_t from, size_t to)
{
    while (from < to) {
        const int status = run_batch(from, to);
        const bool lost = WIFEXITED(status) && WEXITSTATUS(status) == LEAKS;

        if (lost && to - from > 1) {
            for (size_t item = from; item < to; item++) {
                empty_streams();
                run_range(item, item + 1);
            }
            return;
        }
        if (status != 0)
            tell_end(tally->at, status);
        empty_streams();
        from = WIFEXITED(status) && (status == 0 || lost) ? to : tally->at + 1;
    }
}

/* A file that is gone with the process. */
static int open_stream(const char *name)
{
    const int file = open(name, O_RDWR | O_CREAT | O_TRUNC, 0600);

    unlink(name);
    return file;
}

/* Every so many-th batch, in a folder that is gone afterwards; in memory where that is possible. */
static int run_job(size_t job)
{
    char folder[64];

    snprintf(folder, sizeof folder, "%s/entente-tool-XXXXXX",
             access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
    if (!mkdtemp(folder) || chdir(folder) != 0)
        return 1;
    streams = (struct streams){open_stream("out"), open_stream("err")};
    for (size_t from = job * BATCH; from < item_count(); from += settings.jobs * BATCH)
        run_range(from, from + BATCH < item_count() ? from + BATCH : item_count());
    unlink("document.json");
    if (chdir("/") != 0 || rmdir(folder) != 0)
        fprintf(told, "left behind: %s\n", folder);
    return streams.out < 0 || streams.err < 0;
}

static struct tally *share_tallies(size_t count)
{
    FILE *file = tmpfile();
    const size_t size = count * sizeof(struct tally);
    void *shared;

    if (!file || ftruncate(fileno(file), (off_t)size) != 0)
        return NULL;
    shared = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fileno(file), 0);
    return shared == MAP_FAILED ? NULL : shared;
}

static int summarise(const struct tally *tallies)
{
    struct tally sum = {0};

    for (size_t i = 0; i < settings.jobs; i++) {
        sum.runs += tallies[i].runs;
        sum.readable += tallies[i].readable;
        sum.mutants_readable += tallies[i].mutants_readable;
        sum.faults += tallies[i].faults;
        if (tallies[i].slowest >= sum.slowest) {
            sum.slowest = tallies[i].slowest;
            memcpy(sum.slowest_at, tallies[i].slowest_at, sizeof sum.slowest_at);
        }
    }
    printf("seed %llu: %zu files, %zu mutants, %llu runs of the tool, %llu faults\n",
           (unsigned long long)settings.seed, corpus.count, settings.mutants,
           (unsigned long long)sum.runs, (unsigned long long)sum.faults);
    printf("read: %llu of %zu files, %llu of %zu mutants\n",
           (unsigned long long)(sum.readable - sum.mutants_readable), corpus.count,
           (unsigned long long)sum.mutants_readable, settings.mutants);
    printf("the slowest run: %.2f s, %s\n", (double)sum.slowest / 1e6, sum.slowest_at);
    if (3 * sum.mutants_readable < settings.mutants) {
        puts("FAULT: less than a third of the mutants could be read");
        sum.faults++;
    }
    return sum.faults > 0;
}

static int run_jobs(void)
{
    struct tally *tallies = share_tallies(settings.jobs);
    int status = 0;
    bool good = tallies != NULL;

    for (size_t job = 0; good && job < settings.jobs; job++) {
        const pid_t child = fork();

        tally = &tallies[job];
        if (child == 0)
            _exit(run_job(job));
        good = child > 0;
    }
    for (size_t job = 0; good && job < settings.jobs; job++)
        good = wait(&status) > 0 && status == 0;
    if (!good) {
        fputs("tool_text: a job could not be done\n", stderr);
        return 2;
    }
    return summarise(tallies);
}

static int usage(void)
{
    fputs(
        "usage: tool_text [--seed N] [--mutants N] [--jobs N] [--keep FOLDER] FILE_OR_FOLDER...\n",
        stderr);
    return 2;
}

int main(int count, char **arguments)
{
    int at = 1, result;

    told = fdopen(dup(STDERR_FILENO), "w");
    for (; at + 1 < count && strncmp(arguments[at], "--", 2) == 0; at += 2) {
        const unsigned long long number = strtoull(arguments[at + 1], NULL, 10);

        if (strcmp(arguments[at], "--seed") == 0)
            settings.seed = number;
        else if (strcmp(arguments[at], "--mutants") == 0)
            settings.mutants = (size_t)number;
        else if (strcmp(arguments[at], "--jobs") == 0 && number > 0)
            settings.jobs = (size_t)number;
        else if (strcmp(arguments[at], "--keep") == 0)
            settings.keep = realpath(arguments[at + 1], NULL);
        else
            return usage();
    }
    for (; at < count; at++) {
        if (!corpus_add(&corpus, arguments[at])) {
            fprintf(stderr, "tool_text: cannot read %s\n", arguments[at]);
            return 2;
        }
    }
    corpus_index(&corpus);
    if (!told || corpus.document_count == 0)
        return usage();
    result = run_jobs();
    corpus_release(&corpus);
    fclose(told);
    return result;
}
