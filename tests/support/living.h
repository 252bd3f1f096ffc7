/* Short words for tests that go through histories by chance (random_history.h). */
#ifndef LIVING_H
#define LIVING_H

#include <cjson/cJSON.h>

#include "asking.h"
#include "random_history.h"

enum { HORIZON = 1100 };

/* How many histories of one mixture, and what comes up in it. */
struct mixture {
    unsigned features;
    uint32_t count;
};

typedef void visit_history(const struct history *history, unsigned features);

static inline void visit_histories(const struct mixture *mixtures, size_t count,
                                   visit_history *visitor)
{
    static struct history history;

    for (size_t i = 0; i < count; i++)
        for (uint32_t seed = 1; seed <= mixtures[i].count; seed++) {
            history_make(&history, 1000 * (uint32_t)i + seed, mixtures[i].features);
            visitor(&history, mixtures[i].features);
        }
}

static inline entente_agreement *read_history(const struct history *history, const size_t *order,
                                              const bool *kept)
{
    static char room[HISTORY_ROOM];

    history_write(history, order, kept, room);
    return agreement_of(room);
}

/* As it was known on a day; a day below 0: all that is recorded. */
static inline entente_assessment *assess_known(const entente_agreement *agreement, int day,
                                               int known)
{
    entente_question *question = entente_question_new();
    entente_assessment *answer;

    entente_question_set_on(question, history_date(day), NULL);
    entente_question_set_known(question, known < 0 ? 0 : history_date(known), NULL);
    answer = assess(agreement, question);
    entente_question_free(question);
    return answer;
}

/* The answer as JSON, without findings, which name places in the file. */
static inline char *status_of(const entente_assessment *answer)
{
    char *text = NULL;
    size_t length = 0;

    cr_assert_eq(entente_assessment_to_json(answer, &text, &length, NULL), ENTENTE_OK);

    cJSON *tree = cJSON_ParseWithLength(text, length), *party;

    cr_assert(tree);
    cJSON_DeleteItemFromObjectCaseSensitive(tree, "findings");
    cJSON_ArrayForEach(party, cJSON_GetObjectItemCaseSensitive(tree, "parties"))
        cJSON_DeleteItemFromObjectCaseSensitive(party, "irregular");
    entente_text_free(text);
    text = cJSON_PrintUnformatted(tree);
    cJSON_Delete(tree);
    return text;
}

/* Takes both answers. */
static inline void expect_same_status(entente_assessment *first, entente_assessment *second,
                                      const struct history *history)
{
    char *expected = status_of(first), *found = status_of(second);

    cr_expect_str_eq(found, expected, "seed %u, on %d:\n%s\n%s", (unsigned)history->seed,
                     entente_assessment_on(first), expected, found);
    cJSON_free(expected);
    cJSON_free(found);
    entente_assessment_free(first);
    entente_assessment_free(second);
}

static inline bool has_ended(int32_t status)
{
    return status >= ENTENTE_STATUS_INVALID && status <= ENTENTE_STATUS_LAPSED;
}

static inline bool is_in(const entente_assessment *answer, size_t party)
{
    const int32_t status = entente_assessment_party_status(answer, party);

    return status == ENTENTE_PARTY_STATUS_PARTY || status == ENTENTE_PARTY_STATUS_PARTY_SUSPENDED;
}

#endif
