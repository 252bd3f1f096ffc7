/* The new text of a file, which takes the place of the old in one step. */
#define _GNU_SOURCE

#include "files.h"

#if TOOL_POSIX_FILES

#include "writer.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/*
 * A signal that ends the program takes the file beside away first. A process has one pair of
 * signal handlers, so this is known of one writer at a time; a second one leaves its file beside
 * to the next writer, as any process does that is killed.
 */
static const int ending[] = {SIGHUP, SIGINT, SIGTERM, SIGQUIT};
static struct writer *volatile doomed;

static void end(int signal_number)
{
    struct writer *writer = doomed;

    if (writer)
        unlinkat(writer->folder, writer->beside, 0);
    (void)signal(signal_number, SIG_DFL);
    (void)raise(signal_number);
}

static void handle(void (*from)(int), void (*to)(int))
{
    struct sigaction action;

    for (size_t i = 0; i < sizeof ending / sizeof ending[0]; i++) {
        if (sigaction(ending[i], NULL, &action) != 0 || action.sa_handler != from)
            continue;
        action.sa_handler = to;
        sigaction(ending[i], &action, NULL);
    }
}

/* A limit of file size, or a reader that goes away, is then an error that can be told. */
static void ignore_signals(void)
{
    (void)signal(SIGPIPE, SIG_IGN);
#ifdef SIGXFSZ
    (void)signal(SIGXFSZ, SIG_IGN);
#endif
}

static void expect_signals(struct writer *writer)
{
    if (!doomed) {
        doomed = writer;
        handle(SIG_DFL, end);
    }
}

static void forget_signals(const struct writer *writer)
{
    if (doomed == writer) {
        handle(end, SIG_DFL);
        doomed = NULL;
    }
}

const char *files_missing(void)
{
#ifdef __linux__
    return "";
#else
    return "On this system extended attributes of a written file are not kept.\n";
#endif
}

struct writer *writer_open(const char *path, int wait, struct reason *reason)
{
    struct writer *writer = calloc(1, sizeof *writer);

    if (!writer) {
        because_of_system(reason, NULL);
        return NULL;
    }
    writer->folder = writer->old = writer->next = -1;
    ignore_signals();
    if (place_find(path, writer, reason) && lock_take(writer, wait, reason) &&
        names_find(writer, reason)) {
        expect_signals(writer);
        return writer;
    }
    writer_close(writer);
    return NULL;
}

bool writer_read(struct writer *writer, struct bytes *bytes, struct reason *reason)
{
    return read_open_file(writer->old, bytes, reason);
}

static bool write_all(int file, const char *text, size_t length)
{
    while (length > 0) {
        const ssize_t written = write(file, text, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text += written;
        length -= (size_t)written;
    }
    return true;
}

bool writer_prepare(struct writer *writer, const char *text, size_t length, struct reason *reason)
{
    if (!rights_before(writer, reason))
        return false;
    /* Its sign is overwritten. */
    if (ftruncate(writer->next, 0) != 0 || lseek(writer->next, 0, SEEK_SET) != 0 ||
        !write_all(writer->next, text, length))
        return because_of_system(reason, NULL);
    if (!rights_after(writer, reason))
        return false;
    return fsync(writer->next) == 0 || because_of_system(reason, NULL);
}

/* Whether the file is still the one that was read: other programs know nothing of the lock. */
static bool is_unchanged(const struct writer *writer)
{
    const struct stat *was = &writer->before;
    struct stat is;

    return place_leads_to(writer, writer->name, writer->old) && fstat(writer->old, &is) == 0 &&
           is.st_size == was->st_size && is.st_nlink == was->st_nlink &&
           is.st_mtim.tv_sec == was->st_mtim.tv_sec && is.st_mtim.tv_nsec == was->st_mtim.tv_nsec;
}

/*
 * Once the file beside has taken the place of the file, its name is free for other writers: no
 * signal may remove it then.
 */
bool writer_commit(struct writer *writer, struct reason *reason)
{
    sigset_t signals;
    sigset_t were;

    if (!is_unchanged(writer))
        return because(reason, "was changed by another program meanwhile", NULL, NULL);
    sigemptyset(&signals);
    for (size_t i = 0; i < sizeof ending / sizeof ending[0]; i++)
        sigaddset(&signals, ending[i]);
    sigprocmask(SIG_BLOCK, &signals, &were);

    const bool good = names_replace(writer, reason);

    if (writer->committed)
        forget_signals(writer);
    sigprocmask(SIG_SETMASK, &were, NULL);
    return good;
}

bool writer_has_begun(const struct writer *writer)
{
    return writer->committed;
}

bool writer_settle(struct writer *writer, struct reason *reason)
{
    return fsync(writer->folder) == 0 || because_of_system(reason, NULL);
}

void writer_close(struct writer *writer)
{
    if (!writer)
        return;
    forget_signals(writer);
    if (writer->next >= 0 && !writer->committed)
        unlinkat(writer->folder, writer->beside, 0);
    if (writer->next >= 0)
        close(writer->next);
    if (writer->old >= 0)
        close(writer->old);
    if (writer->folder >= 0)
        close(writer->folder);
    free(writer->others);
    free(writer);
}

#endif
