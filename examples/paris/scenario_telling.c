/* What a day changed: the rows of the answer before it and after it, in plain sentences. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scenario.h"
#include "words.h"

struct change {
    const entente_agreement *agreement;
    const entente_assessment *before, *after;
};

static int32_t facet_of(const entente_assessment *assessment, size_t row)
{
    switch (entente_assessment_row_facet(assessment, row, ENTENTE_FACET_SUBJECT)) {
    case ENTENTE_SUBJECT_OBLIGOR:
        return ENTENTE_FACET_COMMITMENT;
    case ENTENTE_SUBJECT_APPROVAL:
        return ENTENTE_FACET_APPROVAL;
    case ENTENTE_SUBJECT_STEP:
        return ENTENTE_FACET_STEP;
    case ENTENTE_SUBJECT_BODY:
        return ENTENTE_FACET_BODY;
    default:
        return 0;
    }
}

/* The state of the same row before; 0 where it is the same, or was not there. */
static int32_t moved_from(const struct change *change, size_t row)
{
    const int32_t facet = facet_of(change->after, row);
    char *path = facet ? entente_assessment_row_path(change->after, row) : NULL;
    const size_t old = entente_assessment_row_find(change->before, path);
    const int32_t before = entente_assessment_row_facet(change->before, old, facet);

    entente_text_free(path);
    return before == entente_assessment_row_facet(change->after, row, facet) ? 0 : before;
}

static void line_states(struct line *line, int32_t facet, int32_t before, int32_t after)
{
    line_words(line, entente_facet_name(facet, before));
    line_add(line, " -> ");
    line_words(line, entente_facet_name(facet, after));
}

static void line_due(struct line *line, const entente_assessment *assessment, size_t row)
{
    const int32_t due = entente_assessment_row_day(assessment, row, ENTENTE_DAY_DUE);

    if (!due)
        return;
    line_add(line, ", due ");
    line_date(line, due);
}

/* "Germany and Poland: pledged -> active", for all obligors of a commitment that moved alike. */
static void tell_alike(const struct change *change, size_t commitment, size_t first, bool *told)
{
    const entente_assessment *after = change->after;
    const int32_t before = moved_from(change, first);
    const int32_t state = entente_assessment_row_facet(after, first, ENTENTE_FACET_COMMITMENT);
    const char *id = entente_assessment_row_text(after, commitment, ENTENTE_ROW_ID, 0);
    struct line line = {0};
    size_t count = 0;

    line_add(&line, text_of(entente_agreement_commitment_find(change->agreement, id),
                            ENTENTE_FIELD_TITLE));
    line_add(&line, ": ");
    for (size_t i = first; entente_assessment_row_parent(after, i) == commitment; i++) {
        if (moved_from(change, i) != before ||
            entente_assessment_row_facet(after, i, ENTENTE_FACET_COMMITMENT) != state)
            continue;
        line_add(&line, count++ > 0 ? ", " : "");
        line_party(&line, change->agreement,
                   entente_assessment_row_text(after, i, ENTENTE_ROW_PARTY, 0));
        told[i - commitment] = true;
    }
    line_add(&line, ", ");
    line_states(&line, ENTENTE_FACET_COMMITMENT, before, state);
    line_due(&line, after, first);
    line_print(&line, 2, true);
}

static void tell_commitment(const struct change *change, size_t commitment)
{
    bool *told;
    size_t end = commitment + 1;

    while (entente_assessment_row_parent(change->after, end) == commitment)
        end++;
    told = calloc(end - commitment, sizeof *told);
    if (!told)
        print_text("Memory ran out: the obligors are not told.", 2);
    for (size_t i = commitment + 1; told && i < end; i++) {
        if (!told[i - commitment] && moved_from(change, i))
            tell_alike(change, commitment, i, told);
    }
    free(told);
}

static void tell_row(const struct change *change, size_t row, const char *name)
{
    const int32_t facet = facet_of(change->after, row);
    struct line line = {0};

    line_add(&line, name);
    line_add(&line, ": ");
    line_states(&line, facet, moved_from(change, row),
                entente_assessment_row_facet(change->after, row, facet));
    line_print(&line, 2, true);
}

static void tell_approval(const struct change *change, size_t row)
{
    const char *party = entente_assessment_row_text(change->after, row, ENTENTE_ROW_PARTY, 0);
    const char *id = entente_assessment_row_text(change->after, row, ENTENTE_ROW_ID, 0);
    const entente_approval *approval =
        entente_agreement_approval_find(change->agreement, party, id);
    struct line line = {0};

    line_add(&line, "Approval at home, ");
    line_party(&line, change->agreement, party);
    line_add(&line, " (");
    line_words(&line, text_of(approval, ENTENTE_FIELD_PURPOSE));
    line_add(&line, ")");
    tell_row(change, row, line.text);
}

/* A decision at home; that the next step is open now is no news. */
static void tell_step(const struct change *change, size_t row)
{
    const size_t above = entente_assessment_row_parent(change->after, row);
    const char *party = entente_assessment_row_text(change->after, above, ENTENTE_ROW_PARTY, 0);
    const entente_approval *approval = entente_agreement_approval_find(
        change->agreement, party,
        entente_assessment_row_text(change->after, above, ENTENTE_ROW_ID, 0));
    const entente_step *step = entente_approval_step_find(
        approval, entente_assessment_row_text(change->after, row, ENTENTE_ROW_ID, 0));
    const char *actor = text_of(step, ENTENTE_FIELD_ACTOR);
    struct line line = {0};

    if (entente_assessment_row_facet(change->after, row, ENTENTE_FACET_STEP) !=
        ENTENTE_STEP_STATE_PASSED)
        return;
    if (actor && *actor)
        line_add(&line, actor);
    else
        line_party(&line, change->agreement, party);
    line_add(&line, ", ");
    line_words(&line, text_of(step, ENTENTE_FIELD_KIND));
    tell_row(change, row, line.text);
}

void tell_changes(const entente_agreement *agreement, const entente_assessment *before,
                  const entente_assessment *after)
{
    const struct change change = {agreement, before, after};

    for (size_t i = 0; i < entente_assessment_row_count(after); i++) {
        switch (entente_assessment_row_facet(after, i, ENTENTE_FACET_SUBJECT)) {
        case ENTENTE_SUBJECT_COMMITMENT:
            tell_commitment(&change, i);
            break;
        case ENTENTE_SUBJECT_APPROVAL:
            if (moved_from(&change, i))
                tell_approval(&change, i);
            break;
        case ENTENTE_SUBJECT_STEP:
            if (moved_from(&change, i))
                tell_step(&change, i);
            break;
        case ENTENTE_SUBJECT_BODY:
            if (moved_from(&change, i))
                tell_row(&change, i,
                         entente_body_name(entente_agreement_body_find(
                             agreement, entente_assessment_row_text(after, i, ENTENTE_ROW_ID, 0))));
            break;
        default:
            break;
        }
    }
}

/* The steps that a party has before it, where its part is blocked. */
static entente_result tell_steps(const struct scenario *scenario, int32_t text, const char *party,
                                 int32_t on, entente_error *error)
{
    const entente_agreement *agreement = scenario->agreements[text];
    entente_question *question = entente_question_new();
    entente_answer *answer = NULL;
    entente_result result =
        question ? entente_question_set_on(question, on, error) : ENTENTE_E_NO_MEMORY;

    if (result == ENTENTE_OK)
        result = entente_next(agreement, question, party, &answer, error);
    for (size_t i = 0; i < entente_answer_count(answer); i++) {
        struct line line = {0};

        if (entente_answer_number(answer, i, ENTENTE_ANSWER_FACET) != ENTENTE_FACET_STEP)
            continue;
        line_add(&line, "Next, ");
        line_party(&line, agreement, party);
        line_add(&line, ": ");
        line_words(&line, entente_answer_text(answer, i, ENTENTE_ANSWER_KIND, 0));
        line_print(&line, 4, false);
    }
    entente_answer_free(answer);
    entente_question_free(question);
    return result;
}

/* Of the deployment alone, on which the scenario turns. */
entente_result tell_duties(const struct scenario *scenario, int32_t on, entente_error *error)
{
    const entente_agreement *agreement = scenario->agreements[STORY_TRILATERAL];
    const entente_assessment *answer = scenario->answers[STORY_TRILATERAL];
    const size_t force = entente_assessment_row_find(answer, "commitments/force-deployment");
    entente_result result = ENTENTE_OK;

    for (size_t i = force + 1;
         result == ENTENTE_OK && entente_assessment_row_parent(answer, i) == force; i++) {
        const char *party = entente_assessment_row_text(answer, i, ENTENTE_ROW_PARTY, 0);
        const int32_t state = entente_assessment_row_facet(answer, i, ENTENTE_FACET_COMMITMENT);
        struct line line = {0};

        if (state == ENTENTE_COMMITMENT_STATE_BLOCKED)
            result = tell_steps(scenario, STORY_TRILATERAL, party, on, error);
        if (state != ENTENTE_COMMITMENT_STATE_ACTIVE &&
            state != ENTENTE_COMMITMENT_STATE_PARTIALLY_FULFILLED)
            continue;
        line_party(&line, agreement, party);
        line_capital(&line);
        line_add(&line, " has until ");
        line_date(&line, entente_assessment_row_day(answer, i, ENTENTE_DAY_DUE));
        line_add(&line, ".");
        line_print(&line, 4, false);
    }
    return result;
}
