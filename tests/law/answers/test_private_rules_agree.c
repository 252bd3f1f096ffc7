/*
 * A rule that names a subject says what the subject's own row says: of commitments, by the whole and
 * by obligor, of approvals at home, and of entry into force, over documents in which everything
 * meets. The case of a day tells it for that day, and one case at the end for each day before it, but
 * of an agreement that lapsed meanwhile: nothing of what was applied until then is left in it.
 */
#include <stdlib.h>

#include "asking.h"
#include "everything.h"

#include "case.h"
#include "commitment.h"
#include "make.h"
#include "moves.h"

enum { SEEDS = 30, STEP = 29, ROOM = 2 * EVERYTHING_ROOM, PROBES = 64 };

/* A commitment that nobody owes, whose trigger asks for the state of another subject. */
struct probe {
    char path[48]; /* of the row that it asks for; empty: the agreement itself, for a party */
    int32_t facet, wanted;
    const char *party;
};

static const char *const states[] = {"agreed_not_binding_yet",
                                     "active",
                                     "conditional",
                                     "suspended",
                                     "terminated",
                                     "fulfilled",
                                     "overdue"};

static size_t add_probe(struct probe *probes, size_t count, char *text, const struct probe *probe,
                        const char *trigger)
{
    sprintf(
        text + strlen(text),
        ", {\"id\": \"probe%zu\", \"type\": \"other\", \"obligors\": [\"%s\"], \"trigger\": %s}",
        count, probe->party ? probe->party : "A", trigger);
    probes[count] = *probe;
    return count + 1;
}

static size_t add_commitment_probes(struct probe *probes, char *text)
{
    char trigger[200];
    size_t count = 0;

    for (uint32_t i = 0; i < EVERYTHING_COMMITMENTS; i++)
        for (size_t k = 0; k < sizeof states / sizeof states[0]; k++) {
            struct probe probe = {.facet = ENTENTE_FACET_COMMITMENT};

            probe.wanted = entente_facet_find(ENTENTE_FACET_COMMITMENT, states[k]);
            cr_assert_neq(probe.wanted, 0, "%s", states[k]);
            sprintf(probe.path, "commitments/c%u", (unsigned)i);
            sprintf(trigger, "{\"op\": \"commitment_is\", \"commitment\": \"c%u\", \"is\": \"%s\"}",
                    (unsigned)i, states[k]);
            count = add_probe(probes, count, text, &probe, trigger);
        }
    return count;
}

static size_t add_other_probes(struct probe *probes, size_t count, char *text)
{
    static const char *const approvals[][2] = {{"A", "home"}, {"B", "troops"}};
    char trigger[200];

    for (size_t i = 0; i < 2; i++) {
        struct probe probe = {.facet = ENTENTE_FACET_APPROVAL,
                              .wanted = ENTENTE_APPROVAL_STATE_COMPLETE};

        sprintf(probe.path, "approvals/%s/%s", approvals[i][0], approvals[i][1]);
        sprintf(trigger, "{\"op\": \"approved\", \"party\": \"%s\", \"approval\": \"%s\"}",
                approvals[i][0], approvals[i][1]);
        count = add_probe(probes, count, text, &probe, trigger);
    }
    for (size_t i = 0; i < EVERYTHING_PARTIES; i++) {
        const struct probe probe = {.party = everything_parties[i]};

        sprintf(trigger, "{\"op\": \"in_force\", \"instrument\": \"everything\", \"for\": \"%s\"}",
                everything_parties[i]);
        count = add_probe(probes, count, text, &probe, trigger);
    }
    return count;
}

/* The document of a seed with the probes behind its commitments. */
static size_t write_document(uint32_t seed, struct probe *probes, char room[ROOM])
{
    static char text[EVERYTHING_ROOM];
    static const char acts[] = "], \"acts\": [";
    const char *end;
    size_t count;

    everything_write(seed, text);
    end = strstr(text, acts);
    cr_assert(end);
    memcpy(room, text, (size_t)(end - text));
    room[end - text] = '\0';
    count = add_commitment_probes(probes, room);
    count = add_other_probes(probes, count, room);
    strcat(room, end);
    return count;
}

/* What the row says: whether it is as the rule wants it. */
static enum ent_tri by_row(const entente_assessment *answer, const struct probe *probe)
{
    const size_t row = probe->path[0] ? entente_assessment_row_find(answer, probe->path)
                                      : entente_assessment_party_find(answer, probe->party);
    int32_t state;

    cr_assert_neq(row, SIZE_MAX, "%s", probe->path);
    if (!probe->path[0]) {
        state = entente_assessment_party_facet(answer, row, ENTENTE_FACET_PARTY_FORCE);
        if (state == ENTENTE_PARTY_FORCE_UNKNOWN)
            return ENT_MAYBE;
        return state == ENTENTE_PARTY_FORCE_PARTY || state == ENTENTE_PARTY_FORCE_SUSPENDED
                   ? ENT_YES
                   : ENT_NO;
    }
    state = entente_assessment_row_facet(answer, row, probe->facet);
    if (state == probe->wanted ||
        (probe->facet == ENTENTE_FACET_APPROVAL && state == ENTENTE_APPROVAL_STATE_BOUND))
        return ENT_YES;
    return (probe->facet == ENTENTE_FACET_COMMITMENT &&
            state == ENTENTE_COMMITMENT_STATE_UNKNOWN) ||
                   (probe->facet == ENTENTE_FACET_APPROVAL &&
                    state == ENTENTE_APPROVAL_STATE_UNKNOWN)
               ? ENT_MAYBE
               : ENT_NO;
}

static const struct ent_commitment *probe_row(const struct ent_case *that, size_t probe)
{
    return &that->commitments->rows[EVERYTHING_COMMITMENTS + probe];
}

static size_t compare(struct ent_case *that, const entente_agreement *agreement, int32_t on,
                      const struct probe *probes, size_t count, uint32_t seed)
{
    entente_assessment *answer = assess_on(agreement, on);
    size_t met = 0;

    for (size_t i = 0; i < count; i++) {
        const struct ent_commitment *row = probe_row(that, i);
        const enum ent_tri told =
            ent_term_holds(that, row->trigger, that->commitments->duties[row->duty_first].party,
                           ent_day_of_date(on));
        const enum ent_tri asked = by_row(answer, &probes[i]);

        met += asked == ENT_YES;
        cr_assert_eq(told, asked, "seed %u on %d: %s %d: the rule says %d, the row %d",
                     (unsigned)seed, (int)on, probes[i].path[0] ? probes[i].path : probes[i].party,
                     (int)probes[i].wanted, (int)told, (int)asked);
    }
    entente_assessment_free(answer);
    return met;
}

/* The case of a day, with everything worked out. */
static struct ent_case *case_on(const entente_agreement *agreement, entente_question *question,
                                int32_t on)
{
    struct ent_case *that = NULL;

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    cr_assert_eq(ent_case_new(agreement, question, NULL, &that), ENTENTE_OK);
    cr_assert(ent_moves_work_out(that, ENTENTE_SCOPE_ALL));
    return that;
}

/* How many rules were met. */
static size_t compare_days(const entente_agreement *agreement, const struct probe *probes,
                           size_t count, uint32_t seed)
{
    entente_question *question = entente_question_new(), *later = entente_question_new();
    struct ent_case *last = case_on(agreement, later, EVERYTHING_LAST);
    const bool lapsed = last->entry.general.lo == ENT_DAY_NEVER;
    size_t met = 0;

    for (int32_t day = (int32_t)(seed % STEP); day < 760; day += STEP) {
        const int32_t on =
            entente_date_from_day_number(entente_date_day_number(EVERYTHING_FIRST) + day);
        struct ent_case *that = case_on(agreement, question, on);

        met += compare(that, agreement, on, probes, count, seed);
        if (!lapsed)
            met += compare(last, agreement, on, probes, count, seed);
        ent_case_free(that);
    }
    ent_case_free(last);
    entente_question_free(question);
    entente_question_free(later);
    return met;
}

Test(rules_agree, with_the_rows_of_the_subjects_that_they_name)
{
    static char text[ROOM];
    static struct probe probes[PROBES];
    const char *given = getenv("SELF_AGREEMENT_SEEDS");
    const uint32_t seeds = given ? (uint32_t)atoi(given) : SEEDS;
    size_t met = 0;

    for (uint32_t seed = 1; seed <= seeds; seed++) {
        const size_t count = write_document(seed, probes, text);
        entente_agreement *agreement = agreement_of(text);

        met += compare_days(agreement, probes, count, seed);
        entente_agreement_free(agreement);
    }
    cr_expect_gt(met, 100 * seeds);
}
