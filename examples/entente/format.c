/* entente format: the document in its canonical form. */
#include "tool.h"

int format_run(const struct options *options)
{
    struct document document;
    size_t length = 0;
    int result = document_load(options->files[0], options->json, &document);

    if (result != DONE)
        return result;

    char *text = NULL;

    if (entente_agreement_write(document.agreement, &text, &length, NULL) == ENTENTE_OK)
        fwrite(text, 1, length, stdout);
    else
        result = out_of_memory();
    entente_text_free(text);
    document_close(&document);
    return result;
}
