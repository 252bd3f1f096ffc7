/* The Paris case: what must be answered from the documents alone, and what must not be said. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>
#include <criterion/redirect.h>

#include "paris.h"

#define CEASEFIRE "ceasefire_in_effect"
#define AGGRESSION "renewed_aggression"

enum { EVE = 20260105 };

static struct case_file file;

static void open_case(void)
{
    cr_assert_eq(case_open(&file, "../examples/paris", NULL), ENTENTE_OK);
    cr_assert_eq(case_ask(&file, SUMMIT_DAY, NULL), ENTENTE_OK);
}

static void close_case(void)
{
    case_close(&file);
}

TestSuite(paris_answers, .init = open_case, .fini = close_case);

static int32_t stage(const entente_assessment *answer)
{
    return entente_assessment_facet(answer, ENTENTE_FACET_TEXT_STAGE);
}

Test(paris_answers, the_texts_stand_as_they_stood_on_the_day)
{
    static const struct {
        int32_t status, stage;
    } wanted[DOCUMENT_COUNT] = {
        [TRILATERAL] = {ENTENTE_STATUS_IN_EFFECT, ENTENTE_STAGE_AUTHENTICATED},
        [JOINT] = {ENTENTE_STATUS_IN_EFFECT, ENTENTE_STAGE_ADOPTED},
        [DRAFTS] = {ENTENTE_STATUS_DRAFT, ENTENTE_STAGE_DRAFT},
        [POSITION] = {ENTENTE_STATUS_UNKNOWN, ENTENTE_STAGE_PROPOSED},
    };

    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        cr_expect_str_eq(
            entente_facet_name(ENTENTE_FACET_STATUS, entente_assessment_status(file.answers[i])),
            entente_facet_name(ENTENTE_FACET_STATUS, wanted[i].status), "%s", DOCUMENTS[i].name);
        cr_expect_eq(stage(file.answers[i]), wanted[i].stage, "%s", DOCUMENTS[i].name);
    }
}

Test(paris_answers, both_declarations_took_effect_on_the_day_for_certain)
{
    for (size_t i = TRILATERAL; i <= JOINT; i++) {
        cr_expect_eq(entente_assessment_facet(file.answers[i], ENTENTE_FACET_ENTRY),
                     ENTENTE_ENTRY_CERTAIN);
        cr_expect_eq(entente_assessment_day(file.answers[i], ENTENTE_DAY_ENTRY), SUMMIT_DAY);
        cr_expect_neq(entente_assessment_status(file.eve[i]), ENTENTE_STATUS_IN_EFFECT);
    }
}

/* Nobody consented, so nothing is in force, on that day or ten years later. */
Test(paris_answers, nothing_is_ever_in_force)
{
    static const int32_t days[] = {EVE, SUMMIT_DAY, 20260107, 20360106};

    for (size_t d = 0; d < sizeof days / sizeof days[0]; d++)
        for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
            entente_assessment *answer = NULL;

            cr_assert_eq(case_assess(&file, file.agreements[i], days[d], &answer, NULL),
                         ENTENTE_OK);
            cr_expect_neq(entente_assessment_status(answer), ENTENTE_STATUS_IN_FORCE);
            cr_expect_neq(entente_assessment_facet(answer, ENTENTE_FACET_FORCE),
                          ENTENTE_FORCE_IN_FORCE);
            cr_expect_eq(entente_assessment_consented_count(answer), 0);
            for (size_t p = 0; p < entente_assessment_party_count(answer); p++)
                cr_expect_neq(entente_assessment_party_status(answer, p),
                              ENTENTE_PARTY_STATUS_PARTY);
            entente_assessment_free(answer);
        }
}

/* Fact 37: on the eve the text is a draft, and nobody ever adopted that version. */
Test(paris_answers, the_draft_was_never_approved)
{
    const entente_agreement *joint = file.agreements[JOINT];
    size_t adoptions = 0;

    cr_expect_eq(stage(file.eve[JOINT]), ENTENTE_STAGE_DRAFT);
    for (size_t i = 0; i < entente_agreement_act_count(joint); i++) {
        const entente_act *act = entente_agreement_act_at(joint, i);

        if (entente_act_type(act) != ENTENTE_ACT_ADOPTION)
            continue;
        cr_expect_str_eq(entente_object_get_text(act, ENTENTE_FIELD_VERSION), "final");
        adoptions++;
    }
    cr_expect_eq(adoptions, 1);
}

static int32_t party_status(size_t document, const char *party)
{
    return entente_assessment_party_status(
        file.answers[document], entente_assessment_party_find(file.answers[document], party));
}

Test(paris_answers, every_party_stands_where_it_stood)
{
    static const struct {
        size_t document;
        const char *party;
        int32_t status;
    } wanted[] = {
        {TRILATERAL, "UKR", ENTENTE_PARTY_STATUS_SIGNATORY},
        {TRILATERAL, "FRA", ENTENTE_PARTY_STATUS_SIGNATORY},
        {TRILATERAL, "GBR", ENTENTE_PARTY_STATUS_SIGNATORY},
        {TRILATERAL, "RUS", ENTENTE_PARTY_STATUS_THIRD},
        {JOINT, "UKR", ENTENTE_PARTY_STATUS_ENDORSER},
        {JOINT, "FRA", ENTENTE_PARTY_STATUS_ENDORSER},
        {JOINT, "GBR", ENTENTE_PARTY_STATUS_ENDORSER},
        {JOINT, "POL", ENTENTE_PARTY_STATUS_ENDORSER},
        {JOINT, "DEU", ENTENTE_PARTY_STATUS_ELIGIBLE},
        {JOINT, "ITA", ENTENTE_PARTY_STATUS_ELIGIBLE},
        {JOINT, "TUR", ENTENTE_PARTY_STATUS_ELIGIBLE},
        {JOINT, "USA", ENTENTE_PARTY_STATUS_NEGOTIATING},
        {JOINT, "RUS", ENTENTE_PARTY_STATUS_THIRD},
    };

    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
        cr_expect_eq(party_status(wanted[i].document, wanted[i].party), wanted[i].status, "%s %s",
                     DOCUMENTS[wanted[i].document].name, wanted[i].party);
}

/* Fact 19: that it binds is what one speaker says; the text stays prospective. */
Test(paris_answers, a_claim_is_evidence_and_changes_nothing)
{
    entente_agreement *silent = NULL;
    entente_assessment *answer = NULL;
    const entente_act *claim =
        entente_agreement_act_find(file.agreements[TRILATERAL], "says-binding");

    cr_assert_eq(entente_agreement_copy(file.agreements[TRILATERAL], &silent, NULL), ENTENTE_OK);
    cr_expect_str_eq(entente_act_party(claim), "UKR");
    cr_expect_str_eq(entente_object_get_text(claim, ENTENTE_FIELD_VALUE), "legal");
    for (size_t i = entente_agreement_act_count(silent); i > 0; i--)
        if (entente_act_type(entente_agreement_act_at(silent, i - 1)) == ENTENTE_ACT_STATEMENT)
            entente_object_remove_at(entente_agreement_root(silent), ENTENTE_FIELD_ACTS, i - 1,
                                     NULL);
    cr_expect_null(entente_agreement_act_find(silent, "says-binding"));
    cr_assert_eq(case_assess(&file, silent, SUMMIT_DAY, &answer, NULL), ENTENTE_OK);
    cr_expect_eq(entente_assessment_status(answer),
                 entente_assessment_status(file.answers[TRILATERAL]));
    cr_expect_eq(entente_agreement_bindingness(silent), ENTENTE_BIND_PROSPECTIVE);
    entente_assessment_free(answer);
    entente_agreement_free(silent);
}

/* The identifiers of the commitments that an event sets off, in the order of the document. */
static void list_triggered(size_t document, const char *event, char *out, size_t size)
{
    const entente_agreement *agreement = file.agreements[document];

    out[0] = '\0';
    for (size_t i = 0; i < entente_agreement_commitment_count(agreement); i++) {
        const entente_commitment *commitment = entente_agreement_commitment_at(agreement, i);
        const char *id =
            entente_object_get_text(entente_commitment_trigger(commitment), ENTENTE_FIELD_ID);

        if (id && strcmp(id, event) == 0) {
            strncat(out, entente_commitment_id(commitment), size - strlen(out) - 1);
            strncat(out, " ", size - strlen(out) - 1);
        }
    }
}

Test(paris_answers, a_ceasefire_sets_off_the_deployment_and_the_guarantees)
{
    char ids[1024];

    list_triggered(TRILATERAL, CEASEFIRE, ids, sizeof ids);
    cr_expect_str_eq(ids, "force-deployment ");
    list_triggered(JOINT, CEASEFIRE, ids, sizeof ids);
    cr_expect_str_eq(ids, "guarantee-system monitoring-participation military-packages financing "
                          "depots-fortifications multinational-force training joint-production "
                          "intelligence-cooperation ");
}

Test(paris_answers, a_ceasefire_starts_two_bodies)
{
    const entente_agreement *joint = file.agreements[JOINT];
    size_t starting = 0;

    for (size_t i = 0; i < entente_agreement_body_count(joint); i++) {
        const entente_body *body = entente_agreement_body_at(joint, i);
        const entente_object *start = entente_object_get_object(body, ENTENTE_FIELD_ACTIVATED_BY);

        if (!start)
            continue;
        cr_expect_str_eq(entente_object_get_text(start, ENTENTE_FIELD_ID), CEASEFIRE);
        cr_expect(strcmp(entente_body_id(body), "ceasefire-monitoring") == 0 ||
                  strcmp(entente_body_id(body), "special-commission") == 0);
        starting++;
    }
    cr_expect_eq(starting, 2);
}

/* C6 with its five parts; the American clause is the last, and stands in the draft alone. */
Test(paris_answers, renewed_aggression_sets_off_the_answers)
{
    const entente_agreement *joint = file.agreements[JOINT];
    const entente_commitment *dropped = entente_agreement_commitment_find(joint, "us-support");
    char ids[1024];

    list_triggered(JOINT, AGGRESSION, ids, sizeof ids);
    cr_expect_str_eq(ids, "aggression-response military-response intelligence-support "
                          "logistical-support diplomatic-measures further-sanctions us-support ");
    list_triggered(TRILATERAL, AGGRESSION, ids, sizeof ids);
    cr_expect_str_empty(ids);
    cr_assert_eq(entente_object_count(dropped, ENTENTE_FIELD_VERSIONS), 1);
    cr_expect_str_eq(entente_object_text_at(dropped, ENTENTE_FIELD_VERSIONS, 0), "draft");
}

static const char *followed(size_t document, const char *act)
{
    return entente_object_text_at(entente_agreement_act_find(file.agreements[document], act),
                                  ENTENTE_FIELD_AFTER, 0);
}

/* What must happen next, step by step back to what happened. */
Test(paris_answers, what_comes_next_follows_from_the_signatures)
{
    cr_expect_str_eq(followed(TRILATERAL, "stage-deployment"), "stage-binding-texts");
    cr_expect_str_eq(followed(TRILATERAL, "stage-binding-texts"), "stage-approval");
    cr_expect_str_eq(followed(TRILATERAL, "stage-approval"), "sign-ukr");
    cr_expect_str_eq(followed(JOINT, "stage-approval"), "adoption");
    cr_expect_str_eq(followed(DRAFTS, "talks-in-washington"), "send-to-washington");
    cr_expect_str_eq(followed(DRAFTS, "send-to-washington"), "finalise");
    cr_expect_str_eq(followed(POSITION, "signing"), "proposal");
}

/* No approval was given, no ceasefire holds, nobody attacked anew: no such act is on record. */
Test(paris_answers, nothing_is_recorded_that_did_not_happen)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_act_count(file.agreements[i]); k++) {
            const entente_act *act = entente_agreement_act_at(file.agreements[i], k);
            const char *event = entente_object_get_text(act, ENTENTE_FIELD_EVENT);

            cr_expect_neq(entente_act_type(act), ENTENTE_ACT_STEP);
            cr_expect_neq(entente_act_type(act), ENTENTE_ACT_COMMITMENT);
            cr_expect(!event || (strcmp(event, CEASEFIRE) && strcmp(event, AGGRESSION)));
        }
}

/* The story as one line of words, since lines are broken where they end. */
static char *story_words(void)
{
    enum { MOST_BYTES = 1 << 18 };
    char *words = malloc(MOST_BYTES);
    size_t length = 0;
    int last = ' ';

    cr_redirect_stdout();
    cr_assert_eq(story_tell(&file, NULL), ENTENTE_OK);
    fflush(stdout);
    FILE *stream = cr_get_redirected_stdout();

    cr_assert(words && stream);
    for (int c = fgetc(stream); c != EOF && length + 1 < MOST_BYTES; c = fgetc(stream)) {
        c = c == '\n' ? ' ' : c;
        if (c != ' ' || last != ' ')
            words[length++] = (char)c;
        last = c;
    }
    words[length] = '\0';
    return words;
}

static void expect_told(const char *story, const char *text)
{
    cr_expect(text && strstr(story, text), "the story leaves out: %s", text ? text : "");
}

Test(paris_answers, the_story_leaves_out_no_text_party_commitment_or_body)
{
    char *story = story_words();

    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        const entente_agreement *agreement = file.agreements[i];

        expect_told(story, entente_agreement_title(agreement));
        for (size_t k = 0; k < entente_agreement_party_count(agreement); k++)
            expect_told(story, entente_party_name(entente_agreement_party_at(agreement, k)));
        for (size_t k = 0; k < entente_agreement_commitment_count(agreement); k++)
            expect_told(story,
                        entente_object_get_text(entente_agreement_commitment_at(agreement, k),
                                                ENTENTE_FIELD_TITLE));
        for (size_t k = 0; k < entente_agreement_body_count(agreement); k++)
            expect_told(story, entente_body_name(entente_agreement_body_at(agreement, k)));
    }
    free(story);
}

Test(paris_answers, the_story_says_that_nothing_binds_and_nothing_was_approved)
{
    char *story = story_words();

    expect_told(story, "None of them is in force as a treaty.");
    expect_told(story, "No State has consented to be bound by any of these texts.");
    expect_told(story, "Votes and other steps at home on record: 0,");
    expect_told(story, "Ceasefires on record: 0.");
    expect_told(story, "Struck from the record, it changes no status.");
    free(story);
}
