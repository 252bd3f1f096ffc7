/* Telling which acts the law does not allow: as findings, and as an error. */
#include <string.h>

#include <entente/act.h>
#include <entente/guard.h>

#include "alloc.h"
#include "error_private.h"
#include "evidence.h"
#include "guard.h"
#include "inquiry.h"
#include "irregular.h"
#include "make.h"
#include "moves.h"
#include "place.h"
#include "status.h"

static const char *id_of_blocking_act(const entente_object *act)
{
    const char *id = entente_object_get_text(act, ENTENTE_FIELD_ID);

    return id ? id : "";
}

static entente_result refuse_act(const struct ent_irregular *row, entente_error *error)
{
    struct ent_buffer place = {NULL, 0, 0, false};
    char *text;

    ent_object_pointer(row->act, &place);
    text = ent_buffer_take(&place, NULL);
    if (!text)
        return ent_error_no_memory(error);
    ent_error_set(error, row->code, text, "%s", entente_code_text(row->code));
    ent_free(text);
    ent_error_act(error, id_of_blocking_act(row->act));
    if (row->blocked_by)
        ent_error_blocked_by(error, id_of_blocking_act(row->blocked_by));
    if (row->basis)
        ent_error_basis(error, row->basis);
    if (row->hint)
        ent_error_hint(error, row->hint);
    return row->code;
}

/* An act of treaty law in a text that only announces a treaty is doubtful, not refused. */
static bool refuses_act(const struct ent_irregular *row)
{
    return !row->effect || ent_guard_keeps_effect(row->code);
}

/* The error of the act, if it is among these and refused. */
static entente_result refuse_of(const struct ent_irregular *rows, uint32_t count,
                                const entente_act *act, entente_error *error)
{
    for (uint32_t i = 0; i < count; i++) {
        if (rows[i].act == act && refuses_act(&rows[i]))
            return refuse_act(&rows[i], error);
    }
    return ENTENTE_OK;
}

/* The day on which all acts are seen, the one in question among them. */
static int32_t last_day_of_act(const entente_agreement *agreement, const entente_act *act,
                               int32_t on)
{
    const size_t count = on ? 0 : entente_agreement_act_count(agreement);
    int32_t last = entente_act_last_day(act);

    if (last < on)
        last = on;
    for (size_t i = 0; i < count; i++) {
        const int32_t day = entente_act_last_day(entente_agreement_act_at(agreement, i));

        last = day > last ? day : last;
    }
    return last;
}

static entente_result judge_act(const struct ent_inquiry *inquiry, const entente_act *act,
                                entente_error *error)
{
    struct ent_guarding guarding = {0};
    struct ent_case *that = NULL;
    entente_result result =
        ent_case_make_guarded(inquiry->agreement, &inquiry->question, NULL, NULL, &guarding, &that);

    if (result == ENTENTE_OK)
        result = ent_inquiry_result(inquiry, ent_moves_work_out(that, ENTENTE_SCOPE_ALL));
    if (result == ENTENTE_OK)
        result = refuse_of(guarding.rows, guarding.count, act, error);
    if (result == ENTENTE_OK)
        result = refuse_of(that->refused.rows, that->refused.count, act, error);
    ent_guarding_done(&guarding);
    ent_case_free(that);
    return result;
}

entente_result entente_agreement_can(const entente_agreement *agreement, const entente_act *act,
                                     const entente_question *question, entente_error *error)
{
    struct ent_inquiry inquiry;
    entente_result result;

    if (!agreement || !act || !question)
        return ent_error_argument(error, "agreement, act or question: NULL");
    if (ent_object_owner(act) != agreement || act->noun != ENTENTE_NOUN_ACT)
        return ent_error_argument(error, "act: not an act of this agreement");
    result = ent_inquiry_check(agreement, question, error);
    if (result != ENTENTE_OK)
        return result;
    ent_inquiry_open(&inquiry, agreement, question);
    inquiry.question.on = last_day_of_act(agreement, act, question->on);
    inquiry.question.known = 0;
    return ent_inquiry_end(&inquiry, judge_act(&inquiry, act, error), error);
}
