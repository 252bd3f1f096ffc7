/*
 * Files by what C itself has, where the system is no Unix. What is missing then is said in --help,
 * and on every writing.
 */
#include "files.h"

#if !TOOL_POSIX_FILES

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#endif

struct writer {
    const char *path;
    char *beside;
    bool begun, committed;
};

const char *files_missing(void)
{
    return "On this system they are not all kept: there is no lock against a second writer,\n"
#ifdef _WIN32
           "owner, mode and attributes of a written file become those of a new one, and no\n"
           "proof that the folder is on the disk.\n";
#else
           "owner, mode and attributes of a written file become those of a new one, and no\n"
           "proof that the file and its folder are on the disk.\n";
#endif
}

bool files_start(void)
{
    return true;
}

static bool read_stream(FILE *stream, struct bytes *bytes, struct reason *reason)
{
    bytes->data = malloc(LONGEST + 1);
    bytes->capacity = LONGEST + 1;
    if (!bytes->data)
        return because_of_system(reason, NULL);
    bytes->length = fread(bytes->data, 1, bytes->capacity, stream);
    return !ferror(stream) || because_of_system(reason, NULL);
}

bool file_read(const char *path, struct bytes *bytes, struct reason *reason)
{
    const bool standard = strcmp(path, "-") == 0;
    FILE *stream = standard ? stdin : fopen(path, "rb");
    const bool good = stream ? read_stream(stream, bytes, reason) : because_of_system(reason, NULL);

    if (stream && !standard)
        fclose(stream);
    return good;
}

struct writer *writer_open(const char *path, int wait, struct reason *reason)
{
    static const char ending[] = ".entente~";
    struct writer *writer = calloc(1, sizeof *writer);

    (void)wait;
    if (writer)
        writer->beside = malloc(strlen(path) + sizeof ending);
    if (!writer || !writer->beside) {
        because_of_system(reason, NULL);
        free(writer);
        return NULL;
    }
    writer->path = path;
    strcpy(writer->beside, path);
    strcat(writer->beside, ending);
    return writer;
}

bool writer_read(struct writer *writer, struct bytes *bytes, struct reason *reason)
{
    return file_read(writer->path, bytes, reason);
}

/* On the disk, as far as the system can tell. */
static bool settle_stream(FILE *stream)
{
#ifdef _WIN32
    return fflush(stream) == 0 && _commit(_fileno(stream)) == 0;
#else
    return fflush(stream) == 0;
#endif
}

bool writer_prepare(struct writer *writer, const char *text, size_t length, struct reason *reason)
{
    FILE *stream = fopen(writer->beside, "wb");
    bool good;

    if (!stream)
        return because_of_system(reason, writer->beside);
    writer->begun = true;
    good = fwrite(text, 1, length, stream) == length && settle_stream(stream);
    if (fclose(stream) != 0 || !good)
        return because_of_system(reason, writer->beside);
    fprintf(stderr, "entente: %s", files_missing());
    return true;
}

bool writer_commit(struct writer *writer, struct reason *reason)
{
#ifdef _WIN32
    writer->committed = MoveFileExA(writer->beside, writer->path,
                                    MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
    return writer->committed || because(reason, "cannot be replaced", NULL, NULL);
#else
    writer->committed = rename(writer->beside, writer->path) == 0;
    return writer->committed || because_of_system(reason, NULL);
#endif
}

bool writer_has_begun(const struct writer *writer)
{
    return writer->committed;
}

bool writer_settle(struct writer *writer, struct reason *reason)
{
    (void)writer;
    (void)reason;
    return true;
}

void writer_close(struct writer *writer)
{
    if (!writer)
        return;
    if (writer->begun && !writer->committed)
        remove(writer->beside);
    free(writer->beside);
    free(writer);
}

#endif
