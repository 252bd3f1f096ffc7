/* A document into its file, which is old or new, never half. */
#define _GNU_SOURCE

#include "tool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Beside the file, so that it can take its place in one step. */
static char *name_beside(const char *path)
{
    static const char ending[] = ".XXXXXX";
    const size_t length = strlen(path);
    char *name = malloc(length + sizeof ending);

    if (name) {
        memcpy(name, path, length);
        memcpy(name + length, ending, sizeof ending);
    }
    return name;
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
    return fsync(file) == 0;
}

/* The new text with the rights of the old file. */
static bool write_beside(const char *path, char *beside, const char *text, size_t length)
{
    struct stat old;
    const int file = mkstemp(beside);
    bool good;

    if (file < 0)
        return false;
    good = stat(path, &old) == 0 && fchmod(file, old.st_mode & 07777) == 0 &&
           write_all(file, text, length);

    const int why = errno;

    if (close(file) == 0 && good)
        return true;
    unlink(beside);
    if (!good)
        errno = why;
    return false;
}

/* A link stays a link: what it points at is replaced. */
static bool replace(const char *link, const char *text, size_t length)
{
    char *path = realpath(link, NULL);
    char *beside = path ? name_beside(path) : NULL;
    bool good = beside && write_beside(path, beside, text, length);

    if (good && rename(beside, path) != 0) {
        const int why = errno;

        unlink(beside);
        errno = why;
        good = false;
    }

    const int why = errno;

    free(beside);
    free(path);
    errno = why;
    return good;
}

int document_write(bool json, const struct document *document)
{
    char *text = NULL;
    size_t length = 0;
    int result = DONE;

    if (entente_agreement_write(document->agreement, &text, &length, NULL) != ENTENTE_OK)
        return out_of_memory();
    if (!replace(document->path, text, length)) {
        complain(json, document->path, strerror(errno));
        result = TROUBLE;
    }
    entente_text_free(text);
    return result;
}
