#include "documents.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

static void visit_file(const char *path, take_document *take)
{
    static char text[1 << 22];
    FILE *file = fopen(path, "rb");
    const size_t length = file ? fread(text, 1, sizeof text - 1, file) : 0;

    if (file)
        fclose(file);
    text[length] = '\0';
    if (!strstr(path, ".jsonl")) {
        take(path, text, length);
        return;
    }
    for (char *line = text, *end; (end = strchr(line, '\n')); line = end + 1) {
        *end = '\0';
        take(path, line, (size_t)(end - line));
    }
}

void visit_documents(const char *folder, take_document *take)
{
    DIR *entries = opendir(folder);

    if (!entries)
        return;
    for (const struct dirent *entry; (entry = readdir(entries)) != NULL;) {
        const char *end = strstr(entry->d_name, ".json");
        char path[1024];

        if (!end || strstr(entry->d_name, ".expect."))
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        visit_file(path, take);
    }
    closedir(entries);
}
