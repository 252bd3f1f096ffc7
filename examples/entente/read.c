/* Bytes in. */
#define _GNU_SOURCE

#include "files.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool because(struct reason *reason, const char *first, const char *second, const char *third)
{
    (void)snprintf(reason->text, sizeof reason->text, "%s%s%s", first ? first : "",
                   second ? second : "", third ? third : "");
    return false;
}

bool because_of_system(struct reason *reason, const char *what)
{
    return because(reason, what, what ? ": " : NULL, strerror(errno));
}

#if TOOL_POSIX_FILES

#include "writer.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

/* Room for more than there is, so that the end of the file is seen without another round. */
static bool make_room(struct bytes *bytes, size_t expected)
{
    if (bytes->length < bytes->capacity)
        return true;

    const size_t capacity = bytes->capacity ? 2 * bytes->capacity : expected;
    char *data = realloc(bytes->data, capacity);

    if (!data)
        return false;
    bytes->data = data;
    bytes->capacity = capacity;
    return true;
}

/* As many bytes as the library refuses, without reading the file. */
static bool too_long(struct bytes *bytes, struct reason *reason)
{
    bytes->data = calloc(1, LONGEST + 1);
    if (!bytes->data)
        return because_of_system(reason, NULL);
    bytes->length = LONGEST + 1;
    return true;
}

bool read_open_file(int file, struct bytes *bytes, struct reason *reason)
{
    struct stat about;
    ssize_t got = 1;

    if (fstat(file, &about) != 0)
        return because_of_system(reason, NULL);
    if (S_ISREG(about.st_mode) && about.st_size > LONGEST)
        return too_long(bytes, reason);

    const size_t expected = S_ISREG(about.st_mode) ? (size_t)about.st_size + 1 : 65536;

    while (got != 0 && bytes->length <= LONGEST) {
        if (!make_room(bytes, expected))
            return because_of_system(reason, NULL);
        got = read(file, bytes->data + bytes->length, bytes->capacity - bytes->length);
        if (got < 0 && errno != EINTR)
            return because_of_system(reason, NULL);
        bytes->length += got > 0 ? (size_t)got : 0;
    }
    return true;
}

/*
 * A pipe was opened without waiting for its writer. True once there is one; from then on the
 * writer may take its time.
 */
static bool has_writer(int file, struct bytes *bytes, struct reason *reason)
{
    struct pollfd wait = {.fd = file, .events = POLLIN};
    char seconds[32];
    ssize_t got;

    if (poll(&wait, 1, PIPE_WAIT * 1000) > 0)
        return true;
    if (!make_room(bytes, 65536))
        return because_of_system(reason, NULL);
    /* Nothing came yet. With a writer there is no end to be read. */
    got = read(file, bytes->data, bytes->capacity);
    bytes->length = got > 0 ? (size_t)got : 0;
    if (got != 0)
        return true;
    (void)snprintf(seconds, sizeof seconds, "%d seconds", PIPE_WAIT);
    return because(reason, "a pipe that nobody wrote to for ", seconds, NULL);
}

static bool read_any(int file, struct bytes *bytes, struct reason *reason)
{
    struct stat about;

    if (fstat(file, &about) != 0)
        return because_of_system(reason, NULL);
    if (S_ISFIFO(about.st_mode) && !has_writer(file, bytes, reason))
        return false;
    if (fcntl(file, F_SETFL, 0) != 0)
        return because_of_system(reason, NULL);
    return read_open_file(file, bytes, reason);
}

bool file_read(const char *path, struct bytes *bytes, struct reason *reason)
{
    if (strcmp(path, "-") == 0)
        return read_open_file(STDIN_FILENO, bytes, reason);

    const int file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

    if (file < 0)
        return because_of_system(reason, NULL);

    const bool good = read_any(file, bytes, reason);

    close(file);
    return good;
}

/*
 * A closed stream is held by a file that cannot be used for what the stream is for, so that its
 * use fails, as it would on a closed one.
 */
bool files_start(void)
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++) {
        if (fcntl(stream, F_GETFD) < 0 &&
            open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream)
            return false;
    }
    return true;
}

#endif
