/* Every change of every step, told at once, is what asking day by day finds. */
#include <stdio.h>
#include <stdlib.h>

#include "approvals.h"
#include "approving.h"
#include "case.h"
#include "make.h"
#include "moves.h"
#include "question.h"
#include "turning.h"

static const char *const names[] = {
    "alternative-tacit-or-express",
    "annulled",
    "lapse-discontinuity",
    "laying-21-sitting-days",
    "mandate-expires",
    "laying-resolution-against",
    "readiness-chain",
    "step-if-law-needed",
    "tacit-netherlands",
    "tally-contradicts-record",
    "vote-is-not-ratification-swe",
    "veto-override-ukraine",
    "waiver-crag-22",
    "deposit-without-approval",
    "laying-calendar-ends",
};

static entente_agreement *fixture(const char *name)
{
    static char text[1 << 16];
    char path[128];
    FILE *file;
    size_t length;

    snprintf(path, sizeof path, "fixtures/approvals/%s.json", name);
    file = fopen(path, "rb");
    cr_assert(file, "%s", path);
    length = fread(text, 1, sizeof text - 1, file);
    text[length] = '\0';
    fclose(file);
    return agreement_of(text);
}

/* How a row of the answer of the first day stands after the changes up to a day. */
struct subject {
    char path[96];
    int32_t facet;
    int32_t state;
};

static size_t subjects_of(const entente_agreement *agreement, int32_t on, struct subject *subjects,
                          size_t room)
{
    entente_assessment *answer = assess_on(agreement, on);
    size_t count = 0;

    for (size_t row = 0; row < entente_assessment_row_count(answer); row++) {
        const int32_t subject = entente_assessment_row_facet(answer, row, ENTENTE_FACET_SUBJECT);
        char *path = entente_assessment_row_path(answer, row);

        if (subject == ENTENTE_SUBJECT_APPROVAL || subject == ENTENTE_SUBJECT_STEP) {
            struct subject *here = &subjects[count++];

            cr_assert_leq(count, room);
            here->facet =
                subject == ENTENTE_SUBJECT_STEP ? ENTENTE_FACET_STEP : ENTENTE_FACET_APPROVAL;
            here->state = entente_assessment_row_facet(answer, row, here->facet);
            snprintf(here->path, sizeof here->path, "%s", path);
        }
        entente_text_free(path);
    }
    entente_assessment_free(answer);
    return count;
}

/* Applies the changes of one day; each must begin where the one before it ended. */
static void apply(struct subject *subjects, size_t count, const struct told_turn *changes,
                  uint32_t change_count, ent_day day)
{
    for (uint32_t i = 0; i < change_count; i++) {
        const struct ent_turn *change = &changes[i].turn;
        char path[128];
        size_t at = 0;

        if (change->day != day)
            continue;
        snprintf(path, sizeof path, "approvals/%.95s", changes[i].path);
        while (at < count && strcmp(subjects[at].path, path) != 0)
            at++;
        cr_assert_lt(at, count, "%s", path);
        cr_expect_eq(subjects[at].state, change->from, "%s", path);
        cr_expect_neq(change->to, change->from, "%s", path);
        cr_expect(!change->cause || change->cause->day.first == day, "%s", path);
        subjects[at].state = change->to;
    }
}

static void expect_told(const entente_agreement *agreement, int32_t first, int32_t last)
{
    static struct subject subjects[64], there[64];
    entente_question *question = entente_question_new();
    static struct told_turn changes[256];
    struct ent_case *found = NULL;
    uint32_t change_count = 0;
    size_t count;

    entente_question_set_on(question, last, NULL);
    cr_assert_eq(ent_case_new(agreement, question, NULL, &found), ENTENTE_OK);
    cr_assert(ent_moves_work_out(found, ENTENTE_SCOPE_ALL));
    cr_assert(ent_approvals_follow(found));
    change_count = turns_of(found, ent_approvals_past, changes, 256);
    count = subjects_of(agreement, first, subjects, 64);
    for (ent_day day = ent_day_of_date(first) + 1; day <= ent_day_of_date(last); day++) {
        const int32_t date = ent_date_of_day(day);

        apply(subjects, count, changes, change_count, day);
        cr_assert_eq(subjects_of(agreement, date, there, 64), count);
        for (size_t i = 0; i < count; i++)
            cr_expect_eq(subjects[i].state, there[i].state, "%s on %d: %s, not %s",
                         subjects[i].path, date,
                         entente_facet_name(subjects[i].facet, subjects[i].state),
                         entente_facet_name(subjects[i].facet, there[i].state));
    }
    ent_case_free(found);
    entente_question_free(question);
}

Test(approval_changes, are_what_asking_day_by_day_finds)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        entente_agreement *agreement = fixture(names[i]);
        const size_t acts = entente_agreement_act_count(agreement);
        const int32_t last =
            entente_act_last_day(entente_agreement_act_at(agreement, acts - 1)) + 10000;

        expect_told(agreement, last - 20000, last);
        entente_agreement_free(agreement);
    }
}

Test(approval_changes, name_the_act_or_the_day)
{
    entente_agreement *agreement = treaty(
        APPROVAL(STEP("a", ",'period':{'n':10,'unit':'day'}") "," STEP("b", ",'after':['a']")), "",
        MOVE("2026-03-01", "a", "in_progress"));
    entente_question *question = entente_question_new();
    static struct told_turn changes[256];
    struct ent_case *found = NULL;
    uint32_t count = 0;

    entente_question_set_on(question, 20261231, NULL);
    cr_assert_eq(ent_case_new(agreement, question, NULL, &found), ENTENTE_OK);
    cr_assert(ent_moves_work_out(found, ENTENTE_SCOPE_APPROVALS));
    cr_assert(ent_approvals_follow(found));
    count = turns_of(found, ent_approvals_past, changes, 256);
    cr_assert_eq(count, 4);
    cr_expect_eq(changes[0].facet,
                 ENTENTE_FACET_APPROVAL); /* not_started, in_progress: by the act */
    cr_expect(changes[0].turn.cause && changes[1].turn.cause);
    cr_expect_null(changes[2].turn.cause); /* deemed_passed, and what waited is ready: by the day */
    cr_expect_null(changes[3].turn.cause);
    cr_expect_eq(changes[2].turn.day, ent_day_of_date(20260312));
    cr_expect_str_eq(strrchr(changes[3].path, '/'), "/b");
    ent_case_free(found);
    entente_question_free(question);
    entente_agreement_free(agreement);
}
