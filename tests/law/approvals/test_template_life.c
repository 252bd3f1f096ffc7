/* Templates of approval, gone through: every one of them can be carried to its end. */
#include <entente/approval.h>
#include <entente/assessment.h>
#include <entente/date.h>
#include <entente/json.h>
#include <entente/row.h>
#include <entente/template.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "refusal.h"

/* An agreement with one party and one approval, whose acts are recorded day after day. */
struct file {
    entente_agreement *agreement;
    entente_approval *approval;
    entente_assessment *answer;
    const char *party;
    int32_t day;
    int acts;
};

enum { APPROVAL = ENTENTE_FACET_APPROVAL, STEP = ENTENTE_FACET_STEP };

enum { ROOM = 16384 };

__attribute__((format(printf, 2, 3))) static void add(char text[ROOM], const char *format, ...)
{
    const size_t length = strlen(text);
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text + length, ROOM - length, format, arguments);
    va_end(arguments);
}

/* What a template needs: a calendar of 28 days a month, a group or weights of the one party. */
static void add_need(char text[ROOM], const char *need, const char *party)
{
    const char *name = strchr(need, '/') + 1;

    if (strncmp(need, "groups/", 7) == 0) {
        add(text, ", \"groups\": {\"%s\": [\"%s\"]}", name, party);
    } else if (strncmp(need, "weights/", 8) == 0) {
        add(text, ", \"weights\": {\"%s\": {\"values\": {\"%s\": 1}}}", name, party);
    } else {
        add(text, ", \"calendars\": {\"%s\": {\"unit\": \"sitting_day\", \"days\": [", name);
        for (int day = 0; day < 8 * 28; day++)
            add(text, "%s\"2026-%02d-%02d\"", day ? ", " : "", 1 + day / 28, 1 + day % 28);
        add(text, "]}}");
    }
}

static struct file open_file(const char *name)
{
    struct file file = {.day = 20260101};
    char text[ROOM] = "{\"format\": \"entente/1\", \"id\": \"t\", \"title\": \"T\", \"kind\": "
                      "\"treaty\", \"bindingness\": \"legal\"";
    const char *need;
    size_t index = 0;

    while (strcmp(entente_template_text(index, ENTENTE_TEMPLATE_NAME, 0), name) != 0)
        index++;
    file.party = entente_template_text(index, ENTENTE_TEMPLATE_JURISDICTION, 0);
    add(text, ", \"parties\": [{\"id\": \"%s\", \"name\": \"P\", \"kind\": \"state\"}]",
        file.party);
    for (size_t i = 0; (need = entente_template_text(index, ENTENTE_TEMPLATE_NEEDS, i)); i++)
        add_need(text, need, file.party);
    add(text, "}");
    OK(entente_agreement_read(text, strlen(text), NULL, &file.agreement, NULL, NULL));
    OK(entente_approval_from_template(file.agreement, file.party, name, "a", NULL, &file.approval,
                                      NULL));
    return file;
}

static void close_file(struct file *file)
{
    entente_assessment_free(file->answer);
    entente_agreement_free(file->agreement);
}

static void look(struct file *file)
{
    entente_question *question = entente_question_new();

    entente_assessment_free(file->answer);
    file->answer = NULL;
    OK(entente_question_set_on(question, file->day, NULL));
    OK(entente_assess(file->agreement, question, &file->answer, NULL));
    entente_question_free(question);
}

/* The state of a step, or with NULL of the approval. */
static int32_t state(const struct file *file, const char *step)
{
    char path[128];

    snprintf(path, sizeof path, "approvals/%s/a%s%s", file->party, step ? "/" : "",
             step ? step : "");
    return entente_assessment_row_facet(
        file->answer, entente_assessment_row_find(file->answer, path), step ? STEP : APPROVAL);
}

static void later(struct file *file, int32_t days)
{
    file->day = entente_date_from_day_number(entente_date_day_number(file->day) + days);
}

static void act(struct file *file, const char *members)
{
    char text[512], date[16];

    entente_date_format(file->day, date, sizeof date);
    snprintf(text, sizeof text, "{\"id\": \"a%d\", \"date\": \"%s\", \"party\": \"%s\", %s}",
             ++file->acts, date, file->party, members);
    cr_assert_eq(
        entente_agreement_read_act(file->agreement, text, strlen(text), NULL, NULL, NULL, NULL),
        ENTENTE_OK, "%s", text);
}

static void move(struct file *file, const char *step, const char *to)
{
    char members[256];

    snprintf(members, sizeof members,
             "\"type\": \"step\", \"approval\": \"a\", \"step\": \"%s\", \"to\": \"%s\"", step, to);
    act(file, members);
}

/* Does all that is ready; false where nothing is left to do but to wait. */
static bool go_on(struct file *file)
{
    bool done = false;

    look(file);
    for (size_t i = 0; i < entente_approval_step_count(file->approval); i++) {
        const entente_step *step = entente_approval_step_at(file->approval, i);
        const int32_t kind = entente_step_kind(step);
        const bool waits = kind == ENTENTE_STEP_TACIT_PERIOD || kind == ENTENTE_STEP_LAYING_PERIOD;

        if (state(file, entente_step_id(step)) != ENTENTE_STEP_STATE_READY ||
            kind == ENTENTE_STEP_DEPOSIT ||
            entente_object_get_boolean(step, ENTENTE_FIELD_OPTIONAL))
            continue;
        move(file, entente_step_id(step), waits ? "in_progress" : "passed");
        done = true;
    }
    return done;
}

Test(template_life, each_is_carried_to_its_end)
{
    const char *name;

    for (size_t i = 0; (name = entente_template_text(i, ENTENTE_TEMPLATE_NAME, 0)); i++) {
        struct file file = open_file(name);

        look(&file);
        cr_expect_eq(state(&file, NULL), ENTENTE_APPROVAL_STATE_NOT_STARTED, "%s", name);
        for (int round = 0; round < 20 && state(&file, NULL) != ENTENTE_APPROVAL_STATE_COMPLETE;
             round++) {
            later(&file, go_on(&file) ? 1 : 45);
            look(&file);
        }
        cr_expect_eq(state(&file, NULL), ENTENTE_APPROVAL_STATE_COMPLETE, "%s", name);
        if (strcmp(entente_template_text(i, ENTENTE_TEMPLATE_PURPOSE, 0), "consent_to_be_bound") ==
            0) {
            act(&file, "\"type\": \"consent\"");
            look(&file);
            cr_expect_eq(state(&file, NULL), ENTENTE_APPROVAL_STATE_BOUND, "%s", name);
        }
        close_file(&file);
    }
}

/* The Commons resolve against ratification; a statement opens a second period (s. 20(4)). */
Test(template_life, a_statement_answers_the_commons)
{
    struct file file = open_file("GBR/consent/crag");

    move(&file, "lay", "passed");
    move(&file, "period_a", "in_progress");
    later(&file, 5);
    move(&file, "period_a", "rejected");
    look(&file);
    cr_expect_eq(state(&file, "instrument"), ENTENTE_STEP_STATE_PENDING);
    cr_expect_eq(state(&file, "statement"), ENTENTE_STEP_STATE_READY);
    move(&file, "statement", "passed");
    move(&file, "period_b", "in_progress");
    later(&file, 21);
    look(&file);
    cr_expect_eq(state(&file, "period_b"), ENTENTE_STEP_STATE_IN_PROGRESS);
    cr_expect_eq(state(&file, "instrument"), ENTENTE_STEP_STATE_PENDING);
    later(&file, 1);
    look(&file);
    cr_expect_eq(state(&file, "period_b"), ENTENTE_STEP_STATE_DEEMED_PASSED);
    cr_expect_eq(state(&file, "instrument"), ENTENTE_STEP_STATE_READY);
    close_file(&file);
}

/* Against the Lords alone the statement suffices; against the Commons it does not (s. 20(8)). */
Test(template_life, a_statement_suffices_against_the_lords)
{
    struct file file = open_file("GBR/consent/crag");

    move(&file, "lay", "passed");
    move(&file, "period_a", "in_progress");
    later(&file, 5);
    move(&file, "period_a", "rejected");
    look(&file);
    cr_expect_eq(state(&file, "statement_lords"), ENTENTE_STEP_STATE_NOT_REQUIRED);
    act(&file, "\"type\": \"event\", \"event\": \"lords_alone_resolved_against\"");
    look(&file);
    cr_expect_eq(state(&file, "statement_lords"), ENTENTE_STEP_STATE_READY);
    cr_expect_eq(state(&file, "instrument"), ENTENTE_STEP_STATE_PENDING);
    move(&file, "statement_lords", "passed");
    look(&file);
    cr_expect_eq(state(&file, "instrument"), ENTENTE_STEP_STATE_READY);
    close_file(&file);
}

/* A Chamber asks for express approval; then both vote (Kingdom Act of 1994). */
Test(template_life, a_chamber_asks_for_express_approval)
{
    struct file file = open_file("NLD/consent/approval");

    move(&file, "council", "passed");
    move(&file, "tacit", "in_progress");
    later(&file, 10);
    move(&file, "tacit", "rejected");
    later(&file, 90);
    look(&file);
    cr_expect_eq(state(&file, "king"), ENTENTE_STEP_STATE_PENDING);
    move(&file, "second", "passed");
    move(&file, "first", "passed");
    move(&file, "promulgation", "passed");
    look(&file);
    cr_expect_eq(state(&file, "king"), ENTENTE_STEP_STATE_READY);
    close_file(&file);
}

/* 149 of 179 are not five sixths; the ordinary majority leads to a referendum (s. 20(2)). */
Test(template_life, five_sixths_or_the_people)
{
    struct file file = open_file("DNK/consent/transfer-20");

    move(&file, "government", "passed");
    act(&file, "\"type\": \"step\", \"approval\": \"a\", \"step\": \"five_sixths\", \"to\": "
               "\"voted\", \"tally\": {\"yes\": 149, \"no\": 30}");
    act(&file, "\"type\": \"step\", \"approval\": \"a\", \"step\": \"folketing\", \"to\": "
               "\"voted\", \"tally\": {\"yes\": 149, \"no\": 30}");
    look(&file);
    cr_expect_eq(state(&file, "five_sixths"), ENTENTE_STEP_STATE_REJECTED);
    cr_expect_eq(state(&file, "folketing"), ENTENTE_STEP_STATE_PASSED);
    cr_expect_eq(state(&file, "assent"), ENTENTE_STEP_STATE_PENDING);
    move(&file, "referendum", "passed");
    look(&file);
    cr_expect_eq(state(&file, "assent"), ENTENTE_STEP_STATE_READY);
    close_file(&file);
}

/* A deployment without authorisation is for four months (Const. art. 35). */
Test(template_life, a_mandate_ends)
{
    struct file file = open_file("FRA/deployment/art-35");

    move(&file, "decision", "passed");
    move(&file, "information", "passed");
    later(&file, 120);
    look(&file);
    cr_expect_eq(file.day, 20260501);
    cr_expect_eq(state(&file, NULL), ENTENTE_APPROVAL_STATE_COMPLETE);
    later(&file, 1);
    look(&file);
    cr_expect_eq(state(&file, NULL), ENTENTE_APPROVAL_STATE_EXPIRED);
    close_file(&file);
}
