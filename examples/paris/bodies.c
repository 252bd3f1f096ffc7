/* The bodies: which work, which are only announced, and which wait for an event. */
#include "words.h"

/* A member that is not named: only how many there are at least. */
static void line_unnamed(struct line *line, const entente_object *member)
{
    line_add(line, "at least ");
    line_number(line, entente_object_get_integer(member, ENTENTE_FIELD_COUNT_MIN));
    line_add(line, " that are not named (");
    line_words(line, text_of(member, ENTENTE_FIELD_MEMBERSHIP));
    line_add(line, ")");
}

static void line_member(struct line *line, const entente_agreement *agreement,
                        const entente_object *member)
{
    if (entente_object_get_boolean(member, ENTENTE_FIELD_ANONYMOUS)) {
        line_unnamed(line, member);
        return;
    }
    line_party(line, agreement, text_of(member, ENTENTE_FIELD_PARTY));
    line_add(line, " (");
    if (entente_object_has(member, ENTENTE_FIELD_MODALITY)) {
        line_words(line, text_of(member, ENTENTE_FIELD_MODALITY));
        line_add(line, " ");
    }
    line_words(line, text_of(member, ENTENTE_FIELD_ROLE));
    line_add(line, ")");
}

static void line_members(struct line *line, const entente_body *body)
{
    const entente_agreement *agreement = entente_object_agreement(body);
    const size_t count = entente_object_count(body, ENTENTE_FIELD_MEMBERS);
    const char *group = entente_object_get_text(body, ENTENTE_FIELD_MEMBERS);

    line_add(line, "Members: ");
    if (group) {
        line_group(line, agreement, group);
        if (entente_group_is_open(agreement, group))
            line_add(line, "; others may join");
    }
    for (size_t i = 0; i < count; i++) {
        line_separator(line, i, count);
        line_member(line, agreement, entente_object_object_at(body, ENTENTE_FIELD_MEMBERS, i));
    }
    line_add(line, ".");
}

static void line_mandate(struct line *line, const entente_body *body)
{
    const size_t count = entente_object_count(body, ENTENTE_FIELD_MANDATE);

    for (size_t i = 0; i < count; i++) {
        line_add(line, i == 0 ? "Mandate: " : ", ");
        line_words(line, entente_object_text_at(body, ENTENTE_FIELD_MANDATE, i));
    }
    if (count > 0)
        line_add(line, ".");
}

/* What an act says about the body: "operating", "established (announced)". */
static void line_act(struct line *line, const entente_act *act)
{
    line_words(line, text_of(act, ENTENTE_FIELD_TO));
    if (entente_act_modality(act) != ENTENTE_MODALITY_ASSERTED) {
        line_add(line, ", as ");
        line_words(line, text_of(act, ENTENTE_FIELD_MODALITY));
    }
    line_add(line, " on ");
    line_act_date(line, act);
    if (entente_object_get_boolean(act, ENTENTE_FIELD_ALREADY))
        line_add(line, " (it was so before; since when is not on record)");
}

static bool line_acts(struct line *line, const struct case_file *file, const entente_body *body)
{
    const entente_agreement *agreement = entente_object_agreement(body);
    bool told = false;

    for (size_t i = 0; i < entente_agreement_act_count(agreement); i++) {
        const entente_act *act = entente_agreement_act_at(agreement, i);

        if (!same(entente_object_get_text(act, ENTENTE_FIELD_BODY), entente_body_id(body)) ||
            entente_act_first_day(act) > file->on)
            continue;
        line_add(line, told ? "; " : ": ");
        line_act(line, act);
        told = true;
    }
    return told;
}

static void tell_body(const struct case_file *file, const entente_body *body)
{
    const entente_expression *start = entente_object_get_object(body, ENTENTE_FIELD_ACTIVATED_BY);
    struct line line = {0};

    line_add(&line, entente_body_name(body));
    if (entente_object_has(body, ENTENTE_FIELD_SEAT)) {
        line_add(&line, ", ");
        line_add(&line, text_of(body, ENTENTE_FIELD_SEAT));
    }
    if (!line_acts(&line, file, body))
        line_add(&line, ": only planned");
    if (start) {
        line_add(&line, "; it starts with: ");
        line_words(&line, text_of(start, ENTENTE_FIELD_ID));
    }
    line_add(&line, ".");
    line_print(&line, 2, true);
    line_members(&line, body);
    line_print(&line, 4, false);
    line_mandate(&line, body);
    if (line.length > 0)
        line_print(&line, 4, false);
}

void tell_bodies(const struct case_file *file)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_body_count(file->agreements[i]); k++)
            tell_body(file, entente_agreement_body_at(file->agreements[i], k));
}
