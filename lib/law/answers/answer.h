/*
 * Answers in rows (entente/answer.h): what each question fills.
 *
 *   due        due.c          owes, next   owes.c next.c
 *   if EVENT   if_event.c     two texts    compare_versions.c
 *   told in two ways          contradictions.c
 */
#ifndef ENT_LAW_ANSWER_H
#define ENT_LAW_ANSWER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <entente/answer.h>

#include "inquiry.h"
#include "pool.h"

enum ent_asked {
    ENT_ASKED_DUE,
    ENT_ASKED_OWES,
    ENT_ASKED_NEXT,
    ENT_ASKED_IF,
    ENT_ASKED_VERSIONS,
    ENT_ASKED_CONTRADICTIONS
};

/* Texts lie in the answer's pool, or live for ever, or lie in its assessment. */
struct ent_answer_row {
    const char *path;
    const char *kind;
    const char *party;
    const char *commitment;
    const char *const *texts; /* TO, or FIELD */
    uint32_t text_count;
    const char *fact, *value, *by; /* of what is told in two ways */
    const char *const *rests;      /* likewise: paths */
    uint32_t rest_count;
    uint32_t row; /* of the assessment, or ENT_NO_ROW */
    int32_t facet, state, before, binding;
    int32_t due, earliest;
    bool has_due; /* a day belongs to it, also where it is not known */
};

struct entente_answer {
    struct ent_pool pool;
    int32_t asked;              /* enum ent_asked */
    const char *first, *second; /* what was asked about: parties, versions, the event */
    int32_t from, until;        /* of due */
    entente_assessment *assessment;
    struct ent_answer_row *rows;
    uint32_t count, capacity;
};

/* An empty answer to a question, whose work its memory is charged to; `first` and `second` are
 * copied, and may be NULL. */
entente_answer *ent_answer_new(struct ent_work *work, int32_t asked, const char *first,
                               const char *second);

/*
 * The same with the assessment of the question of an inquiry, of which `scope` is worked out. On
 * success *out is to be filled.
 */
entente_result ent_answer_ask(struct ent_inquiry *inquiry, int32_t scope, int32_t asked,
                              const char *first, const char *second, entente_answer **out,
                              entente_error *error);

/* One more row, zeroed but for `row` (ENT_NO_ROW). Until the next one; NULL without memory. */
struct ent_answer_row *ent_answer_add(entente_answer *answer);

/* A text in the pool of the answer; NULL without memory. */
const char *ent_answer_text(entente_answer *answer, const char *text);
/* Parts of a path with '/' between them, up to a NULL; NULL without memory. */
const char *ent_answer_path(entente_answer *answer, const char *const *parts);

/* Sorts rows by day; those of one day, and of none, as they stand. */
bool ent_answer_sort(entente_answer *answer);

/* ENTENTE_OK if there is a party of that name in the agreement. */
entente_result ent_answer_party(const entente_agreement *agreement, const char *party,
                                entente_error *error);

/* The end of an inquiry: gives the answer away if the result is good, and releases it if not. */
entente_result ent_answer_give(struct ent_inquiry *inquiry, entente_answer *answer,
                               entente_result result, entente_answer **out, entente_error *error);

#endif
