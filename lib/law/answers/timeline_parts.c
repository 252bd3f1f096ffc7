/*
 * The parts that tell their own past from one case: bodies, commitments, approvals at home. Each
 * names its subjects, which are paths (row.h), and hands its changes over as rows.
 */
#include <string.h>

#include <entente/approval.h>
#include <entente/commitment.h>

#include "approvals.h"
#include "bodies.h"
#include "commitment.h"
#include "commitments.h"
#include "moves.h"
#include "timeline_parts.h"

/* The list of the document that a subject stands in. */
static const char *list_of(int32_t facet)
{
    if (facet == ENTENTE_FACET_BODY)
        return "bodies";
    return facet == ENTENTE_FACET_COMMITMENT ? "commitments" : "approvals";
}

static bool name_subject(struct ent_trace *trace, const struct ent_past *past)
{
    struct ent_buffer *path = &trace->words;

    path->length = 0;
    ent_buffer_text(path, list_of(past->facet));
    for (int i = 0; i < 3 && past->path[i]; i++) {
        ent_buffer_char(path, '/');
        ent_buffer_text(path, past->path[i]->text);
    }
    ent_buffer_char(path, '\0');
    return !path->failed && ent_line_subject(trace->line, path->data, past->facet);
}

/* What passed, and where the document says so. */
static void say_passing_of_part(struct ent_buffer *text, const struct ent_past *past, bool late)
{
    ent_buffer_text(text, late ? "the due day is over (/" : "the day has come (/");
    ent_buffer_text(text, list_of(past->facet));
    ent_buffer_char(text, '/');
    ent_buffer_integer(text, past->place);
    ent_buffer_char(text, ')');
}

static bool add_turn_of_part(struct ent_trace *trace, const struct ent_past *past,
                             const struct ent_turn *turn)
{
    const bool late =
        past->facet == ENTENTE_FACET_COMMITMENT && turn->to == ENTENTE_COMMITMENT_STATE_OVERDUE;
    const entente_object *act = turn->cause && !late ? turn->cause->act : NULL;
    struct ent_line_row row = {
        .on = ent_date_of_day(turn->day),
        .subject = (uint32_t)trace->line->subject_count - 1,
        .from = turn->from,
        .to = turn->to,
        .possible = turn->states,
    };

    trace->words.length = 0;
    if (act)
        ent_say_act(&trace->words, act);
    else
        say_passing_of_part(&trace->words, past, late);
    return ent_trace_hand(trace, &row, act);
}

/* Whether a turn is told: of a course also one from a doubt to another. */
static bool is_told(const struct ent_trace *trace, const struct ent_turn *turn)
{
    if (turn->day > trace->horizon)
        return false;
    return trace->course || (turn->day >= trace->start && turn->from != turn->to);
}

bool ent_trace_past(struct ent_trace *trace, const struct ent_past *past)
{
    struct ent_subject *subject;
    struct ent_turn turn;

    if (!name_subject(trace, past))
        return false;
    subject = &trace->line->subjects[trace->line->subject_count - 1];
    if (past->history->count > 0)
        subject->possible = past->history->moments[0].states;
    subject->first = ent_states_told(subject->possible, past->unknown);
    for (uint32_t at = 0; ent_history_turn(past->history, past->unknown, &at, &turn);)
        if (is_told(trace, &turn) && !add_turn_of_part(trace, past, &turn))
            return false;
    return true;
}

typedef bool each_past(const struct ent_case *that, struct ent_past_walk *walk,
                       struct ent_past *out);

static bool hand_all(struct ent_trace *trace, const struct ent_case *that, each_past *next)
{
    struct ent_past_walk walk = {0};
    struct ent_past past;

    while (next(that, &walk, &past))
        if (!ent_trace_past(trace, &past))
            return false;
    return true;
}

/* Whether the agreement has any of what the scope names. */
static bool has_traced_parts(const struct ent_trace *trace, int32_t scope)
{
    const entente_object *root = &trace->agreement->root;

    return ((scope & ENTENTE_SCOPE_BODIES) && ent_object_list(root, ENTENTE_FIELD_BODIES)) ||
           ((scope & ENTENTE_SCOPE_COMMITMENTS) &&
            ent_object_list(root, ENTENTE_FIELD_COMMITMENTS)) ||
           ((scope & ENTENTE_SCOPE_APPROVALS) && ent_object_list(root, ENTENTE_FIELD_APPROVALS));
}

bool ent_trace_parts(struct ent_trace *trace)
{
    const int32_t scope = trace->question.scope;
    struct ent_case *that;
    bool good;

    if (!has_traced_parts(trace, scope))
        return true;
    that = ent_trace_case(trace, trace->horizon);
    good = that && ent_moves_work_out(that, scope);
    if (good && (scope & ENTENTE_SCOPE_BODIES))
        good = hand_all(trace, that, ent_bodies_past);
    if (good && that->commitments && (scope & ENTENTE_SCOPE_COMMITMENTS))
        good = ent_trace_commitments(trace, that);
    if (good && (scope & ENTENTE_SCOPE_APPROVALS))
        good = ent_approvals_follow(that) && hand_all(trace, that, ent_approvals_past);
    ent_case_free(that);
    return good;
}
