/*
 * One file under several names. Each name is given the new file in one step, its own last. A
 * writer that dies in between leaves the file beside, which has more than one name by then: that
 * is how the next writer knows that it is whole, and completes what was begun. A name that cannot
 * be replaced takes the others back with it.
 */
#define _GNU_SOURCE

#include "files.h"

#if TOOL_POSIX_FILES

#include "writer.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The folder from its start, whoever has read it before. */
static DIR *open_names(const struct writer *writer)
{
    const int folder = openat(writer->folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *names = folder >= 0 ? fdopendir(folder) : NULL;

    if (!names && folder >= 0)
        close(folder);
    return names;
}

/* Whether a name other than that of the writer leads to this file. */
static bool is_other_name(const struct writer *writer, const struct stat *file, const char *name)
{
    struct stat about;

    return strcmp(name, writer->name) != 0 && strcmp(name, writer->beside) != 0 &&
           strlen(name) < NAME_ROOM &&
           fstatat(writer->folder, name, &about, AT_SYMLINK_NOFOLLOW) == 0 &&
           about.st_dev == file->st_dev && about.st_ino == file->st_ino;
}

bool names_find(struct writer *writer, struct reason *reason)
{
    const size_t wanted = (size_t)writer->before.st_nlink - 1;
    DIR *names;

    if (wanted == 0)
        return true;
    names = open_names(writer);
    writer->others = calloc(wanted, sizeof *writer->others);
    for (struct dirent *at; names && writer->others && writer->other_count < wanted &&
                            (at = readdir(names)) != NULL;) {
        if (is_other_name(writer, &writer->before, at->d_name))
            memcpy(writer->others[writer->other_count++], at->d_name, strlen(at->d_name) + 1);
    }
    if (!names || !writer->others)
        because_of_system(reason, "its other names");
    else if (writer->other_count < wanted)
        because(reason, "has hard links in other folders, which would keep the old text;",
                " copy the file, and write the copy", NULL);
    if (names)
        closedir(names);
    return names && writer->others && writer->other_count == wanted;
}

/* Makes another name lead where a first one leads. */
static bool lead(const struct writer *writer, const char *first, const char *other)
{
    if (linkat(writer->folder, first, writer->folder, writer->further, 0) != 0)
        return false;
    if (renameat(writer->folder, writer->further, writer->folder, other) == 0)
        return true;

    const int why = errno;

    unlinkat(writer->folder, writer->further, 0);
    errno = why;
    return false;
}

/* A name could not be replaced: those before it lead to the old file again. */
static bool go_back(struct writer *writer, size_t count, const char *name, struct reason *reason)
{
    because_of_system(reason, name);
    while (count > 0 && lead(writer, writer->name, writer->others[count - 1]))
        count--;
    writer->committed = count > 0;
    return false;
}

bool names_replace(struct writer *writer, struct reason *reason)
{
    for (size_t i = 0; i < writer->other_count; i++) {
        if (!lead(writer, writer->beside, writer->others[i]))
            return go_back(writer, i, writer->others[i], reason);
    }
    if (renameat(writer->folder, writer->beside, writer->folder, writer->name) != 0)
        return go_back(writer, writer->other_count, NULL, reason);
    writer->committed = true;
    return true;
}

/* Whether the file beside has a name in the folder besides its own: it was being put there. */
static bool was_begun(const struct writer *writer, const struct stat *beside)
{
    DIR *names = open_names(writer);
    bool found = false;

    for (struct dirent *at; names && !found && (at = readdir(names)) != NULL;)
        found = is_other_name(writer, beside, at->d_name);
    if (names)
        closedir(names);
    return found;
}

static bool is_newer(const struct stat *a, const struct stat *b)
{
    return a->st_mtim.tv_sec != b->st_mtim.tv_sec ? a->st_mtim.tv_sec > b->st_mtim.tv_sec
                                                  : a->st_mtim.tv_nsec > b->st_mtim.tv_nsec;
}

bool names_complete(const struct writer *writer, int beside)
{
    struct stat left;
    struct stat named;

    return fstat(beside, &left) == 0 && S_ISREG(left.st_mode) && left.st_nlink > 1 &&
           fstatat(writer->folder, writer->name, &named, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISREG(named.st_mode) && is_newer(&left, &named) && was_begun(writer, &left) &&
           renameat(writer->folder, writer->beside, writer->folder, writer->name) == 0;
}

#endif
