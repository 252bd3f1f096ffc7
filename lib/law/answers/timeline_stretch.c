/* The sweep over the stretches: one case for each, read on the days on which something falls. */
#include <string.h>

#include "node.h"
#include "timeline.h"
#include "timeline_view.h"

/* Who made a change of a subject on the day that is looked at. */
struct change {
    struct ent_trace *trace;
    const struct ent_view *view;
    uint32_t subject;
    int32_t to;
};

/* The acts of one day are asked about one by one, as long as together they do not make more work
 * than this; of more the last that can have made the change is named, and that there are others. */
enum { MOST_ASKED = 1 << 20 };

static bool can_be_asked(const struct ent_trace *trace, const struct ent_view *view)
{
    const uint64_t each = (uint64_t)view->that->log.count + trace->width;

    return view->act_count * each <= MOST_ASKED;
}

static bool is_stage_of_text(int32_t status)
{
    return status >= ENTENTE_STATUS_CLOSED_FOR_SIGNATURE && status <= ENTENTE_STATUS_ABANDONED;
}

/* What the day is without its acts: the candidate made the change only if that is another. */
static bool ask_without(const struct change *change, const entente_object *candidate,
                        const entente_object **act)
{
    if (!ent_trace_without(change->trace, change->view->that->on))
        return false;
    *act = change->trace->without[change->subject] == change->to ? NULL : candidate;
    return true;
}

static bool ask_each(const struct change *change, const entente_object **act)
{
    const struct ent_case *that = change->view->that;

    return ent_trace_act(change->trace, that, that->on, change->subject, change->to, act);
}

/* An act about the text made a stage of the text; of more than can be asked the last does for all. */
static bool find_text_act(const struct change *change, const entente_object **act)
{
    const struct ent_view *view = change->view;
    const entente_object *candidate = view->text_act ? view->text_act : view->act;

    if (view->by_window && (change->to == ENTENTE_STATUS_OPEN_FOR_SIGNATURE ||
                            change->to == ENTENTE_STATUS_CLOSED_FOR_SIGNATURE))
        return true;
    if (candidate && view->act_count > 1 && can_be_asked(change->trace, view))
        return ask_each(change, act);
    if (candidate && (view->by_itself || view->by_window))
        return ask_without(change, candidate, act);
    *act = candidate;
    return true;
}

/* The day of entry was in sight, and somebody who consented before enters on it. */
static bool agreement_enters_by_itself(const struct change *change)
{
    const struct ent_view *view = change->view;
    const struct ent_case *that = view->that;

    if (change->to != ENTENTE_STATUS_IN_FORCE || view->at_break ||
        that->entry.general.lo != that->on || view->entered == that->on)
        return false;
    for (uint32_t i = 0; i < view->touched_count; i++)
        if (view->parties[view->touched[i]].by_itself)
            return true;
    return false;
}

/* Any act of the day can have changed the whole. */
static bool find_act_of_whole(const struct change *change, const entente_object **act)
{
    const struct ent_view *view = change->view;
    const entente_object *candidate = view->act ? view->act : view->text_act;

    if (!candidate && view->at_break)
        candidate = view->other_act;
    if (!candidate || (change->subject == 0 && agreement_enters_by_itself(change)))
        return true;
    if (view->act_count > 1 && can_be_asked(change->trace, view))
        return ask_each(change, act);
    if (view->act_count > 1)
        change->trace->unasked = view->act_count;
    if (view->by_itself)
        return ask_without(change, candidate, act);
    *act = candidate;
    return true;
}

static bool find_act_of_change(const struct change *change, const entente_object **act)
{
    const struct ent_view *view = change->view;
    const struct ent_view_party *party =
        change->subject > 0 ? &view->parties[change->subject - 1] : NULL;

    *act = NULL;
    if (!party)
        return is_stage_of_text(change->to) ? find_text_act(change, act)
                                            : find_act_of_whole(change, act);
    if (party->act_day == view->that->on) {
        *act = party->act;
        return !(party->by_itself || ent_view_by_whole(view, change->subject - 1)) ||
               ask_without(change, party->act, act);
    }
    return party->by_itself || !view->whole_moved || find_act_of_whole(change, act);
}

static bool tell_status(struct ent_trace *trace, const struct ent_view *view, uint32_t subject,
                        int32_t status)
{
    const struct change change = {trace, view, subject, status};
    const entente_object *act;

    if (trace->before[subject] == status)
        return true;
    trace->here[subject] = status;
    trace->unasked = 0;
    if (!find_act_of_change(&change, &act) ||
        !ent_trace_row(trace, view->that, subject, view->that->on, act))
        return false;
    trace->before[subject] = status;
    return true;
}

static bool tell_day_of_stretch(struct ent_trace *trace, const struct ent_view *view)
{
    if (!tell_status(trace, view, 0, view->answer.status))
        return false;
    for (uint32_t i = 0; i < view->touched_count; i++) {
        const uint32_t party = view->touched[i];

        if (!tell_status(trace, view, party + 1, view->parties[party].row.status))
            return false;
    }
    return true;
}

/* The day before the first act is what the first rows are compared with. */
static void keep_first_view(struct ent_trace *trace, const struct ent_view *view)
{
    trace->before[0] = view->answer.status;
    for (uint32_t i = 0; i < trace->party_count; i++)
        trace->before[i + 1] = view->parties[i].row.status;
}

/* A stretch of days, the last of which is that of the case. */
static bool read_case_stretch(struct ent_trace *trace, struct ent_case *that, ent_day first,
                              ent_day entered, struct ent_breaks *breaks)
{
    const ent_day last = that->on;
    struct ent_view view;

    if (!ent_view_new(&view, that, entered))
        return false;
    ent_view_on(&view, first, true);
    view.by_itself |= ent_days_have(&breaks->passing, first);
    if (first < trace->start)
        keep_first_view(trace, &view);
    else if (!tell_day_of_stretch(trace, &view))
        return false;
    for (ent_day day; !view.unclear && (day = ent_view_next(&view)) <= last;) {
        ent_view_on(&view, day, false);
        if (!tell_day_of_stretch(trace, &view))
            return false;
    }
    breaks->readable &= !view.unclear;
    return true;
}

/* The day of general entry, where it falls on the first day of a stretch without having been in
 * sight on the day before. */
static ent_day entered_on(const struct ent_case *that, ent_day first, ent_day in_sight)
{
    const ent_day day = that->entry.general.lo;

    return day == first && in_sight != day ? day : ENT_DAY_NEVER;
}

static bool same_value(const struct ent_when *a, const struct ent_when *b)
{
    return ent_when_state(a) == ent_when_state(b) && ent_when_date(a) == ent_when_date(b);
}

static bool same_outlook(const struct ent_case *a, const struct ent_case *b)
{
    return same_value(&a->entry.general, &b->entry.general) &&
           same_value(&a->entry.provisional, &b->entry.provisional) &&
           same_value(&a->entry.condition_met, &b->entry.condition_met);
}

/*
 * The last day of a stretch that looks ahead as its first does, where a rule chooses between days
 * and may make up its mind when one of them is too near to be overtaken. Found by halves.
 */
static ent_day last_alike(struct ent_trace *trace, ent_day first, const struct ent_case *end)
{
    struct ent_case *begin = ent_trace_case(trace, first);
    ent_day low = first, high = end->on;

    if (begin && same_outlook(begin, end))
        low = high;
    while (begin && high - low > 1) {
        const ent_day middle = low + (high - low) / 2;
        struct ent_case *that = ent_trace_case(trace, middle);

        if (!that)
            low = ENT_DAY_NEVER;
        else if (same_outlook(begin, that))
            low = middle;
        else
            high = middle;
        ent_case_free(that);
    }
    ent_case_free(begin);
    return begin ? low : ENT_DAY_NEVER;
}

static ent_day earliest(ent_day day, ent_day a, ent_day first)
{
    return a > first && a < day ? a : day;
}

/* The first day of a stretch after its first on which a rule sets something; NEVER: none. */
static ent_day first_set(const struct ent_case *that, ent_day first)
{
    ent_day day = that->on + 1;

    for (uint32_t i = 0; i < that->rules.node_count; i++) {
        const struct ent_node *node = &that->rules.nodes[i];

        if (!node->gives_date || node->own)
            continue;
        day = earliest(day, node->value.lo, first);
        day = earliest(day, node->value.hi, first);
        day = earliest(day, node->value.base_lo, first);
        day = earliest(day, node->value.base_hi, first);
    }
    return day <= that->on ? day : ENT_DAY_NEVER;
}

/* The last day of a stretch on which nothing is set after its first day, nor made up. */
static ent_day last_quiet(struct ent_trace *trace, ent_day first, const struct ent_case *end)
{
    const ent_day set = first_set(end, first);

    return set != ENT_DAY_NEVER ? set - 1 : last_alike(trace, first, end);
}

/* The case from which the stretch is read that begins on a day; NULL without memory. */
static struct ent_case *case_of_stretch(struct ent_trace *trace, struct ent_case *last,
                                        const struct ent_breaks *breaks, ent_day first, ent_day end)
{
    struct ent_case *that = end == last->on ? last : ent_trace_case(trace, end);

    while (that && breaks->chooses && first <= breaks->settled) {
        const ent_day day = last_quiet(trace, first, that);

        if (day == that->on)
            break;
        if (that != last)
            ent_case_free(that);
        that = day == ENT_DAY_NEVER ? NULL : ent_trace_case(trace, day);
    }
    return that;
}

/* The next record that had come by a day: some work back before they come. */
static uint32_t next_by(const struct ent_case *that, uint32_t at, ent_day day)
{
    while (at < that->log.count && that->log.records[at].date.first > day &&
           that->log.records[at].day.first > day)
        at++;
    return at;
}

/* The acts that stand on the day of a case are those that stand on it for another, later one. */
static bool same_log(const struct ent_case *that, const struct ent_case *later)
{
    const ent_day on = that->on;
    uint32_t at = next_by(that, 0, on);
    uint32_t there = next_by(later, 0, on);

    while (at < that->log.count && there < later->log.count &&
           that->log.records[at].act == later->log.records[there].act) {
        at = next_by(that, at + 1, on);
        there = next_by(later, there + 1, on);
    }
    return at == that->log.count && there == later->log.count;
}

/*
 * Where the days on which stretches begin are read from. Seen from the horizon they are those of
 * the acts that stand there. An act that had its effect until a later one took it away stands on
 * no day of the horizon: up to then the days are read from the case of an earlier day.
 */
struct source {
    struct ent_case *that; /* NULL: the horizon */
    struct ent_breaks breaks;
};

static void leave_source(struct source *source)
{
    if (!source->that)
        return;
    ent_breaks_done(&source->breaks);
    ent_case_free(source->that);
    source->that = NULL;
}

/* The sweep over all stretches. */
struct sweep {
    struct ent_trace *trace;
    struct ent_case *last; /* at the horizon */
    struct ent_breaks *breaks;
    struct source source;
    ent_day in_sight; /* the day of general entry, as the last stretch saw it */
};

static struct ent_breaks *breaks_of(struct sweep *sweep)
{
    return sweep->source.that ? &sweep->source.breaks : sweep->breaks;
}

/* The last day of the stretch that begins on a day, as the source has it. */
static ent_day end_of_stretch(struct sweep *sweep, ent_day first)
{
    const struct ent_days *days = &breaks_of(sweep)->days;
    uint32_t low = 0, high = days->count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (days->days[middle] <= first)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < days->count)
        return days->days[low] - 1;
    return sweep->source.that ? sweep->source.that->on : sweep->trace->horizon;
}

/*
 * The case from which the stretch is read that begins on a day. Whatever stands in it stands in
 * the source too: else it becomes the source itself. NULL without memory, and where the acts that
 * stand can only be asked for.
 */
static struct ent_case *next_stretch(struct sweep *sweep, ent_day first)
{
    if (sweep->source.that && sweep->source.that->on < first)
        leave_source(&sweep->source);
    for (;;) {
        const struct ent_case *later = sweep->source.that ? sweep->source.that : sweep->last;
        struct ent_case *that = case_of_stretch(sweep->trace, sweep->last, breaks_of(sweep), first,
                                                end_of_stretch(sweep, first));

        if (!that || that->on == later->on || same_log(that, later))
            return that;
        leave_source(&sweep->source);
        sweep->source.that = that;
        if (!ent_breaks_find(sweep->trace, that, &sweep->source.breaks))
            return NULL;
        sweep->breaks->readable &= sweep->source.breaks.readable;
        if (!sweep->breaks->readable)
            return NULL;
    }
}

static bool sweep_stretch(struct sweep *sweep, ent_day first, ent_day *end)
{
    struct ent_case *that = next_stretch(sweep, first);
    bool good;

    if (!that)
        return !sweep->breaks->readable;
    *end = that->on;
    good = read_case_stretch(sweep->trace, that, first, entered_on(that, first, sweep->in_sight),
                             breaks_of(sweep));
    sweep->breaks->readable &= breaks_of(sweep)->readable;
    sweep->in_sight = that->entry.general.base_hi;
    if (that != sweep->last)
        ent_case_free(that);
    return good;
}

bool ent_trace_stretches(struct ent_trace *trace, struct ent_case *last, struct ent_breaks *breaks)
{
    struct sweep sweep = {
        .trace = trace, .last = last, .breaks = breaks, .in_sight = ENT_DAY_NEVER};
    const bool from_the_first = trace->start == ENT_DAY_FIRST;
    ent_day first = from_the_first ? trace->start : trace->start - 1, end = first;
    bool good = !from_the_first || ent_trace_first(trace);

    while (good && breaks->readable && first <= trace->horizon) {
        good = sweep_stretch(&sweep, first, &end);
        first = end + 1;
    }
    leave_source(&sweep.source);
    return good;
}
