/* What an event would set off on a day. */
#include <string.h>

#include <entente/act.h>
#include <entente/agreement.h>
#include <entente/expression.h>
#include <entente/party.h>

#include "answer.h"
#include "assessment.h"
#include "error_private.h"
#include "object.h"
#include "question.h"
#include "text.h"
#include "walk.h"

struct happening {
    const entente_agreement *agreement;
    const entente_question *question;
    const char *event;
    entente_agreement *copy; /* in which it has happened */
};

static bool waits_for(const entente_object *node, const char *event)
{
    return entente_expression_op(node) == ENTENTE_OP_EVENT &&
           ent_text_equal(entente_object_get_text(node, ENTENTE_FIELD_ID), event);
}

/* An identifier that no act has: the event's own name, and then so many marks. */
static char *fresh_event_id(const struct happening *that)
{
    struct ent_buffer id = {NULL, 0, 0, false};
    char *text = NULL;

    ent_buffer_text(&id, "if-");
    ent_buffer_text(&id, that->event);
    do {
        ent_buffer_char(&id, '-');
        if (!ent_buffer_reserve(&id, 1))
            break;
        id.data[id.length] = '\0';
    } while (entente_agreement_act_find(that->copy, id.data));
    text = ent_buffer_take(&id, NULL);
    return text;
}

/* By whom: the first of those whom the expression names. */
static entente_result set_author(entente_act *act, const entente_object *node, entente_error *error)
{
    const char *by = entente_object_text_at(node, ENTENTE_FIELD_BY, 0);

    return by ? entente_object_set_text(act, ENTENTE_FIELD_BY, by, error) : ENTENTE_OK;
}

/* Tells the event as one expression needs it; NULL: of no party. */
static entente_result tell_event(struct happening *that, const entente_object *node,
                                 const char *party, entente_error *error)
{
    const char *body = entente_object_get_text(node, ENTENTE_FIELD_DETERMINED_BY);
    entente_act *act = NULL;
    char *id = fresh_event_id(that);
    entente_result result;

    if (!id)
        return ENTENTE_E_NO_MEMORY;
    result = entente_agreement_add_act(that->copy, id, ENTENTE_ACT_EVENT, that->question->on, party,
                                       &act, error);
    entente_text_free(id);
    if (result == ENTENTE_OK)
        result = entente_object_set_text(act, ENTENTE_FIELD_EVENT, that->event, error);
    if (result == ENTENTE_OK && body)
        result = entente_object_set_enum(act, ENTENTE_FIELD_DETERMINATION,
                                         ENTENTE_DETERMINATION_DETERMINED, error);
    if (result == ENTENTE_OK && body)
        result = entente_object_set_text(act, ENTENTE_FIELD_DETERMINED_BY, body, error);
    if (result == ENTENTE_OK)
        result = set_author(act, node, error);
    if (result == ENTENTE_OK && that->question->has_instant)
        result = entente_object_set_instant(act, ENTENTE_FIELD_INSTANT, that->question->instant,
                                            that->question->offset, error);
    return result;
}

/* Whether an earlier expression needs the event told in the same way. */
static bool told_before(const struct happening *that, const entente_object *node)
{
    struct ent_walk walk;

    ent_walk_begin(&walk, &that->agreement->root);
    for (const entente_object *at = &that->agreement->root; at != node; at = ent_walk_next(&walk)) {
        if (waits_for(at, that->event) && ent_member_equal(at, node, ENTENTE_FIELD_DETERMINED_BY) &&
            ent_member_equal(at, node, ENTENTE_FIELD_BY) &&
            ent_member_equal(at, node, ENTENTE_FIELD_OF))
            return true;
    }
    return false;
}

/* Of each party, where an expression waits for what befalls the one it is asked for. */
static entente_result tell_to_all(struct happening *that, const entente_object *node,
                                  entente_error *error)
{
    entente_result result = ENTENTE_OK;

    if (!entente_object_has(node, ENTENTE_FIELD_OF))
        return tell_event(that, node, NULL, error);
    for (size_t i = 0; result == ENTENTE_OK && i < entente_agreement_party_count(that->agreement);
         i++)
        result = tell_event(
            that, node, entente_party_id(entente_agreement_party_at(that->agreement, i)), error);
    return result;
}

static entente_result happen(struct happening *that, entente_error *error)
{
    entente_result result = entente_agreement_copy(that->agreement, &that->copy, error);
    struct ent_walk walk;

    ent_walk_begin(&walk, &that->agreement->root);
    for (const entente_object *node = &that->agreement->root; node && result == ENTENTE_OK;
         node = ent_walk_next(&walk)) {
        if (waits_for(node, that->event) && !told_before(that, node))
            result = tell_to_all(that, node, error);
    }
    return result;
}

static bool moved(const struct ent_row *before, const struct ent_row *after)
{
    return before->state != after->state || before->second != after->second ||
           before->day != after->day;
}

static bool add_obligor(entente_answer *answer, uint32_t at, const struct ent_row *before)
{
    const struct ent_row_list *list = &answer->assessment->rows;
    const struct ent_row *row = &list->rows[at];
    const char *commitment = list->rows[row->parent].id;
    struct ent_answer_row *out = ent_answer_add(answer);

    if (!out)
        return false;
    *out = (struct ent_answer_row){
        .path = ent_answer_path(answer, (const char *[]){"commitments", commitment, row->id, NULL}),
        .kind = "trigger",
        .party = row->id,
        .commitment = commitment,
        .row = at,
        .facet = ENTENTE_FACET_COMMITMENT,
        .state = row->state,
        .before = before->state,
        .binding = row->second,
        .due = row->day,
        .has_due = true,
    };
    return out->path != NULL;
}

static bool add_body(entente_answer *answer, uint32_t at, const struct ent_row *before)
{
    const struct ent_row *row = &answer->assessment->rows.rows[at];
    struct ent_answer_row *out = ent_answer_add(answer);

    if (!out)
        return false;
    *out = (struct ent_answer_row){
        .path = ent_answer_path(answer, (const char *[]){"bodies", row->id, NULL}),
        .kind = "body",
        .row = at,
        .facet = ENTENTE_FACET_BODY,
        .state = row->state,
        .before = before->state,
    };
    return out->path != NULL;
}

/* What differs between the two answers. */
static bool compare_answers(entente_answer *answer, const entente_assessment *before)
{
    const struct ent_row_list *list = &answer->assessment->rows;
    uint32_t at = 0;

    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_row *row = &list->rows[i];
        const struct ent_row *old;
        uint32_t place;

        if (row->subject != ENTENTE_SUBJECT_OBLIGOR && row->subject != ENTENTE_SUBJECT_BODY &&
            row->subject != ENTENTE_SUBJECT_COMMITMENT)
            continue;
        place = ent_row_twin(list, i, &before->rows, &at);
        old = place == ENT_NO_ROW ? NULL : &before->rows.rows[place];
        if (!old || row->subject == ENTENTE_SUBJECT_COMMITMENT || !moved(old, row))
            continue;
        if (!(row->subject == ENTENTE_SUBJECT_BODY ? add_body(answer, i, old)
                                                   : add_obligor(answer, i, old)))
            return false;
    }
    return true;
}

static entente_result ask_twice(struct ent_inquiry *inquiry, struct happening *that,
                                entente_answer **out, entente_error *error)
{
    enum { SCOPE = ENTENTE_SCOPE_BODIES | ENTENTE_SCOPE_APPROVALS | ENTENTE_SCOPE_COMMITMENTS };
    entente_answer *before = NULL;
    entente_result result =
        ent_answer_ask(inquiry, SCOPE, ENT_ASKED_IF, that->event, NULL, &before, error);

    if (result == ENTENTE_OK)
        result = happen(that, error);
    inquiry->agreement = that->copy;
    if (result == ENTENTE_OK)
        result = ent_answer_ask(inquiry, SCOPE, ENT_ASKED_IF, that->event, NULL, out, error);
    if (result == ENTENTE_OK && !compare_answers(*out, before->assessment))
        result = ENTENTE_E_NO_MEMORY;
    ent_work_at(inquiry->question.work, NULL);
    entente_answer_free(before);
    entente_agreement_free(that->copy);
    return result;
}

entente_result entente_if(const entente_agreement *agreement, const entente_question *question,
                          const char *event, entente_answer **out, entente_error *error)
{
    struct ent_inquiry inquiry;
    struct happening that = {.agreement = agreement, .question = &inquiry.question, .event = event};
    entente_answer *after = NULL;
    entente_result result;

    if (!event || !out)
        return ent_error_argument(error, "event or out: NULL");
    result = ent_inquiry_begin(&inquiry, agreement, question, error);
    inquiry.question.supposed = true;
    if (result == ENTENTE_OK)
        result = ask_twice(&inquiry, &that, &after, error);
    return ent_answer_give(&inquiry, after, result, out, error);
}
