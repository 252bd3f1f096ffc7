/*
 * The parts that tell their own past from one case: bodies and approvals at home. Each names its
 * subjects, which are paths (row.h), and hands its changes over as rows.
 */
#include <string.h>

#include <entente/approval.h>

#include "approvals.h"
#include "bodies.h"
#include "moves.h"
#include "timeline.h"

/* A change, as a part tells it. */
struct told {
    const char *parts[4]; /* of the path, up to a NULL */
    const char *list;     /* of the document ... */
    uint32_t place;       /* ... and the place in it */
    int32_t facet;
    ent_day day;
    int32_t from, to;
    const struct ent_record *record; /* NULL: a day passed */
};

static bool is_same_path(struct ent_buffer *path, const struct told *told)
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
static bool name_subject(struct ent_trace *trace, const struct told *told)
{
    entente_timeline *line = trace->line;

    if (!is_same_path(&trace->words, told))
        return false;
    return (line->subject_count > 0 &&
            strcmp(line->subjects[line->subject_count - 1].id, trace->words.data) == 0) ||
           ent_line_subject(line, trace->words.data, told->facet);
}

/* What passed, and where the document says so. */
static void say_passing(struct ent_buffer *text, const struct told *told)
{
    ent_buffer_text(text, "the day has come (/");
    ent_buffer_text(text, told->list);
    ent_buffer_char(text, '/');
    ent_buffer_integer(text, told->place);
    ent_buffer_char(text, ')');
}

/* Only from the first act to the horizon. */
static bool hand_over(struct ent_trace *trace, const struct told *told)
{
    struct ent_moment row = {.from = told->from, .to = told->to};
    const entente_object *act = told->record ? told->record->act : NULL;

    if (told->day < trace->start || told->day > trace->horizon || told->from == told->to)
        return true;
    if (!name_subject(trace, told))
        return false;
    row.on = ent_date_of_day(told->day);
    row.subject = (uint32_t)trace->line->subject_count - 1;
    trace->words.length = 0;
    if (act)
        ent_say_act(&trace->words, act);
    else
        say_passing(&trace->words, told);
    return ent_trace_hand(trace, &row, act);
}

static uint32_t place_of(const entente_agreement *agreement, int32_t list,
                         const struct ent_symbol *party, const struct ent_symbol *id)
{
    const struct ent_list *rows = ent_object_list(&agreement->root, list);
    uint32_t place = 0;

    for (; rows && place < rows->count; place++) {
        const entente_object *row = rows->items[place].as.object;

        if (ent_object_symbol(row, ENTENTE_FIELD_ID) == id &&
            (!party || ent_object_symbol(row, ENTENTE_FIELD_PARTY) == party))
            break;
    }
    return place;
}

static bool hand_bodies(struct ent_trace *trace, const struct ent_case *that)
{
    struct ent_body_told body;

    for (uint32_t i = 0; ent_bodies_history(that, i, &body); i++) {
        const struct told told = {
            .parts = {"bodies", body.body->text},
            .list = "bodies",
            .place = place_of(trace->agreement, ENTENTE_FIELD_BODIES, NULL, body.body),
            .facet = ENTENTE_FACET_BODY,
            .day = body.day,
            .from = body.from,
            .to = body.to,
            .record = body.record,
        };

        if (!hand_over(trace, &told))
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
    uint32_t count = 0;

    if (!ent_approvals_changes(that, &changes, &count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_approval_change *change = &changes[i];
        const struct told told = {
            .parts = {"approvals", change->party->text, change->approval->text,
                      change->step ? change->step->text : NULL},
            .list = "approvals",
            .place = place_of(trace->agreement, ENTENTE_FIELD_APPROVALS, change->party,
                              change->approval),
            .facet = change->step ? ENTENTE_FACET_STEP : ENTENTE_FACET_APPROVAL,
            .day = change->day,
            .from = change->from,
            .to = change->to,
            .record = record_of(changes, count, i),
        };

        if (!hand_over(trace, &told))
            return false;
    }
    return true;
}

/* Whether the agreement has any of what the scope names. */
static bool has_parts(const struct ent_trace *trace, int32_t scope)
{
    const entente_object *root = &trace->agreement->root;

    return ((scope & ENTENTE_SCOPE_BODIES) && ent_object_list(root, ENTENTE_FIELD_BODIES)) ||
           ((scope & ENTENTE_SCOPE_APPROVALS) && ent_object_list(root, ENTENTE_FIELD_APPROVALS));
}

bool ent_trace_parts(struct ent_trace *trace)
{
    const int32_t scope = trace->question.scope & ~ENTENTE_SCOPE_COMMITMENTS;
    struct ent_case *that;
    bool good;

    if (!has_parts(trace, scope))
        return true;
    that = ent_trace_case(trace, trace->horizon);
    good = that && ent_moves_work_out(that, scope) && (!that->bodies || hand_bodies(trace, that)) &&
           (!that->approvals || hand_approvals(trace, that));
    ent_case_free(that);
    return good;
}
