/* Whether it binds in law: what speakers claim, and that a claim changes no status. */
#include "words.h"

static bool is_claim(const struct case_file *file, const entente_act *act)
{
    return entente_act_type(act) == ENTENTE_ACT_STATEMENT &&
           same(entente_object_get_text(act, ENTENTE_FIELD_ABOUT), "bindingness") &&
           entente_act_first_day(act) <= file->on;
}

static void line_speaker(struct line *line, const entente_act *act)
{
    const entente_object *by = entente_object_get_object(act, ENTENTE_FIELD_BY);

    if (!by) {
        line_add(line, "No speaker is named");
        return;
    }
    line_add(line, text_of(by, ENTENTE_FIELD_NAME));
    line_add(line, ", ");
    line_words(line, text_of(by, ENTENTE_FIELD_OFFICE));
    line_add(line, " of ");
    line_party(line, entente_object_agreement(act), entente_act_party(act));
}

static void tell_claim(const entente_act *act, const char *label)
{
    struct line line = {0};

    line_speaker(&line, act);
    line_add(&line, ", ");
    line_act_date(&line, act);
    line_add(&line, ", on ");
    line_add(&line, label);
    line_add(&line, ": \"");
    line_words(&line, text_of(act, ENTENTE_FIELD_VALUE));
    line_add(&line, "\". ");
    line_add(&line, text_of(act, ENTENTE_FIELD_NOTE));
    line_print(&line, 2, true);
    line_add(&line, "Source: ");
    line_sources(&line, act);
    line_add(&line, ".");
    line_print(&line, 4, false);
}

static bool same_answers(const entente_assessment *a, const entente_assessment *b)
{
    bool equal = entente_assessment_status(a) == entente_assessment_status(b);

    for (size_t i = 0; i < entente_assessment_party_count(a); i++)
        equal =
            equal && entente_assessment_party_status(a, i) == entente_assessment_party_status(b, i);
    return equal;
}

/* Assesses a copy of a document from which the statements have been struck. */
static entente_result compare_without_claims(const struct case_file *file, size_t i, bool *equal,
                                             entente_error *error)
{
    entente_agreement *silent = NULL;
    entente_assessment *answer = NULL;
    entente_result result = entente_agreement_copy(file->agreements[i], &silent, error);

    for (size_t k = entente_agreement_act_count(silent); result == ENTENTE_OK && k > 0; k--)
        if (entente_act_type(entente_agreement_act_at(silent, k - 1)) == ENTENTE_ACT_STATEMENT)
            result = entente_object_remove_at(entente_agreement_root(silent), ENTENTE_FIELD_ACTS,
                                              k - 1, error);
    if (result == ENTENTE_OK)
        result = case_assess(file, silent, file->on, &answer, error);
    if (result == ENTENTE_OK)
        *equal = same_answers(file->answers[i], answer);
    entente_assessment_free(answer);
    entente_agreement_free(silent);
    return result;
}

static size_t consents(const struct case_file *file)
{
    size_t count = 0;

    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        count += entente_assessment_consented_count(file->answers[i]);
    return count;
}

entente_result tell_claims(const struct case_file *file, entente_error *error)
{
    entente_result result = ENTENTE_OK;
    bool equal = true;

    if (consents(file) == 0)
        print_text("No State has consented to be bound by any of these texts. What speakers say:",
                   2);
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_act_count(file->agreements[i]); k++) {
            const entente_act *act = entente_agreement_act_at(file->agreements[i], k);

            if (is_claim(file, act))
                tell_claim(act, DOCUMENTS[i].label);
        }
    for (size_t i = 0; i < DOCUMENT_COUNT && result == ENTENTE_OK && equal; i++)
        result = compare_without_claims(file, i, &equal, error);
    if (result == ENTENTE_OK)
        print_text(equal ? "A claim is evidence. Struck from the record, it changes no status."
                         : "Struck from the record, a claim would change a status.",
                   2);
    return result;
}
