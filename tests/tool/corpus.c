#include "tool_text.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

uint64_t rng_next(struct rng *rng)
{
    uint64_t z = rng->state += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

size_t rng_below(struct rng *rng, size_t bound)
{
    return bound ? (size_t)(rng_next(rng) % bound) : 0;
}

static void *grown(void *items, size_t count, size_t size)
{
    if (count & (count - 1))
        return items;

    void *more = realloc(items, (count ? 2 * count : 1) * size);

    if (!more)
        abort();
    return more;
}

static bool ends_with(const char *text, const char *ending)
{
    const size_t length = strlen(text), more = strlen(ending);

    return length >= more && strcmp(text + length - more, ending) == 0;
}

static void add_paper(struct corpus *corpus, const char *name, const char *text, size_t length)
{
    corpus->papers = grown(corpus->papers, corpus->count, sizeof *corpus->papers);

    struct paper *paper = &corpus->papers[corpus->count++];

    *paper = (struct paper){.name = strdup(name), .text = malloc(length + 1)};
    memcpy(paper->text, text, length);
    paper->text[length] = '\0';
    paper->tree = cJSON_ParseWithLength(paper->text, length);
    if (paper->tree && !cJSON_IsObject(paper->tree)) {
        cJSON_Delete(paper->tree);
        paper->tree = NULL;
    }
}

static bool add_file(struct corpus *corpus, const char *path)
{
    FILE *file = fopen(path, "rb");
    char name[1200];
    char *text = NULL;
    size_t length = 0, room = 0, got = 0;

    if (!file)
        return false;
    do {
        room = 2 * room + 65536;
        text = realloc(text, room + 1);
        got = fread(text + length, 1, room - length, file);
        length += got;
    } while (got > 0);
    fclose(file);
    text[length] = '\0';
    if (!ends_with(path, ".jsonl"))
        add_paper(corpus, path, text, length);
    for (char *line = text; ends_with(path, ".jsonl") && *line;) {
        const size_t width = strcspn(line, "\n");

        snprintf(name, sizeof name, "%s-%zu", path, corpus->count);
        add_paper(corpus, name, line, width);
        line += width + (line[width] == '\n');
    }
    free(text);
    return true;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool add_folder(struct corpus *corpus, const char *path, DIR *folder)
{
    char **names = NULL;
    size_t count = 0;
    bool good = true;

    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.')
            continue;
        names = grown(names, count, sizeof *names);
        names[count++] = strdup(entry->d_name);
    }
    qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++) {
        char inside[1100];

        snprintf(inside, sizeof inside, "%s/%s", path, names[i]);
        good = corpus_add(corpus, inside) && good;
        free(names[i]);
    }
    free(names);
    return good;
}

bool corpus_add(struct corpus *corpus, const char *path)
{
    struct stat about;
    DIR *folder;
    bool good;

    if (stat(path, &about) != 0)
        return false;
    if (!S_ISDIR(about.st_mode))
        return ends_with(path, ".expect.json") ||
               !(ends_with(path, ".json") || ends_with(path, ".jsonl")) || add_file(corpus, path);
    folder = opendir(path);
    if (!folder)
        return false;
    good = add_folder(corpus, path, folder);
    closedir(folder);
    return good;
}

bool is_day(const char *text)
{
    for (size_t i = 0; i < 10; i++)
        if (i == 4 || i == 7 ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return false;
    return true;
}

static void add_word(struct words *words, const char *key, const cJSON *value)
{
    words->items = grown(words->items, words->count, sizeof *words->items);
    words->items[words->count] = (struct word){key, value, words->count};
    words->count++;
}

static int by_key(const void *a, const void *b)
{
    const struct word *x = a, *y = b;
    const int keys = strcmp(x->key, y->key);

    return keys ? keys : (x->order > y->order) - (x->order < y->order);
}

static void sort_words(struct words *words)
{
    if (words->count)
        qsort(words->items, words->count, sizeof *words->items, by_key);
}

static size_t first_of(const struct words *words, const char *key, bool after)
{
    size_t low = 0, high = words->count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = strcmp(words->items[middle].key, key);

        if (order < 0 || (after && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const cJSON *words_pick(const struct words *words, const char *key, struct rng *rng)
{
    const size_t first = first_of(words, key, false), past = first_of(words, key, true);

    return first < past ? words->items[first + rng_below(rng, past - first)].value : NULL;
}

const cJSON *words_any(const struct words *words, struct rng *rng)
{
    return words->count ? words->items[rng_below(rng, words->count)].value : NULL;
}

static void learn(struct corpus *corpus, const char *key, const cJSON *value)
{
    const char *name = value->string ? value->string : key;

    if (cJSON_IsString(value)) {
        add_word(&corpus->strings, name, value);
        if (is_day(value->valuestring))
            add_word(&corpus->dates, "", value);
    } else if (cJSON_IsObject(value)) {
        add_word(&corpus->objects, name, value);
        if (cJSON_GetObjectItemCaseSensitive(value, "op"))
            add_word(&corpus->nodes, "", value);
    }
    for (const cJSON *child = value->child; child; child = child->next)
        learn(corpus, name, child);
}

static void learn_members(struct words *words, const cJSON *holder)
{
    for (const cJSON *child = holder ? holder->child : NULL; child; child = child->next)
        add_word(words, child->string ? child->string : "", child);
}

void corpus_index(struct corpus *corpus)
{
    corpus->documents = calloc(corpus->count + 1, sizeof *corpus->documents);
    for (size_t i = 0; i < corpus->count; i++) {
        const cJSON *tree = corpus->papers[i].tree;
        const cJSON *format = cJSON_GetObjectItemCaseSensitive(tree, "format");

        if (!cJSON_IsString(format) || strcmp(format->valuestring, "entente/1") != 0)
            continue;
        corpus->documents[corpus->document_count++] = i;
        learn(corpus, "", tree);
        learn_members(&corpus->acts, cJSON_GetObjectItemCaseSensitive(tree, "acts"));
        learn_members(&corpus->clauses, cJSON_GetObjectItemCaseSensitive(tree, "clauses"));
    }
    sort_words(&corpus->strings);
    sort_words(&corpus->objects);
}

void corpus_release(struct corpus *corpus)
{
    struct words *all[] = {&corpus->strings, &corpus->objects, &corpus->nodes,
                           &corpus->acts,    &corpus->clauses, &corpus->dates};

    for (size_t i = 0; i < corpus->count; i++) {
        free(corpus->papers[i].name);
        free(corpus->papers[i].text);
        cJSON_Delete(corpus->papers[i].tree);
    }
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        free(all[i]->items);
    free(corpus->papers);
    free(corpus->documents);
    *corpus = (struct corpus){0};
}
