/*
 * Files in and out. Nothing else in the tool opens a file.
 *
 *   read.c    bytes in, never more than the library takes
 *   place.c   where a file to be written lies: its folder, its name, its links
 *   lock.c    one writer at a time
 *   holder.c  who that is, for the others
 *   rights.c  what a file keeps besides its text: owner, group, mode, attributes
 *   write.c   the new text, which takes the place of the old in one step
 *   names.c   one file under several names
 *   plain.c   all of this where the system has none of it; says in --help what is missing
 *
 * A writer is alone from reading to renaming. The lock is the file beside: a name made from the
 * name of the file, in the same folder, created and then locked with flock(). The new text is
 * written into it, and it is renamed onto the file; so the lock goes away in the step that makes
 * the new text visible, and a file is never without an owner of its lock while it is written. The
 * system drops the lock of a process that dies; the file beside that it leaves has no lock, and
 * the next writer removes it. Nobody touches a file beside but who holds its lock and has seen,
 * holding it, that the name still leads to it. The old file is locked as well, for who comes to it
 * by another name. Readers need no lock: they have the old text or the new one. Files on a server
 * (NFS) are not promised anything.
 */
#ifndef TOOL_FILES_H
#define TOOL_FILES_H

#include <stdbool.h>
#include <stddef.h>

#if (defined(__unix__) || defined(__APPLE__)) && !defined(__wasi__) && !defined(__EMSCRIPTEN__) && \
    !defined(TOOL_PLAIN_FILES)
#define TOOL_POSIX_FILES 1
#else
#define TOOL_POSIX_FILES 0
#endif

/* More bytes than this the library refuses; there is no use in reading them. */
enum { LONGEST = 16 * 1024 * 1024 };

/* How long a pipe that nobody writes to is waited for, in seconds. */
enum { PIPE_WAIT = 3 };

struct bytes {
    char *data; /* released with free() */
    size_t length;
    size_t capacity;
};

/* Why something was not done. */
struct reason {
    char text[768];
};

/* Writes the reason; false. Pieces that are NULL are left out. */
bool because(struct reason *reason, const char *first, const char *second, const char *third);
/* The same with the system's own word for errno, after `what` if that is not NULL. */
bool because_of_system(struct reason *reason, const char *what);

/* Holds the streams that the caller left closed, so that no file takes their place. */
bool files_start(void);
/* A sentence for --help about what this system cannot promise; "" where nothing is missing. */
const char *files_missing(void);

/*
 * All of a file, or of standard input for "-". Where it is longer than LONGEST, LONGEST + 1 bytes,
 * which may be zeros that were not read, for the library to refuse.
 */
bool file_read(const char *path, struct bytes *bytes, struct reason *reason);

/* A file that is read and will be replaced. */
struct writer;

/* Waits up to so many seconds for other writers. NULL: the reason is told, nothing is left. */
struct writer *writer_open(const char *path, int wait, struct reason *reason);
bool writer_read(struct writer *writer, struct bytes *bytes, struct reason *reason);
/* The new text and everything that is kept, on the disk beside the file. */
bool writer_prepare(struct writer *writer, const char *text, size_t length, struct reason *reason);
/*
 * Into the place of the old. False: the old file is there as it was, unless writer_has_begun(),
 * which means that some of several names of the file lead to the new text already.
 */
bool writer_commit(struct writer *writer, struct reason *reason);
bool writer_has_begun(const struct writer *writer);
/* After writer_commit(): proof that it stays. False: the file is new, but a crash may undo it. */
bool writer_settle(struct writer *writer, struct reason *reason);
/* Releases the lock; what was not committed is gone. NULL does nothing. */
void writer_close(struct writer *writer);

#endif
