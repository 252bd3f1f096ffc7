/* Errors and findings as they are filled. */
#include <string.h>

#include <criterion/criterion.h>

#include "alloc.h"
#include "error_private.h"
#include "findings_private.h"
#include "text.h"

Test(error_filling, the_first_cause_wins)
{
    entente_error *error = entente_error_new();

    cr_assert_eq(ent_error_set(error, ENTENTE_E_LOCK_IN, "/acts/2", "before %d", 2029), 701);
    ent_error_act(error, "a3");
    ent_error_blocked_by(error, "a1");
    ent_error_basis(error, "Art. 28(1)");
    ent_error_hint(error, "wait");
    ent_error_position(error, 10, 2, 3);
    cr_assert_eq(ent_error_no_memory(error), ENTENTE_E_NO_MEMORY);
    ent_error_hint(error, "free some");
    ent_error_act(error, "other");
    ent_error_position(error, 99, 99, 99);
    cr_assert_eq(entente_error_code(error), ENTENTE_E_LOCK_IN);
    cr_assert_str_eq(entente_error_message(error), "before 2029");
    cr_assert_str_eq(entente_error_place(error), "/acts/2");
    cr_assert_str_eq(entente_error_act(error), "a3");
    cr_assert_str_eq(entente_error_blocked_by(error), "a1");
    cr_assert_str_eq(entente_error_basis(error), "Art. 28(1)");
    cr_assert_str_eq(entente_error_hint(error), "wait");
    cr_assert_eq(entente_error_position(error, ENTENTE_POSITION_BYTE), 10);
    cr_assert_eq(entente_error_position(error, ENTENTE_POSITION_LINE), 2);
    cr_assert_eq(entente_error_position(error, ENTENTE_POSITION_COLUMN), 3);
    entente_error_free(error);
}

Test(error_filling, a_cleared_error_takes_the_next_cause)
{
    entente_error *error = entente_error_new();

    ent_error_set(error, ENTENTE_E_LOCK_IN, "/acts/2", "first");
    ent_error_hint(error, "wait");
    ent_error_code(error, ENTENTE_E_SYNTAX, NULL);
    entente_error_clear(error);
    cr_assert_eq(entente_error_code(error), ENTENTE_OK);
    cr_assert_str_empty(entente_error_hint(error));
    ent_error_code(error, ENTENTE_E_SYNTAX, NULL);
    cr_assert_str_eq(entente_error_message(error), entente_code_text(ENTENTE_E_SYNTAX));
    entente_error_free(error);
}

Test(error_filling, without_an_error_object_only_the_code_is_told)
{
    cr_assert_eq(ent_error_set(NULL, ENTENTE_E_TYPE, "/x", "%s", "y"), ENTENTE_E_TYPE);
    cr_assert_eq(ent_error_code(NULL, ENTENTE_E_IO, NULL), ENTENTE_E_IO);
    cr_assert_eq(ent_error_no_memory(NULL), ENTENTE_E_NO_MEMORY);
    cr_assert_eq(ent_error_argument(NULL, "x"), ENTENTE_E_ARGUMENT);
    ent_error_act(NULL, "a");
    ent_error_blocked_by(NULL, "a");
    ent_error_basis(NULL, "a");
    ent_error_hint(NULL, "a");
    ent_error_position(NULL, 1, 2, 3);
}

/* Characters of two, three and four bytes, so that every way of cutting occurs. */
Test(error_filling, long_texts_are_cut_between_characters)
{
    static const char *const marks[] = {"x", "\u00e9", "\u20ac", "\U0001F54A"};

    for (size_t shift = 0; shift < 4; shift++) {
        for (size_t m = 0; m < 4; m++) {
            entente_error *error = entente_error_new();
            struct ent_buffer buffer = {0};

            ent_buffer_fill(&buffer, 'a', shift);
            while (buffer.length < 4000)
                ent_buffer_text(&buffer, marks[m]);

            char *text = ent_buffer_take(&buffer, NULL);

            ent_error_set(error, ENTENTE_E_TYPE, text, "%s", text);
            ent_error_act(error, text);

            const char *const cut[] = {entente_error_message(error), entente_error_place(error),
                                       entente_error_act(error)};

            for (size_t i = 0; i < 3; i++) {
                const size_t length = strlen(cut[i]);

                cr_assert(length > 250 && length < 1024);
                cr_assert(ent_utf8_valid(cut[i], length));
                cr_assert_eq(strncmp(cut[i], text, length - 3), 0);
                cr_assert_str_eq(cut[i] + length - 3, "...");
            }
            ent_free(text);
            entente_error_free(error);
        }
    }
}

Test(findings_filling, are_told_in_the_order_they_came)
{
    entente_findings *findings = ent_findings_new();

    for (int i = 0; i < 100; i++)
        cr_assert(ent_findings_add(findings, ENTENTE_E_LOCK_IN, ENTENTE_SEVERITY_WARNING, "/acts/1",
                                   "act %d", i));
    cr_assert(ent_findings_add(findings, ENTENTE_F_SINGLE_PARTY, 0, NULL, "one left"));
    cr_assert(ent_findings_add_position(findings, ENTENTE_E_SYNTAX, "/a", 12, 3, 4, "%c", '!'));
    cr_assert_eq(entente_findings_count(findings), 102);
    cr_assert_str_eq(entente_findings_message(findings, 42), "act 42");
    cr_assert_str_eq(entente_findings_at(findings, 42), "/acts/1");
    cr_assert_eq(entente_findings_code(findings, 42), ENTENTE_E_LOCK_IN);
    cr_assert_eq(entente_findings_severity(findings, 42), ENTENTE_SEVERITY_WARNING);
    cr_assert_eq(entente_findings_position(findings, 42, ENTENTE_POSITION_LINE), 0);
    cr_assert_eq(entente_findings_severity(findings, 100), ENTENTE_SEVERITY_NOTE);
    cr_assert_str_empty(entente_findings_at(findings, 100));
    cr_assert_str_empty(entente_findings_act(findings, 100));
    cr_assert_str_empty(entente_findings_act(findings, 102));
    cr_assert_str_empty(entente_findings_act(NULL, 0));
    cr_assert_eq(entente_findings_severity(findings, 101), ENTENTE_SEVERITY_ERROR);
    cr_assert_eq(entente_findings_position(findings, 101, ENTENTE_POSITION_BYTE), 12);
    cr_assert_eq(entente_findings_position(findings, 101, ENTENTE_POSITION_LINE), 3);
    cr_assert_eq(entente_findings_position(findings, 101, ENTENTE_POSITION_COLUMN), 4);
    cr_assert_eq(entente_findings_code(findings, 102), 0);
    cr_assert_str_empty(entente_findings_message(findings, 102));
    cr_assert_eq(findings->errors, 1);
    cr_assert_gt(ent_findings_bytes(findings), 102 * sizeof(struct ent_finding));
    entente_findings_free(findings);
}

Test(findings_filling, long_sentences_stay_whole)
{
    struct entente_findings findings = {0};
    char text[5000];

    for (size_t length = 200; length < sizeof text; length += 55) {
        memset(text, 'x', length);
        text[length] = '\0';
        cr_assert(ent_findings_add(&findings, ENTENTE_E_TYPE, 0, text, "<%s>", text));

        const char *message = entente_findings_message(&findings, findings.count - 1);

        cr_assert_eq(strlen(message), length + 2);
        cr_assert_eq(strncmp(message + 1, text, length), 0);
        cr_assert_str_eq(entente_findings_at(&findings, findings.count - 1), text);
    }
    ent_findings_done(&findings);
    cr_assert_eq(findings.count, 0);
    cr_assert_eq(ent_findings_bytes(&findings), 0);
}

Test(findings_filling, the_first_error_becomes_the_error)
{
    struct entente_findings findings = {0};
    entente_error *error = entente_error_new();

    ent_findings_add(&findings, ENTENTE_F_SINGLE_PARTY, 0, "", "a note");
    cr_assert_eq(ent_findings_to_error(&findings, error), ENTENTE_OK);
    cr_assert_eq(entente_error_code(error), ENTENTE_OK);
    ent_findings_add_position(&findings, ENTENTE_E_TYPE, "/title", 5, 1, 6, "first");
    ent_findings_add(&findings, ENTENTE_E_RANGE, 0, "/acts", "second");
    cr_assert_eq(ent_findings_to_error(&findings, error), ENTENTE_E_TYPE);
    cr_assert_eq(entente_error_code(error), ENTENTE_E_TYPE);
    cr_assert_str_eq(entente_error_message(error), "first");
    cr_assert_str_eq(entente_error_place(error), "/title");
    cr_assert_eq(entente_error_position(error, ENTENTE_POSITION_BYTE), 5);
    cr_assert_eq(entente_error_position(error, ENTENTE_POSITION_LINE), 1);
    cr_assert_eq(entente_error_position(error, ENTENTE_POSITION_COLUMN), 6);
    cr_assert_eq(ent_findings_to_error(&findings, NULL), ENTENTE_E_TYPE);
    ent_findings_done(&findings);
    entente_error_free(error);
}
