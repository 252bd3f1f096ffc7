/*
 * Threads that share an agreement, which none of them changes, while each also changes one of its own.
 *
 * usage: plain_threads [DOCUMENT...]
 *
 * All threads start at once on an agreement that nobody asked anything before, so that whatever a
 * question would keep in it is met by several. Each must get what a single thread gets of another
 * reading of the same text. Exit status: 0 all answers are the same, 1 one differs or nothing was read.
 */
#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

#include "every_answer.h"

enum { THREADS = 6, ROOM = 1 << 20, ON = 20260106 };

static const char *const DOCUMENTS[] = {
    "../examples/paris/joint-declaration.json",
    "../examples/paris/trilateral-declaration.json",
    "fixtures/treaties/kyoto-protocol.json",
    "fixtures/treaties/geneva-1949.json",
    "fixtures/treaties/health-regulations-2024.json",
};

struct start {
    pthread_mutex_t lock;
    pthread_cond_t all_here;
    int waiting;
};

struct job {
    struct start *start;
    const entente_agreement *shared;
    entente_agreement *own;
    char *answer, *own_answer;
    entente_result checked, added;
};

static void *must(void *memory)
{
    if (!memory)
        abort();
    return memory;
}

static void wait_for_all(struct start *start)
{
    pthread_mutex_lock(&start->lock);
    if (--start->waiting == 0)
        pthread_cond_broadcast(&start->all_here);
    while (start->waiting > 0)
        pthread_cond_wait(&start->all_here, &start->lock);
    pthread_mutex_unlock(&start->lock);
}

static void *work(void *data)
{
    struct job *job = data;
    entente_findings *findings = NULL;

    wait_for_all(job->start);
    job->checked = entente_agreement_check(job->shared, &findings, NULL);
    job->answer = every_answer(job->shared, ON);
    job->added = entente_agreement_add_act(job->own, "act-of-a-thread", ENTENTE_ACT_EVENT, ON, NULL,
                                           NULL, NULL);
    job->own_answer = every_answer(job->own, ON);
    entente_findings_free(findings);
    return NULL;
}

static entente_agreement *read_text(const char *text, size_t length)
{
    entente_agreement *agreement = NULL;

    (void)entente_agreement_read(text, length, NULL, &agreement, NULL, NULL);
    return must(agreement);
}

/* All threads of one document. */
static void run_threads(struct job jobs[THREADS])
{
    struct start start = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, THREADS};
    pthread_t threads[THREADS];

    for (int i = 0; i < THREADS; i++) {
        jobs[i].start = &start;
        if (pthread_create(&threads[i], NULL, work, &jobs[i]) != 0)
            abort();
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
}

/* Whether every thread got what one gets alone. */
static bool all_same(const struct job jobs[THREADS], const struct job *alone)
{
    bool same = true;

    for (int i = 0; i < THREADS; i++) {
        const struct job *job = &jobs[i];

        same = same && job->checked == alone->checked && job->added == alone->added &&
               strcmp(job->answer, alone->answer) == 0 &&
               strcmp(job->own_answer, alone->own_answer) == 0;
    }
    return same;
}

static bool check_text(const char *text, size_t length)
{
    struct start nobody = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 1};
    struct job jobs[THREADS + 1] = {{0}}, *alone = &jobs[THREADS];
    entente_agreement *shared = read_text(text, length), *other = read_text(text, length);

    for (int i = 0; i <= THREADS; i++) {
        jobs[i].shared = i < THREADS ? shared : other;
        jobs[i].own = read_text(text, length);
    }
    run_threads(jobs);
    alone->start = &nobody;
    work(alone);

    const bool same = all_same(jobs, alone);

    for (int i = 0; i <= THREADS; i++) {
        free(jobs[i].answer);
        free(jobs[i].own_answer);
        entente_agreement_free(jobs[i].own);
    }
    entente_agreement_free(shared);
    entente_agreement_free(other);
    return same;
}

static bool check_document(const char *path)
{
    char *text = must(malloc(ROOM));
    FILE *file = fopen(path, "rb");
    const size_t length = file ? fread(text, 1, ROOM, file) : 0;
    const bool same = length > 0 && check_text(text, length);

    if (!same)
        printf("%s: %s\n", path, length ? "a thread got another answer" : "cannot be read");
    if (file)
        fclose(file);
    free(text);
    return same;
}

int main(int count, char **paths)
{
    const bool given = count > 1;
    const int documents = given ? count - 1 : (int)(sizeof DOCUMENTS / sizeof DOCUMENTS[0]);
    int wrong = 0;

    for (int i = 0; i < documents; i++)
        wrong += !check_document(given ? paths[i + 1] : DOCUMENTS[i]);
    printf("%d documents in %d threads, %d wrong\n", documents, THREADS, wrong);
    return wrong > 0;
}
