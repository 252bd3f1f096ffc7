/* The documents of a folder, for checks of all of them. */
#ifndef SUPPORT_DOCUMENTS_H
#define SUPPORT_DOCUMENTS_H

#include <stddef.h>

/* Takes one document: the path of its file, and its text of so many bytes. */
typedef void take_document(const char *path, const char *text, size_t length);

/*
 * Hands over every document of a folder: each file that ends in .json, but for those of what is
 * expected (.expect.json), and each line of one that ends in .jsonl. A folder that is not there has
 * none. A file may have 4 MiB.
 */
void visit_documents(const char *folder, take_document *take);

#endif
