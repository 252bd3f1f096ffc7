/* The past of a commitment, told at once, against the answer asked for on every single day. */
#include "owing.h"

#include "case.h"
#include "commitment.h"
#include "commitments.h"
#include "make.h"
#include "moves.h"
#include "turning.h"

static const char *const lives[] = {
    OWING("legal", "", OWED("c", DUE_ON("2026-08-31") ", \"on_suspension\": \"stops\""),
          MOVE("m1", "2026-04-10", "c", "suspension", ", \"basis\": \"agreement\"")
              MOVE("m2", "2026-05-20", "c", "resumption", "")
                  MOVE("m3", "2026-11-20", "c", "fulfilment", "")),
    OWING("legal", "", OWED("c", DUE_ON("2026-08-31") ", \"on_suspension\": \"stops\""),
          ", {\"id\": \"s\", \"date\": \"2026-06-10\", \"type\": \"agreement_suspension\", "
          "\"until\": \"2026-07-09\"}, {\"id\": \"s2\", \"date\": \"2026-07-01\", \"type\": "
          "\"suspension\", \"party\": \"A\"}, {\"id\": \"r2\", \"date\": \"2026-07-20\", "
          "\"type\": \"resumption\", \"party\": \"A\"}"),
    OWING("legal", "",
          OWED("c", ", \"trigger\": {\"op\": \"event\", \"id\": \"e\", "
                    "\"determined_by\": \"jury\"}, \"until\": "
                    "{\"op\": \"date\", \"value\": \"2026-10-15\"}, \"due\": {\"op\": \"add\", "
                    "\"n\": 2, \"unit\": \"month\", \"to\": {\"op\": \"milestone\", "
                    "\"which\": \"trigger\"}}"),
          HAPPENS("e1", "2026-04-02", "e", ", \"determination\": \"alleged\"")
              HAPPENS("e2", "2026-05-03", "e",
                      ", \"determination\": \"determined\", \"determined_by\": \"jury\"")
                  HAPPENS("e3", "2026-09-04", "e",
                          ", \"determination\": \"reversed\", \"determined_by\": \"jury\"")),
    OWING("legal",
          "\"approvals\": [{\"id\": \"vote\", \"party\": \"A\", \"purpose\": "
          "\"force_deployment\", \"steps\": [{\"id\": \"vote\", \"kind\": \"chamber_vote\", "
          "\"expires\": {\"n\": 3, \"unit\": \"month\"}}]}], ",
          OWED("c", ", \"requires\": [{\"party\": \"A\", \"approval\": \"vote\"}]") ", " OWED(
              "d", ", \"trigger\": {\"op\": \"approved\", \"party\": \"A\", "
                   "\"approval\": \"vote\"}"),
          ", {\"id\": \"p\", \"date\": \"2026-06-06\", \"type\": \"step\", \"party\": \"A\", "
          "\"approval\": \"vote\", \"step\": \"vote\", \"to\": \"passed\"}"),
    OWING("legal", "",
          "{\"id\": \"d\", \"type\": \"other\", \"obligors\": [\"B\", \"C\"], \"trigger\": "
          "{\"op\": \"commitment_is\", \"commitment\": \"c\", \"party\": \"A\", "
          "\"is\": \"overdue\"}}, " OWED("c", DUE_ON("2026-06-30")),
          MOVE("m1", "2026-08-10", "c", "cure", "")),
    OWING("legal", "",
          OWED("c", ", \"recurs\": {\"every\": {\"n\": 1, \"unit\": \"month\"}, "
                    "\"from\": {\"op\": \"date\", \"value\": \"2026-04-30\"}}"),
          MOVE("m1", "2026-04-20", "c", "fulfilment", "")
              MOVE("m2", "2026-06-10", "c", "fulfilment",
                   "") ", {\"id\": \"w\", \"date\": \"2026-09-01\", \"type\": \"withdrawal\", "
                       "\"party\": \"A\"}"),
    OWING("legal", "", OWED("c", DUE_ON("2026-08-31")) ", " OWED("d", ""),
          MOVE("m1", "2026-04-10", "c", "delegation",
               ", \"transferee\": \"C\", \"consented_by\": [\"B\"]")
              MOVE("m2", "2026-05-20", "c", "progress", ", \"amount\": 1, \"by\": \"C\"")
                  MOVE("m3", "2026-06-10", "d", "assignment",
                       ", \"by\": \"B\", \"transferee\": "
                       "\"C\", \"consented_by\": "
                       "[\"A\"]") ", {"
                                  "\"id\": \"w\", "
                                  "\"date\": "
                                  "\"2026-09-20\", "
                                  "\"type\": "
                                  "\"withdrawal\", "
                                  "\"party\": \"C\"}, "
                                  "{\"id\": \"w2\", "
                                  "\"date\": "
                                  "\"2026-10-20\", "
                                  "\"type\": "
                                  "\"withdrawal\", "
                                  "\"party\": \"B\"}"),
    OWING("political", "", OWED("c", ", \"while\": {\"op\": \"event\", \"id\": \"e\"}"),
          HAPPENS("e1", "2026-04-02", "e",
                  "") ", {\"id\": \"en\", \"date\": \"2026-03-07\", \"type\": \"endorsement\", "
                      "\"party\": \"A\"}, {\"id\": \"dis\", \"date\": \"2026-08-08\", "
                      "\"type\": \"dissociation\", \"party\": \"A\"}"),
};

enum { LAST = 20261231, ROWS = 8 };

/* The path of a change; the state that it had before and has from then on. */
static void follow(const struct told_turn *told, const entente_agreement *agreement)
{
    char path[128];
    const struct ent_turn *change = &told->turn;
    const int32_t day = ent_date_of_day(change->day), eve = ent_date_of_day(change->day - 1);
    entente_assessment *before = assess_on(agreement, eve), *after = assess_on(agreement, day);

    (void)snprintf(path, sizeof path, "commitments/%.95s", told->path);
    cr_expect_str_eq(state_at(before, path),
                     entente_facet_name(ENTENTE_FACET_COMMITMENT, change->from), "%s before %d",
                     path, day);
    cr_expect_str_eq(state_at(after, path),
                     entente_facet_name(ENTENTE_FACET_COMMITMENT, change->to), "%s on %d", path,
                     day);
    entente_assessment_free(before);
    entente_assessment_free(after);
}

/* How often any row of the answer changes from one day to the next. */
static size_t count_by_days(const entente_agreement *agreement)
{
    int32_t states[ROWS] = {0};
    size_t changes = 0;

    for (ent_day day = ent_day_of_date(20260101); day <= ent_day_of_date(LAST); day++) {
        entente_assessment *answer = assess_on(agreement, ent_date_of_day(day));
        size_t at = 0;

        for (size_t i = 0; i < entente_assessment_row_count(answer); i++) {
            const int32_t subject = entente_assessment_row_facet(answer, i, ENTENTE_FACET_SUBJECT);
            const int32_t state = entente_assessment_row_facet(answer, i, ENTENTE_FACET_COMMITMENT);

            if (subject != ENTENTE_SUBJECT_COMMITMENT && subject != ENTENTE_SUBJECT_OBLIGOR)
                continue;
            cr_assert_lt(at, ROWS);
            changes += states[at] != 0 && states[at] != state;
            states[at++] = state;
        }
        entente_assessment_free(answer);
    }
    return changes;
}

Test(commitment_history, is_what_every_single_day_answers)
{
    for (size_t i = 0; i < sizeof lives / sizeof lives[0]; i++) {
        entente_agreement *agreement = agreement_of(lives[i]);
        entente_question *question = entente_question_new();
        struct ent_case *that = NULL;
        static struct told_turn changes[256];
        uint32_t count = 0;

        cr_assert_eq(entente_question_set_on(question, LAST, NULL), ENTENTE_OK);
        cr_assert_eq(ent_case_new(agreement, question, NULL, &that), ENTENTE_OK);
        cr_assert(ent_moves_work_out(that, ENTENTE_SCOPE_ALL));
        for (uint32_t k = 0; that->commitments && k < that->commitments->count; k++)
            cr_assert(ent_commitment_follow(that, k, ENT_DAY_FIRST));
        count = turns_of(that, ent_commitments_past, changes, 256);
        for (uint32_t k = 0; k < count; k++)
            follow(&changes[k], agreement);
        cr_expect_gt(count, 2, "life %zu", i);
        cr_expect_eq(count, count_by_days(agreement), "life %zu: %u, %zu", i, count,
                     count_by_days(agreement));
        ent_case_free(that);
        entente_question_free(question);
        entente_agreement_free(agreement);
    }
}
