/* Acts that void or correct others, which can themselves be voided or corrected, and so on. */
#include "asking.h"

enum { MOST = 200 };

/* What an act of the test is about; -1: no other act. */
struct about {
    int voids, corrects;
};

static const char head[] =
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
    "\"bindingness\": \"legal\", \"parties\": ["
    "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}], \"clauses\": {"
    "\"consent\": {\"requires_signature\": false}, \"entry_into_force\": {\"general\": "
    "{\"op\": \"date\", \"value\": \"2000-01-01\"}, \"late\": {\"op\": \"own_consent\"}, "
    "\"boundary\": \"entry\"}}, \"acts\": [";

/* The first act is a ratification by A, the others are about one before or after them. */
static entente_agreement *agreement_with(const struct about *acts, int count)
{
    static char text[128 * MOST];
    size_t used = (size_t)snprintf(text, sizeof text, "%s", head);

    for (int i = 0; i < count; i++) {
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "%s{\"id\": \"v%d\", \"date\": \"2001-01-01\", "
                                 "\"type\": \"ratification\", \"party\": \"A\"",
                                 i ? ", " : "", i);
        if (acts[i].voids >= 0)
            used += (size_t)snprintf(text + used, sizeof text - used, ", \"voids\": \"v%d\"",
                                     acts[i].voids);
        if (acts[i].corrects >= 0)
            used += (size_t)snprintf(text + used, sizeof text - used, ", \"corrects\": \"v%d\"",
                                     acts[i].corrects);
        used += (size_t)snprintf(text + used, sizeof text - used, "}");
    }
    snprintf(text + used, sizeof text - used, "]}");
    return agreement_of(text);
}

static int is_party(const struct about *acts, int count)
{
    entente_agreement *agreement = agreement_with(acts, count);
    entente_assessment *answer = assess_on(agreement, 20200101);
    const int party = entente_assessment_party_status(answer, 0) == ENTENTE_PARTY_STATUS_PARTY;

    cr_expect_not(has_finding(answer, ENTENTE_E_RULE_CYCLE));
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return party;
}

Test(voiding, a_chain_of_any_length_is_followed_to_its_end)
{
    struct about acts[MOST + 1];

    for (int count = 1; count <= MOST; count++) {
        for (int i = 0; i < count; i++)
            acts[i] = (struct about){i - 1, -1};
        /* The last stands, so the one before it does not, and so on. */
        cr_expect_eq(is_party(acts, count), count % 2, "%d voidings", count - 1);
        /* The order in the document is another matter. */
        for (int i = 1; i < count; i++)
            acts[i] = (struct about){i == count - 1 ? 0 : i + 1, -1};
        cr_expect_eq(is_party(acts, count), count % 2, "%d voidings, upwards", count - 1);
    }
}

/* The rule as it is written, act by act: later ones are about earlier ones. */
static int stands(const struct about *acts, int count, int act);

static int restated(const struct about *acts, int count, int act)
{
    for (int i = act + 1; i < count; i++)
        if (acts[i].corrects == act && stands(acts, count, i))
            return 1;
    return 0;
}

static int stands(const struct about *acts, int count, int act)
{
    for (int i = act + 1; i < count; i++)
        if (acts[i].voids == act && stands(acts, count, i) && !restated(acts, count, i))
            return 0;
    return 1;
}

/* A is a party by a ratification that stands as it was last stated. */
static int has_ratified(const struct about *acts, int count)
{
    for (int i = 0; i < count; i++)
        if (acts[i].voids < 0 && stands(acts, count, i) && !restated(acts, count, i))
            return 1;
    return 0;
}

Test(voiding, voidings_and_corrections_by_chance_are_as_the_rule_says)
{
    enum { ROUNDS = 400, ACTS = 12 };
    struct about acts[ACTS];
    uint32_t seed = 7;
    int parties = 0;

    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < ACTS; i++) {
            const int before = i ? (int)((seed = seed * 1664525U + 1013904223U) >> 8) % i : -1;
            const uint32_t kind = (seed = seed * 1664525U + 1013904223U) >> 8;

            acts[i] = (struct about){kind % 4 ? before : -1, kind % 4 > 1 ? -1 : before};
        }
        parties += has_ratified(acts, ACTS);
        cr_expect_eq(is_party(acts, ACTS), has_ratified(acts, ACTS), "round %d", round);
    }
    cr_expect(parties > 0 && parties < ROUNDS);
}

Test(voiding, what_comes_back_to_itself_does_not_count_and_is_told)
{
    static const struct {
        struct about acts[4];
        int count, party, told;
        const char *why;
    } rows[] = {
        {{{0, -1}}, 1, 0, 1, "voids itself"},
        {{{-1, 0}}, 1, 0, 1, "corrects itself"},
        {{{-1, 1}, {-1, 0}}, 2, 0, 2, "two that correct each other"},
        {{{-1, -1}, {2, -1}, {1, -1}}, 3, 1, 2, "two that void each other, beside another"},
        {{{-1, -1}, {2, 0}, {1, -1}}, 3, 1, 2, "what one of them corrects stands"},
        {{{-1, -1}, {0, 2}, {1, -1}, {1, -1}}, 4, 1, 2, "one is voided from outside"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        entente_agreement *agreement = agreement_with(rows[i].acts, rows[i].count);
        entente_assessment *answer = assess_on(agreement, 20200101);
        const entente_findings *findings = entente_assessment_findings(answer);
        int told = 0;

        for (size_t k = 0; k < entente_findings_count(findings); k++)
            told += entente_findings_code(findings, k) == ENTENTE_E_RULE_CYCLE;
        cr_expect_eq(told, rows[i].told, "%s: %d told", rows[i].why, told);
        cr_expect_eq(entente_assessment_party_status(answer, 0) == ENTENTE_PARTY_STATUS_PARTY,
                     rows[i].party, "%s", rows[i].why);
        entente_assessment_free(answer);
        entente_agreement_free(agreement);
    }
}
