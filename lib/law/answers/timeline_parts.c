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

static bool is_same_path(struct ent_buffer *path, const struct ent_told *told)
{
    path->length = 0;
    for (int i = 0; i < 4 && told->parts[i]; i++) {
        if (i > 0)
            ent_buffer_char(path, '/');
        ent_buffer_text(path, told->parts[i]);
    }
    ent_buffer_char(path, '\0');
    return !path->failed;
}

/* The last subject of the line, or a new one. */
static bool name_subject(struct ent_trace *trace, const struct ent_told *told)
{
    entente_timeline *line = trace->line;

    if (!is_same_path(&trace->words, told))
        return false;
    return (line->subject_count > 0 &&
            strcmp(line->subjects[line->subject_count - 1].id, trace->words.data) == 0) ||
           ent_line_subject(line, trace->words.data, told->facet);
}

/* What passed, and where the document says so. */
static void say_passing(struct ent_buffer *text, const struct ent_told *told)
{
    ent_buffer_text(text, told->says ? told->says : "the day has come");
    ent_buffer_text(text, " (/");
    ent_buffer_text(text, told->list);
    ent_buffer_char(text, '/');
    ent_buffer_integer(text, told->place);
    ent_buffer_char(text, ')');
}

bool ent_part_told(struct ent_trace *trace, const struct ent_told *told)
{
    struct ent_moment row = {.from = told->from, .to = told->to};

    if (told->day < trace->start || told->day > trace->horizon || told->from == told->to)
        return true;
    if (!name_subject(trace, told))
        return false;
    row.on = ent_date_of_day(told->day);
    row.subject = (uint32_t)trace->line->subject_count - 1;
    trace->words.length = 0;
    if (told->act)
        ent_say_act(&trace->words, told->act);
    else
        say_passing(&trace->words, told);
    return ent_trace_hand(trace, &row, told->act);
}

static bool is_at(const struct ent_list *rows, uint32_t place, const struct ent_symbol *party,
                  const struct ent_symbol *id)
{
    const entente_object *row = rows->items[place].as.object;

    return ent_object_symbol(row, ENTENTE_FIELD_ID) == id &&
           (!party || ent_object_symbol(row, ENTENTE_FIELD_PARTY) == party);
}

/* The place in a list of the document, looked for from the last one on: changes come by place. */
static uint32_t place_of(const entente_agreement *agreement, int32_t list, uint32_t last,
                         const struct ent_symbol *party, const struct ent_symbol *id)
{
    const struct ent_list *rows = ent_object_list(&agreement->root, list);
    uint32_t place = last;

    for (uint32_t i = 0; rows && i < rows->count; i++, place++) {
        if (place >= rows->count)
            place = 0;
        if (is_at(rows, place, party, id))
            break;
    }
    return place;
}

/* The place of a commitment, which is not before that of the last one. */
static uint32_t next_place(const entente_agreement *agreement, uint32_t place,
                           const struct ent_symbol *id)
{
    const struct ent_list *rows = ent_object_list(&agreement->root, ENTENTE_FIELD_COMMITMENTS);

    while (rows && place < rows->count &&
           ent_object_symbol(rows->items[place].as.object, ENTENTE_FIELD_ID) != id)
        place++;
    return place;
}

static bool hand_bodies(struct ent_trace *trace, const struct ent_case *that)
{
    struct ent_body_told body;
    uint32_t place = 0;

    for (uint32_t i = 0; ent_bodies_history(that, i, &body); i++) {
        place = place_of(trace->agreement, ENTENTE_FIELD_BODIES, place, NULL, body.body);

        const struct ent_told told = {
            .parts = {"bodies", body.body->text},
            .list = "bodies",
            .place = place,
            .facet = ENTENTE_FACET_BODY,
            .day = body.day,
            .from = body.from,
            .to = body.to,
            .act = body.record ? body.record->act : NULL,
        };

        if (!ent_part_told(trace, &told))
            return false;
    }
    return true;
}

static bool hand_commitments(struct ent_trace *trace, struct ent_case *that)
{
    const struct ent_commitment_change *changes = NULL;
    uint32_t count = 0, place = 0;

    if (!ent_commitments_changes(that, &changes, &count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_commitment_change *change = &changes[i];
        const bool late = change->to == ENTENTE_COMMITMENT_STATE_OVERDUE;

        place = next_place(trace->agreement, place, change->commitment);

        const struct ent_told told = {
            .parts = {"commitments", change->commitment->text,
                      change->party ? change->party->text : NULL},
            .list = "commitments",
            .place = place,
            .facet = ENTENTE_FACET_COMMITMENT,
            .day = change->day,
            .from = change->from,
            .to = change->to,
            .act = change->record && !late ? change->record->act : NULL,
            .says = late ? "the due day is over" : NULL,
        };

        if (!ent_part_told(trace, &told))
            return false;
    }
    return true;
}

/* A step that waits for others is moved by what moved those. */
static const struct ent_record *record_of(const struct ent_approval_change *changes, uint32_t count,
                                          uint32_t at)
{
    const struct ent_approval_change *change = &changes[at];

    if (change->record || (change->step && change->to != ENTENTE_STEP_STATE_READY &&
                           change->to != ENTENTE_STEP_STATE_PENDING))
        return change->record;
    for (uint32_t i = 0; i < count; i++)
        if (changes[i].day == change->day && changes[i].record &&
            changes[i].party == change->party && changes[i].approval == change->approval)
            return changes[i].record;
    return NULL;
}

static bool hand_approvals(struct ent_trace *trace, struct ent_case *that)
{
    const struct ent_approval_change *changes = NULL;
    uint32_t count = 0, place = 0;

    if (!ent_approvals_changes(that, &changes, &count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_approval_change *change = &changes[i];
        const struct ent_record *record = record_of(changes, count, i);

        place = place_of(trace->agreement, ENTENTE_FIELD_APPROVALS, place, change->party,
                         change->approval);

        const struct ent_told told = {
            .parts = {"approvals", change->party->text, change->approval->text,
                      change->step ? change->step->text : NULL},
            .list = "approvals",
            .place = place,
            .facet = change->step ? ENTENTE_FACET_STEP : ENTENTE_FACET_APPROVAL,
            .day = change->day,
            .from = change->from,
            .to = change->to,
            .act = record ? record->act : NULL,
        };

        if (!ent_part_told(trace, &told))
            return false;
    }
    return true;
}

/* Whether the agreement has any of what the scope names. */
static bool has_parts(const struct ent_trace *trace, int32_t scope)
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

    if (!has_parts(trace, scope))
        return true;
    that = ent_trace_case(trace, trace->horizon);
    good = that && ent_moves_work_out(that, scope);
    if (good && that->bodies && (scope & ENTENTE_SCOPE_BODIES))
        good = hand_bodies(trace, that);
    if (good && that->commitments && (scope & ENTENTE_SCOPE_COMMITMENTS))
        good = ent_commitments_between_two(that) ? ent_trace_pairs(trace, that)
                                                 : hand_commitments(trace, that);
    if (good && that->approvals && (scope & ENTENTE_SCOPE_APPROVALS))
        good = hand_approvals(trace, that);
    ent_case_free(that);
    return good;
}
