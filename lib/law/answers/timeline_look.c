/* All statuses of one day, from the case and the answer that an assessment of it has. */
#include <string.h>

#include "alloc.h"
#include "guard.h"
#include "make.h"
#include "node.h"
#include "provisional_application.h"
#include "reservation.h"
#include "timeline.h"
#include "timeline_apart.h"
#include "version_rows.h"

static void look_later(struct ent_trace *trace, ent_day on, ent_day day)
{
    if (day > on && day < trace->next)
        trace->next = day;
}

static void later_when(struct ent_trace *trace, ent_day on, const struct ent_when *when)
{
    /* The first day of what nobody did yet moves on with each day: no rule sets it. */
    look_later(trace, on, when->hi);
    look_later(trace, on, when->base_lo);
    look_later(trace, on, when->base_hi);
}

/* A trace, and the day that is looked at. */
struct horizon {
    struct ent_trace *trace;
    ent_day on;
};

static void later_span(void *context, struct ent_span days)
{
    const struct horizon *horizon = context;

    look_later(horizon->trace, horizon->on, days.first);
    look_later(horizon->trace, horizon->on, days.last);
}

static void later_parties(struct ent_trace *trace, const struct ent_case *that)
{
    const ent_day on = that->on;
    struct horizon horizon = {trace, on};

    for (uint32_t i = 0; i < that->party_count; i++) {
        ent_provisional_ends(that, (int32_t)i, later_span, &horizon);
        later_when(trace, on, &that->parties[i].entry);
        later_when(trace, on, &that->parties[i].provisional_since);
        look_later(trace, on, that->parties[i].leaves.first);
        look_later(trace, on, that->parties[i].leaves.last);
    }
    for (uint32_t i = 0; i < that->period_count; i++) {
        later_when(trace, on, &that->periods[i].entry);
        look_later(trace, on, that->periods[i].exit.first);
        look_later(trace, on, that->periods[i].exit.last);
    }
    for (uint32_t i = 0; i < that->change_count; i++)
        look_later(trace, on, that->own_changes[i].day);
}

/* The first day after this one for which the rules set something, if nothing more happens. */
static void look_ahead_rules(struct ent_trace *trace, const struct ent_case *that)
{
    const ent_day on = that->on;
    struct horizon horizon = {trace, on};

    trace->next = ENT_DAY_NEVER;
    later_when(trace, on, &that->entry.general);
    later_when(trace, on, &that->entry.provisional);
    later_when(trace, on, &that->entry.condition_met);
    later_when(trace, on, &that->ending.day);
    later_parties(trace, that);
    ent_deposits_turn(that, later_span, &horizon);
    for (uint32_t i = 0; i < that->part_count; i++)
        if (that->parts[i].found) {
            later_when(trace, on, &that->parts[i].found->entry.general);
            later_parties(trace, that->parts[i].found);
        }
    for (uint32_t i = 0; i < that->rules.node_count; i++)
        if (that->rules.nodes[i].gives_date) {
            later_when(trace, on, &that->rules.nodes[i].value);
            /* A deadline that is not inclusive is over on the day before. */
            look_later(trace, on, that->rules.nodes[i].value.base_lo - 1);
        }
}

static void look_ahead_versions(struct ent_trace *trace, const struct ent_case *that,
                                const struct entente_assessment *answer)
{
    for (size_t i = 0; i < answer->version_count; i++)
        if (answer->versions[i].date)
            look_later(trace, that->on, ent_day_of_date(answer->versions[i].date));
}

/* Of the subject at that place: its row stands there among the rows, or not far before. NULL: a text
 * can turn out to be a draft later on; then it is no row on the horizon. */
static const struct ent_version_answer *find_version(const struct ent_trace *trace,
                                                     const struct entente_assessment *answer,
                                                     uint32_t subject)
{
    const size_t count = answer->version_count, near = subject - trace->party_count - 1;

    for (size_t i = 0; i < count; i++) {
        const struct ent_version_answer *row = &answer->versions[(near + count - i) % count];

        if (strcmp(row->id, trace->line->subjects[subject].id) == 0)
            return row;
    }
    (void)ent_work_steps(trace->question.work, count);
    return NULL;
}

static void copy_statuses(const struct ent_trace *trace, const struct entente_assessment *answer,
                          int32_t *statuses)
{
    uint32_t at = 0;

    statuses[at++] = answer->status;
    for (size_t i = 0; i < answer->party_count; i++)
        statuses[at++] = answer->parties[i].status;
    for (; at < trace->width; at++) {
        const struct ent_version_answer *row;

        if (!ent_apart_looks(trace->apart, at)) {
            statuses[at] = trace->before[at];
            continue;
        }
        row = find_version(trace, answer, at);
        statuses[at] = row ? row->state : ENTENTE_VERSION_NOT_IN_FORCE;
    }
}

/* Of amendments that are not looked at, the day on which they enter is known from before. */
static void look_ahead_apart(struct ent_trace *trace, const struct ent_case *that,
                             const struct entente_assessment *answer)
{
    struct ent_apart *apart = trace->apart;

    apart->next = trace->next;
    ent_case_count(that, 5 * (uint64_t)trace->width);
    for (uint32_t i = trace->party_count + 1; i < trace->width; i++) {
        if (ent_apart_looks(apart, i)) {
            const struct ent_version_answer *row = find_version(trace, answer, i);

            apart->entries[i] = row && row->date ? ent_day_of_date(row->date) : ENT_DAY_NEVER;
        }
        look_later(trace, that->on, apart->entries[i]);
    }
}

static struct ent_case *make_as_recorded(struct ent_trace *trace, const uint8_t *dropped)
{
    struct ent_case *that = NULL;

    ent_case_make_without(trace->agreement, &trace->question, NULL, NULL, dropped, &that);
    if (that)
        that->dropped = NULL;
    return that;
}

/* An act about an amendment that the law does not allow can bear on others. */
static void note_irregular(struct ent_apart *apart, const struct ent_guarding *guarding)
{
    for (uint32_t i = 0; i < guarding->count; i++)
        apart->broken |= apart->of_act[guarding->rows[i].index] != 0;
}

/* An act can have its effect until a later one is in its way. */
static bool note_undone(struct ent_trace *trace, const struct ent_guarding *guarding)
{
    if (ent_day_of_date(trace->question.on) != trace->horizon)
        return true;
    for (uint32_t i = 0; i < guarding->count; i++) {
        const struct ent_irregular *row = &guarding->rows[i];

        if (row->blocked_by && !row->effect && !row->follows &&
            !ent_days_of(&trace->undone, row->blocked_by))
            return false;
    }
    return true;
}

static struct ent_case *make_guarded(struct ent_trace *trace, const uint8_t *dropped)
{
    struct ent_guarding guarding = {.act_count = trace->acts ? trace->acts->count : 0};
    struct ent_case *that = NULL;
    bool good = true;

    if (dropped) {
        guarding.dropped = ent_alloc_zero((size_t)guarding.act_count + 1);
        good = guarding.dropped != NULL;
    }
    if (dropped && good)
        memcpy(guarding.dropped, dropped, guarding.act_count);
    if (good)
        ent_case_make_guarded(trace->agreement, &trace->question, NULL, NULL, &guarding, &that);
    if (that && trace->apart)
        note_irregular(trace->apart, &guarding);
    if (that && !dropped && !note_undone(trace, &guarding)) {
        ent_case_free(that);
        that = NULL;
    }
    ent_guarding_done(&guarding);
    return that;
}

static struct ent_case *make_case(struct ent_trace *trace, ent_day day, const uint8_t *dropped)
{
    if (trace->apart)
        dropped = ent_apart_dropped(trace->apart, dropped);
    trace->question.on = ent_date_of_day(day);
    return trace->question.policies.every_act_works ? make_as_recorded(trace, dropped)
                                                    : make_guarded(trace, dropped);
}

struct ent_case *ent_trace_case(struct ent_trace *trace, ent_day day)
{
    return make_case(trace, day, NULL);
}

static bool read_day(struct ent_trace *trace, struct ent_case *that,
                     struct entente_assessment *answer, int32_t *statuses)
{
    answer->on = trace->question.on;
    answer->known = trace->question.known;
    answer->bindingness = entente_agreement_bindingness(trace->agreement);
    if (!ent_assessment_fill(that, answer))
        return false;
    copy_statuses(trace, answer, statuses);
    return true;
}

bool ent_trace_look(struct ent_trace *trace, ent_day day, const uint8_t *dropped, int32_t *statuses)
{
    struct entente_assessment answer;
    struct ent_case *that;
    bool good;

    memset(&answer, 0, sizeof answer);
    that = make_case(trace, day, dropped);
    good = that && read_day(trace, that, &answer, statuses);
    if (good && !dropped) {
        look_ahead_rules(trace, that);
        if (trace->apart)
            look_ahead_apart(trace, that, &answer);
        else
            look_ahead_versions(trace, that, &answer);
    }
    ent_pool_done(&answer.pool);
    ent_case_free(trace->asked);
    trace->asked = that;
    return good;
}
