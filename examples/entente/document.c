#include "tool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct bytes {
    char *data;
    size_t length;
    size_t capacity;
};

static bool make_room(struct bytes *bytes)
{
    if (bytes->length < bytes->capacity)
        return true;

    const size_t capacity = bytes->capacity ? 2 * bytes->capacity : 65536;
    char *data = realloc(bytes->data, capacity);

    if (!data)
        return false;
    bytes->data = data;
    bytes->capacity = capacity;
    return true;
}

/*
 * All of a stream, or as much as shows that it is beyond what the library reads. DONE, or
 * TROUBLE with errno set.
 */
static int read_stream(FILE *stream, struct bytes *bytes)
{
    while (!feof(stream) && bytes->length <= LONGEST) {
        if (!make_room(bytes))
            return TROUBLE;
        errno = 0;
        bytes->length +=
            fread(bytes->data + bytes->length, 1, bytes->capacity - bytes->length, stream);
        if (ferror(stream))
            return TROUBLE;
    }
    return DONE;
}

static int read_file(const char *path, bool json, struct bytes *bytes)
{
    const bool standard = strcmp(path, "-") == 0;
    FILE *stream = standard ? stdin : fopen(path, "rb");
    int result = stream ? read_stream(stream, bytes) : TROUBLE;

    if (result != DONE)
        complain(json, standard ? "standard input" : path, strerror(errno));
    if (stream && !standard)
        fclose(stream);
    return result;
}

int document_open(const char *path, bool json, struct document *document)
{
    struct bytes bytes = {NULL, 0, 0};

    *document = (struct document){.path = strcmp(path, "-") == 0 ? "<stdin>" : path};
    if (read_file(path, json, &bytes) != DONE) {
        free(bytes.data);
        return TROUBLE;
    }

    const entente_result result = entente_agreement_read(
        bytes.data, bytes.length, NULL, &document->agreement, &document->findings, NULL);

    free(bytes.data);
    if (result != ENTENTE_OK && !document->findings)
        return out_of_memory();
    return DONE;
}

int document_load(const char *path, bool json, struct document *document)
{
    int result = document_open(path, json, document);

    if (result != DONE || document->agreement)
        return result;
    print_refusal(json, document);
    document_close(document);
    return REFUSED;
}

void document_close(struct document *document)
{
    entente_agreement_free(document->agreement);
    entente_findings_free(document->findings);
}
