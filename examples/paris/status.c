/* What stands, since when, who stands where, and whether it binds. */
#include <stdio.h>
#include <string.h>

#include "words.h"

/* What a bindingness means for a reader. */
static const char *bindingness_words(int32_t bindingness)
{
    static const char *const words[] = {
        [ENTENTE_BIND_LEGAL] = "meant to bind in law",
        [ENTENTE_BIND_POLITICAL] = "political: it does not bind in law",
        [ENTENTE_BIND_MIXED] = "binding in law in parts",
        [ENTENTE_BIND_PROSPECTIVE] = "prospective: texts that bind in law are to follow",
        [ENTENTE_BIND_DOMESTIC] = "of domestic law",
        [ENTENTE_BIND_UNDETERMINED] = "whether it is to bind in law is not settled",
        [ENTENTE_BIND_DISPUTED] = "whether it binds in law is disputed",
    };

    return bindingness > 0 && bindingness <= ENTENTE_BIND_DISPUTED ? words[bindingness] : "";
}

static void line_stage(struct line *line, const entente_assessment *answer)
{
    const int32_t stage = entente_assessment_facet(answer, ENTENTE_FACET_TEXT_STAGE);

    line_add(line, stage ? entente_facet_name(ENTENTE_FACET_TEXT_STAGE, stage) : "not on record");
}

static void tell_document(const struct case_file *file, size_t i)
{
    const entente_object *root = entente_agreement_root(file->agreements[i]);
    const int32_t before = entente_assessment_facet(file->eve[i], ENTENTE_FACET_TEXT_STAGE);
    struct line line = {0};

    line_add(&line, entente_agreement_title(file->agreements[i]));
    line_print(&line, 2, true);
    line_words(&line, text_of(root, ENTENTE_FIELD_KIND));
    line_capital(&line);
    line_add(&line, "; ");
    line_add(&line, bindingness_words(entente_agreement_bindingness(file->agreements[i])));
    line_add(&line, ".");
    line_print(&line, 4, false);
    line_add(&line, "Status: ");
    line_words(&line, entente_facet_name(ENTENTE_FACET_STATUS,
                                         entente_assessment_status(file->answers[i])));
    line_add(&line, ". Text: ");
    line_stage(&line, file->answers[i]);
    if (before && before != entente_assessment_facet(file->answers[i], ENTENTE_FACET_TEXT_STAGE)) {
        line_add(&line, " (the day before: ");
        line_stage(&line, file->eve[i]);
        line_add(&line, ")");
    }
    line_add(&line, ".");
    line_print(&line, 4, false);
}

void tell_documents(const struct case_file *file)
{
    size_t in_force = 0;

    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        tell_document(file, i);
        in_force += entente_assessment_status(file->answers[i]) == ENTENTE_STATUS_IN_FORCE;
    }
    if (in_force == 0)
        print_text("None of them is in force as a treaty.", 2);
}

/* The rule by which a text takes effect. */
static void line_rule(struct line *line, const entente_agreement *agreement)
{
    const entente_object *clauses =
        entente_object_get_object(entente_agreement_root(agreement), ENTENTE_FIELD_CLAUSES);
    const entente_object *entry =
        entente_object_get_object(clauses, ENTENTE_FIELD_ENTRY_INTO_FORCE);
    const entente_expression *rule = entente_object_get_object(entry, ENTENTE_FIELD_GENERAL);
    const entente_expression *condition = entente_object_get_object(rule, ENTENTE_FIELD_COND);

    if (entente_expression_op(rule) == ENTENTE_OP_MILESTONE) {
        line_add(line, "with its ");
        line_words(line, text_of(rule, ENTENTE_FIELD_WHICH));
    } else if (entente_expression_op(condition) == ENTENTE_OP_ALL) {
        line_add(line, "with the ");
        line_words(line, entente_object_text_at(condition, ENTENTE_FIELD_ACTS, 0));
        line_add(line, " of ");
        line_parties(line, condition, ENTENTE_FIELD_SET);
    } else {
        line_add(line, "by a rule of its own");
    }
}

void tell_reasons(const struct case_file *file)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        const entente_assessment *answer = file->answers[i];
        struct line line = {0};

        line_add(&line, DOCUMENTS[i].label);
        line_capital(&line);
        if (entente_assessment_status(answer) == ENTENTE_STATUS_IN_EFFECT) {
            line_add(&line, " took effect on ");
            line_date(&line, entente_assessment_day(answer, ENTENTE_DAY_ENTRY));
            line_add(&line, ", ");
            line_rule(&line, file->agreements[i]);
            line_add(&line, ". That day is ");
            line_add(&line,
                     entente_facet_name(ENTENTE_FACET_ENTRY,
                                        entente_assessment_facet(answer, ENTENTE_FACET_ENTRY)));
            line_add(&line, ".");
        } else {
            line_add(&line, ": no act on record has given effect to this text.");
        }
        line_print(&line, 2, true);
    }
}

/* How a party stands, for a table. */
static const char *standing_words(int32_t status)
{
    switch (status) {
    case ENTENTE_PARTY_STATUS_SIGNATORY:
        return "signed";
    case ENTENTE_PARTY_STATUS_ENDORSER:
        return "endorsed";
    case ENTENTE_PARTY_STATUS_ADOPTING:
        return "adopted";
    case ENTENTE_PARTY_STATUS_NEGOTIATING:
        return "in the talks";
    case ENTENTE_PARTY_STATUS_ELIGIBLE:
        return "no act";
    case ENTENTE_PARTY_STATUS_THIRD:
        return "third State";
    default:
        return text_or_empty(entente_facet_name(ENTENTE_FACET_PARTY_STATUS, status));
    }
}

static const char *standing(const entente_assessment *answer, const char *party)
{
    const size_t index = entente_assessment_party_find(answer, party);

    return index == SIZE_MAX ? "-" : standing_words(entente_assessment_party_status(answer, index));
}

/* One row: bytes and columns differ in "Türkiye", so the first cell is padded by hand. */
static void print_party_row(const struct case_file *file, const entente_party *party)
{
    const char *name = text_or_empty(entente_party_name(party));
    int width = 0;

    for (const char *at = name; *at; at++)
        width += ((unsigned char)*at & 0xc0) != 0x80;
    printf("  %s%*s", name, width < 20 ? 20 - width : 1, "");
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        printf(i + 1 < DOCUMENT_COUNT ? "%-14s" : "%s\n",
               standing(file->answers[i], entente_party_id(party)));
}

static bool is_in_earlier(const struct case_file *file, size_t document, const char *party)
{
    for (size_t i = 0; i < document; i++)
        if (entente_agreement_party_find(file->agreements[i], party))
            return true;
    return false;
}

/* Everyone once: those who take part first, then those who stand against. */
static void print_party_rows(const struct case_file *file, bool adverse)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_party_count(file->agreements[i]); k++) {
            const entente_party *party = entente_agreement_party_at(file->agreements[i], k);

            if (!is_in_earlier(file, i, entente_party_id(party)) &&
                (entente_party_role(party) == ENTENTE_ROLE_ADVERSE_THIRD_STATE) == adverse)
                print_party_row(file, party);
        }
}

static bool is_reported_endorsement(const entente_act *act, int32_t on)
{
    return entente_act_type(act) == ENTENTE_ACT_ENDORSEMENT &&
           entente_act_modality(act) != ENTENTE_MODALITY_ASSERTED &&
           entente_act_first_day(act) <= on;
}

/* What only the press says counts for no status. */
static void tell_reported(const entente_agreement *agreement, const char *label, int32_t on)
{
    const size_t count = entente_agreement_act_count(agreement);
    struct line line = {0};
    size_t reported = 0, told = 0;

    for (size_t i = 0; i < count; i++)
        reported += is_reported_endorsement(entente_agreement_act_at(agreement, i), on);
    for (size_t i = 0; i < count; i++) {
        const entente_act *act = entente_agreement_act_at(agreement, i);

        if (!is_reported_endorsement(act, on))
            continue;
        line_separator(&line, told++, reported);
        line_party(&line, agreement, entente_act_party(act));
    }
    if (reported == 0)
        return;
    line_add(&line, ": an endorsement of ");
    line_add(&line, label);
    line_add(&line, " is only reported, and so not counted.");
    line_capital(&line);
    line_print(&line, 2, true);
}

static size_t acts_of(const entente_agreement *agreement, const char *party)
{
    size_t count = 0;

    for (size_t i = 0; i < entente_agreement_act_count(agreement); i++)
        count += same(entente_act_party(entente_agreement_act_at(agreement, i)), party);
    return count;
}

/* Those beside the parties to be, in the joint declaration. */
static void tell_roles(const entente_agreement *agreement)
{
    for (size_t i = 0; i < entente_agreement_party_count(agreement); i++) {
        const entente_party *party = entente_agreement_party_at(agreement, i);
        const int32_t role = entente_party_role(party);
        struct line line = {0};

        if (!role)
            continue;
        line_party(&line, agreement, entente_party_id(party));
        line_capital(&line);
        line_add(&line, ": ");
        line_words(&line, text_of(party, ENTENTE_FIELD_ROLE));
        if (acts_of(agreement, entente_party_id(party)) == 0)
            line_add(&line, "; no act of its own is on record");
        if (role == ENTENTE_ROLE_ADVERSE_THIRD_STATE)
            line_add(&line, ", and the texts give it neither rights nor duties");
        line_add(&line, ".");
        line_print(&line, 2, true);
    }
}

/* A group that is open has members that are not on record. */
static void tell_coalition(const entente_agreement *agreement, const char *group)
{
    struct line line = {0};

    line_words(&line, group);
    line_capital(&line);
    line_add(&line, ", as far as it is on record: ");
    line_group(&line, agreement, group);
    line_add(&line, entente_group_is_open(agreement, group) ? "; others may belong to it." : ".");
    line_print(&line, 2, true);
}

void tell_parties(const struct case_file *file)
{
    printf("  %-20s", "");
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        printf(i + 1 < DOCUMENT_COUNT ? "%-14s" : "%s\n", DOCUMENTS[i].name);
    print_party_rows(file, false);
    print_party_rows(file, true);
    print_text("\"no act\": none of its own that counts; \"-\": not named there.", 2);
    putchar('\n');
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        tell_reported(file->agreements[i], DOCUMENTS[i].label, file->on);
    tell_roles(file->agreements[JOINT]);
    tell_coalition(file->agreements[JOINT], "coalition_of_the_willing");
}
