/* Short words for tests that ask what holds between two. Text is written with ' in place of ". */
#ifndef RELATING_H
#define RELATING_H

#include "asking.h"

/* In force from 1990, for later parties thirty days after consent. */
#define FROM_1990                                                                                  \
    "'consent': {'requires_signature': false}, 'entry_into_force': {'general': {'op': 'date', "    \
    "'value': '1990-01-01'}, 'boundary': 'entry', 'late': {'op': 'add', 'n': 30, 'unit': 'day', "  \
    "'to': {'op': 'own_consent'}}}"

/* A treaty of the parties A, B, C and D with the provisions 5, 6 and 7. */
static inline entente_agreement *treaty_of(const char *members, const char *clauses,
                                           const char *acts)
{
    static char text[8192];

    snprintf(text, sizeof text,
             "{'format': 'entente/1', 'id': 'x', 'title': 'X', 'kind': 'treaty', "
             "'bindingness': 'legal', 'parties': ["
             "{'id': 'A', 'name': 'A', 'kind': 'state'}, {'id': 'B', 'name': 'B', 'kind': 'state'},"
             "{'id': 'C', 'name': 'C', 'kind': 'state'}, {'id': 'D', 'name': 'D', 'kind': 'state'}"
             "], 'clauses': {%s}, 'provisions': [{'id': '5'}, {'id': '6'}, {'id': '7'}], %s "
             "'acts': [%s]}",
             clauses, members, acts);
    for (char *at = text; *at; at++)
        if (*at == '\'')
            *at = '"';
    return agreement_of(text);
}

static inline entente_relations *relate(const entente_agreement *agreement,
                                        const entente_question *question)
{
    entente_relations *relations = NULL;

    cr_assert_eq(entente_relate(agreement, question, &relations, NULL), ENTENTE_OK);
    return relations;
}

/* "in_force_modified 5=excluded 6=modified" */
static inline const char *pair_line(const entente_relations *relations, size_t a, size_t b)
{
    static char room[256];
    size_t used =
        (size_t)snprintf(room, sizeof room, "%s",
                         entente_facet_name(ENTENTE_FACET_RELATION,
                                            entente_relations_at(relations, a, b, ENTENTE_WHOLE)));

    cr_expect_eq(entente_relations_at(relations, a, b, ENTENTE_WHOLE),
                 entente_relations_at(relations, b, a, ENTENTE_WHOLE));
    for (size_t i = 0; i < 3 && used < sizeof room; i++) {
        const int32_t effect = entente_relations_at(relations, a, b, i);

        cr_expect_eq(effect, entente_relations_at(relations, b, a, i));
        if (effect)
            used += (size_t)snprintf(room + used, sizeof room - used, " %zu=%s", i + 5,
                                     entente_facet_name(ENTENTE_FACET_PROVISION_EFFECT, effect));
    }
    return room;
}

/* One day, two parties by their letters, and the line. */
struct asked {
    int32_t on;
    char pair[3];
    const char *line;
};

static inline void expect_pairs_under(const entente_agreement *agreement,
                                      entente_question *question, const struct asked *rows,
                                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        entente_relations *relations;
        const char *line;

        entente_question_set_on(question, rows[i].on, NULL);
        relations = relate(agreement, question);
        line =
            pair_line(relations, (size_t)(rows[i].pair[0] - 'A'), (size_t)(rows[i].pair[1] - 'A'));
        cr_expect_str_eq(line, rows[i].line, "%s on %d: %s, not %s", rows[i].pair, rows[i].on, line,
                         rows[i].line);
        entente_relations_free(relations);
    }
}

static inline void expect_pairs(entente_agreement *agreement, const struct asked *rows,
                                size_t count)
{
    entente_question *question = entente_question_new();

    expect_pairs_under(agreement, question, rows, count);
    entente_question_free(question);
    entente_agreement_free(agreement);
}

/* The arguments after the treaty are rows of struct asked. */
#define EXPECT_PAIRS(treaty, ...)                                                                  \
    do {                                                                                           \
        const struct asked asked_[] = {__VA_ARGS__};                                               \
        expect_pairs((treaty), asked_, sizeof asked_ / sizeof asked_[0]);                          \
    } while (0)

#endif
