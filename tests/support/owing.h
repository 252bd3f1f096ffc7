/* Short words for tests about commitments: a treaty of 1 March 2026 and what is owed by it. */
#ifndef OWING_H
#define OWING_H

#include "asking.h"

/* Between A, B and C; a political text where `kind` says so. In force on 1 March 2026. */
#define OWING(bindingness, more, commitments, acts)                                                \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"" bindingness "\", \"parties\": ["                                         \
    "{\"id\": \"A\", \"name\": \"State A\", \"kind\": \"state\"}, "                                \
    "{\"id\": \"B\", \"name\": \"State B\", \"kind\": \"state\"}, "                                \
    "{\"id\": \"C\", \"name\": \"State C\", \"kind\": \"state\"}], "                               \
    "\"bodies\": [{\"id\": \"jury\", \"name\": \"Jury\", \"kind\": \"commission\"}], " more        \
    "\"clauses\": {\"consent\": {\"requires_signature\": false}, \"entry_into_force\": "           \
    "{\"general\": {\"op\": \"date\", \"value\": \"2026-03-01\"}, \"boundary\": \"entry\", "       \
    "\"late\": {\"op\": \"own_consent\"}}, \"withdrawal\": {\"allowed\": \"yes\", "                \
    "\"notice\": {\"n\": 0, \"unit\": \"day\"}}}, "                                                \
    "\"commitments\": [" commitments "], \"acts\": ["                                              \
    "{\"id\": \"j\", \"date\": \"2026-02-01\", \"type\": \"body\", \"body\": \"jury\", "           \
    "\"to\": \"operating\"}, "                                                                     \
    "{\"id\": \"ra\", \"date\": \"2026-02-01\", \"type\": \"ratification\", \"party\": \"A\"}, "   \
    "{\"id\": \"rb\", \"date\": \"2026-02-01\", \"type\": \"ratification\", \"party\": \"B\"}, "   \
    "{\"id\": \"rc\", \"date\": \"2026-02-01\", \"type\": \"ratification\", \"party\": "           \
    "\"C\"}" acts "]}"

/* A owes it to B; `more` begins with a comma, or is "". */
#define OWED(id, more)                                                                             \
    "{\"id\": \"" id                                                                               \
    "\", \"type\": \"other\", \"obligors\": [\"A\"], \"beneficiaries\": [\"B\"]" more "}"
#define DUE_ON(day) ", \"due\": {\"op\": \"date\", \"value\": \"" day "\"}"

/* A move of A about a commitment. */
#define MOVE(act, date, id, to, more)                                                              \
    ", {\"id\": \"" act "\", \"date\": \"" date "\", \"type\": \"commitment\", "                   \
    "\"commitment\": \"" id "\", \"party\": \"A\", \"to\": \"" to "\"" more "}"
#define HAPPENS(act, date, event, more)                                                            \
    ", {\"id\": \"" act "\", \"date\": \"" date "\", \"type\": \"event\", \"event\": \"" event     \
    "\"" more "}"

/* The name of the state of a row, or "-". */
static inline const char *state_at(const entente_assessment *answer, const char *path)
{
    const size_t row = entente_assessment_row_find(answer, path);
    const char *name =
        row == SIZE_MAX ? NULL
                        : entente_facet_name(
                              ENTENTE_FACET_COMMITMENT,
                              entente_assessment_row_facet(answer, row, ENTENTE_FACET_COMMITMENT));

    return name ? name : "-";
}

static inline const char *binding_at(const entente_assessment *answer, const char *path)
{
    const size_t row = entente_assessment_row_find(answer, path);
    const char *name =
        row == SIZE_MAX
            ? NULL
            : entente_facet_name(ENTENTE_FACET_BINDING,
                                 entente_assessment_row_facet(answer, row, ENTENTE_FACET_BINDING));

    return name ? name : "-";
}

static inline int32_t due_at(const entente_assessment *answer, const char *path)
{
    return entente_assessment_row_day(answer, entente_assessment_row_find(answer, path),
                                      ENTENTE_DAY_DUE);
}

/* A row, a day, and what it must say then. */
struct owed_on {
    int32_t on;
    const char *path, *state;
};

static inline void expect_owed(const char *document, const struct owed_on *rows, size_t count)
{
    entente_agreement *agreement = agreement_of(document);

    for (size_t i = 0; i < count; i++) {
        entente_assessment *answer = assess_on(agreement, rows[i].on);

        cr_expect_str_eq(state_at(answer, rows[i].path), rows[i].state, "%s on %d: %s",
                         rows[i].path, rows[i].on, state_at(answer, rows[i].path));
        entente_assessment_free(answer);
    }
    entente_agreement_free(agreement);
}

#define EXPECT_OWED(document, ...)                                                                 \
    do {                                                                                           \
        static const struct owed_on rows_[] = {__VA_ARGS__};                                       \
        expect_owed(document, rows_, sizeof rows_ / sizeof rows_[0]);                              \
    } while (0)

#endif
