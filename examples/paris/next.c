/* What must happen next, and what the record does not hold. */
#include <stdlib.h>
#include <string.h>

#include "words.h"

/* "the signature of France", "national approval" */
static void line_act_name(struct line *line, const entente_act *act)
{
    if (entente_act_type(act) == ENTENTE_ACT_MILESTONE) {
        line_words(line, text_of(act, ENTENTE_FIELD_MILESTONE));
        return;
    }
    line_words(line, text_of(act, ENTENTE_FIELD_TYPE));
    if (entente_act_party(act)) {
        line_add(line, " of ");
        line_party(line, entente_object_agreement(act), entente_act_party(act));
    }
}

static void tell_milestone(const entente_act *act)
{
    const size_t count = entente_object_count(act, ENTENTE_FIELD_AFTER);
    struct line line = {0};

    line_act_name(&line, act);
    line_capital(&line);
    line_add(&line, " (");
    line_words(&line, text_of(act, ENTENTE_FIELD_MODALITY));
    line_add(&line, ", ");
    line_act_date(&line, act);
    if (entente_object_has(act, ENTENTE_FIELD_PLACE)) {
        line_add(&line, ", ");
        line_add(&line, text_of(act, ENTENTE_FIELD_PLACE));
    }
    line_add(&line, ")");
    for (size_t i = 0; i < count; i++) {
        line_add(&line, i == 0 ? ", following: " : "");
        line_separator(&line, i, count);
        line_act_name(
            &line, entente_agreement_act_find(entente_object_agreement(act),
                                              entente_object_text_at(act, ENTENTE_FIELD_AFTER, i)));
    }
    line_add(&line, ".");
    line_print(&line, 4, true);
}

/* Whether every milestone that an act follows has been told. */
static bool is_its_turn(const entente_agreement *agreement, const entente_act *act,
                        const bool *told)
{
    for (size_t i = 0; i < entente_object_count(act, ENTENTE_FIELD_AFTER); i++)
        for (size_t k = 0; k < entente_agreement_act_count(agreement); k++)
            if (!told[k] && same(entente_object_text_at(act, ENTENTE_FIELD_AFTER, i),
                                 entente_act_id(entente_agreement_act_at(agreement, k))))
                return false;
    return true;
}

static bool is_to_come(const entente_act *act)
{
    return entente_act_type(act) == ENTENTE_ACT_MILESTONE &&
           entente_act_modality(act) != ENTENTE_MODALITY_ASSERTED;
}

/* The milestones in the order in which one follows the other, wherever they stand. */
static void tell_milestones(const entente_agreement *agreement)
{
    const size_t count = entente_agreement_act_count(agreement);
    bool *told = calloc(count + 1, sizeof *told);
    bool found = told != NULL;

    if (!told)
        print_text("Memory ran out: the milestones are not told.", 4);
    for (size_t i = 0; told && i < count; i++)
        told[i] = !is_to_come(entente_agreement_act_at(agreement, i));
    while (found) {
        found = false;
        for (size_t i = 0; i < count && !found; i++) {
            const entente_act *act = entente_agreement_act_at(agreement, i);

            if (told[i] || !is_its_turn(agreement, act, told))
                continue;
            tell_milestone(act);
            told[i] = found = true;
        }
    }
    free(told);
}

/* The steps that follow no other: with them an approval begins. */
static void tell_first_steps(const entente_approval *approval)
{
    struct line line = {0};
    size_t told = 0;

    line_party(&line, entente_object_agreement(approval), entente_approval_party(approval));
    line_capital(&line);
    line_add(&line, ", ");
    line_words(&line, text_of(approval, ENTENTE_FIELD_PURPOSE));
    for (size_t i = 0; i < entente_approval_step_count(approval); i++) {
        const entente_step *step = entente_approval_step_at(approval, i);

        if (entente_object_count(step, ENTENTE_FIELD_AFTER) > 0)
            continue;
        line_add(&line, told++ ? ", " : ": ");
        line_words(&line, text_of(step, ENTENTE_FIELD_KIND));
        line_add(&line, " (");
        line_add(&line, text_of(step, ENTENTE_FIELD_ACTOR));
        line_add(&line, ")");
    }
    line_add(&line, ". Basis: ");
    line_add(&line, text_of(approval, ENTENTE_FIELD_BASIS));
    line_add(&line, ".");
    line_print(&line, 4, true);
}

void tell_next(const struct case_file *file)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        const size_t approvals = entente_agreement_approval_count(file->agreements[i]);
        struct line line = {0};

        line_add(&line, DOCUMENTS[i].label);
        line_capital(&line);
        line_add(&line, ":");
        line_print(&line, 2, false);
        tell_milestones(file->agreements[i]);
        if (approvals > 0)
            print_text("Approval at home begins with:", 2);
        for (size_t k = 0; k < approvals; k++)
            tell_first_steps(entente_agreement_approval_at(file->agreements[i], k));
    }
}

/* How many acts of a type are on record by the day; of an event, only those of its name. */
static size_t count_acts(const struct case_file *file, int32_t type, const char *event)
{
    size_t count = 0;

    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_act_count(file->agreements[i]); k++) {
            const entente_act *act = entente_agreement_act_at(file->agreements[i], k);

            count += entente_act_type(act) == type && entente_act_first_day(act) <= file->on &&
                     (!event || same(text_of(act, ENTENTE_FIELD_EVENT), event));
        }
    return count;
}

/* Triggers that do not say who decides that the event has happened. */
static size_t count_undecided(const struct case_file *file, size_t *all)
{
    size_t count = 0;

    *all = 0;
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_commitment_count(file->agreements[i]); k++) {
            const entente_expression *trigger =
                entente_commitment_trigger(entente_agreement_commitment_at(file->agreements[i], k));

            *all += trigger != NULL;
            count += trigger && !entente_object_has(trigger, ENTENTE_FIELD_DETERMINED_BY);
        }
    return count;
}

/* Most members need their parliament, it is said; of these nobody says whether they do. */
static void tell_unknown_parliaments(const entente_agreement *agreement)
{
    struct line line = {0};

    line_add(&line, "Whether parliament must approve is unknown for: ");
    for (size_t i = 0; i < entente_agreement_party_count(agreement); i++) {
        const entente_party *party = entente_agreement_party_at(agreement, i);
        const size_t key =
            entente_object_key_find(party, ENTENTE_FIELD_ATTRIBUTES, "parliamentary_approval");

        if (!same(entente_object_text_at(party, ENTENTE_FIELD_ATTRIBUTES, key), "unknown"))
            continue;
        line_party(&line, agreement, entente_party_id(party));
        line_add(&line, "; ");
    }
    line_add(&line, "no list is on record.");
    line_print(&line, 2, true);
}

static void tell_count(const char *before, size_t count, const char *after)
{
    struct line line = {0};

    line_add(&line, before);
    line_number(&line, (int64_t)count);
    line_add(&line, after);
    line_print(&line, 2, true);
}

void tell_missing(const struct case_file *file)
{
    size_t triggers = 0, consents = 0, approvals = 0;
    const size_t undecided = count_undecided(file, &triggers);
    struct line line = {0};

    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        consents += entente_assessment_consented_count(file->answers[i]);
        approvals += entente_agreement_approval_count(file->agreements[i]);
    }
    tell_count("Consents to be bound on record: ", consents, ".");
    line_add(&line, "Votes and other steps at home on record: ");
    line_number(&line, (int64_t)count_acts(file, ENTENTE_ACT_STEP, NULL));
    line_add(&line, ", for ");
    line_number(&line, (int64_t)approvals);
    line_add(&line, " approvals that are described.");
    line_print(&line, 2, true);
    tell_count("Ceasefires on record: ", count_acts(file, ENTENTE_ACT_EVENT, "ceasefire_in_effect"),
               ".");
    tell_count("Acts of renewed aggression on record: ",
               count_acts(file, ENTENTE_ACT_EVENT, "renewed_aggression"), ".");
    line_add(&line, "Who decides that such an event has happened: not named for ");
    line_number(&line, (int64_t)undecided);
    line_add(&line, " of ");
    line_number(&line, (int64_t)triggers);
    line_add(&line, " commitments that wait for one.");
    line_print(&line, 2, true);
    tell_unknown_parliaments(file->agreements[JOINT]);
}
