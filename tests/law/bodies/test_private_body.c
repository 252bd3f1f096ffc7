/* The table of moves as it stands, and the history of the bodies of a case. */
#include "asking.h"
#include "bodies.h"
#include "body_life.h"
#include "case.h"
#include "make.h"
#include "question.h"
#include "turning.h"

/* Nothing leads back to a plan, and a refusal changes nothing. */
Test(private_body, every_row_of_the_table_of_moves)
{
    for (int32_t state = ENTENTE_BODY_STATE_PLANNED; state <= ENTENTE_BODY_STATE_WOUND_UP; state++)
        for (int32_t act = ENT_BODY_ESTABLISHED; act < ENT_BODY_ACTS; act++) {
            const struct ent_body_move move = ent_body_move(state, act);
            const char *name = ent_name_text(&ent_names_body_move, act);

            printf("%d %s -> %d %s\n", state, name ? name : "(by itself)", move.to,
                   move.error ? entente_code_name(move.error) : "");
            cr_expect(move.to >= ENTENTE_BODY_STATE_PLANNED &&
                      move.to <= ENTENTE_BODY_STATE_WOUND_UP);
            cr_expect(!move.error || move.to == state);
            cr_expect(move.to != ENTENTE_BODY_STATE_PLANNED || state == move.to);
            if (name)
                cr_expect_eq(ent_name_value(&ent_names_body_move, name, strlen(name)), act);
            else
                cr_expect_eq(move.error, 0, "what comes by itself is never refused");
        }
    cr_expect_eq(ent_name_value(&ent_names_body_move, "reformed", strlen("reformed")), 0);
}

#define MOVE(id, date, body, to, more)                                                             \
    ACT(id, date, "body", ", \"body\": \"" body "\", \"to\": \"" to "\"" more)

Test(private_body, the_history_is_every_change_by_body_and_day)
{
    static const char document[] =
        "{\"format\": \"entente/1\", \"id\": \"h\", \"title\": \"H\", \"kind\": \"treaty\", "
        "\"bindingness\": \"legal\", \"parties\": [], \"bodies\": ["
        "{\"id\": \"none\", \"name\": \"N\", \"kind\": \"council\"}, "
        "{\"id\": \"a\", \"name\": \"A\", \"kind\": \"council\"}, "
        "{\"id\": \"idle\", \"name\": \"I\", \"kind\": \"council\"}, "
        "{\"id\": \"b\", \"name\": \"B\", \"kind\": \"council\"}], \"acts\": [" MOVE(
            "a1", "2020-01-01", "a", "established",
            ", \"until\": \"2020-06-30\"") "," MOVE("b1", "2020-02-01", "b", "operating",
                                                    "") "," MOVE("b2", "2020-03", "b", "suspended",
                                                                 "") "]}";
    static const struct {
        const char *body, *act;
        int32_t day, from, to;
    } rows[] = {
        {"a", "a1", 20200101, ENTENTE_BODY_STATE_PLANNED, ENTENTE_BODY_STATE_ESTABLISHED},
        {"a", NULL, 20200701, ENTENTE_BODY_STATE_ESTABLISHED, ENTENTE_BODY_STATE_WOUND_UP},
        {"b", "b1", 20200201, ENTENTE_BODY_STATE_PLANNED, ENTENTE_BODY_STATE_OPERATING},
        {"b", NULL, 20200301, ENTENTE_BODY_STATE_OPERATING, ENTENTE_BODY_STATE_UNKNOWN},
        {"b", NULL, 20200331, ENTENTE_BODY_STATE_UNKNOWN, ENTENTE_BODY_STATE_SUSPENDED},
    };
    const uint32_t count = sizeof rows / sizeof rows[0];
    entente_agreement *agreement = agreement_of(document);
    entente_question *question = entente_question_new();
    struct told_turn told[16];
    struct ent_case *found = NULL;

    cr_assert_eq(entente_question_set_on(question, 20201231, NULL), ENTENTE_OK);
    cr_assert_eq(ent_case_new(agreement, question, NULL, &found), ENTENTE_OK);
    cr_assert_eq(turns_of(found, ent_bodies_past, told, 16), 0, "before they are worked out");
    cr_assert(ent_bodies_work_out(found));
    cr_assert_eq(turns_of(found, ent_bodies_past, told, 16), count);
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_turn *turn = &told[i].turn;

        cr_expect_str_eq(told[i].path, rows[i].body);
        cr_expect_eq(told[i].facet, ENTENTE_FACET_BODY);
        cr_expect_eq(ent_date_of_day(turn->day), rows[i].day);
        cr_expect_eq(turn->from, rows[i].from, "row %u", i);
        cr_expect_eq(turn->to, rows[i].to, "row %u", i);
        cr_expect_eq(turn->cause != NULL, rows[i].act != NULL, "row %u", i);
        if (turn->cause && rows[i].act)
            cr_expect_str_eq(entente_object_get_text(turn->cause->act, ENTENTE_FIELD_ID),
                             rows[i].act);
    }
    ent_case_free(found);
    entente_question_free(question);
    entente_agreement_free(agreement);
}
