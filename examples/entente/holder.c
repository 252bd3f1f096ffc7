/* Who holds the lock of a file, for who waits for it. */
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
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/sysmacros.h>
#endif

/* That the sign may be missing does no harm. */
void holder_sign(int beside)
{
    if (dprintf(beside, "%ld %lld\n", (long)getpid(), (long long)time(NULL)) < 0)
        errno = 0;
}

/* The sign is there until the text is written. Anybody may have written into the file. */
static bool read_sign(int beside, struct holder *holder)
{
    char text[64] = "";
    char *end = text;
    char *last = text;
    struct holder seen = *holder;

    if (read(beside, text, sizeof text - 1) <= 0)
        return false;
    errno = 0;
    seen.process = strtol(text, &end, 10);
    seen.since = strtoll(end, &last, 10);
    if (errno != 0 || last == end || seen.process <= 0)
        return false;
    *holder = seen;
    return true;
}

#ifdef __linux__

/* The system's own list tells the process, whatever program it runs, but not since when. */
static void read_list(const struct stat *file, struct holder *holder)
{
    FILE *list = fopen("/proc/locks", "re");
    char line[160];
    char end[64];
    long process;

    if (!list)
        return;
    (void)snprintf(end, sizeof end, " %02x:%02x:%llu ", major(file->st_dev), minor(file->st_dev),
                   (unsigned long long)file->st_ino);
    while (fgets(line, sizeof line, list)) {
        /* NOLINTNEXTLINE(cert-err34-c): the kernel writes the number of a process, which fits. */
        if (strstr(line, end) && sscanf(line, "%*d: FLOCK ADVISORY WRITE %ld", &process) == 1 &&
            process != holder->process)
            *holder = (struct holder){.process = process, .wait = holder->wait};
    }
    (void)fclose(list);
}

#else

static void read_list(const struct stat *file, struct holder *holder)
{
    (void)file;
    (void)holder;
}

#endif

void holder_look(struct holder *holder, const struct writer *writer)
{
    const char *name = writer->next < 0 ? writer->beside : writer->name;
    const int file = openat(writer->folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat about;

    if (file < 0)
        return;
    if ((writer->next >= 0 || !read_sign(file, holder)) && fstat(file, &about) == 0)
        read_list(&about, holder);
    close(file);
}

bool holder_tell(const struct holder *holder, struct reason *reason)
{
    const time_t since = (time_t)holder->since;
    const bool lives =
        holder->process > 0 && (kill((pid_t)holder->process, 0) == 0 || errno == EPERM);
    char who[96] = "another process";
    char when[32] = "";
    char waited[64];
    struct tm parts;

    if (lives && since > 0 && gmtime_r(&since, &parts) &&
        !strftime(when, sizeof when, " since %Y-%m-%dT%H:%M:%SZ", &parts))
        when[0] = '\0'; /* a year too long to be one */
    if (lives)
        (void)snprintf(who, sizeof who, "process %ld%s", holder->process, when);
    (void)snprintf(waited, sizeof waited, "; waited %d s (--wait SECONDS)", holder->wait);
    return because(reason, "is being written by ", who, waited);
}

#endif
