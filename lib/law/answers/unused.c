/*
 * The members of a document that no rule uses. A copy of the agreement, which nobody else has, is
 * asked whatever there is to ask; the members of its acts note on the way whether they are read. Of
 * an act that counts, a member that no rule read is told. The text itself waits for acts that are
 * still to come, so of it only lists and tables that nothing names are told.
 */
#include <entente/act.h>
#include <entente/answer.h>
#include <entente/approval.h>
#include <entente/expression.h>
#include <entente/field.h>
#include <entente/party.h>
#include <entente/relation.h>
#include <entente/timeline.h>

#include "act_forms.h"
#include "alloc.h"
#include "assessment.h"
#include "case.h"
#include "inquiry.h"
#include "make.h"
#include "place.h"
#include "question.h"
#include "text.h"
#include "walk.h"

struct use_search {
    const entente_question *question;
    entente_agreement *copy;    /* whose slots are watched */
    entente_findings *findings; /* of the answer */
    entente_result result;
    bool *counts; /* by act: it is in the log, and nothing was told of it with the answer */
    int32_t last; /* the last day that the copy names, or that of the question; YYYYMMDD */
};

/* ---- Asking. */

/* A refusal is an answer too; but not that there was no room for one. */
static void note(struct use_search *that, entente_result result)
{
    if (that->result == ENTENTE_OK && (result == ENTENTE_E_NO_MEMORY || result == ENTENTE_E_LIMIT))
        that->result = result;
}

/* An act whose answer says already that it changes nothing is not told again. */
static void leave_out_told(struct use_search *that, const entente_findings *findings)
{
    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        const char *id = entente_findings_act(findings, i);
        const entente_act *act = entente_findings_code(findings, i) == ENTENTE_F_UNUSED && id
                                     ? entente_agreement_act_find(that->copy, id)
                                     : NULL;

        if (act)
            that->counts[act->place] = false;
    }
}

static void ask_about_rows(struct use_search *that, const entente_question *question)
{
    const entente_agreement *copy = that->copy;
    entente_answer *answer = NULL;

    note(that, entente_due(copy, question, question->on, question->on, &answer, NULL));
    entente_answer_free(answer);
    answer = NULL;
    if (entente_agreement_party_count(copy) > 1)
        note(that,
             entente_owes(copy, question, entente_party_id(entente_agreement_party_at(copy, 0)),
                          entente_party_id(entente_agreement_party_at(copy, 1)), &answer, NULL));
    entente_answer_free(answer);
    for (size_t i = 0; i < entente_agreement_approval_count(copy); i++) {
        const entente_object *approval = entente_agreement_approval_at(copy, i);

        answer = NULL;
        note(that,
             entente_next(copy, question, entente_object_get_text(approval, ENTENTE_FIELD_PARTY),
                          &answer, NULL));
        entente_answer_free(answer);
    }
    answer = NULL;
    note(that, entente_contradictions(copy, question, &answer, NULL));
    entente_answer_free(answer);
}

static void ask_copy(struct use_search *that, const entente_question *question)
{
    entente_assessment *assessment = NULL;
    entente_relations *relations = NULL;
    entente_timeline *line = NULL;

    note(that, entente_assess(that->copy, question, &assessment, NULL));
    if (assessment)
        leave_out_told(that, entente_assessment_findings(assessment));
    entente_assessment_free(assessment);
    note(that, entente_relate(that->copy, question, &relations, NULL));
    entente_relations_free(relations);
    note(that, entente_trace(that->copy, question, &line, NULL));
    entente_timeline_free(line);
    if (that->result == ENTENTE_OK)
        ask_about_rows(that, question);
}

static int32_t latest_date(const entente_agreement *agreement, int32_t date)
{
    const entente_object *object = &agreement->root;
    struct ent_walk walk;

    for (ent_walk_begin(&walk, object); object; object = ent_walk_next(&walk))
        for (uint16_t i = 0; i < object->count; i++) {
            const struct ent_value *slot = &object->slots[i];
            const int32_t last =
                slot->kind == ENTENTE_VALUE_DATE
                    ? ent_date_of_day(ent_date_span((int32_t)slot->as.integer).last)
                    : 0;

            date = last > date ? last : date;
        }
    return date;
}

/* On the day of the question and on the last day, at the end with an instant: without one no hour of
 * an act is read. */
static void ask_everything(struct use_search *that)
{
    entente_question question = *that->question;

    question.work = NULL;
    question.lints = false;
    question.scope = ENTENTE_SCOPE_ALL;
    ask_copy(that, &question);
    question.has_instant = false;
    question.on = that->last;
    question.known = 0;
    ask_copy(that, &question);
    question.known = question.on;
    question.has_instant = true;
    question.instant = INT64_MAX;
    ask_copy(that, &question);
}

/* ---- Acts that count. */

static entente_result find_counting(struct use_search *that)
{
    const size_t count = entente_agreement_act_count(that->copy);
    entente_question question = *that->question;
    struct ent_inquiry inquiry;
    struct ent_case *seen = NULL;
    entente_result result;

    question.work = NULL;
    question.has_instant = false;
    question.known = 0;
    question.on = that->last;
    that->counts = ent_alloc_zero(ent_product(count + 1, sizeof *that->counts));
    if (!that->counts)
        return ENTENTE_E_NO_MEMORY;
    result = ent_inquiry_begin(&inquiry, that->copy, &question, NULL);
    if (result == ENTENTE_OK)
        result = ent_case_new(that->copy, &inquiry.question, NULL, &seen);
    for (uint32_t i = 0; seen && i < seen->log.count; i++)
        if (!seen->log.records[i].assumed)
            that->counts[seen->log.records[i].act->place] = true;
    ent_case_free(seen);
    return ent_inquiry_end(&inquiry, result, NULL);
}

static const struct ent_list *acts_of(const entente_agreement *agreement)
{
    return ent_object_list(&agreement->root, ENTENTE_FIELD_ACTS);
}

/* The acts and what stands in them. */
static void watch_acts(const struct ent_list *acts)
{
    for (uint32_t i = 0; acts && i < acts->count; i++) {
        entente_object *object = acts->items[i].as.object;
        struct ent_walk walk;

        for (ent_walk_begin(&walk, object); object; object = ent_walk_next(&walk))
            for (uint8_t k = 0; k < object->count; k++)
                object->slots[k].watched = true;
    }
}

/* ---- Names that something waits for. */

enum { NAME_MOST = 63 };

/* How many letters must be put in, taken out or changed to make one name of the other. */
static uint32_t letters_apart(const struct ent_symbol *a, const struct ent_symbol *b)
{
    uint32_t row[NAME_MOST + 1];

    if (a->length > NAME_MOST || b->length > NAME_MOST)
        return NAME_MOST;
    for (uint32_t k = 0; k <= b->length; k++)
        row[k] = k;
    for (uint32_t i = 1; i <= a->length; i++) {
        uint32_t corner = row[0];

        row[0] = i;
        for (uint32_t k = 1; k <= b->length; k++) {
            const uint32_t above = row[k];
            uint32_t least = corner + (a->text[i - 1] != b->text[k - 1]);

            least = above + 1 < least ? above + 1 : least;
            row[k] = row[k - 1] + 1 < least ? row[k - 1] + 1 : least;
            corner = above;
        }
    }
    return row[b->length];
}

/* A member of an act that is a free name, and the objects that wait for such a name. */
static const struct awaited_name {
    int32_t field; /* of the act */
    int32_t noun;  /* of what waits, whose `id` is the name */
    const char *who, *what;
} waiting[] = {
    {ENTENTE_FIELD_EVENT, ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_EVENT, "rule, trigger or body",
     "an event"},
    {ENTENTE_FIELD_CONDITION, ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_WAIVABLE, "rule",
     "the waiver of a condition"},
    {ENTENTE_FIELD_DECLARATION, ENTENTE_NOUN_DECLARATION_CLAUSE, "clause", "a declaration"},
};

static const struct awaited_name *waiting_for(int32_t field)
{
    for (size_t i = 0; i < sizeof waiting / sizeof waiting[0]; i++)
        if (waiting[i].field == field)
            return &waiting[i];
    return NULL;
}

/* The name that something waits for, nearest to this one and near enough to be meant, or NULL. */
static const struct ent_symbol *nearest(const struct use_search *that, int32_t noun,
                                        const struct ent_symbol *name)
{
    const struct ent_symbol *found = NULL;
    const entente_object *object = &that->copy->root;
    uint32_t least = name->length / 3 + 2;
    struct ent_walk walk;

    for (ent_walk_begin(&walk, object); object; object = ent_walk_next(&walk)) {
        const struct ent_symbol *awaited =
            object->noun == noun ? ent_object_symbol(object, ENTENTE_FIELD_ID) : NULL;
        const uint32_t apart = awaited ? letters_apart(name, awaited) : least;

        if (apart >= least)
            continue;
        least = apart;
        found = awaited;
    }
    return found;
}

static bool tell_name(const struct use_search *that, const entente_object *act,
                      const struct awaited_name *row)
{
    const struct ent_symbol *name = ent_object_peek(act, row->field);
    const struct ent_symbol *meant = nearest(that, row->noun, name);
    const char *member = entente_field_name(row->field);

    if (meant == name)
        return ent_findings_add_at(that->findings, ENTENTE_F_UNUSED, 0, act, member,
                                   "A %s of the text waits for %s of this name, but not where "
                                   "this act could count.",
                                   row->who, row->what);
    return ent_findings_add_at(that->findings, ENTENTE_F_UNUSED, 0, act, member,
                               "No %s waits for %s of this name%s%s%s.", row->who, row->what,
                               meant ? "; the nearest that one waits for is \"" : "",
                               meant ? meant->text : "", meant ? "\"" : "");
}

/* ---- Findings. */

/* When a member counts, where that is not said by the kinds of acts that it belongs to. */
static const struct counting {
    int32_t field;
    const char *when;
} countings[] = {
    {ENTENTE_FIELD_TALLY, "on an act that adopts, and on what moves a step that is voted on"},
    {ENTENTE_FIELD_MAJORITY, "on an act that adopts, beside a tally"},
    {ENTENTE_FIELD_TERRITORIES, "on what a party says of its territories, and on a withdrawal"},
    {ENTENTE_FIELD_NOTIFIED, "where a rule runs from the day on which the others were told"},
    {ENTENTE_FIELD_DISPENSED, "where `by` names an office that needs full powers"},
    {ENTENTE_FIELD_EFFECT,
     "where the objection meets a reservation, and the text leaves the choice"},
    {ENTENTE_FIELD_FORM, "on an objection or acceptance that meets a reservation"},
    {ENTENTE_FIELD_PROVISION, "where the act meets a reservation or a suspension"},
    {ENTENTE_FIELD_TOWARDS,
     "on a suspension, and on a declaration of non-application that a clause "
     "allows"},
    {ENTENTE_FIELD_AMONG, "on amendment_adopted"},
    {ENTENTE_FIELD_DEEMED_ACCEPTED,
     "where the amendment that it is about can be accepted in silence"},
    {ENTENTE_FIELD_PARTS, "on a consent to a text that has parts with a clause on their number"},
    {ENTENTE_FIELD_UNTIL,
     "on what ends by itself: a suspension, a mandate, an approval, an extension "
     "of what lasts for a term"},
    {ENTENTE_FIELD_TO, "where it names an act of the kind that this one answers"},
};

static const char *when_it_counts(int32_t field)
{
    for (size_t i = 0; i < sizeof countings / sizeof countings[0]; i++)
        if (countings[i].field == field)
            return countings[i].when;
    return "on acts of another kind, or where a clause asks for it";
}

static bool is_for_people(const entente_object *object, const struct ent_value *slot)
{
    const struct ent_field *field = ent_noun_field(ent_noun(object->noun), slot->field);

    return !field || field->for_people;
}

static bool is_unused(const entente_object *object, const struct ent_value *slot)
{
    const struct ent_field *field = ent_noun_field(ent_noun(object->noun), slot->field);

    return field && !field->for_people && !field->required && !slot->read;
}

static bool tell_slot(const struct use_search *that, const entente_object *object, int32_t field)
{
    const struct awaited_name *row = object->noun == ENTENTE_NOUN_ACT ? waiting_for(field) : NULL;

    if (row)
        return tell_name(that, object, row);
    if (object->noun != ENTENTE_NOUN_ACT)
        return ent_findings_add_at(that->findings, ENTENTE_F_UNUSED, 0, object,
                                   entente_field_name(field),
                                   "No rule reads it: the rest of what it stands in decides.");
    return ent_findings_add_at(
        that->findings, ENTENTE_F_UNUSED, 0, object, entente_field_name(field),
        "No rule reads it of this act. It would count %s.", when_it_counts(field));
}

/* What stands in a list, in a member that is told itself, or in one for people is not looked at. */
static void leave_out(const struct ent_value *value)
{
    entente_object *object = value->kind == ENTENTE_VALUE_OBJECT ? value->as.object : NULL;
    const struct ent_list *list = value->kind == ENTENTE_VALUE_LIST ? value->as.list : NULL;

    for (uint8_t i = 0; object && i < object->count; i++)
        object->slots[i].watched = false;
    for (uint32_t i = 0; list && i < list->count; i++) {
        entente_object *item =
            list->items[i].kind == ENTENTE_VALUE_OBJECT ? list->items[i].as.object : NULL;

        for (uint8_t k = 0; item && k < item->count; k++)
            item->slots[k].watched = false;
    }
}

static bool tell_slots(const struct use_search *that, const entente_object *object)
{
    const bool act = object->noun == ENTENTE_NOUN_ACT;

    /* Identifier, date, type and party of an act are read by the log. */
    for (uint8_t i = act ? 3 : 0; i < object->count; i++) {
        const struct ent_value *slot = &object->slots[i];
        const bool own = act && slot->field == ENTENTE_FIELD_PARTY;
        const bool unused = !own && slot->watched && is_unused(object, slot);

        if (unused && !tell_slot(that, object, slot->field))
            return false;
        if (unused || !slot->watched || !slot->read || slot->kind != ENTENTE_VALUE_OBJECT ||
            is_for_people(object, slot))
            leave_out(slot);
    }
    return true;
}

/* An act, and then what stands in it: each object before those that it holds. */
static bool tell_members(const struct use_search *that, const entente_object *act)
{
    struct ent_walk walk;

    ent_walk_begin(&walk, act);
    for (const entente_object *object = act; object; object = ent_walk_next(&walk))
        if (!tell_slots(that, object))
            return false;
    return true;
}

static bool tell_act(const struct use_search *that, const entente_object *act)
{
    const int32_t type = entente_act_type(act);

    if (ent_act_form(type)->tells)
        return true;
    if (ent_act_form(type)->needs_act && !ent_object_peek(act, ENTENTE_FIELD_TO))
        return ent_findings_add_at(that->findings, ENTENTE_F_UNUSED, 0, act, NULL,
                                   "It changes nothing: it would count with \"to\", the act that "
                                   "it is about.");
    return tell_members(that, act);
}

static bool tell_acts(const struct use_search *that)
{
    const struct ent_list *acts = acts_of(that->copy);

    for (uint32_t i = 0; acts && i < acts->count; i++)
        if (that->counts[i] && !tell_act(that, acts->items[i].as.object))
            return false;
    return true;
}

/* Not to know is told too. */
static entente_result tell_use_unknown(const struct use_search *that)
{
    return ent_findings_add(
               that->findings, ENTENTE_F_UNUSED, 0, NULL,
               "To find out whether a rule uses each member takes more than a question "
               "may take; none is told.")
               ? ENTENTE_OK
               : ENTENTE_E_NO_MEMORY;
}

/* ---- Groups, tables and calendars. */

static void note_name(bool *named, const struct ent_value *value)
{
    if (value->kind == ENTENTE_VALUE_NAME)
        named[value->as.symbol->number] = true;
}

/* Each name that stands anywhere. */
static void note_names(const entente_agreement *agreement, bool *named)
{
    const entente_object *object = &agreement->root;
    struct ent_walk walk;

    for (ent_walk_begin(&walk, object); object; object = ent_walk_next(&walk))
        for (uint8_t i = 0; i < object->count; i++) {
            const struct ent_value *slot = &object->slots[i];

            note_name(named, slot);
            for (uint32_t k = 0; slot->kind == ENTENTE_VALUE_LIST && k < slot->as.list->count; k++)
                note_name(named, &slot->as.list->items[k]);
        }
}

static bool tell_entry(const struct use_search *that, int32_t field, const char *name,
                       const char *who)
{
    struct ent_buffer at = {NULL, 0, 0, false};
    char *text;
    bool good;

    ent_pointer_add(&at, entente_field_name(field));
    ent_pointer_add(&at, name);
    text = ent_buffer_take(&at, NULL);
    good = text && ent_findings_add(that->findings, ENTENTE_F_UNUSED, 0, text,
                                    "Nothing names it. It would count where %s does.", who);
    ent_free(text);
    return good;
}

static bool tell_definitions(const struct use_search *that)
{
    static const struct {
        int32_t field;
        const char *who;
    } maps[] = {
        {ENTENTE_FIELD_GROUPS, "a rule, clause, commitment or body"},
        {ENTENTE_FIELD_WEIGHTS, "a rule or majority"},
        {ENTENTE_FIELD_CALENDARS, "a period"},
    };
    bool *named = ent_alloc_zero(ent_product((size_t)that->copy->symbols.count + 1, sizeof *named));
    bool good = named != NULL;

    if (named)
        note_names(that->copy, named);
    for (size_t i = 0; good && i < sizeof maps / sizeof maps[0]; i++) {
        const struct ent_map *map = ent_object_map(&that->copy->root, maps[i].field);

        for (uint32_t k = 0; map && good && k < map->count; k++)
            good = named[map->entries[k].key->number] ||
                   tell_entry(that, maps[i].field, map->entries[k].key->text, maps[i].who);
    }
    ent_free(named);
    return good;
}

/* Works out and tells; the copy and the room are the caller's to release. */
static entente_result search_unused(struct use_search *that, const entente_agreement *agreement)
{
    entente_result result = entente_agreement_copy(agreement, &that->copy, NULL);

    if (result == ENTENTE_OK) {
        that->last = latest_date(that->copy, that->question->on);
        result = find_counting(that);
    }
    if (result == ENTENTE_OK) {
        that->copy->checked = true;
        watch_acts(acts_of(that->copy));
        ask_everything(that);
        result = that->result;
    }
    if (result == ENTENTE_E_LIMIT)
        return tell_use_unknown(that);
    if (result == ENTENTE_OK && !(tell_definitions(that) && tell_acts(that)))
        return ENTENTE_E_NO_MEMORY;
    return result;
}

entente_result entente_examine(const entente_agreement *agreement, const entente_question *question,
                               entente_assessment **out, entente_error *error)
{
    struct use_search that = {.question = question};
    entente_assessment *answer = NULL;
    entente_result result;

    if (!out)
        return ent_error_argument(error, "out: NULL");
    result = entente_assess(agreement, question, &answer, error);
    if (result != ENTENTE_OK)
        return result;
    that.findings = &answer->findings;
    result = search_unused(&that, agreement);
    entente_agreement_free(that.copy);
    ent_free(that.counts);
    if (result != ENTENTE_OK) {
        entente_assessment_free(answer);
        return ent_error_no_memory(error);
    }
    *out = answer;
    return ENTENTE_OK;
}
