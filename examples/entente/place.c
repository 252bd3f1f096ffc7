/* Where a file to be written lies. */
#define _GNU_SOURCE

#include "files.h"

#if TOOL_POSIX_FILES

#include "writer.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LINKS_MAX = 8 };

/* Cuts a path into its folder, with the slash, and its name. */
static size_t folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? (size_t)(slash - path) + 1 : 0;
}

static bool set_name(struct writer *writer, const char *name, struct reason *reason)
{
    const size_t length = strlen(name);

    if (length == 0 || strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
        return because(reason, strerror(EISDIR), NULL, NULL);
    if (length >= NAME_ROOM)
        return because(reason, strerror(ENAMETOOLONG), NULL, NULL);
    memcpy(writer->name, name, length + 1);
    return true;
}

/* The text of a folder: "." where the path has none. */
static bool copy_folder(const char *path, char room[PATH_MAX])
{
    const size_t length = folder_length(path);

    if (length >= PATH_MAX) {
        errno = ENAMETOOLONG;
        return false;
    }
    memcpy(room, length ? path : ".", length ? length : 1);
    room[length ? length : 1] = '\0';
    return true;
}

static bool open_folder(const char *path, struct writer *writer, struct reason *reason)
{
    char folder[PATH_MAX];

    if (copy_folder(path, folder))
        writer->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return writer->folder >= 0 || because_of_system(reason, NULL);
}

/* Whether the folder that a link names is the one that it lies in. */
static bool is_same_folder(const struct writer *writer, const char *target)
{
    char folder[PATH_MAX];
    struct stat here;
    struct stat there;

    return copy_folder(target, folder) && fstat(writer->folder, &here) == 0 &&
           fstatat(writer->folder, folder, &there, 0) == 0 && here.st_dev == there.st_dev &&
           here.st_ino == there.st_ino;
}

/* One step along a link. */
static bool follow(struct writer *writer, struct reason *reason)
{
    char target[PATH_MAX];
    const ssize_t length = readlinkat(writer->folder, writer->name, target, sizeof target - 1);

    if (length < 0)
        return because_of_system(reason, NULL);
    target[length] = '\0';
    if (!is_same_folder(writer, target))
        return because(reason, "is a symbolic link out of its folder, to ", target,
                       ", which is not followed for writing; name that file itself");
    return set_name(writer, target + folder_length(target), reason);
}

/* The file beside has a short name, so that the name of the file may have any length. */
static void name_beside(struct writer *writer)
{
    uint64_t sum = UINT64_C(0xcbf29ce484222325); /* FNV-1a */

    for (const char *at = writer->name; *at; at++)
        sum = (sum ^ (unsigned char)*at) * UINT64_C(0x100000001b3);
    (void)snprintf(writer->beside, sizeof writer->beside, ".entente-%016" PRIx64, sum);
    (void)snprintf(writer->further, sizeof writer->further, "%s+", writer->beside);
}

bool place_find(const char *path, struct writer *writer, struct reason *reason)
{
    struct stat about;
    int links = 0;

    if (!open_folder(path, writer, reason) || !set_name(writer, path + folder_length(path), reason))
        return false;
    for (;;) {
        if (fstatat(writer->folder, writer->name, &about, AT_SYMLINK_NOFOLLOW) != 0)
            return because_of_system(reason, NULL);
        if (!S_ISLNK(about.st_mode))
            break;
        if (links++ == LINKS_MAX)
            return because(reason, strerror(ELOOP), NULL, NULL);
        if (!follow(writer, reason))
            return false;
    }
    name_beside(writer);
    return true;
}

bool place_leads_to(const struct writer *writer, const char *name, int file)
{
    struct stat open;
    struct stat named;

    return fstat(file, &open) == 0 &&
           fstatat(writer->folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

#endif
