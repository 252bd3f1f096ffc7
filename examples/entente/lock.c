/* One writer at a time. */
#define _GNU_SOURCE

#include "files.h"

#if TOOL_POSIX_FILES

#include "writer.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

/* What a try came to. */
enum turn {
    MINE,
    THEIRS, /* somebody else holds the lock */
    AGAIN,  /* things moved while they were looked at */
    NEVER   /* the reason is told */
};

static enum turn never(struct reason *reason, const char *what)
{
    because_of_system(reason, what);
    return NEVER;
}

static enum turn lock_open(int file, struct reason *reason)
{
    if (flock(file, LOCK_EX | LOCK_NB) == 0)
        return MINE;
    if (errno == EWOULDBLOCK)
        return THEIRS;
    return errno == EINTR ? AGAIN : never(reason, "cannot be locked");
}

/* A file beside that is there and not locked was left by a writer that died. */
static enum turn remove_left(const struct writer *writer, int beside, struct reason *reason)
{
    const enum turn turn = lock_open(beside, reason);

    if (turn != MINE)
        return turn;
    if (!place_leads_to(writer, writer->beside, beside))
        return AGAIN;
    unlinkat(writer->folder, writer->further, 0);
    names_complete(writer, beside);
    if (unlinkat(writer->folder, writer->beside, 0) != 0 && errno != ENOENT)
        return never(reason, writer->beside);
    return AGAIN;
}

static enum turn look_at_left(const struct writer *writer, struct reason *reason)
{
    const int beside =
        openat(writer->folder, writer->beside, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

    if (beside < 0)
        return errno == ENOENT ? AGAIN : never(reason, writer->beside);

    const enum turn turn = remove_left(writer, beside, reason);

    close(beside);
    return turn;
}

/* The name leads to this file while it is locked: from here on nobody else touches it. */
static enum turn own_beside(struct writer *writer, int beside, struct reason *reason)
{
    enum turn turn = lock_open(beside, reason);

    if (turn == NEVER)
        unlinkat(writer->folder, writer->beside, 0);
    if (turn == THEIRS || (turn == MINE && !place_leads_to(writer, writer->beside, beside)))
        turn = AGAIN;
    if (turn != MINE)
        return turn;
    writer->next = beside;
    /* Everybody who may come must be able to lock it; of the text it holds nothing yet. */
    if (fchmod(beside, 0644) != 0)
        return never(reason, writer->beside);
    holder_sign(beside);
    return MINE;
}

static enum turn take_beside(struct writer *writer, struct reason *reason)
{
    const int beside = openat(writer->folder, writer->beside,
                              O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);

    if (beside < 0)
        return errno == EEXIST ? look_at_left(writer, reason)
                               : never(reason, "no file can be made beside it");

    const enum turn turn = own_beside(writer, beside, reason);

    if (writer->next != beside)
        close(beside);
    return turn;
}

/* Who waits to write into a pipe is let go, as nobody is going to read. */
static bool refuse_pipe(const struct writer *writer, struct reason *reason)
{
    const int pipe = openat(writer->folder, writer->name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

    if (pipe >= 0)
        close(pipe);
    return because(reason, "is a pipe, and only a file can be written", NULL, NULL);
}

static bool refuse_kind(mode_t mode, struct reason *reason)
{
    if (S_ISDIR(mode))
        return because(reason, strerror(EISDIR), NULL, NULL);
    return because(reason,
                   S_ISSOCK(mode)  ? "is a socket"
                   : S_ISLNK(mode) ? "has become a symbolic link"
                                   : "is a device",
                   ", and only a file can be written", NULL);
}

/* No file, or one that this user may not write, is not replaced. */
static bool may_replace(const struct writer *writer, const struct stat *about,
                        struct reason *reason)
{
    if (S_ISFIFO(about->st_mode))
        return refuse_pipe(writer, reason);
    if (!S_ISREG(about->st_mode))
        return refuse_kind(about->st_mode, reason);
    /* Renaming asks for the rights of the folder alone. Whom the system lets write, it lets write. */
    return faccessat(writer->folder, writer->name, W_OK, AT_EACCESS) == 0 ||
           because_of_system(reason, errno == EACCES ? "is read-only for this user" : NULL);
}

/* The old file, locked for who comes to it by another name. */
static enum turn take_old(struct writer *writer, struct reason *reason)
{
    struct stat about;

    if (fstatat(writer->folder, writer->name, &about, AT_SYMLINK_NOFOLLOW) != 0)
        return never(reason, NULL);
    if (!may_replace(writer, &about, reason))
        return NEVER;

    const int old = openat(writer->folder, writer->name,
                           O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

    if (old < 0)
        return never(reason, NULL);

    enum turn turn = lock_open(old, reason);

    if (turn == MINE &&
        (!place_leads_to(writer, writer->name, old) || fstat(old, &writer->before) != 0))
        turn = AGAIN;
    if (turn == MINE)
        writer->old = old;
    else
        close(old);
    return turn;
}

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Tries until the time is over: short waits first, since most writers take milliseconds. */
static bool take(enum turn (*try)(struct writer *, struct reason *), struct writer *writer,
                 int wait, double end, struct reason *reason)
{
    struct holder holder = {0, 0, wait};
    long pause = 1000000;
    enum turn turn;

    while ((turn = try(writer, reason)) == AGAIN || turn == THEIRS) {
        if (turn == AGAIN)
            continue;
        holder_look(&holder, writer);
        if (now() >= end)
            return holder_tell(&holder, reason);
        nanosleep(&(struct timespec){.tv_nsec = pause}, NULL);
        pause = pause < 4000000 ? 2 * pause : pause;
    }
    return turn == MINE;
}

bool lock_take(struct writer *writer, int wait, struct reason *reason)
{
    struct stat about;
    const double end = now() + wait;

    /* What cannot be replaced is told first, whoever writes it. */
    if (fstatat(writer->folder, writer->name, &about, AT_SYMLINK_NOFOLLOW) != 0)
        return because_of_system(reason, NULL);
    return may_replace(writer, &about, reason) && take(take_beside, writer, wait, end, reason) &&
           take(take_old, writer, wait, end, reason);
}

#endif
