/*
 * Laws of the mirror: a document that is changed without saying anything else gives the same answers.
 *
 * usage: check_mirrors FOLDER...    A folder that is not there is passed over. Documents made by
 * chance are checked besides, ENTENTE_MIRROR_SEEDS of them. ENTENTE_MIRROR_LAWS: how many of the laws
 * a document is held to, by chance; 0: all. ENTENTE_MIRROR_FROM: the first seed; ENTENTE_MIRROR_KEEP:
 * a folder that gets the two documents of every difference.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

#include "documents.h"
#include "everything.h"
#include "mirror.h"
#include "mirror_ask.h"
#include "random_agreement.h"
#include "random_history.h"

enum { FAULTS_TOLD = 40, SEEDS = 120, LAWS = 3, REASONS = 40 };

static size_t documents, refused, images, answers, faults;
static size_t left_out, noticed; /* documents without one of their acts, which gave other answers */

struct skipped {
    size_t law, count;
    const char *why;
};

static struct skipped skips[REASONS];
static size_t faults_of[MIRROR_LAWS], images_of[MIRROR_LAWS];

static void skip(size_t law, const char *why)
{
    size_t at = 0;

    while (at < REASONS - 1 && skips[at].why && (skips[at].law != law || skips[at].why != why))
        at++;
    skips[at].law = law;
    skips[at].why = why;
    skips[at].count++;
}

static size_t setting(const char *name, size_t otherwise)
{
    const char *given = getenv(name);

    return given ? strtoul(given, NULL, 10) : otherwise;
}

/* ---- A difference. */

static void keep(const char *name, const char *law, const char *end, const char *text)
{
    const char *folder = getenv("ENTENTE_MIRROR_KEEP");
    const char *base = strrchr(name, '/') ? strrchr(name, '/') + 1 : name;
    char path[512];
    FILE *file;

    if (!folder)
        return;
    snprintf(path, sizeof path, "%s/%s.%s.%s.json", folder, base, law, end);
    for (char *at = path; *at; at++)
        *at = *at == ' ' ? '_' : *at;
    file = fopen(path, "w");
    if (!file)
        return;
    fputs(text, file);
    fclose(file);
}

/* Where two texts part, with what stands before it. */
static void show(const char *what, const char *text, size_t from)
{
    printf("    %s ...%.320s\n", what, text + (from > 160 ? from - 160 : 0));
}

static void differ(const char *name, size_t law, const char *question, const char *a, const char *b)
{
    size_t same = 0;

    faults++;
    if (faults_of[law]++ >= FAULTS_TOLD / 10 || faults > FAULTS_TOLD)
        return;
    while (a[same] && a[same] == b[same])
        same++;
    printf("%s, %s: %s\n", name, mirror_laws[law].name, question);
    show("was", a, same);
    show("is ", b, same);
}

/* ---- One document and its images. */

struct image {
    const char *name;
    struct mirror mirror;
    const struct mirror_plan *plan;
    size_t law;                 /* MIRROR_LAWS: none, the answers must differ */
    const char *text, *changed; /* the two documents */
};

static struct ink in_words(const struct mirror *mirror, const struct telling *telling, size_t at,
                           const struct mirror *ordered)
{
    const struct told *told = &telling->told[at];
    struct paper paper = {0};
    struct mirror reading = *mirror;
    struct ink out = {0};

    reading.unordered = ordered->unordered;
    reading.nobody = ordered->nobody;
    ink_add(&out, told->code, strlen(told->code));
    ink_add(&out, " ", 1);
    mirror_read_back(&reading, &paper, (struct span){telling->ink.text + told->at, told->length},
                     &out);
    paper_clear(&paper);
    return out;
}

static bool same_bytes(const struct telling *a, const struct telling *b, size_t at)
{
    return a->told[at].code == b->told[at].code && a->told[at].length == b->told[at].length &&
           memcmp(a->ink.text + a->told[at].at, b->ink.text + b->told[at].at, a->told[at].length) ==
               0;
}

static void compare(const struct image *image, const struct telling *was, const struct telling *is)
{
    static const struct mirror plain;
    bool other = false;

    if (was->count != is->count)
        abort();
    for (size_t i = 0; i < was->count; i++)
        other = other || !same_bytes(was, is, i);
    if (image->law == MIRROR_LAWS) {
        noticed += other;
        return;
    }
    for (size_t i = 0; i < was->count; i++) {
        struct ink a, b;

        answers++;
        if (same_bytes(was, is, i))
            continue;
        a = in_words(&plain, was, i, &image->mirror);
        b = in_words(&image->mirror, is, i, &image->mirror);
        if (strcmp(a.text, b.text) != 0) {
            differ(image->name, image->law, was->told[i].question, a.text, b.text);
            keep(image->name, mirror_laws[image->law].name, "was", image->text);
            keep(image->name, mirror_laws[image->law].name, "is", image->changed);
        }
        free(a.text);
        free(b.text);
    }
}

/* NULL where it is refused. */
static entente_agreement *read_text(const char *text, size_t length)
{
    entente_agreement *agreement = NULL;

    (void)entente_agreement_read(text, length, NULL, &agreement, NULL, NULL);
    return agreement;
}

static entente_agreement *read_image(struct image *image, struct ink *ink)
{
    entente_agreement *agreement, *written = NULL;
    char *text = NULL;
    size_t length = 0;

    paper_write(image->mirror.changed, ink);
    agreement = read_text(ink->text, ink->length);
    if (!agreement || !image->mirror.again)
        return agreement;
    if (entente_agreement_write(agreement, &text, &length, NULL) == ENTENTE_OK)
        written = read_text(text, length);
    entente_text_free(text);
    entente_agreement_free(agreement);
    return written;
}

/* Whether there is an image of the document under the law. */
static bool make_image(struct image *image)
{
    const bool none = image->law == MIRROR_LAWS;
    const char *why = (none ? &mirror_no_law : &mirror_laws[image->law])->make(&image->mirror);

    if (why && !none)
        skip(image->law, why);
    if (why)
        return false;
    images += !none;
    left_out += none;
    images_of[none ? 0 : image->law] += !none;
    return true;
}

static void hold_before(struct image *image, const struct telling *was)
{
    struct telling is = {0};
    struct ink ink = {0};
    entente_agreement *agreement = NULL;

    if (!make_image(image))
        return;
    agreement = read_image(image, &ink);
    image->changed = ink.text;
    if (!agreement && image->law == MIRROR_LAWS) {
        left_out--; /* another act names it */
    } else if (!agreement) {
        differ(image->name, image->law, "read", "read", "refused");
        keep(image->name, mirror_laws[image->law].name, "is", ink.text);
    } else {
        mirror_ask(image->plan, &image->mirror, agreement, &is);
        compare(image, was, &is);
    }
    entente_agreement_free(agreement);
    telling_clear(&is);
    free(ink.text);
}

static void check_text(const char *name, const char *text, size_t length, uint32_t seed)
{
    struct paper paper = {0};
    struct chance chance = chance_from(seed);
    entente_agreement *agreement = read_text(text, length);
    const struct leaf *document = agreement ? paper_read(&paper, text, length) : NULL;
    const size_t laws =
        setting("ENTENTE_MIRROR_LAWS", LAWS) ? setting("ENTENTE_MIRROR_LAWS", LAWS) : MIRROR_LAWS;
    struct telling was = {0};
    struct mirror plain = {.paper = &paper};
    struct mirror_plan plan;

    if (!document) {
        refused++;
        entente_agreement_free(agreement);
        return;
    }
    documents++;
    plan = mirror_plan_for(document, &chance);
    mirror_ask(&plan, &plain, agreement, &was);
    for (size_t law = 0; law <= MIRROR_LAWS; law++) {
        struct paper own = {0};
        struct image image = {.name = name,
                              .mirror = {.paper = &own, .chance = &chance, .document = document},
                              .plan = &plan,
                              .law = law,
                              .text = text};

        if (chance_below(&chance, MIRROR_LAWS) >= laws)
            continue;
        image.mirror.changed = paper_copy(&own, document);
        hold_before(&image, &was);
        paper_clear(&own);
    }
    telling_clear(&was);
    entente_agreement_free(agreement);
    paper_clear(&paper);
}

/* ---- Documents. */

static void check_document(const char *path, const char *text, size_t length)
{
    check_text(path, text, length, (uint32_t)length);
}

static void check_history(const char *name, uint32_t seed)
{
    static const unsigned features[] = {
        0,
        HISTORY_BACK,
        HISTORY_RECORDED,
        HISTORY_PARTIAL,
        HISTORY_AMENDED,
        HISTORY_RESERVED,
        HISTORY_AMENDED | HISTORY_BACK | HISTORY_RECORDED,
        HISTORY_AMENDED | HISTORY_PARTIAL | HISTORY_RESERVED,
    };
    static struct history history;
    static char text[HISTORY_ROOM];

    history_make(&history, seed, features[seed / 4 % (sizeof features / sizeof features[0])]);
    history_write(&history, NULL, NULL, text);
    check_text(name, text, strlen(text), seed);
}

static void check_agreement(const char *name, uint32_t seed)
{
    entente_agreement *agreement = random_agreement(seed, 1);
    char *text = NULL;
    size_t length = 0;

    if (agreement && entente_agreement_write(agreement, &text, &length, NULL) == ENTENTE_OK)
        check_text(name, text, length, seed);
    entente_text_free(text);
    entente_agreement_free(agreement);
}

static void check_by_chance(uint32_t seed)
{
    static char text[EVERYTHING_ROOM];
    static const char *const kinds[] = {"history", "everything", "history", "agreement"};
    char name[64];

    snprintf(name, sizeof name, "%s %u", kinds[seed % 4], (unsigned)seed);
    if (seed % 2 == 0) {
        check_history(name, seed);
    } else if (seed % 4 == 1) {
        everything_write(seed, text);
        check_text(name, text, strlen(text), seed);
    } else {
        check_agreement(name, seed);
    }
}

static void tell_skips(void)
{
    for (size_t i = 0; i < MIRROR_LAWS; i++)
        printf("%s: %zu documents, %zu answers differ\n", mirror_laws[i].name, images_of[i],
               faults_of[i]);
    for (size_t i = 0; i < REASONS && skips[i].why; i++)
        printf("passed over: %zu documents under \"%s\": %s\n", skips[i].count,
               mirror_laws[skips[i].law].name, skips[i].why);
}

int main(int count, char **folders)
{
    const uint32_t seeds = (uint32_t)setting("ENTENTE_MIRROR_SEEDS", SEEDS);
    const uint32_t from = (uint32_t)setting("ENTENTE_MIRROR_FROM", 1);

    for (int i = 1; i < count; i++)
        visit_documents(folders[i], check_document);
    for (uint32_t seed = from; seed < from + seeds; seed++)
        check_by_chance(seed);
    tell_skips();
    printf("%zu of %zu documents without one of their acts gave other answers\n", noticed,
           left_out);
    printf("%zu documents (%zu that are refused were passed over), %zu images, %zu answers, %zu "
           "differ\n",
           documents, refused, images, answers, faults);
    return faults || !answers || noticed == 0 ? 1 : 0;
}
