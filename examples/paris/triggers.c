/* What an event would set off, what it needs at home first, and what is only announced. */
#include <stdio.h>

#include "words.h"

static bool waits_for(const entente_object *object, int32_t field, const char *event)
{
    const entente_expression *condition = entente_object_get_object(object, field);

    return entente_expression_op(condition) == ENTENTE_OP_EVENT &&
           same(text_of(condition, ENTENTE_FIELD_ID), event);
}

/* The first version is the text as adopted; what names no version stands in every one. */
static bool stands_in_final_text(const entente_commitment *commitment)
{
    const entente_object *root = entente_agreement_root(entente_object_agreement(commitment));
    const entente_object *final = entente_object_object_at(root, ENTENTE_FIELD_VERSIONS, 0);
    const size_t count = entente_object_count(commitment, ENTENTE_FIELD_VERSIONS);

    for (size_t i = 0; i < count; i++)
        if (same(entente_object_text_at(commitment, ENTENTE_FIELD_VERSIONS, i),
                 text_of(final, ENTENTE_FIELD_ID)))
            return true;
    return count == 0;
}

/* One commitment below those who owe it, who are named when they change. */
static void tell_commitment(const entente_commitment *commitment, struct line *obligors)
{
    struct line line = {0};

    line_add(&line, "By ");
    line_parties(&line, commitment, ENTENTE_FIELD_OBLIGORS);
    line_add(&line, ":");
    if (!same(line.text, obligors->text)) {
        *obligors = line;
        line_print(&line, 4, false);
    }
    line = (struct line){0};
    line_add(&line, text_of(commitment, ENTENTE_FIELD_TITLE));
    if (entente_object_has(commitment, ENTENTE_FIELD_MODALITY)) {
        line_add(&line, " (only ");
        line_words(&line, text_of(commitment, ENTENTE_FIELD_MODALITY));
        line_add(&line, ")");
    }
    line_print(&line, 4, true);
}

/* The commitments of one document that an event sets off. */
static size_t tell_commitments(const entente_agreement *agreement, const char *event, bool final)
{
    struct line obligors = {0};
    size_t told = 0;

    for (size_t i = 0; i < entente_agreement_commitment_count(agreement); i++) {
        const entente_commitment *commitment = entente_agreement_commitment_at(agreement, i);

        if (!waits_for(commitment, ENTENTE_FIELD_TRIGGER, event) ||
            stands_in_final_text(commitment) != final)
            continue;
        tell_commitment(commitment, &obligors);
        told++;
    }
    return told;
}

static size_t count_commitments(const entente_agreement *agreement, const char *event)
{
    size_t count = 0;

    for (size_t i = 0; i < entente_agreement_commitment_count(agreement); i++) {
        const entente_commitment *commitment = entente_agreement_commitment_at(agreement, i);

        count +=
            waits_for(commitment, ENTENTE_FIELD_TRIGGER, event) && stands_in_final_text(commitment);
    }
    return count;
}

static void tell_triggered(const struct case_file *file, const char *event)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        struct line line = {0};

        if (count_commitments(file->agreements[i], event) == 0)
            continue;
        line_add(&line, "Pledged in ");
        line_add(&line, DOCUMENTS[i].label);
        line_add(&line, ".");
        line_print(&line, 2, false);
        tell_commitments(file->agreements[i], event, true);
    }
}

/* What stands before a step: it follows the one before it, or stands beside it. */
static const char *step_separator(const entente_step *step, size_t index)
{
    if (index == 0)
        return ": ";
    return entente_object_count(step, ENTENTE_FIELD_AFTER) > 0 ? ", then " : " and ";
}

/* The steps of one approval, in the order of the document. */
static void line_steps(struct line *line, const entente_approval *approval)
{
    for (size_t i = 0; i < entente_approval_step_count(approval); i++) {
        const entente_step *step = entente_approval_step_at(approval, i);
        const entente_expression *only_if = entente_object_get_object(step, ENTENTE_FIELD_IF);

        line_add(line, step_separator(step, i));
        line_words(line, text_of(step, ENTENTE_FIELD_KIND));
        if (entente_object_has(step, ENTENTE_FIELD_ACTOR)) {
            line_add(line, " (");
            line_add(line, text_of(step, ENTENTE_FIELD_ACTOR));
            line_add(line, ")");
        }
        if (only_if) {
            line_add(line, " if there is: ");
            line_words(line, text_of(only_if, ENTENTE_FIELD_ID));
        }
    }
    line_add(line, ".");
}

/* Whether a commitment that the event sets off requires the approval. */
static bool is_required(const entente_approval *approval, const char *event)
{
    const entente_agreement *agreement = entente_object_agreement(approval);

    for (size_t i = 0; i < entente_agreement_commitment_count(agreement); i++) {
        const entente_commitment *commitment = entente_agreement_commitment_at(agreement, i);

        if (!waits_for(commitment, ENTENTE_FIELD_TRIGGER, event))
            continue;
        for (size_t k = 0; k < entente_object_count(commitment, ENTENTE_FIELD_REQUIRES); k++) {
            const entente_object *item =
                entente_object_object_at(commitment, ENTENTE_FIELD_REQUIRES, k);

            if (same(text_of(item, ENTENTE_FIELD_PARTY), entente_approval_party(approval)) &&
                same(text_of(item, ENTENTE_FIELD_APPROVAL), entente_approval_id(approval)))
                return true;
        }
    }
    return false;
}

static void tell_requirements(const struct case_file *file, const char *event)
{
    print_text("What they need at home first:", 2);
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_approval_count(file->agreements[i]); k++) {
            const entente_approval *approval =
                entente_agreement_approval_at(file->agreements[i], k);
            struct line line = {0};

            if (!is_required(approval, event))
                continue;
            line_party(&line, file->agreements[i], entente_approval_party(approval));
            line_capital(&line);
            line_add(&line, ", for ");
            line_add(&line, DOCUMENTS[i].label);
            line_steps(&line, approval);
            line_print(&line, 4, true);
        }
}

static void tell_starting_bodies(const struct case_file *file, const char *event)
{
    print_text("Bodies that begin their work then:", 2);
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_body_count(file->agreements[i]); k++) {
            const entente_body *body = entente_agreement_body_at(file->agreements[i], k);
            struct line line = {0};

            if (!waits_for(body, ENTENTE_FIELD_ACTIVATED_BY, event))
                continue;
            line_add(&line, entente_body_name(body));
            line_print(&line, 4, true);
        }
}

void tell_ceasefire(const struct case_file *file)
{
    tell_triggered(file, "ceasefire_in_effect");
    tell_requirements(file, "ceasefire_in_effect");
    tell_starting_bodies(file, "ceasefire_in_effect");
}

void tell_aggression(const struct case_file *file)
{
    tell_triggered(file, "renewed_aggression");
    print_text("Only in the draft of the joint declaration, and dropped from its final text:", 2);
    if (tell_commitments(file->agreements[JOINT], "renewed_aggression", false) == 0)
        print_text("Nothing.", 4);
}

/* "800,000 personnel" */
static void line_quantity(struct line *line, const entente_commitment *commitment)
{
    const entente_object *quantity = entente_object_get_object(commitment, ENTENTE_FIELD_QUANTITY);

    if (!quantity)
        return;
    line_add(line, " (");
    line_number(line, entente_object_get_integer(quantity, ENTENTE_FIELD_AMOUNT));
    line_add(line, " ");
    line_words(line, text_of(quantity, ENTENTE_FIELD_UNIT));
    line_add(line, ")");
}

void tell_announced(const struct case_file *file)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_commitment_count(file->agreements[i]); k++) {
            const entente_commitment *commitment =
                entente_agreement_commitment_at(file->agreements[i], k);
            struct line line = {0};

            if (!entente_object_has(commitment, ENTENTE_FIELD_MODALITY))
                continue;
            line_words(&line, text_of(commitment, ENTENTE_FIELD_MODALITY));
            line_capital(&line);
            line_add(&line, ": ");
            line_add(&line, text_of(commitment, ENTENTE_FIELD_TITLE));
            line_quantity(&line, commitment);
            line_add(&line, ". By ");
            line_parties(&line, commitment, ENTENTE_FIELD_OBLIGORS);
            if (entente_object_get_enum(commitment, ENTENTE_FIELD_MODE) == ENTENTE_MODE_UNRESOLVED)
                line_add(&line, "; who owes what is open");
            line_add(&line, ". Source: ");
            line_sources(&line, commitment);
            line_add(&line, ".");
            line_print(&line, 2, true);
        }
}
