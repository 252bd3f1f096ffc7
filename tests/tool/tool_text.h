/*
 * The tool in text and in JSON, asked everything about every document and about changes of them.
 *
 *   main.c      the command line; documents in batches, each batch in a process of its own
 *   corpus.c    the documents, and the words that they are made of
 *   mutate.c    changes of a document that keep it JSON
 *   asking.c    every command of the tool, about one document
 *   judge.c     whether an answer is fit to be read
 */
#ifndef TOOL_TEXT_H
#define TOOL_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cjson/cJSON.h>

/* Random numbers of which each run gives the same. */
struct rng {
    uint64_t state;
};

uint64_t rng_next(struct rng *rng);
/* Less than `bound`; 0 for 0. */
size_t rng_below(struct rng *rng, size_t bound);

/* A document as it stands in a file, or on a line of a file. */
struct paper {
    char *name;
    char *text;
    cJSON *tree; /* NULL: no object in JSON */
};

/* A value, and the name of the member that holds it (of a list: that holds the list). */
struct word {
    const char *key;
    const cJSON *value;
    size_t order;
};

/* Values by the name of their member, those of a name side by side. */
struct words {
    struct word *items;
    size_t count;
    size_t capacity;
};

struct corpus {
    struct paper *papers;
    size_t count;
    size_t *documents; /* the papers that are documents of the format */
    size_t document_count;
    struct words strings, objects, nodes, acts, clauses, dates;
};

/* Adds a file, or all files of a folder; false where it cannot be read. */
bool corpus_add(struct corpus *corpus, const char *path);
void corpus_index(struct corpus *corpus);
void corpus_release(struct corpus *corpus);
/* One of the values under a name; NULL where there is none. */
const cJSON *words_pick(const struct words *words, const char *key, struct rng *rng);
/* One of all values; NULL where there is none. */
const cJSON *words_any(const struct words *words, struct rng *rng);

/* Whether text is a date that begins with a whole day. */
bool is_day(const char *text);

/* A changed copy. */
cJSON *mutate(const struct corpus *corpus, const cJSON *tree, struct rng *rng);
/* The id of one of the objects in a list of the document; NULL where there is none. */
const char *pick_id(const cJSON *tree, const char *list, struct rng *rng);
/* An act from another document that speaks of this one's parties; to be deleted. */
cJSON *borrowed_act(const struct corpus *corpus, const cJSON *tree, struct rng *rng);

/* What one run of the tool gave. */
struct run {
    const char *command;
    bool json;
    int status;
    const char *out, *err; /* NUL-terminated */
    size_t out_length, err_length;
};

/* What is wrong with an answer; NULL if nothing is. */
const char *judge(const struct run *run);

/* What is told across processes. */
struct tally {
    uint64_t runs;
    uint64_t readable;
    uint64_t mutants_readable;
    uint64_t faults;
    uint64_t slowest; /* microseconds of processor time */
    char slowest_at[160];
    char command[1024]; /* that was begun last */
    size_t at;          /* the document that was begun last */
};

/* The files that the tool writes into in place of its streams. */
struct streams {
    int out, err;
};

/* Told of an answer that is not fit to be read. */
typedef void tell_fault(const struct paper *paper, const char *command, const char *why);

/* Asks everything about a document, which is written into the folder of the process. */
void ask_all(const struct corpus *corpus, const struct paper *paper, struct rng *rng,
             const struct streams *streams, struct tally *tally, tell_fault *fault);

#endif
