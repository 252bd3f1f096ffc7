#include "tool.h"

#include <stdlib.h>
#include <string.h>

static int understand(struct bytes bytes, struct document *document)
{
    const entente_result result = entente_agreement_read(
        bytes.data, bytes.length, NULL, &document->agreement, &document->findings, NULL);

    if (result != ENTENTE_OK && !document->findings)
        return out_of_memory();
    return DONE;
}

int document_open(const char *path, bool json, struct document *document)
{
    const bool standard = strcmp(path, "-") == 0;
    struct bytes bytes = {NULL, 0, 0};
    struct reason reason;
    int result = TROUBLE;

    *document = (struct document){.path = standard ? "<stdin>" : path};
    if (file_read(path, &bytes, &reason))
        result = understand(bytes, document);
    else
        complain(json, standard ? "standard input" : path, reason.text);
    free(bytes.data);
    return result;
}

/* A refused document ends with its findings. */
static int refuse(bool json, struct document *document)
{
    print_refusal(json, document);
    document_close(document);
    return REFUSED;
}

int document_load(const char *path, bool json, struct document *document)
{
    const int result = document_open(path, json, document);

    return result != DONE || document->agreement ? result : refuse(json, document);
}

int document_load_to_write(const struct options *options, struct document *document)
{
    struct bytes bytes = {NULL, 0, 0};
    struct reason reason;
    int result = TROUBLE;

    *document = (struct document){.path = options->files[0]};
    document->writer = writer_open(document->path, options->wait, &reason);
    if (document->writer && writer_read(document->writer, &bytes, &reason))
        result = understand(bytes, document);
    else
        complain(options->json, document->path, reason.text);
    free(bytes.data);
    if (result != DONE)
        document_close(document);
    return result != DONE || document->agreement ? result : refuse(options->json, document);
}

int document_prepare(bool json, const struct document *document)
{
    char *text = NULL;
    size_t length = 0;
    struct reason reason;
    bool good;

    if (entente_agreement_write(document->agreement, &text, &length, NULL) != ENTENTE_OK)
        return out_of_memory();
    good = writer_prepare(document->writer, text, length, &reason);
    if (!good)
        complain(json, document->path, reason.text);
    entente_text_free(text);
    return good ? DONE : TROUBLE;
}

/* "written, but WHY". */
static int halfway(bool json, const struct document *document, const struct reason *why)
{
    struct reason whole;

    because(&whole, "written, but it is not certain to last: ", why->text, NULL);
    complain(json, document->path, whole.text);
    return HALFWAY;
}

int document_commit(bool json, const struct document *document)
{
    struct reason reason;

    const bool good = writer_commit(document->writer, &reason);

    if (!good && !writer_has_begun(document->writer)) {
        complain(json, document->path, reason.text);
        return TROUBLE;
    }
    output_after_writing();
    return good && writer_settle(document->writer, &reason) ? DONE
                                                            : halfway(json, document, &reason);
}

void document_close(struct document *document)
{
    writer_close(document->writer);
    entente_agreement_free(document->agreement);
    entente_findings_free(document->findings);
}
