/*
 * An answer agrees with itself and with its neighbours: documents by chance in which everything
 * meets, and on days of their two years
 *
 *   the timeline's state of every subject is the assessment's of that day,
 *   entente_agreement_can() says what the finding about the same act says,
 *   relations and answers in rows say what the assessment of their day says, and what is active
 *   towards a party binds by a text that works between the two,
 *   what was known on the day after the last record is everything that is known.
 *
 * SELF_AGREEMENT_SEEDS=N goes through N documents in place of a few.
 */
#include <stdlib.h>

#include <entente/answer.h>

#include "asking.h"
#include "everything.h"

enum { SEEDS = 40, STEP = 23 }; /* every so many days a look; a prime, so that months differ */

static uint32_t seeds(void)
{
    const char *given = getenv("SELF_AGREEMENT_SEEDS");

    return given ? (uint32_t)atoi(given) : SEEDS;
}

static int32_t day_at(int32_t first, int32_t index)
{
    return entente_date_from_day_number(entente_date_day_number(first) + index);
}

static entente_question *question_on(int32_t on)
{
    entente_question *question = entente_question_new();

    cr_assert_eq(entente_question_set_on(question, on, NULL), ENTENTE_OK);
    return question;
}

/* ---- The timeline. */

static int32_t state_of(const entente_assessment *answer, const char *subject, int32_t facet)
{
    int32_t state = 0;

    if (facet == ENTENTE_FACET_STATUS)
        return entente_assessment_status(answer);
    if (facet == ENTENTE_FACET_PARTY_STATUS) {
        for (size_t i = 0; i < entente_assessment_party_count(answer); i++)
            if (strcmp(entente_assessment_party_id(answer, i), subject) == 0)
                return entente_assessment_party_status(answer, i);
    }
    if (facet == ENTENTE_FACET_VERSION) {
        for (size_t i = 0; entente_assessment_version(answer, i, &state, NULL); i++)
            if (strcmp(entente_assessment_version(answer, i, NULL, NULL), subject) == 0)
                return state;
    }

    const size_t row = entente_assessment_row_find(answer, subject);

    return row == SIZE_MAX ? 0 : entente_assessment_row_facet(answer, row, facet);
}

/* The last row of a subject by a day decides; a subject without one stands as on the last day. */
static void compare_day(const entente_agreement *agreement, const entente_timeline *line,
                        uint32_t seed, int32_t on)
{
    entente_assessment *answer = assess_on(agreement, on);

    for (size_t i = 0; entente_timeline_text(line, i, ENTENTE_CHANGE_SUBJECT); i++) {
        const char *subject = entente_timeline_text(line, i, ENTENTE_CHANGE_SUBJECT);
        const int32_t facet = entente_timeline_number(line, i, ENTENTE_CHANGE_FACET);
        const int32_t from = entente_timeline_number(line, i, ENTENTE_CHANGE_ON);
        int32_t until = 99999999;

        for (size_t k = i + 1; entente_timeline_text(line, k, ENTENTE_CHANGE_SUBJECT); k++)
            if (strcmp(entente_timeline_text(line, k, ENTENTE_CHANGE_SUBJECT), subject) == 0) {
                until = entente_timeline_number(line, k, ENTENTE_CHANGE_ON);
                break;
            }
        if (from > on || on >= until)
            continue;
        cr_assert_eq(entente_timeline_number(line, i, ENTENTE_CHANGE_TO),
                     state_of(answer, subject, facet), "seed %u, %s on %d: told %s, asked %s",
                     (unsigned)seed, subject, (int)on,
                     entente_facet_name(facet, entente_timeline_number(line, i, ENTENTE_CHANGE_TO)),
                     entente_facet_name(facet, state_of(answer, subject, facet)));
    }
    entente_assessment_free(answer);
}

/* A change that no row tells would leave a state that held on the day before the change. */
Test(self_agreement, the_timeline_says_what_the_assessment_of_each_day_says)
{
    static char text[EVERYTHING_ROOM];

    for (uint32_t seed = 1; seed <= seeds(); seed++) {
        entente_question *question = question_on(EVERYTHING_LAST);
        entente_timeline *line = NULL;
        entente_agreement *agreement;

        everything_write(seed, text);
        agreement = agreement_of(text);
        cr_assert_eq(entente_trace(agreement, question, &line, NULL), ENTENTE_OK);
        for (size_t i = 0; entente_timeline_text(line, i, ENTENTE_CHANGE_SUBJECT); i++) {
            const int32_t on = entente_timeline_number(line, i, ENTENTE_CHANGE_ON);

            if (i > 0 && on == entente_timeline_number(line, i - 1, ENTENTE_CHANGE_ON))
                continue;
            compare_day(agreement, line, seed, day_at(on, -1));
            compare_day(agreement, line, seed, on);
        }
        for (int32_t day = (int32_t)(seed % STEP); day < 760; day += STEP)
            compare_day(agreement, line, seed, day_at(EVERYTHING_FIRST, day));
        entente_timeline_free(line);
        entente_question_free(question);
        entente_agreement_free(agreement);
    }
}

/* ---- Acts. */

/* The code of the error that a finding has about an act; ENTENTE_OK where there is none. */
static int32_t finding_of(const entente_assessment *answer, size_t act)
{
    const entente_findings *findings = entente_assessment_findings(answer);
    char place[32];

    snprintf(place, sizeof place, "/acts/%zu", act);
    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        const int32_t code = entente_findings_code(findings, i);

        if (strcmp(entente_findings_at(findings, i), place) == 0 &&
            strncmp(entente_code_name(code), "E_", 2) == 0)
            return code;
    }
    return ENTENTE_OK;
}

Test(self_agreement, an_act_can_be_done_where_no_finding_says_otherwise)
{
    static char text[EVERYTHING_ROOM];

    for (uint32_t seed = 1; seed <= seeds(); seed++) {
        entente_agreement *agreement;

        everything_write(seed, text);
        agreement = agreement_of(text);
        for (size_t i = 0; i < entente_agreement_act_count(agreement); i++) {
            const entente_act *act = entente_agreement_act_at(agreement, i);
            const int32_t on = entente_object_get_date(act, ENTENTE_FIELD_DATE);
            entente_question *question = question_on(on);
            entente_assessment *answer = assess(agreement, question);
            const int32_t can = entente_agreement_can(agreement, act, question, NULL);

            cr_assert_eq(can, finding_of(answer, i), "seed %u, act %zu (%s): %s, the finding %s",
                         (unsigned)seed, i, entente_object_get_text(act, ENTENTE_FIELD_ID),
                         entente_code_name(can), entente_code_name(finding_of(answer, i)));
            entente_assessment_free(answer);
            entente_question_free(question);
        }
        entente_agreement_free(agreement);
    }
}

/* ---- Relations, and answers in rows. */

static bool is_in(const entente_assessment *answer, size_t party)
{
    const int32_t force = entente_assessment_party_facet(answer, party, ENTENTE_FACET_PARTY_FORCE);

    return force == ENTENTE_PARTY_FORCE_PARTY || force == ENTENTE_PARTY_FORCE_SUSPENDED;
}

/* Whether the text, or what is left of it, works between two that stand so. */
static bool works(int32_t relation)
{
    switch (relation) {
    case ENTENTE_RELATION_IN_FORCE:
    case ENTENTE_RELATION_IN_FORCE_MODIFIED:
    case ENTENTE_RELATION_IN_FORCE_PENDING_REACTION:
    case ENTENTE_RELATION_GOVERNED_BY_OTHER:
    case ENTENTE_RELATION_PROVISIONAL:
        return true;
    default:
        return false;
    }
}

/* What is active towards one beneficiary binds by a text that works between the two. */
static size_t compare_binding(const entente_agreement *agreement,
                              const entente_relations *relations, const entente_assessment *answer,
                              uint32_t seed, int32_t on)
{
    size_t active = 0;

    for (size_t i = 0; i < entente_agreement_commitment_count(agreement); i++) {
        const entente_commitment *commitment = entente_agreement_commitment_at(agreement, i);
        const char *to = entente_object_text_at(commitment, ENTENTE_FIELD_BENEFICIARIES, 0);

        for (size_t k = 0; to && k < EVERYTHING_PARTIES; k++) {
            char path[48];
            size_t row;

            snprintf(path, sizeof path, "commitments/c%zu/%s", i, everything_parties[k]);
            row = entente_assessment_row_find(answer, path);
            if (strcmp(to, everything_parties[k]) == 0 || row == SIZE_MAX ||
                entente_assessment_row_facet(answer, row, ENTENTE_FACET_COMMITMENT) !=
                    ENTENTE_COMMITMENT_STATE_ACTIVE)
                continue;
            active++;
            cr_assert(works(entente_relations_at(
                          relations, k, entente_assessment_party_find(answer, to), ENTENTE_WHOLE)),
                      "seed %u, %s on %d", (unsigned)seed, path, (int)on);
        }
    }
    return active;
}

static size_t compare_relations(const entente_agreement *agreement,
                                const entente_question *question, const entente_assessment *answer,
                                uint32_t seed, int32_t on)
{
    entente_relations *relations = NULL;
    size_t active;

    cr_assert_eq(entente_relate(agreement, question, &relations, NULL), ENTENTE_OK);
    for (size_t a = 0; a < EVERYTHING_PARTIES; a++) {
        for (size_t b = 0; b < EVERYTHING_PARTIES; b++) {
            const int32_t relation = entente_relations_at(relations, a, b, ENTENTE_WHOLE);
            const bool holds = relation == ENTENTE_RELATION_IN_FORCE ||
                               relation == ENTENTE_RELATION_IN_FORCE_MODIFIED ||
                               relation == ENTENTE_RELATION_IN_FORCE_PENDING_REACTION ||
                               relation == ENTENTE_RELATION_GOVERNED_BY_OTHER ||
                               relation == ENTENTE_RELATION_SUSPENDED;

            cr_assert_eq(relation, entente_relations_at(relations, b, a, ENTENTE_WHOLE));
            if (a != b && holds)
                cr_assert(is_in(answer, a) && is_in(answer, b), "seed %u, %zu and %zu on %d",
                          (unsigned)seed, a, b, (int)on);
        }
    }
    active = compare_binding(agreement, relations, answer, seed, on);
    entente_relations_free(relations);
    return active;
}

/* Each row of an answer names a state, which is that of the assessment. */
static void compare_rows(const entente_answer *rows, const entente_assessment *answer,
                         int32_t which, uint32_t seed, int32_t on)
{
    for (size_t i = 0; i < entente_answer_count(rows); i++) {
        const char *path = entente_answer_text(rows, i, ENTENTE_ANSWER_ID, 0);
        const int32_t facet = (int32_t)entente_answer_number(rows, i, ENTENTE_ANSWER_FACET);
        const int64_t state = entente_answer_number(rows, i, which);
        const size_t row = entente_assessment_row_find(answer, path);

        if (row == SIZE_MAX || facet == 0 || state == 0)
            continue;
        cr_assert_eq(state, entente_assessment_row_facet(answer, row, facet),
                     "seed %u, %s on %d: %s, asked %s", (unsigned)seed, path, (int)on,
                     entente_facet_name(facet, (int32_t)state),
                     entente_facet_name(facet, entente_assessment_row_facet(answer, row, facet)));
    }
}

/* What is owed is of the two: it binds as their relation does, and between two parties of an
 * agreement in force it stands as the obligor does. */
static size_t compare_owed(const entente_answer *rows, const entente_assessment *answer,
                           int32_t relation, uint32_t seed, int32_t on)
{
    size_t active = 0;

    if (relation == ENTENTE_RELATION_IN_FORCE)
        compare_rows(rows, answer, ENTENTE_ANSWER_STATE, seed, on);
    for (size_t i = 0; i < entente_answer_count(rows); i++) {
        const int64_t binding = entente_answer_number(rows, i, ENTENTE_ANSWER_BINDING);

        active += relation == ENTENTE_RELATION_IN_FORCE;
        cr_assert_neq(binding, ENTENTE_BINDING_NONE);
        cr_assert(binding != ENTENTE_BINDING_LEGAL ||
                      (relation != ENTENTE_RELATION_ART18 && relation != ENTENTE_RELATION_NONE),
                  "seed %u, %s on %d: %s", (unsigned)seed,
                  entente_answer_text(rows, i, ENTENTE_ANSWER_ID, 0), (int)on,
                  entente_facet_name(ENTENTE_FACET_RELATION, relation));
    }
    return active;
}

static size_t compare_answers(const entente_agreement *agreement, const entente_question *question,
                              const entente_assessment *answer, uint32_t seed, int32_t on)
{
    entente_relations *relations = NULL;
    entente_answer *rows = NULL;
    size_t active = 0;

    cr_assert_eq(entente_due(agreement, question, EVERYTHING_FIRST, EVERYTHING_LAST, &rows, NULL),
                 ENTENTE_OK);
    compare_rows(rows, answer, ENTENTE_ANSWER_STATE, seed, on);
    entente_answer_free(rows);
    if (entente_if(agreement, question, "e", &rows, NULL) == ENTENTE_OK) {
        compare_rows(rows, answer, ENTENTE_ANSWER_BEFORE, seed, on);
        entente_answer_free(rows);
    }
    cr_assert_eq(entente_relate(agreement, question, &relations, NULL), ENTENTE_OK);
    for (size_t a = 0; a < EVERYTHING_PARTIES; a++) {
        const size_t b = (a + 1 + seed % 3) % EVERYTHING_PARTIES;

        cr_assert_eq(entente_owes(agreement, question, everything_parties[a], everything_parties[b],
                                  &rows, NULL),
                     ENTENTE_OK);
        active += compare_owed(rows, answer, entente_relations_at(relations, a, b, ENTENTE_WHOLE),
                               seed, on);
        entente_answer_free(rows);
        cr_assert_eq(entente_next(agreement, question, everything_parties[a], &rows, NULL),
                     ENTENTE_OK);
        compare_rows(rows, answer, ENTENTE_ANSWER_STATE, seed, on);
        entente_answer_free(rows);
    }
    entente_relations_free(relations);
    return active;
}

Test(self_agreement, relations_and_rows_say_what_the_assessment_says)
{
    static char text[EVERYTHING_ROOM];
    size_t active = 0, owed = 0;

    for (uint32_t seed = 1; seed <= seeds(); seed++) {
        entente_agreement *agreement;

        everything_write(seed, text);
        agreement = agreement_of(text);
        for (int32_t day = (int32_t)(seed % STEP); day < 760; day += 3 * STEP) {
            const int32_t on = day_at(EVERYTHING_FIRST, day);
            entente_question *question = question_on(on);
            entente_assessment *answer = assess(agreement, question);

            active += compare_relations(agreement, question, answer, seed, on);
            owed += compare_answers(agreement, question, answer, seed, on);
            entente_assessment_free(answer);
            entente_question_free(question);
        }
        entente_agreement_free(agreement);
    }
    cr_expect_gt(active, seeds());
    cr_expect_gt(owed, seeds());
}

/* ---- Knowledge. */

static void write_answer(const entente_agreement *agreement, int32_t on, int32_t known, char **out)
{
    entente_question *question = question_on(on);
    entente_assessment *answer;
    size_t length = 0;

    cr_assert_eq(entente_question_set_known(question, known, NULL), ENTENTE_OK);
    answer = assess(agreement, question);
    cr_assert_eq(entente_assessment_to_json(answer, out, &length, NULL), ENTENTE_OK);
    entente_assessment_free(answer);
    entente_question_free(question);
}

/* Whether two answers are the same but for the line that repeats the day of knowledge. */
static bool same_but_known(const char *known, const char *all)
{
    const char *line = strstr(known, "\n  \"known\": ");
    const size_t before = line ? (size_t)(line - known) : 0;

    return line && strncmp(known, all, before) == 0 &&
           strcmp(line + 1 + strcspn(line + 1, "\n"), all + before) == 0;
}

Test(self_agreement, what_was_known_after_the_last_record_is_everything)
{
    static char text[EVERYTHING_ROOM];

    for (uint32_t seed = 1; seed <= seeds(); seed++) {
        entente_agreement *agreement;

        everything_write(seed, text);
        agreement = agreement_of(text);
        for (int32_t day = (int32_t)(seed % STEP); day < 760; day += 5 * STEP) {
            const int32_t on = day_at(EVERYTHING_FIRST, day);
            char *all = NULL, *known = NULL;

            write_answer(agreement, on, 0, &all);
            write_answer(agreement, on, 20300101, &known);
            cr_assert(same_but_known(known, all), "seed %u on %d", (unsigned)seed, (int)on);
            entente_text_free(all);
            entente_text_free(known);
        }
        entente_agreement_free(agreement);
    }
}
