/* What a file keeps besides its text. */
#define _GNU_SOURCE

#include "files.h"

#if TOOL_POSIX_FILES

#include "writer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MODE_BITS = 07777 };

bool rights_before(const struct writer *writer, struct reason *reason)
{
    struct stat about;

    if (fstat(writer->next, &about) != 0)
        return because_of_system(reason, writer->beside);
    if ((about.st_uid != writer->before.st_uid || about.st_gid != writer->before.st_gid) &&
        fchown(writer->next, writer->before.st_uid, writer->before.st_gid) != 0)
        return because_of_system(reason, "its owner and group cannot be kept");
    if (fchmod(writer->next, writer->before.st_mode & MODE_BITS) != 0)
        return because_of_system(reason, "its mode cannot be kept");
    return true;
}

static bool mode_after(const struct writer *writer, struct reason *reason)
{
    struct stat about;

    if (fchmod(writer->next, writer->before.st_mode & MODE_BITS) != 0 ||
        fstat(writer->next, &about) != 0)
        return because_of_system(reason, "its mode cannot be kept");
    return ((about.st_mode ^ writer->before.st_mode) & MODE_BITS) == 0 ||
           because(reason, "its mode cannot be kept", NULL, NULL);
}

#ifdef __linux__

#include <sys/xattr.h>

/* A value of an attribute is never longer on Linux, nor is the list of their names. */
enum { ATTRIBUTE_ROOM = 65536 };

struct attributes {
    char names[ATTRIBUTE_ROOM];
    char value[ATTRIBUTE_ROOM];
    char other[ATTRIBUTE_ROOM];
};

static bool refuse_attribute(const char *name, struct reason *reason)
{
    const int why = errno;

    return because(reason, name, " is an attribute of it that cannot be kept: ", strerror(why));
}

/* An attribute that the system itself gave the new file may not be set, and need not be. */
static bool has_same(int file, const char *name, struct attributes *room, ssize_t length)
{
    const int why = errno;
    const ssize_t there = fgetxattr(file, name, room->other, sizeof room->other);

    errno = why;
    return there == length && memcmp(room->value, room->other, (size_t)length) == 0;
}

static bool copy_attribute(const struct writer *writer, const char *name, struct attributes *room,
                           struct reason *reason)
{
    const ssize_t length = fgetxattr(writer->old, name, room->value, sizeof room->value);

    if (length < 0)
        return refuse_attribute(name, reason);
    return fsetxattr(writer->next, name, room->value, (size_t)length, 0) == 0 ||
           has_same(writer->next, name, room, length) || refuse_attribute(name, reason);
}

/* The names of the attributes of a file; a file system without attributes has none. */
static bool list_attributes(int file, struct attributes *room, ssize_t *length,
                            struct reason *reason)
{
    *length = flistxattr(file, room->names, sizeof room->names);
    if (*length < 0 && errno == ENOTSUP)
        *length = 0;
    return *length >= 0 || because_of_system(reason, "its attributes cannot be read");
}

/* What the old file has. */
static bool copy_attributes(const struct writer *writer, struct attributes *room,
                            struct reason *reason)
{
    ssize_t length;

    if (!list_attributes(writer->old, room, &length, reason))
        return false;
    for (const char *name = room->names; name < room->names + length; name += strlen(name) + 1) {
        if (!copy_attribute(writer, name, room, reason))
            return false;
    }
    return true;
}

/* What the folder gives to new files, and the old one has not. */
static bool drop_attributes(const struct writer *writer, struct attributes *room,
                            struct reason *reason)
{
    ssize_t length;

    if (!list_attributes(writer->next, room, &length, reason))
        return false;
    for (const char *name = room->names; name < room->names + length; name += strlen(name) + 1) {
        if (fgetxattr(writer->old, name, NULL, 0) < 0 && errno == ENODATA &&
            fremovexattr(writer->next, name) != 0)
            return because(reason, name,
                           " is an attribute that it must not get: ", strerror(errno));
    }
    return true;
}

bool rights_after(const struct writer *writer, struct reason *reason)
{
    struct attributes *room = malloc(sizeof *room);
    const bool good =
        room ? copy_attributes(writer, room, reason) && drop_attributes(writer, room, reason)
             : because_of_system(reason, NULL);

    free(room);
    return good && mode_after(writer, reason);
}

#else

bool rights_after(const struct writer *writer, struct reason *reason)
{
    return mode_after(writer, reason);
}

#endif
#endif
