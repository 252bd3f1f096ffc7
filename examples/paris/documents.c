/* The table of documents; text in and out; and the questions that are put to the library. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "paris.h"

const struct document DOCUMENTS[DOCUMENT_COUNT] = {
    [TRILATERAL] = {"trilateral", "the trilateral declaration", "trilateral-declaration.json",
                    make_trilateral},
    [JOINT] = {"joint", "the joint declaration", "joint-declaration.json", make_joint},
    [DRAFTS] = {"drafts", "the draft agreements", "draft-security-agreements.json", make_drafts},
    [POSITION] = {"position", "the joint position", "joint-position.json", make_position},
};

/* No document of the case is longer than this. */
enum { LONGEST = 1 << 20, LONGEST_PATH = 4096 };

/* The library opens no files, so what goes wrong with one is told here. */
static entente_result cannot(const char *what, const char *path)
{
    fprintf(stderr, "paris: cannot %s %s\n", what, path);
    return ENTENTE_E_IO;
}

static bool join_path(char *path, const char *folder, const char *file)
{
    const int length = snprintf(path, LONGEST_PATH, "%s/%s", folder, file);

    return length > 0 && length < LONGEST_PATH;
}

static entente_result read_stream(FILE *stream, const char *path, entente_agreement **out,
                                  entente_error *error)
{
    char *text = malloc(LONGEST);
    entente_result result = ENTENTE_E_NO_MEMORY;

    if (text) {
        const size_t length = fread(text, 1, LONGEST, stream);

        if (ferror(stream))
            result = cannot("read", path);
        else if (length == LONGEST)
            result = cannot("hold, as it is 1 MiB or longer,", path);
        else
            result = entente_agreement_read(text, length, NULL, out, NULL, error);
    }
    free(text);
    return result;
}

static entente_result read_document(const struct document *document, const char *folder,
                                    entente_agreement **out, entente_error *error)
{
    char path[LONGEST_PATH];
    FILE *stream = join_path(path, folder, document->file) ? fopen(path, "rb") : NULL;

    if (!stream)
        return cannot("open", path);
    const entente_result result = read_stream(stream, path, out, error);

    (void)fclose(stream);
    return result;
}

entente_result case_open(struct case_file *file, const char *folder, entente_error *error)
{
    entente_result result = ENTENTE_OK;

    for (size_t i = 0; i < DOCUMENT_COUNT && result == ENTENTE_OK; i++) {
        entente_agreement **out = &file->agreements[i];

        result = folder ? read_document(&DOCUMENTS[i], folder, out, error)
                        : DOCUMENTS[i].make(out, error);
    }
    return result;
}

void case_close(struct case_file *file)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        entente_assessment_free(file->answers[i]);
        entente_assessment_free(file->eve[i]);
        entente_agreement_free(file->agreements[i]);
    }
}

/* The other documents, which this one may name. A copy of one stands in its place. */
static entente_result add_others(const struct case_file *file, const entente_agreement *agreement,
                                 entente_question *question, entente_error *error)
{
    entente_result result = ENTENTE_OK;

    for (size_t i = 0; i < DOCUMENT_COUNT && result == ENTENTE_OK; i++)
        if (strcmp(entente_agreement_id(file->agreements[i]), entente_agreement_id(agreement)) != 0)
            result = entente_question_add_agreement(question, file->agreements[i], error);
    return result;
}

entente_result case_assess(const struct case_file *file, const entente_agreement *agreement,
                           int32_t on, entente_assessment **out, entente_error *error)
{
    entente_question *question = entente_question_new();
    entente_result result = question ? ENTENTE_OK : ENTENTE_E_NO_MEMORY;

    if (result == ENTENTE_OK)
        result = entente_question_set_on(question, on, error);
    if (result == ENTENTE_OK)
        result = add_others(file, agreement, question, error);
    if (result == ENTENTE_OK)
        result = entente_assess(agreement, question, out, error);
    entente_question_free(question);
    return result;
}

entente_result case_ask(struct case_file *file, int32_t on, entente_error *error)
{
    const int32_t eve = entente_date_from_day_number(entente_date_day_number(on) - 1);
    entente_result result = ENTENTE_OK;

    file->on = on;
    for (size_t i = 0; i < DOCUMENT_COUNT && result == ENTENTE_OK; i++) {
        result = case_assess(file, file->agreements[i], on, &file->answers[i], error);
        if (result == ENTENTE_OK)
            result = case_assess(file, file->agreements[i], eve, &file->eve[i], error);
    }
    return result;
}

static entente_result put_text_into(const char *text, size_t length, const char *path)
{
    FILE *stream = path ? fopen(path, "wb") : stdout;
    bool good = stream && fwrite(text, 1, length, stream) == length;

    if (path && stream && fclose(stream) != 0)
        good = false;
    return good ? ENTENTE_OK : cannot("write", path ? path : "standard output");
}

entente_result document_write(const struct document *document, const char *folder,
                              entente_error *error)
{
    char path[LONGEST_PATH];
    entente_agreement *agreement = NULL;
    char *text = NULL;
    size_t length = 0;
    entente_result result = document->make(&agreement, error);

    if (folder && !join_path(path, folder, document->file))
        result = cannot("write into", folder);
    if (result == ENTENTE_OK)
        result = entente_agreement_write(agreement, &text, &length, error);
    if (result == ENTENTE_OK)
        result = put_text_into(text, length, folder ? path : NULL);
    entente_text_free(text);
    entente_agreement_free(agreement);
    return result;
}
