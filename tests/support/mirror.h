/*
 * Laws of the mirror: a document is changed so that it says the same, or the same of other names,
 * other places in the file or other years, and its answers are read back to the words of the
 * document that it was. Nobody needs to know law to foresee the answer.
 */
#ifndef SUPPORT_MIRROR_H
#define SUPPORT_MIRROR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "paper.h"
#include "random_agreement.h"

#define MIRROR_NOBODY "zznobody"

/* One change, and how answers about the changed document are read back. */
struct mirror {
    struct paper *paper;
    struct chance *chance;
    const struct leaf *document; /* as it stands */
    struct leaf *changed;        /* a copy of it, which the law changes */

    bool unordered; /* what is told side by side may stand in another order */
    bool again;     /* the document is written by the library, and read again */
    bool known;     /* asked as known on the last day of all */
    bool beside;    /* an agreement that is not named is given with the question */
    bool last_hour; /* asked for the last second of the day */
    int32_t years;  /* dates in answers lie so much later */
    bool nobody;    /* what is told of MIRROR_NOBODY is left out */
    /* Old places in the file by new ones; NULL: as they were. SIZE_MAX: there was none. */
    size_t *acts, act_count, *parties, party_count;
    /* What the names zq0000zq, zq0001zq, ... stand for. */
    struct span *names;
    bool renamed; /* the document bears them; else only answers may */
    size_t name_count;
};

struct mirror_law {
    const char *name;
    /* Changes `changed` and says how to read back. NULL, or why there is nothing to change here. */
    const char *(*make)(struct mirror *mirror);
};

enum { MIRROR_LAWS = 14 };
extern const struct mirror_law mirror_laws[MIRROR_LAWS];
/* No law: an act is left out, so that some answers must be others. */
extern const struct mirror_law mirror_no_law;

/* The name in the image of one of the document. */
struct span mirror_name(const struct mirror *mirror, struct span name);
/* Adds an answer as it reads in the words of the document. `paper` is for work on it. */
void mirror_read_back(const struct mirror *mirror, struct paper *paper, struct span answer,
                      struct ink *out);

/* YYYYMMDD of a whole date as it is written; 0 for anything else. */
int32_t paper_date(struct span text);

#endif
